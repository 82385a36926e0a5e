import { describe, expect, it } from 'vitest';
import { packVersionClaims } from '../../../src/deployment/evidence/pack-versions.ts';
import { scriptVariables } from '../../../src/deployment/scripts/script-variables.ts';
import { CLOSED, ENABLED, type Files, findings, OPEN, told } from '../tree.ts';

const spanOf = (start: number, end: number) => ({ file: 'f', start, end });
/** Each claim as its text, and the stretch it stands at. */
const said = (text: string): string[] =>
  packVersionClaims(text, spanOf, ['l'], scriptVariables('f', text), () => []).map(
    ({ product, version, what, span }) => `${product} ${version ?? '?'} ${what} @${text.slice(span.start, span.end)}`,
  );

describe('packs whose version is a variable', () => {
  it.each([
    ['V=5.11.0\ncp x /opt/wso2is-$V/conf', ['wso2is ? path wso2is @wso2is-$V', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['V=5.11.0.3\nunzip wso2is-${V}.zip', ['wso2is ? path wso2is @wso2is-${V}', 'wso2is 5.11.0 V 5.11.0.3 @5.11.0.3']],
    ['V=5.11.0\nx: "wso2is-$(V)/x"', ['wso2is ? path wso2is @wso2is-$(V)', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['V = "5.11.0"\nx "wso2is-#{V}.tgz"', ['wso2is ? path wso2is @wso2is-#{V}', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['x /wso2is-${V:-5.11.0}/x', ['wso2is ? path wso2is @wso2is-${V:-5.11.0}', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['x /wso2is-${V=5.11.0}/x', ['wso2is ? path wso2is @wso2is-${V=5.11.0}', 'wso2is 5.11.0 V 5.11.0 @5.11.0']],
    ['V=5.9.0\nx /wso2is-${V:-5.11.0}/x', ['wso2is ? path wso2is @wso2is-${V:-5.11.0}', 'wso2is 5.9.0 V 5.9.0 @5.9.0']],
    ['x /wso2is-${V:-latest}/x', ['wso2is ? path wso2is @wso2is-${V:-latest}']],
    ['V=latest\nx /wso2is-$V/x', ['wso2is ? path wso2is @wso2is-$V']],
    ['x "wso2is-{{ idp.v }}"/x', ['wso2is ? path wso2is @wso2is-{{ idp.v }}']],
    ['x wso2is-{{- v | trim }}/x', ['wso2is ? path wso2is @wso2is-{{- v | trim }}']],
    ['x wso2is-${{ env.V }}/x', ['wso2is ? path wso2is @wso2is-${{ env.V }}']],
    ['x wso2is-${var.is-v}/x', ['wso2is ? path wso2is @wso2is-${var.is-v}']],
    ['x wso2is-${V%.zip}/x', ['wso2is ? path wso2is @wso2is-${V%.zip}']],
    [
      'SERVER=5.11.0\nkubectl get pod wso2is-$SERVER',
      ['wso2is ? path wso2is @wso2is-$SERVER', 'wso2is 5.11.0 SERVER 5.11.0 @5.11.0'],
    ],
    ['x wso2mi-$V/x', ['other ? path wso2mi @wso2mi-$V']],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    ['IS_VERSION', true],
    ['ver', true],
    ['RELEASE', true],
    ['TAG', true],
    ['SERVER', false],
    ['ENVIRONMENT', false],
    ['VERSION_FILE', false],
  ])('are told by a variable called %s without a path behind it: %s', (name, told) => {
    expect(said(`kubectl get pod wso2is-$${name}`)).toHaveLength(told ? 1 : 0);
    expect(said(`ls wso2is-$${name}/bin wso2is-$${name}.tar.gz`)).toHaveLength(1);
    expect(said(`ls wso2is-$${name}.txt`)).toHaveLength(told ? 1 : 0);
  });

  it.each([
    ['# cp x /opt/wso2is-$V/conf'],
    ['cp x /opt/wso2is-{{ .Values.version }}/conf'],
    ['cp wso2is-connector-$VERSION.zip x'],
    ['cp wso2is-thing-$VERSION.zip x'],
    ['VERSION=9.9.9\ncp wso2is-custom-$VERSION.zip x'],
    ['cp wso2thing-$VERSION.zip x'],
  ])('are not in %j', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('may have a name of a team for a version the product has', () => {
    expect(said('V=5.11.0\ncp wso2is-custom-$V.zip x')).toEqual([
      'wso2is ? path wso2is-custom @wso2is-custom-$V',
      'wso2is 5.11.0 V 5.11.0 @5.11.0',
    ]);
  });

  it('are told of each product where it is named first, a version as one of a variable', () => {
    const text = 'A=5.11.0\nmv wso2is-$A/x wso2is-$B/x';
    expect(said(text)).toEqual(['wso2is ? path wso2is @wso2is-$A', 'wso2is 5.11.0 A 5.11.0 @5.11.0']);
    const claims = packVersionClaims(text, spanOf, ['l'], scriptVariables('f', text), () => []);
    expect(claims.map(({ kind }) => kind)).toEqual(['path', 'versionVariable']);
  });

  it('are told once each, with every version', () => {
    const text = 'A=5.11.0\nB=7.0.0\nmv wso2is-$A/x wso2is-$B/x\nrm wso2is-$A.zip';
    expect(said(text)).toEqual([
      'wso2is ? path wso2is @wso2is-$A',
      'wso2is 5.11.0 A 5.11.0 @5.11.0',
      'wso2is 7.0.0 B 7.0.0 @7.0.0',
    ]);
  });

  it('may have a product that is a variable, too', () => {
    const pair = 'P=wso2is\nV=5.11.0\nunzip $P-$V.zip';
    expect(said(pair)).toEqual(['wso2is ? path wso2is @$P-$V', 'wso2is 5.11.0 V 5.11.0 @5.11.0']);
    expect(said(pair.replace('$P-$V', '${P}-${V}'))).toEqual([
      'wso2is ? path wso2is @${P}-${V}',
      'wso2is 5.11.0 V 5.11.0 @5.11.0',
    ]);
    expect(said('P=wso2is\nP_VERSION=5.11.0\nunzip $P-$P_VERSION.zip')).toEqual([
      'wso2is ? path wso2is @$P-$P_VERSION',
      'wso2is 5.11.0 P_VERSION 5.11.0 @5.11.0',
    ]);
    expect(said(pair.replace('wso2is', 'mysql'))).toEqual([]);
    expect(said(pair.replace('wso2is', 'my-wso2is'))).toEqual([]);
    expect(said(pair.replace('unzip', '# unzip'))).toEqual([]);
  });

  it('may have a product that is a variable of Ansible', () => {
    const of = (path: string, name = 'wso2is'): string[] => said(`n=${name}\nv=5.11.0\ndest: /opt/${path}/x`);
    const both = (path: string): string[] => [`wso2is ? path wso2is @${path}`, 'wso2is 5.11.0 v 5.11.0 @5.11.0'];
    for (const path of ['{{ n }}-{{ v }}', '{{n}}-{{v}}']) {
      expect(of(path)).toEqual(both(path));
      expect(of(path, 'mysql')).toEqual([]);
    }
    expect(of('{{ n }}-5.11.0.3')).toEqual(['wso2is 5.11.0 path wso2is 5.11.0.3 @{{ n }}-5.11.0.3']);
    const two = 'n=wso2is\nm=wso2am\nx: {{ n }}-5.11.0 {{ m }}-4.2.0';
    const claims = packVersionClaims(two, spanOf, [], scriptVariables('f', two), () => []);
    expect(claims.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      'path: path wso2is 5.11.0',
      'path: path wso2am 4.2.0',
    ]);
    for (const path of ['{{ product_name }}-{{ product_version }}', '{{ n }}-{{ n_version }}'])
      expect(said(`n=wso2is\nproduct_name=wso2is\nx: /opt/${path}/x`)).toEqual([]);
    for (const path of ['{{ n }}-9.9.9', '{{ n | upper }}-5.11.0', '{{ x }}-5.11.0']) expect(of(path)).toEqual([]);
  });
});

describe('a home beside such a pack', () => {
  const UPDATE = '.: wso2is 5.11.0 A update-required B disabled';
  const at = (path: string, text: string): Files => ({ 'deployment.toml': OPEN, [path]: text });
  const COPY = 'cp deployment.toml /opt/wso2is-$V/repository/conf/\n';

  it.each([
    ['a script', 'install.sh', `V=5.11.0\n${COPY}`],
    ['a default', 'install.sh', `V=\${1:-5.11.0}\n${COPY}`],
    [
      'a Makefile',
      'Makefile',
      `V := 5.11.0\nHOME := /opt/wso2is-$(V)\nx:\n\tcp deployment.toml $(HOME)/repository/conf/\n`,
    ],
    [
      'a pipeline of GitLab',
      '.gitlab-ci.yml',
      `variables:\n  IS_VERSION: "5.11.0"\nx:\n  script:\n    - ${COPY.replace('$V', '${IS_VERSION}')}`,
    ],
    [
      'a workflow',
      '.github/workflows/x.yml',
      `env:\n  IS_VERSION: 5.11.0\njobs:\n  x:\n    steps:\n      - run: ${COPY.replace('$V', '${{ env.IS_VERSION }}')}`,
    ],
    [
      'a Jenkinsfile',
      'Jenkinsfile',
      `environment {\n  IS_VERSION = '5.11.0'\n  IS_HOME = "/opt/wso2is-\${IS_VERSION}"\n}\nsh "cp deployment.toml \${IS_HOME}/repository/conf/"\n`,
    ],
    [
      'a play',
      'site.yml',
      `- hosts: all\n  vars:\n    idp_release: 5.11.0\n  tasks:\n    - copy: src=deployment.toml dest=/opt/wso2is-{{ idp_release }}/repository/conf/\n`,
    ],
    [
      'Terraform',
      'main.tf',
      `variable "idp" { default = "5.11.0" }\nresource "null_resource" "x" {\n  provisioner "file" {\n    source = "deployment.toml"\n    destination = "/opt/wso2is-\${var.idp}/repository/conf/deployment.toml"\n  }\n}\n`,
    ],
  ])('has the version that %s gives the variable', (_name, path, text) => {
    expect(told(at(path, text))).toEqual([UPDATE]);
  });

  it('has the product where nobody gives the variable a value', () => {
    expect(told({ 'deployment.toml': ENABLED, 'install.sh': COPY })).toEqual(['.: wso2is ? A enabled B disabled']);
  });

  it('takes a version that another file of its role gives', () => {
    const role = (tasks: string): Files => ({
      'roles/idp/tasks/main.yml': tasks,
      'roles/idp/templates/deployment.toml.j2': OPEN,
      'group_vars/all.yml': 'idp_release: 5.11.0\n',
    });
    const task = (to: string): string =>
      `- template:\n    src: deployment.toml.j2\n    dest: "/opt/${to}/repository/conf/deployment.toml"\n`;
    const home = (rest: string): string => `roles/idp/templates: ${rest}`;
    expect(told(role(task('wso2is-{{ idp_release }}')))).toEqual([home('wso2is 5.11.0 A update-required B disabled')]);
    expect(told(role(task('wso2is-{{ other_release }}')))).toEqual([home('wso2is ? A missing B disabled')]);
    const parted = {
      ...role(task('wso2is-{{ idp_release }}')),
      'group_vars/all.yml': '',
      'roles/idp/vars/main.yml': '{idp_release: 5.11.0}',
    };
    expect(told(parted)).toEqual([home('wso2is 5.11.0 A update-required B disabled')]);
    const unsure = {
      ...parted,
      'roles/idp/vars/main.yml': '',
      'group_vars/a.yml': 'idp_release: 5.11.0',
      'group_vars/b.yml': 'idp_release: 5.10.0',
    };
    expect(told(unsure)).toEqual([home('wso2is ? A missing B disabled')]);
  });

  it('is told of another version of the same variable once', () => {
    const files = {
      'conf/deployment.toml': OPEN,
      'a.sh': 'VERSION=5.11.0\nunzip wso2is-$VERSION.zip\n',
      'b.sh': 'VERSION=7.0.0\nunzip wso2is-$VERSION.zip\n',
    };
    expect(findings(files)).toEqual(['error a.sh:1 update-required', 'warning b.sh:1 -']);
  });
});

describe('a default that others override', () => {
  const claimed = (others: readonly string[]) => {
    const text = 'VERSION=${VERSION:-7.1.0}\nunzip wso2is-$VERSION.zip\n';
    const given = others.map((one) => ({ text: one, span: { file: 'ci', start: 0, end: 1 } }));
    const claims = packVersionClaims(text, spanOf, ['l'], scriptVariables('f', text), () => given);
    return claims.flatMap(({ version, choice }) => (version === null ? [] : [`${version} ${choice}`]));
  };

  it('is told with what they set, as a choice', () => {
    expect(claimed([])).toEqual(['7.1.0 undefined']);
    expect(claimed(['5.11.0'])).toEqual(['7.1.0 f VERSION', '5.11.0 f VERSION']);
  });

  it('is told alone where they set the same, no version, or one that the product does not have', () => {
    for (const other of ['7.1.0', 'latest', '4.2.0', '']) expect(claimed([other])).toEqual(['7.1.0 undefined']);
    expect(claimed(['4.2.0', '5.11.0'])).toEqual(['7.1.0 f VERSION', '5.11.0 f VERSION']);
  });
});

describe('a home of a role whose product is a variable, too', () => {
  const home = (dest: string, defaults: string): Files => ({
    'site.yml': '- hosts: a\n  roles: [idp]\n',
    'roles/idp/tasks/main.yml': `- template: { src: deployment.toml.j2, dest: "/opt/${dest}/repository/conf/deployment.toml" }\n`,
    'roles/idp/templates/deployment.toml.j2': CLOSED,
    'roles/idp/defaults/main.yml': defaults,
  });

  it.each([
    ['{{ n }}-{{ v }}', 'n: wso2is\nv: 5.11.0\n', 'wso2is 5.11.0 A update-required'],
    ['{{ app_name }}-{{ app_version }}', 'app_name: wso2is\napp_version: 5.11.0\n', 'wso2is 5.11.0 A update-required'],
    ['{{ n }}-5.11.0', 'n: wso2is\n', 'wso2is 5.11.0 A update-required'],
    ['{{ n }}-{{ v }}', 'n: nginx\nv: 5.11.0\n', 'unknown ? A disabled'],
    ['{{ n }}-{{ v }}', 'v: 5.11.0\n', 'unknown ? A disabled'],
  ])('%s with %j is %s', (dest, defaults, expected) => {
    expect(told(home(dest, defaults))).toEqual([`roles/idp/templates: ${expected} B disabled`]);
  });
});

it('releases of groups of hosts are told where their variables of such names are set', () => {
  const files: Files = {
    'site.yml': '- { hosts: a, roles: [am] }\n- { hosts: b, roles: [am] }\n',
    'group_vars/a.yml': 'product_name: wso2am\nproduct_version: 4.2.0\n',
    'group_vars/b.yml': 'product_name: wso2am\nproduct_version: 4.1.0\n',
    'roles/am/tasks/main.yml':
      '- unarchive: { src: "{{ product_name }}-{{ product_version }}.zip", dest: /opt }\n- systemd: { name: wso2am, state: started }\n',
  };
  expect(findings(files)).toEqual(['warning group_vars/a.yml:2 missing', 'error group_vars/b.yml:2 update-required']);
});
