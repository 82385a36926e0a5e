import { describe, expect, it } from 'vitest';
import {
  filesFor,
  filledIn,
  namesFor,
  pathsFilledIn,
  withoutBeginning,
} from '../../../src/deployment/text/filled-paths.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';

const PATHS = [
  'deploy/conf/dev/is.conf',
  'deploy/conf/prod/is.conf',
  'deploy/conf/prod/other.conf',
  'env/dev.yaml',
  'env/prod.yaml.bak',
  'env/prod.yml',
  'env/readme.md',
].sort();

describe('what a tool fills in in a path', () => {
  it.each([
    ['{{ .Environment.Name }}/a'],
    ['$' + '{{ inputs.env }}/a'],
    ['<< parameters.env >>/a'],
    ['$' + '{var.env}/a'],
    ['$(params.env)/a'],
    ['$ENV/a'],
  ])('is found in %s', (path) => {
    expect(filledIn(path)).toEqual([path.slice(0, -2)]);
    expect(withoutBeginning(path)).toBe('a');
  });

  it('is no folder to leave out where the path begins with more', () => {
    expect(withoutBeginning('x$ENV/a')).toBe('x$ENV/a');
    expect(withoutBeginning('$ENV-1/a')).toBe('$ENV-1/a');
    expect(withoutBeginning('a/b')).toBe('a/b');
    expect(withoutBeginning('/a')).toBe('/a');
  });
});

describe('the names that may be filled in', () => {
  it('are those of folders and files with what stands around them', () => {
    expect(namesFor('$E', 'deploy/conf/$E/is.conf', PATHS)).toEqual(['dev', 'prod']);
    expect(namesFor('$E', 'deploy/$X/$E/other.conf', PATHS)).toEqual(['prod']);
    expect(namesFor('$E', 'env/$E.yml', PATHS)).toEqual(['prod']);
    expect(namesFor('$E', 'env/$F.yml', PATHS)).toEqual([]);
  });

  it('are the same wherever they stand twice', () => {
    const paths = ['a/dev/dev.yaml', 'a/prod/dev.yaml'];
    expect(namesFor('$E', 'a/$E/$E.yaml', paths)).toEqual(['dev']);
  });

  it('are those of YAML where a whole file is called so', () => {
    expect(namesFor('$E', 'env/$E', PATHS)).toEqual(['dev.yaml', 'prod.yml']);
    expect(namesFor('$E', '$E', ['a.yaml', 'b.md'])).toEqual(['a.yaml']);
  });

  it('are not looked for where a name has more than two', () => {
    expect(namesFor('$A', 'env/$A$B.yml', PATHS)).toEqual(['pro']);
    expect(namesFor('$A', 'env/$A$B$C.yml', PATHS)).toEqual([]);
    expect(namesFor('$A', 'x/$A$B$C/env/$A.yml', ['x/abc/env/a.yml'])).toEqual([]);
    expect(filesFor('deploy/$A$B$C/prod/is.conf', PATHS)).toEqual([]);
  });
});

describe('the files that a path with something filled in may be', () => {
  it('are those of the folder of the file, or of the nearest one above it that has any', () => {
    const both = ['deploy/conf/dev/is.conf', 'deploy/conf/prod/is.conf'];
    expect(pathsFilledIn('conf/$E/is.conf', 'deploy/a.sh', PATHS)).toEqual(both);
    expect(pathsFilledIn('conf/$E/is.conf', 'deploy/x/y/a.sh', PATHS)).toEqual(both);
    expect(pathsFilledIn('deploy/conf/$E/is.conf', 'x/a.sh', PATHS)).toEqual(both);
    expect(pathsFilledIn('../conf/$E/is.conf', 'deploy/x/a.sh', PATHS)).toEqual(both);
    expect(pathsFilledIn('../../../conf/$E/is.conf', 'deploy/a.sh', PATHS)).toEqual([]);
  });

  it('are those without a first folder that is not known, before those below one', () => {
    const paths = ['conf/is.conf', 'deploy/conf/is.conf'];
    expect(pathsFilledIn('$ROOT/conf/is.conf', 'a.sh', paths)).toEqual(['conf/is.conf']);
    expect(pathsFilledIn('$ROOT/conf/is.conf', 'a.sh', ['deploy/conf/is.conf'])).toEqual(['deploy/conf/is.conf']);
  });

  it('are none where nothing of the name is known, or nothing is filled in', () => {
    expect(pathsFilledIn('conf/prod/$F', 'deploy/a.sh', PATHS)).toEqual([]);
    expect(pathsFilledIn('conf/prod/$F.$G', 'deploy/a.sh', PATHS)).toEqual([]);
    expect(pathsFilledIn('conf/prod/is.conf', 'deploy/a.sh', PATHS)).toEqual([]);
  });

  it('are none in a repository of very many files', () => {
    const many = Array.from({ length: MANY_PATHS }, (_, index) => `conf/${index}/is.conf`).sort();
    expect(pathsFilledIn('conf/$E/is.conf', 'a.sh', many)).toHaveLength(MANY_PATHS);
    expect(pathsFilledIn('conf/$E/is.conf', 'a.sh', [...many, 'z'])).toEqual([]);
  });
});
