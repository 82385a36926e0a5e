import type { Stretch } from '../settings.ts';
import { type Encode, MappedText } from './mapped-text.ts';
import { matchAt } from './match-at.ts';
import { SHELL_ESCAPES, unescaped, type Word } from './shell-words.ts';

interface Quote {
  mark: string;
  /** What is put in between such quotes. */
  encode: Encode;
  /** Whether a backslash takes the meaning of what follows it. */
  escapes: boolean;
}

/** Three are the quotes of Groovy and Python, in which one or two are text. */
const QUOTES = [`'''`, `"""`, `'`, '"'].map((mark): Quote => {
  const escapes = mark.startsWith('"');
  const encode: Encode = escapes
    ? (text) => text.replace(/["$`\\]/g, '\\$&')
    : (text) => (text.includes("'") ? null : text);
  return { mark, encode, escapes };
});
const PLAIN = /(?:[^\s\\"';|&<>()]|\\[\s\S]){1,4000}/y;
const PLAIN_ESCAPES = /\\(["'$`\\]|\r?\n)/g;
/** A command whose output the quotes hold: `"$(cat <<EOF`. Its text stands in no quotes. */
const SUBSTITUTION = /(?<!\\)(?:\$\(|`)[^)`]{0,1000}<</;

/**
 * The word of a command that goes on in quotes behind the command's line, as the command gets it: `bash -c '…`,
 * `ssh host "…`. Null where none does, or nothing closes the quotes.
 *
 * @param command the line, with those that a backslash continues it by
 */
export function longWord(script: MappedText, command: Stretch): Word | null {
  const { text } = script;
  let isFirst = true;
  for (let at = command.start; at < command.end; ) {
    const before = text[at - 1] ?? '\n';
    if (text[at] === '#' && /\s/.test(before)) return null;
    // Where a command begins, and behind a bracket, double quotes close what was left open before a substitution.
    const closes = text[at] === '"' && !text.startsWith('"""', at) && (isFirst || !/[\s(]/.test(before));
    const word = closes ? null : wordAt(script, at);
    if (word && word.end > command.end) return word;
    if (/\S/.test(text[at] as string)) isFirst = false;
    at = word?.end ?? at + 1;
  }
  return null;
}

function wordAt(script: MappedText, start: number): Word | null {
  const { text } = script;
  const parts: MappedText[] = [];
  let quoted = true;
  let at = start;
  for (;;) {
    const quote = QUOTES.find(({ mark }) => text.startsWith(mark, at) && closingAt(text, at + mark.length, mark) >= 0);
    if (quote) {
      const { mark, encode, escapes } = quote;
      const end = closingAt(text, at + mark.length, mark);
      const written = text.slice(at + mark.length, end);
      if (escapes && SUBSTITUTION.test(written)) break;
      if (escapes && /[$`]/.test(written)) quoted = false;
      const part = MappedText.partOf(script, at + mark.length, end, escapes ? undefined : encode);
      parts.push(escapes ? unescaped(part, SHELL_ESCAPES, encode) : part);
      at = end + mark.length;
    } else {
      const plain = matchAt(PLAIN, text, at)?.[0] ?? '';
      if (plain === '') break;
      parts.push(unescaped(MappedText.partOf(script, at, at + plain.length), PLAIN_ESCAPES, nothing));
      at += plain.length;
    }
  }
  return at === start ? null : { text: MappedText.concat(parts), quoted, start, end: at };
}

/** Nothing can be put in beside quotes. */
const nothing: Encode = () => null;

/** Where a quote that is open at an offset closes; -1 when it does not. */
function closingAt(text: string, from: number, mark: string): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    let backslashes = 0;
    if (mark.startsWith('"')) while (at - backslashes > from && text[at - backslashes - 1] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at;
  }
  return -1;
}
