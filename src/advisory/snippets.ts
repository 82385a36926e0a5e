import type { Part } from '../model.ts';
import { type Era, fileOf } from './release.ts';

export const HANDLER_TABLE = 'event.default_listener.client_certificate_authentication_handler';
export const SOAP_TABLE = 'admin_console.authenticator.mutual_ssl_authenticator';

/** The listener as the guide writes it; the product finds it by `type` and `name`. */
const LISTENER = `<EventListener id="client_certificate_authentication_handler"
               type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler"
               name="org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler"
               orderId="10"
               enable="false"/>`;

const OFF: Record<Part, Record<Era, string>> = {
  A: {
    toml: `[${HANDLER_TABLE}]\nenable = false`,
    legacy: LISTENER,
  },
  B: {
    toml: `[${SOAP_TABLE}]\nenable = false`,
    legacy: '<Authenticator name="MutualSSLAuthenticator" disabled="true">',
  },
};

/** What to write to switch a part off (advisory.md, "Part A" and "Part B"). */
export const offSnippet = (part: Part, era: Era): string => OFF[part][era];

/** Path of the file that holds the setting, below the product home. */
export function homePath(part: Part, era: Era): string {
  const folder = { 'deployment.toml': '', 'identity.xml': 'identity/', 'authenticators.xml': 'security/' };
  const file = fileOf(part, era);
  return `<HOME>/repository/conf/${folder[file]}${file}`;
}

/** Where in the file the snippet goes. */
export function snippetPlace(part: Part, era: Era): string {
  if (era === 'toml') return '';
  return part === 'A' ? ' under <EventListeners>' : ' under <Authenticators>';
}
