import type { CertAuthSettings, Setting, Site, Source } from '../settings.ts';
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
    return withoutSecondOnes(withoutImpossible(reader.variants()));
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

/** Where a setting is put in that is not written. */
type Insertion = Extract<Site, { insertAt: number }>;

/**
 * Alternatives in which a setting has no place to be written where another one has it in the same table or start tag: a
 * second one beside that of the branch would break the file where the branch is taken.
 */
function withoutSecondOnes(variants: ReadVariant[]): ReadVariant[] {
  const closed = (name: 'handler' | 'soap', setting: Setting): Setting => {
    const { site } = setting;
    const isSecond = 'insertAt' in site && variants.some(({ settings }) => isWithin(settings[name], setting, site));
    return isSecond ? { ...setting, site: { kind: 'none' } } : setting;
  };
  return variants.map((variant) => {
    const { handler, soap } = variant.settings;
    return {
      ...variant,
      settings: { ...variant.settings, handler: closed('handler', handler), soap: closed('soap', soap) },
    };
  });
}

/** Whether a setting is written where another alternative would put it in. */
function isWithin({ site, source }: Setting, other: Setting, { kind }: Insertion): boolean {
  if (site.kind !== 'value') return false;
  if (kind.startsWith('toml')) return true;
  const { text } = source;
  const { at } = other;
  // Its start tag: a template's tags may stand in it, and those of Ruby and Puppet begin with `<` as well.
  let tag = site.value.start;
  do tag = text.text.lastIndexOf('<', tag - 1);
  while (text.text[tag + 1] === '%');
  // Their first characters: the place between what stands in the line and the branch is that of every branch.
  const [own, others] = [text.locate(tag, tag + 1), other.source.text.locate(at.start, at.start + 1)];
  return own.file === others.file && own.start === others.start;
}
