import { get, str, type YamlNode } from '../../read/yaml.ts';
import type { Mount } from '../evidence/unit.ts';
import { expandShell } from '../text/expand.ts';
import type { Lookup } from '../text/located.ts';
import { relativeTo } from '../text/paths.ts';

/** What the top level of a compose file names for its services: root-relative files and folders by their names. */
export interface NamedPaths {
  configs: ReadonlyMap<string, string>;
  secrets: ReadonlyMap<string, string>;
  volumes: ReadonlyMap<string, string>;
}

export function namedPaths(file: string, document: YamlNode, lookup: Lookup): NamedPaths {
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
  return {
    configs: of('configs', 'file'),
    secrets: of('secrets', 'file'),
    volumes: of('volumes', 'driver_opts', 'device'),
  };
}

/** The files and folders of the repository a service mounts. */
export function serviceMounts(file: string, service: YamlNode | null, named: NamedPaths, lookup: Lookup): Mount[] {
  return [
    ...volumes(file, get(service, 'volumes'), named.volumes, lookup),
    ...references(get(service, 'configs'), named.configs, '/'),
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
  if (list?.kind !== 'seq') return [];
  return list.items.flatMap((item): Mount[] => {
    const short = str(item);
    const parts = short === null ? null : expandShell(short, lookup).text.split(/:(?![\\/]{2})/);
    const source = parts ? parts[0] : str(get(item, 'source'));
    const target = parts ? (parts[1] ?? null) : str(get(item, 'target'));
    if (!source) return [];
    const path = expandShell(source, lookup).text;
    // A bare word is a volume's name, not a folder of the repository.
    const from = named.get(path) ?? (/[./]/.test(path) ? relativeTo(file, path) : null);
    return from === null ? [] : [{ kind: 'path', from, to: target }];
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
