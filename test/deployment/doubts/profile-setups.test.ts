import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { CLOSED, CLOSED_IDENTITY, cut, type Files, judged, memoryTree } from '../tree.ts';

const HOME = '/home/wso2carbon/wso2am-4.2.0';
const TOML = `${HOME}/repository/conf/deployment.toml`;
const SETUP = `sh ${HOME}/bin/profileSetup.sh -Dprofile=gateway-worker`;

/** Where the setting up of a profile is told, and of which deployment. */
function told(files: Files): string[] {
  return judged(files)
    .findings.filter(({ message }) => message.startsWith('Setting up a profile'))
    .map(({ deployment, span }) => `${deployment}: ${span.file} ${cut(files, span)}`);
}
const image = (lines: string, more: Files = {}, release = '4.2.0'): Files => ({
  Dockerfile: `FROM wso2/wso2am:${release}\n${lines}\n`,
  'deployment.toml': CLOSED,
  ...more,
});
const COPY = `COPY deployment.toml ${TOML}`;

describe('a profile that is set up over a deployment.toml', () => {
  it.each([
    [`${COPY}\nRUN ${SETUP}`, 'profileSetup.sh'],
    [`${COPY}\nRUN ${HOME}/bin/profileSetup.sh -Dprofile="traffic-manager"`, 'profileSetup.sh'],
    [`${COPY}\nCMD ["${HOME}/bin/api-manager.sh", "--optimize", "-Dprofile=gateway-worker"]`, '--optimize'],
    [`${COPY}\nCMD api-manager.sh -Dprofile=gateway-worker --optimize`, '--optimize'],
    [`ENV PROFILE_NAME=gateway-worker\n${COPY}`, 'PROFILE_NAME'],
    [`${COPY}\nENV A=b PROFILE_NAME="gateway-worker"`, 'PROFILE_NAME'],
    [`${COPY}\nENV PROFILE_NAME control-plane`, 'PROFILE_NAME'],
    [`${COPY}\nRUN sh ${HOME}/bin/profileSetup.sh \\\n  -Dprofile=gateway-worker`, 'profileSetup.sh'],
  ])('is told: %s', (lines, what) => {
    expect(told(image(lines))).toEqual([`.: Dockerfile ${what}`]);
  });

  it.each([
    ['before the file is put in place', `RUN ${SETUP}\n${COPY}`],
    ['without the configuration', `${COPY}\nRUN ${SETUP} --skipConfigOptimization`],
    [
      'without the configuration, in a line below',
      `${COPY}\nRUN ${HOME}/bin/profileSetup.sh \\\n  -Dprofile=gateway-worker \\\n  --skipConfigOptimization`,
    ],
    ['by a variable that may be empty', `${COPY}\nRUN sh profileSetup.sh -Dprofile=\${PROFILE_NAME}`],
    ['in a comment', `${COPY}\n# RUN ${SETUP}`],
    ['by another script', `${COPY}\nRUN my-profileSetup.sh -Dprofile=x`],
    ['only by its name', `${COPY}\nCMD ["api-manager.sh", "-Dprofile=gateway-worker"]`],
    ['by another variable', `${COPY}\nENV MY_PROFILE_NAME=gateway-worker`],
    ['without a name', `${COPY}\nENV PROFILE_NAME=`],
    ['beside the volume', `COPY deployment.toml /home/wso2carbon/wso2-config-volume/repository/conf/\nRUN ${SETUP}`],
    [
      'beside the other volume',
      `COPY deployment.toml /home/wso2carbon/wso2-artifact-volume/repository/conf/\nRUN ${SETUP}`,
    ],
  ])('is not told %s', (_, lines) => {
    expect(told(image(lines))).toEqual([]);
  });

  it('is told by a variable whose value its script has', () => {
    const script = (profile: string): Files => ({
      'setup.sh': `unzip wso2am-4.2.0.zip -d /opt\ncp deployment.toml /opt/wso2am-4.2.0/repository/conf/\n${profile}/opt/wso2am-4.2.0/bin/profileSetup.sh -Dprofile=$PROFILE\n`,
      'deployment.toml': CLOSED,
    });
    expect(told(script('PROFILE=gateway-worker\n'))).toEqual(['.: setup.sh profileSetup.sh']);
    expect(told(script(''))).toEqual([]);
  });

  it('is not told where a configuration only holds the command as a text', () => {
    const note = `[acme]\nnote = """\n${SETUP}\n"""\n`;
    expect(told(image(COPY, { 'deployment.toml': CLOSED + note }))).toEqual([]);
  });

  it('is told where only another file comes from the volume', () => {
    const volume = '/home/wso2carbon/wso2-config-volume';
    const identity = `COPY identity.xml ${volume}/repository/conf/identity/`;
    const lines = `${COPY}\n${identity}\nENV PROFILE_NAME=gateway-worker`;
    expect(told(image(lines, { 'identity.xml': CLOSED_IDENTITY }))).toEqual(['.: Dockerfile PROFILE_NAME']);
    const own = `COPY lib.jar /x/\nCOPY deployment.toml ${volume}/repository/conf/\nENV PROFILE_NAME=gateway-worker`;
    expect(told(image(own, { 'lib.jar': 'x' }))).toEqual([]);
  });

  it('is told of the server that is set up, not of another one', () => {
    const dockerfile = (more: string): string => `FROM wso2/wso2am:4.2.0\n${COPY}\n${more}`;
    const files = {
      'a/Dockerfile': dockerfile(`RUN ${SETUP}\n`),
      'a/deployment.toml': CLOSED,
      'b/Dockerfile': dockerfile(''),
      'b/deployment.toml': CLOSED,
    };
    expect(told(files)).toEqual(['a: a/Dockerfile profileSetup.sh']);
  });

  it('is told of releases that have such files', () => {
    const run = 'RUN sh ${WSO2_SERVER_HOME}/bin/profileSetup.sh -Dprofile=gateway-worker';
    const at = (release: string) =>
      told(image(`COPY deployment.toml \${WSO2_SERVER_HOME}/repository/conf/\n${run}`, {}, release)).length;
    expect(['4.3.0', '4.4.0', '4.5.0'].map(at)).toEqual([1, 1, 0]);
    expect(
      told({
        Dockerfile: `FROM wso2/wso2is:7.0.0\nCOPY deployment.toml ${TOML.replace('am-4.2.0', 'is-7.0.0')}\nENV PROFILE_NAME=gateway\n`,
        'deployment.toml': CLOSED,
      }),
    ).toEqual([]);
  });

  it('is not told where the file is mounted when the image runs', () => {
    const compose = `services:\n  gw:\n    image: wso2/wso2am:4.2.0\n    command: ["--optimize", "-Dprofile=gateway-worker"]\n    volumes: ["./deployment.toml:${TOML}"]\n`;
    expect(told({ 'docker-compose.yml': compose, 'deployment.toml': CLOSED })).toEqual([]);
  });

  it('is told of a task after the one that brings the file', () => {
    const tasks = (...lines: string[]): Files => ({
      'site.yml': `- hosts: gw\n  tasks:\n${lines.map((line) => `    - ${line}\n`).join('')}`,
      'deployment.toml': CLOSED,
    });
    const bring = 'copy: {src: deployment.toml, dest: /opt/wso2am-4.2.0/repository/conf/deployment.toml}';
    const setUp = 'command: sh /opt/wso2am-4.2.0/bin/profileSetup.sh -Dprofile=gateway-worker';
    expect(told(tasks(bring, setUp))).toEqual(['.: site.yml profileSetup.sh']);
    expect(told(tasks(setUp, bring))).toEqual([]);
  });

  it('is told of a task by the list that one after it goes through', () => {
    const tasks = (setUp: string, list: string): Files => ({
      'site.yml': '- hosts: gw\n  roles: [gw]\n',
      'roles/gw/tasks/main.yml': `${setUp}- template: {src: "{{ item.src }}", dest: "{{ item.dest }}"}\n  loop: "{{ files }}"\n`,
      'roles/gw/templates/deployment.toml.j2': CLOSED,
      'host_vars/gw.yml': `product_name: wso2am\nproduct_version: 4.2.0\nfiles:\n  - ${list}\n`,
    });
    const setUp = `- command: ${SETUP}\n`;
    const named = `{src: deployment.toml.j2, dest: ${TOML}}`;
    expect(told(tasks(setUp, named))).toEqual([]);
    expect(told(tasks(setUp, '{src: x.j2, dest: /opt/x}'))).toEqual([
      'roles/gw/templates: roles/gw/tasks/main.yml profileSetup.sh',
    ]);
    const after = tasks('', named);
    const behind = { ...after, 'roles/gw/tasks/main.yml': `${after['roles/gw/tasks/main.yml']}${setUp}` };
    expect(told(behind)).toEqual(['roles/gw/templates: roles/gw/tasks/main.yml profileSetup.sh']);
  });

  it('is told of a manifest by the list that it goes through', () => {
    const EXEC = '  exec { "profile": command => "/bin/sh ${home}/bin/profileSetup.sh -Dprofile=traffic-manager" }\n';
    const each = (head: string): string =>
      `  ${head} {\n    file { "\${home}/\${t}": content => template("\${module_name}/carbon-home/\${t}.erb") }\n  }\n`;
    const LOOP = each('$template_list.each |Integer $i, String $t|');
    const manifest = (body: string, list = "['repository/conf/deployment.toml']"): Files => ({
      'modules/tm/manifests/init.pp': `class tm {\n  $pack = 'wso2am-4.2.0'\n  $template_list = ${list}\n${body}}\n`,
      'modules/tm/templates/carbon-home/repository/conf/deployment.toml.erb': CLOSED,
    });
    expect(told(manifest(EXEC + LOOP))).toEqual([]);
    expect(told(manifest(EXEC + each('each($template_list) |$t|')))).toEqual([]);
    const looked = manifest(EXEC + LOOP, "lookup('tm::list')");
    const path = 'repository/conf/deployment.toml';
    expect(told({ ...looked, 'data/common.yaml': `tm::list: [${path}]\n` })).toEqual([]);
    const setUp = 'modules/tm/templates/carbon-home: modules/tm/manifests/init.pp profileSetup.sh';
    expect(told(manifest(LOOP + EXEC))).toEqual([setUp]);
    expect(told(manifest(EXEC + LOOP, "['a.xml']"))).toEqual([setUp]);
    // Behind the block, its variable is none.
    const behind = 'file { "${home}/${t}": content => template("${module_name}/carbon-home/${t}.erb") }\n';
    expect(told(manifest(`${EXEC}  $template_list.each |$t| { notice("{${'$'}{t}}") }\n  ${behind}`))).toEqual([setUp]);
  });

  it('is told of no other machine’s server, where it is followed by the file of its own', () => {
    const play = (host: string, ...tasks: string[]): string => `- hosts: ${host}\n  tasks:\n${tasks.join('')}`;
    const setup = `    - command: ${SETUP}\n`;
    const copy = (name: string): string =>
      `    - copy:\n        src: ../${name}/deployment.toml\n        dest: ${TOML}\n`;
    const files = { 'cp/deployment.toml': CLOSED, 'gw/deployment.toml': CLOSED };
    const playbook = (...plays: string[]): Files => ({ ...files, 'ansible/site.yml': plays.join('') });
    const cp = play('cp', setup, copy('cp'));
    expect(told(playbook(cp, play('gw', setup, copy('gw'))))).toEqual([]);
    expect(told(playbook(cp, play('gw', copy('gw'), setup)))).toEqual([
      'cp: ansible/site.yml profileSetup.sh',
      'gw: ansible/site.yml profileSetup.sh',
    ]);
    expect(told(playbook(play('cp', copy('cp'), setup), play('gw', setup, copy('gw'))))).toEqual([
      'cp: ansible/site.yml profileSetup.sh',
    ]);
  });

  it('is told of none of several homes of a script that each get their file behind it', () => {
    const home = (name: string): string =>
      `cp -r wso2am-4.2.0 ${name}\nsh ${name}/bin/profileSetup.sh -Dprofile=gateway-worker\n`;
    const put = (name: string, to = name): string => `cp conf/${name}.toml ${to}/repository/conf/deployment.toml\n`;
    const script = (lines: string): Files => ({
      'setup.sh': `unzip wso2am-4.2.0.zip\n${lines}`,
      'conf/gw.toml': CLOSED,
      'conf/km.toml': CLOSED,
    });
    const each = ['gw', 'km'].map((name) => home(name) + put(name));
    expect(told(script(each.join('')))).toEqual([]);
    const folder = each.map((lines) => lines.replace('conf/deployment.toml', 'conf/ # its own'));
    expect(told(script(folder.join('')))).toEqual([]);
    const twice = ['conf/gw.toml: setup.sh profileSetup.sh', 'conf/km.toml: setup.sh profileSetup.sh'];
    const never = home('gw') + put('gw').replace('conf/gw', '/etc/other') + each[1];
    expect(told(script(never))).toEqual(twice);
    expect(told(script(put('gw') + home('gw') + each[1]))).toEqual(twice);
    expect(told(script(home('gw') + put('gw', 'gw-2') + each[1]))).toEqual(twice);
    expect(told(script(each.join('') + home('gw')))).toEqual(twice);
  });

  const FILES = { 'conf/gw_deployment.toml': CLOSED, 'conf/tm_deployment.toml': CLOSED };
  const branches = (started: string, copied: string, more = ''): Files => ({
    ...FILES,
    'setup.sh': [
      'unzip wso2am-4.3.0.zip',
      'for p in gw tm; do',
      'home="$TOP/wso2am-$p"',
      'case "$p" in',
      `gw) ${started} -Dprofile=gateway-worker ;;`,
      `tm) ${started} -Dprofile=traffic-manager ;;`,
      'esac',
      more,
      copied,
      'done\n',
    ].join('\n'),
  });
  const CHOICE = 'case "$p" in\ngw) f=gw_deployment.toml ;;\ntm) f=tm_deployment.toml ;;\nesac';

  it.each([
    [
      'by its path',
      'sh "$home/bin/profileSetup.sh"',
      'cp "conf/${p}_deployment.toml" "$home/repository/conf/deployment.toml"',
    ],
    [
      'from its folder',
      'cd "$home"; sh bin/profileSetup.sh',
      'cp "$SRC/conf/${p}_deployment.toml" "$home/repository/conf/deployment.toml"',
    ],
    [
      'from its folder',
      'cd "$home"\nsh ./bin/profileSetup.sh',
      'cp "$SRC/conf/${p}_deployment.toml" repository/conf/deployment.toml',
    ],
    [
      'from that of its scripts',
      'cd "$home/bin/"; ./profileSetup.sh',
      'cp "$SRC/conf/${p}_deployment.toml" "$home/repository/conf/"',
    ],
    [
      'for a name by branches',
      'cd "$home"; sh bin/profileSetup.sh',
      `${CHOICE}\ncp "$SRC/conf/$f" "$home/repository/conf/deployment.toml"`,
    ],
    [
      'for a path by branches',
      'cd "$home"; sh bin/profileSetup.sh',
      `${CHOICE}\nfrom="$SRC/conf/$f"\nif [ -f "$from" ]; then\n  cp "$from" "$home/repository/conf/deployment.toml"\nfi`,
    ],
  ])('is told of no home of a loop that gets its file behind all branches: %s', (_, started, copied) => {
    expect(told(branches(started, copied))).toEqual([]);
  });

  it('is told of no home whose file a variable names that is set again behind it', () => {
    const again = (set: string): Files => ({
      ...FILES,
      'setup.sh': [
        'unzip wso2am-4.3.0.zip',
        'f=none.txt',
        'home="$TOP/wso2am-$p"',
        'cd "$home"; sh bin/profileSetup.sh -Dprofile=gateway-worker',
        set,
        'cp "$SRC/conf/$f" "$home/repository/conf/deployment.toml"\n',
      ].join('\n'),
    });
    expect(told(again('f=gw_deployment.toml'))).toEqual([]);
    expect(told(again('ls')).length).toBeGreaterThan(0);
  });

  it.each([
    ['where nothing is copied', 'cd "$home"; sh bin/profileSetup.sh', 'ls', ''],
    [
      'where another file is',
      'cd "$home"; sh bin/profileSetup.sh',
      'cp /etc/x.toml "$home/repository/conf/deployment.toml"',
      '',
    ],
    [
      'where it goes elsewhere',
      'cd "$home"; sh bin/profileSetup.sh',
      'cp "conf/${p}_deployment.toml" "$home-2/repository/conf/deployment.toml"',
      '',
    ],
    [
      'from a folder that is not told',
      'cd "$home"; ./profileSetup.sh',
      'cp "conf/x.toml" "$home/repository/conf/deployment.toml"',
      '',
    ],
  ])('is told of a loop %s', (_, started, copied, more) => {
    expect(told(branches(started, copied, more)).length).toBeGreaterThan(0);
  });

  it('is a warning that fails nothing, and none where the policy file says what runs', () => {
    const files = image(`${COPY}\nRUN ${SETUP}`);
    expect(judged(files).findings.map(({ level, rule, part }) => [level, rule, part])).toEqual([
      ['warning', 'unreadable-config', null],
    ]);
    const policy = parsePolicy('policy.toml', '[[target]]\npath = "**"\nversion = "4.2.0"\n', '2026-11-24');
    expect(judgeTree(memoryTree(files), policy, '2026-11-24').findings).toEqual([]);
  });
});

describe('a profile that a script sets up in one of several homes', () => {
  const COPIES = { 'conf/gw.toml': CLOSED, 'conf/km.toml': CLOSED };
  const script = (...lines: string[]): Files => ({
    ...COPIES,
    'setup.sh': `unzip wso2am-4.2.0.zip\n${lines.join('\n')}\n`,
  });
  const unpacked = (name: string): string => `cp -r wso2am-4.2.0 ${name}`;
  const setUp = (home: string): string => `sh ${home}/bin/profileSetup.sh -Dprofile=gateway-worker`;
  const put = (name: string, home = name): string => `cp conf/${name}.toml ${home}/repository/conf/deployment.toml`;
  const GW = 'conf/gw.toml: setup.sh profileSetup.sh';
  const KM = 'conf/km.toml: setup.sh profileSetup.sh';
  const [OPT, SRV] = ['/opt/wso2am-4.2.0', '/srv/wso2am-4.2.0'];
  const UNPACKED = [unpacked('gw'), unpacked('km')];

  it('is told of none where each gets its file behind both', () => {
    expect(told(script(...UNPACKED, setUp('gw'), setUp('km'), put('gw'), put('km')))).toEqual([]);
  });

  it('is told of the one that has its file, whatever another one gets behind it', () => {
    expect(told(script(put('gw', OPT), setUp(OPT), put('km', SRV)))).toEqual([GW]);
    expect(told(script(put('gw', OPT), 'sh bin/profileSetup.sh -Dprofile=gateway-worker', put('km', SRV)))).toEqual([
      GW,
    ]);
  });

  it('is told where only another file comes behind it', () => {
    const identity = (home: string): string => `cp conf/identity.xml ${home}/repository/conf/identity/identity.xml`;
    const files = { ...script(put('gw', OPT), setUp(OPT), identity(OPT)), 'conf/identity.xml': CLOSED_IDENTITY };
    expect(told(files)).toContain(GW);
  });

  it('is told where another script may put the file there before', () => {
    const files = script(...UNPACKED, put('gw'), setUp('gw'), setUp('km'), put('km'));
    const other = `echo ${'x'.repeat(300)}\n${put('gw')}\n`;
    expect(told({ ...files, 'other.sh': other })).toEqual(told(files));
    expect(told(files)).toEqual([GW, KM]);
    const one = script(put('gw', OPT), setUp(OPT));
    expect(told({ ...one, 'other.sh': `echo ${'x'.repeat(300)}\n${put('gw', OPT)}\n` })).toContain(GW);
  });

  it('is told of none where another script does the same', () => {
    const files = script(...UNPACKED, setUp('gw'), put('gw'), setUp('km'), put('km'));
    expect(told({ ...files, 'again.sh': `# again\n${files['setup.sh']}` })).toEqual([]);
  });

  it('is told of none whose file a variable names that is set behind it', () => {
    const named = ['f=conf/other.txt', setUp('gw'), 'f=conf/gw.toml', 'cp "$f" gw/repository/conf/deployment.toml'];
    expect(told(script(...UNPACKED, ...named, setUp('km'), put('km')))).toEqual([]);
    const before = named.map((line) => line.replace('f=conf/gw.toml', ''));
    expect(told(script(...UNPACKED, ...before, setUp('km'), put('km')))).toEqual([GW, KM]);
  });

  it.each([
    ['from its folder', 'cd $TOP/gw', 'sh bin/profileSetup.sh'],
    ['from that of its scripts', 'cd $TOP/gw/bin', './profileSetup.sh'],
  ])('is told of none where each gets its file behind it: %s', (_, gone, started) => {
    const own = [gone, `${started} -Dprofile=gateway-worker`, put('gw', '$TOP/gw')];
    expect(told(script(...UNPACKED, ...own, setUp('km'), put('km')))).toEqual([]);
    // Which home it is that only options are noted for, nobody says.
    const noted = [gone, 'options="--optimize -Dprofile=gateway-worker"', put('gw', '$TOP/gw')];
    expect(told(script(...UNPACKED, ...noted, setUp('km'), put('km'))).length).toBeGreaterThan(0);
  });

  it.each([
    ['from a folder that is not that of its scripts', 'cd gw/lib', put('gw')],
    ['from that of its scripts, where another home gets the file', 'cd gw/bin', put('gw', 'gw-2')],
  ])('is told %s', (_, gone, copied) => {
    const lines = [
      gone.replace('gw', '$TOP/gw'),
      './profileSetup.sh -Dprofile=gateway-worker',
      copied.replace(' gw', ' $TOP/gw'),
    ];
    expect(told(script(...UNPACKED, ...lines, setUp('km'), put('km')))).toEqual([GW, KM]);
  });
});
