import { isActive } from './visible.ts';

/** One character of a source line as it is shown. */
interface Cell {
  shown: string;
  /** Terminal columns. */
  width: number;
  /** UTF-16 offset in the text. */
  index: number;
  /** Terminal column it begins at, from 0. */
  column: number;
}

const ZERO_WIDTH = /[\p{Mn}\p{Me}]/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

const TAB = 4;

/** Lines are cut to this many UTF-16 units around the marked place before anything else looks at them. */
const REACH = 400;

export interface Excerpt {
  /** The line, tabs as spaces, safe to print, cut to the width with `…`. */
  line: string;
  /** Spaces and carets: what to print under it. */
  marker: string;
}

/**
 * A source line with a marker under a stretch of it.
 * @param line without its line break
 * @param startColumn 1-based UTF-16 column
 * @param endColumn one past the last; the same as `startColumn` marks a position
 * @param width terminal columns the line may take
 */
export function excerpt(line: string, startColumn: number, endColumn: number, width = 120): Excerpt {
  const from = Math.max(0, startColumn - 1 - REACH);
  const reached = line.slice(from, startColumn - 1 + REACH);
  const cutRight = from + reached.length < line.length;
  const cells = toCells(reached);
  const total = columnOf(cells, cells.length);
  const first = cellAt(cells, startColumn - 1 - from);
  const last = Math.max(first, cellAt(cells, endColumn - 1 - from));

  let left = 0;
  let right = cells.length;
  if (from > 0 || cutRight || total > width) {
    // The marked place begins a third of the width in, or where it stands when that is earlier.
    const lead = columnOf(cells, first) - Math.floor(width / 3);
    left = cells.findIndex((cell) => cell.column >= lead);
    const room = (cells[left] as Cell).column + width - 2;
    const over = cells.findIndex((cell) => cell.column + cell.width > room);
    if (over !== -1) right = over;
  }

  const before = left > 0 || from > 0 ? '…' : '';
  const after = right < cells.length || cutRight ? '…' : '';
  const leftColumn = columnOf(cells, left);
  const marked = columnOf(cells, Math.min(last, right)) - columnOf(cells, first);
  return {
    line:
      before +
      cells
        .slice(left, right)
        .map((cell) => cell.shown)
        .join('') +
      after,
    marker: ' '.repeat(before.length + columnOf(cells, first) - leftColumn) + '^'.repeat(Math.max(1, marked)),
  };
}

function toCells(text: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let index = 0;
  for (const character of text) {
    const shown = show(character, column, text, index);
    cells.push({ ...shown, index, column });
    column += shown.width;
    index += character.length;
  }
  return cells;
}

function show(character: string, column: number, text: string, index: number): { shown: string; width: number } {
  if (character === '\t') {
    const width = TAB - (column % TAB);
    return { shown: ' '.repeat(width), width };
  }
  // GitHub's runner takes `##[` for a workflow command anywhere in a line.
  if (isActive(character) || (character === '[' && text.slice(Math.max(0, index - 2), index) === '##')) {
    const shown = `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
    return { shown, width: shown.length };
  }
  return { shown: character, width: ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1 };
}

/** The number of the first cell at or after a UTF-16 offset; one past the last cell for an offset at the end. */
function cellAt(cells: readonly Cell[], offset: number): number {
  const after = cells.findIndex((cell) => cell.index >= offset);
  return after === -1 ? cells.length : after;
}

/** Where a cell begins; for the number past the last one, where the text ends. */
function columnOf(cells: readonly Cell[], number: number): number {
  const cell = cells[number];
  if (cell !== undefined) return cell.column;
  const last = cells.at(-1);
  return last === undefined ? 0 : last.column + last.width;
}
