/** Cuts texts to what a surface of GitHub takes. */

const MORE = '…';

/**
 * The longest beginning of `text` that fits into `most` bytes of UTF-8, with `…` where it was cut. Never half a character.
 */
export function cutBytes(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  let end = most - Buffer.byteLength(MORE);
  // A byte 10xxxxxx goes on with the character before it.
  while (end > 0 && ((bytes[end] as number) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end).toString('utf8') + MORE;
}

/**
 * The lines that fit, joined. When not all do, the last one says how many are left out.
 *
 * @param most UTF-16 units the result may have
 * @param more the line for a number of lines left out
 */
export function cutLines(lines: readonly string[], most: number, more: (left: number) => string): string {
  const whole = lines.join('\n');
  if (whole.length <= most) return whole;
  // The note for all of them is the longest one.
  let room = most - more(lines.length).length;
  let kept = 0;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    kept++;
  }
  return [...lines.slice(0, kept), more(lines.length - kept)].join('\n');
}
