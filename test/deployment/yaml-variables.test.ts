import { describe, expect, it } from 'vitest';
import { yamlVariables } from '../../src/deployment/yaml-variables.ts';

const value = (text: string): string | null => {
  const found = yamlVariables('f', text)('V');
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
    ['V: 1.2.3\nb:\n  V: 1.2.4\nc:\n  V: 1.2.3', null],
    ['V: 1.2.3\nb:\n  V: $X', null],
    ['V: 1.2.3\nb:\n  V: "{{ x }}"', null],
    ['V: 1.2.3\nb:\n  V:\n', null],
    ['V: $X\nb:\n  V: 1.2.3', null],
    ['# V: 1.2.3', null],
    ['AV: 1.2.3', null],
    ['V:1.2.3', null],
    ['V: a b', null],
    ['x: V', null],
  ])('of %j is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });
});
