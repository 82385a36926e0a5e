import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from './json.ts';

const FOLDERS = ['.github/workflows', 'docs/examples'];
const WORKFLOWS = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter((file) =>
  /\.ya?ml$/.test(file),
);

/** A published validator, which knows the schemas of workflows and actions. */
function validate(file: string): void {
  execFileSync(process.execPath, ['node_modules/@action-validator/cli/cli.mjs', file], { stdio: 'pipe' });
}

const steps = (workflow: Json): Json[] =>
  Object.values<Json>(workflow.jobs).flatMap((job) => [job, ...(job.steps ?? [])]);

describe.each(WORKFLOWS)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const workflow = parse(text);

  test('passes the validator', () => {
    expect(() => validate(file)).not.toThrow();
  });

  test('gives nobody more than a job asks for', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values<Json>(workflow.jobs)) expect(job.permissions).toBeDefined();
  });

  test('never runs with the rights of the base on the code of a fork', () => {
    const events = typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on);
    expect(events).not.toContain('pull_request_target');
    expect(events).not.toContain('workflow_run');
  });

  test('pins what it uses by commit and says which version that is', () => {
    const used = [...text.matchAll(/uses: (\S+)(.*)$/gm)].filter(([, name]) => name !== './');
    for (const [, name, comment] of used) {
      if (name?.startsWith('OWNER/')) continue;
      expect(name).toMatch(/@[0-9a-f]{40}$/);
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  test('keeps no credentials, and puts no expression into a script', () => {
    for (const step of steps(workflow)) {
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with['persist-credentials']).toBe(false);
      expect(step.run ?? '').not.toContain('${{');
    }
  });
});

test('action.yml passes the validator', () => {
  const text = readFileSync('action.yml', 'utf8');
  expect(text).toContain('using: node24');
  // The validator's schema ends at node20; all else is the file's own.
  const folder = mkdtempSync(join(tmpdir(), 'wso2-cert-auth-test-action-'));
  const file = join(folder, 'action.yml');
  writeFileSync(file, text.replace('using: node24', 'using: node20'));
  expect(() => validate(file)).not.toThrow();
  writeFileSync(file, text.replace('using: node24', 'using: node99'));
  expect(() => validate(file)).toThrow();
});
