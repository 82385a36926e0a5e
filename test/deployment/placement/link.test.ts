import { describe, expect, it } from 'vitest';
import type { ClaimedProduct } from '../../../src/deployment/evidence/claim.ts';
import type { Entry } from '../../../src/deployment/evidence/entry.ts';
import type { ChartEnvironment, ConfigMapSet, Mount, Unit } from '../../../src/deployment/evidence/unit.ts';
import {
  effectiveEntries,
  isReplacedInValues,
  linkedEntries,
  targetOf,
} from '../../../src/deployment/placement/link.ts';
import { baseOf } from '../../../src/deployment/text/paths.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import type { ConfigKind } from '../../../src/settings.ts';
import { surveyed } from '../tree.ts';

const entry = (path: string, more: Partial<Entry> = {}, kind: ConfigKind = 'deployment.toml', file = path): Entry => ({
  source: { kind, name: baseOf(path), file, text: MappedText.ofFile(file, ''), template: null },
  path,
  home: '',
  recognised: true,
  family: null,
  map: null,
  valuesPath: null,
  problem: null,
  chart: null,
  labels: [],
  ...more,
});
const unit = (mounts: Mount[], products: (ClaimedProduct | null)[] = [], file = 'a/compose.yml'): Unit => ({
  kind: 'compose',
  name: 'is',
  file,
  at: { file, start: 0, end: 0 },
  claims: products.map((product) => ({
    kind: 'image',
    product,
    version: null,
    updateLevel: null,
    span: { file, start: 0, end: 0 },
    what: '',
    levelAt: null,
    labels: [],
  })),
  builds: null,
  mounts,
  environment: null,
});
const linked = (of: Unit, entries: Entry[], maps: ConfigMapSet[] = []): (string | null)[][] =>
  linkedEntries(of, { ...surveyed({}), entries, maps }).map((mount) => mount.map(({ target }) => target));

describe('a file that is mounted', () => {
  const mount = (one: Entry, from: string, to: string | null) =>
    linked(unit([{ kind: 'path', from, to }]), [one])[0]?.[0];
  const HOME = '/home/wso2carbon/wso2is-7.0.0';
  const toml = entry('conf/deployment.toml');
  const uk = entry('conf/x.toml');

  it.each([
    [null, null],
    [`${HOME}/repository/conf/deployment.toml`, `${HOME}/repository/conf/deployment.toml`],
    [`${HOME}/repository/conf`, `${HOME}/repository/conf/deployment.toml`],
    [`${HOME}/repository/conf/`, `${HOME}/repository/conf/deployment.toml`],
    [`${HOME}/repository/conf/deployment.toml.j2`, `${HOME}/repository/conf/deployment.toml.j2`],
    [`${HOME}/repository/conf/deployment-uk.toml`, `${HOME}/repository/conf/deployment-uk.toml`],
    ['/home/wso2carbon/wso2si-4.2.0/conf/server', '/home/wso2carbon/wso2si-4.2.0/conf/server/deployment.toml'],
    ['/home/wso2carbon/wso2-config-volume/deployment.toml', '/home/wso2carbon/wso2-config-volume/deployment.toml'],
    ['/home/wso2carbon/wso2-artifact-volume/deployment.toml', '/home/wso2carbon/wso2-artifact-volume/deployment.toml'],
    [
      '/home/wso2carbon/wso2-artifact-volume/repository/',
      '/home/wso2carbon/wso2-artifact-volume/repository/deployment.toml',
    ],
    ['/conf/deployment.toml', '/conf/deployment.toml'],
    ['conf/deployment.toml', 'conf/deployment.toml'],
    [`${HOME}/repository/conf/deployment.orig.toml`, undefined],
    [`${HOME}/repository/conf/other.toml`, `${HOME}/repository/conf/other.toml`],
    [`${HOME}/conf/other.toml`, undefined],
    [`${HOME}/conf/deployment-uk.toml`, `${HOME}/conf/deployment-uk.toml`],
    [`${HOME}/conf/deployment-old.toml`, undefined],
    ['/conf/other/deployment.toml', undefined],
    ['/conf/deployment.toml/x', undefined],
    ['/tmp/deployment.toml', undefined],
  ])('to %s is read at %s', (to, expected) => {
    expect(mount(toml, toml.path, to)).toBe(expected);
  });

  it('counts under another name only when its content is WSO2’s', () => {
    const to = `${HOME}/repository/conf/deployment-uk.toml`;
    expect([mount(uk, uk.path, to), mount({ ...uk, recognised: false }, uk.path, to)]).toEqual([to, undefined]);
    const own = `${HOME}/repository/conf/deployment.toml`;
    expect(mount({ ...uk, recognised: false }, uk.path, own)).toBe(own);
  });

  it.each([
    ['identity.xml', '/c/conf/identity/identity.xml', true],
    ['identity.xml', '/c/conf/identity.xml', true],
    ['authenticators.xml', '/c/conf/security/authenticators.xml', true],
    ['identity.xml.j2', '/c/templates/identity.xml.j2', true],
    ['identity.xml', '/c/templates/identity.xml', false],
    ['identity.xml', '/c/conf/identity/authenticators.xml', false],
  ] as [ConfigKind, string, boolean][])('of kind %s at %s counts: %s', (kind, to, expected) => {
    expect(mount(entry('x/file', {}, kind), 'x/file', to)).toBe(expected ? to : undefined);
  });

  it.each([
    ['is/repository/conf/deployment.toml', 'is', '/home/', '/home/repository/conf/deployment.toml'],
    ['is/repository/conf/deployment.toml', 'is', null, '/repository/conf/deployment.toml'],
    ['is/conf/deployment.toml', 'is', '/home', '/home/conf/deployment.toml'],
    ['repository/conf/deployment.toml', '', '/home/is', '/home/is/repository/conf/deployment.toml'],
    ['is/deployment.toml', 'is', '/home/repository/conf', '/home/repository/conf/deployment.toml'],
    ['is/a/conf/deployment.toml', 'is', '/home', '/home/a/conf/deployment.toml'],
    ['is/a/repository/conf/deployment.toml', 'is', '/home', undefined],
    ['a/repository/conf/deployment.toml', '', '/home', undefined],
    ['is/a/conf/deployment.toml', 'is', null, undefined],
    ['is/deployment.toml', 'is', '/tmp', undefined],
    ['is/repository/conf/deployment.orig.toml', 'is', '/home', undefined],
    ['is-2/repository/conf/deployment.toml', 'is', '/home', undefined],
    ['am/repository/conf/deployment.toml', 'is', '/home', undefined],
  ])('%s with its folder %s to %s is read at %s', (path, from, to, expected) => {
    expect(mount(entry(path), from, to)).toBe(expected);
  });

  it('is none that a config map holds', () => {
    expect(mount(entry('conf/deployment.toml', { map: 'm' }), 'conf/deployment.toml', null)).toBeUndefined();
  });

  it.each([
    [null, ['wso2is'], true],
    ['is', ['wso2is'], true],
    ['am', ['wso2is', 'wso2am'], true],
    ['am', ['wso2is'], false],
    ['mi', ['wso2is'], true],
    ['am', [null], true],
    ['am', [], true],
    ['other', ['wso2is'], false],
  ] as [Entry['family'], (ClaimedProduct | null)[], boolean][])(
    'to no known place, of family %s, may be run by %j: %s',
    (family, products, expected) => {
      const of = unit([{ kind: 'path', from: toml.path, to: null }], products);
      expect(linked(of, [{ ...toml, family }])).toEqual(expected ? [[null]] : []);
      // Where it goes to a known place, the place decides.
      const to = '/x/repository/conf/deployment.toml';
      expect(linked(unit([{ kind: 'path', from: toml.path, to }], products), [{ ...toml, family }])).toEqual([[to]]);
    },
  );

  it('is left out where a mount brings nothing', () => {
    const of = unit([
      { kind: 'path', from: 'gone', to: '/x' },
      { kind: 'path', from: toml.path, to: null },
    ]);
    expect(linked(of, [toml])).toEqual([[null]]);
  });

  it('under another name is left out beside one that the server reads', () => {
    const conf = `${HOME}/repository/conf`;
    const to = (one: Entry, target: string): Mount => ({ kind: 'path', from: one.path, to: target });
    const own = to(toml, `${conf}/deployment.toml`);
    const other = to(uk, `${conf}/is-prod.toml`);
    expect(linked(unit([own, other]), [toml, uk])).toEqual([[`${conf}/deployment.toml`]]);
    expect(linked(unit([other, own]), [toml, uk])).toEqual([[`${conf}/deployment.toml`]]);
    expect(linked(unit([other]), [uk])).toEqual([[`${conf}/is-prod.toml`]]);
    const identity = entry('conf/identity.xml', {}, 'identity.xml');
    const ofIdentity = to(identity, `${conf}/identity/identity.xml`);
    expect(linked(unit([ofIdentity, other]), [identity, uk])).toEqual([
      [`${conf}/identity/identity.xml`],
      [`${conf}/is-prod.toml`],
    ]);
  });

  it('under the name of a variant is one beside it', () => {
    const conf = `${HOME}/repository/conf`;
    const targets = [`${conf}/deployment.toml`, `${conf}/deployment-uk.toml`];
    const mounts = [toml, uk].map((one, at): Mount => ({ kind: 'path', from: one.path, to: targets[at] ?? null }));
    expect(linked(unit(mounts), [toml, uk])).toEqual(targets.map((target) => [target]));
  });

  it('is at the place of the product’s own template one of its own, whatever its content tells', () => {
    const conf = `${HOME}/repository/conf/identity/identity.xml`;
    const template = `${HOME}/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2`;
    const files = ['a', 'b'].map((name) => entry(`${name}/identity.xml`, {}, 'identity.xml'));
    const mounts = [conf, template].map((to, at): Mount => ({ kind: 'path', from: files[at]?.path ?? '', to }));
    expect(linked(unit(mounts), files)).toEqual([[conf], [template]]);
    const untold = files.map((one) => ({ ...one, recognised: false }));
    expect(linked(unit(mounts), untold)).toEqual([[conf], [template]]);
  });

  it('by values is what the values file holds', () => {
    const held = entry('deployment.toml', { valuesPath: ['toml'] }, 'deployment.toml', 'a/values.yaml');
    const within = (file: string, start: number, end: number) =>
      linkedEntries(unit([{ kind: 'values', at: { file, start, end } }]), { ...surveyed({}), entries: [held, toml] });
    const { start } = held.source.text.locate(0, 0);
    for (const [from, to] of [
      [start, start],
      [0, start + 9],
    ] as const)
      expect(within('a/values.yaml', from, to)).toEqual([[{ entry: held, target: null }]]);
    expect(within('b/values.yaml', 0, start + 9)).toEqual([]);
    expect(within('a/values.yaml', start + 1, start + 9)).toEqual([]);
    expect(within('a/values.yaml', start - 9, start - 1)).toEqual([]);
  });

  it('as a text is what stands there, at its place', () => {
    const held = entry('deployment.toml', {}, 'deployment.toml', 'a/compose.yml');
    const at = { file: 'a/compose.yml', start: 0, end: 9 };
    const of = (to: string) => linked(unit([{ kind: 'text', at, to }]), [held, toml]);
    expect(of(`${HOME}/repository/conf/deployment.toml`)).toEqual([[`${HOME}/repository/conf/deployment.toml`]]);
    expect(of('/tmp/deployment.toml')).toEqual([]);
  });

  it('with the folder of all homes is in those of the products that the images have', () => {
    const all = ['wso2is-7.1.0', 'wso2am-4.3.0'].map((home) => entry(`homes/${home}/repository/conf/deployment.toml`));
    const of = (...products: ClaimedProduct[]): Unit =>
      unit([{ kind: 'path', from: 'homes', to: '/home/wso2carbon/' }], products);
    const places = (one: Unit) => linked(one, all).flat();
    const [is, am] = all.map(({ path }) => path.replace('homes', '/home/wso2carbon'));
    expect(places(of('wso2is'))).toEqual([is]);
    expect(places(of('wso2is', 'wso2am'))).toEqual([is, am]);
    expect(places(of())).toEqual([is, am]);
    // What a pack tells is no image that has a home there.
    const packed = of('wso2is', 'wso2am').claims.map((claim, at) =>
      at > 0 ? { ...claim, kind: 'pack' as const } : claim,
    );
    expect(places({ ...of(), claims: packed })).toEqual([is]);
  });
});

describe('a text in values', () => {
  const held = entry('deployment.toml', { valuesPath: ['toml'] }, 'deployment.toml', 'a/values.yaml');
  const environment = (file: string) =>
    ({ values: { find: () => ({ file: { file } }) } }) as unknown as ChartEnvironment;
  const gets = (file: string | null): Unit => ({
    ...unit([{ kind: 'values', at: { file: 'a/values.yaml', start: 0, end: 9 } }]),
    environment: file === null ? null : environment(file),
  });
  const other = unit([{ kind: 'path', from: 'a', to: '/x' }]);

  it('is replaced where all that get the file have something of another one there', () => {
    const isReplaced = (...units: Unit[]) => isReplacedInValues(held, { units });
    expect(isReplaced(gets('b/values.yaml'), other)).toBe(true);
    expect(isReplaced(gets('b/values.yaml'), gets('a/values.yaml'))).toBe(false);
    expect(isReplaced(gets('b/values.yaml'), gets(null))).toBe(false);
    expect(isReplaced(other)).toBe(false);
  });
});

describe('a config map that is mounted', () => {
  const inMap = (map: string, key: string, file: string) => entry(key, { map }, 'deployment.toml', file);
  const map = (key: string | null, to: string | null, name = 'm'): Mount => ({ kind: 'map', name, key, to });

  it.each([
    [map(null, '/c'), ['/c/deployment.toml', '/c/deployment-uk.toml']],
    [map(null, null), [null, null]],
    [map('deployment.toml', '/c'), ['/c/deployment.toml']],
    [map('deployment.toml', '/c/x.toml'), ['/c/x.toml']],
    [map(null, '/c', 'other'), ['/c/x.toml']],
  ])('%j', (mount, expected) => {
    const entries = [
      inMap('m', 'deployment.toml', 'a/m.yaml'),
      inMap('m', 'deployment-uk.toml', 'a/m.yaml'),
      inMap('other', 'x.toml', 'a/o.yaml'),
      entry('deployment.toml'),
    ];
    expect(linked(unit([mount]), entries)).toEqual([expected]);
  });

  it('by a key brings the file of that key', () => {
    const files = [inMap('m', 'a.toml', 'a/m.yaml'), inMap('m', 'b.toml', 'a/m.yaml')];
    const folder = [entry('f/a.toml'), entry('f/b.toml')];
    const maps = [{ name: 'm', file: 'a/k.yaml', paths: [{ path: 'f', key: null }] }];
    const found = (entries: Entry[]) =>
      linkedEntries(unit([map('b.toml', '/c')]), { ...surveyed({}), entries, maps }).flat();
    expect(found(files).map(({ entry: { path } }) => path)).toEqual(['b.toml']);
    expect(found(folder).map(({ entry: { path } }) => path)).toEqual(['f/b.toml']);
  });

  it('is the nearest of its name', () => {
    const entries = [inMap('m', 'far.toml', 'b/m.yaml'), inMap('m', 'near.toml', 'a/m.yaml')];
    expect(linked(unit([map(null, '/c')]), entries)).toEqual([['/c/near.toml']]);
  });

  it.each([
    [{ path: 'f/deployment.toml', key: null }, null, ['/c/deployment.toml']],
    [{ path: 'f/deployment.toml', key: null }, 'deployment.toml', ['/c/deployment.toml']],
    [{ path: 'f/deployment.toml', key: 'x.toml' }, 'x.toml', ['/c/x.toml']],
    [{ path: 'f/deployment.toml', key: 'x.toml' }, null, ['/c/x.toml']],
    [{ path: 'f/deployment.toml', key: 'x.toml' }, 'deployment.toml', []],
    [{ path: 'f/deployment.toml', key: null }, 'y.toml', []],
    [{ path: 'h/held', key: null }, null, ['/c/held.toml']],
    [{ path: 'f', key: null }, null, ['/c/deployment.toml', '/c/y.toml']],
    [{ path: 'f', key: null }, 'y.toml', ['/c/y.toml']],
    [{ path: 'g', key: null }, null, []],
  ])('may be made from %j, of which %s is mounted', (path, key, expected) => {
    const entries = [
      entry('f/deployment.toml'),
      entry('f/y.toml'),
      entry('f/deep/z.toml'),
      entry('f/deployment.toml', { map: 'another' }),
      { ...entry('held.toml'), path: 'h/held' },
    ];
    const set = { name: 'm', file: 'a/k.yaml', paths: [{ path: 'gone', key: null }, path] };
    const other = { name: 'other', file: 'a/k.yaml', paths: [{ path: 'f', key: null }] };
    expect(linked(unit([map(key, '/c')]), entries, [set, other])).toEqual(expected.length > 0 ? [expected] : []);
  });
});

describe('what a server finds of what is mounted', () => {
  const at = (name: string, ...targets: (string | null)[]) =>
    targets.map((target, index) => ({ entry: entry(`${name}${index || ''}`), target }));
  const kept = (...mounts: ReturnType<typeof at>[]) => effectiveEntries(mounts).map(({ path }) => path);
  const IS = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
  const VOLUME = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';
  const ARTIFACTS = VOLUME.replace('config', 'artifact');

  it.each([
    ['the same place', IS, IS, ['b']],
    ['no place in the volume that is copied over the home', VOLUME, IS, ['a']],
    ['none of the volume by a part of its name', VOLUME.replace('volume', 'volumes'), IS, ['a', 'b']],
    ['no place in the artifact volume', ARTIFACTS, IS, ['a']],
    ['the config volume, when it is the artifact volume', VOLUME, ARTIFACTS, ['b']],
    ['nothing by lying elsewhere in the volume', IS, '/home/wso2carbon/wso2-config-volume/deployment.toml', ['a', 'b']],
    ['nothing by lying too deep in the volume', VOLUME, VOLUME.replace('repository', 'is/repository'), ['a', 'b']],
    ['nothing of the artifact volume', ARTIFACTS, VOLUME, ['a']],
    ['an earlier file of the same volume', VOLUME, VOLUME, ['b']],
    ['a home from a place that does not tell it', IS, VOLUME, ['b']],
    ['a home that is nowhere', '/conf/deployment.toml', IS, ['b']],
    ['a home in a folder that is a variable', '${HOME}/repository/conf/deployment.toml', IS, ['b']],
    ['a home below a variable', '${HOME}/wso2is-7.0.0/repository/conf/deployment.toml', IS, ['b']],
    ['a home whose folder begins the same', IS, '/opt/wso2is-${V}/repository/conf/deployment.toml', ['b']],
    ['a home of a relative path', 'wso2is-7.0.0/repository/conf/deployment.toml', IS, ['b']],
    ['a home by a relative path', IS, 'wso2is-7.0.0/repository/conf/deployment.toml', ['b']],
    ['the home of another layout', '/opt/wso2is-7.0.0/conf/deployment.toml', IS, ['b']],
    ['a folder of another home', '/opt/wso2is/repository/conf/deployment.toml', IS, ['a', 'b']],
    ['a folder elsewhere', '/srv/opt/wso2is-7.0.0/repository/conf/deployment.toml', IS, ['a', 'b']],
    ['a folder above', IS, '/wso2is-7.0.0/repository/conf/deployment.toml', ['a', 'b']],
    [
      'a home in a folder conf',
      '/opt/conf/am/repository/conf/deployment.toml',
      '/opt/conf/deployment.toml',
      ['a', 'b'],
    ],
    ['a home below another variable', '${A}/wso2am/repository/conf/deployment.toml', IS, ['a', 'b']],
    [
      'a folder of another beginning',
      '/opt/wso2am-${V}/repository/conf/deployment.toml',
      '/opt/wso2is-${V}/repository/conf/deployment.toml',
      ['a', 'b'],
    ],
    ['another product', '/opt/wso2am-4.3.0/repository/conf/deployment.toml', IS, ['a', 'b']],
    ['another name', IS.replace('deployment', 'deployment-uk'), IS, ['a', 'b']],
    ['another folder', '/a/deployment.toml', '/b/deployment.toml', ['a', 'b']],
    ['the same folder', '/a/deployment.toml', '/a/deployment.toml', ['b']],
    ['no known place', null, null, ['a', 'b']],
  ])('covers %s', (_, first, second, expected) => {
    expect(kept(at('a', first), at('b', second))).toEqual(expected);
  });

  it('is the template in the volume', () => {
    const path = (home: string) =>
      `${home}/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2`;
    const template = (name: string, home: string) => [
      { entry: entry(name, {}, 'identity.xml.j2'), target: path(home) },
    ];
    const [inVolume, inHome] = [
      template('a', '/home/wso2carbon/wso2-config-volume'),
      template('b', '/opt/wso2is-7.0.0'),
    ];
    expect(kept(inVolume, inHome)).toEqual(['a']);
    expect(kept(inHome, inVolume)).toEqual(['a']);
    expect(kept(inHome, template('a', '/opt/wso2am-4.3.0'))).toEqual(['b', 'a']);
  });

  it('is all of one mount, and covers by any of them', () => {
    expect(kept(at('a', IS, IS), at('b', '/b/x.toml', IS))).toEqual(['b', 'b1']);
  });

  it.each([
    ['of the volume', VOLUME, '/home/wso2carbon/wso2-config-volume/deployment.toml', ['a']],
    ['of the home', IS, '/opt/wso2is-7.0.0/deployment.toml', ['a']],
    ['of another home', IS, '/opt/wso2am-4.3.0/deployment.toml', ['a', 'b']],
    ['of a folder in it', IS, '/opt/wso2is-7.0.0/repository/deployment.toml', ['a', 'b']],
    [
      'where the other has another name',
      IS.replace('t.toml', 't-uk.toml'),
      '/opt/wso2is-7.0.0/deployment.toml',
      ['a', 'b'],
    ],
    ['where the other goes is not told', null, '/opt/wso2is-7.0.0/deployment.toml', ['a', 'b']],
  ])('is no file at the top %s', (_, first, second, expected) => {
    expect(kept(at('a', first), at('b', second))).toEqual(expected);
    const [one] = at('a', first);
    const [other] = at('b', second);
    expect(one && other && effectiveEntries([[other, one]]).length).toBe(expected.length);
  });

  it('is a file at the top that goes elsewhere, too, and one of another kind', () => {
    const [read] = at('a', IS);
    const [top] = at('b', '/opt/wso2is-7.0.0/deployment.toml');
    if (!read || !top) throw new Error('no files');
    expect(effectiveEntries([[read], [top, { ...top, target: null }]])).toHaveLength(2);
    const other = { entry: entry('c', {}, 'identity.xml'), target: '/opt/wso2is-7.0.0/identity.xml' };
    expect(effectiveEntries([[read], [other]])).toHaveLength(2);
  });

  it('is each file once', () => {
    const [one] = at('a', null);
    expect(one && effectiveEntries([[one], [one]])).toHaveLength(1);
  });
});

describe('a unit that mounts the folder it is described in', () => {
  it('gets nothing of the scripts there', () => {
    expect(linked(unit([{ kind: 'path', from: 'a', to: '/x' }]), [])).toEqual([]);
  });
});

describe('a script that a unit brings', () => {
  const written = (file: string, more: Partial<Entry> = {}): Entry =>
    entry('opt/deployment.toml', { home: `${file}#opt`, ...more }, 'deployment.toml', file);
  const brings = (file: string, ...entries: Entry[]) =>
    linked(unit([{ kind: 'path', from: file, to: '/start' }]), entries);

  it('brings all that it writes', () => {
    expect(brings('bin/run.sh', written('bin/run.sh'))).toEqual([[null]]);
    expect(brings('bin', written('bin/run.sh'))).toEqual([[null]]);
    expect(brings('bin/run.sh', written('bin/run.sh'), written('bin/run.sh'))).toEqual([[null, null]]);
  });

  it('brings nothing that is not WSO2’s, that it does not write, or that is no script’s', () => {
    expect(brings('bin/run.sh', written('bin/run.sh', { recognised: false }))).toEqual([]);
    expect(brings('bin/run.sh', written('bin/run.sh', { home: 'opt' }))).toEqual([]);
    expect(brings('bin/run.sh.yml', written('bin/run.sh.yml'))).toEqual([]);
  });
});

describe('where a mount puts a file', () => {
  const IN_HOME = 'home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';

  it('is at its own place in what is laid over the root, and nowhere in a folder', () => {
    const one = entry(`rootfs/${IN_HOME}`);
    expect(targetOf(one, 'rootfs', '/')).toBe(`/${IN_HOME}`);
    expect(targetOf(one, 'rootfs', '/srv')).toBeUndefined();
    expect(targetOf(one, 'other', '/')).toBeUndefined();
  });

  it('is in the folder of all homes only where one begins', () => {
    const path = 'repository/conf/deployment.toml';
    const home = entry(`b/wso2is-7.1.0/${path}`);
    const others = entry(`b/x/${path}`);
    expect(targetOf(home, 'b', '/home/wso2carbon')).toBe(`/home/wso2carbon/wso2is-7.1.0/${path}`);
    expect([targetOf(others, 'b', '/home/wso2carbon'), targetOf(home, 'b', '/srv')]).toEqual([undefined, undefined]);
  });

  it('has the name of what it is made of, or of the path that it is made at', () => {
    const made = entry('t/is.tpl', { filled: ['c/deployment.toml'] });
    expect(targetOf(made, 'c/deployment.toml', '/h/repository/conf')).toBe('/h/repository/conf/deployment.toml');
    const held = { ...entry('deployment.toml'), path: 'c/x' };
    expect(targetOf(held, 'c/x', '/h/repository/conf')).toBe('/h/repository/conf/deployment.toml');
  });

  it('is that of the first of its paths that is brought', () => {
    const one = entry('b/repository/conf/deployment.toml', { filled: ['a/repository/conf/deployment.toml'] });
    expect(targetOf(one, 'b', '/h')).toBe('/h/repository/conf/deployment.toml');
    expect(targetOf(one, 'c', '/h')).toBeUndefined();
  });
});
