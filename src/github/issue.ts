import { SOON_DAYS } from '../policy/apply.ts';
import { daysBetween } from '../policy/dates.ts';
import type { Allow } from '../policy/policy.ts';
import { sha256 } from '../report/fingerprint.ts';
import { type CommitLink, renderMarkdown } from '../report/markdown.ts';
import { escapeMarkdown, markdownCode } from '../report/markdown-escape.ts';
import type { Report } from '../report/report.ts';
import { summaryLine } from '../report/words.ts';
import type { Client } from './client.ts';
import { folderKey, mark, marks } from './marker.ts';
import { MOST_BODY } from './review-comments.ts';
import { dig, text } from './values.ts';

/** The label by which the issue is found again; GitHub makes it with the first issue. Only people who may triage can set it. */
export const LABEL = 'wso2-cert-auth';

export interface IssueInput {
  client: Client;
  repository: { owner: string; repo: string };
  /** With repository-relative paths. */
  report: Report;
  allows: readonly Allow[];
  /** `YYYY-MM-DD` */
  today: string;
  link: CommitLink | null;
  /** The scanned folder inside the repository: each has an issue of its own. */
  folder: string;
  /** Page of the workflow run, null when not known. */
  run: string | null;
}

interface OpenIssue {
  number: number;
  title: string;
  body: string;
}

/**
 * Keeps one tracking issue: opened when a scan fails or an allow entry is about to expire, edited in place, closed with a comment when
 * neither is the case. An entry that comes into its last 14 days is announced by a comment, once, since edits notify nobody.
 *
 * @returns what was done, a sentence for the log
 * @throws the client's error
 */
export async function trackInIssue(input: IssueInput): Promise<string> {
  const { client, repository, report } = input;
  const expiring = input.allows.filter(({ expires }) => isExpiring(input.today, expires));
  const needed = report.conclusion === 'failure' || expiring.length > 0;
  const issue = await findIssue(input);
  if (issue === null) {
    if (!needed) return 'No tracking issue is open and none is needed.';
    const { data } = await client.rest.issues.create({
      ...repository,
      title: titleOf(report),
      body: bodyOf(input, expiring),
      labels: [LABEL],
    });
    return `Opened the tracking issue #${data.number}.`;
  }
  const id = { ...repository, issue_number: issue.number };
  if (!needed) {
    const body = `${escapeMarkdown(summaryLine(report))} Nothing is left to do${input.run === null ? '' : ` ([run](${input.run}))`}.`;
    await client.rest.issues.createComment({ ...id, body });
    await client.rest.issues.update({ ...id, state: 'closed', state_reason: 'completed' });
    return `Closed the tracking issue #${issue.number}.`;
  }
  const title = titleOf(report);
  const body = bodyOf(input, expiring);
  if (title !== issue.title || body !== issue.body.replaceAll('\r\n', '\n')) {
    await client.rest.issues.update({ ...id, title, body });
  }
  const announced = new Set(marks('announced', issue.body));
  const fresh = expiring.filter((allow) => !announced.has(keyOf(allow)));
  if (fresh.length > 0) await client.rest.issues.createComment({ ...id, body: announcement(fresh, input.today) });
  return `Updated the tracking issue #${issue.number}.`;
}

/** The oldest open issue with our label and our mark for this folder. */
async function findIssue({ client, repository, folder }: IssueInput): Promise<OpenIssue | null> {
  const listed: unknown[] = await client.paginate(client.rest.issues.listForRepo, {
    ...repository,
    state: 'open',
    labels: LABEL,
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  for (const entry of listed) {
    const number = dig(entry, 'number');
    const body = text(dig(entry, 'body')) ?? '';
    // The API lists pull requests as issues.
    if (typeof number !== 'number' || dig(entry, 'pull_request') !== undefined) continue;
    if (marks('issue', body).includes(folderKey(folder))) {
      return { number, title: text(dig(entry, 'title')) ?? '', body };
    }
  }
  return null;
}

const titleOf = ({ advisory, conclusion }: Report): string =>
  conclusion === 'failure'
    ? `${advisory}: certificate-based authentication is not off everywhere`
    : `${advisory}: allow entries are about to expire`;

function bodyOf(input: IssueInput, expiring: readonly Allow[]): string {
  const { report, link, allows, today, folder } = input;
  const end = [mark('issue', folderKey(folder)), ...expiring.map((allow) => mark('announced', keyOf(allow)))].join(
    '\n',
  );
  const parts = [
    'This issue is kept by the scheduled scan: it is edited in place, and closed when nothing is left to do.',
    ...(expiring.length === 0 ? [] : [announcement(expiring, today)]),
  ].join('\n\n');
  // A byte is never more than a UTF-16 unit, so a limit in bytes keeps the one in units.
  const limit = MOST_BODY - Buffer.byteLength(parts) - end.length - 64;
  return [parts, renderMarkdown(report, { link, allows, today, limit }).trim(), end].join('\n\n');
}

function announcement(expiring: readonly Allow[], today: string): string {
  const lines = expiring.slice(0, 50).map(({ path, part, owner, expires }) => {
    const left = daysBetween(today, expires);
    const when =
      left < 0 ? `expired after ${expires}` : `holds through ${expires}, ${left} more ${left === 1 ? 'day' : 'days'}`;
    return `- Part ${part} of ${markdownCode(path)}, owned by ${markdownCode(owner)}, ${when}`;
  });
  if (expiring.length > lines.length) lines.push(`- ${expiring.length - lines.length} more are in the policy file`);
  return ['**Allow entries that need a decision**', '', ...lines].join('\n');
}

const isExpiring = (today: string, expires: string): boolean => daysBetween(today, expires) <= SOON_DAYS;

const keyOf = ({ path, part, expires }: Allow): string =>
  `${expires}:${sha256(JSON.stringify([path, part])).slice(0, 16)}`;
