import { expect, it } from 'vitest';
import { type Claim, contradicts } from '../../../src/deployment/evidence/claim.ts';

const claim = (version: string, short?: string): Claim => ({
  kind: 'name',
  product: 'wso2is',
  version,
  updateLevel: null,
  span: { file: '510/deployment.toml', start: 0, end: 0 },
  what: 'folder',
  levelAt: null,
  labels: [],
  ...(short === undefined ? {} : { short }),
});

it('a folder with a shortened version says another one than each that it is not short for, and than none', () => {
  expect(contradicts(claim('5.10.0', '510'), null)).toBe(true);
  expect(contradicts(claim('5.10.0', '510'), claim('7.0.0'))).toBe(true);
  expect(contradicts(claim('5.10.0', '510'), claim('5.1.0'))).toBe(false);
  expect(contradicts(claim('5.10.0'), claim('5.1.0'))).toBe(true);
});
