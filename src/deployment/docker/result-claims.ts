import type { Claim } from '../evidence/claim.ts';

/**
 * What `image` says of something that is built: it is only the name of the result, counts where the Dockerfile leaves
 * the version open, and nothing can be pinned there.
 */
export function resultClaims(claim: Claim, built: readonly Claim[]): Claim[] {
  const result: Claim = { ...claim, kind: 'build', levelAt: null };
  if (built.length === 0) return [result];
  return built.some(({ version }) => version !== null) ? [] : [{ ...result, updateLevel: null }];
}
