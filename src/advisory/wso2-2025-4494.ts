import { ALLOWLISTS } from './allowlist-support.ts';
import { FEATURES_THAT_BREAK } from './features-that-break.ts';
import { PART_A } from './part-a.ts';
import { PART_B } from './part-b.ts';
import { PRODUCTS } from './products.ts';
import { SHIPPED } from './shipped.ts';
import type { Advisory } from './types.ts';
import { UPDATE_LEVELS } from './update-levels.ts';
import { CONNECTORS } from './use-case-1.ts';

/** The advisory this tool judges by. */
export const ADVISORY: Advisory = {
  id: 'WSO2-2025-4494',
  cve: 'CVE-2025-9312',
  title:
    'A client that completes a mutual-TLS handshake can call System REST APIs (Part A) or SOAP admin services (Part B) as an administrator',
  products: PRODUCTS,
  partA: PART_A,
  partB: PART_B,
  updateLevels: UPDATE_LEVELS,
  shipped: SHIPPED,
  breaking: FEATURES_THAT_BREAK,
  allowlists: ALLOWLISTS,
  connectors: CONNECTORS,
  sources: [
    {
      name: 'WSO2 security advisory WSO2-2025-4494, with its use-case and mitigation guides',
      url: 'https://security.docs.wso2.com/en/latest/security-announcements/security-advisories/2025/WSO2-2025-4494/',
    },
    { name: 'CVE record CVE-2025-9312', url: 'https://www.cve.org/CVERecord?id=CVE-2025-9312' },
  ],
};
