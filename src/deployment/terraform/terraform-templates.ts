import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { matchAt } from '../../read/match-at.ts';
import { kindOfPath } from '../evidence/entry.ts';
import { withoutComments } from '../text/comments.ts';
import { pathsFilledIn } from '../text/filled-paths.ts';
import type { Located, Lookup } from '../text/located.ts';
import { isFile, relativeTo } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { OWN_FOLDER } from './terraform-folder.ts';
import { terraformLocals, terraformPaths, terraformTexts, terraformVariables } from './terraform-variables.ts';

/** `templatefile("${path.module}/x.tpl", {`, `templatefile(local.tpl, {`, and `template = file("x.tpl")` with the `vars = {` of the older `template_file`. */
const CALL =
  /\b(?:templatefile\(\s{0,100}(?:"((?:\$\{[^{}"\n]{0,200}\}|[^"$\n]){1,300})"|((?:local|var)\.[\w-]{1,100}))\s{0,100},\s{0,100}|file\(\s{0,100}(?:"((?:\$\{[^{}"\n]{0,200}\}|[^"$\n]){1,300})"|((?:local|var)\.[\w-]{1,100}))\s{0,100}\)\s{0,100}vars\s{0,100}=?\s{0,100})/g;
/** The map behind a call, to its end where that can be told. */
const MAP = /\{((?:[^{}]|\{(?:[^{}]|\{[^{}]{0,300}\}){0,1000}\}){0,5000})(\})?/y;
/** A map in that. */
const MAP_IN_MAP = /(?<!\$)\{(?:[^{}]|\{[^{}]{0,300}\}){0,1000}\}/g;
/** What a variable is given, where that is nothing but a literal or a variable. */
const GIVEN =
  /(?<![\w.-])([\w-]{1,100})"?[ \t]{0,100}[=:][ \t]{0,100}(?:"([^"\n]{0,300})"|(var|local)\.([\w-]{1,100})|(true|false|\d[\d.]*))(?=[ \t]{0,100}(?:[,\r\n#]|\/\/|$))/g;
/** What is given at all. */
const NAME = /(?:^|[,\n{])[ \t]{0,100}"?([\w-]{1,100})"?[ \t]{0,100}[=:](?![=>])/g;

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

/** Terraform's language for a file that Terraform fills in, whatever its name is; undefined for another. */
export function filledByTerraform(path: string, tree: Tree): 'terraform' | undefined {
  return calls(tree).has(path) ? 'terraform' : undefined;
}

/**
 * What Terraform gives the variables of a template; a variable that gets different values, or one that is not known, is
 * not known.
 */
export function terraformGiven(path: string, tree: Tree): Lookup {
  const given = calls(tree).get(path);
  return (name) => {
    const values = given?.maps.flatMap((map) => map.values.get(name) ?? (map.isWhole ? [] : [null])) ?? [];
    const [first] = values;
    return first && values.every((value) => value?.text === first.text) ? first : null;
  };
}

/** What a template is given. */
interface Given {
  /** One for each call. */
  maps: { values: ReadonlyMap<string, (Located | null)[]>; isWhole: boolean }[];
  /** The variables that hold a file of the repository whose name says that it is a server's. */
  files: Set<string>;
}

/** What the templates of a tree are given, by their paths. */
const calls = perTree((tree): ReadonlyMap<string, Given> => {
  const found = new Map<string, Given>();
  // What calls a template names nothing of WSO2's and is not among the loaded files.
  for (const file of tree.paths) {
    if (!file.endsWith('.tf')) continue;
    const text = withoutComments(tree.text(file) ?? '');
    for (const call of text.matchAll(CALL)) {
      const behind = call.index + call[0].length;
      const [opening = '', body = '', closing] = matchAt(MAP, text, behind) ?? [];
      const values = opening === '' ? new Map() : valuesIn(body, file, behind + 1, tree);
      const [, template, templateAt, older, olderAt] = call;
      const written = template ?? older;
      const sources =
        written === undefined
          ? terraformTexts((templateAt ?? olderAt) as string, tree, file)
          : terraformPaths(written, tree, file);
      for (const path of sources.flatMap((source) => templatesMeant(source, file, tree))) {
        const given: Given = found.get(path) ?? { maps: [], files: new Set() };
        found.set(path, given);
        given.maps.push({ values, isWhole: closing !== undefined });
        for (const [, name = '', held = ''] of body.matchAll(GIVEN_FILE))
          if (kindOfPath(held) !== null && isFile(tree.paths, relativeTo(file, held) ?? '')) given.files.add(name);
      }
    }
  }
  return found;
});

/** The templates that a path means; of one that is filled in, those that fit it, below the file's folder where any do. */
function templatesMeant(written: string, file: string, tree: Tree): string[] {
  const source = written.replace(OWN_FOLDER, '');
  if (!source.includes('${')) {
    const path = relativeTo(file, source);
    return path === null ? [] : [path];
  }
  const near = pathsFilledIn(source, file, tree.paths);
  const end = source.slice(source.lastIndexOf('}') + 1);
  return near.length > 0 || !/^\/[^/]/.test(end) ? near : tree.paths.filter((path) => path.endsWith(end));
}

/** What a map gives names; null for what is not known. */
function valuesIn(whole: string, file: string, bodyAt: number, tree: Tree): Map<string, (Located | null)[]> {
  const body = whole.replace(MAP_IN_MAP, (map) => ' '.repeat(map.length));
  const [variables, locals] = [terraformVariables(tree, file), terraformLocals(tree, file)];
  const values = new Map<string, (Located | null)[]>();
  for (const { 0: written, 1: name = '', 2: text, 3: kind, 4: variable = '', 5: bare, index } of body.matchAll(GIVEN)) {
    const end = bodyAt + index + written.length - (text === undefined ? 0 : 1);
    const literal = text ?? bare;
    const value =
      literal === undefined
        ? (kind === 'var' ? variables : locals)(variable)
        : { text: literal, span: { file, start: end - literal.length, end } };
    addTo(values, name, value);
  }
  for (const [, name = ''] of body.matchAll(NAME)) if (!values.has(name)) values.set(name, [null]);
  return values;
}
