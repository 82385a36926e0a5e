import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/deployment/evidence/entry.ts';
import type { ChartEnvironment, ConfigMapSet, MapMount, Mount, Unit } from '../../../src/deployment/evidence/unit.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import { yamlEntries } from '../../../src/deployment/placement/embedded-entries.ts';
import { entriesOfMap, isPassedOver, textsOfMap } from '../../../src/deployment/placement/map-entries.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { baseOf } from '../../../src/deployment/text/paths.ts';
import { treeOf } from '../../../src/deployment/text/values-tree.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import type { ConfigKind } from '../../../src/settings.ts';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  type Files,
  findings,
  homes,
  OPEN,
  told,
  twice,
  workload,
} from '../tree.ts';

const KINDS: Readonly<Record<string, ConfigKind>> = { 'identity.xml': 'identity.xml' };
const entry = (path: string, map: string | null = null, file = path): Entry => ({
  source: {
    kind: KINDS[baseOf(path)] ?? 'deployment.toml',
    name: baseOf(path),
    file,
    text: MappedText.ofFile(file, ''),
    template: null,
  },
  path,
  home: '',
  recognised: true,
  family: null,
  map,
  valuesPath: null,
  problem: null,
  chart: null,
  labels: [],
});
/** An entry of the map `m` in a manifest. */
const held = (file: string, key = 'deployment.toml') => entry(key, 'm', file);
/** The map `m` generated in a folder from its files of some names. */
const generated = (folder: string, ...names: string[]): ConfigMapSet => ({
  name: 'm',
  file: `${folder}/kustomization.yaml`,
  paths: names.map((name) => ({ path: `${folder}/${name}`, key: null })),
});
const unit = (path: string[][] | null, beside: string[] = []): Unit => ({
  kind: 'kubernetes',
  name: 'is',
  file: 'overlays/dev/kustomization.yaml',
  at: { file: 'base/is.yaml', start: 0, end: 0 },
  claims: [],
  builds: null,
  mounts: [],
  environment: null,
  ...(path ? { layers: { path, all: [...path.flat(), ...beside] } } : {}),
});
const found = (of: Unit, entries: Entry[], maps: ConfigMapSet[] = [], key: string | null = null): string[] =>
  entriesOfMap({ kind: 'map', name: 'm', key, to: null }, of, { entries, maps }).map(
    ({ entry, name }) => `${entry.source.file} ${name}`,
  );

describe('a config map of a workload that kustomizations bring', () => {
  const DEV = ['overlays/dev/kustomization.yaml', 'overlays/dev/conf.yaml'];
  const BASE = ['base/kustomization.yaml', 'base/is.yaml', 'base/conf.yaml'];
  const through = unit([DEV, BASE]);
  const prod = held('overlays/prod/conf.yaml');

  it('is its layers’, not that of an overlay that lies nearer', () => {
    const maps = [generated('base', 'deployment.toml'), generated('overlays/prod', 'deployment.toml')];
    const entries = [entry('base/deployment.toml'), entry('overlays/prod/deployment.toml'), prod];
    expect(found(through, entries, maps)).toEqual(['base/deployment.toml deployment.toml']);
    expect(found(unit(null), entries, maps)).toEqual([
      'overlays/prod/conf.yaml deployment.toml',
      'overlays/prod/deployment.toml deployment.toml',
    ]);
    expect(found(through, [held('base/conf.yaml'), prod])).toEqual(['base/conf.yaml deployment.toml']);
  });

  it('is the outermost layer’s, file by file', () => {
    const outer = held('overlays/dev/conf.yaml');
    const base = [held('base/conf.yaml', 'identity.xml'), held('base/conf.yaml')];
    expect(found(through, [...base, outer, prod])).toEqual([
      'overlays/dev/conf.yaml deployment.toml',
      'base/conf.yaml identity.xml',
    ]);
    expect(found(through, [...base, outer], [], 'identity.xml')).toEqual(['base/conf.yaml identity.xml']);
    expect(found(through, [...base, outer], [], 'deployment.toml')).toEqual(['overlays/dev/conf.yaml deployment.toml']);
  });

  it('is that of a layer beside its own where those have none', () => {
    const beside = 'conf/dev/conf.yaml';
    expect(found(unit([DEV, BASE], [beside]), [held(beside), prod])).toEqual([`${beside} deployment.toml`]);
    expect(found(unit([DEV, BASE], [beside]), [held(beside, 'identity.xml'), held('base/conf.yaml')])).toEqual([
      'base/conf.yaml deployment.toml',
    ]);
  });

  it('is the nearest where no layer has one', () => {
    expect(found(through, [prod, held('far/conf.yaml')])).toEqual(['overlays/prod/conf.yaml deployment.toml']);
    expect(found(through, [])).toEqual([]);
  });

  describe('that a layer replaces', () => {
    const inner = [held('base/conf.yaml')];
    const own = entry('overlays/dev/identity.xml');
    const map = generated('overlays/dev', 'identity.xml');

    it('has nothing of the layers in it, and all of the one around it', () => {
      expect(found(through, [...inner, own], [map])).toEqual([
        'overlays/dev/identity.xml identity.xml',
        'base/conf.yaml deployment.toml',
      ]);
      expect(found(through, [...inner, own], [{ ...map, replaces: true }])).toEqual([
        'overlays/dev/identity.xml identity.xml',
      ]);
      const outer = held('top/conf.yaml', 'authenticators.xml');
      expect(found(unit([['top/conf.yaml'], DEV, BASE]), [outer, own, ...inner], [{ ...map, replaces: true }])).toEqual(
        ['top/conf.yaml authenticators.xml', 'overlays/dev/identity.xml identity.xml'],
      );
    });

    it('has no file where what replaces it has none', () => {
      const none = { ...generated('overlays/dev', 'log4j2.properties'), replaces: true as const };
      expect(found(through, [...inner, prod], [none])).toEqual([]);
    });
  });
});

const tree = (dev: string, prod: string) => ({
  'base/kustomization.yaml':
    'resources: [am.yaml]\nconfigMapGenerator:\n  - name: conf\n    files: [deployment.toml]\n',
  'base/am.yaml': workload('am', 'wso2/wso2am:4.4.0.37', 'conf'),
  'base/deployment.toml': OPEN,
  'overlays/dev/kustomization.yaml': `resources: [../../base]\n${dev}`,
  'overlays/prod/kustomization.yaml': `resources: [../../base]\n${prod}`,
});
const LEVEL_0 = 'images: [{name: wso2/wso2am, newTag: 4.4.0.0}]\n';
const OWN = 'configMapGenerator: [{name: conf, behavior: replace, files: [deployment.toml]}]\n';

describe('an overlay without a config map of its own', () => {
  it('has the base’s, whatever the overlay beside it has', () => {
    const files = { ...tree(LEVEL_0, OWN), 'overlays/prod/deployment.toml': CLOSED };
    expect(told(files)).toEqual([
      'base: wso2am 4.4.0.0 A missing B not-affected',
      'overlays/prod: wso2am 4.4.0.37 A disabled B not-affected',
    ]);
    expect(findings(files)).toEqual(['error base/deployment.toml:2 missing']);
  });

  it('has a component’s', () => {
    const files = {
      ...tree(`${LEVEL_0}components: [../../parts/conf]\n`, ''),
      'parts/conf/kustomization.yaml': `kind: Component\n${OWN}`,
      'parts/conf/deployment.toml': CLOSED,
    };
    expect(told(files)).toEqual([
      'base: wso2am 4.4.0.37 A missing B not-affected',
      'parts/conf: wso2am 4.4.0.0 A disabled B not-affected',
    ]);
  });

  it('has that of another base it takes in, and of a patch', () => {
    const files = {
      'am/kustomization.yaml': 'resources: [am.yaml]\n',
      'am/am.yaml': workload('am', 'wso2/wso2am:4.4.0.37', 'conf'),
      'maps/dev/kustomization.yaml': 'resources: [conf.yaml]\n',
      'maps/dev/conf.yaml': configMap('conf', OPEN),
      'maps/prod/conf.yaml': configMap('conf', CLOSED),
      'envs/dev/kustomization.yaml': 'resources: [../../am, ../../maps/dev]\n',
      'envs/prod/kustomization.yaml': 'resources: [../../am]\npatches: [{path: ../../maps/prod/conf.yaml}]\n',
    };
    expect(told(files)).toEqual([
      'maps/dev/conf.yaml#conf: wso2am 4.4.0.37 A missing B not-affected',
      'maps/prod/conf.yaml#conf: wso2am 4.4.0.37 A disabled B not-affected',
    ]);
  });
});

describe('a config map that not all environments render', () => {
  const [here, there] = ['here', 'there'].map((name): ChartEnvironment => {
    return { chart: '', name, values: new Values(null, null) };
  }) as [ChartEnvironment, ChartEnvironment];
  const of = (environment: ChartEnvironment | null, more: Partial<Unit> = {}): Unit => ({
    ...unit(null),
    environment,
    ...more,
  });
  const inline = { ...held('c/map.yaml'), notIn: [there] };
  const taken = { ...generated('c', 'deployment.toml'), notIn: [there] };

  it('is what the others mount', () => {
    const both = ['c/map.yaml deployment.toml', 'c/deployment.toml deployment.toml'];
    const all = [inline, entry('c/deployment.toml')];
    expect(found(of(here), all, [taken])).toEqual(both);
    expect(found(of(null), all, [taken])).toEqual(both);
    expect(found(of(there), all, [taken])).toEqual([]);
  });

  it('is what a workload mounts that none renders', () => {
    expect(found(of(there, { off: true }), [inline])).toEqual(['c/map.yaml deployment.toml']);
  });

  it('goes by the name that the values give to the mount, too', () => {
    const byName = (name: string, given?: string): number =>
      entriesOfMap({ kind: 'map', name, key: null, to: null, ...(given === undefined ? {} : { given }) }, of(here), {
        entries: [inline, entry('c/deployment.toml')],
        maps: [taken],
      }).length;
    expect([byName('m'), byName('{{.x}}', 'm'), byName('{{.x}}'), byName('m', 'other')]).toEqual([2, 2, 0, 2]);
  });
});

describe('a config map that a named template of its chart names', () => {
  const chart = (name: string, manifests: Files): Files => ({
    [`${name}/Chart.yaml`]: `name: ${name}\nversion: 1.0.0\n`,
    ...Object.fromEntries(Object.entries(manifests).map(([path, text]) => [`${name}/templates/${path}`, text])),
  });
  const named = (name: string): string => `{{ include "${name}.fullname" . }}-conf`;

  it('is that chart’s, not the one of another that names its own alike', () => {
    const files = (map: string): Files => ({
      ...chart('acp', {
        'conf.yaml': configMap(named(map), CLOSED),
        'is.yaml': workload('is', 'wso2/wso2is:7.0.0', named('acp')),
      }),
      ...chart('gateway', { 'is.yaml': workload('is', 'wso2/wso2is:7.1.0', named('gateway')) }),
    });
    const ofGateway = (map: string): string | undefined => told(files(map)).find((one) => one.includes('wso2is 7.1.0'));
    expect(ofGateway('gateway')).toContain('A disabled');
    expect(ofGateway('acp')).toContain('A missing');
  });
});

describe('a config map of a chart whose name another named template makes', () => {
  const chartOf = (chart: string, partOf?: string): ChartEnvironment => {
    const environment = { chart, name: null, values: new Values(null, null) };
    return partOf === undefined ? environment : { ...environment, partOf: chartOf(partOf) };
  };
  const map = (more: Partial<ConfigMapSet> = {}): ConfigMapSet => ({
    ...generated('charts/is', 'deployment.toml'),
    chart: 'charts/is',
    helper: 'is.fullname',
    ...more,
  });
  const isFound = (of: Partial<Unit>, more: Partial<ConfigMapSet> = {}, helper: string | null = 'gw.fullname') =>
    entriesOfMap(
      { kind: 'map', name: 'm', key: null, to: null, ...(helper === null ? {} : { helper }) },
      { ...unit(null), file: 'charts/gw/templates/d.yaml', environment: chartOf('charts/gw'), ...of },
      { entries: [entry('charts/is/deployment.toml')], maps: [map(more)] },
    ).length > 0;

  it('is none of a workload of another chart', () => {
    expect(isFound({})).toBe(false);
    expect(isFound({ environment: chartOf('charts/gw', 'charts/all') })).toBe(false);
  });

  it.each<[string, Partial<Unit>, Partial<ConfigMapSet>, (string | null)?]>([
    ['of no chart', { environment: null }, {}],
    ['and a map of no chart', {}, { chart: null }],
    ['and a map that no named template calls', {}, { helper: '' }],
    ['that names it without one', {}, {}, null],
    ['that names it by the same', {}, {}, 'is.fullname'],
    ['whose manifest lies in the map’s chart', { file: 'charts/is/templates/d.yaml' }, {}],
    ['that is rendered as a part of the map’s chart', { environment: chartOf('charts/gw', 'charts/is') }, {}],
    ['whose chart the map’s lies in', { environment: chartOf('charts/gw') }, { chart: 'charts/gw/charts/is' }],
  ])('may be one of a workload %s', (_, of, more, helper) => {
    expect(isFound(of, more, helper)).toBe(true);
  });
});

describe('a config map of several files', () => {
  it('has under a key the text of that key, whatever its kind is called', () => {
    const text = { ...held('is.yaml'), key: 'settings.conf' };
    expect(found(unit(null), [text], [], 'settings.conf')).toEqual(['is.yaml settings.conf']);
    expect(found(unit(null), [text], [], 'deployment.toml')).toEqual([]);
  });

  it('has a text whose key something fills in as the file it is', () => {
    const text = { ...held('is.yaml'), key: null };
    expect(found(unit(null), [text], [], 'deployment.toml')).toEqual(['is.yaml deployment.toml']);
    expect(found(unit(null), [text], [], 'log4j2.properties')).toEqual([]);
  });

  it('has such a text at the place of the product’s own template, too', () => {
    const to =
      '/home/wso2carbon/wso2is-7.1.0/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2';
    const is = workload('is', 'wso2/wso2is:7.1.0', 'conf', to).replace(/subPath: .*/, 'subPath: identity.xml');
    const map = configMap('conf', CLOSED_IDENTITY, '"{{ name }}"');
    const files = { 'is.yaml': is, 'map.yaml': map };
    expect(told(files)).toEqual(['map.yaml#conf: wso2is 7.1.0 A disabled B disabled']);
    expect(homes(files).map(({ units }) => units.map(({ name }) => name))).toEqual([['is']]);
  });

  it('is that of the same manifest, not that of one beside it', () => {
    const of = { ...unit(null), file: 'k8s/is.yaml' };
    expect(found(of, [held('k8s/is.yaml'), held('k8s/other.yaml')])).toEqual(['k8s/is.yaml deployment.toml']);
  });
});

describe('a config map that takes texts of the values', () => {
  const text = `on: true\nconf:\n  toml: |\n${block(OPEN, 4)}  identity: |\n${block(CLOSED_IDENTITY, 4)}`;
  const values = carry('c/values.yaml', MappedText.ofFile('c/values.yaml', text));
  const entries = yamlEntries(values, 'c', 'values', 'go', new Map());
  const environment: ChartEnvironment = { chart: 'c', name: null, values: new Values(treeOf(values), null) };
  const taking = (...taken: [path: string, key: string][]): ConfigMapSet => ({
    name: 'm',
    file: 'c/templates/map.yaml',
    paths: [],
    values: taken.map(([path, key]) => ({ path: path.split('.'), key })),
  });
  const both = taking(['gone', 'log4j2.properties'], ['conf.toml', 'is.toml'], ['conf.identity', 'identity.xml']);
  const names = (map: ConfigMapSet, key: string | null = null, of: Unit = { ...unit(null), environment }): string[] =>
    entriesOfMap({ kind: 'map', name: 'm', key, to: null }, of, { entries, maps: [map] }).map(
      ({ entry: { source }, name }) => `${source.kind} ${name}`,
    );

  it('has them under its own keys', () => {
    expect(names(both)).toEqual(['deployment.toml is.toml', 'identity.xml identity.xml']);
    expect(names(both, 'is.toml')).toEqual(['deployment.toml is.toml']);
    expect(names(both, 'identity.xml')).toEqual(['identity.xml identity.xml']);
    expect(names(both, 'log4j2.properties')).toEqual([]);
  });

  it('has no others', () => {
    expect(names(taking(['conf.identity', 'identity.xml']))).toEqual(['identity.xml identity.xml']);
    expect(names(taking(['gone', 'deployment.toml'], ['on', 'identity.xml']))).toEqual([]);
  });

  it('has none for a workload that no values are known for', () => {
    expect(names(both, null, unit(null))).toEqual([]);
  });
});

describe('a key of a config map', () => {
  const IMAGE = 'wso2/wso2is:7.0.0';
  const both = (first: string, second: string): string =>
    configMap('m', OPEN, first) + configMap('m', CLOSED, second).replace(/^[\s\S]*data:\n/, '');
  const picking = (key: string, image = IMAGE): string =>
    `${workload('is', image, 'm')}            items: [{key: ${key}, path: deployment.toml}]\n`;
  const map = both('is-dev.toml', 'is-prod.toml');
  const closed = ['m.yaml#m: wso2is 7.0.0 A disabled B disabled'];

  it('is none of a server where all pods pick another one', () => {
    expect(told({ 'm.yaml': map, 'd.yaml': picking('is-prod.toml') })).toEqual(closed);
    expect(told({ 'm.yaml': map, 'd.yaml': picking('is-dev.toml') })).toEqual([
      'm.yaml#m: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it.each([
    ['where the one that is picked is not there', { 'd.yaml': picking('is-test.toml') }],
    ['where nothing mounts the map', { 'd.yaml': workload('is', IMAGE) }],
    [
      'where a kustomization may pick it',
      { 'd.yaml': picking('is-prod.toml'), 'kustomization.yaml': 'resources: [d.yaml, m.yaml]\n' },
    ],
  ])('may be one %s', (_, files) => {
    expect(told({ 'm.yaml': map, ...files }).filter((line) => line.includes('A missing'))).toHaveLength(1);
  });

  it('may be one where only a file of another kind is picked', () => {
    const kinds = both('deployment.toml', 'x').replace(
      / {2}x: [\s\S]*/,
      '  carbon.xml: |\n    <Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>\n',
    );
    const pod = workload('is', IMAGE, 'm', '/home/wso2carbon/wso2-config-volume/repository/conf/carbon.xml').replace(
      'subPath: deployment.toml',
      'subPath: carbon.xml',
    );
    expect(told({ 'm.yaml': kinds, 'd.yaml': pod })).toContainEqual(expect.stringMatching(/^m.yaml#m.* A missing/));
  });
});

describe('a key of a config map, by what else mounts it', () => {
  const IMAGE = 'wso2/wso2is:7.0.0';
  const both = (name: string, first: string, second: string): string =>
    configMap(name, OPEN, first) + configMap(name, CLOSED, second).replace(/^[\s\S]*data:\n/, '');
  const map = both('m', 'is-dev.toml', 'is-prod.toml');
  const picking = (key: string, of = 'm'): string =>
    `${workload('is', IMAGE, of)}            items: [{key: ${key}, path: deployment.toml}]\n`;
  const open = (files: Files): number => told(files).filter((line) => line.includes('A missing')).length;

  it('may be one where the values of a chart tell which is picked, or all are mounted', () => {
    const chart = { 'c/Chart.yaml': 'name: c\nversion: 0.1.0\n', 'c/templates/m.yaml': map };
    expect(open({ ...chart, 'c/templates/d.yaml': picking('is-prod.toml') })).toBe(1);
    const whole = workload('is', IMAGE, 'm', '/home/wso2carbon/wso2-config-volume/repository/conf').replace(
      / *subPath.*\n/,
      '',
    );
    expect(open({ 'm.yaml': map, 'd.yaml': whole })).toBeGreaterThan(0);
  });

  it('may be one where a pod picks a file of another map of the manifest', () => {
    const maps = `${configMap('m', OPEN, 'is-dev.toml')}---\n${configMap('n', CLOSED, 'is-prod.toml')}`;
    expect(open({ 'm.yaml': maps, 'd.yaml': picking('is-prod.toml', 'n') })).toBe(1);
  });
});

describe('a file that all pass over which mount its map', () => {
  const MAP = 'k/map.yaml';
  const own = held(MAP, 'is-dev.toml');
  const other = held(MAP, 'is-prod.toml');
  const picked = (key: string | null, more: Partial<MapMount> = {}): Mount => ({
    kind: 'map',
    name: 'm',
    key,
    to: null,
    ...more,
  });
  const running = (mounts: Mount[], more: Partial<Unit> = {}): Unit => ({ ...unit(null), file: MAP, mounts, ...more });
  const isPassed = (units: Unit[], file: Entry = own, entries: Entry[] = [own, other]): boolean =>
    isPassedOver(file, { units, entries, maps: [] });
  const prod = running([picked('is-prod.toml')]);

  it('is one beside the file that they pick', () => {
    expect(isPassed([prod])).toBe(true);
    expect(isPassed([prod, running([{ kind: 'path', from: 'm', to: '/m' }])])).toBe(true);
  });

  it('is none that one of them picks, or that is mounted with the whole map', () => {
    expect(isPassed([running([picked('is-dev.toml')])])).toBe(false);
    expect(isPassed([prod, running([picked('is-dev.toml')])])).toBe(false);
    expect(isPassed([running([picked(null)])])).toBe(false);
  });

  it('is none of which another map of the name may be meant', () => {
    const near = held('k/near.yaml', 'is-prod.toml');
    expect(isPassed([running([picked('is-prod.toml')], { file: 'k/near.yaml' })], own, [own, near])).toBe(false);
  });

  it('is none where values or layers tell what is picked', () => {
    const environment: ChartEnvironment = { chart: 'k', name: null, values: new Values(null, null) };
    expect(isPassed([{ ...prod, environment }])).toBe(false);
    expect(isPassed([{ ...prod, layers: { path: [], all: [] } }])).toBe(false);
  });

  it('is none of a chart, nor one whose name something fills in, nor one that no map has', () => {
    for (const more of [{ chart: 'c' }, { key: null }, { map: null }]) {
      const file = { ...own, ...more };
      expect([more, isPassed([prod], file, [file, other])]).toEqual([more, false]);
    }
  });
});

it('a config map may be made of whatever a map of values holds', () => {
  const file = carry('c/values.yaml', MappedText.ofFile('c/values.yaml', 'conf: {a: x, b: y}\ntext: z\n'));
  const texts = (...path: string[]): { path: readonly string[]; key: string }[] =>
    textsOfMap({ ...generated('c'), values: [{ path, key: null }] }, new Values(treeOf(file), null));
  expect(texts('conf')).toEqual([
    { path: ['conf', 'a'], key: 'a' },
    { path: ['conf', 'b'], key: 'b' },
  ]);
  expect([texts('text'), texts('gone')]).toEqual([[], []]);
});

it('a key that no pod of its folder picks is passed over, whatever is picked of a map of its name elsewhere', () => {
  const conf = `${configMap('c', OPEN, 'dev.toml')}${block(`prod.toml: |\n${block(CLOSED, 2)}`, 2)}`;
  const home = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';
  const is = workload('is', 'wso2/wso2is:7.0.0', 'c', home).replace('subPath: deployment.toml', 'subPath: prod.toml');
  const files = { 'c.yaml': conf, 'is.yaml': is };
  expect(told(files)).toEqual(['c.yaml#c: wso2is 7.0.0 A disabled B disabled']);
  expect(told(twice(files))).toEqual([
    'one/c.yaml#c: wso2is 7.0.0 A disabled B disabled',
    'two/c.yaml#c: wso2is 7.0.0 A disabled B disabled',
  ]);
});
