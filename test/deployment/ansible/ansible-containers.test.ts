import { describe, expect, it } from 'vitest';
import { ansibleUnits } from '../../../src/deployment/ansible/ansible-containers.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { CLOSED, type Files, findings, OPEN, told } from '../tree.ts';

const play = (module: string, ...lines: string[]): string =>
  `- hosts: is\n  tasks:\n    - name: run\n      ${module}:\n${lines.map((line) => `        ${line}\n`).join('')}`;
const unitsOf = (text: string) => {
  const file = carry('a/play.yml', MappedText.ofFile('a/play.yml', text));
  return file.documents.flatMap((document) => ansibleUnits(file, document, () => [() => null]));
};

describe('a container of an Ansible task', () => {
  it.each([
    'docker_container',
    'community.docker.docker_container',
    'podman_container',
    'containers.podman.podman_container',
  ])('is what %s starts', (module) => {
    const files = { 'play.yml': play(module, 'name: is', 'image: wso2/wso2is:5.11.0') };
    expect(told(files)).toEqual(['play.yml#is: wso2is 5.11.0 A update-required B disabled']);
    expect(findings(files)).toEqual(['error play.yml:6 update-required']);
  });

  it.each(['docker_container_info', 'my_docker_container', 'docker_image'])('is not what %s names', (module) => {
    expect(unitsOf(play(module, 'image: wso2/wso2is:5.11.0'))).toEqual([]);
  });

  it('has an image that is one text', () => {
    expect(unitsOf(play('docker_container', 'name: is'))).toEqual([]);
    expect(unitsOf(play('docker_container', 'image: [wso2/wso2is]'))).toEqual([]);
  });

  it('is all of this', () => {
    const text = play(
      'docker_container',
      'name: is',
      'image: wso2/wso2is:7.0.0',
      'volumes:',
      '  - ./conf:/home/wso2carbon/wso2is-7.0.0/repository/conf:ro',
      '  - /srv/x:/x',
      'mounts:',
      '  - { source: ../b, target: /b }',
    );
    const start = text.indexOf('wso2/');
    const home = text.indexOf('wso2is-7.0.0/');
    expect(unitsOf(text)).toMatchObject([
      {
        kind: 'ansible',
        name: 'is',
        file: 'a/play.yml',
        at: { file: 'a/play.yml', start, end: start + 17 },
        claims: [
          { what: 'image wso2is:7.0.0', labels: ['is'], span: { start: start + 12, end: start + 17 } },
          { kind: 'path', labels: ['is'], span: { start: home, end: home + 12 } },
        ],
        builds: null,
        mounts: [
          { kind: 'path', from: 'a/conf', to: '/home/wso2carbon/wso2is-7.0.0/repository/conf' },
          { kind: 'path', from: 'b', to: '/b' },
        ],
        environment: null,
      },
    ]);
  });

  it('needs no name, and says nothing of another image', () => {
    expect(unitsOf(play('docker_container', 'image: "wso2/wso2is:{{ tag }}"'))).toMatchObject([
      { name: 'image wso2is', claims: [{ product: 'wso2is', version: null, labels: [''] }] },
    ]);
    expect(unitsOf(play('docker_container', 'image: nginx', 'command: /wso2is-7.0.0'))).toMatchObject([
      { name: '', claims: [] },
    ]);
  });

  it('runs the files it mounts', () => {
    const files = {
      'play.yml': play(
        'podman_container',
        'name: is',
        'image: wso2/wso2is:7.0.0',
        'volume:',
        '  - ./is.toml:/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml',
      ),
      'is.toml': CLOSED,
    };
    expect(told(files)).toEqual(['is.toml: wso2is 7.0.0 A disabled B disabled']);
  });

  it('runs the files it mounts, where another runs as well', () => {
    const to = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
    const is = play('podman_container', 'name: is', 'image: wso2/wso2is:7.0.0', `volume: ["./x.toml:${to}"]`);
    const files = { 'play.yml': play('podman_container', 'name: am', 'image: wso2/wso2am:4.3.0') + is, 'x.toml': OPEN };
    expect(told(files)).toEqual([
      'play.yml#am: wso2am 4.3.0 A missing B not-affected',
      'x.toml: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it.each([
    ['wso2/wso2is:7.0.0.10', '7.0.0.10'],
    ['"wso2/wso2is:7.0.0.10"', undefined],
  ])('of %s has its update level in the tag %s', (image, tag) => {
    const [unit] = unitsOf(play('docker_container', `image: ${image}`));
    expect(unit?.claims[0]?.levelAt?.text).toBe(tag);
  });

  it('may be in a file of tasks', () => {
    const files = { 'roles/is/tasks/main.yml': '- docker_container:\n    image: wso2/wso2is\n' };
    expect(findings(files)).toEqual(['warning roles/is/tasks/main.yml:2 missing']);
  });

  it('is of the product whose home it brings configuration to, when its image says nothing', () => {
    const said = (...lines: string[]) =>
      unitsOf(play('docker_container', 'name: a', ...lines)).map(({ name, claims }) => [
        name,
        claims.map(({ what }) => what),
      ]);
    const login = 'image: acme/login';
    const to = (path: string): string => `volumes: ["./x.toml:/opt/${path}"]`;
    expect(said(login, to('wso2is-7.0.0/repository/conf/deployment.toml'))).toEqual([['a', ['path wso2is 7.0.0']]]);
    expect(said(login, to('wso2is-7.0.0/repository/logs'))).toEqual([['a', []]]);
    expect(said('image: wso2/wso2is:7.0.0', to('wso2is/repository/conf/x.toml'))).toEqual([
      ['a', ['image wso2is:7.0.0']],
    ]);
    const [unit] = unitsOf(play('docker_container', 'name: a', login, to('wso2is/repository/conf/x.toml')));
    expect(unit?.claims).toMatchObject([{ what: 'path wso2is', labels: ['a'] }]);
    expect(said('image: wso2/wso2am:4.3.0', to('wso2mi-4.2.0/conf'))).toEqual([
      ['a', ['image wso2am:4.3.0']],
      ['a:other', ['path wso2mi 4.2.0']],
    ]);
  });
});

describe('an image of a task with variables', () => {
  const site = { 'site.yml': '- hosts: app\n  roles: [wso2]\n' };
  const task = (image: string): Files => ({
    ...site,
    'roles/wso2/tasks/main.yml': `- podman_container:\n    name: is\n    image: ${image}\n`,
  });
  const image = task('"wso2/wso2is:{{ iam }}"');
  const version = (files: Files): string | undefined => / (\S+) A /.exec(told(files)[0] ?? '')?.[1];

  it.each<[string, Files]>([
    ['all hosts', { ...image, 'group_vars/all.yml': 'iam: 5.11.0\n' }],
    ['a host', { ...image, 'host_vars/a.yml': 'iam: 5.11.0\n' }],
    ['the role’s defaults', { ...image, 'roles/wso2/defaults/main.yml': 'iam: "5.11.0"\n' }],
    ['the role’s vars', { ...image, 'roles/wso2/vars/main.yml': 'iam: 5.11.0\n' }],
    [
      'the play',
      {
        'x.yml': play('docker_container', 'image: "wso2/wso2is:{{iam}}"').replace(
          '- hosts: is\n',
          '- hosts: is\n  vars: {iam: 5.11.0}\n',
        ),
      },
    ],
    [
      'a default is for others',
      { ...task('"wso2/wso2is:{{ iam | default(\'7.1.0\') }}"'), 'group_vars/all.yml': 'iam: 5.11.0\n' },
    ],
    ['the whole image is one', { ...task('"{{ iam }}"'), 'group_vars/all.yml': 'iam: wso2/wso2is:5.11.0\n' }],
  ])('has what %s gives it', (_, files) => {
    expect(version(files)).toBe('5.11.0');
  });

  it('is told where the variable is set', () => {
    expect(findings({ ...image, 'group_vars/all.yml': 'iam: 5.11.0\n' })).toEqual([
      'error group_vars/all.yml:1 update-required',
    ]);
    const other = { ...task('"{{ hub }}/wso2is:7.0.0"'), 'group_vars/all.yml': 'hub: wso2\n' };
    expect(findings(other)).toEqual(['warning roles/wso2/tasks/main.yml:3 missing']);
  });

  it.each<[string, Files]>([
    ['nothing gives one', image],
    ['hosts have several', { ...image, 'host_vars/a.yml': 'iam: 5.11.0\n', 'host_vars/b.yml': 'iam: 7.0.0\n' }],
    ['only a default does', task('"wso2/wso2is:{{ iam | default(\'7.1.0\') }}"')],
  ])('has an unknown version where %s', (_, files) => {
    expect(told(files)).toEqual(['roles/wso2/tasks/main.yml#is: wso2is ? A missing B disabled']);
  });
});
