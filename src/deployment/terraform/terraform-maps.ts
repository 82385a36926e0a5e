import type { Tree } from '../../discover/load.ts';
import type { ConfigMapSet } from '../evidence/unit.ts';
import { withoutComments } from '../text/comments.ts';
import { isThere, relativeTo } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { type HclAttribute, hclBlocks, textOf } from './hcl-blocks.ts';
import { filesOfModule, OWN_FOLDER } from './terraform-folder.ts';
import { terraformPaths } from './terraform-variables.ts';

/** A config map or a secret that a resource of the Kubernetes provider makes. */
export interface TerraformMap {
  /** What the resource is called in its module. */
  label: string;
  /** The name of the map where it is written out. */
  name: string | null;
  file: string;
  /** What it holds under each name; null where that is made in another way. */
  entries: readonly HclAttribute[] | null;
}

const MAP = /^kubernetes_(?:config_map|secret)(?:_v\d)?$/;
/** A map that is made of something else, item by item. */
const COMPUTED = /\{\s{0,100}for\b/;
/** `file("${path.module}/conf/deployment.toml")` */
const FILE = /^(?:templatefile|file|filebase64)\(\s{0,20}"([^"\n]{1,500})"/;

/**
 * The config maps and Secrets that a file of Terraform makes of files of the repository under a name that is written out: a
 * manifest in a heredoc mounts them by that.
 */
export function terraformMaps(path: string, tree: Tree): ConfigMapSet[] {
  return mapsIn(path, tree).flatMap(({ name, entries }): ConfigMapSet[] => {
    const paths = (entries ?? []).flatMap(({ key, value }) => {
      const [, source] = FILE.exec(value) ?? [];
      const sources = source === undefined ? [] : terraformPaths(source, tree, path);
      return sources.flatMap((one) => {
        const found = relativeTo(path, one.replace(OWN_FOLDER, ''));
        return found !== null && isThere(tree.paths, found) ? [{ path: found, key }] : [];
      });
    });
    return name === null || paths.length === 0 ? [] : [{ name, file: path, paths }];
  });
}

/** The config maps and secrets that the files of a folder make. */
export const mapsOfModule = perKey((folder: string, tree: Tree): readonly TerraformMap[] =>
  filesOfModule(folder, tree).flatMap((file) => mapsIn(file, tree)),
);

/** Those of one file, which is asked for by itself and as one of its folder. */
const mapsIn = perKey((file: string, tree: Tree): readonly TerraformMap[] => {
  const text = tree.text(file) ?? '';
  if (!text.includes('"kubernetes_')) return [];
  const code = withoutComments(text);
  const made = hclBlocks(code).filter(({ name, labels: [type = ''] }) => name === 'resource' && MAP.test(type));
  return made.map((block) => {
    const metadata = block.blocks.find(({ name }) => name === 'metadata');
    const holding = block.blocks.filter(({ name }) => name === 'data' || name === 'binary_data');
    // What a function is given is a block without a name.
    const isKnown =
      holding.length > 0 &&
      holding.every(
        ({ blocks, start, end }) => blocks.every(({ name }) => name === '') && !COMPUTED.test(code.slice(start, end)),
      );
    return {
      label: block.labels[1] ?? '',
      name: metadata ? textOf(metadata, 'name') : null,
      file,
      entries: isKnown ? holding.flatMap(({ attributes }) => attributes) : null,
    };
  });
});
