import type { Tree } from '../../discover/load.ts';
import { ansibleVariables } from '../ansible/ansible.ts';
import { isForOtherRelease } from '../ansible/ansible-conditions.ts';
import { type Entry, isOwnFile } from '../evidence/entry.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Home } from '../homes/home.ts';
import { puppetTexts } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { branchesNotTaken } from '../puppet/puppet-branches.ts';
import type { RunningText } from '../scripts/texts-that-run.ts';
import { carriedReader } from '../text/carried.ts';
import { releasesOf, type TextOf, withReleases } from '../text/compared-releases.ts';
import { baseOf, dirOf, isBelow, literally } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { type ModuleFile, mayBeWritten, moduleFile } from './puppet-unwritten.ts';
import { isOfRole, type RoleFile, roleFile, sourcesOf, stepsOfRole, takesAny, textsOf } from './unwritten.ts';

/** A variable in a path of a task, and in one of a manifest. */
const VARIABLE = /\{\{\s{0,9}(\w{1,100})\s{0,9}\}\}/g;
const PUPPET_VARIABLE = /\$\{(?:::)?(?:\w{1,60}::){0,9}(\w{1,100})\}/g;

/**
 * Whether the files of a home are for a release that the repository does not set up: all that writes them waits for a
 * release which is not the one that the variables name, or takes the folder of that one, while the role or the module has
 * others for it.
 */
export function isOfOtherRelease(
  { entries, units, identity }: Home,
  homes: readonly Home[],
  { tree }: Survey,
): boolean {
  if (units.length > 0 || entries.length === 0 || isDeclared(identity)) return false;
  if (!entries.every((entry) => isNotWritten(entry, tree))) return false;
  const others = homes.flatMap((home) =>
    home.entries.filter((entry) => isOwnFile(entry) && !isNotWritten(entry, tree)),
  );
  return entries.every((entry) => {
    const scope = scopeOf(entry, tree);
    return others.some((other) => other.source.kind === entry.source.kind && scopeOf(other, tree) === scope);
  });
}

/** The role or module of a file. */
function scopeOf({ path }: Entry, tree: Tree): string | undefined {
  return roleFile(path, tree)?.role ?? moduleFile(path, tree)?.module;
}

/** Whether each task or resource that takes a file of its role or module is for another release, or takes another one's. */
const isNotWritten = perKey((entry: Entry, tree: Tree): boolean => {
  if (!isOwnFile(entry)) return false;
  const ofRole = roleFile(entry.path, tree);
  if (ofRole) return isNotWrittenByTasks(ofRole, tree);
  const ofModule = moduleFile(entry.path, tree);
  return ofModule !== null && isNotWrittenByResources(ofModule, tree);
});

function isNotWrittenByTasks({ path, role, rest }: RoleFile, tree: Tree): boolean {
  const texts = textsOf(tree);
  const called = baseOf(path);
  const steps = stepsOfRole(role, tree).filter(({ step }) => maySpeak(step, rest, called));
  if (texts === null || steps.length === 0) return false;
  const tasks = new Set(steps.map((step) => step.path));
  // A task of another role finds it only by the path of this one.
  const byPath = new RegExp(`(?<![\\w-])${literally(baseOf(role))}/`);
  const mayName = ({ file, text }: (typeof texts)[number]): boolean =>
    isBelow(file, role) || !isOfRole(file, dirOf(role)) || byPath.test(text);
  const isNamedBeside = texts.some((one) => !tasks.has(one.file) && one.text.includes(called) && mayName(one));
  if (isNamedBeside) return false;
  return [...tasks].every((from) => {
    const variables = ansibleVariables(from, tree, carriedReader(tree));
    const releaseOf = releasesOf((name) => variables(name)?.text ?? null);
    return steps
      .filter((step) => step.path === from)
      .every(({ step }) => isForOtherRelease(step, releaseOf) || takesOtherRelease(step, rest, releaseOf));
  });
}

/** Whether a task takes a file, by its path or a folder, or names it otherwise than as what it takes. */
function maySpeak(step: string, rest: string, called: string): boolean {
  if (takesAny(step, rest)) return true;
  return step.includes(called) && !sourcesOf(step).some((source) => baseOf(source) === called);
}

/** Whether a task takes a file below a folder of releases, and that of another release. */
function takesOtherRelease(step: string, rest: string, releaseOf: TextOf): boolean {
  const sources = sourcesOf(step);
  return (
    sources.length > 0 &&
    sources.every((source) => {
      const filled = withReleases(source, VARIABLE, releaseOf);
      return filled !== null && !takesAny(`src: "${filled}"`, rest);
    })
  );
}

function isNotWrittenByResources(file: ModuleFile, tree: Tree): boolean {
  let isSpokenOf = false;
  const isTaken = ({ path, text }: RunningText): boolean => {
    const mentions = mentionsIn(text, file);
    if (mentions.length === 0) return false;
    isSpokenOf = true;
    if (!path.endsWith('.pp')) return true;
    const releaseOf = releasesOf(puppetTexts(path, tree));
    const idle = branchesNotTaken(text, releaseOf);
    return mentions.some(({ at, taken }) => {
      if (idle.some(({ start, end }) => start <= at && at < end)) return false;
      const filled = taken.includes('$') ? withReleases(taken, PUPPET_VARIABLE, releaseOf) : taken;
      return filled === null || endsAs(filled, file.rest);
    });
  };
  return !mayBeWritten(file, tree, isTaken) && isSpokenOf;
}

/** A file of a module as a text names it, or one that is called like it below what is filled in. */
interface Mentioned {
  at: number;
  taken: string;
}

function mentionsIn(text: string, { path, rest }: ModuleFile): Mentioned[] {
  const called = baseOf(path);
  if (!text.includes(called)) return [];
  const pattern = new RegExp(`(?<=([^\\s"'(),]{0,300}))${literally(called)}(?![\\w.-])`, 'g');
  return [...text.matchAll(pattern)].flatMap(({ 0: name, 1: before = '', index }): Mentioned[] => {
    const taken = before + name;
    return endsAs(taken, rest) || /[${%]/.test(taken) ? [{ at: index, taken }] : [];
  });
}

/** Whether a path names what lies at a path below the folder of a module. */
function endsAs(path: string, rest: string): boolean {
  return path === rest || path.endsWith(`/${rest}`);
}
