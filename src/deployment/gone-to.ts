/** A change of folder, whatever to. */
const CHANGE = /\bcd(?:[ \t]+["']?((?:\$\(\w[\w.]*\)|[^\s"';&|)])+))?|\bpopd\b/g;
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

/** The last change of folder in a text; one to a place that a variable or the shell knows leads nowhere that can be told. */
function lastChange(text: string): { folder: string | null } | null {
  const change = [...text.matchAll(CHANGE)].at(-1);
  if (!change) return null;
  const folder = (change[1] ?? '-').replace(BELOW_VARIABLE, '');
  return { folder: PLAIN.test(folder) && folder !== '-' ? folder : null };
}
