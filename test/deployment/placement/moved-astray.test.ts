import { describe, expect, it } from 'vitest';
import type { Mount, Unit } from '../../../src/deployment/evidence/unit.ts';
import { withMovedAstray } from '../../../src/deployment/placement/moved-astray.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  type Files,
  findings,
  judged,
  place,
  surveyed,
  told,
  workload,
} from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.0.0';
const SERVER = { 'compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes: ["./mnt:/mnt/is"]\n` };
const scripted = (command: string, files: Files = { 'mnt/conf/deployment.toml': CLOSED }): Files => ({
  ...SERVER,
  ...files,
  'mnt/start.sh': `#!/bin/sh\n${command}\nexec /home/wso2carbon/docker-entrypoint.sh\n`,
});

describe('what a server’s own script copies from where it is mounted', () => {
  it.each([
    ['a file', `cp /mnt/is/conf/deployment.toml ${HOME}/conf/deployment.toml`],
    ['a folder', `cp -R /mnt/is/conf/* ${HOME}/conf`],
    ['a folder as it is called', `cp -R /mnt/is/conf ${HOME}/conf`],
    ['a folder that goes into the home', `cp -R /mnt/is/conf ${HOME}/`],
    ['a file that goes into the home', `cp /mnt/is/conf/deployment.toml ${HOME}/`],
    ['a file at the top of the home', `cp /mnt/is/conf/deployment.toml ${HOME}/deployment.toml`],
  ])('is not in force where the server does not read it: %s', (_, command) => {
    const files = scripted(command);
    expect(told(files)).toEqual(['mnt/conf: wso2is 7.0.0 A missing B disabled']);
    const [finding] = judged(files).findings;
    expect(place(files, finding?.span as never)).toMatch(/^mnt\/start\.sh:2$/);
    expect(finding?.level).toBe('error');
  });

  it.each([
    'cp /mnt/is/conf/deployment.toml ${WSO2_SERVER_HOME}/conf/deployment.toml',
    'envsubst < /mnt/is/conf/deployment.toml > $CARBON_HOME/conf/deployment.toml',
    'envsubst < /mnt/is/conf/deployment.toml > /home/wso2carbon/wso2is-6.1.0/repository/conf/deployment.toml',
  ])('is not in force by %s', (command) => {
    expect(told(scripted(command))).toEqual(['mnt/conf: wso2is 7.0.0 A missing B disabled']);
  });

  it.each([
    'envsubst < /mnt/is/conf/deployment.toml > ${WSO2_SERVER_HOME}/repository/conf/deployment.toml',
    'X=${WSO2_SERVER_HOME}/conf/deployment.toml\ncp /mnt/is/conf/deployment.toml $X\ncp $X $WSO2_SERVER_HOME/repository/conf/',
    'cp /mnt/is/conf/deployment.toml ${IS_HOME}/conf/deployment.toml',
    'envsubst < /mnt/is/conf/deployment.toml > /opt/x/wso2is-6.1.0/conf/deployment.toml',
  ])('stays its configuration by %s', (command) => {
    expect(told(scripted(command))).toEqual(['mnt/conf: wso2is 7.0.0 A disabled B disabled']);
  });

  /** What scripts of units copy astray, with where it lies and goes. */
  const copied = (files: Files): string[] =>
    surveyed(files).units.flatMap(({ mounts }) =>
      mounts.flatMap((mount) =>
        mount.kind !== 'values' && mount.copiedAt
          ? [`${mount.kind === 'path' ? mount.from : mount.kind} ${mount.to}`]
          : [],
      ),
    );

  it('is each of several files', () => {
    const conf = { 'mnt/conf/authenticators.xml': '<Authenticators/>\n', 'mnt/conf/identity.xml': CLOSED_IDENTITY };
    expect(copied(scripted(`cp /mnt/is/conf/* ${HOME}/conf/`, conf))).toEqual([
      `mnt/conf/authenticators.xml ${HOME}/conf/authenticators.xml`,
      `mnt/conf/identity.xml ${HOME}/conf/identity.xml`,
    ]);
  });

  it('is not what a script of a map would copy that the server does not get', () => {
    const script = `kind: ConfigMap\nmetadata:\n  name: scripts\ndata:\n  start.sh: |\n    cp /mnt/is/deployment.toml ${HOME}/conf/\n`;
    const server = workload('is', 'wso2/wso2is:7.0.0', 'is-conf', '/mnt/is/deployment.toml');
    const files = (name: string): Files => ({
      'is.yaml': [configMap('is-conf', CLOSED), script.replace('scripts', name), server].join('---\n'),
    });
    expect(copied(files('is-conf'))).toEqual([`map ${HOME}/conf/deployment.toml`]);
    expect(copied(files('scripts'))).toEqual([]);
    const made = (name: string): Files => ({
      'kustomization.yaml': `resources: [is.yaml]\nconfigMapGenerator:\n  - name: ${name}\n    files: [start.sh, deployment.toml]\n`,
      'start.sh': `cp /mnt/is/deployment.toml ${HOME}/conf/\n`,
      'deployment.toml': CLOSED,
      'is.yaml': [configMap('other', CLOSED), server].join('---\n'),
    });
    expect(copied(made('is-conf'))).toEqual([`map ${HOME}/conf/deployment.toml`]);
    expect(copied({ ...made('scripts'), 'is.yaml': [configMap('is-conf', CLOSED), server].join('---\n') })).toEqual([]);
  });

  it('is told once under a name of its own', () => {
    const files = scripted(`cp /mnt/is/x/prod.toml ${HOME}/conf/deployment.toml`, { 'mnt/x/prod.toml': CLOSED });
    expect(told(files)).toEqual(['mnt/x/prod.toml: wso2is 7.0.0 A missing B disabled']);
  });

  it('is not in force as a folder of another name', () => {
    const files = scripted(`cp -R /mnt/is/x ${HOME}/repository/x`, { 'mnt/x/deployment.toml': CLOSED });
    expect(told(files)).toEqual(['mnt/x: wso2is 7.0.0 A missing B disabled']);
  });

  it('may be the XML of an older release', () => {
    const old = '/home/wso2carbon/wso2is-5.7.0';
    const files = scripted(`cp -R /mnt/is/conf/* ${old}/conf`, { 'mnt/conf/identity/identity.xml': CLOSED_IDENTITY });
    expect(told({ ...files, 'compose.yml': SERVER['compose.yml'].replace('7.0.0', '5.7.0') })).toEqual([
      'mnt/conf: wso2is 5.7.0 A missing B missing',
    ]);
  });

  it.each([
    ['goes to the right place', `cp /mnt/is/conf/deployment.toml ${HOME}/repository/conf/`],
    ['goes to both', `cp -R /mnt/is/conf/* ${HOME}/conf\ncp -R /mnt/is/conf/* ${HOME}/repository/conf`],
    ['is brought on', `cp -R /mnt/is/conf/* ${HOME}/conf\ncp -R ${HOME}/conf ${HOME}/repository`],
    ['goes to another release', 'cp -R /mnt/is/conf/* /home/wso2carbon/wso2is-7.1.0/conf'],
    ['goes to the right place as a folder', `cp -R /mnt/is/conf ${HOME}/repository`],
    ['goes to a part of the server', `cp -R /mnt/is/conf/* ${HOME}/repository/deployment`],
  ])('stays its configuration where it %s', (_, command) => {
    expect(told(scripted(command))).toEqual(['mnt/conf: wso2is 7.0.0 A disabled B disabled']);
  });

  it('says nothing of a server that does not bring the script', () => {
    const files = scripted(`cp -R /mnt/is/conf/* ${HOME}/conf`);
    const { 'mnt/start.sh': script, ...others } = files;
    expect(told({ ...others, 'other/start.sh': script as string })).toContain(
      'mnt/conf: wso2is 7.0.0 A disabled B disabled',
    );
  });
});

it('is nothing of a script that the server does not get', () => {
  const moved = (script: string): number | undefined =>
    surveyed({
      'compose.yml': SERVER['compose.yml'],
      'mnt/conf/deployment.toml': CLOSED,
      [script]: `#!/bin/sh\ncp /mnt/is/conf/deployment.toml ${HOME}/conf/deployment.toml\n`,
    }).units[0]?.mounts.length;
  expect([moved('mnt/start.sh'), moved('other/start.sh'), moved('start.sh')]).toEqual([2, 1, 1]);
});

it('is nothing of a file that the server does not get', () => {
  const { units } = surveyed({
    'compose.yml': SERVER['compose.yml'].replace('./mnt:/mnt/is', './mnt/start.sh:/start.sh'),
    'mnt/conf/deployment.toml': CLOSED,
    'mnt/start.sh': `#!/bin/sh\ncp /mnt/is/conf/deployment.toml ${HOME}/conf/deployment.toml\n`,
  });
  expect(units.map(({ mounts }) => mounts.length)).toEqual([1]);
});

it('may be in force in the home of any release where the image tells none', () => {
  const script = 'cp /mnt/is/conf/deployment.toml /home/wso2carbon/wso2is-6.1.0/repository/conf/deployment.toml';
  const files = (more: string): Files => ({
    ...scripted(script),
    'compose.yml': SERVER['compose.yml'].replace('wso2/wso2is:7.0.0', 'acme/idp:1').replace('"]', `"${more}]`),
  });
  expect(told(files(''))).toEqual(['mnt/conf: wso2is 6.1.0 A disabled B disabled']);
  // Nor does a place that it gets another file at.
  const log = `, "./log4j2.properties:${HOME}/repository/conf/log4j2.properties"`;
  expect(['', log].map((more) => surveyed(files(more)).units[0]?.mounts.length)).toEqual([1, 2]);
});

it('stays its configuration where a whole folder goes into the home', () => {
  const files = scripted(`cp -R /mnt/is/repository ${HOME}/`, { 'mnt/repository/conf/deployment.toml': CLOSED });
  expect(told(files)).toEqual(['mnt: wso2is 7.0.0 A disabled B disabled']);
});

describe('what the program of a container copies from where it is mounted', () => {
  const START = '/home/wso2carbon/docker-entrypoint.sh';
  const service = (line: string, mount: string): Files => ({
    'compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    ${line}\n    volumes: ["${mount}"]\n`,
    'cfg/deployment.toml': CLOSED,
  });
  const FILE = './cfg/deployment.toml:/cfg/deployment.toml:ro';
  const missing = ['cfg: wso2is 7.0.0 A missing B disabled'];
  const disabled = ['cfg: wso2is 7.0.0 A disabled B disabled'];

  it.each([
    [`cp /cfg/deployment.toml ${HOME}/conf/ && exec ${START}`, FILE],
    [`cp /cfg/deployment.toml ${HOME}/conf/deployment.toml; ${START}`, './cfg:/cfg/'],
    [`cp -r /cfg/* ${HOME}/conf; ${START}`, './cfg:/cfg'],
    [`cp -r /cfg/. ${HOME}/conf; ${START}`, './cfg:/cfg'],
    [`cp /cfg/deployment.toml ${HOME}/conf/ -v; ${START}`, FILE],
    [`install -m 644 -t ${HOME}/conf /x/cfg/deployment.toml; ${START}`, './cfg:/x/cfg'],
    [`cp /cfg/deployment.toml /home/wso2carbon/wso2is-6.1.0/repository/conf/; ${START}`, FILE],
    // Compose leaves a dollar that is written twice to the container.
    [`cp /cfg/deployment.toml $${'$'}{WSO2_SERVER_HOME}/conf/; ${START}`, FILE],
    [`cp /cfg/deployment.toml $$WSO2_SERVER_HOME/conf/deployment.toml; ${START}`, FILE],
    [`cp /cfg/deployment.toml $$HOME/wso2is-7.0.0/conf/; ${START}`, FILE],
    [`cp /cfg/deployment.toml ~/wso2is-7.0.0/conf/; ${START}`, FILE],
  ])('is not in force where the server does not read it: %s', (line, mount) => {
    const files = service(`entrypoint: [sh, -c, "${line}"]`, mount);
    expect(told(files)).toEqual(missing);
    expect(
      judged(files)
        .findings.filter(({ part }) => part === 'A')
        .map(({ level }) => level),
    ).toEqual(['error']);
  });

  it.each([
    [`entrypoint: [sh, -c, "cp /cfg/deployment.toml ${HOME}/repository/conf/ && ${START}"]`, FILE],
    [`entrypoint: [sh, -c, "cp /cfg/deployment.toml ${HOME}/conf/ && mv ${HOME}/conf ${HOME}/repository/"]`, FILE],
    [`entrypoint: [sh, -c, "cp /cfg/deployment.toml $${'$'}{WSO2_SERVER_HOME}/repository/conf/ && ${START}"]`, FILE],
    [`entrypoint: [sh, -c, "cp /cfg/deployment.toml $$HOME/wso2is-7.0.0/repository/conf/ && ${START}"]`, FILE],
    [`entrypoint: [sh, -c, "cp /cfg/deployment.toml $$HOME/backup/ && ${START}"]`, FILE],
    [`entrypoint: [sh, -c, "cp /elsewhere/deployment.toml ${HOME}/conf/ && ${START}"]`, FILE],
    [`entrypoint: [sh, -c, "cp /x.toml ${HOME}/conf/deployment.toml && ${START}"]`, FILE],
    [`entrypoint: [sh, -c, "ls /cfg/deployment.toml ${HOME}/conf/ && ${START}"]`, FILE],
    [`entrypoint: [sh, -c, "cp /cfg/deployment.toml && ${START}"]`, FILE],
    // What the entrypoint of the image is given starts nothing.
    [`command: [sh, -c, "cp /cfg/deployment.toml ${HOME}/conf/ && ${START}"]`, FILE],
  ])('stays its configuration by %s', (line, mount) => {
    expect(told(service(line, mount))).toEqual(disabled);
  });

  it('is mounted there too, unless the server reads that place', () => {
    const mounts = (to: string) =>
      surveyed(service(`entrypoint: [sh, -c, "cp /cfg/deployment.toml ${to} && ${START}"]`, FILE)).units[0]?.mounts;
    const own = { kind: 'path', from: 'cfg/deployment.toml', to: '/cfg/deployment.toml' };
    expect(mounts(`${HOME}/conf/`)).toEqual([own, { ...own, to: `${HOME}/conf/deployment.toml` }]);
    expect(mounts(`${HOME}/repository/conf/`)).toEqual([own]);
    expect(mounts('/tmp/')).toEqual([own]);
  });

  it('is nothing of what the container has at no known place', () => {
    const survey = surveyed(service(`entrypoint: [sh, -c, "cp /cfg/deployment.toml ${HOME}/conf/ && ${START}"]`, FILE));
    const mounts: Mount[] = [
      { kind: 'path', from: 'cfg/deployment.toml', to: null },
      { kind: 'map', name: 'cfg', key: null, to: null },
      { kind: 'values', at: { file: 'values.yaml', start: 0, end: 9 } },
    ];
    const unit: Unit = { ...(survey.units[0] as Unit), mounts };
    expect(withMovedAstray({ ...survey, units: [unit] })).toEqual([unit]);
  });

  it('is the one of several keys of a config map that it takes', () => {
    const { units } = surveyed({
      'is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'conf', '/cfg')
        .replace('              subPath: deployment.toml\n', '')
        .replace(
          '          volume',
          `          command: [sh, -c, "cp /cfg/deployment.toml ${HOME}/conf/; ${START}"]\n$&`,
        ),
    });
    const own = { kind: 'map', name: 'conf', key: null, to: '/cfg' };
    const moved = { ...own, key: 'deployment.toml', to: `${HOME}/conf/deployment.toml` };
    expect(units[0]?.mounts).toEqual([own, moved]);
  });

  it('may be a config of Docker Compose, in a file or as its text', () => {
    const compose = (to: string, config: string): Files => ({
      'compose.yml': `services:
  is:
    image: wso2/wso2is:7.0.0
    entrypoint: [sh, -c, "cp /cfg/deployment.toml ${to} && ${START}"]
    configs: [{source: c, target: /cfg/deployment.toml}]
configs:
  c:
    ${config}
`,
      'is.toml': CLOSED,
    });
    const TEXT = `content: |\n${CLOSED.replace(/^/gm, '      ')}`;
    const states = (to: string, config: string): unknown[] =>
      judged(compose(to, config))
        .findings.filter(({ part }) => part === 'A')
        .map(({ state }) => state);
    for (const config of ['file: ./is.toml', TEXT]) {
      expect(states(`${HOME}/conf/`, config)).toEqual(['missing']);
      expect(states(`${HOME}/repository/conf/`, config)).toEqual([]);
    }
  });

  it('is told at the place of the command', () => {
    const files = service(`entrypoint: sh -c "cp /cfg/deployment.toml ${HOME}/conf/ && ${START}"`, FILE);
    expect(judged(files).findings.map(({ span }) => place(files, span))).toEqual(['compose.yml:4']);
  });

  it.each([
    ['/cfg', 'deployment.toml', ''],
    ['/cfg/deployment.toml', 'deployment.toml', '              subPath: deployment.toml\n'],
    ['/cfg/deployment.toml', 'is.toml', '              subPath: is.toml\n'],
  ])('is not in force from a config map at %s with %s', (to, key, path) => {
    const files = (place: string): Files => ({
      'map.yaml': configMap('conf', CLOSED, key),
      'is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'conf', to)
        .replace('              subPath: deployment.toml\n', path)
        .replace('          volume', `          command: [sh, -c, "cp /cfg/deployment.toml ${place}; ${START}"]\n$&`),
    });
    expect(told(files(`${HOME}/conf/`))).toEqual(['map.yaml#conf: wso2is 7.0.0 A missing B disabled']);
    expect(told(files(`${HOME}/repository/conf/`))).toEqual(['map.yaml#conf: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is not in force by what a build starts', () => {
    const build = (to: string): Files => ({
      Dockerfile: `FROM wso2/wso2is:7.0.0\nCOPY cfg /cfg\nENTRYPOINT cp /cfg/deployment.toml ${to} && ${START}\n`,
      'cfg/deployment.toml': CLOSED,
    });
    const files = build(`${HOME}/conf/`);
    expect(told(files)).toEqual(missing);
    expect(judged(files).findings.map(({ span }) => place(files, span))).toEqual(['Dockerfile:2']);
    expect(told(build('${WSO2_SERVER_HOME}/conf/'))).toEqual(missing);
    expect(told(build(`${HOME}/repository/conf/`))).toEqual(disabled);
  });
});

describe('what a script copies from where its container has it, whatever the repository calls it', () => {
  const CONF = '/home/wso2carbon/common/conf';
  const START = '/home/wso2carbon/docker-entrypoint.sh';
  const service = (script: string, files: Files = { 'shared/conf/deployment.toml': CLOSED }): Files => ({
    'compose.yml': `services:
  is:
    image: wso2/wso2is:7.0.0
    entrypoint: /home/wso2carbon/custom/entry.sh
    volumes: ["./shared:/home/wso2carbon/common", "./custom:/home/wso2carbon/custom"]
`,
    ...files,
    'custom/entry.sh': `#!/bin/sh\n${script}\n${START}\n`,
  });
  const missing = ['shared/conf: wso2is 7.0.0 A missing B disabled'];
  const disabled = ['shared/conf: wso2is 7.0.0 A disabled B disabled'];

  it.each([
    `cp -R ${CONF}/* ${HOME}/conf`,
    `cp -R ${CONF}/. ${HOME}/conf`,
    `cp ${CONF}/*.toml ${HOME}/conf/`,
    `cp ${CONF}/dep*.toml ${HOME}/conf/`,
    `cp -R ${CONF} ${HOME}/`,
    `cp -R ${CONF} ${HOME}/repository/conf`,
    `cp -R ${CONF}/* ${HOME}/`,
    `cp -R /home/wso2carbon/common/* ${HOME}/`,
    `cp -R /home/wso2carbon/common/. ${HOME}/`,
    `rsync -a ${CONF}/ ${HOME}/conf/`,
    `cp -R ${CONF}/* \${WSO2_SERVER_HOME}/conf`,
    `cp ${CONF}/* /home/wso2carbon/wso2is-6.1.0/repository/conf`,
    `COMMON=/home/wso2carbon/common\n[ -d $COMMON/conf ] && cp -R $COMMON/conf/* ${HOME}/conf`,
    `cd ${CONF}\ncp -R * ${HOME}/conf`,
    `for f in ${CONF}/*; do cp $f ${HOME}/conf/; done`,
    // Nor is it by what is done with other files.
    `cp -R ${CONF}/* ${HOME}/conf\ncp /home/wso2carbon/common/log4j2.properties ${HOME}/repository/conf/`,
    `chown -R wso2carbon ${CONF} ${HOME}/repository/conf\ncp -R ${CONF}/* ${HOME}/conf`,
  ])('is not in force where the server does not read it: %s', (script) => {
    const files = service(script);
    expect(told(files)).toEqual(missing);
    const found = judged(files).findings;
    expect(found.map(({ level }) => level)).toEqual(['error']);
    expect(found.map(({ span }) => span.file)).toEqual(['custom/entry.sh']);
  });

  it.each([
    `cp -R ${CONF}/* ${HOME}/repository/conf`,
    `cp -R ${CONF} ${HOME}/repository`,
    `cp ${CONF}/*.toml ${HOME}/repository/conf/`,
    `for f in ${CONF}/*; do cp $f ${HOME}/repository/conf/; done`,
    `cp -R ${CONF}/* $PLACE`,
    `PLACE=${HOME}/repository/conf\ncp -R ${CONF}/* $PLACE`,
    `cp -R ${CONF}/* /tmp\ncp /tmp/deployment.toml ${HOME}/repository/conf/`,
    `cp -R ${CONF}/* ${HOME}/conf\ncp -R ${CONF}/* ${HOME}/repository/conf`,
    `cp -R ${CONF}/* ${HOME}/conf\nmv ${HOME}/conf/* ${HOME}/repository/conf/`,
    `cp -R ${CONF}/* ${HOME}/conf\ncd ${HOME}/conf && cp * ../repository/conf/`,
    `cp -R ${CONF}/* ${HOME}/conf\nrm -rf ${HOME}/repository/conf\nln -s ../conf ${HOME}/repository/conf`,
    `cp -R ${CONF}/* ${HOME}/conf\ntar -C ${CONF} -cf - . | tar -C ${HOME}/repository/conf -xf -`,
    `cp -R ${CONF}/* ${HOME}/conf\ninstall -m 644 ${CONF}/* ${HOME}/repository/conf/`,
    `cp -R ${CONF}/* ${HOME}/conf\nsed s/a/b/ ${CONF}/deployment.toml > ${HOME}/repository/conf/deployment.toml`,
    `cp -R ${CONF}/* ${HOME}/repository/deployment`,
  ])('stays its configuration by %s', (script) => {
    expect(told(service(script))).toEqual(disabled);
    expect(findings(service(script))).toEqual([]);
  });

  it('is in force where all of a home goes over the home', () => {
    const files = { 'shared/repository/conf/deployment.toml': CLOSED };
    const script = 'cp -R /home/wso2carbon/common/* ';
    expect(told(service(`${script}${HOME}/`, files))).toEqual(['shared: wso2is 7.0.0 A disabled B disabled']);
  });

  it('may be what is in force beside files of other kinds that go astray with it', () => {
    const carbon =
      '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Ports><Offset>1</Offset></Ports></Server>\n';
    const files = { 'shared/conf/deployment.toml': CLOSED, 'shared/conf/carbon.xml': carbon };
    expect(told(service(`cp -R ${CONF}/* ${HOME}/conf`, files))).toEqual(missing);
    expect(told(service(`cp -R ${CONF} ${HOME}/`, files))).toEqual(missing);
    expect(told(service(`cp ${CONF}/deployment.toml ${HOME}/conf/\ncp ${CONF}/carbon.xml /x/`, files))).toEqual(
      missing,
    );
  });

  it('may be the XML of an older release', () => {
    const old = '/home/wso2carbon/wso2is-5.8.0';
    const files = service(`cp -R ${CONF}/* ${old}/conf`, {
      'shared/conf/identity/identity.xml': CLOSED_IDENTITY,
      'shared/conf/tomcat/catalina-server.xml': '<Server port="8005"><Service name="Catalina"/></Server>\n',
    });
    const compose = (files['compose.yml'] as string).replace('7.0.0', '5.8.0');
    expect(told({ ...files, 'compose.yml': compose })).toEqual(['shared/conf: wso2is 5.8.0 A missing B missing']);
    expect(
      told({ ...files, 'compose.yml': compose, 'custom/entry.sh': `cp -R ${CONF}/* ${old}/repository/conf\n` }),
    ).toEqual(['shared/conf: wso2is 5.8.0 A disabled B missing']);
  });

  it('is told of what a build copies, at the script', () => {
    const build = (to: string): Files => ({
      Dockerfile:
        'FROM wso2/wso2is:7.0.0\nCOPY shared /opt/common\nCOPY custom/entry.sh /opt/\nENTRYPOINT ["/opt/entry.sh"]\n',
      'shared/conf/deployment.toml': CLOSED,
      'custom/entry.sh': `#!/bin/sh\ncp /opt/common/conf/* ${HOME}/${to}\nexec ${START}\n`,
    });
    expect(told(build('conf'))).toEqual(missing);
    expect(findings(build('conf'))).toEqual(['error custom/entry.sh:2 missing']);
    expect(told(build('repository/conf'))).toEqual(disabled);
  });

  it('is told of config maps, of which one has the script', () => {
    const workloads = (to: string, name = 'entry'): Files => ({
      'is.yaml': `${workload('is', 'wso2/wso2is:7.0.0', 'conf', '/common/conf')
        .replace('              subPath: deployment.toml\n', '            - {name: entry, mountPath: /custom}\n')
        .replace('          volume', '          command: [sh, /custom/entry.sh]\n$&')
        .replace(/( {6,8})volumes:\n/, '$&$1  - {name: entry, configMap: {name: entry}}\n')}
---
${configMap('conf', CLOSED)}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}}
data:
  entry.sh: |
    #!/bin/sh
    cp /common/conf/* ${HOME}/${to}
    exec ${START}
`,
    });
    expect(told(workloads('conf'))).toEqual(['is.yaml#conf: wso2is 7.0.0 A missing B disabled']);
    expect(findings(workloads('conf')).map((line) => line.split(' ')[0])).toEqual(['error']);
    expect(told(workloads('repository/conf'))).toEqual(['is.yaml#conf: wso2is 7.0.0 A disabled B disabled']);
    // Of several files that one map has each goes to its own place.
    const both = workloads('conf')['is.yaml']?.replace(
      '  deployment.toml',
      '  identity.xml: |\n    <Server/>\n$&',
    ) as string;
    expect(surveyed({ 'is.yaml': both }).units[0]?.mounts.map((mount) => ('to' in mount ? mount.to : null))).toContain(
      `${HOME}/conf/identity.xml`,
    );
    // A map that the container does not get brings it nothing.
    expect(told(workloads('conf', 'other'))).toEqual(['is.yaml#conf: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is told of a map that is made of the script', () => {
    const files = (to: string): Files => ({
      'kustomization.yaml':
        'resources: [is.yaml]\nconfigMapGenerator:\n  - name: conf\n    files: [cfg/deployment.toml]\n  - name: entry\n    files: [bin/entry.sh]\n',
      'is.yaml': workload('is', 'wso2/wso2is:7.0.0', 'conf', '/common/conf')
        .replace('              subPath: deployment.toml\n', '            - {name: entry, mountPath: /custom}\n')
        .replace('          volume', '          command: [sh, /custom/entry.sh]\n$&')
        .replace(/( {6,8})volumes:\n/, '$&$1  - {name: entry, configMap: {name: entry}}\n'),
      'cfg/deployment.toml': CLOSED,
      'bin/entry.sh': `#!/bin/sh\ncp /common/conf/* ${HOME}/${to}\nexec ${START}\n`,
    });
    expect(told(files('conf'))).toEqual(['cfg: wso2is 7.0.0 A missing B disabled']);
    expect(told(files('repository/conf'))).toEqual(['cfg: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is told of a config of Docker Compose that is a text', () => {
    const files = (to: string): Files => ({
      'compose.yml': `services:
  is:
    image: wso2/wso2is:7.0.0
    entrypoint: /custom/entry.sh
    volumes: ["./custom:/custom"]
    configs: [{source: c, target: /cfg/deployment.toml}]
configs:
  c:
    content: |
${CLOSED.replace(/^/gm, '      ')}
`,
      'custom/entry.sh': `#!/bin/sh\ncp /cfg/* ${HOME}/${to}\nexec ${START}\n`,
    });
    expect(judged(files('conf')).findings.map(({ level, part, state }) => `${level} ${part} ${state}`)).toEqual([
      'error A missing',
    ]);
    expect(judged(files('repository/conf')).findings).toEqual([]);
  });

  it('is nothing of a folder with very many scripts', () => {
    const scripts = Array.from({ length: 101 }, (_, index) => [`custom/${index}.sh`, `cp /a ${HOME}/conf\n`]);
    const units = (more: Files): number | undefined =>
      surveyed({ ...service(`cp -R ${CONF}/* ${HOME}/conf`), ...more }).units[0]?.mounts.length;
    expect([units({}), units(Object.fromEntries(scripts))]).toEqual([3, 2]);
  });
});
