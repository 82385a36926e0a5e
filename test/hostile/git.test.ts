import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectUnresolved, IDENTITY, report, run, SECURE_IDENTITY, SECURE_TOML, TOML, tree, write } from './run.ts';

const INSECURE = SECURE_TOML.replace('false', 'true');

function git(cwd: string, ...args: string[]): void {
  const env = {
    PATH: process.env.PATH ?? '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    HOME: cwd,
  };
  const who = [
    '-c',
    'user.name=t',
    '-c',
    'user.email=t@example.org',
    '-c',
    'protocol.file.allow=always',
    '-c',
    'init.defaultBranch=main',
  ];
  execFileSync('git', [...who, ...args], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
}

function repository(files: Record<string, string>): string {
  const root = tree(files);
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'x');
  return root;
}

const states = async (root: string): Promise<Record<string, string>> =>
  Object.fromEntries((await report(root)).deployments.map(({ id, parts }) => [id, parts.A.state]));

describe('repositories of odd shapes', () => {
  it('without commits', async () => {
    const root = tree({ [TOML]: INSECURE });
    git(root, 'init', '-q');
    expect(await states(root)).toEqual({ '.': 'enabled' });
  });

  it('a bare one, and the inside of .git', async () => {
    const root = repository({ [TOML]: INSECURE });
    git(root, 'clone', '-q', '--bare', '.', 'bare.git');
    expect((await report(join(root, 'bare.git'))).deployments).toEqual([]);
    expect((await report(join(root, '.git'))).deployments).toEqual([]);
    expect((await report(join(root, '.git', 'objects'))).deployments).toEqual([]);
  });

  it('a folder of a repository, an ignored one, a work tree of its own', async () => {
    const root = repository({ [`a/b/${TOML}`]: INSECURE, '.gitignore': 'out\n' });
    write(root, { [`out/${TOML}`]: INSECURE });
    expect(await states(join(root, 'a'))).toEqual({ b: 'enabled' });
    expect(await states(join(root, 'out'))).toEqual({ '.': 'enabled' });
    expect(await states(root)).toEqual({ 'a/b': 'enabled' });
    const other = tree({});
    git(root, 'worktree', 'add', '-q', join(other, 'x'));
    expect(await states(join(other, 'x'))).toEqual({ 'a/b': 'enabled' });
  });

  it('a damaged one is walked', async () => {
    const root = repository({ [TOML]: INSECURE });
    writeFileSync(join(root, '.git/index'), 'DIRC damaged');
    expect(await states(root)).toEqual({ '.': 'enabled' });
    rmSync(join(root, '.git'), { recursive: true });
    writeFileSync(join(root, '.git'), 'gitdir: /nonexistent\n');
    expect(await states(root)).toEqual({ '.': 'enabled' });
  });

  it('one that belongs to somebody else is walked', async () => {
    const root = repository({ [TOML]: INSECURE });
    chmodSync(root, 0o755);
    const found = await report(root, { unprivileged: true });
    expect(found.deployments.map(({ parts }) => parts.A.state)).toEqual(['enabled']);
  });

  it('without git', async () => {
    const root = repository({ [TOML]: INSECURE, 'k8s/is.yaml': 'kind: x\n' });
    const with_ = await report(root);
    const without = await report(root, { env: { PATH: '/nonexistent' } });
    expect(without).toEqual(with_);
  });
});

describe('repositories in repositories', () => {
  it('a submodule is scanned when it is there, and told when it is not', async () => {
    const inner = repository({ [`is/${TOML}`]: INSECURE });
    const root = repository({ 'readme.md': '' });
    git(root, 'submodule', '--quiet', 'add', inner, 'modules/inner');
    expect(await states(root)).toEqual({ 'modules/inner/is': 'enabled' });
    git(root, 'submodule', '--quiet', 'deinit', '-f', 'modules/inner');
    const found = await report(root);
    expect(found.deployments).toEqual([]);
    expect(found.findings).toMatchObject([{ rule: 'unreadable-config', level: 'warning', file: 'modules/inner' }]);
  });

  it('a clone that is no submodule is scanned', async () => {
    const root = repository({ 'readme.md': '' });
    write(root, { [`other/is/${TOML}`]: INSECURE });
    git(join(root, 'other'), 'init', '-q');
    git(join(root, 'other'), 'add', '-A');
    git(join(root, 'other'), 'commit', '-q', '-m', 'x');
    expect(await states(root)).toEqual({ 'other/is': 'enabled' });
  });

  it('a submodule path that climbs out is not followed', async () => {
    const outside = repository({ [TOML]: INSECURE });
    const root = repository({ 'readme.md': '' });
    write(root, {
      '.gitmodules': `[submodule "x"]\n\tpath = ../${outside.split('/').at(-1)}\n\turl = ext::sh -c touch% /tmp/pwned\n`,
    });
    git(root, 'add', '-A');
    expect(await states(root)).toEqual({});
  });
});

describe('files that are tracked but not there', () => {
  it('left out by a sparse checkout are told, deleted ones are not', async () => {
    const root = repository({
      [`in/${TOML}`]: SECURE_TOML,
      [`out/${TOML}`]: SECURE_TOML,
      [`old/${IDENTITY}`]: SECURE_IDENTITY,
      'out/app.yaml': 'a: 1\n',
      [`deleted/${TOML}`]: SECURE_TOML,
    });
    git(root, 'sparse-checkout', 'set', 'in', 'deleted');
    rmSync(join(root, `deleted/${TOML}`));
    expect(existsSync(join(root, `out/${TOML}`))).toBe(false);
    const found = await report(root);
    expectUnresolved(found, `out/${TOML}`);
    expectUnresolved(found, `old/${IDENTITY}`);
    expect(found.deployments.map(({ id }) => id)).toEqual(['in', 'old', 'out']);
  });

  it('left out although they are there are read', async () => {
    const root = repository({ [TOML]: SECURE_TOML });
    git(root, 'update-index', '--skip-worktree', TOML);
    writeFileSync(join(root, TOML), INSECURE);
    expect(await states(root)).toEqual({ '.': 'enabled' });
  });

  it('of Git LFS are told', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1234\n`;
    for (const path of [TOML, 'is/deployment.toml', IDENTITY, 'is/identity.xml', 'is/authenticators.xml']) {
      expectUnresolved(await report(repository({ [path]: pointer })), path);
    }
  });
});

describe('a repository whose configuration attacks', () => {
  it('runs nothing', async () => {
    const root = repository({ [TOML]: SECURE_TOML, '.gitattributes': '* filter=evil diff=evil merge=evil\n' });
    const marker = join(root, 'pwned');
    const script = join(root, 'evil.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${marker}\n`);
    chmodSync(script, 0o755);
    const hooks = join(root, 'hooks');
    mkdirSync(hooks);
    for (const hook of [
      'post-index-change',
      'fsmonitor-watchman',
      'query-watchman',
      'post-checkout',
      'reference-transaction',
    ]) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch ${marker}\n`);
      chmodSync(join(hooks, hook), 0o755);
    }
    const included = join(root, 'included');
    writeFileSync(included, `[core]\n\tfsmonitor = ${script}\n`);
    for (const [key, value] of [
      ['core.fsmonitor', script],
      ['core.hooksPath', hooks],
      ['core.pager', script],
      ['core.editor', script],
      ['core.sshCommand', script],
      ['core.gitProxy', script],
      ['core.askPass', script],
      ['core.alternateRefsCommand', script],
      ['core.untrackedCache', 'true'],
      ['credential.helper', script],
      ['filter.evil.clean', script],
      ['filter.evil.smudge', script],
      ['filter.evil.process', script],
      ['diff.evil.textconv', script],
      ['diff.external', script],
      ['alias.ls-files', `!${script}`],
      ['include.path', included],
      ['gpg.program', script],
      ['pager.ls-files', script],
      ['remote.origin.url', `ext::${script}`],
      ['remote.origin.promisor', 'true'],
      ['protocol.ext.allow', 'always'],
      ['extensions.partialClone', 'origin'],
      ['trace2.eventTarget', marker],
      ['core.excludesFile', '/etc/passwd'],
    ] as const) {
      git(root, 'config', key, value);
    }
    rmSync(marker, { force: true });
    await report(root);
    expect(existsSync(marker)).toBe(false);
  });

  it('does not hide files that git would have to look for elsewhere', async () => {
    const elsewhere = tree({});
    const root = repository({ [TOML]: INSECURE });
    git(root, 'config', 'core.worktree', elsewhere);
    expect(await states(root)).toEqual({ '.': 'enabled' });
  });
});

describe('variables of git in the environment', () => {
  it('do not make another repository answer', async () => {
    const other = repository({ 'x.md': '' });
    const root = repository({ [TOML]: INSECURE });
    const env = {
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git/index'),
      GIT_PREFIX: 'x/',
      GIT_OBJECT_DIRECTORY: '/nonexistent',
      GIT_TRACE: '1',
      GIT_LITERAL_PATHSPECS: '1',
      GIT_CEILING_DIRECTORIES: '/',
      GIT_EXTERNAL_DIFF: '/nonexistent',
    };
    const found = await report(root, { env });
    expect(found.deployments.map(({ parts }) => parts.A.state)).toEqual(['enabled']);
  });

  it('a wrong configuration in them ends in a walk, not in silence', async () => {
    const root = repository({ [TOML]: INSECURE });
    const result = await run(root, { env: { GIT_CONFIG_COUNT: 'x', GIT_CONFIG_PARAMETERS: "'broken" } });
    expect(result.code).toBe(1);
  });
});
