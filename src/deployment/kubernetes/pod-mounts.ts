import { get, items, str, type YamlMap, type YamlNode } from '../../read/yaml.ts';
import type { MapMount } from '../evidence/unit.ts';
import type { Values } from '../evidence/values.ts';
import type { Carried } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import type { Located } from '../text/located.ts';
import { helperIn } from '../text/map-name.ts';
import { plainName } from '../text/plain-name.ts';

/** Where pod templates, task definitions of ECS (JSON and CloudFormation) and container groups of Azure list their containers. */
const CONTAINERS = ['containers', 'containerDefinitions', 'ContainerDefinitions'];

/**
 * What the pods of a plain manifest mount into a container.
 *
 * @param name of the container
 * @returns null when the manifest has no such container
 */
export function mountsInto(document: YamlNode | null, name: string): MapMount[] | null {
  let found: MapMount[] | null = null;
  eachMap(document, (pod) => {
    const container = containersIn(pod).find((one) => plainName(str(get(one, 'name')) ?? '') === name);
    if (container) found ??= mountsOf(container, pod, { name: () => null, path: (path) => path });
  });
  return found;
}

/** The containers that a map lists when it is a pod template, a task definition or a container group. */
export function containersIn(map: YamlNode | null): YamlMap[] {
  const list = CONTAINERS.map((key) => get(map, key)).find((one) => one?.kind === 'seq') ?? null;
  return items(list).filter((one) => one?.kind === 'map');
}

/** A config map or a secret in a volume. */
interface Held {
  name: string;
  /** The named template that the name is made with. */
  helper?: string;
  /** The name that the chart's values give. */
  given: string | null;
  /** Path in the volume → key of the map. */
  items: Map<string, string>;
}

/** What the values of a chart make of what stands at an offset. */
export interface Given {
  /** Of the name of a map; null for one that is no tag. */
  name: (name: string, at: number) => string | null;
  /** Of a path. */
  path: (path: string, at: number) => string;
}

/** What a container finds: what is mounted into it, and what init containers put into volumes they share with it. */
export function mountsOf(container: YamlNode | null, pod: YamlNode | null, given: Given): MapMount[] {
  const volumes = podVolumes(pod, given);
  const all = [...items(get(pod, 'initContainers')), container];
  return all.flatMap((one) => containerMounts(one, volumes, given));
}

/** Volume name → the config maps and secrets it holds. */
function podVolumes(pod: YamlNode | null, values: Given): Map<string, Held[]> {
  const found = new Map<string, Held[]>();
  for (const volume of items(get(pod, 'volumes'))) {
    const name = str(get(volume, 'name'));
    if (name === null) continue;
    found.set(
      plainName(name),
      mapsIn(volume).flatMap(({ named, items: list }) => {
        const written = str(named);
        if (named === null || written === null) return [];
        const given = values.name(written, named.start);
        return [{ name: plainName(written), ...helperIn(written), given, items: itemsOf(list) }];
      }),
    );
  }
  return found;
}

/** Where a volume names the config maps and secrets it holds, and what it picks from each. */
function mapsIn(volume: YamlNode | null): { named: YamlNode | null; items: YamlNode | null }[] {
  const projected = items(get(volume, 'projected', 'sources'));
  return (projected.length > 0 ? projected : [volume]).map((source) => {
    const map = get(source, 'configMap') ?? get(source, 'secret');
    return { named: get(map, 'name') ?? get(map, 'secretName'), items: get(map, 'items') };
  });
}

/** The names of config maps and secrets in volumes of a pod that none of its containers mounts. */
export function idleMaps(pod: YamlNode | null, file: Carried): Located[] {
  const containers = ['containers', 'initContainers'].flatMap((kind) => items(get(pod, kind)));
  const mounted = new Set(
    containers.flatMap((one) => items(get(one, 'volumeMounts'))).map((mount) => str(get(mount, 'name'))),
  );
  const idle = items(get(pod, 'volumes')).filter((volume) => !mounted.has(str(get(volume, 'name'))));
  return idle.flatMap(mapsIn).flatMap(({ named }) => {
    const text = str(named);
    return named === null || text === null ? [] : [{ text, span: file.span(named) }];
  });
}

/** `default (printf "%s-conf" .Release.Name)`, `default (include "is.name" .)` */
const DEFAULT = /\bdefault\s+\((?:printf\s+"([^"]*)"|(include\s+"[^"]*"\s+[.$]))/;

/**
 * What values give for the name of a map that is nothing but a tag (`{{ .Values.existing | default "is-conf" }}`), as
 * far as names of maps are told apart; null for any other name.
 */
export function givenName(name: string, values: Values, put: (code: string) => string): string | null {
  if (!plainName(name).startsWith('{{')) return null;
  const { text } = values.expand(name, put);
  if (!text.includes('{{')) return text;
  const [, format, call] = DEFAULT.exec(name) ?? [];
  if (format !== undefined) return plainName(format.replace(/%s/g, '{{.}}'));
  return call === undefined ? null : plainName(`{{ ${call} }}`);
}

/** Path in the volume → key of the map, for a volume that picks its items. */
function itemsOf(list: YamlNode | null): Map<string, string> {
  const found = new Map<string, string>();
  for (const item of items(list)) {
    const key = str(get(item, 'key'));
    const path = str(get(item, 'path'));
    if (key !== null && path !== null) found.set(path, key);
  }
  return found;
}

function containerMounts(
  container: YamlNode | null,
  volumes: ReadonlyMap<string, Held[]>,
  { path }: Given,
): MapMount[] {
  return items(get(container, 'volumeMounts')).flatMap((mount): MapMount[] => {
    const sources = volumes.get(plainName(str(get(mount, 'name')) ?? '')) ?? [];
    const place = get(mount, 'mountPath');
    const written = str(place);
    const to = written === null ? null : path(written, place?.start ?? 0);
    const subPath = str(get(mount, 'subPath'));
    return sources.flatMap(({ name, helper, given, items }): MapMount[] => {
      const made = helper === undefined ? {} : { helper };
      const map = { kind: 'map' as const, name, ...made, ...(given === null ? {} : { given }) };
      if (subPath !== null) return [{ ...map, key: items.get(subPath) ?? subPath, to }];
      if (items.size === 0) return [{ ...map, key: null, to }];
      return [...items].map(([path, key]) => ({ ...map, key, to: `${to}/${path}` }));
    });
  });
}
