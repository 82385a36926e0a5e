import { describe, expect, it } from 'vitest';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { CLOSED, CLOSED_IDENTITY, configMap, type Files, memoryTree, OPEN, told } from '../tree.ts';

const HOME = 'dest: "/opt/wso2is-{{ is_version }}/repository/conf/deployment.toml"';
const task = (source: string, when = ''): string =>
  `- template:\n    src: "${source}"\n    ${HOME}\n${when === '' ? '' : `  when: ${when}\n`}`;
const NEW = task('deployment-7.toml.j2', "is_version is version('7.0.0', '>=')");
const OLD = task('deployment-6.toml.j2', "is_version is version('7.0.0', '<')");

/** A role that has a file for the release of its variables, which is closed, and one of an older release, which is open. */
const role = (tasks: string, more: Files = {}): Files => ({
  'site.yml': '- hosts: all\n  roles: [idp]\n',
  'group_vars/all.yml': 'is_version: 7.1.0\n',
  'roles/idp/tasks/main.yml': tasks,
  'roles/idp/templates/deployment-7.toml.j2': CLOSED,
  'roles/idp/templates/deployment-6.toml.j2': OPEN,
  ...more,
});

/** The files that are judged, without their folder and ending. */
function judgedFiles(files: Files, policy: string | null = null): string[] {
  const parsed = policy === null ? null : parsePolicy('policy.toml', policy, '2026-11-24');
  return judgeTree(memoryTree(files), parsed, '2026-11-24').deployments.flatMap(({ configFiles }) =>
    configFiles.map((path) => path.replace(/^roles\/idp\/(?:templates|files)\/|\.toml(?:\.j2)?$/g, '')),
  );
}

describe('a file of a role for a release that the repository does not set up', () => {
  it('is no server', () => {
    expect(told(role(NEW + OLD))).toEqual([
      'roles/idp/templates/deployment-7.toml.j2: wso2is 7.1.0 A disabled B disabled',
    ]);
    expect(judgedFiles(role(NEW + OLD))).toEqual(['deployment-7']);
  });

  it.each([
    ['all tasks that take it wait for others', NEW + OLD + OLD.replace('7.0.0', '6.1.0')],
    ['another role names its own of that name', NEW + OLD, { 'roles/am/tasks/main.yml': task('deployment-6.toml.j2') }],
    [
      'a role of another folder of roles does',
      NEW + OLD,
      { 'x/roles/am/tasks/main.yml': task('deployment-6.toml.j2') },
    ],
    [
      'a word ends like its role',
      NEW + OLD,
      { 'roles/am/tasks/main.yml': '# a-idp/ deployment-6.toml.j2\n- debug: {}\n' },
    ],
    ['a task of its role takes what else there is', NEW + OLD + task('x.toml.j2')],
    [
      'the release is that of an inventory for all that have no other',
      NEW + OLD,
      { 'group_vars/all.yml': '', 'inventories/defaults/group_vars/all.yml': 'is_version: 7.1.0\n' },
    ],
    ['another server stands outside of roles', NEW + OLD, { 'conf/deployment.toml': CLOSED }],
    ['a play names another file', NEW + OLD, { 'play.yml': '- hosts: all\n  tasks:\n    - debug: {msg: x}\n' }],
  ] as [string, string, Files?][])('is none where %s', (_what, tasks, more) => {
    expect(judgedFiles(role(tasks, more))).toContain('deployment-7');
    expect(judgedFiles(role(tasks, more))).not.toContain('deployment-6');
  });

  it.each([
    ['one task that takes it does not wait', NEW + OLD + task('deployment-6.toml.j2')],
    ['one task that takes its folder does not wait', `${NEW}${OLD}- copy: {src: ./, dest: /opt/is}\n`],
    ['one task that takes what a variable tells does not wait', NEW + OLD + task('{{ any }}.j2')],
    ['a task names it otherwise', `${NEW}${OLD}- command: cat deployment-6.toml.j2\n`],
    [
      'a task that takes another file names it, too',
      `${NEW}${OLD}- copy:\n    src: x.toml\n    dest: /tmp/x.toml\n    validate: diff %s deployment-6.toml.j2\n`,
    ],
    ['its only task waits for what is not known', NEW + task('deployment-6.toml.j2', "mode == 'old'")],
    ['no task takes it', NEW],
    [
      'a role names it by its path',
      NEW + OLD,
      { 'roles/am/tasks/main.yml': '- command: cat idp/templates/deployment-6.toml.j2\n' },
    ],
    ['a play names it', NEW + OLD, { 'play.yml': '- hosts: all\n  tasks:\n    - command: cat deployment-6.toml.j2\n' }],
    ['a file of its role names it', NEW + OLD, { 'roles/idp/vars/main.yml': 'files: [deployment-6.toml.j2]\n' }],
    [
      'the release is the default of its role',
      NEW + OLD,
      { 'group_vars/all.yml': '', 'roles/idp/defaults/main.yml': 'is_version: 7.1.0\n' },
    ],
    [
      'it is one of the defaults that are several files',
      NEW + OLD,
      { 'group_vars/all.yml': '', 'roles/idp/defaults/main/release.yml': 'is_version: 7.1.0\n' },
    ],
    ['the role has no other', OLD, { 'roles/idp/templates/deployment-7.toml.j2': '' }],
    [
      'the others of the role are none of its kind',
      OLD + task('identity.xml'),
      {
        'roles/idp/templates/deployment-7.toml.j2': '',
        'roles/idp/templates/identity.xml': '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>',
      },
    ],
  ] as [string, string, Files?][])('is one where %s', (_what, tasks, more) => {
    expect(judgedFiles(role(tasks, more))).toContain('deployment-6');
  });

  it('is one where the only other of its role is one of another kind', () => {
    const files = role(OLD + task('identity.xml.j2').replace('deployment.toml', 'identity/identity.xml'), {
      'roles/idp/templates/identity.xml.j2': CLOSED_IDENTITY,
    });
    const { 'roles/idp/templates/deployment-7.toml.j2': _, ...own } = files;
    expect(judgedFiles(own)).toContain('deployment-6');
  });

  it('is one where the others are of another role', () => {
    const files = role(OLD, { 'roles/km/tasks/main.yml': NEW, 'roles/km/templates/deployment-7.toml.j2': CLOSED });
    const { 'roles/idp/templates/deployment-7.toml.j2': _, ...own } = files;
    expect(judgedFiles(own)).toContain('deployment-6');
  });

  it('is one where not all that may write it can be read', () => {
    const many = Object.fromEntries(Array.from({ length: MANY_PATHS }, (_, index) => [`x/${index}.txt`, '']));
    expect(judgedFiles(role(NEW + OLD, many))).toContain('deployment-6');
  });

  it('is one that the policy file declares', () => {
    const policy =
      '[[target]]\npath = "roles/idp/templates/deployment-6.toml.j2"\nproduct = "wso2is"\nversion = "6.1.0"\n';
    expect(judgedFiles(role(NEW + OLD), policy)).toContain('deployment-6');
  });
});

describe('a file in a folder of another release', () => {
  const NEXT = 'roles/idp/templates/7.1.0/deployment.toml.j2';
  const LAST = 'roles/idp/templates/7.0.0/deployment.toml.j2';
  const inFolders = (tasks: string): Files => ({
    'site.yml': '- hosts: all\n  roles: [idp]\n',
    'group_vars/all.yml': 'is_version: 7.1.0\nname: x\n',
    'roles/idp/tasks/main.yml': tasks,
    [NEXT]: CLOSED,
    [LAST]: OPEN,
  });
  const TAKEN = task('{{ is_version }}/deployment.toml.j2');

  it.each([
    ['the tasks take that of the release', TAKEN],
    ['each of them does', TAKEN + TAKEN.replace('template:', 'copy:')],
    ['the name is filled in, too', TAKEN + task('{{ is_version }}/{{ is_version }}.j2')],
    ['another task takes that of a further release by name', TAKEN + task('6.1.0/deployment.toml.j2')],
  ])('is no server where %s', (_what, tasks) => {
    expect(judgedFiles(inFolders(tasks))).toEqual(['7.1.0/deployment']);
  });

  it.each([
    ['one task takes any', TAKEN + task('{{ any }}/deployment.toml.j2')],
    ['one task takes it by name', TAKEN + task('7.0.0/deployment.toml.j2')],
    [
      'a task may take it beside that of the release',
      `- template: {src: "{{ item.src }}", dest: /opt/is}\n  loop:\n    - {src: "{{ is_version }}/deployment.toml.j2"}\n    - {src: 7.0.0/deployment.toml.j2}\n`,
    ],
    ['a task takes nothing and names it', `${TAKEN}- command: cat deployment.toml.j2\n`],
    ['a variable is no release', task('{{ name }}/deployment.toml.j2')],
  ])('is one where %s', (_what, tasks) => {
    expect(judgedFiles(inFolders(tasks))).toContain('7.0.0/deployment');
  });

  it('is one beside a file that a task takes by name', () => {
    const tasks = TAKEN + task('7.0.0/identity.xml.j2').replace('deployment.toml', 'identity/identity.xml');
    const two = { ...inFolders(tasks), 'roles/idp/templates/7.0.0/identity.xml.j2': CLOSED_IDENTITY };
    expect(judgedFiles(two)).toContain('7.0.0/deployment');
  });

  it('is one that a manifest holds', () => {
    const plain = TAKEN.replace('.j2', '');
    const {
      [LAST]: _,
      [NEXT]: __,
      ...files
    } = inFolders(`${plain}- template: {src: 7.0.0/map.yml.j2, dest: /tmp/map.yml}\n`);
    const held = {
      'roles/idp/files/7.1.0/deployment.toml': CLOSED,
      'roles/idp/templates/7.0.0/map.yml.j2': configMap('conf', OPEN),
    };
    expect(judgedFiles({ ...files, ...held })).toContain('7.0.0/map.yml.j2');
  });

  it('is one where a container gets its folder', () => {
    const compose = (folder: string): string =>
      `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes:\n      - ./roles/idp/templates/${folder}:/home/wso2carbon/wso2is-7.0.0/repository/conf\n`;
    const { [LAST]: _, ...files } = inFolders(TAKEN);
    const plain = { ...files, 'roles/idp/templates/7.0.0/deployment.toml': OPEN };
    expect(judgedFiles({ ...plain, 'docker-compose.yml': compose('7.0.0') })).toContain('7.0.0/deployment');
  });

  it('is one where only one of its two files has another in its place', () => {
    const tasks = TAKEN + task('{{ is_version }}/identity.xml.j2').replace('deployment.toml', 'identity/identity.xml');
    const two = { ...inFolders(tasks), 'roles/idp/templates/7.0.0/identity.xml.j2': CLOSED_IDENTITY };
    expect(judgedFiles(two)).toContain('7.0.0/deployment');
    const both = { ...two, 'roles/idp/templates/7.1.0/identity.xml.j2': CLOSED_IDENTITY };
    expect(judgedFiles(both)).not.toContain('7.0.0/deployment');
  });
});
