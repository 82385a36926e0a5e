import { describe, expect, it } from 'vitest';
import type { BuiltChart } from '../../../src/deployment/helm/chart.ts';
import { readChart } from '../../../src/deployment/helm/chart-file.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { type Files, memoryTree } from '../tree.ts';

const read = (files: Files, parent: BuiltChart | null = null, folder = 'is'): BuiltChart => {
  const tree = memoryTree(files);
  return readChart(`${folder}/Chart.yaml`, folder, parent, tree, carriedReader(tree));
};
const define = (name: string, body: string): string => `{{ define "${name}" }}${body}{{ end }}\n`;
const CHART = 'name: wso2is\n';

describe('the named templates that a chart may call', () => {
  const helpers = (files: Files, parent: BuiltChart | null = null): Record<string, string> =>
    Object.fromEntries(read(files, parent).helpers);
  const FILES: Files = {
    'is/Chart.yaml': `${CHART}dependencies:\n- {name: common, version: 1.0.0, repository: "file://../common"}\n- {name: mysql, version: 1.0.0, repository: "https://example.org"}\n`,
    'is/charts/lib/Chart.yaml': 'name: lib\n',
    'is/charts/lib/templates/_lib.tpl': define('lib', 'vendored') + define('name', 'vendored'),
    'common/Chart.yaml': 'name: common\n',
    'common/templates/_common.tpl': define('common', 'taken in') + define('name', 'taken in'),
    'other/templates/_other.tpl': define('other', 'of none'),
  };

  it('are those of the charts in it and of those that it takes in', () => {
    expect(helpers(FILES)).toEqual({ lib: 'vendored', common: 'taken in', name: 'taken in' });
  });

  it('are its own before theirs, and those of the chart it lies in between', () => {
    const own = { ...FILES, 'is/templates/_own.tpl': define('name', 'own') };
    expect(helpers(own)).toEqual({ lib: 'vendored', common: 'taken in', name: 'own' });
    const parent = read(
      {
        'all/Chart.yaml': 'name: all\n',
        'all/templates/_all.tpl': define('name', 'around') + define('lib', 'around'),
      },
      null,
      'all',
    );
    expect(helpers(own, parent)).toEqual({ lib: 'around', common: 'taken in', name: 'own' });
  });
});

describe('a chart', () => {
  it('is a part of another where it lies in that one, and has no environments then', () => {
    const files = { 'is/Chart.yaml': CHART, 'is/values.yaml': 'a: 1\n', 'is/values-prod.yaml': 'a: 2\n' };
    const whole = read(files);
    const part = read(files, whole);
    expect([whole.isPart, whole.layers.map(({ name }) => name)]).toEqual([false, [null, 'values-prod']]);
    expect([part.isPart, part.layers]).toEqual([true, []]);
  });

  it('has the keys of its values, of its dependencies and those that its templates use', () => {
    const dependency = 'dependencies: [{name: db, alias: store, version: 1.0.0}, {name: cache, version: 1.0.0}]\n';
    const templates = { 'is/templates/is.yaml': '{{ .Values.image.tag }} {{ $.Values.pull-policy }}\n' };
    const all = { 'is/Chart.yaml': CHART + dependency, 'is/values.yaml': 'wso2: {}\nport: 9443\n', ...templates };
    expect([...read(all).keys].sort()).toEqual(['cache', 'image', 'port', 'pull-policy', 'store', 'wso2']);
    expect([...read({ 'is/Chart.yaml': CHART, ...templates }).keys].sort()).toEqual(['image', 'pull-policy']);
    expect([...read({ 'is/Chart.yaml': CHART }).keys]).toEqual([]);
  });

  it('stands for the releases of its dependencies, of which one may have a name of its own', () => {
    const dependency = (more: string): string =>
      `- {name: is-pattern-1, version: 7.1.0, repository: "https://helm.wso2.com"${more}}\n`;
    const file = `${CHART}dependencies:\n${dependency('')}${dependency(', alias: idp')}`;
    const said = read({ 'is/Chart.yaml': file }).dependencies.map(({ claim }) => [claim?.version, claim?.labels]);
    expect(said).toEqual([
      ['7.1.0', []],
      ['7.1.0', ['idp']],
    ]);
  });
});
