import type { Tree } from '../../discover/load.ts';
import type { Claim } from '../evidence/claim.ts';
import { versionVariables } from '../evidence/variables.ts';
import { type Carried, locatedScalar } from '../text/carried.ts';
import { baseOf } from '../text/paths.ts';
import { playsOf } from './ansible-plays.ts';

/** What plays run or give variables. */
const OF_PLAYS = /(?:^|\/)(?:roles|tasks|group_vars|host_vars)\//;

/** The releases that plays run where nobody answers what they ask for (`vars_prompt`). */
export function promptedReleases(tree: Tree, read: (path: string) => Carried | null): Claim[] {
  // The plays of a tree are costly where nothing of Ansible's speaks of a server. A playbook itself need not.
  if (!tree.files.some(({ path, text }) => OF_PLAYS.test(path) || text.includes('vars_prompt'))) return [];
  return playsOf(tree, read).flatMap(({ prompted, file }) => {
    const labels = [baseOf(file.file).replace(/\.[^.]*$/, '')];
    return prompted.flatMap(({ key, value }) => {
      const said = locatedScalar(value, file);
      return said === null ? [] : versionVariables(key, said, labels);
    });
  });
}
