import { describe, expect, it } from 'vitest';
import { stagedFor } from '../../../src/deployment/placement/staged-by-steps.ts';
import { memoryTree } from '../tree.ts';

/** What lies on the machine of a script, once for each file that hands it something: `from > target`. */
const staged = (script: string, files: Readonly<Record<string, string>>): string[][] =>
  stagedFor(script, memoryTree(files)).map((one) => one.map(({ from, target }) => `${from} > ${target}`));

const FILE = { 'conf/is.conf': '' };

describe('a file that a step puts on a machine', () => {
  it.each([
    ['main.tf', 'provisioner "file" {\n  source = "conf/is.conf"\n  destination = "/tmp/x.conf"\n}', '/tmp/x.conf'],
    [
      'main.tf',
      'provisioner "file" {\n  content = file("conf/is.conf")\n  destination = "/tmp/x.conf"\n}',
      '/tmp/x.conf',
    ],
    ['Vagrantfile', 'c.vm.provision "file", source: "conf/is.conf", destination: "/tmp/x.conf"', '/tmp/x.conf'],
    ['play.yml', '- copy:\n    src: conf/is.conf\n    dest: /tmp/x.conf', '/tmp/x.conf'],
    ['play.yml', '- copy: src=conf/is.conf dest=/tmp/', '/tmp/is.conf'],
    ['play.yml', '- copy:\n    src: "{{ conf }}"\n    dest: /tmp/x.conf\n  vars:\n    conf: conf/is.conf', null],
  ])('%s: %s', (path, text, target) => {
    const found = staged(path, { [path]: `# wso2\n${text}\n`, ...FILE });
    expect(found).toEqual([target === null ? [] : [`conf/is.conf > ${target}`]]);
  });

  it('has its new name or goes into a folder where the target has no ending', () => {
    const text = '# wso2\nprovisioner "file" {\n  source = "conf/is.conf"\n  destination = "/tmp/x"\n}\n';
    expect(staged('main.tf', { 'main.tf': text, ...FILE })).toEqual([
      ['conf/is.conf > /tmp/x', 'conf/is.conf > /tmp/x/is.conf'],
    ]);
  });

  it('lies in its folder, which may be called like the target', () => {
    const text = '# wso2\nprovisioner "file" {\n  source = "conf"\n  destination = "/tmp/x"\n}\n';
    expect(staged('main.tf', { 'main.tf': text, ...FILE })).toEqual([
      ['conf/is.conf > /tmp/x/conf/is.conf', 'conf/is.conf > /tmp/x/is.conf'],
    ]);
  });

  it('is none where a step names several places', () => {
    const text =
      '# wso2\nprovisioner "file" {\n  source = "conf/is.conf"\n  destination = "/tmp/x"\n  path = "/tmp/y"\n}\n';
    expect(staged('main.tf', { 'main.tf': text, ...FILE })).toEqual([[]]);
  });

  it('is one of a resource of Puppet up to its end', () => {
    const manifest =
      "# wso2\nclass is {\n  file { '/tmp/a':\n    ensure => file,\n  }\n  archive { '/tmp/b':\n    source => 'puppet:///modules/is/is.conf',\n  }\n  file { '/tmp/x.conf':\n    content => template('is/is.erb'),\n  }\n}\n";
    const files = { 'modules/is/files/is.conf': '', 'modules/is/templates/is.erb': '' };
    expect(staged('modules/is/manifests/init.pp', { 'modules/is/manifests/init.pp': manifest, ...files })).toEqual([
      ['modules/is/templates/is.erb > /tmp/x.conf'],
    ]);
  });

  it('lies there for a script that runs then, for each that runs it', () => {
    const build = (name: string): string =>
      `provisioner "file" {\n  source = "${name}.conf"\n  destination = "/tmp/x.conf"\n}\nprovisioner "shell" {\n  script = "../run.sh"\n}\n`;
    const files = {
      'run.sh': '',
      'p/a.pkr.hcl': build('a'),
      'p/b.pkr.hcl': build('b'),
      'p/a.conf': '',
      'p/b.conf': '',
    };
    expect(staged('run.sh', files)).toEqual([['p/a.conf > /tmp/x.conf'], ['p/b.conf > /tmp/x.conf']]);
  });

  it('lies there for the script of a role', () => {
    const tasks = '# wso2\n- copy: src=is.conf dest=/tmp/x.conf\n- script: set/up.sh\n';
    const files = { 'roles/is/tasks/main.yml': tasks, 'roles/is/files/set/up.sh': '', 'roles/is/files/is.conf': '' };
    expect(staged('roles/is/files/set/up.sh', files)).toEqual([['roles/is/files/is.conf > /tmp/x.conf']]);
  });

  it('is told once where nobody hands the script anything', () => {
    expect(staged('run.sh', { 'run.sh': '', 'play.yml': '# wso2\n- script: run.sh\n- script: other.sh\n' })).toEqual([
      [],
    ]);
  });
});
