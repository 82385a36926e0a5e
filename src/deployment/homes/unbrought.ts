import { unbroughtFinding } from '../../advisory/unplaced.ts';
import type { Tree } from '../../discover/load.ts';
import type { Finding } from '../../model.ts';
import type { ConfigKind } from '../../settings.ts';
import { roleOf } from '../ansible/ansible.ts';
import { isOwnFile } from '../evidence/entry.ts';
import type { Survey } from '../placement/survey.ts';
import { mayWriteAny } from '../puppet/puppet-files.ts';
import { withoutComments } from '../text/comments.ts';
import { areInLine, baseOf, dirOf } from '../text/paths.ts';
import { broughtOnAround } from './brought-on.ts';
import type { Home } from './home.ts';
import { manifestsThatSetUp, mayBePut } from './module-set-up.ts';
import { hasOwnFile, type NamedFile, namesFile } from './own-files.ts';
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
  { id, entries, units, identity, toldBeside }: Home,
  decide: (kinds: Iterable<ConfigKind>) => boolean,
  survey: Survey,
): Finding[] {
  const { tree, entries: all } = survey;
  const pack = toldBeside ?? identity.claims[0];
  if (units.length > 0 || !pack) return [];
  const { file } = pack.span;
  const by = setsUp(file, tree);
  if (by === null) return [];
  // Configuration brings none, whatever files it names.
  const configuration = new Set(all.filter(isOwnFile).map(({ path }) => path));
  const others = tree.paths.filter((path) => !configuration.has(path));
  const isSpokenOfAnywhere = (name: string, file: NamedFile): boolean =>
    others.some(
      (one) =>
        isSpokenOf(name, file.path, tree, [], { paths: [one] }) && !isOfOthers(one, [file, pack.span.file], survey),
    );
  const mayBring: Record<SetUp, (file: NamedFile) => boolean> = {
    script: () => false,
    module: (file) => mayBePut(file.path, tree) || isSpokenOfAnywhere(baseOf(file.path), file),
    // A home that is there already may have been set up by programs of any kind.
    start: (file) =>
      roleOf(file.path, tree) !== null ||
      [baseOf(file.path), ...CONFIGURATION].some((name) => isSpokenOfAnywhere(name, file)),
  };
  const isBroughtOn = broughtOnAround(dirOf(file), survey);
  return entries
    .filter((entry) => {
      const { path, home, source } = entry;
      return (
        isPlainFile(entry) &&
        !isInHome(path, home) &&
        !isNamed(path, tree) &&
        !isBroughtOn(source.kind) &&
        decide([source.kind]) &&
        !mayBring[by]({ path, kind: source.kind, folder: dirOf(path) })
      );
    })
    .map(({ path }) => unbroughtFinding(id, path, pack.span, by === 'start' ? 'starts' : 'unpacks'));
}

/** What sets a server up: a script or a module of Puppet's that unpacks its pack, or what starts it in a home that is there already. */
type SetUp = 'script' | 'module' | 'start';

/** How a file that names a pack sets its server up; null where it does not, or may write files of which nothing is known. */
function setsUp(file: string, tree: Tree): SetUp | null {
  if (setsUpServer(file, tree)) return 'script';
  const manifests = manifestsThatSetUp(file, tree)?.map(({ text }) => text);
  if (manifests) return mayWriteAny(manifests, 'files', tree) ? null : 'module';
  return startsHome(file, tree) ? 'start' : null;
}

/** Whether a file sets up another server with files of its own: it lies apart from a file and from what sets up its server. */
function isOfOthers(from: string, [file, by]: [NamedFile, string], survey: Survey): boolean {
  if (areInLine(dirOf(from), dirOf(by)) || !hasOwnFile(from, file, survey)) return false;
  return !namesFile({ path: from, text: withoutComments(survey.tree.text(from) ?? '') }, file, survey);
}

/** Whether a file lies in the layout of a home, which may be the one that runs. */
function isInHome(path: string, home: string): boolean {
  return path.slice(home.length).includes('repository/conf/');
}
