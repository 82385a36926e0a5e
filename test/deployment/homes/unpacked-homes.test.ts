import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../../src/judge-tree.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  cut,
  type Files,
  findings,
  judged,
  memoryTree,
  NO_AUTHENTICATORS,
  told,
  workload,
} from '../tree.ts';

const carbon = (name: string, key: string, version: string): string =>
  `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>${name}</Name><ServerKey>${key}</ServerKey><Version>${version}</Version></Server>`;
const AM = carbon('WSO2 API Manager', 'AM', '2.6.0');
const IS = carbon('WSO2 Identity Server', 'IS', '5.7.0');
const home = (text: string, folder = ''): Files => ({ [`${folder}repository/conf/carbon.xml`]: text });
const TOLD = 'repository/conf/carbon.xml#wso2am: wso2am 2.6.0 A missing B not-affected';

describe('an unpacked server of which the repository holds nothing that decides', () => {
  it('runs with the shipped settings of its release', () => {
    expect(told(home(AM))).toEqual([TOLD]);
    expect(findings(home(AM))).toEqual(['warning repository/conf/carbon.xml:1 missing']);
    expect(told(home(IS, 'servers/idp/'))).toEqual([
      'servers/idp/repository/conf/carbon.xml#wso2is: wso2is 5.7.0 A missing B missing',
    ]);
    expect(told({ ...home(AM), ...home(AM, 'copy/') })).toHaveLength(1);
    expect(told({ ...home(AM), ...home(IS, 'is/') })).toHaveLength(2);
  });

  it('is told beside servers that it is not', () => {
    const compose = (image: string): Files => ({ 'c/compose.yaml': `services:\n  s:\n    image: ${image}\n` });
    expect(told({ ...home(AM), ...compose('wso2/wso2is:7.2.0') })).toContain(TOLD);
    expect(told({ ...home(AM), ...compose('wso2/wso2am:4.2.0') })).toContain(TOLD);
    expect(told({ ...home(AM), ...compose('wso2/wso2am:2.6.0') })).not.toContain(TOLD);
    expect(told({ ...home(AM), ...compose('wso2/wso2am') })).not.toContain(TOLD);
    // A key manager or a server of Open Banking beside it is another one.
    const idp = 'servers/idp/repository/conf/carbon.xml#wso2is: wso2is 5.7.0 A missing B missing';
    for (const image of ['wso2/wso2is-km:5.10.0', 'wso2/wso2-obkm:1.4.0'])
      expect(told({ ...home(IS, 'servers/idp/'), ...compose(image) })).toContain(idp);
  });

  it('is the key manager whose home a script copies its carbon.xml to', () => {
    const put = 'unzip wso2is-km-5.7.0.zip\ncp km.xml wso2is-km-5.7.0/repository/conf/carbon.xml\n';
    const files = { 'setup.sh': put, 'km.xml': IS };
    expect(told(files)).toEqual(['setup.sh#wso2is-km: wso2is-km 5.7.0 A missing B disabled']);
    const copied = { 'setup.sh': 'cp km/carbon.xml /opt/wso2is-km-5.7.0/repository/conf/\n', 'km/carbon.xml': IS };
    expect(told(copied)).toEqual(['km/carbon.xml#wso2is-km: wso2is-km 5.7.0 A missing B disabled']);
    expect(findings(copied)).toEqual(['warning setup.sh:1 missing']);
  });

  it('is no other than the one that has a file which decides, or gets the home', () => {
    const authenticators = { 'repository/conf/security/authenticators.xml': NO_AUTHENTICATORS };
    expect(told({ ...home(IS), ...authenticators })).toHaveLength(1);
    expect(told({ ...home(AM), 'repository/conf/deployment.toml': CLOSED })).toHaveLength(1);
    const inCluster = {
      'repository/conf/deployment.toml': CLOSED,
      'kustomization.yaml':
        'resources: [am.yaml]\nconfigMapGenerator:\n- name: conf\n  files: [deployment.toml=repository/conf/deployment.toml]\n',
      'am.yaml': workload('am', 'wso2/wso2am:4.2.0', 'conf'),
    };
    expect(told({ ...home(AM), ...inCluster })).toEqual(['.: wso2am 4.2.0 A disabled B not-affected']);
    const Dockerfile = 'FROM wso2/wso2am:2.5.0\nCOPY repository /home/wso2carbon/wso2am-2.5.0/repository\n';
    expect(told({ ...home(AM), Dockerfile })).toHaveLength(1);
    const mount =
      '["../repository/conf/deployment.toml:/home/wso2carbon/wso2am-4.2.0/repository/conf/deployment.toml"]';
    const newer = `services:\n  s:\n    image: wso2/wso2am:4.2.0\n    volumes: ${mount}\n`;
    const toml = { 'repository/conf/deployment.toml': CLOSED };
    expect(told({ ...home(AM), ...toml, 'c/compose.yaml': newer })).toEqual([
      '.: wso2am 4.2.0 A disabled B not-affected',
    ]);
  });

  it('is no other than the one that gets a part of its home, and no container that gets other files', () => {
    const compose = (from: string, to: string): Files => ({
      'c/compose.yaml': `services:\n  s:\n    image: wso2/wso2am:4.2.0\n    volumes: [${from}:/home/wso2carbon/wso2am-4.2.0/${to}]\n`,
    });
    const container = 'c/compose.yaml#s: wso2am 4.2.0 A missing B not-affected';
    const apps = compose('../repository/deployment', 'repository/deployment');
    expect(told({ ...home(AM), ...apps })).toEqual([container]);
    expect(told({ ...home(AM, 'am/'), ...compose('./lib', 'lib') })).toEqual([`am/${TOLD}`, container]);
  });

  describe('an unpacked API Manager of which nothing tells the release', () => {
    const at = (folder: string): Files => ({ [`${folder}repository/conf/api-manager.xml`]: '\n<APIManager/>\n' });
    const MANAGER = 'repository/conf/api-manager.xml#wso2am: wso2am ? A missing B not-affected';

    it('is told by its own file', () => {
      expect(told(at(''))).toEqual([MANAGER]);
      expect(findings(at(''))).toEqual(['warning repository/conf/api-manager.xml:2 missing']);
      expect(told(at('wso2/'))).toEqual([`wso2/${MANAGER}`]);
      expect(judged(at('')).deployments.map(({ evidence }) => evidence.map(({ what }) => what))).toEqual([
        ['api-manager.xml'],
      ]);
    });

    it('is told where not all that runs can be read', () => {
      const unread = { path: 'x.sh', nameClass: 'carrier' as const, problem: 'it cannot be read', glimpse: null };
      const { deployments } = judgeTree(memoryTree(at(''), [unread]), null, '2026-11-24');
      expect(deployments.map(({ id }) => id)).toEqual(['repository/conf/api-manager.xml#wso2am']);
    });

    it('is the product that its folders are called after', () => {
      expect(told(at('iskm/'))).toEqual([
        'iskm/repository/conf/api-manager.xml#wso2is-km: wso2is-km ? A missing B disabled',
      ]);
      expect(told(at('apim-analytics/'))).toEqual([]);
      expect(told(at('wso2am-2.0.0/'))).toEqual([
        'wso2am-2.0.0/repository/conf/api-manager.xml#wso2am: wso2am 2.0.0 A missing B not-affected',
      ]);
    });

    it('is no other than a server that has a file which decides, that gets its file, or that may be it', () => {
      expect(told({ ...at(''), 'repository/conf/deployment.toml': CLOSED })).toHaveLength(1);
      expect(told({ ...at(''), 'repository/conf/identity/identity.xml': CLOSED_IDENTITY })).toHaveLength(1);
      const image = 'services:\n  am:\n    image: wso2/wso2am:2.6.0\n';
      const mounted = `${image}    volumes: ["./am/repository/conf:/home/wso2carbon/wso2am-2.6.0/repository/conf"]\n`;
      for (const compose of [image, mounted]) {
        expect(told({ ...at('am/'), 'compose.yaml': compose })).toEqual([
          'compose.yaml#am: wso2am 2.6.0 A missing B not-affected',
        ]);
      }
      expect(told({ ...at(''), 'compose.yaml': image.replace('wso2am:2.6.0', 'wso2is:5.7.0') })).toContain(MANAGER);
    });

    it('is told by a file at its place only', () => {
      for (const path of [
        'conf/api-manager.xml',
        'repository/conf/my-api-manager.xml',
        'x-repository/conf/api-manager.xml',
      ])
        expect(told({ [path]: '<APIManager/>\n' })).toEqual([]);
    });
  });

  describe('beside another one of its release in a folder of its own', () => {
    const pair = (folder: string): Files => ({
      ...home(AM, folder),
      [`${folder}repository/conf/api-manager.xml`]: '<APIManager/>\n',
    });
    const secured = (folder: string): Files => ({
      [`${folder}repository/conf/identity/identity.xml`]: CLOSED_IDENTITY,
    });
    const missing = (folder: string): string =>
      `${folder}repository/conf/carbon.xml#wso2am: wso2am 2.6.0 A missing B not-affected`;

    it.each(['', 'wso2am-2.6.0/'])('is another server, in %s', (pack) => {
      const both = { ...pair(`gw/${pack}`), ...pair(`km/${pack}`) };
      expect(told(both)).toEqual([missing(`gw/${pack}`), missing(`km/${pack}`)]);
      const km = `km/${pack}`.replace(/\/$/, '');
      expect(told({ ...both, ...secured(`km/${pack}`) })).toEqual([
        missing(`gw/${pack}`),
        `${km}: wso2am 2.6.0 A disabled B not-affected`,
      ]);
      expect(told({ ...both, ...secured(`km/${pack}`), ...secured(`gw/${pack}`) })).toHaveLength(2);
    });

    it('is another server of a product that has no such file', () => {
      const idp = (folder: string): Files => ({
        ...home(IS, folder),
        [`${folder}repository/conf/user-mgt.xml`]: '<UserManager/>\n',
      });
      expect(told({ ...idp('a/'), ...idp('b/'), ...secured('b/') })).toEqual([
        'a/repository/conf/carbon.xml#wso2is: wso2is 5.7.0 A missing B missing',
        'b: wso2is 5.7.0 A disabled B missing',
      ]);
    });

    it('is another server with nothing but its carbon.xml in the folder of a pack', () => {
      const folders = ['wso2am-2.6.0/', 'labs/wso2am-2.6.0/'];
      expect(told(Object.assign({}, ...folders.map((folder) => home(AM, folder))))).toEqual(
        folders.reverse().map(missing),
      );
    });

    it.each<[string, Files]>([
      ['without anything beside the carbon.xml', { ...home(AM, 'gw/'), ...pair('km/') }],
      ['around the other', { ...pair(''), ...pair('km/') }],
      ['where the other has no carbon.xml', pair('gw/')],
      [
        'where a script puts both into one home',
        {
          ...pair('gw/'),
          ...pair('km/'),
          'up.sh': '#!/bin/sh\ncp -r gw/repository km/repository /opt/wso2am-2.6.0/\n',
        },
      ],
      [
        'where an image gets both',
        {
          ...pair('gw/'),
          ...pair('km/'),
          Dockerfile: 'FROM wso2/wso2am:2.6.0\nCOPY gw km /home/wso2carbon/wso2am-2.6.0/\n',
        },
      ],
    ])('may be the same %s', (_, files) => {
      expect(told({ ...files, ...secured('km/') })).toHaveLength(1);
    });
  });

  it('may be the one whose configuration lies elsewhere, where nothing tells what that is of', () => {
    const elsewhere = { ...home(AM, 'srv/'), 'x/deployment.toml': CLOSED };
    expect(told(elsewhere)).toEqual(['x: unknown ? A disabled B disabled']);
    const other = { 'c/compose.yaml': 'services:\n  s:\n    image: wso2/wso2is:7.0.0\n' };
    expect(told({ ...elsewhere, ...other })).toHaveLength(2);
  });

  it.each<[string, Files]>([
    ['whose product is another', home(carbon('WSO2 Enterprise Integrator', 'EI', '6.4.0'))],
    ['that says no version', home(carbon('WSO2 API Manager', 'AM', '${v}'))],
    ['that is a template', { 'repository/conf/carbon.xml.j2': AM }],
    ['that lies elsewhere', { 'conf/carbon.xml': AM }],
    ['that is a template beside others', { 'conf/carbon.xml.j2': AM, 'conf/user-mgt.xml': '<x/>' }],
    [
      'that has the connectors',
      {
        'setup.sh': 'cp catalina-server.xml /opt/wso2am-2.6.0/repository/conf/tomcat/\n',
        'catalina-server.xml': AM,
      },
    ],
    ['beside others in a folder of any name', { 'is/carbon.xml': IS, 'is/user-mgt.xml': '<x/>' }],
    ['that cannot be read', home(AM.replace('</Server>', ''))],
  ])('is none by a file %s', (_, files) => {
    expect(told(files)).toEqual([]);
  });
});

describe('a server whose carbon.xml alone is put into its home', () => {
  const TARGET = '/opt/wso2is/repository/conf/carbon.xml';
  const CHEF = (target: string): Files => ({
    'cookbooks/is/recipes/default.rb': `apt_package "wso2is"\ntemplate "${target}" do\n  source "carbon.xml.erb"\nend\nservice "wso2is" do\n  action [:enable, :start]\nend\n`,
    'cookbooks/is/templates/default/carbon.xml.erb': IS,
  });
  const ROLE = (dest: string): Files => ({
    'roles/is/tasks/main.yml': `- template: { src: carbon.xml.j2, dest: "${dest}" }\n- service: { name: wso2is, state: started }\n`,
    'roles/is/templates/carbon.xml.j2': IS,
  });
  const SCRIPT = (to: string): Files => ({ 'run.sh': `cp carbon.xml ${to}\nservice wso2is start\n`, 'carbon.xml': IS });
  const of = (path: string): string => `${path}#wso2is: wso2is 5.7.0 A missing B missing`;
  const TEMPLATE = 'roles/is/templates/carbon.xml.j2';

  it.each([
    ['a recipe', CHEF(TARGET), 'cookbooks/is/templates/default/carbon.xml.erb'],
    ['a role', ROLE(TARGET), TEMPLATE],
    ['a role, into a folder', ROLE('{{ home }}/repository/conf/'), TEMPLATE],
    ['a script', SCRIPT('/opt/wso2is/repository/conf/'), 'carbon.xml'],
  ])('runs with the shipped settings of its release: %s', (_, files, path) => {
    expect(told(files)).toEqual([of(path)]);
    expect(findings(files)).toEqual([`warning ${path}:1 missing`, `warning ${path}:1 missing`]);
  });

  it('is told beside a server that it is not', () => {
    const am = { 'am/repository/conf/deployment.toml': '[apim.gateway]\n' };
    expect(told({ ...ROLE(TARGET), ...am })).toContain(of(TEMPLATE));
    const role = ROLE(TARGET);
    const tasks = `${role['roles/is/tasks/main.yml']}- copy: { src: deployment.toml, dest: /opt/wso2am-4.2.0/repository/conf/ }\n`;
    const both = { ...role, 'roles/is/tasks/main.yml': tasks, 'roles/is/files/deployment.toml': '[apim.gateway]\n' };
    expect(told(both)).toEqual(['roles/is/files: wso2am 4.2.0 A missing B not-affected', of(TEMPLATE)]);
  });

  it.each<[string, Files]>([
    ['goes to no home', ROLE('/opt/wso2is/old/carbon.xml')],
    ['nothing puts anywhere', { [TEMPLATE]: IS }],
    ['is of another product', { ...ROLE(TARGET), [TEMPLATE]: carbon('WSO2 Enterprise Integrator', 'EI', '6.4.0') }],
  ])('is none where the file %s', (_, files) => {
    expect(told(files)).toEqual([]);
  });

  it('is the one that the same role configures, whatever release the file says', () => {
    const role = ROLE(TARGET);
    const tasks = `${role['roles/is/tasks/main.yml']}- copy: { src: deployment.toml, dest: /opt/wso2is/repository/conf/ }\n`;
    const files = {
      ...role,
      'roles/is/tasks/main.yml': tasks,
      'roles/is/files/deployment.toml': CLOSED,
      'roles/is/defaults/main.yml': 'wso2is_version: 7.0.0\n',
    };
    expect(told(files)).toEqual(['roles/is/files: wso2is 7.0.0 A disabled B disabled']);
  });
});

describe('a folder of configuration with a carbon.xml and others of a server beside it', () => {
  const of = (folder: string): string => `${folder}/carbon.xml#wso2is: wso2is 5.7.0 A missing B missing`;

  it.each(['user-mgt.xml', 'axis2/axis2.xml', 'datasources/master-datasources.xml'])('is a home by %s', (name) => {
    const files = { 'conf/carbon.xml': IS, [`conf/${name}`]: '<x/>' };
    expect(told(files)).toEqual([of('conf')]);
    expect(told({ ...files, Dockerfile: 'FROM wso2/wso2is:5.11.0\nCOPY conf /x/\n' })).toHaveLength(1);
  });
});

describe('the home of a pack with configuration that decides nothing', () => {
  const USERS = 'wso2is-5.7.0/repository/conf/user-mgt.xml';
  const files = (folder = '', path = USERS): Files => ({ [`${folder}${path}`]: '\n<UserManager/>\n' });
  const of = (path = USERS): string => `${path}#wso2is: wso2is 5.7.0 A missing B missing`;

  it('runs with the shipped settings of its release', () => {
    expect(told(files())).toEqual([of()]);
    expect(findings(files())).toEqual([`warning ${USERS}:2 missing`, `warning ${USERS}:2 missing`]);
    const others = files('', 'wso2is-5.7.0/repository/conf/log4j.properties');
    expect(told({ ...files(), ...others })).toHaveLength(1);
    expect(told({ ...files(), ...files('', USERS.replace('5.7.0', '5.6.0')) })).toHaveLength(2);
  });

  it('is another one in a folder of its own, unless a script speaks of that', () => {
    const two = { ...files('one/'), ...files('two/') };
    expect(told(two)).toEqual([of(`one/${USERS}`), of(`two/${USERS}`)]);
    const fixed = { 'one/wso2is-5.7.0/repository/conf/identity/identity.xml': CLOSED_IDENTITY };
    expect(told({ ...two, ...fixed })).toEqual([
      'one/wso2is-5.7.0: wso2is 5.7.0 A disabled B missing',
      of(`two/${USERS}`),
    ]);
    const script = 'cp -r two/wso2is-5.7.0/. one/wso2is-5.7.0/. /opt/wso2is-5.7.0/\n';
    expect(told({ ...two, ...fixed, 'up.sh': script })).toHaveLength(1);
    const around = { ...files(), 'conf/wso2is-5.7.0/repository/conf/identity/identity.xml': CLOSED_IDENTITY };
    expect(told(around)).toHaveLength(2);
  });

  it('is told at the first line of its first file with anything in it, and at the file where there is none', () => {
    const at = (tree: Files, unread: Parameters<typeof judged>[1] = []): string[] =>
      judged(tree, unread).findings.map(({ span }) => `${span.file} ${span.start}-${span.end} ${cut(tree, span)}`);
    expect(at(files())).toEqual(Array(2).fill(`${USERS} 1-15 <UserManager/>`));
    expect(at({ [USERS]: '' })).toEqual(Array(2).fill(`${USERS} 0-0 `));
    const unread = { path: USERS, nameClass: 'config-xml' as const, problem: 'too large', glimpse: null };
    expect(at({}, [unread])).toEqual(Array(2).fill(`${USERS} 0-0 `));
    const [deployment] = judged(files()).deployments;
    expect(deployment?.evidence.map(({ what }) => what)).toEqual(['path wso2is 5.7.0']);
  });

  it.each<[string, Files]>([
    ['has a file that decides', { 'wso2is-5.7.0/repository/conf/security/authenticators.xml': NO_AUTHENTICATORS }],
    ['is brought on', { Dockerfile: 'FROM wso2/wso2is:5.11.0\nCOPY wso2is-5.7.0 /home/wso2carbon/wso2is-5.11.0\n' }],
    ['is brought in part', { Dockerfile: `FROM wso2/wso2is:5.11.0\nCOPY ${USERS} /home/wso2carbon/\n` }],
    ['may be an image', { 'compose.yaml': 'services:\n  s:\n    image: wso2/wso2is\n' }],
  ])('is no other server where it %s', (_, others) => {
    const ids = told({ ...files(), ...others });
    expect(ids).toHaveLength(1);
    expect(ids).not.toContain(of());
  });

  it('is no other server than the one that its role configures', () => {
    const role = {
      'roles/is/tasks/main.yml': '- copy: { src: deployment.toml, dest: /opt/wso2is/repository/conf/ }\n',
      'roles/is/files/deployment.toml': CLOSED,
      'roles/is/defaults/main.yml': 'wso2is_version: 7.0.0\n',
    };
    const ROLE = 'roles/is/files: wso2is 7.0.0 A disabled B disabled';
    expect(told({ ...role, ...files('roles/is/files/') })).toEqual([ROLE]);
    expect(told({ ...role, ...files('old/') })).toEqual([of(`old/${USERS}`), ROLE]);
  });

  it.each([
    'wso2is/repository/conf/user-mgt.xml',
    'wso2ei-6.4.0/repository/conf/user-mgt.xml',
    'wso2is-5.7.0/repository/deployment/user-mgt.xml',
    'wso2is-5.7.0/repository/conf/readme.md',
    'my-wso2is-5.7.0/repository/conf/user-mgt.xml',
    'wso2is-5.7.0/repository/conf/axis2/axis2.xml',
  ])('is not told by %s', (path) => {
    expect(told(files('', path))).toEqual([]);
  });
});
