import { describe, expect, it } from 'vitest';
import { namedTemplates } from '../../src/deployment/charts.ts';
import { CLOSED, configMap, ENABLED, type Files, findings, OPEN, told, workload } from './tree.ts';

describe('the named templates of a text', () => {
  it('have the text up to their own end', () => {
    const text =
      '{{ define "a" }}x{{ if y }}z{{ end }}{{ end }}\n{{- define "b" -}}\nc\n{{- end -}}\n{{ define "d" }}e';
    expect(namedTemplates(text).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['a', 'x{{ if y }}z{{ end }}'],
      ['b', '\nc\n'],
      ['d', 'e'],
    ]);
  });
});

describe('a config map that a named template of a chart holds', () => {
  const named = (toml: string, name = 'is.conf'): string =>
    `{{- define "${name}" -}}\n${configMap('is-conf', toml)}{{- end -}}\n`;
  const chart = (files: Files): Files => ({
    'is/Chart.yaml': 'name: is\n',
    'is/values.yaml': 'image: wso2/wso2is:7.0.0\ncerts: false\n',
    'is/templates/conf.yaml': '{{ include "is.conf" . }}\n',
    'is/templates/deployment.yaml': workload('is', '{{ .Values.image }}', 'is-conf'),
    ...files,
  });

  it('is read as one of a manifest', () => {
    const files = (toml: string): Files => chart({ 'is/templates/_conf.tpl': named(toml) });
    expect(told(files(CLOSED))).toEqual(['is/templates/_conf.tpl#is-conf: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(files(CLOSED))).toEqual([]);
    expect(findings(files(ENABLED))).toEqual(['error is/templates/_conf.tpl:11 enabled']);
    expect(findings(files(OPEN))).toEqual(['error is/templates/_conf.tpl:9 missing']);
  });

  it('has the values of its chart', () => {
    const toml = CLOSED.replace('enable = false', 'enable = {{ .Values.certs }}');
    const files = chart({ 'is/templates/_conf.tpl': named(toml) });
    expect(told(files)).toEqual([expect.stringContaining('A disabled')]);
    expect(told({ ...files, 'is/values.yaml': 'image: wso2/wso2is:7.0.0\ncerts: true\n' })).toEqual([
      expect.stringContaining('A enabled'),
    ]);
  });

  it('has those of a chart that depends on its library', () => {
    const toml = CLOSED.replace('enable = false', 'enable = {{ .Values.certs }}');
    const files = chart({
      'is/Chart.yaml': 'name: is\ndependencies: [{name: lib, repository: file://../lib}]\n',
      'lib/Chart.yaml': 'name: lib\ntype: library\n',
      'lib/templates/_conf.tpl': named(toml),
    });
    expect(told(files)).toEqual(['lib/templates/_conf.tpl#is-conf: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is told from others of its file, which may be no maps', () => {
    const labels = '{{- define "is.labels" -}}\napp: is\n{{- end -}}\n';
    const other = `{{- define "is.service" -}}\napiVersion: v1\nkind: Service\nmetadata:\n  name: is\n{{- end -}}\n`;
    const files = chart({ 'is/templates/_conf.tpl': `${labels}${other}${named(CLOSED)}${labels}` });
    expect(told(files)).toEqual(['is/templates/_conf.tpl#is-conf: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is none in a file that is not of a chart', () => {
    expect(told({ 'x/_conf.tpl': named(ENABLED) })).toEqual([]);
  });
});
