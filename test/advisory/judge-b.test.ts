import { describe, expect, it } from 'vitest';
import { judge } from '../../src/advisory/judge.ts';
import type { CertAuthSettings, ConfigKind, Setting } from '../../src/settings.ts';
import { cut, FileBuilder, input, span } from './home.ts';

const file = (kind: ConfigKind, value: Setting['value'], raw = `soap ${value}`) => {
  const builder = new FileBuilder(kind);
  return builder.done({ soap: builder.setting(value, raw), handler: builder.setting('false', 'handler') });
};
const toml = (value: Setting['value']) => file('deployment.toml', value);
const authenticators = (value: Setting['value']) => file('authenticators.xml', value);
const template = (value: Setting['value']) => file('authenticators.xml.j2', value);
const broken = (kind: ConfigKind): CertAuthSettings => {
  const builder = new FileBuilder(kind);
  return builder.done({ unreadable: { message: 'a tag is open', at: builder.word('<open').at } });
};

const partB = (...args: Parameters<typeof input>) => {
  const { parts, findings } = judge(input(...args));
  return { ...parts.B, findings: findings.filter((one) => one.part !== 'A') };
};

describe('Part B', () => {
  it('is silent when it is off or does not exist', () => {
    const off = { state: 'disabled', allowlisted: false, findings: [] };
    expect(partB('wso2is', '7.1.0', { toml: toml('false') })).toEqual(off);
    expect(partB('wso2is', '7.1.0', { toml: toml('absent') })).toEqual(off);
    expect(partB('wso2is', '7.1.0', {})).toEqual(off);
    const none = { state: 'not-affected', allowlisted: false, findings: [] };
    expect(partB('wso2am', '4.2.0', { toml: toml('true') })).toEqual(none);
    expect(partB('wso2-obam', null, { toml: broken('deployment.toml') }).state).toBe('not-affected');
  });

  it('reports an explicit true at its value, with the setting for the fix', () => {
    const home = toml('true');
    const result = partB('wso2is', '7.1.0', { toml: home }, { updateLevel: 23 });
    expect(result.state).toBe('enabled');
    expect(result.findings).toHaveLength(1);
    expect(result.findings[0]).toMatchObject({
      rule: 'soap-cert-auth',
      part: 'B',
      level: 'error',
      state: 'enabled',
      allowlist: null,
    });
    expect(result.findings[0]?.setting).toBe(home.soap);
    expect(cut(result.findings[0]?.span as never, home)).toBe('soap true');
  });

  it('reports an unknown value', () => {
    const home = toml('unknown');
    const result = partB('wso2is', '7.1.0', { toml: home });
    expect(result).toMatchObject({
      state: 'unresolved',
      findings: [{ level: 'error', state: 'unresolved', setting: null }],
    });
    expect(result.findings[0]?.message).toContain('its value is the placeholder soap unknown');
  });

  it('reads authenticators.xml on old versions only', () => {
    const both = (soapToml: Setting['value'], soapXml: Setting['value']) => ({
      toml: toml(soapToml),
      authenticators: authenticators(soapXml),
    });
    expect(partB('wso2is', '5.8.0', both('false', 'true')).state).toBe('enabled');
    expect(partB('wso2is', '5.8.0', both('true', 'false')).state).toBe('disabled');
    expect(partB('wso2is', '5.9.0', both('false', 'true')).state).toBe('disabled');
    expect(partB('wso2is', '5.9.0', both('true', 'false')).state).toBe('enabled');
    expect(partB('wso2-obkm', '1.5.0', both('false', 'unknown')).state).toBe('unresolved');
  });

  it('lets a hard-coded true of the own template beat deployment.toml', () => {
    const own = template('true');
    const result = partB('wso2is', '7.1.0', { toml: toml('false'), authenticatorsTemplate: own });
    expect(result.state).toBe('enabled');
    expect(result.findings[0]?.setting).toBe(own.soap);
    expect(result.findings[0]?.message).toContain('hard-coded');
    for (const value of ['false', 'unknown', 'absent'] as const) {
      expect(partB('wso2is', '7.1.0', { toml: toml('false'), authenticatorsTemplate: template(value) }).state).toBe(
        'disabled',
      );
      expect(partB('wso2is', '7.1.0', { toml: toml('true'), authenticatorsTemplate: template(value) }).state).toBe(
        'enabled',
      );
    }
    const branches = [
      {
        condition: '{% if admin_console.authenticator.mutual_ssl_authenticator.enable is sameas true %}',
        file: own.source.file,
        at: { start: 0, end: 1 },
      },
    ];
    expect(partB('wso2is', '7.1.0', { toml: toml('false'), authenticatorsTemplate: own, branches }).state).toBe(
      'disabled',
    );
    expect(
      partB('wso2is', '5.8.0', { authenticators: authenticators('false'), authenticatorsTemplate: own }).state,
    ).toBe('disabled');
  });

  it('never passes a file it cannot read', () => {
    expect(partB('wso2is', '7.1.0', { toml: broken('deployment.toml') })).toMatchObject({
      state: 'unresolved',
      allowlisted: false,
    });
    expect(
      partB('wso2is', '7.1.0', { toml: toml('false'), authenticatorsTemplate: broken('authenticators.xml.j2') }).state,
    ).toBe('unresolved');
    const legacy = partB('wso2is', '5.8.0', { authenticators: broken('authenticators.xml') });
    expect(legacy.state).toBe('unresolved');
    expect(legacy.findings[0]).toMatchObject({ rule: 'unreadable-config', part: 'B', level: 'error' });
    expect(
      partB('wso2is', '5.8.0', { authenticators: authenticators('false'), toml: broken('deployment.toml') }).state,
    ).toBe('disabled');
    expect(
      partB('wso2is', '5.8.0', {
        authenticators: authenticators('false'),
        authenticatorsTemplate: broken('authenticators.xml.j2'),
      }).state,
    ).toBe('disabled');
  });
});

describe('Part B, authenticators.xml not in the repository', () => {
  const identity = new FileBuilder('identity.xml').done();

  it('warns that the shipped file has it on', () => {
    const result = partB('wso2is', '5.7.0', { identity });
    expect(result).toMatchObject({
      state: 'missing',
      allowlisted: false,
      findings: [
        {
          rule: 'soap-cert-auth',
          level: 'warning',
          state: 'missing',
          span: span('is/repository/conf/fallback'),
          setting: null,
        },
      ],
    });
    expect(result.findings[0]?.message).toBe(
      'Certificate-based authentication for SOAP admin services is on in the authenticators.xml the pack ships, and the repository does not carry that file (Identity Server 5.7.0).',
    );
  });

  it('tells where the file goes that the server does not read', () => {
    const goes = (file: 'authenticators.xml' | 'identity.xml') =>
      partB('wso2is', '5.7.0', { identity }, { astray: [{ file, target: '/conf/x.xml' }] }).findings[0];
    expect(goes('authenticators.xml')?.message).toContain(
      'the authenticators.xml the pack ships: the configuration goes to /conf/x.xml, where the server does not read it (',
    );
    expect(goes('identity.xml')?.message).toContain('and the repository does not carry that file');
    const put = 'Put the file into the repository with the authenticator off. ';
    expect(goes('identity.xml')?.help).toBe(put + goes('authenticators.xml')?.help);
  });

  it('does not with the file, at the fixed level, before 5.1.0, or on a key manager', () => {
    expect(partB('wso2is', '5.7.0', { identity, authenticators: authenticators('absent') }).state).toBe('disabled');
    expect(partB('wso2is', '5.7.0', { identity }, { updateLevel: 125 }).state).toBe('disabled');
    expect(partB('wso2is', '5.7.0', { identity }, { updateLevel: 124 }).state).toBe('missing');
    expect(partB('wso2is', '5.0.0', { identity }).state).toBe('disabled');
    expect(partB('wso2is-km', '5.7.0', { identity }).state).toBe('disabled');
  });

  it('does for an old home of unknown version, and for an image', () => {
    expect(partB('wso2is', null, { identity }).state).toBe('missing');
    expect(partB('wso2is-km', null, { identity }).state).toBe('disabled');
    expect(partB(null, null, { identity }).state).toBe('disabled');
    expect(partB('wso2is', null, {}, { imageOnly: true }).state).toBe('disabled');
    expect(partB('wso2is', '5.7.0', {}, { imageOnly: true }).state).toBe('missing');
  });

  it('says that a setting in deployment.toml does not count', () => {
    const other = toml('false');
    expect(partB('wso2is', '5.7.0', { toml: other }).findings[0]?.message).toContain(
      `The setting at repository/conf/deployment.toml@${other.soap.at.start} does not count: this version does not read deployment.toml.`,
    );
    expect(partB('wso2is', '5.7.0', { toml: toml('absent') }).findings[0]?.message).not.toContain('does not count');
  });
});

describe('Part B, product or version not known', () => {
  it('judges by the file that exists', () => {
    expect(partB(null, null, { toml: toml('true') }).state).toBe('enabled');
    expect(partB(null, null, { authenticators: authenticators('true') }).state).toBe('enabled');
    expect(partB(null, null, { authenticators: authenticators('unknown') }).state).toBe('unresolved');
    expect(partB(null, null, { toml: toml('false') })).toEqual({ state: 'disabled', allowlisted: false, findings: [] });
    expect(partB('wso2is', null, { toml: toml('false') }).findings).toEqual([]);
    expect(partB(null, null, { toml: toml('true') }).findings[0]?.help).toContain(
      'Say the product, its version and update level',
    );
    expect(partB('wso2is', null, { toml: toml('true') }).findings[0]?.help).toContain(
      'Say the version and update level',
    );
    expect(partB('wso2is', '7.1.0', { toml: toml('true') }).findings[0]?.help).not.toContain('[[target]]');
  });
});
