import { describe, expect, it } from 'vitest';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
import { judgeTree } from '../../../src/judge-tree.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { CLOSED, configMap, cut, type Files, memoryTree, told } from '../tree.ts';

const TEMPLATE = 'modules/idp/templates/deployment.toml.erb';
const INIT = 'modules/idp/manifests/init.pp';
const file = (content: string): string => `  file { '/x': ${content} }\n`;
const LOG = file("content => template('idp/log4j2.properties.erb')");
const init = (body = LOG): string => `class idp {\n  $pack = 'wso2is-7.0.0'\n${body}}\n`;
const tree = (more: Files = {}): Files => ({ [INIT]: init(), [TEMPLATE]: CLOSED, ...more });

/** The files that are told to be written by no resource, with the line they are told at. */
function unwritten(files: Files, policy: string | null = null): string[] {
  const parsed = policy === null ? null : parsePolicy('policy.toml', policy, '2026-11-24');
  return judgeTree(memoryTree(files), parsed, '2026-11-24')
    .findings.filter(({ message }) => message.startsWith('No resource of '))
    .map(({ message, span }) => `${message.split(' ')[3]} ${span.file} ${cut(files, span)}`);
}
const FIRST = CLOSED.split('\n')[0];
const TOLD = [`modules/idp, ${TEMPLATE} ${FIRST}`];

describe('a file of a Puppet module that no resource writes', () => {
  it('is judged, and told at its first line', () => {
    expect(told(tree())).toEqual(['modules/idp/templates: wso2is 7.0.0 A disabled B disabled']);
    expect(unwritten(tree())).toEqual(TOLD);
  });

  it.each<[string, Files]>([
    [
      'its resource is commented out',
      { [INIT]: init(`${LOG}  # ${file("content => template('idp/deployment.toml.erb')")}`) },
    ],
    ['the folder of another template is a variable', { [INIT]: init(file('content => epp("idp/${v}/a.xml.epp")')) }],
    [
      'the name of another is one',
      { [INIT]: init("  $t = 'a.xml.erb'\n  file { '/x': content => template(\"idp/$t\") }\n") },
    ],
    ['a folder of files is put', { [INIT]: init(file("source => 'puppet:///modules/idp/', recurse => true")) }],
    [
      'another module has one of that name',
      { 'modules/am/manifests/init.pp': "file { '/x': content => template('am/deployment.toml.erb') }\n" },
    ],
    [
      'another module has one of no name that is known',
      { 'modules/am/manifests/init.pp': 'file { \'/x\': content => template("am/${x}") }\n' },
    ],
    ['a text for people names it', { 'modules/idp/README.md': 'It makes deployment.toml.\n' }],
    ['it takes variables of a module of WSO2’s', { [INIT]: init(`${LOG}  $x = $wso2base::x\n`) }],
    [
      'a module of WSO2’s that it uses names none',
      { [INIT]: init(`${LOG}  wso2base::a { $x: }\n`), 'modules/wso2base/manifests/a.pp': LOG },
    ],
    [
      'there is no resource of a file and the module sets its server up itself',
      { [INIT]: init("  exec { 'unzip wso2is-7.0.0.zip': }\n  service { 'wso2is': ensure => running }\n") },
    ],
    ['a test names it', { 'modules/idp/spec/classes/idp_spec.rb': "with_path('deployment.toml')\n" }],
  ])('is told where %s', (_, more) => {
    expect(unwritten(tree(more))).toEqual(TOLD);
  });

  it.each<[string, Files]>([
    ['a resource writes it', { [INIT]: init(file("content => template('idp/deployment.toml.erb')")) }],
    ['a define is told its name', { [INIT]: init("  idp::conf { 'repository/conf/deployment.toml': }\n") }],
    [
      'another manifest of the module does',
      { 'modules/idp/manifests/conf.pp': file("content => epp('idp/deployment.toml.epp')") },
    ],
    ['a profile does', { 'modules/profile/manifests/is.pp': file("content => template('idp/deployment.toml.erb')") }],
    ['a profile may', { 'modules/profile/manifests/is.pp': file('content => template("idp/${name}.toml.erb")') }],
    ['the data name it', { 'data/common.yaml': 'idp::files: [deployment.toml]\n' }],
    ['encrypted data do', { 'data/common.eyaml': 'idp::files: [deployment.toml]\n' }],
    ['a script does', { 'modules/idp/lib/puppet/functions/conf.rb': "'deployment.toml'\n" }],
    ['a Vagrantfile copies the folder', { Vagrantfile: 'cp -r modules/idp/templates /opt\n' }],
    ['the name of a template is a variable', { [INIT]: init(file('content => template("idp/${name}.erb")')) }],
    ['a template is one', { [INIT]: init(file('content => epp($template)')) }],
    [
      'a loop goes through templates',
      { [INIT]: init(`  $all.each |String $one| {\n  ${file('content => template("idp/$one.erb")')}  }\n`) },
    ],
    ['what a file holds is a variable', { [INIT]: init(file('content => $content')) }],
    ['all of a resource is one', { [INIT]: init(file('* => $all')) }],
    ['resources are made of a hash', { [INIT]: init("  create_resources('file', $files)\n") }],
    ['there is no resource of a file', { [INIT]: init('') }],
    ['there is none and the server is only unpacked', { [INIT]: init("  exec { 'unzip wso2is-7.0.0.zip': }\n") }],
    [
      'a module that sets its server up makes resources of a hash',
      { [INIT]: init("  exec { 'unzip wso2is-7.0.0.zip; wso2server.sh': }\n  create_resources('conf', $files)\n") },
    ],
    ['templates are handed on', { [INIT]: init(`${LOG}  base::conf { 'x': template_list => $all }\n`) }],
    ['a module of WSO2’s may write what it is told', { [INIT]: init(`${LOG}  wso2base::server { $name: }\n`) }],
    [
      'a module that it uses writes one of no name that is known',
      {
        [INIT]: init(`${LOG}  base::conf { $name: }\n`),
        'modules/base/manifests/conf.pp': file('content => template("${m}/${x}")'),
      },
    ],
    ['the folder of a module is asked for', { [INIT]: init("  $f = module_directory('idp')\n") }],
    [
      'an inherited class may',
      { [INIT]: init(file('content => epp($t)')).replace('class idp', 'class idp inherits base') },
    ],
  ])('is not told where %s', (_, more) => {
    expect(unwritten(tree(more))).toEqual([]);
  });

  it('is told of the files of a module', () => {
    const path = 'modules/idp/files/conf/deployment.toml';
    const files = (body: string): Files => ({ [INIT]: init(body), [path]: CLOSED });
    const of = (value: string): string[] => unwritten(files(file(`source => ${value}`)));
    const TOLD_HERE = [`modules/idp, ${path} ${FIRST}`];
    for (const other of [
      "'puppet:///modules/idp/log4j2.properties'",
      "'puppet:///modules/idp/con'",
      "'/opt/x'",
      "file('idp/a')",
    ])
      expect(of(other)).toEqual(TOLD_HERE);
    for (const folder of [
      "'puppet:///modules/idp'",
      "'puppet:///modules/idp/conf/'",
      "'puppet://puppet.example.org/modules/idp/conf'",
      '"puppet:///modules/$' + '{module_name}/conf"',
      '"puppet:///modules/idp/$' + '{dir}"',
      "'puppet:///files/conf'",
      '$source',
    ])
      expect(of(folder)).toEqual([]);
  });

  it('is told of a module that is a repository by itself', () => {
    const files: Files = { 'manifests/init.pp': init(), 'templates/deployment.toml.erb': CLOSED };
    expect(unwritten(files)).toEqual([`the templates/deployment.toml.erb ${FIRST}`]);
    expect(unwritten({ ...files, Rakefile: 'cp templates/x\n' })).toEqual([]);
  });

  it('is told in the module that has manifests', () => {
    const files = tree();
    const moved = Object.fromEntries(Object.entries(files).map(([path, text]) => [`files/${path}`, text]));
    expect(unwritten(moved)).toEqual([`files/modules/idp, files/${TEMPLATE} ${FIRST}`]);
  });

  it('is none where nobody has a module, a container runs it, or the policy file speaks', () => {
    expect(unwritten({ [TEMPLATE]: CLOSED, 'site.pp': "include 'idp'\n" })).toEqual([]);
    const compose =
      'services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes:\n      - ./modules/idp/templates/deployment.toml.erb:/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml\n';
    expect(unwritten(tree({ 'docker-compose.yml': compose }))).toEqual([]);
    const policy = '[[target]]\npath = "modules/**"\nproduct = "wso2is"\nversion = "7.0.0"\n';
    expect(unwritten(tree(), policy)).toEqual([]);
  });

  it('is not told where not all can be looked through', () => {
    const many = Object.fromEntries(Array.from({ length: MANY_PATHS }, (_, index) => [`x/${index}.txt`, '']));
    expect(unwritten(tree(many))).toEqual([]);
  });
});

describe('a file of a Puppet module, by what else its module has', () => {
  it.each<[string, Files]>([
    ['has manifests that write nothing', { 'modules/idp/manifests/params.pp': 'class idp::params {\n}\n' }],
    [
      'is taken by nothing that a second manifest takes from another source',
      { 'modules/idp/manifests/b.pp': file('source => $source') },
    ],
    [
      'is WSO2’s own and declares the class that it uses',
      {
        [INIT]: `${init(`${LOG}  include wso2idp::a\n`)}class wso2idp::a {\n}\n`,
        'modules/idp/manifests/b.pp': 'class b {\n}\n',
      },
    ],
  ])('is told where its module %s', (_, more) => {
    expect(unwritten(tree(more))).toEqual(TOLD);
  });

  it.each<[string, Files]>([
    [
      'that one of its manifests uses may write it',
      {
        [INIT]: init(`${LOG}  base::conf { $name: }\n`),
        'modules/idp/manifests/params.pp': 'class idp::params {\n}\n',
        'modules/base/manifests/conf.pp': file('content => template("${m}/${x}")'),
      },
    ],
  ])('is not told where a module %s', (_, more) => {
    expect(unwritten(tree(more))).toEqual([]);
  });

  it.each<[string, Files]>([
    ['that lies in a folder of manifests without any', { 'other/templates/x/manifests/README.md': '' }],
    ['beside it that is not decisive', { 'modules/idp/templates/log4j2.properties.erb': 'x\n' }],
  ])('is the only one that is told, beside one %s', (_, more) => {
    expect(unwritten(tree(more))).toEqual(TOLD);
  });

  it('is taken whole with the folder above, and by itself', () => {
    const path = 'modules/idp/files/a/b/deployment.toml';
    const of = (source: string): number =>
      unwritten({ [INIT]: init(file(`source => '${source}'`)), [path]: CLOSED }).length;
    expect(of('puppet:///modules/idp/a/b/')).toBe(0);
    expect(of('puppet:///modules/idp/a/')).toBe(0);
    expect(of('puppet:///modules/idp/b')).toBe(1);
    expect(of('puppet:///modules/idp/a/b/d')).toBe(1);
  });
});

describe('a file of a Puppet module, by what is around it', () => {
  it('is told by none where an image gets it with all that lies beside it', () => {
    const { [TEMPLATE]: _, ...others } = tree();
    const files = { ...others, 'modules/idp/templates/deployment.toml': CLOSED };
    const home = '/home/wso2carbon/wso2is-7.0.0/repository/conf/';
    const dockerfile = `FROM wso2/wso2is:7.0.0\nCOPY . ${home}\n`;
    expect(unwritten(files)).toEqual([`modules/idp, modules/idp/templates/deployment.toml ${FIRST}`]);
    expect(unwritten({ ...files, 'modules/idp/templates/Dockerfile': dockerfile })).toEqual([]);
  });

  it('is no text that a manifest of Kubernetes holds', () => {
    const { [TEMPLATE]: _, ...others } = tree();
    expect(unwritten({ ...others, 'modules/idp/files/map.yaml': configMap('conf', CLOSED) })).toEqual([]);
  });

  it('is no text that data of the module hold', () => {
    const { [TEMPLATE]: _, ...others } = tree();
    const held = CLOSED.replace(/^(?=.)/gm, '  ');
    expect(unwritten({ ...others, 'modules/idp/files/data.yaml': `conf: |\n${held}` })).toEqual([]);
  });

  it('is one of the module that has manifests, not of a folder around it with a text for people', () => {
    const moved = Object.fromEntries(Object.entries(tree()).map(([path, text]) => [`files/${path}`, text]));
    expect(unwritten({ ...moved, 'manifests/README.md': 'x\n' })).toEqual([
      `files/modules/idp, files/${TEMPLATE} ${FIRST}`,
    ]);
  });

  it('is written by no pipeline that has a function of the name', () => {
    expect(unwritten(tree({ Jenkinsfile: 'sh template("$x")\n' }))).toEqual(TOLD);
  });

  it('may be written where only one of two manifests tells nothing', () => {
    const more = {
      [INIT]: init(file('content => $content')),
      'modules/idp/manifests/params.pp': 'class idp::params {\n}\n',
    };
    expect(unwritten(tree(more))).toEqual([]);
  });

  it('may lie where another mount of the server of Puppet takes its files from', () => {
    const path = 'modules/idp/files/conf/deployment.toml';
    const of = (source: string): string[] => unwritten({ [INIT]: init(file(`source => '${source}'`)), [path]: CLOSED });
    expect(of('puppet:///files/other')).toEqual([]);
    expect(of('puppet:///modules/files/other')).toHaveLength(1);
  });
});

it('is no file that decides nothing', () => {
  const carbon = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>\n';
  const written = init(file("content => template('idp/deployment.toml.erb')"));
  expect(unwritten(tree({ [INIT]: written, 'modules/idp/templates/carbon.xml.erb': carbon }))).toEqual([]);
});

describe('a file of a Puppet module, beside what another folder has of its own', () => {
  const compose = (path: string): Files => ({
    'zz/compose.yml': `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes: ["${path}:/home/wso2carbon/wso2-config-volume/repository/conf/deployment.toml"]\n`,
    'zz/deployment.toml': CLOSED,
  });

  it('is told where that names its own, and not where it names the module’s', () => {
    expect(unwritten(tree(compose('./deployment.toml')))).toEqual(TOLD);
    expect(unwritten(tree(compose('../modules/idp/templates/deployment.toml')))).toEqual([]);
  });

  it('is not told where the module speaks of its place', () => {
    const own = file("content => $x, path => '/opt/wso2is-7.0.0/repository/conf/deployment.toml'");
    expect(
      unwritten(
        tree({
          [INIT]: init(LOG),
          'modules/idp/files/setup.sh': `#!/bin/sh\n# ${own}\ncp x /opt/is/repository/conf/deployment.toml\n`,
        }),
      ),
    ).toEqual([]);
  });
});
