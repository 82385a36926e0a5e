import { dirOf, joinPath } from './paths.ts';
import type { ConfigMapSet } from './unit.ts';

const CREATE = /\bcreate\s+(?:configmap|cm|secret\s+generic)\s+["']?([^\s"']+)["']?((?:[^\n;|&]|\\\r?\n)*)/g;
const FROM_FILE = /--from-file[=\s]+["']?(?:([\w.-]+)=)?([^\s"'\\]+)/g;

/**
 * Config maps a script creates from files of the repository (`kubectl create configmap NAME --from-file=[KEY=]PATH`).
 * Scripts name paths from their own folder or from the folder they are started in, so a path is tried from the script's
 * folder and from each folder above it.
 *
 * @param exists tells whether a root-relative path is a file or folder of the repository
 */
export function shellConfigMaps(file: string, text: string, exists: (path: string) => boolean): ConfigMapSet[] {
  return [...text.matchAll(CREATE)].flatMap((match): ConfigMapSet[] => {
    if (isCommented(text, match.index)) return [];
    const paths = [...(match[2] as string).matchAll(FROM_FILE)].flatMap(([, key, path]) => {
      const resolved = resolve(file, path as string, exists);
      return resolved === null ? [] : [{ path: resolved, key: key ?? null }];
    });
    return paths.length === 0 ? [] : [{ name: match[1] as string, file, paths, inlineKeys: [] }];
  });
}

function isCommented(text: string, at: number): boolean {
  return /^\s*#/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}

/** `path` as seen from the script's folder, else from the nearest folder above where it exists. */
export function resolve(file: string, path: string, exists: (path: string) => boolean): string | null {
  const bare = path.replace(/^\$(?:\{[^}]*\}|\([^)]*\)|\w+)\/?/, '').replace(/\/?\*+$/, '');
  for (let folder: string | null = dirOf(file); folder !== null; folder = folder === '' ? null : dirOf(folder)) {
    const candidate = joinPath(folder, bare);
    if (candidate !== null && exists(candidate)) return candidate;
  }
  return null;
}
