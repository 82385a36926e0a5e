import { describe, expect, it } from 'vitest';
import { applyAllows } from '../../src/policy/apply.ts';
import { checkVersion } from '../../src/policy/facts.ts';
import { allowText, deployment, finding, policyOf, TODAY } from './entries.ts';

describe('an allow entry', () => {
  const policy = policyOf(allowText('is/**', 'A', '2027-03-31'));

  it('covers a deployment of which one file matches', () => {
    const two = { ...deployment('is', 'enabled'), configFiles: ['charts/x/values.yaml', 'is/deployment.toml'] };
    const { deployments, findings } = applyAllows(policy, [two], [finding('is', 'A', 'enabled')], TODAY);
    expect(deployments[0]?.parts.A.allowlisted).toBe(true);
    expect(findings.map(({ level }) => level)).toEqual(['notice']);
  });

  it('leaves findings of its deployment that say something else', () => {
    const others = [
      finding('is', 'A', 'unresolved'),
      finding('is', 'A', 'disabled', { level: 'warning' }),
      finding('is', 'A', null, { level: 'warning' }),
      finding('is', null, null, { level: 'warning' }),
      finding('is', 'B', 'enabled'),
      { ...finding('is', 'A', 'enabled'), deployment: null },
    ];
    const { findings } = applyAllows(policy, [deployment('is', 'enabled', 'enabled')], others, TODAY);
    expect(findings).toEqual(others);
  });

  it('says what to do about a part that is unresolved in one deployment of several', () => {
    const all = [deployment('is/a', 'disabled'), deployment('is/b', 'unresolved'), deployment('is/c', 'disabled')];
    const { findings } = applyAllows(policy, all, [], TODAY);
    expect(findings.map(({ message }) => message)).toEqual([
      'This allow entry does nothing: Part A is disabled in is/a, unresolved in is/b, disabled in is/c.',
    ]);
    expect(findings[0]?.help).toContain('What could not be resolved cannot be allowed');
  });
});

describe('checkVersion', () => {
  it('takes numbers of several digits at each place, and nothing around them', () => {
    for (const version of ['10.20.30', '7.1.0', '123456.1.123456']) expect(checkVersion(version), version).toBeNull();
    for (const version of ['v7.1.0', '7.1.0 ', '7.1', '1234567.1.0'])
      expect(checkVersion(version), version).toContain('not of the form');
    for (const version of ['x7.1.0.23', '7.1.0.23-alpine', '7.1.0.1234567'])
      expect(checkVersion(version), version).toContain('not of the form');
    expect(checkVersion('10.11.12.411')).toContain('write version = "10.11.12" and update_level = 411');
  });
});
