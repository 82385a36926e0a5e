import { describe, expect, it } from 'vitest';
import { isVagrantfile, vagrantGiven } from '../../../src/deployment/scripts/vagrant-environments.ts';
import { CLOSED, cut, findings, memoryTree, told } from '../tree.ts';

const machine = (...provisioners: string[]): string =>
  `V = "7.0.0"\nVagrant.configure("2") do |config|\n${provisioners.map((one) => `  config.vm.provision ${one}\n`).join('')}end\n`;

describe('what Vagrant gives a script', () => {
  it.each<[string, string[], string | null]>([
    ['by an arrow', ['"shell", path: "setup.sh", env: { "V" => "5.11.0" }'], '5.11.0'],
    ['by a key', ['"shell", path: "setup.sh", env: {V: \'5.11.0\', W: "1"}'], '5.11.0'],
    [
      'in a block',
      ['"shell" do |s|\n  s.path = "setup.sh"\n  s.env = {\n  "W" => "1",\n  "V" => "5.11.0"\n  }\nend'],
      '5.11.0',
    ],
    ['by a constant', ['"shell", path: "setup.sh", env: { V: V }'], '7.0.0'],
    ['by a part', ['"shell", path: "setup.sh", env: { "V" => "#{V}.1" }'], '7.0.0.1'],
    ['letter by letter', ['"shell", path: "setup.sh", env: { "V" => \'$V\' }'], '$V'],
    ['for another script', ['"shell", path: "other.sh", env: { V: "5.11.0" }'], null],
    ['for a script of its own', ['"shell", inline: "ls", env: { V: "5.11.0" }'], null],
    ['in a comment', ['"shell", path: "setup.sh"\n  # env: { V: "5.11.0" }'], null],
    ['of another provisioner', ['"shell", path: "setup.sh"', '"shell", inline: "ls", env: { V: "5.11.0" }'], null],
    ['twice', Array(2).fill('"shell", path: "setup.sh", env: { V: "5.11.0" }'), '5.11.0'],
    [
      'two values',
      ['"shell", path: "setup.sh", env: { V: "5.11.0" }', '"shell", path: "setup.sh", env: { V: "7.0.0" }'],
      null,
    ],
    ['nothing', ['"shell", path: "setup.sh", env: { V: "" }'], null],
  ])('%s', (_name, provisioners, expected) => {
    const files = { 'vm/Vagrantfile': machine(...provisioners), 'vm/setup.sh': '', 'vm/other.sh': '' };
    const found = vagrantGiven('vm/setup.sh', memoryTree(files))('V');
    expect(found?.text ?? null).toBe(expected);
    if (expected !== null && !/#|\$/.test(provisioners.join())) expect(cut(files, found?.span as never)).toBe(expected);
  });

  it('is also what it gives the scripts that it holds', () => {
    const files = { Vagrantfile: machine('"shell", inline: "echo $X", env: { X: "5.11.0" }') };
    expect(vagrantGiven('Vagrantfile', memoryTree(files))('X')?.text).toBe('5.11.0');
  });

  it('stands where a name of the file does that is not known', () => {
    const files = { Vagrantfile: machine('"shell", path: "setup.sh", env: { X: TAG }'), 'setup.sh': '' };
    const found = vagrantGiven('setup.sh', memoryTree(files))('X');
    expect(found && [found.text, cut(files, found.span)]).toEqual(['${TAG}', 'TAG']);
  });

  it('is nothing that stands in another file', () => {
    const files = { 'vm/machine.txt': machine('"shell", path: "setup.sh", env: { V: "5.11.0" }'), 'vm/setup.sh': '' };
    expect(vagrantGiven('vm/setup.sh', memoryTree(files))('V')).toBeNull();
  });

  it('is nothing where a script is gone, and for a script that none runs', () => {
    const files = { Vagrantfile: machine('"shell", path: "gone.sh", env: { V: "5.11.0" }'), 'setup.sh': '' };
    expect(vagrantGiven('gone.sh', memoryTree(files))('V')).toBeNull();
    expect(vagrantGiven('setup.sh', memoryTree(files))('V')).toBeNull();
  });
});

describe('a server of a machine of Vagrant', () => {
  it('is of the release that its script is given', () => {
    const files = {
      Vagrantfile: machine('"shell", path: "setup.sh", env: { "RELEASE" => "5.11.0" }'),
      'setup.sh':
        'unzip -q /vagrant/wso2is-$RELEASE.zip -d /opt\ncp /vagrant/is.toml /opt/wso2is-$RELEASE/repository/conf/deployment.toml\n',
      'is.toml': CLOSED,
    };
    expect(told(files)).toEqual(['is.toml: wso2is 5.11.0 A update-required B disabled']);
    expect(findings(files)).toEqual(['error Vagrantfile:3 update-required']);
  });

  it('is of the image that it runs with a constant as its tag', () => {
    const run = (image: string): string =>
      `V = "5.11.0"\nVagrant.configure("2") do |config|\n  config.vm.provision "docker" do |d|\n    d.run "${image}"\n  end\nend\n`;
    const product = (image: string): string[] => told({ Vagrantfile: run(image), 'conf/deployment.toml': CLOSED });
    expect(product('wso2/wso2is:#{V}')).toEqual(['conf: wso2is 5.11.0 A update-required B disabled']);
    expect(product('wso2/wso2is:#{W}')).toEqual(['conf: wso2is ? A disabled B disabled']);
    expect(product('acme/is:#{V}')).toEqual(['conf: unknown ? A disabled B disabled']);
  });
});

it.each([
  ['Vagrantfile', true],
  ['is/Vagrantfile.prod', true],
  ['is/MyVagrantfile', false],
])('%s is a file of Vagrant’s: %s', (path, expected) => {
  expect(isVagrantfile(path)).toBe(expected);
});
