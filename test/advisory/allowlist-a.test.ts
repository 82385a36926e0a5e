import { describe, expect, it } from 'vitest';
import type { JudgeInput } from '../../src/advisory/input.ts';
import { judge } from '../../src/advisory/judge.ts';
import type {
  CertAuthSettings,
  ConfigKind,
  Located,
  Setting,
  TemplateLanguage,
  ThumbprintMapping,
} from '../../src/settings.ts';
import { cut, FileBuilder, input } from './home.ts';

const PRINT = 'ab'.repeat(32);
const ISSUER = 'CN=Partner CA,O=Partner,C=GB';

interface Form1 {
  enable?: Setting['value'];
  cns?: string[];
  exempt?: string[];
}
interface Mapping {
  kind?: 'system' | 'user';
  issuer?: string | null;
  print?: string | null;
  users?: string[] | null;
}
interface Form2 {
  enable?: Setting['value'];
  mappings?: Mapping[];
}

function home(options: {
  intermediate?: Form1;
  clientCert?: Form2;
  handler?: Setting['value'];
  kind?: ConfigKind;
  template?: TemplateLanguage | null;
}): CertAuthSettings {
  const builder = new FileBuilder(options.kind ?? 'deployment.toml', options.template ?? null);
  const fields: Partial<CertAuthSettings> = { handler: builder.setting(options.handler ?? 'absent', 'handler') };
  if (options.intermediate) {
    const { enable = 'true', cns = ['Partner CA'], exempt = [] } = options.intermediate;
    const { at } = builder.word('[form 1]');
    fields.intermediate = {
      at,
      enable: builder.setting(enable, 'enable 1'),
      certCns: cns.map((cn) => builder.word(cn)),
      exemptContexts: exempt.map((context) => builder.word(context)),
    };
  }
  if (options.clientCert) {
    const { enable = 'true', mappings = [{}] } = options.clientCert;
    const { at } = builder.word('[form 2]');
    fields.clientCert = {
      at,
      enable: builder.setting(enable, 'enable 2'),
      mappings: mappings.map((one) => mappingOf(builder, one)),
    };
  }
  return builder.done(fields);
}

function mappingOf(
  builder: FileBuilder,
  { kind = 'system', issuer = ISSUER, print = PRINT, users = ['alice'] }: Mapping,
): ThumbprintMapping {
  const word = (text: string | null): Located | null => (text === null ? null : builder.word(text));
  return {
    kind,
    at: builder.word('[[mapping]]').at,
    trustedIssuer: word(issuer),
    certThumbprint: word(print),
    allowedUsers: users === null ? null : users.map((user) => builder.word(user)),
  };
}

function judged(
  settings: CertAuthSettings,
  product: JudgeInput['product'] = 'wso2is',
  version: string | null = '7.1.0',
  updateLevel: number | null = 23,
) {
  const variant = settings.source.kind === 'identity.xml' ? { identity: settings } : { toml: settings };
  const { parts, findings } = judge(input(product, version, variant, { updateLevel }));
  const remarks = findings.filter((one) => one.rule === 'product-allowlist');
  return {
    ...parts.A,
    main: findings.find((one) => one.part === 'A' && one.rule !== 'product-allowlist'),
    remarks: remarks.map((one) => `${cut(one.span, settings)}: ${one.message}`),
    all: remarks,
  };
}

describe('a valid allowlist of Part A', () => {
  it.each([
    ['intermediate', { intermediate: {} }, 'enable 1', '[intermediate_cert_validation]'],
    ['system mapping', { clientCert: {} }, 'enable 2', '[client_certificate_based_authentication]'],
    [
      'user mapping',
      { clientCert: { mappings: [{ kind: 'user' as const, users: ['alice', 'bob'] }] } },
      'enable 2',
      '[client_certificate_based_authentication]',
    ],
  ])('makes the part enabled and allowlisted: %s', (_, form, at, name) => {
    for (const handler of ['absent', 'true', 'unknown'] as const) {
      const settings = home({ ...form, handler });
      const result = judged(settings);
      expect(result).toMatchObject({ state: 'enabled', allowlisted: true, remarks: [] });
      expect(result.main).toMatchObject({
        rule: 'system-rest-api-cert-auth',
        level: 'notice',
        state: 'enabled',
        setting: null,
        allowlist: { source: 'product', reason: null, expires: null },
      });
      expect(result.main?.message).toContain(
        `the product's own allowlist ${name} (Identity Server 7.1.0 at update level 23)`,
      );
      expect(cut(result.main?.span as never, settings)).toBe(at);
    }
  });

  it('does not matter when the handler is off', () => {
    const result = judged(home({ intermediate: { cns: [] }, clientCert: {}, handler: 'false' }));
    expect(result).toEqual({ state: 'disabled', allowlisted: false, main: undefined, remarks: [], all: [] });
  });

  it('counts on releases with the update only, where the handler setting says nothing', () => {
    for (const handler of ['absent', 'true', 'false'] as const) {
      expect(judged(home({ intermediate: {}, handler }), 'wso2is', '5.11.0', null)).toMatchObject({
        state: 'enabled',
        allowlisted: true,
      });
    }
    expect(judged(home({ intermediate: {} }), 'wso2am', '4.1.0', 0)).toMatchObject({
      state: 'enabled',
      allowlisted: true,
    });
    expect(judged(home({ clientCert: {} }), 'wso2is', '5.11.0', 411)).toMatchObject({
      state: 'enabled',
      allowlisted: true,
      remarks: [],
    });
    expect(judged(home({ intermediate: {} }), 'wso2is', '5.11.0', 411)).toMatchObject({
      state: 'enabled',
      allowlisted: true,
    });
  });

  it('counts in identity.xml on old versions', () => {
    const one = judged(home({ kind: 'identity.xml', intermediate: {} }), 'wso2is', '5.7.0', null);
    expect(one).toMatchObject({ state: 'enabled', allowlisted: true, remarks: [] });
    expect(one.main?.message).toContain('allowlist <IntermediateCertValidation> (');
    const two = judged(home({ kind: 'identity.xml', clientCert: {} }), 'wso2is', '5.7.0', 125);
    expect(two).toMatchObject({ state: 'enabled', allowlisted: true, remarks: [] });
    expect(two.main?.message).toContain('allowlist <ClientCertBasedAuthentication> (');
  });

  it('does not count in a file the version does not read', () => {
    expect(judged(home({ kind: 'identity.xml', intermediate: {} })).state).toBe('missing');
    expect(judged(home({ intermediate: {} }), 'wso2is', '5.7.0', null).state).toBe('missing');
  });
});

describe('the list of intermediate certificates', () => {
  it('does not count while it is off', () => {
    expect(judged(home({ intermediate: { enable: 'false' } }))).toMatchObject({ state: 'missing', remarks: [] });
    expect(judged(home({ intermediate: { enable: 'absent' } }))).toMatchObject({
      state: 'missing',
      remarks: ['[form 1]: The allowlist [intermediate_cert_validation] does not count: its enable = true is missing.'],
    });
    expect(judged(home({ intermediate: { enable: 'unknown' } }))).toMatchObject({
      state: 'missing',
      remarks: [
        'enable 1: The allowlist [intermediate_cert_validation] does not count: whether it is on cannot be known, its value is the placeholder enable 1.',
      ],
    });
  });

  it.each([[[]], [['', '  ']]])('does not count without a name: %j', (cns) => {
    expect(judged(home({ intermediate: { cns } }))).toMatchObject({
      state: 'missing',
      allowlisted: false,
      remarks: [
        '[form 1]: The allowlist [intermediate_cert_validation] does not count: it has no certificate name in cert_cns.',
      ],
    });
  });

  it('takes a wildcard between blanks for one', () => {
    expect(judged(home({ intermediate: { cns: [' * '] } })).remarks).toEqual([
      ' * : The allowlist [intermediate_cert_validation] has the wildcard * as a certificate name.',
    ]);
  });

  it('warns about a wildcard and about exempt paths', () => {
    expect(judged(home({ intermediate: { cns: ['*', 'Partner CA'], exempt: ['scim2', ' '] } }))).toMatchObject({
      allowlisted: true,
      remarks: [
        '*: The allowlist [intermediate_cert_validation] has the wildcard * as a certificate name.',
        'scim2: The path "scim2" is exempt from the allowlist [intermediate_cert_validation]: any trusted client certificate is accepted there.',
      ],
    });
  });

  it('never passes on a value that is not known', () => {
    const cases: [string, TemplateLanguage | null][] = [
      ['$env{CN}', null],
      ['$ref{a.b}', null],
      ['$secret{cn}', null],
      ['$sys{cn}', null],
      ['{{ .Values.cn }}', 'go'],
      ['{{ cn }}', 'jinja2'],
      ['<%= @cn %>', 'erb'],
      ['<%= $cn %>', 'epp'],
      ['$' + '{CN}', 'envsubst'],
      ['$CN', 'envsubst'],
      ['@CN@', 'at'],
      ['$' + '{cn}', 'terraform'],
      ['%' + '{if x}a%' + '{endif}', 'terraform'],
    ];
    for (const [cn, template] of cases) {
      const result = judged(home({ intermediate: { cns: ['Partner CA', cn] }, template }));
      expect(result, cn).toMatchObject({
        state: 'missing',
        allowlisted: false,
        remarks: [
          `${cn}: The certificate name (cert_cns) of this allowlist cannot be known from the repository, so the allowlist does not count.`,
        ],
      });
    }
    expect(judged(home({ intermediate: { exempt: ['$env{X}'] } }))).toMatchObject({
      allowlisted: false,
      state: 'missing',
      remarks: [
        '$env{X}: The exempt context of this allowlist cannot be known from the repository, so the allowlist does not count.',
      ],
    });
    // However good the other form is.
    expect(judged(home({ intermediate: { cns: ['$env{X}'] }, clientCert: {} })).allowlisted).toBe(false);
  });

  it('never passes on a placeholder that only the text or only the value shows', () => {
    for (const { value, text } of [
      { value: '$env{CN}', text: '"\\u0024env{CN}"' },
      { value: 'CN', text: '$env{CN}' },
    ]) {
      const settings = home({ intermediate: { cns: [text] } });
      for (const one of settings.intermediate?.certCns ?? []) one.value = value;
      expect(judged(settings).allowlisted, text).toBe(false);
    }
  });

  it('says that it cannot be known whether it is on, also where no reason is given', () => {
    const settings = home({ intermediate: { enable: 'unknown' } });
    const form = settings.intermediate as NonNullable<CertAuthSettings['intermediate']>;
    form.enable.reason = null;
    expect(judged(settings).remarks).toEqual([
      'enable 1: The allowlist [intermediate_cert_validation] does not count: whether it is on cannot be known, its value is not written here.',
    ]);
  });

  it('takes text that only looks like a tag of another language for what it is', () => {
    for (const [cn, template] of [
      ['{{ x }}', null],
      ['a@b', 'at'],
      ['100%', 'terraform'],
      ['{{ x }}', 'erb'],
      ['US$ 5', 'envsubst'],
    ] as const) {
      expect(judged(home({ intermediate: { cns: [cn] }, template })).allowlisted, cn).toBe(true);
    }
  });

  it('is not read by 5.9.0', () => {
    for (const product of ['wso2is', 'wso2is-km'] as const) {
      const result = judged(home({ intermediate: {} }), product, '5.9.0', 0);
      expect(result.state).toBe('update-required');
      expect(result.remarks).toEqual([
        expect.stringMatching(
          /^enable 1: .* does not count: Identity Server.* 5\.9\.0 at update level 0 does not read it\.$/,
        ),
      ]);
      expect(result.all[0]?.help).toContain('[client_certificate_based_authentication]');
    }
    expect(judged(home({ intermediate: {} }), 'wso2is', '5.10.0', 0).allowlisted).toBe(true);
  });

  it('counts with a warning while the version is not known and would matter', () => {
    expect(judged(home({ intermediate: {} }), 'wso2is', null, null)).toMatchObject({
      allowlisted: true,
      remarks: [
        'enable 1: Not every version of this product reads the allowlist [intermediate_cert_validation], and the repository does not say which version this is.',
      ],
    });
    expect(judged(home({ intermediate: {} }), 'wso2am', null, null)).toMatchObject({ allowlisted: true, remarks: [] });
  });

  it('does not count without a product', () => {
    expect(judged(home({ intermediate: {} }), null, null, null)).toMatchObject({
      state: 'missing',
      allowlisted: false,
      remarks: [
        'enable 1: The allowlist [intermediate_cert_validation] does not count: the repository does not say which product this is.',
      ],
    });
  });
});

describe('the list of thumbprints', () => {
  const mapping = (one: Mapping) => judged(home({ clientCert: { mappings: [one] } }));

  it('needs the update', () => {
    const at = (level: number | null, version: string | null = '7.1.0') =>
      judged(home({ clientCert: {} }), 'wso2is', version, level);
    expect(at(22)).toMatchObject({
      state: 'missing',
      allowlisted: false,
      remarks: [
        'enable 2: The allowlist [client_certificate_based_authentication] does not count: Identity Server 7.1.0 at update level 22 does not read it before update level 23.',
      ],
    });
    expect(at(22).all[0]?.help).toBe('Bring the product to update level 23 or later.');
    expect(at(null)).toMatchObject({
      state: 'enabled',
      allowlisted: true,
      remarks: [
        'enable 2: The allowlist [client_certificate_based_authentication] only works from update level 23 on, and the repository does not say which update level runs here.',
      ],
    });
    expect(at(null).all[0]).toMatchObject({
      level: 'warning',
      part: 'A',
      state: null,
      setting: null,
      allowlist: null,
      pin: null,
    });
    expect(at(null, null)).toMatchObject({ allowlisted: true });
    expect(at(null, null).remarks[0]).toContain('only works from the update that carries the fix on');
    expect(at(null, '7.2.0')).toMatchObject({ allowlisted: true, remarks: [] });
    expect(at(410, '5.11.0')).toMatchObject({ state: 'update-required', allowlisted: false });
    expect(at(410, '5.11.0').remarks).toHaveLength(1);
  });

  it('does not exist where there is no update', () => {
    const result = judged(home({ kind: 'identity.xml', clientCert: {} }), 'wso2is', '5.1.0', 50);
    expect(result).toMatchObject({ state: 'missing', allowlisted: false });
    expect(result.remarks[0]).toContain('does not read it before the update that carries the fix.');
    expect(result.all[0]?.help).toContain('The advisory lists no update for this version');
  });

  it('does not count without a product, or while it is off', () => {
    expect(judged(home({ clientCert: {} }), null, null, null)).toMatchObject({
      allowlisted: false,
      remarks: [
        'enable 2: The allowlist [client_certificate_based_authentication] does not count: the repository does not say which product this is.',
      ],
    });
    expect(judged(home({ clientCert: { enable: 'false' } }))).toMatchObject({ allowlisted: false, remarks: [] });
  });

  it('skips a mapping without an issuer', () => {
    const none =
      '[form 2]: The allowlist [client_certificate_based_authentication] does not count: it has no mapping the product uses.';
    expect(mapping({ issuer: null })).toMatchObject({
      allowlisted: false,
      remarks: ['[[mapping]]: The product skips this mapping: it has no trusted_issuer.', none],
    });
    expect(mapping({ issuer: ' ' }).remarks[0]).toBe(' : The product skips this mapping: it has no trusted_issuer.');
    expect(mapping({ issuer: '*' })).toMatchObject({
      allowlisted: false,
      remarks: ['*: The product skips this mapping: it has * as trusted_issuer.', none],
    });
    expect(mapping({ issuer: 'Partner CA' })).toMatchObject({
      allowlisted: false,
      remarks: [
        'Partner CA: The issuer "Partner CA" is not a distinguished name, so the mapping does not count.',
        none,
      ],
    });
  });

  it('does not count without any mapping', () => {
    expect(judged(home({ clientCert: { mappings: [] } }))).toMatchObject({
      state: 'missing',
      allowlisted: false,
      remarks: [
        '[form 2]: The allowlist [client_certificate_based_authentication] does not count: it has no mapping the product uses.',
      ],
    });
  });

  it('takes a missing thumbprint or user for *, and warns', () => {
    for (const print of [null, '', '*', ' * ']) {
      const result = mapping({ print });
      expect(result.allowlisted).toBe(true);
      const how = print?.includes('*') ? 'has * as cert_thumbprint' : 'has no cert_thumbprint';
      expect(result.remarks).toEqual([
        `${print ?? '[[mapping]]'}: This mapping ${how}: every certificate of the issuer is accepted.`,
      ]);
    }
    for (const users of [null, [], [''], [' ']]) {
      expect(mapping({ users })).toMatchObject({
        allowlisted: true,
        remarks: ['[[mapping]]: This mapping names no user (allowed_system_user): that means every user.'],
      });
    }
    expect(mapping({ kind: 'user', users: ['alice', '*'] })).toMatchObject({
      allowlisted: true,
      remarks: ['*: This mapping lets the certificate act as every user (* in allowed_username).'],
    });
    expect(mapping({ users: [' * '] }).remarks).toEqual([
      ' * : This mapping lets the certificate act as every user (* in allowed_system_user).',
    ]);
    expect(mapping({ users: ['*'] }).all[0]?.help).toContain('strongly recommends against it');
  });

  it('counts a thumbprint and an issuer between blanks', () => {
    expect(mapping({ print: ` ${PRINT} `, issuer: ` ${ISSUER} ` })).toMatchObject({ allowlisted: true, remarks: [] });
  });

  it('does not count a thumbprint that is not SHA-256', () => {
    const result = mapping({ print: 'ab'.repeat(20) });
    expect(result.allowlisted).toBe(false);
    expect(result.remarks[0]).toBe(
      `${'ab'.repeat(20)}: This thumbprint is not SHA-256, so the mapping does not count: it has the length of SHA-1.`,
    );
    expect(result.remarks).toHaveLength(2);
  });

  it('counts with one good mapping beside others', () => {
    const result = judged(home({ clientCert: { mappings: [{ issuer: null }, {}] } }));
    expect(result).toMatchObject({
      allowlisted: true,
      remarks: ['[[mapping]]: The product skips this mapping: it has no trusted_issuer.'],
    });
  });

  it.each([
    [{ issuer: '$env{X}' }, 'issuer (trusted_issuer)'],
    [{ print: '$env{X}' }, 'thumbprint (cert_thumbprint)'],
    [{ users: ['bob', '$env{X}'] }, 'user (allowed_system_user)'],
    [{ kind: 'user' as const, users: ['$env{X}'] }, 'user (allowed_username)'],
  ])('never passes on a value that is not known: %j', (one, what) => {
    const remark = `$env{X}: The ${what} of this allowlist cannot be known from the repository, so the allowlist does not count.`;
    expect(judged(home({ clientCert: { mappings: [one, {}] } }))).toMatchObject({
      allowlisted: false,
      state: 'missing',
      remarks: [remark],
    });
    expect(judged(home({ clientCert: { mappings: [one] }, intermediate: {} }))).toMatchObject({
      allowlisted: false,
      remarks: [remark],
    });
  });

  it('is on without counting: the first form alone does not cover what is not known', () => {
    const result = judged(home({ clientCert: { enable: 'unknown' }, intermediate: {} }));
    expect(result.allowlisted).toBe(false);
    expect(judged(home({ clientCert: { enable: 'false' }, intermediate: {} })).allowlisted).toBe(true);
    expect(judged(home({ clientCert: {}, intermediate: { enable: 'unknown' } })).allowlisted).toBe(false);
    expect(judged(home({ clientCert: { mappings: [] }, intermediate: {} })).allowlisted).toBe(true);
    expect(judged(home({ clientCert: {}, intermediate: { enable: 'false' } })).allowlisted).toBe(true);
    expect(judged(home({ clientCert: {}, intermediate: { cns: [] } })).allowlisted).toBe(true);
  });

  it('speaks of elements in identity.xml', () => {
    const result = judged(
      home({ kind: 'identity.xml', clientCert: { mappings: [{ issuer: null, print: null, users: null }] } }),
      'wso2is',
      '5.7.0',
      125,
    );
    expect(result.remarks).toEqual([
      '[[mapping]]: This mapping names no user (<AllowedSystemUser>): that means every user.',
      '[[mapping]]: This mapping has no <CertThumbprint>: every certificate of the issuer is accepted.',
      '[[mapping]]: The product skips this mapping: it has no <TrustedIssuer>.',
      '[form 2]: The allowlist <ClientCertBasedAuthentication> does not count: it has no mapping the product uses.',
    ]);
    const user = judged(
      home({ kind: 'identity.xml', clientCert: { mappings: [{ kind: 'user', users: ['*'] }] } }),
      'wso2is',
      '5.7.0',
      125,
    );
    expect(user.remarks[0]).toContain('<AllowedUsername>');
    const cns = judged(home({ kind: 'identity.xml', intermediate: { cns: [] } }), 'wso2is', '5.7.0', 125);
    expect(cns.remarks[0]).toContain(
      '<IntermediateCertValidation> does not count: it has no certificate name in <CertCN>.',
    );
  });
});
