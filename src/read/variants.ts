import type { CertAuthSettings, Source } from '../settings.ts';
import { type Masked, unmasked } from './masked.ts';
import type { ReadVariant } from './read-variant.ts';
import type { Resolver } from './resolver.ts';
import { unreadable } from './result.ts';
import { TemplateReader, TooManyVariants } from './template-reader.ts';
import { maskToml } from './template-toml.ts';
import { readDeploymentToml } from './toml.ts';
import { readAuthenticatorsXml, readIdentityXml } from './xml.ts';
import { readCatalinaServerXml } from './xml-server.ts';

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
  if (source.template === null) return [{ branches: [], settings: read(source, masked(source)), values: [] }];
  const reader = new TemplateReader(source, resolver, read);
  if (reader.error) return [failed(source, reader.error.message, reader.error.at)];
  try {
    return withoutImpossible(reader.variants());
  } catch (error) {
    if (!(error instanceof TooManyVariants)) throw error;
    return [failed(source, error.message, { start: 0, end: 0 })];
  }
}

/** A source that is no template: what a value may still be filled in with leaves the others as they are. */
function masked(source: Source): Masked {
  return source.kind === 'deployment.toml' ? maskToml({ visible: source.text.text, marks: [] }) : unmasked(source);
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
