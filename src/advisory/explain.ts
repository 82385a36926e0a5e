import type { Level, Part, ProductId, State } from '../model.ts';
import { allowlistSnippet } from './allowlist-snippets.ts';
import { noFiles } from './input.ts';
import { judge } from './judge.ts';
import { isProductId, PRODUCTS, productRow } from './products.ts';
import { type Release, releaseOf } from './release.ts';
import { allowlistFile, isAfterLastListed, listedVersions, partBRow, shipsOn } from './rules.ts';
import { homePath, offSnippet } from './snippets.ts';
import type { AllowlistForm } from './types.ts';
import { parseVersion } from './version.ts';
import { ADVISORY } from './wso2-2025-4494.ts';

/** What the advisory asks of one part of one release. */
export interface PartExplanation {
  ask: 'update' | 'setting' | 'not-affected';
  /** Path below the product home, null when nothing is to be written. */
  file: string | null;
  /** What to write there. */
  snippet: string | null;
  /** Whether a fresh pack has it on; null when the part does not exist. */
  ships: 'on' | 'off' | null;
  /** Verdict on a home in which nothing is written, at a level that is not known. */
  whenMissing: { state: State; level: Level | null };
  /** How we read the guide where it is silent. */
  reading: string | null;
}

export interface AllowlistExplanation {
  part: Part;
  form: AllowlistForm;
  file: string;
  /** Lowest update level that reads it; null: every level. */
  fromUpdateLevel: number | null;
  snippet: string;
}

/** Answer of `explain PRODUCT VERSION`. */
export interface Explanation {
  advisory: string;
  cve: string;
  product: { id: ProductId; name: string };
  version: string;
  /** Lowest update level that carries the fix. */
  fixedUpdateLevel: number | null;
  /** `listed`: from that level on; `always`: every level carries it; `none`: no level listed; `base-product`: not told. */
  fix: 'listed' | 'always' | 'none' | 'base-product';
  parts: Record<Part, PartExplanation>;
  /** Features that break when certificate-based authentication goes off. */
  features: readonly string[];
  allowlists: AllowlistExplanation[];
  sources: readonly { name: string; url: string }[];
}

/** One line of `explain` without arguments. */
export interface ProductListing {
  id: ProductId;
  name: string;
  versions: string[];
}

/** A product or version nobody knows; the message lists what is known. */
export class ExplainError extends Error {}

/** The products of the advisory with the versions its update table lists. */
export function listProducts(): ProductListing[] {
  return PRODUCTS.map(({ id, name }) => ({ id, name, versions: listedVersions(id) }));
}

/**
 * What the advisory asks of a release.
 *
 * @param product a product id
 * @param version a version or an image tag: `7.1.0`, `5.11.0.0`
 * @throws ExplainError when there is no such product, or the version is not one
 */
export function explain(product: string, version: string | null): Explanation {
  if (!isProductId(product)) {
    const known = PRODUCTS.map((row) => row.id).join(', ');
    throw new ExplainError(`The advisory does not name a product ${JSON.stringify(product)}. It names ${known}.`);
  }
  const parsed = version === null ? null : parseVersion(version);
  if (parsed === null) {
    const asked = version === null ? 'A version is needed' : `${JSON.stringify(version)} is not a version`;
    throw new ExplainError(`${asked}. The advisory lists ${product} ${listedVersions(product).join(', ')}.`);
  }
  const release = releaseOf({ product, version: parsed.version, updateLevel: null, variants: [] });
  return {
    advisory: ADVISORY.id,
    cve: ADVISORY.cve,
    product: { id: product, name: productRow(product).name },
    version: parsed.version,
    fixedUpdateLevel: release.fixLevel,
    fix: fixOf(release, product, parsed.version),
    parts: {
      A: explainPart('A', release, product, parsed.version),
      B: explainPart('B', release, product, parsed.version),
    },
    features: release.breaking,
    allowlists: allowlistsOf(release, product, parsed.version),
    sources: ADVISORY.sources,
  };
}

function fixOf(release: Release, product: ProductId, version: string): Explanation['fix'] {
  if (release.fixLevel !== null) return 'listed';
  if (release.fixed === true) return 'always';
  return isAfterLastListed(product, version) ? 'base-product' : 'none';
}

function explainPart(part: Part, release: Release, product: ProductId, version: string): PartExplanation {
  const verdict = verdictOnNothing(part, product, version);
  if (verdict.state === 'not-affected') {
    return { ask: 'not-affected', file: null, snippet: null, ships: null, whenMissing: verdict, reading: null };
  }
  const ask = part === 'A' && release.rowA?.ask === 'update' ? 'update' : 'setting';
  const row = part === 'A' ? release.rowA : partBRow(product, version);
  return {
    ask,
    file: ask === 'update' ? null : homePath(part, release.era),
    snippet: ask === 'update' ? null : offSnippet(part, release.era),
    ships: shipsOn(part, product, version) ? 'on' : 'off',
    whenMissing: verdict,
    reading: row?.reading ?? null,
  };
}

/** Asks the judge itself, so that the explanation cannot differ from the verdict. */
function verdictOnNothing(part: Part, product: ProductId, version: string): PartExplanation['whenMissing'] {
  const file = { file: '', start: 0, end: 0 };
  const { parts, findings } = judge({
    product,
    version,
    updateLevel: null,
    variants: [noFiles()],
    versionAt: null,
    levelAt: null,
    fallbackAt: file,
    imageOnly: false,
    astray: [],
    where: () => '',
  });
  return { state: parts[part].state, level: findings.find((one) => one.part === part)?.level ?? null };
}

const PART_OF: Record<AllowlistForm, Part> = { intermediate: 'A', thumbprint: 'A', soap: 'B' };

function allowlistsOf(release: Release, product: ProductId, version: string): AllowlistExplanation[] {
  return (['intermediate', 'thumbprint', 'soap'] as const).flatMap((form) => {
    const part = PART_OF[form];
    const needsUpdate = form !== 'intermediate';
    const file = allowlistFile(form, product, version);
    if (file === null || (needsUpdate && release.fixed === false)) return [];
    return {
      part,
      form,
      file: homePath(part, release.era),
      fromUpdateLevel: needsUpdate ? release.fixLevel : null,
      snippet: allowlistSnippet(form, file),
    };
  });
}
