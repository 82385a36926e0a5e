import { parseVersion } from '../../advisory/version.ts';
import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import { chartClaim } from '../evidence/chart-claim.ts';
import type { Claim } from '../evidence/claim.ts';
import type { Carried } from '../text/carried.ts';
import { baseOf, dirOf, joinPath, namesIn, pathIn, pathsBelow } from '../text/paths.ts';
import { mergeTrees, treeOf, type ValuesTree } from '../text/values-tree.ts';
import { type BuiltChart, type Dependency, isBaseValues, isEnvironment, templatesOf } from './chart.ts';
import { switchesOf } from './dependency-switches.ts';
import { helpersOf } from './named-templates.ts';

/**
 * A chart as its own files say it is, without what it is rendered with as a part of others.
 *
 * @param path of its `Chart.yaml`
 * @param parent the chart whose `charts` folder it lies in
 */
export function readChart(
  path: string,
  folder: string,
  parent: BuiltChart | null,
  tree: Tree,
  carried: (path: string) => Carried | null,
): BuiltChart {
  const chartFile = carried(path);
  const appVersion = appVersionOf(chartFile);
  const dependencies = [path, path.replace(/Chart(\.ya?ml)$/, 'requirements$1')].flatMap((file) =>
    dependenciesIn(carried(file), carried(file.replace(/\.ya?ml$/, '.lock')), folder),
  );
  const vendored = namesIn(tree.paths, pathIn(folder, 'charts'));
  const parts = [
    ...[...vendored].map((name) => joinPath(folder, `charts/${name}`)),
    ...dependencies.map((one) => one.folder),
  ];
  const helpers = new Map([
    ...parts.flatMap((part) => (part === null ? [] : [...helpersOf(part, tree)])),
    ...(parent?.helpers ?? []),
    ...helpersOf(folder, tree),
  ]);
  const treeAtPath = (file: string): ValuesTree | null => {
    const read = carried(file);
    return read && treeOf(read);
  };
  const files = pathsBelow(tree.paths, folder);
  const base = files.filter((file) => dirOf(file) === folder && isBaseValues(file));
  const own = base.map(treeAtPath).reduce(mergeTrees, null);
  const layers = files
    .filter((file) => isEnvironment(file, folder) && !base.includes(file))
    .map((file) => ({ name: environmentName(file), tree: mergeTrees(own, treeAtPath(file)) }));
  const keys = [
    ...(own?.kind === 'map' ? own.entries.keys() : []),
    ...dependencies.map(({ key }) => key),
    ...keysUsed(folder, tree),
  ];
  return {
    folder,
    name: str(get(documentOf(chartFile), 'name')) ?? baseOf(folder),
    isLibrary: str(get(documentOf(chartFile), 'type')) === 'library',
    isPart: parent !== null,
    appVersion,
    attached: [],
    dependencies,
    own,
    keys: new Set(keys),
    partVersions: new Map(dependencies.map(({ key, claim }) => [key, { own: claim, parts: new Map() }])),
    layers: parent ? [] : [{ name: null, tree: own }, ...layers],
    helpers,
    environments: [],
  };
}

/** The name a report tells an environment by: the file's, or its folder's for a file that is only called values. */
function environmentName(file: string): string {
  const name = baseOf(file).replace(/\.ya?ml$/, '');
  return name === 'values' ? baseOf(dirOf(file)) : name;
}

/** The top-level keys of its values that the templates of a chart use. */
function keysUsed(folder: string, tree: Tree): string[] {
  return pathsBelow(tree.paths, templatesOf(folder)).flatMap((path) =>
    [...(tree.text(path) ?? '').matchAll(/\.Values\.([\w-]+)/g)].map(([, key]) => key as string),
  );
}

function documentOf(file: Carried | null): YamlNode | null {
  return file?.documents[0] ?? null;
}

/**
 * The charts that a chart is made of besides itself.
 *
 * @param lock what Helm has found for the versions that `file` asks for
 */
function dependenciesIn(file: Carried | null, lock: Carried | null, folder: string): Dependency[] {
  return items(get(documentOf(file), 'dependencies')).flatMap((dependency) => {
    const name = str(get(dependency, 'name'));
    if (name === null) return [];
    const path = /^file:\/\/(.+)$/s.exec(str(get(dependency, 'repository')) ?? '')?.[1];
    const locked = items(get(documentOf(lock), 'dependencies')).find((one) => str(get(one, 'name')) === name);
    return [
      {
        name,
        key: str(get(dependency, 'alias')) ?? name,
        folder: path === undefined ? null : joinPath(folder, path),
        claim: claimOf(dependency, name, dependency, file) ?? claimOf(dependency, name, locked ?? null, lock),
        switches: switchesOf(dependency),
      },
    ];
  });
}

/**
 * The product and version that a dependency stands for; null where its version tells none.
 *
 * @param said what says its version, in a `file`: the dependency itself has to, or Helm refuses it
 */
function claimOf(
  dependency: YamlNode | null,
  chart: string,
  said: YamlNode | null,
  file: Carried | null,
): Claim | null {
  const version = get(said, 'version');
  const alias = str(get(dependency, 'alias'));
  const source = str(get(dependency, 'repository'));
  const claim = file && version && source && chartClaim({ chart, version: str(version), source }, file.span(version));
  return claim && claim.version !== null ? { ...claim, labels: alias === null ? [] : [alias] } : null;
}

function appVersionOf(file: Carried | null): Claim | null {
  const node = get(documentOf(file), 'appVersion');
  const value = str(node);
  const parsed = value === null ? null : parseVersion(value);
  if (!file || !node || !parsed) return null;
  return {
    kind: 'chart',
    product: null,
    version: parsed.version,
    updateLevel: parsed.updateLevel,
    span: file.span(node),
    what: `appVersion ${value}`,
    levelAt: null,
    labels: [],
  };
}
