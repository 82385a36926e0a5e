import { grouped } from '../../lists.ts';
import { type Claim, familyOf } from '../evidence/claim.ts';
import { type Entry, firstLine, isDecisive } from '../evidence/entry.ts';
import { homePack } from '../evidence/home-targets.ts';
import { byVersion } from '../evidence/ranking.ts';
import { type Copy, copiesIntoHomes, saysHome } from '../placement/copied-into-homes.ts';
import { homeAt } from '../placement/link.ts';
import { writeClaims } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { kindReadAt } from '../text/folders-read.ts';
import { placeKey } from '../text/located.ts';
import { baseOf } from '../text/paths.ts';
import { folderClaims } from './home-claims.ts';

/** The home that files are taken for which go to several: its product, and its version where others of that are meant, too. */
export type HomeMeant = Pick<Claim, 'product' | 'version'>;

/** Files that make up a home. */
export interface FilesOfHome {
  files: Entry[];
  /** Null where nothing puts a file that decides into a home. */
  meant: HomeMeant | null;
}

/**
 * The files of each home, of groups that lie in one folder each: those that scripts and tasks put into homes of several
 * products or releases are each one's, and what goes to one home out of several folders is one home's.
 */
export function filesByHome(groups: readonly Entry[][], survey: Survey): FilesOfHome[] {
  return withOtherFolders(
    groups.flatMap((group) => byRelease(group, survey)),
    survey,
  );
}

/** Whether a statement may be about the home that is meant. */
export function isOfMeant({ product, version }: HomeMeant, meant: HomeMeant | null): boolean {
  if (meant === null) return true;
  return product === meant.product && (version === null || meant.version === null || version === meant.version);
}

/**
 * Files of one folder that scripts and tasks put into homes of several products or releases: those of each, which may be the
 * same ones. What nothing puts anywhere is with all of them that the name of the folder does not deny.
 */
function byRelease(group: Entry[], survey: Survey): FilesOfHome[] {
  const told = new Map(group.map((entry) => [entry, homesToldOf(entry, survey)]));
  const deciding = group.filter((entry) => isDecisive(entry));
  const said = deciding.flatMap((entry) => told.get(entry) ?? []);
  // What decides nothing and goes to a home of another product says nothing of this one.
  if (said.length === 0) return [{ files: group, meant: null }];
  const [folder] = deciding.flatMap((entry) => folderClaims(entry.source.file, firstLine(entry)));
  const isOf = (entry: Entry, meant: HomeMeant): boolean => {
    const own = told.get(entry) ?? [];
    return own.length > 0 ? own.some((one) => isOfMeant(one, meant)) : folder === undefined || isOfMeant(folder, meant);
  };
  const homes = releasesOf(said).map((meant) => ({ files: group.filter((entry) => isOf(entry, meant)), meant }));
  const isAway = folder && said.every(({ product }) => familyOf(product) !== familyOf(folder.product));
  // The home that the files lie in is one beside those of other products that they are copied to.
  return isAway ? [{ files: group, meant: { product: folder.product, version: null } }, ...homes] : homes;
}

/**
 * The homes that scripts and tasks put a file into, of which those come first whose servers read it there. The version is null
 * where it is none for certain.
 */
function homesToldOf(entry: Entry, survey: Survey): HomeMeant[] {
  const copies = copiesIntoHomes(entry, survey).filter(saysHome);
  const read = copies.filter((copy) => isReadAt(copy, entry));
  const byPlace = grouped(read.length > 0 ? read : copies, ({ at }) => placeKey(at));
  const byScripts = [...byPlace.values()].flatMap((same) =>
    versionsByProduct(same.map(({ claim }) => claim)).map(([product, [version = null, ...others]]) => ({
      product,
      version: others.length > 0 ? null : version,
    })),
  );
  return [...byScripts, ...writeClaims([entry], survey).map(({ product }) => ({ product, version: null }))];
}

/** Each product once, and each release of one of which several are told, the oldest first. */
function releasesOf(told: readonly HomeMeant[]): HomeMeant[] {
  return versionsByProduct(told).flatMap(([product, versions]) =>
    versions.length === 1 || versions.includes(null)
      ? [{ product, version: null }]
      : versions.map((version) => ({ product, version })).sort(byVersion),
  );
}

function versionsByProduct(told: readonly HomeMeant[]): [Claim['product'], Claim['version'][]][] {
  const found = grouped(told, ({ product }) => product);
  return [...found].map(([product, same]) => [product, [...new Set(same.map(({ version }) => version))]]);
}

/**
 * Homes with the files of other folders that go to the same ones, where each is the only one of its kind there: of two of a
 * kind either may be in force, or on another machine.
 */
function withOtherFolders(homes: readonly FilesOfHome[], survey: Survey): FilesOfHome[] {
  const folders = new Set(homes.flatMap(({ files }) => files.map(({ home }) => home)));
  const placed = homes.map((home) => ({ ...home, places: placesOf(home, folders, survey) }));
  return [...grouped(placed, (home) => home.places.join() || home).values()].flatMap((parts) => {
    const kinds = parts.flatMap(({ files }) => [...new Set(files.filter(isDecisive).map(({ source }) => source.kind))]);
    if (parts.length === 1 || new Set(kinds).size < kinds.length || kinds.includes('deployment.toml')) return parts;
    const files = parts.flatMap((part) => part.files);
    const names = parts.flatMap(({ places }) => places.map(baseOf));
    const own = files.filter(({ home }) => names.includes(baseOf(home)));
    const told = parts.map(({ meant }) => meant).filter((meant) => meant !== null);
    const meant = told.find(({ version }) => version !== null) ?? told[0] ?? null;
    // What stands for the home is the file that lies in its folder, where one does.
    return [{ files: [...own, ...files.filter((entry) => !own.includes(entry))], meant }];
  });
}

/**
 * The homes that the files which decide are copied to where servers read them, or else the one that they lie in. What another
 * script calls alike may be on another machine, but for a folder of the repository.
 *
 * @param folders those of all homes
 */
function placesOf({ files, meant }: FilesOfHome, folders: ReadonlySet<string>, survey: Survey): string[] {
  const placeOf = (home: string, script: string): string => (folders.has(home) ? home : `${script}:/${home}`);
  const homes = files.filter(isDecisive).flatMap((entry) => {
    const copies = copiesIntoHomes(entry, survey).filter((copy) => isReadAt(copy, entry));
    const toMeant = copies.filter(({ claim }) => isOfMeant(claim, meant));
    return toMeant.flatMap(({ files, at }) => files.map((file) => placeOf(homeAt(file), at.file)));
  });
  const own = files.filter(liesInHome).map(({ home }) => home);
  return [...new Set(homes.length > 0 ? homes : own)].sort();
}

/** Whether a server reads a file of its kind where a copy puts it. */
function isReadAt({ files }: Copy, { source }: Entry): boolean {
  return files.some((file) => kindReadAt(file) === source.kind);
}

function liesInHome({ home }: Entry): boolean {
  return homePack(`${home}/repository`) !== null;
}
