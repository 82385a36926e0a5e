import { appendFileSync, statSync } from 'node:fs';
import { type CommitLink, renderMarkdown, SUMMARY_LIMIT } from '../report/markdown.ts';
import type { Report, ReportFinding } from '../report/report.ts';
import { visible } from '../report/visible.ts';
import { annotate, byImportance, CHECK_RUN, fitsCommands, writeCheckRun } from './annotations.ts';
import { short } from './baseline.ts';
import type { Client } from './client.ts';
import { degrade, leaveOut, oneLine, type Surface } from './degrade.ts';
import { gitDiff } from './diff.ts';
import type { Diff } from './hunks.ts';
import { trackInIssue } from './issue.ts';
import { findPlaces, type Places } from './places.ts';
import { pullDiff } from './pull-files.ts';
import { writeReview } from './review.ts';
import type { Outcome, Run } from './run.ts';

const REVIEW: Surface = {
  name: 'the review',
  permission: 'pull-requests: write',
  instead: 'the findings are annotations and in the step summary',
};

const ISSUE: Surface = {
  name: 'the tracking issue',
  permission: 'issues: write',
  instead: 'the findings are in the step summary and the log',
};

export interface Shown {
  run: Run;
  outcome: Outcome;
  /** With repository-relative paths. */
  report: Report;
  /** Decoded texts by repository-relative path. */
  texts: ReadonlyMap<string, string>;
}

/** Shows the verdict everywhere the inputs ask for. Nothing here can change it. */
export async function show(shown: Shown): Promise<void> {
  const { run, report } = shown;
  const { inputs, event, runner } = run;
  if (inputs.summary) await writeSummary(shown);
  const wantsReview = inputs.review && event.pull !== null;
  const wantsCheck = inputs.annotations === 'check' || (inputs.annotations === 'auto' && report.findings.length > 0);
  const wantsDiff = inputs.annotations !== 'none' && report.findings.length > 0 && !fitsCommands(report.findings);
  const files = new Set(
    report.findings.flatMap(({ file, fix }) => [file, ...(fix?.edits ?? []).map((edit) => edit.file)]),
  );
  const places = await findPlaces(run.git, event, runner.env, wantsReview || wantsCheck ? files : new Set());
  const diff = wantsDiff ? await localDiff(run, files) : null;
  const ordered = byImportance(report.findings, diff);

  const left = wantsCheck ? await tryCheckRun(shown, ordered, places) : ordered;
  if (inputs.review) await tryReview(shown, places);
  if (inputs.issue) await tryIssue(shown);
  // Last, when it is known how many annotations the run itself has taken.
  if (inputs.annotations !== 'none') annotate(left, { warning: runner.warnings }, (text) => runner.raw(text));
}

/** What the change shows, in lines of the scanned tree; null when that cannot be told without a token. */
async function localDiff(run: Run, files: ReadonlySet<string>): Promise<Diff | null> {
  if (run.event.pull === null && run.event.before === null) return null;
  const baseline = await run.baseline();
  const head = await run.git?.head();
  if (run.git === null || !head || 'problem' in baseline) return null;
  try {
    return await gitDiff(run.git, baseline.commit, head, files);
  } catch (error) {
    run.runner.info(
      `The lines of this change are not known (${oneLine(String(error))}), so severity alone orders the annotations.`,
    );
    return null;
  }
}

async function writeSummary({ run, report, outcome }: Shown): Promise<void> {
  const file = run.runner.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    // Earlier text of this step counts too.
    const limit = SUMMARY_LIMIT - 1024 - (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    appendFileSync(file, renderMarkdown(report, { ...(await summaryOptions(run, outcome)), limit }));
  } catch (error) {
    run.runner.warning(
      `The step summary could not be written (${oneLine(String(error))}). The findings are in the log.`,
    );
  }
}

const summaryOptions = async (run: Run, { policy }: Outcome) => ({
  link: await commitLink(run),
  allows: policy?.allows ?? [],
  today: run.today,
});

/** The scanned commit: its lines are the report's. */
async function commitLink({ event, git, runner }: Run): Promise<CommitLink | null> {
  const sha = (await git?.head()) ?? event.headSha;
  if (event.repository === null || sha === null) return null;
  const serverUrl = runner.env.GITHUB_SERVER_URL?.replace(/\/+$/, '') || 'https://github.com';
  return { serverUrl, repository: `${event.repository.owner}/${event.repository.repo}`, sha };
}

/** The client, or null after saying once why the surface is left out. */
async function clientFor({ run }: Shown, surface: Surface, isQuiet = false): Promise<Client | null> {
  const reason = run.event.readOnly ?? (run.inputs.token === null ? 'the input `github-token` is empty' : null);
  if (reason === null && run.event.repository !== null) return degrade(run.runner, surface, () => run.client());
  const said = reason ?? 'the run does not know its repository';
  if (isQuiet) run.runner.info(visible(`No check run is written: ${said}.`));
  else leaveOut(run.runner, surface, said);
  return null;
}

/** Returns the findings that are left for workflow commands. */
async function tryCheckRun(shown: Shown, findings: ReportFinding[], places: Places): Promise<ReportFinding[]> {
  const { run, report } = shown;
  const { repository } = run.event;
  // Where commands show everything, nobody misses the check run, and nobody has to be warned.
  const isQuiet = run.inputs.annotations === 'auto' && fitsCommands(findings);
  const client = await clientFor(shown, CHECK_RUN, isQuiet);
  const commit = places.commit;
  if (client === null || repository === null || commit === null) return findings;
  const log = isQuiet ? quiet(run) : run.runner;
  const left = await degrade(log, CHECK_RUN, () =>
    writeCheckRun(client, repository, commit, report, findings, places, run.toRepository('.'), run.runner),
  );
  if (left === null) return findings;
  run.runner.info(`${findings.length - left.length} annotations are in the check run of ${short(commit)}.`);
  return left;
}

const quiet = ({ runner }: Run) => ({
  info: (message: string) => runner.info(message),
  warning: (message: string) => runner.info(message),
});

async function tryReview(shown: Shown, places: Places): Promise<void> {
  const { run, report, texts } = shown;
  const { pull, repository, name } = run.event;
  if (pull === null || repository === null) {
    run.runner.info(`\`review: true\` has no pull request to review on the event ${name || 'of this run'}.`);
    return;
  }
  const client = await clientFor(shown, REVIEW);
  if (client === null) return;
  await degrade(run.runner, REVIEW, async () => {
    const diff = await pullDiff(client, repository, pull.number);
    await writeReview({
      client,
      repository,
      pull,
      report,
      texts,
      diff,
      places,
      folder: run.toRepository('.'),
      log: run.runner,
    });
  });
}

async function tryIssue(shown: Shown): Promise<void> {
  const { run, report, outcome } = shown;
  const { repository, name, onDefaultBranch, pull } = run.event;
  if (repository === null || pull !== null || !onDefaultBranch) {
    run.runner.info(
      `\`issue: true\` keeps its issue on runs of the default branch only, not on this ${name || 'run'}.`,
    );
    return;
  }
  const client = await clientFor(shown, ISSUE);
  if (client === null) return;
  const { GITHUB_SERVER_URL: server, GITHUB_RUN_ID: id } = run.runner.env;
  const done = await degrade(run.runner, ISSUE, async () =>
    trackInIssue({
      client,
      repository,
      report,
      ...(await summaryOptions(run, outcome)),
      folder: run.toRepository('.'),
      run: server && id ? `${server}/${repository.owner}/${repository.repo}/actions/runs/${id}` : null,
    }),
  );
  if (done !== null) run.runner.info(done);
}
