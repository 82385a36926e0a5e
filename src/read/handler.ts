/** Part A's handler: how each format names it (advisory.md, "Part A"). */

/** The table of `deployment.toml`; its key is `enable`. */
export const HANDLER_TABLE = ['event', 'default_listener', 'client_certificate_authentication_handler'] as const;

/** `type` of the listener in `identity.xml`. */
export const HANDLER_TYPE = 'org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler';

/** `name` of the listener in `identity.xml`. */
export const HANDLER_NAME =
  'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';

/** Part B's authenticator: its table in `deployment.toml`, with the key `enable`, and its name in `authenticators.xml`. */
export const SOAP_TABLE = ['admin_console', 'authenticator', 'mutual_ssl_authenticator'] as const;
export const SOAP_NAME = 'MutualSSLAuthenticator';
