import { describe, expect, it } from 'vitest';
import type { ImageChange } from '../../../src/deployment/evidence/image-change.ts';
import type { Unit } from '../../../src/deployment/evidence/unit.ts';
import {
  isKustomization,
  type Kustomization,
  kustomizationOf,
  resourcesOfNamedImages,
} from '../../../src/deployment/kubernetes/kustomization.ts';
import { kustomizedUnits } from '../../../src/deployment/kubernetes/kustomize.ts';
import { kustomizeMaps } from '../../../src/deployment/kubernetes/kustomize-maps.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const FILE = 'k/base/kustomization.yaml';
const carried = (text: string, file = FILE) => carry(file, MappedText.ofFile(file, text));
const read = (text: string, file = FILE): Kustomization => kustomizationOf(carried(text, file));

describe('the name of a kustomization', () => {
  it.each([
    ['a/kustomization.yaml', true],
    ['kustomization.yml', true],
    ['a/Kustomization', true],
    ['a/my-kustomization.yaml', false],
    ['a/kustomization.yaml.bak', false],
    ['a/Kustomization.md', false],
  ])('%s: %s', (path, expected) => {
    expect(isKustomization(path)).toBe(expected);
  });
});

describe('a kustomization', () => {
  it('of nothing says nothing', () => {
    const nothing = {
      file: FILE,
      resources: [],
      remote: false,
      components: [],
      patches: [],
      targets: [],
      images: [],
      replaced: [],
      replacements: [],
      jsonPatches: [],
      merges: [],
    };
    expect(read('')).toEqual(nothing);
    expect(read('resources: x\npatches: x\nimages: x\nhelmCharts: x\n')).toEqual(nothing);
  });

  it('takes in what lies in the repository', () => {
    const text =
      'resources: [is.yaml, ../am, "https://x.org/y", ../../.., {a: b}]\nbases: [../b]\ncomponents: [../c]\n---\nresources: [d.yaml]\n';
    expect(read(text)).toMatchObject({
      resources: ['k/base/is.yaml', 'k/am', 'k/b', 'k/base/d.yaml'],
      components: ['k/c'],
    });
  });

  it.each([
    ['resources: [a.yaml, ../b, github.com/acme/base]', false],
    ['resources: ["https://x.org/y"]', true],
    ['bases: [../../..]', true],
    ['components: [/srv/k]', true],
    ['resources: [{a: b}]', false],
    ['patches: [{path: ../../../x}]', false],
    ['helmCharts: [{name: wso2is, repo: "https://x.org"}]', true],
    ['helmCharts: [{name: wso2is}]', false],
  ])('%s takes in something with an address or outside: %s', (text, expected) => {
    expect(read(text).remote).toBe(expected);
  });

  it('puts something around the names of what it takes in', () => {
    expect(read('namePrefix: a-\nnameSuffix: -b\n')).toMatchObject({ prefix: 'a-', suffix: '-b' });
  });

  it('that gives one of its images the name of a product tells of a workload by what it takes in', () => {
    const taken = (images: string): string[] =>
      resourcesOfNamedImages([read(`resources: [a.yaml]\nimages: [${images}]\n`)]);
    expect(taken('{name: x, newTag: "1"}, {name: is, newName: acme/wso2is}')).toEqual(['k/base/a.yaml']);
    expect(taken('{name: x, newTag: "1"}, {name: is, newName: acme/web}')).toEqual([]);
  });

  it('patches with files', () => {
    const text =
      'patches: [{path: p.yaml}, {patch: "- op: x"}, ../../../x]\npatchesStrategicMerge: [q.yaml, "a: b\\nc: d"]\n';
    expect(read(text).patches).toEqual(['k/base/p.yaml', 'k/base/q.yaml']);
  });

  it.each([
    ['gw', 'gw', 'gw-1 cp'],
    ['cp|gw-.*', 'cp gw-1', 'gw acp'],
    ['^gw$', 'gw', 'cp'],
    ['(cp|gw)', 'any', ''],
  ])('has patches for workloads that its targets name: %s', (name, those, others) => {
    const item = `{patch: "a: b", target: {name: "${name}"}}`;
    const text = `patches: [{path: p.yaml, target: {name: "${name}"}}, ${item}, {path: q.yaml}, {path: r.yaml, target: {kind: X}}]\n`;
    const [file, inLine, all] = read(text).targets;
    for (const target of [file, inLine]) {
      for (const one of those.split(' ')) expect(target?.names?.test(one) ?? true).toBe(true);
      for (const one of others.split(' ')) expect(target?.names?.test(one) ?? false).toBe(false);
    }
    expect(file?.at.file).toBe('k/base/p.yaml');
    expect(text.slice(inLine?.at.start, inLine?.at.end)).toBe(item);
    expect(all).toMatchObject({ at: { file: 'k/base/r.yaml' }, names: null });
  });

  it.each([
    ['{name: wso2/wso2is, newTag: 7.0.0.3}', ['wso2/wso2is', null, '7.0.0.3', null]],
    ['{name: wso2/wso2is, newTag: "7.0.0.3"}', ['wso2/wso2is', null, '7.0.0.3', null]],
    ["{name: x, newName: acme/wso2am, newTag: '1'}", ['x', 'acme/wso2am', '1', null]],
    ['{name: x, newName: y}', ['x', 'y', null, null]],
    ['{name: x, digest: "sha256:0"}', ['x', null, null, 'sha256:0']],
    ['{name: x, digest: "sha256:0", newTag: 7.0.0, newName: y}', ['x', 'y', '7.0.0', 'sha256:0']],
    ['wso2/wso2is:7.0.0.3', ['wso2/wso2is', null, '7.0.0.3', null]],
    ['"wso2/wso2is:7.0.0.3"', ['wso2/wso2is', null, '7.0.0.3', null]],
    ['is=hub:5000/wso2am:4.1.0', ['is', 'hub:5000/wso2am', '4.1.0', null]],
    ['is:old=wso2am', ['is', 'wso2am', null, null]],
    ['wso2is@sha256:0', ['wso2is', null, null, 'sha256:0']],
    ['"is=wso2is:7.0.0@sha256:0"', ['is', 'wso2is', '7.0.0', 'sha256:0']],
  ])('changes %s', (image, expected) => {
    const text = `images: [${image}]\n`;
    const [change] = read(text).images;
    expect([change?.name, change?.newName, change?.newTag?.text ?? null, change?.digest?.text ?? null]).toEqual(
      expected,
    );
    for (const located of [change?.newTag, change?.digest]) {
      if (located) expect(text.slice(located.span.start, located.span.end)).toBe(located.text);
    }
    const { start = 0, end = 0 } = change?.at ?? {};
    expect(text.slice(start, end)).toBe(expected[2] ?? expected[3] ?? expected[1]);
  });

  it('changes no image without a name, or with nothing to change it to', () => {
    expect(
      read('images: [{name: wso2is}, {newTag: 7.0.0}, {name: a, newTag: [a]}, {name: a, newTag: ""}, x]').images,
    ).toEqual([]);
  });

  it('makes maps of files', () => {
    const text =
      'configMapGenerator: [{name: m, files: [a.toml, k=b.toml, long-key=d/c=d.toml, ../../../x, {a: b}]}, {files: [x]}, {name: n}]\nsecretGenerator: [{name: s, files: [e]}]\n';
    expect(kustomizeMaps(carried(text))).toEqual([
      {
        name: 'm',
        file: FILE,
        paths: [
          { path: 'k/base/a.toml', key: null },
          { path: 'k/base/b.toml', key: 'k' },
          { path: 'k/base/d/c=d.toml', key: 'long-key' },
        ],
      },
      { name: 'n', file: FILE, paths: [], isWhole: true },
      { name: 's', file: FILE, paths: [{ path: 'k/base/e', key: null }], isWhole: true },
    ]);
    expect(kustomizeMaps(carried('configMapGenerator: x'))).toEqual([]);
  });

  it.each([
    ['files: [a]', true],
    ['literals: [level=info, other.toml=x, {a: b}]', true],
    ['envs: [a.env]', true],
    ['files: [a, $X/b]', false],
    ['files: ["{{ x }}.toml"]', false],
    ['files: [a, ../../../x]', false],
    ['files: [a], literals: [deployment.toml=x]', false],
  ])('knows all of a map by %s: %s', (given, isWhole) => {
    expect(kustomizeMaps(carried(`configMapGenerator: [{name: m, ${given}}]`))[0]?.isWhole ?? false).toBe(isWhole);
  });
});

describe('workloads as kustomizations render them', () => {
  const at = { file: 'x', start: 0, end: 30 };
  const unit = (name: string, file: string, images: string[] = [], kind: Unit['kind'] = 'kubernetes'): Unit => ({
    kind,
    name,
    file,
    at: { ...at, file },
    claims: images.map((version) => ({
      kind: 'image',
      product: 'wso2is',
      version,
      updateLevel: null,
      span: at,
      what: version,
      levelAt: null,
      labels: [name],
    })),
    builds: null,
    mounts: [{ kind: 'map', name: file, key: null, to: null }],
    environment: null,
  });
  const kustomization = (folder: string, more: Partial<Kustomization>): Kustomization => ({
    file: `${folder}/kustomization.yaml`,
    resources: [],
    remote: false,
    components: [],
    patches: [],
    targets: [],
    images: [],
    replaced: [],
    replacements: [],
    jsonPatches: [],
    merges: [],
    ...more,
  });
  const change = (
    name: string,
    newTag: string | null,
    more: { newName?: string; digest?: string } = {},
  ): ImageChange => {
    const located = (text: string | null | undefined) => (text ? { text, span: { ...at, file: text } } : null);
    return {
      name,
      newName: more.newName ?? null,
      newTag: located(newTag),
      digest: located(more.digest),
      at: { ...at, file: `entry of ${name}` },
    };
  };
  const shown = (units: readonly Unit[], kustomizations: Kustomization[], isThere = (_: string) => true) =>
    kustomizedUnits(units, kustomizations, () => 'wso2/wso2is:7.0.0', isThere).map(
      ({ name, file, at: place, claims, mounts }) =>
        `${name} in ${file} at ${place.file}: ${claims.map(({ version, labels }) => `${version} ${labels}`)}, ${mounts.length} mounts`,
    );

  it('stay as they are when none takes them in', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0']), unit('c', 'b/c.yml', ['7.0.0'], 'compose')];
    expect(
      kustomizedUnits(
        units,
        [kustomization('k', { resources: ['b/c.yml'] })],
        () => null,
        () => true,
      ),
    ).toEqual(units);
  });

  it('have the images of the outermost layer that names theirs', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0'])];
    const base = kustomization('b', { resources: ['b/a.yaml'], images: [change('wso2/wso2is', '7.0.1')] });
    const over = (images: ImageChange[]) => kustomization('o', { resources: ['b'], images });
    expect(shown(units, [base, over([change('wso2/wso2is', '7.1.0')])])).toEqual([
      'a in o/kustomization.yaml at b/a.yaml: 7.1.0 a, 1 mounts',
    ]);
    for (const other of ['wso2/wso2am', 'wso2is', 'wso2/wso2is:7.0.0', 'x/wso2/wso2is'])
      expect(shown(units, [base, over([change(other, '7.1.0')])])).toEqual([
        'a in o/kustomization.yaml at b/a.yaml: 7.0.1 a, 1 mounts',
      ]);
  });

  it('are changed by an inner layer first, and by what stands there in turn', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0'])];
    const renamed = change('wso2/wso2is', null, { newName: 'acme/wso2is' });
    const base = kustomization('b', { resources: ['b/a.yaml'], images: [renamed, change('acme/wso2is', '6.0.0')] });
    const over = kustomization('o', { resources: ['b'], images: [change('wso2/wso2is', '5.9.0')] });
    expect(shown(units, [base, over])).toEqual(['a in o/kustomization.yaml at b/a.yaml: 6.0.0 a, 1 mounts']);
  });

  it('have only images of layers that take them in, and of components beside them', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0']), unit('c', 'c/c.yaml', ['7.0.0'])];
    const layers = [
      kustomization('b', { resources: ['b/a.yaml'], images: [change('wso2/wso2is', '6.0.0')] }),
      kustomization('c', { resources: ['c/c.yaml'] }),
    ];
    const over = (components: string[]) => kustomization('o', { resources: ['b', 'c'], components });
    const component = kustomization('d', { images: [change('wso2/wso2is', '6.1.0')] });
    const versions = (all: Kustomization[]) => shown(units, all).map((line) => /: (\S+)/.exec(line)?.[1]);
    expect(versions([...layers, over([])])).toEqual(['6.0.0', '7.0.0']);
    expect(versions([...layers, component, over(['d', 'gone'])])).toEqual(['6.1.0', '6.1.0']);
    const bringing = { ...component, resources: ['c/c.yaml'] };
    expect(
      shown(units, [layers[0] as Kustomization, bringing, kustomization('o', { resources: ['b'], components: ['d'] })]),
    ).toHaveLength(2);
  });

  it('know the files of the layers they come through, and of all layers of the outermost', () => {
    const layers = [
      kustomization('b', { resources: ['b/a.yaml'], patches: ['b/p.yaml'] }),
      kustomization('c', { resources: ['c/c.yaml'] }),
      kustomization('o', { resources: ['b', 'c'] }),
    ];
    const [rendered] = kustomizedUnits(
      [unit('a', 'b/a.yaml', ['7.0.0'])],
      layers,
      () => 'wso2/wso2is:7.0.0',
      () => true,
    );
    const outer = ['o/kustomization.yaml', 'b', 'c'];
    const own = ['b/kustomization.yaml', 'b/a.yaml', 'b/p.yaml'];
    const all = [...outer, ...own, 'c/kustomization.yaml', 'c/c.yaml'];
    expect(rendered?.layers).toEqual({ path: [outer, own], all });
  });

  it('keep statements that are no image', () => {
    const one = unit('a', 'b/a.yaml', ['7.0.0']);
    const path = { ...one, claims: one.claims.map((claim) => ({ ...claim, kind: 'path' as const })) };
    const base = kustomization('b', { resources: ['b/a.yaml'], images: [change('x', '7.0.1')] });
    expect(shown([path], [base])).toEqual(['a in b/kustomization.yaml at b/a.yaml: 7.0.0 a, 1 mounts']);
  });

  it('are changed by a patch without a name also where more of them may lie elsewhere', () => {
    const units = [{ ...unit('a', 'b/a.yaml', ['7.0.0']), workload: 'x' }, unit('a', 'o/p.yaml', ['7.1.0'])];
    const layers = [
      kustomization('b', { resources: ['b/a.yaml'] }),
      kustomization('o', { resources: ['b'], patches: ['o/p.yaml'], remote: true }),
    ];
    expect(
      kustomizedUnits(
        units,
        layers,
        () => 'wso2/wso2is:7.0.0',
        () => true,
      ),
    ).toMatchObject([{ name: 'a', file: 'o/kustomization.yaml', at: { file: 'o/p.yaml' } }]);
  });

  it('are rendered by each that takes them in', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0'])];
    const base = kustomization('b', { resources: ['b/a.yaml'] });
    const overs = ['o', 'p'].map((folder) => kustomization(folder, { resources: ['b', 'b'] }));
    expect(shown(units, [base, ...overs]).map((line) => line.slice(0, 6))).toEqual(['a in o', 'a in p']);
  });

  it('are one for each overlay of theirs that is taken in, also beside themselves', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0'])];
    const base = kustomization('b', { resources: ['b/a.yaml'] });
    const over = (folder: string, tag: string) =>
      kustomization(folder, { resources: ['b'], images: [change('wso2/wso2is', tag)] });
    const versions = (resources: string[]) =>
      shown(units, [base, over('o', '5.11.0'), over('p', '7.1.0'), kustomization('r', { resources })]).map((line) =>
        line.replace(/ at .*: (\S+) .*/, ': $1'),
      );
    expect(versions(['o', 'p'])).toEqual(['a in r/kustomization.yaml: 5.11.0', 'a in r/kustomization.yaml: 7.1.0']);
    expect(versions(['o', 'b', 'p']).slice(0, 2)).toEqual([
      'a in r/kustomization.yaml: 5.11.0',
      'a in r/kustomization.yaml: 7.0.0',
    ]);
  });

  it('are told once of variants without end', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0'])];
    const layers = Array.from({ length: 40 }, (_, depth) => {
      const inner = depth === 0 ? ['b'] : [`x${depth - 1}`, `y${depth - 1}`];
      return [kustomization(`x${depth}`, { resources: inner }), kustomization(`y${depth}`, { resources: inner })];
    }).flat();
    const base = kustomization('b', { resources: ['b/a.yaml'] });
    const rendered = shown(units, [base, ...layers]);
    expect(rendered.length).toBeGreaterThan(0);
    expect(rendered.length).toBeLessThan(3000);
  });

  it('end where two take in each other', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0'])];
    const circle = [kustomization('b', { resources: ['b/a.yaml', 'c'] }), kustomization('c', { resources: ['b'] })];
    const over = kustomization('o', { resources: ['b'] });
    expect(shown(units, [over, ...circle]).map((line) => line.slice(0, 6))).toEqual(['a in o']);
  });

  it('are patched by name, in the order of the patches', () => {
    const units = [
      unit('a', 'b/a.yaml', ['7.0.0']),
      unit('a', 'o/r.yaml'),
      unit('a', 'o/p.yaml', ['7.1.0']),
      unit('a', 'o/q.yaml', ['7.2.0']),
      unit('x', 'o/p.yaml', ['6.0.0']),
      unit('a', 'o/c.yml', ['6.0.0'], 'compose'),
    ];
    const base = kustomization('b', { resources: ['b/a.yaml'] });
    const over = kustomization('o', { resources: ['b'], patches: ['o/p.yaml', 'o/q.yaml', 'o/r.yaml', 'o/c.yml'] });
    expect(shown(units, [base, over])).toEqual([
      'x in o/p.yaml at o/p.yaml: 6.0.0 x, 1 mounts',
      'a in o/c.yml at o/c.yml: 6.0.0 a, 1 mounts',
      'a in o/kustomization.yaml at o/q.yaml: 7.2.0 a, 4 mounts',
    ]);
  });

  describe('and have containers of one name', () => {
    const of = (workload: string, one: Unit): Unit => ({ ...one, workload });
    const two = [of('cp', unit('a', 'b/cp.yaml', ['7.0.0'])), of('gw', unit('a', 'b/gw.yaml', ['7.0.0']))];
    const base = kustomization('b', { resources: ['b/cp.yaml', 'b/gw.yaml'], prefix: 'x-', suffix: '-y' });
    const versions = (patch: Unit, more: Partial<Kustomization> = {}) =>
      shown([...two, patch], [base, kustomization('o', { resources: ['b'], patches: ['o/p.yaml'], ...more })]).map(
        (line) => /: (\S+)/.exec(line)?.[1],
      );
    const patch = (workload: string) => of(workload, unit('a', 'o/p.yaml', ['7.1.0']));
    const target = (names: RegExp | null, file = 'o/p.yaml') => ({ at: { ...at, file }, names, kind: null });

    it.each<[string, Unit, Partial<Kustomization>, string[]]>([
      ['of the patch', patch('gw'), {}, ['7.0.0', '7.1.0']],
      ['of a target of the patch', patch('x'), { targets: [target(/^cp$/)] }, ['7.1.0', '7.0.0']],
      ['of another target', patch('x'), { targets: [target(/^no$/), target(/^cp$/)] }, ['7.1.0', '7.0.0']],
      ['as its layers call it', patch('x-gw-y'), {}, ['7.0.0', '7.1.0']],
      ['of any name', patch('gw'), { targets: [target(null)] }, ['7.1.0', '7.1.0']],
      [
        'of the patch, beside the target of another one',
        patch('gw'),
        { targets: [target(null, 'o/q.yaml')] },
        ['7.0.0', '7.1.0'],
      ],
      ['put together', patch('x'), {}, ['7.1.0', '7.1.0']],
      [
        'of what lies elsewhere, and the patch stands for itself',
        patch('x'),
        { remote: true },
        ['7.1.0', '7.0.0', '7.0.0'],
      ],
      ['nobody gives', unit('a', 'o/p.yaml', ['7.1.0']), {}, ['7.1.0', '7.1.0']],
    ])('a patch is for the workload %s', (_, one, more, expected) => {
      expect(versions(one, more)).toEqual(expected);
    });
  });

  it('have the image of a patch after those of inner layers and before those of its own', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0']), unit('a', 'o/p.yaml', ['7.1.0'])];
    const base = kustomization('b', { resources: ['b/a.yaml'], images: [change('wso2/wso2is', '6.0.0')] });
    const over = { resources: ['b'], patches: ['o/p.yaml'] };
    const version = (more: Partial<Kustomization>) =>
      /: (\S+)/.exec(shown(units, [base, kustomization('o', { ...over, ...more })])[0] ?? '')?.[1];
    expect([version({}), version({ images: [change('wso2/wso2is', '6.1.0')] })]).toEqual(['7.1.0', '6.1.0']);
  });

  it('are patched by what stands in the kustomization itself', () => {
    const units = [unit('a', 'b/a.yaml', ['7.0.0']), unit('a', 'b/kustomization.yaml', ['7.1.0'])];
    expect(shown(units, [kustomization('b', { resources: ['b/a.yaml'] })])).toEqual([
      'a in b/kustomization.yaml at b/kustomization.yaml: 7.1.0 a, 2 mounts',
    ]);
  });

  describe('and come from elsewhere', () => {
    const named = change('wso2/wso2is', '7.1.0');
    const versions = (all: Kustomization[], isThere?: (path: string) => boolean) =>
      shown([unit('a', 'b/a.yaml', ['7.0.0'])], all, isThere).map((line) => line.replace(/, \d+ mounts$/, ''));
    const local = kustomization('b', { resources: ['b/a.yaml'] });

    it.each<[string, Partial<Kustomization>]>([
      ['with an address', { remote: true }],
      ['by a path that is not there', { resources: ['gone'] }],
      ['as a component that is not there', { components: ['gone'] }],
    ])('%s: an entry of their image is one', (_, more) => {
      expect(versions([kustomization('o', { ...more, images: [named] })], (path) => path !== 'gone')).toEqual([
        'a in b/a.yaml at b/a.yaml: 7.0.0 a',
        'wso2is in o/kustomization.yaml at entry of wso2/wso2is: 7.1.0 wso2is',
      ]);
    });

    it('are none where all that is taken in lies here', () => {
      const over = kustomization('o', {
        resources: ['b'],
        components: ['c'],
        images: [change('wso2/wso2am', '4.1.0')],
      });
      expect(versions([local, over])).toEqual(['a in o/kustomization.yaml at b/a.yaml: 7.0.0 a']);
    });

    it('are none where the entry is about a workload that lies here, or none of WSO2', () => {
      const over = (images: ImageChange[]) => kustomization('o', { resources: ['b'], remote: true, images });
      expect(versions([local, over([named])])).toEqual(['a in o/kustomization.yaml at b/a.yaml: 7.1.0 a']);
      expect(versions([local, over([change('nginx', '7.1.0'), change('iam', '7.1.0')])])).toEqual([
        'a in o/kustomization.yaml at b/a.yaml: 7.0.0 a',
      ]);
    });

    it('have an entry of each layer around them', () => {
      const mid = kustomization('m', { remote: true, images: [change('iam', '6.0.0')] });
      const over = (images: ImageChange[]) => kustomization('o', { resources: ['m'], images });
      const renamed = change('iam', null, { newName: 'acme/wso2is' });
      expect(versions([mid, over([renamed])]).at(-1)).toBe('iam in o/kustomization.yaml at entry of iam: 6.0.0 iam');
      expect(versions([mid, over([renamed, change('acme/wso2is', '6.1.0')])])).toHaveLength(2);
      expect(versions([mid, over([change('wso2is', '6.1.0')])]).at(-1)).toBe(
        'wso2is in o/kustomization.yaml at entry of wso2is: 6.1.0 wso2is',
      );
    });

    it('have an entry of a component beside them', () => {
      const component = kustomization('c', { images: [named] });
      const over = (more: Partial<Kustomization>) => kustomization('o', { components: ['c'], ...more });
      expect(versions([component, over({ remote: true })])).toHaveLength(2);
      expect(versions([component, over({})])).toHaveLength(1);
      expect(versions([{ ...component, remote: true }, over({})])).toHaveLength(2);
    });
  });
});

describe('a patch of a kustomization', () => {
  const OPERATIONS = '- {op: replace, path: /spec/template/spec/containers/0/image, value: wso2/wso2is:7.0.0}\n';
  const patched = (item: string, inLine: string): Kustomization =>
    kustomizationOf(carried(`resources: [a.yaml]\npatches:\n  - ${item}\n`), () => carried(inLine));

  it('is one of operations only where it has some, and one that merges only where it tells what it changes', () => {
    const lists = (item: string, inLine: string): number[] => {
      const { jsonPatches, merges } = patched(item, inLine);
      return [jsonPatches.length, merges.length];
    };
    expect(lists('{target: {name: is}, path: p.yaml}', OPERATIONS)).toEqual([1, 0]);
    expect(lists('{target: {name: is}, path: p.yaml}', 'spec: {}\n')).toEqual([0, 1]);
    expect(lists('{path: p.yaml}', 'spec: {}\n')).toEqual([0, 0]);
    expect(lists('{path: p.yaml}', 'metadata: {name: is}\n')).toEqual([0, 1]);
    expect(lists('{path: p.yaml}', '---\n---\nmetadata: {name: is}\n')).toEqual([0, 1]);
    expect(lists('', 'metadata: {name: is}\n')).toEqual([0, 0]);
    expect(read('patches: [{target: {name: is}, patch: "a: b"}]\n').jsonPatches).toEqual([]);
  });

  it('is for the kind that its target names', () => {
    const item = '{target: {kind: StatefulSet}, path: p.yaml}';
    expect(patched(item, OPERATIONS).jsonPatches).toMatchObject([{ kind: 'StatefulSet' }]);
    expect(patched(item, 'kind: Deployment\nmetadata: {name: is}\n').merges).toMatchObject([{ kind: 'StatefulSet' }]);
    expect(patched('{path: p.yaml}', 'kind: Deployment\nmetadata: {name: is}\n').merges).toMatchObject([
      { kind: 'Deployment' },
    ]);
  });

  it('tells of a workload by what it takes in where it gives a container an image of a product', () => {
    const taken = (operations: string): string[] =>
      resourcesOfNamedImages([patched('{target: {name: is}, path: p.yaml}', operations)]);
    expect(taken(OPERATIONS)).toEqual(['k/base/a.yaml']);
    expect(taken(OPERATIONS.replace('wso2/wso2is', 'nginx'))).toEqual([]);
    expect(taken('- {op: replace, path: /metadata/labels/app, value: wso2is}\n')).toEqual([]);
    expect(taken('- {op: test, path: /spec/template/spec/containers/0/image, value: wso2is}\n')).toEqual([]);
    expect(taken('- {op: add, path: /spec/template/spec/containers/0/image}\n')).toEqual([]);
  });
});
