import { describe, expect, it } from 'vitest';
import { isOfOtherProject, isOfOuterProject, ofNearestProject } from '../../../src/deployment/ansible/ansible-plays.ts';
import { type Files, memoryTree, OPEN, told } from '../tree.ts';

const HANDLER = '[event.default_listener.client_certificate_authentication_handler]\n';
const TEMPLATE = 'templates/deployment.toml.j2';

describe('a project in another', () => {
  const tree = memoryTree({
    'roles/a/tasks/main.yml': '',
    'in/ner/roles/a/tasks/main.yml': '',
    'in/ner/roles/b/tasks/main.yml': '',
  });
  const INNER = 'in/ner/roles/a';

  it.each([
    ['group_vars/all.yml', false, true],
    ['in/group_vars/all.yml', false, true],
    ['in/ner/group_vars/all.yml', false, false],
    ['in/ner/roles/b/vars/main.yml', false, false],
    ['in/nerd/group_vars/all.yml', false, true],
  ])('sees %s as of another %s, as of the outer one %s', (path, other, outer) => {
    expect(isOfOtherProject(path, INNER, tree)).toBe(other);
    expect(isOfOuterProject(path, INNER, tree)).toBe(outer);
    expect(isOfOuterProject(path, null, tree)).toBe(false);
    expect(isOfOtherProject(path, null, tree)).toBe(false);
  });

  it('is another one to the roles of the outer', () => {
    expect(isOfOtherProject('in/ner/group_vars/all.yml', 'roles/a', tree)).toBe(true);
    expect(isOfOuterProject('in/ner/group_vars/all.yml', 'roles/a', tree)).toBe(false);
    expect(isOfOtherProject('group_vars/all.yml', 'roles/a', tree)).toBe(false);
    expect(isOfOuterProject('group_vars/all.yml', 'roles/a', tree)).toBe(false);
  });

  it('has no outer one where the folders around hold no roles', () => {
    const alone = memoryTree({ 'in/ner/roles/a/tasks/main.yml': '', 'other/roles/a/tasks/main.yml': '' });
    expect(isOfOuterProject('group_vars/all.yml', INNER, alone)).toBe(false);
    expect(isOfOtherProject('group_vars/all.yml', INNER, alone)).toBe(false);
    expect(isOfOtherProject('other/group_vars/all.yml', INNER, alone)).toBe(true);
  });

  it('takes statements of the outer where it makes none', () => {
    const nearest = (paths: string[]) => ofNearestProject(paths, (path) => path, INNER, tree);
    expect(nearest(['x.yml', 'in/ner/x.yml'])).toEqual(['in/ner/x.yml']);
    expect(nearest(['x.yml', 'in/x.yml'])).toEqual(['x.yml', 'in/x.yml']);
    expect(nearest([])).toEqual([]);
  });
});

describe('a role of a project in another', () => {
  const home = (folder: string, rest: string): string => `${folder}roles/is/templates: ${rest}`;
  const project = (folder: string, version: string, text = OPEN): Files => ({
    [`${folder}roles/is/tasks/main.yml`]:
      '- template: {src: deployment.toml.j2, dest: "{{ home }}/repository/conf/deployment.toml"}\n',
    [`${folder}roles/is/${TEMPLATE}`]: text,
    [`${folder}env/dev/group_vars/is.yml`]: `product_name: wso2is\nproduct_version: ${version}\n`,
  });

  it.each(['', 'top/'])('has the release of its own inventories, below %j', (outer) => {
    const inner = `${outer}patterns/one/`;
    const files = { ...project(outer, '5.11.0'), ...project(inner, '7.0.0') };
    expect(told(files)).toEqual([
      home(inner, 'wso2is 7.0.0 A missing B disabled'),
      home(outer, 'wso2is 5.11.0 A update-required B disabled'),
    ]);
  });

  it('has the release of the outer project’s where its own say none', () => {
    const files = {
      ...project('', '5.11.0'),
      ...project('one/', '7.0.0'),
      'one/env/dev/group_vars/is.yml': 'x: wso2\n',
    };
    expect(told(files)).toContain(home('one/', 'wso2is 5.11.0 A update-required B disabled'));
  });

  const SETTING = `${OPEN}${HANDLER}enable = {{ on }}\n`;
  const both = { ...project('', '7.0.0'), ...project('one/', '7.0.0', SETTING) };
  const state = (files: Files): string | undefined =>
    told({ ...both, ...files })
      .find((line) => line.startsWith('one/'))
      ?.replace(/^.* A | B .*$/g, '');

  it.each([
    [
      'its own inventories, not the outer ones',
      { 'env/group_vars/all.yml': 'on: true', 'one/env/group_vars/all.yml': 'on: false' },
      'disabled',
    ],
    ['the outer ones, where its own have none', { 'env/group_vars/all.yml': 'on: true' }, 'enabled'],
    [
      'its own, whatever an outer file of hosts says',
      { 'hosts.ini': 'h on=true', 'one/group_vars/all.yml': 'on: false' },
      'disabled',
    ],
    [
      'its own `vars`, whatever an outer task says',
      { 'site.yml': '- set_fact: on=true', 'one/roles/is/vars/main.yml': 'on: false' },
      'disabled',
    ],
    [
      'its defaults only where an outer file of hosts says the same',
      { 'hosts.ini': 'h on=true', 'one/roles/is/defaults/main.yml': 'on: false' },
      'unresolved',
    ],
    [
      'its own file of hosts, not an outer one',
      { 'hosts.ini': 'h on=true', 'one/hosts.ini': 'h on=false', 'one/roles/is/defaults/main.yml': 'on: false' },
      'disabled',
    ],
    [
      'its own inventories and its defaults, whatever an outer file of hosts says',
      { 'hosts.ini': 'h on=true', 'one/group_vars/is.yml': 'on: false', 'one/roles/is/defaults/main.yml': 'on: false' },
      'disabled',
    ],
    [
      'its own inventories, whatever hosts another project has',
      {
        'one/env/dev/group_vars/all.yml': 'on: false',
        'one/roles/is/defaults/main.yml': 'on: true',
        'one/site.yml': '- hosts: id\n  roles: [is]\n',
        'two/roles/x/tasks/main.yml': '',
        'two/env/hosts': '[id]\ny\n',
      },
      'disabled',
    ],
    ['its own file of hosts', { 'one/hosts.ini': 'h on=true', 'one/group_vars/all.yml': 'on: false' }, 'unresolved'],
    [
      'its defaults for hosts its own inventories leave without',
      {
        'group_vars/all.yml': 'on: false',
        'one/group_vars/is.yml': 'on: false',
        'one/roles/is/defaults/main.yml': 'on: true',
      },
      'unresolved',
    ],
  ])('is set by %s', (_name, files, expected) => {
    expect(state(files)).toBe(expected);
  });
});
