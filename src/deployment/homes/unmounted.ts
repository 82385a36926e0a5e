import { unplacedFinding } from '../../advisory/unplaced.ts';
import type { Tree } from '../../discover/load.ts';
import type { Finding } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { type Entry, isDecisive, isOwnFile, kindOfPath } from '../evidence/entry.ts';
import type { ConfigMapSet, MapMount, Mount, Unit } from '../evidence/unit.ts';
import { isCalled } from '../helm/called-templates.ts';
import { fitsGlob } from '../helm/file-glob.ts';
import { isPartial } from '../helm/named-templates.ts';
import { linkedEntries } from '../placement/link.ts';
import { isInFolder, isMapOf } from '../placement/map-entries.ts';
import type { Survey } from '../placement/survey.ts';
import { placeKey } from '../text/located.ts';
import { baseOf, dirOf, foldersAbove, isBelow, isFile, isThere, pathsBelow } from '../text/paths.ts';
import type { Home } from './home.ts';
import { FIXED_NAME, isSpokenOf } from './traced.ts';
import { unitsAt } from './units-at.ts';
import { isNamedBeside } from './unplaced.ts';

/** A command that brings files to another place. */
const COPIES = /\b(?:cp|mv|ln|rsync|install)[ \t]/;
/** A manifest of a chart. */
const MANIFEST = /(?:^|\/)templates\//;

/**
 * The warnings on files of a chart that are taken for its server's only because they lie there: the config maps that its
 * templates make of them are mounted by nothing, or the one that the server mounts is made of a file that is not there.
 * So are files that kustomizations make config maps of, where nothing mounts them, and texts in config maps of the chart
 * or in values that these are made of.
 */
export function unmountedFiles({ id, entries, units, identity }: Home, survey: Survey): Finding[] {
  const [image] = identity.claims;
  if (units.length > 0 || image?.kind !== 'image') return [];
  const runs = unitsAt(image.span, survey);
  // An image of values that no manifest was seen to run tells nothing of mounts.
  const areSeen = runs.length > 0 && runs.every(({ file, layers }) => MANIFEST.test(file) || layers !== undefined);
  if (!areSeen || runs.some((unit) => linkedEntries(unit, survey).length > 0)) return [];
  return entries
    .filter((entry) => isDecisive(entry))
    .filter((entry) => {
      if (!isOwnFile(entry)) return isUnmountedText(entry, runs, survey);
      const isOfMaps = entry.chart !== null || isGenerated(entry, survey);
      return (isOfMaps && isOfUnmountedMaps(entry, survey)) || isMissed(entry, runs, survey);
    })
    .map(({ path, source, valuesPath, map }) => {
      const text = map === null ? valuesPath?.join('.') : `${source.name} of ${map}`;
      return unplacedFinding(id, text === undefined ? path : `${text} in ${source.file}`, image.span);
    });
}

/** What may give workloads volumes that their manifests do not show. */
const OPEN_VOLUMES =
  /\{\{[^{}]{0,200}?(?:\.[\w.]{0,100}(?:volume|mount)|(?:include|template)[ \t]{1,9}"[^"\n]{0,100}(?:volume|mount|pod|spec|workload))/i;
/** A path, which names no map. */
const PATH = /[\w.{}$-]{0,200}\/[\w.{}$/-]{0,200}/g;

/**
 * Whether a text that stands in a config map or Secret of a chart, or in the values that one is made of, is in none that
 * something mounts or speaks of.
 */
function isUnmountedText(entry: Entry, runs: readonly Unit[], survey: Survey): boolean {
  const { chart, map, key, valuesPath, source } = entry;
  const { maps, units, tree } = survey;
  if (chart === null || !runs.every(({ environment }) => environment?.chart === chart)) return false;
  const isOf = (one: ConfigMapSet): boolean =>
    map === null
      ? (one.values ?? []).some(({ path }) => path.every((part, at) => part === valuesPath?.[at]))
      : one.name === map && one.file === source.file;
  const holding = maps.filter((one) => one.chart === chart && isOf(one));
  const templates = pathsBelow(tree.paths, chart).filter((path) => MANIFEST.test(path));
  const name = key === undefined ? (valuesPath?.at(-1) ?? source.name) : key;
  const beside = chartsWithTheSame(chart, holding, survey);
  const isBeside = (path: string): boolean => beside.some((folder) => isBelow(path, folder));
  const mounting = units.filter(({ file }) => !isBeside(file));
  const paths = tree.paths.filter((path) => !isBeside(path));
  return (
    holding.length > 0 &&
    holding.every((one) => FIXED_NAME.test(one.name) && !isPartial(one.file)) &&
    !templates.some((path) => OPEN_VOLUMES.test(tree.text(path) ?? '')) &&
    !mounting.some(({ mounts, unmounted = [] }) =>
      [...mounts, ...unmounted].some((mount) => holding.some((one) => mayMount(mount, one.name, name))),
    ) &&
    !holding.some(({ name: map, file }) =>
      isSpokenOf(map, file, tree, knownToSpeak(map, file, mounting, survey), { paths, without: PATH }),
    )
  );
}

/** The folders of the charts beside one that make maps of the names of some of its own, and mount these. */
function chartsWithTheSame(
  chart: string,
  holding: readonly ConfigMapSet[],
  { charts, maps }: Survey,
): readonly string[] {
  const makes = (folder: string, { name }: ConfigMapSet): boolean =>
    maps.some((one) => one.chart === folder && one.name === name);
  return charts
    .map(({ folder }) => folder)
    .filter((folder) => !isBelow(folder, chart) && !isBelow(chart, folder))
    .filter((folder) => holding.every((one) => makes(folder, one)));
}

/** Whether kustomizations make config maps of a file, none of which a workload that lies elsewhere may mount. */
function isGenerated({ path }: Entry, { maps, kustomizations, tree }: Survey): boolean {
  const generating = new Set(kustomizations.map(({ file }) => file));
  const isOf = (map: ConfigMapSet): boolean => generating.has(map.file) && keyOf(map, path) !== undefined;
  const takesElsewhere = kustomizations.some(
    ({ remote, resources, components }) =>
      remote || [...resources, ...components].some((taken) => !isThere(tree.paths, taken)),
  );
  return !takesElsewhere && maps.some(isOf);
}

/** Whether a file is the text of config maps that nothing mounts or speaks of, and else is named by nothing. */
function isOfUnmountedMaps({ path }: Entry, survey: Survey): boolean {
  const { maps, units, tree } = survey;
  const holding = maps.filter((map) => keyOf(map, path) !== undefined);
  const files = new Set(holding.map(({ file }) => file));
  const isMounted = (map: ConfigMapSet): boolean =>
    units.some(({ mounts }) => mounts.some((mount) => mayMount(mount, map.name, keyOf(map, path) ?? null)));
  return (
    holding.length > 0 &&
    holding.every((map) => FIXED_NAME.test(map.name) && !isMounted(map)) &&
    !holding.some(({ name, file }) => isSpokenOf(name, file, tree, knownToSpeak(name, file, units, survey))) &&
    !isNamedBeside(path, files, tree)
  );
}

/** The key that a file has in a config map; null where that is not known, undefined where the map is not made of it. */
function keyOf({ paths, ignored }: ConfigMapSet, file: string): string | null | undefined {
  const found = ignored?.has(file) ? undefined : paths.find(({ path }) => path === file);
  return found && (found.open ? null : (found.key ?? baseOf(file)));
}

/** Whether a mount may be one of a key of a map, or of a map whose name is filled in. */
function mayMount(mount: Mount, map: string, key: string | null): boolean {
  if (mount.kind !== 'map') return false;
  if (!isMapOf(mount, map)) return !FIXED_NAME.test(mount.name);
  return mount.key === null || key === null || mount.key === key || /[{$]/.test(mount.key);
}

/**
 * The files that are known to speak of a map: those of the workloads that mount something of it, once for each workload, and those
 * that make other maps of its name.
 */
function knownToSpeak(map: string, file: string, units: readonly Unit[], { maps }: Survey): string[] {
  const taking = units.filter(({ mounts }) => mounts.some((mount) => mount.kind === 'map' && isMapOf(mount, map)));
  const others = maps.filter((one) => one.name === map && one.file !== file);
  return [
    ...new Map(taking.map(({ at }) => [placeKey(at), at.file])).values(),
    ...new Set(others.map((one) => one.file)),
  ];
}

/**
 * Whether all servers mount, for a file that nothing but the maps they mount names, a map that their chart makes of
 * files that it does not have.
 */
function isMissed({ path, source }: Entry, runs: readonly Unit[], survey: Survey): boolean {
  const { maps, tree } = survey;
  const mounted = runs.map(({ mounts }) =>
    maps.filter((map) =>
      mounts.some((mount) => mount.kind === 'map' && isMadeOfNothing(map, mount, source.kind, survey)),
    ),
  );
  const files = new Set(mounted.flat().map(({ file }) => file));
  return (
    mounted.every((made) => made.length > 0) &&
    !maps.some((map) => keyOf(map, path) !== undefined || isInFolder(path, map)) &&
    !isNamedBeside(path, files, tree) &&
    !isInCopyingLine(baseOf(dirOf(path)), tree)
  );
}

/** Whether a mounted map has a file of a kind of nothing: what its chart takes for it is not in the repository. */
function isMadeOfNothing(map: ConfigMapSet, mount: MapMount, kind: ConfigKind, { charts, tree }: Survey): boolean {
  if (!isMapOf(mount, map.name)) return false;
  // What `.Files` of a named template has is told by the chart that calls it.
  if (isPartial(map.file) && !isCalled(map.file, charts, tree)) return false;
  if (mount.key !== null && kindOfPath(mount.key) !== kind) return false;
  const isOfKey = (key: string | null): boolean =>
    key !== null && (mount.key === null ? kindOfPath(key) === kind : key === mount.key);
  const named = map.paths.filter(({ key, glob }) => glob !== undefined || isOfKey(key));
  const paths = map.ignored ? tree.paths.filter((path) => !map.ignored?.has(path)) : tree.paths;
  const isNothing = ({ path, open, glob }: (typeof named)[number]): boolean =>
    !open && (glob === undefined ? !/[*?[]/.test(path) && isAway(path, paths) : isUnfit(glob, kind, paths));
  return named.length > 0 && named.every(isNothing);
}

/** Whether no file of the repository fits a pattern that a map may have as one of a kind, nor lies behind a link it goes through. */
function isUnfit(glob: string, kind: ConfigKind, paths: readonly string[]): boolean {
  const [fixed] = glob.split(/[*?{[]/) as [string];
  const isOne = (file: string): boolean => file.includes(kind === 'deployment.toml' ? '.toml' : '.xml');
  return (
    !foldersAbove(fixed).some((folder) => isFile(paths, folder)) &&
    !pathsBelow(paths, dirOf(fixed)).some((file) => isOne(file) && (fitsGlob(glob, file) ?? true))
  );
}

/** Whether a path is none of the repository, nor one behind a link that is there for a folder. */
function isAway(path: string, paths: readonly string[]): boolean {
  return !isThere(paths, path) && !foldersAbove(path).some((folder) => isFile(paths, folder));
}

/** Whether a command may copy a folder to where a chart has it. */
function isInCopyingLine(folder: string, { files }: Tree): boolean {
  return files.some(({ text }) => text.split('\n').some((line) => COPIES.test(line) && line.includes(folder)));
}
