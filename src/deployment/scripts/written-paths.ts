import type { Heredoc } from '../../read/here-document.ts';
import { expandShell } from '../text/expand.ts';
import { relativeTo } from '../text/paths.ts';
import { scriptVariables } from './script-variables.ts';
import { loopsIn, namesInLoops } from './shell-loops.ts';

/**
 * Tells of the texts that a script writes the root-relative paths which the variables and loops around them make of a
 * target with variables; none for one without, and where a variable is not known.
 *
 * @param file the path of the script
 */
export function pathsWritten(file: string, script: string): (heredoc: Heredoc) => string[] {
  let read: { lookupAt: ReturnType<typeof scriptVariables>; loops: ReturnType<typeof loopsIn> } | null = null;
  return ({ target, at }) => {
    if (!target?.includes('$')) return [];
    read ??= { lookupAt: scriptVariables(file, script), loops: loopsIn(script) };
    const { lookupAt, loops } = read;
    const inLoops = (name: string): string[] => namesInLoops(name, loops, at.start);
    // A variable may be made of that of a loop: `dir=conf/dc$dc`.
    const names = inLoops(target).flatMap((name) => inLoops(expandShell(name, lookupAt(at.start)).text));
    return names.flatMap((name) => (name.includes('$') ? [] : (relativeTo(file, name) ?? [])));
  };
}
