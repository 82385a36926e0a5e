import { expect, test } from 'vitest';
import { sniffToml, sniffXml } from '../../src/read/sniff.ts';

test.each([
  ['[super_admin]\nusername = "a"\n[user_store]\ntype = "x"\n[database.identity_db]\n', { wso2: true, family: 'is' }],
  ['  [[ apim . gateway.environment ]]\r\n', { wso2: true, family: 'am' }],
  ['["apim"]\n', { wso2: true, family: 'am' }],
  ['event.default_listener.x.enable = true', { wso2: true, family: 'is' }],
  ['[database.apim_db]\n[identity_mgt.user_self_registration]\n', { wso2: true, family: null }],
  ['[database.apim_db]\n[database.identity_db]\n', { wso2: true, family: null }],
  ['[apim.cors]\n[database.identity_db]\n[super_admin]\n', { wso2: true, family: null }],
  ['[database.apim_db]\n[database.identity_db]\n[database.identity_db.pool_options]\n', { wso2: true, family: null }],
  ['[database.apim_db]\n[database.identity_db]\n[identity.auth_framework]\n', { wso2: true, family: 'is' }],
  ['[apim.key_manager]\n[database.identity_db]\n[account_recovery]\n', { wso2: true, family: 'is' }],
  ['[database.identity_db]\n[super_admin]\n', { wso2: true, family: 'is' }],
  ['[server]\n[user_store]\n[[service_catalog]]\n', { wso2: true, family: 'mi' }],
  ['[super_admin]\n[[service_catalog]]\n', { wso2: true, family: null }],
  ['[super_admin]\n[transaction_counter]\n', { wso2: true, family: null }],
  ['[transaction_counter]\n', { wso2: true, family: 'mi' }],
  ['[super_admin]\n[user_store]\n[internal_apis.file_user_store]\n', { wso2: true, family: 'mi' }],
  ['[super_admin]\n[management_api.authorization_handler]\n', { wso2: true, family: 'mi' }],
  ['[super_admin]\n[management_api_token_handler]\n', { wso2: true, family: 'mi' }],
  ['[super_admin]\n[management_api_other]\n', { wso2: true, family: null }],
  ['[super_admin]\n[dashboard_config]\n[transport.https.properties]\n', { wso2: true, family: 'mi' }],
  ['[super_admin]\n[dashboard_config]\n[apim.cors]\n', { wso2: true, family: 'am' }],
  ['[super_admin]\n[internal_apis.x]\n[database.identity_db]\n', { wso2: true, family: 'is' }],
  ...[
    'event.default_listener.client_certificate_authentication_handler',
    'tenant_mgt',
    'open_banking',
    'resource.access_control',
    'database.shared_db',
    'intermediate_cert_validation',
    'client_certificate_based_authentication',
  ].map((table): [string, object] => [`[internal_apis.x]\n[${table}]\n`, { wso2: true, family: null }]),
  ['[user_store]\n', { wso2: true, family: null }],
  ['[adapter]\n[enforcer.x]\n', { wso2: false, family: 'other' }],
  ['[server]\nhost = "x"\n[database]\nurl = "apim"\n[package]\n', { wso2: false, family: null }],
  ['# [super_admin]\nx = "[apim]"\n', { wso2: false, family: null }],
  ['{{ if .x }}\n[keystore.tls]\n', { wso2: true, family: null }],
  ['', { wso2: false, family: null }],
])('a TOML text: %j', (text, expected) => {
  expect(sniffToml(text)).toEqual(expected);
});

const CARBON = 'xmlns="http://wso2.org/projects/carbon/carbon.xml"';

test.each([
  [`<?xml version="1.0"?>\n<!-- <Other> -->\n<Server ${CARBON}>\n<EventListeners>\n`, 'identity.xml'],
  [`<c:Server\n xmlns:c="http://wso2.org/projects/carbon/carbon.xml">\n<c:OAuth/>\n`, 'identity.xml'],
  [`<Server ${CARBON}><Name>x</Name><ServerKey>IS</ServerKey>`, 'carbon.xml'],
  [`<Server ${CARBON}><Other/>`, null],
  ['<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml">', 'authenticators.xml'],
  ['<Authenticators>', null],
  ['<Server port="8005"><Service className="x" name="Catalina"><Connector port="1"/>', 'catalina-server.xml'],
  ['<Server port="8005"><Service name = "Catalina"><Connector port="1"/>', 'catalina-server.xml'],
  ['<Server port="8005"><Service name="Catalina">', null],
  ['<Server port="8005"><Connector port="1"/>', null],
  ['<web-app/>', null],
  ['<!DOCTYPE x [ <!ELEMENT y> ]>\n<web-app/>', null],
  ['< <?pi <Server ?> <Servers/>', null],
  ['<!-- <Server>', null],
  ['no markup', null],
])('an XML text: %j', (text, expected) => {
  expect(sniffXml(text)).toBe(expected);
});

// So long that the test runs out of time where what is done grows faster than the text.
test.each(['a.', ' a', 'a', '[', '"', '[a.b.c.', '<Service ', '<!-- ', '<Server ', '<!['])(
  'a text of nothing but %j tells nothing, however long it is',
  (part) => {
    const text = part.repeat(400_000);
    expect(sniffToml(text)).toEqual({ wso2: false, family: null });
    expect([sniffXml(`<Server>${text}`), sniffXml(text)]).toEqual([null, null]);
  },
);
