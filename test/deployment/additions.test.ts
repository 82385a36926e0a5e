import { describe, expect, it } from 'vitest';
import { CLOSED, CLOSED_IDENTITY, ENABLED, type Files, HANDLER, judged, OPEN, told } from './tree.ts';

const IS = '/opt/wso2is-7.0.0';
const script = (piece: string, home = IS): string =>
  `cat >> ${home}/repository/conf/deployment.toml <<'EOF'\n${piece}EOF\n`;
const PIECE = '[user_store]\ntype = "ldap"\n';
const WHOLE = 'wso2is-7.0.0/repository/conf/deployment.toml';

/** `id state fix` of each deployment and its findings. */
const fixes = (files: Files): string[] =>
  judged(files).findings.map(({ span, state, fix }) => `${span.file} ${state} ${fix === null ? 'no fix' : 'fix'}`);

describe('what is added to a file', () => {
  it('is judged with the file where that lies in the repository', () => {
    expect(told({ [WHOLE]: CLOSED, 'run.sh': script(PIECE) })).toEqual([
      'wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
    ]);
    expect(fixes({ [WHOLE]: OPEN, 'run.sh': script(PIECE) })).toEqual([`${WHOLE} missing fix`]);
  });

  it.each([
    ['the setting', `${HANDLER}enable = true\n`, 'A enabled B disabled'],
    ['a setting nobody knows', `${HANDLER}enable = "$env{X}"\n`, 'A unresolved B disabled'],
    ['lines nobody knows', `${PIECE}{{ extra }}\n`, 'A unresolved B unresolved'],
    [
      'the setting of the SOAP services',
      '[admin_console.authenticator.mutual_ssl_authenticator]\nenable = true\n',
      'A disabled B enabled',
    ],
    [
      'certificates that are allowed',
      '[intermediate_cert_validation]\nenable = true\ncert_cns = ["a"]\n',
      'A disabled B disabled',
    ],
    ['users of certificates', '[client_certificate_based_authentication]\nenable = false\n', 'A disabled B disabled'],
    [
      'users of the SOAP services',
      '[admin_console.authenticator.mutual_ssl_authenticator.config]\nallowed_issuers = "CN=a"\n',
      'A disabled B disabled',
    ],
    [
      'the connector',
      '[transport.https.sslHostConfig.properties]\ncertificateVerification = "none"\n',
      'A disabled B disabled',
    ],
  ])('counts with %s', (_, piece, parts) => {
    expect(told({ [WHOLE]: CLOSED, 'run.sh': script(piece) })).toEqual([
      `run.sh#${IS}: wso2is 7.0.0 ${parts}`,
      'wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  const SOAP = '[admin_console.authenticator.mutual_ssl_authenticator]\nenable = true\n';

  it('takes the handler of its file only where every such file has it off', () => {
    const piece = `run.sh#${IS}: wso2is 7.0.0 A`;
    const other = 'x/wso2is-7.0.0/repository/conf/deployment.toml';
    const state = (files: Files): string[] =>
      told({ ...files, 'run.sh': script(SOAP) }).filter((line) => line.startsWith(piece));
    expect(state({ [WHOLE]: CLOSED, [other]: CLOSED })).toEqual([`${piece} disabled B enabled`]);
    expect(state({ [WHOLE]: CLOSED, [other]: OPEN })).toEqual([`${piece} missing B enabled`]);
    expect(state({ [WHOLE]: ENABLED })).toEqual([`${piece} missing B enabled`]);
    expect(state({ 'wso2is-6.1.0/repository/conf/deployment.toml': CLOSED })).toEqual([`${piece} missing B enabled`]);
    expect(told({ [WHOLE]: CLOSED, 'run.sh': script(`${HANDLER}enable = true\n`) })[0]).toBe(
      `${piece} enabled B disabled`,
    );
  });

  it('in a Dockerfile takes it only from the file its own image has', () => {
    const add = `RUN printf '${SOAP.replaceAll('\n', '\\n')}' >> ${IS}/repository/conf/deployment.toml\n`;
    const image = 'FROM wso2/wso2is:7.0.0\n';
    const copy = `COPY deployment.toml ${IS}/repository/conf/deployment.toml\n`;
    const state = (files: Files): string[] =>
      told({ 'b/deployment.toml': CLOSED, ...files }).filter((line) => line.includes('Dockerfile#'));
    expect(state({ 'b/Dockerfile': image + copy + add })).toEqual([
      `b/Dockerfile#${IS}: wso2is 7.0.0 A disabled B enabled`,
    ]);
    expect(state({ 'b/Dockerfile': image + copy, 'a/Dockerfile': image + add })).toEqual([
      `a/Dockerfile#${IS}: wso2is 7.0.0 A missing B enabled`,
    ]);
    const nothing = add.replace(/\[admin.*true/, '[x]');
    expect(state({ 'b/Dockerfile': image + copy, 'a/Dockerfile': image + nothing })).toEqual([
      `a/Dockerfile#${IS}: wso2is 7.0.0 A missing B disabled`,
    ]);
  });

  it.each([
    `echo '${SOAP.trim()}' >> ${IS}/repository/conf/deployment.toml\n`,
    `{ echo '[admin_console.authenticator.mutual_ssl_authenticator]'; echo 'enable = true'; } >> ${IS}/repository/conf/deployment.toml\n`,
    `printf '${SOAP.replaceAll('\n', '\\n')}' | tee -a ${IS}/repository/conf/deployment.toml\n`,
  ])('is what is printed: %s', (run) => {
    const all = { [WHOLE]: CLOSED, 'run.sh': run };
    const expected = ['A disabled B enabled', 'A disabled B disabled'];
    expect(told(all).map((line) => line.split('7.0.0 ').at(-1))).toEqual(expected);
    expect(fixes(all)).toEqual(['run.sh enabled fix']);
    const job = `job:\n  script:\n    - |\n      ${run.replaceAll('\n', '\n      ')}`;
    const inYaml = { [WHOLE]: CLOSED, 'ci.yml': job };
    expect(told(inYaml).map((line) => line.split('7.0.0 ').at(-1))).toEqual(expected);
  });

  it('is unresolved where a variable decides', () => {
    const run = `echo "[admin_console.authenticator.mutual_ssl_authenticator]\nenable = $ON" >> ${IS}/repository/conf/deployment.toml\n`;
    expect(fixes({ [WHOLE]: CLOSED, 'run.sh': run })).toEqual(['run.sh unresolved no fix']);
  });

  it('is what Terraform hands to a machine, and what one line of YAML says', () => {
    const run = `echo '[event.default_listener.client_certificate_authentication_handler]\\nenable = true' >> ${IS}/repository/conf/deployment.toml`;
    expect(fixes({ [WHOLE]: CLOSED, 'main.tf': `user_data = <<-E\n  ${run}\nE\n` })).toEqual(['main.tf enabled fix']);
    expect(fixes({ [WHOLE]: CLOSED, 'ci.yml': `script:\n  - ${run}\n` })).toEqual(['ci.yml enabled fix']);
    expect(fixes({ [WHOLE]: CLOSED, 'ci.yml': `script:\n  - ${run.replace('echo', 'say')}\n` })).toEqual([]);
  });

  it.each<[string, Files]>([
    ['alone', {}],
    ['beside a home of another version', { 'wso2is-6.1.0/repository/conf/deployment.toml': CLOSED }],
    ['beside a home of another product', { 'wso2am-4.2.0/repository/conf/deployment.toml': CLOSED }],
    ['beside another piece', { 'more.sh': script('[super_admin]\nusername = "a"\n') }],
    ['beside the other files of its home', { 'wso2is-7.0.0/repository/conf/identity/identity.xml': CLOSED_IDENTITY }],
  ])('misses the setting without a fix %s', (_, files) => {
    const all = fixes({ ...files, 'run.sh': script(PIECE) });
    expect(all.filter((line) => line.startsWith('run.sh'))).toEqual(['run.sh missing no fix']);
  });

  it('is switched off where it is on', () => {
    expect(fixes({ 'run.sh': script(ENABLED) })).toEqual(['run.sh enabled fix']);
  });

  it('is not what a script writes anew', () => {
    const files = { [WHOLE]: CLOSED, 'run.sh': script(PIECE).replace('>>', '>') };
    expect(fixes(files)).toEqual(['run.sh missing fix']);
  });

  it('of no known version is judged with any home of the product', () => {
    const product = '[database.identity_db]\ntype = "h2"\n';
    const files = { 'conf/deployment.toml': CLOSED + product, 'run.sh': script(product, '$H') };
    expect(told(files)).toEqual(['conf: wso2is ? A disabled B disabled']);
  });

  it('by blockinfile is judged with the file of its role', () => {
    const task = (module: string): string =>
      `- ${module}:\n    path: ${IS}/repository/conf/deployment.toml\n    block: |\n      [user_store]\n      type = "ldap"\n`;
    const whole = { [WHOLE]: CLOSED };
    for (const module of ['blockinfile', 'ansible.builtin.blockinfile']) {
      expect(fixes({ ...whole, 'roles/is/tasks/main.yml': task(module) })).toEqual([]);
    }
    expect(fixes({ ...whole, 'roles/is/tasks/main.yml': task('noblockinfile') })).toHaveLength(1);
  });
});
