import { describe, expect, it } from 'vitest';
import { restBelow, takenAt, takenBy } from '../../../src/deployment/placement/step-sources.ts';

/** Where a step puts a file below its target; null when it takes neither the file nor a folder around it. */
const below = (step: string, path: string, file = 'ops/play.yml'): string | null => {
  const taken = takenBy({ path: file, step, start: 0 }, []).find(
    ({ place }) => path === place || path.startsWith(`${place}/`),
  );
  return taken ? restBelow(taken, path) : null;
};
const FILE = 'nodes/km/deployment.toml';

describe('the source of a step', () => {
  it.each([
    'src: ../nodes/km/deployment.toml',
    'src: "../nodes/km/deployment.toml"',
    'copy: {src: ../nodes/km/deployment.toml, dest: x}',
    'src: "{{ playbook_dir }}/../nodes/km/deployment.toml"',
    'src: "{{ inventory_dir }}/nodes/km/deployment.toml"',
    'source = "../nodes/km/deployment.toml"',
    'source = "${path.module}/../nodes/km/deployment.toml"',
    'source = "${path.root}/nodes/km/deployment.toml"',
    "source => '../nodes/km/deployment.toml'",
    'content = file("../nodes/km/deployment.toml")',
    'content = templatefile("${path.module}/../nodes/km/deployment.toml", {})',
    'src: nodes/km/deployment.toml',
    'src: /home/ubuntu/acme/nodes/km/deployment.toml',
    'src: ~/acme/nodes/km/deployment.toml',
    'src: <path-to-infra>/nodes/km/deployment.toml',
  ])('is the file: %s', (step) => {
    expect(below(step, FILE)).toBe('');
  });

  it.each([
    ['is/conf', 'modules/is/files/conf/x/a.toml', 'modules/is/manifests/init.pp', 'x/a.toml'],
    ['is/conf/', 'modules/is/files/conf/a.toml', 'modules/is/manifests/init.pp', 'a.toml'],
    ['is/conf/a.toml', 'modules/is/files/conf/a.toml', 'modules/is/manifests/config/more.pp', ''],
    ['$' + '{module_name}/conf', 'modules/is/files/conf/a.toml', 'modules/is/manifests/init.pp', 'a.toml'],
    ['other/conf', 'modules/other/files/conf/a.toml', 'modules/is/manifests/init.pp', 'a.toml'],
    ['is/conf', 'files/conf/a.toml', 'manifests/init.pp', 'a.toml'],
    ['other/conf', 'modules/is/files/conf/a.toml', 'modules/is/manifests/init.pp', null],
    ['is/conf', 'modules/is/files/config/a.toml', 'modules/is/manifests/init.pp', null],
    ['is/../../conf', 'conf/a.toml', 'manifests/init.pp', null],
  ])('is what a module of Puppet has as %s', (source, path, manifest, expected) => {
    expect(below(`source => 'puppet:///modules/${source}'`, path, manifest)).toBe(expected);
    expect(below(`source => "puppet://master.example.org/modules/${source}"`, path, manifest)).toBe(expected);
  });

  it.each([
    ["content => template('is/a.erb'),", 'modules/is/templates/a.erb', 'modules/is/manifests/init.pp', ''],
    ["content => epp('is/x/a.epp', {}),", 'modules/is/templates/x/a.epp', 'modules/is/manifests/init.pp', ''],
    ["content => file('other/a.conf'),", 'modules/other/files/a.conf', 'modules/is/manifests/init.pp', ''],
    ["content => template('is/a.erb'),", 'modules/is/templates/a.erb', 'ops/play.yml', null],
    ["content => template('is/../../../a.erb'),", 'a.erb', 'manifests/init.pp', null],
    ["  source 'a.conf'", 'c/is/files/a.conf', 'c/is/recipes/default.rb', ''],
    ["  source 'x/a.erb'", 'c/is/templates/default/x/a.erb', 'c/is/recipes/default.rb', ''],
    ["  source 'conf'", 'c/is/files/default/conf/a.conf', 'c/is/recipes/default.rb', 'a.conf'],
    ["  source '../../../../a.conf'", 'a.conf', 'c/recipes/default.rb', null],
    ["  source 'a.conf'", 'c/km/files/a.conf', 'c/is/recipes/default.rb', null],
  ])('of a function of Puppet or a recipe of Chef: %s: %s', (step, path, file, expected) => {
    expect(below(step, path, file)).toBe(expected);
  });

  it('is nothing above the repository', () => {
    const step = "source => 'puppet:///modules/is/../../conf'";
    expect(takenBy({ path: 'manifests/init.pp', step, start: 0 }, [])).toEqual([]);
    const call = "content => template('is/../../a.erb'),";
    expect(takenBy({ path: 'manifests/init.pp', step: call, start: 0 }, [])).toEqual([]);
    const source = "  source '../../../a.conf'";
    expect(takenBy({ path: 'recipes/default.rb', step: source, start: 0 }, [])).toEqual([]);
  });

  it('is a file where a function of Puppet takes it, and of no module where another tool calls one so', () => {
    const puppet = { path: 'manifests/init.pp', step: "content => template('is/a.erb'),", start: 0 };
    expect(takenBy(puppet, [])).toEqual([{ place: 'templates/a.erb', isWhole: false, item: null }]);
    const terraform = { path: 'infra/main.tf', step: 'content = file("conf/a.conf")', start: 0 };
    expect(takenBy(terraform, []).map(({ place }) => place)).toEqual([
      'infra/conf/a.conf',
      'infra/templates/conf/a.conf',
      'infra/files/conf/a.conf',
      'conf/a.conf',
    ]);
  });

  it.each([
    ['is/files/a.toml', 'is/files/a.toml', ''],
    ['is/files/a.toml', 'srv/salt/is/files/a.toml', ''],
    ['is/files/a.toml?saltenv=prod', 'srv/is/files/a.toml', ''],
    ['is/conf', 'srv/salt/is/conf/x/a.toml', 'x/a.toml'],
    ['is/conf/', 'srv/salt/is/conf/a.toml', 'a.toml'],
    ['is/files/a.toml', 'pillar/is/files/a.toml', null],
    ['am/files/a.toml', 'srv/salt/is/files/a.toml', null],
  ])('is what a root of Salt has as %s: %s', (source, path, expected) => {
    expect(below(`- source: salt://${source}`, path, 'srv/salt/is/init.sls')).toBe(expected);
  });

  it('of Salt is each item of the loop that it names', () => {
    const step = { path: 'is/init.sls', step: 'source: "salt://is/{{ item }}"', start: 0 };
    expect(takenBy(step, ['a', 'b'])).toEqual([
      { place: 'is/a', isWhole: false, item: 'a' },
      { place: 'is/is/a', isWhole: false, item: 'a' },
      { place: 'is/b', isWhole: false, item: 'b' },
      { place: 'is/is/b', isWhole: false, item: 'b' },
    ]);
  });

  it('is looked for in the role that the step is of, also in one at the top of the repository', () => {
    const step = 'src: "deployment.toml.j2"';
    expect(below(step, 'roles/is/templates/deployment.toml.j2', 'roles/is/tasks/main.yml')).toBe('');
    expect(below(step, 'templates/deployment.toml.j2', 'tasks/main.yml')).toBe('');
    expect(below(step, 'files/deployment.toml.j2', 'handlers/main.yml')).toBe('');
    expect(below(step, 'tasks/templates/deployment.toml.j2', 'tasks/main.yml')).toBeNull();
    expect(below(step, 'templates/deployment.toml.j2', 'play.yml')).toBe('');
    expect(below(step, 'files/deployment.toml.j2', 'ops/my-tasks/main.yml')).toBeNull();
    expect(below(step, 'ops/my-tasks/files/deployment.toml.j2', 'ops/my-tasks/main.yml')).toBe('');
  });

  it.each([
    'src: ../nodes/cp/deployment.toml',
    'src: ../nodes/km/deployment.toml.j2',
    'src: ../../../nodes/km/deployment.toml',
    'src: /opt/km/deployment.toml',
    'src: /opt/old-nodes/km/deployment.toml',
    'src: ~/old-nodes/km/deployment.toml',
    'src: acme~/nodes/km/deployment.toml',
    'dest: ../nodes/km/deployment.toml',
    'my_src: ../nodes/km/deployment.toml',
    'resource: ../nodes/km/deployment.toml',
    'src: ../nodes/{{ node }}/deployment.toml',
    'profile("../nodes/km/deployment.toml")',
    'src: ..',
    'src: "{{ playbook_dir }}/.."',
    'src: deployment.toml',
  ])('is another one: %s', (step) => {
    expect(below(step, FILE)).toBeNull();
  });

  it('is not a file of the root that a step below names by its name alone', () => {
    expect(below('src: deployment.toml', 'deployment.toml')).toBeNull();
    expect(below('src: deployment.toml', 'deployment.toml', 'play.yml')).toBe('');
    expect(below('src: /srv/deployment.toml', 'deployment.toml')).toBeNull();
  });

  it('may be a folder around it, which goes along without a slash at its end', () => {
    expect(below('src: ../nodes/km/', FILE)).toBe('deployment.toml');
    expect(below('src: ../nodes/km', FILE)).toBe('km/deployment.toml');
    expect(below('src: ../nodes/', FILE)).toBe('km/deployment.toml');
    expect(below('src: ../nodes', FILE)).toBe('nodes/km/deployment.toml');
    expect(below('src: /home/ubuntu/acme/nodes/km/', FILE)).toBe('deployment.toml');
    expect(below('src: /home/ubuntu/acme/nodes/km', FILE)).toBe('km/deployment.toml');
    expect(below('src: /home/ubuntu/acme/nodes/', FILE)).toBeNull();
    expect(below('src: ../node/', FILE)).toBeNull();
  });

  it('is looked for where a role and a playbook have their files', () => {
    for (const folder of ['templates', 'files']) {
      expect(below('src: a.toml', `roles/is/${folder}/a.toml`, 'roles/is/tasks/main.yml')).toBe('');
      expect(below('src: a.toml', `roles/is/${folder}/a.toml`, 'roles/is/handlers/x/main.yml')).toBe('');
      expect(below('src: a.toml', `ops/${folder}/a.toml`)).toBe('');
      expect(below('src: a.toml', `${folder}/a.toml`, 'play.yml')).toBe('');
    }
    expect(below('src: a.toml', 'roles/am/files/a.toml', 'roles/is/tasks/main.yml')).toBeNull();
  });

  it('is each item of the loop that it names', () => {
    const step = { path: 'ops/play.yml', step: 'src: "{{ item }}.j2"', start: 0 };
    const taken = takenBy(step, ['a.toml', 'b/c.toml']);
    expect(taken.map(({ place, item }) => [place, item])).toEqual([
      ['ops/a.toml.j2', 'a.toml'],
      ['ops/templates/a.toml.j2', 'a.toml'],
      ['ops/files/a.toml.j2', 'a.toml'],
      ['ops/b/c.toml.j2', 'b/c.toml'],
      ['ops/templates/b/c.toml.j2', 'b/c.toml'],
      ['ops/files/b/c.toml.j2', 'b/c.toml'],
      ['b/c.toml.j2', 'b/c.toml'],
    ]);
    expect(takenBy(step, [])).toEqual([]);
    expect(takenBy({ ...step, step: 'src: x' }, ['a'])[0]?.item).toBeNull();
  });

  it('may be any of several', () => {
    expect(below('src: x\nloop:\n  - {src: ../nodes/km/deployment.toml}', FILE)).toBe('');
  });
});

describe('where a step says what it takes', () => {
  it.each([
    ['- copy:\n    src: repository/conf\n    dest: /opt/conf\n', ['src: repository/conf']],
    ['source => "puppet:///modules/is/conf", path => "/opt"', ['source => "puppet:///modules/is/conf']],
    ['- command: cp src dest\n', []],
  ])('%j', (step, said) => {
    const spans = takenAt({ path: 'tasks/main.yml', step, start: 100 });
    expect(spans.map(({ start, end }) => step.slice(start - 100, end - 100).trim())).toEqual(said);
  });
});
