import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  type Files,
  findings,
  HANDLER,
  judged,
  OPEN,
  told,
} from '../tree.ts';

const CONF = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
const TEMPLATE = 'roles/is/templates/deployment.toml.j2';
const TASKS = 'roles/is/tasks/main.yml';
const OFF = `${HANDLER}enable = false\n`;

const write = (more = '', module = 'template', to = CONF): string =>
  `- ${module}:\n    src: deployment.toml.j2\n    dest: ${to}\n${more}`;
const add = (text = OFF, inBody = '', more = '', module = 'blockinfile'): string =>
  `- ${module}:\n    path: ${CONF}\n${inBody}    block: |\n${block(text, 6)}${more}`;
const role = (tasks: string, template = OPEN): Files => ({ [TEMPLATE]: template, [TASKS]: tasks });
const state = (tasks: string, template = OPEN): string[] =>
  told(role(tasks, template)).map((line) => line.replace(/: wso2is 7\.0\.0 A/, '').replace(/ B disabled$/, ''));
const MARKED = '    marker: "# {mark} x"\n';
const USUAL = '    marker: "# {mark} ANSIBLE MANAGED BLOCK"\n';
const ONE = ['roles/is/templates disabled'];
/** The file is open without the text. */
const OPEN_FILE = 'roles/is/templates missing';

describe('what blockinfile adds to a file that a task before it writes', () => {
  it('is one with the file', () => {
    expect(state(write() + add())).toEqual(ONE);
    expect(state(write('', 'ansible.builtin.template') + add(OFF, '', '', 'ansible.builtin.blockinfile'))).toEqual(ONE);
    expect(state(write() + add(OFF.replace('false', 'true')))).toEqual(['roles/is/templates enabled']);
    expect(state(write() + add().replace('path:', 'dest:'))).toEqual(ONE);
    expect(state(write() + add().replace('path:', 'destfile:'))).toEqual(ONE);
    expect(state(write() + add().replace('path:', 'name:'))).toEqual(ONE);
    expect(state(write() + add().replace('block: |', 'content: |'))).toEqual(ONE);
  });

  it('is one with the file of a role in a folder of roles', () => {
    const nested = Object.entries(role(write() + add())).map(([path, text]) => [path.replace('is/', 'wso2/is/'), text]);
    expect(told(Object.fromEntries(nested))).toEqual(['roles/wso2/is/templates: wso2is 7.0.0 A disabled B disabled']);
  });

  it('begins on a line of its own', () => {
    expect(state(write() + add(), OPEN.trimEnd())).toEqual(ONE);
    expect(state(write() + add(), `\n${OPEN.trimEnd()}`)).toEqual(ONE);
  });

  it('and a setting that stands in both keeps the server from starting', () => {
    expect(state(write() + add(), CLOSED)).toEqual(['roles/is/templates unresolved B unresolved']);
  });

  it('is told at its place', () => {
    expect(findings(role(write() + add(OFF.replace('false', 'true'))))).toEqual([`error ${TASKS}:8 enabled`]);
  });

  it('is added to what the task copies, or writes itself', () => {
    const copy = write('', 'copy').replace('.j2', '');
    expect(told({ 'roles/is/files/deployment.toml': OPEN, [TASKS]: copy + add() })).toEqual([
      'roles/is/files: wso2is 7.0.0 A disabled B disabled',
    ]);
    const own = `- copy:\n    dest: ${CONF}\n    content: |\n${block(OPEN, 6)}`;
    expect(told({ [TASKS]: own + add() }).map((line) => line.replace(/.*: /, ''))).toEqual([
      'wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is added in a playbook, too', () => {
    const tasks = (write() + add()).replace(/^(?=.)/gm, '    ');
    for (const vars of ['', '  vars:\n']) {
      const play = `- hosts: is\n${vars}  tasks:\n${tasks}`;
      expect(told({ 'templates/deployment.toml.j2': OPEN, 'site.yml': play })).toEqual([
        'templates: wso2is 7.0.0 A disabled B disabled',
      ]);
    }
  });

  it('goes through blanks of an expression', () => {
    const home = (text: string): string => text.replaceAll('/opt/', '"{{home}}/').replaceAll('toml\n', 'toml"\n');
    const tasks = home(write()) + home(add()).replace('{{home}}', '{{ home }}');
    expect(state(tasks.replace('src: deployment.toml.j2"', 'src: deployment.toml.j2')).length).toBe(1);
  });

  it.each([
    ['for some hosts', write() + add(OFF, '', '  when: x\n')],
    ['where it is asked for', write() + add(OFF, '', '  tags: [never]\n')],
    ['where that is asked for', write() + add(OFF, '', '  tags: is, never\n')],
    ['before the file is written', add() + write()],
    ['and written over', write() + add() + write()],
    ['and taken out again', write() + add() + add(OFF, '    state: absent\n')],
    ['maybe', write() + add(OFF, '    state: "{{ x }}"\n')],
    ['and a later block takes its place', write() + add() + add('[x]\ny = 1\n')],
    ['in the middle', write() + add(OFF, '    insertafter: admin\n')],
    ['at the beginning', write() + add(OFF, '    insertbefore: BOF\n')],
    ['to a file of another place', write('', 'template', '/opt/x/repository/conf/deployment.toml') + add()],
    ['in another list of tasks', `${write()}- when: x\n  block:\n${add().replace(/^(?=.)/gm, '    ')}`],
    ['and the file is written elsewhere, too', write() + add() + write('', 'template', '/opt/y/deployment.toml')],
    ['by a module of another name', write('', 'mytemplate') + add()],
    ['between the usual markers, as a later block', write() + add() + add('[x]\ny = 1\n', USUAL)],
    ['between the same markers as a later block', write() + add(OFF, MARKED) + add('[x]\ny = 1\n', MARKED)],
    ['to a file that the repository does not hold', write().replace('toml.j2', 'toml') + add()],
  ])('stays a piece when it is added %s', (_, tasks) => {
    expect(state(tasks)).toContain(OPEN_FILE);
  });

  it('is one with the file where other blocks have other markers, and none takes it out', () => {
    expect(state(write() + add() + add('[x]\ny = 1\n', MARKED))).toEqual(ONE);
    expect(state(write() + add(OFF, MARKED) + add('[x]\ny = 1\n'))).toEqual(ONE);
    expect(state(write() + add(OFF, '    state: present\n    insertafter: EOF\n', '  become: true\n'))).toEqual(ONE);
    expect(state(write() + add(OFF, '', '  tags: [is, config]\n'))).toEqual(ONE);
    expect(state(write() + add(OFF, '', '  tags: nevertheless\n  changed_when: false\n'))).toEqual(ONE);
  });

  it('is one with the file where a block has both, or one that is always run', () => {
    const inBlock = (tasks: string): string => `- block:\n${tasks.replace(/^(?=.)/gm, '    ')}`;
    expect(state(write() + inBlock(add()))).toEqual(ONE);
    expect(state(inBlock(write()) + add())).toEqual(ONE);
    expect(state(inBlock(write() + inBlock(add())))).toEqual(ONE);
    expect(state(`- when: x\n  block:\n${(write() + add()).replace(/^(?=.)/gm, '    ')}`)).toEqual(ONE);
    const sometimes = `- when: x\n  block:\n${add().replace(/^(?=.)/gm, '    ')}`;
    expect(state(inBlock(write() + sometimes))).not.toEqual(ONE);
  });

  it.each([
    ['gives the file to another user', `- file:\n    path: ${CONF}\n    owner: wso2\n`],
    ['writes another file', write('', 'template', CONF.replace('deployment', 'x')).replace('deployment', 'x')],
    ['takes out a block that only its marker names', `- blockinfile:\n    path: ${CONF}\n${MARKED}    state: absent\n`],
    ['is empty', '-\n'],
    ['says nothing under a key', '- debug:\n  when:\n'],
    ['names no place of its own', '- template:\n    src: deployment.toml.j2\n'],
  ])('is one with the file where another task %s', (_, task) => {
    expect(state(write() + add() + task)).toEqual(ONE);
  });

  it('is one with the file the task names, whatever other homes there are', () => {
    expect(told({ 'a/deployment.toml': OPEN, ...role(write() + add()) })).toEqual([
      'a: wso2is 7.0.0 A missing B disabled',
      'roles/is/templates: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('stays a piece where the file is only a key of a manifest, or the manifest', () => {
    const map = { 'roles/is/templates/map.yml': configMap('is', OPEN) };
    const piece = `${TASKS}#1.blockinfile: wso2is 7.0.0 A disabled B disabled`;
    expect(told({ ...map, [TASKS]: write().replace('toml.j2', 'toml') + add() })).toContain(piece);
    expect(told({ ...map, [TASKS]: write().replace('deployment.toml.j2', 'map.yml') + add() })).toContain(piece);
  });

  it('stays a piece where it has tags and what it is added to is copied', () => {
    const tags = add(`${OFF}priority = "{{ priority }}"\n`);
    const copy = write('', 'copy').replace('.j2', '');
    expect(told({ 'roles/is/files/deployment.toml': OPEN, [TASKS]: copy + tags })).toContain(
      'roles/is/files: wso2is 7.0.0 A missing B disabled',
    );
    expect(state(write() + tags)).toEqual(ONE);
  });

  it('is read as a template of Ansible with the file, whatever that is called', () => {
    const text = `{# filled in by Ansible #}\n${OPEN}`;
    const tasks = write().replace('.j2', '') + add();
    expect(told({ [TEMPLATE.replace('.j2', '')]: text, [TASKS]: tasks })).toEqual([
      'roles/is/templates: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('stays a piece of a file that cannot be read, or of another kind', () => {
    const unread = [{ path: TEMPLATE, nameClass: 'toml' as const, problem: 'it is too large', glimpse: OPEN }];
    expect(judged({ [TASKS]: write() + add() }, unread).deployments.map(({ parts }) => parts.A.state)).toEqual([
      'disabled',
      'unresolved',
    ]);
    const identity = write().replace('deployment.toml.j2', 'identity.xml.j2');
    expect(told({ 'roles/is/templates/identity.xml.j2': CLOSED_IDENTITY, [TASKS]: identity + add() })).toEqual([
      `${TASKS}#1.blockinfile: wso2is 7.0.0 A disabled B disabled`,
      'roles/is/templates: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('tells whose file it is as well as the file does', () => {
    const both = (text: string, added: string): string[] =>
      told({
        'roles/x/templates/deployment.toml.j2': text,
        'roles/x/tasks/main.yml': (write() + add(added)).replaceAll('wso2is-7.0.0', 'server'),
      });
    const tables = '[identity_mgt]\nx = 1\n';
    expect(both(OPEN, OFF)).toEqual(['roles/x/templates: unknown ? A disabled B disabled']);
    expect(both(OPEN, OFF + tables)).toEqual(['roles/x/templates: wso2is ? A disabled B disabled']);
    expect(both(OPEN + tables, OFF)).toEqual(['roles/x/templates: wso2is ? A disabled B disabled']);
  });

  it('stays a piece where it begins inside a table', () => {
    const table = write() + add(`# more\nenable = false\n${OFF}`);
    expect(state(table)).toContain(OPEN_FILE);
    expect(state(write() + add(`# more\n\n${OFF}`))).toEqual(ONE);
    expect(state(write() + add(`#more\n${OFF}`))).toEqual(ONE);
    expect(state(write() + add(`# more\n${block(OFF, 2)}`))).toEqual(ONE);
  });

  it('stays a piece where another file of the role names the file, or a unit mounts it', () => {
    const tasks = write() + add();
    const other = { 'roles/is/tasks/more.yml': write('', 'template', '/opt/wso2is-7.0.0/x/deployment.toml') };
    expect(told({ ...role(tasks), ...other })).toContain('roles/is/templates: wso2is 7.0.0 A missing B disabled');
    const compose = `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes: ["./${TEMPLATE}:/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml"]\n`;
    expect(told({ ...role(tasks), 'compose.yml': compose })).toContain(
      'roles/is/templates: wso2is 7.0.0 A missing B disabled',
    );
  });

  it('is one with the file where a unit brings nothing, or other tasks name the tasks', () => {
    const one = 'roles/is/templates: wso2is 7.0.0 A disabled B disabled';
    const compose = 'services:\n  is:\n    image: wso2/wso2is:7.0.0\n';
    expect(told({ ...role(write() + add()), 'compose.yml': compose })).toContain(one);
    const own = `- copy:\n    dest: ${CONF}\n    content: |\n${block(OPEN, 6)}`;
    const more = { 'roles/is/tasks/wso2.yml': '- name: wso2is\n  include_tasks: main.yml\n' };
    expect(told({ [TASKS]: own + add(), ...more }).map((line) => line.replace(/.*: /, ''))).toEqual([
      'wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is one with the file where tasks of another file add it, taken in for every host', () => {
    const of = (taking: string, more: Files = {}): string[] =>
      told({ ...role(write() + taking), 'roles/is/tasks/custom.yml': add(), ...more });
    const one = ['roles/is/templates: wso2is 7.0.0 A disabled B disabled'];
    expect(of('- import_tasks: custom.yml\n')).toEqual(one);
    expect(of('- name: x\n  ansible.builtin.include_tasks: {file: custom.yml}\n')).toEqual(one);
    expect(of('- include_tasks: custom.yml\n- include_tasks: main.yml\n')).toEqual(one);
    expect(of(`- import_tasks: custom.yml\n${add(OFF, MARKED)}`)).toEqual([
      'roles/is/templates: wso2is 7.0.0 A unresolved B unresolved',
    ]);
    const copied = { [TASKS]: `${write('', 'copy').replace('.j2', '')}- import_tasks: custom.yml\n` };
    expect(of('', { ...copied, [TEMPLATE]: '', 'roles/is/files/deployment.toml': OPEN })).toContain(
      'roles/is/files: wso2is 7.0.0 A disabled B disabled',
    );
  });

  it('is one with the file where a playbook takes its tasks in from a role', () => {
    const play = `- hosts: is\n  tasks:\n${block(`${write()}- import_tasks: roles/is/tasks/custom.yml\n`, 4)}`;
    expect(
      told({ 'site.yml': play, 'templates/deployment.toml.j2': OPEN, 'roles/is/tasks/custom.yml': add() }),
    ).toEqual(['templates: wso2is 7.0.0 A disabled B disabled']);
  });

  it.each([
    ['for some hosts', '- import_tasks: custom.yml\n  when: legacy\n'],
    ['for those of what it applies to them', '- include_tasks: {file: custom.yml, apply: {when: legacy}}\n'],
    ['by a name that is filled in', '- include_tasks: "{{ one }}.yml"\n'],
    ['from elsewhere', '- import_tasks: ../other/custom.yml\n'],
    ['before the file is written again', `- import_tasks: custom.yml\n${write()}`],
    ['through another file', '- import_tasks: more.yml\n'],
    ['through another file, which is told of', '- import_tasks: more.yml # takes in custom.yml\n'],
    ['by no name', '- import_tasks:\n- debug: {msg: custom.yml}\n'],
    ['in a block of some hosts', '- import_tasks: some.yml\n'],
  ])('stays a piece where it is taken in %s', (_, taking) => {
    const more = {
      'roles/is/tasks/custom.yml': add(),
      'roles/is/tasks/more.yml': '- import_tasks: custom.yml\n',
      'roles/is/tasks/some.yml': `- when: legacy\n  block:\n${block(add(), 4)}`,
    };
    expect(told({ ...role(write() + taking), ...more })).toContain(
      'roles/is/templates: wso2is 7.0.0 A missing B disabled',
    );
  });

  it('of a handler stays a piece', () => {
    expect(told({ [TEMPLATE]: OPEN, 'roles/is/handlers/main.yml': write() + add() })).toContain(
      'roles/is/templates: wso2is ? A missing B disabled'.replace('?', '7.0.0'),
    );
    const own = `- copy:\n    dest: ${CONF}\n    content: |\n${block(OPEN, 6)}`;
    expect(told({ 'handlers/main.yml': own + add() })).toEqual([
      'handlers/main.yml#/opt/wso2is-7.0.0: wso2is 7.0.0 A missing B disabled',
      'handlers/main.yml#1.blockinfile: wso2is 7.0.0 A disabled B disabled',
    ]);
    const play = `- hosts: is\n  handlers:\n${(write() + add()).replace(/^(?=.)/gm, '    ')}`;
    expect(told({ 'templates/deployment.toml.j2': OPEN, 'site.yml': play })).toContain(
      'templates: wso2is 7.0.0 A missing B disabled',
    );
  });
});

describe('a text that blockinfile takes out, or never adds', () => {
  it('is no configuration', () => {
    expect(told({ [TASKS]: add(OFF, '    state: absent\n') })).toEqual([]);
    expect(told({ [TASKS]: add(OFF, '', '  when: false\n') })).toEqual([]);
    expect(told({ [TASKS]: add(OFF, '', '  when: "False"\n') })).toEqual([]);
  });

  it('is one where it may be added', () => {
    for (const tasks of [add(OFF, '    state: present\n'), add(OFF, '', '  when: true\n'), add(OFF, '', '  when: x\n')])
      expect(told({ [TASKS]: tasks })).toHaveLength(1);
    expect(told({ [TASKS]: add(OFF, '    state: absent\n', '', 'noblockinfile') })).toHaveLength(1);
  });
});
