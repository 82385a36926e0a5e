import type { Span } from '../../model.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import { homeOfPath, kindOfPath } from '../evidence/entry.ts';
import type { Mount } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { expandShell } from '../text/expand.ts';
import type { Lookup } from '../text/located.ts';
import { asTarget, baseOf, relativeTo, withoutSlash } from '../text/paths.ts';

/** What the top level of a compose file names for its services: root-relative files and folders by their names. */
export interface NamedPaths {
  configs: ReadonlyMap<string, string>;
  /** Where the configs that have their text in the compose file have it. */
  texts: ReadonlyMap<string, Span>;
  secrets: ReadonlyMap<string, string>;
  volumes: ReadonlyMap<string, string>;
}

/** Reads what the top level of a compose file names for its services. */
export function namedPaths(carried: Carried, document: YamlNode, lookup: Lookup): NamedPaths {
  const { file } = carried;
  const of = (section: string, ...path: string[]): Map<string, string> => {
    const found = new Map<string, string>();
    const node = get(document, section);
    for (const { key, value } of node?.kind === 'map' ? node.entries : []) {
      const written = str(get(value, ...path));
      const from = written === null ? null : relativeTo(file, expandShell(written, lookup).text);
      if (from !== null) found.set(key, from);
    }
    return found;
  };
  const configs = get(document, 'configs');
  const texts = (configs?.kind === 'map' ? configs.entries : []).flatMap(({ key, value }) => {
    const content = get(value, 'content');
    return content ? [[key, carried.span(content)] as const] : [];
  });
  return {
    configs: of('configs', 'file'),
    texts: new Map(texts),
    secrets: of('secrets', 'file'),
    volumes: of('volumes', 'driver_opts', 'device'),
  };
}

/** The files and folders of the repository a service mounts, and the texts that its compose file has for it. */
export function serviceMounts(file: string, service: YamlNode | null, named: NamedPaths, lookup: Lookup): Mount[] {
  return [
    ...volumes(file, get(service, 'volumes'), named.volumes, lookup),
    ...references(get(service, 'configs'), named.configs, '/'),
    ...textMounts(get(service, 'configs'), named.texts),
    ...references(get(service, 'secrets'), named.secrets, '/run/secrets/'),
  ];
}

/**
 * The files and folders of the repository that a list of volumes brings, in short (`host:container`) or long form.
 *
 * @param named root-relative paths of the volumes that have a name
 */
export function volumes(
  file: string,
  list: YamlNode | null,
  named: ReadonlyMap<string, string>,
  lookup: Lookup,
): Mount[] {
  return volumesIn(list, lookup).flatMap(({ source, target }): Mount[] => {
    // A bare word is a volume's name, not a folder of the repository.
    const from = named.get(source) ?? (/[./]/.test(source) ? relativeTo(file, source) : null);
    return from === null ? [] : [{ kind: 'path', from, to: target }];
  });
}

/** The places where a list of volumes has something known, in the repository or not. */
export function volumeTargets(list: YamlNode | null, lookup: Lookup): Set<string> {
  // What a variable stands for may be what was there before.
  const known = volumesIn(list, lookup).filter(({ source }) => !source.includes('$'));
  return new Set(known.flatMap(({ target }) => (target === null ? [] : volumePlace(target))));
}

/** A target as Compose tells volumes apart by it. */
export function volumePlace(target: string): string {
  return withoutSlash(asTarget(target));
}

/** What a list of volumes mounts, in either form, with the variables put in. */
function volumesIn(list: YamlNode | null, lookup: Lookup): { source: string; target: string | null }[] {
  if (list?.kind !== 'seq') return [];
  return list.items.map((item) => {
    const expanded = (written: string | null): string | null =>
      written === null ? null : expandShell(written, lookup).text;
    const parts = expanded(str(item))?.split(/:(?![\\/]{2})/);
    // A file system in memory and a volume without a name have no source, and nothing of the repository's.
    const source = (parts ? parts[0] : expanded(str(get(item, 'source')))) ?? '';
    const target = parts ? (parts[1] ?? null) : expanded(str(get(item, 'target')));
    return { source, target };
  });
}

/** @param folder where what has no target of its own is put, under its name */
function references(list: YamlNode | null, files: ReadonlyMap<string, string>, folder: string): Mount[] {
  if (list?.kind !== 'seq') return [];
  return list.items.flatMap((item): Mount[] => {
    const name = str(item) ?? str(get(item, 'source'));
    const from = name === null ? undefined : files.get(name);
    return from === undefined ? [] : [{ kind: 'path', from, to: str(get(item, 'target')) ?? `${folder}${name}` }];
  });
}

function textMounts(list: YamlNode | null, texts: NamedPaths['texts']): Mount[] {
  return items(list).flatMap((item): Mount[] => {
    const at = texts.get(str(get(item, 'source')) ?? '');
    const to = str(get(item, 'target'));
    return at === undefined || to === null ? [] : [{ kind: 'text', at, to }];
  });
}

/** What services make of one of the `configs` of their compose file. */
export interface PutConfig {
  /** The first config that the same services put into the same home: they are of one server. */
  first: string;
  /** What the file is called there. */
  name: string;
}

/** The `configs` of a compose file that services put into a home under a configuration file's name, by their own names. */
export function putConfigs(document: YamlNode | null): Map<string, PutConfig> {
  const uses = new Map<string, { name: string; homes: string[] }>();
  const services = get(document, 'services');
  for (const { key, value } of services?.kind === 'map' ? services.entries : []) {
    for (const item of items(get(value, 'configs'))) {
      const source = str(get(item, 'source'));
      const target = str(get(item, 'target'));
      const kind = target === null ? null : kindOfPath(target);
      if (source === null || target === null || kind === null) continue;
      const { name, homes } = uses.get(source) ?? { name: baseOf(target), homes: [] };
      uses.set(source, { name, homes: [...homes, JSON.stringify([key, homeOfPath(target, kind)])] });
    }
  }
  const firsts = new Map<string, string>();
  return new Map(
    [...uses].map(([source, { name, homes }]) => {
      const users = homes.sort().join();
      const first = firsts.get(users) ?? source;
      firsts.set(users, first);
      return [source, { first, name }];
    }),
  );
}
