import type { Lookup } from '../text/located.ts';
import { commandWords, type Word } from './command-words.ts';

/** A word that is nothing but a variable, which may hold several: `$VALUES`, `${ARGS[@]}`, `$(ARGS)`. */
const VARIABLE = /^\$(?:\{?(\w{1,100})(?:\[[@*]\])?\}?|\((\w{1,100})\))$/;
/** No script has more ways to call one command, and no command more variables of such words. */
const MAX_VARIANTS = 100;
/** Nor do its commands take more words of variables, all in all. */
const MAX_WORDS = 20_000;

/** Finds the words that a variable holds, once for each of its values. */
export type HeldBy = (name: string) => Word[][];

/**
 * The words of a command with those that its variables hold in their place, once for each value that the script gives one.
 *
 * @param heldBy the words that a variable holds, once for each of its values
 */
export function variantsOf(words: readonly Word[], heldBy: HeldBy, lookup: Lookup): Word[][] {
  let variants: Word[][] = [[]];
  let left = MAX_VARIANTS;
  for (const word of words) {
    const [, plain, made] = (left > 0 && VARIABLE.exec(word.text)) || [];
    const name = plain ?? made;
    const held = name === undefined || lookup(name) !== null ? [] : heldBy(name);
    if (held.length === 0) {
      for (const one of variants) one.push(word);
    } else {
      left--;
      variants = variants.flatMap((before) => held.map((more) => [...before, ...more])).slice(0, MAX_VARIANTS);
    }
  }
  return variants;
}

/** The words that the variables of a script hold, each looked for once. */
export function wordsHeldIn(script: string): HeldBy {
  const known = new Map<string, Word[][]>();
  let left = MAX_WORDS;
  return (name) => {
    if (left < 0) return [];
    const held = known.get(name) ?? wordsHeld(name, script);
    known.set(name, held);
    left -= held.flat().length;
    return left < 0 ? [] : held;
  };
}

/** The words that a script gives a variable, by assignment, with those that it adds to it (`ARGS+=(--set a=b)`). */
function wordsHeld(name: string, text: string): Word[][] {
  // What has no quotes is options of a Makefile.
  const assignment = new RegExp(
    `(?:^|[\\s;])${name}(?:[ \\t]{0,20}([+:?]{0,2}))=[ \\t]{0,20}(?:"([^"\\n]{1,1000})"|'([^'\\n]{1,1000})'|\\(([^()]{1,2000})\\)|(?=-)((?:[^\\n#\\\\]|\\\\\\r?\\n){1,1000}))`,
    'g',
  );
  const found = [...text.matchAll(assignment)].map(
    ({ 0: whole, 1: sign, 2: double, 3: single, 4: list, 5: bare, index }) => {
      const end = index + whole.length - (bare === undefined ? 1 : 0);
      const held = double ?? single ?? list ?? (bare as string);
      return { adds: sign === '+', words: wordsIn(text.slice(0, end), end - held.length) };
    },
  );
  const added = found.filter(({ adds }) => adds).flatMap(({ words }) => words);
  const set = found.filter(({ adds }) => !adds).slice(0, MAX_VARIANTS);
  if (set.length === 0 && added.length > 0) return [added];
  return set.map(({ words }) => [...words, ...added]);
}

/** The words of all lines from a place on. */
function wordsIn(text: string, start: number): Word[] {
  const { words, end } = commandWords(text, start);
  return end + 1 < text.length ? [...words, ...wordsIn(text, end + 1)] : words;
}
