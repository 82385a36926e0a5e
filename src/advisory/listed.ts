import compare from 'semver/functions/compare.js';
import major from 'semver/functions/major.js';
import type { ProductId } from '../model.ts';
import { UPDATE_LEVELS } from './update-levels.ts';

/** Releases that are older than the first row of the update table but inside the ranges of the part tables. */
const OLDER: Partial<Record<ProductId, readonly string[]>> = {
  wso2am: ['1.10.0', '2.0.0', '2.1.0'],
  wso2is: ['5.0.0', '5.1.0'],
  'wso2is-km': ['5.1.0', '5.2.0'],
  'wso2-obkm': ['1.0.0', '1.1.0', '1.2.0', '1.3.0'],
  'wso2-obam': ['1.0.0', '1.1.0', '1.2.0', '1.3.0'],
};

/**
 * Whether a product has, or can have, a release of this version: one the tables list, an older one of their ranges,
 * or one after the last. Used to tell a product's version from a chart's, a tool's or a team's own.
 *
 * @param product null asks for any product
 * @param version three numbers
 */
export function isListedVersion(product: ProductId | null, version: string): boolean {
  if (product === null) return (Object.keys(UPDATE_LEVELS) as ProductId[]).some((id) => isListedVersion(id, version));
  const levels = UPDATE_LEVELS[product];
  if (levels[version] !== undefined || OLDER[product]?.includes(version)) return true;
  const last = Object.keys(levels).at(-1);
  return last !== undefined && compare(version, last) > 0 && major(version) <= major(last) + 1;
}

/**
 * Whether a version has a first number that no listed release of its product has yet. Open Banking has releases of one
 * that the tables do not list: they are judged by their base product.
 */
export function isOfLaterMajor(product: ProductId, version: string): boolean {
  const last = Object.keys(UPDATE_LEVELS[product]).at(-1);
  return !product.startsWith('wso2-ob') && last !== undefined && major(version) > major(last);
}
