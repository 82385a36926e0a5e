import { expect, it } from 'vitest';
import { byFile, overlap } from '../../../src/deployment/text/located.ts';

it.each([
  [3, 7, true],
  [4, 6, true],
  [0, 4, true],
  [6, 9, true],
  [0, 3, false],
  [0, 2, false],
  [7, 9, false],
  [8, 9, false],
])('what stands from 3 to 7 and from %s to %s has a part in common: %s', (start, end, expected) => {
  expect(overlap({ start: 3, end: 7 }, { start, end })).toBe(expected);
  expect(overlap({ start, end }, { start: 3, end: 7 })).toBe(expected);
});

it('places are found by their files, in their order', () => {
  const [a, b, c] = [
    { file: 'x', start: 0, end: 1 },
    { file: 'y', start: 0, end: 1 },
    { file: 'x', start: 2, end: 3 },
  ] as const;
  expect([...byFile([a, b, c])]).toEqual([
    ['x', [a, c]],
    ['y', [b]],
  ]);
});
