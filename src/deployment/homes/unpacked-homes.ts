import type { Claim } from '../evidence/claim.ts';
import { type Entry, isOwnFile } from '../evidence/entry.ts';
import { identify } from '../evidence/identify.ts';
import { isCopiedIntoHome } from '../placement/copied-into-homes.ts';
import { type Put, putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { kindReadAt } from '../text/folders-read.ts';
import { asFile, inFolder, isBelow } from '../text/paths.ts';
import type { Home } from './home.ts';
import { carbonClaim } from './home-claims.ts';
import { mayBe } from './may-be.ts';
import { setUpIn } from './set-up.ts';

/**
 * Servers of which the repository holds the `carbon.xml`, in an unpacked home or put into one by a script or a step, and nothing that
 * decides: they run with the shipped settings. Where anything else may be of the release, or brings the home on, the file is taken for that one's.
 *
 * @param homes all that are known
 * @param pool statements made anywhere in the repository
 */
export function unpackedWithoutConfiguration(homes: readonly Home[], survey: Survey, pool: readonly Claim[]): Home[] {
  const found: Home[] = [];
  for (const entry of survey.entries) {
    const claim = isOfServer(entry, survey) ? carbonClaim(entry) : null;
    if (claim === null || claim.product === 'other' || claim.version === null) continue;
    const place = { folder: entry.home, names: entry.labels, family: null, openBanking: false };
    const identity = identify([claim], pool, place);
    const places = setUpIn([entry], survey);
    // One place sets up one server of a product: a file that speaks of another release is out of date there.
    const isSetUpHere = ({ identity: { product }, entries }: Home): boolean =>
      product === claim.product && setUpIn(entries, survey).some((one) => places.includes(one));
    const isOf = (home: Home): boolean =>
      mayBe(home.identity, identity) || isBrought(entry, home) || (places.length > 0 && isSetUpHere(home));
    if ([...homes, ...found].some(isOf)) continue;
    const id = `${entry.path}#${claim.product}`;
    found.push({ id, entries: [], identity, units: [], environment: null, imageAt: claim.span });
  }
  return found;
}

/** Whether a file is the `carbon.xml` of an unpacked server, at its place and as it is, or is put there. */
function isOfServer(entry: Entry, survey: Survey): boolean {
  const { source, path, home, problem } = entry;
  if (source.kind !== 'carbon.xml' || problem !== null || !isOwnFile(entry)) return false;
  const isPut = ({ target }: Put): boolean =>
    [target, asFile(target, 'carbon.xml')].some((one) => kindReadAt(one) === 'carbon.xml');
  return (
    path === inFolder(home, 'repository/conf/carbon.xml') ||
    isCopiedIntoHome(entry, survey) ||
    putsInSteps(entry, survey.tree).some(isPut)
  );
}

/** Whether a server gets a file, or is one of the home that it lies in. */
function isBrought({ path, home }: Entry, { entries, units }: Home): boolean {
  const mounted = units.flatMap(({ mounts }) => mounts.flatMap((mount) => (mount.kind === 'path' ? mount.from : [])));
  return entries.some((one) => isBelow(one.path, home)) || mounted.some((from) => isBelow(path, from));
}
