import { get, items, str, type YamlMap, type YamlNode } from '../../read/yaml.ts';
import { isTakenAway } from '../ansible/taken-away.ts';
import type { DescribedRelease } from '../evidence/described-release.ts';
import { eachMap } from '../text/each-map.ts';

/** Cheap sign of such a task. */
export const RELEASING_TASK = /(?:^|[\s.])helm["']?[ \t]{0,20}:|\bHelmDeploy@\d/m;
/** `HelmDeploy@0`, also with its publisher and extension: `acme.tools.HelmDeploy@0` */
const AZURE_TASK = /^(?:[\w-]+\.){0,2}HelmDeploy@\d/;
/** `kubernetes.core.helm`, `community.kubernetes.helm`, `helm` */
const MODULE = /^(?:[\w]+\.[\w]+\.)?helm$/;

/** The releases that tasks install: those of Ansible's module `helm` and of Azure's `HelmDeploy`. */
export function ofTasks(document: YamlNode): DescribedRelease[] {
  const found: DescribedRelease[] = [];
  eachMap(document, (map, path) => {
    const module = path.at(-1) ?? '';
    if (MODULE.test(module) && get(map, 'chart_ref') && !isTakenAway(module, map)) found.push(ofAnsible(map));
    else if (AZURE_TASK.test(str(get(map, 'task')) ?? '') && installs(map)) found.push(ofAzure(map));
  });
  return found;
}

/** Whether a task installs or upgrades a release, as it does where it says nothing else. */
function installs(task: YamlMap): boolean {
  return /^(?:install|upgrade)$/.test(str(get(task, 'inputs', 'command')) ?? 'install');
}

/** `{{ lookup('file', 'values.yaml') | from_yaml }}` */
const LOOKUP =
  /^\{\{\s{0,9}lookup\(\s{0,9}["'](?:[\w.]{1,100}\.)?(?:file|template)["']\s{0,9},\s{0,9}["']([^"'\n]{1,300})["']/;

/** The path of the file that a value of a task is looked up in; any other value as it is. */
export function lookedUp(value: string): string {
  return LOOKUP.exec(value)?.[1] ?? value;
}

function ofAnsible(at: YamlMap): DescribedRelease {
  const values = get(at, 'release_values') ?? get(at, 'values');
  const isLookup = LOOKUP.test(str(values) ?? '');
  const chart = get(at, 'chart_ref');
  const repository = get(at, 'chart_repo_url');
  return {
    name: str(get(at, 'release_name') ?? get(at, 'name')),
    chart,
    version: get(at, 'chart_version'),
    sources: isPath(chart) && !repository ? null : [repository],
    files: [...items(get(at, 'values_files')), ...(isLookup ? [values] : [])],
    textFiles: [],
    values: isLookup ? [] : [values],
    parameters: [],
    assignments: items(get(at, 'set_values')).map((one) => get(one, 'value')),
    at,
  };
}

function ofAzure(at: YamlMap): DescribedRelease {
  const inputs = get(at, 'inputs');
  const path = get(inputs, 'chartPath');
  return {
    name: str(get(inputs, 'releaseName')),
    chart: path ?? get(inputs, 'chartName'),
    version: get(inputs, 'chartVersion'),
    sources: path ? null : [],
    files: [get(inputs, 'valueFile')],
    textFiles: [],
    values: [],
    parameters: [],
    assignments: [get(inputs, 'overrideValues')],
    options: get(inputs, 'arguments'),
    at,
  };
}

/** Whether a chart is a folder of the repository, and not one of a registry: `./chart`, `{{ playbook_dir }}/chart`. */
function isPath(chart: YamlNode | null): boolean {
  return /^(?:[./]|\{\{)/.test(str(chart) ?? '');
}
