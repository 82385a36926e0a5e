import type { Tree } from '../../discover/load.ts';
import type { Claim } from '../evidence/claim.ts';
import { imageClaim, takeApart } from '../evidence/image.ts';
import { byRelease } from '../evidence/ranking.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import { type Located, placeKey } from '../text/located.ts';
import { overriding, type Place } from './overridden-defaults.ts';

/** A variable in the name of an image with the default that it has there: `wso2/wso2is:${TAG:-7.1.0}`. */
const WITH_DEFAULT = /(\$\{\w{1,100}:?-)[^{}\s]{1,300}\}/g;
/** A name of an image that is a variable altogether. */
const VARIABLE = /^\$(?:\w{1,100}|\{\w{1,100}\}|\(\w{1,100}\))$/;

/**
 * A container that a script starts, also with the images that it has where others set the variable to whose default its
 * tag, or the image itself, is (`TAG=5.11.0 ./run.sh` beside `TAG=${TAG:-7.1.0}`).
 *
 * @param path of the script
 */
export function withOverriddenTag(unit: Unit, path: string, tree: Tree, read: (path: string) => Carried | null): Unit {
  const set = (place: Place): readonly Located[] => overriding(place, path, tree, read);
  const { name } = takeApart(unit.name);
  const ofVariables = unit.claims.flatMap(({ span, labels }) =>
    set(span).flatMap(
      ({ text, span: at }) => imageClaim(VARIABLE.test(name) ? text : `${name}:${text}`, at, labels, false) ?? [],
    ),
  );
  const known = new Set(unit.claims.map(({ span, what }) => `${placeKey(span)} ${what}`));
  const released = [...ofVariables, ...ofDefaultsWithin(unit, tree.text(path) ?? '', set)].filter(
    ({ version, span, what }) => version !== null && !known.has(`${placeKey(span)} ${what}`),
  );
  return released.length === 0 ? unit : { ...unit, claims: [...unit.claims, ...released].sort(byRelease) };
}

/**
 * The images that a container has where others set the variables with a default in its image's name.
 *
 * @param set what others set the variable to whose default stands at a place
 */
function ofDefaultsWithin({ name, at }: Unit, script: string, set: (place: Place) => readonly Located[]): Claim[] {
  return [...name.matchAll(WITH_DEFAULT)].flatMap(([whole, before = '']) => {
    const start = script.indexOf(whole, at.start);
    return set({ file: at.file, start: start + before.length }).flatMap(
      (one) =>
        imageClaim(
          name.replace(whole, () => one.text),
          one.span,
          [],
          false,
        ) ?? [],
    );
  });
}
