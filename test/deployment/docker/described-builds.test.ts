import { describe, expect, it } from 'vitest';
import { CLOSED, cut, findings, judged, told, workload } from '../tree.ts';

const DOCKERFILE = 'ARG IS_TAG=7.1.0\nFROM wso2/wso2is:${IS_TAG}\nCOPY deployment.toml /x/repository/conf/\n';
const IS = { 'is/Dockerfile': DOCKERFILE, 'is/deployment.toml': CLOSED };
/** Another image with an argument of this name, so that the build has to name its Dockerfile. */
const AM = { 'am/Dockerfile': 'ARG IS_TAG=4.3.0\nFROM wso2/wso2am:${IS_TAG}\n' };
const versions = (files: Record<string, string>): string[] =>
  told(files)
    .filter((line) => line.includes(': wso2is '))
    .map((line) => line.replace(/^\S+.*: wso2is (\S+) A .*/, '$1'));
const built = (file: string, text: string): string[] => versions({ ...IS, ...AM, [file]: text });

const ACTION = 'jobs:\n  b:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n';
const action = (...lines: string[]): string => ACTION + lines.map((line) => `          ${line}\n`).join('');
const WORKFLOW = '.github/workflows/a.yml';

describe('a Dockerfile that GitHub’s action builds', () => {
  it.each([
    [['context: is', 'build-args: |', '  IS_TAG=5.11.0']],
    [['context: ./is', 'build-args: IS_TAG=5.11.0']],
    [['context: is', 'build-args: |', '  A=1', '', '  # IS_TAG=7.0.0', '  "IS_TAG=5.11.0"', '  B="2"']],
    [['context: is', 'build-args: |', '  A=1', '        IS_TAG=5.11.0']],
    [['context: is', 'build-args: |', '  A=1', '    "IS_TAG=5.11.0"  ']],
    [['context: is', 'build-args: A=1,IS_TAG=5.11.0,B=2']],
    [['context: is', 'build_args: [A=1, IS_TAG=5.11.0]']],
    [['context: .', 'file: is/Dockerfile', 'build-args: IS_TAG="5.11.0"']],
    [['file: ./is/Dockerfile', "build-args: IS_TAG='5.11.0'"]],
    [['context: is', 'file: Dockerfile', 'build-args: IS_TAG=5.11.0']],
    [['context: ${{ github.workspace }}/is', 'build-args: IS_TAG=5.11.0']],
    [['context: "{{defaultContext}}:is"', 'build-args: IS_TAG=5.11.0']],
    [['context: is', 'build-args: |', '  AT=${{ steps.date.outputs.at }}', '  IS_TAG=5.11.0']],
  ])('is of their version: %j', (lines) => {
    expect(built(WORKFLOW, action(...lines))).toEqual(['5.11.0']);
  });

  it.each([
    [['context: is', 'build-args: IS_TAG=${{ matrix.version }}']],
    [['context: is', 'build-args: IS_TAG=${{ env.NOWHERE }}']],
    [['context: is', 'build-args: OTHER=5.11.0']],
    [['context: is', 'build-args: A=1,2,IS_TAG:5.11.0']],
    [['context: is', 'build-args: IS_TAG']],
    [['context: is', 'build-args:']],
    [['context: is', 'build-args: [{ IS_TAG: }]']],
    [['context: is', 'labels: IS_TAG=5.11.0']],
    [['context: is', 'args: IS_TAG=5.11.0']],
    [['context: am', 'build-args: IS_TAG=5.11.0']],
    [['build-args: IS_TAG=5.11.0']],
    [['build-args: IS_TAG=5.11.0', 'contexts: is', 'my-context: is', 'paths: is', 'my-path: is']],
    [['build-args: IS_TAG=5.11.0', 'files: is/Dockerfile', 'profile: is/Dockerfile']],
    [['context: [is]', 'build-args: IS_TAG=5.11.0']],
    [['context: is', 'build-args: "  "', 'my-build-args: IS_TAG=5.11.0']],
    [['context: is', '# build-args: IS_TAG=5.11.0']],
  ])('keeps its default: %j', (lines) => {
    expect(built(WORKFLOW, action(...lines))).toEqual(['7.1.0']);
  });

  it('is of a version that the environment of the workflow states', () => {
    const text = `env:\n  V: 5.11.0\n${action('context: is', 'build-args: IS_TAG=${{ env.V }}')}`;
    expect(built(WORKFLOW, text)).toEqual(['5.11.0']);
    const files = { ...IS, [WORKFLOW]: text };
    expect(judged(files).findings.map(({ span }) => cut(files, span))).toEqual(['5.11.0']);
    expect(findings(files)).toEqual([`error ${WORKFLOW}:2 update-required`]);
  });

  it('is told where the argument gets its value', () => {
    for (const lines of [['build-args: |', '  A=1', '  IS_TAG="5.11.0"'], ["build-args: 'A=1,IS_TAG=5.11.0'"]]) {
      const files = { ...IS, [WORKFLOW]: action('context: is', ...lines) };
      expect(findings(files)).toEqual([`error ${WORKFLOW}:${6 + lines.length} update-required`]);
      expect(judged(files).findings.map(({ span }) => cut(files, span))).toEqual(['5.11.0']);
    }
  });

  it('has the default, too, where a step of the action gives no argument', () => {
    const step = (...lines: string[]): string => action(...lines).slice(action().indexOf('      - uses'));
    const given = action('context: is', 'build-args: IS_TAG=5.11.0');
    expect(built(WORKFLOW, given + step('context: is')).sort()).toEqual(['5.11.0', '7.1.0']);
    const other = step('context: is').replace('docker/build-push-action', 'acme/scan');
    expect(built(WORKFLOW, given + other)).toEqual(['5.11.0']);
    expect(built(WORKFLOW, given + step('context: is').replace('with', 'env'))).toEqual(['5.11.0']);
    for (const name of ['acme/my-build-push-action', 'docker/build-push-action-x'])
      expect(built(WORKFLOW, given + other.replace('acme/scan', name))).toEqual(['5.11.0']);
    const unknown = step('context: is', 'build-args: IS_TAG=${{ matrix.version }}');
    expect(built(WORKFLOW, given + unknown)).toEqual(['5.11.0']);
  });

  it('is of the stage it names', () => {
    const stages = 'ARG V=7.0.0\nFROM wso2/wso2is:${V} AS is\nFROM wso2/wso2am:4.2.0 AS am\n';
    const text = action('target: is', 'build-args: V=5.11.0');
    expect(told({ Dockerfile: stages, [WORKFLOW]: text })).toEqual([
      'Dockerfile#Dockerfile: wso2is 5.11.0 A update-required B disabled',
    ]);
    for (const key of ['targets', 'my-target']) {
      const other = action(`${key}: is`, 'build-args: V=4.1.0');
      expect(told({ Dockerfile: stages, [WORKFLOW]: other })[0]).toContain('wso2am 4.2.0');
    }
  });
});

const skaffold = (artifact: string): string => `build:\n  artifacts:\n    - image: is\n${artifact}`;
const ansible = (task: string): string => `- hosts: b\n  vars: {v: 5.11.0}\n  tasks:\n    - ${task}\n`;
const azure = (inputs: string): string => `steps:\n- task: Docker@2\n  inputs: {${inputs}}\n`;

describe('a Dockerfile that another description builds', () => {
  it.each([
    ['skaffold.yaml', skaffold('      context: is\n      docker:\n        buildArgs: {IS_TAG: 5.11.0}\n')],
    ['skaffold.yaml', skaffold('      context: is\n      kaniko:\n        buildArgs:\n          IS_TAG: "5.11.0"\n')],
    [
      'skaffold.yaml',
      skaffold('      context: is\n      docker: {dockerfile: Dockerfile, buildArgs: {A: {b: 1}, IS_TAG: 5.11.0}}\n'),
    ],
    ['build.yml', ansible('docker_image: {name: is, build: {path: is, args: {IS_TAG: 5.11.0}}}')],
    ['build.yml', ansible('community.docker.docker_image: {build: {path: is, args: {IS_TAG: "{{ v }}"}}}')],
    ['build.yml', ansible('community.docker.docker_image_build: {path: is, args: {IS_TAG: 5.11.0}}')],
    ['build.yml', ansible('docker_image: {path: is, buildargs: {IS_TAG: 5.11.0}}')],
    ['build.yml', ansible('docker_image_build: {path: is, dockerfile: Dockerfile, args: {IS_TAG: 5.11.0}}')],
    ['azure-pipelines.yml', azure('command: build, Dockerfile: is/Dockerfile, arguments: --build-arg IS_TAG=5.11.0')],
    [
      'azure-pipelines.yml',
      azure('command: Build an image, dockerFile: is/Dockerfile, arguments: "--build-arg=IS_TAG=5.11.0"'),
    ],
    [
      'azure-pipelines.yml',
      azure('command: build, buildContext: is, arguments: "--no-cache --build-arg \'IS_TAG=5.11.0\'"'),
    ],
    [
      'azure-pipelines.yml',
      'steps:\n- task: Docker@2\n  inputs:\n    command: build\n    buildContext: is\n    arguments: |\n      --build-arg A=1\n      --build-arg IS_TAG=5.11.0\n',
    ],
    ['.circleci/config.yml', 'jobs: [{build: {docker-context: is, extra_build_args: "--build-arg IS_TAG=5.11.0"}}]\n'],
    ['cloudbuild.yaml', "steps:\n- args: ['build', '--build-arg', 'IS_TAG=5.11.0', '-t', 'is', 'is']\n"],
    ['cloudbuild.yaml', "steps:\n- args: [buildx, build, is, '--build-arg=IS_TAG=5.11.0', '-t', 'build']\n"],
    ['cloudbuild.yaml', 'steps:\n- args: [buildah, bud, --build-arg, IS_TAG=5.11.0, is]\n'],
    ['a.yml', 'context: is\nbuild_opts: " --pull --build-arg IS_TAG=5.11.0"\n'],
    ['cloudbuild.yaml', 'steps:\n- args: [build, --build-arg, IS_TAG=5.11.0, -f, is/Dockerfile, .]\n'],
    ['cloudbuild.yaml', 'steps:\n- args: [build, --build-arg, IS_TAG=5.11.0, is, { x: y }, ]\n'],
    ['a.yml', 'with: {x: y}\ncontext: is\nbuild-args: IS_TAG=5.11.0\n'],
    ['pod.yaml', 'args: ["--context=dir://is", "--build-arg=IS_TAG=5.11.0"]\n'],
    ['pod.yaml', 'args: [--cache, --dockerfile=is/Dockerfile, --build-arg, IS_TAG=5.11.0, --target, build]\n'],
    ['pod.yaml', 'args: [-c, is, --build-arg, IS_TAG=5.11.0]\n'],
    ['pod.yaml', 'command: [/kaniko/executor, -f, is/Dockerfile, --build-arg, IS_TAG=5.11.0]\n'],
  ])('is of its version: %s %j', (file, text) => {
    expect(built(file, text)).toEqual(['5.11.0']);
  });

  it.each([
    ['skaffold.yaml', skaffold('      context: is\n      docker: {args: {IS_TAG: 5.11.0}}\n')],
    ['skaffold.yaml', skaffold('      context: is\n      custom: {buildArgs: {IS_TAG: 5.11.0}}\n')],
    ['skaffold.yaml', skaffold('      context: is\n      docker: {buildArgs: {IS_TAG: "{{.IS_TAG}}"}}\n')],
    ['skaffold.yaml', skaffold('      context: is\n      docker: {buildArgs: {IS_TAG: }}\n')],
    ['build.yml', ansible('docker_image: {path: is, args: {IS_TAG: 5.11.0}}')],
    ['build.yml', ansible('acme_docker_image_build: {path: is, args: {IS_TAG: 5.11.0}}')],
    ['build.yml', ansible('docker_image_builder: {path: is, args: {IS_TAG: 5.11.0}}')],
    ['build.yml', ansible('docker_image: {rebuild: {path: is, args: {IS_TAG: 5.11.0}}}')],
    [
      'azure-pipelines.yml',
      azure('command: buildAndPush, Dockerfile: is/Dockerfile, arguments: --build-arg IS_TAG=5.11.0'),
    ],
    ['azure-pipelines.yml', azure('Dockerfile: is/Dockerfile, arguments: --build-arg IS_TAG=5.11.0')],
    [
      'azure-pipelines.yml',
      azure('command: prebuild x, Dockerfile: is/Dockerfile, arguments: --build-arg IS_TAG=5.11.0'),
    ],
    ['a.yml', 'context: is\nnotes: use --build-arg IS_TAG=5.11.0\n'],
    ['a.yml', 'context: is\nnotes: [use --build-arg=IS_TAG=5.11.0]\n'],
    ['a.yml', 'context: is\nnotes: --label IS_TAG=5.11.0 # build-arg\n'],
    ['cloudbuild.yaml', 'steps:\n- args: [build, --label, IS_TAG=5.11.0, is, "# build-arg"]\n'],
    ['cloudbuild.yaml', 'steps:\n- args: [build, --build-args, IS_TAG=5.11.0, is]\n'],
    ['cloudbuild.yaml', 'steps:\n- args: [build, --build-arg, IS_TAG=5.11.0, am]\n'],
    ['skaffold.yaml', skaffold('      context: is\n      my-docker: {buildArgs: {IS_TAG: 5.11.0}}\n')],
    ['skaffold.yaml', skaffold('      context: is\n      dockers: {buildArgs: {IS_TAG: 5.11.0}}\n')],
    ['cloudbuild.yaml', 'steps:\n- args: [builds, --build-arg, IS_TAG=5.11.0, is]\n'],
    ['cloudbuild.yaml', 'steps:\n- args: [rebuild, --build-arg, IS_TAG=5.11.0, is]\n'],
    ['pod.yaml', 'args: [is, --build-arg, IS_TAG=5.11.0]\n'],
    ['is/values.json', '{"context": ".", "build-args": "IS_TAG=5.11.0"}\n'],
  ])('keeps its default: %s %j', (file, text) => {
    expect(built(file, text)).toEqual(['7.1.0']);
  });

  it('is named from the context first where the tool does so', () => {
    const root = { Dockerfile: 'ARG IS_TAG=4.3.0\nFROM wso2/wso2am:${IS_TAG}\n' };
    const of = (text: string): string[] => versions({ ...IS, ...root, 'build.yml': text });
    expect(of(ansible('docker_image_build: {path: is, dockerfile: Dockerfile, args: {IS_TAG: 5.11.0}}'))).toEqual([
      '5.11.0',
    ]);
    expect(of('context: is\nfile: Dockerfile\nbuild-args: IS_TAG=5.11.0\n')).toEqual(['7.1.0']);
    expect(of('context: is\ndockerfile: is/Dockerfile\nbuild-args: IS_TAG=5.11.0\n')).toEqual(['5.11.0']);
  });

  it('is left to the services of a compose file', () => {
    const compose = 'services:\n  a:\n    build: {context: is, args: {IS_TAG: 5.11.0}}\n# docker_image\n';
    expect(built('docker-compose.yml', compose)).toEqual(['5.11.0']);
    const elsewhere = { ...IS, 'docker-compose.yml': compose.replace('context: is', 'context: ../other') };
    expect(versions(elsewhere)).toEqual(['7.1.0']);
  });

  it.each([
    ['.gitlab-ci.yml', 'stages: [build]\nis: {script: [COMMAND]}\n'],
    ['.gitlab-ci.yml', 'stages: [build, .]\nis: {script: [COMMAND]}\n'],
    [
      '.circleci/config.yml',
      'jobs: {build: {steps: [{run: COMMAND}]}}\nworkflows: {version: 2, all: {jobs: [build]}}\n',
    ],
    [WORKFLOW, 'jobs:\n  build: {steps: [{run: COMMAND}]}\n  test: {needs: [build], steps: [{run: ls}]}\n'],
    ['cloudbuild.yaml', 'steps:\n- {args: [build, --build-arg, IS_TAG=5.11.0, .], waitFor: [build]}\n'],
  ])('is not built with its defaults by jobs and stages that are called so: %s %s', (file, text) => {
    const root = { Dockerfile: DOCKERFILE, 'deployment.toml': CLOSED };
    const command = 'docker build --build-arg IS_TAG=5.11.0 .';
    expect(versions({ ...root, [file]: text.replace('COMMAND', command) })).toEqual(['5.11.0']);
  });

  it('is built with its defaults, too, by words without options', () => {
    const root = { Dockerfile: DOCKERFILE, 'deployment.toml': CLOSED };
    const given = 'args: [build, --build-arg, IS_TAG=5.11.0, .]';
    for (const plain of ['args: [build, .]', 'command: [docker, build, .]', 'words: [build, --pull, .]']) {
      expect(versions({ ...root, 'cloudbuild.yaml': `steps:\n- ${given}\n- ${plain}\n` })).toEqual(['5.11.0', '7.1.0']);
    }
  });

  it('without a context is built from the folder above all', () => {
    const text = 'steps:\n- args: [build, --build-arg, IS_TAG=5.11.0, "-"]\n';
    expect(versions({ Dockerfile: DOCKERFILE, 'deployment.toml': CLOSED, ...AM, 'cloudbuild.yaml': text })).toEqual([
      '5.11.0',
    ]);
  });

  it('is not looked for in YAML that is broken, but for commands', () => {
    const broken = `x: "\n${action('context: is', 'build-args: IS_TAG=5.11.0')}`;
    expect(built(WORKFLOW, `${broken}# docker build\n`)).toEqual(['7.1.0']);
    expect(built(WORKFLOW, 'x: [\nrun: docker build --build-arg IS_TAG=5.11.0 is\n')).toEqual(['5.11.0']);
  });
});

describe('the name of an image that an action builds', () => {
  const compose = 'services:\n  idp:\n    image: acme/wso2is:5.11.0\n';
  const of = (key: string): string[] =>
    versions({ ...IS, 'compose.yaml': compose, [WORKFLOW]: action('context: is', `${key}: acme/wso2is:5.11.0`) });

  it('stands under a key for its tags, not under one with more words', () => {
    expect(of('tags')).toEqual(['7.1.0']);
    expect(of('cache-tags')).toEqual(['5.11.0', '7.1.0']);
    expect(of('tags-file')).toEqual(['5.11.0', '7.1.0']);
  });
});

const openShift = (strategy: string, source = '{contextDir: is}'): string =>
  `kind: BuildConfig\nmetadata: {name: idp}\nspec:\n  source: ${source}\n  strategy:\n    dockerStrategy: ${strategy}\n`;
const ARGS = 'buildArgs: [{name: A, value: b}, {name: IS_TAG, value: "5.11.0"}]';

describe('a Dockerfile that OpenShift builds', () => {
  it.each([
    openShift(`{${ARGS}}`),
    openShift(`{dockerfilePath: Dockerfile, ${ARGS}}`),
    openShift(`{dockerfilePath: is/Dockerfile, ${ARGS}}`, '{git: {uri: x}}'),
    openShift(`{from: {kind: DockerImage, name: openjdk}, ${ARGS}}`),
    `kind: List\nitems:\n- ${openShift(`{${ARGS}}`).replace(/\n(?=.)/g, '\n  ')}`,
    `kind: Template\nobjects:\n- ${openShift('{buildArgs: [{name: IS_TAG, value: "${V}"}]}').replace(/\n(?=.)/g, '\n  ')}parameters: [{name: V, value: 5.11.0}]\n`,
    openShift('{from: {kind: DockerImage, name: "wso2/wso2is:5.11.0"}}'),
    openShift('{from: {kind: ImageStreamTag, name: "wso2is:5.11.0"}}'),
    openShift('{from: {kind: DockerImage, name: "wso2/wso2is:5.11.0"}, buildArgs: [{name: IS_TAG, value: "7.0.0"}]}'),
    openShift('{from: {kind: DockerImage, name: "wso2/wso2is:5.11.0"}, buildArgs: [{name: IS_TAG, value: "${X}"}]}'),
  ])('is of its version: %j', (text) => {
    expect(built('openshift/bc.yaml', text)).toEqual(['5.11.0']);
  });

  it.each([
    openShift('{}'),
    openShift('{buildArgs: [{name: IS_TAG, value: "${X}"}]}'),
    openShift('{buildArgs: [{name: IS_TAG, valueFrom: {secretKeyRef: {name: a, key: b}}}]}'),
    openShift('{from: {kind: ImageStreamTag, name: "idp:latest"}}'),
    openShift('{from: {kind: ImageStreamTag, name: "wso2is:latest"}}'),
    openShift('{from: {kind: DockerImage, name: "wso2/wso2is:${X}"}}'),
    openShift(`{${ARGS}}`, '{contextDir: am}'),
    openShift(`{${ARGS}}`, '{contextDir: is, dockerfile: "FROM busybox"}'),
    openShift(`{${ARGS}}`).replace('dockerStrategy', 'customStrategy').replace('buildArgs', 'args'),
  ])('keeps its default: %j', (text) => {
    expect(built('openshift/bc.yaml', text)).toEqual(['7.1.0']);
  });

  it('begins with another image than it names, without an argument, too', () => {
    const files = {
      'is/Dockerfile': 'FROM wso2/wso2is:7.2.0\nCOPY deployment.toml /home/wso2carbon/wso2is-7.2.0/repository/conf/\n',
      'is/deployment.toml': CLOSED,
      'bc.yaml': openShift('{from: {kind: DockerImage, name: "wso2/wso2is:5.11.0"}}'),
    };
    expect(told(files)).toEqual(['is: wso2is 5.11.0 A update-required B disabled']);
    expect(findings(files)[0]).toBe('error bc.yaml:6 update-required');
    expect(findings({ ...files, 'bc.yaml': openShift('{}') })).toEqual([]);
  });

  it('has that in the place of its last image only', () => {
    const text = openShift('{from: {kind: DockerImage, name: "wso2/wso2is:5.11.0"}}', '{contextDir: .}');
    const of = (dockerfile: string): string[] => told({ Dockerfile: dockerfile, 'bc.yaml': text });
    expect(of('FROM wso2/wso2is:7.0.0 AS a\nFROM busybox\nCOPY --from=a /x /y\n')).toEqual([
      'Dockerfile#Dockerfile: wso2is 5.11.0 A update-required B disabled',
    ]);
    const two = 'FROM wso2/wso2am:4.1.0 AS a\nFROM wso2/wso2is:7.0.0\n';
    expect(of(two)).toEqual(['Dockerfile#Dockerfile: wso2is 5.11.0 A update-required B disabled']);
  });

  it('begins with another image than it names, where a command builds another one', () => {
    const files = {
      'is/Dockerfile': 'FROM wso2/wso2is:7.2.0\n',
      'bc.yaml': openShift('{from: {kind: DockerImage, name: "wso2/wso2is:5.11.0"}}'),
      'build.sh': 'docker build -t acme/web web\n',
    };
    expect(versions(files)).toEqual(['5.11.0']);
  });

  it('is the one in the folder of the build, where there is another one of that name', () => {
    const files = {
      'is/prod.Dockerfile': DOCKERFILE,
      'prod.Dockerfile': DOCKERFILE.replace('IS_TAG=7.1.0', 'IS_TAG=7.2.0'),
      'bc.yaml': openShift(`{dockerfilePath: prod.Dockerfile, ${ARGS}}`),
    };
    expect(versions(files).sort()).toEqual(['5.11.0', '7.2.0']);
  });

  it('has an argument that is called as a key of others is', () => {
    const files = {
      'is/Dockerfile': 'ARG value=7.1.0\nFROM wso2/wso2is:${value}\n',
      'bc.yaml': openShift('{buildArgs: {value: 5.11.0}}'),
    };
    expect(versions(files)).toEqual(['5.11.0']);
  });

  it('is built as well where the strategy stands in a file of its own', () => {
    expect(
      versions({
        'is/Dockerfile': DOCKERFILE,
        'bc.yaml': `dockerStrategy: {dockerfilePath: is/Dockerfile, ${ARGS}}\n`,
      }),
    ).toEqual(['5.11.0']);
  });

  it('is run under the name that the build pushes', () => {
    const output = (kind: string): string =>
      `${openShift(`{${ARGS}}`)}  output: {to: {kind: ${kind}, name: acme/idp:1}}\n`;
    const of = (kind: string): string[] =>
      told({ ...IS, 'bc.yaml': output(kind), 'compose.yaml': 'services:\n  a: {image: acme/idp:1}\n' });
    expect(of('DockerImage')).toEqual(['is: wso2is 5.11.0 A update-required B disabled']);
    expect(of('ImageStreamTag')).toEqual(['is: wso2is 5.11.0 A update-required B disabled']);
  });
});

describe('what builds no image', () => {
  const root = { Dockerfile: DOCKERFILE, 'deployment.toml': CLOSED };
  const beside = (file: string, text: string): string[] => versions({ ...root, [file]: text }).sort();
  const AZURE = azure('command: build, Dockerfile: Dockerfile, arguments: --build-arg IS_TAG=5.11.0');
  const ANSIBLE = ansible('docker_image: {name: is, build: {path: ., args: {IS_TAG: 5.11.0}}}');

  it.each([
    ['the environment of a task', '  env: {A: b}\n'],
    ['inputs of another task', '- task: CopyFiles@2\n  inputs: {Contents: x}\n'],
    ['inputs of no task', '- template: t.yml\n  inputs: {a: b}\n'],
    ['a push', '- task: Docker@2\n  inputs: {command: push, repository: acme/is}\n'],
    ['a push by an older task', '- task: Docker@0\n  inputs: {action: Push an image, imageName: acme/is}\n'],
  ])('gives no Dockerfile its defaults in a pipeline of Azure’s: %s', (_, more) => {
    expect(beside('azure-pipelines.yml', AZURE + more)).toEqual(['5.11.0']);
  });

  it.each([
    ['with a task', '- task: Docker@2\n  inputs: {repository: acme/is}\n'],
    ['with an older task', '- task: Docker@0\n  inputs: {action: Build an image, imageName: acme/is}\n'],
  ])('is something else than a build of Azure’s: %s', (_, build) => {
    expect(beside('azure-pipelines.yml', AZURE + build)).toEqual(['5.11.0', '7.1.0']);
  });

  it.each([
    ['a module with a path', '    - file: {path: ., state: directory}\n'],
    ['a module that pulls an image', '    - docker_image: {name: acme/other, source: pull}\n'],
  ])('gives no Dockerfile its defaults among tasks of Ansible’s: %s', (_, more) => {
    expect(beside('build.yml', ANSIBLE + more)).toEqual(['5.11.0']);
    expect(beside('build.yml', `${ANSIBLE}    - docker_image: {name: acme/other, path: .}\n`)).toEqual([
      '5.11.0',
      '7.1.0',
    ]);
  });

  it('gives no Dockerfile its defaults by a list of options that names no image', () => {
    const build = 'steps:\n- args: [build, --build-arg, IS_TAG=5.11.0, .]\n';
    expect(beside('cloudbuild.yaml', `${build}- args: [-f, Dockerfile]\n`)).toEqual(['5.11.0']);
  });

  it('is a module’s own path where it says what to build', () => {
    expect(beside('build.yml', ANSIBLE.replace('name: is,', 'name: is, path: .,'))).toEqual(['5.11.0']);
  });
});

describe('an artifact of Skaffold', () => {
  const SKAFFOLD = 'apiVersion: skaffold/v4\nbuild:\n  artifacts:\n    - image: acme/is\n';
  const DOCKER = '      docker:\n        dockerfile: docker/Dockerfile\n        buildArgs: {IS_TAG: 6.1.0}\n';

  it('has the Dockerfile that is named from its context, and from the file alone where it has none', () => {
    const text = 'ARG IS_TAG=7.0.0\nFROM wso2/wso2is:$IS_TAG\nRUN true\n';
    const files = { 'docker/Dockerfile': text, 'is/docker/Dockerfile': text };
    const releases = (artifact: string): string[] =>
      told({ ...files, 'skaffold.yaml': artifact }).map((line) => line.split(' ').slice(0, 3).join(' '));
    expect(releases(`${SKAFFOLD}      context: is\n${DOCKER}`)).toEqual([
      'docker/Dockerfile#docker/Dockerfile: wso2is 7.0.0',
      'is/docker/Dockerfile#is/docker/Dockerfile: wso2is 6.1.0',
    ]);
    expect(releases(`${SKAFFOLD}${DOCKER}`)).toEqual([
      'docker/Dockerfile#docker/Dockerfile: wso2is 6.1.0',
      'is/docker/Dockerfile#is/docker/Dockerfile: wso2is 7.0.0',
    ]);
  });

  it('is none of the images that a list beside the artifacts names', () => {
    const files = {
      'skaffold.yaml': 'apiVersion: skaffold/v4\ntest:\n  - {image: acme/idp, context: is, structureTests: [x.yaml]}\n',
      'is/Dockerfile': 'FROM wso2/wso2is:7.0.0\nRUN true\n',
      'k8s.yaml': workload('idp', 'acme/idp'),
    };
    expect(told(files)).toEqual(['is/Dockerfile#is/Dockerfile: wso2is 7.0.0 A missing B disabled']);
  });

  const built = (artifact: string): string[] =>
    told({
      'skaffold.yaml': `apiVersion: skaffold/v4\nbuild:\n  artifacts:\n    - ${artifact}\n`,
      'is/Dockerfile': 'FROM wso2/wso2is:5.11.0\n',
      'am/Dockerfile': 'FROM wso2/wso2am:4.3.0\n',
      'k8s.yaml': workload('idp', 'acme/idp'),
    });

  it.each([
    '{image: acme/idp, context: is}',
    '{image: acme/idp, context: is, sync: {infer: ["**"]}}',
    '{image: acme/idp, context: is, docker: {}}',
    '{image: acme/idp, context: is, kaniko: {}}',
    '{image: acme/idp, docker: {dockerfile: is/Dockerfile}}',
  ])('is what runs under its name: %s', (artifact) => {
    expect(built(artifact)).toEqual([
      'am/Dockerfile#am/Dockerfile: wso2am 4.3.0 A missing B not-affected',
      'k8s.yaml#idp: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('is the stage that it names', () => {
    const files = (docker: string): string[] =>
      told({
        'skaffold.yaml': `apiVersion: skaffold/v4\nbuild:\n  artifacts:\n    - {image: acme/idp, context: is, docker: ${docker}}\n`,
        'is/Dockerfile':
          'FROM wso2/wso2is:7.0.0 AS base\nFROM base\nCOPY deployment.toml /home/wso2carbon/wso2is-7.0.0/repository/conf/\n',
        'is/deployment.toml': CLOSED,
      });
    expect(files('{}')).toEqual(['is: wso2is 7.0.0 A disabled B disabled']);
    expect(files('{target: base}')).toHaveLength(2);
  });

  it.each([
    '{image: acme/idp, context: is, jib: {}}',
    '{image: acme/idp, context: is, custom: {buildCommand: ./build.sh}}',
    '{image: acme/other, context: is}',
    '{context: is}',
    'acme/idp',
    '{image: acme/idp, context: gone}',
  ])('is none where it is no build of a Dockerfile: %s', (artifact) => {
    expect(built(artifact)).toEqual([
      'am/Dockerfile#am/Dockerfile: wso2am 4.3.0 A missing B not-affected',
      'is/Dockerfile#is/Dockerfile: wso2is 5.11.0 A update-required B disabled',
    ]);
  });
});
