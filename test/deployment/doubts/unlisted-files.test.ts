import { describe, expect, it } from 'vitest';
import { knownLoop, listsWithout } from '../../../src/deployment/doubts/unlisted-files.ts';
import { stepsOf } from '../../../src/deployment/placement/written-into-homes.ts';
import type { ConfigKind } from '../../../src/settings.ts';
import { CLOSED, cut, type Files, findings, judged, memoryTree, told } from '../tree.ts';

const CONF = 'repository/conf/deployment.toml';
const TEMPLATE = `roles/idp/templates/${CONF}.j2`;
const LOOP = '- template: {src: "{{ item.src }}", dest: "{{ item.dest }}"}\n  loop: "{{ config_files }}"\n';
const item = (path: string): string => `  - {src: ${path}.j2, dest: "{{ wso2is_home }}/${path}"}\n`;
const list = (...paths: string[]): string => `config_files:\n${paths.map(item).join('')}`;
const [NAMED, OTHER] = [list(CONF, 'bin/x.sh'), list('repository/conf/carbon.xml')];
const play = (hosts: string): string => `- hosts: ${hosts}\n  roles: [idp]\n`;
const tree = (more: Files): Files => ({
  'site.yml': play('is'),
  'hosts.ini': '[is]\nis1\nis2\n',
  'roles/idp/tasks/main.yml': LOOP,
  'group_vars/all.yml': 'wso2is_version: 7.0.0\nwso2is_home: /opt/wso2is-7.0.0\n',
  [TEMPLATE]: CLOSED,
  ...more,
});

/** Where it is told that a list leaves the template out. */
function leftOut(files: Files): string[] {
  return judged(tree(files))
    .findings.filter(({ message }) => message.includes(` does not name ${TEMPLATE}: `))
    .map(({ span }) => `${span.file} ${cut(tree(files), span)}`);
}
const at = (path: string, name = 'config_files'): string[] => [`${path} ${name}`];

describe('a list that leaves a file of its role out', () => {
  it('is told with a warning beside the verdict', () => {
    const files = tree({ 'host_vars/is1.yml': OTHER });
    expect(told(files)).toEqual(['roles/idp/templates: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(files)).toEqual(['warning host_vars/is1.yml:1 -']);
  });

  it.each([
    ['a group', { 'group_vars/is.yml': OTHER }, at('group_vars/is.yml')],
    [
      'all',
      { 'group_vars/everything.yml': NAMED, 'inventory/group_vars/all.yml': OTHER },
      at('inventory/group_vars/all.yml'),
    ],
    ['the role’s defaults', { 'roles/idp/defaults/main.yml': OTHER }, at('roles/idp/defaults/main.yml')],
    [
      'the role’s vars',
      { 'roles/idp/vars/main.yml': OTHER, 'host_vars/is1.yml': NAMED },
      at('roles/idp/vars/main.yml'),
    ],
    ['the play', { 'site.yml': `${play('is')}  vars:\n    ${OTHER.replaceAll('\n', '\n    ')}\n` }, at('site.yml')],
    ['one host of two', { 'host_vars/is1.yml': OTHER, 'host_vars/is2.yml': NAMED }, at('host_vars/is1.yml')],
    ['one host, before its group', { 'host_vars/is1.yml': OTHER, 'group_vars/is.yml': NAMED }, at('host_vars/is1.yml')],
    [
      'the group of a host without its own',
      { 'group_vars/is.yml': OTHER, 'host_vars/is2.yml': NAMED },
      at('group_vars/is.yml'),
    ],
    [
      'one inventory of two',
      { 'dev/host_vars/is1.yml': OTHER, 'prod/host_vars/is1.yml': NAMED },
      at('dev/host_vars/is1.yml'),
    ],
    [
      'a host of all',
      { 'site.yml': play('all'), 'host_vars/is2.yml': OTHER, 'host_vars/is1.yml': NAMED },
      at('host_vars/is2.yml'),
    ],
    ['hosts that no play tells', { 'site.yml': '', 'host_vars/is1.yml': OTHER }, at('host_vars/is1.yml')],
    ['a list with nothing', { 'group_vars/is.yml': 'config_files: []\n' }, at('group_vars/is.yml')],
    [
      'words',
      {
        'roles/idp/tasks/main.yml':
          '- template: {src: "{{ item }}.j2", dest: "{{ wso2is_home }}/{{ item }}"}\n  with_items: "{{ config_files | default([]) }}"\n',
        'host_vars/is1.yml': 'config_files: [bin/a.sh]\n',
      },
      at('host_vars/is1.yml'),
    ],
    [
      'entries of a map',
      {
        'roles/idp/tasks/main.yml':
          '- template: {src: "{{ item.key }}", dest: "{{ item.value }}"}\n  with_dict: "{{ config_files }}"\n',
        'host_vars/is1.yml': 'config_files: {a.j2: /opt/a}\n',
        'host_vars/is2.yml': `config_files: {${CONF}.j2: "{{ wso2is_home }}/${CONF}"}\n`,
      },
      at('host_vars/is1.yml'),
    ],
    [
      'two lists',
      {
        'roles/idp/tasks/main.yml': LOOP.replace('config_files', 'bin_files + config_files'),
        'host_vars/is1.yml': `bin_files: []\n${OTHER}`,
      },
      at('host_vars/is1.yml'),
    ],
    [
      'one that a task waits for, beside others that may be defined',
      {
        'roles/idp/tasks/main.yml': `${LOOP}${LOOP.replace('config_files', 'misc_files')}  when: misc_files is defined\n`,
        'host_vars/is1.yml': OTHER,
      },
      at('host_vars/is1.yml'),
    ],
    [
      'one, while tasks take what others bring to the server',
      {
        'roles/idp/tasks/main.yml': `- unarchive: {src: "{{ remote_pack }}", dest: /opt, remote_src: yes}\n- copy: {src: "{{ files }}/lib/{{ driver }}", dest: /opt}\n${LOOP}`,
        'host_vars/is1.yml': OTHER,
      },
      at('host_vars/is1.yml'),
    ],
  ] as [string, Files, string[]][])('is told of %s', (_, files, expected) => {
    expect(leftOut(files)).toEqual(expected);
  });

  it.each([
    ['it names the file', { 'host_vars/is1.yml': NAMED }],
    ['it names the file by a folder', { 'host_vars/is1.yml': 'config_files: [{src: repository/, dest: /opt}]\n' }],
    ['it may name the file', { 'host_vars/is1.yml': 'config_files: [{src: "{{ x }}.toml.j2", dest: /opt}]\n' }],
    [
      'it has another file of that kind',
      { 'host_vars/is1.yml': `config_files: [{src: b.j2, dest: /opt/is/${CONF}}]\n` },
    ],
    ['hosts of other roles have it', { 'host_vars/am1.yml': OTHER, 'host_vars/is1.yml': NAMED }],
    [
      'all hosts have their own',
      { 'group_vars/all.yml': `wso2is_version: 7.0.0\n${OTHER}`, 'group_vars/is.yml': NAMED },
    ],
    [
      'the plays do not tell its hosts',
      { 'site.yml': play('is*'), 'host_vars/is1.yml': OTHER, 'host_vars/is2.yml': NAMED },
    ],
    [
      'one of the groups names the file',
      { 'hosts.ini': '[is]\nis1\n[eu]\nis1\n', 'group_vars/is.yml': OTHER, 'group_vars/eu.yml': NAMED },
    ],
    [
      'a task adds to it',
      {
        'host_vars/is1.yml': OTHER,
        'roles/idp/tasks/a.yml': '- set_fact:\n    config_files: "{{ config_files + more }}"\n',
      },
    ],
    [
      'a command gives another',
      { 'host_vars/is1.yml': OTHER, 'run.sh': 'ansible-playbook site.yml -e config_files=x\n' },
    ],
    [
      'a task registers one',
      { 'host_vars/is1.yml': OTHER, 'roles/idp/tasks/a.yml': '- command: ls\n  register: config_files\n' },
    ],
    [
      'the loop computes it',
      { 'roles/idp/tasks/main.yml': LOOP.replace('config_files', 'config_files | map(x)'), 'host_vars/is1.yml': OTHER },
    ],
    [
      'another task may write the file',
      { 'roles/idp/handlers/main.yml': LOOP.replace('config_files', 'others'), 'host_vars/is1.yml': OTHER },
    ],
    [
      'a map is gone through as a list',
      { 'host_vars/is1.yml': 'config_files: {a.j2: /opt/a}\n', 'host_vars/is2.yml': OTHER },
    ],
    [
      'either of two lists may have the file',
      {
        'roles/idp/tasks/main.yml': LOOP + LOOP.replace('config_files', 'more_files'),
        'host_vars/is1.yml': NAMED + OTHER.replace('config_files', 'more_files'),
        'host_vars/is2.yml': OTHER + NAMED.replace('config_files', 'more_files'),
      },
    ],
  ] as [string, Files][])('is not told where %s', (_, files) => {
    expect(leftOut(files)).toEqual([]);
  });
});

describe('lists of which not all is known', () => {
  const TWO = LOOP.replace('config_files', 'bin_files + config_files');
  const lists = { 'host_vars/is1.yml': `bin_files: []\n${OTHER}` };

  it.each<[what: string, files: Files]>([
    [
      'a task may give one of two anew',
      { 'roles/idp/tasks/main.yml': `- command: ls\n  register: config_files\n${TWO}`, ...lists },
    ],
    [
      'only another role has one of two',
      {
        'roles/idp/tasks/main.yml': TWO,
        'host_vars/is1.yml': OTHER,
        'roles/x/defaults/main.yml': 'bin_files: []\n',
        'roles/x/tasks/main.yml': '- debug: {}\n',
      },
    ],
  ])('are not told where %s', (_, files) => {
    expect(leftOut(files)).toEqual([]);
  });

  it('are told once where no play tells the hosts', () => {
    const files = { 'site.yml': '', 'host_vars/is1.yml': OTHER, 'host_vars/is2.yml': OTHER };
    expect(leftOut(files)).toEqual(at('host_vars/is1.yml'));
  });
});

it('a template of the product is brought by a list that names another one of its kind', () => {
  const loaded = memoryTree(tree({ 'group_vars/all.yml': list('x/identity.xml'), 'hosts.ini': '[is]\nis1\n' }));
  const steps = [...stepsOf({ path: 'roles/idp/tasks/main.yml', text: LOOP })];
  const loops = steps.flatMap((step) => knownLoop(step, loaded) ?? []);
  const without = (kind: ConfigKind): string[] =>
    listsWithout({ isTaken: () => false, kind, role: 'roles/idp' }, loops, loaded).map(({ list: name }) => name);
  expect(without('identity.xml.j2')).toEqual([]);
  expect(without('authenticators.xml.j2')).toEqual(['config_files']);
});
