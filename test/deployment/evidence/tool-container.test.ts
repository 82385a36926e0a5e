import { describe, expect, it } from 'vitest';
import { isTool, programCommands } from '../../../src/deployment/evidence/tool-container.ts';
import { CLOSED, OPEN, told } from '../tree.ts';

const sh = (script: string): string[] => ['sh', '-c', script];

describe('a container that runs another program of its image', () => {
  it.each([
    [['cat', '/x/dbscripts/mysql.sql']],
    [['/bin/ls', '/x']],
    [['keytool', '-list']],
    [['true']],
    [['env']],
    [['env', 'A=b', 'cp', 'a', 'b']],
    [sh('cp -r /x/* /out/')],
    [['/bin/bash', '-ec', 'cat a']],
    [['bash', '-e', '-c', 'cat a', 'x']],
    [sh('cat a | mysql -h db')],
    [sh('set -e\ncp a b && ls; id || true\n')],
    [sh('# comment; x\nif [ -f a ]; then cp a b; else { ls; }; fi')],
    [sh('for f in *.sql; do psql < $f; done')],
    [sh('while ! nc -z db 3306; do sleep 1; done; mysql db < a')],
    [sh('A=$(cat b) cp $A c 2>&1')],
    [sh('echo \'a; b\' "c; $D"')],
    [sh('cp a \\\n  b')],
    [sh('exec cat a')],
    [sh('X=1')],
    [sh('sleep 10; keytool -v')],
    [sh('ec\\\nho a')],
    [sh('echo>&/tmp/x a')],
    [sh('if  true; then  cat a; fi')],
    [sh('AB=1 cat a')],
    [['echo', 'x'.repeat(10_000 - 'echo '.length)]],
  ])('is a tool with %j', (program) => {
    expect(isTool(program, ['/out', '/x/wso2is-7.0.0/dbscripts', '/opt/wso2-tools-1.0.0/conf'])).toBe(true);
  });

  it.each([
    [[]],
    [['']],
    [['sh']],
    [['bash', 'x']],
    [['bash', 'x', '-c', 'cat a']],
    [['sh', '-c']],
    [['sh', 'echo']],
    [['bash', 'a-b', '-c', 'cat a']],
    [sh('./a=b cat')],
    [sh('echo\\\na')],
    [['cat']],
    [['java', '-jar', 'x']],
    [['$PROGRAM', 'x']],
    [['/home/wso2carbon/docker-entrypoint.sh']],
    [['env', 'A=b', 'java']],
    [['env', 'A=b', '/start.sh']],
    [['find', '/', '-exec', 'x']],
    [sh('')],
    [sh('cp a b; exec "$@"')],
    [sh('cp a b && $CMD')],
    [sh('cp a b; /x/bin/wso2server.sh')],
    [sh('cp a b\nwso2server start')],
    [sh('echo "$(java -jar x)"')],
    [sh('echo `java -jar x`')],
    [sh('(java)')],
    [sh('cat <<EOF\nls\nEOF')],
    [['tail', '-f', '/dev/null']],
    [['sleep', 'infinity']],
    [['sleep', '3600']],
    [['sleep', '1d']],
    [sh('while true; do sleep 10; done')],
    [sh(`echo ${'x'.repeat(10_000)}`)],
  ])('may be a server with %j', (program) => {
    expect(isTool(program, [])).toBe(false);
  });

  it.each([
    '/home/wso2carbon/wso2-config-volume',
    '/home/wso2carbon/wso2-config-volume/repository',
    '/home/wso2carbon/wso2is-7.0.0/repository/conf',
    'wso2-config-volume',
    '/home/wso2carbon/wso2-artifact-volume',
    '/conf/deployment.toml',
    '/conf/identity.xml',
  ])('may be a server with configuration at %s', (target) => {
    expect(isTool(['cat', 'a'], ['/out', target])).toBe(false);
  });
});

describe('an image that is used as a tool', () => {
  const script = (text: string) => told({ 'run.sh': `${text}\n` });
  it.each([
    'docker run --rm --entrypoint cat wso2/wso2is:5.11.0 /x/dbscripts/mysql.sql',
    'docker run --entrypoint=cat wso2/wso2is:5.11.0 a',
    'docker run --entrypoint="cat" wso2/wso2is:5.11.0 a',
    'docker run --entrypoint "" wso2/wso2is:5.11.0 cat a',
    "docker run --entrypoint sh wso2/wso2is:5.11.0 -c '\n  set -e\n  cp a b\n'",
    'docker run --entrypoint sh wso2/wso2is:5.11.0 -c "\n  cp a \\"b\\"\n"',
    'T=cat\ndocker run --entrypoint $T wso2/wso2is:5.11.0 a',
    'id=$(docker create wso2/wso2is:5.11.0)\ndocker cp $id:/x x\ndocker rm $id',
    'id=$(docker create wso2/wso2is:5.11.0)\ndocker export $id > x',
    'DOCKER=podman\nid=$($DOCKER create wso2/wso2is:5.11.0)\n"$DOCKER" container cp $id:/x x',
  ])('is no server in %j', (text) => {
    expect(script(text)).toEqual([]);
  });

  it.each([
    'docker run wso2/wso2is:5.11.0 cat a',
    'docker run --entrypoint /init.sh wso2/wso2is:5.11.0',
    'docker run --entrypoint $T wso2/wso2is:5.11.0 a',
    'docker run --entrypoint cat -v /a:/x/wso2is-5.11.0/repository/conf wso2/wso2is:5.11.0 a',
    "docker run --entrypoint sh wso2/wso2is:5.11.0 -c '\n  cp a b\n  java x\n'",
    "docker run --entrypoint sh wso2/wso2is:5.11.0 -c '\n  cp a b\n",
    'docker create --name is wso2/wso2is:5.11.0',
    'export A=b\ncp a b\ndocker create --name is wso2/wso2is:5.11.0',
    'docker create --name is wso2/wso2is:5.11.0\ndocker cp x is:/x\ndocker start is',
  ])('is a server in %j', (text) => {
    expect(script(text)).toHaveLength(1);
  });

  const compose = (service: string, more: Record<string, string> = {}) =>
    told({ 'docker-compose.yml': `services:\n  a:\n    image: wso2/wso2is:5.11.0\n${service}`, ...more });
  it.each([
    '    entrypoint: ["sh", "-c", "cp -r /x/dbscripts/* /out/"]\n',
    '    entrypoint: sh -c "cp a b; ls"\n',
    '    entrypoint: [sh, -c]\n    command: [cat a]\n',
    '    entrypoint: cat\n    command: a b\n',
    '    entrypoint: cat a; b\n',
    '    entrypoint: []\n    command: [cat, a]\n',
    '    entrypoint: ["${T:-cat}", a]\n',
  ])('is no server in a service with %j', (service) => {
    expect(compose(service)).toEqual([]);
  });

  it.each([
    '    command: [cat, a]\n',
    '    entrypoint: [/init.sh]\n',
    '    entrypoint: ["$T", a]\n',
    '    entrypoint: [cat, a]\n    volumes: ["./x:/home/wso2carbon/wso2-config-volume"]\n',
  ])('is a server in a service with %j', (service) => {
    expect(compose(service)).toHaveLength(1);
  });

  it('is none in a service that extends one or overrides it, but for a program of its own', () => {
    const tool = '    entrypoint: [cat, a]\n';
    expect(compose(`${tool}  b:\n    extends: a\n  c:\n    extends: {service: a}\n    entrypoint: /init.sh\n`)).toEqual(
      ['docker-compose.yml#c: wso2is 5.11.0 A update-required B disabled'],
    );
    expect(compose(tool, { 'docker-compose.prod.yml': 'services:\n  a:\n    mem_limit: 1g\n' })).toEqual([]);
  });

  const pod = (container: string, kind = 'containers') =>
    told({
      'k.yaml': `kind: Job\nmetadata: {name: j}\nspec:\n  ${kind}:\n    - image: wso2/wso2is:5.11.0\n${container}`,
    });
  it.each([
    ['      command: [sh, -c, "cat /x/dbscripts/mysql.sql | mysql -h db"]\n', 'containers', 0],
    ['      command: [sh, -c]\n      args: [cat a]\n', 'containers', 0],
    ['      args: [cat, a]\n', 'containers', 1],
    ['      command: ["{{ .Values.command }}"]\n', 'containers', 1],
    ['      command: [sh, -c, "cp a b; exec /x/docker-entrypoint.sh"]\n', 'containers', 1],
    ['      command: [cat, a]\n', 'containerDefinitions', 1],
    ['      entryPoint: [cat]\n      command: [a]\n', 'containerDefinitions', 0],
    ['      EntryPoint: [cat]\n      Command: [a]\n', 'ContainerDefinitions', 0],
  ])('in a container with %j of %s: %i', (container, kind, count) => {
    expect(pod(container, kind)).toHaveLength(count);
  });

  it('leaves the others of its file alone', () => {
    const yaml =
      'services:\n  a:\n    image: wso2/wso2is:5.11.0\n    entrypoint: [cat, x]\n  b:\n    image: wso2/wso2is:7.0.0\n    volumes: ["./deployment.toml:/x/repository/conf/deployment.toml"]\n';
    expect(told({ 'docker-compose.yml': yaml, 'deployment.toml': CLOSED })).toEqual([
      '.: wso2is 7.0.0 A disabled B disabled',
    ]);
    expect(told({ 'docker-compose.yml': yaml, 'deployment.toml': OPEN })).toEqual([
      '.: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('the commands of a program that a container starts', () => {
  it.each<[program: string[], commands: string[][]]>([
    [
      sh('cp a b; exec /opt/is/bin/wso2server.sh run'),
      [
        ['cp', 'a', 'b'],
        ['/opt/is/bin/wso2server.sh', 'run'],
      ],
    ],
    [['tini', '--', 'A=b', 'run.sh'], [['run.sh']]],
    [['sh', '-c', 'exec'], [[]]],
  ])('of %j are %j', (program, commands) => {
    expect(programCommands(program)).toEqual(commands);
  });
});
