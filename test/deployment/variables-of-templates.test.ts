import { describe, expect, it } from 'vitest';
import { ansibleResolver } from '../../src/deployment/ansible/ansible.ts';
import { fileEntry } from '../../src/deployment/evidence/file-entries.ts';
import { puppetResolver } from '../../src/deployment/puppet/puppet-parameters.ts';
import { carriedReader } from '../../src/deployment/text/carried.ts';
import type { Resolver } from '../../src/read/resolver.ts';
import { memoryTree } from './tree.ts';

type Files = Record<string, string>;
const ofAnsible: typeof puppetResolver = (entry, tree, read) => ansibleResolver(entry.source.file, tree, read);
const resolverOf = (make: typeof puppetResolver, path: string, files: Files, readable = true): Resolver | null => {
  const entry = fileEntry({ path, nameClass: 'toml', text: '' }, null);
  const tree = memoryTree({ ...files, [path]: '' });
  return entry && make(entry, tree, readable ? carriedReader(tree) : () => null);
};
/** The value of an expression with the text that is put in and its place, as far as they are known. */
const known = (resolver: Resolver | null, expression: string): unknown => {
  const found = resolver?.resolve(expression);
  if (found === undefined || found === null || found === 'unknown') return found;
  const { file, start, end } = found.text.locate(0, found.text.text.length);
  return [found.raw, found.text.text, `${file} ${start}-${end}`];
};
const chain = (length: number, line: (index: number, next: number) => string, last: string): string =>
  `${Array.from({ length }, (_, index) => line(index, index + 1)).join('\n')}\n${last}\n`;

describe('a variable of an Ansible role', () => {
  const TEMPLATE = 'ansible/roles/wso2is/templates/deployment.toml.j2';
  const ROLE = 'ansible/roles/wso2is';
  const value = (files: Files, expression = 'on', template = TEMPLATE): unknown =>
    known(resolverOf(ofAnsible, template, files), expression);
  const defaults = (text: string): Files => ({ [`${ROLE}/defaults/main.yml`]: text });

  it.each([
    ['on: false', [false, 'false', `${ROLE}/defaults/main.yml 4-9`]],
    ['on: "x"', ['x', 'x', `${ROLE}/defaults/main.yml 5-6`]],
    ['on: null', [null, '', `${ROLE}/defaults/main.yml 4-4`]],
    ['on: {a: 1}', null],
    ['on: "{{off}}"\noff: no', [false, 'no', `${ROLE}/defaults/main.yml 19-21`]],
    ['on: " {{ off }} "\noff: no', [false, 'no', `${ROLE}/defaults/main.yml 23-25`]],
    ['on: "{{ map.key }}"\nmap: {key: 1}', [1, '1', `${ROLE}/defaults/main.yml 31-32`]],
    ['on: "x {{ off }}"\noff: no', 'unknown'],
    ['on: "{{ off }} x"\noff: no', 'unknown'],
    ['on: "{{ off | bool }}"\noff: no', 'unknown'],
    ['on: "{{ gone }}"', 'unknown'],
    ['other: 1', null],
    ['', null],
  ])('given by %j is %j', (text, expected) => {
    expect(value(defaults(text))).toEqual(expected);
  });

  it.each(['on', ' on ', 'map.key', 'map.inner.key'])('may be asked for as %j', (expression) => {
    const text = 'on: 1\nmap:\n  key: 1\n  inner:\n    key: 1\n';
    expect(value(defaults(text), expression)).toHaveProperty('0', 1);
  });

  it.each(['on | bool', 'not on', 'on()', 'map.', ''])('is not asked for by %j', (expression) => {
    expect(value(defaults('on: 1\nnot: 1\nmap: 1\n'), expression)).toBeNull();
  });

  it('is followed through others, but not in a circle', () => {
    const text = chain(40, (index, next) => `v${index}: "{{ v${next} }}"`, 'v40: 7');
    expect(value(defaults(text), 'v0')).toHaveProperty('0', 7);
    expect(value(defaults(text.replace('v40: 7', 'v40: "{{ v0 }}"')), 'v0')).toBe('unknown');
    const long = chain(80, (index, next) => `v${index}: "{{ v${next} }}"`, 'v80: 7');
    expect([value(defaults(long), 'v0'), value(defaults(long), 'v50')]).toEqual(['unknown', expect.anything()]);
  });

  it('of many files that name each other has an end', () => {
    const files: Files = {};
    for (let index = 0; index < 40; index++) {
      files[`ansible/i${index}/group_vars/all.yml`] = 'on: "{{ off }}"\noff: "{{ on }}"\n';
    }
    expect(value(files)).toBe('unknown');
  });

  const all = 'ansible/group_vars/all.yml';
  it.each([
    [
      'the role’s vars before anything',
      { ...defaults('on: 1'), [`${ROLE}/vars/main.yml`]: 'on: 2', [all]: 'on: 3' },
      2,
    ],
    ['all groups’ before the defaults', { ...defaults('on: 1'), [all]: 'on: 3' }, 3],
    ['all groups’ in a file without an ending', { ...defaults('on: 1'), 'ansible/group_vars/all': 'on: 3' }, 3],
    ['all groups’ of a folder above', { ...defaults('on: 1'), 'group_vars/all.yml': 'on: 3' }, 3],
    ['one group’s and the defaults', { ...defaults('on: 1'), 'ansible/group_vars/is.yml': 'on: 1' }, 1],
    ['one group’s or the defaults', { ...defaults('on: 1'), 'ansible/group_vars/is.yml': 'on: 2' }, 'unknown'],
    ['two groups’', { [all]: 'on: 1', 'ansible/group_vars/is.yml': 'on: 2' }, 'unknown'],
    ['two groups’, one through others', { [all]: 'on: 1', 'ansible/group_vars/is.yml': 'on: "{{ x }}"' }, 'unknown'],
    ['two groups’, one as a text', { [all]: 'on: "a{{ x }}"', 'ansible/group_vars/is.yml': 'on: 1' }, 'unknown'],
    ['a group’s and one that says nothing', { [all]: 'x: 1', 'ansible/group_vars/is.yml': 'on: 2' }, 2],
    [
      'each of two inventories',
      { 'a/group_vars/all.yml': 'on: 1', 'b/group_vars/all.yml': 'on: 1', ...defaults('on: 2') },
      1,
    ],
    [
      'one of two inventories',
      { 'a/group_vars/all.yml': 'on: 1', 'b/group_vars/all.yml': 'x: 1', ...defaults('on: 2') },
      'unknown',
    ],
    [
      'an inventory, not a vars file beside',
      { 'a/group_vars/all.yml': 'on: 1', 'b/vars/x.yml': 'x: 1', ...defaults('on: 2') },
      1,
    ],
    ['a vars file’s', { ...defaults('on: 1'), 'ansible/vars/x.yml': 'on: 1' }, 1],
    [
      'all groups’ beside the role, whatever else there is',
      { ...defaults('on: 1'), [all]: 'on: 3', 'other/group_vars/is.yml': 'x: 1' },
      3,
    ],
    ['the host of an inventory only', { 'a/host_vars/h.yml': 'on: 1', ...defaults('on: 2') }, 'unknown'],
    ['a group of hosts called all', { 'a/host_vars/all.yml': 'on: 1', ...defaults('on: 1') }, 1],
    [
      'no file that is a copy',
      { ...defaults('on: 1'), [`${ROLE}/vars/main.yml.bak`]: 'on: 2', [`${ROLE}/vars/x.txt`]: 'on: 2' },
      1,
    ],
    ['no other role’s', { ...defaults('on: 1'), 'ansible/roles/am/vars/main.yml': 'x: 2' }, 1],
    ['its own files once', { [`${ROLE}/vars/main.yml`]: 'x: 1', ...defaults('on: 1') }, 1],
  ] as [string, Files, unknown][])('is %s', (_, files, expected) => {
    expect(value(files)).toEqual(expected === 'unknown' ? expected : [expected, String(expected), expect.any(String)]);
  });

  const play = (text: string, path = 'ansible/site.yml'): Files => ({ ...defaults('on: 1'), [path]: text });
  it.each([
    ['a play’s', play('- hosts: all\n  roles: [wso2is]\n  vars: {on: 2}\n'), 'unknown'],
    ['the same in a play', play('- hosts: all\n  roles: [wso2is]\n  vars: {on: 1}\n'), 1],
    ['a role’s parameter', play('- hosts: all\n  roles: [{role: wso2is, on: 2}]\n'), 'unknown'],
    ['a role’s vars', play('- hosts: all\n  roles: [{name: x/wso2is, vars: {on: 2}}]\n'), 'unknown'],
    ['not another role’s', play('- hosts: all\n  roles: [{role: wso2am, on: 2}, y]\n  vars: {on: 2}\n'), 1],
    ['the variables of a playbook taken in', play('- roles: [wso2is]\n  vars: {on: 2}\n- hosts: x\n'), 'unknown'],
    ['not of a play without roles', play('- hosts: all\n  vars: {on: 2}\n'), 1],
    ['of a list in a map', play('hosts: all\nplays: [{roles: [wso2is], vars: {on: 2}}]\n'), 'unknown'],
    ['of a play in braces', play('- {hosts: all, roles: [wso2is], vars: {on: 2}}\n'), 'unknown'],
    ['not of a template', play('- hosts: all\n  roles: [wso2is]\n  vars: {on: 2}\n', 'templates/x.yml'), 1],
    ['not of a copy', play('- hosts: all\n  roles: [wso2is]\n  vars: {on: 2}\n', 'x.yml.bak'), 1],
    ['a play’s with a space', play('- hosts : all\n  roles: [{x: y}, wso2is]\n  vars: {on: 2}\n'), 'unknown'],
    ['of a second document', play('---\n---\n- hosts: all\n  roles: [wso2is]\n  vars: {on: 2}\n'), 'unknown'],
    ['not of an empty playbook', play('hosts:\n', 'x.yml'), 1],
  ] as [string, Files, unknown][])('is also %s', (_, files, expected) => {
    expect(value(files)).toEqual(expected === 'unknown' ? expected : [1, '1', expect.any(String)]);
  });

  const grouped = (site: string, group = 'am'): Files => ({
    ...defaults('on: 1'),
    'ansible/site.yml': site,
    [`ansible/group_vars/${group}.yml`]: 'on: 2',
  });
  const other = '- hosts: am\n  roles: [wso2am, x]\n';
  it.each([
    ['of a group only other roles run on', grouped(other), false],
    ['of a group it runs on too', grouped(`${other}- hosts: am\n  roles: [x, wso2is]\n`), true],
    ['of a group in a list', grouped('- hosts: [x, am]\n  roles: [wso2am]\n'), false],
    ['of a group in a pattern', grouped('- hosts: "x: am,y"\n  roles: [wso2am]\n'), false],
    ['of a group no play names', grouped(other, 'is'), true],
    ['of all', grouped('- hosts: all\n  roles: [wso2am]\n', 'all'), true],
    ['of a list that names nobody', grouped('- hosts: [{a: b}]\n  roles: [wso2am]\n'), true],
    ['of a map', grouped('- hosts: {am: x}\n  roles: [wso2am]\n'), true],
  ] as [string, Files, boolean][])('counts the variables %s', (_, files, expected) => {
    const found = value(files);
    expect(found).toEqual(
      expected ? (found === 'unknown' ? found : [2, '2', expect.any(String)]) : [1, '1', expect.any(String)],
    );
  });

  it('of a host called like a group is the host’s', () => {
    const files = { ...grouped(other), 'ansible/host_vars/am.yml': 'on: 3' };
    expect(value(files)).toBe('unknown');
  });

  it('is not known to a template nobody gives variables', () => {
    expect(resolverOf(ofAnsible, TEMPLATE, {})).toBeNull();
    expect(resolverOf(ofAnsible, TEMPLATE, { 'ansible/site.yml': '- hosts: all\n' })).toBeNull();
  });

  it('of a template outside a role is the shared one', () => {
    const template = 'templates/deployment.toml.j2';
    expect(value({ 'group_vars/all.yml': 'on: 3', ...defaults('on: 1') }, 'on', template)).toEqual(
      value({ 'group_vars/all.yml': 'on: 3' }, 'on', template),
    );
    expect(value({ 'env/group_vars/all.yml': 'on: 3' }, 'on', template)).toHaveProperty('0', 3);
  });

  it('of a role at the root is known too', () => {
    const template = 'roles/is/templates/deployment.toml.j2';
    expect(value({ 'roles/is/defaults/main.yaml': 'on: 1' }, 'on', template)).toHaveProperty('0', 1);
  });

  it('is not known where its file cannot be read', () => {
    expect(known(resolverOf(ofAnsible, TEMPLATE, defaults('on: 1'), false), 'on')).toBeNull();
  });
});

describe('a parameter of a Puppet module', () => {
  const TEMPLATE = 'puppet/modules/wso2is/templates/deployment.toml.erb';
  const PARAMS = 'puppet/modules/wso2is/manifests/params.pp';
  const value = (files: Files, expression = '@on', template = TEMPLATE): unknown =>
    known(resolverOf(puppetResolver, template, files), expression);
  const params = (body: string): Files => ({ [PARAMS]: body });

  it.each([
    ['$on = false', [false, 'false', `${PARAMS} 6-11`]],
    ['$on = true', [true, 'true', `${PARAMS} 6-10`]],
    ["$on = 'x y'", ['x y', 'x y', `${PARAMS} 7-10`]],
    ['$on = "x"', ['x', 'x', `${PARAMS} 7-8`]],
    ['$on = ""', ['', '', `${PARAMS} 7-7`]],
    ['$on = undef', [null, '', `${PARAMS} 6-6`]],
    ['$on = 42', [42, '42', `${PARAMS} 6-8`]],
    ['$on = true, # why', [true, 'true', `${PARAMS} 6-10`]],
    ['$on = true # why\r\n', [true, 'true', `${PARAMS} 6-10`]],
    ['$on = true ,\t\n', [true, 'true', `${PARAMS} 6-10`]],
    ['$on=true', [true, 'true', `${PARAMS} 4-8`]],
    ["  Enum['a', 'b'] $on = 'a',", ['a', 'a', `${PARAMS} 24-25`]],
    ['$on = "x${y}"', 'unknown'],
    ["$on = '$x'", ['$x', '$x', `${PARAMS} 7-9`]],
    ["$on = 'a' + 'b'", 'unknown'],
    ["$on = foo('b')", 'unknown'],
    ['$on = 4a', 'unknown'],
    ['$on = a4', 'unknown'],
    ['$on = x$y\n$y = 1', 'unknown'],
    ['$on = $y.z\n$y = 1', 'unknown'],
    ['$on = $gone', 'unknown'],
    ['$on = $off\n$off = 1', [1, '1', `${PARAMS} 18-19`]],
    ['$on = $::a::off\n$off = 1', [1, '1', `${PARAMS} 23-24`]],
    ['$on = $params::on\n$on = 1', [1, '1', `${PARAMS} 24-25`]],
    ['$on = true\n$on = true', [true, 'true', `${PARAMS} 6-10`]],
    ['$on = true\n$on = false', 'unknown'],
    ['$on = foo()\n$on = true', 'unknown'],
    ['$on = true\n$on = foo()', 'unknown'],
    ['$other = true', null],
  ])('given by %j is %j', (body, expected) => {
    expect(value(params(body))).toEqual(expected);
  });

  it.each(['on', '@on', '$on', '$::on', '$wso2is::params::on', "scope['on']", 'scope["wso2is::params::on"]', ' @on '])(
    'may be asked for as %s',
    (expression) => {
      expect(value(params('$on = 1'), expression)).toHaveProperty('0', 1);
    },
  );

  it.each(['@on.x', 'x on', 'foo(on)', 'scope[xon]', "scope['on'x]", '$on + 1', ''])(
    'is not asked for by %j',
    (expression) => {
      expect(value(params('$on = 1\n$x = 1'), expression)).toBeNull();
    },
  );

  it('is followed through others, but not in a circle', () => {
    const text = chain(40, (index, next) => `$v${index} = $v${next}`, '$v40 = 7');
    expect(value(params(text), '@v0')).toHaveProperty('0', 7);
    expect(value(params(text.replace('= 7', '= $v0')), '@v0')).toBe('unknown');
  });

  it('of many lines that name each other has an end', () => {
    expect(value(params('$on = $off\n$off = $on\n'.repeat(200)))).toBe('unknown');
  });

  const data = (text: string, path = 'puppet/data/common.yaml'): Files => ({ ...params('$on = 1'), [path]: text });
  it.each([
    ['for everybody', data('on: 2'), 2],
    ['by its full name', data('wso2is::params::on: 2'), 2],
    ['under another name', data('xon: 2\non_x: 2\n'), 1],
    ['for some', data('on: 2', 'puppet/hieradata/prod.yaml'), 'unknown'],
    ['for some, the same', data('on: 1', 'puppet/hieradata/prod.yaml'), 1],
    ['outside of the data', data('on: 2', 'puppet/other/common.yaml'), 1],
    ['from facts', data('on: "%{facts.x}"'), 'unknown'],
    ['as nothing', data('on: *gone'), null],
    ['by an empty file', data(''), 1],
    ['by a list', data('- on'), 1],
  ] as [string, Files, unknown][])('filled in by Hiera %s', (_, files, expected) => {
    expect(value(files)).toEqual(
      expected === 'unknown' ? expected : [expected, String(expected ?? ''), expect.any(String)],
    );
  });

  it('filled in with a map has no text', () => {
    expect(value(data('on: {a: 1}'))).toEqual([{ filled: true }, '', 'puppet/data/common.yaml 4-4']);
    expect(value(data('on: {}'))).toHaveProperty('0', null);
    expect(value(data('on: [1]'))).toHaveProperty('0', { filled: true });
    expect(value(data('on: []'))).toHaveProperty('0', null);
  });

  it('is the nearest module’s, and only a manifest gives it', () => {
    const files = {
      ...params('$on = 1'),
      'puppet/modules/am/manifests/init.pp': '$on = 2\n$far = 3',
      'puppet/modules/wso2is/README.txt': '$on = 4\n$far = 4',
      'elsewhere/x.pp': '$far = 5\n$on = 5',
    };
    expect(value(files)).toHaveProperty('0', 1);
    expect(value(files, '@far')).toHaveProperty('0', 3);
  });

  it('may be given two folders above the module', () => {
    expect(value({ 'puppet/manifests/site.pp': '$on = 1' })).toHaveProperty('0', 1);
    const passed = "$on = 1\nclass { 'wso2is': on => 1 }\n";
    expect(value({ 'puppet/manifests/site.pp': passed })).toHaveProperty('0', 1);
  });

  it('is not known without manifests, nor to a template far from them', () => {
    expect(resolverOf(puppetResolver, TEMPLATE, { 'puppet/data/common.yaml': 'on: 1' })).toBeNull();
    expect(resolverOf(puppetResolver, 'a/b/c/d/deployment.toml.erb', params('$on = 1'))).toBeNull();
    expect(value({ 'a/x.pp': '$on = 1' }, '@on', 'a/b/c/deployment.toml.erb')).toHaveProperty('0', 1);
    expect(value({ 'x.pp': '$on = 1' }, '@on', 'templates/deployment.toml.erb')).toHaveProperty('0', 1);
  });

  it('is the manifest’s where Hiera’s data cannot be read', () => {
    expect(known(resolverOf(puppetResolver, TEMPLATE, data('on: 2'), false), '@on')).toHaveProperty('0', 1);
  });
});

describe('a parameter of an EPP template', () => {
  const TEMPLATE = 'modules/is/templates/deployment.toml.epp';
  const value = (
    head: string,
    call: string,
    expression = '$on',
    [template, manifest]: [string, string] = [TEMPLATE, 'modules/is/manifests/init.pp'],
  ): unknown => {
    const files = {
      [template]: `${head}\nenable = <%= $on %>\n`,
      [manifest]: `class is (\n  Boolean $on = false,\n  Boolean $other = false,\n) {\n${call}\n}\n`,
    };
    const entry = fileEntry({ path: template, nameClass: 'toml', text: '' }, null);
    const tree = memoryTree(files);
    const found = (entry && puppetResolver(entry, tree, carriedReader(tree)))?.resolve(expression);
    return found && found !== 'unknown' ? found.raw : found;
  };
  const epp = (given = ''): string => `  file { '/x': content => epp('is/deployment.toml.epp'${given}) }`;

  it.each([
    ['what the call gives', '<%- | Boolean $on | -%>', epp(", { 'on' => true }"), true],
    ['what the call gives over its default', '<%- | Boolean $on = false | -%>', epp(', {on => true}'), true],
    ['what the call gives below others', '<% |\n  $a,\n  $on | %>', epp(",\n{ 'a' => 'x',\n  'on' => true,\n}"), true],
    ['its default', '<%- | Boolean $on = true | -%>', epp(), true],
    ['its default where another is given', '<%- | $a = 1, $on = true | -%>', epp(", { 'a' => 2 }"), true],
    ['the class’s where that is passed on', '<%- | Boolean $on | -%>', epp(", { 'on' => $on }"), false],
    ['another of the class', '<%- | Boolean $on | -%>', epp(", { 'on' => $other }"), false],
    ['unknown where it is not said', '<%- | Boolean $on | -%>', epp(', $values'), 'unknown'],
    ['unknown where nothing calls it', '<%- | Boolean $on | -%>', epp().replace('deployment', 'x'), 'unknown'],
    ['unknown where calls differ', '<%- | $on = false | -%>', `${epp(", {'on' => true}")}\n${epp()}`, 'unknown'],
    ['unknown where the call does not say it', '<%- | Boolean $on | -%>', epp(), 'unknown'],
    ['unknown where one does not', '<%- | Boolean $on | -%>', `${epp(", {'on' => true}")}\n${epp()}`, 'unknown'],
    [
      'unknown where one has its default, which is another',
      '<%- | $on = false | -%>',
      `${epp(", {'on' => true}")}\n${epp(", {'a' => 1}")}`,
      'unknown',
    ],
    ['the class’s where the template declares none', '', epp(), false],
    ['the class’s where the template declares another', '<%- | $one = true | -%>', epp(), false],
    ['none of a comment', '<%- | $on = false | -%>', `${epp()}\n  # epp('deployment.toml.epp', {'on' => true})`, false],
  ])('is %s', (_what, head, call, expected) => {
    expect(value(head, call)).toBe(expected);
  });

  it.each([
    ['beside a text with a variable in it', epp(", { 'host' => \"${facts['fqdn']}\", 'on' => true }")],
    ['beside a hash', epp(", { 'a' => { 'on' => false }, 'on' => true, 'b' => { 'on' => { 'on' => false } } }")],
    ['beside braces in texts and comments', epp(", {\n  'a' => '}', # it's on => false }\n  'on' => true,\n}")],
    ['in a line of its own', epp(", {\n  'on' =>\n    true,\n}")],
    ['in a hash that a variable holds', `  $values = { 'on' => true }\n${epp(', $values')}`],
    [
      'under a name that a variable ends',
      epp(", { 'on' => true }")
        .replace('deployment', '${name}')
        .replace(/'(is.*epp)'/, '"$1"'),
    ],
    ['under its path', epp(", { 'on' => true }").replace('is/', '/etc/puppet/files/')],
    ['under a name that a variable is', epp(", { 'on' => true }").replace(/'is.*epp'/, '$name')],
    ['under a name with its module in a variable', epp(", { 'on' => true }").replace(/'is.*epp'/, '"${m}/$name.epp"')],
  ])('is what the call gives %s', (_what, call) => {
    expect(value('<%- | Boolean $on = false | -%>', call)).toBe(true);
  });

  it.each([
    ['a variable that is not known', epp(', $values')],
    ['what several hashes make', epp(", { 'a' => 1 } + $values")],
    ['what a function makes', epp(", merge($values, { 'a' => 1 })")],
    ['a hash longer than any real one', epp(`, { 'a' => '${'x'.repeat(4000)}' }`)],
    ['a hash for it', epp(", { 'on' => { 'a' => 1 } }")],
    ['a text with a variable in it', epp(', { \'on\' => "${x}" }')],
  ])('is unknown where the call gives %s', (_what, call) => {
    expect(value('<%- | Boolean $on = false | -%>', call)).toBe('unknown');
  });

  it.each([
    ['a template of another name', epp(", { 'on' => true }").replace(/'is.*epp'/, '"is/x_${name}.epp"')],
    ['a template of another module', epp(", { 'on' => true }").replace(/'is.*epp'/, '"am/${name}.epp"')],
    [
      'one of its name of another module, beside its own call',
      `${epp()}\n  ${epp(", { 'on' => true }").replace('is/', 'am/')}`,
    ],
    ['another template, beside its own call', `${epp()}\n  epp($name, { 'on' => true })`],
  ])('is its default where a call fills in %s', (_what, call) => {
    expect(value('<%- | Boolean $on = false | -%>', call)).toBe(false);
  });

  it('is unknown where nobody gives what the call passes on', () => {
    expect(value('<%- | Boolean $third | -%>', epp(", { 'third' => $third }"), '$third')).toBe('unknown');
  });

  it('is what the call of the very template gives in a module that is a repository', () => {
    const calls = "epp('is/conf/is.toml.epp', { 'on' => true })\nepp('is/old/is.toml.epp', { 'on' => false })";
    const places: [string, string] = ['templates/conf/is.toml.epp', 'manifests/init.pp'];
    expect(value('<%- | Boolean $on | -%>', calls, '$on', places)).toBe(true);
  });

  it('is what the call by its path gives where it lies among no templates', () => {
    const call = "epp('/etc/puppet/is/is.toml.epp', { 'on' => true })";
    expect(value('<%- | Boolean $on | -%>', call, '$on', ['is/is.toml.epp', 'is/init.pp'])).toBe(true);
  });

  it('is not meant by a name with its class', () => {
    expect(value('<%- | Boolean $on = true | -%>', epp(), '$is::on')).toBe(false);
  });
});
