import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { readVariants } from '../../src/read/variants.ts';
import type { Source, TemplateLanguage } from '../../src/settings.ts';

const HANDLER = '[event.default_listener.client_certificate_authentication_handler]';

function values(text: string, template: TemplateLanguage): string[] {
  const source: Source = {
    kind: 'deployment.toml',
    name: 'deployment.toml',
    file: 'f',
    text: MappedText.ofFile('f', text),
    template,
  };
  return readVariants(source, null).map(({ settings }) =>
    settings.unreadable ? `unreadable: ${settings.unreadable.message}` : settings.handler.value,
  );
}

const setting = `${HANDLER}\nenable = false\n`;

describe('blocks whose content stays', () => {
  it.each<[TemplateLanguage, string, string]>([
    ['jinja2', '{% block main %}', '{% endblock %}'],
    ['jinja2', '{% filter trim %}', '{% endfilter %}'],
    ['jinja2', '{% call wrap() %}', '{% endcall %}'],
    ['jinja2', '{% autoescape false %}', '{% endautoescape %}'],
    ['jinja2', '{% with x = 1 %}', '{% endwith %}'],
    ['jinja2', '{% for one, two in pairs %}', '{% endfor %}'],
    ['erb', '<% for one in @list %>', '<% end %>'],
    ['erb', '<% while more do %>', '<% end %>'],
    ['erb', '<% @list.each do |one| -%>', '<% end -%>'],
    ['erb', '<% @list.each { |one| %>', '<% } %>'],
    ['epp', '<% $list.each |$one| { -%>', '<% } -%>'],
    ['go', '{{ range .Values.list }}', '{{ end }}'],
    ['go', '{{ with .Values.part }}', '{{ end }}'],
    ['go', '{{ block "main" . }}', '{{ end }}'],
  ])('%s %s', (language, open, close) => {
    expect(values(`${open}\n${setting}${close}\n`, language)).toContain('false');
  });
});

describe('alternatives of every language', () => {
  const branches = (open: string, other: string, close: string): string =>
    `${HANDLER}\n${open}\nenable = true\n${other}\nenable = false\n${close}\n`;

  it.each<[TemplateLanguage, string, string, string]>([
    ['jinja2', '{% if a %}', '{% elif b %}', '{% endif %}'],
    ['erb', '<% if @a %>', '<% elsif @b %>', '<% end %>'],
    ['erb', '<% unless @a %>', '<% else %>', '<% end %>'],
    ['epp', '<% if $a { %>', '<% } elsif $b { %>', '<% } %>'],
    ['epp', '<% unless $a { %>', '<% } else { %>', '<% } %>'],
    ['go', '{{ if .Values.a }}', '{{ else if .Values.b }}', '{{ end }}'],
    ['terraform', '%{ if a }', '%{ else }', '%{ endif }'],
  ])('%s %s', (language, open, other, close) => {
    expect(values(branches(open, other, close), language)).toEqual(expect.arrayContaining(['true', 'false']));
  });

  it('reads case and when', () => {
    const text = `${HANDLER}\n<% case @a %>\n<% when 'x' %>\nenable = true\n<% else %>\nenable = false\n<% end %>\n`;
    expect(values(text, 'erb')).toEqual(expect.arrayContaining(['true', 'false']));
  });
});

describe('variables that a template sets itself', () => {
  it.each<[TemplateLanguage, string]>([
    ['jinja2', `{% set mtls = false %}\n${HANDLER}\nenable = {{ mtls }}\n`],
    ['erb', `<% mtls = false %>\n${HANDLER}\nenable = <%= mtls %>\n`],
    ['go', `{{ $mtls := false }}\n${HANDLER}\nenable = {{ $mtls }}\n`],
  ])('%s', (language, text) => {
    const read = values(text, language);
    expect(read.every((value) => value === 'false' || value === 'unknown')).toBe(true);
    expect(read.length).toBeGreaterThan(0);
  });

  it.each<[TemplateLanguage, string]>([
    ['jinja2', `{% set mtls %}true{% endset %}\n${setting}`],
    ['jinja2', `{% macro m() %}\n${HANDLER}\nenable = true\n{% endmacro %}\n${setting}`],
    ['go', `{{ define "m" }}\n${HANDLER}\nenable = true\n{{ end }}\n${setting}`],
  ])('hides what %s only defines', (language, text) => {
    expect(values(text, language)).toEqual(['false']);
  });
});

describe('tags that do not close', () => {
  it.each<[TemplateLanguage, string]>([
    ['jinja2', '{{ x'],
    ['jinja2', '{% if x %}'],
    ['jinja2', '{# no end'],
    ['jinja2', '{% raw %} {{ x'],
    ['go', '{{ "a\\"b'],
    ['go', '{{/* no end'],
    ['go', '{{ if .Values.x }}'],
    ['go', '{{ end }}'],
    ['erb', '<% if @x'],
    ['erb', '<%# no end'],
    ['epp', '<% if $x { %>'],
    ['terraform', '%{ if x }'],
    ['terraform', '%{ if x'],
  ])('%s %s is no pass', (language, tag) => {
    for (const value of values(`${setting}${tag}\n`, language)) expect(value).toMatch(/^unreadable: /);
  });

  it('keeps strings, escapes and comments of the language apart from its tags', () => {
    expect(values(`${HANDLER}\nenable = {{ default "}} \\" {{" .Values.x | len }}\n`, 'go')).toEqual(['unknown']);
    expect(values(`{{/* ${HANDLER} enable = true */}}\n${setting}`, 'go')).toEqual(['false']);
    expect(
      values(`{% raw %}{{ kept }}{% endraw +%}\n`.replace('{{ kept }}', '# {{ kept }}') + setting, 'jinja2'),
    ).toEqual(['false']);
    expect(values(`<%% literal %>\n`.replace(/^/, '# ') + setting, 'erb')).toEqual(['false']);
  });
});
