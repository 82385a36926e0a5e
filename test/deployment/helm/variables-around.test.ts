import { describe, expect, it } from 'vitest';
import { type Files, told, workload } from '../tree.ts';

/** A chart whose configuration has a switch from its values, with what stands around that in the template. */
function chart(before: string, value: string, behind = ''): Files {
  return {
    'c/Chart.yaml': 'name: c\nversion: 1.0.0\n',
    'c/values.yaml': 'auth: {cert: false, on: true}\n',
    'c/templates/is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'm'),
    'c/templates/m.yaml': `${before}\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: m\ndata:\n  deployment.toml: |\n    [super_admin]\n    username = "admin"\n    [event.default_listener.client_certificate_authentication_handler]\n    enable = {{ ${value} }}\n${behind}`,
  };
}

const stateOf = (...given: Parameters<typeof chart>): string | undefined =>
  / A (\S+) /.exec(told(chart(...given)).join())?.[1];

describe('a variable that a template sets before a configuration', () => {
  it.each([
    ['{{- $root := . -}}', '$root.Values.auth.cert', 'disabled'],
    ['{{- $root := . -}}', '$root.Values.auth.on', 'enabled'],
    ['{{- $root := $ -}}', '$root.Values.auth.cert', 'disabled'],
    ['{{ $values := .Values }}', '$values.auth.cert', 'disabled'],
    ['{{ $auth := .Values.auth }}{{ $cert := $auth.cert }}', '$cert', 'disabled'],
    ['{{ $cert := .Values.auth.cert | default true }}', '$cert', 'enabled'],
    ['{{- $root := . -}}\n{{- if .Values.auth.on }}', '$root.Values.auth.cert', 'disabled', '{{- end }}\n'],
  ])('%s: %s is known', (before, value, expected, behind = '') => {
    expect(stateOf(before, value, behind)).toBe(expected);
  });

  it('means what it does where it is set, not where it is used', () => {
    expect(
      stateOf('{{ $auth := .Values.auth }}', 'with .Values.other }}{{ $auth.cert }}{{ else }}{{ $auth.cert }}{{ end'),
    ).toBe('disabled');
  });

  it.each([
    ['set again', '{{ $cert := .Values.auth.on }}{{ if .Values.x }}{{ $cert = .Values.auth.cert }}{{ end }}', '$cert'],
    ['of a block', '{{ with .Values.auth }}{{ $cert := .cert }}{{ end }}', '$cert'],
    ['of a condition', '{{ if .Values.auth }}{{ $cert := $.Values.auth.cert }}{{ end }}', '$cert'],
    ['of a loop', '{{ range $cert := .Values.all }}{{ end }}', '$cert'],
    ['that nothing sets', '', '$cert'],
  ])('%s is not known', (_, before, value) => {
    expect(stateOf(before, value)).toBe('unresolved');
  });

  it('is not one that is set behind it, and not known where the configuration sets it again', () => {
    expect(stateOf('', '$cert', '{{ $cert := .Values.auth.cert }}\n')).toBe('unresolved');
    expect(stateOf('{{ $cert := .Values.auth.cert }}', '$cert }}{{ $cert := .Values.auth.on')).toBe('unresolved');
  });

  it('is not set before it where the configuration itself begins with it', () => {
    const files = chart('', '$cert');
    const path = 'c/templates/m.yaml';
    const own = `${files[path]}`.replace(
      '    [super_admin]',
      '    {{- $cert := .Values.auth.cert }}\n    [super_admin]',
    );
    expect(told({ ...files, [path]: own }).join()).toContain('A disabled');
  });

  it('is not known where a template sets more than any real one', () => {
    const set = (count: number): string =>
      Array.from({ length: count }, (_, index) => `{{ $v${index} := 1 }}\n`).join('');
    expect(stateOf(`${set(500)}{{ $cert := .Values.auth.cert }}`, '$cert')).toBe('disabled');
    expect(stateOf(`${set(1000)}{{ $cert := .Values.auth.cert }}`, '$cert')).toBe('unresolved');
  });
});
