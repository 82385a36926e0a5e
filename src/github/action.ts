import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { PolicyError } from '../policy/policy.ts';
import { renderJson } from '../report/json.ts';
import { renderPolicyGithub } from '../report/policy-error.ts';
import type { Report } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderText } from '../report/text.ts';
import { NO_DEPLOYMENT, noDeployment } from '../report/words.ts';
import { UsageError } from '../usage.ts';
import { readEvent } from './event.ts';
import { Git } from './git.ts';
import { InputError, type Inputs, readInputs } from './inputs.ts';
import { judgeRun, type Verdict } from './judge.ts';
import { policySource } from './policy-source.ts';
import { mapPaths, toRepository } from './repository-report.ts';
import { type Run, type Scan, startRun } from './run.ts';
import type { Runner } from './runner.ts';
import { show } from './show.ts';

/** The engine and where it looks for the policy file, as `scan.ts` has them. */
export interface Engine {
  scan: Scan;
  /** Root-relative. */
  policyFile: string;
}

/**
 * The Action: inputs → scan → reports.
 *
 * @returns the exit code: 0 success, 1 findings, 2 nothing was decided
 */
export async function runAction(runner: Runner, engine: Engine): Promise<number> {
  let run: Run | null = null;
  try {
    run = await start(readInputs(runner.env), runner, engine);
    return await decide(run);
  } catch (error) {
    return fail(runner, error, run);
  }
}

async function decide(run: Run): Promise<number> {
  const { inputs, runner } = run;
  const verdict = await judgeRun(run);
  if (inputs.requireDeployment && verdict.report.deployments.length === 0)
    throw new UsageError(noDeployment('the input require-deployment', 'the input path'));
  const report = mapPaths(verdict.report, run.toRepository);
  const texts = new Map([...verdict.outcome.texts].map(([file, text]) => [run.toRepository(file), text]));
  runner.quote(renderText(report, { color: false, texts }));
  writeFiles(inputs, verdict, report);
  setOutputs(runner, inputs, report);
  if (report.deployments.length === 0) runner.warning(NO_DEPLOYMENT);
  await show({ run, outcome: verdict.outcome, report, texts });
  return report.conclusion === 'failure' ? 1 : 0;
}

async function start(inputs: Inputs, runner: Runner, { scan, policyFile }: Engine): Promise<Run> {
  const { env } = runner;
  const root = realRoot(inputs.root);
  const workspace = realRoot(env.GITHUB_WORKSPACE || process.cwd());
  const event = readEvent(env);
  if (event.problem !== null) runner.warning(`The event of this run is not used: ${event.problem}.`);
  const remote =
    inputs.token === null ? null : { server: env.GITHUB_SERVER_URL || 'https://github.com', token: inputs.token };
  const git = await Git.open(root, env, remote);
  const prefix = git?.prefix ?? prefixBelow(workspace, root);
  return startRun({
    inputs: { ...inputs, root },
    event,
    runner,
    scan,
    git,
    today: new Date().toISOString().slice(0, 10),
    policy: policySource(join(root, policyFile), inputs.policy, workspace, git?.top ?? null),
    toRepository: toRepository(git?.top ?? workspace, prefix),
  });
}

function realRoot(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw new UsageError(`There is no folder ${path}. Check out the repository first, and check the input path.`);
  }
}

function prefixBelow(workspace: string, root: string): string {
  const inside = relative(workspace, root).split(sep).join('/');
  return inside === '' || inside.startsWith('..') ? '' : `${inside}/`;
}

function writeFiles(inputs: Inputs, verdict: Verdict, report: Report): void {
  if (inputs.jsonFile !== null) write('json-file', inputs.jsonFile, renderJson(verdict.report));
  if (inputs.sarifFile !== null) write('sarif-file', inputs.sarifFile, renderSarif(report));
}

function write(input: string, file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `The file ${file} of the input ${input} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

function setOutputs(runner: Runner, inputs: Inputs, { conclusion, summary }: Report): void {
  runner.output('conclusion', conclusion);
  for (const name of ['deployments', 'errors', 'warnings', 'notices'] as const) runner.output(name, summary[name]);
  runner.output('sarif-file', inputs.sarifFile ?? '');
  runner.output('json-file', inputs.jsonFile ?? '');
}

/** Nothing was decided. The run fails, whatever `fail-on` says, and tells why. */
function fail(runner: Runner, error: unknown, run: Run | null): number {
  runner.output('conclusion', 'failure');
  if (error instanceof PolicyError) {
    const { text, problems } = error;
    runner.raw(renderPolicyGithub({ file: run?.toRepository(error.file) ?? error.file, text, problems }));
  } else if (error instanceof UsageError || error instanceof InputError) runner.error(error.message);
  else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    runner.error(
      `The scan failed inside the tool, so nothing was decided. Please report this with the lines below.\n${stack}`,
    );
  }
  return 2;
}
