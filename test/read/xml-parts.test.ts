import { describe, expect, test } from 'vitest';
import { parseBoolean, unknowable } from '../../src/read/value.ts';
import { readProlog, strayDeclaration } from '../../src/read/xml-prolog.ts';
import { readStartTag } from '../../src/read/xml-tag.ts';
import { decodeText } from '../../src/read/xml-text.ts';
import { attributeOf, childrenOf, everyElement, NotXml, parseXml, textOf } from '../../src/read/xml-tree.ts';

describe('what stands before the root element', () => {
  const prolog = (text: string) => {
    const { declaration, doctype, root } = readProlog(text);
    return [declaration, doctype].map((at) => at && text.slice(at.start, at.end)).concat(text.slice(root));
  };

  test.each([
    ['<a/>', null, null, '<a/>'],
    ['x\n<a/>', null, null, '<a/>'],
    ['text <a/>', null, null, '<a/>'],
    ['<_a/>', null, null, '<_a/>'],
    ['<:a/>', null, null, '<:a/>'],
    ['<1/>< b/><a/>', null, null, '<a/>'],
    ['<?xml version="1.0"?><a/>', '<?xml version="1.0"?>', null, '<a/>'],
    ['\n<?xml\n?>\n<a/>', '<?xml\n?>', null, '<a/>'],
    ['<?xml?><?xmlx ?><?x ?><a/>', null, null, '<a/>'],
    ['<?xml 1?><?xml 2?><a/>', '<?xml 1?>', null, '<a/>'],
    ['<?p <b/> ?><a/>', null, null, '<a/>'],
    ['<!-- <b/> --><a/>', null, null, '<a/>'],
    ['<!--> <b/> --><a/>', null, null, '<a/>'],
    ['<!DOCTYPE a><a/>', null, '<!DOCTYPE a>', '<a/>'],
    ['<!DOCTYPE a [ <!ENTITY b "c"> ]><a/>', null, '<!DOCTYPE a [', '<a/>'],
    ['<!DOCTYPE a><!DOCTYPE b><a/>', null, '<!DOCTYPE a>', '<a/>'],
    ['<!ELEMENT a><a/>', null, null, '<a/>'],
    ['<!DOCTYPE a', null, '<!DOCTYPE a', ''],
    ['<!-- <a/>', null, null, ''],
    ['<?xml <a/>', '<?xml <a/>', null, ''],
    ['a <', null, null, ''],
    ['', null, null, ''],
  ])('%j: %j, %j, %j', (text, declaration, doctype, root) => {
    expect(prolog(text)).toEqual([declaration, doctype, root]);
  });

  test.each([
    ['<a/><!b>', 4],
    ['<!b', 0],
    ['<![IGNORE[', 0],
    ['<!-- <!b --><a/>', -1],
    ['<!-- ]]> ?> <!b --><!b', 19],
    ['<![CDATA[ --> ?> <!b ]]><!b', 24],
    ['<?p ]]> --> <!b ?><!b', 18],
    ['<!--><!b', -1],
    ['<!-- <!b', -1],
    ['<a/>', -1],
  ])('a declaration in %j that may not stand there is at %i', (text, at) => {
    expect(strayDeclaration(text)).toBe(at);
  });
});

describe('a start tag', () => {
  test('has the places of its attributes, name and quotes included', () => {
    const text = `<a b = "1&amp;2" c='3'>`;
    const attributes = readStartTag(text, 0)?.attributes ?? [];
    expect(attributes.map(({ name, value, raw, quote }) => [name, value, raw, quote])).toEqual([
      ['b', '1&2', '1&amp;2', '"'],
      ['c', '3', '3', "'"],
    ]);
    expect(attributes.map(({ at, valueAt }) => [at, valueAt].map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['b = "1&amp;2"', '"1&amp;2"'],
      ["c='3'", "'3'"],
    ]);
    expect(readStartTag('<a b=""/>', 0)?.attributes[0]).toMatchObject({ value: '', raw: '', quote: '"' });
  });

  test.each(['<a b="1"', '<a b=1>', '<a b="1" c>', '<a / >', '<-a>', ''])('is none: %s', (text) => {
    expect(readStartTag(text, 0)).toBeNull();
  });
});

test('numbers of characters, up to the last there is', () => {
  expect(decodeText('&#x10FFFF;&#1114111;&#0065;&#x0041;&#x41;')).toBe('\u{10ffff}\u{10ffff}AAA');
  expect(decodeText('&#x110000;&#1114112;&#xG;&#A;')).toBe('&#x110000;&#1114112;&#xG;&#A;');
  expect(decodeText('&constructor;&lt')).toBe('&constructor;&lt');
});

test('switches and placeholders', () => {
  expect(['true', 'TRUE', 'tRuE', 'true ', 'yes', ''].map(parseBoolean)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(unknowable('true')).toBeNull();
  expect(unknowable('a ${b} c')).toBe('its value is the placeholder ${b}');
  expect(unknowable('<% x %>')).toBe('its value is the template expression <% x %>');
  expect(unknowable(`{{ ${'x'.repeat(100)} }}`)).toBe(`its value is the template expression {{ ${'x'.repeat(77)}`);
});

test.each([
  '#{CERT_AUTH}#',
  '#{CertAuth}',
  '__CERT_AUTH__',
  '__cert-auth.on__',
  '<cert_auth>',
  '<to be said>',
  '%CERT_AUTH%',
  '%%CERT_AUTH%%',
  '{cert_auth}',
  '{cert.auth!r}',
  '{0}',
  '$CERT_AUTH',
  '$c',
  '$(CERT_AUTH)',
  '@@CERT_AUTH@@',
  'CERT_AUTH',
  'A_1_B2',
])('a word that is replaced: %s', (value) => {
  expect(unknowable(value)).toBe(`its value is the placeholder ${value}`);
});

test.each([
  'x#{CERT_AUTH}#',
  '#{CERT_AUTH}#x',
  '#{}#',
  '# {x}#',
  '____',
  '__a b__',
  'x__CERT_AUTH__',
  '__CERT_AUTH__x',
  '<>',
  '<a',
  'a<b>',
  '<b>a',
  '%%',
  '%%%a%%%',
  '{}',
  '{a b}',
  'x{a}',
  '{a}x',
  '50%',
  '%a%b',
  '$',
  '$1',
  '$(a',
  'x$(a)',
  '$()',
  'a $B',
  '@@@@',
  'TRUE',
  'CERT',
  'cert_auth',
  'CERT_auth',
  '_CERT_AUTH',
  'CERT_AUTH_',
  'CERT AUTH_X',
])('a word that stands for itself: %s', (value) => {
  expect(unknowable(value)).toBeNull();
});

test('a long word that is replaced is cut', () => {
  expect(unknowable(`__${'x'.repeat(100)}__`)).toBe(`its value is the placeholder __${'x'.repeat(78)}`);
});

describe('the elements of an XML text', () => {
  const refused = (text: string) => {
    try {
      parseXml(text);
    } catch (error) {
      if (error instanceof NotXml) return [error.name, error.message, text.slice(error.offset)];
    }
    return null;
  };
  const doctype = 'its document type can declare entities and default attributes, so what it says cannot be known';

  test.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', doctype, '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    [' <!DOCTYPE a SYSTEM "b"><a/>', doctype, '<!DOCTYPE a SYSTEM "b"><a/>'],
    ['<!DOCTYPE a [<a/>', doctype, '<!DOCTYPE a [<a/>'],
    ['<!DOCTYPEa><a/>', doctype, '<!DOCTYPEa><a/>'],
    ['<!DOCTYPE><a/>', doctype, '<!DOCTYPE><a/>'],
    ['<!DOCTYPE a SYSTEM "<!DOCTYPE b>"><a/>', doctype, '<!DOCTYPE a SYSTEM "<!DOCTYPE b>"><a/>'],
    [
      '<a>'.repeat(150_001),
      'it is nested too deeply, or has more elements than any real configuration file',
      '<a>'.repeat(150_001),
    ],
    [`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, 'it is nested too deeply', null],
    ['<a>\u0001</a>', 'it is not valid XML: it holds a character XML does not allow', '\u0001</a>'],
    ['<a/><!b>', 'it is not valid XML: this declaration may not stand here', '<!b>'],
    ['<a/>\n<b/>', 'it is not valid XML: it has no single root element', null],
    ['<a/> x', 'it is not valid XML: text stands behind its root element', 'x'],
    ['<a/><!-- b --><?c?> x', 'it is not valid XML: text stands behind its root element', 'x'],
    ['<a><b c="&d;"/></a>', 'it is not valid XML: this & begins no character or entity reference', '&d;"/></a>'],
    ['<a><b c="de &f; g"/></a>', 'it is not valid XML: this & begins no character or entity reference', '&f; g"/></a>'],
    ['<a>b &c; d</a>', 'it is not valid XML: this & begins no character or entity reference', '&c; d</a>'],
    ['<a><p:b/></a>', 'it is not valid XML: the prefix p: is not declared', '<p:b/></a>'],
    ['<a/><![CDATA[', 'it is not valid XML: CDATA is not closed.', null],
    ["<a>\n<b x='1' x='2'/></a>", "it is not valid XML: Attribute 'x' is repeated.", "x='2'/></a>"],
  ])('%#: refuses what is wrong, at its place', (text, message, at) => {
    const found = refused(text);
    expect(found?.slice(0, 2)).toEqual(['NotXml', message]);
    if (at !== null) expect(found?.[2]).toBe(at);
  });

  test.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE  a ><a/>',
    '<a/>\n<!-- b -->\t<?c?>\r\n',
    '<a/><?c d e?>',
    '<?p?><a></a >',
    `${'<a>'.repeat(199)}${'</a>'.repeat(199)}`,
    `\n<a><!--${'<'.repeat(149_997)}--></a>`,
  ])('%#: takes what is right', (text) => {
    expect(refused(text)).toBeNull();
  });

  test('a message is not as long as what it quotes', () => {
    expect(refused(`<a><${'b'.repeat(1000)}></a>`)?.[1]).toHaveLength('it is not valid XML: '.length + 200);
  });

  test('names, prefixes, namespaces and places', () => {
    const text = '<r xmlns="urn:r" xmlns:p="urn:p"><p:a x="1"><b/></p:a><c xmlns=""/><p:d xmlns:p="urn:q">t</p:d></r>';
    const elements = [...everyElement(parseXml(text))];
    expect(elements.map(({ local, prefix, namespace }) => [local, prefix, namespace])).toEqual([
      ['r', '', 'urn:r'],
      ['a', 'p:', 'urn:p'],
      ['b', '', 'urn:r'],
      ['c', '', null],
      ['d', 'p:', 'urn:q'],
    ]);
    expect(elements.map(({ tag, close, end }) => [text.slice(tag.end, close), text.slice(tag.start, end)])).toEqual([
      [text.slice(33, -4), text],
      ['<b/>', '<p:a x="1"><b/></p:a>'],
      ['', '<b/>'],
      ['', '<c xmlns=""/>'],
      ['t', '<p:d xmlns:p="urn:q">t</p:d>'],
    ]);
    expect(parseXml('<a xml:space="preserve"><xml:b/></a>').children[0]).toMatchObject({
      prefix: 'xml:',
      namespace: 'http://www.w3.org/XML/1998/namespace',
    });
    const [root, a] = elements;
    expect(root && childrenOf(root, 'c')).toEqual([]);
    expect(root && childrenOf(root, 'a')).toEqual([]);
    expect(a && attributeOf(a, 'x')?.value).toBe('1');
    expect(a && attributeOf(a, 'y')).toBeNull();
    expect([...everyElement(parseXml('<a xml:b="1"/>'))]).toHaveLength(1);
    expect(parseXml('<a/>').namespace).toBeNull();
  });

  test.each([
    ['<a> b </a>', 'b', 'b'],
    ['<a>   b </a>', 'b', 'b'],
    ['<a>b<c>d</c>e</a>', 'bde', 'b<c>d</c>e'],
    ['<a>b<!-- c -->d<?e > f?>g</a>', 'bdg', 'b<!-- c -->d<?e > f?>g'],
    ['<a><![CDATA[ &amp;<b> ]]></a>', '&amp;<b>', '<![CDATA[ &amp;<b> ]]>'],
    ['<a>&lt;b&gt;</a>', '<b>', '&lt;b&gt;'],
    ['<a><!-- > --></a>', '', '<!-- > -->'],
    ['<a> \n </a>', '', '<a>'],
    ['<a/>', '', '<a/>'],
  ])('the text of %j is %j at %j', (text, value, at) => {
    const found = textOf(text, parseXml(text));
    expect([found.value, text.slice(found.at.start, found.at.end)]).toEqual([value, at]);
  });
});
