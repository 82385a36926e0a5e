import { describe, expect, it } from 'vitest';
import { addTo, grouped } from '../src/lists.ts';

describe('addTo', () => {
  it('makes the list of a key, and adds to the end of the one that is there', () => {
    const lists = new Map<string, number[]>();
    addTo(lists, 'a', 1);
    addTo(lists, 'a', 2, 3);
    addTo(lists, 'b', 4);
    expect([...lists]).toEqual([
      ['a', [1, 2, 3]],
      ['b', [4]],
    ]);
  });

  it('makes an empty list of no values', () => {
    const lists = new Map<string, number[]>();
    addTo(lists, 'a');
    expect([...lists]).toEqual([['a', []]]);
  });
});

describe('grouped', () => {
  it('keeps the order of the keys and of the items', () => {
    expect([...grouped([3, 1, 4, 2], (one) => one % 2)]).toEqual([
      [1, [3, 1]],
      [0, [4, 2]],
    ]);
  });

  it('takes anything for a key, null as well', () => {
    expect(grouped([{ of: null }], ({ of }) => of).get(null)).toEqual([{ of: null }]);
  });
});
