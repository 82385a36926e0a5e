import type { Entry } from '../evidence/entry.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Kustomization } from '../kubernetes/kustomization.ts';
import { dirOf } from '../text/paths.ts';
import { entriesNamedBy, entriesOfMap, isMapOf, nameOf } from './map-entries.ts';
import type { Survey } from './survey.ts';

/** A configuration file as one map has it. */
interface Place {
  map: string;
  /** The file that describes the map. */
  file: string;
  /** The file's name in the map. */
  name: string;
}

/**
 * Whether every outermost kustomization that takes in the map of a file runs a workload that has another file in its
 * place: no server reads what a base has for overlays to replace.
 */
export function isReplaced(
  entry: Entry,
  survey: Pick<Survey, 'units' | 'entries' | 'maps' | 'kustomizations'>,
): boolean {
  const places = placesOf(entry, survey);
  return places.length > 0 && places.every((place) => isReplacedAt(place, entry, survey));
}

/** The maps that have a file. */
function placesOf(entry: Entry, { maps }: Pick<Survey, 'maps'>): Place[] {
  if (entry.map !== null) return [{ map: entry.map, file: entry.source.file, name: nameOf(entry) }];
  return maps.flatMap((map) =>
    entriesNamedBy(map, null, null, [entry]).map(({ name }) => ({ map: map.name, file: map.file, name })),
  );
}

function isReplacedAt(
  { map, file, name }: Place,
  entry: Entry,
  { units, entries, maps, kustomizations }: Pick<Survey, 'units' | 'entries' | 'maps' | 'kustomizations'>,
): boolean {
  const isAnother = (unit: Unit): boolean =>
    unit.mounts.some((mount) => {
      if (mount.kind !== 'map' || !isMapOf(mount, map)) return false;
      const found = entriesOfMap(mount, unit, { entries, maps });
      return found.some((one) => one.name === name && one.entry !== entry);
    });
  const roots = rootsOver(file, kustomizations);
  const over = units.filter(({ layers, file: root }) => roots.has(root) && layers?.all.includes(file));
  const replacing = new Set(over.filter(isAnother).map((unit) => unit.file));
  return roots.size > 0 && [...roots].every((root) => replacing.has(root));
}

/** The files of the outermost kustomizations that take in a file, each by the way of others or not. */
function rootsOver(file: string, kustomizations: readonly Kustomization[]): Set<string> {
  const takers = (path: string): Kustomization[] =>
    kustomizations.filter(({ resources, components, patches }) =>
      [...resources, ...components, ...patches].includes(path),
    );
  const roots = new Set<string>();
  const seen = new Set<Kustomization>();
  const left = [...kustomizations.filter((one) => one.file === file), ...takers(file)];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const over = one.appliedAt ? [] : takers(dirOf(one.file));
    if (over.length === 0) roots.add(one.file);
    left.push(...over);
  }
  return roots;
}
