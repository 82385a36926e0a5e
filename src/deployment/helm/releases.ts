import type { Tree } from '../../discover/load.ts';
import { get, str, type YamlNode } from '../../read/yaml.ts';
import { chartClaim } from '../evidence/chart-claim.ts';
import { fromOwnFolder } from '../evidence/own-folder.ts';
import type { Release } from '../evidence/release.ts';
import { elementsOf } from '../kubernetes/application-set-elements.ts';
import { imageChange } from '../kubernetes/kustomize-images.ts';
import { isTerraform } from '../terraform/terraform.ts';
import { terraformReleases } from '../terraform/terraform-releases.ts';
import { isGivenElse } from '../terraform/terraform-resolver.ts';
import { terraformValues, terraformVariables } from '../terraform/terraform-variables.ts';
import { type Carried, carry } from '../text/carried.ts';
import type { Lookup } from '../text/located.ts';
import { baseOf } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { asSet, asText, mergeTrees, treeOf, treeOfNode, type ValuesTree, valueAt } from '../text/values-tree.ts';
import { forElements, inFolders } from './application-sets.ts';
import { assigned, helmReleases, optionsSaid } from './helm-commands.ts';
import { isHelmfile } from './helmfile-environments.ts';
import { inEnvironments } from './release-environments.ts';
import { isOfHelmfile, ofFleet, ofHelmfile, ofManifest } from './release-manifests.ts';
import { lookedUp, ofTasks, RELEASING_TASK } from './task-releases.ts';

/** Cheap sign that a file may describe a release. */
const MENTIONED =
  /(?:^|[{,])[ \t]*["']?(?:kind["']?[ \t]{0,20}:[ \t]*["']?(?:HelmRelease|HelmChart|Application)|(?:releases|helmCharts)["']?[ \t]{0,20}:)/m;

/** Names of files that are read as YAML, templates of them included. */
const YAML_NAME = /\.(?:json|ya?ml(?:\.[\w-]+)?)$/;

function mentionsReleases(text: string): boolean {
  return MENTIONED.test(text) || RELEASING_TASK.test(text);
}

/** The releases of a tree, each with the file that describes it: only files that may do so are parsed before their turn. */
export const releasesOf = perTree((tree, carried: (path: string) => Carried | null) =>
  tree.files
    .filter(({ nameClass }) => nameClass === 'carrier')
    .flatMap(({ path, text }) => {
      const file = YAML_NAME.test(path) && mentionsReleases(text) ? carried(path) : null;
      const found = [...(file ? releasesIn(file) : []), ...releasesInCommands(path, tree, text)];
      return found.flatMap((release) => inEnvironments(release, tree)).map((release) => ({ path, release }));
    }),
);

/** The releases that commands of helm and resources of Terraform in a file install. */
export const releasesInCommands = perKey((path: string, tree: Tree, text: string): readonly Release[] => [
  ...(isTerraform(path)
    ? terraformReleases(
        path,
        text,
        terraformVariables(tree, path),
        terraformValues(tree, path),
        settledVariables(tree, path),
      )
    : []),
  ...helmReleases(path, text, tree),
]);

/** The variables of a file of Terraform that whatever calls it gives no other value. */
function settledVariables(tree: Tree, path: string): Lookup {
  const variables = terraformVariables(tree, path);
  return (name) => {
    const found = variables(name);
    return found && isGivenElse(found, tree) ? null : found;
  };
}

/** The releases a YAML file describes. */
export function releasesIn(file: Carried): Release[] {
  if (!mentionsReleases(file.text)) return [];
  const stem = file.file.replace(YAML_NAME, '');
  const hasTasks = RELEASING_TASK.test(file.text);
  const described = file.documents.flatMap((document) => {
    if (document === null) return [];
    if (isHelmfile(file.file) || isOfHelmfile(document)) return ofHelmfile(document, file.text);
    if (/^fleet\.ya?ml$/.test(baseOf(file.file))) return ofFleet(document);
    return [...ofManifest(document), ...(hasTasks ? ofTasks(document) : [])];
  });
  return described.flatMap((one): Release[] => {
    const {
      name,
      chart,
      folder,
      version,
      sources,
      files,
      isSeenFromChart = false,
      textFiles,
      values,
      between = [],
      from = [],
      images = [],
      parameters,
      strings = [],
      dotted = [],
      options = null,
      assignments = [],
      condition = null,
      at,
    } = one;
    const written = folder ?? str(chart);
    if (written === null) return [];
    const texts = new Map<YamlNode, Carried>();
    const trees = values.map((node) => {
      if (node?.kind !== 'scalar') return node && treeOfNode(node, file);
      const text = carry(file.file, node.text());
      texts.set(node, text);
      return treeOf(text);
    });
    const source = sources?.map(str).join(' ');
    const path = (text: string): string => fromOwnFolder(lookedUp(withReleaseName(text, name)));
    const said = options?.kind === 'scalar' ? optionsSaid(options.text(), file.file) : { files: [], values: [] };
    const named = [...files.flatMap((node) => str(node) ?? []), ...said.files];
    const release: Release = {
      name: name === null ? stem : `${stem}#${name}`,
      chart: path(written),
      files: named.map(path),
      seenFromChart: named.map((one) => isSeenFromChart && !one.startsWith('$')),
      textFiles: textFiles.flatMap((node) => str(get(node, 'path') ?? get(node, 'file')) ?? []).map(fromOwnFolder),
      values: [
        ...trees,
        ...parameters.map((one) => treeOfParameter(one, file)),
        ...strings.map((one) => treeOfParameter(one, file, true)),
        ...dotted
          .flatMap((map) => (map?.kind === 'map' ? map.entries : []))
          .map(({ key, value }) => valueAt(key.split('.'), asSet(treeOfNode(value, file)))),
        ...said.values,
        ...assignments.flatMap((one) => (one?.kind === 'scalar' ? assigned(one.text(), file.file) : [])),
      ].reduce(mergeTrees, null),
      between: between.map(({ map, files }) => ({ tree: treeOfNode(map, file), files })),
      from,
      images: images.flatMap((one) => imageChange(one, file) ?? []),
      texts,
      ...(condition === null ? {} : { condition }),
      claim:
        source === undefined
          ? null
          : chartClaim({ chart: written, version: str(version), source }, file.span(version ?? chart ?? at)),
      at: file.span(at),
    };
    const elements = elementsOf(one.generators ?? null, file);
    return forElements(release, elements, file.text.slice(at.start, at.end)).flatMap((each) =>
      inFolders(each, one.each ?? []),
    );
  });
}

/** What helmfile renders a second time, when it has read the file: "{{`{{ .Release.Name }}`}}". */
const RENDERED_LATER = /\{\{`(\{\{[^{}`]{0,200}\}\})`\}\}/g;
const RELEASE_NAME = /\{\{-?[ \t]{0,9}\.Release\.Name[ \t]{0,9}-?\}\}/g;

function withReleaseName(path: string, name: string | null): string {
  const rendered = path.replace(RENDERED_LATER, '$1');
  return name === null ? rendered : rendered.replace(RELEASE_NAME, () => name);
}

/** @param isText whether it stays a text, as one does that Argo CD forces to be one */
function treeOfParameter(
  parameter: YamlNode | null,
  file: Carried,
  isText = str(get(parameter, 'forceString')) === 'true',
): ValuesTree | null {
  const name = str(get(parameter, 'name'));
  const value = get(parameter, 'value');
  const given = isText ? asText : asSet;
  return name === null || !value ? null : valueAt(name.split('.'), given(treeOfNode(value, file)));
}
