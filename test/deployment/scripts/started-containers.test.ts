import { describe, expect, it } from 'vitest';
import { shellUnits, yamlShellUnits } from '../../../src/deployment/scripts/started-containers.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import { block, cut, type Files, surveyed } from '../tree.ts';

const known = (path: string): boolean => ['s/conf', 'conf', 's/a/x.toml', 'a*b', 'xconf'].includes(path);

describe('a container that a script starts', () => {
  const units = (text: string) => shellUnits('s/run.sh', text, known);
  const mounts = (options: string) => units(`docker run ${options} wso2/wso2is:7.0.0\n`)[0]?.mounts;

  it('is all of this', () => {
    const text = 'cd x\ndocker run -d --name is "wso2/wso2is:7.0.0.3" sh\n';
    const [unit] = units(text);
    const files = { 's/run.sh': text };
    expect(unit).toMatchObject({
      kind: 'shell',
      name: 'wso2/wso2is:7.0.0.3',
      file: 's/run.sh',
      claims: [{ what: 'image wso2is:7.0.0.3', labels: [], levelAt: { text: '7.0.0.3' } }],
      builds: null,
      mounts: [],
      environment: null,
    });
    expect(unit && [cut(files, unit.at), cut(files, unit.claims[0]?.span ?? unit.at)]).toEqual([
      'wso2/wso2is:7.0.0.3',
      '7.0.0.3',
    ]);
  });

  it.each([
    ['podman create wso2is:7.0.0', 1],
    ['nerdctl container run wso2is:7.0.0', 1],
    ['docker run -d \\\n  wso2is:7.0.0', 1],
    ['docker run nginx \\\n  wso2is:7.0.0', 0],
    ['docker run --name wso2is -h wso2is.local --network wso2is --link wso2is:is -e A=wso2is:9443 nginx', 0],
    ['docker run --name wso2mi wso2is:7.0.0', 1],
    ['docker --context prod run wso2is:7.0.0', 1],
    ['docker --debug -H tcp://x:1 -l a --tls --host=b run wso2is:7.0.0', 1],
    ['docker service create --name is --with-registry-auth wso2is:7.0.0', 1],
    ['docker service create --no-resolve-image --replicas 2 wso2is:7.0.0', 1],
    ['docker service create wso2is:7.0.0\ndocker cp x:/a b', 1],
    ['docker create wso2is:7.0.0\ndocker cp x:/a b', 0],
    ['docker service update wso2is:7.0.0', 0],
    ['docker compose run wso2is', 0],
    ['docker network create wso2is', 0],
    ['docker running wso2is:7.0.0', 0],
    ['docker run-it wso2is:7.0.0', 0],
    ['docker run\\\n wso2is:7.0.0', 1],
    ['docker run docker run wso2is:7.0.0', 0],
    ['docker run wso2is:7.0.0; docker run wso2is:7.0.0', 2],
    ['ID=$(docker run -d wso2is:7.0.0)', 1],
    ['ID=`docker run -d wso2is:7.0.0`', 1],
    ['ssh host "docker run -d wso2is:7.0.0"; echo "x"', 1],
    ['$DOCKER run wso2is:7.0.0', 1],
    ['"${CONTAINER_ENGINE}" run wso2is:7.0.0', 1],
    ['$(podman) run wso2is:7.0.0', 1],
    ['$NERDCTL run wso2is:7.0.0', 1],
    ['$DOCKER_COMPOSE run wso2is', 0],
    ['$THING run wso2is:7.0.0', 0],
    ['THING=podman\n$THING run wso2is:7.0.0', 1],
    ['THING=/usr/bin/docker\n$THING run wso2is:7.0.0', 1],
    ['DOCKER=docker-compose\n$DOCKER run wso2is', 0],
    ['docker run $OPTIONS wso2is:7.0.0', 1],
    ['docker run "$@" wso2is:7.0.0', 1],
    ['docker run ${OPTIONS[*]} wso2is:7.0.0', 1],
    ['docker run $(options wso2) wso2is:7.0.0', 1],
    ['docker run x$OPTIONS wso2is:7.0.0', 0],
    ['OPTION=--rm\ndocker run $OPTION wso2is:7.0.0', 1],
    ['OPTION=nginx\ndocker run $OPTION wso2is:7.0.0', 0],
    ['docker run $IMAGE wso2is:7.0.0', 0],
    ['docker run --name wso2is:7.0.0', 0],
    ['docker run ${img} wso2is:7.0.0', 0],
    ['docker run --env=wso2is:7.0.0 nginx', 0],
    ['docker run nginx; echo wso2is:7.0.0', 0],
    ['docker pull wso2is:7.0.0', 0],
    ['# docker run wso2is:7.0.0', 0],
    ['echo "#"; docker run wso2is:7.0.0', 1],
    ['docker run wso2is:7.0.0-', 1],
    ['docker run ${A}b wso2is:7.0.0', 0],
    ['docker run --name sh --env cat --entrypoint /init.sh wso2is:7.0.0', 1],
    ['docker run --entrypoint /init.sh --name cat wso2is:7.0.0', 1],
    ['docker run -it --entrypoint cat wso2is:7.0.0', 1],
    ['docker run --entrypoint cat --name is wso2is:7.0.0 x', 0],
    ['docker run wso2is:7.0.0\ndocker cp x:/a b', 1],
    ['echo x | y\ndocker run wso2is:7.0.0', 1],
    ['echo "docker run wso2is:7.0.0"', 0],
    ['x\necho "docker run wso2is:7.0.0"', 0],
    ['echo "docker run wso2is:7.0.0"\nls > x', 0],
    ['ls | x; echo "docker run wso2is:7.0.0"', 0],
    [`echo x\ndocker run wso2is:7.0.0\n${'a\n'.repeat(300)}`, 1],
    [`echo "docker run wso2is:7.0.0"\n${'a\n'.repeat(300)}`, 0],
  ])('in %j: %i', (text, count) => {
    expect(units(`${text}\n`).filter(({ claims }) => claims.length > 0)).toHaveLength(count);
  });

  it('may be of an image that the repository builds under a name without a product', () => {
    const [unit] = units('docker run -v ./conf:/c acme/idp:1\nkubectl run is --image=acme/idp:1\n');
    expect(unit).toMatchObject({ name: 'acme/idp:1', claims: [], mounts: [{ from: 's/conf', to: '/c' }] });
    expect(units('kubectl run is --image=acme/idp:1\n')).toMatchObject([{ name: 'acme/idp:1', claims: [] }]);
  });

  it.each([
    ['-v ./conf:/c', [['s/conf', '/c']]],
    ['--volume=conf:/c:ro', [['s/conf', '/c']]],
    ['-v $(pwd)/conf:/c', [['s/conf', '/c']]],
    ['-v $PWD/conf:/c', [['s/conf', '/c']]],
    ['-v "$PWD"/conf:"/c"/x', [['s/conf', '/c/x']]],
    ['-v ${PWD}/conf:/c', [['s/conf', '/c']]],
    ['-v ./conf/*:/c', [['s/conf', '/c']]],
    ['--mount source=conf,target=/c', [['s/conf', '/c']]],
    ['--mount type=bind,src=./conf,dst=/c,readonly', [['s/conf', '/c']]],
    ['--mount=type=bind,source=conf,destination=/c', [['s/conf', '/c']]],
    ['--mount resource=x,source=conf,mytarget=/x,target=/c', [['s/conf', '/c']]],
    ['--mount target=/c,source=conf', [['s/conf', '/c']]],
    ['--mount type=tmpfs,target=/c', []],
    ['-v gone:/c', []],
    ['-v $PWD:/c', []],
    ['-v ${DIR:-conf}:/c', [['s/conf', '/c']]],
    ['-v $$PWD/conf:/c', [['s/conf', '/c']]],
    ['-v $${PWD}/conf:/c', [['s/conf', '/c']]],
    ['-v "$PWD/conf:/c"', [['s/conf', '/c']]],
    ['-v"$PWD"/conf:/c', [['s/conf', '/c']]],
    ['-v conf', []],
    ['-e source=conf,target=/c', []],
    ['--name x -v conf:/c', [['s/conf', '/c']]],
    ['-w conf:/c', []],
    [
      '--mount "source=conf,target=/c" -v conf:/d',
      [
        ['s/conf', '/d'],
        ['s/conf', '/c'],
      ],
    ],
  ])('with %s mounts %j', (options, expected) => {
    expect(mounts(options)).toEqual(expected.map(([from, to]) => ({ kind: 'path', from, to })));
  });

  it.each(['TAG=7.1.0.2\nelse\n  TAG=7.1.0.30', 'TAG=7.1.0.30\nelse\n  TAG=7.1.0.2'])(
    'is of the lower level that it may have: %j',
    (branches) => {
      const [unit] = units(`if a; then\n  ${branches}\nfi\ndocker run wso2/wso2is:$TAG\n`);
      expect(unit?.claims.map(({ updateLevel }) => updateLevel)).toEqual([2, 30]);
    },
  );

  it.each([
    ['kubectl run is --image=wso2/wso2is:7.0.0', 'wso2/wso2is:7.0.0'],
    ['kubectl -n iam create deployment is --image wso2/wso2is:7.0.0 --replicas=2', 'wso2/wso2is:7.0.0'],
    ['oc create deploy is --image="wso2/wso2is:7.0.0"', 'wso2/wso2is:7.0.0'],
    ['kubectl run is --image=$IMAGE -- start', '$IMAGE'],
    ['kubectl run is --image=wso2/wso2is:7.0.0 --command -- /start.sh', 'wso2/wso2is:7.0.0'],
    ['kubectl run is --image=wso2/wso2is:7.0.0 -- cat /x', 'wso2/wso2is:7.0.0'],
    ['kubectl run test --image=wso2/wso2is:7.0.0 --command', 'wso2/wso2is:7.0.0'],
    ['kubectl create deployment is --image=wso2/wso2is:7.0.0 -- /start.sh', 'wso2/wso2is:7.0.0'],
    ['az container create -g iam --name is --image wso2/wso2is:7.0.0 --cpu 2', 'wso2/wso2is:7.0.0'],
    ['az containerapp up -n is --image=wso2/wso2is:7.0.0', 'wso2/wso2is:7.0.0'],
    ['az containerapp update -n is --image wso2/wso2is:7.0.0', 'wso2/wso2is:7.0.0'],
    ['az webapp create -n is --deployment-container-image-name wso2/wso2is:7.0.0', 'wso2/wso2is:7.0.0'],
    ['az webapp create -n is --container-image-name=wso2/wso2is:7.0.0', 'wso2/wso2is:7.0.0'],
    ['gcloud run deploy is --image "wso2/wso2is:7.0.0"', 'wso2/wso2is:7.0.0'],
  ])('may run in a cluster: %s', (command, name) => {
    const [unit, ...others] = units(`IMAGE=wso2/wso2is:7.0.0\n${command}\n`);
    expect(others).toEqual([]);
    expect(unit).toMatchObject({ kind: 'shell', name, claims: [{ what: 'image wso2is:7.0.0' }], mounts: [] });
    const files = { 's/run.sh': `IMAGE=wso2/wso2is:7.0.0\n${command}\n` };
    expect(cut(files, unit?.at as never)).toBe(name);
    expect(cut(files, unit?.claims[0]?.span as never)).toMatch(/(?:^|:)7\.0\.0$/);
  });

  it.each([
    'kubectl run is --image=wso2/wso2is:7.0.0 --command -- cat /x',
    'kubectl create deployment is --image=wso2/wso2is:7.0.0 -- cat /x',
    'kubectl run is --image',
    'kubectl run is',
    'kubectl run is -- --image=wso2/wso2is:7.0.0',
    'kubectl run -- is --image=wso2/wso2is:7.0.0',
    'kubectl create deployments --image=wso2/wso2is:7.0.0',
    'az acr create --image wso2/wso2is:7.0.0',
    'az containerapp show --image wso2/wso2is:7.0.0',
    'gcloud run services --image wso2/wso2is:7.0.0',
    'az container create --images wso2/wso2is:7.0.0',
    'kubectl create configmap is --image=wso2/wso2is:7.0.0',
    '# kubectl run is --image=wso2/wso2is:7.0.0',
    'echo "kubectl run is --image=wso2/wso2is:7.0.0"',
  ])('does not run in a cluster: %s', (command) => {
    expect(units(`${command}\n`)).toEqual([]);
  });

  it.each([
    'oc new-app wso2/wso2is:7.0.0 --name idp',
    'oc new-app --name idp -e A=b -l a/b:c wso2/wso2is:7.0.0',
    'oc -n iam new-app --as-deployment-config -L wso2/wso2is:7.0.0',
    'oc new-app --docker-image=wso2/wso2is:7.0.0 --name idp',
    'oc new-app --docker-image wso2/wso2is:7.0.0',
    'oc new-app --image="wso2/wso2is:7.0.0" idp',
    "oc new-app 'wso2/wso2is:7.0.0'",
    'oc new-app https://x/wso2/docker-is.git#v7:x wso2/wso2is:7.0.0',
  ])('may be started by OpenShift: %s', (command) => {
    const text = `${command}\n`;
    const [unit, ...others] = units(text);
    expect(others).toEqual([]);
    expect(unit).toMatchObject({ kind: 'shell', name: 'wso2/wso2is:7.0.0', claims: [{ what: 'image wso2is:7.0.0' }] });
    expect(unit).not.toHaveProperty('isOnlyBrought');
    expect(cut({ 's/run.sh': text }, unit?.at as never)).toBe('wso2/wso2is:7.0.0');
  });

  it('may be two that OpenShift starts at once, or one with a variable', () => {
    const names = (text: string): string[] => units(text).map(({ name }) => name);
    expect(names('oc new-app wso2/wso2is:7.0.0 wso2/wso2am:4.2.0\n')).toEqual([
      'wso2/wso2is:7.0.0',
      'wso2/wso2am:4.2.0',
    ]);
    expect(units('IMAGE=wso2/wso2is:7.0.0\noc new-app $IMAGE\n')).toMatchObject([
      { name: '$IMAGE', claims: [{ version: '7.0.0' }] },
    ]);
  });

  it.each([
    ['oc import-image idp:latest --from=wso2/wso2is:7.0.0 --confirm', ['wso2/wso2is:7.0.0']],
    ['oc import-image wso2is:7.0.0 --confirm', []],
    ['oc tag -n iam --source=docker docker.io/wso2/wso2is:7.0.0 idp:latest', ['docker.io/wso2/wso2is:7.0.0']],
    ['oc tag iam/wso2is:7.0.0 iam/wso2is:prod --alias', ['iam/wso2is:7.0.0']],
    ['oc tag -d iam/wso2is:7.0.0', []],
    ['oc tag --delete iam/wso2is:7.0.0', []],
  ])('may be brought into a cluster: %s', (command, expected) => {
    const brought = units(`${command}\n`);
    expect(brought.map(({ name, isOnlyBrought }) => isOnlyBrought && name)).toEqual(expected);
  });

  it.each([
    'oc new-app wso2is',
    'oc new-app wso2is-template -p A=wso2/wso2is:7.0.0',
    'oc new-app -f t.yaml --param IMAGE=wso2/wso2is:7.0.0',
    'oc new-app ./wso2/wso2is:7.0.0',
    'oc new-app https://github.com/wso2/docker-is',
    'oc new-app git@x:wso2/docker-is.git',
    'oc new-app openshift/wso2is.yaml',
    'oc new-app --docker-image',
    'oc new-application wso2/wso2is:7.0.0',
    'echo "oc new-app wso2/wso2is:7.0.0"',
  ])('is not started by OpenShift: %s', (command) => {
    expect(units(`${command}\n`)).toEqual([]);
  });

  it('says which home it mounts configuration into, where its image does not', () => {
    const run = (home: string) => `docker run -v conf:/opt/${home}/repository/conf --name is wso2/wso2is:7.0.0\n`;
    const said = (text: string) =>
      units(text)[0]?.claims.map(({ what, span, labels }) => {
        expect(labels).toEqual([]);
        return `${what} at ${cut({ 's/run.sh': text }, span)}`;
      });
    const image = 'image wso2is:7.0.0 at 7.0.0';
    expect(said(run('wso2is-7.0.0'))).toEqual([image]);
    expect(said(`x\n${run('wso2is-6.1.0')}`)).toEqual([image, 'path wso2is 6.1.0 at wso2is-6.1.0']);
    expect(said(`HOME=wso2is-6.1.0\n${run('$HOME')}`)).toEqual([image, 'path wso2is 6.1.0 at wso2/wso2is:7.0.0']);
    expect(said('docker run -v conf:/opt/wso2is-6.1.0/logs wso2/wso2is:7.0.0\n')).toEqual([image]);
  });

  it.each(['docker run wso2/wso2is', 'kubectl run is --image=wso2/wso2is'])(
    'is another one in each round of a loop that starts another one: %s',
    (command) => {
      const names = (loop: string) => units(`${loop}\ndone\n`).map(({ name }) => name);
      const [old, current] = ['wso2/wso2is:7.0.0', 'wso2/wso2is:7.1.0'];
      expect(names(`for tag in 7.0.0 7.1.0; do\n  ${command}:$tag`)).toEqual([old, current]);
      expect(names(`for tag in 7.1.0 7.0.0 7.1.0; do\n  ${command}:$tag`)).toEqual([old, current]);
      expect(names(`for name in a b; do\n  echo $name\n  ${command}:7.1.0`)).toEqual([current]);
    },
  );

  it.each([
    'for tag in 7.0.0 7.1.0; do\n  if a; then\n    TAG=6.1.0\n  else\n    TAG=$tag\n  fi\n',
    'for tag in 7.0.0 7.1.0; do\n  TAG=6.1.0\n  if a; then\n    TAG=$tag\n  fi\n',
    'for TAG in 7.0.0 7.1.0; do\n  T=6.1.0\n  [ a ] && T=$TAG\n  TAG=$T\n',
  ])('is another one in each round that starts another one in one of its branches: %j', (loop) => {
    const started = units(`${loop}  docker run wso2/wso2is:\${T:-$TAG}\ndone\n`);
    expect(started.map(({ claims }) => claims.map(({ version }) => version))).toEqual([
      ['6.1.0', '7.0.0'],
      ['6.1.0', '7.1.0'],
    ]);
  });

  it('mounts nothing without a source, without a target, or with the whole repository as its source', () => {
    const bound = (file: string, options: string) =>
      shellUnits(file, `docker run ${options} wso2is:7.0.0\n`, () => true)[0]?.mounts;
    expect(bound('s/run.sh', '--mount type=tmpfs,target=/c')).toEqual([]);
    expect(bound('s/run.sh', '--mount source=conf')).toEqual([]);
    expect(bound('run.sh', '-v .:/c')).toEqual([]);
    expect(bound('run.sh', '-v x:/c')).toHaveLength(1);
  });

  it('has the variables that its file has where the container is started', () => {
    const file = 'ci.yml';
    const text = 'script:\n  - docker pull x\n  - docker run wso2/wso2is:$TAG\n';
    const given = (offset: number) => [
      () => ({ text: offset < text.indexOf('docker run') ? '7.0.0' : '7.1.0', span: { file, start: 0, end: 0 } }),
    ];
    const found = yamlShellUnits(carry(file, MappedText.ofFile(file, text)), given, known);
    expect(found.flatMap(({ claims }) => claims.map(({ version }) => version))).toEqual(['7.1.0']);
  });

  it.each([
    ['TAG=7.2.0', ['7.2.0']],
    ['if a; then\n  TAG=7.2.0\nfi', ['5.11.0', '7.2.0']],
    ['if a; then\n  TAG=7.2.0\nelse\n  TAG=7.1.0\nfi', ['7.1.0', '7.2.0']],
    ['[ -z "$TAG" ] && TAG=7.2.0', ['5.11.0', '7.2.0']],
    ['T=7.2.0\n[ a ] && T=$TAG\nTAG=$T', ['5.11.0', '7.2.0']],
    ['T=$TAG\nTAG=$T', ['5.11.0']],
    ['TAG=${TAG:-7.2.0}', ['5.11.0']],
    [': "${TAG:=7.2.0}"', ['5.11.0']],
    ['TAG=${OTHER:-7.2.0}', ['7.2.0']],
  ])('has what its file gives a variable where the script may leave it so: %j', (script, expected) => {
    const command = `${script}\ndocker run wso2/wso2is:$TAG`;
    const versions = (files: Files): (string | null)[] =>
      surveyed(files).units.flatMap(({ claims }) => claims.map(({ version }) => version));
    expect(versions({ 'run.sh': `. ./.env\n${command}\n`, '.env': 'TAG=5.11.0\n' })).toEqual(expected);
    const job = `env:\n  TAG: 5.11.0\njobs:\n  a:\n    steps:\n      - run: |\n${block(command, 10)}\n`;
    expect(versions({ '.github/workflows/ci.yml': `on: push\n${job}` })).toEqual(expected);
  });

  it.each(['$RT run', '${ENGINE_DOCKER} create', '{{ docker_engine }} run', 'kubectl run x --image'])(
    'is found in YAML, too: %s',
    (command) => {
      const text = `script:\n  - RT=podman\n  - ${command} wso2/wso2is:7.0.0\n`;
      const found = yamlShellUnits(carry('ci.yml', MappedText.ofFile('ci.yml', text)), () => [() => null], known);
      expect(found.map(({ name }) => name)).toEqual(['wso2/wso2is:7.0.0']);
    },
  );

  it('that is given behind the image is the container’s own business', () => {
    expect(units('docker run wso2is:7.0.0 -v conf:/c\n')[0]?.mounts).toEqual([]);
  });

  it('runs the program of its image where the command names none', () => {
    expect(units('docker run wso2is:7.0.0\n')[0]?.program).toBeUndefined();
    expect(units('docker run --entrypoint "" wso2is:7.0.0\n')[0]?.program).toBeUndefined();
    expect(units('docker run --entrypoint /x wso2is:7.0.0\n')[0]?.program).toEqual(['/x']);
  });

  it('is of a release that only some calls of its function, or some jobs, give', () => {
    const script = 'T=6.1.0\nf() {\n  T=7.$1\n  docker run wso2/wso2is:$T\n}\nf 0.0\nf\n';
    expect(units(script)[0]?.claims[0]?.version).toBe('7.0.0');
    const text = 'script:\n  - T=6.1.0\n  - T=7.$V\n  - docker run wso2/wso2is:$T\n';
    const rounds = [
      (name: string) => (name === 'V' ? { text: '0.0', span: { file: 'ci.yml', start: 0, end: 0 } } : null),
      () => null,
    ];
    const inJobs = yamlShellUnits(carry('ci.yml', MappedText.ofFile('ci.yml', text)), () => rounds, known);
    expect(inJobs[0]?.claims[0]?.version).toBe('7.0.0');
  });

  it('mounts to a place that a variable tells', () => {
    expect(units('V=7.0.0\ndocker run -v conf:/c-$V wso2is:$V\n')[0]?.mounts).toEqual([
      { kind: 'path', from: 's/conf', to: '/c-7.0.0' },
    ]);
  });

  it.each([
    ['TAG=7.0.0', '7.0.0'],
    ['  TAG=7.0.0', '7.0.0'],
    ['export TAG=7.0.0', '7.0.0'],
    ['export  TAG="7.0.0"', '7.0.0'],
    ["readonly   TAG='7.0.0'  ", '7.0.0'],
    ['TAG := 7.0.0', '7.0.0'],
    ['TAG =7.0.0', '7.0.0'],
    ['TAG=$X', null],
    ['TAG=`x`', null],
    ['TAG=7.0.0 x', null],
    ['my TAG=7.0.0', null],
    ['TAGS=7.0.0', null],
  ])('has the value of %j: %s', (assignment, version) => {
    const text = `${assignment}\ndocker run wso2/wso2is:$TAG\n`;
    const claim = units(text)[0]?.claims[0];
    expect(claim?.version).toBe(version);
    const span = claim?.span ?? { file: '', start: 0, end: 0 };
    expect(cut({ 's/run.sh': text }, span)).toBe(version ?? 'wso2/wso2is:$TAG');
  });
});
