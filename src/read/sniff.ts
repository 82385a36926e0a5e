import { readProlog } from './xml-prolog.ts';

/** What a TOML text tells about itself. */
export interface TomlTraits {
  /** It holds tables only the configuration of a WSO2 server has (design.md, "Deciding"). */
  wso2: boolean;
  /** API Manager, Identity Server, Micro Integrator or another gateway; null when the tables do not tell. */
  family: 'am' | 'is' | 'mi' | 'other' | null;
}

/** The beginning of a table header or of a dotted key, `[` and `[[` alike. */
const OPENING = /^[ \t]*(?:\[\[?[ \t]*)?(["']?[\w-]+["']?(?:[ \t]*\.[ \t]*["']?[\w-]+["']?){0,2})/gm;

// Part A's own table is asked of API Manager and Identity Server alike, so it tells neither.
const IDENTITY =
  /^(?:database\.identity_db|identity|identity_mgt|account_recovery|authentication\.(?:consent|endpoints?|authenticator)|event\.default_listener(?!\.client_certificate_authentication_handler)|admin_console)(?:\.|$)/;
const API_MANAGER = /^(?:apim|database\.apim_db)(?:\.|$)/;
const INTEGRATOR = /^(?:internal_apis|management_api(?:_token_handler)?|dashboard_config)(?:\.|$)/;
/** What a Micro Integrator has, and may be in API Manager's file as well. */
const INTEGRATION = /^(?:service_catalog|transaction_counter)(?:\.|$)/;
/** Those of a server's tables that no Micro Integrator has. */
const NO_INTEGRATOR =
  /^(?:event|tenant_mgt|open_banking|resource\.access_control|database\.shared_db|intermediate_cert_validation|client_certificate_based_authentication)(?:\.|$)/;
const GATEWAY = /^(?:enforcer|adapter|router|listenerConfig|b7a)(?:\.|$)/;
const SERVER =
  /^(?:event\.default_listener|super_admin|user_store|realm_manager|tenant_mgt|open_banking|resource\.access_control|database\.shared_db|keystore\.(?:primary|tls|internal)|transport\.https|intermediate_cert_validation|client_certificate_based_authentication)(?:\.|$)/;

/**
 * Whether a TOML text is a WSO2 server's, and of which family. Looks at the beginnings of lines only, so it may be
 * called on any TOML text, templates included.
 */
export function sniffToml(text: string): TomlTraits {
  const seen = new Set<string>();
  for (const { 1: written } of text.matchAll(OPENING)) {
    seen.add((written as string).replace(/["'\s]/g, ''));
  }
  const tables = [...seen];
  const has = (pattern: RegExp) => tables.some((table) => pattern.test(table));
  const identity = has(IDENTITY);
  const manager = has(API_MANAGER);
  const integrator = (has(INTEGRATOR) || (has(INTEGRATION) && !seen.has('super_admin'))) && !has(NO_INTEGRATOR);
  const wso2 = identity || manager || has(SERVER);
  // Identity Server as Key Manager has API Manager's database, too. Some give API Manager one for identities, and no more.
  const isMore = tables.some((table) => IDENTITY.test(table) && !table.startsWith('database.'));
  const isKeyManager = seen.has('database.identity_db') && isMore;
  if (identity && manager) return { wso2, family: isKeyManager ? 'is' : null };
  if (identity) return { wso2, family: 'is' };
  if (manager) return { wso2, family: 'am' };
  if (integrator) return { wso2: true, family: 'mi' };
  if (!wso2 && has(GATEWAY)) return { wso2, family: 'other' };
  return { wso2, family: null };
}

const ROOT = /^<(?:[\w.-]+:)?(Server|Authenticators)(?=[\s>/])[^>]*/;
const CARBON_NAMESPACE = 'http://wso2.org/projects/carbon/carbon.xml';
const AUTHENTICATORS_NAMESPACE = 'http://wso2.org/projects/carbon/authenticators.xml';
const IDENTITY_ELEMENT =
  /<(?:[\w.-]+:)?(?:EventListeners|ResourceAccessControl|IntermediateCertValidation|ClientCertBasedAuthentication|ClientAppAuthentication|SSOService|OAuth|OpenID|EntitlementSettings)[\s>/]/;
const CARBON_ELEMENT = /<(?:[\w.-]+:)?(?:ServerKey|Ports|Axis2Config|RegistryHttpPort|HideMenuItemIds)[\s>/]/;

/**
 * Which configuration file of a WSO2 home an XML text is, by its root element, namespace and, for the root that
 * `identity.xml` and `carbon.xml` share, by elements only one of them has. Null for anything else.
 */
export function sniffXml(
  text: string,
): 'identity.xml' | 'authenticators.xml' | 'carbon.xml' | 'catalina-server.xml' | null {
  const { root } = readProlog(text);
  const start = ROOT.exec(text.slice(root, root + 4096));
  if (!start) return null;
  const [tag, name] = start;
  if (name === 'Authenticators') return tag.includes(AUTHENTICATORS_NAMESPACE) ? 'authenticators.xml' : null;
  if (tag.includes(CARBON_NAMESPACE)) {
    if (CARBON_ELEMENT.test(text)) return 'carbon.xml';
    return IDENTITY_ELEMENT.test(text) ? 'identity.xml' : null;
  }
  return /<Service\s[^<>]{0,500}\bname\s*=\s*["']Catalina["']/.test(text) && /<Connector\s/.test(text)
    ? 'catalina-server.xml'
    : null;
}
