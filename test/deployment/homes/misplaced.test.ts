import { describe, expect, it } from 'vitest';
import type { Home } from '../../../src/deployment/homes/home.ts';
import { misplaced } from '../../../src/deployment/homes/misplaced.ts';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  findings,
  homes,
  judged,
  memoryTree,
  NO_AUTHENTICATORS,
  surveyed,
  told,
  workload,
} from '../tree.ts';

const compose = (image: string, ...targets: string[]): Record<string, string> => ({
  'compose.yaml': `services:\n  x:\n    image: ${image}\n    volumes:\n${targets.map((to) => `      - ./deployment.toml:${to}\n`).join('')}`,
  'deployment.toml': CLOSED,
});
const at = (folder: string): string => `/home/wso2carbon/${folder}/deployment.toml`;
const state = (image: string, ...targets: string[]): string | undefined =>
  judged(compose(image, ...targets)).deployments[0]?.parts.A.state;

describe('configuration beside the home of an image', () => {
  it.each(['wso2am-4.2.0/conf', 'repository/conf', 'conf'])('in %s is not read', (folder) => {
    expect(state('wso2/wso2am:4.2.0', at(folder))).toBe('missing');
  });

  it.each(['wso2am-4.2.0', 'wso2am-4.2.0/repository', 'wso2-obam-4.2.0'])(
    'at the top, in %s, is not read either',
    (folder) => {
      const right = at('wso2am-4.2.0/repository/conf');
      expect(state('wso2/wso2am:4.2.0', at(folder))).toBe('missing');
      expect(state('wso2/wso2am:4.2.0', at(folder), right)).toBe('disabled');
      expect(state('wso2/wso2am:4.2.0', right, at(folder))).toBe('disabled');
    },
  );

  it.each([
    ['${WSO2_SERVER_HOME}/deployment.toml', 'missing'],
    ['${WSO2_SERVER_HOME}/repository/deployment.toml', 'missing'],
    ['$CARBON_HOME/deployment.toml', 'missing'],
    ['${OTHER}/deployment.toml', 'disabled'],
    ['/home/wso2carbon/wso2am/deployment.toml', 'disabled'],
    ['/home/wso2carbon/wso2am-4/deployment.toml', 'disabled'],
    ['/home/wso2carbon/wso2am-4.2.0/repository/x/deployment.toml', 'missing'],
    ['/home/wso2carbon/wso2am-4.2.0/repository/resources/x/deployment.toml', 'disabled'],
    ['/home/wso2carbon/wso2am-4.2.0/repository/deployment/server/webapps/x/deployment.toml', 'disabled'],
    ['/home/wso2carbon/wso2am-4.2.0/x/deployment.toml', 'disabled'],
    ['/home/wso2carbon/wso2am-4.2.0/x/repository/conf/deployment.toml', 'missing'],
    ['/home/wso2carbon/wso2am-4.2.0/wso2am-4.2.0/repository/conf/deployment.toml', 'missing'],
    ['/home/wso2carbon/wso2-artifact-volume/wso2am/repository/conf/deployment.toml', 'missing'],
    ['$CARBON_HOME/a/b/repository/conf/deployment.toml', 'missing'],
  ])('at %s in a build is %s', (target, expected) => {
    const files = { Dockerfile: `FROM wso2/wso2am:4.2.0\nCOPY deployment.toml ${target}\n`, 'deployment.toml': CLOSED };
    expect(judged(files).deployments[0]?.parts.A.state).toBe(expected);
  });

  it.each([
    at('wso2am-4.2.0/repository/conf'),
    at('wso2am-4.2.0/repository/resources/conf'),
    at('wso2am-4.2.0/tmp'),
    at('tmp/conf'),
    at('wso2-config-volume/repository/conf'),
    '/conf/deployment.toml',
    '/opt/repository/conf/deployment.toml',
    '/home/wso2carbon/wso2am-4.2.0/repository/other/x.toml',
  ])('in %s may be', (target) => {
    expect(state('wso2/wso2am:4.2.0', target)).toBe('disabled');
  });

  it('may be what a home in the folder reads, where a pack is unpacked', () => {
    const files = {
      Dockerfile:
        'FROM alpine\nRUN unzip wso2am-4.2.0.zip -d $WHERE\nCOPY deployment.toml /home/wso2carbon/wso2am-4.2.0/am/repository/conf/\n',
      'deployment.toml': CLOSED,
    };
    expect(judged(files).deployments[0]?.parts.A.state).toBe('disabled');
  });

  it('stands at the image where no path tells a product', () => {
    expect(findings(compose('wso2/wso2am:4.2.0', at('conf')))).toEqual(['error compose.yaml:3 missing']);
  });

  it('says where it goes', () => {
    const [finding] = judged(compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf'))).findings;
    expect(finding?.message).toBe(
      `Certificate-based authentication for System REST APIs is not switched off: the configuration goes to ${at('wso2am-4.2.0/conf')}, where the server does not read it (API Manager 4.2.0).`,
    );
    expect([finding?.level, finding?.fix]).toEqual(['error', null]);
    expect(findings(compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf')))).toEqual(['error compose.yaml:5 missing']);
  });

  it('counts only where nothing goes to the right place', () => {
    const right = at('wso2am-4.2.0/repository/conf');
    const wrong = at('wso2am-4.2.0/conf');
    expect(state('wso2/wso2am:4.2.0', wrong, right)).toBe('disabled');
    expect(state('wso2/wso2am:4.2.0', right, wrong)).toBe('disabled');
    expect(state('wso2/wso2am:4.2.0', '/home/wso2carbon/wso2am-4.2.0/repository/conf', wrong)).toBe('disabled');
    expect(state('wso2/wso2am:4.2.0', '/home/wso2carbon/wso2am-4.2.0/dbscripts', wrong)).toBe('missing');
    expect(state('wso2/wso2am:4.2.0', '/home/wso2carbon/wso2-tools-1.0.0/conf', wrong)).toBe('missing');
    const two = compose('wso2/wso2am:4.2.0', wrong);
    two['compose.yaml'] += `  y:\n    image: wso2/wso2am:4.2.0\n    volumes:\n      - ./deployment.toml:${right}\n`;
    expect(told(two)).toEqual([
      '.: wso2am 4.2.0 A missing B not-affected',
      '. (compose.yaml:y): wso2am 4.2.0 A disabled B not-affected',
    ]);
  });

  it.each([
    ['a team’s image', 'acme.io/wso2am-gateway:4.2.0'],
    ['an image of another product', 'wso2/wso2mi:4.2.0'],
    ['an image of another’s', 'nginx:1'],
  ])('may be read by %s', (_, image) => {
    expect(judged(compose(image, at('conf'))).findings.filter(({ message }) => message.includes('goes to'))).toEqual(
      [],
    );
  });

  it('may be read by an image of another product, whatever the policy declares', () => {
    const tree = memoryTree(compose('wso2/wso2mi:4.2.0', at('wso2mi-4.2.0/conf')));
    const target = '[[target]]\npath = "deployment.toml"\nproduct = "wso2am"\nversion = "4.2.0"\n';
    const result = judgeTree(tree, parsePolicy('policy.toml', target, '2026-11-24'), '2026-11-24');
    expect(result.deployments.map(({ product, parts }) => [product, parts.A.state])).toEqual([['wso2am', 'disabled']]);
  });

  it('stands at the path where a build names the image', () => {
    const folder = at('wso2am-4.2.0/conf');
    const run = `services:\n  x:\n    build: .\n    volumes:\n      - ./deployment.toml:${folder}\n`;
    const files = { 'compose.yaml': run, Dockerfile: 'FROM wso2/wso2am:4.2.0\n', 'deployment.toml': CLOSED };
    expect(findings(files)).toEqual(['error compose.yaml:5 missing']);
  });

  it('is told wherever the image stands among the statements', () => {
    const files = compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf'));
    const survey = surveyed(files);
    const [home] = homes(files) as [Home];
    const units = home.units.map((unit) => ({ ...unit, claims: unit.claims.toReversed() }));
    expect(misplaced({ ...home, units }, survey)).toEqual(misplaced(home, survey));
    expect(misplaced(home, survey)?.target).toBe(at('wso2am-4.2.0/conf'));
  });

  it('is told of what the repository has', () => {
    const { 'deployment.toml': _, ...without } = compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf'));
    expect(findings(without)).toEqual(['warning compose.yaml:3 missing']);
    expect(judged(without).findings[0]?.message).toContain('This server runs with the shipped configuration');
  });

  it('is that of the Micro Integrator', () => {
    expect(told(compose('wso2/wso2mi:4.2.0', at('wso2mi-4.2.0/conf')))).toEqual([]);
  });
});

describe('configuration in another folder of the home than the server reads', () => {
  const VOLUME = '/home/wso2carbon/wso2-config-volume';
  const built = (to: string, more = ''): string[] =>
    told({ Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml ${to}\n${more}`, 'deployment.toml': CLOSED });
  const A = (found: string[]): string | undefined => /A (\S+)/.exec(found[0] ?? '')?.[1];

  it.each([
    '${WSO2_SERVER_HOME}/conf/deployment.toml',
    '$WSO2_SERVER_HOME/conf/',
    '${CARBON_HOME}/conf/deployment.toml',
    `${VOLUME}/deployment.toml`,
    `${VOLUME}/conf/deployment.toml`,
    '/home/wso2carbon/wso2-artifact-volume/conf/deployment.toml',
    '/home/wso2carbon/wso2-artifact-volume/deployment.toml',
    '/home/wso2carbon/wso2-artifact-volume/repository/deployment.toml',
    '/home/wso2carbon/wso2is-7.1.0/repository/conf/identity/deployment.toml',
  ])('is not read in %s', (to) => {
    expect(A(built(to))).toBe('missing');
  });

  it.each([
    '${WSO2_SERVER_HOME}/repository/conf/deployment.toml',
    '${OTHER}/conf/deployment.toml',
    'x${WSO2_SERVER_HOME}/conf/deployment.toml',
    '/opt/wso2-config-volume/deployment.toml',
    `${VOLUME}/repository/conf/`,
    '/home/wso2carbon/wso2-artifact-volume/repository/conf/',
    `${VOLUME}/tmp/conf/deployment.toml`,
    '${WSO2_SERVER_HOME}/repository/resources/conf/deployment.toml',
    '${WSO2_SERVER_HOME}/repositories/conf/deployment.toml',
  ])('may be in %s', (to) => {
    expect(A(built(to))).toBe('disabled');
  });

  it.each([
    'RUN cp $WSO2_SERVER_HOME/conf/deployment.toml $WSO2_SERVER_HOME/repository/conf/\n',
    'RUN set -e && mv conf/* repository/conf/\n',
    'RUN ["/bin/ln", "-s", "a", "b"]\n',
  ])('may be where the build goes on with %s', (more) => {
    expect(A(built('${WSO2_SERVER_HOME}/conf/', more))).toBe('disabled');
  });

  it.each(['# cp conf/deployment.toml repository/conf/\n', 'LABEL my-cp=1 x.mv=2\n', 'USER cp-user\n'])(
    'is not where %s follows',
    (more) => {
      expect(A(built('${WSO2_SERVER_HOME}/conf/', more))).toBe('missing');
    },
  );

  it('may be where a script that comes along, or the build of a service, moves it', () => {
    const copies = 'deployment.toml ${WSO2_SERVER_HOME}/conf/\nCOPY init.sh /';
    const files = (script: string) => ({
      Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY ${copies}\n`,
      'deployment.toml': CLOSED,
      'init.sh': script,
    });
    expect(A(told(files('mv conf repository/\n')))).toBe('disabled');
    expect(A(told(files('echo wso2\n')))).toBe('missing');
    const service = (more: string) => ({
      'compose.yaml': 'services:\n  is:\n    build: is\n',
      'is/Dockerfile': `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml \${WSO2_SERVER_HOME}/conf/\n${more}`,
      'is/deployment.toml': CLOSED,
    });
    expect(A(told(service('RUN mv conf repository/\n')))).toBe('disabled');
    expect(A(told(service('')))).toBe('missing');
  });

  it('is told for each kind of file', () => {
    const legacy = (identity: string, authenticators: string) =>
      told({
        Dockerfile: `FROM wso2/wso2is:5.8.0\nCOPY identity.xml \${WSO2_SERVER_HOME}/${identity}\nCOPY authenticators.xml \${WSO2_SERVER_HOME}/${authenticators}\n`,
        'identity.xml': CLOSED_IDENTITY,
        'authenticators.xml': NO_AUTHENTICATORS,
      });
    expect(legacy('repository/conf/identity.xml', 'repository/conf/authenticators.xml')).toEqual([
      '.: wso2is 5.8.0 A missing B missing',
    ]);
    expect(legacy('repository/conf/identity/', 'repository/conf/security/')).toEqual([
      '.: wso2is 5.8.0 A disabled B disabled',
    ]);
  });

  it('is told of a config map by the names of its files', () => {
    const mounted = (to: string) =>
      told({
        'is.yaml': `${configMap('conf', CLOSED)}---\n${workload('is', 'wso2/wso2is:7.1.0', 'conf', to).replace('              subPath: deployment.toml\n', '')}`,
      });
    expect(mounted(VOLUME)).toEqual(['is.yaml#conf: wso2is 7.1.0 A missing B disabled']);
    expect(mounted(`${VOLUME}/repository/conf`)).toEqual(['is.yaml#conf: wso2is 7.1.0 A disabled B disabled']);
  });

  it('is told of a folder by where its files end up', () => {
    const files = (path: string) => ({
      'compose.yaml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - ./home:${VOLUME}\n`,
      [`home/${path}`]: CLOSED,
    });
    expect(told(files('repository/conf/identity/deployment.toml'))).toEqual([
      'home: wso2is 7.1.0 A missing B disabled',
    ]);
    expect(told(files('repository/conf/deployment.toml'))).toEqual(['home: wso2is 7.1.0 A disabled B disabled']);
  });

  it('may be covered by what the repository does not hold', () => {
    const files = compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf'));
    files['compose.yaml'] += `      - ./generated/deployment.toml:${at('wso2am-4.2.0/repository/conf')}\n`;
    expect(A(told(files))).toBe('disabled');
    const logs = compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf'));
    logs['compose.yaml'] += '      - ./generated:/home/wso2carbon/wso2am-4.2.0/repository/logs\n';
    expect(A(told(logs))).toBe('missing');
  });
});

describe('configuration outside the home of an image', () => {
  const built = (to: string, more = '', from = 'wso2/wso2is:7.1.0'): string[] =>
    told({ Dockerfile: `FROM ${from}\nCOPY deployment.toml ${to}\n${more}`, 'deployment.toml': CLOSED });
  const A = (found: string[]): string | undefined => /A (\S+)/.exec(found[0] ?? '')?.[1];
  const ELSEWHERE = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';

  it.each([
    ELSEWHERE,
    '/opt/wso2is-7.1.0/repository/conf/',
    '/home/wso2is-7.1.0/conf/deployment.toml',
    '/home/wso2/wso2is-7.1.0/repository/conf/deployment.toml',
    '/repository/conf/deployment.toml',
    '/opt/is/repository/conf/deployment.toml',
  ])('is not read in %s', (to) => {
    expect(A(built(to))).toBe('missing');
  });

  it.each([
    '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml',
    'wso2is-7.1.0/repository/conf/deployment.toml',
    '/conf/deployment.toml',
    '/tmp/repository/conf/deployment.toml',
  ])('may be in %s', (to) => {
    expect(A(built(to))).toBe('disabled');
  });

  it.each([
    `RUN cp ${ELSEWHERE} /home/wso2carbon/wso2is-7.1.0/repository/conf/\n`,
    'RUN ln -s /opt/wso2is-7.1.0 /home/wso2carbon/wso2is-7.1.0\n',
    'CMD /opt/wso2is-7.1.0/bin/wso2server.sh\n',
    'ENV WSO2_SERVER_HOME=/opt/wso2is-7.1.0\n',
    'FROM wso2/wso2is:7.1.0\nCOPY --from=0 /opt/wso2is-7.1.0 /home/wso2carbon/wso2is-7.1.0\n',
  ])('may be where the build goes on with %s', (more) => {
    expect(A(built(ELSEWHERE, more))).toBe('disabled');
  });

  it.each([
    ['ENV H=/opt/wso2is-7.1.0', '$H/conf/deployment.toml', 'missing'],
    ['ARG V=7.1.0\nENV H=/opt/wso2is-$V', '${H}/conf/deployment.toml', 'missing'],
    ['ENV H=/opt/wso2is-7.1.0\nENV H=/opt/wso2is-7.1.0', '"$H"/conf/', 'missing'],
    ['ENV H=/opt/wso2is-7.1.0', '$H/repository/conf/deployment.toml', 'disabled'],
    // What another value of it may be is not known.
    ['ENV H=/opt/wso2is-7.1.0\nENV H=/srv/is', '$H/conf/deployment.toml', 'disabled'],
    ['ENV OTHER=/opt/wso2is-7.1.0', '$H/conf/deployment.toml', 'disabled'],
  ])('goes with %s to where %s leads: %s', (variables, to, state) => {
    const Dockerfile = `FROM eclipse-temurin:11\n${variables}\nCOPY wso2is-7.1.0.zip /tmp/\nRUN unzip -q /tmp/wso2is-7.1.0.zip -d /opt\nCOPY deployment.toml /opt/staging/\nRUN cp /opt/staging/deployment.toml ${to}\nCMD ["/opt/wso2is-7.1.0/bin/wso2server.sh"]\n`;
    expect(A(told({ Dockerfile, 'deployment.toml': CLOSED }))).toBe(state);
  });

  it.each(['/opt/wso2is-7.1.0', '/opt/wso2is-7.1.0/', '/srv/is'])(
    'is not read in a folder laid out as a home that goes to %s, with or without the slash',
    (to) => {
      const laid = (line: string): string[] =>
        told({ Dockerfile: `FROM wso2/wso2is:7.1.0\n${line}\n`, 'overlay/repository/conf/deployment.toml': CLOSED });
      expect(A(laid(`COPY overlay ${to}`))).toBe('missing');
      expect(A(laid(`COPY ["overlay", "${to}"]`))).toBe('missing');
      expect(A(laid(`COPY overlay ${to}\nENV CARBON_HOME=${to}`))).toBe('disabled');
    },
  );

  it('is where an image of one’s own has its home', () => {
    expect(A(built(ELSEWHERE, '', 'acme/wso2is:7.1.0'))).toBe('disabled');
  });

  it('is told of each of several files that is there', () => {
    const two = (one: string, other: string) =>
      told({
        Dockerfile: `FROM wso2/wso2is:5.8.0\nCOPY identity.xml ${one}\nCOPY authenticators.xml ${other}\n`,
        'identity.xml': CLOSED_IDENTITY,
        'authenticators.xml': NO_AUTHENTICATORS,
      });
    const [there, here] = ['/opt/wso2is-5.8.0/repository/conf', '/home/wso2carbon/wso2is-5.8.0/repository/conf'];
    expect(two(`${there}/identity/`, `${there}/security/`)).toEqual(['.: wso2is 5.8.0 A missing B missing']);
    expect(two(`${there}/identity/`, `${here}/authenticators.xml`)).toEqual(['.: wso2is 5.8.0 A missing B missing']);
    expect(two(`${there}/identity/`, `${here}/security/`)).toEqual(['.: wso2is 5.8.0 A missing B disabled']);
    expect(two(`${here}/identity/`, `${there}/security/`)).toEqual(['.: wso2is 5.8.0 A disabled B missing']);
    expect(two(`${here}/identity/`, `${here}/security/`)).toEqual(['.: wso2is 5.8.0 A disabled B disabled']);
  });

  it('is told of a mount by a pack’s name only', () => {
    expect(state('wso2/wso2is:7.1.0', ELSEWHERE)).toBe('missing');
    expect(state('wso2/wso2is:7.1.0', '/opt/is/repository/conf/deployment.toml')).toBe('disabled');
  });

  const folder = (to: string, image = 'wso2/wso2is:7.1.0', more = ''): string[] =>
    findings({
      'compose.yaml': `services:\n  is:\n    image: ${image}\n${more}    volumes:\n      - ./is:${to}\n`,
      'is/repository/conf/deployment.toml': CLOSED,
    });

  it.each(['/home/wso2carbon/wso2-config-volumes', '/home/wso2carbon/wso2is', '/opt/wso2is', '/opt/wso2is/'])(
    'is told of a whole folder at %s: the mount is no use of it',
    (to) => {
      expect(folder(to)).toEqual(['error compose.yaml:3 missing']);
      expect(folder(to, 'wso2/wso2is:7.1.0', `    command: ${to.replace(/\/$/, '')}/bin/wso2server.sh\n`)).toEqual([]);
      expect(folder(to, 'acme.io/wso2is-custom:7.1.0')).toEqual([]);
    },
  );

  it('is a warning where nothing is called after a home or a volume, and in a mirror of the image', () => {
    expect(folder('/data')).toEqual(['warning compose.yaml:3 -']);
    expect(folder('/data', 'wso2/wso2is:7.1.0', '    command: sh -c "start /data"\n')).toEqual([]);
    expect(folder('/home/wso2carbon/wso2-config-volumes', 'acme.io/wso2is:7.1.0')).toEqual([
      'warning compose.yaml:3 -',
    ]);
    expect(folder('/home/wso2carbon/wso2-config-volume', 'acme.io/wso2is:7.1.0')).toEqual([]);
  });

  it('is told of the build of a service, by what the service says too', () => {
    const service = (more: string) => ({
      'compose.yaml': `services:\n  is:\n    build: is\n${more}`,
      'is/Dockerfile': 'FROM wso2/wso2is:7.1.0\nCOPY deployment.toml /opt/is/repository/conf/\n',
      'is/deployment.toml': CLOSED,
    });
    expect(A(told(service('')))).toBe('missing');
    expect(A(told(service('    command: /opt/is/bin/wso2server.sh\n')))).toBe('disabled');
  });

  it.each([
    ['claim-config.xml', 'repository/conf', 'missing'],
    ['keys/store.jks', 'repository/conf', 'missing'],
    ['generated', 'repository/conf', 'disabled'],
    ['claims.xml.d', 'repository/conf', 'disabled'],
    ['identity.xml', 'repository/conf/identity', 'disabled'],
    ['own/authenticators.xml', 'repository/conf/security', 'disabled'],
    ['my-identity.xml', 'repository/conf/identity', 'missing'],
    ['is.xml', 'repository/conf/identity/identity.xml', 'disabled'],
  ])('may be covered by %s in %s that the repository does not hold: %s', (from, to, expected) => {
    expect(A(built(ELSEWHERE, `COPY ${from} /home/wso2carbon/wso2is-7.1.0/${to}\n`))).toBe(expected);
  });
});

describe('what comes along and may bring configuration to its place', () => {
  const MOVE = '#!/bin/sh\ncp -r /opt/is/* /home/wso2carbon/wso2is-7.1.0/\n';
  const built = (copies: string, files: Record<string, string>): string | undefined =>
    judged({
      Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY conf/deployment.toml /opt/is/repository/conf/deployment.toml\n${copies}\n`,
      'conf/deployment.toml': CLOSED,
      ...files,
    }).deployments[0]?.parts.A.state;

  it.each([
    ['COPY scripts/ /opt/scripts/', { 'scripts/start.sh': MOVE }],
    ['COPY scripts /opt/scripts', { 'scripts/bin/start': MOVE }],
    ['COPY scripts/* /opt/scripts/', { 'scripts/start.py': MOVE }],
    ['COPY --chmod=755 start /start', { start: MOVE }],
    ['COPY scripts/ /opt/scripts/', { 'scripts/start.sh': 'exec /opt/is/bin/wso2server.sh\n' }],
    ['COPY . /opt/all/', {}],
    ['COPY start* /', {}],
    ['COPY *.sh /', {}],
    ['COPY made/start.sh /', {}],
    ['COPY made/start /', {}],
  ])('may do so: %s', (copies, files) => {
    expect(built(copies, files)).toBe('disabled');
  });

  it.each([
    ['COPY scripts/ /opt/scripts/', { 'scripts/start.sh': 'exec /home/wso2carbon/docker-entrypoint.sh\n' }],
    ['COPY scripts/ /opt/scripts/', { 'scripts/start.sh': '# cp -r /opt/is/* x\n' }],
    ['COPY scripts/ /opt/scripts/', { 'scripts2/start.sh': MOVE, 'scripts/x': 'echo wso2\n' }],
    ['COPY start /start', { start: 'exec /home/wso2carbon/docker-entrypoint.sh\n', other: MOVE }],
    ['COPY made/driver.jar /opt/', {}],
    ['COPY lib/ /opt/lib/', { 'lib/a.jar': 'cp ln', 'lib/claims.xml': '${carbon.home} cp', 'lib/x.toml': 'cp ln' }],
  ])('does not: %s %o', (copies, files) => {
    expect(built(copies, files)).toBe('missing');
  });

  it.each([
    ['install -m 644 /home/wso2carbon/conf/deployment.toml ${WSO2_SERVER_HOME}/repository/conf/', 'disabled'],
    ['tar -C /home/wso2carbon/conf -cf - . | tar -C ${WSO2_SERVER_HOME}/repository/conf -xf -', 'disabled'],
    ['j2 /home/wso2carbon/conf/deployment.toml -o ${WSO2_SERVER_HOME}/repository/conf/deployment.toml', 'disabled'],
    ['cd /home/wso2carbon/conf; for f in *; do cat $f > $CONF/$f; done', 'disabled'],
    ['chown -R wso2carbon /home/wso2carbon/conf', 'missing'],
    ['cd /home/wso2carbon', 'missing'],
    ['install -m 644 /home/wso2carbon/config/x.sh /home/wso2carbon/x.sh', 'missing'],
  ])('does so where it names the folder beside the home of the image: %s', (line, expected) => {
    const files = (mount: string): Record<string, string> => ({
      'conf/deployment.toml': CLOSED,
      'start.sh': `${line}\nexec /home/wso2carbon/docker-entrypoint.sh\n`,
      Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY start.sh /\n${mount}`,
    });
    const copied = files('COPY \\\n  conf \\\n  /home/wso2carbon/conf\n');
    expect(judged(copied).deployments[0]?.parts.A.state).toBe(expected);
    const run =
      'services:\n  is:\n    build: .\n    volumes:\n      - type: bind\n        source: ./conf\n        target: /home/wso2carbon/conf\n';
    expect(judged({ ...files(''), 'compose.yaml': run }).deployments[0]?.parts.A.state).toBe(expected);
  });

  it('may be among very many files, or in very long ones', () => {
    const many = (length: number, ending: string): Record<string, string> =>
      Object.fromEntries(Array.from({ length }, (_, index) => [`s/${index}${ending}`, 'echo\n']));
    expect(built('COPY s /s', many(50, '.sh'))).toBe('missing');
    expect(built('COPY s /s', many(150, '.jar'))).toBe('missing');
    expect(built('COPY s /s', many(150, '.sh'))).toBe('disabled');
    expect(built('COPY s /s', many(2001, '.jar'))).toBe('disabled');
    expect(built('COPY s /s', { 's/x.sh': 'echo '.repeat(60_000) })).toBe('disabled');
  });

  it('may be in what is no text', () => {
    const state = (path: string): string | undefined => {
      const files = {
        Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml /opt/is/repository/conf/deployment.toml\nCOPY ${path} /x\n`,
        'deployment.toml': CLOSED,
      };
      const tree = memoryTree(files);
      const paths = [...tree.paths, path].sort();
      return judgeTree({ ...tree, paths }, null, '2026-11-24').deployments[0]?.parts.A.state;
    };
    expect(state('start')).toBe('disabled');
    expect(state('start.jar')).toBe('missing');
  });

  it('may be a folder that a service mounts, but not that of its whole repository', () => {
    const mounted = (volume: string, script: string): string | undefined => {
      const files = compose('wso2/wso2am:4.2.0', at('wso2am-4.2.0/conf'));
      files['compose.yaml'] += `      - ${volume}\n`;
      return judged({ ...files, 'init/start': script }).deployments[0]?.parts.A.state;
    };
    expect(mounted('./init:/init', MOVE)).toBe('disabled');
    expect(mounted('./init:/init', 'echo\n')).toBe('missing');
    expect(mounted('.:/all', 'echo\n')).toBe('disabled');
  });

  it('may be in the Dockerfile of the image that another one begins with', () => {
    const chain = (more: string): string | undefined =>
      judged({
        'compose.yaml': 'services:\n  is:\n    build: is\n',
        'is/Dockerfile': `FROM wso2/wso2is:7.1.0 AS base\nCOPY deployment.toml \${WSO2_SERVER_HOME}/conf/\n${more}FROM base\n`,
        'is/deployment.toml': CLOSED,
      }).deployments[0]?.parts.A.state;
    expect(chain('')).toBe('missing');
    expect(chain('RUN mv conf/* repository/conf/\n')).toBe('disabled');
  });

  it('may be in a config map', () => {
    const mounted = (script: string): string | undefined =>
      judged({
        'conf.yaml': configMap('conf', CLOSED),
        'init.yaml': configMap('init', script, 'start'),
        'is.yaml': `${workload('is', 'wso2/wso2is:7.1.0', 'conf', '/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml')
          .replace(
            '          volumeMounts:\n',
            '          volumeMounts:\n            - name: init\n              mountPath: /init\n',
          )
          .replace(
            '      volumes:\n',
            '      volumes:\n        - name: init\n          configMap:\n            name: init\n',
          )}`,
      }).deployments[0]?.parts.A.state;
    expect(mounted('echo wso2\n')).toBe('missing');
    expect(mounted('echo wso2\nmv conf/* repository/conf/\n')).toBe('disabled');
  });

  it('may be in a config map that is made of files', () => {
    const generated = (files: Record<string, string>): string | undefined =>
      judged({
        'kustomization.yaml': 'resources:\n  - is.yaml\nconfigMapGenerator:\n  - name: init\n    files: [start]\n',
        'is.yaml': `${configMap('conf', CLOSED)}---\n${workload(
          'is',
          'wso2/wso2is:7.1.0',
          'conf',
          '/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml',
        )
          .replace(
            '          volumeMounts:\n',
            '          volumeMounts:\n            - name: init\n              mountPath: /init\n',
          )
          .replace(
            '      volumes:\n',
            '      volumes:\n        - name: init\n          configMap:\n            name: init\n',
          )}`,
        ...files,
      }).deployments[0]?.parts.A.state;
    expect(generated({ start: 'echo\n' })).toBe('missing');
    expect(generated({ start: 'mv conf/* repository/conf/\n' })).toBe('disabled');
    const many = Array.from({ length: 2001 }, (_, index) => [`start/${index}.jar`, ''] as const);
    expect(generated(Object.fromEntries(many))).toBe('disabled');
  });
});

/** A Dockerfile that unpacks a pack of its own, and what comes with it. */
const unpacking = (lines: string, files: Record<string, string> = {}): Record<string, string> => ({
  Dockerfile: `FROM eclipse-temurin:17\n${lines}\n`,
  'deployment.toml': CLOSED,
  ...files,
});
/** The state of Part A, with `?` where a warning says that the place is in doubt. */
const stateOf = (files: Record<string, string>): string => {
  const { deployments, findings } = judged(files);
  const doubts = findings.filter(({ rule, message }) => rule === 'unreadable-config' && message.includes('goes to'));
  return `${deployments[0]?.parts.A.state}${'?'.repeat(doubts.length)}`;
};

describe('configuration in the home of a pack that an image unpacks', () => {
  const UNPACK = 'ARG V=7.1.0\nADD wso2is-${V}.zip /opt/\nRUN cd /opt && unzip wso2is-${V}.zip';
  const put = (to: string, more = ''): string => stateOf(unpacking(`${UNPACK}\nCOPY deployment.toml ${to}\n${more}`));

  it.each([
    '/opt/wso2is-$V/conf/',
    '/opt/wso2is-7.1.0/conf/deployment.toml',
    '/srv/wso2is-7.1.0/repository/conf/identity/',
    '/home/wso2carbon/wso2-config-volume/deployment.toml',
  ])('is not read in %s', (to) => {
    expect(put(to)).toBe('missing');
  });

  it.each([
    '/opt/wso2is-$V/repository/conf/',
    '/opt/wso2is-7.1.0/repository/resources/conf/',
    '/opt/wso2is-7.1.0/tmp/conf/',
    '/opt/is/conf/',
    '/opt/conf/',
    '/home/wso2carbon/conf/deployment.toml',
    '/home/wso2carbon/wso2-config-volume/repository/conf/',
  ])('may be in %s', (to) => {
    expect(put(to)).toBe('disabled');
  });

  it('is in doubt where it goes to a folder that is not the pack’s', () => {
    expect(put('/opt/is/repository/conf/')).toBe('disabled?');
  });

  it.each([
    'WORKDIR /opt/wso2is-7.1.0\nCOPY deployment.toml conf/',
    'ARG V=7.1.0\nENV WSO2_SERVER_HOME=/opt/is\nRUN unzip wso2is-$V.zip\nCOPY deployment.toml $WSO2_SERVER_HOME/conf/',
    'RUN unzip wso2is-7.1.0.zip && mv wso2is-7.1.0 /opt/is\nCOPY deployment.toml /opt/is/conf/',
    'RUN cd /opt && unzip wso2is-7.1.0.zip && mv wso2is-7.1.0 is\nCOPY deployment.toml /opt/is/conf/',
    'RUN ln -s /opt/wso2is-7.1.0 /usr/local/is\nCOPY deployment.toml /usr/local/is/conf/',
    'ARG V\nRUN unzip wso2is-$V.zip\nCOPY deployment.toml /opt/wso2is-$V/conf/',
  ])('is known where it is made or named: %s', (lines) => {
    expect(stateOf(unpacking(`RUN wget https://x.org/wso2is-7.1.0.zip\n${lines}`))).toBe('missing');
  });

  it('is told of a folder by where its files end up', () => {
    const { 'deployment.toml': text, ...rest } = unpacking(`${UNPACK}\nCOPY home/ /opt/wso2is-7.1.0/`);
    expect(stateOf({ ...rest, 'home/conf/deployment.toml': text as string })).toBe('missing');
    expect(stateOf({ ...rest, 'home/repository/conf/deployment.toml': text as string })).toBe('disabled');
  });

  it('is told for each kind of file', () => {
    const legacy = (identity: string, authenticators: string): string[] =>
      told({
        Dockerfile: `FROM openjdk:8\nRUN unzip wso2is-5.8.0.zip\nCOPY identity.xml /opt/wso2is-5.8.0/${identity}\nCOPY authenticators.xml /opt/wso2is-5.8.0/${authenticators}\n`,
        'identity.xml': CLOSED_IDENTITY,
        'authenticators.xml': NO_AUTHENTICATORS,
      });
    expect(legacy('repository/conf/', 'repository/conf/')).toEqual(['.: wso2is 5.8.0 A missing B missing']);
    expect(legacy('repository/conf/identity/', 'repository/conf/security/')).toEqual([
      '.: wso2is 5.8.0 A disabled B disabled',
    ]);
  });

  it('is one of a product the advisory names', () => {
    const both = (to: string) =>
      stateOf(
        unpacking(
          `RUN unzip wso2is-7.1.0.zip && unzip wso2mi-4.2.0.zip\nENV CARBON_HOME=/opt/mi\nCOPY deployment.toml ${to}`,
        ),
      );
    expect(both('/opt/mi/conf/')).toBe('disabled');
    expect(
      stateOf(unpacking('RUN unzip wso2mi-4.2.0.zip\nENV CARBON_HOME=/opt/mi\nCOPY deployment.toml /opt/mi/conf/')),
    ).not.toContain('missing');
  });

  it('is known of its own pack only', () => {
    expect(stateOf(unpacking('ENV CARBON_HOME=/opt/is\nCOPY deployment.toml /opt/is/conf/'))).toBe('disabled');
    expect(stateOf(unpacking(`FROM acme/wso2is-base:1\n${UNPACK}\nCOPY deployment.toml /opt/wso2is-7.1.0/conf/`))).toBe(
      'disabled?',
    );
  });

  it.each([
    ['RUN mv conf/* repository/conf/', 'disabled'],
    ['RUN rm /opt/wso2is-7.1.0.zip && chmod a+x /opt/wso2is-7.1.0/bin/wso2server.sh', 'missing'],
    ['COPY driver.jar /opt/wso2is-7.1.0/repository/components/lib/', 'missing'],
    ['COPY . /build/', 'disabled'],
    ['COPY made/conf /opt/wso2is-7.1.0/repository/conf', 'disabled'],
    ['COPY made.d /opt/wso2is-7.1.0/repository/lib', 'missing'],
    ['COPY init.sh /', 'disabled?'],
  ])('is judged with what the build does besides: %s', (more, expected) => {
    expect(put('/opt/wso2is-7.1.0/conf/', more)).toBe(expected);
  });

  it.each([
    ['/opt/is/repository/conf', 'disabled'],
    ['/opt/is/repository', 'disabled'],
    ['/opt/is', 'disabled'],
    ['/opt/is/conf/', 'disabled'],
    ['/opt/is/lib', 'missing'],
    ['/opt/is/lib/conf', 'missing'],
    ['/opt/is/confs', 'missing'],
    ['/opt/other', 'missing'],
  ])('may be covered by what is not in the repository in %s', (to, expected) => {
    const lines = `RUN unzip wso2is-7.1.0.zip && mv wso2is-7.1.0 /opt/is\nCOPY deployment.toml /opt/is/conf/\nCOPY made.d ${to}`;
    expect(stateOf(unpacking(lines))).toBe(expected);
  });

  it.each([
    ['ARG V=7.1.0\nCOPY files/wso2is-$V /opt/wso2is-$V/', 'missing'],
    ['ARG V\nCOPY --chown=a:a wso2is-$V/ /opt/wso2is-$V/', 'missing'],
    ['COPY wso2is-7.1.0-update4 /opt/wso2is-7.1.0', 'missing'],
    ['COPY wso2is-7.1.0 /opt/wso2is-7.1.0\nCOPY home /opt/wso2is-7.1.0/', 'disabled'],
    ['COPY wso2is-7.1.0 /opt/wso2is-7.1.0\nCOPY init.sh /', 'disabled?'],
  ])('is known where the pack is copied as a folder: %s', (lines, expected) => {
    const copied = (to: string): string => stateOf(unpacking(`${lines}\nCOPY deployment.toml ${to}`));
    expect(copied('/opt/wso2is-7.1.0/conf/')).toBe(expected);
    expect(copied('/opt/wso2is-7.1.0/repository/conf/is.toml')).toBe(expected);
    expect(copied('/opt/wso2is-7.1.0/repository/conf/')).toBe('disabled');
  });

  it('may be brought on by what the copied folder of a pack holds in the repository', () => {
    const lines =
      'COPY wso2is-7.1.0 /opt/wso2is-7.1.0\nCOPY deployment.toml /opt/wso2is-7.1.0/conf/\nCMD ["/opt/wso2is-7.1.0/bin/start.sh"]';
    const of = (script: string): string => stateOf(unpacking(lines, { 'wso2is-7.1.0/bin/start.sh': script }));
    expect(of('exec wso2server.sh\n')).toBe('missing');
    expect(of('cp conf/deployment.toml repository/conf/\n')).toBe('disabled');
  });

  it('may be brought by the folder of a pack that a service mounts', () => {
    const files = unpacking('COPY wso2is-7.1.0 /opt/wso2is-7.1.0');
    const of = (more: string): string =>
      stateOf({
        ...files,
        'compose.yaml': `services:\n  is:\n    build: .\n    volumes:\n      - ./deployment.toml:/opt/wso2is-7.1.0/conf/deployment.toml\n${more}`,
      });
    expect(of('')).toBe('missing');
    expect(of('      - ./wso2is-7.1.0:/opt/wso2is-7.1.0\n')).toBe('disabled');
  });

  it('is not judged with other builds', () => {
    const files = unpacking(`${UNPACK}\nCOPY deployment.toml /opt/wso2is-7.1.0/conf/`, {
      'other/Dockerfile': 'FROM wso2/wso2is:7.1.0\nRUN mv conf/* repository/conf/\n',
    });
    expect(stateOf(files)).toBe('missing');
  });

  it('may be that of another product, whatever the policy declares', () => {
    const tree = memoryTree(
      unpacking('RUN unzip wso2mi-4.2.0.zip\nCOPY deployment.toml /home/wso2carbon/wso2-config-volume/conf/'),
    );
    const target = '[[target]]\npath = "deployment.toml"\nproduct = "wso2am"\nversion = "4.2.0"\n';
    const { findings } = judgeTree(tree, parsePolicy('policy.toml', target, '2026-11-24'), '2026-11-24');
    expect(findings.filter(({ message }) => message.includes('goes to'))).toEqual([]);
  });

  it('is judged with its entrypoint', () => {
    const entry = (script: string): string =>
      stateOf(
        unpacking(`${UNPACK}\nCOPY deployment.toml /opt/wso2is-7.1.0/conf/\nCOPY entrypoint.sh /`, {
          'entrypoint.sh': script,
        }),
      );
    expect(entry('cp -RL ${config_volume}/* ${WSO2_SERVER_HOME}/\nsh bin/wso2server.sh\n')).toBe('missing');
    expect(entry('cp conf/deployment.toml repository/conf/\n')).toBe('disabled');
  });

  it('is told of a service that builds the image', () => {
    const service = (more: string, to: string): string => {
      const { Dockerfile, ...files } = unpacking('RUN unzip wso2is-7.1.0.zip && mv wso2is-7.1.0 /opt/is');
      return stateOf({
        ...files,
        'is/Dockerfile': Dockerfile as string,
        'compose.yaml': `services:\n  is:\n    build: is\n${more}    volumes:\n      - ./deployment.toml:${to}\n`,
      });
    };
    expect(service('', '/opt/is/conf/deployment.toml')).toBe('missing');
    expect(service('    image: acme/wso2is:7.1.0\n', '/opt/is/conf/deployment.toml')).toBe('missing');
    expect(service('', '/opt/is/repository/conf/deployment.toml')).toBe('disabled');
    expect(service('    command: cp conf/deployment.toml repository/conf/\n', '/opt/is/conf/deployment.toml')).toBe(
      'disabled',
    );
  });
});

describe('configuration that an image of a team gets where WSO2’s do not read it', () => {
  const VOLUME = '/home/wso2carbon/wso2-config-volume/deployment.toml';
  const run = (image: string, to: string, files: Record<string, string> = {}): string =>
    stateOf({ ...compose(image, to), ...files });

  it.each([
    ['acme.io/iam/wso2is:7.1.0', VOLUME, 'missing'],
    ['acme.io/iam/wso2is:7.1.0.23-alpine', '/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml', 'missing'],
    ['acme.io/iam/wso2is:7.1.0', '/home/wso2carbon/conf/deployment.toml', 'disabled?'],
    ['acme.io/iam/wso2is:7.1.0', '/opt/wso2is-7.1.0/conf/deployment.toml', 'disabled?'],
    ['acme.io/iam/wso2is:1.4.0', VOLUME, 'disabled?'],
    ['acme.io/iam/wso2is:latest', VOLUME, 'disabled?'],
    ['acme.io/iam/wso2is-prod:7.1.0', VOLUME, 'disabled?'],
    ['acme.io/iam/wso2is-prod:7.1.0', '/home/wso2carbon/conf/deployment.toml', 'disabled'],
    ['acme.io/iam/identity:7', VOLUME, 'disabled?'],
    ['acme.io/iam/wso2is-prod:7.1.0', '/opt/wso2is-7.1.0/conf/deployment.toml', 'disabled?'],
    ['acme.io/iam/wso2is-prod:7.1.0', '/opt/wso2is-7.1.0/repository/conf/deployment.toml', 'disabled'],
    ['acme.io/iam/wso2is:7.1.0', VOLUME.replace('deployment', 'repository/conf/deployment'), 'disabled'],
    ['acme.io/iam/wso2is:7.1.0', '/opt/is/conf/deployment.toml', 'disabled'],
    ['acme.io/iam/wso2mi:4.2.0', VOLUME, 'undefined'],
  ])('%s in %s: %s', (image, to, expected) => {
    expect(run(image, to)).toBe(expected);
  });

  it('is in doubt where one of several places may be where it has its home', () => {
    const beside = '/home/wso2carbon/conf/deployment.toml';
    expect(stateOf(compose('acme/wso2is:7.1.0', VOLUME, '/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml'))).toBe(
      'missing',
    );
    expect(stateOf(compose('acme/wso2is:7.1.0', VOLUME, beside))).toBe('disabled?');
    expect(stateOf(compose('acme/wso2is:7.1.0', beside, VOLUME))).toBe('disabled?');
  });

  it('is told at what runs it', () => {
    expect(findings(compose('acme/wso2is-prod:7.1.0', VOLUME))).toEqual(['warning compose.yaml:3 -']);
  });

  it('is certain in those that run an image whose home is known, whatever the others run', () => {
    const two = (one: string, other: string, to = VOLUME): string[] => {
      const files = compose(one, VOLUME);
      files['compose.yaml'] += `  y:\n    image: ${other}\n    volumes:\n      - ./deployment.toml:${to}\n`;
      return judged(files)
        .deployments.map(({ parts }) => parts.A.state)
        .sort();
    };
    expect(two('acme/wso2is:7.1.0', 'wso2/wso2is:7.1.0')).toEqual(['missing']);
    expect(two('acme/wso2is-prod:7.1.0', 'wso2/wso2is:7.1.0')).toEqual(['disabled', 'missing']);
    expect(two('wso2/wso2is:7.1.0', 'acme/wso2is-prod:7.1.0')).toEqual(['disabled', 'missing']);
    expect(two('acme/wso2is-prod:7.1.0', 'acme/wso2is-prod:7.1.0')).toEqual(['disabled']);
    const right = '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';
    expect(two('wso2/wso2is:7.1.0', 'wso2/wso2is:7.1.0', right)).toEqual(['disabled', 'missing']);
    expect(two('acme/wso2is-prod:7.1.0', 'acme/wso2is-prod:7.1.0', right)).toEqual(['disabled']);
  });

  it('is in doubt only where no other that runs the same has it where it is read', () => {
    const IMAGE = 'acme/wso2is-prod:7.1.0';
    const files = compose(IMAGE, VOLUME);
    expect(findings(files)).toEqual(['warning compose.yaml:3 -']);
    const right = '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';
    const y = `  y:\n    image: ${IMAGE}\n    volumes:\n      - ./deployment.toml:`;
    expect(findings({ ...files, 'compose.yaml': `${files['compose.yaml']}${y}${VOLUME}\n` })).toHaveLength(1);
    expect(findings({ ...files, 'compose.yaml': `${files['compose.yaml']}${y}${right}\n` })).toEqual([]);
  });

  it('is judged with the builds of the repository that may make the image', () => {
    const built = (image: string, from: string, entrypoint: string | null): string =>
      run(image, VOLUME, {
        'build/Dockerfile': `FROM ${from}\nCOPY entrypoint.sh /\n`,
        ...(entrypoint === null ? {} : { 'build/entrypoint.sh': entrypoint }),
      });
    const OWN = 'cp wso2-config-volume/deployment.toml $WSO2_SERVER_HOME/repository/conf/\n';
    const image = 'acme/wso2is:7.1.0';
    expect(built(image, 'wso2/wso2is:7.1.0', OWN)).toBe('disabled');
    expect(built(image, 'wso2/wso2is:7.1.0', 'exec bin/wso2server.sh\n')).toBe('missing');
    expect(built(image, 'wso2/wso2is:7.1.0', null)).toBe('disabled?');
    expect(built(image, 'wso2/wso2am:4.2.0', OWN)).toBe('missing');
    expect(built('acme/identity:7', 'wso2/wso2is:7.1.0', OWN)).toBe('disabled');
    expect(built('wso2/wso2is:7.1.0', 'wso2/wso2is:7.1.0', OWN)).toBe('missing');
  });

  it('may be brought on by what a build of the image takes as a whole', () => {
    const built = (copy: string): string =>
      run('acme/wso2is:7.1.0', VOLUME, {
        'build/Dockerfile': `FROM wso2/wso2is:7.1.0\nCOPY ${copy}\n`,
        'build/x': 'x\n',
      });
    expect(built('. /build/')).toBe('disabled');
    expect(built('x /build/')).toBe('missing');
  });

  it('may be brought on by what the manifest runs', () => {
    const files = compose('acme/wso2is:7.1.0', VOLUME);
    files['compose.yaml'] += '    command: cp /home/wso2carbon/wso2-config-volume/deployment.toml /x\n';
    expect(stateOf(files)).toBe('disabled');
  });
});

describe('a script that an image of WSO2’s gets and the repository does not hold', () => {
  it('leaves the place in doubt', () => {
    const built = (copy: string): string =>
      stateOf({
        Dockerfile: `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml \${WSO2_SERVER_HOME}/conf/\nCOPY ${copy} /\n`,
        'deployment.toml': CLOSED,
        'there.sh': 'echo wso2\n',
      });
    expect(built('there.sh')).toBe('missing');
    expect(built('made.sh')).toBe('disabled?');
    expect(built('made.bash')).toBe('disabled?');
    expect(built('ma*de.sh')).toBe('disabled');
    expect(built('m?de.sh')).toBe('disabled');
    expect(built('$X.sh')).toBe('disabled');
    expect(built('ma[d]e.sh')).toBe('disabled');
    expect(built('made.sh.txt')).toBe('missing');
    expect(built('made.sh\nCOPY made /')).toBe('disabled');
    expect(built('*.jar')).toBe('missing');
  });
});

describe('what else a repository says of a server with configuration at the wrong place', () => {
  const WRONG = '/home/wso2carbon/wso2is-7.1.0/conf/deployment.toml';
  const VOLUME = '/home/wso2carbon/wso2-config-volume/deployment.toml';
  const MOVE = 'cp wso2-config-volume/deployment.toml $WSO2_SERVER_HOME/repository/conf/\n';

  it('is no matter where it is a secret that goes to no home', () => {
    const files = compose('wso2/wso2is:7.1.0', WRONG);
    files['compose.yaml'] += '    secrets: [key]\nsecrets:\n  key:\n    file: ./secrets/key\n';
    expect(stateOf(files)).toBe('missing');
  });

  it('is no matter where it mounts the very file beside the one that is read, too', () => {
    const files = compose('wso2/wso2is:7.1.0', WRONG, at('wso2is-7.1.0/repository/conf').concat('.orig'));
    expect(stateOf({ ...files, 'other/repository/conf/deployment.toml': CLOSED })).toBe('missing');
  });

  it('stands at what runs it where another file tells the release in its path', () => {
    const files = { ...compose('acme/iam', '/opt/wso2is-${VERSION}/conf/deployment.toml'), '.env': 'VERSION=7.1.0\n' };
    expect(findings(files)).toEqual(['warning compose.yaml:3 -']);
  });

  it('is none where a build puts the file to where the home of its image may be, too', () => {
    const twice = (from: string, astray: string, other: string): string[] =>
      findings({
        Dockerfile: `${from}\nCOPY deployment.toml ${astray}\nCOPY deployment.toml ${other}\n`,
        'deployment.toml': CLOSED,
      });
    const team = 'FROM acme/wso2is:7.1.0';
    expect(twice(team, WRONG, '/opt/is/conf/')).toEqual(['error Dockerfile:2 missing']);
    expect(twice(team, WRONG, '/opt/is/repository/conf/')).toEqual([]);
    const pack = 'FROM ubuntu\nRUN unzip wso2is-7.1.0.zip -d /opt';
    const contradiction = 'warning Dockerfile:3 -';
    const old = '/usr/lib/wso2is-7.0.0/repository/conf/';
    expect(twice(pack, old, '/usr/lib/wso2is-7.0.0/repository/conf/')).toEqual([contradiction, contradiction]);
    expect(twice(pack, old, '/tmp/conf/')).toEqual([contradiction]);
  });

  it('stands at the instruction that puts it there', () => {
    const files = {
      'compose.yaml': 'services:\n  is:\n    build: is\n',
      'is/Dockerfile': 'FROM wso2/wso2is\nCOPY deployment.toml /home/wso2carbon/wso2is-7.1.0/conf/\n',
      'is/deployment.toml': CLOSED,
    };
    expect(findings(files)).toEqual(['error is/Dockerfile:2 missing']);
  });

  it('is no matter where it sets the home that the image has', () => {
    const home = '/home/wso2carbon/wso2is-7.1.0';
    const dockerfile = `FROM wso2/wso2is:7.1.0\nENV WSO2_SERVER_HOME=${home}\nCOPY deployment.toml ${WRONG}\n`;
    expect(stateOf({ Dockerfile: dockerfile, 'deployment.toml': CLOSED })).toBe('missing');
  });

  it('is no matter where it is another service of the product', () => {
    const other = 'services:\n  y:\n    image: wso2/wso2is:7.1.0\n    command: cp conf/x repository/conf/\n';
    expect(stateOf({ ...compose('acme/wso2is:7.1.0', VOLUME), 'other/compose.yaml': other })).toBe('missing');
  });

  it('counts where it is a build of several products', () => {
    const build = 'FROM wso2/wso2am:4.2.0 AS a\nFROM wso2/wso2is:7.1.0\nCOPY --from=a /x /a\nCOPY entrypoint.sh /\n';
    const more = { 'build/Dockerfile': build, 'build/entrypoint.sh': MOVE };
    expect(stateOf({ ...compose('acme/wso2is:7.1.0', VOLUME), ...more })).toBe('disabled');
  });

  it('is no matter where it is a template of the product’s own that lies where no server reads it', () => {
    const template = 'repository/resources/conf/templates/repository/conf/identity/identity.xml.j2';
    const dockerfile = `FROM wso2/wso2is:7.0.0\nCOPY ${template} \${WSO2_SERVER_HOME}/repository/conf/identity/\n`;
    expect(told({ Dockerfile: dockerfile, [template]: CLOSED_IDENTITY })).toEqual([
      '.: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it.each([
    ['/opt/wso2is-acme-7.1.0/repository/conf', 'disabled'],
    ['/opt/wso2-scripts-1.0.0/conf', 'missing'],
  ])('may be brought by what is not in the repository and goes to %s: %s', (to, expected) => {
    const dockerfile = `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml ${WRONG}\nCOPY made.d ${to}\n`;
    expect(stateOf({ Dockerfile: dockerfile, 'deployment.toml': CLOSED })).toBe(expected);
  });
});

describe('configuration that a task puts beside a home', () => {
  const put = (dest: string, more: Record<string, string> = {}) =>
    judged({
      'tasks/main.yml': `- copy:\n    src: deployment.toml\n    dest: "${dest}"\n`,
      'files/deployment.toml': CLOSED,
      ...more,
    });

  it('is told where nothing says what runs', () => {
    const { deployments } = put('/opt/wso2{{ rest }}/conf/', { 'vars/main.yml': 'rest: is-7.1.0\n' });
    expect(deployments.map(({ product, parts }) => [product, parts.A.state])).toEqual([[null, 'missing']]);
  });

  it('is in doubt where one of its files may be filled in on its way to another place', () => {
    const home = '/opt/wso2is-5.7.0/conf';
    const put = (ending: string): Record<string, string> => ({
      'setup.sh': `cp identity.xml ${home}/identity/identity.xml\ncp authenticators.xml${ending} ${home}/security/authenticators.xml${ending}\n`,
      'identity.xml': CLOSED_IDENTITY,
      [`authenticators.xml${ending}`]: NO_AUTHENTICATORS,
    });
    expect(told(put('.j2'))).toEqual(['.: wso2is 5.7.0 A disabled B disabled']);
    expect(told(put(''))).toEqual(['.: wso2is 5.7.0 A missing B missing']);
  });

  it('is certain, whatever image of a team’s another file names', () => {
    const compose = 'services:\n  x:\n    image: acme/team-wso2is:7.1.0\n';
    const { deployments } = put('{{ carbon_home }}/conf/', { 'other/compose.yaml': compose });
    expect(deployments.map(({ product, parts }) => [product, parts.A.state])).toEqual([['wso2is', 'missing']]);
  });

  it('is told of a folder as of a place that is not read, not as of a name', () => {
    const [finding] = put('/opt/wso2is-7.1.0/foo/repository/conf/').findings;
    expect(finding?.message).toContain(
      'the configuration goes to /opt/wso2is-7.1.0/foo/repository/conf/, where the server does not read it',
    );
  });
});

describe('one of several files of a home', () => {
  const HOME = '/home/wso2carbon/wso2is-5.8.0';
  const CONF = `${HOME}/repository/conf`;
  const service = (image: string, ...volumes: string[]): string =>
    `    image: ${image}\n    volumes:\n${volumes.map((one) => `      - ./${one}\n`).join('')}`;
  const files = (...services: string[]): Record<string, string> => ({
    'compose.yaml': `services:\n${services.map((one, index) => `  s${index}:\n${one}`).join('')}`,
    'identity.xml': CLOSED_IDENTITY,
    'authenticators.xml': NO_AUTHENTICATORS,
    'carbon.xml': '<Server><Name>WSO2 Identity Server</Name><Version>5.8.0</Version></Server>\n',
  });
  const IMAGE = 'wso2/wso2is:5.8.0';
  const [ASTRAY, RIGHT] = [`identity.xml:${CONF}/identity.xml`, `identity.xml:${CONF}/identity/identity.xml`];
  const OTHER = `authenticators.xml:${CONF}/security/authenticators.xml`;
  const A = (tree: Record<string, string>): string[] => told(tree).map((line) => /A (\S+)/.exec(line)?.[1] ?? '');

  it('is told whichever place comes first, and not where it goes to its place, too', () => {
    expect(A(files(service(IMAGE, ASTRAY, OTHER)))).toEqual(['missing']);
    expect(A(files(service(IMAGE, OTHER, ASTRAY)))).toEqual(['missing']);
    expect(A(files(service(IMAGE, ASTRAY, OTHER, RIGHT)))).toEqual(['disabled']);
  });

  it('is told once for the servers that have it there, beside those that have it where it is read', () => {
    const astray = service(IMAGE, ASTRAY, OTHER);
    expect(A(files(astray, astray))).toEqual(['missing']);
    expect(A(files(astray, service(IMAGE, RIGHT, OTHER)))).toEqual(['missing', 'disabled']);
    expect(A(files(service(IMAGE, RIGHT, OTHER), astray, astray))).toEqual(['disabled', 'missing']);
  });

  it('is told once for servers that have it at the same places in another order, and for each other place', () => {
    const other = `authenticators.xml:${CONF}/authenticators.xml`;
    expect(A(files(service(IMAGE, ASTRAY, other), service(IMAGE, other, ASTRAY)))).toEqual(['missing']);
    const elsewhere = `identity.xml:${HOME}/conf/identity.xml`;
    expect(A(files(service(IMAGE, ASTRAY, OTHER), service(IMAGE, elsewhere, OTHER)))).toEqual(['missing', 'missing']);
    expect(A(files(service(IMAGE, ASTRAY, OTHER), service(IMAGE, ASTRAY, other)))).toEqual(['missing', 'missing']);
  });

  it('is told beside a file that decides nothing, and a file that decides nothing is not', () => {
    expect(A(files(service(IMAGE, `carbon.xml:${CONF}/carbon.xml`, ASTRAY, OTHER)))).toEqual(['missing']);
    const carbon = files(service(IMAGE, `carbon.xml:${HOME}/conf/carbon.xml`, RIGHT, OTHER));
    expect(findings(carbon)).toEqual([]);
  });

  it('is in doubt in a team’s image, where the verdict hangs on it', () => {
    const team = 'acme.io/iam/team-wso2is:5.8.0';
    expect(findings(files(service(team, ASTRAY, OTHER)))).toEqual(['warning compose.yaml:5 -']);
    const on = { ...files(service(team, ASTRAY, OTHER)), 'identity.xml': '<Server><EventListeners/></Server>\n' };
    expect(findings(on).filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('is told at its place for Part B', () => {
    const astray = files(service(IMAGE, RIGHT, `authenticators.xml:${HOME}/conf/authenticators.xml`));
    const [finding] = judged(astray).findings;
    expect(finding?.message).toBe(
      `Certificate-based authentication for SOAP admin services is on in the authenticators.xml the pack ships: the configuration goes to ${HOME}/conf/authenticators.xml, where the server does not read it (Identity Server 5.8.0).`,
    );
    expect(finding?.help).not.toContain('Put the file into the repository');
    expect(judged(astray).findings).toHaveLength(1);
  });
});

describe('configuration in the home of another release than the image’s', () => {
  const OLD = '/home/wso2carbon/wso2is-7.0.0';
  const TARGET = `${OLD}/repository/conf/deployment.toml`;
  const of = (files: Record<string, string>): string[] =>
    judged(files).deployments.map(({ version, parts }) => `${version} ${parts.A.state}`);

  it.each([
    ['WSO2’s', 'wso2/wso2is:7.1.0', '7.1.0 missing'],
    ['WSO2’s with an update level', 'docker.wso2.com/wso2is:7.1.0.10', '7.1.0 missing'],
    ['a mirror of WSO2’s', 'acme.io/wso2is:7.1.0', '7.1.0 missing'],
    ['a team’s', 'acme.io/team-wso2is:7.1.0', '7.1.0 disabled'],
    ['WSO2’s by a digest', `wso2/wso2is:7.1.0@sha256:${'0'.repeat(64)}`, '7.1.0 disabled'],
    ['WSO2’s of the same release', 'wso2/wso2is:7.0.0', '7.0.0 disabled'],
  ])('is not read by an image: %s', (_, image, expected) => {
    expect(of(compose(image, TARGET))).toEqual([expected]);
  });

  it('is one with the update level of the tag in its name', () => {
    const files = compose('wso2/wso2is:7.1.0.10', '/home/wso2carbon/wso2is-7.1.0.10/repository/conf/deployment.toml');
    expect(of(files)).toEqual(['7.1.0 missing']);
    expect(findings(files)).toEqual(['error compose.yaml:5 missing']);
  });

  it('is told beside the contradiction, at the path', () => {
    expect(findings(compose('wso2/wso2is:7.1.0', TARGET)).sort()).toEqual([
      'error compose.yaml:5 missing',
      'warning compose.yaml:5 -',
    ]);
  });

  it('is no matter beside the right one', () => {
    const right = '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';
    expect(of(compose('wso2/wso2is:7.1.0', TARGET, right))).toEqual(['7.1.0 disabled']);
  });

  it.each([
    ['a command that takes it on', `    command: cp -r ${OLD}/repository/conf x\n`],
    ['a home that is set', `    environment:\n      CARBON_HOME: ${OLD}\n`],
    ['a server that is started there', `    command: ${OLD}/bin/wso2server.sh\n`],
  ])('may be read with %s', (_, more) => {
    for (const image of ['wso2/wso2is:7.1.0', 'acme.io/wso2is:7.1.0']) {
      const files = compose(image, TARGET);
      expect(of({ ...files, 'compose.yaml': files['compose.yaml'] + more })).toEqual(['7.1.0 disabled']);
    }
  });

  it('may be read in an image that unpacks its own', () => {
    const dockerfile = (more: string): string => `FROM wso2/wso2is:7.1.0\n${more}COPY deployment.toml ${TARGET}\n`;
    expect(of({ Dockerfile: dockerfile(''), 'deployment.toml': CLOSED })).toEqual(['7.1.0 missing']);
    expect(of({ Dockerfile: dockerfile('RUN unzip -q x.zip\n'), 'deployment.toml': CLOSED })).toEqual([
      '7.1.0 disabled',
    ]);
  });
});

describe('configuration beside the home of an image, with other mounts', () => {
  const HOME = '/home/wso2carbon/wso2is-5.7.0';

  it('may be taken by a script that names one of two such files, and then by what takes the other', () => {
    const of = (script: string): string | undefined =>
      judged({
        'identity.xml': CLOSED_IDENTITY,
        'authenticators.xml': NO_AUTHENTICATORS,
        'start.sh': `#!/bin/sh\n${script}\n`,
        'compose.yaml': `services:
  is:
    image: wso2/wso2is:5.7.0
    volumes:
      - ./identity.xml:/home/wso2carbon/repository/conf/identity/identity.xml
      - ./authenticators.xml:${HOME}/conf/security/authenticators.xml
      - ./start.sh:/start.sh
`,
      }).deployments[0]?.parts.A.state;
    expect(of('true')).toBe('missing');
    expect(of('j2 /home/wso2carbon/repository/conf/identity/identity.xml -o $CONF')).toBe('disabled');
  });

  it('is not brought by a text that the compose file has for another file of the home', () => {
    const of = (name: string): string | undefined =>
      judged({
        ...compose('wso2/wso2is:7.1.0'),
        'compose.yaml': `services:
  is:
    image: wso2/wso2is:7.1.0
    volumes: ["./deployment.toml:${at('wso2is-7.1.0/conf')}"]
    configs: [{source: x, target: ${at('wso2is-7.1.0/repository/conf').replace('deployment.toml', name)}}]
configs:
  x:
    content: |
      a = 1
`,
      }).deployments[0]?.parts.A.state;
    expect(of('log4j2.properties')).toBe('missing');
  });
});
