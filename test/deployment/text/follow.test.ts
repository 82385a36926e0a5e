import { describe, expect, it } from 'vitest';
import { following } from '../../../src/deployment/text/follow.ts';

describe('names that are given through others', () => {
  const follow = following<{ raw: string }>((name, other) => {
    if (name === 'gone') return null;
    return name.startsWith('x') ? other(name.slice(1)) : name === 'loop' ? other('xloop') : { raw: name };
  });

  it('are looked up each time they are asked for', () => {
    for (let index = 0; index < 60; index++) expect(follow(`${index}`)).toEqual({ raw: String(index) });
    for (let index = 0; index < 60; index++) expect(follow(`x${index}`)).toEqual({ raw: String(index) });
    expect([follow('x1'), follow('gone'), follow('xgone'), follow('xgone')]).toEqual([{ raw: '1' }, null, null, null]);
  });

  it('are not known when they name themselves, or when the chain has no end in sight', () => {
    expect([follow('loop'), follow('xloop'), follow('xxloop')]).toEqual(['unknown', 'unknown', 'unknown']);
    expect(follow(`${'x'.repeat(30)}a`)).toEqual({ raw: 'a' });
    expect(follow(`${'x'.repeat(90)}b`)).toBe('unknown');
  });

  it('are found once each', () => {
    const asked: string[] = [];
    const counting = following<{ raw: string }>((name, other) => {
      asked.push(name);
      return name === 'a' ? other('b') && other('b') : { raw: name };
    });
    expect([counting('a'), counting('a'), asked]).toEqual([{ raw: 'b' }, { raw: 'b' }, ['a', 'b']]);
  });
});
