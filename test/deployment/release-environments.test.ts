import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/deployment/release.ts';
import { inEnvironments } from '../../src/deployment/releases.ts';
import { memoryTree } from './tree.ts';

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
const TREE = memoryTree(Object.fromEntries(PATHS.map((path) => [path, 'wso2: x\n'])));
const told = (...files: string[]): string[] =>
  inEnvironments(release(...files), TREE).map((one) => [one.name, ...one.files].join(' '));

describe('a release with a values file whose path is filled in', () => {
  it.each(['{{env}}', '{{ .Environment.Name }}', '$ENV', '${ENV}', '$(ENV)'])(
    'is one of each environment: %s',
    (filled) => {
      expect(told(`../envs/${filled}/is.yaml`)).toEqual(['is/dev ../envs/dev/is.yaml', 'is/prod ../envs/prod/is.yaml']);
    },
  );

  it('is one of each where its files are another source of Argo CD', () => {
    for (const source of ['$values', '$my-values'])
      expect(told(`${source}/envs/{{env}}/is.yaml`)).toEqual([
        `is/dev ${source}/envs/dev/is.yaml`,
        `is/prod ${source}/envs/prod/is.yaml`,
      ]);
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
    expect(told('$values/x.yaml')).toEqual(['is $values/x.yaml']);
    expect(told('../../envs/{{env}}/is.yaml')).toEqual(['is ../../envs/{{env}}/is.yaml']);
    expect(told('envs/{{env}}/../is.yaml')).toEqual(['is envs/{{env}}/../is.yaml']);
    expect(told('other-envs/{{env}}/is.yaml')).toEqual(['is other-envs/{{env}}/is.yaml']);
  });
});
