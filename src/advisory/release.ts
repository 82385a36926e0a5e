import type { Part, ProductId } from '../model.ts';
import type { HomeVariant, JudgeInput } from './input.ts';
import { productRow } from './products.ts';
import { breakingFeatures, fixLevel, hasNoSoapAuthenticator, knownFixed, partARow } from './rules.ts';
import type { PartARow } from './types.ts';

/** Which files the product reads: `deployment.toml`, or the XML files themselves. */
export type Era = 'toml' | 'legacy';

/** What product, version and update level make of the rules. */
export interface Release {
  product: ProductId | null;
  version: string | null;
  level: number | null;
  /** `Identity Server 7.1.0 at update level 23`. */
  label: string;
  era: Era;
  /** Part A's row; null when product or version is not known. */
  rowA: PartARow | null;
  /** Part B does not exist in this product. */
  soapNotAffected: boolean;
  fixed: boolean | null;
  fixLevel: number | null;
  breaking: readonly string[];
  /** Why the release does not settle Part A when its setting is off; null when it does. */
  doubt: string | null;
}

/** Looks up everything the tables say about a deployment's product, version and level. */
export function releaseOf(input: Pick<JudgeInput, 'product' | 'version' | 'updateLevel' | 'variants'>): Release {
  const { product, version, updateLevel: level } = input;
  if (product === null) return { ...NO_PRODUCT, level, era: eraOfFiles(input.variants) };
  const rowA = version === null ? null : partARow(product, version);
  return {
    product,
    version,
    level,
    label: labelOf(product, version, level),
    era: rowA ? (rowA.ask === 'identity.xml' ? 'legacy' : 'toml') : eraOfFiles(input.variants),
    rowA,
    soapNotAffected: hasNoSoapAuthenticator(product),
    fixed: knownFixed(product, version, level),
    fixLevel: version === null ? null : fixLevel(product, version),
    breaking: version === null ? [] : breakingFeatures(product, version),
    doubt: doubtOf(product, version, rowA),
  };
}

/** Versions and levels say nothing without a product. */
const NO_PRODUCT = {
  product: null,
  version: null,
  label: 'a WSO2 product the repository does not name',
  rowA: null,
  soapNotAffected: false,
  fixed: null,
  fixLevel: null,
  breaking: [],
  doubt: 'the repository does not say which product this is',
} as const;

/** Without a version the file that exists tells the era; a home with a `deployment.toml` reads that. */
function eraOfFiles(variants: readonly HomeVariant[]): Era {
  if (variants.some((one) => one.toml || one.identityTemplate || one.authenticatorsTemplate)) return 'toml';
  return variants.some((one) => one.identity || one.authenticators) ? 'legacy' : 'toml';
}

function labelOf(product: ProductId, version: string | null, level: number | null): string {
  const name = productRow(product).name;
  if (version === null) return `${name}, version not known`;
  return level === null ? `${name} ${version}` : `${name} ${version} at update level ${level}`;
}

function doubtOf(product: ProductId, version: string | null, rowA: PartARow | null): string | null {
  if (version === null) return `the repository does not say which version of ${productRow(product).name} this is`;
  if (rowA === null) return `${version} is not a version of ${productRow(product).name}`;
  const isObAccelerator = product.startsWith('wso2-ob') && rowA.ask === 'deployment.toml';
  return isObAccelerator
    ? `${productRow(product).name} ${version} runs on a base product whose version the repository does not say`
    : null;
}

/** The file that holds a part's setting in this era. */
export function fileOf(part: Part, era: Era): 'deployment.toml' | 'identity.xml' | 'authenticators.xml' {
  if (era === 'toml') return 'deployment.toml';
  return part === 'A' ? 'identity.xml' : 'authenticators.xml';
}
