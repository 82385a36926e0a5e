import type { Span } from '../../model.ts';
import type { Located } from '../text/located.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { PACK, packClaim, variablePacks } from './pack.ts';
import { withoutTakenAway } from './taken-away.ts';

/** The address of a database up to a place in it: the folder of a pack there is where one keeps its data, mostly another server's. */
const IN_DATABASE = /\bjdbc:[^\s"'<>]{0,300}$/;
const MAX_BEFORE = 310;

/**
 * Every pack named in a text (`/home/wso2carbon/wso2is-5.11.0/…`) but for those that it only takes away or has in the address of a
 * database, each product and version once.
 *
 * @param spanOf where a stretch of `text` stands
 */
export function packClaims(
  text: string,
  spanOf: (start: number, end: number) => Span,
  labels: string[],
  kind: ClaimKind,
): Claim[] {
  const seen = new Set<string>();
  const isInDatabase = (start: number): boolean => IN_DATABASE.test(text.slice(Math.max(0, start - MAX_BEFORE), start));
  const all = [...text.matchAll(PACK)].map(({ 0: written, 1: name = '', 2: version = '', index }) => ({
    written,
    name,
    version,
    start: index,
    end: index + written.length,
  }));
  const named = all.filter(({ start }) => !isInDatabase(start));
  return withoutTakenAway(named, text).flatMap(({ written, name, version, start, end }) => {
    if (seen.has(written)) return [];
    seen.add(written);
    const claim = packClaim(name, version, spanOf(start, end), labels, kind, kind === 'path' ? 'path' : 'pack');
    return claim ? [claim] : [];
  });
}

/** Packs whose version is a variable (`unzip wso2is-${VERSION}.zip`), each product once; the claim points at the variable's value. */
export function variablePackClaims(
  text: string,
  lookup: (name: string) => Located | null,
  labels: string[],
  kind: ClaimKind,
): Claim[] {
  const seen = new Set<string>();
  return withoutTakenAway(variablePacks(text), text).flatMap(({ name, variable, start, end }) => {
    const written = text.slice(start, end);
    const value = lookup(variable);
    if (!value || seen.has(written)) return [];
    seen.add(written);
    const claim = packClaim(name, value.text, value.span, labels, kind, 'pack');
    return claim?.version ? [claim] : [];
  });
}
