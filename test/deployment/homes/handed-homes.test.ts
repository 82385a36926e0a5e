import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/deployment/evidence/claim.ts';
import { packClaims } from '../../../src/deployment/evidence/pack-claims.ts';
import { variablesAt } from '../../../src/deployment/homes/handed-homes.ts';
import { CLOSED, type Files, judged, memoryTree, place, told } from '../tree.ts';

const HOME = '/opt/wso2is-5.11.0';
const script = (...lines: string[]): string => `#!/bin/bash\n${lines.join('\n')}\n`;
const is = (file: string, version = '5.11.0'): string =>
  `${file}#wso2is: wso2is ${version} A update-required B disabled`;
const START = '$IS_HOME/bin/wso2server.sh start';

describe('a server whose home a script has from a file that it takes over', () => {
  const env = (text: string, ...lines: string[]): Files => ({ 'env.sh': text, 'start.sh': script(...lines) });
  const ENV = `export IS_HOME=${HOME}\n`;

  it.each<string[]>([
    ['. ./env.sh', START],
    ['source env.sh', 'nohup sh "${IS_HOME}"/bin/wso2server.sh &'],
    ['. ./env.sh', 'cd $IS_HOME/bin', './wso2server.sh start'],
    ['. ./env.sh', 'cd "$IS_HOME"', 'sh bin/wso2server.sh restart'],
    ['. ./env.sh', 'CARBON_HOME=$IS_HOME', '$CARBON_HOME/bin/wso2server.sh start'],
    ['. ./env.sh', 'export CARBON_HOME="$IS_HOME"', 'exec $CARBON_HOME/bin/wso2server.sh'],
    ['. ./env.sh', 'IS_HOME=${IS_HOME:-/opt/is}', START],
    ['. ./env.sh', 'if [ -f $IS_HOME/pid ]; then', `  ${START}`, 'fi'],
    ['ENV_FILE="$SCRIPT_DIR/env.sh"', '. "$ENV_FILE"', START],
    ['. ./env.sh', START, `echo ${'-'.repeat(400)}`],
    ['. ./env.sh', 'CARBON_HOME=${CARBON_HOME:-$IS_HOME}', '$CARBON_HOME/bin/wso2server.sh start'],
  ])('is told: %j', (...lines) => {
    const files = env(ENV, ...lines);
    expect(told(files)).toEqual([is('env.sh')]);
    expect(judged(files).findings.map(({ span }) => place(files, span))).toEqual(['env.sh:1']);
  });

  it.each<string[]>([
    ['. ./env.sh', '$IS_HOME/bin/wso2server.sh stop'],
    ['. ./env.sh', 'rm -rf $IS_HOME'],
    ['. ./env.sh', 'cd $IS_HOME', 'tar -czf /backup/is.tgz repository'],
    ['. ./env.sh', 'tail -f $IS_HOME/repository/logs/wso2carbon.log'],
    ['. ./env.sh', '$IS_HOME/bin/tenant-loader.sh'],
    ['. ./env.sh', 'chmod +x $IS_HOME/bin/wso2server.sh'],
    ['. ./env.sh', "sed -i 's/-Xmx1g/-Xmx2g/' $IS_HOME/bin/wso2server.sh"],
    ['. ./env.sh', 'pgrep -f $IS_HOME/bin/wso2server.sh && echo up'],
    ['. ./env.sh', 'sudo cp start.sh $IS_HOME/bin/wso2server.sh'],
    ['. ./env.sh', 'docker exec is $IS_HOME/bin/wso2server.sh start'],
    ['. ./env.sh', `# ${START}`],
    ['. ./env.sh', '$OTHER_HOME/bin/wso2server.sh start'],
    ['. ./env.sh', 'cd $OTHER_HOME/bin', './wso2server.sh start'],
    ['. ./env.sh', 'IS_HOME=/opt/is', START],
    ['. ./env.sh', 'cd $IS_HOME/bin', 'cd /opt/is/bin', './wso2server.sh start'],
    ['. ./other.sh', START],
    [START],
  ])('is not where the script starts none in it: %j', (...lines) => {
    expect(told({ ...env(ENV, ...lines), 'other.sh': 'A=b\n' })).toEqual([]);
  });

  it.each([
    `IS_VERSION=5.11.0\nIS_HOME=/opt/wso2is-$IS_VERSION\n`,
    `BASE=/opt\nIS_HOME=\${BASE}/wso2is-5.11.0\n`,
    `IS_HOME="\${IS_HOME:-${HOME}}"\n`,
    `IS_ZIP=/tmp/wso2is-5.11.0.zip\nIS_HOME=${HOME}\n`,
  ])('is told where the file makes it of others: %j', (text) => {
    expect(told(env(text, '. ./env.sh', START))).toEqual([is('env.sh')]);
  });

  it('is told where the script takes another file over as well', () => {
    const files = env(ENV, '. ./other.sh', '. ./env.sh', 'IS_HOME=${IS_HOME:-/opt/is}', START);
    expect(told({ ...files, 'other.sh': 'A=b\n' })).toEqual([is('env.sh')]);
  });

  it('is not told by what only tells people to take the file over', () => {
    expect(told({ ...env(ENV, START), 'README.md': 'Run\n\n. ./env.sh\n./start.sh\n' })).toEqual([]);
  });

  it('is told where what calls the script takes the file over', () => {
    const files = { 'env.sh': ENV, 'start.sh': script(START) };
    expect(told({ ...files, 'up.sh': script('. ./env.sh', './start.sh') })).toEqual([is('env.sh')]);
    expect(told({ ...files, 'up.sh': script('. ./env.sh', './other.sh') })).toEqual([]);
  });

  it('is each of what branches take over', () => {
    const files = {
      'a.env': ENV,
      'b.env': ENV.replace('5.11', '5.10'),
      'start.sh': script('if prod; then', '. ./a.env', 'else', '. ./b.env', 'fi', START),
    };
    expect(told(files)).toEqual([is('a.env'), is('b.env', '5.10.0')]);
  });

  it('is that of a configuration which the repository has for it', () => {
    const put = 'cp deployment.toml $IS_HOME/repository/conf/';
    const files = { ...env(ENV.replace('5.11', '7.0'), '. ./env.sh', put, START), 'deployment.toml': CLOSED };
    expect(told(files)).toEqual(['.: wso2is 7.0.0 A disabled B disabled']);
    const image = { 'compose.yaml': 'services:\n  is:\n    image: wso2/wso2is:5.11.0\n' };
    expect(told({ ...env(ENV, '. ./env.sh', START), ...image })).toEqual([
      'compose.yaml#is: wso2is 5.11.0 A update-required B disabled',
    ]);
  });

  it('is none of the others that the file names', () => {
    const other = (home: string): string[] => told(env(`OTHER_HOME=${home}\n${ENV}`, '. ./env.sh', START));
    expect(other('/opt/wso2am-3.2.0')).toEqual([is('env.sh')]);
    expect(other('/opt/wso2is-5.10.0')).toEqual([is('env.sh')]);
    // Nor the server of another product of that release.
    const manager = ENV.replace('IS_HOME', 'KM_HOME').replace('wso2is', 'wso2is-km');
    expect(told(env(ENV + manager, '. ./env.sh', START.replace('IS_HOME', 'KM_HOME')))).toEqual([
      'env.sh#wso2is-km: wso2is-km 5.11.0 A update-required B disabled',
    ]);
  });

  it('is told where make includes it', () => {
    const files = { Makefile: 'include config.mk\nstart:\n\t$(IS_HOME)/bin/wso2server.sh start\n' };
    expect(told({ ...files, 'config.mk': `IS_HOME := ${HOME}\n` })).toEqual([is('config.mk')]);
    expect(told({ ...files, 'other.mk': `IS_HOME := ${HOME}\n` })).toEqual([]);
  });

  it('is told where a unit of systemd has it from its file', () => {
    const unit = (text: string): Files => ({
      'etc/systemd/system/wso2is.service': `[Service]\n${text}\nExecStart=\${CARBON_HOME}/bin/wso2server.sh start\n`,
    });
    const at = { 'etc/default/wso2is': `CARBON_HOME=${HOME}\n` };
    expect(told({ ...unit('EnvironmentFile=-/etc/default/wso2is'), ...at })).toEqual([is('etc/default/wso2is')]);
    expect(told({ ...unit('User=wso2'), ...at })).toEqual([]);
    expect(told({ ...unit('EnvironmentFile=/etc/default/other'), ...at })).toEqual([]);
  });

  it('is told where a script fills a unit of systemd in by that name', () => {
    const files = {
      '.env': `IS_HOME=${HOME}\n`,
      'wso2is.service': '[Service]\nExecStart={{IS_HOME}}/bin/wso2server.sh start\n',
    };
    const fill = 'sed "s#{{IS_HOME}}#$IS_HOME#" wso2is.service > /etc/systemd/system/wso2is.service';
    expect(told({ ...files, 'install.sh': script('. ./.env', fill) })).toEqual([is('.env')]);
    expect(told({ ...files, 'install.sh': script(fill) })).toEqual([]);
  });

  it('is told where a pipeline has it from a file of variables', () => {
    const azure = (list: string): Files => ({
      'azure-pipelines.yml': `variables:\n  ${list}\nsteps:\n  - script: $(isHome)/bin/wso2server.sh restart\n`,
      'vars.yml': `variables:\n  isHome: ${HOME}\n`,
    });
    expect(told(azure('- template: vars.yml'))).toEqual([is('vars.yml')]);
    expect(told(azure('- group: is'))).toEqual([]);
    const gitlab = (list: string): Files => ({
      '.gitlab-ci.yml': `include:\n  ${list}\nup:\n  script:\n    - $IS_HOME/bin/wso2server.sh restart\n`,
      'ci/vars.yml': `variables:\n  IS_HOME: ${HOME}\n`,
    });
    expect(told(gitlab("- local: '/ci/vars.yml'"))).toEqual([is('ci/vars.yml')]);
    expect(told(gitlab("- local: '/ci/other.yml'"))).toEqual([]);
  });
});

describe('a server that a script unpacks from a pack whose file names its home first', () => {
  const ENV = `IS_HOME=${HOME}\nIS_ZIP=/tmp/wso2is-5.11.0.zip\n`;
  const install = (...lines: string[]): string => script('source .env', 'unzip "$IS_ZIP" -d /opt', ...lines);

  it('is told', () => {
    const files = { '.env': ENV, 'install.sh': install('systemctl start wso2is') };
    expect(told(files)).toEqual([is('.env')]);
    expect(told({ ...files, 'install.sh': install('systemctl stop wso2is') })).toEqual([]);
    expect(told({ ...files, 'install.sh': script('. .env', 'unzip a.zip', 'systemctl start wso2is') })).toEqual([]);
    const two = install('unzip tools.zip -d /opt', 'systemctl start wso2is');
    expect(told({ ...files, 'install.sh': two })).toEqual([is('.env')]);
  });

  it('is told where one of its branches has another pack', () => {
    const other = ['if [ -n "$1" ]; then', '  IS_ZIP=/tmp/other.zip', 'fi'];
    const lines = ['. .env', ...other, 'unzip "$IS_ZIP" -d /opt', 'systemctl start wso2is'];
    expect(told({ '.env': ENV, 'install.sh': script(...lines) })).toEqual([is('.env')]);
  });

  it('is told of what is there to be copied to the file', () => {
    const files = { 'install.sh': install('systemctl start wso2is') };
    expect(told({ ...files, '.env.example': ENV })).toEqual([is('.env.example')]);
    expect(told({ ...files, '.env.example': ENV, '.env': ENV.replaceAll('5.11', '5.10') })).toEqual([
      is('.env', '5.10.0'),
    ]);
    expect(told({ ...files, 'prod.env.example': ENV })).toEqual([]);
  });

  it('is told by way of a folder of its own and a unit of systemd that it fills in', () => {
    const lines = [
      'ENV_FILE="$SCRIPT_DIR/.env"',
      'source "$ENV_FILE"',
      'TMP="$(mktemp -d)"',
      'unzip -q "$IS_ZIP" -d "$TMP"',
      'mv "$TMP"/* "$IS_HOME"',
      'sed "s#{{HOME}}#$IS_HOME#" "$SCRIPT_DIR/systemd/wso2is.service" > /etc/systemd/system/wso2is.service',
      'systemctl enable wso2is.service',
    ];
    const files = {
      'gcp/.env.example': ENV,
      'gcp/install.sh': script(...lines),
      'gcp/systemd/wso2is.service': '[Service]\nExecStart={{HOME}}/bin/wso2server.sh start\n',
    };
    expect(told(files)).toEqual([is('gcp/.env.example')]);
  });

  it('is told of a role that has the pack from a group whose file names its home first', () => {
    const files = {
      'site.yml': '- hosts: all\n  roles: [app]\n',
      'group_vars/all.yml': `is_home: ${HOME}\nis_zip: wso2is-5.11.0.zip\n`,
      'roles/app/tasks/main.yml':
        '- unarchive: { src: "files/{{ is_zip }}", dest: /opt }\n- service: { name: wso2is, state: started }\n',
    };
    expect(told(files)).toEqual([is('group_vars/all.yml')]);
    const list = 'packs:\n  - wso2is-5.11.0.zip\nis_zip: tools.zip\n';
    expect(told({ ...files, 'group_vars/all.yml': list })).toEqual([]);
  });
});

describe('the variables in whose values a file has what it names', () => {
  const named = (text: string): string[] => {
    const tree = memoryTree({ 'vars.yml': text });
    const start = text.indexOf('wso2is-7.1.0');
    const span = { file: 'vars.yml', start, end: start + 'wso2is-7.1.0'.length };
    const [claim] = packClaims('wso2is-7.1.0', () => span, [], 'path');
    return variablesAt(claim as Claim, tree);
  };

  it.each<[string, string, string[]]>([
    ['each of several', 'is_home: /opt/wso2is-7.1.0\nis_zip: wso2is-7.1.0.zip\n', ['is_home', 'is_zip']],
    ['one behind the name at the beginning', 'wso2is-7.1.0:\n  zip: wso2is-7.1.0.zip\n', ['zip']],
    ['one before much else', `zip: wso2is-7.1.0.zip\n${'a: b\n'.repeat(500)}`, ['zip']],
    ['none in a list', 'packs:\n  - wso2is-7.1.0.zip\n', []],
  ])('are told: %s', (_name, text, names) => {
    expect(named(text)).toEqual(names);
  });
});
