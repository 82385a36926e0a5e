/** A command, a task or a resource as it is written. */
export interface CommandText {
  text: string;
  /** Where it begins in the file. */
  start: number;
}

/** Where a step may be over: at the next item, or where a resource ends. */
const NEXT = /\n([ \t]*)(?:-[ \t]|\})/g;
/** What stands before the module of a task. */
const BEFORE_MODULE = /^[ \t]*(?:-[ \t]+)?/;
const MAX_LENGTH = 4000;

/** The commands of a script, each up to the next one or the end of its line, with the lines that it goes on in. */
export function commandsIn(text: string, beginning: RegExp): CommandText[] {
  return from(text, beginning).map(({ text: rest, start }) => ({
    text: lineOf(rest),
    start,
  }));
}

/** A text up to the end of its first line, with the lines that it goes on in. */
export function lineOf(text: string): string {
  return /^(?:\\\r?\n|[^\n])*/.exec(text)?.[0] as string;
}

/** The tasks and resources of a module or a type, each with what it holds up to the next one. */
export function stepsIn(text: string, beginning: RegExp): CommandText[] {
  return from(text, beginning).map(({ text: rest, start }) => ({ text: rest.slice(0, endOf(rest)), start }));
}

/** Where a step ends in the text that begins with it. An item as far in as its module is one that it goes through. */
function endOf(text: string): number {
  const column = BEFORE_MODULE.exec(text)?.[0].length as number;
  const isNext = ([whole, blanks = '']: RegExpExecArray): boolean => whole.endsWith('}') || blanks.length < column;
  return [...text.matchAll(NEXT)].find(isNext)?.index ?? text.length;
}

/** The text from each beginning to the next. */
function from(text: string, beginning: RegExp): CommandText[] {
  const starts = [...text.matchAll(beginning)].map(({ index }) => index);
  return starts.map((start, at) => {
    const end = Math.min(starts[at + 1] ?? text.length, start + MAX_LENGTH);
    return { text: text.slice(start, end), start };
  });
}
