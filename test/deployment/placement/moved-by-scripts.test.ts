import { describe, expect, it } from 'vitest';
import { movedByScripts } from '../../../src/deployment/placement/moved-by-scripts.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  type Files,
  homes,
  NO_AUTHENTICATORS,
  OPEN,
  surveyed,
  told,
  workload,
} from '../tree.ts';

const HOME = '/home/wso2carbon/wso2am-4.1.0';
const SCRIPT = `envsubst < /opt/deployment.toml.template > ${HOME}/repository/conf/deployment.toml\n`;
const FROM = 'FROM wso2/wso2am:4.1.0.222\n';
const image = (steps: string, script = SCRIPT): Files => ({
  'am/Dockerfile': `${FROM}${steps}`,
  'am/config/start.sh': script,
  'am/config/deployment.toml.template': OPEN,
});
const RUN = ['am/config: wso2am 4.1.0.222 A disabled B not-affected'];
const OPENED = 'am/config: wso2am 4.1.0 A update-required B not-affected';

describe('a file that a script puts into the home of the image', () => {
  it.each([
    ['a folder', 'COPY config /opt\n'],
    ['their names', 'COPY config/start.sh config/deployment.toml.template /opt/\n'],
    ['one by one', 'COPY config/start.sh /\nCOPY config/deployment.toml.template /opt/\n'],
  ])('is the image’s where both are brought by %s', (_, steps) => {
    expect(told(image(steps))).toEqual(RUN);
  });

  it.each([
    ['cp', `cp /opt/deployment.toml.template ${HOME}/repository/conf/deployment.toml\n`],
    ['quotes', `cat "/opt/deployment.toml.template" > "${HOME}/repository/conf/deployment.toml"\n`],
    ['variables', `H=${HOME}\nS=/opt\nenvsubst < $S/deployment.toml.template > $H/repository/conf/deployment.toml\n`],
  ])('is the image’s by %s', (_, script) => {
    expect(told(image('COPY config /opt\n', script))).toEqual(RUN);
    const { 'am/config/start.sh': _start, ...others } = image('COPY config /opt\n');
    expect(told({ ...others, 'am/config/start.bash': script })).toEqual(RUN);
    expect(told({ ...others, 'am/config/start.ksh': script })).not.toEqual(RUN);
  });

  it.each([
    ['repository', 'conf/deployment.toml'],
    ['repository/', 'conf/deployment.toml'],
    ['repository"', 'conf/deployment.toml'],
  ])('is the image’s by a variable that ends in %s', (end, rest) => {
    const quote = end.endsWith('"') ? '"' : '';
    const script = `R=${quote}${HOME}/${end}\ncp /opt/deployment.toml.template "\${R}/${rest}"\n`;
    expect(told(image('COPY config /opt\n', script))).toEqual(RUN);
    expect(told(image('COPY config /opt\n', script.replace('/conf/', '/../data/')))).not.toEqual(RUN);
  });

  describe('with all that lies beside it', () => {
    const files = (script: string, name = 'deployment.toml', to = '/opt'): Files => ({
      'am/Dockerfile': `${FROM.replace('4.1.0.222', '4.2.0')}COPY config ${to}\n`,
      'am/config/start.sh': script.replace('4.1.0', '4.2.0'),
      [`am/config/${name}`]: CLOSED,
    });
    const ONE = ['am/config: wso2am 4.2.0 A disabled B not-affected'];

    it.each([
      [`cp /opt/* ${HOME}/repository/conf/\n`],
      [`cp -r /opt/* "${HOME}/repository/conf"\n`],
      [`C=${HOME}/repository/conf\ncp /opt/* $C/../conf\n`],
    ])('is the image’s by %j', (script) => {
      expect(told(files(script))).toEqual(ONE);
      expect(told(files(script, 'deployment.toml', '/opt/'))).toEqual(ONE);
    });

    it.each([
      ['goes elsewhere', files(`ls ${HOME}/repository/conf\ncp /opt/* ${HOME}/\n`)],
      ['is what lies elsewhere', files(`cp /srv/* ${HOME}/repository/conf/\n`)],
      ['has another name there', files(`cp /opt/* ${HOME}/repository/conf/\n`, 'am.toml')],
    ])('is not where it %s', (_, tree) => {
      expect(told(tree)).not.toEqual(ONE);
    });
  });

  it('is the one of the service that mounts the folder', () => {
    const files = image('');
    const compose = `services:\n  am:\n    image: wso2/wso2am:4.1.0.222\n    volumes:\n      - ./am/config:/opt\n`;
    const { 'am/Dockerfile': _, ...config } = files;
    expect(told({ ...config, 'docker-compose.yml': compose })).toEqual(RUN);
    const two = `${compose}  old:\n    image: wso2/wso2am:4.1.0.100\n    volumes:\n      - ./am/config:/opt\n`;
    expect(homes({ ...config, 'docker-compose.yml': two }).map(({ identity }) => identity.updateLevel)).toEqual([
      222, 100,
    ]);
  });

  it('is the one of the image that a service builds', () => {
    const compose = 'services:\n  am:\n    build: am\n';
    expect(told({ ...image('COPY config /opt\n'), 'docker-compose.yml': compose })).toEqual(RUN);
  });

  it.each([
    ['only the file is brought', 'COPY config/deployment.toml.template /opt/\n', SCRIPT],
    ['only the script is brought', 'COPY config/start.sh /opt/\n', SCRIPT],
    ['all of the build is brought', 'COPY . /opt/\n', SCRIPT],
    ['the home is of another product of that version', 'COPY config /opt\n', SCRIPT.replace('wso2am-', 'wso2is-')],
    ['the home is of another product', 'COPY config /opt\n', SCRIPT.replace('wso2am-4.1.0', 'wso2is-5.11.0')],
    ['one of two homes is of another version', 'COPY config /opt\n', `${SCRIPT}ls /opt/wso2am-4.0.0/repository\n`],
    [
      'the script names another file',
      'COPY config /opt\n',
      SCRIPT.replace('/deployment.toml.t', '/x-deployment.toml.t'),
    ],
    ['the script names it in a comment', 'COPY config /opt\n', `# ${SCRIPT}ls ${HOME}/repository/conf\n`],
    ['the script writes elsewhere', 'COPY config /opt\n', SCRIPT.replace('/repository/conf', '/x')],
  ])('is not the image’s where %s', (_, steps, script) => {
    const files = image(steps, script);
    expect(homes(files).filter(({ units, entries }) => units.length > 0 && entries.length > 0)).toEqual([]);
  });

  it.each([
    [
      'the root',
      'docker/compose.yml',
      'services:\n  am:\n    image: wso2/wso2am:4.1.0.222\n    volumes:\n      - ..:/x\n',
    ],
    ['a whole build', 'compose.yml', 'services:\n  am:\n    build: am\n'],
  ])('is not the one of a service that brings %s', (_, path, compose) => {
    const files = { ...image('COPY . /opt\n'), [path]: compose };
    const { 'am/Dockerfile': dockerfile, ...others } = files;
    const all = homes(path === 'compose.yml' ? files : others);
    expect(dockerfile).toContain('COPY .');
    expect(all.filter(({ units, entries }) => units.length > 0 && entries.length > 0)).toEqual([]);
  });

  it('is not the one of an image that only names the home', () => {
    const compose = `services:\n  am:\n    image: acme/api:4.1.0\n    volumes:\n      - ./am/config:/opt\n`;
    const { 'am/Dockerfile': _, ...config } = image('');
    expect(told({ ...config, 'docker-compose.yml': compose })).toEqual([OPENED]);
  });

  it('is recognised, and of the family of the image', () => {
    const script = `cp /opt/x.toml ${HOME}/repository/conf/\n`;
    const others = { 'am/Dockerfile': `${FROM}COPY config /opt\n`, 'am/config/start.sh': script };
    const is = '[super_admin]\nusername = "a"\n[identity.auth_framework]\nx = 1\n[database.identity_db]\nurl = "x"\n';
    const toml = homes({ ...others, 'am/config/x.toml': '[server]\nhostname = "wso2"\n', 'am/config/y.toml': is });
    expect(toml.filter(({ units, entries }) => units.length > 0 && entries.length > 0)).toEqual([]);
    const of = homes({ ...others, 'am/config/x.toml': is });
    expect(of.filter(({ units, entries }) => units.length > 0 && entries.length > 0)).toEqual([]);
  });

  it('is the image’s, whatever other images the script speaks of', () => {
    const script = `${SCRIPT}docker pull wso2/wso2am:4.0.0\n`;
    expect(told(image('COPY config /opt\n', script))).toEqual(RUN);
  });

  it('is not the image’s by a template of a script', () => {
    const { 'am/config/start.sh': script = '', ...others } = image('COPY config /opt\n');
    expect(told({ ...others, 'am/config/start.sh.j2': script })).not.toEqual(RUN);
  });

  it('is none of a server that mounts other things', () => {
    const { 'am/Dockerfile': _, ...config } = image('');
    const am = workload('am', 'wso2/wso2am:4.1.0.222', 'certificates', '/etc/certificates');
    expect(homes({ ...config, 'k8s/am.yaml': am }).map(({ id, units }) => [id, units.length])).toEqual([
      ['am/config', 0],
      ['k8s/am.yaml#am', 1],
    ]);
  });

  it('is that of a server whose home only another place tells', () => {
    const compose = `services:\n  am:\n    image: acme/wso2am:latest\n    volumes:\n      - ./am/config:/opt\n      - ./logs:${HOME}/repository/logs\n`;
    const { 'am/Dockerfile': _, ...config } = image('');
    const [home, ...others] = homes({ ...config, 'docker-compose.yml': compose });
    expect(others).toEqual([]);
    expect([home?.id, home?.units.length]).toEqual(['am/config', 1]);
  });

  it('is no text that a file beside it holds', () => {
    const script = `cp /opt/deployment.toml ${HOME}/repository/conf/\n`;
    const { 'am/config/deployment.toml.template': _, ...others } = image('COPY config /opt\n', script);
    const files = { ...others, 'am/config/map.yaml': configMap('conf', CLOSED) };
    expect(homes(files).filter(({ units, entries }) => units.length > 0 && entries.length > 0)).toEqual([]);
  });

  it('may be of an older release', () => {
    const home = '/home/wso2carbon/wso2is-5.8.0/repository/conf';
    const files = {
      'is/Dockerfile': 'FROM wso2/wso2is:5.8.0.109\nCOPY config /opt\n',
      'is/config/start.sh': `cp /opt/identity.xml ${home}/identity/\ncp /opt/authenticators.xml ${home}/security/\n`,
      'is/config/identity.xml': CLOSED_IDENTITY,
      'is/config/authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(told(files)).toEqual(['is/config: wso2is 5.8.0.109 A disabled B disabled']);
  });
});

describe('what a script puts into the home with all that lies beside it', () => {
  const IN = `${HOME}/repository/conf`;
  /** The files that the script puts there for the first image of a tree. */
  const moved = (steps: string, script: string, more: Files = {}): string[] => {
    const survey = surveyed({
      'am/Dockerfile': `${FROM}${steps}`,
      'am/config/start.sh': script,
      'am/config/deployment.toml': CLOSED,
      ...more,
    });
    const unit = survey.units.find(({ kind }) => kind !== 'shell');
    return unit ? movedByScripts(unit, survey).map(({ path }) => path) : [];
  };
  const ONE = ['am/config/deployment.toml'];
  const ALL = `cp /opt/* ${IN}/\n`;
  const AM = { 'am/config/am.toml': CLOSED };

  it('is what a folder brings', () => {
    expect(moved('COPY config /opt\n', ALL)).toEqual(ONE);
    expect(moved('COPY config /srv\nCOPY config /opt\n', ALL)).toEqual(ONE);
  });

  it.each<[string, string, string, Files]>([
    ['lies in a folder of that one', 'COPY config /opt\n', ALL, { 'am/config/x/deployment.toml': CLOSED }],
    ['is called otherwise', 'COPY config /opt\n', ALL, { 'am/config/am.toml': CLOSED }],
    ['lies in another folder', 'COPY config /opt\nCOPY other /srv\n', ALL, { 'am/other/deployment.toml': CLOSED }],
  ])('is none that %s', (_, steps, script, more) => {
    expect(moved(steps, script, more)).toEqual(ONE);
  });

  it.each([
    ['is not all of its folder', 'COPY config /opt\n', `cp /opt/x/* ${IN}/\n`],
    ['goes elsewhere', 'COPY config /opt\n', `ls ${IN}\ncp /opt/* /tmp/\n`],
    ['goes elsewhere, whatever a comment behind it says', 'COPY config /opt\n', `cp /opt/* /tmp/ # ${IN}\n`],
  ])('is none where it %s', (_, steps, script) => {
    expect(moved(steps, script)).toEqual([]);
  });

  it('is the file that is brought there by itself', () => {
    const steps = 'COPY config/start.sh /\nCOPY config/deployment.toml /opt/\n';
    expect(moved(steps, ALL)).toEqual(ONE);
    expect(moved(steps.replace('/opt/', '/opt/deployment.toml'), ALL)).toEqual(ONE);
    expect(moved(steps.replace('deployment.toml /opt/', 'am.toml /opt/deployment.toml'), ALL, AM)).toEqual([
      'am/config/am.toml',
    ]);
    for (const to of ['/srv/', '/opt/am.toml']) expect(moved(steps.replace('/opt/', to), ALL)).toEqual([]);
  });

  it('is what the folder of a Terraform module has nothing to do with', () => {
    const files = {
      'am/Dockerfile': '',
      'am/main.tf':
        'x = file("config/start.sh")\ny = file("config/deployment.toml")\nimage = "wso2/wso2am:4.1.0.222"\n',
    };
    expect(moved('', ALL, files)).toEqual([]);
  });
});

it.each(['', ' || exit 1', ' && echo ok', '; echo ok', ' # as it should be', ' 2>/dev/null'])(
  'takes all that lies beside a file with whatever stands behind: %j',
  (behind) => {
    const script = `#!/bin/sh\ncp /poc/* ${HOME}/repository/conf/${behind}\n`;
    const files = {
      'am/Dockerfile': 'FROM wso2/wso2am:4.1.0.222\nCOPY poc /poc\nENTRYPOINT ["/poc/run.sh"]\n',
      'am/poc/run.sh': script,
      'am/poc/deployment.toml': CLOSED,
    };
    expect(told(files)).toEqual(['am/poc: wso2am 4.1.0.222 A disabled B not-affected']);
    const elsewhere = { ...files, 'am/poc/run.sh': script.replace('/poc/*', '/other/*') };
    expect(told(elsewhere)).not.toEqual(told(files));
  },
);

describe('a home that a script names by a variable of its release', () => {
  const moved = (lines: string, place = '/home/wso2carbon/wso2am-${V}/repository/conf'): string[] => {
    const survey = surveyed({
      'am/Dockerfile': 'FROM wso2/wso2am:4.1.0.222\nCOPY poc /poc\nENTRYPOINT ["/poc/run.sh"]\n',
      'am/poc/run.sh': `#!/bin/sh\n${lines}envsubst < /poc/is.toml > ${place}/deployment.toml\n`,
      'am/poc/is.toml': CLOSED,
    });
    return survey.units.flatMap((unit) => movedByScripts(unit, survey)).map(({ path }) => path);
  };

  it('is the image’s where that is its release', () => {
    expect(moved('V=4.1.0\n')).toEqual(['am/poc/is.toml']);
    expect(moved('V=4.1.0\nC=/home/wso2carbon/wso2am-${V}/repository/\n', '${C}/conf')).toEqual(['am/poc/is.toml']);
  });

  it.each(['V=4.2.0\n', '', 'V=4.1.0\nV=4.2.0\n', 'if a; then V=4.1.0; else V=4.2.0; fi\n'])(
    'is not where it is another one, or open: %j',
    (lines) => {
      expect(moved(lines)).toEqual([]);
    },
  );
});
