import { describe, expect, it } from 'vitest';
import { merged } from '../../../src/deployment/kubernetes/strategic-merge.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import type { YamlMap, YamlNode } from '../../../src/read/yaml.ts';
import { CLOSED, ENABLED, type Files, told, workload } from '../tree.ts';

const read = (text: string): YamlNode | null => carry('x.yaml', MappedText.ofFile('x.yaml', text)).documents[0] ?? null;
const plain = (node: YamlNode | null): unknown => {
  if (node?.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node?.kind === 'seq' ? node.items.map(plain) : (node?.js ?? null);
};

describe('a manifest with a strategic merge patch', () => {
  it.each<[string, string, string, unknown]>([
    ['other keys', '{a: 1, b: {c: 2}}', '{b: {d: 3}, e: {f: 4}}', { a: 1, b: { c: 2, d: 3 }, e: { f: 4 } }],
    ['another value', '{a: 1, b: {c: 2}}', '{a: {x: 1}, b: 3}', { a: { x: 1 }, b: 3 }],
    ['nothing for a key', '{a: 1, b: 2}', '{a: null, c: ~}', { b: 2 }],
    ['a key taken away', '{a: {b: 1}, c: 2}', '{a: {$patch: delete}}', { c: 2 }],
    ['a map in its place', '{a: {b: 1}}', '{a: {$patch: replace, c: 2}}', { a: { $patch: 'replace', c: 2 } }],
    ['another list', '{a: [{name: b}]}', '{a: [{name: c}]}', { a: [{ name: 'c' }] }],
    [
      'a volume changed',
      '{volumes: [{name: a, x: 1}, {name: b}]}',
      '{volumes: [{name: a, y: 2}]}',
      { volumes: [{ name: 'a', x: 1, y: 2 }, { name: 'b' }] },
    ],
    [
      'a volume added',
      '{volumes: [{name: a}]}',
      '{volumes: [{name: b}, x]}',
      { volumes: [{ name: 'a' }, { name: 'b' }] },
    ],
    [
      'the first volume',
      '{a: 1}',
      '{volumes: [{name: b}, {name: c, $patch: delete}]}',
      { a: 1, volumes: [{ name: 'b' }] },
    ],
    [
      'a volume taken away',
      '{volumes: [{name: a}, {name: b}]}',
      '{volumes: [{$patch: delete, name: a}]}',
      { volumes: [{ name: 'b' }] },
    ],
    [
      'other volumes',
      '{volumes: [{name: a}]}',
      '{volumes: [{$patch: replace}, {name: b}]}',
      { volumes: [{ name: 'b' }] },
    ],
    [
      'a mount taken away',
      '{volumeMounts: [{name: a, mountPath: /a}, {name: a, mountPath: /b}]}',
      '{volumeMounts: [{mountPath: /a, $patch: delete}]}',
      { volumeMounts: [{ name: 'a', mountPath: '/b' }] },
    ],
    [
      'another mount at a path',
      '{volumeMounts: [{name: a, mountPath: /a}]}',
      '{volumeMounts: [{name: b, mountPath: /a}]}',
      { volumeMounts: [{ name: 'b', mountPath: '/a' }] },
    ],
  ])('has %s', (_, manifest, patch, expected) => {
    expect(plain(merged(read(manifest), read(patch) as YamlMap))).toEqual(expected);
  });

  it('is none where the patch takes it away', () => {
    expect(merged(read('{a: 1}'), read('{$patch: delete}') as YamlMap)).toBeNull();
  });
});

describe('a kustomization', () => {
  const AT = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';
  const patchOf = (pod: string, kind = 'Deployment', name = 'is'): string =>
    `kind: ${kind}\nmetadata: {name: ${name}}\nspec: {template: {spec: {${pod}}}}\n`;
  const DELETED = `containers: [{name: is, volumeMounts: [{mountPath: ${AT}, $patch: delete}]}]`;
  const ANOTHER = 'volumes: [{name: conf, configMap: {name: prod-conf}}]';
  const tree = (patch: string, patches: string, files: Files = {}): Files => ({
    'base/kustomization.yaml':
      'resources: [is.yaml]\nconfigMapGenerator: [{name: is-conf, files: [deployment.toml]}]\n',
    'base/is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'is-conf'),
    'base/deployment.toml': CLOSED,
    'prod/kustomization.yaml': `resources: [../base]\n${patches}`,
    'prod/p.yaml': patch,
    ...files,
  });
  const inLine = (patch: string, more = ''): string =>
    `patches:\n- patch: |\n${patch.replace(/^(?=.)/gm, '    ')}${more}`;
  const SHIPPED = 'prod/kustomization.yaml#is: wso2is 7.0.0 A missing B disabled';
  const CLOSED_BASE = 'base: wso2is 7.0.0 A disabled B disabled';

  it.each([
    ['a file', patchOf(DELETED), 'patches: [{path: p.yaml}]\n'],
    ['a file of the old key', patchOf(DELETED), 'patchesStrategicMerge: [p.yaml]\n'],
    ['a text', '', inLine(patchOf(DELETED))],
    [
      'a text for what a target names',
      '',
      inLine(patchOf(DELETED, 'X', 'y'), '  target: {kind: Deployment, name: is}\n'),
    ],
    ['a text for all of a kind', '', inLine(patchOf(DELETED, 'X', 'y'), '  target: {kind: Deployment}\n')],
    ['a text of the old key', '', `patchesStrategicMerge:\n- |\n${patchOf(DELETED).replace(/^(?=.)/gm, '  ')}`],
  ])('takes a mount away with %s', (_, patch, patches) => {
    expect(told(tree(patch, patches))).toEqual([SHIPPED]);
  });

  it('takes the mount away that a layer below it adds', () => {
    const files = tree(patchOf(DELETED), 'patches: [{path: p.yaml}]\n');
    const volumes = 'volumes: [{name: conf, configMap: {name: is-conf}}]';
    const mount = `containers: [{name: is, volumeMounts: [{name: conf, mountPath: ${AT}, subPath: deployment.toml}]}], ${volumes}`;
    const base = {
      'base/is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
      'base/kustomization.yaml': `${files['base/kustomization.yaml']}patches: [{path: m.yaml}]\n`,
      'base/m.yaml': patchOf(mount),
    };
    expect(told({ ...files, ...base, 'prod/kustomization.yaml': 'resources: [../base]\n' })).toEqual([CLOSED_BASE]);
    expect(told({ ...files, ...base })).toEqual([SHIPPED]);
  });

  it('gives a volume another map', () => {
    const generator = 'configMapGenerator: [{name: prod-conf, files: [deployment.toml]}]\n';
    const files = tree(patchOf(ANOTHER), `${generator}patches: [{path: p.yaml}]\n`);
    expect(told({ ...files, 'prod/deployment.toml': ENABLED })).toEqual(['prod: wso2is 7.0.0 A enabled B disabled']);
    // One that lies elsewhere.
    expect(told(tree(patchOf(ANOTHER), 'patches: [{path: p.yaml}]\n'))).toEqual([SHIPPED]);
  });

  it.each([
    ['a workload of another name', patchOf(DELETED, 'Deployment', 'am')],
    ['one of another kind', patchOf(DELETED, 'StatefulSet')],
    ['a container of another name', patchOf(DELETED.replace('name: is', 'name: am'))],
    ['none', 'kind: Deployment\n'],
    ['no manifest', '- a\n'],
  ])('changes nothing by a patch for %s', (_, patch) => {
    expect(told(tree(patch, 'patches: [{path: p.yaml}]\n'))).toEqual([CLOSED_BASE]);
  });
});

describe('a manifest with a strategic merge patch, by its form', () => {
  const after = (manifest: string, patch: string): unknown => plain(merged(read(manifest), read(patch) as YamlMap));

  it.each<[string, string, string, unknown]>([
    ['no value', '{a: 1, b: 2}', 'a:\n', { b: 2 }],
    ['no list', '{volumes: [{name: a}], b: 2}', '{volumes: null}', { b: 2 }],
    ['a text for a list', '{volumes: [{name: a}]}', '{volumes: x}', { volumes: 'x' }],
    [
      'an item of nothing',
      '{volumes: [{name: a}]}',
      'volumes:\n  - name: b\n  -\n',
      { volumes: [{ name: 'a' }, { name: 'b' }] },
    ],
    [
      'one item in the place of another',
      '{volumes: [{name: a, y: 1}, {name: b}]}',
      '{volumes: [{name: a, $patch: replace, x: 1}]}',
      { volumes: [{ name: 'a', $patch: 'replace', x: 1 }, { name: 'b' }] },
    ],
  ])('has %s', (_, manifest, patch, expected) => {
    expect(after(manifest, patch)).toEqual(expected);
  });
});
