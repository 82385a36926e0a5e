import type { Claim } from '../evidence/claim.ts';
import type { Entry } from '../evidence/entry.ts';
import { identify } from '../evidence/identify.ts';
import type { Survey } from '../placement/survey.ts';
import { inFolder, isBelow } from '../text/paths.ts';
import type { Home } from './home.ts';
import { carbonClaim } from './home-claims.ts';
import { mayBe } from './may-be.ts';

/**
 * Unpacked servers of which the repository holds the `carbon.xml` and nothing that decides: they run with the shipped settings.
 * Where anything else may be of the release, or brings the home on, the file is taken for that one's.
 *
 * @param homes all that are known
 * @param pool statements made anywhere in the repository
 */
export function unpackedWithoutConfiguration(
  homes: readonly Home[],
  { entries }: Survey,
  pool: readonly Claim[],
): Home[] {
  const found: Home[] = [];
  for (const entry of entries) {
    const claim = isOfUnpacked(entry) ? carbonClaim(entry) : null;
    if (claim === null || claim.product === 'other' || claim.version === null) continue;
    const place = { folder: entry.home, names: entry.labels, family: null, openBanking: false };
    const identity = identify([claim], pool, place);
    if ([...homes, ...found].some((home) => mayBe(home.identity, identity) || isBrought(entry, home))) continue;
    const id = `${entry.path}#${claim.product}`;
    found.push({ id, entries: [], identity, units: [], environment: null, imageAt: claim.span });
  }
  return found;
}

/** Whether a file is the `carbon.xml` of an unpacked server, at its place and as it is. */
function isOfUnpacked({ source, path, home, map, problem }: Entry): boolean {
  const isThere = source.file === path && path === inFolder(home, 'repository/conf/carbon.xml');
  return source.kind === 'carbon.xml' && map === null && problem === null && isThere;
}

/** Whether a server gets a file, or is one of the home that it lies in. */
function isBrought({ path, home }: Entry, { entries, units }: Home): boolean {
  const mounted = units.flatMap(({ mounts }) => mounts.flatMap((mount) => (mount.kind === 'path' ? mount.from : [])));
  return entries.some((one) => isBelow(one.path, home)) || mounted.some((from) => isBelow(path, from));
}
