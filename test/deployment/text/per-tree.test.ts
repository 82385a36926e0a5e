import { describe, expect, it } from 'vitest';
import { perKey, perTree } from '../../../src/deployment/text/per-tree.ts';
import type { Tree } from '../../../src/discover/load.ts';

describe('perTree', () => {
  it('makes a thing once a tree, also one that is nothing', () => {
    const made: number[] = [];
    const nothing = perTree((tree: Tree, more: number): null => {
      made.push(tree.paths.length + more);
      return null;
    });
    const [one, other] = [{ paths: ['a'] }, { paths: ['a', 'b'] }] as unknown as [Tree, Tree];
    expect([nothing(one, 10), nothing(one, 10), nothing(other, 10), nothing(one, 10)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(made).toEqual([11, 12]);
  });
});

describe('perKey', () => {
  it('makes a thing once for each key and tree, also one that is nothing', () => {
    const made: string[] = [];
    const nothing = perKey((key: string, { paths }: Tree, more: string): null => {
      made.push(key + paths.join('') + more);
      return null;
    });
    const [one, other] = [{ paths: ['a'] }, { paths: ['b'] }] as unknown as [Tree, Tree];
    expect([nothing('1', one, 'x'), nothing('1', one, 'x'), nothing('2', one, 'x')]).toEqual([null, null, null]);
    expect([nothing('1', other, 'x'), nothing('2', one, 'x')]).toEqual([null, null]);
    expect(made).toEqual(['1ax', '2ax', '1bx']);
  });

  it('gives what it made for the key', () => {
    const first = perKey((key: string, { paths }: Tree): string => `${key} of ${paths[0]}`);
    const tree = { paths: ['a'] } as unknown as Tree;
    expect([first('1', tree), first('2', tree), first('1', tree)]).toEqual(['1 of a', '2 of a', '1 of a']);
  });
});
