import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { classify } from '../discover/names.ts';
import { MAX_BYTES } from '../discover/read-file.ts';
import type { Git } from './git.ts';

/** Files whose names say nothing are needed only when a manifest names them; such are small. */
const SMALL = 64 * 1024;
/** Bytes read from git at once. */
const BATCH = 64 * 1024 * 1024;

interface Blob {
  path: string;
  id: string;
  size: number;
  link: boolean;
}

/**
 * Writes the files of a commit that a scan can read into a new temporary folder: no second checkout, and no
 * filter, hook or attribute of the repository takes part. Files too large to be read are there with their size only, and what no
 * scan opens is there by name.
 *
 * @param prefix the scanned folder inside the repository, '' or `folder/`
 * @param temporary where temporary files go (`RUNNER_TEMP`), the system's folder when undefined
 * @returns the folder and how to remove it
 */
export async function writeBaseTree(
  git: Git,
  commit: string,
  prefix: string,
  temporary: string | undefined,
): Promise<{ root: string; remove(): void }> {
  const blobs = await listBlobs(git, commit, prefix);
  const root = mkdtempSync(join(temporary || tmpdir(), 'wso2-cert-auth-base-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  try {
    const made = new Set<string>();
    for (const batch of batches(blobs)) {
      const contents = await readBlobs(git, batch);
      for (const [index, blob] of batch.entries()) write(root, blob, contents[index] as Buffer | null, made);
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { root, remove };
}

async function listBlobs(git: Git, commit: string, prefix: string): Promise<Blob[]> {
  const path = prefix === '' ? [] : ['--', prefix];
  const out = await git.run(['ls-tree', '-r', '-l', '-z', '--full-tree', commit, ...path]);
  const blobs: Blob[] = [];
  for (const line of out.toString('utf8').split('\0')) {
    const entry = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line);
    if (entry === null || !(entry[4] as string).startsWith(prefix)) continue;
    const path = (entry[4] as string).slice(prefix.length);
    if (!isPlain(path)) continue;
    blobs.push({ path, id: entry[2] as string, size: Number(entry[3]), link: entry[1] === '120000' });
  }
  // Links last: nothing can then be written through one.
  return blobs.sort((a, b) => Number(a.link) - Number(b.link));
}

/** A hostile tree object can name anything; a name with a NUL, a `..` or a `.git` in it is not written. */
const isPlain = (path: string): boolean =>
  path !== '' && path.split('/').every((part) => !['', '.', '..'].includes(part) && part.toLowerCase() !== '.git');

const isRead = ({ path, size, link }: Blob): boolean =>
  link || (classify(path) === null ? size <= SMALL : size <= MAX_BYTES);

function* batches(blobs: readonly Blob[]): Generator<Blob[]> {
  let batch: Blob[] = [];
  let bytes = 0;
  for (const blob of blobs) {
    batch.push(blob);
    if (isRead(blob)) bytes += blob.size;
    if (bytes < BATCH) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  yield batch;
}

/** The blobs' bytes, null for one that is not read. */
async function readBlobs(git: Git, blobs: readonly Blob[]): Promise<(Buffer | null)[]> {
  const wanted = blobs.filter(isRead);
  const out =
    wanted.length === 0
      ? Buffer.alloc(0)
      : await git.run(['cat-file', '--batch'], wanted.map(({ id }) => `${id}\n`).join(''));
  let at = 0;
  return blobs.map((blob) => {
    if (!isRead(blob)) return null;
    // `<id> blob <size>\n<bytes>\n`
    const start = out.indexOf(10, at) + 1;
    const header = out.subarray(at, start).toString('latin1');
    if (start === 0 || header !== `${blob.id} blob ${blob.size}\n`)
      throw new Error(`git has no content for ${blob.id}.`);
    at = start + blob.size + 1;
    return out.subarray(start, start + blob.size);
  });
}

function write(root: string, blob: Blob, content: Buffer | null, made: Set<string>): void {
  const full = join(root, blob.path);
  const folder = dirname(full);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  if (blob.link) symlinkSync((content as Buffer).toString('utf8'), full);
  else {
    writeFileSync(full, content ?? '', { flag: 'wx' });
    if (content === null && classify(blob.path) !== null) truncateSync(full, blob.size);
  }
}
