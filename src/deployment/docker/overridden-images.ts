import type { Tree } from '../../discover/load.ts';
import { imageClaim, takeApart } from '../evidence/image.ts';
import { byRelease } from '../evidence/ranking.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { overriding } from './overridden-defaults.ts';

/**
 * A container that a script starts, also with the images that it has where others set the variable to whose default its
 * tag is (`TAG=5.11.0 ./run.sh` beside `TAG=${TAG:-7.1.0}`).
 *
 * @param path of the script
 */
export function withOverriddenTag(unit: Unit, path: string, tree: Tree, read: (path: string) => Carried | null): Unit {
  const { name } = takeApart(unit.name);
  const others = unit.claims.flatMap(({ kind, version, span, labels }) =>
    kind !== 'image' || version === null
      ? []
      : overriding({ text: version, span }, path, tree, read).flatMap(
          ({ text, span: at }) => imageClaim(`${name}:${text}`, at, labels, false) ?? [],
        ),
  );
  const released = others.filter(({ version }) => version !== null);
  return released.length === 0 ? unit : { ...unit, claims: [...unit.claims, ...released].sort(byRelease) };
}
