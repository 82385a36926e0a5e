import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/deployment/evidence/unit.ts';
import { isReplaced } from '../../../src/deployment/placement/replaced-by-layers.ts';
import { block, CLOSED, configMap, type Files, OPEN, surveyed, told } from '../tree.ts';

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

describe('a file of a base that overlays are to replace', () => {
  const replaced = (files: Files, file = 'base/c.yaml'): boolean | undefined => {
    const survey = surveyed({ ...BASE, ...files });
    const entry = survey.entries.find(({ source }) => source.file === file);
    return entry && isReplaced(entry, survey);
  };

  it('is replaced where every outermost one has another in its place', () => {
    expect(replaced(PROD)).toBe(true);
    expect(replaced(PROD, 'prod/deployment.toml')).toBe(false);
    const inner = { 'eu/kustomization.yaml': 'resources: [../prod]\n', ...PROD };
    expect(replaced(inner)).toBe(true);
  });

  it('is not where one of them leaves it', () => {
    expect(replaced({ ...PROD, 'dev/kustomization.yaml': 'resources: [../base]\n' })).toBe(false);
    expect(replaced({ 'dev/kustomization.yaml': 'resources: [../base]\n' })).toBe(false);
  });

  it('is not where only a file of another map has its name', () => {
    const other = configMap('other', CLOSED);
    const mounts = `${BASE['base/d.yaml']?.replace(
      '      volumes:\n',
      '            - {name: o, mountPath: /home/wso2carbon/wso2-artifact-volume/repository/conf}\n      volumes:\n        - {name: o, configMap: {name: other}}\n',
    )}`;
    const dev = { 'dev/kustomization.yaml': 'resources: [../base, o.yaml]\n', 'dev/o.yaml': other };
    expect(replaced({ ...dev, 'base/d.yaml': mounts })).toBe(false);
  });

  it('is not where another map has it, too, that nothing replaces', () => {
    const generator = (name: string): string =>
      `configMapGenerator:\n  - name: ${name}\n    files: [../conf/deployment.toml]\n`;
    const files = {
      'base/c.yaml': '',
      'base/kustomization.yaml': `resources: [d.yaml]\n${generator('is-conf')}`,
      'conf/deployment.toml': OPEN,
    };
    expect(replaced({ ...PROD, ...files }, 'conf/deployment.toml')).toBe(true);
    const other = { 'km/kustomization.yaml': generator('km-conf') };
    expect(replaced({ ...PROD, ...files, ...other }, 'conf/deployment.toml')).toBe(false);
  });

  it('is not where a workload beside what takes it in has the other file', () => {
    const files = {
      'maps/kustomization.yaml': 'resources: [../base/c.yaml]\n',
      'base/kustomization.yaml': 'resources: [d.yaml]\n',
    };
    expect(replaced({ ...PROD, ...files })).toBe(false);
  });

  it('is not where no layer of the workload takes in its map', () => {
    const survey = surveyed({ ...BASE, ...PROD });
    const entry = survey.entries.find(({ source }) => source.file === 'base/c.yaml');
    const isSo = (units: Unit[]): boolean | undefined => entry && isReplaced(entry, { ...survey, units });
    expect(isSo(survey.units)).toBe(true);
    expect(isSo(survey.units.map((unit) => ({ ...unit, layers: { path: unit.layers?.path ?? [], all: [] } })))).toBe(
      false,
    );
    expect(isSo(survey.units.map(({ layers: _, ...unit }) => unit))).toBe(false);
  });

  it('is that of what a controller applies, whatever takes in the folder of its manifest', () => {
    const flux = `kind: Kustomization\napiVersion: kustomize.toolkit.fluxcd.io/v1\nmetadata: {name: is}\nspec:\n  path: ./base\n  patches:\n    - patch: |\n${block(map(CLOSED), 8)}`;
    const files = { 'apps/is.yaml': flux, 'apps/kustomization.yaml': 'resources: [is.yaml]\n' };
    const cluster = { 'cluster/kustomization.yaml': 'resources: [../apps]\n' };
    expect(replaced({ ...files, ...cluster })).toBe(replaced(files));
  });

  it('is not replaced where kustomizations take each other in', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [d.yaml, c.yaml, ../b]\n',
      'b/kustomization.yaml': 'resources: [../base]\n',
    };
    expect(replaced(files)).toBe(false);
  });
});
