import type { Heredoc } from './here-document.ts';
import { LastLines } from './heredoc-ends.ts';
import { withoutIndentation } from './heredoc-indentation.ts';
import { MappedText } from './mapped-text.ts';

const OPERATOR = /@\([ \t]*("?)(\w[\w.-]*)\1[ \t]*(?::[ \t]*\w+[ \t]*)?(?:\/[\w$]*[ \t]*)?\)/g;
/** A resource's title, or where it says that its file lies. */
const PLACE = /\{\s*(?:(["'])([^"'\n]+)\1|\$[\w:]+)\s*:|\b(?:path|target)\s*=>\s*(["'])([^"'\n]+)\3/g;

/** The heredocs of a Puppet manifest: `@(END)` as it stands, `@("END")` with variables; `| END` takes indentation away. */
export function puppetHeredocs(whole: MappedText): Heredoc[] {
  const { text } = whole;
  const found: Heredoc[] = [];
  if (!text.includes('@(')) return found;
  const closings = new LastLines(text, closes);
  let read = 0;
  OPERATOR.lastIndex = 0;
  for (let match = OPERATOR.exec(text); match; match = OPERATOR.exec(text)) {
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    const start = text.indexOf('\n', match.index) + 1;
    if (/^\s*#/.test(line) || start === 0 || !closings.has(match[2] as string, start)) continue;
    let end = start;
    while (closes(lineAt(text, end)) !== match[2]) end += lineAt(text, end).length + 1;
    const closing = lineAt(text, end);
    const place = [...text.slice(read, match.index).matchAll(PLACE)].at(-1);
    read = end + closing.length;
    found.push({
      target: place?.[2] ?? place?.[4] ?? null,
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

function lineAt(text: string, start: number): string {
  const newline = text.indexOf('\n', start);
  return text.slice(start, newline < 0 ? text.length : newline);
}

/** The word that a line could close, or something no word can be. */
function closes(line: string): string {
  return line.replace(/^[ \t]*\|?[ \t]*-?[ \t]*/, '').trimEnd();
}
