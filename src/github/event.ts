import { readFileSync } from 'node:fs';
import { commitId, count, dig, text } from './values.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface PullRequest {
  number: number;
  headSha: string;
  baseSha: string;
}

/** What is known about the run: the event, the repository and the commits it compares. */
export interface RunEvent {
  /** `pull_request`, `push`, `merge_group`, `schedule`, `workflow_dispatch`, … or '' outside of GitHub Actions. */
  name: string;
  repository: { owner: string; repo: string } | null;
  /** Set for the pull-request events only. */
  pull: PullRequest | null;
  /** The commit the branch was at before this change, for `push` and `merge_group`. */
  before: string | null;
  /** The commit a person sees: the head of the pull request, else the commit the run is for. */
  headSha: string | null;
  defaultBranch: string | null;
  /** Whether the run is for the head of the default branch; `schedule` always is. */
  onDefaultBranch: boolean;
  /** Why the token can only read whatever `permissions` says, as a clause; null when nothing says so. */
  readOnly: string | null;
  /** What was wrong with the payload, if anything: the run then goes on without what it would have told. */
  problem: string | null;
}

const PULL_REQUEST_EVENTS: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target']);

/**
 * Reads the event of this run. Nothing of the payload is trusted: a field that is not of the expected form counts as not there.
 *
 * @param env the runner's variables (`GITHUB_EVENT_NAME`, `GITHUB_EVENT_PATH`, `GITHUB_REPOSITORY`, `GITHUB_SHA`, …)
 */
export function readEvent(env: Environment): RunEvent {
  const name = env.GITHUB_EVENT_NAME ?? '';
  const { payload, problem } = readPayload(env.GITHUB_EVENT_PATH);
  const pull = PULL_REQUEST_EVENTS.has(name) ? pullRequest(payload) : null;
  const defaultBranch = text(dig(payload, 'repository', 'default_branch'));
  return {
    name,
    repository: repositoryOf(env.GITHUB_REPOSITORY),
    pull,
    before: before(name, payload),
    headSha: pull?.headSha ?? commitId(env.GITHUB_SHA),
    defaultBranch,
    onDefaultBranch:
      name === 'schedule' || (defaultBranch !== null && env.GITHUB_REF === `refs/heads/${defaultBranch}`),
    readOnly: name === 'pull_request' ? readOnlyReason(payload, env.GITHUB_ACTOR) : null,
    problem: problem ?? (PULL_REQUEST_EVENTS.has(name) && pull === null ? 'it names no pull request' : null),
  };
}

function readPayload(path: string | undefined): { payload: unknown; problem: string | null } {
  if (path === undefined || path === '') return { payload: null, problem: null };
  try {
    return { payload: JSON.parse(readFileSync(path, 'utf8')), problem: null };
  } catch (error) {
    return { payload: null, problem: error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read' };
  }
}

function repositoryOf(name: string | undefined): RunEvent['repository'] {
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(name ?? '');
  return match ? { owner: match[1] as string, repo: match[2] as string } : null;
}

function pullRequest(payload: unknown): PullRequest | null {
  const number = count(dig(payload, 'pull_request', 'number'));
  const headSha = commitId(dig(payload, 'pull_request', 'head', 'sha'));
  const baseSha = commitId(dig(payload, 'pull_request', 'base', 'sha'));
  return number === null || headSha === null || baseSha === null ? null : { number, headSha, baseSha };
}

function before(name: string, payload: unknown): string | null {
  if (name === 'push') return commitId(dig(payload, 'before'));
  return name === 'merge_group' ? commitId(dig(payload, 'merge_group', 'base_sha')) : null;
}

/** GitHub gives `pull_request` runs of forks and of Dependabot a token that can only read. */
function readOnlyReason(payload: unknown, actor: string | undefined): string | null {
  const head = dig(payload, 'pull_request', 'head', 'repo', 'full_name');
  const base = dig(payload, 'repository', 'full_name');
  // A deleted fork arrives as `repo: null`.
  const fork = dig(payload, 'pull_request') !== undefined && head !== base;
  if (fork) return 'a pull request from a fork has a token that can only read';
  return actor === 'dependabot[bot]' ? 'a pull request of Dependabot has a token that can only read' : null;
}
