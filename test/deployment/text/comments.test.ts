import { expect, it } from 'vitest';
import { blanked, withoutComments } from '../../../src/deployment/text/comments.ts';

it('has blanks for its stretches, and all else where it was', () => {
  const stretches = [
    { start: 1, end: 3 },
    { start: 4, end: 5 },
  ];
  expect(blanked('abcdef', stretches)).toBe('a  d f');
});

it.each([
  ['a\n # b #{c}\nd', 'a\n         \nd'],
  ['#{a}/b\n  #{a["b"]}/c', '#{a}/b\n  #{a["b"]}/c'],
  ['#{a b}\n#{{a}}\n#{}', `${' '.repeat(6)}\n${' '.repeat(6)}\n${' '.repeat(3)}`],
  ['// a\n//{b}', `${' '.repeat(4)}\n${' '.repeat(5)}`],
])('has no comments, but what Ruby fills in: %j', (text, left) => {
  expect(withoutComments(text)).toBe(left);
});
