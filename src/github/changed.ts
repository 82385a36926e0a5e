import { addTo } from '../lists.ts';
import type { Deployment, Level, State } from '../model.ts';
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

/** A scan and its report. */
export interface Scanned {
  report: Report;
  deployments: readonly Deployment[];
}

/**
 * The findings of `head` that were in `base` already and are no worse now: by fingerprint (which knows neither lines nor
 * states), else by what they are about, because servers of one file may be told in another order. What another server
 * has since is new. Fingerprints are unique inside a report.
 */
export function oldFindings(head: Scanned, base: Scanned): Set<ReportFinding> {
  const before = new Map(base.report.findings.map((finding) => [finding.fingerprint, finding]));
  const now = new Set(head.report.findings.map(({ fingerprint }) => fingerprint));
  const gone = new Map<string, ReportFinding[]>();
  for (const finding of base.report.findings.filter(({ fingerprint }) => !now.has(fingerprint))) {
    const key = subject(finding, base);
    if (key !== null) addTo(gone, key, finding);
  }
  return new Set(
    head.report.findings.filter((finding) => {
      const known = before.get(finding.fingerprint) ?? gone.get(subject(finding, head) ?? '')?.shift();
      return known !== undefined && !isWorse(finding, known) && !hasNewServer(finding, head, base);
    }),
  );
}

/** ` (d.yaml:is)` of the second server of a file. */
const FURTHER = / \([^()]*\)$/;
/** The release in the id of a server that is known by an image or a chart alone: `#image wso2is:5.11.0.300`. */
const RELEASE = /(#image [^\s:]{1,300}):\S{1,300}|(#chart \S{1,300}) [\w.+-]{1,300}/;

/**
 * What a finding is about, without what only tells servers of one file apart: those of a configuration file by their
 * release, those of an image by its name. Null for a finding about no server.
 */
function subject({ rule, part, file, state, deployment }: ReportFinding, { deployments }: Scanned): string | null {
  const found = deployments.find(({ id }) => id === deployment);
  if (state === null || !found) return null;
  const plain = found.id.replace(FURTHER, '');
  const name = plain.replace(RELEASE, '$1$2');
  const release = name === plain ? [found.product, found.version, found.updateLevel] : [];
  return JSON.stringify([rule, part, file, name, ...release]);
}

/** Whether a file describes more servers with a finding than before; nobody knows of one that no file described. */
function hasNewServer(finding: ReportFinding, head: Scanned, base: Scanned): boolean {
  if (finding.state === null || finding.deployment === null) return false;
  const isSame = (other: ReportFinding): boolean =>
    other.rule === finding.rule && other.part === finding.part && !isWorse(finding, other);
  const ids = new Set(base.report.findings.filter(isSame).map(({ deployment }) => deployment));
  const told = base.deployments.filter(({ id }) => ids.has(id));
  if (told.some(({ id, servers = [] }) => id === finding.deployment && servers.length === 0)) return false;
  const before = told.flatMap(({ servers = [] }) => servers);
  const now = head.deployments.find(({ id }) => id === finding.deployment)?.servers ?? [];
  const count = (files: readonly string[], file: string): number => files.filter((one) => one === file).length;
  return now.some((file) => count(now, file) > count(before, file));
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
