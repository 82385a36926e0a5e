import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, type ClaimedProduct, familyOf, RANK } from '../../src/deployment/claim.ts';
import { identify, namedProduct } from '../../src/deployment/identify.ts';
import type { HomePlace } from '../../src/deployment/ranking.ts';

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
