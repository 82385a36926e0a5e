import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/fix/apply.ts';
import { unifiedDiff } from '../../src/fix/diff.ts';
import type { Edit } from '../../src/model.ts';

const root = mkdtempSync(join(tmpdir(), 'diff-'));
execFileSync('git', ['init', '-q', root]);
afterAll(() => rmSync(root, { recursive: true }));

/** What `git apply` makes of a file and a diff. */
function gitApply(file: string, before: string, diff: string): string {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), before);
  execFileSync('git', ['-C', root, 'apply', '--whitespace=nowarn', '-'], { input: diff });
  return readFileSync(join(root, file), 'utf8');
}

const edit = (start: number, end: number, text: string): Edit => ({ file: 'f', start, end, text });
const lines = (count: number, eol = '\n') =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}${eol}`).join('');

describe('a unified diff', () => {
  test('shows three lines around each change', () => {
    const text = lines(20);
    const at = text.indexOf('line 10');
    expect(unifiedDiff('conf/a.toml', text, [edit(at, at + 4, 'row')])).toBe(
      [
        'diff --git a/conf/a.toml b/conf/a.toml',
        '--- a/conf/a.toml',
        '+++ b/conf/a.toml',
        '@@ -7,7 +7,7 @@',
        ' line 7',
        ' line 8',
        ' line 9',
        '-line 10',
        '+row 10',
        ' line 11',
        ' line 12',
        ' line 13',
        '',
      ].join('\n'),
    );
  });

  test('shows an added line alone, and says where the last line has no end', () => {
    const text = 'a\nb';
    expect(unifiedDiff('x', text, [edit(3, 3, '\nc')])).toBe(
      'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n\\ No newline at end of file\n',
    );
    expect(unifiedDiff('x', 'a\nb\n', [edit(1, 1, '\nn')])).toBe(
      'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n a\n+n\n b\n',
    );
  });

  test('is empty when nothing changes', () => {
    expect(unifiedDiff('x', 'a\n', [])).toBe('');
    expect(unifiedDiff('x', 'a\n', [edit(0, 1, 'a')])).toBe('');
  });

  test('fills an empty file', () => {
    const diff = unifiedDiff('empty', '', [edit(0, 0, 'a\n')]);
    expect(diff).toContain('@@ -0,0 +1 @@\n+a\n');
    expect(gitApply('empty', '', diff)).toBe('a\n');
  });

  test('keeps a byte order mark', () => {
    const diff = unifiedDiff('bom', 'a = 1\nb = 2\n', [edit(0, 0, 'c\n')], true);
    expect(gitApply('bom', '\ufeffa = 1\nb = 2\n', diff)).toBe('\ufeffc\na = 1\nb = 2\n');
  });

  test.each([
    'plain',
    'with space/a b.toml',
    'tab\tname',
    'quote"name',
    'back\\slash',
    'ünï/cödé😀',
    'new\nline',
    '-dash',
    "it's",
  ])('names %j as git does', (file) => {
    expect(gitApply(file, 'a\nb\n', unifiedDiff(file, 'a\nb\n', [edit(2, 3, 'c')]))).toBe('a\nc\n');
  });

  test('is what `git apply` takes, for any text and edits', () => {
    const piece = fc.constantFrom('a', 'b', '\n', '\r\n', '', 'é', ' ', '\t');
    const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
    const edits = (length: number) =>
      fc.array(
        fc
          .tuple(
            fc.nat(length),
            fc.nat(3),
            text.map((part) => part.slice(0, 6)),
          )
          .map(([start, size, by]) => edit(start, Math.min(start + size, length), by)),
        { maxLength: 4 },
      );
    fc.assert(
      fc.property(
        text.chain((before) => fc.tuple(fc.constant(before), edits(before.length))),
        ([before, changes]) => {
          const diff = unifiedDiff('f', before, changes);
          const after = applyEdits(before, changes);
          if (diff === '') expect(after).toBe(before);
          else if (after !== '') expect(gitApply('f', before, diff)).toBe(after);
        },
      ),
      { numRuns: 150 },
    );
  });
});
