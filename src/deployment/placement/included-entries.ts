import type { Tree } from '../../discover/load.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { get, str, type YamlMap } from '../../read/yaml.ts';
import { type Entry, kindOfPath } from '../evidence/entry.ts';
import { isRendered } from '../evidence/rendering.ts';
import { type Chart, templatesOf } from '../helm/chart.ts';
import { namedTemplates } from '../helm/named-templates.ts';
import { type Carried, carry } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import { fileAlone } from '../text/file-call.ts';
import { type MapName, mapName } from '../text/map-name.ts';
import { isFile, pathIn, pathsBelow } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { mapFileEntry, mapTextEntry } from './map-text-entries.ts';

/** `deployment.toml: |-` and below it `{{- include "is.toml" . | nindent 4 }}`; `data: {{ include "is.data" . | nindent 2 }}`. */
const INCLUDED =
  /^[ \t]{0,40}(["']?)([\w.-]{1,100})\1:[ \t]{0,9}(?:[|>][-+\d]{0,2}[ \t]{0,9})?(?:\r?\n[ \t]{0,40})?\{\{-?[ \t]{0,9}(?:include|template)[ \t]{1,9}"([^"\n]{1,200})"[ \t]{1,9}[.$][ \t]{0,9}(?:\|[^{}\n]{0,100})?\}\}/gm;
/** Cheap sign of a map. */
const INCLUDES = /^kind:[ \t]*["']?(?:ConfigMap|Secret)\b/m;

/**
 * The configuration files of a chart's config maps and secrets whose text, or the data they are among, is all that a named
 * template prints. The manifests themselves may name nothing of WSO2's.
 */
export function includedEntries(chart: Chart, tree: Tree, carried: (path: string) => Carried | null): Entry[] {
  const manifests = pathsBelow(tree.paths, templatesOf(chart.folder)).filter((path) => /\.ya?ml$/.test(path));
  return manifests.flatMap((path) => {
    const file = INCLUDES.test(tree.text(path) ?? '') ? carried(path) : null;
    const found: Entry[] = [];
    for (const document of file?.documents ?? []) {
      eachMap(document, (map) => {
        const kind = str(get(map, 'kind'));
        const isMap = kind === 'ConfigMap' || kind === 'Secret';
        // What a named template has as the data of a Secret is in base64.
        const sections = kind === 'Secret' ? ['stringData'] : ['data'];
        if (file && isMap) found.push(...includedIn(map, file, chart, tree, sections));
      });
    }
    return found;
  });
}

/** @param sections keys of the map whose data a named template may be */
function includedIn(map: YamlMap, file: Carried, chart: Chart, tree: Tree, sections: readonly string[]): Entry[] {
  // A block of nothing but tags is empty to the YAML reader: its map then ends before it.
  const next = file.text.indexOf('\n---', map.start);
  const text = file.text.slice(map.start, next < 0 ? undefined : next);
  const own = mapName(map);
  return [...text.matchAll(INCLUDED)].flatMap(({ index, 2: key = '', 3: name = '' }) => {
    const body = bodyOf(name, chart, tree);
    const notIn = chart.environments.filter((one) => !isRendered(file.text, map.start + index, one));
    const entries =
      body === null || isFileItself(body, key, chart, tree)
        ? []
        : entriesOf(body, key, sections.includes(key), own, chart.folder);
    return entries.map((entry) => (notIn.length === 0 ? entry : { ...entry, notIn }));
  });
}

/** Whether a named template prints nothing but a file of the chart's that is judged for itself. */
function isFileItself({ text }: Body, key: string, chart: Chart, tree: Tree): boolean {
  const path = fileAlone(text.text)?.path;
  if (path === undefined || kindOfPath(path) === null || kindOfPath(path) !== kindOfPath(key)) return false;
  return isFile(tree.paths, pathIn(chart.folder, path));
}

/** The body of a named template, with the file that has it. */
interface Body {
  path: string;
  text: MappedText;
}

function bodyOf(name: string, chart: Chart, tree: Tree): Body | null {
  const folders = [chart.folder, ...chart.dependencies.flatMap(({ folder }) => folder ?? [])];
  for (const folder of folders) {
    const found = bodiesOf(folder, tree).get(name);
    if (found) return found;
  }
  return null;
}

/** The named templates of a chart; of several of one name the last counts. */
const bodiesOf = perKey((folder: string, tree: Tree): Map<string, Body> => {
  const found = new Map<string, Body>();
  for (const path of pathsBelow(tree.paths, templatesOf(folder))) {
    const text = tree.text(path) ?? '';
    const whole = MappedText.ofFile(path, text);
    for (const { name, start, end } of namedTemplates(text))
      found.set(name, { path, text: MappedText.partOf(whole, start, end) });
  }
  return found;
});

/** What a body is below a key of a map: a configuration file, or data that hold some. */
function entriesOf({ path, text }: Body, key: string, isSection: boolean, own: MapName, chart: string): Entry[] {
  const kind = kindOfPath(key);
  if (kind !== null) return [mapFileEntry(text, kind, own, key, path, chart)];
  if (!isSection) return [];
  const file = carry(path, text);
  return file.documents.flatMap((data) =>
    (data?.kind === 'map' ? data.entries : []).flatMap(({ key, value }) => {
      const kind = kindOfPath(key);
      if (kind === null || value?.kind !== 'scalar') return [];
      return mapTextEntry(value, kind, own, key, file, chart) ?? [];
    }),
  );
}
