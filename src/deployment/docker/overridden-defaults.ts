import type { Tree } from '../../discover/load.ts';
import type { Carried } from '../text/carried.ts';
import type { Located } from '../text/located.ts';
import { baseOf } from '../text/paths.ts';
import { environmentSettings } from './environment-settings.ts';

/** What stands before a default: `${VERSION:-7.1.0}`, `VERSION ?= 7.1.0`, `if [ -z "$VERSION" ]; then VERSION=7.1.0`. */
const DEFAULT =
  /\$\{(\w{1,100}):?[-=]["']?$|(?:^|\n)[ \t]{0,20}(?:export[ \t]{1,9})?(\w{1,100})[ \t]{0,20}\?=[ \t]{0,20}$|-(?:z|n)[ \t]{1,9}["']?\$\{?(\w{1,100})\b[^\n\]]{0,20}\]{1,2}[ \t]{0,9}(?:;?\s{0,20}then\s|&&|\|\|)\s{0,20}(?:export[ \t]{1,9})?\3=["']?$/;

/**
 * What others set the variable to whose default a value in a script or a Makefile is: who calls the script
 * (`VERSION=5.11.0 ./deploy.sh`, the `variables` of a pipeline that runs it), and files that it takes variables from.
 *
 * @param value where it stands in `path`
 * @returns none for a value that is no default
 */
export function overriding(
  value: Located,
  path: string,
  tree: Tree,
  read: (path: string) => Carried | null,
): readonly Located[] {
  const { file, start } = value.span;
  const text = tree.text(path) ?? '';
  const [, braced, assigned, tested] =
    (file === path && DEFAULT.exec(text.slice(Math.max(0, start - 200), start))) || [];
  const name = braced ?? assigned ?? tested;
  if (name === undefined || /^\d/.test(name)) return [];
  const isMake = /makefile/i.test(baseOf(path));
  const calls = (other: string): boolean => {
    const said = tree.text(other) ?? '';
    return other !== path && (said.includes(baseOf(path)) || (isMake && /\bmake\b/.test(said)));
  };
  return environmentSettings(name, tree, read).flatMap(({ value: set, span }): Located[] =>
    set !== null && (calls(span.file) || (span.file !== path && text.includes(baseOf(span.file))))
      ? [{ text: set, span }]
      : [],
  );
}
