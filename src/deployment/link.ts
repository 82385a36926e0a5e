import type { Entry } from './entry.ts';
import { isHomePath } from './entry.ts';
import { commonFolder, depth, dirOf, isBelow } from './paths.ts';
import type { Survey } from './survey.ts';
import type { ConfigMapSet, Mount, Unit } from './unit.ts';

/** The configuration one mount brings into a unit's home. */
export interface Linked {
  entries: Entry[];
}

/**
 * The configuration files each mount of a unit puts where the product reads them, in the order of the mounts.
 * A mount that brings none is left out.
 */
export function linkedEntries(unit: Unit, survey: Survey): Linked[] {
  return unit.mounts
    .map((mount) => ({ entries: entriesOf(mount, unit, survey) }))
    .filter(({ entries }) => entries.length > 0);
}

function entriesOf(mount: Mount, unit: Unit, survey: Survey): Entry[] {
  const { entries } = survey;
  if (mount.kind === 'values') return entries.filter((entry) => entry.source.file === mount.file);
  if (mount.kind === 'path') return entries.filter((entry) => entry.map === null && lands(entry, mount.from, mount.to));
  const inline = entries.filter(
    (entry) => entry.map === mount.name && (mount.key === null || entry.source.name === mount.key),
  );
  const named = survey.maps.filter((map) => map.name === mount.name);
  const fromFiles = nearest(named, unit.file, (map) => map.file).flatMap((map) => mapEntries(map, mount.key, entries));
  return [...nearest(inline, unit.file, (entry) => entry.source.file), ...fromFiles];
}

/** Entries of a map made from files: the files named, and the files that lie directly in a folder named. */
function mapEntries(map: ConfigMapSet, key: string | null, entries: readonly Entry[]): Entry[] {
  return entries.filter(
    (entry) =>
      entry.map === null &&
      map.paths.some(
        ({ path, key: renamed }) =>
          (entry.path === path && (key === null || key === (renamed ?? entry.source.name))) ||
          (dirOf(entry.path) === path && (key === null || key === entry.source.name)),
      ),
  );
}

/** Several things of one name: those nearest to the file that refers to them. */
function nearest<T>(candidates: readonly T[], file: string, fileOf: (candidate: T) => string): T[] {
  const near = candidates.map((candidate) => depth(commonFolder(dirOf(file), dirOf(fileOf(candidate)))));
  const best = Math.max(...near);
  return candidates.filter((_, index) => near[index] === best);
}

/** Whether a file or folder mounted from `from` to `to` puts this entry where a home reads it. */
function lands(entry: Entry, from: string, to: string | null): boolean {
  if (entry.path === from)
    return (
      to === null ||
      landsAs(entry, to.endsWith('/') || !/\.\w+$/.test(to) ? `${to.replace(/\/$/, '')}/${entry.source.name}` : to)
    );
  if (!isBelow(entry.path, from)) return false;
  const rest = entry.path.slice(from === '' ? 0 : from.length + 1);
  // A build context copied as a whole brings folders of other homes along; only a home that begins right here counts.
  if (rest.startsWith('repository/') || rest.startsWith('conf/')) return true;
  return to !== null && landsAs(entry, `${to.replace(/\/$/, '')}/${rest}`) && !/(?:^|\/)repository\/conf\//.test(rest);
}

function landsAs(entry: Entry, target: string): boolean {
  const plain = target.replace(/\.(?:j2|erb|tpl|tmpl|template)$/, '');
  if (isHomePath(plain, entry.source.kind)) return true;
  // `/home/wso2carbon/wso2-config-volume` and a bare `<HOME>/conf` are homes of their own kinds of layout.
  return /(?:^|\/)(?:wso2-config-volume|conf)\/(?:identity\/|security\/|tomcat\/)?[\w.-]+$/.test(plain);
}
