/**
 * Where the lines of a text stand that could close a here-document. Most words are looked up in vain, in a text full of
 * operators once for each of them.
 */
export class LastLines {
  private readonly last = new Map<string, number>();

  /** @param key what counts of a line, without its `\n`; lines of the same key close the same words */
  constructor(text: string, key: (line: string) => string) {
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      this.last.set(key(text.slice(start, end)), start);
      start = end + 1;
    }
  }

  /** Whether a line of that key begins at an offset or behind it. */
  has(key: string, from: number): boolean {
    return (this.last.get(key) ?? -1) >= from;
  }
}
