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

it.each([
  ['cp a b # c', 'cp a b    '],
  ['cp a b #c', 'cp a b   '],
  ['cp a b\t# c\ncp d e', 'cp a b    \ncp d e'],
  ['echo "a # b" # c', 'echo "a # b"    '],
  ["echo 'a # b' # c", "echo 'a # b'    "],
  ['echo "a \\" # b"', 'echo "a \\" # b"'],
  ['echo \\" # b', `echo \\"${' '.repeat(4)}`],
  ["it's a # b", "it's a # b"],
  ["it's a\nb # c", "it's a\nb    "],
  ['a # "b" \'c\'', `a ${' '.repeat(9)}`],
  ["a # it's b", "a # it's b"],
  ["echo '[a]\nb # c' > d\ne # f", "echo '[a]\nb # c' > d\ne    "],
  ['a#b', 'a#b'],
  ['a #{b}', 'a #{b}'],
  ['${#a} $# b', '${#a} $# b'],
])('has no comments behind a statement: %j', (text, left) => {
  expect(withoutComments(text)).toBe(left);
});

it.each([
  ['cp a b >/dev/null 2>&1', 'cp a b                '],
  ['cp a b > /dev/null', 'cp a b            '],
  ['cp a b &>/dev/null; c', 'cp a b            ; c'],
  ['cp a b 2>>/dev/null && c', 'cp a b              && c'],
  ['cp a b >&2', 'cp a b    '],
  ['cp a b 1>&2|c', 'cp a b     |c'],
  ['ssh h "cp a b >/dev/null"', 'ssh h "cp a b           "'],
  ['cp a b >/dev/nullx', 'cp a b >/dev/nullx'],
  ['cp a b > /dev/x', 'cp a b > /dev/x'],
  ['cp "$(x 2>/dev/null)/y" z', 'cp "$(x 2>/dev/null)/y" z'],
  ['a2>&1', 'a2>&1'],
])('has no output that is thrown away: %j', (text, left) => {
  expect(withoutComments(text)).toBe(left);
});

it.each([
  ['cp \\\n  a b', 'cp     a b'],
  ['cp \\\r\n  a b', 'cp      a b'],
  ['cp \\\\\n a', 'cp     a'],
  ['cp \\\n  # c\n  a b', `cp ${' '.repeat(10)}a b`],
  ['a&&\\\nb', 'a&&  b'],
  ['"\\\nb', '"  b'],
  ['\\\nb', '  b'],
  ['a C:\\x\\\nb', 'a C:\\x\\\nb'],
  ['cp \\\n\\\n a', 'cp      a'],
])('goes on in the next line: %j', (text, left) => {
  expect(withoutComments(text)).toBe(left);
});

it('is the same for the same text, however many others there were', () => {
  const text = 'cp a b # c';
  const left = withoutComments(text);
  for (let index = 0; index < 5; index++) withoutComments(`${index}${' '.repeat(1_000_000)}`);
  expect(withoutComments(text)).toBe(left);
});

it('takes no time with a line of two million characters', () => {
  for (const part of ['a', '"a" ', "'", '\\ ', 'a # ', "a # b ' ", ' >/dev/null']) {
    const text = part.repeat(Math.ceil(2_000_000 / part.length));
    expect(withoutComments(`x # y\n${text}`).length).toBe(text.length + 6);
  }
});
