import { expect, test } from 'vitest';
import { indented } from '../../src/read/indent.ts';
import { jinjaConditions } from '../../src/read/jinja.ts';
import {
  beginsLine,
  commentLines,
  errorStretch,
  fillsLines,
  indentAt,
  joinedLines,
  lastLine,
  lineContent,
  lineEnd,
  lineStart,
  offsetAt,
} from '../../src/read/lines.ts';
import { leftOut, tagIn, tagsBeforeEquals } from '../../src/read/masked.ts';
import { absent, SIZE_LIMIT, tooLarge } from '../../src/read/result.ts';
import { readStartTag } from '../../src/read/xml-tag.ts';
import { badReference, decodeAttribute, decodeText } from '../../src/read/xml-text.ts';
import { sourceOf } from './source.ts';

test.each([
  '<',
  '<1>',
  '<a',
  '<a b>',
  '<a b=>',
  '<a b=c>',
  '<a b="x"c="y">',
  '<a b="<">',
  '<a b="x" / >',
  '<a "x">',
  '</a>',
])('no start tag: %s', (text) => {
  expect(readStartTag(text, 0)).toBeNull();
});

test('a start tag', () => {
  const text = `x<p:a-b.c\n ü='>' \t_="1"\r\n/>`;
  const tag = readStartTag(text, 1);
  expect(tag).toMatchObject({ start: 1, end: text.length, name: 'p:a-b.c', selfClosed: true });
  expect(tag?.attributes.map(({ name, value, quote }) => [name, value, quote])).toEqual([
    ['ü', '>', "'"],
    ['_', '1', '"'],
  ]);
  expect(readStartTag('<a>', 0)).toMatchObject({ selfClosed: false, attributes: [], end: 3 });
});

test('references', () => {
  expect(decodeText('&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&no;&#x110000;&amp;lt;')).toBe(
    '<>&"\'A😀&no;&#x110000;&lt;',
  );
  expect(decodeText('plain')).toBe('plain');
  expect(decodeAttribute('a\r\nb\tc\nd&#10;e')).toBe('a b c d\ne');
  expect(badReference('a &amp; b &#65; &#x41;')).toBe(-1);
  expect(badReference('a & b')).toBe(2);
  expect(badReference('a& b')).toBe(1);
  expect(badReference('&amp;&constructor;')).toBe(5);
  expect(badReference('&x &amp;')).toBe(0);
});

test('conditions of a Jinja2 template, inside each other and up to a length', () => {
  const at = (text: string) => jinjaConditions(text)(text.indexOf('@'));
  expect(at('@{% if a %}{% endif %}')).toEqual([]);
  expect(at('{% if a %}{% if b %}{% elif c %}@{% endif %}{% endif %}')).toEqual(['b c', 'a']);
  expect(at('{%- if a %}@')).toEqual(['a']);
  expect(at('@')).toEqual([]);
  const long = `{% if a %}${`{% elif ${'x'.repeat(400)} %}`.repeat(20)}@`;
  expect(at(long)[0]).toHaveLength(4000);
});

test('what another alternative holds', () => {
  const source = (text: string) => sourceOf('deployment.toml', text);
  const without = (text: string, part: string) =>
    leftOut(source(text), { text: text.replace(part, ' '.repeat(part.length)), tags: [] }, 'name');
  expect(without('a\nname = 1\n', 'name = 1')).toEqual({ start: 2, end: 6 });
  expect(without('a\nname = 1\nb', 'b')).toBeNull();
  expect(without('name = 1\nname = 2\n', 'name = 1')).toEqual({ start: 0, end: 4 });
  expect(without('# name = 1\nb', 'name = 1')).toBeNull();
  expect(without('  # name = 1\nb', 'name = 1')).toBeNull();
  expect(without('x # y name = 1\nb', 'name = 1')).toEqual({ start: 6, end: 10 });
  expect(without('x# name = 1\nb', 'name = 1')).toEqual({ start: 3, end: 7 });
  expect(without('# name name\nname = 1', 'name = 1')).toEqual({ start: 12, end: 16 });
  expect(without('b\n', 'b')).toBeNull();
});

test('a setting that is not written has no place to be written to by itself', () => {
  const source = sourceOf('identity.xml', '<a/>\n');
  expect(absent(source)).toEqual({
    value: 'absent',
    raw: null,
    source,
    at: { start: 0, end: 4 },
    site: { kind: 'none' },
    reason: null,
    via: null,
  });
  const limit = sourceOf('identity.xml', 'x'.repeat(SIZE_LIMIT));
  const above = sourceOf('identity.xml', 'x'.repeat(SIZE_LIMIT + 1));
  expect(tooLarge(limit)).toBeNull();
  expect(tooLarge(above)?.unreadable).toEqual({ message: 'it is larger than 5 MB', at: { start: 0, end: 0 } });
});

test('conditions of a Jinja2 template', () => {
  const text = '{% if a %}1{% elif b %}2{%- for x in y %}3{% endfor %}4{% else %}5{% endif %}6{% endif %}7{% else %}8';
  const at = (digit: string) => jinjaConditions(text)(text.indexOf(digit));
  expect(['1', '2', '3', '4', '5', '6', '7', '8'].map(at)).toEqual([
    ['a'],
    ['a b'],
    ['x in y', 'a b'],
    ['a b'],
    ['a b '],
    [],
    [],
    [' '],
  ]);
});

test('lines that are inserted into an indented carrier', () => {
  const written = indented('  ');
  expect(written('a\r\n\r\nb\r\n', true)).toBe('  a\r\n\r\n  b\r\n');
  expect(written('a\n\nb', false)).toBe('a\n\n  b');
  expect(written('a\n', false)).toBe('a\n  ');
  expect(written('a\n', true)).toBe('  a\n');
});

test('lines of comments', () => {
  const text = '# a b\nc # d\n\n\t//e\n  f\n#';
  const isComment = commentLines(text, /[^\S\n]*(?:#|\/\/)/y);
  const told = [...text].map((char, at) => (isComment(at) ? char : char === '\n' ? '|' : '.')).join('');
  // The mark itself and the line break stand in no comment.
  expect(told).toBe('. a b|.....||...e|...|.');
  const again = commentLines(text, /#/y);
  expect([again(0), again(3), again(text.length - 1)]).toEqual([false, true, false]);
  const late = commentLines('\n# a', /#/y);
  expect([late(0), late(3)]).toEqual([false, true]);
});

test.each([
  ['[x]', true],
  [' \t[x] \r\ny', true],
  ['a\n[x]\n\nb', true],
  ['a\n [x\ny] \nb', true],
  ['a [x]', false],
  ['[x] a', false],
  ['a\n[x\ny]  b', false],
  ['\na [x\ny]\n', false],
])('the stretch fills its lines: %j', (marked, expected) => {
  const text = marked.replace(/[[\]]/g, '');
  expect(fillsLines(text, { start: marked.indexOf('['), end: marked.indexOf(']') - 1 })).toBe(expected);
});

test.each([
  ['a \\\nb', 'a  b'],
  ['a \\ \t\r\nb \\\n\\\nc', 'a  b   c'],
  ['a \\x\nb', 'a \\x\nb'],
  ['a\nb', 'a\nb'],
])('what a backslash carries on is joined: %j', (text, expected) => {
  expect(joinedLines(text)).toBe(expected);
});

test('lines', () => {
  const text = '  a \r\n\r\n\tb\n';
  expect([lineStart(text, 0), lineStart(text, 3), lineStart(text, 9)]).toEqual([0, 0, 8]);
  expect([lineStart('\nx', 0), lineStart('\nx', 1), lineEnd('a\r\n', 2)]).toEqual([0, 1, 2]);
  expect([lineEnd(text, 0), lineEnd(text, 6), lineEnd(text, 8), lineEnd('x', 0)]).toEqual([4, 6, 10, 1]);
  expect([indentAt('\t  x', 2), indentAt('x y', 2), indentAt('  ', 2)]).toEqual(['\t ', '', '  ']);
  expect([beginsLine('', 0), beginsLine('\t x', 2), beginsLine('x\n', 2)]).toEqual([true, true, true]);
  expect([indentAt(text, 2), indentAt(text, 9), indentAt(text, 0)]).toEqual(['  ', '\t', '']);
  expect([beginsLine(text, 2), beginsLine(text, 3), beginsLine(text, 9)]).toEqual([true, false, true]);
  expect(lineContent(text, 1)).toEqual({ start: 2, end: 3 });
  expect(lastLine(text)).toEqual({ start: 9, end: 10 });
  expect(lastLine('\n\n\na\n')).toEqual({ start: 3, end: 4 });
  expect(lastLine(' \n')).toEqual({ start: 0, end: 0 });
  expect([
    offsetAt(text, 1, 3),
    offsetAt(text, 3, 2),
    offsetAt(text, 9, 1),
    offsetAt(text, 1, 0),
    offsetAt(text, 3, 99),
  ]).toEqual([2, 9, 11, 0, 11]);
  expect(errorStretch(text, 2)).toEqual({ start: 2, end: 3 });
  expect(errorStretch(text, 0)).toEqual({ start: 2, end: 3 });
  expect(errorStretch(text, 3)).toEqual({ start: 2, end: 3 });
  expect(errorStretch(text, 6)).toEqual({ start: 2, end: 3 });
  expect(errorStretch(' abc ', 2)).toEqual({ start: 2, end: 4 });
  expect(errorStretch(text, 99)).toEqual({ start: 9, end: 10 });
});

test('tags', () => {
  const text = 'XX = YY\na = ZZ, WW\nVV\n[b.UU]\n';
  const tags = ['XX', 'YY', 'ZZ', 'WW', 'VV', 'UU'].map((code) => {
    const start = text.indexOf(code);
    return { start, end: start + 2, code, kind: 'value' as const, reason: code };
  });
  expect(tagsBeforeEquals({ text, tags }).map(({ code }) => code)).toEqual(['XX', 'VV', 'UU']);
  const late = { start: 4, end: 6, code: 'XX', kind: 'value' as const, reason: '' };
  expect(tagsBeforeEquals({ text: 'a =\nXX', tags: [late] })).toEqual([late]);
  expect(tagIn({ text, tags }, { start: 2, end: 5 })).toBeNull();
  expect(tagIn({ text, tags }, { start: 2, end: 6 })?.code).toBe('YY');
  expect(tagIn({ text, tags }, { start: 6, end: 30 })?.code).toBe('YY');
  expect(tagIn({ text, tags }, { start: 29, end: 30 })).toBeNull();
});
