import { describe, expect, it } from 'vitest';
import { packClaims } from '../../../src/deployment/evidence/pack-claims.ts';
import { packVersionClaims } from '../../../src/deployment/evidence/pack-versions.ts';
import { scriptVariables } from '../../../src/deployment/scripts/script-variables.ts';

const spanOf = (start: number, end: number) => ({ file: 'f', start, end });
/** The releases that a text tells by packs, each with the line it is told at. */
const releases = (text: string): string[] =>
  packClaims(text, spanOf, [], 'path').map(
    ({ product, version, span }) => `${product} ${version} :${text.slice(0, span.start).split('\n').length}`,
  );
const OLD = '/opt/wso2is-5.10.0';
const SET_UP = 'unzip wso2is-7.1.0.zip -d /opt\n';
/** What a long script does besides. */
const LONG = 'true\n'.repeat(300);
const NEW = (line: number): string => `wso2is 7.1.0 :${line}`;

describe('a pack that a text takes away', () => {
  it.each([
    ['removed', `rm -rf ${OLD}\n`],
    ['removed by its folder', `rm -rf "${OLD}/"\n`],
    ['emptied', `rm -rf ${OLD}/*\n`],
    ['removed with its archive', `rm -rf ${OLD} wso2is-5.10.0.zip\n`],
    ['removed with what lies in it', `rm -rf ${OLD}/tmp ${OLD}\n`],
    ['removed as a package', 'yum remove -y wso2is-5.10.0-1.x86_64\n'],
    ['removed where it is', `[ -d ${OLD} ] && rm -rf ${OLD}\n`],
    ['removed where a test finds it', `if test ! -e "${OLD}"; then exit 0; fi; rm -rf ${OLD}\n`],
    ['removed where it is in Windows', `if exist ${OLD} rd /s /q ${OLD}\n`],
    ['removed and told of', `echo "removing ${OLD} now"; rm -rf ${OLD}\n`],
    ['removed by a task with its name', `- name: Remove wso2is-5.10.0\n  command: rm -rf ${OLD}\n`],
    [
      'removed where a task finds it',
      `- stat:\n    path: ${OLD}\n- file:\n    path: ${OLD}\n    state: absent\n- a: b\n`,
    ],
    ['removed by a command with a condition', `- command: rm -rf ${OLD}\n  args:\n    removes: ${OLD}\n`],
    ['moved aside', `mv ${OLD} /opt/backup\n`],
    ['stopped and removed', `${OLD}/bin/wso2server.sh stop\nrm -rf ${OLD}\n`],
    ['held by a variable that is removed', `OLD=${OLD}\n$OLD/bin/wso2server.sh stop\nrm -rf "\${OLD}/"\n`],
  ])('is not told: %s', (_how, text) => {
    expect(releases(text)).toEqual([]);
    expect(releases(`${text}${SET_UP}`)).toEqual([NEW(text.split('\n').length)]);
    expect(releases(`${text}${LONG}`)).toEqual([]);
  });

  it.each([
    ['an archive that was unpacked', `rm -f wso2is-5.10.0.zip\n`],
    ['archives', `rm -f wso2is-5.10.0*.tar.gz wso2is-5.10.0.*\n`],
    ['what lies in it', `rm -rf ${OLD}/repository/logs ${OLD}\\\\lib\n`],
    ['its archive by a task', `- file:\n    path: /tmp/wso2is-5.10.0.zip\n    state: absent\n`],
    ['a line of a file in it', `- lineinfile:\n    path: ${OLD}/bin/x.sh\n    regexp: x\n    state: absent\n`],
    ['an image', `docker run --rm -v x:${OLD} y\n`],
  ])('is told where only something of it goes: %s', (_what, text) => {
    expect(releases(text)).toEqual([`wso2is 5.10.0 :${text.startsWith('-') ? 2 : 1}`]);
  });

  it('is told at the place where it is set up', () => {
    expect(releases(`rm -rf ${OLD}\n\nunzip wso2is-5.10.0.zip\nrm wso2is-5.10.0.zip\n`)).toEqual(['wso2is 5.10.0 :3']);
    expect(releases(`rm -rf wso2is-5.10.0\ncp -r wso2is-5.10.0 /srv\n`)).toEqual(['wso2is 5.10.0 :2']);
    expect(releases(`${OLD}/bin/wso2server.sh stop\n${OLD}/bin/wso2server.sh start\n${SET_UP}`)).toEqual([
      'wso2is 5.10.0 :2',
      NEW(3),
    ]);
    const held = (...uses: string[]): string => `IS=${OLD}\nrm -rf $IS\n${uses.join('\n')}\n`;
    expect(releases(held('unzip x.zip', '${IS}/bin/wso2server.sh'))).toEqual(['wso2is 5.10.0 :1']);
    expect(releases(held('unzip x.zip', '$ISX/bin/wso2server.sh'))).toEqual([]);
    expect(releases(`export ${held('./setup.sh')}`)).toEqual(['wso2is 5.10.0 :1']);
    expect(releases(`CONF=${OLD}/repository/conf\nrm -rf $CONF\n`)).toEqual(['wso2is 5.10.0 :1']);
  });

  it('is told where something else is done with it', () => {
    expect(releases(`[ -d ${OLD} ] || exit 1\n`)).toEqual(['wso2is 5.10.0 :1']);
    expect(releases(`cp -r ${OLD}/* /opt/is\nrm -rf ${OLD}\n`)).toEqual(['wso2is 5.10.0 :1']);
    expect(releases(`echo ${OLD} >&2\nrm -rf ${OLD}\n`)).toEqual([]);
    expect(releases(`echo IS=${OLD} > .env\nrm -rf ${OLD}\n`)).toEqual(['wso2is 5.10.0 :1']);
    expect(releases(`- name: wso2is-5.10.0\n- command: rm -rf ${OLD}\n`)).toEqual(['wso2is 5.10.0 :1']);
  });

  it('is left with what is saved of it for another release', () => {
    const saved = (command: string): string => `${command}\nrm -rf ${OLD}\n${SET_UP}`;
    expect(releases(saved(`cp ${OLD}/repository/x.jks /opt/wso2is-7.1.0/`))).toEqual([NEW(1)]);
    expect(releases(saved(`rsync -a ${OLD} /srv/is`))).toEqual([NEW(3)]);
    expect(releases(`${saved(`rsync -a ${OLD} /srv/is`)}${LONG}`)).toEqual([NEW(3)]);
    expect(releases(saved(`tar -czf /srv/is.tgz ${OLD}`))).toEqual([NEW(3)]);
    expect(releases(saved(`cp x.jks ${OLD}/repository/`))).toEqual(['wso2is 5.10.0 :1', NEW(3)]);
    expect(releases(`cp ${OLD}/repository/x.jks /srv/\n${SET_UP}`)).toEqual(['wso2is 5.10.0 :1', NEW(2)]);
    const stopped = `${OLD}/bin/wso2server.sh stop\ncp ${OLD}/x.jks /srv\n`;
    expect(releases(`${stopped}${SET_UP}`)).toEqual([NEW(3)]);
    expect(releases(stopped)).toEqual(['wso2is 5.10.0 :2']);
  });

  it('stays where only something else is removed', () => {
    expect(releases(`rm -f x.zip\ncp ${OLD}/x.jks /srv/\n${SET_UP}`)).toEqual(['wso2is 5.10.0 :2', NEW(3)]);
    // No variable has this name.
    expect(releases(`rm -rf $undefined\ncp x.jar ${OLD}/lib\n`)).toEqual(['wso2is 5.10.0 :2']);
  });

  it('stays where nothing takes its place but what is removed as well', () => {
    const saved = (release: string): string => `tar czf x.tgz /opt/${release}\nrm -rf /opt/${release}\n`;
    expect(releases(saved('wso2is-5.10.0') + saved('wso2is-5.9.0'))).toEqual(['wso2is 5.10.0 :1', 'wso2is 5.9.0 :3']);
  });
});

describe('a server that a text ends', () => {
  it.each([
    `${OLD}/bin/wso2server.sh stop\n`,
    `sh "${OLD}/bin/wso2server.sh" --stop\n`,
    `command: ["${OLD}/bin/wso2server.sh", "stop"]\n`,
    `cd ${OLD}/bin && sudo sh wso2server.sh stop\n`,
    `cd ${OLD}/bin\n./wso2server.sh stop\n`,
    `call ${OLD}\\bin\\wso2server.bat stop\n`,
  ])('is told where no other release is set up: %j', (text) => {
    expect(releases(text)).toEqual(['wso2is 5.10.0 :1']);
    expect(releases(`${text}${SET_UP}`)).toEqual([NEW(text.split('\n').length)]);
    expect(releases(`${text}unzip wso2am-4.2.0.zip\n`)).toHaveLength(2);
    expect(releases(`${text}/opt/wso2is-7.1.0/bin/wso2server.sh stop\n`)).toHaveLength(2);
    expect(releases(`${text}unzip wso2is-$V.zip\n`)).toEqual([]);
    const line = text.split('\n').length;
    expect(releases(`${text}cp /opt/wso2is-7.1.0/x.jks /srv/\n`)).toEqual([NEW(line)]);
  });

  it('is one that is started again otherwise', () => {
    expect(releases(`${OLD}/bin/wso2server.sh restart\n${SET_UP}`)).toHaveLength(2);
    expect(releases(`${OLD}/bin/ciphertool.sh x stop\n${SET_UP}`)).toHaveLength(2);
  });
});

describe('a pack that a text takes away by a variable', () => {
  const versions = (text: string): string[] =>
    packVersionClaims(text, spanOf, [], scriptVariables('f', text), () => []).flatMap(({ version }) => version ?? []);

  it('is not told', () => {
    const variables = 'A=5.10.0\nB=7.1.0\n';
    expect(versions(`${variables}rm -rf /opt/wso2is-$A\nunzip wso2is-$B.zip\n`)).toEqual(['7.1.0']);
    expect(versions(`${variables}rm -rf /opt/wso2is-$B\nunzip wso2is-$B.zip\n`)).toEqual(['7.1.0']);
    expect(versions(`${variables}/opt/wso2is-$A/bin/wso2server.sh stop\nunzip wso2is-$B.zip\n`)).toEqual(['7.1.0']);
    const stopped = `${variables}/opt/wso2is-$A/bin/wso2server.sh stop\n`;
    expect(versions(`${stopped}unzip wso2is-7.1.0.zip\n`)).toEqual([]);
    expect(versions(`${stopped}/opt/wso2is-7.1.0/bin/wso2server.sh stop\n`)).toEqual(['5.10.0']);
    expect(versions(`P=wso2is\n${variables}rm -rf /opt/$P-$A\nunzip $P-$B.zip\n`)).toEqual(['7.1.0']);
  });
});

describe('a list of very many packs', () => {
  it('is told as it is', () => {
    const list = (count: number): string => `rm -rf ${OLD}\n${'wso2am-4.2.0\n'.repeat(count)}`;
    expect(releases(list(900))).toEqual(['wso2am 4.2.0 :2']);
    expect(releases(list(1000))).toHaveLength(2);
  });
});
