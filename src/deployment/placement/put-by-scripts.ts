import type { LoadedFile, Tree } from '../../discover/load.ts';
import { hasOwnName } from '../evidence/entry.ts';
import { FILE_NAMES, type PutFile } from '../evidence/put-file.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Word } from '../scripts/command-words.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { expandShell } from '../text/expand.ts';
import { pathNamed } from '../text/path-named.ts';
import { baseOf, isFile } from '../text/paths.ts';
import { asFile } from './link.ts';

/** What brings a file to its place as it is, filled in or changed. */
const COMMAND = /(?<![\w.$-]|(?<!\/s?bin)\/)(cp|mv|install|tee|cat|envsubst|sed|j2|jinja2)(?=[ \t])/g;
/** Those of these whose last word is where it goes. */
const TO_LAST_WORD = new Set(['cp', 'mv', 'install', 'tee']);
/** Those that take one file, and the values for it behind that. */
const OF_ONE_FILE = new Set(['j2', 'jinja2']);
/** Their options that another word belongs to. */
const WITH_VALUE: Readonly<Record<string, RegExp>> = {
  install: /^-[mog]$/,
  sed: /^(?:-[ef]|--expression|--file)$/,
  j2: /^-[fe]$/,
  jinja2: /^-D$/,
};
/** What makes the last word a file to take: `cp -t FOLDER FILE`. */
const TO_FOLDER = /^(?:-t|--target-directory)/;
/** What stands between two commands of which the second takes what the first one writes. */
const PIPE = /^[ \t]{0,100}\|(?!\|)[^\n;&|]{0,100}$/;
/** No script of its kind has more. */
const MAX_COMMANDS = 1000;
const MAX_SOURCES = 20;

/**
 * The files that scripts put somewhere under a configuration file's name: `cp is.conf …/deployment.toml`,
 * `envsubst < is.tpl > …/deployment.toml`. What is added to a file (`>>`) is none.
 */
export function filesPutByScripts(tree: Tree, units: readonly Unit[]): PutFile[] {
  const along = unitsByScript(units);
  return tree.files
    .filter(({ nameClass, text }) => nameClass === 'carrier' && FILE_NAMES.test(text))
    .flatMap((script) => putsIn(script, tree.paths, along.get(script.path) ?? []));
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

function putsIn({ path: script, text }: LoadedFile, paths: readonly string[], units: readonly Unit[]): PutFile[] {
  const spoken = withoutComments(text);
  const commands = [...spoken.matchAll(COMMAND)].slice(0, MAX_COMMANDS);
  if (commands.length === 0) return [];
  const lookupAt = scriptVariables(script, text);
  const brought = filesByPlace(units, paths);
  const puts: PutFile[] = [];
  let before: { end: number; files: readonly string[] } = { end: 0, files: [] };
  for (const { match, words, end } of commandsAt(spoken, commands)) {
    const { 0: name, index } = match;
    const lookup = lookupAt(index);
    const filled = (word: string): string => expandShell(word, lookup).text;
    const { sources, target } = usedBy(name, words);
    const own = sources
      .slice(0, MAX_SOURCES)
      .flatMap(
        (source) =>
          brought.get(filled(source)) ??
          pathNamed(filled(source), script, (candidate) => isFile(paths, candidate)) ??
          [],
      );
    const isPiped = own.length === 0 && PIPE.test(spoken.slice(before.end, Math.min(index, before.end + 300)));
    const files = isPiped ? before.files : own;
    before = { end, files };
    const written = target === null ? '' : filled(target);
    // What a piece of a file is only the whole tells.
    const place = files.length > 1 ? baseOf(written) : written;
    if (hasOwnName(written)) puts.push(...files.map((path) => ({ path, target: place })));
  }
  return puts;
}

/** What a command takes, and where it puts it; null for nowhere, or behind what is there. */
interface Used {
  sources: string[];
  target: string | null;
}

function usedBy(name: string, words: readonly Word[]): Used {
  const operands: string[] = [];
  let [input, output]: [string | null, string | null] = [null, null];
  let isOpen = false;
  for (let at = 0; at < words.length; at++) {
    const word = (words[at] as Word).text;
    const [, sign, file] = /^(<|>{1,2})(?![<&(])(.*)$/s.exec(word) ?? [];
    if (sign === undefined) {
      if (WITH_VALUE[name]?.test(word)) at++;
      else if (!word.startsWith('-') && !/^\d?>/.test(word)) operands.push(word);
      isOpen ||= TO_FOLDER.test(word) || (name === 'tee' && /^-(?:a|-append)/.test(word));
      continue;
    }
    const named = file === '' ? (words[++at]?.text ?? '') : (file as string);
    isOpen ||= sign === '>>';
    if (sign === '<') input = named;
    else output = named;
  }
  if (TO_LAST_WORD.has(name)) output = operands.pop() ?? null;
  const taken = OF_ONE_FILE.has(name) ? operands.slice(0, 1) : operands;
  return { sources: input === null ? taken : [input], target: isOpen ? null : output };
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
