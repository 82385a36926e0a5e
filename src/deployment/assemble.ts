import { grouped } from '../lists.ts';
import { type Claim, familyOf } from './evidence/claim.ts';
import { type Declared, declare } from './evidence/declare.ts';
import { type Entry, hasOwnName, isCopyName, isDecisive } from './evidence/entry.ts';
import type { Identity } from './evidence/identify.ts';
import type { ChartEnvironment, Unit } from './evidence/unit.ts';
import { filesByHome } from './homes/files-by-home.ts';
import type { Home } from './homes/home.ts';
import { carbonClaim } from './homes/home-claims.ts';
import { identifyEntries, identifyUnit, isToldByPaths, mainEntry } from './homes/home-identity.ts';
import { areOfOnePod, hasServersHome } from './homes/home-mounted.ts';
import { imagesWithoutConfiguration } from './homes/image-homes.ts';
import { lossOf } from './homes/misplaced.ts';
import { renderedIn } from './homes/rendered-entries.ts';
import { runningUnits } from './homes/running-units.ts';
import { packsWithoutConfiguration } from './homes/started-packs.ts';
import { unpackedWithoutConfiguration } from './homes/unpacked-homes.ts';
import { isCopiedIntoHome } from './placement/copied-into-homes.ts';
import { effectiveEntries, isReplacedInValues, type Linked, linkedEntries } from './placement/link.ts';
import { isPassedOver } from './placement/map-entries.ts';
import { isReplaced } from './placement/replaced-by-layers.ts';
import { putsInSteps } from './placement/step-targets.ts';
import type { Survey } from './placement/survey.ts';
import { renderedWith } from './resolvers.ts';
import { kindReadAt } from './text/folders-read.ts';
import { placeKey } from './text/located.ts';
import { baseOf } from './text/paths.ts';

/**
 * Puts a survey's configuration files together with what runs them. Files of a product the advisory does not name,
 * and files nothing marks as WSO2's, are left out.
 *
 * @param declared what the policy file says about a home with these files, or null
 * @returns homes sorted by id; each id once
 */
export function assemble(survey: Survey, declared: (files: string[]) => Declared | null): Home[] {
  const pool = poolOf(survey);
  const withPolicy = (identity: Identity, entries: readonly Entry[]): Identity =>
    declare(identity, declared([...new Set(entries.map((entry) => entry.source.file))].sort()));
  const units = runningUnits(survey.tree, survey);
  const links = new Map(units.map((unit) => [unit, linkedEntries(unit, survey)]));
  const families = familiesByEntry(links);
  const mounted = mountedByFile(links);
  const used = new Map<Entry, Set<ChartEnvironment | null>>();
  const homes: Home[] = [];
  const configured = new Set<Unit>();
  const servers = new Set<string>();

  // A sidecar that mounts a server's configuration is no server: units whose image says nothing of a product come last
  // and only count for files nobody else runs as what their paths say, or at the place of a home. What is a server in one
  // environment of a chart or in one overlay is one in all of them.
  const speaking = (unit: Unit): boolean => !isToldByPaths(unit);
  // A file that another server of the chart has in another environment is not had by that one here.
  const isUsedIn = (environment: ChartEnvironment | null, file: Entry): boolean =>
    [...(used.get(file) ?? [])].some((one) => one === environment || one?.chart !== environment?.chart);
  const isRunAs = ({ product, version }: Claim, files: readonly Entry[]): boolean =>
    homes.some(
      ({ identity, entries }) =>
        identity.product === product &&
        (version === null || identity.version === version) &&
        files.some((file) => entries.includes(file)),
    );
  const isBesideServer = (unit: Unit): boolean =>
    homes.some((home) => home.units.some((other) => areOfOnePod(unit, other)));
  for (const unit of [...units.filter(speaking), ...units.filter((unit) => !speaking(unit))]) {
    const linked = links.get(unit) ?? [];
    if (linked.length === 0) continue;
    const isServer = speaking(unit) || servers.has(placeKey(unit.at));
    const files = linked.flat().map(({ entry }) => entry);
    if (
      !isServer &&
      files.every((file) => isUsedIn(unit.environment, file)) &&
      unit.claims.every((claim) => isRunAs(claim, files)) &&
      (isBesideServer(unit) || !hasServersHome(unit, linked.flat(), survey))
    )
      continue;
    servers.add(placeKey(unit.at));
    const family = familyOf(unit.claims[0]?.product ?? null);
    const isOfOther = (entry: Entry): boolean => {
      const others = family === null ? undefined : families.get(entry);
      return others !== undefined && !others.has(family);
    };
    // What lies beside its files and only another server described beside it mounts is not brought with them.
    const isLeftOut = (entry: Entry): boolean =>
      unit.kind !== 'dockerfile' && mounted.get(unit.file)?.has(entry) === true;
    const effective = withHomeFiles(effectiveEntries(linked), survey).filter(
      (entry) => files.includes(entry) || !(isOfOther(entry) || isLeftOut(entry)),
    );
    // A carbon.xml alone leaves the shipped settings in force: the image still counts as one without configuration.
    if (effective.some((entry) => isDecisive(entry))) configured.add(unit);
    const splits = splitByToml(effective).map((entries) => {
      const identity = withPolicy(identifyUnit(unit, entries, survey, pool), entries);
      return { entries, identity, named: isNamed(identity, entries) };
    });
    for (const { entries, identity, named } of splits) {
      if (named) homes.push(homeOf(entries, identity, [unit], unit.environment));
    }
    // What a unit left alone mounts is its own, unless the content is a named product's.
    const runs = splits.length === 0 || splits.some(({ named }) => named);
    for (const entry of [...files, ...effective]) {
      if (runs || (entry.family !== 'is' && entry.family !== 'am'))
        used.set(entry, (used.get(entry) ?? new Set()).add(unit.environment));
    }
  }

  const taken = new Set([...configured].flatMap(({ claims }) => claims.map(({ span }) => placeKey(span))));
  for (const { files, meant } of filesByHome(unlinkedGroups(survey, used), survey)) {
    for (const environment of environmentsOf(files, survey)) {
      for (const entries of splitByToml(renderedIn(environment, files, survey))) {
        const identified = (files: readonly Entry[]): Identity =>
          identifyEntries(files, environment, survey, pool, { taken, meant });
        const identity = withPolicy(identified(entries), entries);
        if (isNamed(identity, entries)) {
          const beside = besideCarbon(entries, identity, identified);
          homes.push({ ...homeOf(entries, identity, [], environment), ...beside });
        }
      }
    }
  }

  const merged = mergeSame(homes, survey);
  const images = imagesWithoutConfiguration(units, configured, merged, survey, pool);
  // Of an image without configuration, the files that name it are what a path of the policy file is held against.
  const naming = ({ claims }: Identity): string[] => [...new Set(claims.map(({ span }) => span.file))].sort();
  const started = packsWithoutConfiguration([...merged, ...images], survey, pool);
  const unpacked = unpackedWithoutConfiguration([...merged, ...images, ...started], survey, pool);
  merged.push(
    ...[...images, ...started, ...unpacked].map((home) => ({
      ...home,
      identity: declare(home.identity, declared(naming(home.identity))),
    })),
  );
  return withUniqueIds(mergeSame(merged, survey));
}

/**
 * Of a home with a `carbon.xml`, which tells of it before all that sets it up: what tells of it beside that, if it is of the
 * same release.
 */
function besideCarbon(
  entries: readonly Entry[],
  { product, version, claims: [claim] }: Identity,
  identified: (files: readonly Entry[]) => Identity,
): Pick<Home, 'toldBeside'> {
  const others = entries.filter(({ source }) => source.kind !== 'carbon.xml');
  if (claim?.kind !== 'home' || others.length === 0 || others.length === entries.length) return {};
  const beside = identified(others);
  const [toldBeside] = beside.product === product && beside.version === version ? beside.claims : [];
  return toldBeside ? { toldBeside } : {};
}

/** Statements that can hold for homes near them. A `carbon.xml` speaks of its own home only. */
function poolOf({ units, claims }: Survey): Claim[] {
  const dockerfiles = units.filter(({ kind }) => kind === 'dockerfile');
  const bases = new Set(dockerfiles.flatMap((unit) => unit.claims.map(({ span }) => placeKey(span))));
  const ofUnits = units.flatMap((unit) => unit.claims);
  return [...ofUnits.map((claim) => (bases.has(placeKey(claim.span)) ? { ...claim, base: true } : claim)), ...claims];
}

/** Adds what lies in the same homes and is no alternative to a linked file. */
function withHomeFiles(entries: readonly Entry[], survey: Survey): Entry[] {
  const kinds = new Set(entries.map((entry) => entry.source.kind));
  const homes = new Set(entries.filter((entry) => entry.map === null).map((entry) => entry.home));
  const others = survey.entries.filter(
    (entry) => homes.has(entry.home) && !kinds.has(entry.source.kind) && entry.recognised,
  );
  return [...entries, ...others];
}

/** The families of the servers that units put each file into, where its place is told. */
function familiesByEntry(links: ReadonlyMap<Unit, readonly (readonly Linked[])[]>): ReadonlyMap<Entry, Set<Family>> {
  const found = new Map<Entry, Set<Family>>();
  for (const [{ claims }, linked] of links) {
    const family = familyOf(claims[0]?.product ?? null);
    for (const { entry, target } of linked.flat())
      if (target !== null && family !== null) found.set(entry, (found.get(entry) ?? new Set()).add(family));
  }
  return found;
}

/** What the containers of servers mount that a file describes, by that file. */
function mountedByFile(
  links: ReadonlyMap<Unit, readonly (readonly Linked[])[]>,
): ReadonlyMap<string, ReadonlySet<Entry>> {
  const found = new Map<string, Set<Entry>>();
  for (const [unit, linked] of links) {
    if (unit.kind === 'dockerfile' || isToldByPaths(unit)) continue;
    const before = found.get(unit.file) ?? new Set();
    for (const { entry } of linked.flat()) before.add(entry);
    found.set(unit.file, before);
  }
  return found;
}

type Family = ReturnType<typeof familyOf>;

/** Several `deployment.toml` of one place (`deployment-berlin.toml`, `deployment-uk.toml`) are homes of their own. */
function splitByToml(entries: readonly Entry[]): Entry[][] {
  if (!entries.some((entry) => isDecisive(entry))) return [];
  const tomls = entries.filter((entry) => entry.source.kind === 'deployment.toml');
  if (tomls.length < 2) return [[...entries]];
  const rest = entries.filter((entry) => entry.source.kind !== 'deployment.toml');
  return tomls.map((toml) => [toml, ...rest.filter((entry) => !speaksOfAnother(entry, toml))]);
}

/** Whether a `carbon.xml` is of a product whose configuration holds other tables. */
function speaksOfAnother(entry: Entry, toml: Entry): boolean {
  if (entry.source.kind !== 'carbon.xml' || toml.family === null) return false;
  const family = familyOf(carbonClaim(entry)?.product ?? null);
  return family !== null && family !== toml.family;
}

/** Whether a home counts: the advisory names its product, or nobody says what it is and it has a file that decides. */
function isNamed(identity: Identity, entries: readonly Entry[]): boolean {
  return identity.product !== 'other' && entries.some((entry) => isDecisive(entry));
}

function homeOf(entries: Entry[], identity: Identity, units: Unit[], environment: ChartEnvironment | null): Home {
  const main = mainEntry(entries);
  const tag = environment?.name ? `@${environment.name}` : '';
  return { id: `${idOf(main)}${tag}`, entries, identity, units, environment, imageAt: null };
}

/** The home's folder; for a file that is one of several in its folder, or embedded, its carrier. */
function idOf(entry: Entry): string {
  // The number of a document or the offset of a heredoc would change with every edit above it.
  if (entry.home.includes('#')) return entry.home.replace(/#\d+(?:\.(?=.)|\.?$)/, '#').replace(/#$/, '');
  const { name } = entry.source;
  const plain =
    /^(?:deployment|identity|authenticators)\.(?:toml|xml)/.test(name) && (hasOwnName(name) || isCopyName(name));
  if (entry.home === '') return plain ? '.' : name;
  return plain ? entry.home : `${entry.home}/${name}`;
}

/**
 * The recognised files no unit mounts, home by home. A kept copy beside the file itself is no home of its own, unless
 * something puts it into one.
 */
function unlinkedGroups(survey: Survey, used: Pick<ReadonlySet<Entry>, 'has'>): Entry[][] {
  const { entries } = survey;
  const unlinked = entries.filter(
    (entry) =>
      !used.has(entry) &&
      entry.recognised &&
      ![isPassedOver, isReplaced, isReplacedInValues].some((is) => is(entry, survey)),
  );
  const groups = grouped(unlinked, ({ home }) => home);
  const kept = [...groups].map(([home, group]) => group.filter((entry) => !isKeptCopy(entry, home, survey)));
  return withModules(kept).filter((group) => group.some((entry) => isDecisive(entry)));
}

/** The `templates` or the `files` of a role, a module or a cookbook. */
const OF_MODULE = /(^|\/)(?:templates|files)(?=\/|$)/;

/** The two XML files of a home that one role has below `templates` and below `files`. */
function withModules(groups: readonly Entry[][]): Entry[][] {
  const joined = grouped(groups, ([first]) => first?.home.replace(OF_MODULE, '$1*') ?? '');
  return [...joined.values()].flatMap((alike) => {
    const kinds = alike.flatMap((group) => [...new Set(group.filter(isDecisive).map(({ source }) => source.kind))]);
    const areParts = new Set(kinds).size === kinds.length && !kinds.includes('deployment.toml');
    return areParts ? [alike.flat()] : alike;
  });
}

function isKeptCopy(entry: Entry, home: string, survey: Survey): boolean {
  return (
    isCopyName(entry.source.name) &&
    survey.entries.some(
      (other) => other.home === home && other.source.kind === entry.source.kind && !isCopyName(other.source.name),
    ) &&
    !isCopiedIntoHome(entry, survey) &&
    !putsInSteps(entry, survey.tree).some(({ target }) => kindReadAt(target) === entry.source.kind)
  );
}

function environmentsOf(entries: readonly Entry[], survey: Survey): (ChartEnvironment | null)[] {
  const chart = survey.charts.find(({ folder }) => folder === entries[0]?.chart);
  return chart ? chart.environments : [null];
}

/**
 * Homes with the same files and the same identity are one, run by several units, unless only some of these read the files
 * or other charts fill them in.
 */
function mergeSame(homes: readonly Home[], survey: Survey): Home[] {
  const merged = new Map<string, Home>();
  for (const home of homes) {
    const { product, version, updateLevel } = home.identity;
    // A script may write two files of one name to one home, in two branches: each is a file of its own.
    const files = home.entries
      .map(({ source, home }) => `${placeKey(source.text.locate(0, 0))}#${home}#${source.name}`)
      .sort();
    const image = home.imageAt ? placeKey(home.imageAt) : '';
    const losses = [...new Set(home.units.map((unit) => lossOf(unit, survey)))].sort();
    const charts = chartsFillingIn(home);
    const environment = home.environment?.name ?? null;
    const key = JSON.stringify([product, version, updateLevel, environment, files, image, losses, charts]);
    const same = merged.get(key);
    if (same) same.units.push(...home.units);
    else merged.set(key, { ...home, units: [...home.units] });
  }
  return [...merged.values()];
}

/**
 * The charts whose values fill in what the manifests of a home include: each that includes a library's has its own. A
 * manifest by itself is one chart's, whoever mounts what it makes.
 */
function chartsFillingIn({ entries, environment }: Home): string[] {
  if (environment === null) return [];
  const templates = entries.filter(({ source }) => source.template === 'go' && baseOf(source.file).startsWith('_'));
  return [...new Set(templates.map((entry) => renderedWith(entry, environment).chart))].sort();
}

function withUniqueIds(homes: readonly Home[]): Home[] {
  const sorted = [...homes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const seen = new Map<string, number>();
  return sorted.map((home) => {
    const count = (seen.get(home.id) ?? 0) + 1;
    seen.set(home.id, count);
    if (count === 1) return home;
    const unit = home.units[0];
    const suffix = unit ? `${baseOf(unit.file)}:${unit.name}${count > 2 ? ` ${count}` : ''}` : String(count);
    return { ...home, id: `${home.id} (${suffix})` };
  });
}
