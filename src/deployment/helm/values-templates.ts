import type { Tree } from '../../discover/load.ts';
import { MappedText } from '../../read/mapped-text.ts';
import { matchAt } from '../../read/match-at.ts';
import type { Release } from '../evidence/release.ts';
import { isTerraform } from '../terraform/terraform.ts';
import { isGivenElse } from '../terraform/terraform-resolver.ts';
import { filledByTerraform, terraformGiven } from '../terraform/terraform-templates.ts';
import { type Carried, carry } from '../text/carried.ts';
import type { Located, Lookup } from '../text/located.ts';
import { treeOf, type ValuesTree } from '../text/values-tree.ts';
import { fileOf, withLaidOver } from './release-files.ts';

/** `${tag}`: a variable of a template. */
const VARIABLE = /\$\{\s{0,9}([\w-]{1,100})\s{0,9}\}/g;
const ALONE = /^\$\{\s{0,9}([\w-]{1,100})\s{0,9}\}$/;
/** What can be a version and no switch. */
const VERSION = /v?\d{1,3}\.\d{1,3}\.\d{1,3}/y;

/**
 * A release of Terraform with what `templatefile()` puts into its files of values (`values = [templatefile("is.yaml", {
 * tag = var.tag })]`). Of what something else may give another value only a version counts.
 */
export function withTemplatesFilled(release: Release, tree: Tree, carried: (path: string) => Carried | null): Release {
  const { at, files } = release;
  if (!isTerraform(at.file)) return release;
  const trees = files.map((_, index) =>
    fileOf(release, index, at.file, null, carried)
      .filter(({ file }) => filledByTerraform(file, tree) !== undefined)
      .flatMap((file): ValuesTree[] => {
        const values = treeOf(file);
        const given = terraformGiven(file.file, tree);
        const settled: Lookup = (name) => {
          const found = given(name);
          return found && (matchAt(VERSION, found.text, 0) || !isGivenElse(found, tree)) ? found : null;
        };
        return values ? [filledTree(values, settled)] : [];
      }),
  );
  return trees.some(({ length }) => length > 0) ? withLaidOver(release, trees) : release;
}

/** Values with the variables of a template put in; what is nothing but one stands where that gets its value. */
function filledTree(tree: ValuesTree, given: Lookup): ValuesTree {
  if (tree.kind === 'map') {
    const entries = [...tree.entries].map(([key, value]): [string, ValuesTree] => [key, filledTree(value, given)]);
    return { ...tree, entries: new Map(entries) };
  }
  const { node } = tree;
  if (node?.kind !== 'scalar' || !node.value.includes('${') || node.value.includes('\n')) return tree;
  const whole = ALONE.exec(node.value)?.[1];
  const found = whole === undefined ? null : given(whole);
  if (found) return treeHeldBy(found) ?? tree;
  const value = node.value.replace(VARIABLE, (written, name: string) => given(name)?.text ?? written);
  return { ...tree, node: { ...node, value, js: value } };
}

function treeHeldBy({ text, span: { file, start, end } }: Located): ValuesTree | null {
  return treeOf(
    carry(
      file,
      MappedText.ofEscape(file, text, start, end, () => null),
    ),
  );
}
