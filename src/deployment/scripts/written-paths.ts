import type { Heredoc } from '../../read/here-document.ts';
import { expandShell } from '../text/expand.ts';
import type { LookupAt } from '../text/located.ts';
import { relativeTo } from '../text/paths.ts';
import { namesInRuns, runsIn } from './script-runs.ts';
import { scriptVariables } from './script-variables.ts';

/**
 * Tells of the texts that a script writes the root-relative paths which the variables and loops around them make of a
 * target with variables; none for one without, and where a variable is not known.
 *
 * @param file the path of the script
 */
export function pathsWritten(file: string, script: string): (heredoc: Heredoc) => string[] {
  let read: ReturnType<typeof readScript> | null = null;
  return ({ target, at }) => {
    if (!target?.includes('$')) return [];
    read ??= readScript(file, script);
    const { lookupAt, runsAt } = read;
    const runs = runsAt(at.start);
    const inRuns = (name: string): string[] => namesInRuns(name, runs);
    // A variable may be made of that of a loop: `dir=conf/dc$dc`.
    const names = inRuns(target).flatMap((name) => inRuns(expandShell(name, lookupAt(at.start)).text));
    return names.flatMap((name) => (name.includes('$') ? [] : (relativeTo(file, name) ?? [])));
  };
}

function readScript(file: string, script: string): { lookupAt: LookupAt; runsAt: ReturnType<typeof runsIn> } {
  const lookupAt = scriptVariables(file, script);
  return { lookupAt, runsAt: runsIn(script, lookupAt) };
}
