/** A file's text without byte order mark, or why it is not text. */
export type Decoded = { text: string; bom: boolean } | { problem: string };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
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
  let text: string;
  try {
    text = utf8.decode(bom ? bytes.subarray(3) : bytes);
  } catch {
    const latin = Buffer.from(bytes).toString('latin1');
    if (!DECLARED_LATIN.test(latin)) return { problem: 'it is not valid UTF-8; save it as UTF-8' };
    text = latin;
  }
  if (text.includes('\0')) return { problem: 'it holds NUL characters; it is not a text file' };
  return { text, bom };
}
