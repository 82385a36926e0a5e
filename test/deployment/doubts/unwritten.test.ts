import { describe, expect, it } from 'vitest';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import type { Tree, UnreadFile } from '../../../src/discover/load.ts';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { CLOSED, configMap, cut, type Files, memoryTree, OPEN, told } from '../tree.ts';

const TEMPLATE = 'roles/idp/templates/deployment.toml.j2';
const UNPACK = '- unarchive: {src: "wso2is-{{ wso2is_version }}.zip", dest: /opt}\n';
const role = (tasks: string, more: Files = {}): Files => ({
  'roles/idp/tasks/main.yml': `${UNPACK}${tasks}`,
  'roles/idp/defaults/main.yml': 'wso2is_version: 7.0.0\nwso2is_home: /opt/wso2is-7.0.0\n',
  [TEMPLATE]: CLOSED,
  ...more,
});
const WRITTEN = '- template: {src: deployment.toml.j2, dest: "{{ wso2is_home }}/repository/conf/deployment.toml"}\n';

/** The files that are told to be written by no task, with the line they are told at. */
function unwritten(files: Files, policy: string | null = null): string[] {
  const parsed = policy === null ? null : parsePolicy('policy.toml', policy, '2026-11-24');
  return judgeTree(memoryTree(files), parsed, '2026-11-24')
    .findings.filter(({ message }) => message.startsWith('No task of '))
    .map(({ message, span }) => `${message.split(' ')[3]} ${span.file} ${cut(files, span)}`);
}
const FIRST = CLOSED.split('\n')[0];
const TOLD = [`roles/idp, ${TEMPLATE} ${FIRST}`];

const IS_TOML = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';

describe('a file of a role that no task writes', () => {
  it('is judged, and told at its first line', () => {
    expect(told(role(''))).toEqual(['roles/idp/templates: wso2is 7.0.0 A disabled B disabled']);
    expect(unwritten(role(''))).toEqual(TOLD);
  });

  it.each([
    ['its task is commented out', role(`#${WRITTEN}`)],
    ['a task only removes it', role('- file: {path: "{{ wso2is_home }}/conf/deployment.toml", state: absent}\n')],
    ['a task only removes it, in the older spelling', role('- file: path=/opt/deployment.toml state=absent\n')],
    ['tasks write others', role('- template: {src: log4j2.properties.j2, dest: /opt/x}\n')],
    [
      'tasks write those that they list',
      role('- template: {src: "{{ item }}.j2", dest: /opt}\n  loop:\n    - x.xml\n'),
    ],
    ['tasks write those of a folder beside it', role('- copy: {src: lib/, dest: /opt}\n')],
    ['tasks write those of a name like its own', role('- copy: {src: "./{{ name }}.jar", dest: /opt}\n')],
    ['another role names one of its own', role('', { 'roles/am/tasks/main.yml': WRITTEN })],
    ['tasks write what a folder called alike has', role('- copy: {src: conf./, dest: /opt}\n')],
    ['tasks go through what they list without blanks', role('- copy: {src: "{{item}}", dest: /opt}\n  loop: [x]\n')],
    ['nothing takes its tasks in', role('', { 'roles/idp/tasks/x.yml': WRITTEN })],
    [
      'nothing takes tasks in that go through a folder',
      role('', { 'roles/idp/tasks/x.yml': '- template: {src: "{{ item }}", dest: /opt}\n  with_fileglob: "*.j2"\n' }),
    ],
    [
      'a block is added to the file of the pack',
      role(
        `- name: To deployment.toml\n  blockinfile:\n    path: ${IS_TOML}\n    block: |\n      [oauth]\n      x = 1\n`,
      ),
    ],
    ['the file of the pack is edited', role(`- shell: |\n    sed -i 's/a/b/' "${IS_TOML}"\n`)],
    ['the file of the pack is looked at', role(`- stat: path=${IS_TOML}\n`)],
    ['a pack that a variable names is unpacked', role('- unarchive: {src: "{{ is_zip }}", dest: /opt}\n')],
    ['a pack that a variable names is copied', role('- copy:\n    src: "{{ is_zip }}"\n    dest: "/tmp/wso2is.zip"\n')],
    [
      'a pack is looked for',
      role(`- set_fact:\n    is_zip: "{{ query('fileglob', playbook_dir + '/packs/wso2is-*.zip') | first }}"\n`),
    ],
    [
      'packs are gone through',
      role('- copy: {src: "{{ item }}", dest: /tmp/x.zip}\n  with_fileglob: ["packs/*.zip"]\n'),
    ],
    ['a text for people names it', role('', { 'roles/idp/README.md': 'It makes deployment.toml.\n' })],
    ['a handler is all that a role has', role('', { 'roles/idp/handlers/main.yml': '- debug: {}\n' })],
  ])('is told where %s', (_what, files) => {
    expect(unwritten(files)).toEqual(TOLD);
  });

  it('is told of a role’s files, and of a project in a folder', () => {
    const moved = (files: Files): Files =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [`ops/${path.replace('templates/', 'files/conf/')}`, text]),
      );
    const path = 'ops/roles/idp/files/conf/deployment.toml.j2';
    expect(unwritten(moved(role('')))).toEqual([`ops/roles/idp, ${path} ${FIRST}`]);
    expect(unwritten(moved(role('- copy: {src: conf, dest: /opt}\n')))).toEqual([]);
    expect(unwritten(moved(role('- copy:\n    src: ./conf/\n    dest: /opt\n')))).toEqual([]);
    expect(unwritten(moved(role("- copy:\n    src: 'files/{{ x }}'\n    dest: /opt\n")))).toEqual([]);
  });

  it.each([
    ['a task writes it', role(WRITTEN)],
    ['a task removes it, too', role(`${WRITTEN}- file: {path: /opt/deployment.toml, state: absent}\n`)],
    [
      'one step removes one file and writes another',
      role('- file: {path: /x, state: absent}\n  vars: {src: deployment.toml}\n'),
    ],
    [
      'a task of another file writes it',
      role('- import_tasks: configure.yaml\n', { 'roles/idp/tasks/configure.yaml': WRITTEN }),
    ],
    [
      'a task takes in files by a variable',
      role('- include_tasks: "{{ step }}.yml"\n', { 'roles/idp/tasks/x.yml': WRITTEN }),
    ],
    [
      'a task takes in a file that is not there',
      role('- include_tasks: y.yml\n', { 'roles/idp/tasks/x.yml': WRITTEN }),
    ],
    [
      'a task takes it in by its path from the role',
      role('- import_tasks: tasks/steps/x.yml\n', { 'roles/idp/tasks/steps/x.yml': WRITTEN }),
    ],
    [
      'a file of tasks takes in one beside it',
      role('- import_tasks: steps/a.yml\n', {
        'roles/idp/tasks/steps/a.yml': '- block:\n    - include_tasks: {file: b.yml}\n',
        'roles/idp/tasks/steps/b.yml': WRITTEN,
      }),
    ],
    [
      'a play takes a file of tasks in by its name',
      role('', {
        'roles/idp/tasks/x.yml': WRITTEN,
        'site.yml': '- hosts: is\n  tasks:\n    - include_role: {name: idp, tasks_from: x.yml}\n',
      }),
    ],
    [
      'a play takes a file of tasks in by a variable',
      role('', {
        'roles/idp/tasks/x.yml': WRITTEN,
        'site.yml': '- hosts: is\n  tasks:\n    - include_role: {name: idp, tasks_from: "{{ step }}"}\n',
      }),
    ],
    [
      'a play takes a file of tasks in by its path',
      role('', {
        'roles/idp/tasks/x.yml': WRITTEN,
        'site.yml': '- hosts: is\n  tasks:\n    - import_tasks: roles/idp/tasks/x.yml\n',
      }),
    ],
    [
      'a file of tasks is not YAML',
      role('- import_tasks: y.yml\n', { 'roles/idp/tasks/y.yml': 'a: [\n', 'roles/idp/tasks/x.yml': WRITTEN }),
    ],
    [
      'a block takes it',
      role(`- blockinfile: {path: ${IS_TOML}, block: "{{ lookup('file', 'deployment.toml.j2') }}"}\n`),
    ],
    ['a block takes what may be it', role(`- blockinfile: {path: ${IS_TOML}, block: "{{ deployment_toml }}"}\n`)],
    [
      'a variable may name it beside a pack',
      role('- copy: {src: "{{ x }}", dest: /opt/x}\n- unarchive: {src: "{{ y }}"}\n'),
    ],
    ['a command may take it from beside packs', role('- shell: cp {{ role_path }}/x /opt && unzip "/x/y.zip"\n')],
    [
      'templates are gone through with packs',
      role('- copy: {src: "{{ item }}", dest: /tmp}\n  with_fileglob: ["*.j2", "*.zip"]\n'),
    ],
    ['a variable of the role names it', role('', { 'roles/idp/vars/main.yml': 'files: [deployment.toml]\n' })],
    ['a variable of a group names it', role('', { 'group_vars/all.yml': 'files: [deployment.toml]\n' })],
    ['an inventory names it', role('', { 'inventory/prod': 'file=deployment.toml\n' })],
    ['a script names it', role('', { 'run.sh': 'ansible-playbook x -e file=deployment.toml\n' })],
    [
      'another role takes it from there',
      role('', { 'roles/am/tasks/main.yml': '- template: {src: ../../idp/templates/deployment.toml.j2, dest: /x}\n' }),
    ],
    ['a variable may name it', role('- template: {src: "{{ wso2_template }}", dest: /opt}\n')],
    ['a variable may name it with its ending', role('- template:\n    src: {{ one }}.toml.j2\n    dest: /opt\n')],
    ['a variable of an item may name it', role('- template: {src: "{{ my.item }}", dest: /opt}\n')],
    [
      'one of its files of tasks may take it',
      role('- include_tasks: x.yml\n', {
        'roles/idp/tasks/x.yml': '- template: {src: "{{ wso2_template }}", dest: /opt}\n',
      }),
    ],
    ['a list may name it', role('- template: {src: "{{ item }}.j2", dest: /opt}\n  loop: "{{ files }}"\n')],
    ['all of a folder are taken', role('- template: {src: "{{ item }}", dest: /opt}\n  with_fileglob: "*.j2"\n')],
    ['the folder it lies in is copied', role('- copy: {src: ., dest: /opt}\n')],
    ['the folder is copied in the older spelling', role('- copy: src=templates dest=/opt\n')],
    [
      'another role takes whatever lies in a folder',
      role('', { 'roles/put/tasks/main.yml': '- template: {src: "{{ item.path }}"}\n  with_filetree: "{{ dir }}"\n' }),
    ],
    ['the folder is copied', role('- copy: {src: templates/, dest: /opt}\n')],
    ['a command may take it', role('- shell: cp -r {{ role_path }}/x /opt\n')],
    ['a command may take it by its role', role('- shell: cp -r roles/x /opt\n')],
    ['there are no tasks', Object.fromEntries(Object.entries(role('')).filter(([path]) => !path.includes('tasks')))],
  ])('is not told where %s', (_what, files) => {
    expect(unwritten(files)).toEqual([]);
  });

  it('is told of a role in a folder of roles', () => {
    const nested = (tasks: string): Files =>
      Object.fromEntries(Object.entries(role(tasks)).map(([path, text]) => [path.replace('idp', 'wso2/idp'), text]));
    expect(unwritten(nested(''))).toEqual([`roles/wso2/idp, ${TEMPLATE.replace('idp', 'wso2/idp')} ${FIRST}`]);
    expect(unwritten(nested(WRITTEN))).toEqual([]);
  });

  it.each([
    ['what the server has already', '- unarchive: {src: "{{ pack }}", dest: /opt, remote_src: yes}\n', 1],
    ['what lies in a folder of no such name', '- copy: {src: "{{ a }}/lib/{{ b }}", dest: /opt}\n', 1],
    ['what may lie there', '- copy: {src: "{{ a }}/deployment.{{ b }}", dest: /opt}\n', 0],
    ['what may be called so', '- copy: {src: "{{ a }}.toml.{{ b }}", dest: /opt}\n', 0],
    ['what has another ending', '- copy: {src: "{{ a }}.toml.{{ b }}.bak", dest: /opt}\n', 1],
    ['what lies in its folder somewhere', '- template: {src: "{{ base }}templates/{{ name }}", dest: /opt}\n', 0],
    ['what has its parts the other way round', '- copy: {src: "{{ a }}toml{{ b }}t.toml{{ c }}", dest: /opt}\n', 1],
    ['what is longer than it', '- copy: {src: "deployment.t{{ x }}t.toml.j2", dest: /opt}\n', 1],
    ['what is it with nothing filled in', '- copy: {src: "deployment.{{ x }}toml.j2", dest: /opt}\n', 0],
  ])('is told or not beside a task that takes %s: %s', (_what, tasks, count) => {
    expect(unwritten(role(tasks))).toHaveLength(count);
  });

  it('is told below folders that no task takes as a whole', () => {
    const path = 'roles/idp/files/is/conf/deployment.toml';
    const { [TEMPLATE]: _, ...others } = role('');
    const of = (src: string): string[] =>
      unwritten({ ...others, [path]: CLOSED, 'roles/idp/tasks/main.yml': `- copy: {src: ${src}, dest: /opt}\n` });
    for (const src of ['am', 'i', 'is./', 'is/conf./'])
      expect([src, of(src)]).toEqual([src, [`roles/idp, ${path} ${FIRST}`]]);
    for (const src of ['is/conf', 'is', 'files/is/conf/', 'files/is//', './is', '.'])
      expect([src, of(src)]).toEqual([src, []]);
  });

  it('is not one that a server is given with its folder, nor one that a manifest of the role holds', () => {
    const { [TEMPLATE]: _, ...others } = role('');
    const file = { ...others, 'roles/idp/files/deployment.toml': CLOSED };
    expect(unwritten(file)).toHaveLength(1);
    const volume = './roles/idp/files:/home/wso2carbon/wso2is-7.0.0/repository/conf';
    const compose = `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes: ['${volume}']\n`;
    expect(unwritten({ ...file, 'compose.yaml': compose })).toEqual([]);
    expect(unwritten({ ...others, 'roles/idp/files/map.yaml': configMap('conf', CLOSED) })).toEqual([]);
  });

  it('is told only where all that may name it can be read', () => {
    const at = (more: Partial<Tree>): number => {
      const tree = { ...memoryTree(role('')), ...more };
      return judgeTree(tree, null, '2026-11-24').findings.filter(({ message }) => message.startsWith('No task')).length;
    };
    const unread = (path: string, nameClass: UnreadFile['nameClass']): UnreadFile[] => [
      { path, nameClass, problem: 'it is too large', glimpse: null },
    ];
    expect(at({ unread: unread('x.yml', 'carrier') })).toBe(0);
    expect(at({ unread: unread('x.toml', 'toml') })).toBe(1);
    const { paths } = memoryTree(role(''));
    const many = (count: number): string[] => [
      ...paths,
      ...Array.from({ length: count - paths.length }, (_, index) => `x/${index}.txt`).sort(),
    ];
    expect(at({ paths: many(MANY_PATHS) })).toBe(1);
    expect(at({ paths: many(MANY_PATHS + 1) })).toBe(0);
  });

  it('is not told of what is read where it lies, nor where the verdict does not hang on it', () => {
    const { [TEMPLATE]: _, ...others } = role('');
    expect(unwritten({ ...others, 'idp/repository/conf/deployment.toml': CLOSED })).toEqual([]);
    expect(unwritten(role('', { [TEMPLATE]: '[server]\nhostname = "x"\n[super_admin]\nusername = "a"\n' }))).toEqual(
      [],
    );
    expect(unwritten(role('', { [TEMPLATE]: OPEN }))).toEqual([]);
  });

  it('is not told where the policy file speaks for the home', () => {
    const target = '[[target]]\npath = "roles/**"\nproduct = "wso2is"\nversion = "7.0.0"\n';
    expect(unwritten(role(''), target)).toEqual([]);
  });

  it('is told once where others beside it are written', () => {
    const files = role(
      '- template: {src: identity.xml.j2, dest: "{{ wso2is_home }}/repository/conf/identity/identity.xml"}\n',
      { 'roles/idp/templates/identity.xml.j2': '<Server/>\n' },
    );
    const messages = judgeTree(memoryTree(files), null, '2026-11-24').findings.map(({ message }) => message);
    expect(messages.filter((message) => message.includes('deployment.toml.j2'))).toHaveLength(1);
  });
});

describe('a file of a role that lies outside of a folder of roles', () => {
  const PLAY = { 'site.yml': '- hosts: all\n  roles: [{role: idp}]\n' };
  const outside = (files: Files, folder = ''): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^roles\//, folder), text]));
  const told = (role: string): string[] => [`${role}, ${role}/templates/deployment.toml.j2 ${FIRST}`];

  it.each([
    ['a play names it', role('', PLAY)],
    ['a play’s task takes it in', role('', { 'x.yml': '- hosts: a\n  tasks: [{include_role: {name: idp}}]\n' })],
    ['a play names it by its path', role('', { 'x.yml': '- hosts: a\n  roles: [../idp]\n' })],
    ['another role beside it writes its own', role('', { ...PLAY, 'roles/am/tasks/main.yml': WRITTEN })],
  ])('is told where %s', (_, files) => {
    expect(unwritten(outside(files))).toEqual(told('idp'));
    expect(unwritten(outside(files, 'ops/ansible/'))).toEqual(told('ops/ansible/idp'));
  });

  it('is told of its files, too', () => {
    const path = 'idp/files/conf/templates/deployment.toml';
    const { [TEMPLATE]: _, ...others } = role('', PLAY);
    expect(unwritten({ ...outside(others), [path]: CLOSED })).toEqual([`idp, ${path} ${FIRST}`]);
  });

  it.each([
    ['a task writes it', role(WRITTEN, PLAY)],
    ['no play names it', role('', { 'site.yml': '- hosts: all\n  roles: [am, "{{ any }}"]\n' })],
    ['a playbook writes it', role('', { ...PLAY, 'play.yml': `- hosts: b\n  tasks:\n  ${WRITTEN}` })],
    [
      'another role takes it from there',
      role('', { ...PLAY, 'roles/am/tasks/main.yml': '- template: {src: ../../idp/templates/deployment.toml.j2}\n' }),
    ],
    ['it has no tasks', Object.fromEntries(Object.entries(role('', PLAY)).filter(([path]) => !path.includes('tasks')))],
  ])('is not told where %s', (_, files) => {
    expect(unwritten(outside(files))).toEqual([]);
    expect(unwritten(outside(files, 'ops/'))).toEqual([]);
  });
});

describe('a file of a role, by what its tasks go through', () => {
  it('is told at its first line where nothing gives its only loop a list', () => {
    const loop = '- template: {src: "{{ item }}.j2", dest: /opt}\n  loop: "{{ wanted }}"\n  when: wanted is defined\n';
    expect(unwritten(role(loop))).toEqual(TOLD);
  });

  it('is none that lies beside the tasks', () => {
    const { [TEMPLATE]: _, ...others } = role('- debug: {msg: x}\n');
    expect(unwritten({ ...others, 'roles/idp/deployment.toml': CLOSED })).toEqual([]);
  });

  it('is told where a role of one letter beside it writes its own', () => {
    const files = role('', { 'site.yml': '- hosts: all\n  roles: [{role: idp}]\n', 'roles/a/tasks/main.yml': WRITTEN });
    const outside = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.replace(/^roles\//, ''), text]),
    );
    expect(unwritten(outside)).toEqual([`idp, idp/templates/deployment.toml.j2 ${FIRST}`]);
  });

  it('may be named in a list that only another role goes through', () => {
    const each = (list: string): string => `- template: {src: "{{ item }}.j2", dest: /opt}\n  loop: "{{ ${list} }}"\n`;
    const lists = 'ab: [repository/conf/deployment.toml]\na: [x.xml]\nb: [y.xml]\n';
    const other = Object.fromEntries(
      Object.entries(role(each('ab'))).map(([path, text]) => [path.replace('idp', 'am'), text]),
    );
    const files = { ...other, ...role(each('a') + each('b')) };
    const listed = (all: string): string[] =>
      judgeTree(memoryTree({ ...files, 'group_vars/all.yml': all }), null, '2026-11-24').findings.map(
        ({ message }) => message.split(':')[0] ?? '',
      );
    expect(listed(lists)).toEqual([]);
    expect(listed(lists.replace('deployment.toml', 'z.xml'))).toEqual([
      'ab does not name roles/am/templates/deployment.toml.j2',
      'a does not name roles/idp/templates/deployment.toml.j2',
    ]);
  });
});

describe('a file of a role that no task writes, beside what else speaks of such files', () => {
  it.each<[string, Files]>([
    [
      'another role has a name that only ends like it',
      { 'roles/my-idp/tasks/main.yml': WRITTEN.replace('{{ wso2is_home }}', '/opt/my-idp') },
    ],
    [
      'another role has a name that only begins like it',
      { 'roles/idp-x/tasks/main.yml': WRITTEN.replace('{{ wso2is_home }}', '/opt/idp-x') },
    ],
    [
      'a service of another folder has its own',
      {
        'zz/compose.yml':
          'services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes: ["./deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml"]\n',
        'zz/deployment.toml': CLOSED,
      },
    ],
    ['a manifest of another folder has its own', { 'zz/is.yaml': configMap('is', CLOSED) }],
  ])('is told where %s', (_, more) => {
    expect(unwritten(role('', more))).toEqual(TOLD);
  });

  it.each<[string, Files]>([
    ['another role speaks of it', { 'roles/am/tasks/main.yml': WRITTEN.replace('src: ', 'src: ../../idp/templates/') }],
    [
      'a playbook of another folder names it',
      { 'zz/site.yml': WRITTEN.replace('src: ', 'src: ../roles/idp/templates/') },
    ],
  ])('is not told where %s', (_, more) => {
    expect(unwritten(role('', more))).toEqual([]);
  });
});
