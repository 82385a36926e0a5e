import type { Tree } from '../discover/load.ts';
import type { Span } from '../model.ts';
import type { Claim } from './claim.ts';
import { type Entry, isOwnFile } from './entry.ts';
import { homePack } from './home-targets.ts';
import { placeKey } from './located.ts';
import { packClaim } from './pack.ts';
import { perKey, perTree } from './per-tree.ts';
import { byVersion } from './ranking.ts';
import { restBelowSource } from './step-sources.ts';
import type { Survey } from './survey.ts';
import { whereSaid } from './where-said.ts';
import { type Step, stepsNaming, stepsWith } from './written-into-homes.ts';

/** A place that something puts a file at. */
export interface Put {
  target: string;
  at: Span;
  /** Where what the target is a place of takes it from. */
  instead?: string;
}

/** Where a step puts a file: `dest: /opt/wso2is-{{ version }}/conf/`, `path => "/opt/wso2is-7.1.0/conf/x"`, `file { '/opt/x':`. */
const TARGET =
  /(?:(?:^|[\s{,;])(?:dest(?:ination)?|path)["']?[ \t]{0,9}(?::|=>?)[ \t]{0,9}|\bfile[ \t]{0,9}\{[ \t]{0,9})["']?((?:\{\{[^{}\n]{1,200}\}\}|[^\s"'{},;]|\{[^{}\n]{1,200}\}){1,300})/gm;
const STEPS = perTree((tree) =>
  stepsWith(/\/(?:conf|repository)\b|\/(?:deployment\.toml|identity\.xml|authenticators\.xml)/, tree),
);

/** The paths that tasks, manifests and provisioners write a file to that they name as their source, it or a folder it is in. */
export const putsInSteps = perKey((entry: Entry, tree: Tree): readonly Put[] => {
  const steps = STEPS(tree);
  const naming = new Set(stepsNaming(entry, steps));
  return steps.flatMap((step) => {
    if (naming.has(step)) return putsOf(step);
    const below = isOwnFile(entry) ? restBelowSource(step, entry.path) : null;
    if (below === null) return [];
    return putsOf(step).map((put) =>
      below === '' ? put : { ...put, target: `${put.target.replace(/\/$/, '')}/${below}` },
    );
  });
});

/**
 * What tasks, manifests and provisioners say of a home by where they write its files: `dest: /opt/wso2is-7.1.0/repository/conf/`.
 * Of several releases the oldest comes first.
 */
export function writeClaims(files: readonly Entry[], { tree, claims: said }: Survey): Claim[] {
  const claims = files.filter(isOwnFile).flatMap((file) =>
    putsInSteps(file, tree).flatMap(({ target, at }): Claim[] => {
      const pack = homePack(target);
      const claim = pack && packClaim(pack.name, pack.version, at, [], 'path', 'path');
      return claim ? [whereSaid(claim, at.file, said)] : [];
    }),
  );
  return [...new Map(claims.map((claim) => [placeKey(claim.span), claim])).values()].sort(byVersion);
}

/** The paths that a step writes to. */
function putsOf({ path, step, start }: Step): Put[] {
  return [...step.matchAll(TARGET)].flatMap(({ index, 0: whole, 1: target = '' }): Put[] => {
    const end = start + index + whole.length;
    // The title of a resource need not be a path.
    return target.includes('/') ? [{ target, at: { file: path, start: end - target.length, end } }] : [];
  });
}
