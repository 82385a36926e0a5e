import type { Tree } from '../../discover/load.ts';
import type { ValuesFrom } from '../evidence/described-release.ts';
import type { Release } from '../evidence/release.ts';
import { mapsCalled, reachedFrom } from '../kubernetes/flux-substitutes.ts';
import { KUSTOMIZATION_NAMES } from '../kubernetes/kustomization-names.ts';
import { kustomizeMaps } from '../kubernetes/kustomize-maps.ts';
import { carriedReader, carry } from '../text/carried.ts';
import { baseOf, dirOf, isBelow, sharedDepth } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { mergeTrees, treeOf, treeOfNode, type ValuesTree, valueAt } from '../text/values-tree.ts';

/** Values that a map holds, and the folder that it is described in. */
interface Held {
  folder: string;
  tree: ValuesTree;
}

/** Nobody has more environments. */
const MAX_RELEASES = 100;

/**
 * A release with the values under its own that Flux takes from config maps and Secrets (`valuesFrom`), once for each of
 * those of one name that may be the one; itself where the repository has none.
 */
export function withValuesFrom(release: Release, tree: Tree): Release[] {
  const { from = [], values, at } = release;
  if (from.length === 0) return [release];
  let ways: { name: string; tree: ValuesTree | null }[] = [{ name: release.name, tree: null }];
  for (const one of from) {
    const held = ofRelease(at.file, heldUnder(one, tree), tree);
    if (held.length === 0) continue;
    const named = (name: string, { folder }: Held): string => (held.length === 1 ? name : `${name}/${folder}`);
    ways = ways
      .flatMap((way) => held.map((next) => ({ name: named(way.name, next), tree: mergeTrees(way.tree, next.tree) })))
      .slice(0, MAX_RELEASES);
  }
  return ways.map((way) => ({ ...release, name: way.name, values: mergeTrees(way.tree, values) }));
}

/** What the maps of a name hold under the key that values are taken from. */
function heldUnder({ kind, name, key, target }: ValuesFrom, tree: Tree): Held[] {
  const carried = carriedReader(tree);
  const written = mapsCalled(kind, name, tree, carried).flatMap((values): Held[] => {
    const found = values.get(key);
    if (!found) return [];
    const { node, file } = found;
    const held = target ? valueAt(target, treeOfNode(node, file)) : treeOf(carry(file.file, node.text()));
    return held ? [{ folder: dirOf(file.file), tree: held }] : [];
  });
  const made = generatedMaps(tree)
    .filter((map) => map.name === name)
    .flatMap(({ file, paths }) =>
      paths
        .filter((one) => (one.key ?? baseOf(one.path)) === key)
        .flatMap(({ path }): Held[] => {
          const values = target ? null : carried(path);
          const held = values && treeOf(values);
          return held ? [{ folder: dirOf(file), tree: held }] : [];
        }),
    );
  return [...written, ...made];
}

/** The maps that kustomizations make of files. */
const generatedMaps = perTree((tree: Tree) =>
  tree.paths
    .filter((path) => KUSTOMIZATION_NAMES.includes(baseOf(path)) && /Generator:/.test(tree.text(path) ?? ''))
    .flatMap((path) => {
      const file = carriedReader(tree)(path);
      return file ? kustomizeMaps(file) : [];
    }),
);

/** Of maps of one name those nearest to a release, and those of the kustomizations that take the release in. */
function ofRelease(release: string, held: readonly Held[], tree: Tree): Held[] {
  const depth = ({ folder }: Held): number => sharedDepth(dirOf(release), folder);
  const nearest = Math.max(...held.map(depth));
  const takesIn = ({ folder }: Held): boolean =>
    reachedFrom([folder], carriedReader(tree)).some((one) => one !== '' && isBelow(release, one));
  return held.filter((one) => depth(one) === nearest || takesIn(one));
}
