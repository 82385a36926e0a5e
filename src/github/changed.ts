import type { Level, State } from '../model.ts';
import { conclusion, type FailOn } from '../report/conclusion.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import { type Diff, touches } from './hunks.ts';

const LEVEL_RANK: Record<Level, number> = { notice: 0, warning: 1, error: 2 };
const STATE_RANK: Record<State, number> = {
  'not-affected': 0,
  disabled: 0,
  missing: 1,
  'update-required': 2,
  unresolved: 3,
  enabled: 4,
};

/**
 * The findings of `head` that were in `base` already and are no worse now, by fingerprint (which knows neither lines nor
 * states). Fingerprints are unique inside a report.
 */
export function oldFindings(head: Report, base: Report): Set<ReportFinding> {
  const before = new Map(base.findings.map((finding) => [finding.fingerprint, finding]));
  return new Set(
    head.findings.filter((finding) => {
      const known = before.get(finding.fingerprint);
      return known !== undefined && !isWorse(finding, known);
    }),
  );
}

function isWorse(now: ReportFinding, before: ReportFinding): boolean {
  if (LEVEL_RANK[now.level] !== LEVEL_RANK[before.level]) return LEVEL_RANK[now.level] > LEVEL_RANK[before.level];
  if (now.state === null || before.state === null) return false;
  return STATE_RANK[now.state] > STATE_RANK[before.state];
}

/**
 * The findings a change has nothing to do with, as far as its diff tells: for runs that cannot read the tree
 * before the change. What cannot be told counts as new: a setting that may have been removed, a deployment whose product,
 * version or policy changed, a file whose lines the diff does not show.
 *
 * @param report with repository-relative paths
 * @param policyFile repository-relative path of the policy file
 */
export function untouchedFindings(report: Report, diff: Diff, policyFile: string | null): Set<ReportFinding> {
  if (!diff.complete || (policyFile !== null && diff.files.has(policyFile))) return new Set();
  const isTouched = (file: string, first: number, last: number): boolean => touches(diff.files.get(file), first, last);
  const hasRemovals = (file: string): boolean => diff.files.get(file)?.hunks.some(({ removes }) => removes) ?? false;
  const changedDeployments = new Set(
    report.deployments
      .filter(({ evidence }) => evidence.some(({ file, line }) => isTouched(file, line, line) || hasRemovals(file)))
      .map(({ id }) => id),
  );
  return new Set(
    report.findings.filter(({ file, startLine, endLine, state, deployment }) => {
      if (isTouched(file, startLine, endLine)) return false;
      if (state === 'missing' && hasRemovals(file)) return false;
      return deployment === null || !changedDeployments.has(deployment);
    }),
  );
}

/** The report with `old` findings as notices: they are told, and nothing fails for them. */
export function withOld(report: Report, old: ReadonlySet<ReportFinding>, failOn: FailOn): Report {
  const findings = report.findings.map((finding): ReportFinding => {
    if (!old.has(finding) || finding.level === 'notice') return finding;
    return { ...finding, level: 'notice', message: `${finding.message} (It was there before this change.)` };
  });
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  return {
    ...report,
    findings,
    conclusion: conclusion({ findings }, failOn),
    summary: { ...report.summary, errors: count('error'), warnings: count('warning'), notices: count('notice') },
  };
}
