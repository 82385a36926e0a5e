import { test as base, expect } from 'vitest';
import { pullRequestEvent } from './action.ts';
import { type Loopback, startLoopback } from './loopback.ts';
import { CLOSED, Repository, tomlOf } from './repository.ts';

/** A test with a GitHub of its own; a request that GitHub would not have taken fails the test. */
export const test = base.extend<{ github: Loopback }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of the fixtures a fixture uses out of this pattern
  github: async ({}, use) => {
    const github = await startLoopback();
    await use(github);
    await github.close();
    expect(github.violations).toEqual([]);
  },
});

export const routes = ({ requests }: Loopback): string[] => requests.map(({ route }) => route);

/** The patch GitHub shows for a file that is new. */
function added(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n');
}

/** A pull request that adds `files` to a repository with one closed home, on GitHub and checked out. */
export function pullRequest(github: Loopback, files: Record<string, string>) {
  const repository = Repository.create().write({ [tomlOf('old')]: CLOSED });
  const base = repository.commit();
  const head = repository.write(files).commit();
  github.world.files = Object.entries(files).map(([filename, text]) => ({
    filename,
    status: 'added',
    patch: added(text),
    changes: text.split('\n').length - 1,
  }));
  return { repository, base, start: { workspace: repository.path, event: pullRequestEvent(base, head), sha: head } };
}
