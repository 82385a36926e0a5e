import { describe, expect } from 'vitest';
import { commands, exampleEvent, isBuilt, runAction } from './action.ts';
import { pullRequest, test } from './contract.ts';
import type { Json } from './json.ts';
import { CLOSED, openHomes, Repository, tomlOf } from './repository.ts';

describe.concurrent('events', () => {
  test('a pull request from a fork asks GitHub for nothing it cannot have', async ({ github }) => {
    const { start } = pullRequest(github, openHomes(12));
    const event = structuredClone(start.event) as Json;
    event.payload.pull_request.head.repo.full_name = 'mallory/Hello-World';
    const run = await runAction({ ...start, event, inputs: { review: 'true' }, api: github.url });
    expect(github.requests).toEqual([]);
    const warnings = commands(run, 'warning');
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toMatch(/check run.*`checks: write`.*fork/);
    expect(warnings[1]).toMatch(/review.*`pull-requests: write`.*fork/);
    expect(run.code).toBe(1);
    expect(run.summary).toContain('home000');
  });

  test('a schedule keeps one issue: opened, edited in place, closed with a comment', async ({ github }) => {
    const repository = Repository.create().write(openHomes(2));
    const sha = repository.commit();
    const { repository: about } = exampleEvent('push');
    const event = { name: 'schedule', payload: { schedule: '17 5 * * 1', repository: about } };
    const scan = () =>
      runAction({
        workspace: repository.path,
        event,
        sha,
        ref: 'refs/heads/master',
        inputs: { issue: 'true', annotations: 'commands' },
        api: github.url,
      });
    const first = await scan();
    expect(first.code).toBe(1);
    expect(github.world.issues).toHaveLength(1);
    const [issue] = github.world.issues;
    expect(issue?.body).toContain('home001');
    await scan();
    expect(github.world.issues).toHaveLength(1);
    repository.write({ [tomlOf('home001')]: CLOSED });
    await scan();
    expect(issue?.body).toContain('1 error');
    expect(issue?.comments).toEqual([]);
    repository.write({ [tomlOf('home000')]: CLOSED });
    const last = await scan();
    expect(last.code).toBe(0);
    expect(issue?.state).toBe('closed');
    expect(issue?.comments).toHaveLength(1);
    await scan();
    expect(github.world.issues).toHaveLength(1);
  });

  test('allow entries are announced fourteen days ahead, once', async ({ github }) => {
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const allow = (path: string, expires: string) =>
      [
        '[[allow]]',
        `path = "${path}/**"`,
        'part = "A"',
        'reason = "SEC-1"',
        'owner = "@acme/iam"',
        `expires = ${expires}`,
        '',
      ].join('\n');
    const policy = (...entries: string[]) => ({ '.github/wso2-cert-auth.toml': entries.join('\n') });
    const repository = Repository.create().write({
      ...openHomes(2),
      ...policy(allow('home000', day(10)), allow('home001', day(40))),
    });
    const event = { name: 'workflow_dispatch', payload: exampleEvent('workflow_dispatch') };
    const scan = () =>
      runAction({
        workspace: repository.path,
        event,
        sha: 'a'.repeat(40),
        ref: `refs/heads/${event.payload.repository.default_branch}`,
        inputs: { issue: 'true', annotations: 'commands' },
        api: github.url,
      });
    expect((await scan()).code).toBe(0);
    const [issue] = github.world.issues;
    expect(issue?.body).toContain('home000');
    expect(issue?.title).toContain('about to expire');
    await scan();
    expect(issue?.comments).toEqual([]);
    repository.write(policy(allow('home000', day(10)), allow('home001', day(12))));
    await scan();
    expect(issue?.comments).toHaveLength(1);
    expect(issue?.comments[0]).toContain('home001');
    expect(issue?.comments[0]).not.toContain('home000');
    repository.write(policy(allow('home000', day(90)), allow('home001', day(90))));
    await scan();
    expect(issue?.state).toBe('closed');
  });

  test('403 on the issue is one warning that names the permission', async ({ github }) => {
    github.fault = () => ({ status: 403, body: { message: 'Resource not accessible by integration' } });
    const repository = Repository.create().write(openHomes(1));
    const sha = repository.commit();
    const run = await runAction({
      workspace: repository.path,
      event: { name: 'schedule', payload: {} },
      sha,
      inputs: { issue: 'true', annotations: 'commands' },
      api: github.url,
    });
    expect(run.code).toBe(1);
    expect(commands(run, 'warning')).toHaveLength(1);
    expect(commands(run, 'warning')[0]).toMatch(/issue.*`issues: write`/);
  });

  test('a merge group is judged by what it brings', async ({ github }) => {
    const repository = Repository.create().write(openHomes(1));
    const base = repository.commit();
    const head = repository.write({ 'README.md': 'hello\n' }).commit();
    const payload = exampleEvent('merge_group');
    payload.merge_group.base_sha = base;
    payload.merge_group.head_sha = head;
    const start = {
      workspace: repository.path,
      event: { name: 'merge_group', payload },
      sha: head,
      ref: payload.merge_group.head_ref,
      api: github.url,
    };
    expect((await runAction({ ...start, inputs: { scope: 'all' } })).code).toBe(1);
    const run = await runAction({ ...start, inputs: { scope: 'changed' } });
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ errors: '0', notices: '1' });
    expect(github.world.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  });

  test.runIf(isBuilt())(
    'an API that is away changes nothing but the surface',
    async ({ github }) => {
      const { start } = pullRequest(github, openHomes(1));
      const run = await runAction({ ...start, inputs: { review: 'true' }, api: 'http://127.0.0.1:9/api/v3' });
      expect(run.code).toBe(1);
      expect(commands(run, 'error')).toHaveLength(1);
      expect(commands(run, 'warning').at(-1)).toContain('could not be reached');
    },
    120_000,
  );

  test.for(['{', '[]', '"x"', JSON.stringify({ pull_request: { number: '2; rm -rf /', head: null } })])(
    'a payload like %s is not used',
    async (payload, { github }) => {
      const { start } = pullRequest(github, openHomes(1));
      const event = { name: 'pull_request', payload };
      const run = await runAction({ ...start, event, inputs: { review: 'true', scope: 'changed' } });
      expect(run.code).toBe(1);
      expect(commands(run, 'error')).toHaveLength(1);
    },
  );
});
