import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Entry,
  firstLine,
  hasOwnName,
  homeOfPath,
  isCopyName,
  isHomePath,
  isIntegratorPath,
  isOwnFile,
  kindOfPath,
  withoutTemplateEnding,
} from '../../../src/deployment/evidence/entry.ts';
import { asServers, fileEntry, unreadEntry } from '../../../src/deployment/evidence/file-entries.ts';
import { yamlEntries } from '../../../src/deployment/placement/embedded-entries.ts';
import { carry } from '../../../src/deployment/text/carried.ts';
import type { LoadedFile } from '../../../src/discover/load.ts';
import { classify } from '../../../src/discover/names.ts';
import { MappedText } from '../../../src/read/mapped-text.ts';
import type { ConfigKind } from '../../../src/settings.ts';
import {
  block,
  CLOSED,
  CLOSED_IDENTITY,
  configMap,
  cut,
  ENABLED,
  judged,
  NO_AUTHENTICATORS,
  OPEN,
  surveyed,
  told,
} from '../tree.ts';

const file = (path: string, text: string): LoadedFile => ({ path, nameClass: classify(path) ?? 'carrier', text });

describe('a path', () => {
  it.each([
    ['deployment.toml', 'deployment.toml'],
    ['a/deployment-berlin.toml.j2', 'deployment.toml'],
    ['a/is-deployment.toml', 'deployment.toml'],
    ['identity.xml', 'identity.xml'],
    ['a/wso2_identity.xml.erb', 'identity.xml'],
    ['identity-5.9.0.xml', 'identity.xml'],
    ['authenticators.xml', 'authenticators.xml'],
    ['carbon.xml', 'carbon.xml'],
    ['catalina-server.xml', 'catalina-server.xml'],
    ['x/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2', 'identity.xml.j2'],
    ['repository/resources/conf/templates/repository/conf/security/authenticators.xml.j2', 'authenticators.xml.j2'],
    ['my.toml', null],
    ['identityx.xml', null],
    ['axis2.xml', null],
  ])('%s is of kind %s', (path, kind) => {
    expect(kindOfPath(path)).toBe(kind);
  });

  it.each([
    ['is/repository/conf/deployment.toml', 'deployment.toml', true],
    ['is/repository/conf/x/deployment.toml', 'deployment.toml', false],
    ['is/conf/deployment.toml', 'deployment.toml', false],
    ['repository/conf/identity/identity.xml', 'identity.xml', true],
    ['repository/conf/identity.xml', 'identity.xml', true],
    ['repository/conf/security/identity.xml', 'identity.xml', false],
    ['repository/conf/security/authenticators.xml', 'authenticators.xml', true],
    ['repository/conf/authenticators.xml', 'authenticators.xml', false],
    ['repository/conf/carbon.xml', 'carbon.xml', true],
    ['repository/conf/tomcat/catalina-server.xml', 'catalina-server.xml', true],
    ['anything', 'identity.xml.j2', true],
  ] as [string, ConfigKind, boolean][])('%s is where a home has its %s: %s', (path, kind, expected) => {
    expect(isHomePath(path, kind)).toBe(expected);
  });

  it.each([
    ['a/is/repository/conf/deployment.toml', 'deployment.toml', 'a/is'],
    ['repository/conf/deployment.toml', 'deployment.toml', ''],
    ['a/conf/identity/identity.xml', 'identity.xml', 'a/conf'],
    ['a/security/authenticators.xml', 'authenticators.xml', 'a'],
    ['a/tomcat/catalina-server.xml', 'catalina-server.xml', 'a'],
    ['a/x/identity.xml', 'identity.xml', 'a/x'],
    ['a/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2', 'identity.xml.j2', 'a'],
  ] as [string, ConfigKind, string][])('%s belongs to the home %s', (path, kind, home) => {
    expect(homeOfPath(path, kind)).toBe(home);
  });

  it('of a Micro Integrator has no repository folder', () => {
    expect(
      ['a/conf/deployment.toml', 'a/repository/conf/deployment.toml', 'a/deployment.toml'].map(isIntegratorPath),
    ).toEqual([true, false, false]);
  });

  it.each([
    ['a/deployment.toml.j2', 'a/deployment.toml'],
    ['deployment.toml.tpl.erb', 'deployment.toml'],
    ['a/deployment.toml', null],
    ['a/.j2', null],
  ])('%s is the template of %s', (path, made) => {
    expect(withoutTemplateEnding(path)).toBe(made);
  });

  it('has its own name as a template too, not as a copy or a variant', () => {
    expect(
      ['deployment.toml', 'a/identity.xml.j2', 'deployment-uk.toml', 'deployment.toml.sample', 'identity-mgt.xml'].map(
        hasOwnName,
      ),
    ).toEqual([true, true, false, false, false]);
    expect(
      [
        'deployment.orig.toml',
        'deployment.toml.sample',
        'deployment-old.toml',
        'deployment-berlin.toml',
        'deployment.toml',
        'deployment_bak.toml',
        'deployment.toml.ori',
        'deployment.toml.default',
        'deployment-default.toml',
        'origin-deployment.toml',
      ].map(isCopyName),
    ).toEqual([true, true, true, false, false, true, true, true, false, false]);
  });

  it('of any form gives a home above itself', () => {
    const part = fc.constantFrom('a', 'repository', 'conf', 'identity', 'security', 'tomcat', 'b.c');
    const name = fc.constantFrom<ConfigKind>(
      'deployment.toml',
      'identity.xml',
      'authenticators.xml',
      'catalina-server.xml',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), name, (folders, kind) => {
        const path = [...folders, kind].join('/');
        const home = homeOfPath(path, kind);
        expect(home === '' || path.startsWith(`${home}/`)).toBe(true);
        if (isHomePath(path, kind)) expect(path.slice(home.length).replace(/^\//, '')).toMatch(/^repository\/conf\//);
      }),
    );
  });
});

describe('a file', () => {
  it.each([
    ['in a home', 'is/repository/conf/deployment.toml', '[cache]\n', true],
    ['with WSO2’s tables', 'x/any.toml', OPEN, true],
    ['with others', 'x/deployment.toml', '[tool]\n', false],
    ['an identity.xml by its content', 'x/identity.xml', CLOSED_IDENTITY, true],
    ['an identity.xml of somebody else', 'x/identity.xml', '<identity/>', false],
    ['a variant with the content', 'x/identity-5.9.0.xml', CLOSED_IDENTITY, true],
    ['another file of the folder', 'is/repository/conf/identity/identity-mgt.xml', '<x/>', false],
    [
      'the product’s template',
      'is/repository/resources/conf/templates/repository/conf/identity/identity.xml.j2',
      '{% x %}',
      true,
    ],
  ])('%s is recognised: %s', (_, path, text, recognised) => {
    expect(fileEntry(file(path, text), null)?.recognised).toBe(recognised);
  });

  it('of no name is one by its content', () => {
    expect(fileEntry(file('x/security.tpl', NO_AUTHENTICATORS), null)?.source.kind).toBe('authenticators.xml');
    expect(fileEntry(file('x/run.sh', `cat <<EOF\n${CLOSED_IDENTITY}EOF\n`), null)).toBeNull();
    expect(fileEntry(file('x/a.yaml', 'a: 1'), null)).toBeNull();
  });

  it('tells its family by its tables, else an integrator’s by its path', () => {
    expect(fileEntry(file('mi/conf/deployment.toml', '[server]\n'), null)?.family).toBe('mi');
    expect(fileEntry(file('mi/conf/deployment.toml', '[apim.gateway]\n'), null)?.family).toBe('am');
    expect(fileEntry(file('x/identity.xml', CLOSED_IDENTITY), null)?.family).toBeNull();
  });

  it('is of no integrator by its path where something brings it to a server', () => {
    const family = (path: string, text: string): Entry['family'] =>
      asServers(fileEntry(file(path, text), null) as Entry).family;
    expect(family('mi/conf/deployment.toml', '[server]\n')).toBeNull();
    expect(family('mi/conf/deployment.toml', '[management_api]\n')).toBe('mi');
    expect(family('mi/conf/deployment.toml', '[apim.gateway]\n')).toBe('am');
    expect(family('x/deployment.toml', '[identity]\n')).toBe('is');
  });

  it('has the language of its name, its chart or its tags', () => {
    const language = (path: string, text: string, chart: string | null) =>
      fileEntry(file(path, text), chart)?.source.template;
    expect(language('a/deployment.toml.j2', '{{ x }}', null)).toBe('jinja2');
    expect(language('a/deployment.toml', 'x = {{ x }}', 'a')).toBe('go');
    expect(language('a/deployment.toml', 'x = {{ x }}', null)).toBe('jinja2');
    expect(language('a/deployment.toml', OPEN, 'a')).toBeNull();
    expect(language('repository/resources/conf/templates/repository/conf/identity/identity.xml.j2', '', null)).toBe(
      'jinja2',
    );
  });

  it('is pointed at by its first line with content', () => {
    const entry = fileEntry(file('a/deployment.toml', '\n  \n  [super_admin]  \nx'), null);
    expect(entry && cut({ 'a/deployment.toml': '\n  \n  [super_admin]  \nx' }, firstLine(entry))).toBe('[super_admin]');
    const empty = fileEntry(file('repository/conf/deployment.toml', ''), null);
    expect(empty && firstLine(empty)).toEqual({ file: 'repository/conf/deployment.toml', start: 0, end: 0 });
  });
});

describe('a file that cannot be read', () => {
  const unread = (path: string, glimpse: string | null) => ({
    path,
    nameClass: classify(path) ?? ('carrier' as const),
    problem: 'it is too large',
    glimpse,
  });

  it('of a home is judged, never passed', () => {
    const path = 'is/repository/conf/deployment.toml';
    const result = judged({}, [unread(path, null)]);
    expect(result.deployments).toMatchObject([{ parts: { A: { state: 'unresolved' }, B: { state: 'unresolved' } } }]);
    expect(result.findings[0]?.message).toContain('it is too large');
  });

  it('of another kind is none', () => {
    expect(unreadEntry(unread('a/values.yaml', null))).toBeNull();
  });
});

describe('an embedded file', () => {
  const enabled = (id: string): string[] => [`${id}: wso2is ? A enabled B disabled`];
  const body = block(ENABLED, 6);

  it.each([
    [
      'a task’s content by its dest',
      'roles/wso2is/tasks/main.yml',
      `- copy:\n    dest: /opt/x/repository/conf/deployment.toml\n    content: |\n${body}`,
      'roles/wso2is/tasks/main.yml#/opt/x',
    ],
    [
      'cloud-init’s write_files',
      'wso2is.yaml',
      `write_files:\n  - path: /opt/conf/deployment.toml\n    content: |\n${body}`,
      'wso2is.yaml#write_files.0',
    ],
    ['any key by its content', 'wso2is.yaml', `a:\n  b:\n    my_config: |\n${body}`, 'wso2is.yaml#a.b'],
    ['a key of a variant', 'wso2is.yaml', `a:\n    deployment-berlin.toml: |\n${body}`, 'wso2is.yaml#a'],
    ['a quoted string', 'wso2is.yaml', `a:\n  deployment.toml: ${JSON.stringify(ENABLED)}\n`, 'wso2is.yaml#a'],
  ])('in %s', (_, path, text, id) => {
    expect(told({ [path]: text })).toEqual(enabled(id));
  });

  it.each([
    ['a path', 'deployment.toml: ./conf/deployment.toml\n'],
    ['a tag', 'deployment.toml: "{{ x }}"\n'],
    ['nothing', 'deployment.toml: ""\n'],
    ['another text', 'content: |\n  a\n  b\n'],
  ])('is not %s', (_, text) => {
    expect(surveyed({ 'a.yaml': `# wso2\n${text}` }).entries).toEqual([]);
  });

  it('of one home are one home', () => {
    const home = '/opt/wso2is-5.8.0/repository/conf';
    const tasks = `- copy:\n    dest: ${home}/identity/identity.xml\n    content: |\n${block(CLOSED_IDENTITY, 6)}- copy:\n    dest: ${home}/security/authenticators.xml\n    content: |\n${block(NO_AUTHENTICATORS, 6)}`;
    expect(told({ 'tasks/main.yml': tasks })).toEqual([
      'tasks/main.yml#/opt/wso2is-5.8.0: wso2is 5.8.0 A disabled B disabled',
    ]);
  });

  it('in a heredoc counts by its target or its content', () => {
    const script = (target: string, text: string): string => `cat > ${target} <<'EOF'\n${text}EOF\n`;
    expect(told({ 'wso2is.sh': script('/tmp/x', CLOSED) })).toEqual([expect.stringContaining('A disabled')]);
    expect(told({ 'wso2is.sh': script('/opt/is/repository/conf/deployment.toml', '[cache]\nx = 1\n') })).toEqual([
      expect.stringContaining('A missing'),
    ]);
    expect(surveyed({ 'wso2is.sh': script('/opt/deployment.toml', '[tool]\nx = 1\n') }).entries).toMatchObject([
      { recognised: false },
    ]);
    expect(surveyed({ 'wso2is.sh': script('/opt/x', 'text\n') }).entries).toEqual([]);
  });
});

describe('a file by itself', () => {
  const inYaml = (path: string, text: string, role: 'values' | 'manifest' = 'manifest'): Entry[] =>
    yamlEntries(carry(path, MappedText.ofFile(path, text)), null, role, null, new Map());
  const isOwn = (entries: readonly (Entry | null)[]) => entries.map((entry) => entry && isOwnFile(entry));
  const keyed = (key: string): string => `${key}: |\n${block(OPEN, 2)}`;

  it('is one of the repository', () => {
    const path = 'is/conf/deployment.toml';
    expect(isOwn([fileEntry({ path, nameClass: 'toml', text: OPEN }, null)])).toEqual([true]);
  });

  it('is no text in another file, though it has that one’s name', () => {
    const path = 'is/deployment.toml.yaml';
    const key = 'deployment.toml.yaml';
    expect(isOwn(inYaml('is/x.yaml', keyed('deployment.toml')))).toEqual([false]);
    expect(isOwn(inYaml(path, configMap('m', OPEN, key)))).toEqual([false]);
    expect(isOwn(inYaml(path, keyed(key), 'values'))).toEqual([false]);
  });
});

describe('a file of TOML in a folder with the name of a product', () => {
  it.each([
    ['wso2is-7.0.0/deployment.toml', true],
    ['wso2is-7.0.0/other.toml', false],
    ['wso2is-7.0.0/my-deployment.toml', false],
    ['wso2mi-4.2.0/deployment.toml', false],
  ])('%s is a server’s, whatever it holds: %s', (path, recognised) => {
    expect(fileEntry({ path, nameClass: 'toml', text: 'x = 1\n' }, null)?.recognised).toBe(recognised);
  });
});
