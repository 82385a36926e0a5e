import { describe, expect, it } from 'vitest';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  type Files,
  homes,
  NO_AUTHENTICATORS,
  OPEN,
  OPEN_IDENTITY,
  surveyed,
  told,
} from '../tree.ts';

const HOME = '/home/wso2carbon/wso2is-7.1.0';
const TEMPLATES = `${HOME}/repository/resources/conf/templates/repository/conf`;
const OPEN_AUTHENTICATORS = NO_AUTHENTICATORS.replace(
  '/>',
  '><Authenticator name="MutualSSLAuthenticator"/></Authenticators>',
);
const docker = (...copies: string[]): string =>
  `FROM wso2/wso2is:7.1.0\n${copies.map((to) => `COPY ${to}\n`).join('')}`;
const TOML = `deployment.toml ${HOME}/repository/conf/`;
const kindOf = (files: Files, path: string): string | undefined =>
  surveyed(files).entries.find(({ source }) => source.file === path)?.source.kind;

describe('a file that a script or a step puts where the product has its own template', () => {
  const OPT = '/opt/wso2is-7.1.0';
  const OWN = `${OPT}/repository/resources/conf/templates`;
  const run = (name: string, wrap: (line: string) => string, copy: string, path: string): Files => ({
    [name]: `${wrap(`cp c/deployment.toml ${OPT}/repository/conf/`)}${wrap(copy)}`,
    'c/deployment.toml': CLOSED,
    [path]: OPEN_IDENTITY,
  });

  it.each([
    ['by its name', `cp t/identity.xml.j2 ${OWN}/repository/conf/identity/identity.xml.j2`, 't/identity.xml.j2'],
    ['by the folder', `cp t/identity.xml.j2 ${OWN}/repository/conf/identity/`, 't/identity.xml.j2'],
    ['by the folder without a slash', `cp t/identity.xml.j2 ${OWN}/repository/conf/identity`, 't/identity.xml.j2'],
    ['under another name', `cp t/identity.xml ${OWN}/repository/conf/identity/identity.xml.j2`, 't/identity.xml'],
    ['beside the other file', `scp c/identity.xml.j2 is1:${OWN}/repository/conf/identity/`, 'c/identity.xml.j2'],
    [
      'as that folder in the one around it',
      `cp -r t/templates ${OPT}/repository/resources/conf; ls ${OWN}`,
      't/templates/repository/conf/identity/identity.xml.j2',
    ],
    ['as that folder', `cp -r t/templates ${OWN}`, 't/templates/repository/conf/identity/identity.xml.j2'],
    ['with the folder of the templates', `cp -r t/* ${OWN}/`, 't/repository/conf/identity/identity.xml.j2'],
    [
      'with the folder in the one around it, and no word of templates',
      `cp -r t/templates ${OPT}/repository/resources/conf/`,
      't/templates/repository/conf/identity/identity.xml.j2',
    ],
    [
      'with conf',
      `cp -r t/conf ${OPT}/repository/resources/`,
      't/conf/templates/repository/conf/identity/identity.xml.j2',
    ],
    [
      'with resources',
      `cp -r t/resources ${OPT}/repository/`,
      't/resources/conf/templates/repository/conf/identity/identity.xml.j2',
    ],
    [
      'with repository',
      `cp -r t/repository ${OPT}/`,
      't/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2',
    ],
  ])('%s is one of the same home', (_, copy, path) => {
    const lines = [
      run('install.sh', (line) => `${line}\n`, copy, path),
      run('Jenkinsfile', (line) => `sh "${line}"\n`, copy, path),
      run('Makefile', (line) => `\t${line}\n`, copy, path),
    ].map((files) => told(files));
    expect(lines).toEqual(Array(3).fill(['c: wso2is 7.1.0 A enabled B disabled']));
  });

  it('is one of the same home by a step, too', () => {
    const files = {
      'site.yml': `- hosts: is\n  tasks:\n    - copy: {src: c/deployment.toml, dest: ${OPT}/repository/conf/}\n    - copy: {src: t/, dest: ${OWN}/}\n`,
      'c/deployment.toml': CLOSED,
      't/repository/conf/identity/identity.xml.j2': OPEN_IDENTITY,
    };
    expect(told(files)).toEqual(['c: wso2is 7.1.0 A enabled B disabled']);
  });

  it('is none where it is put elsewhere, or another file', () => {
    const path = 't/identity.xml.j2';
    for (const copy of [
      `cp t/identity.xml.j2 ${OPT}/repository/conf/identity/identity.xml.j2 # conf/templates`,
      `cp t/identity.xml.j2 ${OWN}/repository/conf/identity/authenticators.xml.j2`,
      'ls conf/templates',
    ]) {
      expect(
        kindOf(
          run('install.sh', (line) => `${line}\n`, copy, path),
          path,
        ),
      ).toBe('identity.xml');
    }
  });

  it('is a home of its own where the script brings no deployment.toml, or several', () => {
    const script = `cp t/identity.xml.j2 ${OWN}/repository/conf/identity/\n`;
    const alone = { 'install.sh': script, 't/identity.xml.j2': OPEN_IDENTITY };
    expect(told(alone)).toEqual([expect.stringMatching(/^t: wso2is 7\.1\.0 A enabled/)]);
    const two = {
      ...alone,
      'install.sh': `cp a/deployment.toml ${OPT}/repository/conf/\ncp b/deployment.toml ${OPT}/repository/conf/\n${script}`,
      'a/deployment.toml': CLOSED,
      'b/deployment.toml': CLOSED,
    };
    expect(told(two)).toContainEqual(expect.stringMatching(/^t: /));
    const other = {
      ...alone,
      'am.sh': 'cp c/deployment.toml /opt/wso2am-4.2.0/repository/conf/\n',
      'c/deployment.toml': CLOSED,
    };
    expect(told(other)).toEqual([
      'c: wso2am 4.2.0 A disabled B not-affected',
      expect.stringMatching(/^t: wso2is 7\.1\.0 A enabled/),
    ]);
  });

  it('is one of the home that it goes to, where the script sets up others, too', () => {
    const path = 't/resources/conf/templates/repository/conf/identity/identity.xml.j2';
    const files = {
      'install.sh': [
        `cp c/deployment.toml ${OPT}/repository/conf/`,
        'cp d/deployment.toml /opt/wso2am-4.2.0/repository/conf/',
        `cp -r t/resources ${OPT}/repository/`,
      ].join('\n'),
      'c/deployment.toml': CLOSED,
      'd/deployment.toml': CLOSED,
      [path]: OPEN_IDENTITY,
    };
    expect(told(files)).toEqual(['c: wso2is 7.1.0 A enabled B disabled', 'd: wso2am 4.2.0 A disabled B not-affected']);
    expect(told({ ...files, [path]: CLOSED_IDENTITY })[0]).toBe('c: wso2is 7.1.0 A disabled B disabled');
  });

  it('is one of the home that gets what lies in a folder which a variable names, too', () => {
    const files = {
      'envs/install.sh': `cp -r $ENV/* ${OPT}/\ncp ../t/identity.xml.j2 ${OWN}/repository/conf/identity/\n`,
      'envs/prod/conf/deployment.toml': CLOSED,
      't/identity.xml.j2': OPEN_IDENTITY,
    };
    expect(told(files)).toEqual(['envs/prod/conf: wso2is 7.1.0 A enabled B disabled']);
  });

  it('is one of the home that gets a folder with the file, whether that goes into it or becomes it', () => {
    const files = {
      'install.sh': `cp -r c/repository ${OPT}\ncp t/identity.xml.j2 ${OWN}/repository/conf/identity/\n`,
      'c/repository/conf/deployment.toml': CLOSED,
      't/identity.xml.j2': OPEN_IDENTITY,
    };
    expect(told(files)).toEqual(['c: wso2is 7.1.0 A enabled B disabled']);
    const whole = {
      'install.sh': `cp -r c/is ${OPT}\ncp t/identity.xml.j2 ${OWN}/repository/conf/identity/\n`,
      'c/is/repository/conf/deployment.toml': CLOSED,
      't/identity.xml.j2': OPEN_IDENTITY,
    };
    expect(told(whole)).toEqual(['c/is: wso2is 7.1.0 A enabled B disabled']);
  });

  it('is one of the home of its own script, whatever another brings to a home of that name', () => {
    const files = {
      'install.sh': `cp c/deployment.toml ${OPT}/repository/conf/\ncp t/identity.xml.j2 ${OWN}/repository/conf/identity/\n`,
      'other.sh': `cp e/deployment.toml ${OPT}/repository/conf/\n`,
      'c/deployment.toml': CLOSED,
      'e/deployment.toml': CLOSED,
      't/identity.xml.j2': OPEN_IDENTITY,
    };
    expect(told(files)).toEqual(['c: wso2is 7.1.0 A enabled B disabled', 'e: wso2is 7.1.0 A disabled B disabled']);
  });

  it('is one of the same home that another script brings a file to, too', () => {
    const bring = `cp c/deployment.toml ${OPT}/repository/conf/\n`;
    const files = {
      'install.sh': `${bring}cp t/identity.xml.j2 ${OWN}/repository/conf/identity/\n`,
      'again.sh': bring,
      'c/deployment.toml': CLOSED,
      't/identity.xml.j2': OPEN_IDENTITY,
    };
    expect(told(files)).toEqual(['c: wso2is 7.1.0 A enabled B disabled']);
  });
});

describe('a file that is put where the product has its own template', () => {
  it.each([
    ['by its name', 'identity.xml.j2', `identity.xml.j2 ${TEMPLATES}/identity/identity.xml.j2`],
    ['by the folder', 'identity.xml.j2', `identity.xml.j2 ${TEMPLATES}/identity/`],
    ['under another name', 'open-identity.xml', `open-identity.xml ${TEMPLATES}/identity/identity.xml.j2`],
    [
      'below a variable',
      'identity.xml.j2',
      `identity.xml.j2 \${WSO2_SERVER_HOME}${TEMPLATES.slice(HOME.length)}/identity/`,
    ],
    ['with its folder', 'tpl/identity.xml.j2', `tpl/ ${TEMPLATES}/identity/`],
    [
      'with the folder of the templates',
      'tpl/repository/conf/identity/identity.xml.j2',
      `tpl ${HOME}/repository/resources/conf/templates`,
    ],
    [
      'with the resources',
      'res/conf/templates/repository/conf/identity/identity.xml.j2',
      `res ${HOME}/repository/resources/`,
    ],
    [
      'with the repository',
      'r/resources/conf/templates/repository/conf/identity/identity.xml.j2',
      `r ${HOME}/repository`,
    ],
  ])('%s is one, which beats deployment.toml', (_, path, copy) => {
    const files = { Dockerfile: docker(TOML, copy), 'deployment.toml': CLOSED, [path]: OPEN_IDENTITY };
    expect(kindOf(files, path)).toBe('identity.xml.j2');
    expect(told(files)).toEqual(['.: wso2is 7.1.0 A enabled B disabled']);
    expect(told({ ...files, 'deployment.toml': OPEN, [path]: CLOSED_IDENTITY })).toEqual([
      '.: wso2is 7.1.0 A disabled B disabled',
    ]);
  });

  it('may be that of the authenticators', () => {
    const copy = `authenticators.xml.j2 ${TEMPLATES}/security/authenticators.xml.j2`;
    const files = {
      Dockerfile: docker(TOML, copy),
      'deployment.toml': CLOSED,
      'authenticators.xml.j2': OPEN_AUTHENTICATORS,
    };
    expect(kindOf(files, 'authenticators.xml.j2')).toBe('authenticators.xml.j2');
    expect(told(files)).toEqual(['.: wso2is 7.1.0 A disabled B enabled']);
  });

  it('may come with a volume', () => {
    const to = `${TEMPLATES}/identity/identity.xml.j2`;
    const files = {
      'compose.yaml': `services:\n  is:\n    image: wso2/wso2is:7.1.0\n    volumes:\n      - ./home:/home/wso2carbon/wso2-config-volume\n      - ./tpl/identity.xml.j2:${to}\n`,
      'home/repository/conf/deployment.toml': CLOSED,
      'tpl/identity.xml.j2': OPEN_IDENTITY,
    };
    expect(told(files)).toEqual(['home: wso2is 7.1.0 A enabled B disabled']);
  });

  it('may come out of a config map', () => {
    const at = (key: string, path: string): string =>
      `            - {name: conf, mountPath: ${HOME}/${path}, subPath: ${key}}\n`;
    const files = {
      'is.yaml': `kind: ConfigMap\nmetadata:\n  name: conf\ndata:\n  deployment.toml: |\n${block(CLOSED, 4)}  identity.xml.j2: |\n${block(OPEN_IDENTITY, 4)}---\nkind: Deployment\nmetadata:\n  name: is\nspec:\n  template:\n    spec:\n      containers:\n        - name: is\n          image: wso2/wso2is:7.1.0\n          volumeMounts:\n${at('deployment.toml', 'repository/conf/deployment.toml')}${at('identity.xml.j2', `${TEMPLATES.slice(HOME.length + 1)}/identity/identity.xml.j2`)}      volumes:\n        - {name: conf, configMap: {name: conf}}\n`,
    };
    expect(told(files)).toEqual(['is.yaml#conf: wso2is 7.1.0 A enabled B disabled']);
  });

  it('is read as a template, in its own language where it has one', () => {
    const languageOf = (path: string, text = OPEN_IDENTITY, more: Files = {}) =>
      homes({ Dockerfile: docker(`${path} ${TEMPLATES}/identity/identity.xml.j2`), [path]: text, ...more })[0]
        ?.entries[0]?.source.template;
    expect(languageOf('identity.xml')).toBe('jinja2');
    expect(languageOf('identity.xml.erb', OPEN_IDENTITY.replace('"true"', '"<%= @on %>"'))).toBe('erb');
  });

  it.each([
    ['elsewhere', `identity.xml.j2 ${HOME}/repository/conf/identity/identity.xml`],
    ['beside the templates', `identity.xml.j2 ${HOME}/repository/resources/conf/identity.xml.j2`],
    ['as another’s template', `identity.xml.j2 ${TEMPLATES}/security/authenticators.xml.j2`],
    ['under no template’s name', `identity.xml.j2 ${TEMPLATES}/identity/identity.xml`],
  ])('%s is none', (_, copy) => {
    const files = { Dockerfile: docker(TOML, copy), 'deployment.toml': CLOSED, 'identity.xml.j2': OPEN_IDENTITY };
    expect(kindOf(files, 'identity.xml.j2')).toBe('identity.xml');
  });

  it('does not make a template of what comes along with it', () => {
    const files = {
      Dockerfile: docker(`r ${HOME}/repository`),
      'r/conf/deployment.toml': CLOSED,
      'r/resources/conf/templates/repository/conf/identity/identity.xml.j2': OPEN_IDENTITY,
    };
    const along = surveyed(files).entries.find(({ source }) => source.file === 'r/conf/deployment.toml');
    expect(along?.source).toMatchObject({ kind: 'deployment.toml', template: null });
  });

  it('is none of another home that lies below what is copied', () => {
    const path = 'r/x/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2';
    const files = {
      Dockerfile: docker(TOML, `r ${HOME}/repository`),
      'deployment.toml': CLOSED,
      [path]: OPEN_IDENTITY,
    };
    expect(told(files)).toEqual(['.: wso2is 7.1.0 A disabled B disabled', 'r/x: wso2is 7.1.0 A enabled B disabled']);
  });
});

describe('a file that a task writes where the product has its own template', () => {
  const role = (dest: string, src = 'identity.xml.j2'): Files => ({
    'group_vars/all.yml': 'product_name: wso2is\nproduct_version: 7.1.0\n',
    'roles/is/tasks/main.yml': `- template:\n    src: deployment.toml.j2\n    dest: "{{ home }}/repository/conf/deployment.toml"\n- copy:\n    src: ${src}\n    dest: "{{ home }}/${dest}"\n`,
    'roles/is/templates/deployment.toml.j2': CLOSED,
    'roles/is/files/identity.xml.j2': OPEN_IDENTITY,
  });
  const DEST = `repository/resources/conf/templates/repository/conf/identity/identity.xml.j2`;

  it('is one, of the home that the same role sets up', () => {
    const told7 = ['roles/is/templates: wso2is 7.1.0 A enabled B disabled'];
    expect(told(role(DEST))).toEqual(told7);
    expect(told(role(DEST.replace('identity.xml.j2', '')))).toEqual(told7);
  });

  it('is one of its own where the role sets up several homes or none', () => {
    const { 'roles/is/templates/deployment.toml.j2': _, ...alone } = role(DEST);
    expect(told(alone)).toEqual(['roles/is/files: wso2is 7.1.0 A enabled B disabled']);
    expect(told({ ...role(DEST), 'roles/is/templates/b/repository/conf/deployment.toml.j2': CLOSED })).toContain(
      'roles/is/files: wso2is 7.1.0 A enabled B disabled',
    );
  });

  it('is one of its own outside of any role', () => {
    const files = {
      'site.yml': `- copy:\n    src: is/identity.xml.j2\n    dest: "{{ home }}/${DEST}"\n`,
      'is/identity.xml.j2': OPEN_IDENTITY,
      'am/repository/conf/deployment.toml': CLOSED,
    };
    const entry = surveyed(files).entries.find(({ path }) => path === 'is/identity.xml.j2');
    expect([entry?.source.kind, entry?.home]).toEqual(['identity.xml.j2', 'is']);
  });

  it('is not of a home of another role', () => {
    const { 'roles/is/templates/deployment.toml.j2': _, ...alone } = role(DEST);
    expect(told({ ...alone, 'roles/am/templates/deployment.toml.j2': CLOSED })).toContain(
      'roles/is/files: wso2is 7.1.0 A enabled B disabled',
    );
  });

  it('is none that a manifest holds', () => {
    const { 'roles/is/files/identity.xml.j2': _, ...files } = role(DEST);
    const map = 'roles/is/files/map.yml';
    expect(kindOf({ ...files, [map]: configMap('conf', OPEN_IDENTITY, 'identity.xml.j2') }, map)).toBe('identity.xml');
  });

  it.each([
    ['another file', role(DEST, 'other.xml.j2')],
    ['a file of the server’s', role('repository/conf/identity/identity.xml')],
    ['a copy', role(`${DEST}.bak`)],
  ])('is none where the task writes %s', (_, files) => {
    expect(kindOf(files, 'roles/is/files/identity.xml.j2')).toBe('identity.xml');
  });
});
