import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  cut,
  type Files,
  findings,
  judged,
  memoryTree,
  NO_AUTHENTICATORS,
  told,
  workload,
} from '../tree.ts';

const IMAGE = 'wso2/wso2is:7.0.0';
const FROM = `FROM ${IMAGE}\n`;
const JAR = 'COPY lib/a.jar /home/wso2carbon/wso2is-7.0.0/lib/\n';

const tree = (dockerfile: string, more: Files = {}): Files => ({
  'is/Dockerfile': dockerfile,
  'is/deployment.toml': CLOSED,
  ...more,
});
const HOME = '/home/wso2carbon/wso2is-7.0.0';
const CONF = `${HOME}/repository/conf`;
/** A pod that mounts a config map as it is. */
const folder = (to: string, name = 'conf'): string => workload('iam', IMAGE, name, to).replace(/ *subPath: .*\n/, '');
/** A command that makes it of whatever a variable names. */
const MADE: Files = { 'make.sh': 'kubectl create configmap conf --from-file="$FROM"\n' };
const compose = (...volumes: string[]): string =>
  `services:\n  iam:\n    image: ${IMAGE}\n${volumes.length === 0 ? '' : '    volumes:\n'}${volumes.map((one) => `      - ${one}\n`).join('')}`;
/** The warnings on files that nothing brings, by the images they are told at. */
const unplaced = (files: Files): string[] =>
  judged(files)
    .findings.filter(({ message }) => message.startsWith('Nothing in the repository brings '))
    .map(({ message, span }) => `${message.split(' ')[5]} ${span.file} ${cut(files, span)}`);
const TOLD = [`is/deployment.toml is/Dockerfile 7.0.0`];

describe('a file that a compose file names for its services', () => {
  const named = (service = '', name = 'isconf'): Files => ({
    'compose.yaml': `${compose()}${service}configs:\n  ${name}:\n    file: ./conf/deployment.toml`,
    'conf/deployment.toml': CLOSED,
  });

  it('is told where no service takes it', () => {
    const files = named();
    expect(unplaced(files)).toEqual(['conf/deployment.toml compose.yaml 7.0.0']);
    expect(unplaced({ ...files, 'compose.yaml': `${files['compose.yaml']}\n  other:\n    file: ./x.txt\n` })).toEqual([
      'conf/deployment.toml compose.yaml 7.0.0',
    ]);
  });

  it('is not where anything speaks of the name, or of the file', () => {
    const target = `    configs:\n      - source: isconf\n        target: ${CONF}/deployment.toml\n`;
    expect(unplaced(named(target))).toEqual([]);
    expect(unplaced({ ...named(), 'prod.yaml': 'services:\n  iam:\n    configs: [isconf]\n' })).toEqual([]);
    expect(unplaced({ ...named(), 'up.sh': 'docker service update --config-add isconf wso2is\n' })).toEqual([]);
    expect(unplaced({ ...named(), 'up.sh': 'cp conf/deployment.toml /srv/is\n' })).toEqual([]);
    expect(unplaced(named('', 'iam'))).toEqual([]);
  });

  it('is not where another file has the name, too, or a command takes it beside one that nothing takes', () => {
    const file = (name: string, path: string): string => `  ${name}:\n    file: ${path}\n`;
    const other = { 'prod.yaml': `# wso2is\nconfigs:\n${file('isconf', './x.txt')}` };
    expect(unplaced({ ...named(), ...other })).toEqual([]);
    const both = `${compose()}configs:\n${file('a', './x.toml')}${file('isconf', './conf/deployment.toml')}`;
    const script = { 'up.sh': 'docker service update --config-add isconf wso2is\n' };
    expect(unplaced({ ...named(), 'compose.yaml': both, ...script })).toEqual([]);
  });
});

describe('a file beside that of a Micro Integrator', () => {
  const files = (line: string, file = 'compose.yaml'): Files => ({
    'is.yaml': compose(),
    'is/conf/deployment.toml': CLOSED,
    'mi/conf/deployment.toml': '[server]\nhostname = "mi"\n',
    [file]: line,
  });
  const mount = (to: string): Files =>
    files(`services:\n  mi:\n    image: wso2/wso2mi:4.5.0\n    volumes: [./mi/conf/deployment.toml:${to}]\n`);

  it.each([
    mount('/home/wso2carbon/wso2mi-4.5.0/conf/deployment.toml'),
    mount('/home/wso2carbon/wso2mi/conf/deployment.toml:ro'),
    mount('/opt/wso2-micro-integrator-1.2.0/conf/deployment.toml'),
    files('docker run -v ./mi/conf/deployment.toml:/opt/wso2mi-4.5.0/conf/deployment.toml wso2/wso2mi\n', 'up.sh'),
    files('cp mi/conf/deployment.toml /opt/wso2mi-4.5.0/conf/deployment.toml\n', 'up.sh'),
  ])('is not named where that one goes in its home: %#', (tree) => {
    expect(unplaced(tree)).toEqual(['is/conf/deployment.toml is.yaml 7.0.0']);
  });

  it.each([
    mount('/srv/conf/deployment.toml'),
    mount('/opt/wso2migration/conf/deployment.toml'),
    files('cp conf/deployment.toml /opt/wso2mi-4.5.0/conf/deployment.toml\n', 'up.sh'),
    files('cp /opt/wso2mi-4.5.0/conf/deployment.toml /srv/x\n', 'up.sh'),
  ])('may be named by another path: %#', (tree) => {
    expect(unplaced(tree)).toEqual([]);
  });
});

describe('a file that lies beside a Dockerfile of an image', () => {
  it('is judged, and told at the image', () => {
    expect(told(tree(FROM + JAR))).toEqual(['is: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(tree(FROM + JAR))).toEqual(['warning is/Dockerfile:1 -']);
    expect(unplaced(tree(FROM + JAR))).toEqual(TOLD);
  });

  it('is told where a variable names another file that is copied', () => {
    expect(unplaced(tree(`${FROM}COPY \${DRIVER}.jar /lib/\nCOPY tools /tools\n`))).toEqual(TOLD);
    expect(unplaced(tree(`${FROM}COPY \${DRIVER} /lib/\nCOPY tools /tools\n`))).toEqual([]);
  });

  it('is told where it has a name of its own, unless something names it', () => {
    const files = { 'is/Dockerfile': FROM, 'is/tuning.toml': CLOSED };
    expect(unplaced(files)).toEqual(['is/tuning.toml is/Dockerfile 7.0.0']);
    expect(unplaced({ ...files, 'is/run.sh': `cp tuning.toml /c; : ${IMAGE}\n` })).toEqual([]);
    expect(unplaced({ 'is/Dockerfile': FROM, 'is/tuning.toml': CLOSED.replace('false', '{{ x }}') })).toEqual([]);
  });

  it.each([
    ['nothing', FROM],
    ['with an owner that a variable tells', `${FROM}COPY --chown=\${USER}:\${GROUP} a.jar /x/\n`],
    ['to a place that a variable tells', `${FROM}COPY a.jar \${WSO2_SERVER_HOME}/lib/\n`],
    ['from a folder that does not hold it', `${FROM}COPY conf/ /x/conf/\n`],
    ['and speaks of it in a comment', `${FROM}# deployment.toml\n${JAR}`],
    ['beside a search path that a variable begins', `${FROM}ENV PATH=$PATH:/opt/bin\n${JAR}`],
    ['beside a command with a variable', `${FROM}${JAR}RUN echo $HOME x\n`],
    ['with the file of another folder', `${FROM}COPY am/deployment.toml /x/\n`],
    ['with a file of a longer name', `${FROM}COPY is/deployment.toml.bak is/x-deployment.toml /x/\n`],
  ])('is told where it copies %s', (_what, dockerfile) => {
    expect(unplaced(tree(dockerfile))).toEqual(TOLD);
  });

  it('is told for each file of a server', () => {
    const files = {
      'is/Dockerfile': `FROM wso2/wso2is:5.7.0\n${JAR}`,
      'is/identity.xml': CLOSED_IDENTITY,
      'is/authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(unplaced(files).map((line) => line.split(' ')[0])).toEqual(['is/identity.xml', 'is/authenticators.xml']);
  });

  it.each([
    ['it copies the folder', tree(`${FROM}${JAR}COPY . /x/\n`)],
    ['it copies the file to an odd place', tree(`${FROM}${JAR}COPY deployment.toml /x/\n`)],
    ['it copies files of any name', tree(`${FROM}${JAR}COPY *.toml /x/\n`)],
    ['a variable tells what is copied', tree(`${FROM}${JAR}COPY \${CONF} /x/\n`)],
    ['a variable tells a folder that is copied', tree(`${FROM}${JAR}ADD $CONF/a b /x/\n`)],
    ['a command names it', tree(FROM + JAR, { 'run.sh': `docker run -v $PWD/is/deployment.toml:/c ${IMAGE}\n` })],
    ['a command names it by a variable', tree(FROM + JAR, { 'run.sh': `cp $DIR/deployment.toml /c # ${IMAGE}\n` })],
    ['a command names it where it stands', tree(FROM + JAR, { 'is/run.sh': `cp ./deployment.toml /c; : ${IMAGE}\n` })],
    ['a command reads it', tree(FROM + JAR, { 'is/run.sh': `pack <deployment.toml|ship ${IMAGE}\n` })],
    ['a command reads it by its path', tree(FROM + JAR, { 'is/run.sh': `pack <is/deployment.toml ${IMAGE}\n` })],
    ['a command names it alone', tree(FROM + JAR, { 'is/run.sh': `cp deployment.toml /c; : ${IMAGE}\n` })],
    ['a sentence ends with it', tree(FROM + JAR, { 'run.sh': `echo Uses is/deployment.toml...; : ${IMAGE}\n` })],
    [
      'a script writes it',
      { 'is/Dockerfile': FROM, 'is/make.sh': `cat > /srv/conf/deployment.toml <<EOF\n${CLOSED}EOF\n` },
    ],
    ['its image only stands in a text', { 'is/deployment.toml': CLOSED, 'is/ci.yml': `run: docker pull ${IMAGE}\n` }],
    ['a command names any such file', tree(FROM + JAR, { 'run.sh': `cp conf/*.toml /c; : ${IMAGE}\n` })],
    ['it is a template', tree(FROM + JAR, { 'is/deployment.toml': CLOSED.replace('false', '{{ x }}') })],
    ['its name says that it is a template', { 'is/Dockerfile': FROM, 'is/deployment.toml.tmpl': CLOSED }],
    ['it is for one environment', { 'is/Dockerfile': FROM, 'is/deployment-uk.toml': CLOSED }],
    [
      'something else runs with it',
      tree(FROM + JAR, {
        'docker-compose.yml': `services:\n  is:\n    build: is\n    volumes:\n      - ./is:${CONF}\n`,
      }),
    ],
    [
      'the image has another file of its own',
      {
        Dockerfile: `${FROM}COPY conf/uk/deployment.toml ${CONF}/\n`,
        'conf/uk/deployment.toml': CLOSED,
        'conf/au/deployment.toml': CLOSED,
      },
    ],
    ['a config map holds it', { 'k.yaml': `${configMap('is', CLOSED)}---\n${workload('is', IMAGE, 'is')}` }],
    ['nothing is known to run', { 'is/deployment.toml': CLOSED }],
    ['only its pack is known', { 'wso2is-7.0.0/repository/conf/deployment.toml': CLOSED, Dockerfile: 'FROM alpine\n' }],
  ])('is not told where %s', (_where, files) => {
    expect(unplaced(files)).toEqual([]);
  });

  it.each([
    ['unpacks', 'RUN unzip wso2is-7.0.0.zip -d /opt\n', 'wso2is-7.0.0'],
    ['copies', 'COPY wso2is-7.0.0.zip /opt/\nRUN unzip /opt/wso2is-7.0.0.zip\n', 'wso2is-7.0.0'],
  ])('is told beside a Dockerfile that %s a pack of its own', (_, lines, pack) => {
    const dockerfile = `FROM eclipse-temurin:11\n${lines}`;
    expect(unplaced(tree(dockerfile))).toEqual([`is/deployment.toml is/Dockerfile ${pack}`]);
    const home = `/opt/${pack}/repository/conf/`;
    expect(unplaced(tree(`${dockerfile}COPY deployment.toml ${home}\n`))).toEqual([]);
  });

  it.each(['example', 'sample', 'template', 'dist'])('is told as an example that ends in .%s', (ending) => {
    const files = { 'is/Dockerfile': FROM, [`is/deployment.toml.${ending}`]: CLOSED };
    expect(unplaced(files)).toEqual([`is/deployment.toml.${ending} is/Dockerfile 7.0.0`]);
    expect(
      unplaced({ ...files, 'is/Dockerfile': `${FROM}COPY deployment.toml.${ending} ${CONF}/deployment.toml\n` }),
    ).toEqual([]);
    const named = (name: string): Files => ({ ...files, 'is/run.sh': `sed s/a/b/ ${name} > /x # ${IMAGE}\n` });
    expect(unplaced(named(`deployment.toml.${ending}`))).toEqual([]);
    expect(unplaced(named('deployment.toml'))).toEqual([]);
    expect(unplaced(named(`deployment.toml.${ending}2`))).toHaveLength(1);
  });

  describe('and that only another stage copies', () => {
    const STAGES = `FROM ${IMAGE} AS base\n${JAR}FROM base AS prod\n`;
    const files = (lines: string, target = 'base'): Files => ({
      ...tree(STAGES + lines),
      'compose.yaml': `services:\n  iam:\n    build: {context: is, target: ${target}}\n`,
    });
    it.each([
      ['in one line', `COPY deployment.toml ${CONF}/\n`],
      ['with ADD', `ADD deployment.toml ${CONF}/\n`],
      ['in lower case', `copy deployment.toml ${CONF}/\n`],
      ['in a list', `COPY ["deployment.toml", "${CONF}/"]\n`],
      ['over several lines', `COPY --chown=a:b \\\n  deployment.toml \\\r\n  ${CONF}/\n`],
    ])('is told %s', (_, lines) => {
      expect(unplaced(files(lines))).toEqual(TOLD);
      expect(unplaced(files(lines, 'prod'))).toEqual([]);
    });

    it('is not told where the stage that is built names it, or takes something from another one', () => {
      const made = `FROM alpine AS made\nCOPY deployment.toml /in/\nRUN make\nFROM ${IMAGE}\n`;
      expect(unplaced(tree(`${made}COPY --from=made /out/ /x/\n`))).toEqual([]);
      const rendered = made.replace('make', 'render /in /out');
      expect(unplaced(tree(`${rendered}COPY --from=made /out/ /x/\n`))).toEqual([]);
      expect(unplaced(files(`COPY d*.toml ${CONF}/\n`))).toEqual([]);
      expect(unplaced(tree(`${FROM}${JAR}RUN cp /mnt/is/deployment.toml /x/\n`))).toEqual([]);
    });

    it('is told where the image takes nothing from that stage but what is no configuration', () => {
      const made = `FROM alpine AS made\nCOPY deployment.toml /in/\nRUN true\nFROM ${IMAGE}\n`;
      const lib = '/opt/wso2is/repository/components/lib';
      expect(unplaced(tree(`${made}COPY --from=made /x.jar ${lib}/\n`))).toEqual(TOLD);
      expect(unplaced(tree(`${made}COPY --from=made --chown=a:b ${lib} ${lib}\n`))).toEqual(TOLD);
      expect(unplaced(tree(`${made}COPY --from=made /x.jar /out/ ${lib}/\n`))).toEqual(TOLD);
      expect(unplaced(tree(`${made.replace('true', 'mvn package')}COPY --from=made /out/ ${lib}/\n`))).toEqual(TOLD);
      expect(unplaced(tree(`${made}COPY --from=made /x.jar /out/ /opt/wso2is/\n`))).toEqual([]);
    });

    it.each([
      ['/src/target/agent', '/opt/agent', '', TOLD],
      ['/src/target/agent/', '/tmp/report/', 'ENV A=/tmp/report\n', TOLD],
      ['/src/target/agent', '/opt/agent', 'RUN /opt/agent/install\n', []],
      ['/src/target/agent', '/opt/agent', 'ENTRYPOINT ["/opt/agent/start"]\n', []],
      ['/src/target/root', '/', '', []],
      ['/src/target/x', '/opt', '', []],
      ['/src/target/x', 'x', '', []],
      ['/src/target/x', '/home/wso2carbon/x', '', []],
      ['/src/target/conf', '/opt/agent', '', []],
      ['/src/*/agent', '/opt/agent', '', []],
    ])(
      'is told where what a build made of all goes to a place that is no server’s: %s to %s, %j',
      (from, to, more, expected) => {
        const built = `FROM maven AS made\nCOPY . /src\nRUN mvn -f /src package\nFROM ${IMAGE}\n`;
        expect(unplaced(tree(`${built}COPY --from=made ${from} ${to}\n${more}`))).toEqual(expected);
      },
    );

    it('is not told where a script with such words names it', () => {
      expect(unplaced(tree(FROM + JAR, { 'is/run.sh': `COPY deployment.toml /x/ # ${IMAGE}\n` }))).toEqual([]);
    });
  });

  it('is told where a variable tells what else is copied, which is no configuration', () => {
    const pack = (name: string): string =>
      `FROM eclipse-temurin:11\nARG PACK=wso2is-7.0.0\nCOPY ${name} /opt/\nRUN unzip -d /opt wso2is-7.0.0.zip\n`;
    expect(unplaced(tree(pack('${PACK}.zip')))).toHaveLength(1);
    expect(unplaced(tree(pack('${PACK}')))).toEqual([]);
  });

  it('at the root may be what any mention of its name is about', () => {
    const files = { Dockerfile: FROM, 'deployment.toml': CLOSED };
    expect(unplaced(files)).toEqual([`deployment.toml Dockerfile 7.0.0`]);
    expect(unplaced({ ...files, 'run.sh': `cp /srv/deployment.toml /c; : ${IMAGE}\n` })).toEqual([]);
  });

  it('is not told where the policy file says what runs with it', () => {
    const files = tree(FROM);
    const text = '[[target]]\npath = "is/deployment.toml"\nproduct = "wso2is"\nversion = "7.0.0"\n';
    const policy = parsePolicy('.github/wso2-cert-auth.toml', text, '2026-11-24');
    const { findings } = judgeTree(memoryTree(files), policy, '2026-11-24');
    expect(findings.filter(({ message }) => message.startsWith('Nothing in the repository brings'))).toEqual([]);
  });
});

describe('a file near what runs an image', () => {
  const FILE = { 'identity/deployment.toml': CLOSED };

  it.each([
    ['of Docker Compose', { 'compose.yaml': compose() }],
    ['of Docker Compose with other mounts', { 'compose.yaml': compose('./db:/db', '/srv/x:/x', 'data:/data') }],
    ['with a file that is not there', { 'compose.yaml': compose(`./iam/deployment.toml:${CONF}/deployment.toml`) }],
    ['of Kubernetes', { 'k8s/is.yaml': workload('iam', IMAGE) }],
    ['of Kubernetes with a config map that is not there', { 'k8s/is.yaml': folder(CONF) }],
    ['of Kubernetes with a file of one that is not there', { 'k8s/is.yaml': workload('iam', IMAGE, 'conf') }],
    [
      'of Kubernetes with libraries in a config map',
      { 'k8s/is.yaml': folder(`${HOME}/repository/components/lib`), ...MADE },
    ],
    ['of Kubernetes with a keystore in a config map', { 'k8s/is.yaml': folder('/keys/a.jks'), ...MADE }],
    [
      'of Kubernetes with a config map of the folder above',
      { 'k8s/is.yaml': folder(CONF), 'make.sh': 'kubectl create configmap conf --from-file=./\n', 'a.sh': '' },
    ],
    [
      'of Kubernetes with a config map of other files',
      { 'k8s/is.yaml': folder(CONF), 'make.sh': 'kubectl create cm conf --from-file=a.xml\n', 'a.xml': '<a/>' },
    ],
    [
      'of Kubernetes with a config map of other files beside another map',
      {
        'k8s/is.yaml': folder(CONF),
        'make.sh':
          'kubectl create cm conf --from-file=a.xml\nkubectl create cm more --from-file=$X --from-file=a.xml\n',
        'a.xml': '<a/>',
      },
    ],
    ['of a command', { 'run.sh': `docker run -p 9443:9443 ${IMAGE}\n` }],
    ['of a command beside a path that a variable begins', { 'run.sh': `PATH=$PATH:/opt/bin docker run ${IMAGE}\n` }],
    ['of a command with a volume of data', { 'run.sh': `docker run -v $PWD/d:${HOME}/repository/data ${IMAGE}\n` }],
    ...['/x', '/var/lib/mysql', '/var/log/wso2', '/etc/nginx/conf.d', `${HOME}/repository/logs`].map(
      (target): [string, Files] => [
        `of Docker Compose with a volume of a variable at ${target}`,
        { 'compose.yaml': compose(`\${X}:${target}`) },
      ],
    ),
    [
      'of Docker Compose beside another server with such a volume',
      {
        'compose.yaml': `${compose()}  mi:\n    image: wso2/wso2mi:4.2.0\n    volumes:\n      - $X:/home/wso2carbon/wso2mi-4.2.0/conf\n`,
      },
    ],
    ['of Docker Compose with a folder of a variable', { 'compose.yaml': compose('./$X/logs:/var/log/wso2') }],
    ['of Docker Compose with such a volume in a comment', { 'compose.yaml': `# \${X}:${CONF}\n${compose()}` }],
    [
      'of Docker Compose with a file of the host',
      { 'compose.yaml': compose(`/etc/is/a.toml:${CONF}/deployment.toml`) },
    ],
  ])('%s is told at the image', (_what, files) => {
    const [file] = Object.keys(files);
    expect(unplaced({ ...FILE, ...files })).toEqual([`identity/deployment.toml ${file} 7.0.0`]);
  });

  it('is not told where a script of another folder has its name, though the root has such a file', () => {
    const files = { ...FILE, 'deployment.toml': CLOSED, 'compose.yaml': compose() };
    expect(unplaced({ ...files, 'scripts/show.sh': 'cat deployment.toml\n' })).toEqual([]);
  });

  it('is not told where a variable may bring the configuration of one of two homes that paths name', () => {
    const am = '/etc/am.toml:/home/wso2carbon/wso2am-4.2.0/repository/conf/deployment.toml';
    expect(unplaced({ ...FILE, 'compose.yaml': compose(am) })).toHaveLength(1);
    expect(unplaced({ ...FILE, 'compose.yaml': compose(am, `\${X}:${CONF}`) })).toEqual([]);
  });

  it.each([
    ...[
      CONF,
      HOME,
      `${HOME}/`,
      '/home/wso2carbon',
      '/home',
      '/',
      `${CONF}/deployment.toml`,
      '/mnt/config',
      '/opt/wso2',
    ].map((target): [string, Files] => [
      `it may be what a variable names at ${target}`,
      { 'compose.yaml': compose(`\${CONF}:${target}`) },
    ]),
    ['it may be in what a variable names', { 'compose.yaml': compose(`./$CONF/a:${CONF}`) }],
    ['it is brought to an odd place', { 'compose.yaml': compose('./identity:/x') }],
    ['another one is mounted', { 'compose.yaml': compose(`./b.toml:${CONF}/deployment.toml`), 'b.toml': CLOSED }],
    ['a config map is, as a folder, that a command makes', { 'k8s/is.yaml': folder(CONF), ...MADE }],
    [
      'a config map is that a command makes of it under another name',
      { 'k8s/is.yaml': folder('/x'), 'make.sh': 'kubectl create cm conf --from-file=a=identity/deployment.toml\n' },
    ],
    [
      'a config map is that one of two commands makes',
      {
        'k8s/is.yaml': folder(CONF),
        'make.sh':
          'kubectl create cm conf --from-file=a.xml\nkubectl create cm conf --from-file=$X --from-file=a.xml\n',
        'a.xml': '<a/>',
      },
    ],
    ['a config map goes where a script may take it from', { 'k8s/is.yaml': folder('/config'), ...MADE }],
    [
      'a config map is that a template may make',
      { 'k8s/is.yaml': `${folder(CONF, '"{{ .Release.Name }}-conf"')}# {{ include "x" . }}\n` },
    ],
    ['a config map is a script', { 'k8s/is.yaml': folder(`${CONF}/start.sh`), ...MADE }],
    [
      'a config map holds it with its folder',
      { 'k8s/is.yaml': folder('/x'), 'make.sh': 'kubectl create cm conf --from-file=identity\n' },
    ],
    [
      'a config map holds it with its folder, of which another file is mounted',
      {
        'k8s/is.yaml': workload('iam', IMAGE, 'conf', '/start.sh').replace(
          'subPath: deployment.toml',
          'subPath: start.sh',
        ),
        'make.sh': 'kubectl create cm conf --from-file=identity\n',
        'identity/start.sh': '',
      },
    ],
    ['the values of a chart that lies elsewhere may bring it', { 'values.yaml': `is:\n  image: ${IMAGE}\n` }],
    ['a config map has a name that is filled in', { 'k8s/is.yaml': folder(CONF, '$CONF') }],
  ])('is not told where %s', (_where, files) => {
    expect(unplaced({ ...FILE, ...files })).toEqual([]);
  });
});

describe('a file in a folder that is called as the one of a home is', () => {
  const FILES = { 'compose.yaml': compose(), 'iam/conf/deployment.toml': CLOSED };
  const OTHER = 'wso2/wso2am:4.3.0';
  const TOLD_THERE = ['iam/conf/deployment.toml compose.yaml 7.0.0'];
  const PLACE = '/opt/am/repository/conf/deployment.toml';

  it.each<[string, Files]>([
    ['a mount of a file of the host', { 'compose.yaml': compose(`/etc/is/a.toml:${CONF}/deployment.toml`) }],
    ['a mount of another server', { 'am.sh': `docker run -v ./a.toml:${PLACE} ${OTHER}\n`, 'a.toml': CLOSED }],
    ['a command that changes it in an image', { 'am.sh': `sed -i s/a/b/ ${PLACE}\n: ${OTHER}\n` }],
    [
      'a copy to the home of a variable',
      { 'am.sh': `cp a "$CARBON_HOME/repository/conf/deployment.toml"; : ${OTHER}\n` },
    ],
    ['a config map of another server', { 'am.yaml': `${configMap('am', CLOSED)}---\n${workload('am', OTHER, 'am')}` }],
    [
      'a key of a config map',
      { 'am.yaml': `${workload('am', OTHER)}#\nitems:\n  - { key: deployment.toml, path: x }\n` },
    ],
  ])('is told where only the target of %s has its name', (_what, more) => {
    expect(unplaced({ ...FILES, ...more })).toEqual(TOLD_THERE);
  });

  it.each([
    ['copies it', `cp /w/repository/conf/deployment.toml /x; : ${IMAGE}\n`],
    ['copies it from where a variable says', `cp $W/repository/conf/deployment.toml; : ${IMAGE}\n`],
    ['mounts it', `docker run -v /w/repository/conf/deployment.toml:/x ${IMAGE}\n`],
    ['mounts it between quotes', `cp "/w/repository/conf/deployment.toml" "$X"; : ${IMAGE}\n`],
    ['names it as a value', `file: iam/conf/deployment.toml\n# ${IMAGE}\n`],
  ])('is not told where something %s', (_what, text) => {
    expect(unplaced({ ...FILES, 'run.sh': text })).toEqual([]);
  });
});

describe('a config map beside a workload of an image', () => {
  const MAP = configMap('is-conf', CLOSED);
  const at = (more: Files): Files => ({ 'k8s/is.yaml': workload('iam', IMAGE), 'k8s/map.yaml': MAP, ...more });
  /** What is said of the map, and where. */
  const said = (files: Files): string[] =>
    judged(files)
      .findings.filter(({ message }) => message.startsWith('Nothing in the repository brings '))
      .map(({ message, span }) => `${message.split(' into ')[0]} ${span.file}`);
  const SAID = ['Nothing in the repository brings deployment.toml of is-conf in k8s/map.yaml k8s/is.yaml'];

  it('is judged, and told at the image where nothing mounts it', () => {
    expect(told(at({}))).toEqual(['k8s/map.yaml#is-conf: wso2is 7.0.0 A disabled B disabled']);
    expect(said(at({}))).toEqual(SAID);
    expect(said(at({ 'k8s/is.yaml': workload('iam', IMAGE, 'is-conf') }))).toEqual([]);
  });

  it.each([
    ['speaks of it in a comment', { 'a.yaml': '# configMap is-conf\n' }],
    ['has a longer name in it', { 'a.yaml': 'a: is-conf-2\n' }],
    ['is no text that makes a server', { 'README.md': 'mount is-conf\n' }],
  ])('is told where a file %s', (_what, more) => {
    expect(said(at(more))).toEqual(SAID);
  });

  it.each<[string, Files]>([
    ['a script patches it in', { 'up.sh': 'kubectl set volume deploy/iam --configmap-name=is-conf\n' }],
    ['its own manifest names it again', { 'k8s/map.yaml': `${MAP}---\na: is-conf\n` }],
    ['its name is filled in', { 'k8s/map.yaml': MAP.replace('is-conf', '${CONF}') }],
    ['it is a template', { 'k8s/map.yaml': MAP.replace('[', '{{ x }}\n    [') }],
    ['it holds nothing that decides', { 'k8s/map.yaml': configMap('is-conf', '<a/>', 'carbon.xml') }],
    [
      'the image has a file of its own',
      { 'k8s/is.yaml': workload('iam', IMAGE, 'x'), 'x.yaml': configMap('x', CLOSED) },
    ],
  ])('is not told where %s', (_what, more) => {
    expect(said(at(more))).toEqual([]);
  });

  const named = (text: string): Files => ({ 'k8s/map.yaml': MAP, 'k8s/other.yaml': text });
  const service =
    'kind: Service\nmetadata: {name: is-conf, labels: {app: is-conf}}\nspec: {selector: {app: is-conf}}\n';
  const ingress =
    'kind: Ingress\nspec: {rules: [{http: {paths: [{backend: {service: {name: is-conf, port: {number: 9443}}}}]}}]}\n';

  it.each([
    ['a Service', named(service)],
    ['an Ingress', named(ingress)],
    ['an older Ingress', named('kind: Ingress\nspec: {backend: {serviceName: is-conf}}\n')],
    ['its own workload', { 'k8s/is.yaml': workload('is-conf', 'wso2/wso2is:7.0.0') }],
    ['its own image', { 'k8s/is.yaml': workload('is', 'wso2/is-conf:7.0.0').replace('is-conf:', 'wso2is:') }],
    ['an autoscaler', named('kind: HPA\nspec: {scaleTargetRef: {kind: Deployment, name: is-conf}}\n')],
    [
      'who may read it',
      named('kind: Role\nrules: [{resources: [configmaps], resourceNames: ["is-conf"], verbs: [get]}]\n'),
    ],
    [
      'what takes it away',
      { 'down.sh': 'kubectl -n iam delete configmap is-conf other\noc delete cm/is-conf || true\n' },
    ],
    ['what shows it', { 'show.sh': 'kubectl describe cm is-conf\n' }],
    ['a Service in a file of the shorter ending', { 'k8s/other.yml': service }],
    ['a Pod whose host has no name', named('kind: Pod\nmetadata: {name: is-conf}\nspec:\n  hostname:\n')],
    ['a Pod without labels', named('kind: Pod\nmetadata:\n  name: is-conf\n  labels:\n')],
  ])('is told where nothing has its name but %s', (_what, more) => {
    expect(said(at(more))).toEqual(SAID);
  });

  it.each([
    ['a variable of a workload', named('kind: Deployment\nspec: {containers: [{env: [{name: A, value: is-conf}]}]}\n')],
    ['a value', { 'k8s/values.yaml': 'metadata: {name: is-conf}\n' }],
    ['a Secret sealed under its name', named('kind: SealedSecret\nmetadata: {name: is-conf}\n')],
    ['a volume', named('kind: Deployment\nspec: {volumes: [{name: a, configMap: {name: is-conf}}]}\n')],
    ['a Service, and once more', named(`${service}  externalName: is-conf\n`)],
    ['what makes it anew', { 'up.sh': 'kubectl delete cm is-conf; kubectl create cm is-conf --from-file=x\n' }],
    ['what copies it', { 'up.sh': 'kubectl get cm is-conf -o yaml | kubectl apply -n x -f -\n' }],
    ['a script', { 'up.sh': 'kind: is-conf\nmetadata:\n  name: is-conf\n' }],
    ['a file that is kept as it was', { 'k8s/other.yaml.bak': service }],
    ['what is no list of containers', named('kind: X\nspec: {containersBefore: [{name: is-conf}]}\n')],
    ['a list of others', named('kind: X\nspec: {mycontainers: [{name: is-conf}]}\n')],
  ])('is not told where its name has %s', (_what, more) => {
    expect(said(at(more))).toEqual([]);
  });

  it('is told where all that mount it pick other keys', () => {
    const picking = (key: string): string =>
      workload('iam', IMAGE, 'is-conf', `${CONF}/log4j2.properties`).replace(
        'subPath: deployment.toml',
        `subPath: ${key}`,
      );
    const files = (key: string): Files => at({ 'k8s/is.yaml': picking(key) });
    expect(told(files('log4j2.properties'))).toEqual(['k8s/map.yaml#is-conf: wso2is 7.0.0 A disabled B disabled']);
    expect(said(files('log4j2.properties'))).toEqual(SAID);
    const one = `${MAP}---\n${picking('log4j2.properties')}`;
    expect(said({ 'k8s/map.yaml': one })).toEqual([SAID[0]?.replace('is.yaml', 'map.yaml')]);
    expect(said(files('${KEY}'))).toEqual([]);
    const other = workload('x', 'acme/x:1', 'is-conf', '/conf').replace(/ *subPath: .*\n/, '');
    expect(said({ ...files('log4j2.properties'), 'k8s/x.yaml': other })).toEqual([]);
  });

  it('is not told where a server that is left alone mounts it, or its file', () => {
    const map = configMap('is-conf', `${CLOSED}[database.identity_db]\ntype = "h2"\n`);
    const carbon = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Ports/></Server>';
    const file = workload('mi', 'wso2/wso2mi:4.2.0', 'is-conf', '/conf/deployment.toml');
    const whole = file.replace(/ *subPath: .*\n/, '');
    expect(said(at({ 'k8s/map.yaml': map, 'k8s/mi.yaml': file }))).toEqual([]);
    expect(said(at({ 'k8s/map.yaml': map, 'k8s/mi.yaml': whole }))).toEqual([]);
    const both = `${map}  carbon.xml: |\n    ${carbon}\n`;
    expect(said(at({ 'k8s/map.yaml': both, 'k8s/mi.yaml': whole }))).toEqual([]);
  });

  it('is not told where the workload takes it as variables, whatever volume it has that no container mounts', () => {
    const more =
      '          envFrom: [{configMapRef: {name: is-conf}}]\n      volumes: [{name: a, configMap: {name: other}}]\n';
    expect(said(at({ 'k8s/is.yaml': `${workload('iam', IMAGE)}${more}` }))).toEqual([]);
  });

  it('is not told where another config map speaks of it', () => {
    const other = configMap('y', `${CLOSED}[a]\nb = "is-conf"\n`);
    expect(said(at({ 'k8s/y.yaml': other }))).toEqual([
      'Nothing in the repository brings deployment.toml of y in k8s/y.yaml k8s/is.yaml',
    ]);
  });

  it('is told where a volume has it that no container mounts', () => {
    const volume = (source: string): string => `${workload('iam', IMAGE)}      volumes:\n        - ${source}\n`;
    const map = '{name: conf, configMap: {name: is-conf}}';
    const projected = '{name: conf, projected: {sources: [{configMap: {name: is-conf}}, {secret: {name: keys}}]}}';
    const container = (kind: string): string =>
      `${volume(map)}      ${kind}:\n        - image: acme/x:1\n          volumeMounts: [{name: conf, mountPath: /in}]\n`;
    expect(said(at({ 'k8s/is.yaml': volume(map) }))).toEqual(SAID);
    expect(said(at({ 'k8s/is.yaml': volume(projected) }))).toEqual(SAID);
    expect(said(at({ 'k8s/is.yaml': volume(map), 'up.sh': 'kubectl patch deploy iam is-conf\n' }))).toEqual([]);
    expect(said(at({ 'k8s/is.yaml': container('initContainers') }))).toEqual([]);
  });

  it('is told where another workload mounts another map of its name', () => {
    const other = (map: string): Files => ({
      'k8s/is.yaml': workload('iam', IMAGE),
      'k8s/map.yaml': MAP,
      'uk/is.yaml': workload('uk', IMAGE, 'is-conf'),
      'uk/map.yaml': map,
    });
    expect(said(other(MAP))).toEqual(SAID);
    expect(said(other(configMap('x', CLOSED)))).toEqual([]);
  });

  it('is not told for a chart, whose values may mount it', () => {
    expect(
      said({
        'c/Chart.yaml': 'name: c\nversion: 1.0.0\n',
        'c/values.yaml': 'a: 1\n',
        'c/templates/is.yaml': workload('iam', IMAGE),
        'c/templates/map.yaml': MAP,
        'c/templates/other.yaml': '{{ toYaml .Values.extraVolumes }}\n',
      }),
    ).toEqual([]);
  });
});

describe('the file of an environment whose mount is lost', () => {
  const service = (volumes: string): string => `services:\n  is:\n    image: ${IMAGE}\n    volumes: [${volumes}]\n`;
  const MOUNT = `./conf/deployment.toml:${CONF}/deployment.toml`;
  const DEV = { 'dev/compose.yml': service(MOUNT), 'dev/conf/deployment.toml': CLOSED };
  const LOST = { 'prod/compose.yml': service('./lib:/x'), 'prod/conf/deployment.toml': CLOSED };
  const told = (files: Files): string[] => judged(files).findings.map(({ span }) => span.file);

  it('is told whatever the same file of another environment is named by', () => {
    expect(told({ ...DEV, ...LOST })).toEqual(['prod/compose.yml']);
  });

  it.each([
    ['./conf/deployment.toml'],
    ['conf/deployment.toml'],
    ['$PWD/conf/deployment.toml'],
    ['${PWD}/conf/deployment.toml'],
    ['$(pwd)/conf/deployment.toml'],
  ])('is not named by a script of the other that says %s', (path) => {
    const script = { 'dev/run.sh': `docker run -v ${path}:${CONF}/deployment.toml ${IMAGE}\n` };
    expect(told({ ...script, 'dev/conf/deployment.toml': CLOSED, ...LOST })).toEqual(['prod/compose.yml']);
    const long = { 'dev/run.sh': `${script['dev/run.sh']}echo ${'x'.repeat(400)}\n` };
    expect(told({ ...long, 'dev/conf/deployment.toml': CLOSED, ...LOST })).toEqual(['prod/compose.yml']);
  });

  it.each([
    ['the script of its own folder', 'prod/run.sh', 'cp conf/deployment.toml /srv/\n'],
    ['a path from above', 'run.sh', 'cp prod/conf/deployment.toml /srv/\n'],
    ['a script that may have gone there', 'run.sh', 'cp conf/deployment.toml /srv/\n'],
    ['a variable', 'dev/run.sh', 'cp $1/conf/deployment.toml /srv/\n'],
    ['a path that leads there', 'dev/run.sh', 'cp ../prod/conf/deployment.toml /srv/\n'],
    ['a place of a machine', 'dev/run.sh', 'cp /srv/conf/deployment.toml /opt/\n'],
  ])('may be named by %s', (_, path, text) => {
    expect(told({ ...DEV, ...LOST, [path]: text })).toEqual([]);
  });

  it('may be named by a place of a machine, though a folder is called so', () => {
    const script = { 'dev/run.sh': 'cp /srv/conf/deployment.toml /opt/\n', 'dev/srv/conf/deployment.toml': CLOSED };
    expect(told({ ...DEV, ...LOST, ...script })).toEqual([]);
  });

  it('is not named by what takes the file of its own role or chart', () => {
    const role = { 'dev/roles/is/tasks/main.yml': '- template: {src: deployment.toml.j2, dest: /x}\n' };
    const template = { 'dev/roles/is/templates/deployment.toml.j2': CLOSED };
    expect(told({ ...role, ...template, 'prod/Dockerfile': FROM, 'prod/deployment.toml.j2': CLOSED })).toEqual([]);
    for (const [module, place] of [
      ['copy', 'files'],
      ['template', 'templates'],
    ]) {
      const task = { 'dev/roles/is/tasks/main.yml': `- ${module}: {src: deployment.toml, dest: /x}\n` };
      const own = { [`dev/roles/is/${place}/deployment.toml`]: CLOSED };
      const lost = { 'prod/Dockerfile': FROM, 'prod/deployment.toml': CLOSED };
      expect(told({ ...task, ...own, ...lost })).toEqual(['prod/Dockerfile']);
    }
    const chart = {
      'charts/a/Chart.yaml': 'name: a\nversion: 1.0.0\n',
      'charts/a/templates/cm.yaml': 'x: {{ .Files.Get "conf/deployment.toml" }}\n',
      'charts/a/conf/deployment.toml': CLOSED,
    };
    expect(told({ ...chart, ...LOST })).toContain('prod/compose.yml');
  });
});

describe('a file that nothing brings, by what else is brought', () => {
  const made = `FROM alpine AS made\nCOPY deployment.toml /in/\nRUN true\nFROM ${IMAGE}\n`;
  const near = (volume: string): Files => ({ 'identity/deployment.toml': CLOSED, 'compose.yaml': compose(volume) });

  it.each([
    ['what a stage has that is no configuration', `${made}COPY --from=made --chown=a:b  /x.jar /opt/wso2is/\n`],
    ['the same with blanks between', `${made}COPY --from=made /x.jar  /opt/wso2is/\n`],
    ['what a variable names, to where libraries go', `${FROM}COPY \${DRIVER} ${HOME}/repository/components/lib/\n`],
    ['a path that goes on', `${FROM}ENV PATH=$PATH:/opt/wso2\n`],
  ])('is told beside %s', (_, dockerfile) => {
    expect(unplaced(tree(dockerfile))).toEqual(TOLD);
  });

  it('is not told where a folder of a variable is mounted at a place that is not told', () => {
    expect(unplaced(near('source: ./$CONF/a'))).toEqual([]);
    expect(unplaced(near('source: ./logs'))).toHaveLength(1);
  });

  it('is not told where a variable may bring the home that its image unpacks, wherever that is', () => {
    const dockerfile = 'FROM eclipse-temurin:11\nRUN unzip wso2is-7.0.0.zip && mv wso2is-7.0.0 /product/is\n';
    const service = (volume: string): Files => ({
      ...tree(dockerfile),
      'compose.yaml': `services:\n  iam:\n    build: is\n    volumes:\n      - ${volume}\n`,
    });
    expect(unplaced(service('$X:/product'))).toEqual([]);
    expect(unplaced(service('$X:/data'))).toHaveLength(1);
  });

  it('is not told as a config map that another workload speaks of, which mounts another one', () => {
    const picking = (map: string, more = ''): string =>
      workload('x', 'wso2/wso2mi:4.2.0', map, '/x/log4j2.properties')
        .replace('subPath: deployment.toml', 'subPath: log4j2.properties')
        .replace('          volumeMounts:', `${more}          volumeMounts:`);
    const said = (other: string): string[] =>
      unplaced({
        'k8s/is.yaml': workload('iam', IMAGE),
        'k8s/map.yaml': configMap('is-conf', CLOSED),
        'k8s/x.yaml': other,
      });
    const speaks = '          envFrom: [{configMapRef: {name: is-conf}}]\n';
    expect(said(picking('other'))).toHaveLength(1);
    expect(said(picking('other', speaks))).toEqual([]);
    expect(said(picking('is-conf'))).toHaveLength(1);
    expect(said(picking('is-conf', speaks))).toEqual([]);
  });
});

describe('a file beside a command that puts the home’s own one aside', () => {
  const SHIPPED = `${CONF}/deployment.toml`;

  it.each([
    `RUN cp ${SHIPPED} ${SHIPPED}.bak`,
    `RUN cp "${SHIPPED}" "${CONF}/deployment.toml.orig" && ls`,
    `RUN mv ${SHIPPED} ${CONF}/old/`,
    'RUN cp $WSO2_SERVER_HOME/repository/conf/deployment.toml $WSO2_SERVER_HOME/repository/conf/deployment.toml.bak',
  ])('is told as one that nothing brings: %s', (line) => {
    expect(unplaced(tree(`${FROM}${line}\n`))).toEqual(TOLD);
  });

  it('is none where the command takes it from elsewhere', () => {
    expect(unplaced(tree(`${FROM}RUN cp /mnt/is/deployment.toml ${SHIPPED}\n`))).toEqual([]);
  });

  it.each([
    ['install.sh', `unzip wso2is-7.0.0.zip -d /opt\ncp HOME/deployment.toml HOME/deployment.toml.bak\n`],
    [
      'install.sh',
      'IS_HOME=/opt/wso2is-7.0.0\nunzip wso2is-7.0.0.zip -d /opt\ncp $IS_HOME/repository/conf/deployment.toml $IS_HOME/repository/conf/deployment.toml.bak\n',
    ],
    ['up.sh', `docker run -d --name is ${IMAGE}\ndocker exec is cp HOME/deployment.toml HOME/deployment.toml.bak\n`],
  ])('goes nowhere by it: %s %s', (path, script) => {
    const text = script.replaceAll(/(?<!_)HOME/g, '/opt/wso2is-7.0.0/repository/conf');
    const files = { [path]: `${text}/opt/wso2is-7.0.0/bin/wso2server.sh start\n`, 'conf/deployment.toml': CLOSED };
    expect(told(files)).toEqual(['conf: wso2is 7.0.0 A disabled B disabled']);
    expect(judged(files).findings.map(({ message }) => message.slice(0, 32))).toEqual([
      'Nothing in the repository brings',
    ]);
  });

  it('is brought where it was put there before', () => {
    const lines = [
      'unzip wso2is-7.0.0.zip -d /opt',
      'cp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/deployment.toml',
      'cp /opt/wso2is-7.0.0/repository/conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/deployment.toml.bak',
      '/opt/wso2is-7.0.0/bin/wso2server.sh start',
    ];
    const files = { 'install.sh': `${lines.join('\n')}\n`, 'conf/deployment.toml': CLOSED };
    expect(judged(files).findings).toEqual([]);
    expect(told(files)).toEqual(['conf: wso2is 7.0.0 A disabled B disabled']);
  });
});

describe('a file that the first item of a list names', () => {
  const play = (list: string): Files => ({
    'site.yml': `- hosts: is\n  tasks:\n  - copy: {src: "{{ item }}", dest: /srv/}\n    loop: ${list}\n`,
  });

  it.each(['[deployment.toml]', '[deployment.toml, a.txt]', '\n    - deployment.toml'])('is named: %j', (list) => {
    expect(unplaced(tree(FROM, play(list)))).toEqual([]);
  });

  it('is not where the list has others', () => {
    expect(unplaced(tree(FROM, play('[log4j2.toml]')))).toEqual(TOLD);
  });
});

describe('a file that a role names from its own folder', () => {
  it.each(['', 'roles/is/'])('is the one of the role’s files, wherever that lies: %j', (role) => {
    const files = {
      [`${role}tasks/main.yml`]: '- copy: {src: deployment.toml, dest: /srv/}\n',
      [`${role}files/deployment.toml`]: CLOSED,
    };
    expect(unplaced(tree(FROM, files))).toEqual(TOLD);
  });
});
