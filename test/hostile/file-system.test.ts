import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  expectUnresolved,
  IDENTITY,
  lock,
  report,
  run,
  SECURE_IDENTITY,
  SECURE_TOML,
  TOML,
  tree,
  write,
} from './run.ts';

const SECRET = 'S3CRET-outside-the-root';
const manifest = (toml: string): string =>
  `kind: ConfigMap\ndata:\n  deployment.toml: |\n${toml.replace(/^(?=.)/gm, '    ')}`;

/** A folder with a configuration file whose content must not show up anywhere. */
const outside = (): string =>
  tree({
    [TOML]: `${SECURE_TOML}# ${SECRET}\n[x]\n"${SECRET}" = 1\n"${SECRET}" = 1\n`,
    [IDENTITY]: `<Server>${SECRET}`,
    'is.yaml': manifest(`[super_admin]\n${SECRET}`),
    'policy.toml': `[[allow]]\n${SECRET} = 1\n`,
  });

async function expectNothingOfOutside(root: string): Promise<void> {
  for (const format of ['text', 'json', 'sarif', 'markdown', 'github']) {
    const { stdout, stderr } = await run(root, { args: ['--format', format] });
    expect(stdout + stderr).not.toContain(SECRET);
  }
}

describe('links', () => {
  it('in a circle are followed by nobody', async () => {
    const root = tree({ [`is/${TOML}`]: SECURE_TOML });
    symlinkSync('.', join(root, 'self'));
    symlinkSync('..', join(root, 'is/up'));
    symlinkSync('loop-b', join(root, 'loop-a'));
    symlinkSync('loop-a', join(root, 'loop-b'));
    mkdirSync(join(root, 'l/repository/conf'), { recursive: true });
    symlinkSync('deployment.toml', join(root, `l/${TOML}`));
    const found = await report(root);
    expect(found.deployments.map(({ id }) => id).sort()).toEqual(['is', 'l']);
    expectUnresolved(found, `l/${TOML}`);
  });

  it('to files outside the root are told, not read', async () => {
    const other = outside();
    const root = tree({ 'a/repository/conf/x': '', 'b/repository/conf/identity/x': '', 'k8s/x': '' });
    symlinkSync(join(other, TOML), join(root, `a/${TOML}`));
    symlinkSync(join(other, IDENTITY), join(root, `b/${IDENTITY}`));
    symlinkSync(join(other, 'is.yaml'), join(root, 'k8s/is.yaml'));
    symlinkSync('/proc/self/environ', join(root, 'k8s/deployment.toml'));
    symlinkSync('/dev/zero', join(root, 'deployment.toml'));
    const found = await report(root);
    for (const file of [`a/${TOML}`, `b/${IDENTITY}`, 'k8s/deployment.toml', 'deployment.toml'])
      expectUnresolved(found, file);
    await expectNothingOfOutside(root);
  });

  it('to folders outside the root are not entered, not even by a path git tracks', async () => {
    const other = outside();
    const root = tree({ [`a/${TOML}`]: SECURE_TOML, [`b/${IDENTITY}`]: SECURE_IDENTITY });
    execFileSync('git', ['init', '-q'], { cwd: root });
    execFileSync('git', ['add', '-A'], { cwd: root });
    for (const [home, folder] of [
      ['a', 'repository'],
      ['b', 'repository'],
    ] as const) {
      rmSync(join(root, home, folder), { recursive: true });
      symlinkSync(join(other, folder), join(root, home, folder));
    }
    const found = await report(root);
    expectUnresolved(found, `a/${TOML}`);
    expectUnresolved(found, `b/${IDENTITY}`);
    await expectNothingOfOutside(root);
  });

  it('a policy file outside the root is not used', async () => {
    const other = outside();
    const root = tree({ [TOML]: SECURE_TOML, '.github/x': '' });
    symlinkSync(join(other, 'policy.toml'), join(root, '.github/wso2-cert-auth.toml'));
    const result = await run(root);
    expect(result.code).toBe(2);
    expect(result.stdout + result.stderr).not.toContain(SECRET);
  });

  it('inside the root are read', async () => {
    const root = tree({ 'shared/x.toml': SECURE_TOML.replace('false', 'true'), 'is/repository/conf/x': '' });
    symlinkSync('../../../shared/x.toml', join(root, `is/${TOML}`));
    const found = await report(root);
    expect(found.deployments.find(({ id }) => id === 'is')?.parts.A.state).toBe('enabled');
  });

  it('a mount that climbs out of the root reads nothing there', async () => {
    const other = outside();
    const root = tree({
      'docker-compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - ../${other.split('/').at(-1)}/${TOML}:/home/wso2carbon/wso2is-7.1.0/${TOML}\n      - ${other}/${IDENTITY}:/home/wso2carbon/wso2is-7.1.0/${IDENTITY}\n    env_file: ../../etc/passwd\n    build: { context: ../${other.split('/').at(-1)}, dockerfile: is.yaml }\n`,
      Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY ../../../../${other}/${TOML} /home/wso2carbon/wso2is-7.1.0/${TOML}\n`,
      'kustomization.yaml': `resources:\n  - ../../../../${other}/is.yaml\n  - https://example.org/x\nconfigMapGenerator:\n  - name: x\n    files: [../../../../${other}/${TOML}]\n`,
    });
    await expectNothingOfOutside(root);
  });
});

describe('things that are no files', () => {
  it('pipes do not block', async () => {
    const root = tree({ 'a/repository/conf/x': '', 'k8s/x': '', '.github/x': '' });
    for (const path of [`a/${TOML}`, 'k8s/is.yaml', 'run.sh']) execFileSync('mkfifo', [join(root, path)]);
    const found = await report(root);
    expectUnresolved(found, `a/${TOML}`);
    execFileSync('mkfifo', [join(root, '.github/wso2-cert-auth.toml')]);
    expect((await run(root)).code).toBe(2);
  });

  it('sockets', async () => {
    const root = tree({ 'a/repository/conf/x': '' });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, `a/${TOML}`), resolve));
    try {
      expectUnresolved(await report(root), `a/${TOML}`);
    } finally {
      server.close();
    }
  });

  it('folders named like files', async () => {
    const found = await report(
      tree({
        'a/repository/conf/deployment.toml/x': '',
        'docker-compose.yml/values.yaml/Dockerfile/x': '',
        'b/repository/conf/deployment.toml/repository/conf/deployment.toml': SECURE_TOML,
      }),
    );
    expect(found.deployments.map(({ parts }) => parts.A.state)).toEqual(['disabled']);
  });

  it('a policy file that is a folder allows nothing', async () => {
    const root = tree({ [TOML]: SECURE_TOML.replace('false', 'true'), '.github/wso2-cert-auth.toml/x': '' });
    expect((await report(root)).conclusion).toBe('failure');
  });

  it('files that are gone when they are read', async () => {
    const root = tree({ [`a/${TOML}`]: SECURE_TOML, [`b/${TOML}`]: SECURE_TOML });
    execFileSync('git', ['init', '-q'], { cwd: root });
    execFileSync('git', ['add', '-A'], { cwd: root });
    rmSync(join(root, `a/${TOML}`));
    const found = await report(root);
    expect(found.deployments.map(({ id }) => id)).toEqual(['b']);
    expect(found.findings.filter(({ rule }) => rule === 'unreadable-config')).toEqual([]);
  });

  it('the root itself', async () => {
    const root = tree({ file: '' });
    expect((await run(join(root, 'file'))).code).toBe(2);
    expect((await run(join(root, 'missing'))).code).toBe(2);
    symlinkSync(root, join(root, 'link'));
    write(root, { [TOML]: SECURE_TOML });
    expect((await report(join(root, 'link'))).deployments).toHaveLength(1);
  });
});

describe('what may not be read', () => {
  for (const git of [false, true]) {
    it(git ? 'in a work tree' : 'in a folder', async () => {
      const root = tree({
        [`a/${TOML}`]: SECURE_TOML,
        'b/x': '',
        'k8s/is.yaml': manifest(SECURE_TOML),
        'c/ok.toml': '',
      });
      if (git) execFileSync('git', ['init', '-q'], { cwd: root });
      lock(join(root, `a/${TOML}`));
      lock(join(root, 'k8s/is.yaml'));
      lock(join(root, 'b'));
      const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
      const found = await report(root, { unprivileged: true, env });
      for (const path of [`a/${TOML}`, 'k8s/is.yaml', 'b']) expectUnresolved(found, path);
    });
  }
});

describe('names that differ in case only', () => {
  it('are files of their own', async () => {
    const insecure = SECURE_TOML.replace('false', 'true');
    const root = tree({
      [TOML]: SECURE_TOML,
      'repository/conf/Deployment.toml': insecure,
      'Repository/conf/deployment.toml': insecure,
      'docker-compose.yml': 'services:\n  is:\n    image: wso2/wso2is:7.1.0\n',
      'Docker-Compose.yml': 'services:\n  is:\n    image: wso2/wso2is:7.0.0\n',
    });
    if (!existsSync(join(root, 'Repository/conf/deployment.toml')) || existsSync(join(root, 'REPOSITORY'))) return;
    const found = await report(root);
    const home = found.deployments.find(({ configFiles }) => configFiles.includes(TOML));
    // The server on a file system that tells case apart reads the one; on one that does not, either may be it.
    expect(home).toBeDefined();
    expect(found.conclusion).toBe('failure');
    renameSync(join(root, 'Repository'), join(root, 'gone'));
  });
});
