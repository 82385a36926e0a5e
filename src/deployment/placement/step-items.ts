import type { Tree } from '../../discover/load.ts';
import { matchAt } from '../../read/match-at.ts';
import type { Step } from './written-into-homes.ts';

/** What a task goes through, written out in it. */
const LOOP = /\b(?:loop|with_(?:items|list))["']?[ \t]{0,9}:/;
const LIST = /[ \t]*(?:\[([^\][\n]{0,1000})\]|((?:\s{1,99}-[ \t]+[^\s{-](?:[^\n:]|:(?!\s|$)){0,300}(?=\n|$)){1,100}))/y;
/** What stands for one of them in the task. */
export const ITEM = /\{\{\s{0,9}item\s{0,9}\}\}/g;

/** As far as a list is read. */
const MAX_BEHIND = 20_000;
/** A comment in YAML, with its line where it has one of its own, and what is quoted, which is none. */
const COMMENTED = /^[ \t]{0,99}#[^\n]*(?:\n|$)|(?<!\S)#[^\n]*|(?<=[\s[,])(?:"[^"\n]{0,300}"|'[^'\n]{0,300}')/gm;

/** The items that a task goes through, where they are plain words. In a playbook its list is cut off from the step. */
export function itemsOf({ path, step, start }: Step, tree: Tree): string[] {
  const loop = LOOP.exec(step);
  if (!loop) return [];
  const begin = start + loop.index + loop[0].length;
  const behind = (tree.text(path) ?? '').slice(begin, begin + MAX_BEHIND);
  const spoken = behind.replace(COMMENTED, (found) => (/^["']/.test(found) ? found : ''));
  const list = matchAt(LIST, spoken, 0);
  const words = list?.[1] !== undefined ? list[1].split(',') : (list?.[2] ?? '').split(/\n[ \t]*-[ \t]+|^\s*-[ \t]+/);
  return words.map((word) => word.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((word) => word !== '');
}
