import type { Level } from '../model.ts';
import { budget, PER_LEVEL } from '../report/budget.ts';
import { findingCommand, messageOf, moreCommand, titleOf } from '../report/github.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import { visible } from '../report/visible.ts';
import { LEVELS, summaryLine } from '../report/words.ts';
import type { Client } from './client.ts';
import { degrade, type Log, type Surface } from './degrade.ts';
import { type Diff, touchesHunk } from './hunks.ts';
import { cutBytes } from './limits.ts';
import type { Places } from './places.ts';

export const CHECK_RUN: Surface = {
  name: 'the check run',
  permission: 'checks: write',
  instead: 'the findings are annotations of this step, ten of each level at most, and all of them are in its log',
};

/** Annotations GitHub takes in one request. */
const PER_REQUEST = 50;
const MOST_TITLE = 255;
const MOST_MESSAGE = 64 * 1024;

const CHECK_LEVELS: Record<Level, 'failure' | 'warning' | 'notice'> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
};
const RANK: Record<Level, number> = { error: 0, warning: 1, notice: 2 };

/** Findings on lines the diff shows first, then by level; the order of the report otherwise. */
export function byImportance(findings: readonly ReportFinding[], diff: Diff | null): ReportFinding[] {
  const shown = new Set(
    findings.filter(({ file, startLine, endLine }) => touchesHunk(diff?.files.get(file), startLine, endLine)),
  );
  const rank = (finding: ReportFinding): number => (shown.has(finding) ? 0 : 3) + RANK[finding.level];
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/**
 * Shows the findings as workflow commands. GitHub keeps ten of a level per step and drops the rest without a word, so the
 * last slot says how many more there are and where.
 *
 * @param findings most important first
 * @param taken slots this step has used already
 */
export function annotate(
  findings: readonly ReportFinding[],
  taken: Partial<Record<Level, number>>,
  print: (text: string) => void,
): void {
  const left = (level: Level): number => Math.max(1, PER_LEVEL[level] - (taken[level] ?? 0));
  const { shown, cut } = budget(findings, { error: left('error'), warning: left('warning'), notice: left('notice') });
  for (const level of LEVELS) {
    for (const finding of shown) if (finding.level === level) print(`${findingCommand(finding)}\n`);
    for (const more of cut) if (more.level === level) print(`${moreCommand(more)}\n`);
  }
}

/** Whether workflow commands can show all of them. */
export const fitsCommands = (findings: readonly ReportFinding[]): boolean => budget(findings).cut.length === 0;

/**
 * Shows the findings as annotations of a check run of its own, 50 a request. When GitHub stops taking them midway, the rest is
 * returned for another surface.
 *
 * @param findings most important first
 * @param folder the scanned one inside the repository: each has a check run of its own name
 * @returns the findings that were not taken
 * @throws the client's error when the check run cannot be made
 */
export async function writeCheckRun(
  client: Client,
  repository: { owner: string; repo: string },
  commit: string,
  report: Report,
  findings: readonly ReportFinding[],
  places: Places,
  folder: string,
  log: Log,
): Promise<ReportFinding[]> {
  const output = (some: readonly ReportFinding[]) => ({
    title: summaryLine(report),
    summary: checkSummary(report),
    annotations: some.map((finding) => annotation(finding, places)),
  });
  const { data: run } = await client.rest.checks.create({
    ...repository,
    name: folder === '.' ? report.tool.name : `${report.tool.name} (${folder.replace(/\/$/, '')})`,
    head_sha: commit,
    status: 'completed',
    conclusion: report.conclusion,
    output: output(findings.slice(0, PER_REQUEST)),
  });
  for (let at = PER_REQUEST; at < findings.length; at += PER_REQUEST) {
    const some = findings.slice(at, at + PER_REQUEST);
    const update = () => client.rest.checks.update({ ...repository, check_run_id: run.id, output: output(some) });
    const rest: Surface = { ...CHECK_RUN, name: `what is after the first ${at} annotations of the check run` };
    if ((await degrade(log, rest, update)) === null) return findings.slice(at);
  }
  return [];
}

const checkSummary = (report: Report): string =>
  [
    summaryLine(report),
    'The lines to change are annotated below; the step summary of the workflow run lists every deployment.',
  ].join('\n\n');

function annotation(finding: ReportFinding, places: Places) {
  const { file, level, startLine, endLine, startColumn, endColumn } = finding;
  const first = places.line(file, startLine) ?? startLine;
  const last = Math.max(first, places.line(file, endLine) ?? endLine);
  return {
    path: file,
    start_line: first,
    end_line: last,
    // GitHub takes columns of one line only.
    ...(first === last ? { start_column: startColumn, end_column: Math.max(startColumn, endColumn) } : {}),
    annotation_level: CHECK_LEVELS[level],
    title: visible(titleOf(finding)).slice(0, MOST_TITLE),
    message: cutBytes(messageOf(finding), MOST_MESSAGE),
  };
}
