import type { Tree } from '../../discover/load.ts';
import { moduleFile } from '../puppet/puppet-files.ts';
import { isOfModule, manifestsWithParents, moduleOf } from '../puppet/puppet-scopes.ts';
import type { RunningText } from '../scripts/texts-that-run.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, foldersAbove, withoutSlash } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { startsServer } from './server-starts.ts';
import { UNPACKS } from './started-packs.ts';

const RESOURCE = /\bfile\s{0,20}\{/;
/** What a resource is made of. */
const SOURCE = /\bsource\s{0,20}=>\s{0,20}["']([^"'\n]{1,300})["']/g;
/** The name of a file, by its ending. */
const ARCHIVE_OR_FILE = /\.[a-z]\w{0,9}$/i;

/** The manifests of the module of Puppet's that a manifest is of, where they unpack a pack and start its server; null for any other file. */
export function manifestsThatSetUp(file: string, tree: Tree): readonly RunningText[] | null {
  const manifests = isOfModule(file) ? spokenManifests(moduleOf(file), tree) : [];
  return unpacksAndStarts(manifests, tree) ? manifests : null;
}

/**
 * Whether the files of a module of Puppet's are left to others: it has no resource of a file, which others then have, and sets
 * up no server itself.
 */
export function leavesFiles(module: string, tree: Tree): boolean {
  const manifests = spokenManifests(module, tree);
  return !manifests.some(({ text }) => RESOURCE.test(text)) && !unpacksAndStarts(manifests, tree);
}

/** Whether a module of Puppet's may bring a file: one of its own templates, one that its resources are to write, or of a folder that any takes. */
export function mayBePut(path: string, tree: Tree): boolean {
  const file = moduleFile(path, tree);
  const isModulesOwn = file !== null && (file.folder === 'templates' || !leavesFiles(file.module, tree));
  return isModulesOwn || isFolderTaken(path, tree);
}

function unpacksAndStarts(manifests: readonly RunningText[], tree: Tree): boolean {
  return manifests.some(({ text }) => UNPACKS.test(text)) && manifests.some((one) => startsServer(one, tree));
}

/** The manifests of a module, with those of the classes these inherit. */
function spokenManifests(module: string, tree: Tree): RunningText[] {
  return manifestsWithParents(module, tree).map((path) => ({ path, text: spokenIn(path, tree) }));
}

/** Whether a resource takes a folder that a file lies in, or what only variables name. */
function isFolderTaken(path: string, tree: Tree): boolean {
  const folders = new Set(foldersAbove(path).map(baseOf));
  return foldersOfResources(tree).some((source) => folders.has(source) || source.includes('$'));
}

/** The names of what may be folders among the sources of resources. */
const foldersOfResources = perTree((tree): readonly string[] =>
  tree.paths
    .filter((path) => path.endsWith('.pp'))
    .flatMap((path) => [...spokenIn(path, tree).matchAll(SOURCE)])
    .map(([, source = '']) => baseOf(withoutSlash(source)))
    .filter((source) => !ARCHIVE_OR_FILE.test(source)),
);

function spokenIn(path: string, tree: Tree): string {
  return withoutComments(tree.text(path) ?? '');
}
