import { describe, expect, it } from 'vitest';
import { CLOSED, ENABLED, type Files, findings, homes, OPEN, surveyed, told } from '../tree.ts';

const IS = 'services:\n  is:\n    image: wso2/wso2is:7.0.0\n';
const TARGET = '/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml';
const mounting = (source: string): string => `${IS}    volumes:\n      - ${source}:${TARGET}\n`;
const CLOSED_HERE = ['conf: wso2is 7.0.0 A disabled B disabled'];

describe('what a compose service mounts', () => {
  it.each([
    ['a file', mounting('./conf/deployment.toml')],
    ['a file read-only', mounting('./conf/deployment.toml').replace('.toml\n', '.toml:ro\n')],
    ['a file from the working directory', mounting('${PWD}/conf/deployment.toml')],
    ['a file with a default', mounting('${CONF:-./conf}/deployment.toml')],
    ['its folder', `${IS}    volumes:\n      - ./conf:${TARGET.replace('/deployment.toml', '')}\n`],
    [
      'the long form',
      `${IS}    volumes:\n      - type: bind\n        source: ./conf/deployment.toml\n        target: ${TARGET}\n`,
    ],
    [
      'a named volume bound to a folder',
      `${IS}    volumes:\n      - conf:/home/wso2carbon/wso2-config-volume/repository/conf\nvolumes:\n  conf:\n    driver_opts:\n      device: \${PWD}/conf\n`,
    ],
    [
      'a config',
      `${IS}    configs:\n      - source: c\n        target: ${TARGET}\nconfigs:\n  c:\n    file: ./conf/deployment.toml\n`,
    ],
    ['a secret by its short name', `${IS}    secrets:\n      - c\nsecrets:\n  c:\n    file: ./conf/deployment.toml\n`],
  ])('%s', (_, compose) => {
    // The content tells nothing, so only the mount makes it a home's.
    const files = { 'docker-compose.yml': compose, 'conf/deployment.toml': CLOSED };
    expect(told(files)).toEqual(CLOSED_HERE);
    expect(surveyed(files).units[0]?.mounts).toHaveLength(1);
  });

  it.each([
    ['a volume by name', mounting('data')],
    ['a path outside', mounting('/etc/conf')],
    ['another config', `${IS}    configs:\n      - other\n`],
    ['no source', `${IS}    volumes:\n      - type: tmpfs\n        target: ${TARGET}\n`],
    ['no list', `${IS}    volumes: none\n    configs: none\n`],
  ])('nothing: %s', (_, compose) => {
    expect(surveyed({ 'docker-compose.yml': compose }).units[0]?.mounts).toEqual([]);
  });
});

describe('what a later mount covers', () => {
  const both = (first: string, second: string) => ({
    'docker-compose.yml': `${IS}    volumes:\n      - ./a/deployment.toml:${first}\n      - ./b/x.toml:${second}\n`,
    'a/deployment.toml': ENABLED,
    'b/x.toml': CLOSED,
  });

  it('is the same place only', () => {
    expect(told(both(TARGET, TARGET))).toEqual(['b/x.toml: wso2is 7.0.0 A disabled B disabled']);
    expect(told(both(TARGET, '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml'))).toEqual([
      'b/x.toml: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it.each([TARGET.replace('deployment', 'other'), '/tmp/deployment.toml'])('is not another place: %s', (second) => {
    expect(told(both(TARGET, second))[0]).toBe('a: wso2is 7.0.0 A enabled B disabled');
  });

  it('is not the home of another product', () => {
    expect(told(both(TARGET, '/home/wso2carbon/wso2am-4.3.0/repository/conf/deployment.toml'))).toContain(
      'a: wso2is 7.0.0 A enabled B disabled',
    );
  });
});

describe('a compose file over another', () => {
  const mounts = `    volumes:\n      - ./conf/deployment.toml:${TARGET}\n`;

  it('takes the image from the file it overrides', () => {
    const files = {
      'docker-compose.yml': IS,
      'docker-compose.override.yml': `services:\n  is:\n${mounts}`,
      'conf/deployment.toml': OPEN,
    };
    expect(told(files)).toEqual(['conf: wso2is 7.0.0 A missing B disabled']);
  });

  it('takes the mounts and gives another image', () => {
    const files = {
      'compose.yaml': `${IS}${mounts}`,
      'compose.prod.yaml': 'services:\n  is:\n    image: wso2/wso2is:6.0.0\n  other:\n    image: nginx\n',
      'conf/deployment.toml': OPEN,
    };
    expect(told(files)).toEqual([
      'conf: wso2is 7.0.0 A missing B disabled',
      'conf (compose.prod.yaml:is): wso2is 6.0.0 A missing B disabled',
    ]);
  });

  it('has nothing of what another build brings, but what is mounted', () => {
    const build = (rest: string): string => `services:\n  is:\n    build:\n      context: .\n${rest}`;
    const files = {
      'compose.yaml': build(''),
      'compose.prod.yaml': build('      dockerfile: Dockerfile.prod\n'),
      Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY conf/deployment.toml ${TARGET}\n`,
      'Dockerfile.prod': 'FROM wso2/wso2is:7.1.0\nCOPY lib/ /lib/\n',
      'conf/deployment.toml': CLOSED,
    };
    const bare = 'compose.prod.yaml#is: wso2is 7.1.0 A missing B disabled';
    expect(told(files)).toContain(bare);
    expect(told({ ...files, 'compose.yaml': build(mounts) })).not.toContain(bare);
    expect(told({ ...files, 'compose.prod.yaml': build('      args: [A=b]\n') })).not.toContain(bare);
  });

  it('is followed through extends, also to another file and in a circle', () => {
    const files = {
      'docker-compose.yml': `services:\n  base:\n    image: wso2/wso2is:7.0.0\n  is:\n    extends: base\n${mounts}`,
      'x/docker-compose.yml':
        'services:\n  am:\n    extends:\n      file: ../common.yml\n      service: am\n  loop:\n    extends: loop\n  gone:\n    extends: {file: ../gone.yml, service: x}\n',
      'common.yml': 'services:\n  am:\n    image: wso2/wso2am:4.3.0\n',
      'conf/deployment.toml': OPEN,
    };
    const units = surveyed(files).units.map(({ file, name, claims }) => `${file} ${name} ${claims[0]?.what ?? '-'}`);
    expect(units).toContain('docker-compose.yml is image wso2is:7.0.0');
    expect(told(files)).toContain('conf: wso2is 7.0.0 A missing B disabled');
  });

  it.each(['${BASE:-base}/common.yml', '${PWD}/base/common.yml', '$DIR/common.yml'])(
    'is followed to a file by a variable: %s',
    (file) => {
      const files = {
        'docker-compose.yml': `services:\n  is:\n    extends: {file: '${file}', service: is}\n    image: wso2/wso2is:7.1.0\n`,
        'base/common.yml': `services:\n  is:\n${mounts}`,
        'base/conf/deployment.toml': OPEN,
        '.env': 'DIR=./base\n',
      };
      const unit = surveyed(files).units.find(({ file, name }) => file === 'docker-compose.yml' && name === 'is');
      expect(unit?.mounts).toMatchObject([{ from: 'base/conf/deployment.toml' }]);
    },
  );
});

describe('a compose build', () => {
  const docker =
    'ARG TAG=5.10.0\nFROM wso2/wso2is:${TAG}\nCOPY conf /home/wso2carbon/wso2-config-volume/repository/conf\n';
  const build = (lines: string): string => `services:\n  is:\n    build:${lines}\n`;

  it.each([
    ['a context', build(' ./d'), 'd/Dockerfile', '5.10.0'],
    ['arguments as a map', build('\n      context: d\n      args:\n        TAG: 7.0.0'), 'd/Dockerfile', '7.0.0'],
    ['arguments as a list', build('\n      context: ./d\n      args: ["TAG=7.0.0", 5, "X"]'), 'd/Dockerfile', '7.0.0'],
    ['another Dockerfile', build('\n      context: d\n      dockerfile: is.Dockerfile'), 'd/is.Dockerfile', '5.10.0'],
  ])('with %s', (_, compose, dockerfile, version) => {
    const files = { 'docker-compose.yml': compose, [dockerfile]: docker, 'd/conf/deployment.toml': OPEN };
    expect(told(files)).toEqual([expect.stringContaining(`d/conf: wso2is ${version}`)]);
  });

  it.each([
    ['of the environment, in a list', '[TAG]', 'TAG=7.1.0', '7.1.0'],
    ['of the environment, in a map', '{TAG: }', 'TAG=7.1.0', '7.1.0'],
    ['of the environment, where it has none', '[TAG]', 'X=7.1.0', '5.10.0'],
    ['of another name that begins alike', '[TAG-OF=7.0.0]', 'TAG=7.1.0', '5.10.0'],
    ['that has to be given', '{TAG: "${V:?give a version}"}', 'V=7.1.0', '7.1.0'],
    ['that has to be set', '{TAG: "${V?}"}', 'V=7.1.0', '7.1.0'],
    ['that has to be given, and is not', '{TAG: "${V:?give a version}"}', 'X=1', '5.10.0'],
  ])('with an argument %s', (_, args, env, version) => {
    const files = {
      'docker-compose.yml': build(`\n      context: d\n      args: ${args}`),
      '.env': `${env}\n`,
      'd/Dockerfile': docker,
      'd/conf/deployment.toml': OPEN,
    };
    expect(homes(files).map(({ identity }) => `${identity.version}`)).toEqual([version]);
  });

  describe('over another', () => {
    const base = build(
      '\n      context: d\n      dockerfile: is.Dockerfile\n      target: is\n      args: {TAG: 7.0.0, X: 1}',
    );
    const stages = `${docker.replace('\n', '\nARG X\n').replace('${TAG}', '${TAG}.${X} AS is')}FROM busybox AS x\n`;
    const files = { 'd/is.Dockerfile': stages, 'd/conf/deployment.toml': OPEN, 'docker-compose.yml': base };
    const over = (more: Record<string, string>): string[] =>
      homes({ ...files, ...more })
        .map(({ identity: { version, updateLevel } }) => `${version} ${updateLevel}`)
        .sort();

    it.each([
      ['an argument', build('\n      args: {TAG: 7.1.0}'), '7.1.0 1'],
      ['an argument of a list', build('\n      args: [TAG=7.1.0]'), '7.1.0 1'],
      ['another argument', build('\n      args: {X: 5}'), '7.0.0 5'],
      ['nothing', build(' {}'), '7.0.0 1'],
    ])('is built with %s of its own and the rest of it', (_, text, expected) => {
      expect(over({ 'docker-compose.prod.yml': text })).toEqual([...new Set(['7.0.0 1', expected])]);
    });

    it('has a context, a Dockerfile and a stage of its own', () => {
      const am = {
        'a/is.Dockerfile': 'ARG TAG\nFROM wso2/wso2am:4.2.0 AS is\n',
        'd/Dockerfile': 'FROM wso2/wso2is:6.1.0\n',
      };
      const prod = (lines: string) => over({ ...am, 'docker-compose.prod.yml': build(lines) });
      expect(prod(' a')).toEqual(['4.2.0 null', '6.1.0 null', '7.0.0 1']);
      expect(prod('\n      context: a')).toEqual(['4.2.0 null', '6.1.0 null', '7.0.0 1']);
      expect(prod('\n      dockerfile: Dockerfile')).toEqual(['4.2.0 null', '6.1.0 null', '7.0.0 1']);
      expect(prod('\n      target: x')).toEqual(['4.2.0 null', '6.1.0 null', '7.0.0 1']);
    });

    it('is seen from the folder of the file that names the context', () => {
      const extending =
        'services:\n  is:\n    extends: {file: ../docker-compose.yml, service: is}\n    build: {args: {TAG: 7.1.0}}\n';
      expect(over({ 'x/compose.yaml': extending, 'x/d/is.Dockerfile': 'FROM wso2/wso2is:6.0.0\n' })).toContain(
        '7.1.0 1',
      );
    });

    it('is followed through ten others', () => {
      const chain = Array.from(
        { length: 11 },
        (_, index) => `  s${index}: {extends: s${index + 1}, build: {args: {X: 1}}}\n`,
      );
      const found = surveyed({
        'docker-compose.yml': `services:\n${chain.join('')}  s11: {build: d}\n`,
        'd/Dockerfile': docker,
      });
      const built = found.units.filter(({ builds }) => builds !== null).map(({ name }) => name);
      expect(built).toContain('s1');
      expect(built).not.toContain('s0');
    });
  });

  it('builds one of several images, and leaves the others to be judged', () => {
    const files = {
      'docker-compose.yml': build('\n      context: .\n      target: is'),
      Dockerfile: 'FROM wso2/wso2is:7.0.0 AS is\nFROM wso2/wso2am:4.3.0 AS am\n',
    };
    expect(told(files)).toEqual([
      'Dockerfile#Dockerfile:am: wso2am 4.3.0 A missing B not-affected',
      'docker-compose.yml#is: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('is told where it is built, whatever the result is called', () => {
    const docker = { Dockerfile: 'FROM alpine\nARG WSO2_SERVER=wso2is\nARG WSO2_SERVER_VERSION=7.0.0\n' };
    for (const image of ['', '    image: acme/wso2is:7.0.0\n'])
      expect(findings({ ...docker, 'docker-compose.yml': `services:\n  a:\n${image}    build: .\n` })).toEqual([
        'warning Dockerfile:3 missing',
      ]);
  });

  it.each(['FROM wso2/wso2is:7.0.0\n', 'FROM wso2/wso2is:7.0.0\nRUN unzip wso2am-4.3.0.zip\n'])(
    'is without configuration where only another service of %j mounts one',
    (docker) => {
      const mount = '    volumes: ["./conf:/home/wso2carbon/wso2is-7.0.0/repository/conf"]\n';
      const service = (name: string, more: string) => `  ${name}:\n    build: .\n${more}`;
      const files = (...services: string[]) => ({
        Dockerfile: docker,
        'conf/deployment.toml': CLOSED,
        'docker-compose.yml': `services:\n${services.join('')}`,
      });
      const one = 'docker-compose.yml#b: wso2is 7.0.0 A missing B disabled';
      expect(told(files(service('a', mount), service('b', '')))).toEqual(expect.arrayContaining([...CLOSED_HERE, one]));
      expect(told(files(service('a', mount), service('b', mount)))).not.toContain(one);
    },
  );

  it('is nothing when there is no Dockerfile or the context lies outside', () => {
    expect(told({ 'docker-compose.yml': build(' ./wso2-gone') })).toEqual([]);
    expect(told({ 'docker-compose.yml': build(' ../wso2-gone') })).toEqual([]);
  });
});

describe('an image of a compose service', () => {
  it('is read with the variables of .env, and the finding points at its definition', () => {
    const files = {
      'docker-compose.yml': 'services:\n  is:\n    image: "wso2/wso2is:${TAG}"\n',
      '.env': 'A=1\nTAG=5.11.0.3\n',
    };
    expect(told(files)).toEqual(['docker-compose.yml#is: wso2is 5.11.0.3 A update-required B disabled']);
    expect(findings(files)).toEqual(['error .env:2 update-required']);
  });

  describe('whose .env is only there as an example', () => {
    const read = (more: Record<string, string>, image = '${REGISTRY}/wso2is:${TAG}') =>
      told({ 'docker-compose.yml': `services:\n  is:\n    image: "${image}"\n`, ...more });
    const is = (release: string, state: string) => [`docker-compose.yml#is: wso2is ${release} A ${state} B disabled`];
    const example = { '.env.example': 'REGISTRY=wso2\nTAG=5.11.0.3\n' };

    it('is read with the variables of that', () => {
      expect(read(example)).toEqual(is('5.11.0.3', 'update-required'));
      expect(read({ 'x/.env.example': 'TAG=5.11.0.3\n' })).toEqual(is('?', 'missing'));
    });

    it('is read with .env where that has the variable', () => {
      expect(read({ ...example, '.env': 'TAG=7.0.0.3\n' })).toEqual(is('7.0.0.3', 'missing'));
      expect(read({ ...example, '.env': 'A=7.0.0.3\n' })).toEqual(is('5.11.0.3', 'update-required'));
    });

    it.each(['-', ':-', '=', ':=', '+', ':+'])('has no say where a default stands behind %s', (sign) => {
      const other = `\${REGISTRY}/wso2is:\${TAG${sign}7.0.0.3}`;
      expect(read({ '.env.example': 'TAG=5.11.0.3\n' }, other)).toEqual(read({}, other));
      expect(read(example, `\${OTHER${sign}wso2}/wso2is:\${TAG}`)).toEqual(is('5.11.0.3', 'update-required'));
    });

    it('has no say in a configuration file', () => {
      const files = {
        'docker-compose.yml': mounting('./conf/deployment.toml'),
        'conf/deployment.toml': CLOSED.replace('false', '${CERT_AUTH}'),
      };
      const states = (name: string) => told({ ...files, [`conf/${name}`]: 'CERT_AUTH=false\n' });
      expect(states('.env')).toEqual(CLOSED_HERE);
      expect(states('.env.example')).toEqual(['conf: wso2is 7.0.0 A unresolved B disabled']);
    });
  });

  it('without configuration is a warning at its line, once a service', () => {
    const files = {
      'docker-compose.yml': `${IS}  # image: wso2/wso2is:5.9.0\n  two:\n    image: wso2/wso2is:7.0.0\n  db:\n    image: mysql:8\n`,
    };
    expect(findings(files)).toEqual(['warning docker-compose.yml:3 missing', 'warning docker-compose.yml:6 missing']);
  });
});

describe('a compose service that extends one of another file', () => {
  it.each(['x: 1\n', ''])('is its own where that file has none: %j', (other) => {
    const extended = `${IS}    extends: {file: other.yaml, service: x}\n`;
    expect(told({ 'compose.yaml': extended, 'other.yaml': other })).toEqual([
      'compose.yaml#is: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('a service of another image that has the configuration of a server', () => {
  const files = (service: string): Files => ({
    'docker-compose.yml': `services:\n  db:\n    ${service}\n    volumes:\n      - ./is:/home/wso2carbon/wso2-config-volume\n  is:\n    image: wso2/wso2is:7.1.0\n`,
    'is/repository/conf/deployment.toml': CLOSED,
    'db/Dockerfile': 'FROM debian\n',
  });
  const BARE = 'docker-compose.yml#is: wso2is 7.1.0 A missing B disabled';

  it.each([
    'image: mysql:8.0',
    'image: docker.io/library/postgres',
    'image: mcr.microsoft.com/mssql/server:2022-latest',
    'image: acme/idp:8',
    'image: mysql:8.0\n    build: db',
  ])('has it alone, not the server beside it: %j', (service) => {
    expect(told(files(service))).toEqual([BARE, 'is: wso2is 7.1.0 A disabled B disabled']);
  });

  it('may be the server itself where it names no image, or bring the file on where its image has tools', () => {
    for (const service of ['hostname: is', 'image: busybox'])
      expect(told(files(service))).toEqual(['is: wso2is 7.1.0 A disabled B disabled']);
  });

  it.each(['image: mysql:8.0', 'extends: {file: base.yml, service: db}'])('is none without it: %s', (service) => {
    const compose = `services:\n  db:\n    ${service}\n    volumes:\n      - ./wso2is-5.11.0/dbscripts:/docker-entrypoint-initdb.d\n`;
    const base = 'services:\n  db:\n    image: mysql:8.0\n';
    expect(told({ 'docker-compose.yml': compose, 'base.yml': base })).toEqual([]);
  });
});

describe('a service that replaces what it takes over', () => {
  const base = mounting('./conf/deployment.toml');
  const bare = 'docker-compose.prod.yml#is: wso2is 7.0.0 A missing B disabled';
  const prod = (service: string): Files => ({
    'docker-compose.yml': base,
    'docker-compose.prod.yml': `services:\n  is:${service}`,
    'conf/deployment.toml': CLOSED,
  });
  const conf = TARGET.replace('/deployment.toml', '');

  it.each([
    '\n    volumes: !override\n      - ./logs:/logs\n',
    '\n    volumes: !reset []\n',
    '\n    volumes: !reset\n',
    `\n    volumes: !reset\n      - ./conf/deployment.toml:${TARGET}\n`,
    ` !override\n    image: wso2/wso2is:7.0.0\n`,
    `\n    volumes:\n      - type: tmpfs\n        target: ${TARGET}\n`,
    `\n    volumes:\n      - type: volume\n        target: ${TARGET}\n`,
  ])('has nothing of it: %j', (service) => {
    expect(told(prod(service))).toEqual([...CLOSED_HERE, bare]);
  });

  it.each([
    `\n    volumes: !override\n      - ./conf/deployment.toml:${TARGET}\n`,
    '\n    environment: !reset null\n',
    ' !reset null\n',
    // A mount below it lies over it.
    `\n    tmpfs: ${conf}\n`,
    '\n    tmpfs:\n      - /tmp:size=1m\n',
    '\n    volumes: !mine\n      - ./logs:/logs\n',
  ])('has the configuration: %j', (service) => {
    expect(told(prod(service))).toEqual(CLOSED_HERE);
  });

  it('runs its own image, or builds its own', () => {
    const file = 'FROM wso2/wso2is:5.11.0\n';
    const built = { 'is/Dockerfile': file };
    const image = prod('\n    image: !reset null\n    build: ./is\n');
    expect(told({ ...image, ...built })).toEqual([
      ...CLOSED_HERE,
      'conf (docker-compose.prod.yml:is): wso2is 5.11.0 A update-required B disabled',
    ]);
    const build = {
      'compose.yaml': 'services:\n  is:\n    build: ./is\n',
      'compose.prod.yaml': 'services:\n  is:\n    build: !reset null\n    image: wso2/wso2is:7.1.0\n',
      ...built,
    };
    expect(told(build)).toContain('compose.prod.yaml#is: wso2is 7.1.0 A missing B disabled');
  });
});
