/** What a reader found, in the terms of the abstract configuration. */
import { isDeepStrictEqual } from 'node:util';
import type {
  ClientCertBasedAuthentication,
  IntermediateCertValidation,
  Setting,
  SoapAllowlist,
} from '../../src/settings.ts';
import type { Mapping, Switch } from './abstract.ts';
import type { Marked } from './marks.ts';

const show = (value: unknown): string => JSON.stringify(value)?.slice(0, 300) ?? 'undefined';

/** How two values differ, null when they are the same. */
export const differs = (own: unknown, other: unknown): string | null =>
  isDeepStrictEqual(own, other) ? null : `${show(own)} is not ${show(other)}`;

export class Mismatches {
  readonly list: string[] = [];

  same(what: string, own: unknown, expected: unknown): void {
    const difference = differs(own, expected);
    if (difference !== null) this.list.push(`${what}: ${difference}`);
  }
}

/**
 * Holds a switch to what was written, and its ranges to the places of the marks.
 * @param places one per time the switch is written; more than one only where the first `true` one is to be reported
 */
export function switchIs(
  found: Mismatches,
  name: string,
  setting: Setting,
  expected: Switch,
  text: string,
  places: readonly Marked[],
): void {
  found.same(name, setting.value, expected.says);
  const { at, site, raw } = setting;
  if (at.start < 0 || at.end > text.length || at.start > at.end)
    found.list.push(`${name}: ${show(at)} is not in the text`);
  if ('insertAt' in site && (site.insertAt < 0 || site.insertAt > text.length)) {
    found.list.push(`${name}: it would be written at ${site.insertAt}, outside the text`);
  }
  const [place] = places;
  if (!place) return;
  found.same(`${name}: range`, at, place.at);
  if (setting.value === 'unknown') return;
  found.same(`${name}: value to replace`, site.kind === 'value' ? site.value : site, place.value);
  found.same(
    `${name}: as written`,
    raw?.replace(/^["']|["']$/g, ''),
    inner(text.slice(place.value.start, place.value.end)),
  );
}

const inner = (value: string): string => value.replace(/^["']|["']$/g, '');

const texts = (list: { value: string }[]): string[] => list.map(({ value }) => value);

export const intermediateOf = (found: IntermediateCertValidation | null): unknown =>
  found && { enable: found.enable.value, cns: texts(found.certCns), exempt: texts(found.exemptContexts) };

export function clientCertOf(found: ClientCertBasedAuthentication | null): unknown {
  if (!found) return null;
  const mappings = found.mappings.map(
    ({ kind, trustedIssuer, certThumbprint, allowedUsers }): Mapping => ({
      kind,
      issuer: trustedIssuer?.value ?? null,
      thumbprint: certThumbprint?.value ?? null,
      users: allowedUsers && texts(allowedUsers),
    }),
  );
  return {
    enable: found.enable.value,
    system: mappings.filter(({ kind }) => kind === 'system'),
    user: mappings.filter(({ kind }) => kind === 'user'),
  };
}

export function soapListOf(found: SoapAllowlist | null): unknown {
  if (!found) return null;
  const pairs = (list: SoapAllowlist['issuers']) =>
    list
      .map(({ name, users }) => [name.value, users.value])
      .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return {
    allowed: texts(found.allowedIssuers),
    issuers: pairs(found.issuers),
    thumbprints: pairs(found.thumbprints),
    whiteList: found.whiteList !== null,
  };
}
