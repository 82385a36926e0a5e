import type { Stretch } from '../settings.ts';
import { type Encode, MappedText } from './mapped-text.ts';

/**
 * What a stretch of a text says whose language writes some characters as escapes.
 *
 * @param escapes how these are written, with the flag `g`
 * @param said what one of them stands for
 * @param encode writes into the text as it stands
 */
export function unescaped(
  whole: MappedText,
  { start, end }: Stretch,
  escapes: RegExp,
  said: (match: RegExpExecArray) => string,
  encode: Encode,
): MappedText {
  const parts: MappedText[] = [];
  let kept = start;
  for (const match of whole.text.slice(start, end).matchAll(escapes)) {
    const at = start + match.index;
    if (at > kept) parts.push(MappedText.partOf(whole, kept, at, encode));
    kept = at + match[0].length;
    parts.push(MappedText.escapeOf(whole, said(match), at, kept, encode));
  }
  return MappedText.concat([...parts, MappedText.partOf(whole, kept, end, encode)]);
}
