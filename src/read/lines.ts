import type { Stretch } from '../settings.ts';
import { matchAt } from './match-at.ts';

/** Offset of the first character of the line that holds `offset`. */
export const lineStart = (text: string, offset: number): number =>
  // lastIndexOf takes a place before the text for its first character.
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

/** Offset just behind the last character of the line that holds `offset`, before its `\n` or `\r\n`. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';

/** The blanks and tabs that the line holding `offset` begins with. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  let end = start;
  while (end < offset && isBlank(text[end])) end++;
  return text.slice(start, end);
}

/** A text of a shell or a Dockerfile with what a backslash carries on to the next line on one. Offsets do not hold in it. */
export const joinedLines = (text: string): string => text.replace(/\\[ \t]*\r?\n/g, ' ');

/** Whether only blanks and tabs stand before `offset` in its line. Does not look at the whole of a long line. */
export function beginsLine(text: string, offset: number): boolean {
  let at = offset;
  while (isBlank(text[at - 1])) at--;
  return at === 0 || text[at - 1] === '\n';
}

const BLANK_REST = /[^\S\n]*(?![^\n])/y;

/**
 * Whether nothing but white space stands beside a stretch in the lines it begins and ends in. Does not look at the whole
 * of a long line, which may hold very many stretches.
 */
export function fillsLines(text: string, { start, end }: Stretch): boolean {
  return beginsLine(text, start) && matchAt(BLANK_REST, text, end) !== null;
}

/** What begins a comment, for patterns. In a script that a file of Ruby's holds, `#{home}/bin` begins with a value. */
export const COMMENT_SIGN = String.raw`#(?!\{[^{}\s]{1,200}\})`;

/** The beginning of a comment line, for `commentLines`: of shells and Dockerfiles. */
export const HASH = new RegExp(String.raw`[^\S\n]*${COMMENT_SIGN}`, 'y');

/**
 * Tells of places of a text whether their line begins with a comment. Asked in ascending order, it looks at no line
 * twice, however long it is.
 *
 * @param mark sticky; matches from the beginning of a line to behind the mark of a comment
 */
export function commentLines(text: string, mark: RegExp): (offset: number) => boolean {
  let next = 0;
  let commented = Number.POSITIVE_INFINITY;
  return (offset) => {
    // What stands at a line break is no part of the line it ends.
    if (offset >= next - 1) {
      const start = text.lastIndexOf('\n', offset) + 1;
      const end = text.indexOf('\n', start);
      next = end < 0 ? Number.POSITIVE_INFINITY : end + 1;
      mark.lastIndex = start;
      commented = mark.test(text) ? mark.lastIndex : Number.POSITIVE_INFINITY;
    }
    return commented <= offset;
  };
}

/** First to last character that is no white space of the line that holds `offset`; the empty place for a blank line. */
export function lineContent(text: string, offset: number): Stretch {
  let start = lineStart(text, offset);
  let end = lineEnd(text, offset);
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}

/** The content of the last line that holds anything but white space, comments included; `[0, 0)` when none does. */
export function lastLine(text: string): Stretch {
  const end = text.trimEnd().length;
  return end === 0 ? { start: 0, end: 0 } : lineContent(text, end - 1);
}

/**
 * Offset of a parser's position.
 * @param line 1-based; lines end with `\n`, `\r\n` and, for XML parsers, never with a lone `\r`
 * @param column 1-based, in UTF-16 units
 */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let number = 1; number < line; number++) {
    const newline = text.indexOf('\n', start);
    if (newline === -1) break;
    start = newline + 1;
  }
  return Math.min(start + Math.max(column - 1, 0), text.length);
}

/** What to show for an error at `offset`: from there to the end of the line's content, else the whole line. */
export function errorStretch(text: string, offset: number): Stretch {
  const line = lineContent(text, Math.min(offset, text.length));
  if (line.start === line.end) return lastLine(text.slice(0, offset));
  return { start: offset < line.end ? Math.max(offset, line.start) : line.start, end: line.end };
}
