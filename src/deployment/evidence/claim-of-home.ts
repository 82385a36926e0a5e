import type { Span } from '../../model.ts';
import { type Claim, familyOf } from './claim.ts';
import type { HomePack } from './home-targets.ts';
import { packClaim } from './pack.ts';

/**
 * What a path into a pack's home says of that home. Where the same file says the same of the pack, that is the place: it
 * pins the version.
 *
 * @param file where the path stands
 * @param said what the repository says of packs
 */
export function claimOfHome(pack: HomePack, at: Span, file: string, said: readonly Claim[]): Claim | null {
  const claim = packClaim(pack.name, pack.version, at, [], 'path', 'path');
  const same = said.find(
    ({ span, product, version }) => span.file === file && product === claim?.product && version === claim.version,
  );
  if (claim && same) return { ...claim, span: same.span, what: same.what };
  return claim && pack.version === '' ? (packOfHome(claim, file, said) ?? claim) : claim;
}

/**
 * What says which pack a home without a version is, where it has the name of another of the same family: the only one that
 * the same file unpacks (`ln -s /opt/wso2is-km-5.10.0 /opt/wso2is`).
 */
function packOfHome(home: Claim, file: string, said: readonly Claim[]): Claim | null {
  const packs = said.filter(
    ({ span, kind, product, version }) =>
      span.file === file && kind === 'path' && version !== null && familyOf(product) === familyOf(home.product),
  );
  const [pack] = packs;
  const isAlone = packs.every(({ product, version }) => product === pack?.product && version === pack.version);
  return pack && isAlone ? pack : null;
}
