import { describe, expect, it } from 'vitest';
import { scanTags } from '../../src/read/template-tags.ts';
import type { TemplateLanguage } from '../../src/settings.ts';

/** Each tag as `form: code` with the text it covers. */
const tags = (text: string, ...languages: TemplateLanguage[]) =>
  scanTags(text, languages).tags.map(({ form, code, start, end }) => [`${form}: ${code}`, text.slice(start, end)]);

/** The one tag a text begins with. */
const first = (text: string, language: TemplateLanguage) => tags(text, language)[0];

describe('the tags of Go templates', () => {
  it.each([
    ['{{ .x }}', 'output: .x'],
    ['{{.x}}', 'output: .x'],
    ['{{- .x -}}', 'output: .x'],
    ['{{-.x-}}', 'output: .x'],
    ['{{-3}}', 'output: -3'],
    ['{{- 3}}', 'output: 3'],
    ['{{+ .x +}}', 'output: .x'],
    ['{{~ .x ~}}', 'output: .x'],
    ['{{+.x}}', 'output: +.x'],
    ['{{-}}', 'output: '],
    ['{{ .a-b - c }}', 'output: .a-b - c'],
    ['{{{ .x }}}', 'output: { .x }'],
    ['{{ if .a }}', 'statement: if .a'],
    ['{{- else -}}', 'statement: else'],
    ['{{ $x := .a }}', 'statement: $x := .a'],
    ['{{ default .a | quote }}', 'output: default .a | quote'],
    ['{{/* }} if */}}', 'comment: '],
    ['{{- /* a\n}} */ -}}', 'comment: '],
    ['{{/*/ }} */}}', 'comment: '],
    ['{{/* a */ b }}', 'output: /* a */ b'],
    ['{{ "}}" }}', 'output: "}}"'],
    ["{{ '}}' }}", "output: '}}'"],
    ['{{ `}}\n}}` }}', 'output: `}}\n}}`'],
    ['{{ "\\"}}" }}', 'output: "\\"}}"'],
    ['{{ `\\` }}', 'output: `\\`'],
    ["{{ don't }}", "output: don't"],
    ['{{ dict {"a": {"b": 1}} }}', 'output: dict {"a": {"b": 1}}'],
    ['{{ } }}', 'output: }'],
    ['{{ } "}}" }}', 'output: } "}}"'],
  ])('%s', (text, tag) => {
    expect(tags(`${text} }} " x`, 'go')).toEqual([[tag, text]]);
  });

  it('a string that is not closed on its line is no string', () => {
    expect(first('{{ "a\n }} "', 'go')).toEqual(['output: "a', '{{ "a\n }}']);
    expect(first('{{ "a\n }} " }}', 'go')?.[1]).toBe('{{ "a\n }}');
    expect(first('{{ `\\` }} ` }}', 'go')?.[1]).toBe('{{ `\\` }}');
    expect(first("{{ 'a\n }} '", 'go')).toEqual(["output: 'a", "{{ 'a\n }}"]);
    expect(first('{{ `a }}', 'go')).toEqual(['output: `a', '{{ `a }}']);
  });

  it('a very long tag ends at the first thing that looks like its end', () => {
    const reaching = (count: number) => first(`{{ "}}${'x'.repeat(count)}" }}`, 'go')?.[1]?.length;
    expect([reaching(3993), reaching(3994)]).toEqual([4003, 6]);
    const long = 'x'.repeat(5000);
    expect(first(`{{ "${long}}}" }}`, 'go')?.[1]).toBe(`{{ "${long}}}`);
    expect(first(`{{{ "${long} }}}`, 'go')?.[1]).toBe(`{{{ "${long} }}}`);
    expect(first(`{{{ "${long} }}`, 'go')?.[1]).toBe(`{{{ "${long} }}`);
  });
});

describe('the tags of Jinja2', () => {
  it.each([
    ['{{ x }}', 'output: x'],
    ['{{ if x }}', 'output: if x'],
    ['{{ "{{" }}', 'output: "{{"'],
    ["{{ {'a': {'b': 1}} | to_json }}", "output: {'a': {'b': 1}} | to_json"],
    ['{% if a %}', 'statement: if a'],
    ['{%- if a -%}', 'statement: if a'],
    ['{%+ if a +%}', 'statement: if a'],
    ['{%if a%}', 'statement: if a'],
    ['{% set x = a - b + c %}', 'statement: set x = a - b + c'],
    ["{% set x = '%}' %}", "statement: set x = '%}'"],
    ['{% set x = {"a": 1 %}', 'statement: set x = {"a": 1'],
    ['{# {{ x }} {% y %} #}', 'comment: '],
    ['{#} #}', 'comment: '],
    ['{{/* x */}}', 'output: /* x */'],
  ])('%s', (text, tag) => {
    expect(tags(`${text} }} %} #} x`, 'jinja2')).toEqual([[tag, text]]);
  });

  it('what stands in a raw block is text', () => {
    const around = (open: string, close: string) =>
      tags(`{{ a }}${open}{{ b }}{% if c %}${close}{{ d }}`, 'jinja2').map(([tag]) => tag);
    const outside = ['output: a', 'statement: raw', 'statement: endraw', 'output: d'];
    expect(around('{% raw %}', '{% endraw %}')).toEqual(outside);
    expect(around('{%- raw -%}', '{%- endraw -%}')).toEqual(outside);
    expect(around('{%+raw%}', '{%+endraw+%}')).toEqual(outside);
    expect(around('{% raw %}', '{%endraw %}')).toEqual(outside);
    expect(around('{% raw %}', '{%  endraw%}')).toEqual(outside);
    expect(around('{% raw %}', '{% end %}')).toContain('output: b');
    expect(around('{{ raw }}', '{% endraw %}')).toContain('output: b');
    const twice = '{% raw %}{{ a }}{% endraw %}'.repeat(2);
    expect(tags(twice, 'jinja2').map(([tag]) => tag)).not.toContain('output: a');
  });
});

describe('the tags of ERB and EPP', () => {
  it.each<[TemplateLanguage, string, string]>([
    ['erb', '<%= @x %>', 'output: @x'],
    ['erb', '<%=@x-%>', 'output: @x'],
    ['erb', '<%= a - b -%>', 'output: a - b'],
    ['erb', '<% if @x %>', 'statement: if @x'],
    ['erb', '<%- if @x -%>', 'statement: if @x'],
    ['erb', '<% x = 1 %>', 'statement: x = 1'],
    ['erb', '<%# a = b %>', 'comment: '],
    ['erb', '<%-# a %>', 'comment: '],
    ['erb', '<% x # y %>', 'statement: x # y'],
    ['erb', '<%%', 'literal: '],
    ['erb', '<%= "%%>" %>', 'output: "%%>"'],
    ['erb', '<% %>', 'statement: '],
    ['erb', '<%= a | b %>', 'output: a | b'],
    ['epp', '<%- | String $x | -%>', 'statement: | String $x |'],
    ['epp', '<%| String $x |%>', 'statement: String $x |'],
    ['epp', '<%= $x %>', 'output: $x'],
  ])('%s: %s', (language, text, tag) => {
    expect(tags(`${text} ->`, language)).toEqual([[tag, text]]);
    expect(scanTags(text, [language]).tags[0]?.language).toBe(language);
  });
});

describe('the tags of the others', () => {
  it.each<[TemplateLanguage, string, string]>([
    ['terraform', '${var.x}', 'output: var.x'],
    ['terraform', '${~ x ~}', 'output: x'],
    ['terraform', '${a ~ b}', 'output: a ~ b'],
    ['terraform', '${ {a = 1}.a }', 'output: {a = 1}.a'],
    ['terraform', '${"}"}', 'output: "}"'],
    ['terraform', '%{ if a ~}', 'statement: if a'],
    ['terraform', '$${', 'literal: '],
    ['terraform', '%%{', 'literal: '],
    ['envsubst', '${X}', 'output: X'],
    ['envsubst', '${x:-d}', 'output: x:-d'],
    ['envsubst', '${X:-${Y}}', 'output: X:-${Y}'],
    ['envsubst', '${X:-a }', 'output: X:-a '],
    ['envsubst', '$X_1', 'output: X_1'],
    ['at', '@A.b-c@', 'output: A.b-c'],
    ['at', '"$image.@.x"', 'output: $image.@.x'],
  ])('%s: %s', (language, text, tag) => {
    expect(tags(`${text} x`, language)).toEqual([[tag, text]]);
    expect(scanTags(text, [language]).tags[0]?.language).toBe(language);
  });

  it('a name in lower case or glued to letters is no variable of the shell', () => {
    expect(tags('$x $Xy ${carbon.home}', 'envsubst')).toEqual([]);
  });

  it('several languages in one text', () => {
    expect(tags('{{ .x }}${Y}', 'go', 'envsubst').map(([tag]) => tag)).toEqual(['output: .x', 'output: Y']);
    expect(scanTags('{{ x }}', ['go', 'jinja2']).tags[0]?.language).toBe('go');
    expect(scanTags('{{/* x */}}', ['go', 'jinja2']).tags[0]?.language).toBe('go');
    expect(scanTags('{{ x }}', ['erb', 'jinja2']).tags[0]?.language).toBe('jinja2');
    expect(scanTags('{{ x }}{% y %}{# z #}', ['jinja2']).tags.map(({ language }) => language)).toEqual(
      Array(3).fill('jinja2'),
    );
  });
});

describe('openings without an end', () => {
  it.each<[TemplateLanguage, string, number]>([
    ['go', 'a {{ x', 2],
    ['jinja2', 'a {% x }}', 2],
    ['jinja2', 'a {# x %}', 2],
    ['erb', 'a <% x', 2],
    ['terraform', 'a ${ x', 2],
    ['terraform', 'a %{ x', 2],
    ['go', 'a {{/* x', 2],
    ['go', '*/}} {{/* x', 5],
  ])('%s: %s', (language, text, start) => {
    expect(scanTags(text, [language])).toEqual({ tags: [], unclosed: [{ start, end: start + 2 }] });
  });

  it('one of a kind is told, and others are still found', () => {
    const { tags: found, unclosed } = scanTags('{{ a {{ b {% if c %} {# {#', ['jinja2']);
    expect(found.map(({ code }) => code)).toEqual(['if c']);
    expect(unclosed).toEqual([
      { start: 0, end: 2 },
      { start: 21, end: 23 },
    ]);
    expect(scanTags('${X:-', ['envsubst']).unclosed).toEqual([{ start: 0, end: 5 }]);
  });
});
