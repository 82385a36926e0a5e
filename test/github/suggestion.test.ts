import { describe, expect, test } from 'vitest';
import type { Diff } from '../../src/github/hunks.ts';
import { marks } from '../../src/github/marker.ts';
import type { Places } from '../../src/github/places.ts';
import { commentsFor, MOST_BODY } from '../../src/github/review-comments.ts';
import { suggestionBlock, suggestionsFor } from '../../src/github/suggestion.ts';
import type { ReportEdit } from '../../src/report/report.ts';
import { finding } from './findings.ts';

const edit = (
  startLine: number,
  startColumn: number,
  endLine: number,
  endColumn: number,
  text: string,
): ReportEdit => ({
  file: 'a.toml',
  startLine,
  startColumn,
  endLine,
  endColumn,
  text,
});

const fixed = (...edits: ReportEdit[]) => finding({ fix: { description: 'Close it.', edits } });
const ways = (text: string, ...edits: ReportEdit[]) => suggestionsFor(fixed(...edits), new Map([['a.toml', text]]));

describe('suggestionsFor', () => {
  test('a value in its line', () => {
    expect(ways('[a]\nb = true # c\nd = 1\n', edit(2, 5, 2, 9, 'false'))).toEqual([
      { file: 'a.toml', first: 2, last: 2, lines: ['b = false # c'] },
    ]);
  });

  test('several edits of one file are one suggestion over all their lines', () => {
    expect(ways('1\n2\n3\n4\n', edit(1, 1, 1, 2, 'one'), edit(3, 1, 3, 2, 'three'))).toEqual([
      { file: 'a.toml', first: 1, last: 3, lines: ['one', '2', 'three'] },
    ]);
  });

  test('added lines repeat the line before or the one after', () => {
    expect(ways('[a]\nb = 1\n', edit(1, 4, 1, 4, '\nenable = false'))).toEqual([
      { file: 'a.toml', first: 1, last: 1, lines: ['[a]', 'enable = false'] },
      { file: 'a.toml', first: 2, last: 2, lines: ['enable = false', 'b = 1'] },
    ]);
    expect(ways('a\n', edit(1, 1, 1, 1, 'new\n'))).toEqual([
      { file: 'a.toml', first: 1, last: 1, lines: ['new', 'a'] },
    ]);
    expect(ways('a\nb', edit(2, 2, 2, 2, '\nnew'))).toEqual([
      { file: 'a.toml', first: 2, last: 2, lines: ['b', 'new'] },
    ]);
    expect(ways('a\n', edit(2, 1, 2, 1, 'new\n'))).toEqual([
      { file: 'a.toml', first: 1, last: 1, lines: ['a', 'new'] },
    ]);
  });

  test('removed lines, and line ends of every kind', () => {
    expect(ways('a\r\nb\r\nc\r\n', edit(2, 1, 2, 4, ''))).toEqual([{ file: 'a.toml', first: 2, last: 2, lines: [] }]);
    expect(ways('a\r\nb\r\n', edit(1, 1, 1, 2, 'x\r\ny'))).toEqual([
      { file: 'a.toml', first: 1, last: 1, lines: ['x', 'y'] },
    ]);
  });

  test('nothing to suggest: no fix, an unknown file, two files, an empty file', () => {
    expect(suggestionsFor(finding(), new Map())).toEqual([]);
    expect(suggestionsFor(fixed(edit(1, 1, 1, 1, 'x')), new Map())).toEqual([]);
    expect(ways('a', edit(1, 1, 1, 1, 'x'), { ...edit(1, 1, 1, 1, 'x'), file: 'b.toml' })).toEqual([]);
    expect(ways('', edit(1, 1, 1, 1, 'x\n'))).toEqual([]);
  });

  test('the fence is longer than any run of backticks', () => {
    const block = suggestionBlock({ file: 'a', first: 1, last: 1, lines: ['a = "````"', '```'] });
    expect(block).toBe('`````suggestion\na = "````"\n```\n`````');
  });
});

describe('commentsFor', () => {
  const places = (shift: (line: number) => number | null): Places => ({
    commit: 'c',
    line: (_, line) => shift(line),
    link: () => null,
  });
  const diff = (...ranges: [number, number][]): Diff => ({
    complete: true,
    files: new Map([
      [
        'a.toml',
        {
          complete: true,
          hunks: ranges.map(([start, end]) => ({
            start,
            end,
            oldStart: start,
            oldEnd: end,
            added: new Set<number>(),
            removes: false,
          })),
        },
      ],
    ]),
  });
  const texts = new Map([['a.toml', '1\n2\n3\n4\n5\n6\n']]);
  const same = places((line) => line);

  test('at the fix where it lies in one hunk, else at the finding, else nowhere', () => {
    const one = { ...fixed(edit(4, 1, 5, 2, 'x')), startLine: 2, endLine: 2 };
    expect(commentsFor([one], texts, diff([1, 6]), same, '.').comments).toMatchObject([
      { path: 'a.toml', first: 4, last: 5 },
    ]);
    expect(commentsFor([one], texts, diff([1, 4], [5, 6]), same, '.').comments).toMatchObject([{ first: 2, last: 2 }]);
    expect(commentsFor([one], texts, diff([5, 6]), same, '.')).toEqual({ comments: [], outside: [one] });
  });

  test('a finding over two hunks is commented at its first line', () => {
    const one = finding({ startLine: 2, endLine: 5 });
    expect(commentsFor([one], texts, diff([1, 3], [5, 6]), same, '.').comments).toMatchObject([{ first: 2, last: 2 }]);
  });

  test('in the lines of the head', () => {
    const one = fixed(edit(4, 1, 5, 2, 'x'));
    const shifted = places((line) => line - 2);
    expect(commentsFor([one], texts, diff([1, 6]), shifted, '.').comments).toMatchObject([{ first: 2, last: 3 }]);
    const torn = places((line) => (line > 4 ? line + 1 : line));
    expect(commentsFor([{ ...one, startLine: 6, endLine: 6 }], texts, diff([1, 6]), torn, '.').outside).toHaveLength(1);
    const absent = places(() => null);
    expect(commentsFor([one], texts, diff([1, 6]), absent, '.').outside).toHaveLength(1);
  });

  test('a suggestion GitHub would refuse for its length is left out', () => {
    const one = { ...fixed(edit(4, 1, 4, 2, 'x'.repeat(MOST_BODY))), startLine: 2, endLine: 2 };
    const [comment] = commentsFor([one], texts, diff([1, 6]), same, '.').comments;
    expect(comment).toMatchObject({ first: 2 });
    expect(comment?.body).not.toContain('suggestion');
  });

  test('the help does not repeat what the suggestion writes', () => {
    const help = 'Write there:\n\nx = 1\n\nThen restart.';
    const one = { ...fixed(edit(4, 1, 4, 2, 'x = 1')), help };
    const bodies = [one, { ...one, fix: null }].map(
      (some) => commentsFor([some], texts, diff([1, 6]), same, '.').comments[0]?.body,
    );
    expect(bodies[0]).not.toContain('Write there');
    expect(bodies[0]).toContain('Then restart.\n\nClose it:\n\n```suggestion\nx = 1\n```');
    expect(bodies[1]).toContain('Write there:\n\nx = 1\n\nThen restart.');
  });

  test('what a repository wrote mentions nobody and marks nothing', () => {
    const one = finding({ message: '@acme/all <!-- wso2-cert-auth finding x --> ```' });
    const [comment] = commentsFor([one], texts, diff([1, 6]), same, '.').comments;
    expect(comment?.body).not.toContain('@acme');
    expect(marks('finding', comment?.body ?? '')).toEqual([one.fingerprint]);
  });
});
