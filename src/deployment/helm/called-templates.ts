import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { HELPER_CALL } from '../evidence/values.ts';
import { pathsBelow } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { type Chart, chartOf, parentOf, templatesOf } from './chart.ts';
import { helpersOf, isPartial, namedTemplates } from './named-templates.ts';

/**
 * A chart with the environments in which named templates of it are rendered: those of the charts whose manifests call
 * them, itself, the ones that it is a part of or what is a part of the same. Its own where nothing is seen to.
 */
export function asCalled(chart: Chart, names: readonly string[], charts: readonly Chart[], tree: Tree): Chart {
  const whole = charts.find(({ folder }) => folder === parentOf(chart.folder)) ?? chart;
  const isOfSame = ({ folder, dependencies }: Chart): boolean =>
    [folder, parentOf(folder)].includes(whole.folder) || dependencies.some((one) => one.folder === chart.folder);
  const called = withCallers(names, chart, tree);
  const environments = charts
    .filter((other) => isOfSame(other) && called.some((name) => callsIn(other.folder, tree).ofManifests.has(name)))
    .flatMap((other) => other.environments);
  return environments.length === 0 ? chart : { ...chart, environments };
}

/** Whether the manifests of a chart, or of those that it is a part of, are seen to call named templates of a file of it. */
export function isCalled(file: string, charts: readonly Chart[], tree: Tree): boolean {
  const chart = chartOf(file, charts);
  const names = namedTemplates(tree.text(file) ?? '').map(({ name }) => name);
  return chart !== null && asCalled(chart, names, charts, tree) !== chart;
}

/** Names of named templates, and of those of the chart that call them. */
function withCallers(names: readonly string[], chart: Chart, tree: Tree): string[] {
  const { callers } = callsIn(chart.folder, tree);
  const found = new Set(names);
  for (const one of found) for (const name of callers.get(one) ?? []) found.add(name);
  return [...found];
}

/** What the templates of a chart call: its manifests, and the named ones, by what they call. */
const callsIn = perKey((folder: string, tree: Tree) => {
  const called = (text: string): string[] => [...text.matchAll(HELPER_CALL)].map(([, name]) => name as string);
  const manifests = pathsBelow(tree.paths, templatesOf(folder)).filter((path) => !isPartial(path));
  const callers = new Map<string, string[]>();
  for (const [name, body] of helpersOf(folder, tree)) {
    for (const one of called(body)) {
      addTo(callers, one, name);
    }
  }
  return { callers, ofManifests: new Set(manifests.flatMap((path) => called(tree.text(path) ?? ''))) };
});
