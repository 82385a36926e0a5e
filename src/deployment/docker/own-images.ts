import type { Tree } from '../../discover/load.ts';
import type { Claim } from '../evidence/claim.ts';
import { imageClaim } from '../evidence/image.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { ownImages } from './build-commands.ts';
import { buildContext } from './build-context.ts';
import { builtImages, builtUnit } from './dockerfile.ts';
import { resultClaims } from './result-claims.ts';

/**
 * Units of which those that run an image that a command of the repository builds (`docker build -t acme/wso2is:1.2 .`) have
 * what its Dockerfile says and brings, as a service of Docker Compose has that builds what it runs: the tag is no version.
 */
export function withOwnImages(
  units: readonly Unit[],
  tree: Tree,
  carried: (path: string) => Carried | null,
): readonly Unit[] {
  const own = ownImages(tree, carried);
  if (own.size === 0) return units;
  const built = new Map<string, Unit>();
  for (const [tag, { dockerfile, build }] of own) {
    const what = imageClaim(tag, { file: dockerfile, start: 0, end: 0 }, [], false)?.what;
    const text = tree.text(dockerfile);
    if (what !== undefined && text !== null) {
      const context = buildContext(dockerfile, text, tree.paths);
      const unit = builtUnit(dockerfile, text, { context, ...build });
      // A Dockerfile with several images may be built elsewhere too.
      const isOnly = builtImages(dockerfile, text, context).length === 1;
      if (unit.claims.length > 0) built.set(what, { ...unit, builds: isOnly ? dockerfile : null });
    }
  }
  return units.map((unit) => {
    if (unit.kind === 'dockerfile') return unit;
    const [said, ...others] = unit.claims;
    const image = said?.kind === 'image' && said.official === false ? built.get(said.what) : undefined;
    return image && said ? running(unit, image, [...resultClaims(said, image.claims), ...others]) : unit;
  });
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
