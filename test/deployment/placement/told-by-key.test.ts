import { describe, expect, it } from 'vitest';
import { block, CLOSED, configMap, type Files, findings, OPEN, told, workload } from '../tree.ts';

/** What tells nothing of a server. */
const PLAIN = '[server]\nhostname = "x"\n';
const map = (made: string, key = 'deployment.toml'): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: conf\ndata:\n  ${key}: |\n${made}\n`;
const MADE = '{{ .Values.conf | indent 4 }}';
const values = (...texts: string[]): string =>
  texts.map((text, index) => `${index === 0 ? 'conf' : `conf${index}`}: |\n${block(text, 2)}`).join('');
const chart = (files: Files): Files => ({
  'c/Chart.yaml': 'name: c\n',
  'c/values.yaml': values(PLAIN),
  'c/templates/m.yaml': map(MADE),
  'c/templates/is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'conf'),
  ...files,
});
const SHIPPED = ['c/templates/is.yaml#is: wso2is 7.1.0 A missing B disabled'];

describe('a text of values that tells nothing itself', () => {
  it('is the configuration that the key of a server’s map names', () => {
    expect(told(chart({}))).toEqual(['c/values.yaml: wso2is 7.1.0 A missing B disabled']);
    expect(findings(chart({}))).toEqual(['error c/values.yaml:3 missing']);
    const whole = workload('is', 'wso2/wso2is:7.1.0', 'conf', '/home/wso2carbon/wso2is-7.1.0/repository/conf');
    expect(findings(chart({ 'c/templates/is.yaml': whole.replace(/ *subPath.*\n/, '') }))).toEqual([
      'error c/values.yaml:3 missing',
    ]);
  });

  it('is that of each environment', () => {
    const more = { 'c/values-prod.yaml': values('[server]\nhostname = "y"\n'), 'c/values-dev.yaml': values(CLOSED) };
    expect(findings(chart(more))).toEqual(['error c/values-prod.yaml:3 missing', 'error c/values.yaml:3 missing']);
  });

  it('is that of a chart that a library is rendered in', () => {
    const library = `{{- define "lib.map" -}}\n${map(MADE)}{{- end -}}\n`;
    const files = chart({
      'c/Chart.yaml': 'name: c\ndependencies: [{name: lib, repository: file://../lib}]\n',
      'c/templates/m.yaml': '{{ include "lib.map" . }}\n',
      'lib/Chart.yaml': 'name: lib\ntype: library\n',
      'lib/templates/_m.tpl': library,
    });
    expect(findings(files)).toEqual(['error c/values.yaml:3 missing']);
  });

  it('is that of a library also where the chart has other maps, and one of the name that is switched off', () => {
    const files = chart({
      'c/Chart.yaml': 'name: c\ndependencies: [{name: lib, repository: file://../lib}]\n',
      'c/values.yaml': `on: false\n${values(PLAIN)}`,
      'c/templates/m.yaml': '{{ include "lib.map" . }}\n',
      'lib/Chart.yaml': 'name: lib\ntype: library\n',
      'lib/templates/_m.tpl': `{{- define "lib.map" -}}\n${map(MADE)}{{- end -}}\n`,
    });
    const own = map('{{ .Values.conf1 | indent 4 }}');
    for (const more of [own.replace('name: conf', 'name: other'), `{{- if .Values.on }}\n${own}{{- end }}\n`]) {
      expect(findings({ ...files, 'c/templates/o.yaml': more })).toEqual(['error c/values.yaml:4 missing']);
    }
  });

  it('is what the server runs with that no values switch on', () => {
    const on = (text: string): string => `{{- if .Values.on }}\n${text}{{- end }}\n`;
    const files = {
      'c/values.yaml': `on: false\n${values(PLAIN)}`,
      'c/templates/m.yaml': on(map(MADE)),
      'c/templates/is.yaml': on(workload('is', 'wso2/wso2is:7.1.0', 'conf')),
    };
    expect(findings(chart(files))).toEqual(['error c/values.yaml:4 missing']);
  });

  it('is told beside another map of the name that is made of files', () => {
    const whole = workload('is', 'wso2/wso2is:7.1.0', 'conf', '/home/wso2carbon/wso2is-7.1.0/repository/conf');
    const files = {
      'c/templates/is.yaml': whole.replace(/ *subPath.*\n/, ''),
      'c/k/kustomization.yaml': 'configMapGenerator:\n  - name: conf\n    files: [a.txt]\n',
      'c/k/a.txt': 'a=b\n',
    };
    expect(findings(chart(files))).toEqual(['error c/values.yaml:3 missing']);
  });

  it('is none under a key that the server does not pick', () => {
    const to = '/home/wso2carbon/wso2is-5.8.0/repository/conf/security/authenticators.xml';
    const server = workload('is', 'wso2/wso2is:5.8.0', 'conf', to);
    const files = chart({
      'c/values.yaml': values('<Authenticators/>\n', '<Server><A/></Server>\n'),
      'c/templates/m.yaml': map(`${MADE}\n  identity.xml: |\n{{ .Values.conf1 | indent 4 }}`, 'authenticators.xml'),
      'c/templates/is.yaml': server.replace('subPath: deployment.toml', 'subPath: authenticators.xml'),
    });
    expect(findings(files)).toEqual(['error c/values.yaml:2 missing']);
  });

  it('is none where only a map of the name in another chart takes it', () => {
    const files = {
      'c/values.yaml': `x: |\n${block(PLAIN, 2)}`,
      'd/Chart.yaml': 'name: d\n',
      'd/templates/m.yaml': map('{{ .Values.x | indent 4 }}'),
    };
    expect(told(chart(files))).toEqual(SHIPPED);
  });

  it('is told once where it tells itself', () => {
    expect(findings(chart({ 'c/values.yaml': values(OPEN) }))).toEqual(['error c/values.yaml:3 missing']);
    expect(findings(chart({ 'c/values.yaml': values(CLOSED) }))).toEqual([]);
    const part = Object.entries(chart({ 'c/values.yaml': 'a: 1\n' })).map(([path, text]) => [`u/charts/${path}`, text]);
    const whole = { 'u/Chart.yaml': 'name: u\n', 'u/values.yaml': `c:\n${block(values(OPEN), 2)}` };
    expect(told({ ...Object.fromEntries(part), ...whole })).toEqual([
      'u/values.yaml#c: wso2is 7.1.0 A missing B disabled',
    ]);
  });

  it.each<[string, Files]>([
    ['under another key', { 'c/templates/m.yaml': map(MADE, 'other.toml') }],
    ['in a map that is not mounted', { 'c/templates/is.yaml': workload('is', 'wso2/wso2is:7.1.0') }],
    ['that holds no tables', { 'c/values.yaml': 'conf: text\n' }],
    ['that is no text', { 'c/values.yaml': 'conf: {a: b=c}\n' }],
    ['that is missing', { 'c/values.yaml': 'x: 1\n' }],
    ['that is empty', { 'c/values.yaml': 'conf:\n' }],
    [
      'in a map that the values switch off',
      {
        'c/values.yaml': `on: false\n${values(PLAIN)}`,
        'c/templates/m.yaml': `{{- if .Values.on }}\n${map(MADE)}{{- end }}\n`,
      },
    ],
  ])('is none %s', (_, files) => {
    expect(told(chart(files))).toEqual(SHIPPED);
  });

  it('is none of an image of no server', () => {
    const files = { 'c/templates/is.yaml': workload('x', 'acme/x:1', 'conf', '/etc/deployment.toml') };
    expect(told(chart(files))).toEqual([]);
  });

  it('is a piece where the template adds to it', () => {
    const added = `${MADE}\n${block(CLOSED, 4)}`;
    expect(told(chart({ 'c/templates/m.yaml': map(added) }))).toEqual([
      'c/templates/m.yaml#conf: wso2is 7.1.0 A disabled B disabled',
    ]);
    const two = { 'c/templates/m.yaml': map(`${MADE}\n{{ .Values.conf1 | indent 4 }}`) };
    expect(told(chart({ ...two, 'c/values.yaml': values(PLAIN, CLOSED) }))).toEqual([
      'c/templates/m.yaml#conf: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('is that of the nearest map of its name', () => {
    const other = { 'a/m.yaml': configMap('conf', CLOSED) };
    expect(findings(chart(other))).toContain('error c/values.yaml:3 missing');
  });
});
