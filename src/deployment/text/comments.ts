import { COMMENT_SIGN } from '../../read/lines.ts';
import type { Stretch } from '../../settings.ts';

/** The beginning of a comment line, for `commentLines`: of the languages that variables and images are looked for in. */
export const COMMENT = new RegExp(String.raw`[^\S\n]*(?:${COMMENT_SIGN}|//)`, 'y');
const COMMENT_LINE = new RegExp(String.raw`^[ \t]*(?:${COMMENT_SIGN}|//).*$`, 'gm');

/** A text with blanks for stretches of it. Offsets stay. */
export function blanked(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce(
    (before, { start, end }) => `${before.slice(0, start)}${' '.repeat(end - start)}${before.slice(end)}`,
    text,
  );
}

/** The text with comment lines blanked, so that what one names is no statement. Offsets stay. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT_LINE, (line) => ' '.repeat(line.length));
}
