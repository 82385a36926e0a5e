import type { Tree } from '../../discover/load.ts';
import { ansibleVariables } from '../ansible/ansible.ts';
import { isForOtherRelease, withReleases } from '../ansible/ansible-conditions.ts';
import { type Entry, isOwnFile } from '../evidence/entry.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import type { Survey } from '../placement/survey.ts';
import { carriedReader } from '../text/carried.ts';
import type { Lookup } from '../text/located.ts';
import { baseOf, dirOf, isBelow, literally } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { isOfRole, roleFile, sourcesOf, stepsOfRole, takesAny, textsOf } from './unwritten.ts';

/** The file of a role that gives its variables by default, or one of several. */
const DEFAULTS = /\/defaults\/(?:main\/|[^/]+$)/;

/**
 * Whether the files of a home are for a release that the repository does not set up: all that writes them waits for a
 * release which is not the one that the variables name, or takes the folder of that one, while the role has others for it.
 */
export function isOfOtherRelease(
  { entries, units, identity }: Home,
  homes: readonly Home[],
  { tree }: Survey,
): boolean {
  if (units.length > 0 || entries.length === 0 || isDeclared(identity)) return false;
  if (!entries.every((entry) => isNotWritten(entry, tree))) return false;
  const others = homes
    .flatMap((home) => home.entries)
    .filter((entry) => isOwnFile(entry) && !isNotWritten(entry, tree));
  return entries.every((entry) => {
    const role = roleFile(entry.path, tree)?.role;
    return others.some(({ path, source }) => source.kind === entry.source.kind && roleFile(path, tree)?.role === role);
  });
}

/** Whether each task of a role that takes a file of it waits for another release, or takes another one's. */
const isNotWritten = perKey((entry: Entry, tree: Tree): boolean => {
  const { path } = entry;
  if (!isOwnFile(entry)) return false;
  const file = roleFile(path, tree);
  const texts = file && textsOf(tree);
  if (!file || !texts) return false;
  const { role, rest } = file;
  const called = baseOf(path);
  const steps = stepsOfRole(role, tree).filter(({ step }) => maySpeak(step, rest, called));
  if (steps.length === 0) return false;
  const tasks = new Set(steps.map((step) => step.path));
  // A task of another role finds it only by the path of this one.
  const byPath = new RegExp(`(?<![\\w-])${literally(baseOf(role))}/`);
  const mayName = ({ file, text }: (typeof texts)[number]): boolean =>
    isBelow(file, role) || !isOfRole(file, dirOf(role)) || byPath.test(text);
  const isNamedBeside = texts.some((one) => !tasks.has(one.file) && one.text.includes(called) && mayName(one));
  if (isNamedBeside) return false;
  const lookups = new Map<string, Lookup>();
  const lookupIn = (from: string): Lookup => {
    const lookup = lookups.get(from) ?? decidedOnly(ansibleVariables(from, tree, carriedReader(tree)));
    lookups.set(from, lookup);
    return lookup;
  };
  return steps.every(({ path: from, step }) => {
    const lookup = lookupIn(from);
    return isForOtherRelease(step, lookup) || takesOtherRelease(step, rest, lookup);
  });
});

/** Without what a role gives its variables by default: who uses the role may choose another release. */
function decidedOnly(lookup: Lookup): Lookup {
  return (name) => {
    const value = lookup(name);
    return value && DEFAULTS.test(value.span.file) ? null : value;
  };
}

/** Whether a task takes a file, by its path or a folder, or names it otherwise than as what it takes. */
function maySpeak(step: string, rest: string, called: string): boolean {
  if (takesAny(step, rest)) return true;
  return step.includes(called) && !sourcesOf(step).some((source) => baseOf(source) === called);
}

/** Whether a task takes a file below a folder of releases, and that of another release. */
function takesOtherRelease(step: string, rest: string, lookup: Lookup): boolean {
  const sources = sourcesOf(step);
  return (
    sources.length > 0 &&
    sources.every((source) => {
      const filled = withReleases(source, lookup);
      return filled !== null && !takesAny(`src: "${filled}"`, rest);
    })
  );
}
