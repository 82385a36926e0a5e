import { describe, expect, it } from 'vitest';
import { countFirst } from '../../../src/deployment/text/sorted.ts';

describe('how many of a sorted list come first', () => {
  it.each([
    [[], 0],
    [[1], 1],
    [[5], 0],
    [[1, 2, 3, 4], 3],
    [[1, 2, 3, 4, 5], 3],
    [[4, 5, 6], 0],
    [[1, 2, 3], 3],
    [[1, 1, 1, 9], 3],
  ])('of %j: %d are less than 4', (items, count) => {
    expect(countFirst(items, (item) => item < 4)).toBe(count);
  });

  it('looks at few of many', () => {
    let looks = 0;
    const holds = (item: number): boolean => {
      looks++;
      return item < 70_000;
    };
    const items = Array.from({ length: 100_000 }, (_, at) => at);
    expect(countFirst(items, holds)).toBe(70_000);
    expect(looks).toBeLessThan(20);
  });
});
