import { describe, expect, it } from 'vitest';
import { CLOSED, type Files, OPEN, told } from '../tree.ts';

const map = (text: string, name = 'deployment.toml'): string =>
  `kind: ConfigMap\nmetadata: {name: is-conf}\ndata:\n  ${name}: |\n${text.replace(/^/gm, '    ')}\n`;
const generated = 'configMapGenerator:\n  - name: is-conf\n    behavior: replace\n    files: [deployment.toml]\n';
const BASE: Files = {
  'base/kustomization.yaml': 'resources: [d.yaml, c.yaml]\n',
  'base/c.yaml': map(OPEN),
  'base/d.yaml':
    'kind: Deployment\nmetadata: {name: is}\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: wso2/wso2is:7.0.0\n' +
    '          volumeMounts:\n            - {name: c, mountPath: /home/wso2carbon/wso2-config-volume/repository/conf}\n' +
    '      volumes:\n        - {name: c, configMap: {name: is-conf}}\n',
};
const PROD: Files = {
  'prod/kustomization.yaml': `resources: [../base]\n${generated}`,
  'prod/deployment.toml': CLOSED,
};
const ids = (files: Files): string[] => told({ ...BASE, ...files }).map((one) => one.split(':')[0] as string);

describe('the file of a base', () => {
  it.each<[string, Files]>([
    ['a generator', PROD],
    [
      'a patch',
      { 'prod/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: c.yaml\n', 'prod/c.yaml': map(CLOSED) },
    ],
    [
      'an overlay of an overlay',
      { ...PROD, 'eu/kustomization.yaml': `resources: [../prod]\n${generated}`, 'eu/deployment.toml': CLOSED },
    ],
  ])('is no server where %s replaces it in every overlay', (_, files) => {
    expect(ids(files)).not.toContain('base/c.yaml#is-conf');
    expect(ids(files)).toHaveLength(1);
  });

  it('is none where a component of all overlays replaces it', () => {
    const files = {
      'closed/kustomization.yaml': `kind: Component\n${generated}`,
      'closed/deployment.toml': CLOSED,
      'prod/kustomization.yaml': 'resources: [../base]\ncomponents: [../closed]\n',
    };
    expect(ids(files)).toEqual(['closed']);
  });

  it.each<[string, Files]>([
    ['nothing takes the base in', {}],
    ['an overlay leaves it', { ...PROD, 'dev/kustomization.yaml': 'resources: [../base]\n' }],
    ['the base is applied by itself', { ...PROD, 'deploy.sh': 'kubectl apply -k base\n' }],
    [
      'an overlay of the map alone runs it elsewhere',
      {
        ...PROD,
        'base/kustomization.yaml': 'resources: [d.yaml, ../maps]\n',
        'maps/kustomization.yaml': 'resources: [../base/c.yaml]\n',
        'qa/kustomization.yaml': 'resources: [../maps, "https://example.com/is"]\n',
      },
    ],
    [
      'an overlay adds one of another name',
      { ...PROD, 'prod/kustomization.yaml': `resources: [../base]\n${generated.replace('[d', '[other.toml=d')}` },
    ],
  ])('is one where %s', (_, files) => {
    expect(ids(files)).toContain('base/c.yaml#is-conf');
  });
});

it('is no server, whatever kustomization has nothing to do with it', () => {
  const other = { 'other/kustomization.yaml': 'resources: [x.yaml]\n', 'other/x.yaml': 'kind: Service\n' };
  expect(ids({ ...PROD, ...other })).toEqual(ids(PROD));
  expect(ids(PROD)).toHaveLength(1);
});

it('may be one where kustomizations take each other in', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [d.yaml, c.yaml, ../b]\n',
    'b/kustomization.yaml': 'resources: [../base]\n',
  };
  expect(ids(files)).toEqual(['base/c.yaml#is-conf']);
});
