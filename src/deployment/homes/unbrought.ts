import { unbroughtFinding } from '../../advisory/unplaced.ts';
import type { Tree } from '../../discover/load.ts';
import type { Finding } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { roleOf } from '../ansible/ansible.ts';
import type { Survey } from '../placement/survey.ts';
import { mayWriteAny, moduleFile } from '../puppet/puppet-files.ts';
import { manifestsWithParents, moduleOf } from '../puppet/puppet-scopes.ts';
import type { RunningText } from '../scripts/texts-that-run.ts';
import { withoutComments } from '../text/comments.ts';
import { baseOf, foldersAbove, withoutSlash } from '../text/paths.ts';
import { perTree } from '../text/per-tree.ts';
import { broughtOn } from './beside-homes.ts';
import type { Home } from './home.ts';
import { startsServer } from './server-starts.ts';
import { setsUpServer, startsHome, UNPACKS } from './started-packs.ts';
import { isSpokenOf } from './traced.ts';
import { isNamed, isPlainFile } from './unplaced.ts';

/** Where servers have their configuration, on any machine. */
const CONFIGURATION = ['repository/conf', 'repository\\conf'];
/** A manifest of Puppet's. */
const MANIFEST = /(?:^|\/)manifests\/.*\.pp$/;
const RESOURCE = /\bfile\s{0,20}\{/;
/** What a resource is made of. */
const SOURCE = /\bsource\s{0,20}=>\s{0,20}["']([^"'\n]{1,300})["']/g;
/** The name of a file, by its ending. */
const ARCHIVE_OR_FILE = /\.[a-z]\w{0,9}$/i;

/**
 * The warnings on files that are taken for those of a server which a script unpacks from its pack and starts, or which something
 * starts in a home that is there already, only because nothing else says what runs with them: nothing in the repository names
 * them, takes their folder, or brings any file to where a server reads one of their kind.
 *
 * @param decide whether the verdict would be another one without files of these kinds
 */
export function unbroughtFiles(
  { id, entries, units, identity }: Home,
  decide: (kinds: Iterable<ConfigKind>) => boolean,
  { tree }: Survey,
): Finding[] {
  const [pack] = identity.claims;
  if (units.length > 0 || !pack) return [];
  const { file } = pack.span;
  const by = setsUp(file, tree);
  if (by === null) return [];
  const own = new Set(entries.map(({ path }) => path));
  const isSpokenOfAnywhere = (name: string, path: string): boolean =>
    isSpokenOf(name, path, tree, [], { paths: tree.paths.filter((one) => !own.has(one)) });
  const mayBring: Record<SetUp, (path: string) => boolean> = {
    script: () => false,
    module: (path) => isModulesOwn(path, tree) || isFolderTaken(path, tree) || isSpokenOfAnywhere(baseOf(path), path),
    // A home that is there already may have been set up by programs of any kind.
    start: (path) =>
      roleOf(path, tree) !== null || [baseOf(path), ...CONFIGURATION].some((name) => isSpokenOfAnywhere(name, path)),
  };
  return entries
    .filter((entry) => {
      const { path, home, source } = entry;
      return (
        isPlainFile(entry) &&
        !isInHome(path, home) &&
        !isNamed(path, tree) &&
        !broughtOn(tree)(source.kind) &&
        decide([source.kind]) &&
        !mayBring[by](path)
      );
    })
    .map(({ path }) => unbroughtFinding(id, path, pack.span, by === 'start' ? 'starts' : 'unpacks'));
}

/** What sets a server up: a script or a module of Puppet's that unpacks its pack, or what starts it in a home that is there already. */
type SetUp = 'script' | 'module' | 'start';

/** How a file that names a pack sets its server up; null where it does not, or may write files of which nothing is known. */
function setsUp(file: string, tree: Tree): SetUp | null {
  if (setsUpServer(file, tree)) return 'script';
  const manifests = MANIFEST.test(file) ? manifestsOf(moduleOf(file), tree) : [];
  if (unpacksAndStarts(manifests, tree)) {
    const texts = manifests.map(({ text }) => text);
    return mayWriteAny(texts, 'files', tree) ? null : 'module';
  }
  return startsHome(file, tree) ? 'start' : null;
}

/** Whether the manifests of a module of Puppet's unpack a pack and start its server. */
function unpacksAndStarts(manifests: readonly RunningText[], tree: Tree): boolean {
  return manifests.some(({ text }) => UNPACKS.test(text)) && manifests.some((one) => startsServer(one, tree));
}

/**
 * Whether the files of a module of Puppet's are left to others: it has no resource of a file, which others then have, and sets
 * up no server itself.
 */
export function leavesFiles(module: string, tree: Tree): boolean {
  const manifests = manifestsOf(module, tree);
  return !manifests.some(({ text }) => RESOURCE.test(text)) && !unpacksAndStarts(manifests, tree);
}

/** The manifests of a module, with those of the classes these inherit. */
function manifestsOf(module: string, tree: Tree): RunningText[] {
  return manifestsWithParents(module, tree).map((path) => ({ path, text: spokenIn(path, tree) }));
}

/** Whether a file is a template of a module of Puppet's, or one that its own resources are to write. */
function isModulesOwn(path: string, tree: Tree): boolean {
  const file = moduleFile(path, tree);
  return file !== null && (file.folder === 'templates' || !leavesFiles(file.module, tree));
}

/** Whether a resource of Puppet's takes a folder that a file lies in, or what only variables name. */
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

/** Whether a file lies in the layout of a home, which may be the one that runs. */
function isInHome(path: string, home: string): boolean {
  return path.slice(home.length).includes('repository/conf/');
}
