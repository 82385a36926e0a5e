import { describe, expect, it } from 'vitest';
import {
  isOfOtherProject,
  mayRunRole,
  mayShareHost,
  playsOf,
  roleOfPlays,
  rolesSeenIn,
} from '../../../src/deployment/ansible/ansible-plays.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { get, str } from '../../../src/read/yaml.ts';
import { CLOSED, type Files, memoryTree, told } from '../tree.ts';

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
    [
      'by a role with a folder around it, which lies without it',
      { 'roles/a/meta/main.yml': 'dependencies: [is]\n', 'site.yml': roles('[b/a]') },
    ],
    [
      'by the path of a role with a folder around it',
      { 'roles/b/a/meta/main.yml': 'dependencies: [is]\n', 'site.yml': roles('[roles/b/a]') },
    ],
    [
      'by a longer path of a role with a folder around it',
      { 'roles/b/a/meta/main.yml': 'dependencies: [is]\n', 'site.yml': roles('[top/all/roles/b/a]') },
    ],
    [
      'by a role whose folder ends like the one of all',
      {
        'roles/a/meta/main.yml': 'dependencies: []\n',
        'roles/myroles/a/meta/main.yml': 'dependencies: [is]\n',
        'site.yml': roles('[myroles/a]'),
      },
    ],
    ['by its path', { 'site.yml': roles('["{{ playbook_dir }}/../roles/is"]') }],
    ['by a folder of it', { 'site.yml': roles('[is/a]') }],
  ] as [string, Files][])('counts where a play runs the role %s', (_, files) => {
    expect(partA(files)).toBe('enabled');
  });

  const NAMED = { 'tasks/a.yml': '- include_role: {name: a}\n' };
  const inWords = (words: string): string => `${tasks(`include_tasks: ${words}`)}- hosts: x\n  roles: [is]\n`;
  const other = { 'site.yml': `${tasks('import_tasks: tasks/a.yml')}- hosts: x\n  roles: [is]\n` };

  it.each([
    ['takes in another role', { ...other, 'tasks/a.yml': '- include_role: {name: a}\n' }],
    ['is taken in by a map', { ...NAMED, 'site.yml': inWords('{file: tasks/a.yml}') }],
    ['is taken in by words', { ...NAMED, 'site.yml': inWords('file=tasks/a.yml') }],
    ['is taken in by words in quotes', { ...NAMED, 'site.yml': inWords(`file='tasks/a.yml' x=y`) }],
    [
      'is called like the word before it',
      { 'tasks/file=a.yml': '- debug: {}\n', 'site.yml': inWords('tasks/file=a.yml') },
    ],
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

describe('what a play asks for', () => {
  const asking = (prompt: string, vars = ''): string | undefined =>
    partA({
      'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', '{{ on }}'),
      'site.yml': `- hosts: id\n  vars_prompt:\n    - ${prompt}\n${vars}  roles: [is]\n`,
    });

  it.each([
    ['is on', '{name: on, default: true}', '', 'enabled'],
    ['is off', '{name: on, default: false}', '', 'disabled'],
    ['is off beside other variables', '{name: on, default: false}', '  vars: {x: true}\n', 'disabled'],
    ['is not told', '{name: on}', '', 'unresolved'],
    ['is another variable, beside one that is set', '{name: x, default: true}', '  vars: {on: false}\n', 'disabled'],
  ])('%s where nobody answers: %s %j', (_, prompt, vars, state) => {
    expect(asking(prompt, vars)).toBe(state);
  });
});

it('what a play asks for without a default takes none of its own variables away', () => {
  const site = '- hosts: id\n  vars: {home: /opt/is}\n  vars_prompt: [{name: home}, {name: on, default: true}]\n';
  const tree = memoryTree({ 'site.yml': site });
  const [play] = playsOf(tree, carriedReader(tree));
  expect(str(get(play?.vars ?? null, 'home'))).toBe('/opt/is');
  expect(play?.prompted.map(({ key }) => key)).toEqual(['on']);
  expect(play?.asked).toEqual(['home']);
});

describe('the answer to what a play asks for without a default', () => {
  const asks = '- hosts: id\n  vars_prompt: [{name: on}]\n';
  const asked = (site: string, more: Files = {}, value = '{{ on }}'): string | undefined =>
    partA({
      'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', value),
      'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\non: false\n',
      'site.yml': site,
      ...more,
    });
  const bare = { 'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\n' };
  const taken = { 'roles/a/meta/main.yml': 'dependencies: [is]\n' };

  it.each([
    ['a default of the role', `${asks}  roles: [is]\n`, {}],
    ['what a group is given', `${asks}  roles: [is]\n`, { 'group_vars/all.yml': 'on: false\n' }],
    ['a variable of the play', `${asks}  vars: {on: false}\n  roles: [is]\n`, {}],
    ['a default of a role that another one takes in', `${asks}  roles: [a]\n`, taken],
  ] as [string, string, Files][])('holds before %s', (_, site, more) => {
    expect(asked(site, more)).toBe('unresolved');
  });

  it('holds before what a template has for a variable that is not set', () => {
    expect(asked(`${asks}  roles: [is]\n`, bare, '{{ on | default(false) }}')).toBe('unresolved');
  });

  it.each([
    ["a role's own vars", `${asks}  roles: [is]\n`, { 'roles/is/vars/main.yml': 'on: false\n' }],
    ['a parameter of the role', `${asks}  roles: [{role: is, on: false}]\n`, {}],
    ['what a play of another role asks for', `${asks}  roles: [b]\n- hosts: id\n  roles: [is]\n`, {}],
    ['another variable', '- hosts: id\n  vars_prompt: [{name: off}]\n  roles: [is]\n', {}],
  ] as [string, string, Files][])('does not for %s', (_, site, more) => {
    expect(asked(site, more)).toBe('disabled');
  });
});

describe('what a play or role gives the roles that its own take in', () => {
  const given = (site: string, off = '{{ on | default(false) }}'): string | undefined =>
    partA({
      'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', off),
      'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\n',
      'roles/a/meta/main.yml': 'dependencies: [is]\n',
      'roles/b/tasks/main.yml': '- debug: {}\n',
      'site.yml': site,
    });

  it.each([
    ['a variable of the play', '- hosts: id\n  vars: {on: true}\n  roles: [a]\n', 'enabled'],
    ['a parameter of the role', '- hosts: id\n  roles: [{role: a, on: true}]\n', 'enabled'],
    ['a parameter of another role', '- hosts: id\n  roles: [a, {role: b, on: true}]\n', 'disabled'],
    ['a variable of another play', '- hosts: id\n  roles: [a]\n- hosts: id\n  vars: {on: true}\n', 'disabled'],
  ])('is %s', (_, site, state) => {
    expect(given(site)).toBe(state);
  });

  it('leaves no host without a value', () => {
    expect(given('- hosts: id\n  vars: {on: false}\n  roles: [a]\n', '{{ on | default(true) }}')).toBe('disabled');
  });

  it('is seen where nothing else of Ansible sets a variable', () => {
    const files = {
      'roles/is/tasks/main.yml':
        '- template:\n    src: deployment.toml.j2\n    dest: /opt/wso2is-7.2.0/repository/conf/deployment.toml\n',
      'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', '{{ on | default(false) }}'),
      'site.yml': '- hosts: id\n  vars: {on: true}\n  roles: [is]\n',
    };
    expect(told(files)).toEqual(['roles/is/templates: wso2is 7.2.0 A enabled B disabled']);
  });
});

describe('a play of which a role waits for a group', () => {
  const when = (condition: string): string => `when: "${condition}"`;
  const WAITS = when("'id' in group_names");

  it('runs the others on all its hosts', () => {
    const site = `- hosts: x\n  roles:\n    - is\n    - {role: b, ${WAITS}}\n`;
    const vars = { 'group_vars/id.yml': 'a: 1\n', 'group_vars/x.yml': 'cert_auth: true\n' };
    expect(partA({ ...vars, 'site.yml': site })).toBe('enabled');
  });

  describe('beside one that runs on all its hosts', () => {
    const site = (hosts: string): string => `- hosts: ${hosts}\n  roles:\n    - b\n    - {role: is, ${WAITS}}\n`;
    const given = (on: boolean, more: Files = {}): string | undefined =>
      partA({
        'group_vars/id.yml': 'a: 1\n',
        'group_vars/x.yml': `cert_auth: ${on}\n`,
        'site.yml': site('x'),
        ...more,
      });

    it('gives that role what its own hosts are given, where no inventory tells those of the group', () => {
      expect(given(true)).toBe('enabled');
      expect(given(true, { hosts: '[x]\na\n' })).toBe('enabled');
      expect(given(true, { hosts: '[id]\na\n' })).toBe('enabled');
      expect(given(false, { 'roles/is/defaults/main.yml': 'product_version: 7.2.0\ncert_auth: true\n' })).toBe(
        'disabled',
      );
    });

    it('does not where an inventory tells that they are others', () => {
      expect(given(true, { hosts: '[x]\na\n[id]\nb\n' })).toBe('disabled');
    });

    it('leaves what other groups are given', () => {
      const others = { 'group_vars/x.yml': 'cert_auth: true\n', 'group_vars/id.yml': 'cert_auth: false\n' };
      const play = `- hosts: all\n  roles:\n    - {role: is, ${WAITS}}\n    - {role: b, ${when("'x' in group_names")}}\n`;
      expect(partA({ ...others, 'site.yml': play })).toBe('disabled');
    });
  });

  it('is none without that role where it has no other', () => {
    const site = `- hosts: x\n  roles:\n    - {role: is, ${WAITS}}\n`;
    const vars = { 'group_vars/id.yml': 'cert_auth: false\n', 'group_vars/x.yml': 'cert_auth: true\n' };
    expect(partA({ ...vars, 'site.yml': site })).toBe('unresolved');
  });

  it('may have blanks around the condition', () => {
    const site = `- hosts: all\n  roles:\n    - {role: is, ${when(" ('id' in group_names) ")}}\n- hosts: x\n  roles: [a]\n`;
    const vars = { 'group_vars/id.yml': 'cert_auth: false\n', 'group_vars/x.yml': 'cert_auth: true\n' };
    expect(partA({ ...vars, 'site.yml': site })).toBe('disabled');
  });
});

describe('a role in a folder of roles', () => {
  const move = (files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('roles/is', 'roles/wso2/is'), text]));
  const { 'group_vars/id.yml': open, ...nested } = move(home) as Record<string, string>;
  const stateOf = (files: Files): string | undefined =>
    / A (\S+)/.exec(told({ ...nested, ...files }).find((one) => one.startsWith('roles/wso2/is/')) ?? '')?.[1];
  const closed = CLOSED.replace('false', '{{ cert_auth }}');

  it.each([
    ['its own defaults', {}, 'disabled'],
    [
      'its vars before a group’s',
      { 'roles/wso2/is/vars/main.yml': 'cert_auth: false\n', 'group_vars/id.yml': open },
      'disabled',
    ],
    ['a group’s of its own play', { 'site.yml': roles('[wso2/is]'), 'group_vars/id.yml': open }, 'enabled'],
    [
      'none of a group of another play',
      { 'site.yml': `${roles('[nginx]')}- hosts: x\n  roles: [wso2/is]\n`, 'group_vars/id.yml': open },
      'disabled',
    ],
    [
      'a group’s of a play of a role that takes it in',
      {
        'site.yml': roles('[all]'),
        'roles/all/tasks/main.yml': '- include_role: {name: wso2/is}\n',
        'group_vars/id.yml': open,
        'more.yml': '- hosts: x\n  roles: [wso2/is]\n',
      },
      'unresolved',
    ],
    ['none of another role in the folder', { 'roles/wso2/km/defaults/main.yml': 'cert_auth: true\n' }, 'disabled'],
  ] as [string, Files, string][])('has %s', (_, files, expected) => {
    expect(stateOf(files)).toBe(expected);
  });

  it('is the outer one where that is a role itself', () => {
    const files = {
      'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\ncert_auth: false\n',
      'roles/is/prod/templates/deployment.toml.j2': closed,
      'roles/is/prod/vars/main.yml': 'x: y\n',
    };
    expect(told(files)).toEqual(['roles/is/prod/templates: wso2is 7.2.0 A disabled B disabled']);
  });

  it('has the release that its own defaults say', () => {
    const other = {
      'roles/wso2/km/defaults/main.yml': 'product_name: wso2is\nproduct_version: 5.11.0\n',
      'roles/wso2/km/templates/deployment.toml.j2': closed,
    };
    expect(told({ ...nested, ...other }).map((one) => one.replace(/ B .*/, ''))).toEqual([
      'roles/wso2/is/templates: wso2is 7.2.0 A disabled',
      'roles/wso2/km/templates: wso2is 5.11.0 A update-required',
    ]);
  });
});

describe('the defaults of another role', () => {
  const open: Files = {
    'site.yml': roles('[common, is]'),
    'roles/common/defaults/main.yml': 'on: true\n',
    'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\n',
    'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', '{{ on | default(false) }}'),
    'group_vars/id.yml': 'x: 1\n',
  };
  it.each([
    ['of the same play', {}],
    ['of the same play, which comes later', { 'site.yml': roles('[is, common]') }],
    ['with parameters', { 'site.yml': roles('[{role: common, x: 1}, is]') }],
    [
      'that one of the play needs',
      { 'site.yml': roles('[a, is]'), 'roles/a/meta/main.yml': 'dependencies: [common]\n' },
    ],
    ['that needs it', { 'site.yml': roles('[common]'), 'roles/common/meta/main.yml': 'dependencies: [is]\n' }],
    [
      'that includes it',
      { 'site.yml': roles('[common]'), 'roles/common/tasks/main.yml': '- include_role: {name: is}\n' },
    ],
    [
      'that is included and includes it',
      {
        'site.yml': tasks('include_role: {name: common}'),
        'roles/common/tasks/main.yml': '- include_role: {name: is}\n',
      },
    ],
    [
      'that a task of the play imports',
      { 'site.yml': `${roles('[is]')}  tasks:\n    - import_role: {name: common}\n` },
    ],
    [
      'that is included for all',
      { 'site.yml': `${roles('[is]')}  pre_tasks:\n    - include_role: {name: common, public: true}\n` },
    ],
    ['in a folder of roles', { 'site.yml': roles('[x/common, is]'), 'roles/x/common/defaults/main.yml': 'on: true\n' }],
  ] as [string, Files][])('%s is seen', (_, files) => {
    expect(partA({ ...open, ...files })).toBe('enabled');
  });

  it.each([
    ['of another play', { 'site.yml': `${roles('[common]')}${roles('[is]')}` }],
    ['that is included for itself', { 'site.yml': `${roles('[is]')}  tasks:\n    - include_role: {name: common}\n` }],
    [
      'that is included and told not to be seen',
      { 'site.yml': `${roles('[is]')}  tasks:\n    - include_role: {name: common, public: no}\n` },
    ],
    [
      'that an included one needs',
      {
        'site.yml': `${roles('[is]')}  tasks:\n    - include_role: {name: a}\n`,
        'roles/a/meta/main.yml': 'dependencies: [common]\n',
      },
    ],
    ['where any may run', { 'site.yml': roles('["{{ x }}", is]') }],
    [
      'that it has itself',
      { 'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 7.2.0\non: false\n' },
    ],
    ['which the hosts are given otherwise', { 'group_vars/id.yml': 'on: false\n', inventory: '[id]\nh\n' }],
  ] as [string, Files][])('%s is not', (_, files) => {
    expect(partA({ ...open, ...files })).toBe('disabled');
  });

  it('that only one of two plays has leaves the other one’s hosts without', () => {
    const files = { ...open, 'roles/common/defaults/main.yml': 'on: false\n' };
    const template = { 'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', '{{ on | default(true) }}') };
    expect(partA({ ...files, ...template })).toBe('disabled');
    expect(partA({ ...files, ...template, 'site.yml': `${roles('[common, is]')}${roles('[is]')}` })).toBe('unresolved');
  });

  it('that two roles give differently is not known', () => {
    const files = { 'site.yml': roles('[common, a, is]'), 'roles/a/defaults/main.yml': 'on: false\n' };
    expect(partA({ ...open, ...files })).toBe('unresolved');
  });
});

describe('one of the plays', () => {
  const plays = (files: Files): ReturnType<typeof playsOf> => {
    const tree = memoryTree(files);
    return playsOf(tree, carriedReader(tree));
  };

  it('of roles that wait for groups is one for each of them, and one for the others', () => {
    const conditional = `{role: is, when: "'is' in group_names"}, {role: am, when: "'am' in group_names"}`;
    const hosts = (list: string): string[] => plays({ 'site.yml': roles(list) }).flatMap((play) => play.hosts);
    expect(hosts(`[${conditional}]`)).toEqual(['is', 'am']);
    expect(hosts(`[${conditional}, common]`)).toEqual(['id', 'is', 'am']);
  });

  it('runs no role of another name, also where roles lie in no folder of roles', () => {
    const files = { 'site.yml': roles('[common]'), 'is/tasks/main.yml': '- debug: {}\n' };
    const runs = (role: string): boolean[] => plays(files).map((play) => mayRunRole(play, role, memoryTree(files)));
    expect(runs('is')).toEqual([false]);
    expect(runs('common')).toEqual([true]);
  });

  it('names no role by a folder of templates without tasks', () => {
    const files = { 'site.yml': roles('[is]'), 'charts/is/templates/x.yaml': '', 'other/is/templates/x.yaml': '' };
    const role = (more: Files): (string | null)[] =>
      Object.keys(files).map((path) => roleOfPlays(path, memoryTree({ ...files, ...more })));
    expect(role({})).toEqual([null, null, null]);
    expect(role({ 'other/is/tasks/main.yml': '' })).toEqual([null, null, 'other/is']);
  });
});

describe('a project', () => {
  it('is one by roles in a folder of roles, too', () => {
    const tree = memoryTree({ 'a/roles/wso2/is/tasks/main.yml': '', 'b/roles/wso2/is/tasks/main.yml': '' });
    expect(isOfOtherProject('b/site.yml', 'a/roles/wso2/is', tree)).toBe(true);
    expect(isOfOtherProject('a/site.yml', 'a/roles/wso2/is', tree)).toBe(false);
  });
});

it('the defaults that a role sees in a play are those of other roles, besides its own', () => {
  const tree = memoryTree({
    'site.yml': '- hosts: id\n  roles: [common, is]\n  tasks:\n    - import_tasks: roles/base/tasks/x.yml\n',
    'roles/base/tasks/x.yml': '- debug: {}\n',
    'roles/common/tasks/main.yml': '- debug: {}\n',
    'roles/is/tasks/main.yml': '- debug: {}\n',
  });
  const [play] = playsOf(tree, carriedReader(tree));
  const seen = play ? rolesSeenIn(play, 'roles/is', tree) : [];
  expect(seen).toContain('roles/common');
  expect(seen).toContain('roles/base');
  expect(seen).not.toContain('roles/is');
});

describe('two plays', () => {
  const plays = (one: string, other: string) => {
    const tree = memoryTree({ 'site.yml': `- hosts: ${one}\n  roles: [a]\n- hosts: ${other}\n  roles: [b] # wso2\n` });
    return playsOf(tree, carriedReader(tree));
  };

  it.each([
    ['id', 'id', true],
    ['[web, id]', 'id', true],
    ['id', '[web, id]', true],
    ['all', 'id', true],
    ['id', 'all', true],
    ['[web, all]', 'id', true],
    ['web', 'id', false],
    ['[web, db]', '[id, am]', false],
  ])('on %s and on %s may be of one host: %s', (one, other, expected) => {
    const [first, second] = plays(one, other);
    expect(first && second && mayShareHost(first, second)).toBe(expected);
  });
});

describe('what one role of a play has by default', () => {
  it('is seen by another one where nothing else sets a variable', () => {
    const files = {
      'site.yml': '- hosts: id\n  roles: [base, is]\n',
      'roles/base/defaults/main.yml': 'on: false\n',
      'roles/is/templates/deployment.toml.j2': CLOSED.replace('false', '{{ on }}'),
      'roles/is/tasks/main.yml': '- debug: {}\n',
    };
    expect(told(files).join()).toMatch(/ A disabled /);
  });
});
