import type { Tree } from '../../discover/load.ts';
import { inFolder, literally, pathsBelow } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';

const IN_MODULE = /(?:^|\/)(templates|files)\/(?=(.+))/g;
/**
 * A resource of which the manifest does not say what it is made of, which ones there are, or which templates are handed on
 * to it.
 */
const OPEN =
  /\bcreate_resources\b|\*\s{0,20}=>|\bcontent\s{0,20}=>\s{0,20}\$|(?<![\w$])\w{0,50}template\w{0,50}\s{0,20}=>\s{0,20}\$/;
const OPEN_SOURCE = /\bsource\s{0,20}=>\s{0,20}\$/;
/** A module of WSO2's own, which writes what it is handed. */
const OF_WSO2 = /(?<![\w:$])(?:::)?(wso2\w{0,50})(?=::\w)/g;
const MANIFEST = /(?:^|\/)([^/]+)\/manifests\/.+\.pp$/;

/** A file by the module that it lies in. */
export interface ModuleFile {
  path: string;
  module: string;
  folder: string;
  /** Its path below the folder. */
  rest: string;
}

/** A file with the module around it, which has manifests; null for any other. */
export function moduleFile(path: string, tree: Tree): ModuleFile | null {
  const places = [...path.matchAll(IN_MODULE)].map(({ index, 1: folder = '', 2: rest = '' }): ModuleFile => {
    return { path, module: path.slice(0, index), folder, rest };
  });
  const isModule = ({ module }: ModuleFile): boolean =>
    pathsBelow(tree.paths, inFolder(module, 'manifests')).some((one) => one.endsWith('.pp'));
  return places.find(isModule) ?? null;
}

/** Whether manifests have a resource of which it is not known what it is made of: it may be any file of a folder. */
export function mayWriteAny(manifests: readonly string[], folder: string, tree: Tree): boolean {
  const isElsewhere = (module: string): boolean =>
    !modulesIn(tree).has(module) && !manifests.some((text) => isDeclaredIn(text, module));
  return manifests.some(
    (text) =>
      OPEN.test(text) ||
      (folder === 'files' && OPEN_SOURCE.test(text)) ||
      [...text.matchAll(OF_WSO2)].some(([, module = '']) => isElsewhere(module)),
  );
}

/** The names of the modules of a repository. */
export const modulesIn = perTree(
  (tree): ReadonlySet<string> => new Set(tree.paths.flatMap((path) => moduleIn(path) ?? [])),
);

/** The name of the module that a manifest is of. */
export function moduleIn(path: string): string | undefined {
  return MANIFEST.exec(path)?.[1];
}

/** Whether a manifest is of a module, as that of one which is a repository by itself is. */
function isDeclaredIn(manifest: string, module: string): boolean {
  return new RegExp(`\\b(?:class|define)\\s{1,20}(?:::)?${literally(module)}(?!\\w)`).test(manifest);
}
