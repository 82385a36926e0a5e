import type { Tree } from '../../discover/load.ts';
import { addTo } from '../../lists.ts';
import { withoutComments } from '../text/comments.ts';
import type { Located } from '../text/located.ts';
import { baseOf, dirOf, namesIn, pathIn, pathsBelow, sharedDepth } from '../text/paths.ts';
import { perKey, perTree } from '../text/per-tree.ts';
import { puppetVariables, type Scope } from './puppet.ts';

/** What a manifest says of variables, and of the classes that its own takes them from. */
interface Manifest {
  variables: ReadonlyMap<string, readonly Located[]>;
  /** The classes that are inherited. */
  parents: readonly string[];
  /** The classes that are declared. */
  included: readonly string[];
  /** The classes and types that it is the manifest of. */
  defined: readonly string[];
  /** The classes and types that it may give values. */
  given: readonly string[];
  /** The modules whose templates it fills in. */
  filled: readonly string[];
  /** The classes named before a variable (`$is_common::params::version`), by the variable's name. */
  qualified: ReadonlyMap<string, readonly string[]>;
}

const PARENT = /\binherits\s{1,100}(?:::)?(\w[\w:]{0,300})/g;
const INCLUDED =
  /^[ \t]*(?:include|contain|require)\b([^\n]{1,300})|\bclass\s{0,100}\{\s{0,100}["'](?:::)?(\w[\w:]{0,300})/gm;
const QUALIFIED = /\$\{?(?:::)?((?:\w{1,100}::){1,9})(\w{1,100})/g;
const DEFINED = /^[ \t]*(?:class|define)[ \t]{1,100}(?:::)?([a-z]\w*(?:::\w+)*)/gm;
const GIVEN =
  /\b[Cc]lass\s{0,100}[{[]\s{0,100}["'](?:::)?(\w+(?:::\w+)*)|(?<![\w:$])(?:::)?([a-z]\w*(?:::\w+)+)\s{0,100}\{|\bcreate_resources\s{0,100}\(\s{0,100}["'](?:::)?(\w+(?:::\w+)*)/g;
const FILLED = /\b(?:template|epp)\s{0,100}\(\s{0,100}["'](\w+)\//g;
/** A path in the manifests of a module, and the module's folder. */
const IN_MODULE = /^(?:(.*)\/)?manifests\//;
/** A module for what several have in common. */
const COMMON = /(?:^|_)common(?:_|$)/;

/**
 * Where a manifest finds variables that it does not set itself, the nearest first: the other manifests of its module,
 * the classes these inherit, the classes they name before the variable, those they declare, and a module for what
 * several have in common. A variable of the same name in any other module is another variable.
 */
export function scopesAround(path: string, tree: Tree): Scope[] {
  const module = moduleOf(path);
  const others = manifestsOf(module, tree);
  const own = [path, ...others];
  const named = (classes: (manifest: Manifest) => readonly string[]): string[] => {
    const names = new Set(own.flatMap((one) => classes(manifestAt(one, tree))));
    return withParents(
      [...names].flatMap((name) => classFile(name, path, tree)),
      path,
      tree,
    );
  };
  return [
    scopeOf(() => others, tree),
    scopeOf(() => named(({ parents }) => parents), tree),
    (name) => scopeOf(() => named(({ qualified }) => qualified.get(name) ?? []), tree)(name),
    scopeOf(() => named(({ included }) => included), tree),
    scopeOf(() => commonManifests(module, tree), tree),
  ];
}

/** The manifests whose variables a module's templates see, and the classes and types of these. */
export interface Seen {
  manifests: ReadonlySet<string>;
  /** Whether what a class or type is given is for such a template. */
  counts(name: string): boolean;
}

/**
 * What the templates in a module see the variables of: its own manifests and those that fill its templates in, the classes
 * these inherit, what hands one of them values on, and a module for what several have in common. Null where the module
 * has no class of its own to tell by.
 */
export const pathFrom = perKey((module: string, tree: Tree): Seen | null => {
  const own = manifestsOf(module, tree);
  const names = new Set(own.flatMap((path) => manifestAt(path, tree).defined.map(moduleOfClass)));
  if (names.size === 0) return null;
  const { filling, givingClass, givingModule } = manifestsByUse(tree);
  const ofModules = (by: ReadonlyMap<string, readonly string[]>): string[] =>
    [...names].flatMap((name) => by.get(name) ?? []);
  const brought = [...own, ...ofModules(filling), ...commonManifests(module, tree), ...ofModules(givingModule)];
  const manifests = new Set(withParents(brought, module, tree));
  const classes = new Set<string>();
  const counts = (name: string): boolean => names.has(moduleOfClass(name)) || classes.has(name);
  // A set also goes through what is added on the way.
  for (const path of manifests) {
    for (const name of manifestAt(path, tree).defined) {
      if (classes.has(name)) continue;
      classes.add(name);
      for (const one of withParents(givingClass.get(name) ?? [], module, tree)) manifests.add(one);
    }
  }
  return { manifests, counts };
});

/** The manifests of a tree by the modules whose templates they fill in, and by the classes and types, or their modules, they may give values. */
const manifestsByUse = perTree((tree) => {
  const filling = new Map<string, string[]>();
  const givingClass = new Map<string, string[]>();
  const givingModule = new Map<string, string[]>();
  const add = (by: Map<string, string[]>, names: Iterable<string>, path: string): void => {
    for (const name of new Set(names)) addTo(by, name, path);
  };
  for (const path of tree.paths.filter((one) => one.endsWith('.pp'))) {
    const { filled, given } = manifestAt(path, tree);
    add(filling, filled, path);
    add(givingClass, given, path);
    add(givingModule, given.map(moduleOfClass), path);
  }
  return { filling, givingClass, givingModule };
});

/** The module that a class or type is of. */
export function moduleOfClass(name: string): string {
  return name.split('::')[0] as string;
}

/** Whether a manifest is of no class: what it sets is for all of them. */
export function isOfAll(path: string, tree: Tree): boolean {
  return manifestAt(path, tree).defined.length === 0;
}

/** The manifests of the classes that others name before a variable. */
export function namedBefore(name: string, manifests: Iterable<string>, tree: Tree): string[] {
  return [...manifests].flatMap((path) =>
    (manifestAt(path, tree).qualified.get(name) ?? []).flatMap((one) => classFile(one, path, tree)),
  );
}

/** What the first manifest that sets a variable gives it. */
function scopeOf(manifests: () => readonly string[], tree: Tree): Scope {
  let paths: readonly string[] | null = null;
  return (name) => {
    paths ??= manifests();
    const first = paths.find((one) => manifestAt(one, tree).variables.has(name));
    return first === undefined ? [] : (manifestAt(first, tree).variables.get(name) ?? []);
  };
}

/** The folder of the module that a manifest is of. */
export function moduleOf(path: string): string {
  const found = IN_MODULE.exec(path);
  return found ? (found[1] ?? '') : dirOf(path);
}

/** Whether a file is a manifest in the layout of a module. */
export function isOfModule(path: string): boolean {
  return path.endsWith('.pp') && IN_MODULE.test(path);
}

/** A module's manifests and those of the classes they inherit. */
export function manifestsWithParents(module: string, tree: Tree): string[] {
  const own = manifestsOf(module, tree);
  return withParents(own, `${module}/manifests`, tree);
}

/** A module's manifests, those first that hold what the others take. */
function manifestsOf(module: string, tree: Tree): string[] {
  const inFolder = pathsBelow(tree.paths, pathIn(module, 'manifests'));
  const paths = inFolder.length > 0 ? inFolder : pathsBelow(tree.paths, module).filter((one) => dirOf(one) === module);
  const isFirst = (one: string): boolean => /^(?:params|init)\.pp$/.test(baseOf(one));
  const manifests = paths.filter((one) => one.endsWith('.pp'));
  return [...manifests.filter(isFirst).reverse(), ...manifests.filter((one) => !isFirst(one))];
}

/** The manifests of the module beside another that holds what it shares: of several, the one named like it. */
function commonManifests(module: string, tree: Tree): string[] {
  const modules = dirOf(module);
  const common = [...namesIn(tree.paths, modules)].filter((name) => COMMON.test(name));
  const family = (name: string): string => name.split('_')[0] as string;
  const [like] = common.filter((name) => family(name) === family(baseOf(module)));
  const [found = like] = common.length === 1 ? common : [];
  return found === undefined ? [] : manifestsOf(modules === '' ? found : `${modules}/${found}`, tree);
}

/** Manifests with those of the classes they inherit, and so on. */
function withParents(paths: readonly string[], from: string, tree: Tree): string[] {
  const found = new Set(paths);
  // A set also goes through what is added on the way.
  for (const one of found) {
    for (const name of manifestAt(one, tree).parents) for (const file of classFile(name, from, tree)) found.add(file);
  }
  return [...found];
}

/** The manifest of a class (`is_common::params`): of several repositories in one, the nearest to another manifest. */
function classFile(name: string, from: string, tree: Tree): string[] {
  const [module, ...rest] = name.split('::');
  const places =
    manifestsByEnd(tree).get(`${module}/manifests/${rest.length === 0 ? 'init' : rest.join('/')}.pp`) ?? [];
  const [nearest] = [...places].sort((a, b) => sharedDepth(b, from) - sharedDepth(a, from));
  return nearest === undefined ? [] : [nearest];
}

/** The manifests by their paths from the module's own folder on. */
const manifestsByEnd = perTree((tree) => {
  const found = new Map<string, string[]>();
  for (const path of tree.paths) {
    const end = /(?:^|\/)([^/]+\/manifests\/.+\.pp)$/.exec(path)?.[1];
    if (end !== undefined) addTo(found, end, path);
  }
  return found;
});

const manifestAt = perKey((path: string, tree: Tree): Manifest => {
  const text = tree.text(path) ?? '';
  const spoken = withoutComments(text);
  const qualified = new Map<string, string[]>();
  for (const [, classes = '', name = ''] of spoken.matchAll(QUALIFIED)) {
    addTo(qualified, name, classes.slice(0, -2));
  }
  return {
    variables: puppetVariables(path, text),
    parents: [...spoken.matchAll(PARENT)].map((match) => match[1] as string),
    included: [...spoken.matchAll(INCLUDED)].flatMap(([, list, title]) =>
      list === undefined ? (title as string) : (list.match(/\w+(?:::\w+)*/g) ?? []),
    ),
    qualified,
    defined: [...spoken.matchAll(DEFINED)].map((match) => match[1] as string),
    given: [...spoken.matchAll(GIVEN)].map(([, title, type, made]) => (title ?? type ?? made) as string),
    filled: [...spoken.matchAll(FILLED)].map((match) => match[1] as string),
  };
});
