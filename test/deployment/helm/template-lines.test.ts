import { expect, it } from 'vitest';
import { hasTemplateLines } from '../../../src/deployment/helm/template-lines.ts';

it.each([
  ['a: 1\n  {{- if .Values.a }}\nb: 2\n', true],
  ['{{ env "NAME" }}: 1\n', true],
  ['\t{{ toYaml .Values.a }}\n', true],
  ['{{ $name }}: 1\n', true],
  ['a: {{ .Values.a }}\n- {{ .Values.b }}\n', false],
  ['{{/* if */}}\n{{- /* if */ -}}\n', false],
  ['{{ $a := env "A" }}\n{{- $a = "b" }}\n', false],
  ['', false],
])('a line of a template in %j: %s', (text, expected) => {
  expect(hasTemplateLines(text)).toBe(expected);
});
