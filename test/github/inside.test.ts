import { vi } from 'vitest';
import { runInside } from './action.ts';

/** The same tests as against the built Action, in this process and without the pauses between requests. */
vi.mock('@octokit/plugin-throttling', () => ({ throttling: () => ({}) }));

runInside();
await import('./contract-annotations.ts');
await import('./contract-review.ts');
await import('./contract-events.ts');
await import('./contract-changed.ts');
await import('./contract-policy.ts');
await import('./contract-edge.ts');
