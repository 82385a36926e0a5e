import fc from 'fast-check';
import { expect, it } from 'vitest';
import { affinity } from '../../../src/deployment/evidence/affinity.ts';

it.each(['identity-server', 'identity_server', 'identityserver'])('%s sounds like wso2is', (name) => {
  expect(affinity([name], ['wso2is'])).toBe(1);
  expect(affinity([`my-${name}`], ['my-wso2am'])).toBeLessThan(1);
});

// Names are remembered, so that each is asked for with words of its own.
it.each([
  ['identity-server-?', 'wso2is-?', 1],
  ['identity_server-?', 'is.?', 1],
  ['identityserver.?', '?-is', 1],
  ['conf/?.toml', '--?', 1],
  ['A?', 'a?', 1],
  ['wso2?', '?', 1],
  ['awso2?', 'a?', 0],
  ['wso2-?', '?', 1],
  ['wso22?', '2?', 0],
])('%s and %s, whatever stands for ?, sound alike: %i', (left, right, expected) => {
  fc.assert(
    fc.property(fc.stringMatching(/^q[a-z]{6,20}$/), (word) => {
      expect(affinity([left.replace('?', word)], [right.replace('?', word)])).toBe(expected);
    }),
  );
});
