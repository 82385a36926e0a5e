import { describe, expect, it } from 'vitest';
import { isOfGroup } from '../../../src/deployment/ansible/ansible-groups.ts';
import { CLOSED, type Files, judged, told } from '../tree.ts';

const NOTHING = { 'roles/is/tasks/main.yml': '- debug: {}\n' };
const pair = (version: string): string => `product_name: wso2is\nproduct_version: ${version}\n`;
const only = (version: string): string => `product_version: ${version}\n`;
/** The release and Part A of the role `is`, whose defaults say 7.2.0 and `on: true`. */
const said = (files: Files): string => {
  const home: Files = {
    ...NOTHING,
    'roles/is/defaults/main.yml': `${pair('7.2.0')}cert_auth: true\n`,
    'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', '{{ cert_auth }}'),
  };
  const line = told({ ...home, ...files }).find((one) => one.startsWith('roles/is')) ?? '';
  return line.replace(/^\S+ \S+ /, '').replace(/ B .*/, '');
};
const play = (hosts: string, role = 'is'): string => `- hosts: ${hosts}\n  roles: [${role}]\n`;
const vars = (version: string, on = false): string => `${only(version)}cert_auth: ${on}\n`;

describe('what a group says whose hosts run a role', () => {
  const group = { 'group_vars/id.yml': vars('5.11.0', true), 'site.yml': play('id') };
  const hosts = { 'host_vars/a.yml': vars('7.1.0'), 'host_vars/b.yml': vars('7.1.0') };

  it.each([
    ['its hosts', { ...group, ...hosts, hosts: '[id]\na\nb\n' }],
    ['the hosts of its groups', { ...group, ...hosts, hosts: '[id:children]\none\n[one]\na\nb\n' }],
  ] as [string, Files][])('holds for none where all of %s say it themselves', (_, files) => {
    expect(said(files)).toBe('7.1.0 A disabled');
  });

  it.each([
    ['a host does not say it', { ...group, 'host_vars/a.yml': vars('7.1.0'), hosts: '[id]\na\nb\n' }],
    ['nobody tells its hosts', { ...group, ...hosts }],
    [
      'the hosts say it in another inventory',
      { ...group, 'env/host_vars/a.yml': vars('7.1.0'), 'env/host_vars/b.yml': vars('7.1.0'), hosts: '[id]\na\nb\n' },
    ],
    ['a host of it has the name of a group', { ...group, ...hosts, hosts: '[id]\na\nb\n[b]\nc\n' }],
  ] as [string, Files][])('counts where %s', (_, files) => {
    expect(said(files)).toBe('5.11.0 A update-required');
  });
});

describe('what a group says whose hosts are all that run a role', () => {
  const group = { 'group_vars/id.yml': vars('7.1.0') };

  it.each([
    ['before the defaults', { ...group, 'site.yml': play('id') }],
    ['in a folder of its own', { 'group_vars/id/x.yml': vars('7.1.0'), 'site.yml': play('id') }],
    ['before what is said for all', { ...group, 'group_vars/all.yml': vars('5.11.0', true), 'site.yml': play('id') }],
    [
      'before what the inventories say for all',
      { ...group, 'env/prod/group_vars/all.yml': vars('5.11.0', true), 'site.yml': play('id') },
    ],
    [
      'in each inventory',
      {
        'env/prod/group_vars/id.yml': vars('7.1.0'),
        'env/test/group_vars/id.yml': vars('7.1.0'),
        'site.yml': play('id'),
      },
    ],
    ['by the names of its hosts', { ...group, hosts: '[id]\na\nb x=1\n', 'site.yml': play('[a, b]') }],
    [
      'by the names of its hosts, without the comments between these',
      { ...group, hosts: '[id]\na\n[some]\na\n# nobody\n;none\n#b\n', 'site.yml': play('some') },
    ],
    [
      'by the names of its hosts in YAML',
      { ...group, 'hosts.yml': 'all: {children: {id: {hosts: {a: , b: }}}}\n', 'site.yml': play('[a, b]') },
    ],
    [
      'by the names of the hosts in its groups',
      { ...group, hosts: '[id:children]\none\n[one]\na\n[one:vars]\nb=1\n', 'site.yml': play('a') },
    ],
    [
      'for all hosts where inventories have a group of all',
      {
        'group_vars/all.yml': vars('7.1.0'),
        'hosts.yml': 'all: {children: {id: {hosts: {a: }}, x: {hosts: {b: }}}}\n',
        'group_vars/x.yml': vars('5.11.0', true),
        'site.yml': play('id') + play('x', 'other'),
      },
    ],
    ['by a group of its hosts', { ...group, hosts: '[id]\na\nb\n[some]\nb\n', 'site.yml': play('some') }],
    [
      'for each host',
      { 'host_vars/a.yml': vars('7.1.0'), 'host_vars/b/x.yml': vars('7.1.0'), 'site.yml': play('a:b') },
    ],
    [
      'where the role waits for the group',
      { ...group, 'site.yml': `- hosts: all\n  roles:\n    - {role: is, when: "'id' in group_names"}\n    - other\n` },
    ],
    [
      'where the role waits for a host of the group',
      {
        ...group,
        'site.yml': `- hosts: all\n  roles:\n    - {role: is, when: "inventory_hostname in groups['id']"}\n`,
      },
    ],
    [
      'where the role waits for a host of the group, by the dot',
      { ...group, 'site.yml': `- hosts: all\n  roles:\n    - {role: is, when: (inventory_hostname in groups.id)}\n` },
    ],
    [
      'beside an inventory of other hosts',
      {
        'env/a/group_vars/id.yml': vars('7.1.0'),
        'env/b/hosts': '[x]\ny\n',
        'env/c/hosts.ini': '[x]\nid = 1\n',
        'site.yml': play('id'),
      },
    ],
    [
      'beside the inventory of a test',
      { 'env/a/group_vars/id.yml': vars('7.1.0'), 'roles/is/tests/inventory': '[id]\na\n', 'site.yml': play('id') },
    ],
    [
      'beside an inventory in YAML of other hosts',
      {
        'env/a/group_vars/all.yml': vars('7.1.0'),
        'inventory/b.yml': 'x: {hosts: {y: }}\n',
        'site.yml': play('id'),
      },
    ],
    ['beside an inventory that is a list', { ...group, 'hosts.yml': '- a\n', 'site.yml': play('id') }],
    [
      'by the second document of an inventory, whose first is empty',
      { ...group, 'hosts.yml': '---\n---\nid: {hosts: {a: }}\n', 'site.yml': play('a') },
    ],
    ['by the last host of its inventory', { ...group, hosts: '[id]\na', 'site.yml': play('[a]') }],
    [
      'by hosts one of which has a setting in brackets',
      { ...group, hosts: '[id]\na tags=x[y]\nb\n', 'site.yml': play('[a, b]') },
    ],
    [
      'by the hosts of a group in a group that has none itself',
      { ...group, hosts: '[id]\na\n[some:children]\none\n[one]\na\n', 'site.yml': play('some') },
    ],
    [
      'by the hosts of two groups that lie in each other',
      {
        ...group,
        hosts: '[id]\na\n[some:children]\none\n[one:children]\nsome\n[one]\na\n',
        'site.yml': play('some'),
      },
    ],
    [
      'for all hosts, also those of a group of all that another role runs on',
      {
        'group_vars/all.yml': vars('7.1.0'),
        hosts: '[all]\na\n[x]\na\n',
        'site.yml': play('x', 'other') + play('id'),
      },
    ],
    [
      'for all inventories beside the playbook',
      { 'play/group_vars/all.yml': vars('7.1.0'), 'env/b/hosts': '[id]\na\n', 'play/site.yml': play('id') },
    ],
  ] as [string, Files][])('holds %s', (_, files) => {
    expect(said(files)).toBe('7.1.0 A disabled');
  });

  it.each([
    ['a play of all', { ...group, 'site.yml': play('all') }],
    ['a play of some pattern', { ...group, 'site.yml': play('"i*"') }],
    ['a play that leaves some out', { ...group, 'site.yml': play('id:!a') }],
    ['a play whose hosts a variable tells', { ...group, 'site.yml': play('"{{ target }}"') }],
    ['another group', { ...group, 'site.yml': play('[id, other]') }],
    ['a host of no group', { ...group, hosts: '[id]\na\n# b\n', 'site.yml': play('[a, b]') }],
    [
      'a host that stands in a comment of YAML',
      { ...group, 'hosts.yml': 'id: {hosts: {a: }}\n', 'site.yml': play('b') },
    ],
    ['a group without hosts', { ...group, hosts: '[id]\n[other]\n', 'site.yml': play('other') }],
    ['a host that only a note speaks of', { ...group, 'notes.txt': '[id]\na\nb\n', 'site.yml': play('[a, b]') }],
    [
      'a host whose name is a setting of another one',
      { ...group, hosts: '[id]\na ansible_host=b\n', 'site.yml': play('[a, b]') },
    ],
    ['a host whose name is a setting', { ...group, hosts: '[id]\na\nb    = 1\n', 'site.yml': play('[a, b]') }],
    [
      'a host that a variable of another one has',
      { 'host_vars/a.yml': vars('7.1.0'), 'hosts.yml': 'x: {hosts: {a: {hosts: {b: }}}}\n', 'site.yml': play('b') },
    ],
    [
      'a host of a group that has the variables of another one',
      { ...group, hosts: '[one]\na\n[id:vars]\none\n', 'site.yml': play('one') },
    ],
    ['a group some of whose hosts are others', { ...group, hosts: '[id]\na\n[x]\na\nb\n', 'site.yml': play('x') }],
    [
      'a group of a group without hosts',
      { ...group, 'hosts.yml': 'id: {hosts: {a: }}\nx: {children: {y: }}\n', 'site.yml': play('x') },
    ],
    ['a second play', { ...group, 'site.yml': play('id') + play('other') }],
    [
      'a role that waits for one group or another',
      {
        ...group,
        'site.yml': `- hosts: all\n  roles:\n    - {role: is, when: "'id' in group_names or x"}\n`,
      },
    ],
    [
      'an inventory that says nothing',
      { 'env/a/group_vars/id.yml': vars('7.1.0'), 'env/b/group_vars/x.yml': 'a: 1\n', 'site.yml': play('id') },
    ],
    [
      'an inventory without variables',
      { 'env/a/group_vars/all.yml': vars('7.1.0'), 'env/b/hosts': '[id]\nb\n', 'site.yml': play('id') },
    ],
    [
      'an inventory without variables, and a play of its hosts',
      { 'env/a/group_vars/all.yml': vars('7.1.0'), 'env/b/hosts': '[x]\nb\n', 'site.yml': play('b') },
    ],
    [
      'an inventory without variables, and a play of one of its hosts',
      { 'env/a/group_vars/all.yml': vars('7.1.0'), 'env/b/hosts': '[x]\nb\nc\n', 'site.yml': play('b') },
    ],
    [
      'an inventory without variables, and a play of all and more',
      { 'env/a/group_vars/all.yml': vars('7.1.0'), 'env/b/hosts': '[x]\nb\n', 'site.yml': play('[all, id]') },
    ],
    [
      'an inventory without variables, and a play of all',
      { 'env/a/group_vars/all.yml': vars('7.1.0'), 'env/b/hosts': '[x]\nb\n', 'site.yml': play('all') },
    ],
    [
      'an inventory whose hosts a plugin tells',
      { 'env/a/group_vars/all.yml': vars('7.1.0'), 'inventory/aws_ec2.yml': 'plugin: x\n', 'site.yml': play('id') },
    ],
    [
      'what is said beside one of its playbooks',
      {
        'play/group_vars/all.yml': vars('7.1.0'),
        'play/site.yml': play('id'),
        'b/site.yml': play('id'),
        'env/b/hosts': '[id]\na\n',
      },
    ],
    ['no play', group],
  ] as [string, Files][])('leaves some to the defaults with %s', (_, files) => {
    expect(said(files)).toBe('7.1.0 A unresolved');
  });

  it.each([
    ['another group of hosts', { 'site.yml': play('id') + play('am', 'other') }],
    ['another group by its hosts', { hosts: '[am]\nx\n[id]\na\n', 'site.yml': play('a') + play('x', 'other') }],
  ] as [string, Files][])('is not what is said of %s', (_, files) => {
    expect(said({ 'group_vars/id.yml': vars('7.1.0'), 'group_vars/am.yml': vars('5.11.0', true), ...files })).toBe(
      '7.1.0 A disabled',
    );
  });

  it.each([
    ['that the role runs on as well', { hosts: '[am]\na\n[id]\na\n', 'site.yml': play('id') + play('am', 'other') }],
    ['where a play of all and more runs the role', { 'site.yml': play('am', 'other') + play('[all, localhost]') }],
    [
      'in the one that runs it',
      { hosts: '[id:children]\nam\n[am]\na\n', 'site.yml': play('id') + play('am', 'other') },
    ],
  ] as [string, Files][])('may be what is said of a group %s', (_, files) => {
    expect(said({ 'group_vars/id.yml': vars('7.1.0'), 'group_vars/am.yml': vars('5.11.0', true), ...files })).toContain(
      '5.11.0 A',
    );
  });
});

describe('an inventory that cannot be read', () => {
  it('leaves what is said of groups', () => {
    const unread = [{ path: 'hosts.yml', nameClass: 'carrier' as const, problem: 'it is too large', glimpse: '' }];
    const files = {
      ...NOTHING,
      'roles/is/defaults/main.yml': pair('7.2.0'),
      'roles/is/templates/deployment.toml.j2': CLOSED,
      'group_vars/id.yml': only('7.1.0'),
      'site.yml': play('id'),
    };
    expect(judged(files, unread).deployments.map(({ version }) => version)).toEqual(['7.1.0']);
  });
});

describe('what the vars of another role say', () => {
  const other = { 'roles/other/vars/main.yml': 'cert_auth: true\n', 'group_vars/all.yml': 'cert_auth: false\n' };

  it.each([
    ['is not seen in other plays', play('id') + play('x', 'other'), 'disabled'],
    ['is seen in a play of both', '- hosts: id\n  roles: [is, other]\n', 'unresolved'],
    ['is seen in one of two plays', '- hosts: id\n  roles: [is, other]\n- hosts: x\n  roles: [is]\n', 'unresolved'],
    ['may be seen where no play runs the role', play('x', 'other'), 'unresolved'],
  ])('%s', (_, site, expected) => {
    expect(said({ ...other, 'site.yml': site })).toBe(`7.2.0 A ${expected}`);
  });
});

describe('a host that nothing gives a value', () => {
  const hosts = { hosts: '[id]\na\nb\n', 'site.yml': play('id') };
  const ofOne = { 'host_vars/a.yml': 'cert_auth: false\n' };
  const state = (written: string, files: Files): string | undefined =>
    /A \S+/.exec(
      told({
        ...NOTHING,
        'roles/is/defaults/main.yml': pair('7.2.0'),
        'roles/is/templates/deployment.toml.j2': CLOSED.replace('enable = false', written),
        ...files,
      })[0] ?? '',
    )?.[0];

  it.each([
    ['has the default of the template', 'cert_auth | default(true)', { ...hosts, ...ofOne }],
    ['has that of a variable behind it', 'cert_auth | d(other) | bool', { ...hosts, ...ofOne }],
    ['has an empty default', 'cert_auth | default', { ...hosts, ...ofOne }],
    [
      'has it where the value is another variable’s',
      'cert_auth | default(true)',
      { ...hosts, 'group_vars/all.yml': 'cert_auth: "{{ one }}"\n', 'host_vars/a.yml': 'one: false\n' },
    ],
    [
      'is of another play of the role',
      'cert_auth | default(true)',
      { 'site.yml': `${play('x')}- hosts: y\n  vars: {cert_auth: false}\n  roles: [is]\n` },
    ],
    [
      'may be of a role that takes this one in',
      'cert_auth | default(true)',
      {
        'site.yml': `- hosts: y\n  vars: {cert_auth: false}\n  roles: [is]\n${play('x', 'other')}`,
        'roles/other/meta/main.yml': 'dependencies: [is]\n',
      },
    ],
  ] as [string, string, Files][])('%s', (_, code, files) => {
    expect(state(`enable = {{ ${code} }}`, files)).toBe('A unresolved');
  });

  it('is left out by a condition', () => {
    expect(state('{% if cert_auth is defined %}enable = false{% endif %}', { ...hosts, ...ofOne })).toBe('A missing');
    expect(state('{% if cert_auth is not undefined %}enable = false{% endif %}', { ...hosts, ...ofOne })).toBe(
      'A missing',
    );
  });

  it.each([
    ['the template has no default', 'cert_auth', { ...hosts, ...ofOne }],
    ['the default is the same', 'cert_auth | default(false)', { ...hosts, ...ofOne }],
    [
      'the role has a default',
      'cert_auth | default(true)',
      { ...hosts, ...ofOne, 'roles/is/defaults/main.yml': `${pair('7.2.0')}cert_auth: false\n` },
    ],
    ['the others get it', 'cert_auth | default(true)', { ...hosts, ...ofOne, 'host_vars/b.yml': 'cert_auth: false\n' }],
    ['all get it', 'cert_auth | default(true)', { ...hosts, 'group_vars/all.yml': 'cert_auth: false\n' }],
    [
      'the inventory gives it',
      'cert_auth | default(true)',
      { ...hosts, ...ofOne, hosts: '[id]\na\nb cert_auth=false\n' },
    ],
    [
      'the play gives it',
      'cert_auth | default(true)',
      { 'site.yml': '- hosts: id\n  vars: {cert_auth: false}\n  roles: [is]\n' },
    ],
    [
      'the place of the role gives it',
      'cert_auth | default(true)',
      {
        'site.yml':
          '- hosts: id\n  roles: [{role: is, cert_auth: false}]\n- hosts: x\n  roles: [{role: is, vars: {cert_auth: false}}]\n',
      },
    ],
    [
      'the role’s own vars do',
      'cert_auth | default(true)',
      { ...hosts, 'roles/is/vars/main.yml': 'cert_auth: false\n' },
    ],
  ] as [string, string, Files][])('has none of its own where %s', (_, code, files) => {
    expect(state(`enable = {{ ${code} }}`, files)).toBe('A disabled');
  });
});

describe('what a host says', () => {
  const files = (site: string, inventory: string): Files => ({
    'host_vars/k1.yml': vars('7.1.0'),
    'site.yml': site,
    hosts: inventory,
  });

  it.each([
    ['says nothing of a role that its plays do not run', play('id') + play('km', 'other'), '[id]\ni1\n[km]\nk1\n'],
    ['says nothing where plays name it', play('i1') + play('k1', 'other'), '[id]\ni1\n[km]\nk1\n'],
  ])('%s', (_, site, inventory) => {
    expect(said(files(site, inventory))).toBe('7.2.0 A enabled');
  });

  it.each([
    ['it is in the group of the role, too', play('id') + play('km', 'other'), '[id]\ni1\nk1\n[km]\nk1\n'],
    ['its group is in that of the role', play('id') + play('km', 'other'), '[id:children]\nkm\n[km]\nk1\n[x]\ni1\n'],
    ['the role runs on all hosts', play('all') + play('km', 'other'), '[id]\ni1\n[km]\nk1\n'],
    ['no inventory has it', play('id') + play('km', 'other'), '[id]\ni1\n'],
    ['no play names it', play('id'), '[id]\ni1\n[km]\nk1\n'],
  ])('may hold where %s', (_, site, inventory) => {
    expect(said(files(site, inventory))).not.toBe('7.2.0 A enabled');
  });
});

it('a file of variables is a group’s by its name, or by a host of one that no group is called like', () => {
  const groups = new Map([
    ['id', new Set(['is1', 'edge'])],
    ['edge', new Set(['is2'])],
  ]);
  const isOf = (path: string): boolean => isOfGroup(path, groups, () => true);
  expect(['group_vars/id.yml', 'host_vars/is1.yml', 'group_vars/x.yml'].map(isOf)).toEqual([true, true, true]);
  expect(['host_vars/edge.yml', 'host_vars/x.yml', 'site.yml'].map(isOf)).toEqual([false, false, false]);
});
