import { describe, expect } from 'vitest';
import { commands, isBuilt, pullRequestEvent, runAction } from './action.ts';
import { pullRequest, routes, test } from './contract.ts';
import type { Answer } from './loopback-world.ts';
import { OPEN, openHomes, Repository, tomlOf } from './repository.ts';

describe.concurrent('annotations', () => {
  test.for([0, 1, 10, 11, 50, 51])('a check run takes all of %i findings', async (count, { github }) => {
    const { start } = pullRequest(github, openHomes(count));
    const run = await runAction({ ...start, api: github.url });
    expect(run.code).toBe(count === 0 ? 0 : 1);
    expect(run.outputs).toMatchObject({ conclusion: count === 0 ? 'success' : 'failure', errors: String(count) });
    expect(github.world.checkRuns).toHaveLength(count === 0 ? 0 : 1);
    if (count > 0) {
      const [check] = github.world.checkRuns;
      expect(check).toMatchObject({ head: start.sha, conclusion: 'failure' });
      expect(new Set(check?.annotations.map(({ path }) => path)).size).toBe(count);
      expect(check?.annotations[0]).toMatchObject({ start_line: 5, end_line: 5, annotation_level: 'failure' });
    }
    // Nothing is shown twice.
    expect(commands(run, 'error')).toEqual([]);
    expect(commands(run, 'warning')).toEqual([]);
  });

  test('the check run of a folder has its name, so that one does not hide another', async ({ github }) => {
    const { start } = pullRequest(github, { [`x/is/${tomlOf('a')}`]: OPEN });
    for (const path of ['.', 'x/is']) {
      await runAction({ ...start, inputs: { path, annotations: 'check' }, api: github.url });
    }
    expect(github.world.checkRuns.map(({ name }) => name)).toEqual(['wso2-cert-auth', 'wso2-cert-auth (x/is)']);
  });

  test('500 findings go in ten requests', async ({ github }) => {
    const { start } = pullRequest(github, openHomes(500));
    await runAction({ ...start, api: github.url });
    expect(github.world.checkRuns[0]?.annotations).toHaveLength(500);
    expect(routes(github)).toEqual([
      'POST /repos/{owner}/{repo}/check-runs',
      ...Array(9).fill('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}'),
    ]);
  });

  test.for([1, 10, 11, 51])(
    'without a token %i findings are workflow commands, and none is lost silently',
    async (count, { github }) => {
      const { start } = pullRequest(github, openHomes(count));
      const run = await runAction({ ...start });
      const errors = commands(run, 'error');
      expect(errors).toHaveLength(Math.min(count, 10));
      const more = errors.filter((line) => line.includes('title=') && /title=\d+ errors? more/.test(line));
      expect(more).toHaveLength(count > 10 ? 1 : 0);
      if (count > 10) expect(more[0]).toContain(`title=${count - 9} errors more`);
      expect(github.requests).toEqual([]);
    },
  );

  test('findings on lines of the diff come first', async () => {
    const repository = Repository.create().write(openHomes(30));
    const base = repository.commit();
    const head = repository.write({ [tomlOf('zz-new')]: OPEN }).commit();
    const event = pullRequestEvent(base, head);
    const run = await runAction({ workspace: repository.path, event, sha: head });
    expect(commands(run, 'error')[0]).toContain(`file=${tomlOf('zz-new')},`);
  });

  test('without checks: write commands take over, quietly where they show everything', async ({ github }) => {
    github.fault = () => ({ status: 403, body: { message: 'Resource not accessible by integration' } });
    const few = await runAction({ ...pullRequest(github, openHomes(2)).start, api: github.url });
    expect(few.code).toBe(1);
    expect(commands(few, 'error')).toHaveLength(2);
    expect(commands(few, 'warning')).toEqual([]);
    expect(few.lines.some((line) => line.includes('`checks: write`'))).toBe(true);
    const many = await runAction({ ...pullRequest(github, openHomes(12)).start, api: github.url });
    expect(commands(many, 'error')).toHaveLength(10);
    expect(commands(many, 'warning')).toHaveLength(1);
    expect(commands(many, 'warning')[0]).toMatch(/check run.*`checks: write`/);
  });

  test('what a check run stops taking midway is shown by commands', async ({ github }) => {
    github.fault = ({ method }) => (method === 'PATCH' ? { status: 403, body: { message: 'no more' } } : null);
    const run = await runAction({ ...pullRequest(github, openHomes(55)).start, api: github.url });
    expect(github.world.checkRuns[0]?.annotations).toHaveLength(50);
    expect(commands(run, 'error')).toHaveLength(5);
    expect(commands(run, 'warning')).toHaveLength(1);
  });

  const LIMIT = {
    headers: { 'retry-after': '1' },
    body: { message: 'You have exceeded a secondary rate limit. Please wait.' },
  };
  // Inside, the waiting is left out.
  test.runIf(isBuilt()).for<{ what: string; answer: Answer }>([
    { what: '502', answer: { status: 502, body: { message: 'Bad gateway' } } },
    { what: 'a secondary rate limit', answer: { status: 403, ...LIMIT } },
    { what: 'a secondary rate limit as 429', answer: { status: 429, ...LIMIT } },
  ])('$what is tried again', async ({ answer }, { github }) => {
    github.fault = (_, nth) => (nth === 1 ? answer : null);
    const run = await runAction({ ...pullRequest(github, openHomes(1)).start, api: github.url });
    expect(run.code).toBe(1);
    expect(github.world.checkRuns).toHaveLength(1);
    expect(github.requests).toHaveLength(2);
    expect(commands(run, 'warning')).toEqual([]);
  });
});
