import { describe, expect, it } from 'vitest';
import { manifestsWithParents, scopesAround } from '../../../src/deployment/puppet/puppet-scopes.ts';
import { CLOSED, type Files, memoryTree, told } from '../tree.ts';

const MANIFEST = 'modules/is/manifests/params.pp';
/** The values of `$version` at the nearest place that sets it, as a manifest of the module `is` finds it. */
const version = (files: Files, path = MANIFEST): string[] => {
  const tree = memoryTree(files);
  const found = scopesAround(path, tree).map((scope) => scope('version'));
  return (found.find((values) => values.length > 0) ?? []).map(({ text, span }) => `${text} ${span.file}`);
};
const set = (one: string): string => `class x {\n  $version = '${one}'\n}\n`;
const manifest = (module: string, name = 'params'): string => `modules/${module}/manifests/${name}.pp`;

describe('a variable of another manifest', () => {
  it.each([
    [
      'is the module’s own',
      { [manifest('is', 'init')]: set('1'), [manifest('a')]: set('2') },
      ['1', 'is/manifests/init'],
    ],
    [
      'is the parameters’ before others of the module',
      { [manifest('is', 'a')]: set('2'), [manifest('is', 'init')]: set('3'), [MANIFEST]: set('1') },
      ['1', 'is/manifests/params'],
    ],
    [
      'is what all its manifests take before one’s own',
      { [manifest('is', 'a')]: set('2'), [manifest('is', 'init')]: set('1'), [manifest('is', 'z')]: set('3') },
      ['1', 'is/manifests/init'],
    ],
    ['is one of a folder in the module', { [manifest('is', 'deep/a')]: set('1') }, ['1', 'is/manifests/deep/a']],
    ['is not an unrelated module’s', { [MANIFEST]: 'class is::params {}\n', [manifest('haproxy')]: set('2') }, null],
    [
      'is the inherited class’s',
      {
        [MANIFEST]: 'class is::params inherits base::settings {\n}\n',
        [manifest('base', 'settings')]: set('1'),
        [manifest('base')]: set('2'),
        [manifest('a_common')]: set('3'),
      },
      ['1', 'base/manifests/settings'],
    ],
    [
      'is inherited by another manifest of the module',
      { [manifest('is', 'init')]: 'class is inherits ::base {\n}\n', [manifest('base', 'init')]: set('1') },
      ['1', 'base/manifests/init'],
    ],
    [
      'is inherited through others',
      {
        [MANIFEST]: 'class is::params inherits base {\n}\n',
        [manifest('base', 'init')]: 'class base inherits base::deep::values {\n}\n',
        [manifest('base', 'deep/values')]: set('1'),
        [manifest('a_common')]: set('3'),
      },
      ['1', 'base/manifests/deep/values'],
    ],
    [
      'is not inherited in a comment',
      { [MANIFEST]: '# inherits base\nclass is::params {\n}\n', [manifest('base', 'init')]: set('1') },
      null,
    ],
    [
      'is that of the class named before it',
      {
        [MANIFEST]: 'class is::params {\n  include a\n  $pack = "wso2is-${::base::params::version}"\n}\n',
        [manifest('base')]: set('1'),
        [manifest('a', 'init')]: set('2'),
      },
      ['1', 'base/manifests/params'],
    ],
    [
      'is not that of a class named before another',
      {
        [MANIFEST]: 'class is::params {\n  $pack = $base::params::pack\n}\n',
        [manifest('base')]: set('1'),
      },
      null,
    ],
    [
      'is that of a class it includes',
      {
        [MANIFEST]: 'class is::params {\n  include ::base, other\n}\n',
        [manifest('base', 'init')]: 'class base inherits base::params {\n}\n',
        [manifest('base')]: set('1'),
        [manifest('a_common')]: set('3'),
      },
      ['1', 'base/manifests/params'],
    ],
    [
      'is that of a class of several parts it includes',
      {
        [MANIFEST]: 'class is::params {\n  include base::deep::settings\n}\n',
        [manifest('base', 'deep/settings')]: set('1'),
        [manifest('a_common')]: set('3'),
      },
      ['1', 'base/manifests/deep/settings'],
    ],
    [
      'is not that of a kept copy of a manifest',
      {
        [MANIFEST]: 'class is::params inherits base::settings {\n}\n',
        'modules/is/manifests/init.pp.orig': set('2'),
        'modules/base/manifests/settings.pp.orig': set('2'),
      },
      null,
    ],
    [
      'is not sooner that of a manifest whose name only ends like the parameters’',
      { [manifest('is', 'a')]: set('1'), [manifest('is', 'old_params')]: set('2') },
      ['1', 'is/manifests/a'],
    ],
    [
      'is that of a class it declares with parameters',
      { [MANIFEST]: "class is::params {\n  class { '::base': }\n}\n", [manifest('base', 'init')]: set('1') },
      ['1', 'base/manifests/init'],
    ],
    [
      'is that of the one module of what is common',
      { [MANIFEST]: 'class is::params {}\n', [manifest('a')]: set('2'), [manifest('shared_common')]: set('1') },
      ['1', 'shared_common/manifests/params'],
    ],
    [
      'is that of the common module named like its own',
      {
        [manifest('is_km')]: 'class is_km::params {}\n',
        [manifest('apim_common')]: set('2'),
        [manifest('is_common')]: set('1'),
      },
      ['1', 'is_common/manifests/params'],
      manifest('is_km'),
    ],
    [
      'is none of several common modules that have other names',
      { [MANIFEST]: 'class is::params {}\n', [manifest('a_common')]: set('2'), [manifest('b_common')]: set('1') },
      null,
    ],
    [
      'is not that of a module that only sounds common',
      { [MANIFEST]: 'class is::params {}\n', [manifest('commoner')]: set('2'), [manifest('uncommon')]: set('1') },
      null,
    ],
  ] as [string, Files, [string, string] | null, string?][])('%s', (_, files, expected, path) => {
    expect(version(files, path)).toEqual(expected ? [`${expected[0]} modules/${expected[1]}.pp`] : []);
  });

  it('has all the values of branches', () => {
    expect(version({ [MANIFEST]: '', [manifest('is', 'init')]: set('1') + set('2') }).map((one) => one[0])).toEqual([
      '1',
      '2',
    ]);
  });

  it('is found beside a manifest that lies in no module', () => {
    expect(version({ 'init.pp': '', 'params.pp': set('1'), 'x/params.pp': set('2') }, 'init.pp')).toEqual([
      '1 params.pp',
    ]);
    expect(version({ 'manifests/init.pp': '', 'manifests/params.pp': set('1') }, 'manifests/init.pp')).toEqual([
      '1 manifests/params.pp',
    ]);
    expect(version({ 'manifests/deep/a.pp': set('1') }, 'manifests/init.pp')).toEqual(['1 manifests/deep/a.pp']);
    expect(version({ 'my_manifests/params.pp': set('1') }, 'my_manifests/init.pp')).toEqual([
      '1 my_manifests/params.pp',
    ]);
    const top = { 'is/manifests/init.pp': 'class is inherits base {\n}\n', 'base/manifests/init.pp': set('1') };
    expect(version(top, 'is/manifests/params.pp')).toEqual(['1 base/manifests/init.pp']);
    expect(
      version({ 'is/manifests/init.pp': '', 'is_common/manifests/params.pp': set('1') }, 'is/manifests/x.pp'),
    ).toEqual(['1 is_common/manifests/params.pp']);
  });

  it('is the nearest class’s of several of one name, and inheritance in a circle ends', () => {
    const files = {
      'a/modules/base/manifests/init.pp': set('2'),
      'b/modules/is/manifests/init.pp': 'class is inherits base {\n}\n',
      'b/modules/base/manifests/init.pp': `class base inherits is {\n}\n${set('1')}`,
      'c/modules/base/manifests/init.pp': set('3'),
    };
    expect(version(files, 'b/modules/is/manifests/params.pp')).toEqual(['1 b/modules/base/manifests/init.pp']);
    const open = { ...files, 'b/modules/base/manifests/init.pp': 'class base inherits is {\n}\n' };
    expect(version(open, 'b/modules/is/manifests/params.pp')).toEqual([]);
  });
});

describe('the manifests of a module', () => {
  it('are followed by the inherited class’s that is nearest', () => {
    const own = { 'b/modules/is/manifests/init.pp': 'class is inherits base {\n}\n' };
    const base = (top: string): Files => ({ [`${top}/modules/base/manifests/init.pp`]: 'class base {\n}\n' });
    const tree = memoryTree({ ...base('a'), ...own, ...base('b'), ...base('c') });
    expect(manifestsWithParents('b/modules/is', tree)).toEqual([
      'b/modules/is/manifests/init.pp',
      'b/modules/base/manifests/init.pp',
    ]);
  });
});

describe('the version of a Puppet module', () => {
  const conf = (module: string): Files => ({
    [`modules/${module}/templates/repository/conf/deployment.toml.erb`]: CLOSED,
  });
  const product = (more: string): string => `class x {\n  $product = 'wso2is'\n${more}}\n`;
  it.each([
    ['product_version of another module', "  $version = '5.11.0'\n", '5.11.0 A update-required'],
    ['product_version of its own', "  $version = '5.11.0'\n  $product_version = '7.1.0'\n", '7.1.0 A disabled'],
  ])('goes before the %s or is that', (_, own, expected) => {
    const files = {
      ...conf('isold'),
      ...conf('isnew'),
      [manifest('isold')]: product(own),
      [manifest('isnew')]: product("  $product_version = '7.0.0'\n"),
    };
    expect(told(files)).toEqual([
      'modules/isnew/templates: wso2is 7.0.0 A disabled B disabled',
      `modules/isold/templates: wso2is ${expected} B disabled`,
    ]);
  });

  it('is its own version before the inherited version of a product', () => {
    const files = {
      ...conf('is'),
      [MANIFEST]: "class is::params inherits base {\n  $product = 'wso2is'\n  $version = '5.11.0'\n}\n",
      [manifest('base', 'init')]: "class base {\n  $product_version = '7.0.0'\n}\n",
    };
    expect(told(files)).toEqual(['modules/is/templates: wso2is 5.11.0 A update-required B disabled']);
  });
});
