import type { Span } from '../../model.ts';
import type { Located } from '../text/located.ts';
import { atEachPlace, type Claim, type ClaimedProduct, contradicts, isAbout, isRunImage, RANK } from './claim.ts';
import {
  type Conflict,
  conflicts,
  isOfManifests,
  oncePerPlace,
  overruled,
  raised,
  rivals,
  ties,
  unlikeLevel,
  unlikeUnpacked,
} from './contradictions.ts';
import { baseFrom, isOpenBanking, productFrom } from './identified-product.ts';
import { heldOf, lowestLevel, versionFrom } from './identified-version.ts';
import { byRelease, type HomePlace, type Ranking, rank } from './ranking.ts';
import { unpacked } from './remote-pack.ts';

/** What a home runs, and which statements said so. */
export interface Identity {
  product: ClaimedProduct | null;
  version: string | null;
  updateLevel: number | null;
  versionAt: Span | null;
  levelAt: Located | null;
  /** Whether only another image tells the version: the home's own may be of any. */
  guessed: boolean;
  /** The statements about this very home, the closest first. */
  own: readonly Claim[];
  /** What the role or module that brings its files says of the release, and the packs that are unpacked. */
  around: readonly Claim[];
  /** The statements used, the one for the product first. */
  claims: Claim[];
  conflicts: Conflict[];
}

/** Whether the policy file says what a home runs. */
export function isDeclared({ claims }: Identity): boolean {
  return claims.some(({ kind }) => kind === 'policy');
}

/**
 * Decides what a home runs.
 *
 * @param direct statements about this very home: its image, build, chart, `carbon.xml`
 * @param pool statements made anywhere in the repository; used when the direct ones leave something open
 */
export function identify(direct: readonly Claim[], pool: readonly Claim[], place: HomePlace): Identity {
  const own = [...direct].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const ranking = rank(pool, place);
  const productClaim = productFrom(own, ranking, pool, place);
  const named = productClaim?.product ?? null;
  const said = lowestLevel(versionFrom(productClaim, own, ranking, pool, place), ranking, place);
  const stated = unpacked(said, named, pool);
  const possible = heldOf(said, named, pool, place);
  const held = atEachPlace(possible.map((claim) => unpacked(claim, named, pool))).sort(byRelease);
  const base = isOpenBanking(named) ? baseFrom(named, held[0] ?? stated, own) : null;
  const product = base?.product ?? named;
  const versionClaim = base ?? held[0] ?? stated;
  const level = versionClaim?.updateLevel ?? null;
  const running = productClaim ? [...own, productClaim] : own;
  const guessed =
    versionClaim !== null &&
    (running.includes(versionClaim)
      ? !own.includes(versionClaim) && isRunImage(versionClaim) && place.isOfAnother?.(versionClaim) === true
      : isOfAnotherImage(versionClaim, running));
  const isOfOneBeside =
    versionClaim !== null && !own.includes(versionClaim) && place.isRunBeside?.(versionClaim) === true;
  // A build of the repository's is where the version of what it makes is changed; another server's image is not.
  const lent = (guessed && (level !== null || isRunImage(versionClaim))) || (level !== null && isOfOneBeside);
  const made = place.mayRun ? madeHere(product, versionClaim, place.mayRun, ranking) : null;
  const levels = own.filter((claim) => claim.updateLevel !== null && !contradicts(claim, versionClaim));
  const levelClaim =
    levels.find((claim) => place.isPutOver?.(claim)) ?? (level !== null && !lent ? versionClaim : (levels[0] ?? made));
  const otherReleases =
    held.length > 0
      ? held.filter((claim) => contradicts(claim, versionClaim))
      : ties(ranking, product, stated, pool, place);
  const claims = [productClaim, versionClaim, levelClaim, made].filter((claim) => claim !== null);
  const behind = raised(versionClaim, product, pool, place);
  const isPack = (claim: Claim): boolean => claim.product === product && claim.version !== null;
  const archives = versionClaim ? (place.archives?.(versionClaim) ?? []).filter(isPack) : [];
  const manifests = pool.filter((claim) => isOfManifests(claim, place) && isPack(claim));
  return {
    product,
    version: versionClaim?.version ?? null,
    updateLevel: levelClaim?.updateLevel ?? null,
    versionAt: (lent ? own.find((claim) => claim === productClaim) : (versionClaim ?? productClaim))?.span ?? null,
    levelAt: levelClaim?.levelAt ?? null,
    guessed,
    own,
    around: [...held, ...manifests, ...archives],
    claims: [...new Set([...claims, ...supporting(own, product, versionClaim)])],
    conflicts: oncePerPlace([
      ...conflicts(own, productClaim, versionClaim),
      ...unlikeLevel(levels, levelClaim),
      ...overruled([said, ...possible], versionClaim, named, pool),
      ...(behind.length > 0 ? behind : unlikeUnpacked(versionClaim, archives)),
      ...[...otherReleases, ...rivals(own, productClaim, versionClaim, ranking, place)].map((against) => ({
        used: versionClaim as Claim,
        against,
        equal: true,
      })),
    ]),
  };
}

/**
 * Whether a statement is of an image that is not the home's: of one product two images may be at any two levels. A
 * team's image may be built from what a Dockerfile of the repository begins with. Where a path is all that names the
 * home's product, its image has a name that tells nothing, and another server's tells nothing of it.
 */
function isOfAnotherImage(claim: Claim, own: readonly Claim[]): boolean {
  const image = own.find(({ kind }) => kind === 'image');
  const isImage = claim.kind === 'image' || claim.kind === 'build';
  if (own[0]?.kind === 'path') return isRunImage(claim);
  return image !== undefined && isImage && !(claim.base === true && image.official === false);
}

/**
 * What is said elsewhere of the release that the paths of a container tell: a statement with an update level, or what a
 * Dockerfile of the repository begins with.
 */
function madeHere(
  product: ClaimedProduct | null,
  said: Claim | null,
  mayRun: (claim: Claim) => boolean,
  ranking: Ranking,
): Claim | null {
  const isSame = (claim: Claim): boolean =>
    mayRun(claim) && isAbout(claim, product) && claim.version !== null && claim.version === said?.version;
  const isLevelled = (claim: Claim): boolean => isSame(claim) && claim.updateLevel !== null;
  const found = ranking.find(isLevelled) ?? ranking.find((claim) => isSame(claim) && claim.base === true);
  if (found === undefined) return null;
  const { claim: used, near } = found;
  // Which of two builds of one release it is, nobody says.
  const rival = ranking.find(
    (claim) => isLevelled(claim) && claim.updateLevel !== used.updateLevel,
    (other) => other.near === near,
  );
  return rival ? null : used;
}

/** Further direct statements that say the same; what a name or a table suggests adds nothing to one that says it. */
function supporting(own: readonly Claim[], product: ClaimedProduct | null, version: Claim | null): Claim[] {
  return own.filter(
    (claim) =>
      RANK[claim.kind] < RANK.name &&
      isAbout(claim, product) &&
      (claim.version === null || claim.version === version?.version),
  );
}
