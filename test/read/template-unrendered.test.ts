import { describe, expect, it } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import type { Resolver } from '../../src/read/resolver.ts';
import { unrenderedIn } from '../../src/read/template-unrendered.ts';

const VALUES: Readonly<Record<string, unknown>> = { '.Values.yes': true, '.Values.no': false, '.Values.mode': 'a' };
const resolver: Resolver = {
  resolve: (expression) =>
    expression in VALUES ? { text: MappedText.ofFile('values.yaml', ''), raw: VALUES[expression] } : null,
};
const left = (text: string): string[] =>
  unrenderedIn(text, resolver).left.map(({ start, end }) => text.slice(start, end));

describe('what is never rendered of a template', () => {
  it.each([
    ['no tags at all', []],
    ['{{ if .Values.yes }}a{{ else }}b{{ end }}', ['b']],
    ['{{ if .Values.no }}a{{ else }}b{{ end }}', ['a']],
    ['{{ if .Values.no }}a{{ end }} {{ if not .Values.yes }}b{{ end }}', ['a', 'b']],
    ['{{ if eq .Values.mode "a" }}a{{ else if .Values.open }}b{{ else }}c{{ end }}', ['b', 'c']],
    ['{{ if eq .Values.mode "b" }}a{{ else if .Values.open }}b{{ else }}c{{ end }}', ['a']],
    ['{{ if .Values.open }}a{{ else }}b{{ end }}', []],
    ['{{ with .Values.no }}a{{ end }}', ['a']],
    // Within what is left out nothing is looked for, within the rest it is.
    ['{{ if .Values.no }}a{{ if .Values.no }}b{{ end }}{{ end }}', ['a{{ if .Values.no }}b{{ end }}']],
    ['{{ if .Values.open }}{{ if .Values.no }}b{{ end }}{{ end }}', ['b']],
    ['{{ range .Values.list }}{{ if .on }}a{{ end }}{{ if $.Values.no }}b{{ end }}{{ end }}', ['b']],
    ['{{ range .Values.list }}{{ if .Values.no }}b{{ end }}{{ end }}', []],
    ['{{ block "x" . }}{{ if .Values.no }}b{{ end }}{{ end }}', ['b']],
    ['{{ define "x" }}{{ if .Values.no }}b{{ end }}{{ end }}', []],
    // The values only say that others must be given.
    ['{{ if .Values.yes }}{{ fail "x" }}{{ else }}b{{ end }}', ['{{ fail "x" }}']],
    ['{{ if .Values.no }}a{{ end }}{{ end }}', []],
    ['{{ if .Values.no }}a{{ end }}{{ open', []],
    ['{{ if .Values.no }}a', []],
  ])('%s: %j', (text, expected) => {
    expect(left(text)).toEqual(expected);
  });
});

describe('the tags of a template that leave no choice', () => {
  it.each([
    ['{{ if .Values.yes }}a{{ end }}', ['{{ if .Values.yes }}', '{{ end }}']],
    ['{{ if .Values.no }}a{{ else }}b{{ end }}', ['{{ if .Values.no }}', '{{ else }}', '{{ end }}']],
    ['{{ if .Values.open }}a{{ else }}b{{ end }}', []],
    ['{{ if .Values.no }}a{{ else if .Values.open }}b{{ end }}', []],
    ['{{ if .Values.open }}{{ if .Values.yes }}a{{ end }}{{ end }}', ['{{ if .Values.yes }}', '{{ end }}']],
    ['{{ if .Values.no }}{{ if .Values.yes }}a{{ end }}{{ end }}', ['{{ if .Values.no }}', '{{ end }}']],
    ['{{ with .Values.mode }}{{ . }}{{ end }}', []],
    ['{{ with .Values.mode }}{{ . }}{{ else }}b{{ end }}', []],
  ])('%s: %j', (text, expected) => {
    expect(unrenderedIn(text, resolver).tags.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
