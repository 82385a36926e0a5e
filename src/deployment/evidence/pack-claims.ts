import type { Span } from '../../model.ts';
import type { Located } from '../text/located.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { PACK, packClaim, variablePacks } from './pack.ts';

/**
 * Every pack named in a text (`/home/wso2carbon/wso2is-5.11.0/…`), each product and version once.
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
  return [...text.matchAll(PACK)].flatMap((match) => {
    if (seen.has(match[0])) return [];
    seen.add(match[0]);
    const span = spanOf(match.index, match.index + match[0].length);
    const claim = packClaim(
      match[1] as string,
      match[2] as string,
      span,
      labels,
      kind,
      kind === 'path' ? 'path' : 'pack',
    );
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
  return variablePacks(text).flatMap(({ name, variable, start, end }) => {
    const written = text.slice(start, end);
    const value = lookup(variable);
    if (!value || seen.has(written)) return [];
    seen.add(written);
    const claim = packClaim(name, value.text, value.span, labels, kind, 'pack');
    return claim?.version ? [claim] : [];
  });
}
