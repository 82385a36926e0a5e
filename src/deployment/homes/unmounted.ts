import { unplacedFinding } from '../../advisory/unplaced.ts';
import type { Finding } from '../../model.ts';
import { type Entry, isDecisive, isOwnFile, kindOfPath } from '../evidence/entry.ts';
import type { ConfigMapSet, Mount, Unit } from '../evidence/unit.ts';
import { linkedEntries } from '../placement/link.ts';
import { isMapOf } from '../placement/map-entries.ts';
import type { Survey } from '../placement/survey.ts';
import { placeKey } from '../text/located.ts';
import { baseOf, isThere } from '../text/paths.ts';
import type { Home } from './home.ts';
import { FIXED_NAME, isSpokenOf } from './traced.ts';
import { unitsAt } from './units-at.ts';
import { isNamed, isNamedBeside } from './unplaced.ts';

/** A manifest of a chart. */
const MANIFEST = /(?:^|\/)templates\//;

/**
 * The warnings on files of a chart that are taken for its server's only because they lie there: the config maps that its
 * templates make of them are mounted by nothing, or the one that the server mounts is made of a file that is not there.
 * So are files that kustomizations make config maps of, where nothing mounts them.
 */
export function unmountedFiles({ id, entries, units, identity }: Home, survey: Survey): Finding[] {
  const [image] = identity.claims;
  if (units.length > 0 || image?.kind !== 'image') return [];
  const runs = unitsAt(image.span, survey);
  // An image of values that no manifest was seen to run tells nothing of mounts.
  const areSeen = runs.length > 0 && runs.every(({ file, layers }) => MANIFEST.test(file) || layers !== undefined);
  if (!areSeen || runs.some((unit) => linkedEntries(unit, survey).length > 0)) return [];
  return entries
    .filter((entry) => isDecisive(entry) && isOwnFile(entry) && (entry.chart !== null || isGenerated(entry, survey)))
    .filter((entry) => isOfUnmountedMaps(entry, survey) || isMissed(entry, runs, survey))
    .map(({ path }) => unplacedFinding(id, path, image.span));
}

/** Whether kustomizations make config maps of a file, none of which a workload that lies elsewhere may mount. */
function isGenerated({ path }: Entry, { maps, kustomizations }: Survey): boolean {
  const generating = new Set(kustomizations.map(({ file }) => file));
  const isOf = (map: ConfigMapSet): boolean => generating.has(map.file) && keyOf(map, path) !== undefined;
  return maps.some(isOf) && !kustomizations.some(({ remote }) => remote);
}

/** Whether a file is the text of config maps that nothing mounts or speaks of, and else is named by nothing. */
function isOfUnmountedMaps({ path }: Entry, { maps, units, tree }: Survey): boolean {
  const holding = maps.filter((map) => keyOf(map, path) !== undefined);
  const files = new Set(holding.map(({ file }) => file));
  const isMounted = (map: ConfigMapSet): boolean =>
    units.some(({ mounts }) => mounts.some((mount) => mayMount(mount, map.name, keyOf(map, path) ?? null)));
  return (
    holding.length > 0 &&
    holding.every((map) => FIXED_NAME.test(map.name) && !isMounted(map)) &&
    !holding.some(({ name, file }) => isSpokenOf(name, file, tree, takingOthers(name, units))) &&
    !isNamedBeside(path, files, tree)
  );
}

/** The key that a file has in a config map; null where that is not known, undefined where the map is not made of it. */
function keyOf({ paths }: ConfigMapSet, file: string): string | null | undefined {
  const found = paths.find(({ path }) => path === file);
  return found && (found.open ? null : (found.key ?? baseOf(file)));
}

/** Whether a mount may be one of a key of a map, or of a map whose name is filled in. */
function mayMount(mount: Mount, map: string, key: string | null): boolean {
  if (mount.kind !== 'map') return false;
  if (!isMapOf(mount, map)) return !FIXED_NAME.test(mount.name);
  return mount.key === null || key === null || mount.key === key || /[{$]/.test(mount.key);
}

/** The files of the workloads that mount something of a map, once for each workload. */
function takingOthers(map: string, units: readonly Unit[]): string[] {
  const taking = units.filter(({ mounts }) => mounts.some((mount) => mount.kind === 'map' && isMapOf(mount, map)));
  return [...new Map(taking.map(({ at }) => [placeKey(at), at.file])).values()];
}

/** Whether servers mount, under the name of a file that nothing names, one that the repository does not have. */
function isMissed({ path, source }: Entry, runs: readonly Unit[], { maps, tree }: Survey): boolean {
  const isMadeOfNothing = (map: ConfigMapSet, key: string): boolean =>
    map.paths.some((one) => one.key === key && !one.open && !/[*?[]/.test(one.path) && !isThere(tree.paths, one.path));
  const isMissing = (mount: Mount): boolean => {
    const key = mount.kind === 'map' ? mount.key : null;
    if (mount.kind !== 'map' || key === null || kindOfPath(key) !== source.kind) return false;
    return maps.some((map) => isMapOf(mount, map.name) && isMadeOfNothing(map, key));
  };
  return (
    !isNamed(path, tree) &&
    !maps.some(({ paths }) => paths.some((one) => one.path === path)) &&
    runs.every(({ mounts }) => mounts.some((mount) => isMissing(mount)))
  );
}
