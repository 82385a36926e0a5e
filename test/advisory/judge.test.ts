import { describe, expect, it } from 'vitest';
import type { HomeVariant } from '../../src/advisory/input.ts';
import { judge } from '../../src/advisory/judge.ts';
import { MappedText } from '../../src/read/mapped-text.ts';
import type { BranchChoice, CertAuthSettings, Setting } from '../../src/settings.ts';
import { FileBuilder, input } from './home.ts';

/** One file with a line for each branch; each variant has its setting on its own line. */
function branches(...values: Setting['value'][]): { variants: Partial<HomeVariant>[]; at: number[] } {
  const builder = new FileBuilder('deployment.toml', 'go', 'chart/templates/conf.yaml');
  const settings = values.map((value) => builder.setting(value, `enable ${value}`));
  const variants = values.map((value, index) => {
    const branch: BranchChoice = {
      condition: `{{ if .Values.x${index} }}`,
      file: 'chart/templates/conf.yaml',
      at: { start: index, end: index + 1 },
    };
    const toml = { ...builder.done({ handler: settings[index] as Setting }) } as CertAuthSettings;
    return { toml, branches: value === 'absent' ? [] : [branch] };
  });
  return { variants, at: settings.map((setting) => setting.at.start) };
}

const stateOf = (...values: Setting['value'][]) =>
  judge(input('wso2is', '7.1.0', branches(...values).variants)).parts.A.state;

describe('alternatives', () => {
  it('lets the worst decide, whatever the order', () => {
    expect(stateOf('false', 'true')).toBe('enabled');
    expect(stateOf('true', 'false')).toBe('enabled');
    expect(stateOf('unknown', 'true')).toBe('enabled');
    expect(stateOf('true', 'unknown')).toBe('enabled');
    expect(stateOf('absent', 'unknown', 'false')).toBe('unresolved');
    expect(stateOf('unknown', 'absent')).toBe('unresolved');
    expect(stateOf('false', 'absent')).toBe('missing');
    expect(stateOf('absent', 'false')).toBe('missing');
    expect(stateOf('false', 'false')).toBe('disabled');
  });

  it('names the condition and its place', () => {
    const { variants } = branches('false', 'true');
    const { findings } = judge(input('wso2is', '7.1.0', variants));
    expect(findings.map((one) => one.message)).toEqual([
      'Certificate-based authentication for System REST APIs is switched on (Identity Server 7.1.0). This is the alternative with `{{ if .Values.x1 }}` (chart/templates/conf.yaml@1).',
    ]);
  });

  it('names every condition of the alternative', () => {
    const { variants } = branches('false', 'true');
    variants[1]?.branches?.push({ condition: 'else of {{ if .y }}', file: 'elsewhere.toml', at: { start: 7, end: 9 } });
    const [finding] = judge(input('wso2is', '7.1.0', variants)).findings;
    expect(finding?.message).toMatch(
      /`\{\{ if \.Values\.x1 \}\}` \(chart\/templates\/conf\.yaml@1\) and `else of \{\{ if \.y \}\}` \(elsewhere\.toml@7\)\.$/,
    );
  });

  it('names a place in a carrier as the file has it, whichever file of the home stands there', () => {
    const carrier = MappedText.ofPart('chart/conf.yaml', `${' '.repeat(10)}abcdef`, 10, 16);
    const kinds = ['identity', 'authenticators', 'identityTemplate', 'authenticatorsTemplate', 'catalina'] as const;
    for (const kind of kinds) {
      const { variants } = branches('false', 'true');
      const other = new FileBuilder('identity.xml', null, 'chart/conf.yaml').done();
      const branch = { condition: '{{ if .z }}', file: 'chart/conf.yaml', at: { start: 1, end: 2 } };
      const on = {
        ...variants[1],
        [kind]: { ...other, source: { ...other.source, text: carrier } },
        branches: [branch],
      };
      const { findings } = judge(input('wso2is', '7.1.0', [variants[0] ?? {}, on]));
      expect(findings[0]?.message, kind).toContain('`{{ if .z }}` (chart/conf.yaml@11)');
    }
    const { variants } = branches('false', 'true');
    const toml = variants[1]?.toml as CertAuthSettings;
    toml.source = { ...toml.source, text: MappedText.partOf(toml.source.text, 3, 20) };
    const [finding] = judge(input('wso2is', '7.1.0', variants)).findings;
    expect(finding?.message).toContain('`{{ if .Values.x1 }}` (chart/templates/conf.yaml@4)');
  });

  it('shortens a condition of more than 200 letters', () => {
    for (const [length, shown] of [
      [200, '`xxx'],
      [201, 'xxx…`'],
    ] as const) {
      const { variants } = branches('false', 'true');
      for (const branch of variants[1]?.branches ?? []) branch.condition = 'x'.repeat(length);
      const message = judge(input('wso2is', '7.1.0', variants)).findings[0]?.message;
      expect(message).toContain(shown);
      expect(message?.match(/x{2,}/)?.[0]).toHaveLength(200);
      expect(message?.includes('…')).toBe(length > 200);
    }
  });

  it('names the alternative when all are as bad and stand in different places', () => {
    const { findings } = judge(input('wso2is', '7.1.0', branches('true', 'true').variants));
    expect(findings.map((one) => /`.*`/.exec(one.message)?.[0])).toEqual([
      '`{{ if .Values.x0 }}`',
      '`{{ if .Values.x1 }}`',
    ]);
  });

  it('says once what several alternatives come to in one place', () => {
    const { variants } = branches('true', 'false');
    const [on, off] = variants as [Partial<HomeVariant>, Partial<HomeVariant>];
    const again = { ...on, branches: [{ condition: '{{ if .z }}', file: 'x', at: { start: 0, end: 1 } }] };
    const { findings } = judge(input('wso2is', '7.1.0', [on, again, off]));
    expect(findings.map((one) => /`.*`/.exec(one.message)?.[0])).toEqual(['`{{ if .Values.x0 }}`']);
  });

  it('names nothing when the alternative has no condition, or all say the same', () => {
    expect(judge(input('wso2is', '7.1.0', branches('false', 'absent').variants)).findings[0]?.message).not.toContain(
      'alternative',
    );
    const { variants } = branches('true');
    const twice = [variants[0], { ...variants[0], branches: [] }] as Partial<HomeVariant>[];
    const { findings } = judge(input('wso2is', '7.1.0', twice));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).not.toContain('alternative');
  });

  it('reports every place that switches it on, and each once', () => {
    const { variants, at } = branches('true', 'false', 'true');
    const { findings } = judge(input('wso2is', '7.1.0', [...variants, ...variants]));
    expect(findings.map((one) => one.span.start)).toEqual([at[0], at[2]]);
  });

  it('reports one place for a missing or unknown one', () => {
    expect(judge(input('wso2is', '7.1.0', branches('absent', 'absent', 'false').variants)).findings).toHaveLength(1);
    expect(judge(input('wso2is', '7.1.0', branches('unknown', 'unknown', 'false').variants)).findings).toHaveLength(1);
  });

  it('ranks a reviewed alternative above off and below everything that fails', () => {
    const builder = new FileBuilder('deployment.toml');
    const enable = builder.setting('true', 'enable');
    const cn = builder.word('Partner CA');
    const reviewed = builder.done({ intermediate: { enable, certCns: [cn], exemptContexts: [], at: enable.at } });
    const result = (value: Setting['value']) =>
      judge(input('wso2is', '7.1.0', [...branches(value).variants, { toml: reviewed }])).parts.A;
    expect(result('false')).toEqual({ state: 'enabled', allowlisted: true });
    expect(result('absent')).toEqual({ state: 'missing', allowlisted: false });
    expect(result('true')).toEqual({ state: 'enabled', allowlisted: false });
  });

  it('keeps the remarks on allowlists of all alternatives, each once', () => {
    const builder = new FileBuilder('deployment.toml');
    const enable = builder.setting('true', 'enable');
    const open = builder.done({ intermediate: { enable, certCns: [], exemptContexts: [], at: enable.at } });
    const { findings } = judge(
      input('wso2is', '7.1.0', [{ toml: open }, { toml: open }, ...branches('true').variants]),
    );
    expect(findings.map((one) => one.rule)).toEqual(['system-rest-api-cert-auth', 'product-allowlist']);
  });

  it('keeps different remarks at one place', () => {
    const builder = new FileBuilder('deployment.toml');
    const enable = builder.setting('true', 'enable');
    const mapping = {
      kind: 'system' as const,
      trustedIssuer: null,
      certThumbprint: null,
      allowedUsers: null,
      at: enable.at,
    };
    const open = builder.done({ clientCert: { enable, mappings: [mapping], at: enable.at } });
    const { findings } = judge(input('wso2is', '7.2.0', [{ toml: open }, { toml: open }]));
    expect(findings.filter((one) => one.rule === 'product-allowlist')).toHaveLength(4);
  });

  it('tells two unreadable files apart', () => {
    const broken = (file: string) => {
      const builder = new FileBuilder('deployment.toml', null, file);
      return { toml: builder.done({ unreadable: { message: 'broken', at: builder.word('[').at } }) };
    };
    const { findings } = judge(input('wso2is', '7.1.0', [broken('a.toml'), broken('b.toml')]));
    expect(findings.map((one) => [one.part, one.span.file])).toEqual([[null, 'a.toml']]);
  });
});
