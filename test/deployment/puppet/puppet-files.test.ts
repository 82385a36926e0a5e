import { describe, expect, it } from 'vitest';
import { mayWriteAny, moduleFile, moduleIn, modulesIn } from '../../../src/deployment/puppet/puppet-files.ts';
import { memoryTree } from '../tree.ts';

const tree = memoryTree({ 'modules/is/manifests/init.pp': '', 'am/manifests/README.md': '', 'manifests/site.pp': '' });

describe('a file of a module', () => {
  it.each([
    ['modules/is/files/conf/a.toml', { module: 'modules/is', folder: 'files', rest: 'conf/a.toml' }],
    ['modules/is/templates/files/a.toml', { module: 'modules/is', folder: 'templates', rest: 'files/a.toml' }],
    ['templates/x.erb', { module: '', folder: 'templates', rest: 'x.erb' }],
    // The folder of the manifests of nodes has files, too.
    ['files/modules/is/files/a.toml', { module: '', folder: 'files', rest: 'modules/is/files/a.toml' }],
  ])('has its path below a folder of that: %s', (path, file) => {
    expect(moduleFile(path, tree)).toEqual({ path, ...file });
  });

  it.each(['am/files/a.toml', 'modules/is/lib/a.toml', 'modules/is/files', 'modules/is/myfiles/a.toml'])(
    'is not: %s',
    (path) => {
      expect(moduleFile(path, tree)).toBeNull();
    },
  );
});

describe('manifests', () => {
  it.each([
    "create_resources('file', $all)",
    "file { '/x': * => $all }",
    "file { '/x': content => $text }",
    'base::conf { $name: template_list => $all }',
    'wso2base::server { $name: }',
    'include ::wso2base::x',
  ])('may write any template and any file: %s', (text) => {
    for (const folder of ['templates', 'files']) expect(mayWriteAny(['', text], folder, tree)).toBe(true);
  });

  it.each([
    "file { '/x': content => template('is/a.erb') }",
    "file { '/x': source => 'puppet:///modules/is/a' }",
    'base::conf { $name: }',
    '$x = $wso2base::x',
    "exec { 'x': command => $command }",
  ])('write what they name: %s', (text) => {
    expect(mayWriteAny([text], 'files', tree)).toBe(false);
  });

  it('may write any file by a source that is not known', () => {
    const text = "file { '/x': source => $source }";
    expect(mayWriteAny([text], 'files', tree)).toBe(true);
    expect(mayWriteAny([text], 'templates', tree)).toBe(false);
  });

  it('write what a module of WSO2’s does that is there', () => {
    const use = 'wso2base::server { $name: }';
    expect(mayWriteAny([use], 'files', memoryTree({ 'modules/wso2base/manifests/server.pp': '' }))).toBe(false);
    expect(mayWriteAny([use, 'class wso2base {\n}'], 'files', tree)).toBe(false);
    expect(mayWriteAny([use, 'define ::wso2base::server {\n}'], 'files', tree)).toBe(false);
    expect(mayWriteAny([use, 'class wso2bases {\n}'], 'files', tree)).toBe(true);
  });

  it('tell their modules by where they lie', () => {
    expect(moduleIn('a/modules/is/manifests/conf/x.pp')).toBe('is');
    expect(moduleIn('manifests/site.pp')).toBeUndefined();
    expect([...modulesIn(tree)]).toEqual(['is']);
  });
});
