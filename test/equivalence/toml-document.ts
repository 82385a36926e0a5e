/** The tables of a `deployment.toml` that says what an abstract configuration says, with decoys around it. */
import type { Abstract, Mapping, Switch } from './abstract.ts';
import { abstract, tomlSwitch } from './abstract.ts';
import { type Marked, type MarkName, unmark } from './marks.ts';
import type { Random } from './random.ts';
import type { TomlValue } from './toml-scalars.ts';
import { put, type Table, type TomlNode, TomlWriter } from './toml-writer.ts';

export const HANDLER = ['event', 'default_listener', 'client_certificate_authentication_handler'];
export const SOAP = ['admin_console', 'authenticator', 'mutual_ssl_authenticator'];
const HANDLER_NAME = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';

export interface TomlCase {
  says: Abstract;
  /** The handler is also written as an `[[event_listener]]`, where it does not count. */
  ignored: boolean;
  text: string;
  crlf: boolean;
  bom: boolean;
  /** Where the switches stand, in the text as it is written; empty when a switch is spelled in a doubtful way. */
  places: Record<MarkName, Marked[]>;
}

const of = (value: TomlValue, mark?: MarkName): TomlNode => ({ kind: 'value', value, ...(mark && { mark }) });

/** Near names, other tables and strings that read like settings. */
const DECOYS: [path: string[], value: TomlValue][] = [
  [['event', 'default_listener', 'identity_mgt', 'enable'], true],
  [['event', 'default_listener', 'enable'], true],
  [['event', 'enable'], false],
  [[...HANDLER, 'Enable'], true],
  [[...HANDLER, 'enabled'], false],
  [[...HANDLER, 'enable '], true],
  [[...HANDLER, 'priority'], '10'],
  [[...HANDLER, ''], 'true'],
  [['event', 'default_listener', 'client_certificate_authentication_handlers', 'enable'], true],
  [['event', 'default_listener', 'client_certificate_authentication_handler ', 'enable'], false],
  [['event', 'default_listener', 'Client_certificate_authentication_handler', 'enable'], false],
  [['event', 'default-listener', 'client_certificate_authentication_handler', 'enable'], true],
  [['Event', 'default_listener', 'client_certificate_authentication_handler', 'enable'], true],
  [['default_listener', 'client_certificate_authentication_handler', 'enable'], false],
  [['client_certificate_authentication_handler', 'enable'], true],
  [['x', ...HANDLER, 'enable'], true],
  [['enable'], true],
  [['admin_console', 'authenticator', 'saml_sso_authenticator', 'enable'], true],
  [['admin_console', 'authenticator', 'mutual_ssl_authenticator_', 'enable'], true],
  [['admin_console', 'mutual_ssl_authenticator', 'enable'], true],
  [[...SOAP, 'priority'], 5],
  [['server', 'hostname'], 'localhost'],
  [['server', 'note'], '[event.default_listener.client_certificate_authentication_handler]\nenable = true\n'],
  [['server', 'other'], '# """\nenable = false # \'\'\'x'],
  [['server', 'path'], 'C:\\conf\\x"y"'],
  [['keystore', 'primary', 'password'], 'a # not [a] comment = 1'],
  [['transport', 'https', 'properties', 'certificateVerification'], 'required'],
  [['transport', 'https', 'sslHostConfig', 'properties', 'protocols'], 'TLSv1.2'],
  [['intermediate_cert_validations', 'enable'], true],
  [
    ['lists', 'numbers'],
    [1, 2, 3],
  ],
  [['lists', 'empty'], []],
  [
    ['lists', 'nested'],
    [['a'], ['b', '] enable = true']],
  ],
  [['ünïcode', 'schlüssel 😀'], 'wert'],
  [['__proto_', 'valueOf'], 'x'],
  [['hasOwnProperty'], 'x'],
];

function putSwitch(root: Table, path: string[], { written, refers }: Switch, name?: MarkName): void {
  if (written !== null) put(root, [...path, 'enable'], of(written, name));
  if (refers) put(root, refers.key, of(refers.holds));
}

function putMapping(random: Random, { kind, issuer, thumbprint, users }: Mapping): Table {
  const table: Table = new Map();
  if (issuer !== null) table.set('trusted_issuer', of(issuer));
  if (thumbprint !== null) table.set('cert_thumbprint', of(thumbprint));
  const name = kind === 'system' ? 'allowed_system_user' : 'allowed_username';
  if (users !== null) {
    const one = users.length === 1 && random.chance(0.5);
    table.set(name, of(one ? (users[0] as string) : users));
  }
  return table;
}

function putAllowlists(random: Random, root: Table, { intermediate, clientCert, soapList, connector }: Abstract): void {
  if (intermediate) {
    const path = ['intermediate_cert_validation'];
    put(root, path, { kind: 'table', entries: new Map() });
    putSwitch(root, path, intermediate.enable);
    if (intermediate.cns.length > 0) put(root, [...path, 'cert_cns'], of(intermediate.cns));
    if (intermediate.exempt.length > 0) put(root, [...path, 'exempt_contexts'], of(intermediate.exempt));
  }
  if (clientCert) {
    const path = ['client_certificate_based_authentication'];
    put(root, path, { kind: 'table', entries: new Map() });
    putSwitch(root, path, clientCert.enable);
    for (const kind of ['system', 'user'] as const) {
      const items = clientCert.mappings.filter((one) => one.kind === kind).map((one) => putMapping(random, one));
      if (items.length > 0) put(root, [...path, `${kind}_thumbprint_mapping`], { kind: 'list', items });
    }
  }
  if (soapList) {
    const path = [...SOAP, 'config'];
    put(root, path, { kind: 'table', entries: new Map() });
    const allowed = soapList.allowed.join(random.pick(['|', ' | ', '||']));
    if (allowed !== '') put(root, [...path, 'allowed_issuers'], of(allowed));
    for (const [name, users] of soapList.issuers) put(root, [...path, `issuer_${name}`], of(users));
    for (const [name, users] of soapList.thumbprints) put(root, [...path, `cert_thumbprint_${name}`], of(users));
    if (soapList.whiteList)
      put(root, [...path, random.pick(['WhiteList', 'white_list_enabled', 'allowlist'])], of('x'));
  }
  if (connector !== null) {
    put(root, ['transport', 'https', 'sslHostConfig', 'properties', 'certificateVerification'], of(connector));
  }
}

/** Spells a switch nobody can be sure of: through a name with dots in it, or with a value where a table belongs. */
function doubtful(random: Random, root: Table, table: readonly string[]): void {
  const cut = 1 + random.below(table.length - 1);
  const above = table.slice(0, cut - 1);
  if (random.chance(0.7)) {
    const joined = table.slice(cut - 1).join('.');
    put(root, [...above, random.chance(0.5) ? joined : `${joined}.enable`], {
      kind: 'table',
      entries: new Map([['enable', of(random.chance(0.5))]]),
    });
  } else put(root, [...above, table[cut - 1] as string], of(random.pick<TomlValue>([true, 'x', 1, [1]])));
}

/** A random configuration in a random spelling. */
export function tomlCase(random: Random): TomlCase {
  const says = abstract(random, () => tomlSwitch(random));
  const root: Table = new Map();
  const odd: Record<MarkName, boolean> = { handler: random.chance(0.05), soap: false };
  if (odd.handler) {
    says.handler = { says: 'unknown', written: null };
    doubtful(random, root, HANDLER);
  }
  putSwitch(root, HANDLER, says.handler, 'handler');
  putSwitch(root, SOAP, says.soap, 'soap');
  putAllowlists(random, root, says);
  for (const [path, value] of random.shuffled(DECOYS).slice(0, random.below(9))) put(root, path, of(value));
  const ignored = random.chance(0.06);
  const listeners = [
    ...(ignored
      ? [
          new Map([
            ['name', of(HANDLER_NAME)],
            ['enable', of(true)],
          ]),
        ]
      : []),
    ...(random.chance(0.1)
      ? [
          new Map([
            ['name', of(`${HANDLER_NAME}s`)],
            ['enable', of(true)],
          ]),
        ]
      : []),
  ];
  if (listeners.length > 0) put(root, ['event_listener'], { kind: 'list', items: listeners });

  const crlf = random.chance(0.25);
  const marked = new TomlWriter(random).write(root);
  const { text, places } = unmark(crlf ? marked.replaceAll('\n', '\r\n') : marked);
  return { says, ignored, text, crlf, bom: random.chance(0.1), places };
}
