import { programCommands } from '../evidence/tool-container.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { withFolderLast } from '../scripts/copy-place.ts';
import { isUnread } from '../scripts/moves.ts';
import { USER_HOME } from '../text/home-paths.ts';
import {
  asFile,
  asTarget,
  baseOf,
  hasEnding,
  isBelow,
  pathFrom,
  pathIn,
  withoutSlash,
  withoutStars,
} from '../text/paths.ts';
import { copiedByOwnScripts, type PlacedMount } from './copied-by-own-scripts.ts';
import { type CopyMade, copiesMade } from './copied-into-homes.ts';
import { isBrought, isRun } from './moved-by-scripts.ts';
import { homeOfOtherRelease } from './other-homes.ts';
import type { Survey } from './survey.ts';

/** What copies files from one place in a container to another. */
const COPIES = /^(?:\/(?:usr\/)?bin\/)?(cp|mv|install)$/;
/** The folder of the user, as a shell puts it in. */
const HOME = /^(?:\$HOME|\$\{HOME\}|~)(?=\/)/;

/**
 * The units of a survey, with what a script that one brings along, or the program that it starts, copies from what it brings
 * to where no server reads it (`cp /mnt/conf/deployment.toml /home/wso2carbon/wso2is-7.1.0/conf/`), or to the home of another
 * release than its image has, as if it were mounted there.
 */
export function withMovedAstray(survey: Survey): Unit[] {
  const moves = survey.entries.flatMap((entry) =>
    copiesMade(entry, survey).map((copy) => ({ path: entry.path, copy, to: copy.files[0] as string })),
  );
  return survey.units.map((unit) => {
    const own = moves.filter(
      ({ path, copy }) => isBrought(path, unit) && isBrought(copy.at.file, unit) && isAstrayIn(unit, copy),
    );
    const mounts = own.map(({ path, to }): PlacedMount => ({ kind: 'path', from: path, to }));
    const copied = copiedByOwnScripts(unit, survey).filter(({ copy }) => isAstrayIn(unit, copy));
    const moved = distinct([...mounts, ...movedByProgram(unit), ...copied.map(({ mount }) => mount)]);
    return moved.length === 0 ? unit : { ...unit, mounts: [...unit.mounts, ...moved] };
  });
}

/** Mounts without those that bring the same to the same place as one before. */
function distinct(mounts: readonly PlacedMount[]): PlacedMount[] {
  const keyOf = (mount: PlacedMount): string => {
    const what = mount.kind === 'path' ? [mount.from] : mount.kind === 'map' ? [mount.name, mount.key] : [mount.at];
    return JSON.stringify([mount.kind, ...what, mount.to]);
  };
  return [...new Map(mounts.map((mount) => [keyOf(mount), mount])).values()];
}

/** What the program that a unit starts copies from its mounts to where its server does not read it, as mounts to there. */
function movedByProgram(unit: Unit): PlacedMount[] {
  return programCommands(unit.program ?? unit.image?.program ?? []).flatMap(([command = '', ...words]) => {
    const [, name] = COPIES.exec(command) ?? [];
    if (name === undefined) return [];
    const operands = withFolderLast(name, words).filter((word) => !word.startsWith('-'));
    const to = (operands.pop() ?? '').replace(HOME, USER_HOME);
    return operands
      .flatMap((source) => unit.mounts.flatMap((mount) => takenFrom(mount, source, to) ?? []))
      .filter(({ to: place }) => place !== null && (isUnread(place) || isOfOtherRelease(place, unit)));
  });
}

/**
 * What a command takes of a mount, as a mount to where it puts that; null where it takes nothing of it.
 *
 * @param source what the command takes, by its path in the container
 * @param to where the command puts it
 */
function takenFrom(mount: Mount, source: string, to: string): PlacedMount | null {
  if (mount.kind === 'values' || mount.to === null) return null;
  const at = withoutSlash(asTarget(mount.to));
  const path = withoutSlash(withoutStars(asTarget(source)));
  if (!isBelow(path, at)) return null;
  const rest = pathFrom(at, path);
  const place = hasEnding(path) ? asFile(to, baseOf(path)) : to;
  if (rest === '') return { ...mount, to: place };
  if (mount.kind === 'text') return null;
  return mount.kind === 'path'
    ? { ...mount, from: pathIn(mount.from, rest), to: place }
    : { ...mount, key: rest, to: place };
}

/** Whether the server of a unit does not read what a script copies. */
function isAstrayIn(unit: Unit, { claim, files }: CopyMade): boolean {
  if (files.every(isUnread)) return claim === null || isRun(claim, unit);
  return files.every((file) => isOfOtherRelease(file, unit));
}

/** Whether a place lies in the home of another release than the image of a unit has. */
function isOfOtherRelease(place: string, { claims }: Unit): boolean {
  const images = claims.filter(({ kind }) => kind === 'image');
  return images.length > 0 && homeOfOtherRelease(place, images) !== null;
}
