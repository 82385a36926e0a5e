import type {
  CertAuthSettings,
  ClientCertBasedAuthentication,
  IntermediateCertValidation,
  Located,
  Stretch,
  ThumbprintMapping,
} from '../settings.ts';
import { type Assessment, hasNeededUpdate, isSwitchedOn, Remarks, type ValidList, WILDCARD_HELP } from './allowlist.ts';
import { parseDistinguishedName } from './distinguished-name.ts';
import type { Release } from './release.ts';
import { acceptsForm } from './rules.ts';
import { describeThumbprint, isSha256 } from './thumbprint.ts';
import type { ConfigFile } from './types.ts';

/** The allowlist's words in the file at hand. */
interface Words {
  file: ConfigFile;
  intermediate: string;
  certCn: string;
  thumbprint: string;
  issuer: string;
  print: string;
  system: string;
  user: string;
}

const TOML: Words = {
  file: 'deployment.toml',
  intermediate: '[intermediate_cert_validation]',
  certCn: 'cert_cns',
  thumbprint: '[client_certificate_based_authentication]',
  issuer: 'trusted_issuer',
  print: 'cert_thumbprint',
  system: 'allowed_system_user',
  user: 'allowed_username',
};

const XML: Words = {
  file: 'identity.xml',
  intermediate: '<IntermediateCertValidation>',
  certCn: '<CertCN>',
  thumbprint: '<ClientCertBasedAuthentication>',
  issuer: '<TrustedIssuer>',
  print: '<CertThumbprint>',
  system: '<AllowedSystemUser>',
  user: '<AllowedUsername>',
};

/**
 * Part A's allowlists of the file the product reads (advisory.md, "Allowlists inside the product", Part A). One
 * valid form is enough, unless a value that cannot be known might let in more.
 */
export function assessPartA(settings: CertAuthSettings, release: Release): Assessment {
  const words = release.era === 'toml' ? TOML : XML;
  const remarks = new Remarks(settings, 'A');
  const { intermediate, clientCert } = settings;
  const first = intermediate ? assessIntermediate(intermediate, release, words, remarks) : null;
  const second = clientCert ? assessThumbprints(clientCert, release, words, remarks) : null;
  return { valid: first === 'unknown' || second === 'unknown' ? null : first || second, remarks: remarks.list };
}

/** Null: the form does not count; `unknown`: a value that cannot be known stands in it. */
type Verdict = ValidList | 'unknown' | null;

function assessIntermediate(
  form: IntermediateCertValidation,
  release: Release,
  words: Words,
  remarks: Remarks,
): Verdict {
  const name = words.intermediate;
  if (!isSwitchedOn(form.enable, form.at, name, remarks)) return form.enable.value === 'unknown' ? 'unknown' : null;
  if (!isAccepted(release, words, form.enable.at, remarks)) return null;
  const written = form.certCns.filter((one) => one.value.trim() !== '');
  const unknown = written.filter((one) => remarks.isUnknown(one, `certificate name (${words.certCn})`));
  for (const one of written.filter((cn) => cn.value.trim() === '*')) {
    remarks.add(one.at, `The allowlist ${name} has the wildcard * as a certificate name.`, WILDCARD_HELP);
  }
  for (const one of form.exemptContexts) {
    if (remarks.isUnknown(one, 'exempt context')) unknown.push(one);
    else if (one.value.trim() !== '') {
      remarks.add(
        one.at,
        `The path ${JSON.stringify(one.value)} is exempt from the allowlist ${name}: any trusted client certificate is accepted there.`,
        'Remove the exemption unless that path needs no list of certificates.',
      );
    }
  }
  if (written.length === 0) {
    remarks.add(
      form.at,
      `The allowlist ${name} does not count: it has no certificate name in ${words.certCn}.`,
      `List the common names of the intermediate certificates to accept in ${words.certCn}.`,
    );
  }
  if (unknown.length > 0) return 'unknown';
  return written.length > 0 ? { name, at: form.enable.at } : null;
}

/** Whether the release reads `[intermediate_cert_validation]` at all (not IS and IS-KM 5.9.0). */
function isAccepted(release: Release, words: Words, at: Stretch, remarks: Remarks): boolean {
  const accepted =
    release.product === null ? false : acceptsForm('intermediate', words.file, release.product, release.version);
  if (accepted === true) return true;
  const name = words.intermediate;
  if (accepted === null) {
    remarks.add(
      at,
      `Not every version of this product reads the allowlist ${name}, and the repository does not say which version this is.`,
      'State the version in a [[target]] of .github/wso2-cert-auth.toml.',
    );
    return true;
  }
  remarks.add(
    at,
    release.product === null
      ? `The allowlist ${name} does not count: the repository does not say which product this is.`
      : `The allowlist ${name} does not count: ${release.label} does not read it.`,
    release.product === null
      ? 'State product and version in a [[target]] of .github/wso2-cert-auth.toml.'
      : `Use ${words.thumbprint}, which this version reads from the fixed update level on.`,
  );
  return false;
}

function assessThumbprints(
  form: ClientCertBasedAuthentication,
  release: Release,
  words: Words,
  remarks: Remarks,
): Verdict {
  const name = words.thumbprint;
  if (!isSwitchedOn(form.enable, form.at, name, remarks)) return form.enable.value === 'unknown' ? 'unknown' : null;
  if (release.product === null) {
    remarks.add(
      form.enable.at,
      `The allowlist ${name} does not count: the repository does not say which product this is.`,
      'State product and version in a [[target]] of .github/wso2-cert-auth.toml.',
    );
    return null;
  }
  if (!hasNeededUpdate(release, form.enable.at, name, remarks)) return null;
  const counts = form.mappings.map((mapping) => mappingCounts(mapping, words, remarks));
  if (counts.includes(null)) return 'unknown';
  if (counts.includes(true)) return { name, at: form.enable.at };
  remarks.add(
    form.at,
    `The allowlist ${name} does not count: it has no mapping the product uses.`,
    `Add a mapping with ${words.issuer}, ${words.print} and ${words.system} or ${words.user}.`,
  );
  return null;
}

/** False: the component leaves it out, or it can never match; null: a value in it cannot be known. */
function mappingCounts(mapping: ThumbprintMapping, words: Words, remarks: Remarks): boolean | null {
  const { trustedIssuer: issuer, certThumbprint: print } = mapping;
  const users = (mapping.allowedUsers ?? []).filter((user) => user.value.trim() !== '');
  const userWord = mapping.kind === 'system' ? words.system : words.user;
  const unknown = [
    issuer !== null && remarks.isUnknown(issuer, `issuer (${words.issuer})`),
    print !== null && remarks.isUnknown(print, `thumbprint (${words.print})`),
    ...users.map((user) => remarks.isUnknown(user, `user (${userWord})`)),
  ];
  if (unknown.includes(true)) return null;
  if (users.length === 0) {
    remarks.add(mapping.at, `This mapping names no user (${userWord}): that means every user.`, WILDCARD_HELP);
  }
  for (const user of users.filter((one) => one.value.trim() === '*')) {
    remarks.add(user.at, `This mapping lets the certificate act as every user (* in ${userWord}).`, WILDCARD_HELP);
  }
  const printFits = checkThumbprint(mapping, words, remarks);
  return checkIssuer(mapping, words, remarks) && printFits;
}

/** A field of a mapping; what is not written is empty, and stands where the mapping does. */
const fieldOf = (mapping: ThumbprintMapping, field: Located | null): Located => ({
  value: field?.value.trim() ?? '',
  at: field?.at ?? mapping.at,
});

function checkThumbprint(mapping: ThumbprintMapping, words: Words, remarks: Remarks): boolean {
  const { value, at } = fieldOf(mapping, mapping.certThumbprint);
  if (value === '' || value === '*') {
    const how = value === '*' ? `has * as ${words.print}` : `has no ${words.print}`;
    remarks.add(at, `This mapping ${how}: every certificate of the issuer is accepted.`, WILDCARD_HELP);
    return true;
  }
  if (isSha256(value)) return true;
  remarks.add(
    at,
    `This thumbprint is not SHA-256, so the mapping does not count: ${describeThumbprint(value)}.`,
    'Write the SHA-256 thumbprint, 64 hexadecimal digits with or without colons: openssl x509 -noout -fingerprint -sha256 -in client.pem',
  );
  return false;
}

function checkIssuer(mapping: ThumbprintMapping, words: Words, remarks: Remarks): boolean {
  const { value, at } = fieldOf(mapping, mapping.trustedIssuer);
  if (value === '' || value === '*') {
    const how = value === '*' ? `* as ${words.issuer}` : `no ${words.issuer}`;
    remarks.add(
      at,
      `The product skips this mapping: it has ${how}.`,
      `Name the distinguished name of the certificate's issuer in ${words.issuer}.`,
    );
    return false;
  }
  if (parseDistinguishedName(value) !== null) return true;
  remarks.add(
    at,
    `The issuer ${JSON.stringify(value)} is not a distinguished name, so the mapping does not count.`,
    'Write it as the certificate has it, for example CN=Example CA,O=Example,C=GB: openssl x509 -noout -issuer -nameopt RFC2253 -in client.pem',
  );
  return false;
}
