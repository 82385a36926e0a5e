import type { Span } from '../../model.ts';
import { commentLines, HASH } from '../../read/lines.ts';
import type { Stretch } from '../../settings.ts';
import { BEHIND_ARM } from '../text/case-arms.ts';
import { cut, expandShell } from '../text/expand.ts';
import type { Lookup, LookupAt } from '../text/located.ts';
import { baseOf, withoutSlash } from '../text/paths.ts';
import { commandsAt, type ScriptCommand } from './script-commands.ts';
import { functionsAt, functionsIn } from './shell-functions.ts';
import { type FilesMeant, type LoopValue, loopsIn, MAX_NAMES, valuesInLoops } from './shell-loops.ts';

/** What a place of a script has when it is run: what the loops around it give their variables, and what its function is called with (`1` for `$1`). */
export type Run = ReadonlyMap<string, LoopValue>;

/** Where a function may be called. */
const CALL = new RegExp(
  String.raw`(?=[\w:.-])(?:(?<=^[ \t]{0,100}|[;&|({!][ \t]{0,100}|\b(?:then|do|else|if)[ \t]{1,100})|${BEHIND_ARM})([\w:.-]{1,100})(?=[ \t;)&|\r\n]|$)`,
  'gm',
);
/** A function that another one calls that another one calls. */
const MAX_DEPTH = 3;
/** `$x`, `${x}`, and what is left of it without an end or a beginning: `${x%%:*}`, `${x#*:}`, `${x%.conf}`. */
const VARIABLE = /\$(?:(\w{1,100})|\{(\w{1,100})(?:(%{1,2}|#{1,2})([^{}\s"']{1,50}))?\})/g;
const POSITIONAL = /^\d$/;
/** `$(basename conf/a.toml)`, `$(basename conf/a.tpl .tpl)` */
const BASENAME =
  /\$\(basename[ \t]{1,9}["']?([^\s"'()*]{1,300})["']?(?:[ \t]{1,9}["']?([\w.-]{1,50})["']?)?[ \t]{0,9}\)/g;

/**
 * The runs of the places of a script: one for each round of the loops over words around it, and for each call in the script of
 * the function that it lies in; one that has nothing where there are none.
 *
 * @param lookupAt the variables of the script
 * @param files the files that words of loops with a star mean
 */
export function runsIn(script: string, lookupAt: LookupAt, files?: FilesMeant): (offset: number) => readonly Run[] {
  const loops = loopsIn(script, files);
  const bodies = functionsIn(script);
  const bodyAt = functionsAt(bodies);
  const calls = callsIn(script, new Set(bodies.flatMap(({ name }) => name ?? [])));
  const known = new Map<string, readonly Run[]>();
  const runsOfCalls = (name: string, depth: number): readonly Run[] => {
    const key = `${name} ${depth}`;
    const found = known.get(key) ?? (calls.get(name) ?? []).flatMap((call) => runsOfCall(call, depth));
    known.set(key, found);
    return found;
  };
  const runsOfCall = ({ match, words }: ScriptCommand, depth: number): Run[] =>
    runsAt(match.index, depth + 1).map((outside) => {
      const lookup = lookupIn(outside, (at) => ({ file: '', ...at }), lookupAt(match.index));
      const args = words.slice(0, 9).flatMap(({ text, start }, at): [string, LoopValue][] => {
        const { text: word, definedAt } = expandShell(text, lookup);
        return /[$`*]/.test(word) ? [] : [[`${at + 1}`, { word, at: definedAt?.start ?? start }]];
      });
      return new Map([...[...outside].filter(([variable]) => !POSITIONAL.test(variable)), ...args]);
    });
  const runsAt = (offset: number, depth: number): readonly Run[] => {
    const inLoops = valuesInLoops(loops, offset);
    const name = bodyAt(offset)?.name ?? null;
    const called = name === null || depth === MAX_DEPTH ? [] : runsOfCalls(name, depth);
    const isFew = called.length > 0 && called.length * inLoops.length <= MAX_NAMES;
    return isFew ? called.flatMap((run) => inLoops.map((inside) => new Map([...run, ...inside]))) : inLoops;
  };
  return (offset) => runsAt(offset, 0);
}

/**
 * What variables are in a run of a place.
 *
 * @param locate tells where a stretch of the script stands
 * @param others what they are else
 */
export function lookupIn(run: Run, locate: (at: Stretch) => Span, others: Lookup): Lookup {
  return (name) => {
    const value = run.get(name);
    if (value === undefined) return others(name);
    const { word, at } = value;
    return { text: word, span: locate({ start: at, end: at + word.length }) };
  };
}

/**
 * The names that a name has in the runs of a place: `conf/dc${dc}` in `for dc in 1 2` is `conf/dc1` and `conf/dc2`. What
 * else is filled in in it stays.
 */
export function namesInRuns(name: string, runs: readonly Run[]): string[] {
  if (!name.includes('$')) return [name];
  const names = runs.map((run) =>
    withBaseNames(
      name.replace(VARIABLE, (whole, bare?: string, braced?: string, sign?: string, pattern = '') => {
        const word = run.get(bare ?? (braced as string))?.word;
        return (word === undefined || sign === undefined ? word : cut(word, sign, pattern)) ?? whole;
      }),
    ),
  );
  return [...new Set(names)];
}

/** A name in which the last name of a path, without an end that is taken off, stands in the place of the command that gives it. */
function withBaseNames(name: string): string {
  return name.replace(BASENAME, (whole, path: string, end = '') => {
    const base = baseOf(withoutSlash(path));
    if (base.includes('$')) return whole;
    return base !== end && base.endsWith(end) ? base.slice(0, base.length - end.length) : base;
  });
}

/** The commands of a script that call its functions, by these; of each one more than are told apart, so that these are too many. */
function callsIn(script: string, names: ReadonlySet<string>): Map<string, ScriptCommand[]> {
  const found = new Map<string, ScriptCommand[]>();
  if (names.size === 0) return found;
  const isComment = commentLines(script, HASH);
  const begun = [...script.matchAll(CALL)].filter(
    ({ 1: name, index }) => names.has(name as string) && !isComment(index),
  );
  for (const command of commandsAt(script, begun)) {
    const name = command.match[1] as string;
    const before = found.get(name) ?? [];
    if (before.length <= MAX_NAMES) found.set(name, [...before, command]);
  }
  return found;
}
