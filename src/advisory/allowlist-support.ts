import { API_MANAGER } from './products.ts';
import type { AllowlistRow } from './types.ts';

/**
 * advisory.md, "Allowlists inside the product": which versions accept which form and in which file. The forms
 * `thumbprint` and `soap` exist from the fixed update level on; `intermediate` needs no update and is not read by
 * IS and IS-KM 5.9.0.
 */
export const ALLOWLISTS: readonly AllowlistRow[] = [
  { form: 'intermediate', products: ['wso2is', 'wso2is-km'], versions: '>=5.10.0', file: 'deployment.toml' },
  { form: 'intermediate', products: API_MANAGER, versions: '>=3.0.0', file: 'deployment.toml' },
  { form: 'intermediate', products: ['wso2-obiam', 'wso2-obam'], versions: '>=2.0.0', file: 'deployment.toml' },
  { form: 'intermediate', products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', file: 'identity.xml' },
  { form: 'intermediate', products: API_MANAGER, versions: '<3.0.0', file: 'identity.xml' },
  { form: 'intermediate', products: ['wso2-obam', 'wso2-obkm'], versions: '<2.0.0', file: 'identity.xml' },
  { form: 'thumbprint', products: ['wso2is', 'wso2is-km'], versions: '>=5.9.0', file: 'deployment.toml' },
  { form: 'thumbprint', products: API_MANAGER, versions: '>=3.0.0', file: 'deployment.toml' },
  { form: 'thumbprint', products: ['wso2-obiam', 'wso2-obam'], versions: '>=2.0.0', file: 'deployment.toml' },
  { form: 'thumbprint', products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', file: 'identity.xml' },
  { form: 'thumbprint', products: API_MANAGER, versions: '<3.0.0', file: 'identity.xml' },
  { form: 'thumbprint', products: ['wso2-obam', 'wso2-obkm'], versions: '<2.0.0', file: 'identity.xml' },
  { form: 'soap', products: ['wso2is', 'wso2is-km'], versions: '>=5.9.0', file: 'deployment.toml' },
  { form: 'soap', products: ['wso2-obiam'], versions: '>=2.0.0', file: 'deployment.toml' },
  { form: 'soap', products: ['wso2is', 'wso2is-km'], versions: '<5.9.0', file: 'authenticators.xml' },
  { form: 'soap', products: ['wso2-obkm'], versions: '<2.0.0', file: 'authenticators.xml' },
];
