import { expect, it } from 'vitest';
import { mountedPaths, mountOption, volumeOption } from '../../../src/deployment/scripts/container-mounts.ts';

it.each([
  ['./conf:/c', { source: './conf', target: '/c' }],
  ['conf:/c:ro', { source: 'conf', target: '/c' }],
  ['/c', { source: '/c', target: undefined }],
])('a volume option %s', (value, expected) => {
  expect(volumeOption(value)).toEqual(expected);
});

it.each([
  ['type=bind,source=conf,target=/c', { source: 'conf', target: '/c' }],
  ['type=bind,src=a b,dst=/c,readonly', { source: 'a b', target: '/c' }],
  ['destination=/c,  source=conf ', { source: 'conf', target: '/c' }],
  ['resource=x,mytarget=/x', { source: undefined, target: undefined }],
])('a mount option %s', (value, expected) => {
  expect(mountOption(value)).toEqual(expected);
});

it('only files and folders of the repository are mounted, to a place that is named', () => {
  const mounted = ['./conf:/c', 'gone:/c', 'conf', ':/c', 'conf:'].map(volumeOption);
  expect(mountedPaths('s/run.sh', mounted, (path) => path === 's/conf')).toEqual([
    { kind: 'path', from: 's/conf', to: '/c' },
  ]);
});
