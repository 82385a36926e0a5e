import { describe, expect, it } from 'vitest';
import { isRelease, packClaim, productOfPack } from '../../../src/deployment/evidence/pack.ts';
import { packClaims, variablePackClaims } from '../../../src/deployment/evidence/pack-claims.ts';

const AT = { file: 'f', start: 1, end: 2 };
const spanOf = (start: number, end: number) => ({ file: 'f', start, end });

describe('packs in a text', () => {
  it('are each told once, at their first place', () => {
    const text = 'a/wso2is-5.10.0/b wso2is-5.10.0 wso2am-4.1.0.23.zip wso2thing-1.0.0';
    expect(packClaims(text, spanOf, ['l'], 'path')).toEqual([
      {
        kind: 'path',
        product: 'wso2is',
        version: '5.10.0',
        updateLevel: null,
        span: { file: 'f', start: 2, end: 15 },
        what: 'path wso2is 5.10.0',
        levelAt: null,
        labels: ['l'],
      },
      expect.objectContaining({ product: 'wso2am', version: '4.1.0', updateLevel: 23, what: 'path wso2am 4.1.0.23' }),
    ]);
    expect(packClaims('wso2is-5.10.0', spanOf, [], 'home')[0]?.what).toBe('pack wso2is 5.10.0');
  });

  it('are none in the address of a database, which another server may keep there', () => {
    const versions = (text: string): (string | null)[] =>
      packClaims(text, spanOf, [], 'path').map(({ version }) => version);
    expect(versions("url: 'jdbc:h2:${home}/../wso2am-3.1.0/repository/database/AM;A=B'")).toEqual([]);
    expect(versions('jdbc:h2:/opt/wso2am-3.1.0/db\nunzip wso2am-4.1.0.zip')).toEqual(['4.1.0']);
    expect(versions(`jdbc:h2:/opt/wso2am-3.1.0/db\n${'true\n'.repeat(100)}`)).toEqual([]);
    expect(versions('cp jdbc:driver.jar /opt/wso2am-4.1.0/lib')).toEqual(['4.1.0']);
    expect(versions('jdbc:h2:/opt/wso2am-3.1.0/db; ls /opt/wso2am-3.1.0')).toEqual(['3.1.0']);
  });

  it('may have a version that is a variable', () => {
    const known: Record<string, string> = { V: '5.10.0', TAG: 'latest' };
    const lookup = (name: string) => (known[name] === undefined ? null : { text: known[name], span: AT });
    const text = 'unzip wso2is-${V}.zip; rm wso2is-${V}.zip; wso2am-$TAG wso2am-$GONE wso2thing-$V wso2am-$V';
    expect(variablePackClaims(text, lookup, ['l'], 'build')).toEqual([
      expect.objectContaining({
        kind: 'build',
        product: 'wso2is',
        version: '5.10.0',
        span: AT,
        what: 'pack wso2is 5.10.0',
      }),
      expect.objectContaining({ product: 'wso2am', version: '5.10.0', labels: ['l'] }),
    ]);
  });
});

describe('the folder of one of WSO2’s installers', () => {
  const claimsIn = (text: string): (string | null)[] =>
    packClaims(text, spanOf, [], 'path').map(({ product, version }) => `${product} ${version}`);

  it.each([
    ['C:\\Program Files\\WSO2\\Identity Server\\5.11.0\\bin', 'wso2is 5.11.0'],
    ['C:\\\\Program Files\\\\WSO2\\\\API Manager\\\\3.2.0\\\\bin', 'wso2am 3.2.0'],
    ['/c/Program Files/WSO2/Identity Server/5.11.0', 'wso2is 5.11.0'],
    ['/C/Program\\ Files/WSO2/Identity\\ Server/5.8.0/repository', 'wso2is 5.8.0'],
    ['/Library/WSO2/IdentityServer/5.11.0/bin', 'wso2is 5.11.0'],
    ['/Library/WSO2/APIManager/3.2.0', 'wso2am 3.2.0'],
    ['/Library/WSO2/MicroIntegrator/1.2.0', 'other 1.2.0'],
    ['C:\\Program Files\\WSO2\\Enterprise Integrator\\7.1.0', 'other 7.1.0'],
    ['/usr/lib/wso2/wso2is/5.11.0', 'wso2is 5.11.0'],
  ])('tells product and release on any system: %s', (path, told) => {
    expect(claimsIn(path)).toEqual([told]);
  });

  it.each([
    '/opt/wso2is/5.11.0',
    '/Library/WSO2/APIManager/3.2',
    '/Library/WSO2/APIManager/lib/1.0.0',
    '/Library/WSO2/API Manager Analytics/3.2.0',
    '/Library/WSO2/IdentityServices/5.11.0',
    '/Library/Acme/IdentityServer/5.11.0',
    'docs/WSO2 Identity Server 5.11.0',
  ])('is none: %s', (path) => {
    expect(claimsIn(path)).toEqual([]);
  });
});

describe('a pack', () => {
  it.each([
    ['wso2is', '5.10.0', ['wso2is', '5.10.0', 'pack wso2is 5.10.0']],
    ['x/wso2is-5.9.0.zip', '5.10.0', ['wso2is', '5.9.0', 'pack wso2is 5.9.0']],
    ['wso2am-4.1.0 wso2is-5.9.0', '', ['wso2is', '5.9.0', 'pack wso2is 5.9.0']],
    ['wso2is', '', ['wso2is', null, 'pack wso2is']],
    ['wso2is', 'latest', ['wso2is', null, 'pack wso2is']],
    ['base', '5.10.0', null],
  ])('of %s and %j', (name, version, expected) => {
    const claim = packClaim(name, version, AT, [], 'pack', 'pack');
    expect(claim && [claim.product, claim.version, claim.what]).toEqual(expected);
  });
});

describe('the server that a pack holds', () => {
  it.each([
    ['wso2is', '7.1.0', 'wso2is'],
    ['wso2is', '9.9.9', 'wso2is'],
    ['wso2mi', '4.2.0', 'other'],
    ['wso2is-custom', '7.1.0', 'wso2is'],
    ['wso2is-custom', '9.9.9', null],
    ['wso2is-custom', '', null],
    ['wso2is-extensions', '7.1.0', null],
    ['wso2is-connector', '5.11.0', null],
    ['mysql', '7.1.0', null],
  ])('%s-%s', (name, version, product) => {
    expect(productOfPack(name, version)).toBe(product);
  });

  it.each([
    ['wso2is', '7.1.0', true],
    ['wso2is', '7.1.0.23', true],
    ['wso2is', '4.2.0', false],
    ['wso2is', 'latest', false],
    ['wso2is', '', false],
    ['wso2am', '4.2.0', true],
    ['wso2mi', '4.2.0', true],
    ['wso2mi', 'latest', false],
    ['wso2is-extensions', '7.1.0', false],
    ['mysql', '7.1.0', false],
  ])('%s has the release %j: %s', (name, version, expected) => {
    expect(isRelease(name, version)).toBe(expected);
  });
});
