import { describe, expect, it } from 'vitest';
import { CLOSED, cut, type Files, judged } from '../tree.ts';

/** The warnings on files that nothing brings into the home of a module, by what they are told at. */
const unbrought = (more: Files): string[] => {
  const files = { 'conf/deployment.toml': CLOSED, ...more };
  return judged(files)
    .findings.filter(({ message }) => message.includes('into the home that is unpacked here'))
    .map(({ message, span }) => `${message.split(' ')[5]} ${span.file} ${cut(files, span)}`);
};

const START = 'wso2is-7.0.0/bin/wso2server.sh start';
const INIT = 'modules/is/manifests/init.pp';
const UNPACK = "  exec { '/usr/bin/unzip /tmp/wso2is-7.0.0.zip -d /opt': }\n";
const RUN = "  service { 'wso2is': ensure => running }\n";
const init = (body = ''): string => `class is {\n${UNPACK}${RUN}${body}}\n`;
const resource = (of: string): string => `  file { '/opt/x': ${of} }\n`;
const TOLD_OF_MODULE = [`conf/deployment.toml ${INIT} wso2is-7.0.0`];

describe('a file beside a module of Puppet’s that unpacks a pack and starts its server', () => {
  it.each<[string, string]>([
    ['commands', `class is {\n${UNPACK}  exec { '/opt/${START}': }\n}\n`],
    ['a resource', `class is {\n  archive { '/tmp/wso2is-7.0.0.zip': extract => true }\n${RUN}}\n`],
    ['no class', `${UNPACK}${RUN}`],
    ['a resource of another file', init(resource("source => 'puppet:///modules/is/a.jar'"))],
    ['a resource of another folder', init(resource("source => 'puppet:///modules/is/lib', recurse => true"))],
    ['a comment', init('  # cp conf/deployment.toml\n')],
  ])('is told at the pack where nothing brings it: %s', (_name, manifest) => {
    expect(unbrought({ [INIT]: manifest })).toEqual(TOLD_OF_MODULE);
  });

  it('is told whatever archive a variable names', () => {
    const body = "  $v = '7.0.0'\n  archive { '/tmp/x': source => \"http://x/wso2is-${v}.zip\" }\n";
    expect(unbrought({ [INIT]: init(body) })).toHaveLength(1);
  });

  it('is told where another manifest of the module starts it, and where that is a repository by itself', () => {
    const parts = { [INIT]: `class is {\n${UNPACK}}\n`, 'modules/is/manifests/run.pp': `class is::run {\n${RUN}}\n` };
    expect(unbrought({ ...parts })).toEqual(TOLD_OF_MODULE);
    const alone = { 'manifests/default.pp': init() };
    expect(unbrought(alone)).toEqual(['conf/deployment.toml manifests/default.pp wso2is-7.0.0']);
  });

  it('is told where it lies in a folder `files` of no module, or of one that leaves its files to others', () => {
    const of = (path: string, more: Files = {}): string[] =>
      unbrought({
        'conf/deployment.toml': '',
        'puppet/modules/is/manifests/init.pp': init(),
        [path]: CLOSED,
        ...more,
      });
    expect(of('puppet/files/deployment.toml')).toHaveLength(1);
    const site = (text: string): Files => ({ 'puppet/manifests/site.pp': text });
    expect(of('puppet/files/deployment.toml', site('node default {\n  include is\n}\n'))).toHaveLength(1);
    expect(of('puppet/templates/deployment.toml', site('node default {\n  include is\n}\n'))).toEqual([]);
    // That no resource of its own module writes it is told of these.
    expect(of('puppet/files/deployment.toml', site(resource("source => 'puppet:///modules/is/a.jar'")))).toEqual([]);
    expect(of('puppet/modules/is/files/deployment.toml')).toEqual([]);
  });

  it.each<[string, Files]>([
    ['a resource', { [INIT]: init(resource("source => '/vagrant/conf/deployment.toml'")) }],
    ['a resource that takes its folder', { [INIT]: init(resource("source => '/vagrant/conf/', recurse => true")) }],
    [
      'a resource that takes a folder above',
      {
        'conf/deployment.toml': '',
        'is/conf/deployment.toml': CLOSED,
        [INIT]: init(resource("source => '/vagrant/is'")),
      },
    ],
    ['a resource of another module', { 'modules/all/manifests/init.pp': resource("source => '/vagrant/conf'") }],
    [
      'a resource whose source ends with a variable',
      { 'modules/all/manifests/init.pp': resource('source => "/vagrant/${x}"') },
    ],
    ['a resource with a source that is not known', { [INIT]: init(resource('source => $source')) }],
    ['a resource with a text that is not known', { [INIT]: init(resource('content => $text')) }],
    ['resources of a hash', { [INIT]: init("  create_resources('file', $files)\n") }],
    ['a command that copies its folder', { [INIT]: init("  exec { 'cp -r /vagrant/conf/* /opt/is': }\n") }],
    [
      'a folder that goes to where it is read',
      { [INIT]: init("  file { '/opt/wso2is-7.0.0/repository/conf': source => '/srv/x' }\n") },
    ],
    ['data', { 'data/common.yaml': 'is::files: [deployment.toml]\n' }],
    ['a function', { 'modules/is/lib/puppet/functions/conf.rb': "'deployment.toml'\n" }],
  ])('is not where something may bring it: %s', (_name, more) => {
    expect(unbrought({ [INIT]: init(), ...more })).toEqual([]);
  });

  it('is told whatever texts for people have as a source', () => {
    const readme = { 'README.md': "Use `source => '/vagrant/conf'` for the file.\n" };
    expect(unbrought({ [INIT]: init(), ...readme })).toEqual(TOLD_OF_MODULE);
  });

  it('is not where the module only unpacks it, or only starts it', () => {
    expect(unbrought({ [INIT]: init().replace(RUN, '') })).toEqual([]);
    expect(unbrought({ [INIT]: init().replace('unzip', 'stat') })).toEqual([]);
  });
});
