import { get, str, type YamlNode } from '../../read/yaml.ts';
import type { Release } from '../evidence/release.ts';
import { type Element, elementsTaken, GIVEN, imageForElement } from '../kubernetes/application-set-elements.ts';
import { eachMap } from '../text/each-map.ts';
import { filledValues, withHolesFilled } from '../text/filled-values.ts';
import type { Located } from '../text/located.ts';
import { baseOf, dirOf } from '../text/paths.ts';

const WHOLE = /\{\{-?[ \t]{0,9}(?:path|\.path\.path)[ \t]{0,9}-?\}\}/g;
const LAST = /\{\{-?[ \t]{0,9}\.?path\.basename(?:Normalized)?[ \t]{0,9}-?\}\}/g;
const ONE = /\{\{-?[ \t]{0,9}(?:path\[(\d{1,2})\]|index \.path\.segments (\d{1,2}))[ \t]{0,9}-?\}\}/g;

/** Nobody lists more one by one. */
const MAX_FOLDERS = 1000;

/** The folders that generators of an `ApplicationSet` go through, as patterns: those of git, by folders or by files in them. */
export function foldersOf(generators: YamlNode | null): string[] {
  const found: string[] = [];
  eachMap(generators, (map, path) => {
    const written = str(get(map, 'path'));
    if (written === null || str(get(map, 'exclude')) === 'true') return;
    if (path.at(-1) === 'directories') found.push(written);
    else if (path.at(-1) === 'files') found.push(dirOf(written));
  });
  return found.filter((folder) => !folder.includes('**')).slice(0, MAX_FOLDERS);
}

/**
 * A release as it is for each folder, where its paths have that put in; else itself. A name of the pattern that is open
 * stays open.
 */
export function inFolders(release: Release, folders: readonly string[]): Release[] {
  const isOf = [release.chart, ...release.files].some((path) => /\{\{[^{}]{0,40}\bpath\b/.test(path));
  if (!isOf || folders.length === 0) return [release];
  return folders.map((folder) => {
    const put = (path: string): string => withFolder(path, folder);
    const name = folder.includes('*') ? release.name : `${release.name}/${baseOf(folder)}`;
    return { ...release, name, chart: put(release.chart), files: release.files.map(put) };
  });
}

function withFolder(path: string, folder: string): string {
  const names = folder.split('/').map((name, index) => (/[*?]/.test(name) ? `{{path[${index}]}}` : name));
  const at = (index: number, whole: string): string => names[index] ?? whole;
  return path
    .replace(WHOLE, () => names.join('/'))
    .replace(LAST, (whole) => at(names.length - 1, whole))
    .replace(ONE, (whole, old?: string, index?: string) => at(Number(old ?? index), whole));
}

/** A release as it is for each element that it takes something from; else itself. */
export function forElements(release: Release, elements: readonly Element[], text: string): Release[] {
  const taken = elementsTaken(elements, text);
  if (taken.length === 0) return [release];
  return taken.map((element, index) => {
    const given = (name: string): Located | null => element.get(name) ?? null;
    const put = (written: string): string => withHolesFilled(written, GIVEN, given);
    const [name = `${index + 1}`] = [...element.values()].map((value) => value.text);
    const { values, chart, files, images } = release;
    return {
      ...release,
      name: `${release.name}/${name}`,
      chart: put(chart),
      files: files.map(put),
      values: values && filledValues(values, GIVEN, given),
      ...(images ? { images: images.map((one) => imageForElement(one, element)) } : {}),
    };
  });
}
