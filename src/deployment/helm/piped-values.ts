import type { Stretch } from '../../settings.ts';
import { commandWords } from '../scripts/command-words.ts';
import { unquoted } from '../text/expand.ts';

/** The input of a command by a name that options take as that of a file. */
export const INPUT = /^(?:-|\/dev\/(?:stdin|fd\/0)|\/proc\/self\/fd\/0)$/;
/** How a word begins that stands for what other commands print. */
export const SUBSTITUTION = '<(';
/** No longer pipe is read in front of a command. */
const MAX_BEFORE = 1000;
/** `< FILE`, no here-document and no `<(…)` */
const REDIRECTION = /(?<![<\d$(&])<[ \t]{0,20}(?![<(&])("[^"\n]{1,300}"|'[^'\n]{1,300}'|[^\s;|&<>()"']{1,300})/;
/** What copies files as they are, whatever they are called. */
const COPIES = /(?:^|[\s"'(@])(?:cat|sops)(?=[ \t])/;
const VALUES_FILE = /\.(?:ya?ml|json)(?:\.[\w-]{1,30}){0,3}$/;
/** `run: |` and `- |` of YAML begin a text and pipe nothing. */
const BLOCK = /(?:^|\n)[ \t]*(?:-[ \t]+)?(?:["']?[\w.-]{1,100}["']?:[ \t]*)?$/;

/**
 * Where the pipe begins that a command ends: at the command itself where it is piped nothing.
 *
 * @param start where the command begins
 */
export function pipeStart(script: string, start: number): number {
  const from = Math.max(0, start - MAX_BEFORE);
  const before = script.slice(from, start);
  let at = before.length;
  for (; at > 0; at--) {
    const last = before[at - 1] as string;
    if (last === ';' || last === '&' || (last === '|' && before[at - 2] === '|')) break;
    if (last === '\n' && !goesOn(before, at - 1)) break;
  }
  return from + at;
}

/** Whether a command goes on behind the end of a line: behind a backslash or a pipe. */
function goesOn(text: string, newline: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', newline - 1) + 1, newline).trimEnd();
  return line.endsWith('\\') || (line.endsWith('|') && !line.endsWith('||') && !BLOCK.test(line.slice(0, -1)));
}

/** The files that are the input of a command, as written: one that it is redirected from, or those that are piped into it. */
export function inputFiles(script: string, { start, end }: Stretch): string[] {
  const own = redirectedFrom(script.slice(start, end));
  if (own !== null) return [own];
  const before = script.slice(pipeStart(script, start), start);
  const last = before.lastIndexOf('|');
  return last < 0 ? [] : filesRead(before.slice(0, last));
}

/** The files behind `<(…)` that begins at `start`, as written. */
export function substitutedFiles(script: string, start: number): string[] {
  return filesRead(script.slice(start + SUBSTITUTION.length, start + MAX_BEFORE).split(/[)\n]/, 1)[0] as string);
}

/** The files that commands piped into each other read. */
function filesRead(commands: string): string[] {
  for (const command of commands.split('|')) {
    const from = redirectedFrom(command);
    if (from !== null) return [from];
    const begin = COPIES.exec(command);
    const { words } = commandWords(command, begin ? begin.index + begin[0].length : 0);
    const files = words.map(({ text }) => text).filter((text) => isRead(text, begin !== null));
    if (files.length > 0) return files;
  }
  return [];
}

function isRead(word: string, isCopied: boolean): boolean {
  if (word.startsWith('-') || /[<>]/.test(word)) return false;
  return VALUES_FILE.test(word) || (isCopied && /[./$]/.test(word));
}

function redirectedFrom(command: string): string | null {
  const file = REDIRECTION.exec(command)?.[1];
  return file === undefined ? null : unquoted(file);
}
