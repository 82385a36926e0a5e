import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { get, items, str, type YamlMap, type YamlNode } from '../../read/yaml.ts';
import { type Carried, carriedReader } from './carried.ts';
import { joinPath, relativeTo } from './paths.ts';
import { perTree } from './per-tree.ts';

/** A workflow of GitHub's. */
const WORKFLOW = /(?:^|\/)\.github\/workflows\/[^/]{1,200}\.ya?ml$/;
/** The same, or an action that the repository holds. */
const OF_GITHUB = new RegExp(String.raw`${WORKFLOW.source}|(?:^|\/)action\.ya?ml$`);
const YAML = /\.ya?ml$/;
/** Of more files only those that are called so may be pipelines that call templates. */
const MAX_FILES = 2000;
const PIPELINE = /pipeline|azure|gitlab|(?:^|[/_.-])ci(?:$|[/_.-])/i;
/** A path of the repository in `uses`, `template` or `local`. */
const OWN = /\buses["']?:[ \t]{1,9}["']?\.\/|\b(?:template|local)["']?:[ \t]{1,9}["']?[\w./-]{1,300}\.ya?ml/;
/** A template of Azure's in another repository has that behind it. */
const OF_REPOSITORY = /^([^@]{1,300})(?:@self)?$/;

/** Where a workflow calls another one, an action or a template of the repository. */
export interface WorkflowCall {
  caller: Carried;
  /** What it gives the inputs; null for nothing. */
  inputs: YamlMap | null;
  /** Where it calls, in the caller. */
  at: number;
}

/** The calls of a workflow, an action or a template of the repository by its path. */
export function callsTo(path: string, tree: Tree): readonly WorkflowCall[] {
  return CALLS(tree).get(path) ?? [];
}

/** Whether a file is another workflow of GitHub's than a given one, which nothing calls: its jobs give those of that one nothing. */
export function isOtherWorkflow(path: string, given: string, tree: Tree): boolean {
  return path !== given && WORKFLOW.test(path) && WORKFLOW.test(given) && callsTo(given, tree).length === 0;
}

const CALLS = perTree((tree: Tree): ReadonlyMap<string, readonly WorkflowCall[]> => {
  const found = new Map<string, WorkflowCall[]>();
  const read = carriedReader(tree);
  const paths = tree.paths.filter((path) => YAML.test(path));
  const callers =
    paths.length > MAX_FILES ? paths.filter((path) => OF_GITHUB.test(path) || PIPELINE.test(path)) : paths;
  for (const path of callers) {
    const caller = OWN.test(tree.text(path) ?? '') ? read(path) : null;
    const ofFile = OF_GITHUB.test(path) ? callsOfGitHub : callsOfTemplates;
    for (const { places, inputs, at } of caller?.documents.flatMap((document) => ofFile(document, path)) ?? []) {
      const call = { caller: caller as Carried, inputs, at };
      for (const place of places) {
        addTo(found, place, call);
      }
    }
  }
  return found;
});

/** The folder that paths in `uses` are seen from: the one around `.github`. */
function rootOf(path: string): string {
  const at = /(?:^|\/)\.github\//.exec(path)?.index;
  return at === undefined ? '' : path.slice(0, at);
}

interface Written {
  /** The paths that what is called may have. */
  places: readonly string[];
  inputs: YamlMap | null;
  at: number;
}

/** The jobs of a workflow, its steps, and those of an action, that call something of the repository. */
function callsOfGitHub(document: YamlNode | null, path: string): Written[] {
  const jobs = get(document, 'jobs');
  const each = jobs?.kind === 'map' ? jobs.entries.map(({ value }) => value) : [];
  const steps = [...each, get(document, 'runs')].flatMap((one) => items(get(one, 'steps')));
  return [...each, ...steps].flatMap((one): Written[] => {
    const uses = str(get(one, 'uses'));
    const called = uses?.startsWith('./') ? joinPath(rootOf(path), uses) : null;
    if (one === null || called === null) return [];
    // An action is named by its folder.
    const places = [called, `${called}/action.yml`, `${called}/action.yaml`].filter((place) => OF_GITHUB.test(place));
    return [{ places, inputs: mapOf(get(one, 'with')), at: one.start }];
  });
}

/** The templates that a pipeline of Azure's calls wherever it has stages, jobs or steps, and the files that one of GitLab's takes in. */
function callsOfTemplates(node: YamlNode | null, path: string): Written[] {
  if (node?.kind === 'seq') return node.items.flatMap((item) => callsOfTemplates(item, path));
  if (node?.kind !== 'map') return [];
  const [, template] = OF_REPOSITORY.exec(str(get(node, 'template')) ?? '') ?? [];
  const local = str(get(node, 'local'));
  const ofAzure =
    template === undefined ? null : template.startsWith('/') ? template.slice(1) : relativeTo(path, template);
  const calls: [string | null, YamlNode | null][] = [
    [ofAzure, get(node, 'parameters')],
    [local?.replace(/^\//, '') ?? null, get(node, 'inputs')],
  ];
  return [
    ...calls.flatMap(([place, given]) =>
      place === null ? [] : [{ places: [place], inputs: mapOf(given), at: node.start }],
    ),
    ...node.entries.flatMap(({ value }) => callsOfTemplates(value, path)),
  ];
}

function mapOf(node: YamlNode | null): YamlMap | null {
  return node?.kind === 'map' ? node : null;
}
