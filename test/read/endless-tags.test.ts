import { expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { readVariants } from '../../src/read/variants.ts';

// So long that the test runs out of time where what is done grows faster than the text, or than a few thousand characters of each
// tag. Left out of mutation testing, whose counters make each step a hundred times as long.
it.each([
  ['tags that do not end', '{{'.repeat(500_000)],
  ['quotes that do not end', '{{ "'.repeat(250_000)],
  ['conditions that do not end', '{% if x %}'.repeat(100_000)],
  ['brackets that do not end', `a = "{{ ${'('.repeat(1_000_000)} }}"`],
  ['a word in a long tag', `a = "{{ ${'not '.repeat(250_000)}x }}"`],
  ['a word in a tag that is looked into', `a = "{{ ${'not '.repeat(400)}x }}"`],
  ['tags that end with one brace', '{{ } '.repeat(250_000)],
  ['tags in one another', '{{ {{ }}'.repeat(50_000)],
  ['tags in one text', `a = "${'{{ x }}'.repeat(60_000)}"`],
  ['tags in one key', `${'{{ x }} '.repeat(60_000)} = 1`],
  ['conditions in one text', `a = "${'{% if x %}y{% endif %}'.repeat(20_000)}"`],
])('what is done for %s is bounded, however many there are', (_, text) => {
  const name = 'deployment.toml';
  const source = { kind: name, name, file: 'f', text: MappedText.ofFile('f', text), template: 'jinja2' } as const;
  expect(readVariants(source, null)).toHaveLength(1);
});

it.each([
  ['tags in one attribute', `a="${'{{ x }}'.repeat(60_000)}"`, ''],
  ['tags between two elements', '', '{{ x }} '.repeat(60_000)],
  ['conditions around elements', '', '{% if x %}<a/>{% endif %}'.repeat(20_000)],
])('what is done for %s is bounded, however many there are', (_, attribute, content) => {
  const name = 'identity.xml';
  const text = MappedText.ofFile('f', `<Server ${attribute}><b/>${content}<b/></Server>`);
  expect(readVariants({ kind: name, name, file: 'f', text, template: 'jinja2' }, null)).toHaveLength(1);
});
