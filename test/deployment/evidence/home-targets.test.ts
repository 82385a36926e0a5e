import { describe, expect, it } from 'vitest';
import type { Claim, ClaimedProduct, ClaimKind } from '../../../src/deployment/evidence/claim.ts';
import { homeClaims, homePack, serversOf } from '../../../src/deployment/evidence/home-targets.ts';
import type { Mount, Unit } from '../../../src/deployment/evidence/unit.ts';

const AT = { file: 'f', start: 0, end: 10 };
const mount = (to: string | null): Mount => ({ kind: 'path', from: 'x', to });
const claim = (product: ClaimedProduct | null, version: string | null, more: Partial<Claim> = {}): Claim => ({
  kind: 'image' as ClaimKind,
  product,
  version,
  updateLevel: null,
  span: { file: 'f', start: 5, end: 8 },
  what: `${product} ${version}`,
  levelAt: null,
  labels: [],
  ...more,
});
const IS = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
const AM = '/opt/wso2am-4.3.0/repository/conf/deployment.toml';
const MI = '/opt/wso2mi-4.2.0/conf/deployment.toml';

describe('the product of the home that configuration is put in', () => {
  const said = (...targets: (string | null)[]) =>
    homeClaims({ mounts: targets.map(mount), claims: [] }, [], AT, ['a']).map(({ product, version }) => [
      product,
      version,
    ]);

  it.each([
    [IS, 'wso2is', '7.0.0'],
    ['/opt/wso2is-km-5.7.0/repository/conf/identity/identity.xml', 'wso2is-km', '5.7.0'],
    ['/opt/wso2is-7.0.0/repository/conf', 'wso2is', '7.0.0'],
    ['/opt/wso2is-7.0.0/repository/conf/', 'wso2is', '7.0.0'],
    ['/opt/wso2is-7.0.0/repository/resources/conf/templates', 'wso2is', '7.0.0'],
    ['/opt/wso2is-7.0.0/repository', 'wso2is', '7.0.0'],
    ['/opt/wso2is-7.0.0/repository/', 'wso2is', '7.0.0'],
    ['/opt/wso2is-7.0.0/', 'wso2is', '7.0.0'],
    ['/opt/wso2is-7.0.0', 'wso2is', '7.0.0'],
    ['/opt/wso2is-7.0.0-update3/repository/conf/deployment.toml', 'wso2is', '7.0.0'],
    ['/opt/wso2is-custom-7.0.0/repository/conf/deployment.toml', 'wso2is', '7.0.0'],
    ['/packs/wso2is-6.0.0/wso2is-7.0.0/conf', 'wso2is', '7.0.0'],
    [MI, 'other', '4.2.0'],
    ['/opt/wso2si-4.2.0/conf/server/deployment.toml', 'other', '4.2.0'],
    ['/opt/wso2is-7.0.0/repository/resources/', 'wso2is', '7.0.0'],
    ['/opt/wso2is/repository/conf/deployment.toml', 'wso2is', null],
    ['/opt/wso2is/repository', 'wso2is', null],
    ['/opt/wso2is/repository/', 'wso2is', null],
    ['wso2mi/conf/deployment.toml', 'other', null],
  ])('is told by %s', (target, product, version) => {
    expect(said(target)).toEqual([[product, version]]);
  });

  it.each([
    null,
    '/opt/wso2is-7.0.0/repository/logs',
    '/opt/wso2is-7.0.0/repository/resources/security',
    '/opt/wso2is-7.0.0/repository/components/lib/x.jar',
    '/opt/wso2is-7.0.0/repository/confs/x',
    '/opt/wso2is-7.0.0/bin/wso2server.sh',
    '/opt/wso2is-7.0.0/x/repository/conf/x',
    '/opt/wso2-tools-1.0.0/conf/x',
    '/opt/wso2is/repository/logs',
    '/opt/wso2is-mine/repository/conf/deployment.toml',
    '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml',
    '/opt/is/repository/conf/deployment.toml',
    '/opt/mywso2is/conf/x',
  ])('is not told by %s', (target) => {
    expect(said(target)).toEqual([]);
  });

  it('is told once, at the statement that names it', () => {
    expect(said(IS, IS, AM)).toEqual([
      ['wso2is', '7.0.0'],
      ['wso2am', '4.3.0'],
    ]);
    const there = claim('wso2is', '7.0.0', { kind: 'path' });
    const others = [claim('wso2is', '6.0.0'), claim('wso2am', '7.0.0')];
    expect(homeClaims({ mounts: [mount(IS)], claims: [] }, [...others, there], AT, [])).toEqual([there]);
    expect(homeClaims({ mounts: [mount(IS)], claims: [] }, others, AT, ['a'])).toMatchObject([
      { kind: 'path', what: 'path wso2is 7.0.0', span: AT, labels: ['a'] },
    ]);
  });

  it('is not told again when another statement names it', () => {
    const bare = '/opt/wso2is/repository/conf/deployment.toml';
    const again = (said: Claim, target: string) =>
      homeClaims({ mounts: [mount(target)], claims: [said] }, [], AT, []).map(({ what }) => what);
    expect(again(claim('wso2is', '7.0.0'), IS)).toEqual([]);
    expect(again(claim('wso2is', '7.0.0'), bare)).toEqual([]);
    expect(again(claim('wso2is', null), IS)).toEqual(['path wso2is 7.0.0']);
    expect(again(claim('wso2is', '6.0.0'), IS)).toEqual(['path wso2is 7.0.0']);
    expect(again(claim('wso2am', '7.0.0'), IS)).toEqual(['path wso2is 7.0.0']);
    expect(homeClaims({ mounts: [mount(bare), mount(IS)], claims: [] }, [], AT, [])).toHaveLength(2);
    expect(homeClaims({ mounts: [mount(IS), mount(bare)], claims: [] }, [], AT, [])).toHaveLength(1);
  });

  it('is not told by values', () => {
    expect(homeClaims({ mounts: [{ kind: 'values', at: AT }], claims: [] }, [], AT, [])).toEqual([]);
  });

  it('is told by the entry of a config map', () => {
    expect(
      homeClaims({ mounts: [{ kind: 'map', name: 'm', key: null, to: IS }], claims: [] }, [], AT, []),
    ).toMatchObject([{ product: 'wso2is', version: '7.0.0' }]);
  });
});

describe('the servers of a unit', () => {
  const servers = (claims: Claim[], ...targets: (string | null)[]) => {
    const unit: Unit = {
      kind: 'compose',
      name: 'u',
      file: 'f',
      at: AT,
      claims,
      builds: null,
      mounts: targets.map(mount),
      environment: null,
    };
    return serversOf(unit).map(({ name, at, claims: own, mounts }) => [
      name,
      `${at.start}-${at.end}`,
      own.map(({ product }) => product).join(),
      mounts.map((one) => (one.kind === 'values' ? null : one.to)),
    ]);
  };
  const path = (product: ClaimedProduct, version: string, start: number): Claim =>
    claim(product, version, { kind: 'path', span: { file: 'f', start, end: start + 3 } });
  const build = (product: ClaimedProduct, version: string | null, start: number): Claim =>
    claim(product, version, { kind: 'build', span: { file: 'f', start, end: start + 3 } });

  it('are one when all speaks of one family', () => {
    expect(servers([], null, '/x')).toEqual([['u', '0-10', '', [null, '/x']]]);
    expect(servers([], IS)).toEqual([['u', '0-10', '', [IS]]]);
    expect(servers([claim('wso2is-km', '5.7.0')], IS)).toEqual([['u', '0-10', 'wso2is-km', [IS]]]);
    expect(servers([claim('wso2am', '4.3.0'), path('other', '1.0.0', 20)], AM)).toEqual([
      ['u', '0-10', 'wso2am,other', [AM]],
    ]);
  });

  it('are one for each family that configuration is put in', () => {
    expect(servers([claim('wso2am', '4.3.0'), path('other', '4.2.0', 20)], AM, MI, '/volume')).toEqual([
      ['u', '0-10', 'wso2am', [AM, '/volume']],
      ['u:other', '20-23', 'other', [MI]],
    ]);
    expect(servers([path('wso2am', '4.3.0', 20), path('wso2is', '7.0.0', 30)], AM, IS)).toEqual([
      ['u', '20-23', 'wso2am', [AM]],
      ['u:is', '30-33', 'wso2is', [IS]],
    ]);
  });

  it('are one where only paths name products that nothing is put in', () => {
    expect(servers([path('wso2is', '7.0.0', 20)], '/volume')).toEqual([['u', '0-10', 'wso2is', ['/volume']]]);
    expect(servers([path('wso2am', '4.3.0', 20), path('wso2is', '7.0.0', 30)])).toEqual([
      ['u', '0-10', 'wso2am,wso2is', []],
    ]);
  });

  it('leave out what paths say of further products, and have further images with the first', () => {
    const image = claim('wso2am', '4.3.0');
    const others = [path('other', '4.2.0', 20), path('wso2is', '7.0.0', 30)];
    expect(servers([image, ...others], AM, MI).map(([, , own]) => own)).toEqual(['wso2am', 'other']);
    expect(
      servers([image, path('other', '4.2.0', 20), claim('wso2is', '7.0.0')], AM, MI).map(([, , own]) => own),
    ).toEqual(['wso2am,wso2is', 'other']);
  });

  it('of what is built are told where that names them, and stand at places of the unit', () => {
    const [file, builtAt] = ['f', { file: 'Dockerfile', start: 5, end: 9 }];
    const unit = (claims: Claim[]): Unit => ({
      kind: 'compose',
      name: 'u',
      file,
      at: AT,
      builtAt,
      claims,
      builds: null,
      mounts: [AM, IS].map(mount),
      environment: null,
    });
    const told = (...claims: Claim[]) => serversOf(unit(claims)).map(({ at, builtAt: place }) => [at, place]);
    const second = { ...AT, start: AT.end };
    expect(told(build('wso2am', '4.3.0', 20), build('wso2is', '7.0.0', 30))).toEqual([
      [AT, { file, start: 20, end: 23 }],
      [second, { file, start: 30, end: 33 }],
    ]);
    expect(told(build('wso2am', '4.3.0', 20))).toEqual([
      [AT, { file, start: 20, end: 23 }],
      [second, builtAt],
    ]);
  });

  it('have what nothing tells the home of with the first that the advisory names', () => {
    expect(servers([claim('other', '4.2.0'), path('wso2is', '7.0.0', 20)], MI, IS, '/volume')).toEqual([
      ['u', '0-10', 'other', [MI]],
      ['u:is', '20-23', 'wso2is', [IS, '/volume']],
    ]);
  });

  it('are one of an image of a product the advisory does not name, wherever its files go', () => {
    expect(servers([claim('other', '4.2.0'), path('wso2is', '7.0.0', 20)], IS, '/volume')).toEqual([
      ['u', '0-10', 'other,wso2is', [IS, '/volume']],
    ]);
    expect(servers([build('other', '4.2.0', 20), path('wso2is', '7.0.0', 30)], IS)).toHaveLength(2);
  });

  it('have what is said of no product', () => {
    expect(servers([claim('wso2am', '4.3.0'), claim(null, '1.0.0'), path('other', '4.2.0', 20)], MI)).toEqual([
      ['u', '0-10', 'wso2am,', []],
      ['u:other', '20-23', ',other', [MI]],
    ]);
    expect(servers([claim(null, '1.0.0')], IS)).toEqual([['u', '0-10', '', [IS]]]);
  });

  it('are those of the packs when no image names one', () => {
    expect(servers([build('other', '4.2.0', 20), build('wso2is', null, 30), build('wso2is', '7.0.0', 40)])).toEqual([
      ['u', '20-23', 'other', []],
      ['u:is', '40-43', 'wso2is,wso2is', []],
    ]);
    expect(servers([claim('wso2am', '4.3.0'), build('wso2is', '7.0.0', 30)])).toEqual([
      ['u', '0-10', 'wso2am,wso2is', []],
    ]);
  });

  it('are not those of other images it takes something from', () => {
    expect(servers([claim('wso2am', '4.3.0'), claim('wso2is', '7.0.0')], AM)).toHaveLength(1);
  });

  it('are not what a team calls its image when the files go elsewhere', () => {
    const called = claim('wso2am', '4.3.0', { official: false });
    expect(servers([called, path('wso2is', '7.0.0', 20)], IS)).toEqual([['u', '20-23', 'wso2is', [IS]]]);
    expect(servers([called, path('wso2is', '7.0.0', 20)], IS, '/volume')).toEqual([
      ['u', '20-23', 'wso2is', [IS, '/volume']],
    ]);
    expect(servers([called, path('other', '4.2.0', 20)], MI, '/volume')).toEqual([
      ['u', '20-23', 'other', [MI, '/volume']],
    ]);
    expect(servers([called, path('wso2is', '7.0.0', 20)], '/volume')).toHaveLength(1);
    expect(servers([{ ...called, product: 'other' }, path('other', '7.0.0', 20)], MI, '/volume')).toEqual([
      ['u', '0-10', 'other,other', [MI, '/volume']],
    ]);
    expect(servers([called, path('wso2is', '7.0.0', 20)], IS, AM)).toHaveLength(2);
    expect(servers([claim('wso2am', '4.3.0', { official: true }), path('wso2is', '7.0.0', 20)], IS)).toHaveLength(2);
  });

  it('stand at a place of their own', () => {
    const other = claim('other', null, { kind: 'path', span: AT });
    expect(servers([claim('wso2am', '4.3.0'), other], MI).map(([, at]) => at)).toEqual(['0-10', '10-10']);
    for (const span of [
      { file: 'g', start: 5, end: 8 },
      { file: 'f', start: 5, end: 11 },
    ]) {
      expect(servers([claim('wso2am', '4.3.0'), claim('other', '4.2.0', { kind: 'path', span })], MI)[1]?.[1]).toBe(
        `${span.start}-${span.end}`,
      );
    }
  });
});

describe('the home that a path brings configuration to', () => {
  it('is that of a product', () => {
    expect(homePack('/opt/wso2is-7.0.0/repository/conf')).toEqual({
      product: 'wso2is',
      name: 'wso2is',
      version: '7.0.0',
    });
    expect(homePack('/opt/wso2-scripts-1.0.0/conf')).toBeNull();
    expect(homePack('/opt/wso2is/repository')).toEqual({ product: 'wso2is', name: 'wso2is', version: '' });
  });

  it('is that of the folder which has a configuration, not of one around it', () => {
    expect(homePack('/srv/wso2-files/repository/wso2is/conf/deployment.toml')?.product).toBe('wso2is');
  });
});
