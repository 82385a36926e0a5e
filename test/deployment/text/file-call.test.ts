import { expect, it } from 'vitest';
import { fileAlone } from '../../../src/deployment/text/file-call.ts';

it.each(['{{ .Files.Get "conf/is.toml" }}', '\n{{- $.Files.Get "conf/is.toml" | nindent 4 -}}\n'])(
  'is a file alone: %j',
  (template) => {
    expect(fileAlone(template)).toEqual({ path: 'conf/is.toml', call: '.Files.Get "conf/is.toml"' });
  },
);

it.each([
  'a\n{{ .Files.Get "conf/is.toml" }}',
  '{{ .Files.Get "conf/is.toml" }}{{ .Files.Get "conf/b.toml" }}',
  '{{ .Files.Get .Values.file }}',
  '{{ tpl (.Files.Get "conf/is.toml") . }}',
  '',
])('is something else: %j', (template) => {
  expect(fileAlone(template)).toBeNull();
});
