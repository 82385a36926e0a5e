import { describe, expect, it } from 'vitest';
import { isIdleTasks } from '../../../src/deployment/ansible/ansible-tasks.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import { type Files, memoryTree } from '../tree.ts';

const CONFIG = 'roles/is/tasks/config.yml';
const role = (main: string, more: Files = {}): Files => ({
  'roles/is/tasks/main.yml': `- debug: {}\n${main}`,
  [CONFIG]: '- debug: {}\n',
  ...more,
});
const isIdle = (files: Files, path = CONFIG): boolean => isIdleTasks(path, 'roles/is', memoryTree(files));

describe('a file of tasks', () => {
  it.each([
    ['nothing takes in', role('')],
    ['a comment takes in', role('# - import_tasks: config.yml\n')],
    ['a text for people names', role('', { 'README.md': 'import_tasks: roles/is/tasks/config.yml\n' })],
    ['another role has under its name', role('', { 'roles/am/tasks/main.yml': '- import_tasks: config.yml\n' })],
    ['only one takes in that nothing takes in', role('', { 'roles/is/tasks/a.yml': '- import_tasks: config.yml\n' })],
    ['only it takes in itself', role('', { [CONFIG]: '- import_tasks: config.yml\n' })],
    ['is beside one that is taken in', role('- import_tasks: a.yml\n', { 'roles/is/tasks/a.yml': '- debug: {}\n' })],
    ['is never taken in', role('- import_tasks: config.yml\n  when: false\n')],
    ['is never taken in, in other words', role('- include_tasks: {file: config.yml}\n  when: [a is defined, no]\n')],
    ['has another name than one that a role is taken in from', role('- include_role: {name: x, tasks_from: my}\n')],
  ])('that %s is idle', (_, files) => {
    expect(isIdle(files)).toBe(true);
  });

  it.each([
    ['main takes in', role('- import_tasks: config.yml\n')],
    ['main includes', role('- ansible.builtin.include_tasks: config.yml\n')],
    ['main takes in on some hosts', role('- import_tasks: config.yml\n  when: falsehood\n')],
    ['main includes by a map', role('- include_tasks:\n    file: config.yml\n')],
    ['main takes in by the folder of the role', role('- import_tasks: "{{ role_path }}/tasks/config.yml"\n')],
    ['main takes in by an older word', role('- include: config.yml tags=x\n')],
    ['a block takes in', role('- block:\n    - import_tasks: config.yml\n')],
    [
      'one takes in that main does',
      role('- include_tasks: a.yml\n', { 'roles/is/tasks/a.yml': '- include_tasks: config.yml\n' }),
    ],
    ['a handler takes in', role('', { 'roles/is/handlers/main.yml': '- include_tasks: ../tasks/config.yml\n' })],
    ['a variable may take in', role('- include_tasks: "{{ item }}.yml"\n  loop: [config]\n')],
    ['one that is not there may take in', role('- include_tasks: ../../../x.yml\n')],
    ['one that is broken may take in', role('- include_tasks: a.yml\n', { 'roles/is/tasks/a.yml': '- [\n' })],
    [
      'a play takes in',
      role('', { 'site.yml': '- hosts: a\n  tasks:\n    - import_tasks: roles/is/tasks/config.yml\n' }),
    ],
    [
      'a play takes in by the role',
      role('', { 'site.yml': '- hosts: a\n  tasks:\n    - include_role: {name: is, tasks_from: config}\n' }),
    ],
    [
      'a play takes in by the role and its ending',
      role('', { 'site.yml': '- hosts: a\n  tasks:\n    - include_role: name=is tasks_from=config.yml\n' }),
    ],
    [
      'one takes in that a play does',
      role('', {
        'roles/is/tasks/a.yml': '- import_tasks: config.yml\n',
        'site.yml': '- hosts: a\n  tasks:\n    - import_role:\n        name: is\n        tasks_from: a\n',
      }),
    ],
    [
      'a play may take in',
      role('', { 'site.yml': '- hosts: a\n  tasks:\n    - include_role: {name: is, tasks_from: "{{ x }}"}\n' }),
    ],
    ['is of a role without a main one', { [CONFIG]: '- debug: {}\n', 'roles/is/handlers/main.yml': '- debug: {}\n' }],
  ])('that %s is not', (_, files) => {
    expect(isIdle(files)).toBe(false);
  });

  it('is no file of another kind or role', () => {
    const files = role('', {
      'roles/is/vars/main.yml': 'a: b\n',
      'roles/is/tasks/x.sh': '',
      'roles/am/tasks/x.yml': '',
    });
    for (const path of [
      'roles/is/vars/main.yml',
      'roles/is/tasks/x.sh',
      'roles/am/tasks/x.yml',
      'roles/is/tasks/main.yml',
    ])
      expect([path, isIdle(files, path)]).toEqual([path, false]);
  });

  it('is not idle where not all can be looked through', () => {
    const tree = memoryTree(role(''));
    const many = Array.from({ length: MANY_PATHS }, (_, index) => `x/${index}.txt`).sort();
    expect(isIdleTasks(CONFIG, 'roles/is', { ...tree, paths: [...tree.paths, ...many] })).toBe(false);
  });
});

describe('a file of tasks in a subfolder', () => {
  const nested = role('- include_tasks: sub/a.yml\n', {
    'roles/is/tasks/sub/a.yml': '- include_tasks: b.yml\n',
    'roles/is/tasks/b.yml': '- debug: {}\n',
  });

  it('takes in one of the folder above', () => {
    expect(isIdle(nested, 'roles/is/tasks/b.yml')).toBe(false);
    expect(isIdle(nested)).toBe(true);
  });
});

describe('an idle file of tasks', () => {
  it.each([
    ['the role has handlers', { 'roles/is/handlers/main.yml': '- debug: {}\n' }],
    ['a file that takes no tasks in names its path', { 'mkdocs.yml': 'nav: [/roles/is/tasks/config.yml]\n' }],
    [
      'a play names a broken file of variables of the role',
      {
        'site.yml': '- hosts: a\n  tasks:\n    - include_tasks: x.yml\n    - include_vars: roles/is/vars/prod.yml\n',
        'roles/is/vars/prod.yml': '- [\n',
      },
    ],
  ])('stays idle where %s', (_, files) => {
    expect(isIdle(role('', files))).toBe(true);
  });
});

it('no file is idle where one that runs cannot be read', () => {
  const unread = {
    path: 'roles/is/tasks/main.yml',
    nameClass: 'carrier' as const,
    problem: 'too large',
    glimpse: null,
  };
  expect(isIdleTasks(CONFIG, 'roles/is', memoryTree({ [CONFIG]: '- debug: {}\n' }, [unread]))).toBe(false);
});
