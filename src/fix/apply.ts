import type { Edit } from '../model.ts';

/**
 * The edits of one file in the order of their places, each once. One that overlaps an earlier one is left out: the
 * next run finds what is left.
 */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const kept: Edit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    const same = kept.some(({ start, end, text }) => start === edit.start && end === edit.end && text === edit.text);
    if (!same && (!last || edit.start >= last.end)) kept.push(edit);
  }
  return kept;
}

/**
 * A file's text with edits applied. Insertions at the same place come in the order given.
 * @param text decoded, without byte order mark
 * @param edits of this one file
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
