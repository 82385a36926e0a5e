import { indented } from './indent.ts';
import { type Encode, MappedText } from './mapped-text.ts';
import type { RawTag } from './template-tags.ts';

/** The masked text of a YAML file beside its original. */
export interface YamlText {
  original: MappedText;
  masked: string;
  tags: readonly RawTag[];
}

/** A block scalar in the terms of YAML 1.2, 8.1: `indent` is the explicit indentation (0: detect), `parentIndent` the parent node's. */
export interface BlockScalar {
  bodyStart: number;
  folded: boolean;
  chomp: '' | '-' | '+';
  indent: number;
  parentIndent: number;
  /** The least indentation content can have: that of the parent node and one more; 0 where the scalar is a whole document. */
  least: number;
}

interface Line {
  start: number;
  /** Without the line break. */
  end: number;
  /** With it. */
  next: number;
  /** Whether anything stands in it, template tags included. */
  blank: boolean;
  /** Whether only template tags stand in it. */
  tagOnly: boolean;
}

/** The content of a block scalar, mapped to the file; line breaks stay as the file writes them. */
export function blockText(yaml: YamlText, scalar: BlockScalar): MappedText {
  const lines = bodyLines(yaml, scalar);
  const indent = contentIndent(yaml, scalar, lines);
  const kept = chomped(withoutOuterTags(yaml, lines, indent, scalar), scalar.chomp);
  if (kept.length === 0) {
    return MappedText.partOf(yaml.original, scalar.bodyStart, scalar.bodyStart, indented(' '.repeat(indent)));
  }
  return scalar.folded ? folded(yaml, kept, indent, scalar.chomp) : literal(yaml, kept, indent, scalar.chomp);
}

/** Offset just past the content of a block scalar. */
export function blockEnd(yaml: YamlText, scalar: BlockScalar): number {
  const lines = bodyLines(yaml, scalar);
  const kept = withoutOuterTags(yaml, lines, contentIndent(yaml, scalar, lines), scalar);
  return chomped(kept, scalar.chomp).at(-1)?.next ?? scalar.bodyStart;
}

function bodyLines(yaml: YamlText, scalar: BlockScalar): Line[] {
  const { text } = yaml.original;
  const lines: Line[] = [];
  let detected = scalar.indent > 0 ? scalar.parentIndent + scalar.indent : 0;
  let tag = firstTagAfter(yaml.tags, scalar.bodyStart);
  for (let start = scalar.bodyStart; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const end = newline < 0 ? next : text[newline - 1] === '\r' && newline > start ? newline - 1 : newline;
    const content = yaml.masked.slice(start, end);
    const blank = content.trim() === '';
    if (!blank) {
      const width = (/^ */.exec(content) as RegExpExecArray)[0].length;
      if (detected === 0) detected = width;
      if (width < detected || width < scalar.least || /^(?:---|\.\.\.)(?:\s|$)/.test(content)) break;
    }
    while ((yaml.tags[tag]?.end ?? Infinity) <= start) tag++;
    const holdsTag = (yaml.tags[tag]?.start ?? Infinity) < end;
    lines.push({ start, end, next, blank: blank && !holdsTag, tagOnly: blank && holdsTag });
    start = next;
  }
  return lines;
}

function firstTagAfter(tags: readonly RawTag[], offset: number): number {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle] as RawTag).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function contentIndent(yaml: YamlText, scalar: BlockScalar, lines: readonly Line[]): number {
  if (scalar.indent > 0) return scalar.parentIndent + scalar.indent;
  const first = lines.find((line) => !line.blank && !line.tagOnly);
  if (first) return spaces(yaml, first);
  const tag = lines.find((line) => line.tagOnly && spaces(yaml, line) > scalar.parentIndent);
  return tag ? spaces(yaml, tag) : scalar.parentIndent + 2;
}

function spaces(yaml: YamlText, line: Line): number {
  return (/^ */.exec(yaml.original.text.slice(line.start, line.end)) as RegExpExecArray)[0].length;
}

const OPENS =
  /^(?:if|unless|range|with|define|block|for|case|while|raw|set\s+\w+$|macro|call|filter)\b|\bdo(?:\s*\|[^|]*\|)?$/;
const CLOSES = /^(?:end\w*\b|\}$)/;

/**
 * Tag lines after the last content line belong to the scalar as far as they close what was opened in it or are
 * indented like it; the others (`{{- end }}` of the manifest) stand outside.
 */
function withoutOuterTags(yaml: YamlText, lines: readonly Line[], indent: number, scalar: BlockScalar): Line[] {
  let content = lines.length;
  while (content > 0 && (lines[content - 1]?.blank || lines[content - 1]?.tagOnly)) content--;
  let depth = 0;
  let keep = content;
  let index = 0;
  for (const line of lines) {
    const tags = line.blank ? [] : tagsIn(yaml, line);
    const change = tags.reduce((sum, tag) => sum + weight(tag), 0);
    if (index < content) depth = Math.max(0, depth + change);
    else if (line.tagOnly) {
      const inside = depth > 0 || indentOf(yaml, line, tags) >= Math.min(indent, scalar.parentIndent + 1);
      const opensOuter = depth === 0 && change < 0;
      if (!inside || opensOuter) break;
      depth += change;
      keep = index + 1;
    }
    index++;
  }
  while (keep < lines.length && lines[keep]?.blank) keep++;
  return lines.slice(0, keep);
}

function tagsIn(yaml: YamlText, line: Line): RawTag[] {
  const found: RawTag[] = [];
  for (let i = firstTagAfter(yaml.tags, line.start); i < yaml.tags.length; i++) {
    const tag = yaml.tags[i] as RawTag;
    if (tag.start >= line.end) break;
    if (tag.start >= line.start) found.push(tag);
  }
  return found;
}

function weight(tag: RawTag): number {
  if (tag.form === 'comment') return 0;
  if (CLOSES.test(tag.code)) return -1;
  return OPENS.test(tag.code) ? 1 : 0;
}

/** The column a tag's output has: `indent 4` moves it wherever the tag itself stands. */
function indentOf(yaml: YamlText, line: Line, tags: readonly RawTag[]): number {
  const own = spaces(yaml, line);
  const moved = tags.map((tag) => Number(/\bn?indent\s*(?:\(\s*)?(\d+)/.exec(tag.code)?.[1] ?? 0));
  return Math.max(own, ...moved);
}

function chomped(lines: readonly Line[], chomp: BlockScalar['chomp']): Line[] {
  if (chomp === '+') return [...lines];
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.blank) end--;
  return lines.slice(0, end);
}

/** Where a line's content starts: its indentation is the carrier's, a tag line may have less. */
function contentStart(yaml: YamlText, line: Line, indent: number): number {
  return line.start + Math.min(spaces(yaml, line), indent);
}

function literal(yaml: YamlText, lines: readonly Line[], indent: number, chomp: BlockScalar['chomp']): MappedText {
  const encode = indented(' '.repeat(indent));
  const last = lines[lines.length - 1];
  return MappedText.concat(
    lines.map((line) => {
      const end = line === last && chomp === '-' ? line.end : line.next;
      return MappedText.partOf(yaml.original, Math.min(contentStart(yaml, line, indent), end), end, encode);
    }),
  );
}

/** YAML 1.2, 8.1.3: single line breaks between lines of the same indentation are spaces. */
function folded(yaml: YamlText, lines: readonly Line[], indent: number, chomp: BlockScalar['chomp']): MappedText {
  const { original } = yaml;
  const inside = foldedEncode(indent, false);
  const parts: MappedText[] = [];
  let separator = '';
  let from = -1;
  let moreIndented = false;
  let lastLine: Line | null = null;
  for (const line of lines) {
    const start = contentStart(yaml, line, indent);
    if (line.blank) {
      if (from < 0) parts.push(MappedText.escapeOf(original, '\n', line.start, line.next, inside));
      else if (separator === ' ') separator = '\n';
      else separator += '\n';
      continue;
    }
    const deeper = /^[ \t]/.test(original.text.slice(start, line.end));
    if (deeper) {
      if (separator === ' ') separator = '\n';
      else if (!moreIndented && separator.startsWith('\n')) separator += '\n';
    }
    if (from >= 0) parts.push(MappedText.escapeOf(original, separator, from, start, inside));
    parts.push(MappedText.partOf(original, start, line.end, inside));
    from = line.end;
    separator = deeper ? '\n' : ' ';
    moreIndented = deeper;
    lastLine = line;
  }
  if (lastLine && chomp !== '-' && lastLine.next > lastLine.end) {
    parts.push(MappedText.escapeOf(original, '\n', lastLine.end, lastLine.next, foldedEncode(indent, true)));
    if (chomp === '+') {
      const after = lines.slice(lines.indexOf(lastLine) + 1);
      for (const line of after) parts.push(MappedText.escapeOf(original, '\n', line.start, line.next, inside));
    }
  }
  return MappedText.concat(parts);
}

/** A line break is written as an empty line; `atEnd`: the insertion starts a line after the last one of the scalar. */
function foldedEncode(indent: number, atEnd: boolean): Encode {
  const pad = ' '.repeat(indent);
  return (inserted, atLineStart) => {
    // Before a blank line there is no indentation to take over.
    if (/(?:^|\n)[ \t]/.test(inserted) || (atLineStart && !atEnd)) return null;
    const text = inserted.replaceAll('\r\n', '\n');
    const startsLine = atEnd && atLineStart;
    const body = startsLine ? text.replace(/\n+$/, '') : text;
    const written = body.replace(/\n+/g, (breaks, at: number) => {
      const more = startsLine && at === 0 ? 0 : 1;
      return '\n'.repeat(breaks.length + more) + pad;
    });
    if (!startsLine) return written;
    return `\n${body.startsWith('\n') ? '' : pad}${written}\n`;
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

/** A plain or quoted scalar; `[start, end)` is the stretch with its quotes. */
export function flowText(yaml: YamlText, start: number, end: number, style: 'plain' | 'single' | 'double'): MappedText {
  const { original } = yaml;
  const { text } = original;
  const encode =
    style === 'plain' ? plainEncode : style === 'single' ? singleEncode(text.slice(start, end)) : doubleEncode;
  const from = style === 'plain' ? start : start + 1;
  const quote = style === 'double' ? '"' : "'";
  const to = style === 'plain' || text[end - 1] !== quote || end - 1 < from ? end : end - 1;
  const parts: MappedText[] = [];
  let run = from;
  const flush = (at: number): void => {
    if (at > run) parts.push(MappedText.partOf(original, run, at, encode));
  };
  const replace = (by: string, at: number, until: number): void => {
    flush(at);
    if (by !== '') parts.push(MappedText.escapeOf(original, by, at, until, encode));
    run = until;
  };
  const special =
    style === 'plain'
      ? /(?<![ \t])[ \t]*\r?\n[ \t\r\n]*/g
      : style === 'single'
        ? /''|(?<![ \t])[ \t]*\r?\n[ \t\r\n]*/g
        : DOUBLE;
  special.lastIndex = from;
  for (let match = special.exec(text); match && match.index < to; match = special.exec(text)) {
    const tag = yaml.tags[firstTagAfter(yaml.tags, match.index)];
    if (tag && tag.start <= match.index) {
      special.lastIndex = tag.end;
      continue;
    }
    replace(unescaped(match[0]), match.index, Math.min(match.index + match[0].length, to));
  }
  flush(to);
  return parts.length > 0 ? MappedText.concat(parts) : MappedText.partOf(original, from, from, encode);
}

// A blank behind a backslash is text, the ones after it belong to the line break.
const DOUBLE =
  /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[^xuU])|(?<!(?<!\\)[ \t])[ \t]*\r?\n[ \t\r\n]*/g;

function unescaped(source: string): string {
  if (source === "''") return "'";
  if (source[0] === '\\') {
    const kind = source[1] as string;
    if (kind === '\n' || kind === '\r') return '';
    if ('xuU'.includes(kind)) {
      const code = Number.parseInt(source.slice(2), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : source;
    }
    return ESCAPES[kind] ?? source;
  }
  const breaks = source.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

const plainEncode: Encode = (inserted) =>
  /^[\w./=+~^$()<>;-][\w ./=+~^$()<>;@%*'"-]*$/.test(inserted) && !/\s$/.test(inserted)
    ? inserted
    : inserted === ''
      ? ''
      : null;

/** A line break and the indentation of the next line that is not blank. */
const BREAK = /(\r?\n)(?:[ \t]*\r?\n)*([ \t]*)/;

/** @param written the scalar: one over several lines takes more of them, with a break more between two of them */
function singleEncode(written: string): Encode {
  const [, lineBreak, pad] = BREAK.exec(written) ?? [];
  return (inserted) => {
    // The blanks around a line break are no text.
    if (/[\r\n]/.test(inserted) && (lineBreak === undefined || /[ \t]\r?\n|\n[ \t]|\r(?!\n)/.test(inserted)))
      return null;
    return inserted
      .replaceAll("'", "''")
      .replace(/(?:\r?\n)+/g, (breaks) => `${lineBreak?.repeat(breaks.split('\n').length)}${pad}`);
  };
}

const doubleEncode: Encode = (inserted) => JSON.stringify(inserted).slice(1, -1);
