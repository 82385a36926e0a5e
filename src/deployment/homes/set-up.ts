import type { Tree } from '../../discover/load.ts';
import { roleOf } from '../ansible/ansible.ts';
import type { Entry } from '../evidence/entry.ts';
import { copiesIntoHomes } from '../placement/copied-into-homes.ts';
import { putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { moduleOf } from '../placement/written-into-homes.ts';
import { dirOf } from '../text/paths.ts';

/** Where the scripts, roles, modules and tasks stand that set a home with these files up on a machine. */
export function setUpIn(entries: readonly Entry[], survey: Survey): string[] {
  const { tree } = survey;
  return entries.flatMap((entry) => [
    ...[...copiesIntoHomes(entry, survey), ...putsInSteps(entry, tree)].map(({ at }) => dirOf(at.file)),
    ...scopesOf(entry.path, tree),
  ]);
}

/** The role and the module that a file is of. */
export function scopesOf(path: string, tree: Tree): string[] {
  return [roleOf(path, tree), moduleOf(path)].filter((place) => place !== null);
}
