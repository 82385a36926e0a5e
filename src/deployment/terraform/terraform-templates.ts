import type { Tree } from '../../discover/load.ts';
import { kindOfPath } from '../evidence/entry.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located, Lookup } from '../text/located.ts';
import { isFile, relativeTo } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { terraformVariables } from './terraform-variables.ts';

/** `templatefile("${path.module}/x.tpl", {`, and `template = file("x.tpl")` with the `vars = {` of the older `template_file`. */
const CALL =
  /\b(?:templatefile|file)\(\s{0,100}"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$\n]{1,300})"\s{0,100}(?:,\s{0,100}|\)\s{0,100}vars\s{0,100}=?\s{0,100})\{((?:\$\{[^{}\n]{0,300}\}|[^{}]){0,5000})/g;
/** What a variable is given, where that is nothing but a literal or a variable. */
const GIVEN =
  /(?<![\w.-])([\w-]{1,100})"?[ \t]{0,100}[=:][ \t]{0,100}(?:"([^"\n]{0,300})"|(?:var|local)\.([\w-]{1,100})|(true|false|\d[\d.]*))(?=[ \t]{0,100}(?:[,\r\n#]|\/\/|$))/g;

/** `toml = file("${path.module}/conf/deployment.toml")` */
const GIVEN_FILE =
  /(?<![\w.-])([\w-]{1,100})"?[ \t]{0,100}[=:][ \t]{0,100}(?:template)?file\(\s{0,100}"(?:\$\{path\.(?:module|root|cwd)\}\/)?([^"$\n]{1,300})"/g;

/** A text that is nothing but a variable of a template. */
const VARIABLE_ALONE = /^\s*\$\{([\w-]{1,100})\}\s*$/;

/** Whether a text of a template is nothing but a file of the repository that Terraform puts in: that one is read itself. */
export function isFileOfTerraform(text: string, path: string, tree: Tree): boolean {
  const name = VARIABLE_ALONE.exec(text)?.[1];
  return name !== undefined && (calls(tree).get(path)?.files.has(name) ?? false);
}

/** What Terraform gives the variables of a template; a variable that gets different values is not known. */
export function terraformGiven(path: string, tree: Tree): Lookup {
  const given = calls(tree).get(path)?.values;
  return (name) => {
    const values = given?.get(name) ?? [];
    const [first] = values;
    return first && values.every((value) => value?.text === first.text) ? first : null;
  };
}

/** What a template is given. */
interface Given {
  /** By the names of the variables; null for what is not known. */
  values: Map<string, (Located | null)[]>;
  /** The variables that hold a file of the repository whose name says that it is a server's. */
  files: Set<string>;
}

/** What the templates of a tree are given, by their paths. */
const calls = perTree((tree): ReadonlyMap<string, Given> => {
  const found = new Map<string, Given>();
  // What calls a template names nothing of WSO2's and is not among the loaded files.
  for (const file of tree.paths) {
    if (!file.endsWith('.tf')) continue;
    const variables = terraformVariables(tree, file);
    for (const call of withoutComments(tree.text(file) ?? '').matchAll(CALL)) {
      const [whole, source = '', body = ''] = call;
      const path = relativeTo(file, source);
      if (path === null) continue;
      const given: Given = found.get(path) ?? { values: new Map(), files: new Set() };
      found.set(path, given);
      for (const [, name = '', held = ''] of body.matchAll(GIVEN_FILE))
        if (kindOfPath(held) !== null && isFile(tree.paths, relativeTo(file, held) ?? '')) given.files.add(name);
      const bodyAt = call.index + whole.length - body.length;
      for (const { 0: written, 1: name = '', 2: text, 3: variable, 4: bare, index } of body.matchAll(GIVEN)) {
        const end = bodyAt + index + written.length - (text === undefined ? 0 : 1);
        const literal = text ?? bare;
        const value =
          literal === undefined
            ? variables(variable as string)
            : { text: literal, span: { file, start: end - literal.length, end } };
        given.values.set(name, [...(given.values.get(name) ?? []), value]);
      }
    }
  }
  return found;
});
