import type { Tree } from '../../discover/load.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located, Lookup } from '../text/located.ts';
import { baseOf, dirOf, pathsBelow, relativeTo } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { filesOfModule, isOfModule, OWN_FOLDER } from './terraform-folder.ts';

/** The beginning of a variable's block, and the default that follows it. */
const DEFAULT = /\bvariable\s+"([\w-]+)"\s*\{|\bdefault\s*=\s*(?:"([^"\n]*)"|(true|false|\d[\d.]*)(?![\w.]))/g;
/** What a `.tfvars` file or the caller of a module sets; an expression stays as written, so that it is no default. */
const GIVEN = /^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"([^"\n]*)"|([^\s"][^\n]*))/gm;
/** The module that a block calls: by a path, or by a folder of a repository, which may be this one. */
const MODULE =
  /\bsource\s*=\s*"(?:(?:\$\{path\.(?:module|root|cwd)\}\/)?(\.\.?\/[^"\n]*)|[^"\n]{1,300}[^:"\n]\/\/([^"?\n]{1,300})(?:\?[^"\n]{0,300})?)"/g;
/** What begins a block of locals, or is all of one with one attribute. */
const LOCALS = /^[ \t]*locals[ \t]*\{(?:([^{}\n]*)\})?[ \t\r]*$/;
/** An attribute of a block of locals: nothing but a literal, a path or a variable, or something else. */
const LOCAL =
  /^[ \t]*([\w-]{1,100})[ \t]*=[ \t]*(?:"((?:\$\{path\.\w{1,9}\}\/)?[^"$\n]*)"|(true|false|\d[\d.]*)|var\.([\w-]+))[ \t\r]*(?:(?:#|\/\/).*)?$/;
const ANY_LOCAL = /^[ \t]*([\w-]{1,100})[ \t]*=(?![=>])/;
/** Files of values. */
const VALUES = /\.(?:tfvars|pkrvars\.hcl)$/;
/** Terraform and Packer read these unasked; any other file of values only counts when somebody names it. */
const AUTOMATIC = /^terraform\.tfvars$|\.auto\.(?:tfvars|pkrvars\.hcl)$/;

/**
 * What `var.x` of a file of Terraform, Packer or Nomad is: the default of its block, or what `.tfvars` files and callers of the
 * module give. A variable that gets different values is not known: which one holds depends on how Terraform is called.
 */
export function terraformVariables(tree: Tree, file: string): Lookup {
  // A module of Terraform and a template of Packer are a folder, a job of Nomad is a file.
  const place = isOfModule(file) ? dirOf(file) : file;
  return (name) => lookupOf(place, tree, file)(name);
}

/** All that `var.x` of a Terraform file may be. */
export function terraformValues(tree: Tree, file: string): (name: string) => readonly Located[] {
  const folder = dirOf(file);
  return (name) => valuesIn(tree, pathsOf(tree, folder), folder)(name);
}

/** What `local.x` of a Terraform file is where its folder sets it once, to nothing but a literal, a path or a variable. */
export function terraformLocals(tree: Tree, file: string): Lookup {
  const variables = terraformVariables(tree, file);
  return (name) => {
    const local = localsIn(dirOf(file), tree).get(name) ?? null;
    return local !== null && 'variable' in local ? variables(local.variable) : local;
  };
}

/** All texts that `var.x` or `local.x` of a Terraform file may be. */
export function terraformTexts(reference: string, tree: Tree, file: string): string[] {
  const [kind, name = ''] = reference.split('.');
  const local = kind === 'local' ? terraformLocals(tree, file)(name) : null;
  const found = kind === 'var' ? terraformValues(tree, file)(name) : local ? [local] : [];
  return [...new Set(found.map(({ text }) => text))];
}

/** A path whose last part is all in one place: `${path.module}/${local.tpl}`. */
const LAST = /(?<=^|\/)\$\{((?:local|var)\.[\w-]{1,100})\}$/;

/** The paths that a text of a Terraform file may be, with what its last part is put in; itself where that is not known. */
export function terraformPaths(path: string, tree: Tree, file: string): string[] {
  const [hole = '', reference = ''] = LAST.exec(path) ?? [];
  const before = path.slice(0, path.length - hole.length);
  const found = terraformTexts(reference, tree, file).map((text) => before + text.replace(OWN_FOLDER, ''));
  return found.length > 0 ? found : [path];
}

/** The locals of a folder; null for those that are not known. */
const localsIn = perKey((folder: string, tree: Tree): ReadonlyMap<string, Located | { variable: string } | null> => {
  const found = new Map<string, Located | { variable: string } | null>();
  for (const path of filesOfModule(folder, tree)) {
    let depth = 0;
    let lineAt = 0;
    for (const line of withoutComments(tree.text(path) ?? '').split('\n')) {
      const [opening = '', alone] = (depth === 0 && LOCALS.exec(line)) || [];
      const said = opening === '' ? line : (alone ?? '');
      const name = depth === 1 || opening !== '' ? ANY_LOCAL.exec(said)?.[1] : undefined;
      if (name !== undefined) {
        const at = lineAt + (opening === '' ? 0 : line.indexOf('{') + 1);
        found.set(name, found.has(name) ? null : localOf(said, path, at));
      }
      if (depth > 0) depth += line.split(/[{[(]/).length - line.split(/[}\])]/).length;
      else if (opening !== '' && alone === undefined) depth = 1;
      lineAt += line.length + 1;
    }
  }
  return found;
});

function localOf(line: string, file: string, lineAt: number): Located | { variable: string } | null {
  const [, , quoted, bare, variable] = LOCAL.exec(line) ?? [];
  if (variable !== undefined) return { variable };
  const text = quoted ?? bare;
  if (text === undefined) return null;
  const start = lineAt + line.indexOf(text, line.indexOf('=') + 1);
  return { text, span: { file, start, end: start + text.length } };
}

const lookupOf = perKey(
  (place: string, tree: Tree, file: string): Lookup =>
    place === file ? lookupIn(tree, [file], place) : lookupInFolder(tree, place),
);

/** Folders of modules, each with the files that call it. */
const callers = perTree((tree) => {
  const found = new Map<string, Set<string>>();
  const paths = tree.paths.filter((path) => path.endsWith('.tf'));
  const modules = [...new Set(paths.map(dirOf))];
  for (const path of paths) {
    for (const [, source, elsewhere] of (tree.text(path) ?? '').matchAll(MODULE)) {
      const own = source === undefined ? null : relativeTo(path, source);
      const alike = elsewhere === undefined ? [] : modules.filter((one) => `/${one}`.endsWith(`/${elsewhere}`));
      for (const folder of own === null ? alike : [own]) found.set(folder, (found.get(folder) ?? new Set()).add(path));
    }
  }
  return found;
});

function lookupInFolder(tree: Tree, folder: string): Lookup {
  return lookupIn(tree, pathsOf(tree, folder), folder);
}

/** The files that may give the variables of a module values. */
function pathsOf(tree: Tree, folder: string): string[] {
  const paths = pathsBelow(tree.paths, folder).filter(
    (path) => VALUES.test(path) || (isOfModule(path) && dirOf(path) === folder),
  );
  return [...paths, ...(callers(tree).get(folder) ?? [])];
}

function lookupIn(tree: Tree, paths: readonly string[], folder: string): Lookup {
  const valuesOf = valuesIn(tree, paths, folder);
  return (name) => {
    const [first, ...others] = valuesOf(name);
    return first !== undefined && others.every(({ text }) => text === first.text) ? first : null;
  };
}

function valuesIn(tree: Tree, paths: readonly string[], folder: string): (name: string) => Located[] {
  const [defaults, automatic, named] = [collection(), collection(), collection()];
  for (const path of paths) {
    const text = withoutComments(tree.text(path) ?? '');
    const isHere = path === folder || dirOf(path) === folder;
    if (isHere && !VALUES.test(path)) addDefaults(path, text, defaults);
    else addGiven(path, text, isHere && AUTOMATIC.test(baseOf(path)) ? automatic : named);
  }
  return (name) => [...(automatic.get(name) ?? defaults.get(name) ?? []), ...(named.get(name) ?? [])];
}

const collection = (): Map<string, Located[]> => new Map();

function addDefaults(file: string, text: string, found: Map<string, Located[]>): void {
  let variable: string | null = null;
  for (const match of text.matchAll(DEFAULT)) {
    const [whole, name, text, bare] = match;
    const end = match.index + whole.length;
    if (name === undefined && variable !== null) {
      if (text !== undefined) add(found, variable, file, text, end - 1);
      else add(found, variable, file, bare as string, end);
    }
    variable = name ?? null;
  }
}

function addGiven(file: string, text: string, found: Map<string, Located[]>): void {
  for (const match of text.matchAll(GIVEN)) {
    const [whole, name, text, expression] = match;
    const end = match.index + whole.length;
    if (text !== undefined) add(found, name as string, file, text, end - 1);
    else add(found, name as string, file, expression as string, end);
  }
}

/** @param end offset behind the text */
function add(found: Map<string, Located[]>, name: string, file: string, text: string, end: number): void {
  const span = { file, start: end - text.length, end };
  const values = found.get(name);
  if (values) values.push({ text, span });
  else found.set(name, [{ text, span }]);
}
