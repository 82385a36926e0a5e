import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { isMakefile } from '../scripts/build-scripts.ts';
import type { Carried } from '../text/carried.ts';
import type { Located } from '../text/located.ts';
import { baseOf, dirOf } from '../text/paths.ts';
import { environmentSettings } from './environment-settings.ts';

/** What stands before a default: `${VERSION:-7.1.0}`, `VERSION ?= 7.1.0`, `if [ -z "$VERSION" ]; then VERSION=7.1.0`. */
const DEFAULT =
  /\$\{(\w{1,100}):?[-=]["']?$|(?:^|\n)[ \t]{0,20}(?:export[ \t]{1,9})?(\w{1,100})[ \t]{0,20}\?=[ \t]{0,20}$|-(?:z|n)[ \t]{1,9}["']?\$\{?(\w{1,100})\b[^\n\]]{0,20}\]{1,2}[ \t]{0,9}(?:;?\s{0,20}then\s|&&|\|\|)\s{0,20}(?:export[ \t]{1,9})?\3=["']?$/;

/** A variable of a Makefile that is given a value for all targets. */
const OF_ALL_TARGETS =
  /(?:^|\n)[ \t]{0,20}(?:(?:export|override)[ \t]{1,9}){0,2}(\w{1,100})[ \t]{0,20}(?::{0,2}|\?)=[ \t]{0,20}$/;
/** What stands in a line of a Makefile before the value that one target has: `prod: VERSION = 5.11.0`. */
const OF_TARGET =
  /^[^\s#:=][^:=\n]{0,300}:[ \t]{0,9}(?:(?:export|override|private)[ \t]{1,9}){0,3}\w{1,100}[ \t]{0,20}:{0,2}=[ \t]{0,20}["']?$/;
/** What stands in a line before a value that `make` is called with, which goes before all that its Makefile says. */
const GIVEN_TO_MAKE = /(?:(?<![\w.-])make|\$[({]MAKE[)}])(?=[ \t])([^\n;|&#]{0,300})\w{1,100}:?=["']?$/;
/** The folder that `make` goes to. */
const GONE_TO = /(?:^|[ \t])(?:-C|--directory)[= \t]{0,9}(\S{1,200})/;

/** Where something begins. */
export type Place = Pick<Span, 'file' | 'start'>;

/**
 * What others set the variable to whose default a value in a script or a Makefile is: who calls the script
 * (`VERSION=5.11.0 ./deploy.sh`, the `variables` of a pipeline that runs it), files that it takes variables from, and the
 * targets of a Makefile that have their own.
 *
 * @param place where it stands in `path`
 * @returns none for a value that is no default
 */
export function overriding(
  { file, start }: Place,
  path: string,
  tree: Tree,
  read: (path: string) => Carried | null,
): readonly Located[] {
  if (file !== path) return [];
  const text = tree.text(path) ?? '';
  const before = text.slice(Math.max(0, start - 200), start);
  const [, braced, assigned, tested] = DEFAULT.exec(before) ?? [];
  const isMake = isMakefile(path);
  const ofTargets = isMake ? OF_ALL_TARGETS.exec(before)?.[1] : undefined;
  const isDefault = (braced ?? assigned ?? tested) !== undefined;
  const name = braced ?? assigned ?? tested ?? ofTargets;
  if (name === undefined || /^\d/.test(name)) return [];
  const calls = (other: string): boolean => {
    const said = tree.text(other) ?? '';
    return other !== path && (said.includes(baseOf(path)) || (isMake && /\bmake\b/.test(said)));
  };
  const isTaken = ({ file: other }: Span): boolean =>
    isDefault && (calls(other) || (other !== path && text.includes(baseOf(other))));
  return environmentSettings(name, tree, read).flatMap(({ value: set, span }): Located[] =>
    set !== null && (isTaken(span) || (ofTargets !== undefined && isForTargets(span, path, tree)))
      ? [{ text: set, span }]
      : [],
  );
}

/** Whether a value is for one target of a Makefile, or for those that `make` is called for. */
function isForTargets({ file, start }: Span, makefile: string, tree: Tree): boolean {
  const line = (tree.text(file) ?? '')
    .slice(Math.max(0, start - 500), start)
    .split('\n')
    .at(-1) as string;
  if (file === makefile && OF_TARGET.test(line)) return true;
  const [, given] = GIVEN_TO_MAKE.exec(line) ?? [];
  if (given === undefined) return false;
  const [, folder] = GONE_TO.exec(given) ?? [];
  return folder === undefined || folder.includes('$') || baseOf(folder) === baseOf(dirOf(makefile));
}
