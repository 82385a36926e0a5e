import { describe, expect, it } from 'vitest';
import { CLOSED, configMap, type Files, findings, judged, told, workload } from '../tree.ts';

const VOLUME = '/home/wso2carbon/wso2-config-volume';
const TARGET = `${VOLUME}/repository/conf/deployment.toml`;
const START = '/home/wso2carbon/wso2is-7.1.0/bin/wso2server.sh';
const state = (files: Files): string | undefined =>
  judged({ 'deployment.toml': CLOSED, ...files }).deployments[0]?.parts.A.state;
const service = (lines: string, to = TARGET): string =>
  `services:\n  is:\n${lines}    volumes: ["./deployment.toml:${to}"]\n`;
const UNPACKED = 'FROM eclipse-temurin:21\nRUN unzip wso2is-7.1.0.zip -d /home/wso2carbon\n';

describe('a volume of WSO2’s images where their entrypoint does not run', () => {
  it.each([
    [`entrypoint: ["${START}"]`, 'missing'],
    [`entrypoint: sh ${START} -DosgiConsole`, 'missing'],
    [`entrypoint: [sh, -c, "exec ${START}"]`, 'missing'],
    [`entrypoint: [sh, -c]\n    command: ["${START}"]`, 'missing'],
    ['entrypoint: [tini, --, ./bin/api-manager.sh]', 'missing'],
    [`entrypoint: [sh, -c, "cp -r ${VOLUME}/* wso2is-7.1.0 && ${START}"]`, 'disabled'],
    [`entrypoint: [sh, -c, "tar -C ${VOLUME} -c . | ${START}"]`, 'disabled'],
    ['entrypoint: /home/wso2carbon/docker-entrypoint.sh', 'disabled'],
    ['entrypoint: [sh, -c, /x/start.sh]', 'disabled'],
    [`entrypoint: [sh, -c, "# at once\\nexec ${START}"]`, 'missing'],
    [`command: ["${START}"]`, 'disabled'],
    [`entrypoint: [/bin/sh, -c, "sleep 30 && ${START}"]`, 'missing'],
    [`entrypoint: sh -c "sleep 30; JAVA_OPTS=-Dx exec '${START}' 2>&1"`, 'missing'],
    [`entrypoint: [bash, -c, "until nc -z db 3306; do sleep 2; done\\nexec ${START}"]`, 'missing'],
    [
      `entrypoint: [sh, -c, "if nc -z db 1; then ${START} start; fi; trap : TERM; tail -f /dev/null & wait"]`,
      'missing',
    ],
    [`entrypoint: [/wait-for-it.sh, "db:3306", --, ${START}]`, 'missing'],
    [`entrypoint: [dockerize, -wait, "tcp://db:1", ${START}]`, 'missing'],
    [`entrypoint: [sh, -c, "/wait-for-it.sh db:3306 && ${START}"]`, 'missing'],
    ['entrypoint: [sh, -c, "/wait-for-it.sh db:3306 && /home/wso2carbon/docker-entrypoint.sh"]', 'disabled'],
    [`entrypoint: [/wait-for-it.sh, "db:3306", --, /x/start.sh, ${VOLUME}, ${START}]`, 'disabled'],
    ['entrypoint: [/wait-for-it.sh, "db:3306", --, /x/start.sh]', 'disabled'],
    [`entrypoint: [sh, -c, "/x/prepare.sh && ${START}"]`, 'disabled'],
    [`entrypoint: [sh, -c, "cd /home/wso2carbon; cp -r *-volume/. wso2is-7.1.0; ${START}"]`, 'disabled'],
    [`entrypoint: [sh, -c, "find . -exec x + && ${START}"]`, 'disabled'],
    ['entrypoint: [sh, -c, "sleep 30 && tail -f /x/wso2server.sh.log"]', 'disabled'],
  ])('is not read by a service with %s: %s', (line, expected) => {
    expect(state({ 'compose.yaml': service(`    image: wso2/wso2is:7.1.0\n    ${line}\n`) })).toBe(expected);
  });

  it('is one of WSO2’s images, not of a team’s, and no home', () => {
    const of = (image: string, to?: string): string | undefined =>
      state({ 'compose.yaml': service(`    image: ${image}\n    entrypoint: ["${START}"]\n`, to) });
    expect(of('acme.io/wso2is:7.1.0')).toBe('missing');
    expect(of('acme.io/our-wso2is:7.1.0')).toBe('disabled');
    const team = service(`    image: acme.io/our-wso2is:7.1.0\n    entrypoint: ["${START}"]\n`);
    expect(findings({ 'deployment.toml': CLOSED, 'compose.yaml': team })).toEqual([]);
    expect(of('wso2/wso2is:7.1.0', '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml')).toBe('disabled');
  });

  it.each([
    ['exec "$@"\n', 'missing'],
    ['cp -r "$CONFIG_VOLUME"/. "$WSO2_SERVER_HOME"; exec "$@"\n', 'disabled'],
  ])('is not read where a script that comes along runs the start script: %s', (script, expected) => {
    const of = (entrypoint: string): string | undefined =>
      state({
        'compose.yaml': `${service(`    image: wso2/wso2is:7.1.0\n    entrypoint: ${entrypoint}\n`).replace(/\]\n$/, ', "./ready.sh:/ready.sh"]')}`,
        'ready.sh': `#!/bin/sh\n${script}`,
      });
    expect(of(`[/ready.sh, db, ${START}]`)).toBe(expected);
    expect(of(`[sh, -c, "/ready.sh db; ${START}"]`)).toBe(expected);
  });

  it.each([
    [`--entrypoint /bin/sh`, `-c "sleep 30 && ${START}"`, 'missing'],
    [`--entrypoint ${START}`, '', 'missing'],
    [`--entrypoint ''`, START, 'missing'],
    ['', START, 'disabled'],
    ['--entrypoint /bin/sh', '-c "sleep 30 && /home/wso2carbon/docker-entrypoint.sh"', 'disabled'],
  ])('is not read by a container that a script starts with %s %s: %s', (option, rest, expected) => {
    const run = `docker run ${option} -v ./deployment.toml:${TARGET} wso2/wso2is:7.1.0 ${rest}\n`;
    expect(state({ 'run.sh': run })).toBe(expected);
  });

  it('is not read by the container of a pod', () => {
    const of = (line: string): string | undefined =>
      judged({
        'map.yaml': configMap('conf', CLOSED),
        'is.yaml': workload('is', 'wso2/wso2is:7.1.0', 'conf').replace(
          '          volumeMounts',
          `          ${line}\n$&`,
        ),
      }).deployments[0]?.parts.A.state;
    expect(of(`command: ["${START}"]`)).toBe('missing');
    expect(of(`args: ["${START}"]`)).toBe('disabled');
    expect(of(`command: [sh, -c, "/x/wait && ${START}"]`)).toBe('disabled');
  });

  it('may be read by what a build brings along as a whole', () => {
    const dockerfile = `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml ${TARGET}\nENTRYPOINT ["${START}"]\n`;
    expect(state({ Dockerfile: dockerfile })).toBe('missing');
    expect(state({ Dockerfile: `${dockerfile}COPY . /build/\n` })).toBe('disabled');
  });

  it.each([
    [`FROM wso2/wso2is:7.1.0\nENTRYPOINT ["${START}"]\n`, 'missing'],
    [`FROM wso2/wso2is:7.1.0\nCMD ["${START}"]\n`, 'disabled'],
    ['FROM wso2/wso2is:7.1.0\nENTRYPOINT $WSO2_SERVER_HOME/bin/wso2server.sh\n', 'missing'],
    ['FROM wso2/wso2is:7.1.0\nENTRYPOINT sleep 30 && ${WSO2_SERVER_HOME}/bin/wso2server.sh\n', 'missing'],
    [`FROM wso2/wso2is:7.1.0\nENTRYPOINT ["sh", "-c", "sleep 30; exec ${START}"]\n`, 'missing'],
    ['FROM wso2/wso2is:7.1.0\nENTRYPOINT sleep 30 && /home/wso2carbon/docker-entrypoint.sh\n', 'disabled'],
    [`FROM wso2/wso2is:7.1.0 AS is\nENTRYPOINT ["${START}"]\nFROM is\nUSER x\n`, 'missing'],
    [`FROM x AS is\nENTRYPOINT ["${START}"]\nFROM wso2/wso2is:7.1.0\nCOPY --from=is /a.jar /b.jar\n`, 'disabled'],
    [`${UNPACKED}ENTRYPOINT ["${START}"]\n`, 'missing'],
    [`${UNPACKED}COPY made.sh /\nENTRYPOINT ["${START}"]\n`, 'disabled?'],
    [UNPACKED, 'disabled'],
  ])('is not read in what a build makes: %s', (dockerfile, expected) => {
    const files = { 'compose.yaml': service('    build: .\n'), Dockerfile: dockerfile, 'deployment.toml': CLOSED };
    expect(`${state(files)}${findings(files).some((one) => one.startsWith('warning compose.yaml')) ? '?' : ''}`).toBe(
      expected,
    );
    const copied = `${dockerfile}COPY deployment.toml ${TARGET}\n`;
    expect(state({ Dockerfile: copied })).toBe(expected.replace('?', ''));
  });

  it.each([
    ['exec sh ${WSO2_SERVER_HOME}/bin/wso2server.sh "$@"\n', 'missing'],
    ['START="${START:-/home/wso2carbon/wso2is-7.1.0/bin/wso2server.sh}"\n"${START}" &\nwait $!\n', 'missing'],
    ['config_volume=/home/wso2carbon/wso2-config-volume\nexec bin/wso2server.sh\n', 'disabled'],
    ['cp -RL ${CONFIG_VOLUME}/. ${WSO2_SERVER_HOME}/\nexec bin/wso2server.sh\n', 'disabled'],
    ['. /home/wso2carbon/docker-entrypoint.sh\nexec bin/wso2server.sh\n', 'disabled'],
    ['exec /elsewhere/start.sh\n', 'disabled'],
  ])('is not read where a script of the build starts the server: %s', (script, expected) => {
    const build = (from: string): string | undefined =>
      state({
        'compose.yaml': service('    build: .\n'),
        Dockerfile: `${from}COPY start.sh /home/wso2carbon/\nENTRYPOINT ["/home/wso2carbon/start.sh"]\n`,
        'start.sh': `#!/bin/sh\n${script}`,
      });
    expect(build(UNPACKED)).toBe(expected);
    expect(build('FROM wso2/wso2is:7.1.0\n')).toBe(expected);
  });

  it('is read by what an image of the repository begins with', () => {
    const of = (more: string): string | undefined =>
      told({
        'base/Dockerfile': `FROM wso2/wso2is:7.1.0\nENTRYPOINT ["${START}"]\n`,
        Makefile: 'build:\n\tdocker build -t acme/is-base:1 base\n',
        'is/Dockerfile': `FROM acme/is-base:1\n${more}COPY deployment.toml ${TARGET}\n`,
        'is/deployment.toml': CLOSED,
      }).find((line) => line.startsWith('is:'));
    expect(of('')).toContain('A missing');
    expect(of('ENTRYPOINT ["/home/wso2carbon/docker-entrypoint.sh"]\n')).toContain('A disabled');
  });
});
