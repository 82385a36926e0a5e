import type { Tree } from '../../discover/load.ts';
import { hasOwnName } from '../evidence/entry.ts';
import { FILE_NAMES, type PutFile } from '../evidence/put-file.ts';
import { stagedByStep } from './staged-by-steps.ts';
import { stepsWith } from './written-into-homes.ts';

/** States of Salt, recipes of Chef and machines of Vagrant: what else has steps is read by itself. */
const WRITER = /\.(?:sls|rb)$|(?:^|\/)Vagrantfile$/;

/** The files that states, resources of recipes and provisioners of Vagrant put somewhere under a configuration file's name. */
export function filesPutBySteps(tree: Tree): PutFile[] {
  return stepsWith(FILE_NAMES, tree)
    .filter(({ path }) => WRITER.test(path))
    .flatMap((step) => stagedByStep(step, tree))
    .filter(({ target }) => hasOwnName(target))
    .map(({ from, target }) => ({ path: from, target }));
}
