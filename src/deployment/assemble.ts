import { isEnvironment, isValuesName } from './charts.ts';
import { type Claim, familyOf } from './claim.ts';
import { type Declared, declare } from './declare.ts';
import { type Entry, firstLine, isCopyName } from './entry.ts';
import type { Home } from './home.ts';
import { carbonClaim, contentClaim, folderClaims, homeFileClaims, nameClaim } from './home-claims.ts';
import { type HomePlace, type Identity, identify } from './identify.ts';
import { effectiveEntries, linkedEntries } from './link.ts';
import { baseOf, dirOf, isBelow } from './paths.ts';
import type { Survey } from './survey.ts';
import type { ChartEnvironment, Unit } from './unit.ts';

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
  const built = new Set(survey.units.map((unit) => unit.builds));
  const units = survey.units.filter((unit) => unit.kind !== 'dockerfile' || !built.has(unit.file));
  const used = new Set<Entry>();
  const homes: Home[] = [];
  const configured = new Set<Unit>();

  // A sidecar that mounts a server's configuration is no server: units that say nothing of a product come last and
  // only count for files nobody else runs.
  const speaking = (unit: Unit): boolean => unit.claims.some((claim) => claim.product !== null);
  for (const unit of [...units.filter(speaking), ...units.filter((unit) => !speaking(unit))]) {
    const linked = linkedEntries(unit, survey);
    if (linked.length === 0) continue;
    if (!speaking(unit) && linked.flat().every(({ entry }) => used.has(entry))) continue;
    const effective = withHomeFiles(effectiveEntries(linked), survey);
    for (const { entry } of linked.flat()) used.add(entry);
    for (const entry of effective) used.add(entry);
    // A carbon.xml alone leaves the shipped settings in force: the image still counts as one without configuration.
    if (effective.some((entry) => DECISIVE.has(entry.source.kind))) configured.add(unit);
    for (const entries of splitByToml(effective)) {
      const identity = withPolicy(identifyUnit(unit, entries, survey, pool), entries);
      if (isNamed(identity, entries)) homes.push(homeOf(entries, identity, [unit], unit.environment));
    }
  }

  for (const group of unlinkedGroups(survey.entries, used)) {
    for (const environment of environmentsOf(group, survey)) {
      for (const entries of splitByToml(renderedIn(environment, group))) {
        const identity = withPolicy(identifyEntries(entries, environment, survey, pool), entries);
        if (isNamed(identity, entries)) homes.push(homeOf(entries, identity, [], environment));
      }
    }
  }

  const merged = mergeSame(homes);
  merged.push(...imagesWithoutConfiguration(units, configured, merged, survey, pool));
  return withUniqueIds(mergeSame(merged));
}

/** Statements that can hold for homes near them. A `carbon.xml` speaks of its own home only. */
function poolOf(survey: Survey): Claim[] {
  return [...survey.units.flatMap((unit) => unit.claims), ...survey.claims];
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

/** Several `deployment.toml` of one place (`deployment-berlin.toml`, `deployment-uk.toml`) are homes of their own. */
function splitByToml(entries: readonly Entry[]): Entry[][] {
  if (!entries.some((entry) => DECISIVE.has(entry.source.kind))) return [];
  const tomls = entries.filter((entry) => entry.source.kind === 'deployment.toml');
  if (tomls.length < 2) return [[...entries]];
  const rest = entries.filter((entry) => entry.source.kind !== 'deployment.toml');
  return tomls.map((toml) => [toml, ...rest]);
}

const DECISIVE = new Set([
  'deployment.toml',
  'identity.xml',
  'authenticators.xml',
  'identity.xml.j2',
  'authenticators.xml.j2',
]);

/** Whether a home counts: the advisory names its product, or nobody says what it is and it has a file that decides. */
function isNamed(identity: Identity, entries: readonly Entry[]): boolean {
  if (identity.product === 'other') return false;
  if (identity.product !== null) return entries.some((entry) => DECISIVE.has(entry.source.kind));
  return entries.some((entry) => DECISIVE.has(entry.source.kind) && entry.family !== 'mi' && entry.family !== 'other');
}

function homeOf(entries: Entry[], identity: Identity, units: Unit[], environment: ChartEnvironment | null): Home {
  const main = mainEntry(entries);
  const tag = environment?.name ? `@${environment.name}` : '';
  return { id: `${idOf(main)}${tag}`, entries, identity, units, environment, imageAt: null };
}

/** The home's folder; for a file that is one of several in its folder, or embedded, its carrier. */
function idOf(entry: Entry): string {
  if (entry.home.includes('#')) return entry.home.replace(/#(\d+\.)?$/, '');
  const plain = /^(?:deployment|identity|authenticators)\.(?:toml|xml)/.test(entry.source.name);
  const home = entry.home === '' ? '.' : entry.home;
  return plain ? home : `${home}/${entry.source.name}`;
}

function identifyUnit(unit: Unit, entries: readonly Entry[], survey: Survey, pool: readonly Claim[]): Identity {
  const direct = [...unit.claims, ...directClaims(entries, unit.environment, survey)];
  const place = placeOf(entries, survey);
  const names = [unit.name, ...place.names];
  const identity = identify(direct, poolIn(unit.environment, pool), { ...place, names, folder: dirOf(unit.file) });
  return withToldOnce(identity, unit.environment);
}

function identifyEntries(
  entries: readonly Entry[],
  environment: ChartEnvironment | null,
  survey: Survey,
  pool: readonly Claim[],
): Identity {
  const direct = directClaims(entries, environment, survey);
  return withToldOnce(identify(direct, poolIn(environment, pool), placeOf(entries, survey)), environment);
}

/** An environment's own tag may differ from the chart's `appVersion`: that is told of the chart's own values. */
function withToldOnce(identity: Identity, environment: ChartEnvironment | null): Identity {
  if (!environment?.name) return identity;
  return { ...identity, conflicts: identity.conflicts.filter(({ against }) => against.kind !== 'chart') };
}

/** The pool as one environment of a chart sees it: its own values in the place of the chart's other values files. */
function poolIn(environment: ChartEnvironment | null, pool: readonly Claim[]): Claim[] {
  if (!environment) return [...pool];
  const others = pool.filter(
    ({ span }) =>
      !(isValuesName(span.file) && isBelow(span.file, environment.chart)) &&
      !isEnvironment(span.file, environment.chart) &&
      !isTemplateOf(span.file, environment),
  );
  return [...environment.values.images(), ...others];
}

/** A templated image in a chart's manifest is rendered anew for each environment. */
function isTemplateOf(file: string, environment: ChartEnvironment): boolean {
  return (
    environment.name !== null &&
    isBelow(file, environment.chart === '' ? 'templates' : `${environment.chart}/templates`)
  );
}

/** What the files of a home and its chart say of it. */
function directClaims(entries: readonly Entry[], environment: ChartEnvironment | null, survey: Survey): Claim[] {
  const claims: Claim[] = [];
  const homes = new Set<string>();
  for (const entry of entries) {
    const carbon = entry.source.kind === 'carbon.xml' ? carbonClaim(entry) : null;
    if (carbon) claims.push(carbon);
    if (entry.map === null && !entry.home.includes('#')) homes.add(entry.home);
  }
  const first = entries[0];
  for (const home of homes) {
    claims.push(...homeFileClaims(home, survey.tree));
  }
  if (first) claims.push(...folderClaims(first.source.file, firstLine(first)));
  const content = entries.map((entry) => contentClaim(entry)).find((claim) => claim !== null);
  if (content) claims.push(content);
  const named = first ? nameClaim(namesOf(entries), firstLine(first)) : null;
  if (named) claims.push(named);
  if (environment) {
    const chart = survey.charts.find(({ folder }) => folder === environment.chart);
    if (chart?.appVersion) claims.push(chart.appVersion);
  }
  return claims;
}

function placeOf(entries: readonly Entry[], survey: Survey): HomePlace {
  const main = mainEntry(entries);
  const folder = main.home.includes('#') ? dirOf(main.source.file) : main.home;
  const names = namesOf(entries);
  const prefix = main.home === '' ? '' : `${main.home}/`;
  const content = entries.map((entry) => entry.family).find((family) => family !== null);
  return {
    folder,
    names,
    family: content ?? familyOf(nameClaim(names, firstLine(main))?.product ?? null),
    openBanking:
      !main.home.includes('#') &&
      survey.tree.paths.some((path) => path.startsWith(prefix) && /^open-banking/.test(baseOf(path))),
  };
}

function mainEntry(entries: readonly Entry[]): Entry {
  return entries.find((entry) => DECISIVE.has(entry.source.kind)) ?? (entries[0] as Entry);
}

/** The names around a home, innermost last. */
function namesOf(entries: readonly Entry[]): string[] {
  const main = mainEntry(entries);
  return [
    ...new Set([
      ...main.source.file.split('/'),
      ...entries.flatMap((entry) => entry.labels),
      ...dirOf(main.path).split('/'),
    ]),
  ];
}

/** The recognised files no unit mounts, home by home. A kept copy beside the file itself is no home of its own. */
function unlinkedGroups(entries: readonly Entry[], used: ReadonlySet<Entry>): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (used.has(entry) || !entry.recognised) continue;
    groups.set(entry.home, [...(groups.get(entry.home) ?? []), entry]);
  }
  return [...groups]
    .map(([home, group]) => group.filter((entry) => !isKeptCopy(entry, home, entries)))
    .filter((group) => group.some((entry) => DECISIVE.has(entry.source.kind)));
}

function isKeptCopy(entry: Entry, home: string, entries: readonly Entry[]): boolean {
  return (
    isCopyName(entry.source.name) &&
    entries.some(
      (other) => other.home === home && other.source.kind === entry.source.kind && !isCopyName(other.source.name),
    )
  );
}

/** Of configuration that values files hold, what an environment is rendered with: the last file's. */
function renderedIn(environment: ChartEnvironment | null, entries: readonly Entry[]): Entry[] {
  return entries.filter(
    ({ valuesPath, source }) =>
      !environment || valuesPath === null || environment.values.find(valuesPath)?.file.file === source.file,
  );
}

function environmentsOf(entries: readonly Entry[], survey: Survey): (ChartEnvironment | null)[] {
  const chart = survey.charts.find(({ folder }) => folder === entries[0]?.chart);
  return chart ? chart.environments : [null];
}

/** Homes with the same files and the same identity are one, run by several units. */
function mergeSame(homes: readonly Home[]): Home[] {
  const merged = new Map<string, Home>();
  for (const home of homes) {
    const { product, version, updateLevel } = home.identity;
    const files = home.entries.map((entry) => `${entry.source.file}#${entry.home}#${entry.source.name}`).sort();
    const image = home.imageAt ? `${home.imageAt.file}:${home.imageAt.start}` : '';
    const key = JSON.stringify([product, version, updateLevel, home.environment?.name ?? null, files, image]);
    const same = merged.get(key);
    if (same) same.units.push(...home.units);
    else merged.set(key, { ...home, units: [...home.units] });
  }
  return [...merged.values()];
}

/** Images of named products that no configuration of the repository belongs to (design.md, "Deciding"). */
function imagesWithoutConfiguration(
  units: readonly Unit[],
  configured: ReadonlySet<Unit>,
  homes: readonly Home[],
  survey: Survey,
  pool: readonly Claim[],
): Home[] {
  const usedBy = new Set(
    homes.flatMap((home) => home.identity.claims.map((claim) => `${claim.span.file}:${claim.span.start}`)),
  );
  const builtHere = new Set(
    homes.filter((home) => home.units.some((unit) => unit.kind === 'dockerfile')).map((home) => home.identity.product),
  );
  return units.flatMap((unit): Home[] => {
    const image = unit.claims.find((claim) => claim.kind === 'image');
    if (configured.has(unit) || !image || image.product === null || image.product === 'other') return [];
    if (unit.claims.some((claim) => usedBy.has(`${claim.span.file}:${claim.span.start}`))) return [];
    if (image.official === false && builtHere.has(image.product)) return [];
    const chart = unit.environment ? survey.charts.find(({ folder }) => folder === unit.environment?.chart) : undefined;
    const direct = [...unit.claims, ...(chart?.appVersion ? [chart.appVersion] : [])];
    const identity = identify(direct, pool, {
      folder: dirOf(unit.file),
      names: [unit.name],
      family: null,
      openBanking: false,
    });
    const tag = unit.environment?.name ? `@${unit.environment.name}` : '';
    return [
      {
        id: `${unit.file}#${unit.name}${tag}`,
        entries: [],
        identity,
        units: [unit],
        environment: unit.environment,
        imageAt: unit.at,
      },
    ];
  });
}

function withUniqueIds(homes: readonly Home[]): Home[] {
  const sorted = [...homes].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const seen = new Map<string, number>();
  return sorted.map((home) => {
    const count = (seen.get(home.id) ?? 0) + 1;
    seen.set(home.id, count);
    if (count === 1) return home;
    const unit = home.units[0];
    const suffix = unit ? `${baseOf(unit.file)}:${unit.name}` : String(count);
    return { ...home, id: `${home.id} (${suffix}${count > 2 ? ` ${count}` : ''})` };
  });
}
