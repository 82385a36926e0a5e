import type { Span } from '../../model.ts';
import { decodeBase64 } from '../../read/base64.ts';
import { outside, scriptHeredocs } from '../../read/heredoc.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { get, str, type YamlMap, type YamlNode, type YamlScalar, type YamlSeq } from '../../read/yaml.ts';
import type { TemplateLanguage } from '../../settings.ts';
import { type PutConfig, putConfigs } from '../docker/compose-mounts.ts';
import { type Entry, kindOfPath } from '../evidence/entry.ts';
import type { Carried } from '../text/carried.ts';
import { type MapName, mapName } from '../text/map-name.ts';
import { plainName } from '../text/plain-name.ts';
import { isIdleBlock } from './ansible-blocks.ts';
import { embeddedEntry, isReference, isTag, kindOfContent, type Place } from './embedded-text.ts';
import { entriesWritten } from './written-entries.ts';

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
      map: (MapName & { secret: YamlMap | null }) | null,
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
        const inner = isMap
          ? { ...mapName(node), secret: kind === 'Secret' ? node : null }
          : (generatedMap(node, path) ?? map);
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
        const isData = section === 'data' && (map?.secret ?? null) !== null;
        // The cluster puts what stands there in its place.
        if (isData && get(get(map?.secret ?? null, 'stringData'), key)) return;
        const encoded =
          section === 'binaryData' ||
          isData ||
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
  return name === null ? null : { name: plainName(name), namespace: null, secret: null };
}

/** `deployment.toml=[server]…`, a literal of a generator that is a configuration file of several lines. */
function literalEntry(node: YamlScalar, place: Place): Entry | null {
  const name = /^([\w.-]{1,100})=/.exec(node.value)?.[1] ?? '';
  const kind = node.value.includes('\n') ? kindOfPath(name) : null;
  if (kind === null) return null;
  const whole = node.text();
  return embeddedEntry(MappedText.partOf(whole, name.length + 1, whole.text.length), kind, name, place, null);
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
      : [embeddedEntry(node.text(), named, name as string, place, 'its base64 content cannot be decoded')];
  }
  if (named !== null) return [embeddedEntry(text, named, name as string, place, null)];
  const heredocs = scriptHeredocs(text);
  const written = entriesWritten(text, heredocs, place);
  const rest = outside(text, heredocs).text;
  const kind =
    kindOfContent(rest) ?? (fragments && FRAGMENT_KEY.test(key) && /^[ \t]*\[/m.test(rest) ? 'deployment.toml' : null);
  if (kind === null) return written;
  const entry = embeddedEntry(text, kind, kind, place, null);
  return [...written, place.map === null ? entry : { ...entry, key: /[^\w.-]/.test(key) ? null : key }];
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
