import { describe, expect, it } from 'vitest';
import { instructions } from '../../../src/deployment/docker/dockerfile-stages.ts';
import { belowHome, madeHomes, namedHomes, usedBy } from '../../../src/deployment/docker/own-homes.ts';
import type { Lookup } from '../../../src/deployment/text/located.ts';

const lookupIn =
  (variables: Record<string, string>): Lookup =>
  (name) =>
    variables[name] === undefined ? null : { text: variables[name], span: { file: 'Dockerfile', start: 0, end: 0 } };

describe('the home that a build names', () => {
  it.each<[Record<string, string>, string[]]>([
    [{ WSO2_SERVER_HOME: '/opt/is' }, ['/opt/is']],
    [{ CARBON_HOME: '/opt/is/' }, ['/opt/is']],
    [{ WSO2_SERVER_HOME: '$H/is', H: '/srv', CARBON_HOME: '/opt' }, ['/srv/is', '/opt']],
    [{ USER_HOME: '/home/wso2carbon', JAVA_HOME: '/opt/java' }, []],
    [{ WSO2_SERVER_HOME: '' }, []],
  ])('%j', (variables, expected) => {
    expect(namedHomes(lookupIn(variables))).toEqual(expected);
  });
});

describe('the home that an instruction makes', () => {
  const made = (text: string, folder = ''): string[] =>
    instructions(text).flatMap((one) => madeHomes(one, folder, lookupIn({ V: '7.1.0', D: '/srv' })));

  it.each([
    ['RUN mv wso2is-7.1.0 /opt/is', ['/opt/is']],
    ['RUN mv wso2is-7.1.0.23/ /opt/is/', ['/opt/is']],
    ['RUN cp -r "/tmp/wso2is-${V}" $D/is', ['/srv/is']],
    ['RUN unzip a.zip && \\\n  ln -s /opt/wso2is-7.1.0 /usr/local/wso2is', ['/usr/local/wso2is']],
    ['RUN mv wso2is-* a; mv wso2am-$X b | mv WSO2IS-7.1.0-SNAPSHOT c', ['a', 'b', 'c']],
    ['RUN cp -r wso2is-7.1.0/* /opt/is', ['/opt/is']],
    ['RUN cp wso2is-7.1.0 /opt/is -r', ['/opt/is']],
    ['RUN cp -r wso2is-7.1.0/. /opt/is', ['/opt/is']],
    ['COPY files/wso2is-7.1.0/ /opt/is/', ['/opt/is']],
    ['COPY --chown=a:b --from=build /opt/wso2is-7.1.0 /opt/is', ['/opt/is']],
    ['ADD ["wso2is-7.1.0", "/opt/is"]', ['/opt/is']],
    ['RUN <<EOF\nmv wso2is-7.1.0/* /opt/is\ncp -r wso2am-4.2.0 /opt/am\nEOF', ['/opt/is', '/opt/am']],
    ['RUN su wso2 <<EOF\nmv wso2is-7.1.0 /opt/is\nEOF', ['/opt/is']],
    ['RUN <<EOF\nrm wso2is-7.1.0 /opt/is\nxmv wso2is-7.1.0 /opt/is\nEOF', []],
    ['RUN mv wso2is-7.1.0 /', []],
    ['RUN mv wso2is-7.1.0/conf /opt/is', []],
    ['RUN mv wso2mi-4.2.0 /opt/mi', []],
    ['RUN mv wso2is-7.1.0-conf /opt/is', []],
    ['RUN mv acme-wso2is-7.1.0 /opt/is', []],
    ['RUN mv a/bwso2is-7.1.0 /opt/is', []],
    ['RUN mv wso2is /opt/is', []],
    ['RUN mv wso2is-7.1.0', []],
    ['RUN rm -r wso2is-7.1.0 /opt/is', []],
    ['RUN xmv wso2is-7.1.0 /opt/is', []],
    ['RUN mvx wso2is-7.1.0 /opt/is', []],
    ['CMD mv wso2is-7.1.0 /opt/is', []],
    ['COPY a /opt/wso2is-7.1.0', []],
  ])('%s', (text, expected) => {
    expect(made(text)).toEqual(expected);
  });

  it('lies in the working directory', () => {
    expect(made('RUN mv wso2is-7.1.0 is', '/opt')).toEqual(['/opt/is']);
  });
});

describe('what an instruction says', () => {
  const used = (text: string): (string | null)[] =>
    instructions(text).map((one) => usedBy(one, lookupIn({ V: '7.1.0', D: '/srv', E: '$D/is' })));

  it.each([
    ['RUN unzip -d "$D" wso2is-${V}.zip', 'unzip -d "/srv" wso2is-7.1.0.zip'],
    ['RUN a=$D,$E;(cd $E|b&c)', 'a=/srv,/srv/is;(cd /srv/is|b&c)'],
    ["ENV A='$E'", "A='/srv/is'"],
    ['RUN cd /a && \\\n  ls $D', 'cd /a &&    ls /srv'],
    ['COPY --from=pack $E /opt', '--from=pack /srv/is /opt'],
    ['ADD wso2is-$V.tar.gz $D/', 'wso2is-7.1.0.tar.gz /srv/'],
    ['ADD ["a.zip", "/opt"]', '["a.zip", "/opt"]'],
    ['COPY a /opt', null],
    ['ADD a.toml a.zip.txt /opt/x.zip', null],
    ['COPY deployment.toml $D', null],
  ])('%s', (text, expected) => {
    expect(used(text)).toEqual([expected]);
  });

  it('has its variables put in however long it is', () => {
    expect(used(`RUN ${'x '.repeat(2000)}$D`)[0]?.endsWith(' /srv')).toBe(true);
  });
});

describe('what lies below a home', () => {
  it.each<[string, string[], string | null]>([
    ['/opt/wso2is-7.1.0/conf/deployment.toml', [], 'conf/deployment.toml'],
    ['/opt/wso2is-7.1.0/deployment.toml', [], 'deployment.toml'],
    ['/wso2is-7.1.0/wso2is-km-5.10.0/conf/x', [], 'conf/x'],
    ['/opt/wso2is-7.1.0-SNAPSHOT/conf/x', [], 'conf/x'],
    ['wso2is-$V/conf/x', [], 'conf/x'],
    ['/opt/wso2is-7.1.0/tools-1.0.0/x', ['/opt'], 'tools-1.0.0/x'],
    ['/opt/wso2is-7.1.0/wso2mi-4.2.0/x', [], 'wso2mi-4.2.0/x'],
    ['/opt/is/conf/x', ['/srv', '/opt/is'], 'conf/x'],
    ['/opt/is/conf/x', ['is'], 'conf/x'],
    ['/opt/is/is/conf/x', ['is'], 'conf/x'],
    ['/is/conf/x', ['is'], 'conf/x'],
    ['/opt/is/conf/x', ['s', '/opt/i', '/is', 'opt/is'], null],
    ['/opt/is/conf/x', [], null],
    ['/opt/wso2mi-4.2.0/conf/x', [], null],
    ['/opt/wso2is/conf/x', [], null],
    ['/opt/wso2is-7.1.0-conf/conf/x', [], null],
    ['/opt/wso2is-7.1/conf/x', [], null],
    ['/opt/xwso2is-7.1.0/conf/x', [], null],
  ])('%s %j', (target, homes, expected) => {
    expect(belowHome(target, homes)).toBe(expected);
  });
});

describe('the homes that a command makes of a pack, by what stands before it', () => {
  const made = (rest: string): string[] => madeHomes({ name: 'RUN', rest, at: 0 }, '', () => null);

  it.each(['sudo ', 'then ', 'do\n', 'else sudo ', ' sudo  ', '/bin/', '/usr/bin/', 'sudo /bin/'])(
    'are those of %j',
    (before) => {
      expect(made(`${before}mv /opt/wso2is-7.1.0 /opt/is`)).toEqual(['/opt/is']);
    },
  );

  it.each(['echo ', 'mysudo ', '/opt/', 'nice '])('are none behind %j', (before) => {
    expect(made(`${before}mv /opt/wso2is-7.1.0 /opt/is`)).toEqual([]);
  });
});
