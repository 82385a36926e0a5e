import { isBelow } from '../text/paths.ts';
import { affinity } from './affinity.ts';
import { type Claim, type ClaimedProduct, familyOf, RANK } from './claim.ts';
import { isAddition } from './pack.ts';
import type { HomePlace, Ranked, Ranking } from './ranking.ts';

/** Whether a product is one of Open Banking's, which run on another product. */
export function isOpenBanking(product: ClaimedProduct | null): boolean {
  return product?.startsWith('wso2-ob') ?? false;
}

/**
 * The statement that tells which product a home runs, or null.
 *
 * @param own statements about this very home, the closest first
 * @param pool those made anywhere in the repository
 */
export function productFrom(
  own: readonly Claim[],
  ranking: Ranking,
  pool: readonly Claim[],
  place: HomePlace,
): Claim | null {
  const direct = own.find((claim) => claim.product !== null) ?? null;
  if (direct && RANK[direct.kind] < RANK.home) return moreThanItsName(own, direct) ?? direct;
  const special = direct?.kind === 'home' ? (specialIn(own, direct) ?? specialAround(direct, ranking, place)) : null;
  if (special) return special;
  const isTold = direct !== null && RANK[direct.kind] < RANK.name;
  const family = isTold ? familyOf(direct.product) : null;
  // A product that the advisory does not name and another container runs leaves this one's home alone for no reason.
  const naming = (claim: Claim): boolean =>
    claim.product !== null &&
    !(claim.product === 'other' && place.isRunBeside?.(claim)) &&
    claim.kind !== 'versionVariable' &&
    (family === null || familyOf(claim.product) === family);
  // Only a special product is more than what is told: where there is none, a thousand homes need not be ranked for each.
  if (isTold && !pool.some((claim) => isSpecial(claim.product) && naming(claim))) return direct;
  const fitting = (accepted: (claim: Claim) => boolean): Ranked | undefined =>
    ranking.find(
      (claim) => naming(claim) && accepted(claim),
      ({ fits }) => fits || family !== null,
    );
  if (place.openBanking) {
    const banking = fitting((claim) => isOpenBanking(claim.product));
    if (banking) return banking.claim;
  }
  const best = bestOf(fitting);
  if (!isTold) return best ?? direct;
  // carbon.xml names the base product; the same server may be set up as a key manager or for Open Banking.
  const specialises =
    best && best.product !== direct.product && isSpecial(best.product) && affinity(place.names, best.labels) >= 0.5;
  return specialises ? best : direct;
}

/** What may tell a home's precise product where something closer tells the general one. */
const PRECISE: ReadonlySet<Claim['kind']> = new Set(['variables', 'pack', 'build', 'home', 'path']);

/**
 * What the home is itself where its files speak of the base product: `carbon.xml` of a key manager or of Open Banking
 * does. `product.txt` comes before the folder. A folder within folders of several packs tells nothing.
 */
function specialIn(own: readonly Claim[], base: Claim): Claim | null {
  const special = own.find(
    ({ kind, product, version, what }) =>
      PRECISE.has(kind) &&
      version !== null &&
      !isAddition(what) &&
      familyOf(product) === familyOf(base.product) &&
      !isBase(product),
  );
  const isOpen = special?.kind === 'path' && own.some(({ kind, product }) => kind === 'path' && isBase(product));
  return isOpen ? null : (special ?? null);
}

/** The same, told by what the role or module says that brings the files; not where it names a pack of the base, too. */
function specialAround(base: Claim, ranking: Ranking, { scope }: HomePlace): Claim | null {
  if (scope === undefined || !isBase(base.product)) return null;
  const isOfScope = ({ kind, product, version, span }: Claim): boolean =>
    PRECISE.has(kind) && version !== null && familyOf(product) === familyOf(base.product) && isBelow(span.file, scope);
  const isOpen = ranking.find((claim) => isOfScope(claim) && isBase(claim.product)) !== undefined;
  return isOpen ? null : (ranking.find((claim) => isOfScope(claim) && isSpecial(claim.product))?.claim ?? null);
}

/**
 * What a team's own image holds where its name tells only the general product: the home that is configured in it names
 * the precise one. Its tag stands against that only as a version of the product, and another one.
 */
function moreThanItsName(own: readonly Claim[], image: Claim): Claim | null {
  if (image.official !== false || !isBase(image.product)) return null;
  const special = specialIn(own, image);
  return image.version === null || image.version === special?.version ? special : null;
}

/** Whether a product is one that others are made of. */
function isBase(product: ClaimedProduct | null): boolean {
  return product === 'wso2am' || product === 'wso2is';
}

/** The product that Open Banking 3 runs on, where something beside its own name tells: that one decides. */
export function baseFrom(product: ClaimedProduct | null, version: Claim | null, own: readonly Claim[]): Claim | null {
  if (Number.parseInt(version?.version ?? '0', 10) < 3) return null;
  const isOfBase = (claim: Claim): boolean =>
    !isOpenBanking(claim.product) && familyOf(claim.product) === familyOf(product) && claim.version !== null;
  return own.find(isOfBase) ?? null;
}

/** The first statement, but one that would leave the home alone only when its names are the home's or no other is there. */
function bestOf(fitting: (accepted: (claim: Claim) => boolean) => Ranked | undefined): Claim | null {
  const first = fitting(() => true);
  if (first?.claim.product !== 'other' || first.alike >= 0.5) return first?.claim ?? null;
  return (fitting((claim) => claim.product !== 'other') ?? first).claim;
}

function isSpecial(product: ClaimedProduct | null): boolean {
  return product === 'wso2is-km' || isOpenBanking(product);
}
