import { describe, expect, it } from 'vitest';
import { builtUnit, dockerfileUnits } from '../../../src/deployment/docker/dockerfile.ts';
import { CLOSED, cut, findings, told } from '../tree.ts';

/** What a Dockerfile's packs say: product, version, and the text the statement points at. */
const packs = (text: string) =>
  dockerfileUnits('Dockerfile', text, '').flatMap(({ claims }) =>
    claims
      .filter(({ kind }) => kind === 'build')
      .map(({ product, version, span }) => [product, version, cut({ Dockerfile: text }, span)]),
  );
const IS = [['wso2is', '7.0.0', 'wso2is-7.0.0']];
const IS_OF_SOME_VERSION = [['wso2is', null, 'wso2is']];

describe('a pack in a Dockerfile', () => {
  it('is in no instruction that says nothing', () => {
    expect(packs('FROM java\nCOPY \nCMD \nRUN \n')).toEqual([]);
  });

  it.each([
    ['COPY wso2is-7.0.0 /usr/src/app'],
    ['COPY ./packs/wso2is-7.0.0/ /opt/is'],
    ['COPY wso2is-7.0.0/. /opt/is'],
    ['COPY wso2is-7.0.0/* /opt/is/'],
    ['COPY --chown=a:b wso2is-7.0.0 x /opt/'],
    ['COPY x wso2is-7.0.0 /opt/'],
    ['COPY ["wso2is-7.0.0", "/opt"]'],
    ['COPY --from=builder /opt/wso2is-7.0.0 /opt'],
    ['ADD wso2is-7.0.0.tar.gz /opt/'],
    ['ADD wso2is-7.0.0.tgz /opt/'],
    ['ADD wso2is-7.0.0.tar /opt/'],
    ['ADD wso2is-7.0.0.tar.bz2 wso2is-7.0.0.tar.xz /opt/'],
    ['ADD https://example.com/v7/wso2is-7.0.0.zip /opt/'],
    ['ADD https://example.com/#/wso2is-7.0.0.zip /opt/'],
    ['ARG PACK=wso2is-7.0.0-full.zip'],
    ['COPY wso2is-7.0.0.tgz /opt/helm/'],
    ['COPY wso2is-7.0.0.zip /opt/my-charts/'],
    ['RUN helm version; unzip wso2is-7.0.0.zip'],
    ['RUN wget -O x.zip "https://example.com/wso2is-7.0.0.zip?raw"', []],
    ['RUN unzip x.zip && mv /opt/wso2is-7.0.0 /opt/is'],
    ['RUN unzip x.zip && \\\n  # as one folder\n  /bin/mv wso2is-7.0.0/* .'],
    ['RUN ln -s /opt/wso2is-7.0.0 /opt/is'],
    ['RUN cp -r wso2is-7.0.0 /opt; rm -r x'],
    ['RUN <<EOF\n  mv wso2is-7.0.0 is\nEOF'],
    ['COPY <<EOF /start.sh\nmv wso2is-7.0.0 is\nEOF'],
    ['ENTRYPOINT ["/opt/wso2is-7.0.0/bin/wso2server.sh"]'],
    ['CMD ["sh", "-c", "echo x && /opt/wso2is-7.0.0/bin/wso2server.sh"]'],
    ['CMD /opt/wso2is-7.0.0/bin/wso2server.sh start'],
    ['RUN x; sh -x /opt/wso2is-7.0.0/bin/wso2server.sh start'],
    ['WORKDIR /opt/wso2is-7.0.0\nCMD bin/wso2server.sh', [['wso2is', '7.0.0', 'bin/wso2server.sh']]],
    ['WORKDIR /opt/wso2is-7.0.0/bin\nCMD ["./wso2server.sh"]', [['wso2is', '7.0.0', './wso2server.sh']]],
    ['COPY wso2is-7.0.0-update3 /opt/', [['wso2is', '7.0.0', 'wso2is-7.0.0']]],
    ['COPY wso2is-7.0.0-m3 /opt/'],
  ])('is what %j names', (text, expected: unknown = IS) => {
    expect(packs(`FROM java\n${text}`)).toEqual(expected);
  });

  it.each([
    'COPY mysql.jar /opt/wso2is-7.0.0/repository/components/lib/',
    'COPY files /opt/wso2is-7.0.0',
    'COPY files /opt/wso2is-7.0.0/',
    'COPY wso2is-7.0.0/repository/conf /opt/conf',
    'COPY wso2is-7.0.0-deployment.toml /opt/deployment.toml',
    'COPY wso2is-7.0.0.jar /opt/',
    'COPY wso2is /opt/is',
    'COPY wso2-scripts-1.0.0 /opt/',
    'WORKDIR /opt/wso2is-7.0.0',
    'ENV CARBON_HOME=/opt/wso2is-7.0.0',
    'RUN chmod +x /opt/wso2is-7.0.0/bin/wso2server.sh',
    'RUN cp -r files/* /opt/wso2is-7.0.0',
    'RUN mv /opt/is /opt/wso2is-7.0.0',
    'RUN mv /opt/is /opt/wso2is-7.0.0 -f',
    'RUN mv a b && echo wso2is-7.0.0 x',
    'RUN ls wso2is-7.0.0 x',
    '# ADD wso2is-7.0.0.zip /opt/',
    'RUN x \\\n  # wso2is-7.0.0.zip\n  y',
    'RUN x \\\n# wso2is-7.0.0.zip\n  y',
    'CMD ["/opt/wso2is-7.0.0/bin"]',
    'CMD ["/opt/mywso2is-7.0.0/bin/wso2server.sh"]',
    'COPY wso2-obam-accelerator-3.0.0.zip /opt/',
    'ADD wso2is-extensions-1.6.8.zip /opt/',
    'ADD wso2is-acme-1.0.0.zip /opt/',
    'ADD wso2is-acme.zip /opt/',
    'COPY x.tar.gz /data/chart/wso2is.tar.gz',
    'COPY wso2is-7.0.0.tgz /charts/',
    'COPY wso2is-7.0.0.tgz /charts',
    'COPY Charts/wso2is-7.0.0.tgz /opt/',
    'WORKDIR /charts\nCOPY wso2is-7.0.0.tgz .',
    'ADD https://example.com/charts/wso2is-7.0.0.tgz /opt/',
    'RUN helm pull x && helm install is wso2is-7.0.0.tgz',
    'RUN curl -O https://example.com/charts/wso2is-7.0.0.tgz',
    'CMD ["helm", "install", "is", "wso2is-7.0.0.tgz"]',
    'ENTRYPOINT /usr/bin/helm3 install is wso2is-7.0.0.tgz',
  ])('is not what %j names', (text) => {
    expect(packs(`FROM java\n${text}`)).toEqual([]);
  });

  it.each([
    ['ADD wso2is-acme-7.0.0.zip /opt/', 'wso2is', '7.0.0'],
    ['ADD wso2ei-6.6.0.zip /opt/', 'other', '6.6.0'],
    ['ADD wso2am-analytics-2.6.0.zip /opt/', 'other', '2.6.0'],
    ['COPY WSO2IS-7.0.0 /opt/', 'wso2is', '7.0.0'],
  ])('may have a name of its own: %j', (text, product, version) => {
    expect(packs(`FROM java\n${text}`)).toMatchObject([[product, version, expect.anything()]]);
  });
});

describe('a pack named with variables', () => {
  it.each([
    ['ARG V=${VERSION:-7.0.0-update3}\nRUN unzip wso2is-${V}.zip', [['wso2is', '7.0.0', '${VERSION:-7.0.0-update3}']]],
    ['ARG V=${V:-7.0.0}\nRUN unzip wso2is-${V}.zip', [['wso2is', '7.0.0', '${V:-7.0.0}']]],
    ['ENV NAME=is V=7.0.0\nADD wso2${NAME}-${V}.zip /opt', [['wso2is', '7.0.0', '7.0.0']]],
    ['ARG DIR=/tmp\nADD $DIR/wso2is-7.0.0.zip /opt', IS],
    ['ARG PACK=wso2is-7.0.0\nENV PACK=${PACK}\nADD $PACK.zip /opt', [['wso2is', '7.0.0', 'wso2is-7.0.0']]],
    ['ARG V\nRUN unzip wso2is-${V}.zip', IS_OF_SOME_VERSION],
    ['ARG V\nENV V=$V\nRUN unzip wso2is-${V}.zip', IS_OF_SOME_VERSION],
    ['ARG V=$V$V\nRUN unzip wso2is-$V.zip', IS_OF_SOME_VERSION],
    ['COPY wso2is-*.zip /tmp', IS_OF_SOME_VERSION],
    ['COPY wso2is-?.?.?.zip /tmp', IS_OF_SOME_VERSION],
    ['COPY wso2is.zip /tmp', IS_OF_SOME_VERSION],
    ['COPY wso2is-* /opt/is', IS_OF_SOME_VERSION],
    ['ADD wso2is*.zip /opt/', IS_OF_SOME_VERSION],
    ['COPY wso2is* /opt/is', IS_OF_SOME_VERSION],
    ['CMD ["sh", "-c", "/opt/wso2is*/bin/wso2server.sh"]', IS_OF_SOME_VERSION],
    ['ARG V\nCOPY wso2is-${V} /opt/is', IS_OF_SOME_VERSION],
    ['CMD ["/opt/wso2is/bin/wso2server.sh"]', IS_OF_SOME_VERSION],
    ['ENV H=/opt/wso2is-7.0.0\nCMD $H/bin/wso2server.sh', [['wso2is', '7.0.0', expect.anything()]]],
    ['ADD wso2is-7.0.0.zip /\nRUN mv wso2is-* is', IS],
    ['ADD wso2is-${V}.zip /\nADD wso2is-7.0.0.zip /', [...IS_OF_SOME_VERSION, ...IS]],
    ['COPY wso2is-7.0.0.zip charts/x /opt/', IS],
    ['COPY wso2is-7.0.0.zip x /charts/', []],
    ['COPY\nADD wso2is-7.0.0.zip /', IS],
    ['CMD ["helm", "install", "wso2is-7.0.0.tgz"]', []],
    ['CMD ["install", "wso2is-7.0.0.tgz"]', IS],
    ['CMD ["run", "--of", "x"]', []],
  ])('%j', (text, expected) => {
    expect(packs(`FROM java\n${text}`)).toEqual(expected);
  });

  it('is the one the build is given, not the default', () => {
    const text = 'FROM java\nARG PACK=wso2is-7.0.0.zip\nARG OTHER=wso2am-4.3.0.zip\nRUN unzip $PACK\n';
    const given = { text: 'wso2is-6.0.0.zip', span: { file: 'compose.yml', start: 1, end: 2 } };
    const { claims } = builtUnit('Dockerfile', text, { context: '', args: new Map([['PACK', given]]), target: null });
    expect(claims.map(({ what, span }) => [what, span.file])).toEqual([
      ['pack wso2am 4.3.0', 'Dockerfile'],
      ['pack wso2is 6.0.0', 'compose.yml'],
    ]);
  });

  it('of a version nobody states runs what is shipped', () => {
    const files = { Dockerfile: 'FROM java\nARG V\nADD wso2is-${V}.zip /opt/\n' };
    expect(findings(files)).toEqual(['warning Dockerfile:3 missing']);
  });
});

describe('stages that begin with one that unpacks a pack', () => {
  const names = (text: string) => dockerfileUnits('Dockerfile', text, '').map(({ name }) => name);

  it('are images of their own', () => {
    const stages = 'FROM base AS dev\nCOPY a.toml /opt/\nFROM base AS prod\n';
    const named = 'ARG S=wso2is\nARG V=7.1.0\nFROM java AS base\nARG P=$S-$V\nADD ${P}.zip /opt/\n';
    for (const base of ['FROM java AS base\nADD wso2is-7.1.0.zip /opt/\n', named]) {
      expect(names(`${base}${stages}`)).toEqual(['Dockerfile:dev', 'Dockerfile:prod']);
    }
    expect(names(`FROM java AS base\nADD other.zip /opt/\n${stages}`)).toEqual(['Dockerfile']);
  });

  it('are one image with the stage that mounts them', () => {
    const start = 'CMD ["/opt/wso2is-7.1.0/bin/wso2server.sh"]';
    const unpack = 'FROM java AS unpack\nADD wso2is-7.1.0.zip /opt/\nFROM java\n';
    expect(names(`${unpack}RUN --mount=type=bind,from=unpack,source=/opt cp -r a /opt\n${start}\n`)).toEqual([
      'Dockerfile',
    ]);
    expect(names(`${unpack}RUN cp -r a /opt\n${start}\n`)).toEqual(['Dockerfile:unpack', 'Dockerfile:2']);
  });
});

describe('the homes that a Dockerfile copies configuration to', () => {
  const said = (text: string) =>
    dockerfileUnits('Dockerfile', text, '').map(({ name, at, claims, mounts }) => [
      name,
      cut({ Dockerfile: text }, at),
      claims.map(({ what }) => what),
      mounts.length,
    ]);
  const toml = (name: string): string => `COPY a.toml /opt/${name}/repository/conf/deployment.toml\n`;

  it('name the product, when nothing else does', () => {
    expect(said(`FROM acme/base\n# wso2is-7.0.0\n${toml('wso2is-7.0.0')}`)).toEqual([
      ['Dockerfile', 'wso2is-7.0.0', ['path wso2is 7.0.0'], 1],
    ]);
    expect(said(`FROM wso2/wso2is:7.0.0\n${toml('wso2is-7.0.0')}${toml('wso2is')}`)).toEqual([
      ['Dockerfile', 'wso2/wso2is:7.0.0', ['image wso2is:7.0.0'], 2],
    ]);
    expect(said(`FROM wso2/wso2is\n${toml('wso2is-7.0.0')}`)).toEqual([
      ['Dockerfile', 'wso2/wso2is', ['image wso2is', 'path wso2is 7.0.0'], 1],
    ]);
  });

  it('are servers of their own', () => {
    expect(
      said(`FROM wso2/wso2am:4.5.0\n${toml('wso2am-4.5.0')}COPY b.toml /opt/wso2mi-4.4.0/conf/deployment.toml\n`),
    ).toEqual([
      ['Dockerfile', 'wso2/wso2am:4.5.0', ['image wso2am:4.5.0'], 1],
      ['Dockerfile:other', 'wso2mi-4.4.0', ['path wso2mi 4.4.0'], 1],
    ]);
    const stages =
      'FROM wso2/wso2am:4.1.0 AS a\nFROM wso2/wso2is:5.11.0 AS b\nFROM alpine\nCOPY --from=a /x /a\nCOPY --from=b /x /b\n';
    expect(said(stages)).toEqual([
      ['Dockerfile', 'wso2/wso2is:5.11.0', ['image wso2is:5.11.0', 'image wso2am:4.1.0'], 0],
    ]);
    expect(said(`${stages}${toml('wso2am-4.1.0')}${toml('wso2is-5.11.0')}`)).toEqual([
      ['Dockerfile', 'wso2/wso2is:5.11.0', ['image wso2is:5.11.0'], 1],
      ['Dockerfile:am', '4.1.0', ['image wso2am:4.1.0'], 1],
    ]);
  });

  it('stand at the first pack without a version when none has one', () => {
    expect(said('FROM java\nADD wso2is.zip /\nADD wso2is-extra.zip /\n')).toEqual([
      ['Dockerfile', 'wso2is', ['pack wso2is'], 2],
    ]);
  });
});

describe('an installer of WSO2’s', () => {
  const INSTALLER = 'wso2is-linux-installer-x64-5.11.0';
  const CONF = '/usr/lib/wso2/wso2is/5.11.0/repository/conf';

  it.each([
    `RUN dpkg -i /tmp/${INSTALLER}.deb`,
    `RUN wget -q https://example.com/${INSTALLER}.rpm`,
    `COPY ${INSTALLER}.deb /tmp/`,
    `COPY x /y\nCMD ["/usr/lib/wso2/wso2is/5.11.0/bin/wso2server.sh"]\nRUN rpm -i ${INSTALLER}.rpm`,
  ])('is a pack: %s', (line) => {
    expect(told({ Dockerfile: `FROM ubuntu:20.04\n${line}\n` })).toEqual([
      'Dockerfile#Dockerfile: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('has its home in a folder of the product and one of the version', () => {
    const from = (release: string): string =>
      `FROM ubuntu:20.04\nRUN dpkg -i ${INSTALLER}.deb\nCOPY deployment.toml ${CONF}/\n`.replaceAll('5.11.0', release);
    expect(told({ 'deployment.toml': CLOSED, Dockerfile: from('7.0.0') })).toEqual([
      '.: wso2is 7.0.0 A disabled B disabled',
    ]);
    const script = { 'deployment.toml': CLOSED, 'install.sh': `cp deployment.toml ${CONF}/\n` };
    expect(told(script)).toEqual(['.: wso2is 5.11.0 A update-required B disabled']);
    const elsewhere = script['install.sh'].replace('/usr/lib/wso2', '/data/x');
    expect(told({ ...script, 'install.sh': elsewhere }).join()).not.toContain('5.11.0');
  });
});
