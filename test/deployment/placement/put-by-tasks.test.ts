import { describe, expect, it } from 'vitest';
import { filesPutByTasks } from '../../../src/deployment/placement/put-by-tasks.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { type Files, memoryTree } from '../tree.ts';

const DEST = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';

const put = (files: Files): string[] => {
  const tree = memoryTree(files);
  return filesPutByTasks(tree, carriedReader(tree)).map(({ path, target }) => `${path} > ${target}`);
};

describe('a file that a task puts under the name of a configuration file', () => {
  it.each([
    ['of its role', 'roles/is/tasks/main.yml', 'is.j2', 'roles/is/templates/is.j2'],
    ['of its role as it is', 'roles/is/tasks/main.yml', 'is.j2', 'roles/is/files/is.j2'],
    ['of a role by itself', 'tasks/main.yml', 'is.j2', 'templates/is.j2'],
    ['by the way from the role', 'roles/is/tasks/main.yml', 'templates/is.j2', 'roles/is/templates/is.j2'],
    [
      'below the folder of the role',
      'roles/is/tasks/main.yml',
      '{{ role_path }}/templates/is.j2',
      'roles/is/templates/is.j2',
    ],
    ['beside a playbook', 'play/site.yml', 'is.j2', 'play/templates/is.j2'],
    ['above a playbook', 'play/site.yml', '{{ playbook_dir }}/../conf/is.j2', 'conf/is.j2'],
  ])('%s', (_, file, src, path) => {
    const task = `- name: wso2\n  template:\n    src: "${src}"\n    dest: ${DEST}\n`;
    expect(put({ [file]: task, [path]: '' })).toEqual([`${path} > ${DEST}`]);
  });

  it.each([
    ['in one line', `- copy: src=is.j2 dest="${DEST}"`],
    [
      'of a list that a task goes through',
      `- template:\n    src: "{{ item.src }}"\n    dest: "{{ item.dest }}"\n  loop:\n    - { src: is.j2, dest: ${DEST} }\n    - { src: log.j2, dest: /opt/log4j2.properties }`,
    ],
    ['in one line with blanks in a variable', `- copy: src={{ playbook_dir }}/templates/is.j2 dest=${DEST} owner=wso2`],
    ['whose content it looks up', `- copy:\n    content: "{{ lookup('template', 'is.j2') }}"\n    dest: ${DEST}`],
    [
      'that another task has put',
      `- copy: src=templates/is.j2 dest=/tmp/x.j2\n- copy: src=/tmp/x.j2 dest=${DEST} remote_src=yes`,
    ],
    ['in a block', `- block:\n    - ansible.builtin.template: { src: is.j2, dest: ${DEST} }`],
  ])('%s', (_, task) => {
    expect(put({ 'site.yml': `${task}\n`, 'templates/is.j2': '', 'templates/log.j2': '' })).toEqual([
      `templates/is.j2 > ${DEST}`,
    ]);
  });

  it('has a path of Windows', () => {
    const dest = String.raw`C:\wso2is-7.1.0\repository\conf\deployment.toml`;
    expect(put({ 'site.yml': `- win_copy:\n    src: is.j2\n    dest: ${dest}\n`, 'is.j2': '' })).toEqual([
      'is.j2 > C:/wso2is-7.1.0/repository/conf/deployment.toml',
    ]);
  });

  it('keeps the quotes within its name', () => {
    const dest = "/opt/a'b'/repository/conf/deployment.toml";
    expect(put({ 'site.yml': `- copy: src=is.j2 dest="${dest}"\n`, 'is.j2': '' })).toEqual([`is.j2 > ${dest}`]);
  });

  it('is found by a variable of its role that has one value', () => {
    const tasks = `- template: { src: "{{ conf_template }}", dest: ${DEST} }\n`;
    const files = { 'roles/is/tasks/main.yml': tasks, 'roles/is/templates/is.j2': '', 'roles/is/templates/b.j2': '' };
    const defaults = { 'roles/is/defaults/main.yml': 'conf_template: is.j2\nwso2: 1\n' };
    expect(put({ ...files, ...defaults })).toEqual([`roles/is/templates/is.j2 > ${DEST}`]);
    expect(put(files)).toEqual([]);
    const others = { 'group_vars/a.yml': 'conf_template: b.j2\nwso2: 1\n' };
    expect(put({ ...files, ...defaults, ...others })).toEqual([]);
  });

  it.each([
    ['in its name', 'is-{{ env }}.j2', ['is-dev.j2', 'is-prod.j2']],
    ['twice in its name', 'is-{{ env }}{{ x }}.j2', ['is-dev.j2', 'is-prod.j2']],
    ['in its folder', 'conf/{{ env }}/a.j2', ['conf/dev/a.j2', 'conf/prod/a.j2']],
    ['in a folder of such', 'conf/{{ env }}.j2', ['conf/dev.j2', 'conf/prod.j2']],
    ['around its name', '{{ env }}.is-{{ region }}', ['dev.is-eu', 'prod.is-us']],
    ['in its name, from the role', 'templates/is-{{ env }}.j2', ['is-dev.j2', 'is-prod.j2']],
  ])('may be any that fits what is filled in %s', (_, src, fit) => {
    const tasks = `- template: { src: "${src}", dest: ${DEST} } # wso2\n`;
    const others = ['am-dev.j2', 'x/is-dev.j2', 'is-dev.j2.bak', 'conf/dev/b.j2', 'log.j2'];
    const files = Object.fromEntries([...fit, ...others].map((name) => [`roles/is/templates/${name}`, '']));
    expect(put({ 'roles/is/tasks/main.yml': tasks, ...files })).toEqual(
      fit.map((name) => `roles/is/templates/${name} > ${DEST}`),
    );
  });

  it.each([
    ['by a path of the host', `- copy: { src: /is.j2, dest: ${DEST} }`],
    ['that lies on the host', `- copy: { src: is.j2, dest: ${DEST}, remote_src: yes }`],
    ['under another name', '- copy: { src: is.j2, dest: /etc/deployment.toml.d/x }'],
    ['with three variables in its name', `- copy: { src: "i{{ a }}{{ b }}{{ c }}.j2", dest: ${DEST} }`],
    ['that a variable names in the folder of all', `- copy: { src: "templates/{{ item }}.conf.j2", dest: ${DEST} }`],
    ['that a variable names beside the play', `- copy: { src: "./templates/{{ item }}.conf.j2", dest: ${DEST} }`],
    [
      'that a variable names in the folder of the play',
      `- copy: { src: "{{ playbook_dir }}/../templates/{{ item }}.conf.j2", dest: ${DEST} }`,
    ],
    ['that a variable names', `- copy: { src: "{{ item }}.j2", dest: ${DEST} }`],
    ['without a source', `- copy: { content: src, dest: ${DEST} }`],
  ])('is none %s', (_, task) => {
    expect(put({ 'site.yml': `${task}\n`, 'templates/is.j2': '', 'templates/is.conf.j2': '' })).toEqual([]);
  });
});

it('is none that another file than one of YAML tells of', () => {
  const copied = { 'copied.json': `[{"copy": {"src": "is.j2", "dest": "${DEST}"}}]\n`, 'is.j2': '' };
  expect(put(copied)).toEqual([]);
  expect(put({ 'copied.yml': copied['copied.json'], 'is.j2': '' })).toEqual([`is.j2 > ${DEST}`]);
});

it('is named by what stands around that which is filled in, other than a folder of all and an ending', () => {
  const of = (src: string, path: string): string[] =>
    put({
      'roles/is/tasks/main.yml': `- template:\n    src: "${src}"\n    dest: ${DEST}\n`,
      [path]: '# wso2\n[super_admin]\n',
    });
  const path = 'roles/is/templates/isprod.toml.j2';
  expect(of('is{{ stage }}.toml.j2', path)).toEqual([`${path} > ${DEST}`]);
  expect(of('templates/is{{ stage }}.toml.j2', path)).toEqual([`${path} > ${DEST}`]);
  expect(of('{{ stage }}.toml.j2', path)).toEqual([]);
  expect(of('templates/{{ stage }}.toml.j2', path)).toEqual([]);
});

describe('a place whose name a variable holds', () => {
  const task = (dest: string, src = 'is.j2'): string => `- template:\n    src: "${src}"\n    dest: "${dest}"\n`;
  const ofRole = (tasks: string, defaults: string): string[] =>
    put({
      'roles/is/tasks/main.yml': tasks,
      'roles/is/defaults/main.yml': `${defaults}\n`,
      'roles/is/templates/is.j2': '',
      'roles/is/templates/is-server.j2': '',
      'roles/is/templates/is-worker.j2': '',
    });

  it.each([
    ['as a whole', '{{ conf_file }}', `conf_file: ${DEST}`],
    ['at its end', '/opt/wso2is-7.1.0/{{ conf_path }}', 'conf_path: repository/conf/deployment.toml'],
    [
      'through others',
      '{{ conf_file }}',
      `conf_file: "{{ conf }}"\nconf: /opt/wso2is-7.1.0/repository/conf/{{ name }}\nname: deployment.toml`,
    ],
  ])('is told %s', (_, dest, defaults) => {
    expect(ofRole(task(dest), defaults)).toEqual([`roles/is/templates/is.j2 > ${DEST}`]);
  });

  it('is told by the play, also for what a task goes through', () => {
    const play = `- hosts: is\n  vars:\n    conf_file: ${DEST}\n  tasks:\n    - template: { src: "{{ item.src }}", dest: "{{ item.dest }}" }\n      loop:\n        - { src: is.j2, dest: "{{ conf_file }}" }\n`;
    expect(put({ 'site.yml': play, 'templates/is.j2': '' })).toEqual([`templates/is.j2 > ${DEST}`]);
  });

  const MAP = `conf_files:\n  server: ${DEST}\n  worker: /opt/sp/conf/deployment.yaml`;

  it('is told by a map, for the key that a variable is or for any', () => {
    const byKey = task('{{ conf_files[profile] }}', 'is-{{ profile }}.j2');
    expect(ofRole(byKey, MAP)).toEqual([`roles/is/templates/is-server.j2 > ${DEST}`]);
    expect(ofRole(byKey, `${MAP}\nprofile: server`)).toEqual([`roles/is/templates/is-server.j2 > ${DEST}`]);
    expect(ofRole(byKey, `${MAP}\nprofile: worker`)).toEqual([]);
    expect(ofRole(task('{{ conf_files[profile] }}', 'is.j2'), MAP)).toEqual([`roles/is/templates/is.j2 > ${DEST}`]);
    expect(ofRole(byKey, `conf_files: [${DEST}]`)).toEqual([]);
    // The key is what the map is asked with, not another variable.
    const byTwo = task('{{ conf_files[profile] }}', 'is-{{ profile }}.{{ ending }}');
    expect(ofRole(byTwo, `${MAP}\nending: j2`)).toEqual([`roles/is/templates/is-server.j2 > ${DEST}`]);
  });

  it('is not looked for where it does not stand behind its key', () => {
    const below = task('').replace('""', '>-\n      {{ conf_file }}');
    expect(ofRole(below, `conf_file: ${DEST}`)).toEqual([]);
  });

  it.each([
    [
      'whose ending no variable holds',
      '/opt/wso2is-7.1.0/repository/conf/{{ name }}.toml',
      'name: deployment # deployment.toml',
    ],
    [
      'under another name',
      '{{ conf_file }}',
      'conf_file: /opt/wso2is-7.1.0/repository/conf/log4j2.properties # deployment.toml',
    ],
    ['that nothing gives a value', '{{ conf_file }}', `other: ${DEST}`],
    ['of a map that is not there', '{{ conf_files[profile] }}', `other: ${DEST}`],
  ])('is none %s', (_, dest, defaults) => {
    expect(ofRole(task(dest), defaults)).toEqual([]);
  });
});
