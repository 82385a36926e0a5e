import { expandShell, MAX_LENGTH } from './expand.ts';
import type { Located } from './located.ts';
import { type Branch, branches, otherBranch } from './shell-branches.ts';

type Lookup = (name: string) => Located | null;

const KEYWORD = String.raw`(?:(?:export|readonly|local|declare|typeset|def)[ \t]+(?:-\w+[ \t]+)*)?`;
const VALUE = String.raw`(?:"([^"\s]*)"|'([^'\s]*)'|((?:\$\{[^}\s]{0,300}\}|\$\(\w+\)|\$(?![{(])|[^\s"'${'`'};&|#()$])+))`;
/** `X=1`, `export X="$Y:1"`, `X := 1` and `X ?= 1` of a Makefile, `X = '1'` of a pipeline; several in one line. */
const ASSIGNMENT = new RegExp(
  String.raw`(?:^|;|[{][ \t]|\b(?:then|else|do)[ \t]|^[ \t]*\(?[\w."'*?|-]{1,100}\)[ \t])[ \t]*${KEYWORD}(\w+)[ \t]*(?:::?|\?)?=[ \t]*${VALUE}(?=[ \t\r]*(?:$|;|&&|[ \t]#))`,
  'gm',
);
/** `: "${X:=1}"` */
const SET_WHEN_EMPTY = /\$\{(\w+):?=([^}\s]{0,300})\}/g;
/** A value that is nothing but a variable's default. */
const ONLY_DEFAULT = /^(\$\{\w+:?[-=])([^${}]+)\}$/;
/** A value that is nothing but a variable nobody gives a value: `$1`, `$(TAG)`. */
const ONLY_VARIABLE = /^\$(?:\w+|\(\w+\)|\{[^}]*\})$/;

/** No real script has more branches that set a version. */
const MAX_VARIANTS = 10;

/**
 * Looks up the variables a script gives a value without running a command, also one made from variables above it or
 * with a default. Of several values the last one holds that is known to its end; of those that branches of one `if` or
 * `case` give, the first.
 */
export function scriptVariables(file: string, text: string): Lookup {
  return variablesIn(0, file, assignments(text)).lookup;
}

/**
 * The variables of a script as each of its branches leaves them: the first ones, as `scriptVariables` has them, then
 * those of the second branches, and so on. One look-up for a script whose branches set no variable to different values.
 */
export function scriptVariants(file: string, text: string): Lookup[] {
  const all = assignments(text);
  const { lookup, others } = variablesIn(0, file, all);
  const numbers = [...others].slice(0, MAX_VARIANTS);
  return [lookup, ...numbers.map((number) => variablesIn(number, file, all).lookup)];
}

/**
 * @param number which branch of a statement holds, where several set one variable
 * @returns also the numbers of the branches that set what another one sets
 */
function variablesIn(
  number: number,
  file: string,
  all: readonly Assignment[],
): { lookup: Lookup; others: ReadonlySet<number> } {
  const found = new Map<string, { located: Located; branch: Branch | null }>();
  const others = new Set<number>();
  const lookup: Lookup = (name) => found.get(name)?.located ?? null;
  for (const { name, value, start, isDefault, branch } of all) {
    const before = found.get(name);
    if (isDefault && before) continue;
    const other = otherBranch(before?.branch ?? null, branch);
    if (other !== null) others.add(other);
    if (other !== null && other !== number) continue;
    const { text: known, definedAt } = expandShell(value, lookup);
    const isOpen = known.includes('$') && (before !== undefined || ONLY_VARIABLE.test(known));
    if (isOpen || known.length > MAX_LENGTH) continue;
    const [, unknown = '', own = value] = (definedAt === null && ONLY_DEFAULT.exec(value)) || [];
    const at = start + unknown.length;
    found.set(name, { located: { text: known, span: definedAt ?? { file, start: at, end: at + own.length } }, branch });
  }
  return { lookup, others };
}

interface Given {
  name: string;
  value: string;
  /** Where the value begins. */
  start: number;
  isDefault: boolean;
}

interface Assignment extends Given {
  branch: Branch | null;
}

/** What a script sets its variables to, in order. */
function assignments(text: string): Assignment[] {
  const given = [...text.matchAll(ASSIGNMENT)].map((match): Given => {
    const [whole, name, double, single, bare] = match;
    const value = double ?? single ?? (bare as string);
    const end = match.index + whole.length - (bare === undefined ? 1 : 0);
    return { name: name as string, value, start: end - value.length, isDefault: false };
  });
  const defaults = [...text.matchAll(SET_WHEN_EMPTY)].map((match): Given => {
    const value = match[2] as string;
    const end = match.index + match[0].length - 1;
    return { name: match[1] as string, value, start: end - value.length, isDefault: true };
  });
  const branchAt = branches(text);
  return [...given, ...defaults]
    .filter(({ value }) => value !== '')
    .sort((a, b) => a.start - b.start)
    .map((one) => ({ ...one, branch: branchAt(one.start) }));
}
