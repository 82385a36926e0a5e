import type { PathMount, Unit } from '../evidence/unit.ts';
import { isUnread } from '../scripts/moves.ts';
import { type CopyMade, copiesMade } from './copied-into-homes.ts';
import { isBrought, isRun } from './moved-by-scripts.ts';
import { homeOfOtherRelease } from './other-homes.ts';
import type { Survey } from './survey.ts';

/**
 * The units of a survey, with what a script that one brings along copies from what it brings, too, to where no server reads
 * it (`cp /mnt/conf/deployment.toml /home/wso2carbon/wso2is-7.1.0/conf/`), or to the home of another release than its image
 * has, as if it were mounted there.
 */
export function withMovedAstray(survey: Survey): Unit[] {
  const moves = survey.entries.flatMap((entry) =>
    copiesMade(entry, survey).map((copy) => ({ path: entry.path, copy, to: copy.files[0] as string })),
  );
  if (moves.length === 0) return survey.units;
  return survey.units.map((unit) => {
    const own = moves.filter(
      ({ path, copy }) => isBrought(path, unit) && isBrought(copy.at.file, unit) && isAstrayIn(unit, copy),
    );
    const mounts = own.map(({ path, to }): PathMount => ({ kind: 'path', from: path, to }));
    return own.length === 0 ? unit : { ...unit, mounts: [...unit.mounts, ...mounts] };
  });
}

/** Whether the server of a unit does not read what a script copies. */
function isAstrayIn(unit: Unit, { claim, files }: CopyMade): boolean {
  if (files.every(isUnread)) return claim === null || isRun(claim, unit);
  const images = unit.claims.filter(({ kind }) => kind === 'image');
  return images.length > 0 && files.every((file) => homeOfOtherRelease(file, images) !== null);
}
