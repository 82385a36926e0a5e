import { expandShell, MAX_LENGTH } from './expand.ts';
import type { Located } from './located.ts';

const KEYWORD = String.raw`(?:(?:export|readonly|local|declare|typeset|def)[ \t]+(?:-\w+[ \t]+)*)?`;
const VALUE = String.raw`(?:"([^"\s]*)"|'([^'\s]*)'|((?:\$\{[^}\s]{0,300}\}|\$\(\w+\)|\$(?![{(])|[^\s"'${'`'};&|#()$])+))`;
/** `X=1`, `export X="$Y:1"`, `X := 1` and `X ?= 1` of a Makefile, `X = '1'` of a pipeline; several in one line. */
const ASSIGNMENT = new RegExp(
  String.raw`(?:^|;|[{][ \t]|\b(?:then|else|do)[ \t])[ \t]*${KEYWORD}(\w+)[ \t]*(?:::?|\?)?=[ \t]*${VALUE}(?=[ \t\r]*(?:$|;|&&|[ \t]#))`,
  'gm',
);
/** `: "${X:=1}"` */
const SET_WHEN_EMPTY = /\$\{(\w+):?=([^}\s]{0,300})\}/g;
/** A value that is nothing but a variable's default. */
const ONLY_DEFAULT = /^(\$\{\w+:?[-=])([^${}]+)\}$/;
/** A value that is nothing but a variable nobody gives a value: `$1`, `$(TAG)`. */
const ONLY_VARIABLE = /^\$(?:\w+|\(\w+\)|\{[^}]*\})$/;

/**
 * Looks up the variables a script gives a value without running a command, also one made from variables above it or
 * with a default. Of several values the last one holds that is known to its end.
 */
export function scriptVariables(file: string, text: string): (name: string) => Located | null {
  const found = new Map<string, Located>();
  const lookup = (name: string): Located | null => found.get(name) ?? null;
  for (const { name, value, start, isDefault } of assignments(text)) {
    if (isDefault && found.has(name)) continue;
    const { text: known, definedAt } = expandShell(value, lookup);
    const isOpen = known.includes('$') && (found.has(name) || ONLY_VARIABLE.test(known));
    if (isOpen || known.length > MAX_LENGTH) continue;
    const [, before = '', own = value] = (definedAt === null && ONLY_DEFAULT.exec(value)) || [];
    const at = start + before.length;
    found.set(name, { text: known, span: definedAt ?? { file, start: at, end: at + own.length } });
  }
  return lookup;
}

interface Assignment {
  name: string;
  value: string;
  /** Where the value begins. */
  start: number;
  isDefault: boolean;
}

/** What a script sets its variables to, in order. */
function assignments(text: string): Assignment[] {
  const given = [...text.matchAll(ASSIGNMENT)].map((match): Assignment => {
    const [whole, name, double, single, bare] = match;
    const value = double ?? single ?? (bare as string);
    const end = match.index + whole.length - (bare === undefined ? 1 : 0);
    return { name: name as string, value, start: end - value.length, isDefault: false };
  });
  const defaults = [...text.matchAll(SET_WHEN_EMPTY)].map((match): Assignment => {
    const value = match[2] as string;
    const end = match.index + match[0].length - 1;
    return { name: match[1] as string, value, start: end - value.length, isDefault: true };
  });
  return [...given, ...defaults].filter(({ value }) => value !== '').sort((a, b) => a.start - b.start);
}
