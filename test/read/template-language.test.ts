import { describe, expect, it } from 'vitest';
import { languagesIn, templateLanguage } from '../../src/read/template.ts';
import type { TemplateLanguage } from '../../src/settings.ts';

describe('the language of a text without a hint', () => {
  it.each<[string, string, TemplateLanguage | null]>([
    ['x.toml', 'a = {{\n.x\n}}', 'go'],
    ['x.toml', 'a = {{\nx\n}}', 'jinja2'],
    ['x.toml', 'a = {{ x', null],
    ['x.toml', 'a = x }}', null],
    ['x.toml', 'a }}{{ x', null],
    ['x.toml', 'a = "${HOST:-localhost}"', 'envsubst'],
    ['x.toml', '{% x', 'jinja2'],
    ['x.toml', 'a = <%=\n@x\n%>', 'erb'],
    ['x.toml', 'a = <% x', null],
    ['x.toml', 'a = "5 %>"', null],
    ['x.toml', '<%| String $x |%>', 'epp'],
    ['x.toml', '<%-\n| String $x |-%>', 'epp'],
    ['x.toml', '<%- x | y %>', 'erb'],
    ['x.toml', 'a = <%=$x %>', 'epp'],
    ['x.toml', 'a = <%=  $x %>', 'epp'],
    ['x.toml', 'a = <% $x %>', 'erb'],
    ['x.toml', '%{if x}', 'terraform'],
    ['x.toml', '%{~ for x in y }', 'terraform'],
    ['x.toml', '%{  ~  if x }', 'terraform'],
    ['x.toml', '%{ iffy }', null],
    ['x.toml', '%{ x if }', null],
    ['x.TPL', 'a = ${host}', 'terraform'],
    ['x.tpl', 'a = ${h}', 'terraform'],
    ['x.tpl', 'a = ${1}', null],
    ['x.tpl', 'a = ${ho st}', null],
    ['x.tpl.toml', 'a = ${host}', null],
    ['xtpl', 'a = ${host}', null],
  ])('%s: %j', (name, text, language) => {
    expect(templateLanguage(name, text)).toBe(language);
  });
});

describe('a hint holds for a text with tags of that language only', () => {
  it.each<[TemplateLanguage, string, boolean]>([
    ['jinja2', '{{ x', true],
    ['jinja2', '{% x', true],
    ['jinja2', '{# x', true],
    ['jinja2', '{ x', false],
    ['go', '{{ x', true],
    ['go', '{ x', false],
    ['erb', '<% x', true],
    ['erb', '< x', false],
    ['epp', '<% x', true],
    ['epp', '< x', false],
    ['terraform', '${ x', true],
    ['terraform', '%{ x', true],
    ['terraform', '$x {', false],
    ['envsubst', '$x', true],
    ['envsubst', '${_x', true],
    ['envsubst', '$1', false],
    ['envsubst', '${1', false],
    ['at', '@a.b-c@', true],
    ['at', '@a@', true],
    ['at', '@1@', false],
    ['at', '@a b@', false],
    ['at', '"x.&.y"', true],
  ])('%s: %s', (hint, text, holds) => {
    expect(templateLanguage('x.toml', text, hint)).toBe(holds ? hint : null);
  });

  it('and the ending of the name goes before it', () => {
    expect(templateLanguage('x.toml.j2', '{{ x }}', 'go')).toBe('jinja2');
    expect(templateLanguage('x.toml.erb', '{{ x }}', 'go')).toBe('jinja2');
  });
});

it('${X} may stand in a template of any language that does not write it itself', () => {
  const text = '{{ x }} ${HOST}';
  expect(languagesIn(text, 'go')).toEqual(['go', 'envsubst']);
  expect(languagesIn(text, 'jinja2')).toEqual(['jinja2', 'envsubst']);
  expect(languagesIn('{{ x }} ${host}', 'go')).toEqual(['go']);
  for (const own of ['envsubst', 'terraform', 'at'] as const) expect(languagesIn(text, own)).toEqual([own]);
});
