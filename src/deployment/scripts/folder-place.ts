import { isHome, isOfPack } from '../text/folders-read.ts';
import { USER_HOME } from '../text/home-paths.ts';
import { baseOf, dirOf, mayBeOne, withoutSlash } from '../text/paths.ts';
import { UNPACK, withoutHost } from './copy-place.ts';
import { placeGoneTo } from './gone-to.ts';
import { commandsAt, type ScriptCommand } from './script-commands.ts';

/** What takes only what is in a folder: `conf/.`, `conf/*`, `.` */
const CONTENTS = /(?:^|\/)[*.]$/;
/** The options that make the target the folder's new name, and those that put it there with the folders above it. */
const AS_TARGET = /^(?:-[a-zA-Z]{0,9}T[a-zA-Z]{0,9}|--no-target-directory)$/;
const WITH_PATH = /^(?:-[a-zA-Z]{0,9}R[a-zA-Z]{0,9}|--relative)$/;
const WITH_PARENTS = /^--parents$/;
/** Of a command for links, that a link in the place of the folder is replaced. */
const OVER_LINK = /^(?:-[a-zA-Z]{0,9}n[a-zA-Z]{0,9}|--no-dereference)$/;

/** A command that brings files and folders to a place. */
export interface Bringing {
  name: string;
  options: PlacingOptions;
  /** How many of the words it is given it brings. */
  count: number;
}

/** What the options of a command say of the place it brings things to. */
export interface PlacingOptions {
  isNewName: boolean;
  isWithPath: boolean;
  isWithParents: boolean;
  isOverLink: boolean;
}

/** The options among all that a command is given: asked once for a command, which may bring thousands of files. */
export function placingOptions(words: readonly string[]): PlacingOptions {
  const has = (option: RegExp): boolean => words.some((word) => option.test(word));
  return {
    isNewName: has(AS_TARGET),
    isWithPath: has(WITH_PATH),
    isWithParents: has(WITH_PARENTS),
    isOverLink: has(OVER_LINK),
  };
}

/**
 * Whether a command puts a folder itself into the place it names, else only what is in it; null where that hangs on whether
 * there is such a place.
 *
 * @param source as the command names the folder
 * @param isThere whether the place is a folder for sure
 */
export function isPutWithin({ name, options, count }: Bringing, source: string, isThere: boolean): boolean | null {
  if (CONTENTS.test(source)) return false;
  if (name === 'rsync') return options.isWithPath ? null : !source.endsWith('/');
  if (options.isNewName) return false;
  if (options.isWithParents || (name === 'ln' && options.isOverLink)) return null;
  return isThere || count > 1 ? true : null;
}

/** What takes folders away and what makes them. */
const CHANGES = /(?<![\w.$-]|(?<!\/s?bin)\/)(rm|rmdir|mv|mkdir)(?=[ \t])/g;
/** Nobody takes more away. */
const MAX_CHANGES = 200;
/** A word of which nothing but a variable is left. */
const VARIABLE = /^\$[^/]*$/;
/** The option that says where an archive is unpacked to, alone, with others (`unzip -qd /opt`) or with its value. */
const UNPACKED_TO = { unzip: /^-[a-zA-Z]{0,9}d$/, tar: /^(?:-[a-zA-Z]{0,9}C|--directory(?:=(.*))?)$/s };
/** What makes `tar` unpack an archive, and what makes `unzip` only look into one. */
const EXTRACTS = /^(?:-?[a-zA-Z]{0,9}x[a-zA-Z]{0,9}|--extract)$/;
const LOOKS = /^-[a-zA-Z]{0,9}[lptvzZ]/;
const ARCHIVE_ENDING = /\.(?:zip|tar\.gz|tgz|tar)$/;
/** The image of WSO2's that a stage begins with, and the home that it comes with. */
const OF_IMAGE =
  /^[ \t]{0,9}FROM[ \t]{1,9}(?:--platform=\S{1,60}[ \t]{1,9})?(?:(?:docker\.io\/)?wso2|(?:docker|registry)\.wso2\.com)\/[^\s:]{1,100}:(\d{1,3}(?:\.\d{1,4}){2})/gim;
const HOME_OF_IMAGE = new RegExp(String.raw`^${USER_HOME}/wso2[a-z-]{1,30}-(\d{1,3}(?:\.\d{1,4}){2})$`);

/**
 * Tells of a script whether a place is a folder of a server's home for sure: each pack has it, and no command takes it away
 * or makes the folder above it, as who lays out a home anew does. The home itself is there where the script has unpacked its
 * pack, or builds on the image that has it, and does not take it away after that, and in a container of such an image.
 */
export function foldersThere(script: string): (place: string, filled: (word: string) => string) => boolean {
  let changes: ScriptCommand[] | null = null;
  let made: Made | null = null;
  const commands = (pattern: RegExp): ScriptCommand[] => [
    ...commandsAt(script, [...script.matchAll(pattern)].slice(0, MAX_CHANGES)),
  ];
  return (place, filled) => {
    const folder = withoutSlash(withoutHost(place));
    made ??= isHome(folder) ? { script, images: [...script.matchAll(OF_IMAGE)], unpacking: commands(UNPACK) } : null;
    const isSure = isOfPack(folder) || (IN_CONTAINER.test(place) && HOME_OF_IMAGE.test(folder));
    const since = isSure ? 0 : homeMadeAt(folder, made, filled);
    if (since === null) return false;
    changes ??= commands(CHANGES);
    return !changes.some(({ match: { 0: name, index }, words }) => {
      if (index < since) return false;
      const given = words.map(({ text }) => withoutSlash(filled(text))).filter((word) => !word.startsWith('-'));
      if (name === 'mkdir') return given.some((word) => isAt(word, dirOf(folder)));
      const isMovedHere = name === 'mv' && isAt(withoutHost(given.pop() ?? ''), folder);
      return !isMovedHere && given.some((word) => isAt(word, folder));
    });
  };
}

/** A place in a container (`is-0:/opt`), not on the machine of a user (`root@is:/opt`). */
const IN_CONTAINER = /^(?!\/)[^:@]{1,300}:\//;

/** What a script may get homes from. */
interface Made {
  script: string;
  images: readonly RegExpExecArray[];
  unpacking: readonly ScriptCommand[];
}

/** Where a script has got the home of a server at a path, from its pack or with its image; null where it has not. */
function homeMadeAt(folder: string, made: Made | null, filled: (word: string) => string): number | null {
  if (made === null || !isHome(folder)) return null;
  const [, release] = HOME_OF_IMAGE.exec(folder) ?? [];
  const image = made.images.find(([, one]) => one === release);
  if (image) return image.index;
  const unpacking = made.unpacking.find((command) => {
    const given = command.words.map(({ text }) => filled(text));
    const hasPack = given.some((word) => ARCHIVE_ENDING.test(word) && isPackOf(baseOf(word), baseOf(folder)));
    const to = hasPack ? unpackedTo(command.match, given, made.script, filled) : '';
    return to !== '' && withoutSlash(to) === dirOf(folder);
  });
  return unpacking?.match.index ?? null;
}

/** The folder that a command unpacks an archive to: the one that it names, or that the script has gone to; `''` where it is not told. */
function unpackedTo(
  { 0: name, index }: RegExpExecArray,
  given: readonly string[],
  script: string,
  filled: (word: string) => string,
): string {
  const program = name === 'unzip' ? name : 'tar';
  const named = given.findIndex((word) => UNPACKED_TO[program].test(word));
  if (named >= 0) return UNPACKED_TO[program].exec(given[named] as string)?.[1] ?? given[named + 1] ?? '';
  const isUnpacked =
    program === 'tar' ? given.some((word) => EXTRACTS.test(word)) : !given.some((word) => LOOKS.test(word));
  return isUnpacked ? filled(placeGoneTo(script, index)) : '';
}

/** Whether an archive is the pack of a home, by its name (`wso2is-7.1.0.zip`, `wso2is-7.1.0-ga.zip`). */
function isPackOf(archive: string, home: string): boolean {
  return archive.startsWith(home) && /^[.-]/.test(archive.slice(home.length));
}

/** Whether a word of a command may name a folder, or all that lies beside it. */
function isAt(word: string, folder: string): boolean {
  if (word === '' || VARIABLE.test(word)) return false;
  return word.endsWith('/*') ? mayBeOne(dirOf(word), dirOf(folder)) : mayBeOne(word, folder);
}
