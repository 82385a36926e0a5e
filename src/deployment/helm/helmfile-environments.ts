import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import type { Release } from '../evidence/release.ts';
import { Values } from '../evidence/values.ts';
import { type Carried, carriedReader } from '../text/carried.ts';
import { baseOf, relativeTo } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { mergeTrees, treeAt, treeOf, treeOfNode, type ValuesTree } from '../text/values-tree.ts';

/** Nobody has more environments. */
const MAX_ENVIRONMENTS = 1000;

/** `{{ .Values.is.tag }}`, `{{ .Environment.Values.tag | quote }}`: a value that is nothing but one of the environment's. */
const WHOLE =
  /^\{\{-?\s{0,9}\.(?:(?:Environment\.)?Values|StateValues)((?:\.[\w-]{1,100}){1,20})\s{0,9}(?:\|\s{0,9}\w{1,20}\s{0,9}){0,3}-?\}\}$/;
/** The other names of what `.Values` is. */
const OTHER_NAMES = /\.(?:Environment\.Values|StateValues)\./g;
const ENVIRONMENT_NAME = /\{\{-?[ \t]{0,9}\.Environment\.Name[ \t]{0,9}-?\}\}/g;

/** Whether a file is helmfile's. */
export function isHelmfile(path: string): boolean {
  return baseOf(path).startsWith('helmfile') || path.includes('helmfile.d/');
}

/** The values in one of the files of a release, by its index. */
type FileTrees = (release: Release, index: number) => readonly ValuesTree[];

/** An environment of a helmfile. */
interface HelmfileEnvironment {
  name: string;
  values: ValuesTree | null;
}

/**
 * A release of helmfile with the values of the environments put into its own, once for each environment that gives them
 * others; itself where none does.
 *
 * @param treesOf reads the values in one of its files
 */
export function withEnvironmentValues(release: Release, tree: Tree, treesOf: FileTrees): Release[] {
  if (!isHelmfile(release.at.file)) return [release];
  const found = new Map<string, { name: string; release: Release }>();
  for (const environment of environmentsOf(release.at.file, tree)) {
    const said: string[] = [];
    const filled = releaseIn(release, environment, treesOf, said);
    const key = JSON.stringify(said);
    if (said.length > 0 && !found.has(key)) found.set(key, { name: environment.name, release: filled });
  }
  const all = [...found.values()];
  if (all.length < 2) return all.length === 0 ? [release] : all.map((one) => one.release);
  return all.map((one) => ({ ...one.release, name: `${release.name}/${one.name}` }));
}

/** A release as it is in an environment; `said` gets each text that was put in. */
function releaseIn(
  release: Release,
  { name, values: given }: HelmfileEnvironment,
  treesOf: FileTrees,
  said: string[],
): Release {
  const values = new Values(given, null);
  const fill = (tree: ValuesTree): ValuesTree => filledTree(tree, values, said);
  const named = (path: string): string => path.replace(ENVIRONMENT_NAME, () => name);
  const placed = { ...release, chart: named(release.chart), files: release.files.map(named) };
  const changed = (tree: ValuesTree): ValuesTree[] => {
    const before = said.length;
    const filled = fill(tree);
    return said.length > before ? [filled] : [];
  };
  const files = placed.files.map((_, index) => treesOf(placed, index).flatMap(changed));
  const between = (release.between ?? []).map((one) => ({ ...one, tree: fill(one.tree) }));
  const own = release.values && fill(release.values);
  // A file that is a template is laid over itself with all put in.
  const last = files.at(-1) ?? [];
  const after = files.slice(0, -1).flatMap((trees, index) => trees.map((one) => ({ tree: one, files: index + 1 })));
  return {
    ...placed,
    values: [...last, own].reduce(mergeTrees, null),
    between: [...after, ...between],
  };
}

/** Values with what an environment gives them put in. */
function filledTree(tree: ValuesTree, values: Values, said: string[]): ValuesTree {
  if (tree.kind === 'map') {
    const entries = [...tree.entries].map(([key, value]): [string, ValuesTree] => [
      key,
      filledTree(value, values, said),
    ]);
    return { ...tree, entries: new Map(entries) };
  }
  const { node } = tree;
  if (node?.kind !== 'scalar' || !node.value.includes('{{') || node.value.includes('\n')) return tree;
  const path = WHOLE.exec(node.value)?.[1]?.slice(1).split('.');
  const whole = path && treeAt(values.tree, path);
  if (whole) {
    said.push(whole.file.text.slice(whole.node?.start, whole.node?.end));
    return whole;
  }
  const { text: value } = values.expand(node.value.replace(OTHER_NAMES, '.Values.'));
  if (value === node.value) return tree;
  said.push(value);
  return { ...tree, node: { ...node, value, js: value } };
}

/** The environments of a helmfile, of all its documents and of the files that these are based on. */
const environmentsOf = perKey((path: string, tree: Tree): readonly HelmfileEnvironment[] => {
  const carried = carriedReader(tree);
  const own = carried(path);
  const bases = (own?.documents ?? []).flatMap((document) =>
    items(get(document, 'bases')).flatMap((base) => carried(relativeTo(path, str(base) ?? '') ?? '') ?? []),
  );
  const found = new Map<string, ValuesTree | null>();
  let common: ValuesTree | null = null;
  for (const file of [...bases, ...(own ? [own] : [])]) {
    for (const document of file.documents) {
      common = mergeTrees(common, valuesIn(get(document, 'values'), file, carried));
      const environments = get(document, 'environments');
      for (const { key, value } of environments?.kind === 'map' ? environments.entries : []) {
        if (found.size >= MAX_ENVIRONMENTS) break;
        found.set(key, mergeTrees(found.get(key) ?? null, valuesIn(get(value, 'values'), file, carried)));
      }
    }
  }
  const all = [...found].map(([name, values]) => ({ name, values: mergeTrees(common, values) }));
  return all.length > 0 || common === null ? all : [{ name: 'default', values: common }];
});

/** What a list of maps and files has, the last one uppermost. */
function valuesIn(list: YamlNode | null, file: Carried, carried: (path: string) => Carried | null): ValuesTree | null {
  return items(list)
    .flatMap((one) => {
      if (one?.kind === 'map') return [treeOfNode(one, file)];
      const path = relativeTo(file.file, str(one) ?? '');
      const read = path === null ? null : carried(path);
      return read ? [treeOf(read)] : [];
    })
    .reduce(mergeTrees, null);
}
