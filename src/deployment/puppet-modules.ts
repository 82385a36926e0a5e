import type { Tree } from '../discover/load.ts';
import type { Carried } from './carried.ts';
import type { Located } from './located.ts';
import { dirOf, pathsBelow } from './paths.ts';
import { type ModuleTree, puppetVariables } from './puppet.ts';
import { givenTexts } from './puppet-given.ts';

/** What the modules beside a Puppet manifest and Hiera say of its variables. */
export function modulesAround(path: string, tree: Tree, carried: (path: string) => Carried | null): ModuleTree {
  return {
    inherited: (variable) => puppetLookup(tree, path, variable),
    modules: () => puppetModules(tree, path),
    given: (module, variable) => givenTexts(module, variable, tree, carried),
  };
}

/** The names of the modules beside a manifest's own, and its own. */
function puppetModules(tree: Tree, path: string): string[] {
  const modules = dirOf(dirOf(dirOf(path)));
  const depth = modules === '' ? 0 : modules.split('/').length;
  return [...new Set(pathsBelow(tree.paths, modules).map((one) => one.split('/')[depth] as string))];
}

/** Looks a Puppet variable up in the `params.pp` and `init.pp` nearest to a manifest. */
function puppetLookup(tree: Tree, path: string, variable: string): Located | null {
  const modules = dirOf(dirOf(dirOf(path)));
  for (const candidate of pathsBelow(tree.paths, modules)) {
    if (!candidate.endsWith('.pp') || candidate === path) continue;
    const text = tree.text(candidate);
    const found = text === null ? undefined : puppetVariables(candidate, text).get(variable);
    if (found) return found;
  }
  return null;
}
