import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { CLOSED, CLOSED_IDENTITY, type Files, findings, judged, memoryTree, OPEN, told, twice } from '../tree.ts';

/** What is said of the place. */
const doubts = (files: Files): string[] =>
  judged(files)
    .findings.filter(({ message }) => message.includes('goes to'))
    .map(
      ({ level, message }) =>
        `${level} ${/goes to (\S+),/.exec(message)?.[1]} ${/only if (.*) does/.exec(message)?.[1]}`,
    );

describe('configuration that the build of a team’s own image leaves outside of the home', () => {
  const built = (copy: string, more = '', files: Files = {}): Files => ({
    Dockerfile: `FROM eclipse-temurin:17-jre\nCOPY wso2is-7.1.0.zip /tmp/\nRUN unzip -q /tmp/wso2is-7.1.0.zip -d /opt\nCOPY ${copy}\n${more}CMD ["/opt/wso2is-7.1.0/bin/wso2server.sh"]\n`,
    'deployment.toml': CLOSED,
    ...files,
  });

  it('is judged, and told at the instruction', () => {
    const files = built('deployment.toml /etc/wso2/');
    expect(told(files)).toEqual(['.: wso2is 7.1.0 A disabled B disabled']);
    expect(findings(files)).toEqual(['warning Dockerfile:4 -']);
    expect(doubts(files)).toEqual(['warning /etc/wso2/deployment.toml the image']);
  });

  it('is told whatever the carbon.xml beside it says', () => {
    const carbon = (version: string): string =>
      `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 Identity Server</Name><ServerKey>IS</ServerKey><Version>${version}</Version></Server>\n`;
    const beside = (version: string): string[] =>
      doubts(built('deployment.toml /etc/wso2/', '', { 'carbon.xml': carbon(version) }));
    expect(beside('7.1.0')).toEqual(['warning /etc/wso2/deployment.toml the image']);
    // It is of another server then.
    expect(beside('7.0.0')).toEqual([]);
    const policy = parsePolicy(
      'policy.toml',
      '[[target]]\npath = "**"\nproduct = "wso2is"\nversion = "7.1.0"\n',
      '2026-11-24',
    );
    const files = built('deployment.toml /etc/wso2/', '', { 'carbon.xml': carbon('7.1.0') });
    expect(judgeTree(memoryTree(files), policy, '2026-11-24').findings).toEqual([]);
  });

  it('is told where one of its name in a folder of the system is named', () => {
    expect(doubts(built('deployment.toml /etc/wso2/', 'RUN apply /etc/deployment.toml\n'))).toEqual([
      'warning /etc/wso2/deployment.toml the image',
    ]);
  });

  it.each([
    ['deployment.toml /deployment.toml', '/deployment.toml'],
    ['deployment.toml /tmp/', '/tmp/deployment.toml'],
    // What is unpacked to the folder takes nothing from it.
    ['deployment.toml /opt/', '/opt/deployment.toml'],
  ])('is told of COPY %s', (copy, target) => {
    expect(doubts(built(copy))).toEqual([`warning ${target} the image`]);
  });

  it.each([
    [
      'the build moves it',
      built('deployment.toml /tmp/', 'RUN mv /tmp/deployment.toml /opt/wso2is-7.1.0/repository/conf/\n'),
    ],
    [
      'the build moves it to what a variable says',
      built('deployment.toml /tmp/', 'RUN mv /tmp/deployment.toml $CONF\n'),
    ],
    ['the build goes to the folder', built('deployment.toml /tmp/', 'WORKDIR /tmp\nRUN ./install\n')],
    [
      'a script that comes along names it',
      built('deployment.toml /tmp/\nCOPY run.sh /', '', { 'run.sh': 'apply /tmp/deployment.toml\n' }),
    ],
    [
      'a script that comes along moves what its variables say',
      built('deployment.toml /tmp/\nCOPY run.sh /', '', { 'run.sh': 'mv "$FILE" "$PLACE"\n' }),
    ],
    [
      'the server is told to look there',
      built('deployment.toml /etc/wso2/', 'ENV JAVA_OPTS=-Dcarbon.config.dir.path=/etc/wso2\n'),
    ],
    ['another stage may have made something of it', built('deployment.toml /src/', 'COPY --from=tools /x /y\n')],
    [
      'another command brings a file to the right place',
      built('deployment.toml /tmp/', '', { 'x.sh': 'cp a /srv/is/repository/conf/\n' }),
    ],
    ['it goes to a place that a variable tells', built('deployment.toml $CONF/')],
    [
      'it goes to the home as well',
      built('deployment.toml /tmp/\nCOPY deployment.toml /opt/wso2is-7.1.0/repository/conf/'),
    ],
    ['the pack’s own file would be judged alike', { ...built('deployment.toml /tmp/'), 'deployment.toml': OPEN }],
  ])('is not told where %s', (_where, files) => {
    expect(doubts(files)).toEqual([]);
  });
});

describe('configuration that steps leave outside of the home on a machine', () => {
  const UNZIP = 'unzip -q /tmp/wso2is-7.1.0.zip -d /opt';
  const START = '/opt/wso2is-7.1.0/bin/wso2server.sh start';
  const packer = (to: string, ...commands: string[]): Files => ({
    'is.pkr.hcl': `build {\n  provisioner "file" {\n    source      = "conf/deployment.toml"\n    destination = "${to}"\n  }\n  provisioner "shell" {\n    inline = [\n${[UNZIP, ...commands, START].map((one) => `      "${one}",\n`).join('')}    ]\n  }\n}\n`,
    'conf/deployment.toml': CLOSED,
  });
  const role = (dest: string, ...tasks: string[]): Files => ({
    'roles/is/tasks/main.yml': `- unarchive: { src: /tmp/wso2is-7.1.0.zip, dest: /opt, remote_src: yes }\n- copy: { src: deployment.toml, dest: ${dest} }\n${[...tasks, `command: ${START}`].map((task) => `- ${task}\n`).join('')}`,
    'roles/is/files/deployment.toml': CLOSED,
  });

  it('is judged, and told at the step', () => {
    const files = packer('/tmp/deployment.toml');
    expect(told(files)).toEqual(['conf: wso2is 7.1.0 A disabled B disabled']);
    expect(findings(files)).toEqual(['warning is.pkr.hcl:4 -']);
    expect(doubts(files)).toEqual(['warning /tmp/deployment.toml something else']);
  });

  it.each([
    ['a folder', packer('/tmp/')],
    ['a task', role('/tmp/deployment.toml')],
    [
      'a provisioner of Terraform’s',
      {
        'main.tf': `resource "aws_instance" "is" {\n  provisioner "file" {\n    source      = "conf/deployment.toml"\n    destination = "/tmp/deployment.toml"\n  }\n  provisioner "remote-exec" {\n    inline = ["${UNZIP}", "${START}"]\n  }\n}\n`,
        'conf/deployment.toml': CLOSED,
      },
    ],
    [
      'a provisioner of Vagrant’s',
      {
        Vagrantfile: `Vagrant.configure("2") do |config|\n  config.vm.provision "file", source: "conf/deployment.toml", destination: "/tmp/deployment.toml"\n  config.vm.provision "shell", inline: <<-SHELL\n    ${UNZIP}\n    ${START}\n  SHELL\nend\n`,
        'conf/deployment.toml': CLOSED,
      },
    ],
    [
      'a resource of Chef’s',
      {
        'cookbooks/is/recipes/default.rb': `execute "${UNZIP}"\ntemplate "/tmp/deployment.toml" do\n  source "deployment.toml.erb"\nend\n`,
        'cookbooks/is/templates/default/deployment.toml.erb': CLOSED,
      },
    ],
    [
      'a resource of Puppet’s',
      {
        'modules/is/manifests/init.pp': `class is {\n  exec { 'unpack': command => '/usr/bin/${UNZIP}' }\n  file { '/tmp/deployment.toml': content => template('is/deployment.toml.erb') }\n}\n`,
        'modules/is/templates/deployment.toml.erb': CLOSED,
      },
    ],
  ])('is told of %s', (_step, files) => {
    expect(doubts(files)).toEqual(['warning /tmp/deployment.toml something else']);
  });

  it.each([
    [
      'a command moves it to the right place',
      packer('/tmp/deployment.toml', 'mv /tmp/deployment.toml /opt/wso2is-7.1.0/repository/conf/'),
    ],
    ['a command moves it to what a variable says', packer('/tmp/deployment.toml', 'mv /tmp/deployment.toml $CONF')],
    ['a command goes to its folder', packer('/etc/wso2/deployment.toml', 'cd /etc/wso2 && ./apply')],
    ['a command takes the folder above', packer('/srv/wso2/a/deployment.toml', 'apply /srv/wso2')],
    ['a command goes to the folder above', packer('/staging/conf/deployment.toml', 'cd /staging', './apply')],
    [
      'a command takes it from its user’s home',
      packer('/home/vagrant/deployment.toml', 'sudo cp ~/deployment.toml $CONF/'),
    ],
    [
      'a command takes it from where it has gone to',
      packer('/home/vagrant/deployment.toml', 'sudo install -m 644 deployment.toml $CONF/'),
    ],
    [
      'the server is told to look there',
      packer('/etc/wso2/deployment.toml', 'export JAVA_OPTS=-Dcarbon.config.dir.path=/etc/wso2'),
    ],
    [
      'another script names it',
      { ...packer('/tmp/deployment.toml'), 'apply.sh': 'apply --from /tmp/deployment.toml\n' },
    ],
    [
      'one of its places is named',
      {
        ...role('/srv/a/deployment.toml', 'copy: { src: deployment.toml, dest: /srv/b/deployment.toml }'),
        'apply.py': '#!/usr/bin/env python3\nmove("/srv/b/deployment.toml")\n',
      },
    ],
    [
      'one of several scripts takes one of its name from where it is',
      { ...packer('/home/vagrant/deployment.toml'), 'apply.sh': 'cat deployment.toml | apply\n', 'x.sh': 'ls\n' },
    ],
    [
      'a program names it',
      { ...packer('/tmp/deployment.toml'), 'apply.py': '#!/usr/bin/env python3\nmove("/tmp/deployment.toml")\n' },
    ],
    [
      'anything brings a file to the right place',
      { ...packer('/tmp/deployment.toml'), 'apply.sh': 'cp "$1" /srv/is/repository/conf/\n' },
    ],
    [
      'another task takes it',
      role('/tmp/deployment.toml', 'copy: { src: /tmp/deployment.toml, dest: "{{ conf }}/", remote_src: yes }'),
    ],
    [
      'its folder is in a variable',
      {
        ...role(
          '/tmp/deployment.toml',
          'copy: { src: "{{ staging }}/deployment.toml", dest: "{{ conf }}/", remote_src: yes }',
        ),
        'roles/is/defaults/main.yml': 'staging: /tmp\n',
      },
    ],
    ['the place is open', role('"{{ staging }}/deployment.toml"')],
    ['a part of the place is open', role('"/tmp/{{ name }}/deployment.toml"')],
    ['the place may be a home', role('/srv/is/repository/conf/deployment.toml')],
    [
      'another task puts it elsewhere',
      role('/tmp/deployment.toml', 'copy: { src: deployment.toml, dest: "{{ conf }}/deployment.toml" }'),
    ],
    [
      'nothing sets the server up',
      {
        'site.yml':
          '- hosts: is\n  tasks:\n  - copy: { src: conf/deployment.toml, dest: /tmp/deployment.toml }\n  - debug: { msg: /opt/wso2is-7.1.0/x }\n',
        'conf/deployment.toml': CLOSED,
      },
    ],
  ])('is not told where %s', (_where, files) => {
    expect(doubts(files)).toEqual([]);
  });

  it('is not told of a home of which another file may be brought', () => {
    const tasks = (second: string): Files => ({
      'roles/is/tasks/main.yml': `- unarchive: { src: /tmp/wso2is-5.8.0.zip, dest: /opt, remote_src: yes }\n- copy: { src: identity.xml, dest: /etc/wso2/identity.xml }\n- copy: { src: authenticators.xml, dest: ${second} }\n`,
      'roles/is/files/identity.xml': CLOSED_IDENTITY,
      'roles/is/files/authenticators.xml':
        '<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml"/>\n',
    });
    expect(doubts(tasks('/etc/wso2/authenticators.xml'))).toEqual(['warning /etc/wso2/identity.xml something else']);
    expect(doubts(tasks('"{{ conf }}/authenticators.xml"'))).toEqual([]);
  });
});

it('configuration that two folders leave aside at one place is told in both', () => {
  const files: Files = {
    'recipes/default.rb':
      'execute "unzip -q /tmp/wso2is-7.1.0.zip -d /opt"\ntemplate "/etc/wso2/deployment.toml" do\n  source "deployment.toml.erb"\nend\n',
    'metadata.rb': 'name "wso2is"\n',
    'templates/default/deployment.toml.erb': CLOSED,
  };
  expect(doubts(files)).toHaveLength(1);
  expect(doubts(twice(files))).toEqual([...doubts(files), ...doubts(files)]);
});
