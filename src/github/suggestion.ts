import type { ReportEdit, ReportFinding } from '../report/report.ts';

/** A fix as GitHub's suggestions write it: whole lines `[first, last]` (1-based, inclusive) of one file and what stands there after. */
export interface Suggestion {
  file: string;
  first: number;
  last: number;
  lines: string[];
}

/**
 * The ways to write a finding's fix as a suggestion, best first; none when it changes several files. A suggestion replaces at least one
 * line, so a fix that only adds lines repeats the line before or after them.
 *
 * @param texts decoded texts by the paths the edits use
 */
export function suggestionsFor(finding: ReportFinding, texts: ReadonlyMap<string, string>): Suggestion[] {
  const edits = finding.fix?.edits ?? [];
  const file = edits[0]?.file;
  const before = file === undefined ? undefined : texts.get(file);
  if (file === undefined || before === undefined || edits.some((edit) => edit.file !== file)) return [];
  const old = linesOf(before);
  const now = linesOf(apply(before, edits));
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const suggest = (from: number, behind: number): Suggestion => ({
    file,
    first: from + 1,
    last: old.length - behind,
    lines: now.slice(from, now.length - behind),
  });
  if (head < old.length - tail) return [suggest(head, tail)];
  const ways: Suggestion[] = [];
  if (head > 0) ways.push(suggest(head - 1, tail));
  if (tail > 0) ways.push(suggest(head, tail - 1));
  return ways;
}

/** Lines as GitHub counts them; a line break at the end of the text begins no further line. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function apply(text: string, edits: readonly ReportEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  return edits
    .map((edit) => ({
      start: offset(edit.startLine, edit.startColumn),
      end: offset(edit.endLine, edit.endColumn),
      text: edit.text,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

/** A suggestion as GitHub's Markdown takes it, fenced by more backticks than the lines hold in a row. */
export function suggestionBlock({ lines }: Suggestion): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}suggestion`, ...lines, fence].join('\n');
}
