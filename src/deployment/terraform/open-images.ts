import type { LoadedFile, Tree } from '../../discover/load.ts';

/**
 * Files that name nothing of WSO2's, because something else gives the image: they are read all the same.
 *
 * @param loaded the paths of those that are read anyway
 * @param isOfKind whether a path is one of the files meant
 * @param isOpen whether a text has an image that something else gives
 */
export function filesOfOpenImages(
  tree: Tree,
  loaded: ReadonlySet<string>,
  isOfKind: (path: string) => boolean,
  isOpen: (text: string) => boolean,
): LoadedFile[] {
  return tree.paths.flatMap((path) => {
    const text = isOfKind(path) && !loaded.has(path) ? (tree.text(path) ?? '') : '';
    return isOpen(text) ? [{ path, nameClass: 'carrier' as const, text }] : [];
  });
}
