/** Holds the TOML reader to an abstract configuration, to a second parser, and to the places of the writer's marks. */
import second from '@iarna/toml';
import { decode } from '../../src/discover/decode.ts';
import { parseToml } from '../../src/read/toml-lookup.ts';
import type { CertAuthSettings, Located } from '../../src/settings.ts';
import { read } from '../read/source.ts';
import { clientCertOf, differs, intermediateOf, Mismatches, soapListOf, switchIs } from './compare.ts';
import type { TomlCase } from './toml-document.ts';

/** What is wrong; empty when the reader is right. `compared` tells whether the second parser took the text. */
export function checkToml(one: TomlCase): { problems: string[]; compared: boolean } {
  const found = new Mismatches();
  const decoded = decode(Buffer.from((one.bom ? '\ufeff' : '') + one.text));
  if ('problem' in decoded) return { problems: [decoded.problem], compared: false };
  found.same('text behind the byte order mark', decoded.text, one.text);
  const settings = read('deployment.toml', decoded.text);
  found.same('unreadable', settings.unreadable?.message ?? null, null);
  for (const name of ['handler', 'soap'] as const) {
    switchIs(found, name, settings[name], one.says[name], one.text, one.places[name]);
  }
  const { intermediate, clientCert, soapList, connector } = one.says;
  found.same(
    'intermediate',
    intermediateOf(settings.intermediate),
    intermediate && {
      enable: intermediate.enable.says,
      cns: intermediate.cns,
      exempt: intermediate.exempt,
    },
  );
  // A single user in a list, or as a plain value, is the same to the product.
  found.same(
    'clientCert',
    clientCertOf(settings.clientCert),
    clientCert && {
      enable: clientCert.enable.says,
      system: clientCert.mappings.filter(({ kind }) => kind === 'system'),
      user: clientCert.mappings.filter(({ kind }) => kind === 'user'),
    },
  );
  found.same(
    'soapAllowlist',
    soapListOf(settings.soapAllowlist),
    soapList && {
      allowed: soapList.allowed,
      issuers: sorted(soapList.issuers),
      thumbprints: sorted(soapList.thumbprints),
      whiteList: soapList.whiteList,
    },
  );
  found.same('connector', settings.connector?.value ?? null, connector);
  found.same('ignored handler', settings.ignoredHandler !== null, one.ignored);
  for (const located of values(settings)) found.same('text at a value', written(one.text, located), located.value);
  return { problems: found.list, compared: heldAgainstSecond(found, one.text) };
}

const sorted = (pairs: [string, string][]): [string, string][] => pairs.sort(([a], [b]) => (a < b ? -1 : 1));

/** Values whose stretch is a TOML value of its own. */
function values({ intermediate, clientCert }: CertAuthSettings): Located[] {
  const mappings = clientCert?.mappings ?? [];
  return [
    ...(intermediate?.certCns ?? []),
    ...(intermediate?.exemptContexts ?? []),
    ...mappings.flatMap(({ trustedIssuer, certThumbprint, allowedUsers }) =>
      [trustedIssuer, certThumbprint, ...(allowedUsers ?? [])].filter((one) => one !== null),
    ),
  ];
}

function written(text: string, { at }: Located): unknown {
  try {
    return second.parse(`x = ${text.slice(at.start, at.end)}`).x;
  } catch {
    return text.slice(at.start, at.end);
  }
}

function heldAgainstSecond(found: Mismatches, text: string): boolean {
  let theirs: unknown;
  try {
    theirs = second.parse(text);
  } catch {
    return false;
  }
  const difference = differs(plain(parseToml(text)), plain(theirs));
  if (difference !== null) found.list.push(`second parser: ${difference}`);
  return true;
}

/** Tables without prototypes as plain objects; a line break inside a string may be kept as CRLF or not. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, plain(below)]));
}
