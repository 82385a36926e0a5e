import { get, str, type YamlNode } from '../../read/yaml.ts';
import { volumes } from '../docker/compose-mounts.ts';
import { homeClaims, serversOf } from '../evidence/home-targets.ts';
import { imageClaim } from '../evidence/image.ts';
import { packClaims } from '../evidence/pack-claims.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { eachMap } from '../text/each-map.ts';
import { asShell, type Expanded, expandShell } from '../text/expand.ts';
import type { Lookup } from '../text/located.ts';
import { CONTAINER, isTakenAway } from './taken-away.ts';

/**
 * The containers that Ansible tasks start, each with the files of the repository its volumes bring.
 *
 * @param variables what the variables of an image are at a place of the file, for each time that the task there runs
 */
export function ansibleUnits(
  file: Carried,
  document: YamlNode | null,
  variables: (offset: number) => readonly Lookup[],
): Unit[] {
  const units: Unit[] = [];
  // Most documents have no such task: the walk through all their maps is saved.
  if (!/(?:docker|podman)_container/.test(file.text)) return units;
  eachMap(document, (task, path) => {
    const image = get(task, 'image');
    const module = path.at(-1) ?? '';
    if (image?.kind !== 'scalar' || !CONTAINER.test(module) || isTakenAway(module, task)) return;
    const at = file.span(image);
    const text = file.text.slice(task.start, task.end);
    const spanOf = (start: number, end: number) => file.span({ start: task.start + start, end: task.start + end });
    const mounts = ['volumes', 'volume', 'mounts'].flatMap((key) =>
      volumes(file.file, get(task, key), new Map(), () => null),
    );
    const runs = variables(at.start).map((lookup) => {
      const filled = (written: string): Expanded =>
        expandShell(
          asShell(written, (variable) => lookup(variable) !== null),
          lookup,
        );
      return { name: filled(str(get(task, 'name')) ?? '').text, image: filled(image.value) };
    });
    for (const { name, image: run } of new Map(runs.map((one) => [one.image.text, one])).values()) {
      const verbatim = run.verbatim && image.style === 'plain';
      const claim = imageClaim(run.text, run.definedAt ?? at, [name], verbatim);
      const paths = packClaims(text, spanOf, [name], 'path');
      const homes = homeClaims({ mounts, claims: claim ? [claim] : [] }, paths, at, [name]);
      const unit: Unit = {
        kind: 'ansible',
        name: name || (claim?.what ?? ''),
        file: file.file,
        at,
        claims: claim ? [...new Set([claim, ...paths, ...homes])] : homes,
        builds: null,
        mounts,
        environment: null,
      };
      units.push(...serversOf(unit));
    }
  });
  return units;
}
