import { describe, expect, it } from 'vitest';
import { stepsWith, withWritten } from '../../../src/deployment/placement/written-into-homes.ts';
import { CLOSED_IDENTITY, configMap, type Files, memoryTree, surveyed, told } from '../tree.ts';

const TEMPLATE = 'roles/is/templates/deployment.toml.j2';
/** Whether a file with nothing of WSO2's in it is WSO2's. */
const recognised = (files: Files, path = TEMPLATE): boolean | undefined => {
  const all = { [path]: '{{ x | to_toml }}\n', ...files };
  const entries = withWritten(surveyed(all).entries, memoryTree(all));
  return entries.find(({ source }) => source.file === path)?.recognised;
};
const HOME = '/opt/wso2is/repository/conf';
const TASKS = 'roles/is/tasks/main.yml';
const indented = (tasks: string): string => tasks.replace(/^(?=.)/gm, '  ');
const task = (src: string, dest: string): string => `- template:\n    src: ${src}\n    dest: ${dest}\n`;

describe('a template that tells nothing itself', () => {
  it.each([
    ['a task', TASKS, task('deployment.toml.j2', `${HOME}/deployment.toml`)],
    ['a task with the folder', TASKS, task('deployment.toml.j2', `"{{ home }}/repository/conf/"`)],
    ['a task with the folder alone', TASKS, task('templates/deployment.toml.j2', `{{ home }}/repository/conf`)],
    ['a task by a full path', TASKS, task('"{{ role_path }}/templates/deployment.toml.j2"', `${HOME}/deployment.toml`)],
    [
      'a task in one line',
      'roles/is/handlers/main.yml',
      `- template: src=deployment.toml.j2 dest=${HOME}/deployment.toml\n`,
    ],
    [
      'a task with a loop',
      TASKS,
      `- template: src={{ item }} dest=${HOME}/\n  loop:\n    - x.j2\n    - deployment.toml.j2\n`,
    ],
    [
      'a task of a block with a loop',
      TASKS,
      `- block:\n  - template: src={{ item }} dest=${HOME}/\n    loop:\n    - x.j2\n    - deployment.toml.j2\n    when: true\n`,
    ],
    [
      'a task with a list that has a blank line',
      TASKS,
      `- template: src={{ item }} dest=${HOME}/\n  loop:\n\n    - x.j2\n    - deployment.toml.j2\n`,
    ],
    [
      'a task with lists in a list',
      TASKS,
      `- template: src={{ item[0] }} dest=${HOME}/\n  with_nested:\n    - - x.j2\n      - deployment.toml.j2\n`,
    ],
    [
      'a task on Windows',
      TASKS,
      '- win_template:\n    src: deployment.toml.j2\n    dest: C:\\wso2is\\repository\\conf\\deployment.toml\n',
    ],
    [
      'a task at the end of a file without a line break',
      TASKS,
      `- template: dest=${HOME}/deployment.toml src=deployment.toml.j2`,
    ],
    [
      'one of two tasks',
      TASKS,
      task('x.toml.j2', `${HOME}/deployment.toml`) + task('deployment.toml.j2', `${HOME}/deployment.toml`),
    ],
    [
      'a playbook',
      'site.yml',
      `- hosts: all\n  tasks:\n    - template:\n        src: roles/is/templates/deployment.toml.j2\n        dest: ${HOME}/deployment.toml\n`,
    ],
    [
      'a playbook in a dotted path',
      'site.yml',
      `- template: {src: ./roles/is/templates/deployment.toml.j2, dest: ${HOME}/deployment.toml}\n`,
    ],
    [
      'Terraform',
      'main.tf',
      `provisioner "file" {\n  content = templatefile("\${path.module}/roles/is/templates/deployment.toml.j2", {})\n  destination = "${HOME}/deployment.toml"\n}\n`,
    ],
  ])('is WSO2’s where %s writes it to a home', (_, path, text) => {
    expect(recognised({ [path]: text })).toBe(true);
  });

  it.each([
    ['nobody', 'x.yml', 'a: deployment.toml\n'],
    ['a task of a Micro Integrator', TASKS, task('deployment.toml.j2', '/opt/wso2mi/conf/deployment.toml')],
    ['a task of another file', TASKS, task('deployment.toml.j2', `${HOME}/log4j2.properties`)],
    ['a task of a copy', TASKS, task('deployment.toml.j2', `${HOME}/deployment.toml.bak`)],
    ['a task for a folder below', TASKS, task('deployment.toml.j2', `${HOME}/x/deployment.toml`)],
    ['a task with another source', TASKS, task('mi/deployment.toml.j2', `${HOME}/deployment.toml`)],
    ['a task with a longer source', TASKS, task('deployment.toml.j2.old', `${HOME}/deployment.toml`)],
    ['a task with another beginning', TASKS, task('x-deployment.toml.j2', `${HOME}/deployment.toml`)],
    [
      'two tasks',
      TASKS,
      task('deployment.toml.j2', '/opt/mi/conf/deployment.toml') + task('x.toml.j2', `${HOME}/deployment.toml`),
    ],
    [
      'two tasks of a list that is indented',
      TASKS,
      `---\n${indented(task('deployment.toml.j2', '/opt/mi/conf/deployment.toml') + task('x.toml.j2', `${HOME}/deployment.toml`))}`,
    ],
    [
      'two tasks of a block',
      TASKS,
      `- name: x\n  block:\n${indented(task('deployment.toml.j2', '/opt/mi/conf/deployment.toml') + task('x.toml.j2', `${HOME}/deployment.toml`))}`,
    ],
    [
      'tasks of a block and of its rescue',
      TASKS,
      `- block:\n${indented(task('deployment.toml.j2', '/opt/mi/conf/deployment.toml'))}  rescue:\n${indented(task('x.toml.j2', `${HOME}/deployment.toml`))}`,
    ],
    [
      'two tasks in braces',
      TASKS,
      `- {template: {src: deployment.toml.j2, dest: /opt/mi/conf/}}\n- {template: {src: x.toml.j2, dest: ${HOME}/deployment.toml}}\n`,
    ],
    ['a comment', TASKS, task('deployment.toml.j2', `${HOME}/x\n# ${HOME}/deployment.toml`)],
    ['another role', 'roles/am/tasks/main.yml', task('deployment.toml.j2', `${HOME}/deployment.toml`)],
    ['another role with one of its own', 'roles/am/tasks/main.yml', task('is/deployment.toml.j2', `${HOME}/`)],
    ['a playbook elsewhere with one of its own', 'x/site.yml', task('is/deployment.toml.j2', `${HOME}/`)],
    [
      'a playbook that names another',
      'site.yml',
      `- template: {src: deployment.toml.j2, dest: ${HOME}/deployment.toml}\n`,
    ],
    [
      'a playbook elsewhere',
      'x/site.yml',
      `- template: {src: roles/is/templates/deployment.toml.j2, dest: ${HOME}/deployment.toml}\n`,
    ],
    ['text', 'roles/is/tasks/x.txt', task('deployment.toml.j2', `${HOME}/deployment.toml`)],
    ['a script', 'install.sh', `cp ${TEMPLATE} /opt/wso2mi/conf/deployment.toml\ncp x.toml ${HOME}/deployment.toml\n`],
  ])('is left alone where %s does not', (_, path, text) => {
    expect(recognised({ [path]: text })).toBe(false);
  });

  it('may be written to a path that the role’s variables hold', () => {
    const files = {
      [TASKS]: task('deployment.toml.j2', '"{{ config }}"'),
      'roles/is/defaults/main.yml': `config: "{{ dir }}/repository/conf/deployment.toml"\n`,
    };
    expect(recognised(files)).toBe(true);
    expect(recognised({ ...files, 'roles/is/templates/mi/deployment.toml.j2': 'x = 1\n' })).toBe(false);
    expect(recognised({ ...files, 'roles/mi/templates/deployment.toml.j2': 'x = 1\n' })).toBe(true);
    expect(recognised({ ...files, [TASKS]: task('x.j2', '"{{ config }}"') })).toBe(false);
    expect(recognised({ ...files, [TASKS]: files[TASKS] + task('log4j2.j2', `${HOME}/`) })).toBe(true);
    expect(
      recognised({ [TASKS]: files[TASKS], 'roles/is/meta/main.yml': 'config: repository/conf/deployment.toml\n' }),
    ).toBe(false);
  });

  it('is the one that such a path is for beside files that decide nothing or tell what they are, and texts of manifests', () => {
    const files = {
      [TASKS]: task('deployment.toml.j2', '"{{ config }}"'),
      'roles/is/defaults/main.yml': 'config: "{{ dir }}/repository/conf/deployment.toml"\n',
    };
    expect(recognised({ ...files, 'roles/is/templates/carbon.xml.j2': '{{ x }}\n' })).toBe(true);
    expect(recognised({ ...files, 'roles/is/templates/map.yml': configMap('conf', 'x = 1\n') })).toBe(true);
    expect(recognised({ ...files, 'roles/is/templates/identity.xml.j2': CLOSED_IDENTITY })).toBe(true);
  });

  it.each([
    ['repository/conf/deployment.toml: deployment.toml.j2\n', true],
    ['deployment.toml.j2: repository/conf/deployment.toml\n', true],
    ['/deployment.toml.j2: repository/conf/deployment.toml\n', false],
  ])('may be what the first line of a role’s variables names: %s', (text, expected) => {
    expect(recognised({ 'roles/is/vars/main.yml': text })).toBe(expected);
  });

  it('may be an XML file', () => {
    const xml = (name: string, dest: string): boolean | undefined =>
      recognised(
        { [TASKS]: task(`${name}.j2`, dest), [`roles/is/templates/${name}.j2`]: '{{ x }}\n' },
        `roles/is/templates/${name}.j2`,
      );
    expect(xml('identity.xml', `${HOME}/identity/identity.xml`)).toBe(true);
    expect(xml('identity.xml', `${HOME}/identity.xml`)).toBe(true);
    expect(xml('authenticators.xml', `${HOME}/security/`)).toBe(true);
    expect(xml('authenticators.xml', `${HOME}/`)).toBe(false);
    expect(xml('carbon.xml', `${HOME}/carbon.xml`)).toBe(false);
  });

  it('may be a Puppet module’s', () => {
    const path = 'modules/is/templates/deployment.toml.erb';
    const manifest = (content: string): boolean | undefined =>
      recognised(
        {
          'modules/is/manifests/init.pp': `file { '/x': }\nfile { "\${home}/repository/conf/deployment.toml":\n  ${content},\n}\n`,
        },
        path,
      );
    expect(manifest("content => template('is/deployment.toml.erb')")).toBe(true);
    expect(manifest("content => template('mi/deployment.toml.erb')")).toBe(false);
    expect(
      recognised(
        {
          'modules/is/manifests/init.pp': `file { "/repository/conf/deployment.toml":\n  source => 'puppet:///modules/is/deployment.toml',\n}\n`,
        },
        'modules/is/files/deployment.toml',
      ),
    ).toBe(true);
  });

  it('may be a Puppet module’s that another module or the site writes', () => {
    const manifest = `file { "\${home}/repository/conf/deployment.toml":\n  content => template('is/deployment.toml.erb'),\n}\n`;
    for (const path of ['modules/profile/manifests/init.pp', 'manifests/site.pp'])
      expect(recognised({ [path]: manifest }, 'modules/is/templates/deployment.toml.erb')).toBe(true);
  });

  it('may be a cookbook’s for any host', () => {
    const path = 'cookbooks/is/templates/default/deployment.toml.erb';
    const recipe = (source: string): Files => ({
      'cookbooks/is/recipes/default.rb': `template '${HOME}/deployment.toml' do\n  source '${source}'\nend\n`,
    });
    expect(recognised(recipe('deployment.toml.erb'), path)).toBe(true);
    expect(recognised(recipe('mi.toml.erb'), path)).toBe(false);
  });

  it('may be a role’s that is a repository of its own, or lie in any folder', () => {
    const text = task('deployment.toml.j2', `${HOME}/deployment.toml`);
    expect(recognised({ 'tasks/main.yml': text }, 'templates/deployment.toml.j2')).toBe(true);
    expect(recognised({ 'roles/x/tasks/main.yml': text }, 'templates/deployment.toml.j2')).toBe(false);
    expect(recognised({ 'roles/am/tasks/main.yml': text }, 'templates/deployment.toml.j2')).toBe(false);
    expect(recognised({ 'tasks/main.yml': text }, 'old-templates/deployment.toml.j2')).toBe(false);
    expect(recognised({ 'site.yml': text }, 'deployment.toml.j2')).toBe(true);
    expect(recognised({ 'site.yml': text }, 'x/deployment.toml.j2')).toBe(false);
    expect(recognised({ 'site.yml': text.replace('src: ', 'src: /') }, 'x/deployment.toml.j2')).toBe(false);
  });

  it('may be in the list that a task of such a role goes through', () => {
    const text = `- template: src={{ item }} dest=${HOME}/\n  loop:\n    - x.j2\n    - deployment.toml.j2\n`;
    expect(recognised({ 'tasks/main.yml': text }, 'templates/deployment.toml.j2')).toBe(true);
  });

  it('may be named from the folder of a playbook that does not lie at the top', () => {
    const text = task('roles/is/templates/deployment.toml.j2', `${HOME}/deployment.toml`);
    expect(recognised({ 'ansible/site.yml': text }, `ansible/${TEMPLATE}`)).toBe(true);
  });

  it('may be a variant of the file', () => {
    const path = 'roles/is/templates/deployment-x.toml.j2';
    expect(recognised({ [TASKS]: task('deployment-x.toml.j2', `${HOME}/deployment.toml`) }, path)).toBe(true);
  });
});

describe('a template in a folder that a Micro Integrator has its file in', () => {
  const path = 'roles/x/templates/conf/deployment.toml.j2';
  const written = (home: string): string[] =>
    told({
      [path]: '[user_store]\ntype = "x"\n',
      'roles/x/tasks/main.yml': task('conf/deployment.toml.j2', `${home}/deployment.toml`),
    });

  it('is the server’s that a task writes it for', () => {
    expect(written(HOME)).toEqual(['roles/x/templates/conf: wso2is ? A missing B disabled']);
    expect(written('/opt/wso2mi/conf')).toEqual([]);
  });
});

it('the steps with a place are those that speak of it', () => {
  const steps = stepsWith(
    /conf\/deployment\.toml/,
    memoryTree({ [TASKS]: task('a.j2', '/etc/a') + task('b.j2', `${HOME}/deployment.toml`) }),
  );
  expect(steps.map(({ step }) => step)).toEqual([task('b.j2', `${HOME}/deployment.toml`)]);
});
