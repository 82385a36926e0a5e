import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import type { Span } from '../../model.ts';
import type { Claim } from '../evidence/claim.ts';
import { imageClaim, ownName } from '../evidence/image.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { unquoted } from '../text/expand.ts';
import type { Located } from '../text/located.ts';
import { dirOf } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { type OwnImage, type OwnImages, ownImageOf, ownImages, ownImagesOfAnyTag } from './build-commands.ts';
import { buildContext } from './build-context.ts';
import { builtImages, builtUnit } from './dockerfile.ts';
import { filesWithSettings } from './environment-settings.ts';
import { resultClaims } from './result-claims.ts';
import { isServerless } from './serverless-builds.ts';

/**
 * Units of which those that run an image that a command of the repository builds (`docker build -t acme/wso2is:1.2 .`) or
 * a service of Docker Compose, or are built on one, have what its Dockerfile says and brings, as the service has itself: the
 * tag is no version. One without a product in its name is known by all of it, and by its name alone where that is built in
 * one way only; so is one with a product and no release in its tag.
 */
export function withOwnImages(
  units: readonly Unit[],
  tree: Tree,
  carried: (path: string) => Carried | null,
): readonly Unit[] {
  const own = ownImages(tree, carried);
  const ofAnyTag = ownImagesOfAnyTag(tree, carried);
  const called = new Set([...own].flatMap(([name, ways]) => calledSo(name, ways, own)));
  const named = (name: string, images: OwnImages, file: string): Unit | null => {
    const image = ownImageOf(dirOf(file), name, images);
    return image && imageOf(image, tree);
  };
  const tagsBySaid = new Map<string, string[]>();
  for (const tag of own.keys()) {
    const what = saidOf(tag)?.what;
    if (what !== undefined) addTo(tagsBySaid, what, tag);
  }
  const madeAs = (reference: string, file: string): Unit | null =>
    named(reference, own, file) ??
    (tellsRelease(reference) ? null : named(ownName(reference) ?? reference, ofAnyTag, file));
  const writtenAt = ({ file, start, end }: Span): string => unquoted(tree.text(file)?.slice(start, end) ?? '');
  const onOwn = (unit: Unit, above: readonly Unit[] = []): Unit => {
    const begins = unit.kind === 'dockerfile' ? unit.begins : unit.image?.begins;
    const base = begins ? madeAs(begins.text, (unit.image ?? unit).file) : null;
    const isNone = base === null || [unit.image ?? unit, ...above].some(({ file }) => file === base.file);
    return isNone ? unit : basedOn(unit, begins as Located, onOwn(base, [unit.image ?? unit, ...above]));
  };
  return units.map((unit) => {
    if (unit.kind === 'dockerfile') return { ...onOwn(unit), ...(called.has(unit.file) ? { isCalled: true } : {}) };
    if (unit.image) return isServerless(unit.image, tree) ? withoutName(unit) : onOwn(unit);
    const [said, ...others] = unit.claims;
    const isTeams = said?.kind === 'image' && said.official === false;
    // Paths in the container say nothing of where its image comes from.
    if (said && !isTeams && said.kind !== 'path') return unit;
    const asNamed = (unit.runs && madeAs(unit.runs, unit.file)) || madeAs(writtenAt(unit.at), unit.file);
    const asSaid = said && tagsBySaid.get(said.what)?.map((tag) => named(tag, own, unit.file));
    const image = asSaid?.findLast((one) => one !== null) ?? asNamed;
    if (image && isTeams && isServerless(image, tree)) return withoutName(unit);
    const whole = image && onOwn(image);
    if (!whole || whole.claims.length === 0) return unit;
    return running(unit, whole, isTeams ? [...resultClaims(said, whole.claims), ...others] : unit.claims);
  });
}

const YAML = /\.ya?ml$/;
const CONTAINERS = /\b(?:initContainers|containers)["']?:/;
/** The image of a container, as far as its tag. */
const IMAGE = /\bimage["']?:[ \t]{0,20}["']?((?:\$\{[\w.:-]{1,100}\}|[^\s"'#,{}]){1,300})/g;

/** Manifests that name nothing of WSO2's, because they run an image that the repository builds under a name of its own. */
export function manifestsOfOwnImages(tree: Tree, carried: (path: string) => Carried | null): string[] {
  const own = ownImages(tree, carried);
  const ofAnyTag = ownImagesOfAnyTag(tree, carried);
  if (own.size === 0) return [];
  return filesWithSettings(tree).filter((path) => {
    const text = YAML.test(path) ? (tree.text(path) ?? '') : '';
    const images = CONTAINERS.test(text) ? [...text.matchAll(IMAGE)] : [];
    const isOwn = (name: string, of: OwnImages): boolean => ownImageOf(dirOf(path), name, of) !== null;
    return images.some(([, image = '']) => isOwn(image, own) || isOwn(ownName(image) ?? image, ofAnyTag));
  });
}

/** What a build makes; null where its Dockerfile cannot be read. */
const imageOf = perKey(({ dockerfile, build, context: told }: OwnImage, tree: Tree): Unit | null => {
  const text = tree.text(dockerfile);
  if (text === null) return null;
  const context = told ?? buildContext(dockerfile, text, tree.paths);
  const unit = builtUnit(dockerfile, text, { context, ...build });
  // A Dockerfile with several images may be built elsewhere too.
  return { ...unit, builds: builtImages(dockerfile, text, context).length === 1 ? dockerfile : null };
});

/** The Dockerfiles of an image that is built in some ways of which those beside each of them know it by its name. */
function calledSo(name: string, ways: readonly OwnImage[], images: OwnImages): string[] {
  return ways.map(({ dockerfile }) => dockerfile).filter((path) => ownImageOf(dirOf(path), name, images) !== null);
}

/** What the name of an image says; null for one that names no product. */
function saidOf(reference: string): Claim | null {
  return imageClaim(reference, { file: '', start: 0, end: 0 }, [], false);
}

/** Whether an image is WSO2's own, or says which release it is: that of another tag may be another one. */
function tellsRelease(reference: string): boolean {
  const said = saidOf(reference);
  return said !== null && (said.official === true || said.version !== null);
}

/** What a build makes that begins with what another one makes: of its claims one may be the name of that. */
function basedOn(unit: Unit, begins: Located, base: Unit): Unit {
  const [said] = unit.claims;
  const isName = said?.kind === 'image' && said.what === saidOf(begins.text)?.what;
  const own = isName ? [...resultClaims(said, base.claims), ...unit.claims.slice(1)] : unit.claims;
  return {
    ...unit,
    at: unit.claims.length > 0 || unit.kind !== 'dockerfile' ? unit.at : begins.span,
    claims: [...base.claims, ...own],
    ...startedBy(unit.program ?? base.program),
    mounts: [...base.mounts, ...unit.mounts],
    on: [...(base.builds === null ? [] : [base.builds]), ...(base.on ?? [])],
    ...(unit.image ? { image: basedOn(unit.image, begins, base) } : {}),
  };
}

function startedBy(program: Unit['program']): Pick<Unit, 'program'> {
  return program ? { program } : {};
}

/** A unit without the name of its image, where nothing else says that it runs a product. */
function withoutName(unit: Unit): Unit {
  const isName = ({ official }: Claim): boolean => official === false;
  return unit.claims.every(isName) ? { ...unit, claims: [] } : unit;
}

/** A unit that runs what a Dockerfile makes. */
function running(unit: Unit, image: Unit, others: readonly Claim[]): Unit {
  const labels = [unit.name];
  return {
    ...unit,
    builds: image.builds,
    image,
    builtAt: image.at,
    ...(image.on ? { on: image.on } : {}),
    claims: [...image.claims.map((claim) => ({ ...claim, labels: [...claim.labels, ...labels] })), ...others],
    mounts: [...image.mounts, ...unit.mounts],
  };
}
