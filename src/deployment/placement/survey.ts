import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { Claim } from '../evidence/claim.ts';
import type { Entry } from '../evidence/entry.ts';
import type { ConfigMapSet, Unit } from '../evidence/unit.ts';
import type { Chart } from '../helm/chart.ts';
import type { Kustomization } from '../kubernetes/kustomization.ts';

/** What the files of a repository say that can have to do with a deployment. */
export interface Collected {
  entries: Entry[];
  units: Unit[];
  kustomizations: Kustomization[];
  maps: ConfigMapSet[];
  /** Statements of product and version that belong to no unit. */
  claims: Claim[];
  /** YAML that could not be parsed as a whole. */
  broken: { text: string; span: Span; message: string }[];
}

/** Everything the repository says that can have to do with a deployment, before anything is put together. */
export interface Survey extends Collected {
  tree: Tree;
  charts: Chart[];
}
