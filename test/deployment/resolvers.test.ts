import { expect, it } from 'vitest';
import { block, type Files, HANDLER, OPEN, told, workload } from './tree.ts';

it('a text that the values of a whole give a part of it is filled in from the values of that part', () => {
  const text = `${OPEN}${HANDLER}enable = {{ .Values.mtls }}\n`;
  const files = (whole: boolean, part: boolean): Files => ({
    'up/Chart.yaml': 'name: up\n',
    'up/values.yaml': `mtls: ${whole}\nis:\n  mtls: ${part}\n  conf: |\n${block(text, 4)}`,
    'up/charts/is/Chart.yaml': 'name: is\n',
    'up/charts/is/values.yaml': 'a: 1\n',
    'up/charts/is/templates/is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'conf'),
    'up/charts/is/templates/conf.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: conf\ndata:\n  deployment.toml: |\n{{ tpl .Values.conf . | indent 4 }}\n',
  });
  expect(told(files(false, true))).toEqual(['up/values.yaml#is: wso2is 7.1.0 A enabled B disabled']);
  expect(told(files(true, false))).toEqual(['up/values.yaml#is: wso2is 7.1.0 A disabled B disabled']);
});
