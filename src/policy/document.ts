import { parse as parseToml, TomlError } from 'smol-toml';
import { dayNumber } from './dates.ts';
import { Places } from './places.ts';
import { PolicyError } from './policy.ts';

/** A TOML document: what it says, and where. */
export interface Document {
  value: Record<string, unknown>;
  places: Places;
}

/** How many impossible dates are told of at once; each costs a parse. */
const MAX_BAD_DATES = 20;

/**
 * Parses a policy file's text. Throws PolicyError with the place of the first TOML error.
 *
 * A day the calendar does not have (2027-02-30) is a TOML error too, or rolls over into the next month, as the parser likes. It is
 * read as some other day here, so that it does not hide the file's other problems: who reads a date looks at the text.
 */
export function parseDocument(file: string, text: string): Document {
  let readable = text;
  for (let badDates = 0; ; badDates++) {
    try {
      return { value: parseToml(readable, { unsafeKeyBehaviour: 'throw' }), places: new Places(readable) };
    } catch (error) {
      const at = syntaxErrorOffset(readable, error);
      const date = impossibleDateAt(readable, at);
      if (date !== null && badDates < MAX_BAD_DATES) {
        readable = `${readable.slice(0, date)}2000-01-01${readable.slice(date + 10)}`;
        continue;
      }
      const reason = (error as Error).message.replace('Invalid TOML document: ', '').split('\n')[0];
      const end = at < text.length && !/[\r\n]/.test(text[at] as string) ? at + 1 : at;
      const message = `The file is not valid TOML: ${reason}.`;
      throw new PolicyError(file, text, [{ message, at: { file, start: at, end } }]);
    }
  }
}

/** Start of the impossible date that begins or ends at an offset, or null. */
function impossibleDateAt(text: string, at: number): number | null {
  for (const start of [at, at - 9]) {
    // Shorter than a date when it would begin before the text.
    const date = text.slice(start, start + 10);
    if (/^\d{4}-\d{2}-\d{2}$/.test(date) && dayNumber(date) === null) return start;
  }
  return null;
}

/** The offset a TOML parser's error points at; 0 when it names none (input nested beyond what a parser can follow). */
function syntaxErrorOffset(text: string, error: unknown): number {
  if (error instanceof TomlError) {
    // smol-toml counts `\n`, `\r\n` and `\r` as line ends, lines and columns from 1.
    const breaks = [...text.matchAll(/\r\n|\n|\r/g)];
    const before = breaks[error.line - 2];
    const lineStart = before === undefined ? 0 : before.index + before[0].length;
    return Math.min(lineStart + error.column - 1, text.length);
  }
  const index = (error as { index?: unknown }).index;
  return typeof index === 'number' ? Math.min(index, text.length) : 0;
}
