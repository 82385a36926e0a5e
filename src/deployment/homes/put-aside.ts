import { joinedLines } from '../../read/lines.ts';
import type { ConfigKind } from '../../settings.ts';
import { belowLayout } from '../docker/own-homes.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import { homePack } from '../evidence/home-targets.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { otherHome, PLACED } from '../placement/other-homes.ts';
import { type Put, putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { mayMove, withoutIdle } from '../scripts/moves.ts';
import { textsThatRun } from '../scripts/texts-that-run.ts';
import { isNested } from '../text/folders-read.ts';
import { USER_HOME } from '../text/home-paths.ts';
import { byFile } from '../text/located.ts';
import { asFile, baseOf, dirOf, isBelow, literally, withoutSlash } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import type { Home } from './home.ts';
import { textsAlong } from './scripts-along.ts';
import { unitsAt } from './units-at.ts';

/** What is filled in, and a folder that a home has, whatever that is called. */
const OPEN = /[{}<>%*?]/;
const OF_HOME = /\/repository(?:\/|$)/;

/**
 * Beside the homes and volumes of WSO2's images: outside the folder they lie in, in it (`COPY deployment.toml .`), or in
 * a folder there that is called as none of them.
 */
const ASIDE = new RegExp(
  String.raw`^(?:${USER_HOME}/(?:[^/$]+|(?!wso2)[^/$\{%@*]+/(?:repository/)?conf/[^$]+)|(?!${USER_HOME}/)/[^$]+)$`,
);
/** What lies above a configuration file in a folder that is laid out as a home. */
const HOME = /^(.{1,300}?)\/(?:repository\/)?conf\//s;
/** The folder that a server reads its configuration from. */
const CONFIGURATION = /repository\/conf(?![\w.-])/;
/** What is looked at by itself. */
const FOLLOWED = /(?<![\w.-])(?:cp|mv|ln|rsync|envsubst|tee)[ \t]|>/;
/** An instruction of a Dockerfile that puts files at a path. */
const PUTS = /^[ \t]{0,100}(?:COPY|ADD)[ \t]/i;

/**
 * Whether a path in an image of WSO2's is none of a home or a volume (`/etc/wso2/deployment.toml`): only something that
 * takes it from there brings it to the server.
 */
export function isAside(target: string): boolean {
  return ASIDE.test(target) && otherHome(target, false) === null;
}

/**
 * Whether a path on a machine is none of a server's home, whatever that is called: only something that takes it from there
 * brings it to a server.
 */
export function isLaidAside(place: string): boolean {
  return isAside(place) && homePack(place) === null && !OPEN.test(place) && !OF_HOME.test(place);
}

/** Where steps put configuration, by their files: what puts a file somewhere takes none from there. */
export const putPlaces = perTree((tree, { entries }: Survey) =>
  byFile(entries.flatMap((entry) => putsInSteps(entry, tree)).map(({ at }) => at)),
);

/** Whether anything that runs may take a file from where it was put. */
export function mayBeTaken(target: string, survey: Survey): boolean {
  const texts = textsThatRun(survey.tree);
  return texts === null || isNamedIn(texts, target);
}

/**
 * Whether texts name a file where it was put, its folder, or the one that is laid out as a home, for more than to put it
 * there.
 */
export function isNamedIn(texts: readonly string[], target: string): boolean {
  const folder = dirOf(target);
  const [place, name] = [folder, baseOf(target)].map(literally);
  const [, home = ''] = HOME.exec(target) ?? [];
  // The root is named everywhere, and so is the folder that the images have their homes in.
  const whole = [folder, home === USER_HOME ? '' : home].flatMap((one) =>
    one === '' ? [] : `|${literally(one)}(?:/?\\*|/?(?![\\w./-]))`,
  );
  const named = new RegExp(`(?<![\\w.}-])(?:${place}/${name}${whole.join('')})`, 'g');
  return texts.some((text) =>
    joinedLines(withoutIdle(text))
      .split('\n')
      .some((line) => takesFrom(line, named)),
  );
}

/**
 * Whether a line names a file where it was put, or its folder, and a server's configuration as well, but for what moves
 * files by commands that are followed (`tar -C /mnt/conf -c . | tar -C …/repository/conf -x`).
 */
export function mayBeTakenToConfiguration(texts: readonly string[], target: string): boolean {
  const isOne = (line: string): boolean => CONFIGURATION.test(line) && !FOLLOWED.test(line);
  return isNamedIn(
    texts.map((text) => joinedLines(text).split('\n').filter(isOne).join('\n')),
    target,
  );
}

function takesFrom(line: string, named: RegExp): boolean {
  return !PUTS.test(line) && [...line.matchAll(named)].some(({ index }) => !PLACED.test(line.slice(0, index)));
}

/**
 * Where an image of WSO2's gets files that are judged as its own because they lie near it, by their kinds: places that are
 * none of its home, from where nothing is seen to bring them on. None where one of them may be brought to the server.
 */
export function putsAside({ entries, identity }: Home, survey: Survey): ReadonlyMap<ConfigKind, Put> {
  const none = new Map<ConfigKind, Put>();
  const [image] = identity.claims;
  if (image?.kind !== 'image' || !image.official) return none;
  const units = unitsAt(image.span, survey);
  const puts = new Map(none);
  for (const entry of entries.filter((one) => isDecisive(one))) {
    for (const target of units.flatMap(({ mounts }) => mounts.flatMap((mount) => targetIn(mount, entry)))) {
      const { kind } = entry.source;
      if (target === null || mayBeTaken(target, survey)) return none;
      if (!isAside(target) && !isNested(belowLayout(target), kind)) return none;
      puts.set(kind, puts.get(kind) ?? { target, at: image.span });
    }
  }
  const places = [...puts.values()].map(({ target }) => target);
  return units.every((unit) => isIdle(unit, places, survey)) ? puts : none;
}

/** Where a mount puts a file, whether a server reads it there or not; null where that is not said, nothing for other files. */
export function targetIn(mount: Mount, { path, map, source }: Entry): (string | null)[] {
  if (mount.kind !== 'path' || map !== null || !isBelow(path, mount.from)) return [];
  if (mount.to === null) return [null];
  return [
    path === mount.from ? asFile(mount.to, source.name) : `${withoutSlash(mount.to)}${path.slice(mount.from.length)}`,
  ];
}

/** Whether nothing that comes along with a server may move files from some places. */
export function isIdle(unit: Unit, places: readonly string[], survey: Survey): boolean {
  const along = textsAlong(unit, survey);
  return along !== null && !along.texts.some((text) => mayMove(text, places));
}
