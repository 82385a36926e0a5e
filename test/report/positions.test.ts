import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex, lineIndex, toRange } from '../../src/report/positions.ts';

const range = (text: string, start: number, end: number): string => {
  const { startLine, startColumn, endLine, endColumn } = toRange(text, { start, end });
  return `${startLine}:${startColumn}-${endLine}:${endColumn}`;
};

describe('toRange', () => {
  it.each([
    ['abc', 0, 3, '1:1-1:4'],
    ['abc', 1, 1, '1:2-1:2'],
    ['abc', 3, 3, '1:4-1:4'],
    ['', 0, 0, '1:1-1:1'],
    ['a\nbc\nd', 2, 4, '2:1-2:3'],
    ['a\nbc\nd', 0, 6, '1:1-3:2'],
    // A line break is the last character of its line.
    ['a\nbc\nd', 2, 5, '2:1-2:4'],
    ['a\nbc\n', 5, 5, '3:1-3:1'],
    ['a\r\nbc', 3, 5, '2:1-2:3'],
    ['a\r\nbc', 0, 3, '1:1-1:4'],
    ['a\r\nbc', 2, 2, '1:3-1:3'],
    ['a\rbc', 2, 4, '2:1-2:3'],
    ['a\r\r\n\nb', 5, 6, '4:1-4:2'],
    ['😀x', 2, 3, '1:3-1:4'],
    // Outside the text: its nearest end.
    ['abc', 7, 9, '1:4-1:4'],
    ['abc', -3, 2, '1:1-1:3'],
    ['abc', 2, 1, '1:3-1:3'],
  ])('%j [%i, %i): %s', (text, start, end, expected) => {
    expect(range(text, start, end)).toBe(expected);
  });

  it('finds every offset again', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀', 'ü'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (value, a, b) => {
        const start = Math.min(a, b, value.length);
        const end = Math.min(Math.max(a, b), value.length);
        const { startLine, startColumn, endLine, endColumn } = toRange(value, { start, end });
        // Counted the slow way.
        const starts = [0, ...[...value.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
        expect((starts[startLine - 1] as number) + startColumn - 1).toBe(start);
        expect((starts[endLine - 1] as number) + endColumn - 1).toBe(end);
        expect(endLine >= startLine).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('LineIndex', () => {
  it('gives lines without their breaks', () => {
    const index = new LineIndex('a\r\n\tb\rc\n');
    expect([1, 2, 3, 4, 5, 0].map((number) => index.line(number))).toEqual(['a', '\tb', 'c', '', '', '']);
  });

  it('is kept for the latest text', () => {
    const first = lineIndex('a\nb');
    expect(lineIndex('a\nb')).toBe(first);
    expect(lineIndex('c').line(1)).toBe('c');
    expect(lineIndex('a\nb')).not.toBe(first);
  });
});
