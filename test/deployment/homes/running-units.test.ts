import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  ENABLED,
  type Files,
  OPEN,
  OPEN_IDENTITY,
  told,
  workload,
} from '../tree.ts';

const CONF = '/home/wso2carbon/wso2is-7.0.0/repository/conf';
const DOCKERFILE = `FROM wso2/wso2is:7.0.0\nCOPY deployment.toml ${CONF}/\n`;
const service = (name: string, build: string, mount: string | null): string =>
  `  ${name}:\n    build: ${build}\n${mount === null ? '' : `    volumes: ["${mount}"]\n`}`;
const OVER = `./dev/deployment.toml:${CONF}/deployment.toml`;
const compose = (...services: string[]): string => `services:\n${services.join('')}`;

const FILES: Files = { Dockerfile: DOCKERFILE, 'deployment.toml': OPEN, 'dev/deployment.toml': CLOSED };
const DEV = 'dev: wso2is 7.0.0 A disabled B disabled';
const BARE = '.: wso2is 7.0.0 A missing B disabled';

describe('an image that compose builds', () => {
  it('is a server of its own where all that build it mount other configuration over its own', () => {
    expect(told({ ...FILES, 'docker-compose.yml': compose(service('is', '.', OVER)) })).toEqual([BARE, DEV]);
    const two = compose(service('a', '.', OVER), service('b', '.', OVER));
    expect(told({ ...FILES, 'docker-compose.yml': two })).toEqual([BARE, DEV]);
  });

  it('is a server of its own where a command builds it of another release', () => {
    const taking =
      'ARG V=7.0.0\nFROM wso2/wso2is:$V\nCOPY deployment.toml /home/wso2carbon/wso2is-$V/repository/conf/\n';
    const of = (build: string, args = ''): string[] =>
      told({
        Dockerfile: taking,
        'deployment.toml': CLOSED,
        'docker-compose.yml': `services:\n  is:\n    build: {context: .${args}}\n`,
        'build.sh': `${build}\n`,
      });
    const own = (version: string): string => `. (docker-compose.yml:is): wso2is ${version} A disabled B disabled`;
    const older = '.: wso2is 5.11.0 A update-required B disabled';
    expect(of('docker build --build-arg V=5.11.0 .')).toEqual([older, own('7.0.0')]);
    expect(of('docker build --build-arg V=5.11.0 .', ', args: {V: 7.1.0}')).toEqual([older, own('7.1.0')]);
    for (const build of ['docker build .', 'docker build --build-arg V=7.0.0 .', 'docker build --build-arg V=$X .'])
      expect(of(build)).toEqual(['.: wso2is 7.0.0 A disabled B disabled']);
    // Of which Dockerfile the build is, only its arguments tell.
    expect(of('docker build --build-arg V=5.11.0 elsewhere')).toEqual(['.: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is none where a command builds it of a release that one of the services has, at whatever level', () => {
    const taking = `ARG V=7.0.0\nFROM wso2/wso2is:$V\nCOPY deployment.toml ${CONF}/\n`;
    const services = (...versions: string[]): string =>
      `services:\n${versions.map((v) => `  s${v.length}:\n    build: {context: ., args: {V: ${v}}}\n`).join('')}`;
    const of = (versions: readonly string[], given: string): string[] =>
      told({
        Dockerfile: taking,
        'deployment.toml': CLOSED,
        'docker-compose.yml': services(...versions),
        'build.sh': `docker build --build-arg V=${given} .\n`,
      }).map((line) => line.replace(/ A .*/, ''));
    expect(of(['7.0.0.5'], '7.0.0.22')).toEqual(['.: wso2is 7.0.0.5']);
    expect(of(['7.0.0.5'], 'latest')).toEqual(['.: wso2is 7.0.0.5']);
    const both = ['.: wso2is 7.0.0.5', '. (docker-compose.yml:s5): wso2is 7.1.0'];
    expect(of(['7.0.0.5', '7.1.0'], '7.0.0.22')).toEqual(both);
    // What the Dockerfile says itself is the same in both.
    expect(of(['7.0.0'], '5.11.0')).toEqual(['.: wso2is 5.11.0', '. (docker-compose.yml:s5): wso2is 7.0.0']);
  });

  it('is a server of its own where a command builds it of another product of the same version', () => {
    const files = {
      Dockerfile: 'ARG I\nFROM $I\nCOPY deployment.toml /home/x/repository/conf/\n',
      'deployment.toml': CLOSED,
      'docker-compose.yml': 'services:\n  km:\n    build: {context: ., args: {I: "wso2/wso2is-km:5.10.0"}}\n',
      'build.sh': 'docker build --build-arg I=wso2/wso2is:5.10.0 .\n',
    };
    expect(told(files)).toEqual([
      '.: wso2is 5.10.0 A update-required B disabled',
      '. (docker-compose.yml:km): wso2is-km 5.10.0 A update-required B disabled',
    ]);
  });

  it('is told once with a service that runs it as it is', () => {
    const two = compose(service('a', '.', OVER), service('b', '.', null));
    expect(told({ ...FILES, 'docker-compose.yml': two })).toEqual([BARE, DEV]);
    expect(told({ ...FILES, 'docker-compose.yml': compose(service('b', '.', null)) })).toEqual([
      BARE,
      'dev: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is what the service runs where that mounts the very files', () => {
    const same = `./deployment.toml:${CONF}/deployment.toml`;
    const { 'dev/deployment.toml': _, ...files } = FILES;
    expect(told({ ...files, 'docker-compose.yml': compose(service('is', '.', same)) })).toEqual([BARE]);
  });

  it('is covered by a file for one of its files, too', () => {
    const files = {
      Dockerfile: `FROM wso2/wso2is:5.8.0\nCOPY conf /home/wso2carbon/wso2is-5.8.0/repository/conf\n`,
      'conf/identity/identity.xml': OPEN_IDENTITY,
      'conf/security/authenticators.xml': '<Authenticators/>',
      'dev/identity.xml': CLOSED_IDENTITY,
    };
    const mount = './dev/identity.xml:/home/wso2carbon/wso2is-5.8.0/repository/conf/identity/identity.xml';
    expect(told({ ...files, 'docker-compose.yml': compose(service('is', '.', mount)) })).toEqual([
      'conf: wso2is 5.8.0 A disabled B disabled',
      'conf (Dockerfile:Dockerfile): wso2is 5.8.0 A enabled B disabled',
    ]);
  });

  it('has no configuration of its own where it brings none', () => {
    const files = { ...FILES, Dockerfile: 'FROM wso2/wso2is:7.0.0\n', 'deployment.toml': '' };
    expect(told({ ...files, 'docker-compose.yml': compose(service('is', '.', OVER)) })).toEqual([DEV]);
  });

  it('is seen as it is built: from the context and with the arguments of the build', () => {
    const docker = 'docker/Dockerfile';
    const files = { ...FILES, [docker]: DOCKERFILE, Dockerfile: '' };
    const above = '{ context: ., dockerfile: docker/Dockerfile }';
    expect(told({ ...files, 'docker-compose.yml': compose(service('is', above, OVER)) })).toEqual([BARE, DEV]);
    const profile = `ARG P=none\nFROM wso2/wso2is:7.0.0\nARG P\nCOPY $P/deployment.toml ${CONF}/\n`;
    const { 'deployment.toml': _, ...others } = FILES;
    const built = { ...others, Dockerfile: profile, 'one/deployment.toml': ENABLED };
    const one = '{ context: ., args: { P: one } }';
    expect(told({ ...built, 'docker-compose.yml': compose(service('is', one, OVER)) })).toEqual([
      DEV,
      'one: wso2is 7.0.0 A enabled B disabled',
    ]);
  });

  it('of a product the advisory does not name is left alone', () => {
    const mi = DOCKERFILE.replace('wso2is:7.0.0', 'wso2mi:4.2.0');
    const mount = OVER.replaceAll('wso2is-7.0.0', 'wso2mi-4.2.0');
    const files = { ...FILES, Dockerfile: mi.replaceAll('wso2is-7.0.0', 'wso2mi-4.2.0') };
    expect(told({ ...files, 'docker-compose.yml': compose(service('mi', '.', mount)) })).toEqual([]);
  });
});

describe('compose services that take one image from an anchor', () => {
  const is1 = `  is1:\n    <<: *is\n    volumes: ["${OVER}"]\n`;
  const anchored = (...services: string[]): Files => ({
    'dev/deployment.toml': CLOSED,
    'compose.yaml': `x-is: &is\n  image: wso2/wso2is:7.0.0\nservices:\n${services.join('')}`,
  });

  it('are servers of their own', () => {
    expect(told(anchored(is1, '  is2:\n    <<: *is\n'))).toEqual([
      'compose.yaml#is2: wso2is 7.0.0 A missing B disabled',
      DEV,
    ]);
    expect(told(anchored(is1, '  is2: *is\n'))).toHaveLength(2);
    expect(told(anchored(is1, is1.replace('is1', 'is2')))).toEqual([DEV]);
  });

  it('are one without configuration, told once', () => {
    expect(told(anchored('  is1: *is\n', '  is2: *is\n'))).toHaveLength(1);
  });

  it('are what overrides them', () => {
    const files = anchored('  is1:\n    <<: *is\n');
    const dev = `services:\n  is1:\n    volumes: ["${OVER}"]\n`;
    expect(told({ ...files, 'compose.dev.yaml': dev })).toEqual([DEV]);
    expect(told({ ...files, 'compose.dev.yaml': dev.replace('is1', 'is2') })).not.toEqual([DEV]);
  });

  it('and a service with the anchor itself are told apart, too', () => {
    const own = `  is1: &is\n    image: wso2/wso2is:7.0.0\n    volumes: &none []\n  is2:\n    <<: *is\n    volumes: ["${OVER}"]\n`;
    const files = { 'dev/deployment.toml': CLOSED, 'compose.yaml': `services:\n${own}` };
    expect(told(files)).toEqual(['compose.yaml#is1: wso2is 7.0.0 A missing B disabled', DEV]);
  });
});

describe('an image that a service mounts a file over that holds no setting', () => {
  const CARBON = '<Server><Name>WSO2 Identity Server</Name><Version>7.0.0</Version></Server>';
  const files = { Dockerfile: DOCKERFILE, 'deployment.toml': OPEN, 'dev/carbon.xml': CARBON };
  const over = `./dev/carbon.xml:${CONF}/carbon.xml`;

  it('is told once, as the service runs it', () => {
    expect(told({ ...files, 'docker-compose.yml': compose(service('is', '.', over)) })).toEqual([BARE]);
    const copied = DOCKERFILE.replace('COPY deployment.toml', 'COPY deployment.toml carbon.xml');
    const both = { ...files, Dockerfile: copied, 'carbon.xml': CARBON };
    expect(told({ ...both, 'docker-compose.yml': compose(service('is', '.', over)) })).toEqual([BARE]);
  });

  it('is told once beside a service with other settings', () => {
    const two = compose(service('a', '.', OVER), service('b', '.', over));
    expect(told({ ...files, 'dev/deployment.toml': CLOSED, 'docker-compose.yml': two })).toEqual([BARE, DEV]);
  });
});

describe('a chart without an image that another one has as a part', () => {
  const chart = (name: string): Files => ({
    [`${name}/Chart.yaml`]: `name: ${name}\n`,
    [`${name}/values.yaml`]: 'a: 1\n',
    [`${name}/templates/is.yaml`]: workload(name, '"{{ .Values.image }}"', `${name}-conf`, `${CONF}/deployment.toml`),
    [`${name}/templates/conf.yaml`]: configMap(`${name}-conf`, CLOSED),
  });
  const part = (values: string): Files => ({
    ...chart('is'),
    'up/Chart.yaml': 'name: up\ndependencies: [{name: is, repository: file://../is}]\n',
    'up/values.yaml': values,
  });
  const shown = (files: Files): string[] => told(files).map((line) => line.replace(/: wso2is 7.0.0 A disabled.*/, ''));
  const PART = 'is/templates/conf.yaml#is-conf@up';

  it('runs only as that where it is given the image', () => {
    expect(shown(part('is: {image: wso2/wso2is:7.0.0}\n'))).toEqual([PART]);
  });

  it('may run by itself where it is given none', () => {
    expect(shown(part('b: 1\n'))).toEqual(['is/templates/conf.yaml#is-conf', PART]);
  });

  it('may run by itself where another of its containers is given none', () => {
    const km = workload('km', '"{{ .Values.km }}"', 'is-conf', `${CONF}/deployment.toml`);
    expect(shown({ ...part('is: {image: wso2/wso2is:7.0.0}\n'), 'is/templates/km.yaml': km })).toEqual([
      'is/templates/conf.yaml#is-conf',
      PART,
    ]);
  });

  it('says nothing of another chart without an image', () => {
    expect(shown({ ...part('is: {image: wso2/wso2is:7.0.0}\n'), ...chart('km') })).toEqual([
      PART,
      'km/templates/conf.yaml#km-conf',
    ]);
  });
});
