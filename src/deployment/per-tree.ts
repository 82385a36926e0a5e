import type { Tree } from '../discover/load.ts';

/**
 * Makes what goes through all paths of a tree once a tree: monorepos have hundreds of templates and many more paths.
 *
 * @param make its further arguments have to be the same for the same tree
 */
export function perTree<Rest extends unknown[], T>(
  make: (tree: Tree, ...rest: Rest) => T,
): (tree: Tree, ...rest: Rest) => T {
  const made = new WeakMap<Tree, { value: T }>();
  return (tree, ...rest) => {
    const before = made.get(tree);
    if (before) return before.value;
    const value = make(tree, ...rest);
    made.set(tree, { value });
    return value;
  };
}
