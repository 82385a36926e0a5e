import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import type { ReadVariant } from '../../src/read/read-variant.ts';
import { TooManyVariants } from '../../src/read/template-reader.ts';
import { readVariants } from '../../src/read/variants.ts';
import type { ConfigKind, Source, TemplateLanguage } from '../../src/settings.ts';

const HANDLER = '[event.default_listener.client_certificate_authentication_handler]';
const SETTING = `${HANDLER}\nenable = false\n`;

/** Strings, numbers and booleans by expression, each written in a file of that name. */
function read(
  text: string,
  template: TemplateLanguage,
  values: Record<string, unknown> = {},
  kind: ConfigKind = 'deployment.toml',
): ReadVariant[] {
  const source = { kind, name: kind, file: 'f', text: MappedText.ofFile('f', text), template };
  return readVariants(source, {
    resolve(expression) {
      if (!(expression in values)) return null;
      const raw = values[expression];
      return raw === 'unknown' ? raw : { text: MappedText.ofFile(expression, String(raw)), raw };
    },
  });
}

/** Whether the first alternative can be read. */
const readable = (text: string, template: TemplateLanguage = 'go', values: Record<string, unknown> = {}): boolean =>
  read(text, template, values)[0]?.settings.unreadable === null;

const conditions = (variants: readonly ReadVariant[]): string[] =>
  variants.map(({ branches }) => branches.map(({ condition }) => condition).join(' & '));

describe('conditions that change no setting are taken so that the text can be read', () => {
  it.each([
    ['the first branches', '{{ if .a }}\n[x]\n{{ else }}\n]\n{{ end }}\n'],
    ['the last branches', '{{ if .a }}\n[x]\n{{ else }}\n[y]\n{{ end }}\n[x]\n'],
    ['no branch of a condition on lines of its own', '{{ if .a }}\n[x]\n{{ else }}\n[x]\n{{ end }}\n[x]\n'],
    ['no branch where there is none', 'a = 1\n{{ if .a }}\n]\n{{ else if .b }}\n]\n{{ end }}\n'],
    [
      'one in the first, one in the last',
      'q = {{ if .a }}1{{ else }}]{{ end }}\nr = {{ if .b }}]{{ else }}1{{ end }}\n',
    ],
    [
      'the nearest before the error is taken otherwise, not one behind it',
      'p = {{ if .p }}1{{ else }}]{{ end }}\nq = {{ if .q }}1{{ else }}]{{ end }}\nr = {{ if .r }}]{{ else }}1{{ end }}\ns = {{ if .s }}1{{ else }}]{{ end }}\n',
    ],
    [
      'one after the other',
      'p = {{ if .p }}1{{ else }}]{{ end }}\nq = {{ if .q }}]{{ else }}1{{ end }}\nr = {{ if .r }}]{{ else }}1{{ end }}\n',
    ],
    [
      'the nearest may begin where the error ends',
      'p = {{ if .p }}1{{ else }}]{{ end }}\nq = tru{{ if .q }}{{ else }}e{{ end }}\n',
    ],
    [
      'the last branches of any number of conditions',
      Array.from({ length: 20 }, (_, i) => `q${i} = {{ if .q${i} }}]{{ else }}1{{ end }}\n`).join(''),
    ],
    [
      'one where the first branches of any number of others are needed',
      `${Array.from({ length: 20 }, (_, i) => `q${i} = [\n{{ if .q${i} }}\n1]\n{{ else }}\n]]\n{{ end }}\n`).join('')}r = {{ if .r }}]{{ else }}1{{ end }}\n`,
    ],
    [
      'one that is decided stays as it is',
      'p = {{ if .p }}1{{ else }}]{{ end }}\nr = {{ if .r }}]{{ else }}1{{ end }} # {{ if .Values.t }}x{{ else }}y{{ end }}\n',
    ],
  ])('%s', (_, text) => {
    expect(readable(text + SETTING, 'go', { '.Values.t': true })).toBe(true);
  });

  it.each([
    ['a condition inside a line always writes something', 'y = {{ if .a }}]{{ else }}]{{ end }}1\n'],
    ['a condition that ends inside a line', '{{ if .a }}\n]\n{{ else }}\n]\n{{ end }} # z\n'],
    ['a condition that begins inside a line', 'z = 1 {{ if .a }}\n]\n{{ else }}\n]\n{{ end }}\n'],
    ['a condition the repository decides', '{{ if .Values.t }}\n]\n{{ end }}\n'],
    [
      'a condition the repository decides, beside another one',
      '{{ if .Values.t }}\n]\n{{ end }}\nx = {{ if .a }}1{{ else }}2{{ end }}\n',
    ],
    ['an error before every condition', ']\n{{ if .a }}\nx = 1\n{{ end }}\n'],
  ])('not readable: %s', (_, text) => {
    expect(readable(text + SETTING, 'go', { '.Values.t': true })).toBe(false);
  });

  it('up to eleven of them one after the other', () => {
    const bad = (count: number) =>
      `p = {{ if .p }}1{{ else }}]{{ end }}\n${Array.from({ length: count }, (_, i) => `q${i} = {{ if .q${i} }}]{{ else }}1{{ end }}\n`).join('')}`;
    expect(readable(bad(11) + SETTING)).toBe(true);
    expect(readable(bad(12) + SETTING)).toBe(false);
  });

  it('the last branch is preferred to none, and every value to few', () => {
    const places = (text: string) =>
      read(text + SETTING, 'go', { '.Values.p': 1 })[0]?.values.map(({ from }) => from.file);
    expect(places('{{ if .a }}\n]\n{{ else }}\nx = {{ .Values.p }}\n{{ end }}\n')).toEqual(['.Values.p']);
    expect(places('x = {{ .Values.p }}\ny = {{ if .a }}]{{ else }}1{{ end }}\n')).toEqual(['.Values.p']);
    // What the template itself says counts as well, where nothing comes from the repository.
    expect(readable(`x = [1{{ "]" }}\ny = {{ if .a }}]{{ else }}1{{ end }}\n${SETTING}`)).toBe(true);
  });

  it('what an alternative takes for granted holds behind a condition without a branch', () => {
    const none = '{{ if .a }}\n[x]\n{{ else }}\n[x]\n{{ end }}\n[x]\n';
    const variants = read(`${none}y = {{ if .b }}]{{ else }}1{{ end }}\n{{ if .b }}\n${SETTING}{{ end }}\n`, 'go');
    expect(variants.map(({ settings }) => settings.unreadable === null)).toEqual([false, true]);
  });

  it('the first way counts when there is none', () => {
    const [variant] = read(`{{ if .a }}\nx = ]\n{{ else }}\nlonger = ]\n{{ end }}\nz = ]\n${SETTING}`, 'go');
    const { unreadable, source } = variant?.settings ?? {};
    expect(source?.text.text.slice(unreadable?.at.start, unreadable?.at.end)).toBe(']');
    expect(source?.text.locate(unreadable?.at.start ?? 0, unreadable?.at.end ?? 0).start).toBe(16);
  });
});

describe('the ways that are tried end after 200', () => {
  const REPAIRED = 'y = {{ if .y }}1{{ else }}]{{ end }}\nz = {{ if .z }}]{{ else }}1{{ end }}\n';
  const LAST = 'z = {{ if .z }}]{{ else }}1{{ end }}\n';
  const twofold = (count: number) =>
    Array.from({ length: count }, (_, i) => `{{ if .a${i} }}\n[admin_console.x${i}]\n{{ end }}\n`).join('');
  const threefold = '{{ if .b }}\n[admin_console.b]\n{{ else if .c }}\n[admin_console.c]\n{{ end }}\n';
  /** How many alternatives there are, and how many of them can be read: the first ones. */
  const counts = (text: string): [number, number] => {
    const ways = read(text, 'go').map(({ settings }) => settings.unreadable === null);
    const count = ways.filter(Boolean).length;
    expect(ways.slice(0, count).every(Boolean)).toBe(true);
    return [ways.length, count];
  };

  it('in the middle of those for all conditions', () => {
    // 32 alternatives take 6 attempts each, then 3 of the others 3 each: the last one is attempt 201.
    const text = `{{ if .e }}\n[admin_console.e]\n[o]\n${REPAIRED}{{ else }}\n[o]\n${LAST}{{ end }}\n${twofold(5)}`;
    expect(counts(text)).toEqual([64, 35]);
  });

  it('before a repair', () => {
    // 33 alternatives take 6 attempts each.
    expect(counts(REPAIRED + twofold(6))).toEqual([64, 33]);
  });

  it('in the middle of a repair', () => {
    // 3 alternatives take one attempt each, then 33 of the others 6 each: the last one is attempt 201.
    const text = `{{ if .e }}\n[admin_console.e]\n${threefold}{{ else }}\n[o]\n${REPAIRED}${twofold(4)}${threefold}{{ end }}\n`;
    expect(counts(text)).toEqual([51, 36]);
  });
});

describe('alternatives', () => {
  it('are named by their conditions', () => {
    const jinja = `{% if a %}\n${SETTING}{% elif b %}\n${SETTING}{% endif %}`;
    expect(conditions(read(jinja, 'jinja2'))).toEqual(['a', 'b', 'else of a']);
    const erb = `<% unless @a %>\n${SETTING}<% else %>\n${SETTING}<% end %>`;
    const variants = read(erb, 'erb');
    expect(conditions(variants)).toEqual(['unless @a', 'else of unless @a']);
    expect(variants.map(({ branches }) => branches.map(({ at }) => erb.slice(at.start, at.end)))).toEqual([
      ['<% unless @a %>'],
      ['<% else %>'],
    ]);
    const simple = read(`{{ if .a }}\n${SETTING}{{ end }}`, 'go');
    expect(simple.map(({ branches }) => branches.map(({ at, file }) => [file, at]))).toEqual([
      [['f', { start: 0, end: 11 }]],
      [['f', { start: 0, end: 11 }]],
    ]);
  });

  it('are there for conditions inside loops and blocks, and inside each other', () => {
    expect(conditions(read(`{% for x in y %}\n{% if a %}\n${SETTING}{% endif %}\n{% endfor %}`, 'jinja2'))).toEqual([
      'a',
      'else of a',
    ]);
    const nested = `{{ if .a }}\n{{ if .b }}\n${SETTING}{{ end }}\n{{ end }}`;
    expect(conditions(read(nested, 'go'))).toEqual(['.a & .b', '.a & else of .b', 'else of .a']);
    const decided = read(nested, 'go', { '.Values.x': 1, '.a': true });
    expect(conditions(decided)).toEqual(['.b', 'else of .b']);
  });

  it('may be 64, not more', () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, i) => `{{ if .a${i} }}\n[admin_console.x${i}]\n{{ end }}\n`).join('');
    expect(read(text(6), 'go')).toHaveLength(64);
    expect(read(text(7), 'go').map(({ settings }) => settings.unreadable)).toEqual([
      { message: 'its template conditions combine to more than 64 alternatives', at: { start: 0, end: 0 } },
    ]);
    expect(new TooManyVariants().name).toBe('TooManyVariants');
  });
});

describe('what an expression writes', () => {
  const handler = (text: string, template: TemplateLanguage, values: Record<string, unknown> = {}) =>
    (read(text, template, values)[0] as ReadVariant).settings.handler;

  it.each<[TemplateLanguage, string, string]>([
    ['go', '{{ .Values.x }}', 'the template expression {{ .Values.x }} is not defined in the repository'],
    ['go', '{{  .Values.x\n }}', 'the template expression {{ .Values.x }} is not defined in the repository'],
    [
      'go',
      '{{ printf "%q" .Values.b }}',
      'the value of the template expression {{ printf "%q" .Values.b }} cannot be known from the repository',
    ],
    [
      'jinja2',
      `{{ x + "${'y'.repeat(200)}" }}`,
      `the value of the template expression {{ x + "${'y'.repeat(112)} cannot be known from the repository`,
    ],
    [
      'go',
      '{{ .Values.u }}',
      'the value of the template expression {{ .Values.u }} cannot be known from the repository',
    ],
  ])('%s: why %s is not known', (language, expression, reason) => {
    const values = { '.Values.b': true, '.Values.u': 'unknown' };
    expect(handler(`${HANDLER}\nenable = ${expression}\n`, language, values).reason).toBe(reason);
  });

  it('a value that may be several says which variable is open', () => {
    const text = MappedText.ofFile('f', `${HANDLER}\nenable = {{ x }}\n`);
    const source: Source = { kind: 'deployment.toml', name: 'n', file: 'f', text, template: 'jinja2' };
    const value = (raw: boolean) => ({ text: MappedText.ofFile('v', String(raw)), raw });
    const [variant] = readVariants(source, {
      resolve: () => null,
      possible: () => ({ values: [value(true), value(false)], reason: 'x is open' }),
    });
    expect(variant?.settings.handler.reason).toBe(
      'the value of the template expression {{ x }} cannot be known from the repository: x is open',
    );
  });

  it('content on a line of its own stands in the file that holds it, a value inside a line where it is used', () => {
    const file = (text: string, values: Record<string, unknown>) => {
      const { at, source } = handler(text, 'go', values);
      return source.text.locate(at.start, at.end).file;
    };
    const line = { '.Values.l': 'enable = true' };
    expect(file(`${HANDLER}\n{{ .Values.l }}\n[a]`, line)).toBe('.Values.l');
    expect(file(`${HANDLER}\n  {{ .Values.l }}\t\n[a]`, line)).toBe('.Values.l');
    expect(file(`${HANDLER}\n{{ .Values.l }}`, line)).toBe('.Values.l');
    expect(file(`{{ .Values.l }}\n`, { '.Values.l': `${SETTING}` })).toBe('.Values.l');
    expect(file(`${HANDLER}\n{{ .Values.l }} # x\n`, line)).toBe('f');
    expect(file(`${HANDLER}\n{{ .Values.l }}#`, line)).toBe('f');
    expect(file(`${HANDLER}\nenable = {{ .Values.m }}`, { '.Values.m': true })).toBe('f');
    expect(file(`x = "{{ .Values.m }}"\n`, { '.Values.m': `"\n${SETTING}z = "` })).toBe('.Values.m');
  });

  it('a value alone on its line is written as the template prints it', () => {
    expect(readable(`{{ .Values.n }}\n${SETTING}`, 'go', { '.Values.n': null })).toBe(true);
    expect(handler('{{ "[admin_console]" }}\n', 'go').value).toBe('absent');
  });

  it('a map is no content, even one that holds tags', () => {
    const text = MappedText.ofFile('v', `${HANDLER}\nenable = {{ .Values.m }}\n`);
    const source: Source = {
      kind: 'deployment.toml',
      name: 'deployment.toml',
      file: 'f',
      text: MappedText.ofFile('f', '{{ .Values.map }}\n'),
      template: 'go',
    };
    const [variant] = readVariants(source, {
      resolve: (expression) => (expression === '.Values.map' ? { text, raw: { a: 1 } } : null),
    });
    expect(variant?.settings.source.text.text).toBe('{{ .Values.map }}\n');
  });

  it('every value is put in, those that matter no less than others', () => {
    const text = `[server]\nport = {{ .Values.p }}\n${HANDLER}\nenable = {{ .Values.m }}\n`;
    const values = (port: unknown) => read(text, 'go', { '.Values.p': port, '.Values.m': true })[0]?.values;
    expect(values(1)?.map(({ from }) => from.file)).toEqual(['.Values.p', '.Values.m']);
    expect(values(']')?.map(({ from }) => from.file)).toEqual(['.Values.m']);
    expect(values('')?.map(({ from }) => from.file)).toEqual(['.Values.m']);
  });

  it('an empty value that would break the text is left out, the only value there is too', () => {
    const text = `[server]\nport = {{ .Values.p }}\n${SETTING}`;
    expect(readable(text, 'go', { '.Values.p': ']' })).toBe(true);
    expect(readable(text, 'go', { '.Values.p': '' })).toBe(true);
  });

  it('content that holds tags itself is read with them, wherever it stands', () => {
    const values = {
      '.Values.a': '# {{ .Values.long }} {{ .Values.m }}\n',
      '.Values.b': `${HANDLER}\nenable = {{ .Values.m }}\n`,
      '.Values.m': true,
    };
    expect(handler('{{ .Values.a }}\n{{ .Values.b }}\n', 'go', values).value).toBe('true');
    expect(handler('{{ .Values.b }}\n{{ .Values.a }}\n', 'go', values).value).toBe('true');
    const deep = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`.Values.n${i}`, `{{ .Values.n${i + 1} }}`]));
    const chain = (last: number) =>
      handler('{{ .Values.n0 }}\n', 'go', { ...deep, [`.Values.n${last}`]: SETTING }).value;
    expect([chain(4), chain(5), chain(6)]).toEqual(['false', 'false', 'unknown']);
  });

  it('literals, comments and the tags of loops', () => {
    expect(readable(`a = "<%% x"\n${SETTING}`, 'erb')).toBe(true);
    expect(read('a = "<%% x"\n', 'erb')[0]?.settings.source.text.text).toBe('a = "<%% x"\n');
    expect(read('a = "%%{x} $${y}"\n', 'terraform')[0]?.settings.source.text.text).toBe('a = "%%{x} $${y}"\n');
    expect(read('a = 1 {# x <%% #}\n', 'jinja2')[0]?.settings.source.text.text).toBe('a = 1 \n');
    const loop = '{% for x in y %}\na = "{{ x }}"\n{% else %}\nb = "{{ z }}"\n{% endfor %}\n';
    expect(readable(loop + SETTING, 'jinja2')).toBe(true);
    expect(readable(`a = "{% for x in y %}{{ x }}{% else %}{{ z }}{% endfor %}"\n${SETTING}`, 'jinja2')).toBe(true);
  });
});

describe('tags that do not fit', () => {
  it.each<[TemplateLanguage, string, string, string]>([
    ['go', 'a = {{ .x  \nb = 1', 'unclosed template tag {{ .x', '{{ .x'],
    ['go', `{{ ${'x'.repeat(100)}`, `unclosed template tag {{ ${'x'.repeat(77)}`, `{{ ${'x'.repeat(77)}`],
    ['erb', '<% if @a %>\n<% x', 'unclosed template tag <% if @a %>', '<% if @a %>'],
    ['jinja2', '{{ x\n{% endif %}', 'unclosed template tag {{ x', '{{ x'],
    ['jinja2', '{% endif %}{# x', 'the template tag {% endif %} closes nothing', '{% endif %}'],
  ])('%s: %j', (language, text, message, at) => {
    const [variant] = read(text, language);
    const { unreadable } = variant?.settings ?? {};
    expect([unreadable?.message, text.slice(unreadable?.at.start, unreadable?.at.end)]).toEqual([message, at]);
    expect(variant).toMatchObject({ branches: [], values: [] });
  });
});

describe('alternatives that define a table twice', () => {
  const twice = (first: string, second: string, language: TemplateLanguage = 'go') =>
    read(`${first}${HANDLER}\nenable = true\n{{ end }}\n${second}${HANDLER}\nenable = true\n{{ end }}\n`, language);

  it('by two branches combine what excludes each other', () => {
    expect(conditions(twice('{{ if eq .x "a" }}\n', '{{ if eq .x "b" }}\n'))).toEqual([
      'eq .x "a" & else of eq .x "b"',
      'else of eq .x "a" & eq .x "b"',
      'else of eq .x "a" & else of eq .x "b"',
    ]);
  });

  it('by one branch are broken by themselves', () => {
    const variants = read(`${SETTING}{{ if .a }}\n${SETTING}{{ end }}\n`, 'go');
    expect(variants.map(({ settings }) => settings.unreadable === null)).toEqual([false, true]);
  });

  it('a table twice by itself stays an error, once', () => {
    const text = `[x]\n[x]\n{{ if .a }}\n${SETTING}{{ end }}\n{{ if .b }}\n[admin_console]\n{{ end }}\n`;
    const variants = read(text, 'go');
    expect(variants.map(({ settings }) => settings.unreadable === null)).toEqual([false, false, false]);
  });
});
