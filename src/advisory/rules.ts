import satisfies from 'semver/functions/satisfies.js';
import type { Part, ProductId } from '../model.ts';
import type { AllowlistForm, ConfigFile, PartARow, PartBRow, Versions } from './types.ts';
import { KEY_MANAGER_IS_IDENTITY_SERVER, LATER_VERSIONS_CARRY_THE_FIX } from './update-levels.ts';
import { ADVISORY } from './wso2-2025-4494.ts';

const fits = (row: Versions, product: ProductId, version: string): boolean =>
  row.products.includes(product) && isInRange(version, row.versions);

const answers = new Map<string, boolean>();

/** Whether a version is in a range. Homes ask the same few questions again and again, and semver parses anew each time. */
export function isInRange(version: string, range: string): boolean {
  const question = `${version} ${range}`;
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = satisfies(version, range);
  answers.set(question, answer);
  return answer;
}

/** The product whose rows hold for this one: IS-KM from 5.11.0 on is Identity Server. */
export function ruleProduct(product: ProductId, version: string): ProductId {
  const { product: keyManager, versions, as } = KEY_MANAGER_IS_IDENTITY_SERVER;
  return product === keyManager && isInRange(version, versions) ? as : product;
}

/** Part A's row, or null when the version is not one. @param version three numbers */
export function partARow(product: ProductId, version: string): PartARow | null {
  return ADVISORY.partA.find((row) => fits(row, ruleProduct(product, version), version)) ?? null;
}

/** Whether a release has no `deployment.toml` and reads the XML files themselves (advisory.md, Part A). @param version three numbers */
export function hasNoToml(product: ProductId, version: string): boolean {
  return partARow(product, version)?.ask === 'identity.xml';
}

/** Part B's row, or null when the version is not one. @param version three numbers */
export function partBRow(product: ProductId, version: string): PartBRow | null {
  return ADVISORY.partB.find((row) => fits(row, ruleProduct(product, version), version)) ?? null;
}

/** Whether the product does not have Part B's authenticator in any version. */
export function hasNoSoapAuthenticator(product: ProductId): boolean {
  return ADVISORY.partB.some((row) => row.file === 'not-affected' && row.products.includes(product));
}

/** The lowest update level of this version that carries the fix, or null when the table has none. */
export function fixLevel(product: ProductId, version: string): number | null {
  return ADVISORY.updateLevels[ruleProduct(product, version)][version] ?? null;
}

/**
 * Whether a release is known to carry the fix (advisory.md, "Update levels").
 *
 * @param version three numbers, or null when not known
 * @param level update level, or null when not known
 * @returns true at or past the fixed level and in every version after the last listed one; false below it and in
 *   versions the table does not have; null when version or level would decide and is not known
 */
export function knownFixed(product: ProductId, version: string | null, level: number | null): boolean | null {
  if (version === null) return null;
  const needed = fixLevel(product, version);
  if (needed !== null) return level === null ? null : level >= needed;
  if (!isAfterLastListed(product, version)) return false;
  return LATER_VERSIONS_CARRY_THE_FIX.includes(ruleProduct(product, version)) ? true : null;
}

/** Whether the version comes after the last one the update table lists for the product. */
export function isAfterLastListed(product: ProductId, version: string): boolean {
  const listed = Object.keys(ADVISORY.updateLevels[ruleProduct(product, version)]);
  return listed.every((one) => satisfies(version, `>${one}`));
}

/** The versions the update table lists for a product, oldest first. */
export function listedVersions(product: ProductId): string[] {
  return Object.keys(ADVISORY.updateLevels[product]);
}

/** A version as people shorten it in a name, for a pattern: `5.11`, `5_11_0`, `511`. */
export const SHORTENED = String.raw`(?:\d{1,2}(?:[._-]\d{1,2}){1,2}|\d{3,4})`;

/**
 * Whether people may mean a version by a shortened one in a name (`5.11`, `5_11_0`, `511`).
 *
 * @param short what `SHORTENED` finds
 */
export function isShortened(version: string, short: string): boolean {
  const digits = short.replace(/[_-]/g, '.');
  const written = (one: string): string => (digits.includes('.') ? one : one.replaceAll('.', ''));
  return [version, version.replace(/\.0$/, '')].some((one) => written(one) === digits);
}

/**
 * The version that people mean by a shortened one in a name: one that the update table lists for the product.
 *
 * @param short what `SHORTENED` finds
 * @returns null where no listed version is shortened so, or several are
 */
export function shortenedVersion(product: ProductId, short: string): string | null {
  const meant = listedVersions(product).filter((version) => isShortened(version, short));
  return meant.length === 1 ? (meant[0] as string) : null;
}

/** The features that break when certificate-based authentication goes off, empty when none is known. */
export function breakingFeatures(product: ProductId, version: string): readonly string[] {
  return ADVISORY.breaking.find((row) => fits(row, ruleProduct(product, version), version))?.features ?? [];
}

/** Whether a fresh pack has the part on. @param version three numbers */
export function shipsOn(part: Part, product: ProductId, version: string): boolean {
  const row = ADVISORY.shipped.find((one) => one.part === part && fits(one, ruleProduct(product, version), version));
  return row?.ships === 'on';
}

/** The file in which a release reads a form of allowlist, or null when it does not. @param version three numbers */
export function allowlistFile(form: AllowlistForm, product: ProductId, version: string): ConfigFile | null {
  const rule = ruleProduct(product, version);
  return ADVISORY.allowlists.find((row) => row.form === form && fits(row, rule, version))?.file ?? null;
}

/**
 * Whether a release accepts a form of allowlist in a file; null when the version is not known and the product's
 * listed versions that read this file differ.
 */
export function acceptsForm(
  form: AllowlistForm,
  file: ConfigFile,
  product: ProductId,
  version: string | null,
): boolean | null {
  if (version !== null) return allowlistFile(form, product, version) === file;
  const legacy = file !== 'deployment.toml';
  const reading = listedVersions(product).filter((one) => hasNoToml(product, one) === legacy);
  return reading.length > 0 && reading.every((one) => allowlistFile(form, product, one) === file) ? true : null;
}
