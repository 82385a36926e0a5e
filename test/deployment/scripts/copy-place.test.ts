import { describe, expect, it } from 'vitest';
import { placeAt, withFolderLast, withoutHost } from '../../../src/deployment/scripts/copy-place.ts';

describe('where a copy goes to', () => {
  it.each([
    [['a', '/b'], 1],
    [['a', 'b', '/c'], 2],
    [['a', 'host:/b', 'is'], 1],
    [['iam', 'a', 'iam/is-0:/b', 'is', '3'], 2],
    [['a', '"$POD":/b', 'is'], 1],
    [['host:/a', 'b'], 1],
    [['host:/a', 'other:/b', 'is'], 1],
    [['a', 'is-0:$HOME/b', 'is'], 1],
    [['a', 'is-0:~/b', 'is'], 1],
    [['a', '${B:-c}', 'd'], 2],
    [['a', 'b:c', 'd'], 2],
    [[], -1],
  ])('of %j is word %d', (operands, at) => {
    expect(placeAt(operands)).toBe(at);
  });

  it.each([
    ['/opt/a', '/opt/a'],
    ['wso2@host:/opt/a', '/opt/a'],
    ['iam/is-0:/opt/a', '/opt/a'],
    ['"$(docker ps -q)":/opt/a', '/opt/a'],
    ['/opt/a:/b', '/opt/a:/b'],
    ['a:b', 'a:b'],
  ])('is without its host: %s', (path, place) => {
    expect(withoutHost(path)).toBe(place);
  });

  it.each([
    ['cp', ['-t', '/opt/conf', 'a', 'b'], ['a', 'b', '/opt/conf/']],
    ['mv', ['--target-directory=/opt/conf/', 'a'], ['a', '/opt/conf/']],
    ['cp', ['-v', '--target-directory=/opt/conf', 'a', 'b'], ['-v', 'a', 'b', '/opt/conf/']],
    ['cp', ['a', '-t'], ['a', '/']],
    ['rsync', ['-t', 'a', '/opt'], ['-t', 'a', '/opt']],
    ['cp', ['a', '/opt'], ['a', '/opt']],
  ])('has the folder of an option behind what goes there: %s %j', (name, words, found) => {
    expect(withFolderLast(name, words)).toEqual(found);
  });
});
