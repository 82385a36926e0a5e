/** A page with a limit in bytes, as GitHub counts them. */
export class Page {
  private readonly blocks: string[] = [];
  private left: number;

  /** @param limit bytes (UTF-8) the page may have; keep a kilobyte for each list's note */
  constructor(limit: number) {
    this.left = limit;
  }

  /** Adds a block that has to be there. */
  add(block: string): void {
    this.blocks.push(block);
    this.left -= bytes(block) + 2;
  }

  /**
   * Adds a list: its head, as many rows as fit, and a note when some do not.
   * @param share part of the bytes left that the list may take, above 0 and at most 1
   */
  addList(head: string, rows: readonly string[], share: number, note: (more: number) => string): void {
    const reserved = 1024;
    let room = Math.floor((this.left - reserved) * share) - bytes(head) - reserved;
    let fitting = 0;
    for (const row of rows) {
      room -= bytes(row) + 1;
      if (room < 0) break;
      fitting++;
    }
    this.add([head, ...rows.slice(0, fitting)].join('\n'));
    if (fitting < rows.length) this.add(note(rows.length - fitting));
  }

  /** Whether there is no room for another list worth reading. */
  get isFull(): boolean {
    return this.left < 8 * 1024;
  }

  /** The page, with a line break at its end. */
  toString(): string {
    return `${this.blocks.join('\n\n')}\n`;
  }
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
