import { describe, expect, it } from 'vitest';
import { judgeTree } from '../../src/judge-tree.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import {
  CLOSED,
  CLOSED_IDENTITY,
  ENABLED,
  type Files,
  HANDLER,
  judged,
  memoryTree,
  NO_AUTHENTICATORS,
  OPEN,
  place,
  told,
} from './tree.ts';

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

  it('takes the handler of its file only where that has it off in each of its branches', () => {
    const branch = (enable: string): string => `${HANDLER}enable = ${enable}\n`;
    const file = (last: string): string =>
      `{% if internal %}\n${branch('false')}{% else %}\n${branch(last)}{% endif %}\n`;
    const state = (last: string): string | undefined =>
      told({ [`${WHOLE}.j2`]: file(last), 'run.sh': script(SOAP) }).find((line) => line.startsWith('run.sh'));
    expect(state('false')).toBe(`run.sh#${IS}: wso2is 7.0.0 A disabled B enabled`);
    expect(state('true')).toBe(`run.sh#${IS}: wso2is 7.0.0 A missing B enabled`);
  });

  it('in a Dockerfile takes it only from the file its own image has', () => {
    const add = `RUN [ -z "$SOAP" ] || printf '${SOAP.replaceAll('\n', '\\n')}' >> ${IS}/repository/conf/deployment.toml\n`;
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

  it.each([
    `printf '%s\\nenable = %s\\n' '${SOAP.split('\n')[0]}' true`,
    `{ echo '${SOAP.split('\n')[0]}'; { echo 'enable = true'; }; }`,
    `sh -c "echo \\"${SOAP.split('\n')[0]}\nenable = \\\\\\"true\\\\\\"\\" >> ${IS}/repository/conf/deployment.toml"; :`,
  ])('is fixed where it is printed: %s', (run) => {
    const files = { [WHOLE]: CLOSED, 'run.sh': `${run} >> ${IS}/repository/conf/deployment.toml\n` };
    const [finding] = judged(files).findings;
    expect(finding?.state).toBe('enabled');
    const edits = finding?.fix?.edits ?? [];
    const start = files['run.sh'].indexOf('true');
    expect(edits).toEqual([{ file: 'run.sh', start, end: start + 4, text: 'false' }]);
  });

  it('is unresolved where a format decides', () => {
    const run = `printf '${SOAP.split('\n')[0]}\\nenable = "%.4s"\\n' truely >> ${IS}/repository/conf/deployment.toml\n`;
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
    const to = `${IS}/repository/conf/deployment.toml`;
    const dockerfile = `FROM wso2/wso2is:7.0.0\nCOPY deployment.toml ${to}\nRUN cat > ${to} <<'EOF'\n${PIECE}EOF\n`;
    expect(told({ 'b/Dockerfile': dockerfile, 'b/deployment.toml': CLOSED })).toContain(
      `b/Dockerfile#${IS}: wso2is 7.0.0 A missing B disabled`,
    );
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

  const CARBON =
    '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 Identity Server</Name></Server>\n';

  describe('by blockinfile beside a file of its role that nothing writes', () => {
    const unused = (block: string, file: string, more: Files = {}): Files => ({
      'roles/is/tasks/main.yml': `- unarchive: {src: wso2is-7.0.0.zip, dest: /opt}\n- blockinfile:\n    path: ${IS}/repository/conf/deployment.toml\n    block: |\n${block.replace(/^(?=.)/gm, '      ')}`,
      'roles/is/templates/deployment.toml.j2': file,
      ...more,
    });
    const added = (a: string): string => `roles/is/tasks/main.yml#1.blockinfile: wso2is 7.0.0 A ${a} B disabled`;
    const beside = (a: string): string => `roles/is/templates: wso2is 7.0.0 A ${a} B disabled`;

    it('is all that the server has where it has the setting', () => {
      expect(told(unused(`${HANDLER}enable = false\n`, OPEN))).toEqual([added('disabled')]);
      expect(told(unused(`${HANDLER}enable = true\n`, CLOSED))).toEqual([added('enabled')]);
    });

    it('is judged with the file where it lacks the setting, and nobody knows that none writes it', () => {
      expect(told(unused(PIECE, CLOSED))).toEqual([beside('disabled')]);
    });

    it.each([
      [
        'a task writes it',
        { 'roles/is/tasks/x.yml': '- template: {src: deployment.toml.j2, dest: "{{ toml }}"}\n' },
        '- import_tasks: x.yml\n',
      ],
      ['a group names it', { 'group_vars/all.yml': 'files: [deployment.toml]\n' }, ''],
    ])('is a server’s beside it where %s', (_, more: Files, task) => {
      const files = unused(`${HANDLER}enable = false\n`, OPEN, more);
      const tasks = `${files['roles/is/tasks/main.yml']}${task}`;
      expect(told({ ...files, 'roles/is/tasks/main.yml': tasks })).toEqual([added('disabled'), beside('missing')]);
    });

    it.each([
      ['sets the handler only sometimes', `{% if closed %}\n${HANDLER}enable = false\n{% endif %}\n`],
      ['sets none', PIECE],
    ])('is a server’s beside it where what is added %s', (_, block) => {
      expect(told(unused(block, OPEN))).toContain(beside('missing'));
    });

    it.each<[string, string, Files]>([
      [
        'another file of the role',
        '- template: {src: repository/conf/carbon.xml, dest: /x/carbon.xml}\n',
        { 'roles/is/templates/repository/conf/carbon.xml': CARBON },
      ],
      [
        'another task that adds something to such a file',
        `- blockinfile:\n    path: ${IS}/repository/conf/deployment.toml\n    block: |\n      [user_store]\n`,
        {},
      ],
    ])('is none beside %s', (_, task, more) => {
      const files = unused(`${HANDLER}enable = false\n`, OPEN, more);
      const tasks = `${files['roles/is/tasks/main.yml']}${task}`;
      expect(told({ ...files, 'roles/is/tasks/main.yml': tasks })).not.toContain(beside('missing'));
    });

    it.each<[string, string, Files]>([
      [
        'a task writes another one that may have settings',
        '- template: {src: authenticators.xml.j2, dest: /x/authenticators.xml}\n',
        { 'roles/is/templates/authenticators.xml.j2': NO_AUTHENTICATORS },
      ],
      [
        'a list that tasks go through does not name it',
        '- template: {src: "{{ item.src }}", dest: "{{ item.dest }}"}\n  loop: "{{ config_files }}"\n',
        {
          'group_vars/all.yml': 'config_files: [{src: x.sh.j2, dest: /x/x.sh}]\n',
          'site.yml': '- hosts: all\n  roles: [is]\n',
        },
      ],
    ])('is a server’s where %s', (_, task, more) => {
      const files = unused(`${HANDLER}enable = false\n`, OPEN, more);
      const tasks = `${files['roles/is/tasks/main.yml']}${task}`;
      expect(told({ ...files, 'roles/is/tasks/main.yml': tasks })).toContain(beside('missing'));
    });

    it('is none where a script of the tasks writes other files of the server', () => {
      const text = (path: string, what: string, how: string): string =>
        `cat ${how} ${IS}/repository/conf/${path} <<'EOF'\n${what}EOF\n`;
      const run = text('carbon.xml', CARBON, '>') + text('deployment.toml', `${HANDLER}enable = false\n`, '>>');
      const task = `- unarchive: {src: wso2is-7.0.0.zip, dest: /opt}\n- shell: |\n${run.replace(/^(?=.)/gm, '    ')}`;
      const files = { 'roles/is/tasks/main.yml': task, 'roles/is/templates/deployment-prod.toml.j2': OPEN };
      expect(told(files)).toEqual([`roles/is/tasks/main.yml#${IS}: wso2is 7.0.0 A disabled B disabled`]);
    });

    it('is a server’s where another role has files of it as well, and adds nothing', () => {
      const inHome = (files: Files): Files =>
        Object.fromEntries(Object.entries(files).map(([path, text]) => [`wso2is-7.0.0/repository/conf/${path}`, text]));
      const files = unused(`${HANDLER}enable = false\n`, OPEN);
      const other = {
        'roles/b/tasks/main.yml': '- debug: {}\n',
        'roles/b/templates/authenticators.xml.j2': NO_AUTHENTICATORS,
      };
      expect(told(inHome(files))).toHaveLength(1);
      expect(told(inHome({ ...files, ...other }))).toContain('wso2is-7.0.0: wso2is 7.0.0 A missing B disabled');
    });

    it('is one of another role', () => {
      const other = {
        'roles/b/tasks/main.yml': '- unarchive: {src: wso2is-7.0.0.zip, dest: /opt}\n',
        'roles/b/templates/deployment.toml.j2': OPEN,
      };
      expect(told({ ...unused(`${HANDLER}enable = false\n`, OPEN), ...other })).toEqual([
        'roles/b/templates: wso2is 7.0.0 A missing B disabled',
        added('disabled'),
      ]);
    });
  });

  it('in a Dockerfile takes it from the file of its image, whatever else runs that', () => {
    const home = '/home/wso2carbon/wso2is-7.0.0';
    const dockerfile = `FROM wso2/wso2is:7.0.0\nCOPY deployment.toml ${home}/repository/conf/deployment.toml\nRUN printf '${SOAP.replaceAll('\n', '\\n')}' >> ${home}/repository/conf/deployment.toml\n`;
    const run = `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes:\n      - ./b/deployment.toml:${home}/repository/conf/deployment.toml\n`;
    expect(told({ 'b/Dockerfile': dockerfile, 'b/deployment.toml': CLOSED, 'compose.yaml': run })).toEqual([
      'b: wso2is 7.0.0 A disabled B disabled',
      `b/Dockerfile#${home}: wso2is 7.0.0 A disabled B enabled`,
    ]);
  });

  it('whose own version is unknown is judged with the file of any', () => {
    expect(told({ [WHOLE]: CLOSED, 'run.sh': script(PIECE, '/opt/wso2is') })).toEqual([
      'wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('whose version the policy declares is judged with a file of an unknown one', () => {
    const product = '[database.identity_db]\ntype = "h2"\n';
    const tree = memoryTree({ 'conf/deployment.toml': CLOSED + product, 'run.sh': script(product, '$H') });
    const target = parsePolicy('policy.toml', '[[target]]\npath = "run.sh"\nversion = "7.0.0"\n', '2026-11-24');
    expect(judgeTree(tree, target, '2026-11-24').deployments.map(({ id, version }) => [id, version])).toEqual([
      ['conf', null],
    ]);
  });

  it('is no piece of the file of another product or of none that is known', () => {
    const am = '[apim.gateway.environment]\nname = "a"\n';
    expect(told({ 'am/repository/conf/deployment.toml': CLOSED + am, 'run.sh': script(PIECE) })).toEqual([
      expect.stringMatching(/^am: wso2am/),
      `run.sh#${IS}: wso2is 7.0.0 A missing B disabled`,
    ]);
    expect(told({ 'conf/deployment.toml': CLOSED, 'run.sh': script(PIECE, '$HOME') })).toEqual([
      'conf: unknown ? A disabled B disabled',
      'run.sh#$HOME: unknown ? A missing B disabled',
    ]);
  });

  it('is judged with the file where other files lie beside that', () => {
    const carbon = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>';
    const files = { [WHOLE]: CLOSED, 'wso2is-7.0.0/repository/conf/carbon.xml': carbon };
    expect(told({ ...files, 'run.sh': script(PIECE) })).toEqual(['wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled']);
  });

  it('is judged for itself where it may switch the setting on', () => {
    const lines = [...PIECE.split('\n'), '{% if mtls %}', ...`${HANDLER}enable = true`.split('\n'), '{% endif %}'];
    const task = `- blockinfile:\n    path: ${IS}/repository/conf/deployment.toml\n    block: |\n${lines.map((line) => `      ${line}\n`).join('')}`;
    expect(told({ [WHOLE]: CLOSED, 'roles/is/tasks/main.yml': task })).toEqual([
      'roles/is/tasks/main.yml#0.blockinfile: wso2is 7.0.0 A enabled B disabled',
      'wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  it('has the values of its own variables as evidence, with the setting of its file', () => {
    const task = `- blockinfile:\n    path: ${IS}/repository/conf/deployment.toml\n    block: |\n      [admin_console.authenticator.mutual_ssl_authenticator]\n      enable = {{ soap_mtls }}\n`;
    const files = {
      [WHOLE]: CLOSED,
      'roles/is/tasks/main.yml': task,
      'roles/is/defaults/main.yml': 'soap_mtls: true\n',
    };
    expect(judged(files).deployments[0]?.evidence.map(({ span, what }) => `${place(files, span)} ${what}`)).toEqual([
      'roles/is/tasks/main.yml:2 path wso2is 7.0.0',
      `${WHOLE}:4 Part A false`,
      'roles/is/tasks/main.yml:5 Part B true',
      'roles/is/defaults/main.yml:1 Part B value',
    ]);
  });

  it.each([
    ['{{ mtls }}', 'roles/is/defaults/main.yml:2 Part A value'],
    ['"$ref{sample.on}"\n[sample]\non = false', 'wso2is-7.0.0/repository/conf/deployment.toml.j2:4 Part A value'],
  ])('has only the values of its file as evidence of the setting there: %s', (value, where) => {
    const file = 'wso2is-7.0.0/repository/conf/deployment.toml.j2';
    // Wherever the piece's own value stands.
    for (let blanks = 0; blanks < 30; blanks++) {
      const piece = `[admin_console.authenticator.mutual_ssl_authenticator]\n      ${' '.repeat(blanks)}enable = {{ soap_mtls }}\n`;
      const files = {
        [`roles/is/templates/${file}`]: `${HANDLER}enable = ${value}\n`,
        'roles/is/defaults/main.yml': 'soap_mtls: true\nmtls: false\n',
        'roles/is/tasks/main.yml': `- blockinfile:\n    path: ${IS}/repository/conf/deployment.toml\n    block: |\n      ${piece}`,
      };
      const added = judged(files).deployments.find(({ id }) => id.includes('blockinfile'));
      expect(added?.evidence.map(({ span, what }) => `${place(files, span)} ${what}`)).toEqual([
        'roles/is/tasks/main.yml:2 path wso2is 7.0.0',
        `roles/is/templates/${file}:2 Part A ${value.startsWith('{') ? 'false' : '"$ref{sample.on}"'}`,
        where.replace(/^wso2is/, 'roles/is/templates/wso2is'),
        'roles/is/tasks/main.yml:5 Part B true',
        'roles/is/defaults/main.yml:1 Part B value',
      ]);
    }
  });

  it('to another file than deployment.toml is judged for itself', () => {
    const run = `cat >> ${IS}/repository/conf/identity/identity.xml <<'EOF'\n${CLOSED_IDENTITY}EOF\n`;
    expect(told({ [WHOLE]: CLOSED, 'run.sh': run })).toEqual([
      `run.sh#${IS}: wso2is 7.0.0 A missing B disabled`,
      'wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
    ]);
  });

  describe('by the script a container is started with', () => {
    const started = (version: string, piece: string, path: string, text: string): Files => {
      const home = `/opt/wso2is-${version}`;
      const to = `${home}/repository/conf`;
      return {
        'compose.yaml': `services:\n  is:\n    image: wso2/wso2is:${version}\n    volumes:\n      - ./${path}:${to}/${path}\n      - ./start.sh:/start.sh\n`,
        'start.sh': script(piece, home),
        [path]: text,
      };
    };
    const carbon = ['carbon.xml', '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>'] as const;

    it('is judged with the file beside a carbon.xml, too', () => {
      const whole = { [WHOLE]: CLOSED };
      expect(told({ ...whole, ...started('7.0.0', PIECE, ...carbon) })).toEqual([
        'wso2is-7.0.0: wso2is 7.0.0 A disabled B disabled',
      ]);
      expect(told({ ...whole, ...started('7.0.0', SOAP, ...carbon) })[0]).toBe(
        `start.sh#${IS}: wso2is 7.0.0 A disabled B enabled`,
      );
      expect(fixes(started('7.0.0', PIECE, ...carbon))).toEqual(['start.sh missing no fix']);
    });

    it('is judged for itself beside a file that decides, which can be fixed', () => {
      const file = 'wso2is-5.8.0/repository/conf/deployment.toml';
      const identity = CLOSED_IDENTITY.replace(/<EventListener .*\/>/, '');
      const files = { [file]: CLOSED, ...started('5.8.0', PIECE, 'identity/identity.xml', identity) };
      expect(told(files)).toContain('.: wso2is 5.8.0 A missing B missing');
      expect(fixes(files)).toContain('identity/identity.xml missing fix');
    });
  });
});

describe('what a script adds only sometimes to a file that it writes', () => {
  const at = (home: string): string => `${home}/repository/conf/deployment.toml`;
  const written = (text: string, to = at(IS)): string => `cat > ${to} <<'EOF'\n${text}EOF\n`;
  const sometimes = (piece: string, home = IS): string => `if [ -n "$MORE" ]; then\n${script(piece, home)}fi\n`;
  const OFF = `${HANDLER}enable = false\n`;
  const SOAP = '[admin_console.authenticator.mutual_ssl_authenticator]\nenable = true\n';
  const parts = (files: Files): string[] => told(files).map((line) => line.replace(/^.*7\.0\.0 /, ''));
  const NOTE = / What (\S+) adds is there only sometimes\.$/;
  const notes = (files: Files): (string | undefined)[] =>
    judged(files).findings.map(({ message }) => NOTE.exec(message)?.[1]);
  const ONE = ['A missing B disabled'];

  it('is told with the file, where it is all that switches the handler off', () => {
    const files = { 'run.sh': written(OPEN) + sometimes(OFF) };
    expect(parts(files)).toEqual(ONE);
    expect(fixes(files)).toEqual(['run.sh missing no fix']);
    expect(notes(files)).toEqual(['run.sh:7']);
  });

  it('is told with the file beside others of its home', () => {
    const carbon = '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>\n';
    const first = written(carbon, `${IS}/repository/conf/carbon.xml`);
    const files = { 'run.sh': first + written(OPEN) + sometimes(OFF) };
    expect(parts(files)).toEqual(ONE);
    expect(notes(files)).toEqual(['run.sh:10']);
  });

  it('is told with the file beside what the container of the script gets', () => {
    const files = {
      'compose.yaml': `services:\n  is:\n    image: wso2/wso2is:7.0.0\n    volumes:\n      - ./carbon.xml:${IS}/repository/conf/carbon.xml\n      - ./start.sh:/start.sh\n`,
      'start.sh': written(OPEN) + sometimes(OFF),
      'carbon.xml': '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"/>',
    };
    expect(parts(files)).toEqual(ONE);
  });

  it('is nothing to the other file that the server reads', () => {
    const legacy = '/opt/wso2is-5.8.0';
    const identity = CLOSED_IDENTITY.replace(/<EventListener .*\/>/, '');
    const files = {
      'run.sh':
        written(OPEN, at(legacy)) +
        sometimes(OFF, legacy) +
        written(identity, `${legacy}/repository/conf/identity/identity.xml`),
    };
    expect(fixes(files)).toContain('run.sh missing fix');
    expect(notes(files).some((note) => note !== undefined)).toBe(false);
  });

  it.each([
    ['the handler', OFF.replace('false', 'true'), 'A enabled B disabled'],
    ['the SOAP services', OFF + SOAP, 'A disabled B enabled'],
  ])('is judged for itself where it switches on %s', (_, piece, expected) => {
    const files = { 'run.sh': written(OPEN) + sometimes(piece) };
    expect(parts(files).sort()).toEqual([...ONE, expected].sort());
  });

  it('is judged for itself where it may switch the handler on', () => {
    const branches = `${HANDLER}{% if mtls %}\nenable = true\n{% else %}\nenable = false\n{% endif %}\n`;
    const run = written(OPEN) + sometimes(branches);
    const task = `- shell: |\n${run.replace(/^(?=.)/gm, '    ')}`;
    expect(parts({ 'roles/is/tasks/main.yml': task }).sort()).toEqual(['A enabled B disabled', ...ONE]);
  });

  it.each<[string, Files]>([
    [
      'another home of the release',
      { 'a.sh': written(OPEN) + sometimes(OFF), 'b.sh': sometimes(OFF, '/srv/wso2is-7.0.0') },
    ],
    ['a file that is written over it', { 'run.sh': sometimes(OFF) + written(OPEN) }],
    ['a file that another script writes', { 'a.sh': written(OPEN), 'b.sh': sometimes(OFF) }],
  ])('is judged for itself in %s', (_, files) => {
    expect(parts(files).sort()).toEqual(['A disabled B disabled', ...ONE]);
  });
});

describe('what is added to a file in the repository', () => {
  const parts = (files: Files): string[] => told(files).map((line) => line.replace(/ A .*/, ''));

  it.each([
    [
      'switches the SOAP services off',
      '      [admin_console.authenticator.mutual_ssl_authenticator]\n      enable = false\n',
    ],
    [
      'switches the handler off only sometimes',
      `      {% if closed %}\n${HANDLER.replace(/^/, '      ')}      enable = false\n      {% endif %}\n`,
    ],
  ])('is judged for itself where it %s', (_, piece) => {
    const task = `- blockinfile:\n    path: ${IS}/repository/conf/deployment.toml\n    block: |\n${piece}`;
    expect(parts({ [WHOLE]: OPEN, 'roles/is/tasks/main.yml': task })).toEqual([
      'roles/is/tasks/main.yml#0.blockinfile: wso2is 7.0.0',
      'wso2is-7.0.0: wso2is 7.0.0',
    ]);
  });
});
