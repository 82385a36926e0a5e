import { HANDLER_TABLE } from './handler.ts';
import type { Heredoc } from './here-document.ts';
import { commentLines, HASH } from './lines.ts';
import { MappedText } from './mapped-text.ts';
import { type Command, withGroups } from './shell-groups.ts';
import { goesAt } from './shell-output.ts';
import { echoed, formatted } from './shell-printing.ts';
import { type Word, wordsAt } from './shell-words.ts';
import { sniffXml } from './sniff.ts';

const COMMAND = /(?<![\w.$/-])(echo|printf)(?=[ \t])/g;
const CONFIGURATION =
  /(?:^|[/_.-])(?:deployment[\w.-]{0,100}\.toml|(?:identity|authenticators|carbon|catalina-server)\.xml)[\w.-]{0,100}$/;
/** A variable alone, of a shell or of `make`, may be any file: what is added to it tells. */
const VARIABLE = /^\$\$?(?:\w{1,100}|\{\w{1,100}\}|\(\w{1,100}\))$/;
/** A word that is nothing but a variable of a shell. */
const ALONE = /^\$(?:(\w{1,100})|\{(\w{1,100})\})$/;
/** What a command prints: a here-document in it is read as one. */
const SUBSTITUTION = /^\s*(?:\$\(|`)/;
const ASSIGNMENT = /(?<![\w$])(\w{1,100})=/g;
/** Of a text that opens no table, and of one of XML without a root of its own, only what it is added to tells what it means. */
const TABLE = /^[ \t]*\[/m;
const XML = /^\s*</;
/** What is added without a table of its own goes on with the last one of the file. */
const OPENS_TABLE = /^\s*(?:#[^\n]*\n\s*)*\[/;

/** One command and what it prints. */
interface Printed extends Command {
  text: MappedText;
  quoted: boolean;
}

/** A file and what is written to it, in order. */
interface Written {
  pieces: [Heredoc, ...Heredoc[]];
  /** For what is added only sometimes: the file. */
  file: Written | null;
}

/**
 * The texts that a script writes: its here-documents, the pieces of a `deployment.toml` that it prints (`echo '[a]' >> X`,
 * `printf '[a]\nb = 1\n' | tee -a X`, also in `{ … } >> X`), the XML files of a home that it prints as a whole, and what of
 * these goes to a variable (`>> "$CONF"`). What goes to one file is one text, in the order of the commands, but for
 * tables that are added only sometimes.
 *
 * @param script a shell script, a Dockerfile, or the text of one in a carrier
 * @param heredocs of the script
 * @param runsWithIn tells of offsets of a script whether what stands at the second one runs whenever the first one does
 */
export function writtenTexts(
  script: MappedText,
  heredocs: readonly Heredoc[],
  runsWithIn: (script: string) => (first: number, second: number) => boolean,
): Heredoc[] {
  const { text } = script;
  if (!/\.(?:toml|xml)/.test(text)) return [...heredocs];
  const printed = new Set(printedTexts(script));
  const runsWith = runsWithIn(text);
  const setBefore = assignmentsIn(text);
  const found: Written[] = [];
  /** Of each target the file, and the last thing that is added to it only sometimes. */
  const open = new Map<string, Written[]>();
  for (const one of [...heredocs, ...printed].sort((a, b) => a.at.start - b.at.start)) {
    const { target, adds, at } = one;
    const variable = target !== null && VARIABLE.test(target) ? target.replace(/\W/g, '') : null;
    if (target === null || one.inner || (variable === null && !CONFIGURATION.test(target))) {
      found.push({ pieces: [one], file: null });
      continue;
    }
    const set = variable === null ? -1 : setBefore(variable, at.start);
    // What stands behind another value of the variable goes to another file.
    const before = ((adds && open.get(target)) || []).filter(({ pieces }) => set < (pieces.at(-1) as Heredoc).at.start);
    const [file = null] = before;
    const whole =
      before.find(({ pieces: [first] }) => runsWith(first.at.start, at.start)) ??
      (OPENS_TABLE.test(one.text.text) ? null : file);
    if (whole) whole.pieces.push(one);
    else {
      const begun: Written = { pieces: [one], file };
      found.push(begun);
      open.set(target, file ? [file, begun] : [begun]);
    }
  }
  const grows = new Map<Written, MappedText>();
  for (const { file, pieces } of found) {
    const piece = pieces.find(({ text }) => text.text.includes(HANDLER_TABLE[2]));
    if (file && piece) grows.set(file, piece.text);
  }
  return found
    .map((written): [Heredoc, boolean] => {
      const [first] = written.pieces;
      return [asOne(written.pieces, grows.get(written)), printed.has(first)];
    })
    .filter(([one, isPrinted]) => !isPrinted || isFile(one))
    .map(([one]) => one);
}

function asOne([first, ...others]: Written['pieces'], grows: MappedText | undefined): Heredoc {
  const all = [first, ...others];
  return {
    ...first,
    text: MappedText.concat(all.map(({ text }) => text)),
    quoted: all.every(({ quoted }) => quoted),
    ...(grows ? { grows } : {}),
  };
}

function isFile({ text: { text }, adds }: Heredoc): boolean {
  return XML.test(text) ? !adds || sniffXml(text) !== null : TABLE.test(text);
}

/** What commands print that goes to a configuration file, or to what may be one. */
function printedTexts(script: MappedText): Heredoc[] {
  return withGroups(script.text, commandsIn(script)).flatMap(({ text, quoted, start, end, goes }) =>
    goes !== null && (VARIABLE.test(goes.target) || CONFIGURATION.test(goes.target))
      ? [{ ...goes, text, quoted, at: { start, end }, label: null }]
      : [],
  );
}

/** Tells where a variable was last set before an offset, -1 for nowhere; to be asked in the order of the text. */
function assignmentsIn(text: string): (variable: string, offset: number) => number {
  const isComment = commentLines(text, HASH);
  const assignments = text.matchAll(ASSIGNMENT);
  const last = new Map<string, number>();
  let next = assignments.next();
  return (variable, offset) => {
    for (; !next.done && next.value.index < offset; next = assignments.next())
      if (!isComment(next.value.index)) last.set(next.value[1] as string, next.value.index);
    return last.get(variable) ?? -1;
  };
}

/** For a word that is nothing but a variable: the text over several lines that it has been given last, or null. */
function assigned(
  { text: { text: word } }: Word,
  script: MappedText,
  offset: number,
  setBefore: ReturnType<typeof assignmentsIn>,
): Word | null {
  const [, bare, braced] = ALONE.exec(word) ?? [];
  const name = bare ?? braced;
  const set = name === undefined ? -1 : setBefore(name, offset);
  const start = set + (name?.length ?? 0) + 1;
  if (set < 0 || !/["']/.test(script.text[start] ?? '')) return null;
  const [value] = wordsAt(script, start).words;
  return value?.text.text.includes('\n') && !SUBSTITUTION.test(value.text.text) ? value : null;
}

function commandsIn(script: MappedText): Printed[] {
  const { text } = script;
  const isComment = commentLines(text, HASH);
  const setBefore = assignmentsIn(text);
  const found: Printed[] = [];
  let end = 0;
  for (const match of text.matchAll(COMMAND)) {
    if (match.index < end || isComment(match.index)) continue;
    const read = wordsAt(script, match.index + match[0].length);
    end = read.end;
    const words = read.words.map((word) => assigned(word, script, match.index, setBefore) ?? word);
    const quoted = words.every((word) => word.quoted);
    const said = { ...read, words };
    const printed = match[1] === 'echo' ? echoed(script, said) : formatted(said);
    if (printed) found.push({ text: printed, quoted, start: match.index, end, goes: goesAt(text, end) });
  }
  return found;
}
