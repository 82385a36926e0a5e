import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDistinguishedName } from '../../src/advisory/distinguished-name.ts';
import { describeThumbprint, isSha256 } from '../../src/advisory/thumbprint.ts';

describe('parseDistinguishedName', () => {
  it.each([
    ['CN=Example CA', 'cn="Example CA"'],
    ['CN=Example CA,O=Example,C=GB', 'cn="Example CA",o="Example",c="GB"'],
    [' cn = Example CA , O=Example ', 'cn="Example CA",o="Example"'],
    ['CN=Example\\, Inc.,C=GB', 'cn="Example, Inc.",c="GB"'],
    ['CN="Example, Inc.",C=GB', 'cn="Example, Inc.",c="GB"'],
    ['CN="a\\"b",C=GB', 'cn="a\\"b",c="GB"'],
    ['CN=a+SN=1,C=GB', 'cn="a",sn="1",c="GB"'],
    ['CN=a\\+b', 'cn="a+b"'],
    ['1.2.840.113549.1.9.1=ca@example.com', '1.2.840.113549.1.9.1="ca@example.com"'],
    ['emailAddress=ca@example.com', 'emailaddress="ca@example.com"'],
    ['CN=a=b', 'cn="a=b"'],
    ['CN=caf\\E9', 'cn="café"'],
    ['CN=a\\ ', 'cn="a "'],
    ['CN=a\\\\', 'cn="a\\\\"'],
    ['CN=\\ ', 'cn=" "'],
    ['CN=Example\\, Inc. ,C=GB', 'cn="Example, Inc.",c="GB"'],
    ['CN=a\\<b', 'cn="a<b"'],
    ['x-1=a', 'x-1="a"'],
  ])('%s', (text, comparable) => {
    expect(parseDistinguishedName(text)).toBe(comparable);
  });

  it.each([
    '',
    '*',
    'Example CA',
    'CN=',
    'CN= ',
    '=x',
    'CN=a,',
    ',CN=a',
    'CN=a,,O=b',
    'CN=a,b',
    'CN=a\\',
    'CN=a b\\',
    'CN=\\',
    'CN="a',
    'CN=a"b"',
    'CN="a"b',
    'CN=a<b',
    'CN=a>b',
    'CN=a;O=b',
    'C N=a',
    '1a=b',
    '1.=b',
    '.1=b',
    '-a=b',
    'CN=""',
    'CN=a\\\\"b',
  ])('refuses %j', (text) => {
    expect(parseDistinguishedName(text)).toBeNull();
  });

  it('takes any value apart that is escaped', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }), (values) => {
        const text = values.map((value) => `CN=${value.replace(/[^A-Za-z]/gu, (char) => `\\${char}`)}`).join(',');
        const onlyBmp = values.every((value) => !/[\u{10000}-\u{10ffff}]/u.test(value));
        const hexLike = values.some((value) => /[0-9][0-9a-fA-F]/.test(value));
        if (!onlyBmp || hexLike) return;
        expect(parseDistinguishedName(text)).toBe(values.map((value) => `cn=${JSON.stringify(value)}`).join(','));
      }),
    );
  });
});

describe('isSha256', () => {
  const hex = '0123456789abcdefABCDEF0123456789abcdef0123456789abcdef0123456789';
  const colons = (hex.match(/../g) as string[]).join(':');

  it('takes 32 bytes with and without colons', () => {
    expect(hex).toHaveLength(64);
    expect(isSha256(hex)).toBe(true);
    expect(isSha256(colons)).toBe(true);
    expect(isSha256(colons.toUpperCase())).toBe(true);
  });

  it.each([
    [hex.slice(1), 'it has 63 hexadecimal digits'],
    [`${hex}0`, 'it has 65 hexadecimal digits'],
    [`${colons}:`, 'its colons or blanks are not where they belong'],
    [hex.replace('01', '0:1'), 'its colons or blanks are not where they belong'],
    [` ${hex}`, 'its colons or blanks are not where they belong'],
    [hex.slice(0, 40), 'it has the length of SHA-1'],
    [colons.slice(0, 59), 'it has the length of SHA-1'],
    [`g${hex.slice(1)}`, 'it is not hexadecimal'],
    ['', 'it is not hexadecimal'],
    [`${hex}g`, 'it is not hexadecimal'],
  ])('refuses %j', (text, why) => {
    expect(isSha256(text)).toBe(false);
    expect(describeThumbprint(text)).toBe(why);
  });
});
