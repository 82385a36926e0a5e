import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/deployment/assemble.ts';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  type Files,
  findings,
  HANDLER,
  homes,
  judged,
  NO_AUTHENTICATORS,
  OPEN,
  surveyed,
  told,
  workload,
} from '../tree.ts';

const TARGET = '/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml';
const compose = (...services: [string, string, string][]): string =>
  `services:\n${services.map(([name, image, from]) => `  ${name}:\n    image: ${image}\n    volumes: ["${from}:${TARGET}"]\n`).join('')}`;
/** A `deployment.toml` of Identity Server. */
const IS = `${OPEN}[database.identity_db]\n`;
const short = (files: Files): string[] => told(files).map((line) => line.replace(/ A .*/, ''));
const ids = (files: Files): string[] => homes(files).map(({ id }) => id);

describe('the homes of a repository', () => {
  it('have ids in order, each once', () => {
    const files = {
      'b/deployment.toml': OPEN,
      'a/deployment.toml': OPEN,
      'deployment.toml': OPEN,
      'x/my-deployment.toml': OPEN,
    };
    expect(ids(files)).toEqual(['.', 'a', 'b', 'x/my-deployment.toml']);
  });

  it.each([
    ['a document of a manifest', { 'm.yaml': `x: y\n---\na:\n  deployment.toml: |\n${block(OPEN, 4)}` }, 'm.yaml#a'],
    ['the top of a document', { 'm.yaml': `# wso2\ndeployment.toml: |\n${block(OPEN, 4)}` }, 'm.yaml'],
    [
      'a later document',
      { 'm.yaml': `${'x: y\n---\n'.repeat(11)}a:\n  deployment.toml: |\n${block(OPEN, 4)}` },
      'm.yaml#a',
    ],
    ['a number in a map’s name', { 'm.yaml': configMap('10-conf', OPEN) }, 'm.yaml#10-conf'],
    ['a heredoc', { 'x.sh': `# wso2\ncat > a.toml <<EOF\n${OPEN}EOF\n` }, 'x.sh'],
  ] as [string, Files, string][])('are named without the place in %s', (_, files, id) => {
    expect(ids(files)).toEqual([id]);
  });

  it('are told what the policy file says of their files, sorted', () => {
    const asked: string[][] = [];
    const files = {
      'b/repository/conf/identity/identity.xml': CLOSED_IDENTITY,
      'b/repository/conf/security/authenticators.xml': NO_AUTHENTICATORS,
    };
    const survey = surveyed(files);
    assemble({ ...survey, entries: [...survey.entries].reverse() }, (all) => {
      asked.push(all);
      return null;
    });
    expect(asked).toEqual([Object.keys(files).sort()]);
  });

  it('run by several units of one version are one, with all of them', () => {
    const files = {
      'docker-compose.yml': compose(['a', 'wso2is:7.0.0', './x.toml'], ['b', 'wso2is:7.0.0', './x.toml']),
      'x.toml': CLOSED,
    };
    expect(homes(files).map(({ units }) => units.map(({ name }) => name))).toEqual([['a', 'b']]);
  });

  it('run by units that mount their files in another order are one', () => {
    const service = (...names: string[]): string =>
      `{image: "wso2is:5.8.0", volumes: [${names.map((name) => `"./x/${name}.xml:/h/repository/conf/${name}.xml"`).join()}]}`;
    const files = {
      'docker-compose.yml': `services:\n  a: ${service('identity', 'authenticators')}\n  b: ${service('authenticators', 'identity')}\n`,
      'x/identity.xml': CLOSED_IDENTITY,
      'x/authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(homes(files).map(({ units }) => units.map(({ name }) => name))).toEqual([['a', 'b']]);
  });

  it('run by a unit are not told again as what their folder says', () => {
    const files = {
      'c/docker-compose.yml': 'services: {is: {image: "wso2is:7.1.0", volumes: ["../x:/h/repository/conf"]}}\n',
      'x/deployment.toml': IS,
      'x/v.env': 'is_version=7.0.0\n',
    };
    expect(short(files)).toEqual(['x: wso2is 7.1.0']);
  });

  it('that a unit runs are not told again when another file it mounts is left alone', () => {
    const files = {
      'c/docker-compose.yml': 'services: {is: {image: acme/tool, volumes: ["../x:/h/repository/conf"]}}\n',
      'c/v.env': 'is_version=7.1.0\n',
      'x/deployment-a.toml': IS,
      'x/deployment-b.toml': '[management_api.x]\n',
      'x/v.env': 'is_version=7.0.0\n',
    };
    expect(short(files)).toEqual(['x/deployment-a.toml: wso2is 7.1.0']);
  });

  it('whose configuration only one environment holds are that one’s', () => {
    const files = {
      'c/Chart.yaml': 'name: c\n',
      'c/values.yaml': 'x: y\n',
      'c/values-prod.yaml': `conf:\n  deployment.toml: |\n${block(IS, 4)}`,
    };
    expect(short(files)).toEqual(['c/values-prod.yaml#conf@values-prod: wso2is ?']);
  });

  it('of one product, version or level each are several', () => {
    const files = {
      'docker-compose.yml': compose(
        ['a', 'wso2is:7.0.0', './x.toml'],
        ['b', 'wso2is:7.0.0.3', './x.toml'],
        ['c', 'wso2is:7.1.0', './x.toml'],
      ),
      'x.toml': CLOSED,
    };
    expect(short(files)).toEqual([
      'x.toml: wso2is 7.0.0',
      'x.toml (docker-compose.yml:b): wso2is 7.0.0.3',
      'x.toml (docker-compose.yml:c 3): wso2is 7.1.0',
    ]);
  });

  it('that nobody runs and that have one id are numbered', () => {
    const two = `# wso2\na:\n  x.y: |\n${block(OPEN, 4)}`;
    expect(ids({ 'm.yaml': `${two}---\n${two}` })).toEqual(['m.yaml#a', 'm.yaml#a (2)']);
    expect(ids({ 'm.yaml': `${two}---\n${two}---\n${two}` })).toEqual(['m.yaml#a', 'm.yaml#a (2)', 'm.yaml#a (3)']);
  });

  it('of files in another order are the same', () => {
    const files = {
      'docker-compose.yml': compose(['a', 'wso2is:7.0.0', './x.toml'], ['b', 'wso2is:7.0.0', './x.toml']),
      'x.toml': CLOSED,
    };
    const survey = surveyed(files);
    const reversed = { ...survey, units: [...survey.units].reverse() };
    expect(assemble(reversed, () => null).map(({ id }) => id)).toEqual(
      assemble(survey, () => null).map(({ id }) => id),
    );
  });
});

describe('what is no home', () => {
  it.each([
    [
      'files of a product the advisory does not name, mounted',
      { 'docker-compose.yml': compose(['a', 'wso2mi:4.2.0', './x.toml']), 'x.toml': CLOSED },
    ],
    ['a Micro Integrator’s file', { 'mi/conf/deployment.toml': '[transport.http]\nx = 1\n' }],
    [
      'a carbon.xml alone',
      {
        'h/repository/conf/carbon.xml':
          '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 Identity Server</Name><ServerKey>IS</ServerKey><Ports/></Server>',
      },
    ],
    ['a catalina-server.xml alone', { 'h/repository/conf/tomcat/catalina-server.xml': '<Server/>' }],
    ['a file that is not WSO2’s', { 'x/deployment.toml': '[tool]\n' }],
  ] as [string, Files][])('%s', (_, files) => {
    expect(told(files)).toEqual([]);
  });

  it('is what a unit of another product mounts, but what is Identity Server’s or API Manager’s by its tables', () => {
    const mi = (text: string): Files => ({
      'docker-compose.yml': compose(['a', 'wso2mi:4.2.0', './deployment.toml']),
      'deployment.toml': text,
    });
    expect(short(mi(CLOSED))).toEqual([]);
    expect(short(mi('[apim.gateway]\n[super_admin]\n'))).toEqual(['.: wso2am ?']);
    expect(short(mi('[database.identity_db]\n[super_admin]\n'))).toEqual(['.: wso2is 7.0.0']);
  });

  it('is what a sidecar mounts beside a server, but what only it mounts', () => {
    const files: Files = {
      'docker-compose.yml': `${compose(['a', 'wso2is:7.0.0', './x/deployment.toml'], ['z', 'busybox', './x/deployment.toml'])}`,
      'x/deployment.toml': CLOSED,
    };
    expect(homes(files).flatMap(({ units }) => units.map(({ name }) => name))).toEqual(['a']);
    const both = {
      'docker-compose.yml': `services:\n  a: {image: "wso2is:7.0.0", volumes: ["./x:/home/wso2is-7.0.0/repository/conf"]}\n  z: {image: acme/tool, volumes: ["./x:/conf", "./y:/home/wso2is/repository/conf"]}\n`,
      'x/deployment.toml': CLOSED,
      'y/deployment.toml': OPEN,
    };
    expect(homes(both).flatMap(({ units }) => units.map(({ name }) => name))).toContain('z');
  });
});

describe('a container with several homes', () => {
  const toml = (name: string): string => `/opt/${name}/repository/conf/deployment.toml`;

  it('has the configuration of each', () => {
    const files = {
      'docker-compose.yml': `services:\n  a:\n    image: acme/wso2is:7.0.0\n    volumes: ["./a.toml:${toml('a')}", "./b.toml:${toml('b')}"]\n`,
      'a.toml': OPEN,
      'b.toml': CLOSED,
    };
    expect(told(files)).toEqual([
      'a.toml: wso2is 7.0.0 A missing B disabled',
      'b.toml: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it.each([
    ['FROM wso2/wso2am:4.3.0 AS a\nFROM wso2/wso2is:7.0.0 AS b\nFROM wso2/wso2mi:4.2.0 AS c\n'],
    ['FROM wso2/wso2mi:4.2.0 AS c\nFROM wso2/wso2is:7.0.0 AS b\nFROM wso2/wso2am:4.3.0 AS a\n'],
  ])('runs in each the server of its family: %j', (stages) => {
    const files = {
      Dockerfile: `${stages}FROM alpine\nCOPY --from=a /x /opt/am\nCOPY --from=b /x /opt/is\nCOPY --from=c /x /opt/mi\nCOPY am/deployment.toml ${toml('am')}\nCOPY is/deployment.toml ${toml('is')}\nCOPY wso2-mi/conf/deployment.toml /opt/mi/conf/deployment.toml\n`,
      'am/deployment.toml': `${CLOSED}[apim.gateway]\n`,
      'is/deployment.toml': IS,
      'wso2-mi/conf/deployment.toml': '[server]\nhostname = "x"\n[mediation]\nx = 1\n',
    };
    expect(told(files)).toEqual([
      'am: wso2am 4.3.0 A disabled B not-affected',
      'is: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('runs in each the server of its family, also where only one of them is named by its folder', () => {
    const files = {
      Dockerfile: `FROM wso2/wso2am:4.3.0 AS a\nFROM wso2/wso2mi:4.2.0 AS c\nFROM wso2/wso2is:7.0.0 AS b\nFROM alpine\nCOPY --from=a /x /opt/am\nCOPY --from=b /x /opt/is\nCOPY --from=c /x /opt/mi\nCOPY am/repository/ /opt/wso2am/repository/\nCOPY is/repository/ /opt/wso2is/repository/\nCOPY mi/conf/ /opt/wso2mi/conf/\n`,
      'am/repository/conf/deployment.toml': `${CLOSED}[apim.gateway]\n`,
      'is/repository/conf/deployment.toml': IS,
      'mi/conf/deployment.toml': '[server]\nhostname = "x"\n',
    };
    expect(told(files)).toEqual([
      'am: wso2am 4.3.0 A disabled B not-affected',
      'is: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('runs what its packs are where paths name a server of its family', () => {
    const files = {
      'docker-compose.yml': `services:\n  a:\n    build: .\n    volumes: ["./x.toml:${toml('a')}", "./logs:/opt/wso2am-4.3.0/repository/logs"]\n`,
      Dockerfile: 'FROM alpine\nADD wso2is-7.0.0.zip /opt/\n',
      'x.toml': `${CLOSED}[apim.gateway]\n`,
    };
    expect(short(files)).toEqual(['x.toml: wso2is 7.0.0']);
  });

  it('runs what its one image is where that is not what the tables tell', () => {
    const files = {
      'docker-compose.yml': `${compose(['a', 'wso2is:7.0.0', './x.toml'])}`,
      'x.toml': `${CLOSED}[apim.gateway]\n`,
    };
    expect(short(files)).toEqual(['x.toml: wso2is 7.0.0']);
  });
});

describe('a container of a chart', () => {
  const chart = (more: Files): Files => ({
    'c/Chart.yaml': 'name: c\nappVersion: 4.4.0\n',
    'c/templates/map.yaml': configMap('conf', '[apim.cors]\nx = 1\n{{ .Values.extra }}\n'),
    'c/templates/x.yaml': `${workload('gw', '"{{ .Values.image }}"', 'conf')}---\n${workload('side', 'nginx', 'conf')}`,
    ...more,
  });
  const off = `extra: |\n  ${HANDLER}  enable = false\n`;

  it.each([
    ['in the other environments', 'image: acme/gateway:7\nextra: ""\n', `image: wso2am:4.4.0\n${off}`],
    ['in an environment without an image', 'extra: ""\n', `image: wso2am:4.4.0\n${off}`],
    ['in all environments', 'image: acme/gateway:7\nextra: ""\n', `image: acme/gateway:8\n${off}`],
  ])('whose image is not WSO2’s by its name %s is a server in each', (_, own, prod) => {
    const files = chart({ 'c/values.yaml': own, 'c/values-prod.yaml': prod });
    expect(told(files)).toEqual([
      'c/templates/map.yaml#conf: wso2am 4.4.0 A missing B not-affected',
      'c/templates/map.yaml#conf@values-prod: wso2am 4.4.0 A disabled B not-affected',
    ]);
    expect(homes(files).flatMap(({ units }) => units.map(({ name }) => name))).toEqual(['gw', 'gw']);
  });
});

describe('copies beside a file', () => {
  it.each([
    ['in one home', { 'a/deployment.toml': OPEN, 'a/deployment.orig.toml': OPEN }, ['a']],
    ['in another home', { 'a/deployment.toml': OPEN, 'b/deployment.orig.toml': OPEN }, ['a', 'b/deployment.orig.toml']],
    ['of another kind', { 'a/identity.xml': CLOSED_IDENTITY, 'a/deployment.orig.toml': OPEN }, ['a']],
    [
      'two copies',
      { 'a/deployment.old.toml': OPEN, 'a/deployment.orig.toml': OPEN },
      ['a/deployment.old.toml', 'a/deployment.orig.toml'],
    ],
    ['a copy of XML', { 'a/identity.xml': CLOSED_IDENTITY, 'a/identity.orig.xml': CLOSED_IDENTITY }, ['a']],
  ] as [string, Files, string[]][])('%s', (_, files, expected) => {
    expect(ids(files)).toEqual(expected);
  });
});

describe('the other files of a home', () => {
  it('are alternatives to none that is mounted', () => {
    const files = {
      'docker-compose.yml': `services:\n  is:\n    image: wso2is:5.8.0\n    volumes: ["./h/repository/conf/identity/identity.xml:/h/repository/conf/identity/identity.xml"]\n`,
      'h/repository/conf/identity/identity.xml': CLOSED_IDENTITY,
      'h/repository/conf/security/authenticators.xml': NO_AUTHENTICATORS,
      'h/repository/conf/identity/identity-5.7.0.xml': CLOSED_IDENTITY,
      'x/repository/conf/security/authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(homes(files)[0]?.entries.map(({ path }) => path)).toEqual([
      'h/repository/conf/identity/identity.xml',
      'h/repository/conf/security/authenticators.xml',
    ]);
  });

  it('of a config map are not those of its folder', () => {
    const files = {
      'm.yaml': `${configMap('m', CLOSED)}---\n${workload('a', 'wso2is:7.0.0', 'm', '/h/repository/conf/deployment.toml')}`,
      'identity.xml': CLOSED_IDENTITY,
    };
    expect(homes(files).find(({ id }) => id === 'm.yaml#m')?.entries).toHaveLength(1);
  });

  it('of a config map are those that are mounted', () => {
    const map = `${configMap('m', CLOSED)}  identity.xml: |\n${block(CLOSED_IDENTITY, 4)}`;
    const files = {
      'm.yaml': `${map}---\n${workload('a', 'wso2is:7.0.0', 'm', '/h/repository/conf/deployment.toml')}`,
    };
    expect(homes(files)[0]?.entries.map(({ path }) => path)).toEqual(['deployment.toml']);
  });

  it('are no copies of a file of another kind', () => {
    const files = { 'a/identity.xml': CLOSED_IDENTITY, 'a/deployment.orig.toml': OPEN };
    expect(homes(files)[0]?.entries).toHaveLength(2);
  });

  it('are shared by several deployment.toml', () => {
    const files = { 'h/deployment-a.toml': OPEN, 'h/deployment-b.toml': CLOSED, 'h/identity.xml': CLOSED_IDENTITY };
    expect(homes(files).map(({ entries }) => entries.map(({ path }) => path))).toEqual([
      ['h/deployment-a.toml', 'h/identity.xml'],
      ['h/deployment-b.toml', 'h/identity.xml'],
    ]);
  });
});

describe('an image without configuration', () => {
  const chart = (values: string): Files => ({
    'c/Chart.yaml': 'name: c\nappVersion: 7.1.0\n',
    'c/values.yaml': values,
    'c/templates/x.yaml': workload('is', '"{{ .Values.image }}"'),
  });

  it('has the version of its chart, and one id for each environment', () => {
    const files = { ...chart('image: wso2/wso2is\n'), 'c/values-prod.yaml': 'image: wso2/wso2is:7.0.0\n' };
    expect(short(files)).toEqual([
      'c/templates/x.yaml#is: wso2is 7.1.0',
      'c/templates/x.yaml#is@values-prod: wso2is 7.0.0',
    ]);
    const other = { 'a/Chart.yaml': 'name: a\nappVersion: 6.0.0\n', ...files };
    expect(short(other)[0]).toBe('c/templates/x.yaml#is: wso2is 7.1.0');
  });

  it('is all of this', () => {
    const [home] = homes({ 'is.yaml': workload('is', 'wso2/wso2is:7.0.0') });
    expect(home).toMatchObject({
      id: 'is.yaml#is',
      entries: [],
      units: [{ name: 'is' }],
      environment: null,
      imageAt: { file: 'is.yaml' },
    });
    expect(home?.identity).toMatchObject({ product: 'wso2is', version: '7.0.0' });
  });

  it('is told when a Dockerfile that is built writes its manifest', () => {
    const files = {
      'docker-compose.yml': 'services:\n  x: {build: .}\n',
      Dockerfile: `FROM alpine\nRUN cat > m.yaml <<EOF\n${workload('is', 'wso2/wso2is:7.0.0')}EOF\n`,
    };
    expect(short(files)).toEqual(['Dockerfile#is: wso2is 7.0.0']);
  });

  it('has the version that is said near by', () => {
    const files = {
      'a/is.yaml': workload('is', 'wso2/wso2is'),
      'a/x.env': 'is_version=5.11.0\n',
      'b/x.env': 'is_version=5.10.0\n',
    };
    expect(short(files)).toEqual(['a/is.yaml#is: wso2is 5.11.0']);
  });

  it.each([
    [
      'a home that was told by it',
      { 'is.yaml': workload('is', 'wso2/wso2is:7.0.0'), 'x/deployment.toml': IS },
      ['x: wso2is 7.0.0'],
    ],
    ['a product the advisory does not name', { 'is.yaml': workload('is', 'wso2/wso2mi:4.2.0') }, []],
    [
      'a team’s image of what is built here',
      {
        'is.yaml': workload('is', 'acme/wso2is:3'),
        Dockerfile: 'FROM wso2/wso2is:7.0.0\nCOPY x/deployment.toml /h/repository/conf/\n',
        'x/deployment.toml': OPEN,
      },
      ['x: wso2is 7.0.0'],
    ],
    [
      'a bare name for what is built here',
      {
        'is.yaml': workload('is', 'wso2is:7.0.0'),
        Dockerfile: 'FROM wso2/wso2is:7.0.0\nCOPY x/deployment.toml /h/repository/conf/\n',
        'x/deployment.toml': OPEN,
      },
      ['x: wso2is 7.0.0'],
    ],
    [
      'an image that a service builds with configuration in it',
      {
        'is.yaml': workload('is', 'acme/wso2is:3'),
        'compose.yaml': 'services: {a: {build: b, image: "acme/wso2is:3"}}\n',
        'b/Dockerfile': 'FROM wso2/wso2is:7.0.0\nCOPY deployment.toml /h/repository/conf/\n',
        'b/deployment.toml': OPEN,
      },
      ['b: wso2is 7.0.0'],
    ],
    [
      'the official image that told what is built here',
      {
        'is.yaml': workload('is', 'wso2/wso2is:7.0.0'),
        Dockerfile: 'FROM alpine\nCOPY x/deployment.toml /h/repository/conf/\n',
        'x/deployment.toml': IS,
      },
      ['x: wso2is 7.0.0'],
    ],
    [
      'one with a statement that told a home',
      {
        Dockerfile: 'FROM wso2/wso2is:7.0.0\nARG V=7.0.0\nRUN unzip wso2is-${V}.zip\n',
        'x/deployment.toml': IS,
      },
      ['x: wso2is 7.0.0'],
    ],
    [
      'files that decide beside a carbon.xml',
      {
        'docker-compose.yml':
          'services: {is: {image: "wso2is:7.0.0", volumes: ["./h:/home/wso2carbon/wso2is-7.0.0"]}}\n',
        'h/repository/conf/carbon.xml':
          '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><ServerKey>IS</ServerKey></Server>',
        'h/repository/conf/deployment.toml': OPEN,
      },
      ['h: wso2is 7.0.0'],
    ],
    [
      'the name of an addition to a product',
      { Dockerfile: 'FROM alpine\nADD wso2is-extensions-1.6.8.zip /opt/\n' },
      [],
    ],
    [
      'a pack of a product that is run elsewhere',
      {
        Dockerfile: 'FROM alpine\nADD wso2is-7.0.0.zip /\n',
        'docker-compose.yml': 'services: {is: {image: "wso2is:7.0.0"}}\n',
      },
      ['docker-compose.yml#is: wso2is 7.0.0'],
    ],
    [
      'a pack of a product that is configured elsewhere',
      {
        Dockerfile: 'FROM alpine\nADD wso2is-7.0.0.zip /\n',
        'h/repository/conf/deployment.toml': `${OPEN}[identity]\n`,
      },
      ['h: wso2is 7.0.0'],
    ],
  ] as [string, Files, string[]][])('is not told for %s', (_, files, expected) => {
    expect(short(files)).toEqual(expected);
  });

  it('is told for a service that another one of its file extends', () => {
    const AM = 'services:\n  am:\n    image: wso2/wso2am:4.3.0\n';
    const extending = (am: string): string =>
      `  gw:\n    extends: ${am}\n    volumes: ["./x/deployment.toml:/home/wso2carbon/wso2am-4.3.0/repository/conf/deployment.toml"]\n`;
    const run = (compose: string, more: Files = {}): string[] =>
      short({ 'compose.yaml': compose, 'x/deployment.toml': OPEN, ...more });
    const BOTH = ['compose.yaml#am: wso2am 4.3.0', 'x: wso2am 4.3.0'];
    expect(run(AM + extending('am'))).toEqual(BOTH);
    expect(run(AM + extending('{service: am}'))).toEqual(BOTH);
    const elsewhere = `services:\n${extending('{file: base.yaml, service: am}')}`;
    expect(run(elsewhere, { 'base.yaml': AM })).toEqual(['x: wso2am 4.3.0']);
  });

  const COPIED = 'COPY x/deployment.toml /h/repository/conf/\n';
  it.each([
    ['whose image one variable tells', `ARG I=wso2/wso2is:7.0.0\nFROM $I AS a\n${COPIED}FROM $I AS b\n`],
    ['whose tag one variable tells', `ARG T=7.0.0\nFROM wso2/wso2is:$T AS a\n${COPIED}FROM wso2/wso2is:$T AS b\n`],
    ['made of one stage', `FROM wso2/wso2is:7.0.0 AS s\nFROM s AS a\n${COPIED}FROM s AS b\n`],
  ])('is told for the other of two stages %s', (_, dockerfile) => {
    const files = { Dockerfile: dockerfile, 'x/deployment.toml': OPEN };
    expect(short(files)).toEqual(['Dockerfile#Dockerfile:b: wso2is 7.0.0', 'x: wso2is 7.0.0']);
    expect(short({ ...files, Dockerfile: dockerfile + COPIED })).toEqual(['x: wso2is 7.0.0']);
  });

  it.each([
    ['a script', { 'build.sh': 'T=4.3.0\ndocker build --build-arg T=$T a\ndocker build --build-arg T=$T b\n' }],
    [
      'a pipeline',
      { 'ci.yml': 'env: {T: 4.3.0}\nrun: docker build --build-arg T=$T a\nrun: docker build --build-arg T=$T b\n' },
    ],
  ])('is told for the other of two builds whose release one variable of %s tells', (_, build) => {
    const files: Files = {
      ...build,
      'a/Dockerfile': `ARG T\nFROM wso2/wso2am:$T\n${COPIED}`,
      'a/x/deployment.toml': OPEN,
      'b/Dockerfile': 'ARG T\nFROM wso2/wso2am:$T\n',
    };
    expect(short(files)).toEqual(['a/x: wso2am 4.3.0', 'b/Dockerfile#b/Dockerfile: wso2am 4.3.0']);
  });

  describe('beside another version of its product', () => {
    const built = (version: string): Files => ({
      'new/Dockerfile': `FROM wso2/wso2is:${version}\nCOPY deployment.toml /h/repository/conf/\n`,
      'new/deployment.toml': CLOSED,
    });

    it.each([
      ['is told for a team’s image', built('7.1.0'), { 'old/is.yaml': workload('is', 'acme/wso2is:5.11.0') }, '5.11.0'],
      ['is told for a pack', built('7.1.0'), { 'old/Dockerfile': 'FROM alpine\nADD wso2is-5.7.0.zip /\n' }, '5.7.0'],
      [
        'is told for a pack behind the name of its product',
        built('7.1.0'),
        { 'old/Dockerfile': 'FROM alpine\nENV WSO2_SERVER=wso2is\nADD wso2is-5.7.0.zip /\n' },
        '5.7.0',
      ],
      [
        'is told for WSO2’s own image of the version that is built',
        built('7.1.0'),
        { 'old/is.yaml': workload('is', 'wso2/wso2is:7.1.0') },
        '7.1.0',
      ],
      [
        'is told for a pack beside an image that runs',
        { 'new/is.yaml': workload('is', 'wso2/wso2is:7.1.0') },
        { 'old/Dockerfile': 'FROM alpine\nADD wso2is-5.7.0.zip /\n' },
        '5.7.0',
      ],
      [
        'is told for a pack beside WSO2’s own image of its version',
        { 'new/is.yaml': workload('is', 'wso2/wso2is:7.0.0') },
        { 'old/Dockerfile': 'FROM alpine\nADD wso2is-7.0.0.zip /\n' },
        '7.0.0',
      ],
      [
        'is told for a pack beside WSO2’s own image of its version that has configuration',
        { 'docker-compose.yml': compose(['a', 'wso2/wso2is:7.0.0', './x.toml']), 'x.toml': CLOSED },
        { 'old/Dockerfile': 'FROM alpine\nADD wso2is-7.0.0.zip /\n' },
        '7.0.0',
      ],
    ] as [string, Files, Files, string][])('%s', (_, one, other, version) => {
      expect(short({ ...one, ...other })).toContainEqual(expect.stringMatching(`^old/.*: wso2is ${version}$`));
    });

    it.each([
      ['a team’s image of that version', built('7.1.0'), { 'old/is.yaml': workload('is', 'acme/wso2is:7.1.0') }],
      ['a team’s image of no version', built('7.1.0'), { 'old/is.yaml': workload('is', 'acme/wso2is:3') }],
      [
        'a team’s image beside one of no version',
        built('latest'),
        { 'old/is.yaml': workload('is', 'acme/wso2is:7.1.0') },
      ],
      [
        'a pack beside a team’s image of no version',
        { 'new/is.yaml': workload('is', 'acme/wso2is:3') },
        { 'old/Dockerfile': 'FROM alpine\nADD wso2is-5.7.0.zip /\n' },
      ],
    ] as [string, Files, Files][])('is not told for %s', (_, one, other) => {
      expect(homes({ ...one, ...other })).toHaveLength(1);
    });
  });

  it('is told beside another unit of its version that has one', () => {
    const files = {
      'docker-compose.yml': `${compose(['a', 'wso2is:${TAG}', './x.toml'])}  b:\n    image: wso2is:\${TAG}\n`,
      '.env': 'TAG=7.0.0\n',
      'x.toml': CLOSED,
    };
    expect(short(files)).toEqual(['docker-compose.yml#b: wso2is 7.0.0', 'x.toml: wso2is 7.0.0']);
  });

  it('has the version that is said under its name', () => {
    const files = {
      'is.yaml': workload('b', 'wso2/wso2is'),
      'a.env': 'is_version=5.10.0\n',
      'b.env': 'is_version=5.11.0\n',
    };
    expect(short(files)).toEqual(['is.yaml#b: wso2is 5.11.0']);
  });

  it('is told for a team’s image beside a home that nobody is known to build', () => {
    const files = { 'is.yaml': workload('is', 'acme/wso2is:3'), 'wso2is-7.0.0/repository/conf/deployment.toml': OPEN };
    expect(short(files)).toEqual(['is.yaml#is: wso2is ?', 'wso2is-7.0.0: wso2is 7.0.0']);
  });

  it('is told for a team’s image of another product than what is built here', () => {
    const files = {
      'am.yaml': workload('am', 'acme/wso2am:4.3.0'),
      Dockerfile: 'FROM wso2/wso2is:7.0.0\nCOPY x/deployment.toml /h/repository/conf/\n',
      'x/deployment.toml': OPEN,
    };
    expect(short(files)).toEqual(['am.yaml#am: wso2am 4.3.0', 'x: wso2is 7.0.0']);
    const over = {
      'is.yaml': workload('is', 'acme/wso2is:3'),
      'compose.yaml':
        'services: {a: {build: b, image: "acme/wso2is:3", volumes: ["./x.toml:/h/repository/conf/deployment.toml"]}}\n',
      'b/Dockerfile': 'FROM wso2/wso2is:7.0.0\nCOPY deployment.properties /h/\n',
      'b/deployment.properties': '',
      'x.toml': OPEN,
    };
    expect(short(over)).toContainEqual(expect.stringContaining('is.yaml#is: wso2is'));
    const mounted = {
      'am.yaml': workload('am', 'acme/wso2is:3'),
      'docker-compose.yml': compose(['a', 'wso2is:7.0.0', './x.toml']),
      'x.toml': CLOSED,
    };
    expect(short(mounted)).toContainEqual(expect.stringContaining('am.yaml#am: wso2is'));
  });
});

describe('what a home runs', () => {
  it('is told by carbon.xml, its folders, its tables and its names', () => {
    const carbon =
      '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 API Manager</Name><ServerKey>AM</ServerKey><Version>4.1.0</Version><Ports/></Server>';
    expect(short({ 'h/repository/conf/carbon.xml': carbon, 'h/repository/conf/deployment.toml': OPEN })).toEqual([
      'h: wso2am 4.1.0',
    ]);
    expect(short({ 'wso2am-4.1.0/repository/conf/deployment.toml': OPEN })).toEqual(['wso2am-4.1.0: wso2am 4.1.0']);
    expect(short({ 'h/deployment.toml': IS })).toEqual(['h: wso2is ?']);
    expect(short({ 'identity-server/deployment.toml': OPEN })).toEqual(['identity-server: wso2is ?']);
    expect(short({ 'wso2am/identity-server/deployment.toml': OPEN })).toEqual(['wso2am/identity-server: wso2is ?']);
  });

  it('is what its unit’s name and folder are nearest to', () => {
    const files = {
      'docker-compose.yml': `services:\n  is-km: {image: acme/tool, volumes: ["./x:/h/repository/conf"]}\n`,
      'x/deployment.toml': IS,
      'a.env': 'image=wso2/wso2is:5.9.0\n',
      'b.yml': 'services: {is-km: {image: "wso2/wso2is-km:5.10.0"}}\n',
    };
    expect(short(files)).toContain('x: wso2is-km 5.10.0');
  });

  it('is Open Banking’s when its files are in the home, not elsewhere', () => {
    const HOME = 'wso2is-5.9.0';
    const banking = 'services: {ob: {image: "wso2/wso2-obiam:2.0.0"}}\n';
    const beside = (file: string) =>
      short({ [`${HOME}/repository/conf/deployment.toml`]: IS, 'x.yml': banking, [file]: '' })[0];
    expect(beside(`${HOME}/repository/open-banking.xml`)).toBe(`${HOME}: wso2-obiam 2.0.0`);
    expect(beside(`${HOME}/repository/my-open-banking.xml`)).toBe(`${HOME}: wso2is 5.9.0`);
    expect(beside('g/repository/open-banking.xml')).toBe(`${HOME}: wso2is 5.9.0`);
    const embedded = { [`${HOME}/m.yaml`]: configMap('m', IS), 'x.yml': banking, 'open-banking.xml': '' };
    expect(short(embedded)[0]).toBe(`${HOME}/m.yaml#m: wso2is 5.9.0`);
  });

  it('in an environment of a chart is what that environment’s values say', () => {
    const files = {
      'c/Chart.yaml': 'name: c\n',
      'c/values.yaml': 'image: wso2/wso2is:7.0.0\n',
      'c/values-prod.yaml': 'image: wso2/wso2is:7.1.0\n',
      'c/env/dev.yaml': 'image: wso2/wso2is:6.1.0\n',
      'c/templates/conf.yaml': configMap('m', OPEN),
    };
    expect(short(files).filter((line) => line.includes('#m'))).toEqual([
      'c/templates/conf.yaml#m: wso2is 7.0.0',
      'c/templates/conf.yaml#m@dev: wso2is 6.1.0',
      'c/templates/conf.yaml#m@values-prod: wso2is 7.1.0',
    ]);
    const root = Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(2), text]));
    expect(short(root).filter((line) => line.includes('#m'))).toEqual([
      'templates/conf.yaml#m: wso2is 7.0.0',
      'templates/conf.yaml#m@dev: wso2is 6.1.0',
      'templates/conf.yaml#m@values-prod: wso2is 7.1.0',
    ]);
  });

  describe('in an environment of a chart', () => {
    const chart = (more: Files): Files => ({
      'c/Chart.yaml': 'name: c\n',
      'c/values.yaml': 'x: y\n',
      'c/values-prod.yaml': 'x: z\n',
      'c/templates/conf.yaml': configMap('m', OPEN),
      ...more,
    });
    const atRoot = (files: Files): Files =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(2), text]));
    const both = (files: Files): string[] =>
      short(files).map((line) => line.replace(/^(?:c\/)?templates\/conf.yaml/, ''));

    it.each([
      ['told by what lies beside', { 'c/x.env': 'image=wso2/wso2is:5.11.0\n' }, '5.11.0', '5.11.0'],
      [
        'not told by other values files',
        { 'c/values.yaml': 'image: wso2/wso2is:7.0.0\n', 'c/ci/values.yaml': 'image: wso2/wso2is:6.0.0\n' },
        '7.0.0',
        '7.0.0',
      ],
      [
        'not told by a template of another one’s image',
        {
          'c/values.yaml': 'image: {}\n',
          'c/values-prod.yaml': 'image: {repository: wso2/wso2is, tag: 7.1.0}\n',
          'c/templates/is.yaml': workload('is', `'wso2/wso2is:{{ .Values.image.tag | default "7.0.0" }}'`),
        },
        '7.0.0',
        '7.1.0',
      ],
    ] as [string, Files, string, string][])('is %s', (_, more, own, prod) => {
      const expected = [`#m: wso2is ${own}`, `#m@values-prod: wso2is ${prod}`];
      expect(both(chart(more))).toEqual(expected);
      expect(both(atRoot(chart(more)))).toEqual(expected);
    });

    it('contradicts appVersion with the chart’s own values only', () => {
      const files = {
        'wso2is-5.11.0/Chart.yaml': 'name: c\nappVersion: 7.0.0\n',
        'wso2is-5.11.0/values.yaml': 'image: wso2/wso2is:7.1.0\n',
        'wso2is-5.11.0/values-prod.yaml': 'image: wso2/wso2is:7.2.0\n',
        'wso2is-5.11.0/templates/x.yaml': `${configMap('m', CLOSED)}---\n${workload('is', '"{{ .Values.image }}"', 'm', '/h/repository/conf/deployment.toml')}`,
      };
      expect(homes(files).map(({ identity }) => identity.conflicts.map(({ against }) => against.kind))).toEqual([
        ['chart', 'path'],
        ['path'],
      ]);
    });

    it('is told by its own chart', () => {
      const files = {
        'a/Chart.yaml': 'name: a\nappVersion: 6.1.0\n',
        ...chart({ 'c/Chart.yaml': 'name: c\nappVersion: 7.0.0\n', 'c/templates/conf.yaml': configMap('m', IS) }),
        'wso2am-4.1.0/repository/conf/deployment.toml': OPEN,
      };
      expect(both(files)).toEqual(['#m: wso2is 7.0.0', '#m@values-prod: wso2is 7.0.0', 'wso2am-4.1.0: wso2am 4.1.0']);
    });
  });

  it('is told by the first of its files whose tables tell it', () => {
    const files = {
      'h/authenticators.xml': NO_AUTHENTICATORS,
      'h/deployment.toml': IS,
      'y/x.env': 'image=wso2/wso2am:4.1.0\n',
    };
    expect(short(files)).toEqual(['h: wso2is ?']);
  });

  it('is not told by a name in another file than carbon.xml', () => {
    const named = CLOSED_IDENTITY.replace('<EventListeners>', '<Name>WSO2 API Manager</Name><EventListeners>');
    expect(short({ 'h/deployment.toml': IS, 'h/identity.xml': named })).toEqual(['h: wso2is ?']);
  });

  it('is told by the names of the folder an embedded file is written to', () => {
    const play = `- copy:\n    dest: /opt/identity-server/x/repository/conf/deployment.toml\n    content: |\n${block(OPEN, 6)}`;
    expect(short({ 'play.yml': play })).toEqual(['play.yml#/opt/identity-server/x: wso2is ?']);
  });

  it('is looked for from the home’s folder, not from its configuration’s', () => {
    const files = {
      'h/repository/conf/deployment.toml': IS,
      'h/a.env': 'is_version=5.10.0\n',
      'h/repository/conf/b.env': 'is_version=5.11.0\n',
    };
    expect(short(files)).toEqual(['h: wso2is 5.10.0']);
  });

  it('is not told by the disabled handler of another’s folder', () => {
    expect(short({ 'h/deployment.toml': `${HANDLER}enable = false\n` })).toEqual(['h: unknown ?']);
  });
});

describe('what a script of an image writes', () => {
  const write = (text: string): string => `cat > /h/repository/conf/deployment.toml <<EOF\n${text}EOF\n`;
  const build = (copy: string): string => `FROM wso2/wso2is:7.0.0\nCOPY ${copy}\n`;

  it.each([
    ['by its name', 'img/Dockerfile', 'run.sh /run.sh'],
    ['with its folder', 'Dockerfile', 'img /scripts'],
  ])('is the image’s when it is copied %s', (_, dockerfile, copy) => {
    const files = { [dockerfile]: build(copy), 'img/run.sh': write(CLOSED) };
    expect(told(files)).toEqual(['img/run.sh#/h: wso2is 7.0.0 A disabled B disabled']);
    expect(homes(files)[0]?.units.map(({ file }) => file)).toEqual([dockerfile]);
  });

  it.each([
    ['the whole folder of a build', 'img/Dockerfile', '. /app', 'img/run.sh', write(CLOSED)],
    ['the folder above', 'Dockerfile', 'img /app', 'img/x/run.sh', write(CLOSED)],
    ['another script', 'Dockerfile', 'other.sh /', 'run.sh', write(CLOSED)],
    ['a script of another family', 'Dockerfile', 'run.sh /', 'run.sh', write(`${CLOSED}[apim.gateway]\n`)],
    ['no script', 'Dockerfile', 'map.yaml /', 'map.yaml', configMap('map', CLOSED)],
  ])('is told by itself with %s', (_, dockerfile, copy, file, text) => {
    const found = homes({ [dockerfile]: build(copy), [file]: text });
    expect(found.filter(({ entries }) => entries.length > 0).map(({ units }) => units)).toEqual([[]]);
  });

  it('is each file once', () => {
    const files = { Dockerfile: build('img/run.sh img /scripts/'), 'img/run.sh': write(OPEN) + write(CLOSED) };
    expect(homes(files).map(({ entries }) => entries.length)).toEqual([1, 1]);
  });
});

describe('what a Dockerfile builds from', () => {
  const built = (image: string): Files => ({ Dockerfile: `FROM ${image}\nRUN true\n` });

  it.each([
    ['whose version it tells', 'acme/wso2is:1.0.0', 'wso2/wso2is:7.0.0'],
    ['of its version', 'acme/wso2is:7.0.0', 'wso2/wso2is:7.0.0'],
    ['whose level it tells', 'acme/wso2is:1.0.0', 'wso2/wso2is:7.0.0.5'],
  ])('is told as the team’s image %s', (_, image, base) => {
    expect(ids({ ...built(base), 'is.yaml': workload('is', image) })).toEqual(['is.yaml#is']);
  });

  it('is told as the team’s image, whatever else is said of that', () => {
    const run = `services: {is: {image: "acme/wso2is:7.0.0", volumes: ["./conf:/opt/wso2is-7.0.0/repository/conf"]}}\n`;
    expect(ids({ ...built('wso2/wso2is:7.0.0'), 'compose.yaml': run })).toEqual(['compose.yaml#is']);
  });

  it('may be a team’s image itself', () => {
    expect(ids(built('acme/wso2is:7.0.0'))).toEqual(['Dockerfile#Dockerfile']);
  });

  it('is told as the team’s image that has configuration', () => {
    const files = { ...built('wso2/wso2is:7.0.0'), 'is.yaml': workload('is', 'acme/wso2is:1.0.0', 'm') };
    expect(short({ ...files, 'm.yaml': configMap('m', CLOSED) })).toEqual(['m.yaml#m: wso2is 7.0.0']);
  });

  it.each([
    ['WSO2’s own image', 'wso2/wso2is', 'wso2/wso2is:7.0.0'],
    ['a team’s image of another version', 'acme/wso2is:7.1.0', 'wso2/wso2is:7.0.0'],
    ['a team’s image that tells no level', 'acme/wso2is:7.0.0', 'wso2/wso2is:7.0.0.5'],
    ['a team’s image of another product', 'acme/wso2is-km:5.10.0', 'wso2/wso2is:5.10.0'],
  ])('is told beside %s', (_, image, base) => {
    expect(ids({ ...built(base), 'is.yaml': workload('is', image) })).toEqual(['Dockerfile#Dockerfile', 'is.yaml#is']);
  });

  it('is told beside a configured image of its version that may be built from another', () => {
    const files = { ...built('wso2/wso2is:7.0.0'), 'is.yaml': workload('is', 'acme/wso2is:7.0.0', 'm') };
    expect(ids({ ...files, 'm.yaml': configMap('m', CLOSED) })).toEqual(['Dockerfile#Dockerfile', 'm.yaml#m']);
  });

  it('does not take the place of another image that runs', () => {
    const files = { 'a.yaml': workload('a', 'acme/wso2is:7.0.0'), 'b.yaml': workload('b', 'wso2/wso2is:7.0.0') };
    expect(ids(files)).toEqual(['a.yaml#a', 'b.yaml#b']);
  });
});

describe('values for a chart that lies elsewhere', () => {
  const values = (version: string, more = ''): string =>
    `wso2:\n  apim:\n    version: "${version}"\n  deployment:\n    image:\n      repository: wso2am\n      digest: sha256:1\n${more}`;
  const built = { Dockerfile: 'FROM wso2/wso2am:4.5.0\nRUN true\n' };

  it('say the version before a Dockerfile elsewhere does', () => {
    expect(short({ ...built, 'am-values.yaml': values('4.3.0') })).toContain(
      'am-values.yaml#image wso2am: wso2am 4.3.0',
    );
    const extra = `  extraConfigs: |\n    ${HANDLER}    enable = false\n`;
    expect(short({ ...built, 'am-values.yaml': values('4.3.0', extra) })).toContainEqual(
      expect.stringMatching(/^am-values.yaml#.*: wso2am 4.3.0$/),
    );
  });

  it('say the older of two versions, and none that the product has not', () => {
    const am = (...versions: string[]) =>
      short({ ...built, 'am-values.yaml': values('4.3.0', versions.map((one) => `x:\n  version: ${one}\n`).join('')) });
    expect(am('4.2.0')).toContain('am-values.yaml#image wso2am: wso2am 4.2.0');
    expect(am('4.4.0', '1.3.0')).toContain('am-values.yaml#image wso2am: wso2am 4.3.0');
    expect(short({ ...built, 'am-values.yaml': values('9.9.9') })).toContain(
      'am-values.yaml#image wso2am: wso2am 4.5.0',
    );
  });

  it('say nothing for another file', () => {
    const files = { ...built, 'a-values.yaml': values('4.3.0'), 'am.yaml': workload('am', 'wso2/wso2am') };
    expect(short(files)).toContain('am.yaml#am: wso2am 4.5.0');
    expect(short({ 'a-values.yaml': values('4.3.0'), 'b-values.yaml': values('4.4.0') })).toEqual([
      'a-values.yaml#image wso2am: wso2am 4.3.0',
      'b-values.yaml#image wso2am: wso2am 4.4.0',
    ]);
  });
});

describe('a version that only another image tells', () => {
  const own = {
    'old/Dockerfile': 'ARG V\nFROM wso2/wso2is:${V}.0\nCOPY conf /home/wso2carbon/wso2is-config-volume/\n',
  };
  const other = (version: string): Record<string, string> => ({ 'new/Dockerfile': `FROM wso2/wso2is:${version}\n` });
  const closed = { ...own, 'old/conf/deployment.toml': CLOSED };

  it('makes nothing milder than an unknown one', () => {
    expect(findings(closed)).toEqual(['warning old/conf/deployment.toml:4 disabled']);
    expect(findings({ ...closed, ...other('7.2.0') })).toEqual(
      expect.arrayContaining(['warning old/conf/deployment.toml:4 disabled']),
    );
    const open = { ...own, 'old/conf/deployment.toml': OPEN };
    expect(findings(open)).toEqual(['error old/conf/deployment.toml:2 missing']);
    expect(findings({ ...open, ...other('7.2.0') })).toContain('error old/conf/deployment.toml:2 missing');
  });

  it('counts where it is stricter', () => {
    expect(findings({ ...closed, ...other('5.11.0') })).toContain('error new/Dockerfile:1 update-required');
  });

  it('leaves the other image a server of its own', () => {
    expect(told({ ...closed, ...other('7.2.0') })).toEqual([
      'new/Dockerfile#new/Dockerfile: wso2is 7.2.0 A missing B disabled',
      'old/conf: wso2is ? A disabled B disabled',
    ]);
  });

  it('is not in the evidence of what is judged without it', () => {
    const [home] = judged({ ...closed, ...other('7.2.0') }).deployments.filter(({ id }) => id === 'old/conf');
    expect(home?.evidence.map(({ what }) => what)).toEqual(['image wso2is:${V}.0', 'Part A false']);
  });
});

describe('the update level of an image', () => {
  const elsewhere = { 'prod/is.yaml': workload('is', 'docker.wso2.com/wso2is:5.11.0.411') };
  const built = { 'image/Dockerfile': 'FROM docker.wso2.com/wso2is:5.11.0.411\nRUN true\n' };

  it.each(['docker.wso2.com/wso2is:${IS_TAG}', 'wso2/wso2is:latest', 'acme.io/wso2is-prod:2024-03', 'wso2/wso2is'])(
    'is not lent to %s, which tells none',
    (image) => {
      const files = { ...elsewhere, 'test/is.yaml': workload('is', image) };
      expect(told(files)).toEqual([
        'prod/is.yaml#is: wso2is 5.11.0.411 A disabled B disabled',
        'test/is.yaml#is: wso2is 5.11.0 A update-required B disabled',
      ]);
      expect(findings(files)).toEqual(['error test/is.yaml:10 update-required']);
    },
  );

  it.each(['wso2/wso2is:latest', 'wso2/wso2is:${TAG}', 'wso2/wso2is'])(
    'is lent to %s by no other image of its file, and neither is the version',
    (image) => {
      const compose = `services:\n  a:\n    image: ${image}\n  b:\n    image: wso2/wso2is:5.11.0.411\n`;
      expect(told({ 'compose.yaml': compose })).toEqual([
        'compose.yaml#a: wso2is ? A missing B disabled',
        'compose.yaml#b: wso2is 5.11.0.411 A disabled B disabled',
      ]);
      const pods = `${workload('a', image)}---\n${workload('b', 'wso2/wso2is:5.11.0')}`;
      expect(findings({ 'is.yaml': pods })).toEqual([
        'warning is.yaml:10 missing',
        expect.stringMatching(/^error is\.yaml:\d+ update-required$/),
      ]);
    },
  );

  it('is lent to an image by what else its file says of the release', () => {
    const compose = 'services:\n  a:\n    image: wso2/wso2is:latest\n    volumes: ["./c:/opt/wso2is-5.11.0"]\n';
    expect(told({ 'compose.yaml': compose })).toEqual(['compose.yaml#a: wso2is 5.11.0 A update-required B disabled']);
  });

  it('is missed at the image itself where the other image tells none either', () => {
    const files = { 'a/is.yaml': workload('a', 'wso2/wso2is:5.11.0'), 'b/is.yaml': workload('b', 'wso2/wso2is') };
    expect(findings(files)).toEqual(['error a/is.yaml:10 update-required', 'error b/is.yaml:10 update-required']);
  });

  it('is lent to a team’s image by what a Dockerfile builds it from', () => {
    expect(told({ ...built, 'test/is.yaml': workload('is', 'acme.io/wso2is-prod:3') })).toContain(
      'test/is.yaml#is: wso2is 5.11.0.411 A disabled B disabled',
    );
  });

  it('is not lent to WSO2’s own image by what a Dockerfile builds another one from', () => {
    expect(told({ ...built, 'test/is.yaml': workload('is', 'wso2/wso2is:latest') })).toContain(
      'test/is.yaml#is: wso2is 5.11.0 A update-required B disabled',
    );
  });

  it('is lent by a pack as by an image', () => {
    const pack = { 'image/Dockerfile': 'FROM alpine\nADD wso2is-5.11.0.411.zip /\n' };
    const of = (image: string): string[] => told({ ...pack, 'test/is.yaml': workload('is', image) });
    expect(of('wso2/wso2is:latest')).toContain('test/is.yaml#is: wso2is 5.11.0 A update-required B disabled');
    expect(of('acme.io/wso2is-prod:3')).toContain('test/is.yaml#is: wso2is 5.11.0.411 A disabled B disabled');
  });

  it('is lent by a variable, and to configuration without an image', () => {
    expect(told({ 'is.yaml': workload('is', 'wso2/wso2is:latest'), 'x.env': 'is_version=5.11.0.411\n' })).toEqual([
      'is.yaml#is: wso2is 5.11.0.411 A disabled B disabled',
    ]);
    expect(told({ ...elsewhere, 'is/deployment.toml': IS })).toEqual(['is: wso2is 5.11.0.411 A disabled B disabled']);
  });
});
