import { describe, expect, it } from 'vitest';
import { conditionsIn } from '../../../src/deployment/text/conditions.ts';

describe('a command of a script', () => {
  it.each([
    ['X', false],
    ['if a; then\nX\nfi', true],
    ['if a; then\nb\nfi\nX', false],
    ['fi\nif a; then X; fi', true],
    ['for a in b; do\nX\ndone', true],
    ['[ -f x ] && X', true],
    ['a && X', false],
    ['a || X', true],
    ['[ -f x ] && a\nX', false],
    ['[ -f x ] && a; X', false],
    ['[ -f x ] \\\n  && X', true],
    ['a\n[ -f x ] && X', true],
    [`[ -f x ] && X\n${'a\n'.repeat(500)}`, true],
    [`${'a\n'.repeat(500)}[ -f x ] && X`, true],
  ])('in %j runs only sometimes: %s', (script, expected) => {
    expect(conditionsIn(script)(script.indexOf('X'))).toBe(expected);
  });

  it('may begin with the line behind the end of a block', () => {
    const script = 'if a; then\n  b\nfi\nX';
    expect(conditionsIn(script)(script.indexOf('\nX'))).toBe(false);
  });

  it('is looked for behind a test in the end of a long line only', () => {
    const script = `[ -f x ] && ${'a '.repeat(400)}X`;
    expect(conditionsIn(script)(script.indexOf('X'))).toBe(false);
  });
});
