import { describe, expect, it } from 'vitest';
import {
  type ModuleTree,
  puppetClaims,
  puppetUnits,
  puppetVariables,
  type Scope,
} from '../../../src/deployment/puppet/puppet.ts';
import { CLOSED, cut, type Files, judged, told } from '../tree.ts';

const FILE = 'puppet/modules/wso2is/manifests/params.pp';
const none: Scope = () => [];
const said = (
  text: string,
  file = FILE,
  elsewhere: Scope = none,
  modules: string[] = [],
  given: ModuleTree['given'] = () => ({ values: [], replaced: false }),
) => {
  const around = { scopes: [elsewhere], modules: () => modules, given };
  const images = puppetUnits(file, text, around).flatMap(({ claims }) => claims);
  return [...puppetClaims(file, text, around), ...images].map(({ kind, product, version, what, span, labels }) => [
    kind,
    product,
    version,
    what,
    span.file === file ? cut({ [file]: text }, span) : span.file,
    labels.join(),
  ]);
};

describe('what a Puppet manifest says', () => {
  it.each([
    [
      "$pack = 'wso2is-5.11.0'",
      [['pack', 'wso2is', '5.11.0', '$pack wso2is 5.11.0', 'wso2is-5.11.0', 'wso2is'], ['path']],
    ],
    ["$pack_name = 'wso2is'", [['pack', 'wso2is', null, '$pack_name wso2is', 'wso2is', 'wso2is']]],
    [
      "$product = 'wso2is'\n$product_version = '5.11.0'",
      [['pack', 'wso2is', '5.11.0', '$product wso2is 5.11.0', '5.11.0', 'wso2is']],
    ],
    [
      "$product_name = 'wso2is'\n$version = '5.11.0'",
      [['pack', 'wso2is', '5.11.0', '$product_name wso2is 5.11.0', '5.11.0', 'wso2is']],
    ],
    [
      "$server_name = 'wso2is'\n$version = 'latest'",
      [['pack', 'wso2is', null, '$server_name wso2is', 'wso2is', 'wso2is']],
    ],
    ["$product = 'wso2is'", [['pack', 'wso2is', null, '$product wso2is', 'wso2is', 'wso2is']]],
    ["$product = 'base'\n$version = '5.11.0'", []],
    ["$mypack = 'wso2is-5'", []],
    [
      "$image = 'wso2/wso2is:5.11.0'",
      [['image', 'wso2is', '5.11.0', 'image wso2is:5.11.0', 'wso2/wso2is:5.11.0', 'wso2is']],
    ],
    ["$base_image = 'nginx:1'", []],
    ["$image_name = 'wso2/wso2is:5.11.0'", []],
    [
      '$image = "wso2/wso2is:${tag}"\n$tag = \'5.11.0\'',
      [['image', 'wso2is', '5.11.0', 'image wso2is:5.11.0', '5.11.0', 'wso2is']],
    ],
    [
      '$pack = "${name}-5.11.0"\n$name = \'wso2is\'',
      [['pack', 'wso2is', '5.11.0', '$pack wso2is 5.11.0', '${name}-5.11.0', 'wso2is']],
    ],
    ["  String $pack = 'wso2is'", [['pack', 'wso2is', null, '$pack wso2is', 'wso2is', 'wso2is']]],
    ["  Enum['a'] $pack = 'wso2is'", [['pack', 'wso2is', null, '$pack wso2is', 'wso2is', 'wso2is']]],
    ['$pack = ${gone}', []],
    ['$pack = "wso2is-${gone}"', [['pack']]],
    ['$pack = "${pack}"', []],
    ['$pack = "wso2is-${pack}"', [['pack', 'wso2is', null, '$pack wso2is-${pack}']]],
    [
      "$pack_name = 'wso2is-5.11.0'\n$version = '5.10.0'",
      [['pack', 'wso2is', '5.11.0', '$pack_name wso2is 5.11.0', 'wso2is-5.11.0', 'wso2is']],
    ],
    ["$product = 'wso2is-5.11.0/bin'", []],
    ['# nothing', []],
  ])('%j', (text, expected) => {
    const found = said(text);
    expect(found.map((one, index) => one.slice(0, expected[index]?.length ?? 9))).toEqual(
      expected.slice(0, found.length),
    );
    expect(expected.length - found.length).toBeLessThan(2);
  });

  it('is each case’s own', () => {
    const text =
      "class x {\n  case $p {\n    'apim': {\n      $pack = 'wso2am-4.2.0'\n    }\n    is_km : {\n      $pack = 'wso2is-km-5.10.0'\n    }\n  }\n}\nclass y::z {\n  $pack = 'wso2is-5.11.0'\n}\n";
    expect(said(text).map(([, , version, , , labels]) => `${version} ${labels}`)).toEqual([
      '4.2.0 apim',
      '5.10.0 is_km',
      '5.11.0 wso2is',
    ]);
  });

  it.each([
    ['stands for the modules no other branch names', 'apim_gw', 'apim,apim_tm'],
    ['says nothing of its own in a case over something else', 'Debian', 'wso2is'],
  ])('of the default branch %s', (_, label, expected) => {
    const text = `case $p {\n  '${label}', "x" : {\n    $pack = 'wso2am-tm-4.5.0'\n  }\n  default: {\n    $pack = 'wso2am-4.5.0'\n  }\n}\n`;
    const labels = said(text, FILE, none, ['apim', 'apim_gw', 'apim_tm']).map((one) => one[5]);
    expect(labels.slice(0, 2)).toEqual([`${label},x`, expected]);
  });

  it('of the default branch stands for the modules no other branch names, where they lie at the top', () => {
    const branch = (label: string, version: string) => `    ${label}: {\n      $pack = 'wso2am-${version}'\n    }\n`;
    const files = {
      'common/manifests/params.pp': `class common::params {\n  case $profile {\n${branch("'apim_gw'", '4.2.0')}${branch('default', '4.1.0')}  }\n}\n`,
      'apim/templates/deployment.toml.erb': CLOSED,
      'apim_gw/templates/deployment.toml.erb': CLOSED,
    };
    expect(told(files)).toEqual([
      'apim/templates: wso2am 4.1.0 A update-required B not-affected',
      'apim_gw/templates: wso2am 4.2.0 A disabled B not-affected',
    ]);
  });

  it('is each case’s own where the case is a value or stands behind a condition', () => {
    const branch = "{\n    'apim': {\n      $pack = 'wso2am-4.2.0'\n    }\n  }\n";
    for (const before of ['$conf = case $p ', 'if $x { case $p '])
      expect(said(`class x {\n  ${before}${branch}}\n`)[0]?.[5]).toBe('apim');
  });

  it('tells the default branches of several cases apart', () => {
    const of = (label: string, version: string) =>
      `case $p {\n  '${label}': {}\n  default: {\n    $pack = 'wso2am-${version}'\n  }\n}\n`;
    const labels = said(of('a', '4.1.0') + of('b', '4.2.0') + of('linux', '4.3.0'), FILE, none, ['a', 'b', 'c']);
    expect(labels.map((one) => one[5])).toEqual(['b,c', 'a,c', 'wso2is']);
  });

  it.each([
    ['modules/is_km/manifests/x.pp', 'is_km'],
    ['a/modules/is/manifests/deep/x.pp', 'is'],
    ['is/manifests/x.pp', 'is'],
    ['x.pp', ''],
  ])('in %s is the module’s: %j', (file, label) => {
    expect(said("$pack = 'wso2is'", file)[0]?.[5]).toBe(label);
  });

  it('may name a pack by a version of its own or of other manifests', () => {
    const text = '$version = \'5.11.0\'\nexec { "unzip wso2is-${version}.zip": }\n';
    expect(said(text)).toEqual([['path', 'wso2is', '5.11.0', 'pack wso2is 5.11.0', '5.11.0', 'wso2is']]);
    const others: Scope = (name) =>
      name === 'version' ? [{ text: '5.10.0', span: { file: 'other.pp', start: 0, end: 6 } }] : [];
    expect(said('$pack = "wso2is-${wso2is::version}"', FILE, others)[0]).toEqual([
      'pack',
      'wso2is',
      '5.10.0',
      '$pack wso2is 5.10.0',
      'other.pp',
      'wso2is',
    ]);
  });
});

describe('the values of branches in a Puppet manifest', () => {
  const of = (text: string): string[] => said(text).map(([, product, version]) => `${product} ${version}`);
  const branches = (...bodies: string[]): string => bodies.map((body) => `if $x {\n  ${body}\n}\n`).join('');

  it('are told with the product of the same branch', () => {
    const text = branches("$product = 'wso2is'\n  $version = '7.1.0'", "$product = 'wso2am'\n  $version = '4.3.0'");
    expect(of(text)).toEqual(['wso2is 7.1.0', 'wso2am 4.3.0']);
  });

  it('are told once where they agree', () => {
    const text = `${branches("$version = '7.1.0'", "$version = '7.1.0'")}$pack = "wso2is-\${version}"\n`;
    expect(of(text).slice(0, 2)).toEqual(['wso2is 7.1.0', 'wso2is 7.1.0']);
    expect(said(text).filter(([kind]) => kind === 'pack')).toHaveLength(1);
  });

  it('are not told of a pack that is made of itself', () => {
    expect(of('$pack = "${base::pack}"\n$pack = \'wso2is-7.0.0\'\n')).toEqual(['wso2is 7.0.0']);
  });

  it('are no more than any real manifest makes a pack from', () => {
    const all = Array.from({ length: 130 }, (_, at) => `$version = '7.${at}.0'`);
    const text = `${branches(...all)}$pack = "wso2is-\${version}"\n`;
    expect(said(text).filter(([kind]) => kind === 'pack')).toHaveLength(101);
  });
});

describe('what others give a Puppet class', () => {
  const versions = (text: string, given: Record<string, [string[], boolean]>) =>
    said(text, FILE, none, [], (module, name) => {
      const [values, replaced] = (module === 'wso2is' && given[name]) || [[], false];
      return { values: values.map((value) => ({ text: value, span: { file: 'x', start: 0, end: 1 } })), replaced };
    })
      .filter(([kind]) => kind !== 'path')
      .map(([, product, version, , at]) => `${product} ${version} ${at}`);
  const pack = '$pack = "wso2is-${version}"\n';
  it.each([
    [
      'stands beside its default',
      `$version = '7.2.0'\n${pack}`,
      { version: [['7.0.0'], false] },
      ['7.2.0 7.2.0', '7.0.0 wso2is-${version}'],
    ],
    [
      'stands for its default',
      `$version = '7.2.0'\n${pack}`,
      { version: [['7.0.0'], true] },
      ['7.0.0 wso2is-${version}'],
    ],
    [
      'may be several',
      pack,
      { version: [['7.0.0', '7.1.0'], false] },
      ['7.0.0 wso2is-${version}', '7.1.0 wso2is-${version}'],
    ],
    [
      'may be the pack',
      "$pack = 'wso2is-7.2.0'\n",
      { pack: [['wso2is-7.0.0'], false], version: [['1.0.0'], true] },
      ['7.2.0 wso2is-7.2.0', '7.0.0 wso2is-7.2.0'],
    ],
    [
      'may be the version of a product',
      "$product = 'wso2is'\n",
      { product_version: [['7.0.0'], false] },
      ['7.0.0 wso2is'],
    ],
    ['may be the only version there is', "$product = 'wso2is'\n", { version: [['7.0.0'], false] }, ['7.0.0 wso2is']],
    [
      'may be the version of a server',
      "$version = '7.2.0'\n$server_name = 'wso2is'\n",
      { version: [['7.0.0'], false] },
      ['7.2.0 7.2.0', '7.0.0 wso2is'],
    ],
    [
      'may be an image’s',
      '$tag = \'7.2.0\'\n$image = "wso2/wso2is:${tag}"\n',
      { tag: [['7.0.0'], true] },
      ['7.0.0 wso2/wso2is:${tag}'],
    ],
    [
      'is nothing to what it does not name',
      "$pack = 'wso2is-7.2.0'\n",
      { version: [['7.0.0'], true] },
      ['7.2.0 wso2is-7.2.0'],
    ],
    [
      'is nothing to a pack’s name that does not name it',
      "$pack_name = 'wso2is-7.2.0'\n",
      { version: [['7.0.0', '7.1.0'], true] },
      ['7.2.0 wso2is-7.2.0'],
    ],
  ] as [string, string, Record<string, [string[], boolean]>, string[]][])('%s', (_, text, given, expected) => {
    expect(versions(text, given)).toEqual(expected.map((one) => `wso2is ${one}`));
  });
});

describe('a pack that a Puppet manifest names by what others give it', () => {
  it('is told where the manifest speaks of that', () => {
    const text = '$version = \'7.2.0\'\nexec { "unzip wso2is-${version}.zip": }\n';
    const given =
      (replaced: boolean): ModuleTree['given'] =>
      (_, name) => ({
        values: name === 'version' ? [{ text: '7.0.0', span: { file: 'x', start: 0, end: 1 } }] : [],
        replaced,
      });
    const packs = (replaced: boolean): string[] =>
      said(text, FILE, none, [], given(replaced))
        .filter(([, , , what]) => String(what).startsWith('pack '))
        .map(([, product, version, , at]) => `${product} ${version} ${at}`);
    expect(packs(true)).toEqual(['wso2is 7.0.0 7.2.0']);
    expect(packs(false)).toEqual(['wso2is 7.2.0 7.2.0', 'wso2is 7.0.0 7.2.0']);
  });
});

describe('the variables of a Puppet manifest', () => {
  it.each([
    ["$a = $facts['env'] ? {\n  'prod' => '1',\n  # 'test' => '3',\n  default => \"2\",\n}", ['1', '2']],
    ["$a = $::env ? { 'prod' => '1', default => $b }", ['1']],
    ["case $env {\n  'prod': { $a = '1' }\n  # 'test': { $a = '3' }\n  default: { $a = '2' }\n}", ['1', '2']],
  ])('has each value that %j chooses from', (text, values) => {
    const found = puppetVariables('f', text).get('a') ?? [];
    expect(found.map((one) => one.text)).toEqual(values);
    expect(found.map(({ span }) => cut({ f: text }, span))).toEqual(values);
  });

  it('are the parameters in the line of its class, too', () => {
    const text = 'class is ($version = \'7.0.0\', String $user = "wso2") {\n}\n';
    const found = [...puppetVariables('f', text)].flatMap(([name, values]) =>
      values.map(({ text: value, span }) => [name, value, cut({ f: text }, span)]),
    );
    expect(found).toEqual([
      ['version', '7.0.0', '7.0.0'],
      ['user', 'wso2', 'wso2'],
    ]);
  });

  it('are its texts, all of each name', () => {
    const text = "$a = 'x'\n  $a = \"y z\"\n$b = true\nclass c {}\n$d=''\n";
    const found = [...puppetVariables('f', text)].flatMap(([name, values]) =>
      values.map(({ text: value, span }) => [name, value, cut({ f: text }, span)]),
    );
    expect(found).toEqual([
      ['a', 'x', 'x'],
      ['a', 'y z', 'y z'],
      ['d', '', ''],
    ]);
  });

  it('are not more than any real manifest has branches for', () => {
    const text = Array.from({ length: 1100 }, (_, at) => `$a = '${at}'\n`).join('');
    expect(puppetVariables('f', text).get('a')).toHaveLength(1000);
  });
});

describe('an image of a Puppet manifest', () => {
  const around: ModuleTree = { scopes: [], modules: () => [], given: () => ({ values: [], replaced: false }) };
  const units = (text: string, file = FILE, more: Partial<ModuleTree> = {}) =>
    puppetUnits(file, text, { ...around, ...more }).map(({ name, at, claims }) =>
      [name, cut({ [file]: text }, at), ...claims.map(({ version }) => version)].join(' '),
    );
  const run = (image: string): string => `docker::run { 'a':\n  image => ${image},\n}\n`;
  it.each([
    ["$image = 'wso2/wso2is:7.0.0'\n", ['wso2is wso2/wso2is:7.0.0 7.0.0']],
    [run("'wso2/wso2is:7.0.0'"), ['wso2is wso2/wso2is:7.0.0 7.0.0']],
    [`$version = '7.0.0'\n${run('"wso2/wso2is:${version}"')}`, ['wso2is wso2/wso2is:${version} 7.0.0']],
    [`$image = 'wso2/wso2is:7.0.0'\n${run('$image')}`, ['wso2is wso2/wso2is:7.0.0 7.0.0']],
    ["docker::run { 'a': image=>'wso2/wso2is:7.0.0' }", ['wso2is wso2/wso2is:7.0.0 7.0.0']],
    [`# ${run("'wso2/wso2is:7.0.0'").replaceAll('\n', ' ')}`, []],
    [run("'nginx:1'"), []],
    ["base_image => 'wso2/wso2is:7.0.0'", []],
    ["image_tag => 'wso2/wso2is:7.0.0'", []],
    ["$pack = 'wso2is-7.0.0'\n", []],
  ])('%j', (text, expected) => {
    expect(units(text)).toEqual(expected);
  });

  it('is called by its file where no module is', () => {
    expect(units("$image = 'wso2/wso2is:7.0.0'\n", 'init.pp')).toEqual(['init.pp wso2/wso2is:7.0.0 7.0.0']);
  });

  it('is of the oldest version it is given', () => {
    const text = '$image = "wso2/wso2is:${version}"\n$version = \'7.1.0\'\n';
    const values = ['10.0.0', '7.0.0'].map((one) => ({ text: one, span: { file: 'x', start: 0, end: 1 } }));
    const given: ModuleTree['given'] = (_, name) => ({ values: name === 'version' ? values : [], replaced: false });
    expect(units(text, FILE, { given })).toEqual(['wso2is wso2/wso2is:${version} 7.0.0 7.1.0 10.0.0']);
  });

  it('without configuration is a deployment of its own, with one it is not', () => {
    const manifest = 'modules/is/manifests/init.pp';
    const text = "class is {\n  docker::run { 'a':\n    image => 'wso2/wso2is:7.0.0',\n  }\n}\n";
    expect(told({ [manifest]: text })).toEqual([`${manifest}#is: wso2is 7.0.0 A missing B disabled`]);
    expect(told({ [manifest]: text, 'modules/is/templates/deployment.toml.erb': CLOSED })).toEqual([
      'modules/is/templates: wso2is 7.0.0 A disabled B disabled',
    ]);
  });
});

describe('a file of Puppet’s in a home whose folder variables of its class hold', () => {
  const tree = (version: string, more = ''): Files => ({
    'modules/am/manifests/init.pp': `class am {\n  $version = '${version}'\n  $home = "/mnt/wso2am-\${version}"\n${more}  file { "\${home}/repository/conf/deployment.toml":\n    content => template('am/deployment.toml.erb'),\n  }\n}\n`,
    'modules/am/templates/deployment.toml.erb': CLOSED,
  });
  const IMPORT =
    "  exec { 'keys':\n    command => 'keytool -keystore /mnt/wso2am-4.2.0/repository/resources/a.jks',\n  }\n";

  it('is of the release that these tell, whatever other home a command names', () => {
    expect(told(tree('4.3.0', IMPORT))).toEqual(['modules/am/templates: wso2am 4.3.0 A disabled B not-affected']);
    expect(told(tree('4.1.0', IMPORT))).toEqual([
      'modules/am/templates: wso2am 4.1.0 A update-required B not-affected',
    ]);
  });

  it('is told where the variable has its value', () => {
    const files = tree('4.1.0', IMPORT);
    expect(judged(files).findings.map(({ span }) => cut(files, span))).toEqual(['4.1.0']);
  });
});

describe('what a Puppet manifest says of what others replace by something that is not known', () => {
  const TEXT = '$version = \'5.11.0\'\n$pack = "wso2is-${version}"\n';
  const claims = (replaced: string) => {
    const given: ModuleTree['given'] = (_module, name) => ({ values: [], replaced: name === replaced });
    return puppetClaims(FILE, TEXT, { scopes: [none], modules: () => [], given })
      .filter(({ kind }) => kind === 'pack')
      .map(({ product, version, choice }) => [product, version, choice]);
  };

  it('is the product without a version, and no choice', () => {
    expect(claims('version')).toEqual([['wso2is', null, undefined]]);
    expect(claims('none').map(([product, version]) => [product, version])).toEqual([['wso2is', '5.11.0']]);
  });

  it('is nothing of what is replaced itself', () => {
    expect(claims('pack')).toEqual([]);
  });
});

describe('a version that another manifest gives a class', () => {
  it('stands where the class first names it', () => {
    const pack = '/tmp/${name}-${version}.zip';
    const files = {
      'modules/is/manifests/init.pp': `# The class.\nclass is ($version) {\n  $name = 'wso2is'\n  exec { "/bin/unzip ${pack}": }\n}\n`,
      'manifests/site.pp': "class { 'is': version => '5.11.0' }\n",
      'modules/is/templates/repository/conf/deployment.toml.erb': CLOSED,
    };
    const [finding] = judged(files).findings;
    expect(finding && [finding.span.start, cut(files, finding.span)]).toEqual([23, '$version']);
  });
});
