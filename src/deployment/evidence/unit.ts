import type { Span } from '../../model.ts';
import type { Located } from '../text/located.ts';
import type { Claim } from './claim.ts';
import type { ImageChange } from './image-change.ts';
import type { Values } from './values.ts';

/** Something of the repository that ends up in a container or on a host. */
export type Mount =
  /** A file or folder of the repository; `from` is root-relative without a trailing slash, `''` is the root. */
  | PathMount
  | MapMount
  /** Whatever configuration the values for a chart that lies elsewhere hold; where they stand. */
  | { kind: 'values'; at: Span }
  /** A text that the file of the unit has itself, such as a config of Docker Compose; where it stands. */
  | { kind: 'text'; at: Span; to: string; copiedAt?: Span };

/** A mount of a file or folder of the repository. */
export interface PathMount {
  kind: 'path';
  from: string;
  to: string | null;
  /** Of a build: the instruction that brings it. */
  at?: Span;
  /** Of what a script of the container copies on: the place that the script names. */
  copiedAt?: Span;
}

/** A mount of a config map or secret by the name it is referred to with; `key` picks one entry. */
export interface MapMount {
  kind: 'map';
  name: string;
  /** The named template that the name is made with. */
  helper?: string;
  /** The name that the values of its chart give, where it is written as nothing but a template tag. */
  given?: string;
  key: string | null;
  to: string | null;
  copiedAt?: Span;
}

/** The mounts that are not among others. */
export function without(mounts: readonly MapMount[], others: readonly MapMount[]): MapMount[] {
  const known = new Set(others.map((mount) => JSON.stringify(mount)));
  return mounts.filter((mount) => !known.has(JSON.stringify(mount)));
}

/** What an instruction of a Dockerfile brings. */
export type BuiltMount = PathMount & { at: Span };

/** What runs a product: a compose service, a pod template, a Dockerfile, a container of Terraform or Bicep, a command or a quadlet, a task of Ansible, an image of Puppet. */
export interface Unit {
  kind: 'compose' | 'kubernetes' | 'dockerfile' | 'terraform' | 'bicep' | 'shell' | 'ansible' | 'puppet';
  name: string;
  /** The name that a service of Docker Compose gives its container. */
  container?: string;
  /** Of a service of Docker Compose: the files that give it variables, root-relative. */
  envFiles?: readonly string[];
  /** Of the same: the variables of its own that Compose takes from where it runs, under their names. */
  taking?: readonly string[];
  /** The name of the Deployment or the like that its manifest has it in. */
  workload?: string;
  /** The kind of that manifest: `Deployment`. */
  manifestKind?: string;
  /** The labels of that manifest. */
  labels?: readonly (readonly [string, string])[];
  /** Which of the containers there it is, when it is not the first one. */
  position?: number;
  /** Root-relative path of the file that describes it. */
  file: string;
  /** Where the image stands. */
  at: Span;
  /** The name of that image, where values or parameters make it of what stands there. */
  runs?: string;
  /** Where what it builds tells the product: `image` beside `build` is only what the result is called. */
  builtAt?: Span;
  /** Its name where the image stands in an anchor, or at a service that it extends: several may share it. */
  sharing?: string;
  /** The compose file that has other volumes in the place of those of the service it takes over. */
  replacing?: string;
  /** What the unit says about its product and version. Empty when it runs nothing of WSO2's. */
  claims: Claim[];
  /** Set when its image cannot be known from the values of its chart. */
  open?: boolean;
  /** Set when no environment of its chart renders it: it is what whoever switches it on runs. */
  off?: true;
  /** The Dockerfile it builds, root-relative, or null. */
  builds: string | null;
  /** Of a service: how the path ends of the Dockerfile that it builds, which the repository does not hold. */
  buildsAbsent?: string;
  /** The image that it builds, with nothing put over it. */
  image?: Unit;
  /** Of a build: what commands and pipelines give its arguments, which others that build the same need not give. */
  isGiven?: true;
  /** Of a build: the repository says what it is called. Who runs it knows it by that name. */
  isCalled?: true;
  /** Set for an image that a command only brings into a cluster (`oc import-image`), where something else runs it. */
  isOnlyBrought?: true;
  /** Of a build: the image it begins with that is no stage of its own. */
  begins?: Located;
  /** The Dockerfiles of the repository that make what its image begins with, root-relative. */
  on?: readonly string[];
  /** Of a build that unpacks a product's pack: the folders that it makes or calls the home. */
  homes?: readonly string[];
  /** Of the same: what its instructions and variables say, but for where they copy files to. */
  used?: readonly string[];
  /** Of a build: the packs whose whole homes it takes from other images. */
  taken?: readonly Claim[];
  /** What it starts in the place of its image's own program; of a build the program that it gives its image. */
  program?: readonly string[];
  /** Later ones cover earlier ones. */
  mounts: Mount[];
  /** What the values of its chart leave out of its mounts, or a patch takes out of them. */
  unmounted?: readonly MapMount[];
  /** The config maps and secrets in volumes of its pod that no container mounts. */
  idle?: readonly Located[];
  /** The chart it belongs to and the values file it is rendered with. */
  environment: ChartEnvironment | null;
  /** Of a chart that lies elsewhere and is a part of another one: all environments of that one which have it. */
  within?: readonly ChartEnvironment[];
  /** The namespace its manifest names. */
  namespace?: string | null;
  /** Set for a workload that kustomizations bring. */
  layers?: Layers;
}

/** The files of the kustomizations that a workload comes through. */
export interface Layers {
  /** Those of each layer from the outermost down to the one that has the workload. */
  path: readonly (readonly string[])[];
  /** Those of all layers of the outermost, also of the ones beside the workload's. */
  all: readonly string[];
}

/** One values file of a chart, over the chart's own `values.yaml`. */
export interface ChartEnvironment {
  /** Root-relative folder of the chart. */
  chart: string;
  /** Name of the values file without its ending (`values-prod`), or null for the chart's own `values.yaml`. */
  name: string | null;
  values: Values;
  /** What is changed of its images when it is rendered. */
  images?: readonly ImageChange[];
  /** What the chart is rendered as a part of. */
  partOf?: ChartEnvironment;
  /** Set for a chart that lies elsewhere and is not WSO2's by its name. */
  isOfOther?: boolean;
}

/**
 * The environment that a chart's files are rendered in beside a workload: that of the chart the workload's is a part of,
 * and so on up, or else the workload's own.
 */
export function environmentIn(chart: string | null, environment: ChartEnvironment): ChartEnvironment {
  return withWhole(environment).find((one) => one.chart === chart) ?? environment;
}

/** An environment, then what it is a part of, and so on up. */
export function withWhole(environment: ChartEnvironment): ChartEnvironment[] {
  return [environment, ...(environment.partOf ? withWhole(environment.partOf) : [])];
}

/** A named set of files a workload can mount: a ConfigMap, a Secret, `kubectl create configmap`, a kustomize generator. */
export interface ConfigMapSet {
  name: string;
  /** The named template that the name is made with. */
  helper?: string;
  /** The file that describes it. */
  file: string;
  /** The folder of the chart that the file is of. */
  chart?: string | null;
  /** The namespace its manifest names. */
  namespace?: string | null;
  /** The environments of its chart that do not render it, or not with these entries. */
  notIn?: readonly ChartEnvironment[];
  /**
   * Root-relative files and folders whose files are its entries; `key` renames a single file, which is `open` where
   * that is not known, and `added` where it stands behind the one before it, under the same key. A folder is with the
   * root-relative pattern that takes its files, where one does.
   */
  paths: { path: string; key: string | null; open?: true; added?: true; glob?: string }[];
  /** Files that are none of its chart's, though they lie there. */
  ignored?: ReadonlySet<string>;
  /** It is known to have nothing else. */
  isWhole?: true;
  /** It is in the place of all that inner layers have under its name. */
  replaces?: true;
  /** Paths below `.Values` whose texts are its entries; without a key those of maps that have a text under each of theirs. */
  values?: { path: string[]; key: string | null }[];
}
