import { describe, expect, it } from 'vitest';
import { findings, HANDLER, judged, OPEN, place, told } from './tree.ts';

type Files = Record<string, string>;
const template = (enable: string): string => `${OPEN}${HANDLER}enable = ${enable}\n`;
const states = (files: Files): string[] => told(files).map((line) => line.replace(/^.* A (\S+) .*$/, '$1'));

describe('an Ansible variable', () => {
  const role = 'roles/wso2is';
  const conf = `${role}/templates/carbon-home/repository/conf/deployment.toml.j2`;
  const defaults = (text: string): Files => ({
    [`${role}/defaults/main.yml`]: `product_name: wso2is\nproduct_version: 7.0.0\n${text}`,
  });
  const state = (text: string, more: Files = {}, value = '{{ mtls }}'): string | undefined =>
    states({ ...defaults(text), [conf]: template(value), ...more })[0];

  it.each([
    ['mtls: false', 'disabled'],
    ['mtls: true', 'enabled'],
    ['mtls: "false"', 'disabled'],
    ['mtls: no', 'disabled'],
    ['mtls: On', 'enabled'],
    ['other: false', 'unresolved'],
    ['mtls: "{{ cert }}"\ncert: false', 'disabled'],
    ['mtls: "{{ mtls }}"', 'unresolved'],
    ['mtls: "{{ a }}"\na: "{{ b }}"\nb: "{{ a }}"', 'unresolved'],
    ['mtls: "{{ x | bool }}"', 'unresolved'],
  ])('of a role’s defaults, %j, is %s', (text, expected) => {
    expect(state(text)).toBe(expected);
  });

  it.each([
    ['a host that differs', { 'host_vars/dev1.yml': 'mtls: false\n' }, 'unresolved'],
    ['a group that differs', { 'group_vars/is.yml': 'mtls: false\n' }, 'unresolved'],
    ['a group that is the same', { 'group_vars/is.yml': 'mtls: true\n' }, 'enabled'],
    ['all groups beside the role', { 'group_vars/all.yml': 'mtls: false\n' }, 'disabled'],
    ['all groups, in a folder', { 'group_vars/all/main.yml': 'mtls: false\n' }, 'disabled'],
    [
      'every inventory',
      { 'inventory/dev/group_vars/all.yml': 'mtls: false\n', 'inventory/prod/group_vars/all.yml': 'mtls: false\n' },
      'disabled',
    ],
    [
      'inventories that differ',
      { 'inventory/dev/group_vars/all.yml': 'mtls: false\n', 'inventory/prod/group_vars/all.yml': 'mtls: true\n' },
      'unresolved',
    ],
    [
      'one inventory of two',
      { 'inventory/dev/group_vars/all.yml': 'mtls: false\n', 'inventory/prod/group_vars/all.yml': 'x: 1\n' },
      'unresolved',
    ],
    ['a variable without a known value', { 'group_vars/all.yml': 'mtls: "{{ vault_mtls }}"\n' }, 'unresolved'],
    [
      'the role’s own vars',
      { [`${role}/vars/main.yml`]: 'mtls: false\n', 'group_vars/all.yml': 'mtls: true\n' },
      'disabled',
    ],
    [
      'a play that gives it',
      { 'site.yml': '- hosts: is\n  vars:\n    mtls: false\n  roles: [wso2is]\n' },
      'unresolved',
    ],
    [
      'a role with a parameter',
      { 'site.yml': '- hosts: is\n  roles:\n    - role: wso2is\n      mtls: false\n' },
      'unresolved',
    ],
    [
      'another role’s parameter',
      { 'site.yml': '- hosts: am\n  roles:\n    - { role: wso2am, mtls: false }\n' },
      'enabled',
    ],
    [
      'a group only other roles run on',
      {
        'site.yml': '- hosts: [am, x]\n  roles: [wso2am]\n- hosts: "is:y"\n  roles: [wso2is]\n',
        'group_vars/am.yml': 'mtls: false\n',
      },
      'enabled',
    ],
    [
      'a group it runs on',
      { 'site.yml': '- hosts: "am:is"\n  roles: [acme/wso2is]\n', 'group_vars/am.yml': 'mtls: false\n' },
      'unresolved',
    ],
    ['a file that is no playbook', { 'site.yml': 'hosts: is\nroles: [wso2is]\n' }, 'enabled'],
  ] as [string, Files, string][])('%s', (_, more, expected) => {
    expect(state('mtls: true', more)).toBe(expected);
  });

  it('that is not known does not fall back on the template’s default', () => {
    expect(state('mtls: true', { 'host_vars/a.yml': 'mtls: false\n' }, '{{ mtls | default(false) }}')).toBe(
      'unresolved',
    );
    expect(state('x: 1', {}, '{{ mtls | default(false) }}')).toBe('disabled');
  });

  it('decides a condition by what it means', () => {
    const branches = `${OPEN}${HANDLER}{% if off %}\nenable = false\n{% else %}\nenable = true\n{% endif %}\n`;
    expect(states({ ...defaults('off: no'), [conf]: branches })).toEqual(['enabled']);
    expect(states({ ...defaults('off: yes'), [conf]: branches })).toEqual(['disabled']);
  });

  it('that sets the version differently by inventory is told with both lines', () => {
    const files = {
      [`${role}/defaults/main.yml`]: 'product_name: wso2is\n',
      [conf]: OPEN,
      'inventories/dev/group_vars/all.yml': 'product_version: 5.11.0\n',
      'inventories/prod/group_vars/all.yml': 'product_version: 5.10.0\n',
    };
    expect(told(files)).toEqual([`${role}/templates/carbon-home: wso2is 5.10.0 A update-required B disabled`]);
    expect(findings(files)).toEqual(
      ['warning inventories/dev/group_vars/all.yml:1 -', 'error inventories/prod/group_vars/all.yml:1 update-required']
        .sort((a, b) => (a < b ? 1 : -1))
        .reverse()
        .sort(),
    );
    const conflict = judged(files).findings.find(({ level }) => level === 'warning');
    expect(conflict?.message).toContain('inventories/prod/group_vars/all.yml:1');
    expect(conflict?.message).toContain('no other release is judged more strictly');
  });
});

describe('a Puppet parameter', () => {
  const conf = 'modules/wso2is/templates/carbon-home/repository/conf/deployment.toml.erb';
  const params = (body: string): Files => ({
    'modules/wso2is/manifests/params.pp': `class wso2is::params {\n  $product = 'wso2is'\n  $product_version = '7.0.0'\n${body}\n}\n`,
  });
  const state = (body: string, more: Files = {}, value = '<%= @mtls %>'): string | undefined =>
    states({ ...params(body), [conf]: template(value), ...more })[0];

  it.each([
    ['  $mtls = false', 'disabled'],
    ["  $mtls = 'false' # why", 'disabled'],
    ['  $mtls = "true"', 'enabled'],
    ['  Boolean $mtls = true,', 'enabled'],
    ['  Optional[Variant[Boolean, String]] $mtls = false,', 'disabled'],
    ['  $mtls = $other\n  $other = false', 'disabled'],
    ['  $mtls = $wso2is::base::other\n  $other = false', 'disabled'],
    ['  $mtls = "${x}"', 'unresolved'],
    ["  $mtls = lookup('mtls')", 'unresolved'],
    ['  $mtls = $gone', 'unresolved'],
    ['  $mtls = $a\n  $a = $b\n  $b = $a', 'unresolved'],
    ['  if $x {\n    $mtls = false\n  } else {\n    $mtls = true\n  }', 'unresolved'],
    ['  if $x {\n    $mtls = false\n  } else {\n    $mtls = false\n  }', 'disabled'],
    ['  $mtls = 1', 'unresolved'],
    ['', 'unresolved'],
  ])('%j is %s', (body, expected) => {
    expect(state(body)).toBe(expected);
  });

  it('that is passed on under its own name is looked up where it comes from', () => {
    const more = {
      'modules/wso2is/manifests/init.pp':
        'class wso2is (\n  $mtls = $wso2is::params::mtls,\n) inherits wso2is::params {}\n',
    };
    expect(state('  $mtls = true', more)).toBe('enabled');
  });

  it('of another module is looked at when its own has none', () => {
    const more = { 'modules/common/manifests/params.pp': 'class common::params {\n  $mtls = false\n}\n' };
    expect(state('', more)).toBe('disabled');
    expect(state('  $mtls = true', more)).toBe('enabled');
  });

  it.each([
    ['for everybody', { 'data/common.yaml': 'wso2is::params::mtls: true\n' }, 'enabled'],
    ['for some', { 'hieradata/prod.yaml': 'wso2is::mtls: true\n' }, 'unresolved'],
    ['the same', { 'hieradata/prod.yaml': 'mtls: false\n' }, 'disabled'],
    ['from elsewhere', { 'data/common.yaml': 'wso2is::mtls: "%{facts.x}"\n' }, 'unresolved'],
    ['not as a map', { 'data/common.yaml': '- mtls\n' }, 'disabled'],
  ] as [string, Files, string][])('filled in by Hiera %s', (_, more, expected) => {
    expect(state('  $mtls = false', more)).toBe(expected);
  });

  it('decides a condition: undef is false', () => {
    const branches = `${OPEN}${HANDLER}<% if @mtls %>\nenable = true\n<% else %>\nenable = false\n<% end %>\n`;
    for (const [value, expected] of [
      ['undef', 'disabled'],
      ['true', 'enabled'],
    ]) {
      expect(states({ ...params(`  $mtls = ${value}`), [conf]: branches })).toEqual([expected]);
    }
  });

  it('is nothing without manifests', () => {
    expect(states({ [conf]: template('<%= @mtls %>') })).toEqual(['unresolved']);
  });
});

describe('an environment variable', () => {
  const conf = 'conf/deployment.toml';
  it.each([
    ['MTLS=false\n', '${MTLS}', 'disabled'],
    ['MTLS=true\n', '${MTLS}', 'enabled'],
    ['OTHER=false\n', '${MTLS}', 'unresolved'],
  ])('of .env, %j, fills %s: %s', (env, value, expected) => {
    expect(states({ [conf]: template(value), 'conf/.env': env })).toEqual([expected]);
  });

  it('is evidence at its line', () => {
    const files = { [conf]: template('${MTLS}'), 'conf/.env': 'A=1\nMTLS=true\n' };
    const places = judged(files).deployments[0]?.evidence.map(({ span }) => place(files, span));
    expect(places).toContain('conf/.env:2');
  });

  it('without .env is not known', () => {
    expect(states({ [conf]: template('${MTLS}') })).toEqual(['unresolved']);
  });
});
