import { builtImages } from './dockerfile.ts';
import { dirOf, isBelow, isThere } from './paths.ts';

/**
 * The folder a Dockerfile that nothing says more of is built from: its own, or one above it from which it names files
 * with the way down to itself (`COPY is/conf/deployment.toml …` in `is/Dockerfile`) that its own folder does not have.
 *
 * @param paths all of the repository, sorted by code units
 */
export function buildContext(path: string, text: string, paths: readonly string[]): string {
  const own = dirOf(path);
  const folders = own.split('/');
  const mounts = builtImages(path, text, '').flatMap((image) => image.mounts);
  const sources = mounts.flatMap((mount) => (mount.kind === 'path' ? [mount.from] : []));
  const isIn = (folder: string, source: string): boolean =>
    isThere(paths, folder === '' ? source : `${folder}/${source}`);
  for (let above = folders.length - 1; above >= 0; above--) {
    const context = folders.slice(0, above).join('/');
    const way = folders.slice(above).join('/');
    if (sources.some((source) => isBelow(source, way) && isIn(context, source) && !isIn(own, source))) return context;
  }
  return own;
}
