import { describe, expect, it } from 'vitest';
import { CLOSED, CLOSED_IDENTITY, cut, type Files, judged, NO_AUTHENTICATORS } from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.0.0/repository/conf/deployment.toml';
const HANDLER = 'client_certificate_authentication_handler';
const SOAP = 'mutual_ssl_authenticator';

/** Where edits are told, and of which deployment. */
function edits(files: Files): string[] {
  return judged(files)
    .findings.filter(({ message }) => message.startsWith('This edits the switch'))
    .map(({ deployment, span }) => `${deployment}: ${span.file} ${cut(files, span)}`);
}
const image = (run: string, more: Files = {}): Files => ({
  Dockerfile: `FROM wso2/wso2is:7.0.0\nCOPY deployment.toml ${HOME}\nRUN ${run}\n`,
  'deployment.toml': CLOSED,
  ...more,
});
const role = (tasks: string): Files => ({
  'roles/is/tasks/main.yml': `- copy: {src: deployment.toml, dest: /opt/wso2is-7.0.0/repository/conf/deployment.toml}\n${tasks}`,
  'roles/is/files/deployment.toml': CLOSED,
});
const puppet = (resource: string): Files => ({
  'is/manifests/init.pp': `class is {\n  file { '/opt/wso2is-7.0.0/repository/conf/deployment.toml': content => template('is/deployment.toml.erb') }\n${resource}\n}\n`,
  'is/templates/deployment.toml.erb': CLOSED,
});

describe('a command that changes a switch in place', () => {
  it.each([
    `sed -i '/${HANDLER}/,/enable/s/false/true/' ${HOME}`,
    `sed -i.bak "/${HANDLER}/d" ${HOME}`,
    `sed -Ei 's|${HANDLER}.*|x|' ${HOME}`,
    `/bin/sed -i '/${HANDLER}/,/enable/s/false/true/' ${HOME}`,
    `/usr/local/bin/gsed -i '/${HANDLER}/,/enable/s/false/true/' ${HOME}`,
    `sed -i "/${HANDLER}/,/enable/s/= .*/= \${CERT_AUTH:-false}/" ${HOME}`,
    `crudini --set ${HOME} event.default_listener.${HANDLER} enable \${CERT_AUTH-false}`,
    `sed --in-place '/${HANDLER}/,/enable/s/false/true/' ${HOME}`,
    `sed 's/${HANDLER}/x/' a.toml > ${HOME}`,
    `perl -pi -e 's/${HANDLER}/x/' ${HOME}`,
    `crudini --set ${HOME} event.default_listener.${HANDLER} enable true`,
    `crudini --set ${HOME} event.default_listener.${HANDLER} enable $CERT_AUTH`,
    `yq -i -p toml -o toml '.event.default_listener.${HANDLER}.enable = true' ${HOME}`,
    `tomlq -i --toml-output '.event.default_listener.${HANDLER}.enable = true' ${HOME}`,
    `dasel put -f ${HOME} -v true 'event.default_listener.${HANDLER}.enable'`,
    `toml set ${HOME} event.default_listener.${HANDLER}.enable true`,
    `apt-get update && sed -i \\\n  's/${HANDLER}/x/' \\\n  ${HOME}`,
  ])('is told: %s', (run) => {
    expect(edits(image(run))).toEqual([`.: Dockerfile ${HANDLER}`]);
  });

  it.each([
    `sed -i 's/localhost/is.example.com/' ${HOME}`,
    `sed -n '/${HANDLER}/p' ${HOME}`,
    `sed -n '/${HANDLER}/p' ${HOME} 2>&1`,
    `grep -q ${HANDLER} ${HOME}`,
    `crudini --set ${HOME} event.default_listener.${HANDLER} enable false`,
    `sed -i 's/${HANDLER}.enable = true/${HANDLER}.enable = FALSE/' ${HOME}`,
    `sed -i 's|${HANDLER}.enable = true|${HANDLER}.enable = false|' ${HOME}`,
    `echo done\n# sed -i 's/${HANDLER}/x/' ${HOME}`,
    `my-sed -i 's/${HANDLER}/x/' ${HOME}`,
    `tools/sed -i 's/${HANDLER}/x/' ${HOME}`,
    `/bin/sed -i '/${HANDLER}/,/enable/s/true/false/' ${HOME}`,
    `sed -i 's/a/b/' ${HOME}\nRUN grep -q ${HANDLER} ${HOME}`,
  ])('is none: %s', (run) => {
    expect(edits(image(run))).toEqual([]);
  });

  it('may set another switch off beside', () => {
    const set = (name: string, value: boolean): string => `.event.default_listener.${name}.enable = ${value}`;
    const run = (value: boolean): string => `yq -i -p toml '${set(HANDLER, value)} | ${set('x', false)}' ${HOME}`;
    expect(edits(image(run(true)))).toEqual([`.: Dockerfile ${HANDLER}`]);
    expect(edits(image(run(false)))).toEqual([]);
  });

  it('is none where a configuration only holds its text', () => {
    const note = `[acme]\nnote = """\nsed -i 's/${HANDLER}/x/' ${HOME}\n"""\n`;
    expect(edits(image('true', { 'deployment.toml': CLOSED + note }))).toEqual([]);
  });

  it('is told where the switch is named, with a warning that fails nothing', () => {
    const files = image(`sed -i '/${SOAP}/,/enable/s/false/true/' ${HOME}`);
    const { deployments, findings } = judged(files);
    expect(deployments.map(({ parts }) => [parts.A.state, parts.B.state])).toEqual([['disabled', 'disabled']]);
    expect(findings.map(({ level, rule, part, message }) => [level, rule, part, message])).toEqual([
      [
        'warning',
        'unreadable-config',
        null,
        'This edits the switch of certificate-based authentication for SOAP admin services in place: the server is judged by its file as it lies in the repository, and whether the edit leaves the switch off cannot be told.',
      ],
    ]);
  });

  it('is told of each switch once', () => {
    const run = `sed -i '/${HANDLER}/,/enable/s/false/true/; /${SOAP}/,/enable/s/false/true/' ${HOME}`;
    expect(edits(image(run))).toEqual([`.: Dockerfile ${HANDLER}`, `.: Dockerfile ${SOAP}`]);
  });

  it('is not told of a part that is an error already', () => {
    const run = `sed -i 's/${HANDLER}/x/' ${HOME}`;
    expect(edits({ ...image(run), 'deployment.toml': CLOSED.replace('false', 'true') })).toEqual([]);
  });

  it('of an XML file is off with disabled="true"', () => {
    const home = '/home/wso2carbon/wso2is-5.7.0/repository/conf';
    const legacy = (run: string): Files => ({
      Dockerfile: `FROM wso2/wso2is:5.7.0\nCOPY identity.xml ${home}/identity/\nCOPY authenticators.xml ${home}/security/\nRUN ${run}\n`,
      'identity.xml': CLOSED_IDENTITY,
      'authenticators.xml': NO_AUTHENTICATORS,
    });
    const authenticators = `${home}/security/authenticators.xml`;
    const at = "//Authenticator[@name='MutualSSLAuthenticator']/@disabled";
    const set = (value: string): string => `xmlstarlet ed -L -u "${at}" -v ${value} ${authenticators}`;
    expect(edits(legacy(set('false')))).toEqual(['.: Dockerfile MutualSSLAuthenticator']);
    expect(edits(legacy(set('true')))).toEqual([]);
    const listener = 'ClientCertificateBasedAuthenticationHandler';
    expect(edits(legacy(`xmlstarlet edit -u "//*[@name='${listener}']/@enable" -v true x`))).toEqual([
      `.: Dockerfile ${listener}`,
    ]);
  });
});

describe('a task or a resource that changes a switch in place', () => {
  it.each([
    ['ini_file', `- ini_file: {path: x, section: event.default_listener.${HANDLER}, option: enable, value: "true"}\n`],
    [
      'its full name',
      `- name: x\n  community.general.ini_file:\n    section: event.default_listener.${HANDLER}\n    option: enable\n    value: "true"\n`,
    ],
    ['lineinfile', `- ansible.builtin.lineinfile:\n    insertafter: ${HANDLER}\n    line: enable = true\n`],
    ['replace', `- replace:\n    regexp: ${HANDLER}\n    replace: x\n`],
    ['xml', `- xml:\n    xpath: ${HANDLER}\n    value: x\n`],
    [
      'replace, whose parameter has its name',
      `- replace:\n    after: ${HANDLER}\n    regexp: enable = false\n    replace: enable = true\n`,
    ],
    [
      'replace, with a group of what it finds',
      `- ansible.builtin.replace:\n    regexp: '(${HANDLER}. enable = )false'\n    replace: '\\1true'\n`,
    ],
    [
      'ini_file, with a default',
      `- ini_file:\n    section: ${HANDLER}\n    option: enable\n    value: "{{ x | default(false) | lower }}"\n`,
    ],
    ['replace in one line', `- replace: path=x after=${HANDLER} regexp=false replace=true\n`],
  ])('is told by Ansible’s %s', (_module, tasks) => {
    expect(edits(role(tasks))).toEqual([`roles/is/files: roles/is/tasks/main.yml ${HANDLER}`]);
  });

  it.each([
    ['it sets the switch off', `- ini_file: {section: ${HANDLER}, option: enable, value: "false"}\n`],
    [
      'it replaces what is on by what is off',
      `- replace:\n    after: ${HANDLER}\n    regexp: enable = true\n    replace: enable = false\n`,
    ],
    ['another task names it', `- lineinfile:\n    line: x\n- name: ${HANDLER}\n  debug: {msg: x}\n`],
    ['another task of another module names it', `- lineinfile:\n    line: x\n- debug: {msg: ${HANDLER}}\n`],
    ['it is of another module', `- debug:\n    msg: ${HANDLER} true\n`],
  ])('is none where %s', (_what, tasks) => {
    expect(edits(role(tasks))).toEqual([]);
  });

  const items = (value: string): string =>
    `- section: acme\n  option: x\n  value: x\n- section: event.default_listener.${HANDLER}\n  option: enable\n  value: ${value}\n`;
  const below = (indentation: string, text: string): string => text.replace(/^(?=.)/gm, indentation);
  const looping = (list: string): string =>
    `- name: x\n  ini_file:\n    section: "{{ item.section }}"\n    value: "{{ item.value }}"\n  loop:${list}\n- debug: {msg: x}\n`;

  it.each(['    ', '  '])('is told of what its task goes through', (indentation) => {
    const list = (value: string): string => `\n${below(indentation, items(value))}`;
    expect(edits(role(looping(list('true'))))).toEqual([`roles/is/files: roles/is/tasks/main.yml ${HANDLER}`]);
    expect(edits(role(looping(list('false'))))).toEqual([]);
  });

  it('is told of a variable that its task goes through', () => {
    const files = (list: string): Files => ({
      ...role(looping(' "{{ settings }}"')),
      'roles/is/defaults/main.yml': `a: x\nsettings:\n${list}\nb: true\n`,
    });
    expect(edits(files(items('true')))).toEqual(['roles/is/files: roles/is/tasks/main.yml settings']);
    expect(edits(files(below('  ', items('true'))))).toEqual(['roles/is/files: roles/is/tasks/main.yml settings']);
    expect(edits(files(items('false')))).toEqual([]);
    expect(edits(files('- x'))).toEqual([]);
    expect(edits({ ...files('- x'), 'x.yml': `other:\n${items('true')}` })).toEqual([]);
    expect(edits({ ...role(looping('')), 'x.yml': `other:\n${items('true')}` })).toEqual([]);
  });

  it.each(['file_line', 'ini_setting', 'augeas', 'xml_fragment'])('is told by Puppet’s %s', (type) => {
    expect(edits(puppet(`  ${type} { 'x':\n    line => '${HANDLER}',\n  }`))).toEqual([
      `is/templates: is/manifests/init.pp ${HANDLER}`,
    ]);
    expect(edits(puppet(`  ${type} { 'x':\n    line => 'y',\n  }\n  notify { '${HANDLER}': }`))).toEqual([]);
  });

  it('is told where a manifest writes a default', () => {
    const setting = (value: string): string =>
      `  ini_setting { 'x':\n    section => '${HANDLER}',\n    value => ${value},\n  }`;
    expect(edits(puppet(setting('pick($x, false)')))).toHaveLength(1);
    expect(edits(puppet(setting('false')))).toEqual([]);
  });

  it('is told by a recipe of Chef', () => {
    const recipe = `file = Chef::Util::FileEdit.new('/opt/wso2is-7.0.0/repository/conf/deployment.toml')\nfile.search_file_replace_line(/${HANDLER}/, 'x')\n`;
    const files = { 'is/recipes/default.rb': recipe, 'is/files/deployment.toml': CLOSED };
    expect(edits(files)).toEqual([`is/files: is/recipes/default.rb ${HANDLER}`]);
  });
});

describe('an edit among several servers', () => {
  const run = (pack: string): string =>
    `sed -i '/${HANDLER}/,/enable/s/false/true/' ${pack}/repository/conf/deployment.toml\n`;
  const servers = (script: string, path = 'edit.sh'): Files => ({
    'a/install.sh': 'cp deployment.toml /opt/wso2is-7.0.0/repository/conf/\n',
    'a/deployment.toml': CLOSED,
    'b/install.sh': 'cp deployment.toml /opt/wso2am-4.2.0/repository/conf/\n',
    'b/deployment.toml': CLOSED,
    [path]: `#!/bin/bash\n${script}`,
  });

  it('is of the one whose home it names', () => {
    expect(edits(servers(run('/opt/wso2is-7.0.0')))).toEqual([`a: edit.sh ${HANDLER}`]);
    expect(edits(servers(run('/opt/wso2am-4.2.0')))).toEqual([`b: edit.sh ${HANDLER}`]);
    expect(edits(servers(run('/opt/wso2is-7.0.0'), 'b/edit.sh'))).toEqual([`a: b/edit.sh ${HANDLER}`]);
  });

  it('is of the one that its file tells of, else of the nearest', () => {
    const anywhere = run('$HOME/wso2');
    expect(edits({ ...servers(''), 'b/install.sh': `${servers('')['b/install.sh']}${anywhere}` })).toEqual([
      `b: b/install.sh ${HANDLER}`,
    ]);
    expect(edits(servers(anywhere, 'a/edit.sh'))).toEqual([`a: a/edit.sh ${HANDLER}`]);
    expect(edits(servers(anywhere))).toEqual([`a: edit.sh ${HANDLER}`, `b: edit.sh ${HANDLER}`]);
  });

  it('is of the one that brings the script along', () => {
    const compose = (name: string): string =>
      `services:\n  ${name}:\n    image: wso2/wso2is:7.0.0\n    volumes:\n      - ./deployment.toml:${HOME}\n`;
    const files = {
      'a/docker-compose.yml': compose('a'),
      'a/deployment.toml': CLOSED,
      'b/docker-compose.yml': `${compose('b')}      - ../a/edit.sh:/edit.sh\n`,
      'b/deployment.toml': CLOSED,
      'a/edit.sh': `#!/bin/bash\n# wso2\n${run('$HOME')}`,
    };
    expect(edits(files)).toEqual([`b: a/edit.sh ${HANDLER}`]);
  });
});

// So many that the test runs out of time where what is done grows faster than the text.
it.each([
  'sed ',
  'sed -i ',
  's/x/y',
  's|',
  '- replace:\n',
  'crudini ',
  "sed -i '/a",
  'yq -i .. ',
  'xml ed -u //a[',
  " '/a/,/b/",
])('ends with %j, however often it stands there', (piece) => {
  const text = `#!/bin/bash\n# wso2 ${HANDLER}\n${piece.repeat(600_000 / piece.length)}`;
  expect(edits({ 'edit.sh': text, ...image('true') })).toEqual([]);
});

describe('a command that changes all switches of a file alike', () => {
  it.each([
    `sed -i 's/enable = false/enable = true/' ${HOME}`,
    `sed -i -e "s/enable *= *false/enable = true/g" ${HOME}`,
    `sed -i 's|enable\\s*=\\s*false|enable = true|' ${HOME}`,
    `sed -i "s/enable = .*/enable = $CERT_AUTH/" ${HOME}`,
    `perl -pi -e 's/enable = false/enable = true/' ${HOME}`,
  ])('is told: %s', (run) => {
    expect(edits(image(run))).toEqual(['.: Dockerfile enable']);
  });

  it.each([
    `sed -i 's/enable = true/enable = false/' ${HOME}`,
    `sed -i '/transport.mail/,/enable/s/enable = false/enable = true/' ${HOME}`,
    `sed -i 's/enable_email = false/enable_email = true/' ${HOME}`,
    `sed -i 's/hostname = "x"/enable = true/' ${HOME}`,
    `sed -i 's/true/false/' ${HOME}`,
    `sed -i '/transport/,/enable/ s/false/true/' ${HOME}`,
    `sed -i '/hostname/s/false/true/' ${HOME}`,
    `sed -i '/^node_ip/d' ${HOME}`,
    `sed -i '5d' ${HOME}`,
    `sed -i 's/true/$VALUE/' ${HOME}`,
    `sed -i 's/enable = false/enable = true/' /etc/other.toml`,
    `sed 's/enable = false/enable = true/' ${HOME}`,
    `sed -i 's/disabled = true/disabled = false/' ${HOME}`,
  ])('is not told: %s', (run) => {
    expect(edits(image(run))).toEqual([]);
  });

  it.each([
    [`sed -i 's/false/true/' ${HOME}`, 's/false/true/'],
    [`sed -i '5s/false/true/' ${HOME}`, '5s/false/true/'],
    [`cd conf && sed -i 's/false/true/' deployment.toml`, 's/false/true/'],
    [`sed -i '/client_certificate/,/enable/ s/false/true/' ${HOME}`, 'enable'],
    [`sed -i '/default_listener/,+1{s/false/true/}' ${HOME}`, '/default_listener/,+1{s/false/true/'],
    [`sed -i '/^enable/d' ${HOME}`, 'enable'],
    [`sed -i '/client_certificate/,+1d' ${HOME}`, '/client_certificate/,+1d'],
    [`sed -i '/\\[event/,$d' ${HOME}`, '/\\[event/,$d'],
  ])('is told of lines that have the switch and others: %s', (run, what) => {
    expect(edits(image(run))).toEqual([`.: Dockerfile ${what}`]);
  });

  it('is told by a path that leads to the switch and others', () => {
    expect(edits(image(`yq -i '.event.default_listener[].enable = true' ${HOME}`))).toEqual([
      '.: Dockerfile default_listener',
    ]);
    expect(edits(image(`/usr/bin/yq -i '.event.default_listener[].enable = false' ${HOME}`))).toEqual([]);
    expect(edits(image(`yq -i '.event.default_listener[].enable = true' /etc/other.toml`))).toEqual([]);
    expect(edits(image(`yq -i '. *= load("x.yaml")' y.yaml && cp deployment.toml ${HOME}`))).toEqual([]);
    expect(edits(image(`crudini --get ${HOME} event.default_listener.${HANDLER} enable`))).toEqual([]);
    expect(edits(image(`crudini --set ${HOME} event.default_listener.${HANDLER} enable true`))).toHaveLength(1);
  });

  it('is told of the SOAP authenticator, and of the files of older releases', () => {
    const conf = '/home/wso2carbon/wso2is-5.8.0/repository/conf';
    const files = (run: string): Files => ({
      Dockerfile: `FROM wso2/wso2is:5.8.0\nCOPY identity.xml ${conf}/identity/\nCOPY authenticators.xml ${conf}/security/\nRUN ${run}\n`,
      'identity.xml': CLOSED_IDENTITY,
      'authenticators.xml': NO_AUTHENTICATORS,
    });
    const soap = `${conf}/security/authenticators.xml`;
    expect(edits(files(`sed -i 's/disabled="true"/disabled="false"/' ${soap}`))).toEqual(['.: Dockerfile disabled']);
    expect(edits(files(`sed -i 's/disabled="false"/disabled="true"/' ${soap}`))).toEqual([]);
    expect(edits(files(`sed -i 's/enable="false"/enable="true"/' ${conf}/identity/identity.xml`))).toEqual([
      '.: Dockerfile enable',
    ]);
    expect(edits(files(`sed -i 's/"true"/"false"/' ${soap}`))).toEqual(['.: Dockerfile s/"true"/"false"/']);
    expect(edits(files(`sed -i '/Authenticator/d' ${soap}`))).toEqual([]);
    expect(edits(files(`xmlstarlet ed -L -u '//*[local-name()="Authenticator"]/@disabled' -v false ${soap}`))).toEqual([
      '.: Dockerfile //*[local-name()="Authenticator"]/@disabled',
    ]);
    expect(edits(files(`augtool set /files${soap}/MutualSSLAuthenticator/#attribute/disabled false`))).toEqual([
      '.: Dockerfile MutualSSLAuthenticator',
    ]);
    expect(edits(files(`augtool print /files${soap}/MutualSSLAuthenticator/#attribute/disabled`))).toEqual([]);
  });
});

describe('a change in place, by what stands around it', () => {
  const LEGACY = '/opt/wso2is-5.8.0/repository/conf';
  const IDENTITY = `${LEGACY}/identity/identity.xml`;
  const AUTHENTICATORS = `${LEGACY}/security/authenticators.xml`;
  /** What a script changes in files that it has put in place. */
  const legacy = (command: string): string[] =>
    edits({
      'setup.sh': `cp identity.xml ${IDENTITY}\ncp authenticators.xml ${AUTHENTICATORS}\n${command}\n`,
      'identity.xml': CLOSED_IDENTITY,
      'authenticators.xml': NO_AUTHENTICATORS,
    }).map((one) => one.replace(/^.*: setup.sh /, ''));

  it.each([
    [`xmlstarlet ed -u '//EventListener/@enable' -v true ${IDENTITY} > /tmp/x`, '//EventListener/@enable'],
    [`sed -i 's/enable="false" x="1"/enable="true" x="false"/' ${IDENTITY}`, 'enable'],
  ])('is told: %s', (command, what) => {
    expect(legacy(command)).toEqual([what]);
  });

  it.each([
    `sed -i 's/false/true/' ${AUTHENTICATORS}`,
    `sed -i 's/"false"/"$VALUE"/' ${AUTHENTICATORS}`,
    `sed -i 's/disabled="false"/disabled="true"/' ${AUTHENTICATORS} ${IDENTITY}`,
  ])('is not told: %s', (command) => {
    expect(legacy(command)).toEqual([]);
  });

  it('is told once where the path has the name of the switch in it', () => {
    const path = "//EventListener[contains(@name,'ClientCertificateBasedAuthenticationHandler')]/@enable";
    expect(legacy(`xmlstarlet ed -L -u "${path}" -v true ${IDENTITY}`)).toEqual([
      'ClientCertificateBasedAuthenticationHandler',
    ]);
  });

  it.each([
    [`yq -i '.event.default_listener = {}' ${HOME}`],
    [`yq -i '.event.default_listener[].enable = true | .x.enable = false' ${HOME}`],
  ])('is told of tables as a whole: %s', (command) => {
    expect(edits(image(command))).toEqual(['.: Dockerfile default_listener']);
  });

  it('is told of a task with a list, beside one without', () => {
    const tasks = `- lineinfile: {path: /etc/hosts, line: x}\n- lineinfile: {path: /opt/wso2is-7.0.0/repository/conf/deployment.toml, line: "{{ item }}"}\n  loop: "{{ lines }}"\n`;
    const lines = { 'roles/is/defaults/main.yml': `lines:\n  - "[event.default_listener.${HANDLER}]"\n` };
    expect(edits({ ...role(tasks), ...lines })).toEqual(['roles/is/files: roles/is/tasks/main.yml lines']);
  });
});

describe('a task or a resource that changes all switches of a file alike', () => {
  const path = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
  const step = (module: string, lines: readonly string[]): string =>
    `- ${module}:\n${[`path: ${path}`, ...lines].map((line) => `    ${line}\n`).join('')}`;

  it.each([
    [step('replace', ["regexp: 'enable = false'", "replace: 'enable = true'"]), 'enable = false'],
    [step('ansible.builtin.replace', ['regexp: "false"', 'replace: "true"']), 'false'],
    [step('replace', ["regexp: '^(enable *= *)false'", "replace: '\\1true'"]), '^(enable *= *)false'],
    [step('replace', ['regexp: enable = false', 'replace: "enable = {{ x | default(false) }}"']), 'enable = false'],
    [step('replace', ['regexp: enable = false']), 'enable = false'],
    [step('replace', ["after: '\\[event.default_listener'", 'regexp: "false"', 'replace: "true"']), 'false'],
    [step('lineinfile', ["regexp: '^enable = false'", 'line: enable = true']), '^enable = false'],
    [step('lineinfile', ["regexp: '^enable'", 'state: absent']), '^enable'],
    [step('lineinfile', ["regexp: '^enable'", 'line: enable = true', "insertafter: '^.server'"]), '^enable'],
    [`- replace: {path: ${path}, regexp: 'enable = false', replace: 'enable = true'}\n`, 'enable = false'],
    [`- replace: path=${path} regexp="enable = false" replace="enable = true"\n`, 'enable = false'],
    [
      `${step('lineinfile', ['regexp: "{{ item.re }}"', 'line: "{{ item.line }}"'])}  loop:\n    - {re: '^enable', line: enable = true}\n`,
      '^enable',
    ],
  ])('is told by Ansible: %s', (tasks, sought) => {
    expect(edits(role(tasks))).toEqual([`roles/is/files: roles/is/tasks/main.yml ${sought}`]);
  });

  it.each([
    step('replace', ["regexp: 'enable = true'", "replace: 'enable = false'"]),
    step('replace', ["regexp: 'hostname = .*'", "replace: 'hostname = true'"]),
    step('replace', ["after: '\\[transport.mail'", "regexp: 'enable = false'", "replace: 'enable = true'"]),
    step('lineinfile', ["regexp: '^enable_email'", 'line: enable_email = true']),
    step('lineinfile', ['line: enable = true']),
    step('replace', ["regexp: 'enable = false'", "replace: 'enable = true'"]).replace(path, '/etc/other.toml'),
    `${step('lineinfile', ["regexp: '^enable'", 'line: enable = true']).replace(path, '/etc/other.toml')}- file: {path: ${path}}\n`,
    step('lineinfile', ["regexp: '^enable'", 'line: enable = true']).replace(/^ *path.*\n/m, ''),
    step('lineinfile', ['regexp: "{{ item.re }}"', 'line: "{{ item.line }}"']),
  ])('is none by Ansible: %s', (tasks) => {
    expect(edits(role(tasks))).toEqual([]);
  });

  it('is told by Puppet', () => {
    const line = (lines: string): Files => puppet(`  file_line { 'x':\n    path => '${path}',\n${lines}  }`);
    const told = (sought: string): string[] => [`is/templates: is/manifests/init.pp ${sought}`];
    expect(edits(line("    line => 'enable = true',\n    match => '^enable = false',\n"))).toEqual(
      told('^enable = false'),
    );
    expect(edits(line("    ensure => absent,\n    match => '^enable',\n"))).toEqual(told('^enable'));
    expect(edits(line("    line => 'enable = false',\n    match => '^enable',\n"))).toEqual([]);
    expect(edits(line("    line => 'offset = 1',\n    match => '^offset',\n"))).toEqual([]);
  });

  it('is told in XML, of the part whose key it is', () => {
    const files = (regexp: string, replace: string): Files => ({
      'roles/is/tasks/main.yml': `- copy: {src: authenticators.xml, dest: /opt/wso2is-5.8.0/repository/conf/security/authenticators.xml}\n- replace:\n    path: /opt/wso2is-5.8.0/repository/conf/security/authenticators.xml\n    regexp: '${regexp}'\n    replace: '${replace}'\n`,
      'roles/is/files/authenticators.xml': NO_AUTHENTICATORS,
      'roles/is/files/identity.xml': CLOSED_IDENTITY,
    });
    expect(edits(files('disabled="true"', 'disabled="false"'))).toHaveLength(1);
    expect(edits(files('disabled="false"', 'disabled="true"'))).toEqual([]);
  });
});

describe('an edit of all that a file has switched off', () => {
  const CONF = '/opt/wso2is-7.0.0/repository/conf/deployment.toml';
  const step = (before: string): string =>
    `${before}replace:\n    path: ${CONF}\n    regexp: enable = false\n    replace: enable = true\n`;
  const taken = (text: string): string[] => edits({ ...role('- import_tasks: z.yml\n'), 'roles/is/tasks/z.yml': text });
  const told = 'roles/is/files: roles/is/tasks/z.yml';

  it('is told where the file begins with it', () => {
    expect(taken(step('- '))).toEqual([`${told} enable = false`]);
  });

  it('is told beside a command that does the same', () => {
    const command = `- shell: sed -i 's/enable = false/enable = true/' ${CONF}\n`;
    expect(taken(step('- ') + command)).toHaveLength(2);
    const program = `- shell: awk '{gsub("a", "b")}1' x > y\n`;
    expect(taken(step('- ') + command + program)).toHaveLength(2);
  });

  it('is not told a second time where the task names the switch', () => {
    const named = step('- ').replace('    regexp', `    after: ${HANDLER}\n    regexp`);
    expect(taken(named)).toHaveLength(1);
    const behind = `- lineinfile:\n    path: ${CONF}\n    insertafter: ${HANDLER}\n    regexp: '^enable = false'\n    line: enable = true\n`;
    expect(taken(behind)).toEqual([`${told} ${HANDLER}`]);
  });

  it('is one whose lines are told by what stands before and behind them', () => {
    const between = (after: string, before: string): string[] =>
      taken(step('- ').replace('    regexp', `    after: ${after}\n    before: ${before}\n    regexp`));
    expect(between('event', 'default_listener')).toEqual(between('event', 'event'));
    expect(between('event', 'default_listener')).toHaveLength(1);
  });
});

describe('a script that is given the file that it edits', () => {
  const CONF = '/opt/wso2is-7.0.0/repository/conf';
  const OPENS = "sed -i 's/enable = false/enable = true/'";
  const told = (call: string, script: string, path = 'open.sh'): string[] =>
    edits({
      'setup.sh': `cp conf/deployment.toml ${CONF}/\n${call}\n`,
      'conf/deployment.toml': CLOSED,
      [path]: `#!/bin/sh\n${script}\n`,
    });

  it.each([
    [`./open.sh ${CONF}/deployment.toml`, `${OPENS} "$1"`],
    [`chmod +x open.sh && ./open.sh -v ${CONF}/deployment.toml`, `${OPENS} \${2}`],
    [`bash open.sh ${CONF}/deployment.toml`, `for f in "$@"; do ${OPENS} "$f"; done`],
    [`./open.sh ${CONF}/deployment.toml`, `# usage: open.sh deployment.toml\n${OPENS} "$1"`],
    [`./open.sh ${CONF}/deployment.toml`, `echo "opens deployment.toml"\n${OPENS} "$1"`],
    [`./open.sh ${CONF}/deployment.toml`, `FILE="\${1}"\n${OPENS} "$FILE"`],
    [`./open.sh ${CONF}/deployment.toml`, `readonly FILE=$1\n${OPENS} \${FILE}`],
    [`./open.sh ${CONF}/deployment.toml`, `${OPENS} ${CONF}/deployment.toml "$@"`],
  ])('is told at its own line: %s with %s', (call, script) => {
    expect(told(call, script)).toEqual(['conf: open.sh enable']);
  });

  it('is not told where it is only brought somewhere, whatever is done afterwards', () => {
    const brought = 'cp open.sh conf/deployment.toml /tmp/';
    const script = `${OPENS} "$1"`;
    expect(told(brought, script)).toEqual([]);
    expect(told(`${brought}\n${'echo done\n'.repeat(40)}`, script)).toEqual([]);
    expect(told(`${brought}\n/tmp/open.sh /tmp/deployment.toml`, script)).toEqual(['conf: open.sh enable']);
  });

  it('may lie in any folder', () => {
    expect(told(`ci/open.sh ${CONF}/deployment.toml`, `${OPENS} "$1"`, 'ci/open.sh')).toEqual([
      'conf: ci/open.sh enable',
    ]);
  });

  it.each([
    [`./open.sh ${CONF}/log4j2.properties`, `${OPENS} "$1"`],
    [`./other.sh ${CONF}/deployment.toml`, `${OPENS} "$1"`],
    [`cp open.sh ${CONF}/deployment.toml`, `${OPENS} "$1"`],
    [`./open.sh ${CONF}/deployment.toml`, `${OPENS} other.conf`],
    [`./open.sh ${CONF}/deployment.toml`, `A=$1\n${OPENS} "$B"`],
    [`./open.sh ${CONF}/deployment.toml`, 'sed -i "s/enable = true/enable = false/" "$1"'],
    [`./open.sh ${CONF}/deployment.toml`, 'echo "$1"'],
  ])('is not told: %s with %s', (call, script) => {
    expect(told(call, script)).toEqual([]);
  });
});
