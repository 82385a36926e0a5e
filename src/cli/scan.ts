import { parseArgs } from 'node:util';
import { conclusion } from '../report/conclusion.ts';
import { toReport } from '../report/report.ts';
import { visible } from '../report/visible.ts';
import { noDeployment } from '../report/words.ts';
import { type ScanOutcome, scan } from '../scan.ts';
import { UsageError } from '../usage.ts';
import { oneOf, onlyPath } from './options.ts';
import { writeAll, writeOutput } from './output.ts';

const FORMATS = ['text', 'json', 'sarif', 'markdown', 'github'] as const;
type Format = (typeof FORMATS)[number];

/** `wso2-cert-auth [scan] [PATH] …`; returns the exit code. */
export async function runScan(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      output: { type: 'string' },
      policy: { type: 'string' },
      'fail-on': { type: 'string', default: 'error' },
      'require-deployment': { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const format = oneOf('--format', values.format, FORMATS);
  const failOn = oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'never']);
  if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run goes with --fix. Add --fix to see the edits.');
  const options = { root: onlyPath(positionals, '.'), policyFile: values.policy ?? null };
  let outcome = await scan(options);
  // Before anything is printed: a report without a deployment says that it passed.
  if (values['require-deployment'] && outcome.deployments.length === 0)
    throw new UsageError(noDeployment('--require-deployment', 'PATH'));

  if (values.fix) {
    const { applyFixes, diffOf, tasksLeft, withoutFix } = await import('./fix.ts');
    const tasks = tasksLeft(outcome);
    if (tasks.length > 0)
      writeAll(2, `These fixes need a person:\n${tasks.map((task) => `  ${visible(task)}\n`).join('')}`);
    if (values['dry-run']) {
      writeAll(2, withoutFix(outcome));
      writeOutput(await diffOf(outcome), values.output ?? null);
      return exitCode(outcome, failOn);
    }
    const { written, left } = applyFixes(outcome);
    for (const sentence of left) writeAll(2, `${visible(sentence)}\n`);
    if (written.length > 0) writeAll(2, `Fixed ${written.map(visible).join(', ')}.\n`);
    if (written.length > 0) outcome = await scan(options);
    const byHand = withoutFix(outcome);
    const isDone = written.length === 0 && left.length === 0 && byHand === '';
    writeAll(2, isDone ? 'Nothing to fix.\n' : byHand);
  }
  writeOutput(await render(outcome, format, failOn, values.output === undefined), values.output ?? null);
  return exitCode(outcome, failOn);
}

function exitCode(outcome: ScanOutcome, failOn: 'error' | 'warning' | 'never'): number {
  return conclusion(outcome, failOn) === 'failure' ? 1 : 0;
}

async function render(
  outcome: ScanOutcome,
  format: Format,
  failOn: 'error' | 'warning' | 'never',
  toTerminal: boolean,
): Promise<string> {
  const report = toReport(outcome, failOn);
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).renderJson(report);
    case 'github':
      return (await import('../report/github.ts')).renderGithub(report);
    case 'sarif':
      return (await import('../report/sarif.ts')).renderSarif(report);
    case 'markdown':
      return (await import('../report/markdown.ts')).renderMarkdown(report);
    case 'text':
      return (await import('../report/text.ts')).renderText(report, {
        color: toTerminal && wantsColor(),
        texts: outcome.texts,
      });
  }
}

function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true;
}
