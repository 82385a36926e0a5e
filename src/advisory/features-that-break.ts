import type { BreakingRow } from './types.ts';

const FEATURES = ['identifier-first login', 'dynamic prompts', 'the session limiter'];

/** advisory.md, "Allowlists inside the product": releases that use certificate-based authentication internally. */
export const FEATURES_THAT_BREAK: readonly BreakingRow[] = [
  { products: ['wso2is'], versions: '5.7.0 || 5.9.0 || 5.10.0 || 5.11.0', features: FEATURES },
  { products: ['wso2is-km'], versions: '5.7.0 || 5.9.0 || 5.10.0', features: FEATURES },
  { products: ['wso2-obiam'], versions: '2.0.0', features: FEATURES },
  { products: ['wso2-obkm'], versions: '1.4.0 || 1.5.0', features: FEATURES },
];
