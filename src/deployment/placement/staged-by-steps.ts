import type { Tree } from '../../discover/load.ts';
import { addTo, grouped } from '../../lists.ts';
import { ansibleTexts } from '../ansible/ansible.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { resolve } from '../text/path-named.ts';
import { asFile, baseOf, hasEnding, inFolder, isFile, MANY_PATHS, pathsBelow, withoutSlash } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { loopedSteps } from './looped-steps.ts';
import { aroundSteps, itemsOf } from './step-items.ts';
import { restBelow, type Taken, takenBy } from './step-sources.ts';
import { putsOf } from './step-targets.ts';
import { isWriter, type Step, stepsOf, writers } from './written-into-homes.ts';

/** A file of the repository that a step puts on a machine, from where a command may take it on. */
export interface StagedFile {
  /** Root-relative. */
  from: string;
  target: string;
  /** Where in the script, from the place on at which it has it; -1 for what lies there before it runs. */
  start: number;
}

/** Nobody takes a folder of more to take one file of it on. */
const MAX_FILES = 1000;
/** Nor has a script that is run by more. */
const MAX_RUNNERS = 20;
const YAML = /\.ya?ml$/;
const VARIABLE = /\{\{[ \t]{0,9}(\w{1,100})[ \t]{0,9}\}\}/g;
/** What has provisioners. */
const PROVISIONS = /\.(?:tf|hcl)$|(?:^|\/)Vagrantfile$/;
/** A script that a provisioner or a task runs, by its path. */
const SCRIPT = /[\w./-]{1,300}\.(?:sh|bash|ksh)\b/g;

/**
 * The files that lie on the machine which a script runs on because steps have put them there: of its own file, as a
 * provisioner for a file is followed by one for commands, and of those that run it. For each of these that puts other ones
 * there they are told for themselves; nothing, once, where none does.
 */
export const stagedFor = perKey((script: string, tree: Tree): readonly (readonly StagedFile[])[] => {
  const own = stagedIn(script, tree);
  const before = (runnersIn(tree).get(script) ?? [])
    .map((runner) => stagedIn(runner, tree))
    .filter((staged) => staged.length > 0);
  return (before.length > 0 ? before.slice(0, MAX_RUNNERS) : [[]]).map((staged) => [
    ...staged.map((one) => ({ ...one, start: -1 })),
    ...own,
  ]);
});

/** The files with steps that run a script, by that. What only hands files to one need name nothing of WSO2's. */
const runnersIn = perTree((tree): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const exists = (path: string): boolean => isFile(tree.paths, path);
  const others = tree.paths.length > MANY_PATHS ? [] : tree.paths.filter((path) => PROVISIONS.test(path));
  for (const path of new Set([...writers(tree).map((writer) => writer.path), ...others])) {
    const text = tree.text(path) ?? '';
    const named = new Set([...withoutComments(text).matchAll(SCRIPT)].map(([script]) => script));
    const ofRole = (script: string): string | null => {
      const place = inFolder(aroundSteps(path), `files/${script}`);
      return exists(place) ? place : null;
    };
    for (const script of new Set([...named].map((one) => resolve(path, one, exists) ?? ofRole(one)))) {
      if (script !== null) addTo(found, script, path);
    }
  }
  return found;
});

const stagedIn = perKey((path: string, tree: Tree): readonly StagedFile[] => {
  if (!isWriter(path)) return [];
  const steps = [...stepsOf({ path, text: tree.text(path) ?? '' }), ...(loopedIn(tree).get(path) ?? [])];
  return steps.flatMap((step) => stagedByStep(step, tree)).sort((one, other) => one.start - other.start);
});

/** The steps that lists are put into, by their file. */
const loopedIn = perTree(
  (tree): ReadonlyMap<string, readonly Step[]> => grouped(loopedSteps(tree), ({ path }) => path),
);

/** The files of the repository that a step puts somewhere, where it names one place alone. */
export function stagedByStep(whole: Step, tree: Tree): StagedFile[] {
  const step = whole.path.endsWith('.pp') ? { ...whole, step: resourceOf(whole.step) } : whole;
  const items = itemsOf(step, tree);
  return takenBy(withVariables(step, tree), items).flatMap((taken) => {
    const puts = putsOf(step, taken.item === null ? items : [taken.item], tree);
    const isOne = new Set(puts.map(({ at }) => at.start)).size === 1;
    const files = isOne ? filesAt(taken.place, tree) : [];
    return puts.flatMap(({ target, at }) =>
      files.flatMap((from) => placesOf(from, taken, target).map((place) => ({ from, target: place, start: at.start }))),
    );
  });
}

/** A task with the variables put in that its role or play gives: the file that it takes may be one. */
function withVariables(step: Step, tree: Tree): Step {
  if (!YAML.test(step.path) || step.step.search(VARIABLE) < 0) return step;
  const known = ansibleTexts(step.path, tree, carriedReader(tree));
  return { ...step, step: step.step.replace(VARIABLE, (whole, name: string) => known(name) ?? whole) };
}

/** A resource of Puppet's up to where it ends. */
function resourceOf(step: string): string {
  return step.slice(0, step.search(/\n[ \t]*\}|$/));
}

/** The file at a place, or those below it. */
function filesAt(place: string, { paths }: Tree): readonly string[] {
  if (isFile(paths, place)) return [place];
  return place === '' ? [] : pathsBelow(paths, place).slice(0, MAX_FILES);
}

/** Where a file comes to lie: a target without an ending may be its new name, and that of a folder, or the folder that it goes into. */
function placesOf(from: string, taken: Taken, target: string): string[] {
  if (from !== taken.place) {
    const rests = new Set([restBelow(taken, from), restBelow({ ...taken, isWhole: false }, from)]);
    return [...rests].map((rest) => `${withoutSlash(target)}/${rest}`);
  }
  const inside = asFile(target, baseOf(from));
  return hasEnding(target) || target.endsWith('/') ? [inside] : [target, inside];
}
