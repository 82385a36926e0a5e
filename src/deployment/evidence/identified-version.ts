import { isListedVersion } from '../../advisory/listed.ts';
import { hasNoToml } from '../../advisory/rules.ts';
import { isIn, placeKey } from '../text/located.ts';
import { dirOf, isBelow, sharedDepth } from '../text/paths.ts';
import { atEachPlace, type Claim, type ClaimedProduct, isRunImage, mayBeMade, namedProduct } from './claim.ts';
import { tiedWith } from './contradictions.ts';
import { byRelease, type HomePlace, type Ranked, type Ranking } from './ranking.ts';
import { isOfOtherFamily, isVariable, saidOfVariable } from './variable-statements.ts';

/**
 * The statement that tells which version of its product a home runs, or null.
 *
 * @param productClaim what tells the product
 * @param own statements about this very home, the closest first
 * @param pool those made anywhere in the repository
 */
export function versionFrom(
  productClaim: Claim | null,
  own: readonly Claim[],
  ranking: Ranking,
  pool: readonly Claim[],
  { folder, values = [], hasToml = false, ...place }: HomePlace,
): Claim | null {
  const { isOfAnother = () => false, isOthersImage = () => false, isElsewhere = () => false } = place;
  const product = productClaim?.product ?? null;
  const named = namedProduct(product);
  // What another server runs may be a release that has no such file; a variable may be about files of several releases.
  const mayBe = (claim: Claim): boolean =>
    !hasToml || named === null || claim.version === null || !isRunImage(claim) || !hasNoToml(named, claim.version);
  const fits = (claim: Claim): boolean =>
    claim.version !== null &&
    (claim.product === product ||
      (claim.product === null &&
        product !== 'other' &&
        isListedVersion(product, claim.version) &&
        !isOfOtherFamily(claim, product, pool)));
  const direct = own.find(fits);
  // What another server runs says less of the version than the home's own chart, and so does what is said away from that chart.
  const isLent = (claim: Claim): boolean =>
    (direct !== undefined && isRunImage(claim) && isOfAnother(claim)) ||
    (direct?.kind === 'chart' && !mayBeMade(claim) && isElsewhere(claim));
  // A variable beside the home says more of it than what stands farther off.
  const isFar = ({ span }: Claim): boolean => {
    const depth = sharedDepth(folder, dirOf(span.file));
    const isNearer = ({ near }: Ranked): boolean => near > depth;
    return ranking.find((one) => one.kind === 'versionVariable' && fits(one), isNearer) !== undefined;
  };
  const isUsed = (claim: Claim): boolean => own.includes(claim) || (mayBe(claim) && !isLent(claim) && !isFar(claim));
  // A folder that is called after its release says more of it than what is said of servers elsewhere.
  const { calledAfter } = place;
  const ofFolder = (claim: Claim | null): Claim | null =>
    calledAfter && fits(calledAfter) && (claim === null || (!own.includes(claim) && isElsewhere(claim)))
      ? calledAfter
      : claim;
  if (productClaim?.version != null && isUsed(productClaim)) return ofFolder(productClaim);
  if (direct || product === null || product === 'other') return direct ?? null;
  const [inValues] = pool
    .filter((claim) => values.some((place) => isIn(claim.span, place)) && isVariable(claim) && fits(claim))
    .sort(byRelease);
  if (inValues) return inValues;
  // A chart's own count of versions is that of what lies in it.
  const isOfOtherChart = ({ kind, span }: Claim): boolean => kind === 'chart' && !isBelow(folder, dirOf(span.file));
  const isOfOtherWorkflow = (claim: Claim): boolean =>
    productClaim !== null && place.isOfOtherWorkflow?.(claim, productClaim) === true;
  const fitsFiles = (claim: Claim): boolean =>
    fits(claim) && mayBe(claim) && !isOthersImage(claim) && !isOfOtherChart(claim) && !isOfOtherWorkflow(claim);
  // Beside the variable that says which product it is stands the one of its release.
  const isBeside = (claim: Claim): boolean =>
    productClaim?.kind === 'variables' && claim.span.file === productClaim.span.file && isVariable(claim);
  const found =
    ranking.find((claim) => fitsFiles(claim) && isBeside(claim)) ??
    ranking.find((claim) => fitsFiles(claim) && claim.product === product) ??
    ranking.find(fitsFiles);
  // A path that leaves the version open is filled in: a variable as near by tells with what, while a path with a version
  // may be that of the home before, which is stopped or taken away.
  const isOpen = productClaim?.kind === 'path' && found?.claim.kind === 'path';
  const variable = isOpen ? ranking.find((claim) => fitsFiles(claim) && isVariable(claim)) : undefined;
  return ofFolder((variable && found && variable.near >= found.near ? variable : found)?.claim ?? null);
}

/**
 * Of one release that the same variable is set to as near by, the lowest update level: environments may run it at
 * several, and one without a level at any.
 */
export function lowestLevel(stated: Claim | null, ranking: Ranking, { values = [] }: HomePlace): Claim | null {
  if (stated === null || stated.updateLevel === null) return stated;
  const isSame = ({ version, product }: Claim): boolean => version === stated.version && product === stated.product;
  const [lowest = stated] = tiedWith(stated, ranking, values).filter(isSame).sort(byRelease);
  return lowest.updateLevel === stated.updateLevel ? stated : lowest;
}

/** What the variable that states the version may be set to where the home is, the older versions first. */
export function heldOf(
  stated: Claim | null,
  product: ClaimedProduct | null,
  pool: readonly Claim[],
  { held }: HomePlace,
): Claim[] {
  if (!held || !isVariable(stated)) return [];
  const said = saidOfVariable(stated, product, pool);
  const possible = said.filter(({ version }) => version !== null && isListedVersion(namedProduct(product), version));
  const isStated = ({ span }: Claim): boolean => placeKey(span) === placeKey(stated.span);
  const found = held(possible).map((claim) => (isStated(claim) ? stated : claim));
  return atEachPlace(found).sort(byRelease);
}
