import type { LoadedFile, Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import type { Span } from '../../model.ts';
import { get, str } from '../../read/yaml.ts';
import { isOwnFile } from '../evidence/entry.ts';
import type { MapMount, Mount, Unit } from '../evidence/unit.ts';
import { COPY } from '../scripts/copy-place.ts';
import { carriedReader } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import { isIn } from '../text/located.ts';
import { mapName } from '../text/map-name.ts';
import { asFile, asTarget, foldersAbove } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { type CopyMade, copiesInContainer, isScript } from './copied-into-homes.ts';
import { entriesOfMap, isMapOf } from './map-entries.ts';
import { isBrought, placeInContainer } from './moved-by-scripts.ts';
import type { Survey } from './survey.ts';

/** What holds texts for containers. */
const OF_TEXTS = /^(?:ConfigMap|Secret)$/;
/** Nobody's server starts with a folder of more of them. */
const MAX_SCRIPTS = 100;

/** A mount of which it is known where it goes. */
export type PlacedMount = Exclude<Mount, { kind: 'values' }>;

/** What a script copies of what its container has. */
export interface CopiedOn {
  /** The mount of the file alone, to where it is copied. */
  mount: PlacedMount;
  copy: CopyMade;
}

/**
 * What the scripts that a unit brings along copy into homes of the configuration that it brings as well, by the places that
 * both have in its container: a star and a folder take what lies there, wherever the repository has it.
 */
export function copiedByOwnScripts(unit: Unit, survey: Survey): CopiedOn[] {
  const scripts = scriptsOf(unit, survey);
  const there = scripts.length === 0 ? [] : unit.mounts.flatMap((mount) => filesOf(mount, unit, survey));
  if (there.length === 0) return [];
  const staged = there.map(({ target }, index) => ({ from: `${index}`, target, start: -1 }));
  return scripts.flatMap(({ file, within }) =>
    copiesInContainer(file, staged, survey)
      .filter(({ copy }) => within === null || isIn(copy.at, within))
      .map(({ from, copy }) => {
        const { mount } = there[Number(from)] as Placed;
        return { mount: { ...mount, to: copy.files[0] as string, copiedAt: copy.at }, copy };
      }),
  );
}

/** A configuration file that a container has at a place. */
interface Placed {
  mount: PlacedMount;
  target: string;
}

/** The configuration files that a mount brings, each as a mount of its own, with the path that it has in the container. */
function filesOf(mount: Mount, unit: Unit, survey: Survey): Placed[] {
  if (mount.kind === 'values' || mount.to === null) return [];
  const to = asTarget(mount.to);
  if (mount.kind === 'text') return [{ mount, target: to }];
  if (mount.kind === 'path') {
    return survey.entries
      .filter((entry) => isOwnFile(entry) && isBrought(entry.path, { ...unit, mounts: [mount] }))
      .map(({ path }) => ({ mount: { ...mount, from: path }, target: placeInContainer(path, mount.from, to) }));
  }
  return entriesOfMap(mount, unit, survey).map(({ name }) => {
    const key = mount.key ?? name;
    return { mount: { ...mount, key }, target: asFile(to, key) };
  });
}

/** A script that a container has. */
interface OwnScript {
  file: LoadedFile;
  /** Where in the file it stands; null for the whole of it. */
  within: Span | null;
}

/** The scripts that a unit brings along: files, also those that maps are made of, and texts of maps. */
function scriptsOf(unit: Unit, { tree, maps }: Survey): OwnScript[] {
  const scripts = scriptsBelow(tree);
  const at = (path: string): OwnScript[] => {
    const files = scripts.get(path) ?? [];
    return files.length > MAX_SCRIPTS ? [] : files.map((file) => ({ file, within: null }));
  };
  const found = unit.mounts.flatMap((mount) => {
    if (mount.kind === 'path')
      return at(mount.from).filter(({ file }) => isBrought(file.path, { ...unit, mounts: [mount] }));
    if (mount.kind !== 'map') return [];
    const own = maps.filter(({ name }) => isMapOf(mount, name));
    return own.flatMap(({ file, paths }) => [...textsOf(mount, file, tree), ...paths.flatMap(({ path }) => at(path))]);
  });
  const byPlace = found.map((one) => [`${one.file.path} ${one.within?.start}`, one] as const);
  return [...new Map(byPlace).values()];
}

/** The scripts of a tree that may copy files, by their paths and those of the folders above them. */
const scriptsBelow = perTree((tree): ReadonlyMap<string, readonly LoadedFile[]> => {
  const found = new Map<string, LoadedFile[]>();
  for (const file of tree.files) {
    if (!isScript(file) || file.text.search(COPY) < 0) continue;
    for (const place of [file.path, ...foldersAbove(file.path)]) {
      addTo(found, place, file);
    }
  }
  return found;
});

/** The map that a mount names as a manifest has it, if a text there may copy files. */
function textsOf(mount: MapMount, path: string, tree: Tree): OwnScript[] {
  const text = tree.text(path) ?? '';
  const carried = text.search(COPY) < 0 ? null : carriedReader(tree)(path);
  const found: OwnScript[] = [];
  for (const document of carried?.documents ?? []) {
    eachMap(document, (map) => {
      if (!OF_TEXTS.test(str(get(map, 'kind')) ?? '') || !isMapOf(mount, mapName(map).name)) return;
      if (carried) found.push({ file: { path, nameClass: 'carrier', text }, within: carried.span(map) });
    });
  }
  return found;
}
