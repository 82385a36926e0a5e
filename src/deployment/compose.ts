import type { Span } from '../model.ts';
import { get, str, type YamlMap, type YamlNode } from '../read/yaml.ts';
import type { Carried } from './carried.ts';
import type { Claim } from './claim.ts';
import { dockerfileUnit } from './dockerfile.ts';
import { expandShell } from './expand.ts';
import { imageClaim } from './image.ts';
import type { Located } from './located.ts';
import { baseOf, dirOf, joinPath, relativeTo } from './paths.ts';
import type { Mount, Unit } from './unit.ts';

/** Whether a YAML document is a compose file: it has a `services` map whose entries name an image or a build. */
export function isCompose(document: YamlNode | null): boolean {
  const services = get(document, 'services');
  return (
    services?.kind === 'map' &&
    services.entries.some(({ value }) => get(value, 'image') !== null || get(value, 'build') !== null)
  );
}

/**
 * The services of a compose file as units.
 *
 * @param text looks up a file of the repository; the `.env` beside the compose file and the Dockerfiles of `build` are read
 */
export function composeUnits(file: Carried, document: YamlNode, text: (path: string) => string | null): Unit[] {
  const variables = dotEnv(file.file, text);
  const lookup = (name: string): Located | null => variables.get(name) ?? null;
  const services = get(document, 'services') as YamlMap;
  const configs = namedFiles(file.file, get(document, 'configs'), lookup);
  const secrets = namedFiles(file.file, get(document, 'secrets'), lookup);

  return services.entries.map(({ key, keyAt, value: service }): Unit => {
    let at: Span = file.span(keyAt);
    const claims: Claim[] = [];
    const mounts: Mount[] = [];
    let builds: string | null = null;
    const image = get(service, 'image');
    if (image?.kind === 'scalar') {
      const span = file.span(image);
      at = span;
      const expanded = expandShell(image.value, lookup);
      const verbatim = expanded.verbatim && image.style === 'plain';
      const claim = imageClaim(expanded.text, expanded.definedAt ?? span, [key], verbatim);
      if (claim) claims.push(claim);
    }
    const build = get(service, 'build');
    if (build) {
      const built = buildOf(file, build, lookup, text);
      if (built) {
        builds = built.file;
        claims.push(...built.claims.map((claim) => ({ ...claim, labels: [...claim.labels, key] })));
        mounts.push(...built.mounts);
        if (claims.length > 0 && !image) at = built.at.end > 0 ? built.at : at;
      }
    }
    mounts.push(...volumes(file.file, get(service, 'volumes'), lookup));
    for (const [list, files] of [
      [get(service, 'configs'), configs],
      [get(service, 'secrets'), secrets],
    ] as const) {
      mounts.push(...references(list, files));
    }
    return { kind: 'compose', name: key, file: file.file, at, claims, builds, mounts, environment: null };
  });
}

function buildOf(
  file: Carried,
  build: YamlNode,
  lookup: (name: string) => Located | null,
  text: (path: string) => string | null,
): Unit | null {
  const contextText = build.kind === 'map' ? (str(get(build, 'context')) ?? '.') : (str(build) ?? '.');
  const context = relativeTo(file.file, expandShell(contextText, lookup).text);
  if (context === null) return null;
  const name = build.kind === 'map' ? str(get(build, 'dockerfile')) : null;
  const path = joinPath(context, expandShell(name ?? 'Dockerfile', lookup).text);
  const content = path === null ? null : text(path);
  if (path === null || content === null) return null;
  return dockerfileUnit(path, content, context, buildArguments(file, get(build, 'args'), lookup));
}

function buildArguments(
  file: Carried,
  args: YamlNode | null,
  lookup: (name: string) => Located | null,
): Map<string, Located> {
  const found = new Map<string, Located>();
  const add = (key: string, value: string, at: YamlNode): void => {
    found.set(key, { text: expandShell(value, lookup).text, span: file.span(at) });
  };
  if (args?.kind === 'map') {
    for (const { key, value } of args.entries) {
      if (value?.kind === 'scalar') add(key, value.value, value);
    }
  } else if (args?.kind === 'seq') {
    for (const item of args.items) {
      const match = /^(\w+)=(.*)$/s.exec(str(item) ?? '');
      if (match && item) add(match[1] as string, match[2] as string, item);
    }
  }
  return found;
}

function volumes(file: string, list: YamlNode | null, lookup: (name: string) => Located | null): Mount[] {
  if (list?.kind !== 'seq') return [];
  return list.items.flatMap((item): Mount[] => {
    const short = str(item);
    const parts = short === null ? null : expandShell(short, lookup).text.split(/:(?![\\/]{2})/);
    const source = parts ? parts[0] : str(get(item, 'source'));
    const target = parts ? (parts[1] ?? null) : str(get(item, 'target'));
    const from = source ? relativeTo(file, expandShell(source, lookup).text) : null;
    // A bare word is a named volume, not a folder of the repository.
    if (from === null || (parts && !/[./]/.test(parts[0] as string))) return [];
    return [{ kind: 'path', from, to: target }];
  });
}

function namedFiles(
  file: string,
  node: YamlNode | null,
  lookup: (name: string) => Located | null,
): Map<string, string> {
  const files = new Map<string, string>();
  if (node?.kind !== 'map') return files;
  for (const { key, value } of node.entries) {
    const path = str(get(value, 'file'));
    const from = path === null ? null : relativeTo(file, expandShell(path, lookup).text);
    if (from !== null) files.set(key, from);
  }
  return files;
}

function references(list: YamlNode | null, files: ReadonlyMap<string, string>): Mount[] {
  if (list?.kind !== 'seq') return [];
  return list.items.flatMap((item): Mount[] => {
    const name = str(item) ?? str(get(item, 'source'));
    const from = name === null ? undefined : files.get(name);
    return from === undefined ? [] : [{ kind: 'path', from, to: str(get(item, 'target')) }];
  });
}

/** Variables of the `.env` file beside a compose file. */
export function dotEnv(file: string, text: (path: string) => string | null): Map<string, Located> {
  const found = new Map<string, Located>();
  const path = joinPath(dirOf(file), '.env');
  const content = path === null ? null : text(path);
  if (path === null || content === null) return found;
  for (const match of content.matchAll(/^[ \t]*(?:export[ \t]+)?(\w+)[ \t]*=[ \t]*(.*?)[ \t]*\r?$/gm)) {
    const value = match[2] as string;
    const bare = value.replace(/^(["'])(.*)\1$/, '$2');
    const start = match.index + match[0].trimEnd().length - value.length + (bare === value ? 0 : 1);
    found.set(match[1] as string, { text: bare, span: { file: path, start, end: start + bare.length } });
  }
  return found;
}

/** Whether a path's name is one compose looks for by itself. */
export function isComposeName(path: string): boolean {
  return /^(?:docker-)?compose[\w.-]*\.ya?ml/.test(baseOf(path));
}
