import type { ProductId } from '../model.ts';

/** A version and update level as a repository states them. */
export interface ParsedVersion {
  /** Three numbers: `7.1.0`. */
  version: string;
  /** Null when the text does not say it. */
  updateLevel: number | null;
}

/**
 * Longest fourth number that is an update level. Very old tags carry a timestamp there (`1.1.0.1595439317444`;
 * advisory.md, "Update levels"), and WSO2 counts updates by the hundreds.
 */
const LEVEL_DIGITS = 5;

/** Of two numbers the third is 0, unless a variable stands where it would or goes on with the second: `5.4.${PATCH}`, `5.1${N}.0`. */
const VERSION = /^v?(\d{1,2})\.(\d{1,3})(?:\.(\d{1,3})(?:\.(\d+)(?![0-9A-Za-z]))?|(?!\.\d|\.?[$<{#%]))(?![0-9A-Za-z])/i;

/**
 * Splits an image tag or version text: `7.1.0.23-alpine` is 7.1.0 at level 23, `5.11.0` says nothing about the level.
 *
 * @param text tag or version as written, e.g. `v5.4.0`, `5.7.0-1`; a two-part `7.1` means `7.1.0` (WSO2's
 *   releases of one minor version are in the same rows)
 * @returns null when the text does not begin with a version (`latest`, `7`, a date, a hash)
 */
export function parseVersion(text: string): ParsedVersion | null {
  const match = VERSION.exec(text.trim());
  if (!match) return null;
  const [, major, minor, patch = '0', level] = match;
  const known = level !== undefined && level.length <= LEVEL_DIGITS;
  return {
    version: [major, minor, patch].map(Number).join('.'),
    updateLevel: known ? Number(level) : null,
  };
}

/** Open Banking 3 and what came after it, or a toolkit with the accelerator it is laid over. */
const BASE_IN_TAG = /^v?(?:(?:[3-9]|\d\d)(?:\.\d+)+|\d[\d.]{0,30}-acc\d[\d.]{0,30})-(is|am)(\d.*)$/i;

/**
 * The base product that a tag of Open Banking names: `3.0.0.0-is6.0.0.0` runs on Identity Server 6.0.0 at level 0
 * (advisory.md, "Update levels"), `1.0.0.21-acc3.0.0.95-am4.2.0.41` is a toolkit's on API Manager 4.2.0.
 *
 * @returns null for any other tag
 */
export function parseObTag(tag: string): (ParsedVersion & { product: ProductId }) | null {
  const match = BASE_IN_TAG.exec(tag.trim());
  const base = match?.[2] === undefined ? null : parseVersion(match[2]);
  if (!match || !base) return null;
  return { product: match[1]?.toLowerCase() === 'am' ? 'wso2am' : 'wso2is', ...base };
}

/**
 * The tag with its update level replaced: `7.1.0.2-alpine` → `7.1.0.23-alpine`. A version without a level gets one.
 *
 * @returns null when the tag does not begin with a three-part version
 */
export function withUpdateLevel(tag: string, level: number): string | null {
  const match = /^(v?\d+\.\d+\.\d+)(?:\.\d+)?(?![0-9A-Za-z.])/i.exec(tag);
  return match ? `${match[1]}.${level}${tag.slice(match[0].length)}` : null;
}
