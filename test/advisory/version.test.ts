import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseObTag, parseVersion, withUpdateLevel } from '../../src/advisory/version.ts';

describe('parseVersion', () => {
  it.each([
    ['7.1.0.23-alpine', '7.1.0', 23],
    ['5.11.0.0', '5.11.0', 0],
    ['5.11.0', '5.11.0', null],
    ['5.10.0-alpine', '5.10.0', null],
    ['5.7.0-1', '5.7.0', null],
    ['v5.4.0', '5.4.0', null],
    ['V5.4.0', '5.4.0', null],
    ['7.1', '7.1.0', null],
    ['5.11.0.${LEVEL}', '5.11.0', null],
    ['5.11.0${SUFFIX}', '5.11.0', null],
    ['7.1-alpine', '7.1.0', null],
    ['1.1.0.1595439317444', '1.1.0', null],
    ['4.2.0.99999', '4.2.0', 99999],
    ['4.2.0.100000', '4.2.0', null],
    ['4.2.0.x', '4.2.0', null],
    ['4.2.0.23rc1', '4.2.0', null],
    ['4.2.0.23.5', '4.2.0', 23],
    ['4.2.0_custom', '4.2.0', null],
    ['4.2.0+build', '4.2.0', null],
    ['4.2.0.007', '4.2.0', 7],
    ['05.011.00', '5.11.0', null],
    ['  5.8.0\n', '5.8.0', null],
    ['3.0.0.0-is6.0.0.0', '3.0.0', 0],
  ])('%s', (text, version, updateLevel) => {
    expect(parseVersion(text)).toEqual({ version, updateLevel });
  });

  it.each([
    'latest',
    '',
    '5.4.${PATCH}',
    '5.1${MINOR}.0',
    '7.0.$p.1',
    '5.11.{{ patch }}',
    '7.1.<%= @patch %>-alpine',
    '7',
    'alpine-7.1.0',
    '2021.01.05',
    '20210101',
    'sha-1.2.3',
    '7.1.0alpine',
    '7.1234',
    '7.1.1234',
    '7.1x',
    '7.',
    '-7.1.0',
    '7..1',
  ])('finds no version in %j', (text) => {
    expect(parseVersion(text)).toBeNull();
  });

  it('takes every version and level apart again', () => {
    const number = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(number, number, number, fc.option(fc.integer({ min: 0, max: 9999 })), (a, b, c, level) => {
        const text = level === null ? `${a}.${b}.${c}` : `${a}.${b}.${c}.${level}`;
        expect(parseVersion(text)).toEqual({ version: `${a}.${b}.${c}`, updateLevel: level });
        expect(parseVersion(`v${text}-x`)).toEqual(parseVersion(text));
      }),
    );
  });
});

describe('parseObTag', () => {
  it('names the base product of an Open Banking 3 tag', () => {
    expect(parseObTag('3.0.0.0-is6.0.0.0')).toEqual({ product: 'wso2is', version: '6.0.0', updateLevel: 0 });
    expect(parseObTag(' V3.0.0-AM4.2.0 ')).toEqual({ product: 'wso2am', version: '4.2.0', updateLevel: null });
  });

  it('names that of Financial Services 4 and of a toolkit', () => {
    expect(parseObTag('4.0.0.0-is7.1.0.3')).toEqual({ product: 'wso2is', version: '7.1.0', updateLevel: 3 });
    expect(parseObTag('10.0.0-am5.0.0')).toEqual({ product: 'wso2am', version: '5.0.0', updateLevel: null });
    expect(parseObTag('1.0.0.21-acc3.0.0.95-is6.1.0.80-alpine')).toEqual({
      product: 'wso2is',
      version: '6.1.0',
      updateLevel: 80,
    });
  });

  it.each([
    '2.0.0.0-is5.10.0',
    '1.0.0.21-is6.1.0',
    '1.0.0.21-acc-is6.1.0',
    '1.0.0.21-x3.0.0-is6.1.0',
    '-acc3.0.0-is6.1.0',
    '10-am5.0.0',
    '3.0.0.0',
    '3.0.0-is',
    '3-is6.0.0',
    '3.0.0-mi4.2.0',
    '3.0.0-is6',
    'x3.0.0-is6.0.0',
    '3.0.0-is6.0.0\nx y',
  ])('is none of %j', (tag) => {
    expect(parseObTag(tag)).toBeNull();
  });
});

describe('withUpdateLevel', () => {
  it.each([
    ['5.11.0.0', '5.11.0.411'],
    ['v7.1.0.2-alpine', 'v7.1.0.411-alpine'],
    ['5.11.0', '5.11.0.411'],
    ['10.11.12.13-alpine', '10.11.12.411-alpine'],
    ['5.11.0-alpine', '5.11.0.411-alpine'],
  ])('%s', (tag, pinned) => {
    expect(withUpdateLevel(tag, 411)).toBe(pinned);
  });

  it.each(['latest', '5.11', 'x5.11.0.0', '5.11.0.0.1', '5.11.0.0rc', '$' + '{TAG}'])('leaves %j alone', (tag) => {
    expect(withUpdateLevel(tag, 411)).toBeNull();
  });
});
