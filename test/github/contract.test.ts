import { beforeAll } from 'vitest';
import { builtDist } from './action.ts';

/**
 * The built Action against a loopback GitHub that takes only what GitHub's published description of its API describes. One file, so
 * that it is built once.
 */
beforeAll(() => {
  builtDist();
}, 300_000);

await import('./contract-annotations.ts');
await import('./contract-review.ts');
await import('./contract-events.ts');
await import('./contract-changed.ts');
await import('./contract-policy.ts');
