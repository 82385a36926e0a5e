import type { Span } from '../../model.ts';
import { VOLUME_NAME } from '../text/home-paths.ts';
import { isIn } from '../text/located.ts';
import { type Claim, type ClaimedProduct, familyOf } from './claim.ts';
import { PACK, packClaim } from './pack.ts';
import { isProductName, productOfName } from './product-name.ts';
import type { Mount, Unit } from './unit.ts';

/** What lies between a home's folder and the end of a path that brings configuration; logs and libraries do not. */
const CONFIGURATION =
  /^(?:\/repository(?:\/resources)?|\/(?:repository\/(?:resources\/)?)?conf(?:\/.*)?|\/(?:repository\/)?(?:deployment\.toml|(?:identity|authenticators)\.xml))?\/?$/s;

/** The home of a product in a container. */
export interface HomePack {
  product: ClaimedProduct;
  name: string;
  /** `''` when the folder has the product's name alone. */
  version: string;
}

/** The pack whose home a path in a container brings configuration to (`/opt/wso2is-7.1.0/repository/conf/…`), or null. */
export function homePack(target: string | null): HomePack | null {
  if (target === null) return null;
  const match =
    [...target.matchAll(PACK)].at(-1) ??
    /(?<=^|\/)(wso2[\w-]*)(?=\/(?:(?:repository\/)?conf\/|repository\/?$))/.exec(target);
  if (!match) return null;
  const [whole, name = '', version = ''] = match;
  const rest = target.slice(match.index + whole.length).replace(/^[^/]*/, '');
  const product = productOfName(name);
  const isHome = CONFIGURATION.test(rest) && (version !== '' || product === 'other' || isProductName(name));
  return product !== null && isHome ? { product, name, version } : null;
}

/** The first pack whose home a command, a task or a resource names a path of. */
export function packIn(text: string): HomePack | null {
  const packs = text.split(/[\s"'=,;]+/).map((word) => homePack(word));
  return packs.find((pack) => pack !== null) ?? null;
}

/**
 * The products whose homes the mounts of a unit bring configuration to, each once, but those its other claims name.
 *
 * @param paths statements about packs, for their places
 * @param at where what no statement speaks of stands
 */
export function homeClaims(
  { mounts, claims }: Pick<Unit, 'mounts' | 'claims'>,
  paths: readonly Claim[],
  at: Span,
  labels: string[],
): Claim[] {
  const found: Claim[] = [];
  for (const mount of mounts) {
    const pack = homePack(targetOf(mount));
    const home = pack && packClaim(pack.name, pack.version, at, labels, 'path', 'path');
    if (!home || isSaid(home, [...claims, ...found])) continue;
    found.push(paths.find(({ product, version }) => product === home.product && version === home.version) ?? home);
  }
  return found;
}

/** The volumes that the entrypoint of WSO2's images takes configuration from. */
export const CONFIG_VOLUME = new RegExp(`(?:^|/)${VOLUME_NAME}(?:/|$)`);

/**
 * What the paths of a container say of its server: all of them where its image says something, or where its
 * configuration goes to the volume of WSO2's images; else only the homes that it brings configuration to, as a log
 * shipper reads the folders of a server's home, too.
 *
 * @param paths statements about packs that the container's text names
 * @param at where what no statement speaks of stands
 */
export function pathClaims(
  unit: Pick<Unit, 'mounts' | 'claims'>,
  paths: readonly Claim[],
  at: Span,
  labels: string[],
): Claim[] {
  const homes = homeClaims(unit, paths, at, labels);
  const isServer = unit.claims.length > 0 || unit.mounts.some((mount) => CONFIG_VOLUME.test(targetOf(mount) ?? ''));
  return isServer ? [...new Set([...paths, ...homes])] : homes;
}

/** Whether claims name a product, and the version with it if there is one. */
export function isSaid({ product, version }: Claim, claims: readonly Claim[]): boolean {
  return claims.some((said) => said.product === product && (version === null || said.version === version));
}

/**
 * The servers of a unit: one for each family of products that its image, the packs unpacked in it, or the places its
 * configuration is put tell. A server has what is said of its family and what is put in a home of its family.
 */
export function serversOf(unit: Unit): Unit[] {
  const families = familiesOf(unit);
  const [said] = unit.claims;
  if (families.length < 2 && (!said || families.length === 0 || families.includes(familyOf(said.product))))
    return [unit];
  const others = families.find((family) => family !== 'other') ?? 'other';
  // What is copied from further images may lie in folders that no target names: the first server has their statements.
  const isOpen = (claim: Claim): boolean =>
    claim !== said && claim.kind === 'image' && !families.includes(familyOf(claim.product));
  return families.map((family, index): Unit => {
    const own = unit.claims.filter(({ product }) => familyOf(product) === family);
    return {
      ...unit,
      name: index === 0 ? unit.name : `${unit.name}:${family}`,
      ...placesOf(own.find(({ version }) => version !== null) ?? own[0], unit, index === 0),
      claims: unit.claims.filter(
        (claim) => claim.product === null || own.includes(claim) || (index === 0 && isOpen(claim)),
      ),
      mounts: unit.mounts.filter(
        (mount) => (familyOf(homePack(targetOf(mount))?.product ?? null) ?? others) === family,
      ),
    };
  });
}

function familiesOf({ claims, mounts, taken = [] }: Unit): ReturnType<typeof familyOf>[] {
  const targets = mounts.map((mount) => familyOf(homePack(targetOf(mount))?.product ?? null));
  const hasImage = claims.some(({ kind }) => kind === 'image');
  // An image of a product the advisory does not name is left alone with what is mounted into it.
  const isAlone = taken.length === 0 && !targets.includes('other');
  if (hasImage && isAlone && claims[0]?.product === 'other') return ['other'];
  // The name of a team's own image tells less than where the files go.
  const running = claims.filter(({ kind, product, official }, index) =>
    index === 0 && hasImage
      ? official !== false || targets.every((family) => family === null) || targets.includes(familyOf(product))
      : kind === 'build' && !hasImage,
  );
  const families = [...[...running, ...taken].map(({ product }) => familyOf(product)), ...targets];
  return [...new Set(families)].filter((family) => family !== null);
}

/** Each server stands at a place of its own: whether one is configured is told by it. Several units may build the same. */
function placesOf(main: Claim | undefined, { at, builtAt }: Unit, isFirst: boolean): Pick<Unit, 'at' | 'builtAt'> {
  const own = isFirst ? at : { ...at, start: at.end };
  if (builtAt) return { at: own, builtAt: main?.span ?? builtAt };
  return { at: main && !isIn(main.span, at) ? main.span : own };
}

/** Where a mount goes in the container; null where that is not said. */
export function targetOf(mount: Mount): string | null {
  return mount.kind === 'values' ? null : mount.to;
}
