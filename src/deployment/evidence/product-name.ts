import { PRODUCTS } from '../../advisory/products.ts';
import type { ClaimedProduct } from './claim.ts';

/** Names a repository gives the products: image, pack and module names, with the registry folder where the short name needs it. */
const NAMES: ReadonlyMap<string, ClaimedProduct> = new Map(
  PRODUCTS.flatMap(({ id, names }) => names.map((name): [string, ClaimedProduct] => [name, id])),
);

/** Parts of names of WSO2 software that carries the same file names but is not named by the advisory. */
const OTHER =
  /analytics|micro-?(?:gateway|gw)|micro-?integrator|integration-control-plane|(?:^|wso2-)icp$|(?:^|[-_/])(?:mi|ei)(?:$|[-_])|wso2(?:mi|ei|si|esb|das|sp|bps|brs|cep|mb|as|dss|ss|greg|elb|iot|emm|es|ml|appm|bam)\b|obbi|choreo|operator/;
/** Short names of the same: behind a product's own name they are a country, a site or an environment (`wso2is-es`). */
const SHORT_OTHER =
  /(?:^|[-_/])(?:si|esb|das|sp|bps|brs|cep|mb|as|dss|ss|greg|elb|iots?|emm|es|ml|appm|bam|bi)(?:$|[-_])/;
/** What runs beside a server and is called after it: `wso2am-apictl`, `wso2is-nginx`, `wso2is-db`. */
const COMPANION =
  /-(?:apictl|cli|nginx|haproxy|proxy|db|database|adminer|phpmyadmin|pgadmin|redis|(?:[a-z]+-)?exporter|fluentd|fluent-bit|filebeat|logstash|newman|jmeter|tests?)(?:$|[-.\d])/;
/** Identity Server as the Key Manager of an API Manager, called after both: `wso2apim-is-as-km`. */
const AS_KEY_MANAGER = /^wso2-?(?:apim|am)-is-?km(?:$|[-.\d])/;
/** Parts of names that also servers of the advisory's products have: `wso2am-dashboard`. */
const ROLE = /dashboard|adapter|enforcer|router/;

/**
 * The product a name means: an image repository (`wso2/wso2is`, `wso2-is/is`), a pack (`wso2is-km`), a module name
 * (`wso2is_analytics`). Null when the name tells no product: `wso2`, `wso2-custom` may be any of them.
 */
export function productOfName(name: string): ClaimedProduct | null {
  const path = name.toLowerCase().replaceAll('_', '-').split('/');
  const last = path.at(-1) ?? '';
  const folder = path.at(-2) ?? '';
  const exact = NAMES.get(`${folder}/${last}`) ?? NAMES.get(last);
  if (exact) return exact;
  const ofWso2 = /wso2/.test(last) || /^wso2/.test(folder);
  if (!ofWso2) return null;
  // `as` alone is the Application Server.
  const plain = last.replace('as-km', 'km');
  if (OTHER.test(plain)) return 'other';
  if (AS_KEY_MANAGER.test(plain)) return 'wso2is-km';
  const custom = customName(plain);
  if (custom) return COMPANION.test(plain) ? 'other' : custom;
  const told = NAMES.get(`wso2${last}`) ?? productOfWords(plain);
  return told ?? (SHORT_OTHER.test(plain) || ROLE.test(plain) ? 'other' : null);
}

/** Whether the last part of an image's name is a product's own name, nothing added. */
export function isProductName(name: string): boolean {
  return NAMES.has(name.toLowerCase().replaceAll('_', '-').split('/').at(-1) ?? '');
}

/** A team's own image of a product: `acme-wso2is`, `wso2is-prod`, `wso2am-4.2.0-custom`, `wso2is7`. */
function customName(name: string): ClaimedProduct | null {
  const words = name.split(/[-.]/).map((word) => word.replace(/(?<=[a-z])\d+$/, ''));
  for (let length = 3; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const product = NAMES.get(words.slice(start, start + length).join('-'));
      if (product) return product;
    }
  }
  return null;
}

/** Short names of products in the names of variables, folders, roles, also of one of several nodes: `is_version`, `WSO2_APIM_VERSION`, `apim01`. */
const WORDS: readonly [RegExp, ClaimedProduct][] = [
  [/analytics|integrator|integration_control_plane|micro_?(?:gw|gateway)|obbi/, 'other'],
  [/ob_?iam/, 'wso2-obiam'],
  [/ob_?km/, 'wso2-obkm'],
  [/ob_?am/, 'wso2-obam'],
  [/(?:^|_)(?:wso2)?is_?(?:as_?)?km\d{0,2}(?:_|$)/, 'wso2is-km'],
  [/(?:^|_)(?:wso2_?)?apim\d{0,2}(?:_|$)|api_?manager|(?:^|_)wso2_?am\d{0,2}(?:_|$)/, 'wso2am'],
  [/(?:^|_)(?:wso2_?)?is\d{0,2}(?:_|$)|identity_?server/, 'wso2is'],
];

/** The product the words of a name suggest, or null. Weaker than `productOfName`: short words mean many things. */
export function productOfWords(name: string): ClaimedProduct | null {
  const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The product a variable's name speaks of; here two letters are enough for a product the advisory does not name. */
export function productOfVariable(name: string): ClaimedProduct | null {
  const words = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '_');
  return /(?:^|_)(?:mi|ei|si|bi)(?:_|$)/.test(words) ? 'other' : productOfWords(name);
}

/** Parts of a distributed API Manager (its profiles), as teams call the folders of their nodes. */
const AM_PROFILES =
  /(?:^|_)(?:(?:api_?)?(?:gateway|gw)(?:_?worker)?|traffic_?(?:manager|mgr)|tm|control_?plane|acp|cp|publisher|dev_?portal|store|admin_?portal|apim[a-z]{0,9}|all_?in_?one)(?:_|\d|$)/;

/** Whether the words of a name say that it is of a part of a distributed API Manager. */
export function isProfileOfApiManager(name: string): boolean {
  return AM_PROFILES.test(name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'));
}
