import type { Span } from '../model.ts';
import type { Claim } from './claim.ts';
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
  return claim && same ? { ...claim, span: same.span, what: same.what } : claim;
}
