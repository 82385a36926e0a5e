import { describe, expect, it } from 'vitest';
import { kustomizeMaps } from '../../../src/deployment/kubernetes/kustomize-maps.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const FILE = 'k/kustomization.yaml';
const maps = (generator: string, key = 'configMapGenerator') =>
  kustomizeMaps(carry(FILE, MappedText.ofFile(FILE, `${key}:\n- ${generator}\n`)));

describe('a map that a kustomization generates', () => {
  it.each([
    ['deployment.toml', [{ path: 'k/deployment.toml', key: null }]],
    ['deployment.toml=../is.toml', [{ path: 'is.toml', key: 'deployment.toml' }]],
    ['a=b=c', [{ path: 'k/b=c', key: 'a' }]],
  ])('has %s', (file, paths) => {
    expect(maps(`{name: c, files: ["${file}"]}`)).toEqual([{ name: 'c', file: FILE, paths, isWhole: true }]);
    expect(maps(`{name: c, files: ["${file}"]}`, 'secretGenerator')).toHaveLength(1);
  });

  it('is none without a name', () => {
    expect(maps('{files: [a.toml]}')).toEqual([]);
  });

  it.each([
    '{name: c, files: ["a/$ENV.toml"]}',
    '{name: c, files: ["{{ env }}.toml"]}',
    '{name: c, files: [../../a.toml]}',
    '{name: c, files: [""]}',
    '{name: c, literals: ["deployment.toml=[server]"]}',
  ])('is not known as a whole: %s', (generator) => {
    expect(maps(generator)[0]).not.toHaveProperty('isWhole');
  });

  it.each(['{name: c, literals: ["a=deployment.toml"]}', '{name: c, literals: [1, {a: 1}]}', '{name: c}'])(
    'is whole with literals that are no configuration: %s',
    (generator) => {
      expect(maps(generator)).toEqual([{ name: 'c', file: FILE, paths: [], isWhole: true }]);
    },
  );

  it('replaces that of the base where it says so', () => {
    expect(maps('{name: c, behavior: replace}')[0]).toMatchObject({ replaces: true });
    expect(maps('{name: c, behavior: merge}')[0]).not.toHaveProperty('replaces');
    expect(maps('{name: c}')[0]).not.toHaveProperty('replaces');
  });
});
