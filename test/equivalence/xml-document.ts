/** The elements of the XML files that say what an abstract configuration says, with decoys around them. */
import { type Abstract, abstract, type Mapping, type Switch, xmlSwitch } from './abstract.ts';
import { type Marked, type MarkName, unmark } from './marks.ts';
import type { Random } from './random.ts';
import { type XmlNode, XmlWriter } from './xml-writer.ts';

export interface XmlCase {
  kind: 'identity.xml' | 'authenticators.xml' | 'catalina-server.xml';
  says: Abstract;
  text: string;
  bom: boolean;
  /** Where the attribute of the switch to report stands; empty when the attribute is not written. */
  places: Marked[];
}

const TYPE = 'org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler';
const NAME = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
const NAMESPACES = {
  'identity.xml': 'http://wso2.org/projects/carbon/carbon.xml',
  'authenticators.xml': 'http://wso2.org/projects/carbon/authenticators.xml',
  'catalina-server.xml': null,
};

type Attributes = XmlNode['attributes'];

const node = (name: string, attributes: Attributes = [], children: XmlNode['children'] = []): XmlNode => ({
  name,
  attributes,
  children,
});

const attribute = (name: string, { written }: Switch, mark?: MarkName): Attributes =>
  written === null ? [] : [[name, String(written), ...(mark ? [mark] : [])] as Attributes[number]];

function listener(on: Switch, type = TYPE, name = NAME, mark?: MarkName): XmlNode {
  return node('EventListener', [['type', type], ['name', name], ['orderId', '10'], ...attribute('enable', on, mark)]);
}

const ON: Switch = { says: 'true', written: 'true' };
const OFF: Switch = { says: 'false', written: 'false' };

/** Of several elements for one switch: which one is to be reported, and its place among the marks. */
function reported(all: readonly Switch[], places: readonly Marked[]): { says: Switch; places: Marked[] } {
  const [first] = all as [Switch];
  const says = all.find((one) => one.says === 'true') ?? all.find((one) => one.says === 'unknown') ?? first;
  const place = places[all.slice(0, all.indexOf(says)).filter(({ written }) => written !== null).length];
  return { says, places: says.written !== null && place ? [place] : [] };
}

/** The listeners of the switch among decoys, and the switch's values in the order in which they ended up. */
function listeners(random: Random, own: readonly Switch[]): { inside: XmlNode[]; all: Switch[] } {
  const decoys = [
    listener(ON, 'org.wso2.carbon.user.core.listener.UserOperationEventListener', 'org.example.Listener'),
    listener(ON, TYPE, `${NAME}s`),
    listener(ON, TYPE, ` ${NAME}`),
    listener(ON, `${TYPE}s`, NAME),
    listener(ON, NAME, TYPE),
    { ...listener(ON), foreign: true },
    { ...listener(ON), name: 'eventListener' },
    { ...listener(ON), name: 'EventListeners' },
    node('EventListener', [['enable', 'true']], [listener(ON)]),
    node('Property', [['name', NAME]], [node('EventListeners', [], [listener(ON)])]),
  ];
  const placed = random.shuffled([
    ...random
      .shuffled(decoys)
      .slice(0, random.below(4))
      .map((decoy) => ({ element: decoy, says: null })),
    ...own.map((says) => ({ element: listener(says, TYPE, NAME, 'handler'), says })),
  ]);
  return {
    inside: placed.map(({ element }) => element),
    all: placed.flatMap(({ says }) => (says === null ? [] : [says])),
  };
}

function intermediateNode(random: Random, { enable, cns, exempt }: NonNullable<Abstract['intermediate']>): XmlNode {
  const contexts = random.chance(0.5)
    ? exempt.map((one) => node('ExemptContext', [], one))
    : [
        node(
          'ExemptContext',
          [],
          exempt.map((one) => node('Context', [], one)),
        ),
      ];
  const certs =
    cns.length === 0 && random.chance(0.5)
      ? []
      : [
          node(
            'IntermediateCerts',
            [],
            cns.map((one) => node('CertCN', [], one)),
          ),
        ];
  const parts = random.chance(0.5) ? [...certs, ...contexts] : [...contexts, ...certs];
  return node('IntermediateCertValidation', attribute('enable', enable), parts);
}

function mappingNode(random: Random, { kind, issuer, thumbprint, users }: Mapping): XmlNode {
  const user = kind === 'system' ? 'AllowedSystemUser' : 'AllowedUsername';
  return node(
    'Mapping',
    [],
    [
      ...random.shuffled([
        ...(issuer === null ? [] : [node('TrustedIssuer', [], issuer)]),
        ...(thumbprint === null ? [] : [node('CertThumbprint', [], thumbprint)]),
      ]),
      ...(users ?? []).map((one) => node(user, [], one)),
    ],
  );
}

function clientCertNode(random: Random, { enable, mappings }: NonNullable<Abstract['clientCert']>): XmlNode {
  const lists = (['system', 'user'] as const).flatMap((kind) => {
    const own = mappings.filter((one) => one.kind === kind).map((one) => mappingNode(random, one));
    return own.length === 0
      ? []
      : [node(kind === 'system' ? 'SystemThumbprintMappings' : 'UserThumbprintMappings', [], own)];
  });
  return node('ClientCertBasedAuthentication', attribute('enable', enable), random.shuffled(lists));
}

function configNode(random: Random, list: NonNullable<Abstract['soapList']>): XmlNode {
  const parameter = (name: string, text: string) => node('Parameter', [['name', name]], text);
  const allowed = list.allowed.join(random.pick(['|', ' | ', '||']));
  return node(
    'Config',
    [],
    random.shuffled([
      ...(allowed === '' ? [] : [parameter('allowed_issuers', allowed)]),
      ...list.issuers.map(([name, users]) => parameter(`issuer_${name}`, users)),
      ...list.thumbprints.map(([name, users]) => parameter(`cert_thumbprint_${name}`, users)),
      ...(list.whiteList ? [parameter(random.pick(['WhiteListEnabled', 'WhiteList']), 'true')] : []),
      ...(random.chance(0.2) ? [node('parameter', [['name', 'issuer_x']], 'admin')] : []),
    ]),
  );
}

const FILLER = (random: Random): XmlNode[] =>
  random
    .shuffled([
      node('JDBCPersistenceManager', [], [node('DataSource', [], [node('Name', [], 'jdbc/WSO2IdentityDB')])]),
      node('Name', [], 'x < y & "z"'),
      node('EventListener', [
        ['type', TYPE],
        ['name', NAME],
        ['enable', 'true'],
      ]),
      node('Wrapper', [], [node('EventListeners', [], [listener(ON)])]),
      node(
        'ResourceAccessControl',
        [],
        [
          node('Resource', [
            ['context', '(.*)/x'],
            ['secured', 'true'],
          ]),
        ],
      ),
      node('SkipAuthentication'),
    ])
    .slice(0, random.below(4));

/** `all` with the order in which the document has the elements of the switch. */
function identity(random: Random, says: Abstract, own: readonly Switch[]): { root: XmlNode; all: Switch[] } {
  const children = FILLER(random);
  const all: Switch[] = [];
  if (own.length > 0 || random.chance(0.6)) {
    const { inside, all: placed } = listeners(random, own);
    all.push(...placed);
    const second = random.chance(0.06) ? [node('EventListeners', [], [listener(OFF)])] : [];
    const foreign = random.chance(0.06) ? [{ ...node('EventListeners', [], [listener(ON)]), foreign: true }] : [];
    children.splice(random.below(children.length + 1), 0, node('EventListeners', [], inside), ...second);
    children.splice(random.below(children.length + 1), 0, ...foreign);
  }
  if (says.intermediate)
    children.splice(random.below(children.length + 1), 0, intermediateNode(random, says.intermediate));
  if (says.clientCert) children.splice(random.below(children.length + 1), 0, clientCertNode(random, says.clientCert));
  return { root: node('Server', [], children), all };
}

function authenticators(random: Random, says: Abstract, own: readonly Switch[]): { root: XmlNode; all: Switch[] } {
  const named = (name: string, attributes: Attributes = [], children: XmlNode[] = []) =>
    node('Authenticator', [['name', name], ...attributes], [node('Priority', [], '5'), ...children]);
  const decoys = [
    named('SAML2SSOAuthenticator', [['disabled', 'true']]),
    named('MutualSSLAuthenticators'),
    named('mutualSSLAuthenticator'),
    named('MutualSSLAuthenticator '),
    named('TokenUIAuthenticator', [['disabled', 'false']]),
    node('Authenticator', [['Name', 'MutualSSLAuthenticator']]),
    node('Authenticators', [], [named('MutualSSLAuthenticator')]),
    named('BasicAuthenticator', [], [named('MutualSSLAuthenticator')]),
  ];
  const config = says.soapList ? [configNode(random, says.soapList)] : [];
  const placed = random.shuffled([
    ...random
      .shuffled(decoys)
      .slice(0, random.below(4))
      .map((decoy) => ({ element: decoy, says: null })),
    ...own.map((one) => ({
      element: named('MutualSSLAuthenticator', attribute('disabled', one, 'soap'), config),
      says: one,
    })),
  ]);
  return {
    root: node(
      'Authenticators',
      [],
      placed.map(({ element }) => element),
    ),
    all: placed.flatMap(({ says: one }) => (one === null ? [] : [one])),
  };
}

function catalina(random: Random, { connector }: Abstract): XmlNode {
  const https: Attributes = random.pick<Attributes>([
    [['SSLEnabled', 'true']],
    [['scheme', 'https']],
    [
      ['scheme', 'https'],
      ['SSLEnabled', 'True'],
      ['secure', 'true'],
    ],
  ]);
  const clientAuth: Attributes = connector === null ? [] : [['clientAuth', connector]];
  const nested = random.chance(0.3) && connector !== null;
  const secure = nested
    ? node('Connector', [['port', '9443'], ...https], [node('SSLHostConfig', [['certificateVerification', connector]])])
    : node('Connector', [['port', '9443'], ...https, ...clientAuth]);
  const plain = node('Connector', [
    ['port', '9763'],
    ['scheme', 'http'],
    ['clientAuth', 'true'],
  ]);
  const foreign = { ...node('Other', [['clientAuth', 'want']]), foreign: true };
  const service = random.shuffled([secure, ...[plain, foreign, node('Engine')].slice(random.below(4))]);
  return node('Server', [], [node('Service', [['name', 'Catalina']], service)]);
}

const ABSENT: Switch = { says: 'absent', written: null };

/** A random configuration in a random spelling of one of the XML files. */
export function xmlCase(random: Random): XmlCase {
  const kind = random.pick<XmlCase['kind']>([
    ...(['identity.xml', 'identity.xml', 'authenticators.xml', 'authenticators.xml'] as const),
    'catalina-server.xml',
  ]);
  const meaning = kind === 'authenticators.xml' ? 'false' : 'true';
  const drawn = abstract(random, () => xmlSwitch(random, meaning));
  const own = Array.from({ length: random.pick([0, 1, 1, 1, 1, 1, 2, 3]) }, () => xmlSwitch(random, meaning));
  const says: Abstract = {
    handler: ABSENT,
    soap: ABSENT,
    intermediate: kind === 'identity.xml' ? drawn.intermediate : null,
    clientCert: kind === 'identity.xml' ? drawn.clientCert : null,
    soapList: kind === 'authenticators.xml' && own.length > 0 ? drawn.soapList : null,
    connector: kind === 'catalina-server.xml' ? drawn.connector : null,
  };
  const document =
    kind === 'identity.xml'
      ? identity(random, says, own)
      : kind === 'authenticators.xml'
        ? authenticators(random, says, own)
        : { root: catalina(random, says), all: [] };
  const namespace = random.chance(0.9) ? NAMESPACES[kind] : null;
  const marked = new XmlWriter(random, namespace).write(document.root);
  const { text, places } = unmark(random.chance(0.25) ? marked.replaceAll('\n', '\r\n') : marked);
  const name = kind === 'authenticators.xml' ? 'soap' : 'handler';
  const report = document.all.length > 0 ? reported(document.all, places[name]) : { says: ABSENT, places: [] };
  says[name] = report.says;
  return { kind, says, text, bom: random.chance(0.1), places: report.places };
}
