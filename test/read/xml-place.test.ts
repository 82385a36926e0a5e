import { describe, expect, test } from 'vitest';
import { readIdentityXml } from '../../src/read/xml.ts';
import type { Source } from '../../src/settings.ts';
import { cut, read, sourceOf } from './source.ts';

const TYPE = 'org.wso2.carbon.identity.core.handler.AbstractIdentityMessageHandler';
const NAME = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
const LISTENER = `<EventListener type="${TYPE}" name="${NAME}"`;

const site = (text: string) => {
  const settings = read('identity.xml', text);
  const { site: found } = settings.handler;
  const before = 'insertAt' in found ? text.slice(0, found.insertAt) : null;
  return { at: cut(settings, settings.handler.at), ...found, insertAt: before };
};

describe('where a missing listener is written', () => {
  test('as the last child of its parent, indented like the one before', () => {
    const text = '<Server>\n  <EventListeners>\n      <A/>\n  </EventListeners>\n</Server>\n';
    expect(site(text)).toEqual({
      kind: 'xml-child',
      at: '<EventListeners>',
      insertAt: '<Server>\n  <EventListeners>\n      <A/>',
      indent: '      ',
      selfClosed: null,
      prefix: '',
      parent: 'EventListeners',
    });
    expect(site(text.replace('      <A/>', '   <A/><B/>'))).toMatchObject({ indent: '   ' });
  });

  test('in a parent without children one step further in', () => {
    expect(site('<Server>\n  <EventListeners> </EventListeners>\n</Server>')).toMatchObject({
      indent: '      ',
      insertAt: '<Server>\n  <EventListeners>',
    });
    expect(site('<Server>\n\t<EventListeners></EventListeners>\n</Server>')).toMatchObject({ indent: '\t\t' });
    expect(site('<Server>\n\t <EventListeners></EventListeners>\n</Server>')).toMatchObject({ indent: '\t \t' });
    expect(site('<Server><EventListeners><A/></EventListeners></Server>')).toMatchObject({ indent: '    ' });
  });

  test('in a parent that closes itself', () => {
    const text = '<c:Server xmlns:c="urn:x">\n  <c:EventListeners a="1" />\n</c:Server>';
    const found = site(text);
    expect(found).toMatchObject({
      kind: 'xml-child',
      at: '<c:EventListeners a="1" />',
      insertAt: '<c:Server xmlns:c="urn:x">\n  <c:EventListeners a="1" />',
      indent: '      ',
      prefix: 'c:',
      parent: 'c:EventListeners',
    });
    const closed = found.kind === 'xml-child' ? found.selfClosed : null;
    expect(closed && text.slice(closed.start, closed.end)).toBe(' />');
  });

  test('with its parent as the last child of the root', () => {
    expect(site('<Server>\n  <A/>\n</Server>\n')).toEqual({
      kind: 'xml-parent',
      at: '</Server>',
      insertAt: '<Server>\n  <A/>',
      indent: '  ',
      selfClosed: null,
      prefix: '',
      parent: 'Server',
    });
    expect(site('<Server/>')).toMatchObject({
      kind: 'xml-parent',
      insertAt: '<Server/>',
      indent: '    ',
      selfClosed: { start: 7, end: 9 },
    });
  });

  test('nowhere, when another alternative of the template holds it', () => {
    const text = `<Server><EventListeners>${LISTENER} enable="false"/></EventListeners></Server>`;
    const source: Source = { ...sourceOf('identity.xml', text), template: 'go' };
    const masked = text.replace(/<EventListener .*?\/>/, (part) => ' '.repeat(part.length));
    const { handler } = readIdentityXml(source, { text: masked, tags: [] });
    expect([handler.value, handler.site]).toEqual(['absent', { kind: 'none' }]);
  });
});

test('a missing attribute is written behind the last one, or behind the name', () => {
  const text = (rest: string) => `<Server><EventListeners>${LISTENER}${rest}/></EventListeners></Server>`;
  expect(site(text(' a="1" '))).toMatchObject({
    kind: 'xml-attribute',
    insertAt: `<Server><EventListeners>${LISTENER} a="1"`,
  });
  const soap = '<Authenticators><Authenticator name="MutualSSLAuthenticator" /></Authenticators>';
  const { site: found } = read('authenticators.xml', soap).soap;
  expect(found).toEqual({ kind: 'xml-attribute', insertAt: soap.indexOf(' />') });
  expect(site('<Server><IntermediateCertValidation/></Server>')).toMatchObject({ kind: 'xml-parent' });
  const bare = '<Server><IntermediateCertValidation /></Server>';
  expect(read('identity.xml', bare).intermediate?.enable.site).toEqual({
    kind: 'xml-attribute',
    insertAt: '<Server><IntermediateCertValidation'.length,
  });
});

test('a setting says what is written, where, and why it is not known', () => {
  const text = (value: string) => `<Server><EventListeners>${LISTENER} enable=${value}/></EventListeners></Server>`;
  const { handler } = read('identity.xml', text('"true"'));
  expect(handler).toMatchObject({ value: 'true', raw: '"true"', reason: null, via: null });
  expect(handler.site).toEqual({
    kind: 'value',
    value: { start: handler.at.end - 6, end: handler.at.end },
    quoted: '"',
  });
  expect(read('identity.xml', text('"$env{X}"')).handler).toMatchObject({
    value: 'unknown',
    raw: '"$env{X}"',
    reason: 'its value is the placeholder $env{X}',
    site: { kind: 'none' },
  });
  expect(read('identity.xml', text('"{{ x }}"'), true).handler).toMatchObject({
    raw: '"{{ x }}"',
    reason: 'the tag {{ x }} is not defined',
  });
});

describe('tags between the attributes of a start tag', () => {
  const handler = (rest: string) =>
    read('identity.xml', `<Server><EventListeners>${LISTENER} ${rest}/></EventListeners></Server>`, true).handler;

  test.each([
    ['{{ x }}="true"', 'unknown'],
    ['a{{ x }}="true"', 'unknown'],
    ['order="{{ x }}"', 'false'],
    ['order="{{ x }}" b="1"', 'false'],
    ['order="{{ x }}" {{ y }}="1"', 'unknown'],
  ])('%s', (rest, value) => {
    expect(handler(rest).value).toBe(value);
  });

  test('outside of the start tag do not concern it', () => {
    const text = `<Server a="{{ x }}"><EventListeners>${LISTENER}></EventListener><A b="{{ y }}"/></EventListeners></Server>`;
    expect(read('identity.xml', text, true).handler.value).toBe('false');
  });
});

test('of several listeners the first that is on is told, with the places of the others', () => {
  const text = (...values: string[]) =>
    `<Server><EventListeners>${values.map((value) => `${LISTENER} enable="${value}"/>`).join('')}</EventListeners></Server>`;
  const { handler } = read('identity.xml', text('false', 'true', 'true', 'true'));
  expect(handler.also?.map(({ kind }) => kind)).toEqual(['value', 'value']);
  expect(handler.at.start).toBe(text('false', 'true').lastIndexOf('enable'));
  expect(read('identity.xml', text('true')).handler.also).toBeUndefined();
  expect(read('identity.xml', text('false', 'false')).handler.at.start).toBe(text('false').lastIndexOf('enable'));
  expect(read('identity.xml', text('false', '$env{X}', 'true')).handler.value).toBe('true');
});

describe('a tag alone on its line makes a missing listener unknown', () => {
  test.each([
    ['<Server><EventListeners>\n{{ x }}\n</EventListeners></Server>', 'unknown'],
    ['<Server>\n{{ x }}\n<EventListeners></EventListeners></Server>', 'unknown'],
    ['<Server><EventListeners></EventListeners></Server>\n{{ x }}\n', 'unknown'],
    ['<Server><EventListeners><A>\n{{ x }}\n</A></EventListeners></Server>', 'absent'],
    ['<Server><A>\n{{ x }}\n</A><EventListeners></EventListeners></Server>', 'absent'],
    ['<Server>\n{{ x }}\n<A></A><EventListeners></EventListeners></Server>', 'unknown'],
    ['<Server><EventListeners></EventListeners><EventListeners>\n{{ x }}\n</EventListeners></Server>', 'absent'],
    ['<Server><A>{{ x }}</A><EventListeners></EventListeners></Server>', 'absent'],
  ])('%j: %s', (text, value) => {
    expect(read('identity.xml', text, true).handler.value).toBe(value);
  });
});
