import { describe, expect, it } from 'vitest';
import {
  AUTHENTICATORS,
  expectUnresolved,
  IDENTITY,
  report,
  SECURE_AUTHENTICATORS,
  SECURE_IDENTITY,
  SECURE_TOML,
  TOML,
  tree,
} from './run.ts';

const DEPTH = 200_000;
const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
const MANIFEST = `kind: ConfigMap\nmetadata:\n  name: is-conf\ndata:\n  deployment.toml: |\n${indented(SECURE_TOML)}`;
const unresolved = async (file: string, content: string): Promise<void> =>
  expectUnresolved(await report(tree({ [file]: content })), file);

describe('200,000 levels of nesting', () => {
  it('TOML arrays', () => unresolved(TOML, `${SECURE_TOML}[x]\na = ${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}\n`));
  it('TOML arrays that are not closed', () => unresolved(TOML, `${SECURE_TOML}[x]\na = ${'['.repeat(DEPTH)}`));
  it('TOML inline tables', () => unresolved(TOML, `${SECURE_TOML}x = ${'{a='.repeat(DEPTH)}1${'}'.repeat(DEPTH)}\n`));
  it.each([
    ['key', `${'a.'.repeat(DEPTH)}a = 1\n`],
    ['header', `[${'a.'.repeat(DEPTH)}a]\n`],
  ])('a TOML %s of 200,000 parts', async (_, long) => {
    // Valid, and beside the point: read or refused.
    const states = (await report(tree({ [TOML]: `${SECURE_TOML}${long}` }))).deployments.map(
      ({ parts }) => parts.A.state,
    );
    expect(states).toHaveLength(1);
    expect(['disabled', 'unresolved']).toContain(states[0]);
  });
  it('XML elements', () =>
    unresolved(
      IDENTITY,
      SECURE_IDENTITY.replace('</Server>', `${'<a>'.repeat(DEPTH)}${'</a>'.repeat(DEPTH)}</Server>`),
    ));
  it('XML elements that are not closed', () =>
    unresolved(IDENTITY, SECURE_IDENTITY.replace('</Server>', '<a>'.repeat(DEPTH))));
  it('YAML flow lists', () =>
    unresolved('k8s/is.yaml', `${MANIFEST}  deep: ${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}\n`));
  it('YAML flow maps that are not closed', () =>
    unresolved('k8s/is.yaml', `${MANIFEST}  deep: ${'{a: '.repeat(DEPTH)}\n`));
  it('YAML block lists', () => unresolved('k8s/is.yaml', `${MANIFEST}deep:\n  ${'- '.repeat(DEPTH)}x\n`));
  it('YAML block maps', async () => {
    // 2,000 levels need 4 MB of indentation already.
    const deep = Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    await report(tree({ 'k8s/is.yaml': `${MANIFEST}---\n${deep}\n` }));
  });
  it('Helm branches', () =>
    unresolved(
      'chart/templates/is.yaml',
      `${MANIFEST}${'    {{ if .Values.a }}\n'.repeat(20_000)}    enable = true\n${'    {{ end }}\n'.repeat(20_000)}`,
    ));
  it('Jinja2 branches', () =>
    unresolved(
      `${TOML}.j2`,
      SECURE_TOML.replace('enable = false', `${'{% if a %}'.repeat(DEPTH)}enable = true${'{% endif %}'.repeat(DEPTH)}`),
    ));
  it('parentheses in a condition', async () => {
    const condition = `${'('.repeat(DEPTH)}a${')'.repeat(DEPTH)}`;
    const content = SECURE_TOML.replace('enable = false', `{% if ${condition} %}enable = true\n{% endif %}`);
    const found = await report(tree({ [`${TOML}.j2`]: content }));
    expect(found.conclusion).toBe('failure');
    expect(found.findings.every(({ message }) => message.length < 2000)).toBe(true);
  });
});

describe('many of one thing', () => {
  it('400,000 elements', () =>
    unresolved(IDENTITY, SECURE_IDENTITY.replace('</Server>', `${'<a b="c"/>\n'.repeat(400_000)}</Server>`)));
  it('300,000 keys in a manifest', () =>
    unresolved('k8s/is.yaml', `${MANIFEST}${Array.from({ length: 300_000 }, (_, n) => `  k${n}: 1`).join('\n')}`));
  it('300,000 keys in a table', async () => {
    const keys = Array.from({ length: 300_000 }, (_, n) => `k${n} = 1`).join('\n');
    await report(tree({ [TOML]: `${SECURE_TOML}[x]\n${keys}\n` }));
  });
  it('60 independent branches', async () => {
    const branches = Array.from(
      { length: 60 },
      (_, n) => `{% if flag_${n} %}\nenable = true\n{% else %}\nenable = false\n{% endif %}`,
    );
    const found = await report(tree({ [`${TOML}.j2`]: SECURE_TOML.replace('enable = false', branches.join('\n')) }));
    expect(found.conclusion).toBe('failure');
  });
  it('2,000 homes', async () => {
    const files = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`h${n}/${TOML}`, SECURE_TOML]));
    expect((await report(tree(files))).deployments).toHaveLength(2000);
  });
});

describe('bombs', () => {
  const entities = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
  it('XML entities', () =>
    unresolved(
      IDENTITY,
      `<!DOCTYPE Server [<!ENTITY e0 "x">${entities}]>\n${SECURE_IDENTITY.replace('<EventListeners>', '&e30;<EventListeners>')}`,
    ));
  it('an entity as a value', () =>
    unresolved(
      IDENTITY,
      `<!DOCTYPE Server [<!ENTITY off "false">]>\n${SECURE_IDENTITY.replace('"false"', '"&off;"')}`,
    ));
  it('an external entity', async () => {
    const secret = 'root:x:0:0';
    const found = await report(
      tree({
        [IDENTITY]: `<!DOCTYPE Server [<!ENTITY file SYSTEM "file:///etc/passwd">]>\n${SECURE_IDENTITY.replace('"false"', '"&file;"')}`,
      }),
    );
    expectUnresolved(found, IDENTITY);
    expect(JSON.stringify(found)).not.toContain(secret);
  });
  it('an external document type, parameter entities', () =>
    unresolved(
      AUTHENTICATORS,
      `<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd" [<!ENTITY % b SYSTEM "file:///dev/zero">%b;]>\n${SECURE_AUTHENTICATORS}`,
    ));
  it('YAML aliases', () => {
    const lines = Array.from(
      { length: 30 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`,
    );
    return unresolved('k8s/is.yaml', `a0: &a0 lol\n${lines.join('\n')}\n${MANIFEST}`);
  });
  it('a YAML alias that names itself', async () => {
    const found = await report(tree({ 'k8s/is.yaml': `a: &a [*a]\nb: &b\n  <<: *b\n${MANIFEST}` }));
    expect(found.deployments).toHaveLength(1);
  });
  it('YAML merge keys', async () => {
    const lines = Array.from(
      { length: 30 },
      (_, n) => `a${n + 1}: &a${n + 1}\n  <<: [${Array(10).fill(`*a${n}`).join(', ')}]\n  k${n}: 1`,
    );
    await report(tree({ 'k8s/is.yaml': `a0: &a0 {k: v}\n${lines.join('\n')}\n${MANIFEST}` }));
  });
  it('$ref in a circle, and $ref that multiplies', async () => {
    const refs = Array.from({ length: 40 }, (_, n) => `r${n + 1} = "${`$ref{x.r${n}}`.repeat(4)}"`).join('\n');
    const root = tree({
      [`a/${TOML}`]: SECURE_TOML.replace('enable = false', 'enable = "$ref{x.a}"').concat(
        '[x]\na = "$ref{x.b}"\nb = "$ref{x.a}"\n',
      ),
      [`b/${TOML}`]: SECURE_TOML.replace('enable = false', 'enable = "$ref{x.r40}"').concat(
        `[x]\nr0 = "false"\n${refs}\n`,
      ),
    });
    const found = await report(root);
    expect(found.deployments.map(({ parts }) => parts.A.state)).toEqual(['unresolved', 'unresolved']);
  });
  it('Helm values in a circle', async () => {
    const root = tree({
      'chart/Chart.yaml': 'name: is\nappVersion: 7.1.0\n',
      'chart/values.yaml': 'a: "{{ .Values.b }}"\nb: "{{ .Values.a }}"\nimage: "{{ .Values.image }}"\n',
      'chart/templates/is.yaml': MANIFEST.replace('enable = false', 'enable = {{ .Values.a }}'),
    });
    const found = await report(root);
    expect(found.deployments.map(({ parts }) => parts.A.state)).toEqual(['unresolved']);
  });
});

describe('text that slows patterns down', () => {
  const SIZE = 400_000;
  const cases: [string, string, string][] = [
    ['blanks in TOML', TOML, `${SECURE_TOML}${' '.repeat(SIZE)}x`],
    ['blank lines in TOML', TOML, `${SECURE_TOML}${'\n'.repeat(SIZE)}`],
    ['quotes in TOML', TOML, `${SECURE_TOML}x = ${'"'.repeat(SIZE)}`],
    ['blanks in a tag', IDENTITY, SECURE_IDENTITY.replace('</Server>', `<a${' '.repeat(SIZE)}</Server>`)],
    ['angle brackets', IDENTITY, `${SECURE_IDENTITY}${'<'.repeat(SIZE)}`],
    ['comment openings', IDENTITY, `${SECURE_IDENTITY}${'<!--'.repeat(SIZE / 4)}`],
    ['CDATA openings', IDENTITY, SECURE_IDENTITY.replace('</Server>', `${'<![CDATA['.repeat(SIZE / 8)}</Server>`)],
    ['document types', IDENTITY, `${'<!DOCTYPE a ['.repeat(SIZE / 8)}${SECURE_IDENTITY}`],
    ['processing instructions', IDENTITY, `${'<?a '.repeat(SIZE / 4)}${SECURE_IDENTITY}`],
    ['ampersands', IDENTITY, SECURE_IDENTITY.replace('</Server>', `${'&'.repeat(SIZE)}</Server>`)],
    ['blanks in a manifest', 'k8s/is.yaml', `${MANIFEST}\nx: ${' '.repeat(SIZE)}|${' '.repeat(SIZE)}`],
    ['blank lines in a block', 'k8s/is.yaml', `${MANIFEST}${'\n'.repeat(SIZE / 10)}x: 1\n`],
    ['tag openings in a manifest', 'k8s/is.yaml', `${MANIFEST}    ${'{{'.repeat(SIZE / 2)}\n`],
    ['tag openings', `${TOML}.j2`, `${SECURE_TOML}# ${'{{'.repeat(SIZE / 2)}\n`],
    ['statement openings', `${TOML}.j2`, `${SECURE_TOML}# ${'{%'.repeat(SIZE / 2)}\n`],
    ['comment tags', `${TOML}.j2`, `${SECURE_TOML}# ${'{#'.repeat(SIZE / 2)}\n`],
    ['ERB openings', `${TOML}.erb`, `${SECURE_TOML}# ${'<%'.repeat(SIZE / 2)}\n`],
    ['dollars and braces', `${TOML}.tftpl`, `${SECURE_TOML}# ${'${'.repeat(SIZE / 2)}\n`],
    ['heredoc openings', 'run.sh', `${'cat > deployment.toml <<EOF\n'.repeat(5_000)}`],
    ['heredocs in Terraform', 'main.tf', `${'x = <<-EOT\n'.repeat(5_000)}deployment.toml`],
    ['continued lines', 'Dockerfile', `FROM wso2/wso2is:7.1.0\nRUN a ${'\\\n'.repeat(SIZE / 4)}`],
    [
      'variables of variables',
      'Dockerfile',
      `${Array.from({ length: 2000 }, (_, n) => `ARG V${n}=\${V${n + 1}}\${V${n + 1}}`).join('\n')}\nFROM wso2/wso2is:\${V0}\n`,
    ],
    ['blanks in Puppet', 'site.pp', `class wso2is { $version =${' '.repeat(SIZE)}\n`],
    ['slashes of an image', 'docker-compose.yml', `services:\n  is:\n    image: wso2${'/a'.repeat(SIZE / 2)}:1\n`],
    ['a tag of digits', 'docker-compose.yml', `services:\n  is:\n    image: wso2/wso2is:${'1.'.repeat(SIZE / 2)}\n`],
    ['blanks in carbon.xml', 'is/repository/conf/carbon.xml', `<Server><Name>a${' '.repeat(SIZE)}b</Server>`],
    ['names in a version file', 'is/bin/version.txt', 'WSO2 '.repeat(SIZE / 5)],
    ['words in a condition', `${TOML}.j2`, `{% if ${'a '.repeat(SIZE / 2)}%}\n${SECURE_TOML}{% endif %}\n`],
    ['the name of a pack', 'run.sh', `unzip wso2${'is-'.repeat(SIZE / 3)}\n`],
  ];
  for (const [name, file, content] of cases) {
    it(name, async () => {
      await report(tree({ [file]: content }));
    });
  }
});

describe('what hides a setting', () => {
  it('character references in a name', async () => {
    const name = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
    const hidden = [...name]
      .map((c, n) => (n % 2 ? `&#${c.charCodeAt(0)};` : `&#x${c.charCodeAt(0).toString(16)};`))
      .join('');
    const found = await report(
      tree({ [IDENTITY]: SECURE_IDENTITY.replace(name, hidden).replace('"false"', '"true"') }),
    );
    expect(found.deployments.map(({ parts }) => parts.A.state)).toEqual(['enabled']);
  });
  it('character references in the name of the SOAP authenticator', async () => {
    const found = await report(
      tree({
        [IDENTITY]: SECURE_IDENTITY,
        [AUTHENTICATORS]: SECURE_AUTHENTICATORS.replace('MutualSSL', '&#x4d;utual&#83;SL').replace(
          ' disabled="true"',
          '',
        ),
      }),
    );
    expect(found.deployments.map(({ parts }) => parts.B.state)).toEqual(['enabled']);
  });
  it('escapes in a TOML key', async () => {
    const root = tree({ [TOML]: SECURE_TOML.replace('enable = false', '"\\u0065nable" = true') });
    expect((await report(root)).deployments.map(({ parts }) => parts.A.state)).toEqual(['enabled']);
  });
  it('a comment that never ends', () => unresolved(IDENTITY, `${SECURE_IDENTITY}<!-- `));
  it('an element that never ends', () => unresolved(IDENTITY, SECURE_IDENTITY.replace('</Server>', '')));
  it('a string that never ends', () => unresolved(TOML, `${SECURE_TOML}x = """`));
  it('a table written twice', () => unresolved(TOML, SECURE_TOML + SECURE_TOML));
  it('a key written twice', () => unresolved(TOML, `${SECURE_TOML}enable = true\n`));
  for (const [tag, suffix] of [
    ['{{ x', 'j2'],
    ['{% if x', 'j2'],
    ['{% if x %}', 'j2'],
    ['{# x', 'j2'],
    ['<% if x', 'erb'],
    ['<%= x', 'erb'],
    ['%{ if x', 'tftpl'],
    ['{% endif %}', 'j2'],
    ['{% else %}', 'j2'],
  ] as const) {
    it(`a template tag that is not closed or not opened: ${tag}`, () =>
      unresolved(`${TOML}.${suffix}`, SECURE_TOML.replace('enable = false', `enable = false\n${tag}\n`)));
  }
});

describe('names objects have', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  it('in TOML', async () => {
    for (const name of NAMES) {
      const root = tree({
        [`a/${TOML}`]: `${SECURE_TOML}[${name}]\nenable = true\n[x.${name}.y]\nevent = 1\n`,
        [`b/${TOML}`]: `["${name}".event.default_listener.client_certificate_authentication_handler]\nenable = false\n[super_admin]\n`,
      });
      const found = await report(root);
      // A parser may refuse such a key; it must never take it for the setting.
      expect(
        found.deployments.map(({ parts }) => parts.A.state),
        name,
      ).toEqual([
        expect.stringMatching(/^(?:disabled|unresolved)$/),
        expect.stringMatching(/^(?:missing|unresolved)$/),
      ]);
    }
  });
  it('in YAML and as file names', async () => {
    const keys = NAMES.map((name) => `${name}:\n  ${name}: {${name}: 1}\n`).join('');
    const found = await report(
      tree({
        'k8s/is.yaml': `${keys}${MANIFEST}`,
        'docker-compose.yml': `services:\n${NAMES.map((name) => `  ${name}:\n    image: wso2/wso2is:7.1.0\n    environment: {${name}: x}\n`).join('')}`,
        '__proto__/repository/conf/deployment.toml': SECURE_TOML,
        'constructor/deployment.toml': SECURE_TOML,
        '.env': NAMES.map((name) => `${name}=1\n`).join(''),
      }),
    );
    expect(
      found.deployments.filter(({ configFiles }) => configFiles.length > 0).map(({ parts }) => parts.A.state),
    ).toEqual(['disabled', 'disabled', 'disabled']);
  });
  it('in a policy file', async () => {
    const { run } = await import('./run.ts');
    for (const name of NAMES) {
      const result = await run(
        tree({ [TOML]: SECURE_TOML, '.github/wso2-cert-auth.toml': `[${name}]\npath = "**"\n` }),
      );
      expect(result.code, name).toBe(2);
      expect(result.stderr).toContain('.github/wso2-cert-auth.toml');
      expect(result.stderr).not.toContain('inside the tool');
    }
  });
});
