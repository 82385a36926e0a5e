import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { roleOf } from '../ansible/ansible.ts';
import { type GivenList, listsByHost } from '../ansible/ansible-lists.ts';
import { belowHome, belowLayout, madeHomes } from '../docker/own-homes.ts';
import type { ClaimedProduct } from '../evidence/claim.ts';
import { type Entry, isDecisive } from '../evidence/entry.ts';
import { isProductName, productOfName, productOfVariable } from '../evidence/product-name.ts';
import { type Copy, type CopyMade, copiesIntoHomes } from '../placement/copied-into-homes.ts';
import { takenAt } from '../placement/step-sources.ts';
import { type Put, putsInSteps, targetsOf } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { type Step, stepsOf } from '../placement/written-into-homes.ts';
import { putOfText } from '../placement/written-texts.ts';
import { withoutHarmlessLink, withoutHarmlessLinks } from '../scripts/moves.ts';
import { scriptVariables } from '../scripts/script-variables.ts';
import { filesThatRun, type RunningText } from '../scripts/texts-that-run.ts';
import { blanked, withoutComments } from '../text/comments.ts';
import { isAstray, isHome, isNested, isOfPack, kindReadAt, readInstead } from '../text/folders-read.ts';
import { byFile, placeKey } from '../text/located.ts';
import { asFile, baseOf, dirOf, isBelow, pathFrom, withoutSlash } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import {
  broughtOnAround,
  type CopiesByScript,
  copiesByScript,
  isImageOfOthers,
  mayBringOn,
  textsAround,
  withoutBound,
  withoutCopies,
} from './brought-on.ts';
import { namesFile } from './own-files.ts';
import { isLaidAside, isNamedIn, putPlaces } from './put-aside.ts';
import { wholeName } from './traced.ts';

/** How a version stands in the name of a pack's folder. */
const VERSION = String.raw`(\d{1,3}\.\d{1,3}\.\d{1,3}|\{\{[^{}\n]{1,200}\}\}|\$\{[^{}\n]{1,200}\})`;
/** What a pack is called. */
const NAME = '(wso2[a-z]{0,30}(?:-[a-z]{1,30}){0,4})';
/** A target below a pack's own folder. */
const IN_PACK = new RegExp(String.raw`^.{0,300}?\/${NAME}-${VERSION}(?:\/(.*))?$`, 's');
/** A target below what is called a home. */
const IN_VARIABLE =
  /^(?:\{\{[ \t]{0,9}(\w{0,60}home\w{0,60})[ \t]{0,9}\}\}|\$\{?(?:::)?(?:\w{1,60}::){0,9}(\w{0,60}home\w{0,60})\}?)\/((?:conf|repository)(?:\/.*)?)$/is;
/** What something may fill in at its place. */
const TEMPLATE = /\.(?:j2|jinja2?|erb|epp|tpl|tmpl|template|in)$/;
/** Names of variables for homes of people and of tools. */
const NO_SERVERS = /user|ansible|repo|tmp|temp|backup|java/i;
/** A shell's own variable. */
const HOME_OF_USER = 'HOME';
/** A place below a pack's own folder where a server has its configuration. */
const PLACE_IN_PACK = new RegExp(String.raw`\b${NAME}-${VERSION}\/repository(?:\/[\w./-]{0,200})?`, 'g');
/** A folder of a machine, which lies in no context of a build and beside no compose file. */
const OF_MACHINE = /^(?:\/|\{\{)/;

/**
 * Where scripts and tasks put files and texts of a home where its server does not read them: beside the right place
 * (`/opt/wso2is-7.1.0/conf/`, where the Micro Integrator has its own), above it or in another folder of the home; by their
 * kinds, the first of these places. A kind of which one file goes elsewhere, too, or may be brought on by something, is
 * left out.
 *
 * @param product what the home runs: below a variable for a home only a server's files are misplaced
 */
export function putsBesideHome(
  entries: readonly Entry[],
  product: ClaimedProduct | null,
  survey: Survey,
): ReadonlyMap<ConfigKind, Put> {
  const found = new Map<ConfigKind, Put | null>();
  for (const entry of entries.filter((one) => isDecisive(one))) {
    const { kind } = entry.source;
    const put = besideOf(entry, product === 'other' ? null : product, survey);
    const before = found.get(kind);
    found.set(kind, before === undefined ? put : before && put && before);
  }
  return new Map([...found].flatMap(([kind, put]) => (put ? [[kind, put] as const] : [])));
}

/** A place where the server does not read a file. */
interface Unread extends Put {
  /** The file keeps there the name that it has in the repository, as nothing says another one. */
  keepsName?: true;
}

/** @param product what the home is known to run */
function besideOf(entry: Entry, product: ClaimedProduct | null, survey: Survey): Put | null {
  const { kind } = entry.source;
  const copies = copiesIntoHomes(entry, survey);
  const put = putsInSteps(entry, survey.tree);
  const steps = copies.length > 0 ? withoutStaged(put, entry, survey) : put;
  const text = putOfText(entry, survey.tree);
  const written = text === null ? steps : [...steps, text];
  const tasks = new Map(
    written.flatMap((put): [Put, Unread][] => {
      const unread = unreadPut(put, entry, product !== null, survey.tree);
      return unread ? [[put, unread]] : [];
    }),
  );
  if (!copies.every((copy) => isBeside(copy, kind, survey.tree))) return null;
  const misplaced = [written, ...byHost(written, survey.tree)].flatMap((puts) => {
    const [first]: (Unread | undefined)[] = [
      ...copies.map((copy) => asPut(copy, kind)),
      ...puts.map((put) => tasks.get(put)),
    ];
    // What one of the lists says that they go through holds for another host.
    const lists = puts.flatMap((put) => put.lists ?? []);
    return first && puts.every((put) => tasks.has(put)) ? [{ ...first, lists }] : [];
  });
  return misplaced.find((put) => !isBroughtOn(put, entry, product, survey)) ?? null;
}

/**
 * Where a step puts a file that the server does not read there; null where it may.
 *
 * @param isKnown whether the home is known to be a product's
 */
function unreadPut(put: Put, entry: Entry, isKnown: boolean, tree: Tree): Unread | null {
  const place = targetsOf(put, tree).find((one) => tellsHome(one, isKnown));
  const target = place && inFolderOfHome(place, entry);
  if (target === undefined || !isUnreadInStep({ ...put, target }, entry, isKnown)) return null;
  return { ...put, target, ...(target !== place && { keepsName: true as const }) };
}

/**
 * What steps put somewhere, without the places outside of all homes that nothing takes a file from but copies which bring it to
 * where no server reads it.
 */
function withoutStaged(puts: readonly Put[], { path }: Entry, survey: Survey): Put[] {
  const beside = copiesBeside(survey.tree, survey);
  const places = putPlaces(survey.tree, survey);
  const texts = filesThatRun(survey.tree)?.map(({ path, text }) =>
    blanked(withoutCopies(text, beside.get(path) ?? []), places.get(path) ?? []),
  );
  const isTaken = (place: string): boolean => texts === undefined || isNamedIn(texts, place);
  return puts.filter(({ target }) => {
    const place = asFile(target, baseOf(path));
    return !isLaidAside(place) || isTaken(place);
  });
}

/** Whether a copy brings a file only to where the server does not read it. */
function isBeside({ files, target, at }: CopyMade, kind: ConfigKind, tree: Tree): boolean {
  const home = withoutSlash(target);
  return files.every((file) => {
    const isInHome = isHome(home) && isBelow(file, home);
    const below = isInHome ? pathFrom(home, file) : (belowHome(file, homesMadeIn(at.file, tree)) ?? belowLayout(file));
    return isUnread(below, kind) || isNested(below, kind);
  });
}

/** The copies that bring any file only to where the server does not read it, by their scripts. */
const copiesBeside = perTree(
  (tree, survey: Survey): CopiesByScript => copiesByScript(survey, (copy, kind) => isBeside(copy, kind, tree)),
);

/** Where steps put any file only to where the server does not read it, and the lists that say so, by their files. */
const putsBeside = perTree((tree, survey: Survey) => {
  const puts = survey.entries
    .filter((one) => isDecisive(one))
    .flatMap((entry) =>
      putsInSteps(entry, tree).filter((put) => {
        const unread = unreadPut(put, entry, true, tree);
        return unread !== null && !bringsRight(unread, entry.source.kind, survey);
      }),
    );
  return { puts: byFile(puts.map(({ at }) => at)), lists: byFile(puts.flatMap(({ lists }) => lists ?? [])) };
});

/** Where a copy goes: a file in a folder that went into another one, or under another name, is told by its own path. */
function asPut({ target, files: [file = target], at }: Copy, kind: ConfigKind): Put {
  const isMisnamed = readInstead(file, kind) !== null && !isNested(belowLayout(file), kind);
  const isRight = dirOf(file) === withoutSlash(target) && !isMisnamed;
  return { target: isRight ? target : file, at };
}

/**
 * What each host gets of what tasks put, where these go through lists of a variable: that of one inventory does not hold for
 * another. None where it is not known which hosts have which list.
 */
function byHost(puts: readonly Put[], tree: Tree): Put[][] {
  const given = puts.filter((put) => put.given !== undefined);
  const [lists, ...others] = new Set(given.map((put) => put.given?.of));
  const role = given[0] === undefined ? null : roleOf(given[0].at.file, tree);
  if (lists === undefined || others.length > 0 || role === null) return [];
  const isFor = ({ given }: Put, held: readonly GivenList[]): boolean =>
    given === undefined || given.by.some((list) => held.includes(list));
  return (listsByHost(lists, role, tree) ?? []).map((held) => puts.filter((put) => isFor(put, held)));
}

/** A step's target with the other name than the server reads that a file keeps in a folder which the home has. */
function inFolderOfHome(target: string, { source }: Entry): string {
  return isOfPack(target) && source.name !== source.kind ? `${withoutSlash(target)}/${source.name}` : target;
}

/**
 * Whether a file is put somewhere for something to fill in, which need not be in the repository: it is not seen to be lost
 * for certain.
 */
export function waitsToBeFilled({ target, filled }: Put): boolean {
  return filled !== true && TEMPLATE.test(target);
}

/** Whether a step's target says which home it lies in. */
function tellsHome(target: string, isKnown: boolean): boolean {
  return IN_PACK.test(target) || (isKnown && IN_VARIABLE.test(target));
}

/** The folders that a script makes homes of: `mv /opt/wso2is-7.1.0 /opt/wso2is`. */
function homesMadeIn(script: string, tree: Tree): string[] {
  const text = withoutComments(tree.text(script) ?? '');
  return madeHomes({ name: 'RUN', rest: text, at: 0 }, '', scriptVariables(script, text)(text.length));
}

/** Whether a step's target is a place of a home where the server does not read the file. */
function isUnreadInStep({ target }: Put, { source }: Entry, isKnown: boolean): boolean {
  const [, pack, , packed] = IN_PACK.exec(target) ?? [];
  const [, ansible, other, named] = (isKnown && IN_VARIABLE.exec(target)) || [];
  const below = pack !== undefined && isProductName(pack) ? (packed ?? '') : named;
  const variable = ansible ?? other ?? '';
  if (below === undefined || productOfVariable(variable) === 'other' || NO_SERVERS.test(variable)) return false;
  if (variable === HOME_OF_USER) return false;
  // What a variable fills in may lie deeper.
  const [fixed] = below.split(/\{\{|[$#]\{|\$\w|<%/) as [string];
  if (fixed !== below) return /^conf(?:\/|$)/.test(fixed);
  const file = asFile(below, source.kind);
  // A pack may have been unpacked to a folder called like its own (`/opt/wso2is-7.1.0/wso2is-7.1.0`).
  const isInFolder = isNested(file, source.kind) && !isHome(file.split('/', 1)[0] as string);
  return isInFolder || isUnread(file, source.kind);
}

/** Whether the server does not read a file for its folder, or not under its name. */
function isUnread(below: string | null, kind: ConfigKind): boolean {
  return isAstray(below, kind) || (below !== null && readInstead(below, kind) !== null);
}

/**
 * Whether anything may bring a file on from where it was put: what is said of other homes and of containers does not, and
 * neither do copies that put files beside their places.
 *
 * @param put with the lists that say where hosts get the file, this one or another
 */
function isBroughtOn(
  put: Unread & { lists: readonly Span[] },
  entry: Entry,
  product: ClaimedProduct | null,
  survey: Survey,
): boolean {
  const { kind } = entry.source;
  const folder = dirOf(put.at.file);
  if (!broughtOnAround(folder, survey)(kind)) return false;
  const [, name, version] = IN_PACK.exec(put.target) ?? [];
  const home = { product: name === undefined ? product : productOfName(name), version };
  const isOfMachine = OF_MACHINE.test(put.target);
  const places = targetsOf(put, survey.tree).slice(-1);
  const beside = copiesBeside(survey.tree, survey);
  const astray = putsBeside(survey.tree, survey);
  const ownPlace = bringsRight(put, kind, survey) ? [] : [put.at];
  const texts = textsAround(folder, survey)?.flatMap(({ path, text }) => {
    const puts = astray.puts.get(path) ?? [];
    const own = [...ownPlace, ...put.lists].filter(({ file }) => file === path);
    const said = [...puts, ...(astray.lists.get(path) ?? []), ...own];
    // What a step takes is none of the places that it brings something to.
    const steps = path === put.at.file ? [put.at, ...puts] : puts;
    const taken = steps.flatMap(({ start }) => takenAt(stepAt(start, { path, text })));
    const ofHome = blanked(withoutCopies(text, beside.get(path) ?? []), [...said, ...taken]).replace(
      PLACE_IN_PACK,
      (place, pack: string, release: string) => (isOtherHome(home, pack, release) ? '' : place),
    );
    const left = stepsOf({ path, text: ofHome }).map(({ step }) => withoutHarmlessLink(step, places));
    const moving = withoutHarmlessLinks(left.join(''), places);
    if (path === put.at.file || !isOfMachine) return [{ path, text: moving }];
    return isImageOfOthers(path, put.at.file, survey) ? [] : [{ path, text: withoutBound(moving) }];
  });
  const file = { path: entry.path, kind, folder };
  return (
    mayBringOn(texts?.map(({ text }) => text) ?? null)(kind) ||
    (texts ?? []).some((one) => isNamedOn(put, one.text) && namesFile(one, file, survey))
  );
}

/**
 * Whether a text speaks of a file under the name that it has at its place, as what fills it in or renames it there does; only
 * of one for that, or whose name there is not said.
 */
function isNamedOn(put: Unread, text: string): boolean {
  return (put.keepsName === true || waitsToBeFilled(put)) && wholeName(baseOf(put.target)).test(text);
}

/** The step of a script that a place of it lies in. */
function stepAt(place: number, script: RunningText): Step {
  return stepsOf(script).findLast(({ start }) => start <= place) as Step;
}

/** Whether the step that puts a file brings another one of its kind to where the server reads it, with a folder that has both. */
function bringsRight({ at, target }: Put, kind: ConfigKind, { entries, tree }: Survey): boolean {
  const place = placeKey(at);
  const isRight = (put: Put): boolean =>
    placeKey(put.at) === place && kindReadAt(put.target) === kind && !targetsOf(put, tree).includes(target);
  return entries.some((entry) => putsInSteps(entry, tree).some(isRight));
}

/** A home that a file is put beside, as far as it is known. */
interface Beside {
  product: ClaimedProduct | null;
  version: string | undefined;
}

/** Whether a pack's folder is another home for sure: of another product or of another release. */
function isOtherHome({ product, version = '' }: Beside, pack: string, release: string): boolean {
  const other = productOfName(pack);
  if (product === null || other === null) return false;
  return product !== other || (/^\d/.test(version) && /^\d/.test(release) && version !== release);
}
