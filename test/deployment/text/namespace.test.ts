import { describe, expect, it } from 'vitest';
import { carry } from '../../../src/deployment/text/carried.ts';
import { mayShareNamespace, namespaceOf } from '../../../src/deployment/text/namespace.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { CLOSED, configMap, findings, homes, OPEN, surveyed, told, workload } from '../tree.ts';

/** A manifest in a namespace. */
const inside = (namespace: string, manifest: string): string =>
  manifest.replace('metadata:\n', `metadata:\n  namespace: ${namespace}\n`);

describe('a namespace', () => {
  it.each([
    ['metadata: {namespace: prod}', 'prod'],
    ['metadata: {namespace: wso2-is-2}', 'wso2-is-2'],
    ['metadata: {namespace: "{{ .Release.Namespace }}"}', null],
    ['metadata: {namespace: "iam-${ENV}"}', null],
    ['metadata: {namespace: "${ENV}-iam"}', null],
    ['metadata: {namespace: ""}', null],
    ['metadata: {name: prod}', null],
    ['namespace: prod', null],
  ])('%s: %s', (text, expected) => {
    expect(namespaceOf(carry('k.yaml', MappedText.ofFile('k.yaml', text)).documents[0] ?? null)).toBe(expected);
  });

  it.each([
    ['prod', 'prod', true],
    ['prod', 'dev', false],
    ['prod', null, true],
    [null, 'dev', true],
    [undefined, 'dev', true],
    [null, undefined, true],
  ])('%s may be %s: %s', (left, right, expected) => {
    expect(mayShareNamespace(left, right)).toBe(expected);
  });
});

describe('config maps of one name in two namespaces', () => {
  const tree = (dev: (manifest: string) => string, prod: (manifest: string) => string) => ({
    'k8s/dev-conf.yaml': dev(configMap('conf', OPEN)),
    'k8s/dev.yaml': dev(workload('is', 'wso2/wso2is:7.0.0.116', 'conf')),
    'k8s/prod-conf.yaml': prod(configMap('conf', CLOSED)),
    'k8s/prod.yaml': prod(workload('is', 'wso2/wso2is:7.0.0.0', 'conf')),
  });
  const unnamed = (manifest: string): string => manifest;
  const dev = (manifest: string): string => inside('dev', manifest);
  const prod = (manifest: string): string => inside('prod', manifest);

  it('belong to the workloads of their own', () => {
    expect(told(tree(dev, prod))).toEqual([
      'k8s/dev-conf.yaml#conf: wso2is 7.0.0.116 A missing B disabled',
      'k8s/prod-conf.yaml#conf: wso2is 7.0.0.0 A disabled B disabled',
    ]);
    expect(findings(tree(dev, prod))).toEqual(['warning k8s/dev-conf.yaml:9 missing']);
  });

  it('belong to all that may lie there', () => {
    expect(told(tree(unnamed, prod))).toHaveLength(4);
    expect(told(tree(unnamed, unnamed))).toHaveLength(4);
  });

  it('may stand in one file, also in a list', () => {
    const all = Object.values(tree(dev, prod));
    const two = [expect.stringMatching(/ 7\.0\.0\.116 A missing /), expect.stringMatching(/ 7\.0\.0\.0 A disabled /)];
    expect(told({ 'k8s/all.yaml': all.join('---\n') })).toEqual(two);
    const list = all.map((one) => `  - ${one.replace(/\n(?=.)/g, '\n    ')}`).join('');
    expect(told({ 'k8s/all.yaml': `kind: List\nitems:\n${list}` })).toEqual(two);
    const last = all.map((one, index) => (index === 3 ? one.replace('  namespace: prod\n', '') : one));
    expect(surveyed({ 'k8s/all.yaml': last.join('---\n') }).units.map(({ namespace }) => namespace)).toEqual([
      'dev',
      null,
    ]);
  });

  it('are secrets made from files too', () => {
    const files = {
      'chart/Chart.yaml': 'name: c\nversion: 1.0.0\n',
      'chart/files/a/deployment.toml': OPEN,
      'chart/files/b/deployment.toml': CLOSED,
      'chart/templates/a.yaml':
        'kind: Secret\nmetadata:\n  name: conf\n  namespace: dev\ndata:\n{{ (.Files.Glob "files/a/*").AsSecrets | indent 2 }}\n',
      'chart/templates/b.yaml':
        'kind: Secret\nmetadata:\n  name: conf\n  namespace: prod\ndata:\n{{ (.Files.Glob "files/b/*").AsSecrets | indent 2 }}\n',
      'chart/templates/is.yaml': prod(workload('is', 'wso2/wso2is:7.0.0.0', 'conf')),
    };
    expect(told(files)).toContain('chart/files/b: wso2is 7.0.0.0 A disabled B disabled');
    expect(surveyed(files).maps.map(({ namespace }) => namespace)).toEqual(['dev', 'prod']);
  });

  it('are those of another kustomization’s namespace too', () => {
    const layer = (more: string) => ({
      'base/kustomization.yaml': 'resources: [is.yaml]\n',
      'base/is.yaml': inside('base', workload('is', 'wso2/wso2is:7.0.0.0', 'conf')),
      'prod/kustomization.yaml': `resources: [../base, conf.yaml]\n${more}`,
      'prod/conf.yaml': prod(configMap('conf', OPEN)),
    });
    const runs = (more: string) => homes(layer(more)).map(({ units }) => units.map(({ name }) => name));
    expect(runs('namespace: prod\n')).toEqual([['is']]);
    expect(runs('')).toEqual([[]]);
  });
});
