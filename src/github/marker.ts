import { sha256 } from '../report/fingerprint.ts';

/** Hidden marks in what the Action writes on GitHub, by which a later run finds it again. */

type Kind = 'finding' | 'review' | 'issue' | 'announced';

/** A comment nobody sees. `value` may hold letters, digits and `.:/_-` only. */
export const mark = (kind: Kind, value: string): string => `<!-- wso2-cert-auth ${kind} ${value} -->`;

/** What a mark says of the scanned folder, by its path in the repository. */
export const folderKey = (folder: string): string => sha256(folder).slice(0, 16);

/** The value of a mark in a run for one folder of the repository; at the top (`.`) it says nothing of the folder. */
export const inFolder = (folder: string, value: string): string =>
  folder === '.' ? value : `${value}:${folderKey(folder)}`;

/** What was given to `inFolder`, null when that was for another folder. */
export function ofFolder(folder: string, marked: string): string | null {
  const value = marked.split(':')[0] as string;
  return inFolder(folder, value) === marked ? value : null;
}

/** The values of all marks of a kind in a body. */
export function marks(kind: Kind, body: string): string[] {
  return [...body.matchAll(/<!-- wso2-cert-auth ([a-z]+) ([\w.:/-]+) -->/g)]
    .filter((match) => match[1] === kind)
    .map((match) => match[2] as string);
}
