import { isListedVersion } from '../advisory/listed.ts';
import type { ProductId, Span } from '../model.ts';
import { affinity } from './affinity.ts';
import { type Claim, type ClaimedProduct, familyOf, RANK } from './claim.ts';
import type { Entry } from './entry.ts';
import type { Located } from './located.ts';
import { commonFolder, depth, dirOf } from './paths.ts';

/** What a home runs, and which statements said so. */
export interface Identity {
  product: ClaimedProduct | null;
  version: string | null;
  updateLevel: number | null;
  versionAt: Span | null;
  levelAt: Located | null;
  /** The statements used, the one for the product first. */
  claims: Claim[];
  /** A statement that contradicts the one used; `equal`: neither is closer, and the older version was taken. */
  conflicts: { used: Claim; against: Claim; equal: boolean }[];
}

/** Where a home stands and what it is called: what statements elsewhere are held against. */
export interface HomePlace {
  folder: string;
  names: string[];
  family: Entry['family'];
  /** The home holds Open Banking's own configuration. */
  openBanking: boolean;
}

/**
 * Decides what a home runs.
 *
 * @param direct statements about this very home: its image, build, chart, `carbon.xml`
 * @param pool statements made anywhere in the repository; used when the direct ones leave something open
 */
export function identify(direct: readonly Claim[], pool: readonly Claim[], place: HomePlace): Identity {
  const own = [...direct].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const ranked = rankPool(pool, place);
  const productClaim = productFrom(own, ranked, place);
  const product = productClaim?.product ?? null;
  const versionClaim = versionFrom(productClaim, own, ranked);
  const levelClaim =
    versionClaim?.updateLevel != null
      ? versionClaim
      : (own.find((claim) => claim.updateLevel !== null && !contradicts(claim, versionClaim)) ?? null);
  const claims = [productClaim, versionClaim, levelClaim].filter((claim) => claim !== null);
  return {
    product,
    version: versionClaim?.version ?? null,
    updateLevel: levelClaim?.updateLevel ?? null,
    versionAt: (versionClaim ?? productClaim)?.span ?? null,
    levelAt: levelClaim?.levelAt ?? null,
    claims: [...new Set([...claims, ...supporting(own, product, versionClaim)])],
    conflicts: [...conflicts(own, productClaim, versionClaim), ...ties(ranked, product, versionClaim)],
  };
}

function contradicts(claim: Claim, used: Claim | null): boolean {
  return used !== null && claim.version !== null && claim.version !== used.version;
}

/** A statement of the pool with how well it fits a home. */
interface Ranked {
  claim: Claim;
  /** It speaks of the family of products the home's content tells, or its names are the home's. */
  fits: boolean;
  /** How much its names are the home's, 0 to 1. */
  alike: number;
  /** How many folders deep it shares the home's place. */
  near: number;
  score: number;
}

/**
 * Nearest folder first, then likeness of names and of content, then how directly a statement speaks. Of equal ones a
 * product the advisory names goes first: to leave a home alone takes a better reason.
 */
function rankPool(pool: readonly Claim[], place: HomePlace): Ranked[] {
  const family = place.family === 'mi' ? 'other' : place.family;
  const scored = pool.map((claim) => {
    const folder = dirOf(claim.span.file);
    const near = depth(commonFolder(place.folder, folder));
    const product = claim.product === 'other' ? '' : (claim.product ?? '');
    const alike = affinity(place.names, [...claim.labels, ...folder.split('/').slice(near), product]);
    const same = family === null || claim.product === null || familyOf(claim.product) === family;
    const fits = same || alike === 1;
    return { claim, near, alike, fits, score: alike + (fits ? 0.5 : 0) };
  });
  scored.sort(
    (a, b) =>
      b.near - a.near ||
      b.score - a.score ||
      Number(a.claim.product === 'other') - Number(b.claim.product === 'other') ||
      RANK[a.claim.kind] - RANK[b.claim.kind] ||
      byVersion(a.claim, b.claim),
  );
  return scored;
}

/** Of several equally good statements the older version is the stricter one. */
function byVersion(a: Claim, b: Claim): number {
  return compareVersions(a.version ?? '', b.version ?? '');
}

/** Number by number. `localeCompare` could do it, but takes 20 ms to load its tables. */
function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = Number(left[at] ?? -1) - Number(right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isOpenBanking(product: ClaimedProduct | null): boolean {
  return product?.startsWith('wso2-ob') ?? false;
}

function productFrom(own: readonly Claim[], ranked: readonly Ranked[], place: HomePlace): Claim | null {
  const direct = own.find((claim) => claim.product !== null) ?? null;
  if (direct && RANK[direct.kind] < RANK.home) return direct;
  const named = ranked.filter(({ claim }) => claim.product !== null && claim.kind !== 'versionVariable');
  const family = direct && RANK[direct.kind] < RANK.name ? familyOf(direct.product) : null;
  const fitting = named.filter(({ claim, fits }) => (family === null ? fits : familyOf(claim.product) === family));
  if (place.openBanking) {
    const banking = fitting.find(({ claim }) => isOpenBanking(claim.product));
    if (banking) return banking.claim;
  }
  const best = bestOf(fitting);
  if (!direct || RANK[direct.kind] >= RANK.name) return best ?? direct;
  // carbon.xml names the base product; the same server may be set up as a key manager or for Open Banking.
  const specialises =
    best && best.product !== direct.product && isSpecial(best.product) && affinity(place.names, best.labels) >= 0.5;
  return specialises ? best : direct;
}

/** The first statement, but one that would leave the home alone only when its names are the home's or no other is there. */
function bestOf(fitting: readonly Ranked[]): Claim | null {
  const [first] = fitting;
  if (first?.claim.product !== 'other' || first.alike >= 0.5) return first?.claim ?? null;
  return (fitting.find(({ claim }) => claim.product !== 'other') ?? first).claim;
}

function isSpecial(product: ClaimedProduct | null): boolean {
  return product === 'wso2is-km' || isOpenBanking(product);
}

function versionFrom(productClaim: Claim | null, own: readonly Claim[], ranked: readonly Ranked[]): Claim | null {
  if (productClaim?.version != null) return productClaim;
  const product = productClaim?.product ?? null;
  const fits = (claim: Claim): boolean =>
    claim.version !== null &&
    (claim.product === product ||
      (claim.product === null && product !== 'other' && isListedVersion(product, claim.version)));
  const direct = own.find(fits);
  if (direct || product === null || product === 'other') return direct ?? null;
  const others = ranked.map(({ claim }) => claim).filter(fits);
  return others.find((claim) => claim.product === product) ?? others[0] ?? null;
}

/** Further direct statements that say the same; what a name or a table suggests adds nothing to one that says it. */
function supporting(own: readonly Claim[], product: ClaimedProduct | null, version: Claim | null): Claim[] {
  return own.filter(
    (claim) =>
      RANK[claim.kind] < RANK.name &&
      (claim.product === null || claim.product === product) &&
      (claim.version === null || claim.version === version?.version),
  );
}

/** Direct statements of the same product that name another version. */
function conflicts(own: readonly Claim[], product: Claim | null, version: Claim | null): Identity['conflicts'] {
  if (version?.version == null || isOpenBanking(product?.product ?? null)) return [];
  return own
    .filter((claim) => contradicts(claim, version) && (claim.product === null || claim.product === product?.product))
    .map((against) => ({ used: version, against, equal: false }));
}

/** The same variable set to another version as near by: inventories and environments that run different releases. */
function ties(ranked: readonly Ranked[], product: ClaimedProduct | null, version: Claim | null): Identity['conflicts'] {
  const used = ranked.find(({ claim }) => claim === version);
  if (!used || product === null || product === 'other') return [];
  const variable = (claim: Claim): string => claim.what.split(' ')[0] as string;
  return ranked
    .filter(
      ({ claim, near, score }) =>
        claim.kind === 'versionVariable' &&
        used.claim.kind === 'versionVariable' &&
        variable(claim) === variable(used.claim) &&
        near === used.near &&
        score === used.score &&
        contradicts(claim, used.claim) &&
        isListedVersion(product, claim.version ?? ''),
    )
    .map(({ claim }) => ({ used: used.claim, against: claim, equal: true }));
}

/** The advisory's product, or null for one it does not name or that is not known. */
export function namedProduct(product: ClaimedProduct | null): ProductId | null {
  return product === 'other' ? null : product;
}
