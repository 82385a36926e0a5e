import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { areOfOneRelease, oncePerPlace } from '../../../src/deployment/evidence/contradictions.ts';

const claim = (version: string | null, updateLevel: number | null): Claim => ({
  kind: 'image',
  product: 'wso2is',
  version,
  updateLevel,
  span: { file: 'x', start: 0, end: 1 },
  what: `image wso2is:${version}.${updateLevel}`,
  levelAt: null,
  labels: [],
});
const RELEASE = claim('7.1.0', 3);

describe('two statements that contradict each other', () => {
  it.each([
    ['both tell one of the same release', claim('7.1.0', 5)],
    ['one tells it of whatever release there is', claim(null, 5)],
  ])('do so in their update levels where %s', (_, other) => {
    expect([areOfOneRelease(RELEASE, other), areOfOneRelease(other, RELEASE)]).toEqual([true, true]);
  });

  it.each([
    ['they are of two releases', claim('7.0.0', 5)],
    ['one tells none', claim('7.1.0', null)],
    ['one is of another release and tells none', claim('7.0.0', null)],
  ])('do so in something else where %s', (_, other) => {
    expect([areOfOneRelease(RELEASE, other), areOfOneRelease(other, RELEASE)]).toEqual([false, false]);
  });
});

describe('contradictions of two statements that are read from one place', () => {
  const said = (what: string, version: string, start: number): Claim => ({
    ...claim(version, null),
    span: { file: 'init.pp', start, end: start + 5 },
    what,
  });
  const used = said('used', '5.4.0', 100);
  const against = (one: Claim) => ({ used, against: one, equal: false });

  it('are told once, by the first', () => {
    const pack = against(said('pack', '5.11.0', 5));
    const same = against(said('variable', '5.11.0', 5));
    const elsewhere = against(said('pack', '5.11.0', 50));
    const other = against(said('pack', '5.10.0', 5));
    expect(oncePerPlace([pack, elsewhere, same, other])).toEqual([pack, elsewhere, other]);
    expect(oncePerPlace([pack, { ...pack, used: elsewhere.against }])).toHaveLength(2);
    // Neither place is the other, though place and version put together have the same digits.
    expect(oncePerPlace([against(said('a', '11.0.0', 5)), against(said('b', '1.0.0', 51))])).toHaveLength(2);
    expect(oncePerPlace([pack, against({ ...same.against, updateLevel: 3 })])).toHaveLength(2);
  });
});
