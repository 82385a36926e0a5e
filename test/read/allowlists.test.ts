import { describe, expect, test } from 'vitest';
import type { CertAuthSettings, Located } from '../../src/settings.ts';
import { cut, read } from './source.ts';

const values = (list: readonly Located[] | null | undefined) => list?.map(({ value }) => value);
const texts = (settings: CertAuthSettings, list: readonly Located[]) => list.map(({ at }) => cut(settings, at));
const at = (settings: CertAuthSettings, located: { at: { start: number; end: number } } | null | undefined) =>
  located ? cut(settings, located.at) : null;

describe('deployment.toml', () => {
  const toml = (text: string, template = false) => read('deployment.toml', text, template);

  test('[intermediate_cert_validation]', () => {
    const settings = toml(
      '[intermediate_cert_validation]\nenable = true\ncert_cns = ["a b", \'\', "{{ x }}"]\nexempt_contexts = ["scim2"]\n',
      true,
    );
    expect(settings.intermediate?.enable.value).toBe('true');
    expect(values(settings.intermediate?.certCns)).toEqual(['a b', '', '{{ x }}']);
    expect(texts(settings, settings.intermediate?.certCns ?? [])).toEqual(['"a b"', "''", '"{{ x }}"']);
    expect(values(settings.intermediate?.exemptContexts)).toEqual(['scim2']);
    expect(at(settings, settings.intermediate)).toBe('[intermediate_cert_validation]');
  });

  test('[intermediate_cert_validation] in other spellings and wrong shapes', () => {
    const inline = toml('intermediate_cert_validation = { enable = "true", cert_cns = ["a"] }');
    expect(inline.intermediate).toMatchObject({
      enable: { value: 'true' },
      certCns: [{ value: 'a' }],
      exemptContexts: [],
    });
    const dotted = toml('intermediate_cert_validation.cert_cns = "a"\n');
    expect(dotted.intermediate).toMatchObject({ enable: { value: 'absent' }, certCns: [] });
    expect(at(dotted, dotted.intermediate)).toBe('intermediate_cert_validation.cert_cns = "a"');
    expect(toml('[[intermediate_cert_validation]]\nenable = true').intermediate).toBeNull();
    expect(toml('[server]\na = 1').intermediate).toBeNull();
    expect(values(toml('[intermediate_cert_validation]\ncert_cns = [["a"], 5]').intermediate?.certCns)).toEqual(['5']);
  });

  test('[client_certificate_based_authentication] with mappings', () => {
    const text = [
      '[client_certificate_based_authentication]',
      'enable = true',
      '[[client_certificate_based_authentication.user_thumbprint_mapping]]',
      'trusted_issuer = "CN=a"',
      'allowed_username = ["bob", "*"]',
      '[[client_certificate_based_authentication.system_thumbprint_mapping]]',
      'trusted_issuer = "CN=b"',
      'cert_thumbprint = "AB"',
      'allowed_system_user = "root"',
    ].join('\r\n');
    const settings = toml(text);
    const { clientCert } = settings;
    expect(clientCert?.enable.value).toBe('true');
    expect(clientCert?.mappings.map(({ kind }) => kind)).toEqual(['user', 'system']);
    const [user, system] = clientCert?.mappings ?? [];
    expect([user?.trustedIssuer?.value, user?.certThumbprint, values(user?.allowedUsers)]).toEqual([
      'CN=a',
      null,
      ['bob', '*'],
    ]);
    expect([system?.certThumbprint?.value, values(system?.allowedUsers)]).toEqual(['AB', ['root']]);
    expect(at(settings, user)).toBe('[[client_certificate_based_authentication.user_thumbprint_mapping]]');
    expect(at(settings, system?.certThumbprint)).toBe('"AB"');
  });

  test('mappings come in the order in which they are written', () => {
    const block = (kind: string) => `[[client_certificate_based_authentication.${kind}_thumbprint_mapping]]\n`;
    const kinds = (...written: string[]) =>
      toml(written.map(block).join('')).clientCert?.mappings.map(({ kind }) => kind);
    expect(kinds('system', 'user')).toEqual(['system', 'user']);
    expect(kinds('user', 'system', 'user', 'system')).toEqual(['user', 'system', 'user', 'system']);
  });

  test('only blocks of the list and their own fields count', () => {
    const base = 'client_certificate_based_authentication';
    const mappings = (text: string) => toml(`[${base}]\nenable = true\n${text}`).clientCert?.mappings;
    expect(mappings(`[${base}.user_thumbprint_mapping]\ntrusted_issuer = "CN=a"\n`)).toEqual([]);
    expect(mappings('[[other]]\ntrusted_issuer = "CN=a"\n')).toEqual([]);
    expect(mappings(`[[${base}.user_thumbprint_mapping]]\ntrusted_.issuer = "CN=a"\n`)).toMatchObject([
      { trustedIssuer: null },
    ]);
    expect(mappings(`user_thumbprint_mapping = [{ trusted_.issuer = "a", cert_thumbprint = "AB" }]\n`)).toMatchObject([
      { trustedIssuer: null, certThumbprint: { value: 'AB' } },
    ]);
    const [mapping] = mappings(`[[${base}.user_thumbprint_mapping]]\ntrusted_issuer = "CN=a"\n`) ?? [];
    expect(mapping?.trustedIssuer?.value).toBe('CN=a');
  });

  test('a table with sub-tables before it is reported at its own header, else at the first sub-table', () => {
    const base = 'client_certificate_based_authentication';
    const place = (text: string) => {
      const settings = toml(text);
      return at(settings, settings.clientCert);
    };
    expect(place(`[${base}.x]\na = 1\n[${base}]\nenable = true\n`)).toBe(`[${base}]`);
    expect(place(`[${base}.x]\na = 1\n[${base}.y]\n`)).toBe(`[${base}.x]`);
  });

  test('a value with a template tag in it stays as written, quotes inside included', () => {
    const settings = toml(`[intermediate_cert_validation]\ncert_cns = ["CN=a'b {{ x }}"]\n`, true);
    expect(values(settings.intermediate?.certCns)).toEqual(["CN=a'b {{ x }}"]);
  });

  test('mappings as a list of inline tables, and a table in a place of its own', () => {
    const settings = toml(
      '[client_certificate_based_authentication]\nsystem_thumbprint_mapping = [{ trusted_issuer = "CN=b", "cert_thumbprint" = "AB" }, 5]\n',
    );
    expect(settings.clientCert?.mappings).toHaveLength(1);
    expect(settings.clientCert?.mappings[0]).toMatchObject({ certThumbprint: { value: 'AB' }, allowedUsers: null });
    expect(at(settings, settings.clientCert?.mappings[0])).toBe(
      '{ trusted_issuer = "CN=b", "cert_thumbprint" = "AB" }',
    );
    expect(toml('[client_certificate_based_authentication.x]\na = 1').clientCert).toMatchObject({ mappings: [] });
    expect(toml('client_certificate_based_authentication = 1').clientCert).toBeNull();
  });

  test('[….mutual_ssl_authenticator.config]', () => {
    const text = [
      '[admin_console.authenticator.mutual_ssl_authenticator.config]',
      'allowed_issuers = "CN=a, O=b |CN=c||"',
      '"issuer_CN=a, O=b" = "bob,eve"',
      'cert_thumbprint_AB = "*"',
      '"cert_thumbprint_CD:EF" = [1]',
      'WhiteListEnabled = true',
      'other = "x"',
    ].join('\n');
    const settings = toml(text);
    const list = settings.soapAllowlist;
    expect(values(list?.allowedIssuers)).toEqual(['CN=a, O=b', 'CN=c']);
    expect(texts(settings, list?.allowedIssuers ?? [])).toEqual(['CN=a, O=b', 'CN=c']);
    expect(list?.allowedIssuersAt && cut(settings, list.allowedIssuersAt)).toBe(
      'allowed_issuers = "CN=a, O=b |CN=c||"',
    );
    expect(list?.issuers.map(({ name, users }) => [name.value, users.value, at(settings, name)])).toEqual([
      ['CN=a, O=b', 'bob,eve', '"issuer_CN=a, O=b"'],
    ]);
    expect(list?.thumbprints.map(({ name }) => name.value)).toEqual(['AB']);
    expect(list?.whiteList && cut(settings, list.whiteList)).toBe('WhiteListEnabled = true');
    expect(at(settings, list)).toBe('[admin_console.authenticator.mutual_ssl_authenticator.config]');
    expect(toml('').soapAllowlist).toBeNull();
  });

  test('[….mutual_ssl_authenticator.config] without an allowlist in it', () => {
    const table = '[admin_console.authenticator.mutual_ssl_authenticator.config]';
    expect(toml(`[server]\nwhite_list = true\n${table}\n[other]\nallowed_issuers = "CN=a"\n`).soapAllowlist).toEqual({
      allowedIssuers: [],
      allowedIssuersAt: null,
      issuers: [],
      thumbprints: [],
      whiteList: null,
      at: { start: 27, end: 27 + table.length },
    });
  });

  test.each([
    ['WhiteListEnabled = true\nWhiteList = "a"', 'WhiteListEnabled = true'],
    ['white_list_enabled = true', 'white_list_enabled = true'],
    ['allow_list = ["a"]', 'allow_list = ["a"]'],
    ['my_white_list = "a"', null],
    ['white_list_of = "a"', null],
  ])('the older list in %j is %j', (text, expected) => {
    const settings = toml(`[admin_console.authenticator.mutual_ssl_authenticator.config]\n${text}\n`);
    const list = settings.soapAllowlist?.whiteList;
    expect(list ? cut(settings, list) : null).toBe(expected);
  });

  test('issuers behind escapes are reported as one', () => {
    const text = '[admin_console.authenticator.mutual_ssl_authenticator.config]\nallowed_issuers = "CN=\\u0061|CN=c"';
    const settings = toml(text);
    expect(texts(settings, settings.soapAllowlist?.allowedIssuers ?? [])).toEqual([
      '"CN=\\u0061|CN=c"',
      '"CN=\\u0061|CN=c"',
    ]);
  });
});

describe('identity.xml', () => {
  const identity = (body: string, template = false) =>
    read('identity.xml', `<Server xmlns="http://wso2.org/projects/carbon/carbon.xml">\n${body}\n</Server>`, template);

  test('<IntermediateCertValidation>', () => {
    const settings = identity(
      '<IntermediateCertValidation enable="true">\n<IntermediateCerts><CertCN> a<!-- x -->&amp;b </CertCN><CertCN/><CertCN><![CDATA[c & d]]></CertCN></IntermediateCerts>\n<ExemptContext><Context>scim2</Context></ExemptContext><ExemptContext>x</ExemptContext><ExemptContext/></IntermediateCertValidation>',
    );
    const { intermediate } = settings;
    expect(intermediate?.enable.value).toBe('true');
    expect(values(intermediate?.certCns)).toEqual(['a&b', '', 'c & d']);
    expect(texts(settings, intermediate?.certCns ?? [])).toEqual([
      'a<!-- x -->&amp;b',
      '<CertCN/>',
      '<![CDATA[c & d]]>',
    ]);
    expect(values(intermediate?.exemptContexts)).toEqual(['scim2', 'x']);
    expect(at(settings, intermediate)).toBe('<IntermediateCertValidation enable="true">');
    expect(identity('<IntermediateCertValidation/>').intermediate).toMatchObject({
      enable: { value: 'false' },
      certCns: [],
    });
    const contexts = identity(
      '<IntermediateCertValidation><ExemptContext>no<Context>a</Context><Other>b</Other></ExemptContext></IntermediateCertValidation>',
    );
    expect(values(contexts.intermediate?.exemptContexts)).toEqual(['a']);
    expect(identity('').intermediate).toBeNull();
  });

  test('<ClientCertBasedAuthentication>', () => {
    const mapping = (name: string, fields: string) =>
      `<${name}ThumbprintMappings><Mapping>${fields}</Mapping></${name}ThumbprintMappings>`;
    const settings = identity(
      `<ClientCertBasedAuthentication enable="true">${mapping('User', '<TrustedIssuer>CN=a</TrustedIssuer><AllowedUsername>bob</AllowedUsername><AllowedUsername>*</AllowedUsername>')}${mapping('System', '<TrustedIssuer>{{ x }}</TrustedIssuer><CertThumbprint>AB</CertThumbprint>')}</ClientCertBasedAuthentication>`,
      true,
    );
    const [user, system] = settings.clientCert?.mappings ?? [];
    expect(settings.clientCert?.enable.value).toBe('true');
    expect([user?.kind, user?.trustedIssuer?.value, user?.certThumbprint, values(user?.allowedUsers)]).toEqual([
      'user',
      'CN=a',
      null,
      ['bob', '*'],
    ]);
    expect([system?.kind, system?.trustedIssuer?.value, system?.allowedUsers]).toEqual(['system', '{{ x }}', null]);
    expect(at(settings, system)).toBe('<Mapping>');
    const order = identity(
      `<ClientCertBasedAuthentication>${['System', 'User'].map((name) => mapping(name, '')).join('')}</ClientCertBasedAuthentication>`,
    );
    expect(order.clientCert?.mappings.map(({ kind }) => kind)).toEqual(['system', 'user']);
    expect(order.clientCert?.enable.value).toBe('false');
    const names = identity(
      `<ClientCertBasedAuthentication enable="TRUE">${mapping('System', '<AllowedSystemUser>admin</AllowedSystemUser><AllowedUsername>no</AllowedUsername>')}</ClientCertBasedAuthentication>`,
    );
    const thumbprint = identity(
      `<ClientCertBasedAuthentication>${mapping('User', '<TrustedIssuer>a</TrustedIssuer><CertThumbprint>b</CertThumbprint>')}</ClientCertBasedAuthentication>`,
    );
    expect(thumbprint.clientCert?.mappings.map((one) => [one.trustedIssuer?.value, one.certThumbprint?.value])).toEqual(
      [['a', 'b']],
    );
    expect(names.clientCert?.mappings.map(({ allowedUsers }) => values(allowedUsers))).toEqual([['admin']]);
    expect(at(names, names.clientCert)).toBe('<ClientCertBasedAuthentication enable="TRUE">');
    expect(identity('').clientCert).toBeNull();
    expect(identity('<ClientCertBasedAuthentication/>').clientCert?.mappings).toEqual([]);
    expect(
      identity(
        '<ClientCertBasedAuthentication><UserThumbprintMappings><Mapping/></UserThumbprintMappings></ClientCertBasedAuthentication>',
      ).clientCert?.mappings,
    ).toMatchObject([{ trustedIssuer: null }]);
  });
});

test('authenticators.xml', () => {
  const authenticators = (body: string) =>
    read(
      'authenticators.xml',
      `<Authenticators>\n<Authenticator name="MutualSSLAuthenticator">${body}</Authenticator>\n</Authenticators>`,
    );
  const settings = authenticators(
    '<Config><Parameter name="allowed_issuers">CN=a| CN=b</Parameter><Parameter name="issuer_CN=a">bob</Parameter><Parameter name="cert_thumbprint_AB">*</Parameter><Parameter name="WhiteListEnabled">false</Parameter><Parameter name="WhiteList"/><Parameter name="x"/><Parameter/><Other name="issuer_CN=z"/></Config>',
  );
  const list = settings.soapAllowlist;
  expect(values(list?.allowedIssuers)).toEqual(['CN=a', 'CN=b']);
  expect(texts(settings, list?.allowedIssuers ?? [])).toEqual(['CN=a', 'CN=b']);
  expect(list?.issuers.map(({ name, users }) => [name.value, users.value, at(settings, name)])).toEqual([
    ['CN=a', 'bob', 'name="issuer_CN=a"'],
  ]);
  expect(list?.thumbprints.map(({ name, users }) => [name.value, users.value])).toEqual([['AB', '*']]);
  expect(list?.whiteList && cut(settings, list.whiteList)).toBe('<Parameter name="WhiteListEnabled">');
  expect(list?.allowedIssuersAt && cut(settings, list.allowedIssuersAt)).toBe(
    '<Parameter name="allowed_issuers">CN=a| CN=b</Parameter>',
  );
  expect(at(settings, list)).toBe('<Config>');
  expect(authenticators('').soapAllowlist).toBeNull();

  const disabled = `<Authenticator name="MutualSSLAuthenticator" disabled="true"><Config/></Authenticator>`;
  const second = read(
    'authenticators.xml',
    `<a>${disabled}<Authenticator name="MutualSSLAuthenticator"><Config><Parameter name="WhiteList"/></Config></Authenticator></a>`,
  );
  expect(second.soapAllowlist?.whiteList && cut(second, second.soapAllowlist.whiteList)).toBe(
    '<Parameter name="WhiteList"/>',
  );

  const none = authenticators('<Config/>').soapAllowlist;
  expect(none).toMatchObject({
    allowedIssuers: [],
    allowedIssuersAt: null,
    issuers: [],
    thumbprints: [],
    whiteList: null,
  });
  const several = authenticators(
    '<Config><Parameter name="WhiteList">a</Parameter><Parameter name="WhiteListEnabled"/></Config><Config><Parameter name="issuer_CN=b">x</Parameter><Parameter name="my_issuer_c">x</Parameter></Config><Other><Parameter name="issuer_CN=d">x</Parameter></Other>',
  );
  expect(several.soapAllowlist?.issuers.map(({ name }) => name.value)).toEqual(['CN=b']);
  expect(several.soapAllowlist?.whiteList && cut(several, several.soapAllowlist.whiteList)).toBe(
    '<Parameter name="WhiteList">',
  );
});
