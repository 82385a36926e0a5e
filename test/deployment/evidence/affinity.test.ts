import { expect, it } from 'vitest';
import { affinity } from '../../../src/deployment/evidence/affinity.ts';

it.each(['identity-server', 'identity_server', 'identityserver'])('%s sounds like wso2is', (name) => {
  expect(affinity([name], ['wso2is'])).toBe(1);
  expect(affinity([`my-${name}`], ['my-wso2am'])).toBeLessThan(1);
});
