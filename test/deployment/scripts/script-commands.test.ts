import { expect, it } from 'vitest';
import { commandsIn } from '../../../src/deployment/scripts/script-commands.ts';

const RUN = /\brun\b/g;
const found = (
  text: string,
  isCommand: (before: string) => boolean = () => true,
  isMeant?: (match: RegExpExecArray) => boolean,
): string[] =>
  [...commandsIn(text, RUN, isCommand, isMeant)].map(
    ({ words, end }) => `${words.map((word) => word.text).join(' ')} to ${end}`,
  );

it.each([
  ['run a b; run "c"', ['a b to 7', 'c to 16']],
  ['run a run b', ['a run b to 11']],
  ['run a \\\n  b\nx', ['a b to 11']],
  ['# run a\nrun b', ['b to 13']],
  ['echo run a', []],
  ['if x; then echo run a; fi', []],
  ['echo run a | sh', ['a to 11']],
  ['echo "run a" > script', ['a to 11']],
  ['echo "run a" >> "$GITHUB_OUTPUT"', []],
  ['echo "run a" >&2', []],
  ['x\necho y\nrun a', ['a to 14']],
  [`${' '.repeat(400)}run a`, ['a to 405']],
])('of a script are those it runs: %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('begin where one can, and as is meant', () => {
  expect(found('a run b\nrun c', (before) => before === '')).toEqual(['c to 13']);
  // What is not meant is not gone through: a command may stand in it.
  expect(
    found(
      'run run a',
      () => true,
      ({ index }) => index > 0,
    ),
  ).toEqual(['a to 9']);
});
