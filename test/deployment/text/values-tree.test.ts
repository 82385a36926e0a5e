import { describe, expect, it } from 'vitest';
import { carry } from '../../../src/deployment/text/carried.ts';
import {
  asSet,
  asText,
  isTypedWhenFilled,
  refilled,
  treeAt,
  treeOf,
  type ValuesTree,
} from '../../../src/deployment/text/values-tree.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { cut } from '../tree.ts';

const FILE = 'v.yaml';
const tree = (text: string): ValuesTree => treeOf(carry(FILE, MappedText.ofFile(FILE, text))) as ValuesTree;
const js = (of: ValuesTree | null): unknown => (of?.node?.kind === 'scalar' ? of.node.js : of?.node?.kind);

describe('a value that an option of helm gives', () => {
  it.each([
    ['"false"', false],
    ["'True'", true],
    ['"null"', null],
    ['"0"', 0],
    ['"-12"', -12],
    ['false', false],
    ['!!str false', false],
    ['"no"', 'no'],
    ['"7.1.0"', '7.1.0'],
    ['"007"', '007'],
    ['"a: b"', 'a: b'],
    ['[a]', 'seq'],
  ])('%s is %j as `--set` gives it', (text, expected) => {
    expect(js(asSet(tree(text)))).toBe(expected);
  });

  it('stays a text as `--set-string` gives it, wherever it is put', () => {
    const given = asText(tree('a: {b: false, c: 1}\nd: [x]\n'));
    expect([['a', 'b'], ['a', 'c'], ['d']].map((path) => js(treeAt(given, path)))).toEqual(['false', '1', 'seq']);
  });

  it('stands where it is written', () => {
    const text = 'a: "false"\n';
    const given = asSet(treeAt(tree(text), ['a']) as ValuesTree);
    expect(given.node && cut({ [FILE]: text }, given.file.span(given.node))).toBe('false');
  });
});

it('a value that is empty stays so, however it is given', () => {
  const empty = treeAt(tree('a:\n'), ['a']) as ValuesTree & { kind: 'leaf' };
  expect(empty.node).toBeNull();
  expect([asSet(empty).node, asText(empty).node]).toEqual([null, null]);
  expect([empty, asText(empty)].map((one) => isTypedWhenFilled(one as typeof empty))).toEqual([false, false]);
  expect(isTypedWhenFilled(asSet(empty) as typeof empty)).toBe(true);
});

describe('a value that something is put into', () => {
  const filled = (text: string, value: string): ValuesTree => {
    const { node, file } = tree(text);
    if (node?.kind !== 'scalar') throw new Error('no scalar');
    return refilled({ kind: 'leaf', node, file }, value);
  };

  it.each([
    ['$X', 'false', false],
    ['$X', '12', 12],
    ['$X', 'wso2/wso2is:7.1.0', 'wso2/wso2is:7.1.0'],
    ['"$X"', 'false', 'false'],
    ["'$X'", '12', '12'],
    ['$X', '[a]', '[a]'],
    ['$X', '', ''],
  ])('%s with %j is %j', (text, value, expected) => {
    expect(js(filled(text, value))).toBe(expected);
  });

  it('stands where it is written', () => {
    const { node, file } = filled('$X', 'false');
    expect(node && file.span(node)).toMatchObject({ file: FILE, start: 0, end: 2 });
  });

  it('is no place to write another value to', () => {
    const { node } = filled('$X', 'true');
    expect(node?.kind === 'scalar' && node.text().edit(0, 4, 'false')).toBeNull();
  });

  it.each([
    ['$X', '[a]'],
    ['"$X"', 'a'],
  ])('%s with %j is one value', (text, value) => {
    expect(filled(text, value).kind).toBe('leaf');
  });
});
