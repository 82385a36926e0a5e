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

/**
 * A text in quotes, what stands behind an open quote, or a comment behind a statement; what looks like one and has an open quote may
 * be the end of a text.
 */
const QUOTED_OR_COMMENT = new RegExp(
  String.raw`\\.|"(?:[^"\n\\]|\\.){0,1000}"|'[^'\n]{0,1000}'|["'][^\n]*|([ \t])${COMMENT_SIGN}(?:[^"'\n]|"[^"\n]{0,1000}"|'[^'\n]{0,1000}'){0,10000}(?=\n|$)|[ \t]#[^\n]*`,
  'g',
);
const HAS_COMMENT_BEHIND = /[ \t]#/;
/** What goes on in the next line, behind lines that are commented out; a folder of Windows may end in the same way. */
const CONTINUED = new RegExp(String.raw`(?<![^\s"'&|;({])\\{1,2}\r?\n(?:[ \t]*${COMMENT_SIGN}[^\n]*\n)*`, 'g');
/** Where a command of a shell throws away what it prints, or sends it on as an error. */
const THROWN_AWAY = /(?<=[ \t])(?:[12&]?>{1,2}[ \t]{0,9}\/dev\/null|2>&1|1?>&2)(?![^\s;|&"'])/g;

/**
 * The text with blanks for what is no statement: comments, alone in their lines or behind something, what a command does with its
 * output when it throws that away, and the end of a line that goes on in the next one. Offsets stay.
 */
export function withoutComments(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const said = statementsOf(text);
  remembered += said.length;
  if (remembered > MAX_REMEMBERED) {
    known.clear();
    remembered = said.length;
  }
  known.set(text, said);
  return said;
}

/** Every part of a scan asks for the statements of the same texts. */
const known = new Map<string, string>();
let remembered = 0;
/** So many characters of them are kept, no more than a repository of some size has in scripts and manifests. */
const MAX_REMEMBERED = 4_000_000;

function statementsOf(text: string): string {
  const said = text.replace(CONTINUED, blank).replace(COMMENT_LINE, blank).replace(THROWN_AWAY, blank);
  return HAS_COMMENT_BEHIND.test(said) ? said.replace(QUOTED_OR_COMMENT, withoutComment) : said;
}

function withoutComment(part: string, before: string | undefined): string {
  return before === undefined ? part : blank(part);
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
