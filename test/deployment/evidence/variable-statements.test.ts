import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { isOfOtherFamily, productMeant, saidOfVariable } from '../../../src/deployment/evidence/variable-statements.ts';

const claim = (kind: Claim['kind'], what: string, at: number, version = '7.0.0'): Claim => ({
  kind,
  product: 'wso2is',
  version,
  updateLevel: null,
  span: { file: 'vars.yml', start: at, end: at + 5 },
  what,
  levelAt: null,
  labels: [],
});

describe('what is said of a variable', () => {
  const here = claim('versionVariable', 'is_version 7.0.0', 10);
  const there = claim('versionVariable', 'is_version 7.1.0', 50, '7.1.0');
  const other = claim('versionVariable', 'am_version 4.5.0', 90, '4.5.0');

  it('is all that is said under its name', () => {
    expect(saidOfVariable(here, 'wso2is', [here, there, other])).toEqual([here, there]);
  });

  it('is the same where a pack is unpacked with its value', () => {
    const pack = claim('pack', 'pack wso2is 7.0.0', 10);
    expect(saidOfVariable(here, 'wso2is', [here, pack, there])).toEqual([here, there]);
    expect(saidOfVariable(here, 'wso2is', [pack, there, here])).toEqual([there, here]);
  });

  it('is what is said under its own name, by whatever name a command hands its value on', () => {
    const handedOn: Claim = { ...claim('versionVariable', 'product_version 7.0.0', 10), byCommand: true };
    const product = claim('versionVariable', 'product_version 7.2.0', 70, '7.2.0');
    const pool = [here, handedOn, there, product];
    expect(saidOfVariable(here, 'wso2is', pool)).toEqual([here, there]);
    expect(saidOfVariable(handedOn, 'wso2is', pool)).toEqual([handedOn, product]);
  });

  it('is nothing where no variable of the pool has its value there', () => {
    const pair = claim('variables', 'is_version 7.0.0', 10);
    expect(saidOfVariable(pair, 'wso2is', [pair, there])).toEqual([]);
    expect(saidOfVariable(pair, 'wso2is', [])).toEqual([]);
  });
});

describe('the product that a statement is about', () => {
  const version: Claim = { ...claim('versionVariable', 'product_version 4.3.0', 10), product: null };

  it('is that of the pair it stands in, else its own', () => {
    const pair: Claim = { ...claim('variables', 'product_name wso2mi', 10), product: 'other' };
    expect(productMeant(version, [pair, version])).toBe('other');
    expect(productMeant(version, [{ ...pair, span: { file: 'b.yml', start: 10, end: 15 } }, version])).toBe(null);
    expect(productMeant(claim('pack', 'pack wso2is', 50), [pair])).toBe('wso2is');
  });

  it('is not told by what else has the same value, nor by pairs of several products', () => {
    const pair: Claim = { ...claim('variables', 'product_name wso2is', 10) };
    expect(productMeant(version, [claim('pack', 'pack wso2is 4.3.0', 10), version])).toBeNull();
    expect(productMeant(version, [pair, { ...pair, product: 'other' }, version])).toBeNull();
    expect(productMeant(claim('versionVariable', 'v', 10), [{ ...pair, product: null }])).toBe('wso2is');
  });

  it('is of another family where both are known', () => {
    const pair: Claim = { ...claim('variables', 'product_name wso2am', 10), product: 'wso2am' };
    expect(isOfOtherFamily(version, 'wso2is', [pair])).toBe(true);
    expect(isOfOtherFamily(version, 'wso2am-tm', [pair])).toBe(false);
    expect(isOfOtherFamily(version, null, [pair])).toBe(false);
    expect(isOfOtherFamily(version, 'wso2is', [])).toBe(false);
  });
});
