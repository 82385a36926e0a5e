import type { Tree } from '../../discover/load.ts';

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

/**
 * Makes a thing once for each key, as long as the tree or the survey it is made of is there.
 *
 * @param make its further arguments have to be the same for the same key
 */
export function perKey<Key, Of extends object, Rest extends unknown[], T>(
  make: (key: Key, of: Of, ...rest: Rest) => T,
): (key: Key, of: Of, ...rest: Rest) => T {
  const made = new WeakMap<Of, Map<Key, T>>();
  return (key, of, ...rest) => {
    const known = made.get(of) ?? new Map<Key, T>();
    made.set(of, known);
    if (!known.has(key)) known.set(key, make(key, of, ...rest));
    return known.get(key) as T;
  };
}
