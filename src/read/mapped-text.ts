import type { Edit, Span } from '../model.ts';

/**
 * How text inserted into a piece has to be written in the outer file: the indentation of a YAML block scalar,
 * the escapes of a quoted one. `atLineStart` is true when the insertion begins at column 1 of the outer file, right
 * after a line break of the carrier (an indented carrier then needs its indentation before the first line too).
 * Null when the carrier cannot take the text.
 */
export type Encode = (inserted: string, atLineStart: boolean) => string | null;

/** One contiguous stretch of a mapped text that stands, character for character, in a file. */
interface Piece {
  /** Offset in the mapped text. */
  start: number;
  length: number;
  file: string;
  /** Offset in the file. */
  offset: number;
  /** Characters of the outer file the piece covers; differs from `length` for an escape or a removed line break. */
  outerLength: number;
  encode: Encode;
}

const verbatim: Encode = (text) => text;

/**
 * Text taken out of its carrier that still knows where each character stands: the content of a YAML block scalar
 * without its indentation, a heredoc, a template with a value put in its place.
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
    const length = end - start;
    return new MappedText(fileText.slice(start, end), [
      { start: 0, length, file, offset: start, outerLength: length, encode },
    ]);
  }

  /**
   * Text that the outer file writes differently (an escape, a folded line break): `text` stands for the
   * stretch `[start, end)` of the file as a whole.
   */
  static ofEscape(file: string, text: string, start: number, end: number, encode: Encode): MappedText {
    return new MappedText(text, [
      { start: 0, length: text.length, file, offset: start, outerLength: end - start, encode },
    ]);
  }

  /** The texts one after the other. */
  static concat(parts: readonly MappedText[]): MappedText {
    const pieces: Piece[] = [];
    let text = '';
    for (const part of parts) {
      for (const piece of part.pieces) {
        if (piece.length > 0 || part.text.length === 0) pieces.push({ ...piece, start: piece.start + text.length });
      }
      text += part.text;
    }
    return new MappedText(text, pieces);
  }

  get length(): number {
    return this.text.length;
  }

  /** The stretch `[start, end)` with its map. */
  slice(start: number, end: number): MappedText {
    const pieces: Piece[] = [];
    for (const piece of this.pieces) {
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.start + piece.length);
      if (from > to || (from === to && start !== end)) continue;
      const exact = piece.length === piece.outerLength;
      pieces.push({
        start: from - start,
        length: to - from,
        file: piece.file,
        offset: exact ? piece.offset + (from - piece.start) : piece.offset,
        outerLength: exact ? to - from : piece.outerLength,
        encode: piece.encode,
      });
      if (start === end) break;
    }
    return new MappedText(this.text.slice(start, end), pieces);
  }

  /** This text with `[start, end)` replaced by another mapped text. */
  splice(start: number, end: number, replacement: MappedText): MappedText {
    return MappedText.concat([this.slice(0, start), replacement, this.slice(end, this.length)]);
  }

  /**
   * Where `[start, end)` stands in its file. A stretch over several files is cut to the file it starts in.
   * An empty stretch is a position.
   */
  locate(start: number, end: number): Span {
    const first = this.pieceAt(start, start === end ? 'before' : 'after');
    if (start === end) {
      const at = this.outerOffset(first, start);
      return { file: first.file, start: at, end: at };
    }
    let last = first;
    for (const piece of this.pieces) {
      if (piece.start < end && piece.start >= first.start && piece.file === first.file) last = piece;
    }
    const lastEnd = Math.min(end, last.start + last.length);
    const outerEnd =
      last.length === last.outerLength ? last.offset + (lastEnd - last.start) : last.offset + last.outerLength;
    return { file: first.file, start: this.outerOffset(first, start), end: Math.max(outerEnd, first.offset) };
  }

  /**
   * The edit of the outer file that replaces `[start, end)` of this text by `text`.
   * Returns null when the stretch crosses files or the carrier cannot take the text.
   */
  edit(start: number, end: number, text: string): Edit | null {
    const piece = this.pieceAt(start, start === end ? 'before' : 'after');
    const atLineStart = start > 0 && start === piece.start + piece.length && this.text[start - 1] === '\n';
    const encoded = piece.encode(text, atLineStart);
    if (encoded === null) return null;
    if (start !== end) {
      const last = this.pieceAt(end, 'before');
      if (last.file !== piece.file) return null;
    }
    return { ...this.locate(start, end), text: encoded };
  }

  /** The files this text comes from, first use first. */
  files(): string[] {
    return [...new Set(this.pieces.map((piece) => piece.file))];
  }

  private outerOffset(piece: Piece, offset: number): number {
    if (piece.length === piece.outerLength) return piece.offset + (offset - piece.start);
    return offset <= piece.start ? piece.offset : piece.offset + piece.outerLength;
  }

  private pieceAt(offset: number, side: 'before' | 'after'): Piece {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = (this.pieces[middle] as Piece).start;
      if (side === 'after' ? start <= offset : start < offset) low = middle;
      else high = middle - 1;
    }
    return this.pieces[low] as Piece;
  }
}
