import type { Stretch } from '../settings.ts';
import { commentLines, HASH } from './lines.ts';
import { type Goes, goesAt } from './shell-output.ts';

/** Where commands are put together; what stands in `$( … )` or `<( … )` is no output. */
const BRACKET = /[$<>]?\(|[){}]/g;

/** A stretch in brackets, closed or not. */
interface Bracket {
  around: Bracket | null;
  /** What a bracket in it ends: a `)` in braces stands behind a pattern of `case`, with a `}` ends what is open in them. */
  ends: { ')': Bracket | null; '}': Bracket | null };
  /** Where its output goes when it is closed. */
  goes: Goes | null;
  /** Whether what it prints goes where the brackets around it go, if nowhere else. */
  passes: boolean;
}

/** A command and where its own output goes; null where it says nothing about that. */
export interface Command extends Stretch {
  goes: Goes | null;
}

/**
 * The commands, those of groups that go somewhere with the target of the innermost one.
 *
 * @param commands in their order in `text`
 */
export function withGroups<One extends Command>(text: string, commands: readonly One[]): readonly One[] {
  if (commands.every(({ goes }) => goes !== null)) return commands;
  const targets = groupTargets(text, commands);
  const begun = new Set<Goes>();
  return commands.map((command, index) => {
    const goes = targets[index];
    if (command.goes !== null || !goes) return command;
    // The first command of a group begins its file anew, the others add to it.
    const adds = goes.adds || begun.has(goes);
    begun.add(goes);
    return { ...command, goes: { ...goes, adds } };
  });
}

/** For each command where the output of the brackets around it goes. */
function groupTargets(text: string, commands: readonly Command[]): (Goes | null)[] {
  const isComment = commentLines(text, HASH);
  const brackets: Bracket[] = [];
  const around: (Bracket | null)[] = [];
  let open = null as Bracket | null;
  for (const { 0: sign, index } of text.matchAll(BRACKET)) {
    while ((commands[around.length]?.start ?? index) < index) around.push(open);
    // What is printed holds brackets of its own.
    if (isComment(index) || index < (commands[around.length - 1]?.end ?? 0)) continue;
    if (sign === '}' || sign === ')') {
      const closed = open?.ends[sign];
      if (!closed) continue;
      if (closed.passes) closed.goes = goesAt(text, index + 1);
      open = closed.around;
    } else {
      const ends = { ')': null, '}': open?.ends['}'] ?? null };
      const one: Bracket = { around: open, ends, goes: null, passes: sign.length === 1 };
      one.ends[sign === '{' ? '}' : ')'] = one;
      brackets.push(one);
      open = one;
    }
  }
  for (const one of brackets) if (one.passes) one.goes ??= one.around?.goes ?? null;
  return around.map((bracket) => bracket?.goes ?? null);
}
