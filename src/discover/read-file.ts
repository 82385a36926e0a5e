import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';

/** Larger files are not read: no configuration of a product home comes near it. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** A file's bytes, or why they could not be had; `absent` for a path that is not there (deleted, not checked out). */
export type Bytes =
  | { bytes: Buffer }
  /** `part` of it can be read, nothing (it is a `denied` file), or it is no file of the tree at all. */
  | { problem: string; kind: 'large' | 'denied' | 'no-file' }
  | { absent: true };

/**
 * Reads one listed file without ever leaving `root`, blocking on a pipe or loading an oversized file.
 *
 * @param root absolute real path of the scanned folder
 * @param path root-relative path with `/`
 */
export function readBytes(root: string, path: string): Bytes {
  return withFile(root, path, (descriptor, stat) => {
    if (stat.size > MAX_BYTES) return { problem: `it is larger than ${MAX_BYTES >> 20} MiB`, kind: 'large' };
    const bytes = Buffer.allocUnsafe(stat.size);
    return { bytes: bytes.subarray(0, fill(descriptor, bytes)) };
  });
}

/** GitHub refuses larger files, so nothing behind this is looked at. */
const MAX_SEARCHED = 128 * 1024 * 1024;
const PIECE = 1024 * 1024;
/** What a pattern may span over the border of two pieces. */
const OVERLAP = 1024;

/**
 * Hands an oversized file to `visit` piece by piece, pieces overlapping a little.
 *
 * @param visit returns true to go on; the buffer is only valid during the call
 */
export function readPieces(root: string, path: string, visit: (piece: Buffer) => boolean): void {
  withFile(root, path, (descriptor, stat) => {
    const buffer = Buffer.allocUnsafe(PIECE + OVERLAP);
    let kept = 0;
    for (let read = 0; read < Math.min(stat.size, MAX_SEARCHED); read += PIECE) {
      const count = fill(descriptor, buffer.subarray(kept, kept + PIECE));
      const piece = buffer.subarray(0, kept + count);
      if (count === 0 || !visit(piece)) break;
      kept = Math.min(OVERLAP, piece.length);
      piece.copy(buffer, 0, piece.length - kept);
    }
    return { absent: true };
  });
}

function withFile(root: string, path: string, read: (descriptor: number, stat: Stats) => Bytes): Bytes {
  const full = join(root, path);
  let descriptor: number;
  try {
    const real = realpathSync.native(full);
    if (!real.startsWith(root === sep ? root : root + sep)) {
      return { problem: 'it is a link, or lies behind one, that leads out of the scanned folder', kind: 'no-file' };
    }
    descriptor = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENXIO') return { problem: 'it is not a regular file', kind: 'no-file' };
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ELOOP')
      return { problem: `it cannot be opened (${code})`, kind: 'denied' };
    return isLink(full) ? { problem: 'it is a link that leads nowhere', kind: 'no-file' } : { absent: true };
  }
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) return { absent: true };
    if (!stat.isFile()) return { problem: 'it is not a regular file', kind: 'no-file' };
    return read(descriptor, stat);
  } catch (error) {
    return { problem: `it cannot be read (${(error as NodeJS.ErrnoException).code})`, kind: 'denied' };
  } finally {
    closeSync(descriptor);
  }
}

function isLink(full: string): boolean {
  try {
    return lstatSync(full).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Fills the buffer as far as the file goes; returns the number of bytes. */
function fill(descriptor: number, buffer: Buffer): number {
  let filled = 0;
  while (filled < buffer.length) {
    const count = readSync(descriptor, buffer, filled, buffer.length - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
