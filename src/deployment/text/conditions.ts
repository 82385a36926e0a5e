import { BEHIND_ARM } from './case-arms.ts';
import { countFirst } from './sorted.ts';

/** Where a command may begin. */
const COMMAND = String.raw`(?:^|[\n;&|({]|${BEHIND_ARM}|\b(?:then|do|else|RUN|run)[ \t])[ \t]*`;
/** What begins and ends commands that run only sometimes, or several times, and what divides them. */
const BLOCK = new RegExp(
  String.raw`${COMMAND}(?:(?<begins>(?:if|case|for|while|until)(?![\w.-]))|(?:fi|esac|done)(?![\w.-])|(?=(?<divides>elif|else)(?![\w.-])))|(?=(?<arm>;;))`,
  'gm',
);
/** A command whose result decides over those behind it: `[ -f x ] && …`, `grep -q x y || …`. */
const TEST = new RegExp(String.raw`\|\||${COMMAND}(?:![ \t]*)?(?:\[|(?:test|grep|command)[ \t])`, 'm');
const MAX_BEFORE = 500;
/** No script nests deeper. */
const MAX_DEPTH = 30;

/** Commands that run only sometimes, or several times: a loop, or one branch of an `if` or a `case`. */
interface Block {
  outer: Block | null;
}

/**
 * Whether what stands at an offset of a script runs only sometimes: in an `if`, a `case` or a loop, or behind a test in
 * the same chain of commands.
 */
export function conditionsIn(script: string): (offset: number) => boolean {
  const blockAt = blocksIn(script);
  return (offset) => blockAt(offset) !== null || isBehindTest(script, offset);
}

/** Tells whether what stands at the second of two offsets of a script runs whenever what stands at the first one does. */
export function runsWithIn(script: string): (first: number, second: number) => boolean {
  const blockAt = blocksIn(script);
  return (first, second) => {
    const around = blockAt(second);
    let one = blockAt(first);
    for (let depth = 0; one !== around && one !== null && depth < MAX_DEPTH; depth++) one = one.outer;
    if (one !== around && around !== null) return false;
    return !isBehindTest(script, second) || chainStart(script, first) === chainStart(script, second);
  };
}

/** Tells of offsets of a script in which block they lie. */
function blocksIn(script: string): (offset: number) => Block | null {
  const changes: { at: number; block: Block | null }[] = [];
  let block = null as Block | null;
  for (const { groups = {}, index, 0: whole } of script.matchAll(BLOCK)) {
    if (groups.begins !== undefined) block = { outer: block };
    else if (groups.divides !== undefined || groups.arm !== undefined) block = block && { outer: block.outer };
    else block = block?.outer ?? null;
    changes.push({ at: index + whole.length, block });
  }
  return (offset) => changes[countFirst(changes, ({ at }) => at <= offset) - 1]?.block ?? null;
}

function isBehindTest(script: string, offset: number): boolean {
  return TEST.test(chainBefore(script, offset));
}

/** Where the commands begin that lead to an offset. */
function chainStart(script: string, offset: number): number {
  return offset - chainBefore(script, offset).length;
}

/** The commands before an offset that lead to it, of long ones only the end. */
function chainBefore(script: string, offset: number): string {
  const before = script.slice(Math.max(0, offset - MAX_BEFORE), offset);
  const flat = before.replace(/\\\r?\n/g, (all) => ' '.repeat(all.length));
  return flat.slice(Math.max(flat.lastIndexOf('\n'), flat.lastIndexOf(';')) + 1);
}
