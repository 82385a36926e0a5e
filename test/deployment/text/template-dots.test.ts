import { describe, expect, it } from 'vitest';
import { TemplateDots, usesDot, withDot } from '../../../src/deployment/text/template-dots.ts';

describe('the dot of a template', () => {
  it.each([
    ['{{ range .Values.servers }}', { code: '.Values.servers', loop: true }],
    ['{{- range $key, $x := .Values.servers -}}', { code: '.Values.servers', loop: true }],
    ['{{ with $.Values.is }}', { code: '$.Values.is', loop: false }],
    ['{{ with .Values.is }}{{ range .servers }}', { code: '.Values.is.servers', loop: true }],
    ['{{ range .Values.servers }}{{ if .on }}', { code: '.Values.servers', loop: true }],
    ['{{ range .Values.servers }}{{ if .on }}{{ else }}', { code: '.Values.servers', loop: true }],
    ['{{ range .Values.servers }}{{ end }}', null],
    ['{{ range .Values.servers }}{{ else }}', null],
    ['{{ range .Values.servers }}{{ else }}{{ end }}', null],
    ['{{ with .Values.is }}{{ range .servers }}{{ else }}', { code: '.Values.is', loop: false }],
    ['{{ with .Values.is }}{{ define "x" }}', null],
    ['{{ with .Values.is }}{{ else with .Values.km }}', { code: '.Values.km', loop: false }],
    ['{{ with .Values.is }}{{- else with $x := .Values.km }}', { code: '.Values.km', loop: false }],
    ['{{ with .Values.is }}{{ with .a }}{{ else with .b }}', { code: '.Values.is.b', loop: false }],
    ['{{ range .Values.is }}{{ else with .b }}', { code: '.b', loop: false }],
    ['{{ with .Values.is }}{{ else with .Values.km }}{{ else }}', null],
    ['{{ with .Values.is }}{{ else with .Values.km }}{{ end }}', null],
    ['{{ with .Values.is }}{{ if .a }}{{ else if .with }}', { code: '.Values.is', loop: false }],
    ['{{ if .Values.is }}', null],
    ['{{ end }}{{ end }}', null],
    ['{{ end }}{{ range .Values.servers }}', { code: '.Values.servers', loop: true }],
    ['{{ if .a }}{{ else }}{{ end }}{{ with .Values.is }}', { code: '.Values.is', loop: false }],
    ['{{ with .Values.is }}{{ if .a }}{{ end }}', { code: '.Values.is', loop: false }],
    ['{{ with .Values.is }}{{ range .servers }}{{ else }}{{ end }}', { code: '.Values.is', loop: false }],
  ])('behind %s', (template, expected) => {
    const dots = new TemplateDots(template);
    expect(dots.at(template.length)).toEqual(expected);
    expect(dots.at(0)).toBeNull();
  });

  it.each([
    ['.tag', '.Values.is.tag'],
    [
      'printf "%s:%s" .name (.tag | default "7.0.0")',
      'printf "%s:%s" .Values.is.name (.Values.is.tag | default "7.0.0")',
    ],
    ['.', '.Values.is'],
    ['$.Values.x .Values.y .Chart.AppVersion', '$.Values.x .Values.y .Chart.AppVersion'],
    ['a.b {{ .tag }} c.d', 'a.b {{ .Values.is.tag }} c.d'],
  ])('is put into %s', (piece, expected) => {
    expect(withDot(piece, { code: '.Values.is', loop: false }, null)).toBe(expected);
  });

  it('is the item in a turn of a loop, and nothing without one', () => {
    const dot = { code: '.Values.servers', loop: true };
    expect(withDot('.tag', dot, '.Values.servers.0')).toBe('.Values.servers.0.tag');
    expect(withDot('.tag', dot, null)).toBe('.tag');
    expect(withDot('.tag', null, '.Values.servers.0')).toBe('.tag');
    expect(withDot('.tag', { code: 'list "a" "b"', loop: false }, null)).toBe('.tag');
    expect(withDot('.tag', { code: 'index .Values.servers', loop: false }, null)).toBe('.tag');
    expect(withDot('.tag', { code: '.Values.servers | first', loop: false }, null)).toBe('.tag');
    expect(withDot('. .tag', dot, '.Values.servers.0')).toBe('.Values.servers.0 .Values.servers.0.tag');
  });

  it('is used by its fields alone', () => {
    expect(usesDot('image: wso2is:{{ .tag }}')).toBe(true);
    expect(usesDot('image: wso2is:{{ .Values.tag }} # a .b')).toBe(false);
    expect(usesDot('{{ .Values.name }}:{{ .tag }}')).toBe(true);
    expect(usesDot('.tag')).toBe(true);
    expect(usesDot('.Values.tag')).toBe(false);
  });
});
