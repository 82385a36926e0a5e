import type { Span } from '../../model.ts';
import type { Claim } from '../evidence/claim.ts';
import { homeClaims, isSaid, serversOf } from '../evidence/home-targets.ts';
import { imageClaim } from '../evidence/image.ts';
import { packClaim } from '../evidence/pack.ts';
import { packClaims, variablePackClaims } from '../evidence/pack-claims.ts';
import { isDatabaseImage } from '../evidence/tool-container.ts';
import type { Unit } from '../evidence/unit.ts';
import { withoutComments } from '../text/comments.ts';
import { expandedAt, expandShell, unquoted } from '../text/expand.ts';
import { USER_HOME } from '../text/home-paths.ts';
import type { Located, Lookup } from '../text/located.ts';
import { baseOf, inFolder } from '../text/paths.ts';
import type { Build } from './build-invocation.ts';
import { StagedMounts } from './dockerfile-copies.ts';
import { instructionPacks } from './dockerfile-packs.ts';
import {
  boundIn,
  copiedFrom,
  instructions,
  type Stage,
  stageNamed,
  stagesOf,
  withoutOptions,
} from './dockerfile-stages.ts';
import { madeHomes, namedHomes, usedBy } from './own-homes.ts';

/** What a build of a Dockerfile is given. */
export interface BuildOptions {
  /** Root-relative folder the build copies from. */
  context: string;
  /** Build arguments that override the `ARG` defaults. */
  args: ReadonlyMap<string, Located>;
  /** The stage to build; null for the last one. */
  target: string | null;
  /** The image that the last `FROM` is replaced by. */
  base?: Located;
  /** What variables are that it does not set itself, where something has put them in before it is built. */
  around?: Lookup | null;
}

/**
 * The name of a Dockerfile, in any case: a word of it, with what else is written to it where the name ends with that, or the ending,
 * whatever stands before that one; a script is none.
 */
const DOCKERFILE =
  /^(?!.*\.(?:sh|bash|ksh|groovy)$)(?:[\w.-]*(?:docker|container)file(?:$|[-_.]|(?!s$)\w{1,40}$)|.*\.(?:docker|container)file$)/is;

/** Whether a path is a Dockerfile's: `Dockerfile`, `is+prod.Dockerfile`, `Dockerfile.prod`, `Dockerfileam`, `DockerFile`, `Containerfile`; `build-dockerfile.sh` is a script. */
export function isDockerfile(path: string): boolean {
  return DOCKERFILE.test(baseOf(path));
}

/**
 * What a build of a Dockerfile makes: claims from `FROM` and the `WSO2_SERVER*` arguments, mounts from `COPY` and
 * `ADD`, of the stage built and of the stages it is made from.
 */
export function builtUnit(file: string, text: string, options: BuildOptions): Unit {
  const { target } = options;
  const stages = stagesOf(text);
  const built = (target === null ? null : stageNamed(target, stages)) ?? (stages.at(-1) as Stage);
  return unitOf(file, text, withBases(built), file, options);
}

/**
 * Every server in the images a Dockerfile makes.
 *
 * @param builds what commands give its arguments; each of several is a statement of its own
 */
export function dockerfileUnits(file: string, text: string, context: string, builds: readonly Build[] = []): Unit[] {
  const made = (build: Build): Unit | Unit[] =>
    build.target === null && !build.base
      ? builtImages(file, text, context, { args: build.args })
      : builtUnit(file, text, { context, ...build });
  const images = builds.every(({ args, base }) => args.size === 0 && !base)
    ? builtImages(file, text, context, { targets: builds.map(({ target }) => target) })
    : builds.flatMap((build) =>
        [made(build)].flat().map((unit): Unit => (build.isNamed ? { ...unit, isGiven: true } : unit)),
      );
  return images.flatMap((image) => serversOf(image));
}

/**
 * Every image a Dockerfile makes: one a stage that no other stage is made from.
 *
 * @param targets stages that are built by their names or numbers, too
 */
export function builtImages(
  file: string,
  text: string,
  context: string,
  { args = new Map(), targets = [] }: { args?: BuildOptions['args']; targets?: readonly BuildOptions['target'][] } = {},
): Unit[] {
  const stages = stagesOf(text);
  const used = new Set(stages.flatMap((stage) => [...stage.from, ...boundIn(stage, stages, text)]));
  const asked = new Set(targets.map((target) => (target === null ? null : stageNamed(target, stages))));
  const isImage = (stage: Stage): boolean => !used.has(stage) || asked.has(stage);
  const packed = stages.length > 1 ? stagesWithPacks(stages, text, file, args) : new Set<Stage>();
  const isServer = (stage: Stage): boolean =>
    saysFrom(stage, file) || withBases(stage).some((base) => packed.has(base));
  const images = stages.filter((stage) => isImage(stage) && isServer(stage));
  // Stages that are copied by number, or name nothing of WSO2's, are parts of one image.
  if (images.length < 2) return [unitOf(file, text, stages, file, { context, args })];
  return images.map((stage, index) =>
    unitOf(file, text, withBases(stage), `${file}:${stage.name ?? index + 1}`, { context, args }),
  );
}

/** Whether a stage begins with a WSO2 image, whatever its version. */
function saysFrom(stage: Stage, file: string): boolean {
  return withBases(stage).some(({ image }) => imageClaim(image, { file, start: 0, end: 0 }, [], false) !== null);
}

/** The stages that unpack or start a product's pack, whatever its version. */
function stagesWithPacks(
  stages: readonly Stage[],
  text: string,
  file: string,
  args: BuildOptions['args'],
): ReadonlySet<Stage> {
  const all = instructions(text);
  const given = all.flatMap(({ name, rest, at }) =>
    name === 'ARG' || name === 'ENV' ? assignments(name, rest, at, file, args) : [],
  );
  const variables = new Map(given);
  const lookup: Lookup = (key) => variables.get(key) ?? null;
  const packs = all.filter((one) => instructionPacks(one, '', file, lookup, []).length > 0);
  return new Set(packs.flatMap(({ at }) => stages.find(({ start, end }) => start <= at && at < end) ?? []));
}

/** A stage after all it is made from, in the order of the file. */
function withBases(stage: Stage): Stage[] {
  const all = new Set([stage]);
  for (const one of all) for (const base of one.from) all.add(base);
  return [...all].sort((a, b) => a.start - b.start);
}

/** The first of the stages that a stage is made from one upon the other. */
function beginningOf(stage: Stage): Stage {
  return stage.base ? beginningOf(stage.base) : stage;
}

function unitOf(
  file: string,
  text: string,
  stages: readonly Stage[],
  name: string,
  { context, args, base, around }: Omit<BuildOptions, 'target'>,
): Unit {
  const variables = new Map<string, Located>();
  const claims: Claim[] = [];
  const staged = new StagedMounts(text, stages);
  const packs: Claim[] = [];
  const taken: Claim[] = [];
  const made: string[] = [];
  const used: string[] = [];
  let program: readonly string[] = [];
  const inherited = inheritedBy(stages.at(-1) as Stage);
  const lookup: Lookup = (key) => variables.get(key) ?? around?.(key) ?? null;
  const first = beginningOf(stages.at(-1) as Stage);
  let begins: Located | null = null;
  let at = { file, start: 0, end: 0 };
  let folder = '';
  const folders = new Map<Stage, string>();
  const labels = [baseOf(file)];

  for (const { name: instruction, rest, at: offset } of instructions(text)) {
    const stage = stages.find(({ start, end }) => start <= offset && offset < end);
    // Arguments before the first stage are everybody's; those of other stages tell defaults that nobody else gives.
    if (instruction === 'ARG' || instruction === 'ENV') {
      for (const [key, value] of assignments(instruction, rest, offset, file, args)) {
        // With the earlier ones put in, as a build does: `ARG V=${V:-7.0.0}` is its own default.
        if (stage || !variables.has(key)) variables.set(key, expandedAt(value, lookup));
      }
    }
    if (!stage) continue;
    if (instruction === 'FROM') {
      const isReplaced = base && stage === stages.at(-1);
      const from = (isReplaced && baseClaim(base, labels)) || fromClaim(rest, offset, file, lookup, labels);
      // The last `WORKDIR` of the Dockerfiles of WSO2's images is `${USER_HOME}`, of every release.
      folder = (stage.base && folders.get(stage.base)) ?? (from?.claim?.official === true ? USER_HOME : '');
      folders.set(stage, folder);
      if (from && first.start <= offset && offset < first.end) begins = { text: from.reference, span: from.at };
      if (from?.claim) {
        claims.unshift(from.claim);
        at = from.at;
      }
    } else if (instruction === 'WORKDIR') {
      folder = inFolder(folder, expandShell(unquoted(rest), lookup).text);
      folders.set(stage, folder);
    } else if (instruction === 'COPY' || instruction === 'ADD') {
      const span = { file, start: offset, end: offset + rest.length };
      staged.copy({ rest, context, folder, lookup, at: span });
    } else if (instruction === 'RUN') {
      staged.run({ rest, context, folder, lookup, at: { file, start: offset, end: offset + rest.length } });
    }
    if (instruction === 'ENTRYPOINT' && inherited.has(stage)) program = programOf(rest, lookup);
    // The default of an argument that is given says nothing.
    if (instruction === 'ARG' && args.has(/^\w*/.exec(rest)?.[0] ?? '')) continue;
    const written = { name: instruction, rest, at: offset };
    const named = instructionPacks(written, folder, file, lookup, labels);
    packs.push(...named);
    if (instruction === 'COPY' && copiedFrom(rest) !== null) taken.push(...named);
    made.push(...madeHomes(written, folder, lookup));
    used.push(usedBy(written, lookup) ?? '');
  }

  const mounts = staged.ofImage();
  const beginning = begins === null ? {} : { begins };
  const started = program.length > 0 ? { program } : {};
  const unit = {
    kind: 'dockerfile',
    name,
    file,
    builds: null,
    mounts,
    environment: null,
    ...beginning,
    ...started,
  } as const;
  if (isDatabase(stages, text)) return { ...unit, at, claims: [] };
  const pack = serverArguments(variables, lookup, labels);
  if (pack) claims.push(pack);
  for (const { start, end } of stages) {
    claims.push(...variablePackClaims(text.slice(start, end), lookup, labels, 'build'));
  }
  for (const claim of packs) if (!isSaid(claim, claims)) claims.push(claim);
  const spanOf = (start: number, end: number): Span => ({ file, start, end });
  const paths = packClaims(withoutComments(text), spanOf, labels, 'path');
  claims.push(...homeClaims({ mounts, claims }, paths, at, labels));
  if (at.end === 0) at = (claims.find(({ version }) => version !== null) ?? claims[0])?.span ?? at;
  // What a variable calls the home may be another product's.
  const homes =
    packs.length > 0 && packs.every(({ product }) => product !== 'other')
      ? { homes: [...made, ...namedHomes(lookup)], used: [...used, ...[...variables.values()].map(({ text }) => text)] }
      : {};
  return { ...unit, at, claims, ...(taken.length > 0 ? { taken } : {}), ...homes };
}

/** A stage with those that it is made from one upon the other, the entry point of which it has. */
function inheritedBy(stage: Stage): ReadonlySet<Stage> {
  return new Set([stage, ...(stage.base ? inheritedBy(stage.base) : [])]);
}

/** The words of an `ENTRYPOINT`, as a list or as one line. */
function programOf(rest: string, lookup: Lookup): string[] {
  const words = rest.startsWith('[') ? [...rest.matchAll(/"([^"\n]*)"/g)].map(([, word = '']) => word) : [rest];
  return words.map((word) => expandShell(word, lookup).text);
}

/** The script that starts a server. */
const START = /\/bin\/(?:wso2server|api-manager|api-cp|gateway|key-manager|traffic-manager)\.sh/;

/** Whether an image is a database's, which takes only the SQL of a pack or of another image along. */
function isDatabase(stages: readonly Stage[], text: string): boolean {
  const last = stages.at(-1);
  return last !== undefined && isDatabaseImage(last.image) && !START.test(text.slice(last.start, last.end));
}

/** `ARG NAME[=default]`, `ENV NAME=value …` and the older `ENV NAME value`. */
export function assignments(
  instruction: string,
  rest: string,
  offset: number,
  file: string,
  args: ReadonlyMap<string, Located>,
): [string, Located][] {
  const given = instruction === 'ARG' ? args : new Map<string, Located>();
  const pairs = /^\w+=/.test(rest)
    ? [...rest.matchAll(/(?<!\w)(\w+)=("[^"\n]*"|'[^'\n]*'|[^\s\\]+)/g)]
    : [...rest.matchAll(/^(\w+)[ \t]+("[^"\n]*"|'[^'\n]*'|[^\s\\]+)/g)];
  const found = pairs.map((match): [string, Located] => {
    const key = match[1] as string;
    const written = match[2] as string;
    const text = unquoted(written);
    const start = offset + match.index + match[0].length - written.length + (text === written ? 0 : 1);
    return [key, given.get(key) ?? { text, span: { file, start, end: start + text.length } }];
  });
  const bare = given.get(rest);
  return bare ? [[rest, bare]] : found;
}

/** The text of a Dockerfile with the variables put in that it sets to one value alone, whoever may give arguments others. */
export function withOwnVariables(file: string, text: string): string {
  const values = new Map<string, Located | null>();
  for (const { name, rest, at } of instructions(text)) {
    if (name !== 'ARG' && name !== 'ENV') continue;
    for (const [key, value] of assignments(name, rest, at, file, new Map())) {
      const isOne = !values.has(key) || values.get(key)?.text === value.text;
      values.set(key, isOne ? value : null);
    }
  }
  const lookup: Lookup = (key) => values.get(key) ?? null;
  return text
    .split('\n')
    .map((line) => expandShell(line, lookup).text)
    .join('\n');
}

/**
 * What replaces a `FROM`, as that says it; null for an image of which the `FROM` tells more: a team's own, or a stream of
 * images (`wso2is:latest`), that says no release.
 */
function baseClaim({ text, span }: Located, labels: string[]): ReturnType<typeof fromClaim> {
  const claim = imageClaim(text, span, labels, false);
  return claim?.official || (claim && claim.version !== null) ? { claim, at: span, reference: text } : null;
}

function fromClaim(rest: string, offset: number, file: string, lookup: Lookup, labels: string[]) {
  const bare = withoutOptions(rest);
  const written = /^\S+/.exec(bare)?.[0];
  if (written === undefined) return null;
  const start = offset + rest.length - bare.length;
  const at = { file, start, end: start + written.length };
  const expanded = expandShell(written, lookup);
  const claim = imageClaim(expanded.text, expanded.definedAt ?? at, labels, expanded.verbatim);
  return { claim, at, reference: expanded.text };
}

/** `WSO2_SERVER_NAME` + `WSO2_SERVER_VERSION`, or `WSO2_SERVER` as a pack or a name of its own. */
function serverArguments(variables: ReadonlyMap<string, Located>, lookup: Lookup, labels: string[]): Claim | null {
  const expand = (name: string): string => expandShell(variables.get(name)?.text ?? '', lookup).text;
  const version = variables.get('WSO2_SERVER_VERSION') ?? null;
  const versionText = expand('WSO2_SERVER_VERSION');
  for (const name of ['WSO2_SERVER_NAME', 'WSO2_SERVER', 'WSO2_SERVER_PACK']) {
    const found = variables.get(name);
    if (!found) continue;
    const product = expand(name);
    const claim = packClaim(product, versionText, version?.span ?? found.span, labels, 'build', name);
    if (claim) return claim;
  }
  return null;
}
