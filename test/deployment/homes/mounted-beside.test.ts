import { describe, expect, it } from 'vitest';
import { misplaced } from '../../../src/deployment/homes/misplaced.ts';
import { CLOSED, CLOSED_IDENTITY, cut, type Files, homes, judged, NO_AUTHENTICATORS, surveyed } from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.1.0';
const WRONG = `${HOME}/conf/deployment.toml`;
const compose = (volume: string, more = '', image = 'wso2/wso2is:7.1.0'): string =>
  `services:\n  is:\n    image: ${image}\n    volumes: ["${volume}"]\n${more}`;
const VOLUME = '/home/wso2carbon/wso2-config-volume/repository/conf';
const made: Files = { 'deploy.sh': 'cp conf/deployment.toml /srv/is.toml\n', 'conf/deployment.toml': CLOSED };
/** The state of Part A, and the place that is told. */
const told = (files: Files): (string | null | undefined)[] => {
  const [home] = homes(files);
  const place = home ? misplaced(home, surveyed(files)) : null;
  return [judged(files).deployments[0]?.parts.A.state, place && cut(files, place.at)];
};

describe('a file of a machine that is mounted beside the place where the server reads it', () => {
  it.each([WRONG, `${HOME}/deployment.toml`, '/home/wso2carbon/wso2-config-volume/deployment.toml'])(
    'is told at %s',
    (target) => {
      expect(told({ ...made, 'compose.yaml': compose(`/srv/is.toml:${target}:ro`) })).toEqual(['missing', target]);
    },
  );

  it('is told where a script makes it, and of what a script or a task starts', () => {
    const envsubst = {
      'deploy.sh': 'envsubst < deployment.toml.template > deployment.toml\n',
      'deployment.toml.template': CLOSED,
      'compose.yaml': compose(`./deployment.toml:${WRONG}`),
    };
    expect(told(envsubst)).toEqual(['missing', 'wso2is-7.1.0']);
    const run = `cp conf/deployment.toml x/is.toml\ndocker run -v $(pwd)/x/is.toml:${WRONG} wso2/wso2is:7.1.0\n`;
    expect(told({ 'conf/deployment.toml': CLOSED, 'run.sh': run })).toEqual(['missing', WRONG]);
    const site = `- hosts: is\n  tasks:\n  - copy: {src: deployment.toml, dest: /srv/is.toml}\n  - docker_container:\n      image: wso2/wso2is:7.1.0\n      volumes:\n      - /srv/is.toml:${WRONG}\n`;
    expect(told({ 'files/deployment.toml': CLOSED, 'site.yml': site })).toEqual(['missing', WRONG]);
  });

  it.each([
    `/srv/is.toml:/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml`,
    `/srv/conf:${HOME}/conf`,
    '/srv/conf:/home/wso2carbon/wso2-config-volume/conf/',
  ])('is told in the home of another release, and in a folder: %s', (volume) => {
    const files = { ...made, 'deploy.sh': 'cp conf/deployment.toml /srv/conf/is.toml\n' };
    expect(told({ ...files, 'compose.yaml': compose(volume) })).toEqual(['missing', volume.replace(/^.*:/, '')]);
  });

  it.each([
    ['the right folder', { 'compose.yaml': compose(`/srv/conf:${HOME}/repository/conf`) }],
    ['the right folder of a volume', { 'compose.yaml': compose(`/x:${HOME}/conf", "/srv/conf:${VOLUME}`) }],
    [
      'the right home as well',
      { 'compose.yaml': compose(`/x:${HOME}/conf", "/srv/is.toml:${HOME}/repository/conf/deployment.toml`) },
    ],
    ['a home of another product', { 'compose.yaml': compose('/x:/home/wso2carbon/wso2am-4.3.0/conf') }],
    ['the right place', { 'compose.yaml': compose(`/srv/is.toml:${HOME}/repository/conf/deployment.toml`) }],
    [
      'a volume as a whole',
      { 'compose.yaml': compose(`/srv/is.toml:${WRONG}", "x:/home/wso2carbon/wso2-config-volume`) },
    ],
    ['a home as a whole', { 'compose.yaml': compose(`/srv/is.toml:${WRONG}", "x:${HOME}`) }],
    ['an open place', { 'compose.yaml': compose(`/srv/is.toml:${WRONG}", "x:$Y`) }],
    ['a command of its own', { 'compose.yaml': compose(`/srv/is.toml:${WRONG}`, '    command: sh -c "cp $X $Y"\n') }],
    ["a team's image", { 'compose.yaml': compose(`/srv/is.toml:${WRONG}`, '', 'acme/wso2is-custom:7.1.0') }],
    ['another script', { 'compose.yaml': compose(`/srv/is.toml:${WRONG}`), 'x.sh': 'cp a $X/repository/conf/\n' }],
    ['a comment', { 'compose.yaml': `${compose('x:/y')}# - /srv/is.toml:${WRONG}\n` }],
    ['another file', { 'compose.yaml': compose(`/srv/is.xml:${HOME}/conf/identity.xml`) }],
  ])('is not where there is %s', (_name, files) => {
    expect(told({ ...made, ...files })).toEqual(['disabled', null]);
  });

  it('is told beside the place that another product reads', () => {
    const mi =
      '  mi:\n    image: wso2/wso2mi:4.2.0\n    volumes: ["/x:/home/wso2carbon/wso2mi-4.2.0/conf/deployment.toml"]\n';
    expect(told({ ...made, 'compose.yaml': compose(`/srv/is.toml:${WRONG}`, mi) })).toEqual(['missing', WRONG]);
  });
});

describe('a file that is mounted beside the place, with what else there is', () => {
  const RIGHT = `${HOME}/repository/conf/deployment.toml`;
  const wrong = { ...made, 'compose.yaml': compose(`/srv/is.toml:${WRONG}`) };

  it.each<[string, Files]>([
    [
      'another file is mounted at the right place',
      { 'compose.yaml': compose(`/srv/is.toml:${WRONG}", "/srv/b.toml:${RIGHT}`) },
    ],
    [
      'another file as well is mounted at the right place before',
      { 'compose.yaml': compose(`/srv/b.toml:${RIGHT}", "/srv/is.toml:${WRONG}`) },
    ],
    [
      'the file of the repository is mounted',
      { 'compose.yaml': compose(`/srv/is.toml:${WRONG}", "./conf/deployment.toml:${RIGHT}`) },
    ],
  ])('is not told where %s', (_, more) => {
    expect(told({ ...wrong, ...more })).toEqual(['disabled', null]);
  });

  it('is told where the file says the same in a comment', () => {
    const text = `# ${HOME}\n${compose(`/srv/is.toml:${WRONG}`)}`;
    expect(told({ ...wrong, 'compose.yaml': text })).toEqual(['missing', WRONG]);
  });
});

describe('a file of a machine that is mounted beside, by what else is there', () => {
  it.each<[string, Files]>([
    [
      'the right place, too',
      { 'compose.yaml': compose(`/srv/is.toml:${WRONG}", "/srv/is.toml:${HOME}/repository/conf/deployment.toml`) },
    ],
    ['a script that is not there', { 'compose.yaml': compose(`/srv/is.toml:${WRONG}", "./init.sh:/init.sh`) }],
    [
      'the home of another product',
      {
        'compose.yaml': `${compose('x:/y')}  am:\n    image: acme/am:1\n    volumes: ["/srv/is.toml:/home/wso2carbon/wso2am-4.2.0/conf/deployment.toml"]\n`,
      },
    ],
  ])('is not told beside %s', (_, files) => {
    expect(told({ ...made, ...files })[1]).toBeNull();
  });

  it('is not told of a file in a folder that older releases do not have it in', () => {
    const files = {
      'conf/identity.xml': CLOSED_IDENTITY,
      'deploy.sh': 'cp conf/identity.xml /srv/conf/\n',
      'compose.yaml': compose('/srv/conf:/home/wso2carbon/wso2is-5.8.0/conf', '', 'wso2/wso2is:5.8.0'),
    };
    expect(told(files)).toEqual(['disabled', null]);
    const named = compose('/srv/i.xml:/home/wso2carbon/wso2is-5.8.0/conf/identity.xml', '', 'wso2/wso2is:5.8.0');
    expect(told({ ...files, 'compose.yaml': named })[1]).toBe('/home/wso2carbon/wso2is-5.8.0/conf/identity.xml');
  });

  describe('of one image in a variable', () => {
    const service = (name: string, volume: string, more = ''): string =>
      `  ${name}:\n    image: $IMAGE\n    volumes: ["${volume}"]\n${more}`;
    const of = (...services: string[]): Files => ({
      ...made,
      '.env': 'IMAGE=wso2/wso2is:7.1.0\n',
      'compose.yaml': `services:\n${services.join('')}`,
    });
    const beside = service('is', `/srv/is.toml:${WRONG}`);
    const bringing = { 'is/authenticators.xml': NO_AUTHENTICATORS };
    const brings = `./is/authenticators.xml:${HOME}/repository/conf/security/authenticators.xml`;
    const placeOf = (files: Files): (string | null)[] => {
      const survey = surveyed(files);
      const own = homes(files).filter(({ entries }) => entries.some(({ path }) => path === 'conf/deployment.toml'));
      return own.map((home) => misplaced(home, survey)).map((place) => place && cut(files, place.at));
    };

    it('is told in any service', () => {
      expect(placeOf(of(beside))).toEqual([WRONG]);
      expect(placeOf(of(beside, service('b', '/y:/z')))).toEqual([WRONG]);
    });

    it('is not told where a service has files of the repository', () => {
      expect(placeOf({ ...of(service('is', `/srv/is.toml:${WRONG}", "${brings}`)), ...bringing })).toEqual([null]);
      expect(placeOf({ ...of(beside, service('b', brings)), ...bringing })).toEqual([null]);
    });

    it('is not told where a service may copy its file on, or another file mounts a home', () => {
      expect(placeOf(of(beside, service('b', '/y:/z', '    command: sh -c "cp $X $Y"\n')))).toEqual([null]);
      expect(placeOf(of(beside, service('b', './init.sh:/init.sh')))).toEqual([null]);
      const other = { 'docker-compose.prod.yml': `services:\n${service('is', `x:${HOME}`)}` };
      expect(placeOf({ ...of(beside), ...other })).toEqual([null]);
    });
  });

  it('is told at the beginning of a script', () => {
    const run = `docker run -v /srv/x.toml:${WRONG} wso2/wso2is:7.1.0\ncp conf/deployment.toml /srv/x.toml\n`;
    expect(told({ 'conf/deployment.toml': CLOSED, 'run.sh': run })).toEqual(['missing', WRONG]);
  });

  it('is not told where a folder brings the server its file', () => {
    const files = { 'compose.yaml': compose(`/srv/is.toml:${WRONG}", "./conf:${HOME}/repository/conf`) };
    expect(told({ ...made, ...files })).toEqual(['disabled', null]);
  });
});

describe('a file that is mounted beside its place, by variables', () => {
  const state = (volume: string, image: string, more = ''): string | null | undefined =>
    told({ ...made, 'compose.yaml': compose(volume, more, image) })[0];
  const BESIDE = `/srv/is.toml:${WRONG}`;

  it.each(['wso2/wso2is:${TAG:-7.1.0}', 'docker.wso2.com/wso2is:${TAG:-7.1.0}', 'wso2/wso2is:$TAG'])(
    'is told of the image %s',
    (image) => {
      expect(state(BESIDE, image, '# TAG=7.1.0\n')).toBe('missing');
    },
  );

  it.each([
    '      - /srv/wso2is:$PLACE\n',
    '      - ./wso2is:${PLACE}\n',
    '      - data:${PLACE}\n',
    '      - ${X}/wso2is:${PLACE}\n',
  ])('is not where a volume goes to what a variable says: %s', (volume) => {
    const text = compose(BESIDE).replace(/volumes: \["(.*)"\]/, `volumes:\n      - $1\n${volume.trimEnd()}`);
    expect(told({ ...made, 'compose.yaml': text })[0]).toBe('disabled');
  });
});
