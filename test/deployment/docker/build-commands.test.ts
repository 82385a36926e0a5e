import { describe, expect, it } from 'vitest';
import { CLOSED, cut, findings, judged, told, workload } from '../tree.ts';

const DOCKERFILE = 'ARG IS_TAG=7.1.0\nFROM wso2/wso2is:${IS_TAG}\nCOPY deployment.toml /x/repository/conf/\n';
const built = (files: Record<string, string>, dockerfile = DOCKERFILE): string[] =>
  told({ Dockerfile: dockerfile, 'deployment.toml': CLOSED, ...files }).map((line) =>
    line.replace(/^\S+.*: wso2is (\S+) A .*/, '$1'),
  );

describe('a Dockerfile that a command builds with arguments', () => {
  it.each([
    ['build.sh', '. ./versions.env\ndocker build --build-arg IS_TAG=$V .\n'],
    ['build.sh', 'set -a; source versions.env; set +a\ndocker build --build-arg IS_TAG=$V .\n'],
    ['.gitlab-ci.yml', 'script:\n  - source versions.env\n  - docker build --build-arg IS_TAG=$V .\n'],
    ['build.sh', 'V=5.11.0\n. ./none.env\ndocker build --build-arg IS_TAG=$V .\n'],
    ['Makefile', 'include versions.env\nV ?= 7.1.0\nis:\n\tdocker build --build-arg IS_TAG=$(V) .\n'],
    ['build.sh', '. ./versions.env\nTAG=$V\ndocker build --build-arg IS_TAG=$TAG .\n'],
    ['build.sh', '. ./versions.env\nV=${V:-7.1.0}\ndocker build --build-arg IS_TAG=$V .\n'],
  ])('has the variables that the file takes over: %s %j', (file, text) => {
    expect(built({ [file]: text, 'versions.env': 'V=5.11.0\n' })).toEqual(['5.11.0']);
  });

  it.each([
    ['Makefile', 'build:\n\tdocker build --build-arg IS_TAG=5.11.0 -t acme/is:1 .\n'],
    ['build.sh', 'docker build --build-arg=IS_TAG=5.11.0 .\n'],
    ['build.sh', 'docker buildx build --push --build-arg "IS_TAG=5.11.0" .\n'],
    ['build.sh', 'docker build --build-arg IS_TAG="5.11.0" .\n'],
    ['build.sh', 'V=5.11.0\npodman build --build-arg IS_TAG=$V .\n'],
    ['scripts/build.sh', 'docker build --build-arg IS_TAG=5.11.0 -f Dockerfile .\n'],
    ['scripts/build.sh', 'cd gone && docker build --build-arg IS_TAG=5.11.0 gone\n'],
    ['.github/workflows/a.yml', 'env: {V: 5.11.0}\njobs:\n  - run: docker build --build-arg IS_TAG=$V .\n'],
    ['build.sh', 'docker build --build-arg IS_TAG=5.11.0 --build-arg USER=wso2 .\n'],
    ['build.sh', 'export IS_TAG=5.11.0\ndocker build --build-arg IS_TAG --build-arg USER -t acme/is .\n'],
    ['.github/workflows/a.yml', 'env: {IS_TAG: 5.11.0}\njobs:\n  - run: docker build --build-arg "IS_TAG" .\n'],
    ['.gitlab-ci.yml', 'script:\n  - $DOCKER build --build-arg IS_TAG=5.11.0 .\n'],
    ['.gitlab-ci.yml', 'script:\n  - /kaniko/executor\n    --context .\n    --build-arg IS_TAG=5.11.0\n'],
    ['.gitlab-ci.yml', 'script:\n  - >-\n    docker build\n    --build-arg IS_TAG=5.11.0\n    .\n'],
    ['.gitlab-ci.yml', 'x: "\nscript: docker build --build-arg IS_TAG=5.11.0 .\n'],
    ['buildspec.yml', 'commands:\n  - docker build --build-arg IS_TAG=5.11.0 .\n'],
    ['a.yaml', 'env: {V: 5.11.0}\njobs:\n  - run: docker build --build-arg IS_TAG=${{ env.V }} .\n'],
    ['build.sh', 'ARGS="--build-arg IS_TAG=5.11.0 --pull"\ndocker build $ARGS -t acme/is .\n'],
    ['build.sh', 'ARGS=(--build-arg IS_TAG=5.11.0)\ndocker build "${ARGS[@]}" -t acme/is .\n'],
    ['build.sh', 'ARGS=()\nARGS+=(--build-arg "IS_TAG=5.11.0")\ndocker build "${ARGS[@]}" .\n'],
    ['Makefile', 'ARGS := --build-arg IS_TAG=5.11.0 --pull\nbuild:\n\tdocker build $(ARGS) -t acme/is .\n'],
    ['Makefile', 'ARGS = --pull \\\n\t--build-arg IS_TAG=5.11.0\nbuild:\n\tdocker build ${ARGS} .\n'],
    ['build.sh', 'IS_TAG=5.11.0 docker build --build-arg IS_TAG .\n'],
    ['build.sh', 'A=1 IS_TAG="5.11.0" sudo docker build --build-arg IS_TAG .\n'],
    ['build.sh', `IS_TAG=5.11.0 docker build --build-arg IS_TAG .\n${'# more of it\n'.repeat(50)}`],
    [
      'main.tf',
      'resource "null_resource" "b" {\n  provisioner "local-exec" {\n    command = "docker build --build-arg IS_TAG=5.11.0 ."\n  }\n}\n',
    ],
    ['build.sh', 'az acr build -r acme -t is --build-arg IS_TAG=5.11.0 .\n'],
    ['build.sh', 'docker build --build-arg AT=$(date) --build-arg IS_TAG=5.11.0 --build-arg REF=$REF .\n'],
    ['build.sh', 'docker build --progress --build-arg IS_TAG=5.11.0 .\n'],
    ['Jenkinsfile', 'docker.build("acme/is:${TAG}", "--build-arg IS_TAG=5.11.0 .")\n'],
    ['Jenkinsfile', "def x = docker.build(name,\n  '--pull --build-arg IS_TAG=5.11.0 -f Dockerfile .')\n"],
    ['ci/build.groovy', 'docker.build(name, "--build-arg IS_TAG=5.11.0 ./")\n'],
  ])('is of their version: %s %j', (file, text) => {
    expect(built({ [file]: text })).toEqual(['5.11.0']);
    expect(built({ [file]: text }, DOCKERFILE.replace('=7.1.0', ''))).toEqual(['5.11.0']);
  });

  it.each([
    ['build.sh', '# docker build --build-arg IS_TAG=5.11.0 .\n'],
    ['build.sh', 'docker build --build-arg IS_TAG=$V .\n'],
    ['build.sh', 'docker build --build-arg IS_TAG .\n'],
    ['build.sh', 'export IS_TAG=$1\ndocker build --build-arg IS_TAG .\n'],
    ['build.sh', 'docker build --build-arg OTHER=5.11.0 .\n'],
    ['build.sh', 'docker build --label IS_TAG=5.11.0 .\n'],
    ['build.sh', 'docker building --build-arg IS_TAG=5.11.0 .\n'],
    ['build.sh', 'docker build .\n'],
    ['build.sh', 'docker build --label "run=docker build --build-arg IS_TAG=5.11.0 x" .\n'],
    ['x.yml.sh', 'cat > x.yml <<EOF\nV: 5.11.0\nEOF\ndocker build --build-arg IS_TAG=$V .\n'],
    ['notes.txt', 'docker build --build-arg IS_TAG=5.11.0 .\n'],
    ['a.yaml', 'description: docker build --build-arg IS_TAG=5.11.0 .\n'],
    ['a.yaml', '# docker build --build-arg IS_TAG=5.11.0 .\nx: y\n'],
    ['a.yaml', 'jobs:\n  - run: docker build --build-arg IS_TAG=${{ matrix.v }} .\n'],
    ['build.sh', 'az acr builder --build-arg IS_TAG=5.11.0 .\n'],
    ['build.sh', '/my-kaniko/executor --build-arg IS_TAG=5.11.0 .\n'],
    ['build.sh', '/kaniko/executor:debug --build-arg IS_TAG=5.11.0\n'],
    ['Jenkinsfile', 'docker.build("acme/is", "--build-arg IS_TAG=" + tag)\n'],
    ['Jenkinsfile', 'docker.build("acme/is", "--build-arg IS_TAG=${params.TAG} .")\n'],
    ['Jenkinsfile', '// docker.build("acme/is", "--build-arg IS_TAG=5.11.0 .")\n'],
    ['Jenkinsfile', 'docker.build("acme/is")\nmake("--build-arg IS_TAG=5.11.0 .")\n'],
  ])('keeps its default: %s %j', (file, text) => {
    expect(built({ [file]: text })).toEqual(['7.1.0']);
  });

  it('is told for each of different arguments, and for the default where a command gives none', () => {
    const text = 'docker build --build-arg IS_TAG=5.11.0 .\ndocker build --build-arg IS_TAG=5.11.0 -t b .\n';
    expect(built({ 'build.sh': text })).toEqual(['5.11.0']);
    expect(built({ 'build.sh': `${text}docker build --build-arg IS_TAG=7.0.0 .\n` }).sort()).toEqual([
      '5.11.0',
      '7.0.0',
    ]);
    expect(built({ 'build.sh': `${text}docker build .\n` }).sort()).toEqual(['5.11.0', '7.1.0']);
  });

  it('is of a version that is quoted in part', () => {
    expect(built({ 'build.sh': 'V=5\ndocker build --build-arg IS_TAG="$V".4.1 .\n' })).toEqual(['5.4.1']);
  });

  it('keeps its default, too, where a command only passes a variable of its own on', () => {
    const text = 'docker build --build-arg IS_TAG=5.11.0 .\ndocker build --build-arg HTTP_PROXY .\n';
    expect(built({ 'build.sh': text }).sort()).toEqual(['5.11.0', '7.1.0']);
  });

  it('is not what a command builds from another one that takes an argument of it', () => {
    const text = 'docker build --build-arg IS_TAG=5.11.0 --build-arg USER=wso2 other\n';
    const of = (other: string): string[] => built({ 'build.sh': text, 'other/Dockerfile': other });
    expect(of('FROM java\nARG IS_TAG\n')).toEqual(['7.1.0']);
    expect(of('FROM java\n')).toEqual(['5.11.0']);
  });

  it('is not built by what another Dockerfile or a file of variables says of a command', () => {
    const text = 'docker build --build-arg IS_TAG=5.11.0 .\n';
    expect(built({ 'ci/Dockerfile': `FROM docker\nCMD ${text}` })).toEqual(['7.1.0']);
    expect(built({ '.env': `BUILD=${text}` })).toEqual(['7.1.0']);
  });

  it('is not built by a command without words', () => {
    const given = 'docker build --build-arg IS_TAG=5.11.0 .\n';
    const pod = 'image: x\nentrypoint: /kaniko/executor\n';
    expect(built({ 'build.sh': given, 'pod.yaml': pod })).toEqual(['5.11.0']);
    expect(built({ 'build.sh': given, 'pod.yaml': pod.replace('executor', 'executor -d x') }).sort()).toEqual([
      '5.11.0',
      '7.1.0',
    ]);
  });

  it('is found as its program finds it', () => {
    const am = 'ARG TAG=4.2.0\nFROM wso2/wso2am:${TAG}\n';
    const of = (command: string): string[] =>
      told({ Dockerfile: am, 'a/Dockerfile': am, 'build.sh': `${command}\n` })
        .filter((line) => line.includes('4.1.0'))
        .map((line) => line.replace(/#.*/, ''));
    expect(of('az acr build --no-logs --no-push --no-wait --no-format --build-arg TAG=4.1.0 a')).toEqual([
      'a/Dockerfile',
    ]);
    for (const flag of ['--no-cache', '--pull', '-q', '--progress=plain'])
      expect(of(`docker build --build-arg TAG=4.1.0 ${flag} a`)).toEqual(['a/Dockerfile']);
    expect(of('docker build --build-arg TAG=4.1.0 --progress plain a')).toEqual(['a/Dockerfile']);
    for (const flag of ['--no-logs', '--no-push'])
      expect(of(`az acr build --build-arg TAG=4.1.0 ${flag} a`)).toEqual(['a/Dockerfile']);
    expect(of('az acr build --build-arg TAG=4.1.0 -f Dockerfile a')).toEqual(['a/Dockerfile']);
    expect(of('docker build --build-arg TAG=4.1.0 -f Dockerfile a')).toEqual(['Dockerfile']);
    expect(of('docker build -c 5 --build-arg TAG=4.1.0 a')).toEqual(['a/Dockerfile']);
    expect(of('cat Dockerfile | docker build -c 5 --build-arg TAG=4.1.0 -')).toEqual(['Dockerfile']);
    expect(of('/kaniko/executor --build-arg TAG=4.1.0 -c a')).toEqual(['a/Dockerfile']);
    expect(of('/kaniko/executor --context "$CI_PROJECT_DIR/a" --build-arg TAG=4.1.0')).toEqual(['a/Dockerfile']);
    expect(of('/kaniko/executor --context dir://a --build-arg TAG=4.1.0 --cache')).toEqual(['a/Dockerfile']);
    expect(of('/kaniko/executor --dockerfile a/Dockerfile --verbosity b --build-arg TAG=4.1.0')).toEqual([
      'a/Dockerfile',
    ]);
    expect(of('/kaniko/executor --cleanup . --build-arg TAG=4.1.0 --context a')).toEqual(['a/Dockerfile']);
    expect(of('/kaniko/executor --context a --build-arg TAG=4.1.0 --cleanup b')).toEqual(['a/Dockerfile']);
  });

  it('keeps its default where a command builds another one, or cannot be read', () => {
    const tools = { 'tools/Dockerfile': 'FROM scratch\n', 'build.sh': 'docker build --build-arg X=1 tools\n' };
    expect(built(tools)).toEqual(['7.1.0']);
    const database = { 'db/Dockerfile': 'ARG IS_TAG=1\nFROM postgres\n' };
    for (const command of ['--build-arg IS_TAG=5.11.0 db', '--build-arg IS_TAG=5.11.0 -f db/Dockerfile .'])
      expect(built({ ...database, 'build.sh': `docker build ${command}\n` })).toEqual(['7.1.0']);
    const unread = [{ path: 'build.sh', nameClass: 'carrier' as const, problem: 'it is too large', glimpse: '' }];
    expect(judged({ Dockerfile: DOCKERFILE }, unread).deployments.map(({ version }) => version)).toEqual(['7.1.0']);
  });

  it('is the only one that declares the argument, whatever else has its name in a text', () => {
    const command = { 'build.sh': 'cd gone && docker build --build-arg IS_TAG=5.11.0 gone\n' };
    const script = { 'setup.sh': 'cat > /x/Dockerfile <<EOF\nARG IS_TAG=1\nFROM wso2/wso2is:5.7.0\nEOF\n' };
    expect(built({ ...command, ...script })).toContain('5.11.0');
    const am = 'FROM wso2/wso2am:4.2.0\n# ARG IS_TAG=1\n';
    expect(told({ ...command, Dockerfile: DOCKERFILE, 'am/Dockerfile': am })).toEqual([
      'Dockerfile#Dockerfile: wso2is 5.11.0 A update-required B disabled',
      'am/Dockerfile#am/Dockerfile: wso2am 4.2.0 A missing B not-affected',
    ]);
    expect(built(command, DOCKERFILE.replace('ARG ', '  ARG  '))).toEqual(['5.11.0']);
  });

  it('is the file that an option names, seen from the script or from the folder that is built', () => {
    const am = 'ARG TAG=4.2.0\nFROM wso2/wso2am:${TAG}\n';
    const of = (paths: string[], command: string): string[] =>
      told({ ...Object.fromEntries(paths.map((path) => [path, am])), 'build.sh': `docker build ${command}\n` }).map(
        (line) => line.replace(/^.*#(\S+): wso2am (\S+) .*/, '$1 $2'),
      );
    const same = ['a/Dockerfile', 'a/Dockerfile.dev'];
    const one = ['a/Dockerfile 4.2.0', 'a/Dockerfile.dev 4.1.0'];
    expect(of(same, '--build-arg TAG=4.1.0 -f a/Dockerfile.dev a')).toEqual(one);
    expect(of(same, '--build-arg TAG=4.1.0 --file a/Dockerfile.dev a')).toEqual(one);
    expect(of(same, '--build-arg TAG=4.1.0 -f Dockerfile.dev a')).toEqual(one);
    expect(of(['Dockerfile', 'b/Dockerfile'], '--build-arg TAG=4.1.0')).toEqual([
      'Dockerfile 4.1.0',
      'b/Dockerfile 4.2.0',
    ]);
  });

  it('is the one that the command names, or the only one that declares the argument', () => {
    const other = { 'am/Dockerfile': 'ARG AM_TAG=4.2.0\nFROM wso2/wso2am:${AM_TAG}\n' };
    const command = 'docker build --build-arg AM_TAG=4.1.0 -t a .\n';
    expect(told({ ...other, Dockerfile: 'FROM wso2/wso2is:7.0.0\n', 'build.sh': command })).toEqual([
      'Dockerfile#Dockerfile: wso2is 7.0.0 A missing B disabled',
      'am/Dockerfile#am/Dockerfile: wso2am 4.1.0 A update-required B not-affected',
    ]);
    const two = { ...other, 'b/Dockerfile': 'ARG AM_TAG=4.3.0\nFROM wso2/wso2am:${AM_TAG}\n' };
    expect(told({ ...two, 'build.sh': command })).toEqual([
      'am/Dockerfile#am/Dockerfile: wso2am 4.2.0 A missing B not-affected',
      'b/Dockerfile#b/Dockerfile: wso2am 4.3.0 A missing B not-affected',
    ]);
    expect(told({ ...two, 'build.sh': command.replace(' .\n', ' ./b\n') })).toEqual([
      'am/Dockerfile#am/Dockerfile: wso2am 4.2.0 A missing B not-affected',
      'b/Dockerfile#b/Dockerfile: wso2am 4.1.0 A update-required B not-affected',
    ]);
  });

  it('is of the stage that the command builds', () => {
    const stages = 'ARG V=7.0.0\nFROM wso2/wso2is:${V} AS is\nFROM wso2/wso2am:4.2.0 AS am\n';
    expect(told({ Dockerfile: stages, 'build.sh': 'docker build --target is --build-arg V=5.11.0 .\n' })).toEqual([
      'Dockerfile#Dockerfile: wso2is 5.11.0 A update-required B disabled',
    ]);
    expect(told({ Dockerfile: stages, 'build.sh': 'docker build --build-arg V=5.11.0 .\n' })).toHaveLength(2);
    expect(told({ Dockerfile: stages, 'build.sh': 'docker build --target is .\n' })).toHaveLength(2);
  });

  it('is of a stage that others are made from, too, when a command builds that', () => {
    const base = 'FROM wso2/wso2is:7.1.0 AS base\n';
    const stages = `${base}FROM base AS hardened\nCOPY deployment.toml /home/wso2carbon/wso2is-7.1.0/repository/conf/\n`;
    const of = (command: string): string[] =>
      told({ Dockerfile: stages, 'deployment.toml': CLOSED, 'build.sh': `docker build${command} .\n` });
    const whole = '.: wso2is 7.1.0 A disabled B disabled';
    const bare = 'Dockerfile#Dockerfile:base: wso2is 7.1.0 A missing B disabled';
    expect(of(' --target base').sort()).toEqual([whole, bare]);
    expect(of(' --target hardened')).toEqual([whole]);
    expect(of(' --target other')).toEqual([whole]);
    expect(of('')).toEqual([whole]);
    expect(of(' --target base .\ndocker build').sort()).toEqual([whole, bare]);
    const last = stages.replace(' AS hardened', '');
    expect(
      told({ Dockerfile: last, 'deployment.toml': CLOSED, 'build.sh': 'docker build --target base .\n' }).sort(),
    ).toEqual([whole, bare]);
    const other = { 'other/Dockerfile': 'FROM wso2/wso2am:4.2.0\n' };
    const both = {
      ...other,
      Dockerfile: last,
      'deployment.toml': CLOSED,
      'build.sh': 'docker build --target base .\n',
    };
    expect(told(both)).toEqual(expect.arrayContaining([whole, bare]));
    const unnamed = stages.replace('AS base', '').replace('FROM base', 'FROM wso2/wso2is:7.1.0');
    expect(told({ Dockerfile: unnamed, 'deployment.toml': CLOSED, 'build.sh': 'docker build .\n' })).toHaveLength(2);
  });

  it('is of a stage by its number, too, and by its name in any case', () => {
    const first = 'ARG V=7.1.0\nFROM wso2/wso2is:${V}\n';
    const stages = `${first}FROM wso2/wso2is:7.1.0\nCOPY --from=0 /x /x\nCOPY deployment.toml /home/wso2carbon/wso2is-7.1.0/repository/conf/\n`;
    const of = (command: string, dockerfile = stages): string[] =>
      told({ Dockerfile: dockerfile, 'deployment.toml': CLOSED, 'build.sh': `docker build${command} .\n` });
    const whole = '.: wso2is 7.1.0 A disabled B disabled';
    expect(of('')).toEqual([whole]);
    expect(of(' --target 0').sort()).toEqual([whole, 'Dockerfile#Dockerfile:1: wso2is 7.1.0 A missing B disabled']);
    expect(of(' --target 1')).toEqual([whole]);
    expect(of(' --target 2')).toEqual([whole]);
    expect(of(' --target 0 --build-arg V=5.11.0')).toEqual(['.: wso2is 5.11.0 A update-required B disabled']);
    const named = stages.replace('${V}', '${V} AS Base').replace('--from=0', '--from=base');
    expect(of(' --target BASE', named).sort()).toEqual([
      whole,
      'Dockerfile#Dockerfile:Base: wso2is 7.1.0 A missing B disabled',
    ]);
  });

  it('is told where the argument gets its value', () => {
    const files = {
      Dockerfile: DOCKERFILE,
      'deployment.toml': CLOSED,
      Makefile: 'x:\n\tdocker build --build-arg IS_TAG=5.11.0 .\n',
    };
    expect(findings(files)).toEqual(['error Makefile:2 update-required']);
    expect(judged(files).findings.map(({ span }) => cut(files, span))).toEqual(['5.11.0']);
  });

  it.each([
    'IS_TAG=5.11.0 docker build --build-arg IS_TAG .',
    'A=1 IS_TAG="5.11.0"  sudo docker build --build-arg IS_TAG .',
    `IS_TAG='5.11.0' A="1" docker build --build-arg IS_TAG .`,
    'IS_TAG="5.11.0 " docker build --build-arg IS_TAG .',
    'for v in 5.11.0; do docker build --build-arg IS_TAG=$v .; done',
  ])('is told where the line of the command sets the variable: %s', (command) => {
    const files = {
      Dockerfile: DOCKERFILE,
      'deployment.toml': CLOSED,
      'build.sh': `# As 5.11.0 was.\n${command}\n`,
    };
    expect(findings(files)).toEqual(['error build.sh:2 update-required']);
    expect(judged(files).findings.map(({ span }) => cut(files, span))).toEqual(['5.11.0']);
  });

  it('is told once where commands give the same values, whether it has configuration or not', () => {
    const bare = 'ARG IS_TAG=7.1.0\nARG OS\nFROM wso2/wso2is:${IS_TAG}-${OS}\n';
    const configured = `${bare}COPY deployment.toml /x/repository/conf/\n`;
    const commands =
      'docker build --build-arg IS_TAG=5.11.0 --build-arg OS=alpine .\ndocker build --build-arg OS=alpine --build-arg IS_TAG=5.11.0 .\n';
    const first = 'error build.sh:1 update-required';
    for (const Dockerfile of [bare, configured]) {
      const of = (text: string) =>
        findings({ Dockerfile, 'deployment.toml': CLOSED, 'build.sh': text }).filter((line) =>
          line.startsWith('error'),
        );
      expect(of(commands)).toEqual([first]);
      expect(of(commands.replace('5.11.0', '5.10.0'))).toEqual([first, 'error build.sh:2 update-required']);
    }
  });
});

describe('a Dockerfile that names no product', () => {
  const FILES = {
    Dockerfile: 'ARG BASE\nFROM $BASE\n',
    'k.yaml':
      'kind: Deployment\nmetadata: {name: sso}\nspec: {template: {spec: {containers: [{name: sso, image: acme/sso:1}]}}}\n',
  };
  const build = (base: string): string => `docker build --build-arg BASE=${base} -t acme/sso:1 .\n`;

  it('is built on what a command gives it', () => {
    const old = 'k.yaml#sso: wso2is 5.11.0 A update-required B disabled';
    expect(told({ ...FILES, 'build.sh': build('wso2/wso2is:5.11.0') })).toEqual([old]);
  });

  it('is none of WSO2’s where the command gives it another base', () => {
    expect(told({ ...FILES, 'build.sh': build('nginx:1') })).toEqual([]);
  });

  it('copies what a command tells it to, where no file names WSO2', () => {
    const files = {
      Dockerfile: 'FROM acme/iam:1\nARG CONF=dev\nCOPY conf/${CONF}.toml /opt/iam/repository/conf/deployment.toml\n',
      'build.sh': 'docker build --build-arg CONF=prod .\n',
      'conf/dev.toml': '[server]\nhostname = "dev"\n',
      'conf/prod.toml': '[server]\nhostname = "prod"\n',
    };
    expect(told(files)).toEqual(['conf/prod.toml: unknown ? A missing B disabled']);
  });
});

describe('a Dockerfile in the folder that a command has gone to', () => {
  const DOCKER = (version: string): string => `docker build --build-arg IS_TAG=${version} .`;
  const step = (version: string, folder: string): string =>
    `  - run: ${DOCKER(version)}\n    working-directory: ${folder}\n`;
  const inFolders = (files: Record<string, string>): string[] =>
    told({
      'is/Dockerfile': DOCKERFILE,
      'is/deployment.toml': CLOSED,
      'uk/Dockerfile': DOCKERFILE,
      'uk/deployment.toml': CLOSED,
      ...files,
    }).map((line) => line.split(' ').slice(0, 3).join(' '));

  it.each([
    ['build.sh', `cd is\n${DOCKER('5.11.0')}\ncd ../uk\n${DOCKER('6.1.0')}\n`],
    ['ci/build.sh', `cd ../is\n${DOCKER('5.11.0')}\ncd ../uk\n${DOCKER('6.1.0')}\n`],
    ['build.sh', `(cd is && ${DOCKER('5.11.0')})\n(cd uk && ${DOCKER('6.1.0')})\n`],
    ['build.sh', `pushd is\n${DOCKER('5.11.0')}\npopd\npushd uk\n${DOCKER('6.1.0')}\npopd\n`],
    ['build.sh', `cd is\n${DOCKER('5.11.0')}\ndocker build --build-arg IS_TAG=6.1.0 uk\n`],
    ['.github/workflows/b.yml', `jobs:\n  steps:\n${step('5.11.0', 'is')}${step('6.1.0', 'uk')}`],
  ])('is built with the arguments of %s: %s', (file, text) => {
    expect(inFolders({ [file]: text })).toEqual(['is: wso2is 5.11.0', 'uk: wso2is 6.1.0']);
  });

  it('is another one behind the brackets that a folder holds in', () => {
    const files = { Dockerfile: DOCKERFILE, 'deployment.toml': CLOSED };
    expect(inFolders({ ...files, 'build.sh': `(cd is; ${DOCKER('5.11.0')})\n${DOCKER('6.1.0')}\n` })).toEqual([
      '.: wso2is 6.1.0',
      'is: wso2is 5.11.0',
      'uk: wso2is 7.1.0',
    ]);
  });
});

describe('a Dockerfile that is built with a variable of several values', () => {
  const DOCKER = 'docker build --build-arg IS_TAG=$V .';
  const versions = (file: string, text: string): string[] => built({ [file]: text }).sort();
  const job = (name: string, version: string): string =>
    `${name}:\n  variables:\n    V: "${version}"\n  script:\n    - ${DOCKER}\n`;

  it.each([
    ['build.sh', `case "$1" in\n  dev) V=7.0.0 ;;\n  prod) V=5.11.0 ;;\nesac\n${DOCKER}\n`],
    ['build.sh', `if [ "$1" ]; then\n  V=7.0.0\nelse\n  V=5.11.0\nfi\n${DOCKER}\n`],
    ['build.sh', `V=7.0.0\nif [ "$1" ]; then\n  V=5.11.0\nfi\n${DOCKER}\n`],
    ['.gitlab-ci.yml', job('dev', '7.0.0') + job('prod', '5.11.0')],
    [
      '.github/workflows/a.yml',
      `jobs:\n${['7.0.0', '5.11.0'].map((v) => `  j${v[0]}:\n    env:\n      V: ${v}\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          build-args: IS_TAG=\${{ env.V }}\n`).join('')}`,
    ],
  ])('is a server with each of them: %s %s', (file, text) => {
    expect(versions(file, text)).toEqual(['5.11.0', '7.0.0']);
  });

  it('has the one of the job, whatever the pipeline has', () => {
    expect(versions('.gitlab-ci.yml', `variables:\n  V: "7.0.0"\n${job('prod', '5.11.0')}`)).toEqual(['5.11.0']);
    const other = job('prod', '7.0.0').replace(DOCKER, 'make');
    expect(versions('.gitlab-ci.yml', `${other}b:\n  script:\n    - ${DOCKER}\nvariables:\n  V: "5.11.0"\n`)).toEqual([
      '5.11.0',
    ]);
  });
});

describe('what a compose file builds with arguments of a command', () => {
  const IS = {
    'is/Dockerfile':
      'ARG V=7.1.0\nFROM wso2/wso2is:${V}\nCOPY deployment.toml /home/wso2carbon/wso2-config-volume/repository/conf/\n',
    'is/deployment.toml': CLOSED,
  };
  const COMPOSE = 'services:\n  is:\n    build: ./is\n  db:\n    image: mysql:8\n';
  const versions = (files: Record<string, string>): string[] =>
    told({ ...IS, ...files }).map((line) => line.replace(/^\S+.*: wso2is (\S+) A .*/, '$1'));

  it.each([
    ['docker compose build --build-arg V=5.11.0', ['5.11.0']],
    ['docker-compose build --pull --build-arg V=5.11.0 is', ['5.11.0']],
    ['docker compose -f ./compose.yaml --progress plain build --build-arg V=5.11.0', ['5.11.0']],
    ['docker compose --file=compose.yaml build --build-arg V=5.11.0', ['5.11.0']],
    ['R=5.11.0\nexport V=$R\ndocker compose build --build-arg V', ['5.11.0']],
    ['docker compose build --build-arg V=5.11.0\ndocker compose build', ['5.11.0', '7.1.0']],
    ['docker compose build --build-arg V=5.11.0\ndocker compose build --build-arg V=6.0.0', ['5.11.0', '6.0.0']],
    ['docker compose build', ['7.1.0']],
    ['docker compose -f other.yaml build --build-arg V=5.11.0', ['7.1.0']],
    ['docker compose build --build-arg OTHER=5.11.0', ['7.1.0']],
    ['docker compose up --build-arg V=5.11.0', ['7.1.0']],
  ])('is of their version: %j', (text, expected) => {
    expect(versions({ 'compose.yaml': COMPOSE, 'build.sh': `${text}\n` }).sort()).toEqual(expected);
  });

  it('is that of the folder that the command stands in', () => {
    const other = {
      'km/Dockerfile': IS['is/Dockerfile'].replace('7.1.0', '7.0.0'),
      'km/deployment.toml': CLOSED,
      'km/compose.yaml': 'services:\n  km:\n    build: .\n',
      'is/compose.yaml': 'services:\n  is:\n    build: .\n',
      'km/build.sh': 'docker compose build --build-arg V=5.11.0\n',
    };
    expect(versions(other)).toEqual(['7.1.0', '5.11.0']);
    const { 'km/build.sh': command, ...rest } = other;
    expect(versions({ ...rest, 'build.sh': `cd km && ${command}` })).toEqual(['7.1.0', '5.11.0']);
  });

  it('is nothing where another file than one of YAML has services', () => {
    const files = {
      'services.env': 'services:\n  a:\n    image: acme/is:1\n    build: .\n',
      Dockerfile: 'FROM wso2/wso2is:7.0.0\nRUN true\n',
      'is.yaml': workload('is', 'acme/is:1'),
    };
    expect(told(files)).toEqual(['Dockerfile#Dockerfile: wso2is 7.0.0 A missing B disabled']);
  });

  it('goes before what the file itself says, also of a service that extends another', () => {
    const given = COMPOSE.replace('build: ./is', 'build:\n      context: is\n      args: {V: 7.0.0}');
    const files = { 'compose.yaml': `${given}  node:\n    extends: {service: is}\n` };
    expect(versions({ ...files, 'build.sh': 'docker compose build --build-arg V=5.11.0\n' })).toEqual(['5.11.0']);
  });
});

describe('a Dockerfile that only a build names', () => {
  const ARG =
    'ARG V=7.1.0\nFROM wso2/wso2is:${V}\nCOPY deployment.toml /home/wso2carbon/wso2-config-volume/repository/conf/\n';
  const IS = { 'docker/is': ARG, 'deployment.toml': CLOSED };
  const WORKFLOW = '.github/workflows/a.yml';

  it.each([
    ['build.sh', 'docker build -f docker/is -t acme/idp .\n'],
    ['build.sh', 'cd docker && docker build -f is ..\n'],
    ['Makefile', 'FILE = docker/is\nis:\n\tdocker build -f $(FILE) .\n'],
    ['Jenkinsfile', 'node { docker.build("acme/idp", "-f docker/is .") }\n'],
    ['.gitlab-ci.yml', 'b:\n  script:\n    - /kaniko/executor --context . --dockerfile docker/is --destination idp\n'],
    ['docker-bake.hcl', 'target "is" {\n  dockerfile = "docker/is"\n}\n'],
    ['main.tf', 'resource "docker_image" "is" {\n  build {\n    context = "."\n    dockerfile = "docker/is"\n  }\n}\n'],
    [WORKFLOW, 'jobs: {b: {steps: [{uses: docker/build-push-action@v5, with: {context: ., file: docker/is}}]}}\n'],
    ['play.yml', '# wso2\n- tasks: [{docker_image: {name: idp, build: {path: ., dockerfile: docker/is}}}]\n'],
    ['skaffold.yaml', 'apiVersion: skaffold/v4\nbuild: {artifacts: [{image: idp, docker: {dockerfile: docker/is}}]}\n'],
    ['a.yaml', '# wso2\nspec: {source: {}, strategy: {dockerStrategy: {dockerfilePath: docker/is}}}\n'],
  ])('is read whatever its name: %s %j', (file, text) => {
    expect(told({ ...IS, [file]: text })).toEqual(['.: wso2is 7.1.0 A disabled B disabled']);
  });

  it('has the arguments and the stage of the build', () => {
    const text = 'docker build -f docker/is --build-arg V=5.11.0 .\n';
    expect(told({ ...IS, 'build.sh': text })).toEqual(['.: wso2is 5.11.0 A update-required B disabled']);
    const stages = 'FROM wso2/wso2is:5.11.0 AS old\nFROM wso2/wso2is:7.1.0 AS new\n';
    const target = 'docker build -f docker/is --target old .\n';
    expect(told({ 'docker/is': stages, 'build.sh': target }).sort()).toEqual([
      'docker/is#docker/is:new: wso2is 7.1.0 A missing B disabled',
      'docker/is#docker/is:old: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('is what runs under the name that the build gives it', () => {
    const files = { 'docker/is': 'FROM docker.wso2.com/wso2is:5.11.0.411\n' };
    const run = 'docker build -f docker/is -t acme/wso2is .\ndocker run acme/wso2is\n';
    expect(told({ ...files, 'run.sh': run })).toEqual(['run.sh#acme/wso2is: wso2is 5.11.0.411 A disabled B disabled']);
  });

  it.each([
    ['COPY deployment.toml /home/wso2carbon/wso2is-7.1.0/conf/', ['error docker/is:2 missing']],
    ['COPY deployment.toml /home/wso2carbon/wso2is-7.1.0/repository/conf/', []],
  ])('tells whether what it copies goes where the server reads it: %s', (copy, expected) => {
    const files = { 'docker/is': `FROM wso2/wso2is:7.1.0\n${copy}\n`, 'deployment.toml': CLOSED };
    expect(findings({ ...files, 'build.sh': 'docker build -f docker/is .\n' })).toEqual(expected);
  });

  it('is read once where a service of Docker Compose builds it, too', () => {
    const compose = 'services:\n  is:\n    build: {context: ., dockerfile: docker/is}\n';
    expect(told({ ...IS, 'compose.yaml': compose, 'build.sh': 'docker build -f docker/is .\n' })).toHaveLength(1);
  });

  it.each([
    ['nothing builds it', { 'docker/is': ARG }],
    ['it begins no image', { 'docker/is': 'wso2/wso2is:7.1.0\n', 'build.sh': 'docker build -f docker/is .\n' }],
    [
      'it only unpacks a pack',
      { 'docker/is': 'RUN unzip wso2is-7.1.0.zip\n', 'build.sh': 'docker build -f docker/is .\n' },
    ],
    ['it is of something else', { 'docker/is': 'FROM node:22\n', 'build.sh': 'docker build -f docker/is .\n' }],
    ['a text names the build', { 'docker/is': ARG, 'notes.txt': 'docker build -f docker/is .\n' }],
  ])('is nothing where %s', (_, files) => {
    expect(told(files)).toEqual([]);
  });

  it('is looked for in what is loaded alone where a repository has many files', () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`src/${index}.ts`, '']));
    expect(told({ ...many, 'docker/is': ARG, 'build.sh': 'docker build -f docker/is .\n' })).toEqual([]);
    const { 'src/0.ts': _, 'src/1.ts': __, ...fewer } = many;
    expect(told({ ...fewer, 'docker/is': ARG, 'build.sh': 'docker build -f docker/is .\n' })).toHaveLength(1);
    const build = '# wso2\ndocker build -f docker/is .\n';
    expect(told({ ...many, 'docker/is': ARG, 'build.sh': build })).toHaveLength(1);
  });
});
