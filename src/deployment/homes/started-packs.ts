import type { Tree } from '../../discover/load.ts';
import { isVariableFile, roleOf } from '../ansible/ansible.ts';
import { mayShareHost, type Play, playsOfRole, playsOfTasks, rolesSeenIn } from '../ansible/ansible-plays.ts';
import { isDockerfile } from '../docker/dockerfile.ts';
import { instructionPacks } from '../docker/dockerfile-packs.ts';
import type { Claim } from '../evidence/claim.ts';
import { type Identity, identify } from '../evidence/identify.ts';
import { variableOf } from '../evidence/variable-statements.ts';
import { copiesIntoHomes } from '../placement/copied-into-homes.ts';
import { putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { filesThatRun, type RunningText } from '../scripts/texts-that-run.ts';
import { withoutComments } from '../text/comments.ts';
import { areInLine, dirOf, inFolder, literally, pathsBelow } from '../text/paths.ts';
import { configuredPlaces } from './configured-packs.ts';
import { isTakenAndUnpacked, startedWith, variablesAt } from './handed-homes.ts';
import type { Home } from './home.ts';
import { mayBe } from './may-be.ts';
import { buildsImage, startsServer } from './server-starts.ts';
import { setUpIn } from './set-up.ts';

/** What unpacks an archive: a command, a module of Ansible's, a resource of Puppet's or Chef's, a state of Salt's. */
export const UNPACKS =
  /\b(?:unzip|bsdtar|unarchive|archive_file)\b|\btar[ \t]{1,9}[^\n]{0,60}x|\barchive(?:[ \t]{0,9}\{|\.extracted\b|:\s{1,60}-[ \t]{1,9}extracted\b)/;
const YAML = /\.ya?ml$/;
const SCRIPT = /\.(?:sh|bash|ksh)$/;
/** What only tries a role out. */
const TRIAL = /(?:^|\/)molecule\//;
/** A file in one of the folders of a role or of a module of Puppet's. */
const OF_SCOPE = /^(?:(.*?)\/)?(?:tasks|handlers|templates|files|defaults|vars|manifests)\//;
/** Where a role or a module has what it does. */
const STEPS = ['tasks', 'handlers', 'manifests'];
/** A manifest of a cluster: its paths are those of an image, which is told by itself. */
const MANIFEST = /^[ \t]*apiVersion:/m;
/** What describes containers: a manifest, a compose file. */
const OF_CONTAINERS = /^(?:[ \t]*apiVersion|services):/m;
/** What a task takes by a variable. */
const OPEN_SOURCE = /\bsrc["']?[ \t]{0,9}[:=][ \t]{0,9}["']?\{\{/;

/**
 * Servers that a script, a role, a module or a provisioner unpacks from a pack and starts, or builds an image of, or that a script
 * unpacks and configures, and that no configuration of the repository belongs to: they run with the shipped one, as an image does.
 * Where anything else of the release has a home, the steps are taken for that one's.
 *
 * @param homes all that have one
 * @param pool statements made anywhere in the repository
 */
export function packsWithoutConfiguration(homes: readonly Home[], survey: Survey, pool: readonly Claim[]): Home[] {
  const { tree } = survey;
  const ofContainers = new Set(survey.units.map(({ file }) => file));
  const isOfMachine = ({ path, text }: RunningText): boolean =>
    !isDockerfile(path) &&
    !TRIAL.test(path) &&
    !MANIFEST.test(text) &&
    (!ofContainers.has(path) || unpacks(path, text));
  const running = filesThatRun(tree) ?? [];
  const files = [...running, ...stepsBeside(survey, running)].filter(isOfMachine);
  const starting = files.filter((file) => startsServer(file, tree));
  const unpackers = new Set(files.filter(({ text }) => UNPACKS.test(text)));
  const launching = new Set([...starting, ...files.filter(buildsImage)]);
  const told = survey.claims.filter(namesPack);
  const configured = new Set([...unpackers].flatMap((file) => packsConfigured(file, told, tree)));
  if (launching.size + configured.size === 0) return [];
  const naming = [...told, ...[...launching].flatMap((file) => (unpackers.has(file) ? openPacks(file, told) : []))];
  const startedAt = new Set([...launching].map(({ path }) => placeOf(path, tree)));
  const servers = new Set(starting.map(({ path }) => placeOf(path, tree)));
  const isInPlay = startedInPlays(starting, unpackers, naming, tree);
  const isSetUpAt = (file: RunningText): boolean =>
    startedAt.has(placeOf(file.path, tree)) ? unpackers.has(file) || launching.has(file) : isInPlay(file);
  const setUp = files.filter(isSetUpAt);
  const scripts = new Set(setUp.map(({ path }) => path));
  const unpacking = setUp.filter((file) => unpackers.has(file));
  const roles = new Set(unpacking.map(({ path }) => scopeOf(path, tree)));
  const isSetUp = ({ kind, span: { file } }: Claim): boolean => {
    const scope = scopeOf(file, tree);
    return kind !== 'variables' && (scripts.has(file) || (scope !== null && roles.has(scope)));
  };
  const found: Home[] = [];
  const setUpHere = new Set(naming.filter((claim) => configured.has(claim) || isSetUp(claim)));
  // What a script says itself is told there.
  for (const claim of new Set([...setUpHere, ...naming])) {
    const { kind, product, span } = claim;
    const isHere = setUpHere.has(claim);
    const unpackedBy = isHere ? [] : unpackedThrough(claim, unpacking, tree);
    const startedBy = isHere || unpackedBy.length > 0 ? [] : startedWith(claim, starting, tree);
    if (!isHere && unpackedBy.length + startedBy.length === 0) continue;
    const identity = identify([claim], pool, {
      folder: dirOf(span.file),
      names: claim.labels,
      family: null,
      openBanking: false,
    });
    const place = placeOf(span.file, tree);
    const isApart = setUpHere.has(claim) && servers.has(place) && unpacking.some((file) => unpacksItself(file, claim));
    const isOther = (home: Home): boolean =>
      isApart &&
      (isContainerElsewhere(home, identity, place, survey) || isSetUpElsewhere(home, claim, place, unpacking, survey));
    if ([...homes, ...found].some((home) => mayBe(home.identity, identity) && !isOther(home))) continue;
    // What sets up a home with a configuration may speak of an older one that it takes away. Groups may have several releases
    // of one product, and another role than the one that unpacks may bring the configuration of all.
    const places = new Set([span.file, ...unpackedBy, ...startedBy].map((path) => placeOf(path, tree)));
    const isInPlays = setUpHere.has(claim) && !configured.has(claim) && !startedAt.has(place);
    const isOfInventory = startedBy.length > 0 && isVariableFile(span.file);
    const isOfRoles = kind === 'variables' || isInPlays || isOfInventory;
    const isOfPlays = (home: Home): boolean =>
      home.entries.some(({ path }) => roleOf(path, tree) !== null) &&
      !bringsItsRelease(home, identity, unpackers, survey);
    const isSetUpHere = (home: Home): boolean =>
      home.entries.some(({ path }) => places.has(placeOf(path, tree))) || (isOfRoles && isOfPlays(home));
    if (homes.some((home) => home.identity.product === identity.product && isSetUpHere(home))) continue;
    const at = identity.versionAt ?? span;
    const id = `${span.file}#${product}`;
    found.push({ id, entries: [], identity, units: [], environment: null, imageAt: at });
  }
  return found;
}

/**
 * Tells of a file that unpacks whether a play that runs it, or another one on its hosts, starts a server by what unpacks no pack
 * itself: another role, another file of tasks, or tasks of its own.
 *
 * @param starting the files that start one
 * @param unpackers the files that unpack something
 * @param naming the statements that name a pack
 */
function startedInPlays(
  starting: readonly RunningText[],
  unpackers: ReadonlySet<RunningText>,
  naming: readonly Claim[],
  tree: Tree,
): (file: RunningText) => boolean {
  const partOf = (path: string): string => roleOf(path, tree) ?? path;
  const playsOf = ({ path }: RunningText): readonly Play[] => {
    const role = roleOf(path, tree);
    return role === null ? playsOfTasks(path, tree) : playsOfRole(role, tree);
  };
  const unpacking = new Set([...unpackers].map(({ path }) => partOf(path)));
  const withPack = new Set(naming.map(({ span }) => partOf(span.file)).filter((part) => unpacking.has(part)));
  const plays = [...new Set(starting.filter(({ path }) => !withPack.has(partOf(path))).flatMap(playsOf))];
  return (file) =>
    plays.length > 0 &&
    unpackers.has(file) &&
    playsOf(file).some((one) => plays.some((other) => mayShareHost(one, other)));
}

/** Whether the file of a statement unpacks the archive of its product's pack: other commands may name a home of an image. */
function unpacksItself({ path, text }: RunningText, claim: Claim): boolean {
  return path === claim.span.file && archiveOf(claim).test(text);
}

/** The archive of a product's pack. */
function archiveOf({ product }: Claim): RegExp {
  return new RegExp(`\\b${product}-[^\\s"'/]{1,100}\\.(?:zip|tgz|tar)\\b`);
}

/**
 * Whether a home is that of containers of WSO2's own image, of the very release that others than its files tell of what a place
 * unpacks, where these start no container and nothing sets up the files of the home: what the place starts is another server.
 */
function isContainerElsewhere(home: Home, said: Identity, place: string, survey: Survey): boolean {
  const { identity, units, entries } = home;
  const files = new Set([...units, ...identity.claims.map(({ span }) => span)].map(({ file }) => file));
  return (
    !said.guessed &&
    said.versionAt !== null &&
    !files.has(said.versionAt.file) &&
    identity.claims.some(({ official, version }) => official && version === said.version) &&
    units.length > 0 &&
    units.every(({ file }) => dirOf(file) !== place) &&
    setUpIn(entries, survey).length === 0
  );
}

/**
 * Whether a home is that of a server which other places set up as a whole, of which neither holds the other: the steps that put its
 * files stand where a pack of the product is unpacked and started, too.
 *
 * @param place where a pack is unpacked and started that may be of the same release
 * @param unpacking the files that unpack packs of servers which are started
 */
function isSetUpElsewhere(
  { entries, units }: Home,
  claim: Claim,
  place: string,
  unpacking: readonly RunningText[],
  survey: Survey,
): boolean {
  const { tree } = survey;
  const isWhole = (other: string): boolean =>
    !areInLine(other, place) &&
    unpacking.some((file) => placeOf(file.path, tree) === other && archiveOf(claim).test(file.text));
  const puts = entries.flatMap((entry) => [...copiesIntoHomes(entry, survey), ...putsInSteps(entry, tree)]);
  return units.length === 0 && puts.length > 0 && puts.every(({ at }) => isWhole(placeOf(at.file, tree)));
}

/** Whether the files of a home are put by what unpacks the pack of its own release, as it is written out, and that is another one. */
function bringsItsRelease(
  { entries, identity: { product, version } }: Home,
  other: Identity,
  unpackers: ReadonlySet<RunningText>,
  survey: Survey,
): boolean {
  if (version === null || version === other.version) return false;
  const archive = new RegExp(`\\b${product}-${literally(version)}[\\w.+-]{0,30}\\.(?:zip|tgz|tar)\\b`);
  const unpacking = new Set([...unpackers].filter(({ text }) => archive.test(text)).map(({ path }) => path));
  const puts = entries.flatMap((entry) => [...copiesIntoHomes(entry, survey), ...putsInSteps(entry, survey.tree)]);
  return puts.length > 0 && puts.every(({ at }) => unpacking.has(at.file));
}

/** Whether a statement names the pack of a server: in a path, or as the product's name and the version in two variables. */
function namesPack({ kind, product }: Claim): boolean {
  return (kind === 'path' || kind === 'variables') && product !== 'other';
}

/** Of the statements that name a pack, those of a script that unpacks it and configures its home. */
function packsConfigured(file: RunningText, told: readonly Claim[], tree: Tree): Claim[] {
  const unpacked = told.filter((claim) => unpacksItself(file, claim));
  const folders = new Set(unpacked.length === 0 ? [] : configuredPlaces(file).flatMap((place) => place.split('/')));
  return unpacked.filter(({ span }) => folders.has(tree.text(span.file)?.slice(span.start, span.end) ?? ''));
}

/**
 * The packs that a script brings, unpacks or starts without their version (`unzip wso2is-*.zip`, `wso2is.zip`), each product once.
 *
 * @param told the statements that name a pack
 */
function openPacks({ path, text }: RunningText, told: readonly Claim[]): Claim[] {
  const named = new Set(told.filter(({ span }) => span.file === path).map(({ product }) => product));
  const packs = instructionPacks({ name: 'RUN', rest: text, at: 0 }, '', path, () => null, []);
  const open = packs.filter(({ product, version }) => version === null && product !== 'other' && !named.has(product));
  return [...new Map(open.reverse().map((claim) => [claim.product, claim])).values()];
}

/** Which of some files unpack what the variable holds in which a pack is named. */
function unpackedThrough(claim: Claim, unpacking: readonly RunningText[], tree: Tree): string[] {
  const variables = claim.kind === 'variables' ? [variableOf(claim)] : variablesAt(claim, tree);
  if (variables.length === 0) return [];
  const byTask = new RegExp(`\\bsrc["']?[ \\t]{0,9}[:=][^\\n]{0,300}\\{\\{[ \\t]{0,9}(?:${variables.join('|')})\\b`);
  const isUnpackedBy = (file: RunningText): boolean => byTask.test(file.text) || isTakenAndUnpacked(claim, file, tree);
  return unpacking.filter(isUnpackedBy).map(({ path }) => path);
}

/** Whether a file is a script that unpacks a pack and starts its server. */
export function setsUpServer(file: string, tree: Tree): boolean {
  const text = SCRIPT.test(file) ? withoutComments(tree.text(file) ?? '') : '';
  const running = { path: file, text };
  return UNPACKS.test(text) && (startsServer(running, tree) || buildsImage(running));
}

/**
 * Whether a file starts a server in a home that it does not unpack: a script, a unit of systemd, a job or a play. What a role starts,
 * its own tasks set up, and what a container starts comes with its image; a play with files that only a variable names may bring any.
 */
export function startsHome(file: string, tree: Tree): boolean {
  const text = withoutComments(tree.text(file) ?? '');
  if (isDockerfile(file) || TRIAL.test(file) || scopeOf(file, tree) !== null) return false;
  return !OF_CONTAINERS.test(text) && !OPEN_SOURCE.test(text) && startsServer({ path: file, text }, tree);
}

/** Whether a script that starts containers unpacks a pack beside. */
function unpacks(path: string, text: string): boolean {
  return !YAML.test(path) && UNPACKS.test(text);
}

/**
 * The steps of the roles and modules that name a pack, and of the roles that plays run with these: they may take it, or the name
 * of its service, from a variable and name nothing of WSO2's themselves.
 */
function stepsBeside({ claims, tree }: Survey, running: readonly RunningText[]): RunningText[] {
  if (running.length === 0) return [];
  const known = new Set(running.map(({ path }) => path));
  const scopes = new Set(claims.filter(namesPack).flatMap(({ span }) => scopeOf(span.file, tree) ?? []));
  const beside = [...scopes].flatMap((scope) =>
    playsOfRole(scope, tree).flatMap((play) => rolesSeenIn(play, scope, tree)),
  );
  return [...new Set([...scopes, ...beside])].flatMap((scope) =>
    STEPS.flatMap((steps) => pathsBelow(tree.paths, inFolder(scope, steps)))
      .filter((path) => !known.has(path))
      .map((path) => ({ path, text: withoutComments(tree.text(path) ?? '') })),
  );
}

/** The role, the module or the folder whose files set up one server. */
function placeOf(path: string, tree: Tree): string {
  return scopeOf(path, tree) ?? dirOf(path);
}

/** The role or the module that a file is of, also of one that is a repository by itself; null where it is of none. */
function scopeOf(path: string, tree: Tree): string | null {
  const [whole, folder = ''] = OF_SCOPE.exec(path) ?? [];
  const has = (steps: string, ending: string): boolean =>
    pathsBelow(tree.paths, inFolder(folder, steps)).some((one) => one.endsWith(ending));
  const isScope = whole !== undefined && (has('tasks', '') || has('manifests', '.pp'));
  return roleOf(path, tree) ?? (isScope ? folder : null);
}
