import type { Stretch } from '../settings.ts';
import type { Heredoc } from './here-document.ts';
import { LastLines } from './heredoc-ends.ts';
import { withoutIndentation } from './heredoc-indentation.ts';
import { MappedText } from './mapped-text.ts';

// Lines end at \n only: to JavaScript's `^` and `$`, a \r or a line separator alone would end one, too.
const OPERATOR = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?(?![^\n])/g;
const KEY = /(?:"([^"\n]+)"|(?<![\w-])([A-Za-z_][\w-]*))\s*[=:]\s*(?:\w+\(\s*)?$/;
const CONTENT_KEYS = /^(?:contents?|data|value|inline|source_content|user_data)$/;
const NAME_KEYS =
  /(?<=^|\{)[ \t]*(?:filename|file_name|path|destination|target|target_file|name|key)\s*=\s*"([^"\n]+)"/gm;

/** The heredocs of a Terraform file (HCL native syntax: `<<-` takes the common indentation away, nothing is escaped). */
export function terraformHeredocs(whole: MappedText): Heredoc[] {
  const { text } = whole;
  if (!text.includes('<<')) return [];
  const found: (Heredoc & { key: string | null })[] = [];
  const closings = new LastLines(text, (line) => line.replace(/^[ \t]+|\r$/g, '').trimEnd());
  OPERATOR.lastIndex = 0;
  /** The text between the bodies, as many blanks in their place. */
  const outline: string[] = [];
  let outlined = 0;
  for (let match = OPERATOR.exec(text); match; match = OPERATOR.exec(text)) {
    const lineStart = text.lastIndexOf('\n', match.index) + 1;
    const before = text.slice(lineStart, match.index);
    if (/^\s*(?:#|\/\/)/.test(before)) continue;
    const bodyStart = text.indexOf('\n', match.index) + 1;
    if (bodyStart === 0 || !closings.has(match[2] as string, bodyStart)) continue;
    const close = new RegExp(`(?<![^\\n])[ \\t]*${match[2]}[ \\t]*\\r?(?![^\\n])`, 'g');
    close.lastIndex = bodyStart;
    const end = close.exec(text);
    if (!end) continue;
    const key = KEY.exec(before);
    const label = key ? (key[1] ?? (key[2] as string)) : null;
    found.push({
      target: null,
      adds: false,
      text:
        match[1] === '-'
          ? withoutIndentation(whole, { start: bodyStart, end: end.index })
          : MappedText.partOf(whole, bodyStart, end.index),
      quoted: false,
      at: { start: match.index, end: end.index + end[0].length },
      label,
      key: label,
    });
    outline.push(text.slice(outlined, bodyStart), text.slice(bodyStart, end.index).replace(/[^\n]/g, ' '));
    outlined = end.index;
    OPERATOR.lastIndex = end.index + end[0].length;
  }
  const names = siblingNames(outline.join('') + text.slice(outlined), found);
  return found.map(({ key, ...heredoc }, index) => ({
    ...heredoc,
    target: key !== null && CONTENT_KEYS.test(key) ? (names[index] as string | null) : null,
  }));
}

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
