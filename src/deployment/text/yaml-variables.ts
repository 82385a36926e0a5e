import { addTo } from '../../lists.ts';
import { lineEnd, lineStart } from '../../read/lines.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { matchAt } from '../../read/match-at.ts';
import type { Stretch } from '../../settings.ts';
import type { Located, Lookup, LookupAt } from './located.ts';
import { nameOfOutput, withVariables } from './with-variables.ts';

/** A word without variables, or with some of a pipeline: `$X`, `${X}`, `$(X)`, `${{ env.X }}`. */
const WORD = String.raw`((?:[^\s"'#,{}$]|\$(?:\w|\(\w{1,100}\)|\{\w{1,100}\}|\{\{[ \t]{0,9}[\w.]{1,100}[ \t]{0,9}\}\}))+)`;
/** A key, and its value where that is one word; not what has a default in a script: `${X:-1}`. */
const KEY = new RegExp(
  String.raw`(?:^[ \t-]*|(?:,|(?<!\$)\{)[ \t]?)["']?(\w{1,100})["']?:(?:[ \t]+(["']?)${WORD}\2(?=[ \t\r]*(?:[,}#]|$)))?`,
  'gm',
);
/** A variable of Azure Pipelines: `- name: X` and `value: 1` below it. */
const LISTED = new RegExp(
  String.raw`^([ \t]{0,100})-[ \t]{1,20}name:[ \t]{1,20}(["']?)(\w{1,100})\2[ \t\r]*\n\1[ \t]{1,20}value:[ \t]{1,20}(["']?)${WORD}\4(?=[ \t\r]*(?:#|$))`,
  'gm',
);
/** What a variable of GitLab's has below its name where it says more than its value: `value: 1`, as far in as the rest. */
const VALUE_BELOW =
  /([ \t]{0,100})["']?\w{1,100}["']?:[ \t\r]*\n(?=\1([ \t]{1,20})[^\s-])(?:\1\2(?!value:)[^\n]{0,500}\n){0,20}\1\2value:[ \t]{1,20}(["']?)([^\s"'#,{}$]+)\3(?=[ \t\r]*(?:#|$))/my;
/** What a step of GitHub's hands on to those behind it: `echo "X=1" >> $GITHUB_ENV`. */
const HANDED_ON =
  /\becho[ \t]{1,9}(["']?)([\w-]{1,100})=([^\n]{0,300}?)\1[ \t]{0,9}(?:>>|\|[ \t]{0,9}tee[ \t]{1,9}-a)[ \t]{0,9}["']?\$\{?(?:env:)?GITHUB_(ENV|OUTPUT)\b/g;
const WHOLE = new RegExp(`^${WORD}$`);
/** Where a job of GitHub's has its steps. */
const STEPS = /^([ \t]{1,100})steps:[ \t\r]*$/gm;
const ID = /^[ \t-]*id:[ \t]{1,9}["']?([\w-]{1,100})/m;
/** How far a line is in, as a whole and behind the dashes of a list; nothing for a blank one or a comment. */
const INDENT = /^([ \t]*)((?:-[ \t]+)*)(?=[^\s#])/;
/** No job or step is longer, nor has one more places that give a variable a value. */
const MAX_LINES = 1000;
const MAX_PLACES = 100;

/** What a place gives a key. */
interface Given {
  /** Null where it is not known. */
  located: Located | null;
  /** Where the key stands. */
  at: number;
  /** Where the key stands whose list it is an item of by name and value. */
  list?: number;
  /** What it holds for, where that is not told by where its key stands. */
  block?: Stretch;
}

/**
 * The values a YAML file gives its keys, wherever they stand: `variables` and `env` of a pipeline, `vars` of a play, what
 * a file of variables sets; one that is made from others, with these as a shell writes them. A key that several places of
 * the file give different values has none.
 */
export function yamlVariables(file: string, text: string): Lookup {
  const found = givenIn(file, text);
  return (name) => single(found.get(name) ?? []);
}

/**
 * The values that the keys of a YAML file have at a place: of one that several places give different values the one that
 * the step or the job around the place gives it (`variables` of a job before those of the pipeline).
 */
export function yamlVariablesAt(file: string, text: string): LookupAt {
  const found = givenIn(file, text);
  const blocks = new Map<Given, Stretch>();
  const blockAt = (given: Given): Stretch => {
    const block = given.block ?? blocks.get(given) ?? blockOf(text, given);
    blocks.set(given, block);
    return block;
  };
  return (offset) => (name) => {
    const all = found.get(name) ?? [];
    const one = single(all);
    if (one || all.length > MAX_PLACES) return one;
    const around = all.flatMap((given) => {
      const { start, end } = blockAt(given);
      return start <= offset && offset < end ? [{ given, start }] : [];
    });
    const nearest = Math.max(...around.map(({ start }) => start));
    return single(around.flatMap(({ given, start }) => (start === nearest ? [given] : [])));
  };
}

/** The one value that all places give; null where they differ, or one gives none that is known. */
function single(all: readonly Given[]): Located | null {
  const located = all[0]?.located ?? null;
  return all.every((one) => one.located?.text === located?.text) ? located : null;
}

/** What gives each key a value, in the order of the file. */
function givenIn(file: string, text: string): Map<string, Given[]> {
  const found = new Map<string, Given[]>();
  const add = (name: string, value: string | undefined, end: number, place: Omit<Given, 'located'>): void => {
    const made = value?.includes('$') ? madeOf(name, value) : value;
    const located =
      made === undefined || value === undefined ? null : { text: made, span: { file, start: end - value.length, end } };
    addTo(found, name, { located, ...place });
  };
  for (const { 0: whole, 1: name = '', 2: quote = '', 3: value, index } of text.matchAll(KEY)) {
    const below = value === undefined ? matchAt(VALUE_BELOW, text, index) : null;
    if (below) add(name, below[4], index + below[0].length - (below[3] as string).length, { at: index });
    else add(name, value, index + whole.length - quote.length, { at: index });
  }
  for (const { 0: whole, 3: name = '', 4: quote = '', 5: value, index } of text.matchAll(LISTED))
    add(name, value, index + whole.length - quote.length, { at: index, list: keyOfList(text, index) });
  for (const { name, value, end, ...place } of handedOn(text)) add(name, value, end, place);
  return found;
}

/** What steps of GitHub's hand on to the others of their job; no value where that is not one word. */
function handedOn(
  text: string,
): { name: string; value: string | undefined; end: number; at: number; block: Stretch }[] {
  if (!text.includes('GITHUB_')) return [];
  const jobs = [...text.matchAll(STEPS)].map(({ 1: blanks = '', index }) => stepsOf(text, index, blanks.length));
  return [...text.matchAll(HANDED_ON)].flatMap(
    ({ 0: whole, 1: quote = '', 2: key = '', 3: said = '', 4: to, index }) => {
      const block = jobs.find(({ start, end }) => start <= index && index < end);
      const step = block && to === 'OUTPUT' ? idOfStep(text, index, block) : null;
      if (!block || (to === 'OUTPUT' && step === null)) return [];
      const name = step === null ? key : nameOfOutput(step, key);
      const before = whole.indexOf(`${quote}${key}=`) + quote.length + key.length + 1;
      return [{ name, value: WHOLE.exec(said)?.[1], end: index + before + said.length, at: index, block }];
    },
  );
}

/** The steps of a job whose key is so far in, from there to the end of the list, which may be as far in. */
function stepsOf(text: string, line: number, blanks: number): Stretch {
  let end = lineEnd(text, line);
  for (const next of linesFrom(text, line, 1)) {
    const indent = indentIn(text, next);
    if (indent && (indent.line < blanks || (indent.line === blanks && indent.key === blanks))) break;
    end = lineEnd(text, next);
  }
  return { start: line + blanks, end };
}

/** The `id` of the step around a place. */
function idOfStep(text: string, at: number, steps: Stretch): string | null {
  const lines = [...linesFrom(text, steps.start, 1)].filter((line) => line < steps.end);
  const written = lines.map((start) => ({ start, indent: indentIn(text, start)?.line ?? null }));
  const list = written.find(({ indent }) => indent !== null)?.indent ?? null;
  const items = written.filter(({ indent }) => indent !== null && indent === list).map(({ start }) => start);
  const start = items.findLast((item) => item <= at) ?? steps.start;
  const end = items.find((item) => item > at) ?? steps.end;
  return ID.exec(text.slice(start, end))?.[1] ?? null;
}

/** A value that is made from other variables, as a shell writes it; nothing for one that is made from itself. */
function madeOf(name: string, value: string): string | undefined {
  const text = withVariables(MappedText.ofFile('', value)).text;
  return new RegExp(`\\$[{(]?${name}(?!\\w)`).test(text) ? undefined : text;
}

/** Where the key stands whose list has an item at a place; the item itself where no key is found. */
function keyOfList(text: string, item: number): number {
  const inner = indentIn(text, item)?.line ?? 0;
  for (const line of linesFrom(text, item, -1)) {
    const indent = indentIn(text, line);
    // A list may be as far in as its key.
    if (indent && (indent.line < inner || (indent.line === inner && indent.key === inner))) return line;
  }
  return item;
}

/**
 * What a key's value holds for: all that the map has in it that holds the map of the key, a whole file at the most; all of
 * an item of a list that has more keys.
 */
function blockOf(text: string, { at, list }: Given): Stretch {
  const own = lineStart(text, at);
  const inner = indentIn(text, own);
  const isFlow = /[{,]/.test(text[at] as string);
  const isOfItem = inner !== null && inner.line < inner.key;
  let holder = list ?? (isFlow || (isOfItem && hasMoreKeys(text, own, inner.key)) ? own : null);
  for (const start of linesFrom(text, own, -1)) {
    if (holder !== null) break;
    const indent = indentIn(text, start);
    if (!indent || !inner) continue;
    // The items before it hold nothing of it; a list may be as far in as its key.
    const isKeyOfList = isOfItem && indent.line === inner.line && indent.key === indent.line;
    if (indent.line < inner.line || isKeyOfList) holder = start;
  }
  const key = holder === null ? 0 : (indentIn(text, holder)?.key ?? 0);
  if (holder === null || key === 0) return { start: 0, end: text.length };
  let [start, end] = [holder, lineEnd(text, holder)];
  for (const line of linesFrom(text, holder, -1)) {
    const [here, above] = [indentIn(text, start), indentIn(text, line)];
    // The dash of a list begins the map.
    if ((here && here.line < key) || (above && above.key < key)) break;
    start = line;
  }
  for (const line of linesFrom(text, holder, 1)) {
    const indent = indentIn(text, line);
    if (indent && indent.line < key) break;
    end = lineEnd(text, line);
  }
  return { start, end };
}

/** Whether another key follows the one of a line, as far in as that is. */
function hasMoreKeys(text: string, own: number, key: number): boolean {
  for (const line of linesFrom(text, own, 1)) {
    const indent = indentIn(text, line);
    if (indent && indent.line <= key) return indent.line === key;
  }
  return false;
}

/** How far in the line is that begins at a place; null for a blank one and for a comment. */
function indentIn(text: string, start: number): { line: number; key: number } | null {
  const match = INDENT.exec(text.slice(start, Math.min(lineEnd(text, start), start + 300)));
  return match && { line: (match[1] as string).length, key: match[0].length };
}

/** Where the lines before or behind one begin, the nearest first. */
function* linesFrom(text: string, start: number, step: 1 | -1): Generator<number> {
  let at = start;
  for (let count = 0; count < MAX_LINES; count++) {
    if (step < 0) {
      if (at === 0) return;
      at = lineStart(text, at - 1);
    } else {
      const newline = text.indexOf('\n', at);
      if (newline < 0) return;
      at = newline + 1;
    }
    yield at;
  }
}
