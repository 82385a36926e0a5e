import type { Tree } from '../../discover/load.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { get, items, str, type YamlMap, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import type { Stretch } from '../../settings.ts';
import { type Carried, locatedScalar } from './carried.ts';
import { expandShell } from './expand.ts';
import type { Located } from './located.ts';
import { perKey } from './per-tree.ts';
import { MAX_ROUNDS, ONCE, product, type Round } from './rounds.ts';
import { nameInMap, withVariables } from './with-variables.ts';
import { callsTo, type WorkflowCall } from './workflow-calls.ts';

/** What Ansible's tasks go through. */
const LOOPS = ['loop', 'with_items', 'with_list'];
/** A workflow that another one calls that another one calls. */
const MAX_CALLS = 3;
/** Nor extends others that extend others more often. */
const MAX_CHAIN = 10;

/** A part of a pipeline that runs several times, or by another job than the one it stands in. */
interface Repeated extends Stretch {
  rounds: readonly Round[];
}

/**
 * What the runs of the job around a place of a pipeline give their variables, one by one: of a matrix (`strategy` of
 * GitHub's and Azure's, `parallel` of GitLab's), of the jobs of GitLab's that extend it or merge it in, and of the
 * choices that its inputs have, and what other workflows of the repository give them; so do those of a task of Ansible's
 * with a loop. Once nothing where there are none.
 *
 * @returns by the offset in the outermost file
 */
export function roundsAt(yaml: Carried, tree: Tree): (offset: number) => readonly Round[] {
  return roundsIn(yaml, tree, 0);
}

function roundsIn(yaml: Carried, tree: Tree, depth: number): (offset: number) => readonly Round[] {
  const repeated = yaml.documents.flatMap((document) => [
    ...matrices(document),
    ...jobsOfGitLab(document),
    ...jobsOfCircle(document),
  ]);
  const choices = roundsOfInputs(yaml, tree, depth);
  const places = repeated.map(({ rounds, ...stretch }) => ({ ...yaml.span(stretch), rounds }));
  const known = new Map<string, readonly Round[]>();
  return (offset) => {
    const around = places.filter(({ start, end }) => start <= offset && offset < end);
    const key = around.map(({ start, end }) => `${start}-${end}`).join(' ');
    const own = around.flatMap(({ rounds }) => rounds).slice(0, MAX_ROUNDS);
    const found = known.get(key) ?? product([choices, own]);
    known.set(key, found);
    return found;
  };
}

/** What the inputs of a pipeline are: what may be chosen, and what each call gives them over their defaults. */
function roundsOfInputs(yaml: Carried, tree: Tree, depth: number): readonly Round[] {
  const chosen = product(yaml.documents.flatMap(inputs));
  const calls = depth === MAX_CALLS ? [] : callsTo(yaml.file, tree);
  if (calls.length === 0) return chosen;
  const defaults = new Map(yaml.documents.flatMap(defaultsOf));
  const called = calls.flatMap((call) => roundsOfCall(call, defaults, tree, depth));
  const isCalledOnly = yaml.documents.every((document) => get(document, 'on', 'workflow_dispatch') === null);
  return [...(isCalledOnly ? [] : chosen), ...called].slice(0, MAX_ROUNDS);
}

/** What a call gives the inputs, for each time that it is run; what is not known of it is left out. */
function roundsOfCall({ caller, inputs, at }: WorkflowCall, defaults: Round, tree: Tree, depth: number): Round[] {
  const rounds = roundsOfCaller(
    `${depth} ${caller.file}`,
    tree,
    caller,
    depth,
  )(caller.span({ start: at, end: at }).start);
  return rounds.map((round) => {
    const found = new Map(defaults);
    for (const { key, value } of inputs?.entries ?? []) {
      const written = locatedScalar(value, caller);
      const shell = withVariables(MappedText.ofFile('', written?.text ?? '')).text;
      const { text, definedAt } = expandShell(shell, (name) => round.get(name) ?? null);
      if (written === null || /[\s${]/.test(text)) found.delete(key);
      else found.set(key, { text, span: definedAt ?? written.span });
    }
    return found;
  });
}

/** Those of a workflow that calls others, which may do so many times. */
const roundsOfCaller = perKey((_key: string, tree: Tree, caller: Carried, depth: number) =>
  roundsIn(caller, tree, depth + 1),
);

function defaultsOf(document: YamlNode | null): [string, Located][] {
  return inputsOf(document).flatMap(({ name, otherwise }) => [...variable(name, otherwise)]);
}

/** The jobs with a matrix of GitHub's or Azure's, and Ansible's tasks with a loop. */
function matrices(node: YamlNode | null): Repeated[] {
  if (node?.kind === 'seq') return node.items.flatMap(matrices);
  if (node?.kind !== 'map') return [];
  const matrix = get(node, 'strategy', 'matrix');
  if (matrix?.kind !== 'map') return [...loopOfTask(node), ...node.entries.flatMap(({ value }) => matrices(value))];
  // A run of Azure's has a name, and its variables below.
  const named = matrix.entries.flatMap(({ value }) => (value?.kind === 'map' ? roundOf(value) : []));
  return [{ start: node.start, end: node.end, rounds: named.length > 0 ? named : combinations(matrix) }];
}

/** A task of Ansible's that goes through a list that stands in it. */
function loopOfTask(task: YamlMap): Repeated[] {
  const list = LOOPS.map((key) => get(task, key)).find((one) => one?.kind === 'seq');
  const name = str(get(task, 'loop_control', 'loop_var')) ?? 'item';
  return list ? [{ start: task.start, end: task.end, rounds: items(list).map((item) => variable(name, item)) }] : [];
}

/** The combinations of a matrix of GitHub's. */
function combinations(matrix: YamlMap): readonly Round[] {
  const lists = matrix.entries.filter(({ key }) => key !== 'include' && key !== 'exclude');
  const crossed = product(lists.map(({ key, value }) => items(value).map((item) => variable(key, item))));
  const left = items(get(matrix, 'exclude')).flatMap((item) => (item?.kind === 'map' ? [roundOf(item)] : []));
  const kept = crossed.filter(
    (round) => !left.some((one) => [...one].every(([key, { text }]) => round.get(key)?.text === text)),
  );
  const names = new Set(kept.flatMap((round) => [...round.keys()]));
  const alone: Round[] = [];
  let rounds = kept;
  for (const item of items(get(matrix, 'include'))) {
    if (item?.kind !== 'map') continue;
    const more = roundOf(item);
    const shared = [...more].filter(([key]) => names.has(key));
    const fits = (round: Round): boolean => shared.every(([key, { text }]) => round.get(key)?.text === text);
    if (names.size === 0 || !rounds.some(fits)) alone.push(more);
    else rounds = rounds.map((round) => (fits(round) ? new Map([...round, ...more]) : round));
  }
  return names.size === 0 ? alone : [...rounds, ...alone];
}

/** The jobs of GitLab's that run several times, or what stands in another one. */
function jobsOfGitLab(document: YamlNode | null): Repeated[] {
  if (document?.kind !== 'map') return [];
  const jobs = new Map(document.entries.flatMap(({ key, value }) => (value?.kind === 'map' ? [[key, value]] : [])));
  return [...jobs].flatMap(([name, job]): Repeated[] => {
    if (name.startsWith('.')) return [];
    const chain = chainOf(job, jobs);
    const parts = new Map(chain.flatMap(({ entries }) => entries.map(({ key, value }) => [key, value])));
    const rounds = items(get(parts.get('parallel'), 'matrix')).flatMap((item) =>
      item?.kind === 'map' ? product(item.entries.map(({ key, value }) => alternatives(key, value))) : [],
    );
    const given = new Map(chain.flatMap((one) => [...roundOf(get(one, 'variables'))]));
    const isElsewhere = (part: YamlNode): boolean => part.start < job.start || part.end > job.end;
    return [...parts.values()].flatMap((part): Repeated[] => {
      if (part === null || (rounds.length === 0 && !isElsewhere(part))) return [];
      const all = product([isElsewhere(part) ? [given] : ONCE, rounds]);
      return [{ start: part.start, end: part.end, rounds: all }];
    });
  });
}

/** The jobs of CircleCI's with parameters, run as its workflows call them: with those of a `matrix`, given ones and defaults. */
function jobsOfCircle(document: YamlNode | null): Repeated[] {
  const jobs = get(document, 'jobs');
  const workflows = get(document, 'workflows');
  if (jobs?.kind !== 'map' || workflows?.kind !== 'map') return [];
  const uses = new Map<string, Use[]>();
  for (const use of workflows.entries.flatMap(({ value }) => items(get(value, 'jobs')))) {
    const { key, value: given } = use?.kind === 'map' ? (use.entries[0] ?? NO_ENTRY) : { key: str(use), value: null };
    if (key === null) continue;
    const matrix = get(given, 'matrix', 'parameters');
    const [own, lists] = [given, matrix].map((map) => (map?.kind === 'map' ? map.entries : [])) as [Entries, Entries];
    const crossed = product(lists.map((one) => alternatives(one.key, one.value)));
    const names = new Set([...own, ...lists].map((one) => one.key));
    const before = uses.get(key) ?? [];
    if (before.length < MAX_ROUNDS)
      uses.set(key, [...before, ...crossed.map((round) => ({ names, round: new Map([...roundOf(given), ...round]) }))]);
  }
  return jobs.entries.flatMap(({ key, value }): Repeated[] => {
    const parameters = get(value, 'parameters');
    if (value === null || parameters?.kind !== 'map') return [];
    const defaults = parameters.entries.flatMap((one) => [...variable(one.key, get(one.value, 'default'))]);
    // What is given but not known is not the default.
    const rounds = (uses.get(key) ?? [UNUSED]).map(
      ({ names, round }) => new Map([...defaults.filter(([name]) => !names.has(name)), ...round]),
    );
    return [{ start: value.start, end: value.end, rounds }];
  });
}

/** A call of a job of CircleCI's: the parameters that it gives, and those of them that are known. */
interface Use {
  names: ReadonlySet<string>;
  round: Round;
}
type Entries = YamlMap['entries'];
const UNUSED: Use = { names: new Set(), round: new Map() };
const NO_ENTRY = { key: null, value: null };

/** The jobs that a job is made of: what it extends before it. */
function chainOf(job: YamlMap, jobs: ReadonlyMap<string, YamlMap>): YamlMap[] {
  const chain = new Set<YamlMap>();
  const add = (one: YamlMap, depth: number): void => {
    const extended = get(one, 'extends');
    const names = extended?.kind === 'seq' ? extended.items.map(str) : [str(extended)];
    for (const base of names.flatMap((name) => jobs.get(name ?? '') ?? [])) {
      if (depth < MAX_CHAIN && !chain.has(base)) add(base, depth + 1);
    }
    chain.add(one);
  };
  add(job, 0);
  return [...chain];
}

/** What a pipeline is given when it is started or called. */
interface Input {
  name: string;
  /** Its default; null for none. */
  otherwise: YamlNode | null;
  choices: readonly (YamlNode | null)[];
}

/**
 * The inputs of a pipeline: `inputs` of a workflow, an action or a GitLab component, `parameters` of Azure's, which may be a map of
 * their defaults, and `variables` of Bitbucket's.
 */
function inputsOf(document: YamlNode | null): Input[] {
  const named = ['workflow_dispatch', 'workflow_call'].map((trigger) => get(document, 'on', trigger, 'inputs'));
  const ofAction = get(document, 'runs') === null ? null : get(document, 'inputs');
  const ofMaps = [...named, ofAction, get(document, 'spec', 'inputs')].flatMap((map) =>
    map?.kind === 'map' ? map.entries.map(({ key, value }) => inputOf(key, value)) : [],
  );
  const parameters = get(document, 'parameters');
  const ofAzure =
    parameters?.kind === 'map' && RUNS.some((key) => get(document, key) !== null) ? parameters.entries : [];
  const custom = get(document, 'pipelines', 'custom');
  const ofBitbucket = (custom?.kind === 'map' ? custom.entries : []).flatMap(({ value }) =>
    items(value).flatMap((item) => items(get(item, 'variables'))),
  );
  return [
    ...ofMaps,
    ...ofAzure.map(({ key, value }) => ({ name: key, otherwise: value, choices: [] })),
    ...[...items(parameters), ...ofBitbucket].flatMap((item) => {
      const name = str(get(item, 'name'));
      return name === null ? [] : [inputOf(name, item)];
    }),
  ];
}

/** What a template of Azure's is made of. */
const RUNS = ['stages', 'jobs', 'steps'];

function inputOf(name: string, said: YamlNode | null): Input {
  const choices = ['options', 'values', 'allowed-values'].flatMap((key) => items(get(said, key)));
  return { name, otherwise: get(said, 'default'), choices };
}

/** What may be chosen for the inputs of a pipeline. */
function inputs(document: YamlNode | null): (readonly Round[])[] {
  return inputsOf(document).flatMap(({ name, otherwise, choices }) => {
    const all = [otherwise, ...choices].flatMap((item) => [...variable(name, item)]);
    return [[...new Map(all.map(([key, located]) => [located.text, new Map([[key, located]])])).values()]];
  });
}

/** What a variable that has a list of values may be. */
function alternatives(name: string, value: YamlNode | null): readonly Round[] {
  return value?.kind === 'seq' ? value.items.map((item) => variable(name, item)) : [variable(name, value)];
}

function roundOf(map: YamlNode | null): Round {
  const entries = map?.kind === 'map' ? map.entries : [];
  return new Map(entries.flatMap(({ key, value }) => [...variable(key, value)]));
}

/** A variable with its value, or with each of those that are below it; nothing for what the pipeline makes when it runs. */
function variable(name: string, value: YamlNode | null): Round {
  if (value?.kind === 'map') {
    const below = value.entries.flatMap(({ key, value: one }) => (one?.kind === 'scalar' ? [[key, one] as const] : []));
    return new Map(below.flatMap(([key, one]) => known(nameInMap(name, key), one)));
  }
  return new Map(value?.kind === 'scalar' ? known(name, value) : []);
}

function known(name: string, scalar: YamlScalar): [string, Located][] {
  const { value } = scalar;
  return value === '' || /[\s${]/.test(value)
    ? []
    : [[name, { text: value, span: scalar.text().locate(0, value.length) }]];
}
