import { type Entry, hasOwnName, isDecisiveKind, kindOfPath } from '../evidence/entry.ts';
import type { ChartEnvironment, ConfigMapSet, MapMount, Unit } from '../evidence/unit.ts';
import { placeKey } from '../text/located.ts';
import { isBelow } from '../text/paths.ts';
import { valueEntry } from './embedded-entries.ts';
import { isMapOf } from './map-entries.ts';
import type { Survey } from './survey.ts';

/**
 * The texts of a chart's values that its templates put under a configuration file's name into a map that a server
 * mounts, and that no entry is of: what they hold does not tell what they are.
 */
export function valuesToldByKey(survey: Survey): Entry[] {
  const known = new Set(survey.entries.map(({ source }) => placeKey(source.text.locate(0, 0))));
  const found = new Map<string, Entry>();
  for (const unit of survey.units.filter(isServer)) {
    for (const mount of unit.mounts) {
      if (mount.kind !== 'map') continue;
      for (const entry of valuesIn(mount, unit, survey.maps)) {
        const place = placeKey(entry.source.text.locate(0, 0));
        if (!known.has(place)) found.set(place, entry);
      }
    }
  }
  return [...found.values()];
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
    .flatMap(({ values = [] }) => values)
    .filter(({ key }) => mount.key === null || mount.key === key)
    .flatMap(({ path, key }) => (key === null ? [] : (fileOf(path, key, environment) ?? [])));
}

/** The text at a path of an environment's values as the configuration file that a key names, or null. */
function fileOf(path: readonly string[], key: string, { chart, values }: ChartEnvironment): Entry | null {
  const kind = hasOwnName(key) ? kindOfPath(key) : null;
  const found = kind !== null && isDecisiveKind(kind) ? values.find(path) : null;
  if (kind === null || found?.node?.kind !== 'scalar') return null;
  return valueEntry(found.node, kind, path, found.file, chart);
}
