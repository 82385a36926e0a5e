import { describe, expect, it } from 'vitest';
import { removalsIn } from '../../../src/deployment/evidence/removals.ts';

/** The words `old` and `new` of a text that stand in what takes something away. */
const taken = (text: string): string[] => {
  const isTaken = removalsIn(text);
  return [...text.matchAll(/\b(?:old|new)\d?\b/g)]
    .filter(({ 0: word, index }) => isTaken({ start: index, end: index + word.length }))
    .map(([word]) => word);
};

describe('what a command removes', () => {
  it.each([
    'rm -rf /opt/old',
    'rm -rf "/opt/old"; cp new /opt',
    'cp new /opt && sudo /bin/rm -r \\\n  -f \\\n  /opt/old',
    'RUN ["rm", "-rf", "/opt/old"]',
    'rmdir /s /q C:\\old',
    'rd C:\\old\r\ncopy new C:\\',
    'Remove-Item -Recurse C:\\old',
    'yum remove -y old',
    'dnf -y erase old | tee new',
    'apt-get -qq -y purge old',
    'apt autoremove old',
    'zypper rm old',
    'rpm -e old',
    'rpm --nodeps -ev old',
    'rpm --erase old',
    'dpkg -r old',
    'dpkg --purge old',
  ])('%j', (text) => {
    expect(taken(text)).toEqual(['old']);
  });

  it.each([
    'docker run --rm old',
    'cp old /opt/rm; ls old',
    'rm x\ncd old',
    'rm x & cd old',
    'cd old\nrm -rf x',
    'yum install -y old',
    'yum list; remove old',
    'rpm -i old',
    'dpkg -i old',
    '$rm old',
    'x.rm old',
  ])('is not what %j names', (text) => {
    expect(taken(text)).toEqual([]);
  });
});

describe('what a command moves aside', () => {
  it.each([
    'mv /opt/old /opt/backup',
    'mv -f /opt/old /srv/backups/is',
    'mv /opt/old/ "/opt/is.bak"',
    'mv /opt/old /opt/is-previous && cp new x',
    'mv x/wso2is-5.10.0 "x/wso2is-5.10.0-$(date +%F).old"',
  ])('%j', (text) => {
    expect(taken(text)).toEqual(['old']);
  });

  it('is also what gets more behind its name', () => {
    const isTaken = (text: string): boolean => removalsIn(text)({ start: text.indexOf('wso2'), end: text.length });
    expect(isTaken('mv /opt/wso2is-5.10.0 /opt/wso2is-5.10.0.1234')).toBe(true);
    expect(isTaken('mv -n "wso2is-5.10.0" "wso2is-5.10.0_x"')).toBe(true);
    expect(isTaken('mv /opt/wso2is-5.10.0 /opt/wso2is')).toBe(false);
    expect(isTaken('mv /opt/wso2is /opt/wso2is-5.10.0')).toBe(false);
    expect(isTaken('mv /opt/wso2is-5.10.0 /srv/wso2is-5.10.0')).toBe(false);
  });

  it.each(['mv /opt/old /opt/is', 'mv /backup/old /opt/is', 'cp -r old /opt/backup', 'mv old /opt/backupserver'])(
    'is not what %j names',
    (text) => {
      expect(taken(text)).toEqual([]);
    },
  );
});

describe('what a tool has gone', () => {
  it.each([
    ['a task', '- file:\n    path: /opt/old\n    state: absent\n- file:\n    path: /opt/new\n'],
    ['a task with its state first', '- a: new\n- file:\n    state: absent\n    path: /opt/old\n\n- b: new\n'],
    ['a task in one line', '- file: path=/opt/old state=absent\n- file: path=/opt/new state=directory\n'],
    [
      'a task that goes through a list',
      '- yum:\n    name: "{{ item }}"\n    state: absent\n  loop:\n    - old\n- a: new',
    ],
    ['a task with a list', '- yum:\n    name:\n      - old\n    state: "absent"\n- yum:\n    name:\n      - new\n'],
    ['an item of a list', 'packages:\n  - { name: new, state: present }\n  - { name: old, state: absent }\n'],
    [
      'a task in a block',
      '- block:\n    - a: new\n    - file:\n        path: old\n        state: absent\n    - b: new\n',
    ],
    ['JSON', '{\n  "a": "new",\n  "path": "old", "state": "absent"\n}\n'],
    ['a resource of Puppet', "file { '/opt/old': ensure => absent, force => true }\nfile { 'new': ensure => file }"],
    ['one resource of two', "file { 'new': ensure => file; 'old': ensure => absent; 'new2': ensure => file }"],
    ['a package of Puppet', 'package { "old": x => "${a}${b}", ensure => "purged", y => "${z}" }\nx { "new": }'],
    ['a resource of Chef', "directory 'old' do\n  recursive true\n  action :delete\nend\ndirectory 'new' do\nend\n"],
    ['a package of Chef', "package 'new' do\n  action :install\nend\npackage('old') do\n  action [:remove]\nend\n"],
    [
      'a state of Salt',
      'x:\n  file.absent:\n    - name: old\n    - onlyif: y\n\ny:\n  pkg.installed:\n    - name: new\n',
    ],
    [
      'a task with its state far to the right',
      `- file:\n${' '.repeat(16)}path: /opt/old\n${' '.repeat(16)}state: absent\n- a: new\n`,
    ],
    [
      'a task with a list as deep as its state',
      '- yum:\n    name: old\n    x:\n    - y\n    state: absent\n- a: new\n',
    ],
    ['the first line of a text', 'state=absent path=old\npath=new\n'],
    ['a state by its name', 'old:\n  pkg.removed\nnew:\n  pkg.installed\n'],
  ])('%s', (_what, text) => {
    expect(taken(text)).toEqual(['old']);
  });

  it.each([
    ['a state of another name', '- file:\n    path: old\n    old_state: absent\n'],
    [
      'a play with a task that has something gone',
      '- hosts: old\n  tasks:\n    - a: new\n    - b:\n        state: absent\n',
    ],
    ['an item that is deeper than the line with two states', '     - path: old\n  state=absent state=absent\n'],
    ['a resource that is there', "file { 'old': ensure => directory }\n"],
    ['another action', "directory 'old' do\n  action :create\nend\n"],
  ])('is not what %s names', (_what, text) => {
    expect(taken(text)).toEqual([]);
  });

  it('is looked for in the lines around its state', () => {
    const lines = (count: number): string => `- file:\n    path: old\n${'    x: y\n'.repeat(count)}    state: absent\n`;
    expect(taken(lines(90))).toEqual(['old']);
    expect(taken(lines(110))).toEqual([]);
    expect(taken('path: old\nstate: absent\npath: new\n')).toEqual([]);
  });

  it('is looked for no further in a text that has very much gone', () => {
    const tasks = (count: number): string => '- x:\n    state: absent\n'.repeat(count);
    const task = '- file:\n    path: old\n    state: absent\n';
    expect(taken(`${tasks(999)}${task}`)).toEqual(['old']);
    expect(taken(`${tasks(1000)}${task}`)).toEqual([]);
    expect(taken(`- file:\n    state: absent\n    x:\n      - state: absent\n    path: old\n${task}`)).toEqual([
      'old',
      'old',
    ]);
  });
});
