import { describe, expect, it } from 'vitest';
import { yamlVariables, yamlVariablesAt } from '../../../src/deployment/text/yaml-variables.ts';

const value = (text: string): string | null => {
  const found = yamlVariables('f', text)('V');
  if (found) expect(text.slice(found.span.start, found.span.end)).toBe(found.text);
  return found?.text ?? null;
};

describe('a variable of a YAML file', () => {
  it.each([
    ['V: 1.2.3', '1.2.3'],
    ['a:\n  V: "1.2.3"\n', '1.2.3'],
    ["- V: '1.2.3' # x\r\n", '1.2.3'],
    ['"V": 1.2.3\n', '1.2.3'],
    ['a: {x: 1, V: 1.2.3, y: 2}', '1.2.3'],
    ['a: {V: 1.2.3}', '1.2.3'],
    ['V: 1.2.3\nb:\n  V: 1.2.3', '1.2.3'],
    ['V: 1.2.3\nb:\n  V: 1.2.4', null],
    ['V: 1.2.3\nb:\n  - run: x ${V:-1.2.4} {V:-1}\n', null],
    ['V: 1.2.3\nb:\n  - run: x ${V:-1.2.4}\n', '1.2.3'],
    ['V: 1.2.3\nb:\n  V: 1.2.4\nc:\n  V: 1.2.3', null],
    ['V: 1.2.3\nb:\n  V: $X', null],
    ['V: 1.2.3\nb:\n  V: "{{ x }}"', null],
    ['V: 1.2.3\nb:\n  V:\n', null],
    ['V: $X\nb:\n  V: 1.2.3', null],
    ['variables:\n- name: V\n  value: 1.2.3\n', '1.2.3'],
    ['variables:\n  - name: "V"\n    value: \'1.2.3\' # x\n', '1.2.3'],
    ['variables:\n  - name: V\n    value: $(X)\n', '$(X)'],
    ['variables:\n  - name: U\n  - value: 1.2.3\n', null],
    ['a:\n  - name: V\n    value: 1.2.3\nb:\n  - name: V\n    value: 1.2.4\n', null],
    ['variables:\n  V:\n    value: "1.2.3"\n    description: x\n', '1.2.3'],
    ['variables:\n  V:\n    description: x\n    options:\n      - "1.2.4"\n    value: 1.2.3\r\n', '1.2.3'],
    ['variables:\n  V:\n    description: x\n  U:\n    value: 1.2.3\n', null],
    ['V:\n  - name: U\n    value: 1.2.3\n', null],
    ['V:\n  a:\n    value: 1.2.3\n', null],
    ['# V: 1.2.3', null],
    ['AV: 1.2.3', null],
    ['V:1.2.3', null],
    ['V: a b', null],
    ['x: V', null],
  ])('of %j is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });
});

it('a variable that is made from itself has no value', () => {
  expect(yamlVariables('f', 'V: $V-1\n')('V')).toBe(null);
  expect(yamlVariablesAt('f', 'V: $V-1\n')(0)('V')).toBe(null);
});

describe('a variable of a YAML file at a place', () => {
  const at = (text: string): string | null => yamlVariablesAt('f', text)(text.indexOf('HERE'))('V')?.text ?? null;

  it.each([
    ['a:\n  env:\n    V: 1\n  run: HERE\nb:\n  env:\n    V: 2\n', '1'],
    ['a:\n  env:\n    V: 1\nb:\n  run: HERE\n  env: { U: 0, V: 2 }\n', '2'],
    ['V: 1\na:\n  env:\n    V: 2\n  run: HERE\n', '2'],
    ['env:\n  V: 1\na:\n  env:\n    V: 2\nb:\n  run: HERE\n', '1'],
    ['env:\n  V: 1\nb:\n  run: HERE\na:\n  env:\n    V: 2\n', '1'],
    ['- env:\n    V: 1\n  run: x\n- run: HERE\n\n  # x\n  env:\n    V: 2\n', '2'],
    ['- env:\n    V: 1\n  run: HERE\n- env:\n    V: 2\n', '1'],
    ['- env:\n    V: 1\n- env:\n    V: 2\n  run: HERE\n', '2'],
    ['a:\n  env:\n    V: 1\n  steps:\n    - run: HERE\n      env:\n        V: 2\n', '2'],
    ['a:\n  env:\n    V: 1\n  steps:\n    - run: HERE\n    - run: x\n      env:\n        V: 2\n', '1'],
    ['a:\n  env:\n    V: 1\n    V: 2\n  run: HERE\n', null],
    ['a:\n  env:\n    V: $X\n  run: HERE\nb:\n  env:\n    V: 2\n', '$X'],
    ['a:\n  env:\n    V: $V\n  run: HERE\nb:\n  env:\n    V: 2\n', null],
    ['a:\n  env:\n    V: 1\nb:\n  run: HERE\nc:\n  env:\n    V: 2\n', null],
    ['a:\n  env:\n    V: 1\nb:\n  run: HERE\n', '1'],
    ['a:\n  env:\n\n# x\n    V: 1\n  run: HERE\nb:\n  env:\n    V: 2\n', '1'],
    ['# {V: 1}\nb:\n  env:\n    V: 2\n  run: HERE\n', '2'],
    ['- V: 1\n  run: HERE\n- V: 2\n  run: x\n', '1'],
    ['- V: 1\n  run: x\n- V: 2\n  run: HERE\n', '2'],
    ['s:\n  - V: 1\n    with:\n      a: b\n    run: x\n  - V: 2\n    # x\n\n    run: HERE\n', '2'],
    ['s:\n  - V: 1\n    run: x\n  - U: 2\n    run: HERE\nt:\n  - V: 2\n    run: x\n', null],
    ['a:\n  envs:\n    - U: 0\n    - V: 1\n  run: HERE\nb:\n  envs:\n    - V: 2\n', '1'],
    ['a:\n  envs:\n  - U:\n      x: y\n  - V: 1\n  run: HERE\nb:\n  envs:\n  - V: 2\n', '1'],
    ['a:\n  envs:\n    - V: 1\n    - V: 2\n  run: HERE\n', null],
    ['- V: 1\n- V: 2\n- run: HERE\n', null],
    [
      'a:\n  variables:\n  - name: V\n    value: 1\n  run: HERE\nb:\n  variables:\n    - name: V\n      value: 2\n',
      '1',
    ],
    [
      'a:\n  variables:\n  - name: V\n    value: 1\nb:\n  variables:\n    - name: V\n      value: 2\n  run: HERE\n',
      '2',
    ],
    ['variables:\n- name: V\n  value: 1\nb:\n  variables:\n    V:\n      value: 2\n  run: HERE\n', '2'],
    [
      'a:\n  variables:\n    - name: V\n      value: 1\nb:\n  run: HERE\n  variables:\n    - name: V\n      value: 2\n',
      '2',
    ],
    [
      'a:\n  variables:\n    - name: U\n      value: 0\n    - name: V\n      value: 1\n  run: HERE\nb:\n  variables:\n    - name: V\n      value: 2\n',
      '1',
    ],
    ['a:\n  variables:\n  - name: V\n    value: 1\nb:\n  variables:\n  - name: V\n    value: 2\n  run: HERE\n', '2'],
    ['a:\n  envs:\n    - V: 1\n  run: x\nb:\n  run: HERE\n  envs:\n    - V: 2\n', '2'],
    ['  a:\n    V: 1\n    run: HERE\n  b:\n    V: 2\n', null],
  ])('of %j is %s', (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it('is that of the whole file however long that is', () => {
    const rest = `${'a: b\n'.repeat(1100)}run: HERE\nb:\n  env:\n    V: 2\n`;
    expect(at(`V: 1\n${rest}`)).toBe('1');
    expect(at(`env:\n  V: 1\n${rest}`)).toBe('1');
  });

  it('is none where it has very many values, or the job is very long', () => {
    const job = (index: number): string => `j${index}:\n  env:\n    V: ${index}\n`;
    const jobs = (count: number): string => Array.from({ length: count }, (_, index) => job(index)).join('');
    expect(at(`${jobs(99)}  run: HERE\n`)).toBe('98');
    expect(at(`${jobs(101)}  run: HERE\n`)).toBeNull();
    expect(at(`${jobs(2)}${'  a: b\n'.repeat(900)}  run: HERE\n`)).toBe('1');
    expect(at(`${jobs(2)}${'  a: b\n'.repeat(1001)}  run: HERE\n`)).toBeNull();
  });
});

describe('what a step of GitHub’s hands on', () => {
  const steps = (...runs: string[]): string =>
    `on: push\njobs:\n  a:\n    steps:\n${runs.map((run) => `      - id: s\n        run: ${run}\n`).join('')}  b:\n    steps:\n      - run: END\n`;
  const found = (text: string, name = 'V', place = 'END'): string | null => {
    const at = yamlVariablesAt('f', text)(text.indexOf(place))(name);
    if (at) expect(text.slice(at.span.start, at.span.end)).toBe(at.text);
    return at?.text ?? null;
  };

  it.each([
    ['echo "V=1.2.3" >> $GITHUB_ENV', '1.2.3'],
    ['echo "V=1.2.3" >> "$GITHUB_ENV"', '1.2.3'],
    ["echo 'V=1.2.3'>>${GITHUB_ENV}", '1.2.3'],
    ['echo V=1.2.3 | tee -a $GITHUB_ENV', '1.2.3'],
    ['echo "V=1.2.3" >> $env:GITHUB_ENV', '1.2.3'],
    ['|\n          x\n          echo "V=1.2.3" >> $GITHUB_ENV', '1.2.3'],
    ['echo "V=1.2.3" > $GITHUB_ENV', null],
    ['echo "V=1.2.3" >> x', null],
    ['echo "V=1.2.3" >> $GITHUB_PATH', null],
    ['echo "V=1.2.3" >> $GITHUB_OUTPUT', null],
    ['echo "V=$(cat x)" >> $GITHUB_ENV', null],
    ['echo "V=a b" >> $GITHUB_ENV', null],
    ['echo "AV=1.2.3" >> $GITHUB_ENV', null],
  ])('of %j is %j', (run, expected) => {
    expect(found(steps(run))).toBe(expected);
  });

  it('is an output under the name of the step', () => {
    const one = steps('echo "V=1.2.3" >> $GITHUB_OUTPUT');
    expect(found(one, 'steps__s__V')).toBe('1.2.3');
    expect(found(one.replace('id: s', 'id: get-v'), 'steps__get_v__V')).toBe('1.2.3');
    expect(found(one.replace('id: s', 'name: s'), 'steps__s__V')).toBeNull();
    expect(found(one.replace('id: s', 'name: s'))).toBeNull();
    const two = one.replace('    steps:\n', '    steps:\n      - id: first\n        run: x\n');
    expect(found(two, 'steps__s__V')).toBe('1.2.3');
    expect(found(two, 'steps__first__V')).toBeNull();
    const before = one.replace('id: s', 'name: s').replace('\n  b:', '\n      - id: next\n        run: x\n  b:');
    expect(found(before, 'steps__next__V')).toBeNull();
    const beyond = one.replace('id: s', 'name: s').replace('\n  b:', '\n  c:\n    with:\n        id: z\n  b:');
    expect(found(beyond, 'steps__z__V')).toBeNull();
    const comment = 'jobs:\n  a:\n    steps:\n    # echo "V=1.2.3" >> $GITHUB_OUTPUT\n';
    expect(found(comment, 'steps__s__V')).toBeNull();
    const later =
      'on: push\njobs:\n  a:\n    steps:\n    # x\n    - run: a\n      id: r\n    - run: echo "V=1.2.3" >> $GITHUB_OUTPUT\n      id: s\n    - id: t\n';
    expect(found(later, 'steps__s__V')).toBe('1.2.3');
    expect(found(later, 'steps__r__V')).toBeNull();
    expect(found(later, 'steps__t__V')).toBeNull();
  });

  it('holds for its job, before what that and the workflow set, where others differ', () => {
    const [one, other] = ['echo "V=1.2.3" >> $GITHUB_ENV', 'echo "V=1.2.4" >> $GITHUB_ENV'];
    const outside = steps(one, 'HERE').replace('jobs:', 'env:\n  V: 1.2.5\njobs:');
    expect(found(outside, 'V', 'HERE')).toBe('1.2.3');
    expect(found(outside)).toBe('1.2.5');
    expect(found(steps(one, 'HERE').replace('  a:\n', '  a:\n    env:\n      V: 1.2.5\n'), 'V', 'HERE')).toBe('1.2.3');
    const inStep = steps(one, 'HERE\n        env:\n          V: 1.2.5');
    expect(found(inStep, 'V', 'HERE')).toBe('1.2.5');
    expect(found(steps(one, other, 'HERE'), 'V', 'HERE')).toBeNull();
    expect(found(steps(one, 'echo "V=$(cat x)" >> $GITHUB_ENV', 'HERE'), 'V', 'HERE')).toBeNull();
    expect(found('a: echo "V=1.2.3" >> $GITHUB_ENV\n')).toBeNull();
    expect(found(`x: ${one}\n${steps('x')}`)).toBeNull();
    const two = `env:\n  V: 1.2.5\njobs:\n  a:\n    steps:\n      - run: HERE\n  b:\n    steps:\n      - run: ${one}\n      - run: LAST\n`;
    expect(found(two, 'V', 'HERE')).toBe('1.2.5');
    expect(found(two, 'V', 'LAST')).toBe('1.2.3');
    expect(found(outside.replace('  b:\n', '  b:\n    name: THERE\n'), 'V', 'THERE')).toBe('1.2.5');
    expect(found(outside.replace('  b:\n', '  c: {uses: ./x.yml, with: {v: THERE}}\n  b:\n'), 'V', 'THERE')).toBe(
      '1.2.5',
    );
    expect(found(outside.replace('  b:\n', '    name: THERE\n  b:\n'), 'V', 'THERE')).toBe('1.2.5');
  });
});
