import { inFolder } from '../text/paths.ts';
import { functionStarts } from './shell-functions.ts';

/** A change of folder, whatever to, or a bracket: behind a closing one the shell is where it was before the opening one. */
const CHANGE = /\b(?:cd|pushd)(?:[ \t]+["']?((?:\$\(\w[\w.]*\)|[^\s"';&|)])+))?|\bpopd\b|[()]/g;
/** A folder below one that a variable holds. */
const BELOW_VARIABLE = /^\$(?:\w+|\{\w+\}|\(\w[\w.]*\))\//;
const PLAIN = /^[\w./]?[\w./-]{0,200}$/;
/** The step of a pipeline, or the key of a job. */
const STEP = /^[ \t]*-[ \t]+(?=[\w-]+:(?:\s|$))|^[\w.-]+:/gm;
const WORKING_DIRECTORY = /\bworking-directory["']?:[ \t]+["']?([\w./-]{1,200})/;
const DEFAULT =
  /\bdefaults["']?:[^\n]{0,100}(?:\n[^\n]{0,100}){0,3}?\bworking-directory["']?:[ \t]+["']?([\w./-]{1,200})/g;
const MAX_AROUND = 5000;

/**
 * The folder that a script, or the step of a pipeline in YAML, has gone to before a command; null for none, and for one
 * that cannot be told.
 *
 * @param offset where the command begins
 * @param filled fills in what a folder is named by, of a script
 */
export function folderGoneTo(
  text: string,
  offset: number,
  isYaml: boolean,
  filled: (word: string) => string = asWritten,
): string | null {
  const before = text.slice(Math.max(0, offset - MAX_AROUND), offset);
  if (!isYaml) return lastChange(before, () => true, filled)?.folder ?? null;
  const start = [...before.matchAll(STEP)].at(-1)?.index ?? 0;
  const change = lastChange(before.slice(start));
  if (change) return change.folder;
  const behind = text.slice(offset, offset + MAX_AROUND);
  const next = behind.search(STEP);
  const step = before.slice(start) + (next < 0 ? behind : behind.slice(0, next));
  return WORKING_DIRECTORY.exec(step)?.[1] ?? [...before.matchAll(DEFAULT)].at(-1)?.[1] ?? null;
}

function asWritten(word: string): string {
  return word;
}

/** A folder that is gone to; null for one that cannot be told. */
interface Change {
  folder: string | null;
  /** The place on a machine or in an image that it is, as it is written; `''` for none. */
  place: string;
}

/**
 * The last change of folder in a text that still holds at its end; one to a place that a variable or the shell knows leads
 * nowhere that can be told.
 */
function lastChange(
  text: string,
  isMeant: (at: number) => boolean = () => true,
  filled: (word: string) => string = asWritten,
): Change | null {
  let change: Change | null = null;
  const outside: (Change | null)[] = [];
  for (const { 0: whole, 1: target = '-', index } of text.matchAll(CHANGE)) {
    if (!isMeant(index)) continue;
    if (whole === ')') {
      change = outside.length > 0 ? (outside.pop() ?? null) : change;
      continue;
    }
    if (whole !== '(') {
      const folder = filled(target).replace(BELOW_VARIABLE, '');
      change = { folder: PLAIN.test(folder) && folder !== '-' ? folder : null, place: placeBy(target, change) };
    }
    // A command between brackets that gives the target is behind its end.
    if (whole.split('(').length > whole.split(')').length) outside.push(change);
  }
  return change;
}

/** The place that a change of folder leads to from another one. */
function placeBy(target: string, before: Change | null): string {
  if (/^[/$~]/.test(target)) return target;
  return before && before.place !== '' && target !== '-' ? inFolder(before.place, target) : '';
}

/** An instruction of a Dockerfile begins in the working directory again. */
const INSTRUCTION = /^RUN[ \t]/m;
const MAX_BEFORE = 2000;

/**
 * The place on a machine or in an image that a script has gone to before a command, as it is written; `''` for none. Where a
 * function goes to holds in it alone.
 */
export function placeGoneTo(text: string, offset: number): string {
  const [before = ''] = text
    .slice(Math.max(0, offset - MAX_BEFORE), offset)
    .split(INSTRUCTION)
    .slice(-1);
  const functionAt = functionStarts(before);
  const own = functionAt(before.length - 1);
  return lastChange(before, (at) => [null, own].includes(functionAt(at)))?.place ?? '';
}
