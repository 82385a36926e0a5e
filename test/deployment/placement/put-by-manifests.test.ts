import { describe, expect, it } from 'vitest';
import { filesPutByManifests } from '../../../src/deployment/placement/put-by-manifests.ts';
import { type Files, memoryTree } from '../tree.ts';

const TARGET = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';

const put = (manifest: string, ...files: string[]): string[] => {
  const others = Object.fromEntries(files.map((path) => [path, path.includes('log') ? '' : '[super_admin]\n']));
  const tree = memoryTree({ 'modules/is/manifests/init.pp': `# wso2\n${manifest}\n`, ...others });
  return filesPutByManifests(tree).map(({ path, target }) => `${path} > ${target}`);
};

describe('a file that a manifest puts under the name of a configuration file', () => {
  it.each([
    ['a template', `content => template('is/is.erb')`, 'modules/is/templates/is.erb'],
    ['a template of EPP', `content => epp("is/conf/is.epp", { 'a' => 1 })`, 'modules/is/templates/conf/is.epp'],
    ['a file', `source => 'puppet:///modules/is/is.conf'`, 'modules/is/files/is.conf'],
    ['the text of a file', `content => file('is/is.conf')`, 'modules/is/files/is.conf'],
    ['of its module by a variable', `content => template("\${module_name}/is.erb")`, 'modules/is/templates/is.erb'],
    ['of a module beside its own', `content => template('other/is.erb')`, 'modules/other/templates/is.erb'],
  ])('%s', (_, attribute, path) => {
    const resource = `file { '${TARGET}':\n  mode => '0644', # {\n  ${attribute},\n}`;
    expect(put(resource, path)).toEqual([`${path} > ${TARGET}`]);
    const named = `file { "conf-\${x}": ${attribute}, path => "${TARGET}" }`;
    expect(put(named, path)).toEqual([`${path} > ${TARGET}`]);
  });

  it('is told from those of other resources', () => {
    const manifest = `
      file {
        '/opt/log4j2.properties': content => template('is/log.erb');
        '${TARGET}': require => Package['a:b'], content => template('is/is.erb');
        $other: content => template('is/log.erb');
      }
      file { '${TARGET}': ensure => present }
      $text = template('is/log.erb')
      $source = 'puppet:///modules/is/log.erb'
      file { '/opt/x': content => template('is/log.erb') }`;
    expect(put(manifest, 'modules/is/templates/is.erb', 'modules/is/templates/log.erb')).toEqual([
      `modules/is/templates/is.erb > ${TARGET}`,
    ]);
  });

  it('is told in the branches of a manifest', () => {
    const branch = (target: string): string => `file { '${target}': content => template('is/is.erb') }`;
    const manifest = `case $x {\n  'a': {\n    ${branch(TARGET)}\n    $y = template('is/log.erb')\n  }\n  default: { ${branch('/x')} }\n}`;
    const files = ['modules/is/templates/is.erb', 'modules/is/templates/log.erb'];
    expect(put(manifest, ...files)).toEqual([`modules/is/templates/is.erb > ${TARGET}`]);
    const hash = `file { '${TARGET}': content => epp('is/is.epp', { 'a' => { 'b' => 1 } }), source => 'puppet:///modules/is/b' }`;
    expect(put(hash, 'modules/is/templates/is.epp', 'modules/is/files/b')).toHaveLength(2);
  });

  it.each([
    [
      "template('is/is-${env}.erb')",
      ['templates/is-dev.erb', 'templates/is-prod.erb'],
      ['templates/is.erb', 'files/is-a.erb'],
    ],
    ['epp("${module_name}/${env}/is.epp")', ['templates/a/is.epp', 'templates/b/is.epp'], ['templates/a/b/is.epp']],
    ['"puppet:///modules/is/${env}/is.conf"', ['files/a/is.conf'], ['files/a/log.conf']],
    ['template("is/log-${env}.erb")', [], ['templates/log-a.erb']],
    ['template("is/${name}")', [], ['templates/is.erb']],
  ])('is any that %s may be, by its content', (source, found, others) => {
    const inModule = (path: string): string => `modules/is/${path}`;
    const files = [...found, ...others].map(inModule);
    expect(put(`file { '${TARGET}': content => ${source} }`, ...files)).toEqual(
      found.map((path) => `${inModule(path)} > ${TARGET}`),
    );
  });

  it('is any of another module, too, unless one has just that name', () => {
    const resource = `file { '${TARGET}': content => template("other/is-\${env}.erb") }`;
    expect(put(resource, 'modules/other/templates/is-a.erb')).toEqual([`modules/other/templates/is-a.erb > ${TARGET}`]);
    const named = `file { '${TARGET}': content => template("other/is.erb") }`;
    expect(put(named, 'modules/other/templates/is.erb', 'modules/other/templates/is-a.erb')).toHaveLength(1);
  });

  it('is any of the module that is the repository, before those of one beside it', () => {
    const text = `file { '${TARGET}': content => template('is/is-\${env}.erb') }\n`;
    const found = (...paths: string[]): string[] =>
      filesPutByManifests(
        memoryTree({
          'manifests/init.pp': text,
          ...Object.fromEntries(paths.map((path) => [path, '[super_admin]\n'])),
        }),
      ).map(({ path }) => path);
    const own = ['templates/is-a.erb', 'templates/is-b.erb'];
    expect(found(...own)).toEqual(own);
    expect(found(...own, 'modules/is/templates/is-c.erb')).toEqual(own);
    expect(found('modules/is/templates/is-c.erb')).toEqual(['modules/is/templates/is-c.erb']);
  });

  it('is any of a module of the environment for a manifest that lies in none of its modules', () => {
    const text = `file { '${TARGET}': content => template('is/is-\${env}.erb') }\n`;
    for (const manifest of ['manifests/site.pp', 'site/profile/manifests/is.pp']) {
      const tree = memoryTree({ [manifest]: text, 'modules/is/templates/is-a.erb': '[super_admin]\n' });
      expect(filesPutByManifests(tree).map(({ path }) => path)).toEqual(['modules/is/templates/is-a.erb']);
    }
  });

  it('is named by a variable of the manifest', () => {
    const path = 'modules/is/templates/is.erb';
    const resource = (before: string, title: string): string =>
      `${before}\nfile { ${title}\n  content => template('is/is.erb'),\n}`;
    const set = `$toml = "${TARGET}"`;
    expect(put(resource(set, '$toml:'), path)).toEqual([`${path} > ${TARGET}`]);
    expect(put(resource(set, "'toml':\n  path => $toml,"), path)).toEqual([`${path} > ${TARGET}`]);
    expect(put(resource(set, '"${toml}":'), path)).toEqual([`${path} > ${TARGET}`]);
    expect(put(resource(set, '"${is::toml}":'), path)).toEqual([`${path} > ${TARGET}`]);
    expect(put(resource(set, '\'toml\':\n  path => "${toml}",'), path)).toEqual([`${path} > ${TARGET}`]);
    expect(put(resource(set, '"${toml}.bak":'), path)).toEqual([]);
    expect(put(resource(set, "'${toml}':"), path)).toEqual([]);
    // What is not known leaves the title.
    expect(put(resource('', `'${TARGET}':\n  path => $x, # .toml`), path)).toEqual([`${path} > ${TARGET}`]);
    expect(put(resource('', '$toml: # .toml'), path)).toEqual([]);
  });

  it('is named by a variable of another manifest of its module', () => {
    const files = (title: string): Files => ({
      'modules/is/manifests/init.pp': `class is inherits is::params {\n  # wso2\n  file { ${title}:\n    content => template('is/is.erb'),\n  }\n}\n`,
      'modules/is/manifests/params.pp': `class is::params {\n  $toml = "${TARGET}"\n}\n`,
      'modules/is/templates/is.erb': '[super_admin]\n',
    });
    const found = (title: string): string[] =>
      filesPutByManifests(memoryTree(files(title))).map(({ target }) => target);
    for (const title of ['$toml', '$is::params::toml', '"${is::params::toml}"']) expect(found(title)).toEqual([TARGET]);
    expect(found('$is::params::xml')).toEqual([]);
  });

  it.each(['is.erb', 'is.conf'])('is the %s of a pair that a manifest goes through', (name) => {
    const path = `modules/is/${name.endsWith('erb') ? 'templates' : 'files'}/${name}`;
    const pairs = `$files = { 'repository/conf/deployment.toml' => '${name}', 'log.xml' => 'log' }`;
    expect(put(pairs, path)).toEqual([`${path} > repository/conf/deployment.toml`]);
  });

  it('keeps the quotes within its name', () => {
    const target = "/opt/a'b'/repository/conf/deployment.toml";
    expect(put(`file { "${target}": content => template('is/is.erb') }`, 'modules/is/templates/is.erb')).toEqual([
      `modules/is/templates/is.erb > ${target}`,
    ]);
  });

  it.each([
    [
      'the own module',
      'a/modules/is/manifests/x/y.pp',
      'a/modules/is/templates/is.erb',
      'b/modules/is/templates/is.erb',
    ],
    ['the nearest module', 'a/site.pp', 'a/modules/is/templates/is.erb', 'b/modules/is/templates/is.erb'],
    ['the nearest module', 'z/manifests/site.pp', 'z/modules/is/templates/is.erb', 'b/modules/is/templates/is.erb'],
    ['a module in the root', 'role/manifests/site.pp', 'is/templates/is.erb', 'wso2is/templates/is.erb'],
    ['a module that is the repository', 'manifests/init.pp', 'templates/is.erb', 'modules/other/templates/is.erb'],
    ['a module beside that', 'manifests/init.pp', 'modules/is/templates/is.erb', 'modules/other/templates/is.erb'],
  ])('is of %s: %s', (_, manifest, path, other) => {
    const text = `file { '${TARGET}': content => template('is/is.erb') }\n`;
    const tree = memoryTree({ [manifest]: text, [path]: '', [other]: '' });
    expect(filesPutByManifests(tree)).toEqual([{ path, target: TARGET }]);
  });

  it('is of the module it names, whatever lies in the own one', () => {
    expect(
      put(
        `file { '${TARGET}': content => template('km/is.erb') }`,
        'modules/is/templates/is.erb',
        'modules/km/templates/is.erb',
      ),
    ).toEqual([`modules/km/templates/is.erb > ${TARGET}`]);
    expect(put(`file { '${TARGET}': content => template('km/is.erb') }`, 'modules/is/templates/is.erb')).toEqual([]);
  });

  it('is none of a text that is no manifest', () => {
    const text = `file { '${TARGET}': content => template('is/is.erb') }\n`;
    expect(filesPutByManifests(memoryTree({ 'deploy.sh': text, 'is/templates/is.erb': '' }))).toEqual([]);
  });

  it('is none that its module does not hold', () => {
    expect(put(`file { '${TARGET}': content => template('is/is.erb') }`, 'templates/is.erb')).toEqual([]);
    expect(put(`# file { '${TARGET}': content => template('is/is.erb') }`, 'modules/is/templates/is.erb')).toEqual([]);
  });
});
