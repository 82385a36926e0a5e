import type { Span } from '../../model.ts';
import type { Claim } from './claim.ts';
import { imagesInText } from './images-in-text.ts';
import type { Mount, Unit } from './unit.ts';

/** An image that a file of Terraform, Nomad or Bicep runs. */
export interface FoundImage {
  /** Where it is written, as offsets of the file's text. */
  start: number;
  end: number;
  /** The releases it may be of; the first is the one that is told. */
  claims: readonly [Claim, ...Claim[]];
  /** Where what it runs is told. */
  at: Span;
}

/**
 * A unit for each image of such a file, also for those that only their text tells.
 *
 * @param code the text without its comments
 * @param mounts every file of the repository that the file reads in: all that one file names belongs together
 * @param ownMounts what the container at an offset has of its own; null where that is not known
 * @param images in their order
 */
export function unitsOfImages(
  kind: Unit['kind'],
  file: string,
  code: string,
  mounts: Mount[],
  images: readonly FoundImage[],
  ownMounts: (offset: number) => Mount[] | null = () => null,
): Unit[] {
  const unit = (claims: FoundImage['claims'], at: Span, offset: number): Unit => ({
    kind,
    name: claims[0].what,
    file: at.file,
    at,
    claims: [...claims],
    builds: null,
    mounts: ownMounts(offset) ?? mounts,
    environment: null,
  });
  /** What stands outside the images found. */
  const rest: string[] = [];
  let read = 0;
  for (const { start, end } of images) {
    // One place may run several.
    if (start < read) continue;
    rest.push(code.slice(read, start), ' '.repeat(end - start));
    read = end;
  }
  const named = imagesInText(rest.join('') + code.slice(read), (start, end) => ({ file, start, end }), []);
  const run = new Set(
    [...named.filter((claim) => !isBuilt(claim, code)), ...images.flatMap(({ claims }) => claims)].map(
      ({ what }) => what,
    ),
  );
  const others = named.filter((claim) => !isBuilt(claim, code) || !run.has(claim.what));
  return [
    ...images.map(({ claims, at, start }) => unit(claims, at, start)),
    ...others.map((claim) => unit([claim], claim.span, claim.span.start)),
  ];
}

/** What gives an image that is built its name: `docker build -t`. */
const TAGS =
  /\b(?:docker|podman|buildah)[ \t]{1,9}(?:buildx[ \t]{1,9})?(?:build|bud)[ \t](?:[^\n;&|]{0,200}[ \t])?(?:-t|--tag)[ \t=]{1,9}[^\s"']{0,100}$/;
const MAX_COMMAND = 300;

/** Whether an image stands where a command that builds it names it: where the same file runs it by that name, it is one server. */
function isBuilt({ span }: Claim, code: string): boolean {
  return TAGS.test(code.slice(Math.max(0, span.start - MAX_COMMAND), span.start));
}
