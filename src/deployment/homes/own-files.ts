import { addTo } from '../../lists.ts';
import type { ConfigKind } from '../../settings.ts';
import { withoutTemplateEnding } from '../evidence/entry.ts';
import type { Survey } from '../placement/survey.ts';
import type { RunningText } from '../scripts/texts-that-run.ts';
import { areInLine, baseOf, dirOf, foldersAbove, isAnyEndOf, literally, sharedDepth } from '../text/paths.ts';
import { perKey } from '../text/per-tree.ts';
import { FROM_HERE, KEY } from './unplaced.ts';

/** A file of the repository that something may name. */
export interface NamedFile {
  path: string;
  kind: ConfigKind;
  /** The folder of its role, its module or its cookbook, or else its own. */
  folder: string;
}

/** A place in a home on a machine or in a container, by all that stands before the name of the file. */
const IN_HOME = /^(?:\/|\$|\}\})(?!.*\.\.\/).*\/(?:repository|wso2-?mi[\w.-]{0,40})\/conf\//;

/**
 * Whether a text names a configuration file of the repository. A text of another folder does not where it speaks of the
 * file's place in a home or of a key of a config map, nor where it has a file of that kind nearby and names that one.
 */
export function namesFile({ path: from, text }: RunningText, file: NamedFile, survey: Survey): boolean {
  const { path, folder } = file;
  const called = withoutTemplateEnding(baseOf(path)) ?? baseOf(path);
  if (!text.includes(called)) return false;
  if (areInLine(dirOf(from), folder)) return true;
  const own = ownFiles(from, file, survey);
  const name = new RegExp(`(?<=([^\\s"'\`=:,;<>|&[]{0,300}))${literally(called)}[\\w.-]{0,100}`, 'g');
  return [...text.replace(KEY, '').matchAll(name)].some(
    ([rest, before = '']) => !IN_HOME.test(before) && !isAnyEndOf(`${before}${rest}`.replace(FROM_HERE, ''), own),
  );
}

/** Whether a text has a file of a kind nearer to it than one of another folder is, in it or beside it. */
export function hasOwnFile(from: string, file: NamedFile, survey: Survey): boolean {
  return ownFiles(from, file, survey).length > 0;
}

/** The files that hold configuration of a kind and lie nearer to a text than a file does. */
function ownFiles(from: string, { path, kind }: NamedFile, survey: Survey): readonly string[] {
  const folders = dirOf(from).split('/');
  const depth = sharedDepth(dirOf(from), dirOf(path));
  const nearer = folders.slice(0, depth + 1).join('/');
  return depth < folders.length ? (filesBelow(kind, survey).get(nearer) ?? []) : [];
}

/** The files that hold configuration of a kind, by each folder they lie below but the root. */
const filesBelow = perKey((kind: ConfigKind, { entries }: Survey): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const files = new Set(entries.filter(({ source }) => source.kind === kind).map(({ source }) => source.file));
  for (const file of files)
    for (const folder of foldersAbove(file)) {
      addTo(found, folder, file);
    }
  return found;
});
