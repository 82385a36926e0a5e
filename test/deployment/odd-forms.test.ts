import { describe, expect, it } from 'vitest';
import { unreadEntry } from '../../src/deployment/evidence/file-entries.ts';
import { effectiveEntries } from '../../src/deployment/placement/link.ts';
import { classify } from '../../src/discover/names.ts';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  cut,
  ENABLED,
  HANDLER,
  judged,
  OPEN,
  place,
  surveyed,
  told,
  workload,
} from './tree.ts';

type Files = Record<string, string>;
const chart = (conf: string, values: string): Files => ({
  'Chart.yaml': 'name: is\nappVersion: 7.1.0\n',
  'values.yaml': `image:\n  repository: wso2/wso2is\n${values}`,
  'templates/conf.yaml': configMap('is-conf', conf),
  'templates/is.yaml': workload('is', '"{{ .Values.image.repository }}:{{ .Chart.AppVersion }}"', 'is-conf'),
});
const branches = (condition: string): string =>
  `${OPEN}${HANDLER}{{- if ${condition} }}\nenable = true\n{{- else }}\nenable = false\n{{- end }}\n`;

describe('a chart at the root of the repository', () => {
  it.each([
    ['.Values.tls', 'tls:\n  a: 1\n', 'enabled'],
    ['.Values.tls', 'tls: {}\n', 'disabled'],
    ['.Values.tls', 'tls: [a]\n', 'enabled'],
    ['.Values.tls', 'tls: []\n', 'disabled'],
    ['.Values.tls', 'tls: null\n', 'disabled'],
    ['.Values.tls', 'tls:\n', 'disabled'],
    ['.Values.tls', 'tls: ""\n', 'disabled'],
    ['.Values.tls', 'tls: 0\n', 'disabled'],
    // Nobody says, so both branches count.
    ['.Values.tls', 'other: 1\n', 'enabled'],
    ['.Values.tls.on', 'tls:\n  on: yes\n', 'enabled'],
    ['$.Values.tls', 'tls: true\n', 'enabled'],
  ])('decides %s by %j: %s', (condition, values, expected) => {
    expect(told(chart(branches(condition), values))).toContain(
      `templates/conf.yaml#is-conf: wso2is 7.1.0 A ${expected} B disabled`,
    );
  });

  it('leaves what is no value open', () => {
    expect(told(chart(branches('.Capabilities.x'), ''))[0]).toContain('A enabled');
    expect(told(chart(`${OPEN}${HANDLER}enable = {{ .Release.IsInstall }}\n`, ''))[0]).toContain('A unresolved');
  });

  it('has environments beside it, helpers, files and subcharts', () => {
    const files = {
      ...chart(`${OPEN}${HANDLER}enable = {{ .Values.on }}\n`, 'on: false\n'),
      'values-prod.yaml': 'on: true\n',
      'templates/x.txt': 'wso2',
      'templates/_h.tpl': '{{ define "x" }}y{{ end }}',
      'charts/am/Chart.yaml': 'name: am\nappVersion: not a version\n',
      'charts/am/values.yaml': 'on: true\n',
      'charts/am/templates/c.yaml': configMap('am-conf', `[apim.x]\n${HANDLER}enable = {{ .Values.on }}\n`),
    };
    expect(told(files).filter((line) => line.includes('conf.yaml#is-conf'))).toEqual([
      expect.stringContaining('A disabled'),
      expect.stringContaining('is-conf@values-prod: wso2is 7.1.0 A enabled'),
    ]);
    expect(told(files).filter((line) => line.includes('am-conf'))).toHaveLength(2);
  });

  it('takes files in by name, each in its own map', () => {
    const map = (name: string): string =>
      `kind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  deployment.toml: {{ .Files.Get "confs/${name}.toml" | quote }}\n`;
    const files = {
      ...chart(OPEN, ''),
      'templates/conf.yaml': `${map('is-conf')}---\n${map('other')}`,
      'confs/is-conf.toml': CLOSED,
      'confs/other.toml': ENABLED,
    };
    expect(surveyed(files).maps.map(({ name, paths }) => [name, paths.map(({ path }) => path)])).toEqual([
      ['is-conf', ['confs/is-conf.toml']],
      ['other', ['confs/other.toml']],
    ]);
  });

  it('reads a piece in values as part of the file that takes it in', () => {
    const files = { ...chart(`${OPEN}{{ .Values.extra }}\n`, `extra: |\n${block(`${HANDLER}enable = true\n`, 2)}`) };
    expect(told(files)).toEqual(['templates/conf.yaml#is-conf: wso2is 7.1.0 A enabled B disabled']);
    expect(judged(files).findings[0]?.span.file).toBe('values.yaml');
  });

  it('lists images in lists of values, and has the appVersion where no tag is given', () => {
    const files = { ...chart(OPEN, ''), 'values.yaml': 'all:\n  - image: wso2/wso2is\n  - [1]\n' };
    expect(
      surveyed(files)
        .charts[0]?.environments[0]?.values.images()
        .map(({ what, version }) => [what, version]),
    ).toEqual([['image wso2is', '7.1.0']]);
  });
});

describe('a tag where a level can be pinned', () => {
  const pinned = (files: Files): string | undefined => {
    const claim = surveyed(files).units[0]?.claims[0];
    return claim?.levelAt ? cut(files, claim.levelAt.span) : undefined;
  };
  it.each([
    ['bare', 'wso2/wso2is:7.0.0.3', '7.0.0.3'],
    ['in quotes', '"wso2/wso2is:7.0.0.3"', '7.0.0.3'],
    ['of Open Banking', '"wso2/wso2-obiam:3.0.0.0-is6.0.0.0"', undefined],
    ['without a level', '"wso2/wso2is:7.0.0"', undefined],
    ['with something behind it', '"{{ x }}/wso2is:7.0.0.3"', undefined],
  ])('%s', (_, image, expected) => {
    expect(pinned({ 'is.yaml': workload('is', image) })).toBe(expected);
  });

  it('in a variable', () => {
    expect(
      pinned({ 'docker-compose.yml': 'services:\n  is:\n    image: wso2/wso2is:${TAG}\n', '.env': 'TAG=7.0.0.3\n' }),
    ).toBe('7.0.0.3');
  });
});

describe('manifests of odd forms', () => {
  it.each([
    ['a name without a value', 'kind: ConfigMap\nmetadata: {}\ndata:\n  deployment.toml: |\n', 2],
    ['text instead of containers', 'spec:\n  containers: none # wso2\n', 0],
    ['containers that are no maps', 'spec:\n  containers: [wso2is, 1]\n', 0],
    [
      'a container without a name',
      'kind: Pod\nmetadata: {name: wso2}\nspec:\n  containers:\n    - image: wso2/wso2is:7.0.0\n',
      1,
    ],
    [
      'a mount without a volume',
      'spec:\n  containers:\n    - name: is\n      image: wso2/wso2is:7.0.0\n      volumeMounts:\n        - mountPath: /x\n        - name: gone\n      volumes: []\n  volumes:\n    - {}\n    - name: x\n      configMap: {name: y, items: [{key: a}, {path: b}]}\n',
      1,
    ],
  ])('%s', (_, text, expected) => {
    const { units, maps } = surveyed({ 'is.yaml': `# wso2 deployment.toml\n${text}` });
    expect(units.length + maps.length * 2).toBe(expected);
  });

  it('that are broken are told when they hold configuration', () => {
    const broken = judged({ 'is.yaml': `${configMap('is-conf', CLOSED)}other: "open\n` });
    expect(broken.findings[0]).toMatchObject({ rule: 'unreadable-config', state: 'unresolved', deployment: null });
    expect(broken.findings[0]?.message).toContain('not valid YAML');
    expect(judged({ 'is.yaml': 'wso2: "open\n' }).findings).toEqual([]);
  });
});

describe('compose files of odd forms', () => {
  it.each([
    ['a service without anything', 'services:\n  is:\n'],
    ['a build without a context', 'services:\n  is:\n    build:\n      args: {X: {}}\n'],
    ['a build of nothing', 'services:\n  is:\n    build: [a]\n'],
    [
      'configs without files',
      'services:\n  is:\n    image: wso2/wso2is\n    configs: [{}]\n    volumes: ["./x"]\nconfigs:\n  a:\n    external: true\n  b:\n    file: /etc/x\n',
    ],
    ['services as text', 'services: wso2\n'],
  ])('%s', (_, compose) => {
    expect(
      surveyed({ 'docker-compose.yml': compose, Dockerfile: 'FROM \n' }).units.flatMap(({ mounts }) => mounts).length,
    ).toBeLessThan(2);
  });

  it('build without an image of WSO2’s says nothing', () => {
    const files = { 'docker-compose.yml': 'services:\n  is:\n    build: .\n', Dockerfile: 'FROM alpine\nRUN wso2\n' };
    expect(told(files)).toEqual([]);
  });

  it('are compose by what their services name, whatever the file is called', () => {
    expect(told({ 'stack.yml': 'services:\n  is:\n    image: wso2/wso2is:7.0.0\n' })).toHaveLength(1);
    expect(surveyed({ 'stack.yml': 'services:\n  is:\n    build: ./wso2\n' }).units).toHaveLength(1);
    expect(surveyed({ 'stack.yml': 'services:\n  is:\n    x: wso2\n' }).units).toHaveLength(0);
  });

  it('override nothing when the base is none', () => {
    const files = {
      'docker-compose.prod.yml': 'services:\n  is:\n    image: wso2/wso2is:7.0.0\n',
      'docker-compose.yml': 'services: text\n',
    };
    expect(told(files)).toHaveLength(1);
  });
});

describe('Dockerfiles of odd forms', () => {
  it('say nothing wrong', () => {
    expect(surveyed({ Dockerfile: '# wso2\nFROM \nCOPY\nENV A\nARG B\n' }).units).toMatchObject([
      { claims: [], mounts: [] },
    ]);
  });

  it('name stages by number, come together in several ways, and keep what other stages define', () => {
    const text =
      'FROM wso2/wso2is:7.0.0\nARG X=1\nFROM wso2/wso2am:4.3.0\nARG X=2\nFROM alpine AS a\nFROM a AS b\nFROM a AS c\nCOPY --from=b x y\nCOPY --from=a x y\n';
    expect(surveyed({ Dockerfile: text }).units.map(({ name }) => name)).toEqual(['Dockerfile:1', 'Dockerfile:2']);
  });

  it('take the product from the image and the version from arguments', () => {
    const text = 'FROM wso2/wso2is:latest\nARG WSO2_SERVER_NAME=wso2is\nARG WSO2_SERVER_VERSION=5.11.0\n';
    expect(told({ Dockerfile: text })).toEqual(['Dockerfile#Dockerfile: wso2is 5.11.0 A update-required B disabled']);
    expect(told({ Dockerfile: 'FROM alpine\nARG WSO2_SERVER_NAME=base\nARG WSO2_SERVER_VERSION=5.11.0\n' })).toEqual(
      [],
    );
  });
});

describe('scripts of odd forms', () => {
  it('mount what is there only', () => {
    const files = { 'run.sh': 'docker run -v /etc/x:/y -v ../../x:/y --mount type=tmpfs wso2/wso2is:7.0.0\n' };
    expect(surveyed(files).units).toMatchObject([{ mounts: [] }]);
  });

  it('hold quoted texts that expand nothing', () => {
    const script = (quote: string): string =>
      `cat > conf/deployment.toml <<${quote}EOF${quote}\n${OPEN}${HANDLER}enable = $CERT\nEOF\n# wso2is\n`;
    expect(told({ 'a.sh': script('') })[0]).toContain('A unresolved');
    expect(told({ 'a.sh': script("'") })[0]).toContain('A unresolved');
  });
});

describe('files that could not be read', () => {
  const unread = (path: string, glimpse: string | null) =>
    unreadEntry({ path, nameClass: classify(path) ?? 'carrier', problem: 'p', glimpse });

  it.each([
    ['x/identity.xml', null, true],
    ['x/identity.xml', CLOSED_IDENTITY, true],
    ['x/identity.xml', '<identity/>', false],
    ['x/identity-mgt.xml', null, false],
    ['x/deployment.toml', null, true],
    ['x/any.toml', OPEN, true],
    ['x/any.toml', '[package]', undefined],
    ['x/any.toml', null, undefined],
  ])('%s holding %j is recognised: %s', (path, glimpse, expected) => {
    expect(unread(path, glimpse)?.recognised).toBe(expected);
  });
});

describe('evidence', () => {
  it('names a value at its own line, once', () => {
    const files = { ...chart(`${OPEN}${HANDLER}enable = {{ .Values.on }}\n`, 'on: true\n') };
    const [home] = judged(files).deployments;
    const lines = home?.evidence.map(({ span, what }) => `${place(files, span)} ${what}`) ?? [];
    expect(lines).toContain('values.yaml:3 Part A value');
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('follows $ref inside a file', () => {
    const files = {
      'is/repository/conf/deployment.toml': `[custom]\non = true\n${OPEN}${HANDLER}enable = "$ref{custom.on}"\n`,
    };
    const [home] = judged(files).deployments;
    expect(home?.evidence.map(({ span, what }) => `${place(files, span)} ${what}`)).toContain(
      'is/repository/conf/deployment.toml:2 Part A value',
    );
  });

  it('does not list files that decide nothing', () => {
    const files = {
      'is/repository/conf/deployment.toml': OPEN,
      'is/repository/conf/tomcat/catalina-server.xml':
        '<Server><Service name="Catalina"><Connector clientAuth="none"/></Service></Server>',
    };
    expect(judged(files).deployments[0]?.configFiles).toEqual(['is/repository/conf/deployment.toml']);
  });
});

describe('folders that name a version', () => {
  it.each([
    ['wso2is/templates/5.11.0/repository/conf', 'wso2is 5.11.0'],
    ['wso2is/1.0.0/repository/conf', 'wso2is ?'],
    ['x/5.11.0/repository/conf', 'wso2is 5.11.0'],
    ['x/1.0.0/repository/conf', 'wso2is ?'],
    ['wso2is-5.10.0/repository/conf', 'wso2is 5.10.0'],
  ])('%s: %s', (folder, expected) => {
    const toml = `${OPEN}[database.identity_db]\ntype = "h2"\n`;
    expect(told({ [`${folder}/deployment.toml`]: toml })[0]).toContain(expected);
  });
});

describe('carbon.xml of odd forms', () => {
  it.each(['', '<Name>WSO2 Identity Server</Name>', '<ServerKey>IS</ServerKey>', '<Version>5.8.0</Version>'])(
    'with %j alone',
    (body) => {
      const carbon = `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml">${body}<Ports/></Server>`;
      const files = {
        'h/repository/conf/identity/identity.xml': CLOSED_IDENTITY,
        'h/repository/conf/carbon.xml': carbon,
      };
      expect(told(files)[0]).toMatch(
        body.includes('IS<') || body.includes('Identity') ? /^h: wso2is \?/ : /^h: unknown \?/,
      );
    },
  );
});

describe('what mounts bring', () => {
  it('is nothing when there are none', () => {
    expect(effectiveEntries([])).toEqual([]);
  });

  it('is the whole root when that is copied', () => {
    const files = {
      Dockerfile: 'FROM wso2/wso2is:7.0.0\nCOPY . /home/wso2carbon/wso2is-7.0.0\n',
      'repository/conf/deployment.toml': CLOSED,
      'other/repository/conf/deployment.toml': OPEN,
    };
    expect(told(files)).toContain('.: wso2is 7.0.0 A disabled B disabled');
  });

  it('is a Micro Integrator’s folder too, and a variant beside the file', () => {
    const files = {
      Dockerfile: 'FROM wso2/wso2is:7.0.0\nCOPY is /home/wso2carbon/wso2is-7.0.0\n',
      'is/conf/deployment.toml': CLOSED,
      'is/conf/deployment-uk.toml': OPEN,
    };
    expect(told(files)).toEqual([
      'is/conf: wso2is 7.0.0 A missing B disabled',
      'is/conf/deployment-uk.toml: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});

describe('Ansible and Puppet of odd forms', () => {
  it('templates outside a role see the shared variables', () => {
    const files = {
      'templates/deployment.toml.j2': `${OPEN}${HANDLER}enable = {{ on }}\n`,
      'group_vars/all.yml': 'on: false\n',
      'vars/x.yml': 'y: 1\n',
    };
    expect(told(files)[0]).toContain('A disabled');
    const call = { ...files, 'templates/deployment.toml.j2': `${OPEN}${HANDLER}enable = {{ lookup("env", "X") }}\n` };
    expect(told(call)[0]).toContain('A unresolved');
    expect(told({ 'templates/deployment.toml.j2': files['templates/deployment.toml.j2'] })[0]).toContain(
      'A unresolved',
    );
  });

  it('plays of any form are read once for all templates', () => {
    const conf = (role: string): string => `roles/${role}/templates/repository/conf/deployment.toml.j2`;
    const files = {
      'site.yml':
        '- hosts: [1, {a: b}]\n  roles: none\n- name: no hosts\n- hosts: all\n  roles:\n    - name: acme.wso2is\n    - {x: y}\n',
      [conf('a')]: `${OPEN}${HANDLER}enable = {{ on }}\n`,
      [conf('b')]: `${OPEN}${HANDLER}enable = {{ on }}\n`,
      'group_vars/all.yml': 'on: false\n',
    };
    expect(told(files).map((line) => line.replace(/.* A/, 'A'))).toEqual([
      'A disabled B disabled',
      'A disabled B disabled',
    ]);
  });

  it('manifests without modules, packs without versions', () => {
    const files = {
      'manifests/init.pp':
        "class is {\n  $pack = 'wso2is'\n  $product = 'something'\n  $image = 'wso2/wso2is:7.0.0'\n  $file = \"${gone}/x\"\n  $on = false\n}\n",
      'templates/deployment.toml.erb': `${OPEN}${HANDLER}enable = <%= @on %>\n`,
    };
    expect(told(files)[0]).toMatch(/wso2is 7.0.0 A disabled/);
    expect(
      told({
        'x.pp': "$product = 'wso2is'\n$version = 'latest'\n",
        'templates/deployment.toml.erb': `${OPEN}x = <%= foo(1) %>\n`,
      })[0],
    ).toContain('wso2is ?');
  });
});
