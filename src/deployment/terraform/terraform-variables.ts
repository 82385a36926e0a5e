import type { Tree } from '../../discover/load.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located, Lookup } from '../text/located.ts';
import { baseOf, dirOf, pathsBelow, relativeTo } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';

/** The beginning of a variable's block, and the default that follows it. */
const DEFAULT = /\bvariable\s+"([\w-]+)"\s*\{|\bdefault\s*=\s*(?:"([^"\n]*)"|(true|false|\d[\d.]*)(?![\w.]))/g;
/** What a `.tfvars` file or the caller of a module sets; an expression stays as written, so that it is no default. */
const GIVEN = /^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"([^"\n]*)"|([^\s"][^\n]*))/gm;
const LOCAL_MODULE = /\bsource\s*=\s*"(\.\.?\/[^"\n]*)"/g;
/** Terraform reads these unasked; any other `.tfvars` only counts when somebody names it. */
const AUTOMATIC = /^terraform\.tfvars$|\.auto\.tfvars$/;

/**
 * What `var.x` of a Terraform or Nomad file is: the default of its block, or what `.tfvars` files and callers of the
 * module give. A variable that gets different values is not known: which one holds depends on how Terraform is called.
 */
export function terraformVariables(tree: Tree, file: string): Lookup {
  // A module of Terraform is a folder, a job of Nomad a file.
  const place = file.endsWith('.tf') ? dirOf(file) : file;
  return (name) => lookupOf(place, tree, file)(name);
}

/** All that `var.x` of a Terraform file may be. */
export function terraformValues(tree: Tree, file: string): (name: string) => readonly Located[] {
  const folder = dirOf(file);
  return (name) => valuesIn(tree, pathsOf(tree, folder), folder)(name);
}

const lookupOf = perKey(
  (place: string, tree: Tree, file: string): Lookup =>
    place === file ? lookupIn(tree, [file], place) : lookupInFolder(tree, place),
);

/** Folders of modules, each with the files that call it. */
const callers = perTree((tree) => {
  const found = new Map<string, Set<string>>();
  for (const path of tree.paths) {
    if (!path.endsWith('.tf')) continue;
    for (const [, source] of (tree.text(path) ?? '').matchAll(LOCAL_MODULE)) {
      const folder = relativeTo(path, source as string);
      if (folder !== null) found.set(folder, (found.get(folder) ?? new Set()).add(path));
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
    (path) => path.endsWith('.tfvars') || (path.endsWith('.tf') && dirOf(path) === folder),
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
    if (isHere && !path.endsWith('.tfvars')) addDefaults(path, text, defaults);
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
