import type { CertAuthSettings, Located, SoapAllowlist } from '../settings.ts';
import { type Assessment, hasNeededUpdate, Remarks, WILDCARD_HELP } from './allowlist.ts';
import { parseDistinguishedName } from './distinguished-name.ts';
import type { Release } from './release.ts';
import { describeThumbprint, isSha256 } from './thumbprint.ts';

const NONE: Assessment = { valid: null, remarks: [] };

/**
 * Part B's allowlist (advisory.md, "Allowlists inside the product", Part B): `allowed_issuers` and at least one
 * `issuer_<DN>` among them or `cert_thumbprint_<sha256>`, each with users. The older WhiteList does not count.
 */
export function assessPartB(settings: CertAuthSettings, release: Release): Assessment {
  const list = settings.soapAllowlist;
  if (!list) return NONE;
  const remarks = new Remarks(settings, 'B');
  const name =
    release.era === 'toml'
      ? '[admin_console.authenticator.mutual_ssl_authenticator.config]'
      : '<Config> of MutualSSLAuthenticator';
  if (list.whiteList) {
    remarks.add(
      list.whiteList,
      'WhiteListEnabled and WhiteList do not count as an allowlist: they limit the certificates, not the users a certificate may act as.',
      'Use allowed_issuers with issuer_<DN> or cert_thumbprint_<sha256> entries.',
    );
  }
  const counts = list.whiteList !== null && isEmpty(list) ? false : judgeList(list, name, release, remarks);
  return { valid: counts ? { name, at: list.at } : null, remarks: remarks.list };
}

/** Whether only the older pair is written. */
const isEmpty = (list: SoapAllowlist): boolean =>
  list.allowedIssuersAt === null && list.issuers.length === 0 && list.thumbprints.length === 0;

function judgeList(list: SoapAllowlist, name: string, release: Release, remarks: Remarks): boolean {
  if (release.product === null) {
    remarks.add(
      list.at,
      `The allowlist ${name} does not count: the repository does not say which product this is.`,
      'State product and version in a [[target]] of .github/wso2-cert-auth.toml.',
    );
    return false;
  }
  if (!hasNeededUpdate(release, list.at, name, remarks)) return false;
  const unknown = [
    ...list.allowedIssuers.map((one) => remarks.isUnknown(one, 'issuer (allowed_issuers)')),
    ...[...list.issuers, ...list.thumbprints].flatMap((entry) => [
      remarks.isUnknown(entry.name, 'name of an entry'),
      remarks.isUnknown(entry.users, 'list of users'),
    ]),
  ];
  if (unknown.includes(true)) return false;
  const allowed = allowedIssuers(list, name, remarks);
  const issuers = list.issuers.filter((entry) => {
    const fits = issuerFits(entry.name, allowed, remarks);
    return hasUsers(entry.users, remarks) && fits;
  });
  const thumbprints = list.thumbprints.filter((entry) => {
    const fits = thumbprintFits(entry.name, remarks);
    return hasUsers(entry.users, remarks) && fits;
  });
  if (issuers.length + thumbprints.length === 0) {
    remarks.add(
      list.at,
      `The allowlist ${name} does not count: it has no issuer_<DN> or cert_thumbprint_<sha256> entry the product uses.`,
      'Add an entry "issuer_<DN of an allowed issuer>" or "cert_thumbprint_<sha256>" with a comma-separated list of users.',
    );
  }
  return allowed.size > 0 && issuers.length + thumbprints.length > 0;
}

/** The allowed issuers that are distinguished names, in comparable form. */
function allowedIssuers(list: SoapAllowlist, name: string, remarks: Remarks): Set<string> {
  const allowed = new Set<string>();
  const written = list.allowedIssuers.filter((one) => one.value.trim() !== '');
  for (const one of written) {
    const parsed = parseDistinguishedName(one.value);
    if (parsed !== null) allowed.add(parsed);
    else if (one.value.trim() === '*') {
      remarks.add(one.at, 'allowed_issuers has the wildcard *, which does not count as an issuer.', WILDCARD_HELP);
    } else addBadName(one, remarks);
  }
  if (written.length === 0) {
    remarks.add(
      list.allowedIssuersAt ?? list.at,
      `The allowlist ${name} does not count: ${list.allowedIssuersAt ? 'allowed_issuers is empty' : 'allowed_issuers is missing'}.`,
      'List the distinguished names of the accepted issuers in allowed_issuers, separated by |.',
    );
  }
  return allowed;
}

function issuerFits(name: Located, allowed: Set<string>, remarks: Remarks): boolean {
  const parsed = parseDistinguishedName(name.value);
  if (parsed === null) {
    addBadName(name, remarks);
    return false;
  }
  if (allowed.has(parsed)) return true;
  remarks.add(
    name.at,
    `The issuer ${JSON.stringify(name.value)} is not among allowed_issuers, so this entry does not count.`,
    'Add the distinguished name to allowed_issuers, or remove the entry.',
  );
  return false;
}

function addBadName(name: Located, remarks: Remarks): void {
  remarks.add(
    name.at,
    `The issuer ${JSON.stringify(name.value)} is not a distinguished name, so it does not count.`,
    'Write it as the certificate has it, for example CN=Example CA,O=Example,C=GB: openssl x509 -noout -issuer -nameopt RFC2253 -in client.pem',
  );
}

function thumbprintFits(name: Located, remarks: Remarks): boolean {
  const value = name.value.trim();
  if (isSha256(value)) return true;
  remarks.add(
    name.at,
    `This thumbprint is not SHA-256, so the entry does not count: ${describeThumbprint(value)}.`,
    'Write cert_thumbprint_ and the SHA-256 thumbprint, 64 hexadecimal digits: openssl x509 -noout -fingerprint -sha256 -in client.pem',
  );
  return false;
}

function hasUsers(users: Located, remarks: Remarks): boolean {
  const names = users.value.split(',').map((user) => user.trim());
  if (names.includes('*')) {
    remarks.add(users.at, 'This entry lets the certificate act as every user (*).', WILDCARD_HELP);
  }
  if (names.some((name) => name !== '')) return true;
  remarks.add(
    users.at,
    'This entry names no user, so it does not count.',
    'List the users it may act as, separated by commas.',
  );
  return false;
}
