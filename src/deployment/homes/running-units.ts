import { addTo } from '../../lists.ts';
import type { Claim } from '../evidence/claim.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import { serversOf } from '../evidence/home-targets.ts';
import type { Unit } from '../evidence/unit.ts';
import { effectiveEntries, linkedEntries } from '../placement/link.ts';
import type { Survey } from '../placement/survey.ts';
import { placeKey } from '../text/located.ts';
import { perTree } from '../text/per-tree.ts';

/**
 * What runs on its own: all units but the Dockerfiles that something builds, and of these the images as they are built
 * where all that build one put other configuration over what it has. Who runs such an image elsewhere gets it bare. One
 * that a command builds of another release runs somewhere, too.
 * A chart that has an image only as a part of others does not run by itself.
 */
export const runningUnits = perTree((_tree, survey: Survey): readonly Unit[] => {
  const built = new Map<string, Claim[]>();
  for (const { builds, claims } of survey.units) if (builds !== null) addTo(built, builds, ...claims);
  const isBuilt = (unit: Unit): boolean => {
    const others = built.get(unit.file);
    return others !== undefined && !isOfOwnRelease(unit, others);
  };
  const given = new Set(survey.units.filter(isGivenImage).map(containerKey));
  const isBare = (unit: Unit): boolean =>
    unit.open === true && !unit.environment?.partOf && given.has(containerKey(unit));
  const running = survey.units.filter((unit) => (unit.kind !== 'dockerfile' || !isBuilt(unit)) && !isBare(unit));
  const runs = new Map<string, Set<Entry>[]>();
  for (const unit of running) {
    const { file } = unit.image ?? {};
    if (file !== undefined) addTo(runs, file, new Set(decisiveOf(unit, survey)));
  }
  const images = running.flatMap(({ image }) => (image ? serversOf(image) : []));
  const isCovered = (image: Unit): boolean => {
    const own = decisiveOf(image, survey);
    const isRun = (files: Set<Entry>): boolean => own.every((entry) => files.has(entry));
    return own.length > 0 && !runs.get(image.file)?.some(isRun);
  };
  return [...running, ...images.filter(isCovered)];
});

/**
 * Whether commands make a build of a release that nothing else which builds the same file has.
 *
 * @param others what those say of theirs
 */
function isOfOwnRelease({ isGiven, claims }: Unit, others: readonly Claim[]): boolean {
  const isOther = ({ product, version }: Claim): boolean =>
    version !== null && !others.some((one) => one.product === product && one.version === version);
  return isGiven === true && claims.some(isOther);
}

/** Whether what a chart is a part of gives one of its containers the image. */
function isGivenImage({ environment, claims }: Unit): boolean {
  return environment?.partOf !== undefined && claims.some(({ kind }) => kind === 'image');
}

/** A container of a chart, whatever it is rendered with. */
function containerKey({ at, name, environment }: Unit): string {
  return `${placeKey(at)} ${name} ${environment?.chart}`;
}

/** The files with settings that a unit ends up with. */
function decisiveOf(unit: Unit, survey: Survey): Entry[] {
  return effectiveEntries(linkedEntries(unit, survey)).filter((entry) => isDecisive(entry));
}
