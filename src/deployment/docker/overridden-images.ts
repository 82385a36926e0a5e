import type { Tree } from '../../discover/load.ts';
import type { Span } from '../../model.ts';
import type { Claim } from '../evidence/claim.ts';
import { imageClaim, takeApart } from '../evidence/image.ts';
import { byRelease } from '../evidence/ranking.ts';
import type { Unit } from '../evidence/unit.ts';
import type { Carried } from '../text/carried.ts';
import type { Located } from '../text/located.ts';
import { overriding } from './overridden-defaults.ts';

/** A variable in the name of an image with the default that it has there: `wso2/wso2is:${TAG:-7.1.0}`. */
const WITH_DEFAULT = /(\$\{\w{1,100}:?-)([^{}\s]{1,300})\}/g;
/** A name of an image that is a variable altogether. */
const VARIABLE = /^\$(?:\w{1,100}|\{\w{1,100}\}|\(\w{1,100}\))$/;

/**
 * A container that a script starts, also with the images that it has where others set the variable to whose default its
 * tag, or the image itself, is (`TAG=5.11.0 ./run.sh` beside `TAG=${TAG:-7.1.0}`).
 *
 * @param path of the script
 */
export function withOverriddenTag(unit: Unit, path: string, tree: Tree, read: (path: string) => Carried | null): Unit {
  const set = (text: string, span: Span): readonly Located[] => overriding({ text, span }, path, tree, read);
  const { name } = takeApart(unit.name);
  const ofVariables = unit.claims.flatMap(({ kind, version, span, labels }) =>
    kind !== 'image' || version === null
      ? []
      : set(version, span).flatMap(
          ({ text, span: at }) => imageClaim(VARIABLE.test(name) ? text : `${name}:${text}`, at, labels, false) ?? [],
        ),
  );
  const released = [...ofVariables, ...ofDefaultsWithin(unit, tree.text(path) ?? '', set)].filter(
    ({ version }) => version !== null,
  );
  return released.length === 0 ? unit : { ...unit, claims: [...unit.claims, ...released].sort(byRelease) };
}

/**
 * The images that a container has where others set the variables with a default in its image's name.
 *
 * @param set what others set the variable to whose default stands at a place
 */
function ofDefaultsWithin(
  { name, at }: Unit,
  script: string,
  set: (text: string, span: Span) => readonly Located[],
): Claim[] {
  const start = script.indexOf(name, at.start);
  if (start < 0 || start > at.end) return [];
  return [...name.matchAll(WITH_DEFAULT)].flatMap(({ 0: whole, 1: before = '', 2: text = '', index }) => {
    const from = start + index + before.length;
    return set(text, { file: at.file, start: from, end: from + text.length }).flatMap(
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
