import { parseVersion } from '../../advisory/version.ts';
import type { Span } from '../../model.ts';
import { commentLines } from '../../read/lines.ts';
import { COMMENT } from '../text/comments.ts';
import type { Located, Lookup } from '../text/located.ts';
import type { Claim, ClaimedProduct } from './claim.ts';
import { packClaim } from './pack.ts';
import { productOfName, productOfVariable } from './product-name.ts';
import { REMOTE_PACK, remotePackClaim } from './remote-pack.ts';

/** `product_version: 5.9.0`, `$version = "5.10.0"`, `IMG_TAG="5.11.0.0"`, `variable "is_version" { default = "7.0.0" }`. */
const ASSIGNMENT =
  /(?:^|[\s;{,([])(?:export\s+|declare\s+|readonly\s+|-e\s+|--extra-vars=)?["']?\$?([A-Za-z][\w.:-]*?)["']?[^\S\n]*(?:=>|=|:(?![ \t]{0,99}\w{1,100}=\w))[^\S\n]*(["']?)(?!\[)([^\s"'#,;{}]+)\2/gm;
/** `wso2is_version: "{{ is_release }}"`, `"{{ '5.11.0' if legacy else '7.1.0' }}"`, but nothing of a chart's. */
const EXPRESSION =
  /(?:^|[\s;{,(])["']?([A-Za-z][\w.-]{0,100})["']?[^\S\n]{0,20}:[^\S\n]{0,20}(["']?)(\{\{(?!-|[^{}\n]{0,300}\.[A-Z])[^{}\n]{1,300}\}\})\2/gm;
/** `{{ wso2is_version | default('5.11.0') }}` */
const WITH_DEFAULT =
  /\{\{-?[ \t]{0,9}([A-Za-z]\w{0,99})[ \t]{0,9}\|[ \t]{0,9}d(?:efault)?\([ \t]{0,9}(["'])(\d[\w.-]{4,40})\2/g;
const PLAIN_NAME = /^\{\{\s*(\w+)\s*\}\}$/;
const LITERAL = /(["'])(\d[\w.-]{4,40})\1/g;
const PRODUCT_KEY = /(?:^|[_:.-])(?:product(?:_?name)?|server_name|wso2_product)$/i;
/** A value that is nothing but a pack's name. */
const PACK_NAME = /^wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4}$/;
const VERSION_KEY = /(?:^|[_:.-])(?:product_?version|server_version|version)$/i;
const ANY_VERSION_KEY = /version$|(?:img|image)_?tag$/i;
/** Words of a version variable that name no product: what is left when they are gone names another tool or team. */
const GENERAL_WORD =
  /^(?:version|tag|img|image|docker|container|product|server|service|wso2|carbon|app|application|pack|package|dist|distribution|release|base|target|current|new|old|default|full|the|var|env|prod|dev|test|qa|uat|stage|staging|\d+)$/;
const FULL_VERSION = /^v?\d+\.\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?$/;

/**
 * Claims from variables of Ansible, Puppet's Hiera, shell, Terraform and the like: a pair of product name and
 * version in one file, version variables that name their product or none, and the pack that is downloaded.
 *
 * @param spanOf where a stretch of `text` stands
 * @param labels words that tell which home the file speaks of, such as the name of a `group_vars` file
 * @param given what other files give a variable that the text does not set
 */
export function variableClaims(
  text: string,
  spanOf: (start: number, end: number) => Span,
  labels: string[],
  given: Lookup = () => null,
): Claim[] {
  const products: { name: string; span: Span; key: string }[] = [];
  const versions: { text: string; span: Span }[] = [];
  const named: { name: string; key: string }[] = [];
  const versionNamed = new Map<string, string>();
  const versionOf = new Map<string, (typeof versions)[number]>();
  const claims: Claim[] = [];
  const remote: Claim[] = [];
  let isRemote = false;

  for (const match of spokenIn(text, ASSIGNMENT)) {
    const key = match[1] as string;
    const value = match[3] as string;
    const end = match.index + match[0].length - (match[2] as string).length;
    const span = spanOf(end - value.length, end);
    if (key === 'pack_location' && value === 'remote') isRemote = true;
    const pack = key === REMOTE_PACK ? remotePackClaim(value, span, labels) : null;
    if (pack) remote.push(pack);
    if (PRODUCT_KEY.test(key)) products.push({ name: value, span, key });
    else if (PACK_NAME.test(value) && productOfName(value) !== null) named.push({ name: value, key });
    if (FULL_VERSION.test(value)) versionNamed.set(key, value);
    if (!ANY_VERSION_KEY.test(key) || !FULL_VERSION.test(value)) continue;
    versionOf.set(key.toLowerCase(), { text: value, span });
    if (VERSION_KEY.test(key)) versions.push({ text: value, span });
    claims.push(...versionVariables(key, { text: value, span }, labels));
  }

  const made = spokenIn(text, EXPRESSION).flatMap(({ 0: whole, 1: key, 2: quote, 3: value, index: start }): Claim[] => {
    const product = productOfVariable(key as string);
    if (!ANY_VERSION_KEY.test(key as string) || (product === null && !isGeneral(key as string))) return [];
    const end = start + (whole as string).length - (quote as string).length;
    const from = end - (value as string).length;
    const other = PLAIN_NAME.exec(value as string)?.[1];
    const version = other === undefined ? undefined : (versionNamed.get(other) ?? given(other)?.text);
    const literals = [...(value as string).matchAll(LITERAL)].map(({ 2: text, index: at }) => ({
      text: text as string,
      span: spanOf(from + at + 1, from + at + 1 + (text as string).length),
    }));
    const said = version === undefined ? literals : [{ text: version, span: spanOf(from, end) }];
    return said.flatMap(({ text: stated, span }) =>
      FULL_VERSION.test(stated) ? [versionVariable(key as string, product, stated, span, labels)] : [],
    );
  });

  // What holds where nobody gives the variable a value.
  const otherwise = spokenIn(text, WITH_DEFAULT).flatMap((match): Claim[] => {
    const [whole, key = '', quote = '', value = ''] = match;
    if (versionNamed.has(key) || given(key) !== null) return [];
    const end = match.index + whole.length - quote.length;
    return versionVariables(key, { text: value, span: spanOf(end - value.length, end) }, labels);
  });

  const paired = products.flatMap(({ name, span, key }, index): Claim[] => {
    const version = versions[index] ?? versions[0];
    const claim = packClaim(name, version?.text ?? '', version?.span ?? span, labels, 'variables', key);
    return claim ? [claim] : [];
  });
  // `wso2_app: wso2is` beside `wso2_app_version: 5.3.0`
  const called = named.flatMap(({ name, key }): Claim[] => {
    const version = versionOf.get(`${key.toLowerCase()}_version`);
    const claim = version && packClaim(name, version.text, version.span, labels, 'variables', key);
    return claim ? [claim] : [];
  });
  return [...paired, ...called, ...claims, ...made, ...otherwise, ...(isRemote ? remote : [])];
}

/** Whether two variables are told by their names to be the name of a product and its version, wherever they are set. */
export function isPair(product: string, version: string): boolean {
  const isCalledAlike = version.toLowerCase() === `${product.toLowerCase()}_version`;
  return isCalledAlike || (PRODUCT_KEY.test(product) && VERSION_KEY.test(version));
}

/** What a pattern finds in a text but for what stands in comments. */
function spokenIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const isComment = commentLines(text, COMMENT);
  return [...text.matchAll(pattern)].filter(({ index }) => !isComment(index));
}

/** The claim of a variable that by its name holds the version of a product; none of any other. */
export function versionVariables(key: string, { text, span }: Located, labels: string[]): Claim[] {
  if (!ANY_VERSION_KEY.test(key) || !FULL_VERSION.test(text)) return [];
  const product = productOfVariable(key);
  return product !== null || isGeneral(key) ? [versionVariable(key, product, text, span, labels)] : [];
}

/** `product_version`, `imgTag`, but not `mysql_version`: Identity Server has releases of the same numbers. */
function isGeneral(key: string): boolean {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .every((word) => GENERAL_WORD.test(word.replace(/^wso2(?=.)/, '')));
}

/** A claim from a variable that holds a version, of the product that its name or its use tells. */
export function versionVariable(
  key: string,
  product: ClaimedProduct | null,
  value: string,
  span: Span,
  labels: string[],
): Claim {
  const parsed = parseVersion(value);
  return {
    kind: 'versionVariable',
    product,
    version: parsed?.version ?? null,
    updateLevel: parsed?.updateLevel ?? null,
    span,
    what: `${key} ${value}`,
    levelAt: null,
    labels: [...labels, key],
  };
}
