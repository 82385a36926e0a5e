import { describe, expect, it } from 'vitest';
import {
  builtImages,
  builtUnit,
  dockerfileUnits,
  isDockerfile,
  withOwnVariables,
} from '../../../src/deployment/docker/dockerfile.ts';
import { stagesOf } from '../../../src/deployment/docker/dockerfile-stages.ts';
import { CLOSED, cut, judged, OPEN, told } from '../tree.ts';

const units = (text: string) => dockerfileUnits('d/Dockerfile', text, 'd');
const only = (text: string) => units(text)[0] as ReturnType<typeof units>[number];
const said = (text: string) =>
  only(text).claims.map(({ product, version, span }) => [product, version, text.slice(span.start, span.end)]);

describe('what a Dockerfile says it runs', () => {
  it.each([
    ['FROM wso2/wso2is:5.11.0', [['wso2is', '5.11.0', '5.11.0']]],
    ['ARG TAG=5.11.0\nFROM wso2/wso2is:${TAG}', [['wso2is', '5.11.0', '5.11.0']]],
    ['FROM --platform=linux/amd64 wso2/wso2is:5.11.0 AS x', [['wso2is', '5.11.0', '5.11.0']]],
    ['from wso2/wso2is', [['wso2is', null, 'wso2/wso2is']]],
    ['FROM alpine\nARG WSO2_SERVER_NAME=wso2am\nARG WSO2_SERVER_VERSION=4.1.0', [['wso2am', '4.1.0', '4.1.0']]],
    ['FROM alpine\nENV WSO2_SERVER_NAME="wso2am" \\\n    WSO2_SERVER_VERSION="4.1.0"', [['wso2am', '4.1.0', '4.1.0']]],
    ['FROM alpine\nENV WSO2_SERVER wso2is-5.10.0', [['wso2is', '5.10.0', 'wso2is-5.10.0']]],
    ['FROM alpine\nARG V=5.10.0\nRUN unzip wso2is-${V}.zip', [['wso2is', '5.10.0', '5.10.0']]],
    ['FROM alpine\nRUN echo', []],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('takes the arguments a compose file gives over the defaults', () => {
    const at = { file: 'compose.yml', start: 3, end: 9 };
    const args = new Map([['TAG', { text: '7.0.0', span: at }]]);
    for (const text of ['ARG TAG=5.11.0\nFROM wso2/wso2is:$TAG', 'ARG TAG\nFROM wso2/wso2is:$TAG']) {
      const unit = builtUnit('Dockerfile', text, { context: '', args, target: null });
      expect(unit.claims).toMatchObject([{ version: '7.0.0', span: at }]);
      // An environment variable is not an argument.
    }
    const env = builtUnit('Dockerfile', 'FROM x\nENV WSO2_SERVER wso2is-5.10.0\nENV TAG=1', {
      context: '',
      args,
      target: null,
    });
    expect(env.claims).toMatchObject([{ version: '5.10.0' }]);
    const pack = builtUnit('Dockerfile', 'FROM x\nARG TAG\nENV TAG=wso2is-5.10.0.zip', {
      context: '',
      args,
      target: null,
    });
    expect(pack.claims).toMatchObject([{ version: '5.10.0' }]);
  });

  it('stands where the version is told, wherever the product is', () => {
    const text = 'FROM alpine\nARG WSO2_SERVER_NAME=wso2is\nRUN unzip wso2is-7.0.0.zip\n';
    expect(cut({ 'd/Dockerfile': text }, only(text).at)).toBe('wso2is-7.0.0');
  });

  it('is read from files of each of the names that builds take', () => {
    const names = ['Dockerfile', 'is.Dockerfile', 'Dockerfile.prod', 'Containerfile', 'is.containerfile'];
    for (const name of names) {
      expect(told({ [name]: 'FROM wso2/wso2is:7.0.0\n' })).toEqual([
        `${name}#${name}: wso2is 7.0.0 A missing B disabled`,
      ]);
    }
  });
});

describe('a script with the word in its name', () => {
  it.each(['run Dockerfile.sh', 'build-dockerfile.sh', 'Dockerfile.bash'])('%s is one by its ending', (path) => {
    const run = (file: string, version: string): string =>
      `docker run -v $PWD/${file}:/home/wso2carbon/wso2is-${version}/repository/conf/deployment.toml wso2/wso2is:${version}\n`;
    const script = run('old.toml', '7.0.0') + run('new.toml', '7.1.0');
    expect(told({ 'old.toml': OPEN, 'new.toml': OPEN, [path]: script })).toEqual([
      'new.toml: wso2is 7.1.0 A missing B disabled',
      'old.toml: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('the name of a Dockerfile', () => {
  it.each([
    'Dockerfile',
    'a/is.Dockerfile',
    'Dockerfile.shared',
    'Dockerfile.sh.tpl',
    'my-dockerfile_prod',
    'a/is+prod.Dockerfile',
    'is prod.dockerfile',
    'is@7.1.0.Containerfile',
    'Dockerfile.is+prod',
    'a/DockerFile',
    'DOCKERFILE.prod',
    'is+prod.ContainerFile',
    'Dockerfileam',
    'docker/DockerfileIS',
    'Containerfile2',
  ])('is %s', (path) => {
    expect(isDockerfile(path)).toBe(true);
    expect(told({ [path]: 'FROM wso2/wso2is:7.1.0\n' })).toHaveLength(1);
  });
  it.each([
    'Dockerfile.sh',
    'dockerfile.groovy',
    'build-DockerFile.sh',
    'Dockerfiles',
    'Dockerfileam.md',
    'my Dockerfileam',
    'Dockerfile/x',
    'file',
    'is+prod.Dockerfile.sh',
    'about a Dockerfile',
    'is+prod.Dockerfiles',
  ])('is not %s', (path) => {
    expect(isDockerfile(path)).toBe(false);
  });
});

describe('an image of a database', () => {
  const SQL = 'COPY --from=is /home/wso2carbon/wso2is-7.0.0/dbscripts/ /docker-entrypoint-initdb.d/\n';
  const START = 'CMD ["/opt/wso2is-7.0.0/bin/wso2server.sh"]\n';

  it.each([
    `FROM wso2/wso2is:7.0.0 AS is\nFROM mysql:8\n${SQL}`,
    `FROM alpine AS is\nRUN unzip wso2is-7.0.0.zip\nRUN /opt/wso2is-7.0.0/bin/wso2server.sh --help\nFROM registry.example.org/library/postgres:16\n${SQL}`,
    'FROM mariadb\nADD wso2is-7.0.0.zip /tmp/\nRUN unzip /tmp/wso2is-7.0.0.zip\n',
    `FROM wso2/wso2is:7.0.0 AS is\nFROM mcr.microsoft.com/mssql-tools18:latest\n${SQL}ENTRYPOINT ["/init.sh"]\n`,
    `FROM wso2/wso2is:7.0.0 AS is\nFROM flyway/flyway:10\n${SQL}`,
  ])('runs no server of the pack whose SQL it takes: %j', (text) => {
    expect(units(text)).toMatchObject([{ kind: 'dockerfile', name: 'd/Dockerfile', file: 'd/Dockerfile', claims: [] }]);
    expect(told({ Dockerfile: text })).toEqual([]);
  });

  it.each([
    `FROM mysql:8\nADD wso2is-7.0.0.zip /tmp/\n${START}`,
    `FROM mysql:8 AS is\nFROM wso2/wso2is:7.0.0\n${SQL}`,
    'FROM mysql-exporter:8\nADD wso2is-7.0.0.zip /tmp/\n',
  ])('is none, or runs a server: %j', (text) => {
    expect(said(text).map(([product, version]) => `${product} ${version}`)).toEqual(['wso2is 7.0.0']);
  });
});

describe('the homes of a Dockerfile', () => {
  it.each([
    ['FROM x\nRUN unzip wso2is-7.1.0.zip && mv wso2is-7.1.0 /opt/is', ['/opt/is']],
    ['FROM x\nENV CARBON_HOME=/opt/is\nRUN unzip wso2is-7.1.0.zip', ['/opt/is']],
    ['FROM x\nWORKDIR /opt\nRUN mv wso2is-7.1.0 is\nENV CARBON_HOME=/srv', ['/opt/is', '/srv']],
    ['FROM x\nRUN unzip wso2is-7.1.0.zip', []],
    ['FROM x\nENV CARBON_HOME=/opt/is', undefined],
    ['FROM x\nENV CARBON_HOME=/opt/is\nRUN unzip wso2is-7.1.0.zip && unzip wso2mi-4.2.0.zip', undefined],
  ])('%j', (text, expected) => {
    expect(only(text).homes).toEqual(expected);
  });

  it('may lie below the folder that an argument names for a script that unpacks it', () => {
    const to = '/opt/is/wso2is-7.1.0/repository/conf';
    const dockerfile = (folder: string): string =>
      `ARG FOLDER=${folder}\nFROM alpine\nARG FOLDER\nENV CARBON_HOME=/srv/wso2is-7.1.0\nADD wso2is-7.1.0.zip setup.sh /tmp/\nRUN /tmp/setup.sh\nCOPY deployment.toml ${to}/\n`;
    const astray = (folder: string): boolean =>
      judged({ Dockerfile: dockerfile(folder), 'deployment.toml': CLOSED }).findings.some(({ message }) =>
        message.includes(`configuration goes to ${to}/deployment.toml`),
      );
    expect([astray('/srv'), astray('/opt/is')]).toEqual([true, false]);
  });
});

describe('what a Dockerfile copies', () => {
  const mounts = (text: string) =>
    only(`FROM wso2/wso2is:5.11.0\n${text}`).mounts.map((one) => (one.kind === 'path' ? [one.from, one.to] : one));

  it.each([
    ['COPY conf/ /home/', [['d/conf', '/home/']]],
    [
      'COPY --chown=a:b a b /home/',
      [
        ['d/a', '/home/'],
        ['d/b', '/home/'],
      ],
    ],
    ['COPY ["a b", "/home/"]', [['d/a b', '/home/']]],
    ['ADD "conf" "/home"', [['d/conf', '/home']]],
    ['COPY a \\\n  # why\n  /home', [['d/a', '/home']]],
    ['COPY conf/* ./', [['d/conf', '/home/wso2carbon/']]],
    ['ADD https://x.org/a.zip /home', []],
    ['COPY --from=other /a /home', []],
    ['COPY --chown=a <<EOF /home/x', []],
    ['COPY ../x /home', [['x', '/home']]],
    ['COPY ../../x /home', []],
    ['ENV H=/home\nCOPY a ${H}/b', [['d/a', '/home/b']]],
    ['WORKDIR /home/is\nCOPY a .', [['d/a', '/home/is/']]],
    ['WORKDIR /home\nWORKDIR is\nCOPY a ./b', [['d/a', '/home/is/b']]],
    ['WORKDIR /home\nCOPY a $X/b', [['d/a', '$X/b']]],
  ])('%s', (text, expected) => {
    expect(mounts(text)).toEqual(expected);
  });
});

describe('stages', () => {
  it('without a name that others copy from are no image of their own, however the file is built', () => {
    const text = 'FROM wso2/wso2is:7.0.0\nFROM wso2/wso2am:4.3.0\nCOPY --from=0 /a /b\n';
    expect(builtImages('d/Dockerfile', text, 'd', { targets: [null] }).map(({ name }) => name)).toEqual([
      'd/Dockerfile',
    ]);
  });

  it('keep their images where a build replaces the last one', () => {
    const text = 'FROM wso2/wso2am:4.1.0 AS a\nFROM wso2/wso2is:7.0.0\nCOPY --from=a /x /y\n';
    const base = { text: 'wso2/wso2is:5.11.0', span: { file: 'bc.yaml', start: 0, end: 18 } };
    const built = dockerfileUnits('d/Dockerfile', text, 'd', [{ args: new Map(), target: null, base, isNamed: true }]);
    expect(built.map(({ claims }) => claims.map(({ what }) => what))).toEqual([
      ['image wso2is:5.11.0', 'image wso2am:4.1.0'],
    ]);
  });

  it('know what they are made from', () => {
    const stages = stagesOf(
      'ARG B=base\nFROM alpine AS base\nFROM $B AS mid\nFROM x\nCOPY --from=mid a b\nCOPY --from=0 a b\nCOPY --from=2 a b',
    );
    expect(stages.map(({ name, from }) => [name, [...from].map((one) => one.name)])).toEqual([
      ['base', []],
      ['mid', ['base']],
      [null, ['mid', 'base']],
    ]);
  });

  it('are one when nothing begins with FROM', () => {
    expect(stagesOf('COPY a b')).toMatchObject([{ start: 0, end: 8 }]);
    expect(stagesOf('FROM ')).toHaveLength(1);
  });

  it('make one image of the last, with what earlier ones say', () => {
    const text =
      'FROM alpine AS pack\nARG WSO2_SERVER=wso2is-5.10.0\nCOPY conf /pack/repository/conf\nFROM java\nCOPY --from=pack /pack /home';
    expect(units(text)).toMatchObject([
      { claims: [{ product: 'wso2is', version: '5.10.0' }], mounts: [{ from: 'd/conf' }] },
    ]);
  });

  const two =
    'FROM wso2/wso2is:7.0.0 AS is\nCOPY is /home/wso2carbon/wso2is-7.0.0\nFROM wso2/wso2am:4.3.0 AS am\nCOPY am /home/wso2carbon/wso2am-4.3.0\n';

  it('are images of their own when each begins with a product', () => {
    expect(units(two).map(({ name, claims, mounts }) => [name, claims[0]?.product, mounts])).toMatchObject([
      ['d/Dockerfile:is', 'wso2is', [{ kind: 'path', from: 'd/is', to: '/home/wso2carbon/wso2is-7.0.0' }]],
      ['d/Dockerfile:am', 'wso2am', [{ kind: 'path', from: 'd/am', to: '/home/wso2carbon/wso2am-4.3.0' }]],
    ]);
    expect(
      told({
        Dockerfile: two,
        'is/repository/conf/deployment.toml': OPEN,
        'am/repository/conf/deployment.toml': CLOSED,
      }),
    ).toEqual(['am: wso2am 4.3.0 A disabled B not-affected', 'is: wso2is 7.0.0 A missing B disabled']);
  });

  it('are built one by one when a target is named', () => {
    const target = (name: string | null) =>
      builtUnit('Dockerfile', two, { context: '', args: new Map(), target: name }).claims.map(({ product }) => product);
    expect([target('is'), target('am'), target(null)]).toEqual([['wso2is'], ['wso2am'], ['wso2am']]);
  });
});

describe('a home built from a Dockerfile', () => {
  it('reads a file copied to the working directory', () => {
    const files = {
      Dockerfile:
        'FROM wso2/wso2is:7.0.0\nWORKDIR /home/wso2carbon/wso2is-7.0.0/repository/conf\nCOPY my.toml deployment.toml\n',
      'my.toml': OPEN,
    };
    expect(told(files)).toEqual(['my.toml: wso2is 7.0.0 A missing B disabled']);
  });

  it('points at the tag in FROM', () => {
    const files = { Dockerfile: 'FROM wso2/wso2is:7.0.0.5\n' };
    const [unit] = dockerfileUnits('Dockerfile', files.Dockerfile, '');
    expect(cut(files, unit?.claims[0]?.span ?? { file: '', start: 0, end: 0 })).toBe('7.0.0.5');
    expect(cut(files, unit?.at ?? { file: '', start: 0, end: 0 })).toBe('wso2/wso2is:7.0.0.5');
  });
});

describe('the homes that a Dockerfile takes from other images', () => {
  const stages = (...names: string[]): string =>
    names.map((name) => `FROM wso2/wso2${name} AS ${name.split(':')[0]}\n`).join('');
  const take = (name: string): string => `COPY --from=${name} /home/wso2carbon/wso2${name}-* /opt/wso2${name}\n`;
  const whole = ['am', 'is', 'mi'].map(take).join('');
  const AM = 'Dockerfile#Dockerfile:am: wso2am 4.3.0 A missing B not-affected';
  const IS = 'Dockerfile#Dockerfile: wso2is 7.0.0 A missing B disabled';

  it.each([
    [`${stages('am:4.3.0', 'is:7.0.0')}FROM ubuntu:22.04\n${take('am')}${take('is')}`, [IS, AM]],
    [`${stages('am:4.3.0', 'mi:4.3.0', 'is:7.0.0')}FROM ubuntu:22.04\n${whole}`, [IS, AM]],
    [
      `${stages('am:4.3.0', 'is:7.0.0', 'mi:4.3.0')}FROM ubuntu:22.04\n${whole}`,
      [IS.replace('Dockerfile:', 'Dockerfile:is:'), AM],
    ],
    [`${stages('am:4.3.0')}FROM wso2/wso2is:7.0.0\n${take('am')}`, [IS, AM]],
    [`${stages('am:4.3.0')}FROM wso2/wso2is:7.0.0\nCOPY --from=am /home/wso2carbon/x.jar /opt/\n`, [IS]],
  ])('are servers of their own: %j', (Dockerfile, lines) => {
    expect(told({ Dockerfile }).sort()).toEqual([...(lines as string[])].sort());
  });

  it('have what is put in each', () => {
    const Dockerfile = `${stages('am:4.3.0', 'is:7.0.0')}FROM ubuntu:22.04\n${take('am')}${take('is')}COPY conf/ /opt/wso2am/repository/\n`;
    expect(told({ Dockerfile, 'conf/conf/deployment.toml': CLOSED })).toEqual([
      IS,
      'conf/conf: wso2am 4.3.0 A disabled B not-affected',
    ]);
  });
});

describe('what an image of several stages begins with', () => {
  const begins = (text: string): string | undefined => only(text).begins?.text;

  it('is the image of its first stage', () => {
    expect(begins('FROM acme/one:1 AS base\nFROM acme/tools:1 AS tools\nFROM base\nCOPY --from=tools /x /y\n')).toBe(
      'acme/one:1',
    );
    expect(begins('FROM acme/tools:1 AS tools\nFROM acme/one:1\nCOPY --from=tools /x /y\n')).toBe('acme/one:1');
  });
});

describe('what stages unpack', () => {
  it('makes each an image of its own, also by a variable', () => {
    const stage = (name: string, version: string): string =>
      `FROM openjdk:11 AS ${name}\nENV PACK=wso2${name}-${version}\nRUN unzip /$\{PACK}.zip -d /opt\n`;
    expect(units(stage('is', '7.1.0') + stage('am', '4.3.0')).map(({ name }) => name)).toEqual([
      'd/Dockerfile:is',
      'd/Dockerfile:am',
    ]);
  });

  it('is taken from another image only where an instruction says so', () => {
    const taken = (lines: string): (string | null)[] =>
      (only(`FROM openjdk:11\n${lines}\n`).taken ?? []).map(({ version }) => version);
    expect(taken('COPY --from=acme/is:1 /opt/wso2is-7.1.0 /opt/wso2is-7.1.0')).toEqual(['7.1.0']);
    expect(taken('COPY wso2is-7.1.0 /opt/wso2is-7.1.0')).toEqual([]);
    expect(taken('RUN unzip /wso2is-7.1.0.zip -d /opt')).toEqual([]);
    expect('taken' in only('FROM openjdk:11\nRUN unzip /wso2is-7.1.0.zip -d /opt\n')).toBe(false);
  });
});

describe('a Dockerfile, by what it says of its stages', () => {
  const stage = (name: string, version: string, word = 'ENV'): string =>
    `FROM openjdk:11 AS ${name}\n${word} PACK_${name}=wso2${name}-${version}\nRUN unzip /$\{PACK_${name}}.zip -d /opt\n`;

  it('has no variable by a label', () => {
    expect(units(stage('is', '7.1.0', 'LABEL') + stage('am', '4.3.0')).map(({ name }) => name)).toEqual([
      'd/Dockerfile',
    ]);
  });

  it('unpacks nothing in its first stage that is only named before', () => {
    const text = `ARG PACK=/x/wso2is-7.1.0.zip\nFROM alpine AS first\nRUN echo\n${stage('am', '4.3.0')}`;
    expect(units(text).map(({ name }) => name)).toEqual(['d/Dockerfile']);
  });

  it('copies nothing by a label', () => {
    const home = '/home/wso2carbon/wso2is-7.1.0/repository/conf/';
    const text = `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml /x/\nLABEL usage="cp /x/deployment.toml ${home}"\n`;
    const mounted = (one: string): unknown => only(one).mounts.map((mount) => mount.kind !== 'values' && mount.to);
    expect(mounted(text)).toEqual(mounted(text.replace(/LABEL.*\n/, '')));
    expect(mounted(text)).not.toEqual(mounted(text.replace('LABEL usage="', 'RUN ').replace('"\n', '\n')));
  });
});

describe('the text of a Dockerfile with its own variables', () => {
  it.each([
    ['ARG V=1\nRUN a$V\n', 'a1'],
    ['ENV V=1 W=2\nRUN a$V$W\n', 'a12'],
    ['ARG V=1\nENV V=1\nRUN a$V\n', 'a1'],
    ['ARG V=1\nARG V=2\nRUN a$V\n', 'a$V'],
    ['ARG V=1\nARG V=2\nARG V=3\nRUN a$V\n', 'a$V'],
    // No other instruction gives a variable anything.
    ['ARG V=1\nLABEL V=2\nRUN a$V\n', 'a1'],
  ])('has them where each is one value alone: %j', (text, expected) => {
    expect(/RUN (.*)/.exec(withOwnVariables('Dockerfile', text))?.[1]).toBe(expected);
  });
});
