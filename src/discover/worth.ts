import type { NameClass } from './names.ts';
import { rareLetterFirst } from './rare-letter.ts';

/** The items of a list, behind comments and blank lines. */
const LIST_FOLLOWS = String.raw`:[ \t]*(?:\[|(?:#[^\n]{0,200})?(?:\r?\n[ \t]*(?:#[^\n]{0,200})?){0,9}\r?\n[ \t]*-)`;

/**
 * What a carrier must hold to be worth parsing: a word of WSO2's, a product's version, an image that a chart's values
 * fill in, a chart's files, releases of charts, compose services, kustomize layers and maps made of files, which may only
 * point at others.
 */
export const CARRIER_SIGNS = [
  '~wso2',
  '(?:product|server|apim|is|km)[_-]?~version',
  String.raw`image:[ \t]*["']?~\{\{`,
  String.raw`~\{\{-?[ \t]*(?:include|template)[ \t]+"[\w.-]*image`,
  String.raw`\.~files\.`,
  '^ser~vices:',
  `^reso~urces${LIST_FOLLOWS}`,
  `^~bases${LIST_FOLLOWS}`,
  `^com~ponents${LIST_FOLLOWS}`,
  String.raw`deplo~yment[\w.-]{0,240}\.toml`,
  String.raw`(?:identity|authenticators)~\.xml`,
  'm~utual_?ssl',
  'client_?certi~ficate',
  'car~bon-home',
  String.raw`kustomi~ze\.config`,
  'e~xtraConfigs',
  'con~figMapGenerator',
  '--~from-file',
  String.raw`hel~m(?:\w{0,20}[)}]?"?)[ \t][^\n]{0,200}(?:install|upgrade|template)`,
  'hel~m(?:Release|Chart|Deploy@|_release)',
  String.raw`argo~proj\.io`,
  'chart_re~f:',
  String.raw`apiVersion:[ \t]*["']?ska~ffold/`,
  String.raw`chart:[ \t]*["']?~\.\.?/`,
];
/** Cheap sign that a TOML file may be a WSO2 `deployment.toml` whatever its name. */
export const TOML_SIGNS = [
  String.raw`^\s*~\[\[*\s*"?(?:super_admin|user_store|database\.\w+_db|apim|keystore\.|truststore|server\s*\]|event\.default_listener|event_(?:handler|listener)|admin_console|authentication\.|oauth|identity_|account_recovery|transport\.|open_banking|realm_manager|tenant_mgt|intermediate_cert_validation|client_certificate)`,
  'su~per_admin',
  '~wso2',
];
const CARRIER = rareLetterFirst(CARRIER_SIGNS);
const TOML = rareLetterFirst(TOML_SIGNS);
const DEPLOYMENT_TOML = /(?:^|[/_.-])deployment[\w.-]*\.toml[\w.-]*$/;

/** Whether a path has a configuration file's own name: it counts whatever it holds, an empty one leaves the shipped defaults on. */
export function hasConfigName(path: string, nameClass: NameClass): boolean {
  return nameClass === 'config-xml' || (path.includes('.toml') && DEPLOYMENT_TOML.test(path));
}

/** The pattern a file's content must hold to matter. */
export function patternOf(nameClass: NameClass): RegExp {
  return nameClass === 'toml' ? TOML : CARRIER;
}

/**
 * Whether a file's content can matter. Looks at the bytes, so that most files are never decoded.
 *
 * @param bytes the whole content or a piece of it
 */
export function isWorthParsing(bytes: Buffer, nameClass: NameClass): boolean {
  return patternOf(nameClass).test(roughly(bytes));
}

/** The text of bytes in whatever encoding, good enough to look for ASCII words in. */
export function roughly(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first !== 0 && second !== 0 && first !== 0xff && first !== 0xfe) return bytes.toString('latin1');
  return bytes.toString('latin1').replaceAll('\0', '');
}

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/** Whether the bytes are what Git LFS leaves in the place of a file it has not fetched. */
export function isLfsPointer(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER;
}
