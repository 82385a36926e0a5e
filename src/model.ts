/**
 * The words of the tool as types. Everything inside works with half-open spans of UTF-16 offsets into the
 * decoded text of one file; only `report/` turns them into lines and columns.
 */

export type Part = 'A' | 'B';

/** Products the advisory names (advisory.md, "Products"). */
export type ProductId =
  | 'wso2am'
  | 'wso2am-acp'
  | 'wso2am-tm'
  | 'wso2am-universal-gw'
  | 'wso2is'
  | 'wso2is-km'
  | 'wso2-obam'
  | 'wso2-obiam'
  | 'wso2-obkm';

export type State = 'disabled' | 'enabled' | 'missing' | 'unresolved' | 'update-required' | 'not-affected';

export type Level = 'error' | 'warning' | 'notice';

export type Rule =
  | 'system-rest-api-cert-auth'
  | 'soap-cert-auth'
  | 'product-update-required'
  | 'allowlist-entry'
  | 'product-allowlist'
  | 'unreadable-config';

/** A half-open stretch `[start, end)` of UTF-16 offsets in the decoded text (without byte order mark) of `file`. */
export interface Span {
  /** Root-relative path with `/`. */
  file: string;
  start: number;
  end: number;
}

/** 1-based lines and UTF-16 columns; `endLine` holds the last character, `endColumn` is one past it. */
export interface Range {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

/** Replaces `[start, end)` of `file` by `text`. */
export interface Edit extends Span {
  text: string;
}

export interface Fix {
  description: string;
  edits: Edit[];
  /** True when a person has to do something before the edit may be deployed (a new image must exist). */
  needsPerson: boolean;
}

/** A line of the repository that told something about a deployment. */
export interface Evidence {
  span: Span;
  /** For example `image wso2is:7.1.0.23`. */
  what: string;
}

export interface Allowlisted {
  source: 'policy' | 'product';
  reason: string | null;
  /** `YYYY-MM-DD`. */
  expires: string | null;
}

export interface Finding {
  rule: Rule;
  part: Part | null;
  level: Level;
  state: State | null;
  /** Id of the deployment, or null for findings about the policy file. */
  deployment: string | null;
  span: Span;
  message: string;
  help: string;
  fix: Fix | null;
  allowlist: Allowlisted | null;
}

export interface PartResult {
  state: State;
  allowlisted: boolean;
}

/** One product home as the repository describes it, judged. */
export interface Deployment {
  id: string;
  product: ProductId | null;
  version: string | null;
  updateLevel: number | null;
  /** Root-relative paths, sorted. */
  configFiles: string[];
  evidence: Evidence[];
  /** The file that describes it, of each server that runs this home. */
  servers?: readonly string[];
  parts: Record<Part, PartResult>;
}

/** What a scan found; `report/` renders it. */
export interface ScanResult {
  deployments: Deployment[];
  findings: Finding[];
  /** Decoded text (without byte order mark) of every file a span points into. */
  texts: ReadonlyMap<string, string>;
}
