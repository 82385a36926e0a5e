import { familyOf } from '../evidence/claim.ts';
import { type Entry, firstLine, isDecisive } from '../evidence/entry.ts';
import type { ChartEnvironment } from '../evidence/unit.ts';
import { type Chart, isElsewhere, templatesOf } from '../helm/chart.ts';
import type { Home } from '../homes/home.ts';
import { nameOf } from '../placement/embedded-entries.ts';
import type { Put } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { placeKey } from '../text/located.ts';
import { pathsBelow } from '../text/paths.ts';
import { treeAt, type ValuesTree } from '../text/values-tree.ts';

/** The maps of the values that WSO2's charts make `deployment.toml` of. */
const BLOCKS = [['deploymentToml'], ['wso2', 'apim', 'configurations']];
/** Below them, what the charts add to the file as it stands. */
const ADDED = 'extraConfigs';

/** A text of the values that the chart does not read. */
export interface UnreadValue {
  entry: Entry;
  /** The keys it stands under. */
  path: readonly string[];
  /** The keys it should stand under. */
  right: readonly string[];
  /** What the values have there. */
  instead: ValuesTree | null;
}

/**
 * Of a home whose configuration is a piece of `deployment.toml` in values for a chart of WSO2's own that lies elsewhere:
 * the key it stands under, where the chart reads another one and the values show by the rest of that block which. Values of
 * charts by other names, and whole files among values, are left alone: a team's chart may read any key.
 */
export function unreadValue({ entries, units, environment }: Home, survey: Survey): UnreadValue | null {
  const { charts } = survey;
  const [entry, ...others] = entries.filter((one) => isDecisive(one));
  if (!entry || others.length > 0) return null;
  const own = environment ? [environment] : environmentsWith(entry, charts);
  const environments = units.length === 0 ? own : units.map((unit) => unit.environment);
  const found = environments.map((one) => one && unreadOf(entry, one, survey));
  return found.every((one) => one !== null) ? (found[0] ?? null) : null;
}

/** Where such a piece goes to. */
export function putUnderUnreadKey({ entry, path, right }: UnreadValue): Put {
  return { target: `${path.join('.')} of the values`, at: firstLine(entry), instead: right.join('.') };
}

/** Whether such a piece stands beside another home's that is under the right key: then no server has it. */
export function isUnreadBeside({ instead }: UnreadValue, homes: readonly Home[]): boolean {
  return instead !== null && homes.some(({ entries }) => entries.some((entry) => isText(instead, entry)));
}

/** The environments of charts that have a text of values outside of the chart's folder. */
function environmentsWith(entry: Entry, charts: readonly Chart[]): ChartEnvironment[] {
  if (entry.source.file === entry.path) return [];
  return charts
    .flatMap(({ environments }) => environments)
    .filter(({ values }) => values.tree && pathOf(entry, values.tree));
}

function unreadOf(entry: Entry, environment: ChartEnvironment, survey: Survey): UnreadValue | null {
  const { tree } = environment.values;
  const path = tree && pathOf(entry, tree);
  if (!path || isFile(path, tree)) return null;
  const chart = survey.charts.find(({ environments }) => environments.includes(environment));
  const right = chart ? rightBelow(path, tree, chart, survey) : environment.isOfOther ? null : rightPath(path, tree, 0);
  if (right === null || isSame(right, path)) return null;
  return { entry, path, right, instead: treeAt(tree, right) };
}

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  return keys.join('\0') === others.join('\0');
}

/** The keys whose value a configuration is. */
function pathOf(entry: Entry, tree: ValuesTree): string[] | null {
  if (tree.kind === 'leaf') return isText(tree, entry) ? [] : null;
  for (const [key, value] of tree.entries) {
    const rest = pathOf(entry, value);
    if (rest) return [key, ...rest];
  }
  return null;
}

/** Whether a value is the text of a configuration. */
function isText({ node }: ValuesTree, { source }: Entry): boolean {
  if (node?.kind !== 'scalar' || node.value !== source.text.text) return false;
  return placeKey(node.text().locate(0, 0)) === placeKey(source.text.locate(0, 0));
}

/** Whether a text is a whole file by the name it has. */
function isFile(path: readonly string[], tree: ValuesTree): boolean {
  const parent = treeAt(tree, path.slice(0, -1));
  return nameOf(path.at(-1) as string, parent?.node ?? null) !== null;
}

/**
 * The keys under which WSO2's chart reads what stands at a path: those of the innermost of its blocks around it. Null
 * where the values have none.
 *
 * @param outermost how many keys are above the values of the outermost chart that may be WSO2's
 */
function rightPath(path: readonly string[], tree: ValuesTree, outermost: number): string[] | null {
  for (let length = path.length - 1; length >= outermost; length--) {
    const above = path.slice(0, length);
    const blocks = BLOCKS.map((block) => [...above, ...block]).filter((block) => treeAt(tree, block)?.kind === 'map');
    const right = blocks.map((block) => [...block, ADDED]);
    if (right[0]) return right.find((one) => isSame(one, path)) ?? right[0];
  }
  return null;
}

/** The same in a chart of the repository, which may give values to charts that lie elsewhere, under the aliases they have. */
function rightBelow(path: readonly string[], tree: ValuesTree, chart: Chart, survey: Survey): string[] | null {
  const [first] = path;
  const dependency =
    chart.dependencies.find(({ key }) => key === first) ?? chart.dependencies.find(({ name }) => name === first);
  if (!dependency) return rightOfNone(path, chart, survey);
  if (!isElsewhere(dependency, chart, survey.charts)) return null;
  const right = rightPath(path, tree, 1);
  return right && [dependency.key, ...right.slice(1)];
}

/**
 * The same for what stands under no dependency's key: Helm hands a chart only what is under its own and `global`, where
 * WSO2's charts do not look. Null where the chart's own templates may read it.
 */
function rightOfNone(path: readonly string[], chart: Chart, { charts, tree }: Survey): string[] | null {
  const templates = pathsBelow(tree.paths, templatesOf(chart.folder));
  if (templates.some((template) => tree.text(template)?.includes(ADDED))) return null;
  const block = BLOCKS.find((one) => isSame([...one, ADDED], path.slice(-one.length - 1)));
  const ofWso2 = chart.dependencies.filter((one) => one.claim !== null && isElsewhere(one, chart, charts));
  const family = block === BLOCKS[0] ? 'is' : 'am';
  const meant = ofWso2.find(({ claim }) => familyOf(claim?.product ?? null) === family) ?? ofWso2[0];
  return block && meant ? [meant.key, ...block, ADDED] : null;
}
