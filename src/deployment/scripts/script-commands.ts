import { commentLines, HASH } from '../../read/lines.ts';
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
 * The commands that begin at matches in a text, ascending; a match inside of an earlier command is none.
 *
 * @param begun how each begins, in the order of the text
 */
export function* commandsAt(text: string, begun: Iterable<RegExpExecArray>): Generator<ScriptCommand> {
  let next = 0;
  for (const match of begun) {
    if (match.index < next) continue;
    const { words, end } = commandWords(text, match.index + match[0].length);
    next = end;
    yield { match, words, end };
  }
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
  const begun = [...text.matchAll(pattern)].filter(
    (match) => isMeant(match) && !isComment(match.index) && isCommand(beforeInLine(text, match.index)),
  );
  for (const command of commandsAt(text, begun)) {
    const { match, end } = command;
    if (!SHOWN.test(beforeInLine(text, match.index)) || HANDED_ON.test(text.slice(end, end + MAX_BEFORE)))
      yield command;
  }
}
