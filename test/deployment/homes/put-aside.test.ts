import { describe, expect, it } from 'vitest';
import { isAside, mayBeTaken, mayBeTakenToConfiguration } from '../../../src/deployment/homes/put-aside.ts';
import { CLOSED, configMap, type Files, findings, judged, surveyed, told, workload } from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.1.0';
const IMAGE = 'wso2/wso2is:7.1.0';

describe('a path in an image', () => {
  it.each([
    '/etc/wso2/deployment.toml',
    '/tmp/deployment.toml',
    '/deployment.toml',
    '/home/wso2/deployment.toml',
    '/home/wso2carbon/deployment.toml',
    '/tmp/repository/conf/deployment.toml',
    '/opt/is/repository/conf/deployment.toml',
    '/home/wso2carbon/is/repository/conf/deployment.toml',
    '/home/wso2carbon/tmp/conf/deployment.toml',
  ])('is none of a home: %s', (target) => {
    expect(isAside(target)).toBe(true);
  });

  it.each([
    `${HOME}/repository/conf/deployment.toml`,
    `${HOME}/deployment.toml`,
    '/home/wso2carbon/wso2-config-volume/deployment.toml',
    '/home/wso2carbon/is/deployment.toml',
    '/home/wso2carbon/$NAME',
    '$CONF/deployment.toml',
    '$CONF',
    '/etc/$NAME/deployment.toml',
    'conf/deployment.toml',
    './conf/deployment.toml',
    '/opt/wso2is-7.1.0/repository/conf/deployment.toml',
    '/opt/wso2is/repository/conf/deployment.toml',
    '/home/wso2carbon/wso2-config-volumes/repository/conf/deployment.toml',
    '/home/wso2carbon/{{ home }}/repository/conf/deployment.toml',
  ])('may be one of a home, or is told as one: %s', (target) => {
    expect(isAside(target)).toBe(false);
  });
});

describe('a file that is put aside', () => {
  const taken = (text: string, target = '/etc/wso2/deployment.toml', file = 'x.sh'): boolean =>
    mayBeTaken(target, surveyed({ [file]: text }));

  it.each([
    'install /etc/wso2/deployment.toml /x',
    'FROM=/etc/wso2',
    'install "/etc/wso2/" /x',
    'install /etc/wso2/* /x',
    'install /etc/wso2* /x',
    'export CONF= /etc/wso2',
    'docker run -v a:/etc/wso2 is; use /etc/wso2',
    'targets: /etc/wso2',
    'RUN COPY /etc/wso2',
  ])('may be taken by %s', (text) => {
    expect(taken(text)).toBe(true);
  });

  it.each([
    '# cp /etc/wso2/deployment.toml /x',
    'install /etc/wso2/other.toml /etc/wso2-x /etc/wso2.d /my/etc/wso2x -/etc/wso2 x/etc/wso2',
    'install /etc/wso2/deployment_toml',
    'docker run -v $PWD/conf:/etc/wso2 is',
    'docker run --mount type=bind,src=/a,dst=/etc/wso2 is',
    'docker run --mount type=bind,src=/a,target=/etc/wso2 is',
    'mountPath: /etc/wso2',
    '"mountPath": "/etc/wso2"',
    'destination:/etc/wso2',
    'COPY a /etc/wso2',
    '  add a /etc/wso2/',
    'RUN chmod 644 /etc/wso2/deployment.toml',
  ])('is not by %s', (text) => {
    expect(taken(text)).toBe(false);
  });

  it('lies in the working directory of the image', () => {
    expect(taken('cd /home/wso2carbon', '/home/wso2carbon/deployment.toml')).toBe(true);
    expect(taken('ls /home/wso2carbon/x', '/home/wso2carbon/deployment.toml')).toBe(false);
  });

  it('lies at the root', () => {
    expect(taken('cat / /x /*', '/deployment.toml')).toBe(false);
    expect(taken('cat a/deployment.toml ${X}/deployment.toml', '/deployment.toml')).toBe(false);
    expect(taken('cat /deployment.toml', '/deployment.toml')).toBe(true);
  });

  it('may be taken by what is not read', () => {
    const survey = surveyed({ 'x.sh': 'echo' });
    const unread = [{ path: 'is.yaml', nameClass: 'carrier', problem: 'too large' }] as never;
    expect(mayBeTaken('/x/y', survey)).toBe(false);
    expect(mayBeTaken('/x/y', { ...survey, tree: { ...survey.tree, unread } })).toBe(true);
  });
});

it.each([
  ['tar -C /mnt/conf -c . | tar -C /opt/is/repository/conf -x', true],
  ['install \\\n  /mnt/conf/deployment.toml /opt/is/repository/conf/', true],
  ['for f in /mnt/conf/*; do install $f $HOME/repository/conf; done', true],
  ['tar -C /mnt/conf -c .\ntar -C /opt/is/repository/conf -x', false],
  ['install /mnt/other /opt/is/repository/conf/', false],
  ['install /mnt/conf/deployment.toml /opt/is/repository/conf-old/', false],
  // These are followed.
  ['cp /mnt/conf/* /opt/is/repository/conf', false],
  ['envsubst </mnt/conf/deployment.toml >/opt/is/repository/conf/deployment.toml', false],
  ['sed s/a/b/ /mnt/conf/deployment.toml >/opt/is/repository/conf/deployment.toml', false],
])(
  'a line may bring a file to a server’s configuration by a command that is not followed: %j is %s',
  (text, expected) => {
    expect(mayBeTakenToConfiguration([text], '/mnt/conf/deployment.toml')).toBe(expected);
  },
);

/** What is said of the place. */
const doubts = (files: Files): string[] =>
  judged(files)
    .findings.filter(({ message }) => message.includes('goes to'))
    .map(({ level, message }) => `${level} ${/goes to (\S+),/.exec(message)?.[1]}`);

describe('configuration that an image of WSO2’s gets at a place that is none of its home', () => {
  const built = (copy: string, more = '', files: Files = {}): Files => ({
    'is/Dockerfile': `FROM ${IMAGE}\nCOPY ${copy}\n${more}`,
    'is/deployment.toml': CLOSED,
    ...files,
  });

  it('is judged, and told at the image', () => {
    const files = built('deployment.toml /tmp/');
    expect(told(files)).toEqual(['is: wso2is 7.1.0 A disabled B disabled']);
    expect(findings(files)).toEqual(['warning is/Dockerfile:1 -']);
    expect(doubts(files)).toEqual(['warning /tmp/deployment.toml']);
  });

  it.each([
    ['deployment.toml .', '/home/wso2carbon/deployment.toml'],
    ['deployment.toml /home/wso2carbon/', '/home/wso2carbon/deployment.toml'],
    ['deployment.toml /etc/is.toml', '/etc/is.toml'],
  ])('is told of COPY %s', (copy, target) => {
    expect(doubts(built(copy))).toEqual([`warning ${target}`]);
  });

  it('is told of a folder that holds it', () => {
    const files = { 'is/Dockerfile': `FROM ${IMAGE}\nCOPY conf /etc/wso2/\n`, 'is/conf/deployment.toml': CLOSED };
    expect(doubts(files)).toEqual(['warning /etc/wso2/deployment.toml']);
  });

  it('is told of a folder above that of the file, at the path below it', () => {
    const files = { 'is/Dockerfile': `FROM ${IMAGE}\nCOPY conf /etc/wso2/\n`, 'is/conf/uk/deployment.toml': CLOSED };
    expect(doubts(files)).toEqual(['warning /etc/wso2/uk/deployment.toml']);
  });

  it('is told of a folder whose own layout of a home lies too deep in the home or its volume', () => {
    const files = {
      'is/Dockerfile': `FROM ${IMAGE}\nCOPY conf /home/wso2carbon/wso2-config-volume/\n`,
      'is/conf/uk/repository/conf/deployment.toml': CLOSED,
    };
    const there = '/home/wso2carbon/wso2-config-volume/uk/repository/conf/deployment.toml';
    expect(doubts(files)).toEqual([`warning ${there}`]);
    expect(
      doubts({ ...files, 'up.sh': 'install /home/wso2carbon/wso2-config-volume/uk/repository/conf /x\n' }),
    ).toEqual([]);
  });

  it('is told whatever becomes of a file that holds no such setting', () => {
    const carbon = {
      'is/carbon.xml':
        '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Ports><Offset>1</Offset></Ports></Server>\n',
    };
    const start = 'CMD ["start", "/etc/wso2/carbon.xml"]\n';
    expect(doubts(built('deployment.toml /tmp/\nCOPY carbon.xml /etc/wso2/', start, carbon))).toEqual([
      'warning /tmp/deployment.toml',
    ]);
  });

  it.each([
    [
      'the build moves it',
      built('deployment.toml /tmp/', 'RUN mv /tmp/deployment.toml $WSO2_SERVER_HOME/repository/conf\n'),
    ],
    ['a script names it', built('deployment.toml /tmp/', '', { 'run.sh': 'wso2 /tmp/deployment.toml\n' })],
    [
      'a script that comes along moves what its variables say',
      built('deployment.toml /tmp/\nCOPY start.sh /opt/', '', { 'is/start.sh': 'mv "$FILE" "$PLACE"\n' }),
    ],
    [
      'a service that runs the build moves what its variables say',
      built('deployment.toml /tmp/', '', {
        'compose.yaml': 'services:\n  is:\n    build: is\n    command: sh -c "mv $$FILE $$PLACE"\n',
      }),
    ],
    ['the build copies all of its folder', built('. /all/')],
    [
      'a manifest in the folder that goes there holds it',
      {
        'is/Dockerfile': `FROM ${IMAGE}\nCOPY conf /etc/wso2/\n`,
        'is/conf/map.yaml': configMap('conf', CLOSED),
      },
    ],
    ['it goes to a place that a variable tells', built('deployment.toml $CONF/')],
    ['it goes to the home as well', built(`deployment.toml /tmp/\nCOPY deployment.toml ${HOME}/repository/conf/`)],
    ['it goes to another place of the home as well', built(`deployment.toml /tmp/\nCOPY deployment.toml ${HOME}/tmp/`)],
    ['another file goes there', built('other.toml /tmp/')],
    [
      'the image is a team’s own',
      { 'is/Dockerfile': 'FROM acme/wso2is:7.1.0\nCOPY deployment.toml /tmp/\n', 'is/deployment.toml': CLOSED },
    ],
    ['nothing is known to run', { 'is/deployment.toml': CLOSED }],
  ])('is not told where %s', (_where, files) => {
    expect(doubts(files)).toEqual([]);
  });

  it('is told of a service and of a folder that it mounts', () => {
    const run = (from: string, to: string): Files => ({
      'compose.yaml': `services:\n  is:\n    image: ${IMAGE}\n    volumes:\n      - ${from}:${to}\n`,
      'conf/deployment.toml': CLOSED,
    });
    expect(doubts(run('./conf/deployment.toml', '/etc/wso2/deployment.toml'))).toEqual([
      'warning /etc/wso2/deployment.toml',
    ]);
    expect(doubts(run('./conf', '/etc/wso2'))).toEqual(['warning /etc/wso2/deployment.toml']);
    expect(findings(run('./conf', '/etc/wso2'))).toEqual(['warning compose.yaml:3 -']);
    expect(doubts(run('./conf', `${HOME}/repository/conf`))).toEqual([]);
  });

  it('is told of a config map', () => {
    const mounted = (to: string, command = ''): Files => ({
      'map.yaml': configMap('conf', CLOSED),
      'is.yaml': `${workload('is', IMAGE, 'conf', to)}${command}`,
    });
    expect(doubts(mounted('/etc/wso2/deployment.toml'))).toEqual(['warning /etc/wso2/deployment.toml']);
    expect(findings(mounted('/etc/wso2/deployment.toml')).map((line) => line.split(' ')[0])).toEqual(['warning']);
    expect(doubts({ ...mounted('/etc/wso2/deployment.toml'), 'run.sh': 'wso2 use /etc/wso2\n' })).toEqual([]);
    expect(doubts(mounted(`${HOME}/repository/conf/deployment.toml`))).toEqual([]);
  });
});
