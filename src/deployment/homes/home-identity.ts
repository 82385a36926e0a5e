import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import { roleOf } from '../ansible/ansible.ts';
import { heldIn } from '../ansible/ansible-order.ts';
import { isDockerfile } from '../docker/dockerfile.ts';
import { type Claim, familyOf } from '../evidence/claim.ts';
import { claimOfHome } from '../evidence/claim-of-home.ts';
import { type Entry, firstLine, isDecisive } from '../evidence/entry.ts';
import { homePack } from '../evidence/home-targets.ts';
import { type Identity, identify } from '../evidence/identify.ts';
import type { HomePlace } from '../evidence/ranking.ts';
import { isRendered } from '../evidence/rendering.ts';
import type { ChartEnvironment, Mount, Unit } from '../evidence/unit.ts';
import { type Chart, isEnvironment, templatesOf } from '../helm/chart.ts';
import { isValuesFile } from '../helm/values-files.ts';
import { copyClaims } from '../placement/copied-into-homes.ts';
import { linkedBy, linkedEntries } from '../placement/link.ts';
import { writeClaims } from '../placement/step-targets.ts';
import type { Survey } from '../placement/survey.ts';
import { unpackedArchives } from '../placement/unpacked-archives.ts';
import { moduleOf } from '../placement/written-into-homes.ts';
import { manifestsWithParents } from '../puppet/puppet-scopes.ts';
import { byFile, isIn, overlap, placeKey } from '../text/located.ts';
import { areInLine, baseOf, dirOf, foldersAbove, isBelow, pathsBelow } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { isOtherWorkflow } from '../text/workflow-calls.ts';
import { type HomeMeant, isOfMeant } from './files-by-home.ts';
import {
  carbonClaim,
  contentClaim,
  folderClaims,
  homeFileClaims,
  integratorClaim,
  nameClaim,
  releaseFolderClaim,
  tellingName,
} from './home-claims.ts';
import { setUpIn } from './set-up.ts';

/** What a unit runs with these files. */
export function identifyUnit(unit: Unit, entries: readonly Entry[], survey: Survey, pool: readonly Claim[]): Identity {
  const place = placeOf(entries, unit.environment, survey);
  const ofHome = directClaims(entries, unit.environment, survey).filter((claim) => !isOnlyOthers(claim, unit, survey));
  const direct = [...ofFamily(unit.claims, place.family), ...ofHome];
  const names = [unit.name, ...place.names];
  const values = valuesOf(unit);
  const chart = unit.environment?.chart;
  const others = chart === undefined ? pool : withoutChartsBeside(chart, survey, pool);
  const seen = poolIn(unit.environment, others, values, survey.tree);
  const folder = dirOf(unit.file);
  const isOfAnother = ({ span }: Claim): boolean =>
    !areInLine(dirOf(span.file), folder) && !isValueOf(unit.environment, span);
  const isNotRun = ({ span }: Claim): boolean => runsElsewhere(span, survey) || isOtherBuild(span.file, unit);
  const isRunBeside = (claim: Claim): boolean => isNotRun(claim) && !isValueOf(unit.environment, claim.span);
  const isElsewhere = elsewhereOf(folder, unit.environment);
  const mayRun = (claim: Claim): boolean =>
    (claim.kind === 'versionVariable' || buildsUnnamed(survey.tree, survey).has(claim.span.file)) && !isNotRun(claim);
  const told = {
    ...place,
    ...values,
    names,
    folder,
    isOfAnother,
    isRunBeside,
    isElsewhere,
    isOthersImage: othersImages(unit, survey),
    isPutOver: (claim: Claim) => isPutOver(claim, unit, survey),
    ...(isToldByPaths(unit) ? { mayRun } : {}),
  };
  const identity = identify(direct, seen, told);
  return withToldOnce(identity, unit.environment);
}

/**
 * Tells the images that other containers of a unit's file run, where the unit has one of its own, of whatever version. In
 * another file it may be the same server's, elsewhere.
 */
export function othersImages({ file, claims }: Unit, survey: Survey): (claim: Claim) => boolean {
  const hasImage = claims.some(({ kind }) => kind === 'image');
  return ({ kind, span }) => hasImage && kind === 'image' && span.file === file && runsElsewhere(span, survey);
}

/** Whether a file of a home comes into other containers and images of the repository, and not into this container. */
function isOnlyOthers({ kind, span }: Claim, unit: Unit, { tree, units }: Survey): boolean {
  if (kind !== 'home' || unit.kind === 'dockerfile') return false;
  const own = unit.mounts.some((mount) => mount.kind === 'path' && isBelow(span.file, mount.from));
  return !own && [span.file, ...foldersAbove(span.file)].some((path) => mountedPaths(tree, units).has(path));
}

/** The files and folders of the repository that come into containers and images. */
const mountedPaths = perTree((_: Tree, units: readonly Unit[]): ReadonlySet<string> => {
  const mounts = units.flatMap((unit) => unit.mounts);
  return new Set(mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : [])));
});

/** Whether a file of a home comes into a container with a mount that puts the whole home in the place of its image's. */
function isPutOver({ kind, span }: Claim, unit: Unit, survey: Survey): boolean {
  const putsHome = (mount: Mount): boolean =>
    mount.kind === 'path' &&
    mount.at === undefined &&
    isBelow(span.file, mount.from) &&
    linkedBy(mount, unit, survey).some(({ target }) => homePack(target) !== null);
  return kind === 'home' && unit.kind !== 'dockerfile' && unit.mounts.some(putsHome);
}

/** Whether a place is of an image that a container runs, with the quotes around it or without. */
function runsElsewhere(span: Span, { tree, units }: Survey): boolean {
  const running = imagesThatRun(tree, units).get(span.file) ?? [];
  return running.some((one) => overlap(one, span));
}

/** Whether a file is a Dockerfile, and not the one that a service builds, which the repository does not hold where it should be. */
function isOtherBuild(file: string, { buildsAbsent }: Unit): boolean {
  return buildsAbsent !== undefined && isDockerfile(file) && !`/${file}`.endsWith(`/${buildsAbsent}`);
}

/** Where statements of containers stand, by file: what one runs is not what another one does. */
const imagesThatRun = perTree((_: Tree, units: readonly Unit[]): ReadonlyMap<string, readonly Span[]> => {
  const containers = units.filter(({ kind }) => kind !== 'dockerfile');
  return byFile(containers.flatMap(({ claims }) => claims.map(({ span }) => span)));
});

/**
 * The Dockerfiles that may make an image of which nobody says where it is made: what they make is called nothing else, and is
 * no server with its own configuration.
 */
const buildsUnnamed = perTree((_: Tree, survey: Survey): ReadonlySet<string> => {
  const isOther = (unit: Unit): boolean =>
    unit.isCalled === true ||
    linkedEntries(unit, survey).some((linked) => linked.some(({ entry }) => isDecisive(entry)));
  const builds = survey.units.filter(({ kind }) => kind === 'dockerfile');
  const others = new Set(builds.filter(isOther).map(({ file }) => file));
  return new Set(builds.map(({ file }) => file).filter((file) => !others.has(file)));
});

/** Whether a unit says nothing of what it runs, or its paths alone do. */
export function isToldByPaths({ claims }: Unit): boolean {
  return claims.every(({ kind }) => kind === 'path');
}

/** Of a unit with servers of several families (`COPY --from=am`, `COPY --from=is`), what it says of the home's. */
function ofFamily(claims: readonly Claim[], of: HomePlace['family']): readonly Claim[] {
  const family = of === 'mi' ? 'other' : of;
  const isOf = ({ product }: Claim): boolean => product === null || familyOf(product) === family;
  return claims.some((claim) => claim.kind === 'image' && isOf(claim)) ? claims.filter(isOf) : claims;
}

/**
 * What a home nobody is known to run is, in an environment of its chart.
 *
 * @param taken the places of what is said of servers that run with configuration of their own
 * @param meant of several homes that the files are put into, the one that is meant; else null
 */
export function identifyEntries(
  entries: readonly Entry[],
  environment: ChartEnvironment | null,
  survey: Survey,
  pool: readonly Claim[],
  { taken, meant }: { taken: ReadonlySet<string>; meant: HomeMeant | null },
): Identity {
  const direct = directClaims(entries, environment, survey, meant);
  const place = placeOf(entries, environment, survey);
  const isElsewhere = elsewhereOf(place.folder, environment);
  const isOfAnother = (claim: Claim): boolean => taken.has(placeKey(claim.span)) && isElsewhere(claim);
  const others = place.scope === undefined ? pool : withoutModulesBeside(place.scope, survey, pool);
  const isOfContainer = environment === null ? containersBeside(entries, survey) : () => false;
  const around = poolIn(environment, others, {}, survey.tree).filter((claim) => !isOfContainer(claim));
  const seen = withoutOtherParts(around, entries, environment, survey);
  return withToldOnce(identify(direct, seen, { ...place, isOfAnother, isElsewhere }), environment);
}

/**
 * What is said around a home without what its chart says of a product in other parts of it, where the home is a text that values
 * give to one part whose own version of that product is told.
 */
function withoutOtherParts(
  pool: readonly Claim[],
  entries: readonly Entry[],
  environment: ChartEnvironment | null,
  survey: Survey,
): readonly Claim[] {
  const chart = chartOf(environment, survey);
  const keys = new Set(chart?.dependencies.map(({ key }) => key));
  const [own = ''] = mainEntry(entries).labels;
  const keyOf = ({ labels: [key = ''], span }: Claim): string | null =>
    chart && keys.has(key) && isBelow(span.file, chart.folder) ? key : null;
  if (!keys.has(own)) return pool;
  const told = new Set(pool.filter((one) => one.version !== null && keyOf(one) === own).map(({ product }) => product));
  return pool.filter((claim) => !told.has(claim.product) || [null, own].includes(keyOf(claim)));
}

/** A reference of an image, as a chart's values, a manifest or Terraform names it. */
const OWN_IMAGE =
  /(?:image|repository)["']?[ \t]{0,20}[:=][ \t]{0,20}["']?(?![a-z]{1,9}:\/\/)[\w$][\w.${}-]{0,200}[/:][\w$]/;

/**
 * Tells images that containers run which are none of a home that nothing is known to run: those of other files, where the
 * text of the home stands beside an image of its own, and those away from what sets the home up on a machine.
 */
function containersBeside(entries: readonly Entry[], survey: Survey): (claim: Claim) => boolean {
  const { source, map, home } = mainEntry(entries);
  const isBesideImage = map === null && /\.ya?ml#/.test(home) && OWN_IMAGE.test(survey.tree.text(source.file) ?? '');
  const places = setUpIn(entries, survey);
  const isAway = ({ file }: Span): boolean =>
    isBesideImage ? file !== source.file : places.length > 0 && !places.some((place) => isBelow(file, place));
  return ({ kind, base, span }) => kind === 'image' && base !== true && isAway(span) && runsElsewhere(span, survey);
}

/** Tells statements away from a folder, or from the chart that something there is rendered by, and from that chart's values. */
function elsewhereOf(folder: string, environment: ChartEnvironment | null): (claim: Claim) => boolean {
  const around = environment?.chart ?? folder;
  return ({ span }) => !areInLine(dirOf(span.file), around) && !isValueOf(environment, span);
}

/** The pool without what charts say that lie beside a chart: it is of what they run. */
const withoutChartsBeside = perKey((chart: string, { charts }: Survey, pool: readonly Claim[]): readonly Claim[] => {
  const beside = new Set(charts.map(({ folder }) => folder).filter((folder) => !areInLine(folder, chart)));
  return pool.filter(({ span }) => !foldersAbove(span.file).some((folder) => beside.has(folder)));
});

/**
 * The pool without what other modules of Puppet's say that bring servers of their own, where a module's manifests and those they
 * take over say a version themselves.
 */
const withoutModulesBeside = perKey((module: string, { tree, entries }: Survey, pool: readonly Claim[]) => {
  const own = new Set(manifestsWithParents(module, tree));
  if (!pool.some(({ span, version }) => own.has(span.file) && version !== null)) return pool;
  const servers = [...new Set(entries.filter(isDecisive).flatMap(({ path }) => moduleOf(path) ?? []))];
  const isOfServer = (file: string): boolean =>
    file.endsWith('.pp') && servers.some((one) => isBelow(file, `${one}/manifests`));
  return pool.filter(({ span }) => own.has(span.file) || !isOfServer(span.file));
});

/** Whether a place is of an image that the values of an environment name, wherever their files lie. */
function isValueOf(environment: ChartEnvironment | null, place: Span): boolean {
  return environment?.values.images().some(({ span }) => placeKey(span) === placeKey(place)) === true;
}

/** The values that a unit of a chart that lies elsewhere is rendered with. */
export function valuesOf(unit: Unit): Pick<HomePlace, 'values'> {
  return { values: unit.mounts.flatMap((mount) => (mount.kind === 'values' ? [mount.at] : [])) };
}

/** An environment's own tag may differ from the chart's `appVersion`: that is told of the chart's own values. */
function withToldOnce(identity: Identity, environment: ChartEnvironment | null): Identity {
  if (!environment?.name) return identity;
  return { ...identity, conflicts: identity.conflicts.filter(({ against }) => against.kind !== 'chart') };
}

/** The pool as one environment of a chart sees it: its own values in the place of the chart's other values files. */
function poolIn(
  environment: ChartEnvironment | null,
  pool: readonly Claim[],
  { values = [] }: Pick<HomePlace, 'values'>,
  tree: Tree,
): readonly Claim[] {
  if (!environment) return pool;
  const others = pool.filter(
    ({ span }) =>
      values.some((place) => isIn(span, place)) ||
      (!(isValuesFile(span.file, tree) && isBelow(span.file, environment.chart)) &&
        !isEnvironment(span.file, environment.chart) &&
        !isRenderedAnew(span, environment, tree)),
  );
  return [...environment.values.images(), ...others];
}

/**
 * Whether what a chart's manifest says is not what an environment is rendered with: a templated image is rendered anew
 * for each, and the branch it stands in may be another's. What stands there letter by letter holds for all.
 */
function isRenderedAnew({ file, start, end }: Span, environment: ChartEnvironment, tree: Tree): boolean {
  if (!isBelow(file, templatesOf(environment.chart))) return false;
  const text = tree.text(file) ?? '';
  const isTemplated = environment.name !== null && text.slice(start, end).includes('{{');
  return isTemplated || !isRendered(text, start, environment);
}

/** What the files of a home and its chart say of it. */
function directClaims(
  entries: readonly Entry[],
  environment: ChartEnvironment | null,
  survey: Survey,
  meant: HomeMeant | null = null,
): Claim[] {
  const claims: Claim[] = [];
  const homes = new Set<string>();
  for (const entry of entries) {
    const carbon = entry.source.kind === 'carbon.xml' ? carbonClaim(entry) : null;
    if (carbon) claims.push(carbon);
    if (entry.map === null && !entry.home.includes('#')) homes.add(entry.home);
  }
  const first = entries[0];
  const content = entries.map((entry) => contentClaim(entry)).find((claim) => claim !== null);
  const all = [...copyClaims(entries, survey), ...writeClaims(entries, survey), ...targetClaims(entries, survey)];
  const said = all.filter((claim) => isOfMeant(claim, meant));
  const placed = content ? said.filter(({ product }) => familyOf(product) === familyOf(content.product)) : said;
  const folder = first ? folderClaims(first.source.file, firstLine(first)) : [];
  // The folder of a file that is copied to another home tells of the home there, and so does what lies in it.
  const isAway = placed.length > 0 && !folder.every((claim) => isOfMeant(claim, meant));
  if (!isAway) claims.push(...[...homes].flatMap((home) => homeFileClaims(home, survey.tree)), ...folder);
  claims.push(...placed);
  if (content) claims.push(content);
  const chart = chartOf(environment, survey);
  const names = first ? [...(chart ? [chart.name] : []), ...namesOf(entries)] : [];
  const named = first ? (nameClaim(names, firstLine(first)) ?? integratorClaim(first, firstLine(first))) : null;
  if (named) claims.push(named);
  if (chart?.appVersion) claims.push(chart.appVersion);
  return claims;
}

function chartOf(environment: ChartEnvironment | null, { charts }: Survey): Chart | undefined {
  return charts.find(({ folder }) => folder === environment?.chart);
}

/** What the path says that a text is written to, as its carrier has it; an image there tells the update level, too. */
function targetClaims(entries: readonly Entry[], { claims, units }: Survey): Claim[] {
  return entries.flatMap((entry) => {
    const { path, source, map } = entry;
    const pack = map === null && source.file !== path ? homePack(path) : null;
    const isImage = ({ kind, product, version, span }: Claim): boolean =>
      (kind === 'image' || kind === 'build') &&
      span.file === source.file &&
      familyOf(product) === familyOf(pack?.product ?? null) &&
      (version === null || pack?.version === '' || version === pack?.version);
    if (pack === null || units.some((unit) => unit.claims.some(isImage))) return [];
    return claimOfHome(pack, firstLine(entry), source.file, claims) ?? [];
  });
}

function placeOf(entries: readonly Entry[], environment: ChartEnvironment | null, survey: Survey): HomePlace {
  const main = mainEntry(entries);
  const folder = main.home.includes('#') ? dirOf(main.source.file) : main.home;
  const names = namesOf(entries);
  const content = entries.map((entry) => entry.family).find((family) => family !== null);
  const role = roleOf(main.source.file, survey.tree);
  const scope = moduleOf(main.path);
  const chart = chartOf(environment, survey);
  const calledAfter = releaseFolderClaim(main);
  return {
    ...(role === null ? {} : { held: (said) => heldIn(role, said, survey.tree) }),
    ...(scope ? { scope } : {}),
    ...(calledAfter ? { calledAfter } : {}),
    archives: ({ span }) => unpackedArchives(scope, span.file, survey.tree),
    isOfOtherWorkflow: (claim, product) => isOtherWorkflow(claim.span.file, product.span.file, survey.tree),
    folder,
    names,
    outer: new Set(names.slice(0, Math.max(0, tellingName(names)))),
    hasToml: entries.some(({ source }) => source.kind === 'deployment.toml'),
    // A chart's own name tells where nothing nearer does: its folder may be called after a part of the product alone.
    family: content ?? familyCalled(names, main) ?? familyCalled(chart ? [chart.name] : [], main),
    openBanking:
      !main.home.includes('#') &&
      pathsBelow(survey.tree.paths, main.home).some((path) => /^open-banking/.test(baseOf(path))),
  };
}

/** The family of products that the innermost telling name of a home is of. */
function familyCalled(names: readonly string[], main: Entry): HomePlace['family'] {
  return familyOf(nameClaim(names, firstLine(main))?.product ?? null);
}

/** The file that stands for the home. */
export function mainEntry(entries: readonly Entry[]): Entry {
  return entries.find((entry) => isDecisive(entry)) ?? (entries[0] as Entry);
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
