import { escapeMarkdown, markdownCode } from '../report/markdown-escape.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import { count as countOf, describeSums } from '../report/words.ts';
import type { Client } from './client.ts';
import { type Log, oneLine, statusOf } from './degrade.ts';
import type { PullRequest } from './event.ts';
import type { Diff } from './hunks.ts';
import { cutLines } from './limits.ts';
import { inFolder, mark } from './marker.ts';
import type { Places } from './places.ts';
import { type Comment, commentsFor, MOST_BODY } from './review-comments.ts';
import { closeThread, listReviews, listThreads, reopenThread, type Thread } from './threads.ts';

/** More comments in one review than a person reads; GitHub refuses large ones for going too fast. */
const MOST_COMMENTS = 50;

export interface ReviewInput {
  client: Client;
  repository: { owner: string; repo: string };
  pull: PullRequest;
  /** With repository-relative paths. */
  report: Report;
  texts: ReadonlyMap<string, string>;
  /** What the pull request shows, in lines of its head. */
  diff: Diff;
  places: Places;
  /** The scanned folder inside the repository: each has a review of its own. */
  folder: string;
  log: Log;
}

/**
 * Keeps one review up to date: comments on lines of the diff with the fix as a suggestion, everything else listed in its body with links.
 * Comments of an earlier run that still hold stay, those of mended findings are resolved, none is posted twice.
 *
 * @throws the client's error
 */
export async function writeReview(input: ReviewInput): Promise<void> {
  const { client, repository, pull, report, texts, diff, places, folder } = input;
  const id = { ...repository, number: pull.number };
  const findings = report.findings.filter(({ level }) => level !== 'notice');
  const threads = await listThreads(client, id, folder);
  const earlier = await listReviews(client, id, folder);
  const standing = await keepThreads(input, threads, findings);
  const { comments, outside } = commentsFor(
    findings.filter(({ fingerprint }) => !standing.has(fingerprint)),
    texts,
    diff,
    places,
    folder,
  );
  const posted = comments.slice(0, MOST_COMMENTS);
  const listed = [...outside, ...comments.slice(MOST_COMMENTS).map(({ finding }) => finding)];
  if (posted.length > 0) {
    await post(input, posted, listed);
    for (const { id } of earlier) await replaceBody(input, id, superseded(input));
    return;
  }
  const body = reviewBody(input, listed);
  const latest = earlier.at(-1);
  if (latest !== undefined) {
    if (latest.body !== body) await replaceBody(input, latest.id, body);
  } else if (listed.length > 0) {
    await createReview(input, body, []);
  }
}

/** Closes the threads of mended findings and opens those that came back; returns the findings that have a thread. */
async function keepThreads(
  { client, log }: ReviewInput,
  threads: readonly Thread[],
  findings: readonly ReportFinding[],
): Promise<Set<string>> {
  const current = new Set(findings.map(({ fingerprint }) => fingerprint));
  const standing = new Set<string>();
  for (const thread of threads) {
    const holds = current.has(thread.fingerprint);
    const isClosed = thread.isResolved || thread.isMinimized;
    try {
      if (holds && isClosed && (thread.resolvedByUs || !thread.isResolved)) await reopenThread(client, thread);
      if (!holds && !isClosed) await closeThread(client, thread);
    } catch (error) {
      // A thread that stays as it is misleads nobody as much as a review that is not written.
      log.info(
        `A review comment of an earlier run could not be ${holds ? 'opened' : 'closed'}: ${oneLine(String(error))}`,
      );
    }
    if (holds) standing.add(thread.fingerprint);
  }
  return standing;
}

/** Posts one review; when GitHub refuses a comment, the others one by one, and the refused ones in the body. */
async function post(input: ReviewInput, comments: readonly Comment[], listed: readonly ReportFinding[]): Promise<void> {
  try {
    await createReview(input, reviewBody(input, listed), comments);
    return;
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
  }
  const refused: ReportFinding[] = [];
  for (const comment of comments) {
    try {
      await input.client.rest.pulls.createReviewComment({
        ...input.repository,
        pull_number: input.pull.number,
        commit_id: input.pull.headSha,
        ...place(comment),
      });
    } catch (error) {
      if (statusOf(error) !== 422) throw error;
      refused.push(comment.finding);
    }
  }
  const what = refused.length === 1 ? 'a comment' : `${refused.length} comments`;
  input.log.info(`GitHub refused ${what} of the review; the review's text lists what they say.`);
  await createReview(input, reviewBody(input, [...refused, ...listed]), []);
}

async function createReview(input: ReviewInput, body: string, comments: readonly Comment[]): Promise<void> {
  await input.client.rest.pulls.createReview({
    ...input.repository,
    pull_number: input.pull.number,
    commit_id: input.pull.headSha,
    event: 'COMMENT',
    body,
    ...(comments.length === 0 ? {} : { comments: comments.map(place) }),
  });
}

async function replaceBody({ client, repository, pull }: ReviewInput, id: number, body: string): Promise<void> {
  await client.rest.pulls.updateReview({ ...repository, pull_number: pull.number, review_id: id, body });
}

function place({ path, first, last, body }: Comment) {
  const start = first === last ? {} : { start_line: first, start_side: 'RIGHT' as const };
  return { path, line: last, side: 'RIGHT' as const, ...start, body };
}

const superseded = ({ report, folder }: ReviewInput): string =>
  `A newer review of ${report.tool.name} below tells how things stand.\n\n${mark('review', inFolder(folder, 'superseded'))}`;

function reviewBody({ report, places, folder }: ReviewInput, listed: readonly ReportFinding[]): string {
  const lines = [`**${report.advisory}: ${describeSums(report.summary)}**`, ''];
  if (listed.length > 0) {
    lines.push(`${countOf(listed.length, 'finding')} outside of the lines a review can comment on:`, '');
    for (const finding of listed) {
      const { file, startLine, endLine, level, message } = finding;
      const shown = markdownCode(`${file}:${startLine}`);
      const link = places.link(file, startLine, endLine);
      lines.push(`- ${level} at ${link === null ? shown : `[${shown}](${link})`}: ${escapeMarkdown(message)}`);
    }
  } else {
    lines.push(
      report.summary.errors + report.summary.warnings === 0
        ? 'Nothing is left to change.'
        : 'Each finding has a comment at its lines.',
    );
  }
  const end = `\n\n${mark('review', inFolder(folder, 'current'))}`;
  const cut = cutLines(lines, MOST_BODY - end.length, (left) => `- ${left} more are in the step summary and the log.`);
  return cut + end;
}
