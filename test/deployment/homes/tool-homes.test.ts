import { describe, expect, it } from 'vitest';
import { homesOfTool } from '../../../src/deployment/homes/tool-homes.ts';
import { CLOSED, type Files, memoryTree, told } from '../tree.ts';

const HOME = '/opt/wso2is-5.11.0';
const is = (file: string, version = '5.11.0'): string =>
  `${file}#wso2is: wso2is ${version} A update-required B disabled`;

describe('a server whose home Ansible has from a file of variables', () => {
  const play = (step: string): string => `- hosts: is\n  tasks:\n    - ${step}\n`;
  const SHELL = 'shell: "{{ is_home }}/bin/wso2server.sh restart"';
  const VARS = { 'group_vars/is.yml': `is_home: ${HOME}\n` };

  it.each([
    SHELL,
    'command: "{{ is_home }}/bin/wso2server.sh start"',
    'shell: cd {{ is_home }}/bin && ./wso2server.sh start',
    'shell: ./wso2server.sh start\n      args:\n        chdir: "{{ is_home }}/bin"',
  ])('is told: %s', (step) => {
    expect(told({ 'deploy.yml': play(step), ...VARS })).toEqual([is('group_vars/is.yml')]);
  });

  it.each([
    'shell: "{{ is_home }}/bin/wso2server.sh stop"',
    'shell: "{{ other_home }}/bin/wso2server.sh start"',
    'shell: "$is_home/bin/wso2server.sh start"',
    'shell: "du -sh {{ is_home }}"',
    'file: { path: "{{ is_home }}", state: absent }',
    'template: { src: start.j2, dest: "{{ is_home }}/bin/wso2server.sh" }',
    'lineinfile:\n        path: "{{ is_home }}/bin/wso2server.sh"',
    'shell: grep Xmx "{{ is_home }}/bin/wso2server.sh"',
    'command: sed -i s/a/b/ {{ is_home }}/bin/wso2server.sh',
  ])('is not where the play starts none in it: %s', (step) => {
    expect(told({ 'deploy.yml': play(step), ...VARS })).toEqual([]);
  });

  it.each<[string, Files]>([
    ['group_vars/all.yml', { 'group_vars/all.yml': `base: /opt\nis_home: "{{ base }}/wso2is-5.11.0"\n` }],
    ['group_vars/all.yml', { 'group_vars/all.yml': `is_home: ${HOME}\nis_zip: wso2is-5.11.0.zip\n` }],
    [
      'conf/is.yml',
      {
        'conf/is.yml': `is_home: ${HOME}\n`,
        'more.yml': '- hosts: is\n  vars_files: [conf/is.yml]\n',
        'group_vars/all.yml': 'a: b\n',
      },
    ],
    ['group_vars/is.yml', { 'group_vars/app.yml': `other_home: ${HOME}\n`, ...VARS }],
    ['hosts.ini', { 'hosts.ini': `[is]\na\n[is:vars]\nis_home=${HOME}\n`, 'group_vars/all.yml': 'a: b\n' }],
  ])('is told of %s', (file, vars) => {
    expect(told({ 'deploy.yml': play(SHELL), ...vars })).toEqual([is(file)]);
  });

  it('is told of a product and a release in two variables', () => {
    const start = 'shell: "/opt/{{ wso2_server }}-{{ wso2_server_version }}/bin/wso2server.sh start"';
    const vars = { 'group_vars/all.yml': 'wso2_server: wso2is\nwso2_server_version: 5.11.0\n' };
    expect(told({ 'deploy.yml': play(start), ...vars })).toEqual([is('group_vars/all.yml')]);
    expect(told({ 'deploy.yml': play(start.replace('start"', 'stop"')), ...vars })).toEqual([]);
    expect(told({ 'deploy.yml': play(start.replace('-{{ wso2_server_version }}', '')), ...vars })).toEqual([]);
  });

  it('is not one that a file names which no play has variables from', () => {
    const files = { 'deploy.yml': play(SHELL), 'group_vars/all.yml': 'a: b\n', 'docs/is.yml': `is_home: ${HOME}\n` };
    expect(told(files)).toEqual([]);
  });

  it('is told of a play, and of tasks of a role, whose other tasks start it', () => {
    const start = '- shell: "{{ is_home }}/bin/wso2server.sh start"\n';
    const files = {
      'deploy.yml': `- hosts: is\n  vars:\n    is_home: ${HOME}\n  tasks:\n    - include_tasks: steps/start.yml\n`,
      'steps/start.yml': start,
      'group_vars/all.yml': 'a: b\n',
    };
    expect(told(files)).toEqual([is('deploy.yml')]);
    const role = {
      'site.yml': '- hosts: is\n  roles: [is]\n',
      'roles/is/tasks/main.yml': `- set_fact:\n    is_home: ${HOME}\n- include_tasks: start.yml\n`,
      'roles/is/tasks/start.yml': start,
    };
    expect(told(role)).toEqual([is('roles/is/tasks/main.yml')]);
  });

  it('is none where a variable names itself', () => {
    const vars = { 'group_vars/is.yml': 'is_home: "{{ is_home }}/wso2is-5.11.0"\n' };
    expect(told({ 'deploy.yml': play(SHELL), ...vars })).toEqual([]);
  });

  it('is each of several groups', () => {
    const files = { 'deploy.yml': play(SHELL), ...VARS, 'group_vars/old.yml': 'is_home: /opt/wso2is-5.10.0\n' };
    expect(told(files)).toEqual([is('group_vars/is.yml'), is('group_vars/old.yml', '5.10.0')]);
  });

  it('is told where a role starts it', () => {
    const files = {
      'site.yml': '- hosts: is\n  roles: [is]\n',
      'roles/is/tasks/main.yml': '- template: { src: is.service.j2, dest: /etc/systemd/system/wso2is.service }\n',
      'roles/is/templates/is.service.j2': '[Service]\nExecStart={{ is_home }}/bin/wso2server.sh start\n',
    };
    expect(told({ ...files, ...VARS })).toEqual([is('group_vars/is.yml')]);
    const conf = {
      'roles/is/templates/deployment.toml.j2': CLOSED,
      'roles/is/tasks/conf.yml':
        '- template: { src: deployment.toml.j2, dest: /opt/wso2is-7.0.0/repository/conf/deployment.toml }\n',
    };
    expect(told({ ...files, ...VARS, ...conf })).toEqual(['roles/is/templates: wso2is 7.0.0 A disabled B disabled']);
  });
});

describe('a server whose home Puppet or Chef has from another file', () => {
  const puppet = (command: string, params: string): Files => ({
    'm/manifests/init.pp': `class m inherits m::params {\n  exec { 's':\n    command => "${command}",\n  }\n}\n`,
    'm/manifests/params.pp': `class m::params {\n${params}}\n`,
  });

  it.each<[string, string]>([
    ['${home}/bin/wso2server.sh start', `  $home = '${HOME}'\n`],
    ['$home/bin/wso2server.sh start', `  $home = '${HOME}'\n`],
    ['${m::params::home}/bin/wso2server.sh start', `  $home = '${HOME}'\n`],
    ['${home}/bin/wso2server.sh start', `  $pack = 'wso2is-5.11.0'\n  $home = "/opt/\${pack}"\n`],
  ])('is told of a class: %s', (command, params) => {
    expect(told(puppet(command, params))).toEqual([is('m/manifests/params.pp')]);
  });

  it.each<[string, string]>([
    ['${home}/bin/wso2server.sh stop', `  $home = '${HOME}'\n`],
    ['${other}/bin/wso2server.sh start', `  $home = '${HOME}'\n`],
    ['ls ${home}', `  $home = '${HOME}'\n`],
    ['chmod +x ${home}/bin/wso2server.sh', `  $home = '${HOME}'\n`],
    ['/bin/grep Xmx ${home}/bin/wso2server.sh', `  $home = '${HOME}'\n`],
  ])('is not where the class starts none in it: %s', (command, params) => {
    expect(told(puppet(command, params))).toEqual([]);
  });

  it('is not where a class only has a file for the program', () => {
    const files = {
      ...puppet('ls', `  $home = '${HOME}'\n`),
      'm/manifests/init.pp':
        'class m inherits m::params {\n  file { "${home}/bin/wso2server.sh": mode => \'0755\' }\n}\n',
    };
    expect(told(files)).toEqual([]);
  });

  it('is told of data of Hiera', () => {
    const files = {
      'm/manifests/init.pp': `class m (String $home) {\n  exec { "\${home}/bin/wso2server.sh start": }\n}\n`,
      'm/data/common.yaml': `m::home: ${HOME}\n`,
    };
    expect(told(files)).toEqual([is('m/data/common.yaml')]);
  });

  const recipe = (command: string): string => `execute 'start' do\n  command "${command}"\nend\n`;
  const ATTRIBUTES = { 'is/attributes/default.rb': `default['is']['home'] = '${HOME}'\n` };
  it.each([
    "#{node['is']['home']}/bin/wso2server.sh start",
    '#{node[:is][:home]}/bin/wso2server.sh start',
    "cd #{node['is']['home']}/bin && ./wso2server.sh start",
  ])('is told of a cookbook: %s', (command) => {
    expect(told({ 'is/recipes/default.rb': recipe(command), ...ATTRIBUTES })).toEqual([is('is/attributes/default.rb')]);
    expect(told({ 'am/recipes/default.rb': recipe(command), ...ATTRIBUTES })).toEqual([]);
    const root = { 'attributes/default.rb': ATTRIBUTES['is/attributes/default.rb'] };
    expect(told({ 'recipes/default.rb': recipe(command), ...root })).toEqual([is('attributes/default.rb')]);
  });

  it.each([
    "#{node['is']['home']}/bin/wso2server.sh stop",
    "#{node['is']['other']}/bin/wso2server.sh start",
    "tar -czf b.tgz #{node['is']['home']}",
  ])('is not where the recipe starts none in it: %s', (command) => {
    expect(told({ 'is/recipes/default.rb': recipe(command), ...ATTRIBUTES })).toEqual([]);
  });
});

describe('what the homes may be in which a recipe starts servers', () => {
  const made = (home: string, attributes: string): string[] => {
    const command = `execute 's' do\n  command "${home}/bin/wso2server.sh start"\nend\n`;
    const tree = memoryTree({ 'recipes/default.rb': command, 'attributes/default.rb': attributes });
    return homesOfTool('recipes/default.rb', tree).map(({ text }) => text);
  };
  const given = (name: string, count: number): string =>
    Array.from({ length: count }, (_, at) => `default['is']['${name}'] = '${name}${at}'\n`).join('');

  it('is what its own attribute has', () => {
    const other = "default['is']['other'] = '/opt/wso2is-5.10.0'\n";
    expect(made("#{node['is']['home']}", `${other}default['is']['home'] = '${HOME}'\n`)).toEqual([HOME]);
  });

  it('is no more than somebody gives it', () => {
    expect(made("#{node['is']['home']}", given('home', 60))).toEqual(expect.arrayContaining(['home0', 'home49']));
    expect(made("#{node['is']['home']}", given('home', 60))).toHaveLength(50);
    expect(made("#{node['is']['base']}/#{node['is']['home']}", given('base', 8) + given('home', 8))).toHaveLength(50);
  });
});
