import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  type Files,
  judged,
  NO_AUTHENTICATORS,
  told,
  workload,
} from '../tree.ts';

/** A team's image, under the name of a product. */
const TEAMS = 'registry.acme.io/wso2is:7.0.0';
const HOME = '/home/wso2carbon/wso2is-7.0.0';
const CONF = `${HOME}/repository/conf`;

/** A Dockerfile in a folder of its own that adds configuration to an image. */
const configured = (folder: string, from: string, more = ''): Files => ({
  [`${folder}/Dockerfile`]: `FROM ${from}\n${more}COPY deployment.toml ${CONF}/\n`,
  [`${folder}/deployment.toml`]: CLOSED,
});
/** A Dockerfile that adds nothing that a server reads. */
const bare = (from: string): Files => ({ 'bare/Dockerfile': `FROM ${from}\nCOPY x.jar /x/\n`, 'bare/x.jar': '' });
const BARE = 'bare/Dockerfile#bare/Dockerfile: wso2is 7.0.0 A missing B disabled';
const IS = 'is: wso2is 7.0.0 A disabled B disabled';

describe('a Dockerfile without configuration that begins with a team’s image', () => {
  it('is a server of its own where what is built here of its release begins with the same image', () => {
    expect(told({ ...bare(TEAMS), ...configured('is', TEAMS) })).toEqual([BARE, IS]);
    const services = 'services:\n  a:\n    build: bare\n  b:\n    build: is\n';
    expect(told({ ...bare(TEAMS), ...configured('is', TEAMS), 'compose.yaml': services })).toEqual([
      'compose.yaml#a: wso2is 7.0.0 A missing B disabled',
      IS,
    ]);
  });

  it('is so whatever else the other build says of its release', () => {
    const latest = 'registry.acme.io/wso2is:latest';
    const is = configured('is', latest, `CMD ["${HOME}/bin/wso2server.sh"]\n`);
    expect(told({ ...bare(latest), ...is })).toEqual([BARE, IS]);
  });

  it('is so whatever else has the other’s configuration, and whatever is built of other products', () => {
    const mounted = `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes: ["./is/deployment.toml:${CONF}/deployment.toml"]\n`;
    expect(told({ ...bare(TEAMS), ...configured('is', TEAMS), 'compose.yaml': mounted })).toEqual([BARE, IS]);
    const am = {
      'am/Dockerfile': 'FROM wso2/wso2am:4.2.0\nCOPY deployment.toml /home/wso2carbon/wso2am-4.2.0/repository/conf/\n',
      'am/deployment.toml': CLOSED,
    };
    expect(told({ ...bare(TEAMS), ...configured('is', TEAMS), ...am })).toEqual([
      'am: wso2am 4.2.0 A disabled B not-affected',
      BARE,
      IS,
    ]);
  });

  it('begins with what is built here where that begins with another image', () => {
    expect(told({ ...bare(TEAMS), ...configured('is', 'wso2/wso2is:7.0.0') })).toEqual([IS]);
    expect(told({ ...bare(TEAMS), ...configured('is', 'registry.acme.io/wso2is-base:7.0.0') })).toEqual([IS]);
  });

  it('may begin with one of several that are built here', () => {
    const both = { ...configured('is', TEAMS), ...configured('base', 'wso2/wso2is:7.0.0') };
    expect(told({ ...bare(TEAMS), ...both })).toEqual(['base: wso2is 7.0.0 A disabled B disabled', IS]);
  });
});

describe('a service that runs a team’s image that a Dockerfile with configuration begins with', () => {
  const service = (image: string): Files => ({ 'compose.yaml': `services:\n  a:\n    image: ${image}\n` });
  const A = 'compose.yaml#a: wso2is 7.0.0 A missing B disabled';

  it('runs that image as it is', () => {
    expect(told({ ...service(TEAMS), ...configured('is', TEAMS) })).toEqual([A, IS]);
    expect(told({ ...service(`"${TEAMS}"`), ...configured('is', TEAMS) })).toEqual([A, IS]);
    const built = { ...configured('is', TEAMS), 'b.yaml': 'services:\n  b:\n    build: is\n    image: acme/one:1\n' };
    expect(told({ ...service(TEAMS), ...built })).toEqual([A, IS]);
  });

  it('may run what is built here under another name, or on another image', () => {
    expect(told({ ...service('acme/wso2is:7.0.0'), ...configured('is', TEAMS) })).toEqual([IS]);
    expect(told({ ...service(TEAMS), ...configured('is', 'wso2/wso2is:7.0.0') })).toEqual([IS]);
    const both = { ...configured('is', TEAMS), ...configured('base', 'wso2/wso2is:7.0.0') };
    expect(told({ ...service(TEAMS), ...both })).toEqual(['base: wso2is 7.0.0 A disabled B disabled', IS]);
    const unfinished = `FROM \nADD wso2is-7.0.0.zip /\nCOPY deployment.toml ${CONF}/\nCMD ["${HOME}/bin/wso2server.sh"]\n`;
    const is = { 'is/Dockerfile': unfinished, 'is/deployment.toml': CLOSED };
    expect(told({ ...service(TEAMS), ...is })).toEqual([IS]);
  });

  it('runs what a command calls so', () => {
    const build = { 'build.sh': `docker build -t ${TEAMS} is\n` };
    expect(told({ ...service(TEAMS), ...configured('is', TEAMS), ...build })).toEqual([IS]);
  });
});

describe('an image that is built here', () => {
  it('is told once where a service that builds it has its configuration beside other files', () => {
    const files = {
      ...configured('is', 'wso2/wso2is:7.0.0', `COPY x.jar ${HOME}/repository/components/lib/\n`),
      'is/x.jar': '',
      'compose.yaml': `services:\n  a:\n    build: is\n    image: ${TEAMS}\n`,
      'is.yaml': workload('is', TEAMS),
    };
    expect(told(files)).toEqual([IS]);
  });

  it('is told once, with what a workload may run of it under a name of its own', () => {
    const run = { 'compose.yaml': 'services:\n  a:\n    build: is\n', 'is.yaml': workload('is', TEAMS) };
    const jar = `COPY x.jar ${HOME}/repository/components/lib/\n`;
    expect(told({ ...run, ...configured('is', 'wso2/wso2is:7.0.0', jar), 'is/x.jar': '' })).toEqual([IS]);
    const variants = {
      'is/Dockerfile': `FROM wso2/wso2is:7.0.0\nCOPY conf ${CONF}\n`,
      'is/conf/deployment.toml': CLOSED,
      'is/conf/deployment-uk.toml': CLOSED,
    };
    expect(told({ ...run, ...variants })).toEqual([
      'is/conf: wso2is 7.0.0 A disabled B disabled',
      'is/conf/deployment-uk.toml: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is told once with a container of its name, where one variable of a script has the release of both', () => {
    const files = {
      Dockerfile: `ARG TAG\nFROM wso2/wso2is:\${TAG}\nCOPY deployment.toml ${CONF}/\n`,
      'deployment.toml': CLOSED,
      'build.sh':
        '#!/bin/sh\nTAG=7.0.0\ndocker build --build-arg TAG=$TAG -t wso2/wso2is:$TAG .\ndocker run wso2/wso2is:$TAG\n',
    };
    expect(told(files)).toEqual(['.: wso2is 7.0.0 A disabled B disabled']);
  });
});

describe('a Dockerfile that begins with an image without a tag, without configuration', () => {
  it.each([
    ['is/5.11.0', 'wso2/wso2is', 'wso2is 5.11.0 A update-required B disabled'],
    ['wso2is-5.11.0', 'wso2/wso2is:latest', 'wso2is 5.11.0 A update-required B disabled'],
    ['is/5.11.0', 'wso2/wso2is:7.1.0', 'wso2is 7.1.0 A missing B disabled'],
    ['am/4.1.0', 'wso2/wso2is', 'wso2is ? A missing B disabled'],
    ['docker/5.11.0', 'wso2/wso2is', 'wso2is ? A missing B disabled'],
  ])('is of the release that its folder names: %s, %s', (folder, image, expected) => {
    const file = `${folder}/Dockerfile`;
    expect(told({ [file]: `FROM ${image}\n` })).toEqual([`${file}#${file}: ${expected}`]);
  });
});

describe('an image built from a pack', () => {
  const PACK = 'FROM java\nADD wso2is-7.0.0.zip /opt/\n';

  it('is what has the configuration of a home of its release', () => {
    expect(told({ Dockerfile: PACK, 'wso2is-7.0.0/repository/conf/deployment.toml': CLOSED })).toEqual([
      'wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is what a workload runs under a team’s own name, also at another level', () => {
    expect(told({ Dockerfile: PACK, 'is.yaml': workload('is', 'acme/wso2is:7.0.0.5') })).toEqual([
      'is.yaml#is: wso2is 7.0.0.5 A missing B disabled',
    ]);
  });

  it('is a server of its own beside a team’s image that tells no release, but for the one that this is taken for', () => {
    const old = { 'old/Dockerfile': PACK.replace('7.0.0', '5.11.0') };
    const OLD = 'old/Dockerfile#old/Dockerfile: wso2is 5.11.0 A update-required B disabled';
    const run = { 'run.sh': 'docker run -p 9443:9443 acme/docker-wso2is:latest\n' };
    const is = configured('is', 'wso2/wso2is:7.0.0');
    expect(told({ ...old, ...is, ...run })).toEqual([IS, OLD]);
    expect(told({ ...old, ...is, 'is.yaml': workload('is', 'acme/wso2is') })).toEqual([IS, OLD]);
    expect(told({ ...old, ...run })).toEqual([
      'run.sh#acme/docker-wso2is:latest: wso2is 5.11.0 A update-required B disabled',
    ]);
    expect(told({ ...old, 'new/Dockerfile': PACK, ...run })).toEqual([
      'new/Dockerfile#new/Dockerfile: wso2is 7.0.0 A missing B disabled',
      'run.sh#acme/docker-wso2is:latest: wso2is 5.11.0 A update-required B disabled',
    ]);
    // Of one that a command builds the name is known.
    const build = { 'run.sh': 'docker build -t acme/docker-wso2is old\ndocker run acme/docker-wso2is:latest\n' };
    expect(told({ ...old, 'new/Dockerfile': PACK, ...build })).toEqual([
      'new/Dockerfile#new/Dockerfile: wso2is 7.0.0 A missing B disabled',
      'run.sh#acme/docker-wso2is:latest: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('is what a team’s image runs that has configuration and takes its release from it', () => {
    const server = workload('is', 'acme/wso2is:latest', 'conf');
    expect(told({ Dockerfile: PACK, 'is.yaml': `${configMap('conf', CLOSED)}---\n${server}` })).toEqual([
      'is.yaml#conf: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is a server of its own where a service builds it, whatever another one has', () => {
    const services = 'services:\n  a:\n    build: .\n  b:\n    build: is\n';
    const is = { 'is/Dockerfile': `${PACK}COPY deployment.toml /opt/wso2is-7.0.0/repository/conf/\n` };
    const files = { Dockerfile: PACK, ...is, 'is/deployment.toml': CLOSED, 'compose.yaml': services };
    const A = 'compose.yaml#a: wso2is 7.0.0 A missing B disabled';
    expect(told(files)).toEqual([A, IS]);
    expect(told({ ...files, 'k.yaml': workload('is', 'acme/wso2is:7.0.0') })).toContain(A);
    const home = { 'wso2is-7.0.0/repository/conf/deployment.toml': CLOSED };
    expect(told({ Dockerfile: PACK, ...home, 'compose.yaml': 'services:\n  a:\n    build: .\n' })).toEqual([
      'wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is a server of its own beside another Dockerfile that unpacks the same pack', () => {
    const own = `${PACK}COPY deployment.toml /opt/wso2is-7.0.0/repository/conf/\n`;
    const files = { Dockerfile: PACK, 'is/Dockerfile': own, 'is/deployment.toml': CLOSED };
    expect(told(files)).toEqual(['Dockerfile#Dockerfile: wso2is 7.0.0 A missing B disabled', IS]);
    // One that begins with an image of the team's may begin with this one.
    const above = 'FROM acme/wso2is:7.0.0\nCOPY deployment.toml /opt/wso2is-7.0.0/repository/conf/\n';
    expect(told({ ...files, 'is/Dockerfile': above })).toEqual([IS]);
    // What runs with the other's files under a name of its own may be made of this one.
    const login =
      'services:\n  a:\n    image: acme/login:1\n    volumes: ["./is/deployment.toml:/opt/wso2is-7.0.0/repository/conf/deployment.toml"]\n';
    expect(told({ ...files, 'compose.yaml': login })).toEqual([IS]);
  });

  it('is of the version that one of its packs has', () => {
    const run = 'CMD ["/opt/wso2is-7.0.0/bin/wso2server.sh"]\n';
    const files = { Dockerfile: `FROM java\nADD wso2is-*.zip /opt/\n${run}` };
    expect(told({ ...files, 'wso2is-6.1.0/repository/conf/deployment.toml': CLOSED })).toEqual([
      'Dockerfile#Dockerfile: wso2is 7.0.0 A missing B disabled',
      'wso2is-6.1.0: wso2is 6.1.0 A disabled B disabled',
    ]);
  });
});

describe('an image built from a pack in a folder of its own', () => {
  const AT = '/opt/wso2is-7.0.0/repository/conf';
  const pack = (folder: string): Files => ({ [`${folder}/Dockerfile`]: 'FROM java\nADD wso2is-7.0.0.zip /opt/\n' });
  const OWN = 'docker/Dockerfile#docker/Dockerfile: wso2is 7.0.0 A missing B disabled';

  it('has the configuration of a home of which nothing tells who sets it up', () => {
    expect(told({ ...pack('docker'), 'wso2is-7.0.0/repository/conf/deployment.toml': CLOSED })).toEqual([
      'wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('has none of what a role puts on machines, but where it lies in line with the role', () => {
    const role = {
      'roles/is/tasks/main.yml': `- copy: {src: deployment.toml, dest: ${AT}/deployment.toml}\n`,
      'roles/is/files/deployment.toml': CLOSED,
    };
    const HOME_OF_ROLE = 'roles/is/files: wso2is 7.0.0 A disabled B disabled';
    expect(told({ ...role, ...pack('docker') })).toEqual([OWN, HOME_OF_ROLE]);
    expect(told({ ...role, ...pack('roles/is/docker') })).toEqual([HOME_OF_ROLE]);
    expect(told({ ...role, ...pack('roles') })).toEqual([HOME_OF_ROLE]);
  });

  it('has none of what a script copies on a machine, but where one lies in line with the script', () => {
    const script = `#!/bin/sh\ncp ../conf/deployment.toml ${AT}/deployment.toml\n`;
    const conf = { 'conf/deployment.toml': CLOSED };
    const COPIED = 'conf: wso2is 7.0.0 A disabled B disabled';
    expect(told({ ...conf, ...pack('docker'), 'setup/install.sh': script })).toEqual([COPIED, OWN]);
    expect(told({ ...conf, ...pack('docker'), 'setup/install.sh': script, 'docker/install.sh': script })).toEqual([
      COPIED,
    ]);
  });

  it('is what a workload runs by a name that tells no product, wherever its files lie', () => {
    const mounts = `          volumeMounts: [{name: c, mountPath: ${AT}}]\n      volumes: [{name: c, configMap: {name: login}}]\n`;
    const login = `${workload('login', 'acme/login:1')}${mounts}---\n${configMap('login', CLOSED)}`;
    expect(told({ ...pack('docker'), ...pack('other'), 'k.yaml': login })).toEqual([
      'k.yaml#login: wso2is 7.0.0 A disabled B disabled',
    ]);
    const files = {
      'docker/Dockerfile': 'FROM java\nADD wso2is-*.zip /opt/\n',
      'compose.yaml': `services:\n  a:\n    image: acme/login:1\n    volumes: ["./roles/is/files/deployment.toml:${AT}/deployment.toml"]\n`,
      'roles/is/tasks/main.yml': '- debug: {}\n',
      'roles/is/files/deployment.toml': CLOSED,
    };
    expect(told(files)).toEqual(['roles/is/files: wso2is 7.0.0 A disabled B disabled']);
  });
});

describe('a build that another one begins with', () => {
  it('is told of its own where it is built of the release once more, with what the Dockerfile itself says', () => {
    const files = {
      Dockerfile: 'ARG V=7.0.0\nFROM wso2/wso2is:$V\nRUN true\n',
      'app/Dockerfile': 'FROM acme/base:1\nRUN true\n',
      'compose.yaml': 'services:\n  a:\n    image: acme/app:1\n',
    };
    const build = 'docker build --build-arg V=7.0.0 -t acme/base:1 .\ndocker build -t acme/app:1 app\n';
    const A = 'compose.yaml#a: wso2is 7.0.0 A missing B disabled';
    expect(told({ ...files, 'build.sh': build })).toEqual([A]);
    expect(told({ ...files, 'build.sh': `${build}docker build -t acme/plain:1 .\n` })).toEqual([
      'Dockerfile#Dockerfile: wso2is 7.0.0 A missing B disabled',
      A,
    ]);
  });

  it('is told of its own where it is built of another release, whatever pack the Dockerfile unpacks each time', () => {
    const files = {
      Dockerfile: 'ARG V=7.0.0\nFROM acme/wso2is:$V\nADD wso2is-7.0.0.zip /opt/\n',
      'app/Dockerfile': 'FROM acme/base:1\nRUN true\n',
      'compose.yaml': 'services:\n  a:\n    image: acme/app:1\n',
    };
    const build = (v: string, name: string): string => `docker build --build-arg V=${v} -t acme/${name}:1 .\n`;
    const builds = `${build('7.1.0', 'base')}docker build -t acme/app:1 app\n${build('6.1.0', 'old')}`;
    expect(told({ ...files, 'build.sh': builds })).toEqual([
      'Dockerfile#Dockerfile: wso2is 6.1.0 A missing B disabled',
      'compose.yaml#a: wso2is 7.1.0 A missing B disabled',
    ]);
  });
});

describe('a build of another release that is told by the same variable as one that another begins with', () => {
  it('is told of its own', () => {
    const files = {
      Dockerfile: 'ARG V=7.0.0\nFROM wso2/wso2is:$V\nRUN true\n',
      'app/Dockerfile': 'FROM acme/base:1\nRUN true\n',
      'compose.yaml': 'services:\n  a:\n    image: acme/app:1\n',
      'build.sh':
        'V=6.1.0\ndocker build --build-arg V=$V -t acme/base:1 .\ndocker build -t acme/app:1 app\ndocker build --build-arg V=${V%1.0}0.0 -t acme/old:1 .\n',
    };
    expect(told(files)).toEqual([
      'Dockerfile#Dockerfile: wso2is 6.0.0 A missing B disabled',
      'compose.yaml#a: wso2is 6.1.0 A missing B disabled',
    ]);
  });
});

describe('an image of a release without deployment.toml', () => {
  it('is a server of its own beside such a file, whatever release that is taken for', () => {
    const toml = `${CLOSED}[database.identity_db]\ntype = "h2"\n`;
    const compose = { 'compose.yaml': 'services:\n  a:\n    image: wso2/wso2is:5.7.0\n' };
    expect(told({ 'deployment.toml': toml, ...compose })).toEqual([
      '.: wso2is ? A disabled B disabled',
      'compose.yaml#a: wso2is 5.7.0 A missing B missing',
    ]);
    const conf = { 'conf/deployment.toml': toml, 'conf/release.env': 'WSO2IS_VERSION=7.1.0\n' };
    expect(told({ ...conf, 'is.yaml': workload('is', 'acme/wso2is:5.7.0') })).toEqual([
      'conf: wso2is 7.1.0 A disabled B disabled',
      'is.yaml#is: wso2is 5.7.0 A missing B missing',
    ]);
  });
});

describe('a workload that overlays of kustomize bring', () => {
  it('runs the shipped configuration in each that gives it none, whatever another one mounts', () => {
    const base = {
      'base/kustomization.yaml': 'resources: [is.yaml]\n',
      'base/is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
    };
    const prod = {
      'prod/kustomization.yaml': 'resources: [../base, map.yaml]\npatches: [{path: is.yaml}]\n',
      'prod/is.yaml': workload('is', '', 'conf').replace(/ *image:.*\n/, ''),
      'prod/map.yaml': configMap('conf', CLOSED),
    };
    const dev = { 'dev/kustomization.yaml': 'resources: [../base]\n' };
    const closed = 'prod/map.yaml#conf: wso2is 7.0.0 A disabled B disabled';
    expect(told({ ...base, ...prod })).toEqual([closed]);
    expect(told({ ...base, ...prod, ...dev })).toEqual([
      'dev/kustomization.yaml#is: wso2is 7.0.0 A missing B disabled',
      closed,
    ]);
    const around = { 'root/kustomization.yaml': 'resources: [../dev, ../prod]\n' };
    expect(told({ ...base, ...prod, ...dev, ...around })).toEqual([
      closed,
      'root/kustomization.yaml#is: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('a workload beside another one that an overlay of kustomize brings with configuration', () => {
  const mount = (name: string, to: string): string =>
    `            - {name: ${name}, mountPath: /home/wso2carbon/wso2-config-volume/repository/conf/${to}, subPath: ${to.split('/')[1]}}\n`;
  const volume = (name: string): string => `        - {name: ${name}, configMap: {name: ${name}}}\n`;

  it('runs the shipped one in an overlay without that, though no overlay brings all of that', () => {
    const mounts = `          volumeMounts:\n${mount('conf', 'identity/identity.xml')}${mount('auth', 'security/authenticators.xml')}`;
    const files = {
      'base/kustomization.yaml': 'resources: [is.yaml]\n',
      'base/is.yaml': workload('is', 'wso2/wso2is:5.7.0'),
      'dev/kustomization.yaml': 'resources: [../base]\n',
      'prod/kustomization.yaml': 'resources: [../base, x.yaml, map.yaml]\n',
      'prod/map.yaml': configMap('conf', CLOSED_IDENTITY, 'identity.xml'),
      'prod/x.yaml': `${workload('x', 'acme/x:1')}${mounts}      volumes:\n${volume('conf')}${volume('auth')}`,
      'secrets/auth.yaml': configMap('auth', NO_AUTHENTICATORS, 'authenticators.xml'),
    };
    expect(told(files)).toContain('dev/kustomization.yaml#is: wso2is 5.7.0 A missing B missing');
    const { 'dev/kustomization.yaml': _, ...prod } = files;
    expect(told(prod).filter((line) => line.includes('kustomization.yaml'))).toEqual([]);
  });
});

describe('a config map that an overlay of kustomize brings and nothing mounts', () => {
  const base = {
    'base/kustomization.yaml': 'resources: [is.yaml]\n',
    'base/is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
    'dev/kustomization.yaml': 'resources: [../base]\n',
    'prod/map.yaml': configMap('conf', CLOSED),
  };
  const CONF_OF_PROD = 'prod/map.yaml#conf: wso2is 7.0.0 A disabled B disabled';

  it('is of the workload in that overlay, and not of the one in another', () => {
    expect(told({ ...base, 'prod/kustomization.yaml': 'resources: [../base, map.yaml]\n' })).toEqual([
      'dev/kustomization.yaml#is: wso2is 7.0.0 A missing B disabled',
      CONF_OF_PROD,
    ]);
  });

  it('is of the only one where its own overlay brings another server alone', () => {
    const mi = { 'prod/mi.yaml': workload('mi', 'wso2/wso2mi:4.2.0') };
    expect(told({ ...base, ...mi, 'prod/kustomization.yaml': 'resources: [map.yaml, mi.yaml]\n' })).toEqual([
      CONF_OF_PROD,
    ]);
  });
});

describe('a container of a chart that has configuration in one environment only', () => {
  /** A Deployment with one container; it mounts the configuration where `conf` is on. */
  const server = (name: string, image: string, mounts = '', volumes = ''): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  template:\n    spec:\n      containers:\n        - name: ${name}\n          image: ${image}\n          volumeMounts:\n${mounts}{{- if $.Values.conf }}\n            - name: conf\n              mountPath: /home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml\n              subPath: deployment.toml\n{{- end }}\n      volumes:\n        - name: conf\n          configMap:\n            name: conf\n${volumes}`;
  /** The same with a file in a home that is no configuration. */
  const logging = (home: string): string =>
    server(
      'login',
      '{{ .Values.image }}',
      `            - name: log\n              mountPath: ${home}/conf/log4j2.properties\n              subPath: log4j2.properties\n`,
      '        - name: log\n          configMap:\n            name: log\n',
    );
  const chart = (manifest: string, values: string, x: string): Files => ({
    'c/Chart.yaml': 'name: c\n',
    'c/values.yaml': `conf: false\n${values}`,
    'c/values-x.yaml': `conf: true\n${x}`,
    'c/templates/map.yaml': configMap('conf', CLOSED),
    'c/templates/is.yaml': manifest,
  });
  const LOGIN = 'c/templates/is.yaml#login: wso2is 7.0.0 A missing B disabled';
  const inX = (version: string): string =>
    `c/templates/map.yaml#conf@values-x: wso2is ${version} A disabled B disabled`;
  const OWN = 'image: acme/login:3\n';
  const OFFICIAL = 'image: wso2/wso2is:7.0.0\n';

  it('runs the shipped one elsewhere, and no other container does', () => {
    const manifest = server('login', '{{ .Values.image }}');
    expect(told(chart(manifest, OWN, OFFICIAL))).toEqual([LOGIN, inX('7.0.0')]);
    const mail = `${manifest}---\n${workload('login', 'acme/mail:1')}`;
    expect(told(chart(mail, OWN, OFFICIAL))).toEqual([LOGIN, inX('7.0.0')]);
    expect(told(chart(`${manifest}---\n${manifest}`, OWN, OFFICIAL))).toEqual([
      LOGIN,
      'c/templates/is.yaml#login (is.yaml:login): wso2is 7.0.0 A missing B disabled',
      inX('7.0.0'),
    ]);
  });

  it('is told by the name that a loop gives it', () => {
    const manifest = `{{- range $name, $one := .Values.servers }}\n${server('{{ $name }}', '{{ $one.image }}')}---\n{{- end }}\n`;
    const values = (name: string, image: string): string => `servers:\n  ${name}:\n    ${image}`;
    expect(told(chart(manifest, values('login', OWN), values('login', OFFICIAL)))).toEqual([LOGIN, inX('7.0.0')]);
    const both = {
      ...chart(manifest, '', values('login', OFFICIAL)),
      'c/values-a.yaml': values('mail', 'image: acme/mail:1\n'),
    };
    expect(told(both)).toEqual([inX('7.0.0')]);
  });

  it('runs there what its paths say', () => {
    expect(told(chart(logging(`${HOME}/repository`), OWN, 'image: wso2/wso2is:7.1.0\n'))).toEqual([
      LOGIN,
      inX('7.1.0'),
    ]);
    const home = logging('{{ .Values.home }}');
    const other = `${OWN}home: /home/wso2carbon/wso2mi-4.2.0\n`;
    expect(told(chart(home, other, `${OFFICIAL}home: ${HOME}/repository\n`))).toEqual([inX('7.0.0')]);
  });

  it('runs there what is built here, where its image says so', () => {
    const files = chart(server('login', '{{ .Values.image }}'), `image: ${TEAMS}\n`, '');
    expect(told({ ...files, ...configured('is', 'wso2/wso2is:7.0.0') })).toEqual([inX('7.0.0'), IS]);
  });
});

describe('a container whose image tells nothing, with the carbon.xml of a home', () => {
  const CARBON = `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>IS</Name><Version>5.7.0</Version></Server>`;
  const service = (home: string, image = 'acme/idp:1.2'): string =>
    `    image: ${image}\n    volumes: ["./km/carbon.xml:/opt/${home}/repository/conf/carbon.xml"]\n`;
  const SHIPPED = 'compose.yaml#idp: wso2is 5.7.0 A missing B missing';

  it('runs the shipped configuration', () => {
    const files = { 'km/carbon.xml': CARBON, 'compose.yaml': `services:\n  idp:\n${service('wso2is-5.7.0')}` };
    expect(told(files)).toEqual([SHIPPED]);
    const other = { ...files, 'compose.yaml': files['compose.yaml'].replace('wso2is-5.7.0', 'wso2ei-6.6.0') };
    expect(told(other)).toEqual([]);
    const elsewhere = files['compose.yaml'].replace('repository/conf/', '');
    expect(told({ ...files, 'compose.yaml': elsewhere })).toEqual([]);
    const tomcat = './km/catalina-server.xml:/opt/wso2is-5.7.0/repository/conf/tomcat/catalina-server.xml';
    const both = { ...files, 'km/catalina-server.xml': '<Server><Service/></Server>' };
    const mounting = (text: string): string => files['compose.yaml'].replace(/"[^"]*"/, text);
    expect(told({ ...both, 'compose.yaml': files['compose.yaml'].replace('["', `["${tomcat}", "`) })).toEqual([
      SHIPPED,
    ]);
    expect(told({ ...both, 'compose.yaml': mounting(`"${tomcat}"`) })).toEqual([]);
  });

  it('is none where a build copies that to a home of which nothing tells how it comes there', () => {
    const dockerfile = 'FROM java\nCOPY carbon.xml /opt/wso2is-5.7.0/repository/conf/carbon.xml\n';
    expect(told({ 'km/Dockerfile': dockerfile, 'km/carbon.xml': CARBON })).toEqual([]);
  });

  it('may run beside a server of its release', () => {
    const beside = (home: string): Files => ({
      'km/carbon.xml': CARBON,
      'deployment.toml': CLOSED,
      'compose.yaml': `services:\n  idp:\n${service(home)}  is:\n    image: wso2/wso2is:7.0.0\n    volumes: ["./deployment.toml:${CONF}/deployment.toml"]\n`,
    });
    expect(told(beside('wso2is-7.0.0'))).toEqual(['.: wso2is 7.0.0 A disabled B disabled']);
    expect(told(beside('wso2is-5.7.0'))).toEqual(['.: wso2is 7.0.0 A disabled B disabled', SHIPPED]);
  });
});

describe('the release of an image by the folder of its Dockerfile', () => {
  it.each([
    ['is/5.11.0/Dockerfile', 'FROM wso2/wso2is\n', '5.11.0'],
    ['is/5.11.0/Dockerfile', 'FROM wso2/wso2is:7.0.0\n', '7.0.0'],
    ['wso2am-4.2.0/Dockerfile', 'FROM wso2/wso2is\n', '?'],
    ['is/5.11.0/compose.yaml', 'services:\n  is:\n    image: wso2/wso2is\n', '?'],
  ])('%s with %j: %s', (path, text, version) => {
    expect(told({ [path]: text }).map((line) => line.split(' ')[2])).toEqual([version]);
  });

  it.each([
    ['is/5.11.0', 'FROM wso2/wso2is:7.1.0\n', '7.1.0'],
    ['is/5.11.0', `FROM wso2/wso2is\nCMD ["${HOME}/bin/wso2server.sh"]\n`, '7.0.0'],
    ['wso2is-km-5.10.0', 'FROM acme/wso2is\n', null],
  ])('is not asked, and says nothing against what the Dockerfile says: %s, %j', (folder, text, version) => {
    const { deployments, findings } = judged({ [`${folder}/Dockerfile`]: text });
    expect(deployments).toMatchObject([{ product: 'wso2is', version }]);
    expect(findings.map(({ state }) => state)).toEqual(['missing']);
  });
});

describe('an image beside a container of another name that has configuration of its own', () => {
  const VOLUME = '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml';
  const LONG = `# ${'x'.repeat(300)}\n`;
  const TOML = { 'deployment.toml': CLOSED };

  it('runs the shipped configuration, though its release is that of the other', () => {
    const services = `services:\n  a:\n    image: acme/x:1\n    volumes: ["./deployment.toml:${VOLUME}"]\n  b:\n    image: wso2/wso2is:7.0.0\n`;
    const expected = ['.: wso2is 7.0.0 A disabled B disabled', 'compose.yaml#b: wso2is 7.0.0 A missing B disabled'];
    expect(told({ ...TOML, 'compose.yaml': services })).toEqual(expected);
    expect(told({ ...TOML, 'compose.yaml': services + LONG })).toEqual(expected);
  });
});

describe('an image that a command only brings into a cluster', () => {
  const script = (...commands: string[]): Files => ({ 'deploy.sh': `${commands.join('\n')}\n` });
  const IMPORT = 'oc import-image idp --from=wso2/wso2is:7.0.0 --confirm';
  const BROUGHT = 'deploy.sh#wso2/wso2is:7.0.0: wso2is 7.0.0 A missing B disabled';

  it('is a server where nothing else of its release is known to run', () => {
    expect(told(script(IMPORT, 'oc new-app idp'))).toEqual([BROUGHT]);
    expect(told({ ...script(IMPORT), 'is.yaml': workload('am', 'wso2/wso2am:4.2.0') })).toContain(BROUGHT);
    expect(told({ ...script(IMPORT), 'is.yaml': workload('is', 'wso2/wso2is:7.1.0') })).toContain(BROUGHT);
  });

  it('is what others run that have its release, with their configuration', () => {
    const server = workload('is', 'wso2is:7.0.0', 'conf', `${CONF}/deployment.toml`);
    const manifest = `${configMap('conf', CLOSED)}---\n${server}`;
    expect(told({ ...script(IMPORT), 'is.yaml': manifest })).toEqual([
      'is.yaml#conf: wso2is 7.0.0 A disabled B disabled',
    ]);
    const ofTeam = manifest.replace('image: wso2is:7.0.0', 'image: idp:latest');
    expect(told({ ...script(IMPORT), 'is.yaml': ofTeam })).toEqual([
      'is.yaml#conf: wso2is 7.0.0 A disabled B disabled',
    ]);
    expect(told(script(IMPORT, 'oc new-app wso2is:7.0.0'))).toEqual([
      'deploy.sh#wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('a chart from elsewhere that is a part of one, beside a chart with configuration of its own', () => {
  it('may have that one in each of its environments', () => {
    const chart = (name: string): string => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`;
    const part = 'dependencies:\n  - {name: identity-server, version: 7.1.0, repository: "https://helm.wso2.com"}\n';
    const files = {
      'a/Chart.yaml': `${chart('a')}${part}`,
      'a/values.yaml': '',
      'a/values-dev.yaml': 'identity-server: {replicas: 1}\n',
      'a/values-prod.yaml': 'identity-server: {replicas: 2}\n',
      'b/Chart.yaml': chart('b'),
      'b/values-dev.yaml': `deploymentToml: |\n${block(CLOSED, 2)}`,
      'b/values-prod.yaml': 'x: 1\n',
      'b/templates/map.yaml': configMap('x', '').replace('|\n', '|\n{{ .Values.deploymentToml | indent 4 }}\n'),
    };
    expect(told(files)).toEqual(['b/values-dev.yaml@values-dev: wso2is 7.1.0 A disabled B disabled']);
  });
});

describe('a chart from elsewhere that one environment gives configuration', () => {
  const SHUT =
    'deploymentToml:\n  extraConfigs: |\n    [event.default_listener.client_certificate_authentication_handler]\n    enable = false\n';
  const CALL = 'helm upgrade is wso2/identity-server --version 7.1.0 -f envs/$ENV/values.yaml\n';
  const DEV = 'envs/dev/values.yaml#deploymentToml: wso2is 7.1.0 A disabled B disabled';

  it.each([
    ['deploy.sh', `ENV=$1\n${CALL}`],
    ['deploy.sh', `for ENV in dev prod; do\n  ${CALL}done\n`],
  ])('runs with the shipped one in the others: %s %s', (path, script) => {
    const files = { [path]: script, 'envs/dev/values.yaml': SHUT };
    expect(told({ ...files, 'envs/prod/values.yaml': 'replicas: 2\n' })).toEqual([
      'deploy.sh#chart identity-server 7.1.0: wso2is 7.1.0 A missing B disabled',
      DEV,
    ]);
    expect(told({ ...files, 'envs/prod/values.yaml': SHUT })).toEqual([DEV, DEV.replace('dev', 'prod')]);
  });

  it('has one configuration of several files of values', () => {
    const files = { 'envs/dev/values.yaml': 'replicas: 2\n', 'shared.yaml': SHUT };
    expect(told({ ...files, 'deploy.sh': `ENV=$1\n${CALL.replace('-f', '-f shared.yaml -f')}` })).toEqual([
      'shared.yaml#deploymentToml: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  const release = (values: string, chart = ''): string =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: is}\nspec:\n${chart}  values:\n${values.replace(/^(?=.)/gm, '    ')}`;
  const CHART =
    '  chart:\n    spec: {chart: identity-server, version: 7.1.0, sourceRef: {kind: HelmRepository, name: wso2}}\n';
  const base = (values: string): Files => ({
    'base/kustomization.yaml': 'resources: [release.yaml]\n',
    'base/release.yaml': release(values, CHART),
  });
  const overlay = (name: string, values: string): Files => ({
    [`${name}/kustomization.yaml`]: 'resources: [../base]\npatches: [{path: patch.yaml}]\n',
    [`${name}/patch.yaml`]: release(values),
  });
  const PATCH = 'dev/patch.yaml#spec.values.deploymentToml: wso2is 7.1.0 A disabled B disabled';

  it('runs with the shipped one in the overlays that do not patch it in', () => {
    const dev = { ...base('replicas: 1\n'), ...overlay('dev', SHUT) };
    expect(told({ ...dev, ...overlay('prod', 'replicas: 2\n') })).toEqual([
      PATCH,
      'prod/kustomization.yaml#chart identity-server 7.1.0: wso2is 7.1.0 A missing B disabled',
    ]);
    expect(told({ ...dev, ...overlay('prod', SHUT) })).toEqual([PATCH, PATCH.replace('dev', 'prod')]);
    expect(told(dev)).toEqual([PATCH]);
  });

  it('has the one of the base in all overlays', () => {
    expect(told({ ...base(SHUT), ...overlay('dev', 'replicas: 1\n'), ...overlay('prod', 'replicas: 2\n') })).toEqual([
      'base/release.yaml#spec.values.deploymentToml: wso2is 7.1.0 A disabled B disabled',
    ]);
  });
});
