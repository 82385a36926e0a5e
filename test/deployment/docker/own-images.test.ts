import { describe, expect, it } from 'vitest';
import { ownImages } from '../../../src/deployment/docker/build-commands.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import {
  block,
  CLOSED,
  configMap,
  cut,
  ENABLED,
  type Files,
  findings,
  judged,
  memoryTree,
  OPEN,
  surveyed,
  told,
  twice,
  workload,
} from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.0.0/repository/conf';
const DOCKERFILE = `FROM wso2/wso2is:7.0.0\nCOPY deployment.toml ${HOME}/\n`;
const IS: Files = { 'is/Dockerfile': DOCKERFILE, 'is/deployment.toml': CLOSED };
const IMAGE = 'is: wso2is 7.0.0 A disabled B disabled';
const service = (image: string, mounted = ''): Files => ({
  'compose.yaml': `services:\n  idp:\n    image: ${image}\n${mounted}`,
});
const pod = (image: string, more = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: km}\nspec:\n  template:\n    spec:\n      containers:\n        - name: km\n          image: ${image}\n${more}`;

describe('an image that a command of the repository builds', () => {
  it.each([
    ['build.sh', 'docker build -t acme/wso2is:5.11.0 is\n'],
    ['build.sh', 'cd tools/../is && docker build -t acme/wso2is:5.11.0 .\n'],
    ['tools/ci/build.sh', 'cd ../../is && docker build -t acme/wso2is:5.11.0 .\n'],
    ['build.sh', 'cd tools/ci\nmake\ncd ../../is && docker build -t acme/wso2is:5.11.0 .\n'],
    ['build.sh', 'docker build --tag=acme/wso2is:5.11.0 -t acme/wso2is:latest is\n'],
    ['build.sh', 'cd is && docker buildx build --push -t "acme/wso2is:5.11.0" .\n'],
    ['build.sh', 'TAG=5.11.0\ndocker build -t acme/wso2is:$TAG is\n'],
    ['Makefile', 'build:\n\tdocker build -t acme/wso2is:5.11.0 -f is/Dockerfile is\n'],
    ['.gitlab-ci.yml', 'build:\n  script:\n    - docker build -t acme/wso2is:5.11.0 is\n'],
    [
      '.github/workflows/a.yml',
      'jobs:\n  a:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: is\n          tags: |\n            acme/wso2is:latest\n            acme/wso2is:5.11.0\n',
    ],
    ['build.sh', 'az acr build -r acme --image acme/wso2is:5.11.0 is\n'],
    ['build.sh', '/kaniko/executor --context=is --destination=acme/wso2is:5.11.0\n'],
    ['Jenkinsfile', 'docker.build("acme/wso2is:5.11.0", "is")\n'],
    ['is/Jenkinsfile', 'docker.build("acme/wso2is:5.11.0")\n'],
    [
      'is/cloudbuild.yaml',
      'steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, -t, "acme/wso2is:5.11.0"]\n',
    ],
    [
      'azure-pipelines.yml',
      'steps:\n  - task: Docker@2\n    inputs:\n      repository: acme/wso2is\n      dockerfile: is/Dockerfile\n      tags: |\n        5.11.0\n        latest\n',
    ],
    [
      'azure-pipelines.yml',
      'steps:\n  - task: Docker@2\n    inputs: { command: build, repository: acme/wso2is, buildContext: is, tags: "1,5.11.0" }\n',
    ],
    [
      'azure-pipelines.yml',
      'steps:\n  - task: Docker@1\n    inputs: { command: Build an image, dockerFile: is/Dockerfile, imageName: "acme/wso2is:5.11.0" }\n',
    ],
    [
      'main.tf',
      'resource "docker_image" "is" {\n  name = "acme/wso2is:5.11.0"\n  build {\n    context = "${path.module}/is"\n  }\n}\n',
    ],
    [
      'main.tf',
      'variable "tag-is" {\n  default = "1"\n}\nvariable "tag" {\n  default = "5.11.0"\n}\nlocals {\n  folder = "is"\n}\nresource "docker_registry_image" "is" {\n  build {\n    context    = local.folder\n    build_args = { "A" = "}" }\n  }\n  name = "acme/wso2is:${var.tag}"\n}\n',
    ],
    [
      'site.yml',
      '- hosts: a\n  tasks:\n    - docker_image: { name: acme/wso2is, tag: 5.11.0, source: build, build: { path: is } }\n',
    ],
    [
      'site.yml',
      '- hosts: a\n  tasks:\n    - community.docker.docker_image_build: { name: "acme/wso2is:5.11.0", path: is }\n',
    ],
    ['build.sh', 'for i in am is; do\n  docker build -t acme/wso2$i:5.11.0 $i\ndone\n'],
    [
      'build.sh',
      'for i in "am" "is"; do\n  name=acme/wso2$i\n  for t in 1 5.11.0; do docker build -t $name:$t $i; done\ndone\n',
    ],
    ['Makefile', 'all:\n\tfor i in am is; do docker build -t acme/wso2$$i:5.11.0 $$i; done\n'],
    [
      'cloudbuild.yaml',
      'steps:\n  - name: gcr.io/cloud-builders/docker\n    entrypoint: bash\n    args:\n      - -c\n      - |\n        TAG=5.11.0\n        docker build -t acme/wso2is:$$TAG is\n',
    ],
    ['build.sh', 'docker build -t acme/wso2is:$TAG is\ndocker tag acme/wso2is:$TAG acme/wso2is:5.11.0\n'],
    ['build.sh', 'docker build -t is is\ndocker image tag is "reg/is:1"\n$DOCKER tag reg/is:1 acme/wso2is:5.11.0; x\n'],
  ])('is what its Dockerfile makes, whatever its tag says: %s %j', (file, text) => {
    expect(told({ ...IS, ...service('acme/wso2is:5.11.0'), [file]: text })).toEqual([IMAGE]);
    expect(told({ ...IS, 'k.yaml': pod('acme/wso2is:5.11.0'), [file]: text })).toEqual([IMAGE]);
    expect(told({ ...IS, 'run.sh': 'docker run acme/wso2is:5.11.0\n', [file]: text })).toEqual([IMAGE]);
  });

  it.each([
    ['another tag', 'docker build -t acme/wso2is:1 is\n'],
    ['a name that another image gets', 'docker build -t is is\ndocker tag other acme/wso2is:5.11.0\n'],
    ['a tag that is not known', 'docker build -t acme/wso2is:$TAG is\n'],
    ['a Dockerfile that lies elsewhere', 'docker build -t acme/wso2is:5.11.0 gone\n'],
    ['a Dockerfile that tells no product', 'docker build -t acme/wso2is:5.11.0 other\n'],
    ['two Dockerfiles', 'docker build -t acme/wso2is:5.11.0 is\ndocker build -t acme/wso2is:5.11.0 other\n'],
    [
      'a name of a loop over names that are not known',
      'for i in $IMAGES; do docker build -t acme/wso2$i:5.11.0 $i; done\n',
    ],
    ['a comment', '# docker build -t acme/wso2is:5.11.0 is\n'],
  ])('is another where the command has %s', (_, text) => {
    const other = { 'other/Dockerfile': 'FROM alpine:3\n' };
    expect(told({ ...IS, ...other, ...service('acme/wso2is:5.11.0'), 'build.sh': text })).toContain(
      'compose.yaml#idp: wso2is 5.11.0 A update-required B disabled',
    );
  });

  it('is another where one name is built of one Dockerfile in two ways', () => {
    const dockerfile = 'ARG V\nFROM wso2/wso2is:${V}\nCOPY . /home/wso2carbon/wso2-config-volume/repository/conf/\n';
    const build = (version: string): string => `docker build --build-arg V=${version} -t acme/wso2is:5.11.0 is\n`;
    const files = { ...IS, 'is/Dockerfile': dockerfile, ...service('acme/wso2is:5.11.0') };
    expect(told({ ...files, 'build.sh': build('7.1.0') + build('7.0.0') }).join()).toContain('#idp: wso2is 5.11.0');
    expect(told({ ...files, 'build.sh': build('7.1.0') + build('7.1.0') })).toEqual([
      'is: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('is what an image that begins with it has, whatever its tag says', () => {
    const top = (from: string): Files => ({
      'is/Dockerfile': 'FROM wso2/wso2is:5.11.0\n',
      'top/Dockerfile': `FROM ${from}\nCOPY deployment.toml /home/wso2carbon/wso2-config-volume/repository/conf/\n`,
      'top/deployment.toml': CLOSED,
    });
    const build = { 'build.sh': 'docker build -t acme/wso2is:7.1.0 is\ndocker build -t acme/wso2is:7.2.0 top\n' };
    const old = 'top: wso2is 5.11.0 A update-required B disabled';
    expect(told({ ...top('acme/wso2is:7.1.0'), ...build })).toContain(old);
    expect(told({ ...top('acme/wso2is:7.1.0'), ...build, ...service('acme/wso2is:7.2.0') })).toContain(old);
    expect(told({ ...top('other/wso2is:7.1.0'), ...build })).toContain('top: wso2is 7.1.0 A disabled B disabled');
    // What begins with itself has an end.
    expect(told({ ...top('acme/wso2is:7.2.0'), ...build })).toContain('top: wso2is 7.2.0 A disabled B disabled');
    const both = { ...top('acme/wso2is:7.1.0'), 'is/Dockerfile': 'FROM acme/wso2is:7.2.0\n' };
    expect(told({ ...both, ...build })).toHaveLength(2);
  });

  it('brings its configuration to an image that begins with it', () => {
    const files = { ...IS, 'top/Dockerfile': 'FROM acme/wso2is:1.0\n' };
    expect(told({ ...files, 'build.sh': 'docker build -t acme/wso2is:1.0 is\n' })).toEqual([IMAGE]);
  });

  it.each(['acme/one:1.0', '"acme/one:1.0"'])('is known by its whole name where that says no product: %s', (name) => {
    const volume = '/home/wso2carbon/wso2-config-volume/repository/conf';
    const mounts = (file: string): string => `volumes: ["./conf/${file}:${volume}/deployment.toml"]`;
    const files = {
      'is/Dockerfile': 'FROM wso2/wso2is:7.0.0\n',
      'am/Dockerfile': 'FROM wso2/wso2am:4.3.0\n',
      'build.sh': 'docker build -t acme/one:1.0 is\ndocker build -t acme/two:1.0 am\n',
      'compose.yaml': `services:\n  one:\n    image: ${name}\n    ${mounts('one.toml')}\n  two:\n    image: acme/two:1.0\n    ${mounts('two.toml')}\n`,
      'conf/one.toml': CLOSED,
      'conf/two.toml': CLOSED,
    };
    expect(told(files)).toEqual([
      'conf/one.toml: wso2is 7.0.0 A disabled B disabled',
      'conf/two.toml: wso2am 4.3.0 A disabled B not-affected',
    ]);
  });

  it('has what is mounted over what it is built with', () => {
    const mounted = `    volumes: ["./conf/deployment.toml:${HOME}/deployment.toml"]\n`;
    const files = { ...service('acme/wso2is:1.0', mounted), 'build.sh': 'docker build -t acme/wso2is:1.0 is\n' };
    const bare = { 'is/Dockerfile': 'FROM wso2/wso2is:7.0.0\n' };
    expect(told({ ...files, ...bare, 'conf/deployment.toml': CLOSED })).toEqual([
      'conf: wso2is 7.0.0 A disabled B disabled',
    ]);
    expect(told({ ...files, ...IS, 'conf/deployment.toml': OPEN })).toContain(
      'conf: wso2is 7.0.0 A missing B disabled',
    );
  });

  it('has the release of its tag where the Dockerfile tells none', () => {
    const files = { 'is/Dockerfile': DOCKERFILE.replace('wso2is:7.0.0', 'wso2is').replaceAll('-7.0.0', '') };
    expect(
      told({
        ...IS,
        ...files,
        ...service('acme/wso2is:5.11.0'),
        'build.sh': 'docker build -t acme/wso2is:5.11.0 is\n',
      }),
    ).toContain('is: wso2is 5.11.0 A update-required B disabled');
  });

  it('of WSO2’s own name is WSO2’s', () => {
    const build = { 'build.sh': 'docker build -t wso2/wso2is:5.11.0 is\n' };
    expect(told({ ...IS, ...service('wso2/wso2is:5.11.0'), ...build })).toContain(
      'compose.yaml#idp: wso2is 5.11.0 A update-required B disabled',
    );
  });

  it('is built for itself, too, where its Dockerfile makes several', () => {
    const files = {
      'is/Dockerfile': 'FROM wso2/wso2is:7.0.0 AS is\nFROM wso2/wso2am:4.3.0 AS am\n',
      'build.sh': 'docker build --target is -t acme/wso2is:1.0 is\n',
    };
    expect(told({ ...files, ...service('acme/wso2is:1.0') })).toEqual([
      'is/Dockerfile#is/Dockerfile:am: wso2am 4.3.0 A missing B not-affected',
      'is/Dockerfile#is/Dockerfile:is: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('an image that services of Docker Compose build', () => {
  const built = (image: string, build: string): string =>
    `services:\n  is:\n    image: ${image}\n    build: ${build}\n`;

  it('is none for sure where one folder or another is copied into it', () => {
    const from = (folder: string): string =>
      built('acme/wso2is:5.11.0', `{context: ${folder}, dockerfile: ../is/Dockerfile}`);
    const files = {
      'is/Dockerfile': DOCKERFILE,
      'eu/deployment.toml': CLOSED,
      'us/deployment.toml': ENABLED,
      'compose.yaml': from('eu'),
      'k.yaml': pod('acme/wso2is:5.11.0'),
    };
    const other = 'k.yaml#km: wso2is 5.11.0 A update-required B disabled';
    expect(told(files)).not.toContain(other);
    expect(told({ ...files, 'other/compose.yaml': from('../us') })).toContain(other);
  });

  it('has the arguments that a command gives them', () => {
    const files = {
      'is/Dockerfile': 'ARG V=7.1.0\nFROM wso2/wso2is:${V}\n',
      'compose.yaml': built('acme/wso2is:1', 'is'),
      'k.yaml': pod('acme/wso2is:1'),
    };
    const command = { 'build.sh': 'docker compose build --build-arg V=5.11.0\n' };
    const releases = (all: Files): string[] => judged(all).deployments.map(({ version }) => version ?? '');
    expect(new Set(releases(files))).toEqual(new Set(['7.1.0']));
    expect(new Set(releases({ ...files, ...command }))).toEqual(new Set(['5.11.0']));
  });

  it.each([
    ['acme/is:1', ['acme/is:1']],
    ['acme/is:$TAG', [expect.stringContaining('acme/is:')]],
    ['$NAME', []],
    ['acme/$NAME:1', []],
  ])('is known by its name where that is not left open: %s', (name, names) => {
    const tree = memoryTree({ 'is/Dockerfile': 'FROM wso2/wso2is:7.0.0\n', 'compose.yaml': built(name, 'is') });
    expect([...ownImages(tree, carriedReader(tree)).keys()]).toEqual(names);
  });

  it('is not what services beside it are that a pipeline has', () => {
    const pipeline = 'stages: [a]\nb:\n  services: [docker]\n  script: [make]\n  image: x\n';
    const services = 'stages: [a]\nb:\n  services:\n    is: {image: "acme/wso2is:5.11.0", build: is}\n';
    for (const text of [pipeline, services])
      expect(told({ ...IS, 'a.yaml': text, ...service('acme/wso2is:5.11.0') })).toContain(
        'compose.yaml#idp: wso2is 5.11.0 A update-required B disabled',
      );
  });
});

describe('two images that commands of the repository build', () => {
  const build = 'docker build -t acme/wso2is-a:1.0 a\ndocker build -t acme/wso2is-b:1.0 b\n';
  const files = (a: string, b: string): Files => ({
    'a/Dockerfile': `FROM ${a}\n`,
    'b/Dockerfile': `FROM ${b}\n`,
    'build.sh': build,
  });

  it('have each what is mounted into the service that runs it', () => {
    const mounted = (name: string): string =>
      `  ${name}:\n    image: acme/wso2is-${name}:1.0\n    volumes: ["./${name}.toml:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml"]\n`;
    const compose = { 'compose.yaml': `services:\n${mounted('a')}${mounted('b')}` };
    const tomls = { 'a.toml': ENABLED, 'b.toml': CLOSED };
    expect(told({ ...files('wso2/wso2is:7.0.0', 'wso2/wso2is:7.1.0'), ...compose, ...tomls })).toEqual([
      'a.toml: wso2is 7.0.0 A enabled B disabled',
      'b.toml: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('are told from each other by the names of what runs them', () => {
    const login = pod('acme/wso2is-a:1.0').replaceAll('km', 'login');
    const admin = pod('acme/wso2is-b:1.0').replaceAll('km', 'admin');
    const maps = `${configMap('login-conf', CLOSED)}---\n${configMap('admin-conf', ENABLED)}`;
    const k8s = { 'k.yaml': `${login}---\n${admin}---\n${maps}` };
    expect(told({ ...files('wso2/wso2is:7.0.0', 'wso2/wso2is:7.1.0'), ...k8s })).toEqual([
      'k.yaml#admin-conf: wso2is 7.1.0 A enabled B disabled',
      'k.yaml#login-conf: wso2is 7.0.0 A disabled B disabled',
    ]);
  });
});

describe('an image with the name of a product that a command of the repository builds', () => {
  const build = { 'build.sh': 'docker build -t acme/wso2is:7.1.0 is\n' };

  it('has the release of its tag, and what its Dockerfile copies, where that tells the product only', () => {
    const files = {
      'is/Dockerfile': 'FROM wso2/wso2is\nCOPY deployment.toml /home/wso2carbon/wso2-config-volume/repository/conf/\n',
      'is/deployment.toml': CLOSED,
      'old/Dockerfile': 'FROM wso2/wso2is:5.11.0\n',
      'k.yaml': pod('acme/wso2is:7.1.0'),
    };
    expect(told({ ...files, ...build })).toEqual([
      'is: wso2is 7.1.0 A disabled B disabled',
      'old/Dockerfile#old/Dockerfile: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('has nothing of a Dockerfile that tells no product and copies a file elsewhere', () => {
    const is = { 'is/Dockerfile': 'FROM alpine\nCOPY deployment.toml /x/\n', 'is/deployment.toml': CLOSED };
    expect(findings({ ...is, ...build, ...service('acme/wso2is:7.1.0') })).toEqual(['warning compose.yaml:3 -']);
  });

  it('is told by its tag where its Dockerfile cannot be read', () => {
    const unread = [{ path: 'is/Dockerfile', nameClass: 'carrier' as const, problem: 'it is too large', glimpse: '' }];
    const files = { 'other/Dockerfile': 'FROM wso2/wso2am:4.3.0\n', ...build, ...service('acme/wso2is:7.1.0') };
    expect(judged(files, unread).deployments.map(({ id, version }) => `${id} ${version}`)).toEqual([
      'compose.yaml#idp 7.1.0',
      'other/Dockerfile#other/Dockerfile 4.3.0',
    ]);
  });

  it('leaves a container that names no image as it is', () => {
    const none = pod('x').replace(/ *image: x\n/, '');
    expect(told({ ...IS, ...build, 'k.yaml': none })).toEqual([IMAGE]);
  });
});

describe('an image built from a pack that something runs by a name of a team’s', () => {
  const dockerfile = 'FROM openjdk:11\nCOPY wso2am-4.3.0 /opt/wso2am-4.3.0\n';
  const files: Files = {
    'gw/Dockerfile': `${dockerfile}COPY deployment.toml /opt/wso2am-4.3.0/repository/conf/\n`,
    'gw/deployment.toml': CLOSED,
    'km/Dockerfile': dockerfile,
    'build.sh': 'docker build -t acme/gw:1 gw\ndocker build -t acme/km:1 km\n',
  };
  const GATEWAY = 'gw: wso2am 4.3.0 A disabled B not-affected';
  const SHIPPED = 'km/Dockerfile#km/Dockerfile: wso2am 4.3.0 A missing B not-affected';

  const RUNS = [GATEWAY, SHIPPED.replace(/^\S+/, 'k.yaml#km:')];

  it.each([
    'acme/km:1',
    '"acme/km:1" # the key manager',
    'acme/km:2',
    `\${REGISTRY}/acme/km:1`,
    `"\${REGISTRY:-localhost}/acme/km:\${TAG}"`,
  ])('is a server of its own: %s', (image) => {
    expect(told({ ...files, 'k.yaml': pod(image) })).toEqual(RUNS);
  });

  it('is one beside a container of another image', () => {
    const other = '        - name: log\n          image: fluent/fluent-bit:3\n';
    expect(told({ ...files, 'k.yaml': pod('acme/km:1', other) })).toEqual(RUNS);
  });

  it('is one where another Dockerfile makes the image by another tag', () => {
    const build = `${files['build.sh']}docker build -t acme/km:2 gw\n`;
    expect(told({ ...files, 'build.sh': build, 'k.yaml': pod('acme/km:1') })).toEqual(RUNS);
  });

  it('is one, too, where nothing is known to run it', () => {
    expect(told(files)).toEqual([GATEWAY, SHIPPED]);
  });

  it('has the configuration that is mounted into a home of its release', () => {
    const mount =
      '          volumeMounts: [{name: c, mountPath: /opt/wso2am-4.3.0/repository/conf}]\n      volumes: [{name: c, configMap: {name: km}}]\n---\n';
    const map = configMap('km', CLOSED);
    expect(told({ ...files, 'k.yaml': pod('acme/km:1', mount) + map })).toEqual([
      GATEWAY,
      'k.yaml#km: wso2am 4.3.0 A disabled B not-affected',
    ]);
  });
});

describe('an image of a team’s own that a chart runs', () => {
  const chart = (image: string, values: string, more: Files = {}): Files => ({
    'am/Dockerfile': 'FROM wso2/wso2am:4.1.0\n',
    'is/Dockerfile': 'FROM wso2/wso2is:7.0.0\n',
    'build.sh': 'docker build -t reg.io/gw:1 am\ndocker build -t reg.io/idp:1 is\n',
    'c/Chart.yaml': 'name: c\nversion: 1.0.0\n',
    'c/values.yaml': values,
    'c/templates/k.yaml': workload('idp', image, 'conf'),
    'c/templates/m.yaml': configMap('conf', CLOSED),
    ...more,
  });
  const AM = 'am/Dockerfile#am/Dockerfile: wso2am 4.1.0 A update-required B not-affected';
  const CONF = 'c/templates/m.yaml#conf: wso2is 7.0.0 A disabled B disabled';
  const SPLIT = '{{ .Values.image.repository }}:{{ .Values.image.tag }}';

  it.each([
    ['reg.io/idp:1', 'a: 1\n'],
    ['{{ .Values.image }}', 'image: reg.io/idp:1\n'],
    ['"{{ .Values.image }}"', 'image: "reg.io/idp:1"\n'],
    [`"${SPLIT}"`, 'image:\n  repository: reg.io/idp\n  tag: 1\n'],
    ['"reg.io/{{ .Values.name | default "idp" }}:{{ .Values.tag }}"', 'tag: 1\n'],
    ['"{{ .Values.repository }}:{{ .Values.tag }}"', 'repository: reg.io/idp\n'],
  ])('is what its Dockerfile makes: %s with %j', (image, values) => {
    expect(told(chart(image, values))).toEqual([AM, CONF]);
  });

  it('is another one in an environment that names another one', () => {
    const prod = { 'c/values-prod.yaml': 'image: reg.io/gw:1\n' };
    expect(told(chart('{{ .Values.image }}', 'image: reg.io/idp:1\n', prod))).toEqual([
      CONF,
      'c/templates/m.yaml#conf@values-prod: wso2am 4.1.0 A update-required B not-affected',
    ]);
  });

  it('is not told by values of another name', () => {
    expect(told(chart('{{ .Values.image }}', 'other: reg.io/idp:1\n')).join()).not.toContain(CONF);
  });

  it('is what a parameter of a template of OpenShift names', () => {
    const {
      'c/Chart.yaml': _,
      'c/values.yaml': __,
      'c/templates/k.yaml': pods = '',
      'c/templates/m.yaml': map = '',
    } = chart('${IMAGE}', '');
    const template = `kind: Template\nparameters:\n  - name: IMAGE\n    value: reg.io/idp:1\nobjects:\n  - ${block(pods, 4).trimStart()}  - ${block(map, 4).trimStart()}`;
    const files = chart('', '');
    const built = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('c/')));
    expect(told({ ...built, 't.yaml': template })).toEqual([AM, 't.yaml#conf: wso2is 7.0.0 A disabled B disabled']);
  });
});

describe('an image that a module of Ansible’s builds', () => {
  const files = {
    'is/Dockerfile': 'FROM wso2/wso2is:7.0.0\n',
    'am/Dockerfile': 'FROM wso2/wso2am:4.3.0\n',
    'site.yml':
      '- hosts: a\n  tasks:\n    - docker_image: { name: acme/one, build: { path: is } }\n    - docker_image: { name: acme/one, tag: old, build: { path: am } }\n',
  };
  const run = (image: string): string[] =>
    told({ ...files, ...service(image) }).filter((line) => line.startsWith('compose.yaml'));

  it('without a tag is the latest of its name', () => {
    expect(run('acme/one:latest')).toEqual(['compose.yaml#idp: wso2is 7.0.0 A missing B disabled']);
    expect(run('acme/one:old')).toEqual(['compose.yaml#idp: wso2am 4.3.0 A missing B not-affected']);
    expect(run('acme/one:other')).toEqual([]);
  });
});

describe('an image of the repository by another tag than it is built with', () => {
  const COPY = 'COPY deployment.toml /home/wso2carbon/wso2-config-volume/repository/conf/\n';
  const files = (from: string, build: string, more: Files = {}): Files => ({
    'base/Dockerfile': 'FROM wso2/wso2is:7.1.0.23\n',
    'is/Dockerfile': `FROM ${from}\n${COPY}`,
    'is/deployment.toml': CLOSED,
    'build.sh': `${build}\n`,
    'old/Dockerfile': 'FROM wso2/wso2am:4.3.0\n',
    ...more,
  });
  const IS_ON_IT = 'is: wso2is 7.1.0.23 A disabled B disabled';

  it.each([
    ['acme/one:1.0', 'docker build -t acme/one:1.1 base'],
    ['acme/one', 'docker build -t acme/one:1.1 base'],
    ['acme/one@sha256:0123', 'docker build -t acme/one:1.1 base'],
    [`acme/one:\${TAG}`, 'docker build -t acme/one:1.1 base'],
    ['acme/one:1.0', 'docker build -t acme/one:$TAG base'],
    ['acme/one:1.0', 'docker build -t acme/one:1 -t acme/one:2 base\ndocker build -t acme/one:3 base'],
    ['acme/wso2is-base:latest', 'docker build -t acme/wso2is-base:1 base'],
    [`\${REG}/acme/one:1`, 'docker build -t "$REGISTRY/acme/one:$TAG" base'],
    ['acme/one:1', 'docker build -t x/$REGISTRY/acme/one:1 base'],
  ])('is what the only Dockerfile of its name makes: %s %j', (from, build) => {
    expect(told(files(from, build))).toContain(IS_ON_IT);
    const run = files(from, `${build}\ndocker build -t acme/two:$TAG is`, service('acme/two:3'));
    expect(told(run)).toContain(IS_ON_IT);
    expect(told({ ...run, ...service(`\${REG}/acme/two:\${TAG}`) })).toContain(IS_ON_IT);
  });

  it.each([
    ['its tag says a release', 'acme/wso2is:7.0.0', 'docker build -t acme/wso2is:7.1.0 base', '7.0.0'],
    ['it is WSO2’s', 'wso2/wso2is:latest', 'docker build -t wso2/wso2is:7.1.0 base', '?'],
  ])('is another where %s', (_, from, build, version) => {
    expect(told(files(from, build))).toContain(`is: wso2is ${version} A disabled B disabled`);
  });

  it.each([
    ['two Dockerfiles', 'docker build -t acme/one:1.1 base\ndocker build -t acme/one:1.2 old'],
    ['two ways', 'docker build -t acme/one:1.1 base\ndocker build -t acme/one:1.2 --build-arg X=1 base'],
    ['a name that is left open', 'docker build -t acme/$NAME:1.1 base'],
  ])('is not known where its name has %s', (_, build) => {
    const [, unit] = surveyed(files('acme/one:1.0', build)).units;
    expect(unit?.claims).toEqual([]);
  });

  it('that names no product brings its product and its configuration to what begins with it', () => {
    const inBase = { 'base/Dockerfile': `FROM wso2/wso2is:7.1.0\n${COPY}`, 'base/deployment.toml': CLOSED };
    const plain = { 'is/Dockerfile': 'FROM acme/one:1.0\nRUN true\n', ...service('acme/two:1') };
    const build = 'docker build -t acme/one:1.0 base\ndocker build -t acme/two:1 is';
    const { 'old/Dockerfile': _, 'is/deployment.toml': __, ...all } = files('', build, { ...inBase, ...plain });
    expect(told(all)).toEqual(['base: wso2is 7.1.0 A disabled B disabled']);
  });

  it('is what a service begins with that builds another one', () => {
    const compose = { 'compose.yaml': 'services:\n  idp:\n    build: is\n' };
    const found = told(files('acme/one:1.0', 'docker build -t acme/one:$TAG base', compose));
    expect(found).toEqual([IS_ON_IT, 'old/Dockerfile#old/Dockerfile: wso2am 4.3.0 A missing B not-affected']);
  });
});

describe('an image that only others begin with', () => {
  const files = (base = 'FROM wso2/wso2is:7.1.0\n', more: Files = {}): Files => ({
    'base/Dockerfile': base,
    'is/Dockerfile': 'FROM acme/wso2is-base:1\nCOPY deployment.toml /home/wso2carbon/wso2is-7.1.0/repository/conf/\n',
    'is/deployment.toml': CLOSED,
    'build.sh': 'docker build -t acme/wso2is-base:1 base\ndocker build -t acme/wso2is:1 is\n',
    ...more,
  });
  const RUNS = 'is: wso2is 7.1.0 A disabled B disabled';
  const BASE = 'base/Dockerfile#base/Dockerfile: wso2is 7.1.0 A missing B disabled';

  it('is no server where the repository runs what is built on it', () => {
    expect(told(files(undefined, service('acme/wso2is:1')))).toEqual([RUNS]);
    expect(told(files(undefined, { 'k.yaml': pod('acme/wso2is:1') }))).toEqual([RUNS]);
    expect(told(files(undefined, { 'compose.yaml': 'services:\n  idp:\n    build: is\n' }))).toEqual([RUNS]);
  });

  it('is one where nothing is known to run what is built on it, and where something runs it', () => {
    expect(told(files())).toEqual([BASE, RUNS]);
    const both = { ...service('acme/wso2is:1'), 'k.yaml': pod('acme/wso2is-base:1') };
    expect(told(files(undefined, both))).toEqual([RUNS, BASE.replace(/^.*?:/, 'k.yaml#km:')]);
  });

  it('is one with configuration of its own that others put theirs over', () => {
    const open = 'FROM wso2/wso2is:7.1.0\nCOPY deployment.toml /home/wso2carbon/wso2is-7.1.0/repository/conf/\n';
    expect(told(files(open, { ...service('acme/wso2is:1'), 'base/deployment.toml': OPEN }))).toEqual([
      'base: wso2is 7.1.0 A missing B disabled',
      RUNS,
    ]);
  });

  it('is one in the other ways that it is built in', () => {
    const base = 'ARG V=7.1.0\nFROM wso2/wso2is:$V\n';
    const build = {
      'build.sh':
        'docker build -t acme/wso2is-base:1 --build-arg V=7.1.0 base\ndocker build -t acme/wso2is-base:0 --build-arg V=5.11.0 base\ndocker build -t acme/wso2is:1 is\n',
    };
    expect(told(files(base, { ...service('acme/wso2is:1'), ...build }))).toEqual([
      'base/Dockerfile#base/Dockerfile: wso2is 5.11.0 A update-required B disabled',
      RUNS,
    ]);
  });
});

describe('what a Dockerfile makes on an image of the repository', () => {
  const COPY = 'COPY deployment.toml /home/wso2carbon/wso2-config-volume/repository/conf/\n';
  const files = (dockerfile: string, more: Files = {}): Files => ({
    'base/Dockerfile': 'FROM wso2/wso2is:7.1.0\n',
    'build.sh': 'docker build -t acme/wso2is-base:7.2.0 base\ndocker build -t acme/one:1 base\n',
    'is/Dockerfile': dockerfile,
    'is/deployment.toml': CLOSED,
    ...more,
  });
  /** What is said of those that a file describes, where they stand, and the Dockerfiles that they are made on. */
  const units = (all: Files, file = 'is/Dockerfile'): unknown[] =>
    surveyed(all)
      .units.filter((unit) => unit.file === file)
      .map(({ at, claims, on, image }) => ({
        at: cut(all, at),
        claims: claims.map(({ kind, what, version }) => `${kind} ${what} ${version}`),
        on,
        ...(image ? { image: [cut(all, image.at), image.claims.length, image.on] } : {}),
      }));
  const BASE = 'image image wso2is:7.1.0 7.1.0';
  const on = ['base/Dockerfile'];

  it.each([
    ['a name without a product', `FROM acme/one:1\n${COPY}`, 'acme/one:1', []],
    ['a name with another release', `FROM acme/wso2is-base:7.2.0\n${COPY}`, 'acme/wso2is-base:7.2.0', []],
    [
      'a pack',
      'FROM acme/one:1\nCOPY wso2is-7.1.0 /opt/wso2is-7.1.0\n',
      'wso2is-7.1.0',
      ['build pack wso2is 7.1.0 7.1.0'],
    ],
    [
      'a name and a pack',
      'FROM acme/wso2is-base:7.2.0\nCOPY wso2is-7.1.0 /opt/wso2is-7.1.0\n',
      'acme/wso2is-base:7.2.0',
      ['build pack wso2is 7.1.0 7.1.0'],
    ],
  ])('has what that says, beside what it says itself: %s', (_, dockerfile, at, own) => {
    expect(units(files(dockerfile))).toEqual([{ at, claims: [BASE, ...own], on }]);
  });

  it.each([
    ['acme/one:2', 'docker build -t acme/one:1 base', [BASE]],
    ['acme/one', 'docker build -t acme/one:$TAG base', [BASE]],
    ['acme/wso2is-base:latest', 'docker build -t acme/wso2is-base:1 base', [BASE]],
    ['${REG}/acme/one:2', 'docker build -t "$REGISTRY/acme/one:1" base', [BASE]],
    ['acme/${NAME}:1', 'docker build -t acme/one:1 base', []],
    ['acme/one:2', 'docker build -t acme/one:1 gone', []],
  ])('has what an image says that is built by another tag: %s, %s', (from, build, claims) => {
    const said = surveyed(files(`FROM ${from}\n${COPY}`, { 'build.sh': `${build}\n` }))
      .units.filter(({ file }) => file === 'is/Dockerfile')
      .flatMap((unit) => unit.claims.map(({ kind, what, version }) => `${kind} ${what} ${version}`));
    expect(said).toEqual(claims);
  });

  it('has the release of the name where that tells none', () => {
    const open = { 'base/Dockerfile': 'FROM wso2/wso2is\n' };
    expect(units(files(`FROM acme/wso2is-base:7.2.0\n${COPY}`, open))).toEqual([
      {
        at: 'acme/wso2is-base:7.2.0',
        claims: ['image image wso2is null', 'build image wso2is-base:7.2.0 7.2.0'],
        on,
      },
    ]);
  });

  it('has it beside the product of a stage that it copies from', () => {
    const all = files('FROM wso2/wso2am:4.3.0 AS other\nFROM acme/one:1\nCOPY --from=other /x /y\n');
    const [unit] = surveyed(all).units.filter(({ file }) => file === 'is/Dockerfile');
    expect(unit?.claims.map(({ kind, what, version }) => `${kind} ${what} ${version}`)).toEqual([
      BASE,
      'image image wso2am:4.3.0 4.3.0',
    ]);
  });

  it('is what a service runs that builds it', () => {
    const compose = { 'compose.yaml': 'services:\n  idp:\n    build: is\n' };
    expect(units(files(`FROM acme/one:1\n${COPY}`, compose), 'compose.yaml')).toEqual([
      { at: 'idp', claims: [BASE], on, image: ['acme/one:1', 1, on] },
    ]);
  });

  it('is made on no Dockerfile as a whole where that makes several', () => {
    const several = {
      'base/Dockerfile': 'FROM wso2/wso2is:7.1.0 AS is\nFROM wso2/wso2am:4.3.0 AS am\n',
      'build.sh': 'docker build --target is -t acme/one:1 base\n',
    };
    expect(units(files(`FROM acme/one:1\n${COPY}`, several))).toEqual([{ at: 'acme/one:1', claims: [BASE], on: [] }]);
  });

  it('is run where values of a chart give its name and its tag', () => {
    const chart = {
      'c/Chart.yaml': 'name: c\nversion: 1.0.0\n',
      'c/values.yaml': 'image:\n  repository: acme/wso2is-base\n  tag: "7.2.0"\n',
      'c/templates/d.yaml': pod('"{{ .Values.image.repository }}:{{ .Values.image.tag }}"'),
    };
    const [unit] = units(files('FROM alpine\n', chart), 'c/templates/d.yaml');
    expect(unit).toMatchObject({ claims: [BASE] });
  });
});

describe('an image that a command builds, by its Dockerfile', () => {
  it('is not known where its Dockerfile cannot be read', () => {
    const files = { ...service('acme/wso2is:5.11.0'), 'build.sh': 'docker build -t acme/wso2is:5.11.0 is\n' };
    const dockerfile = {
      path: 'is/Dockerfile',
      nameClass: 'carrier',
      problem: 'it is too large',
      glimpse: null,
    } as const;
    expect(judged(files, [dockerfile]).deployments.map(({ version }) => version)).toEqual(['5.11.0']);
  });

  it('is of the release that it begins with, whatever its service is called', () => {
    const files = {
      'compose.yaml': 'services:\n  idp:\n    image: acme/wso2is:5.11.0\n    build: ./svc\n',
      'svc/Dockerfile': 'FROM acme/base:1\n',
      'base/Dockerfile': DOCKERFILE,
      'base/deployment.toml': CLOSED,
      'build.sh': 'docker build -t acme/base:1 base\n',
    };
    expect(told(files)).toEqual(['base: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is sure where another command builds what is not told under its name', () => {
    const files = { ...IS, ...service('acme/wso2is:5.11.0') };
    const build = 'docker build -t acme/wso2is:5.11.0 is\n';
    expect(told({ ...files, 'build.sh': build, 'other.sh': build.replace(' is\n', ' "$DIR"\n') })).toEqual([IMAGE]);
  });

  it('is found by a script that goes up before it goes down', () => {
    const files = { ...IS, ...service('acme/wso2is:5.11.0'), 'km/Dockerfile': 'FROM wso2/wso2is-km:5.10.0\n' };
    const script = 'cd ../../is\ndocker build -t acme/wso2is:5.11.0 .\n';
    expect(told({ ...files, Dockerfile: 'FROM alpine\n', 'a/b/build.sh': script })).toContain(IMAGE);
  });
});

describe('an image called after WSO2 that a Dockerfile of another product is built under', () => {
  const NODE: Files = {
    'web/Dockerfile': 'FROM node:20\nCOPY . .\n',
    'build.sh': 'docker build -t acme/wso2is:7.0.0 web\n',
  };

  it('is no server where values of a chart name it over several lines', () => {
    const chart: Files = {
      'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'chart/values.yaml': 'image:\n  repository: acme/wso2is\n  tag: 7.0.0\n',
      'chart/templates/pod.yaml': pod("'{{ .Values.image.repository }}:{{ .Values.image.tag }}'"),
    };
    expect(told({ ...NODE, ...chart })).toEqual([]);
    expect(told(chart)).toEqual(['chart/templates/pod.yaml#km: wso2is 7.0.0 A missing B disabled']);
  });

  it('is no server where a compose file in one line builds it', () => {
    const files: Files = {
      'web/Dockerfile': 'FROM node:20\nCOPY . .\n',
      'compose.yaml': '{services: {web: {image: "acme/wso2is:7.0.0", build: web}}}\n',
      'pod.yaml': pod('acme/wso2is:7.0.0'),
    };
    expect(told(files)).toEqual([]);
  });
});

describe('an image that two folders build under one name', () => {
  const files: Files = { ...IS, 'build.sh': 'docker build -t acme/idp:1 is\n', 'k8s.yaml': pod('acme/idp:1') };

  it('is the folder’s own where that runs it', () => {
    const newer = DOCKERFILE.replaceAll('7.0.0', '7.1.0');
    expect(told({ ...twice(files), 'two/is/Dockerfile': newer })).toEqual([
      'one/is: wso2is 7.0.0 A disabled B disabled',
      'two/is: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('is none of them elsewhere', () => {
    const { 'k8s.yaml': _, ...builds } = files;
    expect(
      surveyed({ ...twice(builds), 'k8s.yaml': files['k8s.yaml'] as string }).units.map(({ name }) => name),
    ).toEqual(['one/is/Dockerfile', 'two/is/Dockerfile']);
  });

  it('begins what is built on it beside it', () => {
    const on: Files = {
      ...IS,
      'build.sh': 'docker build -t acme/base:1 is\ndocker build -t acme/idp:1 idp\n',
      'idp/Dockerfile': 'FROM acme/base:1\nENV X=wso2\n',
      'k8s.yaml': pod('acme/idp:1'),
    };
    expect(told(twice(on))).toEqual(['one', 'two'].map((folder) => `${folder}/is: wso2is 7.0.0 A disabled B disabled`));
  });
});
