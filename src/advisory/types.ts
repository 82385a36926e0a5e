import type { Part, ProductId } from '../model.ts';

/** A configuration file a person edits. */
export type ConfigFile = 'deployment.toml' | 'identity.xml' | 'authenticators.xml';

/** A product the advisory names (advisory.md, "Products"). */
export interface ProductRow {
  id: ProductId;
  /** For people: `Identity Server`. */
  name: string;
  /** Decides the hints of use case 1 and what a shipped pack contains. */
  family: 'am' | 'is';
  /** Names of its images and packs, lower case; the last path segments of an image, e.g. `wso2-is/is`. */
  names: readonly string[];
}

/** Versions of some products; `versions` is a semver range over three-part versions. */
export interface Versions {
  products: readonly ProductId[];
  versions: string;
}

/** What use case 2 asks for in Part A. */
export interface PartARow extends Versions {
  ask: 'update' | 'deployment.toml' | 'identity.xml';
  /** Set where the guides are silent: how we read them, and why. */
  reading?: string;
}

/** Where Part B's switch stands. */
export interface PartBRow extends Versions {
  file: 'not-affected' | 'deployment.toml' | 'authenticators.xml';
  /** Set where the guides are silent: how we read them, and why. */
  reading?: string;
}

/** What a pack contains before anybody edits it. */
export interface ShippedRow extends Versions {
  part: Part;
  ships: 'on' | 'off';
  /** How far the shipped state reaches into the verdict. */
  note: string;
}

/** Versions on which switching certificate-based authentication off breaks features. */
export interface BreakingRow extends Versions {
  features: readonly string[];
}

/** Which versions accept which form of an allowlist inside the product (use case 3). */
export interface AllowlistRow extends Versions {
  form: AllowlistForm;
  file: ConfigFile;
}

/** `intermediate` and `thumbprint` are Part A's two forms, `soap` is Part B's. */
export type AllowlistForm = 'intermediate' | 'thumbprint' | 'soap';

/** Lowest update level that carries the fix, by version. */
export type UpdateLevels = Readonly<Record<ProductId, Readonly<Record<string, number>>>>;

/** How the HTTPS connector closes the door for both parts (use case 1). */
export interface ConnectorRow {
  family: ProductRow['family'];
  /** True: closed only when the value is one of `values`; false: closed unless it is one of them. */
  closedWhen: boolean;
  values: readonly string[];
}

/** Everything the judge needs to know about one advisory. */
export interface Advisory {
  id: string;
  cve: string;
  title: string;
  products: readonly ProductRow[];
  partA: readonly PartARow[];
  partB: readonly PartBRow[];
  updateLevels: UpdateLevels;
  shipped: readonly ShippedRow[];
  breaking: readonly BreakingRow[];
  allowlists: readonly AllowlistRow[];
  connectors: readonly ConnectorRow[];
  sources: readonly { name: string; url: string }[];
}
