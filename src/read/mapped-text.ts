import type { Edit, Span } from '../model.ts';

/**
 * How text inserted into a piece has to be written in the outer file: the indentation of a YAML block scalar,
 * the escapes of a quoted one. `atLineStart` is true when the insertion begins at column 1 of the outer file, right
 * after a line break of the carrier (an indented carrier then needs its indentation before the first line too).
 * Null when the carrier cannot take the text.
 */
export type Encode = (inserted: string, atLineStart: boolean) => string | null;

/** One contiguous stretch of a mapped text that stands, character for character, in its base: a file or another mapped text. */
interface Piece {
  /** Offset in the mapped text. */
  start: number;
  length: number;
  /** The file's path, or the mapped text the piece was taken from (a carrier inside a carrier). */
  base: string | MappedText;
  /** Offset in the base. */
  offset: number;
  /** Characters of the base the piece covers; differs from `length` for an escape or a removed line break. */
  outerLength: number;
  /** False for text the base writes differently, also when both happen to have the same length. */
  exact: boolean;
  encode: Encode;
}

const verbatim: Encode = (text) => text;

/**
 * Text taken out of its carrier that still knows where each character stands: the content of a YAML block scalar
 * without its indentation, a heredoc, a template with a value put in its place. Carriers nest: a part may be taken
 * of a mapped text, and its places and edits go through all carriers to the file.
 */
export class MappedText {
  readonly text: string;
  private readonly pieces: readonly Piece[];

  private constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.pieces = pieces;
  }

  /** The whole text of a file (decoded, without byte order mark). */
  static ofFile(file: string, text: string): MappedText {
    return MappedText.ofPart(file, text, 0, text.length);
  }

  /** The stretch `[start, end)` of a file's text; `encode` says how insertions are written there. */
  static ofPart(file: string, fileText: string, start: number, end: number, encode: Encode = verbatim): MappedText {
    return MappedText.single(file, fileText.slice(start, end), start, end, true, encode);
  }

  /**
   * Text that the outer file writes differently (an escape, a folded line break): `text` stands for the
   * stretch `[start, end)` of the file as a whole.
   */
  static ofEscape(file: string, text: string, start: number, end: number, encode: Encode): MappedText {
    return MappedText.single(file, text, start, end, false, encode);
  }

  /** The stretch `[start, end)` of a carrier that is itself a mapped text; `encode` writes into the carrier's text. */
  static partOf(base: MappedText, start: number, end: number, encode: Encode = verbatim): MappedText {
    return MappedText.single(base, base.text.slice(start, end), start, end, true, encode);
  }

  /** Like `ofEscape`, for a stretch of a carrier that is itself a mapped text. */
  static escapeOf(base: MappedText, text: string, start: number, end: number, encode: Encode): MappedText {
    return MappedText.single(base, text, start, end, false, encode);
  }

  private static single(
    base: string | MappedText,
    text: string,
    start: number,
    end: number,
    exact: boolean,
    encode: Encode,
  ): MappedText {
    return new MappedText(text, [
      { start: 0, length: text.length, base, offset: start, outerLength: end - start, exact, encode },
    ]);
  }

  /** The texts one after the other. At least one. */
  static concat(parts: readonly MappedText[]): MappedText {
    const pieces: Piece[] = [];
    const texts: string[] = [];
    let length = 0;
    for (const part of parts) {
      for (const piece of part.pieces) {
        if (piece.length > 0) pieces.push({ ...piece, start: piece.start + length });
      }
      texts.push(part.text);
      length += part.text.length;
    }
    // A text without characters still has a place.
    const first = parts[0]?.pieces[0];
    if (pieces.length === 0 && first) pieces.push({ ...first, start: 0 });
    return new MappedText(texts.join(''), pieces);
  }

  get length(): number {
    return this.text.length;
  }

  /** The stretch `[start, end)` with its map. */
  slice(start: number, end: number): MappedText {
    if (start >= end) {
      const piece = this.pieceAt(start, 'before');
      const at = this.baseOffset(piece, start);
      return new MappedText('', [{ ...piece, start: 0, length: 0, offset: at, outerLength: 0 }]);
    }
    const pieces: Piece[] = [];
    for (let index = this.indexAt(start, 'after'); index < this.pieces.length; index++) {
      const piece = this.pieces[index] as Piece;
      if (piece.start >= end) break;
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.start + piece.length);
      pieces.push({
        ...piece,
        start: from - start,
        length: to - from,
        offset: piece.exact ? piece.offset + (from - piece.start) : piece.offset,
        outerLength: piece.exact ? to - from : piece.outerLength,
      });
    }
    return new MappedText(this.text.slice(start, end), pieces);
  }

  /** This text with `[start, end)` replaced by another mapped text. */
  splice(start: number, end: number, replacement: MappedText): MappedText {
    const parts = [replacement];
    if (start > 0) parts.unshift(this.slice(0, start));
    if (end < this.length) parts.push(this.slice(end, this.length));
    return MappedText.concat(parts);
  }

  /**
   * Where `[start, end)` stands in its file. A stretch over several files is cut to the file it starts in.
   * An empty stretch is a position.
   */
  locate(start: number, end: number): Span {
    if (start >= end) {
      const piece = this.pieceAt(start, 'before');
      const at = this.baseOffset(piece, start);
      return outer(piece.base, at, at);
    }
    const index = this.indexAt(start, 'after');
    const first = this.pieces[index] as Piece;
    const from = this.baseStart(first, start);
    const result = outer(first.base, from, this.baseEnd(first, end));
    for (let last = this.indexAt(end, 'before'); last > index; last--) {
      const piece = this.pieces[last] as Piece;
      const span = outer(piece.base, piece.offset, this.baseEnd(piece, end));
      if (span.file === result.file) return { ...result, end: Math.max(result.end, span.end) };
    }
    return result;
  }

  /**
   * The edit of the outer file that replaces `[start, end)` of this text by `text`.
   * Returns null when the stretch crosses files or the carrier cannot take the text.
   */
  edit(start: number, end: number, text: string): Edit | null {
    const before = this.pieceAt(start, 'before');
    const after = this.pieceAt(start, 'after');
    const lineStart = this.text[start - 1] === '\n';
    // Whole lines go before the indentation of the line that follows, anything else after it.
    const inLine = start !== end || (lineStart && start < this.length && !text.endsWith('\n'));
    const piece = inLine ? after : before;
    const atLineStart = start === end && this.startsLine(piece, start, lineStart && !inLine);
    let encoded = piece.encode(text, atLineStart);
    if (encoded === null) return null;
    if (!atLineStart && /^(?:\r?\n|$)/.test(this.text.slice(end, end + 2)))
      encoded = encoded.replace(/\n[ \t]+$/, '\n');
    // The line after the text's last one is the carrier's: what is added must not run into it.
    if (atLineStart && start === this.length && piece.encode !== verbatim && !encoded.endsWith('\n')) encoded += '\n';
    const from = start === end ? this.baseOffset(piece, start) : this.baseStart(piece, start);
    let to = from;
    if (start !== end) {
      const last = this.pieceAt(end, 'before');
      if (last.base !== piece.base) return null;
      const next = this.pieceAt(end, 'after');
      // The indentation of the line after a removed line break goes with it: the first line's own stays.
      const joins = this.text[end - 1] === '\n' && next !== last && next.base === piece.base && next.start === end;
      to = joins ? next.offset : this.baseEnd(last, end);
    }
    if (typeof piece.base === 'string') return { file: piece.base, start: from, end: to, text: encoded };
    return piece.base.edit(from, to, encoded);
  }

  /** The files this text comes from, first use first. */
  files(): string[] {
    return [
      ...new Set(
        this.pieces.flatMap((piece) =>
          typeof piece.base === 'string'
            ? [piece.base]
            : piece.base.slice(piece.offset, piece.offset + piece.outerLength).files(),
        ),
      ),
    ];
  }

  private baseOffset(piece: Piece, offset: number): number {
    if (piece.exact) return piece.offset + Math.min(Math.max(offset - piece.start, 0), piece.length);
    return offset <= piece.start ? piece.offset : piece.offset + piece.outerLength;
  }

  /** Whether a position is column 1 of the base; `after` tells that it follows a line break of this text. */
  private startsLine(piece: Piece, offset: number, after: boolean): boolean {
    if (typeof piece.base === 'string') return after && endsAt(piece, offset);
    const at = this.baseOffset(piece, offset);
    return at === 0 || piece.base.text[at - 1] === '\n';
  }

  /** Where a stretch that begins at `start` begins in the base: an escape counts as a whole. */
  private baseStart(piece: Piece, start: number): number {
    return piece.exact ? piece.offset + (start - piece.start) : piece.offset;
  }

  private baseEnd(piece: Piece, end: number): number {
    if (piece.exact) return piece.offset + Math.min(end - piece.start, piece.length);
    return piece.offset + piece.outerLength;
  }

  private pieceAt(offset: number, side: 'before' | 'after'): Piece {
    return this.pieces[this.indexAt(offset, side)] as Piece;
  }

  private indexAt(offset: number, side: 'before' | 'after'): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = (this.pieces[middle] as Piece).start;
      if (side === 'after' ? start <= offset : start < offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function endsAt(piece: Piece, offset: number): boolean {
  return piece.start + piece.length === offset;
}

function outer(base: string | MappedText, start: number, end: number): Span {
  return typeof base === 'string' ? { file: base, start, end } : base.locate(start, end);
}
