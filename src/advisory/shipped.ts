import { API_MANAGER } from './products.ts';
import type { ShippedRow } from './types.ts';

/** What packs contain (advisory.md, "Products" and "Part B"). The first row that fits a part decides. */
export const SHIPPED: readonly ShippedRow[] = [
  {
    products: ['wso2is', 'wso2is-km', 'wso2-obiam', 'wso2-obkm'],
    versions: '*',
    part: 'A',
    ships: 'on',
    note: 'without the setting the handler runs',
  },
  {
    products: [...API_MANAGER, 'wso2-obam'],
    versions: '*',
    part: 'A',
    ships: 'off',
    note: 'the guide asks for the setting all the same',
  },
  {
    products: ['wso2is'],
    versions: '5.1.0 - 5.8.0',
    part: 'B',
    ships: 'on',
    note: 'the pack carries authenticators.xml with the element: a repository without the file runs that one',
  },
  {
    products: ['wso2is', 'wso2is-km', 'wso2-obiam', 'wso2-obkm'],
    versions: '*',
    part: 'B',
    ships: 'off',
    note: 'without the setting the authenticator does not run',
  },
];
