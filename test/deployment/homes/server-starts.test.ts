import { describe, expect, it } from 'vitest';
import { block, CLOSED, type Files, findings, told } from '../tree.ts';

const IS = 'wso2is-7.0.0';
const UNZIP = `unzip -q /tmp/${IS}.zip -d /opt\n`;
const isTold = (files: Files): boolean => {
  const all = told(files);
  expect(all.length).toBeLessThan(2);
  return all.some((one) => one.endsWith(': wso2is 7.0.0 A missing B disabled'));
};

describe('a service whose name a script has in a variable', () => {
  const run = (commands: string, others: Files = {}): boolean =>
    isTold({ 'is/setup.sh': `#!/bin/bash\n${UNZIP}${commands}\n`, ...others });

  it.each([
    'P=wso2is\nsystemctl start $P',
    `P=${IS}\nsudo systemctl enable --now "\${P}.service"`,
    'P=wso2is\nN="$P"\nservice ${N} start',
    'P=is\n/etc/init.d/wso2$P restart',
    'systemctl start ${P:-wso2is}',
    'up() {\n  systemctl start "$1"\n}\nup wso2is',
    'for s in nginx wso2is; do\n  service $s start\ndone',
    'if a; then\n  P=nginx\nelse\n  P=wso2is\nfi\nsystemctl start $P',
    'P=nginx\nsystemctl start $P\nP=wso2is\nsystemctl restart $P',
  ])('is started where that may be a server: %j', (commands) => {
    expect(run(commands)).toBe(true);
  });

  it.each([
    'P=docker\nsystemctl start $P',
    'systemctl start $P',
    'systemctl start $1',
    'P=wso2is\nsystemctl stop $P',
    'P=wso2is\nsystemctl start nginx # and $P',
    '# systemctl start $P\nP=wso2is',
    'P=$P\nsystemctl start $P',
    'P=wso2is\nP=nginx\nservice $P start',
    'for s in nginx mysql; do\n  service $s start\ndone',
  ])('is not where it is another one, or nobody says: %j', (commands) => {
    expect(run(commands)).toBe(false);
  });

  it('is started by what a file that the script takes over says', () => {
    const commands = '. ./prod.env\nsystemctl start $P';
    expect(run(commands, { 'is/prod.env': 'P=wso2is\n' })).toBe(true);
    expect(run(commands, { 'is/prod.env': 'P=mysql\n' })).toBe(false);
  });

  it.each([
    ['wso2is', true],
    ['docker', false],
  ])('is started by a pipeline: %s', (name, expected) => {
    const steps = block(`${UNZIP}sudo systemctl restart $SERVICE`, 10);
    const job = `on: push\nenv:\n  SERVICE: ${name}\njobs:\n  a:\n    steps:\n      - run: |\n${steps}\n`;
    expect(isTold({ '.github/workflows/ci.yml': job })).toBe(expected);
  });
});

describe('a script that builds an image of a pack that it unpacks', () => {
  const BUILD = { 'is/build.sh': `${UNZIP}docker build -t acme/is .\n` };

  it('sets up a server of it, with the file that nothing else runs with', () => {
    expect(told(BUILD)).toEqual(['is/build.sh#wso2is: wso2is 7.0.0 A missing B disabled']);
    const files = { ...BUILD, 'conf/deployment.toml': CLOSED };
    expect(told(files)).toEqual(['conf: wso2is 7.0.0 A disabled B disabled']);
    expect(findings(files)).toEqual(['warning is/build.sh:1 -']);
  });
});

describe('a service whose name a task has in a variable', () => {
  const TASKS = 'roles/is/tasks/main.yml';
  const role = (module: string, others: Files): boolean =>
    isTold({
      [TASKS]: `- unarchive:\n    src: /tmp/${IS}.zip\n    dest: /opt\n- ${module}\n`,
      'site.yml': '- hosts: all\n  roles: [is]\n',
      ...others,
    });
  const SYSTEMD = 'systemd:\n    name: "{{ service_name }}"\n    state: started';
  const defaults = (text: string): Files => ({ 'roles/is/defaults/main.yml': text });

  it.each([
    [SYSTEMD, defaults('service_name: wso2is\n')],
    ['service: name={{ service_name }} state=restarted', defaults('service_name: wso2is\n')],
    ['systemd:\n    state: started\n    name: "{{ is.unit }}.service"', defaults('is:\n  unit: wso2is\n')],
    [SYSTEMD, defaults('service_name: "{{ product }}-{{ node }}"\nproduct: wso2is\n')],
    [SYSTEMD.replace(' }}', " | default('wso2is') }}"), {}],
    [SYSTEMD, { 'group_vars/a.yml': 'service_name: nginx\n', 'group_vars/b.yml': 'service_name: wso2is\n' }],
    [SYSTEMD, { 'site.yml': '- hosts: all\n  vars:\n    service_name: wso2is\n  roles: [is]\n' }],
    [`${SYSTEMD}\n- set_fact:\n    service_name: wso2is`, {}],
    ['shell: systemctl start {{ service_name }}', defaults('service_name: wso2is\n')],
  ])('is started where that may be a server: %j %j', (module, others) => {
    expect(role(module, others)).toBe(true);
  });

  it.each([
    [SYSTEMD, defaults('service_name: docker\n')],
    [SYSTEMD, defaults('other_name: wso2is\n')],
    [SYSTEMD, { 'roles/am/defaults/main.yml': 'service_name: wso2am\n' }],
    [SYSTEMD.replace('started', 'stopped'), defaults('service_name: wso2is\n')],
    [`${SYSTEMD.replace('    state: started', '')}\n- debug:\n    state: started`, defaults('service_name: wso2is\n')],
    [SYSTEMD, defaults('service_name: "{{ service_name }}"\n')],
  ])('is not where it is another one, or nobody says: %j %j', (module, others) => {
    expect(role(module, others)).toBe(false);
  });
});

describe('a service whose name a manifest of Puppet has in a variable', () => {
  const module = (parameters: string, service: string, others: Files = {}): boolean =>
    isTold({
      'modules/is/manifests/init.pp': `class is${parameters} {\n  exec { 'unpack': command => '/usr/bin/${UNZIP.trim()}' }\n  service { ${service}:\n    ensure => running,\n  }\n}\n`,
      ...others,
    });
  const params = (name: string): Files => ({
    'modules/is/manifests/params.pp': `class is::params {\n  $service = '${name}'\n}\n`,
  });

  it.each<[string, string, Files]>([
    ["($product = 'wso2is')", '$product', {}],
    ["($product = 'wso2is')", '"${product}"', {}],
    ["($product = 'is')", '"wso2${product}"', {}],
    ["($a = 'nginx', $product = 'wso2is')", '$a:\n    ensure => running,\n  }\n  service { $product', {}],
    ['($product = \'wso2is\', $service = "${product}-node")', '$service', {}],
    [' inherits is::params', '$service', params('wso2is')],
    ['', '$is::params::service', params('wso2is')],
    ['', '"${::is::params::service}"', params('wso2is')],
    ['($service)', '$service', { 'manifests/site.pp': "class { 'is': service => 'wso2is' }\n" }],
    ["($service = 'nginx')", '$service', { 'data/common.yaml': 'is::service: wso2is\n' }],
  ])('is started where that may be a server: (%s) %s', (parameters, service, others) => {
    expect(module(parameters, service, others)).toBe(true);
  });

  it.each<[string, string, Files]>([
    ["($product = 'docker', $pack = 'wso2is')", '$product', {}],
    ['($service)', '$service', {}],
    [' inherits is::params', '$service', params('mysql')],
    ['', "$service:\n    ensure => stopped,\n  }\n  service { 'nginx'", params('wso2is')],
  ])('is not where it is another one, or nobody says: (%s) %s', (parameters, service, others) => {
    expect(module(parameters, service, others)).toBe(false);
  });
});

describe('a service whose name a recipe of Chef has in a variable', () => {
  it.each([
    ["product = 'wso2is'\nservice product do\n  action [:enable, :start]\nend\n", true],
    ['product = \'wso2is\'\nservice "#{product}" do\n  action :restart\nend\n', true],
    ["product = 'nginx'\nservice product do\n  action :start\nend\n", false],
    ["product = 'wso2is'\nservice product do\n  action :stop\nend\n", false],
    ["product = 'wso2is'\nservice 'product' do\n  action :start\nend\n", false],
    ['service product do\n  action :start\nend\n', false],
  ])('is started where that may be a server: %j', (service, expected) => {
    const unpacked = `execute '${UNZIP.trim()}'\n`;
    expect(isTold({ 'is/recipes/default.rb': `${unpacked}${service}` })).toBe(expected);
  });
});
