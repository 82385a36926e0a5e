import { describe, expect, it } from 'vitest';
import { runScript } from '../../../src/deployment/scripts/run-script.ts';
import { cut, memoryTree } from '../tree.ts';

/** What a variable is at the `@` of a file in each run, with what stands where it is told. */
const told = (file: string, text: string, name: string): string[] => {
  const files = { [file]: text };
  const { script, lookupsAt } = runScript(file, memoryTree(files));
  return lookupsAt(script.text.indexOf('@')).map((lookup) => {
    const { text: value, span } = lookup(name) ?? {};
    return `${value ?? '-'} (${span ? cut(files, span) : ''})`;
  });
};

describe('what the runs of a script give a variable', () => {
  it('is each word of a loop, and what a function is called with, where it stands', () => {
    expect(told('run.sh', 'for v in 7.0.0 7.1.0; do\n  @\ndone\n', 'v')).toEqual(['7.0.0 (7.0.0)', '7.1.0 (7.1.0)']);
    expect(told('run.sh', 'f() {\n  @\n}\nf 7.0.0\nf "7.1.0"\n', '1')).toEqual(['7.0.0 (7.0.0)', '7.1.0 (7.1.0)']);
  });

  it('is each value of the matrix of a pipeline’s job', () => {
    const matrix = '    strategy: {matrix: {tag: [7.0.0, 7.1.0]}}\n';
    const job = (name: string, more: string, step: string): string =>
      `  ${name}:\n${more}    steps:\n      - run: ${step}\n`;
    const pipeline = (first: string, second: string): string =>
      `jobs:\n${job('a', matrix, first)}${job('b', '', second)}`;
    expect(told('.github/workflows/ci.yml', pipeline('"@"', 'x'), 'tag')).toEqual(['7.0.0 (7.0.0)', '7.1.0 (7.1.0)']);
    expect(told('.github/workflows/ci.yml', pipeline('x', '"@"'), 'tag')).toHaveLength(1);
  });

  it('is made of what only some jobs of a matrix give it', () => {
    const matrix =
      '    strategy:\n      matrix:\n        include:\n          - tag: 7.0.0\n          - tag: 7.1.0\n          - os: x\n';
    const steps = '    steps:\n      - run: |\n          X=$tag\n          @ $X\n';
    expect(told('.github/workflows/ci.yml', `jobs:\n  a:\n${matrix}${steps}`, 'X')[0]).toBe('${tag} ($tag)');
  });

  it('is a word of a loop behind expressions of the pipeline that are longer than in a shell', () => {
    const run =
      'echo ${{ github.event.inputs.some }}\n          for v in 7.0.0 7.1.0; do\n            @\n          done\n';
    const text = `jobs:\n  a:\n    steps:\n      - run: |\n          ${run}`;
    expect(told('.github/workflows/ci.yml', text, 'v')).toEqual(['7.0.0 (7.0.0)', '7.1.0 (7.1.0)']);
  });

  it('is what the script has set before, else what the file gives its key', () => {
    expect(told('run.sh', 'V=7.0.0\n@\nV=7.1.0\n', 'V')).toEqual(['7.0.0 (7.0.0)']);
    expect(told('ci.yml', 'variables:\n  V: 7.0.0\njob:\n  script:\n    - "@"\n', 'V')).toEqual(['7.0.0 (7.0.0)']);
  });

  it('is what each branch gives it, once, where the command has it', () => {
    const branches = 'if a; then\n  V=7.0.0\nelse\n  V=7.1.0\nfi\n';
    const each = ['7.0.0 (7.0.0)', '7.1.0 (7.1.0)'];
    expect(told('run.sh', `${branches}@ $V\n`, 'V')).toEqual(each);
    expect(told('run.sh', `${branches}if b; then\n  W=1\nelse\n  W=2\nfi\n@ \${V}\n`, 'V')).toEqual(each);
    expect(told('run.sh', `${branches}@ $(V) "$V"\n`, 'V')).toEqual(each);
    expect(told('run.sh', `${branches}@ x\n`, 'V')).toEqual(['7.0.0 (7.0.0)']);
    const more = 'if b; then\n  W=1\nelif c; then\n  W=2\nelse\n  W=3\nfi\necho $W\n';
    expect(told('run.sh', `${branches}${more}@ $V\n`, 'V')).toEqual(each);
    const pipeline = (run: string): string => `variables:\n  V: 6.1.0\njob:\n  script:\n    - ${run}\n    - "@ $V"\n`;
    expect(told('ci.yml', pipeline('if a; then V=7.0.0; fi'), 'V')).toEqual(['7.0.0 (7.0.0)', '6.1.0 (6.1.0)']);
  });
});
