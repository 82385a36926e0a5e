import { describe, expect, it } from 'vitest';
import { type Kustomization, kustomizationOf } from '../../../src/deployment/kubernetes/kustomization.ts';
import { type Carried, carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import type { YamlNode } from '../../../src/read/yaml.ts';

const FILE = 'k/kustomization.yaml';
const carried = (text: string, file = FILE): Carried => carry(file, MappedText.ofFile(file, text));
/** A kustomization, and what it asks for: the paths of files, and texts in it. */
const read = (text: string, files: Readonly<Record<string, string>> = {}): [Kustomization, string[]] => {
  const asked: string[] = [];
  const operationsOf = (patch: YamlNode | string): Carried | null => {
    const path = typeof patch === 'string' ? patch : 'in line';
    asked.push(path);
    return path in files ? carried(files[path] as string, path) : null;
  };
  return [kustomizationOf(carried(text), operationsOf), asked];
};

describe('the files of JSON 6902 patches', () => {
  it.each<[string, string, string[]]>([
    ['a file', '{path: a.json, target: {name: is}}', ['k/a.json']],
    ['a text in line', '{patch: "[]", target: {name: is}}', []],
    ['a file outside', '{path: ../../a.json, target: {name: is}}', []],
    ['nothing', '', []],
  ])('are those that a list of them names: %s', (_name, item, paths) => {
    const [{ patches }] = read(`patchesJson6902:\n  - ${item}\n`);
    expect(patches).toEqual(paths);
  });

  it.each<[string, string, string[]]>([
    ['a file', '{path: a.json, target: {name: is}}', ['k/a.json', 'k/a.json']],
    ['a text in line', '{patch: "[]", target: {name: is}}', ['in line']],
    ['a file outside', '{path: ../../a.json, target: {name: is}}', []],
    ['no patch', '{target: {name: is}}', []],
  ])('are read where there are some: %s', (_name, item, paths) => {
    expect(read(`patches:\n  - ${item}\n`)[1]).toEqual(paths);
  });
});

describe('the operations of a JSON 6902 patch', () => {
  const IMAGE = 'path: /spec/template/spec/containers/0/image, value: wso2/wso2is:7.0.0}';
  const patched = (operations: string): Kustomization =>
    read('patches: [{path: a.json, target: {name: is}}]\n', { 'k/a.json': operations })[0];

  it('are those that are there', () => {
    const { jsonPatches } = patched(`-\n- {op: replace, ${IMAGE}\n`);
    expect(jsonPatches.map(({ operations }) => operations.length)).toEqual([1]);
  });

  it.each([
    ['replace', 1],
    ['add', 1],
    ['readd', 0],
    ['added', 0],
  ])('give a container its image by what is known of them: %s', (operation, count) => {
    expect(patched(`- {op: ${operation}, ${IMAGE}\n`).replaced).toHaveLength(count);
  });
});

describe('the replacements of a kustomization', () => {
  const one = (name: string): string =>
    `{sourceValue: ${name}, targets: [{select: {name: is}, fieldPaths: [spec.template.spec.containers.0.image]}]}`;
  const texts = ({ replacements }: Kustomization): (string | undefined)[] =>
    replacements.map(({ source }) => source.value?.text);

  it('are those of a file: one, or a list of some', () => {
    const files = { 'k/r.yaml': `${one('a')}\n---\n- ${one('b')}\n- ${one('c')}\n---\n` };
    const [found] = read('replacements: [{path: r.yaml}]\n', files);
    expect(texts(found)).toEqual(['a', 'b', 'c']);
  });

  it('are read of a file only where it is named and lies here', () => {
    const [found, asked] = read(`replacements:\n  - ${one('a')}\n  - {path: ../../r.yaml}\n  - {path: gone.yaml}\n`);
    expect(texts(found)).toEqual(['a']);
    expect(asked).toEqual(['k/gone.yaml']);
  });
});
