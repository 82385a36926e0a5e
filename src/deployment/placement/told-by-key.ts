import { get, str } from '../../read/yaml.ts';
import type { ConfigKind } from '../../settings.ts';
import { type Entry, hasOwnName, isDecisiveKind, kindOfPath } from '../evidence/entry.ts';
import type { ChartEnvironment, ConfigMapSet, MapMount, Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import { placeKey } from '../text/located.ts';
import { mapName } from '../text/map-name.ts';
import { asFile, asTarget, dirOf, isBelow, pathsBelow } from '../text/paths.ts';
import { entriesOfMap, isMapOf, textsOfMap } from './map-entries.ts';
import { mapTextEntry, valueEntry } from './map-text-entries.ts';
import type { Survey } from './survey.ts';

/**
 * The texts of a chart's values that its templates put into a map that a server mounts, under a configuration file's
 * name or picked to be called so, and that no entry is of: what they hold does not tell what they are.
 */
export function valuesToldByKey(survey: Survey): Entry[] {
  const known = new Set(survey.entries.map(placeOf));
  const found = new Map<string, Entry>();
  for (const unit of survey.units.filter(isServer)) {
    for (const mount of unit.mounts) {
      if (mount.kind !== 'map') continue;
      for (const entry of valuesIn(mount, unit, survey.maps)) {
        const place = placeOf(entry);
        if (!known.has(place)) found.set(place, entry);
      }
    }
  }
  return [...found.values()];
}

/**
 * The texts of config maps that a server picks to be called as a configuration file is (`subPath: is.toml` at
 * `…/repository/conf/deployment.toml`), and that no entry is of.
 */
export function mapTextsToldByTarget(survey: Survey, carried: (path: string) => Carried | null): Entry[] {
  const before = new Set(survey.entries.map(placeOf));
  const found = new Map<string, Entry>();
  for (const unit of survey.units.filter(isServer)) {
    for (const mount of unit.mounts) {
      const key = mount.kind === 'map' ? mount.key : null;
      if (mount.kind !== 'map' || key === null) continue;
      const kind = decisiveKind(namedBy(mount, key));
      if (kind === null || entriesOfMap(mount, unit, survey).length > 0) continue;
      const known = survey.maps.filter(({ name }) => isMapOf(mount, name));
      const places = known.length > 0 ? known : beside(unit, survey);
      for (const { file, chart = null } of places)
        for (const entry of textsOf(mount.name, key, kind, carried(file), chart)) {
          const place = placeOf(entry);
          if (!before.has(place)) found.set(place, entry);
        }
    }
  }
  return [...found.values()];
}

function placeOf({ source }: Entry): string {
  return placeKey(source.text.locate(0, 0));
}

/** The manifests in the folder of a unit's, which may name nothing of WSO2's and are not read then. */
function beside({ file, environment }: Unit, { tree }: Survey): Pick<ConfigMapSet, 'file' | 'chart'>[] {
  const chart = environment?.chart ?? null;
  const near = pathsBelow(tree.paths, dirOf(file)).filter((path) => dirOf(path) === dirOf(file));
  return near.filter((path) => /\.ya?ml$/.test(path)).map((path) => ({ file: path, chart }));
}

/** What the config maps of a name have under a key, as configuration files. */
function textsOf(name: string, key: string, kind: ConfigKind, read: Carried | null, chart: string | null): Entry[] {
  const found: Entry[] = [];
  for (const document of read?.text.includes(key) ? read.documents : []) {
    eachMap(document, (map) => {
      const own = mapName(map);
      const isMeant = str(get(map, 'kind')) === 'ConfigMap' && own.name === name;
      const text = isMeant ? get(map, 'data', key) : null;
      const entry = read && text?.kind === 'scalar' ? mapTextEntry(text, kind, own, key, read, chart) : null;
      if (entry) found.push(entry);
    });
  }
  return found;
}

function isServer({ claims }: Unit): boolean {
  return claims.some(({ product }) => product !== null && product !== 'other');
}

/** The texts of values that are configuration files of a map that a unit mounts. */
function valuesIn(mount: MapMount, { environment, off }: Unit, maps: readonly ConfigMapSet[]): Entry[] {
  if (environment === null) return [];
  const { chart } = environment;
  const isRendered = ({ notIn }: ConfigMapSet): boolean => off === true || !notIn?.includes(environment);
  const meant = maps.filter((map) => isMapOf(mount, map.name) && isRendered(map));
  const own = meant.filter(({ file }) => isBelow(file, chart));
  return (own.length > 0 ? own : meant)
    .flatMap((map) => textsOfMap(map, environment.values))
    .filter(({ key }) => mount.key === null || mount.key === key)
    .flatMap(({ path, key }) => fileOf(path, namedBy(mount, key), environment) ?? []);
}

/** What a key of a map is called where a mount puts it: one that the mount picks may have another name there. */
function namedBy({ key: picked, to }: MapMount, key: string): string {
  return picked === null || to === null ? key : asFile(asTarget(to), key);
}

/** The text at a path of an environment's values as the configuration file that a name is of, or null. */
function fileOf(path: readonly string[], name: string, { chart, values }: ChartEnvironment): Entry | null {
  const kind = decisiveKind(name);
  if (kind === null) return null;
  const found = values.find(path);
  return found?.node?.kind === 'scalar' ? valueEntry(found.node, kind, path, found.file, chart) : null;
}

/** The kind that a name is of, where it is the server's own and decides. */
function decisiveKind(name: string): ConfigKind | null {
  const kind = hasOwnName(name) ? kindOfPath(name) : null;
  return kind !== null && isDecisiveKind(kind) ? kind : null;
}
