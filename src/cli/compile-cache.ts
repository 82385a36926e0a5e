import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Node 22.8 and later (https://nodejs.org/api/module.html#moduleenablecompilecachecachedir). */
type EnableCompileCache = (folder: string) => unknown;

/**
 * Has Node keep what V8 compiles of the modules loaded from now on, and take it from there the next time: a quarter of the
 * time a small repository takes. Node itself leaves out what does not fit the file, and does nothing with
 * `NODE_DISABLE_COMPILE_CACHE=1` or where the folder cannot be written.
 *
 * Not in Node's default, a folder in the temporary one that any user of the machine could have made and filled, and not in a
 * CI, whose machines are thrown away.
 */
export function keepCompiled(env: Readonly<Record<string, string | undefined>>): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: EnableCompileCache };
  if (enableCompileCache === undefined || env.CI) return;
  const folder = cacheFolder(env.XDG_CACHE_HOME);
  if (folder !== null) enableCompileCache(join(folder, 'wso2-cert-auth'));
}

/** Null for a user without a home, such as a container's by number. */
function cacheFolder(xdg: string | undefined): string | null {
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (xdg && isAbsolute(xdg)) return xdg;
  try {
    const home = homedir();
    return isAbsolute(home) ? join(home, '.cache') : null;
  } catch {
    return null;
  }
}
