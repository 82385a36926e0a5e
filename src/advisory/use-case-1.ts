import type { ConnectorRow } from './types.ts';

/**
 * advisory.md, "Use case 1": `certificateVerification` of deployment.toml and `clientAuth` of catalina-server.xml.
 * API Manager and Open Banking AM are closed unless the value asks for a certificate.
 */
export const CONNECTORS: readonly ConnectorRow[] = [
  { family: 'is', closedWhen: true, values: ['none'] },
  { family: 'am', closedWhen: false, values: ['required', 'optional', 'true', 'want'] },
];
