import { describe, expect, it } from 'vitest';
import { wordsHeldIn } from '../../../src/deployment/scripts/held-words.ts';

describe('the words that a variable of a script holds', () => {
  const held = (script: string): string[][] =>
    wordsHeldIn(script)('ARGS').map((words) =>
      words.map(({ text, start, end }) => {
        expect(script.slice(start, end)).toBe(text);
        return text;
      }),
    );

  it.each([
    ['ARGS = --set image.tag=7.1.0\nx:\n', [['--set', 'image.tag=7.1.0']]],
    ['ARGS := -f a.yaml \\\n  -f b.yaml # c\n', [['-f', 'a.yaml', '-f', 'b.yaml']]],
    ['ARGS = image.tag=7.1.0\n', []],
    ['ARGS="--set a=b"\n', [['--set', 'a=b']]],
    ["ARGS='--set a=b'\n", [['--set', 'a=b']]],
    ['ARGS=(--set a=b\n  --set c=d)\n', [['--set', 'a=b', '--set', 'c=d']]],
    [
      'ARGS=(-x)\nARGS+=(-y)\nARGS="-z"\n',
      [
        ['-x', '-y'],
        ['-z', '-y'],
      ],
    ],
  ])('%j: %j', (script, expected) => {
    expect(held(script)).toEqual(expected);
  });
});
