import type { Stretch } from '../../settings.ts';
import { moduleOf } from '../puppet/puppet-scopes.ts';
import { baseOf, dirOf, foldersAbove, inFolder, joinPath } from '../text/paths.ts';
import { aroundSteps, ITEM } from './step-items.ts';
import { isOfChef, type Step } from './written-into-homes.ts';

/** What a step takes: `src: ../nodes/km/deployment.toml`, `source = "${path.module}/conf/"`, `file("conf/deployment.toml")`, `lookup('file', 'is.conf')`. */
const SOURCE =
  /(?:(?:^|[\s{,;])(?:src|source)["']?[ \t]{0,9}(?::|=>?)[ \t]{0,9}|\b(?:template)?file\([ \t]{0,9}|\blookup\([ \t]{0,9}["'](?:[\w.]{1,60}\.)?(?:file|template)["'][ \t]{0,9},[ \t]{0,9})["']?((?:\{\{[^{}\n]{1,200}\}\}|\$\{[^{}\n]{1,200}\}|[^\s"'{},;()]){1,300})/gm;
/** A folder that a variable holds: that of the playbook, of the module, or the repository's. */
const VARIABLE = /^(?:\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\})\//;
/** A place on a machine: `/home/ci/infra`, `~/infra`, `<path>/infra` of instructions that are not filled in. */
const ON_MACHINE = /^[/~<]/;

/** What a module of Puppet's has in its `files`: `puppet:///modules/is/conf`. */
const OF_MODULE = /^puppet:\/\/[^/]{0,100}\/modules\/([^/]{1,200})\/(.{1,300}?)\/?$/;

/** What a function of Puppet's takes of a module: `template('is/is.conf.erb')`. */
const BY_FUNCTION = /\b(template|epp|file)\([ \t]{0,9}["']([\w${}]{1,100})\/([^"'\n]{1,300})["']/g;

/** What a resource of Chef's takes, and where its cookbook has that. */
const OF_RESOURCE = /^[ \t]{0,100}source[ \t(]{1,9}["']((?:#\{[^{}\n]{1,200}\}|[^"'#\n]){1,300})["']/gm;
const IN_COOKBOOK = ['files', 'files/default', 'templates', 'templates/default'];

/** What Salt has below one of its roots: `salt://is/files/deployment.toml`. */
const OF_SALT = /^salt:\/\/(.{1,300}?)\/?(?:\?.*)?$/;

/** A file or a folder that a step takes. */
export interface Taken {
  /** Root-relative. */
  place: string;
  /** A folder without a slash at its end is put there itself, else what is in it. */
  isWhole: boolean;
  /** The item of the step's loop by which it is named, or null. */
  item: string | null;
}

/**
 * What a step may take by its path from the step's own file or its role, from the repository's root, or from a place on the
 * machine that the repository is checked out on: there by the last folders of the path, at least one, and the name.
 *
 * @param items what the step goes through
 */
export function takenBy({ path, step }: Step, items: readonly string[]): Taken[] {
  if (isOfChef(path)) return takenOfCookbook(step, path);
  const byFunction = path.endsWith('.pp') ? takenByFunctions(step, path) : [];
  const sources = [...step.matchAll(SOURCE)].flatMap(([, source = '']): { source: string; item: string | null }[] =>
    source.search(ITEM) < 0
      ? [{ source, item: null }]
      : items.map((item) => ({ source: source.replace(ITEM, () => item), item })),
  );
  const named = sources.flatMap(({ source, item }): Taken[] => {
    const [, module = '', file] = OF_MODULE.exec(source) ?? [];
    if (file !== undefined) {
      const place = joinPath(moduleCalled(module, path), `files/${file}`);
      return place === null ? [] : [{ place, isWhole: false, item }];
    }
    const [, ofSalt] = OF_SALT.exec(source) ?? [];
    if (ofSalt !== undefined)
      return rootsAbove(path).map((root) => ({ place: inFolder(root, ofSalt), isWhole: false, item }));
    const written = source.replace(VARIABLE, '');
    // What the folder's variable holds may also be a name below those that are searched.
    const ways = [...new Set([written, source])];
    const seen = searchedIn(path).flatMap((folder) => ways.map((way) => joinPath(folder, way)));
    const places = ON_MACHINE.test(written) ? endsOf(written) : [...seen, fromRoot(written)];
    const isWhole = !source.endsWith('/');
    return [...new Set(places)].flatMap((place) => (place ? [{ place, isWhole, item }] : []));
  });
  return [...byFunction, ...named];
}

function takenByFunctions(step: string, path: string): Taken[] {
  return [...step.matchAll(BY_FUNCTION)].flatMap(([, name, module = '', file = '']) => {
    const folder = name === 'file' ? 'files' : 'templates';
    const place = joinPath(moduleCalled(module, path), `${folder}/${file}`);
    return place === null ? [] : [{ place, isWhole: false, item: null }];
  });
}

/** What a resource may take of the cookbook that its recipe is of. */
function takenOfCookbook(step: string, recipe: string): Taken[] {
  const cookbook = dirOf(dirOf(recipe));
  return [...step.matchAll(OF_RESOURCE)].flatMap(([, source = '']) =>
    IN_COOKBOOK.flatMap((folder) => {
      // Ruby's variables as the others write theirs.
      const place = joinPath(inFolder(cookbook, folder), source.replaceAll('#{', '${'));
      return place === null ? [] : [{ place, isWhole: false, item: null }];
    }),
  );
}

/** Where in its script a step says what it takes. */
export function takenAt({ step, start }: Step): Stretch[] {
  return [...step.matchAll(SOURCE)].map(({ 0: said, index }) => ({
    start: start + index,
    end: start + index + said.length,
  }));
}

/** The folders that may be the root of Salt's files which a state lies in. */
function rootsAbove(state: string): string[] {
  return ['', ...foldersAbove(state)];
}

/** Where a step looks for what it takes: in its own folder, and in those of its role or beside its playbook. */
function searchedIn(file: string): string[] {
  const around = aroundSteps(file);
  return [dirOf(file), inFolder(around, 'templates'), inFolder(around, 'files')];
}

/** The folder of a module by its name, seen from a manifest; one that is a repository by itself may have any name. */
function moduleCalled(name: string, manifest: string): string {
  const own = moduleOf(manifest);
  return own === '' || name === '${module_name}' ? own : inFolder(dirOf(own), name);
}

function fromRoot(written: string): string | null {
  return written.includes('/') ? joinPath('', written) : null;
}

/** The ends of a path on a machine that still have a folder. */
function endsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.slice(0, -1).map((_, index) => parts.slice(index).join('/'));
}

/**
 * Where a file of a place that is taken comes to lie below the place it is put at; `''` for the place itself.
 *
 * @param path root-relative, of the place or below it
 */
export function restBelow({ place, isWhole }: Omit<Taken, 'item'>, path: string): string {
  if (path === place) return '';
  return path.slice(isWhole ? place.length - baseOf(place).length : place.length + 1);
}
