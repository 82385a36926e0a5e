import { addTo } from '../../lists.ts';
import { placeKey } from '../text/located.ts';
import { type Claim, type ClaimedProduct, familyOf } from './claim.ts';

/** Whether a statement is of a variable, by itself or as a pair with a product's name. */
export function isVariable(claim: Claim | null): claim is Claim {
  return claim?.kind === 'versionVariable' || claim?.kind === 'variables';
}

/** The name of the variable that a statement is of. */
export function variableOf(claim: Claim): string {
  return claim.what.split(' ')[0] as string;
}

/** What a pool says of variables: a repository of a thousand homes asks a thousand times. */
interface Statements {
  byName: Map<string, Claim[]>;
  /** The name of the variable whose value stands at a place. */
  names: Map<string, string>;
  /** The products that pairs give to the version that stands at a place. */
  products: Map<string, Set<ClaimedProduct>>;
}

const known = new WeakMap<readonly Claim[], Statements>();

function statementsOf(pool: readonly Claim[]): Statements {
  const before = known.get(pool);
  if (before) return before;
  const found: Statements = { byName: new Map(), names: new Map(), products: new Map() };
  for (const claim of pool) {
    const name = variableOf(claim);
    if (claim.kind === 'variables' && claim.product !== null) {
      const place = placeKey(claim.span);
      found.products.set(place, (found.products.get(place) ?? new Set()).add(claim.product));
    }
    if (claim.kind !== 'versionVariable') continue;
    // What a command hands on has its value from another variable.
    if (!claim.byCommand) found.names.set(placeKey(claim.span), name);
    addTo(found.byName, name, claim);
  }
  known.set(pool, found);
  return found;
}

/** The product that a statement is about: that of the pair it stands in, else its own. Pairs of several products tell none. */
export function productMeant(claim: Claim, pool: readonly Claim[]): ClaimedProduct | null {
  const [product, ...others] = statementsOf(pool).products.get(placeKey(claim.span)) ?? [];
  return product !== undefined && others.length === 0 ? product : claim.product;
}

/** All that is said of the variable that a statement is of, but what its own file says of another product. */
export function saidOfVariable(stated: Claim, product: ClaimedProduct | null, pool: readonly Claim[]): Claim[] {
  const { byName, names } = statementsOf(pool);
  const name = stated.byCommand ? variableOf(stated) : names.get(placeKey(stated.span));
  const said = name === undefined ? [] : (byName.get(name) ?? []);
  return said.filter((claim) => {
    const about = productMeant(claim, pool);
    return about === null || about === product;
  });
}

/** Whether a statement that names no product stands in a pair with one of another family. */
export function isOfOtherFamily(claim: Claim, product: ClaimedProduct | null, pool: readonly Claim[]): boolean {
  const meant = productMeant(claim, pool);
  return product !== null && meant !== null && familyOf(meant) !== familyOf(product);
}
