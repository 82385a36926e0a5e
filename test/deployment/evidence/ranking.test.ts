import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { byRelease, rank } from '../../../src/deployment/evidence/ranking.ts';

const claim = (version: string | null, updateLevel: number | null = null, file = 'a/x'): Claim => ({
  kind: 'image',
  product: 'wso2is',
  version,
  updateLevel,
  span: { file, start: 0, end: 1 },
  what: `${version}.${updateLevel}`,
  levelAt: null,
  labels: [],
});
const ranked = (...pool: Claim[]): string[] =>
  rank(pool, { folder: 'a', names: [], family: null, openBanking: false })
    .all(() => true)
    .map(({ claim: { what } }) => what);

describe('statements that speak equally well of a home', () => {
  it('are the older release first, and of one release the lower level', () => {
    const [old, low, high] = [claim('5.11.0', 9), claim('7.1.0', 3), claim('7.1.0', 23)];
    expect(ranked(high, low, old)).toEqual(['5.11.0.9', '7.1.0.3', '7.1.0.23']);
    expect(ranked(old, low, high)).toEqual(['5.11.0.9', '7.1.0.3', '7.1.0.23']);
  });

  it('stay as they are where only one tells a level: it may be about the same server', () => {
    const [open, known] = [claim('7.1.0'), claim('7.1.0', 3)];
    expect(ranked(open, known)).toEqual(['7.1.0.null', '7.1.0.3']);
    expect(ranked(known, open)).toEqual(['7.1.0.3', '7.1.0.null']);
  });

  it('come after nearer ones, whatever their release', () => {
    expect(ranked(claim('5.11.0', 1, 'x'), claim('7.1.0', 3))).toEqual(['7.1.0.3', '5.11.0.1']);
  });
});

describe('values of one variable', () => {
  const sorted = (...all: Claim[]): string[] => [...all].sort(byRelease).map(({ what }) => what);

  it('are the older release first, and of one release what may be at any level, then the lower', () => {
    const [open, none, low, old] = [claim('7.1.0'), claim('7.1.0', 0), claim('7.1.0', 3), claim('5.11.0', 9)];
    const expected = ['5.11.0.9', '7.1.0.null', '7.1.0.0', '7.1.0.3'];
    expect(sorted(low, none, open, old)).toEqual(expected);
    expect(sorted(old, open, none, low)).toEqual(expected);
  });
});
