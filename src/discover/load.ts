import { decode } from './decode.ts';
import { listFiles, outsideBackups } from './list.ts';
import { type Candidate, lookInto } from './look.ts';
import { classify, mayBeProgram, type NameClass } from './names.ts';
import { type Bytes, readBytes, readPieces } from './read-file.ts';
import { hasConfigName, isLfsPointer, isWorthParsing, roughly } from './worth.ts';

/** A file whose name can matter and whose content names WSO2 or one of its configuration files. */
export interface LoadedFile {
  path: string;
  nameClass: NameClass;
  text: string;
}

/** A file whose name says that it matters, but that could not be read. */
export interface UnreadFile {
  path: string;
  nameClass: NameClass;
  problem: string;
  /**
   * What can be made out of it all the same (its beginning, and around the names of configuration files): enough to
   * tell whether it is WSO2's, never to judge it. Null when nothing is known of the content.
   */
  glimpse: string | null;
}

export interface Tree {
  /** Every listed path, sorted. */
  paths: readonly string[];
  files: LoadedFile[];
  unread: UnreadFile[];
  /** Folders that could not be listed. */
  unreadableFolders: readonly string[];
  /** Submodules that are not checked out. */
  submodules: readonly string[];
  /** Text of any listed file (decoded), or null when it is not there or cannot be read; read once. */
  text(path: string): string | null;
  /** Reads any listed file as one whose name says that it matters; null when it is not there. */
  load(path: string, nameClass: NameClass): LoadedFile | UnreadFile | null;
}

/**
 * Lists `root` and loads every file that can matter. Starts at once, and leaves the processor to others while git lists.
 *
 * @param root absolute real path of the scanned folder
 */
export async function loadTree(root: string): Promise<Tree> {
  const found = new Map<string, Found>();
  const looks: Promise<void>[] = [];
  const begin = (paths: readonly string[]): void => {
    looks.push(lookAt(root, paths, found));
  };
  const listing = await listFiles(root, begin);
  begin(listing.late);
  await Promise.all(looks);

  const paths = outsideBackups(listing.paths);
  const sparse = new Set(listing.sparse);
  const texts = new Map<string, string | null>();
  const files: LoadedFile[] = [];
  const unread: UnreadFile[] = [];
  for (const [path, one] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // What is left out of the list has been looked into like the rest.
    const loaded = isListed(paths, path) ? load(root, path, one.nameClass, one.named, sparse.has(path)) : null;
    if (loaded === null) continue;
    if ('problem' in loaded) unread.push(loaded);
    else {
      texts.set(path, loaded.text);
      files.push(loaded);
    }
  }

  return {
    paths,
    files,
    unread,
    unreadableFolders: listing.unreadable,
    submodules: listing.submodules,
    text(path) {
      let text = texts.get(path);
      if (text === undefined) {
        text = isListed(paths, path) ? textOf(readBytes(root, path)) : null;
        texts.set(path, text);
      }
      return text;
    },
    load: (path, nameClass) => (isListed(paths, path) ? load(root, path, nameClass, true, sparse.has(path)) : null),
  };
}

/** What name and, where the name alone does not decide, a first look say of a file that is to be read. */
interface Found {
  nameClass: NameClass;
  /** Whether it has a configuration file's own name. */
  named: boolean;
}

/** Adds those of `paths` to `found` that are to be read. */
async function lookAt(root: string, paths: readonly string[], found: Map<string, Found>): Promise<void> {
  const candidates: Candidate[] = [];
  for (const path of paths) {
    const nameClass = classify(path);
    if (nameClass === null) continue;
    if (nameClass === 'config-xml' || hasConfigName(path, nameClass)) found.set(path, { nameClass, named: true });
    else candidates.push({ path, nameClass });
  }
  const worth = await lookInto(root, candidates);
  for (const [index, { path, nameClass }] of candidates.entries()) {
    if (worth[index]) found.set(path, { nameClass, named: false });
  }
}

const SPARSE = 'it is tracked, but a sparse checkout leaves it out';
const LFS = 'it is a Git LFS pointer, and the content has not been fetched';

function load(
  root: string,
  path: string,
  nameClass: NameClass,
  named: boolean,
  sparse: boolean,
): LoadedFile | UnreadFile | null {
  const read = readBytes(root, path);
  if ('absent' in read) return named && sparse ? { path, nameClass, problem: SPARSE, glimpse: null } : null;
  if ('problem' in read) {
    if (read.kind === 'no-file' && !named) return null;
    const glimpse = read.kind === 'large' ? glimpseOf(root, path) : null;
    return { path, nameClass, problem: read.problem, glimpse };
  }
  if (named && isLfsPointer(read.bytes)) return { path, nameClass, problem: LFS, glimpse: null };
  if (!named && (!isWorthParsing(read.bytes, nameClass) || isReport(read.bytes))) return null;
  if (mayBeProgram(path) && read.bytes.toString('latin1', 0, 2) !== '#!') return null;
  const decoded = decode(read.bytes);
  if ('problem' in decoded) return { path, nameClass, problem: decoded.problem, glimpse: roughly(read.bytes) };
  return { path, nameClass, text: decoded.text };
}

/** How a report begins: one of this tool's in JSON, or any scanner's in SARIF. */
const REPORT =
  /^\s{0,20}\{\s{0,20}(?:"version"\s{0,20}:\s{0,20}"2\.1\.0"\s{0,20},\s{0,20})?"(?:\$schema"\s{0,20}:\s{0,20}"[^"]{0,200}sarif|schemaVersion"\s{0,20}:\s{0,20}1\s{0,20},\s{0,20}"tool"\s{0,20}:\s{0,20}\{\s{0,20}"name"\s{0,20}:\s{0,20}"wso2-cert-auth")/;

/** Whether a file is the report of a scan: it speaks of servers and of settings, but describes no deployment. */
function isReport(bytes: Buffer): boolean {
  return REPORT.test(bytes.toString('latin1', 0, 1024));
}

/** A word of interest in an oversized file. */
const TELLING = /deployment[\w.-]{0,240}\.toml|identity\.xml|authenticators\.xml|wso2/gi;
/** How much of its line is taken with it, on either side. */
const AROUND = 80;
const MAX_GLIMPSE = 64 * 1024;

function glimpseOf(root: string, path: string): string {
  let glimpse = '';
  readPieces(root, path, (piece) => {
    const text = roughly(piece);
    if (glimpse === '') glimpse = `${text.slice(0, MAX_GLIMPSE / 2)}\n`;
    let taken = 0;
    // What stands around a word is cut out, not matched: a pattern that began with it would try it at every character.
    for (const { 0: word, index } of text.matchAll(TELLING)) {
      if (index < taken) continue;
      const before = text.slice(Math.max(taken, index - AROUND), index);
      const [after] = text.slice(index, index + word.length + AROUND).split('\n', 1) as [string];
      taken = index + after.length;
      glimpse += `${before.slice(before.lastIndexOf('\n') + 1)}${after}\n`;
      if (glimpse.length > MAX_GLIMPSE) return false;
    }
    return true;
  });
  return glimpse;
}

/** Whether a sorted list holds a path. */
function isListed(sorted: readonly string[], path: string): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] as string;
    if (found === path) return true;
    if (found < path) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function textOf(read: Bytes): string | null {
  if (!('bytes' in read)) return null;
  const decoded = decode(read.bytes);
  return 'text' in decoded ? decoded.text : null;
}
