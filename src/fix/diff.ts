import type { Edit } from '../model.ts';
import { applyEdits, inOrder } from './apply.ts';

const CONTEXT = 3;

/** Lines `[start, end)` of the old text and what stands there afterwards. */
interface Change {
  start: number;
  end: number;
  lines: string[];
}

/**
 * A unified diff of one file that `git apply` takes; empty when the edits change nothing. Line endings are kept, a
 * missing one at the end is marked, and the name is quoted as git does.
 * @param file root-relative path with `/`
 * @param text decoded, without byte order mark
 * @param edits of this one file
 * @param bom whether the file begins with a byte order mark
 */
export function unifiedDiff(file: string, text: string, edits: readonly Edit[], bom = false): string {
  const mark = bom ? '\ufeff' : '';
  const old = linesOf(mark + text);
  const moved = edits.map((edit) => ({ ...edit, start: edit.start + mark.length, end: edit.end + mark.length }));
  const hunks = changesOf(mark + text, old, moved);
  if (hunks.length === 0) return '';
  const from = nameOf(`a/${file}`);
  const to = nameOf(`b/${file}`);
  const tab = /\s/.test(file) && !from.startsWith('"') ? '\t' : '';
  return `diff --git ${from} ${to}\n--- ${from}${tab}\n+++ ${to}${tab}\n${hunkTexts(old, hunks)}`;
}

/** Each line with its `\n`; the last one may lack it. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function changesOf(text: string, old: readonly string[], edits: readonly Edit[]): Change[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of old) {
    starts.push(offset);
    offset += line.length;
  }
  const lineOf = (at: number) =>
    Math.max(
      starts.findLastIndex((start) => start <= at),
      0,
    );
  const touched: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of inOrder(edits)) {
    const start = lineOf(edit.start);
    const end = Math.min(lineOf(edit.end) + 1, old.length);
    const last = touched.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else touched.push({ start, end, edits: [edit] });
  }
  return touched.flatMap(({ start, end, edits: own }) => {
    const from = starts[start] ?? 0;
    const to = starts[end] ?? text.length;
    const shifted = own.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    const lines = linesOf(applyEdits(text.slice(from, to), shifted));
    return trimmed({ start, end, lines }, old);
  });
}

/** Without the lines that stay the same at both ends; nothing when all stay. */
function trimmed({ start, end, lines }: Change, old: readonly string[]): Change[] {
  let [first, last] = [start, end];
  let [from, to] = [0, lines.length];
  while (first < last && from < to && old[first] === lines[from]) {
    first++;
    from++;
  }
  while (last > first && to > from && old[last - 1] === lines[to - 1]) {
    last--;
    to--;
  }
  return first === last && from === to ? [] : [{ start: first, end: last, lines: lines.slice(from, to) }];
}

function hunkTexts(old: readonly string[], changes: readonly Change[]): string {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (hunk && last && change.start - last.end <= 2 * CONTEXT) hunk.push(change);
    else hunks.push([change]);
  }
  let shift = 0;
  return hunks
    .map((hunk) => {
      const start = Math.max((hunk[0] as Change).start - CONTEXT, 0);
      const end = Math.min((hunk.at(-1) as Change).end + CONTEXT, old.length);
      const added = hunk.reduce((sum, change) => sum + change.lines.length - (change.end - change.start), 0);
      const head = `@@ -${range(start, end - start)} +${range(start + shift, end - start + added)} @@\n`;
      shift += added;
      return head + hunkBody(old, hunk, start, end);
    })
    .join('');
}

/** The first line's number and the count; an empty range names the line before it. */
const range = (start: number, count: number): string =>
  count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`;

function hunkBody(old: readonly string[], hunk: readonly Change[], start: number, end: number): string {
  let body = '';
  let at = start;
  const put = (sign: string, lines: readonly string[]): void => {
    for (const line of lines) body += sign + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`);
  };
  for (const change of hunk) {
    put(' ', old.slice(at, change.start));
    put('-', old.slice(change.start, change.end));
    put('+', change.lines);
    at = change.end;
  }
  put(' ', old.slice(at, end));
  return body;
}

/** git's quoting of path names (`core.quotePath`): unusual bytes as octal in double quotes. */
function nameOf(path: string): string {
  if (/^[ !#-[\]-~]*$/.test(path)) return path;
  const named: Record<number, string> = {
    7: 'a',
    8: 'b',
    9: 't',
    10: 'n',
    11: 'v',
    12: 'f',
    13: 'r',
    34: '"',
    92: '\\',
  };
  const quoted = [...Buffer.from(path)].map((byte) => {
    if (named[byte] !== undefined) return `\\${named[byte]}`;
    return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
  });
  return `"${quoted.join('')}"`;
}
