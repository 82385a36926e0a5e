/** Where a command may begin. */
const COMMAND = String.raw`(?:^|[\n;&|({]|\b(?:then|do|else|RUN)[ \t])[ \t]*`;
/** What begins and ends commands that run only sometimes, or several times. */
const BLOCK = new RegExp(String.raw`${COMMAND}(?:(if|case|for|while|until)|fi|esac|done)(?![\w.-])`, 'g');
/** A command whose result decides over those behind it: `[ -f x ] && …`, `grep -q x y || …`. */
const TEST = new RegExp(String.raw`\|\||${COMMAND}!?[ \t]*(?:\[|(?:test|grep|command)[ \t])`);
const MAX_BEFORE = 500;

/**
 * Whether what stands at an offset of a script runs only sometimes: in an `if`, a `case` or a loop, or behind a test in
 * the same chain of commands.
 */
export function conditionsIn(script: string): (offset: number) => boolean {
  const changes: { at: number; depth: number }[] = [];
  let depth = 0;
  for (const { 1: begins, index, 0: whole } of script.matchAll(BLOCK)) {
    depth = begins === undefined ? Math.max(depth - 1, 0) : depth + 1;
    changes.push({ at: index + whole.length, depth });
  }
  return (offset) => {
    const within = changes.findLast(({ at }) => at <= offset)?.depth ?? 0;
    return within > 0 || TEST.test(chainBefore(script, offset));
  };
}

/** The commands before an offset that lead to it, of long ones only the end. */
function chainBefore(script: string, offset: number): string {
  const before = script.slice(Math.max(0, offset - MAX_BEFORE), offset);
  const flat = before.replace(/\\\r?\n/g, '  ');
  return flat.slice(Math.max(flat.lastIndexOf('\n'), flat.lastIndexOf(';')) + 1);
}
