import { describe, expect, it } from 'vitest';
import { homePack } from '../../../src/deployment/evidence/home-targets.ts';
import type { Home } from '../../../src/deployment/homes/home.ts';
import { homesMeant } from '../../../src/deployment/homes/homes-meant.ts';
import { CLOSED, CLOSED_IDENTITY, type Files, homes } from '../tree.ts';

/** The ids of the homes that something in a file means, by the path of a home that it names or none. */
const meant = (files: Files, file: string, path: string | null = null): string[] => {
  const all: Home[] = homes(files);
  const deed = { at: { file, start: 0, end: 1 }, pack: homePack(path) };
  return homesMeant(deed, all).map(({ id }) => id);
};
const conf = (pack: string): string => `/opt/${pack}/repository/conf/deployment.toml`;
const build = (image: string): string => `FROM wso2/${image}\nCOPY deployment.toml ${conf(image.replace(':', '-'))}\n`;
const FILES: Files = {
  'is/old/Dockerfile': build('wso2is:7.0.0'),
  'is/old/deployment.toml': CLOSED,
  'is/new/Dockerfile': build('wso2is:7.1.0'),
  'is/new/deployment.toml': `${CLOSED}# new\n`,
  'am/Dockerfile': build('wso2am:4.3.0'),
  'am/deployment.toml': `${CLOSED}# am\n`,
};

describe('the homes that are meant', () => {
  it('are those of the pack that is named', () => {
    expect(meant(FILES, 'ops/fix.sh', conf('wso2am-4.3.0'))).toEqual(['am']);
    expect(meant(FILES, 'ops/fix.sh', conf('wso2is-7.1.0'))).toEqual(['is/new']);
    expect(meant(FILES, 'ops/fix.sh', conf('wso2is-7.1.0.23'))).toEqual(['is/new']);
    expect(meant(FILES, 'ops/fix.sh', conf('wso2is'))).toEqual(['is/new', 'is/old']);
    expect(meant(FILES, 'is/old/fix.sh', conf('wso2is'))).toEqual(['is/old']);
    expect(meant(FILES, 'is/old/fix.sh', conf('wso2am-4.3.0'))).toEqual(['am']);
  });

  it('are of any release where theirs is not known', () => {
    const files = {
      'is/Dockerfile': 'FROM wso2/wso2is\nCOPY deployment.toml /opt/x/repository/conf/deployment.toml\n',
      'is/deployment.toml': CLOSED,
      'am/Dockerfile': build('wso2am:4.3.0'),
      'am/deployment.toml': `${CLOSED}# am\n`,
    };
    expect(meant(files, 'am/fix.sh', conf('wso2is-6.0.0'))).toEqual(['is']);
  });

  it('are of any release where theirs is not known, rather than nearer ones of another product', () => {
    const files = {
      'is/Dockerfile': 'FROM wso2/wso2is\nCOPY deployment.toml /opt/x/repository/conf/deployment.toml\n',
      'is/deployment.toml': CLOSED,
      'km/Dockerfile': build('wso2is-km:5.10.0'),
      'km/deployment.toml': `${CLOSED}# km\n`,
    };
    expect(meant(files, 'km/fix.sh', conf('wso2is-6.0.0'))).toEqual(['is']);
  });

  it('are of the very product where the pack has no version, rather than nearer ones of its family', () => {
    const km = { 'km/Dockerfile': build('wso2is-km:5.10.0'), 'km/deployment.toml': `${CLOSED}# km\n` };
    expect(meant({ ...FILES, ...km }, 'km/fix.sh', conf('wso2is'))).toEqual(['is/new', 'is/old']);
    expect(meant({ ...FILES, ...km }, 'is/fix.sh', conf('wso2is-km'))).toEqual(['km']);
  });

  it('are those of its product where no home is of the pack', () => {
    expect(meant(FILES, 'am/fix.sh', conf('wso2is-5.11.0'))).toEqual(['is/new', 'is/old']);
    expect(meant(FILES, 'ops/fix.sh', conf('wso2is-km-5.10.0'))).toEqual(['is/new', 'is/old']);
    expect(meant(FILES, 'ops/fix.sh', conf('wso2mi-4.2.0'))).toEqual([]);
    const unknown = { 'x/deployment.toml': CLOSED };
    expect(meant(unknown, 'ops/fix.sh', conf('wso2is-5.11.0'))).toEqual(['x']);
  });

  it('are those that the file builds or runs, or says what they are', () => {
    expect(meant(FILES, 'is/new/Dockerfile')).toEqual(['is/new']);
    const compose = { ...FILES, 'run/docker-compose.yml': 'services:\n  is:\n    build: ../is/old\n' };
    expect(meant(compose, 'run/docker-compose.yml')).toEqual(['is/old']);
    expect(meant(compose, 'is/old/Dockerfile')).toEqual(['is/old']);
    const tasks = `- copy: {src: deployment.toml, dest: ${conf('wso2is-7.1.0')}}\n`;
    const role = { ...FILES, 'roles/x/tasks/main.yml': tasks, 'roles/x/files/deployment.toml': `${CLOSED}# x\n` };
    expect(meant(role, 'roles/x/tasks/main.yml')).toEqual(['roles/x/files']);
  });

  it('are those that the file says what they are, rather than nearer ones', () => {
    const files = {
      'a/deployment.toml': CLOSED,
      'a/bin/version.txt': 'WSO2 Identity Server v7.1.0\n',
      'ops/site.yml': `- copy: {src: ../a/deployment.toml, dest: ${conf('wso2is-7.1.0')}}\n`,
      'ops/am/Dockerfile': build('wso2am:4.3.0'),
      'ops/am/deployment.toml': `${CLOSED}# am\n`,
    };
    expect(meant(files, 'ops/site.yml')).toEqual(['a']);
    expect(meant(files, 'ops/other.yml')).toEqual(['ops/am']);
  });

  it('are those that bring the file along as a script', () => {
    const files = {
      ...FILES,
      'am/Dockerfile': `${build('wso2am:4.3.0')}COPY scripts/start.sh /\n`,
      'am/scripts/start.sh': 'x',
      'is/scripts/start.sh': 'x',
    };
    expect(meant(files, 'am/scripts/start.sh')).toEqual(['am']);
  });

  it('are else those whose files are nearest', () => {
    expect(meant(FILES, 'am/fix.sh')).toEqual(['am']);
    expect(meant(FILES, 'is/fix.sh')).toEqual(['is/new', 'is/old']);
    expect(meant(FILES, 'is/new/x/fix.sh')).toEqual(['is/new']);
    const legacy = { ...FILES, 'km/wso2is-5.7.0/repository/conf/identity/identity.xml': CLOSED_IDENTITY };
    expect(meant(legacy, 'km/fix.sh')).toEqual(['km/wso2is-5.7.0']);
    const mounted = `      - ./is/deployment.toml:${conf('wso2is-7.0.0')}\n      - ./common/carbon.xml:/opt/wso2is-7.0.0/repository/conf/carbon.xml\n`;
    const shared = {
      'docker-compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes:\n${mounted}`,
      'common/carbon.xml': '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Ports/></Server>\n',
      'is/deployment.toml': CLOSED,
      'am/Dockerfile': build('wso2am:4.3.0'),
      'am/deployment.toml': `${CLOSED}# am\n`,
    };
    expect(meant(shared, 'common/fix.sh')).toEqual(['am', 'is']);
    // A file that decides nothing says nothing of where the home's files are.
    const carbon = { ...legacy, 'am/repository/conf/carbon.xml': '<Server/>' };
    expect(meant(carbon, 'km/fix.sh')).toEqual(['km/wso2is-5.7.0']);
  });
});
