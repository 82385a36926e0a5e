import type { LoadedFile, Tree } from '../../discover/load.ts';
import { withoutComments } from '../text/comments.ts';
import { EXAMPLES } from '../text/dot-env.ts';
import type { Located, Lookup, LookupAt } from '../text/located.ts';
import { fileNamed, resolve } from '../text/path-named.ts';
import { baseOf, isFile } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { yamlVariables } from '../text/yaml-variables.ts';
import { scriptVariables } from './script-variables.ts';
import { isSurveyable } from './texts-that-run.ts';
import { vagrantGiven } from './vagrant-environments.ts';

/** A file that a script takes over, or the variable that holds its path. */
const TAKEN = String.raw`(?:([\w./-]{1,300})|\$\{?(\w{1,100})\}?["']?(?=[\s;&|)]|$))`;
/** The folder of a script, before the file that it takes over: `$(dirname "$0")/`, `$SCRIPT_DIR/`. */
const OWN_FOLDER = String.raw`(?:\$\(dirname[ \t]{1,9}(?:--[ \t]{1,9})?["']?\$(?:0|\{?BASH_SOURCE(?:\[0\])?\}?)["']?\)["']?\/|\$\{?\w{0,60}(?:DIR|ROOT|HERE)\}?["']?\/)?`;
/**
 * What takes over the variables of a file: `. ./prod.env`, `source prod.env`, `source "$(dirname "$0")/prod.env"`, also as a command
 * of a pipeline's list, `source "$ENV_FILE"`, `export $(grep -v '^#' prod.env | xargs)`, `-include .env` of `make`,
 * `EnvironmentFile=/etc/default/is` of a unit of systemd.
 */
const TAKES = new RegExp(
  [
    String.raw`(?:^[ \t]{0,99}-|^|[;&|]|\bthen\b|\bdo\b)[ \t]{0,99}(?:\.|source)[ \t]{1,20}["']?${OWN_FOLDER}${TAKEN}`,
    String.raw`\bexport[ \t]{1,20}["']?\$\((?:cat|grep)[ \t]{1,20}(?:[^\s|)]{1,100}[ \t]{1,20}){0,3}?["']?${TAKEN}["']?[ \t]{0,9}(?:\||\))`,
    String.raw`^[ \t]{0,9}[-s]?include[ \t]{1,20}([\w./-]{1,300})`,
    String.raw`^EnvironmentFile=-?["']?([\w./@-]{1,300})`,
  ].join('|'),
  'gm',
);
/** A variable that is what stands in a file: `TAG=$(cat VERSION)`, `TAG=$(<VERSION)`, `TAG := $(shell cat VERSION)`. */
const READ =
  /(?<![\w$])(\w{1,100})[ \t]{0,9}[:?]{0,2}=[ \t]{0,9}"?(?:\$\((?:shell[ \t]{1,9})?(?:cat[ \t]{1,9}|head[ \t]{1,9}-(?:n[ \t]?)?1[ \t]{1,9}|<[ \t]{0,9})|`cat[ \t]{1,9})["']?([\w./-]{1,300})["']?[ \t]{0,9}[)`]/g;
/** A file that holds one word. */
const WORD = /^\s{0,99}([^\s"'$]{1,200})\s{0,99}$/d;
const SCRIPT = /\.(?:sh|bash|ksh)$/;
const YAML = /\.ya?ml$/;
/** A file of a pipeline that it takes in: `- template: vars.yml` of Azure's, `- local: /ci/vars.yml` of GitLab's. */
const TAKEN_IN =
  /^[ \t]{0,99}-[ \t]{1,9}(?:template|local):[ \t]{1,9}["']?\/?([\w./-]{1,300}\.ya?ml)(?:@self)?(?![\w.@-])/gm;
/** What one of them has that gives variables. */
const HAS_VARIABLES = /^variables:/m;
/** A variable that may be an image. */
const IMAGE = /^[ \t]{0,99}(?:export[ \t]{1,20})?\w{1,100}=["']?[^\s"']{0,200}wso2/m;

/** The files of the repository whose variables a script takes over, in its order. */
export function filesTakenBy(path: string, text: string, tree: Tree): string[] {
  let lookupAt: LookupAt | null = null;
  const textOf = (variable: string, at: number): string => {
    lookupAt ??= scriptVariables(path, text);
    return lookupAt(at)(variable)?.text ?? '';
  };
  return [...withoutComments(text).matchAll(TAKES)].flatMap((match) => {
    const [, sourced, inVariable, read, readInVariable, included, ofUnit] = match;
    if (ofUnit !== undefined) return fileNamed(ofUnit, path, isOther(path, tree)) ?? [];
    const variable = inVariable ?? readInVariable;
    const word = variable === undefined ? (sourced ?? read ?? (included as string)) : textOf(variable, match.index);
    return word === '' ? [] : (fileTaken(path, word, tree) ?? []);
  });
}

/** The files of variables that a pipeline takes in; what it says itself holds before these. */
export function variableFilesTakenIn(path: string, text: string, tree: Tree): string[] {
  const words = [...withoutComments(text).matchAll(TAKEN_IN)].map(([, word]) => word as string);
  const files = words.flatMap((word) => resolve(path, word, isOther(path, tree)) ?? []);
  return files.filter((file) => HAS_VARIABLES.test(tree.text(file) ?? ''));
}

/** Tells whether a path is that of a file of the tree, but for one. */
function isOther(path: string, { paths }: Tree): (other: string) => boolean {
  return (one) => one !== path && isFile(paths, one);
}

/** The file that a word of a script means which takes it over; where it is a `.env` that nobody keeps, what is there to be copied to it. */
function fileTaken(path: string, word: string, tree: Tree): string | null {
  const isThere = isOther(path, tree);
  const file = resolve(path, word, isThere);
  if (file !== null || baseOf(word) !== '.env') return file;
  const examples = EXAMPLES.map((name) => resolve(path, `${word.slice(0, -'.env'.length)}${name}`, isThere));
  return examples.find((one) => one !== null) ?? null;
}

/** What a file that a script takes over gives its variables at its end. */
export function variablesTaken(file: string, tree: Tree): Lookup {
  const text = tree.text(file) ?? '';
  return YAML.test(file) ? yamlVariables(file, text) : scriptVariables(file, text)(text.length);
}

/** What a script reads its variables from that are the only word of a file. */
function wordsRead(path: string, text: string, tree: Tree): Lookup {
  const found = new Map<string, Located | null>();
  for (const [, name = '', word = ''] of withoutComments(text).matchAll(READ)) {
    const file = resolve(path, word, isOther(path, tree));
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
  const taken = filesTakenBy(path, text, tree).map((file) => variablesTaken(file, tree));
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
