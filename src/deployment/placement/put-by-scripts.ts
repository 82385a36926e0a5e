import type { LoadedFile, Tree } from '../../discover/load.ts';
import { matchAt } from '../../read/match-at.ts';
import { hasOwnName } from '../evidence/entry.ts';
import { FILE_NAMES, filesFilledIn, type PutFile } from '../evidence/put-file.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Word } from '../scripts/command-words.ts';
import { placeAt, withoutHost } from '../scripts/copy-place.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell, unquoted } from '../text/expand.ts';
import { pathNamed } from '../text/path-named.ts';
import { baseOf, isFile, literally } from '../text/paths.ts';
import { asFile } from './link.ts';

/** What brings a file to its place as it is, filled in or changed. */
const COMMANDS =
  'cp|mv|install|ln|scp|rsync|tee|cat|envsubst|sed|awk|perl|python3?|erb|m4|mustache|j2|jinja2|gomplate|dockerize|consul-template';
/** How a function of a script begins that may hand on what it is given to one of these. */
const FUNCTION =
  /^[ \t]{0,20}(?:function[ \t]{1,9})?([\w-]{1,100})[ \t]{0,9}\(\)(?=[^$]{0,300}(?:\$[^$]{0,300}){0,9}?\$\{?2)/gm;
/** Those of these whose last word is where it goes. */
const TO_LAST_WORD = new Set(['cp', 'mv', 'install', 'ln', 'scp', 'rsync', 'tee']);
/** Those that take one file, and the values for it behind that. */
const OF_ONE_FILE = new Set(['j2', 'jinja2']);
/** Their options that another word belongs to. */
const WITH_VALUE: Readonly<Record<string, RegExp>> = {
  install: /^-[mog]$/,
  scp: /^-[cDFiJloPSX]$/,
  rsync: /^(?:-[efMT]|--(?:rsh|filter|exclude|include|rsync-path|files-from))$/,
  sed: /^(?:-[ef]|--expression|--file)$/,
  awk: /^-[fFv]$/,
  perl: /^-\w{0,9}e$/,
  m4: /^-[DI]$/,
  j2: /^-[fe]$/,
  jinja2: /^-D$/,
};
/** Their options that the file they take belongs to, and those that the place for it does. */
const TAKEN: Readonly<Record<string, RegExp>> = { gomplate: /^(?:-f|--file)(?:=|$)/ };
const PLACE: Readonly<Record<string, RegExp>> = { gomplate: /^(?:-o|--out)(?:=|$)/ };
/** A word of those that take both in one: `dockerize -template is.tpl:/opt/…/deployment.toml`. */
const BOTH = /^(?:-{1,2}template=)?["']?([^:"']{1,1000}):([^:"']{1,1000})(?:[:"']|$)/;
const OF_PAIRS = new Set(['dockerize', 'consul-template']);
/** Programs of those that run one. */
const PROGRAM = /\.(?:awk|p[lmy]|rb)$/;
/** What a command in quotes is given by what runs it: `ssh host "cat > …/deployment.toml" < is.toml`. */
const GIVEN_BEHIND = /\\?["'][ \t]{0,9}<[ \t]{0,9}["']?([^\s<&|;"'()]{1,1000})/y;
/** What makes the last word a file to take: `cp -t FOLDER FILE`. */
const TO_FOLDER = /^(?:-t|--target-directory)/;
/** What stands between two commands of which the second takes what the first one writes. */
const PIPE = /^[ \t]{0,100}\|(?!\|)[^\n;&|]{0,100}$/;
/** No script of its kind has more. */
const MAX_COMMANDS = 1000;
const MAX_SOURCES = 20;
const MAX_FUNCTIONS = 50;
const YAML = /\.ya?ml\b/;

/**
 * The files that scripts put somewhere under a configuration file's name: `cp is.conf …/deployment.toml`,
 * `envsubst < is.tpl > …/deployment.toml`. What is added to a file (`>>`) is none.
 */
export function filesPutByScripts(tree: Tree, units: readonly Unit[]): PutFile[] {
  const along = unitsByScript(units);
  return tree.files
    .filter(({ nameClass, text }) => nameClass === 'carrier' && FILE_NAMES.test(text))
    .flatMap((script) => putsIn(script, tree, along.get(script.path) ?? []));
}

/** The units that a file builds or describes, or that bring it along as a script. */
function unitsByScript(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units) {
    const brought = unit.mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : []));
    for (const path of new Set([unit.file, ...brought])) {
      const same = found.get(path);
      if (same) same.push(unit);
      else found.set(path, [unit]);
    }
  }
  return found;
}

function putsIn({ path: script, text }: LoadedFile, tree: Tree, units: readonly Unit[]): PutFile[] {
  const spoken = withoutComments(text);
  const functions = new Set([...spoken.matchAll(FUNCTION)].slice(0, MAX_FUNCTIONS).map(([, name]) => name as string));
  const commands = [...spoken.matchAll(commandOf(functions))].slice(0, MAX_COMMANDS);
  if (commands.length === 0) return [];
  const lookupAt = scriptVariables(script, text);
  const brought = filesByPlace(units, tree.paths);
  const isThere = (path: string): boolean => isFile(tree.paths, path);
  const puts: PutFile[] = [];
  let before: { end: number; taken: readonly string[] } = { end: 0, taken: [] };
  // What files on the way to their place are made of: `cp is.conf /tmp/x`, then `mv /tmp/x …/deployment.toml`.
  const made = new Map<string, readonly string[]>();
  for (const { match, words, end } of commandsAt(spoken, commands)) {
    const { 0: name, index } = match;
    const lookup = lookupAt(index);
    const filled = (word: string): string => expandShell(unquoted(word), lookup).text;
    const places = placesFrom(spoken, index, YAML.test(script));
    const fileOf = (source: string): string | null =>
      brought.get(source) ?? firstFound(places(source), (place) => pathNamed(place, script, isThere));
    const given = matchAt(GIVEN_BEHIND, spoken, end)?.[1];
    for (const { sources, target } of functions.has(name) ? handedTo(words, filled) : usedBy(name, words, given)) {
      const own = sources.slice(0, MAX_SOURCES).flatMap((source) => made.get(filled(source)) ?? [filled(source)]);
      const isPiped =
        own.every((source) => fileOf(source) === null) &&
        PIPE.test(spoken.slice(before.end, Math.min(index, before.end + 300)));
      const taken = isPiped ? before.taken : own.slice(0, MAX_SOURCES);
      before = { end, taken };
      if (target === null) continue;
      const written = withoutHost(filled(target));
      made.set(written, taken);
      if (!hasOwnName(written)) continue;
      const files = taken.flatMap((source) => fileOf(source) ?? []);
      // What a piece of a file is only the whole tells.
      const place = files.length > 1 ? baseOf(written) : written;
      puts.push(...files.map((path) => ({ path, target: place })));
      if (files.length > 0) continue;
      const meant = taken.flatMap(places).flatMap((source) => filesFilledIn(source, script, written, tree));
      puts.push(...[...new Set(meant)].map((path) => ({ path, target: written })));
    }
  }
  return puts;
}

/** What a path of a command may be: as it is written, and from the folder that the script has gone to before it. */
function placesFrom(text: string, at: number, isYaml: boolean): (path: string) => string[] {
  let gone: { folder: string | null } | null = null;
  return (path) => {
    if (/^[/$~]/.test(path)) return [path];
    gone ??= { folder: folderGoneTo(text, at, isYaml) };
    return gone.folder === null ? [path] : [path, `${gone.folder}/${path}`];
  };
}

function firstFound(paths: readonly string[], find: (path: string) => string | null): string | null {
  return paths.reduce((found: string | null, path) => found ?? find(path), null);
}

/** @param functions the script's own that take a file, and a place for it */
function commandOf(functions: ReadonlySet<string>): RegExp {
  const names = [COMMANDS, ...[...functions].map(literally)].join('|');
  return new RegExp(String.raw`(?<![\w.$-]|(?<!\/s?bin)\/)(${names})(?=[ \t])`, 'g');
}

/** What a command takes, and where it puts it; null for nowhere, or behind what is there. */
interface Used {
  sources: string[];
  target: string | null;
}

/** What a function of the script is called with, when that is a file and a place for it. */
function handedTo(words: readonly Word[], filled: (word: string) => string): Used[] {
  const at = words.findIndex(({ text }) => hasOwnName(filled(text)));
  const target = words[at]?.text;
  return target === undefined || at === 0 ? [] : [{ sources: words.slice(0, at).map(({ text }) => text), target }];
}

/** @param given what the command is given where its words name nothing to take */
function usedBy(name: string, words: readonly Word[], given: string | undefined): Used[] {
  const operands: string[] = [];
  let [input, output]: [string | null, string | null] = [null, null];
  let isOpen = false;
  for (let at = 0; at < words.length; at++) {
    const word = (words[at] as Word).text;
    const [, sign, file] = /^(<|>{1,2})(?![<&(])(.*)$/s.exec(word) ?? [];
    const isInput = sign === '<' || TAKEN[name]?.test(word);
    if (sign === undefined && !isInput && !PLACE[name]?.test(word)) {
      if (WITH_VALUE[name]?.test(word)) at++;
      else if (!word.startsWith('-') && !/^\d?>/.test(word)) operands.push(word);
      isOpen ||= TO_FOLDER.test(word) || (name === 'tee' && /^-(?:a|-append)/.test(word));
      continue;
    }
    const behind = file ?? word.replace(/^[^=]*=?/, '');
    const named = behind === '' ? (words[++at]?.text ?? '') : behind;
    isOpen ||= sign === '>>';
    if (isInput) input = named;
    else output = named;
  }
  if (OF_PAIRS.has(name)) {
    return words.flatMap(({ text }) => {
      const [, source, target] = BOTH.exec(text) ?? [];
      return source === undefined || target === undefined ? [] : [{ sources: [source], target }];
    });
  }
  if (TO_LAST_WORD.has(name)) [output = null] = operands.splice(placeAt(operands)).slice(0, 1);
  const files = operands.filter((operand) => !PROGRAM.test(operand));
  const taken = OF_ONE_FILE.has(name) ? files.slice(0, 1) : files;
  const read = input ?? (taken.length === 0 ? given : undefined);
  return [{ sources: read === undefined ? taken : [read], target: isOpen ? null : output }];
}

/** The files that units bring to a place under another name, by the place and, for who works in its folder, by the name there. */
function filesByPlace(units: readonly Unit[], paths: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const mount of units.flatMap(({ mounts }) => mounts)) {
    if (mount.kind !== 'path' || mount.to === null || !isFile(paths, mount.from)) continue;
    const place = asFile(mount.to, baseOf(mount.from));
    for (const name of [place, baseOf(place)]) found.set(name, mount.from);
  }
  return found;
}
