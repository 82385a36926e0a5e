import type { Tree } from '../../discover/load.ts';
import { matchAt } from '../../read/match-at.ts';
import { OWN_FOLDER } from '../evidence/own-folder.ts';
import { baseOf, dirOf, inFolder, joinPath, pathsBelow } from '../text/paths.ts';
import type { Step } from './written-into-homes.ts';

/** What a task goes through, written out in it. */
const LOOP = /\b(?:loop|with_(?:items|list))["']?[ \t]{0,9}:/;
const LIST = /[ \t]*(?:\[([^\][\n]{0,1000})\]|((?:\s{1,99}-[ \t]+[^\s{-](?:[^\n:]|:(?!\s|$)){0,300}(?=\n|$)){1,100}))/y;
/** What stands for one of them in the task. */
export const ITEM = /\{\{\s{0,9}item\s{0,9}\}\}/g;

/** The files of a folder that a task goes through: `with_fileglob: "templates/*.j2"`, `query('fileglob', 'templates/*.j2')`. */
export const GLOB =
  /\bwith_fileglob["']?[ \t]{0,9}:\s{0,99}(?:-[ \t]{1,9})?\[?["']?(?<one>(?:\{\{[^{}\n]{1,100}\}\}|[^\s"'{}[\],]){1,300})|\b(?:lookup|query|q)\([ \t]{0,9}["']fileglob["'],[ \t]{0,9}["'](?<asked>[^"'\n]{1,300})["']/g;
/** As far as a list is read. */
const MAX_BEHIND = 20_000;
/** A comment in YAML, with its line where it has one of its own, and what is quoted, which is none. */
const COMMENTED = /^[ \t]{0,99}#[^\n]*(?:\n|$)|(?<!\S)#[^\n]*|(?<=[\s[,])(?:"[^"\n]{0,300}"|'[^'\n]{0,300}')/gm;

/**
 * The items that a task goes through, where they are plain words or files of the repository. In a playbook its list is cut off
 * from the step.
 */
export function itemsOf({ path, step, start }: Step, tree: Tree): string[] {
  const { one, asked } = step.matchAll(GLOB).next().value?.groups ?? {};
  const glob = one ?? asked;
  if (glob !== undefined) return filesOf(glob.replace(OWN_FOLDER, ''), path, tree);
  const loop = LOOP.exec(step);
  if (!loop) return [];
  const begin = start + loop.index + loop[0].length;
  const behind = (tree.text(path) ?? '').slice(begin, begin + MAX_BEHIND);
  const spoken = behind.replace(COMMENTED, (found) => (/^["']/.test(found) ? found : ''));
  const list = matchAt(LIST, spoken, 0);
  const words = list?.[1] !== undefined ? list[1].split(',') : (list?.[2] ?? '').split(/\n[ \t]*-[ \t]+|^\s*-[ \t]+/);
  return words.map((word) => word.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((word) => word !== '');
}

/** The folder of the role that a file of steps belongs to, else its own. */
export function aroundSteps(file: string): string {
  const role = /^(?:(.*)\/)?(?:tasks|handlers)\//.exec(file);
  return role ? (role[1] ?? '') : dirOf(file);
}

/** The files of a role or beside a playbook that a pattern with one star fits, by their paths from the root. */
function filesOf(glob: string, file: string, { paths }: Tree): string[] {
  const around = aroundSteps(file);
  const [begin, end, ...others] = baseOf(glob).split('*') as [string, ...string[]];
  if (end === undefined || others.length > 0) return [];
  for (const folder of ['files', '', 'templates']) {
    const place = joinPath(inFolder(around, folder), dirOf(glob));
    const found = place === null ? [] : pathsBelow(paths, place);
    const fitting = found.filter(
      (path) => dirOf(path) === place && baseOf(path).startsWith(begin) && path.endsWith(end),
    );
    if (fitting.length > 0) return fitting;
  }
  return [];
}
