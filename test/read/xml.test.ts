import { describe, expect, test } from 'vitest';
import type { ConfigKind } from '../../src/settings.ts';
import { cut, read } from './source.ts';

const TYPE = 'org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler';
const NAME = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
const NS = 'xmlns="http://wso2.org/projects/carbon/carbon.xml"';
const AUTH_NS = 'xmlns="http://wso2.org/projects/carbon/authenticators.xml"';

const server = (listeners: string, root = `Server ${NS}`) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n    <EventListeners>\n${listeners}\n    </EventListeners>\n</Server>\n`;
const listener = (rest: string) => `<EventListener type="${TYPE}" name="${NAME}" orderId="10" ${rest}/>`;
const identity = (text: string, kind: ConfigKind = 'identity.xml', template = false) => read(kind, text, template);
/** Value of the handler and the text at its range. */
const handler = (text: string, kind: ConfigKind = 'identity.xml', template = false) => {
  const settings = identity(text, kind, template);
  return [settings.handler.value, cut(settings, settings.handler.at)];
};
const authenticators = (body: string) => `<Authenticators ${AUTH_NS}>\n${body}\n</Authenticators>`;
const soap = (text: string, kind: ConfigKind = 'authenticators.xml', template = false) => {
  const settings = read(kind, text, template);
  return [settings.soap.value, cut(settings, settings.soap.at)];
};

describe('the listener', () => {
  test.each([
    [listener('enable="false"'), 'false', 'enable="false"'],
    [listener('enable="true"'), 'true', 'enable="true"'],
    [listener('enable="TRUE"'), 'true', 'enable="TRUE"'],
    [listener('enable="&#116;ru&#x65;"'), 'true', 'enable="&#116;ru&#x65;"'],
    [listener('enable=" true"'), 'false', 'enable=" true"'],
    [listener("enable\t=\r\n  'true'"), 'true', "enable\t=\r\n  'true'"],
    [listener('Enable="true" enable="false"'), 'false', 'enable="false"'],
    [listener('xml:enable="true"'), 'false', null],
    [listener(''), 'false', null],
    [
      `<EventListener enable="true"\n\tname='${NAME}' title="a > b"\n\ttype="${TYPE}" id='x'></EventListener>`,
      'true',
      'enable="true"',
    ],
    [
      `<EventListener type="${TYPE}" name="${NAME.replace('C', '&#67;').replace('.', '&#x2e;')}" enable="true"/>`,
      'true',
      'enable="true"',
    ],
    [`${listener('enable="false"')}<!-- ${listener('enable="true"')} -->`, 'false', 'enable="false"'],
    [
      `${listener('enable="false"')}\n${listener('enable="true"')}\n${listener('enable="false"')}`,
      'true',
      'enable="true"',
    ],
    [`${listener('enable="false"')}\n${listener('enable="$env{X}"')}`, 'unknown', 'enable="$env{X}"'],
  ])('%s', (text, value, at) => {
    expect(handler(server(text))).toEqual([value, at ?? text]);
  });

  test.each([
    `<!-- ${listener('enable="false"')} -->`,
    `<![CDATA[ ${listener('enable="false"')} ]]>`,
    `<?php ${listener('enable="false"')} ?>`,
    `<Other>${listener('enable="false"')}</Other>`,
    `<EventListener type="${TYPE}" name=" ${NAME}" enable="false"/>`,
    `<EventListener type="${TYPE}x" name="${NAME}" enable="false"/>`,
    `<EventListener name="${NAME}" enable="false"/>`,
    `<EventListener type="${TYPE}" enable="false"/>`,
    `<x:EventListener xmlns:x="urn:other" type="${TYPE}" name="${NAME}" enable="false"/>`,
    `<EventListener xmlns="" type="${TYPE}" name="${NAME}" enable="false"/>`,
  ])('is not there: %s', (text) => {
    expect(handler(server(text))).toEqual(['absent', '<EventListeners>']);
    expect(identity(server(text)).handler.site.kind).toBe('xml-child');
  });

  test('without <EventListeners> is reported at the last line', () => {
    expect(handler(`<Server ${NS}>\n<A/>\n</Server>\n\n`)).toEqual(['absent', '</Server>']);
    expect(identity(`<Server ${NS}>\n<A/>\n</Server>`).handler.site.kind).toBe('xml-parent');
  });

  test('with a prefix is the same, whatever the prefix', () => {
    const text = `<c:Server xmlns:c="http://wso2.org/projects/carbon/carbon.xml"><c:EventListeners a='1'><c:EventListener type="${TYPE}" name="${NAME}" enable="true"/></c:EventListeners></c:Server>`;
    expect(handler(text)).toEqual(['true', 'enable="true"']);
    expect(handler(text.replace(/<c:EventListener .*?\/>/, ''))).toEqual(['absent', "<c:EventListeners a='1'>"]);
  });

  test('in a file without the namespace counts as well', () => {
    expect(handler(server(listener('enable="false"'), 'Server'))).toEqual(['false', 'enable="false"']);
  });

  test('in a second <EventListeners>, which the product does not read, is never a pass', () => {
    const text = (one: string, two: string) =>
      `<Server ${NS}><EventListeners>${one}</EventListeners><EventListeners>${two}</EventListeners></Server>`;
    expect(handler(text('', listener('enable="false"')))[0]).toBe('absent');
    expect(handler(text('', listener('enable="true"')))[0]).toBe('true');
    expect(handler(text(listener('enable="false"'), listener('enable="true"')))[0]).toBe('true');
  });

  test('may be written twice: every place that is on comes along', () => {
    const { handler: setting } = identity(server(`${listener('enable="true"')}${listener('enable="true"')}`));
    expect(setting.also).toHaveLength(1);
    expect(setting.site).toMatchObject({ kind: 'value', quoted: '"' });
  });

  test('CRLF, tabs, emoji and a late XML declaration keep the places right', () => {
    const text = `\r\n<!-- 😀 -->\r\n${server(`\t${listener("enable='true'")}`).replaceAll('\n', '\r\n')}`;
    expect(handler(text)).toEqual(['true', "enable='true'"]);
    expect(identity(text).handler).toMatchObject({ raw: "'true'", site: { quoted: "'" } });
  });
});

describe("the product's own template of identity.xml", () => {
  const KEY = 'event.default_listener.client_certificate_authentication_handler.enable';
  test.each([
    [`enable="{{${KEY}}}"`, 'absent'],
    [`enable="{{ ${KEY} | default(true) }}"`, 'absent'],
    [`enable="{{ ${KEY}d }}"`, 'unknown'],
    [`enable="not{{${KEY}}}"`, 'unknown'],
    [`enable="{{${KEY}}}d"`, 'unknown'],
    ['enable="{{ mtls }}"', 'unknown'],
    ['enable="true"', 'true'],
    ['enable="false"', 'false'],
    ['', 'false'],
  ])('%s', (rest, value) => {
    expect(handler(server(listener(rest)), 'identity.xml.j2', true)[0]).toBe(value);
  });

  test('without the attribute, inside a condition over the key, is what deployment.toml says', () => {
    const inside = `<!-- {% if ${KEY} %} -->${listener('')}<!-- {% endif %} -->`;
    expect(handler(server(inside), 'identity.xml.j2')).toEqual(['absent', '</Server>']);
  });

  test('in a legacy identity.xml the same tag is a variable like any other', () => {
    expect(handler(server(listener(`enable="{{${KEY}}}"`)), 'identity.xml', true)[0]).toBe('unknown');
  });
});

describe('template tags', () => {
  test.each([
    [listener('enable="{{ x }}"'), 'unknown', 'enable="{{ x }}"'],
    [listener('enable="t{{ x }}e"'), 'unknown', 'enable="t{{ x }}e"'],
    ['{{ x }}', 'unknown', '{{ x }}'],
    ['<Other>\n{{ x }}\n</Other>', 'absent', '<EventListeners>'],
    ['<Other>{{ x }}</Other>', 'absent', '<EventListeners>'],
    [`{{ x }}\n${listener('enable="false"')}`, 'false', 'enable="false"'],
  ])('%s', (text, value, at) => {
    expect(handler(server(text), 'identity.xml', true)).toEqual([value, at]);
  });

  test('alone outside of <EventListeners> matters only where that element could come from', () => {
    expect(handler(`<Server ${NS}>\n{{ x }}\n</Server>`, 'identity.xml', true)).toEqual(['unknown', '{{ x }}']);
    expect(handler(`<Server ${NS}>\n<A>\n{{ x }}\n</A>\n</Server>`, 'identity.xml', true)[0]).toBe('absent');
    expect(handler(`{{ x }}\n<Server ${NS}>\n</Server>`, 'identity.xml', true)[0]).toBe('unknown');
  });
});

describe('a text that cannot be read', () => {
  test.each([
    ['', 'Start tag expected'],
    [server('<a>'), 'Expected closing tag'],
    [`<Server ${NS}>\n<EventListeners>\n`, 'not valid XML'],
    [server('<a b=c/>'), 'without value'],
    [server('<a b="<"/>'), 'malformed'],
    [server('<a b="1" b="2"/>'), 'repeated'],
    [server('<a b="a & b"/>'), '& begins no'],
    [server('a &foo; b'), '& begins no'],
    [server('a & b'), "'&'"],
    [server('<a>&#x110000;</a>'), '& begins no'],
    [server('<p:a/>'), 'prefix p: is not declared'],
    [server('<!foo>'), 'this declaration'],
    [server('<!-- a --><?b?><![CDATA[ <!x ]]><!x'), 'this declaration'],
    [server('<![IGNORE[ x ]]>'), 'this declaration'],
    [server('<!-- '), 'not valid XML'],
    ['<a/><b/>', 'not valid XML'],
    [`${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`, 'nested too deeply'],
    [`<!DOCTYPE Server [<!ENTITY x "true">]>${server('')}`, 'document type'],
    [`<!DOCTYPE Server SYSTEM "x.dtd">${server('')}`, 'document type'],
    [`<!DOCTYPE Server PUBLIC "a" "b">${server('')}`, 'document type'],
  ])('%#', (text, message) => {
    const settings = identity(text);
    expect(settings.unreadable?.message).toContain(message);
    expect([settings.handler.value, settings.soap.value]).toEqual(['unknown', 'unknown']);
  });

  test('is reported at its place', () => {
    const text = server('<a>\n<b x="&no;"/>\n</a>');
    const settings = identity(text);
    expect(cut(settings, settings.unreadable?.at as never)).toBe('&no;"/>');
    const open = identity(server('<a>\n</b>'));
    expect(cut(open, open.unreadable?.at as never)).toBe('</b>');
  });

  test('a plain document type, comments and instructions are fine', () => {
    const text = `<!-- <!DOCTYPE x [ -->\n<?pi <!DOCTYPE x [ ?>\n<!DOCTYPE Server>\n${server(listener('enable="false"'))}<!-- end -->`;
    expect(handler(text)[0]).toBe('false');
  });

  test('above 5 MB nothing is read', () => {
    expect(identity(`<!--${'x'.repeat(5 * 1024 * 1024)}-->`).unreadable?.message).toBe('it is larger than 5 MB');
  });
});

describe('the SOAP authenticator', () => {
  test.each([
    ['<Authenticator name="MutualSSLAuthenticator"/>', 'true', null],
    [
      '<Authenticator name="MutualSSLAuthenticator">\n</Authenticator>',
      'true',
      '<Authenticator name="MutualSSLAuthenticator">',
    ],
    ['<Authenticator disabled="true" name="MutualSSLAuthenticator"/>', 'false', 'disabled="true"'],
    ['<Authenticator disabled="TRUE" name="MutualSSLAuthenticator"/>', 'false', 'disabled="TRUE"'],
    ['<Authenticator disabled="yes" name="MutualSSLAuthenticator"/>', 'true', 'disabled="yes"'],
    ['<Authenticator disabled="" name="MutualSSLAuthenticator"/>', 'true', 'disabled=""'],
    ['<Authenticator disabled="$env{X}" name="MutualSSLAuthenticator"/>', 'unknown', 'disabled="$env{X}"'],
    ['<Authenticator name="&#x4d;utualSSLAuthenticator"/>', 'true', null],
    ['<x:Authenticator xmlns:x="urn:x" name="MutualSSLAuthenticator"/>', 'true', null],
    [
      '<Authenticator name="MutualSSLAuthenticator" disabled="true"/><Authenticator name="MutualSSLAuthenticator"/>',
      'true',
      '<Authenticator name="MutualSSLAuthenticator"/>',
    ],
  ])('%s', (text, value, at) => {
    expect(soap(authenticators(text))).toEqual([value, at ?? text]);
  });

  test.each([
    '<!--Authenticator name="MutualSSLAuthenticator"><Config/></Authenticator-->',
    '<Authenticator name="mutualSSLAuthenticator"/>',
    '<Authenticator name="MutualSSLAuthenticator "/>',
    '<Authenticator/>',
    '<Other name="MutualSSLAuthenticator"/>',
    '<Other><Authenticator name="MutualSSLAuthenticator"/></Other>',
  ])('is not there: %s', (text) => {
    expect(soap(authenticators(text))).toEqual(['absent', `<Authenticators ${AUTH_NS}>`]);
    expect(read('authenticators.xml', authenticators(text)).soap.site.kind).toBe('none');
  });

  test('with tags', () => {
    expect(soap(authenticators('<Authenticator name="{{ x }}"/>'), 'authenticators.xml', true)).toEqual([
      'unknown',
      'name="{{ x }}"',
    ]);
    expect(
      soap(
        authenticators('<Authenticator name="MutualSSLAuthenticator" disabled="{{ x }}"/>'),
        'authenticators.xml',
        true,
      ),
    ).toEqual(['unknown', 'disabled="{{ x }}"']);
    expect(soap(authenticators('{{ x }}'), 'authenticators.xml', true)[0]).toBe('unknown');
    const between = '<Authenticator name="MutualSSLAuthenticator" {{ x }}="true"/>';
    expect(soap(authenticators(between), 'authenticators.xml', true)).toEqual(['unknown', between]);
  });

  test("in the product's template is what deployment.toml says where that decides", () => {
    const kind = 'authenticators.xml.j2';
    const element = '<Authenticator name="MutualSSLAuthenticator"/>';
    const inside = (condition: string) =>
      authenticators(`<!-- {% if ${condition} %} -->${element}<!-- {% endif %} -->`);
    expect(soap(inside('admin_console.authenticator.mutual_ssl_authenticator.enable is sameas true'), kind)).toEqual([
      'absent',
      element,
    ]);
    expect(soap(inside('other.thing'), kind)).toEqual(['true', element]);
    expect(soap(authenticators('<Authenticator name="{{ name }}"/>'), kind, true)[0]).toBe('absent');
    expect(soap(authenticators(element), kind)[0]).toBe('true');
    expect(
      soap(
        inside('admin_console.authenticator').replace(
          '{%',
          '{% for a in b %}{% if x %}{% elif y %}{% endif %}{% endfor %}{%',
        ),
        kind,
      )[0],
    ).toBe('absent');
    expect(soap(authenticators(`<!-- {% if admin_console.authenticator.x %}{% endif %} -->${element}`), kind)[0]).toBe(
      'true',
    );
  });
});
