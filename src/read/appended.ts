import type { Stretch } from '../settings.ts';
import type { Heredoc } from './heredoc.ts';
import { commentLines, HASH } from './lines.ts';
import { type Encode, MappedText } from './mapped-text.ts';
import { matchAt } from './match-at.ts';

const COMMAND = /(?<![\w.$/-])(echo|printf)(?=[ \t])/g;
const BLANKS = /(?:[ \t]|\\\r?\n){1,300}/y;
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
const SHELL_ESCAPES = /\\(["$`\\]|\r?\n)/g;
/** What `echo` and `printf` make of a text; some shells' `echo` only with `-e`. */
const ESCAPES = /\\([nt\\])/g;
/** The same of a format with its `%%`, and where words go. */
const DIRECTIVES = /(?:\\(?=[nt\\])|%(?=%))(.)|%([\d .*#+'-]*[A-Za-z]?)/g;
/** A number that `%d` prints as it is, or a variable. */
const NUMBER = /^(?:\d|[1-9]\d*|\$\w+|\$\{\w+\})$/;
/** A format is printed again while words are left; nobody means more than so many characters by that. */
const MAX_PRINTED = 10_000;

const TARGET = String.raw`((?:"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|[^\s;|&<>"'])+)`;
const REDIRECTED = new RegExp(String.raw`(?:[ \t]|\\\r?\n){0,100}(\d?)(>{1,2})\|?[ \t]{0,100}(&[\d-]|${TARGET})`, 'y');
const TEE = new RegExp(
  String.raw`(?:[ \t]|\\\r?\n){0,100}\|(?:[ \t]|\\?\r?\n){0,100}(?:sudo[ \t]+)?tee[ \t]+((?:-\S+[ \t]+){0,5})${TARGET}`,
  'y',
);
const CONFIGURATION = /(?:^|[/_.-])deployment[\w.-]*\.toml[\w.-]*$/;
/** Where commands are put together; what stands in `$( … )` or `<( … )` is no output. */
const BRACKET = /[$<>]?\(|[){}]/g;
/** Of a text that replaces nothing and opens no table only what it is added to tells what it means. */
const TABLE = /^[ \t]*\[/m;

/** The new text is one line of the same quotes, or it cannot be put in. */
const inQuotes: Encode = (text) => (/[\n"'\\$`%]/.test(text) ? null : text);

/** One command and what it prints. */
interface Printed extends Stretch {
  text: MappedText;
  quoted: boolean;
  goes: Goes | null;
}

/** Where a command's output goes. */
interface Goes {
  target: string;
  adds: boolean;
}

/**
 * The pieces of a `deployment.toml` that a script prints: `echo '[a]' >> X`, `printf '[a]\nb = 1\n' | tee -a X`, also in
 * `{ … } >> X`. What goes to one file is one text, in the order of the commands.
 *
 * @param script a shell script, a Dockerfile, or the text of one in a carrier
 */
export function appendedTexts(script: MappedText): Heredoc[] {
  const { text } = script;
  if (!text.includes('.toml')) return [];
  const found: { printed: Printed[]; goes: Goes }[] = [];
  const last = new Map<string, Printed[]>();
  for (const one of withGroups(text, commandsIn(script))) {
    if (one.goes === null || !CONFIGURATION.test(one.goes.target)) continue;
    const { target, adds } = one.goes;
    const open = adds ? last.get(target) : undefined;
    if (open) open.push(one);
    else {
      const printed = [one];
      last.set(target, printed);
      found.push({ printed, goes: one.goes });
    }
  }
  return found
    .map(({ printed, goes }): Heredoc => {
      const [{ start, end }] = printed as [Printed];
      const whole = MappedText.concat(printed.map((one) => one.text));
      return { ...goes, text: whole, quoted: printed.every(({ quoted }) => quoted), at: { start, end }, label: null };
    })
    .filter((heredoc) => TABLE.test(heredoc.text.text));
}

function commandsIn(script: MappedText): Printed[] {
  const { text } = script;
  const isComment = commentLines(text, HASH);
  const found: Printed[] = [];
  let end = 0;
  for (const match of text.matchAll(COMMAND)) {
    if (match.index < end || isComment(match.index)) continue;
    const read = wordsAt(script, match.index + match[0].length);
    end = read.end;
    const quoted = read.words.every((word) => word.quoted);
    const printed = match[1] === 'echo' ? echoed(script, read) : formatted(read);
    if (printed) found.push({ text: printed, quoted, start: match.index, end, goes: goesAt(text, end) });
  }
  return found;
}

interface Word extends Stretch {
  text: MappedText;
  /** False when the shell puts something in. */
  quoted: boolean;
}

interface Words {
  words: Word[];
  end: number;
}

/** The words of a command up to what ends it; none behind quotes that nothing closes. */
function wordsAt(script: MappedText, start: number): Words {
  const { text } = script;
  const words: Word[] = [];
  let at = start;
  for (;;) {
    const next = at + (matchAt(BLANKS, text, at)?.[0].length ?? 0);
    if (text[next] === '#' || (text[next] === '}' && next > at)) return { words, end: at };
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
    let part = MappedText.partOf(script, at + form.quotes, end - form.quotes, inQuotes);
    for (let shell = 0; shell < form.shells; shell++) part = unescaped(part, SHELL_ESCAPES);
    parts.push(part);
    at = end;
  }
  return at === start ? null : { text: MappedText.concat(parts), quoted, start, end: at };
}

function unescaped(whole: MappedText, escapes: RegExp): MappedText {
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of whole.text.matchAll(escapes)) {
    parts.push(MappedText.partOf(whole, from, match.index, inQuotes));
    from = match.index + match[0].length;
    parts.push(MappedText.escapeOf(whole, meant(match[1] as string), match.index, from, inQuotes));
  }
  return MappedText.concat([...parts, MappedText.partOf(whole, from, whole.length, inQuotes)]);
}

function meant(escaped: string): string {
  if (escaped === 'n') return '\n';
  if (escaped === 't') return '\t';
  // A line that goes on.
  return escaped.trim();
}

const OPTIONS = /^-[neE]+$/;

/** What `echo` prints of its words. */
function echoed(script: MappedText, { words, end }: Words): MappedText {
  let first = 0;
  while (OPTIONS.test(words[first]?.text.text ?? '')) first++;
  const parts = words
    .slice(first)
    .flatMap(({ text, start }, index) =>
      index === 0 ? [text] : [MappedText.escapeOf(script, ' ', start, start, inQuotes), text],
    );
  const silent = words.slice(0, first).some(({ text }) => text.text.includes('n'));
  if (!silent) parts.push(lineBreak(script, end));
  return unescaped(MappedText.concat(parts), ESCAPES);
}

/** What `printf` prints: its format with the words in it, again while words are left. */
function formatted({ words }: Words): MappedText | null {
  const [format, ...values] = words[0]?.text.text === '--' ? words.slice(1) : words;
  if (!format) return null;
  const { text } = format.text;
  const directives = [...text.matchAll(DIRECTIVES)];
  const taken = directives.filter(([, literal]) => literal === undefined).length;
  const rounds = taken === 0 ? 1 : Math.max(1, Math.ceil(values.length / taken));
  const shown = Math.min(rounds, Math.ceil(MAX_PRINTED / text.length));
  // What is printed several times cannot be changed once.
  const encode: Encode = rounds > 1 ? () => null : inQuotes;
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
  if (directive === 'b') return unescaped(word, ESCAPES);
  return directive === 's' || (directive === 'd' && NUMBER.test(word.text)) ? word : null;
}

/** The place of what nobody knows: a placeholder, which is no value. */
function unknown(format: MappedText, start: number, end: number): MappedText {
  const written = format.text.slice(start, end).replace(/[^\w%.]/g, '');
  return MappedText.escapeOf(format, `\${${written.slice(0, 20)}}`, start, end, () => null);
}

function lineBreak(script: MappedText, at: number): MappedText {
  return MappedText.escapeOf(script, '\n', at, at, inQuotes);
}

/** Where the output of what ends at an offset goes. */
function goesAt(text: string, start: number): Goes | null {
  for (let at = start; ; ) {
    const tee = matchAt(TEE, text, at);
    if (tee) return { target: bare(tee[2] as string), adds: /(?:^|\s)-(?:\w*a|-append)/.test(tee[1] as string) };
    const redirected = matchAt(REDIRECTED, text, at);
    if (!redirected) return null;
    const [all, stream, sign, target] = redirected as unknown as [string, string, string, string];
    if (stream === '' || stream === '1') return { target: bare(target), adds: sign === '>>' };
    // The errors.
    at += all.length;
  }
}

/** A target without its quotes and without what closes the group around the command. */
function bare(target: string): string {
  const name = target.replace(/\\?["']/g, '');
  return name.endsWith('.toml)') ? name.slice(0, -1) : name;
}

/** A stretch in brackets, closed or not. */
interface Bracket {
  around: Bracket | null;
  /** What a bracket in it ends: a `)` in braces stands behind a pattern of `case`, with a `}` ends what is open in them. */
  ends: { ')': Bracket | null; '}': Bracket | null };
  /** Where its output goes when it is closed. */
  goes: Goes | null;
  /** Whether what it prints goes where the brackets around it go, if nowhere else. */
  passes: boolean;
}

/** The commands, those of groups that go somewhere with the target of the innermost one. */
function withGroups(text: string, commands: readonly Printed[]): readonly Printed[] {
  if (commands.every(({ goes }) => goes !== null)) return commands;
  const targets = groupTargets(text, commands);
  const begun = new Set<Goes>();
  return commands.map((command, index) => {
    const goes = targets[index];
    if (command.goes !== null || !goes) return command;
    // The first command of a group begins its file anew, the others add to it.
    const adds = goes.adds || begun.has(goes);
    begun.add(goes);
    return { ...command, goes: { ...goes, adds } };
  });
}

/** For each command where the output of the brackets around it goes. */
function groupTargets(text: string, commands: readonly Printed[]): (Goes | null)[] {
  const isComment = commentLines(text, HASH);
  const brackets: Bracket[] = [];
  const around: (Bracket | null)[] = [];
  let open = null as Bracket | null;
  for (const { 0: sign, index } of text.matchAll(BRACKET)) {
    while ((commands[around.length]?.start ?? index) < index) around.push(open);
    // What is printed holds brackets of its own.
    if (isComment(index) || index < (commands[around.length - 1]?.end ?? 0)) continue;
    if (sign === '}' || sign === ')') {
      const closed = open?.ends[sign];
      if (!closed) continue;
      if (closed.passes) closed.goes = goesAt(text, index + 1);
      open = closed.around;
    } else {
      const ends = { ')': null, '}': open?.ends['}'] ?? null };
      const one: Bracket = { around: open, ends, goes: null, passes: sign.length === 1 };
      one.ends[sign === '{' ? '}' : ')'] = one;
      brackets.push(one);
      open = one;
    }
  }
  for (const one of brackets) if (one.passes) one.goes ??= one.around?.goes ?? null;
  return around.map((bracket) => bracket?.goes ?? null);
}
