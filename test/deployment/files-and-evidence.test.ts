import { describe, expect, it } from 'vitest';
import { type Entry, homeOfPath, isHomePath, isIntegratorPath } from '../../src/deployment/evidence/entry.ts';
import { fileEntry, unreadEntry } from '../../src/deployment/evidence/file-entries.ts';
import { homeVariants } from '../../src/deployment/homes/home-variants.ts';
import { resolverFor } from '../../src/deployment/resolvers.ts';
import { takeSurvey } from '../../src/deployment/take-survey.ts';
import { terraformUnits } from '../../src/deployment/terraform/terraform.ts';
import { carriedReader } from '../../src/deployment/text/carried.ts';
import type { UnreadFile } from '../../src/discover/load.ts';
import { classify } from '../../src/discover/names.ts';
import type { TemplateLanguage } from '../../src/settings.ts';
import {
  CLOSED_IDENTITY,
  ENABLED,
  type Files,
  findings,
  HANDLER,
  homes,
  judged,
  memoryTree,
  NO_AUTHENTICATORS,
  OPEN,
  OPEN_IDENTITY,
  place,
} from './tree.ts';

const CARBON =
  '<Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2 Identity Server</Name><ServerKey>IS</ServerKey><Version>5.8.0</Version><Ports/></Server>';

const entryOf = (path: string, text: string): Entry | null =>
  fileEntry({ path, nameClass: classify(path) ?? 'carrier', text }, null);

describe('a configuration file', () => {
  it.each([
    ['is/repository/conf/other.toml', '[cache]\n', false],
    ['is/repository/conf/deployment-uk.toml', '[cache]\n', true],
    ['is/repository/conf/identity/identity-mgt.xml', CLOSED_IDENTITY, true],
    ['x/any.toml', '[keystore.primary]\n', false],
    ['x/deployment.toml', '[keystore.primary]\n', true],
    ['x/any.toml', '[keystore.primary]\n# wso2\n', true],
  ])('%s with %j is recognised: %s', (path, text, expected) => {
    expect(entryOf(path, text)).toMatchObject({ recognised: expected, labels: [], map: null, problem: null });
  });

  it.each([
    ['[transport.http]\n', 'mi'],
    ['[super_admin]\n', null],
    ['  [ super_admin ]\n', null],
    ['["super_admin"]\n', null],
    ['a = 1\nsuper_admin.username = "x"\n', null],
    ['# super_admin\n', 'mi'],
    ['[x_super_admin]\n', 'mi'],
    ['[[super_admins]]\n', 'mi'],
  ])('in a bare conf folder with %j is of family %s', (text, family) => {
    expect(entryOf('mi/conf/deployment.toml', text)?.family).toBe(family);
  });

  it.each([
    [NO_AUTHENTICATORS, 'authenticators.xml'],
    [`\n  ${NO_AUTHENTICATORS}`, 'authenticators.xml'],
    [`{{- if x }}\n${NO_AUTHENTICATORS}{{- end }}`, 'authenticators.xml'],
    [`{% if x %}\n${NO_AUTHENTICATORS}{% endif %}`, 'authenticators.xml'],
    [`{# x #}${NO_AUTHENTICATORS}`, 'authenticators.xml'],
    [`x ${NO_AUTHENTICATORS}`, undefined],
  ])('without a name is known by its content %j: %s', (text, kind) => {
    expect(entryOf('x/security.tpl', text)?.source.kind).toBe(kind);
  });

  it.each([
    ['repository/conf/x/catalina-server.xml', 'catalina-server.xml', false],
    ['repository/conf/x/carbon.xml', 'carbon.xml', false],
    ['repository/conf/identity/carbon.xml', 'carbon.xml', false],
  ] as const)('%s is no place of a home', (path, kind, expected) => {
    expect(isHomePath(path, kind)).toBe(expected);
  });

  it('of an integrator lies in a bare conf folder, or in one called mi', () => {
    const paths = ['conf/deployment.toml', 'a/conf/deployment-uk.toml', 'my-conf/deployment.toml', 'a/conf/x.toml'];
    expect(paths.map(isIntegratorPath)).toEqual([true, true, false, false]);
    const called = ['a/mi/deployment.toml', 'mi/repository/conf/deployment.toml', 'my-mi/deployment.toml', 'mi/x.toml'];
    expect(called.map(isIntegratorPath)).toEqual([true, false, false, false]);
    expect([homeOfPath('identity.xml', 'identity.xml'), homeOfPath('conf/x.toml', 'deployment.toml')]).toEqual([
      '',
      'conf',
    ]);
  });
});

describe('a file that cannot be read', () => {
  const unread = (path: string, glimpse: string | null, nameClass = classify(path) ?? 'carrier') =>
    unreadEntry({ path, nameClass: nameClass as UnreadFile['nameClass'], problem: 'p', glimpse });

  it.each([
    ['mi/conf/deployment.toml', null, 'mi'],
    ['mi/conf/deployment.toml', '[super_admin]', null],
    ['x/deployment.toml', '[apim.x]', 'am'],
    ['x/identity.xml', '[apim.x]', null],
  ])('%s holding %j is of family %s', (path, glimpse, family) => {
    expect(unread(path, glimpse)).toMatchObject({
      family,
      problem: 'p',
      labels: [],
      map: null,
      valuesPath: null,
      chart: null,
    });
  });

  it('has no text, and a carrier of TOML is none', () => {
    expect(unread('x/any.toml', OPEN)?.source).toMatchObject({
      kind: 'deployment.toml',
      name: 'any.toml',
      text: { text: '' },
    });
    expect(unread('x.yaml', OPEN)).toBeNull();
  });

  it('is one alternative with nothing known', () => {
    const entry = unread('x/deployment.toml', null) as Entry;
    const carbon = entryOf('h/carbon.xml', '<x/>') as Entry;
    const { variants, values } = homeVariants(
      [
        carbon,
        { ...entry, source: { ...entry.source, text: (entryOf('x/deployment.toml', OPEN) as Entry).source.text } },
      ],
      () => null,
    );
    expect(variants).toMatchObject([
      { branches: [], toml: { unreadable: { message: 'p', at: { start: 0, end: OPEN.length } } } },
    ]);
    expect([...values.values()]).toEqual([[]]);
  });
});

describe('the values of a template', () => {
  const resolved = (template: TemplateLanguage, path: string, expression: string, files: Files): unknown => {
    const tree = memoryTree({
      'c/Chart.yaml': 'name: c\n',
      'c/values.yaml': 'a: {b: x}\ne:\n',
      'c/deployment.toml': OPEN,
      ...files,
    });
    const [home] = homes({ 'c/Chart.yaml': 'name: c\n', 'c/values.yaml': 'a: {b: x}\n', 'c/deployment.toml': OPEN });
    const entry = entryOf(path, '') as Entry;
    const read = carriedReader(tree);
    const made =
      home && resolverFor({ ...entry, source: { ...entry.source, template } }, home, takeSurvey(tree, read), read);
    if (!made) return made === null ? 'no resolver' : 'no home';
    const value = made.resolve(expression);
    return value === null || value === 'unknown' ? value : [value.raw, value.text.text];
  };
  const params = { 'm/is/manifests/params.pp': '$on = false\n' };

  it.each([
    ['go', 'c/deployment.toml', ' .Values.a.b ', {}, ['x', 'x']],
    ['go', 'c/deployment.toml', '$.Values.a.b', {}, ['x', 'x']],
    ['go', 'c/deployment.toml', 'x.Values.a.b', {}, null],
    ['go', 'c/deployment.toml', '.Values.a.b x', {}, null],
    ['go', 'c/deployment.toml', '.Release.b', {}, null],
    ['jinja2', 'roles/is/templates/deployment.toml', 'on', { 'roles/is/defaults/main.yml': 'on: no' }, [false, 'no']],
    ['erb', 'm/is/templates/deployment.toml', '@on', params, [false, 'false']],
    ['epp', 'm/is/templates/deployment.toml', '$on', params, [false, 'false']],
    ['jinja2', 'x/deployment.toml', 'on', {}, null],
    ['envsubst', 'x/deployment.toml', 'ON', { 'x/.env': 'ON=1\n' }, null],
    ['terraform', 'x/deployment.toml', 'ON', { 'x/.env': 'ON=1\n' }, 'unknown'],
  ] as [TemplateLanguage, string, string, Files, unknown][])(
    'in %s of %s: %s',
    (template, path, expression, files, expected) => {
      expect(resolved(template, path, expression, files)).toEqual(expected);
    },
  );

  it('are read once a file', () => {
    const read = carriedReader(memoryTree({ 'a.yaml': 'a: 1' }));
    expect(read('a.yaml')).toBe(read('a.yaml'));
    expect([read('gone'), read('gone')]).toEqual([null, null]);
  });
});

describe('the evidence of a deployment', () => {
  const evidence = (files: Files): string[] =>
    judged(files).deployments[0]?.evidence.map(({ span, what }) => `${place(files, span)} ${what}`) ?? [];
  const SOAP = '[admin_console.authenticator.mutual_ssl_authenticator]\n';

  it('is each setting with its value, and nothing that is not written', () => {
    const file = 'h/repository/conf/deployment.toml';
    expect(evidence({ [file]: ENABLED })).toEqual([`${file}:4 Part A true`]);
    expect(evidence({ [file]: `${ENABLED}${SOAP}enable = "false"\n` })).toEqual([
      `${file}:1 the tables of deployment.toml`,
      `${file}:4 Part A true`,
      `${file}:6 Part B "false"`,
    ]);
    expect(evidence({ [file]: OPEN })).toEqual([]);
  });

  it('has the name of an attribute before its value: what one switches on another switches off', () => {
    const folder = 'h/repository/conf';
    const soap = (attribute: string) =>
      `<Authenticators xmlns="http://wso2.org/projects/carbon/authenticators.xml"><Authenticator name="MutualSSLAuthenticator"${attribute}/></Authenticators>\n`;
    const told = (attribute: string) =>
      evidence({
        [`${folder}/identity/identity.xml`]: OPEN_IDENTITY,
        [`${folder}/security/authenticators.xml`]: soap(attribute),
        'h/bin/version.txt': 'WSO2 Identity Server v5.8.0',
      }).filter((line) => line.includes('Part'));
    const partA = `${folder}/identity/identity.xml:1 Part A enable="true"`;
    expect(told(' disabled="true"')).toEqual([partA, `${folder}/security/authenticators.xml:1 Part B disabled="true"`]);
    expect(told(" disabled = 'no'")).toEqual([partA, `${folder}/security/authenticators.xml:1 Part B disabled='no'`]);
    expect(told('')).toEqual([partA]);
  });

  it('is told once, however many branches there are', () => {
    const file = 'roles/x/templates/deployment.toml.j2';
    const text = `${ENABLED}${SOAP}{% if y %}\nenable = true\n{% else %}\nenable = false\n{% endif %}\n`;
    const found = evidence({ [file]: text });
    expect(found.filter((line) => line.includes('Part A'))).toEqual([`${file}:4 Part A true`]);
    expect(found.filter((line) => line.includes('Part B'))).toHaveLength(2);
  });

  it('is the values of each part at their own lines', () => {
    const files = {
      'roles/x/templates/deployment.toml.j2': `${OPEN}${HANDLER}enable = {{ a }}\n${SOAP}enable = {{ b }}\n[x]\ny = {{ c }}\n`,
      'roles/x/defaults/main.yml': 'a: false\nb: true\nc: 1\n',
    };
    expect(evidence(files).filter((line) => line.includes('value'))).toEqual([
      'roles/x/defaults/main.yml:1 Part A value',
      'roles/x/defaults/main.yml:2 Part B value',
    ]);
    const key = {
      'roles/x/templates/deployment.toml.j2': `${OPEN}${HANDLER}{{ a }} = true\n`,
      'roles/x/defaults/main.yml': 'a: enable\n',
    };
    expect(evidence(key)).toContain('roles/x/defaults/main.yml:1 Part A value');
  });

  it('has the files of a home in order', () => {
    const home = 'h/repository/conf';
    const files = {
      [`${home}/security/authenticators.xml`]: NO_AUTHENTICATORS,
      [`${home}/identity/identity.xml`]: CLOSED_IDENTITY,
    };
    expect(judged(files).deployments[0]?.configFiles).toEqual([
      `${home}/identity/identity.xml`,
      `${home}/security/authenticators.xml`,
    ]);
  });
});

describe('a finding about a file that is not there', () => {
  it('stands at a file that decides, not at carbon.xml', () => {
    const files = {
      'h/repository/conf/carbon.xml': CARBON,
      'h/repository/conf/security/authenticators.xml': NO_AUTHENTICATORS,
    };
    expect(findings(files)).toEqual(['error h/repository/conf/security/authenticators.xml:1 missing']);
  });
});

describe('a container of Terraform', () => {
  it('is all of this', () => {
    const text = 'a = file("../../x")\nb = filebase64("${path.root}/y")\nimage = "wso2/wso2is:7.0.0"\n';
    expect(terraformUnits('t/main.tf', text, () => [])).toMatchObject([
      {
        kind: 'terraform',
        name: 'image wso2is:7.0.0',
        file: 't/main.tf',
        claims: [{ what: 'image wso2is:7.0.0', labels: [] }],
        builds: null,
        mounts: [{ kind: 'path', from: 't/y', to: null }],
        environment: null,
      },
    ]);
  });
});
