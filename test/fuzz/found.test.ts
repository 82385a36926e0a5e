import { expect, test } from 'vitest';
import { readHeredocs } from '../../src/read/heredoc.ts';
import { errorStretch, lineStart } from '../../src/read/lines.ts';
import { readVariants } from '../../src/read/variants.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { read, sourceOf } from '../read/source.ts';

// Each of these was found by the fuzzer.

test.each([
  ['an escape', 'a = "\\e"\n'],
  ['a time without seconds', 'a = 07:32\n'],
  ['an inline table over two lines', 'a = { b = 1,\n c = 2 }\n'],
  ['nested inline tables over two lines', 'a = { b = { d = 1 },\n c = { d = 2 } }\n'],
  ['a comma at the end of an inline table', 'a = { b = 1, }\n'],
])('%s of TOML 1.1 in a file without the settings keeps the server from starting, too', (_, text) => {
  const { unreadable, handler, soap } = read('deployment.toml', text);
  expect(unreadable?.message).toContain('TOML 0.5');
  expect([handler.value, soap.value]).toEqual(['unknown', 'unknown']);
});

test.each(['<Server/><!-- a --> text', '<Server/>text', '<Server></Server>\n<?a?>&amp;', '<Server/>]]>'])(
  'text behind the root element is no XML: %j',
  (text) => {
    expect(read('identity.xml', text).unreadable?.message).toContain('not valid XML');
  },
);

test('comments, instructions and white space may stand behind the root element', () => {
  expect(read('identity.xml', '<Server/>\n<!-- a -->\r\n<?b c?>\t').unreadable).toBe(null);
});

test.each(['\f', '\v', '\u00a0', '\ufeff', '\u2028'])(
  'what only JavaScript takes for white space is none behind a root: %j',
  (space) => {
    expect(read('identity.xml', `<?xs?>\n<Server/>${space}\r`).unreadable?.message).toContain('not valid XML');
  },
);

test.each(['\f', '\u0001', '\ud800', '\ufffe', '&#12;', '&#x0;', '&#xd800;', '&#xFFFF;'])(
  'a character that XML does not allow makes a file unreadable: %j',
  (character) => {
    const text = `<Server>\n<a b="c"/>${character}</Server>`;
    const { unreadable, handler } = read('identity.xml', text);
    expect(unreadable?.message).toContain('not valid XML');
    expect(unreadable?.at.start).toBe(text.indexOf(character));
    expect(handler.value).toBe('unknown');
  },
);

test('characters beyond the Basic Multilingual Plane, tabs and line breaks are XML', () => {
  expect(read('identity.xml', '<Server>\t\r\n\u{1f600}&#x1F600;&#9;\u0085\ufffd</Server>').unreadable).toBe(null);
});

test('an error of YAML that stands at the end of the text is in the text', () => {
  const text = '? complex:u\nlavenlipuo: "x\n  y a\n: a\n  b\nt!!str z: !local 1\n';
  const at = readYaml('a.yaml', text).error?.at;
  expect(at?.end).toBeLessThanOrEqual(text.length);
  expect(at?.start).toBeLessThanOrEqual(at?.end as number);
});

test('the line of an error at the beginning of a text that begins with a line break is that line', () => {
  expect(errorStretch('\n\ntext', 0)).toEqual({ start: 0, end: 0 });
  expect(lineStart('\na', 0)).toBe(0);
});

test.each(['{{ mtls ( }}', '{{ .Values.mtls | }}', '{{ ( }}', '{{ a ("b" | }}'])(
  '%s ends in the middle of an expression',
  (tag) => {
    const text = `[event.default_listener.client_certificate_authentication_handler]\nenable = ${tag}\n`;
    const variants = readVariants({ ...sourceOf('deployment.toml', text), template: 'go' }, null);
    expect(variants.map(({ settings }) => settings.handler.value)).toEqual(['unknown']);
  },
);

test.each([
  ['go', '{{ (', '}}'],
  ['jinja2', '{{ (', '}}'],
  ['jinja2', '{{ not ', '}}'],
  ['erb', '<%= (', '%>'],
  ['terraform', '${(', '}'],
] as const)('an expression of %s nested 100,000 times is not followed', (template, open, close) => {
  const opening = open.slice(-1) === ' ' ? open.slice(3) : open.slice(-1);
  const tag = `${open}${opening.repeat(100_000)} x ${close}`;
  const text = `[event.default_listener.client_certificate_authentication_handler]\nenable = "${tag}"\n`;
  const variants = readVariants({ ...sourceOf('deployment.toml', text), template }, null);
  expect(variants.map(({ settings }) => settings.handler.value)).toEqual(['unknown']);
});

test.each(['\r', '\u2028', '\u2029'])('%j ends no line of a heredoc in Terraform', (end) => {
  expect(readHeredocs('main.tf', `a = <<EOT\nb${end}EOT${end}c\n`, 'terraform')).toEqual([]);
  expect(readHeredocs('main.tf', `a = <<EOT${end}b\nEOT\n`, 'terraform')).toEqual([]);
  const [found] = readHeredocs('main.tf', `a = <<EOT\nb${end}EOT${end}c\nEOT\n`, 'terraform');
  expect(found?.text.text).toBe(`b${end}EOT${end}c\n`);
});
