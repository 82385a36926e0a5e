import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Larger files are not read: no configuration of a product home comes near it. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** A file's bytes, or why they could not be had; `absent` for a path that is not there (deleted, not checked out). */
export type Bytes = { bytes: Buffer } | { problem: string } | { absent: true };

/**
 * Reads one listed file without ever leaving `root`, blocking on a pipe or loading an oversized file.
 *
 * @param root absolute real path of the scanned folder
 * @param path root-relative path with `/`
 */
export function readBytes(root: string, path: string): Bytes {
  const full = join(root, path);
  let descriptor: number;
  try {
    descriptor = openSync(full, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { absent: true };
    if (code !== 'ELOOP') return { problem: `it cannot be opened (${code})` };
    const target = realTarget(root, full);
    if (typeof target !== 'string') return target;
    descriptor = openSync(target, constants.O_RDONLY | constants.O_NONBLOCK);
  }
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) return { absent: true };
    if (!stat.isFile()) return { problem: 'it is not a regular file' };
    if (stat.size > MAX_BYTES) return { problem: `it is larger than ${MAX_BYTES >> 20} MiB` };
    const bytes = Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(descriptor, bytes, filled, bytes.length - filled, null);
      if (count === 0) break;
      filled += count;
    }
    return { bytes: filled === bytes.length ? bytes : bytes.subarray(0, filled) };
  } catch (error) {
    return { problem: `it cannot be read (${(error as NodeJS.ErrnoException).code})` };
  } finally {
    closeSync(descriptor);
  }
}

function realTarget(root: string, full: string): string | Bytes {
  let target: string;
  try {
    target = realpathSync(full);
  } catch {
    return { problem: 'it is a link that leads nowhere' };
  }
  if (target !== root && !target.startsWith(root + sep))
    return { problem: 'it is a link that leads out of the scanned folder' };
  return target;
}
