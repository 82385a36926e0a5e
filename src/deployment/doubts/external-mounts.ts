import { addTo } from '../../lists.ts';
import type { Span } from '../../model.ts';
import { get, items, str, type YamlMap, type YamlNode } from '../../read/yaml.ts';
import { servicesOf } from '../docker/compose.ts';
import { type Entry, hasOwnName, isHomePath, kindOfPath } from '../evidence/entry.ts';
import { homePack } from '../evidence/home-targets.ts';
import type { Unit } from '../evidence/unit.ts';
import { FIXED_NAME, isTraced, type Source } from '../homes/traced.ts';
import { isFilledByScripts } from '../placement/folder-copies.ts';
import { isAlone } from '../placement/joined-files.ts';
import { namedFile } from '../placement/named-file.ts';
import type { Survey } from '../placement/survey.ts';
import type { Carried } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import { placeKey } from '../text/located.ts';
import { baseOf, dirOf, isAnyEndOf } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';

/** A configuration file of a server that a mount brings from outside the repository. */
export interface ExternalMount {
  /** The name of the file. */
  file: string;
  /** What it is mounted from, for people: `the Secret is-conf`. */
  source: string;
  at: Span;
  /** What runs the server. */
  units: Unit[];
}

/** A mount of a container over a configuration file. */
interface Candidate extends Source {
  target: string;
  source: string;
  /** Where on the host it lies. */
  path: string | null;
  /** It lies at a path seen from the file that mounts it: the trace without what leads there. */
  isRelative: boolean;
  at: Span;
}

/**
 * The configuration files of named products that come from a Secret, a config map or a path of the host of which the
 * repository says nothing else. What a template, a variable or another file of the repository may bring is left out.
 *
 * @param carried a file of the repository as YAML
 */
export function externalMounts(survey: Survey, carried: (path: string) => Carried | null): ExternalMount[] {
  const found = new Map<string, ExternalMount>();
  // Each file once: it may hold thousands of servers.
  const files = new Map<string, Candidates>();
  for (const unit of survey.units) {
    if (unit.environment !== null || unit.claims.some(({ product }) => product === 'other')) continue;
    const { file } = unit.at;
    const candidates = files.get(file) ?? candidatesIn(carried(file));
    files.set(file, candidates);
    for (const candidate of candidates.get(keyOf(unit.kind, unit.at)) ?? []) {
      const { target, source, trace, path, isRelative, at } = candidate;
      if (unit.claims.length === 0 && !isOfServer(target)) continue;
      const known = found.get(placeKey(at));
      if (known) known.units.push(unit);
      else if (path !== null && isInRepository(path, unit.at.file, survey)) continue;
      else if (isRelative && isAnyEndOf(trace, survey.tree.paths)) continue;
      else if (isRelative && isFilledByScripts(survey.tree)(dirOf(trace))) continue;
      else if (isRelative && isAnyEndOf(trace, filledPaths(survey.tree, survey.entries))) continue;
      else if (!isTraced(candidate, unit.at.file, survey))
        found.set(placeKey(at), { file: baseOf(target), source, at, units: [unit] });
    }
  }
  return [...found.values()];
}

/** The files that scripts write to paths with variables. */
const filledPaths = perTree((_tree, entries: readonly Entry[]) => entries.flatMap(({ filled = [] }) => filled));

/** The mounts over configuration files in one file, by what runs the container and where its image stands. */
type Candidates = ReadonlyMap<string, readonly Candidate[]>;

const keyOf = (kind: Unit['kind'], image: Span): string => `${kind} ${placeKey(image)}`;

function candidatesIn(yaml: Carried | null): Candidates {
  const found = new Map<string, Candidate[]>();
  if (!yaml || yaml.text.includes('{{')) return found;
  const add = (kind: Unit['kind'], image: { start: number; end: number } | null, candidates: Candidate[]): void => {
    const own = candidates.filter(({ target }) => isConfiguration(target));
    if (image === null || own.length === 0) return;
    const key = keyOf(kind, yaml.span(image));
    addTo(found, key, ...own);
  };
  for (const document of yaml.documents) {
    for (const { value, keyAt } of servicesOf(document)?.entries ?? [])
      add('compose', get(value, 'image') ?? keyAt, hostPaths(value, yaml));
    eachMap(document, (pod) => {
      for (const container of items(get(pod, 'containers')))
        add('kubernetes', get(container, 'image'), ofPod(container, pod, yaml));
    });
  }
  return found;
}

/** The files that hold a setting of the advisory; others of a home only tell about it. */
const DECISIVE: ReadonlySet<string> = new Set(['deployment.toml', 'identity.xml', 'authenticators.xml']);

/** Whether a path in a container is that of a file in which a server of WSO2's reads a setting. */
function isConfiguration(target: string): boolean {
  const kind = kindOfPath(target);
  return kind !== null && DECISIVE.has(kind) && hasOwnName(target) && isHomePath(target, kind);
}

/** Whether a path in a container is below the home of a product of the advisory, whatever the image is called. */
function isOfServer(target: string): boolean {
  const pack = homePack(target);
  return pack !== null && pack.product !== 'other';
}

const FIXED_PATH = /^[~/][\w./-]{1,300}$/;
const RELATIVE_PATH = /^\.{1,2}\/[\w./-]{1,300}$/;

/** Of a compose service, what its volumes bring from a path of the host. */
function hostPaths(service: YamlNode | null, yaml: Carried): Candidate[] {
  return items(get(service, 'volumes')).flatMap((item): Candidate[] => {
    const parts = str(item)?.split(':');
    const path = parts ? parts[0] : str(get(item, 'source'));
    const target = parts ? parts[1] : str(get(item, 'target'));
    if (!item || !path || !target) return [];
    const at = yaml.span(item);
    if (RELATIVE_PATH.test(path)) {
      // A script that makes the file need not name it from the same folder.
      const trace = path.replace(/^(?:\.{1,2}\/)+/, '');
      return [{ target, source: `the path ${path}`, trace, path: null, isRelative: true, isMap: false, at }];
    }
    const source = `the host path ${path}`;
    return FIXED_PATH.test(path)
      ? [{ target, source, trace: dirOf(path), path, isRelative: false, isMap: false, at }]
      : [];
  });
}

/** Of a container, what its pod's volumes bring from a Secret, a config map or a path of the host. */
function ofPod(container: YamlNode | null, pod: YamlMap, yaml: Carried): Candidate[] {
  const volumes = new Map(items(get(pod, 'volumes')).map((volume) => [str(get(volume, 'name')), volume]));
  return items(get(container, 'volumeMounts')).flatMap((mount): Candidate[] => {
    const target = get(mount, 'mountPath');
    const from = sourceOf(volumes.get(str(get(mount, 'name'))) ?? null);
    if (target?.kind !== 'scalar' || !from) return [];
    return [{ ...from, target: target.value, isRelative: false, isMap: from.path === null, at: yaml.span(target) }];
  });
}

function sourceOf(volume: YamlNode | null): Pick<Candidate, 'source' | 'trace' | 'path'> | null {
  const path = str(get(volume, 'hostPath', 'path'));
  if (path !== null)
    return FIXED_PATH.test(path) ? { source: `the host path ${path}`, trace: dirOf(path), path } : null;
  const secret = str(get(volume, 'secret', 'secretName'));
  const name = secret ?? str(get(volume, 'configMap', 'name'));
  const isOptional = str(get(volume, secret === null ? 'configMap' : 'secret', 'optional')) === 'true';
  if (name === null || isOptional || !FIXED_NAME.test(name)) return null;
  return { source: `the ${secret === null ? 'config map' : 'Secret'} ${name}`, trace: name, path: null };
}

/** Whether a path of the host may be a file of the repository, which lies there: one that nothing brings anywhere else. */
function isInRepository(path: string, file: string, { units, entries }: Survey): boolean {
  const entry = namedFile(path, file, entries);
  return entry !== null && !units.some(({ mounts }) => mounts.some((mount) => isAlone(entry.path, mount)));
}
