import { describe, expect, it } from 'vitest';
import { CLOSED, type Files, findings, HANDLER, judged, OPEN, told } from '../tree.ts';

const IS = `${OPEN}[database.identity_db]\ntype = "h2"\n`;
const home = { 'roles/is/templates/deployment.toml.j2': `${IS}${HANDLER}enable = false\n` };
const is = (version: string): string => `product_name: wso2is\nproduct_version: ${version}\n`;
const only = (version: string): string => `product_version: ${version}\n`;
const play = (role: string): string => `- hosts: ${role}\n  roles:\n    - ${role}\n`;
/** The version a role's home is judged by, and those that are told beside it. */
const said = (files: Files): string =>
  [
    told({ ...home, ...files })
      .find((line) => line.startsWith('roles/is'))
      ?.split(' ')[2],
    ...findings({ ...home, ...files })
      .filter((line) => line.endsWith(' -'))
      .map((line) => line.split(' ')[1]),
  ].join(' ');

const taking = (list: string): Files => ({
  'site.yml': `- hosts: is\n  vars_files: ${list}\n  roles:\n    - is\n`,
  'env/prod.yml': only('7.0.0'),
});
const PUTS = '- template:\n    src: deployment.toml.j2\n    dest: /opt/is/repository/conf/deployment.toml\n';
const sets: Files = { 'env/prod.yml': only('7.0.0') };
const including = (file: string): Files => ({
  ...sets,
  'site.yml': `- hosts: is\n  pre_tasks:\n    - include_vars: ${file}\n  roles:\n    - is\n`,
});
const handed = (command: string): Files => ({ 'deploy.sh': `${command}\n`, 'env/prod.yml': only('7.0.0') });

describe('the version of an Ansible role', () => {
  const defaults = { 'roles/is/defaults/main.yml': is('7.2.0') };

  it.each([
    ['its defaults, where nobody says another', {}, '7.2.0'],
    ['what all hosts get', { 'group_vars/all.yml': only('7.0.0') }, '7.0.0'],
    ['what all hosts of each inventory get', { 'inv/a/group_vars/all/x.yml': only('7.0.0') }, '7.0.0'],
    ['its own vars', { 'roles/is/vars/main.yml': only('7.0.0'), 'group_vars/all.yml': only('6.0.0') }, '7.0.0'],
    [
      'what some hosts get, or its defaults',
      { 'host_vars/one.yml': only('7.0.0') },
      '7.0.0 roles/is/defaults/main.yml:2',
    ],
    [
      'what one group gets, or its defaults',
      { 'group_vars/is.yml': only('7.0.0') },
      '7.0.0 roles/is/defaults/main.yml:2',
    ],
    [
      'what one of two inventories gives all hosts, or its defaults',
      { 'inv/a/group_vars/all.yml': only('7.0.0'), 'inv/b/group_vars/all.yml': 'x: 1\n' },
      '7.0.0 roles/is/defaults/main.yml:2',
    ],
    [
      'what inventories give, each of them',
      { 'inv/a/group_vars/all.yml': only('7.1.0'), 'inv/b/group_vars/all.yml': only('7.0.0') },
      '7.0.0 inv/a/group_vars/all.yml:1',
    ],
    [
      'what a host gets in the place of all',
      { 'group_vars/all.yml': only('7.2.0'), 'host_vars/one.yml': only('7.0.0') },
      '7.0.0 group_vars/all.yml:1',
    ],
    [
      'what a play gives it',
      { 'site.yml': '- hosts: is\n  roles:\n    - { role: is, product_version: 7.0.0 }\n' },
      '7.0.0 roles/is/defaults/main.yml:2',
    ],
    [
      'what an inventory gives its hosts',
      { 'hosts.ini': '[is:vars]\nproduct_version=7.0.0\n' },
      '7.0.0 roles/is/defaults/main.yml:2',
    ],
  ] as [string, Files, string][])('is %s', (_, files, expected) => {
    expect(said({ ...defaults, ...files })).toBe(expected);
  });

  it.each([
    ['a file of variables gives that its play takes', taking('["env/prod.yml"]')],
    ['a file of variables gives that its play takes in a list of lines', taking('\n    - "env/prod.yml"')],
    ['a file of variables gives that its play takes beside another', taking('[a.yml, env/prod.yml]')],
    ['a file of variables gives that its play takes, from its own folder', taking('[./env/prod.yml]')],
    ['a file gives that is named without quotes, below a comment', taking('\n    # where\n    - env/prod.yml # so')],
    ['a file gives that is one of a choice', taking('\n    -\n      - env/prod.yml\n      - env/other.yml')],
    ['a file gives from the folder of the playbook', taking('["{{ playbook_dir }}/env/prod.yml"]')],
    ['a file gives from a folder above', taking('[../../env/prod.yml]')],
    ['a task of a play takes', including('env/prod.yml')],
    ['a task of a play takes, with a map', including('\n        file: env/prod.yml')],
    ['a task of a play takes, with a map in its line', including('{ file: "env/prod.yml" }')],
    ['a task of a play takes with a whole folder', including('\n        dir: "{{ playbook_dir }}/env/"')],
    ['a task of a role takes', { ...sets, 'roles/base/tasks/main.yml': '- include_vars: "../../env/prod.yml"\n' }],
    [
      'a task takes in a file beside the play, which takes that in',
      {
        ...sets,
        'setup.yml': '- include_vars: env/prod.yml\n',
        'site.yml': '- hosts: is\n  pre_tasks:\n    - include_tasks: setup.yml\n  roles: [is]\n',
      },
    ],
    ['a task takes under its full name', { ...sets, 'tasks/x.yml': '- ansible.builtin.include_vars: env/prod.yml\n' }],
    ['a file gives whose name a variable fills in', taking('[a.yml, "env/{{ stage }}.yml"]')],
    ['a file gives that a command takes', handed('ansible-playbook -e @env/prod.yml site.yml')],
    [
      'a file gives that a command takes, by the long option',
      handed('ansible-playbook --extra-vars="@env/prod.yml" x.yml'),
    ],
    [
      'a file gives that a command takes from a folder in a variable',
      handed('ansible-playbook -e @$ENVS/prod.yml x.yml'),
    ],
    [
      'a file gives that a command takes, for the environment of a variable',
      handed('ansible-playbook -e @env/${ENV}.yml x.yml'),
    ],
    ['a command gives', { 'deploy.sh': 'echo a\nansible-playbook site.yml -e product_version=7.0.0\n' }],
    ['a task sets', { 'x.yml': '- set_fact:\n    product_version: 7.0.0\n' }],
    [
      'a role gives that needs it',
      { 'roles/x/meta/main.yml': 'dependencies:\n  - role: is\n    product_version: 7.0.0\n' },
    ],
    ['a task sets in its line', { 'x.yml': '- ansible.builtin.set_fact: product_version=7.0.0\n' }],
    [
      'a folded command gives',
      {
        'ci.yml':
          'x:\n  script:\n    - >\n      ansible-playbook site.yml\n      -i hosts\n      -e product_version=7.0.0\n',
      },
    ],
    [
      'a command gives that goes on under a key',
      { 'ci.yml': 'x:\n  run: ansible-playbook site.yml\n    -e product_version=7.0.0\n' },
    ],
    [
      'a pipeline has its plugin give',
      { Jenkinsfile: "ansiblePlaybook(playbook: 'site.yml', extraVars: [product_version: '7.0.0'])\n" },
    ],
    ['a task of it has', { 'roles/is/tasks/main.yml': `${PUTS}  vars:\n    product_version: 7.0.0\n- debug: {}\n` }],
    [
      'a task gives that takes it in',
      { 'tasks/x.yml': '- include_role:\n    name: is\n  vars:\n    product_version: 7.0.0\n' },
    ],
    [
      'a task gives before it takes it in',
      { 'tasks/x.yml': '- vars:\n    product_version: 7.0.0\n  include_role:\n    name: "{{ item }}"\n' },
    ],
    ['a playbook gives another', { 'x.yml': '- import_playbook: site.yml\n  vars:\n    product_version: 7.0.0\n' }],
    ['another variable says', { 'host_vars/a.yml': 'product_version: "{{ is_release }}"\nis_release: 7.0.0\n' }],
  ] as [string, Files][])('may be what %s', (_, files) => {
    expect(said({ ...defaults, ...files })).toBe('7.0.0 roles/is/defaults/main.yml:2');
  });

  it('may be one of two that an expression chooses from', () => {
    const files = { 'host_vars/a.yml': `product_version: "{{ '7.0.0' if x else '7.1.0' }}"\n` };
    expect(said({ ...defaults, ...files })).toBe('7.0.0 host_vars/a.yml:1 roles/is/defaults/main.yml:2');
  });

  it('may be what a command gives before a long rest', () => {
    const files = handed(`ansible-playbook site.yml -e product_version=7.0.0\n${'echo a\n'.repeat(900)}`);
    expect(said({ ...defaults, ...files })).toBe('7.0.0 roles/is/defaults/main.yml:2');
  });

  it('may be what a command gives at the end of a long script', () => {
    const files = handed(`${'echo a\n'.repeat(600)}ansible-playbook site.yml -e product_version=7.0.0`);
    expect(said({ ...defaults, ...files })).toBe('7.0.0 roles/is/defaults/main.yml:2');
  });

  it.each([
    ['another role is given', { 'site.yml': '- hosts: x\n  roles:\n    - { role: x, product_version: 7.0.0 }\n' }],
    ['another role has', { 'roles/x/vars/main.yml': only('7.0.0'), 'roles/y/defaults/main.yml': only('7.0.0') }],
    ['hosts of another role get', { 'site.yml': play('is') + play('x'), 'group_vars/x.yml': only('7.0.0') }],
    ['hosts of another product get', { 'group_vars/x.yml': 'product_name: wso2is-km\nproduct_version: 5.10.0\n' }],
    ['the product has no release of', { 'group_vars/all.yml': only('4.1.0') }],
    ['another variable has', { 'group_vars/all.yml': 'mysql_version: 7.0.0\nis_version: 7.0.0\n' }],
    ['a file that the role only copies says', { 'roles/is/files/other.yml': only('7.0.0') }],
    ['a script says', { 'deploy.sh': 'product_version=7.0.0\n' }],
    ['a script says behind a command', { 'deploy.sh': 'ansible-playbook -e x=1 a.yml\nproduct_version=7.0.0\n' }],
    [
      'a task says behind one that sets facts',
      { 'x.yml': '- set_fact:\n    a: 1\n- x:\n    product_version: 7.0.0\n' },
    ],
    ['a file says that no play takes', taking('["env/test.yml"]')],
    ['a file says that has the name of one that is taken at its end', taking('["nv/prod.yml"]')],
    ['a file says that goes on behind the name of one that is taken', taking('["env/prod.y.json"]')],
    ['a file says in a folder whose name a variable goes on', taking('["env{{ stage }}.yml"]')],
    ['a file says that a task does not take', including('env/test.yml')],
    ['a file says in a folder that goes on behind the name of one that is taken', including('\n        dir: en')],
    ['a file says where a variable alone tells which folder is taken', including('\n        dir: "{{ stage }}"')],
    ['a file says that a task lists for something else', { ...sets, 'tasks/x.yml': '- copy: env/prod.yml\n' }],
    ['a file says where a variable alone tells which is taken', handed('ansible-playbook -e @$FILE x.yml')],
    [
      'a role gives another that it needs',
      { 'roles/x/meta/main.yml': 'dependencies:\n  - role: is-km\n    product_version: 7.0.0\n' },
    ],
    [
      'a line of a script has behind a command',
      { 'ci.yml': 'x:\n  script:\n    - |\n      ansible-playbook -e x=1 a.yml\n      product_version=7.0.0\n' },
    ],
    ['a task of another role has', { 'roles/x/tasks/main.yml': '- debug:\n  vars:\n    product_version: 7.0.0\n' }],
    [
      'a task gives that takes in another role',
      { 'tasks/x.yml': '- include_role:\n    name: is-km\n  vars:\n    product_version: 7.0.0\n' },
    ],
    [
      'a task does beside its vars',
      { 'roles/is/tasks/main.yml': `${PUTS}- x:\n    product_version: 7.0.0\n  vars: {}\n` },
    ],
    ['a role tells of itself', { 'roles/is/meta/main.yml': 'x:\n  - role: is\n    product_version: 7.0.0\n' }],
  ] as [string, Files][])('is not what %s', (_, files) => {
    expect(said({ ...defaults, ...files })).toBe('7.2.0');
  });

  const own = { 'roles/is/vars/main.yml': is('7.2.0') };

  it.each([
    ['a parameter of it', { 'site.yml': '- hosts: is\n  roles:\n    - { role: is, product_version: 7.0.0 }\n' }],
    [
      'the vars where a play names it',
      { 'site.yml': '- hosts: is\n  roles:\n    - role: is\n      vars:\n        product_version: 7.0.0\n' },
    ],
    ['a command', { 'deploy.sh': 'ansible-playbook site.yml -e product_version=7.0.0\n' }],
    ['a file that a command takes', handed('ansible-playbook -e @env/prod.yml site.yml')],
    ['a file that a task takes', including('env/prod.yml')],
    ['a fact', { 'x.yml': '- set_fact:\n    product_version: 7.0.0\n' }],
  ] as [string, Files][])('may be %s before its own vars', (_, files) => {
    expect(said({ ...own, ...files })).toBe('7.0.0 roles/is/vars/main.yml:2');
  });

  it.each([
    ['a file that a play takes', taking('[env/prod.yml]')],
    ['an inventory', { hosts: '[is]\na product_version=7.0.0\n' }],
    ['the vars of its play', { 'site.yml': '- hosts: is\n  vars:\n    product_version: 7.0.0\n  roles: [is]\n' }],
    [
      'a parameter of another role',
      { 'site.yml': '- hosts: is\n  roles:\n    - is\n    - { role: x, product_version: 7.0.0 }\n' },
    ],
  ] as [string, Files][])('is its own vars before %s', (_, files) => {
    expect(said({ ...own, ...files })).toBe('7.2.0');
  });

  it('is evidence once where its pair says it', () => {
    const [found] = judged({ ...home, 'group_vars/is.yml': is('7.0.0') }).deployments;
    expect(found?.evidence.map(({ what }) => what)).toEqual(['product_name wso2is 7.0.0', 'Part A false']);
  });

  it('comes with its update level', () => {
    const files = { ...home, ...defaults, 'group_vars/all.yml': only('5.11.0.411') };
    expect(told(files)).toEqual(['roles/is/templates: wso2is 5.11.0.411 A disabled B disabled']);
  });

  it('is judged by the strictest of the releases it may be', () => {
    const files = { ...home, 'roles/is/defaults/main.yml': is('5.11.0'), 'host_vars/a.yml': only('7.2.0') };
    expect(told(files)).toEqual(['roles/is/templates: wso2is 5.11.0 A update-required B disabled']);
  });

  it('is not what another project of the repository says', () => {
    const below = (folder: string, files: Files): Files =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
    const project = (folder: string, version: string): Files =>
      below(folder, { ...home, 'roles/is/defaults/main.yml': is('7.2.0'), 'group_vars/all.yml': only(version) });
    const hosts = { 'b/hosts.ini': '[is:vars]\nproduct_version=5.10.0\n' };
    expect(told({ ...project('a', '7.0.0'), ...project('b', '5.11.0'), ...hosts })).toEqual([
      'a/roles/is/templates: wso2is 7.0.0 A disabled B disabled',
      'b/roles/is/templates: wso2is 5.10.0 A update-required B disabled',
    ]);
  });

  it('is what a group gets, whoever another project calls so', () => {
    const files: Files = {
      'a/roles/is/templates/deployment.toml.j2': home['roles/is/templates/deployment.toml.j2'],
      'a/roles/is/defaults/main.yml': is('7.2.0'),
      'a/group_vars/x.yml': only('7.0.0'),
      'b/roles/am/tasks/main.yml': '',
      'b/site.yml': '- hosts: x\n  roles:\n    - am\n',
    };
    expect(told(files)).toEqual(['a/roles/is/templates: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is told by no role where the home is in none', () => {
    const files = { 'conf/deployment.toml': IS, ...defaults, 'group_vars/all.yml': only('7.0.0') };
    expect(told(files)[0]).toMatch(/^conf: wso2is 7\.2\.0/);
  });
});

describe('a file of variables that a text names as tasks do', () => {
  const home: Files = {
    'roles/is/tasks/main.yml': '- debug: {}\n',
    'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\n',
    'roles/is/vars/main.yml': 'cert_auth: false\n',
    'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', '{{ cert_auth }}'),
    'env/prod.yml': 'cert_auth: true\n',
  };
  const NAMES = '- include_vars: env/prod.yml\n';

  it('is taken where that is a file of tasks only', () => {
    expect(told({ ...home, 'tasks/x.yml': NAMES })).toEqual([
      'roles/is/templates: wso2is 7.2.0 A unresolved B disabled',
    ]);
    expect(told({ ...home, 'docs/x.md': NAMES })).toEqual(['roles/is/templates: wso2is 7.2.0 A disabled B disabled']);
  });
});

describe('the version of an Ansible role by what stands around it', () => {
  const defaults = { 'roles/is/defaults/main.yml': is('7.2.0') };
  const ci = (text: string): Files => ({ 'ci.yml': text });
  const task = (text: string): Files => ({ 'roles/is/tasks/main.yml': `${PUTS}${text}` });

  it.each<[what: string, files: Files]>([
    ['a play gives all its roles', { 'site.yml': '- hosts: is\n  vars: {product_version: 7.0.0}\n  roles: [is]\n' }],
    [
      'a folded command gives behind a pipe',
      ci('x:\n  run: >\n    yes | ansible-playbook site.yml\n    -i hosts\n    -e product_version=7.0.0\n'),
    ],
    [
      'its group gets in one inventory only',
      {
        'site.yml': play('is'),
        'inv/a/hosts': '[is]\nis1\n',
        'inv/a/group_vars/is.yml': only('7.0.0'),
        'inv/b/hosts': '[is]\nis2\n',
      },
    ],
    ['a task of it has, with a blank before the colon', task('  vars :\n    product_version: 7.0.0\n- debug: {}\n')],
    [
      'a playbook gives another by a key in quotes',
      { 'x.yml': '- "import_playbook": site.yml\n  vars:\n    product_version: 7.0.0\n' },
    ],
    [
      'a task gives that takes it in by a key in quotes',
      { 'tasks/x.yml': '- "include_role":\n    name: is\n  vars:\n    product_version: 7.0.0\n' },
    ],
  ])('may be what %s', (_, files) => {
    expect(said({ ...defaults, ...files })).toBe('7.0.0 roles/is/defaults/main.yml:2');
  });

  it.each<[what: string, files: Files]>([
    [
      'another command of a script has',
      ci('x:\n  run: |\n    ansible-playbook site.yml\n    docker run -e product_version=7.0.0 is\n'),
    ],
    ['a task of it hands to a module', task('- x:\n    env_vars:\n      product_version: 7.0.0\n')],
    ['a task of it hands to a module in another way', task('- x:\n    vars_of_x:\n      product_version: 7.0.0\n')],
  ])('is not what %s', (_, files) => {
    expect(said({ ...defaults, ...files })).toBe('7.2.0');
  });

  it('may be a parameter of it before its own vars, where the play runs other roles', () => {
    const files = {
      'roles/is/vars/main.yml': is('7.2.0'),
      'site.yml': '- hosts: is\n  roles:\n    - common\n    - { role: is, product_version: 7.0.0 }\n',
    };
    expect(said(files)).toBe('7.0.0 roles/is/vars/main.yml:2');
  });

  it('is what its group gets in each inventory, whatever inventories another project has', () => {
    const files = {
      'a/roles/is/templates/deployment.toml.j2': home['roles/is/templates/deployment.toml.j2'],
      'a/roles/is/defaults/main.yml': is('7.2.0'),
      'a/site.yml': play('is'),
      'a/inv/hosts': '[is]\nis1\n',
      'a/inv/group_vars/is.yml': only('7.0.0'),
      'b/roles/am/tasks/main.yml': '- debug: {}\n',
      'b/inv/hosts': '[is]\nis2\n',
    };
    expect(told(files)).toEqual(['a/roles/is/templates: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(files)).toEqual([]);
  });
});
