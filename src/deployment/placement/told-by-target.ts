import type { NameClass } from '../../discover/names.ts';
import { type Entry, hasOwnName, isDecisiveKind, isHomePath, kindOfPath } from '../evidence/entry.ts';
import { fileEntry, unreadEntry } from '../evidence/file-entries.ts';
import type { PutFile } from '../evidence/put-file.ts';
import type { Mount } from '../evidence/unit.ts';
import { chartOf } from '../helm/chart.ts';
import { filledByTerraform } from '../terraform/terraform-templates.ts';
import type { Carried } from '../text/carried.ts';
import { baseOf } from '../text/paths.ts';
import { isMapOf } from './map-entries.ts';
import { filesPutByManifests } from './put-by-manifests.ts';
import { filesPutBySteps } from './put-by-steps.ts';
import { filesPutByTasks } from './put-by-tasks.ts';
import { filesPutByTerraform } from './put-by-terraform.ts';
import type { Survey } from './survey.ts';

/**
 * The files that something puts to where they are called as a product's configuration file is (`COPY is.conf
 * …/repository/conf/deployment.toml`), and that no entry is of: their own name does not tell what they are. No other
 * file is read for that.
 *
 * @param others what else is put, beside what units, maps, tasks, manifests and steps put
 */
export function filesToldByTarget(
  survey: Survey,
  others: readonly PutFile[],
  carried: (path: string) => Carried | null,
): Entry[] {
  const { tree, charts } = survey;
  // A manifest or a script that holds such files is none itself.
  const known = new Set(survey.entries.map(({ source }) => source.file));
  const puts = [
    ...putsOfUnits(survey),
    ...putsInMaps(survey),
    ...filesPutByTasks(tree, carried),
    ...filesPutByManifests(tree),
    ...filesPutByTerraform(tree),
    ...filesPutBySteps(tree),
    ...others,
  ];
  const targets = new Map<string, string>();
  for (const { path, target } of puts) {
    const isClearer = !targets.has(path) || isInHome(target);
    if (isClearer && !known.has(path) && isConfiguration(target)) targets.set(path, target);
  }
  return [...targets].flatMap(([path, target]) => {
    const nameClass: NameClass = kindOfPath(target) === 'deployment.toml' ? 'toml' : 'config-xml';
    const file = tree.load(path, nameClass);
    if (file === null) return [];
    const chart = chartOf(path, charts)?.folder ?? null;
    const filledBy = filledByTerraform(path, tree);
    return ('problem' in file ? unreadEntry(file, target) : fileEntry(file, chart, target, filledBy)) ?? [];
  });
}

/** What the mounts and copies of units put. */
function putsOfUnits({ units, maps }: Survey): PutFile[] {
  const ofMount = (mount: Mount): PutFile[] => {
    if (mount.kind === 'values' || mount.kind === 'text' || mount.to === null) return [];
    const target = mount.to;
    if (mount.kind === 'path') return [{ path: mount.from, target }];
    const { key } = mount;
    const paths = maps.filter(({ name }) => isMapOf(mount, name)).flatMap((map) => map.paths);
    return paths.flatMap(({ path, key: renamed }) => (key === (renamed ?? baseOf(path)) ? [{ path, target }] : []));
  };
  return units.flatMap(({ mounts }) => mounts.flatMap(ofMount));
}

/** What config maps and secrets have under another key than its name. */
function putsInMaps({ maps }: Survey): PutFile[] {
  return maps.flatMap(({ paths }) => paths.flatMap(({ path, key }) => (key === null ? [] : [{ path, target: key }])));
}

function isConfiguration(target: string): boolean {
  const kind = kindOfPath(target);
  return kind !== null && isDecisiveKind(kind) && hasOwnName(target);
}

function isInHome(target: string): boolean {
  const kind = kindOfPath(target);
  return kind !== null && isHomePath(target, kind);
}
