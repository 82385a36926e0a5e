import type { LoadedFile, Tree } from '../discover/load.ts';
import type { Span } from '../model.ts';
import { type HeredocSyntax, readHeredocs, scriptHeredocs } from '../read/heredoc.ts';
import { MappedText } from '../read/mapped-text.ts';
import type { YamlNode } from '../read/yaml.ts';
import { ansibleVariables } from './ansible/ansible.ts';
import { ansibleUnits } from './ansible/ansible-containers.ts';
import { buildsOf, dockerfilesOfOtherNames, serviceBuildsOf } from './docker/build-commands.ts';
import { buildConfigUnits } from './docker/build-configs.ts';
import { buildContext } from './docker/build-context.ts';
import { composeUnits, type Files, isCompose } from './docker/compose.ts';
import { callersEnvironments } from './docker/compose-callers.ts';
import { otherEnvironments } from './docker/compose-env-files.ts';
import { dockerfileUnits, isDockerfile } from './docker/dockerfile.ts';
import { overriding } from './docker/overridden-defaults.ts';
import { withOverriddenTag } from './docker/overridden-images.ts';
import { isQuadlet, quadletUnits } from './docker/quadlet.ts';
import { vagrantUnits } from './docker/vagrant-containers.ts';
import { writesDockerfile, writtenDockerfiles } from './docker/written-dockerfiles.ts';
import type { Claim } from './evidence/claim.ts';
import type { Entry } from './evidence/entry.ts';
import { imagesInText, imagesOfPipeline } from './evidence/images-in-text.ts';
import { packClaims } from './evidence/pack-claims.ts';
import { packVersionClaims } from './evidence/pack-versions.ts';
import { filesFilledIn } from './evidence/put-file.ts';
import type { Release } from './evidence/release.ts';
import { unrendered } from './evidence/rendering.ts';
import type { ChartEnvironment, Unit } from './evidence/unit.ts';
import { Values } from './evidence/values.ts';
import { variableClaims } from './evidence/variables.ts';
import { asCalled } from './helm/called-templates.ts';
import { type Chart, isBaseValues } from './helm/chart.ts';
import { valuesUnits } from './helm/chart-images.ts';
import { chartMaps } from './helm/chart-maps.ts';
import { folderOf } from './helm/charts.ts';
import { isPartial, namedTemplates } from './helm/named-templates.ts';
import { inEnvironments } from './helm/release-environments.ts';
import { filesOf, textFilesOf, valuesGiven } from './helm/release-files.ts';
import { releasesIn, releasesInCommands, releasesOf } from './helm/releases.ts';
import { isValuesFile } from './helm/values-files.ts';
import { textsForDependencies, textsIn } from './helm/values-pieces.ts';
import { configMaps } from './kubernetes/config-maps.ts';
import { kubernetesUnits } from './kubernetes/kubernetes.ts';
import { isKustomization, kustomizationOf } from './kubernetes/kustomization.ts';
import { kustomizeMaps } from './kubernetes/kustomize-maps.ts';
import { parametersOf } from './kubernetes/template-parameters.ts';
import { yamlEntries } from './placement/embedded-entries.ts';
import { jsonPatches, ofTargetedMap } from './placement/kustomize-json-patches.ts';
import { manifestVariables } from './placement/manifest-variables.ts';
import { nestedYaml } from './placement/nested-yaml.ts';
import type { Collected } from './placement/survey.ts';
import { heredocEntry, textsWritten } from './placement/written-entries.ts';
import { puppetClaims, puppetUnits } from './puppet/puppet.ts';
import { modulesAround } from './puppet/puppet-modules.ts';
import { isBuildScript } from './scripts/build-scripts.ts';
import { shellConfigMaps, yamlConfigMaps } from './scripts/created-maps.ts';
import { type IsGiven, scriptVariables, scriptVariants } from './scripts/script-variables.ts';
import { sourcedVariables } from './scripts/sourced-variables.ts';
import { type Rounds, shellUnits, yamlShellUnits } from './scripts/started-containers.ts';
import { isVagrantfile } from './scripts/vagrant-environments.ts';
import { isWindowsScript } from './scripts/windows-script.ts';
import { pathsWritten } from './scripts/written-paths.ts';
import { yamlScripts } from './scripts/yaml-scripts.ts';
import { bicepUnits, isBicep } from './terraform/bicep.ts';
import { packerClaims } from './terraform/packer.ts';
import { isTerraform, terraformUnits } from './terraform/terraform.ts';
import { type Item, itemsOf } from './terraform/terraform-collections.ts';
import { terraformMaps } from './terraform/terraform-maps.ts';
import { terraformMounts } from './terraform/terraform-mounts.ts';
import { namesOfImages } from './terraform/terraform-open-images.ts';
import { givenElse, terraformValuesOfRuns } from './terraform/terraform-resolver.ts';
import { isFileOfTerraform, terraformGiven } from './terraform/terraform-templates.ts';
import { terraformVariables } from './terraform/terraform-variables.ts';
import { type Carried, carry } from './text/carried.ts';
import { withoutComments } from './text/comments.ts';
import { expandedAt } from './text/expand.ts';
import { roundsAt } from './text/job-rounds.ts';
import { isIn, type Located, type LookupAt } from './text/located.ts';
import { baseOf, dirOf, isThere, pathsBelow } from './text/paths.ts';
import { perTree } from './text/per-tree.ts';
import { userDataSyntax } from './text/user-data.ts';
import { mergeTrees, treeOf } from './text/values-tree.ts';
import { isYaml } from './text/yaml-text.ts';
import { yamlVariablesAt } from './text/yaml-variables.ts';

/** A folder of a chart of WSO2's own, as people clone it. */
const OF_WSO2 = /wso2|(?:helm|kubernetes)-(?:is|apim)(?![\w-])/i;

/** What a file is read with. */
export interface Surroundings {
  tree: Tree;
  charts: readonly Chart[];
  carried: (path: string) => Carried | null;
}

/** Also the states and pillars of Salt. */
const YAML = /\.(?:ya?ml|sls|json)(?:\.(?:j2|erb|tpl|tmpl|template|tftpl|in))?$/;
const SHELL = /\.(?:sh|bash|ksh)(?:\.\w+)?$/;
/** Files that hold the commands of a script: pipelines, units of systemd, recipes of Chef. */
const SCRIPT = /^Vagrantfile|\.(?:groovy|service|mk|rb)(?:\.\w+)?$/;

/** Whose templates are Ansible's. */
const ANSIBLE_FOLDER = /(?:^|\/)(?:roles|tasks|playbooks|group_vars|host_vars)\//;
/** A manifest. */
const MANIFEST = /^kind:/m;
const CHART_FILE = /^(?:Chart|requirements)\.(?:ya?ml|lock)$/;

/**
 * Reads a file that may hold or tell of a configuration, and adds what it says to `out`.
 *
 * @param chart the chart the file is of
 */
export function readCarrier(file: LoadedFile, chart: Chart | null, around: Surroundings, out: Collected): void {
  const { path, text } = file;
  const { tree, carried } = around;
  const name = baseOf(path);
  const span = (start: number, end: number): Span => ({ file: path, start, end });
  const labels = [name.replace(/\.[^.]*$/, '')];
  const opening = userDataSyntax(text);
  const isImage = isDockerfile(path) || dockerfilesOfOtherNames(tree, carried).has(path);

  if ((YAML.test(name) && !isUpdatesConfig(path)) || opening === 'yaml') {
    const yaml = carried(path);
    const names = (): string[] => namedTemplates(text).map(({ name }) => name);
    const rendered = chart && isPartial(path) ? asCalled(chart, names(), around.charts, tree) : chart;
    if (yaml) readYamlCarrier(yaml, rendered, around, out);
  } else if (isImage) {
    const context = buildContext(path, text, tree.paths);
    out.units.push(...dockerfileUnits(path, text, context, buildsOf(tree, path, carried)));
    readHeredocCarrier(path, text, 'dockerfile', chart, around, out);
  } else if (
    SHELL.test(name) ||
    SCRIPT.test(name) ||
    isBuildScript(path) ||
    isWindowsScript(name) ||
    opening === 'shell'
  ) {
    const known = (candidate: string): boolean => isThere(tree.paths, candidate);
    const filledIn = (source: string, key: string): string[] => filesFilledIn(source, path, key, tree);
    out.maps.push(...shellConfigMaps(path, text, known, filledIn));
    const [taken, given] = [sourcedVariables(path, text, tree), terraformGiven(path, tree)];
    const units = shellUnits(path, text, known, (name) => taken(name) ?? given(name));
    out.units.push(...units.map((unit) => withOverriddenTag(unit, path, tree, carried)));
    if (isVagrantfile(path)) out.units.push(...vagrantUnits(path, text, known));
    readHeredocCarrier(path, text, 'shell', chart, around, out);
  } else if (isQuadlet(path)) {
    out.units.push(...quadletUnits(path, text, (candidate) => isThere(tree.paths, candidate)));
  } else if (isTerraform(path)) {
    const itemsOfFile = (reference: string): readonly Item[] => itemsOf(reference, tree, path);
    out.maps.push(...terraformMaps(path, tree));
    const mounts = terraformMounts(path, withoutComments(text), tree);
    const isName = (variable: string): boolean => namesOfImages(tree).has(variable);
    out.units.push(...terraformUnits(path, text, terraformValuesOfRuns(tree, path), itemsOfFile, mounts, isName));
    readHeredocCarrier(path, text, 'terraform', chart, around, out);
  } else if (isBicep(path)) {
    out.units.push(...bicepUnits(path, text, tree));
    readHeredocCarrier(path, text, 'bicep', chart, around, out);
  } else if (chart && name.endsWith('.tpl')) {
    readNamedManifests(path, text, chart, around, out);
  } else if (name.endsWith('.pp')) {
    const modules = modulesAround(path, tree, carried);
    out.claims.push(...puppetClaims(path, text, modules));
    out.units.push(...puppetUnits(path, text, modules));
    readHeredocCarrier(path, text, 'puppet', chart, around, out);
  }
  if (!isImage && !name.endsWith('.pp')) {
    // A chart's own version is not the product's; its appVersion is read with the chart.
    const ofRole = whenAsked(() => ansibleVariables(path, tree, carried));
    if (!CHART_FILE.test(name)) out.claims.push(...variableClaims(text, span, labels, ofRole));
    out.claims.push(...packerClaims(path, text, labels, tree));
    const yaml = YAML.test(path) ? carried(path) : null;
    const variables = yaml ? variablesOfScripts(yaml, around) : variablesOf(file, around);
    const others = (value: Located): readonly Located[] =>
      isTerraform(path) ? (givenElse(value, tree) ?? []) : overriding(value.span, path, tree, carried);
    const beside = yaml ? variablesOfScripts(yaml, around, SETS_NOTHING) : variablesOf(file, around, SETS_NOTHING);
    const packs = inBranches(file, beside).flatMap((known) => packVersionClaims(text, span, labels, known, others));
    out.claims.push(...saidOnce(packs));
    out.claims.push(...saidOnce(imagesOfPipeline(text, variables, labels)));
    out.claims.push(...saidOnce(imagesInText(text, span, labels)));
  }
  out.claims.push(...saidOnce(packClaims(withoutComments(text), span, labels, 'path')));
  for (const release of releasesInCommands(path, tree, text).flatMap((one) => inEnvironments(one, tree))) {
    for (const values of release.texts.values())
      out.entries.push(...yamlEntries(values, null, 'values', 'terraform', new Map()));
    readRelease(release, path, around, out);
  }
}

/**
 * What a file that is no Dockerfile and no manifest of Puppet gives its variables.
 *
 * @param own what its scripts do
 */
function variablesOf(
  { path, text }: Pick<LoadedFile, 'path' | 'text'>,
  { tree, carried }: Surroundings,
  own: LookupAt = whenAsked(() => scriptVariables(path, text)),
): LookupAt {
  if (isTerraform(path)) {
    const variables = terraformVariables(tree, path);
    return () => variables;
  }
  const keys = whenAsked(() => yamlVariablesAt(path, text));
  const ofRole = whenAsked(() => ansibleVariables(path, tree, carried));
  const taken = whenAsked(() => sourcedVariables(path, text, tree));
  const given = whenAsked(() => terraformGiven(path, tree));
  return (offset) => (name) =>
    own(offset)(name) ?? taken(name) ?? (YAML.test(path) ? (keys(offset)(name) ?? ofRole(name)) : null) ?? given(name);
}

/** What scripts that set no variable give them. */
const SETS_NOTHING: LookupAt = () => () => null;
/** What ends a statement with branches in a shell or in `make`. */
const BRANCHES_END = /\b(?:fi|esac|endif)\b/;

/**
 * What a file gives its variables, and what it gives them in other branches of its scripts.
 *
 * @param beside what it gives them where its scripts set nothing
 */
function inBranches({ path, text }: LoadedFile, beside: LookupAt): LookupAt[] {
  const isGiven: IsGiven = (name, offset) => beside(offset)(name) !== null;
  const withGiven =
    (own: LookupAt): LookupAt =>
    (offset) =>
    (name) => {
      const found = own(offset)(name);
      return found ? expandedAt(found, beside(offset)) : beside(offset)(name);
    };
  if (isTerraform(path)) return [beside];
  if (!BRANCHES_END.test(text)) return [whenAsked(() => withGiven(scriptVariants(path, text, isGiven)[0] as LookupAt))];
  return scriptVariants(path, text, isGiven).map(withGiven);
}

/**
 * What a YAML file gives the variables of its scripts.
 *
 * @param own what the scripts give them themselves
 */
function variablesOfScripts(yaml: Carried, around: Surroundings, own?: LookupAt): LookupAt {
  const parameters = whenAsked(() => parametersOf(yaml));
  const others = whenAsked(() =>
    variablesOf({ path: yaml.file, text: around.tree.text(yaml.file) ?? '' }, around, own),
  );
  return (offset) => (name) => others(offset)(name) ?? parameters(name);
}

/**
 * What a YAML file gives the variables of its scripts in each run of the job around a place.
 *
 * @param beside the same without what its scripts set
 */
function inRounds(yaml: Carried, variables: LookupAt, beside: LookupAt, tree: Tree): Rounds {
  const rounds = whenAsked(() => roundsAt(yaml, tree));
  return (offset, script) =>
    rounds(offset).map((round) => (name) => {
      const found = round.get(name) ?? variables(offset)(name);
      return found && script && isIn(found.span, script) ? beside(offset)(name) : found;
    });
}

/** A look-up that is made for the first that is asked: few files ask for any. */
function whenAsked<Asked, Found>(make: () => (asked: Asked) => Found): (asked: Asked) => Found {
  let lookup: ReturnType<typeof make> | null = null;
  return (asked) => {
    lookup ??= make();
    return lookup(asked);
  };
}

function readYamlCarrier(yaml: Carried, chart: Chart | null, around: Surroundings, out: Collected): void {
  const { tree, charts, carried } = around;
  const files: Files = { text: (path) => tree.text(path), yaml: carried };
  if (yaml.error) out.broken.push({ text: yaml.text, span: yaml.span(yaml.error.at), message: yaml.error.message });
  const named = isNamedValues(yaml.file, around);
  const values =
    (named || isValuesFile(yaml.file, tree)) && !yaml.documents.some((document) => isCompose(yaml.file, document));
  const hint = chart !== null || values ? 'go' : ANSIBLE_FOLDER.test(yaml.file) ? 'jinja2' : null;
  const releases = releasesIn(yaml).flatMap((release) => inEnvironments(release, tree));
  const texts = new Map(releases.flatMap((release) => [...release.texts]));
  const patches = jsonPatches(yaml);
  const apart = new Map([...texts, ...patches.texts]);
  const given = new Set<YamlNode>([
    ...(chart ? textsForDependencies(treeOf(yaml), chart, charts) : []),
    ...releases.flatMap((release) => textsOfRelease(release, yaml.file, around)),
  ]);
  const found = yamlEntries(yaml, chart?.folder ?? null, values ? 'values' : 'manifest', hint, apart, given);
  const entries = ofTargetedMap(found, yaml, tree);
  out.entries.push(
    ...patches.entries,
    ...entries.map((entry) => withEnvironments(entry, yaml, chart?.environments ?? [])),
  );
  for (const text of texts.values()) out.entries.push(...yamlEntries(text, null, 'values', 'go', new Map()));
  for (const nested of nestedYaml(yaml, apart)) readYamlCarrier(carry(yaml.file, nested), chart, around, out);
  if (isKustomization(yaml.file)) {
    out.maps.push(...kustomizeMaps(yaml));
    const operationsOf = (patch: YamlNode | string): Carried | null =>
      (typeof patch === 'string' ? carried(patch) : patches.texts.get(patch)) ?? null;
    out.kustomizations.push(kustomizationOf(yaml, operationsOf));
  }
  const variables = variablesOfScripts(yaml, around);
  const beside = variablesOfScripts(yaml, around, SETS_NOTHING);
  const ofRuns = inRounds(yaml, variables, beside, tree);
  for (const document of yaml.documents) {
    out.maps.push(...(chart ? chartMaps(yaml, document, chart) : configMaps(yaml, document, null)));
    if (document && isCompose(yaml.file, document))
      out.units.push(
        ...composeUnits(yaml, document, files, {
          builds: serviceBuildsOf(tree, yaml.file, carried),
          environments: [
            ...otherEnvironments(yaml.file, yaml.text, tree),
            ...callersEnvironments(yaml.file, yaml.text, tree, carried),
          ],
          filled: whenAsked(() => ansibleVariables(yaml.file, tree, carried)),
        }),
      );
    else {
      const given = manifestVariables(yaml.file, tree, carried);
      for (const environment of chart?.environments ?? [null])
        out.units.push(...kubernetesUnits(yaml, document, environment, chart?.environments, given));
      out.units.push(...ansibleUnits(yaml, document, ofRuns));
      out.units.push(...buildConfigUnits(yaml, document, variables, tree.paths));
    }
  }
  const known = (path: string): boolean => isThere(tree.paths, path);
  const filledIn = (path: string, key: string): string[] => filesFilledIn(path, yaml.file, key, tree);
  out.maps.push(...yamlConfigMaps(yaml, variables, known, filledIn));
  out.units.push(...yamlShellUnits(yaml, ofRuns, known));
  for (const { text } of yamlScripts(yaml, writesDockerfile))
    out.units.push(...writtenDockerfiles(yaml.file, text, scriptHeredocs(text), variables, tree.paths));
  if (values && !named && chart === null) readValuesElsewhere(yaml, around, out);
  for (const release of releases) readRelease(release, yaml.file, around, out);
}

/** Reads the manifests that named templates of a chart are, as the charts render them that include them. */
function readNamedManifests(path: string, text: string, chart: Chart, around: Surroundings, out: Collected): void {
  const whole = MappedText.ofFile(path, text);
  for (const { name, start, end } of namedTemplates(text)) {
    const body = MappedText.partOf(whole, start, end);
    if (!MANIFEST.test(body.text)) continue;
    readYamlCarrier(carry(path, body), asCalled(chart, [name], around.charts, around.tree), around, out);
  }
}

/** A file of a chart's manifest with the environments that do not render it. */
function withEnvironments(entry: Entry, yaml: Carried, environments: readonly ChartEnvironment[]): Entry {
  const at = entry.source.text.locate(0, 0);
  const notIn = environments.filter((one) => unrendered(yaml.text, one).some((left) => isIn(at, yaml.span(left))));
  return notIn.length === 0 ? entry : { ...entry, notIn };
}

/**
 * Values for a chart that lies elsewhere. Files beside a `values.yaml` change what that has: an image of the same product
 * keeps its configuration.
 */
function readValuesElsewhere(yaml: Carried, around: Surroundings, out: Collected): void {
  const { tree, carried } = around;
  const unitsOf = (files: readonly Carried[]): Unit[] => {
    const places = files.map((one) => one.span({ start: 0, end: one.text.length }));
    return valuesUnits(new Values(files.map(treeOf).reduce(mergeTrees, null), null), places, [], null, false);
  };
  const beside = pathsBelow(tree.paths, dirOf(yaml.file))
    .filter((path) => dirOf(path) === dirOf(yaml.file) && isValuesFile(path, tree))
    .filter((path) => isBaseValues(path) !== isBaseValues(yaml.file) && !isNamedValues(path, around))
    .flatMap((path) => carried(path) ?? []);
  const own = unitsOf([yaml]);
  if (isBaseValues(yaml.file)) {
    const known = new Set(own.map(productOf));
    const changes = beside.flatMap((file) => {
      const units = unitsOf([yaml, file]).filter((unit) => unit.file === file.file);
      return unitsOf([file]).length === 0 ? units : units.filter((unit) => known.has(productOf(unit)));
    });
    out.units.push(...own, ...changes);
  } else {
    const changed = new Set(beside.flatMap((base) => unitsOf([base]).map(productOf)));
    out.units.push(...own.filter((unit) => !changed.has(productOf(unit))));
  }
}

function productOf({ claims }: Unit): string | null {
  return claims[0]?.product ?? null;
}

/** The texts that a release gives to a chart of WSO2's images that lies elsewhere, or to one that its chart depends on. */
function textsOfRelease(release: Release, path: string, { charts, carried }: Surroundings): YamlNode[] {
  const folder = folderOf(release, path, charts);
  const chart = charts.find((one) => one.folder === folder);
  const given = valuesGiven(release, path, folder, carried);
  if (chart) return textsForDependencies(given, chart, charts);
  return !isOfOther(release) || new Values(given, null).images().length > 0 ? textsIn(given) : [];
}

/** Whether the chart of a release is none of WSO2's own by its name. */
function isOfOther({ claim, chart }: Release): boolean {
  return claim === null && !OF_WSO2.test(chart);
}

/** A release of a chart that lies elsewhere; one of a chart of the repository is an environment of that. */
function readRelease(release: Release, path: string, around: Surroundings, out: Collected): void {
  const { tree, charts, carried } = around;
  if (folderOf(release, path, charts) !== null) return;
  const below = filesOf(release, path, null, carried);
  const places = below.map((one) => one.span({ start: 0, end: one.text.length }));
  const textFiles = textFilesOf(release, path, tree);
  const values = new Values(valuesGiven(release, path, null, carried), { own: release.claim, parts: new Map() });
  out.units.push(...valuesUnits(values, [release.at, ...places], textFiles, release.claim, isOfOther(release)));
}

/** Whether a file has the values of a release or of an environment of a chart, and is read with that. */
function isNamedValues(file: string, { tree, charts, carried }: Surroundings): boolean {
  return valuesOfReleases(tree, carried).has(file) || charts.some(({ attached }) => attached.includes(file));
}

/** The values files that releases name, each read with its release. */
const valuesOfReleases = perTree((tree, carried: (path: string) => Carried | null) => {
  const files = releasesOf(tree, carried).flatMap(({ release, path }) => filesOf(release, path, null, carried));
  return new Set(files.map(({ file }) => file));
});

/** Heredocs and printed texts that are a configuration file, and heredocs that are manifests holding some. */
function readHeredocCarrier(
  path: string,
  text: string,
  syntax: HeredocSyntax,
  chart: Chart | null,
  around: Surroundings,
  out: Collected,
): void {
  const heredocs = readHeredocs(path, text, syntax);
  const whole = MappedText.ofFile(path, text);
  if (syntax === 'shell' && writesDockerfile(text))
    out.units.push(
      ...writtenDockerfiles(path, whole, heredocs, variablesOf({ path, text }, around), around.tree.paths),
    );
  const isScript = syntax === 'shell' || syntax === 'dockerfile';
  const releases = syntax === 'terraform' ? releasesInCommands(path, around.tree, text) : [];
  const written = isScript
    ? textsWritten(whole, heredocs)
    : [...heredocs, ...heredocs.flatMap((heredoc) => textsWritten(heredoc.text, []))];
  const filledIn = pathsWritten(path, text);
  for (const heredoc of written) {
    if (isFileOfTerraform(heredoc.text.text, path, around.tree)) continue;
    const entry = heredocEntry(heredoc, path, syntax === 'terraform' ? 'terraform' : 'envsubst');
    if (entry) out.entries.push(syntax === 'shell' ? { ...entry, filled: filledIn(heredoc) } : entry);
    else if (!releases.some(({ at }) => isIn({ file: path, ...heredoc.at }, at)) && mayHoldFiles(heredoc.text.text)) {
      readYamlCarrier(carry(path, heredoc.text), chart, around, out);
    }
  }
}

function mayHoldFiles(text: string): boolean {
  return /^[ \t]*(?:apiVersion|kind|services|data):/m.test(text) || isYaml(text);
}

/** What a file says of an image or a pack again is nothing new: each home would compare it once more. */
function saidOnce(claims: readonly Claim[]): Claim[] {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const { what, product, version, updateLevel, official } = claim;
    const key = JSON.stringify([what, product, version, updateLevel, official]);
    if (!first.has(key)) first.set(key, claim);
  }
  return [...first.values()];
}

function isUpdatesConfig(path: string): boolean {
  return /(?:^|\/)updates\/config\.json$/.test(path);
}
