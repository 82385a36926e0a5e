import { describe, expect, it } from 'vitest';
import { type Atom, atomOf, optionsOf } from '../../src/read/template-conditions.ts';
import { scanTags } from '../../src/read/template-tags.ts';
import { type ConditionalNode, parseTemplate } from '../../src/read/template-tree.ts';
import type { TemplateLanguage } from '../../src/settings.ts';

const shown = ({ text, negated }: Atom): string => `${negated ? '!' : ''}${text}`;

describe('the atom of a condition', () => {
  it.each<[TemplateLanguage, string, string]>([
    ['go', '.a', '.a'],
    ['go', '  .a\n  .b ', '.a .b'],
    ['go', '(.a)', '.a'],
    ['go', '( .a )', '.a'],
    ['go', 'not .a', '!.a'],
    ['go', 'not (.a)', '!.a'],
    ['go', 'not (eq .a .b)', '!eq .a .b'],
    ['go', '(not .a)', '!.a'],
    ['go', 'not (not .a)', '.a'],
    ['go', 'not .a .b', 'not .a .b'],
    ['go', '.not', '.not'],
    ['go', 'eq .a (b)', 'eq .a (b)'],
    ['go', '(a) (b)', '(a) (b)'],
    ['jinja2', 'not a', '!a'],
    ['jinja2', 'not   a.b', '!a.b'],
    ['jinja2', 'nota', 'nota'],
    ['jinja2', 'not a and b', 'not a and b'],
    ['jinja2', 'not a or b', 'not a or b'],
    ['jinja2', 'not a if b', 'not a if b'],
    ['jinja2', 'not (a and b)', '!a and b'],
    ['jinja2', 'not a == b', '!a == b'],
    ['jinja2', 'a == true', 'a'],
    ['jinja2', ' long == true', 'long'],
    ['jinja2', 'long is  true', 'long'],
    ['jinja2', 'long is not defined', '!long is defined'],
    ['jinja2', 'not\n long', '!long'],
    ['jinja2', '( not long )', '!long'],
    ['jinja2', 'a==True', 'a'],
    ['jinja2', 'a == false', '!a'],
    ['jinja2', 'a == FALSE', '!a'],
    ['jinja2', 'not a == false', 'a'],
    ['jinja2', 'a is true', 'a'],
    ['jinja2', 'a is sameas true', 'a'],
    ['jinja2', 'a is sameas false', '!a'],
    ['jinja2', 'a == trueish', 'a == trueish'],
    ['jinja2', 'basis true', 'basis true'],
    ['jinja2', 'b and a == true', 'b and a == true'],
    ['jinja2', 'b or a == true', 'b or a == true'],
    ['jinja2', 'a is defined', 'a is defined'],
    ['jinja2', 'a is not defined', '!a is defined'],
    ['jinja2', 'not a is not defined', 'a is defined'],
    ['jinja2', 'a is not defined and b', 'a is not defined and b'],
    ['jinja2', 'a is not defined or b', 'a is not defined or b'],
    ['jinja2', 'a | bool', 'a'],
    ['jinja2', 'a|bool', 'a'],
    ['jinja2', 'a | bool | x', 'a | bool | x'],
    ['jinja2', 'not a | bool', '!a'],
    ['erb', '! @a', '!@a'],
    ['erb', '!!@a', '@a'],
    ['erb', '!(@a || @b)', '!@a || @b'],
    ['erb', '@a && @b == true', '@a && @b == true'],
    ['erb', '@a || @b == true', '@a || @b == true'],
    ['terraform', '!var.a', '!var.a'],
  ])('%s: %s is %s', (language, condition, expected) => {
    expect(shown(atomOf(condition, language))).toBe(expected);
  });

  it('a negation in front of several does not negate them all', () => {
    expect(atomOf('!@a && @b', 'erb')).toEqual({ text: '!@a && @b', negated: false });
    expect(atomOf('!@a || @b', 'erb')).toEqual({ text: '!@a || @b', negated: false });
    expect(atomOf('!@a', 'erb')).toEqual({ text: '@a', negated: true });
  });

  it('unless negates what it stands before', () => {
    expect(shown(atomOf('@a', 'erb', true))).toBe('!@a');
    expect(shown(atomOf('!@a', 'erb', true))).toBe('@a');
  });
});

describe('the branches a condition can take', () => {
  const node = (text: string, language: TemplateLanguage = 'jinja2') =>
    parseTemplate(text, scanTags(text, [language]).tags).nodes[0] as ConditionalNode;

  /** `branch: what is assumed` of each option. */
  const options = (
    conditional: ConditionalNode,
    assumed: Record<string, boolean> = {},
    decided: (boolean | null)[] = [],
  ) =>
    optionsOf(conditional, new Map(Object.entries(assumed)), 'jinja2', (branch) => decided[branch] ?? null).map(
      ({ branch, assumed: after }) =>
        `${branch}: ${[...after].map(([text, holds]) => (holds ? text : `!${text}`)).join(' ')}`,
    );

  const simple = node('{% if a %}{% endif %}');
  const full = node('{% if a %}{% elif not b %}{% else %}{% endif %}');

  it('each, and none where there is no else', () => {
    expect(options(simple)).toEqual(['0: a', '-1: !a']);
    expect(options(full)).toEqual(['0: a', '1: !a !b', '2: !a b']);
    expect(options(node('<% unless a %><% end %>', 'erb'))).toEqual(['0: !a', '-1: a']);
  });

  it('only those that fit what is assumed already', () => {
    expect(options(simple, { a: true })).toEqual(['0: a']);
    expect(options(simple, { a: false })).toEqual(['-1: !a']);
    expect(options(full, { b: true })).toEqual(['0: b a', '2: b !a']);
    expect(options(full, { b: false })).toEqual(['0: !b a', '1: !b !a']);
  });

  it('only those that fit what the repository says, which nothing needs to be assumed for', () => {
    expect(options(simple, {}, [true])).toEqual(['0: ']);
    expect(options(simple, {}, [false])).toEqual(['-1: ']);
    expect(options(full, {}, [null, true])).toEqual(['0: a', '1: !a']);
    expect(options(full, { a: true }, [false, false])).toEqual(['2: a']);
  });

  const stop = '{{ fail "x" }}';

  it('not one that ends in an error', () => {
    expect(options(node(`{{ if .a }}${stop}{{ end }}`, 'go'))).toEqual(['-1: !.a']);
    expect(options(node(`{{ if .a }}1{{ else if .b }}${stop}{{ else }}2{{ end }}`, 'go'))).toEqual([
      '0: .a',
      '2: !.a !.b',
    ]);
    expect(options(node(`{{ if .a }}1{{ else }}${stop}{{ end }}`, 'go'))).toEqual(['0: .a']);
  });

  it('where the repository chooses one that ends in an error, any of the rest', () => {
    expect(options(node(`{{ if .a }}${stop}{{ else }}1{{ end }}`, 'go'), {}, [true])).toEqual(['1: !.a']);
    expect(options(node(`{{ if .a }}1{{ else if .b }}2{{ else }}${stop}{{ end }}`, 'go'), {}, [false, false])).toEqual([
      '0: .a',
      '1: !.a .b',
    ]);
  });

  it('none where all that is left ends in an error', () => {
    expect(options(node(`{{ if .a }}${stop}{{ else }}${stop}{{ end }}`, 'go'))).toEqual(['-1: ']);
    expect(options(node(`{{ if .a }}1{{ else }}${stop}{{ end }}`, 'go'), { '.a': false })).toEqual(['-1: !.a']);
  });
});
