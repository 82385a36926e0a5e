import type { Span } from '../../model.ts';
import type { MappedText } from '../../read/mapped-text.ts';
import { matchAt } from '../../read/match-at.ts';
import type { Stretch } from '../../settings.ts';
import { homeClaims, serversOf } from '../evidence/home-targets.ts';
import { imageClaim } from '../evidence/image.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import { byRelease } from '../evidence/ranking.ts';
import { isTool } from '../evidence/tool-container.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { expandWord, withoutQuotes } from '../text/expand.ts';
import { type Lookup, placeKey } from '../text/located.ts';
import type { Word } from './command-words.ts';
import { containerCommand } from './container-command.ts';
import { mountedPaths, mountOption, volumeOption } from './container-mounts.ts';
import { lastOf, OPENSHIFT, openShiftImages } from './openshift-images.ts';
import { commandsIn } from './script-commands.ts';
import { lookupIn, runsIn } from './script-runs.ts';
import { scriptRounds, scriptText } from './script-text.ts';
import { type IsGiven, scriptVariables, scriptVariants } from './script-variables.ts';
import { yamlScripts } from './yaml-scripts.ts';

/** `docker run`, `$DOCKER --context prod container run`, `"${RUNTIME}" create`, `docker service create` */
const RUN =
  /(?:\b(?:docker|podman|nerdctl)|(\$(?:\w+|\{\w+\}|\(\w+\)))["']?)(?:[ \t]+-[^\s;|&]+(?:[ \t]+[^\s;|&-][^\s;|&]*)?){0,5}[ \t]+(?:(?:container|(service))[ \t]+)?(?:run|create)(?![^\s\\])/g;
/** `kubectl run`, `kubectl -n iam create deployment`, `oc create deployment`; `az container create`, `gcloud run deploy` */
const CLUSTER =
  /\b(?:(?:kubectl|oc)(?:[ \t]+-[^\s;|&]+(?:[ \t]+[^\s;|&-][^\s;|&]*)?){0,5}[ \t]+(?:run|create[ \t]+deploy(?:ment)?)|az[ \t]+(?:(?:container|webapp)[ \t]+create|containerapp[ \t]+(?:create|up|update))|gcloud[ \t]+run[ \t]+deploy)(?![^\s\\])/g;
/** The options that name the image; the others are `az webapp`'s. */
const IMAGES = ['--image', '--deployment-container-image-name', '--container-image-name'];
const ENGINE = /(?:^|\/)(?:docker|podman|nerdctl)$/;
/** Variables that hold the program, by their names where nothing says more. */
const ENGINE_NAME = /^(?!.*compose).*(?:docker|podman|nerdctl|container)/i;

/** Text that may start a container. */
function mayStartContainers(text: string): boolean {
  return (
    /docker|podman|nerdctl|kubectl|\b(?:oc|az|gcloud)\b|\$|\{\{/i.test(text) &&
    /\b(?:run|create|up|update|new-app|import-image|tag)\b/.test(text)
  );
}

/**
 * The containers a script starts (`docker run -v PATH:TARGET IMAGE`), with the files of the repository they mount.
 *
 * @param taken the variables that the script takes over from other files
 */
export function shellUnits(
  file: string,
  text: string,
  exists: (path: string) => boolean,
  taken: Lookup = () => null,
): Unit[] {
  const runs = scriptRounds(file, text);
  return unitsIn(
    scriptText(file, text),
    file,
    () => runs.map((round) => (name) => taken(name) ?? round.get(name) ?? null),
    exists,
    () => true,
  );
}

/**
 * The containers that scripts in YAML start: of pipelines, Ansible's tasks, cloud-init and the like.
 *
 * @param given the variables that the file gives its scripts at a place, for each time that they run
 */
export function yamlShellUnits(carried: Carried, given: Rounds, exists: (path: string) => boolean): Unit[] {
  return yamlScripts(carried, mayStartContainers).flatMap(({ text, named }) =>
    unitsIn(text, carried.file, given, exists, (before) => named || BEGINS_COMMAND.test(before)),
  );
}

/**
 * What gives variables at a place of a file, once for each time that a script there runs.
 *
 * @param script where the script stands, of which what it sets itself is left out
 */
export type Rounds = (offset: number, script?: Span) => readonly Lookup[];

/** What stands in a line before the beginning of a command. */
const BEGINS_COMMAND =
  /(?:^|[;&|{!@]|\$\(?|-c[ \t]+["']|\b(?:then|do|else|if|exec|nohup|time|sudo(?:[ \t]-\S{1,40}){0,5})[ \t]|\w=\S{0,100}[ \t])[ \t]*$/;
/** A script that takes files out of the containers it creates; one that starts none of them has no server there. */
const COPIES =
  /(?:docker|podman|nerdctl|\$\w{1,100}|\$[{(]\w{1,100}[})])["']?[ \t]+(?:container[ \t]+)?(?:cp|export)\s/i;

/** A script in a file. */
interface Script {
  file: string;
  text: MappedText;
  /** What variables are in each branch, for each time that a place is run. */
  runsAt: (offset: number) => readonly (readonly Lookup[])[];
  /** Whether a command begins behind what stands in its line before. */
  isCommand: (before: string) => boolean;
}

function unitsIn(
  script: MappedText,
  file: string,
  given: Rounds,
  exists: (path: string) => boolean,
  isCommand: Script['isCommand'],
): Unit[] {
  const { text } = script;
  const runs = runsIn(text, scriptVariables(file, text));
  const here = { ...script.locate(0, 0), end: script.locate(text.length, text.length).end };
  const givenAt = (offset: number): readonly Lookup[] => given(script.locate(offset, offset + 1).start, here);
  const isGiven: IsGiven = (name, offset) =>
    runs(offset).some((run) => run.has(name)) || givenAt(offset).some((round) => round(name) !== null);
  const variants = scriptVariants(file, text, isGiven);
  const located = ({ start, end }: Stretch): Span => script.locate(start, end);
  const runsAt: Script['runsAt'] = (offset) => {
    const own = variants.map((one) => one(offset));
    const others = givenAt(offset);
    return runs(offset).flatMap((run) =>
      others.map((other) =>
        own.map((before) =>
          lookupIn(run, located, (name) => {
            const found = before(name);
            return found ? { ...found, span: located(found.span) } : other(name);
          }),
        ),
      ),
    );
  };
  const written = { file, text: script, runsAt, isCommand };
  return [...startedByEngine(written, exists), ...startedInCluster(written)];
}

/** What puts the variables of a run into a word. */
function expandBy([lookup]: readonly Lookup[] = []): (word: string) => string {
  return (word) => expandWord(word, lookup as Lookup).text;
}

/** The servers in the containers that Docker and the like start on the machine. */
function startedByEngine({ file, text: script, runsAt, isCommand }: Script, exists: (path: string) => boolean): Unit[] {
  const { text } = script;
  const isOnlyCopied = COPIES.test(text) && !/\bstart\b/.test(text);
  const commands = commandsIn(
    text,
    RUN,
    isCommand,
    ({ 1: variable, index }) => !variable || isEngine(variable, expandBy(runsAt(index)[0])),
  );
  return [...commands].flatMap(({ match, words: given, end }): Unit[] => {
    const { index } = match;
    if (match[0].endsWith('create') && match[2] === undefined && isOnlyCopied) return [];
    const runs = runsAt(index);
    const each = runs.map((lookups): Unit | null => {
      const expand = expandBy(lookups);
      const { options, image, rest } = containerCommand(given, ({ text }) => mayBeOptions(expand(text)));
      if (!image) return null;
      const run = runImage(image, script, lookups, runs.length > 1);
      const mounted = [
        ...options
          .filter(({ name }) => name === 'v' || name === 'volume')
          .map(({ value }) => volumeOption(expand(value))),
        ...options.filter(({ name }) => name === 'mount').map(({ value }) => mountOption(expand(value))),
      ];
      const entrypoint = options.findLast(({ name }) => name === 'entrypoint');
      const replaced = entrypoint
        ? [expand(entrypoint.value), ...rest.map((word) => word.text), ...scriptBehind(text, end)]
        : [];
      const program = replaced[0] === '' ? replaced.slice(1) : replaced;
      if (
        entrypoint &&
        isTool(
          program,
          mounted.map(({ target }) => target ?? ''),
        )
      )
        return null;
      const mounts = mountedPaths(file, mounted, exists);
      const spanOf = (from: number, to: number): Span => script.locate(index + from, index + to);
      const paths = packClaims(text.slice(index, end), spanOf, [], 'path');
      const claims = [...run.claims, ...homeClaims({ mounts, claims: run.claims }, paths, run.at, [])];
      const started = program.length > 0 ? { program } : {};
      return { kind: 'shell', file, ...run, claims, builds: null, ...started, mounts, environment: null };
    });
    return distinct(each).flatMap(serversOf);
  });
}

/** The servers that commands start in a cluster or a cloud, which mount nothing of the repository. */
function startedInCluster(script: Script): Unit[] {
  const { text, isCommand } = script;
  const started = [...commandsIn(text.text, CLUSTER, isCommand)].flatMap(({ match, words }) => {
    const image = clusterImage(words, !match[0].endsWith('run'));
    return image ? startedOf(image, match.index, script) : [];
  });
  const inOpenShift = [...commandsIn(text.text, OPENSHIFT, isCommand)].flatMap(({ match, words }) => {
    const [, command = ''] = match;
    const units = openShiftImages(command, words).flatMap((image) => startedOf(image, match.index, script));
    return command === 'new-app' ? units : units.map((unit): Unit => ({ ...unit, isOnlyBrought: true }));
  });
  return [...started, ...inOpenShift];
}

/** What a command at an offset of a script starts of an image. */
function startedOf(image: Word, offset: number, { file, text, runsAt }: Script): Unit[] {
  const runs = runsAt(offset);
  const each = runs.map(
    (lookups): Unit => ({
      kind: 'shell',
      file,
      ...runImage(image, text, lookups, runs.length > 1),
      builds: null,
      mounts: [],
      environment: null,
    }),
  );
  return distinct(each);
}

/** What a command starts each time that it is run, each different one once. */
function distinct(units: readonly (Unit | null)[]): Unit[] {
  const started = units.filter((unit) => unit !== null);
  const key = ({ name, claims, mounts }: Unit): string =>
    JSON.stringify([
      name,
      claims.map(({ what, product, version, updateLevel }) => [what, product, version, updateLevel]),
      mounts,
    ]);
  return [...new Map(started.map((unit) => [key(unit), unit] as const).reverse()).values()].reverse();
}

/**
 * The image that a command starts in a cluster or a cloud (`kubectl run`); null for one that runs a tool.
 *
 * @param isCommand whether what follows `--` is the program, not its arguments, without `--command`, too
 */
function clusterImage(words: readonly Word[], isCommand: boolean): Word | null {
  const own = words.findIndex(({ text }) => text === '--');
  const options = own < 0 ? words : words.slice(0, own);
  const program = own < 0 ? [] : words.slice(own + 1).map(({ text }) => text);
  if ((isCommand || options.some(({ text }) => text === '--command')) && isTool(program, [])) return null;
  const at = options.findIndex(({ text }) => IMAGES.includes(text.split('=', 1)[0] as string));
  const word = options[at];
  if (!word) return null;
  if (IMAGES.includes(word.text)) return options[at + 1] ?? null;
  return lastOf(word, word.text.slice(word.text.indexOf('=') + 1));
}

/** A script in quotes over several lines, the last word of a command. */
const SCRIPT = /[ \t]*(?:'([^']{0,8000})'|"((?:[^"\\]|\\[\s\S]){0,8000})")/y;

function scriptBehind(text: string, end: number): string[] {
  const [, single, double] = matchAt(SCRIPT, text, end) ?? [];
  return [single ?? double].filter((script) => script !== undefined);
}

function isEngine(variable: string, expand: (word: string) => string): boolean {
  const value = expand(variable);
  return value === variable ? ENGINE_NAME.test(variable) : ENGINE.test(value);
}

/** Whether a word with its variables put in may be options, not an image: `$OPTIONS`, `"$@"`, but not `$IMAGE`. */
function mayBeOptions(word: string): boolean {
  return word.startsWith('-') || (/^\$(?:[\w@*]+|\{[^}]*\}|\(.*\))$/s.test(word) && !/ima?ge?/i.test(word));
}

/**
 * An image with what it is in each branch of the script; of several releases the oldest counts.
 *
 * @param isOneOfMany whether its command is run several times, so that its name tells it from others only with its variables
 */
function runImage(
  { text, start, end }: Word,
  script: MappedText,
  variants: readonly Lookup[],
  isOneOfMany: boolean,
): Pick<Unit, 'name' | 'at' | 'claims'> {
  const at = script.locate(start, end);
  const claims = variants.flatMap((lookup) => {
    const image = expandWord(text, lookup);
    return imageClaim(image.text, image.definedAt ?? at, [], image.verbatim) ?? [];
  });
  const each = [...new Map(claims.map((claim) => [`${placeKey(claim.span)} ${claim.what}`, claim])).values()];
  each.sort(byRelease);
  return { name: isOneOfMany ? expandWord(text, variants[0] as Lookup).text : withoutQuotes(text), at, claims: each };
}
