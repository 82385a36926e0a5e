import { expect, it } from 'vitest';
import { isListedVersion, isOfLaterMajor } from '../../src/advisory/listed.ts';

it.each([
  ['wso2is', '5.11.0', true],
  ['wso2is', '5.1.0', true],
  ['wso2is', '5.12.0', false],
  ['wso2is', '4.2.0', false],
  ['wso2is', '7.1.0', true],
  ['wso2is', '7.2.0', true],
  ['wso2is', '8.0.0', true],
  ['wso2is', '9.0.0', false],
  ['wso2is', '10.0.0', false],
  ['wso2am', '2.1.0', true],
  ['wso2am', '4.5.1', true],
  ['wso2am', '6.0.0', false],
  ['wso2am-tm', '4.4.0', false],
  ['wso2is-km', '5.1.0', true],
  ['wso2-obkm', '1.3.0', true],
  ['wso2-obiam', '1.3.0', false],
  ['wso2-obiam', '3.0.0', true],
  [null, '4.2.0', true],
  [null, '0.1.0', false],
] as const)('%s %s can be a release: %s', (product, version, expected) => {
  expect(isListedVersion(product, version)).toBe(expected);
});

it.each([
  ['wso2is', '7.9.0', false],
  ['wso2is', '8.0.0', true],
  ['wso2am', '4.6.0', false],
  ['wso2am', '5.0.0', true],
  ['wso2-obiam', '3.0.0', false],
] as const)('%s %s begins a number of its own: %s', (product, version, expected) => {
  expect(isOfLaterMajor(product, version)).toBe(expected);
});
