import { describe, expect, it } from 'vitest';
import { ansibleResolver } from '../../../src/deployment/ansible/ansible.ts';
import { fileEntry } from '../../../src/deployment/evidence/file-entries.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { CLOSED, type Files, memoryTree, told } from '../tree.ts';

const TEMPLATE = 'roles/is/templates/deployment.toml.j2';
const value = (files: Files, expression = 'on', template = TEMPLATE): unknown => {
  const entry = fileEntry({ path: template, nameClass: 'toml', text: '' }, null);
  const tree = memoryTree({ ...files, [template]: '' });
  const found = entry && ansibleResolver(entry.source.file, tree, carriedReader(tree))?.resolve(expression);
  return found === undefined || found === null || found === 'unknown' ? found : found.raw;
};
const defaults = (text: string): Files => ({ 'roles/is/defaults/main.yml': text });
const off = defaults('on: false\nmap: {on: false}\n');

describe('a variable of a role’s vars', () => {
  const vars = { 'roles/is/vars/main.yml': 'on: false\n' };
  const env = { 'env/prod.yml': 'on: true\n' };

  it.each([
    ['a parameter says', { 'site.yml': '- hosts: a\n  roles:\n    - {role: is, on: true}\n' }],
    ['the vars of its place say', { 'site.yml': '- hosts: a\n  roles:\n    - {role: is, vars: {on: true}}\n' }],
    ['a file says that a command takes', { ...env, 'deploy.sh': 'ansible-playbook site.yml -e @env/prod.yml\n' }],
    ['a file says that a task takes', { ...env, 'tasks/x.yml': '- include_vars: env/prod.yml\n' }],
    [
      'a file says that a play’s task takes',
      { ...env, 'x.yml': '- hosts: a\n  tasks:\n    - include_vars: env/prod.yml\n' },
    ],
  ] as [string, Files][])('is not known where %s another', (_, files) => {
    expect(value({ ...vars, ...files })).toBe('unknown');
  });

  it.each([
    ['its play says', { 'site.yml': '- hosts: a\n  vars: {on: true}\n  roles: [is]\n' }],
    ['another role is given', { 'site.yml': '- hosts: a\n  roles: [is, {role: x, vars: {x: 1}}]\n' }],
    [
      'a file says that a play takes',
      { ...env, 'site.yml': '- hosts: a\n  vars_files: [env/prod.yml]\n  roles: [is]\n' },
    ],
    ['a file says that nothing takes', env],
  ] as [string, Files][])('is known whatever %s', (_, files) => {
    expect(value({ ...vars, ...files })).toBe(false);
  });
});

describe('a variable of a role’s defaults', () => {
  it.each([
    ['a host of an inventory', 'inventory', '[is]\nis1 a=b on=true\n'],
    ['a host of an inventory of another ending', 'prod.ini', 'is1 on=true\n'],
    ['a host of an inventory in a folder', 'inventories/prod', 'is1 on=true\n'],
    ['a host of a deeper inventory', 'inventory/eu/prod', 'is1 on=true\n'],
    ['a host of a file of hosts', 'prod/hosts-eu', 'is1 on=true\n'],
    ['a group of an inventory', 'hosts', '[is:vars]\non = "True"\n'],
    ['an inventory in YAML', 'hosts.yml', 'all:\n  vars:\n    on: true\n'],
    ['a file of variables', 'config/prod.yaml', 'on: true\n'],
    ['a file of variables that others make', 'config/prod.yaml', 'on: "{{ other }}"\n'],
    ['a file of variables that a shell makes', 'config/prod.yaml', 'on: $OTHER\n'],
    ['a file with nothing in it', 'config/prod.yaml', 'on: null\n'],
    ['a default of itself', 'config/prod.yaml', 'on: "{{ on | default(true) }}"\n'],
    ['a task', 'roles/is/tasks/main.yml', '- template: {src: a}\n  vars: {on: true}\n'],
    ['a fact', 'roles/other/tasks/main.yml', '- set_fact:\n    on: yes\n'],
    ['a fact in one line', 'roles/other/tasks/main.yml', '- set_fact: on=yes\n'],
    ['a dependency', 'roles/other/meta/main.yml', 'dependencies:\n  - role: is\n    on: true\n'],
    [
      'a role that a task takes in',
      'site.yml',
      '- hosts: all\n  tasks:\n    - import_role: name=is\n      vars: {on: 1}\n',
    ],
    ['a task of a play', 'site.yml', '- hosts: all\n  tasks:\n    - set_fact: {on: true}\n'],
    ['a role of a collection', 'site.yml', '- hosts: all\n  roles:\n    - {role: a.b.is, on: true}\n'],
    ['a role by a variable', 'site.yml', '- hosts: all\n  roles:\n    - {role: "{{ r }}", on: true}\n'],
    [
      'a task that hands over a manifest',
      'x.yml',
      '- k8s:\n    definition:\n      apiVersion: v1\n- set_fact: {on: true}\n',
    ],
    [
      'a list of hosts in a play',
      'site.yml',
      '- hosts: all\n  tasks:\n    - add:\n        - hosts: [a]\n          vars: {on: true}\n',
    ],
    ['a script', 'deploy.sh', 'ansible-playbook site.yml -e on=true\n'],
    ['a script in quotes', 'deploy.bash', `ansible-playbook -e '{"on": true}'\n`],
    ['a Makefile', 'sub/Makefile', 'x:\n\tansible-playbook -e "on=true"\n'],
    ['a Jenkinsfile', 'Jenkinsfile', 'sh "ansible-playbook -e on=true"\n'],
    ['a Makefile of an environment', 'Makefile.prod', 'x:\n\tansible-playbook -e "on=true"\n'],
    ['a Justfile', 'Justfile', 'x:\n  ansible-playbook -e on=true\n'],
    ['a Jenkinsfile of its own name', 'ci/Jenkinsfile.deploy', 'sh "ansible-playbook -e on=true"\n'],
    ['a pipeline in Groovy', 'deploy.groovy', 'sh "ansible-playbook -e on=true"\n'],
    ['a script of PowerShell', 'deploy.ps1', 'ansible-playbook -e on=true\n'],
    ['an inventory called by its environment', 'preprod', 'is1 on=true\n'],
    ['an inventory with its environment before', 'prod_hosts', 'is1 on=true\n'],
    ['an inventory with an ending', 'production.inventory', 'is1 on=true\n'],
    ['a step of a pipeline', '.gitlab-ci.yml', 'x:\n  script: [ansible-playbook -e on=true]\n'],
    ['YAML that is broken', 'x.yml', 'a: [\n- on: true\n'],
  ])('is not known where %s sets another', (_, path, text) => {
    expect([value({ ...off, [path]: text }), value({ ...off, [path]: text }, 'none')]).toEqual(['unknown', null]);
  });

  it.each([
    ['a comment', 'inventory', '# on=true\n; on=true\n'],
    ['the same', 'inventory', '[is]\nis1 on=False\nis2 on=no off=true\nis3 on="off" xon=true x.on=true\n'],
    ['a comparison', 'inventory', 'on==true\n'],
    ['a word', 'x.yml', 'a: on is true\n'],
    ['another name', 'x.yml', 'one: true\nxon: true\n'],
    ['a map', 'x.yml', 'on:\n  type: boolean\n  default: true\n'],
    ['what passes it on', 'x.yml', '- on: "{{ on }}"\n- on: " {{ on | bool | lower }} "\n'],
    ['the same in words', 'x.yml', '- on: no\n- on: "off"\n- on: "False "\n'],
    ['the specification of arguments', 'roles/is/meta/argument_specs.yml', 'on: true\n'],
    ['a test of a role', 'roles/is/molecule/default/converge.yml', '- vars: {on: true}\n'],
    ['a role’s own tests', 'roles/is/tests/test.yml', '- vars: {on: true}\n'],
    ['another role’s defaults', 'roles/other/defaults/main.yml', 'on: true\n'],
    ['another role’s variables', 'roles/other/vars/main.yml', 'x: true\n'],
    ['a template', 'roles/other/templates/x.yml', 'on: true\n'],
    ['a chart', 'chart/Chart.yaml', 'on: true\n'],
    ['a manifest', 'k8s/x.yml', 'apiVersion: v1\non: true\n'],
    ['text', 'README.md', 'on: true\n'],
    ['a program', 'x.py', 'on=true\n'],
    ['a file of another name', 'xinventory/readme', 'on=true\n'],
    ['a text for people beside inventories', 'inventories/README.md', 'on=true\n'],
    ['a copy of an inventory that somebody kept', 'ops/inventories/prod.ini.bak', 'on=true\n'],
  ])('is known beside %s', (_, path, text) => {
    expect(value({ ...off, [path]: text })).toBe(false);
  });

  it('that stands in a map is compared by its path', () => {
    expect(value({ ...off, 'x.yml': 'map: {on: true}\n' }, 'map.on')).toBe('unknown');
    expect(value({ ...off, 'x.yml': 'map: {hosts: {on: true}}\non: true\n' }, 'map.on')).toBe(false);
    expect(value({ ...off, 'x.yml': '- map: {x: {map: {on: true}}}\n' }, 'map.on')).toBe('unknown');
    expect(value({ ...off, 'x.sh': 'x -e map.on=true\n' }, 'map.on')).toBe('unknown');
    expect(value({ ...off, 'x.yml': 'x: [ansible-playbook -e map.on=true]\n' }, 'map.on')).toBe('unknown');
    expect(value({ ...off, 'x.sh': 'x -e mapxon=true\n' }, 'map.on')).toBe(false);
  });

  it('is not known where only another place gives it', () => {
    expect(value({ ...defaults('x: 1'), inventory: 'is1 on=false\n' })).toBe('unknown');
  });

  it('may be a number or nothing', () => {
    expect(value({ ...defaults('on: 1'), inventory: 'is1 on=1\n' })).toBe(1);
    expect(value({ ...defaults('on: null'), 'x.yml': 'on: null\n' })).toBe('unknown');
    expect(value({ ...defaults('on: null'), inventory: 'is1 on=null\n' })).toBe('unknown');
    expect(value({ ...defaults('on: "null"'), 'x.yml': 'on: "{{ x }}"\n' })).toBe('unknown');
  });

  it.each([
    ['true', 'yes', true],
    ['true', 'on', true],
    ['true', 'production', 'unknown'],
    ['true', 'online', 'unknown'],
    ['false', 'no', false],
    ['false', 'off', false],
    ['false', 'none', 'unknown'],
    ['false', 'cutoff', 'unknown'],
  ])('that is %s beside %s is %s', (own, other, expected) => {
    expect(value({ ...defaults(`on: ${own}`), inventory: `is1 on=${other}\n` })).toBe(expected);
  });

  it('is not known where a play in a role’s folder sets another', () => {
    const site = { 'site.yml': '- hosts: is\n  roles: [is]\n' };
    const play = { 'roles/x/files/site.yml': '- hosts: is\n  vars: {on: true}\n  roles: [is]\n' };
    expect(value({ ...off, ...site, ...play })).toBe('unknown');
  });
});

describe('a variable of a role’s own vars', () => {
  const own = { 'roles/is/vars/main.yml': 'on: false\n' };
  it.each([
    ['an inventory', 'inventory', 'is1 on=true\n', false],
    ['an inventory in YAML', 'hosts.yml', 'all: {vars: {on: true}}\n', false],
    ['a fact', 'site.yml', '- hosts: all\n  tasks:\n    - set_fact: {on: true}\n', 'unknown'],
    ['a script', 'x.sh', 'ansible-playbook -e on=true\n', 'unknown'],
    ['a dependency', 'roles/x/meta/main.yml', 'dependencies: [{role: is, on: true}]\n', 'unknown'],
    ['a dependency of a role at the top', 'meta/main.yml', 'dependencies: [{role: is, on: true}]\n', 'unknown'],
  ])('beside %s', (_, path, text, expected) => {
    expect(value({ ...own, [path]: text })).toBe(expected);
  });
});

describe('groups of hosts', () => {
  const site = (play: string): Files => ({ ...off, 'site.yml': play });
  const group = 'group_vars/am.yml';
  it.each([
    ['another role runs on', '- hosts: am\n  roles: [am]\n', {}, false],
    ['another role runs on, in another form', '- hosts : am\n  roles: [am]\n', {}, false],
    ['a task takes the role to in one line', '- hosts: am\n  tasks:\n    - include_role: name=is\n', {}, true],
    ['a task takes the role to', '- hosts: am\n  tasks:\n    - include_role: {name: is}\n', {}, true],
    [
      'a task takes the role to by its full name',
      '- hosts: am\n  pre_tasks:\n    - ansible.builtin.import_role: name="x.y.is" a=b\n',
      {},
      true,
    ],
    [
      'a task in a block takes the role to',
      '- hosts: am\n  post_tasks:\n    - block:\n        - ansible.legacy.include_role: {name: a/is}\n',
      {},
      true,
    ],
    [
      'a task takes another role to',
      '- hosts: am\n  tasks:\n    - include_role: {name: am}\n    - include_role: {x: is}\n',
      {},
      false,
    ],
    [
      'a dependency brings the role to',
      '- hosts: am\n  roles: [am]\n',
      { 'roles/am/meta/main.yml': 'dependencies:\n  - is\n' },
      true,
    ],
    [
      'a dependency of a dependency brings the role to',
      '- hosts: am\n  roles: [am]\n',
      {
        'roles/am/meta/main.yml': 'dependencies: [{role: "b"}]\n',
        'roles/b/tasks/x.yml': '- include_role:\n    name: is\n',
      },
      true,
    ],
    ...[
      'dependencies: [{role: is}]\n',
      'dependencies: [{ role: is }]\n',
      'dependencies: [{role: is, x: 1}]\n',
      'dependencies:\n  - role : is\n',
      'dependencies:\n  -   is\n',
      '- import_role: name=is\n',
    ].map((text) => [
      `the role is brought to by ${JSON.stringify(text)}`,
      '- hosts: am\n  roles: [am]\n',
      { 'roles/am/meta/main.yml': text },
      true,
    ]),
    [
      'a dependency of a role that they do not run brings the role to',
      '- hosts: am\n  roles: [am]\n',
      { 'roles/other/meta/main.yml': 'dependencies:\n  - is\n' },
      false,
    ],
    [
      'a task is called by its name at the end',
      '- hosts: am\n  roles: [am]\n',
      { 'roles/am/tasks/main.yml': '- name: roll out - is\n  include_role: {name: b}\n' },
      false,
    ],
    [
      'dependencies go round on',
      '- hosts: am\n  roles: [am]\n',
      { 'roles/am/meta/main.yml': 'dependencies:\n  - b\n', 'roles/b/meta/main.yml': 'dependencies:\n  - am\n' },
      false,
    ],
    [
      'a role that names it otherwise runs on',
      '- hosts: am\n  roles: [am]\n',
      { 'roles/am/tasks/main.yml': '- name: is\n' },
      false,
    ],
  ] as [string, string, Files, unknown][])('%s', (_, play, more, expected) => {
    expect(value({ ...site(play), ...more, [group]: 'on: true\n' })).toBe(expected);
  });

  it.each([
    ['the hosts of others in an inventory', 'inventory', '[am]\nx on=true\n[am:vars]\non=true\n', false],
    ['its hosts in an inventory', 'inventory', '[am]\nx y=z\n[is]\nx on=true\n', 'unknown'],
    ['hosts before any group', 'inventory', 'x on=true\n[am]\n', 'unknown'],
    ['the hosts of others in YAML', 'hosts.yml', 'all: {children: {am: {vars: {on: true}}}}\n', false],
    ['its hosts in YAML', 'hosts.yml', 'all: {children: {am: {}, is: {hosts: {a: {on: true}}}}}\n', 'unknown'],
  ])('of %s', (_, path, text, expected) => {
    expect(value({ ...site('- hosts: am\n  roles: [am]\n- hosts: is\n  roles: [is]\n'), [path]: text })).toBe(expected);
  });

  it.each([
    ['all', 'unknown'],
    ['"{{ target }}"', 'unknown'],
    ['"a*"', 'unknown'],
    ['is', false],
  ])('of others, where a play of %s runs the role', (hosts, expected) => {
    const plays = `- hosts: am\n  roles: [am]\n- hosts: ${hosts}\n  roles: [is]\n`;
    expect(value({ ...site(plays), [group]: 'on: true\n' })).toBe(expected);
  });
});

describe('a role that is a repository of its own', () => {
  const template = 'templates/deployment.toml.j2';
  const tasks = { 'tasks/main.yml': '- template: {src: deployment.toml.j2}\n' };
  it('has its own defaults and vars', () => {
    expect(value({ ...tasks, 'defaults/main.yml': 'on: true\n' }, 'on', template)).toBe(true);
    expect(value({ ...tasks, 'defaults/main.yml': 'on: 1\n', 'vars/main.yml': 'on: 2\n' }, 'on', template)).toBe(2);
  });
  it('has tasks beside its templates', () => {
    const none = { 'is/defaults/main.yml': 'on: true\n' };
    expect(value(none, 'on', `is/${template}`)).toBeUndefined();
    const files = { ...tasks, 'defaults/main.yml': 'on: true\n' };
    expect(value(files, 'on', `my${template}`)).toBeUndefined();
  });
  it('may lie in a folder', () => {
    const files = { 'is/tasks/main.yml': '', 'is/defaults/main.yml': 'on: true\n' };
    expect(value(files, 'on', `is/${template}`)).toBe(true);
    expect(value(files, 'on', 'other/templates/deployment.toml.j2')).toBeUndefined();
    expect(value(files, 'on', 'is/nottemplates/deployment.toml.j2')).toBeUndefined();
  });
});

describe('projects of one repository', () => {
  const mine = { 'a/roles/is/defaults/main.yml': 'on: false\n' };
  const on = (path: string, files: Files = {}): unknown =>
    value({ ...mine, [path]: 'on: true\n', 'b/roles/am/tasks/main.yml': '', ...files }, 'on', `a/${TEMPLATE}`);

  it.each(['b/vars.yml', 'b/group_vars/all.yml', 'b/inventory/prod/group_vars/all.yml', 'b/roles/am/x.yml'])(
    'are not set by %s of another one',
    (path) => {
      expect(on(path)).toBe(false);
    },
  );

  it.each(['a/vars.yml', 'a/group_vars/all.yml', 'vars.yml', 'inventory/group_vars/is.yml', 'c/vars.yml'])(
    'may be set by %s',
    (path) => {
      expect(on(path)).not.toBe(false);
    },
  );

  it('may be set by another folder where the other one is no project', () => {
    expect(on('b/vars.yml', { 'b/roles/am/tasks/main.yml': '', 'b/roles/x.yml': '' })).toBe(false);
    const only = { ...mine, 'b/vars.yml': 'on: true\n', 'b/roles/x.yml': '' };
    expect(value(only, 'on', `a/${TEMPLATE}`)).toBe('unknown');
  });

  it('are none below a folder of another name', () => {
    const files = { ...mine, 'a/group_vars/all.yml': 'on: false\n', 'vars.yml': 'on: true\n' };
    expect(value({ ...files, 'b/myroles/am/tasks/main.yml': '' }, 'on', `a/${TEMPLATE}`)).toBe('unknown');
    expect(value({ ...files, 'roles/am/tasks/main.yml': '' }, 'on', `a/${TEMPLATE}`)).toBe(false);
  });

  it('may be set by the only project of the repository where the role lies outside', () => {
    const alone = { 'is/tasks/main.yml': '', 'is/defaults/main.yml': 'on: false\n', 'a/roles/readme.txt': '' };
    const files = { ...alone, 'a/roles/am/tasks/main.yml': '', 'a/vars.yml': 'on: true\n' };
    expect(value(files, 'on', 'is/templates/deployment.toml.j2')).toBe('unknown');
  });

  it('hold plays of their own', () => {
    const play = '- hosts: all\n  roles: [{role: is, on: true}]\n';
    expect(on('b/x.yml', { 'b/site.yml': play })).toBe(false);
    expect(on('b/x.yml', { 'a/site.yml': play })).toBe('unknown');
  });
});

describe('what a play without roles asks for', () => {
  const asked = (prompt: string): string | undefined =>
    told({
      'site.yml': `- hosts: is\n  vars_prompt: [${prompt}]\n  tasks:\n    - template:\n        src: is.j2\n        dest: /opt/wso2is-7.0.0/repository/conf/deployment.toml\n`,
      'is.j2': CLOSED.replace('false', '{{ on }}'),
      'group_vars/all.yml': 'on: false\n',
    })[0];

  it.each([
    ['{name: on}', 'unresolved'],
    ['{name: on, default: true}', 'unresolved'],
    ['{name: on, default: false}', 'disabled'],
    ['{name: on, default: [a]}', 'unresolved'],
    ['{name: off}', 'disabled'],
  ])('is another value than that of a group: %s', (prompt, state) => {
    expect(asked(prompt)).toBe(`is.j2: wso2is 7.0.0 A ${state} B disabled`);
  });
});

describe('a repository of many files', () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k/${index}.yml`, 'a: 1\n']));
  const on = (files: Files): unknown => value({ ...many, ...off, ...files });

  it.each([
    ['a play', { 'site.yml': '- hosts: x\n  vars_prompt: {on: true}\n' }],
    ['a task', { 'x.yml': '- set_fact:\n    on: true\n' }],
    ['an inventory', { hosts: '[is]\na on=true\n' }],
    ['a file that a play names', { 'site.yml': '- hosts: x\n  vars_files: [on.yml]\n', 'on.yml': 'on: true\n' }],
    ['a file whose name is open', { 'run.sh': 'ansible -e @env/{{ env }}.yml\n', 'on.yml': 'on: true\n' }],
  ] as [string, Files][])('is looked through for %s', (_, files) => {
    expect(on(files)).toBe('unknown');
  });

  it('is looked through as a whole up to five thousand files', () => {
    const { 'k/0.yml': _, ...fewer } = many;
    expect(value({ ...fewer, ...off, 'on.yml': 'on: true\n' })).toBe('unknown');
  });

  it('is not read for what nothing of Ansible names', () => {
    expect(on({ 'on.yml': 'on: true\n' })).toBe(false);
    expect(on({ 'site.yml': '- hosts: x\n  vars_files: [on.yml]\n', 'on.yml': 'apiVersion: v1\non: true\n' })).toBe(
      false,
    );
  });
});
