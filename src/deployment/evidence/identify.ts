import { isListedVersion } from '../../advisory/listed.ts';
import { hasNoToml } from '../../advisory/rules.ts';
import type { ProductId, Span } from '../../model.ts';
import { isIn, type Located, placeKey } from '../text/located.ts';
import { dirOf, isBelow, sharedDepth } from '../text/paths.ts';
import { affinity } from './affinity.ts';
import { type Claim, type ClaimedProduct, familyOf, RANK } from './claim.ts';
import { isAddition } from './pack.ts';
import { isProfileOfApiManager } from './product-name.ts';
import { byRelease, type HomePlace, type Ranked, type Ranking, rank } from './ranking.ts';
import { unpacked } from './remote-pack.ts';
import { isVariable, productMeant, saidOfVariable, variableOf } from './variable-statements.ts';

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
  /** A statement that contradicts the one used; `equal`: neither is closer. */
  conflicts: { used: Claim; against: Claim; equal: boolean }[];
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
    conflicts: [
      ...conflicts(own, productClaim, versionClaim),
      ...unlikeLevel(levels, levelClaim),
      ...overruled([said, ...possible], versionClaim, named, pool),
      ...(behind.length > 0 ? behind : unlikeUnpacked(versionClaim, archives)),
      ...[...otherReleases, ...rivals(own, productClaim, versionClaim, ranking, place)].map((against) => ({
        used: versionClaim as Claim,
        against,
        equal: true,
      })),
    ],
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

/** Whether a statement is of what a build of the repository's makes, whose image may have any name. */
function mayBeMade({ kind, base }: Claim): boolean {
  return kind === 'build' || kind === 'pack' || base === true;
}

/** Whether a statement is of an image that something runs, and not of one that something is built from. */
function isRunImage({ kind, base }: Claim): boolean {
  return kind === 'image' && base !== true;
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

/** Whether a statement is about another version, or about one where none is known. */
function contradicts(claim: Claim, used: Claim | null): boolean {
  return claim.version !== null && claim.version !== used?.version;
}

/** Whether a statement is about a product, or about whichever there is. */
function isAbout(claim: Claim, product: ClaimedProduct | null): boolean {
  return claim.product === null || claim.product === product;
}

/** Whether a product is one of Open Banking's, which run on another product. */
export function isOpenBanking(product: ClaimedProduct | null): boolean {
  return product?.startsWith('wso2-ob') ?? false;
}

function productFrom(own: readonly Claim[], ranking: Ranking, pool: readonly Claim[], place: HomePlace): Claim | null {
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
function baseFrom(product: ClaimedProduct | null, version: Claim | null, own: readonly Claim[]): Claim | null {
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

function versionFrom(
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
  if (productClaim?.version != null && isUsed(productClaim)) return productClaim;
  if (direct || product === null || product === 'other') return direct ?? null;
  const [inValues] = pool
    .filter((claim) => values.some((place) => isIn(claim.span, place)) && isVariable(claim) && fits(claim))
    .sort(byRelease);
  if (inValues) return inValues;
  // A chart's own count of versions is that of what lies in it.
  const isOfOtherChart = ({ kind, span }: Claim): boolean => kind === 'chart' && !isBelow(folder, dirOf(span.file));
  const fitsFiles = (claim: Claim): boolean =>
    fits(claim) && mayBe(claim) && !isOthersImage(claim) && !isOfOtherChart(claim);
  const found = ranking.find((claim) => fitsFiles(claim) && claim.product === product) ?? ranking.find(fitsFiles);
  // A path that leaves the version open is filled in: a variable as near by tells with what, while a path with a version
  // may be that of the home before, which is stopped or taken away.
  const isOpen = productClaim?.kind === 'path' && found?.claim.kind === 'path';
  const variable = isOpen ? ranking.find((claim) => fitsFiles(claim) && isVariable(claim)) : undefined;
  const told = (variable && found && variable.near >= found.near ? variable : found)?.claim ?? null;
  return told ?? (place.calledAfter && fits(place.calledAfter) ? place.calledAfter : null);
}

/** Whether a statement that names no product stands in a pair with one of another family. */
function isOfOtherFamily(claim: Claim, product: ClaimedProduct | null, pool: readonly Claim[]): boolean {
  const meant = productMeant(claim, pool);
  return product !== null && meant !== null && familyOf(meant) !== familyOf(product);
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

/** Direct statements of the same product that name another version; a chart may count versions of its own. */
function conflicts(own: readonly Claim[], product: Claim | null, version: Claim | null): Identity['conflicts'] {
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

/** Whether two statements are of one file of a home, which has the two states of a merge in it. */
function areOfOneFile(one: Claim, other: Claim): boolean {
  return one.kind === 'home' && other.kind === 'home' && one.span.file === other.span.file;
}

/** A level that the home's own files tell, against the one beside it that something else does. */
function unlikeLevel(levels: readonly Claim[], used: Claim | null): Identity['conflicts'] {
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
function ties(
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

/**
 * Of one release that the same variable is set to as near by, the lowest update level: environments may run it at
 * several, and one without a level at any.
 */
function lowestLevel(stated: Claim | null, ranking: Ranking, { values = [] }: HomePlace): Claim | null {
  if (stated === null || stated.updateLevel === null) return stated;
  const isSame = ({ version, product }: Claim): boolean => version === stated.version && product === stated.product;
  const [lowest = stated] = tiedWith(stated, ranking, values).filter(isSame).sort(byRelease);
  return lowest.updateLevel === stated.updateLevel ? stated : lowest;
}

/** What else the variable that a statement is of is set to as near by; nothing of one that is no variable's. */
function tiedWith(stated: Claim, ranking: Ranking, values: readonly Span[]): Claim[] {
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
function rivals(
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

/** One value may be stated of a product, by the pack it is used for, and of none, by the variable's name. */
function atEachPlace(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [placeKey(claim.span), claim])).values()];
}

/** The first of the variables in whose place the version that is unpacked is used. */
function overruled(
  said: readonly (Claim | null)[],
  used: Claim | null,
  product: ClaimedProduct | null,
  pool: readonly Claim[],
): Identity['conflicts'] {
  const against = said.find((claim) => claim !== used && unpacked(claim, product, pool) === used);
  return used && against ? [{ used, against, equal: false }] : [];
}

/**
 * Where a home's own files in a role or a Puppet module tell its version, such as `carbon.xml`: the role's pair, or the pair or
 * pack of the module's manifests, that names another, as it does where these were left behind at an upgrade.
 */
function raised(
  used: Claim | null,
  product: ClaimedProduct | null,
  pool: readonly Claim[],
  place: HomePlace,
): Identity['conflicts'] {
  if (used?.kind !== 'home') return [];
  const said = pool.filter((claim) => claim.product === product && claim.version !== null);
  const holding = place.held
    ? place.held(said.filter(({ kind }) => kind === 'variables'))
    : said.filter((claim) => isOfManifests(claim, place));
  const other = holding.find((claim) => contradicts(claim, used));
  return other ? [{ used, against: other, equal: false }] : [];
}

/** Whether a statement is a pair or a pack in the manifests of the Puppet module that brings a home's files. */
function isOfManifests({ kind, span }: Claim, { scope }: HomePlace): boolean {
  return (kind === 'variables' || kind === 'pack') && scope !== undefined && isBelow(span.file, `${scope}/manifests`);
}

/**
 * The pack that is unpacked where none of that version is: by what else tells it the file goes to a home that this pack does
 * not make, or the pack is another one, and nobody can tell which of the two lines was left behind.
 */
function unlikeUnpacked(used: Claim | null, archives: readonly Claim[]): Identity['conflicts'] {
  if (!used?.version || RANK[used.kind] <= RANK.image || used.kind === 'build') return [];
  const [against] = archives;
  return against && archives.every((claim) => contradicts(claim, used)) ? [{ used, against, equal: true }] : [];
}

/** What the variable that states the version may be set to where the home is, the older versions first. */
function heldOf(
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

/** The advisory's product, or null for one it does not name or that is not known. */
export function namedProduct(product: ClaimedProduct | null): ProductId | null {
  return product === 'other' ? null : product;
}
