import type { PathMount, Unit } from '../evidence/unit.ts';
import { isUnread } from '../scripts/moves.ts';
import { copiesIntoHomes } from './copied-into-homes.ts';
import { isBrought, isRun } from './moved-by-scripts.ts';
import type { Survey } from './survey.ts';

/**
 * The units of a survey, with what a script that one brings along copies from what it brings, too, to where no server reads
 * it (`cp /mnt/conf/deployment.toml /home/wso2carbon/wso2is-7.1.0/conf/`), as if it were mounted there.
 */
export function withMovedAstray(survey: Survey): Unit[] {
  const moves = survey.entries.flatMap((entry) =>
    copiesIntoHomes(entry, survey).flatMap(({ claim, files, at }) =>
      files.every(isUnread) ? [{ path: entry.path, script: at.file, claim, to: files[0] as string }] : [],
    ),
  );
  if (moves.length === 0) return survey.units;
  return survey.units.map((unit) => {
    const own = moves.filter(
      ({ path, script, claim }) => isBrought(path, unit) && isBrought(script, unit) && isRun(claim, unit),
    );
    const mounts = own.map(({ path, to }): PathMount => ({ kind: 'path', from: path, to }));
    return own.length === 0 ? unit : { ...unit, mounts: [...unit.mounts, ...mounts] };
  });
}
