import compare from 'semver/functions/compare.js';
import { describe, expect, it } from 'vitest';
import { noFiles } from '../../src/advisory/input.ts';
import { isProductId, NOT_NAMED, PRODUCTS, productRow } from '../../src/advisory/products.ts';
import { fileOf, releaseOf } from '../../src/advisory/release.ts';
import {
  acceptsForm,
  allowlistFile,
  breakingFeatures,
  fixLevel,
  hasNoSoapAuthenticator,
  isAfterLastListed,
  isInRange,
  isShortened,
  knownFixed,
  listedVersions,
  partARow,
  partBRow,
  ruleProduct,
  shipsOn,
  shortenedVersion,
} from '../../src/advisory/rules.ts';
import { ADVISORY } from '../../src/advisory/wso2-2025-4494.ts';
import { FileBuilder } from './home.ts';

const release = (product: 'wso2is' | null, version: string | null, variant = {}) =>
  releaseOf({ product, version, updateLevel: null, variants: [noFiles(), { ...noFiles(), ...variant }] });

it('a version is in a range whether that is asked for the first time or again', () => {
  // A range that nothing else asks for, nor this test when it ran before.
  const range = `>=5.11.0 <6.0.0 || ${Date.now()}.0.0`;
  const asked = () => ['5.10.0', '5.11.0', '6.0.0'].map((version) => isInRange(version, range));
  expect(asked()).toEqual([false, true, false]);
  expect(asked()).toEqual([false, true, false]);
});

describe('knownFixed', () => {
  it.each([
    ['wso2is', '5.11.0', 411, true],
    ['wso2is', '5.11.0', 412, true],
    ['wso2is', '5.11.0', 410, false],
    ['wso2is', '5.11.0', null, null],
    ['wso2is', '7.2.0', null, true],
    ['wso2is', '7.1.1', 0, true],
    ['wso2is', '10.0.0', null, true],
    ['wso2is', '5.1.0', 9999, false],
    ['wso2is', '5.12.0', 9999, false],
    ['wso2is', null, 411, null],
    ['wso2am', '4.6.0', null, true],
    ['wso2am', '2.1.0', null, false],
    ['wso2am-acp', '4.5.0', 21, false],
    ['wso2am-acp', '4.5.0', 22, true],
    ['wso2am-acp', '4.6.0', null, true],
    ['wso2am-acp', '4.4.0', 100, false],
    ['wso2is-km', '5.11.0', 411, true],
    ['wso2is-km', '5.11.0', null, null],
    ['wso2is-km', '7.2.0', null, true],
    ['wso2-obam', '3.0.0', 500, null],
    ['wso2-obkm', '1.6.0', 500, null],
    ['wso2-obkm', '1.3.0', 500, false],
  ] as const)('%s %s at level %s: %s', (product, version, level, expected) => {
    expect(knownFixed(product, version, level)).toBe(expected);
  });
});

describe('a shortened version', () => {
  it.each([
    ['5.10.0', '510', true],
    ['5.1.0', '510', true],
    ['5.1.0', '51', true],
    ['5.1.0', '5.10', false],
    ['5.1.0', '5_1', true],
    ['5.11.0', '510', false],
    ['5.1.0', '', false],
  ])('may %s be, as %s: %s', (version, short, expected) => {
    expect(isShortened(version, short)).toBe(expected);
  });
});

describe('the tables', () => {
  it('are told from what people shorten them to', () => {
    for (const { id } of PRODUCTS)
      for (const version of listedVersions(id)) {
        expect(shortenedVersion(id, version)).toBe(version);
        expect(shortenedVersion(id, version.replaceAll('.', '_'))).toBe(version);
        expect(shortenedVersion(id, version.replaceAll('.', '-'))).toBe(version);
        expect(shortenedVersion(id, version.replaceAll('.', ''))).toBe(version);
        if (version.endsWith('.0')) expect(shortenedVersion(id, version.slice(0, -2))).toBe(version);
      }
    expect(shortenedVersion('wso2is', '511')).toBe('5.11.0');
    expect(shortenedVersion('wso2is', '57')).toBe('5.7.0');
    expect(shortenedVersion('wso2is', '443')).toBeNull();
    expect(shortenedVersion('wso2is', '5.1.1')).toBeNull();
    // No 5.1.1 is listed: a shortened 5.11.0 has no sign between its ones.
    expect(shortenedVersion('wso2is', '5_1_1')).toBeNull();
    expect(shortenedVersion('wso2is', '')).toBeNull();
  });

  it('lists versions oldest first', () => {
    for (const { id } of PRODUCTS) expect(listedVersions(id)).toEqual(listedVersions(id).toSorted(compare));
    expect(listedVersions('wso2is-km')).toEqual(['5.3.0', '5.5.0', '5.6.0', '5.7.0', '5.9.0', '5.10.0']);
    expect(fixLevel('wso2am-universal-gw', '4.5.0')).toBe(20);
    expect(fixLevel('wso2am-universal-gw', '4.4.0')).toBeNull();
    expect(isAfterLastListed('wso2is', '7.1.0')).toBe(false);
    expect(isAfterLastListed('wso2is', '7.1.1')).toBe(true);
  });

  it('treats a later key manager as Identity Server', () => {
    expect(ruleProduct('wso2is-km', '5.10.0')).toBe('wso2is-km');
    expect(ruleProduct('wso2is-km', '5.11.0')).toBe('wso2is');
    expect(ruleProduct('wso2am', '6.0.0')).toBe('wso2am');
    expect(ruleProduct('wso2is', '5.11.0')).toBe('wso2is');
  });

  it.each([
    ['wso2am', '2.6.1', 'identity.xml'],
    ['wso2am', '3.3.0', 'update'],
    ['wso2am', '4.1.1', 'update'],
    ['wso2am-tm', '4.2.0', 'deployment.toml'],
    ['wso2is', '5.8.1', 'identity.xml'],
    ['wso2is', '5.9.1', 'update'],
    ['wso2is', '5.12.0', 'update'],
    ['wso2is-km', '5.8.0', 'identity.xml'],
    ['wso2is-km', '5.9.1', 'update'],
    ['wso2is-km', '6.0.0', 'deployment.toml'],
    ['wso2-obam', '1.6.0', 'identity.xml'],
    ['wso2-obam', '2.1.0', 'update'],
    ['wso2-obiam', '1.5.0', 'identity.xml'],
    ['wso2-obiam', '2.0.1', 'update'],
    ['wso2-obkm', '2.0.0', 'deployment.toml'],
    ['wso2-obiam', '3.0.0', 'deployment.toml'],
  ] as const)('holds %s %s, which no guide names, to %s', (product, version, ask) => {
    expect(partARow(product, version)?.ask).toBe(ask);
  });

  it('has a row for every version, of both parts', () => {
    for (const { id } of PRODUCTS) {
      for (const version of ['0.0.1', '1.4.0', '2.0.0', '2.6.5', '3.3.3', '5.8.5', '5.9.5', '5.99.0', '9.0.0']) {
        expect(partARow(id, version), `${id} ${version}`).not.toBeNull();
        expect(partBRow(id, version), `${id} ${version}`).not.toBeNull();
      }
    }
    expect(partARow('wso2is', 'x')).toBeNull();
    expect(partBRow('wso2is', 'x')).toBeNull();
  });

  it('knows what packs ship', () => {
    expect(shipsOn('A', 'wso2is', '7.1.0')).toBe(true);
    expect(shipsOn('A', 'wso2am', '4.2.0')).toBe(false);
    expect(shipsOn('A', 'wso2-obkm', '1.4.0')).toBe(true);
    expect(shipsOn('B', 'wso2is', '5.0.0')).toBe(false);
    expect(shipsOn('B', 'wso2is', '5.1.0')).toBe(true);
    expect(shipsOn('B', 'wso2is', '5.8.0')).toBe(true);
    expect(shipsOn('B', 'wso2is', '5.9.0')).toBe(false);
    expect(shipsOn('B', 'wso2is-km', '5.7.0')).toBe(false);
    expect(shipsOn('B', 'wso2am', '4.2.0')).toBe(false);
  });

  it('knows which releases break features', () => {
    const breaking = PRODUCTS.flatMap(({ id }) =>
      listedVersions(id).flatMap((version) => (breakingFeatures(id, version).length > 0 ? [`${id} ${version}`] : [])),
    );
    expect(breaking).toEqual([
      'wso2is 5.7.0',
      'wso2is 5.9.0',
      'wso2is 5.10.0',
      'wso2is 5.11.0',
      'wso2is-km 5.7.0',
      'wso2is-km 5.9.0',
      'wso2is-km 5.10.0',
      'wso2-obiam 2.0.0',
      'wso2-obkm 1.4.0',
      'wso2-obkm 1.5.0',
    ]);
    expect(release('wso2is', null).breaking).toEqual([]);
  });

  it('knows which versions read which allowlist', () => {
    const reads = (form: 'intermediate' | 'thumbprint' | 'soap') =>
      PRODUCTS.flatMap(({ id }) =>
        listedVersions(id).flatMap((version) => {
          const file = allowlistFile(form, id, version);
          return file === null ? [`${id} ${version}`] : [];
        }),
      );
    expect(reads('intermediate')).toEqual(['wso2is 5.9.0', 'wso2is-km 5.9.0']);
    expect(reads('thumbprint')).toEqual([]);
    expect(reads('soap').every((one) => /^wso2(am|-obam)/.test(one))).toBe(true);
    expect(allowlistFile('intermediate', 'wso2is', '5.8.0')).toBe('identity.xml');
    expect(allowlistFile('thumbprint', 'wso2am', '2.6.0')).toBe('identity.xml');
    expect(allowlistFile('thumbprint', 'wso2am', '3.0.0')).toBe('deployment.toml');
    expect(allowlistFile('soap', 'wso2is', '5.8.0')).toBe('authenticators.xml');
    expect(allowlistFile('soap', 'wso2-obiam', '2.0.0')).toBe('deployment.toml');
    expect(allowlistFile('soap', 'wso2-obkm', '1.5.0')).toBe('authenticators.xml');
    expect(allowlistFile('intermediate', 'wso2is-km', '5.11.0')).toBe('deployment.toml');
  });

  it('knows without a version only what holds in all of them', () => {
    expect(acceptsForm('intermediate', 'deployment.toml', 'wso2is', null)).toBeNull();
    expect(acceptsForm('intermediate', 'identity.xml', 'wso2is', null)).toBe(true);
    expect(acceptsForm('intermediate', 'deployment.toml', 'wso2am', null)).toBe(true);
    expect(acceptsForm('intermediate', 'identity.xml', 'wso2-obiam', null)).toBeNull();
    expect(acceptsForm('intermediate', 'deployment.toml', 'wso2is', '5.9.0')).toBe(false);
    expect(acceptsForm('intermediate', 'deployment.toml', 'wso2is', '5.10.0')).toBe(true);
    expect(acceptsForm('intermediate', 'identity.xml', 'wso2is', '5.10.0')).toBe(false);
  });

  it('tells products apart from what the advisory does not name', () => {
    expect(isProductId('wso2is-km')).toBe(true);
    expect(isProductId('wso2mi')).toBe(false);
    expect(productRow('wso2-obkm').name).toBe('Open Banking KM');
    const names = [...PRODUCTS, ...NOT_NAMED].flatMap((row) => row.names);
    expect(new Set(names).size).toBe(names.length);
    expect(PRODUCTS.filter(({ id }) => hasNoSoapAuthenticator(id)).map(({ id }) => id)).toEqual([
      'wso2am',
      'wso2am-acp',
      'wso2am-tm',
      'wso2am-universal-gw',
      'wso2-obam',
    ]);
    expect(PRODUCTS.filter((row) => row.family === 'am').map(({ id }) => id)).toEqual([
      'wso2am',
      'wso2am-acp',
      'wso2am-tm',
      'wso2am-universal-gw',
      'wso2-obam',
    ]);
    for (const { id, names: own } of PRODUCTS) expect(own).toContain(id);
    expect(ADVISORY.id).toBe('WSO2-2025-4494');
    expect(ADVISORY.cve).toBe('CVE-2025-9312');
  });
});

describe('releaseOf', () => {
  const toml = new FileBuilder('deployment.toml').done();
  const identity = new FileBuilder('identity.xml').done();

  it('lets the file that exists decide when the version is not known', () => {
    expect(release('wso2is', null, { toml, identity }).era).toBe('toml');
    expect(release('wso2is', null, { identity }).era).toBe('legacy');
    expect(release('wso2is', null, { authenticators: identity }).era).toBe('legacy');
    expect(release('wso2is', null, { identity, identityTemplate: identity }).era).toBe('toml');
    expect(release('wso2is', null, { identity, authenticatorsTemplate: identity }).era).toBe('toml');
    expect(release('wso2is', null).era).toBe('toml');
    expect(release('wso2is', null, { catalina: identity }).era).toBe('toml');
  });

  it('lets the version decide when it is known', () => {
    expect(release('wso2is', '5.8.0', { toml }).era).toBe('legacy');
    expect(release('wso2is', '5.9.0', { identity }).era).toBe('toml');
  });

  it('says nothing about a version without a product', () => {
    expect(release(null, '5.8.0', { toml })).toMatchObject({
      product: null,
      version: null,
      rowA: null,
      era: 'toml',
      soapNotAffected: false,
      fixed: null,
      fixLevel: null,
      breaking: [],
      label: 'a WSO2 product the repository does not name',
      doubt: 'the repository does not say which product this is',
    });
  });

  it('describes itself', () => {
    expect(release('wso2is', null).label).toBe('Identity Server, version not known');
    expect(release('wso2is', null).doubt).toBe('the repository does not say which version of Identity Server this is');
    expect(release('wso2is', '7.1.0').label).toBe('Identity Server 7.1.0');
    expect(release('wso2is', '7.1.0').doubt).toBeNull();
    expect(release('wso2is', 'x').doubt).toBe('x is not a version of Identity Server');
    const leveled = releaseOf({ product: 'wso2is', version: '7.1.0', updateLevel: 0, variants: [] });
    expect(leveled.label).toBe('Identity Server 7.1.0 at update level 0');
    const banking = releaseOf({ product: 'wso2-obam', version: '3.0.0', updateLevel: null, variants: [] });
    expect(banking.doubt).toBe(
      'Open Banking AM 3.0.0 runs on a base product whose version the repository does not say',
    );
  });

  it('names the file of each part', () => {
    expect([fileOf('A', 'toml'), fileOf('B', 'toml'), fileOf('A', 'legacy'), fileOf('B', 'legacy')]).toEqual([
      'deployment.toml',
      'deployment.toml',
      'identity.xml',
      'authenticators.xml',
    ]);
  });
});
