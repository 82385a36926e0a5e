import type { Stretch } from '../settings.ts';
import type { Heredoc } from './heredoc.ts';
import { indented } from './indent.ts';
import { MappedText } from './mapped-text.ts';

// Lines end at \n only: to JavaScript's `^` and `$`, a \r or a line separator alone would end one, too.
const OPERATOR = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?(?![^\n])/g;
const KEY = /(?:"([^"\n]+)"|([A-Za-z_][\w-]*))\s*[=:]\s*(?:\w+\(\s*)?$/;
const CONTENT_KEYS = /^(?:contents?|data|value|inline|source_content|user_data)$/;
const NAME_KEYS = /^[ \t]*(?:filename|file_name|path|destination|target|target_file|name|key)\s*=\s*"([^"\n]+)"/gm;

/** The heredocs of a Terraform file (HCL native syntax: `<<-` takes the common indentation away, nothing is escaped). */
export function terraformHeredocs(whole: MappedText): Heredoc[] {
  const { text } = whole;
  const found: (Heredoc & { key: string | null })[] = [];
  OPERATOR.lastIndex = 0;
  let outline = text;
  for (let match = OPERATOR.exec(text); match; match = OPERATOR.exec(text)) {
    const lineStart = text.lastIndexOf('\n', match.index) + 1;
    const before = text.slice(lineStart, match.index);
    if (/^\s*(?:#|\/\/)/.test(before)) continue;
    const bodyStart = text.indexOf('\n', match.index) + 1;
    const close = new RegExp(`(?<![^\\n])[ \\t]*${match[2]}[ \\t]*\\r?(?![^\\n])`, 'g');
    close.lastIndex = bodyStart;
    const end = bodyStart > 0 ? close.exec(text) : null;
    if (!end) continue;
    const key = KEY.exec(before);
    const label = key ? (key[1] ?? (key[2] as string)) : null;
    found.push({
      target: null,
      text: content(whole, { start: bodyStart, end: end.index }, match[1] === '-'),
      quoted: false,
      at: { start: match.index, end: end.index + end[0].length },
      label,
      key: label,
    });
    outline =
      outline.slice(0, bodyStart) + text.slice(bodyStart, end.index).replace(/[^\n]/g, ' ') + outline.slice(end.index);
    OPERATOR.lastIndex = end.index + end[0].length;
  }
  return found.map(({ key, ...heredoc }) => ({
    ...heredoc,
    target: key !== null && CONTENT_KEYS.test(key) ? siblingName(outline, heredoc.at) : null,
  }));
}

function content(whole: MappedText, body: Stretch, strips: boolean): MappedText {
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
  const width = strips && widths.length > 0 ? Math.min(...widths) : 0;
  const first = lines.find(({ start, end }) => whole.text.slice(start, end).trim() !== '');
  const encode = indented(first ? whole.text.slice(first.start, first.start + width) : '');
  const parts = lines.map(({ start, end }) => {
    const blank = (/^[ \t]*/.exec(whole.text.slice(start, end)) as RegExpExecArray)[0].length;
    return MappedText.partOf(whole, start + Math.min(width, blank), end, encode);
  });
  return parts.length > 0 ? MappedText.concat(parts) : MappedText.partOf(whole, body.start, body.start, encode);
}

/** `filename = "…"` beside `content = <<EOF` in the same block. */
function siblingName(outline: string, at: Stretch): string | null {
  let start = at.start;
  for (let depth = 0; start > 0; start--) {
    const char = outline[start - 1];
    if (char === '}') depth++;
    else if (char === '{' && depth-- === 0) break;
  }
  let end = at.end;
  for (let depth = 0; end < outline.length; end++) {
    const char = outline[end];
    if (char === '{') depth++;
    else if (char === '}' && depth-- === 0) break;
  }
  const names = [...outline.slice(start, end).matchAll(NAME_KEYS)].map((match) => match[1] as string);
  return names.find((name) => /\.\w+$/.test(name)) ?? null;
}
