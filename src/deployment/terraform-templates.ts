import type { Tree } from '../discover/load.ts';
import { withoutComments } from './comments.ts';
import type { Located, Lookup } from './located.ts';
import { relativeTo } from './paths.ts';
import { perTree } from './per-tree.ts';
import { terraformVariables } from './terraform-variables.ts';

/** `templatefile("${path.module}/x.tpl", {`, and `template = file("x.tpl")` with the `vars = {` of the older `template_file`. */
const CALL =
  /\b(?:templatefile|file)\(\s{0,100}"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$\n]{1,300})"\s{0,100}(?:,\s{0,100}|\)\s{0,100}vars\s{0,100}=?\s{0,100})\{([^{}]{0,5000})/g;
const GIVEN =
  /(?<![\w.-])([\w-]{1,100})"?[ \t]{0,100}[=:][ \t]{0,100}(?:"([^"\n]{0,300})"|(?:var|local)\.([\w-]{1,100}))/g;

/** What Terraform gives the variables of a template; a variable that gets different values is not known. */
export function terraformGiven(path: string, tree: Tree): Lookup {
  const given = calls(tree).get(path);
  return (name) => {
    const values = given?.get(name) ?? [];
    const [first] = values;
    return first && values.every((value) => value?.text === first.text) ? first : null;
  };
}

/** What the templates of a tree are given, by their paths and the names of the variables; null for what is not known. */
const calls = perTree((tree): ReadonlyMap<string, ReadonlyMap<string, readonly (Located | null)[]>> => {
  const found = new Map<string, Map<string, (Located | null)[]>>();
  // What calls a template names nothing of WSO2's and is not among the loaded files.
  for (const file of tree.paths) {
    if (!file.endsWith('.tf')) continue;
    const variables = terraformVariables(tree, file);
    for (const call of withoutComments(tree.text(file) ?? '').matchAll(CALL)) {
      const [whole, source = '', body = ''] = call;
      const path = relativeTo(file, source);
      if (path === null) continue;
      const given = found.get(path) ?? new Map<string, (Located | null)[]>();
      found.set(path, given);
      const bodyAt = call.index + whole.length - body.length;
      for (const { 0: written, 1: name = '', 2: literal, 3: variable, index } of body.matchAll(GIVEN)) {
        const end = bodyAt + index + written.length - 1;
        const value =
          literal === undefined
            ? variables(variable as string)
            : { text: literal, span: { file, start: end - literal.length, end } };
        given.set(name, [...(given.get(name) ?? []), value]);
      }
    }
  }
  return found;
});
