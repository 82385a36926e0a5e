import type { Tree } from '../../discover/load.ts';
import { classify } from '../../discover/names.ts';
import { get, items, str, type YamlEntry, type YamlNode } from '../../read/yaml.ts';
import { ESCAPED_DOLLAR, servicesOf } from '../docker/compose.ts';
import { isDockerfile, withOwnVariables } from '../docker/dockerfile.ts';
import { isPackFolder } from '../docker/own-homes.ts';
import type { PathMount, Unit } from '../evidence/unit.ts';
import type { Survey } from '../placement/survey.ts';
import { withScriptVariables } from '../scripts/script-variables.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, hasEnding, isBelow, isThere, pathsBelow, withoutSlash } from '../text/paths.ts';

/** More than this that comes along is not looked through: it may hold anything. */
const MAX_BELOW = 2000;
const MAX_FILES = 100;
const MAX_LENGTH = 256 * 1024;
/** Nothing that runs, and nothing to read as text. */
const NO_SCRIPT = /\.(?:jar|war|car|zip|gz|tgz|jks|p12|pem|crt|key|png|jpe?g|gif|svg|ico|pdf|class|xml|properties)$/i;
/** What people read. */
const PROSE = /\.(?:md|adoc|rst|txt)$/i;
const SCRIPT = /\.(?:sh|bash)$/;
const SHELL = /^#![^\n]{0,100}sh\b/;
/** A name that the repository may not have as it stands, as an instruction of a build gives it. */
const OPEN_NAME = /[*?[$]/;

/** What comes along with a server. */
export interface Along {
  /** Without comments. */
  texts: string[];
  /** Of these, what the server's container gets. */
  scripts: string[];
  /** Whether a script may be among it that the repository does not hold. */
  lacksScript: boolean;
}

/**
 * The build, the manifest and the scripts that come along with a server, any of which may move files about; null when
 * that may be more than can be looked through, or a program.
 */
export function textsAlong(unit: Unit, { tree, maps }: Survey): Along | null {
  const { file, builds, mounts } = unit;
  const described = new Set([file, ...(builds === null ? [] : [builds])]);
  for (const mount of mounts) if (mount.kind === 'path' && mount.at) described.add(mount.at.file);
  const scripts = new Set<string>();
  const contained = new Set<string>();
  let lacksScript = false;
  for (const mount of mounts) {
    if (mount.kind === 'values' || mount.kind === 'text') continue;
    if (mount.kind === 'path' && !isThere(tree.paths, mount.from)) {
      // The scripts of a pack are WSO2's.
      if (isPackFolder(mount.from)) continue;
      if (!OPEN_NAME.test(mount.from)) {
        lacksScript ||= mayBeScript(mount);
        continue;
      }
    }
    const brought = mount.kind === 'path' ? scriptsOf(mount, described, tree) : scriptsOfMaps(mount.name, maps, tree);
    for (const path of brought ?? []) scripts.add(path);
    if (mount.kind === 'path') for (const path of brought ?? []) if (!PROSE.test(path)) contained.add(path);
    if (brought === null || scripts.size > MAX_FILES) return null;
  }
  const texts = new Map<string, string>();
  let length = 0;
  for (const path of new Set([...described, ...scripts])) {
    const text = tree.text(path);
    length += text?.length ?? 0;
    if (text === null || length > MAX_LENGTH) return null;
    texts.set(path, withoutComments(textRun(path, text, unit, tree)));
  }
  const inContainer = [...texts].filter(([path]) => contained.has(path)).map(([, text]) => text);
  return { texts: [...texts.values()], scripts: inContainer, lacksScript };
}

/**
 * What a file that comes along with a server has for it: a build and a script with their own variables, a compose file without
 * other services.
 */
function textRun(path: string, text: string, unit: Unit, tree: Tree): string {
  if (isDockerfile(path)) return withOwnVariables(path, text);
  if (SCRIPT.test(path) || SHELL.test(text)) return withScriptVariables(path, text);
  const isOfServices = path === unit.file && unit.kind === 'compose';
  return isOfServices ? withoutOthers(text, unit, tree).replaceAll(ESCAPED_DOLLAR, () => '$') : text;
}

/**
 * The text of a compose file without the services beside a server's own that have nothing in common with it: no volume or
 * folder, and nothing that it may take over from them.
 */
function withoutOthers(text: string, { name, file }: Unit, tree: Tree): string {
  const services = (carriedReader(tree)(file)?.documents ?? []).flatMap((one) => servicesOf(one)?.entries ?? []);
  const own = services.find(({ key }) => key === name)?.value;
  if (!own || get(own, 'extends') !== null) return text;
  const sources = new Set(volumeSources(own));
  const isApart = ({ key, value }: YamlEntry): boolean =>
    key !== name &&
    value !== null &&
    !SHARED.test(text.slice(value.start, value.end)) &&
    !volumeSources(value).some((source) => sources.has(source));
  return services
    .filter(isApart)
    .map(({ value }) => value as YamlNode)
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

/** What a service names for others to take over, or takes all volumes from. */
const SHARED = /(?:^|[\s,[{])&[\w.-]|\bvolumes_from\b/;

/** What a service mounts: the names of volumes, and folders as they are written. */
function volumeSources(service: YamlNode): string[] {
  return items(get(service, 'volumes')).flatMap((volume) => {
    const source = str(get(volume, 'source')) ?? str(volume)?.split(':', 1)[0];
    return source ? [withoutSlash(source)] : [];
  });
}

/**
 * What may be a script of what a mount brings, whatever its name: an entrypoint needs no ending. Null for the folder of
 * a whole build, and for a folder of very many files.
 *
 * @param described the files that describe the unit
 */
function scriptsOf(mount: PathMount, described: ReadonlySet<string>, { paths }: Tree): readonly string[] | null {
  const { from } = mount;
  if ([...described].some((file) => file !== from && isBelow(file, from))) return null;
  return scriptsBelow(from, paths);
}

/** What may be a script of a file or folder, or of what the repository does not have by that name; null for very many files. */
function scriptsBelow(from: string, paths: readonly string[]): readonly string[] | null {
  const below = pathsBelow(paths, from);
  if (below.length > MAX_BELOW) return null;
  return (below.length === 0 ? [from] : below).filter((path) => !NO_SCRIPT.test(path) && !isConfiguration(path));
}

/** Whether what the repository does not hold may be a script, or a folder that has one. */
function mayBeScript({ from, at }: PathMount): boolean {
  return SCRIPT.test(from) || (at !== undefined && !NO_SCRIPT.test(from) && !hasEnding(baseOf(from)));
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
