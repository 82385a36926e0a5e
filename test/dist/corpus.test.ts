import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
/** Public deployment repositories, laid beside the checkout where they may be used. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const trees = existsSync(CORPUS)
  ? readdirSync(CORPUS).filter((name) => statSync(join(CORPUS, name)).isDirectory())
  : [];

let copy = '';
afterEach(() => {
  if (copy !== '') rmSync(copy, { recursive: true, force: true });
  copy = '';
});

function run(args: string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout };
}

const fixable = (report: Report): Report['findings'] =>
  report.findings.filter(({ fix, allowlist }) => fix !== null && allowlist === null);

describe.skipIf(trees.length === 0)('the public repositories', () => {
  it.each(trees)('%s: git apply takes the fixes, and nothing fixable is left', (tree) => {
    copy = mkdtempSync(join(tmpdir(), 'wso2-cert-auth-corpus-'));
    cpSync(join(CORPUS, tree), copy, { recursive: true });
    execFileSync('chmod', ['-R', 'u+w', copy]);
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', copy, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        encoding: 'utf8',
        input: '',
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'as published');

    const before = JSON.parse(run(['--format', 'json', copy]).stdout) as Report;
    const diff = run(['--fix', '--dry-run', copy]).stdout;
    expect(diff === '').toBe(fixable(before).length === 0);
    if (diff === '') return;
    execFileSync('git', ['-C', copy, 'apply', '-'], { input: diff });
    const after = JSON.parse(run(['--format', 'json', copy]).stdout) as Report;
    expect(fixable(after).map(({ file, startLine, message }) => `${file}:${startLine} ${message}`)).toEqual([]);

    const applied = git('diff', '--numstat');
    git('checkout', '-q', '.');
    run(['--fix', copy]);
    expect(git('diff', '--numstat')).toBe(applied);
    run(['--fix', copy]);
    expect(git('diff', '--numstat')).toBe(applied);
  });
});
