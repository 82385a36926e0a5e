import type { Claim } from '../evidence/claim.ts';
import type { ImageChange } from '../evidence/image-change.ts';
import type { ChartEnvironment } from '../evidence/unit.ts';
import { type ChartVersion, Values } from '../evidence/values.ts';
import { baseOf, isBelow, pathFrom, pathIn } from '../text/paths.ts';
import type { ValuesTree } from '../text/values-tree.ts';
import type { Switches } from './dependency-switches.ts';

/** A Helm chart of the repository. */
export interface Chart {
  /** Root-relative folder of `Chart.yaml`. */
  folder: string;
  name: string;
  /** Whether it only has templates for others. */
  isLibrary: boolean;
  /** `appVersion` as a claim without a product, or null. */
  appVersion: Claim | null;
  /** The chart's own values first, then one per further values file beside it. */
  environments: ChartEnvironment[];
  /** Values files of environments that are none by where they lie: outside the chart's folder, or called by a release. */
  attached: string[];
  /** The charts it is made of besides itself. */
  dependencies: Dependency[];
}

/** `{name: am, alias: gateway, repository: file://../am}` */
export interface Dependency {
  name: string;
  /** The key its values have in the chart's. */
  key: string;
  /** Root-relative folder when it lies in the repository beside the chart. */
  folder: string | null;
  /** The product and version that a chart of WSO2's own stands for. */
  claim: Claim | null;
  /** What switches it on and off. */
  switches: Switches;
}

const VALUES_FILE = /^(?:[\w.-]*[-_.])?values(?:[-_.][\w.-]*)?\.ya?ml$/;

/** Whether a path's name is a Helm values file's. */
export function isValuesName(path: string): boolean {
  return path.includes('values') && VALUES_FILE.test(baseOf(path));
}

/** Whether a path's name is that of the values which others beside it change. */
export function isBaseValues(path: string): boolean {
  return /^values\.ya?ml$/.test(baseOf(path));
}

/** Whether a chart that another depends on is not of the repository. */
export function isElsewhere({ name, folder }: Dependency, chart: Chart, charts: readonly Chart[]): boolean {
  const vendored = pathIn(chart.folder, `charts/${name}`);
  return folder === null && !charts.some((one) => one.folder === vendored);
}

/** The folder in which the chart of a folder has its templates. */
export function templatesOf(folder: string): string {
  return pathIn(folder, 'templates');
}

/** The deepest chart a path lies in. */
export function chartOf(path: string, charts: readonly Chart[]): Chart | null {
  let found: Chart | null = null;
  for (const chart of charts) {
    if (isBelow(path, chart.folder) && (!found || chart.folder.length > found.folder.length)) found = chart;
  }
  return found;
}

/** What a chart is rendered in with some values. */
export function environmentOf(
  { folder, helpers, appVersion, partVersions }: BuiltChart,
  { name, tree, images = [] }: Layer,
): ChartEnvironment {
  const values = new Values(tree, { own: appVersion, parts: partVersions }, helpers);
  return { chart: folder, name, values, images };
}

/** Values that a chart is rendered with. */
interface Layer {
  /** What a report tells them by; null for the chart's own. */
  name: string | null;
  tree: ValuesTree | null;
  /** What is changed of the images of what is rendered with them. */
  images?: readonly ImageChange[];
}

/** A chart while its environments are put together. */
export interface BuiltChart extends Chart {
  /** Whether it lies in another one's `charts` folder. */
  isPart: boolean;
  /** The chart's own values. */
  own: ValuesTree | null;
  /** The keys that its values have, that its templates use and that its dependencies have in them. */
  keys: ReadonlySet<string>;
  /** What tells the versions of its parts, by the key that the values of each have in its own. */
  partVersions: Map<string, ChartVersion>;
  /** What it is rendered with by itself; what it is as a part of another chart comes from that one's. */
  layers: Layer[];
  helpers: ReadonlyMap<string, string>;
}

/** The chart whose `charts` folder a folder lies in. */
export function parentOf(folder: string): string | null {
  const match = /(?:^|(.*)\/)charts\/[^/]+$/.exec(folder);
  return match && (match[1] ?? '');
}

/** `values-prod.yaml` beside the chart or in `values/`; any YAML file in `environments/`, `envs/` or `env/`. */
export function isEnvironment(file: string, folder: string): boolean {
  if (!isBelow(file, folder)) return false;
  const rest = pathFrom(folder, file);
  if (/^(?:environments?|envs?|values)\/(?:[^/]+\/)?[^/]+\.ya?ml$/.test(rest)) return true;
  return isValuesName(file) && /^(?:values\/(?:[^/]+\/)?)?[^/]+$/.test(rest);
}
