import type { ProductId } from '../model.ts';
import type { UpdateLevels } from './types.ts';

/** advisory.md, "Update levels that carry the fix (U2)"; the versions of a product oldest first. */
export const UPDATE_LEVELS: UpdateLevels = {
  wso2am: {
    '2.2.0': 58,
    '2.5.0': 84,
    '2.6.0': 145,
    '3.0.0': 175,
    '3.1.0': 339,
    '3.2.0': 439,
    '3.2.1': 59,
    '4.0.0': 359,
    '4.1.0': 222,
    '4.2.0': 161,
    '4.3.0': 73,
    '4.4.0': 37,
    '4.5.0': 21,
  },
  'wso2am-acp': { '4.5.0': 22 },
  'wso2am-tm': { '4.5.0': 20 },
  'wso2am-universal-gw': { '4.5.0': 20 },
  'wso2is-km': { '5.3.0': 39, '5.5.0': 52, '5.6.0': 74, '5.7.0': 124, '5.9.0': 175, '5.10.0': 358 },
  wso2is: {
    '5.2.0': 33,
    '5.3.0': 34,
    '5.4.0': 33,
    '5.4.1': 37,
    '5.5.0': 51,
    '5.6.0': 59,
    '5.7.0': 125,
    '5.8.0': 109,
    '5.9.0': 168,
    '5.10.0': 368,
    '5.11.0': 411,
    '6.0.0': 243,
    '6.1.0': 241,
    '7.0.0': 116,
    '7.1.0': 23,
  },
  'wso2-obkm': { '1.4.0': 132, '1.5.0': 122 },
  'wso2-obam': { '1.4.0': 138, '1.5.0': 139, '2.0.0': 388 },
  'wso2-obiam': { '2.0.0': 408 },
};

/**
 * Products of which every version after the last listed one carries the fix (advisory.md: "IS > 7.1.0, APIM > 4.5.0").
 * Not Open Banking: its later versions run on a base product whose release they do not tell.
 */
export const LATER_VERSIONS_CARRY_THE_FIX: readonly ProductId[] = [
  'wso2am',
  'wso2am-acp',
  'wso2am-tm',
  'wso2am-universal-gw',
  'wso2is',
];

/**
 * From this version on there is no pack of its own: Identity Server itself serves as key manager, so its rows hold.
 * Our reading; the other one ("after the last listed version, so fixed") would pass IS 5.11.0 unexamined.
 */
export const KEY_MANAGER_IS_IDENTITY_SERVER = { product: 'wso2is-km', versions: '>=5.11.0', as: 'wso2is' } as const;
