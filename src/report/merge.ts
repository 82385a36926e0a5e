import { checkReport, ReportError } from './check-report.ts';
import type { Conclusion } from './conclusion.ts';
import { addDeployments, addFindings, type CommitLink, SUMMARY_LIMIT } from './markdown.ts';
import { markdownCode } from './markdown-escape.ts';
import { Page } from './page.ts';
import type { Report, Summary } from './report.ts';
import { renderSarif } from './sarif.ts';
import { ADVISORY, TOOL } from './tool.ts';
import { describeSums } from './words.ts';

/** One repository's JSON report. */
export interface MergeInput {
  /** For example `acme/identity`. */
  repository: string;
  /** Parsed JSON. */
  report: unknown;
  /** Names the input in errors, for example its file. */
  from: string;
}

export interface MergedReport {
  schemaVersion: 1;
  tool: { name: string; version: string };
  advisory: string;
  /** `failure` when a repository failed or was not scanned. */
  conclusion: Conclusion;
  /** Sorted by name. */
  repositories: { repository: string; report: Report }[];
  /** Repositories that were expected and have no report, sorted. */
  notScanned: string[];
  summary: Summary & { repositories: number };
}

/**
 * Several repositories' reports as one.
 * @param expected names that must be there; one without a report makes the whole a failure
 * @throws ReportError when an input is not a report, or two are of one repository
 */
export function mergeReports(inputs: readonly MergeInput[], expected: readonly string[] = []): MergedReport {
  const seen = new Map<string, string>();
  const repositories = inputs.map(({ repository, report, from }) => {
    const other = seen.get(repository);
    if (other !== undefined) {
      throw new ReportError(`${from} and ${other} are both reports of ${repository}; give one report per repository.`);
    }
    seen.set(repository, from);
    return { repository, report: checkReport(report, from) };
  });
  repositories.sort((a, b) => compare(a.repository, b.repository));
  const notScanned = [...new Set(expected)].filter((name) => !seen.has(name)).sort(compare);
  const failed = notScanned.length > 0 || repositories.some(({ report }) => report.conclusion === 'failure');
  const sum = (key: keyof Summary): number => repositories.reduce((all, { report }) => all + report.summary[key], 0);
  return {
    schemaVersion: 1,
    tool: { ...TOOL },
    advisory: ADVISORY,
    conclusion: failed ? 'failure' : 'success',
    repositories,
    notScanned,
    summary: {
      repositories: repositories.length,
      deployments: sum('deployments'),
      errors: sum('errors'),
      warnings: sum('warnings'),
      notices: sum('notices'),
    },
  };
}

export interface MergedMarkdownOptions {
  /** By repository name: where its scanned commit can be looked at. */
  links?: ReadonlyMap<string, CommitLink>;
  /** Bytes the page may have. */
  limit?: number;
}

/** The summary of all repositories: a table of them, then each one's deployments and findings, failed ones first. */
export function renderMergedMarkdown(merged: MergedReport, options: MergedMarkdownOptions = {}): string {
  const page = new Page(options.limit ?? SUMMARY_LIMIT);
  const { repositories, notScanned, summary } = merged;
  page.add(`## ${ADVISORY}: certificate-based authentication of WSO2 servers`);
  const sums = `${repositories.length === 1 ? '1 repository' : `${repositories.length} repositories`}, ${describeSums(summary)}`;
  page.add(`**${merged.conclusion === 'failure' ? `❌ ${sums} Failed.` : `✅ ${sums} Passed.`}**`);
  if (notScanned.length > 0) {
    page.addList(
      '❌ **Not scanned: there is no report of**\n',
      notScanned.map((name) => `- ${markdownCode(name)}`),
      0.2,
      (more) => `*${more} more are not shown here: the page is full.*`,
    );
  }
  const order = [...repositories].sort(
    (a, b) => Number(b.report.conclusion === 'failure') - Number(a.report.conclusion === 'failure'),
  );
  const rows = order.map(({ repository, report }) => {
    const { deployments, errors, warnings, notices } = report.summary;
    const verdict = deployments === 0 ? '⚠️ no WSO2 deployment found' : '✅ passed';
    const cells = [markdownCode(repository), report.conclusion === 'failure' ? '❌ failed' : verdict];
    return `| ${[...cells, deployments, errors, warnings, notices].join(' | ')} |`;
  });
  page.addList(
    '| Repository | Verdict | Deployments | Errors | Warnings | Notices |\n| --- | --- | --- | --- | --- | --- |',
    rows,
    0.4,
    (more) => `*${more} more repositories are not shown here: the page is full.*`,
  );
  for (const [index, { repository, report }] of order.entries()) {
    if (report.deployments.length === 0 && report.findings.length === 0) continue;
    if (page.isFull) {
      page.add(`*The details of ${order.length - index} repositories are not shown here: the page is full.*`);
      break;
    }
    addDeployments(page, report.deployments, `### ${markdownCode(repository)}`);
    addFindings(page, report.findings, `#### Findings in ${markdownCode(repository)}`, {
      link: options.links?.get(repository) ?? null,
    });
  }
  return page.toString();
}

/** One SARIF log per repository, by its name. */
export function mergedSarif(merged: MergedReport): Map<string, string> {
  return new Map(merged.repositories.map(({ repository, report }) => [repository, renderSarif(report)]));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
