import { expect, it } from 'vitest';
import { blanked } from '../../../src/deployment/text/comments.ts';

it('has blanks for its stretches, and all else where it was', () => {
  const stretches = [
    { start: 1, end: 3 },
    { start: 4, end: 5 },
  ];
  expect(blanked('abcdef', stretches)).toBe('a  d f');
});
