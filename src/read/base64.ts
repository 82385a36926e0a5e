import { MappedText } from './mapped-text.ts';
import type { YamlScalar } from './yaml.ts';

/**
 * The text a base64 scalar stands for, or null when it is no base64 of UTF-8 text. Every place in it is the whole
 * scalar, and nothing can be inserted: an edit would have to encode the whole text anew.
 */
export function decodeBase64(scalar: YamlScalar): MappedText | null {
  const outer = scalar.text();
  const encoded = outer.text.replace(/\s+/g, '');
  if (encoded.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(encoded)) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64'));
  } catch {
    return null;
  }
  const start = outer.text.length - outer.text.trimStart().length;
  return MappedText.escapeOf(outer, text, start, outer.text.trimEnd().length, () => null);
}
