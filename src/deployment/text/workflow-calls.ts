import type { Tree } from '../../discover/load.ts';
import { get, items, str, type YamlMap, type YamlNode } from '../../read/yaml.ts';
import { type Carried, carriedReader } from './carried.ts';
import { joinPath } from './paths.ts';
import { perTree } from './per-tree.ts';

/** A workflow of GitHub's, or an action that the repository holds. */
const CALLABLE = /(?:^|\/)\.github\/workflows\/[^/]{1,200}\.ya?ml$|(?:^|\/)action\.ya?ml$/;
/** A path of the repository in `uses`. */
const OWN = /\buses["']?:[ \t]{1,9}["']?\.\//;

/** Where a workflow calls another one, or an action of the repository. */
export interface WorkflowCall {
  caller: Carried;
  /** What it gives the inputs; null for nothing. */
  inputs: YamlMap | null;
  /** Where it calls, in the caller. */
  at: number;
}

/** The calls of a workflow or an action of the repository by its path. */
export function callsTo(path: string, tree: Tree): readonly WorkflowCall[] {
  return CALLABLE.test(path) ? (CALLS(tree).get(path) ?? []) : [];
}

const CALLS = perTree((tree: Tree): ReadonlyMap<string, readonly WorkflowCall[]> => {
  const found = new Map<string, WorkflowCall[]>();
  const read = carriedReader(tree);
  for (const path of tree.paths) {
    const caller = CALLABLE.test(path) && OWN.test(tree.text(path) ?? '') ? read(path) : null;
    for (const { uses, inputs, at } of caller?.documents.flatMap(callsIn) ?? []) {
      const called = joinPath(rootOf(path), uses);
      // An action is named by its folder.
      for (const place of called === null ? [] : [called, `${called}/action.yml`, `${called}/action.yaml`])
        found.set(place, [...(found.get(place) ?? []), { caller: caller as Carried, inputs, at }]);
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
  uses: string;
  inputs: YamlMap | null;
  at: number;
}

/** The jobs of a workflow, its steps, and those of an action, that call something of the repository. */
function callsIn(document: YamlNode | null): Written[] {
  const jobs = get(document, 'jobs');
  const each = jobs?.kind === 'map' ? jobs.entries.map(({ value }) => value) : [];
  const steps = [...each, get(document, 'runs')].flatMap((one) => items(get(one, 'steps')));
  return [...each, ...steps].flatMap((one): Written[] => {
    const uses = str(get(one, 'uses'));
    const inputs = get(one, 'with');
    if (one === null || uses === null || !uses.startsWith('./')) return [];
    return [{ uses, inputs: inputs?.kind === 'map' ? inputs : null, at: one.start }];
  });
}
