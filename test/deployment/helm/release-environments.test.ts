import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/deployment/evidence/release.ts';
import { inEnvironments } from '../../../src/deployment/helm/release-environments.ts';
import { treeAt } from '../../../src/deployment/text/values-tree.ts';
import { memoryTree } from '../tree.ts';

const release = (...files: string[]): Release => ({
  name: 'is',
  chart: 'chart',
  files,
  textFiles: [],
  values: null,
  texts: new Map(),
  claim: null,
  at: { file: 'x', start: 0, end: 1 },
});
const PATHS = [
  'envs/dev/is.yaml',
  'envs/prod/is.yaml',
  'envs/prod/am.yaml',
  'values-dev.yaml',
  'values-qa.yaml',
  'x.yaml',
];
const CHARTS = ['charts/is/Chart.yaml', 'charts/am/Chart.yaml', 'charts/am/prod.yaml', 'chart.yaml/is/Chart.yaml'];
const TREE = memoryTree(Object.fromEntries([...PATHS, ...CHARTS].map((path) => [path, 'wso2: x\n'])));
const told = (...files: string[]): string[] =>
  inEnvironments(release(...files), TREE).map((one) => [one.name, ...one.files].join(' '));

describe('a release with a values file whose path is filled in', () => {
  it.each([
    '{{env}}',
    '{{ .Environment.Name }}',
    '$ENV',
    '${ENV}',
    '$(ENV)',
    '${{ inputs.env }}',
    '$(params.env)',
    '<< parameters.env >>',
    '${var.env}',
  ])('is one of each environment: %s', (filled) => {
    expect(told(`../envs/${filled}/is.yaml`)).toEqual(['is/dev ../envs/dev/is.yaml', 'is/prod ../envs/prod/is.yaml']);
  });

  it('is one of each also where it begins with the folder that is filled in', () => {
    for (const folder of ['$ROOT', '${{ github.workspace }}', '$(dirname "$0")']) {
      expect(told(`${folder}/envs/{{env}}/am.yaml`)).toEqual(['is/prod ./envs/prod/am.yaml']);
      expect(told(`${folder}/x.yaml`)).toEqual(['is ./x.yaml']);
      expect(told(`${folder}/gone.yaml`)).toEqual([`is ${folder}/gone.yaml`]);
    }
    expect(told('$ENV/am.yaml')).toEqual(['is $ENV/am.yaml']);
    expect(told('envs/$ENV/am.yaml', '$ENV/x.yaml')).toEqual(['is/prod envs/prod/am.yaml prod/x.yaml']);
  });

  it('is one of each of several that are filled in', () => {
    expect(told('envs/$ENV/$APP.yaml')).toEqual([
      'is/dev/is envs/dev/is.yaml',
      'is/prod/am envs/prod/am.yaml',
      'is/prod/is envs/prod/is.yaml',
    ]);
    expect(told('e$A/$B/$C.yaml').length).toBe(3);
    expect(told('envs/$B/$B.yaml')).toEqual(['is envs/$B/$B.yaml']);
    expect(told('envs/prod/$A$B$C.yaml')).toEqual(['is envs/prod/$A$B$C.yaml']);
  });

  it.each(['envs/./{{env}}/is.yaml', './envs//{{env}}/is.yaml', 'envs/dev/../{{env}}/./is.yaml'])(
    'is one of each however the path is written: %s',
    (file) => {
      expect(told(file)).toHaveLength(2);
    },
  );

  it('is one of each, however many', () => {
    const many = Object.fromEntries([...Array(300).keys()].map((number) => [`envs/e${number}/is.yaml`, 'x: 1\n']));
    expect(inEnvironments(release('envs/$ENV/is.yaml'), memoryTree(many))).toHaveLength(300);
  });

  it('may be any YAML file in the folder it stands in, in the chart’s or at the top, where nothing else is known', () => {
    const tree = memoryTree({
      'x.yaml': '',
      'README.md': '',
      'chart/y.yaml': '',
      'chart/a.tpl': '',
      'other/z.yaml': '',
    });
    expect(inEnvironments(release('$FILE'), tree).map(({ files }) => files.join())).toEqual(['y.yaml', 'x.yaml']);
  });

  it('is one of each whatever else in its paths fits nothing', () => {
    expect(told('gone/$A/x.yaml', 'envs/$ENV/am.yaml')).toEqual(['is/prod gone/$A/x.yaml envs/prod/am.yaml']);
  });

  it('has its paths from the top, also in a file of a folder, and as soon as one of them is there', () => {
    const at = { file: 'deploy/is.sh', start: 0, end: 1 };
    const files = ['$ROOT/x.yaml', '$ROOT/gone.yaml', '$ROOT/envs/{{env}}/am.yaml'];
    expect(inEnvironments({ ...release(...files), at }, TREE).map((one) => [one.name, ...one.files].join(' '))).toEqual(
      ['is/prod ./x.yaml ./gone.yaml ./envs/prod/am.yaml'],
    );
  });

  it('has its other files in each', () => {
    expect(told('x.yaml', '../envs/{{env}}/am.yaml')).toEqual(['is/prod x.yaml ../envs/prod/am.yaml']);
    expect(told('envs/{{env}}/is.yaml', 'values-{{env}}.yaml')).toEqual([
      'is/dev envs/dev/is.yaml values-dev.yaml',
      'is/prod envs/prod/is.yaml values-prod.yaml',
      'is/qa envs/qa/is.yaml values-qa.yaml',
    ]);
  });

  it('is itself without one, or where the repository has none', () => {
    expect(told()).toEqual(['is']);
    expect(told('x.yaml')).toEqual(['is x.yaml']);
    expect(told('envs/{{env}}/ob.yaml')).toEqual(['is envs/{{env}}/ob.yaml']);
    expect(told('other-envs/{{env}}/is.yaml')).toEqual(['is other-envs/{{env}}/is.yaml']);
  });
});

describe('a release of a chart whose path is filled in', () => {
  const of = (chart: string, ...files: string[]): string[] =>
    inEnvironments({ ...release(...files), chart }, TREE).map((one) => [one.name, one.chart, ...one.files].join(' '));

  it('is one of each chart that it may be, with the files of that', () => {
    const each = ['is/am charts/am prod.yaml', 'is/is charts/is prod.yaml'];
    for (const filled of ['$APP', '{{ app }}']) expect(of(`charts/${filled}`, 'prod.yaml')).toEqual(each);
    expect(of('$ROOT/charts/$APP', 'prod.yaml')).toEqual(each.map((one) => one.replace(' charts', ' ./charts')));
    expect(of('charts/$APP', 'envs/prod/$APP.yaml', 'envs/dev/$APP.yaml')).toEqual([
      'is/am charts/am envs/prod/am.yaml envs/dev/am.yaml',
      'is/is charts/is envs/prod/is.yaml envs/dev/is.yaml',
    ]);
    expect(of('charts/$APP', 'envs/$ENV/$APP.yaml')).toEqual([
      'is/am/prod charts/am envs/prod/am.yaml',
      'is/is/dev charts/is envs/dev/is.yaml',
      'is/is/prod charts/is envs/prod/is.yaml',
    ]);
  });

  it('is itself where none of the repository fits, or all would', () => {
    expect(of('wso2/$APP')).toEqual(['is wso2/$APP']);
    expect(of('$CHART')).toEqual(['is $CHART']);
    const atTop = memoryTree({ 'is/Chart.yaml': 'name: is\n' });
    expect(inEnvironments({ ...release(), chart: '$CHART' }, atTop).map(({ chart }) => chart)).toEqual(['$CHART']);
    expect(of('$ROOT/charts/is')).toEqual(['is ./charts/is']);
  });
});

describe('a release with a path that is nothing but what is filled in', () => {
  it('has the YAML files beside it and beside its chart', () => {
    expect(told('$VALUES')).toEqual([
      'is/values-dev.yaml values-dev.yaml',
      'is/values-qa.yaml values-qa.yaml',
      'is/x.yaml x.yaml',
    ]);
  });
});

describe('a release of helmfile with a values file that is a template', () => {
  const HELMFILE = 'environments:\n  dev: {values: [{tag: 7.0.0}]}\n  prod: {values: [{tag: 7.1.0}]}\n';
  const at = { file: 'helmfile.yaml', start: 0, end: 1 };
  const tags = (values: string): unknown[] =>
    inEnvironments({ ...release('is.yaml'), at }, memoryTree({ 'helmfile.yaml': HELMFILE, 'is.yaml': values })).map(
      (one) => {
        const tag = treeAt(one.values, ['is', 'tag'])?.node;
        return [one.name, tag?.kind === 'scalar' ? tag.value : null];
      },
    );

  it('is one of each environment, with what that gives the file', () => {
    expect(tags('is: {tag: "{{ .Values.tag }}"}\n')).toEqual([
      ['is/dev', '7.0.0'],
      ['is/prod', '7.1.0'],
    ]);
  });

  it('is itself where the file has nothing of the environments', () => {
    expect(tags('is: {tag: 7.0.0}\n')).toEqual([['is', null]]);
    expect(tags('# nothing\n')).toEqual([['is', null]]);
  });
});
