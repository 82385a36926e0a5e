import type { Allowlisted } from '../model.ts';
import { daysBetween } from '../policy/dates.ts';
import type { Allow } from '../policy/policy.ts';
import { escapeMarkdown, markdownCode } from './markdown-escape.ts';
import { Page } from './page.ts';
import { encodePath, joinBase } from './paths.ts';
import type { Report, ReportDeployment, ReportFinding } from './report.ts';
import { ADVISORY } from './tool.ts';
import { describeProduct, LEVELS, NO_DEPLOYMENT, PART_NAMES, summaryLine } from './words.ts';

/** GitHub refuses a step summary of more than 1 MiB, all of it. */
export const SUMMARY_LIMIT = 1024 * 1024;

/** Where the scanned commit can be looked at. */
export interface CommitLink {
  /** For example `https://github.com`. */
  serverUrl: string;
  /** `owner/name`. */
  repository: string;
  sha: string;
}

export interface MarkdownOptions {
  /** Without it, places are not links. */
  link?: CommitLink | null;
  /** Folder of the scanned root in the repository, `''` when they are the same. */
  base?: string;
  /** The policy's allow entries, for their table. */
  allows?: readonly Pick<Allow, 'path' | 'part' | 'reason' | 'owner' | 'expires'>[];
  /** `YYYY-MM-DD`; needed with `allows`, for the days left. */
  today?: string;
  /** Bytes the page may have. */
  limit?: number;
}

const LEVEL_SIGNS = { error: '❌ error', warning: '⚠️ warning', notice: 'ℹ️ notice' } as const;

/**
 * The step summary: a table of deployments with both parts' states, the findings with links to their lines, the allow entries
 * with owner and days left. It stays under the limit; what is cut is counted.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const page = new Page(options.limit ?? SUMMARY_LIMIT);
  page.add(`## ${ADVISORY}: certificate-based authentication of WSO2 servers`);
  page.add(`**${report.conclusion === 'failure' ? '❌' : '✅'} ${summaryLine(report)}**`);
  if (report.deployments.length === 0) page.add(`⚠️ **${escapeMarkdown(NO_DEPLOYMENT)}**`);
  addAllows(page, options.allows ?? [], options.today ?? null);
  addDeployments(page, report.deployments, '### Deployments');
  addFindings(page, report.findings, '### Findings', options);
  return page.toString();
}

/** A table of deployments with both parts' states. */
export function addDeployments(page: Page, deployments: readonly ReportDeployment[], title: string): void {
  if (deployments.length === 0) return;
  const head = [
    `${title}\n`,
    `| Deployment | Product | Part A: ${PART_NAMES.A} | Part B: ${PART_NAMES.B} |`,
    '| --- | --- | --- | --- |',
  ].join('\n');
  const rows = deployments.map((deployment) => {
    const { id, parts } = deployment;
    const cells = [markdownCode(id), escapeMarkdown(describeProduct(deployment)), state(parts.A), state(parts.B)];
    return `| ${cells.join(' | ')} |`;
  });
  page.addList(head, rows, 0.4, (more) => `*${more} more deployments are not shown here: the page is full.*`);
}

/** A list of findings, severest first, each with a link to its lines. */
export function addFindings(
  page: Page,
  findings: readonly ReportFinding[],
  title: string,
  options: Pick<MarkdownOptions, 'link' | 'base'>,
): void {
  if (findings.length === 0) return;
  const rows = LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level)).map((finding) =>
    findingItem(finding, options),
  );
  page.addList(
    `${title}\n`,
    rows,
    1,
    (more) => `*${more} more findings are not shown here: the page is full. The JSON report has them all.*`,
  );
}

function findingItem(finding: ReportFinding, options: Pick<MarkdownOptions, 'link' | 'base'>): string {
  const { level, part, message, help, allowlist } = finding;
  const title = `**${LEVEL_SIGNS[level]}${part === null ? '' : `, Part ${part}`}**`;
  const lines = [`- ${title} at ${place(finding, options)}`, escapeMarkdown(message)];
  for (const line of help.split(/\r\n|\n|\r/)) {
    if (line.trim() !== '') lines.push(escapeMarkdown(line));
  }
  if (allowlist !== null) lines.push(`*${escapeMarkdown(allowance(allowlist))}*`);
  return lines.join('<br>');
}

function allowance({ source, reason, expires }: Allowlisted): string {
  const by = source === 'policy' ? 'by the policy file' : 'inside the product';
  return `Allowed ${by}${expires === null ? '' : ` until ${expires}`}${reason === null ? '' : `: ${reason}`}`;
}

function place(finding: ReportFinding, { link, base }: Pick<MarkdownOptions, 'link' | 'base'>): string {
  const path = joinBase(base ?? '', finding.file);
  const shown = markdownCode(`${path}:${finding.startLine}`);
  if (!link) return shown;
  const lines = `L${finding.startLine}${finding.endLine > finding.startLine ? `-L${finding.endLine}` : ''}`;
  const commit = `${link.serverUrl}/${encodePath(link.repository)}/blob/${encodePath(link.sha)}`;
  return `[${shown}](${commit}/${encodePath(path)}#${lines})`;
}

function addAllows(page: Page, allows: NonNullable<MarkdownOptions['allows']>, today: string | null): void {
  if (allows.length === 0 || today === null) return;
  const head = [
    '### Allow entries\n',
    '| Path | Part | Owner | Holds through | Days left | Reason |',
    '| --- | --- | --- | --- | --- | --- |',
  ].join('\n');
  const rows = [...allows]
    .sort((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : 0))
    .map(({ path, part, owner, expires, reason }) => {
      const left = daysBetween(today, expires);
      const cells = [markdownCode(path), part, markdownCode(owner), expires, left < 0 ? '**expired**' : String(left)];
      return `| ${[...cells, escapeMarkdown(reason)].join(' | ')} |`;
    });
  page.addList(head, rows, 0.2, (more) => `*${more} more allow entries are not shown here: the page is full.*`);
}

const state = ({ state, allowlisted }: ReportDeployment['parts']['A']): string => {
  if (allowlisted) return `☑️ ${state}, allowlisted`;
  return `${state === 'disabled' || state === 'not-affected' ? '✅' : '❌'} ${state}`;
};
