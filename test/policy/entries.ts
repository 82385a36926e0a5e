import type { Deployment, Finding, Part, State } from '../../src/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';

export const TODAY = '2026-11-24';
export const FILE = '.github/wso2-cert-auth.toml';

export const policyOf = (...entries: string[]): Policy => parsePolicy(FILE, entries.join('\n'), TODAY);

export const allowText = (path: string, part: Part, expires: string, reason = 'because'): string =>
  `[[allow]]\npath = "${path}"\npart = "${part}"\nreason = "${reason}"\nowner = "@acme/iam"\nexpires = ${expires}\n`;

export function deployment(id: string, a: State, b: State = 'disabled'): Deployment {
  return {
    id,
    product: 'wso2is',
    version: '7.1.0',
    updateLevel: null,
    configFiles: [`${id}/repository/conf/deployment.toml`],
    evidence: [],
    parts: { A: { state: a, allowlisted: false }, B: { state: b, allowlisted: false } },
  };
}

export function finding(id: string, part: Part | null, state: State | null, more: Partial<Finding> = {}): Finding {
  return {
    rule: part === 'B' ? 'soap-cert-auth' : 'system-rest-api-cert-auth',
    part,
    level: 'error',
    state,
    deployment: id,
    span: { file: `${id}/repository/conf/deployment.toml`, start: 0, end: 1 },
    message: 'open',
    help: 'close',
    fix: null,
    allowlist: null,
    ...more,
  };
}
