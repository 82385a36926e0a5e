import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import type { Claim } from '../evidence/claim.ts';
import { type Identity, identify } from '../evidence/identify.ts';
import type { Mount, Unit } from '../evidence/unit.ts';
import { linkedBy, linkedEntries } from '../placement/link.ts';
import type { Survey } from '../placement/survey.ts';
import { unquoted } from '../text/expand.ts';
import { placeKey } from '../text/located.ts';
import { areInLine, dirOf } from '../text/paths.ts';
import type { Home } from './home.ts';
import { folderClaims } from './home-claims.ts';
import { identifyUnit, isToldByPaths, othersImages, valuesOf } from './home-identity.ts';
import { hasServersHome } from './home-mounted.ts';
import { setUpIn } from './set-up.ts';

/** Images of named products, and those built from a product's pack, that no configuration of the repository belongs to (design.md, "Deciding"). */
export function imagesWithoutConfiguration(
  units: readonly Unit[],
  configured: ReadonlySet<Unit>,
  homes: readonly Home[],
  survey: Survey,
  pool: readonly Claim[],
): Home[] {
  // What a home took its identity from whose units do not say it has that home's configuration.
  const usedBy = placesOf(homes.filter((home) => home.units.every((unit) => isToldByPaths(unit))));
  // So has an image built here, for all but other images: one variable may tell the release of several. What a container of
  // another image has is no other container's.
  const builtAs = placesOf(
    homes.filter((home) =>
      home.units.every(
        (unit) => unit.kind === 'dockerfile' || (isToldByPaths(unit) && !isServerOfItsOwn(unit, survey)),
      ),
    ),
  );
  const configuredAt = new Set([...configured].map(runKey));
  const built = homes.filter((home) => home.units.some((unit) => isBuiltWith(home, unit, survey)));
  const builtHere = releasesOf(built.map(({ identity }) => identity));
  const ofTeams = homes.filter((home) => !home.identity.claims.some(({ official }) => official));
  const places = new Map(ofTeams.map((home) => [home, home.units.length > 0 ? [] : setUpIn(home.entries, survey)]));
  // Under a team's own name may run what is built here of its release; one that tells none may be any, and hides none.
  const run = units.flatMap(({ claims }) =>
    claims.filter(({ kind, official, version }) => kind === 'image' && !official && version !== null),
  );
  const inUseBeside = ({ kind, file }: Unit): Releases => {
    const near = ofTeams.filter((home) => mayRunAt(dirOf(file), places.get(home) ?? []));
    // What a service builds it runs itself; of that only files may be that nothing is known to run.
    const others = near.filter(({ units }) => (kind === 'dockerfile' ? !unpackThemselves(units) : units.length === 0));
    return releasesOf([...others.map(({ identity }) => identity), ...(kind === 'dockerfile' ? run : [])]);
  };
  // What is brought into a cluster is run by what the repository starts there.
  const started = units.filter(({ isOnlyBrought }) => !isOnlyBrought).flatMap(({ claims }) => claims);
  const runElsewhere = releasesOf([...homes.map(({ identity }) => identity), ...started]);
  const open = units.flatMap((unit) => unconfiguredOf(unit, builtAs));
  const found = open.flatMap((unit): Home[] => {
    if (units.some((other) => runsOn(other, unit))) return [];
    const image =
      unit.claims.find((claim) => claim.kind === 'image') ??
      unit.claims.find((claim) => claim.kind === 'build' && claim.version !== null) ??
      unit.claims.find((claim) => claim.kind === 'build') ??
      homeWithCarbon(unit, homes, survey);
    if (configuredAt.has(runKey(unit)) || !image || image.product === null || image.product === 'other') return [];
    const used = unit.kind === 'dockerfile' ? usedBy : builtAs;
    if (takersOf(unit, used).some((home) => !isOfOtherOverlay(home, unit, units) && !isOfOtherEnvironment(home, unit)))
      return [];
    if (image.official === false && isAmong(builtHere, image) && !isSharedBase(unit, image, built, survey)) return [];
    // An image built from a pack is mostly what other files of the repository run and configure, under a team's own name.
    if (image.kind === 'build' && isAmong(inUseBeside(unit), image)) return [];
    if (unit.isOnlyBrought && isAmong(runElsewhere, image)) return [];
    const chart = unit.environment ? survey.charts.find(({ folder }) => folder === unit.environment?.chart) : undefined;
    const direct = [...unit.claims, ...folderOf(unit, image), ...(chart?.appVersion ? [chart.appVersion] : [])];
    const identity = identify(direct, pool, {
      folder: dirOf(unit.file),
      names: [unit.name],
      family: null,
      openBanking: false,
      isOthersImage: othersImages(unit, survey),
      ...valuesOf(unit),
    });
    const tag = unit.environment?.name ? `@${unit.environment.name}` : '';
    return [
      {
        id: `${unit.file}#${unit.name}${tag}`,
        entries: [],
        identity,
        units: [unit],
        environment: unit.environment,
        imageAt: unit.builtAt ?? unit.at,
      },
    ];
  });
  const others = units.filter((unit) => !configuredAt.has(runKey(unit)));
  found.push(...others.flatMap((unit) => switchedOff(unit, homes, survey, pool) ?? []));
  const teams = [...homes, ...found].filter(({ units: run }) => run.some(runsTeamImage));
  return found.filter((home) => !teams.some((team) => runsWhatIsBuilt(team, home)));
}

/** The homes that took their identity from what a unit says. */
function takersOf({ claims }: Unit, used: ReadonlyMap<string, readonly Home[]>): Home[] {
  return claims.flatMap(({ span }) => used.get(placeKey(span)) ?? []);
}

/**
 * A chart from elsewhere that is a part of another one, where nothing but values files of that one configure it: it is a server
 * in each environment that does not. What is not such a part stays as it is.
 */
function unconfiguredOf(unit: Unit, used: ReadonlyMap<string, readonly Home[]>): Unit[] {
  const takers = takersOf(unit, used);
  if (unit.within === undefined || takers.length === 0) return [unit];
  const named = unit.within.filter(({ name }) => name !== null);
  const open = named.map((environment) => ({ ...unit, environment }));
  return open.filter((one) => takers.every((home) => isOfOtherEnvironment(home, one)));
}

/** Whether a home is that of another environment of the chart that a unit is a part of. */
function isOfOtherEnvironment({ environment: one }: Home, { environment: other, within }: Unit): boolean {
  if (within === undefined || one === null || other === null || one.name === null) return false;
  return one.chart === other.chart && one.name !== other.name;
}

/** What stands before an image in a line of a compose file. */
const IMAGE_KEY = /\bimage["']?[ \t]{0,20}:[^\n]{0,100}$/;

/** Whether a container whose image tells no product has files where a server of its own reads them. */
function isServerOfItsOwn(unit: Unit, survey: Survey): boolean {
  const { kind, at } = unit;
  const before = survey.tree.text(at.file)?.slice(Math.max(0, at.start - 200), at.start) ?? '';
  // A service without an image changes one of another file.
  if (kind !== 'shell' && !(kind === 'compose' && IMAGE_KEY.test(before))) return false;
  return hasServersHome(unit, linkedEntries(unit, survey).flat(), survey);
}

/** What the folders of a Dockerfile say of its product where nothing in it tells a version (`is/5.11.0/Dockerfile`). */
function folderOf({ kind, file, at, claims }: Unit, { product }: Claim): Claim[] {
  if (kind !== 'dockerfile' || claims.some(({ version }) => version !== null)) return [];
  return folderClaims(file, at).filter((claim) => claim.product === product);
}

/**
 * The home of a server whose image tells nothing, but which mounts the `carbon.xml` of a home: that alone leaves the shipped
 * settings in force. Where a home of its release is configured, it may be what runs beside that.
 */
function homeWithCarbon(unit: Unit, homes: readonly Home[], survey: Survey): Claim | undefined {
  if (unit.kind === 'dockerfile' || !isToldByPaths(unit)) return undefined;
  const mounts = linkedEntries(unit, survey).flat();
  const isMounted = mounts.some(({ entry }) => entry.source.kind === 'carbon.xml');
  const configured = releasesOf(homes.map(({ identity }) => identity));
  return isMounted ? unit.claims.find((claim) => !isAmong(configured, claim)) : undefined;
}

/**
 * A server whose image tells nothing, and which only other environments of its chart give the configuration that tells
 * what it is: here it runs with the shipped one.
 */
function switchedOff(unit: Unit, homes: readonly Home[], survey: Survey, pool: readonly Claim[]): Home | null {
  const { environment, claims, at, file, name } = unit;
  if (environment === null || claims.some(({ kind }) => kind === 'image')) return null;
  const isSame = (one: Unit): boolean =>
    one.environment?.chart === environment.chart && placeKey(one.at) === placeKey(at) && one.name === name;
  const configured = homes.find((home) => home.units.some(isSame));
  if (!configured) return null;
  const tag = environment.name ? `@${environment.name}` : '';
  const own = identifyUnit(unit, configured.entries, survey, pool);
  const identity = own.product === null ? configured.identity : own;
  if (identity.product === 'other') return null;
  return { id: `${file}#${name}${tag}`, entries: [], identity, units: [unit], environment, imageAt: at };
}

/** Whether an image built in a folder may have a home that is set up in others: a script for a machine sets up none. */
function mayRunAt(folder: string, places: readonly string[]): boolean {
  return places.length === 0 || places.some((place) => areInLine(place, folder));
}

/** The places that homes took their identity from, each with these homes. */
function placesOf(homes: readonly Home[]): ReadonlyMap<string, readonly Home[]> {
  const found = new Map<string, Home[]>();
  for (const home of homes) {
    const { claims: used, guessed, version } = home.identity;
    // A version that is guessed is another server's, and so is what has another one than the home.
    const claims = (guessed ? used.slice(0, 1) : used).filter(
      (claim) => guessed || claim.version === null || claim.version === version,
    );
    for (const place of new Set(claims.map(({ span }) => placeKey(span)))) addTo(found, place, home);
  }
  return found;
}

/** Whether a home's files come into another overlay of what a unit runs, and not into the unit's own. */
function isOfOtherOverlay({ entries }: Home, unit: Unit, units: readonly Unit[]): boolean {
  const takes = ({ layers }: Unit): boolean => entries.some(({ source }) => layers?.all.includes(source.file));
  return (
    unit.layers !== undefined &&
    !takes(unit) &&
    units.some((other) => placeKey(other.at) === placeKey(unit.at) && takes(other))
  );
}

/**
 * What runs at one place; images that are made of one stage have its place in common, overlays of one base the base's, a
 * chart from elsewhere that of all the values it is released with, and so has a compose file that overrides another.
 */
function runKey({ kind, name, at, environment, sharing, replacing, layers, mounts }: Unit): string {
  const through = layers?.path.map(([kustomization]) => kustomization);
  const values = mounts.flatMap((mount) => (mount.kind === 'values' ? placeKey(mount.at) : []));
  return `${placeKey(at)} ${environment?.name} ${kind === 'dockerfile' ? name : sharing} ${replacing} ${through} ${values}`;
}

/** Whether all that is built here of a release begins with the very image that a unit runs or begins with: none of it is that. */
function isSharedBase(unit: Unit, image: Claim, built: readonly Home[], { tree }: Survey): boolean {
  const run = isBuild(unit) ? null : imageRun(unit, tree);
  const beginsWith = (one: Unit): boolean =>
    isBuild(one) &&
    (run === null
      ? one.claims.some((claim) => claim.official === false && claim.what === image.what)
      : (one.image ?? one).begins?.text === run);
  const alike = built.filter(({ identity }) => isAmong(releasesOf([identity]), image));
  return alike.every(({ units }) => units.some(beginsWith));
}

/** The image that a unit runs, with its registry. */
function imageRun({ runs, at: { file, start, end } }: Unit, tree: Tree): string {
  return runs ?? unquoted(tree.text(file)?.slice(start, end) ?? '');
}

/** Whether a unit runs what is built on what a Dockerfile makes: that is there for others to begin with. */
function runsOn({ kind, on = [], claims }: Unit, base: Unit): boolean {
  const isSaid = ({ span, version }: Claim): boolean =>
    claims.some((claim) => claim.version === version && placeKey(claim.span) === placeKey(span));
  return kind !== 'dockerfile' && base.kind === 'dockerfile' && on.includes(base.file) && base.claims.every(isSaid);
}

/** Whether what a unit says of its image is what a Dockerfile begins with. */
function isBuild({ kind, image }: Unit): boolean {
  return kind === 'dockerfile' || image !== undefined;
}

/** Whether all that has a home are Dockerfiles that unpack the product themselves, so that they begin with no image of others. */
function unpackThemselves(units: readonly Unit[]): boolean {
  const unpacks = ({ kind, claims }: Unit): boolean =>
    kind === 'dockerfile' && claims.every((claim) => claim.kind !== 'image');
  return units.length > 0 && units.every(unpacks);
}

/** Whether an image that a unit is, or builds and runs, has configuration of a home: what a service mounts over it is not in it. */
function isBuiltWith({ entries }: Home, unit: Unit, survey: Survey): boolean {
  const { kind, image } = unit;
  if (kind === 'dockerfile') return true;
  const brings = (mount: Mount): boolean => linkedBy(mount, unit, survey).some(({ entry }) => entries.includes(entry));
  return image?.mounts.some(brings) === true;
}

function runsTeamImage({ kind, claims }: Unit): boolean {
  return kind !== 'dockerfile' && claims.some((claim) => claim.kind === 'image' && claim.official === false);
}

/** Whether a home runs, under a team's own name, what the Dockerfile of another one builds: it is told once. */
function runsWhatIsBuilt({ identity, imageAt }: Home, { identity: built, units }: Home): boolean {
  const [dockerfile] = units;
  if (dockerfile?.kind !== 'dockerfile' || identity.product !== built.product) return false;
  const said = new Set(dockerfile.claims.map((claim) => placeKey(claim.span)));
  const isToldByIt = identity.claims.some((claim) => said.has(placeKey(claim.span)));
  const isSame = identity.version === built.version && identity.updateLevel === built.updateLevel;
  return isToldByIt || (imageAt !== null && isSame);
}

/** What is said of a release; null for what is not. */
type Release = Pick<Identity, 'product' | 'version'>;

/** Products with the versions that are said of them. */
type Releases = ReadonlyMap<Release['product'], ReadonlySet<string | null>>;

function releasesOf(said: readonly Release[]): Releases {
  const found = new Map<Release['product'], Set<string | null>>();
  for (const { product, version } of said) found.set(product, (found.get(product) ?? new Set()).add(version));
  return found;
}

/** Whether a release may be one of several: of its product, and of its version where both say one. */
function isAmong(releases: Releases, { product, version }: Release): boolean {
  const versions = releases.get(product);
  return versions !== undefined && (version === null || versions.has(null) || versions.has(version));
}
