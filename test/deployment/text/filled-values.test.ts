import { describe, expect, it } from 'vitest';
import { carry } from '../../../src/deployment/text/carried.ts';
import { filledValues } from '../../../src/deployment/text/filled-values.ts';
import type { Located } from '../../../src/deployment/text/located.ts';
import { asSet, treeAt, treeOf, type ValuesTree } from '../../../src/deployment/text/values-tree.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const HOLE = /<(\w+)>/g;
const GIVEN: Record<string, string> = { closed: 'false', tag: '5.11.0' };
const given = (name: string): Located | null => {
  const text = GIVEN[name];
  return text === undefined ? null : { text, span: { file: 'given.yaml', start: 3, end: 3 + text.length } };
};

/** What the value of `x` is, by type and with the file where it stands, when what is given is put in. */
function filled(written: string, change: (tree: ValuesTree) => ValuesTree = (tree) => tree): unknown[] {
  const tree = treeOf(carry('values.yaml', MappedText.ofFile('values.yaml', `x: ${written}\n`)));
  const x = treeAt(tree, ['x']);
  if (x === null) throw new Error(written);
  const value = filledValues(change(x), HOLE, given);
  return [value.node?.kind === 'scalar' ? value.node.js : null, value.file.file];
}

describe('a value with what something fills in', () => {
  it.each([
    ['<closed>', false, 'given.yaml'],
    ['"<closed>"', 'false', 'given.yaml'],
    ["'<closed>'", 'false', 'given.yaml'],
    ['<tag>', '5.11.0', 'given.yaml'],
    ['<tag>-alpine', '5.11.0-alpine', 'values.yaml'],
    ['"<tag>-alpine"', '5.11.0-alpine', 'values.yaml'],
    ['<other>', '<other>', 'values.yaml'],
    ['"a <closed>"', 'a false', 'values.yaml'],
    ['closed', 'closed', 'values.yaml'],
  ])('is what YAML makes of it, with the quotes that are around it: %s', (written, js, file) => {
    expect(filled(written)).toEqual([js, file]);
  });

  it('is no place to write another value to, and stays empty where it is', () => {
    const tree = treeOf(carry('values.yaml', MappedText.ofFile('values.yaml', 'x: <closed>\n')));
    const { node } = filledValues(treeAt(tree, ['x']) as ValuesTree, HOLE, given);
    expect(node?.kind === 'scalar' && node.text().edit(0, 5, 'true')).toBeNull();
    expect(filled('')).toEqual([null, 'values.yaml']);
  });

  it('is a switch behind --set, whatever quotes are around it', () => {
    expect(filled('"<closed>"', asSet)).toEqual([false, 'given.yaml']);
    expect(filled('<closed>', asSet)).toEqual([false, 'given.yaml']);
  });
});
