import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from './json.ts';
import { CLOSED, OPEN, temporary, tomlOf } from './repository.ts';

const workflow = parse(readFileSync('.github/workflows/organisation.yml', 'utf8'));

const script = (job: string, step: string): string =>
  workflow.jobs[job].steps.find(({ name }: Json) => name === step).run;

/** Runs a step's script as the runner does; answers its exit code, its output and what it wrote for the next. */
function run(text: string, cwd: string, env: Record<string, string>) {
  const output = join(cwd, 'output');
  const summary = join(cwd, 'summary');
  writeFileSync(output, '');
  writeFileSync(summary, '');
  const variables = { PATH: process.env.PATH, HOME: cwd, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, ...env };
  let code = 0;
  let log = '';
  try {
    log = execFileSync('bash', ['-e', '-c', text], { cwd, env: variables, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    code = (error as { status: number }).status;
    log = (error as { stdout: string }).stdout;
  }
  return { code, log, output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') };
}

const hasJq = ((): boolean => {
  try {
    execFileSync('jq', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

describe.runIf(hasJq)('the list of repositories', () => {
  const list = (env: Record<string, string>, gh = '#!/bin/sh\nexit 1\n') => {
    const folder = temporary('list');
    writeFileSync(join(folder, 'gh'), gh, { mode: 0o755 });
    return run(script('list', 'List'), folder, {
      PATH: `${folder}:${process.env.PATH}`,
      REPOSITORIES: '',
      ORGANISATION: '',
      TOPIC: '',
      ...env,
    });
  };

  test('given by name, sorted, each once', () => {
    expect(list({ REPOSITORIES: ' acme/b \n\nacme/a\nacme/b\n' }).output).toBe('repositories=["acme/a","acme/b"]\n');
  });

  test('of an organisation with a topic, without archived ones', () => {
    const repositories = [
      { full_name: 'acme/a', topics: ['wso2'], archived: false, disabled: false },
      { full_name: 'acme/b', topics: [], archived: false, disabled: false },
      { full_name: 'acme/c', topics: ['wso2'], archived: true, disabled: false },
    ];
    const gh = `#!/bin/sh\nprintf '%s' '${JSON.stringify(repositories)}'\n`;
    expect(list({ ORGANISATION: 'acme', TOPIC: 'wso2' }, gh).output).toBe('repositories=["acme/a"]\n');
    expect(list({ ORGANISATION: 'acme' }, gh).output).toBe('repositories=["acme/a","acme/b"]\n');
  });

  test.each([
    [{}, 'Give the input repositories or the input organisation'],
    [{ REPOSITORIES: 'acme/a; rm -rf /' }, 'something else than owner/name'],
    [{ ORGANISATION: '../x' }, 'not the name of an organisation'],
    [{ REPOSITORIES: Array.from({ length: 257 }, (_, i) => `acme/r${i}`).join('\n') }, '256 jobs at most'],
  ])('%j is refused', (env, said) => {
    const { code, log } = list(env as Record<string, string>);
    expect(code).toBe(1);
    expect(log).toContain(said);
  });
});

describe.runIf(hasJq)('scan and merge', () => {
  test('one summary and one SARIF file per repository; a repository without a report fails the whole', () => {
    const folder = temporary('organisation');
    mkdirSync(join(folder, 'scanner'));
    execFileSync('ln', ['-s', resolve(process.env.WSO2_CERT_AUTH_DIST ?? 'dist'), join(folder, 'scanner/dist')]);
    const scan = (name: string, toml: string): number => {
      const file = join(folder, 'repository', tomlOf('home'));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, toml);
      return run(script('scan', 'Scan'), folder, { REPOSITORY: name, FAIL_ON: 'error' }).code;
    };
    expect(scan('acme/closed', CLOSED)).toBe(0);
    // Findings are the merge's to fail for.
    expect(scan('acme/open', OPEN)).toBe(0);
    const merge = (...names: string[]) =>
      run(script('merge', 'Merge'), folder, { REPOSITORIES: JSON.stringify(names) });
    expect(merge('acme/closed').code).toBe(0);
    const both = merge('acme/closed', 'acme/open');
    expect(both.code).toBe(1);
    expect(both.summary).toContain('2 repositories');
    expect(readdirSync(join(folder, 'merged/sarif'))).toEqual(['acme__closed.sarif', 'acme__open.sarif']);
    const lost = merge('acme/closed', 'acme/lost');
    expect(lost.code).toBe(1);
    expect(lost.summary).toContain('acme/lost');
    expect(existsSync(join(folder, 'merged/summary.md'))).toBe(true);
  });
});
