import { describe, expect, it } from 'vitest';
import { ONCE, product, type Round } from '../../../src/deployment/text/rounds.ts';

const rounds = (name: string, ...values: string[]): Round[] =>
  values.map((text) => new Map([[name, { text, span: { file: 'f', start: 0, end: 0 } }]]));
const told = (all: readonly Round[]): string[] =>
  all.map((round) => [...round].map(([name, { text }]) => `${name}=${text}`).join(' '));
const numbers = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}`);

describe('the runs of what has several variables', () => {
  it('are all combinations of what these may be', () => {
    expect(told(product([rounds('a', '1', '2'), rounds('b', '3', '4')]))).toEqual([
      'a=1 b=3',
      'a=1 b=4',
      'a=2 b=3',
      'a=2 b=4',
    ]);
    expect(told(product([[], rounds('b', '3')]))).toEqual(['b=3']);
    expect(product([])).toEqual(ONCE);
  });

  it('are those of each variable where there would be too many combinations', () => {
    expect(product([rounds('a', ...numbers(16)), rounds('b', ...numbers(16))])).toHaveLength(256);
    expect(told(product([rounds('a', ...numbers(20)), rounds('b', ...numbers(13))]))).toEqual([
      ...numbers(20).map((value) => `a=${value}`),
      ...numbers(13).map((value) => `b=${value}`),
    ]);
    expect(product([rounds('a', ...numbers(300))])).toHaveLength(256);
  });
});
