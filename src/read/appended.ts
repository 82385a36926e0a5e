import type { Heredoc } from './here-document.ts';
import { commentLines, HASH } from './lines.ts';
import { MappedText } from './mapped-text.ts';
import { type Command, withGroups } from './shell-groups.ts';
import { type Goes, goesAt } from './shell-output.ts';
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

/** One command and what it prints. */
interface Printed extends Command {
  text: MappedText;
  quoted: boolean;
}

/**
 * The pieces of a `deployment.toml` that a script prints: `echo '[a]' >> X`, `printf '[a]\nb = 1\n' | tee -a X`, also in
 * `{ … } >> X`, the XML files of a home that it prints as a whole, and what of these goes to a variable (`>> "$CONF"`).
 * What goes to one file is one text, in the order of the commands.
 *
 * @param script a shell script, a Dockerfile, or the text of one in a carrier
 */
export function appendedTexts(script: MappedText): Heredoc[] {
  const { text } = script;
  if (!/\.(?:toml|xml)/.test(text)) return [];
  const found: { printed: Printed[]; goes: Goes }[] = [];
  const last = new Map<string, Printed[]>();
  const setBefore = assignmentsIn(text);
  for (const one of withGroups(text, commandsIn(script))) {
    if (one.goes === null) continue;
    const { target, adds } = one.goes;
    const variable = VARIABLE.test(target) ? target.replace(/\W/g, '') : null;
    if (variable === null && !CONFIGURATION.test(target)) continue;
    const open = adds ? last.get(target) : undefined;
    const set = variable === null ? -1 : setBefore(variable, one.start);
    // What stands behind another value of the variable goes to another file.
    if (open && set < (open.at(-1) as Printed).start) open.push(one);
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
    .filter(({ text: { text }, adds }) => (XML.test(text) ? !adds || sniffXml(text) !== null : TABLE.test(text)));
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
