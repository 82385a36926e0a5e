import { describe, expect, it } from 'vitest';
import { fileEntry } from '../../../src/deployment/evidence/file-entries.ts';
import { passedAs } from '../../../src/deployment/puppet/puppet-given.ts';
import { puppetResolver } from '../../../src/deployment/puppet/puppet-parameters.ts';
import { carriedReader } from '../../../src/deployment/text/carried.ts';
import { CLOSED, cut, type Files, HANDLER, judged, memoryTree, OPEN, told } from '../tree.ts';

const TEMPLATE = 'puppet/modules/is/templates/deployment.toml.erb';
const value = (files: Files, template = TEMPLATE): unknown => {
  const entry = fileEntry({ path: template, nameClass: 'toml', text: '' }, null);
  const tree = memoryTree({ ...files, [template]: '' });
  const found = entry && puppetResolver(entry, tree, carriedReader(tree))?.resolve('@on');
  return found === undefined || found === null || found === 'unknown' ? found : found.raw;
};
const off: Files = { 'puppet/modules/is/manifests/init.pp': 'class is (\n  Boolean $on = false,\n) {}\n' };
const SITE = 'puppet/manifests/site.pp';

describe('a parameter of a Puppet class', () => {
  it.each([
    ['a node', SITE, "node 'a' {\n  class { 'is':\n    off => 1,\n    on => true,\n  }\n}\n"],
    ['a node in one line', SITE, 'class {"::is": on=>true }\n'],
    ['a class of the module', SITE, "class { 'is::params': on => true }\n"],
    [
      'a profile',
      'puppet/modules/profile/manifests/is.pp',
      "class profile::is {\n  class { '::is': on => true, }\n}\n",
    ],
    ['a collector', SITE, "Class['is'] { on => true }\n"],
    ['a collector with spaces', SITE, 'Class [ "::is" ] { on => true }\n'],
    ['a type of the module', SITE, "is::server { 'a': on => true }\n"],
    ['a type of another module', SITE, 'base::server { $name: on => true }\n'],
    ['a list of a type', SITE, "::base { ['a', 'b']: on => true }\n"],
    ['an expression', SITE, "class { 'is': on => $facts['x'] }\n"],
    ['a text', SITE, "class { 'is': on => 'a, b' }\n"],
    ['a hash of all parameters', SITE, "class { 'is': * => { 'on' => true } }\n"],
    ['the hash of a variable', SITE, "$all = {\n  'off' => 1,\n  'on' => true,\n}\nclass { 'is':\n  * => $all,\n}\n"],
    ['a hash and another', SITE, "$all = { 'off' => 1 } + $more\nclass { 'is': * => $all }\n"],
    ['one of two hashes', SITE, "$all = { 'off' => 1 }\n$all = $more\nclass { 'is': * => $all }\n"],
    ['a hash that is not known', SITE, "class { 'is': * => lookup('all') }\n"],
    ['create_resources', SITE, "create_resources('class', { 'is' => { 'on' => true } })\n"],
    [
      'a class that inherits',
      'puppet/modules/b/manifests/init.pp',
      "class b inherits is {\n  $on = true\n  file { 'x': content => template('is/x') }\n}\n",
    ],
    [
      'a class that inherits its params',
      'puppet/modules/b/manifests/init.pp',
      "class b inherits ::is::params {\n  $on = true\n  file { 'x': content => epp ('is/x') }\n}\n",
    ],
    [
      'a class that inherits in lines of their own',
      'puppet/modules/b/manifests/init.pp',
      "class b\n  inherits\n    is {\n  $on = true\n  file { 'x': content => template('is/x') }\n}\n",
    ],
    ['Hiera in JSON', 'puppet/data/a.json', '{"is::on": true}\n'],
    ['Hiera with secrets', 'puppet/data/a.eyaml', 'is::on: true\n'],
    ['a secret', 'puppet/data/common.eyaml', 'is::on: ENC[PKCS7,abc]\n'],
  ])('is not known where %s sets another', (_, path, text) => {
    expect(value({ ...off, [path]: text })).toBe('unknown');
  });

  it.each([
    ['the same', SITE, "class { 'is': on => false, # why\n}\nclass { 'is': on => false }\n"],
    ['the same before a comment', SITE, "class { 'is':\n  on => false # why\n}\n"],
    ['the same far before a comment', SITE, "class { 'is':\n  on => false   # why\n}\n"],
    ['a comment', SITE, "class { 'is':\n  # on => true,\n}\n"],
    ['a comment of Hiera', 'puppet/data/a.yaml', '# is::on: true\n'],
    ['what passes it on', SITE, "class { 'is': on => $on }\nclass { 'is': on => $p::on }\n"],
    ['a hash without it', SITE, "$all = { 'off' => 1 }\nclass { 'is': * => $all }\n"],
    [
      'a hash without it before another',
      SITE,
      "$all = { 'off' => 1 }\n$x = { 'on' => true }\nclass { 'is': * => $all }\n",
    ],
    ['a hash for a file', SITE, "class { 'is': off => 1 }\nfile {\n  default: * => $all;\n}\n"],
    ['another name', SITE, "class { 'is': xon => true, $on => true }\n"],
    ['a type of Puppet’s own', SITE, "file { 'is': on => true }\n"],
    ['nobody', SITE, 'on => true\n'],
    ['an example', 'puppet/modules/is/examples/init.pp', "class { 'is': on => true }\n"],
    ['text', 'puppet/manifests/site.txt', "class { 'is': on => true }\n"],
    ['what holds for all and writes templates', SITE, "$on = true\n$x = template('x')\n"],
    [
      'a class that inherits and writes nothing',
      'puppet/modules/b/manifests/init.pp',
      'class b inherits is {\n  $on = true\n}\n',
    ],
    [
      'a class that inherits another',
      'puppet/modules/b/manifests/init.pp',
      "class b inherits c {\n  $on = true\n  $x = template('x')\n}\n",
    ],
  ])('is known beside %s', (_, path, text) => {
    expect(value({ ...off, [path]: text })).toBe(false);
  });

  it.each([
    ['a hash without it', "$all = lookup('is_all', Hash)\nclass { 'is': * => $all }\n", 'is_all: {off: 1}\n', false],
    ['a hash in place', "class { 'is':\n  * => hiera_hash('is::all') # all\n}\n", 'is::all: {off: 1}\n', false],
    ['a hash with the same', "class { 'is': * => hiera('is_all') }\n", 'is_all: {on: false}\n', false],
    ['a hash with another', "class { 'is': * => lookup('is_all') }\n", 'is_all: {on: true}\n', 'unknown'],
    ['a hash with what is filled in', "class { 'is': * => lookup('is_all') }\n", 'is_all: {on: "%{x}"}\n', 'unknown'],
    ['a hash with nothing for it', "class { 'is': * => lookup('is_all') }\n", 'is_all: {on: }\n', 'unknown'],
    ['no hash', "class { 'is': * => lookup('is_all') }\n", 'is_all: "%{alias(\'x\')}"\n', 'unknown'],
    ['another key', "class { 'is': * => lookup('is_all') }\n", 'x::is_all: {off: 1}\n', 'unknown'],
    [
      'a hash and more',
      "$all = lookup('is_all') + $more\nclass { 'is': * => $all }\n",
      'is_all: {off: 1}\n',
      'unknown',
    ],
    [
      'a hash, and one that is not known',
      "$all = lookup('is_all')\n$all = $x\nclass { 'is': * => $all }\n",
      'is_all: {off: 1}\n',
      'unknown',
    ],
  ])('is given by Hiera’s data: %s', (_, site, data, expected) => {
    expect(value({ ...off, [SITE]: site, 'puppet/data/common.yaml': data })).toBe(expected);
  });

  it('stands in Hiera’s data where a hash of theirs gives it', () => {
    const files = {
      'modules/is/manifests/init.pp': 'class is ($version = "7.0.0") {\n  $pack = "wso2is-${version}"\n}\n',
      'modules/is/templates/deployment.toml.erb': CLOSED,
      'manifests/site.pp': "class { 'is': * => lookup('is_all') }\n",
    };
    const of = (version: string): string[] => told({ ...files, 'data/common.yaml': `is_all: {version: ${version}}\n` });
    for (const version of ['5.11.0', '"5.11.0"', "'5.11.0'"])
      expect(of(version)).toEqual(['modules/is/templates: wso2is 5.11.0 A update-required B disabled']);
  });

  const bare: Files = { 'puppet/modules/is/manifests/init.pp': 'class is (\n  $on,\n) {}\n' };
  const profile: Files = {
    'puppet/modules/profile/manifests/is.pp': "class profile::is ($cert) {\n  class { 'is': on => $cert }\n}\n",
  };
  it.each([
    ['a key of another class', { 'puppet/data/common.yaml': 'km::on: false\n' }, null],
    [
      'a key of another class of a profile',
      { ...profile, 'puppet/data/common.yaml': 'profile::km::on: false\n' },
      'unknown',
    ],
    [
      'a default of another class',
      { 'puppet/modules/km/manifests/init.pp': 'class km (\n  $on = false,\n) {}\n' },
      null,
    ],
    ['a parameter of another class', { [SITE]: "class { 'km': on => false }\n" }, null],
    ['its own key', { 'puppet/data/common.yaml': 'is::on: false\nkm::on: true\n' }, false],
    [
      'a key that it asks for',
      {
        'puppet/modules/is/manifests/params.pp': "class is::params {\n  $x = lookup('km::on')\n}\n",
        'puppet/data/common.yaml': 'km::on: false\n',
      },
      false,
    ],
    [
      'the class it inherits',
      {
        'puppet/modules/is/manifests/init.pp': 'class is inherits base::params {}\n',
        'puppet/modules/base/manifests/params.pp': 'class base::params {\n  $on = false\n}\n',
      },
      false,
    ],
    [
      'the class it names before the variable',
      {
        'puppet/modules/is/manifests/init.pp': 'class is {\n  $on = $base::params::on\n}\n',
        'puppet/modules/base/manifests/params.pp': 'class base::params {\n  $on = false\n}\n',
      },
      false,
    ],
    ['a variable of no class', { 'puppet/modules/site.pp': '$on = false\n' }, false],
    [
      'a profile that hands it on',
      {
        'puppet/modules/profile/manifests/is.pp': "class profile::is ($on) {\n  class { 'is': on => $on }\n}\n",
        'puppet/data/common.yaml': 'profile::is::on: false\nprofile::km::on: true\n',
      },
      false,
    ],
    [
      'a class that fills the template in',
      {
        'puppet/modules/km/manifests/init.pp':
          "class km {\n  $on = false\n  file { '/x': content => template('is/deployment.toml.erb') }\n}\n",
      },
      false,
    ],
  ])('is of its class: %s', (_, files: Files, expected) => {
    expect(value({ ...bare, ...files })).toBe(expected);
  });

  it('is what a profile is given under a name of its own', () => {
    const data = { 'puppet/data/common.yaml': 'profile::is::cert: false\n' };
    expect(value({ ...bare, ...profile, ...data })).toBe(false);
  });

  it('is not another server’s', () => {
    const given = { ...off, [SITE]: "class { 'am': on => true }\n" };
    expect(value(given)).toBe('unknown');
    expect(value({ ...given, 'puppet/modules/am/templates/x.erb': '' })).toBe(false);
  });

  it('is not another server’s where the modules lie at the top', () => {
    const [on] = Object.values(off);
    const site = { 'site.pp': "class { 'am': on => true }\n" };
    const files = { 'is/manifests/init.pp': on as string, ...site };
    expect(value(files, 'is/templates/deployment.toml.erb')).toBe('unknown');
    expect(value({ ...files, 'am/templates/x.erb': '' }, 'is/templates/deployment.toml.erb')).toBe(false);
  });

  it('is what a class gets rather than what Hiera says for everybody', () => {
    const hiera = { ...off, 'puppet/data/common.json': '{"on": 1}' };
    expect(value(hiera)).toBe(1);
    expect(value({ ...hiera, [SITE]: "class { 'is': on => 2 }\n" })).toBe('unknown');
    expect(value({ ...hiera, [SITE]: "class { 'is': on => 1 }\n" })).toBe(1);
  });

  it('without a value of its own is what it gets', () => {
    const files = { 'puppet/modules/is/manifests/init.pp': 'class is (Boolean $on) {}\n' };
    expect(value({ ...files, [SITE]: "class { 'is': on => true }\n" })).toBe(true);
  });

  it.each([
    ['10', 10],
    ['-1', 'unknown'],
    ['0x1', 'unknown'],
    ['1.5', 'unknown'],
  ])('that is %s is %s', (written, expected) => {
    expect(value({ 'puppet/modules/is/manifests/init.pp': `class is (\n  $on = ${written},\n) {}\n` })).toBe(expected);
  });

  it('stands where the class gets it', () => {
    const files = {
      'modules/is/manifests/init.pp': 'class is (Boolean $on) {\n  $pack = "wso2is-7.0.0"\n}\n',
      'modules/is/templates/deployment.toml.erb': `${OPEN}${HANDLER}enable = <%= @on %>\n`,
      'manifests/site.pp': "node 'a' {\n  class { 'is':\n    on => true,\n  }\n}\n",
    };
    const [deployment] = judged(files).deployments;
    const span = deployment?.evidence.find(({ what }) => what === 'Part A value')?.span;
    expect(span && [span.file, cut(files, span)]).toEqual(['manifests/site.pp', 'true']);
  });
});

describe('the version of a Puppet class', () => {
  const module = 'modules/is/manifests/init.pp';
  const conf = 'modules/is/templates/deployment.toml.erb';
  const files = {
    [module]: 'class is (\n  String $version = \'7.2.0\',\n) {\n  $pack = "wso2is-${version}"\n}\n',
    [conf]: OPEN,
  };
  const version = (more: Files): string | undefined => told({ ...files, ...more })[0]?.split(' ')[2];
  it.each([
    ['Hiera for everybody', 'data/common.yaml', 'is::version: 7.0.0\n', '7.0.0'],
    ['Hiera for everybody, newer', 'data/common.yaml', 'is::version: 7.3.0\n', '7.3.0'],
    ['Hiera for some', 'data/nodes/a.yaml', 'is::version: 7.0.0\n', '7.0.0'],
    ['Hiera for some, newer', 'data/nodes/a.yaml', 'is::version: 7.3.0\n', '7.2.0'],
    ['a class of Hiera', 'data/a.json', '{"is::params::version": "7.0.0"}\n', '7.0.0'],
    ['a list of Hiera', 'data/a.yaml', 'is::version: [7.0.0]\n', '7.2.0'],
    ['Hiera for another module', 'data/a.yaml', 'xis::version: 7.0.0\nversion: 7.0.0\n', '7.2.0'],
    ['a node', 'manifests/site.pp', "class { 'is':\n  version => '7.0.0',\n}\n", '7.0.0'],
    ['a node by an expression', 'manifests/site.pp', 'class { \'is\': version => "7.0.${x}" }\n', '?'],
    ['a node by a selector', 'manifests/site.pp', "class { 'is': version => $env ? { 'x' => '7.0.0' } }\n", '7.0.0'],
    ['a node by a call', 'manifests/site.pp', "class { 'is': version => '7.0.0'.regsubst('7', '6') }\n", '?'],
    ['a node, newer', 'manifests/site.pp', "class { 'is': version => '7.3.0' }\n", '7.2.0'],
    ['nothing of Hiera', 'data/a.yaml', 'is::version:\n', '7.2.0'],
    ['a node for another class', 'manifests/site.pp', "class { 'xis': version => '7.0.0' }\n", '7.2.0'],
  ])('is what %s gives it', (_, path, text, expected) => {
    expect(version({ [path]: text })).toBe(expected);
  });

  it('is never its default where Hiera gives everybody one, and some another', () => {
    const data = { 'data/common.yaml': 'is::version: 7.3.0\n', 'data/nodes/a.yaml': 'is::version: 7.4.0\n' };
    expect(version(data)).toBe('7.3.0');
  });
});

describe('a parameter of a hash of all', () => {
  const all = (hash: string): string => `class { 'is': * => ${hash} }\n`;
  const COMMON = 'puppet/data/common.yaml';
  const asked = (data: string): Files => ({ [SITE]: all("lookup('x::all')"), [COMMON]: data });

  it.each<[string, Files]>([
    ['is put together before', { [SITE]: `$all = { 'off' => 1 }\n${all('$more + $all')}` }],
    ['is put together behind', { [SITE]: `$all = { 'off' => 1 }\n${all('$all + $more')}` }],
    ['the data have as nothing', asked('x::all:\n')],
    ['the data have with no value', asked('x::all:\n  on:\n  off: 1\n')],
    ['the data fill in', asked('x::all:\n  on: "%{facts.x}"\n')],
  ])('is not known where that %s', (_, files) => {
    expect(value({ ...off, ...files })).toBe('unknown');
  });

  it.each(['"%{facts.x}"', 'ENC[PKCS7,MIIBe]'])('is not known where the data alone have it as %s', (written) => {
    const bare = { 'puppet/modules/is/manifests/init.pp': 'class is (String $on) {}\n' };
    expect(value({ ...bare, ...asked(`x::all:\n  on: ${written}\n`) })).toBe('unknown');
    expect(value({ ...bare, ...asked('x::all:\n  on: never\n') })).toBe('never');
  });

  it('is the default where it is not in it', () => {
    expect(value({ ...off, ...asked('x::all:\n  off: 1\n') })).not.toBe('unknown');
  });

  it('is told where the data have it, in quotes and without', () => {
    const told = (data: string): string[] =>
      passedAs('on', memoryTree({ ...off, ...asked(data) })).map(({ text, start, written }) =>
        text.slice(start + 1, start + written.length - 1),
      );
    expect(told('x::all:\n  on: never\n')).toEqual(['never']);
    expect(told('x::all:\n  on: "never"\n')).toEqual(['never']);
  });
});

describe('a variable of a class that hands values to one with a template of another module', () => {
  const module = (name: string, body: string): Files => ({
    [`puppet/modules/${name}/manifests/init.pp`]: `class ${name} {\n${body}}\n`,
  });
  const is = module('is', '');
  const profile = module('profile', "  file { '/x': content => template('is/deployment.toml.erb') }\n");
  const role = (name: string, on: boolean, to = "class { 'profile': on => $on }"): Files =>
    module(name, `  $on = ${on}\n  ${to}\n`);

  it('is known to the template', () => {
    expect(value({ ...is, ...profile, ...role('a', false) })).toBe(false);
    expect(value({ ...is, ...role('a', false, "is::server { 'x': on => $on }") })).toBe(false);
  });

  it('is each of those that do', () => {
    expect(value({ ...is, ...profile, ...role('a', false), ...role('b', true) })).toBe('unknown');
  });

  it('is not what texts for people have of a class', () => {
    const files = {
      ...off,
      ...module('wrapper', ''),
      'puppet/modules/wrapper/templates/a.erb': '',
      [SITE]: "class { 'wrapper': on => true }\n",
    };
    expect(value(files)).toBe(false);
    const readme = "class wrapper {\n  class { 'is': on => true }\n}\n";
    expect(value({ ...files, 'README.md': readme })).toBe(false);
  });
});
