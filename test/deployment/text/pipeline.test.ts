import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/deployment/text/pipeline.ts';

describe('the words of a pipeline', () => {
  it.each([
    ['', []],
    [' .Values.a ', ['.Values.a']],
    ['default "x y"\t.Values.a', ['default', '"x y"', '.Values.a']],
    ['.Values.a | default "x|y"', ['default', '"x|y"', '(.Values.a)']],
    ['.a|b `c d`|e', ['e', '(b `c d` (.a))']],
    ['f (g (h "(" 1) | i).b.c x', ['f', '(g (h "(" 1) | i).b.c', 'x']],
    ['f "a \\" b" c', ['f', '"a \\" b"', 'c']],
    ['f "a', ['f', '"a']],
    ['a ) b', ['a', ')', 'b']],
    ['f (a b', ['f', '(a b']],
    [`${'('.repeat(20)}a${')'.repeat(20)}`, [`${'('.repeat(20)}a${')'.repeat(20)}`]],
    [`${'('.repeat(21)}a`, []],
    ['a|'.repeat(30), []],
  ])('of %s are %j', (code, expected) => {
    expect(wordsOf(code)).toEqual(expected);
  });
});
