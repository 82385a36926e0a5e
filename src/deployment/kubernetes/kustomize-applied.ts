import type { Tree } from '../../discover/load.ts';
import { filesWithSettings } from '../docker/environment-settings.ts';
import { isIn } from '../text/located.ts';
import { dirOf, joinPath, relativeTo } from '../text/paths.ts';
import { isKustomization, type Kustomization } from './kustomization.ts';

/** `path: base` of Argo CD and Flux, `kubectl apply -k base`, `kustomize build base`. */
const APPLIED =
  /(?:\bpath:[ \t]{0,20}|[ \t]-k[ \t]{1,20}|--kustomize[ \t=]{1,20}|\bkustomize[ \t]{1,20}build[ \t]{1,20})["']?([\w./-]{1,300})/g;

/**
 * The folders of kustomizations that others take in and that something in the repository applies all the same, by name:
 * what they make runs as it is, too.
 */
export function appliedBases(tree: Tree, kustomizations: readonly Kustomization[]): Set<string> {
  const folders = new Set(kustomizations.filter((one) => !one.appliedAt).map(({ file }) => dirOf(file)));
  const taken = kustomizations.flatMap(({ resources }) => resources).filter((path) => folders.has(path));
  const applied = new Set<string>();
  if (taken.length === 0) return applied;
  const bases = new Set(taken);
  for (const file of filesWithSettings(tree)) {
    if (isKustomization(file)) continue;
    for (const { index, 1: written = '' } of (tree.text(file) ?? '').matchAll(APPLIED)) {
      // What such an object changes does not run as it is.
      const at = { file, start: index, end: index };
      if (kustomizations.some(({ appliedAt }) => appliedAt && isIn(at, appliedAt))) continue;
      for (const path of [relativeTo(file, written), joinPath('', written)])
        if (path !== null && bases.has(path)) applied.add(path);
    }
  }
  return applied;
}
