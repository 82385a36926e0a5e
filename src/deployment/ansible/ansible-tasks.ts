import type { Tree } from '../../discover/load.ts';
import { isSurveyable } from '../scripts/texts-that-run.ts';
import { carriedReader } from '../text/carried.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, dirOf, isBelow, isFile, joinPath, pathsBelow } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { eachTask, neverRuns, takenTasks } from './ansible-plays.ts';

/** A file of a role's tasks or handlers, by its path below the role. */
const TASKS = /^\/(?:tasks|handlers)\/.*\.ya?ml$/;
const MAIN = /^\/(?:tasks|handlers)\/main\.ya?ml$/;
const YAML = /\.ya?ml$/;
const TAKES = /\b(?:import|include)(?:_tasks)?["']?[ \t]{0,9}:|\b(?:tasks|handlers)_from\b/;
/** What takes a file of a role in by its name, or one by its path. */
const FROM = /\b(?:tasks|handlers)_from["']?[ \t]{0,9}[:=][ \t]{0,9}["']?((?:\{\{|[^\s"',}]){1,200})/g;
const BY_PATH = /\/([\w.-]{1,100}\.ya?ml)(?![\w.-])/g;

/** What a file of the repository says of files of tasks. */
interface Taking {
  path: string;
  /** Names of files of a role that it takes in, and whether a variable fills one in. */
  from: readonly string[];
  /** Names of files at the end of a path. */
  byPath: ReadonlySet<string>;
}

const takings = perTree((tree: Tree): Taking[] =>
  tree.paths.flatMap((path): Taking[] => {
    const text = YAML.test(path) ? withoutComments(tree.text(path) ?? '') : '';
    if (!TAKES.test(text)) return [];
    const from = [...text.matchAll(FROM)].map(([, name]) => (name as string).replace(YAML, ''));
    return [{ path, from, byPath: new Set([...text.matchAll(BY_PATH)].map(([, name]) => name as string)) }];
  }),
);

/**
 * The files of tasks and handlers of a role that run: its `main.yml`, those that this or anything else of the repository takes
 * in, and those that they take in; null where that cannot be told.
 */
const runningTasks = perKey((role: string, tree: Tree): ReadonlySet<string> | null => {
  const read = carriedReader(tree);
  const all = pathsBelow(tree.paths, role).filter((path) => TASKS.test(path.slice(role.length)));
  const said = isSurveyable(tree) ? takings(tree) : null;
  if (said === null || said.some(({ from }) => from.some((name) => name.includes('{{')))) return null;
  const isTaken = (path: string): boolean => {
    const name = baseOf(path);
    return said.some(
      (one) => one.from.includes(name.replace(YAML, '')) || (one.byPath.has(name) && !isBelow(one.path, role)),
    );
  };
  const mains = all.filter((path) => MAIN.test(path.slice(role.length)));
  const running = new Set([...mains, ...all.filter(isTaken)]);
  // What is added while it is gone through is gone through, too.
  for (const path of running) {
    const file = read(path);
    if (file === null || file.error) return null;
    for (const task of file.documents.flatMap(eachTask)) {
      const name = neverRuns(task) ? null : takenTasks(task);
      const found = name === null ? name : placesOf(name, path, role).find((place) => isFile(tree.paths, place));
      if (found === undefined) return null;
      if (found !== null) running.add(found);
    }
  }
  return mains.some((path) => isBelow(path, `${role}/tasks`)) ? running : null;
});

/** Where Ansible looks for a file of tasks that another one takes in. */
function placesOf(name: string, from: string, role: string): string[] {
  return [dirOf(from), `${role}/tasks`, role].flatMap((folder) => joinPath(folder, name) ?? []);
}

/** Whether a file holds tasks of a role that nothing in the repository runs. */
export function isIdleTasks(path: string, role: string, tree: Tree): boolean {
  if (!isBelow(path, role) || !TASKS.test(path.slice(role.length))) return false;
  return runningTasks(role, tree)?.has(path) === false;
}
