import { describe, expect, it } from 'vitest';
import { functionStarts } from '../../../src/deployment/scripts/shell-functions.ts';

/** For each `@` of a text what stands where its function begins; null for one in none. */
const starts = (text: string): (string | null)[] => {
  const startAt = functionStarts(text);
  return [...text.matchAll(/@/g)].map(({ index }) => {
    const start = startAt(index);
    return start === null ? null : (/^\s*(?:(?:function|def|void)\s+)?(\w+)/.exec(text.slice(start))?.[1] ?? '');
  });
};

describe('a function of a script', () => {
  it.each([
    'f() {\n@\n}',
    'f ()\n{\n  @\n}',
    'f()\r\n{\r\n  @\r\n}\r\n',
    'function f {\n@\n}',
    'function f() {\n@\n}',
    'f() (\n@\n)',
    'def f(String v) {\n  sh "@"\n}',
    'void f() {\n  sh "@"\n}',
    '  f() {\n    @\n  }',
    'f() { @; }',
    'f() { echo ${X}\n@\n}',
    'f() {\n  if x; then\n    y\n  fi\n  { z; }\n@\n}',
    'f() {\n@',
  ])('holds what stands in its body: %j', (text) => {
    expect(starts(text)).toEqual(['f']);
  });

  it.each([
    '@\nf() {\n  x\n}',
    'f() {\n  x\n}\n@',
    'f() (\n  x\n)\n@',
    'f() { x; }\n@',
    'f() { x; }; g; @',
    'f() { x; } # y\n@',
    'f() { x; } && @',
    'f() { x; }\r\n@',
    'f(x) {\n@\n}',
    'f x() {\n@\n}',
    'if (x) {\n@\n}',
    'f()\n@\n{',
    'x: {\n@\n}',
    '}\n@',
  ])('does not hold what stands elsewhere: %j', (text) => {
    expect(starts(text)).toEqual([null]);
  });

  it('ends before the next one', () => {
    expect(starts('@\nf() {\n@\n}\n@\ng() { @; }\nh() {\n@\n}\n@')).toEqual([null, 'f', null, 'g', 'h', null]);
  });

  it('holds those in it', () => {
    expect(starts('f() {\n  g() { @; }\n  h() {\n    @\n  }\n  @\n}\n@')).toEqual(['f', 'f', 'f', null]);
  });

  it('begins with its first letter and ends behind its last', () => {
    const startOf = functionStarts('f() {\n}\ng() { x; }\n');
    expect([0, 6, 7, 8, 17, 18].map(startOf)).toEqual([0, 0, null, 8, 8, null]);
  });
});
