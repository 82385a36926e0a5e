import type { Stretch } from '../../settings.ts';
import { countFirst } from '../text/sorted.ts';

/**
 * What begins a function of a shell (`f() {`, `function f {`, `f() (`) or of Groovy (`def f(x) {`), the whole of one that
 * ends in its line, or what may end one.
 */
const LIMIT =
  /^(?<indent>[ \t]*)(?:(?:function[ \t]+(?<name>[\w:.-]{1,100})(?:[ \t]*\(\))?|(?<called>[\w:.-]{1,100})[ \t]*\(\)|(?:def|void)[ \t]+\w{1,100}[ \t]*\([^()\n]{0,300}\))\s{0,100}[{(](?<whole>[^\n]*[ \t;][})](?=[ \t\r]*(?:[;&|#]|$)))?|(?<ends>[})]))/gm;

/** The body of a function, with the name that a shell calls it by; none for one of Groovy's. */
export interface ShellFunction extends Stretch {
  name: string | null;
}

/**
 * Tells where the function begins whose body a place of a script lies in, the outermost one; null for a place in none.
 * A body ends at the bracket that is indented as its beginning.
 */
export function functionStarts(text: string): (offset: number) => number | null {
  const around = functionsAt(functionsIn(text));
  return (offset) => around(offset)?.start ?? null;
}

/** Tells in which of the functions of a script, the outermost ones, a place lies. */
export function functionsAt(bodies: readonly ShellFunction[]): (offset: number) => ShellFunction | null {
  return (offset) => {
    const body = bodies[countFirst(bodies, ({ start }) => start <= offset) - 1];
    return body && offset < body.end ? body : null;
  };
}

/** The functions of a script, in its order; none that lies in another. */
export function functionsIn(text: string): ShellFunction[] {
  const bodies: ShellFunction[] = [];
  let open: { start: number; name: string | null; indent: string } | null = null;
  for (const { 0: matched, index, groups } of text.matchAll(LIMIT)) {
    const { indent, whole, ends, called, name = called ?? null } = groups as Record<string, string | undefined>;
    const end = index + matched.length;
    if (ends !== undefined) {
      if (open === null || open.indent !== indent) continue;
      bodies.push({ start: open.start, end, name: open.name });
      open = null;
    } else if (open === null) {
      if (whole !== undefined) bodies.push({ start: index, end, name });
      else open = { start: index, name, indent: indent as string };
    }
  }
  if (open) bodies.push({ start: open.start, end: text.length, name: open.name });
  return bodies;
}
