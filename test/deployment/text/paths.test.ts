import { describe, expect, it } from 'vitest';
import {
  asFile,
  asTarget,
  inFolder,
  LONGEST,
  mayBeOne,
  nearestTo,
  pathFrom,
  pathIn,
  withoutParents,
  withoutSlash,
} from '../../../src/deployment/text/paths.ts';

it.each([
  ['/opt', 'conf/x', '/opt/conf/x'],
  ['/opt/', './conf/x', '/opt/conf/x'],
  ['/opt', '.', '/opt/'],
  ['/opt', '/etc/x', '/etc/x'],
  ['/opt', '$HOME/x', '$HOME/x'],
  ['', 'x', 'x'],
])('in %s, %s is %s', (folder, path, expected) => {
  expect(inFolder(folder, path)).toBe(expected);
});

it('a folder longer than a path can be is left out', () => {
  const folder = `/${'x'.repeat(LONGEST - 1)}`;
  expect(inFolder(folder, 'conf')).toBe(`${folder}/conf`);
  expect(inFolder(`${folder}x`, 'conf')).toBe('conf');
});

it.each([
  ['/x/conf/', '/x/conf'],
  ['/x/conf//', '/x/conf'],
  ['/x//conf', '/x//conf'],
  ['/', ''],
  ['', ''],
])('%s without the slash at its end is %s', (path, expected) => {
  expect(withoutSlash(path)).toBe(expected);
});

it.each([
  ['/x//conf/./.', '/x/conf/'],
  ['/x///y/././z', '/x/y/z'],
  ['/x/.', '/x/'],
  ['/x/.y/..z/', '/x/.y/..z/'],
  ['s3://x//conf/.', 's3://x/conf/'],
  ['//', '/'],
])('%s in a container is %s', (path, expected) => {
  expect(asTarget(path)).toBe(expected);
});

it.each([
  ['/x/bin/../conf/', '/x/conf/'],
  ['/x/a/b/../../conf', '/x/conf'],
  ['$CARBON_HOME/bin/../conf/x.toml', '$CARBON_HOME/conf/x.toml'],
  ['$CARBON_HOME/../conf', '$CARBON_HOME/../conf'],
  ['../../conf', '../../conf'],
  ['/../conf', '/../conf'],
  ['./../conf', './../conf'],
  ['/x..y/conf', '/x..y/conf'],
  ['/opt/is-$VERSION/../conf', '/opt/is-$VERSION/../conf'],
  ['/opt/.cache/../conf', '/opt/conf'],
])('%s without the folders it goes back out of is %s', (path, expected) => {
  expect(withoutParents(path)).toBe(expected);
});

it('a path in a working directory goes back out of that', () => {
  expect(inFolder('/opt/wso2is-7.1.0/bin', '../conf/x.toml')).toBe('/opt/wso2is-7.1.0/conf/x.toml');
  expect(inFolder('', '/opt/x/../conf')).toBe('/opt/conf');
});

describe('two folders of a container', () => {
  it.each([
    ['/x/wso2is-7.0.0', '/x/wso2is-$V', true],
    ['/x/wso2is-$V', '/x/wso2is-7.0.0', true],
    ['/x/wso2is-7.0.0', '/x/wso2am-$V', false],
    ['/x/wso2is-7.0.0', '/x/wso2is-7.1.0', false],
  ])('%s and %s may be one: %s', (left, right, expected) => {
    expect(mayBeOne(left, right)).toBe(expected);
  });
});

it.each([
  ['a/b', 'c/d', 'a/b/c/d'],
  ['', 'c/d', 'c/d'],
])('in %j, what is called %s has a path that leads back to its name', (folder, name, path) => {
  expect(pathIn(folder, name)).toBe(path);
  expect(pathFrom(folder, path)).toBe(name);
});

it.each([
  ['/x/y.toml', '/x/y.toml'],
  ['/x/conf', '/x/conf/is.toml'],
  ['/x/conf/', '/x/conf/is.toml'],
])('a file put to %s is %s', (to, expected) => {
  expect(asFile(to, 'is.toml')).toBe(expected);
});

it('things nearest to a folder are those that share the most with it', () => {
  const near = (folder: string, ...folders: string[]): readonly string[] => nearestTo(folder, folders, (one) => one);
  expect(near('dev/k8s', 'dev/is', 'prod/is')).toEqual(['dev/is']);
  expect(near('dev/k8s', 'dev/is', 'dev/am', 'prod/is')).toEqual(['dev/is', 'dev/am']);
  expect(near('x', 'dev/is', 'prod/is')).toEqual(['dev/is', 'prod/is']);
  expect(near('x')).toEqual([]);
});
