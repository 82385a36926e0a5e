import { describe, expect, it } from 'vitest';
import { block, CLOSED, configMap, type Files, findings, judged, OPEN, surveyed, told, workload } from '../tree.ts';

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

  it.each([
    ['range', '{{- range $name, $text := .Values.config }}\n  {{ $name }}: |\n{{ $text | indent 4 }}\n{{- end }}'],
    [
      'range',
      '  {{- range $k, $v := $.Values.config }}\n  {{ tpl $k $ }}: |-\n{{ tpl $v $ | indent 4 }}\n  {{- end }}',
    ],
    ['toYaml', '{{ toYaml .Values.config | indent 2 }}'],
    ['toYaml', '{{- with .Values.config }}\n{{ toYaml . | indent 2 }}\n{{- end }}'],
  ])('is that of a map that %s makes of a map of values', (_, data) => {
    const config = (text: string, more = ''): string => `${more}config:\n  deployment.toml: |\n${block(text, 4)}`;
    const made = chart({
      'c/values.yaml': config(PLAIN, 'image: wso2/wso2is:7.1.0\n'),
      'c/values-prod.yaml': config(CLOSED),
      'c/templates/m.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: conf\ndata:\n${data}\n`,
      'c/templates/is.yaml': workload('is', '"{{ .Values.image }}"', 'conf'),
    });
    expect(told(made)).toEqual([
      'c/values-prod.yaml#config@values-prod: wso2is 7.1.0 A disabled B disabled',
      'c/values.yaml#config: wso2is 7.1.0 A missing B disabled',
    ]);
    // Another key than the one that is mounted.
    const other = {
      ...made,
      'c/templates/is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'conf').replace('subPath: d', 'subPath: other-d'),
    };
    expect(told(other)).toContain('c/templates/is.yaml#is: wso2is 7.1.0 A missing B disabled');
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

  it('is the configuration that a server picks to be called so', () => {
    const home = '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';
    const picks = workload('is', 'acme/identity:1', 'conf', home).replace('subPath: deployment', 'subPath: other');
    const files = chart({
      'c/values.yaml': values(CLOSED, PLAIN),
      'c/templates/m.yaml': map(`${MADE}\n  other.toml: |\n{{ .Values.conf1 | indent 4 }}`),
      'c/templates/is.yaml': picks,
    });
    expect(findings(files)).toEqual(['error c/values.yaml:8 missing']);
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

describe('a text of a config map that tells nothing itself', () => {
  const HOME = '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';
  const picking = (key: string, image = 'acme/identity:1', to = HOME): string =>
    workload('is', image, 'conf', to).replace('subPath: deployment.toml', `subPath: ${key}`);
  const texts = (text: string, more = ''): string => map(`${block(text, 4)}${more}`, 'is.toml');
  const other = `  deployment.toml: |\n${block(CLOSED, 4)}`;
  const missing = (line: number): string[] => [`error k/m.yaml:${line} missing`];

  it('is the configuration that a server picks to be called so', () => {
    expect(findings({ 'k/m.yaml': texts(PLAIN), 'k/is.yaml': picking('is.toml') })).toEqual(missing(8));
    expect(findings({ 'k/m.yaml': `${texts(PLAIN)}---\n${picking('is.toml')}` })).toEqual(missing(8));
    const inChart = { 'c/templates/m.yaml': texts(PLAIN), 'c/templates/is.yaml': picking('is.toml') };
    expect(findings(chart(inChart))).toEqual(['error c/templates/m.yaml:8 missing']);
  });

  it('is it in the place of another key of the map', () => {
    const files = { 'k/m.yaml': texts(PLAIN, other), 'k/is.yaml': picking('is.toml') };
    expect(told(files)).toEqual(['k/m.yaml#conf: wso2is 7.1.0 A missing B disabled']);
    expect(findings({ ...files, 'k/m.yaml': texts(PLAIN + CLOSED, other.replace('false', 'true')) })).toEqual([]);
  });

  it.each<[string, Files]>([
    ['that is not picked', { 'k/m.yaml': texts(PLAIN), 'k/is.yaml': picking('am.toml', 'wso2/wso2is:7.1.0') }],
    ['that is picked for another file', { 'k/is.yaml': picking('is.toml', 'wso2/wso2is:7.1.0', '/etc/x.toml') }],
    ['of another map', { 'k/m.yaml': texts(PLAIN).replace('name: conf', 'name: other') }],
    ['of what is no config map', { 'k/m.yaml': texts(PLAIN).replace('ConfigMap', 'Thing') }],
    ['that is no text', { 'k/m.yaml': texts(PLAIN).replace(/is.toml: .*/s, 'is.toml: {a: b}\n') }],
    ['that holds none', { 'k/m.yaml': texts('text\n') }],
    ['in another folder that nothing has read', { 'k/m.yaml': '', 'l/m.yaml': texts(PLAIN) }],
    ['of no manifest', { 'k/m.yaml': '', 'k/m.txt': texts(PLAIN) }],
  ])('is none %s', (_, files) => {
    const server = picking('is.toml', 'wso2/wso2is:7.1.0');
    expect(told({ 'k/m.yaml': texts(PLAIN), 'k/is.yaml': server, ...files })).toEqual([
      'k/is.yaml#is: wso2is 7.1.0 A missing B disabled',
    ]);
  });
});

describe('a text of a config map beside a server’s manifest', () => {
  const PICKED = workload('is', 'wso2/wso2is:7.1.0', 'conf').replace('subPath: deployment.toml', 'subPath: is.toml');
  const beside = (path: string, text = configMap('conf', PLAIN, 'is.toml'), more: Files = {}): string[] =>
    told({ 'k/d.yaml': PICKED, [path]: text, ...more });
  const READ = 'wso2is 7.1.0 A missing B disabled';
  const NONE = [`k/d.yaml#is: ${READ}`];

  it('is the configuration that the server picks', () => {
    expect(beside('k/m.yaml')).toEqual([`k/m.yaml#conf: ${READ}`]);
    expect(beside('k/m.yml')).toEqual([`k/m.yml#conf: ${READ}`]);
    const other = { 'z/kustomization.yaml': 'configMapGenerator: [{name: other, files: [deployment.toml]}]\n' };
    expect(beside('k/m.yaml', undefined, { ...other, 'z/deployment.toml': CLOSED })).toContain(
      `k/m.yaml#conf: ${READ}`,
    );
  });

  it('is none of a file elsewhere, of another name or of another map', () => {
    for (const path of ['k/m.yaml.bak', 'k/sub/m.yaml', 'm.yaml']) expect([path, beside(path)]).toEqual([path, NONE]);
    expect(beside('k/m.yaml', configMap('other', PLAIN, 'is.toml'))).toEqual(NONE);
    expect(beside('k/m.yaml', configMap('conf', PLAIN, 'am.toml'))).toEqual(NONE);
  });
});

describe('what is taken for a configuration file by its key', () => {
  const entries = (files: Files): string[] =>
    surveyed(files).entries.map(({ source, chart }) => `${source.kind} ${source.file} ${chart}`);
  const PICKED = workload('is', 'wso2/wso2is:7.1.0', 'conf').replace('subPath: deployment.toml', 'subPath: is.toml');
  const texts = (first: string): string => configMap('conf', first, 'is.toml');
  const rest = `  deployment.toml: |\n${block(CLOSED, 4)}`;

  it('is a text of the map in another folder, where that is known', () => {
    const files = { 'z/m.yaml': texts(PLAIN) + rest, 'k/is.yaml': PICKED };
    expect(entries(files)).toEqual(['deployment.toml z/m.yaml null', 'deployment.toml z/m.yaml null']);
  });

  it('is none of another map of the name where the nearest one has a file under it', () => {
    const files = { 'k/m.yaml': texts(CLOSED), 'z/m.yaml': texts(PLAIN) + rest, 'k/is.yaml': PICKED };
    expect(entries(files)).toEqual(['deployment.toml k/m.yaml null', 'deployment.toml z/m.yaml null']);
  });

  it('is one of the chart where it stands in a manifest of that', () => {
    const files = { 'c/Chart.yaml': 'name: c\n', 'c/templates/m.yaml': texts(PLAIN), 'c/templates/is.yaml': PICKED };
    expect(entries(files)).toEqual(['deployment.toml c/templates/m.yaml c']);
  });

  it('is looked for beside a manifest that cannot be read, too', () => {
    const big = { path: 'k/big.yaml', nameClass: 'carrier' as const, problem: 'too large', glimpse: null };
    const { deployments } = judged({ 'k/m.yaml': texts(PLAIN), 'k/is.yaml': PICKED }, [big]);
    expect(deployments.map(({ id }) => id)).toEqual(['k/m.yaml#conf']);
  });

  it('is no file that decides nothing, by a map or by values', () => {
    const carbon = (key: string): string =>
      workload('is', 'wso2/wso2is:7.1.0', 'conf', '/home/wso2carbon/wso2is-7.1.0/repository/conf/carbon.xml').replace(
        'subPath: deployment.toml',
        `subPath: ${key}`,
      );
    const xml = '<Server><A/></Server>\n';
    expect(entries({ 'k/m.yaml': configMap('conf', xml, 'c.xml'), 'k/is.yaml': carbon('c.xml') })).toEqual([]);
    const made = chart({
      'c/values.yaml': values(xml),
      'c/templates/m.yaml': `# wso2\n${map(MADE, 'carbon.xml')}`,
      'c/templates/is.yaml': carbon('carbon.xml'),
    });
    expect(entries(made)).toEqual([]);
  });

  it('is no text of values under the key of another file', () => {
    const whole = workload('is', 'wso2/wso2is:7.1.0', 'conf', '/home/wso2carbon/wso2is-7.1.0/repository/conf');
    const files = {
      'c/templates/m.yaml': `# wso2\n${map(MADE, 'log4j2.properties')}`,
      'c/templates/is.yaml': whole.replace(/ *subPath.*\n/, ''),
    };
    expect(entries(chart(files))).toEqual([]);
  });

  it('is called by its key where the map is mounted as a whole, whatever the folder is called', () => {
    const whole = workload('is', 'wso2/wso2is:7.1.0', 'conf', '/etc/deployment.toml').replace(/ *subPath.*\n/, '');
    const files = { 'c/templates/m.yaml': `# wso2\n${map(MADE, 'other.toml')}`, 'c/templates/is.yaml': whole };
    expect(entries(chart(files))).toEqual([]);
  });
});
