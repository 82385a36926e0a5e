import type { Stretch } from '../settings.ts';
import { beginsLine } from './lines.ts';
import { matchAt } from './match-at.ts';
import type { RawTag } from './template-tags.ts';

/** A line break of a template that a tag beside it takes away. */
export interface TrimmedBreak {
  /** Where its `\n` stands. */
  at: number;
  /** False where it depends on how the template is rendered: Ansible sets Jinja2's `trim_blocks`, others do not. */
  sure: boolean;
  /** Where the text goes on behind the tag, tags that write nothing left out. */
  next: number;
}

/** What a template for Ansible says in its first line about itself. */
const NO_TRIM_BLOCKS = /^#jinja2:[^\n]{0,200}\btrim_blocks[ \t]{0,10}:[ \t]{0,10}(?:false|no)\b/i;
const WHITE_SPACE = /\s*/y;
/** A minus without white space belongs to a number. */
const GO_MARK = /-\s/y;
const LINE_BREAK = /\r?\n/y;
const REST_OF_LINE = /[ \t]*\r?\n/y;
/** What writes a line break before all else: it is there again where the tag takes away those before it. */
const BEGINS_LINE = /\|\s{0,20}nindent\s{1,20}\(?\s{0,20}\d{1,3}\s{0,20}\)?\s{0,20}-?\}\}$/;
const LONGEST_END = 80;

/** The line breaks that the tags of a text take away, ascending. */
export function trimmedBreaks(text: string, tags: readonly RawTag[]): TrimmedBreak[] {
  const found = new Map<number, TrimmedBreak>();
  const trimsBlocks = !NO_TRIM_BLOCKS.test(text);
  let following: { start: number; next: number } | null = null;
  for (const tag of [...tags].reverse()) {
    const first = endOf(WHITE_SPACE, text, tag.end);
    const next: number = first === following?.start ? following.next : first;
    const add = (from: number, to: number, sure: boolean): void => {
      for (let at = from; at < to; at++) {
        if (text[at] === '\n' && (sure || !found.has(at))) found.set(at, { at, sure, next });
      }
    };
    const behind = behindOf(text, tag);
    if (behind) add(tag.end, endOf(behind, text, tag.end), true);
    else if (trimsBlocks && isBlock(text, tag)) add(tag.end, endOf(LINE_BREAK, text, tag.end), false);
    if (trimsBefore(text, tag) && !beginsItsLine(text, tag)) add(blankBefore(text, tag.start), tag.start, true);
    following = { start: tag.start, next: tag.form === 'statement' || tag.form === 'comment' ? next : tag.start };
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

function beginsItsLine(text: string, { language, start, end }: RawTag): boolean {
  return language === 'go' && BEGINS_LINE.test(text.slice(Math.max(start, end - LONGEST_END), end));
}

/** Where the white space that ends at an offset begins. */
function blankBefore(text: string, offset: number): number {
  let at = offset;
  while (/\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

/** What a tag takes away behind itself by its mark, null for a tag without one. */
function behindOf(text: string, { language, end }: RawTag): RegExp | null {
  switch (language) {
    case 'go':
    case 'jinja2':
      return text[end - 3] === '-' ? WHITE_SPACE : null;
    case 'terraform':
      return text[end - 2] === '~' ? WHITE_SPACE : null;
    case 'erb':
      return text[end - 3] === '-' ? LINE_BREAK : null;
    case 'epp':
      return text[end - 3] === '-' ? REST_OF_LINE : null;
    default:
      return null;
  }
}

/** Whether a tag takes away the line breaks before it: `<%-` takes only the blanks of its own line. */
function trimsBefore(text: string, { language, start }: RawTag): boolean {
  if (language === 'go') return matchAt(GO_MARK, text, start + 2) !== null;
  if (language === 'jinja2') return text[start + 2] === '-';
  return language === 'terraform' && text[start + 2] === '~';
}

/** Whether Jinja2 takes the line break behind a tag where `trim_blocks` is set. */
function isBlock(text: string, { language, form, code, end }: RawTag): boolean {
  return language === 'jinja2' && form !== 'output' && code !== 'raw' && text[end - 3] !== '+';
}

/** A line break of a built text that is not rendered: a tag takes it away, for sure or perhaps, or its branch is not there. */
export interface UnrenderedBreak {
  at: number;
  by: 'tag' | 'perhaps' | 'branch';
}

/**
 * Makes one line of lines between which no line break is rendered, as a tag takes it away. Where it perhaps does, only a
 * comment takes the next line in; `perhaps` are the first words of these lines. What stands alone in a line and is not
 * known may bring line breaks itself. All offsets hold.
 *
 * @param breaks ascending
 * @param marks what is not known, ascending
 */
export function joinLines(
  text: string,
  breaks: readonly UnrenderedBreak[],
  marks: readonly Stretch[],
): { text: string; perhaps: Stretch[] } {
  const perhaps: Stretch[] = [];
  if (breaks.every(({ by }) => by === 'branch')) return { text, perhaps };
  const out = text.split('');
  const starts = new Set(marks.map(({ start }) => start));
  const lineMarkEnds = new Set(marks.filter(({ start }) => beginsLine(text, start)).map(({ end }) => end));
  const isComment = comments(out);
  for (let next = 0; next < breaks.length; ) {
    const first = (breaks[next] as UnrenderedBreak).at;
    // What is not known begins and ends with its tag's marks.
    const start = blankBefore(text, first);
    const end = endOf(WHITE_SPACE, text, first + 1);
    const from = next;
    while (next < breaks.length && (breaks[next] as UnrenderedBreak).at < end) next++;
    const inside = breaks.slice(from, next);
    const isRendered = text.slice(start, end).split('\n').length - 1 > inside.length;
    const isTrimmed = inside.some(({ by }) => by !== 'branch');
    const bringsLines = starts.has(end) || lineMarkEnds.has(start);
    if (isRendered || !isTrimmed || bringsLines || start === 0 || end === out.length) continue;
    if (inside.some(({ by }) => by === 'perhaps')) {
      if (!isComment(start)) continue;
      let word = end;
      while (word < out.length && !starts.has(word) && /\S/.test(out[word] as string)) word++;
      perhaps.push({ start: end, end: word });
    }
    for (let at = start; at < end; at++) out[at] = ' ';
  }
  return { text: out.join(''), perhaps };
}

/** Tells of places of a TOML text, asked in ascending order, whether they stand in a comment. */
function comments(text: readonly string[]): (offset: number) => boolean {
  let at = 0;
  let quote: string | null = null;
  let isComment = false;
  return (offset) => {
    for (; at < offset; at++) {
      const char = text[at] as string;
      if (char === '\n') {
        quote = null;
        isComment = false;
      } else if (quote === '"' && char === '\\') at++;
      else if (quote !== null) quote = char === quote ? null : quote;
      else if (char === '"' || char === "'") quote = isComment ? null : char;
      else if (char === '#') isComment = true;
    }
    return isComment;
  };
}
