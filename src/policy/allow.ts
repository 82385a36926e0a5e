import { dayNumber } from './dates.ts';
import { parsePolicy } from './parse.ts';
import { PolicyError } from './policy.ts';

/** The fields of an `[[allow]]` entry as a person gives them. */
export interface AllowEntry {
  path: string;
  part: string;
  reason: string;
  owner: string;
  /** `YYYY-MM-DD`. */
  expires: string;
}

/** An entry that cannot be added; the message says what to change. */
export class AllowError extends Error {
  override readonly name = 'AllowError';
}

const NEW_FILE = ['# Facts and reviewed exceptions for the WSO2-2025-4494 scan (wso2-cert-auth).', ''];

/**
 * A policy file's text with one more `[[allow]]` entry at its end. Everything that was there stays byte for byte, and
 * the entry is written with the file's line endings.
 * @param text the file's decoded text without byte order mark, null when there is no file yet
 * @param today `YYYY-MM-DD`
 * @param file how errors name the file
 * @throws AllowError when the entry cannot be added
 * @throws PolicyError when the file as it is cannot be used
 */
export function addAllow(text: string | null, entry: AllowEntry, today: string, file = 'the policy file'): string {
  const block = entryLines(entry);
  const checked = checkEntry(block.join('\n'), today);
  const before = text ?? '';
  const policy = parsePolicy(file, before, today);
  const twin = policy.allows.find(({ path, part }) => path === checked.path && part === checked.part);
  if (twin !== undefined) {
    throw new AllowError(
      `${file} already has an entry for part ${twin.part} of ${JSON.stringify(twin.path)} that expires on ${twin.expires}; change that entry.`,
    );
  }
  const eol = lineEnding(before);
  const lines = text === null ? [...NEW_FILE, ...block] : block;
  const result = `${before}${gap(before, eol)}${lines.join(eol)}${eol}`;
  try {
    parsePolicy(file, result, today);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    // The file and the entry are both right alone, so the file writes its entries in a form nothing can follow.
    throw new AllowError(
      `${file} writes its allow entries as one array, to which no [[allow]] can be added; write them as [[allow]] entries first.`,
    );
  }
  return result;
}

function checkEntry(block: string, today: string): { path: string; part: string } {
  try {
    const [allow] = parsePolicy('', block, today).allows;
    return allow as { path: string; part: string };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new AllowError(error.problems.map(({ message }) => message).join(' '));
  }
}

function entryLines(entry: AllowEntry): string[] {
  if (dayNumber(entry.expires) === null) {
    throw new AllowError(
      `${JSON.stringify(entry.expires)} is not a date; write the last day the entry holds as YYYY-MM-DD.`,
    );
  }
  return [
    '[[allow]]',
    `path = ${tomlString(entry.path)}`,
    `part = ${tomlString(entry.part)}`,
    `reason = ${tomlString(entry.reason)}`,
    `owner = ${tomlString(entry.owner)}`,
    `expires = ${entry.expires}`,
  ];
}

/** A TOML basic string. JSON's escapes are a subset of TOML's, which also wants DEL escaped. */
function tomlString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new AllowError('A text holds half a character; write it again.');
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}

/** The line ending most lines of a text have; `\n` for a text of one line. */
function lineEnding(text: string): string {
  const all = text.split('\n').length - 1;
  const withReturn = text.split('\r\n').length - 1;
  return withReturn > all / 2 ? '\r\n' : '\n';
}

/** What has to follow a text so that the next entry stands on a line of its own after an empty one. */
function gap(text: string, eol: string): string {
  if (text === '') return '';
  if (!text.endsWith('\n')) return eol + eol;
  return /(^|\n)[ \t]*\r?\n$/.test(text) ? '' : eol;
}
