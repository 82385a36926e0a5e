import { describe, expect, it } from 'vitest';
import { carry } from '../../../src/deployment/text/carried.ts';
import { roundsAt } from '../../../src/deployment/text/job-rounds.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { type Files, memoryTree } from '../tree.ts';

const rounds = (text: string): string[] => {
  const at = roundsAt(carry('ci.yml', MappedText.ofFile('ci.yml', text)), memoryTree({}));
  return at(text.indexOf('HERE')).map((round) =>
    [...round]
      .map(([name, located]) => {
        expect(text.slice(located.span.start, located.span.end)).toBe(located.text);
        return `${name}=${located.text}`;
      })
      .join(' '),
  );
};
const matrix = (lines: string): string => `jobs:\n  a:\n    strategy:\n      matrix:\n${lines}    run: HERE\n`;

describe('the rounds of a job', () => {
  it.each([
    ['run: HERE\n', ['']],
    [matrix('        v: [1, "2"]\n'), ['v=1', 'v=2']],
    [matrix('        v: [1, 2]\n        u: [3, 4]\n'), ['v=1 u=3', 'v=1 u=4', 'v=2 u=3', 'v=2 u=4']],
    [
      matrix('        v: [1, 2]\n        u: [3, 4]\n        exclude: [{v: 1, u: 3}]\n'),
      ['v=1 u=4', 'v=2 u=3', 'v=2 u=4'],
    ],
    [matrix('        v: [1, 2]\n        include: [{v: 2, u: 3}, {v: 4}]\n'), ['v=1', 'v=2 u=3', 'v=4']],
    [matrix('        include: [{v: 1}, {v: 2}, x]\n'), ['v=1', 'v=2']],
    [matrix('        v: [{a: 1, b: [x]}, {a: 2}]\n'), ['v__a=1', 'v__a=2']],
    [matrix('        v: ${{ fromJSON(x) }}\n'), ['']],
    [matrix('        v: [1, $x, a b, "", [x]]\n'), ['v=1', '', '', '', '']],
    [matrix('        x: {v: 1}\n        y: {v: 2, u: 3}\n'), ['v=1', 'v=2 u=3']],
    ['jobs:\n- strategy: {matrix: {v: [1]}}\n- run: HERE\n', ['']],
    ['a:\n  script: HERE\n  parallel: {matrix: [{V: [1, 2], U: 3}, {V: 4}, x]}\n', ['V=1 U=3', 'V=2 U=3', 'V=4']],
    [
      '.a:\n  script: HERE\nb:\n  extends: .a\n  variables: {V: 1}\nc:\n  extends: [x, .a]\n  variables: {V: 2}\n',
      ['V=1', 'V=2'],
    ],
    [
      '.a:\n  variables: {V: 1, U: 2}\n  script: HERE\n.b:\n  extends: .a\nc:\n  extends: .b\n  variables: {U: 3}\n',
      ['V=1 U=3'],
    ],
    ['.a:\n  script: HERE\nb:\n  extends: .a\n  variables: {V: 1}\n  script: x\n', ['']],
    ['.a: &a\n  script: HERE\nb:\n  <<: *a\n  variables: {V: 1}\n', ['V=1']],
    ['.a:\n  extends: .b\n  script: HERE\n.b:\n  extends: .a\nc:\n  extends: .a\n  variables: {V: 1}\n', ['V=1']],
    ['.a:\n  parallel: {matrix: [{V: [1, 2]}]}\nb:\n  extends: .a\n  script: HERE\n', ['V=1', 'V=2']],
    ['on:\n  workflow_dispatch:\n    inputs: {v: {default: 1, options: [1, 2]}, u: {}}\nrun: HERE\n', ['v=1', 'v=2']],
    ['parameters:\n- {name: v, default: 1, values: [2]}\n- {default: 3}\nscript: HERE\n', ['v=1', 'v=2']],
    ['spec: {inputs: {v: {default: 1}}}\n---\na:\n  script: HERE\n', ['v=1']],
  ])('of %j are %j', (text, expected) => {
    expect(rounds(text)).toEqual(expected);
  });

  it.each([
    ['- debug: HERE\n  loop: [1, "2"]\n', ['item=1', 'item=2']],
    ['- debug: HERE\n  with_items: [1]\n- debug: x\n  loop: [2]\n', ['item=1']],
    ['- debug: HERE\n  with_list: [1]\n', ['item=1']],
    ['- debug: HERE\n  loop: [1]\n  loop_control: {loop_var: v}\n', ['v=1']],
    ['- debug: HERE\n  loop: [{a: 1, b: 2}]\n', ['item__a=1 item__b=2']],
    ['- hosts: x\n  tasks:\n  - block:\n    - debug: HERE\n      loop: [1]\n', ['item=1']],
    ['- debug: HERE\n  loop: "{{ x }}"\n', ['']],
    ['- debug: HERE\n  loop: []\n', ['']],
    ['- debug: HERE\n  loop: {a: 1}\n  with_items: [2]\n', ['item=2']],
    ['- debug: HERE\n- debug: x\n  loop: [1]\n', ['']],
  ])('of a task with a list, of %j, are %j', (text, expected) => {
    expect(rounds(text)).toEqual(expected);
  });

  it.each([
    ['a:\n  extends: .b\n  variables: {V: 1}\n.b:\n  script: HERE\n', ['V=1']],
    ['inputs: {v: {default: 1}}\nruns: {steps: [{run: HERE}]}\n', ['v=1']],
    ['inputs: {v: {default: 1}}\nsteps: [{run: HERE}]\n', ['']],
    [matrix('        v: [1, 2]\n        include: [{v: 2, u: 3}, {v: 2, u: 4, w: 5}]\n'), ['v=1', 'v=2 u=4 w=5']],
    [matrix('        v: [1]\n        u: [2]\n        include: [{v: 1, u: 3}]\n'), ['v=1 u=2', 'v=1 u=3']],
    [matrix('        v: [1, 2]\n        exclude: [{v: 1, u: 3}, x]\n'), ['v=1', 'v=2']],
    [matrix('        v: []\n'), ['']],
    ['a:\n  script: HERE\n  parallel: 5\n', ['']],
  ])('of what is told in several places, of %j, are %j', (text, expected) => {
    expect(rounds(text)).toEqual(expected);
  });

  it.each([
    [matrix('        v:\n'), ['']],
    [matrix('        v: [1]\n        exclude:\n        -\n        include:\n        -\n'), ['v=1']],
    [matrix('        v: [1, $x]\n        include: [{v: 1, u: 3}]\n'), ['v=1 u=3', '']],
    [matrix('        v: [{a: 1, b: }]\n'), ['v__a=1']],
    ['x:\n.a:\n  script: HERE\nb:\n  extends: .a\n  variables: {V: 1}\n', ['V=1']],
    ['a:\n  parallel:\n    matrix:\n    -\n    - V: [1]\n      U:\n  needs:\n  script: HERE\n', ['V=1']],
    ['---\n---\na:\n  script: HERE\n  parallel: {matrix: [{V: [1]}]}\n', ['V=1']],
    ['workflows: {w: {jobs: [a]}}\na:\n  script: HERE\n', ['']],
    [
      'jobs:\n  a:\n    parameters: {v: {default: 1}}\n    run: HERE\nworkflows:\n  w:\n    jobs:\n    -\n    - a:\n',
      ['v=1'],
    ],
  ])('of what is left empty, of %j, are %j', (text, expected) => {
    expect(rounds(text)).toEqual(expected);
  });

  it('are those of the job that is asked for, each time', () => {
    const text = `${matrix('        v: [1]\n')}  b:\n    strategy: {matrix: {v: [2]}}\n    run: THERE\n`;
    const at = roundsAt(carry('ci.yml', MappedText.ofFile('ci.yml', text)), memoryTree({}));
    const told = ['HERE', 'THERE', 'HERE'].map((word) => at(text.indexOf(`run: ${word}`) + 5)[0]?.get('v')?.text);
    expect(told).toEqual(['1', '2', '1']);
  });

  it('are those of each variable where there would be too many together', () => {
    const list = Array.from({ length: 17 }, (_, at) => at).join(', ');
    expect(rounds(matrix(`        v: [${list}]\n        u: [${list}]\n`))).toHaveLength(34);
  });
});

describe('the rounds of a job of CircleCI', () => {
  const job = 'jobs:\n  a:\n    parameters: {v: {default: 1}, u: {type: string}}\n    run: HERE\n  b: {run: x}\n';

  it.each([
    [`${job}workflows: {w: {jobs: [a]}}\n`, ['v=1']],
    [`${job}workflows: {w: {jobs: [{a: {u: 2}}, {a: {v: 3}}, {}, [x]]}}\n`, ['v=1 u=2', 'v=3']],
    [`${job}workflows: {w: {jobs: [{a: {v: "<< pipeline.number >>"}}]}}\n`, ['']],
    [`${job}workflows: {w: {jobs: [{a: {matrix: {parameters: {v: [2, 3], u: [4]}}}}]}}\n`, ['v=2 u=4', 'v=3 u=4']],
    [`${job}workflows: {w: {jobs: [b]}}\n`, ['v=1']],
    [`${job}workflows: {w: {jobs: [a, {a: {v: 2}}]}}\n`, ['v=1', 'v=2']],
    [`${job}workflows: {w: {jobs: [{a: {v: 2}}]}, x: {jobs: [{a: {v: 3}}]}, version: 2}\n`, ['v=2', 'v=3']],
    [job, ['']],
  ])('in %j are %j', (text, expected) => {
    expect(rounds(text)).toEqual(expected);
  });
});

describe('the rounds of what workflows call', () => {
  const RUN = '.github/workflows/run.yml';
  const called = (inputs: string, on = 'workflow_call'): string => `on:\n  ${on}:\n    inputs:\n${inputs}run: HERE\n`;
  const V = '      v: {default: 1}\n';
  const calling = (given: string): string => `jobs:\n  a:\n    uses: ./${RUN}\n${given}`;
  const of = (path: string, files: Files): string[] => {
    const all = memoryTree(files);
    const text = files[path] ?? '';
    const at = roundsAt(carry(path, MappedText.ofFile(path, text)), all);
    return at(text.indexOf('HERE')).map((round) =>
      [...round]
        .map(([name, { text: value, span }]) => {
          expect((files[span.file] ?? '').slice(span.start, span.end)).toBe(value);
          return `${name}=${value}`;
        })
        .join(' '),
    );
  };

  it.each<[string, string, string[]]>([
    ['what is given', calling('    with: {v: 2}\n'), ['v=2']],
    ['the default', calling(''), ['v=1']],
    ['nothing that is not known', calling('    with: {v: "${{ vars.X }}"}\n'), ['']],
    ['nothing that is no text', calling('    with: {v: [1]}\n'), ['']],
    ['no other workflow', 'jobs:\n  a:\n    uses: ./.github/workflows/b.yml\n    with: {v: 2}\n', ['v=1']],
    ['no workflow that lies elsewhere', 'jobs:\n  a:\n    uses: acme/x/run.yml@v1\n    with: {v: 2}\n', ['v=1']],
    [
      'what a matrix gives',
      calling('    strategy: {matrix: {t: [2, 3]}}\n    with: {v: "${{ matrix.t }}"}\n'),
      ['v=2', 'v=3'],
    ],
    ['no more than its own when it is itself called', calling('    with: {v: 2}\n') + called(V), ['v=2']],
  ])('have %s', (_, caller, expected) => {
    expect(of(RUN, { [RUN]: called(V), '.github/workflows/ci.yml': caller })).toEqual(expected);
  });

  it('have what each of several callers gives, with its own runs', () => {
    const files = {
      [RUN]: called(V),
      '.github/workflows/a.yml': calling('    strategy: {matrix: {t: [2]}}\n    with: {v: "${{ matrix.t }}"}\n'),
      '.github/workflows/b.yml': calling('    strategy: {matrix: {t: [3]}}\n    with: {v: "${{ matrix.t }}"}\n'),
    };
    expect(of(RUN, files)).toEqual(['v=2', 'v=3']);
  });

  it('have what a workflow that is called itself gives', () => {
    const middle = `${called('      u: {default: 5}\n').replace('run: HERE\n', '')}jobs:\n  a:\n    uses: ./${RUN}\n    with: {v: "\${{ inputs.u }}"}\n`;
    const first = 'jobs:\n  a:\n    uses: ./.github/workflows/m.yml\n    with: {u: 2}\n';
    const files = { [RUN]: called(V), '.github/workflows/m.yml': middle, '.github/workflows/f.yml': first };
    expect(of(RUN, files)).toEqual(['v=2']);
  });

  it('have what may be chosen, too, where they can be started by hand', () => {
    const files = { [RUN]: called(V, 'workflow_dispatch'), '.github/workflows/ci.yml': calling('    with: {v: 2}\n') };
    expect(of(RUN, files)).toEqual(['v=1', 'v=2']);
  });

  it('end where a workflow calls itself', () => {
    expect(of(RUN, { [RUN]: `${called(V)}${calling('    with: {v: "${{ inputs.v }}"}\n')}` })).toEqual(['v=1']);
  });

  it('have what the steps of a workflow and of an action give an action of the repository', () => {
    const action = (uses: string): string =>
      `inputs:\n  v: {default: 1}\nruns:\n  steps:\n    - run: HERE\n    - uses: ./${uses}\n      with: {v: 3}\n`;
    const files = {
      'x/action.yml': action('y'),
      'y/action.yaml': action('z'),
      '.github/workflows/ci.yml': 'jobs:\n  a:\n    steps:\n      - uses: ./x\n        with: {v: 2}\n',
    };
    expect(of('x/action.yml', files)).toEqual(['v=2']);
    expect(of('y/action.yaml', files)).toEqual(['v=3']);
  });
});

describe('the rounds of a pipeline that is started with values', () => {
  it.each([
    ['parameters: {v: 1, u: 2}\nsteps:\n  - script: HERE\n', ['v=1 u=2']],
    ['parameters: {v: 1}\njobs:\n  - script: HERE\n', ['v=1']],
    ['parameters: {v: 1}\nstages:\n  - script: HERE\n', ['v=1']],
    ['parameters: {v: 1}\nscript: HERE\n', ['']],
    ['parameters: [{name: v, default: 1, values: [1, 2]}, {default: 3}]\nsteps: HERE\n', ['v=1', 'v=2']],
    [
      'pipelines: {custom: {a: [{variables: [{name: v, default: 1, allowed-values: [1, 2]}]}, HERE]}}\n',
      ['v=1', 'v=2'],
    ],
    ['pipelines: {custom: {a: [{variables: [{name: v}]}, HERE]}}\n', ['']],
    ['pipelines: {default: [{variables: [{name: v, default: 1}]}, HERE]}\n', ['']],
  ])('are those of %j', (text, expected) => {
    expect(rounds(text)).toEqual(expected);
  });
});

describe('the rounds of a template', () => {
  const of = (template: string, caller: string): string[] => {
    const at = roundsAt(
      carry('deploy.yml', MappedText.ofFile('deploy.yml', template)),
      memoryTree({ 'deploy.yml': template, '.gitlab-ci.yml': caller }),
    );
    return at(template.indexOf('HERE')).map((round) =>
      [...round].map(([name, { text }]) => `${name}=${text}`).join(' '),
    );
  };

  it('are those of its calls, over its defaults', () => {
    const calls = 'steps:\n  - template: deploy.yml\n    parameters: {v: 2}\n  - template: deploy.yml\n';
    expect(of('parameters: {v: 1, u: 3}\nsteps: HERE\n', calls)).toEqual(['v=2 u=3', 'v=1 u=3']);
    expect(of('parameters: [{name: v, default: 1}]\nsteps: HERE\n', calls)).toEqual(['v=2', 'v=1']);
    expect(of('parameters: {v: 1}\nsteps: HERE\n', calls.replace('v: 2', 'v: $(x)'))).toEqual(['', 'v=1']);
  });

  it('are those that GitLab takes it in with', () => {
    const include = 'include:\n  - local: deploy.yml\n    inputs: {v: 2}\n';
    expect(of('spec:\n  inputs:\n    v: {default: 1}\n---\na: HERE\n', include)).toEqual(['v=2']);
  });
});
