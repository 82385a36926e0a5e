import { isListedVersion, isOfLaterMajor } from '../../advisory/listed.ts';
import { SHORTENED, shortenedVersion } from '../../advisory/rules.ts';
import { type ParsedVersion, parseObTag, parseVersion } from '../../advisory/version.ts';
import type { Span } from '../../model.ts';
import type { Claim, ClaimedProduct, ClaimKind } from './claim.ts';
import { isProductName, productOfName } from './product-name.ts';

/** `registry:5000/path/name:tag@sha256:…` taken apart. */
export interface Reference {
  name: string;
  tag: string | null;
  /** Offset of the tag in the reference. */
  tagAt: number;
  digest: string | null;
}

/** What something fills in later, `@REGISTRY@`: the marks around it begin no digest. */
const PLACEHOLDER = /@[\w.-]{1,100}@/g;

/** Takes an image reference apart; quotes and blanks around it are the caller's. */
export function takeApart(reference: string): Reference {
  const digest = reference.replace(PLACEHOLDER, (whole) => '_'.repeat(whole.length)).indexOf('@');
  const bare = digest < 0 ? reference : reference.slice(0, digest);
  const colon = bare.lastIndexOf(':');
  const hasTag = colon > bare.lastIndexOf('/');
  return {
    name: hasTag ? bare.slice(0, colon) : bare,
    tag: hasTag ? bare.slice(colon + 1) : null,
    tagAt: hasTag ? colon + 1 : bare.length,
    digest: digest < 0 ? null : reference.slice(digest + 1) || null,
  };
}

/** The folders of a name that it begins with, the last of which something fills in: `${REGISTRY}/`. */
const OPEN_REGISTRY = /^(?:[^/]{0,200}\/){0,5}[^/]{0,200}[${][^/]{0,200}\//;

/** The name of an image without its tag, and without a registry that is left open; null where more of it is. */
export function ownName(reference: string): string | null {
  const name = takeApart(reference).name.replace(OPEN_REGISTRY, '');
  return /[${]/.test(name) ? null : name;
}

/** Expressions of templates that nothing could be put in for. */
const EXPRESSION = /\{\{[^{}]*\}\}|<%[^%]*%>/g;

/** A reference as a report names it: without its registry and digest, and without what only a template could tell. */
function shortly(reference: string, product: ClaimedProduct): string {
  const { name, tag } = takeApart(reference.replace(EXPRESSION, ''));
  const short = name.slice(name.lastIndexOf('/') + 1).replace(/[:.-]+$/, '');
  return `${short || product}${tag ? `:${tag}` : ''}`;
}

/**
 * WSO2's own registries and its Docker Hub name, where a tag is the product's version. A bare product name is none: no
 * registry has it, so it is built where it runs (`docker build -t wso2is:7.1.0 .`).
 */
function isWso2Registry(name: string): boolean {
  return /^(?:(?:docker|registry)\.wso2\.com\/.*|(?:docker\.io\/)?wso2\/[^/]+)$/.test(name);
}

/**
 * A database for a server, with a release of its own (`acme/wso2is-mysql:8.0`): with another tag the name may be that of
 * a server with the driver in it.
 */
const DATABASE =
  /-(?:mysql:(?:5\.[567]|[89](?:\.\d{1,3}){0,2})|mariadb:1[0-2](?:\.\d{1,3}){0,2}|postgres(?:ql)?:(?:9\.[0-6]|1\d)(?:\.\d{1,3}){0,2}|mssql:20\d\d|oracle:(?:1[1289]|2[13])[acgi]?)(?![.\d])/i;

/** What is laid over a product and counts its own versions: `wso2-obiam-toolkit-uk`. */
const LAID_OVER = /toolkit|accelerator/i;

/** A version in a name, and one at its end as people shorten it. */
const IN_NAME = /(?:[-_]v?|(?<=[a-z]))(\d+\.\d+\.\d+(?:\.\d+)?)(?![\w.])/;
const SHORT_IN_NAME = new RegExp(`(?:[-_]v?|(?<=wso2[a-z-]{2,20}))(${SHORTENED})$`);

/** `acme/wso2is-5.11.0`, `acme/wso2is511`: a team that has an image for each release may count builds in the tag. */
function versionInName(name: string, product: ClaimedProduct): ParsedVersion | null {
  const own = name.slice(name.lastIndexOf('/') + 1);
  const written = IN_NAME.exec(own)?.[1];
  const parsed = written === undefined ? null : parseVersion(written);
  if (parsed && isPlausible(product, parsed.version)) return parsed;
  const short = SHORT_IN_NAME.exec(own)?.[1];
  const meant = short === undefined || product === 'other' ? null : shortenedVersion(product, short);
  return meant === null ? null : { version: meant, updateLevel: null };
}

/** A team's own image may count its tags its own way; only a version the product has is taken for one. */
function isPlausible(product: ClaimedProduct, version: string): boolean {
  return product === 'other' || isListedVersion(product, version);
}

/** Whether the tag of an image that a team has given more than the product's name (`acme/wso2is-portal:8.0`) may count builds. */
function mayCount(name: string, product: ClaimedProduct, version: string): boolean {
  return product !== 'other' && !isProductName(name) && isOfLaterMajor(product, version);
}

/**
 * What an image reference says, or null when it is not a WSO2 image.
 *
 * @param reference the reference as the container runtime gets it, variables already put in
 * @param at where it is written; when it is written there letter by letter the claim points at its tag
 * @param labels names of the service, container or profile that runs the image
 */
export function imageClaim(
  reference: string,
  at: Span,
  labels: string[],
  verbatim: boolean,
  kind: ClaimKind = 'image',
): Claim | null {
  const bare = reference.trim().replace(/["']/g, '');
  const { name, tag, tagAt, digest } = takeApart(bare);
  const base = tag === null ? null : parseObTag(tag);
  const named = productOfName(name) ?? (/wso2/i.test(name) ? (base?.product ?? null) : null);
  const product = named !== null && DATABASE.test(bare) ? 'other' : named;
  if (product === null) return null;
  const claimed = base?.product ?? product;
  const parsed = base ?? (tag === null || LAID_OVER.test(name) ? null : parseVersion(tag));
  const isTold =
    parsed !== null &&
    (isWso2Registry(name) || (isPlausible(claimed, parsed.version) && !mayCount(name, claimed, parsed.version)));
  const tagged = isTold ? parsed : null;
  const version = tagged ?? versionInName(name, claimed);
  const offset = reference.indexOf(tag ?? '', tagAt);
  const tagSpan: Span =
    verbatim && tag !== null && offset >= 0 && at.end - at.start === reference.length
      ? { file: at.file, start: at.start + offset, end: at.start + offset + tag.length }
      : at;
  return {
    kind,
    product: claimed,
    version: version?.version ?? null,
    updateLevel: version?.updateLevel ?? null,
    span: tagSpan,
    what: `image ${shortly(bare, product)}`,
    official: isWso2Registry(name),
    ...(tagged && !isWso2Registry(name) && isProductName(name) ? { mirrors: true } : {}),
    levelAt:
      verbatim && tag !== null && digest === null && tagged?.updateLevel != null && !base
        ? { text: tag, span: tagSpan }
        : null,
    ...(digest === null ? {} : { byDigest: true }),
    labels,
  };
}

/** What may stand before a tag that is written in one piece, and before one that is the default of a variable (`${TAG:-1.0.0.1}`). */
const BEFORE_TAG = /^["']?(?:[\w./:-]+:)?$/;
const BEFORE_DEFAULT = /^["']?(?:[\w./:-]+:)?\$\{\w+:?-$/;

/**
 * The claim pointing at its tag where that is written in one piece but not as a bare reference: in quotes, as the default
 * of a variable, or as a variable's or a chart value's own text. The tag is then where an update level can be pinned.
 *
 * @param textOf text of a file of the repository
 */
export function atItsTag(claim: Claim, textOf: (file: string) => string | null): Claim {
  if (claim.kind !== 'image' || claim.updateLevel === null || claim.levelAt !== null || claim.byDigest) return claim;
  const tag = /:([^:/]+)$/.exec(claim.what)?.[1];
  const written = textOf(claim.span.file)?.slice(claim.span.start, claim.span.end) ?? '';
  const bare = written.replace(/["']$/, '');
  const end = bare.endsWith('}') ? bare.length - 1 : bare.length;
  const before = tag ? bare.slice(0, end - tag.length) : '';
  if (tag === undefined || parseObTag(tag) || !written.startsWith(before + tag)) return claim;
  if (!(end < bare.length ? BEFORE_DEFAULT : BEFORE_TAG).test(before)) return claim;
  const start = claim.span.start + before.length;
  const span = { file: claim.span.file, start, end: start + tag.length };
  return { ...claim, span, levelAt: { text: tag, span } };
}
