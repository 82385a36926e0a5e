import { describe, expect } from 'vitest';
import { commands, exampleEvent, pullRequestEvent, runAction } from './action.ts';
import { routes, test } from './contract.ts';
import { CLOSED, ON, OPEN, openHomes, Repository, tomlOf } from './repository.ts';

const changed = { scope: 'changed', annotations: 'commands' };

/** Five old findings on the base; the head adds one more. `merge` is what actions/checkout checks out. */
function fiveAndOne() {
  const repository = Repository.create().write(openHomes(5));
  repository.commit('first');
  const base = repository.commit('second');
  repository.git('checkout', '--quiet', '-b', 'topic');
  const head = repository.write({ [tomlOf('new')]: OPEN }).commit('topic');
  repository.git('checkout', '--quiet', '--detach', base);
  repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', head);
  const merge = repository.git('rev-parse', 'HEAD');
  return { repository, base, head, merge, event: pullRequestEvent(base, head) };
}

describe.concurrent('scope: changed', () => {
  test.for([
    ['the merge, with history', 'merge', false],
    ['the head, with history', 'head', false],
    ['the merge, shallow', 'merge', true],
    ['the head, shallow', 'head', true],
  ] as const)('five old findings and one new one: %s', async ([, what, shallow], { github }) => {
    const made = fiveAndOne();
    const commit = made[what];
    let workspace = made.repository;
    if (shallow) workspace = workspace.shallowClone(commit);
    else workspace.git('checkout', '--quiet', '--detach', commit);
    const run = await runAction({ workspace: workspace.path, event: made.event, sha: commit, inputs: changed });
    expect(run.outputs).toMatchObject({ conclusion: 'failure', errors: '1', notices: '5' });
    expect(run.code).toBe(1);
    expect(commands(run, 'error')).toHaveLength(1);
    expect(commands(run, 'error')[0]).toContain(tomlOf('new'));
    expect(commands(run, 'notice')).toHaveLength(5);
    expect(run.lines.some((line) => /Only what is new since .*, counts\./.test(line))).toBe(true);
    if (shallow) expect(run.lines.some((line) => line.includes('fetched'))).toBe(true);
    expect(github.requests).toEqual([]);
  });

  test('a pull request without new findings passes', async () => {
    const { repository, event, base } = fiveAndOne();
    const head = repository.write({ [tomlOf('new')]: CLOSED }).commit();
    const run = await runAction({
      workspace: repository.path,
      event: pullRequestEvent(base, head),
      sha: head,
      inputs: changed,
    });
    expect(event.name).toBe('pull_request');
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ conclusion: 'success', errors: '0', notices: '5' });
  });

  test('a finding that gets worse counts', async () => {
    const repository = Repository.create().write({ [tomlOf('a')]: OPEN });
    const base = repository.commit();
    const head = repository.write({ [tomlOf('a')]: ON }).commit();
    const run = await runAction({
      workspace: repository.path,
      event: pullRequestEvent(base, head),
      sha: head,
      inputs: changed,
    });
    expect(run.outputs).toMatchObject({ errors: '1', notices: '0' });
  });

  test('without the history the files of the pull request tell what is new', async ({ github }) => {
    const { repository, merge, event, base } = fiveAndOne();
    const clone = repository.shallowClone(merge);
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
    github.world.files = [
      {
        filename: tomlOf('new'),
        status: 'added',
        patch: `@@ -0,0 +1,5 @@\n${OPEN.replaceAll(/^/gm, '+')}`,
        changes: 5,
      },
    ];
    const run = await runAction({ workspace: clone.path, event, sha: merge, inputs: changed, api: github.url });
    expect(run.outputs).toMatchObject({ conclusion: 'failure', errors: '1', notices: '5' });
    expect(routes(github)).toEqual(['GET /repos/{owner}/{repo}/pulls/{pull_number}/files']);
    expect(commands(run, 'warning')).toHaveLength(1);
    expect(commands(run, 'warning')[0]).toContain('fetch-depth: 0');
    expect(base).toHaveLength(40);
  });

  test('without history and without GitHub all findings count', async () => {
    const { repository, merge, event } = fiveAndOne();
    const clone = repository.shallowClone(merge);
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
    const run = await runAction({ workspace: clone.path, event, sha: merge, inputs: changed });
    expect(run.outputs).toMatchObject({ errors: '6', notices: '0' });
    expect(commands(run, 'warning')[0]).toContain('all findings count');
  });

  test('403 on the files of the pull request is one warning, and all findings count', async ({ github }) => {
    const { repository, merge, event } = fiveAndOne();
    const clone = repository.shallowClone(merge);
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
    github.fault = () => ({ status: 403, body: { message: 'Resource not accessible by integration' } });
    const run = await runAction({ workspace: clone.path, event, sha: merge, inputs: changed, api: github.url });
    expect(run.outputs).toMatchObject({ errors: '6' });
    expect(commands(run, 'warning')).toHaveLength(1);
    expect(commands(run, 'warning')[0]).toContain('`pull-requests: read`');
  });

  test.for([
    ['a push', 'push', false],
    ['a push, shallow', 'push', true],
    ['a merge group', 'merge_group', false],
  ] as const)('%s is compared with what was there', async ([, name, shallow]) => {
    const { repository, base, merge } = fiveAndOne();
    const payload = exampleEvent(name);
    if (name === 'push') payload.before = base;
    else payload.merge_group.base_sha = base;
    const workspace = shallow ? repository.shallowClone(merge) : repository;
    const run = await runAction({
      workspace: workspace.path,
      event: { name, payload },
      sha: merge,
      ref: 'refs/heads/main',
      inputs: changed,
    });
    expect(run.outputs).toMatchObject({ errors: '1', notices: '5' });
  });

  test('a new branch is compared with the default branch', async () => {
    const { repository, head } = fiveAndOne();
    repository.git('checkout', '--quiet', 'topic');
    const payload = exampleEvent('push');
    payload.before = '0'.repeat(40);
    payload.repository.default_branch = 'main';
    const clone = repository.shallowClone(head);
    const event = { name: 'push', payload };
    const run = await runAction({ workspace: clone.path, event, sha: head, ref: 'refs/heads/topic', inputs: changed });
    expect(run.outputs).toMatchObject({ errors: '1', notices: '5' });
  });

  test('a schedule compares with nothing', async () => {
    const { repository, merge } = fiveAndOne();
    const event = { name: 'schedule', payload: {} };
    const run = await runAction({ workspace: repository.path, event, sha: merge, inputs: changed });
    expect(run.outputs).toMatchObject({ errors: '6' });
    expect(commands(run, 'warning')).toEqual([]);
  });
});
