import type { MappedText } from '../../read/mapped-text.ts';
import { get, str, type YamlMap, type YamlNode, type YamlSeq } from '../../read/yaml.ts';
import { takeApart } from '../evidence/image.ts';
import { commandWords } from '../scripts/command-words.ts';
import type { Carried } from '../text/carried.ts';
import { withVariables } from '../text/with-variables.ts';
import { argumentsIn, type WrittenBuild, writtenIn } from './build-invocation.ts';
import { isCompose } from './compose.ts';

/** Cheap sign that a YAML file may describe a build. */
export const DESCRIBES_BUILDS =
  /build[-_]?arg|build-push-action|(?:docker|podman)_image|cloud-builders\/|kaniko|Docker@\d|dockerStrategy|skaffold\//i;

/** Modules of Ansible and keys of them whose `args` are those of a build. */
const HAS_ARGS = /^build$|(?:^|\.)docker_image_build$/;
/** Keys, without case and what parts their words, that name the context and the Dockerfile. */
const CONTEXT = /^(?:docker|build)?context$|^path$/;
const FILE = /^(?:docker|build)?file$/;
/** What builds an artifact of Skaffold without a Dockerfile. */
const OTHER_BUILDER = /^(?:jib|bazel|buildpacks|ko|custom)$/;
/** GitHub's action that builds an image, whatever it is given. */
const ACTION = /(?:^|\/)build-push-action@/;
/** Modules of Ansible's that build an image. */
const MODULE = /(?:^|\.)(?:docker|podman)_image(?:_build)?$/;
/** Azure's task for images, and what it does where it builds one. */
const TASK = /^Docker@\d/;
const TASK_BUILDS = /^build(?:AndPush|\b)/i;
/** Where OpenShift's `BuildConfig` says how it builds a Dockerfile. */
const STRATEGY = 'dockerStrategy';
/** What a list of words may say before the options of a build. */
const BUILD_WORD = /^(?:build|bud)$/;
/** A word that tells a build from other lists. */
const SAYS_BUILD = /^--(?:build-arg|destination)(?:=|$)|^build$/;
/** Keys of the words of a command: under others `build` may be the name of a job or a stage. */
const OF_COMMAND = /^(?:args|command)$/;
/** Arguments in one text: each a line, or parted by commas. */
const PIECE = /(?:[^\n,]|,(?!\w{1,100}=))+/g;

/**
 * The builds that a YAML file describes with keys (`build-args` beside `context` of a GitHub action, artifacts of Skaffold,
 * `build` of Ansible's `docker_image`, `inputs` of Azure's `Docker@2`, `dockerStrategy` of OpenShift's `BuildConfig`), or as a list of words (`args` of Cloud Build, of a
 * container of kaniko's).
 * Those of compose files are read with their services.
 */
export function describedBuilds(yaml: Carried): WrittenBuild[] {
  const found: WrittenBuild[] = [];
  const walk = (node: YamlNode | null, key: string, above: Above | null): void => {
    if (node?.kind === 'map') {
      found.push(...inMap(node, key, above));
      for (const entry of node.entries) walk(entry.value, entry.key, { map: node, key, above });
    } else if (node?.kind === 'seq') {
      found.push(...inList(node, key));
      for (const item of node.items) {
        const artifact = key === 'artifacts' ? ofArtifact(item) : null;
        if (artifact) found.push(artifact);
        else walk(item, '', null);
      }
    }
  };
  for (const document of yaml.documents) if (!isCompose(yaml.file, document)) walk(document, '', null);
  return found;
}

/** A map around another one, and the key it stands at. */
interface Above {
  map: YamlMap;
  key: string;
  above: Above | null;
}

function inMap(node: YamlMap, key: string, above: Above | null): WrittenBuild[] {
  if (key === STRATEGY) return ofStrategy(node, above?.above?.map ?? null);
  const parent = above?.map ?? null;
  const isAction = key === 'with' && ACTION.test(textOf(get(parent, 'uses'))?.text ?? '');
  const isTask = key === 'inputs' && isBuildingTask(node, parent);
  const isOfModule = key === 'build' && MODULE.test(above?.key ?? '');
  const isModule = isOfModule || (MODULE.test(key) && get(node, 'build') === null && get(node, 'path') !== null);
  const args = node.entries.flatMap((entry) => {
    const name = plain(entry.key);
    if (name === 'buildargs' || (name === 'args' && HAS_ARGS.test(key))) return given(entry.value);
    // Azure's task takes no arguments for a build that it pushes, too.
    const isTaken = name !== 'arguments' || /^build\b/i.test(textOf(get(node, 'command'))?.text ?? '');
    return isTaken ? inOptions(entry.value) : [];
  });
  if (args.length === 0 && !isAction && !isTask && !isModule) return [];
  const of = (keys: RegExp): { name: string; text: string } | null => {
    for (const map of isOfModule ? [node, parent] : [node]) {
      const entry = map?.entries.find((one) => keys.test(plain(one.key)));
      const text = textOf(entry?.value ?? null);
      if (entry && text) return { name: entry.key, text: text.text };
    }
    return null;
  };
  const tags = (): string[] => {
    if (isTask) return tagsOfTask(node);
    return isModule ? tagsOfModule(isOfModule ? parent : node) : listed(of(/^tags$/));
  };
  const file = of(FILE);
  return [
    {
      args,
      passed: [],
      tags: tags(),
      target: of(/^target$/)?.text ?? null,
      context: of(CONTEXT)?.text ?? null,
      file: file?.text ?? null,
      inContext: file?.name === 'dockerfile',
    },
  ];
}

/**
 * The build of OpenShift's `BuildConfig`; none where that has the Dockerfile in itself.
 *
 * @param spec of the `BuildConfig`, where the strategy is its
 */
function ofStrategy(strategy: YamlMap, spec: YamlMap | null): WrittenBuild[] {
  if (get(spec, 'source', 'dockerfile') !== null) return [];
  return [buildOfStrategy(strategy, spec)];
}

/** What the `spec` of a `BuildConfig` and its strategy say of a build, wherever the Dockerfile is. */
export function buildOfStrategy(strategy: YamlNode | null, spec: YamlNode | null): WrittenBuild {
  const isImage = str(get(spec, 'output', 'to', 'kind')) === 'DockerImage';
  return {
    args: given(get(strategy, 'buildArgs')),
    passed: [],
    tags: isImage ? listed(textOf(get(spec, 'output', 'to', 'name'))) : [],
    target: null,
    base: textOf(get(strategy, 'from', 'name')),
    context: textOf(get(spec, 'source', 'contextDir'))?.text ?? null,
    file: textOf(get(strategy, 'dockerfilePath'))?.text ?? null,
    inContext: true,
  };
}

/** Whether what a task of Azure's is given makes it build an image. */
function isBuildingTask(inputs: YamlMap, task: YamlMap | null): boolean {
  const said = textOf(get(inputs, 'command')) ?? textOf(get(inputs, 'action'));
  return TASK.test(textOf(get(task, 'task'))?.text ?? '') && TASK_BUILDS.test(said?.text ?? 'buildAndPush');
}

/** The names of an image that Azure's task builds, without the registry, which only one of its connections says. */
function tagsOfTask(inputs: YamlMap): string[] {
  const name = (textOf(get(inputs, 'repository')) ?? textOf(get(inputs, 'imageName')))?.text;
  if (name === undefined) return [];
  const tags = listed(textOf(get(inputs, 'tags')));
  return tags.length > 0 ? tags.map((tag) => `${name}:${tag}`) : [name];
}

/** The name of an image that a module of Ansible's builds. */
function tagsOfModule(module: YamlMap | null): string[] {
  const name = textOf(get(module, 'name'))?.text;
  if (name === undefined) return [];
  return [takeApart(name).tag === null ? `${name}:${textOf(get(module, 'tag'))?.text ?? 'latest'}` : name];
}

/** The tags in one text. */
function listed(tags: { text: string } | null): string[] {
  return tags?.text.match(/[^\s,]+/g) ?? [];
}

/** A key without case and what parts its words. */
function plain(key: string): string {
  return key.replace(/[-_]/g, '').toLowerCase();
}

/** The content of a scalar, with variables for the expressions of templates; null for anything else. */
function textOf(node: YamlNode | null): MappedText | null {
  return node?.kind === 'scalar' ? withVariables(node.text()) : null;
}

/** Arguments as a map, as a list of `NAME=VALUE` or of maps with `name` and `value`, or in one text. */
function given(node: YamlNode | null): WrittenBuild['args'] {
  if (node?.kind === 'map') {
    const [name, value] = [str(get(node, 'name')), textOf(get(node, 'value'))];
    if (name !== null && value !== null) return [[name, value]];
    return node.entries.flatMap(({ key, value }) => {
      const text = textOf(value);
      return text ? [[key, text] as const] : [];
    });
  }
  if (node?.kind === 'seq') return node.items.flatMap(given);
  const text = textOf(node);
  if (text === null) return [];
  return [...text.text.matchAll(PIECE)].flatMap(({ 0: piece, index }) =>
    argumentsIn(text.slice(index, index + piece.length)),
  );
}

/** Arguments among the options that a text adds to a build: `--build-arg NAME=VALUE`. */
function inOptions(node: YamlNode | null): WrittenBuild['args'] {
  if (node?.kind !== 'scalar' || !/^\s*-/.test(node.value) || !node.value.includes('--build-arg')) return [];
  const text = withVariables(node.text());
  const { words } = commandWords(text.text.replace(/[\r\n]/g, ' '), 0);
  return writtenIn(
    words.map(({ start, end }) => text.slice(start, end)),
    'docker',
  ).args;
}

/**
 * An artifact of Skaffold, built by the Dockerfile of its context where it says nothing else of how; null for what is none, or
 * is built without a Dockerfile.
 */
function ofArtifact(item: YamlNode | null): WrittenBuild | null {
  const image = textOf(get(item, 'image'));
  if (image === null || item?.kind !== 'map' || item.entries.some(({ key }) => OTHER_BUILDER.test(key))) return null;
  const by = get(item, 'docker') ?? get(item, 'kaniko');
  return {
    args: given(get(by, 'buildArgs')),
    passed: [],
    tags: [image.text],
    target: textOf(get(by, 'target'))?.text ?? null,
    context: textOf(get(item, 'context'))?.text ?? null,
    file: textOf(get(by, 'dockerfile'))?.text ?? null,
    inContext: true,
  };
}

/**
 * A build as the list of its words. One of kaniko's has no word for the build itself.
 *
 * @param key what the list stands at
 */
function inList({ items }: YamlSeq, key: string): WrittenBuild[] {
  const words = items.flatMap((item) => textOf(item) ?? []);
  if (!words.some(({ text }) => SAYS_BUILD.test(text))) return [];
  const isOption = ({ text }: MappedText): boolean => text.startsWith('-');
  if (!OF_COMMAND.test(key) && !words.some(isOption)) return [];
  const first = words.findIndex((word) => isOption(word) || BUILD_WORD.test(word.text));
  const isKaniko = !BUILD_WORD.test((words[first] as MappedText).text);
  return [writtenIn(words.slice(isKaniko ? 0 : first + 1), isKaniko ? 'kaniko' : 'docker')];
}
