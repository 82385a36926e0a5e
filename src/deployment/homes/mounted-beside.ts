import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { belowLayout } from '../docker/own-homes.ts';
import { isDecisive, kindOfPath } from '../evidence/entry.ts';
import { homePack } from '../evidence/home-targets.ts';
import { linkedEntries } from '../placement/link.ts';
import { homeOfOtherRelease, PLACED } from '../placement/other-homes.ts';
import type { Put } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { mayMove } from '../scripts/moves.ts';
import { blanked, withoutComments } from '../text/comments.ts';
import { isAstray } from '../text/folders-read.ts';
import { HOME_REFERENCE, USER_HOME, VOLUME_NAME } from '../text/home-paths.ts';
import { asFile, dirOf } from '../text/paths.ts';
import { broughtOnBeside } from './brought-on.ts';
import type { Home } from './home.ts';
import { textsAlong } from './scripts-along.ts';
import { unitsAt } from './units-at.ts';

/** A configuration file in a folder that the images of WSO2's have, or the folder that has it in theirs. */
const TARGET = new RegExp(
  String.raw`${USER_HOME}/[\w./-]{1,300}/(?:(?:deployment\.toml|(?:identity|authenticators)\.xml)(?![\w.-])|conf/?(?![\w./-]))`,
  'g',
);
const FOLDER = /\/conf\/?$/;
/** As much as what stands before a target may be long. */
const MAX_BEFORE = 60;
/** A home or a volume of the images as a whole, and what only a variable tells, which may be the tag of an image. */
const WHOLE = new RegExp(
  String.raw`${USER_HOME}(?:/(?:wso2[a-z-]{0,40}-\d[\w.]{0,40}|${VOLUME_NAME})?)?/?(?![\w./-])|${HOME_REFERENCE}/?(?![\w./-])|(?<!(?:^|[^\w./~$-])(?:[a-z\d][\w.-]{0,99}/){0,9}wso2[a-z-]{1,30}):\$`,
);

/**
 * Where an image of WSO2's gets a file from a machine, which a script or a task has put there or made, in a folder of its
 * home or of a volume where the server does not read it: what is judged as its own because it lies near the image is not
 * in force. None where anything may bring a file of its kind to the right place.
 */
export function mountsBesideHome(home: Home, survey: Survey): ReadonlyMap<ConfigKind, Put> {
  const found = new Map<ConfigKind, Put>();
  const [image] = home.identity.claims;
  if (image?.kind !== 'image' || !image.official) return found;
  const units = unitsAt(image.span, survey);
  if (units.some((unit) => linkedEntries(unit, survey).length > 0)) return found;
  const files = new Set(units.map(({ at }) => at.file));
  const mounted = [...files].flatMap((file) => targetsIn(file, survey));
  for (const { source } of home.entries.filter((entry) => isDecisive(entry))) {
    const puts = mounted.filter(
      ({ target }) => mayBeOf(source.kind, target) && (homePack(target)?.product ?? image.product) === image.product,
    );
    const [first] = puts;
    const isUnread = ({ target }: Put): boolean =>
      isAstray(belowLayout(asFile(target, source.kind)), source.kind) || homeOfOtherRelease(target, [image]) !== null;
    const isBroughtOn = (): boolean =>
      broughtOnBeside(
        puts.map(({ at }) => at),
        dirOf(image.span.file),
        survey,
      )(source.kind);
    if (first && puts.every(isUnread) && !isBroughtOn()) found.set(source.kind, first);
  }
  const places = mounted.map(({ at }) => at);
  const isIdle = [...files].every((file) => !WHOLE.test(rest(file, places, survey)));
  const targets = mounted.map(({ target }) => target);
  const areIdle = units.every((unit) => {
    const along = textsAlong(unit, survey);
    // What starts a container from outside moves files on the machine.
    const inside = along && /^(?:shell|ansible)$/.test(unit.kind) ? along.scripts : along?.texts;
    return along !== null && !along.lacksScript && inside?.some((text) => mayMove(text, targets)) === false;
  });
  return isIdle && areIdle ? found : new Map();
}

/** Whether a file of a kind may be mounted at a place, itself or in the folder that newer releases have it in. */
function mayBeOf(kind: ConfigKind, target: string): boolean {
  return kindOfPath(target) === kind || (kind === 'deployment.toml' && FOLDER.test(target));
}

/** The configuration files of containers that a file says something is mounted over. */
function targetsIn(file: string, { tree }: Survey): Put[] {
  const text = withoutComments(tree.text(file) ?? '');
  return [...text.matchAll(TARGET)].flatMap(({ 0: target, index }): Put[] => {
    const isPlaced = PLACED.test(text.slice(Math.max(0, index - MAX_BEFORE), index));
    return isPlaced ? [{ target, at: { file, start: index, end: index + target.length } }] : [];
  });
}

/** What a file says but for some places. */
function rest(file: string, places: readonly Span[], { tree }: Survey): string {
  const own = places.filter((place) => place.file === file);
  return blanked(withoutComments(tree.text(file) ?? ''), own);
}
