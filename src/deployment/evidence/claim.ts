import { productRow } from '../../advisory/products.ts';
import { isShortened } from '../../advisory/rules.ts';
import type { ProductId, Span } from '../../model.ts';
import { type Located, placeKey } from '../text/located.ts';

/** `other`: a WSO2 product the advisory does not name (Micro Integrator, analytics, …). */
export type ClaimedProduct = ProductId | 'other';

/** API Manager and Identity Server families of products; `other` for a product the advisory does not name. */
export function familyOf(product: ClaimedProduct | null): 'am' | 'is' | 'other' | null {
  return product === null ? null : product === 'other' ? 'other' : productRow(product).family;
}

/** How directly a statement speaks of the running product; a lower number is closer. */
export const RANK = {
  policy: 0,
  image: 1,
  variables: 2,
  pack: 3,
  build: 4,
  home: 5,
  chart: 6,
  path: 7,
  versionVariable: 8,
  name: 9,
  content: 10,
} as const;

/** By what something is claimed. */
export type ClaimKind = keyof typeof RANK;

/** One place of the repository that says which product or version a home runs. */
export interface Claim {
  kind: ClaimKind;
  product: ClaimedProduct | null;
  /** `x.y.z` */
  version: string | null;
  updateLevel: number | null;
  /** Where the version stands, else where the product stands. */
  span: Span;
  /** For a report: `image wso2is:7.1.0.23`. */
  what: string;
  /** The text that carries version and update level, when the level is part of it. */
  levelAt: Located | null;
  /** A digest decides which image runs, so that another tag beside it would change nothing. */
  byDigest?: boolean;
  /** An image of WSO2's own registry; a team's own image may be built in this very repository. */
  official?: boolean;
  /** An image of another registry that has the name of a product and the tag of one of its releases. */
  mirrors?: true;
  /** What a Dockerfile of the repository builds an image from. */
  base?: boolean;
  /** The same for all values of one variable of which only one holds: branches of an `if` or a `case` set it. */
  choice?: string;
  /** A command gives it to the playbook that it starts, whatever the files say that this one takes. */
  byCommand?: true;
  /** What a folder's name has for the version, as people shorten it: `510` may be 5.10.0 or 5.1.0. */
  short?: string;
  /** Words that tell which of several homes is meant: service, container, role, profile names. */
  labels: string[];
}

/** Whether a statement is of what a build of the repository's makes, whose image may have any name. */
export function mayBeMade({ kind, base }: Claim): boolean {
  return kind === 'build' || kind === 'pack' || base === true;
}

/** Whether a statement is of an image that something runs, and not of one that something is built from. */
export function isRunImage({ kind, base }: Claim): boolean {
  return kind === 'image' && base !== true;
}

/** Whether a statement is about another version, or about one where none is known. */
export function contradicts({ version, short }: Claim, used: Claim | null): boolean {
  if (version === null || version === used?.version) return false;
  return short === undefined || !used?.version || !isShortened(used.version, short);
}

/** Whether a statement is about a product, or about whichever there is. */
export function isAbout(claim: Claim, product: ClaimedProduct | null): boolean {
  return claim.product === null || claim.product === product;
}

/** One value may be stated of a product, by the pack it is used for, and of none, by the variable's name. */
export function atEachPlace(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [placeKey(claim.span), claim])).values()];
}

/** The advisory's product, or null for one it does not name or that is not known. */
export function namedProduct(product: ClaimedProduct | null): ProductId | null {
  return product === 'other' ? null : product;
}
