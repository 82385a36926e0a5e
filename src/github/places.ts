import { encodePath } from '../report/paths.ts';
import { fetchCommit } from './baseline.ts';
import { gitDiff } from './diff.ts';
import type { Environment, RunEvent } from './event.ts';
import { type Git, GitError } from './git.ts';
import { type Diff, oldLine } from './hunks.ts';

/** Where the lines that were scanned stand in the commit a person looks at. */
export interface Places {
  /** The commit annotations and comments belong to; null outside of GitHub. */
  commit: string | null;
  /** The 1-based line at `commit`, null when it is not there. Paths are repository-relative. */
  line(file: string, line: number): number | null;
  /** A permanent link to the lines `[first, last]` of the scanned tree, null outside of GitHub. */
  link(file: string, first: number, last: number): string | null;
}

/**
 * A pull request's run scans a merge of head and base, while GitHub shows the head: where the base has changed the same files,
 * lines differ. The map is made by git; when the head commit cannot be had, lines are taken as they are.
 *
 * @param files repository-relative paths of the findings
 */
export async function findPlaces(
  git: Git | null,
  event: RunEvent,
  env: Environment,
  files: ReadonlySet<string>,
): Promise<Places> {
  const scanned = git === null ? null : await git.head();
  const shift = git === null || scanned === null ? null : await shiftToHead(git, scanned, event.headSha, files);
  const line = (file: string, number: number): number | null => {
    const moved = shift?.files.get(file);
    return moved === undefined || !moved.complete ? number : oldLine(moved.hunks, number);
  };
  const server = env.GITHUB_SERVER_URL?.replace(/\/+$/, '') || 'https://github.com';
  const { repository, headSha } = event;
  return {
    commit: headSha,
    line,
    link(file, first, last) {
      if (repository === null || headSha === null) return null;
      const from = line(file, first);
      const to = line(file, last);
      const there = from !== null && to !== null;
      const commit = there ? headSha : (scanned ?? headSha);
      const [start, end] = there ? [from, to] : [first, last];
      const lines = start === end ? `L${start}` : `L${start}-L${end}`;
      return `${server}/${repository.owner}/${repository.repo}/blob/${commit}/${encodePath(file)}#${lines}`;
    },
  };
}

async function shiftToHead(
  git: Git,
  scanned: string,
  head: string | null,
  files: ReadonlySet<string>,
): Promise<Diff | null> {
  if (head === null || head === scanned || files.size === 0) return null;
  try {
    await fetchCommit(git, head);
    return await gitDiff(git, head, scanned, files, 0);
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
