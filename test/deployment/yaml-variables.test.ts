import { describe, expect, it } from 'vitest';
import { yamlVariable } from '../../src/deployment/yaml-variables.ts';

const value = (text: string): string | null => {
  const found = yamlVariable('f', text, 'V');
  if (found) expect(text.slice(found.span.start, found.span.end)).toBe(found.text);
  return found?.text ?? null;
};

describe('a variable of a YAML file', () => {
  it.each([
    ['V: 1.2.3', '1.2.3'],
    ['a:\n  V: "1.2.3"\n', '1.2.3'],
    ["- V: '1.2.3' # x\r\n", '1.2.3'],
    ['"V": 1.2.3\n', '1.2.3'],
    ['a: {x: 1, V: 1.2.3, y: 2}', '1.2.3'],
    ['a: {V: 1.2.3}', '1.2.3'],
    ['V: 1.2.3\nb:\n  V: 1.2.3', '1.2.3'],
    ['V: 1.2.3\nb:\n  V: 1.2.4', null],
    ['V: 1.2.3\nb:\n  V: $X', null],
    ['V: 1.2.3\nb:\n  V: "{{ x }}"', null],
    ['V: 1.2.3\nb:\n  V:\n', null],
    ['# V: 1.2.3', null],
    ['AV: 1.2.3', null],
    ['V:1.2.3', null],
    ['V: a b', null],
    ['x: V', null],
  ])('of %j is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('takes no time in hostile text', () => {
    const begin = performance.now();
    for (const text of [
      ' '.repeat(150_000),
      '-'.repeat(150_000),
      `V:${' '.repeat(150_000)}x y`,
      'V: '.repeat(50_000),
      `V: ${'a'.repeat(150_000)} b`,
    ])
      value(text);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
