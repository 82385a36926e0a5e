import type { ConfigKind } from '../../settings.ts';
import { belowHome, belowLayout, isPackFolder } from '../docker/own-homes.ts';
import { type Claim, familyOf } from '../evidence/claim.ts';
import { type Entry, isDecisiveKind } from '../evidence/entry.ts';
import { homePack, targetOf } from '../evidence/home-targets.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { copiesMade } from '../placement/copied-into-homes.ts';
import { type Linked, linkedBy, linkedEntries } from '../placement/link.ts';
import { homeOfOtherRelease, isUsed, mayRunIn, otherHome, otherVolume } from '../placement/other-homes.ts';
import type { Put } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { putOfText } from '../placement/written-texts.ts';
import { isUnread, mayMove } from '../scripts/moves.ts';
import { isAstray, isNested, kindReadAt, readInstead } from '../text/folders-read.ts';
import { USER_HOME } from '../text/home-paths.ts';
import { isIn } from '../text/located.ts';
import { perKey } from '../text/per-tree.ts';
import { putsBesideHome, waitsToBeFilled } from './beside-homes.ts';
import type { Home } from './home.ts';
import { type HomeElsewhere, homeElsewhere } from './home-elsewhere.ts';
import { leftAside } from './left-aside.ts';
import { mountsBesideHome } from './mounted-beside.ts';
import { isUncopiedVolume } from './own-start.ts';
import { isAside, isNamedIn, mayBeTaken, mayBeTakenToConfiguration, putsAside } from './put-aside.ts';
import { isForFilling, mayBeRenamed, underOtherNames } from './renamed.ts';
import { type Along, textsAlong } from './scripts-along.ts';

const CONFIGURATION = /\/(?:deployment\.toml|identity\.xml|authenticators\.xml)$/;
/** Beside the home's folder. */
const WITHOUT_HOME = new RegExp(`^${USER_HOME}/(?:repository|conf)/`);
/** A file that is none of these, whatever folder it goes to. */
const OTHER_FILE = /(?:^|\/)(?!(?:identity|authenticators)\.xml$)[^/]+\.(?:xml|properties|jar|jks|pem)$/;
/** What of a home holds configuration, or the home itself. */
const CONFIGURED = /^(?:(?:repository\/)?conf(?:\/.*)?|repository)?\/?$/s;

/** A place that configuration of a home goes to, where its server does not read it. */
export interface Misplaced extends Put {
  /** The kind of file that goes to the target. */
  kind: ConfigKind;
  /** Where each kind of file goes to of which none goes to its right place; the target is the first of these. */
  targets: ReadonlyMap<ConfigKind, string>;
  /** Whether nothing is left that could bring it on: the server runs with the shipped configuration. */
  isCertain: boolean;
}

/**
 * Where all files of a kind go to of a home, when that is beside the home, as the Micro Integrator has it
 * (`wso2am-4.2.0/conf`) or without the home's folder, or elsewhere in the home than the server reads it. Of an image of
 * WSO2's, of a mirror of one, and of one that is built here from a pack the home is known. Any other image may have an
 * entrypoint of its own that brings the files on, so there it is in doubt. A home that no image is known to run may be a
 * pack that scripts or tasks put their files beside.
 */
export function misplaced(home: Home, survey: Survey): Misplaced | null {
  const { units, entries } = home;
  if (entries.length === 0) return null;
  if (units.length === 0) {
    const puts = putsBesideHome(entries, home.identity.product, survey);
    const beside = placedAt(puts, ![...puts.values()].some(waitsToBeFilled));
    if (beside) return isInImageOfTeam(beside, home) ? { ...beside, isCertain: false } : beside;
    const mounted = placedAt(mountsBesideHome(home, survey), true);
    return mounted ?? placedAt(putsAside(home, survey), false) ?? placedAt(leftAside(home, survey), false);
  }
  const [first, ...others] = units.map((unit) => lostIn(unit, survey));
  if (!first) return null;
  const puts = [...first.puts].filter(([kind]) => others.every((other) => other?.puts.has(kind)));
  return placedAt(new Map(puts), first.isCertain && others.every((other) => other?.isCertain));
}

/** Whether a place is told where an image of a team's is built or run, which may have an entrypoint of its own. */
function isInImageOfTeam({ at }: Put, { identity }: Home): boolean {
  const [image] = identity.claims;
  return image?.kind === 'image' && !image.official && !image.mirrors && image.span.file === at.file;
}

/**
 * What tells units apart that have the same files: for certain lost in one of them, they are not in force there, however
 * another has them.
 *
 * @returns the same text for the same kinds that go to the same places; the empty text where none is certain
 */
export function lossOf(unit: Unit, survey: Survey): string {
  const lost = lostIn(unit, survey);
  if (!lost?.isCertain) return '';
  return JSON.stringify([...lost.puts].map(([kind, { target }]) => [kind, target]).sort());
}

/** What is put somewhere, as one place; null where nothing that decides is. */
function placedAt(puts: ReadonlyMap<ConfigKind, Put>, isCertain: boolean): Misplaced | null {
  const [kind, put] = [...puts].find(([one]) => isDecisiveKind(one)) ?? [];
  const targets = new Map([...puts].map(([one, { target }]) => [one, target]));
  return kind && put ? { ...put, at: put.written ?? put.at, kind, targets, isCertain } : null;
}

/** The kinds of files of a unit of which all go where its server does not read them. */
interface Lost {
  puts: ReadonlyMap<ConfigKind, Put>;
  isCertain: boolean;
}

const lostIn = perKey((unit: Unit, survey: Survey): Lost | null => {
  const { claims, mounts, at } = unit;
  const images = claims.filter(({ kind }) => kind === 'image');
  const [image] = images;
  if (image ? familyOf(image.product) === 'other' : claims.some(({ product }) => product === 'other')) return null;
  const { homes = null } = unit.image ?? unit;
  const all = linkedEntries(unit, survey)
    .flat()
    .map((one) => withWritten(one, survey));
  const linked = withoutStaged(all, images);
  // A script that writes configuration knows a home, which may be where the others go.
  if (linked.some(({ target }) => target === null)) return null;
  const others: string[] = [];
  const elsewhere: HomeElsewhere[] = [];
  const aside: string[] = [];
  const isLost = ({ entry: { source }, target }: Linked): boolean => {
    if (target === null) return false;
    if ((image?.official || image?.mirrors) && WITHOUT_HOME.test(target)) return true;
    if ((image ? image.official || image.mirrors : homes) && isUncopiedVolume(target, unit, survey)) return true;
    const below = belowLayout(target);
    if (image && isNested(below, source.kind)) return true;
    if (!image?.official) {
      if (isAstray(belowHome(target, homes ?? []) ?? below, source.kind)) return true;
      const other = image || !homes ? null : homeElsewhere(target, unit.image ?? unit);
      if (other) elsewhere.push(other);
      const released = image?.mirrors ? (homeOfOtherRelease(target, images) ?? otherVolume(target)) : null;
      if (released !== null) others.push(released);
      return other !== null || released !== null || readInstead(target, source.kind) !== null;
    }
    const other = otherHome(target, isBuild(unit)) ?? homeOfOtherRelease(target, images);
    const isPutAside = other === null && isAside(target);
    if (other !== null) others.push(other);
    // What holds no setting may be taken on, whatever becomes of the others.
    if (isPutAside && isDecisiveKind(source.kind)) aside.push(target);
    const isUnread = isAstray(below, source.kind) || readInstead(target, source.kind) !== null;
    return other !== null || isPutAside || isUnread;
  };
  const found = new Set(linked.filter((one) => !isLost(one)).map(({ entry }) => entry.source.kind));
  const lost = linked.filter(({ entry }) => !found.has(entry.source.kind));
  const misnamed = underOtherNames(lost);
  if (lost.length === 0 || mounts.some((mount) => mayBring(mount, homes ?? [], unit, survey))) return null;
  const along = textsAlong(unit, survey);
  const builds = image?.official || homes ? [] : buildsOf(familyOf(image?.product ?? null), survey);
  const places = lost.flatMap(({ target }) => target ?? []);
  const staged = all.filter((one) => !linked.includes(one)).flatMap(({ target }) => target ?? []);
  const everywhere = [...places, ...staged];
  if (along === null || [along, ...builds].some((one) => one === null || mayMoveAlong(one, everywhere, others)))
    return null;
  if (others.some((home) => mayRunIn(home, along.texts))) return null;
  if (aside.some((target) => mayBeTaken(target, survey))) return null;
  if (staged.some((target) => mayBeTakenToConfiguration(along.texts, target))) return null;
  if (places.some((target) => WITHOUT_HOME.test(target) && isNamedIn(along.texts, target))) return null;
  if (misnamed.some((one) => mayBeRenamed(one, along, survey))) return null;
  if (elsewhere.some(({ home }) => along.texts.some((text) => isUsed(home, text)))) return null;
  const path = claims.find(({ kind, span }) => kind === 'path' && span.file === at.file);
  const isKnown = image
    ? image.official || (image.mirrors && lost.every(({ target }) => belowLayout(target ?? '') !== null))
    : homes !== null;
  // What is put aside on purpose waits for something to take it, which may lie elsewhere.
  const isOpen =
    aside.length > 0 || elsewhere.some(({ isCertain }) => !isCertain) || misnamed.some((one) => isForFilling(one));
  const isInDoubt = [along, ...builds].some((one) => one?.lacksScript) || isOpen;
  const puts = new Map<ConfigKind, Put>();
  for (const { entry, target, at: put } of lost) {
    const { kind } = entry.source;
    const copied = copiesMade(entry, survey).find(({ files }) => files.includes(target as string))?.at;
    puts.set(kind, puts.get(kind) ?? { target: target as string, at: put ?? copied ?? path?.span ?? at });
  }
  return { puts, isCertain: isKnown === true && !isInDoubt };
});

/** With the place in the home of an image that a text of a script is written to where the server does not read it. */
function withWritten(linked: Linked, survey: Survey): Linked {
  const text = linked.target === null ? putOfText(linked.entry, survey.tree) : null;
  return text && isAstray(belowLayout(text.target), linked.entry.source.kind) ? { ...linked, ...text } : linked;
}

/** Without the places outside of all homes from where a command takes a file on to where no server reads it. */
function withoutStaged(linked: readonly Linked[], images: readonly Claim[]): Linked[] {
  const isLost = (target: string): boolean =>
    isUnread(target) || (images.length > 0 && homeOfOtherRelease(target, images) !== null);
  const astray = new Set(linked.filter(({ target }) => isLost(target ?? '')).map(({ entry }) => entry));
  const isInHome = (target: string): boolean =>
    kindReadAt(target) !== null || belowHome(target, []) !== null || belowLayout(target) !== null;
  return linked.filter(({ entry, target }) => target === null || !astray.has(entry) || isInHome(target));
}

/** @param homes those that the server does not run in, where it reads nothing */
function mayMoveAlong({ texts }: Along, places: readonly string[], homes: readonly string[]): boolean {
  return texts.some((text) => mayMove(text, places, homes));
}

/** What comes along in the builds that may make an image of a team's, whatever they call it: those of a family of products, or all. */
const buildsOf = perKey((family: ReturnType<typeof familyOf>, survey: Survey): (Along | null)[] =>
  survey.units
    .filter(({ kind, claims }) => kind === 'dockerfile' && (family === null || isOf(family, claims)))
    .map((unit) => textsAlong(unit, survey)),
);

function isOf(family: ReturnType<typeof familyOf>, claims: readonly Claim[]): boolean {
  return claims.some(({ product }) => familyOf(product) === family);
}

/**
 * Whether a mount may bring configuration that the repository does not hold; a file or a text of another name does not, nor does
 * a pack that a build copies as a folder, as none does that it unpacks.
 */
function mayBring(mount: Mount, homes: readonly string[], unit: Unit, survey: Survey): boolean {
  const target = targetOf(mount);
  if (mount.kind === 'path' && OTHER_FILE.test(mount.from) && !CONFIGURATION.test(target ?? '')) return false;
  if (target === null || isUnpackedPack(mount) || (mount.kind === 'text' && !CONFIGURATION.test(target))) return false;
  const isInHome = homePack(target) !== null || CONFIGURED.test(belowHome(target, homes) ?? 'elsewhere');
  if (!isInHome && !CONFIGURATION.test(target)) return false;
  const isHeld = ({ path, source }: Entry): boolean =>
    mount.kind === 'text' ? isIn(source.text.locate(0, 0), mount.at) : mount.kind === 'path' && path === mount.from;
  return !survey.entries.some(isHeld) && linkedBy(mount, unit, survey).length === 0;
}

/** Whether a mount is a pack's own folder that a build copies into its image. */
function isUnpackedPack(mount: Mount): boolean {
  return mount.kind === 'path' && mount.at !== undefined && isPackFolder(mount.from);
}

/** Whether what a unit gets is laid down by a Dockerfile: who writes one knows the image's folders. */
function isBuild({ kind, builds }: Unit): boolean {
  return kind === 'dockerfile' || builds !== null;
}
