import { API_MANAGER } from './products.ts';
import type { PartARow } from './types.ts';

const BETWEEN = 'no such release is listed: it is held to the rule of the releases around it';
const OB3 =
  'Open Banking 3 is an accelerator on a base product whose release the version does not tell, so the setting decides and the update level counts as not known';

/** advisory.md, "Part A: System REST APIs". The first row that fits decides; rows with a `reading` are ours. */
export const PART_A: readonly PartARow[] = [
  { products: API_MANAGER, versions: '3.0.0 || 3.1.0 || 3.2.0 || 3.2.1 || 4.0.0 || 4.1.0', ask: 'update' },
  { products: ['wso2is'], versions: '5.9.0 || 5.10.0 || 5.11.0', ask: 'update' },
  { products: ['wso2is-km'], versions: '5.9.0', ask: 'update' },
  { products: ['wso2-obam', 'wso2-obiam'], versions: '2.0.0', ask: 'update' },
  { products: ['wso2is'], versions: '>=6.0.0', ask: 'deployment.toml' },
  { products: API_MANAGER, versions: '>=4.2.0', ask: 'deployment.toml' },
  { products: ['wso2is'], versions: '<=5.8.0', ask: 'identity.xml' },
  { products: ['wso2is-km'], versions: '<=5.7.0', ask: 'identity.xml' },
  { products: API_MANAGER, versions: '<=2.6.0', ask: 'identity.xml' },
  { products: ['wso2-obkm', 'wso2-obam'], versions: '<=1.5.0', ask: 'identity.xml' },
  {
    products: ['wso2is-km'],
    versions: '5.10.0',
    ask: 'update',
    reading: 'the guide is silent; the advisory lists the release as affected and fixed by an update',
  },
  { products: API_MANAGER, versions: '>3.0.0 <4.2.0', ask: 'update', reading: BETWEEN },
  { products: API_MANAGER, versions: '>2.6.0 <3.0.0', ask: 'identity.xml', reading: BETWEEN },
  { products: ['wso2is', 'wso2is-km'], versions: '>5.9.0 <6.0.0', ask: 'update', reading: BETWEEN },
  { products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', ask: 'identity.xml', reading: BETWEEN },
  { products: ['wso2-obam', 'wso2-obiam'], versions: '>2.0.0 <3.0.0', ask: 'update', reading: BETWEEN },
  { products: ['wso2-obam', 'wso2-obiam', 'wso2-obkm'], versions: '<2.0.0', ask: 'identity.xml', reading: BETWEEN },
  { products: ['wso2-obam', 'wso2-obiam', 'wso2-obkm'], versions: '>=2.0.0', ask: 'deployment.toml', reading: OB3 },
];
