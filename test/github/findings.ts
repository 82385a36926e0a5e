import type { Report, ReportFinding } from '../../src/report/report.ts';

let made = 0;

/** A finding of a report; what a test does not care about has a value that is right. */
export function finding(some: Partial<ReportFinding> = {}): ReportFinding {
  const startLine = some.startLine ?? 1;
  return {
    rule: 'system-rest-api-cert-auth',
    part: 'A',
    level: 'error',
    state: 'missing',
    deployment: 'a',
    file: 'a.toml',
    startLine,
    startColumn: 1,
    endLine: startLine,
    endColumn: 2,
    message: 'It is open.',
    help: 'Close it.',
    fix: null,
    allowlist: null,
    fingerprint: `fingerprint-${made++}`,
    ...some,
  };
}

export function report(findings: ReportFinding[], some: Partial<Report> = {}): Report {
  const count = (level: string): number => findings.filter((one) => one.level === level).length;
  return {
    schemaVersion: 1,
    tool: { name: 'wso2-cert-auth', version: '1.0.0' },
    advisory: 'WSO2-2025-4494',
    conclusion: count('error') > 0 ? 'failure' : 'success',
    deployments: [],
    findings,
    summary: { deployments: 0, errors: count('error'), warnings: count('warning'), notices: count('notice') },
    ...some,
  };
}
