import { type Encode, MappedText } from './mapped-text.ts';
import { meant, unescaped, type Words } from './shell-words.ts';

/** What `echo` and `printf` make of a text; some shells' `echo` only with `-e`. */
const ESCAPES = /\\([nt\\])/g;
/** The same of a format with its `%%`, and where words go. */
const DIRECTIVES = /(?:\\(?=[nt\\])|%(?=%))(.)|%([\d .*#+'-]*[A-Za-z]?)/g;
/** A number that `%d` prints as it is, or a variable. */
const NUMBER = /^(?:\d|[1-9]\d*|\$\w+|\$\{\w+\})$/;
/** A format is printed again while words are left; nobody means more than so many characters by that. */
const MAX_PRINTED = 10_000;

const OPTIONS = /^-[neE]+$/;

/** Between the words of a command, where no quotes are, nothing is put in. */
const BETWEEN_WORDS: Encode = () => null;

/** What `echo` prints of its words. */
export function echoed(script: MappedText, { words, end }: Words): MappedText {
  let first = 0;
  while (OPTIONS.test(words[first]?.text.text ?? '')) first++;
  const parts = words
    .slice(first)
    .flatMap(({ text, start }, index) =>
      index === 0 ? [text] : [MappedText.escapeOf(script, ' ', start, start, BETWEEN_WORDS), text],
    );
  const silent = words.slice(0, first).some(({ text }) => text.text.includes('n'));
  if (!silent) parts.push(lineBreak(script, end));
  const said = MappedText.concat(parts);
  return unescaped(said, ESCAPES, printing(said.text));
}

/** Puts line breaks into a text as it has them: as they are, or as escapes. What else would be an escape it does not take. */
function printing(text: string): Encode {
  return (inserted) => {
    if (/[\\%]/.test(inserted)) return null;
    return text.includes('\\n') ? inserted.replace(/\r?\n/g, '\\n') : inserted;
  };
}

/** What `printf` prints: its format with the words in it, again while words are left. */
export function formatted({ words }: Words): MappedText | null {
  const [format, ...values] = words[0]?.text.text === '--' ? words.slice(1) : words;
  if (!format) return null;
  const { text } = format.text;
  const directives = [...text.matchAll(DIRECTIVES)];
  const taken = directives.filter(([, literal]) => literal === undefined).length;
  const rounds = taken === 0 ? 1 : Math.max(1, Math.ceil(values.length / taken));
  const shown = Math.min(rounds, Math.ceil(MAX_PRINTED / text.length));
  // What is printed several times cannot be changed once.
  const encode: Encode = rounds > 1 ? () => null : printing(text);
  const parts: MappedText[] = [];
  let next = 0;
  for (let round = 0; round < shown; round++) {
    let from = 0;
    for (const { 0: all, 1: literal, 2: directive, index } of directives) {
      const end = index + all.length;
      parts.push(MappedText.partOf(format.text, from, index, encode));
      if (literal !== undefined) parts.push(MappedText.escapeOf(format.text, meant(literal), index, end, encode));
      else {
        const word = values[next++]?.text ?? MappedText.partOf(format.text, index, index);
        parts.push(put(directive as string, word) ?? unknown(format.text, index, end));
      }
      from = end;
    }
    parts.push(MappedText.partOf(format.text, from, text.length, encode));
  }
  if (shown < rounds) parts.push(unknown(format.text, 0, text.length));
  return MappedText.concat(parts);
}

/** What `printf` puts in the place of a directive; null where that is not just the word. */
function put(directive: string, word: MappedText): MappedText | null {
  if (directive === 'b') return unescaped(word, ESCAPES, printing(word.text));
  return directive === 's' || (directive === 'd' && NUMBER.test(word.text)) ? word : null;
}

/** The place of what nobody knows: a placeholder, which is no value. */
function unknown(format: MappedText, start: number, end: number): MappedText {
  const written = format.text.slice(start, end).replace(/[^\w%.]/g, '');
  return MappedText.escapeOf(format, `\${${written.slice(0, 20)}}`, start, end, () => null);
}

function lineBreak(script: MappedText, at: number): MappedText {
  return MappedText.escapeOf(script, '\n', at, at, BETWEEN_WORDS);
}
