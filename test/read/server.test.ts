import { describe, expect, test } from 'vitest';
import { SIZE_LIMIT } from '../../src/read/result.ts';
import { readCarbonXml, readCatalinaServerXml } from '../../src/read/xml-server.ts';
import { cut, maskedOf, sourceOf } from './source.ts';

describe('catalina-server.xml', () => {
  const connector = (body: string) => {
    const source = sourceOf(
      'catalina-server.xml',
      `<Server port="8005">\n<Service name="Catalina">${body}</Service></Server>`,
    );
    const settings = readCatalinaServerXml(source, maskedOf(source));
    return settings.connector && [settings.connector.value, cut(settings, settings.connector.at)];
  };
  test.each([
    ['<Connector port="9443" SSLEnabled="true" clientAuth="want"/>', ['want', 'clientAuth="want"']],
    ["<Connector scheme='HTTPS' clientAuth='none'/>", ['none', "clientAuth='none'"]],
    ['<Connector scheme="http" clientAuth="want"/>', null],
    ['<Connector SSLEnabled="true"/>', null],
    ['<Connector SSLEnabled="true" clientAuth="{{ x }}"/>', null],
    [
      '<Connector SSLEnabled="true"><SSLHostConfig certificateVerification="none"/></Connector>',
      ['none', 'certificateVerification="none"'],
    ],
    ['<Connector SSLEnabled="true" clientAuth="false"><SSLHostConfig/></Connector>', ['false', 'clientAuth="false"']],
    [
      '<Connector SSLEnabled="true" clientAuth="false"/><Connector SSLEnabled="true" clientAuth="want"/>',
      ['want', 'clientAuth="want"'],
    ],
    [
      '<Connector SSLEnabled="true" clientAuth="false"/><Connector SSLEnabled="true" clientAuth="None"/>',
      ['false', 'clientAuth="false"'],
    ],
    ['<Connector SSLEnabled="true" clientAuth="false"/><Connector SSLEnabled="true"/>', null],
    [
      '<Connector SSLEnabled="true" clientAuth="none"/><Connector SSLEnabled="true" clientAuth="nonesuch"/>',
      ['nonesuch', 'clientAuth="nonesuch"'],
    ],
    [
      '<Connector SSLEnabled="true" clientAuth="none"/><Connector SSLEnabled="true" clientAuth="unfalse"/>',
      ['unfalse', 'clientAuth="unfalse"'],
    ],
    ['<Connector clientAuth="want"/>', null],
    ['<Other SSLEnabled="true" clientAuth="want"/>', null],
    ['<!-- <Connector SSLEnabled="true" clientAuth="false"/> -->', null],
    ['', null],
  ])('%s', (body, expected) => {
    expect(connector(body)).toEqual(expected);
  });

  test('that is no XML is unreadable', () => {
    const source = sourceOf('catalina-server.xml', '<Server>');
    expect(readCatalinaServerXml(source, maskedOf(source)).unreadable).not.toBeNull();
  });
});

describe('carbon.xml', () => {
  const carbon = (text: string) => {
    const source = sourceOf('carbon.xml', text);
    const { name, serverKey, version } = readCarbonXml(source, maskedOf(source));
    return [name, serverKey, version].map((field) => field && [field.value, text.slice(field.at.start, field.at.end)]);
  };
  test.each([
    [
      '\n<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name> WSO2 Identity Server\n</Name><ServerKey>IS</ServerKey><Version>5.7.0</Version><X><Name>no</Name></X></Server>',
      [
        ['WSO2 Identity Server', 'WSO2 Identity Server'],
        ['IS', 'IS'],
        ['5.7.0', '5.7.0'],
      ],
    ],
    ['<Server><Name/><ServerKey>{{ x }}</ServerKey></Server>', [null, null, null]],
    ['<Server>', [null, null, null]],
    [`${'<Server><Name>a</Name><!--'.padEnd(SIZE_LIMIT - 12)}--></Server>`, [['a', 'a'], null, null]],
    [`${'<Server><Name>a</Name><!--'.padEnd(SIZE_LIMIT - 11)}--></Server>`, [null, null, null]],
  ])('%#', (text, expected) => {
    expect(carbon(text)).toEqual(expected);
  });
});
