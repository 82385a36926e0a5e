import { grouped } from '../../lists.ts';
import type { Entry } from '../evidence/entry.ts';
import {
  type ChartEnvironment,
  type ConfigMapSet,
  environmentIn,
  type MapMount,
  type Unit,
  withWhole,
} from '../evidence/unit.ts';
import type { Values } from '../evidence/values.ts';
import { fitsGlob } from '../helm/file-glob.ts';
import { isIn } from '../text/located.ts';
import { mayShareNamespace } from '../text/namespace.ts';
import { baseOf, dirOf, isBelow, sharedDepth } from '../text/paths.ts';
import { treeAt } from '../text/values-tree.ts';
import type { Survey } from './survey.ts';

/** A configuration file of a map under the name it has there; one that is not known is taken for the right one. */
export interface MapEntry {
  entry: Entry;
  name: string;
}

/**
 * The configuration files of the config map or secret that a mount of a unit names. A workload that kustomizations bring
 * gets what their layers say of it, whatever lies nearer: another environment may have a map of the same name.
 */
export function entriesOfMap(
  mount: MapMount,
  unit: Unit,
  { entries, maps }: Pick<Survey, 'entries' | 'maps'>,
): MapEntry[] {
  const { key } = mount;
  const isNear = (map: Pick<ConfigMapSet, 'namespace' | 'notIn' | 'helper' | 'chart'>): boolean =>
    mayShareNamespace(map.namespace, unit.namespace) &&
    (unit.off || !isLeftOut(unit.environment, map.notIn)) &&
    !isOfOtherRelease(map, mount, unit);
  const inline = entries
    .filter((entry) => isMapOf(mount, entry.map) && isNear(entry))
    .map((entry) => ({ entry, name: nameOf(entry) }))
    .filter(({ entry, name }) => key === null || name === key || (entry.key === null && key === entry.source.name));
  const named = maps.filter((map) => isMapOf(mount, map.name)).filter(isNear);
  const holders: Holder[] = [
    ...inline.map((one) => ({ file: one.entry.source.file, held: () => [one] })),
    ...named.map((map) => ({ file: map.file, held: () => entriesNamedBy(map, key, unit.environment, entries) })),
  ];
  const heldIn = (isHere: (file: string) => boolean): MapEntry[] =>
    nearest(
      holders.filter(({ file }) => isHere(file)),
      pathFrom(unit),
    );
  if (unit.layers) {
    const { path, all } = unit.layers;
    const replacing = new Set(named.filter(({ replaces }) => replaces).map(({ file }) => file));
    const last = path.findIndex((layer) => layer.some((file) => replacing.has(file)));
    const seen = last < 0 ? path : path.slice(0, last + 1);
    const layered = seen.reduce<MapEntry[]>(
      (outer, layer) =>
        withInner(
          outer,
          heldIn((file) => layer.includes(file)),
        ),
      [],
    );
    if (last >= 0) return layered;
    const found = layered.length > 0 ? layered : heldIn((file) => all.includes(file));
    if (found.length > 0) return found;
  }
  return heldIn(() => true);
}

/** The file that a map is looked for from: a workload of a library is one of the chart that it is rendered in. */
function pathFrom({ file, environment }: Unit): string {
  return environment === null || isBelow(file, environment.chart) ? file : `${environment.chart}/Chart.yaml`;
}

/** The name that a file has in its own map. */
export function nameOf({ key, source }: Entry): string {
  return key === undefined ? source.name : (key ?? source.kind);
}

/**
 * Whether all that mount a config map or secret of a plain manifest pick other files of its kind from it than one. The values of a chart and the layers of a kustomization may well pick another one.
 */
export function isPassedOver(
  entry: Entry,
  { units, entries, maps }: Pick<Survey, 'units' | 'entries' | 'maps'>,
): boolean {
  const { map, chart, key, source } = entry;
  if (chart !== null || key === null) return false;
  const mounts = units.flatMap((unit) => unit.mounts.map((mount) => ({ unit, mount })));
  const picks = mounts.flatMap(({ unit, mount }) => {
    if (mount.kind !== 'map' || !isMapOf(mount, map)) return [];
    const isPlain = unit.environment === null && unit.layers === undefined && mount.key !== null;
    const picked = isPlain ? entriesOfMap(mount, unit, { entries, maps }) : [];
    const isOther = (one: MapEntry): boolean => one.name !== nameOf(entry) && one.entry.source.kind === source.kind;
    const here = picked.filter((one) => one.entry.source.file === source.file);
    // Another environment may have a map of the same name.
    return here.length === 0 && picked.length > 0 ? [] : [here.some(isOther)];
  });
  return picks.length > 0 && !picks.includes(false);
}

/** What a layer says of a map with what the layers in it say: a file in the outer one is in the place of theirs. */
function withInner(outer: readonly MapEntry[], inner: readonly MapEntry[]): MapEntry[] {
  const kinds = new Set(outer.map(({ entry }) => entry.source.kind));
  return [...outer, ...inner.filter(({ entry }) => !kinds.has(entry.source.kind))];
}

/**
 * Whether a map is one of another chart, which makes the name with a named template of its own: `gateway.fullname` and
 * `control-plane.fullname` are two releases' names. A chart and those it is a part of may agree on one.
 */
function isOfOtherRelease(
  { helper, chart }: Pick<ConfigMapSet, 'helper' | 'chart'>,
  mount: MapMount,
  { environment, file }: Unit,
): boolean {
  if (environment === null || !chart || !helper || !mount.helper || helper === mount.helper) return false;
  const charts = withWhole(environment).map((one) => one.chart);
  return !isBelow(file, chart) && !charts.some((own) => isBelow(chart, own));
}

/** Whether an environment, or what it is a part of, is one of those that do not render a map. */
function isLeftOut(environment: ChartEnvironment | null, notIn: readonly ChartEnvironment[] = []): boolean {
  return environment !== null && withWhole(environment).some((one) => notIn.includes(one));
}

/** Whether a mount is one of a config map or secret of some name; null for what is none. */
export function isMapOf({ name, given }: MapMount, map: string | null): boolean {
  return map !== null && (map === name || map === given);
}

/** The configuration files that a map takes from files of the repository and from values of its chart. */
export function entriesNamedBy(
  map: ConfigMapSet,
  key: string | null,
  environment: ChartEnvironment | null,
  entries: readonly Entry[],
): MapEntry[] {
  return [...mapEntries(map, key, entries), ...valuesEntries(map, key, environment, entries)];
}

/** Entries of a map made from files: the files named, and those that a pattern takes or that lie directly in a folder named. */
function mapEntries(map: ConfigMapSet, key: string | null, entries: readonly Entry[]): MapEntry[] {
  return entries.flatMap((entry): MapEntry[] => {
    if (entry.map !== null || map.ignored?.has(entry.path)) return [];
    const { kind } = entry.source;
    const own = [entry.path, ...(entry.filled ?? [])];
    return map.paths.flatMap((taken) => {
      const { path, key: renamed, open } = taken;
      const isNamed = own.includes(path);
      const there = isNamed ? path : own.findLast((one) => isOfFolder(one, taken));
      if (there === undefined) return [];
      const called = there === entry.path ? entry.source.name : baseOf(there);
      const name = isNamed ? (renamed ?? called) : called;
      return key === null || key === name ? [{ entry, name: isNamed && open ? kind : name }] : [];
    });
  });
}

/** Whether a map takes a file as one of a folder. */
export function isInFolder(file: string, { paths, ignored }: ConfigMapSet): boolean {
  return !ignored?.has(file) && paths.some((taken) => isOfFolder(file, taken));
}

function isOfFolder(file: string, { path, glob }: ConfigMapSet['paths'][number]): boolean {
  return (glob === undefined ? null : fitsGlob(glob, file)) ?? dirOf(file) === path;
}

/** Entries of a map that are texts of the values its chart is rendered with. */
function valuesEntries(
  map: ConfigMapSet,
  key: string | null,
  environment: ChartEnvironment | null,
  entries: readonly Entry[],
): MapEntry[] {
  if (environment === null) return [];
  const { values } = environmentIn(map.chart ?? null, environment);
  const places = textsOfMap(map, values)
    .filter((text) => key === null || text.key === key)
    .flatMap(({ path, key: name }) => {
      const found = values.find(path);
      return found?.node ? [{ at: found.file.span(found.node), name }] : [];
    });
  if (places.length === 0) return [];
  return entries.flatMap((entry): MapEntry[] => {
    const place = places.find(({ at }) => entry.valuesPath !== null && isIn(entry.source.text.locate(0, 0), at));
    return place ? [{ entry, name: place.name }] : [];
  });
}

/** Where values of a chart have the texts of a map, each with the key that the map has it under. */
export function textsOfMap(
  { values = [] }: ConfigMapSet,
  { tree }: Values,
): { path: readonly string[]; key: string }[] {
  return values.flatMap(({ path, key }) => {
    if (key !== null) return [{ path, key }];
    const texts = treeAt(tree, path);
    return texts?.kind === 'map' ? [...texts.entries.keys()].map((one) => ({ path: [...path, one], key: one })) : [];
  });
}

/** What holds configuration files of a map. */
interface Holder {
  file: string;
  /** Asked of the nearest ones only: each environment of a repository may have a map of the same name. */
  held(): MapEntry[];
}

/** Of several maps of one name, what those hold that are in the file that refers to them, else that are nearest to it. */
function nearest(holders: readonly Holder[], from: string): MapEntry[] {
  const rings = grouped(holders, ({ file }) =>
    file === from ? Number.POSITIVE_INFINITY : sharedDepth(dirOf(from), dirOf(file)),
  );
  for (const [, ring] of [...rings].sort(([a], [b]) => b - a)) {
    const found = ring.flatMap(({ held }) => held());
    if (found.length > 0) return found;
  }
  return [];
}
