import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlNode } from '../../read/yaml.ts';
import type { Release } from '../evidence/release.ts';
import { Values } from '../evidence/values.ts';
import { isSurveyable } from '../scripts/texts-that-run.ts';
import { type Carried, carriedReader } from '../text/carried.ts';
import { baseOf, relativeTo } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { mergeTrees, treeAt, treeOf, treeOfNode, type ValuesTree } from '../text/values-tree.ts';
import { isSwitchedOff } from './dependency-switches.ts';
import { withLaidOver } from './release-files.ts';
import { hasTemplateLines } from './template-lines.ts';

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
  /** Whether these are all that the repository's files give it. */
  isWhole: boolean;
}

/**
 * A release of helmfile with the values of the environments put into its own, once for each environment that gives them
 * others or has other files; itself where none does. None of an environment that switches it off by its `condition`,
 * where nothing else can switch it on.
 *
 * @param treesOf reads the values in one of its files
 */
export function withEnvironmentValues(release: Release, tree: Tree, treesOf: FileTrees): Release[] {
  if (!isHelmfile(release.at.file)) return [release];
  const environments = environmentsOf(release.at.file, tree);
  const running = environments.filter((environment) => !isOff(release, environment, tree));
  if (environments.length > 0 && running.length === 0) return [];
  const filled = running.map((environment) => releaseIn(release, environment, treesOf));
  if (!filled.some(({ said }) => said.length > 0)) return [release];
  const found = new Map<string, { name: string; release: Release }>();
  for (const { name, release: one, said } of filled) {
    const isIts = said.length > 0 || pathsOf(one) !== pathsOf(release);
    const key = JSON.stringify([said, pathsOf(one)]);
    if (isIts && !found.has(key)) found.set(key, { name, release: one });
  }
  const all = [...found.values()];
  if (all.length < 2) return all.map((one) => one.release);
  return all.map((one) => ({ ...one.release, name: `${release.name}/${one.name}` }));
}

function pathsOf({ chart, files }: Release): string {
  return [chart, ...files].join('\n');
}

/** Whether an environment switches a release off, and nothing else gives that value. */
function isOff({ condition }: Release, { values, isWhole }: HelmfileEnvironment, tree: Tree): boolean {
  const isOffHere = condition !== undefined && isSwitchedOff({ conditions: [condition], tags: [] }, values);
  return isOffHere && isWhole && !mayGiveValues(tree);
}

/** Where a command or another helmfile may stand that gives one values. */
const MAY_GIVE =
  /\.(?:ya?ml|gotmpl|json|toml|tf|mk|sh|bash|ksh|zsh|bat|cmd|ps1|py|rb|pl|js|ts|groovy)$|(?:^|\/)\.?[^./]{1,100}$/;
const GIVES = /--state-values-|^helmfiles:/m;

const mayGiveValues = perTree(
  (tree: Tree): boolean =>
    !isSurveyable(tree) || tree.paths.some((path) => MAY_GIVE.test(path) && GIVES.test(tree.text(path) ?? '')),
);

/** A release as it is in an environment, with each text that was put in. */
function releaseIn(
  release: Release,
  { name, values: given }: HelmfileEnvironment,
  treesOf: FileTrees,
): { name: string; release: Release; said: readonly string[] } {
  const said: string[] = [];
  const known = new Values(given, null);
  const fill = (tree: ValuesTree): ValuesTree => filledTree(tree, known, said);
  const named = (path: string): string => withName(path, name);
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
  return { name, release: withLaidOver({ ...placed, values: own, between }, files), said };
}

function withName(path: string, environment: string): string {
  return path.replace(ENVIRONMENT_NAME, () => environment);
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
    said.push(writtenAs(whole));
    return whole;
  }
  const { text: value } = values.expand(node.value.replace(OTHER_NAMES, '.Values.'));
  if (value === node.value) return tree;
  said.push(value);
  return { ...tree, node: { ...node, value, js: value } };
}

/** The text of values, wherever each of them stands. */
function writtenAs(tree: ValuesTree): string {
  const { node, file } = tree;
  if (tree.kind === 'leaf') return node ? file.text.slice(node.start, node.end) : '';
  return JSON.stringify([...tree.entries].map(([key, value]) => [key, writtenAs(value)]));
}

/** The environments of a helmfile, of all its documents and of the files that these are based on. */
const environmentsOf = perKey((path: string, tree: Tree): readonly HelmfileEnvironment[] => {
  const carried = carriedReader(tree);
  const own = carried(path);
  const named = (own?.documents ?? []).flatMap((document) => items(get(document, 'bases')));
  const bases = named.flatMap((base) => carried(relativeTo(path, str(base) ?? '') ?? '') ?? []);
  const files = [...bases, ...(own ? [own] : [])];
  const isWhole = bases.length === named.length && files.every(isSettled);
  const documents = files.flatMap((file) => file.documents.map((document) => ({ document, file })));
  const names = new Set(documents.flatMap(({ document }) => keysOf(get(document, 'environments'))));
  // Without a name helmfile takes this one, which nothing has to declare.
  if (documents.some(({ document }) => get(document, 'values') !== null)) names.add('default');
  return [...names].slice(0, MAX_ENVIRONMENTS).map((name) => {
    const given = [[], ['environments', name]].flatMap((at) =>
      documents.map(({ document, file }) => valuesIn(get(document, ...at, 'values'), file, name, carried)),
    );
    const hasSecrets = documents.some(({ document }) => get(document, 'environments', name, 'secrets') !== null);
    return { name, ...given.reduce(merged, { values: null, isWhole: isWhole && !hasSecrets }) };
  });
});

/** Whether no line of a template decides what a file has of environments. */
function isSettled({ documents, text }: Carried): boolean {
  const given = documents.flatMap((one) => ['bases', 'values', 'environments'].flatMap((key) => get(one, key) ?? []));
  return !hasTemplateLines(text.slice(0, Math.max(0, ...given.map(({ end }) => end))));
}

function keysOf(map: YamlNode | null): string[] {
  return map?.kind === 'map' ? map.entries.map(({ key }) => key) : [];
}

type GivenValues = Omit<HelmfileEnvironment, 'name'>;

/** The second ones over the first. */
function merged(lower: GivenValues, upper: GivenValues): GivenValues {
  return { values: mergeTrees(lower.values, upper.values), isWhole: lower.isWhole && upper.isWhole };
}

/** What a list of maps and files has in an environment, the last one uppermost. */
function valuesIn(
  list: YamlNode | null,
  file: Carried,
  environment: string,
  carried: (path: string) => Carried | null,
): GivenValues {
  return items(list)
    .map((one): GivenValues => {
      if (one?.kind === 'map') return { values: treeOfNode(one, file), isWhole: true };
      const path = relativeTo(file.file, withName(str(one) ?? '', environment));
      const read = path === null ? null : carried(path);
      // A template may have anything.
      const isWhole = read !== null && !read.error && !read.text.includes('{{');
      return { values: read && treeOf(read), isWhole };
    })
    .reduce(merged, { values: null, isWhole: true });
}
