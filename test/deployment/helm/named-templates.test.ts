import { describe, expect, it } from 'vitest';
import { namedTemplates } from '../../../src/deployment/helm/named-templates.ts';
import { CLOSED, configMap, ENABLED, type Files, findings, OPEN, told, workload } from '../tree.ts';

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

  it('has those of each chart that depends on its library', () => {
    const toml = CLOSED.replace('enable = false', 'enable = {{ .Values.certs }}');
    const server = (name: string, certs: string): Files => ({
      [`${name}/Chart.yaml`]: `name: ${name}\ndependencies: [{name: lib, repository: file://../lib}]\n`,
      [`${name}/values.yaml`]: `image: wso2/wso2is:7.0.0\ncerts: ${certs}\n`,
      [`${name}/templates/conf.yaml`]: '{{ include "is.conf" . }}\n',
      [`${name}/templates/deployment.yaml`]: workload('is', '{{ .Values.image }}', 'is-conf'),
    });
    const library = { 'lib/Chart.yaml': 'name: lib\ntype: library\n', 'lib/templates/_conf.tpl': named(toml) };
    const conf = 'lib/templates/_conf.tpl#is-conf';
    expect(told({ ...library, ...server('a', 'false'), ...server('b', 'true') })).toEqual([
      `${conf}: wso2is 7.0.0 A disabled B disabled`,
      `${conf} (deployment.yaml:is): wso2is 7.0.0 A enabled B disabled`,
    ]);
    const fixed = { ...library, 'lib/templates/_conf.tpl': named(ENABLED) };
    expect(findings({ ...fixed, ...server('a', 'false'), ...server('b', 'true') })).toEqual([
      'error lib/templates/_conf.tpl:11 enabled',
    ]);
  });

  it('is one server’s where it stands in a manifest of one chart, though another chart mounts it too', () => {
    const toml = CLOSED.replace('enable = false', 'enable = {{ .Values.certs }}');
    const server = (name: string): Files => ({
      [`${name}/Chart.yaml`]: `name: ${name}\n`,
      [`${name}/values.yaml`]: 'image: wso2/wso2is:7.0.0\ncerts: false\n',
      [`${name}/templates/deployment.yaml`]: workload('is', '{{ .Values.image }}', 'is-conf'),
    });
    const files = { ...server('a'), ...server('b'), 'a/templates/conf.yaml': configMap('is-conf', toml) };
    expect(told(files)).toEqual(['a/templates/conf.yaml#is-conf: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is told from others of its file, which may be no maps', () => {
    const labels = '{{- define "is.labels" -}}\napp: is\n{{- end -}}\n';
    const other = `{{- define "is.service" -}}\napiVersion: v1\nkind: Service\nmetadata:\n  name: is\n{{- end -}}\n`;
    const files = chart({ 'is/templates/_conf.tpl': `${labels}${other}${named(CLOSED)}${labels}` });
    expect(told(files)).toEqual(['is/templates/_conf.tpl#is-conf: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is told from others of its name by the chart that it is rendered in', () => {
    const server = (name: string, version: string, toml: string): Files => ({
      [`${name}/Chart.yaml`]: `name: ${name}\ndependencies: [{name: lib, repository: file://../lib}]\n`,
      [`${name}/values.yaml`]: `image: wso2/wso2${name}:${version}\n`,
      [`${name}/templates/all.yaml`]: '{{ include "lib.all" . }}\n',
      [`${name}/templates/conf.yaml`]: configMap('{{ .Chart.Name }}-conf', toml),
    });
    const deployment = workload('server', '{{ include "lib.image" . }}', '{{ .Chart.Name }}-conf');
    const files = (file: string): Files => ({
      'lib/Chart.yaml': 'name: lib\ntype: library\n',
      [file]: `{{- define "lib.deployment" -}}\n${deployment}{{- end -}}\n`,
      'lib/templates/_help.tpl':
        '{{- define "lib.image" -}}{{ .Values.image }}{{- end -}}{{- define "lib.all" -}}{{ include "lib.deployment" . }}{{- end -}}\n',
      ...server('am', '4.2.0', ENABLED),
      ...server('is', '7.1.0', CLOSED),
    });
    for (const file of ['lib/templates/_deployment.yaml', 'lib/templates/_deployment.tpl']) {
      expect(told(files(file))).toEqual([
        'am/templates/conf.yaml#conf: wso2am 4.2.0 A enabled B not-affected',
        'is/templates/conf.yaml#conf: wso2is 7.1.0 A disabled B disabled',
      ]);
    }
  });

  it('is none in a file that is not of a chart', () => {
    expect(told({ 'x/_conf.tpl': named(ENABLED) })).toEqual([]);
  });
});

describe('a workload that a named template of a chart holds', () => {
  const named = (text: string, name = 'is.deployment'): string => `{{- define "${name}" -}}\n${text}{{- end -}}\n`;
  const chart = (image: string, files: Files = {}): Files => ({
    'is/Chart.yaml': 'name: is\n',
    'is/values.yaml': 'image: {repository: wso2/wso2is, tag: 7.0.0}\n',
    'is/templates/deployment.yaml': '{{ include "is.deployment" . }}\n',
    'is/templates/_is.tpl': named(workload('is', image, 'conf')),
    ...files,
  });
  const OF_VALUES = '"{{ .Values.image.repository }}:{{ .Values.image.tag }}"';

  it('runs its image', () => {
    expect(told(chart('wso2/wso2is:7.1.0'))).toEqual(['is/templates/_is.tpl#is: wso2is 7.1.0 A missing B disabled']);
    expect(findings(chart(OF_VALUES))).toEqual(['warning is/templates/_is.tpl:11 missing']);
  });

  it('gets its configuration', () => {
    for (const image of ['wso2/wso2is:7.0.0', OF_VALUES])
      expect(told(chart(image, { 'is/templates/conf.yaml': configMap('conf', CLOSED) }))).toEqual([
        'is/templates/conf.yaml#conf: wso2is 7.0.0 A disabled B disabled',
      ]);
  });

  it('is rendered in each environment', () => {
    const more = { 'is/values-prod.yaml': 'image: {tag: 5.11.0}\n' };
    expect(findings(chart(OF_VALUES, more))).toEqual([
      'warning is/templates/_is.tpl:11 missing',
      'error is/values-prod.yaml:1 update-required',
    ]);
  });

  it('is one of its own chart where nothing is seen to include it', () => {
    const files = chart(OF_VALUES, {
      'is/templates/deployment.yaml': '{{ include (printf "%s" "is.deployment") . }}\n',
    });
    expect(findings(files)).toEqual(['warning is/templates/_is.tpl:11 missing']);
  });

  it('is one of the chart whose library is vendored', () => {
    const library = named(workload('is', OF_VALUES), 'lib.deployment');
    const files = chart('x', {
      'is/templates/_is.tpl': '',
      'is/templates/deployment.yaml': '{{ include "lib.deployment" . }}\n',
      'is/charts/lib/Chart.yaml': 'name: lib\ntype: library\n',
      'is/charts/lib/templates/_deployment.tpl': library,
    });
    expect(findings(files)).toEqual(['warning is/charts/lib/templates/_deployment.tpl:11 missing']);
  });
});
