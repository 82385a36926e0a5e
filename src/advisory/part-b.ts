import { API_MANAGER } from './products.ts';
import type { PartBRow } from './types.ts';

const BETWEEN = 'no such release is listed: it reads the files of the releases around it';

/** advisory.md, "Part B: SOAP services". The first row that fits decides; rows with a `reading` are ours. */
export const PART_B: readonly PartBRow[] = [
  { products: [...API_MANAGER, 'wso2-obam'], versions: '*', file: 'not-affected' },
  { products: ['wso2is', 'wso2is-km'], versions: '>=5.9.0', file: 'deployment.toml' },
  { products: ['wso2-obiam'], versions: '2.0.0', file: 'deployment.toml' },
  { products: ['wso2is'], versions: '<=5.8.0', file: 'authenticators.xml' },
  { products: ['wso2is-km'], versions: '<=5.7.0', file: 'authenticators.xml' },
  { products: ['wso2-obkm'], versions: '<=1.5.0', file: 'authenticators.xml' },
  { products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', file: 'authenticators.xml', reading: BETWEEN },
  { products: ['wso2-obiam', 'wso2-obkm'], versions: '<2.0.0', file: 'authenticators.xml', reading: BETWEEN },
  { products: ['wso2-obiam', 'wso2-obkm'], versions: '>=2.0.0', file: 'deployment.toml', reading: BETWEEN },
];
