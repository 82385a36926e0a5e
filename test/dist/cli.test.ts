import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { CLI, ROOT, RUNTIMES, run } from './run.ts';

const EXAMPLE = join(ROOT, 'docs/example');
const OPEN = '[user_store]\ntype = "database_unique_id"\n';
const CLOSED = `${OPEN}\n[event.default_listener.client_certificate_authentication_handler]\nenable = false\n`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wso2-cert-auth-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function home(name: string, toml: string): string {
  const conf = join(folder, name, 'repository/conf');
  mkdirSync(conf, { recursive: true });
  writeFileSync(join(conf, 'deployment.toml'), toml);
  return join(folder, name);
}

describe.each(RUNTIMES)('dist/ on Node %s', (_version, node) => {
  const cli = (args: string[], cwd?: string) => run(node, [CLI, ...args], { ...(cwd ? { cwd } : {}) });

  it('works alone in an empty folder', () => {
    cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
    const { status, stdout } = run(node, ['dist/cli.js', EXAMPLE], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('2 deployments: 2 errors, 0 warnings, 0 notices. Failed.');
  });

  it('tells its version and its options', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(cli(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    const help = cli(['--help']);
    expect(help.status).toBe(0);
    for (const option of [
      '--format',
      '--policy',
      '--fail-on',
      '--require-deployment',
      '--fix',
      '--dry-run',
      '--expires',
    ]) {
      expect(help.stdout).toContain(option);
    }
  });

  it('exits 0, 1 and 2 as documented', () => {
    home('is-7.1.0/wso2is-7.1.0', CLOSED);
    expect(cli([folder]).status).toBe(0);
    home('open/wso2is-7.0.0', OPEN);
    expect(cli([folder]).status).toBe(1);
    expect(cli([folder, '--fail-on', 'never']).status).toBe(0);
    expect(cli([join(folder, 'nowhere')])).toMatchObject({ status: 2, stdout: '' });
    expect(cli([folder, '--format', 'yaml'])).toMatchObject({ status: 2, stdout: '' });
    expect(cli([folder, '--no-such-option'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('says loudly that it found nothing, and fails when a deployment is required', () => {
    const none = cli([folder]);
    expect(none.status).toBe(0);
    expect(none.stdout).toMatch(/No WSO2 deployment/);
    expect(cli([folder, '--require-deployment'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--require-deployment asks for one'),
    });
  });

  it('decides nothing with a broken policy file, and points at the mistake', () => {
    home('wso2is-7.1.0', CLOSED);
    mkdirSync(join(folder, '.github'));
    writeFileSync(join(folder, '.github/wso2-cert-auth.toml'), '[[allow]]\npath = "a/**"\npart = "C"\n');
    const { status, stdout, stderr } = cli([folder]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/\.github\/wso2-cert-auth\.toml:3:\d+: /);
  });

  it('fixes, is idempotent, and shows the same as a diff', () => {
    const at = home('wso2is-7.0.0', OPEN);
    const file = join(at, 'repository/conf/deployment.toml');
    const dry = cli([folder, '--fix', '--dry-run']);
    expect(dry.stdout).toContain(
      '+[event.default_listener.client_certificate_authentication_handler]\n+enable = false\n',
    );
    expect(readFileSync(file, 'utf8')).toBe(OPEN);
    expect(cli([folder, '--fix']).status).toBe(0);
    const fixed = readFileSync(file, 'utf8');
    expect(fixed.startsWith(OPEN)).toBe(true);
    expect(cli([folder, '--fix']).stderr).toBe('Nothing to fix.\n');
    expect(readFileSync(file, 'utf8')).toBe(fixed);
  });

  it('leaves what somebody allowed as it is', () => {
    const at = home('wso2is-7.0.0', OPEN);
    const added = cli(
      [
        'allow',
        'wso2is-7.0.0/**',
        '--part',
        'A',
        '--reason',
        'reviewed in SEC-1',
        '--owner',
        '@acme/iam',
        '--expires',
        soon(),
      ],
      folder,
    );
    expect(added).toMatchObject({ status: 0, stderr: '' });
    const report = JSON.parse(cli([folder, '--format', 'json']).stdout) as Report;
    expect(report.findings.map(({ level, allowlist }) => [level, allowlist?.source])).toEqual([['notice', 'policy']]);
    expect(cli([folder, '--fix']).stderr).toBe('Nothing to fix.\n');
    expect(readFileSync(join(at, 'repository/conf/deployment.toml'), 'utf8')).toBe(OPEN);
  });

  it('writes every format to a file', () => {
    for (const format of ['text', 'json', 'sarif', 'markdown', 'github']) {
      const file = join(folder, `report.${format}`);
      expect(cli([EXAMPLE, '--format', format, '--output', file])).toEqual({ status: 1, stdout: '', stderr: '' });
      expect(readFileSync(file, 'utf8')).toContain('identity/repository/conf/deployment.toml');
    }
    expect(cli([EXAMPLE, '--output', join(folder, 'no/such/folder')]).status).toBe(2);
  });

  it('merges reports', () => {
    const one = join(folder, 'one.json');
    cli([EXAMPLE, '--format', 'json', '--output', one]);
    const merged = cli([
      'merge',
      `acme/identity=${one}`,
      '--sarif-dir',
      join(folder, 'sarif'),
      '--expect',
      'acme/lost',
    ]);
    expect(merged.status).toBe(1);
    expect(merged.stdout).toContain('acme/lost');
    expect(JSON.parse(readFileSync(join(folder, 'sarif/acme__identity.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    expect(cli(['merge', join(folder, 'nowhere.json')]).status).toBe(2);
  });

  it('explains a release', () => {
    const explained = cli(['explain', 'wso2is', '7.1.0']);
    expect(explained.status).toBe(0);
    expect(explained.stdout).toContain('[event.default_listener.client_certificate_authentication_handler]');
    expect(JSON.parse(cli(['explain', '--format', 'json']).stdout)).toBeInstanceOf(Array);
    expect(cli(['explain', 'wso2xx', '1.0.0']).stderr).toContain('wso2is');
  });
});

/** A date inside the year an entry may hold. */
function soon(): string {
  return new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
}

describe('as a pre-commit hook', () => {
  it('runs from the committed dist/, through a link as well', () => {
    const [, node] = RUNTIMES[0] as [string, string];
    const link = join(folder, 'hook.js');
    symlinkSync(CLI, link);
    home('wso2is-7.0.0', OPEN);
    expect(run(node, [link], { cwd: folder }).status).toBe(1);
  });
});
