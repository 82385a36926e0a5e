/** Number of letters inserted, deleted, replaced or swapped with their neighbour between two texts. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          replaced,
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[-_\s]/g, '');

/** The known name a misspelt one most likely means (case, `-`, `_` and up to two letters off), or null. */
export function suggest(written: string, known: readonly string[]): string | null {
  // A long text is no misspelling, and the distance costs its length.
  if (written.length > 40) return null;
  let best: { name: string; off: number } | null = null;
  for (const name of known) {
    const off = distance(plain(written), plain(name));
    if (off <= 2 && off < plain(name).length && (best === null || off < best.off)) best = { name, off };
  }
  return best?.name ?? null;
}
