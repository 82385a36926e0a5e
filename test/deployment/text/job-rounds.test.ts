import { describe, expect, it } from 'vitest';
import { carry } from '../../../src/deployment/text/carried.ts';
import { roundsAt } from '../../../src/deployment/text/job-rounds.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const rounds = (text: string): string[] => {
  const at = roundsAt(carry('ci.yml', MappedText.ofFile('ci.yml', text)));
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

  it('are those of each variable where there would be too many together', () => {
    const list = Array.from({ length: 11 }, (_, at) => at).join(', ');
    expect(rounds(matrix(`        v: [${list}]\n        u: [${list}]\n`))).toHaveLength(22);
  });
});
