import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { homeOfOtherRelease, mayRunIn, otherHome, otherVolume } from '../../../src/deployment/placement/other-homes.ts';

describe('a folder taken for the home', () => {
  it.each([
    ['/opt/wso2is-7.1.0/repository/conf/deployment.toml', '/opt/wso2is-7.1.0'],
    ['/home/wso2is-7.1.0/repository/conf/', '/home/wso2is-7.1.0'],
    ['/home/wso2/wso2is-7.1.0/conf/deployment.toml', '/home/wso2/wso2is-7.1.0'],
    ['/wso2is-km-5.7.0/repository/conf/identity/identity.xml', '/wso2is-km-5.7.0'],
    ['/opt/wso2is/repository/conf/deployment.toml', '/opt/wso2is'],
    ['/home/wso2carbon/wso2is/repository/conf/deployment.toml', '/home/wso2carbon/wso2is'],
    ['/home/wso2carbon/wso2am/conf/deployment.toml', '/home/wso2carbon/wso2am'],
    ['/home/wso2carbon/wso2-config-volumes/repository/conf/deployment.toml', '/home/wso2carbon/wso2-config-volumes'],
    ['/home/wso2carbon/wso2_config_volume/repository/conf/deployment.toml', '/home/wso2carbon/wso2_config_volume'],
    ['/home/wso2carbon/wso2-server-volume/repository/conf/deployment.toml', '/home/wso2carbon/wso2-server-volume'],
    ['/opt/wso2-config-volume/repository/conf/deployment.toml', '/opt/wso2-config-volume'],
    ['/home/wso2/wso2-config-volume/repository/conf/identity/identity.xml', '/home/wso2/wso2-config-volume'],
  ])('is that of a pack: %s', (target, home) => {
    expect([otherHome(target, false), otherHome(target, true)]).toEqual([home, home]);
  });

  it.each([
    ['/repository/conf/deployment.toml', ''],
    ['/opt/is/repository/conf/deployment.toml', '/opt/is'],
    ['/home/wso2is-km-5.7.0/iskm/repository/conf/identity/identity.xml', '/home/wso2is-km-5.7.0/iskm'],
  ])('may be any in a build: %s', (target, home) => {
    expect([otherHome(target, false), otherHome(target, true)]).toEqual([null, home]);
  });

  it.each([
    '/home/wso2carbon/wso2is-7.1.0/repository/conf/deployment.toml',
    '/home/wso2carbon/is/repository/conf/deployment.toml',
    '/home/wso2carbon/x/wso2is/repository/conf/deployment.toml',
    '/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml',
    '/home/wso2carbon/wso2-artifact-volume/repository/conf/deployment.toml',
    '/home/wso2carbon/wso2-server-volume/repository/conf/identity/identity.xml',
    '/home/wso2carbon/wso2is-7.0/repository/conf/deployment.toml',
    '/home/wso2carbon/wso2is-$V/repository/conf/deployment.toml',
    '/home/wso2carbon/wso2-config-volumes/conf/deployment.toml',
    '/tmp/wso2is/repository/conf/deployment.toml',
    '/tmp/repository/conf/deployment.toml',
    '/mnt/wso2is-7.1.0/repository/conf/deployment.toml',
    'opt/wso2is-7.1.0/repository/conf/deployment.toml',
    '$BASE/wso2is-7.1.0/repository/conf/deployment.toml',
    '/conf/deployment.toml',
    '/opt/wso2is/conf/deployment.toml',
    '/opt/acme-1.0.0/conf/deployment.toml',
    '/opt/wso2is-7.1.0/deployment.toml',
    '/opt/wso2is-7.1.0/repository/deployment.toml',
    '/repository/deployment.toml',
  ])('is none in %s', (target) => {
    expect(otherHome(target, true)).toBeNull();
  });
});

describe('a volume that is called otherwise', () => {
  it.each([
    ['/home/wso2carbon/wso2-config-volumes', true],
    ['/home/wso2carbon/wso2-artefact-volume', true],
    ['/home/wso2carbon/wso2-config-volume', false],
    ['/home/wso2carbon/wso2is', false],
    ['/opt/wso2-config-volumes', false],
  ])('%s: %s', (folder, isOne) => {
    expect(otherVolume(`${folder}/repository/conf/deployment.toml`)).toBe(isOne ? folder : null);
  });
});

describe('the home of another release', () => {
  const IMAGE = { product: 'wso2is', version: '7.1.0' } as Claim;
  const HOME = '/home/wso2carbon/wso2is-7.0.0';
  const TARGET = `${HOME}/repository/conf/deployment.toml`;

  it('is none that the image has', () => {
    expect(homeOfOtherRelease(TARGET, [IMAGE])).toBe(HOME);
    expect(homeOfOtherRelease(TARGET, [IMAGE, { ...IMAGE, version: '6.1.0' }])).toBe(HOME);
    expect(homeOfOtherRelease(`/srv/wso2is-7.1.0/x${TARGET}`, [IMAGE])).toBe(`/srv/wso2is-7.1.0/x${HOME}`);
    expect(homeOfOtherRelease(`${HOME}/repository/conf/identity/identity.xml`, [IMAGE])).toBe(HOME);
    const level = '/home/wso2carbon/wso2is-7.1.0.23';
    expect(homeOfOtherRelease(`${level}/repository/conf/deployment.toml`, [{ ...IMAGE, updateLevel: 23 }])).toBe(level);
  });

  it.each<[string, string, Partial<Claim>[]]>([
    ['of the release itself', TARGET, [{ version: '7.0.0' }]],
    ['of one of several that may run', TARGET, [{}, { version: '7.0.0' }]],
    ['of another product', TARGET, [{ product: 'wso2am' }]],
    ['beside a release nobody states', TARGET, [{ version: null }]],
    ['beside a digest', TARGET, [{ byDigest: true }]],
    ['without a release', '/home/wso2carbon/wso2is/repository/conf/deployment.toml', [{}]],
    ['of more than a release', '/home/wso2carbon/wso2is-7.0.0.1.2/repository/conf/deployment.toml', [{}]],
    ['of half a release', '/home/wso2carbon/wso2is-7.0/repository/conf/deployment.toml', [{}]],
    ['of an early release', '/home/wso2carbon/wso2is-7.0.0-rc1/repository/conf/deployment.toml', [{}]],
    ['outside of repository', `${HOME}/lib/deployment.toml`, [{}]],
    ['of no product', '/home/acme-7.0.0/repository/conf/deployment.toml', [{}]],
  ])('is none %s', (_, target, images) => {
    expect(
      homeOfOtherRelease(
        target,
        images.map((image) => ({ ...IMAGE, ...image })),
      ),
    ).toBeNull();
  });
});

describe('a server', () => {
  const HOME = '/opt/wso2is-7.1.0';

  it.each([
    `WORKDIR ${HOME}`,
    `CMD ["${HOME}/bin/wso2server.sh"]`,
    `${HOME}/bin/wso2server.sh`,
    `RUN stat ${HOME}/bin/conf`,
    `RUN chown x /y && start ${HOME}/`,
    `RUN ls ${HOME} | start`,
    `RUN start $(ls ${HOME})`,
    `RUN mychown ${HOME}`,
    `FROM x\nENTRYPOINT ${HOME}/bin/wso2server.sh`,
    `ADD a.tar.gz ${HOME}`,
    `COPY ${HOME} /opt/is`,
    `PATH=$PATH:${HOME}/bin`,
    `working_dir: ${HOME}`,
    `RUN use ${HOME}/repository/conf ${HOME}/bin`,
    `RUN ${HOME}/repository-tools/x`,
    `RUN ${HOME}/confs`,
    `ENV A=1 WSO2_SERVER_HOME=$B`,
    `ENV WSO2_SERVER_HOME ${HOME}`,
    'CARBON_HOME=/opt',
    `java -Dcarbon.home="${HOME}/"`,
    'CARBON_HOME=/opt/$X',
    'export CARBON_HOME',
    'RUN unzip a.zip',
    'RUN unzip identity-server.zip',
    'RUN unzip iam-$V.zip',
    'RUN unzip "$PACK.zip"',
    'RUN unzip tools.zip && unzip wso2is-7.1.0.zip',
    'RUN unzip -q tools.zip is.zip',
    'RUN tar xf apictl.tar.gz wso2is.tar.gz',
    'RUN cd /opt && tar xf a.tar',
    'RUN curl x | tar xz',
    'RUN curl x | tar xz -C /opt',
    'RUN tar xf $X -C /opt/$Y',
    'RUN apt-get install -y unzip && unzip $X',
    'COPY --from=pack / /opt/',
    'COPY --from=pack /x /opt/am',
    'COPY --from=pack /is.zip /opt/',
    'COPY --from=pack /opt/am/x.jar /opt/is /opt/',
    'COPY --from=pack /usr/lib/is /usr/lib/wso2is-7.1.0',
    'COPY --from=pack /x',
    'COPY --from=pack /opt/is /usr/lib/is /opt/',
  ])('may run there: %s', (text) => {
    expect(mayRunIn(HOME, ['FROM wso2/wso2is', text])).toBe(true);
  });

  it.each([
    `COPY a ${HOME}/repository/conf/deployment.toml`,
    `COPY a ${HOME}`,
    `COPY --chown=a:b a \\\n  b \\\n  ${HOME}  `,
    `ADD ["a", "${HOME}"]`,
    `COPY a ${HOME}/lib/`,
    `COPY a ${HOME}/lib/x.jar`,
    `  add a ${HOME}/lib/`,
    `COPY a ${HOME}/repository/conf/b ${HOME}/lib/`,
    `RUN chmod 600 ${HOME}/repository/conf`,
    `RUN ls ${HOME}/bin/conf`,
    `RUN chown -R wso2 ${HOME}/`,
    `RUN mkdir -p ${HOME} && chgrp x \\\n  ${HOME} || ls`,
    `if true; then sudo chmod 1 ${HOME}; fi`,
    `sudo \\\n  chown x ${HOME}`,
    `- ./a:${HOME}/conf/deployment.toml`,
    `- ./a:${HOME}`,
    `- "./a:${HOME}/:ro"`,
    `mountPath: ${HOME}`,
    `"containerPath": "${HOME}",`,
    `WORKDIR ${HOME}-old`,
    `WORKDIR ${HOME}.1`,
    'RUN ls ${WSO2_SERVER_HOME} $CARBON_HOME',
    'LABEL MY_CARBON_HOMES=1 X_CARBON_HOME=2',
    'RUN ls a.tar my-unzip tar-x unzip.log',
    'LABEL x--from=1',
    'ENV WSO2_SERVER_HOME /opt/x',
    'CARBON_HOME=/opt/x',
    'java -Dcarbon.home=/opt/x',
    `ENV CARBON_HOME=${HOME}-old`,
    'RUN unzip -q apictl.zip',
    'RUN tar -xzf apictl-${V}-linux.tar.gz',
    'RUN curl x | tar xz -C /opt/tools',
    'RUN tar --directory=/usr/lib/jvm -xzf $X',
    'RUN unzip -d /opt/tools "$X"',
    'RUN apt-get update && apt-get install -y curl unzip',
    'RUN apk add --no-cache \\\n  tar curl',
    'COPY --from=tools /bin/jq /bin/jq',
    'COPY --from=build /app/x.jar /home/wso2carbon/wso2is-7.1.0/repository/components/dropins/',
    'COPY --from=build --chown=a:b ["/a.sh", "/b.jar", "/opt/"]',
    `COPYRIGHT ${HOME}x`,
  ])('does not: %s', (text) => {
    expect(mayRunIn(HOME, [text])).toBe(false);
  });

  it('may use a folder in a line that only begins alike', () => {
    expect(mayRunIn(HOME, [`ADDITION ${HOME}/lib`])).toBe(true);
    expect(mayRunIn(HOME, [`RUN x ADD ${HOME}/lib`])).toBe(true);
  });

  it('is not told by the root', () => {
    expect(mayRunIn('', ['FROM wso2/wso2is:7.1.0'])).toBe(false);
    expect(mayRunIn('', ['RUN unzip a.zip'])).toBe(true);
  });

  it('is told from a line that names the folder again and again, however long it is', () => {
    // So long that the test runs out of time where what is done grows faster than the line.
    expect(mayRunIn('/a', [`COPY x ${'/a/conf '.repeat(200_000)}`])).toBe(false);
  });
});
