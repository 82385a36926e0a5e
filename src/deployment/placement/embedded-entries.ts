import type { Span } from '../../model.ts';
import { writtenTexts } from '../../read/appended.ts';
import { decodeBase64 } from '../../read/base64.ts';
import type { Heredoc } from '../../read/here-document.ts';
import { outside, scriptHeredocs } from '../../read/heredoc.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { sniffToml, sniffXml } from '../../read/sniff.ts';
import { templateLanguage } from '../../read/template.ts';
import { get, str, type YamlMap, type YamlNode, type YamlScalar, type YamlSeq } from '../../read/yaml.ts';
import type { ConfigKind, TemplateLanguage } from '../../settings.ts';
import { type PutConfig, putConfigs } from '../docker/compose-mounts.ts';
import { type Entry, homeOfPath, isHomePath, kindOfPath } from '../evidence/entry.ts';
import type { Carried } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { runsWithIn } from '../text/conditions.ts';
import { type MapName, mapName } from '../text/map-name.ts';
import { baseOf, dirOf } from '../text/paths.ts';
import { plainName } from '../text/plain-name.ts';
import { isYaml } from '../text/yaml-text.ts';
import { isIdleBlock } from './ansible-blocks.ts';

/** Where an embedded file's text was found. */
interface Place {
  file: string;
  /** What tells it from other embedded files of the same carrier. */
  id: string;
  map: string | null;
  helper?: string | undefined;
  namespace: string | null;
  valuesPath: readonly string[] | null;
  chart: string | null;
  labels: string[];
  /** Where the image of the container around it stands. */
  image: Span | null;
  hint: TemplateLanguage | null;
  added: boolean;
}

/** Keys under which Helm values carry a piece of `deployment.toml` for a chart that lies elsewhere. */
const FRAGMENT_KEY = /^extra_?config(?:s|uration)?$/i;

/** How cloud-init's `write_files` tells of a content in base64, compressed or not. */
const ENCODED = /(?:^|\+)b(?:ase)?64$/;

/** A script of one line that may print a configuration file. */
const PRINTS = /\b(?:echo|printf)[ \t]/;

/**
 * The configuration files a YAML document holds as text: in config maps, secrets, Helm values, Ansible tasks,
 * cloud-init, whatever the structure, by the key they stand under, by their content or by the heredoc of a script.
 *
 * @param role `values` for a Helm values file; fragments in it count only when no chart of the repository puts them in
 * @param apart scalars that are read as YAML of their own
 * @param given scalars that are values for a chart that lies elsewhere: fragments among them count, too
 */
export function yamlEntries(
  carried: Carried,
  chart: string | null,
  role: 'values' | 'manifest',
  hint: TemplateLanguage | null,
  apart: ReadonlyMap<YamlNode, Carried>,
  given: ReadonlySet<YamlNode> = new Set(),
): Entry[] {
  const found: Entry[] = [];
  carried.documents.forEach((document, index) => {
    const configs = putConfigs(document);
    const walk = (
      node: YamlNode | null,
      path: string[],
      map: (MapName & { secret: boolean }) | null,
      parent: YamlMap | null,
      image: Span | null,
    ): void => {
      const placeIn = (): Place => ({
        file: carried.file,
        id: map ? map.name : `${index}.${holderOf(path, configs).join('.')}`,
        map: map?.name ?? null,
        helper: map?.helper,
        namespace: map?.namespace ?? null,
        valuesPath: role === 'values' ? path : null,
        chart,
        labels: [...(map ? [map.name] : []), ...path.slice(0, -1)],
        image,
        hint,
        added: /(?:^|\.)blockinfile$/.test(path.at(-2) ?? ''),
      });
      if (node?.kind === 'seq') {
        const script = joinedText(node);
        const written = script ? entriesWritten(script, scriptHeredocs(script), placeIn()) : [];
        found.push(...written);
        // A piece of a script is no text of its own.
        if (written.length > 0) return;
        node.items.forEach((item, at) => {
          walk(item, [...path, String(at)], map, null, image);
        });
      } else if (node?.kind === 'map') {
        const kind = str(get(node, 'kind'));
        const isMap = kind === 'ConfigMap' || kind === 'Secret';
        const inner = isMap ? { ...mapName(node), secret: kind === 'Secret' } : (generatedMap(node, path) ?? map);
        const around = imageAt(node, carried) ?? image;
        for (const { key, value } of node.entries) {
          if (!isIdleBlock(node, key, value)) walk(value, [...path, key], inner, node, around);
        }
      } else if (node?.kind === 'scalar' && !apart.has(node)) {
        const key = path.at(-1) ?? '';
        const section = path.at(-2);
        const literal = section === 'literals' && map ? literalEntry(node, placeIn()) : null;
        if (literal) {
          found.push(literal);
          return;
        }
        const encoded =
          section === 'binaryData' ||
          (map?.secret === true && section === 'data') ||
          (/^contents?$/.test(key) && ENCODED.test(str(get(parent, 'encoding')) ?? ''));
        const fragments = (role === 'values' && chart === null) || given.has(node);
        const name = configOf(path, configs)?.name ?? nameOf(key, parent);
        found.push(...scalarEntries(node, key, name, placeIn(), encoded, fragments));
      }
    };
    walk(document, [], null, null, null);
  });
  return found;
}

/** The map that an item of a kustomization's generator makes, by the keys that it stands under. */
function generatedMap(item: YamlMap, [generator, , ...below]: readonly string[]) {
  const isGenerator = generator === 'configMapGenerator' || generator === 'secretGenerator';
  const name = isGenerator && below.length === 0 ? str(get(item, 'name')) : null;
  return name === null ? null : { name: plainName(name), namespace: null, secret: false };
}

/** `deployment.toml=[server]…`, a literal of a generator that is a configuration file of several lines. */
function literalEntry(node: YamlScalar, place: Place): Entry | null {
  const name = /^([\w.-]{1,100})=/.exec(node.value)?.[1] ?? '';
  const kind = node.value.includes('\n') ? kindOfPath(name) : null;
  if (kind === null) return null;
  const whole = node.text();
  return make(MappedText.partOf(whole, name.length + 1, whole.text.length), kind, name, place, null);
}

/** The keys down to what holds a text: for a config of Docker Compose, to the first one of the same home. */
function holderOf(path: readonly string[], configs: ReadonlyMap<string, PutConfig>): string[] {
  const put = configOf(path, configs);
  return put ? ['configs', put.first] : path.slice(0, -1);
}

/** What is made of the config of Docker Compose whose text stands under some keys. */
function configOf([section, name, key, ...below]: readonly string[], configs: ReadonlyMap<string, PutConfig>) {
  const isContent = section === 'configs' && key === 'content' && below.length === 0;
  return isContent ? configs.get(name as string) : undefined;
}

/** Where the image of a container or service stands, in the file. */
function imageAt(map: YamlMap, carried: Carried): Span | null {
  const image = get(map, 'image') ?? get(map, 'Image');
  return image?.kind === 'scalar' ? carried.span(image) : null;
}

/** @param name the file name that the text is kept under, if any */
function scalarEntries(
  node: YamlScalar,
  key: string,
  name: string | null,
  place: Place,
  encoded: boolean,
  fragments: boolean,
): Entry[] {
  const named = name === null ? null : kindOfPath(name);
  if (named === null && !encoded && !node.value.includes('\n') && !PRINTS.test(node.value)) return [];
  if (encoded ? node.value.trim() === '' || isTag(node.value) : isReference(node.value)) return [];
  const text = encoded ? decodeBase64(node) : node.text();
  if (text === null) {
    return named === null
      ? []
      : [make(node.text(), named, name as string, place, 'its base64 content cannot be decoded')];
  }
  if (named !== null) return [make(text, named, name as string, place, null)];
  const heredocs = scriptHeredocs(text);
  const written = entriesWritten(text, heredocs, place);
  const rest = outside(text, heredocs).text;
  const kind =
    kindOfContent(rest) ?? (fragments && FRAGMENT_KEY.test(key) && /^[ \t]*\[/m.test(rest) ? 'deployment.toml' : null);
  if (kind === null) return written;
  const entry = make(text, kind, kind, place, null);
  return [...written, place.map === null ? entry : { ...entry, key: /[^\w.-]/.test(key) ? null : key }];
}

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
  return make(node.text(), kind, kind, place, null);
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
  return { ...make(text, kind, kind, place, null), key };
}

/** The configuration files that a script writes. */
function entriesWritten(script: MappedText, heredocs: readonly Heredoc[], place: Place): Entry[] {
  return textsWritten(script, heredocs).flatMap((heredoc) => scriptEntry(heredoc, place) ?? []);
}

/** The texts that a script writes, the here-documents in it among them. */
export function textsWritten(script: MappedText, heredocs: readonly Heredoc[]): Heredoc[] {
  return writtenTexts(script, heredocs, (text) => runsWithIn(withoutComments(text)));
}

/** The script that CloudFormation's `Fn::Join: [BETWEEN, [PIECE, …]]` puts together, references in it as `${…}`; null for any other list. */
function joinedText({ items: [between, pieces, ...others] }: YamlSeq): MappedText | null {
  if (between?.kind !== 'scalar' || pieces?.kind !== 'seq' || others.length > 0) return null;
  const [first] = pieces.items.filter((piece) => piece?.kind === 'scalar');
  if (!first) return null;
  const filler = (text: string): MappedText => MappedText.escapeOf(first.text(), text, 0, 0, () => null);
  return MappedText.concat(
    pieces.items.flatMap((piece, at) => {
      const written = piece?.kind === 'scalar' ? piece : get(piece, 'Fn::Sub');
      const text = written?.kind === 'scalar' ? written.text() : filler(`\${${str(get(piece, 'Ref')) ?? '…'}}`);
      return at === 0 || between.value === '' ? [text] : [filler(between.value), text];
    }),
  );
}

/** The file name a text is kept under: its key, or the `dest`/`path` beside a `content`. */
export function nameOf(key: string, parent: YamlNode | null): string | null {
  if (kindOfPath(key) !== null) return key;
  if (!/^(?:content|contents|inline|data|text|body|value)$/.test(key)) return null;
  for (const sibling of ['dest', 'path', 'target', 'filename', 'name']) {
    const value = str(get(parent, sibling));
    if (value !== null && kindOfPath(value) !== null) return value;
  }
  return null;
}

/** A value that only says where the file's text comes from: nothing, a path, or a template tag alone. */
function isReference(value: string): boolean {
  const text = value.trim();
  return (!text.includes('\n') && !/[[<=]/.test(text)) || isTag(text) || text.split('\n').every(isFiles);
}

/** `{{ .Files.Get "conf/a.toml" | indent 4 }}` */
const FILE_TAG = /^\{\{-?\s{0,9}\$?\.Files\.Get\s{1,9}"[^"]{1,300}"[^{}]{0,100}\}\}$/;

/** Whether a line takes in a file of the chart, or nothing: what stands there is read in its own place. */
function isFiles(line: string): boolean {
  return line.trim() === '' || FILE_TAG.test(line.trim());
}

function isTag(value: string): boolean {
  return /^\{\{[^\n]*\}\}$/.test(value.trim());
}

/** The beginning of an XML text: a line of its comments may look like TOML. ERB's tags may begin a text of any kind. */
const XML_BEGINNING = /^\s*<(?!%)/;

function kindOfContent(text: string): ConfigKind | null {
  if (isYaml(text)) return null;
  const xml = sniffXml(text);
  if (xml !== null || XML_BEGINNING.test(text)) return xml;
  return sniffToml(text).wso2 ? 'deployment.toml' : null;
}

function make(text: MappedText, kind: ConfigKind, name: string, place: Place, problem: string | null): Entry {
  const toml = kind === 'deployment.toml' ? sniffToml(text.text) : null;
  return {
    source: {
      kind,
      name: baseOf(name),
      file: place.file,
      text,
      template: templateLanguage(baseOf(name), text.text, place.hint),
    },
    path: `${dirOf(place.file) === '' ? '' : `${dirOf(place.file)}/`}${name.replace(/^\/+/, '')}`,
    home: `${place.file}#${place.map === null ? (homeNamedBy(name, kind) ?? place.id) : place.id}`,
    recognised: true,
    family: toml?.family ?? null,
    map: place.map,
    ...(place.helper === undefined ? {} : { helper: place.helper }),
    namespace: place.namespace,
    valuesPath: place.valuesPath,
    problem,
    chart: place.chart,
    labels: place.labels,
    ...(name.includes('/') ? { writtenTo: name } : {}),
    ...(place.added ? { added: true } : {}),
  };
}

/**
 * YAML that a YAML document holds as text, such as the `definition: |` of a task, a patch of a kustomization or a
 * manifest in a heredoc of a script.
 *
 * @param apart scalars that are read as YAML of their own
 */
export function nestedYaml(carried: Carried, apart: ReadonlyMap<YamlNode, Carried>): MappedText[] {
  const found: MappedText[] = [];
  const walk = (node: YamlNode | null): void => {
    if (node?.kind === 'seq') node.items.forEach(walk);
    else if (node?.kind === 'map') for (const { value } of node.entries) walk(value);
    else if (node?.kind === 'scalar' && node.value.includes('\n') && !apart.has(node)) found.push(...yamlIn(node));
  };
  carried.documents.forEach(walk);
  return found;
}

function yamlIn(node: YamlScalar): MappedText[] {
  if (!node.value.includes('<<')) return isYaml(node.value) ? [node.text()] : [];
  const whole = node.text();
  const heredocs = scriptHeredocs(whole);
  const written = heredocs.map(({ text }) => text).filter(({ text }) => isYaml(text));
  return isYaml(outside(whole, heredocs).text) ? [...written, whole] : written;
}

/** The home a text is written to when its target tells: files of one home may be written one by one. */
function homeNamedBy(target: string, kind: ConfigKind): string | null {
  return /(?:^|\/)repository\/(?:conf|resources)\//.test(target) ? homeOfPath(target, kind) : null;
}

/** A heredoc that is written to a configuration file, or whose content is one. */
export function heredocEntry(heredoc: Heredoc, file: string, hint: TemplateLanguage | null): Entry | null {
  if (heredoc.isCommand) return null;
  return writtenEntry(heredoc, {
    file,
    id: String(heredoc.at.start),
    map: null,
    namespace: null,
    valuesPath: null,
    chart: null,
    labels: [],
    image: null,
    hint: heredoc.quoted ? null : hint,
    added: heredoc.adds,
  });
}

/** The same for a heredoc of a script that is a YAML scalar. */
function scriptEntry(heredoc: Heredoc, place: Place): Entry | null {
  // What fills the YAML in comes before the shell does.
  const filled = heredoc.quoted || templateLanguage('', heredoc.text.text, place.hint) !== null;
  return writtenEntry(heredoc, {
    ...place,
    // The files of one config map are one home; other scripts are told apart by where the text stands, as in a file.
    id: place.map === null ? place.id.replace(/^\d+/, String(heredoc.text.locate(0, 0).start)) : place.id,
    hint: filled ? place.hint : 'envsubst',
    added: heredoc.adds,
  });
}

function writtenEntry(heredoc: Heredoc, place: Place): Entry | null {
  const name = heredoc.target ?? heredoc.label ?? '';
  const named = kindOfPath(name);
  const content = kindOfContent(heredoc.text.text);
  const kind = named ?? content;
  if (kind === null) return null;
  const at = { ...place, labels: [...place.labels, name] };
  const entry = make(heredoc.text, kind, named === null ? kind : name, at, null);
  return {
    ...entry,
    recognised: isHomePath(name, kind) || content !== null,
    ...(name.includes('/') ? { writtenTo: name } : {}),
    ...(place.image ? { writtenBy: place.image } : {}),
    ...(heredoc.grows ? { grows: heredoc.grows.locate(0, 0) } : {}),
  };
}
