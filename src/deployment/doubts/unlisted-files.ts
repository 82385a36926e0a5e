import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { type GivenList, listsByHost, listsCalled, listsFor } from '../ansible/ansible-lists.ts';
import { fillingIn, isFor, type Loop, loopOf } from '../placement/looped-steps.ts';
import type { Step } from '../placement/written-into-homes.ts';

/** What a task waits for that a variable gives it something to go through. */
const IF_DEFINED = /\bwhen["']?[ \t]{0,9}:[ \t]{0,9}["']?(\w{1,100})[ \t]{1,9}is[ \t]{1,9}defined["']?[ \t]*$/m;
const OF_HOMES = /\brepository\/conf\b/;

/** A task that goes through lists of which all are known. */
export interface KnownLoop extends Loop {
  lists: readonly NamedList[];
}

/** A list, with the variable that holds it and the tasks that it makes. */
interface NamedList extends GivenList {
  variable: string;
  steps: readonly Step[];
}

/**
 * A task as one that goes through lists which the repository gives; null where something else may give it others. What waits
 * for a list to be defined goes through none where nothing gives it.
 */
export function knownLoop(step: Step, tree: Tree): KnownLoop | null {
  const loop = loopOf(step);
  if (loop === null) return null;
  const called = loop.variables.map((name) => listsCalled(name, tree));
  if (called.some(({ all, isWhole }) => !isWhole || all.some((list) => !isFor(loop, list)))) return null;
  const fill = fillingIn(loop);
  const lists = loop.variables.map((variable) =>
    listsFor(step.path, variable, tree).map((list) => ({ ...list, variable, steps: fill(list) })),
  );
  const isOptional = loop.variables.includes(IF_DEFINED.exec(step.step)?.[1] ?? '');
  return isOptional || lists.every((one) => one.length > 0) ? { ...loop, lists: lists.flat() } : null;
}

/** A file of a role that only its loops can bring to a server. */
interface ListedFile {
  /** Whether a task may take it. */
  isTaken: (step: string) => boolean;
  kind: ConfigKind;
  role: string;
}

/**
 * The lists that bring a host of the role neither a file of it nor another of that kind. Where it is not known which list holds
 * for which host, the first one, if none brings it.
 */
export function listsWithout(
  { isTaken, kind, role }: ListedFile,
  loops: readonly KnownLoop[],
  tree: Tree,
): { list: string; at: Span }[] {
  const lists = loops.flatMap((loop) => loop.lists);
  const name = kind.replace(/\.j2$/, '');
  const steps = new Set(lists.flatMap((list) => list.steps));
  const taking = new Set([...steps].filter(({ step }) => step.includes(name) || isTaken(step)));
  const brings = (list: NamedList): boolean => list.steps.some((step) => taking.has(step));
  const bringing = new Set(lists.filter(brings).map(({ variable }) => variable));
  const [main] = [
    ...bringing,
    ...lists.filter(({ steps }) => steps.some(({ step }) => OF_HOMES.test(step))).map(({ variable }) => variable),
    ...lists.map(({ variable }) => variable),
  ];
  // Which of several holds for a file, nothing tells.
  if (bringing.size > 1) return [];
  const own = lists.filter(({ variable }) => variable === main);
  const byHost = listsByHost(own, role, tree) ?? [bringing.size === 0 ? own.slice(0, 1) : []];
  const without = byHost.filter((held) => !held.some(brings)).flat();
  return [...new Set(without)].map(({ variable, at }) => ({ list: variable, at }));
}
