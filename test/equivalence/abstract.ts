/** What a configuration says, before anyone has written it down: the oracle of every spelling. */
import type { Random } from './random.ts';

export type Says = 'true' | 'false' | 'absent' | 'unknown';

/** One switch. `written` is the value to spell: a boolean, a number, a string; null with `absent`. */
export interface Switch {
  says: Says;
  written: boolean | number | string | null;
  /** Another key that decides the value: `$ref{key}` stands in the string, and this is what the key holds. */
  refers?: { key: string[]; holds: boolean | string };
}

export interface Mapping {
  kind: 'system' | 'user';
  issuer: string | null;
  thumbprint: string | null;
  users: string[] | null;
}

export interface Abstract {
  handler: Switch;
  soap: Switch;
  intermediate: { enable: Switch; cns: string[]; exempt: string[] } | null;
  clientCert: { enable: Switch; mappings: Mapping[] } | null;
  soapList: {
    allowed: string[];
    issuers: [name: string, users: string][];
    thumbprints: [name: string, users: string][];
    whiteList: boolean;
  } | null;
  /** `certificateVerification` or `clientAuth`. */
  connector: string | null;
}

const ON = ['true', 'True', 'TRUE', 'tRuE'] as const;
// Boolean.parseBoolean takes nothing but "true" for true, and does not trim.
const OFF = [
  'false',
  'False',
  'FALSE',
  'no',
  'off',
  'yes',
  '1',
  '0',
  ' true',
  'true ',
  'truee',
  'wahr',
  'trüe',
] as const;
const PLACEHOLDERS = [
  '$env{MTLS}',
  '$sys{mtls.enabled}',
  '$secret{mtls}',
  '$env{true}',
  'true$env{MTLS}',
  '${MTLS}',
  '#{MTLS}#',
  '__MTLS__',
  '<mtls>',
  '%MTLS%',
  '$MTLS',
  '@@MTLS@@',
  'MTLS_ENABLED',
] as const;

/** A switch as TOML can write it. */
export function tomlSwitch(random: Random, absent = 0.2): Switch {
  const roll = random.next();
  if (roll < absent) return { says: 'absent', written: null };
  if (roll < absent + 0.15) {
    const odd = random.chance(0.3);
    return {
      says: 'unknown',
      written: odd ? random.pick([1, 0, 1.5]) : random.pick([...PLACEHOLDERS, '$ref{no.such}']),
    };
  }
  if (roll < absent + 0.25) {
    const on = random.chance(0.5);
    const last = `flag${random.below(100_000)}`;
    const key = [...random.pick([['deployment'], ['custom', 'flags'], []]), last];
    const holds = random.chance(0.5) ? on : random.pick(on ? ON : OFF);
    return { says: on ? 'true' : 'false', written: `$ref{${key.join('.')}}`, refers: { key, holds } };
  }
  const on = random.chance(0.5);
  return { says: on ? 'true' : 'false', written: random.chance(0.5) ? on : random.pick(on ? ON : OFF) };
}

/** A switch as an attribute can write it; `absent` is the element's absence, not the attribute's. */
export function xmlSwitch(random: Random, trueIs: 'true' | 'false'): Switch {
  const roll = random.next();
  if (roll < 0.15) return { says: 'unknown', written: random.pick(PLACEHOLDERS) };
  const written = roll < 0.25 ? null : random.pick(random.chance(0.5) ? ON : OFF);
  const parsed = written?.toLowerCase() === 'true';
  return { says: parsed ? trueIs : trueIs === 'true' ? 'false' : 'true', written };
}

const NAMES = [
  'client.example.org',
  'CN=a, O=b',
  'Ünïcode 😀',
  "it's",
  'a"b',
  'x<y&z',
  '*',
  '',
  'back\\slash',
  'a|b',
] as const;
const DNS = ['CN=client', 'CN=a, OU=b, O=c', "CN=d'Arc", 'C=DE, O="Q"', 'CN=ü', 'CN=x&y'] as const;
const THUMBPRINTS = ['ab'.repeat(32), 'AB:'.repeat(31).concat('CD'), '*', '00'] as const;
const USERS = ['admin', 'admin, apimUser', '*', 'jos\u00e9', 'a@b.c'] as const;

const some = <T>(random: Random, most: number, one: () => T): T[] =>
  Array.from({ length: random.below(most + 1) }, () => one());

/** A configuration whose switches are drawn by `aSwitch`. */
export function abstract(random: Random, aSwitch: () => Switch): Abstract {
  const text = () => random.pick(NAMES);
  const mapping = (): Mapping => ({
    kind: random.pick(['system', 'user']),
    issuer: random.chance(0.85) ? random.pick([...DNS, '*']) : null,
    thumbprint: random.chance(0.85) ? random.pick(THUMBPRINTS) : null,
    users: random.chance(0.85) ? [random.pick(USERS), ...some(random, 2, () => random.pick(USERS))] : null,
  });
  const pairs = (names: readonly string[]) =>
    random
      .shuffled(names)
      .slice(0, random.below(3))
      .map((name): [string, string] => [name, random.pick(USERS)]);
  return {
    handler: aSwitch(),
    soap: aSwitch(),
    intermediate: random.chance(0.25)
      ? { enable: aSwitch(), cns: some(random, 3, text), exempt: some(random, 2, () => random.pick(['/a', '/b/c'])) }
      : null,
    clientCert: random.chance(0.25) ? { enable: aSwitch(), mappings: some(random, 3, mapping) } : null,
    soapList: random.chance(0.25)
      ? {
          allowed: some(random, 3, () => random.pick(DNS)),
          issuers: pairs(DNS),
          thumbprints: pairs(THUMBPRINTS),
          whiteList: random.chance(0.3),
        }
      : null,
    connector: random.chance(0.3) ? random.pick(['none', 'required', 'optional', 'want', 'true', 'false']) : null,
  };
}
