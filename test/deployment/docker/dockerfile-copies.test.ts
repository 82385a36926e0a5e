import { describe, expect, it } from 'vitest';
import { dockerfileUnits } from '../../../src/deployment/docker/dockerfile.ts';
import { CLOSED, cut, ENABLED, type Files, findings, told } from '../tree.ts';

const IMAGE = 'FROM wso2/wso2is:7.0.0\n';
const HOME = '/home/wso2carbon/wso2is-7.0.0';

/** What the image of a Dockerfile gets and where, with the instruction that brings it. */
function mounts(text: string): [string, string | null, string][] {
  return dockerfileUnits('d/Dockerfile', text, 'd').flatMap((unit) =>
    unit.mounts.flatMap((mount): [string, string | null, string][] =>
      mount.kind === 'path' && mount.at ? [[mount.from, mount.to, cut({ 'd/Dockerfile': text }, mount.at)]] : [],
    ),
  );
}
const brought = (text: string) => mounts(text).map(([from, to]) => [from, to]);

describe('what is copied from the context', () => {
  it.each(['conf', '/conf', './conf', '//conf/', '/conf/*'])('is what lies in its folder: %s', (source) => {
    expect(brought(`${IMAGE}COPY ${source} ${HOME}/repository/conf\n`)).toEqual([
      ['d/conf', `${HOME}/repository/conf`],
    ]);
    const files = { 'conf/deployment.toml': CLOSED, Dockerfile: `${IMAGE}COPY ${source} ${HOME}/repository/conf/\n` };
    expect(told(files)).toEqual(['conf: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(files)).toEqual([]);
  });

  it('is all of it where a slash is all', () => {
    expect(brought(`${IMAGE}COPY / ${HOME}/x/\n`)).toEqual([['d', `${HOME}/x/`]]);
  });
});

describe('what is copied from a stage', () => {
  it('is what lies below the place that is copied', () => {
    const text = `FROM alpine AS conf\nCOPY is.toml /c/repository/conf/deployment.toml\nCOPY x /y/\n${IMAGE}COPY --from=conf /c/ ${HOME}/\n`;
    expect(mounts(text)).toEqual([
      ['d/is.toml', `${HOME}/repository/conf/deployment.toml`, `--from=conf /c/ ${HOME}/`],
    ]);
  });

  it('is what is copied of a folder', () => {
    const from = (copy: string): unknown =>
      brought(`FROM alpine AS conf\nCOPY conf /c\n${IMAGE}COPY --from=conf ${copy}\n`);
    expect(from(`/c/is/deployment.toml ${HOME}/repository/conf/`)).toEqual([
      ['d/conf/is/deployment.toml', `${HOME}/repository/conf/`],
    ]);
    expect(from(`/c ${HOME}`)).toEqual([['d/conf', HOME]]);
    expect(from(`/c/a/ /c/b ${HOME}`)).toEqual([
      ['d/conf/a', HOME],
      ['d/conf/b', HOME],
    ]);
    expect(from(`/cc ${HOME}`)).toEqual([]);
    expect(from(`["/c/x", "${HOME}/x"]`)).toEqual([['d/conf/x', `${HOME}/x`]]);
    expect(from(`/c/* ${HOME}`)).toEqual([['d/conf', HOME]]);
  });

  it('may go through several stages, and be what a stage begins with', () => {
    expect(
      brought(
        `FROM alpine AS a\nCOPY x /x/y\nFROM a AS b\nCOPY z /z\nFROM alpine AS c\nCOPY --from=b /x /q\n${IMAGE}COPY --from=c /q/y ${HOME}/y\n`,
      ),
    ).toEqual([['d/x', `${HOME}/y`]]);
    expect(brought(`FROM alpine AS a\nCOPY x /x\nFROM a AS b\nCOPY z /z\n${IMAGE}COPY --from=b / /n\n`)).toEqual([
      ['d/x', '/n/x'],
      ['d/z', '/n/z'],
    ]);
    expect(brought(`FROM wso2/wso2is:7.0.0 AS base\nCOPY x /x\nFROM base\nCOPY y /y\n`)).toEqual([
      ['d/x', '/x'],
      ['d/y', '/y'],
    ]);
  });

  it('counts the stages of the file, also those that are not in the image', () => {
    expect(brought(`FROM alpine\nCOPY a /a\nFROM alpine\nCOPY b /b\n${IMAGE}COPY --from=1 /b /c\n`)).toContainEqual([
      'd/b',
      '/c',
    ]);
  });

  it.each([
    ['moves things', 'RUN mv /c/is.toml /d/deployment.toml'],
    ['names configuration', 'RUN sed -e s/a/b/ /c/is > /d/deployment.toml'],
    ['runs a script', 'RUN ./prepare.sh'],
    ['runs a program', 'RUN python3 /c/render'],
    ['makes', 'RUN cd /c && make'],
    ['packs', 'RUN tar czf /d/x.tgz -C /c .'],
    ['packs otherwise', 'RUN zip -r /d/x.zip /c'],
  ])('may be all of a stage that %s', (_what, run) => {
    const text = `FROM alpine AS conf\nCOPY is.toml /c/\n${run}\n${IMAGE}COPY --from=conf /d ${HOME}/repository/conf\n`;
    expect(brought(text)).toEqual([['d/is.toml', '/c/']]);
    expect(
      brought(text.replace('\nFROM wso2', `\nFROM conf AS next\nFROM wso2`).replace('--from=conf', '--from=next')),
    ).toEqual([['d/is.toml', '/c/']]);
  });

  it('may be all of it where the place is open', () => {
    const from = (source: string): unknown =>
      brought(`FROM alpine AS conf\nCOPY a /c\n${IMAGE}COPY --from=conf ${source} /d\n`);
    expect(from('$DIR')).toEqual([['d/a', '/c']]);
    expect(from('/x*/y')).toEqual([['d/a', '/c']]);
    expect(from('/x/y')).toEqual([]);
    expect(from('$DIR /x/y')).toEqual([['d/a', '/c']]);
    expect(brought(`ARG DIR=/c\nFROM alpine AS conf\nARG DIR\nCOPY a /c\n${IMAGE}COPY --from=conf $DIR /d\n`)).toEqual([
      ['d/a', '/d'],
    ]);
  });

  it('is no configuration that its commands moved where it goes to libraries or applications', () => {
    const to = (place: string): unknown =>
      brought(`FROM maven AS a\nCOPY . /c\nRUN mvn package\n${IMAGE}COPY --from=a /out/ ${HOME}/repository/${place}\n`);
    expect(to('components/dropins/')).toEqual([]);
    expect(to('deployment/server/webapps/app')).toEqual([]);
    expect(to('conf/')).toEqual([['d', '/c']]);
    expect(to('')).toEqual([['d', '/c']]);
  });

  it('may be all of it where any of its commands moves things, and no other stage’s', () => {
    const from = (own: string, others: string): unknown =>
      brought(
        `FROM alpine AS conf\nCOPY a /c/\n${own}FROM alpine AS other\n${others}${IMAGE}COPY --from=conf /c /d\n${others}`,
      );
    expect(from('RUN echo a\nRUN make\n', '')).toEqual([['d/a', '/c/']]);
    expect(from('RUN make\nRUN echo a\n', '')).toEqual([['d/a', '/c/']]);
    expect(from('', 'RUN make\nRUN ./x.sh\n')).toEqual([['d/a', '/d']]);
  });

  it('is nothing where the place leads out of what was copied and out of the repository', () => {
    const from = (source: string): unknown =>
      brought(`FROM alpine AS conf\nCOPY conf /c\n${IMAGE}COPY --from=conf ${source} /d\n`);
    expect(from('/c/../x')).toEqual([['d/x', '/d']]);
    expect(from('/c/../../../x')).toEqual([]);
  });

  it('is not moved by what only installs', () => {
    const text = (run: string): string =>
      `FROM alpine AS build\nCOPY . /src\nRUN ${run}\n${IMAGE}COPY --from=build /src/conf ${HOME}/x/\n`;
    for (const run of [
      'apk add --no-cache curl && mkdir -p /x',
      'chown -R a:b /src',
      'tar xzf /src/x.tgz',
      'unzip x.zip',
    ])
      expect(brought(text(run)), run).toEqual([['d/conf', `${HOME}/x/`]]);
  });

  it('may be all of a stage that builds, but in a library', () => {
    const from = (run: string, source: string): unknown =>
      brought(`FROM maven AS build\nCOPY . /src\nRUN ${run}\n${IMAGE}COPY --from=build ${source} ${HOME}/x/\n`);
    for (const run of ['mvn -q package', './mvnw package', './gradlew build', 'npm run build', 'yarn build']) {
      expect(from(run, '/src/target/home'), run).toEqual([['d', '/src']]);
      for (const library of ['/src/target/x.jar', '/src/target/*.jar', '/src/x.war', '/src/x.car'])
        expect(from(run, library), library).toEqual([]);
    }
    expect(from('mvn package', '/src/target/x.jar /src/target/home')).toEqual([['d', '/src']]);
  });

  it('may be all of a stage that builds for another place only where that or what is copied may be a server’s', () => {
    const to = (copy: string): unknown =>
      brought(`FROM node AS build\nCOPY . /src\nRUN npm run build\n${IMAGE}COPY --from=build ${copy}\n`);
    expect(to('/src/dist /srv/www/')).toEqual([['d/dist', '/srv/www/']]);
    expect(to('/src/dist /src/wso2is /srv/www/')).toEqual([['d', '/src']]);
    expect(to('/src/dist ${TARGET}/www/')).toEqual([['d', '/src']]);
  });

  it('is nothing of an image, and of a stage that is not there', () => {
    expect(brought(`${IMAGE}COPY --from=busybox /a /b\n`)).toEqual([]);
    expect(brought(`FROM alpine AS a\nCOPY x /x\n${IMAGE}COPY --from=b /x /x\nCOPY --from=a /x /y\n`)).toEqual([
      ['d/x', '/y'],
    ]);
  });

  it('does not bring the configuration that a build stage only has lying about', () => {
    const files = {
      Dockerfile: `FROM maven AS build\nCOPY . /src\nRUN mvn package\n${IMAGE}COPY --from=build /src/target/x.jar ${HOME}/repository/components/dropins/\n`,
      'repository/conf/deployment.toml': CLOSED,
    };
    expect(told(files)).toEqual(['.: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(files)).toEqual(['warning Dockerfile:4 -']);
  });
});

describe('what a command copies to where the server does not read it', () => {
  it('lies there', () => {
    const run = (command: string): unknown =>
      brought(`${IMAGE}COPY conf /c\nCOPY x/deployment.toml /tmp/\nRUN ${command}\n`).slice(2);
    expect(run(`cp /c/deployment.toml ${HOME}/conf/deployment.toml`)).toEqual([
      ['d/conf/deployment.toml', `${HOME}/conf/deployment.toml`],
    ]);
    expect(run(`mkdir -p ${HOME}/conf && mv -f \\\n  /tmp/deployment.toml "${HOME}/conf/"; ls`)).toEqual([
      ['d/x/deployment.toml', `${HOME}/conf/`],
    ]);
    expect(run(`cp -r /c ${HOME}/conf`)).toEqual([['d/conf', `${HOME}/conf`]]);
    expect(run(`cp /c/deployment.toml /opt/conf/deployment.toml`)).toEqual([]);
    expect(run(`ls /c/deployment.toml ${HOME}/conf/`)).toEqual([]);
  });

  it.each([
    'cat /tmp/deployment.toml > T',
    'envsubst < /tmp/deployment.toml > T',
    'cat /tmp/deployment.toml | tee T',
    'sed s/a/b/ /tmp/deployment.toml >T',
    'ln -sf /tmp/deployment.toml T',
    'install -m 644 /tmp/deployment.toml T',
  ])('lies there by %s', (command) => {
    const to = `\${WSO2_SERVER_HOME}/conf/deployment.toml`;
    expect(brought(`${IMAGE}COPY x/deployment.toml /tmp/\nRUN ${command.replace('T', to)}\n`).slice(1)).toEqual([
      ['d/x/deployment.toml', to],
    ]);
  });

  it('is none of the files that it is made of', () => {
    const copies = `${IMAGE}COPY x/deployment.toml /tmp/\nCOPY y.toml /tmp/\n`;
    expect(brought(`${copies}RUN cat /tmp/deployment.toml /tmp/y.toml > ${HOME}/conf/deployment.toml\n`)).toHaveLength(
      2,
    );
    expect(brought(`${copies}RUN cat /tmp/deployment.toml\nRUN tee ${HOME}/conf/deployment.toml\n`)).toHaveLength(2);
  });

  it('is not in force, where nothing else brings it on', () => {
    const files = (run: string) => ({
      Dockerfile: `${IMAGE}COPY deployment.toml /tmp/\nRUN ${run}\n`,
      'deployment.toml': CLOSED,
    });
    const astray = `cp /tmp/deployment.toml ${HOME}/conf/`;
    expect(told(files(astray))).toEqual(['.: wso2is 7.0.0 A missing B disabled']);
    expect(findings(files(astray))).toEqual(['error Dockerfile:3 missing']);
    const read = `cp /tmp/deployment.toml ${HOME}/repository/conf/`;
    const link = `ln -s ${HOME}/conf ${HOME}/repository/conf`;
    for (const run of [read, `${astray} && ${read}`, `${astray} && rm -r ${HOME}/repository/conf && ${link}`]) {
      expect(told(files(run)), run).toEqual(['.: wso2is 7.0.0 A disabled B disabled']);
    }
    // A link goes into the folder that each pack has.
    expect(told(files(`${astray} && ${link}`))).toEqual(['.: wso2is 7.0.0 A missing B disabled']);
  });
});

describe('what a command takes from a folder that several things were copied to', () => {
  const BASE = 'FROM eclipse-temurin:11\n';
  const PACK = 'COPY wso2is-7.1.0.zip /tmp/';
  const FILE = 'COPY deployment.toml /tmp/';
  const PLACE = '/opt/wso2is-7.1.0/conf/deployment.toml';
  const taken = (...copies: string[]): unknown =>
    mounts(`${BASE}${copies.join('\n')}\nRUN cp /tmp/deployment.toml ${PLACE}\n`)
      .filter(([, to]) => to === PLACE)
      .map(([from]) => from);

  it('is the file that was put there itself, after a folder or beside an archive', () => {
    expect(taken(PACK, FILE)).toEqual(['d/deployment.toml']);
    expect(taken(FILE, PACK)).toEqual(['d/deployment.toml']);
    expect(taken('COPY wso2is-7.1.0.zip deployment.toml /tmp/')).toEqual(['d/deployment.toml']);
    expect(taken('COPY conf /tmp/', FILE)).toEqual(['d/deployment.toml']);
    expect(taken('COPY a/deployment.toml /tmp/', FILE)).toEqual(['d/deployment.toml']);
  });

  it('may be another one, where a folder came after it or nothing puts it there itself', () => {
    expect(taken(FILE, 'COPY conf /tmp/')).toEqual(['d/deployment.toml', 'd/conf/deployment.toml']);
    expect(taken(PACK, 'COPY is.toml /tmp/')).toEqual([
      'd/wso2is-7.1.0.zip/deployment.toml',
      'd/is.toml/deployment.toml',
    ]);
  });

  it('is in force where the server reads it alone', () => {
    const files = (place: string): Files => ({
      Dockerfile: `${BASE}${PACK}\n${FILE}\nRUN unzip -q /tmp/wso2is-7.1.0.zip -d /opt && mv /tmp/deployment.toml /opt/wso2is-7.1.0/${place}\nCMD ["/opt/wso2is-7.1.0/bin/wso2server.sh"]\n`,
      'deployment.toml': CLOSED,
    });
    expect(told(files('conf/'))).toEqual(['.: wso2is 7.1.0 A missing B disabled']);
    expect(findings(files('conf/'))).toEqual(['error Dockerfile:4 missing']);
    expect(told(files('repository/conf/'))).toEqual(['.: wso2is 7.1.0 A disabled B disabled']);
    expect(findings(files('repository/conf/'))).toEqual([]);
  });
});

describe('what a command copies into the home', () => {
  const run = (command: string): unknown =>
    brought(`${IMAGE}WORKDIR /w\nCOPY conf /c\nCOPY is.toml t/\nRUN ${command}\n`).slice(2);

  it.each([
    [`cp -R /c/* ${HOME}/`, 'd/conf', HOME],
    [`useradd -u 800 is && cp -a /c/. ${HOME}`, 'd/conf', HOME],
    [`cp -r /c ${HOME}/repository`, 'd/conf', `${HOME}/repository/c`],
    [`mv /c/is/* ${HOME}/repository/conf/`, 'd/conf/is', `${HOME}/repository/conf/`],
    ['ls && cp -r "/c/is/." "$WSO2_SERVER_HOME/"', 'd/conf/is', '$WSO2_SERVER_HOME/'],
    [`cp -r /c/* \${CARBON_HOME}`, 'd/conf', `\${CARBON_HOME}`],
    [`cp -r /c/conf/ ${HOME}/repository`, 'd/conf/conf', `${HOME}/repository/conf`],
    [`cp -r /c/conf* ${HOME}/repository/`, 'd/conf/conf', `${HOME}/repository/conf`],
    [`cp -rT /c ${HOME}/repository`, 'd/conf', `${HOME}/repository`],
    ['cp -r /c/repository ${CARBON_HOME}', 'd/conf/repository', '${CARBON_HOME}/repository'],
    ['cp t/is.toml /srv/is/repository/conf/deployment.toml', 'd/is.toml', '/srv/is/repository/conf/deployment.toml'],
  ])('comes to lie there: %s', (command, from, to) => {
    expect(run(command)).toEqual([[from, to]]);
  });

  it.each([
    `cp -rn /c/* ${HOME}/`,
    `cp --no-clobber -r /c/* ${HOME}/`,
    `if [ "$E" ]; then cp -r /c/* ${HOME}/; fi`,
    `[ -d /c ] && cp -r /c/* ${HOME}/`,
    `test -d /c && cp -r /c/* ${HOME}/`,
    `ls /d || cp -r /c/* ${HOME}/`,
    `for d in a b; do cp -r /c/$d ${HOME}/; done`,
    `cp -r /c/*/is ${HOME}/`,
    'cp -r /c/* /srv/is/',
    `cp -r /other/* ${HOME}/`,
  ])('is not followed where it may be left out, or another file be meant: %s', (command) => {
    expect(run(command)).toEqual([]);
  });

  const images = (command: string): Files => ({
    'docker/one/Dockerfile': `FROM wso2/wso2is:7.1.0.23\nCOPY config/x/ /files/\nRUN ${command}\n`,
    'docker/two/Dockerfile': `${IMAGE}COPY config/y/ /files/\nRUN ${command}\n`,
    'config/x/deployment.toml': CLOSED,
    'config/y/deployment.toml': ENABLED,
  });

  it.each([
    'cp /files/* $WSO2_SERVER_HOME/repository/conf/',
    'mv /files/deployment.toml $WSO2_SERVER_HOME/repository/conf/deployment.toml',
  ])('is the image’s own configuration, not that of another one: %s', (command) => {
    expect(told(images(command))).toEqual([
      'config/x: wso2is 7.1.0.23 A disabled B disabled',
      'config/y: wso2is 7.0.0 A enabled B disabled',
    ]);
    expect(findings(images(command))).toEqual(['error config/y/deployment.toml:4 enabled']);
  });

  it('replaces what was there', () => {
    const files = (first: string, last: string): Files => ({
      Dockerfile: `${IMAGE}COPY a/ ${HOME}/repository/conf/\nCOPY b/ /files/\nRUN cp /files/* ${HOME}/repository/conf/\n`,
      'a/deployment.toml': first,
      'b/deployment.toml': last,
    });
    expect(told(files(CLOSED, ENABLED))).toEqual(['b: wso2is 7.0.0 A enabled B disabled']);
    expect(told(files(ENABLED, CLOSED))).toEqual(['b: wso2is 7.0.0 A disabled B disabled']);
  });
});

describe('what a command copies into the home from its mounts', () => {
  const CONF = `${HOME}/repository/conf/`;
  const copied = (mount: string, before = '') =>
    brought(`${before}${IMAGE}WORKDIR /\nRUN --mount=type=bind,${mount} cp /m/deployment.toml ${CONF}\n`);
  const STAGE = 'FROM alpine AS stage\nCOPY conf /c\n';

  it.each([
    ['source=conf,target=/m', 'd/conf/deployment.toml'],
    ['source=//conf,target=/m', 'd/conf/deployment.toml'],
    ['source=conf,target=m', 'd/conf/deployment.toml'],
    ['target=/m', 'd/deployment.toml'],
  ])('is what lies in the folder of the build: %s', (mount, from) => {
    expect(copied(mount)).toEqual([[from, CONF]]);
  });

  it('is what lies in the folder of the repository, where that is the folder of the build', () => {
    const files = {
      Dockerfile: `${IMAGE}RUN --mount=type=bind,source=//conf,target=/m cp /m/is.toml ${CONF}deployment.toml\n`,
      'conf/is.toml': ENABLED,
    };
    expect(findings(files)).toEqual(['error conf/is.toml:4 enabled']);
  });

  it.each(['from=stage,source=/c,target=/m', 'from=stage,source=c,target=/m', 'from=0,source=/c,target=/m'])(
    'is what a stage has: %s',
    (mount) => {
      expect(copied(mount, STAGE)).toContainEqual(['d/conf/deployment.toml', CONF]);
    },
  );

  it('is nothing of an image, of a place that the stage has not, and of what lies outside', () => {
    expect(copied('from=acme/tools,source=/c,target=/m')).toEqual([]);
    expect(copied('source=../../../x,target=/m')).toEqual([]);
    expect(copied('from=stage,source=/x,target=/m', STAGE)).toEqual([['d/conf', '/c']]);
  });
});

describe('what a command of an image copies into the home, by what stands around it', () => {
  const FILE = `${HOME}/repository/conf/deployment.toml`;
  const image = (run: string, before = ''): string =>
    `${before}${IMAGE}COPY deployment.toml /x/\nCOPY deployment.toml /x/.conf/\nRUN ${run}\n`;
  const isThere = (text: string): boolean => brought(text).some(([, to]) => to === FILE);

  it.each([
    ['with options behind', image(`cp /x/deployment.toml ${FILE} -v`)],
    ['with an option that ends like one', image(`cp -a- /x/deployment.toml ${FILE}`)],
    ['before another command', image(`cp /x/deployment.toml ${FILE} && chown wso2 /x`)],
    ['with an answer to what it asks', image(`echo y | cp -i /x/deployment.toml ${FILE}`)],
    ['from a hidden folder', image(`cp /x/.conf/deployment.toml ${FILE}`)],
    ['beside a stage of its own', image(`cp /x/deployment.toml ${FILE}`, 'FROM alpine AS tools\nRUN true\n')],
    [
      'before a stage that takes from it',
      `${image(`cp /x/deployment.toml ${FILE}`).replace('\n', ' AS is\n')}FROM is\nUSER wso2\n`,
    ],
  ])('is brought %s', (_, text) => {
    expect(isThere(text)).toBe(true);
  });

  it('is looked for where the command has gone to', () => {
    const gone = (run: string) => image(run).replace('COPY deployment.toml /x/.conf/', 'WORKDIR /w');
    expect(isThere(gone(`cd /x && cp deployment.toml ${FILE}`))).toBe(true);
    expect(isThere(gone(`cd /y && cp deployment.toml ${FILE}`))).toBe(false);
    expect(isThere(gone(`cp deployment.toml ${FILE}`))).toBe(false);
    expect(isThere(gone(`cd x && cp deployment.toml ${FILE}`).replace('WORKDIR /w', 'WORKDIR /'))).toBe(true);
    expect(isThere(gone(`["cp", "/x/deployment.toml", "${FILE}"]`))).toBe(true);
    expect(isThere(gone(`["cp","/x/deployment.toml","${FILE}"]`))).toBe(true);
  });

  it('is looked for there whatever the command writes in between', () => {
    const script = `cd x\ncat > /tmp/job.yml <<JOB\njob: is\nJOB\ncp deployment.toml ${FILE}`;
    const text = image(`<<EOF\n${script}\nEOF`);
    expect(isThere(text.replace('COPY deployment.toml /x/.conf/', 'WORKDIR /'))).toBe(true);
  });

  it('is not brought by what only reads like a command', () => {
    expect(isThere(image('true').replace('RUN true', `LABEL build="cp /x/deployment.toml ${FILE} "`))).toBe(false);
  });

  it('is not brought by a command of another stage than the one that has the file', () => {
    const other = `FROM alpine AS tools\nCOPY deployment.toml /y/\n`;
    expect(isThere(image(`cp /y/deployment.toml ${FILE}`, other))).toBe(false);
  });

  it('stands where the command says the place', () => {
    const [, , at] = mounts(image(`cp /x/deployment.toml ${FILE}`)).find(([, to]) => to === FILE) ?? [];
    expect(at).toBe(FILE);
  });
});

describe('what a command takes away from the home', () => {
  const CONF = `${HOME}/repository/conf`;
  const left = (run: string, to = `${CONF}/`): number =>
    brought(`${IMAGE}COPY x/deployment.toml ${to}\nRUN ${run}\n`).length;

  it.each([
    `rm -f ${CONF}/deployment.toml`,
    'rm -f ${WSO2_SERVER_HOME}/repository/conf/deployment.toml',
    'rm -rf $CARBON_HOME/repository/conf',
    `rm -f ${CONF}/*.toml`,
    `rm -f ${CONF}/deployment.*`,
    `rm ${CONF}/deployment.toml -f`,
    `rm -f /tmp/x ${CONF}/deployment.toml`,
    `["rm", "-f", "${CONF}/deployment.toml"]`,
    'rm -rf "$WSO2_SERVER_HOME"/repository/conf/*',
  ])('is gone: %s', (command) => {
    expect(left(command)).toBe(0);
    expect(left(command, '${WSO2_SERVER_HOME}/repository/conf/deployment.toml')).toBe(0);
  });

  it.each([
    `rm -f ${CONF}/*.xml`,
    `rm -f ${CONF}/deployment.toml*.bak`,
    `rm -f ${CONF}/*.toml*.bak`,
    `rm -f ${CONF}/deployment.t*.toml`,
    `rm -f ${CONF}/*/deployment.toml`,
    `rm -f ${CONF}/deployment.tom?`,
    'rm -f /home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml',
    'rm -f $OTHER/repository/conf/deployment.toml',
    'rm -rf ${WSO2_SERVER_HOME}/repository/conf/security/*',
    `[ -f /x ] && rm -f ${CONF}/deployment.toml`,
  ])('is not: %s', (command) => {
    expect(left(command)).toBe(1);
  });

  it('is all of a folder that was copied to the one which is emptied', () => {
    const folder = (run: string): number => brought(`${IMAGE}COPY conf ${CONF}\nRUN ${run}\n`).length;
    expect(folder(`rm -rf ${CONF}/*`)).toBe(0);
    expect(folder(`rm -rf ${CONF}/*.toml`)).toBe(1);
    expect(folder(`rm -rf ${CONF}/conf`)).toBe(1);
  });

  it('is a folder under any name', () => {
    expect(left(`rm -rf ${CONF}/kept-`, `${CONF}/kept-/`)).toBe(0);
  });

  it('is followed in a home only', () => {
    expect(left('rm -rf /files', '/files/')).toBe(1);
  });

  it('is followed for as much as real builds take away', () => {
    const others = (count: number): string =>
      Array.from({ length: count }, (_, index) => `${CONF}/${index}.xml`).join(' ');
    expect(left(`rm -f ${others(199)} ${CONF}/deployment.toml`)).toBe(0);
    expect(left(`rm -f ${others(200)} ${CONF}/deployment.toml`)).toBe(1);
  });

  it('is told at the image', () => {
    const files = {
      Dockerfile: `${IMAGE}COPY deployment.toml ${CONF}/\nRUN rm -f \${WSO2_SERVER_HOME}/repository/conf/*.toml\n`,
      'deployment.toml': CLOSED,
    };
    expect(findings(files)).toEqual(['warning Dockerfile:1 -']);
  });
});
