import { describe, expect } from 'vitest';
import { commands, pullRequestEvent, runAction } from './action.ts';
import { pullRequest, test } from './contract.ts';
import { CLOSED, ON, OPEN, openHomes, Repository, tomlOf } from './repository.ts';

describe.concurrent('review', () => {
  const review = { review: 'true', annotations: 'commands' };

  test('comments carry the fix as a suggestion on lines of the diff', async ({ github }) => {
    const { start } = pullRequest(github, { [tomlOf('a')]: OPEN, [tomlOf('b')]: ON });
    await runAction({ ...start, inputs: review, api: github.url });
    expect(github.world.reviews).toHaveLength(1);
    const [missing, on] = github.world.threads;
    expect(missing?.body).toContain(
      [
        '```suggestion',
        'type = "database_unique_id"',
        '',
        '[event.default_listener.client_certificate_authentication_handler]',
        'enable = false',
        '```',
      ].join('\n'),
    );
    expect(missing).toMatchObject({ path: tomlOf('a'), line: 5 });
    expect(on?.body).toContain('```suggestion\nenable = false\n```');
    expect(on).toMatchObject({ path: tomlOf('b'), line: 5 });
  });

  test('findings outside of the diff are listed with links to the head commit', async ({ github }) => {
    const repository = Repository.create().write({ [tomlOf('old')]: OPEN });
    const base = repository.commit();
    const head = repository.write({ 'README.md': 'hello\n' }).commit();
    const event = pullRequestEvent(base, head);
    await runAction({ workspace: repository.path, event, sha: head, inputs: review, api: github.url });
    expect(github.world.threads).toEqual([]);
    expect(github.world.reviews[0]?.body).toContain(
      `(https://ghe.example.com/Codertocat/Hello-World/blob/${head}/${tomlOf('old')}#L5)`,
    );
  });

  test('a second run posts nothing twice, a mended finding is resolved, and one that comes back is opened again', async ({
    github,
  }) => {
    const { repository, start } = pullRequest(github, { [tomlOf('a')]: OPEN, [tomlOf('b')]: OPEN });
    const once = () => runAction({ ...start, inputs: review, api: github.url });
    await once();
    await once();
    expect(github.world.threads).toHaveLength(2);
    expect(github.world.reviews).toHaveLength(1);

    repository.write({ [tomlOf('a')]: CLOSED });
    await once();
    expect(github.world.threads.map(({ isResolved }) => isResolved)).toEqual([true, false]);
    expect(github.world.reviews).toHaveLength(1);

    repository.write({ [tomlOf('a')]: OPEN });
    await once();
    expect(github.world.threads.map(({ isResolved }) => isResolved)).toEqual([false, false]);
    expect(github.world.threads).toHaveLength(2);
  });

  test('each scanned folder has a review of its own, and an older version had the top', async ({ github }) => {
    const { repository, start } = pullRequest(github, { [`x/${tomlOf('a')}`]: OPEN, [`y/${tomlOf('a')}`]: OPEN });
    const once = (path: string) => runAction({ ...start, inputs: { ...review, path }, api: github.url });
    for (const path of ['x', 'y', 'x']) await once(path);
    const open = () => github.world.threads.map(({ path, isResolved }) => [path, isResolved]);
    expect(open()).toEqual([
      [`x/${tomlOf('a')}`, false],
      [`y/${tomlOf('a')}`, false],
    ]);
    expect(github.world.reviews).toHaveLength(2);
    for (const { body } of github.world.reviews) expect(body).not.toContain('newer review');

    repository.write({ [`y/${tomlOf('a')}`]: CLOSED });
    for (const path of ['x', 'y']) await once(path);
    expect(open().map(([, isResolved]) => isResolved)).toEqual([false, true]);

    await once('.');
    expect(github.world.threads.at(-1)?.body).toMatch(/<!-- wso2-cert-auth finding [0-9a-f]{64} -->$/);
  });

  test('a token that may not resolve folds the comment away', async ({ github }) => {
    const { repository, start } = pullRequest(github, { [tomlOf('a')]: OPEN });
    await runAction({ ...start, inputs: review, api: github.url });
    github.fault = ({ body }) =>
      / resolveReviewThread/.test(body?.query ?? '')
        ? { status: 200, body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] } }
        : null;
    repository.write({ [tomlOf('a')]: CLOSED });
    await runAction({ ...start, inputs: review, api: github.url });
    expect(github.world.threads[0]).toMatchObject({ isResolved: false, isMinimized: true });
  });

  test("a thread a person resolved stays resolved, and somebody else's mark means nothing", async ({ github }) => {
    const { start } = pullRequest(github, { [tomlOf('a')]: OPEN });
    await runAction({ ...start, inputs: review, api: github.url });
    const [thread] = github.world.threads;
    if (thread === undefined) throw new Error('no thread');
    Object.assign(thread, { isResolved: true, resolvedBy: 'alice' });
    await runAction({ ...start, inputs: review, api: github.url });
    expect(github.world.threads).toHaveLength(1);
    expect(thread.isResolved).toBe(true);
    thread.author = 'mallory';
    await runAction({ ...start, inputs: review, api: github.url });
    expect(github.world.threads).toHaveLength(2);
  });

  test('one refused comment does not lose the review', async ({ github }) => {
    const { start } = pullRequest(github, { [tomlOf('a')]: OPEN, [tomlOf('b')]: OPEN });
    // GitHub sees another diff of one file than it told.
    const told = github.world.files;
    github.fault = ({ method }) => {
      if (method === 'POST')
        github.world.files = told.map((file, index) => (index === 0 ? { ...file, patch: '@@ -1 +1 @@\n+x' } : file));
      return null;
    };
    const run = await runAction({ ...start, inputs: review, api: github.url });
    expect(github.world.threads.map(({ path }) => path)).toEqual([tomlOf('b')]);
    expect(github.world.reviews).toHaveLength(1);
    expect(github.world.reviews[0]?.body).toContain(`/${tomlOf('a')}#L5`);
    expect(run.code).toBe(1);
  });

  test.for([
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    'graphql',
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  ])('403 at %s is one warning that names the permission', async (route, { github }) => {
    github.fault = (request) =>
      request.route === route ? { status: 403, body: { message: 'Resource not accessible by integration' } } : null;
    const run = await runAction({ ...pullRequest(github, openHomes(1)).start, inputs: review, api: github.url });
    expect(run.code).toBe(1);
    expect(commands(run, 'warning')).toHaveLength(1);
    expect(commands(run, 'warning')[0]).toMatch(/review.*`pull-requests: write`/);
    expect(commands(run, 'error')).toHaveLength(1);
  });

  test('500 findings make one review that GitHub takes', async ({ github }) => {
    const { start } = pullRequest(github, openHomes(500));
    await runAction({ ...start, inputs: review, api: github.url });
    expect(github.world.threads).toHaveLength(50);
    expect(github.world.reviews).toHaveLength(1);
    expect(github.world.reviews[0]?.body).toMatch(/- \d+ more are in the step summary and the log\./);
  });
});
