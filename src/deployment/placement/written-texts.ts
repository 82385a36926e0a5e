import type { Tree } from '../../discover/load.ts';
import { type Entry, firstLine } from '../evidence/entry.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { expandShell } from '../text/expand.ts';
import type { Put } from './step-targets.ts';

/** As far from a text as the path that it is written to may stand: in the command before it, or beside it in a task. */
const NEAR = 500;

/**
 * Where a text that stands in a script, a task or a manifest is written to, with the variables of the script put in. It
 * is done where the path stands near the text, else where the text begins.
 *
 * @returns null where no path is told, and for a file of its own
 */
export function putOfText(entry: Entry, tree: Tree): Put | null {
  const { writtenTo, source, map, valuesPath } = entry;
  if (writtenTo === undefined || map !== null || valuesPath !== null) return null;
  const { file } = source;
  const text = tree.text(file) ?? '';
  const { start } = source.text.locate(0, 0);
  const end = source.text.locate(source.text.length, source.text.length).start;
  const before = text.slice(Math.max(0, start - NEAR), start).lastIndexOf(writtenTo);
  const behind = text.slice(end, end + NEAR).indexOf(writtenTo);
  const from = before >= 0 ? Math.max(0, start - NEAR) + before : end + behind;
  const isNear = before >= 0 || behind >= 0;
  const at = isNear ? { file, start: from, end: from + writtenTo.length } : firstLine(entry);
  return { target: expandShell(writtenTo, scriptVariables(file, text)(at.start)).text, at };
}
