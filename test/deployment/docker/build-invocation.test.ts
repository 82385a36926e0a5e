import { expect, it } from 'vitest';
import { invocation } from '../../../src/deployment/docker/build-invocation.ts';

const WRITTEN = { args: [], passed: [], target: null, context: null, file: null, inContext: true };
const release = (name: string) => (name === 'V' ? { text: '7.1.0', span: { file: 'f', start: 0, end: 5 } } : null);

it('an image is called what is known of its names', () => {
  const tags = ['acme/is:$V', 'acme/is:$TAG', 'acme/$NAME:7.1.0', '$NAME'];
  expect(invocation({ ...WRITTEN, tags }, release)?.tags).toEqual([
    'acme/is:7.1.0',
    expect.stringMatching(/^acme\/is:.*TAG/),
  ]);
});
