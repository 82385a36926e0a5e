import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/deployment/assemble.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  cut,
  ENABLED,
  type Files,
  findings,
  HANDLER,
  homes,
  judged,
  NO_AUTHENTICATORS,
  OPEN,
  OPEN_IDENTITY,
  place,
  surveyed,
  told,
  workload,
} from './tree.ts';

const HOME = 'is/repository/conf';
const IS = `${OPEN}[database.identity_db]\ntype = "h2"\n`;
const mounting = (name: string, image: string, from: string, to: string): string =>
  `  ${name}:\n    image: ${image}\n    volumes: ["./${from}:${to}"]\n`;
const composed = (...services: string[]): Files => ({ 'compose.yaml': `services:\n${services.join('')}` });

describe('the files of a home', () => {
  it('lie below one folder', () => {
    const files = {
      [`${HOME}/identity/identity.xml`]: CLOSED_IDENTITY,
      [`${HOME}/security/authenticators.xml`]: NO_AUTHENTICATORS,
      [`${HOME}/carbon.xml`]:
        '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 Identity Server</Name><ServerKey>IS</ServerKey><Version>5.8.0</Version><Ports/></Server>',
      [`${HOME}/identity/identity-mgt.xml`]: '<x/>',
    };
    expect(told(files)).toEqual(['is: wso2is 5.8.0 A disabled B disabled']);
    expect(judged(files).deployments[0]?.configFiles).toEqual([
      `${HOME}/identity/identity.xml`,
      `${HOME}/security/authenticators.xml`,
    ]);
  });

  it('of several names are homes of their own', () => {
    expect(
      told({ 'is/deployment-uk.toml': IS, 'is/deployment-berlin.toml': `${IS}${HANDLER}enable = false\n` }),
    ).toEqual([
      'is/deployment-berlin.toml: wso2is ? A disabled B disabled',
      'is/deployment-uk.toml: wso2is ? A missing B disabled',
    ]);
  });

  it('of environments are homes of their own, and one that is mounted is the file of its home', () => {
    const off = `${IS}${HANDLER}enable = false\n`;
    const files = { 'is/deployment.toml.uk': IS, 'is/deployment.toml.berlin.j2': off };
    const berlin = 'is/deployment.toml.berlin.j2: wso2is ? A disabled B disabled';
    expect(told(files)).toEqual([berlin, 'is/deployment.toml.uk: wso2is ? A missing B disabled']);
    const mount = 'is/deployment.toml.uk:/home/x/wso2is-7.0.0/repository/conf/deployment.toml';
    const compose = `services:\n  a:\n    image: wso2/wso2is:7.0.0\n    volumes: ["./${mount}"]\n`;
    expect(told({ ...files, 'is/deployment.toml.uk': '', 'docker-compose.yml': compose })).toEqual([
      'is/deployment.toml.berlin.j2: wso2is 7.0.0 A disabled B disabled',
      'is/deployment.toml.uk: wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('are a server’s in a folder that is named after its product, whatever tables they have', () => {
    const text = '[cors]\nallow_generic_http_requests = true\n';
    expect(told({ 'wso2-is/deployment.toml': text })).toEqual(['wso2-is: wso2is ? A missing B disabled']);
    expect(told({ 'iam/wso2am/deployment.toml.j2': text })).toEqual(['iam/wso2am: wso2am ? A missing B not-affected']);
    for (const path of [
      'is/deployment.toml',
      'wso2/deployment.toml',
      'wso2mi/deployment.toml',
      'wso2is/cors.toml',
      'wso2is/x/deployment.toml',
      'wso2is-deployment.toml',
    ])
      expect(told({ [path]: text })).toEqual([]);
  });

  it('of environments and of the place they belong to are told apart by their names', () => {
    expect(told({ [`${HOME}/deployment.toml`]: OPEN, [`${HOME}/deployment.toml.uk`]: CLOSED })).toEqual([
      'is: wso2is ? A missing B disabled',
      'is/deployment.toml.uk: wso2is ? A disabled B disabled',
    ]);
    expect(told({ [`${HOME}/deployment.toml.sample`]: CLOSED })).toEqual(['is: wso2is ? A disabled B disabled']);
    expect(told({ 'c/pyproject.toml': '', 'c/deployment.toml.uk': 'a = 1\n' })).toEqual([]);
  });

  it('of the XML of an environment count by their content', () => {
    expect(told({ 'is/identity.xml.uk': OPEN_IDENTITY, 'is/authenticators.xml.uk': '<a/>' })).toEqual([
      'is/identity.xml.uk: wso2is ? A enabled B missing',
    ]);
  });

  it.each([
    'deployment.orig.toml',
    'deployment-backup.toml',
    'deployment.toml.sample',
    'old_deployment.toml',
    'original-deployment.toml',
    'deployment.toml_bkp',
  ])('are not the copy %s beside them, mounted or not', (copy) => {
    const files = { [`${HOME}/deployment.toml`]: `${IS}${HANDLER}enable = false\n`, [`${HOME}/${copy}`]: IS };
    expect(told(files)).toEqual(['is: wso2is ? A disabled B disabled']);
    expect(told({ ...files, Dockerfile: 'FROM wso2/wso2is:7.0.0\nCOPY is /home/wso2carbon/wso2is-7.0.0\n' })).toEqual([
      'is: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('are servers of their own where the name only begins like a copy’s', () => {
    const files = { [`${HOME}/deployment.toml`]: IS, [`${HOME}/oldham-deployment.toml`]: IS };
    expect(told(files)).toEqual([
      'is: wso2is ? A missing B disabled',
      'is/oldham-deployment.toml: wso2is ? A missing B disabled',
    ]);
  });

  it('are a copy when nothing else is there, or when it is what is mounted', () => {
    expect(told({ 'is/deployment.orig.toml': IS })).toEqual(['is/deployment.orig.toml: wso2is ? A missing B disabled']);
    const files = {
      'is/deployment.toml': CLOSED,
      'is/deployment.orig.toml': OPEN,
      Dockerfile: 'FROM wso2/wso2is:7.0.0\nCOPY is/deployment.orig.toml /home/x/repository/conf/deployment.toml\n',
    };
    expect(told(files)).toContain('is/deployment.orig.toml: wso2is 7.0.0 A missing B disabled');
  });

  it.each([
    ['setup.sh', 'unzip wso2is-7.0.0.zip\ncp /vagrant/original-deployment.toml $PUT\n'],
    ['site.yml', '- copy:\n    src: is/original-deployment.toml\n    dest: $PUT\n'],
  ])('are servers of their own where a file called as a copy is put into a home, by %s', (path, text) => {
    const put = (to: string): string[] =>
      told({
        'is/original-deployment.toml': OPEN,
        'is/prod-deployment.toml': CLOSED,
        [path]: text.replace('$PUT', to),
      }).map((line) => line.replace(/:.* A/, ' A'));
    const conf = '/opt/wso2is-7.0.0/repository/conf';
    expect(put(`${conf}/deployment.toml`)).toContain('is/original-deployment.toml A missing B disabled');
    for (const to of [`${conf}/original-deployment.toml`, '/opt/wso2is-7.0.0/backup/deployment.toml'])
      expect(put(to)).toEqual(['is/prod-deployment.toml A disabled B disabled']);
  });

  it('are of the product whose home their deciding file goes to, wherever another file of theirs goes too', () => {
    const files = {
      'conf/deployment.toml': CLOSED,
      'conf/carbon.xml': '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>${name}</Name></Server>',
      'deploy.sh': [
        'cp conf/deployment.toml /opt/wso2is-5.11.0/repository/conf/',
        'cp conf/carbon.xml /opt/wso2is-5.11.0/repository/conf/',
        'cp conf/carbon.xml /opt/wso2am-4.2.0/repository/conf/',
      ].join('\n'),
    };
    expect(told(files)).toEqual(['conf: wso2is 5.11.0 A update-required B disabled']);
  });

  it('of several names have the carbon.xml of their own family', () => {
    const off = `${HANDLER}enable = false\n`;
    const carbon = (name: string, key: string): string =>
      `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>${name}</Name><ServerKey>${key}</ServerKey><Version>4.2.0</Version></Server>`;
    const files = {
      'c/carbon.xml': carbon('WSO2 API Manager', 'AM'),
      'c/deployment-am.toml': `${off}[apim.gateway]\nenvironment = "a"\n`,
      'c/deployment-is.toml': `${IS}${off}`,
      'c/deployment-x.toml': off,
    };
    expect(told(files)).toEqual([
      'c/deployment-am.toml: wso2am 4.2.0 A disabled B not-affected',
      'c/deployment-is.toml: wso2is ? A disabled B disabled',
      'c/deployment-x.toml: wso2am 4.2.0 A disabled B not-affected',
    ]);
    expect(told({ ...files, 'c/carbon.xml': carbon('My server', 'X') })).toEqual([
      'c/deployment-am.toml: wso2am ? A disabled B not-affected',
      'c/deployment-is.toml: wso2is ? A disabled B disabled',
      'c/deployment-x.toml: unknown ? A disabled B disabled',
    ]);
  });

  it('that are alternatives for one place count by the worst', () => {
    const templates = 'modules/is/templates/carbon-home/repository/conf/identity';
    const files = {
      [`${templates}/identity.xml.erb`]: CLOSED_IDENTITY,
      [`${templates}/identity-5.7.0.xml.erb`]: OPEN_IDENTITY,
    };
    expect(told(files)[0]).toContain('A enabled');
  });

  it('are all of them where only one is mounted', () => {
    const files = {
      'docker-compose.yml':
        'services:\n  is:\n    image: wso2/wso2is:5.8.0\n    volumes:\n      - ./is/repository/conf/identity/identity.xml:/home/wso2carbon/wso2is-5.8.0/repository/conf/identity/identity.xml\n',
      [`${HOME}/identity/identity.xml`]: CLOSED_IDENTITY,
      [`${HOME}/security/authenticators.xml`]: NO_AUTHENTICATORS,
    };
    expect(told(files)).toEqual(['is: wso2is 5.8.0 A disabled B disabled']);
  });
});

describe('products the advisory does not name', () => {
  it.each([
    [
      'by its image',
      {
        'docker-compose.yml':
          'services:\n  mi:\n    image: wso2/wso2mi:4.2.0\n    volumes:\n      - ./mi:/home/wso2carbon/wso2-config-volume\n',
        'mi/repository/conf/deployment.toml': OPEN,
      },
    ],
    ['by its path', { 'mi/conf/deployment.toml': '[server]\nhostname = "x"\n' }],
    ['by its tables', { 'x/deployment.toml': '[management_api.x]\n' }],
    ['by its folder', { 'wso2mi-4.2.0/repository/conf/deployment.toml': OPEN }],
  ])('are left alone: %s', (_, files) => {
    expect(told(files)).toEqual([]);
  });

  it('do not take the files of one it names along', () => {
    const files = {
      'docker-compose.yml':
        'services:\n  mi:\n    image: wso2/wso2mi:4.2.0\n    volumes:\n      - ./conf:/home/wso2carbon/wso2-config-volume\n',
      'conf/repository/conf/deployment.toml': IS,
    };
    expect(told(files)).toEqual(['conf: wso2is ? A missing B disabled']);
  });
});

describe('who runs a home', () => {
  const compose = (image: string): string =>
    `services:\n  x:\n    image: ${image}\n    volumes:\n      - ./is:/home/wso2carbon/wso2-config-volume\n`;

  it('is not the sidecar that mounts its files too', () => {
    const files = {
      'a/docker-compose.yml': compose('nginx').replace('./is', '../is'),
      'docker-compose.yml': compose('wso2/wso2is:7.0.0'),
      [`${HOME}/deployment.toml`]: CLOSED,
    };
    const found = homes(files);
    expect(found.map(({ units }) => units.map(({ name, file }) => `${file}:${name}`))).toEqual([
      ['docker-compose.yml:x'],
    ]);
  });

  const unitsOf = (files: Files): string[][] => homes(files).map(({ units }) => units.map(({ name }) => name));
  const service = (name: string, image: string, ...mounts: [from: string, home: string][]): string => {
    const volumes = mounts.map(([from, home]) => `      - ./${from}:${home}/repository/conf/deployment.toml\n`);
    return `  ${name}:\n    image: ${image}\n    volumes:\n${volumes.join('')}`;
  };
  const SERVER = '/home/wso2carbon/wso2is-7.0.0';

  it('is not what mounts the files of several servers as what they are', () => {
    const files = { 'a.toml': OPEN, 'b.toml': OPEN };
    const server = (name: string) => service(name, 'wso2/wso2is:7.0.0', [`${name}.toml`, SERVER]);
    const am = service('am', 'wso2/wso2am:4.2.0', ['am.toml', '/home/wso2carbon/wso2am-4.2.0']);
    const backup = service('backup', 'acme/backup', ['a.toml', SERVER], ['b.toml', '/b/wso2is-7.0.0']);
    expect(unitsOf({ ...composed(server('a'), server('b'), am, backup), ...files, 'am.toml': OPEN })).toEqual([
      ['a'],
      ['am'],
      ['b'],
    ]);
  });

  it('is also what mounts the file of a server as another product’s', () => {
    const is = service('is', 'wso2/wso2is:7.0.0', ['deployment.toml', SERVER]);
    const am = service('am', 'acme/base', ['deployment.toml', '/home/wso2carbon/wso2am']);
    expect(told({ ...composed(is, am), 'deployment.toml': OPEN })).toEqual([
      '.: wso2is 7.0.0 A missing B disabled',
      '. (compose.yaml:am): wso2am ? A missing B not-affected',
    ]);
  });

  const CHART: Files = {
    'c/Chart.yaml': 'name: c\n',
    'c/values.yaml': 'image: wso2/wso2is:7.0.0\n',
    'c/conf/deployment.toml': CLOSED,
    'c/templates/map.yaml':
      'kind: ConfigMap\nmetadata:\n  name: conf\ndata:\n{{ (.Files.Glob "conf/*").AsConfig | indent 2 }}\n',
  };

  it('is not the sidecar of a chart whose files a server elsewhere runs, nor one elsewhere of a chart’s', () => {
    const log = { ...CHART, 'c/templates/log.yaml': workload('log', 'fluent/fluentd:1', 'conf') };
    const is = service('is', 'wso2/wso2is:7.0.0', ['c/conf/deployment.toml', SERVER]);
    expect(unitsOf({ ...log, ...composed(is) })).toEqual([['is']]);
    const server = { ...CHART, 'c/templates/is.yaml': workload('server', '{{ .Values.image }}', 'conf') };
    const reader = service('reader', 'nginx', ['c/conf/deployment.toml', '/www']);
    expect(unitsOf({ ...server, ...composed(reader) })).toEqual([['server']]);
  });

  it('is what runs it in another environment of the chart, whatever its image is called here', () => {
    const files = {
      ...CHART,
      'c/values-x.yaml': 'image: acme/login:3\n',
      'c/templates/a.yaml': workload('a', '{{ .Values.image }}', 'conf'),
      'c/templates/b.yaml': workload('b', 'wso2/wso2is:7.0.0', 'conf'),
    };
    expect(told(files)).toEqual([
      'c/conf: wso2is 7.0.0 A disabled B disabled',
      'c/conf@values-x: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('may be something that says nothing, when nobody else does', () => {
    expect(told({ 'docker-compose.yml': compose('registry.acme.io/base:1'), [`${HOME}/deployment.toml`]: IS })).toEqual(
      ['is: wso2is ? A missing B disabled'],
    );
  });

  it('may be what the policy file declares', () => {
    const at = { file: 'p', start: 0, end: 1 };
    const survey = surveyed({ 'x/deployment.toml': CLOSED });
    const asked: string[][] = [];
    const [home] = assemble(survey, (files) => {
      asked.push(files);
      return { product: 'wso2is', version: '7.0.0', updateLevel: null, at };
    });
    expect(home?.identity).toMatchObject({ product: 'wso2is', version: '7.0.0' });
    expect(asked).toEqual([['x/deployment.toml']]);
  });

  it('is told once for one image in one line', () => {
    const files = { 'is.yaml': `${workload('a', 'wso2/wso2is:7.0.0')}---\n${workload('a', 'wso2/wso2is:7.0.0')}` };
    expect(told(files)).toEqual([
      'is.yaml#a: wso2is 7.0.0 A missing B disabled',
      'is.yaml#a (is.yaml:a): wso2is 7.0.0 A missing B disabled',
    ]);
  });

  it('has an id of its own in each case', () => {
    const three = Array.from({ length: 3 }, () => workload('a', 'wso2/wso2is:7.0.0')).join('---\n');
    const ids = judged({ 'is.yaml': three }).deployments.map(({ id }) => id);
    expect(ids).toEqual(['is.yaml#a', 'is.yaml#a (is.yaml:a)', 'is.yaml#a (is.yaml:a 3)']);
  });
});

describe('an image a team builds here', () => {
  const files = {
    Dockerfile: 'FROM wso2/wso2is:7.0.0\nCOPY is /home/wso2carbon/wso2is-7.0.0\n',
    [`${HOME}/deployment.toml`]: CLOSED,
  };

  it('has the configuration of its Dockerfile', () => {
    expect(told({ ...files, 'is.yaml': workload('is', 'acme.io/wso2is:3') })).toEqual([
      'is: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('is not WSO2’s own image', () => {
    expect(told({ ...files, 'is.yaml': workload('is', 'wso2/wso2is:6.0.0') })).toEqual([
      'is: wso2is 7.0.0 A disabled B disabled',
      'is.yaml#is: wso2is 6.0.0 A missing B disabled',
    ]);
  });

  it('with a carbon.xml alone runs the shipped settings', () => {
    const carbon =
      '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 API Manager</Name><ServerKey>AM</ServerKey><Version>2.6.0</Version><Ports/></Server>';
    const image = {
      Dockerfile: 'FROM wso2/wso2am:2.6.0\nCOPY am /home/wso2carbon/wso2am-2.6.0\n',
      'am/repository/conf/carbon.xml': carbon,
    };
    expect(told(image)).toEqual(['Dockerfile#Dockerfile: wso2am 2.6.0 A missing B not-affected']);
    expect(findings(image)).toEqual(['warning Dockerfile:1 missing']);
  });
});

describe('conflicting evidence', () => {
  const files = {
    'docker-compose.yml':
      'services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes:\n      - ./is:/home/wso2carbon/wso2is-7.1.0\n',
    [`${HOME}/deployment.toml`]: ENABLED,
  };

  it('is decided by the closest and told with both lines', () => {
    const result = judged(files);
    expect(result.deployments[0]?.version).toBe('7.0.0');
    const conflict = result.findings.find(({ message }) => message.includes('contradicts'));
    expect(conflict).toMatchObject({ level: 'warning' });
    expect(conflict && place(files, conflict.span)).toBe('docker-compose.yml:5');
    expect(conflict?.message).toContain('(docker-compose.yml:3)');
    expect(conflict?.message).toContain('closer statement');
  });
});

describe('the level of a home that a container of an image with another level mounts', () => {
  const told = (files: Record<string, string>, to: string, tag = '5.11.0.411', level = '10') => {
    const compose = `services:\n  is:\n    image: wso2/wso2is:${tag}\n    volumes: ["./is${to}:/home/wso2carbon/wso2is-5.11.0${to}"]\n`;
    const all = { 'compose.yaml': compose, 'is/updates/config.json': `{"update-level":"${level}"}`, ...files };
    const { deployments, findings: found } = judged(all);
    const conflict = found.find(({ message }) => message.includes('contradicts'));
    return [deployments[0]?.updateLevel, conflict?.message ?? null];
  };
  const toml = { [`${HOME}/deployment.toml`]: OPEN };
  const at = { home: 'is/updates/config.json:1', image: 'compose.yaml:3' };

  it('is that of the home, which is in the place of the image’s', () => {
    const message = (tag: string, level: number): string =>
      `image wso2is:${tag} (${at.image}) contradicts updates/config.json update level ${level} (${at.home}); update level ${level} was used because the home is mounted over the image's.`;
    expect(told(toml, '')).toEqual([10, message('5.11.0.411', 10)]);
    expect(told(toml, '', '5.11.0.3', '411')).toEqual([411, message('5.11.0.3', 411)]);
  });

  it('is that of the image where only the configuration is mounted', () => {
    expect(told(toml, '/repository/conf')).toEqual([
      411,
      `updates/config.json update level 10 (${at.home}) contradicts image wso2is:5.11.0.411 (${at.image}); update level 411 was used because it is the closer statement.`,
    ]);
  });

  it('is that of the image where a build copies the home into it', () => {
    const Dockerfile =
      'FROM wso2/wso2is:5.11.0.411\nCOPY is /home/wso2carbon/wso2is-5.11.0\n# the bundles of the image stay\n';
    expect(told({ ...toml, 'compose.yaml': '', Dockerfile }, '')).toEqual([
      411,
      expect.stringContaining('closer statement'),
    ]);
  });

  it('contradicts nothing where both are the same, or one tells none', () => {
    expect(told(toml, '', '5.11.0.10')).toEqual([10, null]);
    expect(told(toml, '', '5.11.0')).toEqual([10, null]);
  });
});

describe('what a home’s own folder says', () => {
  const at = (files: Record<string, string>) => {
    const [home] = homes({ [`${HOME}/deployment.toml`]: OPEN, ...files });
    return { ...home?.identity, cut: home?.identity.versionAt && cut(files, home.identity.versionAt) };
  };

  it.each([
    ['bin/version.txt', 'WSO2 Identity Server v'],
    ['updates/product.txt', 'wso2is-'],
  ])('is the stricter of two releases in %s, with a warning', (name, said) => {
    const merged = (...versions: string[]): string =>
      `<<<<<<< ours\n${said}${versions[0]}\n=======\n${said}${versions[1]}\n>>>>>>> theirs\n`;
    const told = (text: string): string[] =>
      findings({ [`${HOME}/deployment.toml`]: CLOSED, [`is/${name}`]: text }).sort();
    expect(told(merged('7.0.0', '5.11.0'))).toEqual([`error is/${name}:4 update-required`, `warning is/${name}:2 -`]);
    expect(told(merged('5.11.0', '7.0.0'))).toEqual([`error is/${name}:2 update-required`, `warning is/${name}:4 -`]);
    expect(told(merged('7.0.0', '7.0.0'))).toEqual([]);
  });

  it.each([
    ['bin/version.txt', { 'is/bin/version.txt': 'WSO2 Identity Server v5.11.0\n' }, 'wso2is', '5.11.0', null, '5.11.0'],
    ['bin/version.txt with a pack', { 'is/bin/version.txt': 'wso2am-4.1.0.23' }, 'wso2am', '4.1.0', 23, '4.1.0.23'],
    ['updates/product.txt', { 'is/updates/product.txt': 'wso2is-5.11.0\n' }, 'wso2is', '5.11.0', null, 'wso2is-5.11.0'],
  ] as const)('in %s', (_, files, product, version, level, text) => {
    expect(at(files)).toMatchObject({ product, version, updateLevel: level, cut: text });
  });

  it('in updates/config.json is the level, and nothing else of it', () => {
    const files = {
      'is/updates/product.txt': 'wso2is-5.11.0',
      'is/updates/config.json': '{"token": "secret", "update-level": "411"}',
    };
    const found = at(files);
    expect(found).toMatchObject({ version: '5.11.0', updateLevel: 411 });
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it.each<Record<string, string>>([
    { 'is/bin/version.txt': 'nothing' },
    { 'is/updates/config.json': '{}' },
    { 'is/updates/product.txt': 'x' },
  ])('is nothing in %j', (files) => {
    expect(at(files)).toMatchObject({ version: null, updateLevel: null });
  });

  it.each([
    ['WSO2 Identity Server as Key Manager', 'IS', '5.9.0', 'wso2is-km', '5.9.0'],
    ['WSO2 API Manager', 'AM', '4.1.0', 'wso2am', '4.1.0'],
    ['${product.name}', 'IS', '${product.version}', 'wso2is', null],
    ['WSO2 Something', 'AM', '4.1.0', 'wso2am', '4.1.0'],
  ])('in carbon.xml: %s %s %s', (name, key, version, product, expected) => {
    const carbon = `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><!-- <Name>WSO2 Enterprise Integrator</Name> --><Name>${name}</Name><ServerKey>${key}</ServerKey><Version>${version}</Version><Ports/></Server>`;
    expect(at({ [`${HOME}/carbon.xml`]: carbon })).toMatchObject({ product, version: expected });
  });

  it('in carbon.xml of another product leaves the home alone', () => {
    const carbon =
      '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 Enterprise Integrator</Name><ServerKey>EI</ServerKey><Version>6.6.0</Version><Ports/></Server>';
    expect(told({ [`${HOME}/deployment.toml`]: OPEN, [`${HOME}/carbon.xml`]: carbon })).toEqual([]);
    const unknown =
      '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>X</Name><ServerKey>X</ServerKey><Version>4.4.0</Version><Ports/></Server>';
    expect(told({ [`${HOME}/deployment.toml`]: OPEN, [`${HOME}/carbon.xml`]: unknown })).toEqual([
      'is: wso2is ? A missing B disabled',
    ]);
  });

  it('of Open Banking makes it an Open Banking home', () => {
    const files = {
      [`${HOME}/deployment.toml`]: OPEN,
      [`${HOME}/open-banking.xml`]: '<x/>',
      'docker-compose.yml': 'services:\n  obiam:\n    image: wso2/wso2-obiam:2.0.0\n',
    };
    expect(told(files)).toEqual(['is: wso2-obiam 2.0.0 A update-required B disabled']);
  });
});

describe('Puppet’s statements', () => {
  const conf = (module: string): string =>
    `modules/${module}/templates/carbon-home/repository/conf/deployment.toml.erb`;

  it.each([
    ["$product = 'wso2is'\n  $product_version = '5.11.0'", '5.11.0'],
    ['$pack = "wso2is-${version}"\n  $version = \'5.11.0\'', '5.11.0'],
    ['$pack = "wso2is-${wso2is::version}"\n  $version = \'5.11.0\'', '5.11.0'],
    ['$image = "wso2/wso2is:${tag}"\n  $tag = \'5.11.0\'', '5.11.0'],
    ['$version = \'5.11.0\'\n  exec { "unzip wso2is-${version}.zip": }', '5.11.0'],
  ])('%j', (body, version) => {
    expect(told({ 'modules/is/manifests/params.pp': `class is {\n  ${body}\n}\n`, [conf('is')]: OPEN })).toEqual([
      `modules/is/templates/carbon-home: wso2is ${version} A update-required B disabled`,
    ]);
  });

  it('by case label are each a profile’s', () => {
    const params =
      "class x::params {\n  case $profile {\n    'apim': {\n      $pack = 'wso2am-4.2.0'\n    }\n    'apim_km': {\n      $pack = 'wso2is-5.11.0'\n    }\n  }\n}\n";
    expect(
      told({ 'modules/common/manifests/params.pp': params, [conf('apim')]: OPEN, [conf('apim_km')]: OPEN }).map(
        (line) => line.replace(/ A .*/, ''),
      ),
    ).toEqual([
      'modules/apim/templates/carbon-home: wso2am 4.2.0',
      'modules/apim_km/templates/carbon-home: wso2is 5.11.0',
    ]);
  });

  it('by the default of a case over modules are of those that no other branch names', () => {
    const branch = (label: string, pack: string): string => `    ${label}: {\n      $pack = '${pack}'\n    }\n`;
    const params = `class x::params {\n  case $profile {\n${branch("'apim'", 'wso2am-4.2.0')}${branch('default', 'wso2is-5.11.0')}  }\n}\n`;
    const products = (root: string): string[] =>
      told({
        [`${root}modules/common/manifests/params.pp`]: params,
        [`${root}${conf('apim')}`]: OPEN,
        [`${root}${conf('sso')}`]: OPEN,
      }).map((line) => line.replace(/ A .*/, ''));
    expect(products('')).toEqual([
      'modules/apim/templates/carbon-home: wso2am 4.2.0',
      'modules/sso/templates/carbon-home: wso2is 5.11.0',
    ]);
    expect(products('puppet/')).toEqual([
      'puppet/modules/apim/templates/carbon-home: wso2am 4.2.0',
      'puppet/modules/sso/templates/carbon-home: wso2is 5.11.0',
    ]);
  });

  it('are looked up in other manifests', () => {
    const files = {
      'modules/is/manifests/init.pp': 'class is {\n  $pack = "wso2is-${version}"\n}\n',
      'modules/is/manifests/base.pp': "class is::base {\n  $version = '5.10.0'\n}\n",
      [conf('is')]: OPEN,
    };
    expect(told(files)[0]).toContain('wso2is 5.10.0');
  });
});

describe('an image without configuration', () => {
  it('is declared by the paths of the files that name it, in their order', () => {
    const survey = surveyed({
      'z/is.yaml': workload('is', 'acme/wso2is'),
      'z/a.env': 'is_version=7.0.0\n',
    });
    const asked: (readonly string[])[] = [];
    const [home] = assemble(survey, (files) => {
      asked.push(files);
      return null;
    });
    expect(home?.identity).toMatchObject({ product: 'wso2is', version: '7.0.0' });
    expect(asked).toEqual([['z/a.env', 'z/is.yaml']]);
  });
});

describe('a home nobody is known to run', () => {
  it('may have another update level than a server that runs with a configuration of its own', () => {
    const home = '/home/wso2carbon/wso2is-5.11.0/repository/conf/deployment.toml';
    const files = {
      'a/compose.yaml': `services:\n  is:\n    image: wso2/wso2is:5.11.0.411\n    volumes: ["./deployment.toml:${home}"]\n`,
      'a/deployment.toml': CLOSED,
      'b/deployment.toml': `${IS}${HANDLER}enable = false\n`,
    };
    expect(told(files)).toEqual([
      'a: wso2is 5.11.0.411 A disabled B disabled',
      'b: wso2is 5.11.0 A update-required B disabled',
    ]);
  });
});

describe('a file that says nothing of a product', () => {
  it('is one of another kind than carbon.xml, whatever it calls a data source', () => {
    const name = '<DataSource><Name>jdbc/WSO2AnalyticsDB</Name></DataSource>';
    const found = homes({
      'h/repository/conf/deployment-a.toml': IS,
      'h/repository/conf/deployment-b.toml': IS,
      'h/repository/conf/identity/identity.xml': CLOSED_IDENTITY.replace('<EventListeners>', `${name}<EventListeners>`),
    });
    expect(found.map(({ entries }) => entries.map(({ source }) => source.kind))).toEqual([
      ['deployment.toml', 'identity.xml'],
      ['deployment.toml', 'identity.xml'],
    ]);
  });

  it('is of each home of its folder', () => {
    const carbon = (name: string): string =>
      `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>${name}</Name></Server>`;
    const kinds = (name: string) =>
      homes({
        'h/repository/conf/deployment-a.toml': IS,
        'h/repository/conf/deployment-b.toml': IS,
        'h/repository/conf/carbon.xml': carbon(name),
      }).map(({ entries }) => entries.map(({ source }) => source.kind));
    const both = ['deployment.toml', 'carbon.xml'];
    expect(kinds('Ours')).toEqual([both, both]);
    expect(kinds('WSO2 API Manager')).toEqual([['deployment.toml'], ['deployment.toml']]);
  });
});

describe('the id of a home', () => {
  it('has the name of a file that begins otherwise than the server’s own', () => {
    const id = (name: string): string | undefined =>
      homes({
        [`x/${name}`]: CLOSED,
        'x/Dockerfile': `FROM wso2/wso2is:7.0.0\nCOPY ${name} /home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml\n`,
      })[0]?.id;
    expect(id('deployment.toml')).toBe('x');
    expect(id('deployment.toml.bak')).toBe('x');
    expect(id('old_deployment.toml')).toBe('x/old_deployment.toml');
  });
});

/** The files of each home, by its id. */
const filesOf = (files: Files): string[] =>
  homes(files).map(({ id, entries }) => [`${id}:`, ...entries.map(({ path }) => path)].join(' '));

describe('a file beside the one that a server mounts', () => {
  const LEGACY = '/home/wso2carbon/wso2is-5.8.0/repository/conf';
  const files = { 'conf/identity.xml': CLOSED_IDENTITY, 'conf/authenticators.xml': NO_AUTHENTICATORS };
  const is = mounting('is', 'wso2/wso2is:5.8.0', 'conf/authenticators.xml', `${LEGACY}/security/authenticators.xml`);

  it('is the same server’s', () => {
    expect(filesOf({ ...composed(is), ...files })).toEqual(['conf: conf/authenticators.xml conf/identity.xml']);
  });

  it('is another’s that puts it into a home of another family', () => {
    const am = mounting(
      'am',
      'wso2/wso2am:2.6.0',
      'conf/identity.xml',
      '/home/wso2carbon/wso2am-2.6.0/repository/conf/identity/identity.xml',
    );
    expect(filesOf({ ...composed(is, am), ...files })).toEqual([
      'conf: conf/authenticators.xml',
      'conf (compose.yaml:am): conf/identity.xml',
    ]);
  });

  it('is nobody else’s where a container says nothing of a product, or nothing says where it puts it', () => {
    const log = mounting('log', 'nginx', 'conf/identity.xml', '/www/repository/conf/identity/identity.xml');
    expect(filesOf({ ...composed(is, log), ...files })).toEqual(['conf: conf/authenticators.xml conf/identity.xml']);
    const terraform =
      'resource "docker_container" "am" {\n  image = "wso2/wso2am:2.6.0"\n  x = file("${path.module}/conf/identity.xml")\n}\n';
    expect(filesOf({ ...composed(is), ...files, 'main.tf': terraform })).toContain(
      'conf: conf/authenticators.xml conf/identity.xml',
    );
  });
});

describe('a file beside the one that a server mounts, which another one has', () => {
  const folder = (home: string): string => `/home/wso2carbon/${home}/repository/conf`;
  const security = (home: string, from = 'conf'): string =>
    `./${from}/authenticators.xml:${folder(home)}/security/authenticators.xml`;
  const identity = (home: string): string => `./conf/identity.xml:${folder(home)}/identity/identity.xml`;
  const service = (name: string, image: string, ...volumes: string[]): string =>
    `  ${name}: {image: "${image}", volumes: ${JSON.stringify(volumes)}}\n`;
  const files = { 'conf/identity.xml': CLOSED_IDENTITY, 'conf/authenticators.xml': NO_AUTHENTICATORS };
  const is = service('is', 'wso2/wso2is:5.8.0', security('wso2is-5.8.0'));

  it('is that one’s alone where it is of another family, wherever that is described', () => {
    const am = service('am', 'wso2/wso2am:2.6.0', identity('wso2am-2.6.0'));
    expect(told({ 'is.compose.yaml': `services:\n${is}`, 'am.compose.yaml': `services:\n${am}`, ...files })).toEqual([
      'conf: wso2is 5.8.0 A missing B disabled',
      'conf (am.compose.yaml:am): wso2am 2.6.0 A disabled B not-affected',
    ]);
  });

  it('is that one’s alone where it is described beside it', () => {
    const other = service('other', 'wso2/wso2is:5.7.0', identity('wso2is-5.7.0'));
    expect(told({ ...composed(is, other), ...files })).toEqual([
      'conf: wso2is 5.8.0 A missing B disabled',
      'conf (compose.yaml:other): wso2is 5.7.0 A disabled B missing',
    ]);
  });

  it('is also that of a server of no known product', () => {
    const unknown = service(
      'x',
      'acme/base',
      './conf/authenticators.xml:/x/repository/conf/security/authenticators.xml',
    );
    const am = service('am', 'wso2/wso2am:2.6.0', identity('wso2am-2.6.0'), security('wso2am-2.6.0', 'am'));
    const all = {
      'x.compose.yaml': `services:\n${unknown}`,
      'am.compose.yaml': `services:\n${am}`,
      ...files,
      'am/authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(filesOf(all)).toEqual([
      'conf: conf/identity.xml am/authenticators.xml',
      'conf (x.compose.yaml:x): conf/authenticators.xml conf/identity.xml',
    ]);
  });

  it('is the image’s and the container’s where one script builds it and runs it', () => {
    const script = `docker build -t acme/wso2is:5.8.0 -f - . <<EOF
FROM wso2/wso2is:5.8.0
COPY conf/identity.xml ${folder('wso2is-5.8.0')}/identity/identity.xml
EOF
docker run -v ${security('wso2is-5.8.0')} acme/wso2is:5.8.0
`;
    expect(told({ 'run.sh': script, ...files })).toEqual(['conf: wso2is 5.8.0 A disabled B disabled']);
  });
});

describe('files of one folder that go to homes of several products', () => {
  const carbon =
    '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>X</Name><ServerKey>X</ServerKey><Ports/></Server>';

  it('are told by product where a script copies them, with what goes nowhere', () => {
    const script =
      '#!/bin/sh\ncp conf/deployment.toml /opt/wso2am-4.2.0/repository/conf/\ncp conf/identity.xml /opt/wso2is-5.8.0/repository/conf/identity/\ncp conf/authenticators.xml /opt/wso2is-5.8.0/repository/conf/security/\n';
    const files = {
      'conf/deployment.toml': CLOSED,
      'conf/identity.xml': OPEN_IDENTITY,
      'conf/authenticators.xml': NO_AUTHENTICATORS,
      'conf/carbon.xml': carbon,
      'deploy.sh': script,
    };
    expect(told(files)).toEqual([
      'conf: wso2am 4.2.0 A disabled B not-affected',
      'conf (2): wso2is 5.8.0 A enabled B disabled',
    ]);
    expect(filesOf(files)).toEqual([
      'conf: conf/deployment.toml conf/carbon.xml',
      'conf (2): conf/identity.xml conf/authenticators.xml conf/carbon.xml',
    ]);
  });

  it('are one home’s where what goes to another decides nothing', () => {
    const files = {
      'conf/deployment.toml': CLOSED,
      'conf/identity.xml': CLOSED_IDENTITY,
      'conf/carbon.xml': carbon,
      'deploy.sh':
        'cp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/\ncp conf/carbon.xml /opt/wso2am-4.2.0/repository/conf/\n',
    };
    expect(told(files)).toEqual(['conf: wso2is 7.0.0 A disabled B disabled']);
  });

  it('are told once for each product where one file goes to both', () => {
    const script =
      'cp conf/deployment.toml /opt/wso2am-4.2.0/repository/conf/\ncp conf/deployment.toml /opt/wso2is-7.0.0/repository/conf/\n';
    expect(told({ 'conf/deployment.toml': CLOSED, 'deploy.sh': script })).toEqual([
      'conf: wso2am 4.2.0 A disabled B not-affected',
      'conf (2): wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('are told by product where tasks write them', () => {
    const tasks =
      '- copy: {src: deployment.toml, dest: /opt/wso2am-4.2.0/repository/conf/}\n- copy: {src: identity.xml, dest: /opt/wso2is-5.8.0/repository/conf/identity/}\n';
    const files = {
      'roles/x/files/deployment.toml': CLOSED,
      'roles/x/files/identity.xml': OPEN_IDENTITY,
      'roles/x/tasks/main.yml': tasks,
    };
    expect(told(files)).toEqual([
      'roles/x/files: wso2am 4.2.0 A disabled B not-affected',
      'roles/x/files (2): wso2is 5.8.0 A enabled B missing',
    ]);
  });
});

describe('the XML files that a role has as templates and as files', () => {
  const identity = { 'roles/wso2is/templates/identity.xml.j2': CLOSED_IDENTITY };
  const security = { 'roles/wso2is/files/authenticators.xml': NO_AUTHENTICATORS };

  it('are one home’s', () => {
    const both = 'roles/wso2is/templates: roles/wso2is/templates/identity.xml.j2 roles/wso2is/files/authenticators.xml';
    expect(filesOf({ ...identity, ...security })).toEqual([both]);
  });

  it('are one home’s, whatever else is in both folders', () => {
    const carbon =
      '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>X</Name><ServerKey>X</ServerKey><Ports/></Server>';
    const files = {
      ...identity,
      ...security,
      'roles/wso2is/templates/carbon.xml.j2': carbon,
      'roles/wso2is/files/carbon.xml': carbon,
    };
    expect(homes(files)).toHaveLength(1);
  });

  it('are two homes’ where they are the same file, of two roles, or not both below such a folder', () => {
    const states = (files: Files): string[] => told(files).map((line) => line.replace(/.* A (\S+) B (\S+)$/, '$1 $2'));
    expect(states({ ...identity, 'roles/wso2is/files/identity.xml': OPEN_IDENTITY })).toEqual([
      'enabled missing',
      'disabled missing',
    ]);
    expect(filesOf({ ...identity, 'roles/am/files/authenticators.xml': NO_AUTHENTICATORS })).toHaveLength(2);
    expect(filesOf({ ...security, 'roles/wso2is/identity.xml.j2': CLOSED_IDENTITY })).toHaveLength(2);
  });
});

describe('a configuration that a chart mounts into a server in one environment', () => {
  it('is what another container has that mounts it in an environment without that server’s mount', () => {
    const conf = (name: string, image: string, gate: string, to?: string): string =>
      workload(name, image, 'conf', to).replace(/ {10}volumeMounts:\n((?: {12}.*\n)+)/, (_, mounts) =>
        gate === ''
          ? `          volumeMounts:\n${mounts}`
          : `          volumeMounts:\n{{- if ${gate} }}\n${mounts}{{- end }}\n`,
      );
    const files = {
      'c/Chart.yaml': 'name: c\n',
      'c/values.yaml': 'a: true\n',
      'c/values-x.yaml': 'a: false\n',
      'c/conf/deployment.toml': ENABLED,
      'c/templates/map.yaml':
        'kind: ConfigMap\nmetadata:\n  name: conf\ndata:\n{{ (.Files.Glob "conf/*").AsConfig | indent 2 }}\n',
      'c/templates/a.yaml': conf('a', 'wso2/wso2is:7.0.0', '.Values.a'),
      'c/templates/b.yaml': conf('b', 'acme/login:1', ''),
    };
    expect(told(files)).toContain('c/conf: wso2is 7.0.0 A enabled B disabled');
    expect(told(files)).toContain('c/conf@values-x: wso2is 7.0.0 A enabled B disabled');
    const own = conf('b', 'acme/login:1', '', '/srv/login/repository/conf/deployment.toml');
    expect(told({ ...files, 'c/templates/b.yaml': own })).toContain(
      'c/conf@values-x: wso2is 7.0.0 A enabled B disabled',
    );
  });
});

describe('a home with files that are made of named templates', () => {
  const conf = '/home/wso2carbon/wso2is-5.8.0/repository/conf';
  const PLACES: Record<string, string> = { m1: 'identity/identity.xml', m2: 'security/authenticators.xml' };
  const map = (name: string, key: string, template: string): string =>
    `kind: ConfigMap\nmetadata: {name: ${name}}\ndata:\n  ${key}: |\n{{ include "${template}" . | indent 4 }}\n`;
  const define = (name: string, text: string): string => `{{- define "${name}" -}}\n${text}{{- end -}}\n`;
  const server = (name: string, ...maps: string[]): string => {
    const mounts = maps.map((one) => {
      const place = PLACES[one] as string;
      return `            - {name: ${one}, mountPath: ${conf}/${place}, subPath: ${place.replace(/.*\//, '')}}\n`;
    });
    const volumes = maps.map((one) => `        - {name: ${one}, configMap: {name: ${one}}}\n`);
    return `kind: Deployment
metadata: {name: ${name}}
spec:
  template:
    spec:
      containers:
        - name: ${name}
          image: wso2/wso2is:5.8.0
          volumeMounts:
${mounts.join('')}      volumes:
${volumes.join('')}`;
  };

  it('of a chart and of one above it is one, in whatever order its servers mount them', () => {
    const files = {
      'p/Chart.yaml': 'name: p\ndependencies:\n  - {name: s, version: 1.0.0}\n',
      'p/values.yaml': 'x: 1\n',
      'p/templates/_a.tpl': define(
        'p.identity',
        CLOSED_IDENTITY.replace('</Server>', '<A>{{ .Values.x }}</A></Server>'),
      ),
      'p/templates/map.yaml': map('m1', 'identity.xml', 'p.identity'),
      'p/charts/s/Chart.yaml': 'name: s\nversion: 1.0.0\n',
      'p/charts/s/values.yaml': 'x: 1\n',
      'p/charts/s/templates/_b.tpl': define(
        's.security',
        NO_AUTHENTICATORS.replace('/>', '><A>{{ .Values.x }}</A></Authenticators>'),
      ),
      'p/charts/s/templates/map.yaml': map('m2', 'authenticators.xml', 's.security'),
      'p/charts/s/templates/one.yaml': server('one', 'm1', 'm2'),
      'p/charts/s/templates/two.yaml': server('two', 'm2', 'm1'),
    };
    const mounted = homes(files).filter(({ units }) => units.length > 0);
    expect(mounted.map(({ id, units }) => [id, ...units.map(({ name }) => name)])).toEqual([
      ['p/templates/_a.tpl#m1', 'one', 'two'],
    ]);
  });

  it('is no chart’s where none holds them, whatever its file is called', () => {
    const files = {
      'x/_deployment.toml': `${OPEN}${HANDLER}enable = {{ .Values.certs }}\n`,
      'x/Dockerfile':
        'FROM wso2/wso2is:7.0.0\nCOPY _deployment.toml /home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml\n',
    };
    expect(told(files)).toEqual(['x/_deployment.toml: wso2is 7.0.0 A unresolved B disabled']);
  });
});
