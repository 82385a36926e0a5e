import type { Span } from '../../model.ts';
import type { YamlNode } from '../../read/yaml.ts';
import type { Carried } from '../text/carried.ts';
import type { ValuesTree } from '../text/values-tree.ts';
import type { Claim } from './claim.ts';
import type { ValuesFrom } from './described-release.ts';
import type { ImageChange } from './image-change.ts';

/** What a tool that installs charts is told of one: Flux's `HelmRelease`, Argo CD's `Application`, k3s's `HelmChart`, helmfile, kustomize, `helm install`. */
export interface Release {
  /** What a report tells it by: its file without the ending, and its name. */
  name: string;
  /** The chart's folder as written, or its name in a registry. */
  chart: string;
  /** Files it lays over the chart's own values, as written, in order. */
  files: string[];
  /** Which of those it sees from the chart's folder before any other; none where it does not say. */
  seenFromChart?: readonly boolean[];
  /** Files each of whose texts it gives as one value (`--set-file KEY=FILE`), as written. */
  textFiles: string[];
  /** What it lays over those; null for nothing. */
  values: ValuesTree | null;
  /** What it lays over some of them only: so many, counted from the first. */
  between?: readonly { tree: ValuesTree; files: number }[];
  /** What it changes of the images of the rendered chart. */
  images?: readonly ImageChange[];
  /** The maps that hold what lies below `values`. */
  from?: readonly ValuesFrom[];
  /** The values it gives as a text, by the scalars that hold them. */
  texts: ReadonlyMap<YamlNode, Carried>;
  /** The value of helmfile's environment that switches it on and off (`is.enabled`). */
  condition?: string;
  /** The product and version that a chart of WSO2's own stands for. */
  claim: Claim | null;
  /** Where it stands. */
  at: Span;
}
