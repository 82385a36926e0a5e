/** The lines of one file that a diff shows, on its right (new) side. Lines are 1-based, ranges inclusive. */
export interface FileDiff {
  hunks: Hunk[];
  /** False when the diff does not say which lines: a file too large to show, or a binary one. */
  complete: boolean;
}

export interface Hunk {
  /** Right side, context lines included. An empty range (`end < start`) is a hunk that only removes. */
  start: number;
  end: number;
  /** Left side. */
  oldStart: number;
  oldEnd: number;
  /** Right-side lines that are new or changed. */
  added: Set<number>;
  /** Whether lines were removed or changed. */
  removes: boolean;
}

/** A change: what it shows of every file it touches, by repository-relative path. */
export interface Diff {
  files: ReadonlyMap<string, FileDiff>;
  /** False when the list of files is cut: what is not in it may still have changed. */
  complete: boolean;
}

const HEADER = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Reads the hunks of one file's unified diff: what follows its `+++` line, or a `patch` of the pull-request files API. */
export function parseHunks(patch: string): Hunk[] {
  const hunks: Hunk[] = [];
  let line = 0;
  for (const text of patch.split('\n')) {
    // Every line of content begins with a blank, `+`, `-` or `\`, so this is a header.
    const header = HEADER.exec(text);
    const hunk = hunks.at(-1);
    if (header !== null) {
      const [oldStart, oldEnd] = side(header[1], header[2]);
      const [start, end] = side(header[3], header[4]);
      hunks.push({ start, end, oldStart, oldEnd, added: new Set(), removes: false });
      line = start;
    } else if (text.startsWith('+')) hunk?.added.add(line++);
    else if (!text.startsWith('-')) line++;
    else if (hunk !== undefined) hunk.removes = true;
  }
  return hunks;
}

/** First and last line of a header's side. A side without lines names the line before it. */
function side(start: string | undefined, lines: string | undefined): [number, number] {
  const first = Number(start) + (lines === '0' ? 1 : 0);
  return [first, first + Number(lines ?? 1) - 1];
}

/** Whether all of `[first, last]` lies in one hunk; only there GitHub takes a review comment. */
export const inOneHunk = (file: FileDiff | undefined, first: number, last: number): boolean =>
  file?.hunks.some(({ start, end }) => start <= first && last <= end) ?? false;

/** Whether any of `[first, last]` is new or changed. Of a file whose lines are not known every line counts. */
export function touches(file: FileDiff | undefined, first: number, last: number): boolean {
  if (file === undefined) return false;
  if (!file.complete) return true;
  return file.hunks.some(({ added }) => {
    for (const line of added) if (first <= line && line <= last) return true;
    return false;
  });
}

/**
 * The line of the old side that a line of the new side stands on, by hunks without context; null when it is new there.
 */
export function oldLine(hunks: readonly Hunk[], line: number): number | null {
  let before: Hunk | null = null;
  for (const hunk of hunks) {
    if (line < hunk.start) break;
    if (line <= hunk.end) return null;
    before = hunk;
  }
  return before === null ? line : line - before.end + before.oldEnd;
}

/** Whether any of `[first, last]` is shown by the diff. */
export const touchesHunk = (file: FileDiff | undefined, first: number, last: number): boolean =>
  file?.hunks.some(({ start, end }) => start <= last && first <= end) ?? false;
