import { unbroughtFinding } from '../../advisory/unplaced.ts';
import type { Finding } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import type { Survey } from '../placement/survey.ts';
import { broughtOn } from './beside-homes.ts';
import type { Home } from './home.ts';
import { setsUpServer } from './started-packs.ts';
import { isNamed, isPlainFile } from './unplaced.ts';

/**
 * The warnings on files that are taken for those of a server which a script unpacks from its pack and starts, only because
 * nothing else says what runs with them: nothing in the repository names them, takes their folder, or brings any file to
 * where a server reads one of their kind.
 *
 * @param decide whether the verdict would be another one without files of these kinds
 */
export function unbroughtFiles(
  { id, entries, units, identity }: Home,
  decide: (kinds: Iterable<ConfigKind>) => boolean,
  { tree }: Survey,
): Finding[] {
  const [pack] = identity.claims;
  if (units.length > 0 || !pack || !setsUpServer(pack.span.file, tree)) return [];
  return entries
    .filter((entry) => {
      const { path, home, source } = entry;
      return (
        isPlainFile(entry) &&
        !isInHome(path, home) &&
        !isNamed(path, tree) &&
        !broughtOn(tree)(source.kind) &&
        decide([source.kind])
      );
    })
    .map(({ path }) => unbroughtFinding(id, path, pack.span));
}

/** Whether a file lies in the layout of a home, which may be the one that runs. */
function isInHome(path: string, home: string): boolean {
  return path.slice(home.length).includes('repository/conf/');
}
