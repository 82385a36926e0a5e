import { describe, expect, test } from 'vitest';
import { MappedText } from '../../src/read/mapped-text.ts';
import { unmasked } from '../../src/read/masked.ts';
import { readDeploymentToml } from '../../src/read/toml.ts';
import { parseToml } from '../../src/read/toml-lookup.ts';
import { cut, read } from './source.ts';

const TABLE = 'event.default_listener.client_certificate_authentication_handler';
const toml = (text: string, template = false) => read('deployment.toml', text, template);

/** Value and the text at its range. */
const handler = (text: string, template = false) => {
  const settings = toml(text, template);
  return [settings.handler.value, cut(settings, settings.handler.at)];
};

describe('the handler, in every spelling', () => {
  test.each([
    [`[${TABLE}]\nenable = false`, 'false', 'enable = false'],
    [`[${TABLE}]\nenable=true # why\n`, 'true', 'enable=true'],
    ['[event.default_listener]\nclient_certificate_authentication_handler.enable = false', 'false', null],
    ['[event]\ndefault_listener.client_certificate_authentication_handler.enable = true', 'true', null],
    [`${TABLE}.enable = false`, 'false', null],
    [`event . default_listener\t.client_certificate_authentication_handler . enable\t= false`, 'false', null],
    [
      '[event.default_listener]\nclient_certificate_authentication_handler = { enable = false }',
      'false',
      'enable = false',
    ],
    [
      'event = { default_listener = { client_certificate_authentication_handler = {enable=true} } }',
      'true',
      'enable=true',
    ],
    [
      '["event"."default_listener".\'client_certificate_authentication_handler\']\n"enable" = false',
      'false',
      '"enable" = false',
    ],
    [
      '[ event . "default_\\u006Cistener" . client_certificate_authentication_handler ]\n"\\u0065nable" = true',
      'true',
      '"\\u0065nable" = true',
    ],
    [`[${TABLE}]\nenable = "TRUE"`, 'true', 'enable = "TRUE"'],
    [`[${TABLE}]\nenable = 'True'`, 'true', "enable = 'True'"],
    [`[${TABLE}]\nenable = """true"""`, 'true', 'enable = """true"""'],
    [`[${TABLE}]\nenable = "false"`, 'false', 'enable = "false"'],
    [`[${TABLE}]\nenable = "yes"`, 'false', 'enable = "yes"'],
    [`[${TABLE}]\nenable = " true"`, 'false', 'enable = " true"'],
    [`[${TABLE}]\r\n\tenable = true\r\n`, 'true', 'enable = true'],
    [`[${TABLE}.properties]\na = 1\n[${TABLE}]\nenable = true`, 'true', 'enable = true'],
  ])('%j', (text, value, range) => {
    const key = /\S.*enable.*$/m.exec(text)?.[0].trim();
    expect(handler(text)).toEqual([
      value,
      range ?? (value === 'true' && text.includes('= {') ? expect.any(String) : key),
    ]);
  });

  test('an inline table with a dotted key is reported at key and value', () => {
    expect(handler('event.default_listener = { client_certificate_authentication_handler.enable = true }')).toEqual([
      'true',
      'client_certificate_authentication_handler.enable = true',
    ]);
  });

  test.each([
    `# [${TABLE}]\n# enable = true\n[server]\nhostname = "x"`,
    `[server]\nnote = """\n[${TABLE}]\nenable = true\n"""`,
    `[server]\nnote = '''\n[${TABLE}]\nenable = false\n'''`,
    `[x.${TABLE}]\nenable = true\n`,
    `[event.default_listener.client_certificate_authentication_handler2]\nenable = true`,
    `[Event.default_listener.client_certificate_authentication_handler]\nenable = false`,
    `[event.default_listener.identity_mgt]\nenable = true`,
    // A key as long as `event`, with quoted dots below it.
    `[other]\n"default_listener.client_certificate_authentication_handler.enable" = true`,
    '',
    '\n\n',
  ])('is not mistaken for anything else: %j', (text) => {
    expect(toml(text).handler.value).toBe('absent');
  });

  test('is at the value, quotes included, with its site', () => {
    const { handler: setting } = toml(`[${TABLE}]\nenable = "true"`);
    expect(setting).toMatchObject({ raw: '"true"', site: { kind: 'value', quoted: '"' }, reason: null, via: null });
    expect(toml(`[${TABLE}]\nenable = true`).handler).toMatchObject({ raw: 'true', site: { quoted: '' } });
    expect(toml(`[${TABLE}]\nenable = 'true'`).handler).toMatchObject({ raw: "'true'", site: { quoted: "'" } });
  });
});

describe('a handler that is not written', () => {
  test.each([
    ['[server]\nhostname = "x"\n\n# the end\n\n', '# the end', 'toml-table'],
    ['[server]\nhostname = "x"  \r\n', 'hostname = "x"', 'toml-table'],
    [`[server]\na = 1\n  [ ${TABLE} ]  # off\npriority = 5\n`, `[ ${TABLE} ]`, 'toml-key'],
    ['[event.default_listener]\n[server]\na = 1', '[event.default_listener]', 'toml-key'],
    ['[event.default_listener]\nx.enable = true\n', 'x.enable = true', null],
    ['[event]\na = 1\n[server]\nb = 2\n', 'b = 2', 'toml-table'],
    [`[${TABLE}.properties]\na = 1\n`, 'a = 1', 'toml-table'],
    [`[event.default_listener]\n[${TABLE}.properties]\na = 1\n`, '[event.default_listener]', 'toml-table'],
    [
      '[event.default_listener]\nclient_certificate_authentication_handler = { priority = 5 }\nx = 1',
      'client_certificate_authentication_handler = { priority = 5 }',
      'toml-inline',
    ],
    ['event = { x = 1 }', 'event = { x = 1 }', 'toml-inline'],
    [
      '[event.default_listener]\nclient_certificate_authentication_handler.priority = 5\n[server]',
      'client_certificate_authentication_handler.priority = 5',
      'toml-key',
    ],
    ['event.x = 1\n[server]', '[server]', 'toml-key'],
    ['[event.default_listener.identity_mgt]\nenable = true', 'enable = true', 'toml-table'],
  ])('%j is reported at %j', (text, at, site) => {
    const settings = toml(text);
    expect(settings.handler.value).toBe('absent');
    if (site) expect([cut(settings, settings.handler.at), settings.handler.site.kind]).toEqual([at, site]);
  });
});

describe('a value that cannot be known', () => {
  test.each([
    [`[${TABLE}]\nenable = 1`, 'its value is a number where true or false is expected'],
    [`[${TABLE}]\nenable = [true]`, 'its value is a list where true or false is expected'],
    [`[${TABLE}]\nenable = { a = true }`, 'its value is a table where true or false is expected'],
    [`[${TABLE}.enable]\na = 1`, 'its value is a table where true or false is expected'],
    [`[[${TABLE}.enable]]\na = 1`, 'its value is a list where true or false is expected'],
    [`[${TABLE}]\nenable = 2026-11-24`, 'its value is a date where true or false is expected'],
    [`[[${TABLE}]]\nenable = false`, `${TABLE} is a list where a table is expected`],
    [
      '[[event]]\n[event.default_listener.client_certificate_authentication_handler]\nenable=false',
      'event is a list where a table is expected',
    ],
    ['event = 5', 'event is a plain value where a table is expected'],
    [`[${TABLE}]\nenable = "$env{MTLS}"`, 'its value is the placeholder $env{MTLS}'],
    [`[${TABLE}]\nenable = "$sys{mtls}"`, 'its value is the placeholder $sys{mtls}'],
    [`[${TABLE}]\nenable = "$secret{mtls}"`, 'its value is the placeholder $secret{mtls}'],
    [`[${TABLE}]\nenable = "\${MTLS}"`, 'its value is the placeholder ${MTLS}'],
    [`[${TABLE}]\nenable = "{{ x }}"`, 'its value is the template expression {{ x }}'],
    [`[${TABLE}]\nenable = "@mtls@"`, 'its value is the template expression @mtls@'],
    [
      `[${TABLE}]\nenable = "$ref{no.such}"`,
      'its value is the placeholder $ref{no.such}, and the file has no such key',
    ],
    [`[${TABLE}]\nenable = "$ref{a}"\n[a]\nb=1`, 'its value is the placeholder $ref{a}, and the file has no such key'],
    [
      `["event.default_listener".client_certificate_authentication_handler]\nenable = false`,
      'it is written with a quoted key that contains dots',
    ],
    [
      `[event]\n"default_listener.client_certificate_authentication_handler.enable" = false`,
      'it is written with a quoted key that contains dots',
    ],
    [
      `[event]\na = 1\n["event.default_listener".client_certificate_authentication_handler]\nenable = false`,
      'it is written with a quoted key that contains dots',
    ],
  ])('%j', (text, reason) => {
    const { value, reason: why, at, site } = toml(text).handler;
    expect([value, why, site.kind]).toEqual(['unknown', reason, 'none']);
    expect(at.end).toBeGreaterThan(at.start);
  });
});

describe('$ref', () => {
  test('is followed inside the file, and says where it leads', () => {
    const settings = toml(`[${TABLE}]\nenable = "$ref{mtls.on}"\n[mtls]\non = true\n`);
    expect(settings.handler.value).toBe('true');
    expect(cut(settings, settings.handler.via as { start: number; end: number })).toBe('on = true');
    expect(cut(settings, settings.handler.at)).toBe('enable = "$ref{mtls.on}"');
  });

  test('may lead on, and be part of a text', () => {
    expect(handler(`[${TABLE}]\nenable = "$ref{a.b}"\n[a]\nb = "tr$ref{a.c}"\nc = "ue"`)[0]).toBe('true');
    expect(handler(`[${TABLE}]\nenable = "$ref{a.b}"\n[a]\nb = "$&"`)[0]).toBe('false');
  });

  test('in a circle is never known', () => {
    const { handler: setting } = toml(`[${TABLE}]\nenable = "$ref{a.b}"\n[a]\nb = "$ref{a.b}"`);
    expect(setting).toMatchObject({
      value: 'unknown',
      reason: 'its value is the placeholder $ref{a.b}, which never ends',
    });
  });

  test('to another placeholder is not known', () => {
    expect(toml(`[${TABLE}]\nenable = "$ref{a.b}"\n[a]\nb = "$env{X}"`).handler.reason).toBe(
      'its value is the placeholder $env{X}',
    );
  });
});

describe('template tags', () => {
  test.each([
    [`[${TABLE}]\nenable = {{ .Values.x }}\n`, 'enable = {{ .Values.x }}'],
    [`[${TABLE}]\nenable = "{{ .Values.x }}"\n`, 'enable = "{{ .Values.x }}"'],
    [`event = {{ .Values.x }}\n`, 'event = {{ .Values.x }}'],
    [`[${TABLE}]\nenable = "$ref{a.b}"\n[a]\nb = {{ .Values.x }}\n`, 'enable = "$ref{a.b}"'],
    [`[server]\na = 1\n{{ .Values.x }}\n`, '{{ .Values.x }}'],
    [`[event.default_listener.{{ .Values.x }}]\nenable = true\n`, '{{ .Values.x }}'],
    [`[event]\nx{{ .Values.x }} = 1\n`, '{{ .Values.x }}'],
  ])('%j cannot be known', (text, at) => {
    const settings = toml(text, true);
    expect(settings.handler).toMatchObject({ value: 'unknown', reason: 'the tag {{ .Values.x }} is not defined' });
    expect(cut(settings, settings.handler.at)).toBe(at);
  });

  test.each([
    `[server]\nhostname = "{{ .Values.x }}"\n`,
    `[database.{{ .Values.x }}]\na = 1\n`,
    `[server]\n"x{{ .Values.x }}" = 1\n[y]\na = { b{{ .Values.x }} = 1 }`,
    `[event.other.{{ .Values.x }}]\na = 1\n`,
  ])('%j does not concern the handler', (text) => {
    expect(toml(text, true).handler.value).toBe('absent');
  });

  test('a hole does not matter for what is written', () => {
    expect(toml(`{{ x }}\n[${TABLE}]\nenable = false`, true).handler.value).toBe('false');
    expect(toml(`{{ x }}\n[${TABLE}]\nenable = false`, true).soap.value).toBe('unknown');
  });
});

describe('what TOML 1.1 added, which the product does not read', () => {
  test.each([
    ['x = "\\e"', 'x = "\\e"'],
    ['x = "\\x41"', 'x = "\\x41"'],
    ['x = 07:32', '07:32'],
    ['x = 1979-05-27T07:32', '1979-05-27T07:32'],
    ['x = { a = 1,}', '}'],
    ['x = { a = 1, \t}', '}'],
    ['y = {}\nx = {\n a = 1 }', 'a = 1 }'],
  ])('%j makes the file unreadable, even without a setting in it', (text) => {
    const settings = toml(`[server]\n${text}\nz = 1\n`);
    expect(settings.unreadable?.message).toMatch(/^it is not valid TOML 0\.5, which the product reads: \S/);
    expect(settings.unreadable?.at.start).toBeGreaterThanOrEqual('[server]\n'.length);
  });

  test.each([
    'x = 07:32:00',
    'x = 1979-05-27 07:32:00.5',
    'x = 1979-05-27T07:32:00+01:00',
    'x = "\\b"',
    'x = { a = 1 }',
    '# }',
    'x = "{}"',
  ])('%j is none of it: no syntax tree is built, also for a large file', (text) => {
    const settings = toml(`# ${'x'.repeat(1024 * 1024)}\n${text}\n`);
    expect([settings.unreadable, settings.handler.value]).toEqual([null, 'absent']);
  });
});

describe('a text that is no TOML', () => {
  test('is told with what the parser says, at its place', () => {
    const { unreadable } = toml('[a]\nx = tru\n');
    expect(unreadable).toEqual({ message: 'it is not valid TOML: invalid value', at: { start: 8, end: 11 } });
    expect(() => parseToml('x = tru')).toThrow(expect.objectContaining({ name: 'NotToml', offset: 4 }));
  });

  test.each([
    ['[a]\nx = 1\n[a]\n', 'trying to redefine', 'a]'],
    ['[a]\r\nx = 1\r\nx = 2\r\n', 'trying to redefine', 'x = 2'],
    ['x = tru\n', 'invalid value', 'tru'],
    ['x = "y\nz = 1', 'string', 'x = "y'],
    ['[__proto__]\nx = 1', 'unsafe property', '__proto__]'],
    [`[${TABLE}]\nenable = false\nx = { a = 1, }`, 'TOML 0.5', '}'],
    [`x = {\n a = 1 }\n[${TABLE}]\nenable = false`, 'TOML 0.5', 'a = 1 }'],
    [`x = ${'['.repeat(2000)}`, 'nested', null],
  ])('%j', (text, message, at) => {
    const settings = toml(text);
    expect(settings.unreadable?.message).toContain(message);
    expect([settings.handler.value, settings.soap.value, settings.handler.site.kind]).toEqual([
      'unknown',
      'unknown',
      'none',
    ]);
    expect(settings.handler.reason).toBe(settings.unreadable?.message);
    if (at) expect(cut(settings, settings.unreadable?.at as { start: number; end: number })).toBe(at);
  });

  test('a key of very many parts is one key', () => {
    expect(toml(`event.${'a.'.repeat(20_000)}a = 1`).handler.value).toBe('absent');
  });

  test.each([
    ['key', (parts: string) => `${parts}a = 1\n`],
    ['header', (parts: string) => `[${parts}a]\n`],
    ['header of a list', (parts: string) => `  [[${parts}a]]\n`],
    ['quoted key', (parts: string) => `${parts.replaceAll('a', '"a"')}a = 1\n`],
  ])('no place is looked up beside a %s of more than 50,000 parts', (_, text) => {
    const closed = (count: number) => toml(`[${TABLE}]\nenable = false\n[x]\n${text('a.'.repeat(count))}`);
    expect(closed(50_000).unreadable?.message).toBe('it holds a key of more than 50,000 parts');
    expect(closed(100).handler.value).toBe('false');
  });

  test('above 5 MB nothing is read', () => {
    expect(toml(`# ${'x'.repeat(5 * 1024 * 1024)}`).unreadable?.message).toBe('it is larger than 5 MB');
  });

  test('above 1 MB no place is looked up', () => {
    const large = `# ${'x'.repeat(1024 * 1024)}\n`;
    expect(toml(large).handler.value).toBe('absent');
    expect(toml(`${large}[${TABLE}]\nenable = false`).unreadable).toEqual({
      message: 'it is larger than 1 MB',
      at: { start: 0, end: 0 },
    });
    const name = '[[event_listener]]\nname = "other"\n';
    expect(toml(`${large}${name}`).unreadable).toBeNull();
    const setting = `\n[${TABLE}]\nenable = false`;
    const limit = `#${'x'.repeat(1024 * 1024 - setting.length - 1)}${setting}`;
    expect(toml(limit).handler.value).toBe('false');
    const long = toml(`a = "${'x'.repeat(500_000)}"\n[${TABLE}]\nenable = false`);
    expect(long.unreadable?.message).toBe('it holds a text too long to be read');
    expect(long.handler.value).toBe('unknown');
  });
});

describe('the SOAP authenticator', () => {
  const soap = (text: string) => {
    const settings = toml(text);
    return [settings.soap.value, cut(settings, settings.soap.at)];
  };
  test('is read like the handler', () => {
    expect(soap('[admin_console.authenticator.mutual_ssl_authenticator]\nenable = true')).toEqual([
      'true',
      'enable = true',
    ]);
    expect(soap('[admin_console]\nauthenticator = { mutual_ssl_authenticator.enable = "False" }')[0]).toBe('false');
    expect(soap('[server]\na = 1')).toEqual(['absent', 'a = 1']);
    expect(soap('[[admin_console.authenticator]]\n')[0]).toBe('unknown');
  });
});

describe('what else the file says', () => {
  test('[[event_listener]] blocks that name the handler are ignored, and told', () => {
    const name = 'org.wso2.carbon.identity.auth.service.handler.impl.ClientCertificateBasedAuthenticationHandler';
    const blocks = toml(
      `[[event_listener]]\nname = "other"\n[[event_listener]]\nid = "x"\nname = "${name}"\nenable = false\n`,
    );
    expect(blocks.handler.value).toBe('absent');
    expect(blocks.ignoredHandler && cut(blocks, blocks.ignoredHandler)).toBe('[[event_listener]]');
    expect(blocks.ignoredHandler?.start).toBeGreaterThan(10);
    const inline = toml(`event_listener = [ { name = "${name}", enable = false } ]`);
    expect(inline.ignoredHandler && cut(inline, inline.ignoredHandler)).toBe(`{ name = "${name}", enable = false }`);
    const late = toml(`[[event_listener]]\n[[event_listener]]\nname = ["x"]\n[[event_listener]]\nname = "${name}"`);
    expect(late.ignoredHandler?.start).toBe(late.source.text.text.lastIndexOf('[[event_listener]]'));
    expect(toml('event_listener = ["x", 1]').ignoredHandler).toBeNull();
    expect(toml('[[event_listener]]\nname = "other"').ignoredHandler).toBeNull();
    expect(toml('[event_listener]\nname = "other"').ignoredHandler).toBeNull();
  });

  test.each([
    ['another key', 'enabled = false', 'enabled'],
    ['a key one level down', 'properties.enable = false', 'properties.enable'],
    ['a text as value', 'Enable = "FALSE"', 'Enable'],
  ])('a switch that misses the handler by %s', (_, line, key) => {
    const near = toml(`[event.default_listener.client_certificate_authentication_handler]\npriority = 688\n${line}\n`);
    expect(near.handler.value).toBe('absent');
    expect(near.nearMiss?.value).toBe(`event.default_listener.client_certificate_authentication_handler.${key}`);
    expect(cut(near, near.nearMiss?.at as never)).toBe(line);
  });

  test.each([
    '[events.default_listener.client_certificate_authentication_handler]\nenable = false',
    '[event.default_listener.client_certifcate_authentification_handler]\nenable = false',
    '[event.default_listener.ClientCertificateBasedAuthenticationHandler]\nenable = false',
    '[server]\nevent.default_listener.client_certificate_authentication_handler.enable = false',
    'client_certificate_authentication_handler = { enable = false }',
  ])('a switch in another table: %s', (text) => {
    expect(cut(toml(text), toml(text).nearMiss?.at as never)).toMatch(/enable = false$/);
  });

  test.each([
    ["the handler's own switch", '[event.default_listener.client_certificate_authentication_handler]\nenable = true'],
    ['what is no switch', '[event.default_listener.client_certificate_authentication_handler]\npriority = 1\nx = []'],
    ['comments', '# event.default_listener.client_certificate_authentication_handler.enable = false'],
    ['a switch of something else', '# client_certificate_authentication_handler\n[a]\nenable = true'],
    [
      'a text with such a word',
      '[event.default_listener.client_certificate_authentication_handler]\na = "untrue"\nb = "true or not"',
    ],
    ['what the product has besides', '[client_certificate_based_authentication]\nenable = true'],
  ])('%s is no such miss', (_, text) => {
    expect(toml(text).nearMiss).toBeNull();
  });

  test('beside its own switch a miss is nobody’s business', () => {
    const own = '[event.default_listener.client_certificate_authentication_handler]\nenable = false\nenabled = true';
    expect(toml(own).nearMiss).toBeNull();
  });

  test('the connector', () => {
    const at = '[transport.https.sslHostConfig.properties]\ncertificateVerification = "none"';
    expect(toml(at).connector?.value).toBe('none');
    expect(cut(toml(at), toml(at).connector?.at as never)).toBe('certificateVerification = "none"');
    expect(toml('[transport.https.sslHostConfig.properties]\ncertificateVerification = {}').connector).toBeNull();
    expect(toml('[transport]\nhttps = 1').connector).toBeNull();
    expect(toml(at.replace('"none"', '{{ x }}'), true).connector).toBeNull();
    expect(toml('').connector).toBeNull();
  });
});

describe('a document put together from several files', () => {
  const compose = (own: string, values: string, rest = '') => {
    const ownText = MappedText.ofFile('conf/deployment.toml', own + rest);
    const text = MappedText.concat([
      ...(own ? [ownText.slice(0, own.length)] : []),
      MappedText.ofFile('values.yaml', values),
      ...(rest ? [ownText.slice(own.length, own.length + rest.length)] : []),
    ]);
    const source = { kind: 'deployment.toml', name: 'x', file: 'conf/deployment.toml', text, template: 'go' } as const;
    const settings = readDeploymentToml(source, unmasked(source));
    const { at, site } = settings.handler;
    return { site, at: cut(settings, at), file: text.locate(at.start, at.end).file };
  };

  test('is completed in its own file where that leaves the rest in its table', () => {
    expect(compose('[a]\nx = 1\n', '# more\n[b]\ny = 1\n')).toMatchObject({
      at: 'x = 1',
      file: 'conf/deployment.toml',
    });
    expect(compose('[a]\nx = 1\n', '[b]\ny = 1\n', '[c]\nz = 1\n')).toMatchObject({ at: 'z = 1' });
  });

  test('else at its end', () => {
    expect(compose('[a]\nx = 1\n', 'y = 1\n')).toMatchObject({ at: 'y = 1', file: 'values.yaml' });
    expect(compose('', '[a]\ny = 1\n')).toMatchObject({ at: 'y = 1', file: 'values.yaml' });
  });
});
