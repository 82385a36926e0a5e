import { describe, expect, it } from 'vitest';
import { Relevance } from '../../src/read/template-relevance.ts';
import { scanTags } from '../../src/read/template-tags.ts';
import { type ConditionalNode, parseTemplate, type TemplateNode } from '../../src/read/template-tree.ts';
import type { ConfigKind } from '../../src/settings.ts';

const HANDLER = '[event.default_listener.client_certificate_authentication_handler]';

const conditionals = (nodes: readonly TemplateNode[]): ConditionalNode[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'if') return [node, ...node.branches.flatMap(({ body }) => conditionals(body))];
    return node.kind === 'body' ? conditionals(node.body) : [];
  });

const read = (kind: ConfigKind, text: string) => {
  const { nodes, error } = parseTemplate(text, scanTags(text, ['jinja2']).tags);
  expect(error).toBeNull();
  return { relevance: new Relevance(text, kind, nodes), nodes: conditionals(nodes) };
};

/** Whether each condition of a text, in order, can change a setting. */
const matters = (kind: ConfigKind, text: string): boolean[] => {
  const { relevance, nodes } = read(kind, text);
  return nodes.map((node) => relevance.of(node));
};

describe('conditions of a TOML template', () => {
  const branch = (content: string) => `{% if a %}${content}{% endif %}`;

  it.each([
    [branch('\n[server]\nx = 1\n'), false],
    [branch(`\n${HANDLER}\n`), true],
    [branch('\nenable_client_cert = 1\n'), true],
    [`[server]\n${branch('\nx = """\n')}"""`, true],
    [`[server]\n${branch('\nx = """\n"""\n')}`, false],
    [`[server]\n${branch("\nx = '''\n")}'''`, true],
    [`[server]\n${branch("\nx = '''\n'''\n")}`, false],
    ['[server]\n{% if a %}x = 1{% else %}y = """{% endif %}\n"""', true],
    [`[server]\n${branch('\n<!--\n')}`, false],
    [`[server]\n${branch('\n{{ x }}\n')}`, true],
    [`[server]\n${branch('\n  {{ x }}\t\r\n')}`, true],
    [`[server]\n${branch('\nx = {{ x }}\n')}`, false],
    [`[server]\n{{ x }}\n${branch('\ny = 1\n')}`, false],
    [`[server]\n${branch('\ny = 1\n')}\n{{ x }}\n`, false],
    ['[server]\n{% if a %}\ny = 1\n{% else %}\n{{ x }}\n{% endif %}\n', true],
    [`${branch('\nenable = true\n')}\n${HANDLER}\n`, false],
    [`${HANDLER}\n${branch('\nenable = true\n')}`, true],
    [`${HANDLER}\n[server]\n${branch('\nx = 1\n')}`, false],
    [`[server]\n${HANDLER}\n${branch('\nx = 1\n')}`, true],
    [`  ${HANDLER}\n${branch('\nx = 1\n')}`, true],
    [`# ${HANDLER}\n${branch('\nx = 1\n')}`, false],
  ])('%j', (text, expected) => {
    expect(matters('deployment.toml', text)).toEqual([expected]);
  });

  it('a header that is not there in every alternative ends no table', () => {
    const text = `${HANDLER}\n{% if a %}\n[server]\n{% endif %}\n{% if b %}\nx = 1\n{% endif %}\n`;
    expect(matters('deployment.toml', text)).toEqual([true, true]);
    const inside = `${HANDLER}\n{% if a %}\n[server]\n{% if b %}\nx = 1\n{% endif %}\n{% endif %}\n`;
    expect(matters('deployment.toml', inside)).toEqual([true, false]);
    const loop = `${HANDLER}\n{% for a in b %}\n{% if a %}\n[server]\n{% endif %}\n{% if b %}\nx = 1\n{% endif %}\n{% endfor %}`;
    expect(matters('deployment.toml', loop)).toEqual([true, true]);
  });

  it('a header outside of every condition ends a table', () => {
    const text = `${HANDLER}\n[server]\n{% if a %}\nx = 1\n{% endif %}\n{% if b %}\ny = 1\n{% endif %}\n`;
    expect(matters('deployment.toml', text)).toEqual([false, false]);
  });

  it('a place matters in a table of settings, or on a line that names one', () => {
    const text = `x = 1\n[server]\ny = 1\nclientAuth = 2\n${HANDLER}\nenable = true\n[z]\nw = 1`;
    const { relevance } = read('deployment.toml', text);
    const at = (word: string) => relevance.at(text.indexOf(word));
    expect(['x = 1', 'y = 1', '= 2', 'enable', '[z]', 'w = 1'].map(at)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect([relevance.at(0), relevance.at(text.length)]).toEqual([false, false]);
    expect(['= 2', 'x = 1', '= 2', 'y = 1'].map(at)).toEqual([true, false, true, false]);
    expect(read('deployment.toml', '\nclientAuth').relevance.at(3)).toBe(true);
    expect(read('deployment.toml', 'clientAuth\nx').relevance.at(11)).toBe(false);
  });
});

describe('conditions of an XML template', () => {
  const branch = '{% if a %}<x/>{% endif %}';
  const element = (open: string, name: string) => `${open}${branch}</${name}>`;

  it.each([
    [branch, false],
    [`<Server>${branch}</Server>`, false],
    [`<Server>{% if a %}<EventListeners/>{% endif %}</Server>`, true],
    [element('<Authenticator name="MutualSSLAuthenticator">', 'Authenticator'), true],
    [element('<x:Authenticator disabled="true" name="MutualSSLAuthenticator">', 'x:Authenticator'), true],
    [element('<Authenticator name="Other">', 'Authenticator'), false],
    [`<Authenticator name="MutualSSLAuthenticator"></Authenticator>${branch}`, false],
    [`<x:Authenticator name="MutualSSLAuthenticator"></x:Authenticator>${branch}`, false],
    [`<Authenticator name="MutualSSLAuthenticator"/>${branch}`, false],
    [element('<EventListener name="a.ClientCertHandler">', 'EventListener'), true],
    [`<EventListener name="a.ClientCertHandler"></EventListener>${branch}`, false],
    [element('<IntermediateCertValidation enable="true">', 'IntermediateCertValidation'), true],
    [`<IntermediateCertValidation></IntermediateCertValidation>${branch}`, false],
    [element('<c:ClientCertBasedAuthentication>', 'c:ClientCertBasedAuthentication'), true],
    [`<ClientCertBasedAuthentication></ClientCertBasedAuthentication>${branch}`, false],
    [
      `<IntermediateCertValidation></IntermediateCertValidation><IntermediateCertValidation>${branch}</IntermediateCertValidation>`,
      true,
    ],
    ['<Authenticator name="MutualSSLAuthenticator" {% if a %}disabled="true"{% endif %}/>', true],
    ['<Authenticator {% if a %}disabled="true"{% endif %} name="MutualSSLAuthenticator"/>', true],
    ['<Authenticator {% if a %}disabled="true"{% endif %} name="MutualSSLAuthenticator"', true],
    ['<Connector {% if a %}x="1"{% endif %} clientAuth', true],
    ['<Other {% if a %}x="1"{% endif %}/><Authenticator name="MutualSSLAuthenticator"/>', false],
    ['<Authenticator name="MutualSSLAuthenticator"/><a>{% if a %}x{% endif %}</a>', false],
    [`<Authenticator name="MutualSSLAuthenticator"><b/>${branch}`, true],
    [`${branch}<Authenticator name="MutualSSLAuthenticator"></Authenticator>`, false],
    ['{% if a %}<!--{% endif %}<x/>-->', true],
    ['<!--<x/>{% if a %}-->{% endif %}', true],
    ['{% if a %}<!-- x -->{% endif %}', false],
    ['{% if a %}<![CDATA[{% endif %}<x/>]]>', true],
    ['{% if a %}<![CDATA[ ]]>{% endif %}', false],
    ['{% if a %}"""{% endif %}', false],
    ['{% if a %}\n{{ x }}\n{% endif %}', false],
  ])('%s', (text, expected) => {
    expect(matters('identity.xml', text)).toEqual([expected]);
  });

  it('any place may matter', () => {
    expect(read('identity.xml', '<a>b</a>').relevance.at(3)).toBe(true);
  });
});
