import type { Claim } from './claim.ts';

/** A claim where the same script says the same of a pack: that is the place that pins the version. */
export function whereSaid(claim: Claim, file: string, said: readonly Claim[]): Claim {
  const same = said.find(
    ({ span, product, version }) => span.file === file && product === claim.product && version === claim.version,
  );
  return same ? { ...claim, span: same.span, what: same.what } : claim;
}
