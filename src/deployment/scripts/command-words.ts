import { COMMENT_SIGN } from '../../read/lines.ts';
import { matchAt } from '../../read/match-at.ts';
import type { Stretch } from '../../settings.ts';

/** A word of a shell command without the quotes around it, and where that stands. */
export interface Word extends Stretch {
  text: string;
}

/** Between words; a continued command goes on behind lines that are commented out. Groovy has `\\\\` for a backslash. */
const BLANKS = new RegExp(String.raw`(?:[ \t\r]|\\{1,2}\r?\n(?:[ \t]*${COMMENT_SIGN}[^\n]*\n)*)+`, 'y');
const COMMENT = new RegExp(COMMENT_SIGN, 'y');
/** Blanks in what a tool fills in before the shell sees it (`{{ env }}`, `<< parameters.env >>`) end no word, nor does what writes over a file (`>|`). */
const PLAIN = /(?:\{\{[^{}"'`\n]{0,200}\}\}|>\||<<[ \t]{0,9}[\w.-]{1,100}[ \t]{0,9}>>|[^\s\\"'`$;|&)]|\\[^\r\n"'])+/y;
const BRACED = /\$\{[^}\n]{0,1000}\}/y;
/** No longer `$(…)` is read: a line of nothing but beginnings would be read to its end for each. */
const MAX_PARENTHESISED = 1000;
/** What stands behind the `$` of a command whose output is filled in: it has quotes of its own (`"$(basename "$f" .tpl)"`). */
const GIVEN = String.raw`\((?:[^()"'\n]|"[^"\n]{0,300}"|'[^'\n]{0,300}'|\([^()\n]{0,300}\)){0,300}\)`;
const QUOTED: Readonly<Record<string, RegExp>> = {
  '"': new RegExp(String.raw`"(?:[^"\\\n$]|\\[\s\S]|\$${GIVEN}|\$(?!${GIVEN}))*"`, 'y'),
  "'": /'[^'\n]*'/y,
  '`': /`(?:[^`\\\n]|\\[\s\S])*`/y,
  '\\"': /\\"(?:[^"\\\n]|\\[^"])*\\"/y,
  "\\'": /\\'(?:[^'\\\n]|\\[^'])*\\'/y,
};
const QUOTE = /\\?["']|`/y;

/**
 * The words of the command that goes on at `start`, and where it ends: at the end of its line, at `;`, `|`, `&`, a
 * comment, or at what closes the quotes or the `$(…)` it stands in.
 */
export function commandWords(text: string, start: number): { words: Word[]; end: number } {
  const words: Word[] = [];
  let at = start;
  for (;;) {
    const blanks = matchAt(BLANKS, text, at)?.[0].length ?? 0;
    const next = at + blanks;
    // What stands right behind a word and is no part of it closes what the command stands in.
    const ends = matchAt(COMMENT, text, next) !== null || (blanks === 0 && words.length > 0);
    const end = ends ? next : wordEnd(text, next);
    if (end === next) return { words, end };
    words.push(unquoted(text, next, end));
    at = end;
  }
}

function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const length = pieceLength(text, start, at);
    if (length === 0) return at;
    at += length;
  }
}

/** Length of the next piece of the word that began at `start`; 0 where the word ends. */
function pieceLength(text: string, start: number, at: number): number {
  const quote = matchAt(QUOTE, text, at)?.[0];
  if (quote !== undefined) {
    const quoted = matchAt(QUOTED[quote] as RegExp, text, at)?.[0] ?? '';
    // Behind a letter it rather closes what the whole command stands in: `ssh host "docker run x"; echo "y"`.
    const closes = at > start && /[\w.)}]/.test(text[at - 1] as string) && /\s/.test(quoted);
    return closes ? 0 : quoted.length;
  }
  const substituted = at === start && text.startsWith('<(', at) ? parenthesised(text, at + 1) : 0;
  if (substituted > 0) return substituted + 1;
  if (text[at] !== '$') return matchAt(PLAIN, text, at)?.[0].length ?? 0;
  if (text[at + 1] === '(') return parenthesised(text, at);
  if (text[at + 1] === '{') return matchAt(BRACED, text, at)?.[0].length ?? 0;
  return 1;
}

/** Length of the `$(…)` or `(…)` that begins at `start`; 0 when its line does not close it soon. */
function parenthesised(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < start + MAX_PARENTHESISED && text[at] !== '\n'; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at + 1 - start;
  }
  return 0;
}

function unquoted(text: string, start: number, end: number): Word {
  const quote = /^\\?["']/.exec(text.slice(start, end))?.[0] ?? '';
  const around = quote !== '' && matchAt(QUOTED[quote] as RegExp, text, start)?.[0].length === end - start;
  const inside = around ? quote.length : 0;
  return { text: text.slice(start + inside, end - inside), start: start + inside, end: end - inside };
}
