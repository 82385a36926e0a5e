import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listWithGit } from './git-list.ts';

/** Folders whose content the server does not read (advisory.md, "How the product reads the settings") or that are not the repository's. */
const LEFT_OUT = /(?:^|\/)(?:\.git|node_modules)(?:\/|$)|(?:^|\/)repository\/components\/features\//;
const BACKUP = /(^|\/)backup\//g;
const IN_A_HOME = /^(?:(.*?)\/)?repository\/(?:conf|components|deployment|resources)\//;

export interface Listing {
  /** Root-relative paths with `/`, sorted by code units, each once. */
  paths: string[];
  /** The paths that were not given early, in any order, some of them not in `paths`. */
  late: string[];
  /** Folders that could not be listed. */
  unreadable: string[];
  /** Tracked files a sparse checkout leaves out; they may lie on the disk all the same. */
  sparse: string[];
  /** Submodules that are not checked out. */
  submodules: string[];
}

/**
 * Lists the files below `root` that could matter to anybody: inside a git work tree the tracked files and the
 * untracked ones git does not ignore, elsewhere all files of the folder. Links are listed, not followed.
 *
 * @param root absolute path of a folder
 * @param early gets a part of the list as soon as it is known, so that work on it can begin
 * @throws the file system's error when `root` itself cannot be read
 */
export async function listFiles(root: string, early: (paths: readonly string[]) => void = () => {}): Promise<Listing> {
  const listed = (await fromGit(root, early)) ?? walk(root);
  const paths = listed.paths.filter((path) => !isLeftOut(path));
  // Git sorts by bytes, which is another order for few characters only, and its two answers follow one another.
  paths.sort();
  // A path in conflict is listed once for each side.
  return { ...listed, paths: paths.filter((path, index) => path !== paths[index - 1]) };
}

/** A plain search first: the pattern is needed for few paths. */
function isLeftOut(path: string): boolean {
  return (
    (path.includes('.git') || path.includes('node_modules') || path.includes('components/features/')) &&
    LEFT_OUT.test(path)
  );
}

/** Drops what lies in the `backup` folder of a product home: of a folder with the folders each home has in its `repository/`. */
export function outsideBackups(paths: readonly string[]): readonly string[] {
  // Few repositories have such a folder: the homes are looked for only then.
  if (!paths.some((path) => path.includes('backup/'))) return paths;
  const homes = new Set<string>();
  for (const path of paths) {
    const home = path.includes('repository/') && IN_A_HOME.exec(path);
    if (home) homes.add(home[1] ?? '');
  }
  return paths.filter(
    (path) =>
      !path.includes('backup/') || ![...path.matchAll(BACKUP)].some(({ index }) => homes.has(path.slice(0, index))),
  );
}

/** Git's answer, with the repositories inside the repository asked for themselves. */
async function fromGit(root: string, early: (paths: readonly string[]) => void): Promise<Listing | null> {
  const listed = await listWithGit(root, early);
  // An ignored folder inside a work tree lists nothing; it is walked like any other folder.
  if (listed === null || listed.paths.length === 0) return null;
  const { paths, late, sparse, unreadable, submodules, nested } = listed;
  const result: Listing = { paths, late, sparse, unreadable, submodules: [] };
  for (const path of submodules) {
    if (isCheckedOut(root, path)) await addBelow(result, path, root);
    else result.submodules.push(path);
  }
  for (const path of nested) await addBelow(result, path, root);
  return result;
}

async function addBelow(result: Listing, folder: string, root: string): Promise<void> {
  let inner: Listing;
  try {
    inner = await listFiles(join(root, folder));
  } catch {
    result.unreadable.push(folder);
    return;
  }
  for (const key of ['paths', 'sparse', 'unreadable', 'submodules'] as const) {
    for (const path of inner[key]) result[key].push(`${folder}/${path}`);
  }
  for (const path of inner.paths) result.late.push(`${folder}/${path}`);
}

/** Git leaves an empty folder for a submodule that is not checked out. */
function isCheckedOut(root: string, path: string): boolean {
  try {
    return readdirSync(join(root, path)).length > 0;
  } catch {
    return false;
  }
}

function walk(root: string): Listing {
  const paths: string[] = [];
  const listing: Listing = { paths, late: paths, unreadable: [], sparse: [], submodules: [] };
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === '') throw error;
      listing.unreadable.push(folder);
      continue;
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) listing.paths.push(path);
      else if (!isLeftOut(`${path}/`)) pending.push(path);
    }
  }
  return listing;
}
