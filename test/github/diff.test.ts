import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gitDiff } from '../../src/github/diff.ts';
import { Git } from '../../src/github/git.ts';
import { inOneHunk, oldLine, parseHunks, touches, touchesHunk } from '../../src/github/hunks.ts';
import { Repository } from './repository.ts';

const open = async (repository: Repository): Promise<Git> =>
  (await Git.open(repository.path, process.env, null)) as Git;

const lines = (count: number, from = 1): string =>
  Array.from({ length: count }, (_, i) => `line ${i + from}\n`).join('');

describe('parseHunks', () => {
  const [first, second, third] = parseHunks(
    [
      '@@ -1,3 +1,4 @@ x',
      ' a',
      '-b',
      '+c',
      '+@@ -9 +9 @@',
      ' d',
      '@@ -20,2 +21,0 @@',
      '-x',
      '-y',
      '@@ -30,0 +30 @@',
      '+z',
      '\\ No newline',
    ].join('\n'),
  );

  test('ranges of both sides', () => {
    expect(first).toEqual({ start: 1, end: 4, oldStart: 1, oldEnd: 3, added: new Set([2, 3]), removes: true });
    expect(second).toEqual({ start: 22, end: 21, oldStart: 20, oldEnd: 21, added: new Set(), removes: true });
    expect(third).toEqual({ start: 30, end: 30, oldStart: 31, oldEnd: 30, added: new Set([30]), removes: false });
  });

  test('what lies in one hunk, what is touched', () => {
    const file = { hunks: [first, second, third].filter((hunk) => hunk !== undefined), complete: true };
    expect(inOneHunk(file, 1, 4)).toBe(true);
    expect(inOneHunk(file, 4, 30)).toBe(false);
    expect(inOneHunk(undefined, 1, 1)).toBe(false);
    expect(touches(file, 4, 9)).toBe(false);
    expect(touches(file, 3, 9)).toBe(true);
    expect(touches(undefined, 1, 1)).toBe(false);
    expect(touches({ hunks: [], complete: false }, 1, 1)).toBe(true);
    expect(touchesHunk(file, 4, 9)).toBe(true);
    expect(touchesHunk(file, 5, 9)).toBe(false);
    expect(touchesHunk(undefined, 5, 9)).toBe(false);
  });

  test('text before a hunk is passed over', () => {
    expect(parseHunks('-x\n+y\n z')).toEqual([]);
  });
});

describe('gitDiff', () => {
  test('changed, added, removed, renamed and oddly named files', async () => {
    const odd = 'a "quoted"\t\u00fc\n.toml';
    const repository = Repository.create().write({
      'a.txt': lines(20),
      'old.txt': lines(30, 100),
      'gone.txt': 'x\n',
      [odd]: 'x\n',
    });
    const from = repository.commit();
    const renamed = lines(30, 100).replace('line 110\n', 'line ten\n');
    repository.write({
      'a.txt': lines(20).replace('line 10\n', 'ten\nand more\n'),
      'old.txt': null,
      'sub/new.txt': renamed,
    });
    repository.write({ 'gone.txt': null, [odd]: 'y\n', 'other.txt': 'z\n', 'bin.dat': 'a\0b' });
    const to = repository.commit();
    const paths = ['a.txt', 'sub/new.txt', odd, 'bin.dat', 'nowhere.txt'];
    const { files, complete } = await gitDiff(await open(repository), from, to, paths);
    expect(complete).toBe(true);
    expect([...files.keys()].sort()).toEqual([odd, 'a.txt', 'bin.dat', 'gone.txt', 'other.txt', 'sub/new.txt'].sort());
    expect(files.get('a.txt')?.hunks).toMatchObject([{ start: 7, end: 14, added: new Set([10, 11]) }]);
    expect(files.get('sub/new.txt')?.hunks).toMatchObject([{ start: 8, end: 14, added: new Set([11]) }]);
    expect(files.get(odd)).toMatchObject({ complete: true, hunks: [{ start: 1, end: 1 }] });
    // Not asked for, or without lines.
    expect(files.get('other.txt')).toEqual({ hunks: [], complete: false });
    expect(files.get('bin.dat')).toEqual({ hunks: [], complete: false });
  });

  test('every line that did not change is found on the other side again', async () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '@@ -1 +1 @@', '+', '-', ''), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        const repository = Repository.create().write({ 'x.txt': before.map((line) => `${line}\n`).join('') });
        const from = repository.commit();
        const to = repository.write({ 'x.txt': after.map((line) => `${line}\n`).join('') }).commit();
        const diff = await gitDiff(await open(repository), from, to, ['x.txt'], 0);
        const hunks = diff.files.get('x.txt')?.hunks ?? [];
        const kept = after.flatMap((_, index) => {
          const old = oldLine(hunks, index + 1);
          return old === null ? [] : [[before[old - 1], after[index]]];
        });
        for (const [old, now] of kept) expect(old).toBe(now);
        const added = hunks.reduce((sum, hunk) => sum + hunk.added.size, 0);
        expect(kept.length).toBe(after.length - added);
      }),
      { numRuns: 25 },
    );
  });
});
