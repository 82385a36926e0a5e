import { editInPlaceFinding } from './advisory/edit-in-place.ts';
import { fetchedOverFinding } from './advisory/fetched-over.ts';
import { keptFinding } from './advisory/kept.ts';
import { leftBehindFinding } from './advisory/left-behind.ts';
import { doubtfulPlaceFinding } from './advisory/misplaced.ts';
import { profileSetupFinding } from './advisory/profile-setup.ts';
import { leftOutFinding, unwrittenFinding } from './advisory/unwritten.ts';
import { editsInPlace } from './deployment/doubts/edits-in-place.ts';
import { fetchedOver } from './deployment/doubts/fetched-over.ts';
import { keptFiles } from './deployment/doubts/kept.ts';
import { leftBehind } from './deployment/doubts/left-behind.ts';
import { profileSetups } from './deployment/doubts/profile-setups.ts';
import { unlistedTemplates } from './deployment/doubts/puppet-template-lists.ts';
import { unwrittenTemplates } from './deployment/doubts/puppet-unwritten.ts';
import { unwrittenByRecipes } from './deployment/doubts/recipe-unwritten.ts';
import { unpackedOver } from './deployment/doubts/unpacked-over.ts';
import { unwrittenFiles } from './deployment/doubts/unwritten.ts';
import type { Home } from './deployment/homes/home.ts';
import type { Misplaced } from './deployment/homes/misplaced.ts';
import { unbroughtFiles } from './deployment/homes/unbrought.ts';
import { unmountedFiles } from './deployment/homes/unmounted.ts';
import { unplacedFiles } from './deployment/homes/unplaced.ts';
import type { Survey } from './deployment/placement/survey.ts';
import { readInstead } from './deployment/text/folders-read.ts';
import type { Deployment, Finding } from './model.ts';
import type { ConfigKind } from './settings.ts';

/** What is known of a home's verdict when it is asked whether the files it is about are the server's. */
export interface KnownVerdict {
  deployment: Deployment;
  /** Where the files go when that is not where the server reads them. */
  place: Misplaced | null;
  /** Whether the verdict would be another one without files of these kinds. */
  decide: (kinds: Iterable<ConfigKind>) => boolean;
}

/** The warnings that a home's server may not run with files that are counted as its own, and so not as judged. */
export function homeDoubts(
  home: Home,
  homes: readonly Home[],
  { deployment, place, decide }: KnownVerdict,
  survey: Survey,
): Finding[] {
  const { id } = home;
  const behind = leftBehind(home, survey).filter(({ kind }) => decide([kind]));
  const unbrought = unbroughtFiles(home, decide, survey);
  const byRecipes = unbrought.length === 0 ? unwrittenByRecipes(home, survey) : [];
  const unwritten = [...unwrittenFiles(home, survey), ...unwrittenTemplates(home, survey), ...byRecipes].filter(
    ({ kind, path }) => !behind.some((one) => one.path === path) && decide([kind]),
  );
  const edits = editsInPlace(home, homes, survey.tree).filter(
    ({ part }) => deployment.parts[part].state === 'disabled',
  );
  const over = [...fetchedOver(home, homes, survey), ...unpackedOver(home, survey)];
  const fetched = over.filter(({ kind }) => decide([kind]));
  const kept = keptFiles(home, survey).filter(({ kind }) => decide([kind]));
  const profiles = decide(['deployment.toml']) ? profileSetups(home, homes, survey) : [];
  const isInDoubt = place !== null && !place.isCertain && decide(place.targets.keys());
  return [
    ...unlistedTemplates(home, deployment.parts, survey.tree),
    ...unplacedFiles(home, survey),
    ...unbrought,
    ...unmountedFiles(home, survey),
    ...behind.map(({ path, at }) => leftBehindFinding(id, path, at)),
    ...edits.map(({ part, at }) => editInPlaceFinding(id, part, at)),
    ...fetched.map(({ kind, at }) => fetchedOverFinding(id, kind, at)),
    ...kept.map(({ kind, at }) => keptFinding(id, kind, at)),
    ...profiles.map((at) => profileSetupFinding(id, at)),
    ...unwritten.map(({ path, by, scope, list, at }) =>
      list === null
        ? unwrittenFinding(id, path, { step: by, scope }, at)
        : leftOutFinding(id, path, { role: scope, list }, at),
    ),
    ...(isInDoubt
      ? [doubtfulPlaceFinding(id, place.target, readInstead(place.target, place.kind), place.at, bringerOf(home))]
      : []),
  ];
}

/** What alone may bring configuration on that lies where the server of a home does not read it. */
function bringerOf({ identity, units, toldBeside }: Home): 'the image' | 'something else' {
  const claim = toldBeside ?? identity.claims[0];
  return units.length > 0 || claim?.kind === 'image' || claim?.kind === 'build' ? 'the image' : 'something else';
}
