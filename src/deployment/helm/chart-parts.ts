import type { ChartEnvironment } from '../evidence/unit.ts';
import { baseOf } from '../text/paths.ts';
import { mergeTrees, subchartTree, valueAt } from '../text/values-tree.ts';
import { type BuiltChart, type Chart, environmentOf, parentOf } from './chart.ts';
import { isSwitchedOff, type Switches } from './dependency-switches.ts';

/** A chart that is rendered as a part of another one. */
interface Part {
  chart: BuiltChart;
  /** The key its values have in the other one's. */
  key: string;
  /** What is put around the name of the other one's environment. */
  names: { before: string | null; behind: string | null };
  switches: Switches | null;
}

/** The parts of each chart, by its folder: the charts in its `charts` folder and those of the repository that it depends on. */
export function partsOf(charts: ReadonlyMap<string, BuiltChart>): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, Part[]>([...charts.keys()].map((folder) => [folder, []]));
  for (const chart of charts.values()) {
    const parent = charts.get(parentOf(chart.folder) ?? '\0');
    if (parent) found.get(parent.folder)?.push(...partsInFolder(chart, parent));
    for (const { name, key, folder, switches } of chart.dependencies) {
      const other = folder === null ? undefined : charts.get(folder);
      if (!other || parentOf(other.folder) === chart.folder) continue;
      const names = { before: chart.folder, behind: key === name ? null : key };
      found.get(chart.folder)?.push({ chart: other, key, names, switches });
    }
  }
  return found;
}

/** A chart in another one's `charts` folder is a part once for each name the other has for it. */
function partsInFolder(chart: BuiltChart, parent: Chart): Part[] {
  const named = parent.dependencies.filter((one) => one.name === chart.name);
  const all = named.length > 0 ? named : [{ key: baseOf(chart.folder), switches: null }];
  return all.map(({ key, switches }) => {
    const names = { before: null, behind: all.length > 1 ? key : null };
    return { chart, key, names, switches };
  });
}

/** Nobody has charts of charts of more charts; aliases could make them without end. */
const MAX_ABOVE = 10;
const MAX_HANDED_DOWN = 1000;

/**
 * Makes what a chart is rendered in an environment of all charts that are parts of it, and of the parts of these.
 *
 * @param chain the chart, behind the one it is a part of, and so on up
 * @param off takes in the environments that have their chart switched off
 */
export function handDown(
  partOf: ChartEnvironment,
  chain: readonly BuiltChart[],
  parts: ReadonlyMap<string, readonly Part[]>,
  off: Set<ChartEnvironment>,
): void {
  if (chain.length > MAX_ABOVE) return;
  for (const { chart, key, names, switches } of parts.get(chain.at(-1)?.folder as string) ?? []) {
    if (chain.includes(chart) || chart.environments.length >= MAX_HANDED_DOWN) continue;
    const name = [names.before, partOf.name, names.behind].filter((one) => one).join('/') || null;
    const above = partOf.values.tree;
    const handed = {
      ...environmentOf(chart, { name, tree: subchartTree(above, key, chart.own), images: partOf.images ?? [] }),
      partOf,
    };
    chart.environments.push(handed);
    const defaults = chart.own && valueAt([key], chart.own);
    if (off.has(partOf) || (switches && isSwitchedOff(switches, mergeTrees(defaults, above)))) off.add(handed);
    handDown(handed, [...chain, chart], parts, off);
  }
}
