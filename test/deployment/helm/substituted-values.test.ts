import { describe, expect, it } from 'vitest';
import { releasesOf } from '../../../src/deployment/helm/releases.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { treeAt } from '../../../src/deployment/text/values-tree.ts';
import type { Tree } from '../../../src/discover/load.ts';
import { str } from '../../../src/read/yaml.ts';
import { memoryTree } from '../tree.ts';

const flux = (name: string, tag: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: ${name}}\nspec: {path: ., postBuild: {substitute: {tag: "${tag}"}}}\n`;

/** The releases of a HelmRelease, each with what its tag is and where that stands. */
function releases(tag: string, objects: readonly string[]): string[] {
  const all: Record<string, string> = {
    'r.yaml': `kind: HelmRelease\nmetadata: {name: is}\nspec:\n  chart: {spec: {chart: is}}\n  values:\n    image:\n      tag: ${tag}\n`,
  };
  objects.forEach((text, index) => {
    all[`c${index}.yaml`] = text;
  });
  const tree = {
    files: [{ path: 'r.yaml', nameClass: 'carrier', text: all['r.yaml'] }],
    paths: Object.keys(all).sort(),
    text: (path: string) => all[path] ?? null,
  } as unknown as Tree;
  return releasesOf(tree, carriedReader(tree)).map(({ release: { name, values } }) => {
    const found = treeAt(values, ['image', 'tag']);
    return `${name}: ${str(found?.node)} in ${found?.file.file}`;
  });
}

describe('the values of a release that Flux fills in', () => {
  it.each([
    ['a variable alone', '$' + '{tag}', [flux('a', '7.0.0')], ['r#is: 7.0.0 in c0.yaml']],
    ['a variable with a default', '"$' + '{tag:=5.11.0}"', [flux('a', '7.0.0')], ['r#is: 7.0.0 in c0.yaml']],
    ['a part of a value', '$' + '{tag}-alpine', [flux('a', '7.0.0')], ['r#is: 7.0.0-alpine in r.yaml']],
    [
      'two values',
      '$' + '{tag}',
      [flux('a', '7.0.0'), flux('b', '7.1.0')],
      ['r#is/a: 7.0.0 in c0.yaml', 'r#is/b: 7.1.0 in c1.yaml'],
    ],
    ['the same value twice', '$' + '{tag}', [flux('a', '7.0.0'), flux('b', '7.0.0')], ['r#is: 7.0.0 in c0.yaml']],
    ['another variable', '$' + '{other}', [flux('a', '7.0.0')], ['r#is: $' + '{other} in r.yaml']],
    ['no variable', '7.1.0', [flux('a', '7.0.0')], ['r#is: 7.1.0 in r.yaml']],
    ['nothing that fills it in', '$' + '{tag}', [], ['r#is: $' + '{tag} in r.yaml']],
    ['a variable without braces', '$tag', [flux('a', '7.0.0')], ['r#is: $tag in r.yaml']],
    [
      'what only one of two gives',
      '$' + '{tag}',
      [flux('a', '7.0.0'), flux('b', '7.1.0').replace('{tag:', '{other:')],
      ['r#is: 7.0.0 in c0.yaml'],
    ],
    [
      'one value beside an empty one and a list',
      '$' + '{tag}\n    none:\n    list: ["$' + '{tag}"]',
      [flux('a', '7.0.0')],
      ['r#is: 7.0.0 in c0.yaml'],
    ],
    ['a text', `|\n        a $` + '{tag}\n', [flux('a', '7.0.0')], ['r#is: a $' + '{tag}\n in r.yaml']],
  ])('%s', (_, tag, objects, expected) => {
    expect(releases(tag, objects)).toEqual(expected);
  });

  it('are none where the release has none of its own', () => {
    const tree = memoryTree({
      'r.yaml':
        `kind: HelmRelease\nmetadata: {name: is}\nspec:\n  chart: {spec: {chart: is, version: "$` + `{tag}"}}\n`,
      'c.yaml': flux('a', '7.0.0'),
    });
    expect(releasesOf(tree, carriedReader(tree)).map(({ release: { name, values } }) => [name, values])).toEqual([
      ['r#is', null],
    ]);
  });
});
