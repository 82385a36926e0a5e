import { describe, expect, it } from 'vitest';
import { callsTo, isOtherWorkflow } from '../../../src/deployment/text/workflow-calls.ts';
import { memoryTree } from '../tree.ts';

/** The files that call a workflow or an action, each with the inputs it gives. */
const callers = (called: string, files: Record<string, string>): string[] =>
  callsTo(called, memoryTree({ [called]: '', ...files })).map(({ caller, inputs }) =>
    [caller.file, ...(inputs?.entries ?? []).map(({ key }) => key)].join(' '),
  );
const job = (uses: string, more = ''): string => `jobs:\n  a:\n    uses: ${uses}\n${more}`;
const step = (uses: string, more = ''): string => `jobs:\n  a:\n    steps:\n      - uses: ${uses}\n${more}`;
const CALLER = '.github/workflows/main.yml';

describe('the calls of a workflow or an action of the repository', () => {
  it('are those of jobs, of their steps, and of the steps of actions', () => {
    const reused = '.github/workflows/deploy.yaml';
    expect(callers(reused, { [CALLER]: job(`./${reused}`) })).toEqual([CALLER]);
    for (const action of ['actions/deploy/action.yml', 'actions/deploy/action.yaml']) {
      expect(callers(action, { [CALLER]: step('./actions/deploy') })).toEqual([CALLER]);
      const other = { 'other/action.yml': 'runs:\n  steps:\n    - run: x\n    - uses: "./actions/deploy"\n' };
      expect(callers(action, other)).toEqual(['other/action.yml']);
    }
  });

  it('are all of them, in their order, with where each stands', () => {
    const text = `${job('./x', '    with: {env: dev}\n')}  b:\n    uses: ./x\n`;
    const found = callsTo('x/action.yml', memoryTree({ 'x/action.yml': '', [CALLER]: text }));
    expect(found.map(({ at, inputs }) => [text.slice(at, at + 9), inputs?.entries.map(({ key }) => key)])).toEqual([
      ['uses: ./x', ['env']],
      ['uses: ./x', undefined],
    ]);
  });

  it('give inputs only where these are a map', () => {
    const [call] = callsTo('x/action.yml', memoryTree({ 'x/action.yml': '', [CALLER]: job('./x', '    with: [a]\n') }));
    expect(call?.inputs).toBe(null);
  });

  it('name their paths from the folder around .github', () => {
    const files = { 'sub/.github/workflows/main.yml': step('./x') };
    expect(callers('sub/x/action.yml', files)).toEqual(['sub/.github/workflows/main.yml']);
    expect(callers('x/action.yml', files)).toEqual([]);
    expect(callers('x/action.yml', { 'sub/action.yml': 'runs: {steps: [{"uses": "./x"}]}\n' })).toEqual([
      'sub/action.yml',
    ]);
  });

  it('are those beside jobs and steps that are empty', () => {
    const empty = `jobs:\n  before:\n  a:\n    steps:\n      -\n      - uses: ./x\n`;
    expect(callers('x/action.yml', { [CALLER]: empty })).toEqual([CALLER]);
  });

  it('are none of another repository, of a folder outside, or of what is no workflow', () => {
    expect(callers('x/y/action.yml', { [CALLER]: `${step('./z')}      - uses: x/y\n` })).toEqual([]);
    expect(callers('x/action.yml', { [CALLER]: step('./../x') })).toEqual([]);
    expect(callers('x/action.yml', { 'docs/main.yml': step('./x') })).toEqual([]);
    expect(callers('x/deploy.yml', { [CALLER]: job('./x/deploy.yml') })).toEqual([]);
  });
});

describe('the calls of a template of Azure’s', () => {
  const steps = (template: string, more = ''): string => `steps:\n  - template: ${template}\n${more}`;

  it.each([
    ['beside the caller', 'ci/deploy.yml', 'ci/azure-pipelines.yml', steps('deploy.yml')],
    ['below it', 'ci/t/deploy.yml', 'ci/main.yml', steps('"t/deploy.yml"')],
    ['above it', 'deploy.yml', 'ci/main.yml', steps('../deploy.yml')],
    ['from the top', 'ci/deploy.yaml', 'x/main.yml', steps('/ci/deploy.yaml')],
    ['of this repository', 'deploy.yml', 'main.yml', steps('deploy.yml@self')],
    ['as jobs', 'deploy.yml', 'main.yml', 'stages:\n  - stage: a\n    jobs:\n      - template: deploy.yml\n'],
    ['that a pipeline extends', 'deploy.yml', 'main.yml', 'extends:\n  template: deploy.yml\n'],
    ['under a condition', 'deploy.yml', 'main.yml', `steps:\n  - \${{ if x }}:\n      - template: deploy.yml\n`],
  ])('are found: %s', (_what, called, caller, text) => {
    expect(callers(called, { [caller]: text })).toEqual([caller]);
  });

  it('are found beside keys without a value', () => {
    expect(callers('deploy.yml', { 'main.yml': `trigger:\n${steps('deploy.yml')}` })).toEqual(['main.yml']);
  });

  it('have its parameters', () => {
    const text = steps('deploy.yml', '    parameters:\n      version: 7.1.0\n');
    expect(callers('deploy.yml', { 'main.yml': text })).toEqual(['main.yml version']);
    expect(callers('deploy.yml', { 'main.yml': text.replace('version: 7.1.0', '- 1') })).toEqual(['main.yml']);
  });

  it('are none of another repository or file', () => {
    expect(callers('deploy.yml', { 'main.yml': steps('deploy.yml@shared') })).toEqual([]);
    expect(callers('deploy.yml', { 'ci/main.yml': steps('deploy.yml') })).toEqual([]);
    expect(callers('deploy.yml', { 'ci/main.yml': steps('../../deploy.yml') })).toEqual([]);
    expect(callers('deploy.yml', { 'main.txt': steps('deploy.yml') })).toEqual([]);
    expect(callers('deploy.yml', { [CALLER]: steps('../../deploy.yml') })).toEqual([]);
  });

  it('are looked for in pipelines alone where there are very many files', () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`m/${index}.yml`, '']));
    expect(callers('deploy.yml', { ...many, 'main.yml': steps('deploy.yml') })).toEqual([]);
    for (const name of ['azure-pipelines.yml', 'build-pipeline.yml', '.gitlab-ci.yml', 'is.ci.yml'])
      expect(callers('deploy.yml', { ...many, [name]: steps('deploy.yml') })).toEqual([name]);
    expect(callers('a/action.yml', { ...many, [CALLER]: step('./a') })).toEqual([CALLER]);
  });
});

describe('the calls of a file that a pipeline of GitLab’s takes in', () => {
  it('have its inputs', () => {
    const text = 'include:\n  - local: /ci/deploy.yml\n    inputs: {version: 7.1.0}\n';
    expect(callers('ci/deploy.yml', { '.gitlab-ci.yml': text })).toEqual(['.gitlab-ci.yml version']);
    expect(callers('ci/deploy.yml', { '.gitlab-ci.yml': text.replace('/ci', 'ci') })).toEqual([
      '.gitlab-ci.yml version',
    ]);
    expect(callers('ci/deploy.yml', { '.gitlab-ci.yml': text.replace('local', 'remote') })).toEqual([]);
  });
});

describe('another workflow', () => {
  const [own, other] = ['.github/workflows/b.yml', '.github/workflows/a.yaml'];
  const is = (path: string, given: string, text = ''): boolean =>
    isOtherWorkflow(path, given, memoryTree({ [own]: '', [other]: text }));

  it('is one of GitHub’s that is not the same', () => {
    expect(is(other, own)).toBe(true);
    expect(is(own, own)).toBe(false);
    expect(is('start.sh', own)).toBe(false);
    expect(is(other, 'start.sh')).toBe(false);
  });

  it('is none where the one is called: that may be given what the other says', () => {
    const calls = job('./.github/workflows/b.yml');
    expect(is(other, own, calls)).toBe(false);
    expect(is(own, other, calls)).toBe(true);
  });
});
