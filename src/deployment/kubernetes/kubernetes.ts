import type { Span } from '../../model.ts';
import { matchAt } from '../../read/match-at.ts';
import { get, items, str, type YamlMap, type YamlNode, type YamlSeq } from '../../read/yaml.ts';
import type { Claim } from '../evidence/claim.ts';
import { pathClaims, serversOf, targetOf } from '../evidence/home-targets.ts';
import { imageClaim } from '../evidence/image.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import { isTool } from '../evidence/tool-container.ts';
import { type ChartEnvironment, type ConfigMapSet, type MapMount, type Unit, without } from '../evidence/unit.ts';
import type { Values } from '../evidence/values.ts';
import type { Chart } from '../helm/charts.ts';
import { decidedText, renderedNode, renderedText, withoutDecided } from '../helm/rendering.ts';
import { programOf } from '../scripts/program.ts';
import type { Carried } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import { asShell, type Expanded, expandShell } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { helperIn, mapName } from '../text/map-name.ts';
import { namespaceOf } from '../text/namespace.ts';
import { plainName } from '../text/plain-name.ts';
import { TemplateVariables } from '../text/template-variables.ts';
import { changedReference } from './kustomize-images.ts';

/** Where pod templates, task definitions of ECS (JSON and CloudFormation) and container groups of Azure list their containers. */
const CONTAINERS = ['containers', 'containerDefinitions', 'ContainerDefinitions'];

/**
 * The containers of every pod template or task definition in a document, each with what its pod mounts into it. In a
 * chart they are as the environment renders them, and those that no environment renders are as they are written.
 *
 * @param environment the chart's values, or null outside a chart
 * @param all all environments of the chart
 * @param given what the variables of images outside a chart may be
 */
export function kubernetesUnits(
  file: Carried,
  document: YamlNode | null,
  environment: ChartEnvironment | null,
  all: readonly ChartEnvironment[] = environment ? [environment] : [],
  given: (name: string) => readonly Located[] = () => [],
): Unit[] {
  const units: Unit[] = [];
  const values = environment?.values ?? null;
  const parameters = templateParameters(file, document);
  const root = isTaskList(document) ? asTask(document) : document;
  const variables = new TemplateVariables(values ? file.text : '');
  let workload = '';
  let namespace: string | null = null;
  let own: YamlNode | null = null;
  eachMap(root, (map) => {
    if (str(get(map, 'kind')) !== null) {
      workload = plainName(str(get(map, 'metadata', 'name')) ?? '') || workload;
      namespace = namespaceOf(map);
      own = get(map, 'metadata', 'labels');
    }
    const written = containersIn(map);
    if (written.length === 0) return;
    const pod = environment ? renderedNode(map, file.text, environment) : map;
    const shown = containersIn(pod);
    const unshown = written.filter((container) => isUnrendered(container, file.text, all));
    const isTask = get(map, 'containers')?.kind !== 'seq';
    const idle = environment ? [] : idleMaps(map, file);
    const putAt =
      (at: number) =>
      (code: string): string =>
        variables.putInto(code, at, null);
    const inValues: Given = {
      name: (name, at) => values && givenName(name, values, putAt(at)),
      path: (path, at) => values?.expand(path, putAt(at)).text ?? path,
    };
    for (const container of [...shown, ...unshown]) {
      const off = !shown.includes(container);
      const text = environment && !off ? renderedText(file.text, environment) : file.text;
      const body = text.slice(container.start, endWithTags(file.text, container.end));
      const label = plainName(str(get(container, 'name')) ?? str(get(container, 'Name')) ?? workload);
      const properties = get(container, 'properties');
      const settings = properties?.kind === 'map' ? properties : container;
      const image = get(settings, 'image') ?? get(settings, 'Image');
      const firstLine = file.text.slice(container.start, container.end).search(/\n|$/);
      const at: Span = file.span(image ?? { start: container.start, end: container.start + firstLine });
      const mounts = mountsOf(container, off ? map : pod, inValues);
      const position = written.findIndex(({ start }) => start === container.start);
      const inFull = written[position] ?? null;
      const unmounted = without(mountsOf(inFull, map, inValues), mounts);
      const targets = mounts.map((mount) => targetOf(mount) ?? '');
      if (isTool(replacedProgram(settings, isTask), targets)) continue;
      const list = variables.loopOver(body, container.start);
      const turns = list === null ? [] : (values?.turns(list) ?? []);
      const servers = values
        ? (turns.length > 0 ? turns : [null]).map((turn) => ({ turn, filling: parameters }))
        : fillings(settings, parameters, given).map((filling) => ({ turn: null, filling }));
      for (const { turn, filling } of servers) {
        const put = (code: string): string => variables.putInto(code, container.start, turn);
        const name = turn && label.startsWith('{{') ? turn.key : label;
        const labels = [name, workload];
        const claims = imagesOf(file, settings, labels, (text) =>
          environment && values
            ? withImagesChanged(values.expand(off ? text : decidedText(text, environment), put), environment)
            : withParameters(text, filling),
        );
        if (claims.length === 0 && values) claims.push(...values.imagesReferredTo(put(body), labels));
        const spanOf = (start: number, end: number): Span =>
          file.span({ start: container.start + start, end: container.start + end });
        const open = values !== null && claims.length === 0 && isOpen(container, values, put);
        claims.push(...pathClaims({ mounts, claims }, packClaims(body, spanOf, labels, 'path'), at, labels));
        const unit: Unit = {
          kind: 'kubernetes',
          name,
          ...(workload === '' ? {} : { workload }),
          ...(own === null ? {} : { labels: textsOf(own) }),
          ...(position > 0 ? { position } : {}),
          file: file.file,
          at,
          claims,
          open,
          builds: null,
          mounts,
          environment,
          namespace,
          ...(off ? { off } : {}),
          ...(unmounted.length > 0 ? { unmounted } : {}),
          ...(idle.length > 0 ? { idle } : {}),
        };
        units.push(...serversOf(unit));
      }
    }
  });
  return units;
}

/**
 * What the pods of a plain manifest mount into a container.
 *
 * @param name of the container
 * @returns null when the manifest has no such container
 */
export function mountsInto(document: YamlNode | null, name: string): MapMount[] | null {
  let found: MapMount[] | null = null;
  eachMap(document, (pod) => {
    const container = containersIn(pod).find((one) => plainName(str(get(one, 'name')) ?? '') === name);
    if (container) found ??= mountsOf(container, pod, { name: () => null, path: (path) => path });
  });
  return found;
}

/** What a container of a task has, and hardly a map of anything else with an image. */
const TASK_KEYS = new Set(
  'essential portMappings memory memoryReservation cpu mountPoints logConfiguration'.split(' '),
);

/** Whether a document is the list of a task's containers alone, as Terraform's `container_definitions = file("…")` takes it. */
function isTaskList(document: YamlNode | null): document is YamlSeq {
  if (document?.kind !== 'seq') return false;
  return document.items.some(
    (item) =>
      item?.kind === 'map' && str(get(item, 'image')) !== null && item.entries.some(({ key }) => TASK_KEYS.has(key)),
  );
}

function asTask(list: YamlSeq): YamlMap {
  const { start, end } = list;
  return {
    kind: 'map',
    start,
    end,
    entries: [{ key: 'containerDefinitions', keyAt: { start, end: start }, value: list }],
  };
}

/** The keys of a map that have a text. */
export function textsOf(map: YamlNode | null): (readonly [string, string])[] {
  return (map?.kind === 'map' ? map.entries : []).flatMap(({ key, value }) => {
    const text = str(value);
    return text === null ? [] : [[key, text] as const];
  });
}

/** The containers that a map lists when it is a pod template, a task definition or a container group. */
function containersIn(map: YamlNode | null): YamlMap[] {
  const list = CONTAINERS.map((key) => get(map, key)).find((one) => one?.kind === 'seq') ?? null;
  return items(list).filter((one) => one?.kind === 'map');
}

/** Whether none of the environments of a chart renders a container. */
function isUnrendered(container: YamlMap, text: string, all: readonly ChartEnvironment[]): boolean {
  return all.length > 0 && all.every((environment) => renderedNode(container, text, environment) === null);
}

/** What a container runs in the place of its image's own program; nothing when it leaves that as it is. */
function replacedProgram(container: YamlMap, isTask: boolean): string[] {
  // A task's `command` is what its image's program is given.
  const [program, given] = isTask
    ? [
        get(container, 'entryPoint') ?? get(container, 'EntryPoint'),
        get(container, 'command') ?? get(container, 'Command'),
      ]
    : [get(container, 'command'), get(container, 'args')];
  return program === null ? [] : [...programOf(program), ...programOf(given)];
}

/**
 * Both branches of a templated image stand in the map as two entries; each is read. One without a version may get its tag
 * from the lines that follow it, and counts less.
 */
function imagesOf(file: Carried, container: YamlMap, labels: string[], expand: (text: string) => Expanded): Claim[] {
  const claims = container.entries.flatMap(({ key, value }) => {
    if (!/^image$/i.test(key) || value?.kind !== 'scalar') return [];
    const span = file.span(value);
    const expanded = expand(value.value);
    const verbatim = expanded.verbatim && (value.style === 'plain' || expanded.definedAt !== null);
    const claim = imageClaim(expanded.text, expanded.definedAt ?? span, labels, verbatim);
    return claim ? [claim] : [];
  });
  return claims.sort((a, b) => Number(a.version === null) - Number(b.version === null));
}

/** An image as it is when the environment of a chart has changed what was rendered. */
function withImagesChanged(expanded: Expanded, { images = [] }: ChartEnvironment): Expanded {
  const changed = changedReference(expanded.text, images);
  return changed ? { text: changed.text, definedAt: changed.span, verbatim: false } : expanded;
}

/** Whether no image of a container can be known, be it that a helper prints it or that its tags have no value. */
function isOpen(container: YamlMap, values: Values, put: (code: string) => string): boolean {
  return container.entries
    .filter(({ key }) => /^image$/i.test(key))
    .every(({ value }) => values.expand(str(value) ?? '', put).text.includes('{{'));
}

type Parameters = ReadonlyMap<string, Located>;

/** What a template of OpenShift, CloudFormation or Azure sets its parameters to when nobody gives another value. */
export function templateParameters(file: Carried, document: YamlNode | null): Map<string, Located> {
  const found = new Map<string, Located>();
  const add = (name: string | null, value: YamlNode | null): void => {
    if (name !== null && value?.kind === 'scalar') found.set(name, { text: value.value, span: file.span(value) });
  };
  if (str(get(document, 'kind')) === 'Template') {
    for (const parameter of items(get(document, 'parameters')))
      add(str(get(parameter, 'name')), get(parameter, 'value'));
  }
  const declared = get(document, 'Parameters');
  if (declared?.kind === 'map') for (const { key, value } of declared.entries) add(key, get(value, 'Default'));
  const azure = [get(document, 'parameters'), get(document, 'variables')];
  for (const { key, value } of azure.flatMap((map) => (map?.kind === 'map' ? map.entries : []))) {
    add(key, get(value, 'defaultValue') ?? value);
  }
  return found;
}

/** `${IS_TAG}`, also with a default. */
const VARIABLE = /\$(?:\{(\w{1,100})(:?-)?|\((\w{1,100})\)|(\w{1,100}))/g;

/**
 * The parameters of a document with what fills the variables of a container's image in, once for each of several values:
 * these are servers of their own.
 */
function fillings(
  container: YamlMap,
  parameters: Parameters,
  given: (name: string) => readonly Located[],
): Parameters[] {
  const text = asShell(str(get(container, 'image')) ?? '', () => true);
  const variables = new Map<string, readonly (Located | null)[]>();
  for (const [, braced, fallback, made, bare] of text.matchAll(VARIABLE)) {
    const name = (braced ?? made ?? bare) as string;
    const values = parameters.has(name) ? [] : given(name);
    // Where nothing fills it in the default holds.
    if (values.length > 0) variables.set(name, [...values, ...(fallback ? [null] : [])]);
  }
  const most = Math.max(1, ...[...variables.values()].map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => {
    const filled = [...variables].flatMap(([name, values]): [string, Located][] => {
      const value = values[Math.min(turn, values.length - 1)];
      return value ? [[name, value]] : [];
    });
    return new Map([...parameters, ...filled]);
  });
}

/** An image with its parameters put in; one that is all of a parameter stands there letter by letter. */
function withParameters(text: string, parameters: Parameters): Expanded {
  // CloudFormation's `!Ref NAME` is the parameter of that name, its `!Sub` takes `${NAME}`.
  const written = parameters.has(text) ? `\${${text}}` : asShell(withAzureNames(text), (name) => parameters.has(name));
  const expanded = expandShell(written, (name) => parameters.get(name) ?? null);
  return { ...expanded, verbatim: expanded.verbatim || (expanded.definedAt !== null && /^\$\{\w+\}$/.test(written)) };
}

/** `[concat(parameters('hub'), '/wso2is:', variables('tag'))]` of an Azure template, with `${hub}` for its names. */
function withAzureNames(text: string): string {
  const call = /^\[(concat|format|parameters|variables)\(.*\]$/s.exec(text)?.[1];
  if (call === undefined) return text;
  const matches = text.matchAll(/(?:parameters|variables)\('(\w+)'\)|'([^']*)'/g);
  const parts = [...matches].map(([, name, literal]) => literal ?? `\${${name}}`);
  if (call !== 'format') return parts.join('');
  return (parts[0] ?? '').replace(/\{(\d+)\}/g, (hole, index) => parts[Number(index) + 1] ?? hole);
}

/** A template tag on the lines behind the last key of a map may still add to it. */
function endWithTags(text: string, end: number): number {
  const lines = /(?:[ \t\r]*(?:(?:\{\{|#)[^\n]*)?(?:\n|$))*/y;
  return end + (matchAt(lines, text, end)?.[0].length ?? 0);
}

/** A config map or a secret in a volume. */
interface Held {
  name: string;
  /** The named template that the name is made with. */
  helper?: string;
  /** The name that the chart's values give. */
  given: string | null;
  /** Path in the volume → key of the map. */
  items: Map<string, string>;
}

/** What the values of a chart make of what stands at an offset. */
interface Given {
  /** Of the name of a map; null for one that is no tag. */
  name: (name: string, at: number) => string | null;
  /** Of a path. */
  path: (path: string, at: number) => string;
}

/** What a container finds: what is mounted into it, and what init containers put into volumes they share with it. */
function mountsOf(container: YamlNode | null, pod: YamlNode | null, given: Given): MapMount[] {
  const volumes = podVolumes(pod, given);
  const all = [...items(get(pod, 'initContainers')), container];
  return all.flatMap((one) => containerMounts(one, volumes, given));
}

/** Volume name → the config maps and secrets it holds. */
function podVolumes(pod: YamlNode | null, values: Given): Map<string, Held[]> {
  const found = new Map<string, Held[]>();
  for (const volume of items(get(pod, 'volumes'))) {
    const name = str(get(volume, 'name'));
    if (name === null) continue;
    found.set(
      plainName(name),
      mapsIn(volume).flatMap(({ named, items: list }) => {
        const written = str(named);
        if (named === null || written === null) return [];
        const given = values.name(written, named.start);
        return [{ name: plainName(written), ...helperIn(written), given, items: itemsOf(list) }];
      }),
    );
  }
  return found;
}

/** Where a volume names the config maps and secrets it holds, and what it picks from each. */
function mapsIn(volume: YamlNode | null): { named: YamlNode | null; items: YamlNode | null }[] {
  const projected = items(get(volume, 'projected', 'sources'));
  return (projected.length > 0 ? projected : [volume]).map((source) => {
    const map = get(source, 'configMap') ?? get(source, 'secret');
    return { named: get(map, 'name') ?? get(map, 'secretName'), items: get(map, 'items') };
  });
}

/** The names of config maps and secrets in volumes of a pod that none of its containers mounts. */
function idleMaps(pod: YamlNode | null, file: Carried): Located[] {
  const containers = ['containers', 'initContainers'].flatMap((kind) => items(get(pod, kind)));
  const mounted = new Set(
    containers.flatMap((one) => items(get(one, 'volumeMounts'))).map((mount) => str(get(mount, 'name'))),
  );
  const idle = items(get(pod, 'volumes')).filter((volume) => !mounted.has(str(get(volume, 'name'))));
  return idle.flatMap(mapsIn).flatMap(({ named }) => {
    const text = str(named);
    return named === null || text === null ? [] : [{ text, span: file.span(named) }];
  });
}

/** `default (printf "%s-conf" .Release.Name)`, `default (include "is.name" .)` */
const DEFAULT = /\bdefault\s+\((?:printf\s+"([^"]*)"|(include\s+"[^"]*"\s+[.$]))/;

/**
 * What values give for the name of a map that is nothing but a tag (`{{ .Values.existing | default "is-conf" }}`), as
 * far as names of maps are told apart; null for any other name.
 */
function givenName(name: string, values: Values, put: (code: string) => string): string | null {
  if (!plainName(name).startsWith('{{')) return null;
  const { text } = values.expand(name, put);
  if (!text.includes('{{')) return text;
  const [, format, call] = DEFAULT.exec(name) ?? [];
  if (format !== undefined) return plainName(format.replace(/%s/g, '{{.}}'));
  return call === undefined ? null : plainName(`{{ ${call} }}`);
}

/** Path in the volume → key of the map, for a volume that picks its items. */
function itemsOf(list: YamlNode | null): Map<string, string> {
  const found = new Map<string, string>();
  for (const item of items(list)) {
    const key = str(get(item, 'key'));
    const path = str(get(item, 'path'));
    if (key !== null && path !== null) found.set(path, key);
  }
  return found;
}

function containerMounts(
  container: YamlNode | null,
  volumes: ReadonlyMap<string, Held[]>,
  { path }: Given,
): MapMount[] {
  return items(get(container, 'volumeMounts')).flatMap((mount): MapMount[] => {
    const sources = volumes.get(plainName(str(get(mount, 'name')) ?? '')) ?? [];
    const place = get(mount, 'mountPath');
    const written = str(place);
    const to = written === null ? null : path(written, place?.start ?? 0);
    const subPath = str(get(mount, 'subPath'));
    return sources.flatMap(({ name, helper, given, items }): MapMount[] => {
      const made = helper === undefined ? {} : { helper };
      const map = { kind: 'map' as const, name, ...made, ...(given === null ? {} : { given }) };
      if (subPath !== null) return [{ ...map, key: items.get(subPath) ?? subPath, to }];
      if (items.size === 0) return [{ ...map, key: null, to }];
      return [...items].map(([path, key]) => ({ ...map, key, to: `${to}/${path}` }));
    });
  });
}

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
      chart === null ? { paths: [] } : { chart: chart.folder, ...takenIn(withFilesOf(values, text), chart.files) };
    found.push({ ...mapName(map), file: file.file, ...taken });
  });
  return found;
}

/**
 * The same for a manifest of a chart: as it is written for the environments that render all of it, and for the others
 * as they render it. What it takes of files is each calling chart's own.
 */
export function chartMaps(file: Carried, document: YamlNode | null, chart: Chart): ConfigMapSet[] {
  const { folder, environments } = chart;
  const folders = new Set(environments.map((environment) => environment.chart));
  return [...(folders.size > 0 ? folders : [folder])].flatMap((caller) => {
    const byText = new Map<string, ChartEnvironment[]>();
    const calling = environments.filter((one) => one.chart === caller);
    // As it is written is what whoever switches all of it on gets.
    const isWhole = (one: ChartEnvironment): boolean =>
      withFilesOf(one.values, renderedText(file.text, one)) === file.text;
    if (!calling.some(isWhole)) byText.set(file.text, []);
    for (const environment of calling) {
      const text = withFilesOf(environment.values, withoutDecided(file.text, environment));
      byText.set(text, [...(byText.get(text) ?? []), environment]);
    }
    return [...byText.values()].flatMap((alike) => {
      const [first] = alike;
      const text = first ? withoutDecided(file.text, first) : file.text;
      const shown = first ? renderedNode(document, file.text, first) : document;
      const notIn = environments.filter((one) => !alike.includes(one));
      const maps = configMaps({ ...file, text }, shown, { folder, files: caller }, first?.values);
      return notIn.length === 0 ? maps : maps.map((map) => ({ ...map, notIn }));
    });
  });
}

/** `.Files.Get (printf "conf/%s/deployment.toml" .Values.env)`, `.Files.Get .Values.file` */
const BY_VALUE =
  /(\.Files\.(?:Get|Glob|GetBytes|Lines)\s{1,20})(\((?:[^()]|\([^()]{0,200}\)){1,200}\)|\$?\.Values(?:\.[\w-]{1,100}){1,20})/g;

/** A template with the paths of files written out that values give. */
function withFilesOf(values: Values | null, text: string): string {
  if (values === null || !text.includes('.Files.')) return text;
  return text.replace(BY_VALUE, (whole, call: string, path: string) => {
    const { text: given } = values.expand(`{{ ${path} }}`);
    return /[{}"\n]/.test(given) ? whole : `${call}"${given}"`;
  });
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
  return /^kind:[ \t]*(?:ConfigMap|Secret)\b/m.test(text) && text.search(WHOLE) !== -1;
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
