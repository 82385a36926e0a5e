import type { Stretch } from '../settings.ts';
import type { Heredoc } from './here-document.ts';
import { LastLines } from './heredoc-ends.ts';
import { withoutIndentation } from './heredoc-indentation.ts';
import { type Encode, MappedText } from './mapped-text.ts';
import { matchAt } from './match-at.ts';
import { unescaped } from './unescaped.ts';

/** What stands in quotes; what is not closed is gone through once. */
const QUOTED = String.raw`"((?:[^"\\\n$]|\\[^\n]|\$(?!\{)|\$\{[^{}\n]{0,500}\})*)"?`;
/**
 * A heredoc's operator, a text in quotes, or where a list begins, also one that is joined to one text of lines. Lines end at
 * \n only: to JavaScript's `^` and `$`, a \r or a line separator alone would end one, too.
 */
const OPERATOR = new RegExp(
  String.raw`<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?(?![^\n])|${QUOTED}|((?<![\w-])join\(\s{0,100}"\\n"\s{0,100},\s{0,100})?\[`,
  'g',
);
/** An item of a list with what parts it from the next, and what stands between items. */
const ITEM = new RegExp(String.raw`${QUOTED}[ \t]*,?`, 'y');
const BETWEEN = /\s+|(?:#|\/\/)[^\n]*/y;
/** What a machine runs one after the other. */
const COMMANDS = 'inline';
const ESCAPE = /\\(?:([nrt"\\])|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/g;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
/** How a configuration file or a manifest begins: a table, an element, a tag, a comment, a key with its value. */
const FILE = /^\s*(?:[[<{%$]|#(?!!)|["']?[\w.-]{1,100}["']?[ \t]{0,20}[=:])/;
/** No key in front of a text is longer. */
const MAX_BEFORE = 400;
const KEY = /(?:"([^"\n]+)"|(?<![\w-])([A-Za-z_][\w-]*))\s*[=:]\s*(?:\w+\(\s*)?$/;
const CONTENT_KEYS = /^(?:contents?|data|value|inline|source_content|user_data)$/;
const NAME_KEYS =
  /(?<=^|\{)[ \t]*(?:filename|file_name|path|destination|target|target_file|name|key)\s*=\s*"([^"\n]+)"/gm;

/**
 * The heredocs of a Terraform file (HCL native syntax: `<<-` takes the common indentation away, nothing is escaped), and
 * the texts of several lines that stand in quotes (`"[server]\nhostname = \"am\""`).
 */
export function terraformHeredocs(whole: MappedText): Heredoc[] {
  const { text } = whole;
  if (!/<<|\\n|inline/.test(text)) return [];
  const found: (Heredoc & { key: string | null })[] = [];
  const closings = new LastLines(text, (line) => line.replace(/^[ \t]+|\r$/g, '').trimEnd());
  OPERATOR.lastIndex = 0;
  /** The text between the bodies, as many blanks in their place. */
  const outline: string[] = [];
  let outlined = 0;
  let line = { start: 0, end: text.indexOf('\n') };
  for (let match = OPERATOR.exec(text); match; match = OPERATOR.exec(text)) {
    while (line.end >= 0 && line.end < match.index)
      line = { start: line.end + 1, end: text.indexOf('\n', line.end + 1) };
    const { 3: quoted, 4: joined } = match;
    const isList = match[0].endsWith('[') && quoted === undefined;
    if (quoted !== undefined && !(quoted.includes('\\n') && match[0].length === quoted.length + 2)) continue;
    const before = text.slice(Math.max(line.start, match.index - MAX_BEFORE), match.index);
    if (/^\s*(?:#|\/\/)/.test(text.slice(line.start, line.start + MAX_BEFORE))) continue;
    const key = KEY.exec(before);
    const named = key ? (key[1] ?? (key[2] as string)) : null;
    const isCommands = isList && joined === undefined;
    const label = isCommands ? null : named;
    const add = (content: MappedText, body: Stretch, end: number): void => {
      const isFile = !isCommands && FILE.test(content.text);
      const command = (quoted === undefined && !isList) || isFile ? {} : { isCommand: true as const };
      const at = { start: match.index, end };
      found.push({ target: null, adds: false, text: content, quoted: false, at, label, key: label, ...command });
      outline.push(text.slice(outlined, body.start), text.slice(body.start, body.end).replace(/[^\n]/g, ' '));
      outlined = body.end;
    };
    if (quoted !== undefined) {
      const start = match.index + 1;
      const body = { start, end: start + quoted.length };
      add(withoutEscapes(whole, body), body, match.index + match[0].length);
      continue;
    }
    if (isList) {
      const list = isCommands && named !== COMMANDS ? null : listAt(whole, match.index + match[0].length);
      if (!list) continue;
      add(list.text, { start: match.index, end: list.end }, list.end);
      OPERATOR.lastIndex = list.end;
      continue;
    }
    const bodyStart = text.indexOf('\n', match.index) + 1;
    if (bodyStart === 0 || !closings.has(match[2] as string, bodyStart)) continue;
    const close = new RegExp(`(?<![^\\n])[ \\t]*${match[2]}[ \\t]*\\r?(?![^\\n])`, 'g');
    close.lastIndex = bodyStart;
    const end = close.exec(text);
    if (!end) continue;
    const body = { start: bodyStart, end: end.index };
    const content = match[1] === '-' ? withoutIndentation(whole, body) : MappedText.partOf(whole, bodyStart, end.index);
    add(content, body, end.index + end[0].length);
    OPERATOR.lastIndex = end.index + end[0].length;
  }
  const names = siblingNames(outline.join('') + text.slice(outlined), found);
  return found.map(({ key, ...heredoc }, index) => ({
    ...heredoc,
    target: key !== null && CONTENT_KEYS.test(key) ? (names[index] as string | null) : null,
  }));
}

/** What a list of texts in quotes says that begins at an offset, one in a line; null for one of anything else. */
function listAt(whole: MappedText, start: number): { text: MappedText; end: number } | null {
  const { text } = whole;
  const parts: MappedText[] = [];
  for (let at = start; ; ) {
    const item = matchAt(ITEM, text, at);
    const between = item ?? matchAt(BETWEEN, text, at);
    if (!between) return text[at] === ']' ? { text: MappedText.concat(parts), end: at + 1 } : null;
    if (item) {
      const end = at + 1 + (item[1] as string).length;
      if (text[end] !== '"') return null;
      const line = withoutEscapes(whole, { start: at + 1, end });
      parts.push(line, MappedText.escapeOf(whole, '\n', end, end, inQuotes));
    }
    at += between[0].length;
  }
}

/** What a text in quotes says. */
function withoutEscapes(whole: MappedText, body: Stretch): MappedText {
  return unescaped(whole, body, ESCAPE, saidBy, inQuotes);
}

function saidBy([, char, short, long]: RegExpExecArray): string {
  const code = Number.parseInt(short ?? long ?? '', 16);
  return char === undefined ? String.fromCodePoint(Math.min(code, 0x10ffff)) : (ESCAPED[char] ?? char);
}

const inQuotes: Encode = (inserted) => JSON.stringify(inserted).slice(1, -1);

interface Block {
  /** The first name with an ending that stands in it or in a block of its. */
  name: string | null;
}

/** For each heredoc, in their order, the `filename = "…"` beside its `content = <<EOF` in the same block. */
function siblingNames(outline: string, heredocs: readonly { at: Stretch }[]): (string | null)[] {
  const open: Block[] = [{ name: null }];
  const blocks: Block[] = [];
  const names = [...outline.matchAll(NAME_KEYS)].filter(([, name]) => /\.\w+$/.test(name as string)).reverse();
  for (let at = 0; at < outline.length; at++) {
    if (names.at(-1)?.index === at) {
      const name = names.pop()?.[1] as string;
      // A block with a name is inside of blocks with one.
      for (let i = open.length - 1; open[i]?.name === null; i--) (open[i] as Block).name = name;
    }
    if (heredocs[blocks.length]?.at.start === at) blocks.push(open.at(-1) as Block);
    const char = outline[at];
    if (char === '{') open.push({ name: null });
    else if (char === '}' && open.length > 1) open.pop();
  }
  return blocks.map(({ name }) => name);
}
