import { joinedLines } from '../../read/lines.ts';
import { isHome, isOfPack, kindsReadBelow } from '../text/folders-read.ts';
import { HOME_REFERENCE, USER_HOME } from '../text/home-paths.ts';
import { areInLine, baseOf, dirOf, isBelow, withoutSlash } from '../text/paths.ts';
import { withFolderLast } from './copy-place.ts';
import { foldersThere, isPutWithin, placingOptions } from './folder-place.ts';

/** What brings a file from where it was put to another place; a folder may be called so, too (`context: images/cp`). */
const MOVES =
  /(?<![\w.-]|(?<!\/s?bin)\/|\b(?:build|context):[ \t]{1,9}["']?)(cp|mv|ln|rsync|envsubst|tee)(?![\w.:/-])/g;
/** What a build takes from another image or stage of it. */
const STAGED = /^[ \t]{0,100}(?:COPY|ADD)[ \t].{0,300}--from=/i;
const CONFIGURATION = /\/conf(?![\w.-])|(?:deployment\.toml|identity\.xml|authenticators\.xml)/;
/** A file that a command writes anew. */
const WRITTEN = /(?<![-=|:>])>(?!>)[ \t]{0,9}\\?["']?([^\s"'\\|;&<>()`]{1,300})/g;
/** What only a variable tells. */
const VARIABLE = /^\$\{?\w{1,100}\}?$/;
/** All that lies in a folder of which the path is known. */
const ALL_IN = /^(\/[^$*?{[\]`~]+)\/[*.]$/;
/** Where a command ends, and no longer one is looked at. */
const END = /[;&|)`\n]/;
const MAX_LENGTH = 2000;
/** A link that a command makes, and one of a task of Ansible. */
const LINK_COMMAND = /(?<![\w.-])ln(?![\w.:-])((?:\\\r?\n|[^;&|)`\n]){0,2000})/g;
const LINK_STATE = /\bstate["']?[ \t]{0,9}[:=][ \t]{0,9}["']?(?:link|hard)\b/;
const LINKED = /\b(src|dest|path)["']?[ \t]{0,9}[:=][ \t]{0,9}["']?((?:\{\{[^{}\n]{1,200}\}\}|[^\s"'{},;]){1,300})/g;

const ARCHIVE = /\.(?:zip|tar|tgz|gz|jar|war|car|jks)$/;
/** A file of a server's that is none of those which decide, as it is called, and none of their templates. */
const OTHER_FILE =
  /(?:^|\/)(?!deployment|identity|authenticators)(?:[^/*?$`{}()[\]%]{1,200}\.xml|[^/?$`{}()[\]%]{1,200}\.(?:properties|pem|crt|p12))$/;
const DECIDES = /(?:deployment\.toml|identity\.xml|authenticators\.xml)$/;
/** The folder of a pack, or all that is in it: what is moved as a whole keeps its layout. */
const PACK =
  /(?:^|\/)(?:wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4}-(?:\d[\w.-]{0,60}|\*|\$\{?\w{1,60}\}?)|\$\{?WSO2_SERVER\}?|\$\{?WSO2_SERVER_NAME\}?-\$\{?WSO2_SERVER_VERSION\}?)(?:\/[*.]?)?$/;
/** All that is in a volume of WSO2's images, as their entrypoint names it. */
const VOLUME = /(?:config|artifact)[_-]volume\}?\/[*.]?$/;
const HOME = String.raw`(?:^${HOME_REFERENCE}|/wso2[a-z-]{0,60}-\d[\w.-]{0,60})/`;
const HOME_ITSELF = new RegExp(`${HOME}?$`);
/** Parts of a server that hold no configuration of it, and what the images of WSO2's put aside of them. */
const OTHER_PARTS = new RegExp(
  String.raw`(?:^|/)repository/(?:components|database|deployment|logs|resources/security)(?:/|$)|${HOME}(?:bin|dbscripts|lib)(?:/|$)|^\$\{?original_deployment_artifacts\}?/`,
);
/** The file at the top of a home that a server reads the password of its key store from. */
const PASSWORD = /\/password-(?:tmp|persist)$/;
/** A folder in which a server looks for its configuration. */
const CONFIGURED = /(?:^|\/)(?:repository|conf)(?:\/|$)/;
/** A path that may lead to a home or to its configuration, whatever else lies there. */
const SERVERS = /wso2|carbon|(?:^|\/)(?:repository|conf)(?:\/|$)|deployment\.toml|(?:identity|authenticators)\.xml/i;
/** The option that folders are copied with. */
const RECURSIVE = /^(?:-[a-zA-Z]{0,9}[rRa][a-zA-Z]{0,9}|--(?:recursive|archive))$/;
/** What is called as a folder, not as a file. */
const FOLDER_NAME = /^[\w-]+$/;
/** Where a path of which the end is open still begins. */
const FIXED = /^\/(?!.*(?:^|\/)\.\.?(?:\/|$))[^$*?{[\]`<>%~]*/s;
/** The home of an image of WSO2's. */
const HOME_VARIABLE = new RegExp(`^${HOME_REFERENCE}(?=/)`);
/** Below these no server has its home. */
const OF_SYSTEM = /^\/(?:bin|dev|etc|lib|proc|run|sbin|sys|usr)\//;
/** Where a system has the commands that anybody may call. */
const FOLDER_OF_TOOLS = /^\/(?:usr\/(?:local\/)?)?s?bin(?:\/[\w.-]{1,60})?$/;
/** What stands between the words of a command that is written as a list. */
const NO_WORD = /^[[\],]+$/;

/** A command that only looks at files, makes folders or says whose files are; what is handed to another command is more. */
const IDLE =
  /\b(?:chown|chmod|chgrp|ls|mkdir)(?<=(?:^|[;&|{\n]|\b(?:RUN|run|sudo|then|do))[\s\\]{0,40}\w+)(?=\s)(?:\\\r?\n|[^;&|\n`)]){1,1000}(?=[;&\n]|\|\||$)/g;

/** A script or a build without the commands that bring nothing anywhere, whatever files they name. */
export function withoutIdle(text: string): string {
  return text.replace(IDLE, '');
}

/**
 * Whether a script or a build may bring a configuration file from where it was put to another place of the home. What
 * it does with archives, with a pack as a whole and with libraries does not, nor do the entrypoints of WSO2's images,
 * which copy their volumes over the home as they are, nor what is done between places that have nothing to do with
 * those the file was put at.
 *
 * @param places where it was put; null where that is not known
 * @param homes folders in which the server reads nothing
 */
export function mayMove(text: string, places: readonly string[] | null, homes: readonly string[] = []): boolean {
  const flat = joinedLines(text);
  const isLost = (to: string): boolean => isUnread(to) || homes.some((home) => isBelow(to, home));
  const isStaged = (line: string): boolean =>
    STAGED.test(line) && CONFIGURATION.test(line) && !isLost(operandsOf(line).at(-1) ?? '');
  const written = [...flat.matchAll(WRITTEN)].map(([, to]) => to as string);
  if (flat.split('\n').some(isStaged)) return true;
  const isWrittenOn = (to: string): boolean => DECIDES.test(to) && !isLost(to) && !places?.includes(to);
  if (written.some((to) => VARIABLE.test(to) || isWrittenOn(to))) return true;
  const isFolder = foldersThere(flat);
  return [...flat.matchAll(MOVES)].some(({ 0: name, index }) => {
    const start = index + name.length;
    const [command = ''] = flat.slice(start, start + MAX_LENGTH).split(END, 1);
    const operands = operandsOf(command, name);
    if (name === 'tee' && operands.length > 0) return !operands.every((to) => isOfSystem(to) || isLost(to));
    const to = operands.pop() ?? '';
    const words = command.split(/\s+/);
    const given = { name, options: placingOptions(words), count: operands.length };
    const takesFolders = name === 'mv' || name === 'ln' || words.some((word) => RECURSIVE.test(word));
    const isOfFolders = takesFolders && operands.length > 0;
    const isThere = isFolder(to, (word) => word);
    if (isOfFolders && operands.every((from) => isPutTooDeep(from, to, isPutWithin(given, from, isThere))))
      return false;
    // A folder that is a link leads to another one.
    if (operands.length > 0 && isLost(to) && (name !== 'ln' || DECIDES.test(to))) return false;
    const isAtTop = (from: string): boolean =>
      name !== 'ln' && HOME_ITSELF.test(to) && placesIn(to, from, places).every((place) => isLost(place));
    return operands.length === 0 || !operands.every((from) => isAtTop(from) || isHarmless(from, to, places));
  });
}

/** A script without the links that do not bring on what was put at some places. */
export function withoutHarmlessLinks(script: string, places: readonly string[]): string {
  return script.replace(LINK_COMMAND, (whole, written: string) => {
    const operands = operandsOf(joinedLines(written), 'ln');
    const to = operands.pop() ?? '';
    return operands.length > 0 && operands.every((from) => isHarmless(from, to, places)) ? '' : whole;
  });
}

/** Whether a task of Ansible makes a link. */
export function isLinking(task: string): boolean {
  return LINK_STATE.test(task);
}

/** A task of Ansible without the link it makes, where that does not bring on what was put at some places. */
export function withoutHarmlessLink(task: string, places: readonly string[]): string {
  if (!isLinking(task)) return task;
  const said = [...task.matchAll(LINKED)];
  const from = said.filter(([, key]) => key === 'src').map(([, , path]) => path as string);
  const to = said.filter(([, key]) => key !== 'src').map(([, , path]) => path as string);
  const isOne = from.length === 1 && to.length === 1;
  return isOne && isHarmless(from[0] as string, to[0] as string, places) ? task.replace(LINK_STATE, '') : task;
}

/** A quote inside of a word (`"$HOME"/conf`). */
const INSIDE = /(?<=[^\s"',[])["'](?=[^\s"',\]])/g;

/** What a command is given but for its options; where it goes is the last. */
function operandsOf(command: string, name = ''): string[] {
  const words = command.replace(INSIDE, '').split(/[\s"']+/);
  return withFolderLast(name, words).filter((word) => word !== '' && !word.startsWith('-') && !NO_WORD.test(word));
}

/** A pack's folder, as a path that is known, or the home of an image. */
const IN_HOME = String.raw`(?:(?:\$\{?HOME\}?)?[^$*?{]*\/wso2(?:is|am)[a-z-]{0,30}-\d{1,3}(?:\.\d{1,4}){2,3}|${HOME_REFERENCE})\/`;
const FILE = String.raw`(?:deployment\.toml|(?:identity|authenticators)\.xml)`;
/** A place there that is none of its configuration (`wso2is-7.1.0/conf/deployment.toml`, `wso2is-7.1.0/deployment.toml`). */
const UNREAD = new RegExp(
  String.raw`^${IN_HOME}(?:(?:conf(?:\/conf)?(?:\/(?:identity|security))?|repository\/(?!(?:conf|resources)(?:\/|$))\w{1,30}(?:\/\w{1,30}){0,3})(?:\/${FILE}?)?|${FILE})$`,
);
/** A file in a folder of its configuration that lies there as it would in the one above (`repository/conf/conf/deployment.toml`). */
const TOO_DEEP = new RegExp(
  String.raw`^${IN_HOME}repository\/conf\/(?:[\w.-]{1,60}\/){1,5}(?:deployment\.toml|identity\/identity\.xml|security\/authenticators\.xml)$`,
);

/**
 * Whether a path leads to where no server reads its configuration, below the folder of a pack: what lies there only another
 * command brings on.
 */
export function isUnread(path: string): boolean {
  return UNREAD.test(path) || TOO_DEEP.test(path);
}

/** The place that a file or a folder has in a folder that it goes into. */
function placeIn(folder: string, path: string): string {
  return `${withoutSlash(folder)}/${baseOf(withoutSlash(path))}`;
}

/** The places that what lies at some comes to have in a folder by all that is in another one (`conf/*`), or that one's own. */
function placesIn(folder: string, path: string, places: readonly string[] | null): string[] {
  const [, all] = ALL_IN.exec(path) ?? [];
  const within = all === undefined ? [] : (places?.filter((place) => place.startsWith(`${all}/`)) ?? []);
  if (within.length === 0) return [placeIn(folder, path)];
  return within.map((place) => `${withoutSlash(folder)}${place.slice((all as string).length)}`);
}

/** Whether a folder goes into one of a home that has none of its name there which anything is read from. */
function isPutTooDeep(from: string, to: string, isWithin: boolean | null): boolean {
  const name = baseOf(withoutSlash(from));
  // A folder of the repository may be named after a pack (`cp -r conf/wso2is-7.1.0 /opt/wso2is-7.1.0`).
  const isPut = isHome(to) ? name !== 'repository' : isOfPack(to) && FOLDER_NAME.test(name) && name !== 'resources';
  return isWithin === true && isPut && kindsReadBelow(placeIn(to, from)).length === 0;
}

/** Whether a path leads to a part of a server that holds no configuration of it, whatever lies there. */
export function isOtherPart(path: string): boolean {
  return OTHER_PARTS.test(path);
}

/** Whether what is brought to a place under the name it has there is a file that no server takes for one that decides. */
export function isOtherFile(from: string, to: string): boolean {
  return OTHER_FILE.test(from) && !DECIDES.test(to);
}

/** Whether what a command does with two paths brings no configuration on that was put at some places. */
function isHarmless(from: string, to: string, places: readonly string[] | null): boolean {
  if (ARCHIVE.test(from) || isOtherFile(from, to) || isOtherPart(from) || isOtherPart(to) || PASSWORD.test(to))
    return true;
  if (VOLUME.test(from)) return HOME_ITSELF.test(to);
  if (PACK.test(from) && !CONFIGURED.test(to)) return true;
  const isTool = FOLDER_OF_TOOLS.test(withoutSlash(to)) && !mayBeOfServer(from);
  if (isTool && places?.every((place) => isApart(to, place))) return true;
  return places !== null && !SERVERS.test(to) && places.every((place) => isApart(from, place) && isApart(to, place));
}

/** Whether a path leads to where a system has its own files, and to no server's there. */
export function isOfSystem(path: string): boolean {
  return OF_SYSTEM.test(path) && !mayBeOfServer(path);
}

/** Whether a path may lead to a server's home or its configuration, by its words. */
export function mayBeOfServer(path: string): boolean {
  return SERVERS.test(path);
}

/** Whether a path leads neither to a place nor above or below it, whatever stands for what is open in them. */
function isApart(path: string, place: string): boolean {
  const fixed = fixedPart(path);
  const at = fixedPart(place.replace(HOME_VARIABLE, () => `${USER_HOME}/$`));
  if (fixed === null || fixed === '') return false;
  return at === null ? OF_SYSTEM.test(`${fixed}/`) : !areInLine(fixed, at);
}

/** The folder or file that a path leads to, or where something is open the folder up to there; null for one that begins open. */
function fixedPart(path: string): string | null {
  const [fixed] = FIXED.exec(path) ?? [];
  if (fixed === undefined) return null;
  return fixed === path ? withoutSlash(path) : dirOf(fixed);
}
