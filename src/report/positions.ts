import type { Range, Span } from '../model.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where the lines of a text begin. Lines end at `\n`, `\r\n` and a lone `\r`, as editors count them. */
export class LineIndex {
  private readonly text: string;
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) {
        starts.push(index + 1);
      }
    }
    this.starts = starts;
  }

  /**
   * The 1-based line and UTF-16 column of a half-open stretch of offsets. `endLine` is the line of its last character and
   * `endColumn` one past it (a line break counts as the last character of its line); an empty stretch is a position.
   * Offsets outside the text are taken as its nearest end.
   */
  range(start: number, end: number): Range {
    const from = Math.min(Math.max(start, 0), this.text.length);
    const to = Math.min(Math.max(end, from), this.text.length);
    const first = this.position(from);
    if (to === from) {
      return { startLine: first.line, startColumn: first.column, endLine: first.line, endColumn: first.column };
    }
    const last = this.position(to - 1);
    return { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column + 1 };
  }

  /** A 1-based line without its line break; empty when the text has no such line. */
  line(number: number): string {
    const start = this.starts[number - 1];
    if (start === undefined) return '';
    return this.text.slice(start, this.starts[number] ?? this.text.length).replace(/(?<![\r\n])[\r\n]+$/, '');
  }

  private position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] as number) + 1 };
  }
}

let latest: { text: string; index: LineIndex } | null = null;

/** The line index of a text; that of the latest text is kept, as questions about one file come together. */
export function lineIndex(text: string): LineIndex {
  if (latest?.text !== text) latest = { text, index: new LineIndex(text) };
  return latest.index;
}

/** The range of a span in its file's decoded text (without byte order mark); see `LineIndex.range`. */
export function toRange(text: string, span: Pick<Span, 'start' | 'end'>): Range {
  return lineIndex(text).range(span.start, span.end);
}
