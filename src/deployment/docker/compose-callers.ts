import type { Tree } from '../../discover/load.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import type { Carried } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located } from '../text/located.ts';
import { baseOf, dirOf } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { askedVariables } from './compose-env-files.ts';
import { environmentSettings, filesWithSettings } from './environment-settings.ts';

/** What starts the services of a compose file, with its options. */
const STARTS =
  /(?<![\w.-])(?:(?:docker|podman)(?:-|[ \t]{1,9})compose|docker[ \t]{1,9}stack[ \t]{1,9}deploy)(?=[ \t])((?:\\\r?\n|[^\n;&|]){0,500})/g;
/** The compose file that it names. */
const NAMED = /(?<=[ \t])(?:-f|--file|-c|--compose-file)[= \t]{1,9}["']?([^\s"']{1,200})/g;
/** One that it takes without a name. */
const DEFAULT_NAME = /^(?:docker-)?compose(?:\.override)?\.ya?ml$/;
const YAML = /\.ya?ml$/;
/** Nobody calls one compose file in more ways. */
const MAX_ENVIRONMENTS = 1000;

/** A script or a pipeline that starts what compose files describe. */
interface Caller {
  path: string;
  /** The files that its commands name. */
  named: readonly string[];
  /** The folders in which commands take the file there: as they go there, null for the script's own. */
  folders: readonly (string | null)[];
}

/**
 * What scripts and pipelines that start the services of a compose file give its variables (`IS_TAG=5.11.0 docker compose up`),
 * each value of a variable in an environment of its own: it goes before what `.env` says.
 *
 * @param read reads a file as YAML
 */
export function callersEnvironments(
  file: string,
  text: string,
  tree: Tree,
  read: (path: string) => Carried | null,
): ReadonlyMap<string, Located>[] {
  const asked = askedVariables(text);
  const callers = asked.size === 0 ? [] : callersIn(tree).filter((caller) => isMeant(file, caller));
  const found = callers.flatMap(({ path }) => {
    const set = [...asked].map((name) => [name, settingsIn(path, name, tree, read)] as const);
    const first = new Map(set.flatMap(([name, [value]]) => (value ? [[name, value] as const] : [])));
    const others = set.flatMap(([name, [, ...values]]) => values.map((value) => new Map([...first, [name, value]])));
    return first.size === 0 ? [] : [first, ...others];
  });
  return found.slice(0, MAX_ENVIRONMENTS);
}

/** What a file sets a variable to, each value once. */
function settingsIn(path: string, name: string, tree: Tree, read: (path: string) => Carried | null): Located[] {
  const set = environmentSettings(name, tree, read).flatMap(({ value, span }) =>
    value !== null && span.file === path ? [{ text: value, span }] : [],
  );
  return [...new Map(set.map((one) => [one.text, one])).values()];
}

const callersIn = perTree((tree: Tree): readonly Caller[] =>
  filesWithSettings(tree).flatMap((path) => {
    const text = withoutComments(tree.text(path) ?? '');
    const commands = [...text.matchAll(STARTS)];
    if (commands.length === 0) return [];
    const all = commands.map(({ 1: options = '', index }) => ({
      names: [...options.matchAll(NAMED)].map(([, name]) => name as string),
      index,
    }));
    return {
      path,
      named: all.flatMap(({ names }) => names),
      folders: all.flatMap(({ names, index }) =>
        names.length > 0 ? [] : [folderGoneTo(text, index, YAML.test(path))],
      ),
    };
  }),
);

/** Whether a caller may start what a compose file describes. */
function isMeant(file: string, { path, named, folders }: Caller): boolean {
  if (path === file) return false;
  const folder = dirOf(file);
  const isIn = (place: string): boolean => /^\.{0,2}$|\$/.test(baseOf(place)) || baseOf(place) === baseOf(folder);
  if (named.some((name) => baseOf(name) === baseOf(file) && isIn(dirOf(name)))) return true;
  const goesThere = (gone: string | null): boolean =>
    gone === null ? folder === '' || dirOf(path) === folder : isIn(gone);
  return DEFAULT_NAME.test(baseOf(file)) && folders.some(goesThere);
}
