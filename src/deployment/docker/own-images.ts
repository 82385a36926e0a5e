import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { Claim } from '../evidence/claim.ts';
import { imageClaim } from '../evidence/image.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { unquoted } from '../text/expand.ts';
import { ownImages } from './build-commands.ts';
import { buildContext } from './build-context.ts';
import { builtImages, builtUnit } from './dockerfile.ts';
import { resultClaims } from './result-claims.ts';

/**
 * Units of which those that run an image that a command of the repository builds (`docker build -t acme/wso2is:1.2 .`), or
 * are built on one, have what its Dockerfile says and brings, as a service of Docker Compose has that builds what it runs:
 * the tag is no version. One without a product in its name is known by all of it.
 */
export function withOwnImages(
  units: readonly Unit[],
  tree: Tree,
  carried: (path: string) => Carried | null,
): readonly Unit[] {
  const named = new Map<string, Unit>();
  const built = new Map<string, Unit>();
  for (const [tag, { dockerfile, build }] of ownImages(tree, carried)) {
    const what = imageClaim(tag, { file: dockerfile, start: 0, end: 0 }, [], false)?.what;
    const text = tree.text(dockerfile);
    if (text === null) continue;
    const context = buildContext(dockerfile, text, tree.paths);
    const unit = builtUnit(dockerfile, text, { context, ...build });
    // A Dockerfile with several images may be built elsewhere too.
    const isOnly = builtImages(dockerfile, text, context).length === 1;
    if (unit.claims.length === 0) continue;
    const image = { ...unit, builds: isOnly ? dockerfile : null };
    named.set(tag, image);
    if (what !== undefined) built.set(what, image);
  }
  const writtenAt = ({ file, start, end }: Span): string => unquoted(tree.text(file)?.slice(start, end) ?? '');
  const onOwn = (unit: Unit, above: readonly Unit[] = []): Unit => {
    const base = named.get(writtenAt(unit.at));
    const isNone = base === undefined || [unit, ...above].some(({ file }) => file === base.file);
    return isNone ? unit : basedOn(unit, onOwn(base, [unit, ...above]));
  };
  return units.map((unit) => {
    if (unit.kind === 'dockerfile') return onOwn(unit);
    const [said, ...others] = unit.claims;
    if (said === undefined) {
      const image = named.get(writtenAt(unit.at));
      return image ? running(unit, onOwn(image), []) : unit;
    }
    const image = said.kind === 'image' && said.official === false ? built.get(said.what) : undefined;
    return image ? running(unit, onOwn(image), [...resultClaims(said, image.claims), ...others]) : unit;
  });
}

/** What a Dockerfile makes that begins with what another one makes: its first claim is the name of that. */
function basedOn(unit: Unit, base: Unit): Unit {
  const [said, ...others] = unit.claims as [Claim, ...Claim[]];
  const claims = [...base.claims, ...resultClaims(said, base.claims), ...others];
  return { ...unit, claims, mounts: [...base.mounts, ...unit.mounts] };
}

/** A unit that runs what a Dockerfile makes. */
function running(unit: Unit, image: Unit, others: readonly Claim[]): Unit {
  const labels = [unit.name];
  return {
    ...unit,
    builds: image.builds,
    image,
    builtAt: image.at,
    claims: [...image.claims.map((claim) => ({ ...claim, labels: [...claim.labels, ...labels] })), ...others],
    mounts: [...image.mounts, ...unit.mounts],
  };
}
