import type { Span } from '../model.ts';
import type { CertAuthSettings, Source, Stretch, Variant } from '../settings.ts';
import type { MappedText } from './mapped-text.ts';
import { type Masked, unmasked } from './masked.ts';
import { unreadable } from './result.ts';
import { TemplateReader, TooManyVariants } from './template-reader.ts';
import { readDeploymentToml } from './toml.ts';
import { readAuthenticatorsXml, readIdentityXml } from './xml.ts';
import { readCatalinaServerXml } from './xml-server.ts';

/** What the repository says an expression's value is. */
export interface Resolved {
  /** Where it is written; '' for a value that is defined but empty or null. */
  text: MappedText;
  /** The value with its type: Helm, Jinja2, Ruby and Puppet take different values for false. */
  raw: unknown;
}

export interface Resolver {
  /**
   * `expression`: a bare reference such as `.Values.a.b`, `mtls_enabled`, `@mtls`. Null when the repository does not
   * define it, so that a template's own default holds; `unknown` when it does but which value holds cannot be told.
   */
  resolve(expression: string): Resolved | 'unknown' | null;
  /** The values that a name may have which `resolve` does not know, or null when nothing gives it one. */
  possible?(expression: string): Possible | null;
}

/** What a name may stand for, where the repository does not tell for sure. */
export interface Possible {
  /** At least one; null: it may have no value. */
  values: readonly (Resolved | 'unknown' | null)[];
  /** Which variable it is and what sets it, as a clause. */
  reason: string;
}

/** An alternative with the values of the repository that stand in it. */
export interface ReadVariant extends Variant {
  /** Stretches of `settings.source.text`, and where in the repository what stands there is written. */
  values: readonly (Stretch & { from: Span })[];
}

/** Reads a source of one of the kinds that hold settings. */
function read(source: Source, masked: Masked): CertAuthSettings {
  switch (source.kind) {
    case 'deployment.toml':
      return readDeploymentToml(source, masked);
    case 'identity.xml':
    case 'identity.xml.j2':
      return readIdentityXml(source, masked);
    case 'catalina-server.xml':
      return readCatalinaServerXml(source, masked);
    default:
      return readAuthenticatorsXml(source, masked);
  }
}

/**
 * All alternatives of a source: the combinations of its template conditions that can change a setting. Values the
 * resolver knows are put in place, so ranges of composed content point at the file that holds it. At least one; a
 * template whose tags do not fit together, or with more than 64 alternatives, is one unreadable alternative.
 * Offsets of a variant are offsets into its own `settings.source.text`.
 */
export function readVariants(source: Source, resolver: Resolver | null): ReadVariant[] {
  if (source.template === null) return [{ branches: [], settings: read(source, unmasked(source)), values: [] }];
  const reader = new TemplateReader(source, resolver, read);
  if (reader.error) return [failed(source, reader.error.message, reader.error.at)];
  try {
    return withoutImpossible(reader.variants());
  } catch (error) {
    if (!(error instanceof TooManyVariants)) throw error;
    return [failed(source, error.message, { start: 0, end: 0 })];
  }
}

function failed(source: Source, message: string, at: { start: number; end: number }): ReadVariant {
  return { branches: [], settings: unreadable(source, message, at), values: [] };
}

/**
 * Alternatives that take two branches and define one table twice combine what excludes each other, as long as others
 * can be read. With one branch only, the file itself is broken in it.
 */
function withoutImpossible(variants: ReadVariant[]): ReadVariant[] {
  const possible = variants.filter(({ settings, branches }) => {
    const taken = branches.filter(({ condition }) => !condition.startsWith('else of ')).length;
    return taken < 2 || !/redefin|duplicate|already|twice/i.test(settings.unreadable?.message ?? '');
  });
  return possible.length > 0 ? possible : variants.slice(0, 1);
}
