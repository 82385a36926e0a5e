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

/** A comment behind a statement, outside of quotes, up to where the statement ends. */
const COMMENT_BEHIND = /^((?:[^"'\n\\]|\\.|"(?:[^"\n\\]|\\.)*"|'[^'\n]*')*?[ \t])#[ \t].*$/gm;
const HAS_COMMENT_BEHIND = /[ \t]#[ \t]/;
/** Where a command of a shell throws away what it prints, or sends it on as an error. */
const THROWN_AWAY = /(?<=[ \t])(?:[12&]?>{1,2}[ \t]{0,9}\/dev\/null|2>&1|1?>&2)(?![^\s;|&"'])/g;

/**
 * The text with blanks for what is no statement: comments, alone in their lines or behind something, and what a command does with
 * its output when it throws that away. Offsets stay.
 */
export function withoutComments(text: string): string {
  const said = text.replace(COMMENT_LINE, blank).replace(THROWN_AWAY, blank);
  return HAS_COMMENT_BEHIND.test(said)
    ? said.replace(COMMENT_BEHIND, (line, statement: string) => statement + blank(line.slice(statement.length)))
    : said;
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
