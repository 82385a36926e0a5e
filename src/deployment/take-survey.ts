import type { LoadedFile, Tree } from '../discover/load.ts';
import type { Span } from '../model.ts';
import type { YamlNode } from '../read/yaml.ts';
import { extraVariables } from './ansible/extra-variables.ts';
import { promptedReleases } from './ansible/prompted-releases.ts';
import { readCarrier } from './carriers.ts';
import { dockerfilesOfOtherNames } from './docker/build-commands.ts';
import { withCopiedFiles } from './docker/copied-into-containers.ts';
import { manifestsOfOwnImages, withOwnImages } from './docker/own-images.ts';
import type { Claim } from './evidence/claim.ts';
import type { Entry } from './evidence/entry.ts';
import { asServers, fileEntry, unreadEntry } from './evidence/file-entries.ts';
import { atItsTag } from './evidence/image.ts';
import type { Unit } from './evidence/unit.ts';
import { type Chart, chartOf, isEnvironment, templatesOf } from './helm/chart.ts';
import { unusedImages } from './helm/chart-images.ts';
import { findCharts } from './helm/charts.ts';
import { withoutIgnored } from './helm/ignored-files.ts';
import { isMadeOfMaps } from './kubernetes/config-maps.ts';
import { kustomizationsOfCommands, withImagesSet } from './kubernetes/images-set-by-commands.ts';
import { kubernetesUnits } from './kubernetes/kubernetes.ts';
import { resourcesOfNamedImages } from './kubernetes/kustomization.ts';
import { kustomizedUnits } from './kubernetes/kustomize.ts';
import { appliedBases } from './kubernetes/kustomize-applied.ts';
import { kustomizationsOfControllers } from './kubernetes/kustomize-controllers.ts';
import { withBlocks } from './placement/ansible-blocks.ts';
import { withCopied } from './placement/copied-into-homes.ts';
import { includedEntries } from './placement/included-entries.ts';
import { withJoined } from './placement/joined-files.ts';
import { jsonPatches } from './placement/kustomize-json-patches.ts';
import { linkedBy } from './placement/link.ts';
import { manifestsOfNamedImages, manifestVariables } from './placement/manifest-variables.ts';
import { withMovedAstray } from './placement/moved-astray.ts';
import { withPlacedTemplates } from './placement/placed-templates.ts';
import { filesPutByScripts } from './placement/put-by-scripts.ts';
import { MissingFiles, withRendered } from './placement/rendered-files.ts';
import type { Survey } from './placement/survey.ts';
import { mapTextsToldByTarget, valuesToldByKey } from './placement/told-by-key.ts';
import { filesToldByTarget } from './placement/told-by-target.ts';
import { withWritten } from './placement/written-into-homes.ts';
import { scriptsWithTakenImages } from './scripts/sourced-variables.ts';
import { bicepOfOpenImages } from './terraform/bicep.ts';
import { withoutFilledIn } from './terraform/images-filled-in.ts';
import { terraformOfOpenImages } from './terraform/terraform-open-images.ts';
import { filledByTerraform } from './terraform/terraform-templates.ts';
import type { Carried } from './text/carried.ts';
import { isIn, placeKey } from './text/located.ts';
import { isBelow, isThere, pathsBelow } from './text/paths.ts';

/** Reads every loaded file once and takes out what it says. */
export function takeSurvey(tree: Tree, carried: (path: string) => Carried | null): Survey {
  const charts = findCharts(tree, carried);
  const result: Survey = { tree, charts, entries: [], units: [], kustomizations: [], maps: [], claims: [], broken: [] };

  for (const file of tree.unread) {
    const entry = unreadEntry(file);
    if (entry) result.entries.push(entry);
  }
  for (const file of tree.files) {
    const chart = chartOf(file.path, charts);
    const entry = fileEntry(file, chart?.folder ?? null, file.path, filledByTerraform(file.path, tree));
    if (entry) result.entries.push(entry);
    else if (file.nameClass === 'carrier') readCarrier(file, chart, { tree, charts, carried }, result);
  }
  const operationsIn = (file: Carried): ReadonlyMap<YamlNode, Carried> => jsonPatches(file).texts;
  result.kustomizations.push(
    ...kustomizationsOfControllers(tree, carried, operationsIn),
    ...kustomizationsOfCommands(tree),
  );
  const loaded = new Set(tree.files.map(({ path }) => path));
  for (const { script } of scriptsWithTakenImages(tree)) readCarrier(script, null, { tree, charts, carried }, result);
  for (const file of [...terraformOfOpenImages(tree, loaded), ...bicepOfOpenImages(tree, loaded)])
    readCarrier(file, null, { tree, charts, carried }, result);
  for (const [path, text] of dockerfilesOfOtherNames(tree, carried))
    if (!loaded.has(path)) readCarrier({ path, nameClass: 'carrier', text }, null, { tree, charts, carried }, result);
  result.claims.push(...extraVariables(tree), ...promptedReleases(tree, carried));
  // The maps tell which values are asked for.
  for (const unloaded of [unloadedMaps, unloadedValues])
    for (const { file, chart } of unloaded(result, loaded)) readCarrier(file, chart, { tree, charts, carried }, result);
  for (const chart of charts) {
    result.entries.push(...includedEntries(chart, tree, carried));
    result.claims.push(...(chart.appVersion ? [chart.appVersion] : []));
    for (const environment of chart.environments) result.claims.push(...environment.values.images());
  }
  const appVersions = new Set(charts.flatMap(({ appVersion }) => (appVersion ? [placeKey(appVersion.span)] : [])));
  result.units.push(...charts.flatMap((chart) => unusedImages(chart, appVersions, result.units)));
  // A base may call its image by a word that only a kustomization gives a meaning, a manifest by a variable or by a name
  // that a build gives it: they hold nothing worth loading.
  const named = [
    ...resourcesOfNamedImages(result.kustomizations),
    ...manifestsOfNamedImages(tree),
    ...manifestsOfOwnImages(tree, carried),
  ];
  const others = new Set(named.filter((path) => !loaded.has(path)));
  const units = [...result.units, ...[...others].flatMap((path) => workloadsOf(path, tree, carried))];
  const kustomized = kustomizedUnits(
    units,
    result.kustomizations,
    (path) => tree.text(path),
    (path) => isThere(tree.paths, path),
    appliedBases(tree, result.kustomizations),
    carried,
  );
  const placed = (claim: Claim): Claim => atItsTag(claim, (path) => tree.text(path));
  const own = withOwnImages(withImagesSet(kustomized, tree), tree, carried).filter(
    ({ kind, claims, at }) => claims.length > 0 || (kind !== 'shell' && !others.has(at.file)),
  );
  result.units = withCopiedFiles(withoutFilledIn(own), result.entries, tree).map((unit) => ({
    ...unit,
    claims: unit.claims.map(placed),
  }));
  result.claims = result.claims.map(placed);
  const missing = new MissingFiles(result);
  const puts = [...filesPutByScripts(tree, result.units, missing), ...missing.templates()];
  result.entries.push(...filesToldByTarget(result, puts, carried), ...valuesToldByKey(result));
  result.entries.push(...mapTextsToldByTarget(result, carried));
  result.entries = withRendered(result.entries, puts);
  const paths = result.entries.map(({ path }) => path);
  result.maps = withoutIgnored(result.maps, paths, charts, tree);
  const blocks = withBlocks(withoutFragments(result), tree, result.units, carried);
  result.entries = withWritten(withJoined(blocks, tree, result.units, result.maps), tree);
  result.entries = withPlacedTemplates(result);
  result.entries = withCopied({ ...result, entries: withMounted(result) });
  result.units = withMovedAstray(result);
  return result;
}

/** Manifests of charts that make maps of whatever a map of their values holds, and so name nothing of WSO2's themselves. */
function unloadedMaps({ tree, charts }: Survey, loaded: ReadonlySet<string>): { file: LoadedFile; chart: Chart }[] {
  return charts.flatMap((chart) => {
    const manifests = pathsBelow(tree.paths, templatesOf(chart.folder));
    return manifests.flatMap((path) => {
      const text = loaded.has(path) || !/\.ya?ml$/.test(path) ? null : tree.text(path);
      const isOne = text !== null && isMadeOfMaps(text);
      return isOne ? [{ file: { path, nameClass: 'carrier' as const, text }, chart }] : [];
    });
  });
}

/**
 * Values files that name nothing of WSO2's, of charts whose maps are made of values and of releases that run an image of
 * WSO2's by a chart that lies elsewhere: they may hold the whole configuration.
 */
function unloadedValues(
  { tree, charts, maps, units }: Survey,
  loaded: ReadonlySet<string>,
): { file: LoadedFile; chart: Chart | null }[] {
  const found = new Map<string, Chart | null>();
  for (const chart of charts) {
    const isMadeOfValues = maps.some(({ file, values = [] }) => values.length > 0 && isBelow(file, chart.folder));
    if (!isMadeOfValues) continue;
    const own = pathsBelow(tree.paths, chart.folder).filter((path) => isEnvironment(path, chart.folder));
    for (const path of [...own, ...chart.attached]) if (!loaded.has(path) && !found.has(path)) found.set(path, chart);
  }
  for (const mount of units.flatMap(({ mounts }) => mounts)) {
    const path = mount.kind === 'values' ? mount.at.file : null;
    if (path !== null && !loaded.has(path) && !found.has(path)) found.set(path, null);
  }
  return [...found].flatMap(([path, chart]) => {
    const text = tree.text(path);
    return text === null ? [] : [{ file: { path, nameClass: 'carrier' as const, text }, chart }];
  });
}

/** Entries with those of a Micro Integrator's folder taken for a server's that a unit puts where only servers read them. */
function withMounted(survey: Survey): Entry[] {
  const { entries, units } = survey;
  if (!entries.some(({ family }) => family === 'mi')) return entries;
  const links = units.flatMap((unit) => unit.mounts.flatMap((mount) => linkedBy(mount, unit, survey)));
  const placed = new Set(links.flatMap(({ entry, target }) => (target && IN_SERVER.test(target) ? [entry] : [])));
  return entries.map((entry) => (entry.family === 'mi' && placed.has(entry) ? asServers(entry) : entry));
}

const IN_SERVER = /\/repository\/conf\/deployment\.toml$/;

/**
 * Without the pieces in values that a configuration file of a chart takes in (`{{ .Values.extraConfigs }}`), be they the
 * chart's own or given to it: they are read as part of that file, which is WSO2's then.
 */
function withoutFragments({ entries, charts }: Survey): Entry[] {
  const files = entries.flatMap((entry) => (entry.valuesPath === null ? takenBy(entry, charts) : []));
  const hosts = new Set<Entry>();
  const kept = entries.filter((entry) => {
    const { valuesPath, chart, source } = entry;
    const start = source.text.locate(0, 0);
    const taking = files.filter(
      ({ host, paths, places }) =>
        host !== entry &&
        ((valuesPath !== null && host.chart === chart && paths.has(valuesPath.join('.'))) ||
          places.some((at) => isIn(start, at))),
    );
    for (const { host } of taking) hosts.add(host);
    return taking.length === 0;
  });
  return kept.map((entry) => (hosts.has(entry) ? { ...entry, recognised: true } : entry));
}

/** What a file of a chart takes in of values: their paths, and where the environments of the chart have them. */
interface Taken {
  host: Entry;
  paths: ReadonlySet<string>;
  places: readonly Span[];
}

function takenBy(host: Entry, charts: readonly Chart[]): Taken[] {
  const chart = charts.find(({ folder }) => folder === host.chart);
  const paths = new Set(
    [...host.source.text.text.matchAll(/\.Values\.([\w-]+(?:\.[\w-]+)*)/g)].map(([, path]) => path as string),
  );
  if (!chart || paths.size === 0) return [];
  const places = new Map<string, Span>();
  for (const { values } of chart.environments) {
    for (const path of paths) {
      const found = values.find(path.split('.'));
      const at = found?.node && found.file.span(found.node);
      if (at) places.set(placeKey(at), at);
    }
  }
  return [{ host, paths, places: [...places.values()] }];
}

function workloadsOf(path: string, tree: Tree, carried: (path: string) => Carried | null): Unit[] {
  const file = carried(path);
  const given = manifestVariables(path, tree, carried);
  return file?.documents.flatMap((document) => kubernetesUnits(file, document, null, [], given)) ?? [];
}
