import type { Tree } from '../../discover/load.ts';
import { grouped } from '../../lists.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { isDockerfile } from '../docker/dockerfile.ts';
import { type Entry, hasOwnName, withReplaced } from '../evidence/entry.ts';
import type { BuiltMount, ConfigMapSet, MapMount, Mount, Unit } from '../evidence/unit.ts';
import { isMakefile } from '../scripts/build-scripts.ts';
import { isBelow } from '../text/paths.ts';
import { type JoinedList, joinedLists } from './joined-lists.ts';
import { isInFolder, isMapOf } from './map-entries.ts';

const SHELL = /\.(?:sh|bash)$/;

/**
 * Entries with the files that a script or a chart's map puts one behind the other into a `deployment.toml` as one file: the server
 * reads them so, and a setting that two of them hold would keep it from starting. A file that goes into several of
 * them, that a script or a unit also brings to a home as it is, or that cannot be told, leaves all as they are.
 */
export function withJoined(
  entries: readonly Entry[],
  tree: Tree,
  units: readonly Unit[],
  maps: readonly ConfigMapSet[],
): Entry[] {
  const tomls = entries.filter(isTomlFile);
  const texts = entries.filter(isText);
  if (tomls.length + texts.length < 2) return [...entries];
  const built = instructionsOf(units);
  const own = grouped(texts, ({ source }) => source.file);
  const scripts = tree.files.filter(({ path }) => isScript(path) || own.has(path));
  const lists = [
    ...scripts.flatMap((file) => joinedLists(file, tomls, own.get(file.path) ?? [], built.get(file.path) ?? [])),
    ...listsOfMaps(maps, tomls),
  ];
  const uses = new Map<Entry, number>();
  for (const entry of lists.flatMap(({ files }) => files)) uses.set(entry, (uses.get(entry) ?? 0) + 1);
  const whole = new Map<Entry, Entry | null>();
  for (const { files, openings, inLines = false } of lists) {
    const [first, ...others] = files as [Entry, ...Entry[]];
    if (others.length === 0) continue;
    if (files.some((entry) => uses.get(entry) !== 1 || entry.source.template !== first.source.template)) continue;
    const isElsewhere = ({ path, source }: Entry): boolean =>
      source.file === path &&
      units.some(({ mounts }) => mounts.some((mount) => isAlone(path, mount) && !openings.includes(mount)));
    if (files.some((file) => isElsewhere(file) || isTakenAlone(file, units, maps))) continue;
    whole.set(first, joined(first, others, inLines));
    for (const other of others) whole.set(other, null);
  }
  return withReplaced(entries, whole);
}

/**
 * The files that maps of charts have one behind the other under one key, each list once; what one has alone, or beside a
 * file that is not known, by itself: another list with it is not all that becomes of it.
 */
function listsOfMaps(maps: readonly ConfigMapSet[], tomls: readonly Entry[]): JoinedList[] {
  const lists = maps.flatMap(({ paths }) =>
    paths.flatMap((path, at) => {
      if (path.added) return [];
      const next = paths.findIndex((one, index) => index > at && !one.added);
      return [paths.slice(at, next < 0 ? undefined : next)];
    }),
  );
  const distinct = new Map(lists.map((list) => [JSON.stringify(list), list]));
  return [...distinct.values()].flatMap((list): JoinedList[] => {
    const files = list.flatMap((one) => tomls.find((entry) => entry.path === one.path) ?? []);
    if (files.length < list.length) return files.map((file) => ({ files: [file], openings: [] }));
    return [{ files, openings: [], inLines: true }];
  });
}

/** Whether a unit mounts a file out of a map that takes all of its folder, or what fits a pattern. */
function isTakenAlone({ path, source }: Entry, units: readonly Unit[], maps: readonly ConfigMapSet[]): boolean {
  const taking = maps.filter((map) => isInFolder(path, map));
  const isOne = (mount: MapMount): boolean => (mount.key ?? 'deployment.toml') === source.name;
  return units.some(({ mounts }) =>
    mounts.some((mount) => mount.kind === 'map' && isOne(mount) && taking.some(({ name }) => isMapOf(mount, name))),
  );
}

/** What the instructions of each Dockerfile bring. */
function instructionsOf(units: readonly Unit[]): Map<string, BuiltMount[]> {
  const found = new Map<string, BuiltMount[]>();
  for (const mount of new Set(units.flatMap(({ mounts }) => mounts))) {
    if (mount.kind !== 'path' || !mount.at) continue;
    const same = found.get(mount.at.file) ?? [];
    same.push(mount as BuiltMount);
    found.set(mount.at.file, same);
  }
  return found;
}

/** Whether a mount brings a file to a home on its own. */
export function isAlone(path: string, mount: Mount): boolean {
  if (mount.kind !== 'path') return false;
  if (mount.from === path) return mount.to === null || hasOwnName(mount.to) || /\/conf\b/.test(mount.to);
  return hasOwnName(path) && isBelow(path, mount.from);
}

function isTomlFile({ source, path, problem }: Entry): boolean {
  return source.kind === 'deployment.toml' && source.file === path && problem === null;
}

function isScript(path: string): boolean {
  return SHELL.test(path) || isMakefile(path) || isDockerfile(path);
}

/** Whether an entry is a text for a `deployment.toml` that a script itself has. */
function isText({ source, path, map, valuesPath }: Entry): boolean {
  return source.kind === 'deployment.toml' && source.file !== path && map === null && valuesPath === null;
}

/** @param inLines whether each begins on a line of its own */
function joined(first: Entry, others: readonly Entry[], inLines: boolean): Entry {
  const all = [first, ...others];
  const texts = all.map(({ source }) => source.text);
  const text = MappedText.concat(inLines ? texts.flatMap((one) => [one, ...lineEnd(one)]) : texts);
  return {
    ...first,
    source: { ...first.source, text },
    recognised: all.some(({ recognised }) => recognised),
    family: all.find(({ family }) => family !== null)?.family ?? null,
  };
}

/** What ends the last line of a text; nothing where it has an end. */
function lineEnd(text: MappedText): MappedText[] {
  const { length } = text.text;
  return text.text.endsWith('\n') ? [] : [MappedText.escapeOf(text, '\n', length, length, () => null)];
}
