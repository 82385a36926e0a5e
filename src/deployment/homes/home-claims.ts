import { isListedVersion } from '../../advisory/listed.ts';
import { PRODUCTS } from '../../advisory/products.ts';
import { hasNoToml, listedVersions, SHORTENED, shortenedVersion } from '../../advisory/rules.ts';
import { parseVersion } from '../../advisory/version.ts';
import type { Tree } from '../../discover/load.ts';
import type { ProductId } from '../../model.ts';
import { type CarbonXml, readCarbonXml } from '../../read/xml-server.ts';
import type { Source } from '../../settings.ts';
import type { Claim, ClaimedProduct } from '../evidence/claim.ts';
import { type Entry, firstLine } from '../evidence/entry.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import { productOfName, productOfWords } from '../evidence/product-name.ts';
import { dirOf } from '../text/paths.ts';

/** `<ServerKey>` of the base products; an Open Banking home carries its base product's (advisory.md). */
const SERVER_KEYS: ReadonlyMap<string, ClaimedProduct> = new Map([
  ['AM', 'wso2am'],
  ['IS', 'wso2is'],
  ...'EI ESB MI DAS SP BPS DSS CEP MB GREG AS BAM BRS ELB LB SS TS UES GS ML DS CG EMM MDM IoT AppM AppFactory Manager'
    .split(' ')
    .map((key): [string, ClaimedProduct] => [key, 'other']),
]);
/** Names of servers, the longer before those that they hold: `Identity Server as Key Manager` before `Identity Server`. */
const SERVER_NAMES: readonly [RegExp, ClaimedProduct][] = [
  [/Open Banking (?:AM|API Manager)/i, 'wso2-obam'],
  [/Open Banking (?:KM|Key Manager)/i, 'wso2-obkm'],
  [/Identity Server as KM|IS as KM/i, 'wso2is-km'],
  ...[...PRODUCTS]
    .sort((one, other) => other.name.length - one.name.length)
    .map(({ name, id }): [RegExp, ClaimedProduct] => [new RegExp(`${name}(?! (?:Analytics|Micro))`, 'i'), id]),
  [
    /Analytics|Integrator|Enterprise|Stream|Broker|Process|Data Services|Registry|Micro|Activity Monitor|Rules|Load Balancer|IoT|App Manager|Stratos|Storage|Dashboard|Machine Learner|Mobility|Application Server|Cloud Gateway|App Factory/i,
    'other',
  ],
];
/** Tags of templates, which are no part of the XML that a server reads. */
const TAG = /<%(?:[^%]|%(?!>)){0,2000}%>|\{%(?:[^%]|%(?!\})){0,2000}%\}/g;

/** What a home's `carbon.xml` says. */
export function carbonClaim(entry: Entry): Claim | null {
  const { name, serverKey, version } = carbonXml(entry.source);
  const said = name ?? serverKey;
  const named = (name && SERVER_NAMES.find(([pattern]) => pattern.test(name.value))?.[1]) ?? null;
  const keyed = (serverKey && SERVER_KEYS.get(serverKey.value)) ?? null;
  // A team may call its server what it likes (`Acme Enterprise IAM`); analytics have a product's key and another name.
  const isRenamed = named === 'other' && keyed !== null && !/Analytics/i.test(name?.value ?? '');
  const product = isRenamed ? keyed : (named ?? keyed);
  // `CarbonCore`, or a name from a variable: the version is then the kernel's or nobody's.
  if (!said || product === null) return null;
  const parsed = version && parseVersion(version.value);
  const at = version && parsed ? version : said;
  return {
    kind: 'home',
    product,
    version: parsed?.version ?? null,
    updateLevel: parsed?.updateLevel ?? null,
    span: entry.source.text.locate(at.at.start, at.at.end),
    what: `carbon.xml ${at === said ? said.value : `${said.value} ${at.value}`}`,
    levelAt: null,
    labels: [],
  };
}

/** What a `carbon.xml`, or a template of one, has under its root. */
function carbonXml(source: Source): CarbonXml {
  const text = source.text.text.replace(TAG, (tag) => ' '.repeat(tag.length));
  const read = readCarbonXml(source, { text, tags: [] });
  if (text === source.text.text || read.name || read.serverKey || read.version) return read;
  // Each of two branches may have the root's start tag: that is no XML before one of them is taken.
  // Behind the last end no comment ends, and looking for one from each beginning would take long.
  const end = text.lastIndexOf('-->') + 3;
  const blank = (comment: string): string => ' '.repeat(comment.length);
  const shown = text.slice(0, end).replace(/<!--[\s\S]*?-->/g, blank) + text.slice(end);
  return { name: element(shown, 'Name'), serverKey: element(shown, 'ServerKey'), version: element(shown, 'Version') };
}

/** The text of the first element of a name: `carbon.xml` has these directly under its root, before any other of the name. */
function element(text: string, name: string): CarbonXml['name'] {
  const match = [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].find(([, inner]) => inner?.trim());
  if (!match) return null;
  const inner = match[1] as string;
  const value = inner.trim();
  const start = match.index + name.length + 2 + inner.indexOf(value);
  return { value, at: { start, end: start + value.length } };
}

const HOME_FILES: readonly [string, (file: string, text: string) => Claim[]][] = [
  ['bin/version.txt', versionTxt],
  ['updates/product.txt', productTxt],
  ['updates/config.json', updateLevel],
];

/** What lies in a home beside its configuration: `bin/version.txt`, `updates/product.txt`, `updates/config.json`, its folder's name. */
export function homeFileClaims(home: string, tree: Tree): Claim[] {
  return HOME_FILES.flatMap(([name, read]) => {
    const file = home === '' ? name : `${home}/${name}`;
    const text = tree.text(file);
    return text === null ? [] : read(file, text);
  });
}

/**
 * What the folders of a path name: packs (`packs/wso2is-5.11.0/repository/conf`), a product with its version
 * (`apim-4.1.0/conf`, `apim-4.1/conf`, `apim410/conf`), and a version below a product
 * (`wso2is/templates/5.1.0/repository/conf`). The claim points at the configuration file.
 */
export function folderClaims(path: string, at: Claim['span']): Claim[] {
  const packs = packClaims(path, () => at, [], 'path').map((claim) => ({
    ...claim,
    what: claim.what.replace('path ', 'folder '),
  }));
  if (packs.length > 0) return packs;
  const folders = dirOf(path).split('/');
  const versioned = versionFolder(folders, at) ?? shortVersionFolder(folders, at);
  return versioned ? [versioned] : [];
}

/** A folder's name with a version, the words before and behind it in groups. */
const VERSIONED = /^(.*?)[-_. ]?v?(\d{1,3}\.\d{1,3}\.\d{1,3}(?:\.\d{1,9})?)((?:[-_ ].*)?)$/;

/** Words of a release of what deploys a product, such as WSO2's own repositories (`ansible-apim-4.1.0.1`), which counts its fourth number itself. */
const OF_DEPLOYMENT = /(?:^|[^a-z])(?:ansible|chef|docker|helm|k8s|kubernetes|puppet|terraform|vagrant)(?![a-z])/i;

/** The innermost folder that is a version, or whose name has a product's words beside one. */
function versionedFolder(folders: readonly string[]): { index: number; words: string; version: string } | null {
  for (let index = folders.length - 1; index >= 0; index--) {
    const [, before, version, behind] = VERSIONED.exec(folders[index] as string) ?? [];
    const words = `${before}${behind}`;
    if (version !== undefined && (words === '' || productOf(words) !== null)) return { index, words, version };
  }
  return null;
}

function versionFolder(folders: readonly string[], at: Claim['span']): Claim | null {
  const found = versionedFolder(folders);
  const parsed = found && parseVersion(found.version);
  if (!found || !parsed) return null;
  const { version, updateLevel } = parsed;
  const owner = ownerOf(found, folders);
  if (owner === null || (owner.product !== 'other' && !isListedVersion(owner.product, version))) return null;
  return { ...folderClaim(owner, at), version, updateLevel: OF_DEPLOYMENT.test(found.words) ? null : updateLevel };
}

/** A folder's name with a version as people shorten it, the words before and behind it in groups. */
const SHORT = new RegExp(`^(.*?)[-_. ]?v?(?<!wso)(${SHORTENED})((?:[-_ ].*)?)$`, 'i');

/** The same of a version that is shortened. */
function shortVersionFolder(folders: readonly string[], at: Claim['span']): Claim | null {
  for (let index = folders.length - 1; index >= 0; index--) {
    const [, before, short, behind] = SHORT.exec(folders[index] as string) ?? [];
    const owner = short === undefined ? null : ownerOf({ index, words: `${before}${behind}` }, folders);
    if (short === undefined || owner === null || owner.product === 'other') continue;
    const version = shortenedVersion(owner.product, short);
    if (version !== null) return { ...folderClaim(owner, at), version, short };
  }
  return null;
}

/** What tells the product of a folder that is a version, or has one in its name. */
interface Owner {
  product: ClaimedProduct;
  /** As it is told. */
  what: string;
}

/** The words beside a version, or without any the innermost folder around it that has a product's. */
function ownerOf({ index, words }: { index: number; words: string }, folders: readonly string[]): Owner | null {
  const around = words === '' ? folders.slice(0, index).findLast((folder) => productOf(folder) !== null) : words;
  const product = around === undefined ? null : productOf(around);
  return product && { product, what: `folder ${words === '' ? `${around}/…/` : ''}${folders[index]}` };
}

function folderClaim({ product, what }: Owner, span: Claim['span']): Claim {
  return { kind: 'path', product, version: null, updateLevel: null, span, what, levelAt: null, labels: [] };
}

/**
 * The release that the folder of a file is called after, where no folder around it tells the product (`conf/4.1.0`): one of
 * the update table that reads such a file, as a number alone may be any tool's.
 */
export function releaseFolderClaim(entry: Entry): Claim | null {
  const folders = dirOf(entry.source.file).split('/');
  const found = versionedFolder(folders);
  const parsed = found?.words === '' ? parseVersion(found.version) : null;
  if (!found || !parsed) return null;
  const { version, updateLevel } = parsed;
  const isToml = entry.source.kind === 'deployment.toml';
  const product = contentClaim(entry)?.product ?? null;
  const reads = ({ id }: { id: ProductId }): boolean =>
    (product === null || product === id) && listedVersions(id).includes(version) && hasNoToml(id, version) !== isToml;
  if (!PRODUCTS.some(reads)) return null;
  const span = firstLine(entry);
  const what = `folder ${folders[found.index]}`;
  return { kind: 'path', product: null, version, updateLevel, span, what, levelAt: null, labels: [] };
}

/** What a folder's name has behind that of its server: `apim-with-analytics`. */
const BESIDE = /(?<=.)[-_. ]with[-_. ].*$/i;

/** The product that the name of a folder, a role or a map means: of several servers the one that is named first. */
function productOf(name: string): ClaimedProduct | null {
  const first = name.replace(BESIDE, '');
  return productOfName(first) ?? productOfWords(first);
}

/** What the tables of a `deployment.toml` tell: only API Manager reads `[apim…]`, only Identity Server its own databases. */
export function contentClaim(entry: Entry): Claim | null {
  const product = { am: 'wso2am', is: 'wso2is', mi: 'other', other: 'other' } as const;
  if (entry.family === null) return null;
  return {
    kind: 'content',
    product: product[entry.family],
    version: null,
    updateLevel: null,
    span: firstLine(entry),
    what: `the tables of ${entry.source.name}`,
    levelAt: null,
    labels: [],
  };
}

/**
 * What the names around a home suggest, the nearest name first: its folders, its config map, its role.
 *
 * @param names innermost last
 */
export function nameClaim(names: readonly string[], at: Claim['span']): Claim | null {
  const name = names[tellingName(names)];
  const product = name === undefined ? null : productOf(name);
  return name === undefined || product === null ? null : namedClaim(product, name, at);
}

/** Where the name stands that tells the product, among the names around a home, innermost last: the nearest does; -1 where none does. */
export function tellingName(names: readonly string[]): number {
  return names.findLastIndex((name) => productOf(name) !== null);
}

/** Where an Enterprise Integrator keeps its files: `<HOME>/conf`, without the `repository` of the servers that the advisory names. */
const OF_ENTERPRISE_INTEGRATOR = /(?:^|\/)ei\/conf\/(?:identity|security)\/[^/]+$/;
/** The handler of the advisory: nobody writes it into the file of a server that does not have it. */
const HANDLER = /ClientCertificateBasedAuthenticationHandler/;

/** What a folder that is called `ei` alone tells of the files of older releases, as they lie in an Enterprise Integrator. */
export function integratorClaim({ path, source }: Entry, at: Claim['span']): Claim | null {
  const isIntegrators = OF_ENTERPRISE_INTEGRATOR.test(path) && !HANDLER.test(source.text.text);
  return isIntegrators ? namedClaim('other', 'ei', at) : null;
}

function namedClaim(product: ClaimedProduct, name: string, span: Claim['span']): Claim {
  const what = `the name ${name}`;
  return { kind: 'name', product, version: null, updateLevel: null, span, what, levelAt: null, labels: [] };
}

/** `WSO2 Identity Server v5.11.0` or a pack name; several where two states of the file were not merged. */
function versionTxt(file: string, text: string): Claim[] {
  const said = [...text.matchAll(/WSO2[^\n\d]{0,100}(\d+\.\d+\.\d+(?:\.\d+)?)/gi)].map((match): Claim => {
    const [what, release = ''] = match;
    const parsed = parseVersion(release);
    const end = match.index + what.length;
    const span = { file, start: end - release.length, end };
    const product =
      SERVER_NAMES.find(([pattern]) => pattern.test(what))?.[1] ??
      packClaims(what, () => span, [], 'home')[0]?.product ??
      null;
    return {
      kind: 'home',
      product,
      version: parsed?.version ?? null,
      updateLevel: parsed?.updateLevel ?? null,
      span,
      what: `bin/version.txt ${what}`,
      levelAt: null,
      labels: [],
    };
  });
  return said.filter(({ product }) => product === said[0]?.product);
}

/** `wso2is-5.11.0`. */
function productTxt(file: string, text: string): Claim[] {
  return packClaims(text, (start, end) => ({ file, start, end }), [], 'home').map((claim) => ({
    ...claim,
    what: claim.what.replace('pack ', 'updates/product.txt '),
  }));
}

/** Only the level is read: the file also holds tokens (advisory.md). A file that is no JSON tells none, as it does to a server. */
function updateLevel(file: string, text: string): Claim[] {
  const level = levelOf(text);
  // The last of several keys of a name counts in JSON.
  const match = [...text.matchAll(/"update-level"\s*:\s*"?(\d{1,9})"?/g)].findLast(([, digits]) => digits === level);
  if (!match) return [];
  const start = match.index + match[0].indexOf(level as string);
  return [
    {
      kind: 'home',
      product: null,
      version: null,
      updateLevel: Number(level),
      span: { file, start, end: start + (level as string).length },
      what: `updates/config.json update level ${level}`,
      levelAt: null,
      labels: [],
    },
  ];
}

/** What a JSON has for the level, as text; null for what is none. */
function levelOf(text: string): string | null {
  try {
    return String(JSON.parse(text)['update-level']);
  } catch {
    return null;
  }
}
