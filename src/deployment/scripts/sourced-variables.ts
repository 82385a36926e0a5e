import type { LoadedFile, Tree } from '../../discover/load.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located, Lookup } from '../text/located.ts';
import { resolve } from '../text/path-named.ts';
import { isFile } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { scriptVariables } from './script-variables.ts';
import { isSurveyable } from './texts-that-run.ts';
import { vagrantGiven } from './vagrant-environments.ts';

/** What takes over the variables of a file: `. ./prod.env`, `source prod.env`, `source "$(dirname "$0")/prod.env"`, also as a command of a pipeline's list, `export $(grep -v '^#' prod.env | xargs)`, `-include .env` of `make`. */
const TAKES =
  /(?:^[ \t]{0,99}-|^|[;&|]|\bthen\b|\bdo\b)[ \t]{0,99}(?:\.|source)[ \t]{1,20}["']?(?:\$\(dirname[ \t]{1,9}(?:--[ \t]{1,9})?["']?\$(?:0|\{?BASH_SOURCE(?:\[0\])?\}?)["']?\)["']?\/|\$\{?\w{0,60}(?:DIR|ROOT|HERE)\}?["']?\/)?([\w./-]{1,300})|\bexport[ \t]{1,20}["']?\$\((?:cat|grep)[ \t]{1,20}(?:[^\s|)]{1,100}[ \t]{1,20}){0,3}?["']?([\w./-]{1,300})["']?[ \t]{0,9}(?:\||\))|^[ \t]{0,9}[-s]?include[ \t]{1,20}([\w./-]{1,300})/gm;
/** A variable that is what stands in a file: `TAG=$(cat VERSION)`, `TAG=$(<VERSION)`, `TAG := $(shell cat VERSION)`. */
const READ =
  /(?<![\w$])(\w{1,100})[ \t]{0,9}[:?]{0,2}=[ \t]{0,9}"?(?:\$\((?:shell[ \t]{1,9})?(?:cat[ \t]{1,9}|head[ \t]{1,9}-(?:n[ \t]?)?1[ \t]{1,9}|<[ \t]{0,9})|`cat[ \t]{1,9})["']?([\w./-]{1,300})["']?[ \t]{0,9}[)`]/g;
/** A file that holds one word. */
const WORD = /^\s{0,99}([^\s"'$]{1,200})\s{0,99}$/d;
const SCRIPT = /\.(?:sh|bash|ksh)$/;
/** A variable that may be an image. */
const IMAGE = /^[ \t]{0,99}(?:export[ \t]{1,20})?\w{1,100}=["']?[^\s"']{0,200}wso2/m;

/** The files of the repository whose variables a script takes over, in its order. */
export function filesTakenBy(path: string, text: string, tree: Tree): string[] {
  const words = [...withoutComments(text).matchAll(TAKES)].map(
    ([, sourced, read, included]) => sourced ?? read ?? (included as string),
  );
  return words.flatMap((word) => resolve(path, word, (one) => one !== path && isFile(tree.paths, one)) ?? []);
}

/** What a script reads its variables from that are the only word of a file. */
function wordsRead(path: string, text: string, tree: Tree): Lookup {
  const found = new Map<string, Located | null>();
  for (const [, name = '', word = ''] of withoutComments(text).matchAll(READ)) {
    const file = resolve(path, word, (one) => one !== path && isFile(tree.paths, one));
    const [from = 0, to = 0] = WORD.exec(tree.text(file ?? '') ?? '')?.indices?.[1] ?? [];
    const span = { file: file ?? '', start: from, end: to };
    const value = to === 0 ? null : { text: (tree.text(span.file) as string).slice(from, to), span };
    // Of several, one may hold here and another one there.
    found.set(name, found.has(name) && found.get(name)?.text !== value?.text ? null : value);
  }
  return (name) => found.get(name) ?? null;
}

/** What the files that a script takes over, or reads, give its variables, of several the last; else what runs it as Vagrant does. */
export function sourcedVariables(path: string, text: string, tree: Tree): Lookup {
  const taken = filesTakenBy(path, text, tree).map((file) => {
    const taken = tree.text(file) ?? '';
    return scriptVariables(file, taken)(taken.length);
  });
  const lookups = [vagrantGiven(path, tree), wordsRead(path, text, tree), ...taken];
  return (name) => lookups.reduce<ReturnType<Lookup>>((found, lookup) => lookup(name) ?? found, null);
}

/**
 * Scripts that name nothing of WSO2's, because a file whose variables they take over gives the whole image; with that
 * file's text.
 */
export const scriptsWithTakenImages = perTree((tree): { script: LoadedFile; taken: string }[] => {
  const images = new Set(tree.files.filter(({ text }) => IMAGE.test(text)).map(({ path }) => path));
  if (images.size === 0 || !isSurveyable(tree)) return [];
  const loaded = new Set(tree.files.map(({ path }) => path));
  return tree.paths.flatMap((path) => {
    const text = SCRIPT.test(path) && !loaded.has(path) ? (tree.text(path) ?? '') : '';
    const [file] = text === '' ? [] : filesTakenBy(path, text, tree).filter((one) => images.has(one));
    return file === undefined
      ? []
      : [{ script: { path, nameClass: 'carrier' as const, text }, taken: tree.text(file) ?? '' }];
  });
});
