/** The beginning of a comment line, for `commentLines`: of the languages that variables and images are looked for in. */
export const COMMENT = /[^\S\n]*(?:#|\/\/)/y;

/** The text with comment lines blanked, so that what one names is no statement. Offsets stay. */
export function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:#|\/\/).*$/gm, (line) => ' '.repeat(line.length));
}
