import { describe, expect, it } from 'vitest';
import { CLOSED, cut, type Files, judged, NO_AUTHENTICATORS, OPEN, twice } from '../tree.ts';

const SETUP = '#!/bin/bash\nunzip -q wso2is-7.0.0.zip -d /opt\n/opt/wso2is-7.0.0/bin/wso2server.sh start\n';

/** The warnings on files that nothing brings into the home of a script, by what they are told at. */
const unbrought = (more: Files, setup = SETUP): string[] => {
  const files = { 'install.sh': setup, 'conf/deployment.toml': CLOSED, ...more };
  return judged(files)
    .findings.filter(({ message }) => message.includes('into the home that is unpacked here'))
    .map(({ message, span }) => `${message.split(' ')[5]} ${span.file} ${cut(files, span)}`);
};
const TOLD = ['conf/deployment.toml install.sh wso2is-7.0.0'];

describe('a file beside a script that unpacks a pack and starts its server', () => {
  it('is told at the pack where nothing brings it', () => {
    expect(unbrought({})).toEqual(TOLD);
    expect(unbrought({}, SETUP.replace('/opt/wso2is-7.0.0/bin/wso2server.sh start', 'systemctl start wso2is'))).toEqual(
      TOLD,
    );
    expect(unbrought({ 'other.sh': 'cp a.jar /opt/wso2is-7.0.0/lib/\n' })).toEqual(TOLD);
  });

  it('is told whatever the carbon.xml beside it says of the same release', () => {
    const carbon = (version: string): Files => ({
      'conf/carbon.xml': `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 Identity Server</Name><ServerKey>IS</ServerKey><Version>${version}</Version></Server>\n`,
    });
    expect(unbrought(carbon('7.0.0'))).toEqual(TOLD);
    expect(unbrought(carbon('7.1.0'))).toEqual([]);
  });

  it.each<[string, Files]>([
    ['a copy', { 'other.sh': 'cp conf/deployment.toml "$TARGET"\n' }],
    ['a copy of its folder', { 'other.sh': 'cp -r conf/* "$TARGET"\n' }],
    ['a copy to where it is read', { 'other.sh': 'cp "$SOURCE"/* /opt/wso2is-7.0.0/repository/conf/\n' }],
    ['a link', { 'other.sh': 'ln -s "$SOURCE" "$TARGET"\n' }],
    ['a program', { 'other.py': '#!/usr/bin/python3\nshutil.copytree(x, home + "/repository/conf")\n' }],
  ])('is not where something may bring it: %s', (_name, more) => {
    expect(unbrought(more)).toEqual([]);
  });

  it('is not where nothing of the repository starts the server', () => {
    expect(unbrought({}, SETUP.replace(/.*start\n/, ''))).toEqual([]);
  });

  it('is not where it lies in a home, or the verdict is the same without it', () => {
    const home = { 'conf/deployment.toml': '', 'wso2is-7.0.0/repository/conf/deployment.toml': CLOSED };
    expect(unbrought(home)).toEqual([]);
    expect(unbrought({ 'conf/deployment.toml': OPEN })).toEqual([]);
    const of = (path: string): string[] => unbrought({ 'conf/deployment.toml': '', [path]: CLOSED });
    expect(of('other/repository/conf/deployment.toml')).toEqual([]);
    expect(of('repository/conf/deployment.toml')).toEqual([]);
    expect(of('x/repository/conf/prod/deployment.toml')).toEqual([]);
    expect(of('myrepository/conf/deployment.toml')).toHaveLength(1);
  });

  it('is not where it is a template, or one of several that are called alike', () => {
    const template = { 'conf/deployment.toml': '', 'conf/deployment.toml.j2': CLOSED.replace('false', '{{ x }}') };
    expect(unbrought(template)).toEqual([]);
    expect(unbrought({ 'conf/deployment.toml': '', 'conf/deployment-uk.toml': CLOSED })).toEqual([]);
  });

  it('is not where an image runs with it', () => {
    const image =
      'services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes:\n      - ./conf:/home/wso2carbon/wso2-config-volume/repository/conf\n';
    expect(unbrought({ 'compose.yaml': image })).toEqual([]);
    const build = 'FROM acme/x\nCOPY conf /home/wso2carbon/wso2-config-volume\n';
    expect(unbrought({ Dockerfile: build })).toEqual([]);
  });
});

const START = 'wso2is-7.0.0/bin/wso2server.sh start';

/** The warnings on files that nothing brings into the home that something starts, by what they are told at. */
const unbroughtBeside = (more: Files): string[] => {
  const files = { 'conf/deployment.toml': CLOSED, ...more };
  return judged(files)
    .findings.filter(({ message }) => message.includes('into the home whose server is started here'))
    .map(({ message, span }) => `${message.split(' ')[5]} ${span.file} ${cut(files, span)}`);
};
const SYSTEMD = `[Service]\nExecStart=/opt/${START}\n`;
const play = (task: string): string => `- hosts: is\n  tasks:\n  - ${task}\n`;
const job = (run: string): string => `on: push\njobs:\n  is:\n    runs-on: x\n    steps:\n      - run: ${run}\n`;

describe('a file beside what starts a server in a home that is there already', () => {
  it.each([
    ['run.sh', `./${START}\n`],
    ['run.sh', 'cd wso2is-7.0.0\nsh bin/wso2server.sh\n'],
    ['run.sh', 'export CARBON_HOME=/opt/wso2is-7.0.0\nsystemctl restart wso2is\n'],
    ['run.bat', 'call wso2is-7.0.0\\bin\\wso2server.bat\r\n'],
    ['is.service', SYSTEMD],
    ['site.yml', play(`shell: /opt/${START}`)],
    ['.github/workflows/a.yml', job(`./${START}`)],
    ['.github/workflows/a.yml', job(`unzip wso2is-7.0.0.zip && ./${START}`)],
  ])('is told at the home where nothing brings it: %s', (path, text) => {
    expect(unbroughtBeside({ [path]: text })).toEqual([`conf/deployment.toml ${path} wso2is-7.0.0`]);
  });

  it('is told whatever texts for people say of it, and whatever it says of itself', () => {
    const more = {
      'README.md': 'Copy conf/deployment.toml to repository/conf.\n',
      'conf/deployment.toml': `${CLOSED}[x]\nfrom = "repository/conf"\nto = "repository/conf"\n`,
    };
    expect(unbroughtBeside({ 'is.service': SYSTEMD, ...more })).toHaveLength(1);
  });

  it.each<[string, Files]>([
    ['a copy', { 'setup.sh': 'cp conf/deployment.toml "$TARGET"\n' }],
    ['a copy of its folder', { 'setup.sh': 'cp -r conf/* "$TARGET"\n' }],
    ['a copy of Windows', { 'setup.bat': 'copy conf\\deployment.toml %TARGET%\r\n' }],
    ['a copy of its folder on Windows', { 'setup.bat': 'xcopy conf %IS%\\repository\\conf\r\n' }],
    ['a program', { 'setup.py': 'shutil.copy("conf/deployment.toml", home)\n' }],
    ['a program that names the place', { 'build.gradle': 'copy { from x; into "$home/repository/conf" }\n' }],
    ['an edit', { 'setup.sh': 'sed -i s/a/b/ "$HOME_OF_IS/deployment.toml"\n' }],
  ])('is not where something may bring it: %s', (_name, more) => {
    expect(unbroughtBeside({ 'is.service': SYSTEMD, ...more })).toEqual([]);
  });

  it.each<[string, Files]>([
    ['only ended', { 'run.sh': './wso2is-7.0.0/bin/wso2server.sh stop\n' }],
    ['started in a container', { 'compose.yaml': `services:\n  is:\n    image: x\n    command: /opt/${START}\n` }],
    ['started in an image', { Dockerfile: `FROM x\nCMD /opt/${START}\n` }],
    ['started by a role', { 'roles/is/tasks/main.yml': `- shell: /opt/${START}\n` }],
    ['tried out', { 'molecule/default/site.yml': play(`shell: /opt/${START}`) }],
    [
      'started by a play with files of any name',
      { 'site.yml': play(`shell: /opt/${START}\n  - copy: {src: "{{ file }}", dest: "{{ place }}"}`) },
    ],
  ])('is not where the server is %s', (_name, more) => {
    expect(unbroughtBeside(more)).toEqual([]);
  });

  it('is not where it is a role’s, lies in a home, or the verdict is the same without it', () => {
    const role = {
      'conf/deployment.toml': '',
      'roles/is/files/deployment.toml': CLOSED,
      'roles/is/tasks/main.yml': '',
    };
    const home = { 'conf/deployment.toml': '', 'wso2is-7.0.0/repository/conf/deployment.toml': CLOSED };
    for (const more of [role, home, { 'conf/deployment.toml': OPEN }])
      expect(unbroughtBeside({ 'is.service': SYSTEMD, ...more })).toEqual([]);
  });
});

it('a file beside a module is told whatever configuration elsewhere names files of its name', () => {
  const manifest =
    "class is {\n  exec { 'x': command => '/usr/bin/unzip /tmp/wso2is-5.3.0.zip', cwd => '/opt' }\n  -> service { 'wso2is': ensure => running }\n}\n";
  const files: Files = {
    'puppet/modules/is/manifests/init.pp': manifest,
    'puppet/files/authenticators.xml': NO_AUTHENTICATORS,
  };
  const told = (tree: Files): string[] =>
    judged(tree).findings.flatMap(({ rule, span }) => (rule === 'unreadable-config' ? [span.file] : []));
  expect(told(files)).toEqual(['puppet/modules/is/manifests/init.pp']);
  expect(told(twice(files))).toEqual(['one', 'two'].map((folder) => `${folder}/puppet/modules/is/manifests/init.pp`));
});

describe('a file that nothing brings, beside another server with files of its own', () => {
  const OWN: Files = { 'zz/conf/deployment.toml': CLOSED };
  const role = (step: string): Files => ({
    'zz/roles/is/tasks/main.yml': `- unarchive: {src: wso2is-7.1.0.zip, dest: /opt}\n- ${step}\n`,
    'zz/roles/is/templates/deployment.toml.j2': CLOSED,
  });
  const inFolder = (folder: string, files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
  const start = inFolder('one', { 'is.service': SYSTEMD });
  const file = { 'one/conf/deployment.toml': CLOSED, 'conf/deployment.toml': '' };

  it.each<[string, Files]>([
    ['a script', { ...OWN, 'zz/up.sh': '#!/bin/sh\ncp conf/deployment.toml /opt/wso2is-7.1.0/repository/conf/\n' }],
    ['a program', { ...OWN, 'zz/up.gradle': 'copy { from "conf/deployment.toml"; into "$home/repository/conf" }\n' }],
    ['a role', role('template: {src: deployment.toml.j2, dest: /opt/wso2is-7.1.0/repository/conf/deployment.toml}')],
  ])('is told whatever %s there does', (_, more) => {
    expect(unbroughtBeside({ ...start, ...file, ...more })).toHaveLength(1);
  });

  it.each<[string, Files]>([
    [
      'names it',
      { ...OWN, 'zz/up.gradle': 'copy { from "../one/conf/deployment.toml"; into "$home/repository/conf" }\n' },
    ],
    ['has none itself', { 'zz/up.gradle': 'copy { from x; into "$home/repository/conf" }\n' }],
    ['lies around what starts the server', { ...OWN, 'up.gradle': 'copy { from x; into "$home/repository/conf" }\n' }],
    [
      'lies beside it',
      { 'one/up.gradle': 'copy { from x; into "$home/repository/conf" }\n', 'one/zz/deployment.toml': CLOSED },
    ],
  ])('is not where something %s', (_, more) => {
    expect(unbroughtBeside({ ...start, ...file, ...more })).toEqual([]);
  });
});
