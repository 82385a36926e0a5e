import { describe, expect, it } from 'vitest';
import { asCalled, isCalled } from '../../../src/deployment/helm/called-templates.ts';
import type { Chart } from '../../../src/deployment/helm/chart.ts';
import { type Files, surveyed } from '../tree.ts';

/** A chart with its manifest, which may call a named template, and the charts beside it that it takes in. */
const chart = (folder: string, manifest: string, ...taken: string[]): Files => ({
  [`${folder}/Chart.yaml`]: `name: ${folder}\ndependencies: ${JSON.stringify(
    taken.map((name) => ({ name, version: '1.0.0', repository: `file://../${name}` })),
  )}\n`,
  [`${folder}/values.yaml`]: 'image: wso2/wso2is\n',
  [`${folder}/templates/is.yaml`]: manifest,
});
const call = (name: string): string => `{{ include "${name}" . }}\n`;
const define = (name: string, body: string): string => `{{ define "${name}" }}\n${body}{{ end }}\n`;

const FILES: Files = {
  ...chart('apart', call('lib.conf'), 'other'),
  ...chart('alone', call('lib.conf')),
  ...chart('first', call('lib.one'), 'lib'),
  ...chart('second', call('lib.two'), 'lib'),
  ...chart('third', call('lib.conf'), 'other', 'lib'),
  ...chart('silent', call('lib.else'), 'lib'),
  ...chart('other', 'kind: Secret\n'),
  ...chart('lib', 'kind: Secret\n'),
  'lib/templates/_conf.tpl':
    define('lib.conf', 'wso2: x\n') + define('lib.one', call('lib.conf')) + define('lib.two', call('lib.conf')),
  'lib/templates/_other.tpl': define('lib.nobody', 'wso2: x\n'),
};

describe('named templates of a chart', () => {
  /** Each with an environment that is told by the chart's folder. */
  const read = () => {
    const { tree, charts } = surveyed(FILES);
    return { tree, charts: charts.map((one) => ({ ...one, environments: [one.folder] }) as unknown as Chart) };
  };
  const environments = (names: string[]) => {
    const { tree, charts } = read();
    const lib = charts.find(({ folder }) => folder === 'lib') as Chart;
    return [...asCalled(lib, names, charts, tree).environments].map(String).sort();
  };

  it('are rendered in the environments of each chart that takes it in and calls them, by way of others or not', () => {
    expect(environments(['lib.conf'])).toEqual(['first', 'second', 'third']);
    expect(environments(['lib.one'])).toEqual(['first']);
    expect(environments(['lib.two'])).toEqual(['second']);
  });

  it('are rendered in its own where no manifest is seen to call them', () => {
    expect(environments(['lib.nobody'])).toEqual(['lib']);
    expect(environments([])).toEqual(['lib']);
  });

  it('are called or not', () => {
    const { tree, charts } = read();
    expect(isCalled('lib/templates/_conf.tpl', charts, tree)).toBe(true);
    expect(isCalled('lib/templates/_other.tpl', charts, tree)).toBe(false);
    expect(isCalled('lib/templates/_conf.tpl', [], tree)).toBe(false);
    expect(isCalled('lib/templates/_gone.tpl', charts, tree)).toBe(false);
  });
});
