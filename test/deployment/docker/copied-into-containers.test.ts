import { describe, expect, it } from 'vitest';
import { CLOSED, cut, type Files, findings, HANDLER, OPEN, surveyed, told } from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.1.0/repository/conf';
const service = (more = '', image = 'wso2/wso2is:7.1.0.5'): string =>
  `services:\n  idp:\n    image: ${image}\n    container_name: identity\n${more}`;
const files = (command: string, more: Files = {}): Files => ({
  'docker-compose.yml': service(),
  'conf/deployment.toml': CLOSED,
  'setup.sh': `docker-compose up -d\n${command}\n`,
  ...more,
});
const ONE = ['conf: wso2is 7.1.0.5 A disabled B disabled'];
const BARE = 'docker-compose.yml#idp: wso2is 7.1.0.5 A missing B disabled';

describe('a file that a script copies into a container', () => {
  it.each([
    `docker cp conf/deployment.toml identity:${HOME}/deployment.toml`,
    `docker cp conf/deployment.toml idp:${HOME}/`,
    `docker container cp -q "./conf/deployment.toml" "identity:${HOME}/deployment.toml"`,
    `docker compose cp conf/deployment.toml idp:${HOME}/deployment.toml`,
    `docker-compose -f docker-compose.yml --ansi never cp conf/deployment.toml idp:${HOME}/deployment.toml`,
    `podman cp conf/deployment.toml project_idp_1:${HOME}/deployment.toml`,
    `docker cp conf/deployment.toml project-idp-1:${HOME}/deployment.toml`,
    `$DOCKER cp conf/deployment.toml identity:${HOME}/deployment.toml`,
    `docker cp conf/deployment.toml "$(docker-compose ps -q idp)":${HOME}/deployment.toml`,
    `docker cp conf/deployment.toml $(docker compose ps -q idp):${HOME}/deployment.toml`,
    `NAME=identity\ndocker cp conf/deployment.toml "$NAME:${HOME}/deployment.toml"`,
    `cd conf\ndocker cp deployment.toml identity:${HOME}/deployment.toml`,
    `DIR=conf\ndocker cp "$DIR"/deployment.toml "$(docker compose ps -q "idp")":"${HOME}"/deployment.toml`,
    `docker cp conf/. identity:${HOME}/`,
    `docker cp conf identity:${HOME.slice(0, -5)}/`,
  ])('is its service’s: %s', (command) => {
    expect(told(files(command))).toEqual(ONE);
    expect(findings(files(command))).toEqual([]);
  });

  it.each([
    ['another container', `docker cp conf/deployment.toml other:${HOME}/deployment.toml`],
    ['a comment', `# docker cp conf/deployment.toml identity:${HOME}/deployment.toml`],
    ['a file that is not there', `docker cp gone/deployment.toml identity:${HOME}/deployment.toml`],
    ['another machine', `scp conf/deployment.toml identity:${HOME}/deployment.toml`],
    ['the way back', `docker cp identity:${HOME}/deployment.toml conf/deployment.toml`],
    ['the home of another release', `docker cp conf/deployment.toml identity:${HOME.replace('7.1.0', '7.0.0')}/`],
    ['a place that is no home', 'docker cp conf/deployment.toml identity:/tmp/deployment.toml'],
  ])('is not that of a service by %s', (_, command) => {
    expect(surveyed(files(command)).units.flatMap(({ mounts }) => mounts)).toEqual([]);
  });

  const COPY = `docker cp conf/deployment.toml identity:${HOME}/deployment.toml`;

  it('is what the service runs, not what its image has', () => {
    expect(told(files(COPY, { 'conf/deployment.toml': OPEN }))).toEqual(['conf: wso2is 7.1.0.5 A missing B disabled']);
  });

  it('is the service’s in a file that overrides its own, and tells a team’s image its release', () => {
    const override = { 'docker-compose.prod.yml': 'services:\n  idp:\n    restart: always\n' };
    expect(told(files(COPY, override))).toEqual(ONE);
    expect(told(files(COPY, { 'docker-compose.yml': service('', 'acme/idp:1') }))).toEqual([
      'conf: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('is not the service’s where that mounts something there', () => {
    const mounted = service(`    volumes:\n      - ./own:${HOME}\n`);
    const all = files(COPY, { 'docker-compose.yml': mounted, 'own/deployment.toml': OPEN });
    expect(told(all)).toContain('own: wso2is 7.1.0.5 A missing B disabled');
    const volume = service('    volumes:\n      - ./own:/home/wso2carbon/wso2-config-volume/repository/conf\n');
    expect(told({ ...all, 'docker-compose.yml': volume })).toContain('own: wso2is 7.1.0.5 A missing B disabled');
  });

  it('is that of a service beside the script, in its own folder or in the only one that has it', () => {
    const { 'docker-compose.yml': compose = '', 'setup.sh': setup = '', ...others } = files(COPY);
    expect(told({ ...others, 'docker/docker-compose.yml': compose, 'scripts/setup.sh': setup })).toEqual(ONE);
    const two = { ...others, 'a/docker-compose.yml': compose, 'b/docker-compose.yml': compose };
    expect(told({ ...two, 'a/setup.sh': setup })).toEqual([`b/${BARE}`, ...ONE]);
    expect(told({ ...two, 'setup.sh': setup })).toEqual([
      `a/${BARE}`,
      `b/${BARE}`,
      'conf: wso2is 7.1.0 A disabled B disabled',
    ]);
  });
});

describe('what a script copies into a container, beside what else the service has', () => {
  const COPY = `docker cp conf/deployment.toml identity:${HOME}/deployment.toml`;
  const mounts = (all: Files): (string | null)[] =>
    surveyed(all).units.flatMap(({ mounts }) => mounts.map((mount) => (mount.kind === 'path' ? mount.from : null)));
  const beside = (volumes: string, image?: string): Files =>
    files(COPY, { 'docker-compose.yml': service(volumes, image), 'logs/x.txt': '' });

  it('is there beside what is mounted elsewhere', () => {
    const all = beside('    volumes:\n      - ./logs:/var/log\n');
    expect(mounts(all)).toEqual(['logs', 'conf/deployment.toml']);
    expect(told(all)).toEqual(ONE);
  });

  it.each([
    ['over the place', `    volumes:\n      - ./logs:${HOME}\n`],
    ['somewhere that is not told', '    volumes:\n      - source: ./logs\n'],
    [
      'over the volume that the image takes its configuration from',
      '    volumes:\n      - ./logs:/home/wso2carbon/wso2-config-volume\n',
    ],
  ])('is not there where something is mounted %s', (_, volumes) => {
    expect(mounts(beside(volumes))).toEqual(['logs']);
  });

  it.each([
    ['a team’s image of the product', 'acme/wso2is', ['conf/deployment.toml']],
    ['an image of no product', 'acme/idp:1', ['conf/deployment.toml']],
    ['the image of another product', 'wso2/wso2am:4.3.0', []],
    ['the image of another release', 'wso2/wso2is:7.0.0', []],
  ])('is there by %s: %s', (_, image, expected) => {
    expect(mounts(beside('', image))).toEqual(expected);
  });

  it('is there where the home has no release in its name', () => {
    const home = '/home/wso2carbon/wso2is/repository/conf';
    expect(mounts(files(`docker cp conf/deployment.toml identity:${home}/deployment.toml`))).toEqual([
      'conf/deployment.toml',
    ]);
  });

  it('is not there by the image of another product, where the home has no release in its name', () => {
    const command = `docker cp conf/deployment.toml identity:/home/wso2carbon/wso2is/repository/conf/deployment.toml`;
    const other = { 'docker-compose.yml': service('', 'wso2/wso2am:4.3.0') };
    expect(mounts(files(command, other))).toEqual([]);
  });

  it('is not there as a folder that is no part of the configuration', () => {
    const command = `docker cp conf identity:${HOME.slice(0, -5)}/`;
    expect(mounts(files(command))).toEqual(['conf']);
    expect(mounts(files(command.replace('conf', 'lib'), { 'lib/x.jar': '' }))).toEqual([]);
  });

  it('is nothing by a command without a place, where the service has no name for its container', () => {
    const unnamed = { 'docker-compose.yml': service().replace(/ *container_name.*\n/, '') };
    expect(mounts(files('docker cp conf', unnamed))).toEqual([]);
  });

  it('tells what the service is by the home, at the place in the script', () => {
    const all = files(COPY, { 'docker-compose.yml': service('', 'acme/idp:1') });
    expect(
      surveyed(all).units.flatMap(({ claims }) =>
        claims.map(({ product, version, labels, span }) => [product, version, labels, cut(all, span)]),
      ),
    ).toEqual([['wso2is', '7.1.0', ['idp'], `identity:${HOME}/deployment.toml`]]);
  });

  it('is only what services of Docker Compose have', () => {
    const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: identity}\nspec:\n  containers:\n    - name: identity\n      image: wso2/wso2is:7.1.0\n`;
    const { 'docker-compose.yml': _, ...others } = files(COPY);
    expect(mounts({ ...others, 'pod.yaml': pod })).toEqual([]);
  });

  it.each([
    ['a Dockerfile', { 'tools/Dockerfile': `FROM docker:27\nRUN ${COPY}\n` }],
    ['a configuration file', { 'conf/deployment.toml': `${CLOSED}[x]\ny = "${COPY} "\n` }],
    ['a text for people', { 'README.md': `${COPY}\n` }],
    [
      'a config map with such a key, behind a command in its line',
      {
        'm.yaml': `kind: ConfigMap\nmetadata: {name: x}\ndata: {a: docker exec identity b, ${HOME}/deployment.toml: "a=1"}\n`,
      },
    ],
    [
      'a text without a place, behind a command in its line',
      { 'm.yaml': '{a: docker exec identity b, deployment.toml: "[super_admin]"}\n' },
    ],
    ['a command without a place', { 'copy.sh': 'docker cp identity\n' }],
    ['a command without operands', { 'copy.sh': 'docker cp -q \n' }],
  ])('is nothing by %s', (_, more) => {
    expect(mounts(files('', more))).toEqual([]);
  });

  it.each([
    [
      'a folder that it goes to',
      `cd conf\ndocker cp deployment.toml identity:${HOME}/deployment.toml`,
      'conf/deployment.toml',
    ],
    [
      'options behind',
      `docker cp conf/deployment.toml identity:${HOME}/deployment.toml --quiet`,
      'conf/deployment.toml',
    ],
    [
      'options with a dash at the end',
      `docker cp -a- conf/deployment.toml identity:${HOME}/deployment.toml`,
      'conf/deployment.toml',
    ],
  ])('is told with %s', (_, command, from) => {
    expect(mounts(files(command))).toEqual([from]);
  });

  it.each(['docker cp conf/deployment.toml', 'docker cp -a'])('is none by a command without its end: %s', (command) => {
    expect(mounts(files(command))).toEqual([]);
  });
});

describe('a text that a script writes in a container', () => {
  const F = `${HOME}/deployment.toml`;
  // Without quotes, which would end those of the command.
  const OFF = `${HANDLER}enable = false\n`;
  const OTHER = '[oauth.token_cleanup]\nenable = true\n';
  const written = (command: string, text = OFF, more: Files = {}): Files => ({
    'docker-compose.yml': service(),
    'setup.sh': `docker-compose up -d\n${command.replace('TEXT', () => text.trimEnd())}\n`,
    ...more,
  });
  const HEREDOC = `docker exec identity sh -c "cat >> ${F} <<'EOF'\nTEXT\nEOF"`;
  const own = (state: string, id = 'setup.sh#/home/wso2carbon/wso2is-7.1.0'): string =>
    `${id}: wso2is 7.1.0.5 A ${state} B disabled`;

  it.each([
    HEREDOC,
    HEREDOC.replace('exec', 'exec -u root -it -e A=b --workdir /x'),
    HEREDOC.replace('docker exec identity', 'docker compose -f docker-compose.yml exec -T idp'),
    HEREDOC.replace('docker exec', 'sudo podman container exec').replace('identity', 'project_idp_1'),
    HEREDOC.replace('sh -c "cat', 'bash -c "cp a b && cat'),
    HEREDOC.replace('>>', '>'),
    `C=identity\nH=/home/wso2carbon/wso2is-7.1.0\n${HEREDOC.replace('identity', '"$C"').replace('/home/wso2carbon/wso2is-7.1.0', '$H')}`,
    `docker exec -i identity tee -a ${F} <<'EOF'\nTEXT\nEOF`,
    `docker exec identity sh -c "printf 'TEXT' >> ${F}"`,
  ])('is its service’s: %s', (command) => {
    expect(told(written(command, OTHER))).toHaveLength(1);
    expect(told(written(command))).toHaveLength(1);
    expect(findings(written(command))).toEqual([]);
  });

  it('is its service’s in the first line of a script', () => {
    expect(told({ ...written(''), 'setup.sh': `${HEREDOC.replace('TEXT', () => OFF.trimEnd())}\n` })).toHaveLength(1);
  });

  it('is the service’s where a variable holds the file', () => {
    const command = `T=${F}\n${HEREDOC.replace(F, '$T')}`;
    expect(told(written(command))).toEqual([own('disabled', 'setup.sh')]);
  });

  it('is what the service runs with', () => {
    expect(told(written(HEREDOC))).toEqual([own('disabled')]);
    expect(told(written(HEREDOC, OTHER))).toEqual([own('missing')]);
    expect(findings(written(HEREDOC, OTHER))).toEqual(['error setup.sh:4 missing']);
  });

  it.each([
    ['another container', HEREDOC.replace('identity', 'other')],
    ['no container', HEREDOC.replace('docker exec identity', 'ssh identity')],
    ['a container of the line before', HEREDOC.replace('identity sh -c "', 'identity ls\nssh x "')],
    ['the home of another release', HEREDOC.replace('7.1.0', '7.0.0')],
    ['an option alone', HEREDOC.replace('identity sh', '-e identity sh')],
    ['a command with nothing behind', HEREDOC.replace('identity sh', '-it; sh')],
  ])('is not that of a service by %s', (_, command) => {
    expect(told(written(command))).toContain(BARE);
  });

  it('is not the service’s where that mounts something there', () => {
    const mounted = service(`    volumes:\n      - ./own:${HOME}\n`);
    const all = written(HEREDOC, OFF, { 'docker-compose.yml': mounted, 'own/deployment.toml': OPEN });
    expect(told(all)).toContain('own: wso2is 7.1.0.5 A missing B disabled');
  });
});

it.each([' >/dev/null 2>&1', ' # as it should be', ' || exit 1'])(
  'is copied with whatever stands behind: %j',
  (behind) => {
    expect(told(files(`docker cp conf/deployment.toml idp:${HOME}/deployment.toml${behind}`))).toEqual(ONE);
  },
);
