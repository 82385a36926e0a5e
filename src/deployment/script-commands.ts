import { commentLines, HASH } from '../read/lines.ts';
import { commandWords, type Word } from './command-words.ts';

/** A command that another one only shows, and does not hand on. */
const SHOWN = /(?:^|[;&|({]|\b(?:then|do|else))[ \t@]*(?:echo|printf)[ \t][^;&|\n]*$/;
const HANDED_ON = /^[^\n]{0,300}(?:\||>)[ \t]*(?!>?[ \t]*["']?\$\{?GITHUB_|&)/;
const MAX_BEFORE = 300;

/** What stands before a place in its line; of a long line only the end. */
function beforeInLine(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - MAX_BEFORE), offset);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** A command of a script. */
export interface ScriptCommand {
  /** How it begins. */
  match: RegExpExecArray;
  /** What stands behind that. */
  words: Word[];
  /** Where it ends in the text. */
  end: number;
}

/**
 * The commands of a script that begin as a pattern says: none in a comment, none that another one only shows.
 *
 * @param pattern global
 * @param isCommand tells by what stands before it in its line whether a command can begin there
 * @param isMeant tells of a match whether it is one
 */
export function* commandsIn(
  text: string,
  pattern: RegExp,
  isCommand: (before: string) => boolean,
  isMeant: (match: RegExpExecArray) => boolean = () => true,
): Generator<ScriptCommand> {
  const isComment = commentLines(text, HASH);
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    const { index } = match;
    if (index < next || !isMeant(match) || isComment(index)) continue;
    const before = beforeInLine(text, index);
    if (!isCommand(before)) continue;
    const { words, end } = commandWords(text, index + match[0].length);
    next = end;
    if (!SHOWN.test(before) || HANDED_ON.test(text.slice(end, end + MAX_BEFORE))) yield { match, words, end };
  }
}
