import { describe, expect, it } from 'vitest';
import { onTheWay } from '../../../src/deployment/scripts/on-the-way.ts';

/** What a path is made of when commands have put things somewhere, and only some files are there. */
const madeOf = (puts: readonly [string, string[], boolean?][], path: string, ...files: string[]): readonly string[] => {
  const way = onTheWay();
  for (const [target, sources, isWritten = false] of puts) way.put(target, sources, isWritten);
  return way.madeOf(path, (one) => files.includes(one));
};

describe('a file on the way to its place', () => {
  it('is itself where nothing was put there', () => {
    expect(madeOf([['/tmp/y', ['a']]], '/tmp/x', 'a')).toEqual(['/tmp/x']);
  });

  it('is what was put there last', () => {
    expect(
      madeOf(
        [
          ['/tmp/x', ['a']],
          ['/tmp/x', ['b', 'c'], true],
        ],
        '/tmp/x',
      ),
    ).toEqual(['b', 'c']);
  });

  it.each([
    ['a file brought into a folder', '/tmp', 'conf/is.conf', '/tmp/is.conf', 'conf/is.conf'],
    ['a file of a folder brought under another name', '/tmp/x', 'conf', '/tmp/x/is.conf', 'conf/is.conf'],
    ['a file of a folder brought into another', '/tmp', 'conf', '/tmp/conf/is.conf', 'conf/is.conf'],
    ['a file of all in a folder', '/tmp/x/', 'conf/*', '/tmp/x/is.conf', 'conf/is.conf'],
    ['a file below that', '/tmp/x/', 'conf/*', '/tmp/x/a/is.conf', 'conf/a/is.conf'],
  ])('is %s', (_, target, source, path, file) => {
    expect(
      madeOf(
        [
          [target, ['other.conf']],
          [target, [source]],
        ],
        path,
        file,
      ),
    ).toEqual([file]);
    expect(madeOf([[target, [source]]], path)).toEqual([path]);
    expect(madeOf([[target, [source], true]], path, file)).toEqual([path]);
  });

  it('is not looked for in what was brought into a folder behind very many others, nor by a very long path', () => {
    const many = Array.from({ length: 100 }, (_, at) => `${at}.conf`);
    expect(madeOf([['/tmp', [...many, 'is.conf']]], '/tmp/is.conf', 'is.conf')).toEqual(['/tmp/is.conf']);
    expect(madeOf([['/tmp', [...many.slice(1), 'is.conf']]], '/tmp/is.conf', 'is.conf')).toEqual(['is.conf']);
    const twice: [string, string[]][] = [
      ['/tmp', many.slice(0, 60)],
      ['/tmp', [...many.slice(60), 'is.conf']],
    ];
    expect(madeOf(twice, '/tmp/is.conf', 'is.conf')).toEqual(['/tmp/is.conf']);
    const long = `/tmp/${'a/'.repeat(300)}is.conf`;
    expect(madeOf([['/tmp', ['conf']]], long, long.replace('/tmp', 'conf'))).toEqual([long]);
  });
});

it('a file in a folder is none beside what was brought there whose name ends like its own', () => {
  expect(madeOf([['/tmp', ['conf']]], '/tmp/that.toml', 'conf.toml')).toEqual(['/tmp/that.toml']);
});
