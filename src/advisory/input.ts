import type { Allowlisted, Level, Part, PartResult, ProductId, Rule, Span, State } from '../model.ts';
import type { BranchChoice, CertAuthSettings, Setting } from '../settings.ts';

/** One alternative of all files of a home. Null: the home has no such file in the repository. */
export interface HomeVariant {
  branches: BranchChoice[];
  toml: CertAuthSettings | null;
  identity: CertAuthSettings | null;
  authenticators: CertAuthSettings | null;
  /** The product's own templates under repository/resources/conf/templates/. */
  identityTemplate: CertAuthSettings | null;
  authenticatorsTemplate: CertAuthSettings | null;
  catalina: CertAuthSettings | null;
}

/** A home without any file in the repository. */
export const noFiles = (): HomeVariant => ({
  branches: [],
  toml: null,
  identity: null,
  authenticators: null,
  identityTemplate: null,
  authenticatorsTemplate: null,
  catalina: null,
});

/** One product home, as far as the repository tells. */
export interface JudgeInput {
  product: ProductId | null;
  /** Three numbers. */
  version: string | null;
  updateLevel: number | null;
  /** At least one; all files null for an image without configuration. */
  variants: HomeVariant[];
  /** The line that pins the version. */
  versionAt: Span | null;
  /** The exact image tag that carries version and level, e.g. `5.11.0.0`, and where it stands. */
  levelAt: { span: Span; text: string } | null;
  /** A configuration file or the image line. */
  fallbackAt: Span;
  /** A product image that no configuration in the repository belongs to. */
  imageOnly: boolean;
  /** The files that go where the server does not read them: its variants are then without them. */
  astray: readonly Astray[];
  /** Configuration files that come from outside the repository: their names, and from where. */
  external?: readonly { file: string; source: string }[];
  /** `file:line` of a span, for messages that name a second place. */
  where: (span: Span) => string;
}

/** A file at a place the server does not read: a path in the container, or a key of a chart's values with the key it takes instead. */
export interface Astray {
  /** Its name, as the server looks for it. */
  file: string;
  target: string;
  instead?: string;
  /** The path that the server reads in the same folder. */
  readAs?: string;
}

/** One thing to tell a person, before the policy file and the fixes. */
export interface Judged {
  rule: Rule;
  /** Null for a file that decides both parts. */
  part: Part | null;
  level: Level;
  /** Null for remarks on an allowlist, which the policy file cannot allow. */
  state: State | null;
  span: Span;
  message: string;
  help: string;
  /** What `fix/` changes to close it; null when there is nothing to change or no file to change it in. */
  setting: Setting | null;
  allowlist: Allowlisted | null;
  /** The tag to write instead of the one at `span` (`5.11.0.411`) to pin the fixed level. */
  pin: { span: Span; text: string } | null;
}

export interface Judgement {
  parts: Record<Part, PartResult>;
  findings: Judged[];
}
