import { describe, expect, it } from 'vitest';
import type { JudgeInput } from '../../src/advisory/input.ts';
import { judge } from '../../src/advisory/judge.ts';
import type { CertAuthSettings, Setting } from '../../src/settings.ts';
import { cut, FileBuilder, input } from './home.ts';

const PRINT = 'AB'.repeat(32);
const CA = 'CN=Partner CA,O=Partner';

interface List {
  allowed?: string[] | null;
  issuers?: [string, string][];
  prints?: [string, string][];
  whiteList?: boolean;
}

function home(
  list: List,
  soap: Setting['value'] = 'true',
  kind: 'deployment.toml' | 'authenticators.xml' = 'deployment.toml',
): CertAuthSettings {
  const builder = new FileBuilder(kind);
  const { allowed = [CA], issuers = [], prints = [], whiteList = false } = list;
  const entry = ([name, users]: [string, string]) => ({ name: builder.word(name), users: builder.word(users) });
  return builder.done({
    soap: builder.setting(soap, 'soap'),
    handler: builder.setting('false', 'handler'),
    soapAllowlist: {
      at: builder.word('[config]').at,
      allowedIssuersAt: allowed === null ? null : builder.word('allowed_issuers').at,
      allowedIssuers: (allowed ?? []).map((one) => builder.word(one)),
      issuers: issuers.map(entry),
      thumbprints: prints.map(entry),
      whiteList: whiteList ? builder.word('WhiteList').at : null,
    },
  });
}

function judged(
  settings: CertAuthSettings,
  product: JudgeInput['product'] = 'wso2is',
  version: string | null = '7.1.0',
  updateLevel: number | null = 23,
) {
  const variant = settings.source.kind === 'authenticators.xml' ? { authenticators: settings } : { toml: settings };
  const { parts, findings } = judge(input(product, version, variant, { updateLevel }));
  const remarks = findings.filter((one) => one.rule === 'product-allowlist');
  return {
    ...parts.B,
    main: findings.find((one) => one.part === 'B' && one.rule === 'soap-cert-auth'),
    remarks: remarks.map((one) => `${cut(one.span, settings)}: ${one.message}`),
    all: remarks,
  };
}

const NAME = '[admin_console.authenticator.mutual_ssl_authenticator.config]';
const NO_ENTRY = `[config]: The allowlist ${NAME} does not count: it has no issuer_<DN> or cert_thumbprint_<sha256> entry the product uses.`;

describe('a valid allowlist of Part B', () => {
  it.each([
    ['an issuer', { issuers: [[CA, 'alice, bob']] as [string, string][] }],
    ['an issuer spelt with blanks', { issuers: [['cn = Partner CA, O=Partner', 'alice']] as [string, string][] }],
    ['a thumbprint', { prints: [[PRINT, 'alice']] as [string, string][] }],
    ['a thumbprint between blanks', { prints: [[` ${PRINT} `, 'alice']] as [string, string][] }],
    [
      'an issuer and a thumbprint',
      { issuers: [[CA, 'alice']] as [string, string][], prints: [[PRINT, 'alice']] as [string, string][] },
    ],
    ['a list of users that ends in a comma', { issuers: [[CA, 'alice, ']] as [string, string][] }],
  ])('makes the part enabled and allowlisted: %s', (_, list) => {
    const settings = home(list);
    const result = judged(settings);
    expect(result).toMatchObject({ state: 'enabled', allowlisted: true, remarks: [] });
    expect(result.main).toMatchObject({
      level: 'notice',
      state: 'enabled',
      setting: null,
      allowlist: { source: 'product', reason: null, expires: null },
      help: 'Use case 3 of the advisory: review the list whenever it changes.',
    });
    expect(cut(result.main?.span as never, settings)).toBe('soap');
    expect(result.main?.message).toContain(
      `the product's own allowlist ${NAME} at repository/conf/deployment.toml@${settings.soapAllowlist?.at.start} (`,
    );
  });

  it('counts in authenticators.xml on old versions', () => {
    const result = judged(home({ issuers: [[CA, 'alice']] }, 'true', 'authenticators.xml'), 'wso2is', '5.7.0', 125);
    expect(result).toMatchObject({ state: 'enabled', allowlisted: true });
    expect(result.main?.message).toContain('<Config> of MutualSSLAuthenticator');
  });

  it('does not matter while the authenticator is off or not known', () => {
    expect(judged(home({ allowed: null }, 'false'))).toEqual({
      state: 'disabled',
      allowlisted: false,
      main: undefined,
      remarks: [],
      all: [],
    });
    expect(judged(home({ issuers: [[CA, 'alice']] }, 'unknown'))).toMatchObject({
      state: 'unresolved',
      allowlisted: false,
    });
  });
});

describe('an allowlist of Part B that does not count', () => {
  it('needs the update, a product, and a version that gets it', () => {
    const list: List = { issuers: [[CA, 'alice']] };
    expect(judged(home(list), 'wso2is', '7.1.0', 22)).toMatchObject({ state: 'enabled', allowlisted: false });
    expect(judged(home(list), 'wso2is', '7.1.0', 22).remarks).toEqual([
      `[config]: The allowlist ${NAME} does not count: Identity Server 7.1.0 at update level 22 does not read it before update level 23.`,
    ]);
    expect(judged(home(list), 'wso2is', '7.1.0', null)).toMatchObject({ allowlisted: true });
    expect(judged(home(list), 'wso2is', '7.1.0', null).remarks).toHaveLength(1);
    expect(judged(home(list), null, null, null)).toMatchObject({
      state: 'enabled',
      allowlisted: false,
      remarks: [`[config]: The allowlist ${NAME} does not count: the repository does not say which product this is.`],
    });
  });

  it('needs allowed issuers', () => {
    const print: [string, string][] = [[PRINT, 'alice']];
    expect(judged(home({ allowed: null, prints: print }))).toMatchObject({
      state: 'enabled',
      allowlisted: false,
      remarks: [`[config]: The allowlist ${NAME} does not count: allowed_issuers is missing.`],
    });
    expect(judged(home({ allowed: ['', ' '], prints: print }))).toMatchObject({
      allowlisted: false,
      remarks: [`allowed_issuers: The allowlist ${NAME} does not count: allowed_issuers is empty.`],
    });
    for (const wildcard of ['*', ' * ']) {
      expect(judged(home({ allowed: [wildcard], prints: print }))).toMatchObject({
        allowlisted: false,
        remarks: [`${wildcard}: allowed_issuers has the wildcard *, which does not count as an issuer.`],
      });
    }
    expect(judged(home({ allowed: ['Partner CA'], prints: print }))).toMatchObject({
      allowlisted: false,
      remarks: ['Partner CA: The issuer "Partner CA" is not a distinguished name, so it does not count.'],
    });
    expect(judged(home({ allowed: ['*', CA], prints: print })).allowlisted).toBe(true);
  });

  it('needs an entry that the product uses', () => {
    expect(judged(home({}))).toMatchObject({ allowlisted: false, remarks: [NO_ENTRY] });
    expect(judged(home({ issuers: [['CN=Other', 'alice']] }))).toMatchObject({
      allowlisted: false,
      remarks: [
        'CN=Other: The issuer "CN=Other" is not among allowed_issuers, so this entry does not count.',
        NO_ENTRY,
      ],
    });
    expect(judged(home({ issuers: [['Other', 'alice']] }))).toMatchObject({
      allowlisted: false,
      remarks: ['Other: The issuer "Other" is not a distinguished name, so it does not count.', NO_ENTRY],
    });
    expect(judged(home({ prints: [['abcd', 'alice']] }))).toMatchObject({
      allowlisted: false,
      remarks: [
        'abcd: This thumbprint is not SHA-256, so the entry does not count: it has 4 hexadecimal digits.',
        NO_ENTRY,
      ],
    });
    for (const list of [{ issuers: [[CA, ' , ']] }, { prints: [[PRINT, ' , ']] }] as List[]) {
      expect(judged(home(list))).toMatchObject({
        allowlisted: false,
        remarks: [' , : This entry names no user, so it does not count.', NO_ENTRY],
      });
    }
  });

  it('counts with one good entry beside others', () => {
    expect(
      judged(
        home({
          issuers: [
            ['CN=Other', 'alice'],
            [CA, 'bob'],
          ],
        }),
      ),
    ).toMatchObject({ allowlisted: true });
    expect(judged(home({ issuers: [['CN=Other', 'alice']], prints: [[PRINT, 'bob']] }))).toMatchObject({
      allowlisted: true,
    });
  });

  it('warns about every user', () => {
    for (const users of ['*', 'alice, *']) {
      expect(judged(home({ issuers: [[CA, users]] }))).toMatchObject({
        allowlisted: true,
        remarks: [`${users}: This entry lets the certificate act as every user (*).`],
      });
    }
    expect(judged(home({ prints: [[PRINT, '*']] }))).toMatchObject({
      allowlisted: true,
      remarks: [expect.stringContaining('every user')],
    });
  });

  it('never passes on a value that is not known', () => {
    const lists: [List, string][] = [
      [{ allowed: [CA, '$env{X}'], issuers: [[CA, 'alice']] }, 'issuer (allowed_issuers)'],
      [
        {
          issuers: [
            [CA, 'alice'],
            ['$env{X}', 'bob'],
          ],
        },
        'name of an entry',
      ],
      [{ issuers: [[CA, '$env{X}']] }, 'list of users'],
      [{ issuers: [[CA, 'alice']], prints: [['$env{X}', 'bob']] }, 'name of an entry'],
      [{ issuers: [[CA, 'alice']], prints: [[PRINT, '$env{X}']] }, 'list of users'],
    ];
    for (const [list, what] of lists) {
      expect(judged(home(list))).toMatchObject({
        state: 'enabled',
        allowlisted: false,
        remarks: [
          `$env{X}: The ${what} of this allowlist cannot be known from the repository, so the allowlist does not count.`,
        ],
      });
    }
  });

  it('does not take the older WhiteList for one', () => {
    const remark =
      'WhiteList: WhiteListEnabled and WhiteList do not count as an allowlist: they limit the certificates, not the users a certificate may act as.';
    expect(judged(home({ allowed: null, whiteList: true }))).toMatchObject({
      state: 'enabled',
      allowlisted: false,
      remarks: [remark],
    });
    expect(judged(home({ issuers: [[CA, 'alice']], whiteList: true }))).toMatchObject({
      allowlisted: true,
      remarks: [remark],
    });
    for (const list of [
      { allowed: null, issuers: [[CA, 'alice']] },
      { allowed: null, prints: [[PRINT, 'alice']] },
      {},
    ] as List[]) {
      expect(judged(home({ ...list, whiteList: true })).remarks.length).toBeGreaterThan(1);
    }
  });
});
