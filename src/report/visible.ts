/**
 * Characters a terminal or a log acts on instead of showing: control characters (escape sequences), format characters
 * (bidirectional overrides, zero-width, tags), line and paragraph separators, halves of surrogate pairs.
 */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

const ALL_ACTIVE = new RegExp(`${ACTIVE.source}|(?<=##)\\[|(?<=^[ ]*):(?=:)`, 'gu');

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) as number).toString(16)}}`;

/** Whether a character (one code point) has to be written as `\u{…}`. */
export const isActive = (character: string): boolean => ACTIVE.test(character);

/**
 * A text from the scanned tree as one line that is safe to print: active characters, line breaks and tabs among them,
 * become `\u{…}`. So does the bracket of `##[`, which GitHub's runner takes for a workflow command anywhere in a line, and
 * the first colon of a `::` that begins the text, which it takes for one at the beginning of a line.
 */
export function visible(text: string): string {
  return text.replaceAll(ALL_ACTIVE, escaped);
}

/** The lines of a text of our own that may hold pieces of the tree, each safe to print. */
export function visibleLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).map((line) => visible(line.replaceAll('\t', '    ')));
}
