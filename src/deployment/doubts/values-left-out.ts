import type { Setting } from '../../settings.ts';
import { isDecisive } from '../evidence/entry.ts';
import { type ChartEnvironment, withWhole } from '../evidence/unit.ts';
import type { Home } from '../homes/home.ts';
import type { ReadHome } from '../homes/home-variants.ts';

/** `enable = {{ .Values.certAuth }}`, `enable = {{ required "has to be set" .Values.certAuth }}` */
const BARE = /^[^"'{]{1,300}\{\{-?\s*(?:required\s+"[^"]{0,300}"\s+)?\$?\.Values((?:\.[\w-]+)+)\s*-?\}\}$/;

/**
 * Whether a home is a chart with nothing but its own values, which leave out what a setting is made of while other values
 * of the repository give it: what the chart then makes is no TOML, or it fails, so that it only runs with these.
 */
export function isIncomplete({ entries, environment }: Home, { variants }: ReadHome, homes: readonly Home[]): boolean {
  if (environment === null || withWhole(environment).at(-1)?.name !== null) return false;
  const others = homes.flatMap((home) => {
    const isSame =
      home.environment?.chart === environment.chart &&
      entries.filter(isDecisive).every((entry) => home.entries.includes(entry));
    return isSame ? [home.environment] : [];
  });
  const isLeftOut = (setting: Setting): boolean => {
    const { start, end } = setting.at;
    const path = setting.value === 'unknown' ? BARE.exec(setting.source.text.text.slice(start, end))?.[1] : undefined;
    return path !== undefined && !gives(environment, path) && others.some((other) => gives(other, path));
  };
  return variants.every(({ toml }) => toml !== null && [toml.handler, toml.soap].some(isLeftOut));
}

/** Whether values have something at a path (`.certAuth`). */
function gives(environment: ChartEnvironment | null, path: string): boolean {
  return !!environment?.values.find(path.slice(1).split('.'))?.node;
}
