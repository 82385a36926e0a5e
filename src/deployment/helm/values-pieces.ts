import type { YamlNode } from '../../read/yaml.ts';
import { Values } from '../evidence/values.ts';
import { treeAt, type ValuesTree } from '../text/values-tree.ts';
import { type Chart, isElsewhere } from './chart.ts';

/**
 * The texts that values of a chart of the repository give to charts of WSO2's images that it depends on and that lie
 * elsewhere, also by a name that an alias hides: a piece of `deployment.toml` among them counts by its key.
 */
export function textsForDependencies(tree: ValuesTree | null, chart: Chart, charts: readonly Chart[]): YamlNode[] {
  const given = chart.dependencies
    .filter((one) => isElsewhere(one, chart, charts))
    .map((one) => ({ ...one, texts: [one.key, one.name].flatMap((key) => textsIn(treeAt(tree, [key]))) }))
    .filter(({ texts }) => texts.length > 0);
  const isOfWso2 = (key: string): boolean => chart.environments.some(({ values }) => hasImages(values.tree, key));
  return given.flatMap(({ claim, key, texts }) => (claim !== null || isOfWso2(key) ? texts : []));
}

function hasImages(tree: ValuesTree | null, key: string): boolean {
  return new Values(treeAt(tree, [key]), null).images().length > 0;
}

/** The scalars of values that stand below keys only. */
export function textsIn(tree: ValuesTree | null): YamlNode[] {
  if (tree?.kind === 'map') return [...tree.entries.values()].flatMap(textsIn);
  return tree?.node?.kind === 'scalar' ? [tree.node] : [];
}
