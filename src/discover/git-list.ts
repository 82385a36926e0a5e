import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** What git says about the files of a folder; all paths relative to it, with `/`. */
export interface GitListing {
  paths: string[];
  /** Those of `paths` that are not tracked. */
  late: string[];
  sparse: string[];
  /** Folders git could not list for untracked files. */
  unreadable: string[];
  submodules: string[];
  /** Untracked folders that are repositories of their own. */
  nested: string[];
}

/** A git that takes longer hangs on something of the tree, such as a pipe in the place of a `.gitignore`. */
const TIMEOUT = 120_000;

/** Bytes of an index of some ten thousand files, whose work tree git looks through in a moment. */
const SMALL_INDEX = 1 << 20;

const TRACKED = ['ls-files', '-z', '-t', '--cached'];
const UNTRACKED = ['--others', '--exclude-standard'];

/**
 * The scanned repository's own configuration must not start programs or fetch anything: no file system monitor, no
 * hooks, no transport.
 */
const HARDENED = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'protocol.allow=never',
  '-c',
  'core.quotePath=false',
];

/**
 * Asks git for the files below a folder, or returns null when git cannot answer for it.
 *
 * @param early gets the tracked files while git looks for the others, which takes longer
 */
export async function listWithGit(
  root: string,
  early: (tracked: readonly string[]) => void,
): Promise<GitListing | null> {
  const [cached, others] = isSmall(root)
    ? [git(root, [...TRACKED, ...UNTRACKED])]
    : [git(root, TRACKED), git(root, ['ls-files', '-z', '-t', ...UNTRACKED])];
  const tracked = await cached;
  const listing = tracked === null ? null : parse(tracked);
  if (listing !== null) early(listing.paths);
  const untracked = others === undefined ? listing : await others.then((answer) => answer && parse(answer));
  if (listing === null || untracked === null) return null;
  const { late, nested, unreadable } = untracked;
  return {
    ...listing,
    paths: late.length === 0 ? listing.paths : [...listing.paths, ...late],
    late,
    unreadable,
    submodules: listing.paths.includes('.gitmodules') ? await submodulesOf(root) : [],
    nested,
  };
}

/** Whether a folder is the top of a work tree that one process lists as soon as two: what a process costs is felt there. */
function isSmall(root: string): boolean {
  try {
    return statSync(join(root, '.git/index')).size < SMALL_INDEX;
  } catch {
    return false;
  }
}

/** The path of a folder in its work tree, with a `/` at the end; empty for the top, and for a folder in none. */
export async function pathInWorkTree(folder: string): Promise<string> {
  const answer = await git(folder, ['rev-parse', '--show-prefix']);
  return answer?.stdout.replace(/\n$/, '') ?? '';
}

/** Each entry is a tag, a blank and the path: H cached, S left out by a sparse checkout, M unmerged, ? untracked (in `late` alone). */
function parse({ stdout: text, stderr }: Answer): GitListing {
  const listing: GitListing = {
    paths: [],
    late: [],
    sparse: [],
    unreadable: unreadableIn(stderr),
    submodules: [],
    nested: [],
  };
  let start = 0;
  for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
    const path = text.slice(start + 2, end);
    if (path.endsWith('/')) listing.nested.push(path.slice(0, -1));
    else (text.charCodeAt(start) === 0x3f ? listing.late : listing.paths).push(path);
    if (text.charCodeAt(start) === 0x53) listing.sparse.push(path);
    start = end + 1;
  }
  return listing;
}

/** The paths whose index entry is a commit of another repository. */
async function submodulesOf(root: string): Promise<string[]> {
  const out = await git(root, ['ls-files', '-z', '--stage']);
  if (out === null) return [];
  return out.stdout
    .split('\0')
    .filter((entry) => entry.startsWith('160000 '))
    .map((entry) => entry.slice(entry.indexOf('\t') + 1));
}

interface Answer {
  stdout: string;
  stderr: string;
}

/** What git prints, or null when it fails, hangs or is not there. */
function git(cwd: string, args: readonly string[]): Promise<Answer | null> {
  return new Promise((resolve) => {
    const options = { cwd, env: environment(), encoding: 'utf8', maxBuffer: 1 << 30, timeout: TIMEOUT } as const;
    const child = execFile('git', [...HARDENED, ...args], options, (error, stdout, stderr) =>
      resolve(error === null ? { stdout, stderr } : null),
    );
    child.stdin?.end();
  });
}

/** GIT_DIR and its kin, as a hook sets them, would make git answer for another repository than the folder's. */
function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!name.startsWith('GIT_') || name.startsWith('GIT_CONFIG')) env[name] = value;
  }
  return { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

function unreadableIn(stderr: string): string[] {
  return [...stderr.matchAll(/^warning: could not open directory '(.+?)\/?': /gm)].map((match) => match[1] as string);
}
