import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JudgeInput } from '../../src/advisory/input.ts';
import { judge } from '../../src/advisory/judge.ts';
import type { CertAuthSettings, ConfigKind, Setting } from '../../src/settings.ts';
import { FileBuilder, input, span } from './home.ts';

const GOLDEN = new URL('messages.golden.txt', import.meta.url);

function file(
  kind: ConfigKind,
  handler: Setting['value'],
  soap: Setting['value'] = 'absent',
  connector?: string,
): CertAuthSettings {
  const builder = new FileBuilder(kind);
  return builder.done({
    handler: builder.setting(handler, `handler ${handler}`),
    soap: builder.setting(soap, `soap ${soap}`),
    connector: connector === undefined ? null : builder.word(connector),
  });
}
const toml = (handler: Setting['value'], soap?: Setting['value'], connector?: string) =>
  file('deployment.toml', handler, soap, connector);
const catalina = (connector?: string) => file('catalina-server.xml', 'absent', 'absent', connector);

function reopened(): CertAuthSettings {
  const builder = new FileBuilder('deployment.toml');
  const enable = builder.setting('true', 'ccba');
  return builder.done({ clientCert: { enable, mappings: [], at: enable.at } });
}

function listed(): CertAuthSettings {
  const builder = new FileBuilder('deployment.toml');
  const enable = builder.setting('true', 'intermediate');
  const entries = {
    certCns: ['Partner CA', '*'].map((cn) => builder.word(cn)),
    exemptContexts: [builder.word('scim2')],
  };
  return builder.done({ intermediate: { enable, ...entries, at: enable.at } });
}

/** Every way of getting Part A's lists wrong. */
function wrongA(kind: 'deployment.toml' | 'identity.xml', enable: Setting['value'] = 'true'): CertAuthSettings {
  const builder = new FileBuilder(kind);
  const mapping = (issuer: string | null, print: string | null, users: string[] | null) => ({
    kind: 'user' as const,
    at: builder.word('[[mapping]]').at,
    trustedIssuer: issuer === null ? null : builder.word(issuer),
    certThumbprint: print === null ? null : builder.word(print),
    allowedUsers: users === null ? null : users.map((user) => builder.word(user)),
  });
  const at = builder.word('[lists]').at;
  return builder.done({
    intermediate: { at, enable: builder.setting(enable, 'enable 1'), certCns: [], exemptContexts: [] },
    clientCert: {
      at,
      enable: builder.setting(enable, 'enable 2'),
      mappings: [
        mapping(null, null, null),
        mapping('*', '*', ['*']),
        mapping('Partner', 'abcd', ['alice']),
        mapping('CN=Partner', '$env{PRINT}', ['alice']),
      ],
    },
  });
}

/** Every way of getting Part B's list wrong. */
function wrongB(): CertAuthSettings {
  const builder = new FileBuilder('deployment.toml');
  const entry = (name: string, users: string) => ({ name: builder.word(name), users: builder.word(users) });
  return builder.done({
    handler: builder.setting('false', 'handler'),
    soap: builder.setting('true', 'soap'),
    soapAllowlist: {
      at: builder.word('[config]').at,
      allowedIssuersAt: builder.word('allowed_issuers').at,
      allowedIssuers: ['*', 'Partner'].map((one) => builder.word(one)),
      issuers: [entry('CN=Other', '*'), entry('Other', 'alice')],
      thumbprints: [entry('abcd', ' ')],
      whiteList: builder.word('WhiteList').at,
    },
  });
}

/** Part B's list with nothing in it. */
function emptyB(): CertAuthSettings {
  const settings = wrongB();
  const { at, ...list } = settings.soapAllowlist as NonNullable<CertAuthSettings['soapAllowlist']>;
  const empty = {
    ...list,
    at,
    allowedIssuers: [],
    allowedIssuersAt: null,
    issuers: [],
    thumbprints: [],
    whiteList: null,
  };
  return { ...settings, soapAllowlist: empty };
}

const levelAt = { span: span('compose.yml', 30, 38), text: '5.11.0.0' };
const HOMES: [string, JudgeInput][] = [
  ['a new Identity Server without the setting', input('wso2is', '7.1.0', { toml: toml('absent') }, { updateLevel: 0 })],
  ['the same, updated', input('wso2is', '7.1.0', { toml: toml('absent') }, { updateLevel: 23 })],
  ['both parts on', input('wso2is', '6.1.0', { toml: toml('true', 'true') })],
  ['both parts unknown', input('wso2is', '6.1.0', { toml: toml('unknown', 'unknown') })],
  [
    'an old Identity Server with nothing but a deployment.toml',
    input('wso2is', '5.7.0', { toml: toml('false', 'false') }),
  ],
  [
    'an old Identity Server, both parts on',
    input('wso2is', '5.8.0', {
      identity: file('identity.xml', 'true'),
      authenticators: file('authenticators.xml', 'absent', 'true'),
    }),
  ],
  ['an Identity Server before every update', input('wso2is', '5.1.0', { identity: file('identity.xml', 'absent') })],
  [
    'only the update helps',
    input('wso2is', '5.11.0', { toml: toml('false') }, { updateLevel: 0, levelAt, versionAt: levelAt.span }),
  ],
  ['only the update helps, level not known', input('wso2am', '4.1.0', { toml: toml('absent') })],
  ['no update is listed', input('wso2am', '3.3.0', { toml: toml('absent') })],
  [
    'hard-coded in the own templates',
    input('wso2is', '7.1.0', {
      toml: toml('false'),
      identityTemplate: file('identity.xml.j2', 'true'),
      authenticatorsTemplate: file('authenticators.xml.j2', 'absent', 'true'),
    }),
  ],
  ['on again after the update', input('wso2is', '5.11.0', { toml: reopened() }, { updateLevel: 411 })],
  ['reviewed lists', input('wso2am', '4.5.0', { toml: listed() })],
  ["Part A's lists, all wrong", input('wso2is', '7.1.0', { toml: wrongA('deployment.toml') })],
  [
    "Part A's lists, old, below the update",
    input('wso2is', '5.7.0', { identity: wrongA('identity.xml') }, { updateLevel: 1 }),
  ],
  ["Part A's lists, old, no update", input('wso2is', '5.1.0', { identity: wrongA('identity.xml') })],
  ["Part A's lists, not switched on", input('wso2is', '7.1.0', { toml: wrongA('deployment.toml', 'absent') })],
  ["Part A's lists, perhaps switched on", input('wso2is', '7.1.0', { toml: wrongA('deployment.toml', 'unknown') })],
  ["Part A's lists, version not known", input('wso2is', null, { toml: wrongA('deployment.toml') })],
  ["Part A's lists, product not known", input(null, null, { toml: wrongA('deployment.toml') })],
  ["Part A's lists on 5.9.0", input('wso2is', '5.9.0', { toml: wrongA('deployment.toml') })],
  ["Part B's list, all wrong", input('wso2is', '7.2.0', { toml: wrongB() })],
  ["Part B's list, empty", input('wso2is', '7.2.0', { toml: emptyB() })],
  ["Part B's list, product not known", input(null, null, { toml: emptyB() })],
  ['an image alone', input('wso2am', '4.2.0', {}, { imageOnly: true, fallbackAt: span('compose.yml', 3, 20) })],
  ['an unknown product', input(null, null, { toml: toml('absent') })],
  ['an unknown product, off', input(null, null, { toml: toml('false') })],
  ['an unknown version, off', input('wso2am', null, { toml: toml('false') })],
  ['an unknown version, an XML home', input('wso2is', null, { identity: file('identity.xml', 'absent') })],
  ['Open Banking 3, off', input('wso2-obiam', '3.0.0', { toml: toml('false') })],
  ['Open Banking 3, missing', input('wso2-obam', '3.0.0', { toml: toml('absent') })],
  ['the door closed, new', input('wso2is', '7.1.0', { toml: toml('absent', 'true', 'none') })],
  [
    'the door closed, old',
    input('wso2is', '5.8.0', {
      identity: file('identity.xml', 'absent'),
      authenticators: file('authenticators.xml', 'absent', 'absent'),
      catalina: catalina('none'),
    }),
  ],
  ['the door of API Manager, not written', input('wso2am', '4.2.0', { toml: toml('absent') })],
];

function render([title, one]: [string, JudgeInput]): string {
  const { parts, findings } = judge(one);
  const lines = findings.map((found) => {
    const head = `${found.level} ${found.rule} ${found.part ?? 'A+B'} ${found.state ?? '-'} at ${found.span.file}@${found.span.start}`;
    const pin = found.pin ? `\n    pin ${found.pin.text}` : '';
    return `  ${head}\n${indent(found.message)}${pin}\n${indent(found.help)}`;
  });
  return [`## ${title}: A ${parts.A.state}, B ${parts.B.state}`, ...lines].join('\n\n');
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '    ');

describe('messages', () => {
  it('read as the golden file has them (UPDATE_GOLDEN=1 rewrites it)', () => {
    const text = `${HOMES.map(render).join('\n\n')}\n`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(GOLDEN, text);
    expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
  });
});

describe('use case 1', () => {
  const help = (product: JudgeInput['product'], version: string | null, variant: Parameters<typeof input>[2]) =>
    judge(input(product, version, variant)).findings[0]?.help ?? '';
  const CLOSED = 'closes the door today';

  it.each([
    ['none', true],
    ['NONE', true],
    [' none ', true],
    ['want', false],
    ['required', false],
    ['false', false],
    ['$env{X}', false],
  ])('Identity Server asks for no certificate with %j: %s', (value, closed) => {
    expect(help('wso2is', '7.1.0', { toml: toml('absent', 'absent', value) }).includes(CLOSED)).toBe(closed);
    expect(
      help('wso2is', '5.8.0', { identity: file('identity.xml', 'absent'), catalina: catalina(value) }).includes(CLOSED),
    ).toBe(closed);
  });

  it.each([
    ['none', true],
    ['false', true],
    ['required', false],
    ['optional', false],
    ['True', false],
    ['want', false],
    ['$env{X}', false],
    ['$MODE', false],
    ['op{{ rest }}', false],
  ])('API Manager asks for no certificate with %j: %s', (value, closed) => {
    expect(help('wso2am', '4.2.0', { toml: toml('absent', 'absent', value) }).includes(CLOSED)).toBe(closed);
    expect(
      help('wso2-obam', '1.5.0', { identity: file('identity.xml', 'absent'), catalina: catalina(value) }).includes(
        CLOSED,
      ),
    ).toBe(closed);
  });

  it('is closed by default on API Manager only', () => {
    expect(help('wso2am', '4.2.0', { toml: toml('absent') })).toContain('(certificateVerification is not set)');
    expect(help('wso2am', '2.6.0', { identity: file('identity.xml', 'absent'), catalina: catalina() })).toContain(
      '(clientAuth is not set)',
    );
    expect(help('wso2is', '7.1.0', { toml: toml('absent') })).not.toContain(CLOSED);
  });

  it('says nothing where the repository does not tell', () => {
    expect(help('wso2am', '2.6.0', { identity: file('identity.xml', 'absent') })).not.toContain(CLOSED);
    expect(help('wso2am', '4.2.0', {})).not.toContain(CLOSED);
    expect(help(null, null, { toml: toml('absent', 'absent', 'none') })).not.toContain(CLOSED);
    const builder = new FileBuilder('deployment.toml', 'go');
    expect(help('wso2am', '4.2.0', { toml: builder.done({ handler: builder.hole() }) })).not.toContain(CLOSED);
    const broken = { ...catalina('none'), unreadable: { message: 'x', at: { start: 0, end: 1 } } };
    expect(help('wso2is', '5.8.0', { identity: file('identity.xml', 'absent'), catalina: broken })).not.toContain(
      CLOSED,
    );
  });

  it('says what is still needed beside it', () => {
    const closed = (updateLevel: number) => {
      const on = { ...reopened(), connector: toml('absent', 'absent', 'none').connector };
      return judge(input('wso2is', '5.11.0', { toml: on }, { updateLevel })).findings[0]?.help;
    };
    expect(closed(410)).toContain(
      'closes the door today; the update is still needed, because safety must not hang on the connector alone.',
    );
    expect(closed(411)).toContain('closes the door today; the setting still has to be there, because');
  });

  it('names the place', () => {
    const home = toml('absent', 'absent', 'none');
    expect(help('wso2is', '7.1.0', { toml: home })).toContain(
      `(certificateVerification is "none" at repository/conf/deployment.toml@${home.connector?.at.start})`,
    );
  });
});
