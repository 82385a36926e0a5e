import { isUtf8 } from 'node:buffer';

/** A file's text without byte order mark. */
export interface DecodedText {
  text: string;
  bom: boolean;
  encoding: 'utf8' | 'latin1';
}

/** A file's text, or why it is not text. */
export type Decoded = DecodedText | { problem: string };

const DECLARED_LATIN = /^\s*<\?xml[^>]*encoding=["'](?:iso-8859-1|windows-1252|us-ascii)["']/i;

/**
 * Decodes what WSO2 servers and the tools around them read: UTF-8, and XML that declares ISO-8859-1.
 * A UTF-16 file or invalid UTF-8 is a problem: the product would not read it as it looks in an editor.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return { problem: 'it is encoded in UTF-16; save it as UTF-8' };
  }
  const bom = a === 0xef && b === 0xbb && c === 0xbf;
  const valid = isUtf8(bytes);
  const encoding = valid ? 'utf8' : 'latin1';
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding, valid && bom ? 3 : 0);
  if (!valid && !DECLARED_LATIN.test(text)) return { problem: 'it is not valid UTF-8; save it as UTF-8' };
  if (text.includes('\0')) return { problem: 'it holds NUL characters; it is not a text file' };
  return { text, bom, encoding };
}

/**
 * A text in the encoding its file has, with its byte order mark.
 *
 * @returns null when the encoding lacks one of the characters
 */
export function encode(text: string, { bom, encoding }: Pick<DecodedText, 'bom' | 'encoding'>): Buffer | null {
  const bytes = Buffer.from(`${bom ? '\ufeff' : ''}${text}`, encoding);
  return encoding === 'utf8' || bytes.toString(encoding) === text ? bytes : null;
}
