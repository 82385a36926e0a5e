import { describe, expect, it } from 'vitest';
import { releasesOf } from '../../../src/deployment/helm/releases.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { treeAt } from '../../../src/deployment/text/values-tree.ts';
import type { Tree } from '../../../src/discover/load.ts';
import { str } from '../../../src/read/yaml.ts';

const map = (tag: string, name = 'v', more: { kind?: string; key?: string } = {}): string =>
  `kind: ${more.kind ?? 'ConfigMap'}\nmetadata: {name: ${name}}\n${more.kind === 'Secret' ? 'stringData' : 'data'}:\n  ${more.key ?? 'values.yaml'}: |\n    image: {tag: "${tag}"}\n    other: ${name}\n`;
const release = (from: string, values = '{}'): string =>
  `kind: HelmRelease\nmetadata: {name: is}\nspec:\n  chart: {spec: {chart: is}}\n  valuesFrom: [${from}]\n  values: ${values}\n`;
const V = '{kind: ConfigMap, name: v}';

/** The releases of `RELEASE`, each with what a value is and where that stands. */
function releases(files: Record<string, string>, release = 'r.yaml', asked = ['image', 'tag']): string[] {
  const tree = {
    files: Object.entries(files)
      .filter(([path]) => /\.ya?ml$/.test(path))
      .map(([path, text]) => ({ path, nameClass: 'carrier', text })),
    paths: Object.keys(files).sort(),
    text: (path: string) => files[path] ?? null,
  } as unknown as Tree;
  return releasesOf(tree, carriedReader(tree))
    .map(({ release }) => release)
    .filter(({ at }) => at.file === release)
    .map(({ name, values }) => {
      const found = treeAt(values, asked);
      return `${name}: ${str(found?.node) ?? '-'} in ${found?.file.file ?? '-'}`;
    });
}

describe('values that Flux takes from maps', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['a map', { 'm.yaml': map('7.0.0') }, ['r#is: 7.0.0 in m.yaml']],
    ['a map of another name', { 'm.yaml': map('7.0.0', 'w') }, ['r#is: - in -']],
    ['a Secret of the name', { 'm.yaml': map('7.0.0', 'v', { kind: 'Secret' }) }, ['r#is: - in -']],
    ['another key', { 'm.yaml': map('7.0.0', 'v', { key: 'more.yaml' }) }, ['r#is: - in -']],
    ['no map', {}, ['r#is: - in -']],
    [
      'two maps of one name beside it',
      { 'a/m.yaml': map('7.0.0'), 'b/m.yaml': map('7.1.0') },
      ['r#is/a: 7.0.0 in a/m.yaml', 'r#is/b: 7.1.0 in b/m.yaml'],
    ],
    [
      'a map that a kustomization makes of a file',
      {
        'kustomization.yaml': 'configMapGenerator:\n- name: v\n  files: [values.yaml=conf/v.yaml]\n',
        'conf/v.yaml': 'image: {tag: "7.0.0"}\n',
      },
      ['r#is: 7.0.0 in conf/v.yaml'],
    ],
    [
      'one that it makes of a file by its own name',
      {
        'kustomization.yaml': 'configMapGenerator:\n- name: v\n  files: [conf/values.yaml]\n',
        'conf/values.yaml': 'image: {tag: "7.0.0"}\n',
      },
      ['r#is: 7.0.0 in conf/values.yaml'],
    ],
    [
      'one of another name, of another key, and of a file that is not there',
      {
        'kustomization.yaml':
          'configMapGenerator:\n- name: w\n  files: [conf/values.yaml]\n- name: v\n  files: [conf/other.yaml, values.yaml=conf/none.yaml]\n',
        'conf/values.yaml': 'image: {tag: "7.0.0"}\n',
        'conf/other.yaml': 'image: {tag: "7.1.0"}\n',
      },
      ['r#is: - in -'],
    ],
    [
      'a map whose text is empty',
      { 'm.yaml': 'kind: ConfigMap\nmetadata: {name: v}\ndata: {values.yaml: ""}\n' },
      ['r#is: - in -'],
    ],
    [
      'a generator in what is no kustomization',
      {
        'example.yaml': 'configMapGenerator:\n- name: v\n  files: [values.yaml=conf/v.yaml]\n',
        'conf/v.yaml': 'image: {tag: "7.0.0"}\n',
      },
      ['r#is: - in -'],
    ],
  ])('%s', (_, files, expected) => {
    expect(releases({ 'r.yaml': release(V), ...files })).toEqual(expected);
  });

  it('the nearest map of the name counts, and that of a kustomization that takes the release in', () => {
    const files = {
      'apps/is/r.yaml': release(V),
      'apps/m.yaml': map('7.0.0'),
      'other/m.yaml': map('7.1.0'),
    };
    expect(releases(files, 'apps/is/r.yaml')).toEqual(['apps/is/r#is: 7.0.0 in apps/m.yaml']);
    const overlay = { 'prod/kustomization.yaml': 'resources: [../apps/is]\n', 'prod/m.yaml': map('5.11.0') };
    expect(releases({ ...files, ...overlay }, 'apps/is/r.yaml')).toEqual([
      'apps/is/r#is/apps: 7.0.0 in apps/m.yaml',
      'apps/is/r#is/prod: 5.11.0 in prod/m.yaml',
    ]);
    expect(releases({ ...files, 'm.yaml': map('7.2.0') }, 'apps/is/r.yaml')).toEqual([
      'apps/is/r#is: 7.0.0 in apps/m.yaml',
    ]);
  });

  it("the release's own values go over those of the maps, a later map over an earlier one", () => {
    const files = { 'm.yaml': map('7.0.0'), 'n.yaml': map('7.1.0', 'w') };
    const both = `${V}, {kind: ConfigMap, name: w}`;
    expect(releases({ 'r.yaml': release(both), ...files })).toEqual(['r#is: 7.1.0 in n.yaml']);
    expect(releases({ 'r.yaml': release(both, '{image: {tag: "5.11.0"}}'), ...files })).toEqual([
      'r#is: 5.11.0 in r.yaml',
    ]);
    expect(releases({ 'r.yaml': release(both, '{image: {tag: "5.11.0"}}'), ...files }, 'r.yaml', ['other'])).toEqual([
      'r#is: w in n.yaml',
    ]);
    expect(releases({ 'r.yaml': release(`{kind: ConfigMap, name: gone}, ${V}`), ...files })).toEqual([
      'r#is: 7.0.0 in m.yaml',
    ]);
  });

  it('a key of its own name, and a text that is one value', () => {
    const keyed = map('7.0.0', 'v', { key: 'prod.yaml' });
    expect(
      releases({ 'r.yaml': release('{kind: ConfigMap, name: v, valuesKey: prod.yaml}'), 'm.yaml': keyed }),
    ).toEqual(['r#is: 7.0.0 in m.yaml']);
    const single = 'kind: ConfigMap\nmetadata: {name: v}\ndata: {tag: "7.0.0"}\n';
    const from = '{kind: ConfigMap, name: v, valuesKey: tag, targetPath: image.tag}';
    expect(releases({ 'r.yaml': release(from), 'm.yaml': single })).toEqual(['r#is: 7.0.0 in m.yaml']);
    const made = {
      'kustomization.yaml': 'configMapGenerator:\n- name: v\n  files: [tag=conf/tag.yaml]\n',
      'conf/tag.yaml': '7.0.0\n',
    };
    expect(releases({ 'r.yaml': release(from), ...made })).toEqual(['r#is: - in -']);
  });

  it('a Secret by its kind', () => {
    const from = '{kind: Secret, name: v}';
    expect(releases({ 'r.yaml': release(from), 'm.yaml': map('7.0.0', 'v', { kind: 'Secret' }) })).toEqual([
      'r#is: 7.0.0 in m.yaml',
    ]);
    expect(releases({ 'r.yaml': release(from), 'm.yaml': map('7.0.0') })).toEqual(['r#is: - in -']);
  });

  it('maps of two names, two of each, are taken together in each way', () => {
    const files = {
      'a/m.yaml': map('7.0.0'),
      'b/m.yaml': map('7.1.0'),
      'c/n.yaml': map('5.11.0', 'w').replace('image: {tag', 'more: {tag'),
      'd/n.yaml': map('5.10.0', 'w').replace('image: {tag', 'more: {tag'),
    };
    expect(releases({ 'r.yaml': release(`${V}, {kind: ConfigMap, name: w}`), ...files })).toEqual([
      'r#is/a/c: 7.0.0 in a/m.yaml',
      'r#is/a/d: 7.0.0 in a/m.yaml',
      'r#is/b/c: 7.1.0 in b/m.yaml',
      'r#is/b/d: 7.1.0 in b/m.yaml',
    ]);
  });
});
