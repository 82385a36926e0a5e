import type { ProductId } from '../model.ts';
import type { ProductRow } from './types.ts';

/** advisory.md, "Products". The profiles split out of API Manager at 4.5.0 are API Manager in every rule. */
export const PRODUCTS: readonly ProductRow[] = [
  {
    id: 'wso2am',
    name: 'API Manager',
    family: 'am',
    names: ['wso2am', 'wso2-am', 'wso2apim', 'wso2-apim', 'wso2-apim/am', 'wso2-apim/apim'],
  },
  {
    id: 'wso2am-acp',
    name: 'API Control Plane',
    family: 'am',
    names: ['wso2am-acp', 'wso2-apim/am-acp', 'wso2-apim/acp'],
  },
  {
    id: 'wso2am-tm',
    name: 'Traffic Manager',
    family: 'am',
    names: ['wso2am-tm', 'wso2-apim/am-tm', 'wso2-apim/tm'],
  },
  {
    id: 'wso2am-universal-gw',
    name: 'Universal Gateway',
    family: 'am',
    names: ['wso2am-universal-gw', 'wso2-apim/am-universal-gw', 'wso2-apim/universal-gw'],
  },
  { id: 'wso2is', name: 'Identity Server', family: 'is', names: ['wso2is', 'wso2-is', 'wso2-is/is'] },
  {
    id: 'wso2is-km',
    name: 'Identity Server as Key Manager',
    family: 'is',
    names: ['wso2is-km', 'wso2is-as-km', 'wso2-is-km', 'wso2-is-as-km'],
  },
  { id: 'wso2-obam', name: 'Open Banking AM', family: 'am', names: ['wso2-obam', 'wso2obam', 'wso2-ob/obam'] },
  { id: 'wso2-obiam', name: 'Open Banking IAM', family: 'is', names: ['wso2-obiam', 'wso2obiam', 'wso2-ob/obiam'] },
  { id: 'wso2-obkm', name: 'Open Banking KM', family: 'is', names: ['wso2-obkm', 'wso2obkm', 'wso2-ob/obkm'] },
];

/** API Manager and its profiles. */
export const API_MANAGER: readonly ProductId[] = ['wso2am', 'wso2am-acp', 'wso2am-tm', 'wso2am-universal-gw'];

/**
 * Products that carry the same file names and that the advisory does not name: never reported
 * (advisory.md, "Products").
 */
export const NOT_NAMED: readonly { name: string; names: readonly string[] }[] = [
  { name: 'Micro Integrator', names: ['wso2mi', 'wso2-integrator/mi', 'micro-integrator'] },
  { name: 'Enterprise Integrator', names: ['wso2ei'] },
  { name: 'Streaming Integrator', names: ['wso2si', 'streaming-integrator'] },
  { name: 'Integration Control Plane', names: ['wso2-integration-control-plane', 'wso2-icp'] },
  {
    name: 'analytics workers and dashboards',
    names: [
      'wso2am-analytics',
      'wso2am-analytics-worker',
      'wso2am-analytics-dashboard',
      'wso2is-analytics',
      'wso2is-analytics-worker',
      'wso2is-analytics-dashboard',
    ],
  },
  { name: 'micro-gateway', names: ['wso2am-micro-gw', 'wso2micro-gw'] },
  { name: 'Open Banking BI', names: ['wso2-obbi', 'wso2obbi'] },
];

const BY_ID = new Map(PRODUCTS.map((row) => [row.id, row]));

/** The row of a product. */
export const productRow = (id: ProductId): ProductRow => BY_ID.get(id) as ProductRow;

/** Whether a text is the id of a product the advisory names. */
export const isProductId = (text: string): text is ProductId => BY_ID.has(text as ProductId);
