import type { Span } from '../../model.ts';
import { get, str, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import type { Claim } from '../evidence/claim.ts';
import { imageClaim, takeApart } from '../evidence/image.ts';
import type { ImageChange } from '../evidence/image-change.ts';
import { productOfName } from '../evidence/product-name.ts';
import type { Unit } from '../evidence/unit.ts';
import { type Carried, locatedScalar } from '../text/carried.ts';
import { unquoted } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { baseOf } from '../text/paths.ts';

/** Reads an entry of `images`, as kustomize or as Argo CD has it; null for one that changes nothing. */
export function imageChange(item: YamlNode | null, carried: Carried): ImageChange | null {
  if (item?.kind === 'scalar') return writtenChange(item, carried);
  const located = (key: string): Located | null => locatedScalar(get(item, key), carried);
  const name = str(get(item, 'name'));
  const [newName, newTag, digest] = [located('newName'), located('newTag'), located('digest')];
  const at = (newTag ?? digest ?? newName)?.span;
  return name === null || at === undefined ? null : { name, newName: newName?.text ?? null, newTag, digest, at };
}

/** An entry of Argo CD's: `wso2/wso2is:7.1.0`, `is=wso2/wso2is:7.1.0`, `is=wso2/wso2is@sha256:…`. */
function writtenChange(item: YamlScalar, carried: Carried): ImageChange | null {
  const begin = item.value.indexOf('=') + 1;
  const { name, tag, tagAt, digest } = takeApart(item.value.slice(begin));
  const inner = item.start + (item.style === 'plain' ? 0 : 1) + begin;
  const at = carried.span({ start: inner, end: inner + item.value.length - begin });
  const located = (text: string | null, start: number): Located | null =>
    text === null ? null : { text, span: carried.span({ start: inner + start, end: inner + start + text.length }) };
  const renamed = begin > 0 ? takeApart(item.value.slice(0, begin - 1)).name : name;
  const newTag = located(tag, tagAt);
  const newDigest = located(digest, item.value.length - begin - (digest?.length ?? 0));
  if (newTag === null && newDigest === null && begin === 0) return null;
  return {
    name: renamed,
    newName: begin > 0 ? name : null,
    newTag,
    digest: newDigest,
    at: (newTag ?? newDigest)?.span ?? at,
  };
}

/** The image of a workload on its way through the layers. */
export interface RenderedImage {
  name: string;
  tag: string | null;
  digest: string | null;
  /** A name that tells its product: under a new name that tells none runs what the old one told. */
  told: string;
  /** Where the version stands. */
  at: Span;
  labels: string[];
  changed: boolean;
}

/** The image of a workload as its manifest has it. */
export function writtenImage({ at, name, claims }: Unit, textOf: (file: string) => string | null): RenderedImage {
  const written = textOf(at.file)?.slice(at.start, at.end) ?? '';
  const { name: bare, tag, digest } = takeApart(unquoted(written));
  const claim = claims.find(({ kind }) => kind === 'image');
  return {
    name: bare,
    tag,
    digest,
    told: bare,
    at: claim?.span ?? at,
    labels: claim?.labels ?? [name],
    changed: false,
  };
}

/** An image that no manifest of the repository has, as an entry changes it: the entry is all that is known of it. */
export function imageOfChange(change: ImageChange): RenderedImage {
  const { name, at } = change;
  return withChange({ name, tag: null, digest: null, told: name, at, labels: [baseOf(name)], changed: false }, change);
}

/** An image with one entry applied, when the entry is about it: a new tag or a digest replaces both. */
export function withChange(image: RenderedImage, { name, newName, newTag, digest }: ImageChange): RenderedImage {
  if (image.name !== name) return image;
  return {
    name: newName ?? image.name,
    told: newName === null ? image.told : tellingName(newName, image.told),
    tag: newTag ? newTag.text : digest ? null : image.tag,
    digest: digest ? digest.text : newTag ? null : image.digest,
    at: (newTag ?? digest)?.span ?? image.at,
    labels: image.labels,
    changed: true,
  };
}

/** A reference with entries applied, and where they stand; null for one that none is about. */
export function changedReference(reference: string, changes: readonly ImageChange[]): Located | null {
  const { name, tag, digest } = takeApart(unquoted(reference));
  const first = changes.find((change) => change.name === name);
  if (first === undefined) return null;
  const before: RenderedImage = { name, tag, digest, told: name, at: first.at, labels: [], changed: false };
  const { told, at, ...after } = changes.reduce(withChange, before);
  return { text: imageText({ ...after, name: told }), span: at };
}

/** An image with another one in its place, as a JSON 6902 patch or a replacement puts it there. */
export function withImage(image: RenderedImage, { text, span }: Located): RenderedImage {
  const { name, tag, digest } = takeApart(text);
  return { ...image, name, tag, digest, told: name, at: span, changed: true };
}

/** An image that is given to whatever lies elsewhere, as an entry of `images` would have it. */
export function changeOfImage({ text, span }: Located): ImageChange {
  const { name, tag, tagAt, digest } = takeApart(text);
  const at = (from: number, length: number): Span => ({
    ...span,
    start: span.start + from,
    end: span.start + from + length,
  });
  const newTag = tag === null ? null : { text: tag, span: at(tagAt, tag.length) };
  const newDigest = digest === null ? null : { text: digest, span: at(text.length - digest.length, digest.length) };
  return { name, newName: null, newTag, digest: newDigest, at: (newTag ?? newDigest)?.span ?? span };
}

/** Whether an image that something gives is called as another is, whatever their tags are. */
export function isNamedAs({ text }: Located, { name }: RenderedImage): boolean {
  return takeApart(text).name === name;
}

function tellingName(name: string, told: string): string {
  return productOfName(name) === null ? `${name}/${told}` : name;
}

/** An image as one text. */
export function imageText({ name, tag, digest }: Pick<RenderedImage, 'name' | 'tag' | 'digest'>): string {
  return `${name}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
}

/** What an image says, or null when it is none of WSO2's. */
export function renderedClaim({ told, tag, digest, at, labels }: RenderedImage): Claim | null {
  return imageClaim(imageText({ name: told, tag, digest }), at, labels, false);
}
