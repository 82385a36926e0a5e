import type { MappedText } from '../../read/mapped-text.ts';
import type { YamlScalar } from '../../read/yaml.ts';
import type { ConfigKind } from '../../settings.ts';
import type { Entry } from '../evidence/entry.ts';
import type { Carried } from '../text/carried.ts';
import type { MapName } from '../text/map-name.ts';
import { embeddedEntry, isReference, type Place } from './embedded-text.ts';

/**
 * A text of a chart's values as the configuration file that the chart makes of it; null for one that holds none, such as
 * what a condition asks.
 *
 * @param path the keys it stands under
 */
export function valueEntry(
  node: YamlScalar,
  kind: ConfigKind,
  path: readonly string[],
  { file }: Carried,
  chart: string,
): Entry | null {
  if (isReference(node.value)) return null;
  const labels = path.slice(0, -1);
  const place: Place = {
    file,
    id: `0.${labels.join('.')}`,
    map: null,
    namespace: null,
    valuesPath: path,
    chart,
    labels,
    image: null,
    hint: 'go',
    added: false,
  };
  return embeddedEntry(node.text(), kind, kind, place, null);
}

/**
 * A text of a config map as the configuration file that a mount makes of it; null for one that holds none.
 *
 * @param map what the config map is called
 * @param key the key it stands under
 */
export function mapTextEntry(
  node: YamlScalar,
  kind: ConfigKind,
  map: MapName,
  key: string,
  { file }: Carried,
  chart: string | null,
): Entry | null {
  return isReference(node.value) ? null : mapFileEntry(node.text(), kind, map, key, file, chart);
}

/**
 * The same for a text that is no scalar of the map's own manifest.
 *
 * @param file the file that has the text
 */
export function mapFileEntry(
  text: MappedText,
  kind: ConfigKind,
  { name, namespace, helper }: MapName,
  key: string,
  file: string,
  chart: string | null,
): Entry {
  const hint = chart === null ? null : 'go';
  const place: Place = {
    file,
    id: name,
    map: name,
    helper,
    namespace,
    valuesPath: null,
    chart,
    labels: [name],
    image: null,
    hint,
    added: false,
  };
  return { ...embeddedEntry(text, kind, kind, place, null), key };
}
