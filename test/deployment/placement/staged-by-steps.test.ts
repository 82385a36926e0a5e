import { describe, expect, it } from 'vitest';
import { stagedFor } from '../../../src/deployment/placement/staged-by-steps.ts';
import { MANY_PATHS } from '../../../src/deployment/text/paths.ts';
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
    [
      'main.tf',
      'provisioner "file" {\n  connection {\n    type = "ssh"\n  }\n  source = "conf/is.conf"\n  destination = "/tmp/x.conf"\n}',
      '/tmp/x.conf',
    ],
    // What a script writes out for Terraform is no step that is done.
    ['run.sh', 'provisioner "file" {\n  source = "conf/is.conf"\n  destination = "/tmp/x.conf"\n}', null],
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

  it('is the one that the variable of its role or its hosts names, in a task alone', () => {
    const given = { 'group_vars/all.yml': 'conf: is.conf\n', 'files/is.conf': '', 'salt/is.conf': '' };
    const task = '# wso2\n- debug: {msg: x}\n- copy: {src: "{{ conf }}", dest: "/tmp/{{ other }}.conf"}\n';
    expect(staged('play.yml', { 'play.yml': task, ...given })).toEqual([['files/is.conf > /tmp/{{ other }}.conf']]);
    const unknown = task.replace('{{ conf }}', '{{ is }}.conf');
    expect(staged('play.yml', { 'play.yml': unknown, ...given, 'files/{{ is }}.conf': '' })).toEqual([
      ['files/{{ is }}.conf > /tmp/{{ other }}.conf'],
    ]);
    const state = '# wso2\n/tmp/x.conf:\n  file.managed:\n    - source: salt://salt/FILE\n';
    const ofSalt = (file: string): string[][] => staged('is.sls', { 'is.sls': state.replace('FILE', file), ...given });
    expect(ofSalt('is.conf')).toEqual([['salt/is.conf > /tmp/x.conf']]);
    expect(ofSalt('{{ conf }}')).toEqual([[]]);
  });

  it('is one for each item of a loop, put where that goes', () => {
    const loop = (src: string, dest: string): string[] => {
      const task = `# wso2\n- copy:\n    src: "${src}"\n    dest: "${dest}"\n  loop: [is.conf, am.conf]\n`;
      return staged('play.yml', { 'play.yml': task, 'is.conf': '', 'am.conf': '' }).flat();
    };
    expect(loop('{{ item }}', '/tmp/{{ item }}')).toEqual(['is.conf > /tmp/is.conf', 'am.conf > /tmp/am.conf']);
    expect(loop('is.conf', '/tmp/x/{{ item }}')).toEqual(['is.conf > /tmp/x/is.conf', 'is.conf > /tmp/x/am.conf']);
  });

  it('is put there in the order of the steps, be it by a list elsewhere', () => {
    const play =
      '# wso2\n- copy: {src: "{{ item.src }}", dest: "{{ item.dest }}"}\n  loop: "{{ files }}"\n- copy: src=last.conf dest=/tmp/x.conf\n';
    const list = (name: string): string => `  - src: ${name}.conf\n    dest: /tmp/${name}.conf\n`;
    const files = { 'group_vars/all.yml': `files:\n${list('a')}${list('b')}`, 'a.conf': '', 'b.conf': '' };
    expect(staged('play.yml', { 'play.yml': play, ...files, 'last.conf': '' })).toEqual([
      ['a.conf > /tmp/a.conf', 'b.conf > /tmp/b.conf', 'last.conf > /tmp/x.conf'],
    ]);
  });

  it('is none where the whole repository is taken, and one of the first of a large folder', () => {
    const manifest = (source: string): string =>
      `# wso2\nfile { '/tmp/x':\n  source => 'puppet:///modules/${source}',\n}\n`;
    expect(staged('manifests/is.pp', { 'manifests/is.pp': manifest('is/..'), ...FILE })).toEqual([[]]);
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`files/conf/${index}.conf`, '']));
    const [found] = stagedFor('manifests/is.pp', memoryTree({ 'manifests/is.pp': manifest('is/conf'), ...many }));
    expect(new Set(found?.map(({ from }) => from)).size).toBe(1000);
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
      'p/c.pkr.hcl': 'provisioner "shell" {\n  script = "../run.sh"\n}\n',
    };
    expect(staged('run.sh', files)).toEqual([['p/a.conf > /tmp/x.conf'], ['p/b.conf > /tmp/x.conf']]);
    // It lies there before the first word of the script.
    expect(stagedFor('run.sh', memoryTree(files)).flat()).toMatchObject([{ start: -1 }, { start: -1 }]);
    const many = Array.from({ length: 21 }, (_, index) => [`p/${index}.pkr.hcl`, build('a')]);
    expect(staged('run.sh', { 'run.sh': '', 'p/a.conf': '', ...Object.fromEntries(many) })).toHaveLength(20);
  });

  it('is looked for where nothing names WSO2 only in what has provisioners, and in no huge repository', () => {
    const run = 'provisioner "file" {\n  source = "a.conf"\n  destination = "/tmp/x.conf"\n}\nscript = "run.sh"\n';
    const play = { 'play.yml': '- copy: src=a.conf dest=/tmp/x.conf\n- script: run.sh\n', 'a.conf': '', 'run.sh': '' };
    expect(staged('run.sh', play)).toEqual([[]]);
    expect(staged('run.sh', { ...play, 'play.yml': `# wso2\n${play['play.yml']}` })).toEqual([
      ['a.conf > /tmp/x.conf'],
    ]);
    const files = { 'main.tf': run, 'a.conf': '', 'run.sh': '' };
    const others = Array.from({ length: MANY_PATHS - 3 }, (_, index) => [`x/${index}.png`, '']);
    const most = { ...files, ...Object.fromEntries(others) };
    expect(staged('run.sh', most)).toEqual([['a.conf > /tmp/x.conf']]);
    expect(staged('run.sh', { ...most, 'x/y.png': '' })).toEqual([[]]);
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
