import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/discover/names.ts';
import { type Files, OPEN, told } from '../tree.ts';

const UPDATE = 'wso2is 5.11.0 A update-required B disabled';
const beside = (path: string, text: string): Files => ({ 'conf/deployment.toml': OPEN, [path]: text });
const COPY = 'cp conf/deployment.toml /opt/wso2is-$V/repository/conf/\n';

describe('scripts of other tools', () => {
  it.each([
    ['a Korn shell', 'install.ksh', `V=5.11.0\n${COPY}`],
    ['a pipeline of Groovy', 'vars/deploy.groovy', `def V = '5.11.0'\nsh "${COPY.trim()}"\n`],
    [
      'a recipe of Chef',
      'cookbooks/is/recipes/default.rb',
      `V = '5.11.0'\ntemplate "/opt/wso2is-#{V}/repository/conf/deployment.toml" do\nend\n`,
    ],
    [
      'attributes of Chef',
      'cookbooks/is/attributes/default.rb',
      `V = '5.11.0'\ndefault['home'] = "/opt/wso2is-#{V}/"\n`,
    ],
    [
      'a state of Salt',
      'salt/is.sls',
      '/opt/wso2is-5.11.0/repository/conf/deployment.toml:\n  file.managed:\n    - source: salt://x\n',
    ],
  ])('tell the release: %s', (_name, path, text) => {
    expect(told(beside(path, text))).toEqual([`conf: ${UPDATE}`]);
  });

  it('hold heredocs', () => {
    const heredoc = `cat > /opt/wso2is-5.11.0/repository/conf/deployment.toml <<EOF\n${OPEN}EOF\n`;
    for (const path of ['install.ksh', 'deploy.groovy']) {
      expect(told({ [path]: heredoc })).toEqual([`${path}#/opt/wso2is-5.11.0: ${UPDATE}`]);
    }
  });

  it('hold text in a state of Salt', () => {
    const state = `/opt/wso2is-5.11.0/repository/conf/deployment.toml:\n  file.managed:\n    - contents: |\n        [super_admin]\n        username = "admin"\n`;
    expect(told({ 'is.sls': state })).toHaveLength(1);
    expect(told({ 'is.sls': state })[0]).toContain(UPDATE);
  });

  it('start containers, as a unit of systemd does', () => {
    const unit = `[Service]\nExecStartPre=-/usr/bin/docker rm -f is\nExecStart=/usr/bin/docker run --name is \\\n  -v /x:/x \\\n  wso2/wso2is:5.11.0\n`;
    expect(told({ 'is.service': unit })).toEqual([`is.service#wso2/wso2is:5.11.0: ${UPDATE}`]);
    expect(told({ 'is.service.j2': unit })).toEqual([`is.service.j2#wso2/wso2is:5.11.0: ${UPDATE}`]);
    expect(told({ 'is.service': unit.replace('ExecStart=', '#ExecStart=') })).toEqual([]);
    const volume = unit.replace(
      '/x:/x',
      '/srv/conf/deployment.toml:/home/wso2carbon/wso2is-5.11.0/repository/conf/deployment.toml',
    );
    expect(told({ 'is.service': volume, 'srv/conf/deployment.toml': OPEN })).toEqual([`srv/conf: ${UPDATE}`]);
  });

  it.each([
    ['a.sls', 'carrier'],
    ['a.ksh', 'carrier'],
    ['a.groovy', 'carrier'],
    ['a.service', 'carrier'],
    ['a.service.j2', 'carrier'],
    ['recipes/a.rb', 'carrier'],
    ['x/attributes/a.rb', 'carrier'],
    ['a.rb', null],
    ['recipes/x/a.rb', null],
    ['myrecipes/a.rb', null],
    ['recipes/.rb', null],
    ['a.services', null],
  ])('%s is %s', (path, expected) => {
    expect(classify(path)).toBe(expected);
  });
});

describe('a container that a justfile starts', () => {
  it.each(['justfile', 'Justfile', 'a/justfile'])('is a server: %s', (file) => {
    expect(told({ [file]: 'run:\n  docker run -d wso2/wso2is:5.11.0\n' })).toEqual([
      `${file}#wso2/wso2is:5.11.0: wso2is 5.11.0 A update-required B disabled`,
    ]);
  });

  it('is none in a file whose name only ends so', () => {
    expect(told({ adjustfile: 'run:\n  docker run -d wso2/wso2is:5.11.0\n' })).toEqual([]);
  });
});
