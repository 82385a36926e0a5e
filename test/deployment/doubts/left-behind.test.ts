import { describe, expect, it } from 'vitest';
import { leftBehind } from '../../../src/deployment/doubts/left-behind.ts';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  cut,
  type Files,
  HANDLER,
  homes,
  judged,
  memoryTree,
  NO_AUTHENTICATORS,
  OPEN,
  OPEN_IDENTITY,
  surveyed,
  told,
  workload,
} from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-5.8.0';
const FROM = 'FROM wso2/wso2is:5.8.0\n';
const COPY = `COPY conf/authenticators.xml ${HOME}/repository/conf/security/\n`;
const CONF: Files = { 'is/conf/identity.xml': CLOSED_IDENTITY, 'is/conf/authenticators.xml': NO_AUTHENTICATORS };
const built = (dockerfile: string, more: Files = {}): Files => ({ 'is/Dockerfile': dockerfile, ...CONF, ...more });
const VOLUMES = `    volumes:\n      - ./conf/authenticators.xml:${HOME}/repository/conf/security/authenticators.xml\n`;
/** A compose file beside the configuration. */
const run = (image: string, more = ''): Files => ({
  'is/compose.yaml': `services:\n  is:\n    image: ${image}\n${VOLUMES}${more}`,
});

/** The files that are told to be left behind, with the places they are told at. */
function behind(files: Files, policy: string | null = null): string[] {
  const parsed = policy === null ? null : parsePolicy('policy.toml', policy, '2026-11-24');
  return judgeTree(memoryTree(files), parsed, '2026-11-24')
    .findings.filter(({ message }) => message.includes('which gets other files from beside it'))
    .map(({ message, span }) => `${message.split(' ')[5]} ${span.file} ${cut(files, span)}`);
}
const TOLD = ['is/conf/identity.xml is/Dockerfile 5.8.0'];

describe('a file beside those that an image gets', () => {
  it('is judged, and told at the image', () => {
    expect(told(built(FROM + COPY))).toEqual(['is/conf: wso2is 5.8.0 A disabled B disabled']);
    expect(behind(built(FROM + COPY))).toEqual(TOLD);
    expect(judged(built(FROM + COPY)).findings.map(({ level }) => level)).toEqual(['warning']);
  });

  it('is told whichever is the one that is left', () => {
    const identity = `${FROM}COPY conf/identity.xml ${HOME}/repository/conf/identity/\n`;
    expect(behind(built(identity))).toEqual(['is/conf/authenticators.xml is/Dockerfile 5.8.0']);
    const carbon = { 'is/conf/carbon.xml': '<Server><Name>WSO2 Identity Server</Name></Server>\n' };
    expect(behind(built(`${FROM}COPY conf/carbon.xml ${HOME}/repository/conf/\n`, carbon))).toEqual([
      ...TOLD,
      'is/conf/authenticators.xml is/Dockerfile 5.8.0',
    ]);
  });

  it('is told at the top of the repository, too, whose files begin with the names of their formats', () => {
    const files = {
      Dockerfile: `${FROM}COPY identity.xml ${HOME}/repository/conf/identity/\n`,
      'identity.xml': CLOSED_IDENTITY,
      'authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(behind(files)).toEqual(['authenticators.xml Dockerfile 5.8.0']);
  });

  it('is told beside a map whose files are known', () => {
    const map = 'is-conf';
    const files: Files = {
      'is/kustomization.yaml': `resources: [is.yaml]\nconfigMapGenerator:\n  - name: ${map}\n    files: [conf/authenticators.xml]\n`,
      'is/is.yaml': workload(
        'is',
        'wso2/wso2is:5.8.0',
        map,
        `${HOME}/repository/conf/security/authenticators.xml`,
      ).replace('deployment.toml', 'authenticators.xml'),
      ...CONF,
    };
    expect(behind(files)).toEqual(['is/conf/identity.xml is/is.yaml 5.8.0']);
  });

  it.each([
    ['it is copied, too', built(`${FROM}${COPY}COPY conf/identity.xml ${HOME}/repository/conf/identity/\n`)],
    ['its folder is copied somewhere', built(`${FROM}${COPY}COPY conf /tmp/conf\n`)],
    ['its folder is copied to where no server reads it', built(`${FROM}${COPY}COPY conf /tmp/is\n`)],
    [
      'it is copied with the folder of the others, wherever that puts it',
      {
        'is/Dockerfile': `${FROM}COPY . ${HOME}/\n`,
        'is/repository/conf/identity/identity.xml': CLOSED_IDENTITY,
        'is/security/authenticators.xml': NO_AUTHENTICATORS,
      },
    ],
    ['a variable tells what is copied', built(`${FROM}${COPY}COPY \${MORE} /tmp/\n`)],
    ['a command names it', built(FROM + COPY, { 'is/run.sh': 'docker cp ./conf/identity.xml wso2is:/\n' })],
    [
      'the server of this release does not read it',
      built(`FROM wso2/wso2is:7.1.0\nCOPY conf/deployment.toml ${HOME}/repository/conf/\n`, {
        'is/conf/deployment.toml': CLOSED,
      }),
    ],
    [
      'the verdict is the same without it',
      { ...built(FROM + COPY), 'is/conf/identity.xml': CLOSED_IDENTITY.replace(/<Event.*<\/EventListeners>/, '') },
    ],
    [
      'the pack of the product ships it off',
      built('FROM wso2/wso2is-km:5.7.0\nCOPY conf/identity.xml ${WSO2_SERVER_HOME}/repository/conf/identity/\n'),
    ],
    [
      'a variable fills it in',
      built(FROM + COPY, { 'is/conf/identity.xml': CLOSED_IDENTITY.replace('false', '${X:-false}') }),
    ],
    [
      'a tool fills it in',
      {
        'is/Dockerfile': FROM + COPY,
        'is/conf/authenticators.xml': NO_AUTHENTICATORS,
        'is/conf/identity.xml.j2': CLOSED_IDENTITY,
      },
    ],
  ])('is not told where %s', (_what, files) => {
    expect(behind(files)).toEqual([]);
  });

  it('is told at the pack that an image is made of', () => {
    const home = '/opt/wso2is-5.8.0/repository/conf/security/';
    const pack = 'FROM eclipse-temurin:11\nADD wso2is-5.8.0.zip /opt/\nRUN unzip /opt/wso2is-5.8.0.zip -d /opt\n';
    const files = built(`${pack}COPY conf/authenticators.xml ${home}\n`);
    expect(told(files)).toEqual(['is/conf: wso2is 5.8.0 A disabled B disabled']);
    expect(behind(files)).toEqual(['is/conf/identity.xml is/Dockerfile wso2is-5.8.0']);
  });

  it('is told at the image that tells nothing where a mount tells what runs', () => {
    expect(behind({ ...CONF, ...run('acme.io/login:3') })).toEqual([
      'is/conf/identity.xml is/compose.yaml acme.io/login:3',
    ]);
  });

  it('is told where it says that the part is on, too', () => {
    expect(behind(built(FROM + COPY, { 'is/conf/identity.xml': OPEN_IDENTITY }))).toEqual(TOLD);
  });

  it('is told of a template of the product that beats deployment.toml', () => {
    const template = 'is/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2';
    const files = {
      'is/Dockerfile':
        'FROM wso2/wso2is:7.1.0\nCOPY repository/conf/deployment.toml ${WSO2_SERVER_HOME}/repository/conf/\n',
      'is/repository/conf/deployment.toml': OPEN,
      [template]: CLOSED_IDENTITY,
    };
    expect(behind(files)).toEqual([`${template} is/Dockerfile 7.1.0`]);
    expect(behind({ ...files, 'is/repository/conf/deployment.toml': `${OPEN}${HANDLER}enable = false\n` })).toEqual([]);
  });

  it('is not told where the policy file speaks for the home', () => {
    const target = '[[target]]\npath = "is/**"\nproduct = "wso2is"\nversion = "5.8.0"\n';
    expect(behind(built(FROM + COPY), target)).toEqual([]);
  });

  it('is told once for each server that lacks it', () => {
    const image = 'wso2/wso2is:5.8.0';
    const one = { ...CONF, ...run(image) };
    expect(behind(one)).toEqual([`is/conf/identity.xml is/compose.yaml 5.8.0`]);
    const two = { ...CONF, ...run(image, `  other:\n    image: ${image}\n${VOLUMES}`) };
    expect(behind(two)).toEqual(Array(2).fill('is/conf/identity.xml is/compose.yaml 5.8.0'));
  });

  it('may be in an image of a team’s that another server gets it in', () => {
    const whole = 'FROM wso2/wso2is:5.8.0\nCOPY conf ${WSO2_SERVER_HOME}/repository/conf\n';
    expect(behind({ ...built(whole), ...run('acme.io/wso2is:5.8.0') })).toEqual([]);
    expect(behind({ ...CONF, ...run('acme.io/wso2is:5.8.0') })).toHaveLength(1);
    expect(behind({ ...built(whole), ...run('wso2/wso2is:5.8.0') })).toHaveLength(1);
  });

  it('may be in such an image that brings each file by itself', () => {
    const brings = (folder: string): string => `COPY conf/${folder} ${HOME}/repository/conf/${folder}\n`;
    const files = {
      'is/compose.yaml': `services:\n  is:\n    image: acme.io/wso2is:5.8.0\n    volumes:\n      - ./conf/security:${HOME}/repository/conf/security\n`,
      'is/conf/identity/identity.xml': CLOSED_IDENTITY,
      'is/conf/security/authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(behind(files)).toEqual(['is/conf/identity/identity.xml is/compose.yaml 5.8.0']);
    const dockerfile = FROM + brings('security') + brings('identity');
    expect(behind({ ...files, 'is/Dockerfile': dockerfile })).toEqual([]);
  });

  it('may be in a map that the repository does not hold, not in one that it makes of others', () => {
    const to = '/home/wso2carbon/wso2-config-volume/repository/conf/security';
    const mounted = workload('is', 'wso2/wso2is:5.8.0', 'conf', to).replace(/ *subPath: .*\n/, '');
    const kustomization =
      'resources: [is.yaml]\nconfigMapGenerator:\n  - name: conf\n    files: [conf/authenticators.xml]\n';
    const files = { ...CONF, 'is/is.yaml': mounted, 'is/kustomization.yaml': kustomization };
    expect(behind(files)).toEqual(['is/conf/identity.xml is/is.yaml 5.8.0']);
    const more = mounted
      .replace(
        /( *)- name: conf\n *mountPath: .*\n/,
        `$&$1- name: more\n$1  mountPath: ${HOME}/repository/conf/identity\n`,
      )
      .replace(
        /( *)- name: conf\n *configMap:\n *name: conf\n/,
        '$&$1- name: more\n$1  configMap:\n$1    name: more\n',
      );
    expect(
      behind({ ...files, 'is/is.yaml': more, 'is/make.sh': 'kubectl create configmap more --from-file="$X"\n' }),
    ).toEqual([]);
  });

  it('is not one that a config map holds', () => {
    const map = configMap('conf', CLOSED_IDENTITY, 'identity.xml');
    const files = {
      ...run('wso2/wso2is:5.8.0'),
      'is/conf/authenticators.xml': NO_AUTHENTICATORS,
      'is/conf/map.yaml': map,
    };
    expect(behind(files)).toEqual([]);
  });
});

describe('a file beside those that a script, a task or a manifest puts into a home', () => {
  const CP = 'cp conf/authenticators.xml /opt/wso2is-5.8.0/repository/conf/security/\n';
  const TARGET = '/opt/wso2is-5.8.0/repository/conf/security/';
  const by = (script: string, more: Files = {}): Files => ({ 'is/install.sh': script, ...CONF, ...more });
  const role = (tasks: string, more: Files = {}): Files => ({
    'roles/is/tasks/main.yml': tasks,
    'roles/is/defaults/main.yml': 'product_name: wso2is\nproduct_version: 5.8.0\n',
    'roles/is/templates/identity.xml.j2': CLOSED_IDENTITY,
    'roles/is/templates/authenticators.xml.j2': NO_AUTHENTICATORS,
    ...more,
  });
  const TASK =
    '- template:\n    src: authenticators.xml.j2\n    dest: "{{ home }}/repository/conf/security/authenticators.xml"\n';

  it('is judged, and told where the other goes', () => {
    expect(told(by(CP))).toEqual(['is/conf: wso2is 5.8.0 A disabled B disabled']);
    expect(behind(by(CP))).toEqual([`is/conf/identity.xml is/install.sh ${TARGET}`]);
    const place = 'roles/is/tasks/main.yml repository/conf/security/authenticators.xml';
    expect(behind(role(TASK))).toEqual([`roles/is/templates/identity.xml.j2 ${place}`]);
    const items = TASK.replace('authenticators.xml.j2', '"{{ item }}.j2"').replace(/repository.*"/, '{{ item }}"');
    const loop = `${items}  loop:\n    - repository/conf/security/authenticators.xml\n`;
    const files = role(loop);
    expect(behind(files)).toEqual([`roles/is/templates/identity.xml.j2 ${place}`]);
  });

  it('is told of a manifest of Puppet and of a provisioner of Packer', () => {
    const puppet = {
      'modules/is/manifests/init.pp': `class is {\n  file { '${TARGET}authenticators.xml':\n    content => template('is/authenticators.xml.erb'),\n  }\n}\n`,
      'modules/is/templates/authenticators.xml.erb': NO_AUTHENTICATORS,
      'modules/is/templates/identity.xml.erb': CLOSED_IDENTITY,
    };
    expect(behind(puppet)).toEqual([
      'modules/is/templates/identity.xml.erb modules/is/manifests/init.pp repository/conf/security/authenticators.xml',
    ]);
    const packer = {
      'is/is.pkr.hcl': `build {\n  provisioner "file" {\n    source = "conf/authenticators.xml"\n    destination = "${TARGET}authenticators.xml"\n  }\n}\n`,
      ...CONF,
    };
    expect(behind(packer)).toEqual(['is/conf/identity.xml is/is.pkr.hcl repository/conf/security/authenticators.xml']);
  });

  it.each([
    ['nothing says where the other goes', by('cp conf/authenticators.xml /tmp/ # wso2\n')],
    [
      'the task that writes one is another role’s',
      role('- template: {src: x.j2, dest: /opt/wso2is-5.8.0/x}\n', { 'roles/am/tasks/main.yml': TASK }),
    ],
    ['it is copied, too', by(`${CP}cp conf/identity.xml /opt/wso2is-5.8.0/repository/conf/identity/\n`)],
    ['its folder is copied', by(`${CP}cp -r conf/* /opt/wso2is-5.8.0/repository/conf/\n`)],
    ['something writes to its place', by(`${CP}fill > "$H"/repository/conf/identity/identity.xml\n`)],
    ['something brings a whole folder', by(`${CP}cp -r "$X" "$H"/repository/\n`)],
    ['a command names it', by(`${CP}put conf/identity.xml\n`)],
    ['a task names it', role(`${TASK}- include_role: {name: put, vars: {file: identity.xml.j2}}\n`)],
    [
      'a task names what is made of it',
      role(`${TASK}- include_role: {name: put, vars: {file: templates/identity.xml}}\n`),
    ],
    [
      'a task writes to its place',
      role(`${TASK}- copy: {src: "{{ x }}", dest: "{{ home }}/repository/conf/identity/"}\n`),
    ],
    ['the repository holds the server', by(CP, { 'is/conf/bin/wso2server.sh': 'echo\n' })],
    [
      'the verdict is the same without it',
      by(CP, { 'is/conf/identity.xml': CLOSED_IDENTITY.replace(/<Event.*s>/, '') }),
    ],
  ])('is not told where %s', (_what, files) => {
    expect(behind(files)).toEqual([]);
  });

  it('is not the one that is brought with a folder', () => {
    const files = {
      'is/install.sh': 'cp conf/security/* /opt/wso2is-5.8.0/\n',
      'is/conf/identity/identity.xml': CLOSED_IDENTITY,
      'is/conf/security/authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(behind(files)).toEqual(['is/conf/identity/identity.xml is/install.sh /opt/wso2is-5.8.0/']);
  });

  it('is not the one that is put where the server does not read it, which is told for itself', () => {
    const files = {
      'is/install.sh': 'FROM=conf/security\ncp $FROM/* /opt/wso2is-5.8.0/conf/\n',
      'is/conf/identity/identity.xml': CLOSED_IDENTITY,
      'is/conf/security/authenticators.xml': NO_AUTHENTICATORS,
    };
    const left = homes(files).flatMap((home) => leftBehind(home, surveyed(files)));
    expect(left.map(({ path }) => path)).toEqual(['is/conf/identity/identity.xml']);
  });

  it('is told where only a file without a setting of these parts is put', () => {
    const conf = 'is/repository/conf';
    const place = '/opt/wso2is-5.8.0/repository/conf/carbon.xml';
    const files = {
      'is/install.sh': `cp repository/conf/carbon.xml ${place}\n`,
      [`${conf}/carbon.xml`]: '<Server><Name>WSO2 Identity Server</Name></Server>\n',
      [`${conf}/identity/identity.xml`]: CLOSED_IDENTITY,
      [`${conf}/security/authenticators.xml`]: NO_AUTHENTICATORS,
    };
    const left = [`${conf}/identity/identity.xml`, `${conf}/security/authenticators.xml`];
    expect(behind(files)).toEqual(left.map((path) => `${path} is/install.sh ${place}`));
    const others = {
      ...files,
      'is/install.sh': files['is/install.sh'].replaceAll('carbon.xml', 'identity/identity.xml'),
    };
    expect(behind(others)).toEqual([`${left[1]} is/install.sh ${place.replace('carbon', 'identity/identity')}`]);
  });

  it('is not one that a script holds, nor one that decides nothing', () => {
    const script = `${CP}cat > /tmp/identity.xml <<E\n${CLOSED_IDENTITY}E\n`;
    const { 'is/conf/authenticators.xml': authenticators = '' } = CONF;
    const text = { 'is/install.sh': CP, 'is/conf/authenticators.xml': authenticators, 'is/conf/put.sh': script };
    expect(behind(text)).toEqual([]);
    const carbon = { 'is/conf/carbon.xml': '<Server><Name>WSO2 Identity Server</Name></Server>\n' };
    expect(behind(by(CP, carbon))).toEqual(behind(by(CP)));
  });

  it('is not one of another file of the manifest', () => {
    expect(behind({ 'is/install.sh': CP, 'is/conf/authenticators.xml': NO_AUTHENTICATORS })).toEqual([]);
  });
});
