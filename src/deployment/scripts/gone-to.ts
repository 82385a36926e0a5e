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
 */
export function folderGoneTo(text: string, offset: number, isYaml: boolean): string | null {
  const before = text.slice(Math.max(0, offset - MAX_AROUND), offset);
  if (!isYaml) return lastChange(before)?.folder ?? null;
  const start = [...before.matchAll(STEP)].at(-1)?.index ?? 0;
  const change = lastChange(before.slice(start));
  if (change) return change.folder;
  const behind = text.slice(offset, offset + MAX_AROUND);
  const next = behind.search(STEP);
  const step = before.slice(start) + (next < 0 ? behind : behind.slice(0, next));
  return WORKING_DIRECTORY.exec(step)?.[1] ?? [...before.matchAll(DEFAULT)].at(-1)?.[1] ?? null;
}

/** A folder that is gone to; null for one that cannot be told. */
interface Change {
  folder: string | null;
}

/**
 * The last change of folder in a text that still holds at its end; one to a place that a variable or the shell knows leads
 * nowhere that can be told.
 */
function lastChange(text: string): Change | null {
  let change: Change | null = null;
  const outside: (Change | null)[] = [];
  for (const [whole, target = '-'] of text.matchAll(CHANGE)) {
    if (whole === ')') {
      change = outside.length > 0 ? (outside.pop() ?? null) : change;
      continue;
    }
    if (whole !== '(') {
      const folder = target.replace(BELOW_VARIABLE, '');
      change = { folder: PLAIN.test(folder) && folder !== '-' ? folder : null };
    }
    // A command between brackets that gives the target is behind its end.
    if (whole.split('(').length > whole.split(')').length) outside.push(change);
  }
  return change;
}

/** A change of folder to a place on a machine or in an image. */
const TO_PLACE = /(?<![\w.-])cd[ \t]+["']?([/$~][^\s"';&|)]*)/g;
/** An instruction of a Dockerfile begins in the working directory again. */
const INSTRUCTION = /^RUN[ \t]/m;
const MAX_BEFORE = 2000;

/** The place on a machine or in an image that a script has gone to before a command, as it is written; `''` for none. */
export function placeGoneTo(text: string, offset: number): string {
  const [before = ''] = text
    .slice(Math.max(0, offset - MAX_BEFORE), offset)
    .split(INSTRUCTION)
    .slice(-1);
  return [...before.matchAll(TO_PLACE)].at(-1)?.[1] ?? '';
}
