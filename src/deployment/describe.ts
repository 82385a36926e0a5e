import type { HomeVariant } from '../advisory/input.ts';
import type { Deployment, Evidence, Span } from '../model.ts';
import type { ReadVariant } from '../read/read-variant.ts';
import type { CertAuthSettings, Setting } from '../settings.ts';
import { namedProduct } from './evidence/claim.ts';
import { type Entry, firstLine } from './evidence/entry.ts';
import type { Home } from './homes/home.ts';
import type { ReadHome } from './homes/home-variants.ts';

const NOT_LISTED = new Set(['carbon.xml', 'catalina-server.xml']);

/** A home in the words of the report, all but its verdict, and the place for a finding that has no better one. */
export function describe(
  home: Home,
  variants: readonly HomeVariant[],
  values: ReadHome['values'],
): { deployment: Omit<Deployment, 'parts'>; fallbackAt: Span } {
  const files = home.entries.filter((entry) => !NOT_LISTED.has(entry.source.kind));
  const settings = variants.flatMap((variant) => settingsOf(variant));
  const configFiles = new Set([
    ...files.map((entry) => entry.source.file),
    ...settings.flatMap(({ source }) => (NOT_LISTED.has(source.kind) ? [] : source.text.files())),
  ]);
  const evidence = [
    ...home.identity.claims.map(({ span, what }) => ({ span, what })),
    ...settings.flatMap((one) => [
      ...settingEvidence('Part A', one.handler, values.get(one) ?? []),
      ...settingEvidence('Part B', one.soap, values.get(one) ?? []),
    ]),
  ];
  const first = files[0] ?? home.entries[0];
  return {
    deployment: {
      id: home.id,
      product: namedProduct(home.identity.product),
      version: home.identity.version,
      updateLevel: home.identity.updateLevel,
      configFiles: [...configFiles].sort(),
      servers: home.units.map(({ file }) => file),
      evidence: unique(evidence),
    },
    fallbackAt: home.imageAt ?? firstLine(first as Entry),
  };
}

function settingsOf(variant: HomeVariant): CertAuthSettings[] {
  const all = [
    variant.toml,
    variant.identity,
    variant.authenticators,
    variant.identityTemplate,
    variant.authenticatorsTemplate,
  ];
  return all.filter((settings) => settings !== null);
}

function settingEvidence(part: string, setting: Setting, values: ReadVariant['values']): Evidence[] {
  if (setting.raw === null) return [];
  const span = setting.source.text.locate(setting.at.start, setting.at.end);
  const found: Evidence[] = [{ span, what: `${part} ${attributeName(setting)}${setting.raw}` }];
  if (setting.via) {
    found.push({ span: setting.source.text.locate(setting.via.start, setting.via.end), what: `${part} value` });
  }
  for (const { start, end, from } of values) {
    if (start >= setting.at.start && end <= setting.at.end) found.push({ span: from, what: `${part} value` });
  }
  return found;
}

/** An attribute's name goes before its value: what `enable` switches on, `disabled` switches off. */
function attributeName({ source, at }: Setting): string {
  if (source.kind === 'deployment.toml') return '';
  const attribute = source.text.text.slice(at.start, at.end);
  return `${attribute.slice(0, attribute.indexOf('=')).trimEnd()}=`;
}

function unique(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ span, what }) => {
    const key = `${span.file}\0${span.start}\0${what}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
