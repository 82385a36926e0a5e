import { describe, expect, it } from 'vitest';
import { filesPutByManifests } from '../../src/deployment/put-by-manifests.ts';
import { memoryTree } from './tree.ts';

const TARGET = '/opt/wso2is-7.1.0/repository/conf/deployment.toml';

const put = (manifest: string, ...files: string[]): string[] => {
  const others = Object.fromEntries(files.map((path) => [path, '']));
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
      file { '/opt/x': content => template('is/log.erb') }`;
    expect(put(manifest, 'modules/is/templates/is.erb', 'modules/is/templates/log.erb')).toEqual([
      `modules/is/templates/is.erb > ${TARGET}`,
    ]);
  });

  it('is none that its module does not hold', () => {
    expect(put(`file { '${TARGET}': content => template('is/is.erb') }`, 'templates/is.erb')).toEqual([]);
    expect(put(`# file { '${TARGET}': content => template('is/is.erb') }`, 'modules/is/templates/is.erb')).toEqual([]);
  });
});
