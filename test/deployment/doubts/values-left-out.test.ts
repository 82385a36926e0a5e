import { describe, expect, it } from 'vitest';
import { CLOSED, configMap, HANDLER, NO_AUTHENTICATORS, OPEN, told, workload } from '../tree.ts';

describe('a chart whose own values leave out what a setting is made of', () => {
  const IMAGE = 'image: wso2/wso2is:7.0.0\n';
  const chart = (setting: string) => ({
    'is/Chart.yaml': 'name: is\n',
    'is/values.yaml': IMAGE,
    'is/templates/is.yaml': workload('is', '"{{ .Values.image }}"', 'is-conf'),
    'is/templates/conf.yaml': configMap('is-conf', `${OPEN}${HANDLER}enable = ${setting}\n`),
  });
  const states = (files: Record<string, string>) =>
    told(files).map((line) => line.replace(/.*#is-conf(.*): wso2is 7.0.0 A (\w+) B (\w+)/, '$1 $2 $3'));
  const OFF = { 'is/values-dev.yaml': 'mtls: false\n' };

  it.each(['{{ .Values.mtls }}', '{{- $.Values.mtls -}}', '{{ required "say it" .Values.mtls }}'])(
    'runs only with the values that give it: %s',
    (setting) => {
      expect(states({ ...chart(setting), ...OFF })).toEqual(['@values-dev disabled disabled']);
    },
  );

  it.each(['"{{ .Values.mtls }}"', '{{ .Values.mtls | quote }}', '{{ .Values.mtls | upper }}'])(
    'may run where that makes a text: %s',
    (setting) => {
      expect(states({ ...chart(setting), ...OFF })).toContain(' unresolved disabled');
    },
  );

  it('is told where nothing else gives it, and so are further values that leave it out', () => {
    const files = chart('{{ .Values.mtls }}');
    expect(states({ ...files, 'is/values-dev.yaml': IMAGE })).toEqual([
      ' unresolved disabled',
      '@values-dev unresolved disabled',
    ]);
    expect(states({ ...files, ...OFF, 'is/values-prod.yaml': IMAGE })).toEqual([
      '@values-dev disabled disabled',
      '@values-prod unresolved disabled',
    ]);
  });

  it('is told where a branch of the template needs none', () => {
    const either = `${OPEN}{{- if .Values.given }}\n${HANDLER}enable = {{ .Values.mtls }}\n{{- end }}\n`;
    const files = { ...chart('false'), ...OFF, 'is/templates/conf.yaml': configMap('is-conf', either) };
    expect(states(files)).toHaveLength(2);
  });

  it('is told whatever another chart of its library gives', () => {
    const server = (name: string, version: string, more: string): Record<string, string> => ({
      [`${name}/Chart.yaml`]: `name: ${name}\ndependencies: [{name: lib, repository: file://../lib}]\n`,
      [`${name}/values.yaml`]: `image: wso2/wso2is:${version}\n${more}`,
      [`${name}/templates/conf.yaml`]: '{{ include "lib.conf" . }}\n',
      [`${name}/templates/is.yaml`]: workload('is', '{{ .Values.image }}', 'conf'),
    });
    const toml = `${OPEN}${HANDLER}enable = {{ .Values.mtls }}\n`;
    const files = {
      'lib/Chart.yaml': 'name: lib\ntype: library\n',
      'lib/templates/_conf.tpl': `{{- define "lib.conf" -}}\n${configMap('conf', toml)}{{- end -}}\n`,
      ...server('a', '7.1.0', ''),
      ...server('b', '7.0.0', 'mtls: false\n'),
    };
    expect(told(files).map((line) => line.replace(/.*: wso2is/, ''))).toEqual([
      ' 7.1.0 A unresolved B disabled',
      ' 7.0.0 A disabled B disabled',
    ]);
  });

  it('runs only as a part of what gives it', () => {
    const inside = Object.entries(chart('{{ .Values.mtls }}')).map(([path, text]) => [`up/charts/${path}`, text]);
    const up = { ...Object.fromEntries(inside), 'up/Chart.yaml': 'name: up\n', 'up/values.yaml': 'a: wso2\n' };
    expect(states({ ...up, 'up/values-prod.yaml': 'is:\n  mtls: true\n' })).toEqual(['@values-prod enabled disabled']);
  });

  it('counts for Part B, too', () => {
    const soap = `${CLOSED}[admin_console.authenticator.mutual_ssl_authenticator]\nenable = {{ .Values.mtls }}\n`;
    const files = { ...chart('false'), ...OFF, 'is/templates/conf.yaml': configMap('is-conf', soap) };
    expect(states(files)).toEqual(['@values-dev disabled disabled']);
  });

  it('is told of a server that the other values do not have, or have without one of its files', () => {
    const more = { 'is/values.yaml': `${IMAGE}more: true\n`, 'is/values-dev.yaml': 'more: false\nmtls: false\n' };
    const only = (text: string): string => `{{- if .Values.more }}\n${text}{{- end }}\n`;
    const another = {
      'is/templates/km.yaml': only(workload('km', '"{{ .Values.image }}"', 'km-conf')),
      'is/templates/km-conf.yaml': only(configMap('km-conf', `${OPEN}${HANDLER}enable = {{ .Values.mtls }}\n`)),
    };
    expect(told({ ...chart('false'), ...more, ...another })).toContain(
      'is/templates/km-conf.yaml#km-conf: wso2is 7.0.0 A unresolved B disabled',
    );
    const whole = workload('is', '"{{ .Values.image }}"', 'is-conf', '/home/wso2carbon/wso2is-7.0.0/repository/conf');
    const withFile = (name: string, text: string): Record<string, string> => {
      const files = chart('{{ .Values.mtls }}');
      const map = `${files['is/templates/conf.yaml']}${only(`  ${name}: |\n    ${text}`)}`;
      return {
        ...files,
        ...more,
        'is/templates/is.yaml': whole.replace(/ *subPath.*\n/, ''),
        'is/templates/conf.yaml': map,
      };
    };
    expect(states(withFile('authenticators.xml', NO_AUTHENTICATORS))).toContain(' unresolved disabled');
    const carbon = '<Server><Name>WSO2 Identity Server</Name></Server>\n';
    expect(states(withFile('carbon.xml', carbon))).toEqual(['@values-dev disabled disabled']);
  });
});
