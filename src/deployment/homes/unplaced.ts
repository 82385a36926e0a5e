import { unplacedFinding } from '../../advisory/unplaced.ts';
import type { Tree } from '../../discover/load.ts';
import type { Finding, Span } from '../../model.ts';
import { isDockerfile } from '../docker/dockerfile.ts';
import { copiedFrom, instructions, withoutOptions } from '../docker/dockerfile-stages.ts';
import { familyOf } from '../evidence/claim.ts';
import { type Entry, isDecisive, isOwnFile, kindOfPath } from '../evidence/entry.ts';
import { homePack } from '../evidence/home-targets.ts';
import type { MapMount, Unit } from '../evidence/unit.ts';
import { isFolderCopied } from '../placement/folder-copies.ts';
import { linkedEntries } from '../placement/link.ts';
import { entriesOfMap, isMapOf, nameOf } from '../placement/map-entries.ts';
import type { Survey } from '../placement/survey.ts';
import { isOtherPart } from '../scripts/moves.ts';
import { withoutComments } from '../text/comments.ts';
import { HOME_REFERENCE } from '../text/home-paths.ts';
import { placeKey } from '../text/located.ts';
import { baseOf, dirOf, isBelow, isFile, joinPath, withoutSlash } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import type { Home } from './home.ts';
import { runningUnits } from './running-units.ts';
import { FIXED_NAME, isSpokenOf, isTraced } from './traced.ts';
import { unitsAt } from './units-at.ts';

/** A source of an instruction that a variable fills in, so that it may be any file. */
const OPEN_SOURCE = /(?<!\S)(?!--)[^\s$]{0,300}\$\S{0,300}\s+\S/;
/** What a manifest may fill in, so that it may be any file. */
const OPEN_NAME = /[*?[${]/;
/** A volume whose source a variable fills in, and where it goes. */
const OPEN_VOLUME = /\$[\w{}./-]{1,300}:(\/[^\s:"',;]{0,300})/g;
/** A folder that is called as one of configuration, but for those of systems and of what they come with. */
const CONFIGURED = /^\/(?!(?:etc|usr\/share|var)\/(?!wso2)).{0,300}conf|\.(?:toml|xml)$/is;
/** A folder that homes lie in, and one that is called as a home or as a volume of it. */
const ABOVE_HOMES = /^\/(?:(?:home|mnt|opt|srv|usr\/(?:lib|local))(?:\/wso2[\w.-]{0,60}){0,2}|wso2[\w.-]{0,60})?\/?$/;

/**
 * The warnings on files that are taken for an image's only because nothing else says what runs with them. The image has
 * no other configuration, nothing that its server mounts or copies may be the file, and nothing in the repository names
 * it but what picks other keys of its map.
 */
export function unplacedFiles({ id, entries, units, identity }: Home, survey: Survey): Finding[] {
  const [image] = identity.claims;
  const files = entries.filter((entry) => isPlainFile(entry) || isOfMap(entry));
  if (units.length > 0 || files.length === 0 || (image?.kind !== 'image' && image?.kind !== 'build')) return [];
  const sources = sourcesOf(image.span, survey);
  if (sources === null) return [];
  const { tree } = survey;
  return files
    .filter((entry) => {
      const { path, map, source } = entry;
      if (map !== null) return !isSpokenOf(map, source.file, tree, passingOver(entry, map, survey));
      return !sources.some((from) => isBelow(path, from)) && ![path, ownPath(path)].some((one) => isNamed(one, tree));
    })
    .map(({ path, map, source }) => {
      const told = map === null ? path : `${source.name} of ${map} in ${source.file}`;
      return unplacedFinding(id, told, image.span);
    });
}

/**
 * The files that speak of the config map or Secret of an entry and do not bring it, each once for every time: mounts of
 * other keys, or of another map of the name, that one's manifest, and volumes that no container mounts.
 */
function passingOver(entry: Entry, map: string, survey: Survey): string[] {
  const { units, entries } = survey;
  const name = nameOf(entry);
  const isOther = (mount: MapMount, unit: Unit): boolean =>
    (mount.key !== null && mount.key !== name && !OPEN_NAME.test(mount.key)) ||
    ((mount.key ?? name) === name && entriesOfMap(mount, unit, survey).every((one) => one.entry !== entry));
  const mounting = units.flatMap((unit) =>
    unit.mounts
      .filter((mount) => mount.kind === 'map' && isMapOf(mount, map) && isOther(mount, unit))
      .map(() => unit.at.file),
  );
  const idle = units.flatMap(({ idle: maps = [] }) => maps.filter(({ text }) => text === map));
  const manifests = entries.filter((one) => one.map === map && one.source.file !== entry.source.file);
  return [
    ...mounting,
    ...new Map(idle.map(({ span }) => [placeKey(span), span.file])).values(),
    ...new Set(manifests.map(({ source }) => source.file)),
  ];
}

/** What a command takes away, which it brings nowhere. */
const REMOVED = /(?<![\w.$-])rm[ \t][^\n;&|]{0,1000}/g;

/** What a file is called that shows how another one is to look: `deployment.toml.example`. */
const EXAMPLE = /[-_.](?:example|sample|template|dist)$/;

/** The path of the file that an example is of. */
function ownPath(path: string): string {
  return path.replace(EXAMPLE, '');
}

/**
 * Whether an entry is a file of its own, with the settings as the server reads them: a template is for a tool to write, and
 * one of several that are called alike (`deployment-uk.toml`) for one to choose.
 */
export function isPlainFile(entry: Entry): boolean {
  const { path, source } = entry;
  const isOne = baseOf(ownPath(path)) === source.kind || kindOfPath(path) === null;
  return isOwnFile(entry) && isOne && isDecisive(entry) && source.template === null;
}

/** Whether an entry is one of a config map or a Secret that stands in a manifest as it is: a chart may make more of it. */
function isOfMap(entry: Entry): boolean {
  const { map, chart, source } = entry;
  return map !== null && FIXED_NAME.test(map) && chart === null && isDecisive(entry) && source.template === null;
}

/**
 * The files and folders that what runs or builds an image brings along; null where it has configuration of its own, where
 * some may be any, and where nothing runs it.
 */
const sourcesOf = (image: Span, survey: Survey): readonly string[] | null => sources(placeKey(image), survey, image);

const sources = perKey((_place: string, survey: Survey, image: Span): readonly string[] | null => {
  const runs = running(survey.tree, survey);
  const units = unitsAt(image, survey).filter((unit) => runs.has(unit));
  const brought = units.map((unit) => (linkedEntries(unit, survey).length > 0 ? null : broughtBy(unit, survey)));
  return units.length === 0 || brought.includes(null) ? null : brought.flatMap((one) => one ?? []);
});

/** A stage of a Dockerfile that no service builds is no image of it. */
const running = perTree((tree, survey: Survey) => new Set(runningUnits(tree, survey)));

/** What a unit mounts or copies; null where that may be any file. */
export function broughtBy(unit: Unit, survey: Survey): readonly string[] | null {
  const { kind, file, mounts, open } = unit;
  const { tree } = survey;
  if (open || (kind !== 'dockerfile' && hasOpenVolume(tree.text(file) ?? '', unit))) return null;
  const brought = mounts.flatMap((mount): (string | null)[] => {
    if (mount.kind === 'map')
      return filesOfMap(mount, survey) ?? (mayBringConfiguration(mount, file, survey) ? [null] : []);
    if (mount.kind !== 'path') return [null];
    const { from, to, at } = mount;
    const isOpen = at
      ? OPEN_SOURCE.test(tree.text(at.file)?.slice(at.start, at.end) ?? '')
      : OPEN_NAME.test(from) && (to === null || mayConfigure(to, unit));
    return [isOpen && ![from, to ?? ''].some((path) => NO_CONFIGURATION.test(path)) ? null : from];
  });
  return brought.includes(null) ? null : brought.filter((from) => from !== null);
}

/** Whether a volume that is filled in may bring the configuration of a unit, wherever its file has it. */
function hasOpenVolume(text: string, unit: Unit): boolean {
  return [...withoutComments(text).matchAll(OPEN_VOLUME)].some(([, target = '']) => mayConfigure(target, unit));
}

/** Whether what goes to a place of a container may bring the configuration of its server: into the home, or above it. */
function mayConfigure(target: string, { claims, homes, image }: Unit): boolean {
  const place = withoutSlash(target);
  if ((homes ?? image?.homes ?? []).some((home) => isBelow(home, place))) return true;
  const family = familyOf(homePack(place)?.product ?? null);
  if (family !== null) return claims.some(({ product }) => (familyOf(product) ?? family) === family);
  return !NO_CONFIGURATION.test(place) && (CONFIGURED.test(place) || ABOVE_HOMES.test(target));
}

/** The files of a config map of which commands tell all that is in it: those named, and those right in a folder named. */
function filesOfMap({ name }: MapMount, { maps, tree }: Survey): string[] | null {
  const named = maps.filter((map) => map.name === name);
  if (named.length === 0 || !named.every(({ isWhole }) => isWhole)) return null;
  const paths = new Set(named.flatMap((map) => map.paths.map(({ path }) => path)));
  return tree.paths.filter((path) => paths.has(path) || paths.has(dirOf(path)));
}

/** A folder of a home in which no server looks for its configuration, or a file of another kind. */
const NO_CONFIGURATION = /\/repository\/(?!(?:resources\/)?conf(?:\/|$))|\.(?!(?:toml|xml|j2|sh)$)[a-z]\w{0,9}$/i;

/** Whether a Secret or a config map may hold a server's configuration: the repository has or makes it, and it goes where one is read. */
function mayBringConfiguration({ name, to }: MapMount, file: string, survey: Survey): boolean {
  if (to !== null && NO_CONFIGURATION.test(to)) return false;
  // The names of a chart's objects begin with what a release is called.
  const isTemplate = survey.tree.text(file)?.includes('{{') === true;
  return isTemplate || !FIXED_NAME.test(name) || isTraced({ trace: name, isMap: true }, file, survey);
}

/**
 * A configuration file that a text names, with the folder before it. Looks back from the ending: a search that began at
 * the name would read on from every character.
 */
const MENTION =
  /\.(?:toml|xml)(?<=(?:([^\s/"'`=:,;<>|&[]{0,300})\/)?([^\s/"'`=:,;<>|&[]{1,300})\.\w{3,4})[\w.-]{0,100}/g;
/** The names of the formats, which the files begin with. */
const NAMESPACE = /http:\/\/wso2\.org\/projects\/[\w./-]{1,100}/g;
/** The folder of the configuration in a home, also in one of a Micro Integrator. */
const CONF = '(?:repository|wso2-?mi(?:cro[\\w.-]{0,30}|-\\d[\\w.-]{0,30})?)/conf/';
/**
 * Where a mount or a command puts a file in a home: that names no file of the repository, as what another word follows does, which
 * is no place of the same home (`cp H/deployment.toml H/deployment.toml.bak`).
 */
const TARGET = new RegExp(
  String.raw`(?<=^|[\s"'=,])(?<home>(?:/[^\s:"'=,]{0,300}|${HOME_REFERENCE}|\$\{?\w{1,30}_HOME\}?)/${CONF})[\w./-]{1,100}(?![\w./:-]|["']?[ \t]{1,20}(?!["']?\k<home>)[\w./$"'~\\])`,
  'g',
);
/** Where a volume goes in a home; an address names what it is of. */
const VOLUME_TARGET = new RegExp(String.raw`:(?!//)[^\s:"'=,]{1,300}/${CONF}[\w./-]{1,100}`, 'g');
/** The name that an entry has in a config map: that is none of a file of the repository. */
export const KEY =
  /(?<=^|[\s{,])(?:subPath|key):[ \t]{1,20}["']?[\w./-]{1,100}|^[ \t]{0,100}["']?[\w.-]{1,100}\.(?:toml|xml)["']?:(?!\S)/gm;
/** A folder or a name that is filled in, or where the mention starts. */
const OPEN = /^\.{0,2}$|[*?$(){}]/;

/** Whether anything may name a file: a command that mounts it, a script that fetches it or copies its folder. */
export function isNamed(path: string, tree: Tree): boolean {
  return isAmong(path, mentioned(tree)) || isFolderCopied(tree)(path);
}

/** Whether anything but some files may name a file. */
export function isNamedBeside(path: string, files: ReadonlySet<string>, tree: Tree): boolean {
  const others = tree.files.filter((file) => !files.has(file.path));
  return isAmong(path, mentionsIn(others, tree));
}

function isAmong(path: string, { names, exact, isOpen }: Mentions): boolean {
  if (exact.has(path)) return true;
  const folder = baseOf(dirOf(path));
  const named = [...(names.get(baseOf(path)) ?? [])];
  return isOpen || named.some((other) => folder === '' || other === folder || OPEN.test(other));
}

/** What texts name. */
interface Mentions {
  /** The folders before the name of a file. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
  /** The files that lie where a text names one from its own folder: it means no other of that name. */
  exact: ReadonlySet<string>;
  /** Whether any may name every file. */
  isOpen: boolean;
}

const mentioned = perTree((tree: Tree) => mentionsIn(tree.files, tree));

function mentionsIn(files: Tree['files'], tree: Tree): Mentions {
  const { paths } = tree;
  const untaken = untakenFiles(tree);
  const names = new Map<string, Set<string>>();
  const exact = new Set<string>();
  let isOpen = false;
  for (const { path, text } of files) {
    if (!/\.(?:toml|xml)/.test(text)) continue;
    const said = withoutNamed(withoutComments(isDockerfile(path) ? withoutCopies(text) : text), untaken)
      .replace(NAMESPACE, '')
      .replace(REMOVED, '')
      .replace(TARGET, '')
      .replace(VOLUME_TARGET, '')
      .replace(KEY, '');
    for (const { 0: ending, 1: folder = '', 2: stem, index } of said.matchAll(MENTION)) {
      const name = `${stem}${ending}`.replace(/\.+$/, '');
      const meant = OPEN.test(name)
        ? null
        : fileBeside(path, `${wordBefore(said, index, stem as string)}${name}`, paths);
      if (OPEN.test(name)) isOpen = true;
      else if (meant !== null) exact.add(meant);
      else names.set(name, (names.get(name) ?? new Set()).add(folder));
    }
  }
  return { names, exact, isOpen };
}

/** What the top level of a compose file names for its services, and a file among that. */
const NAMED_FILES = /^(?:configs|secrets):[ \t]*\n(?:[ \t][^\n]*\n?|\n)*/gm;
const NAMED_FILE = /^[ \t]{1,8}["']?([\w.-]{1,100})["']?:[ \t]*\n[ \t]{1,16}file:[^\n]*/gm;
const OF_COMPOSE = /^services:/m;

/** The names that top levels of compose files give to files, and that nothing else speaks of: no service takes them. */
const untakenFiles = perTree(({ files }: Tree): ReadonlySet<string> => {
  const left = new Map<string, number>();
  const count = (name: string, by: number): Map<string, number> => left.set(name, (left.get(name) ?? 0) + by);
  for (const { text } of files) {
    if (!OF_COMPOSE.test(text)) continue;
    for (const [named] of withoutComments(text).matchAll(NAMED_FILES))
      for (const [, name] of named.matchAll(NAMED_FILE)) count(name as string, -1);
  }
  if (left.size === 0) return new Set();
  for (const { text } of files)
    for (const [word] of withoutComments(text).matchAll(/[\w.-]{1,100}/g)) if (left.has(word)) count(word, 1);
  return new Set([...left.keys()].filter((name) => left.get(name) === 0));
});

/** A text without the files that a compose file gives a name which no service takes. */
function withoutNamed(text: string, untaken: ReadonlySet<string>): string {
  if (untaken.size === 0 || !OF_COMPOSE.test(text)) return text;
  return text.replace(NAMED_FILES, (all) =>
    all.replace(NAMED_FILE, (one, name: string) => (untaken.has(name) ? '' : one)),
  );
}

/** The folders that stand before a name, whose ending begins at a place. */
function wordBefore(text: string, ending: number, stem: string): string {
  const end = ending - stem.length;
  return /[^\s"'`=:,;<>|&[]{0,300}$/.exec(text.slice(Math.max(0, end - 300), end))?.[0] ?? '';
}

/** What a path from a file's own folder begins with where that is said. */
export const FROM_HERE = /^(?:\.\/|\$\{?PWD\}?\/|\$\(pwd\)\/|\$\{path\.module\}\/)/;
/** What lies in a folder of a role, of a chart or of a module, by the folder that is named from. */
const OF_PARENT = /^(?:(.*)\/)?(?:tasks|handlers|templates|manifests)\//;

/** The file that a word names from the folder of the text it stands in, from its chart or from its role; null for none. */
function fileBeside(file: string, word: string, paths: readonly string[]): string | null {
  const fixed = word.replace(FROM_HERE, '');
  if (/^\/|[*?$(){}]/.test(fixed)) return null;
  const [whole, parent = ''] = OF_PARENT.exec(file) ?? [];
  const around = whole === undefined ? [] : ['', 'templates', 'files'].flatMap((one) => joinPath(parent, one) ?? []);
  const places = [dirOf(file), ...around].flatMap((folder) => joinPath(folder, fixed) ?? []);
  return places.find((place) => isFile(paths, place)) ?? null;
}

/** A Dockerfile without what it copies: of that an image's own mounts tell, another stage's are not the image's. */
function withoutCopies(text: string): string {
  // What one stage takes from another may have been made of what that one copies.
  const all = instructions(text);
  if (all.some(({ name, rest }) => name === 'COPY' && mayTakeConfiguration(rest))) return text;
  const copies = all.filter(({ name, rest }) => /^(?:COPY|ADD)$/.test(name) && !/[*?]/.test(rest));
  const starts = [0, ...copies.map(({ at, rest }) => at + rest.length)];
  return starts.map((start, index) => text.slice(start, copies[index]?.at)).join('');
}

/** Whether an instruction takes something from a stage that may hold a server's configuration. */
function mayTakeConfiguration(rest: string): boolean {
  const [to = '', ...sources] = withoutOptions(rest).split(/\s+/).reverse();
  return copiedFrom(rest) !== null && !isOtherPart(to) && !sources.every((source) => NO_CONFIGURATION.test(source));
}
