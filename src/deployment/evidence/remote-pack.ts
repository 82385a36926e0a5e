import type { Span } from '../../model.ts';
import type { Claim, ClaimedProduct } from './claim.ts';
import { PACK, packClaim, productOfPack } from './pack.ts';
import { byVersion } from './ranking.ts';
import { isVariable } from './variable-statements.ts';

/** The variable of WSO2's Ansible roles that names the pack to download where `pack_location` is `remote`. */
export const REMOTE_PACK = 'remote_pack';

/** What a value of `remote_pack` says: the pack that is unpacked, whatever the other variables beside it name. */
export function remotePackClaim(value: string, span: Span, labels: string[]): Claim | null {
  const pack = [...value.matchAll(PACK)].at(-1);
  const [whole = '', name = '', version = ''] = pack ?? [];
  return productOfPack(name, version) === null ? null : packClaim(whole, '', span, labels, 'pack', REMOTE_PACK);
}

/**
 * What is unpacked where a variable states a newer version of a product in the same file; else the statement itself. Of
 * an older version nobody can tell whether another environment brings it along (`pack_location: local`).
 */
export function unpacked<T extends Claim | null>(
  stated: T,
  named: ClaimedProduct | null,
  pool: readonly Claim[],
): T | Claim {
  if (!isVariable(stated)) return stated;
  const isOfPack = ({ kind, what, product, span }: Claim): boolean =>
    kind === 'pack' && what.startsWith(`${REMOTE_PACK} `) && product === named && span.file === stated.span.file;
  return pool.find((claim) => isOfPack(claim) && byVersion(claim, stated) < 0) ?? stated;
}
