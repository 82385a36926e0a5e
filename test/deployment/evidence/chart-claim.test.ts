import { describe, expect, it } from 'vitest';
import { chartClaim, isPattern } from '../../../src/deployment/evidence/chart-claim.ts';
import { CLOSED, told } from '../tree.ts';

const AT = { file: 'up.sh', start: 0, end: 1 };
const said = (chart: string, version: string | null, source = ''): string | null => {
  const claim = chartClaim({ chart, version, source }, AT);
  return claim && `${claim.product} ${claim.version ?? '?'}`;
};

describe('a chart', () => {
  it.each([
    ['wso2/am-pattern-1', '3.2.0-5', 'wso2am 3.2.0'],
    ['am-pattern-1', '3.2.0-5', 'wso2am 3.2.0'],
    ['/tmp/kubernetes-apim/advanced/am-pattern-1', '3.2.0-5', 'wso2am 3.2.0'],
    ['../charts/am-pattern-1/', '3.2.0-5', 'wso2am 3.2.0'],
    ['helm-charts/is-pattern-1', '5.11.0-1', 'wso2is 5.11.0'],
    ['kubernetes-apim/advanced/am-pattern-1', null, 'wso2am ?'],
    ['src/kubernetes-is/advanced/is-pattern-1', null, 'wso2is ?'],
  ])('is of WSO2 and a product: %s %s', (chart, version, product) => {
    expect(said(chart, version)).toBe(product);
  });

  it.each([
    ['charts/am-pattern-1', null],
    ['kubernetes-apim/simple/am-single', '4.3.0-1'],
    ['charts/am-pattern-1', '0.1.0'],
    ['my-kubernetes-apim/am-pattern-1', null],
    ['charts/am', '3.2.0-5'],
    ['charts/am-pattern-12', '3.2.0-5'],
    ['charts/am-pattern-1/mysql', '3.2.0-5'],
  ])('is a team’s own: %s %s', (chart, version) => {
    expect(said(chart, version)).toBeNull();
  });

  it('is told by the last name of its path', () => {
    const of = (chart: string) => chartClaim({ chart, version: '3.2.0-5', source: '' }, AT)?.what;
    expect(of('../charts/am-pattern-1/')).toBe('chart am-pattern-1 3.2.0-5');
  });

  it('is a pattern of WSO2’s by the end of its path', () => {
    expect(['am-pattern-1', './a/is-pattern-2', 'a/am-pattern-1/'].map(isPattern)).toEqual([true, true, true]);
    expect(['am-pattern', 'a/xam-pattern-1', 'am-pattern-1/b'].map(isPattern)).toEqual([false, false, false]);
  });
});

describe('a pattern of WSO2’s that a command installs from a folder', () => {
  const INSTALL = 'helm install am "$CLONE/advanced/am-pattern-1" --version 3.2.0-5\n';

  it('is the server that its version says', () => {
    expect(told({ 'up.sh': INSTALL })).toEqual([
      'up.sh#chart am-pattern-1 3.2.0-5: wso2am 3.2.0 A update-required B not-affected',
    ]);
  });

  it('is the chart of the repository that is called so', () => {
    const files = {
      'up.sh': INSTALL,
      'charts/am-pattern-1/Chart.yaml': 'name: am-pattern-1\nversion: 3.2.0-5\n',
      'charts/am-pattern-1/values.yaml': 'image: wso2/wso2am:4.2.0\n',
      'charts/am-pattern-1/confs/deployment.toml': CLOSED,
      'charts/am-pattern-1/templates/am.yaml':
        'kind: Deployment\nspec:\n  containers:\n    - image: {{ .Values.image }}\n      volumeMounts:\n        - {name: c, mountPath: /home/wso2carbon/wso2-config-volume/repository/conf}\n  volumes:\n    - {name: c, configMap: {name: c}}\n---\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  {{ (.Files.Glob "confs/*").AsConfig | indent 2 }}\n',
    };
    expect(told(files)).toHaveLength(1);
    expect(told(files)[0]).toContain('wso2am 4.2.0');
  });
});
