import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/github/inputs.ts';

const action = parse(readFileSync('action.yml', 'utf8'));

const read = (inputs: Record<string, string>) =>
  readInputs({
    GITHUB_WORKSPACE: '/work',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  });

const DEFAULTS = {
  root: '/work',
  policy: null,
  failOn: 'error',
  scope: 'all',
  requireDeployment: false,
  annotations: 'auto',
  review: false,
  summary: true,
  issue: false,
  policyRef: 'head',
  sarifFile: null,
  jsonFile: null,
  token: null,
};

describe('readInputs', () => {
  test('nothing given is the defaults of action.yml', () => {
    expect(read({})).toEqual(DEFAULTS);
    const declared = Object.fromEntries(
      Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [name, input.default]),
    );
    expect(read({ ...declared, 'github-token': '' })).toEqual(DEFAULTS);
  });

  test('everything given', () => {
    expect(
      read({
        path: ' deploy ',
        policy: 'policy.toml',
        'fail-on': 'Never',
        scope: 'changed',
        'require-deployment': 'TRUE',
        annotations: 'check',
        review: 'true',
        summary: 'false',
        issue: 'True',
        'policy-ref': 'base',
        'sarif-file': 'out/x.sarif',
        'json-file': '/tmp/x.json',
        'github-token': 't',
      }),
    ).toEqual({
      root: '/work/deploy',
      policy: 'policy.toml',
      failOn: 'never',
      scope: 'changed',
      requireDeployment: true,
      annotations: 'check',
      review: true,
      summary: false,
      issue: true,
      policyRef: 'base',
      sarifFile: '/work/out/x.sarif',
      jsonFile: '/tmp/x.json',
      token: 't',
    });
    expect(read({ annotations: 'true' }).annotations).toBe('auto');
    expect(read({ annotations: 'False' }).annotations).toBe('none');
  });

  test('without a workspace paths are those of the process', () => {
    expect(readInputs({}).root).toBe(process.cwd());
  });

  test.each([
    [{ 'fail-on': 'errors' }, 'The input fail-on is "errors"; it may be error, warning, never.'],
    [{ 'policy-ref': 'main' }, 'The input policy-ref is "main"; it may be head, base.'],
    [{ annotations: 'yes' }, 'The input annotations is "yes"; it may be auto, check, commands, none.'],
    [{ issue: '1' }, 'The input issue is "1"; it may be true or false.'],
  ])('%j is refused', (inputs, message) => {
    expect(() => read(inputs)).toThrow(message);
  });
});

test('action.yml declares what the design lists, and nothing else', () => {
  expect(Object.keys(action.inputs)).toEqual([
    'path',
    'policy',
    'fail-on',
    'scope',
    'require-deployment',
    'annotations',
    'review',
    'summary',
    'issue',
    'policy-ref',
    'sarif-file',
    'json-file',
    'github-token',
  ]);
  expect(Object.keys(action.outputs)).toEqual([
    'conclusion',
    'deployments',
    'errors',
    'warnings',
    'notices',
    'sarif-file',
    'json-file',
  ]);
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});
