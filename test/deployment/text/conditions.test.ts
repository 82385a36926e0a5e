import { describe, expect, it } from 'vitest';
import { conditionsIn, runsWithIn } from '../../../src/deployment/text/conditions.ts';

describe('a command of a script', () => {
  it.each([
    ['X', false],
    ['if a; then\nX\nfi', true],
    ['if a; then\nb\nfi\nX', false],
    ['fi\nif a; then X; fi', true],
    ['for a in b; do\nX\ndone', true],
    ['if a; then\nif b; then\nc\nelse\nd\nfi\nX\nfi', true],
    ['case a in\nb) if c; then d; fi\nX;;\nesac', true],
    ['case a in\nb | c) while d; do e; done; X;;\n*) f;;\nesac', true],
    ['case a in (b) if c; then d; fi; X;; esac', true],
    ['case a in b) if c; then d; fi;; (e) if f; then g; fi; X;; esac', true],
    ['case a in\nb) if c; then d; fi;;\nesac\nX', false],
    ['case a in\nb) c;;\nesac\nd=$(e)\nX', false],
    ['case a in\nb) [ -f x ] && X;;\nesac', true],
    ['b) [ -f x ] && X', true],
    ['echo $(a) test b && X', false],
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

describe('what follows in a script', () => {
  it.each([
    ['X\nY', true],
    ['X\nif a; then\nY\nfi', false],
    ['if a; then X; fi\nY', true],
    ['if a; then\nX\nY\nfi', true],
    ['if a; then\nX\nif b; then Y; fi\nfi', false],
    ['if a; then\nif b; then X; fi\nY\nfi', true],
    ['if a; then\nX\nelse\nY\nfi', false],
    ['if a; then\nX\nelif b; then\nY\nfi', false],
    ['if a; then X\nelse if b; then c; fi; fi\nY', true],
    ['if a; then c; else if b; then X; fi; Y; fi', true],
    ['if a; then X; fi; if a; then Y; fi', false],
    ['case a in\nb) X;;\nc) Y;;\nesac', false],
    ['case a in\nb) X\nY;;\nesac', true],
    ['case a in\nb) X;; esac\nY', true],
    ['X\nfor a in b; do Y; done', false],
    ['for a in b; do X; Y; done', true],
    ['X\n[ a ] && Y', false],
    ['[ a ] && X && Y', true],
    ['[ a ] && \\\r\n X && \\\r\n Y', true],
    ['[ a ] && X\n[ a ] && Y', false],
    [`${'if a; then\n'.repeat(29)}if a; then X; fi; Y`, true],
  ])('in %j runs with it: %s', (script, expected) => {
    expect(runsWithIn(script)(script.indexOf('X'), script.indexOf('Y'))).toBe(expected);
  });
});
