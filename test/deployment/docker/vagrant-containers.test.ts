import { describe, expect, it } from 'vitest';
import { vagrantUnits } from '../../../src/deployment/docker/vagrant-containers.ts';
import { CLOSED, type Files, told } from '../tree.ts';

const units = (text: string) => vagrantUnits('vm/Vagrantfile', text, (path) => path === 'vm/conf');
/** Each server as its image and what it mounts. */
const run = (text: string): string[] =>
  units(text).map(({ claims, mounts }) =>
    [claims[0]?.what, ...mounts.map((mount) => (mount.kind === 'path' ? `${mount.from}=>${mount.to}` : ''))].join(' '),
  );
const provider = (lines: string, head = 'am.vm.provider "docker" do |d|'): string =>
  `Vagrant.configure("2") do |config|\n  ${head}\n    ${lines}\n  end\nend\n`;
const provisioner = (lines: string, head = 'config.vm.provision "docker" do |d|'): string => provider(lines, head);
const IMAGE = 'd.image = "wso2/wso2is:7.0.0"';
const IS = 'image wso2is:7.0.0';

describe('the containers of Vagrant', () => {
  it.each([
    'am.vm.provider "docker" do |d|',
    'am.vm.provider :docker do |d, override|',
    "config.vm.provider('docker') do |d|",
  ])('are those of its provider: %s', (head) => {
    expect(run(provider(IMAGE, head))).toEqual([IS]);
    expect(run(provider("d.image='wso2/wso2is:7.0.0'", head))).toEqual([IS]);
    expect(run(provider('d.run "wso2/wso2is:7.0.0"', head))).toEqual([]);
  });

  it.each([
    'config.vm.provision "docker" do |d|',
    'config.vm.provision :docker, run: "always" do |d|',
    'config.vm.provision "servers", type: "docker" do |d|',
  ])('are those that its provisioner runs: %s', (head) => {
    expect(run(provisioner('d.run "wso2/wso2is:7.0.0"', head))).toEqual([IS]);
    expect(run(provisioner(`d.run "is",\n      image: 'wso2/wso2is:7.0.0'`, head))).toEqual([IS]);
    expect(run(provisioner('d.run("a", :image => "wso2/wso2is:7.0.0")\n    d.run "wso2/wso2am:4.2.0"', head))).toEqual([
      IS,
      'image wso2am:4.2.0',
    ]);
    expect(run(provisioner('d.pull_images "wso2/wso2is:7.0.0"', head))).toEqual([]);
  });

  it.each([
    provider(IMAGE, 'am.vm.provider "virtualbox" do |d|'),
    provider(IMAGE, 'am.vm.provider "docker-compose" do |d|'),
    provider(`# ${IMAGE}`),
    provider('d.build_dir = "."'),
    provider('e.image = "wso2/wso2is:7.0.0"'),
    provisioner('d.run "wso2/wso2is:7.0.0"', 'config.vm.provision "shell" do |d|'),
    provisioner('x = 1\n  end\n  config.vm.provision "shell" do |d|\n    d.run "wso2/wso2is:7.0.0"'),
  ])('are none by %j', (text) => {
    expect(run(text)).toEqual([]);
  });

  it('mount what the repository has', () => {
    const mounted = [`${IS} vm/conf=>/c`];
    expect(run(provider(`${IMAGE}\n    d.volumes = ["/data:/d", "./conf:/c:ro"]`))).toEqual(mounted);
    for (const folder of ['Dir.pwd', '__dir__', 'File.dirname(__FILE__)'])
      expect(run(provider(`${IMAGE}\n    d.volumes = ["#{${folder}}/conf:/c"]`))).toEqual(mounted);
    const is = 'd.run "is", image: "wso2/wso2is:7.0.0", args:';
    expect(run(provisioner(`${is} "-p 9443:9443 -v ./conf:/c"`))).toEqual(mounted);
    expect(run(provisioner(`${is} '--volume=./conf:/c'`))).toEqual(mounted);
    expect(run(provisioner(`${is} "-v /vagrant/conf:/c -v /vagrants/conf:/d"`))).toEqual(mounted);
    expect(run(provisioner(`${is} "--mount type=bind,source=./conf,target=/c"`))).toEqual(mounted);
    expect(run(provisioner(`${is} "$OPTIONS -v /data --mount type=tmpfs,target=/tmp -v ./conf:/c"`))).toEqual(mounted);
    expect(run(provisioner(`${is} "-e NOTE=x,source=./conf,target=/c"`))).toEqual([IS]);
  });

  it('are told as what a command of a shell starts, each with what its own image says', () => {
    const [is] = units(provisioner('d.run "wso2/wso2is:7.0.0"'));
    expect(is).toMatchObject({ kind: 'shell', name: 'wso2/wso2is:7.0.0', file: 'vm/Vagrantfile', builds: null });
    expect(units(provisioner('d.run "mysql:8"')).flatMap(({ claims }) => claims)).toEqual([]);
    expect(told({ Vagrantfile: provisioner('d.run "mysql:8"\n    d.run "wso2/wso2is:7.0.0"') })).toEqual([
      'Vagrantfile#wso2/wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
    // A script of another name runs none of them.
    expect(told({ 'vm.sh': provisioner('d.run "wso2/wso2is:7.0.0"') })).toEqual([]);
  });

  it('have their tags where these stand, or where a constant has them', () => {
    const cut = (text: string): string[] =>
      units(text).flatMap(({ claims }) => claims.map(({ span }) => text.slice(span.start, span.end)));
    expect(cut(provider('d.image = "wso2/wso2is:7.0.0.5"'))).toEqual(['7.0.0.5']);
    expect(cut(provisioner('d.run "a", image: "wso2/wso2is:7.0.0.5"'))).toEqual(['7.0.0.5']);
    expect(cut(provider("d.image = 'wso2/wso2is:7.0.0.5'"))).toEqual(['7.0.0.5']);
    const constant = `VERSION = "7.0.0"\n${provider('d.image = "wso2/wso2is:#{VERSION}"')}`;
    expect(run(constant)).toEqual([IS]);
    expect(cut(constant)).toEqual(['7.0.0']);
  });

  it('run the configuration that is mounted, else the shipped one', () => {
    const files = (lines: string): Files => ({ Vagrantfile: provisioner(lines), 'conf/deployment.toml': CLOSED });
    const is = 'd.run "is", image: "wso2/wso2is:7.0.0"';
    const to = '/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml';
    const other = 'd.run "wso2/wso2am:4.2.0"';
    expect(told(files(`${other}\n    ${is},\n      args: "-v /vagrant/conf/deployment.toml:${to}"`))).toEqual([
      'Vagrantfile#wso2/wso2am:4.2.0: wso2am 4.2.0 A missing B not-affected',
      'conf: wso2is 7.0.0 A disabled B disabled',
    ]);
    expect(told({ Vagrantfile: provisioner(is) })).toEqual([
      'Vagrantfile#wso2/wso2is:7.0.0: wso2is 7.0.0 A missing B disabled',
    ]);
  });
});
