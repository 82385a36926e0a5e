import { describe, expect, it } from 'vitest';
import type { Deployment, Finding, State } from '../../src/model.ts';
import { applyAllows } from '../../src/policy/apply.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { allowText, deployment, FILE, finding, policyOf, TODAY } from './entries.ts';

const entry = (findings: readonly Finding[]): Finding[] => findings.filter(({ rule }) => rule === 'allowlist-entry');

/** The findings about the policy, as the text they point at, their message and help. */
const about = (policy: Policy, result: { findings: Finding[] }): string[] =>
  entry(result.findings).map(({ span, message, help }) => {
    expect(span.file).toBe(FILE);
    return `${policy.text.slice(span.start, span.end)} | ${message} | ${help}`;
  });

describe('applyAllows', () => {
  it.each<State>(['enabled', 'missing', 'update-required'])('allows %s', (state) => {
    const policy = policyOf(allowText('is/**', 'A', '2027-03-31', 'SEC-1'));
    const open = finding('is', 'A', state, { level: state === 'missing' ? 'warning' : 'error' });
    const other = finding('is', 'B', 'enabled');
    const deployments = [deployment('is', state, 'enabled')];
    const result = applyAllows(policy, deployments, [open, other], TODAY);
    expect(result.findings).toEqual([
      { ...open, level: 'notice', allowlist: { source: 'policy', reason: 'SEC-1', expires: '2027-03-31' } },
      other,
    ]);
    expect(result.deployments[0]?.parts).toEqual({
      A: { state, allowlisted: true },
      B: { state: 'enabled', allowlisted: false },
    });
    // What came in is left as it was.
    expect(deployments[0]?.parts.A.allowlisted).toBe(false);
  });

  it('leaves other deployments, other parts, warnings and unresolved branches alone', () => {
    const policy = policyOf(allowText('is/**', 'A', '2027-03-31'));
    const findings = [
      finding('am', 'A', 'enabled'),
      finding('is', 'A', 'unresolved'),
      finding('is', 'A', null, { rule: 'product-allowlist', level: 'warning' }),
      finding('is', null, 'enabled'),
      { ...finding('is', 'A', 'enabled'), deployment: null },
      finding('is', 'A', 'disabled', { level: 'warning' }),
    ];
    const result = applyAllows(policy, [deployment('is', 'enabled'), deployment('am', 'enabled')], findings, TODAY);
    expect(result.findings).toEqual(findings);
    expect(result.deployments.map(({ parts }) => parts.A.allowlisted)).toEqual([true, false]);
  });

  it.each<[State, string]>([
    [
      'unresolved',
      'What could not be resolved cannot be allowed: write the value where the scanner can read it, or remove the entry.',
    ],
    ['disabled', 'Remove the entry.'],
    ['not-affected', 'Remove the entry.'],
  ])('has nothing to allow in %s', (state, help) => {
    const policy = policyOf(allowText('is/**', 'A', '2027-03-31'));
    const found = [finding('is', 'A', state)];
    const result = applyAllows(policy, [deployment('is', state)], found, TODAY);
    expect(result.findings[0]).toEqual(found[0]);
    expect(result.deployments[0]?.parts.A.allowlisted).toBe(false);
    expect(about(policy, result)).toEqual([
      `"is/**" | This allow entry does nothing: Part A is ${state} in is. | ${help}`,
    ]);
    expect(entry(result.findings)[0]).toMatchObject({
      level: 'warning',
      part: 'A',
      state: null,
      deployment: null,
      fix: null,
      allowlist: null,
    });
  });

  it('has nothing to allow where the product has its own allowlist', () => {
    const policy = policyOf(allowText('**', 'A', '2027-03-31'));
    const allowlist = { source: 'product', reason: null, expires: null } as const;
    const found = finding('is', 'A', 'enabled', { level: 'notice', allowlist });
    const is: Deployment = deployment('is', 'enabled');
    is.parts.A.allowlisted = true;
    const others = ['a', 'b', 'c'].map((id) => deployment(id, 'disabled'));
    const result = applyAllows(policy, [is, ...others], [found], TODAY);
    expect(result.findings[0]).toEqual(found);
    expect(about(policy, result)).toEqual([
      '"**" | This allow entry does nothing: Part A is enabled and allowlisted inside the product in is, disabled in a, disabled in b and 1 more. | Remove the entry.',
    ]);
  });

  it('keeps the product allowlist of a finding whose part another finding leaves open', () => {
    const policy = policyOf(allowText('**', 'A', '2027-03-31'));
    const allowlist = { source: 'product', reason: null, expires: null } as const;
    const found = finding('is', 'A', 'enabled', { level: 'notice', allowlist });
    const result = applyAllows(policy, [deployment('is', 'enabled')], [found], TODAY);
    expect(result.findings).toEqual([found]);
  });

  it('allows nothing by an expired entry, and says so', () => {
    const policy = policyOf(allowText('is/**', 'A', '2026-11-23'));
    const found = finding('is', 'A', 'enabled');
    const result = applyAllows(policy, [deployment('is', 'enabled')], [found], TODAY);
    expect(result.findings[0]).toEqual(found);
    expect(result.deployments[0]?.parts.A.allowlisted).toBe(false);
    expect(about(policy, result)).toEqual([
      '2026-11-23 | This allow entry allows nothing: it expired after 2026-11-23. | Its findings count again in is. Close Part A there, or have @acme/iam review the exception and set a new date.',
    ]);
  });

  it('tells an expired entry that nobody needs from one that is needed', () => {
    const policy = policyOf(allowText('is/**', 'A', '2026-11-23'), allowText('gone/**', 'A', '2026-01-01'));
    const result = applyAllows(policy, [deployment('is', 'disabled')], [], TODAY);
    expect(about(policy, result)).toEqual([
      '2026-11-23 | This allow entry allows nothing: it expired after 2026-11-23. | Nothing needs it any more: remove the entry.',
      '2026-01-01 | This allow entry allows nothing: it expired after 2026-01-01. | Nothing needs it any more: remove the entry.',
    ]);
  });

  it.each([
    ['2026-11-24', true],
    ['2026-12-08', true],
    ['2026-12-09', false],
  ])('holds through its day and is announced 14 days ahead: %s', (expires, announced) => {
    const policy = policyOf(allowText('is/**', 'A', expires));
    const result = applyAllows(policy, [deployment('is', 'enabled')], [finding('is', 'A', 'enabled')], TODAY);
    expect(result.findings[0]?.level).toBe('notice');
    expect(about(policy, result)).toEqual(
      announced
        ? [
            `${expires} | This allow entry holds through ${expires} only. | After that day Part A fails in is. Close it there, or have @acme/iam review the exception and set a new date.`,
          ]
        : [],
    );
  });

  it('takes the reason of the first entry that holds, and calls none of them unused', () => {
    const policy = policyOf(
      allowText('is/**', 'A', '2026-11-01', 'expired'),
      allowText('is/**', 'A', '2027-03-31', 'first'),
      allowText('**', 'A', '2027-04-30', 'second'),
    );
    const result = applyAllows(policy, [deployment('is', 'enabled')], [finding('is', 'A', 'enabled')], TODAY);
    expect(result.findings[0]?.allowlist).toEqual({ source: 'policy', reason: 'first', expires: '2027-03-31' });
    expect(about(policy, result)).toHaveLength(1);
  });

  it('names paths that match nothing, of targets and allow entries', () => {
    const policy = policyOf(
      allowText('infra/is/**', 'B', '2027-03-31'),
      '[[target]]\npath = "iss/**"\nproduct = "wso2is"',
      '[[target]]\npath = "is/**"\nproduct = "wso2is"',
    );
    const result = applyAllows(policy, [deployment('is', 'disabled')], [], TODAY);
    expect(about(policy, result)).toEqual([
      '"iss/**" | This target does nothing: no WSO2 configuration file matches "iss/**". | The configuration files are is/repository/conf/deployment.toml. Remove the entry when it is not needed any more.',
      '"infra/is/**" | This allow entry does nothing: no WSO2 configuration file matches "infra/is/**". | Paths start at the scanned folder; to match is/repository/conf/deployment.toml, write "is/**". Remove the entry when it is not needed any more.',
    ]);
    expect(entry(result.findings).map(({ part }) => part)).toEqual([null, 'B']);
  });

  it('matches an image without configuration by the files that tell of it', () => {
    const policy = policyOf(allowText('k8s/*.yaml', 'A', '2027-03-31'));
    const image: Deployment = {
      ...deployment('image', 'missing'),
      configFiles: [],
      evidence: [{ span: { file: 'k8s/is.yaml', start: 3, end: 9 }, what: 'image wso2is:7.1.0' }],
    };
    const configured: Deployment = { ...image, id: 'other', configFiles: ['conf/deployment.toml'] };
    const result = applyAllows(policy, [image, configured], [], TODAY);
    expect(result.deployments.map(({ parts }) => parts.A.allowlisted)).toEqual([true, false]);
    expect(result.findings).toEqual([]);
  });

  it('names the files in order, whatever the order of the deployments', () => {
    const policy = policyOf('[[target]]\npath = "none"\nproduct = "wso2is"');
    const result = applyAllows(policy, [deployment('b', 'missing'), deployment('a', 'missing')], [], TODAY);
    expect(about(policy, result)[0]).toContain(
      'The configuration files are a/repository/conf/deployment.toml, b/repository/conf/deployment.toml.',
    );
  });

  it('does not allow a finding of no deployment where a deployment is called null', () => {
    const policy = policyOf(allowText('**', 'A', '2027-03-31'));
    const found = { ...finding('null', 'A', 'enabled'), deployment: null };
    const result = applyAllows(policy, [deployment('null', 'enabled')], [found], TODAY);
    expect(result.findings).toEqual([found]);
  });

  it('shortens long lists of deployments', () => {
    const policy = policyOf(allowText('**', 'A', '2026-11-30'));
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => deployment(id, 'missing'));
    expect(about(policy, applyAllows(policy, many, [], TODAY))[0]).toContain('Part A fails in a, b, c and 2 more.');
  });
});
