import { describe, expect, it } from 'vitest';
import { block, CLOSED, CLOSED_IDENTITY, type Files, judged, NO_AUTHENTICATORS, place, told } from '../tree.ts';

const unpack = (pack: string): string => `unzip -q /tmp/${pack}.zip -d /opt\n`;
const start = (pack: string): string => `/opt/${pack}/bin/wso2server.sh start\n`;
const script = (...commands: string[]): string => `#!/bin/bash\n${commands.join('')}`;
const IS = 'wso2is-7.0.0';
const SETUP = script(unpack(IS), start(IS));
const bare = (file: string, product = 'wso2is', release = '7.0.0'): string =>
  `${file}#${product}: ${product} ${release} A missing B disabled`;
const BARE = bare('is/setup.sh');

describe('a server that is unpacked from a pack and started', () => {
  it('runs with the shipped configuration, told once at its release', () => {
    const files = { 'is/setup.sh': SETUP };
    expect(told(files)).toEqual([BARE]);
    expect(judged(files).findings.map(({ span }) => place(files, span))).toEqual(['is/setup.sh:2']);
  });

  it('is told where one script of a folder unpacks it and another starts it', () => {
    expect(
      told({ 'is/setup.sh': script(unpack(IS)), 'is/start.sh': script('/opt/is/bin/wso2server.sh start\n') }),
    ).toEqual([BARE]);
  });

  it('is not told where nothing of its folder starts one', () => {
    expect(told({ 'is/setup.sh': script(unpack(IS)) })).toEqual([]);
    expect(told({ 'is/setup.sh': script(unpack(IS)), 'am/start.sh': script('/opt/x/bin/wso2server.sh\n') })).toEqual(
      [],
    );
    expect(told({ 'is/setup.sh': script(unpack(IS), '/opt/is/bin/wso2server.sh stop\n') })).toEqual([]);
  });

  it('is not told of a script beside it that only names another release', () => {
    const files = {
      'is/setup.sh': SETUP,
      'is/fetch.sh': script('curl -O https://packs.example.com/wso2am-4.2.0.zip\n'),
    };
    expect(told(files)).toEqual([BARE]);
  });

  it('is each of several releases and products', () => {
    const am = 'am/setup.sh#wso2am: wso2am 4.2.0 A missing B not-affected';
    const other = { 'old/setup.sh': script(unpack('wso2is-6.1.0'), start('wso2is-6.1.0')) };
    const files = {
      'is/setup.sh': SETUP,
      'am/setup.sh': script(unpack('wso2am-4.2.0'), start('wso2am-4.2.0')),
      ...other,
    };
    expect(told(files)).toEqual([am, BARE, bare('old/setup.sh', 'wso2is', '6.1.0')]);
    expect(told({ 'is/setup.sh': SETUP, 'is2/setup.sh': SETUP })).toEqual([BARE]);
  });

  it('is none that a script takes away before', () => {
    const old = (command: string): string => script(command, unpack(IS), start(IS));
    expect(told({ 'is/setup.sh': old('rm -rf /opt/wso2is-6.1.0\n') })).toEqual([BARE]);
    expect(told({ 'is/setup.sh': old('/opt/wso2is-6.1.0/bin/wso2server.sh stop\n') })).toEqual([BARE]);
    expect(told({ 'is/setup.sh': old(`rm -rf /opt/${IS}\n`) })).toEqual([BARE]);
    expect(told({ 'is/setup.sh': script(unpack(IS), 'rm /tmp/wso2is-7.0.0.zip\n', start(IS)) })).toEqual([BARE]);
  });

  it('is each of two that one script sets up', () => {
    const both = script(unpack(IS), start(IS), unpack('wso2am-4.2.0'), start('wso2am-4.2.0'));
    expect(told({ 'a/setup.sh': both })).toEqual([
      'a/setup.sh#wso2am: wso2am 4.2.0 A missing B not-affected',
      bare('a/setup.sh'),
    ]);
  });

  it('is not one of Open Banking that another folder sets up', () => {
    const ob = script(unpack('wso2-obiam-2.0.0'), start('wso2-obiam-2.0.0'));
    expect(told({ 'is/setup.sh': SETUP, 'ob/setup.sh': ob })).toEqual([
      BARE,
      'ob/setup.sh#wso2-obiam: wso2-obiam 2.0.0 A update-required B disabled',
    ]);
  });

  it('is told beside a container that its script starts, and none of what only a container runs', () => {
    const run = `docker run -d wso2/wso2am:4.2.0\n`;
    const am = 'is/setup.sh#wso2/wso2am:4.2.0: wso2am 4.2.0 A missing B not-affected';
    expect(told({ 'is/setup.sh': script(run, unpack(IS), start(IS)) })).toEqual([am, BARE]);
    expect(told({ 'is/setup.sh': script(run, `docker exec am ${start(IS)}`) })).toEqual([am]);
    const pipeline = `build:\n  script:\n    - ${run}    - ${unpack(IS)}    - ${start(IS)}`;
    expect(told({ '.gitlab-ci.yml': pipeline })).toEqual([am.replace('is/setup.sh', '.gitlab-ci.yml')]);
  });

  it('is none that the advisory does not name', () => {
    expect(told({ 'mi/setup.sh': script(unpack('wso2mi-4.2.0'), '/opt/wso2mi-4.2.0/bin/wso2server.sh\n') })).toEqual(
      [],
    );
  });

  it('is none that only a trial or a manifest of a cluster starts', () => {
    expect(told({ 'molecule/setup.sh': SETUP })).toEqual([]);
    expect(
      told({ 'is/setup.sh': script(unpack(IS), 'kubectl apply -f - <<X\napiVersion: v1\nX\n', start(IS)) }),
    ).toEqual([]);
  });
});

describe('a server that is unpacked and runs as a service of the system', () => {
  const setup = (command: string): string[] => told({ 'is/setup.sh': script(unpack(IS), `${command}\n`) });

  it.each([
    'systemctl start wso2is',
    'sudo systemctl enable --now "wso2is.service"',
    'systemctl daemon-reload && systemctl restart wso2carbon@is',
    'systemctl --no-block reload-or-restart $WSO2_SERVICE',
    'service wso2is start',
    'sudo service ${WSO2} restart',
    '/etc/init.d/wso2is start',
  ])('is told: %s', (command) => {
    expect(setup(command)).toEqual([BARE]);
  });

  it.each([
    'systemctl stop wso2is',
    'systemctl status wso2is',
    'systemctl start nginx',
    '# systemctl start wso2is',
    'systemctl disable wso2is\nsystemctl start nginx # in front of wso2is',
    'service wso2is stop',
    'service nginx start',
    '/etc/init.d/wso2is stop',
  ])('is not told: %s', (command) => {
    expect(setup(command)).toEqual([]);
  });

  it('is that of a configuration that the script puts there', () => {
    const put = `cp is/deployment.toml /opt/${IS}/repository/conf/deployment.toml\n`;
    const files = { 'is/setup.sh': script(unpack(IS), put, 'systemctl start wso2is\n'), 'is/deployment.toml': CLOSED };
    expect(told(files)).toEqual(['is: wso2is 7.0.0 A disabled B disabled']);
  });

  const tasks = (step: string): string[] =>
    told({ 'roles/is/tasks/main.yml': `- unarchive:\n    src: /tmp/${IS}.zip\n    dest: /opt\n${step}` });
  const TASKS = bare('roles/is/tasks/main.yml');

  it.each<[string, string[]]>([
    ['- service:\n    name: wso2is\n    state: started\n', [TASKS]],
    [
      '- ansible.builtin.systemd:\n    state: restarted\n    daemon_reload: true\n    name: "{{ wso2is_service }}"\n',
      [TASKS],
    ],
    ['- service: name=wso2is state=started\n', [TASKS]],
    ['- service:\n    name: wso2is\n    state: stopped\n', []],
    ['- service:\n    name: nginx\n    state: started\n', []],
    ['- service:\n    name: nginx\n    state: started\n- debug:\n    name: wso2is\n', []],
  ])('is started by a task: %j', (step, expected) => {
    expect(tasks(step)).toEqual(expected);
  });

  const UNPACKED = `exec { 'unpack': command => '/usr/bin/unzip /packs/${IS}.zip -d /opt' }\n`;
  it.each<[string, boolean]>([
    ["service { 'wso2is':\n  ensure => running,\n}\n", true],
    ['service { "wso2is": enable => true }\n', true],
    ["service { 'wso2is':\n  ensure => stopped,\n}\n", false],
    ["service { 'nginx':\n  ensure => running,\n}\n", false],
  ])('is started by a resource of Puppet: %j', (resource, isStarted) => {
    expect(told({ 'm/manifests/init.pp': `class m {\n${UNPACKED}${resource}}\n` })).toEqual(
      isStarted ? [bare('m/manifests/init.pp')] : [],
    );
  });

  it.each<[string, boolean]>([
    ["service 'wso2is' do\n  action [:enable, :start]\nend\n", true],
    ["service 'wso2is' do\n  action :stop\nend\n", false],
    ["service 'nginx' do\n  action :start\nend\n", false],
  ])('is started by a resource of Chef: %j', (resource, isStarted) => {
    const unpacked = `execute 'unzip -q /packs/${IS}.zip -d /opt'\n`;
    expect(told({ 'is/recipes/default.rb': `${unpacked}${resource}` })).toEqual(
      isStarted ? [bare('is/recipes/default.rb')] : [],
    );
  });

  it('is told in a moment, however deep the lines of a task are indented', () => {
    const deep = `- service:\n${`${' '.repeat(60)}x\n`.repeat(20)}`;
    expect(told({ 'is/setup.sh': script(unpack(IS)), 'is/tasks.yml': `${deep}# wso2is\n` })).toEqual([]);
  });
});

describe('a server that a script unpacks and configures', () => {
  const setup = (command: string): string[] => told({ 'is/setup.sh': script(unpack(IS), `${command}\n`) });

  it.each([
    `cp carbon.xml /opt/${IS}/repository/conf/`,
    `sed -i s/a/b/ /opt/${IS}/repository/conf/carbon.xml`,
    `H=/opt/${IS}\ncp carbon.xml $H/repository/conf/`,
    `C=repository/conf\ncp carbon.xml /opt/${IS}/$C/`,
  ])('is told, though nothing starts it: %s', (command) => {
    expect(setup(command)).toEqual([BARE]);
  });

  it('is told once where the script starts it, too', () => {
    expect(setup(`cp carbon.xml /opt/${IS}/repository/conf/\n${start(IS)}`)).toEqual([BARE]);
  });

  it('is told in the script that unpacks it, whatever other one names its home', () => {
    const files = {
      'is/setup.sh': script(unpack(IS), `cp carbon.xml /opt/${IS}/repository/conf/\n`),
      'ci/list.sh': script(`ls /opt/${IS}/bin\n`),
    };
    expect(told(files)).toEqual([BARE]);
  });

  it.each([
    `cp x.jar /opt/${IS}/lib/\nls /opt/${IS}/repository/conf`,
    `sed s/a/b/ /opt/${IS}/repository/conf/carbon.xml`,
  ])('is not told where it only puts something elsewhere, or reads: %s', (command) => {
    expect(setup(command)).toEqual([]);
  });
});

describe('a server beside one with a configuration', () => {
  const configured = (pack: string, folder = 'c'): Files => ({
    [`${folder}/install.sh`]: script(
      unpack(pack),
      `cp deployment.toml /opt/${pack}/repository/conf/deployment.toml\n`,
      start(pack),
    ),
    [`${folder}/deployment.toml`]: CLOSED,
  });
  const C = 'c: wso2is 7.0.0 A disabled B disabled';

  it('is another one of its release where each folder sets up the whole', () => {
    expect(told({ ...configured(IS), 'is/setup.sh': SETUP })).toEqual([C, BARE]);
    const role = (name: string, ...steps: string[]): Files => ({
      [`roles/${name}/tasks/main.yml`]: `- unarchive: {src: ${IS}.zip, dest: /opt}\n${steps.join('')}- command: /opt/${IS}/bin/wso2server.sh start\n`,
    });
    const copy = `- copy: {src: deployment.toml, dest: /opt/${IS}/repository/conf/deployment.toml}\n`;
    const roles = { ...role('a', copy), 'roles/a/files/deployment.toml': CLOSED, ...role('b') };
    expect(told(roles)).toEqual(['roles/a/files: wso2is 7.0.0 A disabled B disabled', bare('roles/b/tasks/main.yml')]);
  });

  it.each<[string, Files]>([
    [
      'the other only configures it',
      { 'c/install.sh': script(`cp deployment.toml /opt/${IS}/repository/conf/\n`, start(IS)) },
    ],
    [
      'the other does not start it',
      { 'c/install.sh': script(unpack(IS), `cp deployment.toml /opt/${IS}/repository/conf/\n`) },
    ],
    [
      'the other unpacks another product',
      { 'c/install.sh': script(unpack('wso2am-4.2.0'), `cp deployment.toml /opt/${IS}/repository/conf/\n`, start(IS)) },
    ],
    ['it stands in the folder of the other', { 'is/setup.sh': '', 'c/is/setup.sh': SETUP }],
    [
      'something else puts the file there as well',
      { 'x/put.sh': script(`cp ../c/deployment.toml /opt/${IS}/repository/conf/deployment.toml\n`) },
    ],
    ['it only starts what the other unpacks', { 'is/setup.sh': script(start(IS)) }],
  ])('is taken for that one of its release where %s', (_where, files) => {
    const all = told({ ...configured(IS), 'is/setup.sh': SETUP, ...files });
    expect(all.filter((one) => one.includes('wso2is'))).toEqual([C]);
  });

  it('is another one where it is of another release or product, elsewhere', () => {
    const old = script(unpack('wso2is-6.1.0'), start('wso2is-6.1.0'));
    expect(told({ ...configured(IS), 'old/setup.sh': old })).toEqual([C, bare('old/setup.sh', 'wso2is', '6.1.0')]);
    expect(told({ ...configured('wso2am-4.2.0'), 'is/setup.sh': SETUP })).toEqual([
      'c: wso2am 4.2.0 A disabled B not-affected',
      BARE,
    ]);
  });

  it('is another one where the same folder sets up another product', () => {
    expect(told({ ...configured('wso2am-4.2.0'), 'c/is.sh': SETUP })).toEqual([
      'c: wso2am 4.2.0 A disabled B not-affected',
      bare('c/is.sh'),
    ]);
  });

  it('is another one beside an image of another product, also of any release', () => {
    const files = { 'compose.yaml': 'services:\n  am:\n    image: wso2/wso2am\n', 'is/setup.sh': SETUP };
    expect(told(files)).toEqual(['compose.yaml#am: wso2am ? A missing B not-affected', BARE]);
  });

  it('may be any of its product where nobody says its release', () => {
    const open = script('V=$1\n', unpack('wso2is-$V'), start('wso2is-$V'));
    const home = { 'wso2is-7.0.0/repository/conf/deployment.toml': CLOSED, 'is/setup.sh': open };
    expect(told(home)).toEqual(['wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled']);
    const image = { 'compose.yaml': 'services:\n  is:\n    image: wso2/wso2is:7.1.0\n', 'is/setup.sh': open };
    expect(told(image)).toEqual(['compose.yaml#is: wso2is 7.1.0 A missing B disabled']);
    expect(told({ 'is/setup.sh': open })).toEqual(['is/setup.sh#wso2is: wso2is ? A missing B disabled']);
  });

  describe("of WSO2's own image that runs in containers of the same release elsewhere", () => {
    const compose = (tag: string, more = ''): Files => ({
      'run/compose.yaml': `services:\n  is:\n    image: ${tag}\n${more}`,
    });
    const MOUNT = '    volumes: [./deployment.toml:/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml]\n';
    const mounted: Files = { ...compose('wso2/wso2is:7.0.0', MOUNT), 'run/deployment.toml': CLOSED };

    it('is another one', () => {
      const run = (level: string, state: string): string =>
        `run/compose.yaml#is: wso2is 7.0.0${level} A ${state} B disabled`;
      expect(told({ ...compose('wso2/wso2is:7.0.0'), 'is/setup.sh': SETUP })).toEqual([BARE, run('', 'missing')]);
      const v = script('V=7.0.0\n', unpack('wso2is-$V'), start('wso2is-$V'));
      expect(told({ ...compose('wso2/wso2is:7.0.0.115'), 'is/setup.sh': v })).toEqual([BARE, run('.115', 'missing')]);
      expect(told({ ...mounted, 'is/setup.sh': SETUP })).toEqual([BARE, 'run: wso2is 7.0.0 A disabled B disabled']);
      const jdk = { 'is/setup.sh': SETUP, 'is/jdk.sh': script('unzip jdk-17.zip\n') };
      expect(told({ ...compose('wso2/wso2is:7.0.0'), ...jdk })).toEqual([BARE, run('', 'missing')]);
    });

    it.each<[string, Files]>([
      ["a team's own image", { ...compose('acme/wso2is:7.0.0'), 'is/setup.sh': SETUP }],
      ['an image of a release that nobody says', { ...compose('wso2/wso2is'), 'is/setup.sh': SETUP }],
      ['an image that the same folder starts', { ...compose('wso2/wso2is:7.0.0'), 'run/setup.sh': SETUP }],
      [
        'an image that the same folder starts, too, with the same files',
        {
          ...mounted,
          'is/setup.sh': SETUP,
          'is/compose.yaml': (mounted['run/compose.yaml'] as string).replace('./deployment', '../run/deployment'),
        },
      ],
      [
        'an image whose release only its mounts tell',
        { ...mounted, ...compose('wso2/wso2is', MOUNT), 'is/setup.sh': SETUP },
      ],
      [
        'an image whose release the file tells that tells that of the pack',
        {
          ...compose('wso2/wso2is:${WSO2IS_VERSION}'),
          'run/.env': 'WSO2IS_VERSION=7.0.0\n',
          'is/setup.sh': script('unzip wso2is-*.zip\n', start('is')),
        },
      ],
      [
        'an image that nothing is known to run with the configuration of its release',
        { ...compose('wso2/wso2is:7.0.0'), 'conf/deployment.toml': CLOSED, 'is/setup.sh': SETUP },
      ],
      [
        'what only builds an image of the pack',
        { ...compose('wso2/wso2is:7.0.0'), 'is/setup.sh': script(unpack(IS), 'docker build -t is .\n') },
      ],
      [
        "a script in the image's home",
        {
          ...compose('wso2/wso2is:7.0.0'),
          'is/setup.sh': script(
            'unzip -q apps.zip -d /home/wso2carbon/wso2is-7.0.0/repository/deployment\n',
            start(IS),
          ),
        },
      ],
      [
        'one whose files a script puts somewhere',
        { ...mounted, 'is/setup.sh': SETUP, 'conf/put.sh': `cp ../run/deployment.toml /opt/${IS}/repository/conf/\n` },
      ],
    ])('is not where that is %s', (_what, tree) => {
      expect(told(tree)).toHaveLength(1);
    });
  });

  it('is an older one that is taken away where the same folder sets up the product', () => {
    const old = script('rm -rf /opt/wso2is-6.1.0\n', start('wso2is-6.1.0'));
    expect(told({ ...configured(IS), 'c/old.sh': old })).toEqual([C]);
  });
});

describe('a server that a role sets up', () => {
  const role = (at: string): Files => ({
    [`${at}tasks/main.yml`]: '- unarchive:\n    src: "/tmp/wso2is-{{ v }}.zip"\n    dest: /opt\n',
    [`${at}templates/is.service.j2`]: '[Service]\nExecStart={{ home }}/bin/wso2server.sh start\n',
    [`${at}defaults/main.yml`]: 'v: 7.0.0\n',
  });

  it('is started by a template of it', () => {
    const files = role('roles/is/');
    expect(told(files)).toEqual([bare('roles/is/tasks/main.yml')]);
    expect(judged(files).findings.map(({ span }) => place(files, span))).toEqual(['roles/is/defaults/main.yml:1']);
  });

  it('is told where another file of the role names its pack', () => {
    const files = {
      ...role('roles/is/'),
      'roles/is/tasks/main.yml': '- name: unpack wso2is\n  unarchive:\n    src: "{{ pack }}"\n    dest: /opt\n',
      'roles/is/defaults/main.yml': `pack: /tmp/${IS}.zip\n`,
    };
    expect(told(files)).toEqual([bare('roles/is/defaults/main.yml')]);
    for (const at of ['', 'is/']) {
      const alone = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path.replace('roles/is/', at), text]),
      );
      expect(told(alone)).toEqual([bare(`${at}defaults/main.yml`)]);
    }
    const without = {
      ...files,
      'roles/is/tasks/main.yml': '- name: copy wso2is\n  copy:\n    src: "{{ pack }}"\n    dest: /opt\n',
    };
    expect(told(without)).toEqual([]);
  });

  it('is told where the steps take all from variables and name nothing of WSO2', () => {
    const files = (steps: string): Files => ({
      ...role('roles/is/'),
      'roles/is/tasks/main.yml': steps,
      'roles/is/defaults/main.yml': `pack: /tmp/${IS}.zip\nhome: /opt/iam\n`,
    });
    expect(told(files('- unarchive:\n    src: "{{ pack }}"\n    dest: /opt\n'))).toEqual([
      bare('roles/is/defaults/main.yml'),
    ]);
    expect(told(files('# - unarchive:\n- copy:\n    src: "{{ pack }}"\n    dest: /opt\n'))).toEqual([]);
    const { 'roles/is/tasks/main.yml': _, ...rest } = files('');
    const elsewhere = { ...rest, 'tasks/main.yml': '- unarchive:\n    src: "{{ pack }}"\n    dest: /opt\n' };
    expect(told(elsewhere)).toEqual([]);
  });

  it('is none that a script elsewhere names, where the repository is the role', () => {
    const files = {
      ...role(''),
      'tasks/main.yml': `- unarchive:\n    src: /tmp/${IS}.zip\n    dest: /opt\n`,
      'ci/clean.sh': script('rm -rf /opt/wso2is-6.1.0/tmp\n'),
    };
    expect(told(files)).toEqual([bare('tasks/main.yml')]);
  });

  it('is so in a repository that is the role, or in a folder that is one', () => {
    const literal = (at: string): Files => ({
      ...role(at),
      [`${at}tasks/main.yml`]: `- unarchive:\n    src: /tmp/${IS}.zip\n    dest: /opt\n`,
    });
    expect(told(literal(''))).toEqual([bare('tasks/main.yml')]);
    expect(told(literal('is/'))).toEqual([bare('is/tasks/main.yml')]);
  });

  it('is not where the folders only have such names', () => {
    expect(
      told({ 'vars/get.sh': script(unpack(IS)), 'templates/start.sh': script('/opt/is/bin/wso2server.sh\n') }),
    ).toEqual([]);
  });
});

describe('a server that one role unpacks and another one starts', () => {
  const UNPACK = `- unarchive:\n    src: /tmp/${IS}.zip\n    dest: /opt\n`;
  const START = '- service:\n    name: wso2is\n    state: started\n';
  const play = (roles: string, hosts = 'is'): string => `- hosts: ${hosts}\n  roles: [${roles}]\n`;
  const files = (site: string, others: Files = {}): Files => ({
    'roles/unpack/tasks/main.yml': UNPACK,
    'roles/run/tasks/main.yml': START,
    'site.yml': site,
    ...others,
  });
  const UNPACKED = bare('roles/unpack/tasks/main.yml');
  const tasks = (text: string): string => `- hosts: is\n  tasks:\n${block(text, 4)}`;
  const { 'roles/run/tasks/main.yml': _, ...ALONE } = files('');

  it.each<[string, Files, string]>([
    ['of one play', files(play('unpack, run')), UNPACKED],
    ['of two plays of the same hosts', files(`${play('unpack')}${play('run', 'is,am')}`), UNPACKED],
    ['of a play of all hosts', files(`${play('unpack')}${play('run', 'all')}`), UNPACKED],
    ['and the play itself does', { ...ALONE, 'site.yml': `${play('unpack')}  tasks:\n${block(START, 4)}` }, UNPACKED],
    [
      'of one play that other hosts run in part',
      files(`${play('unpack')}${play('unpack', 'am')}${play('run')}`),
      UNPACKED,
    ],
    ['of two plays beside one of other hosts', files(`${play('unpack')}${play('run', 'am')}${play('run')}`), UNPACKED],
    [
      'by a home that a variable of its own names',
      files(play('unpack, run'), {
        'roles/run/tasks/main.yml': '- command: "{{ home }}/bin/wso2server.sh start"\n',
        'roles/run/defaults/main.yml': `home: /opt/${IS}\n`,
      }),
      UNPACKED,
    ],
    [
      'that takes the name from a variable',
      files(play('unpack, run'), {
        'roles/run/tasks/main.yml': START.replace('wso2is', '"{{ unit }}"'),
        'roles/run/defaults/main.yml': 'unit: wso2is\n',
      }),
      UNPACKED,
    ],
    [
      'that unpacks something else',
      files(play('unpack, run'), { 'roles/run/tasks/main.yml': `${UNPACK.replace(IS, 'jdk-17')}${START}` }),
      UNPACKED,
    ],
    [
      'as files of tasks that the play takes in',
      {
        'site.yml': tasks('- import_tasks: unpack/is.yml\n- import_tasks: start/is.yml\n'),
        'unpack/is.yml': UNPACK,
        'start/is.yml': START,
      },
      bare('unpack/is.yml'),
    ],
  ])('is told: %s', (_what, tree, expected) => {
    expect(told(tree)).toEqual([expected]);
  });

  it.each<[string, Files]>([
    ['on other hosts', files(`${play('unpack')}${play('run', 'other')}`)],
    ['that no play runs', files(play('unpack'))],
    ['in a play, and no play unpacks it', files(play('run'))],
    [
      'that starts another service',
      files(play('unpack, run'), { 'roles/run/tasks/main.yml': START.replace('wso2is', 'nginx') }),
    ],
    [
      'that only builds an image',
      files(play('unpack, run'), { 'roles/run/tasks/main.yml': '- shell: docker build -t wso2 .\n' }),
    ],
    [
      'in a file of tasks that no play takes in',
      { 'site.yml': tasks('- import_tasks: unpack/is.yml\n'), 'unpack/is.yml': UNPACK, 'start/is.yml': START },
    ],
  ])('is not where one starts it %s', (_what, tree) => {
    expect(told(tree)).toEqual([]);
  });

  it('is not where the other one starts what it unpacks itself', () => {
    const own = `${UNPACK.replace(IS, 'wso2am-4.2.0')}${START.replace('wso2is', 'wso2am')}`;
    expect(told(files(play('unpack, run'), { 'roles/run/tasks/main.yml': own }))).toEqual([
      'roles/run/tasks/main.yml#wso2am: wso2am 4.2.0 A missing B not-affected',
    ]);
  });

  it('is that of a configuration that a role brings, whatever older one is taken away', () => {
    const conf = {
      'roles/conf/tasks/main.yml': `- template: { src: deployment.toml.j2, dest: /opt/${IS}/repository/conf/deployment.toml }\n`,
      'roles/conf/templates/deployment.toml.j2': CLOSED,
      'roles/unpack/tasks/main.yml': `${UNPACK}- file: { path: /opt/wso2is-6.1.0, state: absent }\n`,
    };
    expect(told(files(play('unpack, conf, run'), conf))).toEqual([CONFIGURED]);
    const exporting = {
      ...conf,
      'roles/unpack/tasks/main.yml': `${UNPACK}- command: /opt/wso2is-6.1.0/bin/export.sh\n`,
    };
    expect(told(files(play('unpack, conf, run'), exporting))).toEqual([CONFIGURED]);
  });

  const CONFIGURED = 'roles/conf/templates: wso2is 7.0.0 A disabled B disabled';
  const CONF: Files = {
    'roles/conf/tasks/main.yml': `- template: { src: deployment.toml.j2, dest: /opt/${IS}/repository/conf/deployment.toml }\n`,
    'roles/conf/templates/deployment.toml.j2': CLOSED,
  };
  const OLD = 'wso2is-6.1.0';
  const old = (file: string): string => bare(file, 'wso2is', '6.1.0');
  const UNZIPS = '- unarchive: { src: "files/{{ is_zip }}", dest: /opt }\n- command: /opt/is/bin/wso2server.sh start\n';
  const VARIABLES = 'group_vars/all.yml';

  it.each<[string, Files, string]>([
    ['a script starts', { 'is/setup.sh': script(unpack(OLD), start(OLD)) }, 'is/setup.sh'],
    [
      'a script configures',
      { 'is/setup.sh': script(unpack(OLD), `cp a.xml /opt/${OLD}/repository/conf/\n`) },
      'is/setup.sh',
    ],
    [
      'a role unpacks by a variable',
      { 'site.yml': play('app, conf'), 'roles/app/tasks/main.yml': UNZIPS, [VARIABLES]: `is_zip: ${OLD}.zip\n` },
      VARIABLES,
    ],
  ])('is told beside one of another release that a role configures: %s', (_what, tree, file) => {
    expect(told({ ...tree, ...CONF })).toEqual([old(file), CONFIGURED].sort());
  });

  it('is the one that a role configures where a role only starts it by a variable that groups have', () => {
    const files = {
      'site.yml': play('run, conf'),
      'roles/run/tasks/main.yml': '- command: "{{ is_home }}/bin/wso2server.sh start"\n',
      [VARIABLES]: `is_home: /opt/${OLD}\n`,
    };
    expect(told({ ...files, ...CONF })).toEqual([CONFIGURED]);
    expect(told(files)).toEqual([old(VARIABLES)]);
  });
});

describe('a server that states of Salt set up', () => {
  const UNPACKED = `unpack-is:\n  archive.extracted:\n    - name: /opt\n    - source: salt://packs/${IS}.zip\n`;
  const salt = (state: string, unpacked = UNPACKED): string[] => told({ 'is/init.sls': `${unpacked}\n${state}` });
  const STATE = bare('is/init.sls');

  it.each([
    'wso2is:\n  service.running:\n    - enable: True\n    - require:\n      - archive: unpack-is\n',
    'wso2is:\n  service.running\n',
    '"wso2is":\n  service.running: []\n',
    'wso2is:\n  service:\n    - running\n    - enable: True\n',
    'wso2is:\n  file.managed:\n    - name: /etc/systemd/system/is.service\n  service.running: []\n',
    'start-it:\n  service.running:\n    - enable: True\n    - name: wso2is\n',
    `start-it:\n  cmd.run:\n    - name: /opt/${IS}/bin/wso2server.sh start\n`,
    'start-it:\n  cmd.run:\n    - name: systemctl start wso2is\n',
  ])('is started by one: %j', (state) => {
    expect(salt(state)).toEqual([STATE]);
    expect(salt(state, UNPACKED.replace('.extracted:', ':\n    - extracted'))).toEqual([STATE]);
  });

  it.each([
    'nginx:\n  service.running: []\n',
    'wso2is:\n  service.dead: []\n',
    'wso2is:\n  service:\n    - dead\n',
    'wso2is:\n  file.absent: []\nnginx:\n  service.running: []\n',
    'wso2is-proxy:\n  service.running:\n    - name: nginx\n',
    'start-it:\n  service.running:\n    - name: nginx\nwso2is:\n  file.absent:\n    - name: wso2is\n',
    '# wso2is:\n#   service.running: []\n',
  ])('is not: %j', (state) => {
    expect(salt(state)).toEqual([]);
  });

  it('is told where another state of its folder starts it, and not where nothing unpacks the pack', () => {
    const start = 'wso2is:\n  service.running: []\n';
    expect(told({ 'is/unpack.sls': UNPACKED, 'is/start.sls': start })).toEqual([bare('is/unpack.sls')]);
    expect(
      told({ 'is/fetch.sls': UNPACKED.replace('archive.extracted', 'file.managed'), 'is/start.sls': start }),
    ).toEqual([]);
  });

  it('is that of a configuration that a state writes', () => {
    const state = `/opt/${IS}/repository/conf/deployment.toml:\n  file.managed:\n    - source: salt://is/deployment.toml\nwso2is:\n  service.running: []\n`;
    expect(told({ 'is/init.sls': `${UNPACKED}${state}`, 'is/deployment.toml': CLOSED })).toEqual([
      'is: wso2is 7.0.0 A disabled B disabled',
    ]);
  });
});

describe('a server beside an older one that is taken away', () => {
  it('is that of a home also where its files lie in several folders', () => {
    const conf = 'c/repository/conf';
    const old = script('rm -rf /opt/wso2is-5.7.0\n', start('wso2is-5.7.0'));
    const files = {
      [`${conf}/identity/identity.xml`]: CLOSED_IDENTITY,
      [`${conf}/security/authenticators.xml`]: NO_AUTHENTICATORS,
      [`${conf}/identity/setup.sh`]: script(unpack('wso2is-5.8.0'), start('wso2is-5.8.0')),
      [`${conf}/identity/old.sh`]: old,
    };
    expect(told(files)).toHaveLength(1);
  });
});

describe('a pack whose release a file gives the script that unpacks it', () => {
  const releases = (files: Files): (string | null)[] => judged(files).deployments.map(({ version }) => version);

  it.each([
    ['ls', '5.11.0'],
    ['if a; then\n  V=7.2.0\nfi', '5.11.0'],
    ['if a; then\n  V=7.2.0\nelse\n  V=${V:-7.1.0}\nfi', '5.11.0'],
    ['if a; then\n  V=7.2.0\nelse\n  V=7.1.0\nfi', '7.1.0'],
    ['V=${V:-7.2.0}', '5.11.0'],
    ['W=$V\nV=$W', '5.11.0'],
  ])('is of that release where the script may leave it so: %j', (commands, expected) => {
    const setup = `${commands}\n${unpack('wso2is-$V')}${start('wso2is-$V')}`;
    expect(releases({ 'is/run.sh': script('. ./.env\n', setup), 'is/.env': 'V=5.11.0\n' })).toEqual([expected]);
    const job = `env:\n  V: 5.11.0\njobs:\n  a:\n    steps:\n      - run: |\n${block(setup, 10)}\n`;
    expect(releases({ '.github/workflows/ci.yml': `on: push\n${job}` })).toEqual([expected]);
  });
});

describe('a server that a module of Puppet sets up', () => {
  it('is told where another manifest of the module names its pack', () => {
    const files = {
      'm/manifests/init.pp': "# wso2is\narchive { '/tmp/is.zip': extract => true }\n",
      'm/manifests/service.pp': "exec { '/opt/is/bin/wso2server.sh start': }\n",
      'm/manifests/clean.pp': `file { '/opt/${IS}/tmp': ensure => absent }\n`,
      'other.pp': "file { '/opt/wso2is-6.1.0/tmp': ensure => absent }\n",
    };
    expect(told(files)).toEqual([bare('m/manifests/clean.pp')]);
  });

  it('is told where a template of the module starts it and its steps name nothing of WSO2', () => {
    const files = {
      'm/manifests/params.pp': `class m::params {\n  $pack = '${IS}'\n}\n`,
      'm/manifests/init.pp': `class m inherits m::params {\n  archive { "/tmp/\${pack}.zip": extract => true }\n}\n`,
      'm/templates/is.service.erb': '[Service]\nExecStart=/opt/<%= @pack %>/bin/wso2server.sh start\n',
    };
    expect(told(files)).toEqual([bare('m/manifests/params.pp')]);
    const { 'm/manifests/init.pp': _, ...without } = files;
    expect(told(without)).toEqual([]);
  });

  it.each<[string, string]>([
    ['$version = undef', 'wso2is-${version}'],
    ['$version', 'wso2is-$version'],
    ["$version, $product_name = 'wso2is'", '${product_name}-${version}'],
    ["$version, $code = 'wso2is'", '${code}-$version'],
  ])('is of the release that a node gives its class: (%s) %s', (parameters, pack) => {
    const files = {
      'modules/is/manifests/init.pp': `class is (${parameters}) {\n  exec { "/usr/bin/unzip /packs/${pack}.zip -d /opt": }\n  exec { "/opt/${pack}/bin/wso2server.sh start": }\n}\n`,
      'manifests/site.pp': "node 'a' {\n  class { 'is': version => '6.1.0' }\n}\n",
    };
    expect(told(files)).toEqual([bare('modules/is/manifests/init.pp', 'wso2is', '6.1.0')]);
    expect(judged(files).findings.map(({ span }) => place(files, span))).toEqual(['modules/is/manifests/init.pp:1']);
    const mysql = {
      ...files,
      'modules/is/manifests/init.pp': `class is ($version, $code = 'mysql') {\n  exec { "unzip \${code}-\${version}.zip; wso2server.sh": }\n}\n`,
    };
    expect(told(mysql)).toEqual([]);
  });

  it('is of the release of its parameters, by a name that is one of them', () => {
    const files = {
      'manifests/init.pp':
        'class am inherits am::params {\n  exec { "/usr/bin/unzip ${am::params::product}-$version.zip": }\n  exec { "wso2server.sh -Dsetup": }\n}\n',
      'manifests/params.pp': "class am::params {\n  $product = 'wso2am'\n  $version = '4.2.0'\n}\n",
    };
    expect(told(files)).toEqual(['manifests/params.pp#wso2am: wso2am 4.2.0 A missing B not-affected']);
  });

  it('is none of a folder whose manifests are those of a cluster', () => {
    const files = { 'm/files/setup.sh': script(unpack(IS)), 'm/templates/start.sh': script(start('is')) };
    expect(told({ ...files, 'm/manifests/init.pp': 'class m {}\n' })).toEqual([bare('m/files/setup.sh')]);
    expect(told({ ...files, 'm/manifests/is.yaml': 'kind: Namespace\n' })).toEqual([]);
  });
});

describe('a pack whose name a role gets in a variable', () => {
  const TASKS =
    '- unarchive: { src: "files/{{ is_zip }}", dest: /opt }\n- command: "{{ is_home }}/bin/wso2server.sh start"\n';
  const files = (zip: string, tasks = TASKS): Files => ({
    'site.yml': `- hosts: all\n  vars:\n    is_version: 7.0.0\n    ${zip}\n  roles: [app]\n`,
    'roles/app/tasks/main.yml': tasks,
  });

  it.each([
    [files(`is_zip: ${IS}.zip`), 'site.yml'],
    [files(`is_zip: "/p/${IS}.zip"`), 'site.yml'],
    [{ 'roles/app/tasks/main.yml': TASKS, 'group_vars/all.yml': `is_zip: ${IS}.zip\n` }, 'group_vars/all.yml'],
  ])('is one that is unpacked and started: %#', (tree, file) => {
    expect(told(tree)).toEqual([bare(file)]);
  });

  it.each([
    files(`am_zip: ${IS}.zip`),
    files(`is_zip: ${IS}.zip`, '- unarchive: { src: "{{ is_zip }}", dest: /opt }\n'),
    files(`is_zip: ${IS}.zip`, '- copy: { src: "{{ is_zip }}", dest: /opt }\n- command: /opt/is/bin/wso2server.sh\n'),
    files(`folders:\n      - /opt/${IS}/tmp`),
  ])('is none that nothing unpacks and starts: %#', (tree) => {
    expect(told(tree)).toEqual([]);
  });
});

describe('a pack whose name and release a role gets in two variables', () => {
  const TASKS = 'roles/am/tasks/main.yml';
  const tasks = (name: string, version: string, step = 'unarchive'): string =>
    `- ${step}:\n    src: "/packs/{{ ${name} }}-{{ ${version} }}.zip"\n    dest: /opt\n- service: { name: wso2apim, state: started }\n`;
  const SITE = { 'site.yml': '- hosts: all\n  roles: [am]\n' };
  const files = (values: Files, step = tasks('product_name', 'product_version')): Files => ({
    ...SITE,
    [TASKS]: step,
    ...values,
  });
  const AM = 'product_name: wso2am\nproduct_version: 4.2.0\n';
  const am = (file: string, release = '4.2.0'): string =>
    bare(file, 'wso2am', release).replace('disabled', 'not-affected');

  it.each([
    [files({ 'roles/am/defaults/main.yml': AM }), 'roles/am/defaults/main.yml', 2],
    [files({ 'group_vars/all.yml': AM }), 'group_vars/all.yml', 2],
    [
      files({ 'group_vars/all.yml': 'app: wso2am\napp_version: 4.2.0\n' }, tasks('app', 'app_version')),
      'group_vars/all.yml',
      2,
    ],
  ])('is one that is unpacked and started: %#', (tree, file, line) => {
    expect(told(tree)).toEqual([am(file)]);
    expect(judged(tree).findings.map(({ span }) => place(tree, span))).toEqual([`${file}:${line}`]);
  });

  it('is told where the steps name nothing of WSO2', () => {
    const steps = tasks('app', 'app_version').replace(
      '- service: { name: wso2apim, state: started }',
      '- command: /opt/am/bin/api-manager.sh start',
    );
    const defaults = 'roles/am/defaults/main.yml';
    expect(told(files({ [defaults]: 'app: wso2am\napp_version: 4.2.0\n' }, steps))).toEqual([am(defaults)]);
  });

  it('is each of what two groups have', () => {
    const groups = { 'group_vars/a.yml': AM, 'group_vars/b.yml': AM.replace('4.2.0', '4.3.0') };
    expect(told(files(groups))).toEqual([am('group_vars/a.yml'), am('group_vars/b.yml', '4.3.0')]);
  });

  it('is another one than that of another release which a script configures', () => {
    const setUp = script(unpack('wso2am-4.3.0'), 'cp deployment.toml /opt/wso2am-4.3.0/repository/conf/\n');
    const tree = { ...files({ 'group_vars/all.yml': AM }), 'c/install.sh': setUp, 'c/deployment.toml': CLOSED };
    expect(told(tree)).toEqual(['c: wso2am 4.3.0 A disabled B not-affected', am('group_vars/all.yml')]);
    const run =
      'services:\n  am:\n    image: wso2/wso2am:4.3.0\n    volumes:\n      - ./deployment.toml:/home/wso2carbon/wso2am-4.3.0/repository/conf/deployment.toml\n';
    const beside = { ...files({ 'group_vars/all.yml': AM }), 'c/compose.yaml': run, 'c/deployment.toml': CLOSED };
    expect(told(beside)).toEqual(['c: wso2am 4.3.0 A disabled B not-affected', am('group_vars/all.yml')]);
  });

  it.each([
    files({ 'group_vars/all.yml': AM }, tasks('product_name', 'product_version', 'copy')),
    files({ 'group_vars/all.yml': AM }, tasks('other_name', 'product_version')),
    files({ 'roles/am/defaults/main.yml': AM }, tasks('other_name', 'product_version')),
    files({ 'group_vars/all.yml': AM.replace('wso2am', 'wso2mi') }),
    files({ 'group_vars/all.yml': AM }, tasks('product_name', 'product_version').replace('started', 'stopped')),
  ])('is none that nothing unpacks and starts, and none that the advisory does not name: %#', (tree) => {
    expect(told(tree)).toEqual([]);
  });

  const CONF = 'repository/conf/deployment.toml';
  const template = `- template: { src: deployment.toml.j2, dest: "/opt/{{ product_name }}-{{ product_version }}/${CONF}" }\n`;

  it('is that of a configuration that its role or another one brings, whatever release a group has', () => {
    const two = { 'group_vars/a.yml': AM, 'group_vars/b.yml': AM.replace('4.2.0', '4.3.0') };
    const own = { 'roles/am/templates/deployment.toml.j2': CLOSED };
    expect(told(files({ ...two, ...own }, tasks('product_name', 'product_version') + template))).toHaveLength(1);
    const beside = { 'roles/conf/templates/deployment.toml.j2': CLOSED, 'roles/conf/tasks/main.yml': template };
    expect(told({ ...files({ ...two, ...beside }), 'site.yml': '- hosts: all\n  roles: [am, conf]\n' })).toHaveLength(
      1,
    );
  });
});

describe('a pack whose name a script takes over from a file', () => {
  const UNZIP = 'unzip -q "/tmp/$PACK.zip" -d /opt\n';
  const START = '/opt/$PACK/bin/wso2server.sh start\n';
  const ENV = { 'prod.env': `PACK=${IS}\n` };
  const run = (commands: string, file = 'install.sh', started = START): Files => ({
    ...ENV,
    [file]: script(commands, started),
  });
  const other = (commands: string): Files => run(commands, 'install.sh', '/opt/is/bin/wso2server.sh start\n');

  it.each([
    run(`source ./prod.env\n${UNZIP}`),
    run(`. ./prod.env\n${UNZIP.replace('$PACK', '${PACK}')}`),
    run(`. ./prod.env\nunzip -q \\\n  $PACK.zip\n`),
    run(`. ./prod.env\nZIP="/tmp/$PACK.zip"\nunzip $ZIP\n`),
    run(`. ./prod.env\ntar -xzf /tmp/$PACK.tgz\n`),
    run(`source "$(dirname "$0")/../prod.env"\n${UNZIP}`, 'bin/install.sh'),
    run(`source "$SCRIPT_DIR/prod.env"\n${UNZIP}`),
  ])('is one that it unpacks and starts: %#', (tree) => {
    expect(told(tree)).toEqual([bare('prod.env')]);
  });

  it.each([
    run(UNZIP),
    run(`# . ./prod.env\n${UNZIP}`),
    other('. ./prod.env\nunzip $OTHER.zip\n'),
    other(`. ./prod.env\nrm -rf /opt/$PACK\nunzip $OTHER.zip\n`),
    other('. ./prod.env\ntar -czf $PACK.tgz /opt; unzip other.zip\n'),
    { ...ENV, 'install.sh': script('. ./prod.env\n', UNZIP) },
  ])('is none that it does not: %#', (tree) => {
    expect(told(tree)).toEqual([]);
  });

  it.each([
    [{ Makefile: 'include prod.env\nexport\nrun:\n\t./install.sh\n' }, true],
    [{ 'deploy.sh': 'set -a\n. ./prod.env\nbash install.sh\n' }, true],
    [{ Makefile: 'include prod.env\nexport\nrun:\n\t./reinstall.sh\n' }, false],
    [{ Makefile: 'run:\n\t./install.sh # include prod.env\n' }, false],
  ])('is one that what calls the script takes over: %j', (caller, isTold) => {
    expect(told({ ...run(UNZIP), ...caller })).toEqual(isTold ? [bare('prod.env')] : []);
  });

  it('is told where the script names it itself', () => {
    const tree = { ...ENV, 'z.sh': script(`. ./prod.env\n${UNZIP}/opt/${IS}/bin/wso2server.sh start\n`) };
    expect(told(tree)).toEqual([bare('z.sh')]);
  });

  it('is told beside one of another release that what starts it configures', () => {
    const put = 'cp deployment.toml /opt/wso2is-7.1.0/repository/conf/\n';
    const tree = {
      ...run(`. ../prod.env\n${UNZIP}`, 'bin/install.sh', '/opt/is/bin/wso2server.sh start\n'),
      'run/start.sh': script('. ../prod.env\n', START, put),
      'run/deployment.toml': CLOSED,
    };
    expect(told(tree)).toEqual([bare('prod.env'), 'run: wso2is 7.1.0 A disabled B disabled']);
  });

  it('is that of a configuration that the script puts there', () => {
    const put = `. ./prod.env\n${UNZIP}cp deployment.toml /opt/$PACK/repository/conf/\n`;
    expect(told({ ...run(put), 'deployment.toml': CLOSED })).toEqual(['.: wso2is 7.0.0 A disabled B disabled']);
  });
});

describe('a pack whose name tells no version', () => {
  const OPEN = 'setup.sh#wso2is: wso2is ? A missing B disabled';
  const setup = (...lines: string[]): Files => ({ 'setup.sh': script(`${lines.join('\n')}\n`) });

  it.each([
    ['unzip -q wso2is-*.zip -d /opt', '/opt/wso2is-*/bin/wso2server.sh start'],
    ['unzip wso2is.zip', 'mv wso2is-* is', './is/bin/wso2server.sh start'],
    ['unzip /tmp/wso2is*.zip', 'wso2is*/bin/wso2server.sh'],
    ['unzip "wso2is-$1.zip"', '"wso2is-$1/bin/wso2server.sh" start'],
    ['tar xzf wso2is.tar.gz', 'docker build -t acme/sso .'],
  ])('is a server where a script unpacks and starts it: %s', (...lines) => {
    expect(told(setup(...lines))).toEqual([OPEN]);
  });

  it('is told once, at the first place', () => {
    const files = setup('unzip wso2is-*.zip', 'wso2is-*/bin/wso2server.sh start');
    expect(judged(files).findings.map(({ span }) => place(files, span))).toEqual(['setup.sh:2']);
  });

  it.each([
    ['unzip wso2is-*.zip'],
    ['# unzip wso2is-*.zip', 'unzip x.zip', 'x/bin/wso2server.sh'],
    ['unzip wso2mi-*.zip', 'wso2mi-*/bin/wso2server.sh'],
    ['unzip wso2is-samples-*.zip', '/opt/bin/wso2server.sh'],
    ['curl -O https://packs.example.com/wso2is.zip', '/opt/bin/wso2server.sh'],
  ])('is none that is not started, is of no product or is not unpacked: %s', (...lines) => {
    expect(told(setup(...lines))).toEqual([]);
  });

  it('is that of the release which the script names elsewhere', () => {
    const files = setup('unzip wso2is-*.zip -d /opt', '/opt/wso2is-7.0.0/bin/wso2server.sh start');
    expect(told(files)).toEqual([bare('setup.sh')]);
    const other = { 'vars.env': 'PRODUCT_NAME=wso2is\nPRODUCT_VERSION=7.2.0\n' };
    expect(told({ ...files, ...other })).toEqual([bare('setup.sh')]);
  });

  it('is a server though another script names one of its product', () => {
    const files = setup('unzip wso2is-*.zip', 'wso2is-*/bin/wso2server.sh start');
    expect(told({ ...files, 'ops/list.sh': script(`ls /opt/${IS}/bin\n`) })).toEqual([bare('setup.sh')]);
  });

  it('is none that another product’s script moves away', () => {
    const am = `mv /opt/wso2is-6.1.0 /backup/\n${unpack('wso2am-4.2.0')}${start('wso2am-4.2.0')}`;
    expect(told({ 'setup.sh': script(am) })).toEqual(['setup.sh#wso2am: wso2am 4.2.0 A missing B not-affected']);
  });

  it('is that of a configuration of its product', () => {
    const files = setup('unzip wso2is-*.zip', 'cp deployment.toml wso2is-*/repository/conf/', 'sh wso2server.sh');
    expect(told({ ...files, 'deployment.toml': CLOSED })).toEqual(['.: unknown ? A disabled B disabled']);
  });
});

describe('a pack that is unpacked and configured, but not started', () => {
  const setup = (...lines: string[]): Files => ({ 'setup.sh': script(`${lines.join('\n')}\n`) });
  const UNZIP = `unzip ${IS}.zip -d /opt`;

  it.each([
    `cp log4j2.properties /opt/${IS}/repository/conf/`,
    `mv tenant-mgt.xml /opt/${IS}/repository/conf/tenant-mgt.xml`,
    `envsubst < a.tpl > /opt/${IS}/repository/conf/a.properties`,
    `sed -i 's/localhost/sso/' /opt/${IS}/repository/conf/carbon.xml`,
    `perl -pi -e 's/a/b/' /opt/${IS}/repository/conf/carbon.xml`,
    `sed --in-place=.bak s/a/b/ /opt/${IS}/repository/conf/carbon.xml`,
    `crudini --set /opt/${IS}/repository/conf/deployment.toml server hostname sso`,
  ])('is a server: %s', (command) => {
    expect(told(setup(UNZIP, command))).toEqual([bare('setup.sh')]);
  });

  it.each([
    `cp /opt/${IS}/repository/conf/deployment.toml /tmp/`,
    `cp driver.jar /opt/${IS}/repository/components/lib/`,
    `cp x.xml /opt/${IS}/repository/configuration/`,
    `# cp a.xml /opt/${IS}/repository/conf/`,
    `ls /opt/${IS}/repository/conf/`,
    `sed -n 1p /opt/${IS}/repository/conf/carbon.xml`,
    `sed -i s/a/b/ /opt/${IS}/repository/a.txt`,
  ])('is none where nothing is brought to its configuration: %s', (command) => {
    expect(told(setup(UNZIP, command))).toEqual([]);
  });

  it('is none where the script does not unpack it', () => {
    expect(told(setup(`rm ${IS}.zip`, `cp a.xml /opt/${IS}/repository/conf/`))).toEqual([]);
  });

  it('is none where what is configured is another home', () => {
    const other = setup('unzip wso2mi-1.2.0.zip', `cp a.xml /opt/${IS}/repository/conf/`);
    expect(told(other)).toEqual([]);
  });

  it('is a server where variables of the script have its folder', () => {
    const line = 'cp a.xml "$CARBON_HOME/repository/conf"';
    expect(told(setup(`CARBON_HOME=/opt/${IS}`, UNZIP, line))).toEqual([bare('setup.sh')]);
    expect(told(setup('CARBON_HOME=/opt/wso2mi-1.2.0', UNZIP, line))).toEqual([]);
  });
});

describe('a pack that a group names, beside a role that sets up another release', () => {
  const AM = { 'group_vars/am.yml': 'am_home: /opt/wso2am-3.2.0\n' };
  const START = {
    'restart.yml':
      '- hosts: am\n  tasks:\n    - shell: ./wso2server.sh restart\n      args:\n        chdir: "{{ am_home }}/bin"\n',
  };
  const conf = (release: string): string =>
    `- template: {src: deployment.toml.j2, dest: /opt/wso2am-${release}/repository/conf/deployment.toml}\n`;
  const role = (tasks: string, more: Files = {}): Files => ({
    'roles/other/tasks/main.yml': tasks,
    'roles/other/templates/deployment.toml.j2': CLOSED,
    ...more,
  });
  const unpacking = (pack: string): string => `- unarchive: {src: ${pack}, dest: /opt}\n`;
  const told3 = (files: Files): boolean => told({ ...AM, ...START, ...files }).some((line) => line.includes('3.2.0'));

  it.each(['wso2am-4.5.0.zip', 'packs/wso2am-4.5.0.2.zip', 'wso2am-4.5.0.tgz', 'wso2am-4.5.0.tar.gz'])(
    'is a server where that unpacks %s itself',
    (pack) => {
      expect(told3(role(unpacking(pack) + conf('4.5.0')))).toBe(true);
    },
  );

  it('is a server beside a container of another release', () => {
    const volume = './deployment.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';
    const compose = `services:\n  am:\n    image: wso2/wso2am:4.5.0\n    volumes: ["${volume}"]\n`;
    expect(told3({ 'c/compose.yml': compose, 'c/deployment.toml': CLOSED })).toBe(true);
  });

  it.each<[string, Files]>([
    ['unpacks none', role(conf('4.5.0'))],
    ['unpacks one that a variable names', role(unpacking('"{{ pack }}.zip"') + conf('4.5.0'))],
    ['unpacks one of that release', role(unpacking('wso2am-3.2.0.zip') + conf('3.2.0'))],
    ['unpacks another one than it configures', role(unpacking('wso2am-4.4.0.zip') + conf('4.5.0'))],
    [
      'is configured by another one',
      role(unpacking('wso2am-4.5.0.zip'), { 'roles/conf/tasks/main.yml': conf('4.5.0') }),
    ],
  ])('is that of the role where that %s', (_, files) => {
    expect(told({ ...AM, ...START, ...files }).filter((line) => line.startsWith('group_vars'))).toEqual([]);
  });
});
