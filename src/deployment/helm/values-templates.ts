import type { Tree } from '../../discover/load.ts';
import { matchAt } from '../../read/match-at.ts';
import type { Release } from '../evidence/release.ts';
import { isTerraform } from '../terraform/terraform.ts';
import { isGivenElse } from '../terraform/terraform-resolver.ts';
import { filledByTerraform, terraformGiven } from '../terraform/terraform-templates.ts';
import type { Carried } from '../text/carried.ts';
import { filledValues } from '../text/filled-values.ts';
import type { Lookup } from '../text/located.ts';
import { treeOf, type ValuesTree } from '../text/values-tree.ts';
import { fileOf, withLaidOver } from './release-files.ts';

/** `${tag}`: a variable of a template. */
const VARIABLE = /\$\{\s{0,9}([\w-]{1,100})\s{0,9}\}/g;
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
        return values ? [filledValues(values, VARIABLE, settled)] : [];
      }),
  );
  return trees.some(({ length }) => length > 0) ? withLaidOver(release, trees) : release;
}
