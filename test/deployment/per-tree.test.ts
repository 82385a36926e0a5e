import { describe, expect, it } from 'vitest';
import { perTree } from '../../src/deployment/per-tree.ts';
import type { Tree } from '../../src/discover/load.ts';

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
