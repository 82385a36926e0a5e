import { describe, expect, it } from 'vitest';
import { homeElsewhere } from '../../../src/deployment/homes/home-elsewhere.ts';
import { CLOSED, findings, told } from '../tree.ts';

const RIGHT = '/repository/conf/deployment.toml';
/** What is told of a file at `<home>/repository/conf`, of a build with these homes that says these things. */
const place = (home: string, homes: string[], ...used: string[]): string => {
  const found = homeElsewhere(`${home}${RIGHT}`, { homes, used });
  if (found === null) return 'may be its home';
  expect(found.home).toBe(home);
  return found.isCertain ? 'another' : 'in doubt';
};

describe('a folder taken for the home of what a build unpacks', () => {
  it.each<[string, string[], ...string[]]>([
    ['/opt/acme', ['/srv/is']],
    ['/opt/acme', ['/srv/is'], 'unzip -d /opt wso2is-7.1.0.zip'],
    ['/home/wso2carbon/wso2is-7.1.0', ['/home/wso2/wso2is-7.1.0'], 'unzip wso2is-7.1.0.zip', '/home/wso2'],
    ['/home/wso2carbon/wso2is-7.1.0', ['/home/wso2/wso2is-7.1.0'], 'unzip wso2is-7.1.0.zip', 'ls /home/wso2carbon/x'],
    ['/opt/wso2is-7.0.0', ['/opt/wso2is-7.1.0'], 'unzip -d /opt wso2is-7.1.0.zip'],
    ['/opt/wso2is-7.1.0', ['/opt/is'], 'unzip wso2is-7.1.0.1.zip', 'x-wso2is-7.1.0 wso2is-7.1.0-x .wso2is-7.1.0'],
    ['/opt/is', ['/srv/is'], '/srv/is'],
    ['/opt/is', ['/srv/is', '/srv/x'], '/srv/is'],
    ['/opt/is', ['/srv/is'], 'ls /srv/is /my/opt /opt-x /opt.d /opt/$X', 'ls x/opt'],
  ])('is another than its own: %s %j %s %s', (home, homes, ...used) => {
    expect(place(home, homes, ...used)).toBe('another');
  });

  it.each<[string, string[], ...string[]]>([
    ['/opt/acme', []],
    ['/opt/acme', [], 'unzip -d /opt wso2is-7.1.0.zip'],
    ['/opt/acme', ['/srv/is-$V']],
    ['/opt/acme', ['/srv/*']],
    ['/opt/acme', ['/srv/is', '/srv/is-$V']],
    ['/opt/wso2is-7.1.0', ['/srv/is'], 'mv /x/wso2is-7.1.0 /srv/is'],
  ])('is in doubt: %s %j %s', (home, homes, ...used) => {
    expect(place(home, homes, ...used)).toBe('in doubt');
  });

  it.each<[string, string[], ...string[]]>([
    ['/opt/is', ['/opt/is']],
    ['/opt/is/7', ['/opt/is']],
    ['/opt/is', ['/srv/x', 'is']],
    ['/opt/is', ['/opt/$NAME']],
    ['/opt/is', ['/srv/x'], 'exec /opt/is/bin/wso2server.sh'],
    ['/opt/is', ['/srv/x'], 'cp -r /x /opt/is'],
    ['/opt/is', ['/srv/x/is'], 'cd /opt', 'unzip is.zip'],
    ['/opt/a/is', ['/srv/x/is'], 'cd /opt/', 'unzip is.zip'],
    ['/opt/is', ['/srv/x/is'], 'unzip -d /opt/*', 'unzip is.zip'],
    ['/is', ['/srv/x/is'], 'unzip is.zip'],
    ['/opt/wso2is-7.1.0', [], 'unzip wso2is-7.1.0.zip'],
    ['/opt/wso2is-7.1.0', ['/srv/$X'], 'unzip wso2is-7.1.0.zip'],
    ['/opt/wso2-config-volume', ['/srv/x']],
    ['/opt/config_volume', ['/srv/x']],
    ['/opt/$X', ['/srv/x']],
    ['/opt/*', ['/srv/x']],
    ['opt/is', ['/srv/x']],
    ['opt/wso2is-7.1.0', ['/srv/x']],
  ])('may be its own: %s %j %s %s', (home, homes, ...used) => {
    expect(place(home, homes, ...used)).toBe('may be its home');
  });

  it('is told by a pack’s name, or by what follows it', () => {
    const of = (target: string): string | undefined => homeElsewhere(target, { homes: ['/srv/x'], used: [] })?.home;
    expect(of('/opt/wso2is-7.1.0/tmp/deployment.toml')).toBe('/opt/wso2is-7.1.0');
    expect(of('/wso2is-7.1.0/repository/conf/deployment.toml')).toBe('/wso2is-7.1.0');
    expect(of('/a/repository/conf/repository/conf/x')).toBe('/a');
    expect(of('/opt/is/conf/deployment.toml')).toBeUndefined();
    expect(of('/repository/conf/deployment.toml')).toBeUndefined();
    expect(of('/etc/wso2/deployment.toml')).toBeUndefined();
  });

  it('may be anything where the build tells nothing', () => {
    expect(homeElsewhere(`/opt/acme${RIGHT}`, {})).toEqual({ home: '/opt/acme', isCertain: false });
  });
});

describe('configuration in another folder than the home that a build unpacks', () => {
  const BUILD =
    'FROM eclipse-temurin:21\nARG USER=wso2\nARG USER_HOME=/home/${USER}\nARG WSO2_SERVER=wso2is-7.1.0\nENV WSO2_SERVER_HOME=${USER_HOME}/${WSO2_SERVER}\nRUN unzip -d ${USER_HOME} ${WSO2_SERVER}.zip\n';
  const OTHER = '/home/wso2carbon/wso2is-7.1.0';
  const OWN = '/home/wso2/wso2is-7.1.0';
  const built = (home: string, more = '', from = BUILD): string[] =>
    findings({ Dockerfile: `${from}COPY deployment.toml ${home}${RIGHT}\n${more}`, 'deployment.toml': CLOSED });

  it('is not read', () => {
    const files = { Dockerfile: `${BUILD}COPY deployment.toml ${OTHER}${RIGHT}\n`, 'deployment.toml': CLOSED };
    expect(told(files)).toEqual(['.: wso2is 7.1.0 A missing B disabled']);
    expect(built(OTHER)).toEqual(['error Dockerfile:7 missing']);
    expect(built(OWN)).toEqual([]);
  });

  it('is not read where a service mounts it there either', () => {
    const run = (home: string, more = ''): string[] =>
      findings({
        Dockerfile: BUILD,
        'compose.yaml': `services:\n  is:\n    build: .\n    volumes:\n      - ./deployment.toml:${home}${RIGHT}\n${more}`,
        'deployment.toml': CLOSED,
      });
    expect(run(OTHER)).toEqual(['error compose.yaml:5 missing']);
    expect(run(OWN)).toEqual([]);
    expect(run(OTHER, `    command: ${OTHER}/bin/wso2server.sh\n`)).toEqual([]);
  });

  it('is in doubt where the home is not known', () => {
    const from = 'FROM eclipse-temurin:11\nRUN unzip wso2is-7.0.0.zip -d /opt\n';
    expect(built('/opt/wso2is', '', from)).toEqual(['warning Dockerfile:3 -']);
    expect(built('/opt/wso2is-7.0.0', '', from)).toEqual([]);
  });

  it('is in doubt where a script is not in the repository', () => {
    expect(built(OTHER, 'COPY made.sh /x/\n')).toEqual(['warning Dockerfile:7 -']);
  });

  it.each([
    `RUN mv ${OTHER}/repository/conf/deployment.toml \${WSO2_SERVER_HOME}/repository/conf/\n`,
    `CMD ["${OTHER}/bin/wso2server.sh"]\n`,
    'WORKDIR /home/wso2carbon\nRUN unzip -n ${WSO2_SERVER}.zip\n',
  ])('may be read where the build goes on with %s', (more) => {
    expect(built(OTHER, more)).toEqual([]);
  });

  it('may be that of the image it begins with', () => {
    expect(built(OTHER, '', BUILD.replace('eclipse-temurin:21', 'acme/wso2is:7.1.0'))).toEqual([]);
  });

  it('may be where nothing is unpacked', () => {
    const from = 'FROM eclipse-temurin:21\nENV WSO2_SERVER_HOME=/opt/wso2is WSO2_SERVER=wso2is-7.1.0\n';
    expect(built(OTHER, '', from)).toEqual([]);
  });
});
