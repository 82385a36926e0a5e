import { describe, expect, test } from 'vitest';
import { applyEdits, inOrder } from '../../src/fix/apply.ts';
import { fixFor, pinFix } from '../../src/fix/fix.ts';
import { decodeBase64 } from '../../src/read/base64.ts';
import { unmasked } from '../../src/read/masked.ts';
import { readDeploymentToml } from '../../src/read/toml.ts';
import { readIdentityXml } from '../../src/read/xml.ts';
import { get, readYaml, type YamlScalar } from '../../src/read/yaml.ts';
import type { ConfigKind, Source } from '../../src/settings.ts';
import { read, sourceOf } from '../read/source.ts';

const TABLE = 'event.default_listener.client_certificate_authentication_handler';
const NAME = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
const ATTRIBUTES = `type="org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler" name="${NAME}" orderId="10"`;
const OFF = `<EventListener ${ATTRIBUTES} enable="false"/>`;
const ON = `<EventListener ${ATTRIBUTES} enable="true"/>`;

/** The text after the fix of Part A, or of Part B for `authenticators.xml`; null when there is none. */
function fixed(kind: ConfigKind, text: string, template = false): string | null {
  const settings = read(kind, text, template);
  const fix = kind.startsWith('authenticators') ? fixFor(settings.soap, 'B') : fixFor(settings.handler, 'A');
  return fix && applyEdits(text, fix.edits);
}

describe('deployment.toml', () => {
  test.each([
    [`[${TABLE}]\nenable = true # on\n`, `[${TABLE}]\nenable = false # on\n`],
    [`[${TABLE}]\nenable = "true"\n`, `[${TABLE}]\nenable = "false"\n`],
    [`[${TABLE}]\nenable = '''true'''\n`, `[${TABLE}]\nenable = '''false'''\n`],
    [`[${TABLE}]\nenable = "$ref{a.b}"\n[a]\nb = true`, `[${TABLE}]\nenable = "false"\n[a]\nb = true`],
    [
      `\t[${TABLE}] # here\r\n\t  priority = 5\r\n`,
      `\t[${TABLE}] # here\r\n\t  enable = false\r\n\t  priority = 5\r\n`,
    ],
    [`[${TABLE}]`, `[${TABLE}]\nenable = false`],
    [
      '[event.default_listener]\n  x = 1\n',
      '[event.default_listener]\n  client_certificate_authentication_handler.enable = false\n  x = 1\n',
    ],
    [
      'event.default_listener.x.enable = true\n',
      'event.default_listener.x.enable = true\nevent.default_listener.client_certificate_authentication_handler.enable = false\n',
    ],
    [
      '"event" . x = 1\n',
      '"event" . x = 1\n"event".default_listener.client_certificate_authentication_handler.enable = false\n',
    ],
    [
      '[event]\ndefault_listener = {}\n',
      '[event]\ndefault_listener = { client_certificate_authentication_handler = { enable = false } }\n',
    ],
    [
      '[event]\ndefault_listener = { x = 1 }\n',
      '[event]\ndefault_listener = { x = 1, client_certificate_authentication_handler = { enable = false } }\n',
    ],
    [
      'event = { default_listener.x = 1}',
      'event = { default_listener.x = 1, default_listener.client_certificate_authentication_handler.enable = false}',
    ],
    [
      '[event.default_listener]\nclient_certificate_authentication_handler = { }',
      '[event.default_listener]\nclient_certificate_authentication_handler = { enable = false }',
    ],
    ['[a]\nb = 1\n\n# end\n', `[a]\nb = 1\n\n# end\n\n[${TABLE}]\nenable = false\n`],
    ['[a]\r\nb = 1', `[a]\r\nb = 1\r\n\r\n[${TABLE}]\r\nenable = false`],
    ['a = 1', `a = 1\n\n[${TABLE}]\nenable = false`],
    ['', `[${TABLE}]\nenable = false\n`],
    ['\r\n\r\n', `[${TABLE}]\r\nenable = false\r\n\r\n\r\n`],
    [`[${TABLE}.properties]\na = 1\n`, `[${TABLE}.properties]\na = 1\n\n[${TABLE}]\nenable = false\n`],
  ])('%j', (before, after) => {
    expect(fixed('deployment.toml', before)).toBe(after);
    expect(read('deployment.toml', after).handler.value).toBe('false');
    expect(fixed('deployment.toml', after)).toBeNull();
  });

  test.each([`[${TABLE}]\nenable = false`, `[${TABLE}]\nenable = "$env{X}"`, `[${TABLE}]\nenable = 1`, '[a'])(
    'nothing to write for %j',
    (text) => {
      expect(fixed('deployment.toml', text)).toBeNull();
    },
  );

  test('an absent authenticator is off already', () => {
    expect(fixFor(read('deployment.toml', 'a = 1').soap, 'B')).toBeNull();
    const on = '[admin_console.authenticator.mutual_ssl_authenticator]\nenable = true';
    expect(applyEdits(on, fixFor(read('deployment.toml', on).soap, 'B')?.edits ?? [])).toMatch(/enable = false$/);
  });

  test('a template gets a table of its own, for all its branches', () => {
    expect(fixed('deployment.toml', '[event.default_listener]\nx = "{{ y }}"\n', true)).toBe(
      `[event.default_listener]\nx = "{{ y }}"\n\n[${TABLE}]\nenable = false\n`,
    );
  });

  test('what another branch of the template writes is not written again', () => {
    const text = `[a]\nb = 1\n[${TABLE}]\nenable = true\n`;
    const source: Source = { ...sourceOf('deployment.toml', text), template: 'go' };
    const branch = { text: text.slice(0, 10) + text.slice(10).replace(/[^\n]/g, ' '), tags: [] };
    const { handler } = readDeploymentToml(source, branch);
    expect([handler.value, handler.site.kind, fixFor(handler, 'A')]).toEqual(['absent', 'none', null]);
    const commented: Source = { ...sourceOf('deployment.toml', `# [${TABLE}]\na = 1\n{{ x }}`), template: 'go' };
    const masked = { text: commented.text.text.replace(/#.*|\{.*/g, (part) => ' '.repeat(part.length)), tags: [] };
    expect(readDeploymentToml(commented, masked).handler.site.kind).toBe('toml-table');
  });
});

describe('identity.xml', () => {
  const server = (body: string) => `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml">\n${body}\n</Server>\n`;
  test.each([
    [ON, OFF],
    [ON.replace('"true"', "'&#116;rue'"), OFF.replace('"false"', "'false'")],
    [`${ON}${ON}`, `${OFF}${OFF}`],
    [
      '\t<EventListeners>\n\t\t<!-- x -->\n\t\t<EventListener/>\n\t</EventListeners>',
      `\t<EventListeners>\n\t\t<!-- x -->\n\t\t<EventListener/>\n\t\t${OFF}\n\t</EventListeners>`,
    ],
    ['  <EventListeners>\r\n  </EventListeners>', `  <EventListeners>\r\n      ${OFF}\r\n  </EventListeners>`],
    ['  <EventListeners></EventListeners>', `  <EventListeners>\n      ${OFF}\n  </EventListeners>`],
    ['\t<EventListeners />', `\t<EventListeners>\n\t\t${OFF}\n\t</EventListeners>`],
    ['  <A/>', `  <A/>\n  <EventListeners>\n      ${OFF}\n  </EventListeners>`],
    ['\t<A/>', `\t<A/>\n\t<EventListeners>\n\t\t${OFF}\n\t</EventListeners>`],
  ])('%j', (body, after) => {
    const wrap = (text: string) =>
      body.startsWith('<EventListener ') ? server(`<EventListeners>${text}</EventListeners>`) : server(text);
    const eol = (text: string) => (body.includes('\r') ? text.replace(/\r?\n/g, '\r\n') : text);
    expect(fixed('identity.xml', eol(wrap(body)))).toBe(eol(wrap(after)));
    expect(fixed('identity.xml', eol(wrap(after)))).toBeNull();
  });

  test('keeps the prefix', () => {
    const text = '<c:Server xmlns:c="http://wso2.org/projects/carbon/carbon.xml"/>';
    expect(fixed('identity.xml', text)).toBe(
      `<c:Server xmlns:c="http://wso2.org/projects/carbon/carbon.xml">\n    <c:EventListeners>\n        <c:${OFF.slice(1)}\n    </c:EventListeners>\n</c:Server>`,
    );
  });

  test('what another branch of the template writes is not written again', () => {
    const text = server(`<EventListeners>\n${ON}\n</EventListeners>`);
    const source: Source = { ...sourceOf('identity.xml', text), template: 'jinja2' };
    const masked = { text: text.replace(ON, ' '.repeat(ON.length)), tags: [] };
    expect(fixFor(readIdentityXml(source, masked).handler, 'A')).toBeNull();
  });
});

test.each([
  [
    '<Authenticator name="MutualSSLAuthenticator" />',
    '<Authenticator name="MutualSSLAuthenticator" disabled="true" />',
  ],
  [
    '<Authenticator\n  name="MutualSSLAuthenticator"\n>\n</Authenticator>',
    '<Authenticator\n  name="MutualSSLAuthenticator" disabled="true"\n>\n</Authenticator>',
  ],
  [
    "<Authenticator disabled = 'no' name='MutualSSLAuthenticator'/>",
    "<Authenticator disabled = 'true' name='MutualSSLAuthenticator'/>",
  ],
])('authenticators.xml: %j', (before, after) => {
  expect(fixed('authenticators.xml', `<Authenticators>${before}</Authenticators>`)).toBe(
    `<Authenticators>${after}</Authenticators>`,
  );
});

describe('in a carrier', () => {
  const inYaml = (yaml: string, kind: ConfigKind = 'deployment.toml') => {
    const scalar = get(readYaml('values.yaml', yaml).documents[0], 'conf') as YamlScalar;
    const source: Source = { ...sourceOf(kind, ''), file: 'values.yaml', text: scalar.text() };
    const settings =
      kind === 'identity.xml'
        ? readIdentityXml(source, unmasked(source))
        : readDeploymentToml(source, unmasked(source));
    const fix = fixFor(settings.handler, 'A');
    return fix && applyEdits(yaml, fix.edits);
  };

  test('a block scalar keeps its indentation', () => {
    expect(inYaml('conf: |\n    [a]\n    b = 1\nnext: 1\n')).toBe(
      `conf: |\n    [a]\n    b = 1\n\n    [${TABLE}]\n    enable = false\nnext: 1\n`,
    );
    expect(inYaml(`conf: |-\r\n  # a\r\n  [${TABLE}]`)).toBe(`conf: |-\r\n  # a\r\n  [${TABLE}]\r\n  enable = false`);
  });

  test('a double-quoted scalar keeps its escapes', () => {
    expect(inYaml('conf: "[a]\\nb = 1"')).toBe(`conf: "[a]\\nb = 1\\n\\n[${TABLE}]\\nenable = false"`);
  });

  test('a folded scalar takes the element without indentation', () => {
    const text = 'conf: >\n  <Server>\n\n  <EventListeners>\n\n  </EventListeners>\n\n  </Server>\n';
    expect(inYaml(text, 'identity.xml')).toBe(
      `conf: >\n  <Server>\n\n  <EventListeners>\n\n  ${OFF}\n\n  </EventListeners>\n\n  </Server>\n`,
    );
  });

  test('base64 takes no edit', () => {
    const yaml = `conf: ${Buffer.from('[a]\nb = 1\n').toString('base64')}\n`;
    const text = decodeBase64(get(readYaml('s.yaml', yaml).documents[0], 'conf') as YamlScalar);
    if (!text) throw new Error('not decoded');
    const source: Source = { ...sourceOf('deployment.toml', ''), text };
    expect(fixFor(readDeploymentToml(source, unmasked(source)).handler, 'A')).toBeNull();
    const xml = `conf: ${Buffer.from('<Server/>').toString('base64')}\n`;
    const other = decodeBase64(get(readYaml('s.yaml', xml).documents[0], 'conf') as YamlScalar);
    const identity: Source = { ...sourceOf('identity.xml', ''), text: other ?? text };
    expect(fixFor(readIdentityXml(identity, unmasked(identity)).handler, 'A')).toBeNull();
  });
});

test('a pinned level needs a person', () => {
  const fix = pinFix({ span: { file: 'Dockerfile', start: 5, end: 13 }, text: '5.11.0.411' });
  expect(fix).toMatchObject({
    needsPerson: true,
    edits: [{ file: 'Dockerfile', start: 5, end: 13, text: '5.11.0.411' }],
  });
  expect(fix.description).toContain('5.11.0.411');
});

describe('applying edits', () => {
  const edit = (start: number, end: number, text: string) => ({ file: 'f', start, end, text });
  test('goes by place, each edit once', () => {
    expect(applyEdits('0123456789', [edit(8, 9, 'x'), edit(2, 4, ''), edit(8, 9, 'x'), edit(0, 0, '<')])).toBe(
      '<014567x9',
    );
  });
  test('keeps insertions at one place in the order given, before what is replaced there', () => {
    expect(applyEdits('01', [edit(1, 2, 'x'), edit(1, 1, 'a'), edit(1, 1, 'b'), edit(1, 1, 'a')])).toBe('0abx');
  });
  test('leaves out what overlaps an earlier one', () => {
    expect(inOrder([edit(2, 6, 'a'), edit(4, 8, 'b'), edit(6, 8, 'c')])).toEqual([edit(2, 6, 'a'), edit(6, 8, 'c')]);
  });
});
