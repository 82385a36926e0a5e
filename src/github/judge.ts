import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { decode } from '../discover/decode.ts';
import { parsePolicy } from '../policy/parse.ts';
import { type Policy, PolicyError } from '../policy/policy.ts';
import { POLICY_FILE } from '../policy/read.ts';
import { type Report, toReport } from '../report/report.ts';
import { UsageError } from '../usage.ts';
import { writeBaseTree } from './base-tree.ts';
import { type Baseline, short } from './baseline.ts';
import { oldFindings, type Scanned, untouchedFindings, withOld } from './changed.ts';
import { degrade } from './degrade.ts';
import { GitError } from './git.ts';
import { guardPolicy } from './policy-guard.ts';
import { policyAt } from './policy-source.ts';
import { pullDiff } from './pull-files.ts';
import { mapPaths } from './repository-report.ts';
import type { Outcome, Run } from './run.ts';

export interface Verdict {
  outcome: Outcome;
  /** With root-relative paths, as the JSON report has them. */
  report: Report;
}

/**
 * Scans and judges: with the policy of this change or of its base, with warnings for what a change allows itself, and with what was
 * there before as notices when only the change counts.
 *
 * @throws PolicyError, UsageError: nothing was decided
 */
export async function judgeRun(run: Run): Promise<Verdict> {
  const { inputs } = run;
  const isProposal = run.event.pull !== null || run.event.name === 'merge_group';
  const outcome =
    inputs.policyRef === 'base' && isProposal ? await judgeWithBasePolicy(run) : await judgeWithOwnPolicy(run);
  const report = toReport(outcome, inputs.failOn);
  return { outcome, report: inputs.scope === 'changed' ? await onlyChanged(run, outcome, report) : report };
}

async function judgeWithOwnPolicy(run: Run): Promise<Outcome> {
  const outcome = await scanHead(run, undefined);
  if (run.event.pull === null) return outcome;
  const baseline = await run.baseline();
  if ('problem' in baseline || run.git === null) {
    if (outcome.policy === null) return outcome;
    run.runner.warning(
      `Whether this pull request changes the policy file could not be told, because ${problemOf(baseline)}. Its entries count unseen; check out with \`fetch-depth: 0\`, or set \`policy-ref: base\`.`,
    );
    return outcome;
  }
  const text = await policyAt(run.git, baseline.commit, run.policy);
  if (text === (outcome.policy?.text ?? null)) return outcome;
  // A change that deletes the file takes away what all of its entries said: as one that empties it.
  const head = outcome.policy ?? parsePolicy(POLICY_FILE, '', run.today);
  const base = readBasePolicy(run, head.file, text);
  const withBase = await scanHead(run, base?.text ?? null);
  const warnings = guardPolicy({ head, base, withHead: outcome, withBase });
  return {
    ...outcome,
    findings: [...outcome.findings, ...warnings],
    texts: new Map([...outcome.texts, [head.file, head.text]]),
  };
}

function readBasePolicy(run: Run, file: string, text: string | null): Policy | null {
  if (text === null) return null;
  try {
    return parsePolicy(file, text, run.today);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    run.runner.info('The policy file before this change cannot be used, so every entry counts as added.');
    return null;
  }
}

async function judgeWithBasePolicy(run: Run): Promise<Outcome> {
  const baseline = await run.baseline();
  if ('problem' in baseline || run.git === null) {
    throw new UsageError(
      `The policy of the base (input policy-ref) could not be read, because ${problemOf(baseline)}. Check out with fetch-depth: 0.`,
    );
  }
  checkOwnPolicy(run);
  run.runner.info(`Judging with the policy file of ${baseline.how}.`);
  return scanHead(run, await policyAt(run.git, baseline.commit, run.policy));
}

/** A policy file that this change breaks must not wait for the merge to be told. */
function checkOwnPolicy({ git, policy, today }: Run): void {
  const path = policy.given ?? (git && policy.inRepository && join(git.top, policy.inRepository));
  if (!path) return;
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return;
  }
  const decoded = decode(bytes);
  const name = policy.inRepository ?? path;
  if (!('text' in decoded)) throw new UsageError(`The policy file ${name} cannot be used: ${decoded.problem}.`);
  parsePolicy(name, decoded.text, today);
}

/** @param policyText undefined for the file in the tree, null for no policy */
async function scanHead({ scan, inputs, policy, today }: Run, policyText: string | null | undefined): Promise<Outcome> {
  const options = { root: inputs.root, policyFile: policy.given, today };
  return scan(policyText === undefined ? options : { ...options, policyText });
}

async function onlyChanged(run: Run, outcome: Outcome, report: Report): Promise<Report> {
  const { runner, event } = run;
  const baseline = await run.baseline();
  if (run.git !== null && !('problem' in baseline)) {
    try {
      const base = await scanBase(run, baseline, outcome);
      runner.info(`Only what is new since ${baseline.how}, counts.`);
      const head = { report, deployments: outcome.deployments };
      return withOld(report, oldFindings(head, base), run.inputs.failOn);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return byFilesOfPull(run, report, `git said: ${error.message}`);
    }
  }
  if (event.pull === null && event.name !== 'push' && event.name !== 'merge_group') {
    runner.info(
      `\`scope: changed\` has nothing to compare with on the event ${event.name || 'of this run'}: all findings count.`,
    );
    return report;
  }
  return byFilesOfPull(run, report, problemOf(baseline));
}

async function scanBase(run: Run, baseline: Baseline, outcome: Outcome): Promise<Scanned> {
  const { git, inputs, policy, scan, today } = run;
  if (git === null) throw new GitError('there is no work tree');
  const tree = await writeBaseTree(git, baseline.commit, git.prefix, runnerTemp(run));
  try {
    const name = outcome.policy?.file ?? null;
    const file = name === null || isAbsolute(name) ? policy.given : join(tree.root, name);
    const judged = async (policyText: string | null): Promise<Scanned> => {
      const scanned = await scan({ root: tree.root, policyFile: file, policyText, today });
      return { report: toReport(scanned, inputs.failOn), deployments: scanned.deployments };
    };
    if (inputs.policyRef === 'base') return await judged(outcome.policy?.text ?? null);
    try {
      return await judged(await policyAt(git, baseline.commit, policy));
    } catch (error) {
      if (!(error instanceof PolicyError || error instanceof UsageError)) throw error;
      run.runner.info(`The policy file at ${short(baseline.commit)} cannot be used; the base is judged with today's.`);
      return await judged(outcome.policy?.text ?? null);
    }
  } finally {
    tree.remove();
  }
}

const runnerTemp = ({ runner }: Run): string | undefined => runner.env.RUNNER_TEMP;

/** Without the tree before the change, its lines have to tell what is new. */
async function byFilesOfPull(run: Run, report: Report, problem: string): Promise<Report> {
  const { event, runner, inputs } = run;
  const client = await run.client();
  if (event.pull === null || event.repository === null || client === null) {
    runner.warning(
      `\`scope: changed\` could not read the tree before this change, because ${problem}: all findings count. Check out with \`fetch-depth: 0\`.`,
    );
    return report;
  }
  const { repository, pull } = event;
  const surface = {
    name: 'the comparison with the files of the pull request',
    permission: 'pull-requests: read',
    instead: 'all findings count',
  };
  const diff = await degrade(runner, surface, () => pullDiff(client, repository, pull.number));
  if (diff === null) return report;
  runner.warning(
    `\`scope: changed\` could not read the tree before this change, because ${problem}. Findings on lines that GitHub lists as changed count as new; check out with \`fetch-depth: 0\` to compare exactly.`,
  );
  const mapped = mapPaths(report, run.toRepository);
  const untouched = untouchedFindings(mapped, diff, run.policy.inRepository);
  const old = new Set(
    report.findings.filter((_, index) => untouched.has(mapped.findings[index] as Report['findings'][0])),
  );
  return withOld(report, old, inputs.failOn);
}

const problemOf = (baseline: Baseline | { problem: string }): string =>
  'problem' in baseline ? baseline.problem : 'the folder is in no git work tree';
