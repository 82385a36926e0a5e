import type { LoadedFile, Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { hasOwnName } from '../evidence/entry.ts';
import { FILE_NAMES, filesFilledIn, type PutFile } from '../evidence/put-file.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Word } from '../scripts/command-words.ts';
import { withoutHost } from '../scripts/copy-place.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import { onTheWay } from '../scripts/on-the-way.ts';
import { beginningOf, isPiped, type Used, usesOf, variableGiven } from '../scripts/putting-commands.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { namesInRuns, runsIn } from '../scripts/script-runs.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { withoutComments } from '../text/comments.ts';
import { expandWord } from '../text/expand.ts';
import { fileNamed } from '../text/path-named.ts';
import { asFile, baseOf, isFile } from '../text/paths.ts';
import { filesOfPattern } from './files-of-pattern.ts';
import { MissingFiles } from './rendered-files.ts';
import { type StagedFile, stagedFor } from './staged-by-steps.ts';

/** How a function of a script begins that may hand on what it is given to one of these. */
const FUNCTION =
  /^[ \t]{0,20}(?:function[ \t]{1,9})?([\w-]{1,100})[ \t]{0,9}\(\)(?=[^$]{0,300}(?:\$[^$]{0,300}){0,9}?\$\{?2)/gm;
/** No script of its kind has more. */
const MAX_COMMANDS = 1000;
const MAX_SOURCES = 1000;
const MAX_FUNCTIONS = 300;
const YAML = /\.ya?ml\b/;

/**
 * The files that scripts put somewhere under a configuration file's name: `cp is.conf …/deployment.toml`,
 * `envsubst < is.tpl > …/deployment.toml`; and those that they make the files of that something else takes then:
 * `envsubst < is.tpl > conf/is.toml`. What is added to a file (`>>`) is none.
 */
export function filesPutByScripts(
  tree: Tree,
  units: readonly Unit[],
  missing = new MissingFiles({ tree, units: [...units], maps: [] }),
): PutFile[] {
  const along = unitsByScript(units);
  return tree.files
    .filter(({ nameClass, text }) => nameClass === 'carrier' && (FILE_NAMES.test(text) || missing.isNamedIn(text)))
    .flatMap((script) => putsIn(script, tree, along.get(script.path) ?? [], missing));
}

/** The units that a file builds or describes, or that bring it along as a script. */
function unitsByScript(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units) {
    const brought = unit.mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : []));
    for (const path of new Set([unit.file, ...brought])) {
      addTo(found, path, unit);
    }
  }
  return found;
}

function putsIn(
  { path: script, text }: LoadedFile,
  tree: Tree,
  units: readonly Unit[],
  missing: MissingFiles,
): PutFile[] {
  const spoken = withoutComments(text);
  const functions = new Set([...spoken.matchAll(FUNCTION)].slice(0, MAX_FUNCTIONS).map(([, name]) => name as string));
  const begun = [...spoken.matchAll(beginningOf(functions))].slice(0, MAX_COMMANDS);
  if (begun.length === 0) return [];
  const commands = [...commandsAt(spoken, begun)];
  const lookupAt = scriptVariables(script, text);
  const runsAt = runsIn(spoken, lookupAt, filesOfPattern(script, lookupAt, tree.paths));
  const brought = filesByPlace(units, tree.paths);
  const isThere = (path: string): boolean => isFile(tree.paths, path);
  const putsWith = (staged: readonly StagedFile[]): PutFile[] => {
    const puts: PutFile[] = [];
    let before: { end: number; given: readonly string[] } = { end: 0, given: [] };
    const way = onTheWay();
    const byStep = new Map<string, string>();
    let next = 0;
    for (const command of commands) {
      const { words, end } = command;
      const { 0: name, index } = command.match;
      for (let one = staged[next]; one && one.start < index; one = staged[++next]) byStep.set(one.target, one.from);
      const lookup = lookupAt(index);
      const filled = (word: string): string => expandWord(word, lookup).text;
      const places = placesFrom(spoken, index, YAML.test(script));
      const fileOf = (source: string): string | null =>
        byStep.get(source) ??
        brought.get(source) ??
        firstFound(places(source), (place) => fileNamed(place, script, isThere));
      const madeOf = (source: string): readonly string[] => way.madeOf(source, (path) => fileOf(path) !== null);
      const uses = functions.has(name) ? handedTo(words, filled) : usesOf(command, spoken);
      for (const { sources, target, isWritten, isText } of uses) {
        const own = sources
          .slice(0, MAX_SOURCES)
          .map((source) => (isText && source.startsWith('$') ? source : filled(source)));
        const piped = isPiped(spoken, before.end, index) ? before.given : null;
        const to = target === null ? '' : withoutHost(filled(target.text));
        let isGiven = false;
        for (const names of namesInRuns([to, ...own, ...(piped ?? [])].join('\n'), runsAt(index))) {
          const [written = '', ...words] = names.split('\n');
          const [taking, giving] = [words.slice(0, own.length), words.slice(own.length)].map((one) =>
            one.flatMap(madeOf),
          ) as [string[], string[]];
          isGiven = piped !== null && taking.every((source) => fileOf(source) === null);
          const taken = isGiven ? giving : taking.slice(0, MAX_SOURCES);
          const variable = variableGiven(spoken, index);
          if (variable !== null) for (const one of [`$${variable}`, `\${${variable}}`]) way.put(one, taken, true);
          if (target === null) continue;
          way.put(written, taken, isWritten);
          const as = firstFound(places(written), (path) => missing.named(path, script));
          const place = (as === null ? null : missing.targetOf(as)) ?? written;
          if (!hasOwnName(place)) continue;
          const files = taken.flatMap((source) => fileOf(source) ?? []);
          // What a piece of a file is only the whole tells.
          const name = files.length > 1 ? baseOf(place) : place;
          const made = as === null ? {} : { as };
          puts.push(...files.map((path) => ({ path, target: name, ...made })));
          if (files.length > 0) continue;
          const meant = taken.flatMap(places).flatMap((source) => filesFilledIn(source, script, place, tree));
          puts.push(...[...new Set(meant)].map((path) => ({ path, target: place, ...made })));
        }
        before = { end, given: isGiven && piped ? piped : own };
      }
    }
    return puts;
  };
  const puts = stagedFor(script, tree).flatMap(putsWith);
  // What a function puts its call may tell as well.
  return [...new Map(puts.map((put) => [Object.values(put).join('\n'), put])).values()];
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

/** What a function of the script is called with, when that is a file and a place for it. */
function handedTo(words: readonly Word[], filled: (word: string) => string): Used[] {
  const at = words.findIndex(({ text }) => hasOwnName(filled(text)));
  const target = words[at];
  return target === undefined ? [] : [{ sources: words.slice(0, at).map(({ text }) => text), target, isWritten: true }];
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
