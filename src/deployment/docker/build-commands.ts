import type { Tree } from '../../discover/load.ts';
import { patternOf } from '../../discover/worth.ts';
import { addTo } from '../../lists.ts';
import { commentLines, HASH } from '../../read/lines.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import { matchAt } from '../../read/match-at.ts';
import type { YamlNode } from '../../read/yaml.ts';
import { ownName } from '../evidence/image.ts';
import { parametersOf } from '../kubernetes/template-parameters.ts';
import { isBuildScript } from '../scripts/build-scripts.ts';
import { folderGoneTo } from '../scripts/gone-to.ts';
import { variantsOf, wordsHeldIn } from '../scripts/held-words.ts';
import { isGivenBy, lookupsInRounds } from '../scripts/run-script.ts';
import { commandsAt } from '../scripts/script-commands.ts';
import { lookupIn, runsIn } from '../scripts/script-runs.ts';
import { scriptText } from '../scripts/script-text.ts';
import { scriptVariables, scriptVariants } from '../scripts/script-variables.ts';
import { yamlScripts } from '../scripts/yaml-scripts.ts';
import type { Carried } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located, Lookup } from '../text/located.ts';
import { resolve } from '../text/path-named.ts';
import { dirOf, isFile, nearestTo } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { bakeBuilds, isBake } from './bake.ts';
import {
  type Build,
  type Invocation,
  invocation,
  servicesWrittenIn,
  type WrittenBuild,
  writtenIn,
} from './build-invocation.ts';
import { type Files, isCompose, namedBuilds } from './compose.ts';
import { DESCRIBES_BUILDS, describedBuilds } from './described-builds.ts';
import { isDockerfile } from './dockerfile.ts';
import { stagesOf } from './dockerfile-stages.ts';
import { filesWithSettings } from './environment-settings.ts';
import { BUILDS_IMAGES, terraformBuildLookup, terraformBuilds } from './terraform-builds.ts';

/** Files that may hold commands, whether or not they name a product. */
const COMMANDS =
  /(?:^|\/)(?:\.gitlab-ci\.ya?ml|azure-pipelines[\w.-]*\.ya?ml|Taskfile\.ya?ml|\.github\/workflows\/[^/]+\.ya?ml)$|\.(?:sh|bash|ksh)$/;
const YAML = /\.ya?ml$/;
const TERRAFORM = /\.tf$/;
/**
 * `docker build`, `$DOCKER buildx build`, `az acr build`, `/kaniko/executor`, `docker compose -f FILE build`; Jenkins'
 * `docker.build('image')` and `docker.build('image', 'options')`
 */
const BUILD =
  /(?:(?:\b(?:docker|podman|nerdctl|buildah)|\$(?:\w{1,100}|\{\w{1,100}\}|\(\w{1,100}\))["']?)[ \t]+(?:(?:buildx|image|builder)[ \t]+)?(?:build|bud)|\b(az)[ \t]+acr[ \t]+build|\/(kaniko)\/executor|\b(?:docker|podman)(?:-|[ \t]{1,9})compose((?:[ \t]{1,9}-{1,2}[\w-]{1,30}(?:[= \t]{1,9}[^\s-]\S{0,200})?){0,5})[ \t]{1,9}build)(?![^\s\\])|(?<!\/\/[^\n]{0,100})\bdocker\.build\(\s{0,100}([^,\n()]{1,300})(?:,\s{0,100}["']|(\)))/;
/** Cheap sign of a compose file that builds an image, or gives one that another file builds its name. */
const BUILDS_SERVICES = /^[ \t"'{]{0,100}services["']?[ \t]{0,20}:/m;
/** A text of Groovy's alone. */
const QUOTED = /^(["'])([^"'\s]{1,300})\1\s*$/;
/** What makes a text of Groovy's only the beginning of one. */
const GOES_ON = /["'][ \t]{0,20}\+/y;
const BUILDS = new RegExp(BUILD, 'g');
/** The variables that stand before a command in its line, and one of them. */
const GIVEN_BEFORE =
  /(?:(?<![\w$])\w{1,100}=(?:"[^"\n$]{0,200}"|'[^'\n]{0,200}'|[^\s"';&|$]{1,200})[ \t]{1,20}){1,20}(?:sudo[ \t]{1,9})?$/;
const GIVEN = /(\w{1,100})=["']?([^\s"']{0,200})["']?[ \t]{1,20}/g;
const MAX_BEFORE = 300;
const OF_WSO2 = /wso2/i;
/** The instruction that begins an image. */
const BEGINS_IMAGE = /^[ \t]{0,100}FROM[ \t]/im;
/** Of more files only those that a scan has loaded are searched for builds while nothing tells that any are of WSO2's. */
const MANY_FILES = 2000;
/** `docker tag NAME OTHER` */
const TAGGED =
  /(?:\b(?:docker|podman|nerdctl|buildah)|\$(?:\w{1,100}|\{\w{1,100}\}|\(\w{1,100}\))["']?)[ \t]{1,9}(?:image[ \t]{1,9})?tag[ \t]{1,9}["']?([^\s"'-][^\s"']{0,300})["']?[ \t]{1,9}["']?([^\s"';&|]{1,300})/g;

/**
 * The builds that commands and pipelines of a repository make of a Dockerfile with arguments of its own (`docker build
 * --build-arg NAME=VALUE`) or of one of its stages (`--target NAME`, `--target 0`), each different one once. Where some do, one that
 * gives none stands for the defaults.
 */
export function buildsOf(tree: Tree, dockerfile: string, carried: (path: string) => Carried | null): Build[] {
  return allBuilds(tree, carried).get(dockerfile) ?? [];
}

/** The arguments that commands of a repository give what a compose file builds (`docker compose build --build-arg NAME=VALUE`). */
export function serviceBuildsOf(
  tree: Tree,
  composeFile: string,
  carried: (path: string) => Carried | null,
): Build['args'][] {
  const builds = askedBuilds(tree, carried).filter(({ dockerfile }) => dockerfile === composeFile);
  return distinct(builds.map(({ build }) => build)).map(({ args }) => args);
}

/**
 * Whether builds may tell of a product: one of a Dockerfile that names it, or any where a file names it: what it runs, or what a
 * build is given.
 */
const mayTell = perTree((tree: Tree, carried: (path: string) => Carried | null): boolean => {
  const { files, paths } = tree;
  return (
    files.some(({ path }) => isDockerfile(path)) ||
    (paths.some(isDockerfile) && files.some(({ text }) => OF_WSO2.test(text))) ||
    ofOtherNames(
      nearestFiles(tree).flatMap((path) => asksIn(path, tree, carried)),
      tree,
    ).size > 0
  );
});

/** The files that may ask for builds: of a big repository only those that a scan has loaded. */
function nearestFiles(tree: Tree): string[] {
  const loaded = tree.files.map(({ path }) => path).filter((path) => YAML.test(path) || mayAsk(path));
  const others = tree.paths.length > MANY_FILES ? [] : tree.paths.filter(mayAsk);
  return [...new Set([...loaded, ...others])];
}

/** Whether a file may ask for builds by its name; any other YAML may, too. */
function mayAsk(path: string): boolean {
  return COMMANDS.test(path) || isBuildScript(path) || isBake(path) || TERRAFORM.test(path);
}

/** The texts of Dockerfiles that only builds tell, by their paths: a name of its own says nothing (`docker build -f docker/is`). */
export const dockerfilesOfOtherNames = perTree(
  (tree: Tree, carried: (path: string) => Carried | null): ReadonlyMap<string, string> =>
    ofOtherNames(askedBuilds(tree, carried), tree),
);

function ofOtherNames(asked: readonly Asked[], tree: Tree): Map<string, string> {
  const named = new Set(asked.flatMap(({ dockerfile }) => dockerfile ?? []));
  const others = [...named].filter((path) => !isDockerfile(path) && !YAML.test(path));
  return new Map(
    others.flatMap((path): [string, string][] => {
      const text = tree.text(path) ?? '';
      return BEGINS_IMAGE.test(text) && patternOf('carrier').test(text) ? [[path, text]] : [];
    }),
  );
}

/** A build that a file of the repository asks for, with the file its Dockerfile is; null where that is not told. */
interface Asked extends Invocation {
  dockerfile: string | null;
}

const askedBuilds = perTree((tree: Tree, carried: (path: string) => Carried | null): Asked[] => {
  if (!mayTell(tree, carried)) return [];
  const others = filesWithSettings(tree).filter((path) => YAML.test(path));
  return [...new Set([...tree.paths.filter(mayAsk), ...others])].flatMap((path) => asksIn(path, tree, carried));
});

/** The builds that one file asks for. */
const asksIn = perKey((path: string, tree: Tree, carried: (path: string) => Carried | null): readonly Asked[] =>
  invocationsIn(path, tree, carried).map((invocation) => {
    const [dockerfile = null] = invocation.dockerfiles.flatMap(
      (one) => resolve(path, one, (candidate) => isFile(tree.paths, candidate)) ?? [],
    );
    return { ...invocation, dockerfile };
  }),
);

/** An image that the repository builds: of which Dockerfile, and with what. */
export interface OwnImage {
  dockerfile: string;
  build: Build;
  /** The folder that it copies from, where a service of Docker Compose says that. */
  context?: string;
}

/** Images that the repository builds, by their names, each in all the ways in which it is built. */
export type OwnImages = ReadonlyMap<string, readonly OwnImage[]>;

/**
 * The images that commands, pipelines and services of Docker Compose build, by the names they give them (`docker build -t
 * NAME`, `image` beside `build`); where commands build one, that is what others run.
 */
export const ownImages = perTree(
  (tree: Tree, carried: (path: string) => Carried | null): OwnImages => imagesBuilt(tree, carried, (tag) => tag),
);

/** The same by their names without the tags, and without a registry that is left open. */
export const ownImagesOfAnyTag = perTree(
  (tree: Tree, carried: (path: string) => Carried | null): OwnImages =>
    imagesBuilt(tree, carried, (tag) => ownName(tag) ?? tag),
);

/**
 * The image that what stands in a folder means by a name: the one whose Dockerfile is nearest, as copies of a tree have their own.
 * One that is built there in several ways is none of them for sure.
 */
export function ownImageOf(folder: string, name: string, images: OwnImages): OwnImage | null {
  const near = nearestTo(folder, images.get(name) ?? [], ({ dockerfile }) => dirOf(dockerfile));
  const [first] = near;
  if (first === undefined) return null;
  const isOne = near.every(({ dockerfile, context }) => dockerfile === first.dockerfile && context === first.context);
  return isOne && distinct(near.map(({ build }) => build)).length === 1 ? first : null;
}

function imagesBuilt(
  tree: Tree,
  carried: (path: string) => Carried | null,
  nameOf: (tag: string) => string,
): OwnImages {
  const found = new Map<string, OwnImage[]>();
  for (const { tags, dockerfile, build } of askedBuilds(tree, carried)) {
    if (dockerfile === null) continue;
    for (const name of tags.map(nameOf)) addTo(found, name, { dockerfile, build });
  }
  const byCommands = new Set(found.keys());
  for (const { image, dockerfile, context, args, target } of builtByServices(tree, carried)) {
    const name = nameOf(image);
    if (byCommands.has(name)) continue;
    addTo(found, name, { dockerfile, context, build: { args, target } });
  }
  return found;
}

/** What services of Docker Compose build under a name that tells it from others. */
const builtByServices = perTree((tree: Tree, carried: (path: string) => Carried | null) => {
  if (!mayTell(tree, carried)) return [];
  const files: Files = { text: (path) => tree.text(path), yaml: carried };
  const found = filesWithSettings(tree).flatMap((path) => {
    const yaml = YAML.test(path) && BUILDS_SERVICES.test(tree.text(path) ?? '') ? carried(path) : null;
    const documents = yaml?.documents.filter((document) => isCompose(path, document)) ?? [];
    const passed = documents.length > 0 ? serviceBuildsOf(tree, path, carried) : [];
    return documents.flatMap((document) => namedBuilds(yaml as Carried, document as YamlNode, files, passed));
  });
  return found.filter(({ image }) => ownName(image) !== null);
});

const allBuilds = perTree((tree: Tree, carried: (path: string) => Carried | null): Map<string, Build[]> => {
  const found = new Map<string, Build[]>();
  const named = tree.files.filter(({ path }) => isDockerfile(path)).map(({ path, text }) => [path, text] as const);
  const dockerfiles = new Map([...named, ...dockerfilesOfOtherNames(tree, carried)]);
  const declared = new Map([...dockerfiles].map(([path, text]) => [path, declaredIn(text)]));
  const takesArguments = [...declared.values()].some(({ size }) => size > 0);
  const asked = askedBuilds(tree, carried);
  const isBased = asked.some(({ build }) => build.base);
  if (!takesArguments && !isBased && ![...dockerfiles.values()].some((text) => stagesOf(text).length > 1)) return found;
  const declaredByOthers = new Map<string, ReadonlySet<string>>();
  const takesAny = (path: string, { args }: Build): boolean => {
    const own = declaredByOthers.get(path) ?? declaredIn(tree.text(path) ?? '');
    declaredByOthers.set(path, own);
    return [...args.keys()].some((name) => own.has(name));
  };
  for (const { build, dockerfile: named } of asked) {
    const takes = (dockerfile: string): boolean =>
      [...build.args.keys()].some((name) => declared.get(dockerfile)?.has(name));
    const takers = [...declared.keys()].filter(takes);
    const isNamed = named !== null && (build.args.size === 0 ? declared.has(named) : takes(named));
    // A Dockerfile that says nothing of a product takes its arguments itself.
    const isOther = named !== null && takesAny(named, build);
    const built = isNamed ? named : !isOther && takers.length === 1 ? takers[0] : undefined;
    if (built === undefined) continue;
    addTo(found, built, { ...build, isNamed });
  }
  for (const [path, builds] of found) {
    if (builds.every(({ args, target, base }) => args.size === 0 && target === null && !base)) found.delete(path);
    else found.set(path, distinct(builds));
  }
  return found;
});

/** The arguments a Dockerfile declares. */
function declaredIn(text: string): Set<string> {
  return new Set([...text.matchAll(/^[ \t]*ARG[ \t]+(\w{1,100})/gim)].map(([, name]) => name as string));
}

function distinct(builds: readonly Build[]): Build[] {
  const key = ({ args, target, base }: Build): string =>
    JSON.stringify([target, base?.text, [...args].map(([name, { text }]) => [name, text]).sort()]);
  return [...new Map(builds.map((build) => [key(build), build] as const).reverse()).values()].reverse();
}

/** The builds that a file asks for by commands or describes. */
function invocationsIn(path: string, tree: Tree, carried: (path: string) => Carried | null): Invocation[] {
  const text = tree.text(path) ?? '';
  const isYaml = YAML.test(path);
  if (isBake(path)) {
    const { builds, lookup } = bakeBuilds(path, text);
    return builds.flatMap((build) => invocation(build, lookup) ?? []);
  }
  if (TERRAFORM.test(path) && BUILDS_IMAGES.test(text)) {
    const lookup = terraformBuildLookup(tree, path);
    return terraformBuilds(path, text).flatMap((build) => invocation(build, lookup) ?? []);
  }
  if (!BUILD.test(text) && !(isYaml && DESCRIBES_BUILDS.test(text))) return [];
  const yaml = isYaml ? carried(path) : null;
  // Of broken YAML the commands can still be made out.
  const commands =
    yaml === null || yaml.error
      ? commandsIn(scriptText(path, text))
      : yamlScripts(yaml, (script) => BUILD.test(script)).flatMap((script) => commandsIn(script.text));
  const described = yaml ? describedBuilds(yaml) : [];
  const parameters: Lookup = yaml && described.length > 0 ? parametersOf(yaml) : () => null;
  const others = [...withoutComments(text).matchAll(TAGGED)].map(([, name = '', other = '']) => [name, other] as const);
  const lookups = lookupsInRounds(path, text, tree);
  return scriptVariants(path, text, isGivenBy(lookups)).flatMap((own) => [
    ...commands.flatMap(({ build, at, inRuns }) => {
      const folder = folderGoneTo(text, at, isYaml);
      const written = withOtherTags(build, others);
      return lookups(own(at), at).flatMap((outside) =>
        inRuns.flatMap((inside) => {
          const asked = invocation(written, (name) => inside(name) ?? outside(name));
          return asked ? [folder === null ? asked : pathFrom(folder, asked)] : [];
        }),
      );
    }),
    // Keys do not stand in the order of what scripts set.
    ...described.flatMap((build) => {
      const at = build.args[0]?.[1].locate(0, 0).start ?? 0;
      return lookups(own(Number.POSITIVE_INFINITY), at).flatMap(
        (lookup) => invocation(build, (name) => lookup(name) ?? parameters(name)) ?? [],
      );
    }),
  ]);
}

/** A build with the names that its image gets later, as they are written: each name may get another one. */
function withOtherTags(build: WrittenBuild, others: readonly (readonly [name: string, other: string])[]): WrittenBuild {
  const tags = new Set(build.tags);
  for (const [name, other] of others) if (tags.has(name)) tags.add(other);
  return { ...build, tags: [...tags] };
}

/** A build by a command that stands in a folder: what it names lies there, if there is such a file. */
function pathFrom(folder: string, { dockerfiles, ...asked }: Invocation): Invocation {
  // A script that has gone up has been further down before.
  const below = folder.replace(/^(?:\.{1,2}\/)+/, '');
  return { ...asked, dockerfiles: [...dockerfiles.map((path) => `${below}/${path}`), ...dockerfiles] };
}

/** A build that a command asks for. */
interface Commanded {
  build: WrittenBuild;
  /** Where the command stands in its file. */
  at: number;
  /** The same in the text that it is read from. */
  start: number;
  /** What its runs give its variables, one by one. */
  inRuns: readonly Lookup[];
}

/** What the words before a command give it: `TAG=5.11.0 docker build`. */
function givenBefore(text: MappedText, offset: number): Lookup {
  const line = text.text.slice(Math.max(text.text.lastIndexOf('\n', offset - 1) + 1, offset - MAX_BEFORE), offset);
  const [given = ''] = GIVEN_BEFORE.exec(line) ?? [];
  const found = new Map<string, Located>();
  for (const { 0: whole, 1: name = '', 2: value = '', index } of given.matchAll(GIVEN)) {
    const end = offset - given.length + index + whole.trimEnd().length - (/["']\s*$/.test(whole) ? 1 : 0);
    found.set(name, { text: value, span: text.locate(end - value.length, end) });
  }
  return (name) => found.get(name) ?? null;
}

/** The builds that commands of a text ask for. */
export function commandsIn(text: MappedText): Commanded[] {
  const isComment = commentLines(text.text, HASH);
  const found: Commanded[] = [];
  const runsAt = runsIn(text.text, scriptVariables('', text.text));
  const begun = [...text.text.matchAll(BUILDS)].filter(({ index }) => !isComment(index));
  const heldBy = wordsHeldIn(text.text);
  const commands = [...commandsAt(text.text, begun)].flatMap((command) =>
    variantsOf(command.words, heldBy, () => null).map((words) => ({ ...command, words })),
  );
  for (const { match, words, end } of commands) {
    const [, , , options, image, isWhole] = match;
    const builder = match[1] ? 'az' : match[2] ? 'kaniko' : 'docker';
    const isBare = words.length === 0 && options === undefined && image === undefined;
    if (isBare || matchAt(GOES_ON, text.text, end)) continue;
    const written = isWhole ? [] : words.map((word) => text.slice(word.start, word.end));
    const build = options === undefined ? writtenIn(written, builder) : servicesWrittenIn(written, options);
    const called = QUOTED.exec(image ?? '')?.[2];
    found.push({
      build: called === undefined ? build : { ...build, tags: [called, ...build.tags] },
      at: text.locate(match.index, match.index + 1).start,
      start: match.index,
      inRuns: runsAt(match.index).map((run) =>
        lookupIn(run, ({ start, end }) => text.locate(start, end), givenBefore(text, match.index)),
      ),
    });
  }
  return found;
}
