import { joinedLines } from '../../read/lines.ts';
import { isProductName } from '../evidence/product-name.ts';
import { expandShell } from '../text/expand.ts';
import { HOME_REFERENCE, HOME_VARIABLES, USER_HOME, VOLUME_NAME } from '../text/home-paths.ts';
import type { Lookup } from '../text/located.ts';
import { inFolder, isBelow, withoutSlash } from '../text/paths.ts';
import type { Instruction } from './dockerfile-stages.ts';

/** A pack's folder; what stands for a version nobody states counts too. */
const PACK_FOLDER =
  /(?<=^|\/)(wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4})-(?:\d+\.\d+\.\d+(?:\.\d+)?(?:-(?:update|alpha|beta|rc|m\d|snapshot|wum)[\w.-]*)?|[*$][^/]*)(?=\/|$)/gi;
/** Where WSO2's images have the home, and the volumes laid out like it. */
const LAYOUT = new RegExp(
  String.raw`^(?:${USER_HOME}/(?:wso2[a-z-]*-\d[^/]*|${VOLUME_NAME})|${HOME_REFERENCE})/(.*)$`,
  's',
);
const MOVES = /^(?:(?:\/usr)?\/bin\/)?(?:mv|cp|ln)$/;
/** What may stand before a command of a script. */
const BEFORE = /^\s*(?:(?:do|else|sudo|then)\s+)+/;
/** What a copy brings that is more than files: a stage's folder, an archive that `ADD` unpacks. */
const BRINGS_HOME = /--from=|\.(?:zip|tar|tgz|gz|bz2|xz)(?=[\s"',\]])/;

/**
 * The folders that a build calls the home of the pack it unpacks: the values of the variables for it.
 *
 * @param lookup the variables of the build
 */
export function namedHomes(lookup: Lookup): string[] {
  return HOME_VARIABLES.flatMap((name) => {
    const home = withoutSlash(expandShell(lookup(name)?.text ?? '', lookup).text);
    return home === '' ? [] : [home];
  });
}

/**
 * The folders that an instruction of a Dockerfile makes homes of: what a pack's folder is copied, moved or linked to.
 * A relative one in no known folder is told by its name alone.
 *
 * @param folder the working directory
 */
export function madeHomes({ name, rest }: Instruction, folder: string, lookup: Lookup): string[] {
  // A line of a heredoc is taken for an instruction: its name is then the command.
  const isCommand = MOVES.test(name.toLowerCase());
  const flat = joinedLines(isCommand ? `${name.toLowerCase()} ${rest}` : rest);
  const isCopy = name === 'COPY' || name === 'ADD';
  if (!isCopy && !isCommand && name !== 'RUN') return [];
  return (isCopy ? [flat] : flat.split(/[;&|\n]/)).flatMap((command) => {
    const words = expandShell(command.replace(BEFORE, ''), lookup)
      .text.trim()
      .split(/[\s"',[\]]+/);
    if (!isCopy && !MOVES.test(words[0] as string)) return [];
    const operands = words.filter((word) => word !== '' && !word.startsWith('-'));
    const to = withoutSlash(operands.pop() ?? '');
    return to !== '' && operands.some(isPackFolder) ? [inFolder(folder, to)] : [];
  });
}

/**
 * What an instruction of a Dockerfile says with its variables put in; null for one that only copies files, which does
 * not yet use the folder they go to.
 */
export function usedBy({ name, rest }: Instruction, lookup: Lookup): string | null {
  const flat = joinedLines(rest);
  if ((name === 'COPY' || name === 'ADD') && !BRINGS_HOME.test(flat)) return null;
  // Word by word: a long instruction is not filled in as a whole.
  return flat.replace(/[^\s"'=,;&|()]+/g, (word) => expandShell(word, lookup).text);
}

/** Whether a path is the folder of a product's pack, or all that is in it. */
export function isPackFolder(path: string): boolean {
  const bare = path.replace(/\/[*.]?$/, '');
  const match = [...bare.matchAll(PACK_FOLDER)].at(-1);
  return match !== undefined && match.index + match[0].length === bare.length && isProductName(match[1] as string);
}

/**
 * The path below the home that a path in a container leads into, or null: below a folder that has the name of a
 * product's pack, or one that a build makes the home.
 *
 * @param homes what `namedHomes` and `madeHomes` tell
 */
export function belowHome(target: string, homes: readonly string[]): string | null {
  const pack = [...target.matchAll(PACK_FOLDER)].findLast(([, name]) => isProductName(name as string));
  if (pack) return target.slice(pack.index + pack[0].length + 1);
  for (const home of homes) {
    if (isBelow(target, home)) return target.slice(home.length + 1);
    const at = home.includes('/') ? -1 : target.lastIndexOf(`/${home}/`);
    if (at >= 0) return target.slice(at + home.length + 2);
  }
  return null;
}

/** The path below the home, or a volume laid out like it, as WSO2's images have them; null for any other path. */
export function belowLayout(target: string): string | null {
  return LAYOUT.exec(target)?.[1] ?? null;
}
