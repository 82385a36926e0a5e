import { expect, it } from 'vitest';
import { carry } from '../../../src/deployment/text/carried.ts';
import { resolvedValue } from '../../../src/deployment/text/resolved-node.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const value = (text: string): unknown => {
  const file = carry('v.yaml', MappedText.ofFile('v.yaml', text));
  const found = resolvedValue(file.documents[0] ?? null, file);
  return found === 'unknown' ? found : found.raw;
};

it.each([
  '$CLOSED',
  '"${CLOSED}"',
  '${closed:-true}',
  '$(Closed)',
  '"#{Closed}#"',
  '__CLOSED__',
  '"{{ closed }}"',
  '${{ inputs.closed }}',
  '"{{ .Environment.Values.closed }}"',
])('a value that something else has to fill in is not known: %s', (text) => {
  expect(value(text)).toBe('unknown');
});

it.each([
  ['false', false],
  ['STRICT_TLS', 'STRICT_TLS'],
  ['"https://${host}/"', 'https://${host}/'],
  ['"$env{CLOSED}"', '$env{CLOSED}'],
  ['"{{ .Release.Name }}"', '{{ .Release.Name }}'],
  [`'{{- include "is.name" . }}'`, '{{- include "is.name" . }}'],
  ['"{{ a }}-{{ b }}"', '{{ a }}-{{ b }}'],
  ['[a]', { filled: true }],
  ['', null],
])('any other stands for itself: %s', (text, expected) => {
  expect(value(text)).toEqual(expected);
});
