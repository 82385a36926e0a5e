/**
 * The built Action against a loopback GitHub that takes only what GitHub's published description of its API describes.
 */
await import('./contract-annotations.ts');
await import('./contract-review.ts');
await import('./contract-events.ts');
await import('./contract-changed.ts');
await import('./contract-policy.ts');
await import('./contract-edge.ts');

export {};
