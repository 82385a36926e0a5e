import type { Located } from '../settings.ts';

/**
 * The parts of a list written in one string, empty ones left out, each at its own stretch where the text is written
 * without escapes, else at the stretch of the whole.
 * @param written what stands at `whole.at`, quotes or white space around the value included
 */
export function splitLocated(written: string, whole: Located, separator: string): Located[] {
  const inside = written.indexOf(whole.value);
  const parts: Located[] = [];
  let offset = 0;
  for (const part of whole.value.split(separator)) {
    const value = part.trim();
    if (value !== '') {
      const start = whole.at.start + inside + offset + part.indexOf(value);
      parts.push({ value, at: inside === -1 ? whole.at : { start, end: start + value.length } });
    }
    offset += part.length + separator.length;
  }
  return parts;
}
