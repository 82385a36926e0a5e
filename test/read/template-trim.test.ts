import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { scanTags } from '../../src/read/template-tags.ts';
import { joinLines, trimmedBreaks } from '../../src/read/template-trim.ts';
import { readVariants } from '../../src/read/variants.ts';
import type { ConfigKind, TemplateLanguage } from '../../src/settings.ts';

const HANDLER = '[event.default_listener.client_certificate_authentication_handler]';
const SETTING = `${HANDLER}\nenable = false\n`;

/** What the alternatives of a template say of the handler; one that cannot be read says why. */
function handler(
  text: string,
  template: TemplateLanguage,
  values: Record<string, string> = {},
  kind: ConfigKind = 'deployment.toml',
): string {
  const source = {
    kind,
    name: kind,
    file: 'f',
    text: MappedText.ofFile('f', text),
    template,
  };
  const variants = readVariants(source, {
    resolve: (expression) => {
      const raw = values[expression];
      return raw === undefined ? null : { text: MappedText.ofFile(expression, raw), raw };
    },
  });
  return variants.map(({ settings }) => (settings.unreadable ? 'unreadable' : settings.handler.value)).join(' ');
}

/** Offsets of the line breaks that the tags of a text take away, those of `trim_blocks` with a question mark. */
const trimmed = (text: string, language: TemplateLanguage): string =>
  trimmedBreaks(text, scanTags(text, [language]).tags)
    .map(({ at, sure }) => `${at}${sure ? '' : '?'}`)
    .join(' ');

describe('line breaks that tags take away', () => {
  it.each<[TemplateLanguage, string, string]>([
    ['go', 'a\n{{- x -}}\n \n b', '1 11 13'],
    ['go', 'a\n{{ x }}\nb', ''],
    // A line break is there again.
    ['go', 'a\n{{- x | nindent 4 }}\nb', ''],
    ['go', `a\n{{- x | nindent 4 }}\n${'b'.repeat(100)}`, ''],
    ['go', 'a\n{{- x | nindent (4) -}}\nb', '25'],
    ['go', 'a\n{{- x | indent 4 }}\nb', '1'],
    ['go', 'a\n{{- nindent 4 x | quote }}\nb', '1'],
    ['jinja2', 'a\n{{- x | nindent 4 }}\nb', '1'],
    ['go', 'a\n{{-1}}\nb', ''],
    ['go', 'a\n{{  x }}\nb', ''],
    ['jinja2', 'a\n{{- x }}\nb', '1'],
    ['jinja2', 'a\n{%- if x %}\nb{% endif -%}\n', '1 13? 27'],
    ['jinja2', '{% set x = 1 +%}\n{# c #}\n{{ x }}\n', '24?'],
    ['jinja2', '{#- c -#}\r\nb', '10'],
    ['jinja2', '{% set x = 1 %}\n{%- set y = 1 +%}', '15'],
    ['jinja2', '{% set x = 1 %} \n', ''],
    ['jinja2', '#jinja2: trim_blocks:False\n{% set x = 1 %}\n', ''],
    ['jinja2', '{% raw %}\n{%- x -%}\n{% endraw %}\n', '32?'],
    ['erb', 'a\n<%- x -%>\n\n', '11'],
    ['erb', '<% x -%> \n<%# c -%>\n<%%-%>\n', '19'],
    ['epp', '<% x -%> \n\n', '9'],
    ['terraform', 'a\n%{~ if x ~}\nb ${x}\n%{ endif }\n', '1 13'],
    ['erb', '<% x %>\n', ''],
    ['envsubst', '${X:-a-}\n', ''],
    ['envsubst', '\n$A~', ''],
  ])('%s: of %j', (language, text, expected) => {
    expect(trimmed(text, language)).toBe(expected);
  });

  it.each([
    ['behind the tags that write nothing', '# {% if x %}\n{% if y %}\n>{{ z }}{% endif %}{% endif %}'],
    ['behind a comment', '# {% if x %}\n{# y #} >a{% endif %}'],
    ['before the text between two tags', '# {% if x %}\n>a{% endif %}'],
    ['at the end', '# {% set x = 1 %}\n>'],
  ])('where the text goes on is %s', (_, marked) => {
    const text = marked.replace('>', '');
    const found = trimmedBreaks(text, scanTags(text, ['jinja2']).tags);
    expect([...new Set(found.map(({ next }) => next))]).toEqual([marked.indexOf('>')]);
  });
});

describe('lines that are one', () => {
  it.each([
    ['no rendered line break is between them', 'a\n\nb', 'tag 1 branch 2', [], 'a  b', []],
    ['not with a rendered one', 'a\n\nb', 'tag 1', [], 'a\n\nb', []],
    ['not by a branch alone', 'a\nb', 'branch 1', [], 'a\nb', []],
    ['not by a branch alone, beside others', 'a\nb\n\nc', 'branch 1 tag 3 branch 4', [], 'a\nb  c', []],
    ['not at the beginning or the end', '\na\n', 'tag 0 tag 2', [], '\na\n', []],
    ['not before what is not known', 'a\nX\nb', 'tag 1 tag 3', [[2, 3]], 'a\nX\nb', []],
    ['behind what is not known, in a line that holds more', '#X\nb', 'tag 2', [[1, 2]], '#X b', []],
    ['perhaps, for a comment', '# a\nb', 'perhaps 3', [], '# a b', [{ start: 4, end: 5 }]],
    ['perhaps not, for a string', 'a="#"\nb', 'perhaps 5', [], 'a="#"\nb', []],
    [
      'perhaps, for a comment behind a string',
      '#"\na="\\"" #\nb',
      'perhaps 11',
      [],
      '#"\na="\\"" # b',
      [{ start: 12, end: 13 }],
    ],
    [
      "perhaps, for a comment behind a string, 'literal'",
      "a='\\'#\nb",
      'perhaps 6',
      [],
      "a='\\'# b",
      [{ start: 7, end: 8 }],
    ],
    [
      'perhaps, for a comment behind a line with an open quote',
      "a '\n# b\nc",
      'perhaps 7',
      [],
      "a '\n# b c",
      [{ start: 8, end: 9 }],
    ],
    ['perhaps not, for a line behind a comment', '# a\nb\nc', 'perhaps 5', [], '# a\nb\nc', []],
    ['perhaps not, for a longer string', 'a="x#"\nb', 'perhaps 6', [], 'a="x#"\nb', []],
    ["perhaps not, for a string, 'literal'", "a='x#'\nb", 'perhaps 6', [], "a='x#'\nb", []],
    ['not for sure, where one of two line breaks perhaps is', 'a\n\nb', 'perhaps 1 tag 2', [], 'a\n\nb', []],
    ['line breaks of two characters', '#\r\nb', 'tag 2', [], '#  b', []],
  ] as const)('%s', (_, text, breaks, marks, joined, perhaps) => {
    const words = breaks.split(' ');
    const list = words.flatMap((by, i) => (i % 2 ? [] : [{ at: Number(words[i + 1]), by: by as 'tag' }]));
    expect(
      joinLines(
        text,
        list,
        marks.map(([start, end]) => ({ start, end })),
      ),
    ).toEqual({ text: joined, perhaps });
  });
});

describe('a setting that a tag pulls into a comment is not there', () => {
  it.each<[string, TemplateLanguage, string]>([
    ['a comment tag of Jinja2', 'jinja2', `# c\n{#- note -#}\n${SETTING}`],
    ['a comment tag of a chart', 'go', `# c\n{{- /* note */ -}}\n${SETTING}`],
    ['a value behind the comment', 'jinja2', `${HANDLER}\n# off {{ y -}}\nenable = false\n`],
    ['blank lines', 'jinja2', `${HANDLER}\n# {{ ansible_managed -}}\n\nenable = false\n`],
    ['ERB', 'erb', `# <%# x -%>\n${SETTING}`],
    ['EPP', 'epp', `# <% $x = 1 -%>\n${SETTING}`],
    ['Terraform', 'terraform', `# \${x ~}\n${SETTING}`],
  ])('%s', (_, language, text) => {
    expect(handler(text, language)).toBe('absent');
  });

  it('in the branch that holds the tag, or the setting', () => {
    expect(handler(`# c\n{{- if .x -}}\n${SETTING}{{- end }}\n`, 'go')).toBe('absent absent');
    expect(handler(`# c\n{{- if .x }}\nb = 1\n{{- end -}}\n${SETTING}`, 'go')).toContain('absent');
  });

  it('perhaps, where trim_blocks decides', () => {
    expect(handler(`# {% if x %}\n${SETTING}# {% endif %}\n`, 'jinja2')).toContain('unknown');
    expect(handler(`# c {% set z = 1 %}\n${SETTING}`, 'jinja2')).toBe('unknown');
    expect(handler(`# c {% set z = 1 %}\n[other]\na = 1\n`, 'jinja2')).toBe('absent');
    expect(handler(`#jinja2: trim_blocks: False\n# c {% set z = 1 %}\n${SETTING}`, 'jinja2')).toBe('false');
    expect(handler(`${SETTING}# c {% set z = 1 %}\n[other]\na = 1\n`, 'jinja2')).toBe('false');
  });

  it('perhaps, but not in XML, where # is text', () => {
    const listener = `<EventListener type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler" name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler" enable="false"/>`;
    const inside = `# c {% set z = 1 %}\n${listener}`;
    const text = (listeners: string) => `<Server><EventListeners>\n${listeners}\n</EventListeners></Server>`;
    expect(handler(text(inside), 'jinja2', {}, 'identity.xml')).toBe('false');
    expect(handler(text('{{ x }}'), 'jinja2', { x: inside }, 'identity.xml')).toBe('false');
  });

  it('behind and before a value that holds tags itself', () => {
    const value = { x: `a = 1\n{# ${'a note of some length'.repeat(10)} #}\nb = 2\n` };
    expect(handler(`{{ x }}\n# c\n{#- note -#}\n${SETTING}`, 'jinja2', value)).toBe('absent');
    expect(handler(`# c\n{#- note -#}\n${SETTING}[x]\n{{ x }}\n`, 'jinja2', value)).toBe('absent');
    expect(handler(`{{ x }}\n# c {% set z = 1 %}\n${SETTING}`, 'jinja2', value)).toBe('unknown');
    expect(handler(`# c {% set z = 1 %}\n${SETTING}[x]\n{{ x }}\n`, 'jinja2', value)).toBe('unknown');
  });

  it('behind a value that holds tags itself, by its own mark', () => {
    expect(handler(`# {{ x -}}\n${SETTING}`, 'jinja2', { x: 'c {# a note of some length #}' })).toBe('absent');
  });

  it('in a value, where other lines of the template are one, too', () => {
    const value = { x: `# c\n{#- note -#}\n${SETTING}` };
    expect(handler(`a = 1\n{{ x }}\nb = [\n{#- note -#}\n]\n`, 'jinja2', value)).toBe('absent');
    expect(handler(`a = [\n{#- note -#}\n]\n{{ x }}\n`, 'jinja2', value)).toBe('absent');
  });

  it('lines that a tag glues are no TOML', () => {
    expect(handler(`a = "b"\n{#- c -#}\n${SETTING}`, 'jinja2')).toBe('unreadable');
  });
});

describe('tags on lines of their own that leave the lines apart', () => {
  it.each<[string, TemplateLanguage, string]>([
    ['before', 'jinja2', `a = 1 # c\n{{- x }}\n${SETTING}`],
    ['before, around', 'go', `a = 1\n{{- if true }}\n${SETTING}{{- end }}\n[b]\n`],
    ['behind', 'go', `# c\n{{ if true -}}\n${SETTING}{{ end -}}\n`],
    ['comments', 'jinja2', `# c\n{# note -#}\n${SETTING}{#- note #}\n`],
    ['ERB', 'erb', `# c\n<%- x -%>\n${SETTING}<%- x -%>\n`],
    ['Terraform', 'terraform', `# c\n%{~ if true }\n${SETTING}%{~ endif }\n`],
    ['at the beginning', 'go', `{{- /* c */ -}}\n${SETTING}`],
  ])('%s', (_, language, text) => {
    expect(handler(text, language)).toMatch(/^false/);
  });

  it('a value with line breaks of its own', () => {
    expect(handler(`# c\n{{- .x -}}\n${SETTING}`, 'go', { '.x': '\na = 1\n' })).toBe('false');
  });
});
