import { isListedVersion } from '../advisory/listed.ts';
import { productRow } from '../advisory/products.ts';
import type { ProductId, Span } from '../model.ts';
import { affinity } from './affinity.ts';
import { type Claim, type ClaimedProduct, RANK } from './claim.ts';
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
  /** A statement that contradicts the one used. */
  conflicts: { used: Claim; against: Claim }[];
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
    conflicts: conflicts(own, productClaim, versionClaim),
  };
}

function contradicts(claim: Claim, used: Claim | null): boolean {
  return used !== null && claim.version !== null && claim.version !== used.version;
}

/** Nearest folder first, then likeness of names, then how directly a statement speaks. */
function rankPool(pool: readonly Claim[], place: HomePlace): Claim[] {
  const scored = pool.map((claim) => {
    const folder = dirOf(claim.span.file);
    const near = depth(commonFolder(place.folder, folder));
    const names = [
      ...claim.labels,
      ...folder.split('/').slice(near),
      claim.product === 'other' ? '' : (claim.product ?? ''),
    ];
    return { claim, near, alike: affinity(place.names, names) };
  });
  scored.sort(
    (a, b) =>
      b.near - a.near || b.alike - a.alike || RANK[a.claim.kind] - RANK[b.claim.kind] || byVersion(a.claim, b.claim),
  );
  return scored.map(({ claim }) => claim);
}

/** Of several equally good statements the older version is the stricter one. */
function byVersion(a: Claim, b: Claim): number {
  return (a.version ?? '').localeCompare(b.version ?? '', 'en', { numeric: true });
}

function familyOf(product: ClaimedProduct | null): 'am' | 'is' | 'other' | null {
  return product === null ? null : product === 'other' ? 'other' : productRow(product).family;
}

function isOpenBanking(product: ClaimedProduct | null): boolean {
  return product?.startsWith('wso2-ob') ?? false;
}

function productFrom(own: readonly Claim[], ranked: readonly Claim[], place: HomePlace): Claim | null {
  const direct = own.find((claim) => claim.product !== null) ?? null;
  if (direct && direct.kind !== 'home' && direct.kind !== 'path') return direct;
  const family = direct ? familyOf(direct.product) : place.family === 'mi' ? 'other' : place.family;
  const named = ranked.filter((claim) => claim.product !== null && claim.kind !== 'versionVariable');
  const fitting = named.filter((claim) => family === null || familyOf(claim.product) === family);
  if (place.openBanking) {
    const banking =
      fitting.find((claim) => isOpenBanking(claim.product)) ?? named.find((claim) => isOpenBanking(claim.product));
    if (banking) return banking;
  }
  if (!direct)
    return (
      fitting[0] ??
      (family === null || family === 'other' ? null : (named.find((claim) => claim.product !== 'other') ?? null))
    );
  // carbon.xml names the base product; the same server may be set up as a key manager or for Open Banking.
  const special = fitting[0];
  const specialises =
    special &&
    special.product !== direct.product &&
    isSpecial(special.product) &&
    affinity(place.names, special.labels) >= 0.5;
  return specialises ? special : direct;
}

function isSpecial(product: ClaimedProduct | null): boolean {
  return product === 'wso2is-km' || isOpenBanking(product);
}

function versionFrom(productClaim: Claim | null, own: readonly Claim[], ranked: readonly Claim[]): Claim | null {
  if (productClaim?.version != null) return productClaim;
  const product = productClaim?.product ?? null;
  const fits = (claim: Claim): boolean =>
    claim.version !== null &&
    (claim.product === product ||
      (claim.product === null && product !== 'other' && isListedVersion(product, claim.version)));
  const direct = own.find(fits);
  if (direct || product === null || product === 'other') return direct ?? null;
  return ranked.find((claim) => fits(claim) && claim.product === product) ?? ranked.find(fits) ?? null;
}

/** Further direct statements that say the same. */
function supporting(own: readonly Claim[], product: ClaimedProduct | null, version: Claim | null): Claim[] {
  return own.filter(
    (claim) =>
      (claim.product === null || claim.product === product) &&
      (claim.version === null || claim.version === version?.version),
  );
}

/** Direct statements of the same product that name another version. */
function conflicts(own: readonly Claim[], product: Claim | null, version: Claim | null): Identity['conflicts'] {
  if (version?.version == null || isOpenBanking(product?.product ?? null)) return [];
  return own
    .filter((claim) => contradicts(claim, version) && (claim.product === null || claim.product === product?.product))
    .map((against) => ({ used: version, against }));
}

/** The advisory's product, or null for one it does not name or that is not known. */
export function namedProduct(product: ClaimedProduct | null): ProductId | null {
  return product === 'other' ? null : product;
}
