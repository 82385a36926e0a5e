import { expect, it } from 'vitest';
import { asTarget, inFolder, LONGEST } from '../../../src/deployment/text/paths.ts';

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
  ['/x//conf/./.', '/x/conf/'],
  ['/x///y/././z', '/x/y/z'],
  ['/x/.', '/x/'],
  ['/x/.y/..z/', '/x/.y/..z/'],
  ['//', '/'],
])('%s in a container is %s', (path, expected) => {
  expect(asTarget(path)).toBe(expected);
});
