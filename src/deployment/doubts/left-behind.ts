import type { Span } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { type Entry, isDecisive, isOwnFile } from '../evidence/entry.ts';
import { isDeclared } from '../evidence/identify.ts';
import type { Unit } from '../evidence/unit.ts';
import { broughtOnAround } from '../homes/brought-on.ts';
import type { Home } from '../homes/home.ts';
import { broughtBy, isNamed } from '../homes/unplaced.ts';
import { copiesIntoHomes } from '../placement/copied-into-homes.ts';
import { linkedBy, linkedEntries } from '../placement/link.ts';
import type { Survey } from '../placement/survey.ts';
import { writesOf } from '../placement/written-into-homes.ts';
import { baseOf, dirOf, inFolder, isBelow, pathsBelow } from '../text/paths.ts';

/** A file that nothing brings to a server, though others from beside it are brought. */
export interface LeftBehind {
  kind: ConfigKind;
  /** Its path in the repository. */
  path: string;
  /** What runs the server, or where one of the others is put. */
  at: Span;
}

/** The endings of templates, which a tool that fills one in may leave to a variable: `src: "{{ item }}.j2"`. */
const TEMPLATE = /\.(?:j2|jinja2?|erb|epp)$/;

/**
 * The files that are counted as a home's because they lie beside others of it, and that nothing brings to where those
 * are brought: a mount, a copy, a script, a task or a manifest takes single files, and nothing that it or any other takes
 * may be one of these. Nothing is said of a home for which the policy file speaks.
 */
export function leftBehind(home: Home, survey: Survey): LeftBehind[] {
  if (isDeclared(home.identity)) return [];
  if (home.units.length === 0) return besideWritten(home, survey);
  const found = home.units.flatMap((unit) => besideMounted(unit, home, survey));
  return [...new Map(found.map((one) => [JSON.stringify([one.path, one.at]), one])).values()];
}

/** Of the files of a home, those that a unit of it does not get. */
function besideMounted(unit: Unit, { entries }: Home, survey: Survey): LeftBehind[] {
  const isServed = (one: Unit, entry: Entry): boolean =>
    linkedEntries(one, survey).some((linked) => linked.some((other) => other.entry === entry));
  const image = unit.claims.find(({ kind }) => kind === 'image');
  // A team's image may be one that another unit is, with the files in it.
  const servers = image?.official ? [unit] : survey.units;
  const files = entries.filter(
    (entry) =>
      isOwnFile(entry) &&
      isDecisive(entry) &&
      baseOf(entry.path) === entry.source.kind &&
      (entry.source.template === null || entry.source.kind.endsWith('.j2')) &&
      !isNamed(entry.path, survey.tree) &&
      !servers.some((one) => isServed(one, entry)),
  );
  if (files.length === 0) return [];
  // What a map that the repository has brings is known.
  const mounts = unit.mounts.filter((mount) => mount.kind !== 'map' || linkedBy(mount, unit, survey).length === 0);
  const brought = broughtBy({ ...unit, mounts }, survey);
  return files
    .filter(({ path }) => brought !== null && !brought.some((from) => isBelow(path, from)))
    .map(({ path, source }) => ({ kind: source.kind, path, at: image?.span ?? unit.at }));
}

/** Of the files of a home that no image is known to run, those that no script, task or manifest puts where others go. */
function besideWritten({ entries }: Home, survey: Survey): LeftBehind[] {
  const { tree } = survey;
  const files = entries.filter(isOwnFile);
  const puts = new Map(files.map((entry) => [entry, putsOf(entry, survey)]));
  const [at] = [...puts.values()].flat();
  if (!at) return [];
  const isBroughtOn = broughtOnAround(dirOf(at.file), survey);
  return files
    .filter(isDecisive)
    .filter(
      ({ path, home, source }) =>
        !isServer(home, tree.paths) &&
        !isBroughtOn(source.kind) &&
        !isNamed(path, tree) &&
        !isNamed(path.replace(TEMPLATE, ''), tree),
    )
    .filter((entry) => puts.get(entry)?.length === 0)
    .map(({ path, source }) => ({ kind: source.kind, path, at }));
}

/** Where scripts copy a file, and where tasks and manifests near it write what the server reads as such a file. */
function putsOf(entry: Entry, survey: Survey): Span[] {
  return [...copiesIntoHomes(entry, survey).map(({ at }) => at), ...writesOf(entry, survey.tree)];
}

/** Whether the repository holds the server itself, so that its files are where they are read. */
function isServer(home: string, paths: readonly string[]): boolean {
  return pathsBelow(paths, inFolder(home, 'bin')).length > 0;
}
