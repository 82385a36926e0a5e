/** What a policy file says, and the error that carries everything wrong with one. */
import type { Part, ProductId, Span } from '../model.ts';

/** `.github/wso2-cert-auth.toml`, read and checked. */
export interface Policy {
  /** Path of the file as spans name it. */
  file: string;
  /** Decoded text without byte order mark. */
  text: string;
  targets: Target[];
  allows: Allow[];
}

/** One `[[target]]`: what the repository does not say about the deployments its path matches. */
export interface Target {
  /** The glob as written. */
  path: string;
  /** The value of `path`. */
  at: Span;
  /** The whole entry, header to last field. */
  entry: Span;
  product: ProductId | null;
  /** `x.y.z`. */
  version: string | null;
  updateLevel: number | null;
  /** Where each fact is written (its value), null when it is not. */
  says: { product: Span | null; version: Span | null; updateLevel: Span | null };
  /** Whether the glob matches a root-relative path with `/`. */
  matches(file: string): boolean;
}

/** One `[[allow]]`: a reviewed exception for one part of the deployments its path matches. */
export interface Allow {
  /** The glob as written. */
  path: string;
  /** The value of `path`. */
  at: Span;
  /** The whole entry, header to last field. */
  entry: Span;
  part: Part;
  reason: string;
  owner: string;
  /** `YYYY-MM-DD`; the entry holds through this day. */
  expires: string;
  /** The value of `expires`. */
  expiresAt: Span;
  matches(file: string): boolean;
}

export interface PolicyProblem {
  /** What is wrong and what to write instead. */
  message: string;
  at: Span;
}

/** A policy file that cannot be used. Everything wrong with it is in `problems`, in file order; the run decides nothing. */
export class PolicyError extends Error {
  readonly file: string;
  /** The text the problems' spans point into. */
  readonly text: string;
  readonly problems: readonly PolicyProblem[];

  constructor(file: string, text: string, problems: readonly PolicyProblem[]) {
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(`The policy file ${file} has ${count}, so nothing was decided: ${problems[0]?.message ?? ''}`);
    this.name = 'PolicyError';
    this.file = file;
    this.text = text;
    this.problems = problems;
  }
}
