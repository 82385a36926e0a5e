import { isListedVersion } from '../../advisory/listed.ts';
import type { Span } from '../../model.ts';
import { type Claim, namedProduct } from '../evidence/claim.ts';
import { imageClaim } from '../evidence/image.ts';
import { byRelease } from '../evidence/ranking.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { type FoundImage, unitsOfImages } from '../evidence/units-of-images.ts';
import { withoutComments } from '../text/comments.ts';
import { expandTerraform, TERRAFORM_VARIABLE, terraformName } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { relativeTo } from '../text/paths.ts';
import type { Item } from './terraform-collections.ts';
import { eachIn } from './terraform-each.ts';

/** Whether a path is a file of Terraform's or Nomad's, or a template of one. */
export function isTerraform(path: string): boolean {
  return /\.(?:tf|tfvars|hcl|nomad)(?:\.\w+)?$/.test(path);
}

/** A file of the repository that Terraform reads, by a path from its own folder. */
const FILE_CALL = /\b(?:templatefile|file|filebase64)\(\s*"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$]+)"/g;

const BLOCK = /^[ \t]*(?:(?:resource|data|module|variable|output|provider)[ \t]+"([\w-]+)"|locals\s*\{)/;
/** `image =`, in JSON `"image":`; a bare word with a colon that begins a line is YAML's, which is read as such. */
const IMAGE_KEY = /"(?:image|name)"\s*[=:]|(?:image|name)\s*=|(?<!^[ \t-]*)(?:image|name)\s*:/;
/** Keys of modules and of Azure's, which also writes one setting as a name with its value. */
const OTHER_KEYS =
  /"?(?:container_image|docker_image_name|linux_fx_version|linuxFxVersion|DOCKER_CUSTOM_IMAGE_NAME)"?(?:,?\s{0,99}"?value"?)?\s{0,99}[=:]/;
const AZURE_SETTING = /"?name"?\s{0,99}[=:]\s{0,99}"(?=DOCKER_)/;
const KEY = new RegExp(String.raw`(?<![\w.-])(?!${AZURE_SETTING.source})(${IMAGE_KEY.source}|${OTHER_KEYS.source})`);
/** A key that only what has a tag is an image for: modules and machines name one by it, and part of one. */
const OTHER_KEY = /_|Fx/;
/** What Azure writes before an image. */
const OF_DOCKER = /^DOCKER\|/;
const NAME = /\w+/;
const RESOURCE = /^[ \t]*(?:resource|data)[ \t]/;
const TAGGED = /:[\w$][^/]*$/;
const TEXT =
  /"((?:[^"$\\\n]|\\.|\$(?!\{)|\$\{[^{}\n]*\})*)"|((?:var\.[\w-]+|local\.[\w-]+(?=[.[]))(?:\.[\w-]{1,100}|\["[\w-]{1,100}"\]){0,5})|(format|join)\(([^()\n]{1,500})\)/;
/** What a function is given: a text, or what holds one. */
const ARGUMENT = /"((?:[^"$\\\n]|\$(?!\{)|\$\{[^{}\n]{0,200}\}){0,300})"|([\w.-]{1,200})/g;
/** `docker run wso2/wso2is:${var.tag}`: an image in any other text, whose tag is a variable. */
const ELSEWHERE =
  /(?<![\w.:@/-])(?:[\w.-]{1,100}(?::\d{1,5})?\/){0,9}[\w.-]{0,100}wso2[\w.-]{0,100}(?:\/[\w.-]{1,100}){0,9}:\$\{\s{0,9}(?:var|local)\.[\w-]{1,100}\s{0,9}\}[\w.-]{0,100}/g;
const BLOCK_OR_ATTRIBUTE = new RegExp(String.raw`${BLOCK.source}|${KEY.source}\s*(?:${TEXT.source})`, 'gm');

/** An image as it is written. */
interface Image {
  /** A variable alone is written as `${var.x}`. */
  text: string;
  start: number;
  end: number;
  /** A function makes it. */
  isMade?: true;
}

/**
 * The containers a Terraform or Nomad file runs, each with what it mounts, or else with every file of the
 * repository the file reads in: Terraform passes both through locals and resources, so all that one file names belongs together.
 *
 * @param valuesOf all that a variable of the file may be
 * @param itemsOf the items of what `var.x` or `local.x` of the file is
 * @param ownMounts what the container at an offset is known to mount; null where that is not known
 * @param isName whether the variable or local of a name is that of an image whose tag is another's
 */
export function terraformUnits(
  file: string,
  text: string,
  valuesOf: (name: string) => readonly Located[],
  itemsOf: (reference: string) => readonly Item[] = () => [],
  ownMounts: (offset: number) => Mount[] | null = () => null,
  isName: (variable: string) => boolean = () => false,
): Unit[] {
  const mounts = [...text.matchAll(FILE_CALL)].flatMap((match): Mount[] => {
    const from = relativeTo(file, match[1] as string);
    return from === null ? [] : [{ kind: 'path', from, to: null }];
  });
  const code = withoutComments(text);
  const each = eachIn(file, code, itemsOf);
  const images = imagesIn(code, isName).flatMap(({ text: image, start, end, isMade }): FoundImage[] => {
    const ofItems = each(image, start).flatMap(({ text: filled, at }): FoundImage[] => {
      const found = claimed(filled, at, valuesOf, false);
      return found ? [{ start, end, ...found }] : [];
    });
    if (ofItems.length > 0) return ofItems;
    const found = claimed(image, { file, start, end }, valuesOf, !isMade);
    return found
      ? [{ start, end, ...found }]
      : imagesOfVariable(image, valuesOf).map((given) => ({ start, end, ...given }));
  });
  return unitsOfImages('terraform', file, code, mounts, images, ownMounts);
}

/** All images that are not written with their version, and those that attributes are set to, in their order. */
function imagesIn(code: string, isName: (variable: string) => boolean): Image[] {
  const found = ofAttributes(code, isName);
  const told = new Set(found.map(({ text }) => text));
  let next = 0;
  const others = [...code.matchAll(ELSEWHERE)].flatMap(({ 0: text, index }): Image[] => {
    while ((found[next]?.end ?? code.length) <= index) next++;
    const isOfAttribute = (found[next]?.start ?? code.length) <= index;
    return isOfAttribute || told.has(text) ? [] : [{ text, start: index, end: index + text.length }];
  });
  return [...found, ...new Map(others.map((image) => [image.text, image])).values()].sort((a, b) => a.start - b.start);
}

/** Attributes `image`, `name` in a `docker_image`, whatever they are set to, and other keys with a tag; no name of an image that has its tag elsewhere. */
function ofAttributes(code: string, isName: (variable: string) => boolean): Image[] {
  const found: Image[] = [];
  let block: string | undefined;
  let isResource = false;
  for (const match of code.matchAll(BLOCK_OR_ATTRIBUTE)) {
    const [whole, label, key, text, variable, call, given = ''] = match;
    const end = match.index + whole.length;
    if (key === undefined) {
      block = label;
      isResource = RESOURCE.test(whole);
      continue;
    }
    const isTagged = TAGGED.test(text ?? '');
    const isOther = OTHER_KEY.test(key);
    if (isOther ? !isTagged : key.includes('name') && block !== 'docker_image') continue;
    if (text !== undefined && !isTagged && !isResource && isName(NAME.exec(key)?.[0] ?? '')) continue;
    if (call !== undefined) {
      const start = end - given.length - call.length - 2;
      found.push({ text: textMade(call, given), start, end, isMade: true });
    } else if (text !== undefined) {
      const image = text.replace(OF_DOCKER, '');
      found.push({ text: image, start: end - 1 - image.length, end: end - 1 });
    } else found.push({ text: `\${${variable}}`, start: end - (variable as string).length, end });
  }
  return found;
}

/** What `format("%s:%s", a, b)` and `join(":", [a, b])` make, with `${…}` for what holds a text. */
function textMade(call: string, given: string): string {
  const [first = '', ...others] = [...given.matchAll(ARGUMENT)].map(([, text, held]) => text ?? `\${${held}}`);
  return call === 'join' ? others.join(first) : first.replace(/%[sdv]/g, () => others.shift() ?? '');
}

/** The images that a variable which is all of an image may be, each where it is given. */
function imagesOfVariable(
  image: string,
  valuesOf: (name: string) => readonly Located[],
): Pick<FoundImage, 'claims' | 'at'>[] {
  const [[whole = '', name = ''] = []] = image.matchAll(TERRAFORM_VARIABLE);
  if (whole !== image) return [];
  const images = new Map(valuesOf(terraformName(name)).map((value) => [value.text, value]));
  return [...images.values()].flatMap(({ text, span }) => claimed(text, span, () => [], true) ?? []);
}

/** More images than this are not told of one: their variables stay open. */
const MOST = 100;

/**
 * What an image says and where it stands: one that is all of a variable stands where the variable gets it. Where its
 * variables may have several values, each release is a statement of its own, the oldest first.
 *
 * @param isWritten whether it stands there as it is, not filled in
 */
function claimed(
  written: string,
  span: Span,
  valuesOf: (name: string) => readonly Located[],
  isWritten: boolean,
): Pick<FoundImage, 'claims' | 'at'> | null {
  const names = [...new Set([...written.matchAll(TERRAFORM_VARIABLE)].map(([, name = '']) => terraformName(name)))];
  const isAlone = /^\$\{[^}]*\}$/.test(written);
  let given: ReadonlyMap<string, Located>[] = [new Map()];
  for (const name of names) {
    const values = [
      ...new Map(
        valuesOf(name)
          .toReversed()
          .map((value) => [value.text, value]),
      ).values(),
    ];
    // A whole image that differs stands, and is read, where each is given.
    if (values.length === 0 || values.length * given.length > MOST || (isAlone && values.length > 1)) continue;
    given = given.flatMap((before) => values.map((value) => new Map([...before, [name, value]])));
  }
  const claims = given.flatMap((values) => {
    const { text, verbatim, definedAt } = expandTerraform(written, (name) => values.get(name) ?? null);
    const moved = definedAt !== null && isAlone;
    return imageClaim(text, definedAt ?? span, [], (verbatim && isWritten) || moved) ?? [];
  });
  if (claims.length === 0) return null;
  const releases = releasesIn(claims, span);
  const isMoved = isAlone && given[0]?.size === 1;
  return { claims: releases, at: isMoved || !written.includes('${') ? releases[0].span : span };
}

/**
 * The statements of one image that has several values: one for each release, with the lowest update level, and of none
 * where one of them is not known.
 */
function releasesIn(claims: readonly Claim[], { file, start }: Span): FoundImage['claims'] {
  const [first, ...others] = claims as [Claim, ...Claim[]];
  if (others.length === 0) return [first];
  const open = claims.find(({ version }) => version === null);
  if (open) return [open];
  const isListed = ({ product, version }: Claim): boolean => isListedVersion(namedProduct(product), version as string);
  const listed = claims.filter(isListed);
  const releases = (listed.length > 0 ? listed : claims)
    .toSorted(byRelease)
    .filter(({ version }, index, sorted) => version !== sorted[index - 1]?.version);
  const [oldest = first, ...later] = releases.map((claim) => ({ ...claim, choice: `${file} ${start}` }));
  return [oldest, ...later];
}
