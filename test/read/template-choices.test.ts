import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { TemplateExpressions } from '../../src/read/template-expressions.ts';
import { scanTags } from '../../src/read/template-tags.ts';
import { parseTemplate } from '../../src/read/template-tree.ts';

type Values = Readonly<Record<string, readonly (string | null)[]>>;

const expressionsOf = (text: string, values: Values) => {
  const tree = parseTemplate(text, scanTags(text, ['jinja2']).tags);
  const expressions = new TemplateExpressions(tree, 'jinja2', {
    resolve: (name) => (name === 'fixed' ? { text: MappedText.ofFile('f', 'x'), raw: 'x' } : null),
    possible: (name) => {
      const found = values[name];
      if (!found) return null;
      const resolved = (raw: string | null) =>
        raw === null || raw === 'unknown' ? raw : { text: MappedText.ofFile('v', raw), raw };
      return { values: found.map(resolved) as ReturnType<typeof resolved>[] as never, reason: `${name} is open` };
    },
  });
  return { expressions, tree };
};

/** What the one tag of a text writes, or why that is not known. */
const written = (code: string, values: Values): unknown => {
  const { expressions } = expressionsOf(`{{ ${code} }}`, values);
  const value = expressions.valueOf(expressions.outputs()[0] as never);
  return value.state === 'known' ? value.raw : value.state === 'unknown' ? (value.reason ?? '-') : 'undefined';
};

describe('a name that may have several values', () => {
  it.each([
    ['a', ['x'], 'x'],
    ['a', ['x', 'x'], 'x'],
    ['a', ['x', 'y'], 'a is open'],
    ['a', ['unknown'], 'a is open'],
    ['a', [null, 'x'], 'a is open'],
    ['a | default("x")', [null, 'x'], 'x'],
    ['a | default("y")', [null, 'x'], 'a is open'],
    ['a | default(false)', [null, 'false'], false],
    ['a | upper', ['x', 'X'], 'X'],
    ['a == "x"', ['y', 'z'], false],
    ['a == "x"', ['x', 'z'], 'a is open'],
    ['b', ['x', 'y'], 'undefined'],
    ['g(b)', ['x', 'y'], '-'],
    ['fixed', ['x', 'y'], 'x'],
  ])('%s with %s', (code, a, expected) => {
    expect(written(code, { a, fixed: ['y'] })).toBe(expected);
  });

  it('is taken in every combination with others, and as one where it stands twice', () => {
    const both = { a: ['x', 'y'], b: ['x', 'y'] };
    expect(written('"same" if a == a else "other"', both)).toBe('same');
    expect(written('"same" if a == b else "other"', both)).toBe('a is open, and b is open');
    expect(written('"1" if a == "y" and b == "x" else "2"', both)).toBe('a is open, and b is open');
    expect(written('"1" if a == "x" and b == "y" else "2"', both)).toBe('a is open, and b is open');
    expect(written('"1" if a == "z" or b == "z" else "2"', both)).toBe('2');
  });

  it('is not tried in too many combinations', () => {
    const values = (count: number) => Array.from({ length: count }, (_, index) => String(index));
    expect(written('"1" if a == b else "1"', { a: values(8), b: values(8) })).toBe('1');
    expect(written('"1" if a == b else "1"', { a: values(13), b: values(5) })).toBe('a is open, and b is open');
  });

  it('decides a condition that it cannot change', () => {
    const decided = (condition: string, a: readonly (string | null)[]): unknown => {
      const { expressions, tree } = expressionsOf(`{% if ${condition} %}x{% endif %}`, { a });
      return expressions.decides(tree.nodes[0] as never, 0);
    };
    expect(decided('a', ['x', 'y'])).toBe(true);
    expect(decided('a', ['x', ''])).toBeNull();
    expect(decided('a', [null, 'x'])).toBeNull();
    expect(decided('a == "z"', ['x', 'y'])).toBe(false);
  });
});
