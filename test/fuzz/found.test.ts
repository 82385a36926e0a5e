import { expect, test } from 'vitest';
import { errorStretch, lineStart } from '../../src/read/lines.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { read } from '../read/source.ts';

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
