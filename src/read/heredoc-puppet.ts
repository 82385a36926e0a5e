import type { Stretch } from '../settings.ts';
import type { Heredoc } from './here-document.ts';
import { LastLines } from './heredoc-ends.ts';
import { withoutIndentation } from './heredoc-indentation.ts';
import { type Encode, MappedText } from './mapped-text.ts';
import { matchAt } from './match-at.ts';
import { unescaped } from './unescaped.ts';

/** Where a heredoc is to follow, or the quote that begins what a file holds. */
const OPERATOR =
  /@\([ \t]*("?)(\w[\w.-]*)\1[ \t]*(?::[ \t]*\w+[ \t]*)?(?:\/[\w$]*[ \t]*)?\)|\bcontent\s{0,20}=>\s{0,99}(["'])/g;
/** What stands between quotes up to the closing one. */
const IN_QUOTES = { "'": /[^'\\]*(?:\\.[^'\\]*)*/sy, '"': /[^"\\]*(?:\\.[^"\\]*)*/sy };
const ESCAPES = { "'": /\\(['\\])/g, '"': /\\([nrts$"'\\])/g };
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', s: ' ' };
type Quote = keyof typeof IN_QUOTES;
/** A resource's title, or where it says that its file lies. */
const PLACE = /\{\s*(?:(["'])([^"'\n]+)\1|\$[\w:]+)\s*:|\b(?:path|target)\s*=>\s*(["'])([^"'\n]+)\3/g;

/**
 * The heredocs of a Puppet manifest: `@(END)` as it stands, `@("END")` with variables; `| END` takes indentation away; and
 * what `content` has in quotes over several lines.
 */
export function puppetHeredocs(whole: MappedText): Heredoc[] {
  const { text } = whole;
  const found: Heredoc[] = [];
  if (!/@\(|=>\s{0,99}["']/.test(text)) return found;
  const closings = new LastLines(text, closes);
  let read = 0;
  OPERATOR.lastIndex = 0;
  for (let match = OPERATOR.exec(text); match; match = OPERATOR.exec(text)) {
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    const quote = match[3] as Quote | undefined;
    if (quote !== undefined) {
      if (/^\s*#/.test(line)) continue;
      const body = quotedAt(text, OPERATOR.lastIndex, quote);
      if (body === null) break;
      OPERATOR.lastIndex = body.end + 1;
      const said = withoutEscapes(whole, body, quote);
      if (!said.text.includes('\n')) continue;
      const at = { start: match.index, end: body.end + 1 };
      found.push({
        target: placeIn(text.slice(read, at.start)),
        adds: false,
        text: said,
        quoted: quote === "'",
        at,
        label: null,
      });
      read = at.end;
      continue;
    }
    const start = text.indexOf('\n', match.index) + 1;
    if (/^\s*#/.test(line) || start === 0 || !closings.has(match[2] as string, start)) continue;
    let end = start;
    while (closes(lineAt(text, end)) !== match[2]) end += lineAt(text, end).length + 1;
    const closing = lineAt(text, end);
    const target = placeIn(text.slice(read, match.index));
    read = end + closing.length;
    found.push({
      target,
      adds: false,
      text: closing.includes('|') ? withoutIndentation(whole, { start, end }) : MappedText.partOf(whole, start, end),
      quoted: match[1] === '',
      at: { start: match.index, end: read },
      label: null,
    });
    OPERATOR.lastIndex = read;
  }
  return found;
}

/** Where the file of a resource lies that a manifest has come to, as written. */
function placeIn(before: string): string | null {
  const place = [...before.matchAll(PLACE)].at(-1);
  return place?.[2] ?? place?.[4] ?? null;
}

/** What stands between a quote before `start` and the closing one; null where none closes it. */
function quotedAt(text: string, start: number, quote: Quote): Stretch | null {
  const end = start + (matchAt(IN_QUOTES[quote], text, start)?.[0].length ?? 0);
  return text[end] === quote ? { start, end } : null;
}

/** What a text in quotes says. */
function withoutEscapes(whole: MappedText, body: Stretch, quote: Quote): MappedText {
  const encode: Encode = (inserted) => inserted.replaceAll(quote === '"' ? /[\\"$]/g : /[\\']/g, '\\$&');
  return unescaped(whole, body, ESCAPES[quote], ([, char = '']) => ESCAPED[char] ?? char, encode);
}

function lineAt(text: string, start: number): string {
  const newline = text.indexOf('\n', start);
  return text.slice(start, newline < 0 ? text.length : newline);
}

/** The word that a line could close, or something no word can be. */
function closes(line: string): string {
  return line.replace(/^[ \t]*\|?[ \t]*-?[ \t]*/, '').trimEnd();
}
