import type { ProductId, Span } from '../model.ts';
import type { Claim } from './claim.ts';
import type { Identity } from './identify.ts';

/** What a `[[target]]` of the policy file says (design.md, "Policy file"). */
export interface Declared {
  product: ProductId | null;
  version: string | null;
  updateLevel: number | null;
  at: Span;
}

/** An identity with what the policy file declares in the place of what the repository says. */
export function declare(identity: Identity, declared: Declared | null): Identity {
  if (!declared) return identity;
  const claim: Claim = {
    kind: 'policy',
    product: declared.product,
    version: declared.version,
    updateLevel: declared.updateLevel,
    span: declared.at,
    what: `target ${[declared.product, declared.version, declared.updateLevel].filter((said) => said !== null).join(' ')}`,
    levelAt: null,
    labels: [],
  };
  const versionChanges = declared.version !== null && declared.version !== identity.version;
  return {
    product: declared.product ?? identity.product,
    version: declared.version ?? identity.version,
    // A level belongs to the version it was stated for.
    updateLevel: declared.updateLevel ?? (versionChanges ? null : identity.updateLevel),
    versionAt: versionChanges ? null : identity.versionAt,
    levelAt: declared.updateLevel !== null || versionChanges ? null : identity.levelAt,
    guessed: declared.version === null && identity.guessed,
    claims: [claim, ...identity.claims],
    conflicts: declared.version === null ? identity.conflicts : [],
  };
}
