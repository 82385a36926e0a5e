import type { AST } from 'toml-eslint-parser';
import type {
  ClientCertBasedAuthentication,
  IntermediateCertValidation,
  Located,
  SoapAllowlist,
  Stretch,
  ThumbprintMapping,
} from '../settings.ts';
import { HANDLER_NAME, SOAP_TABLE } from './handler.ts';
import { splitLocated } from './located.ts';
import { tagIn } from './masked.ts';
import { isTable, lookup, tableAt } from './toml-lookup.ts';
import type { TomlDocument } from './toml-setting.ts';
import { samePath, type TomlEntry } from './toml-tree.ts';

const SOAP_CONFIG = [...SOAP_TABLE, 'config'];
const WHITE_LIST = /^(?:white|allow)_?list(?:_?enabled)?$/i;

/** `[intermediate_cert_validation]` (advisory.md, "Allowlists inside the product", Part A, 1); null when not written. */
export function readIntermediate(document: TomlDocument): IntermediateCertValidation | null {
  const path = ['intermediate_cert_validation'];
  if (!tableAt(document.data, path)) return null;
  return {
    enable: document.setting(path, 'enable'),
    certCns: strings(document, [...path, 'cert_cns']),
    exemptContexts: strings(document, [...path, 'exempt_contexts']),
    at: place(document, path),
  };
}

/** `[client_certificate_based_authentication]` with its mappings (same section, Part A, 2); null when not written. */
export function readClientCert(document: TomlDocument): ClientCertBasedAuthentication | null {
  const path = ['client_certificate_based_authentication'];
  if (!tableAt(document.data, path)) return null;
  const mappings = (['system', 'user'] as const).flatMap((kind) =>
    blocks(document, [...path, `${kind}_thumbprint_mapping`]).map((block) => mapping(document, kind, block)),
  );
  mappings.sort((a, b) => a.at.start - b.at.start);
  return { enable: document.setting(path, 'enable'), mappings, at: place(document, path) };
}

/** `[….mutual_ssl_authenticator.config]` (same section, Part B); null when not written. */
export function readSoapAllowlist(document: TomlDocument): SoapAllowlist | null {
  if (!tableAt(document.data, SOAP_CONFIG)) return null;
  const list: SoapAllowlist = {
    allowedIssuers: [],
    allowedIssuersAt: null,
    issuers: [],
    thumbprints: [],
    whiteList: null,
    at: place(document, SOAP_CONFIG),
  };
  for (const entry of document.tree.entries) {
    if (!samePath(entry.path.slice(0, -1), SOAP_CONFIG)) continue;
    const key = entry.path.at(-1) as string;
    const value = located(document, entry.node.value);
    if (WHITE_LIST.test(key)) list.whiteList ??= entry.at;
    if (!value) continue;
    if (key === 'allowed_issuers') {
      list.allowedIssuersAt = entry.at;
      list.allowedIssuers = splitLocated(document.original(value.at), value, '|');
    } else if (key.startsWith('issuer_')) {
      list.issuers.push({ name: { value: key.slice('issuer_'.length), at: keyPlace(entry) }, users: value });
    } else if (key.startsWith('cert_thumbprint_')) {
      list.thumbprints.push({
        name: { value: key.slice('cert_thumbprint_'.length), at: keyPlace(entry) },
        users: value,
      });
    }
  }
  return list;
}

/** `certificateVerification` of the HTTPS connector (advisory.md, "Use case 1"); null when not written or a template. */
export function readConnector(document: TomlDocument): Located | null {
  const path = ['transport', 'https', 'sslHostConfig', 'properties', 'certificateVerification'];
  const found = lookup(document.data, path);
  if (found.kind !== 'value' || typeof found.value === 'object') return null;
  const entry = document.tree.entry(path);
  if (!entry || document.tagOfValue(path)) return null;
  return { value: String(found.value), at: entry.at };
}

/** An `[[event_listener]]` block that names the handler: the product ignores it there (product-is issue 11604). */
export function readIgnoredHandler(document: TomlDocument): Stretch | null {
  const list = document.data.event_listener;
  if (!Array.isArray(list)) return null;
  if (!list.some((block) => isTable(block) && block.name === HANDLER_NAME)) return null;
  const block = blocks(document, ['event_listener']).find(({ fields }) => {
    const name = fields.find((field) => field.key === 'name');
    return name && located(document, name.value)?.value === HANDLER_NAME;
  });
  return block?.at ?? null;
}

/** One table of a list of tables. */
interface Block {
  at: Stretch;
  fields: { key: string; value: AST.TOMLContentNode }[];
}

/** The tables of the list at `path`, written as `[[path]]` blocks or as a list of inline tables. */
function blocks(document: TomlDocument, path: readonly string[]): Block[] {
  const { tree } = document;
  const written = tree.headers
    .filter((header) => header.array && samePath(header.path, path))
    .map(({ at, entries, path: base }) => ({
      at,
      fields: entries.map((entry) => ({ key: entry.path.slice(base.length).join('.'), value: entry.node.value })),
    }));
  const list = tree.entry(path)?.node.value;
  if (list?.type !== 'TOMLArray') return written;
  const inline = list.elements
    .filter((element) => element.type === 'TOMLInlineTable')
    .map((element) => ({
      at: { start: element.range[0], end: element.range[1] },
      fields: element.body.map((entry) => ({ key: keyText(entry), value: entry.value })),
    }));
  return [...written, ...inline];
}

function mapping(document: TomlDocument, kind: 'system' | 'user', { at, fields }: Block): ThumbprintMapping {
  const field = (name: string) => fields.find(({ key }) => key === name)?.value ?? null;
  const users = field(kind === 'system' ? 'allowed_system_user' : 'allowed_username');
  const issuer = field('trusted_issuer');
  const thumbprint = field('cert_thumbprint');
  return {
    kind,
    trustedIssuer: issuer && located(document, issuer),
    certThumbprint: thumbprint && located(document, thumbprint),
    allowedUsers: users && elements(document, users),
    at,
  };
}

function strings(document: TomlDocument, path: readonly string[]): Located[] {
  const list = document.tree.entry(path)?.node.value;
  return list?.type === 'TOMLArray' ? elements(document, list) : [];
}

/** A list's plain values, or the one value that stands where a list may. */
function elements(document: TomlDocument, node: AST.TOMLContentNode): Located[] {
  const nodes = node.type === 'TOMLArray' ? node.elements : [node];
  return nodes.map((element) => located(document, element)).filter((one) => one !== null);
}

/** A plain value; a template tag in it stays as written, so that it is never taken for a checked value. */
function located(document: TomlDocument, node: AST.TOMLContentNode): Located | null {
  if (node.type !== 'TOMLValue') return null;
  const at = { start: node.range[0], end: node.range[1] };
  if (tagIn(document.masked, at)) return { value: document.original(at).replace(/^["']|["']$/g, ''), at };
  return { value: String(node.value), at };
}

const keyText = (entry: AST.TOMLKeyValue): string =>
  entry.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value)).join('.');

const keyPlace = ({ node }: TomlEntry): Stretch => ({ start: node.key.range[0], end: node.key.range[1] });

function place(document: TomlDocument, path: readonly string[]): Stretch {
  return document.tree.whereIs(path) as Stretch;
}
