import { isListedVersion } from '../../advisory/listed.ts';
import { parseVersion } from '../../advisory/version.ts';
import type { Span } from '../../model.ts';
import { str } from '../../read/yaml.ts';
import type { Claim } from '../evidence/claim.ts';
import type { ChartEnvironment, Mount, Unit } from '../evidence/unit.ts';
import type { Values } from '../evidence/values.ts';
import { placeKey } from '../text/located.ts';
import { dirOf, isBelow } from '../text/paths.ts';
import type { Chart } from './chart.ts';
import { isSwitchedOff } from './dependency-switches.ts';

/**
 * The images that values for a chart that lies elsewhere name, each with the configuration these values hold.
 *
 * @param places where the values stand
 * @param textFiles files of the repository that are values as a whole
 * @param chart what the chart itself stands for, where the values name no image of that product
 * @param isOfOther whether the chart is known not to be WSO2's
 */
export function valuesUnits(
  values: Values,
  places: readonly Span[],
  textFiles: readonly string[],
  chart: Claim | null,
  isOfOther: boolean,
): Unit[] {
  const environment = { chart: dirOf(places[0]?.file ?? ''), name: null, values, isOfOther };
  const mounts: Mount[] = [
    ...places.map((at): Mount => ({ kind: 'values', at })),
    ...textFiles.map((from): Mount => ({ kind: 'path', from, to: null })),
  ];
  const images = values.images();
  const isSaid = images.some(({ product }) => product === chart?.product);
  const own = images.length === 0 ? releaseToldApart(values) : [];
  const claims = chart === null || isSaid ? [...images, ...own] : [...images, chart];
  return claims.map((claim) => valuesUnit(claim, mounts, environment));
}

/**
 * The release that values for WSO2's chart of API Manager say beside an image of a team's own: the chart has to know it, as it
 * writes `deployment.toml` for each in another way.
 */
function releaseToldApart(values: Values): Claim[] {
  const version = values.find(['wso2', 'apim', 'version']);
  const image = values.find(['wso2', 'deployment', 'image', 'repository']);
  const told = parseVersion(str(version?.node) ?? '');
  if (!version?.node || !str(image?.node) || told === null || !isListedVersion('wso2am', told.version)) return [];
  const span = version.file.span(version.node);
  return [
    {
      kind: 'image',
      product: 'wso2am',
      ...told,
      span,
      what: `wso2.apim.version ${told.version}`,
      levelAt: null,
      labels: [],
    },
  ];
}

/**
 * The images a chart's values name that none of its workloads was seen to run, where it may still run them: in a
 * workload whose image is reached in a way that is not followed, or in a chart that lies elsewhere.
 *
 * @param appVersions the places of the `appVersion` of each chart of the repository
 */
export function unusedImages(chart: Chart, appVersions: ReadonlySet<string>, units: readonly Unit[]): Unit[] {
  const folders = [chart.folder, ...chart.dependencies.flatMap(({ folder }) => folder ?? [])];
  const isOwn = (place: string): boolean => folders.some((folder) => isBelow(place, folder));
  const own = units.filter(({ environment }) => environment && isOwn(environment.chart));
  const run = own.flatMap(({ claims }) => claims);
  const mayRun = own.length === 0 || own.some(({ open }) => open);
  const elsewhere = new Set(chart.dependencies.map(({ key }) => key));
  const found = new Map<string, Unit>();
  const ofDependencies = new Set(chart.dependencies.flatMap(({ claim }) => (claim ? [placeKey(claim.span)] : [])));
  const partUnit = (claim: Claim, environment: ChartEnvironment, key: string): Unit => ({
    ...valuesUnit(claim, [], environment),
    within: chart.environments.filter((one) => !offIn(one, chart).has(key)),
  });
  for (const environment of chart.environments) {
    const off = offIn(environment, chart);
    for (const claim of environment.values.images()) {
      const place = placeKey(claim.span);
      // A workload may well take another version than the chart's where the values give none.
      const isOfChart = chart.appVersion !== null && place === placeKey(chart.appVersion.span);
      // What has the version of a part in the repository is told of that one.
      if (appVersions.has(place) && !isOfChart) continue;
      const isRun = run.some((one) => one.product === claim.product && (isOfChart || mayBeSame(one, claim)));
      const [key = ''] = claim.labels;
      const isTaken = (mayRun || elsewhere.has(key)) && !off.has(key);
      if (!isTaken || isRun || found.has(place)) continue;
      const isPart = ofDependencies.has(place);
      found.set(place, isPart ? partUnit(claim, environment, key) : valuesUnit(claim, [], environment));
    }
    const known = [...run, ...[...found.values()].flatMap(({ claims, within }) => (within ? [] : claims))];
    for (const { key, claim } of chart.dependencies) {
      if (claim === null || off.has(key) || known.some(({ product }) => product === claim.product)) continue;
      if (found.has(placeKey(claim.span))) continue;
      found.set(placeKey(claim.span), partUnit(claim, environment, key));
    }
  }
  return [...found.values()];
}

/** The keys of the dependencies that an environment of a chart has switched off while another one has them on. */
function offIn({ values }: ChartEnvironment, { dependencies, environments }: Chart): ReadonlySet<string> {
  const off = dependencies.filter(
    ({ switches }) =>
      isSwitchedOff(switches, values.tree) && environments.some((other) => !isSwitchedOff(switches, other.values.tree)),
  );
  return new Set(off.map(({ key }) => key));
}

/** Whether two statements name no different versions. */
function mayBeSame(a: Claim, b: Claim): boolean {
  if (a.version === null || b.version === null) return true;
  const noLevel = a.updateLevel === null || b.updateLevel === null;
  return a.version === b.version && (noLevel || a.updateLevel === b.updateLevel);
}

function valuesUnit(claim: Claim, mounts: Mount[], environment: ChartEnvironment): Unit {
  const { what: name, span: at } = claim;
  return { kind: 'kubernetes', name, file: at.file, at, claims: [claim], builds: null, mounts, environment };
}
