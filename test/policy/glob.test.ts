import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGlob, compileGlob, nearMiss } from '../../src/policy/glob.ts';

describe('compileGlob', () => {
  it.each([
    ['is/**', 'is/repository/conf/deployment.toml', true],
    ['is/**', 'is/.hidden/deployment.toml', true],
    ['is/**', 'old/is/deployment.toml', false],
    ['IS/**', 'is/deployment.toml', false],
    ['**/deployment.toml', 'deployment.toml', true],
    ['*/deployment.toml', 'a/b/deployment.toml', false],
    ['{dev,prod}/*.toml', 'prod/x.toml', true],
    ['!(dev)/*.toml', 'dev/x.toml', false],
    ['!(dev)/*.toml', 'prod/x.toml', true],
    ['!dev/x.toml', 'prod/x.toml', false],
    ['**', 'any/thing', true],
  ])('%s on %s: %s', (glob, file, matches) => {
    expect(compileGlob(glob)(file)).toBe(matches);
  });
});

describe('checkGlob', () => {
  it.each([
    '**',
    'is/**',
    'a b/c',
    'is/.hidden',
    '!(dev)/**',
    'conf/deployment.toml',
    '...',
    'a..b/c',
    '.github/x',
    'conf:/is/**',
  ])('takes %s', (glob) => {
    expect(checkGlob(glob)).toBeNull();
  });

  it.each([
    ['', 'The path is empty; write "**" for the whole repository.'],
    ['  ', 'The path is empty; write "**" for the whole repository.'],
    [' is/**', 'The path has white space around it; write "is/**".'],
    ['is/**\n', 'The path has white space around it; write "is/**".'],
    [' !!is/**', 'The path has white space around it; write "is/**".'],
    [' a!b/**', 'The path has white space around it; write "a!b/**".'],
    ['C:\\conf\\is', 'The path is absolute and never matches; write it as it is from the scanned folder on, with "/".'],
    ['c:/conf/is', 'The path is absolute and never matches; write it as it is from the scanned folder on, with "/".'],
    [
      'conf\\is\\**',
      'A path is written with "/", and a backslash never matches; write "conf/is/**" ("?" stands for any one character).',
    ],
    ['!is/**', 'A path cannot be negated; name the folders the entry is for, for example "environments/prod/**".'],
    [
      '../is/**',
      'The path leaves the scanned folder with ".." and never matches; write it from the scanned folder on.',
    ],
    ['a/..', 'The path leaves the scanned folder with ".." and never matches; write it from the scanned folder on.'],
    ['/is/**', 'A path starts at the scanned folder without "/"; write "is/**".'],
    ['/', 'A path starts at the scanned folder without "/"; write "**".'],
    ['./is/**', 'A path has no "." in it; write "is/**".'],
    ['.', 'A path has no "." in it; write "**".'],
    ['is/./x', 'A path has no "." in it; write "is/x".'],
    ['is//x', 'The path has an empty folder name and never matches; write "is/x".'],
    ['is/', 'A folder alone matches no file; write "is/**".'],
    ['./is/', 'A path has no "." in it; write "is/**".'],
  ])('refuses %j', (glob, message) => {
    expect(checkGlob(glob)).toBe(message);
  });

  it('does not propose the opposite of a pattern that leaves folders out', () => {
    expect(checkGlob(' !(dev)/**')).toBe('The path has white space around it; write "!(dev)/**".');
    expect(checkGlob('./!(dev)/**')).toBe('A path has no "." in it; write "!(dev)/**".');
  });

  it('refuses what picomatch refuses', () => {
    expect(checkGlob('a'.repeat(70_000))).toContain('The path is not a glob that can be used: ');
  });

  it('proposes only globs it would take', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '/', '\\', '*', ' ', '!') }), (glob) => {
        const proposed = /write ("[^"]*")(?:\.| \()/.exec(checkGlob(glob) ?? '')?.[1];
        if (proposed !== undefined && !glob.includes('..') && !glob.includes('!') && !/[\\/] | [\\/]/.test(glob)) {
          expect(checkGlob(JSON.parse(proposed))).toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('nearMiss', () => {
  const files = ['conf/is/repository/conf/deployment.toml', 'conf/am/repository/conf/deployment.toml'];

  it.each([
    ['conf/is', 'It names a folder; to match conf/is/repository/conf/deployment.toml, write "conf/is/**".'],
    [
      'infra/conf/is/**',
      'Paths start at the scanned folder; to match conf/is/repository/conf/deployment.toml, write "conf/is/**".',
    ],
    [
      'work/infra/conf/am',
      'Paths start at the scanned folder; to match conf/am/repository/conf/deployment.toml, write "conf/am/**".',
    ],
    ['deployment.toml', 'To match conf/is/repository/conf/deployment.toml in any folder, write "**/deployment.toml".'],
    ['am', 'To match conf/am/repository/conf/deployment.toml in any folder, write "**/am/**".'],
    ['Conf/IS/**', 'Upper and lower case differ: the file is conf/is/repository/conf/deployment.toml.'],
    [
      'environments/**',
      'The configuration files are conf/is/repository/conf/deployment.toml, conf/am/repository/conf/deployment.toml.',
    ],
  ])('%s: %s', (glob, sentence) => {
    expect(nearMiss(glob, files)).toBe(sentence);
  });

  it('says how many files there are', () => {
    expect(nearMiss('x', ['a', 'b', 'c', 'd', 'e'])).toBe('The configuration files are a, b, c and 2 more.');
    expect(nearMiss('x', ['a', 'b', 'c'])).toBe('The configuration files are a, b, c.');
    expect(nearMiss('x', [])).toBe('No WSO2 configuration file was found at all.');
  });

  it('does not propose everything for a folder that is not there', () => {
    expect(nearMiss('a/b/**', files)).toContain('The configuration files are ');
    expect(nearMiss('a/*', files)).toContain('The configuration files are ');
  });
});
