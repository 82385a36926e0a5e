import { countFirst } from '../text/sorted.ts';

/**
 * What begins a function of a shell (`f() {`, `function f {`, `f() (`) or of Groovy (`def f(x) {`), the whole of one that
 * ends in its line, or what may end one.
 */
const LIMIT =
  /^(?<indent>[ \t]*)(?:(?:function[ \t]+[\w:.-]{1,100}(?:[ \t]*\(\))?|[\w:.-]{1,100}[ \t]*\(\)|(?:def|void)[ \t]+\w{1,100}[ \t]*\([^()\n]{0,300}\))\s{0,100}[{(](?<whole>[^\n]*[ \t;][})](?=[ \t\r]*(?:[;&|#]|$)))?|(?<ends>[})]))/gm;

/**
 * Tells where the function begins whose body a place of a script lies in, the outermost one; null for a place in none.
 * A body ends at the bracket that is indented as its beginning.
 */
export function functionStarts(text: string): (offset: number) => number | null {
  const bodies = bodiesIn(text);
  return (offset) => {
    const body = bodies[countFirst(bodies, ({ start }) => start <= offset) - 1];
    return body && offset < body.end ? body.start : null;
  };
}

function bodiesIn(text: string): { start: number; end: number }[] {
  const bodies: { start: number; end: number }[] = [];
  let open: { start: number; indent: string } | null = null;
  for (const { 0: matched, index, groups } of text.matchAll(LIMIT)) {
    const { indent, whole, ends } = groups as Record<string, string | undefined>;
    const end = index + matched.length;
    if (ends !== undefined) {
      if (open === null || open.indent !== indent) continue;
      bodies.push({ start: open.start, end });
      open = null;
    } else if (open === null) {
      if (whole !== undefined) bodies.push({ start: index, end });
      else open = { start: index, indent: indent as string };
    }
  }
  if (open) bodies.push({ start: open.start, end: text.length });
  return bodies;
}
