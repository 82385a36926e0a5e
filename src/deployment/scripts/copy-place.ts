import { withoutSlash } from '../text/paths.ts';

/** The commands that scripts bring a file to its place with. */
export const COPY = /(?<![\w.$-]|(?<!\/s?bin)\/)(?:cp|mv|install|rsync|scp)(?=[ \t])/g;
/** The same, and what puts a link in the place. */
export const COPY_OR_LINK = /(?<![\w.$-]|(?<!\/s?bin)\/)(?:cp|mv|install|rsync|scp|ln)(?=[ \t])/g;
/** The commands that scripts unpack an archive with. */
export const UNPACK = /(?<![\w.$-]|(?<!\/s?bin)\/)(?:unzip|bsdtar|tar)(?=[ \t])/g;
/** The machine or the container of a path that is copied to it: `wso2@host:/opt`, `iam/is-0:/opt`, `"$(docker ps -q)":/opt`. */
const HOST = /^(?!\/)[^:]{1,300}:(?=["']?[/$~])/;

/** A drive of Windows, or an address. */
const NO_HOST = /^(?:\w:|\w{1,20}:\/\/)/;

/** Whether a path of a copy is one on another machine or in a container. */
export function isOnHost(path: string): boolean {
  return HOST.test(path) && !NO_HOST.test(path);
}

/** A path of a copy without the machine or the container it is on. */
export function withoutHost(path: string): string {
  return path.replace(HOST, '');
}

/**
 * Where among the words of a copy that are no options the place stands that it goes to: the last one, but that of another
 * machine or a container has options of `kubectl` behind it (`kubectl cp is.toml is-0:/opt/is.toml -c is`).
 */
export function placeAt(operands: readonly string[]): number {
  const onHost = operands.findLastIndex((one, at) => at > 0 && HOST.test(one));
  return onHost < 0 ? operands.length - 1 : onHost;
}

/** What makes the last word a file to take, with the folder or before it: `cp -t FOLDER FILE`. */
const TO_FOLDER = /^(?:-[a-su-zA-Z]{0,9}t|--target-directory)=?(.*)$/s;
const TAKES_FOLDER = new Set(['cp', 'mv', 'install', 'ln']);

/**
 * The folder that an option of a command says everything goes to, `''` where that is the next word; null for another option.
 *
 * @param name the command
 */
export function folderOption(name: string, word: string): string | null {
  return TAKES_FOLDER.has(name) ? (TO_FOLDER.exec(word)?.[1] ?? null) : null;
}

/** The words of a command with the folder that an option names as the last one, as it stands without the option. */
export function withFolderLast(name: string, words: readonly string[]): string[] {
  const options = words.map((word) => folderOption(name, word));
  const at = options.findIndex((folder) => folder !== null);
  if (at < 0) return [...words];
  const own = options[at];
  const [folder = '', behind] = own ? [own, at + 1] : [words[at + 1], at + 2];
  return [...words.slice(0, at), ...words.slice(behind), `${withoutSlash(folder)}/`];
}
