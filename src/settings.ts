/**
 * What one configuration file says about certificate-based authentication, in the terms of advisory.md.
 * `read/` fills these in, `advisory/` judges them, `fix/` edits at their sites. All offsets are offsets into
 * `source.text.text`; `source.text` maps them to the file a person edits.
 */
import type { MappedText } from './read/mapped-text.ts';

/** The configuration files of a product home that decide anything here. */
export type ConfigKind =
  | 'deployment.toml'
  | 'identity.xml'
  | 'authenticators.xml'
  /** The product's own Jinja2 templates under repository/resources/conf/templates/. */
  | 'identity.xml.j2'
  | 'authenticators.xml.j2'
  | 'carbon.xml'
  | 'catalina-server.xml';

/** One configuration file's text taken out of its carrier. */
export interface Source {
  kind: ConfigKind;
  /** The file's name in the repository or the key it has in a manifest, e.g. `deployment-berlin.toml`. */
  name: string;
  /** Root-relative path of the carrier. */
  file: string;
  /** As written, template tags included. */
  text: MappedText;
  /** Template language of the text, or null for plain text. */
  template: TemplateLanguage | null;
}

export type TemplateLanguage = 'jinja2' | 'erb' | 'go' | 'envsubst' | 'at' | 'epp' | 'terraform';

/** Half-open stretch of offsets into a source's text. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a setting stands, or where it belongs: what `fix/` needs to write it. */
export type Site =
  /** A TOML value or an XML attribute value: `value` is the stretch to replace (quotes included). */
  | { kind: 'value'; value: Stretch; quoted: '"' | "'" | '' }
  /**
   * TOML: the table exists; the key goes on a line of its own after offset `insertAt` (end of the line of the table's
   * header, or of a sibling dotted key). `key` is the key's text, dotted where the table is spelled so.
   */
  | { kind: 'toml-key'; insertAt: number; indent: string; key: string }
  /**
   * TOML: an inline table `{ … }` exists; the key goes at `insertAt`, after its last key. `empty`: it has no key yet.
   * `path` are key texts, each but the last opening an inline table of its own.
   */
  | { kind: 'toml-inline'; insertAt: number; empty: boolean; path: string[] }
  /** TOML: neither exists; header `[table]` and `key` go on lines of their own after `insertAt`. */
  | { kind: 'toml-table'; insertAt: number; table: string; key: string }
  /** XML: the element exists without the attribute; ` name="value"` goes at `insertAt` (before `>` or `/>`). */
  | { kind: 'xml-attribute'; insertAt: number }
  /**
   * XML: the parent exists; the element goes as its last child at `insertAt` (end of the parent's last content),
   * children indented by `indent`. `selfClosed`: the `/>` of a parent without content; `parent` is its name as written.
   */
  | { kind: 'xml-child'; insertAt: number; indent: string; selfClosed: Stretch | null; prefix: string; parent: string }
  /** XML: the parent does not exist either; parent and element go at `insertAt`, after the root's last content. */
  | { kind: 'xml-parent'; insertAt: number; indent: string; selfClosed: Stretch | null; prefix: string; parent: string }
  /** The format leaves no place to write it (root element missing, value made by a template tag). */
  | { kind: 'none' };

export interface Setting {
  /**
   * `true`, `false` as the product reads it (Boolean.parseBoolean), `absent` when not written, `unknown` when it
   * cannot be known from the repository; `reason` says why.
   */
  value: 'true' | 'false' | 'absent' | 'unknown';
  /** As written (`"$env{X}"`), null when absent. */
  raw: string | null;
  source: Source;
  /** Where to report: key and value, attribute, start tag; for an absent setting where it belongs. */
  at: Stretch;
  site: Site;
  /** Further places that switch the same thing on (an element written twice); a fix has to edit them too. */
  also?: Site[];
  /** For `unknown`: why. One clause without a full stop, e.g. `its value is the placeholder $env{MTLS}`. */
  reason: string | null;
  /** Lines elsewhere in the repository that gave a template expression or `$ref` its value. */
  via: Stretch | null;
}

/** A text with the place it stands at. */
export interface Located {
  value: string;
  at: Stretch;
}

/** A switch and lists of advisory.md "Allowlists inside the product" Part A, form 1. */
export interface IntermediateCertValidation {
  enable: Setting;
  /** Non-empty and empty entries alike. */
  certCns: Located[];
  exemptContexts: Located[];
  at: Stretch;
}

/** One mapping of Part A, form 2. A null field is not written. */
export interface ThumbprintMapping {
  kind: 'system' | 'user';
  trustedIssuer: Located | null;
  certThumbprint: Located | null;
  /** `allowed_system_user` as one entry, `allowed_username` as all its entries. */
  allowedUsers: Located[] | null;
  at: Stretch;
}

/** Part A, form 2. */
export interface ClientCertBasedAuthentication {
  enable: Setting;
  mappings: ThumbprintMapping[];
  at: Stretch;
}

/** Part B's `config` table, or `<Config>` of the SOAP authenticator. */
export interface SoapAllowlist {
  /** The distinguished names of `allowed_issuers`, each at its own stretch. */
  allowedIssuers: Located[];
  /** Where `allowed_issuers` is written, null when it is not. */
  allowedIssuersAt: Stretch | null;
  /** `issuer_<DN>`: name is the DN. */
  issuers: { name: Located; users: Located }[];
  /** `cert_thumbprint_<sha256>`: name is the thumbprint. */
  thumbprints: { name: Located; users: Located }[];
  /** The older WhiteListEnabled/WhiteList pair, which does not count. */
  whiteList: Stretch | null;
  at: Stretch;
}

/** Everything one configuration file says, in one alternative of its template branches. */
export interface CertAuthSettings {
  source: Source;
  /** Set when the file cannot be read; every setting is then `unknown`. `at` is the place of the error. */
  unreadable: { message: string; at: Stretch } | null;
  /** Part A's handler or listener. `absent` in kinds of files that do not hold it. */
  handler: Setting;
  /** Part B's authenticator: `true` means on (for XML: the element without `disabled="true"`). */
  soap: Setting;
  intermediate: IntermediateCertValidation | null;
  clientCert: ClientCertBasedAuthentication | null;
  soapAllowlist: SoapAllowlist | null;
  /** Use case 1: `certificateVerification` in deployment.toml, `clientAuth` in catalina-server.xml. Null: not written. */
  connector: Located | null;
  /** Where the handler is written in a form the product ignores (`[[event_listener]]`, product-is issue 11604). */
  ignoredHandler: Stretch | null;
  /** A switch that misses Part A's handler by its name or place, where there is none of the handler's own. */
  nearMiss: Located | null;
  /** Where Part A's handler is written in lines that this alternative of the template leaves out. */
  leftOut: Stretch | null;
}

/** The branches of one alternative: which conditions hold. Empty for a file without relevant branches. */
export interface BranchChoice {
  /** The condition as written, `else of …` for an else branch. */
  condition: string;
  file: string;
  /** Offset of the tag in the source's text. */
  at: Stretch;
}

/** One alternative of a source. */
export interface Variant {
  branches: BranchChoice[];
  settings: CertAuthSettings;
}
