import type { Tree } from '../../discover/load.ts';
import type { Carried } from '../text/carried.ts';
import { dirOf, namesIn } from '../text/paths.ts';
import type { ModuleTree } from './puppet.ts';
import { givenTexts } from './puppet-handed.ts';
import { scopesAround } from './puppet-scopes.ts';

/** What the modules beside a Puppet manifest and Hiera say of its variables. */
export function modulesAround(path: string, tree: Tree, carried: (path: string) => Carried | null): ModuleTree {
  let modules: readonly string[] | null = null;
  return {
    scopes: scopesAround(path, tree),
    modules: () => {
      modules ??= puppetModules(tree, path);
      return modules;
    },
    given: (module, variable) => givenTexts(module, variable, tree, carried),
  };
}

/** The names of the modules beside a manifest's own, and its own. */
function puppetModules(tree: Tree, path: string): string[] {
  return [...namesIn(tree.paths, dirOf(dirOf(dirOf(path))))];
}
