import { parseVersion } from '../../advisory/version.ts';
import type { Span } from '../../model.ts';
import { withoutComments } from '../text/comments.ts';
import { asShell, expandShell } from '../text/expand.ts';
import type { Located, Lookup, LookupAt } from '../text/located.ts';
import type { Claim } from './claim.ts';
import { isRelease, packClaim, productOfPack, type VariablePack, variablePacks } from './pack.ts';
import { withoutTakenAway } from './taken-away.ts';
import { isPair, versionVariable } from './variables.ts';

/** A path in the folder of a pack, or its archive: what else ends in a variable may be the name of anything. */
const PATH_FOLLOWS = /^["']?(?:\/|\.(?:zip|tar|tgz)\b)/;
const VERSION_NAME = /(?:^|_)ver$|version$|release$|tag$/i;
/** `$PRODUCT-$VERSION`, Ansible's `{{ product }}-{{ version }}` */
const PRODUCT_AND_VERSION =
  /(\$\{\w{1,100}\}|\$\w{1,100}|\{\{ {0,9}\w{1,100} {0,9}\}\})-(\$\{\w{1,100}\}|\$\w{1,100}|\{\{ {0,9}\w{1,100} {0,9}\}\})/g;
/** `{{ product }}-3.2.0` */
const PRODUCT_OF_VERSION = /(\{\{ {0,9}\w{1,100} {0,9}\}\})-(\d{1,3}\.\d{1,3}\.\d{1,3}(?:\.\d{1,9})?)(?!\d)/g;
const PRODUCT_NAME = /^wso2[a-z]*(?:-[a-z]+)*$/;

/**
 * What a text says of packs whose version is a variable (`/opt/wso2is-${VERSION}/…`): each product, and the version
 * where the variable's value is known. The product stands without one, too.
 *
 * @param spanOf where a stretch of `text` stands
 * @param lookupAt the variables of the file
 * @param overriding what others set a variable to whose default a value is
 */
export function packVersionClaims(
  text: string,
  spanOf: (start: number, end: number) => Span,
  labels: string[],
  lookupAt: LookupAt,
  overriding: (value: Located) => readonly Located[],
): Claim[] {
  const found = new Map<string, Claim>();
  const add = (key: string, claim: Claim | null): void => {
    if (claim && !found.has(key)) found.set(key, claim);
  };
  const spoken = withoutComments(text);
  for (const pack of withoutTakenAway([...variablePacks(spoken), ...pairs(spoken, lookupAt)], spoken)) {
    const { name, variable, way, fallback, start, end } = pack;
    const given = lookupAt(start)(way) ?? lookupAt(start)(variable);
    const version =
      given ?? (fallback === null ? null : { text: fallback, span: spanOf(end - 1 - fallback.length, end - 1) });
    const value = version && parseVersion(version.text) ? version.text : '';
    const product = productOfPack(name, value);
    if (product === null || (value === '' && !isOfVersion(pack, spoken))) continue;
    add(name, packClaim(name, '', spanOf(start, end), labels, 'path', 'path'));
    if (version && value !== '') {
      const others = overriding(version)
        .map(({ text }) => text)
        .filter((other) => other !== value && isRelease(name, other));
      const choice = others.length > 0 ? { choice: `${version.span.file} ${variable}` } : {};
      for (const told of [value, ...others]) {
        const claim = versionVariable(variable, product, told, version.span, labels);
        add(`${name} ${variable} ${told}`, { ...claim, ...choice });
      }
    }
  }
  for (const { name, version, start, end } of namedReleases(spoken, lookupAt))
    add(`${name} ${version}`, packClaim(name, version, spanOf(start, end), labels, 'path', 'path'));
  return [...found.values()];
}

/** Whether what stands behind a name is a version, as far as its own name and the text around it tell. */
function isOfVersion({ variable, end }: VariablePack, text: string): boolean {
  return VERSION_NAME.test(variable) || PATH_FOLLOWS.test(text.slice(end, end + 6));
}

/** Packs whose product is a variable, too. */
function pairs(text: string, lookupAt: LookupAt): VariablePack[] {
  return [...text.matchAll(PRODUCT_AND_VERSION)].flatMap((match) => {
    const [whole, first = '', second = ''] = match;
    const name = nameOf(first, lookupAt(match.index));
    const [product, variable] = [first, second].map((one) => one.replace(/[${} ]/g, '')) as [string, string];
    // What such variables of Ansible are set to is told where that is done, of each group of hosts.
    const isTold = first.startsWith('{{') && isPair(product, variable);
    return name === null || isTold
      ? []
      : [{ name, variable, way: variable, fallback: null, start: match.index, end: match.index + whole.length }];
  });
}

/** Releases whose product alone is a variable of Ansible's. */
function namedReleases(
  text: string,
  lookupAt: LookupAt,
): { name: string; version: string; start: number; end: number }[] {
  return [...text.matchAll(PRODUCT_OF_VERSION)].flatMap((match) => {
    const [whole, first = '', version = ''] = match;
    const name = nameOf(first, lookupAt(match.index));
    const isPack = name !== null && isRelease(name, version);
    return isPack ? [{ name, version, start: match.index, end: match.index + whole.length }] : [];
  });
}

/** The name of a pack that a variable has; null for any other value. */
function nameOf(variable: string, lookup: Lookup): string | null {
  const name = expandShell(
    asShell(variable, (one) => lookup(one) !== null),
    lookup,
  ).text;
  return PRODUCT_NAME.test(name) ? name : null;
}
