import { describe, expect, it } from 'vitest';
import { fileNamed, pathNamed, resolve } from '../../../src/deployment/text/path-named.ts';
import { LONGEST } from '../../../src/deployment/text/paths.ts';

describe('the path that a word of a script means', () => {
  const named = (word: string, ...paths: string[]): string | null =>
    pathNamed(word, 'a/b/run.sh', (path) => paths.includes(path));

  it('is the whole one of a folder above before one of a machine beside the script', () => {
    expect(named('/conf/x.toml', 'a/conf/x.toml', 'a/b/x.toml')).toBe('a/conf/x.toml');
    expect(named('/conf/x.toml', 'a/b/x.toml')).toBe('a/b/x.toml');
    expect(named('/conf/x.toml', 'c/x.toml')).toBeNull();
    expect(named('conf/x.toml', 'a/b/x.toml')).toBeNull();
  });

  it('is not the script’s own folder where it is one of a machine that ends in a slash or a dot', () => {
    for (const end of ['', '/', '/.', '/./', '//']) {
      expect(named(`/etc/app${end}`, 'a/b', 'a', '')).toBeNull();
      expect(named(`/etc/app${end}`, 'a/b', 'a/b/app')).toBe('a/b/app');
    }
  });
});

describe('the file that a word of a script means', () => {
  it.each([
    ['/vagrant/conf/is.conf', 'a/conf/is.conf', 'a/conf/is.conf'],
    ['/vagrant/conf/is.conf', 'conf/is.conf', 'conf/is.conf'],
    ['/srv/x/conf/is.conf', 'a/b/conf/is.conf', 'a/b/conf/is.conf'],
    ['/vagrant/is.conf', 'a/is.conf', null],
    ['/vagrant/conf/is.conf', 'c/conf/is.conf', null],
    ['conf/x/is.conf', 'x/is.conf', null],
    [`${'/a'.repeat(40)}/conf/is.conf`, 'conf/is.conf', null],
    [`${'/a'.repeat(3000)}/conf/is.conf`, 'conf/is.conf', null],
    [`/${'a'.repeat(LONGEST)}/conf/is.conf`, 'conf/is.conf', null],
  ])('of %s with %s is %s', (word, path, expected) => {
    expect(fileNamed(word, 'a/b/run.sh', (one) => one === path)).toBe(expected);
  });
});

describe('a path in a script', () => {
  const known = (path: string): boolean => ['s/conf', 'conf', 's/a/x.toml', 'a*b', 'xconf'].includes(path);

  it.each([
    ['s/t/run.sh', 'conf', 's/conf'],
    ['s/run.sh', '${A:-b}/conf', 's/conf'],
    ['s/run.sh', '$(cd x; pwd)/conf', 's/conf'],
    ['s/run.sh', '\\$A/conf', 's/conf'],
    ['s/run.sh', '$Aconf', null],
    ['s/run.sh', '"$A"/conf', 's/conf'],
    ['s/run.sh', '${A}xconf', 'xconf'],
    ['s/run.sh', 'x$A/conf', null],
    ['s/run.sh', 'conf/**', 's/conf'],
    ['s/run.sh', 'conf*', 's/conf'],
    ['run.sh', 'a*b', 'a*b'],
    ['s/run.sh', '../../conf', null],
    ['x/y/run.sh', 'a/x.toml', null],
  ])('of %s, %s is %s', (file, path, expected) => {
    expect(resolve(file, path, known)).toBe(expected);
  });

  it('may be the script’s folder, but never above the root', () => {
    expect(resolve('s/run.sh', '$(pwd)', (path) => path === 's')).toBe('s');
    expect(resolve('run.sh', '../x', (path) => path.startsWith('x'))).toBeNull();
  });
});
