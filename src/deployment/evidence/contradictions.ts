import { isListedVersion } from '../../advisory/listed.ts';
import type { Span } from '../../model.ts';
import { isIn, placeKey } from '../text/located.ts';
import { isBelow } from '../text/paths.ts';
import {
  atEachPlace,
  type Claim,
  type ClaimedProduct,
  contradicts,
  familyOf,
  isAbout,
  namedProduct,
  RANK,
} from './claim.ts';
import { isOpenBanking } from './identified-product.ts';
import { isProfileOfApiManager } from './product-name.ts';
import type { HomePlace, Ranking } from './ranking.ts';
import { unpacked } from './remote-pack.ts';
import { isOfOtherFamily, isVariable, variableOf } from './variable-statements.ts';

/** A statement that contradicts the one used. */
export interface Conflict {
  used: Claim;
  against: Claim;
  /** Neither is closer. */
  equal: boolean;
}

/** Direct statements of the same product that name another version; a chart may count versions of its own. */
export function conflicts(own: readonly Claim[], product: Claim | null, version: Claim | null): Conflict[] {
  const claimed = product?.product ?? null;
  if (version?.version == null || isOpenBanking(claimed)) return [];
  return own
    .filter(
      (claim) =>
        contradicts(claim, version) &&
        !isOfOneChoice(claim, version) &&
        isAbout(claim, claimed) &&
        (claim.kind !== 'chart' || isListedVersion(namedProduct(claimed), claim.version as string)),
    )
    .map((against) => ({ used: version, against, equal: areOfOneFile(against, version) }));
}

/** Contradictions, each once: of one place two statements may be read. */
export function oncePerPlace(found: readonly Conflict[]): Conflict[] {
  const keyOf = ({ used, against }: Conflict): string =>
    [placeKey(used.span), placeKey(against.span), against.version, against.updateLevel].join(' ');
  return found.filter((one, index) => found.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}

/** Whether two statements are of one file of a home, which has the two states of a merge in it. */
function areOfOneFile(one: Claim, other: Claim): boolean {
  return one.kind === 'home' && other.kind === 'home' && one.span.file === other.span.file;
}

/** A level that the home's own files tell, against the one beside it that something else does. */
export function unlikeLevel(levels: readonly Claim[], used: Claim | null): Conflict[] {
  const against = levels.find(
    ({ updateLevel, kind }) => updateLevel !== used?.updateLevel && (kind === 'home') !== (used?.kind === 'home'),
  );
  return used && against ? [{ used, against, equal: false }] : [];
}

/** Whether two statements that contradict each other do so in their update levels. */
export function areOfOneRelease(one: Claim, other: Claim): boolean {
  const isSame = one.version === null || other.version === null || one.version === other.version;
  return isSame && one.updateLevel !== null && other.updateLevel !== null;
}

/** Whether two statements are values of one variable of which only one holds. */
function isOfOneChoice({ choice }: Claim, other: Claim): boolean {
  return choice !== undefined && choice === other.choice;
}

/**
 * The same variable set to another version in another branch, or as near by: inventories and environments that run
 * different releases.
 */
export function ties(
  ranking: Ranking,
  product: ClaimedProduct | null,
  version: Claim | null,
  pool: readonly Claim[],
  { values = [] }: HomePlace,
): Claim[] {
  const choice = version?.choice;
  if (choice !== undefined) {
    const others = ranking.all((claim) => claim.choice === choice && contradicts(claim, version));
    return atEachPlace(others.map(({ claim }) => claim).filter((claim) => isReleaseOf(claim, product, pool)));
  }
  const tied = version === null ? [] : tiedWith(version, ranking, values);
  return atEachPlace(tied.filter((claim) => contradicts(claim, version) && isReleaseOf(claim, product, pool)));
}

/** What else the variable that a statement is of is set to as near by; nothing of one that is no variable's. */
export function tiedWith(stated: Claim, ranking: Ranking, values: readonly Span[]): Claim[] {
  // What the values it is rendered with say is about it alone.
  if (!isVariable(stated) || values.some((place) => isIn(stated.span, place))) return [];
  const same = ranking.all((claim) => claim.kind !== 'chart' && variableOf(claim) === variableOf(stated));
  const used = same.find(({ claim }) => claim === stated);
  return same.filter(({ near, alike }) => near === used?.near && alike === used.alike).map(({ claim }) => claim);
}

/**
 * Where nothing of the home tells its product: the release of another product that is stated as near by. A home that is
 * called as parts of API Manager are is none of another product.
 */
export function rivals(
  own: readonly Claim[],
  productClaim: Claim | null,
  versionClaim: Claim | null,
  ranking: Ranking,
  { names }: HomePlace,
): Claim[] {
  if (productClaim === null || versionClaim === null || own.some(({ product }) => product !== null)) return [];
  if (familyOf(productClaim.product) === 'am' && names.some((name) => isProfileOfApiManager(name))) return [];
  const isNamed = ({ product, version }: Claim): boolean => namedProduct(product) !== null && version !== null;
  const used = ranking.find((claim) => claim === productClaim);
  const other = ranking.find(
    (claim) => isNamed(claim) && familyOf(claim.product) !== familyOf(productClaim.product),
    ({ near, alike }) => near === used?.near && alike === used.alike,
  );
  return other ? [other.claim] : [];
}

/** Whether a statement of a version is about one that the product has. */
function isReleaseOf(claim: Claim, product: ClaimedProduct | null, pool: readonly Claim[]): boolean {
  return (
    isAbout(claim, product) &&
    isListedVersion(namedProduct(product), claim.version as string) &&
    !isOfOtherFamily(claim, product, pool)
  );
}

/** The first of the variables in whose place the version that is unpacked is used. */
export function overruled(
  said: readonly (Claim | null)[],
  used: Claim | null,
  product: ClaimedProduct | null,
  pool: readonly Claim[],
): Conflict[] {
  const against = said.find((claim) => claim !== used && unpacked(claim, product, pool) === used);
  return used && against ? [{ used, against, equal: false }] : [];
}

/**
 * Where a home's own files in a role or a Puppet module tell its version, such as `carbon.xml`: the role's pair, or the pair or
 * pack of the module's manifests, that names another, as it does where these were left behind at an upgrade.
 */
export function raised(
  used: Claim | null,
  product: ClaimedProduct | null,
  pool: readonly Claim[],
  place: HomePlace,
): Conflict[] {
  if (used?.kind !== 'home') return [];
  const said = pool.filter((claim) => claim.product === product && claim.version !== null);
  const holding = place.held
    ? place.held(said.filter(({ kind }) => kind === 'variables'))
    : said.filter((claim) => isOfManifests(claim, place));
  const other = holding.find((claim) => contradicts(claim, used));
  return other ? [{ used, against: other, equal: false }] : [];
}

/** Whether a statement is a pair or a pack in the manifests of the Puppet module that brings a home's files. */
export function isOfManifests({ kind, span }: Claim, { scope }: HomePlace): boolean {
  return (kind === 'variables' || kind === 'pack') && scope !== undefined && isBelow(span.file, `${scope}/manifests`);
}

/**
 * The pack that is unpacked where none of that version is: by what else tells it the file goes to a home that this pack does
 * not make, or the pack is another one, and nobody can tell which of the two lines was left behind.
 */
export function unlikeUnpacked(used: Claim | null, archives: readonly Claim[]): Conflict[] {
  if (!used?.version || RANK[used.kind] <= RANK.image || used.kind === 'build') return [];
  const [against] = archives;
  return against && archives.every((claim) => contradicts(claim, used)) ? [{ used, against, equal: true }] : [];
}
