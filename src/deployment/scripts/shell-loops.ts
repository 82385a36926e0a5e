import { addTo } from '../../lists.ts';
import type { Stretch } from '../../settings.ts';
import { BEHIND_ARM } from '../text/case-arms.ts';
import { unquoted } from '../text/expand.ts';

/** What begins and ends a loop where a command can stand; of one over words its variable and these. */
const LOOP = new RegExp(
  String.raw`(?:^[ \t]{0,100}|[;&|][ \t]{0,100}|\b(?:do|then|else)[ \t]{1,100}|(?=[fwus])${BEHIND_ARM})(?:for[ \t]{1,100}(?<variable>\w{1,100})[ \t]{1,100}in[ \t]{1,100}(?<words>[^;\n]{1,1000})|(?<begins>for|while|until|select)\b|(?<ends>done)\b)`,
  'gm',
);
/** `{1..3}`, `$(seq 1 3)` */
const RANGE = /(?<!\S)(?:\{(\d{1,4})\.\.(\d{1,4})\}|\$\(seq[ \t]{1,100}(\d{1,4})[ \t]{1,100}(\d{1,4})\))(?!\S)/g;
/** `$VERSIONS`, `${VERSIONS[@]}`, `$(VERSIONS)` of a Makefile */
const LIST = /^\$(?:(\w{1,100})|\{(\w{1,100})(?:\[[@*]\])?\}|\((\w{1,100})\))$/;
/** `VERSIONS=(7.1.0 5.11.0)`, `VERSIONS="7.1.0 5.11.0"`, `VERSIONS := 7.1.0 5.11.0` of a Makefile */
const LISTED =
  /(?:^|[;\s])(\w{1,100})(?:=(?:\(([^()$\x60]{1,1000})\)|(["'])([^"'$\x60\n]{1,1000})\3)|[ \t]{0,20}(?:[:?]=|(?<=[ \t])=)[ \t]{1,20}([\w. \t-]{1,1000})$)/gm;
/** Whatever sets a variable. */
const SETS = /(?:^|[;\s])(\w{1,100})(?:\+|[ \t]{0,20}[:?]|[ \t]{1,20})?=/gm;
/** A word that stands for files: `conf/*`, `"$DIR"/*.toml`. */
const PATTERN = /^[^\s*`()]{0,200}\*[\w.-]{0,50}["']?$/;
/** A word that stands for itself. */
const LITERAL = /^[\w.:/@+,=-]{1,200}$/;
/** Nobody writes more files in a loop. */
export const MAX_NAMES = 100;
/** Nor has loops that are deeper. */
const MAX_AROUND = 10;

/** A loop over words. */
export interface Loop extends Stretch {
  variable: string;
  words: readonly string[];
  /** Where each word stands; the words themselves begin there where they are counted. */
  places: readonly number[];
}

/** The files that a word with a star means, as the script names them; it stands at a place of the script. */
export type FilesMeant = (word: string, place: number) => readonly string[];

/**
 * The loops over words in a script, those inside others before them; the words may be those of a variable that the script sets.
 *
 * @param files without it words with a star are none that are known
 */
export function loopsIn(script: string, files?: FilesMeant): Loop[] {
  const lists = listsIn(script);
  const open: Loop[] = [];
  const closed: Loop[] = [];
  for (const { 0: whole, index, groups } of script.matchAll(LOOP)) {
    const { variable = '', words = '', ends } = groups as Record<string, string | undefined>;
    const at = index + whole.length - words.length;
    if (ends === undefined)
      open.push({ variable, ...wordsOf(words, at, lists, files), start: index, end: script.length });
    else closed.push(...open.splice(-1).map((one) => ({ ...one, end: index })));
  }
  return [...closed, ...open.reverse()].filter(({ words }) => words.length > 0);
}

/** The loops that a place of a script is in, the innermost first. */
function around(loops: readonly Loop[], offset: number): Loop[] {
  return loops.filter(({ start, end }) => start < offset && offset < end).slice(0, MAX_AROUND);
}

/** A word that a loop gives its variable, and where that is told: the word, or what counts it. */
export interface LoopValue {
  word: string;
  at: number;
}

/** What the loops around a place of a script give their variables, one round after the other; nothing, once, where there are none. */
export function valuesInLoops(loops: readonly Loop[], offset: number): ReadonlyMap<string, LoopValue>[] {
  return around(loops, offset).reduce<ReadonlyMap<string, LoopValue>[]>(
    (rounds, { variable, words, places }) => {
      const values = words.map((word, index) => ({ word, at: places[index] as number }));
      const filled = values.flatMap((value) => rounds.map((before) => new Map([[variable, value], ...before])));
      return filled.length > MAX_NAMES ? rounds : filled;
    },
    [new Map()],
  );
}

interface Word {
  word: string;
  place: number;
  /** It is the path of a file that is there, below a folder that the shell alone may know. */
  isFile?: true;
}

/** The words of a text that begins at a place, and where each stands without its quotes. */
function wordsIn(text: string, at: number): Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word: unquoted(word),
    place: at + index + (/^["']/.test(word) ? 1 : 0),
  }));
}

/** What the variables of a script are set to that hold nothing but lists of words: all that any place sets. */
function listsIn(script: string): ReadonlyMap<string, readonly Word[]> {
  const found = new Map<string, Word[][]>();
  for (const { 0: whole, 1: name = '', 2: array, 3: quote = '', 4: quoted, 5: bare, index } of script.matchAll(
    LISTED,
  )) {
    const text = array ?? quoted ?? (bare as string);
    const behind = array === undefined ? quote.length : 1;
    const words = wordsIn(text, index + whole.length - behind - text.length);
    addTo(found, name, words);
  }
  const times = new Map<string, number>();
  for (const [, name = ''] of script.matchAll(SETS)) times.set(name, (times.get(name) ?? 0) + 1);
  const isKnown = ([name, each]: [string, Word[][]]): boolean => times.get(name) === each.length;
  return new Map([...found].filter(isKnown).map(([name, each]) => [name, each.flat()]));
}

/** The words of a loop, which begin at a place; none where one of them may be any. */
function wordsOf(
  written: string,
  at: number,
  lists: ReadonlyMap<string, readonly Word[]>,
  files?: FilesMeant,
): Pick<Loop, 'words' | 'places'> {
  const counted = written.replace(RANGE, (_, ...[a, b, c, d]: string[]) => numbers(Number(a ?? c), Number(b ?? d)));
  const own = wordsIn(counted, at).map((one) => (counted === written ? one : { ...one, place: at }));
  const found = own.flatMap((one): readonly Word[] => {
    const [, plain, braced, made = ''] = LIST.exec(one.word) ?? [];
    const meant = files && PATTERN.test(one.word) ? files(one.word, one.place) : null;
    return meant?.map((word) => ({ ...one, word, isFile: true })) ?? lists.get(plain ?? braced ?? made) ?? [one];
  });
  if (!found.every(({ word, isFile }) => isFile || LITERAL.test(word))) return { words: [], places: [] };
  return { words: found.map(({ word }) => word), places: found.map(({ place }) => place) };
}

/** The numbers from one to another, but never more than are of use. */
function numbers(first: number, last: number): string {
  const count = Math.min(Math.max(last - first + 1, 0), MAX_NAMES + 1);
  return Array.from({ length: count }, (_, at) => first + at).join(' ');
}
