import { parseVersion } from '../advisory/version.ts';
import type { Tree } from '../discover/load.ts';
import { MappedText } from '../read/mapped-text.ts';
import { get, str } from '../read/yaml.ts';
import { type Carried, carry } from './carried.ts';
import type { Claim } from './claim.ts';
import { baseOf, dirOf, isBelow } from './paths.ts';
import type { ChartEnvironment } from './unit.ts';
import { Values } from './values.ts';

/** A Helm chart of the repository. */
export interface Chart {
  /** Root-relative folder of `Chart.yaml`. */
  folder: string;
  /** `appVersion` as a claim without a product, or null. */
  appVersion: Claim | null;
  /** The chart's own values first, then one per further values file beside it. */
  environments: ChartEnvironment[];
}

const VALUES_FILE = /^(?:[\w.-]*[-_.])?values(?:[-_.][\w.-]*)?\.ya?ml$/;

/** Whether a path's name is a Helm values file's. */
export function isValuesName(path: string): boolean {
  return VALUES_FILE.test(baseOf(path));
}

/** The deepest chart a path lies in. */
export function chartOf(path: string, charts: readonly Chart[]): Chart | null {
  let found: Chart | null = null;
  for (const chart of charts) {
    if (isBelow(path, chart.folder) && (!found || chart.folder.length > found.folder.length)) found = chart;
  }
  return found;
}

/** Every chart of the tree with its values. Values files beside the chart or in its `values/` folder are environments. */
export function findCharts(tree: Tree, carried: (path: string) => Carried | null): Chart[] {
  return tree.paths
    .filter((path) => /^Chart\.ya?ml$/.test(baseOf(path)))
    .map((path) => {
      const folder = dirOf(path);
      const appVersion = appVersionOf(path, tree);
      const located = appVersion ? { text: appVersion.version ?? '', span: appVersion.span } : null;
      const beside = tree.paths.filter(
        (candidate) =>
          isValuesName(candidate) &&
          (dirOf(candidate) === folder || dirOf(candidate) === (folder === '' ? 'values' : `${folder}/values`)),
      );
      const own = beside.filter(
        (candidate) => dirOf(candidate) === folder && /^values\.ya?ml$/.test(baseOf(candidate)),
      );
      const base = own.flatMap((candidate) => carried(candidate) ?? []);
      const overlays = beside.filter((candidate) => !own.includes(candidate));
      const environments: ChartEnvironment[] = [
        { chart: folder, name: null, values: new Values(base, located) },
        ...overlays.flatMap((candidate): ChartEnvironment[] => {
          const over = carried(candidate);
          const name = baseOf(candidate).replace(/\.ya?ml$/, '');
          return over ? [{ chart: folder, name, values: new Values([...base, over], located) }] : [];
        }),
      ];
      return { folder, appVersion, environments };
    });
}

function appVersionOf(path: string, tree: Tree): Claim | null {
  const text = tree.text(path);
  if (text === null) return null;
  const carried = carry(path, MappedText.ofFile(path, text));
  const node = get(carried.documents[0], 'appVersion');
  const value = str(node);
  const parsed = value === null ? null : parseVersion(value);
  if (!node || !parsed) return null;
  return {
    kind: 'chart',
    product: null,
    version: parsed.version,
    updateLevel: parsed.updateLevel,
    span: carried.span(node),
    what: `appVersion ${value}`,
    levelAt: null,
    labels: [],
  };
}
