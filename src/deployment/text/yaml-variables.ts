import { lineEnd, lineStart } from '../../read/lines.ts';
import type { Stretch } from '../../settings.ts';
import type { Located, Lookup, LookupAt } from './located.ts';

/** A key, and its value where that is one plain word. */
const KEY = /(?:^[ \t-]*|[{,][ \t]?)["']?(\w{1,100})["']?:(?:[ \t]+(["']?)([^\s"'#,{}$]+)\2(?=[ \t\r]*(?:[,}#]|$)))?/gm;
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
}

/**
 * The values a YAML file gives its keys, wherever they stand: `variables` and `env` of a pipeline, `vars` of a play, what
 * a file of variables sets. A key that several places of the file give different values, or make from others, has none.
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
  const blocks = new Map<number, Stretch>();
  const blockAt = (at: number): Stretch => {
    const block = blocks.get(at) ?? blockOf(text, at);
    blocks.set(at, block);
    return block;
  };
  return (offset) => (name) => {
    const all = found.get(name) ?? [];
    const one = single(all);
    if (one || all.length > MAX_PLACES) return one;
    const around = all.flatMap((given) => {
      const { start, end } = blockAt(given.at);
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
  for (const match of text.matchAll(KEY)) {
    const [whole, name = '', quote = '', value] = match;
    const end = match.index + whole.length - quote.length;
    const located = value === undefined ? null : { text: value, span: { file, start: end - value.length, end } };
    const before = found.get(name);
    if (before) before.push({ located, at: match.index });
    else found.set(name, [{ located, at: match.index }]);
  }
  return found;
}

/**
 * What a key's value holds for: all that the map has in it that holds the map of the key, a whole file at the most; all of
 * an item of a list that has more keys.
 */
function blockOf(text: string, at: number): Stretch {
  const own = lineStart(text, at);
  const inner = indentIn(text, own);
  const isFlow = /[{,]/.test(text[at] as string);
  const isOfItem = inner !== null && inner.line < inner.key;
  let holder: number | null = isFlow || (isOfItem && hasMoreKeys(text, own, inner.key)) ? own : null;
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
