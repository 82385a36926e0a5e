import { describe, expect, it } from 'vitest';
import { scanTags } from '../../src/read/template-tags.ts';
import { fails, parseTemplate, type TemplateNode } from '../../src/read/template-tree.ts';
import type { TemplateLanguage } from '../../src/settings.ts';

const parsed = (text: string, language: TemplateLanguage) => parseTemplate(text, scanTags(text, [language]).tags);

/** `=x` writes, `~` is silent, `if(…)` has branches with their content, `loop(…)` and `block` a body. */
function shown(text: string, nodes: readonly TemplateNode[]): string {
  const one = (node: TemplateNode): string => {
    if (node.kind === 'output') return `=${node.tag.code}`;
    if (node.kind === 'silent') return `~${text.slice(node.start, node.end)}`;
    if (node.kind === 'body') {
      expect(node.tags[0]?.start).toBe(node.start);
      expect(node.tags.at(-1)?.end).toBe(node.end);
      return `${node.loop ? `loop(${node.variables})` : 'block'}x${node.tags.length}[${shown(text, node.body)}]`;
    }
    const branches = node.branches.map(({ condition, negated, scope, content, body }) => {
      const at = text.slice(content.start, content.end).replace(/\{[{%].*?[%}]\}|<%.*?%>|%\{.*?\}/g, '.');
      return `${negated ? '!' : ''}${condition ?? 'else'}${scope === null ? '' : `@${scope}`}:${at}[${shown(text, body)}]`;
    });
    expect(node.endTag.end).toBe(node.end);
    return `if(${branches.join(' ')})`;
  };
  return nodes.map(one).join(' ');
}

const tree = (text: string, language: TemplateLanguage): string => {
  const { nodes, error } = parsed(text, language);
  expect(error).toBeNull();
  return shown(text, nodes);
};

describe('the tree of a template', () => {
  it.each<[TemplateLanguage, string, string]>([
    ['go', '{{ if .a }}1{{ else if .b }}2{{ else }}3{{ end }}4', 'if(.a:1[] .b:2[] else:3[])'],
    ['go', '{{ if .a }}{{ .x }}{{ end }}{{ .y }}', 'if(.a:.[=.x]) =.y'],
    ['go', '{{ if\n .a\n .b }}1{{ else if\n .c\n .d }}{{end}}', 'if(.a\n .b:1[] .c\n .d:[])'],
    ['go', '{{ with .a }}1{{ else with .b }}2{{ end }}', 'if(.a@.a:1[] .b@.b:2[])'],
    ['go', '{{ with .a }}1{{ else if .b }}2{{ end }}', 'if(.a@.a:1[] .b:2[])'],
    ['go', '{{ range .a }}{{ . }}{{ end }}', 'loop()x2[=.]'],
    ['go', '{{ range $k, $v := .a }}{{ else }}{{ end }}', 'loop($k,$v)x3[]'],
    ['go', '{{ range $v := $m }}{{ end }}', 'loop($v)x2[]'],
    ['go', '{{ range $m }}{{ break }}{{ continue }}{{ end }}', 'loop()x2[~{{ break }} ~{{ continue }}]'],
    ['go', '{{ define "x" }}{{ .y }}{{ end }}{{ .z }}', '~{{ define "x" }}{{ .y }}{{ end }} =.z'],
    ['go', '{{ block "x" . }}{{ .y }}{{ end }}', 'blockx2[=.y]'],
    ['go', '{{ template "x" . }}{{/* y */}}', '=template "x" . ~{{/* y */}}'],
    ['go', '{{ $x := .y }}{{ $a, $b := .c }}', '~{{ $x := .y }} ~{{ $a, $b := .c }}'],
    ['jinja2', '{% if a %}1{% elif b %}2{% else %}3{% endif %}', 'if(a:1[] b:2[] else:3[])'],
    ['jinja2', '{% for x in y %}{{ x }}{% else %}{% endfor %}', 'loop(x)x3[=x]'],
    ['jinja2', '{% for a , b in c %}{% endfor %}', 'loop(a,b)x2[]'],
    ['jinja2', '{% for inner in c %}{% endfor %}', 'loop(inner)x2[]'],
    ['jinja2', '{% for (a) in c %}{% endfor %}', 'loop()x2[]'],
    ['jinja2', '{% set x = 1 %}{% set a, b = c %}{% do x %}', '~{% set x = 1 %} ~{% set a, b = c %} ~{% do x %}'],
    ['jinja2', '{% set x %}{{ y }}{% endset %}', '~{% set x %}{{ y }}{% endset %}'],
    ['jinja2', '{% macro m() %}{{ y }}{% endmacro %}', '~{% macro m() %}{{ y }}{% endmacro %}'],
    ['jinja2', '{% block a %}1{% endblock %}{% filter f %}{% endfilter %}', 'blockx2[] blockx2[]'],
    ['jinja2', '{% call c() %}{% endcall %}{% autoescape x %}{% endautoescape %}', 'blockx2[] blockx2[]'],
    ['jinja2', '{% with a = 1 %}{% endwith %}{% raw %}{{ x }}{% endraw %}', 'blockx2[] blockx2[]'],
    ['jinja2', '{% trans %}1{% endtrans %}{% include "x" %}{# y #}', 'blockx2[] =include "x" ~{# y #}'],
    ['erb', '<% if @a then %>1<% elsif @b %>2<% else %>3<% end %>', 'if(@a:1[] @b:2[] else:3[])'],
    ['erb', '<% unless @a %>1<% end %>', 'if(!@a:1[])'],
    ['erb', '<% if @then %>1<% end # if %>', 'if(@then:1[])'],
    ['erb', '<% if\n@a\n&& @b %>1<% end %>', 'if(@a\n&& @b:1[])'],
    ['erb', '<% case @a %><% when 1 %>1<% when 2 %>2<% else %>3<% end %>', 'if(@a == 1:1[] @a == 2:2[] else:3[])'],
    ['erb', '<% for a, b in @c %><%= a %><% end %>', 'loop(a,b)x2[=a]'],
    ['erb', '<% while x %>1<% end %><% until y %>2<% end %>', 'loop()x2[] loop()x2[]'],
    ['erb', '<% @a.each do |x, y| %>1<% end %>', 'loop(x,y)x2[]'],
    ['erb', '<% @a.each do %>1<% end %><% f { %><% } %>', 'loop()x2[] loop()x2[]'],
    ['erb', '<% @a.each {|x| %><% } %>', 'loop(x)x2[]'],
    ['erb', '<%= f do |x| %>1<% end %><%= todo %>', 'loop(x)x2[] =todo'],
    ['erb', '<%= f.do_it %><%= a.do %><% end %>', '=f.do_it loop()x2[]'],
    ['erb', '<% iffy = 1 %><% x == 1 %><% endless = 1 %>', '~<% iffy = 1 %> ~<% x == 1 %> ~<% endless = 1 %>'],
    ['erb', '<% format = 1 %><% undo %><%# x %><%%', '~<% format = 1 %> ~<% undo %> ~<%# x %> ~<%%'],
    ['epp', '<% if $a { %>1<% } elsif $b { %>2<% } else { %>3<% } %>', 'if($a:1[] $b:2[] else:3[])'],
    ['epp', '<% unless $a { %>1<% }else{ %>2<% } %>', 'if(!$a:1[] else:2[])'],
    ['epp', '<% if $a\n and $b { %>1<%}elsif $c{ %><% } %>', 'if($a\n and $b:1[] $c:[])'],
    ['epp', '<% $a.each |$x, $y| { %>1<% } %>', 'loop($x,$y)x2[]'],
    ['epp', '<% $a.each |Integer $x|{ %>1<% } %>', 'loop($x)x2[]'],
    ['epp', '<% $x = 1 %><% $x == 1 %><%= $y %>', '~<% $x = 1 %> ~<% $x == 1 %> =$y'],
    ['epp', '<%- | String $x | -%><%# c %>', '~<%- | String $x | -%> ~<%# c %>'],
    ['terraform', '%{ if a }1%{ else }2%{ endif }${x}', 'if(a:1[] else:2[]) =x'],
    ['terraform', '%{ for x in y ~}${x}%{ endfor }$${', 'loop(x)x2[=x] ~$${'],
    ['envsubst', '${X}$Y', '=X =Y'],
    ['go', '{{ $if := .x }}', '~{{ $if := .x }}'],
    ['go', '{{ if .a }}{{ else x if .b }}{{ end }}', 'if(.a:[] else:[])'],
    ['go', '{{ range $key, $value := .m }}{{ end }}', 'loop($key,$value)x2[]'],
    ['go', '{{ range f "a=$b:=c" }}{{ end }}', 'loop()x2[]'],
    ['jinja2', '{% (x) %}{% (if) %}', '~{% (x) %} ~{% (if) %}'],
    ['jinja2', '{% for (a), b in c %}{% endfor %}', 'loop()x2[]'],
    ['jinja2', '{% for  a,b  in c %}{% endfor %}', 'loop(a,b)x2[]'],
    ['erb', '<% if @a and then_b %>1<% end %>', 'if(@a and then_b:1[])'],
    ['erb', '<% if @a  then %>1<% end %>', 'if(@a:1[])'],
    ['erb', '<% if(@a) %>1<% end %>', 'if((@a):1[])'],
    ['erb', '<% x.append %><% x_while %>', '~<% x.append %> ~<% x_while %>'],
    ['erb', '<% }.x %><% x = { a: 1 } %>', '~<% }.x %> ~<% x = { a: 1 } %>'],
    ['erb', '<% for  one,two  in @c %><% end %>', 'loop(one,two)x2[]'],
    ['erb', '<% until wait for x in y %><% end %>', 'loop()x2[]'],
    ['erb', '<% @list.each do |item, key| %><% end %>', 'loop(item,key)x2[]'],
    ['erb', '<%= f do |item| %><% end %>', 'loop(item)x2[]'],
    ['epp', '<% $if = { %>', '~<% $if = { %>'],
    ['epp', '<% if $a { f() } %>', '~<% if $a { f() } %>'],
    ['epp', '<% if $a == {} { %>1<% } %>', 'if($a == {}:1[])'],
    ['epp', '<% if($a) { %>1<% } %>', 'if(($a):1[])'],
    ['epp', '<% case $a { %><% } %>', 'if()'],
    ['epp', '<% if $a { %><% x } else { %><% } else { x %><% } %>', 'if($a:..[~<% x } else { %> ~<% } else { x %>])'],
    ['epp', '<% $x = f |$y| { 1 } %>', '~<% $x = f |$y| { 1 } %>'],
    ['epp', '<% $a.each |$item| { %><% } %><% $a.each |x| { %><% } %>', 'loop($item)x2[] loop()x2[]'],
    ['at', '@if@', '=if'],
  ])('%s: %s', (language, text, expected) => {
    expect(tree(text, language)).toBe(expected);
  });

  it.each<[TemplateLanguage, string, [string, string][]]>([
    [
      'go',
      '{{ $x := .y | default\n 1 }}{{ $x = 2 }}{{$z:=3}}',
      [
        ['$x', '.y | default\n 1'],
        ['$x', '2'],
        ['$z', '3'],
      ],
    ],
    ['go', '{{ $a, $b := .c }}', []],
    ['go', '{{ $long := 1 }}', [['$long', '1']]],
    ['jinja2', '{% set long = 1 %}{% set a.b = 1 %}', [['long', '1']]],
    ['erb', '<% a.b = 1 %><% long = 1 %>', [['long', '1']]],
    ['epp', '<% f $x = 1 %><% $long = 1 %>', [['$long', '1']]],
    [
      'jinja2',
      '{% set x = y\n+ 1 %}{%set z=3%}{% set a, b = c %}',
      [
        ['x', 'y\n+ 1'],
        ['z', '3'],
      ],
    ],
    [
      'erb',
      '<% x = 1\n+ 2 %><% @y=3 %><% z == 1 %><% z =~ 1 %>',
      [
        ['x', '1\n+ 2'],
        ['@y', '3'],
      ],
    ],
    [
      'epp',
      '<% $x = 1\n+ 2 %><% $y=3 %><% $z == 1 %>',
      [
        ['$x', '1\n+ 2'],
        ['$y', '3'],
      ],
    ],
  ])('what %s assigns in %s', (language, text, expected) => {
    expect(parsed(text, language).assignments.map(({ name, code }) => [name, code])).toEqual(expected);
  });

  it('are told apart by whether a block is around them', () => {
    const { assignments } = parsed('{{ $a := .a }}{{ if .b }}{{ $b := .b }}{{ end }}{{ $c := .c }}', 'go');
    expect(assignments.map(({ outermost }) => outermost)).toEqual([true, false, true]);
  });

  it('keeps the stretches of nodes and of the contents of branches', () => {
    const text = 'a{{ if .x }}b{{ else }}c{{ end }}d';
    const [node] = parsed(text, 'go').nodes;
    expect(node).toMatchObject({ kind: 'if', start: 1, end: 33, endTag: { start: 24, end: 33 } });
    expect(node?.kind === 'if' && node.branches.map(({ content, tag }) => [content, tag.start])).toEqual([
      [{ start: 12, end: 13 }, 1],
      [{ start: 23, end: 24 }, 13],
    ]);
  });
});

describe('tags that do not fit together', () => {
  it.each<[TemplateLanguage, string, string, string]>([
    ['go', 'a{{ else }}', 'the template tag {{ else }} belongs to no open condition', '{{ else }}'],
    ['jinja2', '{% elif  x %}', 'the template tag {% elif x %} belongs to no open condition', '{% elif  x %}'],
    [
      'jinja2',
      '{% for x in y %}{% elif x %}',
      'the template tag {% elif x %} belongs to no open condition',
      '{% elif x %}',
    ],
    ['erb', '<% when 1 %>', 'the template tag <% when 1 %> belongs to no open condition', '<% when 1 %>'],
    ['go', 'a{{ end }}', 'the template tag {{ end }} closes nothing', '{{ end }}'],
    ['epp', '<% } %>', 'the template tag <% } %> closes nothing', '<% } %>'],
    ['jinja2', '{% if x %}{% endfor %}', 'the template tag {% endfor %} does not close {% if x %}', '{% endfor %}'],
    [
      'terraform',
      '%{ for x in y }%{ endif }',
      'the template tag %{ endif } does not close %{ for x in y }',
      '%{ endif }',
    ],
    ['go', 'a{{ if .a }}{{ if .b }}{{ end }}', 'unclosed template tag {{ if .a }}', '{{ if .a }}'],
    ['erb', '<% @a.each do |x| %>', 'unclosed template tag <% @a.each do |x| %>', '<% @a.each do |x| %>'],
    ['go', '{{ define "x" }}', 'unclosed template tag {{ define "x" }}', '{{ define "x" }}'],
  ])('%s: %s', (language, text, message, at) => {
    const { error } = parsed(text, language);
    expect([error?.message, text.slice(error?.at.start, error?.at.end)]).toEqual([message, at]);
  });

  it('a long tag is shown in part', () => {
    const { error } = parsed(`{{ if ${'x'.repeat(100)} }}`, 'go');
    expect(error?.message).toBe(`unclosed template tag {{ if ${'x'.repeat(74)}`);
  });

  it('more than 200 levels are refused', () => {
    const nested = (depth: number) => parsed(`${'{{ if .a }}'.repeat(depth)}${'{{ end }}'.repeat(depth)}`, 'go');
    expect(nested(200).error).toBeNull();
    expect(nested(201).error).toEqual({
      message: 'template tags are nested more than 200 deep',
      at: { start: 201 * 11, end: 201 * 11 + 9 },
    });
  });
});

describe('a template that ends in an error', () => {
  it.each<[TemplateLanguage, string, boolean]>([
    ['go', '{{ fail "x" }}', true],
    ['go', '1 {{- fail (printf "%s" .x) -}} 2', true],
    ['go', '{{ printf "%s" .x |fail }}', true],
    ['go', '{{ printf "%s" .x | fail | quote }}', false],
    ['go', '{{ .x | failing }}', false],
    ['go', '{{ failed }}{{ .fail }}{{ "fail" }}', false],
    ['go', '{{/* fail */}}', false],
    ['go', '{{ $x := .y }}1', false],
    ['go', '{{ define "x" }}{{ fail "x" }}{{ end }}', false],
    ['go', '{{ range .x }}{{ fail "x" }}{{ end }}', false],
    ['go', '{{ block "x" . }}{{ fail "x" }}{{ end }}', true],
    ['go', '{{ if .a }}{{ fail "x" }}{{ end }}', false],
    ['go', '{{ if .a }}{{ fail "x" }}{{ else }}{{ end }}', false],
    ['go', '{{ if .a }}{{ else }}{{ fail "x" }}{{ end }}', false],
    ['go', '{{ if .a }}{{ fail "x" }}{{ else }}{{ fail "y" }}{{ end }}', true],
    ['go', '{{ if .a }}{{ fail "x" }}{{ else if .b }}{{ fail "y" }}{{ else }}{{ fail "z" }}{{ end }}', true],
    ['erb', '<% raise "x" %>', true],
    ['erb', "<%- fail('x') -%>", true],
    ['erb', '<% raise "x"\n if @y %>', false],
    ['erb', '<% raise "x" unless @y %>', false],
    ['erb', '<% raised = 1 %><%= @fail %>', false],
    ['epp', "<% fail('x') %>", true],
    ['epp', '<% failed() %>', false],
    ['jinja2', '{{ fail("x") }}', false],
  ])('%s: %s', (language, text, expected) => {
    expect(fails(parsed(text, language).nodes)).toBe(expected);
  });
});
