import type { Stretch } from '../settings.ts';
import type { Heredoc } from './heredoc.ts';
import { commentLines, HASH } from './lines.ts';
import { type Encode, MappedText } from './mapped-text.ts';
import { matchAt } from './match-at.ts';

const COMMAND = /(?<![\w.$/-])(echo|printf)(?=[ \t])/g;
const BLANKS = /(?:[ \t]|\\\r?\n){1,300}/y;
/** Longer words are no text that somebody adds: their quotes close elsewhere. */
const SINGLE = /'[^']{0,4000}'/y;
const DOUBLE = /"(?:[^"\\]|\\[\s\S]){0,4000}"/y;
/** The quotes of a command that stands in quotes itself: `sh -c "echo \"[a]\" >> x"`. */
const ESCAPED = /\\"(?:[^"\\]|\\[^"]){0,4000}\\"/y;
const PLAIN = /[^\s\\"'|;&<>()]{1,4000}/y;
/** What `echo` and `printf` make of a text; some shells' `echo` only with `-e`. */
const ESCAPES = /\\([nt\\])/g;
/** The same behind the shell's own escapes of a text in double quotes. */
const SHELL_ESCAPES = /\\(\\?[nt]|["$`\\]|\r?\n)/g;

const TARGET = String.raw`((?:"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|[^\s;|&<>"'])+)`;
const REDIRECTED = new RegExp(String.raw`(?:[ \t]|\\\r?\n){0,100}(>{1,2})\|?[ \t]{0,100}${TARGET}`, 'y');
const TEE = new RegExp(
  String.raw`(?:[ \t]|\\\r?\n){0,100}\|(?:[ \t]|\\?\r?\n){0,100}(?:sudo[ \t]+)?tee[ \t]+((?:-\S+[ \t]+){0,5})${TARGET}`,
  'y',
);
const CONFIGURATION = /(?:^|[/_.-])deployment[\w.-]*\.toml[\w.-]*$/;
/** Where a group of commands begins and ends. */
const GROUP = /(?<![$\w])[{(](?=[\s\w])|(?:(?<=[\s;)"'])\}|(?<=[\s;)"'\w])\))(?=[ \t]{0,100}[>|])/g;
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
    const printed = match[1] === 'echo' ? echoed(script, read.words) : formatted(script, read.words);
    if (printed) found.push({ text: printed, quoted, start: match.index, end, goes: goesAt(text, end) });
  }
  return found;
}

interface Word extends Stretch {
  text: MappedText;
  /** False when the shell puts something in. */
  quoted: boolean;
}

/** The words of a command up to what ends it; none behind quotes that nothing closes. */
function wordsAt(script: MappedText, start: number): { words: Word[]; end: number } {
  const { text } = script;
  const words: Word[] = [];
  let at = start;
  for (;;) {
    const next = at + (matchAt(BLANKS, text, at)?.[0].length ?? 0);
    if (text[next] === '#' || (text[next] === '}' && next > at)) return { words, end: at };
    const word = wordAt(script, next);
    // The number before `2>/dev/null` is no word.
    if (!word || (/^\d$/.test(word.text.text) && text[word.end] === '>')) return { words, end: word?.end ?? at };
    words.push(word);
    at = word.end;
  }
}

function wordAt(script: MappedText, start: number): Word | null {
  const { text } = script;
  const parts: MappedText[] = [];
  let quoted = true;
  let at = start;
  for (;;) {
    const form = [SINGLE, DOUBLE, ESCAPED, PLAIN].find((one) => matchAt(one, text, at));
    if (!form) break;
    const found = (matchAt(form, text, at) as RegExpExecArray)[0];
    const inside = form === PLAIN ? 0 : form === ESCAPED ? 2 : 1;
    const end = at + found.length;
    if (form !== SINGLE && /[$`]/.test(found)) quoted = false;
    const escapes = form === SINGLE || form === ESCAPED ? ESCAPES : SHELL_ESCAPES;
    parts.push(...unescaped(script, at + inside, end - inside, escapes));
    at = end;
  }
  return at === start ? null : { text: MappedText.concat(parts), quoted, start, end: at };
}

function unescaped(script: MappedText, start: number, end: number, escapes: RegExp): MappedText[] {
  const parts: MappedText[] = [];
  let from = start;
  for (const match of script.text.slice(start, end).matchAll(escapes)) {
    const at = start + match.index;
    parts.push(MappedText.partOf(script, from, at, inQuotes));
    from = at + match[0].length;
    parts.push(MappedText.escapeOf(script, meant(match[1] as string), at, from, inQuotes));
  }
  return [...parts, MappedText.partOf(script, from, end, inQuotes)];
}

function meant(escaped: string): string {
  if (escaped.endsWith('n') && escaped.length < 3) return '\n';
  if (escaped.endsWith('t')) return '\t';
  // A line that goes on.
  return escaped.trim();
}

const OPTIONS = /^-[neE]+$/;

/** What `echo` prints of its words. */
function echoed(script: MappedText, words: readonly Word[]): MappedText | null {
  const first = words.findIndex(({ text }) => !OPTIONS.test(text.text));
  const shown = first < 0 ? [] : words.slice(first);
  const silent = words.slice(0, Math.max(first, 0)).some(({ text }) => text.text.includes('n'));
  const last = shown.at(-1);
  if (!last) return null;
  const parts = shown.flatMap((word, index) =>
    index === 0 ? [word.text] : [MappedText.escapeOf(script, ' ', word.start, word.start, inQuotes), word.text],
  );
  if (!silent) parts.push(lineBreak(script, last.end));
  return MappedText.concat(parts);
}

/** What `printf` prints: its format, or each word on a line of its own. Other formats stay as they are written. */
function formatted(script: MappedText, words: readonly Word[]): MappedText | null {
  const [format, ...values] = words;
  if (!format) return null;
  if (!/^%[sb]\n$/.test(format.text.text) || values.length === 0) return format.text;
  return MappedText.concat(values.flatMap((word) => [word.text, lineBreak(script, word.end)]));
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
    const target = bare(redirected[2] as string);
    if (target !== '/dev/null') return { target, adds: redirected[1] === '>>' };
    // The errors, or all of it when nothing follows.
    at += redirected[0].length;
  }
}

/** A target without its quotes and without what closes the group around the command. */
function bare(target: string): string {
  const name = target.replace(/["']/g, '');
  return name.endsWith('.toml)') ? name.slice(0, -1) : name;
}

/** The commands, those of a group that goes somewhere with its target. */
function withGroups(text: string, commands: readonly Printed[]): readonly Printed[] {
  if (commands.every(({ goes }) => goes !== null)) return commands;
  const groups: (Stretch & { goes: Goes | null })[] = [];
  let start: number | null = null;
  for (const { 0: sign, index } of text.matchAll(GROUP)) {
    if (sign === '{' || sign === '(') start = index;
    else if (start !== null) {
      groups.push({ start, end: index, goes: goesAt(text, index + 1) });
      start = null;
    }
  }
  let at = 0;
  let before: Goes | null = null;
  return commands.map((command) => {
    while (at < groups.length && (groups[at] as Stretch).end < command.start) at++;
    const group = groups[at];
    const around = command.goes === null && group !== undefined && group.start < command.start;
    if (!around || group.goes === null) return command;
    // The first command of a group begins its file anew, the others add to it.
    const adds = group.goes.adds || before === group.goes;
    before = group.goes;
    return { ...command, goes: { ...group.goes, adds } };
  });
}
