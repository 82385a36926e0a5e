import type { Tree } from '../discover/load.ts';
import { classify } from '../discover/names.ts';
import type { ConfigKind } from '../settings.ts';
import { type Put, putBesideHome } from './beside-homes.ts';
import { familyOf } from './claim.ts';
import { withoutComments } from './comments.ts';
import type { Home } from './home.ts';
import { homePack, targetOf } from './home-targets.ts';
import { type Linked, linkedBy, linkedEntries } from './link.ts';
import { mayRunIn, otherHome } from './other-homes.ts';
import { baseOf, dirOf, isBelow, isThere, pathsBelow } from './paths.ts';
import type { Survey } from './survey.ts';
import type { Mount, PathMount, Unit } from './unit.ts';

const CONFIGURATION = /\/(?:deployment\.toml|identity\.xml|authenticators\.xml)$/;
/** Where WSO2's images have the home, and the volumes laid out like it. */
const HOME =
  /^(?:\/home\/wso2carbon\/(?:wso2[a-z-]*-\d[^/]*|wso2-(?:config|artifact)-volume)|\$\{?(?:WSO2_SERVER_HOME|CARBON_HOME)\}?)\/(.*)$/s;
/** Beside the home's folder. */
const WITHOUT_HOME = /^\/home\/wso2carbon\/(?:repository|conf)\//;
/** Folders in which the server alone looks for files; those in others may be for a script. */
const SERVERS = /^(?:(?:conf|repository)(?:\/.*)?)?$/s;
/** Where the server reads a kind of file, below its home; its own templates may be any below `repository/resources`. */
const FOLDERS: ReadonlyMap<ConfigKind, string> = new Map([
  ['deployment.toml', 'repository/conf'],
  ['identity.xml', 'repository/conf/identity'],
  ['authenticators.xml', 'repository/conf/security'],
  ['carbon.xml', 'repository/conf'],
  ['catalina-server.xml', 'repository/conf/tomcat'],
]);
/** A file that is none of these, whatever folder it goes to. */
const OTHER_FILE = /(?:^|\/)(?!(?:identity|authenticators)\.xml$)[^/]+\.(?:xml|properties|jar|jks|pem)$/;
/** What brings a file from where it was put to another place. */
const MOVES = /(?<![\w.-])(?:cp|mv|ln|rsync|envsubst|tee)(?![\w.:-])/;

/**
 * Of a home that an image of WSO2's runs: where all its configuration goes to, when that is beside the home, as the
 * Micro Integrator has it (`wso2am-4.2.0/conf`) or without the home's folder, or elsewhere in the home than the server
 * reads it. A team's own image may have its home anywhere, and a script may bring the files on. A home that no image is
 * known to run may be a pack that scripts or tasks put its files beside.
 */
export function misplaced({ units, entries }: Home, survey: Survey): Put | null {
  if (entries.length === 0) return null;
  if (units.length === 0) return putBesideHome(entries, survey);
  const found = units.map((unit) => misplacedIn(unit, survey));
  return found.every((one) => one !== null) ? (found[0] ?? null) : null;
}

function misplacedIn(unit: Unit, survey: Survey): Put | null {
  const { claims, mounts, at } = unit;
  const image = claims.find(({ kind }) => kind === 'image');
  if (!image?.official || familyOf(image.product) === 'other') return null;
  const linked = linkedEntries(unit, survey).flat();
  const [first] = linked;
  const others: string[] = [];
  const isLost = ({ entry, target }: Linked): boolean => {
    if (target === null) return false;
    const other = otherHome(target, isBuild(unit));
    if (other !== null) others.push(other);
    return other !== null || isAstray(target, entry.source.kind);
  };
  if (!linked.every(isLost)) return null;
  if (!first?.target || mounts.some((mount) => mayBring(mount, unit, survey))) return null;
  const texts = textsOf(unit, survey);
  if (texts === null || texts.some((text) => MOVES.test(text))) return null;
  if (others.some((home) => mayRunIn(home, texts))) return null;
  const path = claims.find(({ kind, span }) => kind === 'path' && span.file === at.file);
  return { target: first.target, at: path?.span ?? at };
}

/** Whether a file lies in the home, or beside it, where the server does not read it. */
function isAstray(target: string, kind: ConfigKind): boolean {
  if (WITHOUT_HOME.test(target)) return true;
  const path = HOME.exec(target)?.[1];
  const right = FOLDERS.get(kind);
  if (path === undefined || right === undefined || path.startsWith('repository/resources/')) return false;
  const folder = dirOf(path);
  return folder !== right && SERVERS.test(folder);
}

/** Whether a mount may bring configuration that the repository does not hold; a file of another name does not. */
function mayBring(mount: Mount, unit: Unit, survey: Survey): boolean {
  const target = targetOf(mount);
  if (mount.kind === 'path' && OTHER_FILE.test(mount.from) && !CONFIGURATION.test(target ?? '')) return false;
  if (target === null || (homePack(target) === null && !CONFIGURATION.test(target))) return false;
  return linkedBy(mount, unit, survey).length === 0;
}

/** Whether what a unit gets is laid down by a Dockerfile: who writes one knows the image's folders. */
function isBuild({ kind, builds }: Unit): boolean {
  return kind === 'dockerfile' || builds !== null;
}

/** More than this that comes along is not looked through: it may hold anything. */
const MAX_BELOW = 2000;
const MAX_FILES = 100;
const MAX_LENGTH = 256 * 1024;
/** Nothing that runs, and nothing to read as text. */
const NO_SCRIPT = /\.(?:jar|war|car|zip|gz|tgz|jks|p12|pem|crt|key|png|jpe?g|gif|svg|ico|pdf|class|xml|properties)$/i;
/** A name that the repository may not have as it stands, as an instruction of a build gives it. */
const OPEN_NAME = /[*?[$]/;

/**
 * The build, the manifest and the scripts that come along, any of which may move files about, without their comments;
 * null when that may be more than can be looked through, or a program.
 */
function textsOf({ file, builds, mounts }: Unit, { tree, maps }: Survey): string[] | null {
  const described = new Set([file, ...(builds === null ? [] : [builds])]);
  for (const mount of mounts) if (mount.kind === 'path' && mount.at) described.add(mount.at.file);
  const scripts = new Set<string>();
  for (const mount of mounts) {
    if (mount.kind === 'values') continue;
    const brought = mount.kind === 'path' ? scriptsOf(mount, described, tree) : scriptsOfMaps(mount.name, maps, tree);
    for (const path of brought ?? []) scripts.add(path);
    if (brought === null || scripts.size > MAX_FILES) return null;
  }
  const texts: string[] = [];
  let length = 0;
  for (const path of new Set([...described, ...scripts])) {
    const text = tree.text(path);
    length += text?.length ?? 0;
    if (text === null || length > MAX_LENGTH) return null;
    texts.push(withoutComments(text));
  }
  return texts;
}

/**
 * What may be a script of what a mount brings, whatever its name: an entrypoint needs no ending. Null for the folder of
 * a whole build, for a folder of very many files, and for a script that the repository does not hold.
 *
 * @param described the files that describe the unit
 */
function scriptsOf(mount: PathMount, described: ReadonlySet<string>, { paths }: Tree): readonly string[] | null {
  const { from } = mount;
  if ([...described].some((file) => file !== from && isBelow(file, from))) return null;
  if (!isThere(paths, from)) return mayBeScript(mount) ? null : [];
  return scriptsBelow(from, paths);
}

/** What may be a script of a file or folder; null for very many files. */
function scriptsBelow(from: string, paths: readonly string[]): readonly string[] | null {
  const below = pathsBelow(paths, from);
  if (below.length > MAX_BELOW) return null;
  return (below.length === 0 ? [from] : below).filter((path) => !NO_SCRIPT.test(path) && !isConfiguration(path));
}

/** Whether a file that the repository does not hold, or not under this name, may be a script. */
function mayBeScript({ from, at }: PathMount): boolean {
  return /\.(?:sh|bash)$/.test(from) || OPEN_NAME.test(from) || (at !== undefined && !/\.\w+$/.test(baseOf(from)));
}

/** Whether a file is a configuration file by its name: what the server reads moves nothing, whatever folders it names. */
function isConfiguration(path: string): boolean {
  const nameClass = classify(path);
  return nameClass === 'config-xml' || nameClass === 'toml';
}

/** The manifests that hold the maps of a name, and the scripts among the files that maps are made of; null for very many. */
function scriptsOfMaps(name: string, maps: Survey['maps'], { paths }: Tree): readonly string[] | null {
  const found = maps.filter((map) => map.name === name);
  const made = found.flatMap((map) => map.paths.map(({ path }) => scriptsBelow(path, paths)));
  if (made.some((scripts) => scripts === null)) return null;
  return [...found.map(({ file }) => file), ...made.flatMap((scripts) => scripts ?? [])];
}
