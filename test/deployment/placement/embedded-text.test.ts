import { expect, it } from 'vitest';
import { CLOSED, configMap, type Files, told, workload } from '../tree.ts';

it('a config map whose name a chart makes with a named template of its own is no other chart’s', () => {
  const name = (chart: string): string => `{{ include "${chart}.fullname" . }}-conf`;
  const chart = (of: string, named: string): Files => ({
    [`${of}/Chart.yaml`]: `name: ${of}\nversion: 0.1.0\n`,
    [`${of}/values.yaml`]: 'tag: 7.1.0\n',
    [`${of}/templates/d.yaml`]: workload(of, '"wso2/wso2is:{{ .Values.tag }}"', name(named)),
  });
  const files = (named: string): Files => ({
    ...chart('cp', 'cp'),
    'cp/templates/cm.yaml': configMap(name('cp'), CLOSED),
    ...chart('gw', named),
  });
  const states = (named: string): string[] => told(files(named)).map((one) => one.replace(/^.*: /, ''));
  expect(states('gw')).toEqual(['wso2is 7.1.0 A disabled B disabled', 'wso2is 7.1.0 A missing B disabled']);
  expect(states('cp')).toEqual(['wso2is 7.1.0 A disabled B disabled']);
});
