import { type HomeVariant, noFiles } from '../../advisory/input.ts';
import { addTo } from '../../lists.ts';
import type { ReadVariant } from '../../read/read-variant.ts';
import type { Resolver } from '../../read/resolver.ts';
import { unreadable } from '../../read/result.ts';
import { readVariants } from '../../read/variants.ts';
import type { CertAuthSettings, ConfigKind } from '../../settings.ts';
import type { Entry } from '../evidence/entry.ts';

const FIELDS = {
  'deployment.toml': 'toml',
  'identity.xml': 'identity',
  'authenticators.xml': 'authenticators',
  'identity.xml.j2': 'identityTemplate',
  'authenticators.xml.j2': 'authenticatorsTemplate',
  'catalina-server.xml': 'catalina',
} as const;

/** All alternatives of a home. */
export interface ReadHome {
  variants: HomeVariant[];
  /** For the settings of one file: the values of the repository that stand in its text. */
  values: ReadonlyMap<CertAuthSettings, ReadVariant['values']>;
}

/** So many combinations are looked at; an alternative beyond them is looked at once, with the first of the other files. */
const MAX_VARIANTS = 256;

/**
 * Reads the files of a home and combines their alternatives: every alternative of one place in the home with every
 * alternative of the others. Template branches are alternatives, and so are several files for one place
 * (`identity.xml.erb`, `identity-5.9.0.xml.erb`). A home without files has one alternative in which nothing is written.
 */
export function homeVariants(entries: readonly Entry[], resolverOf: (entry: Entry) => Resolver | null): ReadHome {
  const alternatives = new Map<keyof HomeVariant, ReadVariant[]>();
  for (const entry of entries) {
    const field = FIELDS[entry.source.kind as keyof typeof FIELDS];
    if (field === undefined) continue;
    addTo(alternatives, field, ...variantsOf(entry, resolverOf));
  }
  let combined: HomeVariant[] = [noFiles()];
  for (const [field, variants] of alternatives) {
    const room = Math.max(1, Math.floor(MAX_VARIANTS / combined.length));
    const add = (home: HomeVariant, variant: ReadVariant): HomeVariant => ({
      ...home,
      branches: [...home.branches, ...variant.branches],
      [field]: variant.settings,
    });
    const [first = noFiles()] = combined;
    combined = [
      ...combined.flatMap((home) => variants.slice(0, room).map((variant) => add(home, variant))),
      ...variants.slice(room).map((variant) => add(first, variant)),
    ];
  }
  const read = [...alternatives.values()].flat();
  return { variants: combined, values: new Map(read.map(({ settings, values }) => [settings, values])) };
}

/** The alternatives as they are when the server finds no files of some kinds. */
export function withoutFiles(variants: readonly HomeVariant[], kinds: ReadonlySet<ConfigKind>): HomeVariant[] {
  const fields = Object.entries(FIELDS).filter(([kind]) => kinds.has(kind as ConfigKind));
  const none = Object.fromEntries(fields.map(([, field]) => [field, null]));
  return variants.map((variant) => ({ ...variant, ...none }));
}

function variantsOf(entry: Entry, resolverOf: (entry: Entry) => Resolver | null): ReadVariant[] {
  if (entry.problem !== null) {
    const message = entry.problem;
    return [
      {
        branches: [],
        settings: unreadable(entry.source, message, { start: 0, end: entry.source.text.text.length }),
        values: [],
      },
    ];
  }
  return readVariants(entry.source, resolverOf(entry));
}
