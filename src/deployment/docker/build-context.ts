import { dirOf, isBelow, isThere, pathFrom, pathIn } from '../text/paths.ts';
import { builtImages } from './dockerfile.ts';

/**
 * The folder a Dockerfile that nothing says more of is built from: its own, or one above it from which it names files
 * with the way down to itself (`COPY is/conf/deployment.toml …` in `is/Dockerfile`) that its own folder does not have.
 * Where it names none so, the nearest of these that has the most of what it copies (`docker build -f is/Dockerfile .`).
 *
 * @param paths all of the repository, sorted by code units
 */
export function buildContext(path: string, text: string, paths: readonly string[]): string {
  const own = dirOf(path);
  const folders = own === '' ? [] : own.split('/');
  const sources = sourcesOf(text);
  const isIn = (folder: string, source: string): boolean => isThere(paths, pathIn(folder, source));
  const above = folders.map((_, count) => folders.slice(0, -1 - count).join('/'));
  const onTheWay = above.find((context) => {
    const way = pathFrom(context, own);
    return sources.some((source) => isBelow(source, way) && isIn(context, source) && !isIn(own, source));
  });
  if (onTheWay !== undefined) return onTheWay;
  return mostOf(sources, [own, ...above], paths);
}

/**
 * The first of some folders that has the most of what a Dockerfile copies.
 *
 * @param folders at least one
 * @param paths all of the repository, sorted by code units
 */
export function contextAmong(folders: readonly string[], text: string, paths: readonly string[]): string {
  return mostOf(sourcesOf(text), folders, paths);
}

function mostOf(sources: readonly string[], folders: readonly string[], paths: readonly string[]): string {
  const has = (folder: string): number => sources.filter((source) => isThere(paths, pathIn(folder, source))).length;
  return folders.reduce((best, folder) => (has(folder) > has(best) ? folder : best));
}

/** What a Dockerfile copies from its context. */
function sourcesOf(text: string): string[] {
  const mounts = builtImages('', text, '').flatMap((image) => image.mounts);
  return [...new Set(mounts.flatMap((mount) => (mount.kind === 'path' && mount.from !== '' ? [mount.from] : [])))];
}
