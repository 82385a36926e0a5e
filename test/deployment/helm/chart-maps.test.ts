import { describe, expect, it } from 'vitest';
import type { ChartEnvironment } from '../../../src/deployment/evidence/unit.ts';
import { Values } from '../../../src/deployment/evidence/values.ts';
import type { Chart } from '../../../src/deployment/helm/chart.ts';
import { chartMaps } from '../../../src/deployment/helm/chart-maps.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { treeOf } from '../../../src/deployment/text/values-tree.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';

const read = (text: string) => carry('is/templates/cm.yaml', MappedText.ofFile('is/templates/cm.yaml', text));
const environment = (name: string, values: string, chart = 'is'): ChartEnvironment => ({
  chart,
  name,
  values: new Values(treeOf(read(values)), null),
});
const HEAD = 'kind: ConfigMap\nmetadata: {name: m}\ndata:\n';
const SWITCHED = `${HEAD}  a: {{ .Files.Get "files/a.toml" }}\n{{- if .Values.on }}\n  b: {{ .Files.Get "files/b.toml" }}\n{{- end }}\n`;

/** Each map as its files, with the environments that do not render it. */
const maps = (text: string, ...environments: ChartEnvironment[]): string[] => {
  const chart: Chart = {
    folder: 'is',
    name: 'is',
    isLibrary: false,
    appVersion: null,
    environments,
    attached: [],
    dependencies: [],
  };
  const file = read(text);
  return file.documents.flatMap((document) =>
    chartMaps(file, document, chart).map(({ paths, notIn = [] }) =>
      [...paths.map(({ path }) => path), ...notIn.map(({ name }) => `not ${name}`)].join(' '),
    ),
  );
};

describe('the maps that a manifest of a chart describes', () => {
  it('are as it is written where nothing renders the chart', () => {
    expect(maps(SWITCHED)).toEqual(['is/files/a.toml is/files/b.toml']);
  });

  it('are as each environment renders it, and as it is written only where none renders all of it', () => {
    const [on, off] = [environment('on', 'on: true\n'), environment('off', 'on: false\n')];
    expect(maps(SWITCHED, on, off)).toEqual(['is/files/a.toml is/files/b.toml not off', 'is/files/a.toml not on']);
    expect(maps(SWITCHED, off)).toEqual(['is/files/a.toml is/files/b.toml not off', 'is/files/a.toml']);
    expect(maps(`${HEAD}  a: {{ .Files.Get "files/a.toml" }}\n`, on, off)).toEqual(['is/files/a.toml']);
  });

  it('have the files of the chart that calls for them, for its environments alone', () => {
    const text = `${HEAD}  a: {{ .Files.Get "files/a.toml" }}\n`;
    expect(maps(text, environment('one', 'x: 1\n', 'one'), environment('two', 'x: 1\n', 'two'))).toEqual([
      'one/files/a.toml not two',
      'two/files/a.toml not one',
    ]);
  });
});
