import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { scanTags } from '../../src/read/template-tags.ts';
import { joinLines, trimmedBreaks } from '../../src/read/template-trim.ts';
import { readVariants } from '../../src/read/variants.ts';
import type { TemplateLanguage } from '../../src/settings.ts';

const HANDLER = '[event.default_listener.client_certificate_authentication_handler]';
const SETTING = `${HANDLER}\nenable = false\n`;

/** What the alternatives of a template say of the handler; one that cannot be read says why. */
function handler(text: string, template: TemplateLanguage, values: Record<string, string> = {}): string {
  const source = {
    kind: 'deployment.toml' as const,
    name: 'deployment.toml',
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
    ['go', 'a\n{{-1}}\nb', ''],
    ['jinja2', 'a\n{{- x }}\nb', '1'],
    ['jinja2', 'a\n{%- if x %}\nb{% endif -%}\n', '1 13? 27'],
    ['jinja2', '{% set x = 1 +%}\n{# c #}\n{{ x }}\n', '24?'],
    ['jinja2', '{#- c -#}\r\nb', '10'],
    ['jinja2', '{% set x = 1 %} \n', ''],
    ['jinja2', '#jinja2: trim_blocks:False\n{% set x = 1 %}\n', ''],
    ['jinja2', '{% raw %}\n{%- x -%}\n{% endraw %}\n', '32?'],
    ['erb', 'a\n<%- x -%>\n\n', '11'],
    ['erb', '<% x -%> \n<%# c -%>\n<%%-%>\n', '19'],
    ['epp', '<% x -%> \n\n', '9'],
    ['terraform', 'a\n%{~ if x ~}\nb ${x}\n%{ endif }\n', '1 13'],
    ['envsubst', '${X:-a-}\n', ''],
  ])('%s: of %j', (language, text, expected) => {
    expect(trimmed(text, language)).toBe(expected);
  });

  it('where the text goes on is behind the tags that write nothing', () => {
    const text = '# {% if x %}\n{% if y %}\n{{ z }}{% endif %}{% endif %}';
    const [first, second] = trimmedBreaks(text, scanTags(text, ['jinja2']).tags);
    expect([first?.next, second?.next]).toEqual([text.indexOf('{{'), text.indexOf('{{')]);
  });
});

describe('lines that are one', () => {
  it.each([
    ['no rendered line break is between them', 'a\n\nb', 'tag 1 branch 2', [], 'a  b', []],
    ['not with a rendered one', 'a\n\nb', 'tag 1', [], 'a\n\nb', []],
    ['not by a branch alone', 'a\nb', 'branch 1', [], 'a\nb', []],
    ['not at the beginning or the end', '\na\n', 'tag 0 tag 2', [], '\na\n', []],
    ['not before what is not known', 'a\nX\nb', 'tag 1 tag 3', [[2, 3]], 'a\nX\nb', []],
    ['behind what is not known, in a line that holds more', '#X\nb', 'tag 2', [[1, 2]], '#X b', []],
    ['perhaps, for a comment', '# a\nb', 'perhaps 3', [], '# a b', [{ start: 4, end: 5 }]],
    ['perhaps not, for a string', 'a="#"\nb', 'perhaps 5', [], 'a="#"\nb', []],
    ['perhaps, for a comment behind a string', '#"\na="\\""#\nb', 'perhaps 9', [], '#"\na="\\""#\nb', []],
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
    expect(handler(`#jinja2: trim_blocks: False\n# c {% set z = 1 %}\n${SETTING}`, 'jinja2')).toBe('false');
    expect(handler(`${SETTING}# c {% set z = 1 %}\n[other]\na = 1\n`, 'jinja2')).toBe('false');
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
