import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  type Files,
  homes,
  judged,
  OPEN_IDENTITY,
  told,
  workload,
} from '../tree.ts';

const IS = `${CLOSED}[database.identity_db]\ntype = "h2"\n`;
/** What each home is, by its id. */
const short = (files: Files): string[] => told(files).map((line) => line.replace(/ A .*/, ''));
const compose = (image: string, name = 'is'): string => `services:\n  ${name}:\n    image: ${image}\n`;

describe('a server of a chart whose image only a helper prints', () => {
  const chart = (values: string): Files => ({
    'chart/Chart.yaml': 'name: chart\nappVersion: 7.0.0\n',
    'chart/values.yaml': values,
    'chart/templates/map.yaml': configMap('conf', IS),
    'chart/templates/is.yaml': workload('server', `'{{ include "image" . }}'`, 'conf'),
  });
  const OWN = 'chart/templates/map.yaml#conf: wso2is 7.0.0';

  it('runs what the values name that it is installed with, wherever they lie', () => {
    const files = {
      ...chart('a: 1\n'),
      'install.sh': '#!/bin/sh\nhelm install is ./chart -f deploy/prod.yaml # wso2is\n',
    };
    const expected = [OWN, 'chart/templates/map.yaml#conf@install#is: wso2is 7.1.0'];
    expect(short({ ...files, 'deploy/prod.yaml': 'image: wso2/wso2is:7.1.0\n' })).toEqual(expected);
    const mi = 'mi:\n  image: wso2/wso2mi:4.2.0\n';
    expect(short({ ...files, 'deploy/prod.yaml': `image: wso2/wso2is:7.1.0\n${mi}` })).toEqual(expected);
  });

  it('does not run what another server does, whatever its own values name', () => {
    const mount = '    volumes: ["./deployment.toml:/home/x/repository/conf/deployment.toml"]\n';
    const other = { 'new/compose.yaml': compose('wso2/wso2is:7.1.0') + mount, 'new/deployment.toml': IS };
    const expected = [OWN, 'new: wso2is 7.1.0'];
    expect(short({ ...chart('a: 1\n'), ...other })).toEqual(expected);
    expect(short({ ...chart('mi:\n  image: wso2/wso2mi:4.2.0\n'), ...other })).toEqual(expected);
  });
});

describe('a file of a chart that nothing mounts', () => {
  const CHART = { 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': 'on: false\n', 'c/conf/deployment.toml': IS };

  it('is of the image that stands letter by letter in a manifest, in each environment', () => {
    const manifest = `${workload('is', 'wso2/wso2is:7.0.0')}# {{ .Values.on }}\n`;
    expect(short({ ...CHART, 'c/values-x.yaml': 'on: 2\n', 'c/templates/is.yaml': manifest })).toEqual([
      'c/conf: wso2is 7.0.0',
      'c/conf@values-x: wso2is 7.0.0',
    ]);
  });

  it('may be of an image that another chart renders', () => {
    const other = {
      'd/Chart.yaml': 'name: d\n',
      'd/values.yaml': 'on: true\n',
      'd/templates/is.yaml': `{{- if .Values.on }}\n${workload('is', 'wso2/wso2is:7.0.0')}{{- end }}\n`,
    };
    expect(short({ ...CHART, ...other })).toEqual(['c/conf: wso2is 7.0.0']);
  });

  it('is not of the image that other values of the chart name', () => {
    const image = 'image: wso2/wso2is:7.1.0\n';
    expect(short({ ...CHART, 'c/env/prod.yaml': image })).toEqual(['c/conf: wso2is ?', 'c/conf@prod: wso2is 7.1.0']);
    expect(short({ ...CHART, 'c/config/values-x.yaml': image })).toEqual(['c/conf: wso2is ?']);
  });
});

describe('a text that a script writes into a home', () => {
  const write = (home: string): string => `cat > /opt/${home}/repository/conf/deployment.toml <<EOF\n${CLOSED}EOF\n`;
  const SCRIPT = `#!/bin/sh\n${write('wso2is-7.0.0')}${write('wso2is-5.11.0')}`;
  const HOMES = ['run.sh#/opt/wso2is-5.11.0: wso2is 5.11.0', 'run.sh#/opt/wso2is-7.0.0: wso2is 7.0.0'];

  it('is of the home that its path names', () => {
    expect(short({ 'run.sh': SCRIPT })).toEqual(HOMES);
  });

  it('is so whatever runs elsewhere, is of another family, or tells no product by its image', () => {
    expect(short({ 'run.sh': SCRIPT, 'is.yaml': workload('is', 'wso2/wso2is:7.1.0') })).toEqual([
      'is.yaml#is: wso2is 7.1.0',
      ...HOMES,
    ]);
    expect(short({ 'run.sh': `${SCRIPT}docker run wso2/wso2am:4.2.0\n` })).toEqual([
      ...HOMES,
      'run.sh#wso2/wso2am:4.2.0: wso2am 4.2.0',
    ]);
    const path = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';
    expect(short({ 'run.sh': `${SCRIPT}docker run -v $PWD/c.toml:${path} acme/x\n`, 'c.toml': IS })).toEqual([
      'c.toml: wso2is 7.1.0',
      ...HOMES,
    ]);
    const service = `${compose('acme/x')}    volumes: ["./c.toml:/home/x/repository/conf/deployment.toml"]\n`;
    expect(short({ 'run.sh': SCRIPT, 'compose.yaml': service, 'c.toml': IS }).slice(1)).toEqual(HOMES);
  });

  it('is so whatever a container of the script has in a home without a version, or of another family', () => {
    const run = 'docker run -v $PWD/c.toml:/opt/wso2is/repository/conf/deployment.toml acme/x\n';
    expect(short({ 'run.sh': `${SCRIPT}${run}`, 'c.toml': IS }).slice(1)).toEqual(HOMES);
    expect(short({ 'run.sh': `${SCRIPT}docker run wso2/wso2am\n` }).slice(0, 2)).toEqual(HOMES);
  });

  it('has the level of the image that the script runs, or of the pack that a Dockerfile unpacks', () => {
    const home = write('wso2is-5.11.0');
    expect(short({ 'run.sh': `#!/bin/sh\n${home}docker run wso2/wso2is:5.11.0.411\n` })).toEqual([
      'run.sh#/opt/wso2is-5.11.0: wso2is 5.11.0.411',
    ]);
    expect(short({ Dockerfile: `FROM java\nADD wso2is-5.11.0.411.zip /opt/\nRUN ${home}` })).toEqual([
      'Dockerfile#/opt/wso2is-5.11.0: wso2is 5.11.0.411',
    ]);
  });

  it('has the version of the image of its file where its path has none, and of its path where the image has none', () => {
    const home = write('wso2is');
    expect(short({ 'run.sh': `#!/bin/sh\n${home}docker run wso2/wso2is:5.11.0.411\n` })).toEqual([
      'run.sh#/opt/wso2is: wso2is 5.11.0.411',
    ]);
    expect(short({ 'run.sh': `#!/bin/sh\n${home}`, 'b.sh': 'docker run wso2/wso2is:7.1.0\n' })).toEqual([
      'b.sh#wso2/wso2is:7.1.0: wso2is 7.1.0',
      'run.sh#/opt/wso2is: wso2is ?',
    ]);
    expect(short({ Dockerfile: `FROM wso2/wso2is\nRUN ${write('wso2is-5.11.0')}` })).toEqual([
      'Dockerfile#/opt/wso2is-5.11.0: wso2is 5.11.0',
    ]);
  });

  it('is told by its path, and not a file of the repository or a config map by theirs', () => {
    const km = { 'compose.yaml': compose('wso2/wso2is-km:5.10.0', 'km') };
    expect(short({ ...km, 'wso2is/conf/deployment.toml': IS })).toEqual(['wso2is/conf: wso2is-km 5.10.0']);
    expect(short({ ...km, 'wso2is/conf/map.yaml': configMap('conf', IS) })).toEqual([
      'wso2is/conf/map.yaml#conf: wso2is-km 5.10.0',
    ]);
  });
});

describe('a home of unknown version', () => {
  const old = { 'b/compose.yaml': compose('wso2/wso2is:5.8.0') };
  const carbon =
    '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>X</Name><ServerKey>X</ServerKey><Ports/></Server>';

  it('is no release that lacks its deployment.toml', () => {
    expect(short({ ...old, 'a/repository/conf/deployment.toml': IS })).toContain('a: wso2is ?');
    const files = { 'a/repository/conf/deployment.toml': IS, 'a/repository/conf/carbon.xml': carbon };
    expect(short({ ...old, ...files })).toContain('a: wso2is ?');
  });

  it('may be an old release where it has none', () => {
    expect(short({ ...old, 'a/repository/conf/identity/identity.xml': CLOSED_IDENTITY })).toContain('a: wso2is 5.8.0');
  });
});

describe('a key manager whose carbon.xml names the base product', () => {
  it('is told by the pack of its role', () => {
    const home = 'roles/km/templates/home';
    const files = {
      'roles/km/tasks/main.yml': '- unarchive:\n    src: /tmp/wso2-obkm-1.4.0.zip\n    dest: /opt\n',
      [`${home}/repository/conf/identity/identity.xml.j2`]: CLOSED_IDENTITY,
      [`${home}/repository/conf/carbon.xml.j2`]:
        '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 Identity Server</Name><ServerKey>IS</ServerKey><Version>5.7.0</Version></Server>',
    };
    expect(short(files)).toEqual([`${home}: wso2-obkm 1.4.0`]);
  });
});

describe('a text that a script writes into a home whose path says a version', () => {
  const writing = (version: string): Files => ({
    'run.sh': `#!/bin/sh\ncat > /opt/wso2is-${version}/repository/conf/deployment.toml <<EOF\n${CLOSED}EOF\ndocker run -d wso2/wso2is:7.1.0.23\n`,
  });

  it('is of that version, and the image that the script runs is a server of its own', () => {
    expect(short(writing('5.11.0'))).toEqual([
      'run.sh#/opt/wso2is-5.11.0: wso2is 5.11.0',
      'run.sh#wso2/wso2is:7.1.0.23: wso2is 7.1.0.23',
    ]);
  });

  it.each(['7.1.0', '$V'])('may be of an image of that version: %s', (version) => {
    expect(short(writing(version))).toEqual([`run.sh#/opt/wso2is-${version}: wso2is 7.1.0.23`]);
  });
});

describe('the update level of an image that tells nothing but by the path of its home', () => {
  const path = '/home/wso2carbon/wso2am-4.1.0/repository/conf/deployment.toml';
  const AM = IS.replace('identity_db', 'apim_db');
  const service = (image: string): string => `${compose(image, 'gw')}    volumes: ["./deployment.toml:${path}"]\n`;
  const files = { 'gw/compose.yaml': service('acme/gw:1'), 'gw/deployment.toml': AM };
  const of = (others: Files): string | undefined => short({ ...files, ...others }).find((one) => one.startsWith('gw'));
  const FROM = 'FROM docker.wso2.com/wso2am:4.1.0.222\nRUN true\n';

  it('is that of the one build of the repository whose name nobody says', () => {
    expect(of({ 'a/Dockerfile': FROM })).toBe('gw: wso2am 4.1.0.222');
    expect(of({ 'a/Dockerfile': FROM, 'b/Dockerfile': FROM })).toBe('gw: wso2am 4.1.0.222');
    expect(of({ 'a/Dockerfile': FROM, 'b/Dockerfile': FROM.replace('.222', '.100') })).toBe('gw: wso2am 4.1.0');
  });

  it('is not that of a build that is called otherwise', () => {
    expect(of({ 'a/Dockerfile': FROM, 'b.sh': 'docker build -t acme/portal:1 a\n' })).toBe('gw: wso2am 4.1.0');
    expect(of({ 'a/Dockerfile': FROM, 'b.sh': 'docker build -t acme/gw:1 a\n' })).toBe('gw: wso2am 4.1.0.222');
  });

  it('is that of a variable that tells the release with its level', () => {
    expect(of({ '.env': 'WSO2AM_VERSION=4.1.0.222\n' })).toBe('gw: wso2am 4.1.0.222');
  });

  it('is not that of a pack that a script with another container unpacks', () => {
    const script = 'docker run -d wso2/wso2is:7.0.0\nunzip wso2am-4.1.0.222.zip\n';
    expect(of({ 'b.sh': script })).toBe('gw: wso2am 4.1.0');
  });

  it('is not that of a build with a folder of configuration of its own', () => {
    const carbon = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Ports/></Server>';
    const built = `${FROM}COPY conf ${path.replace('/deployment.toml', '')}\n`;
    expect(of({ 'a/Dockerfile': built, 'a/conf/deployment.toml': AM, 'a/conf/carbon.xml': carbon })).toBe(
      'gw: wso2am 4.1.0',
    );
  });

  it('is not that of what something else runs', () => {
    const image = 'docker.wso2.com/wso2am:4.1.0.222';
    expect(of({ 'b.sh': `docker run -d ${image}\n` })).toBe('gw: wso2am 4.1.0');
    expect(of({ 'b/compose.yaml': compose(`"${image}"`) })).toBe('gw: wso2am 4.1.0');
    expect(of({ 'values-portal.yaml': `image:\n  repository: wso2am\n  tag: "4.1.0.222"\n` })).toBe('gw: wso2am 4.1.0');
  });

  it('is not that of the Dockerfile of another server, for one on a base that is made elsewhere', () => {
    const built = { 'gw/Dockerfile': `FROM acme/base:1\nCOPY deployment.toml ${path}\n`, 'gw/deployment.toml': AM };
    const level = (others: Files): string[] => short({ ...built, ...others }).filter((one) => one.startsWith('gw'));
    expect(level({ 'a/Dockerfile': FROM })).toEqual(['gw: wso2am 4.1.0.222']);
    const other = { 'a/Dockerfile': `${FROM}COPY deployment.toml ${path}\n`, 'a/deployment.toml': AM };
    expect(level(other)).toEqual(['gw: wso2am 4.1.0']);
  });
});

describe('a service that builds what the repository does not hold', () => {
  const AM = IS.replace('identity_db', 'apim_db');
  const of = (build: string, others: Files): string | undefined =>
    short({
      'am/compose.yaml': `services:\n  am:\n    build: ${build}\n    volumes: ["./conf:/home/wso2carbon/wso2-config-volume"]\n`,
      'am/conf/repository/conf/deployment.toml': AM,
      ...others,
    }).find((one) => one.startsWith('am/conf'));
  const FROM = 'FROM docker.wso2.com/wso2am:4.1.0.222\n';

  it.each([
    './dockerfiles',
    '../images/am',
    '../../images/am',
    '{context: ./dockerfiles, dockerfile: prod/Dockerfile}',
    '{context: ../other, dockerfile: Dockerfile.prod}',
    'https://github.com/acme/am.git',
    'https://github.com/acme/am.git#main:docker',
    'git@github.com:acme/am.git',
  ])('has not the update level of another Dockerfile: %s', (build) => {
    expect(of(build, { 'other/Dockerfile': FROM })).toBe('am/conf: wso2am 4.1.0');
  });

  it.each([
    ['./dockerfiles', 'dockerfiles/Dockerfile'],
    ['../../images/am', 'x/images/am/Dockerfile'],
    ['https://github.com/acme/am-image.git#main:docker', 'am-image/docker/Dockerfile'],
    ['.', 'other/Dockerfile'],
    ['"${FOLDER}"', 'other/Dockerfile'],
    ['{context: ../other, dockerfile: "Dockerfile.${STAGE}"}', 'other/Dockerfile'],
    ['../other', 'other/Dockerfile'],
  ])('may have that of the one it builds from elsewhere: %s, %s', (build, dockerfile) => {
    expect(of(build, { [dockerfile]: FROM })).toBe('am/conf: wso2am 4.1.0.222');
  });

  it('is no other one through a compose file that takes it over', () => {
    const overriding = { 'am/compose.prod.yaml': 'services:\n  am:\n    environment: {A: b}\n' };
    expect(of('./dockerfiles', { 'other/Dockerfile': FROM, ...overriding })).toBe('am/conf: wso2am 4.1.0');
  });

  it('has the text of its Dockerfile in itself', () => {
    expect(of('{dockerfile_inline: "FROM wso2/wso2am:4.1.0.150"}', { 'other/Dockerfile': FROM })).toBe(
      'am/conf: wso2am 4.1.0.150',
    );
  });
});

describe('a container of a chart whose values name no image', () => {
  const chart = (name: string, image: string): Files => ({
    [`${name}/Chart.yaml`]: `name: wso2am-${name}\nappVersion: "4.5.0"\n`,
    [`${name}/values.yaml`]: `image:\n  repository: "${image}"\n  tag: ""\n`,
    [`${name}/templates/map.yaml`]: configMap('conf', CLOSED),
    [`${name}/templates/am.yaml`]: workload(
      'am',
      '{{ .Values.image.repository }}:{{ .Values.image.tag | default "4.5.0.22" }}',
      'conf',
    ),
  });

  it('runs what the chart is called and has as its appVersion, not the image of a chart beside', () => {
    const GATEWAY = 'gateway/templates/map.yaml#conf: wso2am 4.5.0';
    expect(short(chart('gateway', ''))).toEqual([GATEWAY]);
    for (const other of ['wso2-apim/am', 'wso2-apim/am-acp', 'wso2-is/is'])
      expect(short({ ...chart('gateway', ''), ...chart('cp', other) })).toContain(GATEWAY);
  });
});

describe('a module of Puppet', () => {
  const module = (name: string, manifest: string, file = 'deployment.toml.erb', text = IS): Files => ({
    [`modules/${name}/manifests/init.pp`]: manifest,
    [`modules/${name}/templates/carbon-home/repository/conf/${file}`]: text,
  });
  const of = (files: Files): string[] => short(files).filter((one) => one.startsWith('modules/wso2is/'));
  const old = module('old_is', "class old_is {\n  $pack = 'wso2is-5.11.0'\n}\n");
  const home = 'modules/wso2is/templates/carbon-home';

  it('runs the pack of the class it inherits, not that of a module beside with a server of its own', () => {
    const common = { 'modules/base/manifests/params.pp': "class base::params {\n  $pack = 'wso2is-7.1.0'\n}\n" };
    const files = { ...module('wso2is', 'class wso2is inherits base::params {\n}\n'), ...common, ...old };
    expect(of(files)).toEqual([`${home}: wso2is 7.1.0`]);
  });

  it('runs what is said elsewhere where its own classes say no version', () => {
    expect(of({ ...module('wso2is', 'class wso2is {\n}\n'), ...old })).toEqual([`${home}: wso2is 5.11.0`]);
    const open = 'class wso2is {\n  $product = \'wso2is\'\n  $pack = "wso2is-${version}"\n}\n';
    expect(of({ ...module('wso2is', open), ...old })).toEqual([`${home}: wso2is 5.11.0`]);
  });

  it('may run what a module beside says that brings no server', () => {
    const own = module('wso2is', 'class wso2is inherits base::params {\n}\n');
    const common = { 'modules/base/manifests/params.pp': "class base::params {\n  $pack = 'wso2is-7.1.0'\n}\n" };
    const manifest = "class two {\n  $pack = 'wso2is-5.11.0'\n}\n";
    const carbon = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Ports/></Server>';
    const said = [`${home}: wso2is 5.11.0`];
    expect(of({ ...own, ...common, ...module('two', manifest, 'carbon.xml.erb', carbon) })).toEqual(said);
    const server = module('is_server', 'class is_server {\n}\n');
    expect(of({ ...own, ...common, ...server, 'modules/two/manifests/init.pp': manifest })).toEqual(said);
  });
});

describe('a file that a workflow copies into a pack whose version it does not tell', () => {
  const AM = `${CLOSED}[apim.gateway.environment.a]\nname = "Default"\n`;
  const at = (name: string): string => `.github/workflows/${name}.yml`;
  const job = (name: string, more: string): string => `  ${name}:\n${more}`;
  const steps = (run: string): string => `    steps:\n      - run: ${run}\n`;
  const copy = steps('cp deployment.toml ./wso2am-$VERSION/repository/conf/');
  const env = '    env:\n      PACK: wso2am-4.1.0\n';
  const other = job('a', `${env}${steps('unzip $PACK.zip')}`);
  const files = { 'deployment.toml': AM, [at('b')]: `on: push\njobs:\n${job('b', copy)}` };

  it('is of none that another workflow says', () => {
    expect(short({ ...files, [at('a')]: `on: push\njobs:\n${other}` })).toEqual(['.: wso2am ?']);
    const variable = `on: push\njobs:\n${job('a', `    env:\n      WSO2AM_VERSION: 4.1.0\n${steps('make')}`)}`;
    expect(short({ ...files, [at('a')]: variable })).toEqual(['.: wso2am ?']);
  });

  it('is of what its own workflow, what calls that, or another file says', () => {
    const said = ['.: wso2am 4.1.0'];
    expect(short({ ...files, [at('b')]: `on: push\njobs:\n${job('b', copy)}${other}` })).toEqual(said);
    const call = job('c', `    uses: ./${at('b')}\n    with:\n      wso2am_version: 4.1.0\n`);
    expect(short({ ...files, [at('a')]: `on: push\njobs:\n${call}` })).toEqual(said);
    expect(short({ ...files, 'start.sh': 'unzip wso2am-4.1.0.zip\n' })).toEqual(said);
  });
});

describe('the update level that lies in a home of the repository', () => {
  const CARBON = '/home/wso2carbon/wso2is-5.11.0';
  const WHOLE = `./home:${CARBON}`;
  const CONF = `./home/repository/conf:${CARBON}/repository/conf`;
  const LEVEL = `./home/updates/config.json:${CARBON}/updates/config.json`;
  const service = (name: string, mounts: readonly string[], tag = '5.11.0'): string =>
    `  ${name}:\n    image: wso2/wso2is:${tag}\n    volumes: ${JSON.stringify(mounts)}\n`;
  const levels = (...services: string[]): string[] =>
    told({
      'home/repository/conf/deployment.toml': CLOSED,
      'home/updates/config.json': '{ "update-level": "411" }\n',
      'compose.yaml': `services:\n${services.join('')}`,
    });
  const UPDATED = 'wso2is 5.11.0.411 A disabled B disabled';
  const NOT = 'wso2is 5.11.0 A update-required B disabled';

  it('is that of what mounts the home, or its level with the configuration', () => {
    expect(levels(service('a', [WHOLE]))).toEqual([`home: ${UPDATED}`]);
    expect(levels(service('a', [CONF, LEVEL]))).toEqual([`home: ${UPDATED}`]);
  });

  it('is that of what mounts the configuration alone where nothing mounts the level', () => {
    expect(levels(service('a', [CONF]))).toEqual([`home: ${UPDATED}`]);
  });

  it.each([WHOLE, LEVEL, `./home/updates:${CARBON}/updates`])('is not that of what others mount: %s', (other) => {
    expect(levels(service('a', [CONF]), service('b', [CONF, other]))).toContain(`home: ${NOT}`);
    expect(levels(service('a', [CONF, './logs:/logs']), service('b', [other]))).toContainEqual(
      expect.stringMatching(new RegExp(`^home.*: ${NOT.replaceAll('.', '[.]')}$`)),
    );
  });

  it('holds before that of the image where the whole home is put over it, and not where a part is', () => {
    expect(levels(service('a', [WHOLE], '5.11.0.500'))).toEqual([`home: ${UPDATED}`]);
    expect(levels(service('a', [CONF], '5.11.0.500'))).toEqual([`home: ${UPDATED.replace('411', '500')}`]);
    expect(levels(service('a', [WHOLE, './logs:/logs'], '5.11.0.500'))).toEqual([`home: ${UPDATED}`]);
    const volume = './home:/home/wso2carbon/wso2-config-volume';
    expect(levels(service('a', [volume], '5.11.0.500'))).toEqual([`home: ${UPDATED.replace('411', '500')}`]);
  });

  const LEVEL_FILE = '{ "update-level": "411" }\n';
  const put = (from: string, to: string): Files => ({
    'compose.yaml': `services:\n${service('a', [`${from}:${to}`], '5.11.0.500')}`,
  });

  it('holds before that of the image where the home lies at the root, or comes with a volume beside it', () => {
    const root = { 'repository/conf/deployment.toml': CLOSED, 'updates/config.json': LEVEL_FILE };
    expect(told({ ...root, ...put('.', CARBON) })).toEqual([`.: ${UPDATED}`]);
    const beside = {
      'c/wso2is-5.11.0/repository/conf/deployment.toml': CLOSED,
      'c/wso2is-5.11.0/updates/config.json': LEVEL_FILE,
      'c/wso2-config-volume/identity.xml': CLOSED_IDENTITY,
    };
    expect(told({ ...beside, ...put('./c', '/home/wso2carbon') })).toEqual([`c/wso2is-5.11.0: ${UPDATED}`]);
  });

  it('does not hold before that of the image that a build copies the home into', () => {
    const files = {
      'home/repository/conf/deployment.toml': CLOSED,
      'home/updates/config.json': LEVEL_FILE,
      Dockerfile: `FROM wso2/wso2is:5.11.0.500\nCOPY home ${CARBON}\n`,
      'compose.yaml': 'services:\n  a:\n    build: .\n',
    };
    expect(told(files)).toEqual([`home: ${UPDATED.replace('411', '500')}`]);
  });

  it('is that of an image built with the configuration, whatever else mounts the level', () => {
    const files = {
      'home/repository/conf/deployment.toml': CLOSED,
      'home/updates/config.json': LEVEL_FILE,
      Dockerfile: `FROM wso2/wso2is:5.11.0\nCOPY home/repository/conf ${CARBON}/repository/conf\n`,
      'compose.yaml': `services:\n${service('b', [`./home/updates:${CARBON}/updates`])}`,
    };
    expect(told(files)).toContain(`home: ${UPDATED}`);
  });
});

describe('a server that the content of its config map tells', () => {
  it('is told by it also where another container mounts the folder of the manifest', () => {
    const files = {
      'k8s/login.yaml': `${configMap('conf', IS)}---\n${workload('login', 'acme/x', 'conf')}`,
      'compose.yaml': `${compose('acme/tools', 'tools')}    volumes: ["./k8s:/work"]\n`,
    };
    expect(short(files)).toEqual(['k8s/login.yaml#conf: wso2is ?']);
  });
});

describe('a service beside others of its compose file', () => {
  /** What is taken for the release of the first service's home. */
  const version = (image: string, mounts: readonly string[], others: string): string | null | undefined =>
    homes({
      'compose.yaml': `${compose(image)}    volumes: ${JSON.stringify(mounts)}\n${others}`,
      'deployment.toml': IS,
    }).find(({ id }) => id === '.')?.identity.version;
  const at = (home: string): string => `./deployment.toml:/home/${home}/repository/conf/deployment.toml`;
  const B = '  b:\n    image: wso2/wso2is:7.0.0\n';

  it('is of none of their releases where its own image tells the product', () => {
    expect(version('wso2/wso2is', [at('x')], B)).toBeNull();
    expect(version('wso2/wso2is', [at('x')], `${B}  c:\n    image: wso2/wso2is:7.1.0\n`)).toBeNull();
    const logs = './logs:/home/wso2carbon/wso2am-4.2.0/repository/logs';
    expect(version('wso2/wso2is', [at('x'), logs], B)).toBeNull();
  });

  it('may be of one of them where its paths alone tell the product', () => {
    expect(version('acme/x', [at('x/wso2is')], B)).toBe('7.0.0');
  });
});

describe('a role that says one release and unpacks the pack of another', () => {
  const said = (pack: string): string[] =>
    judged({
      'roles/is/vars/main.yml': 'wso2is_version: 7.0.0\n',
      'roles/is/tasks/main.yml': `- unarchive: {src: "${pack}", dest: /opt}\n- template: {src: deployment.toml.j2, dest: "/opt/wso2is-{{ wso2is_version }}/repository/conf/deployment.toml"}\n`,
      'roles/is/templates/deployment.toml.j2': CLOSED,
      'site.yml': '- hosts: all\n  roles: [is]\n',
    }).findings.map(({ message }) => message);

  it('is told with both', () => {
    expect(said('/tmp/wso2is-7.1.0.zip')).toContainEqual(
      expect.stringMatching(/^pack wso2is 7\.1\.0 .* contradicts wso2is_version 7\.0\.0 /),
    );
    expect(said('/tmp/wso2is-{{ wso2is_version }}.zip')).toEqual([]);
  });
});

describe('a server whose image has no tag', () => {
  it('may be of the release that the paths of another container of its file say', () => {
    const mount = (from: string, home: string): string =>
      `    volumes: ["${from}:/home/wso2carbon/${home}/repository/conf/deployment.toml"]\n`;
    const files = {
      'compose.yaml': `${compose('wso2/wso2is')}${mount('./a.toml', 'x')}  b:\n    image: acme/y\n${mount('./b.toml', 'wso2is-7.0.0')}`,
      'a.toml': IS,
      'b.toml': `${IS}# b\n`,
    };
    expect(short(files)).toEqual(['a.toml: wso2is 7.0.0', 'b.toml: wso2is 7.0.0']);
  });
});

describe('a text of values that nothing is known to run', () => {
  const TEXT = `deploymentToml: |\n${block(IS, 2)}`;
  const VALUES = `image: acme/idp:1\n${TEXT}`;
  const run = (more: string): Files => ({ 'run/compose.yaml': `services:\n  b:\n${more}` });
  const IMAGE = run('    image: wso2/wso2is:7.0.0\n');
  const of = (files: Files): string | undefined => short(files).find((one) => !/^run[/:]/.test(one));

  it.each(['v.yaml', 'v.yml'])(
    'is of no image that a container of another file runs, beside one of its own: %s',
    (path) => {
      expect(of({ ...IMAGE, [path]: VALUES })).toBe(`${path}: wso2is ?`);
      expect(of({ ...IMAGE, [path]: TEXT })).toBe(`${path}: wso2is 7.0.0`);
    },
  );

  it('may be of what the paths of a container say, or of what an image is built from', () => {
    const mount = '["./deployment.toml:/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml"]';
    const paths = { ...run(`    image: acme/y\n    volumes: ${mount}\n`), 'run/deployment.toml': IS };
    expect(of({ ...paths, 'v.yaml': VALUES })).toBe('v.yaml: wso2is 7.0.0');
    const built = { ...run('    build: img\n'), 'run/img/Dockerfile': 'FROM wso2/wso2is:7.0.0\n' };
    expect(of({ ...built, 'v.yaml': VALUES })).toBe('v.yaml: wso2is 7.0.0');
  });

  it('may be of an image of its own file', () => {
    const values = configMap('x', TEXT, 'values.yaml');
    expect(of({ 'k.yaml': `${workload('is', 'wso2/wso2is:7.0.0')}---\n${values}` })).toBe('k.yaml: wso2is 7.0.0');
    const configs = `configs:\n  toml:\n    content: |\n${block(IS, 6)}`;
    expect(of({ 'compose.yaml': `${compose('wso2/wso2is:7.0.0')}${configs}` })).toBe(
      'compose.yaml#configs.toml: wso2is 7.0.0',
    );
  });

  it('is not so where it is a config map, or a file that speaks of an image', () => {
    const map = `${configMap('conf', IS)}---\n${workload('login', 'acme/x:1')}`;
    expect(of({ ...IMAGE, 'k/m.yaml': map })).toBe('k/m.yaml#conf: wso2is 7.0.0');
    const logo = { 'conf/deployment.toml': `${IS}[theme]\nimage = "assets/logo.png"\n` };
    expect(of({ ...IMAGE, ...logo })).toBe('conf: wso2is 7.0.0');
  });
});

describe('a folder that is called ei', () => {
  const WITHOUT =
    '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><EventListeners>\n</EventListeners></Server>\n';
  const CARBON =
    '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 Identity Server</Name><ServerKey>IS</ServerKey><Version>5.7.0</Version></Server>\n';
  const INTEGRATORS = { 'dev/ei/conf/identity/identity.xml': WITHOUT };
  const OF_IS = 'wso2is 5.7.0';

  it('is an Enterprise Integrator, also beside an Identity Server', () => {
    expect(told(INTEGRATORS)).toEqual([]);
    const beside = { 'dev/is/conf/identity/identity.xml': WITHOUT, 'dev/is/conf/carbon.xml': CARBON };
    expect(short({ ...INTEGRATORS, ...beside })).toEqual([`dev/is/conf: ${OF_IS}`]);
  });

  it.each([
    ['where the file has the handler of the advisory', { 'ei/conf/identity/identity.xml': OPEN_IDENTITY }, 'unknown ?'],
    ['where no Enterprise Integrator reads', { 'ei/repository/conf/identity/identity.xml': WITHOUT }, 'unknown ?'],
    ['in the folder of another server', { 'identity-server/ei/conf/identity/identity.xml': WITHOUT }, 'wso2is ?'],
    [
      'where something puts its file into another server',
      {
        ...INTEGRATORS,
        'run.sh':
          'cp dev/ei/conf/identity/identity.xml /opt/wso2is-5.7.0/repository/conf/identity/\n/opt/wso2is-5.7.0/bin/wso2server.sh\n',
      },
      OF_IS,
    ],
    [
      'beside a carbon.xml that tells another server',
      {
        ...INTEGRATORS,
        'dev/ei/conf/carbon.xml': CARBON,
      },
      OF_IS,
    ],
    [
      'where the repository speaks of one server alone',
      { ...INTEGRATORS, Dockerfile: 'FROM wso2/wso2is:5.7.0\n' },
      OF_IS,
    ],
  ] as [string, Files, string][])('is none %s', (_, files, expected) => {
    expect(short(files).map((line) => line.replace(/^.*?: /, ''))).toEqual([expected]);
  });
});

describe('a home below folders that are called after another product', () => {
  const KM = `${CLOSED}[config_data]\npath = "/_system/is_as_km/config"\n`;
  const BUILDS = {
    'dockerfiles/apim/Dockerfile': 'FROM wso2/wso2am:4.5.0\n',
    'dockerfiles/is/Dockerfile': 'FROM wso2/wso2is:5.11.0\n',
  };
  const home = (folder: string): Files => ({ [`${folder}/repository/conf/deployment.toml`]: KM });

  it.each(['docker-apim/conf/is-as-km', 'wso2-apim/conf/is', 'apim/conf/identity-server'])(
    'is what its own folder %s is called after',
    (folder) => {
      expect(short({ ...home(folder), ...BUILDS })).toContain(`${folder}: wso2is 5.11.0`);
    },
  );

  it('is what its own folder is called after where the builds of both lie below folders of its names', () => {
    const both = 'compose/apim-is-as-km/dockerfiles';
    const builds = {
      [`${both}/apim/Dockerfile`]: 'FROM wso2/wso2am:4.5.0\n',
      [`${both}/is-as-km/Dockerfile`]: 'FROM wso2/wso2is:5.11.0\n',
    };
    const am = { 'old/apim-is-as-km/conf/apim/repository/conf/deployment.toml': CLOSED };
    expect(short({ ...home('old/apim-is-as-km/conf/is-as-km'), ...am, ...builds })).toEqual([
      'old/apim-is-as-km/conf/apim: wso2am 4.5.0',
      'old/apim-is-as-km/conf/is-as-km: wso2is 5.11.0',
    ]);
  });

  it('is what they are called after where its own folder tells no product', () => {
    expect(short({ ...home('docker-apim/conf/one'), ...BUILDS })).toContain('docker-apim/conf/one: wso2am 4.5.0');
  });

  it('may be another product that is called like its own folder', () => {
    const builds = { 'images/is-as-km/Dockerfile': 'FROM wso2/wso2am:4.5.0\n' };
    expect(short({ ...home('conf/is-as-km'), ...builds })).toEqual(['conf/is-as-km: wso2am 4.5.0']);
  });

  describe('of which one has an analytics server beside API Manager', () => {
    const SERVER = '[server]\nhostname = "h"\n[super_admin]\nusername = "admin"\n';
    const file = (folder: string): Files => ({ [`${folder}/repository/conf/deployment.toml`]: SERVER });
    const builds = { 'dockerfiles/apim/Dockerfile': 'FROM wso2/wso2am:4.5.0\n' };

    it.each([
      'apim-with-analytics/conf/one',
      'apim-with-analytics/conf/apim01',
      'apim-analytics/conf/apim-2',
      'with-analytics/conf/wso2am1',
    ])('is API Manager in %s', (folder) => {
      expect(told({ ...file(folder), ...builds })).toContain(`${folder}: wso2am 4.5.0 A missing B not-affected`);
    });

    it.each([
      'apim-with-analytics/conf/analytics',
      'apim-analytics/conf/one',
      'with-analytics/conf/one',
      'apim01/conf/apim-analytics-worker',
    ])('may be the analytics server in %s', (folder) => {
      expect(told({ ...file(folder), ...builds }).join()).not.toContain(folder);
    });
  });
});

describe('configuration that tells no product, in a chart of any name', () => {
  const OTHER: Files = {
    'z/compose.yaml': `${compose('wso2/wso2is:7.1.0')}    volumes: ["./deployment.toml:/home/x/repository/conf/deployment.toml"]\n`,
    'z/deployment.toml': IS,
  };
  const chart = (name: string, folder = 'gateway'): Files => ({
    [`${folder}/Chart.yaml`]: `name: ${name}\nversion: 1.0.0\nappVersion: 4.1.0\n`,
    [`${folder}/values.yaml`]: 'image: ""\n',
    [`${folder}/templates/map.yaml`]: configMap('conf', CLOSED),
    [`${folder}/templates/server.yaml`]: workload('server', '"{{ .Values.image }}"', 'conf'),
  });
  const product = (files: Files): string | undefined =>
    short({ ...OTHER, ...files })
      .find((line) => !line.startsWith('z'))
      ?.replace(/.*: /, '');

  it('is of the product that the chart is called after, whatever runs elsewhere', () => {
    expect(product(chart('wso2am-gateway'))).toBe('wso2am 4.1.0');
    expect(product(chart('server'))).toBe('wso2is ?');
  });

  it('is of what a nearer name tells', () => {
    expect(product(chart('wso2am-gateway', 'wso2is'))).toBe('wso2is ?');
  });
});
