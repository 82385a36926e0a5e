import type { Stretch } from '../settings.ts';
import { COMMENT_SIGN } from './lines.ts';
import { type Encode, MappedText } from './mapped-text.ts';
import { matchAt } from './match-at.ts';

const BLANKS = /(?:[ \t]|\\\r?\n){1,300}/y;
const COMMENT = new RegExp(COMMENT_SIGN, 'y');
/** How a word may be written: its quotes, and how many shells take escapes out of it. Longer ones close elsewhere. */
const SINGLE = { pattern: /'[^']{0,4000}'/y, quotes: 1, shells: 0 };
const DOUBLE = { pattern: /"(?:[^"\\]|\\[\s\S]){0,4000}"/y, quotes: 1, shells: 1 };
/** The quotes of a command that stands in quotes itself: `sh -c "echo \"[a]\" >> x"`. */
const ESCAPED = {
  pattern: /\\"(?:[^"\\]|\\\\(?:[^"\\]|\\[\s\S])|\\[^"\\]){0,4000}\\"/y,
  quotes: 2,
  shells: 2,
};
const PLAIN = { pattern: /[^\s\\"'|;&<>()]{1,4000}/y, quotes: 0, shells: 0 };
const FORMS = [SINGLE, DOUBLE, ESCAPED, PLAIN];
/** The shell's own escapes of a text in double quotes. */
export const SHELL_ESCAPES = /\\(["$`\\]|\r?\n)/g;

/** A line break of a text in quotes, not one that a backslash takes away. */
const LINE_BREAK = /[^\\\r]\r?\n/;

/** Puts into a word what it holds already: line breaks, and quotes as they are written there. Of escapes it takes `\n`. */
function asWritten(word: string): Encode {
  const holds = word.startsWith("'") ? /(?<!\\)"/.test(word) : word.startsWith('"') && word.includes('\\"');
  const quote = word.startsWith("'") ? '"' : '\\"';
  const breaks = LINE_BREAK.test(word);
  return (text) => {
    if (/['$`%]|\\(?!n)/.test(text) || (!breaks && text.includes('\n')) || (!holds && text.includes('"'))) return null;
    return text.replaceAll('"', quote);
  };
}

const asItIs: Encode = (text) => text;

/** A word as the shell hands it to its command. */
export interface Word extends Stretch {
  text: MappedText;
  /** False when the shell puts something in. */
  quoted: boolean;
}

/** Words of a command, and where what ends it stands. */
export interface Words {
  words: Word[];
  end: number;
}

/** The words of a command up to what ends it; none behind quotes that nothing closes. */
export function wordsAt(script: MappedText, start: number): Words {
  const { text } = script;
  const words: Word[] = [];
  let at = start;
  for (;;) {
    const next = at + (matchAt(BLANKS, text, at)?.[0].length ?? 0);
    if (matchAt(COMMENT, text, next) || (text[next] === '}' && next > at)) return { words, end: at };
    const word = wordAt(script, next);
    // The number before `2>/dev/null` is no word.
    if (!word || (/^\d$/.test(word.text.text) && text[word.end] === '>')) return { words, end: at };
    words.push(word);
    at = word.end;
  }
}

/** A word as the shell hands it to its command. */
function wordAt(script: MappedText, start: number): Word | null {
  const { text } = script;
  const parts: MappedText[] = [];
  let quoted = true;
  let at = start;
  for (;;) {
    const form = FORMS.find(({ pattern }) => matchAt(pattern, text, at));
    if (!form) break;
    const found = (matchAt(form.pattern, text, at) as RegExpExecArray)[0];
    const end = at + found.length;
    if (form !== SINGLE && /[$`]/.test(found)) quoted = false;
    let part = MappedText.partOf(script, at + form.quotes, end - form.quotes, asWritten(found));
    for (let shell = 0; shell < form.shells; shell++) part = unescaped(part, SHELL_ESCAPES, asItIs);
    parts.push(part);
    at = end;
  }
  return at === start ? null : { text: MappedText.concat(parts), quoted, start, end: at };
}

/** A text with what escapes stand for in their places; `escapes` captures what follows the backslash. */
export function unescaped(whole: MappedText, escapes: RegExp, encode: Encode): MappedText {
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of whole.text.matchAll(escapes)) {
    parts.push(MappedText.partOf(whole, from, match.index, encode));
    from = match.index + match[0].length;
    parts.push(MappedText.escapeOf(whole, meant(match[1] as string), match.index, from, encode));
  }
  return MappedText.concat([...parts, MappedText.partOf(whole, from, whole.length, encode)]);
}

/** What an escape stands for. */
export function meant(escaped: string): string {
  if (escaped === 'n') return '\n';
  if (escaped === 't') return '\t';
  // A line that goes on.
  return escaped.trim();
}
