import { addTo } from '../../lists.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { belowLayout } from '../docker/own-homes.ts';
import { familyOf } from '../evidence/claim.ts';
import { type Entry, hasOwnName, isCopyName, isHomePath, kindOfPath } from '../evidence/entry.ts';
import { homePack } from '../evidence/home-targets.ts';
import type { ChartEnvironment, Mount, Unit } from '../evidence/unit.ts';
import { isHome, isNested, readInstead } from '../text/folders-read.ts';
import { HOME_REFERENCE, USER_HOME, VOLUME_NAME, VOLUMES } from '../text/home-paths.ts';
import { isIn, placeKey } from '../text/located.ts';
import { asFile, asTarget, baseOf, dirOf, isBelow, mayBeOne, pathFrom, withoutSlash } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { entriesOfMap } from './map-entries.ts';
import { movedByScripts } from './moved-by-scripts.ts';
import type { Survey } from './survey.ts';

/** A configuration file that a mount brings into a unit's home. */
export interface Linked {
  entry: Entry;
  /** Path in the container; null when the mount does not tell (Terraform, values of a chart that lies elsewhere). */
  target: string | null;
  /** Of a build: the instruction that brings it; of what a script of the container copies on: the place there. */
  at?: Span;
}

/**
 * The configuration files each mount of a unit brings, in the order of the mounts, then those its own scripts write or
 * put into the home. A mount that brings none is left out, and so is a file that goes beside the one the server reads
 * under a name that is not the server's at all.
 */
export const linkedEntries = perKey((unit: Unit, survey: Survey): readonly (readonly Linked[])[] => {
  // A script may write anew what a mount brings, or add to it (`>>`): where it writes is left open, so neither hides the other.
  const written = writtenIn(survey.tree, survey.entries).get(placeKey(unit.at)) ?? [];
  const brought = unit.mounts.map((mount) => linkedBy(mount, unit, survey));
  const moved = movedByScripts(unit, survey).filter((entry) => mayRun(unit, entry));
  const byScripts = [...writtenByScripts(unit, survey), ...moved.map((entry) => ({ entry, target: null }))];
  const all = [...brought, [...written, ...byScripts]];
  const found = new Set(all.flat().flatMap((one) => (isStranger(one) ? [] : [one.entry.source.kind])));
  const isMeant = (one: Linked): boolean => !isStranger(one) || !found.has(one.entry.source.kind);
  return all.map((linked) => linked.filter(isMeant)).filter((linked) => linked.length > 0);
});

/** Whether a file goes to where the server looks for it under a name that nothing takes for its own (`is-prod.toml`). */
function isStranger({ entry, target }: Linked): boolean {
  return target !== null && readInstead(target, entry.source.kind) !== null && !isOfKind(target, entry.source.kind);
}

/** What the scripts write that a unit brings along by their name or with their folder, such as its entrypoint. */
function writtenByScripts(unit: Unit, { tree, entries }: Survey): Linked[] {
  const scripts = inScripts(tree, entries);
  const folder = dirOf(unit.file);
  const paths = unit.mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : []));
  // The folder of a whole build brings scripts that are for something else.
  const found = [...new Set(paths)].flatMap((path) => (path === folder ? [] : (scripts.get(path) ?? [])));
  return [...new Set(found)].filter((entry) => mayRun(unit, entry)).map((entry) => ({ entry, target: null }));
}

/** What scripts write, by the scripts and by their folders. */
const inScripts = perTree((_tree, entries: readonly Entry[]) => {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { file } = entry.source;
    if (!entry.recognised || !entry.home.startsWith(`${file}#`) || !/\.(?:sh|bash)$/.test(file)) continue;
    for (const path of [file, dirOf(file)]) {
      addTo(found, path, entry);
    }
  }
  return found;
});

/** What scripts of containers write, by the places of the containers' images. */
const writtenIn = perTree((_tree, entries: readonly Entry[]) => {
  const found = new Map<string, Linked[]>();
  for (const entry of entries) {
    if (!entry.writtenBy) continue;
    const place = placeKey(entry.writtenBy);
    addTo(found, place, { entry, target: null });
  }
  return found;
});

/** The configuration files that one mount of a unit brings. */
export function linkedBy(mount: Mount, unit: Unit, survey: Survey): Linked[] {
  const { entries } = survey;
  const copied = mount.kind !== 'values' && mount.copiedAt ? { at: mount.copiedAt } : {};
  if (mount.kind === 'values') {
    return entries
      .filter(({ source }) => isIn(source.text.locate(0, 0), mount.at))
      .filter((entry) => !isGivenElse(entry, unit.environment))
      .map((entry) => ({ entry, target: null }));
  }
  if (mount.kind === 'text') {
    const target = asTarget(mount.to);
    return entries
      .filter((entry) => isIn(entry.source.text.locate(0, 0), mount.at) && landsAs(entry, target))
      .map((entry) => ({ entry, target, ...copied }));
  }
  if (mount.kind === 'path') {
    return entries.flatMap((entry): Linked[] => {
      const target = entry.map === null ? targetOf(entry, mount.from, mount.to) : undefined;
      const at = mount.at ? { at: mount.at } : {};
      if (HOMES_OF_IMAGES.test(mount.to ?? '') && target && isHomeOfOthers(target, unit)) return [];
      return target === undefined || (target === null && !mayRun(unit, entry))
        ? []
        : [{ entry, target, ...at, ...copied }];
    });
  }
  return entriesOfMap(mount, unit, survey).map(({ entry, name }) => ({
    entry,
    target: mount.to === null ? null : asFile(asTarget(mount.to), mount.key ?? name),
    ...copied,
  }));
}

/** Whether a place lies in the home of another product than those that a unit's images have. */
function isHomeOfOthers(target: string, { claims }: Unit): boolean {
  const images = claims.filter(({ kind }) => kind === 'image');
  const family = familyOf(homePack(target)?.product ?? null);
  return family !== null && images.length > 0 && images.every(({ product }) => familyOf(product) !== family);
}

/** Whether the values that a unit is rendered with have something of another file where one has a text. */
function isGivenElse({ valuesPath, source }: Entry, environment: ChartEnvironment | null): boolean {
  const found = valuesPath && environment?.values.find(valuesPath);
  return found ? found.file.file !== source.file : false;
}

/** Whether all that get the values file which a text stands in have something of another file in its place. */
export function isReplacedInValues(entry: Entry, { units }: Pick<Survey, 'units'>): boolean {
  if (entry.valuesPath === null) return false;
  const start = entry.source.text.locate(0, 0);
  const getting = units.filter(({ mounts }) =>
    mounts.some((mount) => mount.kind === 'values' && isIn(start, mount.at)),
  );
  return getting.length > 0 && getting.every(({ environment }) => isGivenElse(entry, environment));
}

/** Whether a file may be a unit's when nothing says where it goes: not when it is another family's by its content. */
export function mayRun(unit: Unit, entry: Entry): boolean {
  const families = unit.claims.map(({ product }) => familyOf(product)).filter((family) => family !== null);
  return entry.family === null || entry.family === 'mi' || families.length === 0 || families.includes(entry.family);
}

/**
 * Where a mount of the file or folder `from` to `to` puts an entry: a path in the container, null when the mount does
 * not tell, undefined when it does not bring the entry to a place where a home reads it.
 */
export function targetOf(entry: Entry, from: string, to: string | null): string | null | undefined {
  const targets = [...(entry.filled ?? []), entry.path].map((path) => targetAt(path, entry, from, to));
  return targets.find((target) => target !== undefined);
}

/** The folder in which the images of WSO2's have their homes. */
const HOMES_OF_IMAGES = new RegExp(`^${USER_HOME}/?$`);

function targetAt(path: string, entry: Entry, from: string, to: string | null): string | null | undefined {
  const place = to === null ? null : asTarget(to);
  if (path === from) {
    if (place === null) return null;
    const target = asFile(place, path === entry.path ? entry.source.name : baseOf(path));
    return landsAs(entry, target) ? target : undefined;
  }
  if (!isBelow(path, from)) return undefined;
  const rest = pathFrom(from, path);
  const target = `${withoutSlash(place ?? '')}/${rest}`;
  // A build context copied as a whole brings folders of other homes along; only a home that begins right here counts.
  const isTemplate = kindOfPath(target)?.endsWith('.j2') && !rest.includes('/repository/resources/');
  if (isTemplate || /^(?:repository|conf)\//.test(rest)) return isMeantAs(entry, target) ? target : undefined;
  // What is laid over the root has the home at its own place (`COPY rootfs/ /`), and what is laid over the folder in which the
  // images of WSO2's have their homes begins with one.
  const isAbove = place === '/' || (HOMES_OF_IMAGES.test(place ?? '') && isHome(rest.split('/', 1)[0] as string));
  const isOfHome = isAbove || (place !== null && !rest.includes('/repository/conf/'));
  return isOfHome && landsAs(entry, target) ? target : undefined;
}

function landsAs(entry: Entry, target: string): boolean {
  return isMeantAs(entry, target) && (isReadAt(target, entry) || ASTRAY.test(target));
}

/** Whether a file lies at `target` as the server's own, or in the folder it reads such files in under another name. */
function isMeantAs(entry: Entry, target: string): boolean {
  const isBesideRead = entry.recognised && readInstead(target, entry.source.kind) !== null;
  return hasRightName(entry, target) || (isBesideRead && !isCopyName(baseOf(target)));
}

/**
 * At the top of a home, in its `repository` or in a folder there that servers do not have: nothing reads a configuration
 * file there, but it is meant for this server. In another folder it may be for a script or an application.
 */
const ASTRAY = new RegExp(
  String.raw`(?:^|/)(?:wso2[a-z-]{0,40}-\d{1,3}\.\d[^/]{0,40}|${HOME_REFERENCE}|${VOLUME_NAME})/(?:repository/(?!(?:resources|components|deployment|database|logs|tenants)/)(?:[^/]{1,255}/){0,9})?[^/]{1,255}$`,
);

/** Whether a file lies at `target` under its own name, or under one that tells a variant of it (`deployment-uk.toml`). */
function hasRightName(entry: Entry, target: string): boolean {
  const { kind } = entry.source;
  if (!kind.endsWith('.j2') && !isOfKind(target, kind)) return false;
  return hasOwnName(target) || (entry.recognised && !isCopyName(baseOf(target)));
}

/** Whether a path is of a kind, or of the product's own template of it: what a file is there is told by the place. */
function isOfKind(path: string, kind: ConfigKind): boolean {
  const there = kindOfPath(path);
  return there === kind || there === `${kind}.j2`;
}

/** Where a volume of the images, a bare `<HOME>/conf` and a Streaming Integrator's `<HOME>/conf/server` have files, laid out in their own ways. */
const READ_ELSEWHERE = new RegExp(
  String.raw`(?:^|/)(?:${VOLUME_NAME}|conf)/(?:identity/|security/|tomcat/|server/)?[\w.-]+$`,
);

function isReadAt(path: string, entry: Entry): boolean {
  return isHomePath(path, entry.source.kind) || READ_ELSEWHERE.test(path);
}

/** The home, or the volume laid out like one, that a file is read in. */
const HOME_OF_FILE = /^(.+)\/repository\/conf\//;

/** Which of the volumes a path lies in, counted from 1; 0 for a path in the home itself. */
function volumeOf(target: string | null): number {
  const folders = target?.split('/') ?? [];
  return 1 + VOLUMES.findIndex((volume) => folders.includes(volume));
}

/**
 * Of what mounts bring, what the server finds: a later mount covers what earlier ones put at the same place of the
 * same home, and what lies in a volume covers what is put into the home itself. Files whose place is not known, and
 * several files of one mount, are alternatives and all stay.
 */
export function effectiveEntries(linked: readonly (readonly Linked[])[]): Entry[] {
  let kept: { entry: Entry; place: string | null; home: string }[] = [];
  const stages = [0, ...VOLUMES.map((_, index) => index + 1)];
  const inOrder = stages.flatMap((stage) =>
    linked.map((mount) => mount.filter(({ target }) => volumeOf(target) === stage)),
  );
  for (const mount of inOrder) {
    const added = mount.map(({ entry, target }) => ({ entry, place: placeOf(entry, target), home: homeAt(target) }));
    const covered = (one: (typeof kept)[number]): boolean =>
      added.some(({ place, home }) => place !== null && place === one.place && mayBeOne(home, one.home));
    kept = [...kept.filter((one) => !covered(one)), ...added];
  }
  const found = new Set(kept.map(({ entry }) => entry));
  const all = linked.flat();
  return [...new Set(all.map(({ entry }) => entry))].filter((entry) => found.has(entry) && !isAstrayBeside(entry, all));
}

/** Whether a file goes nowhere but to the top of a home that has one of its kind where the server reads it. */
function isAstrayBeside(entry: Entry, linked: readonly Linked[]): boolean {
  const { kind } = entry.source;
  const others = linked.filter((one) => one.entry !== entry && one.entry.source.kind === kind);
  const homes = others.flatMap(({ entry: read, target }) =>
    target !== null && hasOwnName(target) && isReadThere(read, target) ? (HOME_OF_FILE.exec(target)?.[1] ?? []) : [],
  );
  const targets = linked.flatMap((one) => (one.entry === entry ? [one.target] : []));
  return targets.every((target) => target !== null && !isReadThere(entry, target) && homes.includes(dirOf(target)));
}

/** What a file is to the product that reads `target`; null when the target is not known. */
function placeOf(entry: Entry, target: string | null): string | null {
  if (target === null) return null;
  const name = hasOwnName(target) ? '' : baseOf(target);
  return `${entry.source.kind}:${name}:${isReadThere(entry, target) ? '' : dirOf(target)}`;
}

/** Whether the server reads files like one where a mount puts it. */
function isReadThere(entry: Entry, target: string): boolean {
  // A volume is laid out as the home is: what lies elsewhere in it covers nothing that the server reads.
  const isRead = volumeOf(target) === 0 ? isReadAt(target, entry) : isHomePath(target, entry.source.kind);
  return isRead && !isNested(belowLayout(target), entry.source.kind);
}

/** The folder of the home a file lies in, `''` when its path does not tell: what is in the volume is copied to the home. */
export function homeAt(target: string | null): string {
  const path = (target ?? '').replace('/repository/resources/conf/templates/', '/');
  const home = (/^(.*)\/repository\/conf\//.exec(path) ?? /^(.*)\/conf\//.exec(path))?.[1] ?? '';
  return VOLUMES.includes(baseOf(home)) ? '' : home;
}
