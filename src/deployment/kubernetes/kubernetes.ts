import type { Span } from '../../model.ts';
import { matchAt } from '../../read/match-at.ts';
import { get, str, type YamlMap, type YamlNode, type YamlSeq } from '../../read/yaml.ts';
import { isTakenAway } from '../ansible/taken-away.ts';
import type { Claim } from '../evidence/claim.ts';
import { pathClaims, serversOf, targetOf } from '../evidence/home-targets.ts';
import { imageClaim } from '../evidence/image.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import { byRelease } from '../evidence/ranking.ts';
import { decidedText, renderedNode, renderedText } from '../evidence/rendering.ts';
import { isTool } from '../evidence/tool-container.ts';
import { type ChartEnvironment, type Unit, without } from '../evidence/unit.ts';
import type { Values } from '../evidence/values.ts';
import { programOf } from '../scripts/program.ts';
import type { Carried } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import type { Expanded } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { namespaceOf } from '../text/namespace.ts';
import { plainName } from '../text/plain-name.ts';
import { TemplateVariables } from '../text/template-variables.ts';
import { withTriggeredImage } from './image-triggers.ts';
import { type Lookups, lookupsOf, textsMade } from './intrinsic-functions.ts';
import { changedReference } from './kustomize-images.ts';
import { containersIn, type Given, givenName, idleMaps, mountsOf } from './pod-mounts.ts';
import { fillings, templateParameters, withParameters } from './template-parameters.ts';

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
  const lookups = lookupsOf(document);
  const root = isTaskList(document) ? asTask(document) : document;
  const variables = new TemplateVariables(values ? file.text : '');
  let workload = '';
  let manifestKind: string | null = null;
  let namespace: string | null = null;
  let own: YamlNode | null = null;
  let triggers: YamlNode | null = null;
  const gone: YamlMap[] = [];
  eachMap(root, (map, path) => {
    if (isTakenAway(path.at(-1) ?? '', map)) gone.push(map);
    if (gone.some(({ start, end }) => map.start >= start && map.end <= end)) return;
    // What a trigger takes an image from has a kind, and is no object.
    if (str(get(map, 'kind')) !== null && path.at(-1) !== 'from') {
      workload = plainName(str(get(map, 'metadata', 'name')) ?? '') || workload;
      namespace = namespaceOf(map);
      own = get(map, 'metadata', 'labels');
      manifestKind = str(get(map, 'kind'));
      triggers = get(map, 'spec', 'triggers');
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
      const settings = withTriggeredImage(properties?.kind === 'map' ? properties : container, triggers);
      const image = get(settings, 'image') ?? get(settings, 'Image');
      const firstLine = file.text.slice(container.start, container.end).search(/\n|$/);
      const at: Span = file.span(image ?? { start: container.start, end: container.start + firstLine });
      const mounts = mountsOf(container, off ? map : pod, inValues);
      const position = written.findIndex(({ start }) => start === container.start);
      const inFull = written[position] ?? null;
      const unmounted = without(mountsOf(inFull, map, inValues), mounts);
      const targets = mounts.map((mount) => targetOf(mount) ?? '');
      const program = replacedProgram(settings, isTask);
      if (isTool(program, targets)) continue;
      const list = variables.loopOver(body, container.start);
      const turns = list === null ? [] : (values?.turns(list) ?? []);
      const servers = values
        ? (turns.length > 0 ? turns : [null]).map((turn) => ({ turn, filling: parameters }))
        : fillings(imageTexts(image, lookups), parameters, given).map((filling) => ({ turn: null, filling }));
      for (const { turn, filling } of servers) {
        const put = (code: string): string => variables.putInto(code, container.start, turn);
        const name = turn && label.startsWith('{{') ? turn.key : label;
        const labels = [name, workload];
        const expand = (text: string): Expanded =>
          environment && values
            ? withImagesChanged(values.expand(off ? text : decidedText(text, environment), put), environment)
            : withParameters(text, filling);
        const claims = imagesOf(file, settings, labels, lookups, expand);
        const reference = str(image) ?? '';
        const runs = expand(reference).text;
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
          ...(manifestKind === null ? {} : { manifestKind }),
          ...(position > 0 ? { position } : {}),
          ...(runs === reference ? {} : { runs }),
          file: file.file,
          at,
          claims,
          open,
          builds: null,
          ...(program.length > 0 ? { program } : {}),
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

/** The texts that an image may be, one that is the name of a parameter of CloudFormation's as its variable (`!Ref NAME`). */
function imageTexts(image: YamlNode | null, lookups: Lookups): string[] {
  return textsMade(image, lookups).map(({ text }) => (get(lookups.parameters, text) === null ? text : `\${${text}}`));
}

/**
 * Both branches of a templated image stand in the map as two entries; each is read. One without a version may get its tag
 * from the lines that follow it, and counts less.
 */
function imagesOf(
  file: Carried,
  container: YamlMap,
  labels: string[],
  lookups: Lookups,
  expand: (text: string) => Expanded,
): Claim[] {
  const claims = container.entries.flatMap(({ key, value }) => {
    if (!/^image$/i.test(key)) return [];
    const texts = textsMade(value, lookups);
    const choice = texts.length > 1 && value !== null ? { choice: `${file.file} ${value.start}` } : {};
    const made = texts.flatMap(({ text, at }) => {
      const expanded = expand(text);
      const isWritten = at === value && at.kind === 'scalar' && at.style === 'plain';
      const verbatim = expanded.verbatim && (isWritten || expanded.definedAt !== null);
      const claim = imageClaim(expanded.text, expanded.definedAt ?? file.span(at), labels, verbatim);
      return claim ? [{ ...claim, ...choice }] : [];
    });
    return made.sort(byRelease);
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

/** A template tag on the lines behind the last key of a map may still add to it. */
function endWithTags(text: string, end: number): number {
  const lines = /(?:[ \t\r]*(?:(?:\{\{|#)[^\n]*)?(?:\n|$))*/y;
  return end + (matchAt(lines, text, end)?.[0].length ?? 0);
}
