import { execFileSync } from 'node:child_process';
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose content the server does not read (advisory.md, "How the product reads the settings") or that are not the repository's. */
const LEFT_OUT = /(?:^|\/)(?:\.git|node_modules)(?:\/|$)|(?:^|\/)repository\/components\/features\//;
const BACKUP = /(?:^|\/)backup\//;

/**
 * Lists the files below `root` that could matter to anybody: inside a git work tree the tracked files and the
 * untracked ones git does not ignore, elsewhere all files of the folder. Links are listed, not followed.
 *
 * @param root absolute path of a folder
 * @returns root-relative paths with `/`, sorted by code units, each once
 * @throws the file system's error when `root` itself cannot be read
 */
export function listFiles(root: string): Listing {
  const unreadable: string[] = [];
  const listed = listWithGit(root, unreadable) ?? walk(root, unreadable);
  const paths = [...new Set(listed)].filter((path) => !LEFT_OUT.test(path)).sort(byCodeUnit);
  return { paths, unreadable };
}

export interface Listing {
  paths: string[];
  /** Folders that could not be listed. */
  unreadable: string[];
}

/** Drops what lies in a product home's `backup` folder; `homes` are root-relative folders without a trailing slash. */
export function outsideBackups(paths: readonly string[], homes: ReadonlySet<string>): string[] {
  return paths.filter((path) => {
    const backup = BACKUP.exec(path);
    if (!backup) return true;
    const home = path.slice(0, backup.index);
    return !homes.has(home);
  });
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * `git ls-files` below `root`, or null when git cannot answer for it. A submodule is a repository of its own, so
 * each one that is checked out is asked too.
 */
function listWithGit(root: string, unreadable: string[]): string[] | null {
  let out: string;
  try {
    // The scanned repository's own configuration must not start programs: no file system monitor, no hooks.
    out = execFileSync(
      'git',
      [
        '-c',
        'core.fsmonitor=',
        '-c',
        'core.hooksPath=/dev/null',
        'ls-files',
        '-z',
        '--cached',
        '--others',
        '--exclude-standard',
      ],
      { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  } catch {
    return null;
  }
  const paths = out.split('\0');
  paths.pop();
  // An ignored folder inside a work tree lists nothing; it is walked like any other folder.
  if (paths.length === 0) return null;
  if (!paths.includes('.gitmodules')) return paths;
  return paths.flatMap((path) => {
    if (!isFolder(root, path)) return [path];
    const inner = listFiles(join(root, path));
    unreadable.push(...below(path, inner.unreadable));
    return below(path, inner.paths);
  });
}

function isFolder(root: string, path: string): boolean {
  try {
    readdirSync(join(root, path));
    return true;
  } catch {
    return false;
  }
}

function below(folder: string, paths: readonly string[]): string[] {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return paths.map((path) => prefix + path);
}

function walk(root: string, unreadable: string[]): string[] {
  const found: string[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === '') throw error;
      unreadable.push(folder);
      continue;
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) found.push(path);
      else if (!LEFT_OUT.test(`${path}/`)) pending.push(path);
    }
  }
  return found;
}
