import type { Stretch } from '../../settings.ts';

/** The beginning of a comment line, for `commentLines`: of the languages that variables and images are looked for in. */
export const COMMENT = /[^\S\n]*(?:#|\/\/)/y;

/** A text with blanks for stretches of it. Offsets stay. */
export function blanked(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce(
    (before, { start, end }) => `${before.slice(0, start)}${' '.repeat(end - start)}${before.slice(end)}`,
    text,
  );
}

/** The text with comment lines blanked, so that what one names is no statement. Offsets stay. */
export function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:#|\/\/).*$/gm, (line) => ' '.repeat(line.length));
}
