import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, daysBetween } from '../../src/policy/dates.ts';
import { isProductId, PRODUCT_IDS } from '../../src/policy/products.ts';
import { suggest } from '../../src/policy/suggest.ts';

describe('dates', () => {
  it('counts days across months, leap days and years', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1970-01-31')).toBe(30);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(dateOf(dayNumber('2027-11-25') as number)).toBe('2027-11-25');
  });

  it('knows what is no date', () => {
    for (const text of ['2027-02-29', '2027-00-10', '2027-10-00', '2027-1-1', '12027-01-01', '2027-01-01 ', 'x', '']) {
      expect(dayNumber(text)).toBeNull();
    }
    expect(() => daysBetween('x', '2027-01-01')).toThrow('Not a date (YYYY-MM-DD): x');
    expect(() => daysBetween('2027-01-01', 'y')).toThrow('Not a date (YYYY-MM-DD): y');
  });
});

describe('products', () => {
  it('are those the advisory names', () => {
    expect(PRODUCT_IDS).toHaveLength(9);
    expect(PRODUCT_IDS.every(isProductId)).toBe(true);
    expect(isProductId('wso2mi')).toBe(false);
    expect(isProductId('constructor')).toBe(false);
  });
});

describe('suggest', () => {
  it('finds the nearest name', () => {
    expect(suggest('updateLevel', ['path', 'update_level'])).toBe('update_level');
    expect(suggest('wso2is-mk', ['wso2is', 'wso2is-km'])).toBe('wso2is-km');
    expect(suggest('resaon', ['reason', 'owner'])).toBe('reason');
    expect(suggest('ownr', ['reason', 'owner'])).toBe('owner');
  });

  it('takes the first of two that are equally near', () => {
    expect(suggest('reasons-1', ['reasons-2', 'reasons-3'])).toBe('reasons-2');
  });

  it('compares texts of up to 40 letters', () => {
    const known = 'n'.repeat(40);
    expect(suggest(known, [known])).toBe(known);
    expect(suggest(`${known}n`, [known])).toBeNull();
  });

  it('finds none in what is far off', () => {
    // Three letters off, however they lie beside those that are swapped.
    expect(suggest('waoner', ['owner'])).toBeNull();
    expect(suggest('rawowner', ['owner'])).toBeNull();
    expect(suggest('justification', ['reason', 'owner'])).toBeNull();
    expect(suggest('ab', ['xy'])).toBeNull();
    expect(suggest('', ['xy'])).toBeNull();
    expect(suggest(`reason${' '.repeat(100)}`, ['reason'])).toBeNull();
  });
});
