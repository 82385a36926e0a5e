import { unplacedFinding } from '../../advisory/unplaced.ts';
import type { Finding } from '../../model.ts';
import { type Entry, isDecisive, isOwnFile, kindOfPath } from '../evidence/entry.ts';
import type { ConfigMapSet, Mount, Unit } from '../evidence/unit.ts';
import { linkedEntries } from '../placement/link.ts';
import { isMapOf } from '../placement/map-entries.ts';
import type { Survey } from '../placement/survey.ts';
import { isThere } from '../text/paths.ts';
import type { Home } from './home.ts';
import { FIXED_NAME, isSpokenOf } from './traced.ts';
import { unitsAt } from './units-at.ts';
import { isNamed, isNamedBeside } from './unplaced.ts';

/** A manifest of a chart. */
const MANIFEST = /(?:^|\/)templates\//;

/**
 * The warnings on files of a chart that are taken for its server's only because they lie there: the config maps that its
 * templates make of them are mounted by nothing, or the one that the server mounts is made of a file that is not there.
 */
export function unmountedFiles({ id, entries, units, identity }: Home, survey: Survey): Finding[] {
  const [image] = identity.claims;
  if (units.length > 0 || image?.kind !== 'image') return [];
  const runs = unitsAt(image.span, survey);
  // An image of values that no manifest was seen to run tells nothing of mounts.
  const areSeen = runs.length > 0 && runs.every(({ file }) => MANIFEST.test(file));
  if (!areSeen || runs.some((unit) => linkedEntries(unit, survey).length > 0)) return [];
  return entries
    .filter((entry) => isDecisive(entry) && isOwnFile(entry) && entry.chart !== null)
    .filter((entry) => isOfUnmountedMaps(entry, survey) || isMissed(entry, runs, survey))
    .map(({ path }) => unplacedFinding(id, path, image.span));
}

/** Whether a file is the text of config maps that nothing mounts or speaks of, and else is named by nothing. */
function isOfUnmountedMaps({ path }: Entry, { maps, units, tree }: Survey): boolean {
  const holding = maps.filter(({ paths }) => paths.some((one) => one.path === path));
  const files = new Set(holding.map(({ file }) => file));
  const mounts = units.flatMap((unit) => unit.mounts);
  return (
    holding.length > 0 &&
    holding.every(({ name }) => FIXED_NAME.test(name) && !mounts.some((mount) => mayMount(mount, name))) &&
    !holding.some(({ name, file }) => isSpokenOf(name, file, tree)) &&
    !isNamedBeside(path, files, tree)
  );
}

/** Whether a mount is one of a map, or of one whose name is filled in. */
function mayMount(mount: Mount, map: string): boolean {
  return mount.kind === 'map' && (isMapOf(mount, map) || !FIXED_NAME.test(mount.name));
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
