import { isListedVersion } from '../../advisory/listed.ts';
import { parseVersion } from '../../advisory/version.ts';
import type { Span } from '../../model.ts';
import { baseOf, withoutSlash } from '../text/paths.ts';
import type { Claim } from './claim.ts';
import { productOfName } from './product-name.ts';

/** A chart as something else than its folder asks for it. */
export interface ChartReference {
  /** `am-pattern-1`, `wso2/am-pattern-1`, `oci://registry.example.com/wso2/wso2am-all-in-one` */
  chart: string;
  /** Null for the newest one. */
  version: string | null;
  /** Where it comes from, as written: an address, the name of a source. */
  source: string;
}

/** A clone of WSO2's repositories of charts. */
const CLONE = /(?:^|\/)kubernetes-(?:apim|is)\//;

/** Before a version that stands for one release, whatever the count behind it: `~4.1.0-0`, `=4.1.0-1`. */
const OF_ONE_RELEASE = /^\s*[~=]\s*/;

/** Whether a chart is called as WSO2's for one way to deploy a product, wherever it lies: `kubernetes-apim/advanced/am-pattern-1`. */
export function isPattern(chart: string): boolean {
  return /(?:^|\/)(?:am|is)-pattern-\d\/?$/.test(chart);
}

/**
 * What a chart of WSO2's own stands for: WSO2 calls its charts by product and release, `am-pattern-1` 4.2.0-1 of
 * `https://helm.wso2.com`. Null for a chart of somebody else's.
 *
 * @param at where its version stands, else its name
 */
export function chartClaim({ chart, version, source }: ChartReference, at: Span): Claim | null {
  const name = baseOf(withoutSlash(chart));
  const product = productOfName(name.startsWith('wso2') ? name : `wso2${name}`);
  if (product === null) return null;
  const released = version === null ? undefined : parseVersion(version.replace(OF_ONE_RELEASE, ''))?.version;
  // A team's own chart counts its releases its own way.
  const isKnown = released !== undefined && (product === 'other' || isListedVersion(product, released));
  const isOfClone = isPattern(chart) && (CLONE.test(chart) || (isKnown && source.trim() === ''));
  if (!isOfClone && !/wso2/i.test(`${source} ${chart}`)) return null;
  const what = `chart ${[name, version].filter((word) => word !== null).join(' ')}`;
  return {
    kind: 'image',
    product,
    version: isKnown ? released : null,
    updateLevel: null,
    span: at,
    what,
    levelAt: null,
    labels: [],
  };
}
