import type { Span } from '../../model.ts';
import { expandShell, MAX_LENGTH } from '../text/expand.ts';
import type { Located, LookupAt } from '../text/located.ts';
import { countFirst } from '../text/sorted.ts';
import { isMakefile } from './build-scripts.ts';
import { isGroovy } from './groovy.ts';
import { type Stage, stagesIn } from './groovy-stages.ts';
import {
  type Branch,
  branches,
  enteredStatement,
  otherBranch,
  type Statement,
  setByStatements,
} from './shell-branches.ts';
import { functionsAt, functionsIn, type ShellFunction } from './shell-functions.ts';

const DECLARES = String.raw`(?:export|readonly|local|declare|typeset|def|override|private)[ \t]+(?:-\w+[ \t]+)*`;
const KEYWORD = `(?:Environment=["']?|(?:${DECLARES})?)`;
const PLAIN = String.raw`(?:\$\{[^}\s]{0,300}\}|\$\(\w+\)|\$(?![{(])|[^\s"'${'`'};&|#()$])+`;
const VALUE = String.raw`(?:"([^"\s]*)"|'([^'\s]*)'|(${PLAIN}))`;
/** What stands before the command of a step of a pipeline: in a list, or alone (`run: export X=1 && …`), also in quotes. */
const KEY_OF_STEP = String.raw`(?:bash|cmd|command|inlineScript|run|script|sh):[ \t]{1,9}`;
const OF_STEP = String.raw`^[ \t]{0,100}(?:-[ \t]{1,9}(?:${KEY_OF_STEP})?|${KEY_OF_STEP})["']?`;
/** Where a command begins; also one of a pipeline's, and one of a recipe of `make` that is not shown. */
const BEGINNING = String.raw`(?:^|${OF_STEP}|^\t[ \t]*[@+-]{1,3}|;|&&|\|\||[{][ \t]|\b(?:then|else|do)[ \t]|(?:^|;;|\bin[ \t])[ \t]*\(?[\w."'*?|-]{1,100}\)[ \t])[ \t]*`;
/** Where an assignment can stand, up to its value. */
const NAME = String.raw`${BEGINNING}${KEYWORD}(\w+)[ \t]*(?:::?|\?)?=[ \t]*`;
const END = String.raw`(?=["']?[ \t\r]*(?:$|;|&&|\|\||[ \t][#}]))`;
/** `X=1`, `export X="$Y:1"`, `X := 1` and `X ?= 1` of a Makefile, `X = '1'` of a pipeline, `Environment="X=1"` of a unit of systemd; several in one line. */
const ASSIGNMENT = new RegExp(`${NAME}${VALUE}${END}`, 'gm');
/** What a Makefile sets where nothing else does, up to its value. */
const SETS_DEFAULT = /\?=[ \t]*["']?$/;
const ANY_VALUE = String.raw`(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|${PLAIN})`;
/** Several of one command: `export REGISTRY=acme TAG=1`, `X=1 Y=2`. */
const LIST = new RegExp(
  String.raw`${BEGINNING}((?:${DECLARES}(?:\w+(?:=${ANY_VALUE})?[ \t]+){1,9}|(?:\w+=${ANY_VALUE}[ \t]+){1,9})\w+=${ANY_VALUE})${END}`,
  'gm',
);
/** One of these; a value with blanks in it is none that counts. */
const OF_LIST = new RegExp(String.raw`(?<=[ \t]|^)(\w+)=(?:${VALUE}(?!\S)|${ANY_VALUE})`, 'g');
/** `X=$(a b)`, "X=`a`", `X=""` */
const UNKNOWN = new RegExp(`${NAME}(?:"?(?:\\$\\(|\`)|(?:(?:""|'')[ \\t]*)?\\r?(?:$|;))`, 'gm');
/** `: "${X:=1}"` */
const SET_WHEN_EMPTY = /\$\{(\w+):?=([^}\s]{0,300})\}/g;
/** A value that is nothing but a variable's default. */
const ONLY_DEFAULT = /^(\$\{\w+:?[-=])([^${}]+)\}$/;
/** A value that is nothing but a variable nobody gives a value: `$1`, `$(TAG)`. */
const ONLY_VARIABLE = /^\$(?:\w+|\(\w+\)|\{[^}]*\})$/;
/** What a function is called with. */
const ARGUMENT = /^\$(?:[1-9]|\{[1-9]\})$/;

/** No real script has more branches that set a version, nor more defaults that one of them replaces. */
const MAX_VARIANTS = 100;

/** A way a script can go. */
interface Way {
  /** Which branch of a statement holds, where several set one variable. */
  number: number;
  /** The first statement that is left out where what was set before it can hold; null for a way through all. */
  without: number | null;
  /** The branch that is gone through, whichever hold elsewhere; null for none in particular. */
  through: Branch | null;
}

/** Whether something else than a script gives a name a value at a place of it: a loop, a pipeline, a file that it takes in. */
export type IsGiven = (name: string, offset: number) => boolean;

/** A variable that is left to what else gives it a value. */
const LEFT = /\$\{(\w+)\}/g;

const FIRST: Way = { number: 0, without: null, through: null };

/** A value that a branch replaces and that holds where the branch does not run, and the way on which it does. */
interface Kept {
  value: string;
  way: Way;
}

/** What a way leaves behind. */
interface Outcome {
  lookupAt: LookupAt;
  /** The numbers of the branches that set what another one sets. */
  others: ReadonlySet<number>;
  kept: readonly Kept[];
  /** What was set and not set again by another branch of the same statement. */
  left: ReadonlySet<Assignment>;
  /** What was not set, or set again, for another branch of the same statement. */
  lost: ReadonlySet<Assignment>;
}

/** A value that a variable has from a place on. */
interface Held {
  /** Null behind the stage of a pipeline that alone gives it one. */
  located: Located | null;
  branch: Branch | null;
  from: number;
}

/**
 * Looks up the variables a script gives a value without running a command, also one made from variables above it or
 * with a default. Of several values the last one before the place holds that is known to its end; of those that
 * branches of one `if` or `case` give, the first. Where none stands before the place, the last of all holds. So it does
 * for what a function does not set itself, which runs when it is called, and anywhere in a Makefile.
 */
export function scriptVariables(file: string, text: string): LookupAt {
  return variablesOn(FIRST, file, { ...readScript(file, text), isGiven: () => false }).lookupAt;
}

/**
 * The variables of a script as each of its branches leaves them: the first ones, as `scriptVariables` has them, then
 * those of the second branches, and so on, and of the branches in these that none of them goes through; last, as they are
 * where branches do not run that replace what was set before them. One look-up for a script whose branches set no variable to different values.
 *
 * @param isGiven of such names the values have references, for a place to put them in
 */
export function scriptVariants(file: string, text: string, isGiven: IsGiven = () => false): LookupAt[] {
  const script = { ...readScript(file, text), isGiven };
  const first = variablesOn(FIRST, file, script);
  const numbers = [...first.others].slice(0, MAX_VARIANTS);
  const outcomes = [first, ...numbers.map((number) => variablesOn({ ...FIRST, number }, file, script))];
  const inner = innerOutcomes(outcomes, file, script);
  const kept = waysTo(outcomes.flatMap((one) => one.kept)).map((way) => variablesOn(way, file, script));
  return [...outcomes, ...inner, ...kept].map(({ lookupAt }) => lookupAt);
}

/** The text of a script with the variables put in that it sets, where it goes one way alone. */
export function withScriptVariables(file: string, text: string): string {
  const [lookupAt, ...others] = scriptVariants(file, text);
  if (lookupAt === undefined || others.length > 0) return text;
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const lookup = lookupAt(start);
    start += line.length + 1;
    return expandShell(line, lookup).text;
  });
  return lines.join('\n');
}

/** What the ways through nested branches leave behind whose values no outcome has. */
function innerOutcomes(outcomes: readonly Outcome[], file: string, script: RunScript): Outcome[] {
  const text = ({ name, value }: Assignment): string => `${name}=${value}`;
  const left = new Set(outcomes.flatMap((one) => [...one.left].map(text)));
  const found: Outcome[] = [];
  for (const one of new Set(outcomes.flatMap(({ lost }) => [...lost]))) {
    if (left.has(text(one)) || !one.branch?.outer || found.length === MAX_VARIANTS) continue;
    found.push(variablesOn({ ...FIRST, through: one.branch }, file, script));
    for (const other of found.at(-1)?.left ?? []) left.add(text(other));
  }
  return found;
}

/** The ways on which values are kept, one for each of them. */
function waysTo(kept: readonly Kept[]): Way[] {
  const values = new Set<string>();
  const ways = new Map<string, Way>();
  for (const { value, way } of kept) {
    if (!values.has(value)) ways.set(`${way.number} ${way.without}`, way);
    values.add(value);
  }
  return [...ways.values()].slice(0, MAX_VARIANTS);
}

function variablesOn(
  { number, without, through }: Way,
  file: string,
  { all, isAlwaysSet, isInFunction, since, stages, isGiven }: RunScript,
): Outcome {
  const found = new Map<string, Held[]>();
  const others = new Set<number>();
  const kept: Kept[] = [];
  const left = new Set<Assignment>();
  const lost = new Set<Assignment>();
  const last = new Map<string, Assignment>();
  // What another branch of its statement sets does not hold where a branch runs.
  const lookup = (name: string, { branch }: Assignment): Located | null =>
    found.get(name)?.findLast((held) => otherBranch(held.branch, branch) === null)?.located ?? null;
  const leftToOthers = (name: string, { start, value }: Assignment): Located | null =>
    isGiven(name, start) ? { text: `\${${name}}`, span: { file, start, end: start + value.length } } : null;
  // Where its branch does not run, what else gives it a value holds.
  const isGivenWithout = ({ name, branch, start }: Assignment): boolean => branch !== null && isGiven(name, start);
  const outside = new Map<Stage, Map<string, Held | undefined>>();
  let leaves = 0;
  const leaveStages = (offset: number): void => {
    for (let stage = stages[leaves]; stage && stage.end <= offset; stage = stages[++leaves]) {
      for (const [name, before] of outside.get(stage) ?? [])
        found.get(name)?.push({ located: null, branch: null, ...before, from: stage.end });
    }
  };
  for (const one of all) {
    const { name, value, isDefault, branch, stage } = one;
    leaveStages(one.start);
    if (otherBranch(through, branch) !== null) continue;
    const values = found.get(name) ?? [];
    const before = values.at(-1);
    if (isDefault && (lookup(name, one) || isGiven(name, one.start))) continue;
    const other = otherBranch(before?.branch ?? null, branch);
    if (other !== null) others.add(other);
    if (other !== null) lost.add(other === number ? (last.get(name) as Assignment) : one);
    if (other !== null && other !== number) continue;
    const { text: known, definedAt } = expandShell(value, (named) => lookup(named, one) ?? leftToOthers(named, one));
    // It keeps what else gives it one, or adds to that: `TAG=${TAG:-7.1.0}`, `TAG=$TAG-alpine`.
    if (known.includes(`\${${name}}`) && isGiven(name, one.start)) {
      if (before) values.push({ located: null, branch, from: one.start });
      continue;
    }
    const own = known.replace(LEFT, (whole, left: string) => (isGiven(left, one.start) ? '' : whole));
    const isArgument = ARGUMENT.test(known) && isInFunction(one.start);
    const isOpen = own.includes('$') && !isArgument && (before !== undefined || ONLY_VARIABLE.test(known));
    if (isOpen || known.length > MAX_LENGTH) continue;
    const otherwise = before?.located?.text ?? (isGivenWithout(one) ? '' : undefined);
    const entered = otherwise !== undefined && other === null ? enteredStatement(before?.branch ?? null, branch) : null;
    if (entered && otherwise !== known && !isAlwaysSet(entered, name)) {
      if (without !== null && entered.id >= without) continue;
      kept.push({ value: `${name}=${otherwise}`, way: { number, without: entered.id, through } });
    }
    if (other !== null) left.delete(last.get(name) as Assignment);
    left.add(one);
    last.set(name, one);
    one.held = heldBy(one, file, known, definedAt);
    if (stage && !outside.get(stage)?.has(name))
      outside.set(stage, (outside.get(stage) ?? new Map()).set(name, before));
    values.push(one.held);
    found.set(name, values);
  }
  leaveStages(Number.POSITIVE_INFINITY);
  return { lookupAt: lookupsIn(found, since), others, kept, left, lost };
}

/** What an assignment gives its variable: the same as on the way before, where it can be, for a long script has many. */
function heldBy(one: Assignment, file: string, text: string, definedAt: Span | null): Held {
  const { value, start, branch, held } = one;
  const [, unknown = '', own = value] = (definedAt === null && ONLY_DEFAULT.exec(value)) || [];
  const at = start + unknown.length;
  const span = definedAt ?? { file, start: at, end: at + own.length };
  const isSame = held?.located?.text === text && held.located.span.start === span.start;
  return isSame ? held : { located: { text, span }, branch, from: start };
}

/**
 * The values at each place.
 *
 * @param found the values of each variable, in the order of the script
 * @param since from where on a value counts at a place
 */
function lookupsIn(found: ReadonlyMap<string, readonly Held[]>, since: (offset: number) => number): LookupAt {
  const lasts = new Map([...found].map(([name, values]) => [name, values.findLast(({ located }) => located)]));
  return (offset) => {
    const first = since(offset);
    return (name) => {
      const values = found.get(name) ?? [];
      const before = values[countFirst(values, ({ from }) => from < offset) - 1];
      return (before && before.from >= first ? before : lasts.get(name))?.located ?? null;
    };
  };
}

interface Given {
  name: string;
  /** Empty where it is not known. */
  value: string;
  /** Where the value begins. */
  start: number;
  isDefault: boolean;
}

interface Assignment extends Given {
  branch: Branch | null;
  /** The stage of a pipeline, or the function, that it holds in; null for one that holds behind it, too. */
  stage: Stage | null;
  /** What it gave on the way that was gone last; null before the first. */
  held: Held | null;
}

interface Script {
  /** What sets a variable to something known, in order. */
  all: readonly Assignment[];
  isAlwaysSet: (statement: Statement, name: string) => boolean;
  isInFunction: (offset: number) => boolean;
  /** From where on what is set before a place is what holds there. */
  since: (offset: number) => number;
  /** By where they end. */
  stages: readonly Stage[];
}

/** A script with what it is run with. */
interface RunScript extends Script {
  isGiven: IsGiven;
}

function readScript(file: string, text: string): Script {
  const stages = isGroovy(file) ? stagesIn(text) : [];
  const bodyAt = functionsAt(functionsIn(text));
  const scopes = new Map<ShellFunction, Stage>();
  const scopeOf = (body: ShellFunction): Stage => {
    const scope = scopes.get(body) ?? { ...body, environment: body };
    scopes.set(body, scope);
    return scope;
  };
  // What a function is called with is nothing for those that are not called.
  const places = assignments(text, stages, isMakefile(file)).map((one): Assignment => {
    const body = ARGUMENT.test(one.value) ? bodyAt(one.start) : null;
    return body ? { ...one, stage: scopeOf(body) } : one;
  });
  return {
    all: places.filter(({ value }) => value !== ''),
    isAlwaysSet: setByStatements(places.filter(({ isDefault }) => !isDefault)),
    isInFunction: (offset) => bodyAt(offset) !== null,
    // Recipes of `make` run when all variables are set.
    since: (offset) => (isMakefile(file) ? offset : (bodyAt(offset)?.start ?? 0)),
    stages: [...stages, ...scopes.values()].sort((one, other) => one.end - other.end),
  };
}

/** What an assignment in a text that begins at an offset of the script gives. */
function givenBy(match: RegExpExecArray, offset = 0): Given {
  const [whole, name, double, single, bare] = match;
  const value = double ?? single ?? bare ?? '';
  const end = offset + match.index + whole.length - (bare === undefined ? 1 : 0);
  const start = end - value.length;
  const isDefault = SETS_DEFAULT.test(whole.slice(0, start - offset - match.index));
  return { name: name as string, value, start, isDefault };
}

/**
 * What a script sets its variables to, in order.
 *
 * @param isMake what has blanks in it is one value for `make`
 */
function assignments(text: string, stages: readonly Stage[], isMake: boolean): Assignment[] {
  const lists = isMake ? [] : [...text.matchAll(LIST)];
  const given = [
    ...[...text.matchAll(ASSIGNMENT)].map((match) => givenBy(match)),
    ...lists.flatMap(({ 0: whole, 1: list = '', index }) =>
      [...list.matchAll(OF_LIST)].map((match) => givenBy(match, index + whole.length - list.length)),
    ),
  ];
  const defaults = [...text.matchAll(SET_WHEN_EMPTY)].map((match): Given => {
    const value = match[2] as string;
    const end = match.index + match[0].length - 1;
    return { name: match[1] as string, value, start: end - value.length, isDefault: true };
  });
  const unknown = [...text.matchAll(UNKNOWN)].map(
    ({ 0: whole, 1: name, index }): Given => ({
      name: name as string,
      value: '',
      start: index + whole.length,
      isDefault: false,
    }),
  );
  const branchAt = branches(text);
  const stageAt = stagesBy(stages);
  return [...given, ...defaults, ...unknown]
    .sort((a, b) => a.start - b.start)
    .map((one) => ({ ...one, branch: branchAt(one.start), stage: stageAt(one.start), held: null }));
}

/** Tells whose `environment` a place lies in. */
function stagesBy(stages: readonly Stage[]): (offset: number) => Stage | null {
  const sorted = [...stages].sort((one, other) => one.environment.start - other.environment.start);
  return (offset) => {
    const stage = sorted[countFirst(sorted, ({ environment }) => environment.start < offset) - 1];
    return stage && offset < stage.environment.end ? stage : null;
  };
}
