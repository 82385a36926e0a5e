import type { RunEvent } from './event.ts';
import { type Git, GitError } from './git.ts';
import { commitId } from './values.ts';

/** The commit a change is compared with. */
export interface Baseline {
  commit: string;
  /** How it was found, a clause for the log. */
  how: string;
}

/** History to fetch, in commits, before all of it is asked for. */
const DEPTHS = [50, 500];

/**
 * Finds the commit this change starts from and makes sure that its files are here: for a pull request the merge base, for a merge
 * group its base, for a push the commit the branch was at. A shallow clone gets what is missing by `git fetch`.
 *
 * @returns the baseline, or why there is none as a clause
 */
export async function findBaseline(git: Git, event: RunEvent): Promise<Baseline | { problem: string }> {
  try {
    if (event.pull !== null) return await ofPullRequest(git, event.pull);
    if (event.before !== null) return await ofCommit(git, event.before, event.name);
    if (event.name === 'push') return await ofNewBranch(git, event);
  } catch (error) {
    if (error instanceof GitError) return { problem: `git said: ${error.message}` };
    throw error;
  }
  return { problem: `the event ${JSON.stringify(event.name)} compares nothing` };
}

async function ofPullRequest(git: Git, pull: NonNullable<RunEvent['pull']>): Promise<Baseline> {
  // actions/checkout checks out a merge of base and head: the change is then what it adds to its first parent.
  const parents = await headParents(git);
  if (parents.length === 2 && parents[1] === pull.headSha) {
    const base = parents[0] as string;
    const fetched = await fetchCommit(git, base);
    return { commit: base, how: `the base ${short(base)} of the checked out merge${fetched}` };
  }
  return mergeBase(git, pull.baseSha);
}

async function ofCommit(git: Git, commit: string, name: string): Promise<Baseline> {
  const fetched = await fetchCommit(git, commit);
  const what = name === 'push' ? 'the commit before this push' : 'the base of the merge group';
  return { commit, how: `${what}, ${short(commit)}${fetched}` };
}

/** A branch that is pushed for the first time is compared with the default branch. */
async function ofNewBranch(git: Git, event: RunEvent): Promise<Baseline | { problem: string }> {
  const branch = event.defaultBranch;
  if (branch === null || event.onDefaultBranch) return { problem: 'there is no commit before this push' };
  await git.run(['check-ref-format', '--branch', branch]);
  await git.run(['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', `refs/heads/${branch}`]);
  const tip = commitId(await git.text(['rev-parse', '--verify', '--quiet', 'FETCH_HEAD^{commit}']));
  if (tip === null) return { problem: 'the default branch has no commit' };
  return mergeBase(git, tip);
}

/** The parents the checked out commit names, whether or not a shallow clone has them. */
async function headParents(git: Git): Promise<string[]> {
  const commit = await git.text(['cat-file', 'commit', 'HEAD']);
  const header = commit.slice(0, commit.indexOf('\n\n'));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] as string);
}

async function mergeBase(git: Git, base: string): Promise<Baseline> {
  const found = async (how: string): Promise<Baseline | null> => {
    if (!(await git.has(base))) return null;
    let commit: string | null;
    try {
      commit = commitId(await git.text(['merge-base', base, 'HEAD']));
    } catch {
      // No common ancestor in the history that is here.
      return null;
    }
    return commit !== null && (await git.has(commit)) ? { commit, how: `the merge base ${short(commit)}${how}` } : null;
  };
  const here = await found('');
  if (here !== null) return here;
  const head = await git.text(['rev-parse', 'HEAD']);
  for (const depth of DEPTHS) {
    await git.run(['fetch', '--no-tags', '--quiet', `--depth=${depth}`, 'origin', base, head]);
    const now = await found(`, fetched with ${depth} commits of history`);
    if (now !== null) return now;
  }
  await git.run(['fetch', '--no-tags', '--quiet', ...((await isShallow(git)) ? ['--unshallow'] : []), 'origin', base]);
  const last = await found(', fetched with all history');
  if (last === null) throw new GitError(`there is no merge base of ${short(base)} and the checked out commit`);
  return last;
}

const isShallow = async (git: Git): Promise<boolean> =>
  (await git.text(['rev-parse', '--is-shallow-repository'])) === 'true';

/** Fetches one commit without its history when it is not here. Returns how, as the end of a clause. */
export async function fetchCommit(git: Git, commit: string): Promise<string> {
  if (await git.has(commit)) return '';
  await git.run(['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', commit]);
  return ', fetched into the shallow clone';
}

export const short = (commit: string): string => commit.slice(0, 12);
