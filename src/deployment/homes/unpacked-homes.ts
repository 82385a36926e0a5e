import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { type Claim, familyOf } from '../evidence/claim.ts';
import { type Entry, isOwnFile } from '../evidence/entry.ts';
import { identify } from '../evidence/identify.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import { copiesIntoHomes, isCopiedIntoHome } from '../placement/copied-into-homes.ts';
import { type Put, putsInSteps } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { textsThatRun } from '../scripts/texts-that-run.ts';
import { kindReadAt } from '../text/folders-read.ts';
import { areInLine, asFile, baseOf, inFolder, isBelow, isFile, pathsBelow } from '../text/paths.ts';
import type { Home } from './home.ts';
import { carbonClaim, nameClaim } from './home-claims.ts';
import { mayBe } from './may-be.ts';
import { scopesOf, setUpIn } from './set-up.ts';

/** A server of which something is there that tells its product and its release. */
interface Told {
  /** What tells it. */
  path: string;
  /** Its home. */
  home: string;
  labels: string[];
  claim: Claim;
  /** Where what sets the home up stands. */
  places: readonly string[];
  /** A script speaks of its folder: it may take that anywhere. */
  isNamed?: boolean;
}

/**
 * Servers of which the repository holds the `carbon.xml`, in an unpacked home or put into one by a script or a step, API Manager's own
 * file, or other configuration in the home of a pack, and nothing that decides: they run with the shipped settings. Where anything else may be of
 * the release, and is not unpacked in another folder, or brings the home on, the file is taken for that one's.
 *
 * @param homes all that are known
 * @param pool statements made anywhere in the repository
 */
export function unpackedWithoutConfiguration(homes: readonly Home[], survey: Survey, pool: readonly Claim[]): Home[] {
  const found: Home[] = [];
  for (const told of [...toldByCarbon(survey), ...toldByPack(survey.tree), ...toldByApiManager(survey.tree)]) {
    const { path, home: folder, labels, claim, places } = told;
    if (claim.product === 'other') continue;
    const identity = identify([claim], pool, {
      folder,
      names: labels,
      family: familyOf(claim.product),
      openBanking: false,
    });
    // One place sets up one server of a product: a file that speaks of another release is out of date there.
    const isSetUpHere = ({ identity: { product }, entries }: Home): boolean =>
      product === claim.product && setUpIn(entries, survey).some((one) => places.includes(one));
    const isOf = (home: Home): boolean =>
      (mayBe(home.identity, identity) && !isApart(told, home, survey.tree)) ||
      isBrought(told, home) ||
      (places.length > 0 && isSetUpHere(home));
    if ([...homes, ...found].some(isOf)) continue;
    const id = `${path}#${claim.product}`;
    found.push({ id, entries: [], identity, units: [], environment: null, imageAt: claim.span });
  }
  return found;
}

function toldByCarbon(survey: Survey): Told[] {
  return survey.entries.flatMap((entry): Told[] => {
    const { path, home, labels } = entry;
    const carbon = isOfServer(entry, survey) ? carbonClaim(entry) : null;
    // The same file is that of Identity Server and of the one that is a Key Manager: the home that it is copied to tells.
    const claim = carbon && (copiesIntoHomes(entry, survey).find((copy) => copy.claim?.version)?.claim ?? carbon);
    return claim?.version ? [{ path, home, labels, claim, places: setUpIn([entry], survey) }] : [];
  });
}

/** A file of the configuration in an unpacked pack, and the folder of that. */
const IN_PACK =
  /^((?:.*\/)?wso2[a-z]{1,20}(?:-[a-z]{1,30}){0,4}-\d{1,3}(?:\.\d{1,4}){2})\/repository\/conf\/[^/]+\.(?:xml|properties)$/;

/** The homes of packs in a tree that hold anything of their configuration, each by the first file of it. */
function toldByPack(tree: Tree): Told[] {
  const folders = new Map<string, string>();
  for (const path of tree.paths) {
    const home = path.includes('/repository/conf/') ? IN_PACK.exec(path)?.[1] : undefined;
    if (home !== undefined && !folders.has(home)) folders.set(home, path);
  }
  return [...folders].flatMap(([home, path]) => {
    const claims = packClaims(baseOf(home), () => firstLineOf(path, tree), [], 'path');
    return claims.map((claim) => toldBy(path, home, claim, tree));
  });
}

/** The file that only API Manager has, and a key manager, with the home that it lies in. */
const API_MANAGER = /^(?:(.*)\/)?repository\/conf\/api-manager\.xml$/;

/** The homes with API Manager's own file, whose release nothing in them tells. */
function toldByApiManager(tree: Tree): Told[] {
  return tree.paths.flatMap((path): Told[] => {
    const home = path.endsWith('/conf/api-manager.xml') ? API_MANAGER.exec(path) : null;
    if (!home || IN_PACK.test(path)) return [];
    const { 1: folder = '' } = home;
    const span = firstLineOf(path, tree);
    const own = { kind: 'content', product: 'wso2am', version: null, updateLevel: null, levelAt: null } as const;
    const claim = nameClaim(folder.split('/'), span) ?? { ...own, span, what: 'api-manager.xml', labels: [] };
    return [toldBy(path, folder, claim, tree)];
  });
}

/** A server by a file in its home that is no entry. */
function toldBy(path: string, home: string, claim: Claim, tree: Tree): Told {
  const isNamed = textsThatRun(tree)?.some((text) => text.includes(home)) !== false;
  return { path, home, labels: [], claim, places: scopesOf(path, tree), isNamed };
}

/** The first line with content of a file that is no entry. */
function firstLineOf(path: string, tree: Tree): Span {
  const line = /\S[^\r\n]*/.exec(tree.text(path) ?? '');
  const start = line?.index ?? 0;
  return { file: path, start, end: start + (line?.[0].length ?? 0) };
}

/** What a server has beside its `carbon.xml`. */
const BESIDE = ['user-mgt.xml', 'registry.xml', 'axis2/axis2.xml', 'datasources/master-datasources.xml'];

/** Whether a file is the `carbon.xml` of an unpacked server, at its place or among others of its folder `conf`, or is put there. */
function isOfServer(entry: Entry, survey: Survey): boolean {
  const { source, path, home, problem } = entry;
  const { paths } = survey.tree;
  if (source.kind !== 'carbon.xml' || problem !== null || !isOwnFile(entry)) return false;
  const isAmongOthers = baseOf(home) === 'conf' && BESIDE.some((name) => isFile(paths, inFolder(home, name)));
  const isPut = ({ target }: Put): boolean =>
    [target, asFile(target, 'carbon.xml')].some((one) => kindReadAt(one) === 'carbon.xml');
  return (
    path === inFolder(home, 'repository/conf/carbon.xml') ||
    (path === inFolder(home, 'carbon.xml') && isAmongOthers) ||
    isCopiedIntoHome(entry, survey) ||
    putsInSteps(entry, survey.tree).some(isPut)
  );
}

/**
 * Whether a home that nothing sets up is another one than that of a server: each is unpacked in a folder of its own, and neither
 * folder holds the other.
 */
function isApart({ path, places, isNamed }: Told, { entries, imageAt }: Home, tree: Tree): boolean {
  const own = places.length === 0 && !isNamed ? unpackedHome(path, tree) : null;
  const others = [...entries.map((entry) => entry.path), imageAt?.file ?? ''].map((file) => unpackedHome(file, tree));
  return own !== null && others.some((other) => other !== null && !areInLine(own, other));
}

const IN_HOME = /^(.+?)\/repository\/conf\//;
const PACK_FOLDER = /(?:^|\/)wso2[a-z]{1,20}(?:-[a-z]{1,30}){0,4}-\d{1,3}(?:\.\d{1,4}){2}$/;
/** What no home goes without that is kept with more than the files which a team has changed. */
const OF_WHOLE = ['carbon.xml', 'api-manager.xml'];

/** The folder of an unpacked server that has a file of its configuration, if it is called after the release or holds a whole one; else null. */
function unpackedHome(path: string, tree: Tree): string | null {
  const home = IN_HOME.exec(path)?.[1];
  if (home === undefined) return null;
  const folder = `${home}/repository/conf`;
  const isWhole =
    OF_WHOLE.some((name) => isFile(tree.paths, `${folder}/${name}`)) && pathsBelow(tree.paths, folder).length > 1;
  return isWhole || PACK_FOLDER.test(home) ? home : null;
}

/** Whether a server gets a file, or is one of the home that it lies in. */
function isBrought({ path, home }: Told, { entries, units }: Home): boolean {
  const mounted = units.flatMap(({ mounts }) => mounts.flatMap((mount) => (mount.kind === 'path' ? mount.from : [])));
  return (
    entries.some((one) => isBelow(one.path, home)) || mounted.some((from) => isBelow(path, from) || isBelow(from, home))
  );
}
