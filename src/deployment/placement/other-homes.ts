import { joinedLines } from '../../read/lines.ts';
import type { Claim } from '../evidence/claim.ts';
import { homePack } from '../evidence/home-targets.ts';
import { isOfSystem, withoutIdle } from '../scripts/moves.ts';
import { USER_HOME, VOLUME_NAME } from '../text/home-paths.ts';
import { areInLine, baseOf, withoutSlash } from '../text/paths.ts';

/** Below these an image of WSO2's has its home, or a script of a team looks for files to bring on. */
const TAKEN = new RegExp(`^(?:${USER_HOME}|/tmp|/mnt)/`);
/** The homes of WSO2's images, which have a version in their names. */
const OWN_FOLDER = new RegExp(`^${USER_HOME}/[^/]+$`);
/**
 * What the entrypoint of WSO2's images copies over the home; the last is of images up to API Manager 2.5, which read no
 * `deployment.toml`.
 */
const VOLUME = new RegExp(String.raw`^${USER_HOME}/(?:${VOLUME_NAME}|wso2-server-volume(?!.*\.toml$))/`, 's');
/** A misspelt one of these. */
const LIKE_VOLUME = new RegExp(`^${USER_HOME}/wso2[_-]?(?:conf|art)[a-z_-]{0,40}/`, 'i');
/** What is called as a home or a volume of WSO2's, but has no version. */
const CALLED_SO = /\/wso2[a-z_-]*$/i;
/** A command that unpacks an archive, and what it is given. */
const UNPACKS = /(?<![\w.-])(?:unzip|tar)(?![\w.:-])([^;&|)`\n]{0,2000})/g;
/** The packages that a system is to have, which may be called as commands are. */
const INSTALLS = /(?<![\w.-])(?:apt|apt-get|apk|yum|dnf|microdnf|zypper)[ \t][^;&|)`\n]{1,2000}/g;
/** An archive by its name, in which a version may be filled in. */
const ARCHIVE = /(?<![^\s"'=,[/])[\w./:${}-]{1,300}\.(?:zip|tar|tgz|t[bx]z2?|gz|bz2|xz)(?=[\s"',\]]|$)/g;
/** A word that says what is in an archive, and one by which that may be a server. */
const TELLING = /[a-z]{4}/i;
const OF_SERVER =
  /wso2|carbon|(?:^|[^a-z])(?:is|am|km|ob|apim?|iam|iskm|idp|server|home|pack|product|identity|manager|gateway|dist|release)(?![a-z])/i;
/** What only a variable tells. */
const VARIABLE = /\$(?:\{[^{}]*\}|\w+)/g;
/** Where an archive is unpacked to. */
const UNPACKED_TO = /(?:[ \t]-(?:C|d)[ \t]{0,9}|--directory[ =])["']?(\/[\w./-]{1,300})(?![\w$./-])/;
/** What a build takes from another image or stage of it. */
const TAKES = /[ \t]--from=\S{1,300}([^\n]{0,2000})/g;
/** A file, which is no server; what is packed may be one. */
const FILE = /\.(?!(?:zip|tar|tgz|gz|bz2|xz)$)[a-z]\w{0,9}$/i;
/** A home that is set anew, and where to: `ENV WSO2_SERVER_HOME=/opt/is`, but not `${WSO2_SERVER_HOME}/repository`. */
const SETS_HOME =
  /(?:(?<![\w${])(?:WSO2_SERVER_HOME|CARBON_HOME)\b|carbon\.home)(?:["']?[ \t]{0,9}[:= ][ \t]{0,9}["']?(\/[\w./-]{1,300})(?![\w$./-]))?/g;
/** An instruction of a Dockerfile that puts files at a path, which does not yet use it. */
const PUTS = /^[ \t]{0,100}(?:COPY|ADD)[ \t]/i;
/** What stands behind the last word of one. */
const LAST = /^["'\]\s]*$/;
/** What stands before the place something is put at: a key, or the source of a volume. */
export const PLACED =
  /(?:\b(?:(?:mount|container)_?path|target|destination|dst)["']?\s{0,9}[:=]\s{0,9}["']?|[^\s:]:)$/i;

/**
 * The folder that a path takes for the home where WSO2's images have none (`/opt/wso2is-7.1.0` of
 * `/opt/wso2is-7.1.0/repository/conf/deployment.toml`, and `/home/wso2carbon/wso2is`, which lacks the version), or for a
 * volume that they do not read (`/home/wso2carbon/wso2-config-volumes`); null where it is no such path.
 *
 * @param anyFolder whether a folder that has no pack's name counts when `repository/conf` follows
 */
export function otherHome(target: string, anyFolder: boolean): string | null {
  const at = target.search(/\/(?:repository\/)?conf\//);
  if (!target.startsWith('/') || at < 0 || VOLUME.test(target)) return null;
  const home = target.slice(0, at);
  const pack = homePack(target);
  const isRead = target.startsWith('/repository/', at);
  const isCalledSo = isRead && CALLED_SO.test(home);
  if (TAKEN.test(target)) return (pack?.version === '' || isCalledSo) && OWN_FOLDER.test(home) ? home : null;
  const isPack = pack !== null && (pack.version !== '' || isRead);
  return isPack || isCalledSo || (anyFolder && isRead) ? home : null;
}

/** The folder that a path takes for a volume of WSO2's images, where it is called otherwise than they are; else null. */
export function otherVolume(target: string): string | null {
  return LIKE_VOLUME.test(target) ? otherHome(target, false) : null;
}

/**
 * The home of another release than the images run that a path goes to (`…/wso2is-7.0.0` where `wso2is:7.1.0` has
 * `wso2is-7.1.0`), or null where it is none. The home of an image has no update level in its name, whatever its tag has
 * (`WSO2_SERVER_HOME` of WSO2's Dockerfiles). A tag beside a digest does not tell what runs.
 *
 * @param images all images that a unit may run
 */
export function homeOfOtherRelease(target: string, images: readonly Claim[]): string | null {
  const pack = homePack(target);
  const home = /^(.*\/wso2[a-z-]*-\d+(?:\.\d+){2,3})(?=\/repository\/)/s.exec(target)?.[1];
  if (pack === null || home === undefined) return null;
  const isOther = ({ product, version, byDigest }: Claim): boolean =>
    product === pack.product && version !== null && version !== pack.version && !byDigest;
  return images.every(isOther) ? home : null;
}

/**
 * Whether a server may run in a folder that lies outside the home of its image: something unpacks one there, sets the
 * home, or names the folder for more than to put files into its configuration.
 *
 * @param texts the Dockerfile, the manifest and the scripts that come along, without their comments
 */
export function mayRunIn(home: string, texts: readonly string[]): boolean {
  return texts.some((text) => {
    const flat = joinedLines(text);
    return mayBringServer(home, flat) || setsHome(home, flat) || isUsed(home, withoutIdle(text));
  });
}

/** Whether a text may unpack a server, or take one from an image, so that it lies in a folder. */
function mayBringServer(home: string, text: string): boolean {
  const unpacked = [...text.replace(INSTALLS, '').matchAll(UNPACKS)].map(([, given = '']) => given);
  const taken = [...text.matchAll(TAKES)].map(([, given = '']) =>
    given.split(/[\s"',[\]]+/).filter((one) => /^[^-]/.test(one)),
  );
  return unpacked.some((given) => !isOtherArchive(given, home)) || taken.some((paths) => !isOfTools(paths));
}

/** Whether what is unpacked is known to be something else than a server in a folder. */
function isOtherArchive(given: string, home: string): boolean {
  const [, folder] = UNPACKED_TO.exec(given) ?? [];
  if (folder !== undefined && !areInLine(withoutSlash(folder), home)) return true;
  const archives = [...given.matchAll(ARCHIVE)].map(([name]) => baseOf(name).replace(VARIABLE, ''));
  return archives.length > 0 && archives.every((name) => TELLING.test(name) && !OF_SERVER.test(name));
}

/** Whether a build takes nothing but files, or what goes to where a system has its own. */
function isOfTools(paths: readonly string[]): boolean {
  const target = paths.at(-1) ?? '';
  const sources = paths.slice(0, -1);
  return sources.length > 0 && (isOfSystem(target) || sources.every((path) => FILE.test(path)));
}

/** Whether a text sets a server's home to a folder, or to what is not known. */
function setsHome(home: string, text: string): boolean {
  return [...text.matchAll(SETS_HOME)].some(([, to]) => to === undefined || areInLine(withoutSlash(to), home));
}

/** Whether a text names a folder for more than to put files into its configuration; the root is not looked for. */
export function isUsed(home: string, text: string): boolean {
  return (
    home !== '' &&
    joinedLines(text)
      .split('\n')
      .some((line) => names(line, home))
  );
}

function names(line: string, home: string): boolean {
  const isPut = PUTS.test(line);
  // What is laid over the folder as it is makes no server of it; an archive may.
  const isOfFiles = isPut && line.search(ARCHIVE) < 0;
  for (let at = line.indexOf(home); at >= 0; at = line.indexOf(home, at + home.length)) {
    const next = line.slice(at + home.length, at + home.length + '/repository/'.length);
    const isPlaced = isPut
      ? next.startsWith('/') || (isOfFiles && LAST.test(next))
      : /^\/?(?:[\s"':,]|$)/.test(next) && PLACED.test(line.slice(0, at));
    if (!isPlaced && !/^\/(?:repository|conf)(?![\w.-])/.test(next) && !/^[\w.-]/.test(next)) return true;
  }
  return false;
}
