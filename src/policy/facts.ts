import { PRODUCT_IDS } from './products.ts';
import { suggest } from './suggest.ts';

/** The message for a product the advisory does not name. */
export function unknownProduct(written: string): string {
  const meant = suggest(written, PRODUCT_IDS);
  const hint =
    meant === null ? `The advisory names ${PRODUCT_IDS.join(', ')}.` : `Did you mean ${JSON.stringify(meant)}?`;
  return `Unknown product ${JSON.stringify(written)}. ${hint}`;
}

/** What is wrong with a version that should be `x.y.z`, or null. */
export function checkVersion(written: string): string | null {
  if (/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(written)) return null;
  // As image tags have it: 5.11.0.411 (advisory.md, "Update levels").
  const withLevel = /^(\d{1,6}\.\d{1,6}\.\d{1,6})[.+-](\d{1,6})$/.exec(written);
  if (withLevel !== null) {
    const [, version, level] = withLevel;
    return `The fourth number is the update level; write version = "${version}" and update_level = ${Number(level)}.`;
  }
  return `The version ${JSON.stringify(written)} is not of the form x.y.z; write for example "7.1.0".`;
}
