import type { Level, Rule } from '../model.ts';

/** What a rule is called and how it is explained, everywhere: SARIF, annotations, docs. */
export interface RuleRecord {
  id: Rule;
  /** PascalCase, as SARIF wants it. */
  name: string;
  /** A few words, no full stop: a title. */
  short: string;
  /** One or two sentences: what it means when it is reported. */
  full: string;
  /** Markdown: what to do. */
  help: string;
  helpUri: string;
  /** The level of most of its findings. */
  defaultLevel: Level;
}

const ADVISORY_URL =
  'https://security.docs.wso2.com/en/latest/security-announcements/security-advisories/2025/WSO2-2025-4494/';

/** In the order of design.md, "Report". */
export const RULES: readonly RuleRecord[] = [
  {
    id: 'system-rest-api-cert-auth',
    name: 'SystemRestApiCertAuth',
    short: 'Certificate-based authentication of System REST APIs is not off',
    full: 'Part A of WSO2-2025-4494: a client that can complete a mutual-TLS handshake may call System REST APIs as an administrator unless certificate-based authentication is switched off or limited to an allowlist.',
    help: 'Write this in `<HOME>/repository/conf/deployment.toml` (Identity Server 5.9.0, API Manager 3.0.0, Open Banking 2.0.0 and later):\n\n```toml\n[event.default_listener.client_certificate_authentication_handler]\nenable = false\n```\n\nOlder releases read `<HOME>/repository/conf/identity/identity.xml`; under `<EventListeners>`:\n\n```xml\n<EventListener id="client_certificate_authentication_handler" type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler" name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler" orderId="10" enable="false"/>\n```\n\nWhere a client needs it, limit it to an allowlist in the product, or add an `[[allow]]` entry with a reason, an owner and an expiry to the policy file.',
    helpUri: ADVISORY_URL,
    defaultLevel: 'error',
  },
  {
    id: 'soap-cert-auth',
    name: 'SoapCertAuth',
    short: 'Certificate-based authentication of SOAP services is on',
    full: 'Part B of WSO2-2025-4494: with the mutual SSL authenticator on, a client that can complete a mutual-TLS handshake may call SOAP admin services as an administrator.',
    help: 'Write this in `<HOME>/repository/conf/deployment.toml` (Identity Server 5.9.0, Open Banking IAM 2.0.0 and later):\n\n```toml\n[admin_console.authenticator.mutual_ssl_authenticator]\nenable = false\n```\n\nOlder releases read `<HOME>/repository/conf/security/authenticators.xml`; the authenticator has to say `disabled="true"`:\n\n```xml\n<Authenticator name="MutualSSLAuthenticator" disabled="true">\n```\n\nWhere a client needs it, limit it to an allowlist in the product, or add an `[[allow]]` entry with a reason, an owner and an expiry to the policy file.',
    helpUri: ADVISORY_URL,
    defaultLevel: 'error',
  },
  {
    id: 'product-update-required',
    name: 'ProductUpdateRequired',
    short: 'The product needs an update',
    full: 'No setting of this release switches certificate-based authentication of System REST APIs off. Only a product update does, and the repository does not show that it is installed. A warning where statements of the product or its version contradict each other, or none says which it is.',
    help: 'Install at least the update level the finding names, and let the repository say so: as the fourth number of the image tag (`wso2is:5.11.0.411`), or as `update_level` of a `[[target]]` in the policy file.',
    helpUri: ADVISORY_URL,
    defaultLevel: 'error',
  },
  {
    id: 'allowlist-entry',
    name: 'AllowlistEntry',
    short: 'An entry of the policy file needs attention',
    full: 'An entry of the policy file has expired, expires soon, matches nothing, or has nothing to allow.',
    help: 'Remove entries nobody needs. Have the owner of an expiring one review it, and set a new date at most 366 days ahead.',
    helpUri: ADVISORY_URL,
    defaultLevel: 'warning',
  },
  {
    id: 'product-allowlist',
    name: 'ProductAllowlist',
    short: 'An allowlist inside the product is weak or incomplete',
    full: 'An allowlist in the product configuration has a wildcard, a thumbprint that is not SHA-256, a mapping that is incomplete, or an issuer that is not allowed.',
    help: 'Name the issuer, the SHA-256 thumbprint and the user of every mapping. The product skips mappings without an issuer, and takes a missing thumbprint or user for `*`.',
    helpUri: ADVISORY_URL,
    defaultLevel: 'warning',
  },
  {
    id: 'unreadable-config',
    name: 'UnreadableConfig',
    short: 'A configuration file cannot be read',
    full: 'A configuration file that decides something cannot be read, so nothing is known about certificate-based authentication there.',
    help: 'Correct the file at the place the finding names. What cannot be read is never passed.',
    helpUri: ADVISORY_URL,
    defaultLevel: 'error',
  },
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The record of a rule. */
export const ruleOf = (id: Rule): RuleRecord => BY_ID.get(id) as RuleRecord;
