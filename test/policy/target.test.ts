import { describe, expect, it } from 'vitest';
import { policyPaths, targetFor } from '../../src/policy/target.ts';
import { deployment, policyOf } from './entries.ts';

const target = (path: string, ...facts: string[]): string => `[[target]]\npath = "${path}"\n${facts.join('\n')}\n`;

describe('targetFor', () => {
  it('is null when nothing matches', () => {
    expect(targetFor(policyOf(target('is/**', 'product = "wso2is"')), ['am/x'])).toBeNull();
    expect(targetFor(policyOf(), ['am/x'])).toBeNull();
    expect(targetFor(policyOf(target('**', 'product = "wso2is"')), [])).toBeNull();
  });

  it('matches by any of the files', () => {
    expect(targetFor(policyOf(target('is/**', 'product = "wso2is"')), ['base/x', 'is/x'])?.product).toBe('wso2is');
  });

  it('lets later entries win field by field, and says where each fact stands', () => {
    const policy = policyOf(
      target('**', 'product = "wso2is"', 'version = "5.10.0"', 'update_level = 368'),
      target('other/**', 'product = "wso2am"'),
      target('is/**', 'product = "wso2is-km"'),
    );
    const merged = targetFor(policy, ['is/x']);
    expect(merged).toMatchObject({ path: 'is/**', product: 'wso2is-km', version: '5.10.0', updateLevel: 368 });
    const cut = (span: { start: number; end: number } | null | undefined): string | null =>
      span ? policy.text.slice(span.start, span.end) : null;
    expect([cut(merged?.says.product), cut(merged?.says.version), cut(merged?.says.updateLevel)]).toEqual([
      '"wso2is-km"',
      '"5.10.0"',
      '368',
    ]);
  });

  it('never joins a level to another version', () => {
    const policy = policyOf(
      target('**', 'product = "wso2is"', 'version = "5.10.0"', 'update_level = 368'),
      target('is/**', 'version = "5.11.0"'),
    );
    const merged = targetFor(policy, ['is/x']);
    expect(merged).toMatchObject({ product: 'wso2is', version: '5.11.0', updateLevel: null });
    expect(merged?.says.updateLevel).toBeNull();
  });
});

describe('policyPaths', () => {
  it('are the configuration files, else the files of the evidence', () => {
    const is = deployment('is', 'missing');
    expect(policyPaths(is)).toEqual(is.configFiles);
    const at = (file: string) => ({ span: { file, start: 0, end: 0 }, what: 'image' });
    expect(policyPaths({ configFiles: [], evidence: [at('b'), at('a'), at('b')] })).toEqual(['a', 'b']);
  });
});
