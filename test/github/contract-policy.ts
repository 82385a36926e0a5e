import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { commands, pullRequestEvent, runAction } from './action.ts';
import { test } from './contract.ts';
import { CLOSED, ON, OPEN, openHomes, Repository, tomlOf } from './repository.ts';

const POLICY = '.github/wso2-cert-auth.toml';
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const allow = (path: string, ahead = 90): string =>
  [
    '[[allow]]',
    `path = "${path}"`,
    'part = "A"',
    'reason = "SEC-1"',
    'owner = "@acme/iam"',
    `expires = ${day(ahead)}`,
    '',
  ].join('\n');

function change(before: Record<string, string>, after: Record<string, string | null>) {
  const repository = Repository.create().write({ 'README.md': '', ...before });
  const base = repository.commit();
  const head = repository.write(after).commit();
  return { workspace: repository.path, event: pullRequestEvent(base, head), sha: head, repository };
}

describe.concurrent('the policy of a pull request', () => {
  test('an entry it adds is a warning that names what it lets through', async () => {
    const run = await runAction(change({ [tomlOf('a')]: OPEN }, { [POLICY]: `# ours\n${allow('a/**')}` }));
    expect(run.code).toBe(0);
    expect(commands(run, 'warning')).toHaveLength(1);
    expect(commands(run, 'warning')[0]).toMatch(
      /file=\.github\/wso2-cert-auth\.toml,line=3,.*adds an allow entry: it lets through Part A of a/,
    );
  });

  test('an entry that was there is none, one that holds longer is', async () => {
    const old = { [tomlOf('a')]: OPEN, [POLICY]: allow('a/**', 60) };
    const same = await runAction(change(old, { 'README.md': 'x' }));
    expect(commands(same, 'warning')).toEqual([]);
    const longer = await runAction(change(old, { [POLICY]: allow('a/**', 200) }));
    expect(commands(longer, 'warning')).toHaveLength(1);
    expect(commands(longer, 'warning')[0]).toContain('hold longer');
  });

  test('policy-ref: base judges with the policy of the base', async () => {
    const made = change({ [tomlOf('a')]: OPEN }, { [POLICY]: allow('a/**') });
    const run = await runAction({ ...made, inputs: { 'policy-ref': 'base' } });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ errors: '1', warnings: '0' });
    const removed = change({ [tomlOf('a')]: OPEN, [POLICY]: allow('a/**') }, { [POLICY]: null });
    expect((await runAction({ ...removed, inputs: { 'policy-ref': 'base' } })).code).toBe(0);
  });

  test('a target that makes a finding go away is a warning', async () => {
    const target = '[[target]]\npath = "a/**"\nproduct = "wso2is"\nversion = "5.11.0"\nupdate_level = 411\n';
    const run = await runAction(
      change({ 'a/wso2is-5.11.0/repository/conf/deployment.toml': CLOSED }, { [POLICY]: target }),
    );
    expect(run.code).toBe(0);
    expect(commands(run, 'warning')[0]).toMatch(/adds or changes a target: it lets through Part A/);
  });

  test('a target that goes with its file is a warning where the file was', async () => {
    const home = { 'a/wso2is-7.0.0/repository/conf/deployment.toml': CLOSED };
    const target = '[[target]]\npath = "a/**"\nproduct = "wso2is"\nversion = "5.11.0"\nupdate_level = 3\n';
    const run = await runAction(change({ ...home, [POLICY]: target }, { [POLICY]: null }));
    expect(run.code).toBe(0);
    expect(commands(run, 'warning')).toHaveLength(1);
    expect(commands(run, 'warning')[0]).toMatch(
      /file=\.github\/wso2-cert-auth\.toml,line=1,.*This change of the policy file lets through Part A/,
    );
    const allows = await runAction(change({ ...home, [POLICY]: allow('b/**') }, { [POLICY]: null }));
    expect(commands(allows, 'warning')).toEqual([]);
  });

  test.for([
    ['on the head', 'head'],
    ['whatever policy-ref says', 'base'],
  ] as const)('a broken policy file fails the run %s', async ([, ref]) => {
    const made = change({ [tomlOf('a')]: CLOSED }, { [POLICY]: '[[allow]]\npath = "a/**"\nexpired = 1\n' });
    const run = await runAction({ ...made, inputs: { 'policy-ref': ref, 'fail-on': 'never' } });
    expect(run.code).not.toBe(0);
    expect(run.outputs).toEqual({ conclusion: 'failure' });
    expect(commands(run, 'error')[0]).toContain('file=.github/wso2-cert-auth.toml,line=');
  });
});

describe.concurrent('without a token', () => {
  test('files, outputs and the summary are written', async () => {
    const repository = Repository.create().write({ ...openHomes(1), [tomlOf('on')]: ON });
    const sha = repository.commit();
    const event = { name: 'push', payload: {} };
    const inputs = { 'json-file': 'out/report.json', 'sarif-file': 'report.sarif' };
    const run = await runAction({ workspace: repository.path, event, sha, inputs });
    const json = join(repository.path, 'out/report.json');
    const sarif = join(repository.path, 'report.sarif');
    expect(run.outputs).toEqual({
      conclusion: 'failure',
      deployments: '2',
      errors: '2',
      warnings: '0',
      notices: '0',
      'json-file': json,
      'sarif-file': sarif,
    });
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ schemaVersion: 1, conclusion: 'failure' });
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results).toHaveLength(2);
    expect(run.summary).toContain(`https://ghe.example.com/Codertocat/Hello-World/blob/${sha}/${tomlOf('on')}#L5`);
  });

  test('a scanned folder below the top of the repository is reported from the top', async () => {
    const repository = Repository.create().write({ [`deep/er/${tomlOf('a')}`]: OPEN });
    const sha = repository.commit();
    const inputs = { path: 'deep/er', 'sarif-file': 'report.sarif', 'json-file': 'report.json' };
    const run = await runAction({ workspace: repository.path, event: { name: 'push', payload: {} }, sha, inputs });
    expect(commands(run, 'error')[0]).toContain(`file=deep/er/${tomlOf('a')},`);
    expect(readFileSync(join(repository.path, 'report.sarif'), 'utf8')).toContain(`"deep/er/${tomlOf('a')}"`);
    const [finding] = JSON.parse(readFileSync(join(repository.path, 'report.json'), 'utf8')).findings;
    expect(finding.file).toBe(tomlOf('a'));
  });

  test('a wrong input, a missing folder and a missing deployment fail and say why', async () => {
    const repository = Repository.create().write({ 'README.md': '' });
    const start = { workspace: repository.path, event: { name: 'push', payload: {} }, sha: repository.commit() };
    for (const [inputs, said] of [
      [{ scope: 'some' }, 'The input scope is "some"; it may be all, changed.'],
      [{ review: 'yes' }, 'The input review is "yes"; it may be true or false.'],
      [{ path: 'nowhere' }, 'There is no folder'],
      [{ 'require-deployment': 'true' }, 'No WSO2 deployment found'],
    ] as const) {
      const run = await runAction({ ...start, inputs });
      expect(run.code).toBe(2);
      expect(run.outputs).toEqual({ conclusion: 'failure' });
      expect(commands(run, 'error')[0]).toContain(said);
    }
    const none = await runAction(start);
    expect(none.code).toBe(0);
    expect(commands(none, 'warning')[0]).toContain('No WSO2 deployment found');
  });

  test('nothing of the scanned repository is run', async () => {
    const made = change(
      { [tomlOf('a')]: OPEN, '.gitattributes': '* filter=evil diff=evil\n' },
      { [tomlOf('b')]: OPEN },
    );
    const trap = join(made.workspace, '..', `trap-${made.sha}`);
    const evil = `touch '${trap}'; cat`;
    for (const [key, value] of [
      ['core.fsmonitor', evil],
      ['core.sshCommand', evil],
      ['diff.external', evil],
      ['diff.evil.command', evil],
      ['diff.evil.textconv', evil],
      ['filter.evil.clean', evil],
      ['filter.evil.smudge', evil],
      ['core.pager', evil],
      ['core.hooksPath', '.'],
    ] as const) {
      made.repository.git('config', key, value);
    }
    const run = await runAction({ ...made, inputs: { scope: 'changed' } });
    expect(run.outputs).toMatchObject({ errors: '1', notices: '1' });
    expect(existsSync(trap)).toBe(false);
  });
});
