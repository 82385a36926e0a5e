import { describe, expect, it } from 'vitest';
import { namedFiles } from '../../../src/deployment/ansible/ansible-named-files.ts';
import { type Files, memoryTree } from '../tree.ts';

const FILE = 'env/prod.yml';
/** Whether a file is among those that are named, and strong. */
const isNamed = (files: Files, path = FILE): (boolean | undefined)[] =>
  namedFiles(memoryTree(files))
    .filter((one) => one.path.test(path))
    .map(({ strong }) => strong);

describe('a file of variables', () => {
  it.each<[what: string, files: Files, strong: boolean[]]>([
    ['a play names', { 'site.yml': '- hosts: is\n  vars_files: [env/prod.yml]\n' }, [false]],
    ['a task includes', { 'roles/is/tasks/main.yml': '- include_vars: env/prod.yml\n' }, [true]],
    ['a command gives', { 'deploy.sh': 'ansible-playbook site.yml -e @env/prod.yml\n' }, [true]],
    [
      'only a play of the tests of a role names',
      { 'roles/is/tests/test.yml': '- hosts: is\n  vars_files: [env/prod.yml]\n' },
      [],
    ],
    ['only a scenario of tests includes', { 'molecule/default/prepare.yml': '- include_vars: env/prod.yml\n' }, []],
    ['a command gives by a variable alone', { 'deploy.sh': 'ansible-playbook site.yml -e @$FILE\n' }, []],
  ])('that %s', (_, files, strong) => {
    expect(isNamed({ ...files, [FILE]: 'a: b\n' })).toEqual(strong);
  });
});
