import { describe, expect } from 'vitest';
import { commands, pullRequestEvent, runAction } from './action.ts';
import { pullRequest, test } from './contract.ts';
import { OPEN, openHomes, Repository, temporary, tomlOf } from './repository.ts';

const POLICY = '.github/wso2-cert-auth.toml';
const BROKEN = '[[allow]]\nwhat = 1\n';
const soon = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
const ALLOW = `[[allow]]\npath = "a/**"\npart = "A"\nreason = "r"\nowner = "@acme/iam"\nexpires = ${soon}\n`;

/** A clone of the change's merge whose server is away. */
function cutOff(before: Record<string, string>, after: Record<string, string>) {
  const repository = Repository.create().write({ 'README.md': '', ...before });
  const base = repository.commit();
  const head = repository.write(after).commit();
  const clone = repository.shallowClone(head);
  clone.git('remote', 'set-url', 'origin', 'file:///nowhere');
  return { workspace: clone.path, event: pullRequestEvent(base, head), sha: head };
}

describe.concurrent('at the edges', () => {
  test('a policy file whose base cannot be had: a warning, and with policy-ref: base nothing is decided', async () => {
    const made = cutOff({ [tomlOf('a')]: OPEN }, { [POLICY]: ALLOW });
    const head = await runAction(made);
    expect(head.code).toBe(0);
    expect(commands(head, 'warning')[0]).toContain('changes the policy file could not be told');
    const base = await runAction({ ...made, inputs: { 'policy-ref': 'base' } });
    expect(base.code).toBe(2);
    expect(commands(base, 'error')[0]).toContain('The policy of the base (input policy-ref) could not be read');
  });

  test('a policy file that was broken before: every entry counts as added, and the base is judged with the new one', async () => {
    const repository = Repository.create().write({ [tomlOf('a')]: OPEN, [POLICY]: BROKEN });
    const base = repository.commit();
    const head = repository.write({ [POLICY]: ALLOW }).commit();
    const event = pullRequestEvent(base, head);
    const run = await runAction({ workspace: repository.path, event, sha: head, inputs: { scope: 'changed' } });
    expect(run.code).toBe(0);
    expect(commands(run, 'warning')[0]).toContain('adds an allow entry');
    expect(run.lines.some((line) => line.includes('cannot be used; the base is judged with'))).toBe(true);
  });

  test('a policy file that is not text', async () => {
    const repository = Repository.create().write({ [tomlOf('a')]: OPEN });
    const base = repository.commit();
    const head = repository.write({ [POLICY]: 'a\0b' }).commit();
    const start = { workspace: repository.path, event: pullRequestEvent(base, head), sha: head };
    for (const ref of ['head', 'base']) {
      const run = await runAction({ ...start, inputs: { 'policy-ref': ref } });
      expect(run.code).toBe(2);
      expect(commands(run, 'error')[0]).toContain('cannot be used');
    }
  });

  test('scope: changed with the policy of the base', async () => {
    const repository = Repository.create().write({ [tomlOf('a')]: OPEN, [tomlOf('b')]: OPEN, [POLICY]: ALLOW });
    const base = repository.commit();
    const head = repository.write({ [tomlOf('c')]: OPEN }).commit();
    const event = pullRequestEvent(base, head);
    const inputs = { scope: 'changed', 'policy-ref': 'base', policy: POLICY };
    const run = await runAction({ workspace: repository.path, event, sha: head, inputs });
    expect(run.outputs).toMatchObject({ errors: '1', notices: '2' });
  });

  test('a folder that is in no git work tree', async () => {
    const plain = new Repository(temporary('plain')).write({ [`deploy/${tomlOf('a')}`]: OPEN });
    const event = pullRequestEvent('a'.repeat(40), 'b'.repeat(40));
    const start = { workspace: plain.path, event, sha: 'b'.repeat(40) };
    const run = await runAction({ ...start, inputs: { path: 'deploy', scope: 'changed' } });
    expect(run.code).toBe(1);
    expect(commands(run, 'error')[0]).toContain(`file=deploy/${tomlOf('a')},`);
    expect(commands(run, 'warning')[0]).toContain('the folder is in no git work tree: all findings count');
  });

  test('a policy file next to the scanned folder', async () => {
    const repository = Repository.create().write({ [`deploy/${tomlOf('a')}`]: OPEN, 'ours.toml': '' });
    const base = repository.commit();
    const head = repository.write({ 'ours.toml': ALLOW }).commit();
    const event = pullRequestEvent(base, head);
    const inputs = { path: 'deploy', policy: 'ours.toml' };
    const run = await runAction({ workspace: repository.path, event, sha: head, inputs });
    expect(run.code).toBe(0);
    expect(commands(run, 'warning')[0]).toContain('file=ours.toml,line=2');
    const broken = await runAction({
      workspace: repository.write({ 'ours.toml': BROKEN }).path,
      event,
      sha: head,
      inputs,
    });
    expect(commands(broken, 'error')[0]).toContain('file=ours.toml,line=');
  });

  test('a place that cannot be written fails the run and says why', async () => {
    const repository = Repository.create().write(openHomes(1));
    const sha = repository.commit();
    const start = { workspace: repository.path, event: { name: 'push', payload: {} }, sha };
    const run = await runAction({
      ...start,
      inputs: { 'json-file': `${tomlOf('home000')}/x.json`, 'fail-on': 'never' },
    });
    expect(run.code).toBe(2);
    expect(run.outputs).toMatchObject({ conclusion: 'failure' });
    expect(commands(run, 'error').at(-1)).toContain('x.json of the input json-file cannot be written');
    const summary = await runAction({ ...start, env: { GITHUB_STEP_SUMMARY: '/no/such/folder/summary.md' } });
    expect(summary.code).toBe(1);
    expect(commands(summary, 'warning')[0]).toContain('The step summary could not be written');
  });

  test('more than a page of threads is read, and a folded one is opened again', async ({ github }) => {
    const { start } = pullRequest(github, { [tomlOf('a')]: OPEN });
    const inputs = { review: 'true', annotations: 'commands' };
    await runAction({ ...start, inputs, api: github.url });
    const [own] = github.world.threads.splice(0, 1);
    if (own === undefined) throw new Error('no thread');
    for (let index = 0; index < 120; index++) {
      github.world.threads.push({ ...own, id: `PRRT_x${index}`, body: 'something else', author: 'alice' });
    }
    github.world.threads.push(Object.assign(own, { isMinimized: true }));
    await runAction({ ...start, inputs, api: github.url });
    expect(github.world.threads).toHaveLength(121);
    expect(own.isMinimized).toBe(false);
  });

  test('what was outside of the diff and is mended is told in the same review', async ({ github }) => {
    const repository = Repository.create().write({ [tomlOf('old')]: OPEN });
    const base = repository.commit();
    const head = repository.write({ 'README.md': 'hello\n' }).commit();
    const event = pullRequestEvent(base, head);
    const scan = () =>
      runAction({
        workspace: repository.path,
        event,
        sha: head,
        inputs: { review: 'true', annotations: 'none' },
        api: github.url,
      });
    await scan();
    repository.write({ [tomlOf('old')]: OPEN.concat('[x]\n') });
    await scan();
    expect(github.world.reviews).toHaveLength(1);
    expect(github.world.reviews[0]?.body).toContain('#L6');
    github.world.files = [{ filename: tomlOf('new'), status: 'added', patch: '@@ -0,0 +1,5 @@\n+x', changes: 5 }];
    repository.write({ [tomlOf('new')]: OPEN });
    await scan();
    expect(github.world.reviews).toHaveLength(2);
    expect(github.world.reviews[0]?.body).toContain('A newer review');
  });
});
