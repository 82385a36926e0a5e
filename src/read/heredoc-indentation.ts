import type { Stretch } from '../settings.ts';
import { indented } from './indent.ts';
import { MappedText } from './mapped-text.ts';

/** The text of a here-document without the indentation that all its lines have: Terraform's `<<-`, Ruby's `<<~`. */
export function withoutIndentation(whole: MappedText, body: Stretch): MappedText {
  const lines: Stretch[] = [];
  for (let at = body.start; at < body.end; ) {
    const next = whole.text.indexOf('\n', at) + 1;
    lines.push({ start: at, end: next });
    at = next;
  }
  const widths = lines
    .map(({ start, end }) => whole.text.slice(start, end))
    .filter((line) => line.trim() !== '')
    .map((line) => (/^[ \t]*/.exec(line) as RegExpExecArray)[0].length);
  const width = widths.length > 0 ? Math.min(...widths) : 0;
  const first = lines.find(({ start, end }) => whole.text.slice(start, end).trim() !== '');
  const encode = indented(first ? whole.text.slice(first.start, first.start + width) : '');
  const parts = lines.map(({ start, end }) => {
    const blank = (/^[ \t]*/.exec(whole.text.slice(start, end)) as RegExpExecArray)[0].length;
    return MappedText.partOf(whole, start + Math.min(width, blank), end, encode);
  });
  return parts.length > 0 ? MappedText.concat(parts) : MappedText.partOf(whole, body.start, body.start, encode);
}
