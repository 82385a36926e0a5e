import type { AllowlistForm } from './types.ts';

/** What each form of allowlist lists. */
export const LISTED_FORMS: Record<AllowlistForm, string> = {
  intermediate: 'common names of intermediate certificates',
  thumbprint: 'issuers, thumbprints and the users they may act as',
  soap: 'issuers or thumbprints and the users they may act as',
};
