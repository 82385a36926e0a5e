import { describe, expect, it } from 'vitest';
import { type Chart, chartOf, isEnvironment, isValuesName } from '../../../src/deployment/helm/chart.ts';
import { findCharts } from '../../../src/deployment/helm/charts.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { cut, type Files, memoryTree, told, workload } from '../tree.ts';

const chartsOf = (files: Files): Chart[] => {
  const tree = memoryTree(files);
  return findCharts(tree, carriedReader(tree));
};
/** Each chart's environments with the text of a value: `folder@name: text`. */
const shown = (files: Files, template = '{{ .Values.a }}'): string[] =>
  chartsOf(files).flatMap(({ folder, environments }) =>
    environments.map(({ chart, name, values }) => {
      expect(chart).toBe(folder);
      return `${folder}@${name}: ${values.expand(template).text}`;
    }),
  );

describe('the name of a values file', () => {
  it.each([
    ['values.yaml', true],
    ['a/values.yml', true],
    ['values-prod.yaml', true],
    ['prod.values.yaml', true],
    ['my_values_x.yaml', true],
    ['valuesprod.yaml', false],
    ['myvalues.yaml', false],
    ['values.yaml.bak', false],
    ['values/x.yaml', false],
  ])('%s: %s', (path, expected) => {
    expect(isValuesName(path)).toBe(expected);
  });
});

describe('an environment of a chart', () => {
  it.each([
    ['c/values.yaml', 'c', true],
    ['c/values/prod.values.yaml', 'c', true],
    ['c/values/prod/values.yaml', 'c', true],
    ['c/values/prod/deep/values.yaml', 'c', false],
    ['c/env/x.yml', 'c', true],
    ['c/envs/prod/x.yaml', 'c', true],
    ['c/environment/x.yaml', 'c', true],
    ['c/environments/x.yaml', 'c', true],
    ['c/environments/x.yaml.bak', 'c', false],
    ['c/my-env/x.yaml', 'c', false],
    ['c/a/env/x.yaml', 'c', false],
    ['env/x.yaml', '', true],
    ['values.yaml', '', true],
    ['d/values.yaml', 'c', false],
    ['c-2/values.yaml', 'c', false],
  ])('is %s of %j: %s', (file, folder, expected) => {
    expect(isEnvironment(file, folder)).toBe(expected);
  });
});

describe('the charts of a tree', () => {
  it('are the folders of Chart.yaml, with its version', () => {
    const files = {
      'a/Chart.yaml': 'name: a\nappVersion: "7.1.0.4"\n',
      'b/Chart.yml': 'name: b\nappVersion: latest\n',
      'c/MyChart.yaml': 'appVersion: 7.1.0\n',
      'd/Chart.yaml.bak': 'appVersion: 7.1.0\n',
    };
    const charts = chartsOf(files);
    expect(charts.map(({ folder, appVersion, attached }) => [folder, appVersion?.version, attached])).toEqual([
      ['a', '7.1.0', []],
      ['b', undefined, []],
    ]);
    const [first] = charts;
    expect(first?.appVersion && { ...first.appVersion, span: cut(files, first.appVersion.span) }).toEqual({
      kind: 'chart',
      product: null,
      version: '7.1.0',
      updateLevel: 4,
      span: '"7.1.0.4"',
      what: 'appVersion 7.1.0.4',
      levelAt: null,
      labels: [],
    });
  });

  it('that cannot be read have no version', () => {
    const tree = memoryTree({}, [{ path: 'a/Chart.yaml', nameClass: 'carrier', problem: 'x', glimpse: null }]);
    expect(findCharts(tree, () => null)).toMatchObject([{ folder: 'a', appVersion: null }]);
  });

  it('hold what lies in them, the deepest first', () => {
    const charts = chartsOf({ 'Chart.yaml': 'a: b', 'x/Chart.yaml': 'a: b', 'x/y/Chart.yaml': 'a: b' });
    expect(['x/y/z', 'x/z', 'z', 'x/yz'].map((path) => chartOf(path, charts)?.folder)).toEqual(['x/y', 'x', '', 'x']);
    expect(['x/y/z', 'x/z'].map((path) => chartOf(path, [...charts].reverse())?.folder)).toEqual(['x/y', 'x']);
    expect(chartOf('z', charts.slice(1))).toBeNull();
  });

  const CHART = { 'c/Chart.yaml': 'name: c\n' };
  it('have an environment for each values file, over their own', () => {
    expect(
      shown(
        {
          ...CHART,
          'c/values.yaml': 'a: 1\nb: 2\n',
          'c/values-prod.yml': 'a: 3\n',
          'c/prod-values.yaml': 'a: 6\n',
          'c/values.yaml.bak': 'a: 7\n',
          'c/a.yml.values.yaml': 'a: 8\n',
          'c/env/dev/values.yaml': 'b: 4\n',
          'c/values/x.values.yaml': 'a: 5\n',
          'c/env/values.yaml.bak': 'a: 6\n',
          'c/templates/values.yaml': 'a: 7\n',
          'c/my-templates/env/values.yaml': 'a: 8\n',
        },
        '{{ .Values.a }} {{ .Values.b }}',
      ),
    ).toEqual([
      'c@null: 1 2',
      'c@a.yml.values: 8 2',
      'c@dev: 1 4',
      'c@prod-values: 6 2',
      'c@values-prod: 3 2',
      'c@x.values: 5 2',
      'c@c/my-templates/env/values: 8 2',
    ]);
  });

  it('may write their values in two files', () => {
    expect(shown({ ...CHART, 'c/values.yaml': 'a: 1\n', 'c/values.yml': 'a: 2\n' })).toEqual(['c@null: 2']);
    expect(shown(CHART)).toEqual(['c@null: {{ .Values.a }}']);
  });

  it('at the root have theirs beside them', () => {
    expect(
      shown({
        'Chart.yaml': 'name: c\n',
        'values.yaml': 'a: 1\n',
        'env/x.yaml': 'a: 2\n',
        'templates/values-x.yaml': 'a: 3\n',
      }),
    ).toEqual(['@null: 1', '@x: 2']);
  });

  it('at the root have their helpers', () => {
    const files = {
      'Chart.yaml': 'name: c\n',
      'templates/_h.tpl': '{{ define "x" }}y{{ end }}',
      'other/_h.tpl': '{{ define "z" }}z{{ end }}',
    };
    expect(shown(files, '{{ include "x" . }} {{ include "z" . }}')).toEqual(['@null: y {{ include "z" . }}']);
  });

  it('in a charts folder have what their parent says', () => {
    const files = {
      'p/Chart.yaml': 'name: p\nappVersion: 7.0.0\n',
      'p/values.yaml': 'sub:\n  a: 2\n',
      'p/values-prod.yaml': 'sub:\n  a: 3\n',
      'p/charts/sub/Chart.yaml': 'name: sub\nappVersion: 7.1.0\n',
      'p/charts/sub/values.yaml': 'a: 1\n',
      'p/charts/sub/values-x.yaml': 'a: 9\n',
      'p/templates/_h.tpl': '{{ define "of-parent" }}P{{ end }}',
      'q/charts/sub/Chart.yaml': 'name: sub\n',
      'q/charts/sub/values.yaml': 'a: 4\n',
      'p/charts/sub/deep/Chart.yaml': 'name: deep\n',
    };
    expect(shown(files, '{{ .Values.a }} {{ include "of-parent" . }} {{ .Chart.AppVersion }}')).toEqual([
      'p@null: {{ .Values.a }} P 7.0.0',
      'p@values-prod: {{ .Values.a }} P 7.0.0',
      'p/charts/sub@null: 2 P 7.1.0',
      'p/charts/sub@values-prod: 3 P 7.1.0',
      'p/charts/sub/deep@null: {{ .Values.a }} {{ include "of-parent" . }} {{ .Chart.AppVersion }}',
      'q/charts/sub@null: 4 {{ include "of-parent" . }} {{ .Chart.AppVersion }}',
    ]);
    const root = { 'Chart.yaml': 'name: p\n', 'values.yaml': 'sub: {a: 2}\n', 'charts/sub/Chart.yaml': 'name: sub\n' };
    expect(shown(root)).toEqual(['@null: {{ .Values.a }}', 'charts/sub@null: 2']);
    const beside = { 'Chart.yaml': 'name: p\n', 'sub/Chart.yaml': 'name: sub\n', 'sub/values-prod.yaml': 'a: 2\n' };
    expect(shown(beside)).toEqual(['@null: {{ .Values.a }}', 'sub@null: {{ .Values.a }}', 'sub@values-prod: 2']);
  });

  it('in a charts folder have what their parent says under the name of their Chart.yaml', () => {
    const files = {
      'p/Chart.yml': 'name: p\n',
      'p/requirements.yml': 'dependencies:\n  - {name: sub, alias: one}\n  - {name: mysql}\n',
      'p/values.yaml': 'one:\n  a: 2\n',
      'p/charts/sub-1.2.0/Chart.yaml': 'name: sub\n',
      'p/charts/sub-1.2.0/values.yaml': 'a: 1\n',
    };
    expect(shown(files)).toEqual(['p@null: {{ .Values.a }}', 'p/charts/sub-1.2.0@null: 2']);
  });

  it('beside each other give nothing to themselves or to one whose name is left out', () => {
    const files = {
      'is/Chart.yaml': 'name: is\n',
      'is/values.yaml': 'a: 1\n',
      'up/Chart.yaml':
        'name: up\ndependencies:\n  - {name: up, repository: file://.}\n  - {alias: is, repository: file://../is}\n',
      'up/values.yaml': 'a: 2\nis: {a: 3}\n',
    };
    expect(shown(files)).toEqual(['is@null: 1', 'up@null: 2']);
  });

  it('at the root have nothing of a release of another chart', () => {
    const release =
      'kind: HelmRelease\nmetadata: {name: is}\nspec:\n  chart: {spec: {chart: wso2is}}\n  values: {a: 2}\n';
    expect(shown({ 'Chart.yaml': 'name: c\n', 'values.yaml': 'a: 1\n', 'apps/is.yaml': release })).toEqual([
      '@null: 1',
    ]);
  });

  it('have what a release of their package gives them, of any version', () => {
    for (const version of ['0.1.0', '10.1.0', '1.12.0', '1.0.0-rc.1']) {
      const run = { 'run.sh': `helm install x out/c-${version}.tgz --set a=9\n` };
      expect(shown({ ...CHART, ...run })).toEqual(['c@null: {{ .Values.a }}', 'c@run#x: 9']);
    }
  });

  it('have the helpers of their templates', () => {
    const include = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `{{ include "${name}" . }}`).join(' ');
    const files = {
      ...CHART,
      'c/templates/_h.tpl':
        '{{- define "one" -}}{{ if x }}{{ end }}{{ end }}{{ define "two"}}2{{ end }}{{define "three" }}3{{ /* define */ }}{{- end -}} 4',
      'c/templates/x.yaml': '{{ define "four" }}4',
      'c/templates/x.yml': '{{ define "five" }}5{{ end }}',
      'c/templates/x.txt': '{{ define "six" }}6{{ end }}',
      'c/other/_h.tpl': '{{ define "six" }}6{{ end }}',
      'c/templates/_h.tpl.bak': '{{ define "six" }}6{{ end }}',
    };
    expect(shown(files, include)).toEqual(['c@null: {{ include "one" . }} 2 3 4 5 {{ include "six" . }}']);
  });
});

describe('a values file elsewhere', () => {
  const files = {
    'c/Chart.yaml': 'name: c\n',
    'c/values.yaml': 'a: 1\nb: 2\n',
    'd/Chart.yaml': 'name: d\n',
    'd/values.yaml': 'b: 3\n',
    'e/Chart.yaml': 'name: e\n',
  };
  const attached = (more: Files) => chartsOf({ ...files, ...more }).map(({ attached: all }) => all.join());

  it('is an environment of the one chart that has its keys', () => {
    const more = { 'env/values.yml': 'a: 5\n' };
    expect(shown({ ...files, ...more })).toContain('c@env/values: 5');
    expect(attached(more)).toEqual(['env/values.yml', '', '']);
    expect(shown({ ...files, 'env/a.yml.values.yaml': 'a: 5\n' })).toContain('c@env/a.yml.values: 5');
  });

  it.each([
    ['of two charts', 'b: 5\n'],
    ['of none', 'z: 5\n'],
    ['of no keys', '{}\n'],
    ['of a list', '[a]\n'],
    ['of nothing', ''],
  ])('is none %s', (_, text) => {
    expect(attached({ 'env/values.yaml': text })).toEqual(['', '', '']);
  });

  it('is one that a release calls, once, whatever its keys and name', () => {
    const run = 'helm install x ./c -f prod/any.yaml\nhelm install y ./c -f prod/any.yaml -f c/values-dev.yaml\n';
    const more = { 'run.sh': run, 'prod/any.yaml': 'z: 5\n', 'c/values-dev.yaml': 'a: 6\n' };
    expect(attached(more)).toEqual(['prod/any.yaml', '', '']);
    expect(attached({ ...more, 'run.sh': 'helm install x ./d -f ../prod/any.yaml,b.yaml\n', 'd/b.yaml': '' })).toEqual([
      '',
      'prod/any.yaml,d/b.yaml',
      '',
    ]);
  });

  it('is one that a release calls, also with nothing in it', () => {
    const more = { 'run.sh': 'helm install x ./d -f ../prod/any.yaml\n', 'prod/any.yaml': '# nothing\n' };
    expect(attached(more)).toEqual(['', 'prod/any.yaml', '']);
    expect(shown({ ...files, ...more }, '{{ .Values.b }}')).toContain('d@run#x: 3');
  });

  it.each([
    ['of a chart that is none of the repository', 'acme/other', ''],
    ['of one that may be of the repository', 'acme/c$SUFFIX', 'env/values.yaml'],
    ['of one that may be any', 'acme/$CHART', 'env/values.yaml'],
    ['of one that is called as a folder', 'acme/folder', 'env/values.yaml'],
  ])('that a release calls %s', (_, chart, expected) => {
    const more = {
      'run.sh': `helm install x ${chart} -f env/values.yaml\n`,
      'env/values.yaml': 'a: 5\n',
      'folder/Chart.yaml': 'name: of-folder\n',
    };
    expect(attached(more)).toEqual([expected, '', '', '']);
  });

  it('that a release calls of one of two charts of a name is of the one that its path names', () => {
    const two = {
      'p/Chart.yaml': 'name: is\n',
      'p/values.yaml': 'a: 1\n',
      'q/Chart.yaml': 'name: is\n',
      'q/values.yaml': 'a: 1\n',
      'run.sh': 'helm install x acme/is -f env/q/values.yaml\n',
      'env/q/values.yaml': 'a: 5\n',
    };
    expect(chartsOf(two).map(({ attached: all }) => all.join())).toEqual(['', 'env/q/values.yaml']);
  });

  it('is none where its path names two charts, or none', () => {
    const two = {
      'Chart.yaml': 'name: top\n',
      'values.yaml': 'a: 1\n',
      'p/Chart.yaml': 'name: p\n',
      'p/values.yaml': 'a: 1\n',
      'q/Chart.yaml': 'name: q\n',
      'q/values.yaml': 'a: 1\n',
    };
    const among = (path: string) => chartsOf({ ...two, [path]: 'a: 5\n' }).map(({ attached: all }) => all.join());
    expect(among('deploy/p/values.yaml')).toEqual(['', 'deploy/p/values.yaml', '']);
    expect(among('deploy/p-q/values.yaml')).toEqual(['', '', '']);
    expect(among('deploy/_values.yaml')).toEqual(['', '', '']);
  });

  it('may have one chart without keys beside', () => {
    expect(attached({ 'env/values.yaml': 'a: 5\n', 'f/Chart.yaml': 'x: y\n', 'f/values.yaml': 'text\n' })).toEqual([
      'env/values.yaml',
      '',
      '',
      '',
    ]);
  });

  it('of no keys is none of a single chart either', () => {
    const one = { 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': 'a: 1\n' };
    expect(chartsOf({ ...one, 'env/values.yaml': '{}\n' })[0]?.environments).toHaveLength(1);
  });
});

describe('a chart that is a part of another one', () => {
  const release = (more: string): string =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: iam\nspec:\n  chart:\n    spec:\n      chart: ./p\n${more}`;
  const renderers =
    '  postRenderers:\n    - kustomize:\n        images:\n          - name: wso2/wso2is\n            newTag: 5.11.0.3\n';
  const files: Files = {
    'p/Chart.yaml': 'name: p\n',
    'p/charts/is/Chart.yaml': 'name: is\n',
    'p/charts/is/templates/is.yaml': workload('is', 'wso2/wso2is:7.1.0'),
  };

  it('has its images changed as a release changes those of the whole', () => {
    const whole = 'p/charts/is/templates/is.yaml#is';
    expect(told(files)).toEqual([`${whole}: wso2is 7.1.0 A missing B disabled`]);
    expect(told({ ...files, 'iam.yaml': release(renderers) })).toContain(
      `${whole}@iam#iam: wso2is 5.11.0.3 A update-required B disabled`,
    );
  });

  it('is not one of itself', () => {
    const own = {
      'p/Chart.yaml': 'name: p\ndependencies:\n  - {name: p, repository: "file://../p"}\n',
      'p/values.yaml': 'a: 1\np: {a: 2}\n',
    };
    expect(shown(own)).toEqual(['p@null: 1']);
  });
});
