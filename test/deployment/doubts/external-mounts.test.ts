import { describe, expect, it } from 'vitest';
import { externalMounts } from '../../../src/deployment/doubts/external-mounts.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { CLOSED, configMap, cut, type Files, judged, place, surveyed, twice } from '../tree.ts';

const TARGET = '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';
const pod = (volume: string, { to = TARGET, image = 'acme/wso2is:7.1.0' } = {}): string =>
  `kind: Deployment\nmetadata: {name: is}\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: ${image}\n          volumeMounts:\n            - name: data\n              mountPath: /data\n            - name: conf\n              mountPath: ${to}\n              subPath: deployment.toml\n      volumes:\n        - name: data\n          emptyDir: {}\n        - name: conf\n${volume.replace(/^/gm, '          ')}\n`;
const SECRET = 'secret:\n  secretName: is-conf';
const service = (volume: string, what = 'image: wso2/wso2is:7.1.0'): string =>
  `services:\n  is:\n    ${what}\n    volumes:\n      - ./lib:/lib\n      - ${volume}\n`;
const ENV_HOST = '/srv/wso2/conf/deployment.toml';

/** The findings on files from outside: where, and what the message calls the source. */
const external = (files: Files): string[] =>
  judged(files)
    .findings.filter(({ rule, message }) => rule === 'unreadable-config' && message.includes('which is not in'))
    .map(({ level, part, state, span, message }) => {
      expect([level, part, state]).toEqual(['warning', null, null]);
      return `${place(files, span)} ${/with the (.*?), which/.exec(message)?.[1]}`;
    });

describe('a configuration file that comes from outside the repository', () => {
  it.each([
    [SECRET, 'deployment.toml of the Secret is-conf'],
    ['configMap:\n  name: is-conf', 'deployment.toml of the config map is-conf'],
    ['secret: {secretName: is-conf, optional: false}', 'deployment.toml of the Secret is-conf'],
    [`hostPath: {path: ${ENV_HOST}}`, `deployment.toml of the host path ${ENV_HOST}`],
  ])('as %s', (volume, expected) => {
    const files = { 'k8s/is.yaml': pod(volume) };
    expect(external(files)).toEqual([`k8s/is.yaml:13 ${expected}`]);
    const { findings, deployments } = judged(files);
    const [shipped, mounted] = findings;
    expect(deployments[0]?.parts.A.state).toBe('missing');
    expect(shipped?.message).toContain('Nothing in the repository says that certificate-based authentication');
    expect(shipped?.level).toBe('warning');
    expect([mounted?.deployment, cut(files, mounted?.span as never)]).toEqual(['k8s/is.yaml#is', TARGET]);
  });

  it('is not one of a server of which nothing is known to be of WSO2', () => {
    const volume = '/srv/x/deployment.toml:/app/repository/conf/deployment.toml';
    const other = '  idp:\n    image: wso2/wso2is:7.1.0\n';
    expect(external({ 'docker-compose.yml': service(volume, 'image: nginx') + other })).toEqual([]);
    expect(external({ 'docker-compose.yml': service(volume) + other })).toHaveLength(1);
  });

  it('is one of a server whose image tells nothing, below the home of a product', () => {
    const compose = (home: string): Files => ({
      'docker-compose.yml': service(`${ENV_HOST}:/opt/${home}/repository/conf/deployment.toml`, 'image: acme/idp'),
    });
    expect(external(compose('wso2is-7.0.0'))).toHaveLength(1);
    expect(external(compose('wso2ei-6.6.0'))).toEqual([]);
    expect(external({ 'k8s/is.yaml': pod(SECRET, { image: 'acme/idp' }) })).toHaveLength(1);
  });

  it.each([
    'emptyDir: {}',
    'persistentVolumeClaim:\n  claimName: is-conf',
    'secret: {secretName: is-conf, optional: true}',
    'configMap: {name: is-conf, optional: true}',
    'secret: {secretName: "${CONF}"}',
    'secret: {secretName: IS_CONF}',
    'secret: {secretName: "is-conf-${ENV}"}',
    'hostPath: {path: "$CONF/deployment.toml"}',
    'hostPath: {path: "/srv/$CONF/deployment.toml"}',
    'hostPath: {path: /deployment.toml}',
  ])('is not known where it is %s', (volume) => {
    expect(external({ 'k8s/is.yaml': pod(volume) })).toEqual([]);
  });

  it('is not looked for in a repository of very many files', () => {
    const others = (count: number): Files =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`notes/${index}.txt`, '']));
    expect(external({ ...others(19_999), 'k8s/is.yaml': pod(SECRET) })).toHaveLength(1);
    expect(external({ ...others(20_000), 'k8s/is.yaml': pod(SECRET) })).toEqual([]);
  });

  it('is not known in a template', () => {
    const files = (more: string) => ({ 'k8s/is.yaml': `${pod(SECRET)}# ${more}\n` });
    expect(external(files(''))).toHaveLength(1);
    expect(external(files('{{ x }}'))).toEqual([]);
    expect(external({ 'c/Chart.yaml': 'name: c\nversion: 1.0.0\n', 'c/templates/is.yaml': pod(SECRET) })).toEqual([]);
  });

  it.each([
    [TARGET, 1],
    [TARGET.replace('deployment.toml', 'identity/identity.xml'), 1],
    [TARGET.replace('deployment.toml', 'security/authenticators.xml'), 1],
    ['/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml', 1],
    [TARGET.replace('deployment.toml', 'authenticators.xml'), 0],
    [TARGET.replace('deployment.toml', 'log4j2.properties'), 0],
    [TARGET.replace('deployment.toml', 'carbon.xml'), 0],
    [TARGET.replace('deployment.toml', 'tomcat/catalina-server.xml'), 0],
    [TARGET.replace('deployment.toml', 'deployment.toml.bak'), 0],
    [
      TARGET.replace('repository/conf', 'repository/resources/conf/templates/repository/conf/identity/identity.xml.j2'),
      0,
    ],
    ['/home/wso2carbon/wso2is-7.1.0/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2', 0],
    ['/tmp/deployment.toml', 0],
  ])('counts at %s: %i', (to, expected) => {
    expect(external({ 'k8s/is.yaml': pod(SECRET, { to }) })).toHaveLength(expected);
  });

  it.each([
    ['wso2/wso2mi:4.2.0', 0],
    ['acme/server:1', 1],
  ])('of %s: %i', (image, expected) => {
    expect(external({ 'k8s/is.yaml': pod(SECRET, { image }) })).toHaveLength(expected);
  });

  it.each([
    ['k8s/conf.yaml', configMap('is-conf', CLOSED), 0],
    ['k8s/sealed.yaml', 'kind: SealedSecret\nmetadata:\n  name: is-conf\n', 0],
    ['make.sh', 'kubectl create secret generic is-conf --from-file=$CONF\n', 0],
    ['make.sh', 'kubectl create secret generic is-conf --from-file=/srv/wso2/deployment.toml\n', 1],
    ['k8s/kustomization.yaml', 'secretGenerator: [{name: is-conf, files: [deployment.toml]}]\n', 0],
    ['k8s/kustomization.yaml', 'resources: [https://x.io/base]\n', 0],
    ['k8s/kustomization.yaml', 'resources: [is.yaml]\n', 1],
    ['k8s/other.yaml', pod(SECRET).replace('name: is}', 'name: two}'), 2],
    ['k8s/other.yaml', `${pod('emptyDir: {}')}---\nkind: SealedSecret\nmetadata: {name: is-conf}\n`, 0],
    ['lib/x.jar', 'is-conf', 1],
    ['is-conf/notes.txt', '', 1],
    ['README.md', 'The is-conf secret must exist.\n', 1],
    ['make.sh', 'kubectl create secret generic another --from-file=conf/\n', 1],
  ])('may be made by %s with %j', (path, text, expected) => {
    expect(external({ 'k8s/is.yaml': pod(SECRET), [path]: text })).toHaveLength(expected);
  });

  it('is looked for once in a file, however many servers it holds', () => {
    const text = Array.from({ length: 50 }, () => pod(SECRET)).join('---\n');
    const survey = surveyed({ 'k8s/is.yaml': text });
    const reader = carriedReader(survey.tree);
    let read = 0;
    const found = externalMounts(survey, (path) => {
      read++;
      return reader(path);
    });
    expect([found.length, read]).toEqual([50, 1]);
  });

  it('is of each server that mounts it, and of no other', () => {
    const named = (name: string, volume: string): string =>
      service(volume).replace('  is:', `  ${name}:`).replace('services:\n', '');
    const mount = `${ENV_HOST}:${TARGET}`;
    const text = `services:\n${named('a', mount)}${named('b', mount)}${named('c', './x:/x')}`;
    const survey = surveyed({ 'compose.yaml': text });
    const found = externalMounts(survey, carriedReader(survey.tree));
    expect(found.map(({ units }) => units.map(({ name }) => name))).toEqual([['a'], ['b']]);
  });

  it('is of all servers that share its mount', () => {
    const text = `x-volumes: &volumes\n  - "${ENV_HOST}:${TARGET}"\nservices:\n  a: {image: "wso2/wso2is:7.1.0", volumes: *volumes}\n  b: {image: "wso2/wso2is:7.0.0", volumes: *volumes}\n`;
    const survey = surveyed({ 'compose.yaml': text });
    const found = externalMounts(survey, carriedReader(survey.tree));
    expect(found.map(({ units }) => units.map(({ name }) => name))).toEqual([['a', 'b']]);
  });

  it('is nothing of a container without an image, or of a mount without a place', () => {
    const more = `        - name: x\n          volumeMounts: [{name: conf, mountPath: ${TARGET}}, {name: conf}]\n`;
    const text = pod(SECRET).replace('      volumes:\n', `${more}      volumes:\n`);
    expect(external({ 'k8s/is.yaml': text })).toHaveLength(1);
  });

  it('may be made in the file itself', () => {
    expect(external({ 'k8s/is.yaml': `${pod(SECRET)}# kubectl create secret generic is-conf\n` })).toEqual([]);
  });

  it('may have the name of the product, which the image and other objects have too', () => {
    const volume = 'configMap:\n  name: wso2is';
    const files = {
      'k8s/is.yaml': pod(volume),
      'k8s/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: wso2is}\nspec: {selector: {app: wso2is}}\n',
    };
    expect(external(files)).toEqual(['k8s/is.yaml:13 deployment.toml of the config map wso2is']);
  });

  it('is told once, with the home that the server runs', () => {
    const files = {
      'k8s/is.yaml': pod(SECRET),
      'k8s/kustomization.yaml': 'resources: [is.yaml]\n',
      'a/kustomization.yaml': 'resources: [../k8s]\n',
      'b/kustomization.yaml': 'resources: [../k8s]\n',
    };
    expect(external(files)).toHaveLength(1);
  });
});

describe('a configuration file of the host in a compose service', () => {
  it.each([
    [`${ENV_HOST}:${TARGET}`, 1],
    [`${ENV_HOST}:${TARGET}:ro`, 1],
    [`{type: bind, source: ${ENV_HOST}, target: ${TARGET}}`, 1],
    [`~/wso2/deployment.toml:${TARGET}`, 1],
    [`./made/deployment.toml:${TARGET}`, 1],
    [`../made/deployment.toml:${TARGET}`, 1],
    [`"./made/is.toml:${TARGET}"`, 1],
    [`.made/deployment.toml:${TARGET}`, 0],
    [`./$MADE/deployment.toml:${TARGET}`, 0],
    [`\${CONF}/deployment.toml:${TARGET}`, 0],
    [`/srv/\${CONF}/deployment.toml:${TARGET}`, 0],
    [`conf:${TARGET}`, 0],
    [`${ENV_HOST}:/tmp/deployment.toml`, 0],
    [ENV_HOST, 0],
  ])('%s: %i', (volume, expected) => {
    expect(external({ 'docker-compose.yml': service(volume) })).toHaveLength(expected);
  });

  it('may stand in a list in one line', () => {
    const listed = (...volumes: string[]): Files => ({
      'docker-compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes: [${volumes.map((one) => `"${one}"`).join(', ')}]\n`,
    });
    expect(external(listed(`${ENV_HOST}:${TARGET}`))).toHaveLength(1);
    expect(external(listed('./lib:/lib', `${ENV_HOST}:${TARGET}`))).toHaveLength(1);
  });

  it('is told by its path from the file, unless the repository may hold or make it', () => {
    const compose = { 'is/docker-compose.yml': service(`./made/deployment.toml:${TARGET}`) };
    expect(external(compose)).toEqual(['is/docker-compose.yml:6 deployment.toml of the path ./made/deployment.toml']);
    const may: Files[] = [
      { 'is/made/deployment.toml': CLOSED },
      { 'made/deployment.toml': CLOSED },
      { 'is/made/deployment.toml/x': '' },
      { 'make.sh': 'envsubst < a > made/deployment.toml\n' },
    ];
    const mayNot: Files[] = [{ 'is/unmade/deployment.toml': '' }, { 'is/made/deployment.toml.txt': '' }];
    for (const more of may) expect(external({ ...compose, ...more })).toEqual([]);
    for (const more of mayNot) expect(external({ ...compose, ...more })).toHaveLength(1);
    expect(external(twice(compose))).toHaveLength(2);
    const makes = service(`./made/deployment.toml:${TARGET}`, 'command: render > made/deployment.toml');
    expect(external({ ...compose, 'other/docker-compose.yml': makes })).toEqual([]);
    const above = { 'is/dev/docker-compose.yml': service(`../../made/deployment.toml:${TARGET}`) };
    expect(external({ ...above, 'x/made/deployment.toml': CLOSED })).toEqual([]);
  });

  it('may be a file of the repository, which lies there', () => {
    const compose = service(`${ENV_HOST}:${TARGET}`);
    expect(external({ 'docker-compose.yml': compose, 'deployment.toml': CLOSED })).toEqual([]);
    expect(external({ 'docker-compose.yml': compose, 'wso2/conf/deployment.toml': CLOSED })).toEqual([]);
    expect(external({ 'is/docker-compose.yml': compose, 'am/deployment.toml': CLOSED })).toHaveLength(1);
    expect(
      external({ 'docker-compose.yml': compose, 'a/deployment.toml': CLOSED, 'b/deployment.toml': CLOSED }),
    ).toHaveLength(1);
    const other = `services:\n  b:\n    image: wso2/wso2is:7.1.0\n    volumes: ["./deployment.toml:${TARGET}"]\n`;
    expect(external({ 'compose.yml': compose, 'b/compose.yml': other, 'b/deployment.toml': CLOSED })).toHaveLength(1);
    const workload = { 'is.yaml': pod(`hostPath: {path: ${ENV_HOST}}`) };
    expect(external({ ...workload, 'deployment.toml': CLOSED })).toEqual([]);
    expect(external({ ...workload, 'setup.sh': 'cp is.toml /srv/wso2/conf/deployment.toml\n' })).toEqual([]);
  });

  it('may be a file that a script writes by a variable, from whatever folder it is started in', () => {
    const files = (path: string): Files => ({
      'docker-compose.yml': service(`./is/conf/deployment.toml:${TARGET}`),
      'is/setup.sh': `home=is/conf\ncat > ${path} <<EOF\n${CLOSED}EOF\n`,
    });
    expect(external(files('$home/deployment.toml'))).toEqual([]);
    expect(external(files('$other/deployment.toml'))).toHaveLength(1);
  });

  it('is told beside the file of the image it builds', () => {
    const files = {
      'docker-compose.yml': service(`${ENV_HOST}:${TARGET}`, 'build: ./docker'),
      'docker/Dockerfile': `FROM wso2/wso2is:7.1.0\nCOPY deployment.toml ${TARGET}\n`,
      'docker/deployment.toml': CLOSED,
    };
    expect(external(files)).toEqual([`docker-compose.yml:6 deployment.toml of the host path ${ENV_HOST}`]);
    expect(judged(files).findings[0]?.deployment).toBe('docker');
    expect(external({ ...files, 'setup.sh': 'cp docker/deployment.toml /srv/wso2/conf/\n' })).toEqual([]);
  });
});

describe('a server of an older release', () => {
  it('runs the shipped identity.xml where only another file comes from outside', () => {
    const message = (file: string): string | undefined =>
      judged({
        'k8s/is.yaml': pod(SECRET, {
          to: TARGET.replace('7.1.0', '5.7.0').replace('deployment.toml', file),
          image: 'wso2/wso2is:5.7.0',
        }),
      }).findings.find(({ part }) => part === 'A')?.message;
    expect(message('identity/identity.xml')).toContain('the identity.xml of this server comes from the Secret is-conf');
    expect(message('security/authenticators.xml')).toContain('runs with the shipped configuration');
  });
});
