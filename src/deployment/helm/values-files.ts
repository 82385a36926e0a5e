import type { Tree } from '../../discover/load.ts';
import { carriedReader } from '../text/carried.ts';
import { perTree } from '../text/per-tree.ts';
import { treeAt, treeOf, type ValuesTree } from '../text/values-tree.ts';
import { isValuesName } from './chart.ts';

/** Whether a file has values for a chart: by its name, or by the keys of WSO2's own charts in it (`envs/prod/gateway.yaml`). */
export function isValuesFile(path: string, tree: Tree): boolean {
  return isValuesName(path) || keyedAsWso2s(tree).has(path);
}

/** The top-level keys of which one is in all values for WSO2's charts. */
const SIGN = /^(?:wso2|deploymentToml):/m;

/** The files that have the keys of WSO2's own charts: manifests and files of several documents are none. */
const keyedAsWso2s = perTree((tree: Tree): ReadonlySet<string> => {
  const carried = carriedReader(tree);
  const signed = tree.files.filter(({ path, text }) => /\.ya?ml$/.test(path) && SIGN.test(text));
  return new Set(
    signed.flatMap(({ path }) => {
      const read = carried(path);
      return read?.documents.length === 1 && hasKeysOfWso2s(treeOf(read)) ? [path] : [];
    }),
  );
});

/**
 * Whether values have the keys of a chart of WSO2's: for API Manager images below `wso2.deployment`, as one `image` or as one
 * `imageName` a server, or the block `wso2.apim.configurations`; for Identity Server an image beside the block `deploymentToml`.
 */
function hasKeysOfWso2s(values: ValuesTree | null): boolean {
  const isMap = (...path: string[]): boolean => treeAt(values, path)?.kind === 'map';
  const deployed = treeAt(values, ['wso2', 'deployment']);
  const servers = deployed?.kind === 'map' ? [...deployed.entries.keys()] : [];
  return (
    isMap('wso2', 'deployment', 'image') ||
    servers.some((server) => treeAt(deployed, [server, 'imageName']) !== null) ||
    isMap('wso2', 'apim', 'configurations') ||
    (isMap('deploymentToml') && isMap('deployment', 'image'))
  );
}
