import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located, Lookup } from '../text/located.ts';
import { baseOf, dirOf, foldersAbove, isFile, pathsBelow, relativeTo } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { itemsOf } from './terraform-collections.ts';
import { eachIn } from './terraform-each.ts';
import { filesOfModule, isOfModule, OWN_FOLDER } from './terraform-folder.ts';

/** The beginning of a variable's block, and the default that follows it. */
const DEFAULT = /\bvariable\s+"([\w-]+)"\s*\{|\bdefault\s*=\s*(?:"([^"\n]*)"|(true|false|\d[\d.]*)(?![\w.]))/g;
/** What a `.tfvars` file or the caller of a module sets; an expression stays as written, so that it is no default. */
const GIVEN = /^[ \t]*([\w-]+)[ \t]*=[ \t]*(?:"([^"\n]*)"|([^\s"][^\n]*))/gm;
/** What is given in one line: `inputs = { release = "7.1.0" }`. */
const IN_ONE_LINE = /(?<![\w.-])([\w-]{1,100})"?[ \t]{0,100}[=:][ \t]{0,100}(?:"([^"\n]{0,300})"|([^\s",{}]{1,300}))/g;
/** A block that calls a module, to where it is indented no more. */
const CALL = /^([ \t]{0,100})module[ \t]+"[\w-]{1,100}"[ \t]*\{/gm;
/** What is left of a block that ends on the line it begins on. */
const REST_OF_LINE = /^[^{}\n]*\}/;
/** The module that a block or a file of Terragrunt's calls: by a path, or by a folder of a repository, which may be this one. */
const SOURCE =
  /\bsource\s*=\s*"(?:(?:\$\{path\.(?:module|root|cwd)\}\/)?(\.\.?\/[^"?\n]{0,300})|(?:\$\{[^{}"\n]{1,200}\}\/{1,2}|[^"\n]{1,300}[^:"\n]\/\/)([^"?\n]{1,300}))/;
/** What is given where it is nothing but another variable or a local of the caller. */
const HANDED_ON = /^(?:\$\{[ \t]?)?((?:var|local)\.[\w-]{1,100})(?:[ \t]?\})?[ \t]{0,100}\r?$/;
/** What is given where it is of the item that a module is called for. */
const OF_ITEM = /^each\.(?:key|value(?:\.[\w-]{1,100}|\["[\w-]{1,100}"\])?)(?=[ \t]{0,100}\r?$)/;
/** What only Terraform can tell. */
const COMPUTED = /^(?:var|local|data|module|each|path|terraform|dependency)\.|[({[?$]/;
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
  const valuesOf = terraformValues(tree, file);
  return (name) => {
    const [first, ...others] = valuesOf(name);
    return first !== undefined && others.every(({ text }) => text === first.text) ? first : null;
  };
}

/** All that `var.x` of a Terraform file may be, by its name, or `local.x`, by that. */
export function terraformValues(tree: Tree, file: string): (name: string) => readonly Located[] {
  return (name) => valuesOf(name.startsWith('local.') ? name : `var.${name}`, tree, file, new Set());
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

/** A block or a file that calls a module, and the text of it. */
interface Call {
  file: string;
  text: string;
  start: number;
}

/** Folders of modules, each with what calls it. */
const callsOf = perTree((tree): ReadonlyMap<string, readonly Call[]> => {
  const found = new Map<string, Call[]>();
  const modules = foldersOfModules(tree);
  for (const path of tree.paths) {
    if (!/(?<!\.pkr)\.hcl$|\.tf$/.test(path)) continue;
    for (const call of callsIn(path, withoutComments(tree.text(path) ?? ''))) {
      const [, source, elsewhere] = SOURCE.exec(call.text) ?? [];
      const own = source === undefined ? null : relativeTo(path, source);
      const alike = elsewhere === undefined ? [] : [...modules].filter((one) => `/${one}`.endsWith(`/${elsewhere}`));
      for (const folder of own === null ? alike : [own]) addTo(found, folder, call);
    }
  }
  return found;
});

/** The blocks of a file of Terraform's that call modules; a file of Terragrunt's is one as a whole. */
function callsIn(file: string, text: string): Call[] {
  if (file.endsWith('.hcl')) return [{ file, text, start: 0 }];
  const blocks = [...text.matchAll(CALL)];
  return blocks.map(({ 0: opening, 1: indent, index }, turn) => {
    const start = index + opening.length;
    const rest = text.slice(start, blocks[turn + 1]?.index);
    const closing = rest.indexOf(`\n${indent}}`);
    const block = REST_OF_LINE.exec(rest)?.[0] ?? (closing < 0 ? rest : rest.slice(0, closing));
    return { file, text: block, start };
  });
}

const foldersOfModules = perTree((tree) => new Set(tree.paths.filter((path) => path.endsWith('.tf')).map(dirOf)));

/** Files of values, and those of Terragrunt's that name no module, in no module's folder: what is run with them is open. */
const valuesElsewhere = perTree((tree): readonly string[] => {
  const modules = foldersOfModules(tree);
  const isLoose = (path: string): boolean =>
    VALUES.test(path) || (baseOf(path) === 'terragrunt.hcl' && !SOURCE.test(withoutComments(tree.text(path) ?? '')));
  return tree.paths.filter(
    (path) => isLoose(path) && !modules.has('') && !foldersAbove(path).some((folder) => modules.has(folder)),
  );
});

/**
 * All that `var.x` or `local.x` of a file may be.
 *
 * @param seen the variables that are looked up already: modules may call each other
 */
function valuesOf(reference: string, tree: Tree, file: string, seen: Set<string>): Located[] {
  const [kind, name = '', ...path] = reference.split('.');
  if (path.length > 0) return heldIn(`${kind}.${name}`, path, tree, file);
  if (kind === 'local') {
    const local = localsIn(dirOf(file), tree).get(name) ?? null;
    return local === null ? [] : 'variable' in local ? valuesOf(`var.${local.variable}`, tree, file, seen) : [local];
  }
  // A module of Terraform and a template of Packer are a folder, a job of Nomad is a file.
  const place = isOfModule(file) ? dirOf(file) : file;
  if (seen.has(`${place} ${name}`)) return [];
  seen.add(`${place} ${name}`);
  const { unasked, given, isGivenByAll } = givenTo(place, tree)(name);
  const known = given.flatMap((value) => {
    const handed = VALUES.test(value.span.file) ? undefined : HANDED_ON.exec(value.text)?.[1];
    const found = handed === undefined ? ofItems(value, tree) : valuesOf(handed, tree, value.span.file, seen);
    return found.length > 0 ? found : [value];
  });
  // A default that every caller replaces holds nowhere, as far as can be told what by.
  return isGivenByAll && !known.some(({ text }) => COMPUTED.test(text)) ? known : [...unasked, ...known];
}

/** What a map that is written out holds at a path: the value of a key, or what the map there has. */
function heldIn(reference: string, [key, ...path]: readonly string[], tree: Tree, file: string): Located[] {
  const named = itemsOf(reference, tree, file).filter((item) => item.get('key')?.text === key);
  return named.flatMap((item) => item.get(['value', ...path].join('.')) ?? []);
}

/** What a module is given of the items that it is called for; none for what is not given so, or not known. */
function ofItems({ text, span: { file, start } }: Located, tree: Tree): Located[] {
  const [written] = OF_ITEM.exec(text) ?? [];
  if (written === undefined) return [];
  const code = withoutComments(tree.text(file) ?? '');
  const each = eachIn(file, code, (reference) => itemsOf(reference, tree, file));
  return each(`\${${written}}`, start).map((item) => ({ text: item.text, span: item.at }));
}

/** What the variable of a module is given. */
interface Given {
  /** What holds where nobody gives another. */
  unasked: readonly Located[];
  /** An expression stays as written. */
  given: readonly Located[];
  /** Whether all that calls the module gives it a value. */
  isGivenByAll: boolean;
}

/** What the variables of a module, or of a file that is none, are given. */
const givenTo = perKey((place: string, tree: Tree): ((name: string) => Given) => {
  const [defaults, automatic, named] = [collection(), collection(), collection()];
  const calls = callsOf(tree).get(place) ?? [];
  const own = isFile(tree.paths, place) ? [place] : filesOfModule(place, tree);
  for (const path of own) addDefaults(path, withoutComments(tree.text(path) ?? ''), defaults);
  // What Terraform itself is run in may be run with files of values that lie elsewhere.
  const isRoot = own[0] !== place && calls.every(({ file }) => file.endsWith('.hcl'));
  const below = pathsBelow(tree.paths, place).filter((path) => VALUES.test(path));
  for (const path of [...below, ...(isRoot ? valuesElsewhere(tree) : [])]) {
    const isUnasked = dirOf(path) === place && AUTOMATIC.test(baseOf(path));
    addGiven({ file: path, text: withoutComments(tree.text(path) ?? ''), start: 0 }, isUnasked ? automatic : named);
  }
  const called = calls.map((call) => {
    const found = collection();
    addGiven(call, found);
    return found;
  });
  return (name) => ({
    unasked: automatic.get(name) ?? defaults.get(name) ?? [],
    given: [named, ...called].flatMap((found) => found.get(name) ?? []),
    isGivenByAll: called.length > 0 && called.every((found) => found.has(name)),
  });
});

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

function addGiven({ file, text: given, start }: Call, found: Map<string, Located[]>): void {
  for (const match of given.matchAll(GIVEN)) {
    const [whole, name, text, expression] = match;
    const end = start + match.index + whole.length;
    if (text !== undefined) add(found, name as string, file, text, end - 1);
    else add(found, name as string, file, expression as string, end);
    if (name !== 'inputs' || expression === undefined) continue;
    for (const { 0: pair, 1: key = '', 2: quoted, 3: bare, index } of expression.matchAll(IN_ONE_LINE)) {
      const to = end - expression.length + index + pair.length;
      if (quoted !== undefined) add(found, key, file, quoted, to - 1);
      else add(found, key, file, bare as string, to);
    }
  }
}

/** @param end offset behind the text */
function add(found: Map<string, Located[]>, name: string, file: string, text: string, end: number): void {
  const span = { file, start: end - text.length, end };
  addTo(found, name, { text, span });
}
