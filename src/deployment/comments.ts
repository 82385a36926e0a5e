/** The text with comment lines blanked, so that what one names is no statement. Offsets stay. */
export function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:#|\/\/).*$/gm, (line) => ' '.repeat(line.length));
}
