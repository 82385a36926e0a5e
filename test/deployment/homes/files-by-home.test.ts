import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  CLOSED_IDENTITY,
  type Files,
  findings,
  homes,
  NO_AUTHENTICATORS,
  OPEN,
  OPEN_IDENTITY,
  told,
} from '../tree.ts';

const IDENTITY = 'repository/conf/identity/identity.xml';
const SECURITY = 'repository/conf/security/authenticators.xml';
const TOML = 'repository/conf/deployment.toml';
const AM = `wso2am-2.0.0/${IDENTITY}`;
const IS = 'wso2is-5.2.0';
const carbon = (key: string, version: string): string =>
  `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><ServerKey>${key}</ServerKey><Version>${version}</Version></Server>`;

/** Each home as `id: its files`. */
function filesOf(files: Files): string[] {
  return homes(files).map(({ id, entries }) => `${id}: ${entries.map(({ path }) => path).join(' ')}`);
}

describe('files of the home of one product that a script copies into another one’s', () => {
  const script = `#!/bin/sh\ncp ${AM} /opt/${AM}\ncp ${AM} /opt/${IS}/${IDENTITY}\n`;

  it('are both homes’', () => {
    expect(told({ [AM]: CLOSED_IDENTITY, 'deploy.sh': script })).toEqual([
      'wso2am-2.0.0: wso2am 2.0.0 A disabled B not-affected',
      'wso2am-2.0.0 (2): wso2is 5.2.0 A disabled B missing',
    ]);
    expect(findings({ [AM]: OPEN_IDENTITY, 'deploy.sh': script }).filter((one) => one.startsWith('error'))).toEqual([
      `error ${AM}:1 enabled`,
      `error ${AM}:1 enabled`,
    ]);
  });

  it('are both homes’ where nothing but their folder tells the first one', () => {
    const copy = script.replace(/.*\n.*\n/, '');
    expect(told({ [AM]: CLOSED_IDENTITY, 'deploy.sh': copy })).toEqual([
      'wso2am-2.0.0: wso2am 2.0.0 A disabled B not-affected',
      'wso2am-2.0.0 (2): wso2is 5.2.0 A disabled B missing',
    ]);
  });

  it('are the first one’s alone where they go to a place that the other does not read', () => {
    const copy = script.replace(`${IS}/${IDENTITY}`, `${IS}/conf/identity.xml`);
    expect(told({ [AM]: CLOSED_IDENTITY, 'deploy.sh': copy })).toEqual([
      'wso2am-2.0.0: wso2am 2.0.0 A disabled B not-affected',
    ]);
  });

  it('are not the other’s with what lies beside them and goes nowhere', () => {
    const files = {
      [AM]: CLOSED_IDENTITY,
      'wso2am-2.0.0/repository/conf/carbon.xml': carbon('AM', '2.0.0'),
      'wso2am-2.0.0/updates/config.json': '{"update-level": "7"}',
      'deploy.sh': script,
    };
    expect(told(files)).toEqual([
      'wso2am-2.0.0: wso2am 2.0.0.7 A disabled B not-affected',
      'wso2am-2.0.0 (2): wso2is 5.2.0 A disabled B missing',
    ]);
  });

  it('are the first one’s, too, with the release that its other files are copied to', () => {
    const files = {
      [AM]: CLOSED_IDENTITY,
      'wso2am-2.0.0/repository/conf/carbon.xml': '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>\n',
      'deploy.sh': `cp ${AM} /opt/${IS}/${IDENTITY}\ncp wso2am-2.0.0/repository/conf/carbon.xml /opt/wso2am-2.1.0/repository/conf/carbon.xml\n`,
    };
    expect(told(files)[0]).toBe('wso2am-2.0.0: wso2am 2.0.0 A disabled B not-affected');
    expect(findings(files).filter((one) => one.startsWith('warning deploy.sh'))).toEqual(['warning deploy.sh:2 -']);
  });

  it('are not those of a third release that only their folder is called after', () => {
    const own = `wso2is-6.0.0/${TOML}`;
    const targets = ['wso2is-7.0.0', 'wso2is-7.1.0', 'wso2am-4.2.0'];
    const files = { [own]: CLOSED, 'deploy.sh': targets.map((home) => `cp ${own} /opt/${home}/${TOML}\n`).join('') };
    expect(told(files).map((one) => one.replace(/ A .*/, ''))).toEqual([
      'wso2is-6.0.0: wso2is 7.0.0',
      'wso2is-6.0.0 (2): wso2is 7.1.0',
      'wso2is-6.0.0 (3): wso2am 4.2.0',
    ]);
  });

  it('are of the family that their tables tell', () => {
    const toml = `wso2am-4.2.0/${TOML}`;
    const files = {
      [toml]: `${CLOSED}[apim.gateway]\nx = 1\n`,
      'deploy.sh': `cp ${toml} /opt/${toml}\ncp ${toml} /opt/wso2is-7.0.0/${TOML}\n`,
    };
    expect(told(files)[0]).toBe('wso2am-4.2.0: wso2am 4.2.0 A disabled B not-affected');
    expect(told(files)).not.toContain('wso2am-4.2.0 (2): wso2is 7.0.0 A disabled B disabled');
  });
});

describe('a file that a script copies into homes of several releases', () => {
  const copy = (release: string): string => `cp conf/deployment.toml /opt/wso2is-${release}/${TOML}\n`;

  it('is each one’s', () => {
    const files = { 'conf/deployment.toml': OPEN, 'deploy.sh': copy('7.0.0') + copy('5.11.0') };
    expect(told(files)).toEqual([
      'conf: wso2is 5.11.0 A update-required B disabled',
      'conf (2): wso2is 7.0.0 A missing B disabled',
    ]);
    expect(findings(files).filter((one) => one.includes('warning'))).toEqual([]);
  });

  it('is each one’s, whatever its folder is called', () => {
    const own = `wso2is-6.0.0/${TOML}`;
    const files = {
      [own]: CLOSED,
      'wso2is-6.0.0/repository/conf/carbon.xml': carbon('IS', '6.0.0'),
      'deploy.sh': `unzip wso2is-6.0.0.zip\nunzip wso2is-7.0.0.zip\ncp ${own} /opt/${own}\ncp ${own} /opt/wso2is-7.0.0/${TOML}\n`,
    };
    expect(told(files)).toEqual([
      'wso2is-6.0.0: wso2is 6.0.0 A disabled B disabled',
      'wso2is-6.0.0 (2): wso2is 7.0.0 A disabled B disabled',
    ]);
    expect(findings(files)).toEqual([]);
  });

  it('is each one’s where it goes to unread places of theirs alone', () => {
    const files = {
      'conf/deployment.toml': CLOSED,
      'deploy.sh': (copy('6.0.0') + copy('7.0.0')).replaceAll('repository/conf', 'conf'),
    };
    expect(told(files).map((one) => one.replace(/ A .*/, ''))).toEqual([
      'conf: wso2is 6.0.0',
      'conf (2): wso2is 7.0.0',
    ]);
  });

  it('is not that of a home whose file is written out of it', () => {
    const written = `unzip wso2is-6.0.0.zip\nunzip wso2am-4.2.0.zip\n${copy('6.0.0')}envsubst < conf/deployment.toml > /opt/wso2am-4.2.0/${TOML}\n`;
    expect(told({ 'conf/deployment.toml': CLOSED, 'deploy.sh': written })).toEqual([
      'conf: wso2is 6.0.0 A disabled B disabled',
      'deploy.sh#wso2am: wso2am 4.2.0 A missing B not-affected',
    ]);
  });

  it('is each one’s with what goes to a home of which no release is told', () => {
    const files = {
      'a/identity.xml': CLOSED_IDENTITY,
      'a/carbon.xml': '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><ServerKey>IS</ServerKey></Server>',
      'deploy.sh': `cp a/identity.xml /opt/wso2is-5.7.0/${IDENTITY}\ncp a/identity.xml /opt/wso2is-5.8.0/${IDENTITY}\ncp a/carbon.xml /opt/wso2is/repository/conf/carbon.xml\n`,
    };
    expect(filesOf(files)).toEqual(['a: a/identity.xml a/carbon.xml', 'a (2): a/identity.xml a/carbon.xml']);
  });

  it('is one’s where a variable alone tells them, or one of them, or a home has none', () => {
    const branches = `if [ "$OLD" ]; then V=6.0.0; else V=7.0.0; fi\n${copy('$V')}`;
    expect(told({ 'conf/deployment.toml': CLOSED, 'deploy.sh': branches })).toEqual([
      'conf: wso2is 6.0.0 A disabled B disabled',
    ]);
    expect(told({ 'conf/deployment.toml': CLOSED, 'deploy.sh': branches + copy('5.11.0') })).toEqual([
      'conf: wso2is 5.11.0 A update-required B disabled',
    ]);
    const open = `${copy('6.0.0')}${copy('7.0.0')}cp conf/deployment.toml /srv/wso2is/${TOML}\n`;
    expect(told({ 'conf/deployment.toml': CLOSED, 'deploy.sh': open })).toEqual([
      'conf: wso2is 6.0.0 A disabled B disabled',
    ]);
  });

  it('is one’s with the release that its folder contradicts where the copies tell one', () => {
    const own = `wso2is-6.0.0/${TOML}`;
    const files = { [own]: CLOSED, 'deploy.sh': `cp ${own} /opt/wso2is-7.0.0/${TOML}\n` };
    expect(told(files)).toEqual(['wso2is-6.0.0: wso2is 6.0.0 A disabled B disabled']);
    expect(findings(files)).toEqual(['warning deploy.sh:1 -']);
  });
});

describe('files of several folders that a script copies into one home', () => {
  const security = `${IS}/${SECURITY}`;
  const copies = (folder: string): string =>
    `#!/bin/sh\ncp -r ${IS}/repository/conf/. ../${IS}/repository/conf/\ncp ${folder}/identity.xml ../${IS}/${IDENTITY}\n`;

  it('are one home’s, which is called after its own folder', () => {
    for (const folder of ['shared', 'xshared']) {
      const files = {
        [`${folder}/identity.xml`]: CLOSED_IDENTITY,
        [security]: NO_AUTHENTICATORS,
        'deploy.sh': copies(folder),
      };
      expect(filesOf(files)).toEqual([`${IS}: ${security} ${folder}/identity.xml`]);
      expect(findings(files)).toEqual([]);
    }
  });

  it('are one home’s with those of another product’s home', () => {
    const script = `cp ${security} ../${security}\ncp ${AM} ../${AM}\ncp ${AM} ../${IS}/${IDENTITY}\n`;
    const files = { [AM]: CLOSED_IDENTITY, [security]: NO_AUTHENTICATORS, 'deploy.sh': script };
    expect(told(files)).toEqual([
      'wso2am-2.0.0: wso2am 2.0.0 A disabled B not-affected',
      'wso2is-5.2.0: wso2is 5.2.0 A disabled B disabled',
    ]);
    expect(findings(files)).toEqual([]);
  });

  it('are one home’s where it lies in the repository itself', () => {
    const files = { [AM]: CLOSED_IDENTITY, [security]: NO_AUTHENTICATORS, 'deploy.sh': `cp ${AM} ${IS}/${IDENTITY}\n` };
    expect(told(files)).toEqual([
      'wso2am-2.0.0: wso2am 2.0.0 A disabled B not-affected',
      'wso2is-5.2.0: wso2is 5.2.0 A disabled B disabled',
    ]);
  });

  it('are the homes’ of each release', () => {
    const to = (release: string): string =>
      `cp a/identity.xml /opt/wso2is-${release}/${IDENTITY}\ncp b/authenticators.xml /opt/wso2is-${release}/${SECURITY}\n`;
    const files = { 'a/identity.xml': CLOSED_IDENTITY, 'b/authenticators.xml': NO_AUTHENTICATORS };
    expect(told({ ...files, 'deploy.sh': to('5.7.0') })).toEqual(['a: wso2is 5.7.0 A disabled B disabled']);
    expect(told({ ...files, 'deploy.sh': to('5.7.0') + to('5.8.0') })).toEqual([
      'a: wso2is 5.7.0 A disabled B disabled',
      'a (2): wso2is 5.8.0 A disabled B disabled',
    ]);
    const more = `cp a/identity.xml /opt/wso2is-5.8.0/${IDENTITY}\n`;
    expect(told({ ...files, 'deploy.sh': to('5.7.0') + more })).toEqual([
      'a: wso2is 5.7.0 A disabled B disabled',
      'a (2): wso2is 5.8.0 A disabled B missing',
    ]);
  });

  it('are the home’s of the release that they go to of several', () => {
    const files = {
      'a/identity.xml': CLOSED_IDENTITY,
      'b/authenticators.xml': NO_AUTHENTICATORS,
      'deploy.sh': `cp a/identity.xml /opt/wso2is-5.7.0/${IDENTITY}\ncp a/identity.xml /opt/wso2is-5.8.0/${IDENTITY}\ncp b/authenticators.xml /opt/wso2is-5.8.0/${SECURITY}\n`,
    };
    expect(told(files)).toEqual(['a: wso2is 5.7.0 A disabled B missing', 'a (2): wso2is 5.8.0 A disabled B disabled']);
  });

  it('are one home’s whatever else lies beside them, and in whatever order they go to two homes', () => {
    const server = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>';
    const shared = `shared/${IDENTITY}`;
    const files = {
      [shared]: CLOSED_IDENTITY,
      'shared/repository/conf/carbon.xml': server,
      [security]: NO_AUTHENTICATORS,
      [`${IS}/repository/conf/carbon.xml`]: server,
      'deploy.sh': `${copies('shared').replace('shared/identity.xml', shared)}cp shared/repository/conf/carbon.xml /srv/wso2is-5.7.0/repository/conf/carbon.xml\n`,
    };
    expect(filesOf(files)).toHaveLength(1);
    const to = (file: string, place: string, nodes: readonly number[]): string =>
      nodes.map((node) => `cp ${file} /opt/node${node}/${IS}/${place}\n`).join('');
    const script = to('a/identity.xml', IDENTITY, [1, 2]) + to('b/authenticators.xml', SECURITY, [2, 1]);
    const nodes = { 'a/identity.xml': CLOSED_IDENTITY, 'b/authenticators.xml': NO_AUTHENTICATORS };
    expect(filesOf({ ...nodes, 'deploy.sh': script })).toEqual(['a: a/identity.xml b/authenticators.xml']);
  });

  it('are one home’s where one goes with its folder, which may be another’s name or go into it', () => {
    const files = {
      [`a/${IDENTITY}`]: CLOSED_IDENTITY,
      'b/authenticators.xml': NO_AUTHENTICATORS,
      'deploy.sh': `cp -r a/repository /opt/${IS}\ncp b/authenticators.xml /opt/${IS}/${SECURITY}\n`,
    };
    expect(told(files).map((one) => one.replace(/^[^:]*/, ''))).toEqual([': wso2is 5.2.0 A disabled B disabled']);
  });

  it('are several homes’ where they go to unread places of two products’', () => {
    const files = {
      'conf/identity.xml': CLOSED_IDENTITY,
      'conf/authenticators.xml': NO_AUTHENTICATORS,
      'deploy.sh': `cp conf/identity.xml /opt/wso2am-2.0.0/conf/identity.xml\ncp conf/authenticators.xml /opt/${IS}/conf/authenticators.xml\n`,
    };
    expect(filesOf(files)).toEqual(['conf: conf/identity.xml', 'conf (2): conf/authenticators.xml']);
  });

  it('are several homes’ where two are of one kind, where they go to other machines’ or to an unread place', () => {
    const both = { 'shared/identity.xml': OPEN_IDENTITY, [`${IS}/${IDENTITY}`]: CLOSED_IDENTITY };
    expect(filesOf({ ...both, [security]: NO_AUTHENTICATORS, 'deploy.sh': copies('shared') })).toEqual([
      'shared: shared/identity.xml',
      `${IS}: ${IS}/${IDENTITY} ${security}`,
    ]);
    const files = { 'shared/identity.xml': CLOSED_IDENTITY, [security]: NO_AUTHENTICATORS };
    const others = [`/srv/1/${IS}/${IDENTITY}`, `../${IS}/conf/identity.xml`];
    for (const place of others) {
      const script = copies('shared').replace(`../${IS}/${IDENTITY}`, place);
      expect(filesOf({ ...files, 'deploy.sh': script })).toEqual(['shared: shared/identity.xml', `${IS}: ${security}`]);
    }
  });

  it('are several homes’ where another script puts each of them', () => {
    const files = {
      'a/identity.xml': CLOSED_IDENTITY,
      'b/authenticators.xml': NO_AUTHENTICATORS,
      'a/deploy.sh': `cp identity.xml /opt/${IS}/${IDENTITY}\n`,
      'b/deploy.sh': `cp authenticators.xml /opt/${IS}/${SECURITY}\n`,
    };
    expect(filesOf(files)).toEqual(['a: a/identity.xml', 'b: b/authenticators.xml']);
  });

  it('are several homes’ where one has a toml', () => {
    const home = 'wso2is-7.0.0';
    const files = {
      [`${home}/${TOML}`]: CLOSED,
      'shared/authenticators.xml': NO_AUTHENTICATORS,
      'deploy.sh': `cp ${home}/${TOML} /opt/${home}/${TOML}\ncp shared/authenticators.xml /opt/${home}/${SECURITY}\n`,
    };
    expect(filesOf(files)).toEqual(['shared: shared/authenticators.xml', `${home}: ${home}/${TOML}`]);
  });
});
