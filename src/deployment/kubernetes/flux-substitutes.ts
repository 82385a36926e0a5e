import type { Tree } from '../../discover/load.ts';
import { decodeBase64 } from '../../read/base64.ts';
import { get, items, str, type YamlNode, type YamlScalar } from '../../read/yaml.ts';
import { filesWithSettings } from '../docker/environment-settings.ts';
import type { Carried } from '../text/carried.ts';
import type { Located } from '../text/located.ts';
import { isBelow, joinPath, relativeTo } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { KUSTOMIZATION_NAMES } from './kustomization-names.ts';

/** A value that a `Kustomization` of Flux gives a variable. */
export interface Substitute {
  node: YamlScalar;
  file: Carried;
}

/** What one `Kustomization` of Flux puts into the manifests that it applies (`postBuild`). */
export interface Substitutes {
  name: string;
  values: ReadonlyMap<string, Substitute>;
}

/** A `Kustomization` of Flux with the files and folders that it applies. */
interface Applying extends Substitutes {
  reached: readonly string[];
}

const SUBSTITUTES = /\bsubstitute(?:From)?["']?[ \t]{0,9}:/;
const YAML = /\.ya?ml$/;

/** What each `Kustomization` of Flux that applies a manifest puts into it. */
export function substitutesFor(
  path: string,
  tree: Tree,
  carried: (path: string) => Carried | null,
): readonly Substitutes[] {
  return applying(tree, carried).filter(({ reached }) => reached.some((one) => isBelow(path, one)));
}

/** The value of a variable among substitutes; null for one that they do not give. */
export function locatedIn({ values }: Substitutes, name: string): Located | null {
  const found = values.get(name);
  return found ? { text: found.node.value, span: found.file.span(found.node) } : null;
}

const applying = perTree((tree, carried: (path: string) => Carried | null): Applying[] =>
  filesWithSettings(tree).flatMap((path) => {
    const file = YAML.test(path) && SUBSTITUTES.test(tree.text(path) ?? '') ? carried(path) : null;
    return (file?.documents ?? []).flatMap((document): Applying[] => {
      const spec = str(get(document, 'kind')) === 'Kustomization' ? get(document, 'spec') : null;
      const folder = joinPath('', str(get(spec, 'path')) ?? '');
      if (file === null || get(spec, 'postBuild') === null || folder === null) return [];
      const given = items(get(spec, 'postBuild', 'substituteFrom')).flatMap((source) =>
        ofMap(str(get(source, 'kind')) ?? '', str(get(source, 'name')) ?? '', tree, carried),
      );
      const own = valuesOf(get(spec, 'postBuild', 'substitute'), file);
      const name = str(get(document, 'metadata', 'name')) ?? '';
      const components = items(get(spec, 'components')).flatMap((one) => joinPath(folder, str(one) ?? '') ?? []);
      return [{ name, values: new Map([...given, ...own]), reached: reachedFrom([folder, ...components], carried) }];
    });
  }),
);

function valuesOf(map: YamlNode | null, file: Carried): [string, Substitute][] {
  return (map?.kind === 'map' ? map.entries : []).flatMap(({ key, value }): [string, Substitute][] =>
    value?.kind === 'scalar' ? [[key, { node: value, file }]] : [],
  );
}

/**
 * What the config map or the Secret of a name holds; nothing where several have it, of which each may be the one, and
 * nothing that is encrypted.
 */
function ofMap(
  kind: string,
  name: string,
  tree: Tree,
  carried: (path: string) => Carried | null,
): [string, Substitute][] {
  const [only, ...others] = mapsCalled(kind, name, tree, carried);
  return only && others.length === 0 ? [...only] : [];
}

/** What each config map or Secret of a name holds that the repository has, but what is encrypted. */
export function mapsCalled(
  kind: string,
  name: string,
  tree: Tree,
  carried: (path: string) => Carried | null,
): ReadonlyMap<string, Substitute>[] {
  if (name === '' || (kind !== 'ConfigMap' && kind !== 'Secret')) return [];
  return filesWithSettings(tree).flatMap((path) => {
    const text = YAML.test(path) ? (tree.text(path) ?? '') : '';
    const file = text.includes(name) && text.includes(kind) ? carried(path) : null;
    return (file?.documents ?? []).flatMap((document) => {
      const isIt = str(get(document, 'kind')) === kind && str(get(document, 'metadata', 'name')) === name;
      return isIt && file ? [new Map(heldIn(kind, document, file))] : [];
    });
  });
}

function heldIn(kind: string, map: YamlNode | null, file: Carried): [string, Substitute][] {
  const data = valuesOf(get(map, 'data'), file);
  if (kind === 'ConfigMap') return data;
  return [...data.flatMap(decoded), ...valuesOf(get(map, 'stringData'), file)].filter(isReadable);
}

/** A value of a Secret as it is handed on. */
function decoded([key, { node, file }]: [string, Substitute]): [string, Substitute][] {
  const value = decodeBase64(node)?.text;
  return value === undefined ? [] : [[key, { node: { ...node, value, js: value }, file }]];
}

/** Whether a value is none that SOPS encrypts. */
function isReadable([, { node }]: [string, Substitute]): boolean {
  return !node.value.startsWith('ENC[');
}

/** Folders with the files and folders that their kustomizations take in, and that theirs do. */
export function reachedFrom(folders: readonly string[], carried: (path: string) => Carried | null): string[] {
  const reached = new Set(folders);
  for (const path of reached) {
    const files = KUSTOMIZATION_NAMES.map((name) => carried(path === '' ? name : `${path}/${name}`));
    for (const file of files.filter((one) => one !== null)) {
      for (const item of file.documents.flatMap(takenIn)) {
        const taken = relativeTo(file.file, str(item) ?? '/');
        if (taken !== null) reached.add(taken);
      }
    }
  }
  return [...reached];
}

/** What a kustomization takes in. */
function takenIn(document: YamlNode | null): (YamlNode | null)[] {
  return ['resources', 'bases', 'components'].flatMap((list) => items(get(document, list)));
}
