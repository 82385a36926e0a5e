import { unbroughtFinding } from '../../advisory/unplaced.ts';
import type { Tree } from '../../discover/load.ts';
import type { Finding } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { roleOf } from '../ansible/ansible.ts';
import type { Survey } from '../placement/survey.ts';
import { baseOf } from '../text/paths.ts';
import { broughtOn } from './beside-homes.ts';
import type { Home } from './home.ts';
import { setsUpServer, startsHome } from './started-packs.ts';
import { isSpokenOf } from './traced.ts';
import { isNamed, isPlainFile } from './unplaced.ts';

/** Where servers have their configuration, on any machine. */
const CONFIGURATION = ['repository/conf', 'repository\\conf'];

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
  const by = setsUpServer(file, tree) ? 'unpacks' : startsHome(file, tree) ? 'starts' : null;
  if (by === null) return [];
  const own = new Set(entries.map(({ path }) => path));
  return entries
    .filter((entry) => {
      const { path, home, source } = entry;
      return (
        isPlainFile(entry) &&
        !isInHome(path, home) &&
        !isNamed(path, tree) &&
        !broughtOn(tree)(source.kind) &&
        decide([source.kind]) &&
        (by === 'unpacks' || (roleOf(path, tree) === null && !isSpokenOfAnywhere(path, own, tree)))
      );
    })
    .map(({ path }) => unbroughtFinding(id, path, pack.span, by));
}

/**
 * Whether any text but those of a home's own files speaks of a file by its name, or of where servers have theirs: a home that is
 * there already may have been set up by programs of any kind.
 *
 * @param own the paths of these files
 */
function isSpokenOfAnywhere(path: string, own: ReadonlySet<string>, tree: Tree): boolean {
  const paths = tree.paths.filter((one) => !own.has(one));
  return [baseOf(path), ...CONFIGURATION].some((name) => isSpokenOf(name, path, tree, [], { paths }));
}

/** Whether a file lies in the layout of a home, which may be the one that runs. */
function isInHome(path: string, home: string): boolean {
  return path.slice(home.length).includes('repository/conf/');
}
