import { get, str, type YamlNode } from '../../read/yaml.ts';

/** The workloads that a patch is for. */
export interface PatchTarget {
  /** What their names are like; null where that is not known. */
  names: RegExp | null;
  /** What kind they are; null for any. */
  kind: string | null;
  /** The labels that all of them have. */
  labels?: readonly (readonly [string, string])[];
}

/** What a workload is found by. */
export interface Named {
  names: readonly string[];
  /** Null where that is not known. */
  kind: string | null;
  labels: ReadonlyMap<string, string>;
}

/** A pattern of names that is simple enough to be followed: `gw`, `cp|gw-.*`. */
const PATTERN = /^\^?[\w-]*(?:\.\*[\w-]*)?\$?(?:\|\^?[\w-]*(?:\.\*[\w-]*)?\$?)*$/;
/** `app=is`, `tier == web` */
const LABEL = /^\s{0,9}([\w./-]{1,300})\s{0,9}==?\s{0,9}([\w.-]{0,100})\s{0,9}$/;

/** The `target` of an item of `patches`; what it says in other forms is not followed. */
export function patchTarget(target: YamlNode | null): PatchTarget {
  const names = namesOf(str(get(target, 'name')));
  const labels = labelsOf(str(get(target, 'labelSelector')));
  const said = str(get(target, 'kind'));
  const kind = said !== null && /^\w{1,100}$/.test(said) ? said : null;
  return labels === null ? { names, kind } : { names, kind, labels };
}

/** The names that a target's `name` is about, which kustomize takes for a pattern; null where that may be any. */
function namesOf(name: string | null): RegExp | null {
  return name !== null && PATTERN.test(name) ? new RegExp(`^(?:${name})$`) : null;
}

/** The labels that a selector asks for; null where it asks for more than some values. */
function labelsOf(selector: string | null): (readonly [string, string])[] | null {
  if (selector === null) return null;
  const asked = selector.split(',').map((one) => LABEL.exec(one));
  return asked.every((one) => one !== null) ? asked.map(([, key = '', value = '']) => [key, value] as const) : null;
}

/** Whether a patch is for a workload; one whose target tells neither names nor labels may be for any of its kind. */
export function isMeant({ names, kind, labels = [] }: PatchTarget, workload: Named): boolean {
  return (
    (kind === null || workload.kind === null || kind === workload.kind) &&
    (names === null || workload.names.some((name) => names.test(name))) &&
    labels.every(([key, value]) => workload.labels.get(key) === value)
  );
}
