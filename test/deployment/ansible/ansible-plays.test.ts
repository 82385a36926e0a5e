import { describe, expect, it } from 'vitest';
import { CLOSED, type Files, told } from '../tree.ts';

const home: Files = {
  'roles/is/tasks/main.yml': '- debug: {}\n',
  'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\ncert_auth: false\n',
  'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', '{{ cert_auth }}'),
  'group_vars/id.yml': 'cert_auth: true\n',
};
const partA = (files: Files): string | undefined =>
  / A (\S+)/.exec(told({ ...home, ...files }).find((one) => one.startsWith('roles/is')) ?? '')?.[1];
const tasks = (text: string): string => `- hosts: id\n  tasks:\n    - ${text}\n`;
const roles = (text: string): string => `- hosts: id\n  roles: ${text}\n`;
const FILE = { 'tasks/is.yml': '- include_role:\n    name: is\n' };

describe('what a group of hosts is given', () => {
  it.each([
    ['by a file of tasks', { ...FILE, 'site.yml': tasks('import_tasks: tasks/is.yml') }],
    [
      'by a file of tasks that is included',
      { ...FILE, 'site.yml': tasks('ansible.builtin.include_tasks: tasks/is.yml') },
    ],
    ['by a file of tasks in a map', { ...FILE, 'site.yml': tasks('include_tasks: {file: tasks/is.yml}') }],
    ['by a file of tasks in words', { ...FILE, 'site.yml': tasks('include_tasks: file=tasks/is.yml a=b') }],
    ['by a file of tasks and its tags', { ...FILE, 'site.yml': tasks('include: "tasks/is.yml tags=x"') }],
    ['by a file of tasks in a block', { ...FILE, 'site.yml': tasks('block:\n      - import_tasks: tasks/is.yml') }],
    [
      'by a file of tasks from its folder',
      { ...FILE, 'site.yml': tasks('import_tasks: "{{ playbook_dir }}/tasks/is.yml"') },
    ],
    [
      'by a file of tasks that a file of tasks takes in',
      { ...FILE, 'tasks/a.yml': '- import_tasks: is.yml\n', 'site.yml': tasks('import_tasks: tasks/a.yml') },
    ],
    ['by a file of its tasks', { 'site.yml': tasks('import_tasks: roles/is/tasks/main.yml') }],
    ['by one of its files', { 'site.yml': tasks('include_role: {name: is, tasks_from: x}') }],
    ['by a file of tasks that a variable names', { 'site.yml': tasks('include_tasks: "{{ x }}.yml"') }],
    ['by a file of tasks that is not there', { 'site.yml': tasks('include_tasks: x.yml') }],
    ['by a file of tasks above the repository', { 'site.yml': tasks('include_tasks: ../x.yml') }],
    ['by a file of tasks that is broken', { 'x.yml': '- a: [\n', 'site.yml': tasks('include_tasks: x.yml') }],
    ['by what another role needs', { 'roles/a/meta/main.yml': 'dependencies: [is]\n', 'site.yml': roles('[a]') }],
    [
      'by a role that takes in what it goes through',
      {
        'roles/a/tasks/main.yml': '- include_role:\n    name: "{{ item }}"\n  loop: [is]\n',
        'site.yml': roles('[a]'),
      },
    ],
    [
      'by a role with a folder around it',
      { 'roles/b/a/tasks/main.yml': '- include_role: name=is\n', 'site.yml': roles('[b/a]') },
    ],
    ['by a role that is broken', { 'roles/a/meta/main.yml': 'dependencies: [\n', 'site.yml': roles('[a]') }],
    ['by its path', { 'site.yml': roles('["{{ playbook_dir }}/../roles/is"]') }],
    ['by a folder of it', { 'site.yml': roles('[is/a]') }],
  ] as [string, Files][])('counts where a play runs the role %s', (_, files) => {
    expect(partA(files)).toBe('enabled');
  });

  const other = { 'site.yml': `${tasks('import_tasks: tasks/a.yml')}- hosts: x\n  roles: [is]\n` };

  it.each([
    ['takes in another role', { ...other, 'tasks/a.yml': '- include_role: {name: a}\n' }],
    ['goes round', { ...other, 'tasks/a.yml': '- include_tasks: a.yml\n' }],
    [
      'takes in a role that installs what it goes through',
      {
        ...other,
        'tasks/a.yml': '- include_role: {name: a}\n',
        'roles/a/tasks/main.yml': '- yum:\n    name: "{{ item }}"\n- include_role: {name: b}\n',
      },
    ],
  ] as [string, Files][])('does not count where its file of tasks %s', (_, files) => {
    expect(partA(files)).toBe('disabled');
  });
});

describe('a play', () => {
  it('of a scenario that only tests is none', () => {
    const test = { 'molecule/default/converge.yml': '- hosts: all\n  vars: {cert_auth: true}\n  roles: [is]\n' };
    expect(partA({ ...test, 'group_vars/id.yml': 'cert_auth: false\n' })).toBe('disabled');
  });
});
