import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  configMap,
  cut,
  ENABLED,
  type Files,
  findings,
  HANDLER,
  homes,
  judged,
  OPEN,
  surveyed,
  told,
  twice,
  workload,
} from '../tree.ts';

const CHART = { 'is/Chart.yaml': 'name: is\nappVersion: 7.1.0\n' };
const container = (image: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: is\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          ${image}\n`;
const IMAGE = 'image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"';
const MTLS = `${OPEN}${HANDLER}enable = {{ .Values.mtls }}\n`;
const values = (tag: string, more = ''): string => `image:\n  repository: wso2/wso2is\n  tag: ${tag}\n${more}`;
/** What the one unit of a chart without configuration runs. */
const runs = (files: Record<string, string>): string[] =>
  told({ ...CHART, ...files }).map((line) => line.replace(/ A .*/, ''));

describe('an image of a chart', () => {
  const template = (image: string, given: string, helpers = '') =>
    runs({ 'is/templates/is.yaml': container(image), 'is/values.yaml': given, 'is/templates/_helpers.tpl': helpers });

  it.each([
    ['split in two values', IMAGE, values('7.0.0.3'), '7.0.0.3'],
    [
      'with appVersion where the tag is empty',
      'image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"',
      values('""'),
      '7.1.0',
    ],
    ['with a default of the template', 'image: wso2/wso2is:{{ .Values.tag | default "6.1.0" }}', 'a: b\n', '6.1.0'],
    [
      'printed',
      'image: {{ printf "%s/%s:%s" .Values.image.registry .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) | quote }}',
      values('""', '  registry: docker.io\n'),
      '7.1.0',
    ],
    [
      'with global values',
      'image: "{{ .Values.global.hub }}/wso2is:{{ .Values.global.tag }}"',
      'global:\n  hub: acme.io\n  tag: 5.11.0.4\n',
      '5.11.0.4',
    ],
    [
      'in a helper given a map',
      '{{- include "image" (dict "image" .Values.image) | nindent 10 }}',
      values('7.0.0.3'),
      '7.0.0.3',
    ],
    [
      'in an image map with its registry',
      '{{- include "image" (dict "image" .Values.image) | nindent 10 }}',
      'image:\n  registry: acme.io/\n  repository: iam/wso2is\n  tag: 7.0.0.9\n',
      '7.0.0.9',
    ],
    ['with a digest', IMAGE, 'image:\n  repository: wso2/wso2is\n  tag: 7.0.0@sha256:abc\n', '7.0.0'],
  ])('%s', (_, image, given, version) => {
    expect(template(image, given)).toEqual([`is/templates/is.yaml#is: wso2is ${version}`]);
  });

  const define = (body: string): string =>
    `{{/* image */}}\n{{- define "is.image" -}}\n${body}\n{{- end -}}\n{{- define "other" }}x{{ end }}\n`;
  it.each([
    [
      'that prints',
      '{{- $tag := .Values.image.tag | default .Chart.AppVersion -}}\n{{- printf "%s:%s" .Values.image.repository $tag -}}',
    ],
    [
      'that is written out',
      '{{/* why */}}{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}',
    ],
    [
      'that calls another',
      '{{ include "is.name" . }}:{{ include "is.tag" . }}\n{{- end -}}\n{{- define "is.name" }}{{ .Values.image.repository }}{{ end }}\n{{- define "is.tag" }}{{ .Values.image.tag | default .Chart.AppVersion }}',
    ],
    [
      'with branches',
      '{{- if .Values.x }}\n{{- printf "%s" .Values.image.repository }}\n{{- else }}\n{{- .Values.image.repository }}\n{{- end }}',
    ],
  ])('in a helper %s', (_, body) => {
    expect(template('image: {{ include "is.image" . }}', values('""'), define(body))).toEqual([
      'is/templates/is.yaml#is: wso2is 7.1.0',
    ]);
  });

  it.each([
    ['a helper nobody defines', '', 'x'],
    ['a helper that calls itself', '{{- define "is.image" }}{{ include "is.image" . }}{{ end }}', 'x'],
    ['a value nobody defines', '{{- define "is.image" }}{{ printf "%s:%s" .Values.gone .Values.gone }}{{ end }}', 'x'],
  ])('is not guessed from %s', (_, helpers) => {
    const files = {
      ...CHART,
      'is/values.yaml': 'a: wso2\n',
      'is/templates/_helpers.tpl': helpers,
      'is/templates/is.yaml': container('image: {{ include "is.image" . }}'),
    };
    expect(surveyed(files).units[0]?.claims).toEqual([]);
  });

  it('points at the tag, with the level for the pin', () => {
    const files = { ...CHART, 'is/values.yaml': values('"7.0.0.3"'), 'is/templates/is.yaml': container(IMAGE) };
    const claim = surveyed(files).claims.find(
      ({ kind, span }) => kind === 'image' && span.file === 'is/values.yaml' && span.start > 0,
    );
    expect(claim?.levelAt?.text).toBe('7.0.0.3');
    expect(cut(files, claim?.levelAt?.span ?? { file: '', start: 0, end: 0 })).toBe('7.0.0.3');
  });
});

describe('environments of a chart', () => {
  const files = {
    ...CHART,
    'is/templates/conf.yaml': configMap('is-conf', MTLS),
    'is/values.yaml': values('7.0.0', 'mtls: false\n'),
  };
  const base = 'is/templates/conf.yaml#is-conf: wso2is 7.0.0 A disabled B disabled';

  it.each([
    ['is/values-prod.yaml', 'values-prod'],
    ['is/values.prod.yml', 'values.prod'],
    ['is/prod-values.yaml', 'prod-values'],
    ['is/values/prod.values.yaml', 'prod.values'],
    ['is/environments/prod.yaml', 'prod'],
    ['is/env/prod/values.yaml', 'prod'],
    ['deploy/prod/values.yaml', 'deploy/prod/values'],
  ])('%s is one of its own', (path, name) => {
    expect(told({ ...files, [path]: 'mtls: true\nimage:\n  tag: 7.0.0.9\n' })).toEqual([
      base,
      `is/templates/conf.yaml#is-conf@${name}: wso2is 7.0.0.9 A enabled B disabled`,
    ]);
  });

  it('is none where a release gives the chart nothing but its own values', () => {
    const by = (options: string) => told({ ...files, 'deploy.sh': `helm upgrade --install p ./is ${options}\n` });
    expect(by('-f ./is/values.yaml')).toEqual([base]);
    expect(by('-f is/values.yaml --set mtls=true')).toEqual([
      base,
      'is/templates/conf.yaml#is-conf@deploy#p: wso2is 7.0.0 A enabled B disabled',
    ]);
  });

  it.each(['is/templates/values-x.yaml', 'is/other.yaml', 'is/ci/deep/values.yaml'])('%s is none', (path) => {
    expect(told({ ...files, [path]: 'mtls: true\n' })).toEqual([base]);
  });

  it('elsewhere need all of their keys in exactly one chart', () => {
    const two = { ...files, 'am/Chart.yaml': 'name: am\n', 'am/values.yaml': 'mtls: false\n' };
    expect(told({ ...two, 'prod/values.yaml': 'mtls: true\n' })).toEqual([base]);
    expect(told({ ...files, 'prod/values.yaml': 'mtls: true\nanother: 1\n' })).toEqual([base]);
    expect(told({ ...files, 'prod/values.yaml': 'just text\n' })).toEqual([base]);
  });

  it('elsewhere may have keys that only the templates use, that are a dependency’s, and globals', () => {
    const used = { ...files, 'is/templates/x.yaml': 'a: {{ .Values.node.name }}\n' };
    const chart = 'name: is\nappVersion: 7.1.0\ndependencies: [{name: db}]\n';
    const more = 'node: {}\ndb: {}\nglobal: {}\n';
    expect(told({ ...used, 'is/Chart.yaml': chart, 'prod/values.yaml': `mtls: true\n${more}` })).toEqual([
      base,
      expect.stringMatching(/@prod\/values: .* A enabled/),
    ]);
    expect(told({ ...files, 'prod/values.yaml': 'global: {}\n' })).toEqual([base]);
  });

  it('elsewhere whose keys several charts have are those of the one that their path names', () => {
    const two = { ...files, 'am/Chart.yaml': 'name: gateway\n', 'am/values.yaml': 'mtls: false\n' };
    const more = [base, expect.stringMatching(/@[\w/-]+: .* A enabled/)];
    expect(told({ ...two, 'prod/is/values.yaml': 'mtls: true\n' })).toEqual(more);
    expect(told({ ...two, 'prod/is-values.yaml': 'mtls: true\n' })).toEqual(more);
    expect(told({ ...two, 'prod/this/values.yaml': 'mtls: true\n' })).toEqual([base]);
    expect(told({ ...two, 'gateway/is/values.yaml': 'mtls: true\n' })).toEqual([base]);
    expect(told({ ...two, 'prod/gateway/values.yaml': 'mtls: true\n' })).toEqual([base]);
  });

  it('elsewhere that a release gives another chart are none', () => {
    const release = (chart: string) =>
      `releases:\n- {name: is, chart: ./is}\n- {name: r, chart: ${chart}, values: [prod/values.yaml]}\n`;
    const given = (chart: string) =>
      told({ ...files, 'prod/values.yaml': 'mtls: true\n', 'helmfile.yaml': release(chart) });
    expect(given('bitnami/redis')).toEqual([base]);
    expect(given('"charts/{{ x }}"')).toContainEqual(expect.stringMatching(/@prod\/values: .* A enabled/));
  });

  it('tell the chart’s appVersion against its tag once', () => {
    expect(findings({ ...files, 'is/values-prod.yaml': 'mtls: false\n' })).toEqual(['warning is/Chart.yaml:2 -']);
  });

  it('are judged with the configuration their own values hold', () => {
    const config = (text: string): string => `config:\n  deployment.toml: |\n${block(text, 4)}`;
    const held = {
      ...CHART,
      'is/values.yaml': values('7.1.0', config(OPEN)),
      'is/values-prod.yaml': config(CLOSED),
      'is/values-dev.yaml': 'x: wso2\n',
    };
    expect(told(held)).toEqual([
      'is/values-prod.yaml#config@values-prod: wso2is 7.1.0 A disabled B disabled',
      'is/values.yaml#config: wso2is 7.1.0 A missing B disabled',
      'is/values.yaml#config@values-dev: wso2is 7.1.0 A missing B disabled',
    ]);
  });
});

describe('a subchart', () => {
  const files = {
    'up/Chart.yaml': 'name: up\n',
    'up/values.yaml': 'is:\n  mtls: false\nglobal:\n  tag: 7.0.0.2\n',
    'up/values-prod.yaml': 'is:\n  mtls: true\n',
    'up/charts/is/Chart.yaml': 'name: is\nappVersion: 7.1.0\n',
    'up/charts/is/values.yaml': 'mtls: null\nimage: wso2/wso2is\n',
    'up/charts/is/templates/conf.yaml': configMap('is-conf', MTLS),
    'up/charts/is/templates/is.yaml': container('image: "{{ .Values.image }}:{{ .Values.global.tag }}"'),
  };

  it('gets its parent’s values under its name, in each environment, and the globals', () => {
    const id = 'up/charts/is/templates/conf.yaml#is-conf';
    const config = told(files).filter((line) => line.startsWith(id));
    expect(config).toEqual([
      expect.stringMatching(/^up.*#is-conf: wso2is .* A disabled B disabled$/),
      expect.stringMatching(/^up.*#is-conf@values-prod: wso2is .* A enabled B disabled$/),
    ]);
    const image = surveyed(files).units.map(({ claims, environment }) => [environment?.name, claims[0]?.what]);
    expect(image).toEqual([
      [null, 'image wso2is:7.0.0.2'],
      ['values-prod', 'image wso2is:7.0.0.2'],
    ]);
  });

  it('is rendered once for each name its parent has for it', () => {
    const parent = 'name: up\ndependencies:\n  - {name: is, alias: one}\n  - {name: is, alias: two}\n  - {alias: x}\n';
    const named = {
      ...files,
      'up/Chart.yaml': parent,
      'up/values.yaml': 'one:\n  mtls: false\ntwo:\n  mtls: true\nglobal:\n  tag: 7.0.0.2\n',
      'up/values-prod.yaml': 'x: wso2\n',
    };
    const states = [' A disabled B disabled', ' A enabled B disabled'];
    const told_ = told(named).filter((line) => line.includes('#is-conf'));
    expect(told_.map((line) => line.replace(/.*#is-conf(@[\w/-]+).*?( A .*)/, '$1$2'))).toEqual(
      ['@one', '@two', '@values-prod/one', '@values-prod/two'].map((name, at) => name + states[at % 2]),
    );
    const { 'up/Chart.yaml': _, ...rest } = named;
    const list = parent.replace('name: up\n', '');
    expect(told({ ...rest, 'up/Chart.yaml': 'name: up\n', 'up/requirements.yaml': list })).toEqual(told(named));
  });

  it('by one other name is rendered under that one', () => {
    const aliased = { ...files, 'up/Chart.yaml': 'name: up\ndependencies: [{name: is, alias: km}]\n' };
    const own = { ...aliased, 'up/values.yaml': 'km:\n  mtls: false\n', 'up/values-prod.yaml': 'km:\n  mtls: true\n' };
    expect(told(own).filter((line) => line.includes('#is-conf'))).toEqual([
      expect.stringMatching(/#is-conf: .* A disabled/),
      expect.stringMatching(/#is-conf@values-prod: .* A enabled/),
    ]);
  });

  it('beside its parent is also rendered for itself', () => {
    const beside = {
      'is/Chart.yaml': 'name: is\n',
      'is/values.yaml': 'mtls: false\nimage: wso2/wso2is:7.0.0\n',
      'is/templates/conf.yaml': configMap('is-conf', MTLS),
      'up/Chart.yaml':
        'name: up\ndependencies:\n  - {name: is, repository: file://../is}\n  - {name: gone, repository: file://../gone}\n  - {name: up, repository: file://.}\n  - {name: is, repository: https://x/../is}\n',
      'up/values.yaml': 'is:\n  mtls: true\n',
      'up/values-prod.yaml': 'is:\n  mtls: null\n  x: wso2\n',
    };
    const id = 'is/templates/conf.yaml#is-conf';
    expect(told(beside).map((line) => line.replace(/: wso2is 7.0.0(.*) B .*/, '$1'))).toEqual([
      `${id} A disabled`,
      `${id}@up A enabled`,
      expect.stringMatching(`^${id}@up/values-prod A`),
    ]);
    const aliased = {
      ...beside,
      'up/Chart.yaml': 'name: up\ndependencies: [{name: is, alias: km, repository: file://../is}]\n',
    };
    expect(told({ ...aliased, 'up/values.yaml': 'km:\n  mtls: true\n', 'up/values-prod.yaml': 'x: wso2\n' })).toEqual([
      expect.stringContaining(`${id}: `),
      expect.stringMatching(`^${id}@up/km: .* A enabled`),
      expect.stringMatching(`^${id}@up/values-prod/km: .* A enabled`),
    ]);
  });

  it('is told once where its parent names its folder, too', () => {
    const inside = (repository: string) => ({
      'up/Chart.yaml': `name: up\ndependencies: [{name: is, repository: "${repository}"}]\n`,
      'up/values.yaml': 'is:\n  mtls: true\n',
      'up/charts/is/Chart.yaml': 'name: is\n',
      'up/charts/is/values.yaml': 'mtls: false\nimage: wso2/wso2is:7.0.0\n',
      'up/charts/is/templates/conf.yaml': configMap('is-conf', MTLS),
    });
    const lines = told(inside(''));
    expect(lines).toEqual([expect.stringMatching(/^up\/charts\/is\/templates\/conf.yaml#is-conf: .* A enabled/)]);
    expect(told(inside('file://charts/is'))).toEqual(lines);
    expect(told(inside('file://./charts/is'))).toEqual(lines);
  });

  it('gets what a release gives its parent, and what one gives itself', () => {
    const script = (command: string) => ({ ...files, 'deploy.sh': `${command}\n` });
    const config = (command: string) => told(script(command)).filter((line) => line.includes('#is-conf@deploy'));
    const enabled = [expect.stringMatching(/#is-conf@deploy#p: wso2is .* A enabled B disabled$/)];
    expect(config('helm upgrade --install p ./up --set is.mtls=true')).toEqual(enabled);
    expect(config('helm upgrade --install p ./up/charts/is --set mtls=true')).toEqual(enabled);
    expect(config('helm upgrade --install p ./up --set mtls=true')).toEqual([expect.stringContaining('A disabled')]);
    const own = config('helm upgrade --install p ./up/charts/is -f up/charts/is/values.yaml');
    expect(own).toEqual([expect.stringMatching(/#is-conf@deploy#p: /)]);
  });

  it('gets what a values file elsewhere gives its parent, also at the top of the repository', () => {
    const elsewhere = (folder: string, file: string) => {
      const moved = Object.entries(files).map(([path, text]) => [path.replace(/^up\//, folder), text]);
      return told({ ...Object.fromEntries(moved), [file]: 'is:\n  mtls: true\n' }).filter((line) =>
        line.includes(`#is-conf@${file.replace('.yaml', '')}: `),
      );
    };
    expect(elsewhere('up/', 'deploy/prod/values.yaml')).toEqual([expect.stringContaining('A enabled')]);
    expect(elsewhere('', 'deploy/prod/values.yaml')).toEqual([expect.stringContaining('A enabled')]);
    expect(elsewhere('up/', 'up/deploy/prod/values.yaml')).toEqual([expect.stringContaining('A enabled')]);
    expect(elsewhere('', 'ci/values.yaml')).toEqual([]);
    expect(elsewhere('up/', 'up/tests/values.yaml')).toEqual([]);
    expect(elsewhere('', 'test/values.yaml')).toEqual([]);
    expect(elsewhere('', 'charts/is/ci/values.yaml')).toEqual([]);
    expect(elsewhere('up/', 'up/ci/values.yaml')).toEqual([]);
  });

  it('of a subchart gets what the chart at the top gives, also where charts depend on each other', () => {
    const nested = {
      'is/Chart.yaml': 'name: is\ndependencies: [{name: iam, repository: file://../iam}]\n',
      'is/values.yaml': 'mtls: false\nimage: wso2/wso2is:7.0.0\n',
      'is/templates/conf.yaml': configMap('is-conf', MTLS),
      'iam/Chart.yaml': 'name: iam\ndependencies: [{name: is, repository: file://../is}]\n',
      'iam/values.yaml': 'x: wso2\n',
      'top/Chart.yaml': 'name: top\ndependencies: [{name: iam, alias: a, repository: file://../iam}]\n',
      'top/values.yaml': 'a: {is: {mtls: true}}\n',
    };
    expect(told(nested).map((line) => line.replace(/.*#is-conf(.*): wso2is 7.0.0 (A .*) B .*/, '$1 $2'))).toEqual([
      ' A disabled',
      '@iam A disabled',
      '@iam/top/a A enabled',
    ]);
  });

  it('is rendered so often at most, however many names charts have for their charts', () => {
    const aliases = (folder: string) =>
      [...'abcd'].map((alias) => `{name: x, alias: ${alias}, repository: file://../${folder}}`).join(', ');
    const chain = Array.from({ length: 9 }, (_, at) => [
      `c${at}/Chart.yaml`,
      `name: x\ndependencies: [${aliases(`c${at + 1}`)}]\n`,
    ]);
    const { charts } = surveyed({ ...Object.fromEntries(chain), 'c9/Chart.yaml': 'name: x\n' });
    expect(charts.at(-1)?.environments.length).toBeLessThanOrEqual(1000);
  });

  it('without a word of its parent has its own', () => {
    const own = {
      ...files,
      'up/values.yaml': 'a: b\n',
      'up/values-prod.yaml': 'a: c\n',
      'up/charts/is/values.yaml': 'mtls: true\nimage: wso2/wso2is:7.0.0\n',
    };
    expect(told(own).filter((line) => line.includes('#is-conf'))).toEqual([
      expect.stringContaining('A enabled'),
      expect.stringContaining('A enabled'),
    ]);
  });
});

describe('a chart of the repository that comes from a registry', () => {
  const files = {
    'is/Chart.yaml': 'name: is\n',
    'is/values.yaml': 'mtls: false\nimage: wso2/wso2is:7.0.0\n',
    'is/templates/conf.yaml': configMap('is-conf', MTLS),
  };
  const enabled = (more: Record<string, string>): string[] =>
    told({ ...files, ...more }).filter((line) => line.includes('A enabled'));
  const flux = (chart: string) => ({
    'is.yaml': `kind: HelmRelease\nspec:\n  chart: {spec: {chart: "${chart}", sourceRef: {name: acme}}}\n  values: {mtls: true}\n`,
  });

  it.each(['is', 'acme/is', 'oci://registry.example.com/charts/is', 'out/is-0.1.0.tgz', 'out/is-0.1.0-rc.1.tgz'])(
    'is known by its name: %s',
    (chart) => {
      expect(enabled(flux(chart))).toEqual([expect.stringContaining('is/templates/conf.yaml#is-conf@is: ')]);
    },
  );

  it('is not known by another name, where several have it, or where it only has templates for others', () => {
    expect(enabled(flux('iis'))).toEqual([]);
    expect(enabled({ ...flux('acme/is'), 'old/is/Chart.yaml': 'name: is\n' })).toEqual([]);
    expect(enabled({ ...flux('acme/is'), 'is/Chart.yaml': 'name: is\ntype: library\n' })).toEqual([]);
  });

  it('is none of WSO2’s own', () => {
    const own = { ...files, 'is/Chart.yaml': 'name: identity-server\n' };
    const release = flux('wso2/identity-server')['is.yaml'].replace('chart: "', 'version: 7.0.0-1, chart: "');
    expect(told({ ...own, 'is.yaml': release }).filter((line) => line.includes('A enabled'))).toEqual([]);
  });

  it('may be a part of another one', () => {
    const up = (repository: string) => ({
      'up/Chart.yaml': `name: up\ndependencies: [{name: is, version: 0.1.0, repository: "${repository}"}]\n`,
      'up/values.yaml': 'is:\n  mtls: true\n',
    });
    const id = expect.stringContaining('is/templates/conf.yaml#is-conf@up: ');
    for (const repository of ['oci://registry.example.com/charts', 'https://charts.example.com', '@acme'])
      expect(enabled(up(repository))).toEqual([id]);
  });
});

describe('a table that one environment of a chart lacks', () => {
  const TABLE = `${HANDLER}enable = false\n`;
  const fixes = (text: string, own: string, prod: string): string[] =>
    judged({
      'is/Chart.yaml': 'name: is\n',
      'is/values.yaml': `image: wso2/wso2is:7.0.0\n${own}`,
      'is/values-prod.yaml': prod,
      'is/templates/conf.yaml': configMap('is-conf', text),
    }).findings.map(({ state, fix }) => `${state} ${fix?.edits[0]?.file ?? '-'}`);
  const piece = (text: string): string => `more: |\n${block(text, 2)}`;
  const MORE = '{{- if .Values.more }}\n{{ .Values.more }}\n{{- end }}\n';

  it('is not offered where another one has it from its values or in a branch', () => {
    expect(fixes(OPEN + MORE, piece(TABLE), piece('[transport.https]\nport = 9443\n'))).toEqual(['missing -']);
    const branch = `${OPEN}{{- if .Values.closed }}\n${TABLE}{{- end }}\n`;
    expect(fixes(branch, 'closed: true\n', 'closed: false\n')).toEqual(['missing -']);
  });

  it('is offered where all lack it', () => {
    const one = 'missing is/templates/conf.yaml';
    expect(fixes(OPEN + MORE, 'more: ""\n', piece('[transport.https]\nport = 9443\n'))).toEqual([one, one]);
  });
});

describe('a file of a chart that a value names', () => {
  const files = {
    ...CHART,
    'is/values.yaml': 'image: wso2/wso2is:7.0.0\nenv: dev\nfile: conf/dev/deployment.toml\n',
    'is/values-prod.yaml': 'env: prod\nfile: conf/prod/deployment.toml\n',
    'is/conf/dev/deployment.toml': OPEN,
    'is/conf/prod/deployment.toml': CLOSED,
    'is/templates/is.yaml': workload('is', '"{{ .Values.image }}"', 'is-conf'),
  };
  const taken = (call: string): string[] => {
    const key = call.includes('Glob') ? '' : '  deployment.toml: |\n';
    const map = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: is-conf\ndata:\n${key}{{ ${call} | indent 4 }}\n`;
    return told({ ...files, 'is/templates/conf.yaml': map });
  };

  it.each([
    '.Files.Get (printf "conf/%s/deployment.toml" .Values.env)',
    'tpl ($.Files.Get (printf "conf/%s/deployment.toml" (default "x" $.Values.env))) .',
    '.Files.Get .Values.file',
    '(.Files.Glob (printf "conf/%s/*" .Values.env)).AsConfig',
  ])('is that of the environment: %s', (call) => {
    expect(taken(call)).toEqual([
      'is/conf/dev: wso2is 7.0.0 A missing B disabled',
      'is/conf/prod@values-prod: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it.each(['.Files.Get (printf "conf/%s/deployment.toml" .Release.Name)', '.Files.Get .Values.gone'])(
    'may be any where nothing gives the value: %s',
    (call) => {
      expect(taken(call).filter((line) => line.startsWith('is/conf/'))).toHaveLength(4);
    },
  );
});

describe('a config map of a chart that another one’s workload mounts', () => {
  const files = {
    'up/Chart.yaml': 'name: up\ndependencies: [{name: app, repository: file://../app}]\n',
    'up/values.yaml': 'mtls: true\napp:\n  mtls: false\n  image: wso2/wso2is:7.0.0\n',
    'app/Chart.yaml': 'name: app\n',
    'app/values.yaml': 'image: ""\n',
    'app/templates/is.yaml': workload('is', '"{{ .Values.image }}"', 'is-conf'),
  };

  it('is rendered with the values of the chart it lies in', () => {
    expect(told({ ...files, 'up/templates/conf.yaml': configMap('is-conf', MTLS) })).toEqual([
      'up/templates/conf.yaml#is-conf@up: wso2is 7.0.0 A enabled B disabled',
    ]);
    const tpl = '{{ tpl (.Files.Get "is.toml") . | indent 4 }}\n';
    expect(told({ ...files, 'up/templates/conf.yaml': configMap('is-conf', tpl), 'up/is.toml': MTLS })).toEqual([
      'up/is.toml@up: wso2is 7.0.0 A enabled B disabled',
    ]);
  });

  it('is made of these values', () => {
    const map = configMap('is-conf', '{{ .Values.toml | indent 4 }}\n');
    const given = `toml: |\n${block(ENABLED, 2)}app:\n  image: wso2/wso2is:7.0.0\n`;
    expect(told({ ...files, 'up/templates/conf.yaml': map, 'up/values.yaml': given })).toEqual([
      'up/values.yaml@up: wso2is 7.0.0 A enabled B disabled',
    ]);
  });

  it('is not there where that chart leaves it out', () => {
    const map = `{{- if .Values.on }}\n${configMap('is-conf', CLOSED)}{{- end }}\n`;
    const states = told({
      ...files,
      'up/templates/conf.yaml': map,
      'up/values-off.yaml': 'on: false\n',
      'up/values.yaml': `${files['up/values.yaml']}on: true\n`,
    });
    expect(states).toEqual([
      'app/templates/is.yaml#is@up/values-off: wso2is 7.0.0 A missing B disabled',
      'up/templates/conf.yaml#is-conf@up: wso2is 7.0.0 A disabled B disabled',
    ]);
  });
});

describe('an image that a template reaches in a way that is not followed', () => {
  const NET = '{{- with .Values.server }}\n          image: "{{ .repository }}:{{ .tag }}"\n          {{- end }}';
  const mounting = `${container(`${NET}\n          volumeMounts:\n            - {name: conf, mountPath: /home/wso2carbon/wso2-config-volume/repository/conf}`)}      volumes:\n        - {name: conf, configMap: {name: is-conf}}\n---\n${configMap('is-conf', CLOSED)}`;
  const files = { ...CHART, 'is/values.yaml': values('7.1.0.23').replace('image:', 'server:') };

  it('is the one of the configuration its workload mounts', () => {
    expect(told({ ...files, 'is/templates/is.yaml': mounting })).toEqual([
      'is/templates/is.yaml#is-conf: wso2is 7.1.0.23 A disabled B disabled',
    ]);
  });

  it('is told where the values name it when nothing is mounted', () => {
    expect(told({ ...files, 'is/templates/is.yaml': container(NET) })).toEqual([
      'is/values.yaml#image wso2is:7.1.0.23: wso2is 7.1.0.23 A missing B disabled',
    ]);
  });
});

describe('an image of a chart’s values that no workload is seen to run', () => {
  it('is told beside another release of its product, whatever the chart’s own version', () => {
    const files = {
      ...CHART,
      'is/values.yaml': `${values('7.0.0')}old:\n  repository: wso2/wso2is\n  tag: 6.1.0\n`,
      'is/templates/is.yaml': `${container(IMAGE)}---\n${container('{{- with .Values.old }}\n          image: "{{ .repository }}:{{ .tag }}"\n          {{- end }}')}`,
    };
    expect(runs(files)).toEqual([
      'is/templates/is.yaml#is: wso2is 7.0.0',
      'is/values.yaml#image wso2is:6.1.0: wso2is 6.1.0',
    ]);
  });
});

describe('a configuration file that is one value of a chart', () => {
  const whole = (key: string, subPath: string): string =>
    `${container(`image: wso2/wso2is:7.0.0\n          volumeMounts:\n            - {name: conf, mountPath: /home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml, subPath: ${subPath}}`)}      volumes:\n        - {name: conf, configMap: {name: is-conf}}\n---\nkind: ConfigMap\nmetadata:\n  name: is-conf\ndata:\n  ${key}: |-\n{{ tpl .Values.text.toml . | indent 4 }}\n`;
  const SERVER = `${OPEN}[user_store]\ntype = "wso2"\n`;
  const text = (toml: string): string => `text:\n  toml: |\n${block(toml, 4)}`;

  it('is what the workload mounts, in each environment its own', () => {
    const files = {
      ...CHART,
      'is/values.yaml': text(SERVER),
      'is/values-prod.yaml': text(CLOSED),
      'is/templates/is.yaml': whole('deployment.toml', 'deployment.toml'),
    };
    expect(surveyed(files).maps[0]?.values).toEqual([{ path: ['text', 'toml'], key: 'deployment.toml' }]);
    expect(told(files)).toEqual([
      'is/values-prod.yaml#text@values-prod: wso2is 7.0.0 A disabled B disabled',
      'is/values.yaml#text: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('is not mounted under another key', () => {
    const files = {
      ...CHART,
      'is/values.yaml': text(CLOSED),
      'is/templates/is.yaml': whole('other.toml', 'deployment.toml'),
    };
    expect(homes(files).map(({ units }) => units.length)).toEqual([0]);
  });

  it('may be a file of the chart under another name', () => {
    const files = {
      ...CHART,
      'is/values.yaml': 'a: b\n',
      'is/confs/prod.toml': CLOSED,
      'is/templates/is.yaml': whole('deployment.toml', 'deployment.toml').replace(
        '.Values.text.toml',
        '(.Files.Get "confs/prod.toml")',
      ),
    };
    expect(told(files)).toEqual(['is/confs/prod.toml: wso2is 7.0.0 A disabled B disabled']);
  });
});

describe('configuration of a chart', () => {
  const workload = container(
    `${IMAGE}\n          volumeMounts:\n            - name: conf\n              mountPath: /home/wso2carbon/wso2-config-volume/repository/conf\n      volumes:\n        - name: conf\n          configMap:\n            name: {{ include "is.fullname" . }}-conf`,
  );
  const map = (data: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ include "is.fullname" . }}-conf\ndata:\n${data}`;

  it.each([
    ['.Files.Get', '  deployment.toml: |\n{{ .Files.Get "confs/deployment.toml" | indent 4 }}\n'],
    ['tpl of a file', '  deployment.toml: |\n{{ tpl (.Files.Get "confs/deployment.toml") . | indent 4 }}\n'],
    ['.AsConfig', '{{ (.Files.Glob "confs/*").AsConfig | indent 2 }}\n'],
    [
      'a range',
      '{{- range $path, $_ := .Files.Glob "confs/*.toml" }}\n  {{ base $path }}: |\n{{ $.Files.Get $path | indent 4 }}\n{{- end }}\n',
    ],
  ])('is read from the file with %s', (_, data) => {
    const files = {
      ...CHART,
      'is/values.yaml': values('7.0.0', 'mtls: true\n'),
      'is/confs/deployment.toml': MTLS,
      'is/templates/map.yaml': map(data),
      'is/templates/is.yaml': workload,
    };
    expect(told(files)).toEqual(['is/confs: wso2is 7.0.0 A enabled B disabled']);
    expect(surveyed(files).maps[0]?.paths).toHaveLength(1);
  });

  it('in values for a chart that lies elsewhere belongs to the images beside it', () => {
    const files = { 'wso2/values.yaml': values('7.0.0', `extraConfigs: |\n${block(CLOSED, 2)}`) };
    expect(told(files)).toEqual([expect.stringContaining('wso2is 7.0.0 A disabled B disabled')]);
  });
});

describe('charts of one name in two folders', () => {
  const chart: Files = {
    'charts/is/Chart.yaml': 'apiVersion: v2\nname: is\nversion: 0.1.0\n',
    'charts/is/values.yaml': 'image: {repository: wso2/wso2is, tag: 7.0.0}\ncertAuth: false\n',
    'charts/is/templates/cm.yaml': configMap('c', `${OPEN}${HANDLER}enable = {{ .Values.certAuth }}\n`),
    'charts/is/templates/is.yaml': workload('is', '"{{ .Values.image.repository }}:{{ .Values.image.tag }}"', 'c'),
  };
  const on = (folder: string, environment: string): string =>
    `${folder}/charts/is/templates/cm.yaml#c@${folder}/${environment}: wso2is 7.0.0 A enabled B disabled`;

  it('each take the values that lie near them', () => {
    const all = told(twice({ ...chart, 'envs/prod/values.yaml': 'certAuth: true\n' }));
    expect(all).toContain(on('one', 'envs/prod/values'));
    expect(all).toContain(on('two', 'envs/prod/values'));
    expect(told({ ...twice(chart), 'envs/prod/values.yaml': 'certAuth: true\n' })).toHaveLength(2);
    const other = { ...chart, 'charts/is/Chart.yaml': 'apiVersion: v2\nname: km\nversion: 0.1.0\n' };
    const under = (folder: string, files: Files): [string, string][] =>
      Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]);
    const two = Object.fromEntries([...under('one', chart), ...under('two', other)]);
    expect(told({ ...two, 'one/envs/prod/values.yaml': 'certAuth: true\n' })).toHaveLength(2);
  });

  it('are each a part of the umbrella that lies near them', () => {
    const umbrella =
      'apiVersion: v2\nname: prod\nversion: 0.1.0\ndependencies: [{name: is, version: 0.1.0, repository: "oci://reg.example.com/charts"}]\n';
    const files = { ...chart, 'envs/Chart.yaml': umbrella, 'envs/values.yaml': 'is: {certAuth: true}\n' };
    expect(told(twice(files))).toContain(on('one', 'envs'));
    expect(told(twice(files))).toContain(on('two', 'envs'));
  });
});
