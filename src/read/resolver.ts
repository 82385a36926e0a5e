import type { MappedText } from './mapped-text.ts';

/** What the repository says an expression's value is. */
export interface Resolved {
  /** Where it is written; '' for a value that is defined but empty or null. */
  text: MappedText;
  /** The value with its type: Helm, Jinja2, Ruby and Puppet take different values for false. */
  raw: unknown;
  /** Who may be without it, as a clause: what the template has for a name without a value may hold there. */
  mayBeUnset?: string;
}

export interface Resolver {
  /**
   * `expression`: a bare reference such as `.Values.a.b`, `mtls_enabled`, `@mtls`. Null when the repository does not
   * define it, so that a template's own default holds; `unknown` when it does but which value holds cannot be told.
   */
  resolve(expression: string): Resolved | 'unknown' | null;
  /** The values that a name may have which `resolve` does not know, or null when nothing gives it one. */
  possible?(expression: string): Possible | null;
  /** What the file that a template of Go stands in sets variables to before it, outside of blocks, by their names. */
  variables?: ReadonlyMap<string, string>;
}

/** What a name may stand for, where the repository does not tell for sure. */
export interface Possible {
  /** At least one; null: it may have no value. */
  values: readonly (Resolved | 'unknown' | null)[];
  /** Which variable it is and what sets it, as a clause. */
  reason: string;
}
