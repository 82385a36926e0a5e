import { describe, expect, it } from 'vitest';
import type { UnreadFile } from '../../../src/discover/load.ts';
import { CLOSED, configMap, type Files, findings, HANDLER, judged, told, workload } from '../tree.ts';

const template = (value: string): string => `[super_admin]\nusername = "admin"\n\n${HANDLER}enable = ${value}\n`;
const FALSE = template('${MTLS:-false}');
const COMPOSE = (environment: string, image = 'wso2/wso2is:7.1.0', mount = './conf'): string =>
  `services:\n  server:\n    image: ${image}\n    volumes: ["${mount}:/home/wso2carbon/wso2is-7.1.0/repository/conf"]\n    environment: {${environment}}\n`;

/** The state of Part A of the one deployment. */
const stateOf = (files: Files): string =>
  told(files)
    .join()
    .replace(/.* A (\S+) B .*/, '$1');
/** What is said of why a setting is not known. */
const why = (files: Files): string =>
  judged(files)
    .findings.map(({ message }) => /repository: (?:.*repository: )?(.*?) \(/.exec(message)?.[1] ?? '-')
    .join();

const inCompose = (environment: string, text = FALSE): Files => ({
  'conf/deployment.toml': text,
  'docker-compose.yml': COMPOSE(environment),
});

describe('a template that takes a variable of the environment', () => {
  it.each([
    ['${MTLS:-false}', 'enabled'],
    ['${MTLS}', 'enabled'],
    ['@MTLS@', 'enabled'],
    ['{{ MTLS | default("false") }}', 'enabled'],
    ['{{ env.MTLS | default("false") }}', 'enabled'],
    ['{{ os.environ.MTLS | default("false") }}', 'enabled'],
    ['{{ environ["MTLS"] | default("false") }}', 'enabled'],
    ['{{ .Env.MTLS | default "false" }}', 'enabled'],
    ['{{ default .Env.MTLS "false" }}', 'enabled'],
    ['{{ default "false" .MTLS }}', 'enabled'],
    ['<%= ENV["MTLS"] %>', 'enabled'],
    ['{{ other.MTLS | default("false") }}', 'disabled'],
    ['{{ .Other.MTLS | default "false" }}', 'disabled'],
    ['{{ default .Env.MTL "false" }}', 'disabled'],
    ['${MTL:-false}', 'disabled'],
  ])('%s is %s where the server gets true', (value, expected) => {
    expect(stateOf(inCompose('MTLS: "true"', template(value)))).toBe(expected);
  });

  it('counts by a condition, too', () => {
    const text = `[super_admin]\nusername = "admin"\n{% if MTLS_OFF | default("true") == "true" %}\n${HANDLER}enable = false\n{% endif %}\n`;
    expect(stateOf(inCompose('MTLS_OFF: "false"', text))).toBe('missing');
    expect(stateOf(inCompose('MTLS_OFF: "true"', text))).toBe('disabled');
    expect(stateOf(inCompose('OTHER: "false"', text))).toBe('disabled');
  });

  it('is reported at the template, with the line that sets the value as evidence', () => {
    const files = inCompose('MTLS: "true"');
    expect(findings(files)).toEqual(['error conf/deployment.toml:5 enabled']);
    expect(judged(files).deployments[0]?.evidence.map(({ span }) => span.file)).toContain('docker-compose.yml');
  });

  it('is not read from the environment by Terraform', () => {
    expect(stateOf({ ...inCompose('mtls: "false"', template('%{ if true }x%{ endif }${mtls}')) })).toBe('unresolved');
  });
});

describe('what a server is told', () => {
  it.each([
    ['.env', 'MTLS=true', 'conf/.env'],
    ['a script beside', 'export MTLS=true', 'conf/run.sh'],
    ['a file of variables that the compose file names', 'MTLS=true', 'x/is.env'],
  ])('by %s', (_, text, path) => {
    const compose = COMPOSE('').replace('environment: {}', 'env_file: x/is.env');
    const files = { 'conf/deployment.toml': FALSE, 'docker-compose.yml': compose, [path]: text };
    expect(stateOf(files)).toBe('enabled');
  });

  it.each([
    ['.env, passed on', 'environment: {MTLS: }', {}, 'enabled'],
    ['.env, passed on in a list', 'environment: [MTLS]', {}, 'enabled'],
    ['.env, filled in under its name', 'environment: {MTLS: "${MTLS}"}', {}, 'enabled'],
    ['.env, named', 'env_file: [.env]', {}, 'enabled'],
    ['.env, named with its path', 'env_file: [{path: ./.env}]', {}, 'enabled'],
    ['.env for the compose file alone', 'environment: {OTHER: "${MTLS}"}', {}, 'unresolved'],
    ['.env for nothing', 'environment: {OTHER: a}', {}, 'unresolved'],
    [
      '.env that a script fills the template in with',
      '',
      { 'x.sh': '. .env\nenvsubst < conf/deployment.toml\n' },
      'enabled',
    ],
  ])('by %s', (_, environment, more: Files, expected) => {
    const compose = COMPOSE('').replace('environment: {}', environment);
    const files = { 'conf/deployment.toml': FALSE, 'docker-compose.yml': compose, '.env': 'MTLS=true\n' };
    expect(stateOf({ ...files, ...more })).toBe(expected);
  });

  it('by a file of variables that Compose is handed', () => {
    const compose = COMPOSE('').replace('environment: {}', 'environment: [MTLS]');
    const files = { 'conf/deployment.toml': FALSE, 'docker-compose.yml': compose, 'prod.env': 'MTLS=true\n' };
    expect(stateOf(files)).toBe('unresolved');
    expect(stateOf({ ...files, 'up.sh': 'docker compose --env-file prod.env up\n' })).toBe('enabled');
    expect(stateOf({ ...files, 'up.sh': 'docker compose --env-file other.env up\n' })).toBe('unresolved');
  });

  it('by a file of variables that a script beside the compose file only mentions', () => {
    const compose = COMPOSE('').replace('environment: {}', 'environment: [MTLS]');
    const files = { 'conf/deployment.toml': FALSE, 'docker-compose.yml': compose, 'prod.env': 'MTLS=true\n' };
    expect(stateOf({ ...files, 'up.sh': 'cat prod.env\ndocker compose up\n' })).toBe('unresolved');
    const unread: UnreadFile = { path: 'down.sh', nameClass: 'carrier', problem: 'it is too large', glimpse: null };
    expect(judged(files, [unread]).findings[0]?.state).toBe('unresolved');
  });

  it('by .env beside the compose file only where that passes it on', () => {
    const mounted = './conf/deployment.toml:/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';
    const compose = `services:\n  server:\n    image: wso2/wso2is:7.1.0\n    volumes: ["${mounted}"] # see .env\n`;
    const files = { 'conf/deployment.toml': FALSE, 'docker-compose.yml': compose, '.env': 'MTLS=true\n' };
    expect(stateOf(files)).toBe('unresolved');
    expect(stateOf({ ...inCompose('MTLS: '), 'far/.env': 'MTLS=true\n' })).toBe('unresolved');
  });

  it('by .env that a script fills the template in with and starts another server by', () => {
    const fill = '. .env\nenvsubst < conf/deployment.toml\ndocker run wso2/wso2am:4.5.0\n';
    expect(stateAt('conf', { ...inCompose(''), '.env': 'MTLS=true\n', 'x.sh': fill })).toBe('enabled');
  });

  it('by the file of variables that it names, and by no other one', () => {
    const service = (name: string, file: string): string =>
      `  ${name}:\n    image: ${name === 'is' ? 'wso2/wso2is:7.1.0' : 'acme/x:1'}\n    env_file: ${file}\n` +
      (name === 'is' ? '    volumes: ["./conf:/home/wso2carbon/wso2is-7.1.0/repository/conf"]\n' : '');
    const files: Files = {
      'conf/deployment.toml': template('${MTLS}'),
      'docker-compose.yml': `services:\n${service('is', 'is.env')}${service('km', 'km.env')}`,
      'is.env': 'OTHER=1\n',
      'km.env': 'MTLS=false\n',
    };
    expect(stateOf(files)).toBe('unresolved');
    expect(stateOf({ ...files, 'conf/deployment.toml': template('${MTLS:-true}') })).toBe('enabled');
    expect(stateOf({ ...files, 'is.env': 'MTLS=false\n', 'km.env': 'MTLS=true\n' })).toBe('disabled');
    expect(stateOf({ ...files, 'is.env': 'MTLS=true\n' })).toBe('enabled');
  });

  it('by the file of the service that it takes over', () => {
    const base = COMPOSE('').replace('environment: {}', 'env_file: is.env');
    const over = 'services:\n  server:\n    image: wso2/wso2is:7.1.0\n';
    const files: Files = {
      ...inCompose('', template('${MTLS}')),
      'docker-compose.yml': base,
      'is.env': 'MTLS=false\n',
    };
    expect(stateOf({ ...files, 'docker-compose.prod.yml': over })).toBe('disabled');
    const alone = { ...files, 'docker-compose.yml': '', 'docker-compose.a.yml': base };
    const other = base.replace('is.env', 'prod.env');
    expect(stateOf({ ...alone, 'docker-compose.b.yml': base })).toBe('disabled');
    expect(stateOf({ ...alone, 'docker-compose.b.yml': other, 'prod.env': 'OTHER=1\n' })).toBe('unresolved');
  });

  it('by a script that it gets', () => {
    const compose = COMPOSE('').replace('volumes: [', 'volumes: ["./bin/run.sh:/run.sh", ');
    const files = { 'conf/deployment.toml': FALSE, 'docker-compose.yml': compose, 'bin/run.sh': 'MTLS=true # wso2' };
    expect(stateOf(files)).toBe('enabled');
    expect(stateOf({ ...files, 'docker-compose.yml': COMPOSE('') })).toBe('unresolved');
  });

  it('by its image', () => {
    const files: Files = {
      'is/Dockerfile': 'FROM wso2/wso2is:7.1.0\nENV MTLS=true\nCOPY conf/deployment.toml /opt/\n',
      'is/conf/deployment.toml': FALSE,
      'docker-compose.yml': 'services:\n  is:\n    build: is\n',
    };
    expect(stateOf(files)).toBe('enabled');
  });

  it('by the script that writes its configuration', () => {
    const script = `MTLS=true\nIS_HOME=/opt/wso2is-7.1.0\ncat > $IS_HOME/repository/conf/deployment.toml <<EOF\n${FALSE}EOF\n`;
    expect(stateOf({ 'setup.sh': script })).toBe('enabled');
    const run = 'docker run -e OTHER=1 wso2/wso2is:7.0.0\n';
    expect(told({ 'setup.sh': script + run })[0]).toContain('A enabled');
  });

  it('holds before what another server far away is told', () => {
    const far = (environment: string): Files => ({
      ...inCompose('MTLS: "false"'),
      'far/docker-compose.yml': `services:\n  web:\n    image: nginx\n    environment: {${environment}}\n`,
      'far/.env': 'MTLS=true\n',
    });
    expect(stateOf(far('MTLS: "true"'))).toBe('disabled');
  });

  it('holds before what a server with a configuration of its own is told', () => {
    const files: Files = {
      'a/conf/deployment.toml': FALSE,
      'a/docker-compose.yml': COMPOSE('MTLS: "false"'),
      'b/conf/deployment.toml': FALSE,
      'b/docker-compose.yml': COMPOSE('MTLS: "true"'),
    };
    expect(told(files)).toEqual([
      'a/conf: wso2is 7.1.0 A disabled B disabled',
      'b/conf: wso2is 7.1.0 A enabled B disabled',
    ]);
  });

  it('may be replaced where the same server runs otherwise', () => {
    const pod = (image: string, name = 'x'): string =>
      `kind: Deployment\nspec:\n  containers:\n    - name: ${name}\n      image: ${image}\n      env:\n        - {name: MTLS, value: "true"}\n`;
    const files = (manifest: string): Files => ({ ...inCompose('MTLS: "false"'), 'k8s/wso2.yaml': manifest });
    expect(why(files(pod('wso2/wso2is:7.1.0')))).toContain('MTLS is set in docker-compose.yml:5 and k8s/wso2.yaml:7');
    expect(why(files(pod('example/mine', 'server')))).toContain('k8s/wso2.yaml:7');
    expect(told(files(pod('example/mine')))[0]).toContain('A disabled');
    expect(told(files(pod('wso2/wso2am:4.5.0')))[0]).toContain('A disabled');
    const patch = `# wso2\nspec:\n  other:\n    - name: server\n      env:\n        - {name: MTLS, value: "true"}\n`;
    expect(why(files(patch))).toContain('k8s/wso2.yaml:6');
  });
});

describe('values that cannot be told', () => {
  it('are several for one server', () => {
    const files: Files = { ...inCompose('MTLS: "false"'), 'conf/.env': 'MTLS=true\n' };
    expect(stateOf(files)).toBe('unresolved');
    expect(why(files)).toBe('MTLS is set in conf/.env:1 and docker-compose.yml:5');
  });

  it('are of more places than are named', () => {
    const files: Files = {
      ...inCompose('MTLS: "false"'),
      'conf/.env': 'MTLS=true\nMTLS=a\nMTLS=b\n',
      'conf/a.env': 'MTLS=1\n',
      'conf/b.env': 'MTLS=2\n',
    };
    expect(why(files)).toBe('MTLS is set in conf/.env:1, conf/.env:2, conf/.env:3 and 3 more');
    expect(why({ ...files, 'conf/.env': '', 'conf/b.env': '' })).toBe(
      'MTLS is set in conf/a.env:1 and docker-compose.yml:5',
    );
    expect(why({ ...files, 'conf/.env': '' })).toBe(
      'MTLS is set in conf/a.env:1, conf/b.env:1 and docker-compose.yml:5',
    );
  });

  it('are made by a command', () => {
    expect(stateOf(inCompose('MTLS: "$${X}"'))).toBe('unresolved');
    expect(why(inCompose('MTLS: "${X}"'))).toBe('MTLS is set in docker-compose.yml:5');
  });

  it('are set elsewhere only, and not the default', () => {
    const files = (value: string, text = FALSE): Files => ({
      ...inCompose('', text),
      'far/start.env': `MTLS=${value}\n`,
    });
    const reason = 'MTLS is set in far/start.env:1, but not for sure for what fills this file in';
    expect(why(files('true'))).toBe(reason);
    expect(stateOf(files('false'))).toBe('disabled');
    expect(why(files('false', template('${MTLS:-true}')))).toBe(reason);
    expect(why(files('false', template('${MTLS}')))).toBe(reason);
  });

  it('are only given by an example', () => {
    const files = (text: string): Files => ({ ...inCompose('', text), '.env.example': 'MTLS=false\n' });
    expect(stateOf(files(template('${MTLS}')))).toBe('unresolved');
    expect(stateOf(files(FALSE))).toBe('disabled');
  });

  it('are not set for one of two servers', () => {
    const both = (other: string): Files => ({
      'conf/deployment.toml': template('${MTLS:-true}'),
      'docker-compose.yml': `${COMPOSE('MTLS: "false"')}${COMPOSE(other).replace('services:\n  server', '  second')}`,
    });
    expect(stateOf(both(''))).toBe('unresolved');
    expect(stateOf(both('MTLS: "false"'))).toBe('disabled');
    expect(stateOf({ ...both(''), 'conf/.env': 'MTLS=false\n' })).toBe('disabled');
  });

  it('are not those of another product', () => {
    const am = COMPOSE('MTLS: "true"', 'wso2/wso2am:4.5.0', './other');
    expect(told({ ...inCompose(''), 'am/docker-compose.yml': am })).toContain(
      'conf: wso2is 7.1.0 A disabled B disabled',
    );
    const is = COMPOSE('MTLS: "true"', 'wso2/wso2is:7.1.0', './other');
    expect(told({ ...inCompose(''), 'am/docker-compose.yml': is })).toContain(
      'conf: wso2is 7.1.0 A unresolved B disabled',
    );
  });

  it('do not matter in lines that hold no setting', () => {
    const text = `[super_admin]\nusername = "\${MTLS:-a}"\n${HANDLER}enable = false\n`;
    expect(stateOf({ ...inCompose('MTLS: "b"', text), 'conf/.env': 'MTLS=c' })).toBe('disabled');
  });
});

describe('a variable that an image brings with its template', () => {
  const files = (more: Files): Files => ({
    'docker/Dockerfile':
      'FROM wso2/wso2is:7.1.0\nENV MTLS=false\nCOPY deployment.toml.tpl /home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml\n',
    'docker/deployment.toml.tpl': template('${MTLS}'),
    ...more,
  });
  const pod = 'kind: Deployment\nspec:\n  containers:\n    - name: x\n      image: acme/is:1.0\n';

  it('holds where nothing sets another value', () => {
    expect(stateOf(files({}))).toBe('disabled');
    expect(stateOf(files({ 'k8s/map.yaml': 'kind: ConfigMap\ndata: {MTLS: "false"}\n' }))).toBe('disabled');
  });

  it.each<[string, Files]>([
    ['a config map', { 'k8s/map.yaml': 'kind: ConfigMap\ndata: {MTLS: "true"}\n' }],
    ['a container', { 'k8s/is.yaml': `${pod}      env: [{name: MTLS, value: "true"}]\n` }],
    ['a pipeline', { '.github/workflows/x.yml': 'env: {MTLS: "true"}\njobs: {}\n' }],
    ['a file of variables', { 'env/prod.env': 'MTLS=true\n' }],
  ])('is open where %s that may run it sets another', (_, more) => {
    expect(stateOf(files(more))).toBe('unresolved');
  });

  it('is its own where another value stands beside another configuration', () => {
    const other = { 'b/.env': 'MTLS=true\n', 'b/deployment.toml': template('false') };
    expect(told(files(other)).find((line) => line.startsWith('docker'))).toContain('A disabled');
  });
});

describe('a file beside a template', () => {
  it('is for it when it holds variables or names the template', () => {
    const files = (path: string, text: string): Files => ({
      'is/deployment.toml.tpl': template('${MTLS}'),
      'is/carbon.xml': '<Server><Name>WSO2 Identity Server</Name><Version>7.1.0</Version></Server>',
      [path]: text,
    });
    expect(stateOf(files('is/.env', 'MTLS=false\n'))).toBe('disabled');
    expect(stateOf(files('is/run.sh', 'export MTLS=false # wso2\nenvsubst < deployment.toml.tpl\n'))).toBe('disabled');
    expect(stateOf(files('is/test.sh', 'export MTLS=false # wso2\n'))).toBe('unresolved');
  });
});

describe('a template of a tool that has variables of its own', () => {
  const path = 'roles/wso2is/templates/repository/conf/deployment.toml.j2';
  const files = (value: string): Files => ({
    [path]: template(value),
    'nginx-values.yaml': 'MTLS: "true"\nwso2: 1\n',
  });

  it('takes of the environment only what it names so', () => {
    expect(told(files('{{ MTLS | default("false") }}'))[0]).toContain('A disabled');
    expect(told(files('{{ env.MTLS | default("false") }}'))[0]).toContain('A unresolved');
  });
});

/** The state of Part A of one of several deployments. */
const stateAt = (home: string, files: Files): string | undefined =>
  told(files)
    .find((line) => line.startsWith(`${home}:`))
    ?.replace(/.* A (\S+) B .*/, '$1');
const SET = 'env: [{name: MTLS, value: "true"}]';
const pod = (name: string, image: string, ...more: string[]): string =>
  `# wso2\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n    - name: ${name}\n      image: ${image}\n${more.map((line) => `      ${line}\n`).join('')}`;

describe('a container that only mounts what a template is filled in from', () => {
  const UNSET = inCompose('');
  const FALSE_SET = inCompose('MTLS: "false"');

  it('may be of an image that a Dockerfile gives a value, unless it has one itself', () => {
    const more = { 'images/Dockerfile': 'FROM wso2/wso2is:7.1.0\nENV MTLS=true\n' };
    expect(stateAt('conf', { ...UNSET, ...more })).toBe('unresolved');
    expect(stateAt('conf', { ...FALSE_SET, ...more })).toBe('disabled');
  });

  it('has the value of the image that it builds, also of one of several', () => {
    const compose = (build: string): string => COMPOSE('').replace('image: wso2/wso2is:7.1.0', `build: ${build}`);
    const files = { 'conf/deployment.toml': FALSE, 'docker-compose.yml': compose('is') };
    const image = 'FROM wso2/wso2is:7.1.0 AS is\nENV MTLS=true\n';
    expect(stateAt('conf', { ...files, 'is/Dockerfile': image })).toBe('enabled');
    const several = { ...files, 'docker-compose.yml': compose('{context: is, target: is}') };
    const two = `${image}FROM wso2/wso2am:4.5.0 AS am\n`;
    expect(stateAt('conf', { ...several, 'is/Dockerfile': two })).toBe('enabled');
  });

  it.each([
    ['another container of its file', 'web', 'nginx', 'disabled'],
    ['a container of its name in another file', 'server', 'example/mine', 'unresolved'],
  ])('and %s', (_, name, image, expected) => {
    const web = `  web:\n    image: nginx\n    environment: {MTLS: "true"}\n`;
    const compose = { 'docker-compose.yml': `${FALSE_SET['docker-compose.yml']}${name === 'web' ? web : ''}` };
    const second = COMPOSE('MTLS: "false"').replace('services:\n  server', '  second');
    const both = { 'docker-compose.yml': `${compose['docker-compose.yml']}${second}` };
    const more: Files = name === 'web' ? {} : { 'k8s/x.yaml': pod(name, image, SET) };
    expect(stateAt('conf', { ...FALSE_SET, ...compose, ...more })).toBe(expected);
    expect(stateAt('conf', { ...FALSE_SET, ...both, ...more })).toBe(expected);
  });

  it('is told by the file of variables beside its compose file', () => {
    expect(stateOf({ ...inCompose('MTLS: '), '.env': 'MTLS=true' })).toBe('enabled');
    expect(stateOf({ ...UNSET, '.env': 'MTLS=true' })).toBe('unresolved');
    expect(stateOf({ ...UNSET, 'far/.env': 'MTLS=true' })).toBe('unresolved');
  });

  it('is told by the script that starts it, whatever else that starts', () => {
    const is = `docker run -v $PWD/conf:/home/wso2carbon/wso2is-7.1.0/repository/conf wso2/wso2is:7.1.0\n`;
    const files = (run: string): Files => ({ 'conf/deployment.toml': FALSE, 'run.sh': `export MTLS=true\n${run}` });
    expect(stateAt('conf', files(is))).toBe('enabled');
    expect(stateAt('conf', files(`docker run wso2/wso2am:4.5.0\n${is}`))).toBe('enabled');
  });

  it('is told by the file of variables beside its script, or that this names', () => {
    const run = 'docker run -v $PWD/conf:/home/wso2carbon/wso2is-7.1.0/repository/conf wso2/wso2is:7.1.0\n';
    const files = { 'conf/deployment.toml': FALSE, 'run.sh': run };
    expect(stateAt('conf', { ...files, 'prod.env': 'MTLS=true\n' })).toBe('enabled');
    expect(stateAt('conf', { ...files, 'far/prod.env': 'MTLS=true\n' })).toBe('unresolved');
    expect(stateAt('conf', { ...files, 'run.sh': `. far/prod.env\n${run}`, 'far/prod.env': 'MTLS=true\n' })).toBe(
      'enabled',
    );
  });

  it('is not told by a file of variables beside it that its service does not name', () => {
    const files: Files = {
      ...inCompose(''),
      Dockerfile:
        'FROM wso2/wso2is:7.1.0\nCOPY conf/deployment.toml /home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml\n',
    };
    expect(stateAt('conf', { ...files, 'prod.env': 'MTLS=true\n' })).toBe('unresolved');
  });

  it.each([
    ['one of its product among them', 'docker run wso2/wso2am:4.5.0\ndocker run wso2/wso2is:7.1.0\n', 'unresolved'],
    ['other products only', 'docker run wso2/wso2am:4.5.0\n', 'disabled'],
    [
      'one of its product without configuration',
      'docker run -v $PWD/b:/home/wso2carbon/wso2is-7.1.0/repository/conf wso2/wso2is:7.1.0\ndocker run wso2/wso2is:7.1.0\n',
      'unresolved',
    ],
    [
      'one of its product with a configuration of its own',
      'docker run -v $PWD/b:/home/wso2carbon/wso2is-7.1.0/repository/conf wso2/wso2is:7.1.0\n',
      'disabled',
    ],
    [
      'one of its product that mounts its logs',
      'docker run -v $PWD/logs:/home/wso2carbon/wso2is-7.1.0/repository/logs wso2/wso2is:7.1.0\n',
      'unresolved',
    ],
  ])('may be started by another script with %s', (_, run, expected) => {
    const more = { 'b/deployment.toml': CLOSED, 'logs/x': '', 'far/run.sh': `export MTLS=true\n${run}` };
    expect(stateAt('conf', { ...FALSE_SET, ...more })).toBe(expected);
  });
});

describe('a template in a config map', () => {
  const TARGET = '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml';
  const MAP = configMap('is-conf', FALSE);
  const IMAGE = 'wso2/wso2is:7.1.0';
  const withEnv = (value: string): string => `image: ${IMAGE}\n          env: [{name: MTLS, value: "${value}"}]`;
  const server = (value: string, map = 'is-conf'): string =>
    workload('is', IMAGE, map, TARGET).replace(`image: ${IMAGE}`, withEnv(value));
  const home = (files: Files): string[] => told(files).map((line) => line.replace(/.* A (\S+) B .*/, '$1'));

  it('is filled in with what the container is told that mounts it', () => {
    expect(home({ 'k8s/is.yaml': `${MAP}---\n${server('true')}` })).toEqual(['enabled']);
    expect(home({ 'k8s/map.yaml': MAP, 'k8s/is.yaml': server('true') })).toEqual(['enabled']);
  });

  it('is not filled in with what a container beside it in the file is told', () => {
    const web = pod('web', 'nginx', SET);
    expect(home({ 'k8s/is.yaml': `${MAP}---\n${server('false')}---\n${web}` })).toEqual(['disabled']);
    expect(home({ 'k8s/is.yaml': `${MAP}---\n${web}` })).toEqual(['unresolved']);
  });

  it('is filled in by a container that runs no product and mounts it', () => {
    const render = (map: string): string =>
      workload('render', 'alpine', map, '/templates/deployment.toml').replace(
        'image: alpine',
        `image: alpine\n          ${SET}`,
      );
    expect(home({ 'map.yaml': MAP, 'render.yaml': `# wso2\n${render('is-conf')}` })).toEqual(['enabled']);
    expect(home({ 'map.yaml': MAP, 'render.yaml': `# wso2\n${render('web-conf')}` })).toEqual(['unresolved']);
  });

  it('is not mounted with the folder of its manifest', () => {
    const apply = `services:\n  apply:\n    image: kubectl\n    volumes: ["./k8s:/k8s"]\n    environment: {MTLS: "true"}\n`;
    expect(home({ 'k8s/map.yaml': MAP, 'docker-compose.yml': apply })).toEqual(['unresolved']);
  });

  it('is one of the configurations that other servers have of their own', () => {
    const files = (map: string): Files => ({
      ...inCompose('MTLS: "false"'),
      'k8s/map.yaml': configMap('is-conf', CLOSED),
      'k8s/is.yaml': server('true', map),
    });
    expect(stateAt('conf', files('is-conf'))).toBe('disabled');
    expect(stateAt('conf', files('logging'))).toBe('unresolved');
  });
});

const COPY_OF_AM = COMPOSE('MTLS: "true"', 'wso2/wso2am:4.5.0', './other');

describe('a template that no container mounts', () => {
  const beside: Files = {
    'is/deployment.toml.tpl': template('${MTLS:-true}'),
    'is/carbon.xml': '<Server><Name>WSO2 Identity Server</Name><Version>7.1.0</Version></Server>',
  };

  it('may be filled in from far away, even where it has a value beside it', () => {
    expect(stateOf({ ...beside, 'is/.env': 'MTLS=false\n' })).toBe('disabled');
    expect(stateOf({ ...beside, 'is/.env': 'MTLS=false\n', 'far/x.env': 'MTLS=true\n' })).toBe('unresolved');
  });

  it('may also be where it is copied into an image that a container mounts it over', () => {
    const files: Files = {
      Dockerfile:
        'FROM wso2/wso2is:7.1.0\nCOPY conf/deployment.toml /home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml\n',
      ...inCompose('MTLS: "false"'),
    };
    expect(stateAt('conf', files)).toBe('disabled');
    expect(stateAt('conf', { ...files, 'far/x.env': 'MTLS=true\n' })).toBe('unresolved');
  });

  it('is not told by every script of a build that copies all there is', () => {
    const files: Files = {
      Dockerfile: 'FROM wso2/wso2is:7.1.0\nCOPY . /home/wso2carbon/wso2is-7.1.0/\n',
      'repository/conf/deployment.toml': FALSE,
      'far/run.sh': 'export MTLS=true # wso2\n',
    };
    expect(stateOf(files)).toBe('unresolved');
  });

  it('has what the service is told that builds its image', () => {
    const files = (environment: string): Files => ({
      'is/Dockerfile': 'FROM wso2/wso2is:7.1.0\nCOPY conf/deployment.toml /opt/\n',
      'is/conf/deployment.toml': template('${MTLS:-true}'),
      'docker-compose.yml': `services:\n  is:\n    build: is\n    environment: {${environment}}\n`,
    });
    expect(stateOf(files('MTLS: "false"'))).toBe('disabled');
    expect(stateOf(files('MTLS: "true"'))).toBe('enabled');
  });

  it.each<[string, Files]>([
    ['a carbon.xml alone', { 'b/carbon.xml': '<Server><Name>WSO2 Identity Server</Name></Server>' }],
    ['a file of another tool', { 'b/deployment.toml': 'x = 1\n' }],
    ['a manifest with configuration', { 'b/map.yaml': configMap('other', CLOSED) }],
  ])('may be told by what stands beside %s', (_, more) => {
    const files: Files = {
      'docker/Dockerfile':
        'FROM wso2/wso2is:7.1.0\nENV MTLS=false\nCOPY deployment.toml.tpl /home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml\n',
      'docker/deployment.toml.tpl': template('${MTLS}'),
      'b/.env': 'MTLS=true\n',
      ...more,
    };
    expect(told(files).filter((line) => line.startsWith('docker'))).toEqual([
      'docker: wso2is 7.1.0 A unresolved B disabled',
    ]);
  });

  it('may be told by a container whose image tells no product', () => {
    const files: Files = {
      'docker/Dockerfile':
        'FROM wso2/wso2is:7.1.0\nENV MTLS=false\nCOPY deployment.toml.tpl /home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml\n',
      'docker/deployment.toml.tpl': template('${MTLS}'),
    };
    expect(stateAt('docker', files)).toBe('disabled');
    expect(stateAt('docker', { ...files, 'k8s/x.yaml': pod('x', 'acme/x', SET) })).toBe('unresolved');
  });

  it('says nothing of a value that is another product’s', () => {
    const am = COPY_OF_AM;
    expect(why({ ...inCompose('', template('${MTLS}')), 'am/docker-compose.yml': am })).not.toContain('MTLS is set');
  });
});

describe('a template that a container writes itself', () => {
  it('is filled in with what that container is told', () => {
    const write = `cat > /home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml <<EOF\n${FALSE}EOF\n`;
    const lines = write.trimEnd().split('\n');
    const files = (more: string): Files => ({
      'k8s/is.yaml': pod(
        'is',
        'wso2/wso2is:7.1.0',
        more,
        'command: [sh, -c]',
        'args:',
        '  - |',
        ...lines.map((line) => `    ${line}`),
      ),
    });
    expect(stateOf(files(SET))).toBe('enabled');
    expect(stateOf(files('env: []'))).toBe('disabled');
  });
});

describe('a template of a tool with names of its own', () => {
  const said = (files: Files): string =>
    why({ ...files, 'x.env': 'MTLS=true\n', Dockerfile: 'FROM wso2/wso2is:7.1.0\n' });

  it('takes nothing of the environment that is called the same', () => {
    expect(said({ 'is/deployment.toml': template('${MTLS}') })).toContain('MTLS is set in x.env:1');
    const chart = { 'is/Chart.yaml': 'apiVersion: v2\nname: wso2is\nversion: 1.0.0\n', 'is/values.yaml': 'a: 1\n' };
    expect(said({ ...chart, 'is/deployment.toml': template('${MTLS}') })).not.toContain('MTLS is set');
    const module = { 'modules/wso2is/manifests/init.pp': 'class wso2is {\n  $on = 1\n}\n' };
    const erb = 'modules/wso2is/templates/deployment.toml.erb';
    expect(said({ ...module, [erb]: template('<%= MTLS %>') })).not.toContain('MTLS is set');
  });
});
