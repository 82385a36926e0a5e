import { describe, expect, it } from 'vitest';
import { callsTo } from '../../../src/deployment/text/workflow-calls.ts';
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

  it('are none of another repository, of a folder outside, or of what is no workflow', () => {
    expect(callers('x/y/action.yml', { [CALLER]: `${step('./z')}      - uses: x/y\n` })).toEqual([]);
    expect(callers('x/action.yml', { [CALLER]: step('./../x') })).toEqual([]);
    expect(callers('x/action.yml', { 'docs/main.yml': step('./x') })).toEqual([]);
    expect(callers('x/deploy.yml', { [CALLER]: job('./x/deploy.yml') })).toEqual([]);
  });
});
