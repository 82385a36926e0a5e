import { describe, expect, test } from 'vitest';
import { guardPolicy } from '../../src/github/policy-guard.ts';
import type { Deployment, Finding, State } from '../../src/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';

const TODAY = '2026-11-24';
const policy = (...lines: string[]): Policy => parsePolicy('p.toml', lines.join('\n'), TODAY);
const allow = (path: string, expires = '2027-03-31', part = 'A', owner = '@acme/iam'): string =>
  `[[allow]]\npath = "${path}"\npart = "${part}"\nreason = "r"\nowner = "${owner}"\nexpires = ${expires}\n`;
const target = (path: string, level: number): string =>
  `[[target]]\npath = "${path}"\nproduct = "wso2is"\nversion = "5.11.0"\nupdate_level = ${level}\n`;

const deployment = (id: string, state: State, allowlisted = false): Deployment => ({
  id,
  product: 'wso2is',
  version: '7.1.0',
  updateLevel: null,
  configFiles: [`${id}/deployment.toml`],
  evidence: [],
  parts: { A: { state, allowlisted }, B: { state: 'disabled', allowlisted: false } },
});

const result = (...deployments: Deployment[]) => ({ deployments, findings: [], texts: new Map() });

const guard = (head: Policy, base: Policy | null, withHead: Deployment[], withBase: Deployment[]): Finding[] =>
  guardPolicy({ head, base, withHead: result(...withHead), withBase: result(...withBase) });

describe('guardPolicy', () => {
  test('an added entry names what it lets through, at its path', () => {
    const head = policy(allow('a*/**'), allow('b/**'));
    const open = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'];
    const [first, second] = guard(
      head,
      null,
      open.map((id) => deployment(id, 'enabled', true)),
      open.map((id) => deployment(id, 'enabled')),
    );
    expect(first).toMatchObject({ rule: 'allowlist-entry', level: 'warning', part: 'A', span: head.allows[0]?.at });
    expect(first?.message).toContain(
      'lets through Part A of a1, Part A of a2, Part A of a3, Part A of a4, Part A of a5 and 1 more',
    );
    expect(second?.message).toContain('lets nothing through today');
  });

  test('an entry that was there is none, also with another reason, owner or an earlier day', () => {
    const base = policy(allow('a/**'), allow('b/**'));
    const same = [deployment('a', 'enabled', true)];
    expect(guard(base, base, same, same)).toEqual([]);
    expect(guard(policy(allow('a/**', '2027-01-01', 'A', '@acme/other')), base, same, same)).toEqual([]);
  });

  test('a later day and another part are', () => {
    const base = policy(allow('a/**'));
    const head = policy(allow('a/**', '2027-06-30'), allow('a/**', '2027-03-31', 'B'));
    const same = [deployment('a', 'enabled', true)];
    const found = guard(head, base, same, same);
    expect(found.map(({ span }) => span)).toEqual([head.allows[0]?.expiresAt, head.allows[1]?.at]);
    expect(found[0]?.message).toContain('through 2027-06-30');
  });

  test('a target that closes a part names it', () => {
    const head = policy(target('a/**', 411));
    const base = policy(target('a/**', 1));
    const found = guard(head, base, [deployment('a', 'disabled')], [deployment('a', 'update-required')]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ part: null, span: head.targets[0]?.at });
    expect(found[0]?.message).toContain('lets through Part A of a');
    expect(guard(head, head, [], [])).toEqual([]);
  });

  test('what gets better without an added entry is told at the top of the file', () => {
    const found = guard(policy(''), policy(target('a/**', 1)), [], [deployment('a', 'update-required')]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ span: { file: 'p.toml', start: 0, end: 0 } });
    expect(found[0]?.message).toContain('Part A of a');
  });
});
