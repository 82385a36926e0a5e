import type { Identity } from '../evidence/identify.ts';

/** Whether two may be one server, as far as what is said of them tells. */
export function mayBe(one: Identity, other: Identity): boolean {
  if (one.product === null) return true;
  return (
    one.product === other.product && (one.version === null || other.version === null || one.version === other.version)
  );
}
