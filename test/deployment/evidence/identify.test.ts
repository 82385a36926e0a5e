import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Claim,
  type ClaimedProduct,
  familyOf,
  namedProduct,
  RANK,
} from '../../../src/deployment/evidence/claim.ts';
import { identify } from '../../../src/deployment/evidence/identify.ts';
import type { HomePlace } from '../../../src/deployment/evidence/ranking.ts';

const claim = (
  kind: Claim['kind'],
  product: ClaimedProduct | null,
  version: string | null,
  file = 'a/x',
  more: Partial<Claim> = {},
): Claim => ({
  kind,
  product,
  version,
  updateLevel: null,
  span: { file, start: 0, end: 1 },
  what: `${kind} ${version}`,
  levelAt: null,
  labels: [],
  ...more,
});
const PLACE: HomePlace = { folder: 'a/is', names: ['is'], family: 'is', openBanking: false };
const said = (direct: Claim[], pool: Claim[] = [], place: Partial<HomePlace> = {}) => {
  const { product, version, updateLevel, conflicts } = identify(direct, pool, { ...PLACE, ...place });
  return [product, version, updateLevel, conflicts.map(({ against }) => against.version)];
};

describe('what a home runs', () => {
  it('is what speaks most directly of it, and what contradicts is told', () => {
    expect(
      said([claim('home', 'wso2is', '5.10.0'), claim('image', 'wso2is', '5.11.0', 'a/x', { updateLevel: 3 })]),
    ).toEqual(['wso2is', '5.11.0', 3, ['5.10.0']]);
    expect(said([claim('image', 'wso2is', '5.11.0'), claim('home', 'wso2am', '4.1.0')])).toEqual([
      'wso2is',
      '5.11.0',
      null,
      [],
    ]);
  });

  it('is nothing when nothing is said', () => {
    expect(said([])).toEqual([null, null, null, []]);
  });

  it('takes a version without a product only when the product has it', () => {
    expect(said([claim('image', 'wso2is', null), claim('chart', null, '7.1.0')])).toEqual([
      'wso2is',
      '7.1.0',
      null,
      [],
    ]);
    expect(said([claim('image', 'wso2is', null), claim('chart', null, '1.2.3')])).toEqual(['wso2is', null, null, []]);
  });

  it('takes a level only for the version it belongs to', () => {
    const level = (version: string | null) => claim('home', null, version, 'a/x', { updateLevel: 9 });
    expect(said([claim('image', 'wso2is', '5.11.0'), level(null)])[2]).toBe(9);
    expect(said([claim('image', 'wso2is', '5.11.0'), level('5.10.0')])[2]).toBeNull();
  });

  it('is looked for near by, of its family, by likeness of names', () => {
    expect(said([], [claim('image', 'wso2is', '5.9.0', 'b/x'), claim('image', 'wso2is', '5.11.0', 'a/is/x')])[1]).toBe(
      '5.11.0',
    );
    expect(said([], [claim('image', 'wso2am', '4.1.0', 'a/is/x'), claim('image', 'wso2is', '5.11.0', 'b/x')])[0]).toBe(
      'wso2is',
    );
    const named = (label: string, version: string) => claim('image', 'wso2is', version, 'x', { labels: [label] });
    expect(said([], [named('km', '5.9.0'), named('is-prod', '5.11.0')], { names: ['is-prod'] })[1]).toBe('5.11.0');
  });

  it('is not left alone for a weak word', () => {
    const integrator = claim('image', 'other', '4.2.0', 'a/is/x');
    expect(said([], [integrator, claim('image', 'wso2is', '5.11.0', 'b/x')], { family: null })[0]).toBe('wso2is');
    expect(said([], [integrator], { family: 'is' })[0]).toBeNull();
    expect(
      said([], [{ ...integrator, labels: ['is'] }, claim('image', 'wso2is', '5.11.0', 'b/x')], { family: null })[0],
    ).toBe('other');
  });

  it('is not left alone for what another container runs, which may well be of its own product', () => {
    const beside = { isRunBeside: () => true };
    const named = (product: ClaimedProduct) => claim('image', product, '4.2.0', 'a/is/x', { labels: ['is'] });
    expect(said([], [named('other')], { family: null })[0]).toBe('other');
    expect(said([], [named('other')], { family: null, ...beside })[0]).toBeNull();
    expect(said([], [named('wso2is')], { family: null, ...beside })[0]).toBe('wso2is');
  });

  it('has no level of what another container runs, which may be at any', () => {
    const image = claim('image', 'wso2is', '7.1.0', 'a/is/x', { updateLevel: 9 });
    const bare = { ...image, updateLevel: null };
    const beside = { ...PLACE, isRunBeside: () => true };
    expect(identify([], [image], PLACE)).toMatchObject({ version: '7.1.0', updateLevel: 9, versionAt: image.span });
    expect(identify([], [image], beside)).toMatchObject({ version: '7.1.0', updateLevel: null, versionAt: null });
    expect(identify([], [bare], beside)).toMatchObject({ version: '7.1.0', updateLevel: null, versionAt: bare.span });
    expect(identify([image], [], beside)).toMatchObject({ version: '7.1.0', updateLevel: 9, versionAt: image.span });
  });

  it('is what else fits where it holds Open Banking’s configuration and nothing names that', () => {
    expect(said([], [claim('image', 'wso2is', '5.11.0', 'a/is/x')], { openBanking: true })[0]).toBe('wso2is');
  });

  it('is the older of equally good versions, told when one variable has both', () => {
    const variable = (version: string, file: string) =>
      claim('versionVariable', null, version, file, { what: `product_version ${version}` });
    const pool = [
      claim('variables', 'wso2is', null, 'r/x'),
      variable('5.11.0', 'i/dev/x'),
      variable('5.10.0', 'i/prod/x'),
    ];
    const found = identify([], pool, PLACE);
    expect([found.version, found.conflicts.map(({ against, equal }) => [against.version, equal])]).toEqual([
      '5.10.0',
      [['5.11.0', true]],
    ]);
    const other = { ...variable('5.11.0', 'i/dev/x'), what: 'is_version 5.11.0' };
    expect(identify([], [pool[0] as Claim, other, pool[2] as Claim], PLACE).conflicts).toEqual([]);
  });

  it('is Open Banking’s where its files are, and a key manager where its names say so', () => {
    const banking = claim('image', 'wso2-obiam', '2.0.0', 'b/x');
    expect(said([claim('home', 'wso2is', '5.9.0')], [banking], { openBanking: true })[0]).toBe('wso2-obiam');
    expect(said([claim('home', 'wso2is', '5.9.0')], [banking])[0]).toBe('wso2is');
    const manager = claim('image', 'wso2is-km', '5.9.0', 'b/x', { labels: ['is-as-km'] });
    expect(said([claim('home', 'wso2is', '5.9.0')], [manager], { names: ['is-as-km'] })[0]).toBe('wso2is-km');
    expect(said([claim('home', 'wso2is', '5.9.0')], [manager], { names: ['prod'] })[0]).toBe('wso2is');
  });

  it.each([[['other', null]], [['other', 'wso2am', null]], [[null, 'other', 'wso2am']]])(
    'does not depend on the order in which pairs give one version to %j',
    (products) => {
      const pairs = (products as (ClaimedProduct | null)[]).map((one) => claim('variables', one, '5.11.0', 'a/is/x'));
      const pool = [...pairs, claim('policy', 'wso2is', null, 'a/is/x')];
      expect(said([], pool)).toEqual(said([], pool.toReversed()));
    },
  );

  it('never depends on the order of what is said', () => {
    const kind = fc.constantFrom(...(Object.keys(RANK) as Claim['kind'][]));
    const product = fc.constantFrom<ClaimedProduct | null>('wso2is', 'wso2am', 'other', null);
    const any = fc
      .tuple(kind, product, fc.constantFrom('5.11.0', '7.0.0', '4.1.0', null), fc.constantFrom('a/is/x', 'b/x', 'x'))
      .map(([k, p, v, f]) => claim(k, p, v, f));
    fc.assert(
      fc.property(
        fc.uniqueArray(any, {
          maxLength: 6,
          selector: (one) => `${one.kind}${one.product}${one.version}${one.span.file}`,
        }),
        (pool) => {
          const one = identify([], pool, PLACE);
          const other = identify([], [...pool].reverse(), PLACE);
          expect([other.product, other.version]).toEqual([one.product, one.version]);
        },
      ),
    );
  });
});

describe('a statement elsewhere', () => {
  const image = (product: ClaimedProduct, version: string | null, file: string, labels: string[] = []) =>
    claim('image', product, version, file, { labels });

  it.each([
    ['the nearest', [image('wso2is', '5.9.0', 'b/x'), image('wso2is', '5.11.0', 'a/is/x')], {}, '5.11.0'],
    [
      'the one whose folder is called alike',
      [image('wso2is', '5.9.0', 'dev/x'), image('wso2is', '5.11.0', 'prod/x')],
      { folder: 'conf', names: ['prod'] },
      '5.11.0',
    ],
    [
      'the one whose names are alike',
      [image('wso2is', '5.9.0', 'x', ['dev']), image('wso2is', '5.11.0', 'x', ['prod'])],
      { names: ['prod'] },
      '5.11.0',
    ],
    [
      'the one that speaks most directly',
      [claim('pack', 'wso2is', '5.9.0', 'x'), image('wso2is', '5.11.0', 'x')],
      { names: [] },
      '5.11.0',
    ],
    [
      'the one in a folder around it',
      [image('wso2is', '5.9.0', 'a/5.9.0/x'), image('wso2is', '5.11.0', 'a/x')],
      { names: [] },
      '5.11.0',
    ],
    ['the older one', [image('wso2is', '5.11.0', 'x'), image('wso2is', '5.9.0', 'x')], { names: [] }, '5.9.0'],
    ['the older one in its last number', [image('wso2is', '5.4.1', 'x'), image('wso2is', '5.4.0', 'x')], {}, '5.4.0'],
    ['the older one in its first', [image('wso2is', '6.0.0', 'x'), image('wso2is', '5.11.0', 'x')], {}, '5.11.0'],
  ] as [string, Claim[], Partial<HomePlace>, string][])('of several is %s', (_, pool, place, version) => {
    for (const order of [pool, [...pool].reverse()]) expect(said([], order, place)[1]).toBe(version);
  });

  it('is taken by its product’s own name', () => {
    const pool = [image('wso2is', '5.9.0', 'x'), image('wso2is-km', '5.10.0', 'x')];
    expect(said([], pool, { names: ['is-km'] })[0]).toBe('wso2is-km');
    expect(said([], [image('other', '4.2.0', 'x')], { names: ['other'] })[0]).toBeNull();
  });

  it('counts with its level, for a home that tells no version', () => {
    const pack = claim('pack', 'wso2is', '5.10.0', 'b/x', { updateLevel: 7 });
    expect(said([claim('image', 'wso2is', null)], [pack])).toEqual(['wso2is', '5.10.0', 7, []]);
  });

  it('counts more than what a name or a table suggests, with its own version', () => {
    for (const kind of ['name', 'content'] as const) {
      expect(said([claim(kind, 'wso2am', null)], [image('wso2is', '5.11.0', 'x')])[0]).toBe('wso2is');
    }
    expect(said([claim('chart', null, '5.10.0')], [image('wso2is', '5.11.0', 'x')])).toEqual([
      'wso2is',
      '5.11.0',
      null,
      ['5.10.0'],
    ]);
  });

  it('of another family counts only under the very names of the home', () => {
    const gateway = image('wso2am', '4.1.0', 'x', ['gw']);
    expect(said([], [gateway], { names: ['gw'] })[0]).toBe('wso2am');
    expect(said([], [gateway], { names: ['gw-1'] })[0]).toBeNull();
  });

  it('of no product tells none', () => {
    const pool = [claim('chart', null, '7.1.0', 'a/is/x'), image('wso2is', '5.11.0', 'b/x')];
    expect(said([], pool, { family: null })[0]).toBe('wso2is');
  });

  it('of another product leaves an integrator alone, and only that', () => {
    const pool = [image('wso2is', '5.9.0', 'x'), image('other', '4.2.0', 'x')];
    const place = { names: ['conf'] };
    expect(['mi' as const, 'is' as const].map((family) => said([], pool, { ...place, family })[0])).toEqual([
      'other',
      'wso2is',
    ]);
  });

  it('of a product the advisory names goes first where names are equally alike', () => {
    const pool = [image('other', '4.2.0', 'x', ['a']), claim('pack', 'wso2is', '5.9.0', 'x', { labels: ['a'] })];
    const place = { family: null, names: ['a'] };
    expect([said([], pool, place)[0], said([], [...pool].reverse(), place)[0]]).toEqual(['wso2is', 'wso2is']);
  });

  it('of another product counts when half of its names are the home’s', () => {
    const pool = [image('other', '4.2.0', 'x', ['mi-a']), image('wso2is', '5.9.0', 'x')];
    expect(said([], pool, { family: null, names: ['mi-b'] })[0]).toBe('other');
    expect(said([], pool, { family: null, names: ['mi-b-c'] })[0]).toBe('wso2is');
  });

  it('is the same whatever the order, also where one has no version', () => {
    const pool = [image('wso2is', '5.11.0', 'x'), image('wso2is', null, 'x')];
    const what = (order: Claim[]) => identify([], order, PLACE).claims.map((one) => one.what);
    expect(what(pool)).toEqual(['image null', 'image 5.11.0']);
    expect(what([...pool].reverse())).toEqual(what(pool));
  });

  it('of a version alone tells no product, nor a version of a product that is not known', () => {
    expect(said([], [claim('versionVariable', 'wso2is', '5.11.0')], { family: null })).toEqual([null, null, null, []]);
    expect(said([], [claim('versionVariable', null, '5.11.0')])).toEqual([null, null, null, []]);
    expect(said([claim('image', 'other', null)], [claim('pack', 'other', '4.2.0')])).toEqual(['other', null, null, []]);
  });

  it('of the same product gives the version before one of no product', () => {
    const pool = [claim('versionVariable', null, '5.11.0', 'a/is/x'), claim('pack', 'wso2is', '5.10.0', 'b/x')];
    expect(said([claim('image', 'wso2is', null)], pool)[1]).toBe('5.10.0');
    expect(said([claim('image', 'wso2is', null)], pool.slice(0, 1))[1]).toBe('5.11.0');
  });
});

describe('a home of which nothing tells the product', () => {
  const am = claim('path', 'wso2am', '4.2.0', 'x/install.sh');
  const is = claim('path', 'wso2is', '5.11.0', 'x/install.sh');
  const nothing = { folder: 'nodes/km', names: ['nodes', 'km'], family: null };
  const rivals = (direct: Claim[], pool: Claim[], place: Partial<HomePlace> = {}) => {
    const { product, conflicts } = identify(direct, pool, { ...PLACE, ...nothing, ...place });
    return [product, conflicts.map(({ used, against, equal }) => [used.product, against.product, equal])];
  };

  it('may run any that is stated as near by', () => {
    expect(rivals([], [am, is])).toEqual(['wso2am', [['wso2am', 'wso2is', true]]]);
    expect(rivals([], [is, am])).toEqual(['wso2am', [['wso2am', 'wso2is', true]]]);
    expect(rivals([claim('home', null, null)], [am, is])).toEqual(['wso2am', [['wso2am', 'wso2is', true]]]);
  });

  it('runs what is nearer, or stated of its name', () => {
    expect(rivals([], [am, { ...is, span: { file: 'nodes/km/run.sh', start: 0, end: 1 } }])).toEqual(['wso2is', []]);
    expect(rivals([], [am, { ...is, labels: ['km'] }])).toEqual(['wso2is', []]);
  });

  it('runs the one product whose release is known and that the advisory names', () => {
    expect(rivals([], [am])).toEqual(['wso2am', []]);
    expect(rivals([], [am, claim('path', 'wso2is', null, 'x/install.sh')])).toEqual(['wso2is', []]);
    expect(rivals([], [am, claim('name', 'wso2is', null, 'x/install.sh')])).toEqual(['wso2am', []]);
    expect(rivals([], [am, claim('path', 'other', '4.2.0', 'x/install.sh')])).toEqual(['wso2am', []]);
    expect(rivals([], [am, claim('path', 'wso2am', '4.2.0', 'y/install.sh')])).toEqual(['wso2am', []]);
    expect(rivals([], [claim('path', 'wso2am', null, 'x/install.sh')])).toEqual(['wso2am', []]);
    expect(rivals([], [])).toEqual([null, []]);
  });

  it.each([
    'gateway',
    'gw1',
    'apim-gateway',
    'traffic-manager',
    'tm',
    'control_plane',
    'acp',
    'cp-2',
    'publisher',
    'DevPortal',
    'store',
    'apigw',
    'gwworker',
    'trafficmgr',
    'apimgr',
    'all-in-one',
  ])('is a part of API Manager when it is called so: %s', (name) => {
    expect(rivals([], [am, is], { names: ['nodes', name] })).toEqual(['wso2am', []]);
  });

  it.each(['km', 'key-manager', 'gwen', 'storefront', 'ecp', 'tmp'])('may be any when it is called %s', (name) => {
    expect(rivals([], [am, is], { names: ['nodes', name] })[1]).toHaveLength(1);
  });

  it('is told by its own name', () => {
    expect(rivals([claim('name', 'wso2is', null)], [am, is], { family: 'is' })[1]).toEqual([]);
    expect(rivals([claim('content', 'wso2am', null)], [am, is], { family: 'am' })[1]).toEqual([]);
  });
});

describe('what a home says itself', () => {
  it('by its image is not changed by what is said elsewhere', () => {
    const banking = claim('image', 'wso2-obiam', '2.0.0', 'b/x');
    expect(said([claim('image', 'wso2is', '5.11.0')], [banking], { openBanking: true })[0]).toBe('wso2is');
  });

  it('of the base product is Open Banking’s of that family', () => {
    const pool = [claim('image', 'wso2-obiam', '2.0.0', 'b/x'), claim('image', 'wso2-obam', '2.0.0', 'b/x')];
    expect(said([claim('home', 'wso2am', '2.6.0')], pool, { openBanking: true })[0]).toBe('wso2-obam');
    expect(said([claim('home', 'wso2am', '2.6.0')], [], { openBanking: true })[0]).toBe('wso2am');
  });

  it('is not made more special than half its names, nor another version of the same', () => {
    const manager = (label: string) => claim('image', 'wso2is-km', '5.10.0', 'b/x', { labels: [label] });
    const home = [claim('home', 'wso2is', '5.9.0')];
    expect(said(home, [manager('km-a')], { names: ['km-b'] })[0]).toBe('wso2is-km');
    expect(said(home, [manager('km-a')], { names: ['km-b-c'] })[0]).toBe('wso2is');
    expect(said([claim('home', 'wso2is-km', '5.9.0')], [manager('km')], { names: ['km'] })[1]).toBe('5.9.0');
    const traffic = claim('image', 'wso2am-tm', '4.5.0', 'b/x', { labels: ['tm'] });
    expect(said([claim('home', 'wso2am', '4.5.0')], [traffic], { names: ['tm'], family: 'am' })[0]).toBe('wso2am');
  });

  it('of the base product is that of the special one its own files or folder name, with its version', () => {
    const base = claim('home', 'wso2is', '5.10.0');
    const folder = (product: ClaimedProduct, version: string | null) => claim('path', product, version, 'a/y');
    expect(said([base, claim('home', 'wso2-obiam', '2.0.0', 'a/z')])).toEqual(['wso2-obiam', '2.0.0', null, []]);
    expect(said([base, folder('wso2is-km', '5.10.0')])[0]).toBe('wso2is-km');
    expect(said([base, folder('wso2-obkm', '1.5.0'), claim('home', 'wso2-obiam', '2.0.0', 'a/z')])[0]).toBe(
      'wso2-obiam',
    );
    const manager = { family: 'am' as const };
    expect(said([claim('home', 'wso2am', '4.5.0'), folder('wso2am-acp', '4.5.0')], [], manager)[0]).toBe('wso2am-acp');
    expect(said([base, folder('wso2-obiam', '3.0.0')])).toEqual(['wso2is', '5.10.0', null, []]);
    const level = claim('home', null, null, 'a/x', { updateLevel: 170 });
    expect(said([base, folder('wso2is-km', '5.10.0'), level])[2]).toBe(170);
  });

  it('of the base product stays so where no statement of its own names one of its special products', () => {
    const base = claim('home', 'wso2is', '5.10.0');
    const folder = (product: ClaimedProduct, version: string | null) => claim('path', product, version, 'a/y');
    expect(said([base, folder('wso2-obam', '2.0.0')])[0]).toBe('wso2is');
    expect(said([base, folder('wso2is-km', null)])[0]).toBe('wso2is');
    expect(said([base, folder('wso2is', '5.11.0')])).toEqual(['wso2is', '5.10.0', null, ['5.11.0']]);
    expect(said([base, folder('wso2-obiam', '2.0.0'), folder('wso2is', '5.10.0')])[0]).toBe('wso2is');
    const [am, profile] = [claim('home', 'wso2am', '4.5.0'), folder('wso2am-tm', '4.5.0')];
    expect(said([am, profile, folder('wso2am', '4.5.0')], [], { family: 'am' })[0]).toBe('wso2am');
    for (const kind of ['chart', 'versionVariable', 'name', 'content'] as const) {
      expect(said([base, claim(kind, 'wso2is-km', '5.10.0', 'a/y')])[0]).toBe('wso2is');
    }
    for (const kind of ['image', 'variables', 'pack', 'build'] as const) {
      expect(said([claim(kind, 'wso2is', '5.10.0'), folder('wso2is-km', '5.10.0')])[0]).toBe('wso2is');
    }
    expect(said([claim('path', 'wso2is', '5.10.0'), folder('wso2is-km', '5.10.0')])[0]).toBe('wso2is');
    expect(said([claim('home', null, '5.10.0'), claim('name', 'wso2is', null), folder('wso2is-km', '5.10.0')])[0]).toBe(
      'wso2is-km',
    );
    const integrator = [claim('home', 'other', '6.6.0'), folder('other', '6.5.0')];
    expect(said(integrator)).toEqual(['other', '6.6.0', null, ['6.5.0']]);
  });

  it('of a special product by its files goes before folders of several packs', () => {
    const own = [claim('home', 'wso2is', '5.10.0'), claim('home', 'wso2is-km', '5.10.0', 'a/z')];
    expect(said([...own, claim('path', 'wso2is', '5.10.0')])[0]).toBe('wso2is-km');
  });

  it('of a version without a product is told, with what contradicts it', () => {
    expect(said([claim('home', null, '5.10.0'), claim('chart', null, '5.11.0')])).toEqual([
      null,
      '5.10.0',
      null,
      ['5.11.0'],
    ]);
  });

  it('of a level alone leaves the product to the next', () => {
    const level = claim('home', null, null, 'a/x', { updateLevel: 9 });
    expect(said([level, claim('path', 'wso2is', '5.10.0')])).toEqual(['wso2is', '5.10.0', 9, []]);
  });

  it('contradicts as a statement that is closer, not as an older one', () => {
    const own = [claim('image', 'wso2is', '5.11.0'), claim('home', 'wso2is', '5.10.0')];
    expect(identify(own, [], PLACE).conflicts).toEqual([{ used: own[0], against: own[1], equal: false }]);
  });

  it('contradicts as an equal only within one file of the home, as the two states of a merge do', () => {
    const equal = (one: Claim, other: Claim) => identify([one, other], [], PLACE).conflicts.map((found) => found.equal);
    const carbon = claim('home', 'wso2is', '5.10.0');
    expect(equal(carbon, claim('home', 'wso2is', '5.11.0'))).toEqual([true]);
    expect(equal(carbon, claim('home', 'wso2is', '5.11.0', 'a/y'))).toEqual([false]);
    expect(equal(carbon, claim('path', 'wso2is', '5.11.0'))).toEqual([false]);
  });

  it('is not contradicted by a folder’s name that may be short for its version', () => {
    const folder = (version: string, short: string) => claim('path', 'wso2is', version, 'a/x', { short });
    const carbon = claim('home', 'wso2is', '5.1.0');
    expect(said([carbon, folder('5.10.0', '510')])).toEqual(['wso2is', '5.1.0', null, []]);
    expect(said([carbon, folder('5.10.0', '5.10')])[3]).toEqual(['5.10.0']);
    expect(said([carbon, folder('5.11.0', '511')])[3]).toEqual(['5.11.0']);
    expect(said([claim('home', 'wso2is', null), folder('5.10.0', '510')])[1]).toBe('5.10.0');
  });

  it('is not contradicted by another value of the variable it is of, of which only one holds', () => {
    const pack = (version: string, choice: string) => claim('pack', 'wso2is', version, 'a/x', { choice });
    expect(said([pack('5.10.0', 'PACK'), pack('5.11.0', 'PACK')])[3]).toEqual([]);
    expect(said([pack('5.10.0', 'PACK'), pack('5.11.0', 'OLD_PACK')])[3]).toEqual(['5.11.0']);
  });

  it('takes no version of another product', () => {
    expect(said([claim('image', 'wso2is', null), claim('home', 'wso2is-km', '5.10.0')])[1]).toBeNull();
  });

  it('takes no level of a version it does not have', () => {
    const level = claim('chart', null, '1.2.3', 'a/x', { updateLevel: 4 });
    expect(said([claim('image', 'wso2is', null), level])).toEqual(['wso2is', null, null, []]);
  });

  it('tells the place of the version, and of the level', () => {
    const levelAt = { text: '5.11.0.3', span: { file: 'c', start: 3, end: 9 } };
    const image = claim('image', 'wso2is', '5.11.0', 'c', { updateLevel: 3, levelAt });
    expect(identify([image], [], PLACE)).toMatchObject({ versionAt: image.span, levelAt });
    const bare = claim('image', 'wso2is', null, 'd');
    expect(identify([bare], [], PLACE)).toMatchObject({ versionAt: bare.span, levelAt: null });
    expect(identify([], [], PLACE)).toMatchObject({ versionAt: null, levelAt: null });
  });

  it('of Open Banking 3 is judged by the product it runs on', () => {
    const image = claim('image', 'wso2-obiam', '3.0.0', 'a/x', { updateLevel: 7 });
    const path = claim('path', 'wso2is', '5.11.0');
    const level = claim('home', null, null, 'a/x', { updateLevel: 400 });
    expect(said([image, path])).toEqual(['wso2is', '5.11.0', null, []]);
    expect(said([image, path, level])).toEqual(['wso2is', '5.11.0', 400, []]);
    expect(said([image, claim('build', 'wso2is', '6.0.0', 'a/x', { updateLevel: 3 })])).toEqual([
      'wso2is',
      '6.0.0',
      3,
      [],
    ]);
    expect(identify([image, path], [], PLACE).claims).toEqual([image, path]);
    expect(said([claim('image', 'wso2-obam', '3.0.0'), claim('path', 'wso2am', '4.0.0')])[0]).toBe('wso2am');
    expect(said([image])).toEqual(['wso2-obiam', '3.0.0', 7, []]);
    expect(said([image, claim('path', 'wso2is', null)])[0]).toBe('wso2-obiam');
    expect(said([image, claim('path', 'wso2am', '4.0.0')])[0]).toBe('wso2-obiam');
    expect(said([image, claim('path', 'wso2-obiam', '3.0.0')])[0]).toBe('wso2-obiam');
    expect(said([claim('image', 'wso2-obiam', '2.0.0'), path])[0]).toBe('wso2-obiam');
    expect(said([claim('image', 'wso2-obiam', null), path])[0]).toBe('wso2-obiam');
    expect(said([claim('image', 'wso2am', '4.3.0'), claim('path', 'wso2am', '4.2.0')])[1]).toBe('4.3.0');
  });

  it('is not contradicted by a chart that counts versions of its own', () => {
    const image = claim('image', 'wso2am', '4.5.0');
    expect(said([image, claim('chart', null, '1.16.0')])[3]).toEqual([]);
    expect(said([image, claim('chart', null, '4.4.0')])[3]).toEqual(['4.4.0']);
    expect(said([image, claim('home', null, '1.16.0')])[3]).toEqual(['1.16.0']);
    expect(said([claim('home', null, '5.10.0'), claim('chart', null, '0.1.0')])[3]).toEqual([]);
  });

  it('has the version of a chart that it lies in, and of no other', () => {
    const version = (kind: Claim['kind'], file: string) =>
      said([claim('image', 'wso2is', null)], [claim(kind, null, '7.1.0', file)])[1];
    expect(version('chart', 'a/Chart.yaml')).toBe('7.1.0');
    expect(version('chart', 'b/Chart.yaml')).toBe(null);
    expect(version('chart', 'a/is/more/Chart.yaml')).toBe(null);
    expect(version('versionVariable', 'b/vars.yml')).toBe('7.1.0');
  });

  it('contradicts nothing of Open Banking, whose home carries the base product’s numbers', () => {
    expect(said([claim('image', 'wso2-obiam', '2.0.0'), claim('home', null, '5.10.0')])[3]).toEqual([]);
  });

  it('is supported by what says the same, but not by names and tables', () => {
    const used = claim('image', 'wso2is', '5.11.0');
    const own = [
      used,
      claim('variables', 'wso2is', null),
      claim('home', null, '5.11.0'),
      claim('path', 'wso2is', '5.11.0'),
      claim('pack', 'wso2am', '5.11.0'),
      claim('chart', 'wso2is', '5.10.0'),
      claim('name', 'wso2is', null),
      claim('content', 'wso2is', null),
    ];
    expect(identify(own, [], PLACE).claims).toEqual([used, own[1], own[2], own[3]]);
    expect(identify(own.slice(6), [], PLACE).claims).toEqual([own[6]]);
  });
});

describe('a version that only an image elsewhere tells', () => {
  const guess = (own: Claim[], elsewhere: Claim) => {
    const { version, guessed } = identify(own, [elsewhere], PLACE);
    return [version, guessed];
  };
  const image = claim('image', 'wso2is', '7.2.0', 'b/x');

  it('is told at what the home says of itself: an edit of the other image would mend nothing here', () => {
    const own = claim('image', 'wso2is', null, 'a/x');
    expect(identify([own], [image], PLACE)).toMatchObject({ version: '7.2.0', versionAt: own.span });
  });

  it('is told at what names the product, whatever else is said of the home', () => {
    const own = claim('image', 'wso2is', null, 'a/x');
    const target = claim('policy', null, null, 'policy');
    expect(identify([target, own], [image], PLACE)).toMatchObject({ version: '7.2.0', versionAt: own.span });
  });

  it('is told where an image is built: an edit there changes what is made', () => {
    const own = claim('image', 'wso2is', null, 'a/x');
    const build = claim('build', 'wso2is', '5.10.0', 'b/Dockerfile');
    expect(identify([own], [build], PLACE)).toMatchObject({ version: '5.10.0', guessed: true, versionAt: build.span });
  });

  it('is a guess where the product comes from what runs another server', () => {
    const isOfAnother = (claim: Claim): boolean => claim.span.file === 'b/x';
    const of = (elsewhere: Claim, place = { ...PLACE, isOfAnother }) => {
      const { version, guessed, versionAt } = identify([], [elsewhere], place);
      return [version, guessed, versionAt];
    };
    expect(of(image)).toEqual(['7.2.0', true, null]);
    const here = claim('image', 'wso2is', '7.2.0', 'c/x');
    expect(of(here)).toEqual(['7.2.0', false, here.span]);
    const base = { ...image, base: true };
    expect(of(base)).toEqual(['7.2.0', false, base.span]);
    const pack = claim('pack', 'wso2is', '7.2.0', 'b/x');
    expect(of(pack)).toEqual(['7.2.0', false, pack.span]);
  });

  it('is that of its own chart where the product comes from what runs another server', () => {
    const isOfAnother = (claim: Claim): boolean => claim.span.file === 'b/x';
    const chart = claim('chart', null, '7.1.0');
    const of = (elsewhere: Claim, own = [chart]) => identify(own, [elsewhere], { ...PLACE, isOfAnother }).version;
    expect(of(image)).toBe('7.1.0');
    expect(identify([chart], [image], { ...PLACE, isOfAnother })).toMatchObject({
      guessed: false,
      versionAt: chart.span,
      conflicts: [],
    });
    expect(identify([chart], [image], PLACE).version).toBe('7.2.0');
    expect(of({ ...image, span: { ...image.span, file: 'c/x' } })).toBe('7.2.0');
    expect(of({ ...image, base: true })).toBe('7.2.0');
    expect(of(image, [claim('chart', null, '1.2.3')])).toBe('7.2.0');
    expect(of(image, [])).toBe('7.2.0');
  });

  it('is that of the image that names its product, a guess, where nothing of its own says one but a variable called alike', () => {
    const isOfAnother = (claim: Claim): boolean => claim.span.file === 'b/x';
    const variable = claim('versionVariable', 'wso2is', '7.1.0', 'b/y', { labels: ['prod'] });
    const of = (own: Claim[]) => {
      const { version, guessed } = identify(own, [image, variable], { ...PLACE, names: ['prod'], isOfAnother });
      return [version, guessed];
    };
    expect(of([])).toEqual(['7.2.0', true]);
    expect(of([claim('chart', null, '7.0.0')])).toEqual(['7.0.0', false]);
  });

  it('is that of its own chart, whatever is said away from it but of what is built', () => {
    const isElsewhere = (): boolean => true;
    const of = (elsewhere: Claim, own = claim('chart', null, '7.1.0')) =>
      identify([own], [elsewhere], { ...PLACE, isElsewhere }).version;
    for (const kind of ['image', 'variables', 'home', 'path'] as const) {
      expect(of(claim(kind, 'wso2is', '7.2.0', 'b/x'))).toBe('7.1.0');
      expect(of(claim(kind, 'wso2is', '7.2.0', 'b/x'), claim('path', null, '7.1.0'))).toBe('7.2.0');
    }
    expect(of({ ...image, base: true })).toBe('7.2.0');
    expect(of(claim('build', 'wso2is', '7.2.0', 'b/x'))).toBe('7.2.0');
    expect(of(claim('pack', 'wso2is', '7.2.0', 'b/x'))).toBe('7.2.0');
  });

  it('is what a variable nearer to the home says than what names its product', () => {
    const of = (file: string, product: ClaimedProduct = 'wso2is') =>
      identify([], [claim('versionVariable', product, '5.11.0', file), image], PLACE).version;
    expect(of('a/is/vars.yml')).toBe('5.11.0');
    expect(of('a/vars.yml')).toBe('5.11.0');
    expect(of('b/vars.yml')).toBe('7.2.0');
    expect(of('a/is/vars.yml', 'wso2am')).toBe('7.2.0');
    const own = { ...image, span: { ...image.span, file: 'a/is/x' } };
    expect(identify([own], [claim('versionVariable', 'wso2is', '5.11.0', 'a/is/vars.yml')], PLACE).version).toBe(
      '7.2.0',
    );
  });

  it('is no version that lacks the file the home has', () => {
    const of = (own: Claim[], pool: Claim[], hasToml: boolean) => identify(own, pool, { ...PLACE, hasToml }).version;
    const old = claim('image', 'wso2is', '5.8.0', 'b/x');
    expect(of([], [old], false)).toBe('5.8.0');
    expect(of([], [old], true)).toBe(null);
    expect(of([], [old, claim('image', 'wso2is', '5.9.0', 'b/x')], true)).toBe('5.9.0');
    expect(of([], [claim('image', null, '5.8.0', 'b/x')], true)).toBe(null);
    expect(of([claim('name', 'wso2is', null)], [old], true)).toBe(null);
    expect(of([claim('name', 'wso2is', null)], [claim('variables', 'wso2is', '5.8.0', 'b/x')], true)).toBe('5.8.0');
    expect(of([], [{ ...old, base: true }], true)).toBe('5.8.0');
    expect(of([claim('image', 'wso2is', '5.8.0', 'a/x')], [], true)).toBe('5.8.0');
  });

  it('is a guess where a path alone names the product', () => {
    expect(guess([claim('path', 'wso2is', null)], image)).toEqual(['7.2.0', true]);
    expect(guess([claim('path', 'wso2is', null), claim('content', 'wso2is', null)], image)).toEqual(['7.2.0', true]);
  });

  it('is none where the image is built here, the pack tells it, or the home names its product itself', () => {
    expect(guess([claim('path', 'wso2is', null)], { ...image, base: true })).toEqual(['7.2.0', false]);
    expect(guess([claim('path', 'wso2is', null)], claim('build', 'wso2is', '7.2.0', 'b/x'))).toEqual(['7.2.0', false]);
    expect(guess([claim('path', 'wso2is', '7.0.0')], image)).toEqual(['7.0.0', false]);
    expect(guess([claim('home', 'wso2is', null), claim('path', 'wso2is', null)], image)).toEqual(['7.2.0', false]);
    expect(guess([claim('name', 'wso2is', null)], image)).toEqual(['7.2.0', false]);
    expect(guess([], image)).toEqual(['7.2.0', false]);
  });
});

describe('a team’s own image with the name of the general product', () => {
  const team = (product: ClaimedProduct, version: string | null, more: Partial<Claim> = {}) =>
    claim('image', product, version, 'a/x', { official: false, ...more });
  const home = (product: ClaimedProduct, version: string | null, more: Partial<Claim> = {}) =>
    claim('path', product, version, 'a/y', more);

  it.each([
    ['wso2is', 'wso2is-km', '5.10.0'],
    ['wso2is', 'wso2-obiam', '2.0.0'],
    ['wso2am', 'wso2-obam', '2.0.0'],
    ['wso2am', 'wso2am-acp', '4.6.0'],
  ] as const)('%s is the precise product whose home it holds: %s %s', (general, precise, version) => {
    expect(said([team(general, null), home(precise, version)])).toEqual([precise, version, null, []]);
  });

  it.each(['variables', 'pack', 'build', 'home'] as const)('is the precise product that its %s name', (kind) => {
    expect(said([team('wso2is', null), claim(kind, 'wso2is-km', '5.10.0', 'a/y')]).slice(0, 2)).toEqual([
      'wso2is-km',
      '5.10.0',
    ]);
  });

  it.each(['chart', 'versionVariable', 'name', 'content'] as const)('stays so beside a %s', (kind) => {
    expect(said([team('wso2is', null), claim(kind, 'wso2is-km', '5.10.0', 'a/y')])[0]).toBe('wso2is');
  });

  it('counts with its tag, and the level in it, where that is the version of the precise product', () => {
    expect(said([team('wso2is', '5.10.0', { updateLevel: 368 }), home('wso2is-km', '5.10.0')])).toEqual([
      'wso2is-km',
      '5.10.0',
      368,
      [],
    ]);
    expect(said([team('wso2is', '7.0.0'), home('wso2is-km', '5.10.0')]).slice(0, 2)).toEqual(['wso2is', '7.0.0']);
  });

  it('stays so beside a home of another family, one without a version, or one of the general product', () => {
    expect(said([team('wso2is', null), home('wso2-obam', '2.0.0')]).slice(0, 2)).toEqual(['wso2is', null]);
    expect(said([team('wso2is', null), home('wso2is-km', null)]).slice(0, 2)).toEqual(['wso2is', null]);
    expect(said([team('wso2is', null), home('wso2is', '5.10.0')]).slice(0, 2)).toEqual(['wso2is', '5.10.0']);
    expect(said([team('wso2is', null), home('wso2is-km', '5.10.0'), home('wso2is', '5.9.0')]).slice(0, 2)).toEqual([
      'wso2is',
      '5.9.0',
    ]);
  });

  it('is not what is only laid over the product', () => {
    const toolkit = home('wso2-obam', '1.0.0', { what: 'path wso2-obam-toolkit-uk 1.0.0' });
    expect(said([team('wso2am', null), toolkit]).slice(0, 2)).toEqual(['wso2am', null]);
  });

  it('names its product where that is a precise one, or WSO2’s own', () => {
    expect(said([team('wso2is-km', null), home('wso2-obiam', '2.0.0')]).slice(0, 2)).toEqual(['wso2is-km', null]);
    for (const official of [true, undefined]) {
      const image = claim('image', 'wso2is', null, 'a/x', official === undefined ? {} : { official });
      expect(said([image, home('wso2is-km', '5.10.0')]).slice(0, 2)).toEqual(['wso2is', null]);
    }
  });
});

describe('a path that leaves the version open', () => {
  const open = claim('path', 'wso2is', null, 'a/tasks/x');
  const before = claim('path', 'wso2is', '5.11.0', 'a/tasks/x');
  const variable = (file: string, version = '6.1.0', product: ClaimedProduct | null = 'wso2is') =>
    claim('versionVariable', product, version, file, { what: `is_version ${version}` });
  const version = (own: Claim[], ...pool: Claim[]) => identify(own, pool, PLACE).version;

  it('is filled in with a variable as near by as the path of another home', () => {
    for (const near of [variable('a/vars/x'), variable('a/is/x'), variable('a/vars/x', '6.1.0', null)]) {
      expect(version([open], before, near)).toBe('6.1.0');
      expect(version([], open, before, near)).toBe('6.1.0');
    }
  });

  it('has the version of the path where no variable is as near, or is one of the product', () => {
    for (const none of [variable('b/x'), variable('a/vars/x', '99.0.0', null), variable('a/vars/x', '3.2.0', 'wso2am')])
      expect(version([open], before, none)).toBe('5.11.0');
    expect(version([open], before)).toBe('5.11.0');
  });

  it('does not speak for a home that says its version, or of which something else is said', () => {
    expect(version([before], open, variable('a/vars/x'))).toBe('5.11.0');
    expect(version([claim('name', 'wso2is', null, 'a/is/x')], before, variable('a/vars/x'))).toBe('5.11.0');
    expect(version([open], claim('pack', 'wso2is', '5.11.0', 'a/tasks/x'), variable('a/vars/x'))).toBe('5.11.0');
  });
});

describe('one variable with several versions', () => {
  const variable = (version: string, file: string, labels: string[] = []) =>
    claim('versionVariable', null, version, file, { what: `product_version ${version}`, labels });
  const product = claim('variables', 'wso2is', null, 'r/x');
  const conflicts = (...pool: Claim[]) =>
    identify([], [product, ...pool], PLACE).conflicts.map(({ used, against }) => `${used.version} ${against.version}`);

  it('is told for each that is equally near and alike', () => {
    expect(conflicts(variable('5.10.0', 'd/x'), variable('5.11.0', 'e/x'), variable('5.9.0', 'f/x'))).toEqual([
      '5.9.0 5.10.0',
      '5.9.0 5.11.0',
    ]);
    expect(conflicts(variable('5.11.0', 'd/x'), variable('5.10.0', 'e/x'), variable('5.9.0', 'f/x'))).toEqual([
      '5.9.0 5.10.0',
      '5.9.0 5.11.0',
    ]);
    expect(conflicts(variable('5.11.0', 'a/is/x'), variable('5.10.0', 'e/x'))).toEqual([]);
    expect(conflicts(variable('5.11.0', 'd/x', ['is']), variable('5.10.0', 'e/x'))).toEqual([]);
    expect(conflicts(variable('5.11.0', 'd/x'), variable('5.11.0', 'e/x'))).toEqual([]);
    expect(conflicts(variable('5.11.0', 'd/x'), variable('99.0.0', 'e/x'))).toEqual([]);
    expect(conflicts(variable('99.0.0', 'a/is/x'), variable('5.10.0', 'd/x'), variable('5.11.0', 'e/x'))).toEqual([
      '5.10.0 5.11.0',
    ]);
    const chart = claim('chart', null, '5.11.0', 'e/x', { what: 'product_version 5.11.0' });
    expect(conflicts(variable('5.10.0', 'd/x'), chart)).toEqual([]);
  });

  it('is nothing where the home states it itself', () => {
    const own = [claim('image', 'wso2is', null), variable('5.11.0', 'a/x')];
    expect(identify(own, [variable('5.10.0', 'e/x')], PLACE).conflicts).toEqual([]);
  });

  it('is nothing where the version is from elsewhere', () => {
    const packs = [claim('pack', 'wso2is', '5.9.0', 'x'), claim('pack', 'wso2is', '5.10.0', 'x')];
    expect(conflicts(...packs)).toEqual([]);
  });
});

describe('one release at several update levels', () => {
  const variable = (updateLevel: number | null, file: string, more: Partial<Claim> = {}): Claim =>
    claim('variables', 'wso2is', '7.1.0', file, { updateLevel, what: 'product_version 7.1.0', ...more });
  const at = (pool: Claim[], place: Partial<HomePlace> = {}) => said([], pool, place).slice(0, 3);

  it('is the lowest that its variable is set to as near by, or any where one has none', () => {
    const weaker = { kind: 'versionVariable' } as const;
    expect(at([variable(30, 'd/x'), variable(10, 'e/x'), variable(20, 'f/x')])).toEqual(['wso2is', '7.1.0', 10]);
    expect(at([variable(30, 'd/x'), variable(10, 'e/x', weaker)])).toEqual(['wso2is', '7.1.0', 10]);
    expect(at([variable(10, 'd/x'), variable(30, 'e/x', weaker)])).toEqual(['wso2is', '7.1.0', 10]);
    expect(at([variable(30, 'd/x'), variable(null, 'e/x')])).toEqual(['wso2is', '7.1.0', null]);
    expect(at([variable(null, 'd/x'), variable(30, 'e/x')])).toEqual(['wso2is', '7.1.0', null]);
    expect(at([variable(1, 'd/x'), variable(null, 'e/x')])).toEqual(['wso2is', '7.1.0', null]);
  });

  it('is the lower one of two images, where both are known', () => {
    const image = (updateLevel: number | null, file: string): Claim =>
      claim('image', 'wso2is', '7.1.0', file, { updateLevel });
    for (const order of [
      [image(9, 'd/x'), image(3, 'e/x')],
      [image(3, 'd/x'), image(9, 'e/x')],
    ])
      expect(at(order)).toEqual(['wso2is', '7.1.0', 3]);
    expect(at([image(9, 'd/x'), image(null, 'e/x')])).toEqual(['wso2is', '7.1.0', 9]);
  });

  it('is not that of another variable, release or product, nor of one farther off', () => {
    const other = (more: Partial<Claim>): unknown[] =>
      at([variable(30, 'd/x'), variable(10, 'e/x', { kind: 'versionVariable', ...more })], { names: ['x'] });
    expect(other({ what: 'is_version 7.1.0' })).toEqual(['wso2is', '7.1.0', 30]);
    expect(other({ version: '7.0.0' })).toEqual(['wso2is', '7.1.0', 30]);
    const keyManager = { product: 'wso2is-km', version: '5.10.0' } as const;
    const older = variable(30, 'd/x', { version: '5.10.0' });
    expect(at([older, variable(10, 'e/x', { kind: 'versionVariable', ...keyManager })], { names: ['x'] })).toEqual([
      'wso2is',
      '5.10.0',
      30,
    ]);
    expect(at([variable(30, 'a/is/x'), variable(10, 'e/x')])).toEqual(['wso2is', '7.1.0', 30]);
  });

  it('is that of the values the home is rendered with', () => {
    const values = [{ file: 'd/x', start: 0, end: 1 }];
    const pool = [variable(30, 'd/x'), variable(10, 'e/x', { kind: 'versionVariable' })];
    expect(at(pool, { values })).toEqual(['wso2is', '7.1.0', 30]);
  });
});

describe('a home of a role whose own files tell the version', () => {
  const carbon = claim('home', 'wso2is', '5.4.0', 'r/carbon.xml');
  const pair = (product: ClaimedProduct, version: string | null, file = 'g/x') =>
    claim('variables', product, version, file);
  const held = (said: readonly Claim[]): Claim[] => said.filter(({ span }) => span.file === 'g/x');

  it('is told to contradict the pair that holds in the role', () => {
    const pool = [pair('wso2is', '5.8.0', 'h/x'), pair('wso2is', '5.11.0')];
    expect(said([carbon], pool, { held })).toEqual(['wso2is', '5.4.0', null, ['5.11.0']]);
  });

  it('is told to contradict that pair, whatever stronger one names no version', () => {
    const strongest = (said: readonly Claim[]): Claim[] => said.slice(0, 1);
    const pool = [pair('wso2is', null, 'r/vars/main.yml'), pair('wso2is', '5.11.0')];
    expect(said([carbon], pool, { held: strongest })[3]).toEqual(['5.11.0']);
  });

  it('is told to contradict the pair or pack of its Puppet module', () => {
    for (const kind of ['variables', 'pack'] as const) {
      const pool = [claim(kind, 'wso2is', '5.11.0', 'is/manifests/params.pp')];
      expect(said([carbon], pool, { scope: 'is' })).toEqual(['wso2is', '5.4.0', null, ['5.11.0']]);
      expect(said([carbon], pool, { scope: 'am' })[3]).toEqual([]);
    }
  });

  it.each<[string, Claim[], Claim[], Partial<HomePlace>]>([
    ['no role brings it', [carbon], [pair('wso2is', '5.11.0')], {}],
    ['the pair does not hold', [carbon], [pair('wso2is', '5.11.0', 'h/x')], { held }],
    ['both say the same', [carbon], [pair('wso2is', '5.4.0')], { held }],
    ['the pair has no version', [carbon], [pair('wso2is', null)], { held }],
    ['the pair is of another product', [carbon], [pair('wso2am', '2.6.0')], { held }],
    ['a variable alone says it', [carbon], [claim('versionVariable', null, '5.11.0', 'g/x')], { held }],
    ['a pack alone says it', [carbon], [claim('pack', 'wso2is', '5.11.0', 'g/x')], { held }],
    ['the policy file speaks', [claim('policy', 'wso2is', '5.4.0')], [pair('wso2is', '5.11.0')], { held }],
  ])('contradicts nothing where %s', (_, own, pool, place) => {
    expect(said(own, pool, place)[3]).toEqual([]);
  });
});

describe('the pack that is unpacked', () => {
  const zip = (product: ClaimedProduct, version: string | null): Claim =>
    claim('pack', product, version, 'r/tasks.yml');
  const pair = claim('variables', 'wso2is', '7.0.0', 'r/vars.yml');
  const path = claim('path', 'wso2is', '7.0.0', 'r/tasks.yml');
  const unlike = (own: Claim[], pool: Claim[], packs: Claim[], place: Partial<HomePlace> = {}) =>
    identify(own, pool, { ...PLACE, archives: () => packs, ...place }).conflicts.map(
      ({ used, against, equal }) => `${used.what} ${against.what} ${equal}`,
    );

  it('is as good a statement as another of its product', () => {
    expect(unlike([], [pair], [zip('wso2is', '5.11.0')])).toEqual(['variables 7.0.0 pack 5.11.0 true']);
    expect(unlike([path], [], [zip('wso2is', '5.11.0')])).toEqual(['path 7.0.0 pack 5.11.0 true']);
    const two = [zip('wso2is', '5.11.0'), zip('wso2is', '5.10.0')];
    expect(unlike([path], [], two)).toEqual(['path 7.0.0 pack 5.11.0 true']);
  });

  it.each<[string, Claim[], Claim[]]>([
    ['it is of the same release', [path], [zip('wso2is', '7.0.0')]],
    ['one of several is', [path], [zip('wso2is', '5.11.0'), zip('wso2is', '7.0.0')]],
    ['it is of another product', [path], [zip('wso2am', '4.1.0')]],
    ['it has no version', [path], [zip('wso2is', null)]],
    ['an image runs', [claim('image', 'wso2is', '7.0.0')], [zip('wso2is', '5.11.0')]],
    ['a build is made', [claim('build', 'wso2is', '7.0.0')], [zip('wso2is', '5.11.0')]],
    ['nothing tells a version', [claim('home', 'wso2is', null)], [zip('wso2is', '5.11.0')]],
  ])('contradicts nothing where %s', (_, own, packs) => {
    expect(unlike(own, [], packs)).toEqual([]);
  });

  it('is told once where the home’s own files were left behind', () => {
    const carbon = claim('home', 'wso2is', '5.4.0', 'r/carbon.xml');
    const packs = [zip('wso2is', '5.11.0')];
    expect(unlike([carbon], [], packs)).toEqual(['home 5.4.0 pack 5.11.0 true']);
    const held = (said: readonly Claim[]): Claim[] => [...said];
    expect(unlike([carbon], [claim('variables', 'wso2is', '5.11.0')], packs, { held })).toEqual([
      'home 5.4.0 variables 5.11.0 false',
    ]);
  });
});

describe('what is said around a home', () => {
  const around = (pool: Claim[], place: Partial<HomePlace>): string[] =>
    identify([claim('content', 'wso2is', null)], pool, { ...PLACE, ...place }).around.map(({ what }) => what);

  it('is what its role’s variables may say', () => {
    const pool = [claim('variables', 'wso2is', '7.0.0', 'g/x'), claim('versionVariable', 'wso2is', '7.0.0', 'g/x')];
    expect(around(pool, { held: (said) => [...said] })).toEqual(['variables 7.0.0']);
    expect(around(pool, { held: () => [] })).toEqual([]);
    expect(around(pool, {})).toEqual([]);
  });

  it('is what its module’s manifests say of the product', () => {
    const file = 'is/manifests/params.pp';
    const pool = [
      claim('pack', 'wso2is', '7.0.0', file),
      claim('pack', 'wso2is', null, file),
      claim('pack', 'wso2am', '4.3.0', file),
      claim('path', 'wso2is', '5.9.0', file),
      claim('pack', 'wso2is', '5.10.0', 'am/manifests/params.pp'),
    ];
    expect(around(pool, { scope: 'is' })).toEqual(['pack 7.0.0']);
    expect(around(pool, {})).toEqual([]);
  });

  it('is the pack that is unpacked', () => {
    const archives = () => [claim('pack', 'wso2is', '5.9.0'), claim('pack', 'wso2am', '4.3.0')];
    expect(around([claim('path', 'wso2is', '7.0.0')], { archives })).toEqual(['pack 5.9.0']);
    expect(around([], { archives })).toEqual([]);
  });
});

describe('the version of a pair', () => {
  const product = claim('variables', 'wso2is', null, 'r/x');
  const pair = (of: ClaimedProduct, version: string, file = 'is/x'): Claim[] => [
    claim('variables', of, version, file, { labels: ['is'] }),
    claim('versionVariable', null, version, file, { what: `product_version ${version}`, labels: ['is'] }),
  ];
  const free = claim('versionVariable', null, '5.11.0', 'd/x', { what: 'product_version 5.11.0' });

  it('is not that of a product of another family', () => {
    expect(said([], [product, ...pair('other', '5.8.0')])).toEqual(['wso2is', null, null, []]);
    expect(said([], [product, ...pair('wso2am', '5.8.0')])).toEqual(['wso2is', null, null, []]);
    expect(said([], [product, ...pair('other', '5.8.0'), free])).toEqual(['wso2is', '5.11.0', null, []]);
    expect(said([], [product, free, ...pair('other', '5.8.0', 'e/x')])).toEqual(['wso2is', '5.11.0', null, []]);
  });

  it('contradicts none of another family', () => {
    const [, version] = pair('other', '5.8.0', 'e/x') as [Claim, Claim];
    const pool = [product, free, claim('variables', 'other', '5.8.0', 'e/x'), { ...version, labels: [] }];
    expect(identify([], pool, PLACE).conflicts).toEqual([]);
  });

  it('may be that of another product of the family', () => {
    const home = claim('home', 'wso2is-km', null, 'a/is/carbon.xml');
    expect(said([home], pair('wso2is', '5.7.0', 'e/x')).slice(0, 2)).toEqual(['wso2is-km', '5.7.0']);
  });
});

describe('families', () => {
  it('are API Manager’s, Identity Server’s and the others', () => {
    expect([familyOf('wso2am-tm'), familyOf('wso2-obkm'), familyOf('other'), familyOf(null)]).toEqual([
      'am',
      'is',
      'other',
      null,
    ]);
    expect([namedProduct('other'), namedProduct('wso2is'), namedProduct(null)]).toEqual([null, 'wso2is', null]);
  });
});

describe('what a home runs where several statements are near', () => {
  const variable = (version: string, file: string, start = 0): Claim =>
    claim('versionVariable', null, version, file, {
      what: `product_version ${version}`,
      span: { file, start, end: start + 1 },
    });

  it('is what it says of its version itself, whoever else says the same product', () => {
    const own = [claim('home', 'wso2is-km', null), claim('chart', null, '5.10.0')];
    const other = claim('image', 'wso2is-km', '5.9.0', 'b/x', { labels: ['is-km'] });
    expect(said(own, [other], { names: ['is-km'] })).toEqual(['wso2is-km', '5.10.0', null, []]);
  });

  it('is the version of a path before that of a variable, unless a path names the product alone', () => {
    const pool = [
      claim('path', 'wso2is', '5.10.0', 'a/is/x'),
      claim('versionVariable', 'wso2is', '5.11.0', 'a/is/y', { what: 'is_version 5.11.0' }),
    ];
    expect(said([claim('image', 'wso2is', null)], pool)[1]).toBe('5.10.0');
    expect(said([claim('path', 'wso2is', null)], pool)[1]).toBe('5.11.0');
  });

  it('is no version that the product does not have, and nothing is told against none', () => {
    expect(said([claim('image', 'wso2is', null), claim('home', null, '1.2.3')])).toEqual(['wso2is', null, null, []]);
  });

  it('is what the values it is rendered with say, whatever others say as near by', () => {
    const pool = [
      claim('variables', 'wso2is', null, 'r/x'),
      variable('5.11.0', 'i/dev/x'),
      variable('5.10.0', 'i/prod/x'),
    ];
    const values = [{ file: 'i/prod/x', start: 0, end: 1 }];
    expect(said([], pool)[3]).toEqual(['5.11.0']);
    expect(said([], pool, { values })).toEqual(['wso2is', '5.10.0', null, []]);
  });

  it('is the pack that is unpacked, told against the variable that states another', () => {
    const stated = claim('variables', 'wso2is', '5.11.0', 'r/x', { what: 'product_version 5.11.0' });
    const pack = claim('pack', 'wso2is', '5.10.0', 'r/x', { what: 'remote_pack wso2is 5.10.0' });
    const { version, conflicts } = identify([], [stated, pack], PLACE);
    expect([version, conflicts]).toEqual(['5.10.0', [{ used: pack, against: stated, equal: false }]]);
  });

  it('is told against the oldest of the variables in whose place a pack is unpacked', () => {
    const pool = [
      claim('variables', 'wso2is', null, 'a/is/y'),
      ...[variable('5.11.0', 'r/x', 4), variable('5.10.0', 'r/x', 2), variable('5.9.0', 'a/is/y', 6)].map(
        (one): Claim => ({ ...one, product: 'wso2is' }),
      ),
      claim('pack', 'wso2is', '5.8.0', 'r/x', { what: 'remote_pack wso2is 5.8.0' }),
    ];
    const { version, conflicts } = identify([], pool, { ...PLACE, held: (possible) => [...possible] });
    expect([version, conflicts.find(({ equal }) => !equal)?.against.version]).toEqual(['5.8.0', '5.10.0']);
  });
});

describe('a home whose files speak of the base product, in a role or module', () => {
  const CARBON = [claim('home', 'wso2is', '5.7.0')];
  const ROLE = { scope: 'roles/km' };
  const TASKS = 'roles/km/tasks/main.yml';
  const of = (pool: Claim[], place: Partial<HomePlace> = ROLE, direct = CARBON) =>
    said(direct, pool, place).slice(0, 2);
  const pack = (product: ClaimedProduct, version: string | null, file = TASKS): Claim =>
    claim('pack', product, version, file);
  const KM = pack('wso2-obkm', '1.4.0');

  it('is what the role says of a special product of its family', () => {
    expect(of([KM])).toEqual(['wso2-obkm', '1.4.0']);
    expect(of([claim('image', 'wso2is', '5.8.0', 'a/is/x'), KM])).toEqual(['wso2-obkm', '1.4.0']);
  });

  it('stays so where the role names a pack of the base, too', () => {
    expect(of([KM, pack('wso2is', '5.7.0')])).toEqual(['wso2is', '5.7.0']);
  });

  it('stays so where the role tells no version, another family, or only what runs', () => {
    for (const other of [
      pack('wso2-obkm', null),
      pack('wso2-obam', '1.4.0'),
      claim('image', 'wso2-obkm', '1.4.0', TASKS),
      pack('wso2-obkm', '1.4.0', 'roles/other/tasks/main.yml'),
    ])
      expect(of([other])).toEqual(['wso2is', '5.7.0']);
    expect(of([KM], {})).toEqual(['wso2is', '5.7.0']);
  });

  it('is not another special product than its files say', () => {
    expect(of([KM], ROLE, [claim('home', 'wso2is-km', '5.7.0')])).toEqual(['wso2is-km', '5.7.0']);
    expect(of([KM], ROLE, [claim('home', 'wso2is-km', null)])[0]).toBe('wso2is-km');
  });
});

describe('a home that the paths of a container tell', () => {
  const PATH = claim('path', 'wso2is', '5.11.0');
  const of = (pool: Claim[], direct = [PATH], more: Partial<HomePlace> = {}) =>
    identify(direct, pool, { ...PLACE, mayRun: ({ span }) => span.file !== 'b/other', ...more });
  const built = claim('image', 'wso2is', '5.11.0', 'b/Dockerfile', { base: true });

  it('has the level that is stated of its release, before what a Dockerfile begins with', () => {
    const level = claim('image', 'wso2is', '5.11.0', 'c/Dockerfile', { base: true, updateLevel: 411 });
    expect(of([{ ...built, span: { ...built.span, file: 'a/is/Dockerfile' } }, level]).updateLevel).toBe(411);
    expect(of([built, { ...level, version: '5.10.0' }]).updateLevel).toBeNull();
    const [nearer, beside] = ['a/is/Dockerfile', 'a/is/Containerfile'].map((file): Claim => {
      return { ...level, span: { ...level.span, file }, updateLevel: file.endsWith('Dockerfile') ? 300 : 200 };
    }) as [Claim, Claim];
    expect(of([nearer, level]).updateLevel).toBe(300);
    expect(of([nearer, beside]).updateLevel).toBeNull();
    expect(of([{ ...level, span: { ...level.span, file: 'b/other' } }]).updateLevel).toBeNull();
  });

  it('is told with what a Dockerfile begins with, and with nothing else of its release', () => {
    const variable = claim('variables', 'wso2is', '5.11.0', 'a/is/vars.yml');
    expect(of([variable, built]).claims).toEqual([PATH, built]);
    expect(of([variable]).claims).toEqual([PATH]);
  });

  it('has no version where none is stated that has its file', () => {
    const old = claim('image', 'wso2is', '5.8.0', 'b/x');
    expect(of([old], [claim('path', 'wso2is', null)], { hasToml: true })).toMatchObject({
      product: 'wso2is',
      version: null,
      updateLevel: null,
    });
  });
});

describe('a home that may be of two products', () => {
  const IS = claim('image', 'wso2is', '5.8.0', 'b/x');
  const AM = claim('build', 'wso2am', '2.6.0', 'b/y');

  it('is told so where it has the name of a part of API Manager, and Identity Server is nearer', () => {
    expect(said([], [IS, AM], { names: ['gateway'], family: null })).toEqual(['wso2is', '5.8.0', null, ['2.6.0']]);
  });

  it('is told so although something it is not is nearer', () => {
    const integrator = claim('image', 'other', '4.2.0', 'a/is/x');
    expect(said([], [integrator, IS, AM], { names: ['x'], family: null })).toEqual([
      'wso2is',
      '5.8.0',
      null,
      ['2.6.0'],
    ]);
  });
});

describe('the release of a home whose product a variable names', () => {
  const product = claim('variables', 'wso2is', null, 'vars/is.yml', { what: 'product_name wso2is' });
  const version = (file: string, release = '5.11.0'): Claim =>
    claim('versionVariable', null, release, file, { what: `product_version ${release}` });
  const other = claim('path', 'wso2is', '7.1.0', 'z/x');

  it('is that of the variable beside it', () => {
    expect(said([], [product, version('vars/is.yml'), other])).toEqual(['wso2is', '5.11.0', null, []]);
  });

  it('is that of another server where no variable stands beside it', () => {
    expect(said([], [product, version('vars/am.yml'), other])[1]).toBe('7.1.0');
    expect(said([], [product, claim('path', null, '5.11.0', 'vars/is.yml'), other])[1]).toBe('7.1.0');
    const path = claim('path', 'wso2is', null, 'vars/is.yml');
    expect(said([], [path, version('vars/is.yml'), claim('image', 'wso2is', '7.1.0', 'z/x')])[1]).toBe('7.1.0');
  });
});

describe('the release that the folder of a home is called after', () => {
  const calledAfter = claim('path', null, '5.11.0', 'a/is/5.11.0/x');
  const place = (isElsewhere: boolean): Partial<HomePlace> => ({ calledAfter, isElsewhere: () => isElsewhere });
  const other = claim('path', 'wso2is', '7.1.0', 'z/x');
  const named = claim('content', 'wso2is', null);

  it('is said by nothing else', () => {
    expect(said([named], [], place(false))[1]).toBe('5.11.0');
  });

  it('comes before that of a server elsewhere, and behind what is said around the home', () => {
    expect(said([named], [other], place(true))[1]).toBe('5.11.0');
    expect(said([named], [other], place(false))[1]).toBe('7.1.0');
    expect(said([], [other], place(true))[1]).toBe('5.11.0');
    expect(said([], [other], place(false))[1]).toBe('7.1.0');
    expect(said([claim('image', 'wso2is', '7.0.0')], [other], place(true))[1]).toBe('7.0.0');
  });

  it('is one of the product', () => {
    const strange = { calledAfter: claim('path', null, '1.2.3', 'a/is/1.2.3/x'), isElsewhere: () => true };
    expect(said([named], [other], strange)[1]).toBe('7.1.0');
  });
});
