import type { YamlNode } from '../../read/yaml.ts';

/** A key of a config map or Secret that Flux takes values from. */
export interface ValuesFrom {
  kind: string;
  name: string;
  key: string;
  /** Where its text is a single value; null where it is YAML. */
  target: readonly string[] | null;
}

/** A release as YAML describes it, its parts where they stand. */
export interface DescribedRelease {
  name: string | null;
  chart: YamlNode | null;
  /** The chart's folder, where something else than its own name tells it. */
  folder?: string | null;
  version: YamlNode | null;
  /** What tells where the chart comes from; null for a chart named by its path. */
  sources: readonly (YamlNode | null)[] | null;
  files: readonly (YamlNode | null)[];
  /** Whether it sees those from the chart's folder, but for the ones of another source (`$values/is.yaml`). */
  isSeenFromChart?: boolean;
  /** `{name: wso2.config, path: deployment.toml}`, in helmfile with `file`. */
  textFiles: readonly (YamlNode | null)[];
  /** Maps, and texts that are YAML themselves. */
  values: readonly (YamlNode | null)[];
  /** Maps that files are laid over, each with how many of the files come before it. */
  between?: readonly { map: YamlNode; files: number }[];
  /** What lies below those, the first one lowest. */
  from?: readonly ValuesFrom[];
  /** Entries of a kustomization's `images` that are applied to the rendered chart. */
  images?: readonly (YamlNode | null)[];
  /** `{name: wso2.image.tag, value: 7.1.0}` */
  parameters: readonly (YamlNode | null)[];
  /** The same of those that stay texts, whatever they look like. */
  strings?: readonly (YamlNode | null)[];
  /** Maps whose keys are paths of values: `{wso2.image.tag: 7.1.0}`. */
  dotted?: readonly (YamlNode | null)[];
  /** Options of helm as a text: `--set wso2.image.tag=7.1.0 -f prod.yaml`. */
  options?: YamlNode | null;
  /** Texts such as `wso2.image.tag=7.1.0,wso2.replicas=2`. */
  assignments?: readonly (YamlNode | null)[];
  /** The value of the environment that switches it on and off. */
  condition?: string | null;
  /** Folders that an `ApplicationSet` makes an application of each. */
  each?: readonly string[];
  /** The generators of that. */
  generators?: YamlNode | null;
  at: YamlNode;
}
