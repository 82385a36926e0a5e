import type { ProductId, Span } from '../../model.ts';
import { type Claim, familyOf, RANK } from './claim.ts';
import { areOfOneRelease, type Conflict } from './contradictions.ts';
import { isOpenBanking } from './identified-product.ts';
import type { Identity } from './identify.ts';

/** What a `[[target]]` of the policy file says (design.md, "Policy file"). */
export interface Declared {
  product: ProductId | null;
  version: string | null;
  updateLevel: number | null;
  at: Span;
}

/**
 * An identity with what the policy file declares in the place of what the repository says. A statement about the home
 * that says something else is a conflict.
 */
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
  const against = overruled(identity, declared);
  const isSettled = ({ used, against }: Conflict): boolean =>
    declared.version !== null || (declared.updateLevel !== null && areOfOneRelease(used, against));
  const versionChanges = declared.version !== null && declared.version !== identity.version;
  return {
    product: declared.product ?? identity.product,
    version: declared.version ?? identity.version,
    // A level belongs to the version it was stated for.
    updateLevel: declared.updateLevel ?? (versionChanges ? null : identity.updateLevel),
    versionAt: versionChanges ? null : identity.versionAt,
    levelAt: declared.updateLevel !== null || versionChanges ? null : identity.levelAt,
    guessed: declared.version === null && identity.guessed,
    own: identity.own,
    around: identity.around,
    claims: [claim, ...identity.claims],
    conflicts: [
      ...identity.conflicts.filter((conflict) => !isSettled(conflict)),
      ...(against === null ? [] : [{ used: claim, against, equal: false }]),
    ],
  };
}

/**
 * The statement about the home, or of the role or module that brings its files, that a target overrules. None where another
 * one says what the target says: it settles which of them holds.
 */
function overruled({ own, around, claims, product }: Identity, declared: Declared): Claim | null {
  // A chart may count versions of its own, and what a name or a table suggests is what a target is for.
  const ofHome = claims.filter(
    (claim) => own.includes(claim) && RANK[claim.kind] < RANK.versionVariable && claim.kind !== 'chart',
  );
  const used = [...ofHome, ...around];
  const stated = [...own, ...around];
  const isVersion = ({ version }: Claim): boolean => version === null || version === declared.version;
  const differs = {
    product: (claim: Claim) => familyOf(claim.product) !== familyOf(declared.product),
    // Open Banking's own version is another than its base product's.
    version: (claim: Claim) => !isVersion(claim) && !isOpenBanking(declared.product ?? product),
    updateLevel: (claim: Claim) => claim.updateLevel !== declared.updateLevel && isVersion(claim),
  };
  for (const said of ['product', 'version', 'updateLevel'] as const) {
    if (declared[said] === null || stated.some((claim) => claim[said] === declared[said])) continue;
    const against = used.find((claim) => claim[said] !== null && differs[said](claim));
    if (against) return against;
  }
  return null;
}
