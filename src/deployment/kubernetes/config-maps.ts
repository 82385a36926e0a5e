import { get, str, type YamlNode } from '../../read/yaml.ts';
import type { ConfigMapSet } from '../evidence/unit.ts';
import type { Values } from '../evidence/values.ts';
import type { Carried } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import { fileAlone } from '../text/file-call.ts';
import { mapName } from '../text/map-name.ts';

/** `.Files.Get "confs/x"`, `.Files.Glob "confs/x/*"`, `.Files.Lines` of a chart's manifest, or one of its values. */
const TAKEN = /\.Files\.(?:Get|Glob|GetBytes|Lines)\s+"([^"]+)"|\.Values((?:\.[\w-]+)+)/g;
const KEY_LINE = /^[ \t]*(["']?)([\w.-]+)\1:[ \t]*(?:[|>][-+\d]*$|["']?\{\{|$)/;
const TAGS_ONLY = /^\s*(?:\{\{.*\}\}\s*)?$/;
const SECTION = /^(?:data|binaryData|stringData)$/;

/**
 * The config maps and secrets a document describes.
 *
 * @param chart root-relative folders of the chart the manifest belongs to and of the one whose files it takes, or null
 * @param values what the chart is rendered with
 */
export function configMaps(
  file: Carried,
  document: YamlNode | null,
  chart: { folder: string; files: string } | null,
  values: Values | null = null,
): ConfigMapSet[] {
  const found: ConfigMapSet[] = [];
  eachMap(document, (map) => {
    const kind = str(get(map, 'kind'));
    if (kind !== 'ConfigMap' && kind !== 'Secret') return;
    // A block of nothing but tags is empty to the YAML reader: its map then ends before it.
    const next = map === document ? file.text.indexOf('\n---', map.start) : map.end;
    const text = file.text.slice(map.start, next === -1 ? undefined : next);
    const taken =
      chart === null
        ? { paths: [] }
        : { chart: chart.folder, ...takenIn(withFilesOf(values, withFilesIncluded(values, text)), chart.files) };
    found.push({ ...mapName(map), file: file.file, ...taken });
  });
  return found;
}

/** `.Files.Get (printf "conf/%s/deployment.toml" .Values.env)`, `.Files.Get .Values.file` */
const BY_VALUE =
  /(\.Files\.(?:Get|Glob|GetBytes|Lines)\s{1,20})(\((?:[^()]|\([^()]{0,200}\)){1,200}\)|\$?\.Values(?:\.[\w-]{1,100}){1,20})/g;

/** A template with the paths of files written out that values give. */
export function withFilesOf(values: Values | null, text: string): string {
  if (values === null || !text.includes('.Files.')) return text;
  return text.replace(BY_VALUE, (whole, call: string, path: string) => {
    const { text: given } = values.expand(`{{ ${path} }}`);
    return /[{}"\n]/.test(given) ? whole : `${call}"${given}"`;
  });
}

/** A call of a named template with all that there is. */
const INCLUDE = /\b(?:include|template)\s{1,9}"([^"\n]{1,200})"\s{1,9}[.$](?![\w.])/g;

/** A template with the calls of named ones that print nothing but a file written as what takes that file. */
function withFilesIncluded(values: Values | null, text: string): string {
  if (values === null) return text;
  return text.replace(INCLUDE, (whole, name: string) => fileAlone(values.helperOf(name) ?? '')?.call ?? whole);
}

/** `range $name, $text := .Values.config` whose turns begin with `{{ $name }}:`, and `data: {{ toYaml .Values.config | nindent 2 }}`. */
const WHOLE = new RegExp(
  [
    String.raw`\brange\s{1,9}(\$\w{1,60}),\s{0,9}\$\w{1,60}\s{0,9}:=\s{0,9}\$?\.Values((?:\.[\w-]{1,100}){1,20})\s{0,9}-?\}\}\s{0,99}["']?\{\{-?\s{0,9}(?:tpl\s{1,9})?\1(?!\w)[^{}\n]{0,40}\}\}["']?:`,
    String.raw`\b(?:data|stringData):\s{0,99}\{\{-?\s{0,9}\(?(?:tpl\s{0,9}\(\s{0,9})?toYaml\s{1,9}\$?\.Values((?:\.[\w-]{1,100}){1,20})`,
    String.raw`\b(?:data|stringData):\s{0,99}\{\{-?\s{0,9}with\s{1,9}\$?\.Values((?:\.[\w-]{1,100}){1,20})\s{0,9}-?\}\}\s{0,99}\{\{-?\s{0,9}toYaml\s{1,9}\.(?!\w)`,
  ].join('|'),
  'g',
);

/** Whether a template may be a config map or a secret that has a text for each key of a map of values. */
export function isMadeOfMaps(text: string): boolean {
  return /^kind:[ \t]*["']?(?:ConfigMap|Secret)\b/m.test(text) && text.search(WHOLE) !== -1;
}

/** What decides or repeats what stands behind it. */
const CONTROL = /\{\{-?\s{0,9}(?:if|else|end|with|range)\b/;

/** The files of a chart and the values that are entries of a map, with the keys whose whole text they are. */
function takenIn(text: string, chart: string): Required<Pick<ConfigMapSet, 'paths' | 'values'>> {
  const whole = [...text.matchAll(WHOLE)].flatMap(([, , ...paths]) => paths.filter((path) => path !== undefined));
  const values = whole.map((path) => ({ path: path.slice(1).split('.'), key: null }));
  const taken: ReturnType<typeof takenIn> = { paths: [], values };
  let key: string | null = null;
  // Whether a file of the same key stands right before.
  let follows = false;
  for (const line of text.split('\n')) {
    const begun = KEY_LINE.exec(line.trimEnd())?.[2];
    if (begun !== undefined) key = SECTION.test(begun) ? null : begun;
    else if (!TAGS_ONLY.test(line)) key = null;
    if (begun !== undefined || key === null || CONTROL.test(line)) follows = false;
    for (const [whole, file, value] of line.matchAll(TAKEN)) {
      if (file === undefined) {
        if (key !== null) taken.values.push({ path: (value as string).slice(1).split('.'), key });
        continue;
      }
      const own = chart === '' ? file : `${chart}/${file}`;
      const path = own.replace(/(?:\/|(?<![/*]))\*+(?:\.\w+)?$/, '');
      const isFile = /Get\b/.test(whole);
      const open = key === null && !whole.includes('Glob') ? { open: true as const } : {};
      const added = follows && isFile ? { added: true as const } : {};
      follows = isFile && key !== null;
      const glob = whole.includes('Glob') ? { glob: own } : {};
      taken.paths.push({ path, key, ...open, ...added, ...glob });
    }
  }
  return taken;
}
