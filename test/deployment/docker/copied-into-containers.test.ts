import { describe, expect, it } from 'vitest';
import { CLOSED, type Files, findings, OPEN, surveyed, told } from '../tree.ts';

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
