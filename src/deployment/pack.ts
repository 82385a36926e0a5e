import { parseVersion } from '../advisory/version.ts';
import type { Span } from '../model.ts';
import type { Claim, ClaimKind } from './claim.ts';
import { productOfName } from './product-name.ts';

/** `wso2is-km-5.10.0`, `wso2am-4.1.0.23.zip`: a pack's name and version in one word. */
export const PACK = /\b(wso2[a-z]*(?:-[a-z]+)*)-(\d+\.\d+\.\d+(?:\.\d+)?)(?![\d])/g;

/** `wso2is-${WSO2IS_VERSION}.zip`: a pack whose version is a variable. */
export const VARIABLE_PACK = /\b(wso2[a-z]*(?:-[a-z]+)*)-\$\{?(\w+)\}?/g;

/**
 * A claim from a pack's name and version, or from one text that holds both.
 *
 * @returns null when the name is not a WSO2 product's
 */
export function packClaim(
  name: string,
  version: string,
  span: Span,
  labels: string[],
  kind: ClaimKind,
  source: string,
): Claim | null {
  const whole = [...name.matchAll(PACK)].at(-1);
  const productName = whole?.[1] ?? name;
  const versionText = whole?.[2] ?? version;
  const product = productOfName(productName);
  if (product === null) return null;
  const parsed = parseVersion(versionText);
  return {
    kind,
    product,
    version: parsed?.version ?? null,
    updateLevel: parsed?.updateLevel ?? null,
    span,
    what: `${source} ${productName}${parsed ? ` ${versionText}` : ''}`,
    levelAt: null,
    labels,
  };
}
