import { describe, expect, it } from 'vitest';
import { listsByFile, listsByHost, listsCalled, listsFor } from '../../../src/deployment/ansible/ansible-lists.ts';
import type { UnreadFile } from '../../../src/discover/load.ts';
import { type Files, memoryTree } from '../tree.ts';

const LIST = 'files: [a]\n';
const DEFAULTS = 'roles/is/defaults/main.yml';
const TASKS = 'roles/is/tasks/main.yml';

describe('the lists of a name', () => {
  const called = (files: Files, unread: UnreadFile[] = []): [lists: string[], isWhole: boolean] => {
    const { all, isWhole } = listsCalled('files', memoryTree(files, unread));
    return [all.map(({ path }) => path), isWhole];
  };

  it.each<[what: string, files: Files, lists: string[]]>([
    ['defaults of a role', { [DEFAULTS]: LIST }, [DEFAULTS]],
    ['variables of a group without an ending', { 'group_vars/is': LIST }, ['group_vars/is']],
    ['JSON', { 'env.json': '{"files": ["a"]}\n' }, ['env.json']],
    ['a key deeper in a file', { [TASKS]: '- set_fact:\n    files: [a]\n' }, [TASKS]],
    ['two documents of one file', { 'env.yml': `${LIST}---\n${LIST}` }, ['env.yml', 'env.yml']],
    ['none, where only a text for people has one', { 'README.md': LIST }, []],
    ['none, where only a template has one', { 'roles/is/templates/x.yml': LIST }, []],
    ['none, where only a test has one', { 'molecule/default/converge.yml': LIST }, []],
  ])('are all that is known of it where nothing else sets it: %s', (_, files, lists) => {
    expect(called(files)).toEqual([lists, true]);
  });

  it.each<[what: string, files: Files]>([
    ['a task that registers it', { [TASKS]: '- command: ls\n  register: files\n' }],
    ['a script', { 'deploy.sh': 'files="a b"\n' }],
    ['a line of another form', { 'deploy.cfg': LIST }],
    ['a text', { 'group_vars/all.yml': 'files: "{{ others }}"\n' }],
    ['nothing', { 'group_vars/all.yml': 'files:\n' }],
  ])('are not all that is known of it where something else sets it: %s', (_, files) => {
    expect(called({ [DEFAULTS]: LIST, ...files })).toEqual([[DEFAULTS], false]);
  });

  it('are not known where a file that could set it cannot be read', () => {
    const unread: UnreadFile = { path: 'group_vars/is.yml', nameClass: 'carrier', problem: 'too large', glimpse: null };
    expect(called({ [DEFAULTS]: LIST }, [unread])).toEqual([[], false]);
  });

  it('stand by their files, all of each', () => {
    const files = { 'a.yml': `${LIST}---\n${LIST}`, 'b.yml': LIST };
    const byFile = listsByFile('files', memoryTree(files));
    expect([...byFile].map(([path, lists]) => [path, lists.length])).toEqual([
      ['a.yml', 2],
      ['b.yml', 1],
    ]);
  });
});

describe('the lists of a name that tasks may see', () => {
  const seen = (files: Files): string[] => listsFor(TASKS, 'files', memoryTree(files)).map(({ path }) => path);

  it.each<[what: string, files: Files, lists: string[]]>([
    ['defaults of the role', { [DEFAULTS]: LIST }, [DEFAULTS]],
    ['not those of another role', { [DEFAULTS]: LIST, 'roles/am/defaults/main.yml': LIST }, [DEFAULTS]],
    [
      'not what a group has that runs another role',
      {
        'site.yml': '- hosts: is\n  roles: [is]\n- hosts: am\n  roles: [am]\n',
        [DEFAULTS]: LIST,
        'group_vars/am.yml': LIST,
      },
      [DEFAULTS],
    ],
    ['what tasks set', { [TASKS]: '- set_fact:\n    files: [a]\n' }, [TASKS]],
    ['what a file has that somebody may name', { 'env/prod.yml': LIST }, ['env/prod.yml']],
  ])('are %s', (_, files, lists) => {
    expect(seen(files)).toEqual(lists);
  });
});

describe('lists by the hosts of a role', () => {
  /** The files of each host's lists. */
  const byHost = (files: Files, role = 'roles/is'): string[][] | null => {
    const tree = memoryTree(files);
    return listsByHost(listsCalled('files', tree).all, role, tree)?.map((one) => one.map(({ path }) => path)) ?? null;
  };
  const play = (hosts: string, role = 'is'): string => `- hosts: "${hosts}"\n  roles: [${role}]\n`;
  const inventory = '[is]\nis1\n[am]\nam1\n';
  const group = { 'group_vars/is.yml': LIST, [DEFAULTS]: LIST };

  it.each<[what: string, files: Files, lists: string[][]]>([
    [
      'what its group has, before the defaults of the role',
      { 'site.yml': play('is'), inventory, ...group },
      [['group_vars/is.yml']],
    ],
    [
      'the defaults where its group has none',
      { 'site.yml': play('is,am'), inventory, ...group },
      [['group_vars/is.yml'], [DEFAULTS]],
    ],
    [
      'not what hosts have that run another role',
      { 'site.yml': play('is') + play('am', 'am'), inventory, ...group },
      [['group_vars/is.yml']],
    ],
    [
      'what it has itself, before its group',
      { 'site.yml': play('is1'), inventory, 'host_vars/is1.yml': LIST, ...group },
      [['host_vars/is1.yml']],
    ],
    [
      'its own where no inventory tells it',
      { 'site.yml': play('is9'), 'host_vars/is9.yml': LIST },
      [['host_vars/is9.yml']],
    ],
    [
      'what all have where its group has none',
      { 'site.yml': play('all'), inventory, 'group_vars/all.yml': LIST, ...group },
      [['group_vars/is.yml'], ['group_vars/all.yml']],
    ],
    [
      'what each inventory says of its group',
      { 'site.yml': play('is'), 'a/hosts': '[is]\nis1\n', 'a/group_vars/is.yml': LIST, 'b/group_vars/is.yml': LIST },
      [['a/group_vars/is.yml'], ['b/group_vars/is.yml']],
    ],
  ])('are %s', (_, files, lists) => {
    expect(byHost(files)).toEqual(lists);
  });

  it('are not those of hosts that another project runs its role of that name on', () => {
    const project = (folder: string, hosts: string): Files => ({
      [`${folder}/site.yml`]: play(hosts),
      [`${folder}/hosts`]: `[${hosts}]\n${hosts}1\n`,
      [`${folder}/roles/is/tasks/main.yml`]: '- debug: {}\n',
    });
    const files = {
      ...project('a', 'is'),
      ...project('b', 'km'),
      'a/group_vars/is.yml': LIST,
      'a/roles/is/defaults/main.yml': LIST,
    };
    expect(byHost(files, 'a/roles/is')).toEqual([['a/group_vars/is.yml']]);
  });

  it.each<[what: string, files: Files]>([
    ['a play names a part of a group', { 'site.yml': play('is:!is2'), inventory, ...group }],
    ['one of two plays names some of several groups', { 'site.yml': play('is') + play('i*'), inventory, ...group }],
    ['no play runs the role', { 'site.yml': play('is', 'am'), inventory, ...group }],
    ['a task sets one', { 'site.yml': play('is'), inventory, ...group, [TASKS]: '- set_fact:\n    files: [a]\n' }],
    ['a task sets the only one', { 'site.yml': play('is'), inventory, [TASKS]: '- set_fact:\n    files: [a]\n' }],
  ])('are not known where %s', (_, files) => {
    expect(byHost(files)).toBeNull();
  });
});

it('no list of the defaults of another role holds for the tasks of one, also of a repository that is the other', () => {
  for (const path of ['defaults/main.yml', 'roles/am/defaults/main.yml']) {
    expect(listsFor(TASKS, 'files', memoryTree({ [TASKS]: '- debug: {}\n', [path]: LIST }))).toEqual([]);
  }
});
